"""What one sentence starts from, adds and ends with: 在上年18个套餐的基础上，又推出12个，累计达到30个; 由12家扩充，新增3家，达到15家."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from compare.checks.rates.contradiction import Value, contradiction, printed_like
from compare.figures.cases import ACCEPTED, CLOSED, FILED, RECEIVED
from compare.figures.clause import clause_before, text_between
from compare.figures.precision import slack_of
from compare.message import message
from compare.model import Fault, Figure, Quantity, Report
from compare.wording import first_item, last_clause

_FROM = re.compile(r"[由从][^，,；;、\d]{0,12}$")
_BEFORE = re.compile(r"原有[^，,；;、\d]{0,10}$")
_ON_IT = re.compile(r"(?P<noun>[^，,；;。\d]{0,16}?)的?基础(?:上|之上)")
_WIDENED = re.compile(r"[^，,；;。、\d]{0,10}(?:扩|增|[提上]升|拓展|壮大|发展|延伸)")
_ADDED = re.compile(
    r"(?:(?:又|再|还|新)+|(?:又|再|还|新|净)*(?P<whole>增(?:加|设|配|补|聘|添)?|扩))了?(?!至|到)(?P<rest>[^，,；;、\d至到]{0,14})$"
)
_LONGEST_VERB = 2
"""Letters of a verb behind 又 or 新: 又推出14个, 新聘5名."""
_ALL_THAT_CAME = re.compile(r"(?:新增加?|净增加?|增加)[了净]?$")
_OLD = re.compile(r"^[在由从]?(?:全[省市县区旗])?(?:原有)?")
"""In front of the thing that a base is of."""
_WHEN = re.compile(r"(?:今年|当年|本年度?|年内|全年|20\d\d年|先后|陆续|共)*")
_COUNTED_HOW = re.compile(
    r"累计|总数|总量|总人数|数量|规模|共|已|达到?|增至|增加?到|[扩升]\S{0,2}[至到]|[扩拓延发壮]\S{1,2}[至到为]|为$"
)
"""What stands between what is counted and its total."""
_STAGES = tuple(re.compile(stage) for stage in (RECEIVED, ACCEPTED, FILED, CLOSED))
_TOTAL = re.compile(
    r"(?:(?:累计|总数|总量|总人数|数量|规模)[^，,；;、\d]{0,8}|(?:达到?|[增扩升]\S{0,2}[至到]|[扩拓延发壮]\S{1,2}[至到为]))$"
)
_LESS = re.compile(
    r"退|撤|减|整合|合并|取消|淘汰|剔除|调[出整]|移出|解聘|注销|删|其中|离|出库|清|废止|失效|到期|[上下]半年|季度|\d月|每"
    r"|第[一二三四五六七八九十\d]+[批期轮]|首[批期轮]"
)
"""In the words around the three: something was given up, or the addition is of a part."""
_OF_A_YEAR = re.compile(r"新|推出|建成|建|办|开展|完成|培|引")
"""In front of the base: what a year brought, before which there may have been more."""
_NAMED_YEAR = re.compile(r"(20\d\d)年|五[年]?[”\"]?末")
_MOST = 90
"""Characters from the first of the three to the last."""
_HINT = message("Check the three numbers; where some were given up or others are counted, say so.")


class _Parts(NamedTuple):
    base: Figure
    added: Figure
    total: Figure


def added_to_base(report: Report) -> Iterator[Fault]:
    """The totals that are not base and addition together, in text order."""
    for number, figures in report.figures_by_sentence().items():
        if len(figures) < 3:
            continue
        sentence = report.sentences[number]
        for parts in _parts(report, figures):
            whole, total = Value.of(parts.base) + Value.of(parts.added), parts.total.quantity
            if not total.value or abs(total.value - whole.amount) <= slack_of(parts):
                continue
            if total.value > whole.amount and _OF_A_YEAR.search(clause_before(report, parts.base)):
                continue
            if not _has_older_base(report, sentence.start, parts.base):
                working = whole.gives(printed_like(whole.amount, parts.total))
                yield replace(
                    contradiction(report, total.span, working), hint=_HINT, other=parts.added.quantity.start
                )


def _parts(report: Report, figures: Sequence[Figure]) -> Iterator[_Parts]:
    """The three of a sentence, each known by the words around it, where there are no more of their measure."""
    amounts = [figure for figure in figures if figure.quantity.is_exact_amount]
    for _, alike in groupby(sorted(amounts, key=_measure), key=_measure):
        group = sorted(alike, key=lambda figure: figure.quantity.start)
        for at in range(len(group) - 2):
            three = group[at : at + 3]
            roles = {_role(report, figure): figure for figure in three}
            if set(roles) != {"base", "added", "total"} or not _are_of_one_thing(report, three, roles):
                continue
            around = [*group[max(0, at - 1) : at], *group[at + 3 : at + 4]]
            if not any(_is_near(report, figure, three) for figure in around):
                yield _Parts(roles["base"], roles["added"], roles["total"])


def _measure(figure: Figure) -> tuple[str, str]:
    return figure.quantity.kind.value, figure.quantity.unit


def _role(report: Report, figure: Figure) -> str:
    """What the figure is of the three; empty where nothing says so."""
    clause = clause_before(report, figure)
    behind = report.text[figure.quantity.end : report.sentences[figure.sentence].end]
    is_widened = _FROM.search(clause) and _WIDENED.match(behind)
    if _ON_IT.match(behind) or is_widened or _BEFORE.search(clause):
        return "base"
    if _TOTAL.search(clause):
        return "total"
    return "added" if _ADDED.search(clause) else ""


def _are_of_one_thing(report: Report, three: Sequence[Figure], roles: dict[str, Figure]) -> bool:
    first, last = three[0].quantity, three[-1].quantity
    base, total = roles["base"].quantity, roles["total"].quantity
    head = clause_before(report, three[0])
    words = head + report.text[first.start : last.end]
    if last.end - first.start > _MOST or re.search("[。；;]", words) or _LESS.search(words):
        return False
    if total.start < base.start:
        return False
    if sum(1 for stage in _STAGES if stage.search(words)) > 1 or not _is_all_that_came(report, roles):
        return False
    nouns = [noun for quantity in (base, total) if (noun := _noun(report, quantity))]
    return all(one[-2:] == other[-2:] or one in other or other in one for one in nouns for other in nouns)


def _is_all_that_came(report: Report, roles: Mapping[str, Figure]) -> bool:
    """Nothing says that the addition is of a part or of another kind, or that the total counts something else."""
    base, added, total = roles["base"], roles["added"], roles["total"]
    clause, of_base = clause_before(report, added), clause_before(report, base)
    found = _ADDED.search(clause)
    names = {"", _OLD.sub("", of_base), *(_noun(report, figure.quantity) for figure in (base, total))}
    if found is None or not any(_noun(report, added.quantity) in name for name in names):
        return False
    in_front, is_first = clause[: found.start()], added.quantity.start < base.quantity.start
    is_whole = _WHEN.fullmatch(in_front) is not None
    if added.quantity.start > total.quantity.start:
        # Behind the total only what says that it is all that came makes it.
        return is_whole and _ALL_THAT_CAME.search(clause) is not None
    if is_first and (not _ALL_THAT_CAME.search(clause) or not re.match("[由从]", of_base)):
        return False
    lengths = (0,) if found["whole"] else range(_LONGEST_VERB + 1)
    of_total = last_clause(text_between(report, base if is_first else added, total))
    return (
        (is_first or is_whole)
        and any(found["rest"][length:] in names for length in lengths)
        and _COUNTED_HOW.sub("", of_total) in "，".join([clause, of_base, *names])
    )


def _noun(report: Report, quantity: Quantity) -> str:
    """What is named behind a number, without marks; empty where the clause goes on with something else."""
    behind = report.text[quantity.end : quantity.end + 20]
    on_it = _ON_IT.match(behind)
    noun = on_it["noun"] if on_it else "" if _WIDENED.match(behind) else first_item(behind)
    return re.sub(r"\W", "", noun)


def _is_near(report: Report, figure: Figure, three: Sequence[Figure]) -> bool:
    """No semicolon divides it from the three."""
    is_before = figure.quantity.start < three[0].quantity.start
    one, other = (figure, three[0]) if is_before else (three[-1], figure)
    return not re.search("[；;]", text_between(report, one, other))


def _has_older_base(report: Report, start: int, base: Figure) -> bool:
    """The base is of a year before last, so that other years added to it."""
    named = _NAMED_YEAR.search(report.text, max(start, base.quantity.start - 16), base.quantity.start)
    if named is None or report.year is None:
        return False
    return not named[1] or int(named[1]) < report.year - 1
