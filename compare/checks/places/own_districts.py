"""The districts under a city, as its report lists them all, and a name beside them that is none: 麓泉区、枫浦区和绛河区.

A list that ends in its number (…五个县区) is complete, and of all where the report speaks of 五个县区 elsewhere too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.checks.places.place_names import PlaceName, is_name
from compare.figures.numerals import parse_numeral
from compare.model import Report
from compare.wording import HAN, first_clause, last_clause

_LEVEL = "(?:自治县|自治旗|区|县|市|旗)"
_NAME = rf"[^\W\d_A-Za-z省市县区旗和与及、在]{{2,6}}?{_LEVEL}"
_JOINT = r"\s*(?:、|和|与|及|以及)\s*"
_LIST = re.compile(rf"(?P<names>{_NAME}(?:{_JOINT}{_NAME})+)")
_COUNT = re.compile(
    r"(?:等)?(?P<number>[二两三四五六七八九十]{1,3}|\d{1,2})个?(?:县区|区县|县市区|市县区|县（市、区）|县（区）|县（市）|区（县）|区|县|市|旗县|旗县区|辖区)(?!直|级|政府|委|域|属)"
)
_LEAD = re.compile(
    rf"^{HAN}{{0,4}}?(?:在|到|向|对|由|让|于|赴|从|给|为|指导|组织|督促|支持|推动|协调|选取|选择|确定|涉及|覆盖|其中|包括|分布于?)"
)
"""What may stand in front of the first name of a list without a break."""
_NO_NAME = re.compile(rf"{_LEAD.pattern}|原|新设|各|全|市|本")
"""Opens what stands in a list and is no name of today's."""
_TOGETHER = re.compile(
    r"与|同|联合|协作|合作|协同|签订|签署|共建|联防|联动|跨|毗邻|相邻|周边|交界|接壤|对口|帮扶|支援|结对|考察|学习|交流|调研|赴|兄弟|外地|异地|邀请|来自|籍|流域|沿线|原|撤|合并|划归|等地|法院|检察院"
)
"""In the clause of a list: places of others stand in it as well."""
_CLAUSE = 40
_MOST_LISTS = 200
_LEAST = 3
"""Names of a list that is taken for complete."""


def own_districts(report: Report, earlier: Sequence[Report]) -> frozenset[str]:
    """The names of the list of all districts under the issuer; empty where none is known to be of all.

    …三个试点区 numbers a list that is complete and not of all: as many must be spoken of without their names too.
    """
    complete: set[frozenset[str]] = set()
    numbers: set[int] = set()
    for text in (report.text, *(one.text for one in earlier)):
        listed: set[int] = set()
        for names, end in _lists(text):
            count = _COUNT.match(text, end)
            number = parse_numeral(count["number"]) if count else None
            if number is not None and number == len(set(names)) >= _LEAST:
                complete.add(frozenset(names))
                listed.add(end)
        bare = (m for m in _COUNT.finditer(text) if m.start() not in listed)
        numbers |= {int(number) for m in bare if (number := parse_numeral(m["number"]))}
    largest = max(complete, key=len, default=frozenset())
    is_of_all = len(largest) == max(numbers, default=0) and all(found <= largest for found in complete)
    return largest if is_of_all else frozenset()


def strangers(report: Report, own: frozenset[str]) -> Iterator[PlaceName]:
    """Names that stand in one list with districts of the issuer and are none of them."""
    for found in _LIST.finditer(report.text) if own else ():
        names = [
            (found.start() + m.start(), found.start() + m.end(), m.group())
            for m in re.finditer(_NAME, found["names"])
        ]
        known = [_own(name, own) for _, _, name in names]
        # Beside one of their own a neighbour may stand, with which something is done together.
        if sum(map(bool, known)) < 2 or sum(map(bool, known)) <= len(names) - 2 or _is_shared(report, found):
            continue
        for (start, end, name), own_name in zip(names, known, strict=True):
            is_once = report.text.count(name) == 1
            if is_once and not own_name and not _NO_NAME.match(name) and is_name(name[:-1], name):
                yield PlaceName(start, end, name)


def _is_shared(report: Report, listed: re.Match[str]) -> bool:
    """What the clause tells is done together with neighbours."""
    before = last_clause(report.text[max(0, listed.start() - _CLAUSE) : listed.start()])
    behind = first_clause(report.text[listed.end() : listed.end() + _CLAUSE])
    lead = _LEAD.match(listed["names"])
    return bool(_TOGETHER.search(before + (lead[0] if lead else "")) or _TOGETHER.search(behind))


def _lists(text: str) -> Iterator[tuple[list[str], int]]:
    for number, found in enumerate(_LIST.finditer(text)):
        if number >= _MOST_LISTS:
            return
        names = re.findall(_NAME, found["names"])
        names[0] = _LEAD.sub("", names[0])
        yield names, found.end()


def _own(name: str, own: frozenset[str]) -> str:
    """The district a name ends in: 麓泉区 of 在麓泉区."""
    return next((district for district in own if name.endswith(district)), "")
