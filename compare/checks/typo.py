"""A word with one wrong character, or a fixed phrase that was broken.

Rationale: input methods offer characters that sound alike, scanners read characters that look alike.  A
two-character string that is no word (请理, 布署, 覆行), or one hardly anybody uses (监查), where the report,
or last year's report in the same sentence, has a word of like sound or look (清理, 部署, 履行) is a slip; so is one like a
word of every such report whose characters stand alone nowhere else (程续 for 程序).  So is a word that
breaks, once, a fixed phrase the report has elsewhere: 人民调节 for 人民调解.  Other phrases are checked by their
form: 坚持以…为指导, 双随机、一公开, 完整、准确、全面; characters of one look (己全部, 末达标, 年未) by what stands beside them, and so are
terms that the report has whole elsewhere (行政机负责人).  A character too many in a word (风险险), two in the wrong
order (业企) and a word of which one character is left are told by the same words in another place or in last
year's report.  A number with a letter or a mark in it (2O23年, 5。3%, 下降-2%) is told by its form.  A list that
has one item twice and a 不 that is lost or too many (守住发生…底线) are told too.  A word or a mark written twice, a
bracket or a quotation without its other half, a sentence that breaks off (为基层执法人员提供。) and a day the
calendar does not have are slips wherever they stand.

Example: 及时将请理结果公布 in a paragraph on 清理; 化解再萌芽状态 for 在萌芽状态; 进一步进一步; 6月31日.

Source: 错别字 are counted by the inspections of government sites.

Fix: correct the character.
"""

from __future__ import annotations

from collections.abc import Iterator

from compare.checks.lists.repeated_items import repeated_items
from compare.checks.place import finding
from compare.checks.rule import Context, Need, Rule
from compare.checks.slips.common import MEANT, SLIPS
from compare.checks.slips.context import context_slips, suspects
from compare.checks.slips.dates import impossible_dates
from compare.checks.slips.digits import broken_numbers
from compare.checks.slips.forms import FORMS
from compare.checks.slips.formulas import broken_formulas
from compare.checks.slips.homophones import homophones
from compare.checks.slips.last_year import slips_against_last_year
from compare.checks.slips.lookalikes import lookalikes
from compare.checks.slips.lost import lost
from compare.checks.slips.marks import broken_off, clashing, doubled, open_ended, turned, unpaired
from compare.checks.slips.misplaced import misplaced
from compare.checks.slips.named import misnamed
from compare.checks.slips.negations import reversed_statements
from compare.checks.slips.particles import particles
from compare.checks.slips.segmented import pairs_of, word_borders
from compare.checks.slips.set_numbers import wrong_numbers
from compare.evidence import sentence_evidence
from compare.message import message
from compare.model import Finding, Paragraph, Report, Role, Severity


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    seen: set[tuple[int, int]] = set()
    for found in _in_context(context):
        if found.start is None or found.end is None:
            continue
        if not any(start < found.end and found.start < end for start, end in seen):
            seen.add((found.start, found.end))
            yield found
    for start, written, right in (
        *_common_slips(report),
        *lookalikes(report),
        *broken_numbers(report),
        *reversed_statements(report),
        *particles(report),
        *turned(report),
        *wrong_numbers(report),
    ):
        span = (start, start + len(written))
        if any(start < span[1] and span[0] < end for start, end in seen):
            continue
        seen.add(span)
        yield _common(report, start, written, right)
    earlier = context.earlier
    for start, written, right in (
        *lost(report, earlier),
        *misplaced(report, earlier),
    ):
        span = (start, start + len(written))
        if any(begin < span[1] and start < end for begin, end in seen):
            continue
        seen.add(span)
        yield _broken(report, start, written, right)
    yield from _forms(report)


def _common(report: Report, start: int, written: str, right: str) -> Finding:
    return finding(
        RULE,
        report,
        (start, start + len(written)),
        message("“{written}” is a common slip for “{right}” here.", written=written, right=right),
        hint=message("Correct it, or leave it where it is meant."),
        severity=None if len(right) == len(written) > 1 else Severity.NOTE,
    )


def _broken(report: Report, start: int, written: str, right: str) -> Finding:
    """A word with a character too few, too many or in the wrong place."""
    is_short = len(written) < len(right)
    return finding(
        RULE,
        report,
        (start, start + len(written)),
        message("“{written}” breaks off in a word: “{right}”?", written=written, right=right)
        if is_short
        else message("“{written}” is a common slip for “{right}” here.", written=written, right=right),
        hint=message("Put the missing character in.") if is_short else message("Correct the character."),
    )


def _common_slips(report: Report) -> Iterator[tuple[int, str, str]]:
    """Where one of the common slips stands, how it is written and what was meant."""
    pairs = pairs_of(report.text)
    known = [wrong for wrong in SLIPS if wrong[:2] in pairs and wrong in report.text]
    # 自己经营 has 己经 in it, and no slip.
    borders = word_borders(report) if known else set()
    for paragraph in report.paragraphs:
        if paragraph.role is not Role.BODY:
            continue
        for pattern, right in FORMS:
            for match in pattern.finditer(report.text, paragraph.start, paragraph.end):
                yield match.start(), match.group(), right
        found = sorted(
            (at, wrong)
            for wrong in known
            for at in _places(report.text, wrong, paragraph)
            if {at, at + len(wrong)} <= borders and not _is_meant(report.text, wrong, at, paragraph)
        )
        last = -1
        for start, wrong in found:
            # 举行听政会 is one slip.
            if start > last:
                yield start, wrong, SLIPS[wrong]
                last = start + len(wrong) - 1


def _is_meant(text: str, wrong: str, at: int, paragraph: Paragraph) -> bool:
    right_before = MEANT.get(wrong)
    return bool(right_before and right_before.match(text, at + len(wrong), paragraph.end))


def _places(text: str, word: str, paragraph: Paragraph) -> Iterator[int]:
    at = text.find(word, paragraph.start, paragraph.end)
    while at >= 0:
        yield at
        at = text.find(word, at + 1, paragraph.end)


def _forms(report: Report) -> Iterator[Finding]:
    """What no report has, whatever it says: words and marks written twice, marks without their pair, the 31st of June."""
    for start, end in doubled(report):
        yield finding(
            RULE,
            report,
            (start, end),
            message("“{written}” is written twice in a row.", written=report.text[start : start + (end - start) // 2]),
            hint=message("Take one out."),
        )  # fmt: skip
    for start, end in repeated_items(report):
        yield finding(
            RULE,
            report,
            (start, end),
            message("“{written}” stands twice in one list.", written=report.text[start:end]),
            hint=message("Take one out, or put in what was meant."),
        )
    for start, end in clashing(report):
        yield finding(
            RULE,
            report,
            (start, end),
            message("“{marks}”: two marks in a row.", marks=report.text[start:end]),
            hint=message("Take one out."),
        )
    for start, end in (*broken_off(report), *open_ended(report)):
        yield finding(
            RULE,
            report,
            (start, end),
            message("The sentence breaks off behind “{words}”.", words=report.text[start:end]),
            hint=message("Finish the sentence."),
        )
    for start, mark in unpaired(report):
        yield finding(
            RULE,
            report,
            (start, start + 1),
            message("“{mark}” has no counterpart.", mark=mark),
            hint=message("Put the missing mark in, or take this one out."),
        )
    for start, end in impossible_dates(report):
        yield finding(
            RULE,
            report,
            (start, end),
            message("There is no such day as {date}.", date=report.text[start:end]),
            hint=message("Correct the date."),
        )


def _in_context(context: Context) -> Iterator[Finding]:
    """Slips that last year's sentence or the rest of the texts tell."""
    earlier = context.earlier
    suspected = suspects(context.report, earlier)
    if context.comparison:
        for found in slips_against_last_year(context.comparison, set(suspected)):
            yield _finding(
                context.report,
                found.start,
                found.written,
                found.right,
                found.old_sentence,
                context.comparison.old,
            )
    for slip in (*broken_formulas(context.report), *context_slips(context.report, earlier, suspected)):
        if slip.phrase:
            yield finding(
                RULE,
                context.report,
                (slip.start, slip.start + 2),
                message("“{written}” breaks the fixed phrase “{phrase}”.", written=slip.written, phrase=slip.phrase),
                hint=message("Correct the character."),
            )  # fmt: skip
        else:
            yield _finding(context.report, slip.start, slip.written, slip.right)
    for slip in (*homophones(context.report, earlier, suspected), *misnamed(context.report, earlier)):
        if slip.right not in context.report.text:
            yield _common(context.report, slip.start, slip.written, slip.right)
            continue
        yield finding(
            RULE,
            context.report,
            (slip.start, slip.start + len(slip.written)),
            message("“{written}” occurs only here, “{right}” elsewhere again and again: a slip?", written=slip.written, right=slip.right),
            hint=message("Correct the character."),
        )  # fmt: skip


def _finding(report: Report, at: int, written: str, right: str, old_sentence: int | None = None, old: Report | None = None) -> Finding:  # fmt: skip
    also = (sentence_evidence(old, old_sentence),) if old is not None and old_sentence is not None else ()
    text = (
        message("“{written}” here, “{right}” in last year's sentence: a slip?", written=written, right=right)
        if also
        else message("“{written}” is no word; “{right}” stands elsewhere in the report.", written=written, right=right)
    )  # fmt: skip
    return finding(
        RULE,
        report,
        (at, at + len(written)),
        text,
        hint=message("Correct the character."),
        also=also,
        old_sentence=old_sentence,
    )


RULE = Rule("Y011", "typo", Severity.WARNING, Need.DRAFT, _check, __doc__ or "")
