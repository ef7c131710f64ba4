"""What should advance by one a year: streaks (连续4年) and yearly occasions (第三十个法治宣传月)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from compare.evidence import sentence_evidence
from compare.figures.forms import is_condition
from compare.figures.numerals import chinese_numeral, parse_numeral
from compare.matches import in_sentences
from compare.message import Message, message
from compare.model import Fault, Report
from compare.wording import HAN, NOT_HAN, first_clause, last_clause, normal, pieces

_ANY_NUMBER = re.compile(r"[一二两三四五六七八九十百]+|\d+")
_NUMBER = r"(?P<number>[一二两三四五六七八九十百\d]+)"
_STREAK = re.compile(rf"(?:已|已经)?连续第?{_NUMBER}(?P<unit>个?年|年度|届)(?!前|内|以内)")
_YEARLY = re.compile(
    rf"第(?P<number>[一二三四五六七八九十百\d]+)(?P<unit>个|届)(?P<noun>(?:{HAN}|[“”\"《》]){{3,14}}?(?:月|日|周|节|年|论坛|大赛|竞赛))"
)
_MOST = 200
"""Of one kind in a report that are held against those of another."""
_AROUND = 24
"""Characters around a streak that tell what has gone on for so long."""
_ALIKE = 0.5
"""Share of its two-character pieces that the surroundings of one streak have in the other's."""
_FILLER = re.compile(
    rf"{NOT_HAN}|我[区县市旗镇]|全[区县市省国]|荣获|获得?|获评|被?评为|保持|位居|位列|成功|已经?|再次|实现"
)


class Pace(NamedTuple):
    """A number that should have gone up by one a year, in two reports."""

    span: tuple[int, int]
    """Of the draft."""
    text: str
    written: int
    earlier: Report
    earlier_sentence: int
    last: int
    """Its value in the earlier report."""
    last_text: str
    apart: int
    """Years between the reports."""
    is_last_year: bool
    """The earlier report is the one the draft is compared with."""

    @property
    def expected_text(self) -> str:
        """What the earlier report has, its number gone up by the years between: 第十二届 of 第十一届."""
        value = self.last + self.apart

        def next_of(number: re.Match[str]) -> str:
            return str(value) if number.group().isdigit() or value > 99 else chinese_numeral(value)

        return _ANY_NUMBER.sub(next_of, self.last_text, count=1)


class _Numbered(NamedTuple):
    span: tuple[int, int]
    value: int
    sentence: int
    topic: frozenset[str]


def streaks(report: Report, earlier: Sequence[Report]) -> Iterator[Pace]:
    """Streaks of a report whose number does not follow from an earlier report's; ``earlier`` is newest first."""
    yield from _paces(report, earlier, _streaks)


def ordinals(report: Report, earlier: Sequence[Report]) -> Iterator[Pace]:
    """Numbered yearly occasions of a report whose number does not follow from an earlier report's."""
    yield from _paces(report, earlier, _yearly)


def _paces(
    report: Report, before: Sequence[Report], read: Callable[[Report], Iterator[_Numbered]]
) -> Iterator[Pace]:
    if not before or report.year is None:
        return
    now = list(islice(read(report), _MOST))
    for earlier in before if now else ():
        apart = report.year - earlier.year if earlier.year is not None else 0
        then = list(islice(read(earlier), _MOST)) if apart >= 1 else []
        settled = []
        for numbered in now:
            likeness = [(_likeness(numbered.topic, other.topic), other) for other in then]
            best = max((share for share, _ in likeness), default=0.0)
            same = [other for share, other in likeness if share == best]
            if best < _ALIKE or len({other.value for other in same}) > 1:
                continue
            settled.append(numbered)
            if numbered.value != same[0].value + apart:
                yield Pace(
                    span=numbered.span,
                    text=report.text[slice(*numbered.span)],
                    written=numbered.value,
                    earlier=earlier,
                    earlier_sentence=same[0].sentence,
                    last=same[0].value,
                    last_text=earlier.text[slice(*same[0].span)],
                    apart=apart,
                    is_last_year=earlier is before[0],
                )
        now = [numbered for numbered in now if numbered not in settled]


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _streaks(report: Report) -> Iterator[_Numbered]:
    for sentence, found in in_sentences(report, _STREAK):
        value = parse_numeral(found["number"])
        before = last_clause(report.text[max(sentence.start, found.start() - _AROUND) : found.start()])  # fmt: skip
        after = first_clause(report.text[found.end() : min(sentence.end, found.end() + _AROUND)])  # fmt: skip
        topic = _pieces(before + after)
        wording, offset = report.wording(sentence.id), sentence.start
        is_rule = is_condition(wording, found.start() - offset, found.end() - offset)
        if value is not None and topic and not is_rule:
            yield _Numbered(found.span(), int(value), sentence.id, topic)


def _pieces(text: str) -> frozenset[str]:
    words = _FILLER.sub(" ", normal(text))
    return frozenset(piece for word in words.split() for piece in pieces(word))


def _yearly(report: Report) -> Iterator[_Numbered]:
    for sentence, found in in_sentences(report, _YEARLY):
        value = parse_numeral(found["number"])
        noun = re.sub(r"[“”\"《》]", "", found["noun"])
        if value is not None and len(noun) >= 3:
            # 第十个“国家宪法日”: the quotation is closed behind the name.
            is_open = re.search(r"[“\"《][^”\"》]*$", found["noun"])
            end = found.end() + bool(is_open and report.text[found.end() : sentence.end][:1] in '”"》')
            yield _Numbered((found.start(), end), int(value), sentence.id, frozenset([noun]))


def out_of_step(pace: Pace, text: Message, hint: Message) -> Fault:
    """A number that should have gone up by one a year, with the earlier one as evidence."""
    return Fault(
        pace.span,
        text,
        hint,
        evidence=(sentence_evidence(pace.earlier, pace.earlier_sentence),),
        old_sentence=pace.earlier_sentence if pace.is_last_year else None,
    )


def told_years(pace: Pace) -> Message:
    """What a run of years would have to be, counted on from the earlier report."""
    values = {
        "new": pace.text,
        "old": pace.last_text,
        "years": pace.apart,
        "expected": pace.last + pace.apart,
    }
    if pace.apart == 1:
        return message("“{old}” last year and “{new}” this year; {expected} years were expected.", **values)
    return message("“{new}” follows “{old}” in the report of {years} years before; {expected} years were expected.", **values)  # fmt: skip
