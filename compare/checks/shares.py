"""Shares and rates a sentence states beside the two counts they are computed from.

受理2474件，其中调解结案2369件，占95.37%: the share behind 占.  整改问题54个，整改率96.4%: the rate whose name
says what its numerator counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from compare.checks.growth import decimals
from compare.message import Message, message
from compare.model import Bound, Figure, FigureKind, Function, Quantity, Report
from compare.wording import HAN

ShareFinding = tuple[tuple[int, int], Message, Message]

_SHARE = re.compile(r"占[^，,。；;]{0,12}$")
_SHARE_OF = re.compile(r"占[^，,。；;\d]{0,12}\d[\d,.]*[万亿]?[^，,。；;\d]{0,4}的$")
_RATE = re.compile(rf"(?P<name>{HAN}{{2,12}})率(?:已?达到?了?|为|是|保持在)?\s*$")
_OWN_TERMS = re.compile(r"按期|按时|及时|首次|当期|综合|直接|平均|满意|知晓|同比|提前|一次|年均|覆盖")
"""Rates of another numerator than the count beside them."""
_NOUN_BEHIND = 8
_FARTHEST = 16
_MOST_BEFORE = 60
"""Counts of a sentence in front of a share that it may be computed from."""


def shares(report: Report) -> Iterator[ShareFinding]:
    """Shares and rates that the counts of their own sentence contradict."""
    by_sentence: dict[int, list[Figure]] = {}
    for figure in report.figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    for number, figures in by_sentence.items():
        if report.sentences[number].function is Function.PLAN:
            continue
        above = by_sentence.get(number - 1, [])
        beside = bool(above) and report.sentences[number].paragraph == report.sentences[number - 1].paragraph
        for position, claim in enumerate(figures):
            if claim.quantity.kind is FigureKind.RATE and claim.quantity.high is None:
                yield from _share(
                    report,
                    claim,
                    figures[max(0, position - _MOST_BEFORE) : position],
                    above if beside else (),
                )


def _share(
    report: Report, claim: Figure, before: Sequence[Figure], above: Sequence[Figure]
) -> Iterator[ShareFinding]:
    """What is wrong with a share of the counts ``before`` it; those ``above`` may be what it is a share of."""
    head = report.text[report.sentences[claim.sentence].start : claim.quantity.start]
    counts = _counts(before)
    if len(counts) < 2:
        return
    if _SHARE_OF.search(head):
        part, wholes = counts[-2], counts[-1:]
    elif _SHARE.search(head):
        part, wholes = counts[-1], counts[:-1]
        if len(report.text[part.end : claim.quantity.start]) > _FARTHEST:
            return
    else:
        found = _numerator(report, head, claim, counts)
        if found is None:
            return
        part, wholes = counts[found], counts[:found]
    wholes = [whole for whole in wholes if whole.unit == part.unit and whole.value > part.value]
    is_stated = bool(_SHARE_OF.search(head))
    # 行政诉讼案件40件；出庭39件，败诉2件，败诉率5.0%: the base stands one sentence up.
    explained = not is_stated and any(
        whole.value and abs(part.value / whole.value * 100 - claim.quantity.value) <= _slack(claim)
        for whole in _counts(above)
        if whole.unit == part.unit
    )
    if wholes and not explained:
        yield from _compared(claim, part, wholes, is_stated=is_stated)


def _counts(figures: Sequence[Figure]) -> list[Quantity]:
    return [
        f.quantity
        for f in figures
        if f.quantity.kind in (FigureKind.COUNT, FigureKind.MONEY) and f.quantity.bound is Bound.EXACT
    ]


def _slack(claim: Figure) -> Decimal:
    """How far a share may be from the one computed."""
    step = Decimal(1).scaleb(-decimals(claim.quantity.text))
    if claim.quantity.bound is Bound.EXACT:
        return step * Decimal("0.99")
    return max(step, claim.quantity.value / 10)


def _numerator(report: Report, head: str, claim: Figure, counts: Sequence[Quantity]) -> int | None:
    """Which of the counts a rate's name speaks of: 整改54个 for 整改率; None for none."""
    named = _RATE.search(re.split(r"[，,、；;]", head)[-1])
    # 出庭应诉率100% is said of the cases heard, whatever was received.
    if not named or _OWN_TERMS.search(named["name"]) or claim.quantity.value >= 100:
        return None
    name = named["name"]
    for position in range(len(counts) - 1, 0, -1):
        start = counts[position - 1].end
        said = report.text[start : counts[position].start]
        behind = report.text[counts[position].end : counts[position].end + _NOUN_BEHIND]
        clause = re.split(r"[，,、；;]", said)[-1] + re.split(r"[，,、；;。]", behind)[0]
        if any(name[at:] in clause for at in range(len(name) - 1)):
            return position
    return None


def _compared(
    claim: Figure, part: Quantity, wholes: Sequence[Quantity], *, is_stated: bool
) -> Iterator[ShareFinding]:
    places, slack = decimals(claim.quantity.text), _slack(claim)
    possible = [(part.value / whole.value * 100, whole) for whole in wholes]
    if any(abs(share - claim.quantity.value) <= slack for share, _ in possible):
        return
    share, whole = min(possible, key=lambda s: abs(s[0] - claim.quantity.value))
    # Far off, the base is another set and nothing is contradicted.
    if not is_stated and abs(share - claim.quantity.value) > max(Decimal(2), share / 10):
        return
    shown = share.quantize(Decimal(1).scaleb(-max(1, places)), ROUND_HALF_UP)
    yield (
        (claim.quantity.start, claim.quantity.end),
        message("{part} of {whole} is {computed}%, not {claim}%.", part=part.text, whole=whole.text, computed=shown, claim=f"{claim.quantity.value.normalize():f}"),
        message("Check the share, or say what it is a share of."),
    )  # fmt: skip
