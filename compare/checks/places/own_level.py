"""Words for an issuer of another level or kind: 区政府 in a county's report, 镇党委 in a street office's, 我局 in a county's.

A report speaks of its own level throughout; one word of another was taken over with its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.checks.slips.segmented import paragraphs_with_words
from compare.matches import in_sentences
from compare.model import Report
from compare.wording import HAN, last_clause
from compare.words import parts_of_speech

_BODIES = (
    r"委(?!托|派|婉|屈|员|书)|政府|人大|政协|直(?!接|属|播|达|通|管|观|辖|面|销)"
    r"|(?:公安|司法|财政|教育|民政|审计|统计|林业|水利|商务|交通运输|农业农村|市场监管|市场监督管理|生态环境|应急管理|自然资源|卫生健康|住建|住房和?城乡建设|城市管理|综合执法|人力资源和?社会保障|行政审批|文化和旅游|退役军人事务|医疗保障)局"
)
_TOWN_BODIES = "党委|党工委|政府|办事处"
_AFTER_ALL = "(?!体|面|方|过|程|社|员|域|块|间|分|别|划|位|里|村|镇|街|亲|愁|贤|土|市|县)"
_OF_LEVEL = {
    level: re.compile(rf"(?:[全我本]{level}{_AFTER_ALL}|{level}(?:{_BODIES}))") for level in "县区旗"
}
_OF_CITY = re.compile(rf"[全我本]市{_AFTER_ALL}|市(?:{_BODIES})")
_OF_ABOVE = {
    level: re.compile(rf"全{level}{_AFTER_ALL}|{level}(?:{_BODIES})") for level in ("市", "州", "盟")
}
"""What stands over a county."""
_OF_TOWN = {
    level: re.compile(rf"(?:[全我本]{level}{_AFTER_ALL}|{level}(?:{_TOWN_BODIES}))")
    for level in ("镇", "乡", "街道")
}
_OF_KIND = {kind: re.compile(f"我{kind}") for kind in "局委厅"}
_KIND = (("局", "局$"), ("委", "委员会$|委$"), ("厅", "厅$"), ("政府", "政府$"))
"""What an issuer is by the end of its name; a government has no word like 我局 for itself."""
_JOINS = frozenset("经由报向在对被与和及将以请受按给为让是到从把并等的")
"""One character in front of 区政府 that is no part of a name."""
_AREAS = ("开发", "高新", "经开", "自治", "工业园", "度假", "示范", "保税", "旅游", "风景", "新", "园", "经济", "景", "名胜", "林", "矿", "城", "老", "产业", "地", "社", "片", "管理", "合作", "先行", "试验", "功能", "市辖")  # fmt: skip
"""What may stand in front of 区 and make it another kind of area."""
_OWN_WORDS = 2
"""Words of its own level that a report has before one of another level is foreign to it."""
_MOST_PLACES = 20
_CLAUSE = 24
_QUOTATION = 40
"""Characters in front of a word that may open the title or the quotation it stands in."""
_EXPLAINED = re.compile(
    r"原|撤|改设|兄弟|外|其他|其它|省|各|考察|学习|借鉴|对口|结对|毗邻|周边|相邻|自治区|合并|前身|会同|联合|与|同(?!时|步|比|意)"
)


_LEVEL = "[省市县区旗州盟]"
_OF_A_BODY = re.compile(
    rf"(?P<own>{_LEVEL})(?:委|政府|人大|司法局)(?:全面)?依法治(?P<other>{_LEVEL})(?=委员会|领导小组|办)"
)
"""县委全面依法治市委员会: a committee rules by law where it is one."""
_SPOKEN_FOR = (
    re.compile(rf"全(?P<level>{_LEVEL})各族(?:人民|干部群众|群众)"),
    re.compile(rf"(?:我?代表|我向)(?P<level>{_LEVEL})(?:人民)?政府"),
    re.compile(rf"向(?P<level>{_LEVEL})(?:人大|人民代表大会)(?:及其)?常委会(?:报告|负责)"),
)
"""Whom a report speaks for, and whom it reports to."""
_GOVERNMENT = re.compile(rf"(?P<level>{_LEVEL})(?:人民政府)?$")


_HEIGHT = {"省": 2, "州": 1, "盟": 1, "市": 1} | dict.fromkeys("县区旗", 0)


_Span = tuple[int, int]


def other_levels(report: Report, place: str, town: str, city: str, known: str) -> Iterator[_Span]:
    """The words for another level that stand once, and in no earlier report of the issuer, in text order.

    ``place`` is the county an issuer is or stands under, ``town`` the town it is, ``city`` the city it is where that
    has no county under it; empty where there is none.
    """
    body = [(s.start, report.text[s.start : s.end]) for s in report.sentences]
    found: list[_Span] = []
    for own, patterns in (
        (place[-1:], _OF_LEVEL),
        ("街道" if town.endswith("街道") else town[-1:], _OF_TOWN),
    ):
        pattern = patterns.get(own)
        # A county has a city over it, a town a county: levels of the same height exclude one another.
        name = place if own == place[-1:] else town
        if pattern and _is_spoken_of(body, pattern, name):
            for level, other in patterns.items():
                if level != own and not other.search(known):
                    found += _once(report, body, other, level)
    if city and _is_spoken_of(body, _OF_CITY, city):
        for level, other in _OF_LEVEL.items():
            if not other.search(known):
                found += _once(report, body, other, level)
    # A county that has a prefecture over it has no city there.
    over = [level for level, pattern in _OF_ABOVE.items() if _is_spoken_of(body, pattern)] if place else []
    for level, other in _OF_ABOVE.items():
        if len(over) == 1 and level not in over and not other.search(known):
            found += _once(report, body, other, level)
    kind = next((name for name, ending in _KIND if re.search(ending, report.issuer)), "")
    for other_kind, pattern in _OF_KIND.items():
        if kind and kind != other_kind and not pattern.search(known):
            found += _once(report, body, pattern, other_kind)
    yield from sorted(found)


def _is_spoken_of(body: Sequence[tuple[int, str]], pattern: re.Pattern[str], name: str = "") -> bool:
    """The report has words of a level, or the name of its place, again and again."""
    spoken = sum(len(pattern.findall(text)) + (text.count(name) if name else 0) for _, text in body)
    return spoken >= _OWN_WORDS


def formulas_of_others(report: Report) -> Iterator[_Span]:
    """Formulas of a government of another level than the issuer's, and bodies that have two levels in their names."""
    issuer = _GOVERNMENT.search(report.issuer)
    for _, found in in_sentences(report, _OF_A_BODY):
        if found["own"] != found["other"]:
            yield found.span()
    for pattern in _SPOKEN_FOR if issuer else ():
        for _, found in in_sentences(report, pattern):
            if issuer and _is_beside_or_below(found["level"], issuer["level"]):
                yield found.span()


def _is_beside_or_below(level: str, own: str) -> bool:
    """A county may speak of its city; it is no district, and a city is no county."""
    return level != own and _HEIGHT[level] <= _HEIGHT[own]


def _once(
    report: Report, body: Sequence[tuple[int, str]], pattern: re.Pattern[str], level: str
) -> list[_Span]:
    """The one place of a word, where it has no more."""
    places = [(at + m.start(), at + m.end()) for at, text in body for m in pattern.finditer(text)]
    # What stands again and again is meant.
    if len(places) > _MOST_PLACES:
        return []
    places = [place for place in places if _stands_alone(report, place, level)]
    return places if len(places) == 1 else []


def _stands_alone(report: Report, place: _Span, level: str) -> bool:
    """No name and no kind of area stands in front of the word, and nothing in its clause explains it."""
    start = place[0]
    before = last_clause(report.text[max(0, start - _CLAUSE) : start])
    if report.text[start] not in "全我本" and not _is_bare(report, start):
        return False
    # 各镇政府、街道办事处: a list of bodies of several kinds.
    if level in _OF_TOWN and re.search("[、（(/]$", before):
        return False
    if report.text[start] == "全" and level == "区" and "自治区" in report.text:
        return False
    opened = report.text[max(0, start - _QUOTATION) : start]
    quoted = any(opened.rfind(mark) > opened.rfind(end) for mark, end in ("《》", "“”"))
    return not (quoted or _EXPLAINED.search(before) or before.endswith(_AREAS))


def _is_bare(report: Report, start: int) -> bool:
    """区政府 begins a word there, behind a mark or behind a word that is no name."""
    for paragraph, words in paragraphs_with_words(report):
        if not paragraph.start <= start < paragraph.end:
            continue
        at = paragraph.start
        for position, word in enumerate(words):
            if at == start:
                ahead = words[position - 1] if position else ""
                if not re.fullmatch(rf"{HAN}+", ahead):
                    return True
                if len(ahead) == 1:
                    # 11个区直部门: a number and its measure word.
                    is_counted = ahead in "个家名" and words[position - 2 : position - 1][0][-1:].isdigit()
                    return ahead in _JOINS or is_counted
                return parts_of_speech([ahead]).get(ahead, "ns")[:1] != "n" and ahead not in _AREAS
            at += len(word)
    return False
