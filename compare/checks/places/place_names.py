"""Names of counties and towns that stand in a report, told from common nouns that end alike.

方便望川县群众 has a name, 开发区, 示范区 and 建制镇 have none.  A name is one of the official list, one the dictionary
knows as a place, or one it does not know at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compare.checks.places.counties import COUNTIES
from compare.checks.slips.phrases import WORDS
from compare.checks.slips.segmented import paragraphs_with_words
from compare.model import Report
from compare.wording import HAN_RUN
from compare.words import frequencies, parts_of_speech, segment

_COUNTY = ("区", "县", "旗")
_CITY = ("县", "旗", "市")
_TOWN = ("镇", "乡", "街道")
_NO_NAME = frozenset(
    "全我各本该市省外两此其每原老新城乡镇郊山库灾社园辖片小景校厂港矿林牧湖海岛州盟县区旗的了在和与及对向从到由为以于等把被将让使给按据经过入出建设进用好做抓强化实现开展推动提高加办理送驻下沉禁限适可非无待控管护防渔养采燃放污涉特保共同涝旱赈恤垦濒毗隶"
)
_COMMON = frozenset(["平安", "和平", "文明", "民主", "中心", "法治", "先行", "示范", "试点", "重点", "幸福", "美丽", "和谐", "安全", "长江", "黄河", "太平", "光明", "友谊", "团结", "解放", "胜利", "建设", "基层", "边境", "牧业", "农业", "会同", "公安", "资源", "合作", "通道", "兴业", "惠民", "爱民"])  # fmt: skip
"""Names of places that are common words in a report."""
_COUNTING = frozenset("各全百强大小本我两每数几多")
_COMMON_WITH_LEVEL = frozenset(["新城区", "老城区", "旧城区", "古城区", "市中区", "城中区", "郊区", "矿区", "城区", "中心区", "中心镇", "城镇", "集镇", "乡镇", "重镇", "深水区", "自治县"])  # fmt: skip
_OTHER_LEVEL = ("地区", "自治区", "行政区", "城市")
"""北方地区 and 文明城市 are no counties, nor cities by name."""
_WITH_LEVEL = re.compile(r"(?P<level>[市县区旗])(?:民|委|政府|委员会|人大|政协|直|级|属)")
"""Words that begin with the level of a name: 霁川 市民, 霁川 区委."""
_NO_NAME_OF_A_BODY = frozenset(
    "这那是有也都就要更报呈请送交提并后须先需应当时均已再同会商替帮协即仍则均未经由往自归派拨划抽选调赴抵返属涉占含除惟仅若因凭供予致"
)
"""What stands in front of 县委 and 区政府 without being a name: 并报县委."""
_HANDS_IN = frozenset("报呈送交抄转移函批请提")
"""What no name ends with: …后报区司法局备查, 逐案转县法院."""
_AREA = re.compile(r"[山湖林城港海岛州园坝湾滩河][区县]")
"""What the end of a name may be taken for: 霁 山区."""
_SLOGAN = re.compile(r"[强兴立活富旺美治靓稳建惠][县市区镇旗]")
"""工业强县、生态立县: what a place is to live by, not where it is."""
_AROUND_A_SLOGAN = 14
_NO_STREET = frozenset(["商业", "城市", "城区", "社区", "基层", "道路", "村镇", "镇村", "辖区", "试点", "示范", "部门", "政府", "地方", "重点", "特色", "美食", "步行", "历史", "文化", "工作", "主体", "单位", "机关", "群众", "居民", "市民", "行政", "区域", "区县", "市区", "城乡", "主管", "网格", "窗口", "问题", "有关", "所有", "责任"])  # fmt: skip
"""Nouns in front of 街道 that name none."""
_OF_NAMES = ("ns", "nr", "nz")
"""Parts of speech of names in jieba's dictionary."""
_KINDS_OF_AREA = ("片", "景", "库", "林", "牧", "矿", "湖", "灌", "园", "城", "老", "港", "苏", "夜", "街", "社", "校", "厂", "开发", "高新", "经开", "自治", "工业园", "度假", "示范", "保税", "旅游", "风景", "产业", "管理", "合作", "试验", "功能")  # fmt: skip
_GRAMMATICAL = frozenset("送的了在和与及对向从到由为以于等把被将让使给按据经过入出是有此该沿近外内各同并")
_ENDS_A_NAME = frozenset("川洛陵浦溪洲州岭泉坪塘埠桥湾峪泽潭渡津屯堡岗埔垣阳绥禾丘皋沂沅汀")
_RARE = 700
"""Frequency in jieba's dictionary below which a character stands in names and hardly anywhere else."""
_BEFORE_A_NAME = frozenset("在由经向让使为对被从于以及和与是")


class PlaceName(NamedTuple):
    """A name of a place and where it stands."""

    start: int
    end: int
    text: str
    is_listed: bool = False
    """On the official list of counties."""
    before: str = ""
    """What stood there in last year's report, where that tells."""
    old_sentence: int | None = None
    """Last year's sentence that has the issuer's name, or another, there."""

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end


def county_names(report: Report) -> Iterator[PlaceName]:
    """Names of districts, counties and banners in the body of a report."""
    yield from _names(report, _COUNTY, ("ns",))


def county_and_city_names(report: Report) -> Iterator[PlaceName]:
    """Names of counties, banners and cities in the body of a report; a city's own districts are left out."""
    yield from _names(report, _CITY, ("ns",))


def town_names(report: Report) -> Iterator[PlaceName]:
    """Names of towns, townships and sub-districts in the body of a report."""
    yield from _names(report, _TOWN, ("ns", "nr"))


def is_name(stem: str, text: str) -> bool:
    """What stands where a name of a place should is one: 哈达陶海 of 哈达陶海旗, and not 偏远山 of 偏远山区.

    A name falls into characters and names of the dictionary, a description into words.
    """
    if text in COUNTIES and stem not in _COMMON:
        return True
    if (
        stem in _COMMON
        or text in _COMMON_WITH_LEVEL
        or text.endswith(_OTHER_LEVEL)
        or stem.endswith(_KINDS_OF_AREA)
        or (text.endswith("新区") and stem.endswith("新"))
        or not _COUNTING.isdisjoint(stem)
        or not _GRAMMATICAL.isdisjoint(stem)
        or stem[-1] in _HANDS_IN
    ):
        return False
    words = segment([stem])[0]
    parts = parts_of_speech([stem, *words])
    if not all(len(word) == 1 or parts.get(word, "n").startswith(_OF_NAMES) for word in words):
        return False
    # 主城 and 库岸 fall into characters as 瑶浦 does.
    if all(len(word) == 1 for word in words) and len(words) == 2:
        return _NO_NAME.isdisjoint(stem) or _is_of_names(stem[0])
    return True


def is_short_name(name: str, *, is_rare_enough: bool) -> bool:
    """A name without its level, told by a character that names of places end with: 务洛, 霁川.

    Where ``is_rare_enough`` one that hardly stands in anything but names tells it too.
    """
    return (
        name not in WORDS
        and not frequencies([name])
        and all(len(word) == 1 for word in segment([name])[0])
        and not set(name) & (_GRAMMATICAL | _COUNTING | _NO_NAME)
        and (name[-1] in _ENDS_A_NAME or (is_rare_enough and any(map(_is_of_names, name))))
    )


def _names(report: Report, levels: Sequence[str], tags: Sequence[str]) -> Iterator[PlaceName]:
    candidates = list(_candidates(report, levels))
    stems = {word for word, _, _, is_whole in candidates if is_whole}
    # A word with its level in the dictionary (示范区) is a name only if the dictionary calls it a place.
    parts = parts_of_speech({*stems, *(report.text[start:end] for _, start, end, _ in candidates)})
    for stem, start, end, is_whole in candidates:
        text = report.text[start:end]
        listed = text in COUNTIES
        known = parts.get(text)
        if (
            text in _COMMON_WITH_LEVEL
            or text.endswith(_OTHER_LEVEL)
            or stem in _COMMON
            or (not listed and set(stem) & _COUNTING)
        ):
            continue
        if text.endswith("街道") and stem in _NO_STREET:
            continue
        # “村账县管” is a saying: in four characters between quotation marks no county has a name.
        if not listed and report.text[start - 1 : start] == "“" and report.text[end + 1 : end + 2] == "”":
            continue
        # 7份获区领导批示: what is counted begins with its measure word.
        if not listed and start and report.text[start - 1].isdigit():
            continue
        is_place = parts.get(stem) == "ns" or (text.endswith("街道") and _is_of_a_street(stem, parts.get(stem)))  # fmt: skip
        if not listed and stem[-1] in _HANDS_IN and not is_place:
            continue
        if not listed and (known not in (None, *tags) or (is_whole and known is None and not is_place)):
            continue
        if _SLOGAN.fullmatch(text[-2:]) and _is_a_slogan(report, start, end):
            continue
        yield PlaceName(start, end, text, listed)


def _is_of_a_street(stem: str, part: str | None) -> bool:
    """Streets are named by any noun: 海棠街道, 新华街道."""
    return len(stem) == 2 and part in ("n", "nr", "nz", "nrt")


def _is_a_slogan(report: Report, start: int, end: int) -> bool:
    """Another of the kind stands beside it."""
    around = (
        report.text[max(0, start - _AROUND_A_SLOGAN) : start]
        + "|"
        + report.text[end : end + _AROUND_A_SLOGAN]
    )
    return bool(_SLOGAN.search(around))


def _candidates(report: Report, levels: Sequence[str]) -> Iterator[tuple[str, int, int, bool]]:
    """Stem, span, and whether the stem is one word of the dictionary."""
    for paragraph, words in paragraphs_with_words(report):
        at = paragraph.start
        for i, word in enumerate(words):
            start, at = at, at + len(word)
            if word[0] not in levels and not word.endswith(tuple(levels)):
                continue
            before = words[max(0, i - 2) : i]
            if (found := _WITH_LEVEL.fullmatch(word)) and found["level"] in levels:
                ahead = words[i - 3] if i > 2 else ""
                yield from _of_a_body(report, before, ahead, start, paragraph.start)
                continue
            level = next((name for name in levels if word.endswith(name)), None)
            if level is None or not HAN_RUN.fullmatch(word):
                continue
            if before and _AREA.fullmatch(word) and _is_of_names(before[-1]):
                yield before[-1] + word[0], start - 1, at, False
                continue
            # 沙陵县 falls into 沙 and 陵县.
            if before and len(word) == 2 and word != level and _begins_a_name(before[-1], word):
                yield before[-1] + word[0], start - 1, at, False
                continue
            if word != level:
                # 东河区 is one word of the dictionary.
                stem = word[: -len(level)]
                if len(stem) >= 2:
                    yield stem, start, at, True
                continue
            if before and len(before[-1]) in (2, 3) and HAN_RUN.fullmatch(before[-1]):
                yield before[-1], start - len(before[-1]), at, True
                continue
            # A name the dictionary does not know falls into single characters: 霁 川 区.
            is_unknown = len(before) == 2 and all(len(c) == 1 and HAN_RUN.fullmatch(c) for c in before)
            # A title begins with a name, whatever its second character: 《临原市…规定》.
            opens_title = report.text[start - 3 : start - 2] == "《"
            if is_unknown and (
                not set(before[: 1 if opens_title else 2]) & _NO_NAME or _is_of_names(before[0])
            ):
                yield "".join(before), start - 2, at, False


def _begins_a_name(character: str, name: str) -> bool:
    """A character that is no word of its own in front of a county named by one character."""
    if len(character) != 1 or not HAN_RUN.fullmatch(character) or character in _NO_NAME:
        return False
    parts = parts_of_speech([character, name])
    return parts.get(name) == "ns" and parts.get(character, "ng").startswith(("n", "zg", "j"))


def _is_of_names(word: str) -> bool:
    """One rare character, 霁 or 澜: whatever stands behind it, a name began."""
    return (
        len(word) == 1
        and HAN_RUN.fullmatch(word) is not None
        and word not in _NO_NAME
        and frequencies([word]).get(word, 0) < _RARE
    )


def _of_a_body(
    report: Report, before: Sequence[str], word_ahead: str, start: int, first: int
) -> Iterator[tuple[str, int, int, bool]]:
    """A name whose level is part of the next word: 霁川 in front of 市民 and 区委."""
    if before and len(before[-1]) in (2, 3) and HAN_RUN.fullmatch(before[-1]):
        yield before[-1], start - len(before[-1]), start + 1, True
        return
    is_unknown = len(before) == 2 and all(len(c) == 1 and HAN_RUN.fullmatch(c) for c in before)
    if not is_unknown:
        return
    if set(before) & (_NO_NAME | _NO_NAME_OF_A_BODY) and not _is_of_names(before[0]):
        return
    # A run of single characters is anything; behind a mark or a preposition it is a name.
    ahead = report.text[start - 3] if start - 3 >= first else ""
    is_behind_a_word = len(word_ahead) > 1 and before[1] in _ENDS_A_NAME and _is_of_names(before[0])
    if not HAN_RUN.fullmatch(ahead) or ahead in _BEFORE_A_NAME or is_behind_a_word:
        yield "".join(before), start - 2, start + 1, False
