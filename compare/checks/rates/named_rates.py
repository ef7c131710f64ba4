"""Rates whose name says what their numerator counts: 整改问题54个，整改率96.4%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from compare.checks.rates.stated_shares import (
    FAR,
    LONGEST_CLAUSE,
    NEAR,
    NOUN_BEHIND,
    StatedShare,
    compared,
    farthest_of,
    is_explained,
    stated_shares,
    words_before,
)
from compare.figures.cases import ACCEPTED, FILED, RECEIVED
from compare.figures.units import are_of_one_kind
from compare.model import Fault, Quantity, Report
from compare.wording import HAN, first_item, last_item

_RATE = re.compile(rf"(?P<name>{HAN}{{2,12}})率(?:已?达到?了?|为|是|保持在)?\s*$")
_OWN_TERMS = re.compile(r"按期|按时|及时|首次|当期|综合|直接|平均|满意|知晓|同比|提前|一次|年均|覆盖")
"""Rates of another numerator than the count beside them."""
_OF_CLOSED = re.compile("调解|和解|调撤")
_ONE_DEED = (("出庭应诉", "出庭"), ("审结", "结案"), ("办结", "结案"), ("办理完毕", "结案"), ("属实", "查实"))
"""Words of a rate's name and of its count that say one thing."""
_BASES = tuple(
    (re.compile(f"(?:{deed})$"), re.compile(base))
    for deed, base in (
        ("出庭", r"应诉|诉讼|开庭|应出庭"),
        ("结案", f"{RECEIVED}|{ACCEPTED}|{FILED}|办理|承办|查处"),
        ("整改|整治|销号|治理", r"发现|检出|查出|查摆|反馈|指出|排查|摸排|查找|整改通知"),
        ("采纳|吸纳|采用", r"提出|收到|征集|收集|征求"),
        ("优秀|优良|良好|合格|达标|通过", r"评查|抽查|抽取|评审|抽检|检测|参加|参考|应考"),
        ("查实", r"举报|投诉|线索"),
        ("参考|参训|参加|到会", r"应参|应到"),
        ("[回答办]复|反馈", r"收到|接到|接收|承办|办理|受理|交办"),
        ("备案|报备", r"制定|制发|印发|出台|发布"),
        ("调解和解|和解|调撤", r"审结|办结|结案"),
        ("调解成功|化解|调成", r"受理|调解|排查|调处|化解"),
    )
)
"""What a rate is of, where its name says what was done: 抽取案卷 for 优秀率."""
_PARTS = 2
_FELL_DUE = re.compile("到期|期限|应(?!诉)")
"""Counts what was to be done by now, of which a rate rather is: 已到期36个全部整改."""
_NOT_YET_DUE = re.compile(r"期限|期内|[未没有不]+到期|尚未|正在|其余|余下|剩余")
"""Behind a count, of what is not done yet: the rate is of the rest, 已回复15件，其余1件尚在期限内，回复率100%."""
_BEFORE_A_DEED = re.compile(r"^(?:现|目前|全年|截至年底|已|均|共|行政机关|部门|单位|主要|负责人|负责同志)+")


def rates(report: Report) -> Sequence[Fault]:
    """Rates that the counts beside them contradict, in text order."""
    return report.once(_rates)


def _rates(report: Report) -> tuple[Fault, ...]:
    return tuple(wrong for stated in stated_shares(report, of_rates=True) for wrong in _rate(report, stated))


def _rate(report: Report, stated: StatedShare) -> Iterator[Fault]:
    """What is wrong with a rate whose name says what one of the counts in front of it counts."""
    claim, head, counts, above = stated
    named = _RATE.search(last_item(head[-LONGEST_CLAUSE:]))
    # 审结率 of cases some of which were carried over is computed in more than one way, what came of those closed is not.
    if not named or ("结转" in head and not _OF_CLOSED.search(named["name"])):
        return
    name = _deed(named["name"])
    position = _numerator(report, name, counts)
    if position is None:
        return
    part = counts[position]
    own = _OWN_TERMS.search(name)
    if own and own[0] not in words_before(report, part):
        return
    wholes = [w for w in counts[:position] if are_of_one_kind(w.unit, part.unit)]
    # 调解49件，和解12件，调解和解率43.6%: of both together.
    if _OF_CLOSED.search(name) and any(_OF_CLOSED.search(_said_of(report, w)) for w in wholes):
        return
    # 行政诉讼案件40件；出庭39件，败诉2件，败诉率5.0%: the base stands one sentence up.
    if is_explained(claim, part, wholes) or is_explained(claim, part, above):
        return
    said = _said_of(report, part)
    if _FELL_DUE.search(said) or _NOT_YET_DUE.search(report.text, part.end, claim.quantity.start):
        return
    divided = _divided(counts, position) if name in _deed(said) else None
    if divided is not None:
        yield from compared(claim, part, [divided], FAR)
        return
    wholes = [whole for whole in wholes if whole.value > part.value]
    bases = [whole for whole in wholes[-1:] if _is_base(report, name, whole)]
    if bases:
        # 抽取案卷320份，优秀案卷240份，优秀率86%: the two counts say themselves that they belong together.
        yield from compared(claim, part, bases, FAR)
    elif wholes and claim.quantity.value < 100:
        # A rate of 100% may be of fewer than the count in front of it.
        yield from compared(claim, part, wholes, farthest_of(report, claim, part, wholes), is_named=True)
    elif not wholes:
        bases = [
            whole
            for whole in above
            if are_of_one_kind(whole.unit, part.unit)
            and whole.value > part.value
            and _is_base(report, name, whole)
        ]
        if bases and claim.quantity.value < 100:
            yield from compared(claim, part, bases, NEAR)


def _divided(counts: Sequence[Quantity], position: int) -> Quantity | None:
    """What a count and those beside it make up: 24件 of 审结24件，胜诉22件，败诉2件; None where they make up nothing."""
    part = counts[position]
    alike = [count for count in counts if are_of_one_kind(count.unit, part.unit)]
    at = alike.index(part)
    for first in range(at):
        added = Decimal(0)
        for last, count in enumerate(alike[first + 1 :], first + 1):
            added += count.value
            if last >= max(at, first + _PARTS) and added == alike[first].value:
                return alike[first]
    return None


def _deed(words: str) -> str:
    """What was done, in the one word of all that say it."""
    for variant, standard in _ONE_DEED:
        words = words.replace(variant, standard)
    return words


def _numerator(report: Report, name: str, counts: Sequence[Quantity]) -> int | None:
    """Which of the counts a rate's name speaks of: 整改54个 for 整改率; None for none."""
    for position in range(len(counts) - 1, -1, -1):
        clause = _deed(_said_of(report, counts[position]))
        ends = [name[at:] for at in range(len(name) - 1)]
        # The first count of all is what the others are of, unless it begins with what was done: 已整改54个.
        begins = _BEFORE_A_DEED.sub("", clause).startswith(tuple(ends))
        if (position > 0 or begins) and any(end in clause for end in ends):
            return position
    return None


def _is_base(report: Report, name: str, whole: Quantity) -> bool:
    """A count is of what a rate of that name is of."""
    said = _said_of(report, whole)
    return any(deed.search(name) and base.search(said) for deed, base in _BASES)


def _said_of(report: Report, count: Quantity) -> str:
    """The words in front of a count and its noun behind it."""
    return words_before(report, count) + first_item(report.text[count.end : count.end + NOUN_BEHIND])
