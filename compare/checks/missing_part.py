"""A required part of the report that is absent, or present only as text without a heading.

Rationale: a yearly report that leaves out its problems, the duties of the first person responsible or
next year's arrangements is sent back before anybody reads the rest.  A part found in the text but under
no heading is not missing; a reader who looks for it by the headings will not find it, though.  What the plan
promises of the leaders' duty and the rule the report is given under tell nothing of what they did.

Example: a last section on 政务公开 that goes on, without a heading, with 与上级要求相比，还存在一定的差距.

Source: 《法治政府建设与责任落实督察工作规定》, the five contents of the yearly report; 国办公开办函〔2021〕30号
for 政府信息公开 reports.  Problems are to be given with their causes (不足和原因), arrangements for the
coming year by its number.

Fix: add the part, or a heading over it; name the causes; name the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.duties import DUTY, OWN_ACTS, OWN_DUTY, own_words, told_of_the_year
from compare.checks.parts import (
    FUNCTIONS,
    NAMES_SOME,
    Part,
    by_heading,
    by_text,
    names_none,
    presence_of,
    text_of,
)
from compare.checks.rule import Context, Detector, Example, Need, Rule, Same, in_report
from compare.message import N_, message
from compare.model import Comparison, Fault, Function, Presence, Report, Severity

_CAUSE = re.compile(
    r"原因|成因|根源|归因|由于|因为|究其|(?<!存)在于|缘于|源于|所致|造成|导致|囿于|受[^，。；]{1,12}(?:影响|制约|限制)"
    r"|(?<!问题)(?<!不足)(?<!差距)(?<!短板)(?<!表现)(?<!体现)主要是(?![：:，,])"
)
"""Says what a shortcoming comes from; 不足主要是：一是… lists more of them."""
_ABOVE = re.compile(
    r"(?:对|对于|针对|面对)(?:上述|以上|前述)(?:存在的)?(?:这些)?(?:困难|问题|不足|短板|挑战|差距|薄弱环节)(?:[和与、](?:困难|问题|不足|短板|挑战|差距))*"
)
_FAR_ABOVE = 600
"""Characters in front of such words in which what they point at stands."""
_SHORTCOMING = re.compile(
    r"问题|困难|不足|短板|差距|弱项|薄弱|挑战|矛盾|不[够强高快优多大深实准稳]|有待|尚未|仍[然需有]|还[需不有]|(?:偏|较)[低小少弱慢]|滞后|缺乏|压力"
)
_ADD = message("Add the part, or give it a heading that names it.")
_SAY_WHICH = message("Say which they are, and what they come from.")


def _asked(context: Context) -> list[tuple[Part, Presence]]:
    """The parts that a rule asks for, and whether they are there."""
    return [(part, presence_of(context.report, part)) for part in context.parts if not part.is_customary]


def _absent(context: Context) -> Iterator[Fault]:
    return (_not_found(part) for part, state in context.once(_asked) if state is Presence.MISSING)


def _not_found(part: Part, severity: Severity | None = None) -> Fault:
    text = message("The part “{name}” was not found, neither by a heading nor by its text.", name=part.name)  # fmt: skip
    return Fault(None, text, _ADD, severity, part=part.code)


def _unheaded(context: Context) -> Iterator[Fault]:
    for part, state in context.once(_asked):
        if state is Presence.UNHEADED and part.code in FUNCTIONS:
            yield _without_heading(part, by_text(context.report, part))


def _without_heading(part: Part, span: tuple[int, int] | None) -> Fault:
    text = message("The part “{name}” stands in the text without a heading of its own.", name=part.name)  # fmt: skip
    hint = message("Give it a first-level heading, so that it is found from the outline.")
    return Fault(span, text, hint, Severity.NOTE, part=part.code)


def _duties(context: Context) -> Iterator[Fault]:
    for part, state in context.once(_asked):
        if state is Presence.UNHEADED and part.code == "P3" and context.comparison:
            yield from _first_person(context.comparison, part)


def _said_above(report: Report) -> Iterator[Fault]:
    """对上述困难和问题，…, where nothing in front of it names one: the sentence that did was taken out."""
    for sentence in report.sentences:
        found = _ABOVE.search(report.text, sentence.start, sentence.end)
        if found is None or sentence.heading:
            continue
        if not _SHORTCOMING.search(report.text, max(0, found.start() - _FAR_ABOVE), found.start()):
            text = message("“{text}”: nothing before it names them.", text=found[0])
            yield Fault(found.span(), text, _SAY_WHICH, Severity.WARNING)


def _had_last_year(context: Context, part: Part) -> bool:
    last = context.comparison.old if context.comparison else None
    return last is not None and presence_of(last, part) is not Presence.MISSING


def _customary(context: Context) -> Iterator[Fault]:
    """Parts that no rule asks for, and that last year's report had."""
    for part in context.parts:
        if not part.is_customary or not _had_last_year(context, part):
            continue
        is_told = presence_of(context.report, part) is not Presence.MISSING
        # Whatever it is called: a word of difficulties that are still there is enough.
        wordings = (context.report.wording(s.id) for s in context.report.sentences)
        if not is_told and not any(re.search(part.pattern, wording) for wording in wordings):
            yield _not_found(part, Severity.WARNING)


def _unnamed(context: Context) -> Iterator[Fault]:
    """Parts that own to difficulties and name none, where last year's report named them."""
    own, place = text_of(context.report, Function.PROBLEMS)
    last, _ = text_of(context.comparison.old, Function.PROBLEMS) if context.comparison else ("", None)
    if not place or not names_none(own) or not NAMES_SOME.search(last):
        return
    for part in context.parts:
        is_empty = not part.is_customary and presence_of(context.report, part) is Presence.EMPTY
        if is_empty or (part.is_customary and _had_last_year(context, part)):
            text = message("“{text}” names no shortcoming; last year's report named them.", text=context.report.text[slice(*place)])  # fmt: skip
            yield Fault(place, text, _SAY_WHICH, Severity.WARNING, part=part.code)


def _first_person(comparison: Comparison, part: Part) -> Iterator[Fault]:
    """What became of a part on the leaders' own duties that had its heading last year.

    Whether others gave account of theirs, 组织26名部门负责人述法, says nothing of it.
    """
    report, last = comparison.new, by_heading(comparison.old, part)
    if not last or not DUTY.search(last.heading):
        return
    told = told_of_the_year(report)
    if any(OWN_DUTY.search(own_words(report, s)) for s in told):
        return
    acts = next((s for s in told if OWN_ACTS.search(report.wording(s.id))), None)
    if acts is not None:
        yield _without_heading(part, (acts.start, acts.end))
        return
    text = message("Last year's report had the part “{name}”; this year's does not say what the heads did themselves.", name=part.name)  # fmt: skip
    yield Fault(by_text(report, part), text, _ADD, Severity.WARNING, part=part.code)


def _causes(context: Context) -> Iterator[Fault]:
    """Problems without what they come from; a heading that says 不足和原因 gives no cause."""
    report = context.report
    _, place = text_of(report, Function.PROBLEMS)
    told = (
        report.wording(s.id) for s in report.sentences if s.function is Function.PROBLEMS and not s.heading
    )
    if not place or _CAUSE.search("".join(told)):
        return
    for part, state in context.once(_asked):
        if part.code == "P2" and state is not Presence.MISSING:
            text = message("The part “{name}” names shortcomings but not their causes.", name=part.name)  # fmt: skip
            hint = message("Say what the shortcomings come from; the rule asks for 不足和原因.")
            yield Fault(place, text, hint, Severity.NOTE, part=part.code)


def _coming_year(context: Context) -> Iterator[Fault]:
    plan, place = text_of(context.report, Function.PLAN)
    # A plan that names this year is told by stale-year.
    if context.draft.year is None or place is None or context.draft.plan_is_stale:
        return
    year = context.draft.year + 1
    if f"{year}" in plan or re.search(r"明年|下一年|来年|新的一年", plan):
        return
    for part, state in context.once(_asked):
        if part.code in ("P4", "W2") and state is not Presence.MISSING:
            text = message("The part “{name}” never says {year}: it could stand in any year's report.", name=part.name, year=year)  # fmt: skip
            hint = message("Name the year the arrangements are for: {year}.", year=year)
            yield Fault(place, text, hint, Severity.NOTE, part=part.code)


DETECTORS = (
    Detector("said-above", N_("Words that point at problems above, where none are named"), Example("执法规范有力。对上述困难和问题，我们将认真解决。"), in_report(_said_above), Same.NEVER),
    Detector("absent", N_("A required part that is neither under a heading nor in the text"), Example("一、2024年主要成效\n执法规范有力。\n二、2025年工作安排\n2025年，持续规范涉企检查。"), _absent, Same.NEVER),
    Detector("customary", N_("A part by custom that last year's report had and this year's has not"), Example("一、2024年工作回顾\n执法规范有力。\n二、2025年工作安排\n2025年，持续规范涉企检查。", last="一、2023年工作回顾\n执法规范有力。\n二、存在的困难和问题\n执法力量不足。\n三、2024年工作安排\n2024年，持续规范涉企检查。", title="青禾区2024年政府工作报告"), _customary, Same.NEVER),
    Detector("unheaded", N_("A required part that stands in the text under no heading"), Example("一、2024年主要成效\n规范性文件全部经过合法性审核。\n同时，与上级要求相比，还存在一定的差距，执法力量不足。"), _unheaded, Same.NEVER),
    Detector("duties", N_("The heads' first responsibility under no heading, or left out, though last year had it"), Example("一、2024年主要成效\n区长为法治政府建设专题培训班授课1次。", last="一、2023年主要成效\n执法规范有力。\n二、党政主要负责人履行第一责任人职责情况\n区长主持召开常务会议研究法治工作6次。"), _duties, Same.NEVER),
    Detector("unnamed", N_("A part on problems that names none, though last year's named them"), Example("一、2024年工作回顾\n执法规范有力。\n二、存在的困难和问题\n工作中还存在一些困难和问题，我们将认真解决。", last="一、2023年工作回顾\n执法规范有力。\n二、存在的困难和问题\n一是产业结构不优；二是执法力量不足。", title="青禾区2024年政府工作报告"), _unnamed, Same.NEVER),
    Detector("causes", N_("A part on problems that names no cause"), Example("一、2024年主要成效\n执法规范有力。\n二、存在的不足和原因\n一是执法力量薄弱；二是培训有待加强。"), _causes, Same.NEVER),
    Detector("coming-year", N_("Plans that never name the year they are for"), Example("一、2024年主要成效\n执法规范有力。\n二、下一步工作安排\n持续规范涉企检查。"), _coming_year, Same.NEVER),
)  # fmt: skip

RULE = Rule(
    "Y001", "missing-part", Severity.ERROR, Need.DRAFT, DETECTORS, __doc__ or "", reads_traditional=False
)
