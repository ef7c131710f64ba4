"""A required part of the report that is absent, or present only as text without a heading.

Rationale: a yearly report that leaves out its problems, the duties of the first person responsible or
next year's arrangements is sent back before anybody reads the rest.  A part found in the text but under
no heading is not missing; a reader who looks for it by the headings will not find it, though.  What the plan
promises of the leaders' duty (督促党政主要负责人切实履行第一责任人职责) and the rule the report is given under
(按照《…第一责任人职责规定》要求) tell nothing of what they did.  A 政府工作报告 is asked for the paragraph on what is still
difficult where last year's had one.  对上述困难和问题 points at something that must stand in front of it.

Example: a last section on 政务公开 that goes on, without a heading, with 与上级要求相比，还存在一定的差距.

Source: 《法治政府建设与责任落实督察工作规定》, the five contents of the yearly report; 国办公开办函〔2021〕30号
for 政府信息公开 reports.  Problems are to be given with their causes (不足和原因), arrangements for the
coming year by its number.

Fix: add the part, or a heading over it; name the causes; name the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from compare.checks.place import finding
from compare.checks.rule import Context, Need, Part, Rule
from compare.evidence import sentence_at
from compare.message import message
from compare.model import Finding, Function, Report, Role, Section, Sentence, Severity

_CAUSE = re.compile(
    r"原因|成因|根源|归因|由于|因为|究其|(?<!存)在于|缘于|源于|所致|造成|导致|囿于|受[^，。；]{1,12}(?:影响|制约|限制)"
    r"|(?<!问题)(?<!不足)(?<!差距)(?<!短板)(?<!表现)(?<!体现)主要是(?![：:，,])"
)
"""Says what a shortcoming comes from; 不足主要是：一是… lists more of them."""
_DUTY = re.compile("第一责任人|主要(?:负责(?:人|同志)|领导).{0,24}(?:职责|责任)")
"""In a heading: over a part on the duty of the leaders, 述法 of others aside."""
_LEADERS = (
    r"(?:书记|(?:党政|党委|党组|政府)主要(?:负责人|领导|负责同志)|[省市区县旗镇乡局]长(?!热线|信箱|质量奖))"
)
_OWN_DUTY = re.compile(rf"第一责任人|{_LEADERS}.{{0,24}}(?:职责|责任)")
"""Names the duty of the leaders."""
_OWN_ACTS = re.compile(rf"{_LEADERS}.{{0,24}}(?:亲自|带头|批示|部署|主持|专题|述法)")
"""Says what the leaders of the one who reports did."""
_CITED_RULE = re.compile(
    r"(?:按照?|根据|依据|依照|遵照|对照)(?:《[^《》]*》|[^，,。；;：:《》])*《[^《》]*》[^，,。；;：:《》]{0,12}(?=[，,：:])"
)
"""The rules under which something is done: 按照《…规定》要求，现将有关情况报告如下."""
_FUNCTIONS = {
    "P2": Function.PROBLEMS,
    "P4": Function.PLAN,
    "W2": Function.PLAN,
    "W3": Function.PROBLEMS,
    "X5": Function.PROBLEMS,
}
_REVIEWS = ("P1", "W1")
_PROBLEMS = ("P2", "W3")
_NAMES_SOME = re.compile(
    r"[：:；;]|[一二三]是|主要(?:表现|体现|是)|不[足够强高快优多大深实准稳]|(?:偏|较)[低小少弱慢大]|压力|矛盾|欠账|滞后|薄弱|缺乏|短缺|下滑|放缓"
)
"""What a sentence has that says which the shortcomings are."""
_LONGEST_EMPTY = 60
"""Characters of a part on problems that only says there are some."""
_ABOVE = re.compile(
    r"(?:对|对于|针对|面对)(?:上述|以上|前述)(?:存在的)?(?:这些)?(?:困难|问题|不足|短板|挑战|差距|薄弱环节)(?:[和与、](?:困难|问题|不足|短板|挑战|差距))*"
)
_FAR_ABOVE = 600
"""Characters in front of such words in which what they point at stands."""
_SHORTCOMING = re.compile(
    r"问题|困难|不足|短板|差距|弱项|薄弱|挑战|矛盾|不[够强高快优多大深实准稳]|有待|尚未|仍[然需有]|还[需不有]|(?:偏|较)[低小少弱慢]|滞后|缺乏|压力"
)
_SHORTEST_REVIEW = 200
"""Characters of review without a heading of its own that still are a review."""
_NEARLY_ALL = 0.8
"""Share of the sentences of a section that make it the part they are of, whatever it is called."""
_CONTENTS = re.compile(r"[三四五六七八九3-9]\s*个?大?(?:部分|方面)|部分(?:组成|构成)")
_LISTED = re.compile(r"[、；;]")
_SHORTEST_LIST = 3
"""Marks between the parts of a list of contents."""


class State(StrEnum):
    """Whether a report has a part."""

    PRESENT = "present"
    UNHEADED = "unheaded"
    """In the text, under no heading of its own."""
    EMPTY = "empty"
    """It owns to difficulties and names none: 同时，我们也清醒看到还有不少困难，对此将设法逐一解决."""
    MISSING = "missing"


def state_of(report: Report, part: Part) -> State:
    """Whether a report has a part, by its headings or else by its text, a list of its contents aside.

    Nobody gives a heading to a part that is only customary.
    """
    is_headed = _by_heading(report, part) is not None
    if not is_headed and _by_text(report, part) is None:
        return State.MISSING
    if part.code in _PROBLEMS and _names_none(_text_of(report, Function.PROBLEMS)[0]):
        return State.EMPTY
    if is_headed:
        return State.PRESENT
    return State.PRESENT if part.is_customary else State.UNHEADED


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    yield from _said_above(report)
    for part in context.parts:
        if part.is_customary:
            yield from _customary(context, part)
            continue
        state = state_of(report, part)
        if state is State.MISSING:
            yield finding(
                RULE,
                report,
                None,
                message("The part {code} “{name}” was not found, neither by a heading nor by its text.", code=part.code, name=part.name),
                hint=message("Add the part, or give it a heading that names it."),
            )  # fmt: skip
            continue
        if state is State.UNHEADED and part.code in _FUNCTIONS:
            yield finding(
                RULE,
                report,
                _by_text(report, part),
                message("The part {code} “{name}” stands in the text without a heading of its own.", code=part.code, name=part.name),
                hint=message("Give it a first-level heading, so that it is found from the outline."),
                severity=Severity.NOTE,
            )  # fmt: skip
        if state is State.UNHEADED and part.code == "P3":
            yield from _first_person(context, part)
        if state is State.EMPTY:
            yield from _unnamed(context, part)
        if part.code == "P2":
            yield from _causes(report, part)
        if part.code in ("P4", "W2"):
            yield from _coming_year(context, part)


def _said_above(report: Report) -> Iterator[Finding]:
    """对上述困难和问题，…, where nothing in front of it names one: the sentence that did was taken out."""
    for sentence in report.sentences:
        found = _ABOVE.search(report.text, sentence.start, sentence.end)
        if found is None or sentence.heading:
            continue
        before = report.text[max(0, found.start() - _FAR_ABOVE) : found.start()]
        if not _SHORTCOMING.search(before):
            yield finding(
                RULE,
                report,
                found.span(),
                message("“{text}”: nothing before it names them.", text=found[0]),
                hint=message("Say which they are, and what they come from."),
                severity=Severity.WARNING,
            )


def _customary(context: Context, part: Part) -> Iterator[Finding]:
    """A part that no rule asks for, and that last year's report had."""
    comparison = context.comparison
    if comparison is None or state_of(comparison.old, part) is State.MISSING:
        return
    is_told = state_of(context.report, part) is not State.MISSING
    yield from _unnamed(context, part)
    # Whatever it is called: a word of difficulties that are still there is enough.
    if is_told or any(
        re.search(part.pattern, context.report.wording(s.id)) for s in context.report.sentences
    ):
        return
    yield finding(
        RULE,
        context.report,
        None,
        message("The part {code} “{name}” was not found, neither by a heading nor by its text.", code=part.code, name=part.name),
        hint=message("Add the part, or give it a heading that names it."),
        severity=Severity.WARNING,
    )  # fmt: skip


def _unnamed(context: Context, part: Part) -> Iterator[Finding]:
    """A part that owns to difficulties and names none, where last year's report named them."""
    own, place = _text_of(context.report, Function.PROBLEMS)
    last, _ = _text_of(context.comparison.old, Function.PROBLEMS) if context.comparison else ("", None)
    if place and _names_none(own) and _NAMES_SOME.search(last):
        yield finding(
            RULE,
            context.report,
            place,
            message("“{text}” names no shortcoming; last year's report named them.", text=context.report.text[slice(*place)], code=part.code),
            hint=message("Say which they are, and what they come from."),
            severity=Severity.WARNING,
        )  # fmt: skip


def _names_none(problems: str) -> bool:
    return 0 < len(problems) <= _LONGEST_EMPTY and not _NAMES_SOME.search(problems)


def _by_heading(report: Report, part: Part) -> Section | None:
    wanted = re.compile(part.pattern)
    function = _FUNCTIONS.get(part.code)
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
    return _DUTY.search(section.heading) is None and _is_all(report, section, Function.REVIEW)


def _is_all(report: Report, section: Section, function: Function) -> bool:
    """Nearly all that stands between a heading and the next of its level has one function."""
    headed = [s.start for s in report.sections if s.heading and s.parent is None and s.start > section.start]
    end = min(headed, default=len(report.text))
    own = [s for s in report.sentences if section.start <= s.start < end and not s.heading]
    return bool(own) and sum(s.function is function for s in own) >= _NEARLY_ALL * len(own)


def _by_text(report: Report, part: Part) -> tuple[int, int] | None:
    function = _FUNCTIONS.get(part.code)
    if function is not None:
        body = [s for s in report.sentences if s.function is function and not s.heading]
        return (body[0].start, body[0].end) if body else None
    if part.code in _REVIEWS:
        review = [s for s in report.sentences if s.function is Function.REVIEW and not s.heading]
        long_enough = sum(s.end - s.start for s in review) >= _SHORTEST_REVIEW
        return (review[0].start, review[0].end) if long_enough else None
    wanted = re.compile(part.pattern)
    if part.code == "P3":
        told = [(s, _own_words(report, s)) for s in _told(report)]
        return next(
            ((s.start, s.end) for s, own in told if wanted.search(own) or _OWN_ACTS.search(own)), None
        )
    for paragraph in report.paragraphs:
        start = paragraph.start
        while paragraph.role is Role.BODY and (found := wanted.search(report.text, start, paragraph.end)):
            sentence = sentence_at(report, found.start())
            if sentence is None or not _is_contents(report.wording(sentence)):
                return found.span()
            start = report.sentences[sentence].end
    return None


def _told(report: Report) -> list[Sentence]:
    """What a report tells of the year; its shortcomings and its plan do not say what the leaders did."""
    untold = (Function.PLAN, Function.PROBLEMS)
    return [s for s in report.sentences if not s.heading and s.function not in untold]


def _own_words(report: Report, sentence: Sentence) -> str:
    """A sentence without the rules it is written under."""
    return _CITED_RULE.sub("", report.wording(sentence.id))


def _is_contents(sentence: str) -> bool:
    """It lists the parts the report is made of, whether or not they follow."""
    return bool(_CONTENTS.search(sentence)) and len(_LISTED.findall(sentence)) >= _SHORTEST_LIST


def _text_of(report: Report, function: Function) -> tuple[str, tuple[int, int] | None]:
    """The text of a function's sentences and headings, and where its first sentence stands."""
    own = [s for s in report.sentences if s.function is function]
    first = next(((s.start, s.end) for s in own if not s.heading), None)
    return "".join(report.text[s.start : s.end] for s in own), first


def _body_of(report: Report, function: Function) -> str:
    return "".join(report.wording(s.id) for s in report.sentences if s.function is function and not s.heading)


def _first_person(context: Context, part: Part) -> Iterator[Finding]:
    """What became of a part on the leaders' own duties that had its heading last year.

    Whether others gave account of theirs, 组织26名部门负责人述法, says nothing of it.
    """
    report, comparison = context.report, context.comparison
    last = comparison and _by_heading(comparison.old, part)
    if not last or not _DUTY.search(last.heading):
        return
    told = _told(report)
    if any(_OWN_DUTY.search(_own_words(report, s)) for s in told):
        return
    acts = next((s for s in told if _OWN_ACTS.search(report.wording(s.id))), None)
    if acts is not None:
        yield finding(
            RULE,
            report,
            (acts.start, acts.end),
            message("The part {code} “{name}” stands in the text without a heading of its own.", code=part.code, name=part.name),
            hint=message("Give it a first-level heading, so that it is found from the outline."),
            severity=Severity.NOTE,
        )  # fmt: skip
        return
    yield finding(
        RULE,
        report,
        _by_text(report, part),
        message("Last year's report had the part {code} “{name}”; this year's says nothing of what they did themselves.", code=part.code, name=part.name),
        hint=message("Add the part, or give it a heading that names it."),
        severity=Severity.WARNING,
    )  # fmt: skip


def _causes(report: Report, part: Part) -> Iterator[Finding]:
    _, place = _text_of(report, Function.PROBLEMS)
    # A heading that says 不足和原因 gives no cause.
    if place and not _CAUSE.search(_body_of(report, Function.PROBLEMS)):
        yield finding(
            RULE,
            report,
            place,
            message("The part {code} “{name}” names shortcomings but not their causes.", code=part.code, name=part.name),
            hint=message("Say what the shortcomings come from; the rule asks for 不足和原因."),
            severity=Severity.NOTE,
        )  # fmt: skip


def _coming_year(context: Context, part: Part) -> Iterator[Finding]:
    report = context.report
    text, place = _text_of(report, Function.PLAN)
    reported = context.draft.year
    # A plan that names this year is told by stale-year.
    if reported is None or place is None or context.draft.plan_is_stale:
        return
    year = reported + 1
    if f"{year}" not in text and not re.search(r"明年|下一年|来年|新的一年", text):
        yield finding(
            RULE,
            report,
            place,
            message("The part {code} “{name}” never says {year}: it could stand in any year's report.", code=part.code, name=part.name, year=year),
            hint=message("Name the year the arrangements are for: {year}.", year=year),
            severity=Severity.NOTE,
        )  # fmt: skip


RULE = Rule("Y001", "missing-part", Severity.ERROR, Need.DRAFT, _check, __doc__ or "")
