"""Shares in words that the part and its whole contradict: 审结的96件中，调解结案的41件，占五成以上."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from compare.checks.rates.contradiction import Value, contradiction
from compare.figures.forms import ENDS_A_SHARE
from compare.figures.numerals import whole_number
from compare.model import Fault, Figure, FigureKind, Report
from compare.wording import HAN

_TENTHS = "[一二三四五六七八九]"
_WORDED = (
    rf"(?P<share>(?P<tenths>{_TENTHS})成(?P<tenth>[半一二三四五六七八九]{ENDS_A_SHARE})?|(?P<base>[二三四五六七八九十])分之(?P<part>{_TENTHS})"
    rf"|(?P<halves>一半|半数|半壁江山|半{ENDS_A_SHARE}))(?!年|个)(?P<above>以上|多|有余|强)?"
)
"""八成半, 四分之三, 半数以上; the 半 of 半导体 is none."""
_SHARE = re.compile(
    rf"(?<!不)(?:占比?|比例|比重)(?:全部|全年|总数|总量|总额|总人数|其中|案件|受理|的|了|到|达|已|为|接近|超过|超|近)*?(?P<how>将近|接近|不足|不到|近|超过|超|过|逾)?{_WORDED}"
)
_ALL_OF_IT = re.compile(rf"[，,](?:已)?(?P<how>将近|接近|超过|超|过|逾|近|不足|不到){_WORDED}(?=[，,。；;])")
"""The share is the whole clause, without 占: 其中优秀案卷96份，超过半数."""
_OF_IT = re.compile(
    rf"占(?P<of>[^，,。；;\d]{{0,16}})(?P<whole>\d[\d.]*)[万亿]?(?:{HAN}{{1,3}}|[^，,。；;、\d]{{1,12}})的(?P<how>将近|接近|近|超过|超|过|逾)?{_WORDED}"
)
"""占审结总数600件的四分之一: the whole stands in the share."""
_OF_WHICH = re.compile(r"[^。；;\d]{0,30}[，,；;（(]\s*其中[^。；;，,\d]{0,30}")
_AMONG = re.compile(r"[^。；;，,\d]{0,16}(?:当?中|之中|里)[，,]\s*[^。；;\d]{0,40}")
_BETWEEN = re.compile(rf"{HAN}{{0,14}}[，,、（(]\s*$")
_BESIDE = re.compile(r"[，,]\s*(?:同比|[比较](?:上年|去年))?(?:增长|下降|增加|减少)[\d.]+\s*[%％]")
"""A growth that stands beside the whole."""
_TENTH = Decimal(10)
_HALF = Decimal(5)
_NEAR = Decimal(6)
"""Points by which a share without 近 or 超 may be off."""
_ROUNDED = Decimal("0.5")


def worded_shares(report: Report) -> Iterator[Fault]:
    """The shares in words of a report's review that are not those of their part, in text order."""
    for sentence, figures in report.told_figures():
        found: list[tuple[re.Match[str], Figure, Figure]] = []
        counts = [f for f in figures if f.quantity.kind in (FigureKind.COUNT, FigureKind.MONEY)]
        for pattern, at in ((_SHARE, 0), (_ALL_OF_IT, "how")):
            for said in pattern.finditer(report.text, sentence.start, sentence.end):
                before = [f for f in counts if f.quantity.end <= said.start()]
                is_next = bool(before) and before[-1].quantity.end == said.start()
                pair = (
                    _part_and_whole(report, before, said.start(at)) if pattern is _SHARE or is_next else None
                )
                found += [(said, *pair)] if pair else []
        for said in _OF_IT.finditer(report.text, sentence.start, sentence.end):
            whole = next((f for f in figures if f.quantity.start == said.start("whole")), None)
            parts = [f for f in figures if f.quantity.end <= said.start()]
            if whole and parts and _is_next(report, parts[-1], whole, said.start()):
                found.append((said, parts[-1], whole))
        for said, part, whole in found:
            computed, (low, high) = Value.of(part) / Value.of(whole), _range(said)
            share = computed.amount * 100
            if not low - _ROUNDED <= share <= high + _ROUNDED:
                yield contradiction(report, said.span(), computed.gives(f"{share:.1f}%"))


def _is_next(report: Report, part: Figure, whole: Figure, start: int) -> bool:
    """The part stands in front of the share, and both are exact counts of one thing."""
    one, other = part.quantity, whole.quantity
    return (
        one.is_comparable(other)
        and bool(re.fullmatch(rf"{HAN}{{0,14}}[，,、（(]?\s*", report.text[one.end : start]))
        and 0 < one.value < other.value
    )


def _part_and_whole(report: Report, counts: Sequence[Figure], start: int) -> tuple[Figure, Figure] | None:
    """The last two counts where words say that the one is of the other, and nothing else counts the same."""
    if len(counts) < 2 or not _BETWEEN.fullmatch(report.text[counts[-1].quantity.end : start]):
        return None
    whole, part = counts[-2:]
    one, other = whole.quantity, part.quantity
    if not one.is_comparable(other) or one.value <= other.value:
        return None
    between = _BESIDE.sub("", report.text[one.end : other.start])
    if not (_OF_WHICH.fullmatch(between) or _AMONG.fullmatch(between)):
        return None
    alike = {f.quantity.value for f in counts if f.quantity.unit == one.unit}
    return (part, whole) if alike == {one.value, other.value} else None


def _range(said: re.Match[str]) -> tuple[Decimal, Decimal]:
    """From how many per cent to how many the words may be said."""
    if said["tenths"]:
        value = whole_number(said["tenths"]) * _TENTH
        if said["tenth"]:
            value += _HALF if said["tenth"] == "半" else whole_number(said["tenth"])
    elif said["halves"]:
        value = Decimal(50)
    else:
        value = Decimal(whole_number(said["part"]) * 100) / whole_number(said["base"])
    text = said[0].replace(said.groupdict().get("of") or "", "")
    if said["above"] or said["how"] in ("超过", "超", "过", "逾") or "超" in text:
        return value, Decimal(100)
    if said["how"] or "近" in text:
        return value - _TENTH, value
    return value - _NEAR, value + _NEAR
