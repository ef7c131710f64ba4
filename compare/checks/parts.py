"""The parts a report must have: whether it has one, and where, by its headings or else by its text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from compare.checks.duties import DUTY, OWN_ACTS, own_words, told_of_the_year
from compare.evidence import sentence_at
from compare.model import Function, Presence, Report, RequiredPart, Role, Section

FUNCTIONS = {
    "P2": Function.PROBLEMS,
    "P4": Function.PLAN,
    "W2": Function.PLAN,
    "W3": Function.PROBLEMS,
    "X5": Function.PROBLEMS,
}
_REVIEWS = ("P1", "W1")
NAMES_SOME = re.compile(
    r"[：:；;]|[一二三]是|主要(?:表现|体现|是)|不[足够强高快优多大深实准稳]|(?:偏|较)[低小少弱慢大]|压力|矛盾|欠账|滞后|薄弱|缺乏|短缺|下滑|放缓"
)
"""What a sentence has that says which the shortcomings are."""
_LONGEST_EMPTY = 60
"""Characters of a part on problems that only says there are some."""
_SHORTEST_REVIEW = 200
"""Characters of review without a heading of its own that still are a review."""
_NEARLY_ALL = 0.8
"""Share of the sentences of a section that make it the part they are of, whatever it is called."""
_CONTENTS = re.compile(r"[三四五六七八九3-9]\s*个?大?(?:部分|方面)|部分(?:组成|构成)")
_LISTED = re.compile(r"[、；;]")
_SHORTEST_LIST = 3
"""Marks between the parts of a list of contents."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part a kind of report must have."""

    code: str
    """P1."""
    name: str
    """As the rule that asks for it says it: 主要举措和成效."""
    pattern: str
    """Regular expression that finds the part in a heading, or else in the text."""
    is_customary: bool = False
    """No rule asks for it: it is missed only where last year's report had it."""
    english: str = ""
    """Its name as a message of the catalogue; empty for a part that a configuration names."""


def required(report: Report, parts: Iterable[Part]) -> tuple[RequiredPart, ...]:
    """The parts asked of a report, each with whether it has it."""
    return tuple(
        RequiredPart(part.code, part.name, part.english, presence_of(report, part)) for part in parts
    )


def presence_of(report: Report, part: Part) -> Presence:
    """Whether a report has a part, by its headings or else by its text, a list of its contents aside.

    Nobody gives a heading to a part that is only customary.
    """
    is_headed = by_heading(report, part) is not None
    if not is_headed and by_text(report, part) is None:
        return Presence.MISSING
    if FUNCTIONS.get(part.code) is Function.PROBLEMS and names_none(text_of(report, Function.PROBLEMS)[0]):
        return Presence.EMPTY
    if is_headed:
        return Presence.PRESENT
    return Presence.PRESENT if part.is_customary else Presence.UNHEADED


def names_none(problems: str) -> bool:
    """A text on problems owns to difficulties and names none."""
    return 0 < len(problems) <= _LONGEST_EMPTY and not NAMES_SOME.search(problems)


def by_heading(report: Report, part: Part) -> Section | None:
    """The section whose heading names a part, or that is all the part is of."""
    wanted = re.compile(part.pattern)
    function = FUNCTIONS.get(part.code)
    for section in report.sections:
        if not section.heading:
            continue
        # Under 存在问题及下一步打算 the plan has its heading too.
        if wanted.search(section.heading) or (section.function is function and section.parent is None):
            return section
        # 四、锚定目标、接续奋斗: a slogan over nothing but the plan.
        if function is not None and section.parent is None and _is_all(report, section, function):
            return section
    if part.code in _REVIEWS:
        # 一、助企惠民 二、规范执法 三、化解争议: the review has a heading for each theme and none over all of them.
        return next(
            (s for s in report.sections if s.heading and s.parent is None and _is_theme(report, s)), None
        )
    return None


def _is_theme(report: Report, section: Section) -> bool:
    return DUTY.search(section.heading) is None and _is_all(report, section, Function.REVIEW)


def _is_all(report: Report, section: Section, function: Function) -> bool:
    """Nearly all that stands between a heading and the next of its level has one function."""
    headed = [s.start for s in report.sections if s.heading and s.parent is None and s.start > section.start]
    end = min(headed, default=len(report.text))
    own = [s for s in report.sentences if section.start <= s.start < end and not s.heading]
    return bool(own) and sum(s.function is function for s in own) >= _NEARLY_ALL * len(own)


def by_text(report: Report, part: Part) -> tuple[int, int] | None:
    """Where a part begins in the text, whatever stands over it."""
    function = FUNCTIONS.get(part.code)
    if function is not None:
        body = [s for s in report.sentences if s.function is function and not s.heading]
        return (body[0].start, body[0].end) if body else None
    if part.code in _REVIEWS:
        review = [s for s in report.sentences if s.function is Function.REVIEW and not s.heading]
        long_enough = sum(s.end - s.start for s in review) >= _SHORTEST_REVIEW
        return (review[0].start, review[0].end) if long_enough else None
    wanted = re.compile(part.pattern)
    if part.code == "P3":
        told = [(s, own_words(report, s)) for s in told_of_the_year(report)]
        return next(((s.start, s.end) for s, own in told if wanted.search(own) or OWN_ACTS.search(own)), None)
    for paragraph in report.paragraphs:
        start = paragraph.start
        while paragraph.role is Role.BODY and (found := wanted.search(report.text, start, paragraph.end)):
            sentence = sentence_at(report, found.start())
            if sentence is None or not _is_contents(report.wording(sentence)):
                return found.span()
            start = report.sentences[sentence].end
    return None


def _is_contents(sentence: str) -> bool:
    """It lists the parts the report is made of, whether or not they follow."""
    return bool(_CONTENTS.search(sentence)) and len(_LISTED.findall(sentence)) >= _SHORTEST_LIST


def text_of(report: Report, function: Function) -> tuple[str, tuple[int, int] | None]:
    """The text of a function's sentences and headings, and where its first sentence stands."""
    own = [s for s in report.sentences if s.function is function]
    first = next(((s.start, s.end) for s in own if not s.heading), None)
    return "".join(report.text[s.start : s.end] for s in own), first
