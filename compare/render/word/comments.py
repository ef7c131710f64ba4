"""CheckResult → the draft itself, a Word document, with every finding as a comment at its words.

The draft is opened as it stands on disk; nothing of it changes but that comments are added (ECMA-376 part 1,
17.13.4).  A finding without a place is a comment on the first paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from copy import deepcopy
from io import BytesIO
from itertools import islice
from pathlib import Path
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement as Element
from docx.text.paragraph import Paragraph as DocxParagraph
from docx.text.run import Run
from rapidfuzz.distance import Indel

from compare.errors import ConfigurationError, OutputError, reason_of
from compare.language import Language, catalogue, say
from compare.model import CheckResult, Finding, Report
from compare.render.findings.text import evidence_lines, one_line
from compare.render.rules import SEVERITIES
from compare.render.word import AUTHOR
from compare.wording import normal

_TEXT, _RUN, _PROPERTIES = qn("w:t"), qn("w:r"), qn("w:rPr")
_PARAGRAPH, _FALLBACK = qn("w:p"), "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MOVED = qn("w:moveFrom")
_CHARACTERS = {qn("w:noBreakHyphen"): "-", qn("w:tab"): " ", qn("w:br"): " ", qn("w:cr"): " "}
_FARTHEST = 200
"""Paragraphs with text ahead of the last one found that are searched for the next: contents are left out."""
_NEAR = 40
"""Of these, those that are searched for one that is not quite the same."""
_ALIKE = 0.9
_SHORTEST = 8
"""Letters of a paragraph that is known though it is not quite the same."""
_LONGEST_NUMBER = 12
"""Letters of an automatic number, which is not in the runs."""
_MOST_LINES = 50
"""Of a paragraph with soft returns."""


def render(result: CheckResult, language: Language) -> bytes:
    """The draft with comments.  Raises ConfigurationError if it is not a .docx, OutputError if it is gone."""
    if result.report.path == "-":
        raise ConfigurationError(
            "--format docx puts comments into a Word draft; name its file, not standard input."
        )
    document = _opened(result.report.path)
    shown = _Shown(document, result.report)
    for finding in result.findings:
        runs, is_exact = shown.runs_of(finding)
        if runs:
            comment = document.add_comment(runs, author=AUTHOR, initials=AUTHOR)
            first, *others = _lines(result, finding, language, has_own=not is_exact)
            comment.paragraphs[0].add_run(first)
            for line in others:
                comment.add_paragraph(line)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _opened(path: str) -> Document:
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise OutputError(
            "{path} cannot be read again ({reason}); put it back and repeat the command.",
            path=path,
            reason=reason_of(error),
        ) from error
    try:
        return docx.Document(BytesIO(data))
    except (BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise ConfigurationError(
            "--format docx puts comments into a Word draft; {path} is not a .docx: save it as one or choose another format.",
            path=path,
        ) from error


def _lines(result: CheckResult, finding: Finding, language: Language, *, has_own: bool) -> Iterator[str]:
    """The comment's paragraphs: what is found, the sentences, its own only with ``has_own``, what to do."""
    _ = catalogue(language).gettext
    yield f"[{_(SEVERITIES[finding.severity])}] {one_line(say(finding.message, language))}"
    yield from evidence_lines(result, finding, language, has_own=has_own)
    if finding.hint:
        yield _("Action: {hint}").format(hint=one_line(say(finding.hint, language)))
    yield f"{finding.rule}/{finding.detector}" if finding.detector else finding.rule


class _Shown:
    """The paragraphs of a Word document, found by those of the report that was read from it."""

    def __init__(self, document: Document, report: Report) -> None:
        self._report = report
        self._paragraphs = [
            DocxParagraph(element, document)
            for element in document.element.body.iter(_PARAGRAPH)
            if not any(above.tag == _FALLBACK for above in element.iterancestors())
        ]
        self._letters = [normal("".join(map(_text, _runs(paragraph)))) for paragraph in self._paragraphs]
        self._spans = list(_spans(report))
        self._places = list(self._found())

    def _found(self) -> Iterator[int | None]:
        """By span of the report: the number of the paragraph that shows it; both go through the text in order."""
        ahead = 0
        for start, end in self._spans:
            text = normal(self._report.text[start:end])
            near = list(islice((i for i in range(ahead, len(self._letters)) if self._letters[i]), _FARTHEST))
            place = next((i for i in near if _shows(self._letters[i], text)), None)
            if place is None and len(text) >= _SHORTEST:
                # A symbol or a field is read otherwise than it stands in the runs.
                likely = [
                    i for i in near[:_NEAR] if Indel.normalized_similarity(self._letters[i], text) >= _ALIKE
                ]
                place = likely[0] if likely else None
            yield place
            if place is not None:
                ahead = place + (len(self._letters[place]) <= len(text))

    def runs_of(self, finding: Finding) -> tuple[list[Run], bool]:
        """The runs with the words of a finding, cut out of longer ones, and whether they are just these.

        Else the paragraph with the words, or the last one before them: a footnote is in no paragraph.  A
        finding without a place is at the first paragraph.
        """
        first = next((i for i, letters in enumerate(self._letters) if letters), None)
        if finding.start is None or finding.end is None:
            return self._whole(first), True
        at = bisect_right(self._spans, finding.start, key=lambda span: span[0]) - 1
        place = self._places[at] if at >= 0 else None
        if place is None:
            known = (self._places[i] for i in range(at, -1, -1) if self._places[i] is not None)
            return self._whole(next(known, first)), False
        begin, end = self._spans[at]
        words = normal(self._report.text[finding.start : min(finding.end, end)])
        # A soft return makes several paragraphs of one, which count together.
        ahead = [self._spans[i] for i in range(max(0, at - _MOST_LINES), at) if self._places[i] == place]
        shown = "".join(self._report.text[slice(*span)] for span in (*ahead, (begin, finding.start)))
        runs = _cut(self._paragraphs[place], words, normal(shown).count(words) if words else 0)
        return (runs, True) if runs else (self._whole(place), False)

    def _whole(self, place: int | None) -> list[Run]:
        """The runs of a paragraph that show something."""
        if place is None:
            return []
        paragraph = self._paragraphs[place]
        return [Run(run, paragraph) for run in _runs(paragraph) if _text(run)]


def _spans(report: Report) -> Iterator[tuple[int, int]]:
    """Where the report has what one paragraph of Word shows: a paragraph, or a cell with text."""
    for paragraph in report.paragraphs:
        yield from (cell for cell in paragraph.cells if cell[0] < cell[1])
        if not paragraph.cells:
            yield paragraph.start, paragraph.end


def _shows(letters: str, text: str) -> bool:
    """Whether a Word paragraph shows a paragraph of the report: all of it, or what stands behind its number."""
    if text in letters:
        return True
    return text.endswith(letters) and len(text) - len(letters) <= _LONGEST_NUMBER


def _runs(paragraph: DocxParagraph) -> list[CT_R]:
    """The runs of a paragraph, those of tracked insertions and links among them, without those of its text boxes."""
    own = paragraph._element
    return [
        run
        for run in own.iter(_RUN)
        if next(run.iterancestors(_PARAGRAPH)) is own
        and not any(above.tag == _MOVED for above in run.iterancestors())
    ]


def _text(run: CT_R) -> str:
    """What a run shows; deleted text is no w:t."""
    return "".join(
        (child.text or "") if child.tag == _TEXT else _CHARACTERS.get(child.tag, "") for child in run
    )


def _cut(paragraph: DocxParagraph, words: str, before: int) -> list[Run]:
    """Runs with exactly these words, the ones with ``before`` equal ones in front; empty if they are not there."""
    letters: list[str] = []
    origins: list[int] = []
    runs = _runs(paragraph)
    for place, character in enumerate("".join(map(_text, runs))):
        folded = normal(character)
        letters.append(folded)
        origins += [place] * len(folded)
    joined = "".join(letters)
    at = -1
    for _ in range(before + 1):
        following = joined.find(words, at + 1) if words else -1
        if following < 0:
            break
        at = following
    if at < 0:
        return []
    begin, end = origins[at], origins[at + len(words) - 1] + 1
    return [Run(run, paragraph) for run in _between(runs, begin, end)]


def _between(runs: Sequence[CT_R], begin: int, end: int) -> Iterator[CT_R]:
    """The runs between two places of the paragraph's text; a run that only shows text is divided there."""
    place = 0
    for run in runs:
        length = len(_text(run))
        first, last = max(begin - place, 0), min(end - place, length)
        place += length
        if first < last:
            yield _divided(run, first, last)


def _divided(run: CT_R, first: int, last: int) -> CT_R:
    """The part of a run from ``first`` to ``last`` of what it shows; the run itself if it has several texts."""
    content = [child for child in run if child.tag != _PROPERTIES]
    texts = [place for place, child in enumerate(content) if child.tag == _TEXT]
    if len(texts) != 1:
        return run
    (place,) = texts
    text = content[place].text or ""
    ahead = sum(child.tag in _CHARACTERS for child in content[:place])
    begin, end = max(first - ahead, 0), min(last - ahead, len(text))
    if begin >= end:
        return run
    if end < len(text) or content[place + 1 :]:
        run.addnext(_like(run, text[end:], behind=content[place + 1 :]))
    if begin or content[:place]:
        run.addprevious(_like(run, text[:begin], before=content[:place]))
    run.text = text[begin:end]
    return run


def _like(run: CT_R, text: str, *, before: Sequence[Element] = (), behind: Sequence[Element] = ()) -> CT_R:
    """A run of the same type with another text, and what stood before or behind it."""
    made = deepcopy(run)
    made.text = text
    properties = made.find(_PROPERTIES)
    for child in reversed(before):
        made.insert(0 if properties is None else 1, deepcopy(child))
    for child in behind:
        made.append(deepcopy(child))
    return made
