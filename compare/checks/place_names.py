"""Names of counties and towns that stand in a report, told from common nouns that end alike.

方便望川县群众 has a name, 开发区, 示范区 and 建制镇 have none.  A name is one of the official list, one the dictionary
knows as a place, or one it does not know at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.checks.counties import COUNTIES
from compare.checks.segmented import paragraphs_with_words
from compare.model import Report
from compare.wording import HAN
from compare.words import parts_of_speech

_COUNTY = ("区", "县", "旗")
_CITY = ("县", "旗", "市")
_TOWN = ("镇", "乡", "街道")
_NO_NAME = frozenset(
    "全我各本该市省外两此其每原老新城乡镇郊山库灾社园辖片小景校厂港矿林牧湖海岛州盟县区旗的了在和与及对向从到由为以于等把被将让使给按据经过入出建设进用好做抓强化实现开展推动提高加办理送驻下沉禁限适可非无待控管护防渔养采燃放污涉特保共同"
)
_COMMON = frozenset(["平安", "和平", "文明", "民主", "中心", "法治", "先行", "示范", "试点", "重点", "幸福", "美丽", "和谐", "安全", "长江", "黄河", "太平", "光明", "友谊", "团结", "解放", "胜利", "建设", "基层", "边境", "牧业", "农业"])  # fmt: skip
"""Names of places that are common words in a report."""
_COUNTING = frozenset("各全百强大小本我两每数几多")
_COMMON_WITH_LEVEL = frozenset(["新城区", "老城区", "古城区", "市中区", "城中区", "郊区", "矿区", "城区", "中心区", "中心镇", "城镇", "集镇", "乡镇", "重镇"])  # fmt: skip
_HAN = re.compile(rf"{HAN}+")


class PlaceName(NamedTuple):
    """A name of a county or a town and where it stands."""

    start: int
    end: int
    text: str
    is_listed: bool
    """On the official list of counties."""


def county_names(report: Report) -> Iterator[PlaceName]:
    """Names of districts, counties and banners in the body of a report."""
    yield from _names(report, _COUNTY, ("ns",))


def county_and_city_names(report: Report) -> Iterator[PlaceName]:
    """Names of counties, banners and cities in the body of a report; a city's own districts are left out."""
    yield from _names(report, _CITY, ("ns",))


def town_names(report: Report) -> Iterator[PlaceName]:
    """Names of towns, townships and sub-districts in the body of a report."""
    yield from _names(report, _TOWN, ("ns", "nr"))


def _names(report: Report, levels: Sequence[str], tags: Sequence[str]) -> Iterator[PlaceName]:
    candidates = list(_candidates(report, levels))
    stems = {word for word, _, _, is_whole in candidates if is_whole}
    # A word with its level in the dictionary (示范区) is a name only if the dictionary calls it a place.
    parts = parts_of_speech({*stems, *(report.text[start:end] for _, start, end, _ in candidates)})
    for stem, start, end, is_whole in candidates:
        text = report.text[start:end]
        listed = text in COUNTIES
        known = parts.get(text)
        if text in _COMMON_WITH_LEVEL or stem in _COMMON or (not listed and set(stem) & _COUNTING):
            continue
        if not listed and (known not in (None, *tags) or (is_whole and known is None and parts.get(stem) != "ns")):  # fmt: skip
            continue
        yield PlaceName(start, end, text, listed)


def _candidates(report: Report, levels: Sequence[str]) -> Iterator[tuple[str, int, int, bool]]:
    """Stem, span, and whether the stem is one word of the dictionary."""
    for paragraph, words in paragraphs_with_words(report):
        at = paragraph.start
        for i, word in enumerate(words):
            start, at = at, at + len(word)
            level = next((name for name in levels if word.endswith(name)), None)
            if level is None or not _HAN.fullmatch(word):
                continue
            if word != level:
                # 东河区 is one word of the dictionary.
                stem = word[: -len(level)]
                if len(stem) >= 2:
                    yield stem, start, at, True
                continue
            before = words[max(0, i - 2) : i]
            if before and len(before[-1]) in (2, 3) and _HAN.fullmatch(before[-1]):
                yield before[-1], start - len(before[-1]), at, True
                continue
            # A name the dictionary does not know falls into single characters: 霁 川 区.
            is_unknown = len(before) == 2 and all(len(c) == 1 and _HAN.fullmatch(c) for c in before)
            # A title begins with a name, whatever its second character: 《霁原市…规定》.
            opens_title = report.text[start - 3 : start - 2] == "《"
            if is_unknown and not set(before[:1] if opens_title else before) & _NO_NAME:
                yield "".join(before), start - 2, at, False
