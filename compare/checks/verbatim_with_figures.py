"""A paragraph taken over word for word with its figures; a report that is mostly last year's text.

Rationale: political phrases may stand for years, figures may not: two figures and more that all stayed
the same, in words that all stayed the same, were copied.  The same value two years running is nothing by
itself and is not reported.

Example: 办理人大代表建议112件、政协提案96件，满意率分别为98.4%、98.2%, in both years, word for word.

Source: 照搬照抄往年, with only the year changed, is the fault for which reports are publicly criticised.

Fix: ask the office in charge for this year's figures.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from compare.checks.rule import Context, Detector, Example, Need, Rule, Same, found_by
from compare.evidence import evidence
from compare.message import N_, message
from compare.model import Fault, Function, Report, Role, Sentence, Severity
from compare.structure.heading import numbered_heading
from compare.wording import normal

_SHORTEST = 30
"""Characters of a paragraph, or of the sentences of one, without its number."""
_LONG_SECTION = 150
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")


def _passages(context: Context) -> list[tuple[str, Fault]]:
    """Passages that are last year's, each with the detector that looks for its kind."""
    return list(_copies(context))


def _copies(context: Context) -> Iterator[tuple[str, Fault]]:
    comparison = context.beside
    if comparison is None:
        return
    old, new = comparison.old, comparison.new
    paragraphs = {_wording(old, p): p for p in range(len(old.paragraphs))}
    sentences = {_said(old, s): s.id for s in reversed(old.sentences) if not s.heading}
    firsts = {s.paragraph: s.id for s in reversed(old.sentences)}
    starts = [figure.quantity.start for figure in new.figures]
    plans = {s.paragraph for s in old.sentences if s.function is Function.PLAN}
    for number, own, is_planned in _by_paragraph(new):
        copied = paragraphs.get(_wording(new, number))
        # What lost its heading is taken for plans; last year's report shows that it is none.
        if is_planned and (copied is None or copied in plans):
            continue
        if copied is not None:
            whole = (new.paragraphs[number].start, new.paragraphs[number].end)
            source = (old.paragraphs[copied].start, old.paragraphs[copied].end)
            for found in _copied(context, starts, whole, source, firsts.get(copied), is_whole=True):
                yield "paragraphs", found
            continue
        for run in _runs([sentences.get(_said(new, s)) for s in own]):
            span = (own[run[0][0]].start, own[run[-1][0]].end)
            source = (old.sentences[run[0][1]].start, old.sentences[run[-1][1]].end)
            for found in _copied(context, starts, span, source, run[0][1], is_whole=False):
                yield "passages", found


def _copied(
    context: Context,
    starts: Sequence[int],
    span: tuple[int, int],
    source: tuple[int, int],
    old_sentence: int | None,
    *,
    is_whole: bool,
) -> Iterator[Fault]:
    """The finding on a passage that is last year's, where it holds figures enough."""
    comparison = context.beside
    count = bisect_left(starts, span[1]) - bisect_left(starts, span[0])
    # Sentences of a paragraph that was worked on need one figure more to look copied.
    least = context.thresholds["figures"] + (0 if is_whole else 1)
    if comparison is None or count < least or span[1] - span[0] < _SHORTEST:
        return
    text = (
        message("This paragraph stands word for word in last year's report, its {count} figures included.", count=count)
        if is_whole
        else message("This passage stands word for word in last year's report, its {count} figures included.", count=count)
    )  # fmt: skip
    hint = message("Ask the office in charge for this year's figures.")
    also = (evidence(comparison.old, *source),)
    yield Fault(span, text, hint, evidence=also, old_sentence=old_sentence)


def _by_paragraph(report: Report) -> Iterator[tuple[int, list[Sentence], bool]]:
    """Paragraphs with their sentences, headings aside, and whether anything in them is planned."""
    sentences: dict[int, list[Sentence]] = {}
    planned = set()
    for sentence in report.sentences:
        if sentence.function is Function.PLAN:
            planned.add(sentence.paragraph)
        if not sentence.heading:
            sentences.setdefault(sentence.paragraph, []).append(sentence)
    for number, paragraph in enumerate(report.paragraphs):
        if paragraph.role is Role.BODY and number in sentences:
            yield number, sentences[number], number in planned


def _runs(sources: Sequence[int | None]) -> Iterator[list[tuple[int, int]]]:
    """Runs of sentences that follow one another in both reports: position and old sentence of each."""
    run: list[tuple[int, int]] = []
    for position, source in enumerate(sources):
        if source is not None and (not run or source == run[-1][1] + 1):
            run.append((position, source))
            continue
        if run:
            yield run
        run = [(position, source)] if source is not None else []
    if run:
        yield run


def _said(report: Report, sentence: Sentence) -> str:
    return _folded(report.text[sentence.start : sentence.end])


def _wording(report: Report, number: int) -> str:
    """A paragraph without its heading number, which changes when a neighbour is dropped."""
    paragraph = report.paragraphs[number]
    text = report.text[paragraph.start : paragraph.end]
    heading = numbered_heading(text)
    return _folded(text[heading.number_end :] if heading else text)


def _folded(text: str) -> str:
    """The normal form with years masked: a year that was brought up to date hides no copy."""
    return _YEAR.sub("Y", normal(text))


def _whole(context: Context) -> Iterator[Fault]:
    comparison = context.beside
    if comparison is None:
        return
    carried = comparison.carry_over
    if carried.characters < context.thresholds["carry-over"]:
        return
    new = comparison.new
    sections = [
        (carried.by_section[s.id], s)
        for s in new.sections
        if s.parent is None and s.heading and s.end - s.start >= _LONG_SECTION
    ]
    most = "；".join(f"{s.numbered} {share:.0%}" for share, s in sections if share >= context.thresholds["carry-over"])  # fmt: skip
    share = f"{carried.characters:.0%}"
    yield Fault(
        None,
        message("{share} of the report stands word for word in last year's: {sections}", share=share, sections=most)
        if most
        else message("{share} of the report stands word for word in last year's.", share=share),
        hint=message("Say what this year was different in; where nothing was, say so."),
    )  # fmt: skip


DETECTORS = (
    Detector("paragraphs", N_("A paragraph that is last year's, its figures included"), Example("办理人大代表建议112件、政协提案96件，满意率分别为98.4%、98.2%。", last="办理人大代表建议112件、政协提案96件，满意率分别为98.4%、98.2%。"), found_by("paragraphs", _passages), Same.NEVER),
    Detector("passages", N_("Sentences in a row that are last year's, their figures included"), Example("开展涉企联合检查120次，发现各类问题35个，当场责令改正21家，整改率100%。今年另行组织了审计工作专题培训。", last="开展涉企联合检查120次，发现各类问题35个，当场责令改正21家，整改率100%。"), found_by("passages", _passages), Same.NEVER),
    Detector("report", N_("A report that is mostly last year's text"), Example("持续规范行政执法，评查案卷286卷，案卷评查实现全覆盖。", last="持续规范行政执法，评查案卷260卷，案卷评查实现全覆盖。"), _whole),
)  # fmt: skip

RULE = Rule(
    "Y009",
    "verbatim-with-figures",
    Severity.WARNING,
    Need.LAST_YEAR,
    DETECTORS,
    __doc__ or "",
    {"figures": 2, "carry-over": 0.8},
)
