"""The place of an issuer and the levels its name may end with: 青禾区 of 云岭市青禾区人民政府, 云岫经开区 of 云岫经济技术开发区管委会."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from compare.checks.places.own_positions import COUNTY, PREFECTURE, PROVINCE, TOWN, ZONE
from compare.model import Report
from compare.wording import HAN

_ISSUER = re.compile(
    r"(?:[^省市县旗]{2,8}?(?:省|自治区))?(?P<city>[^省市县区旗]{1,12}(?:市|自治州|州|盟|地区))?"
    rf"(?P<place>{HAN}{{1,6}}?(?:自治县|自治旗|[区县旗]))(?=$|{HAN})"
)
"""The county behind province and city; the 市 of 苍屏县市场监督管理局 is no city."""
_CITY_ISSUER = re.compile(rf"(?:[^省市县旗]{{2,8}}?(?:省|自治区))?(?P<place>{HAN}{{1,6}}?市)(?=$|{HAN})")
_OTHER_ISSUERS = tuple(
    (
        levels,
        re.compile(
            rf"(?:[^省市州盟县区旗]{{2,8}}?[省市州盟县])*?(?P<place>[^省市县旗]{{2,10}}?(?:{'|'.join(levels)}))(?=$|{body})"
        ),
    )
    for levels, body in (
        (ZONE, "管委会|管理委员会|党工委"),
        (PREFECTURE, HAN),
        (PROVINCE, "人民政府|[^区]{2,8}厅"),
    )
)
_TOWN_ISSUER = re.compile(rf"{HAN}{{2,4}}(?:镇|乡|街道)(?=$|人民政府|党委|办事处)")


def place_and_levels(report: Report) -> tuple[str, Sequence[str]]:
    """The place of the issuer and the levels its name may end with."""
    if town := town_of(report):
        return town, TOWN
    if other := other_issuer(report):
        return other.place, other.levels
    if city := city_of(report):
        return city, ("市",)
    return place_of(report), COUNTY


class OtherIssuer(NamedTuple):
    """A place that is neither county, city nor town."""

    place: str
    levels: tuple[str, ...]


def other_issuer(report: Report) -> OtherIssuer | None:
    """云岫经开区 of 云岫经济技术开发区管委会, 岭南州 of 岭南州人民政府; None for a county, a city and a town."""
    for levels, pattern in _OTHER_ISSUERS:
        if found := pattern.match(report.issuer):
            return OtherIssuer(found["place"], levels)
    return None


def place_of(report: Report) -> str:
    """The county-level name in an issuer: 青禾区 of 云岭市青禾区人民政府; empty where there is none."""
    return places_named(report.issuer)[0]


def places_named(body: str) -> tuple[str, str]:
    """The county and the city in the name of a body, as :func:`place_of` and :func:`city_of` have them of an issuer."""
    county = _ISSUER.match(body)
    city = None if county else _CITY_ISSUER.match(body)
    return county["place"] if county else "", city["place"] if city else ""


def city_of(report: Report) -> str:
    """The city whose report it is, 沅陵市 of 沅陵市教育局; empty where it is a county's in it."""
    return places_named(report.issuer)[1]


def city_over(report: Report) -> str:
    """The city a county is in, 云岭市 of 云岭市青禾区人民政府; empty where its issuer does not name it."""
    found = _ISSUER.match(report.issuer)
    return (found["city"] or "") if found else ""


def town_of(report: Report) -> str:
    """The town whose report it is: 柳河镇 of 望川县柳河镇人民政府; empty where it is no town's."""
    found = _TOWN_ISSUER.search(re.split(r"[省市州盟县区旗]", report.issuer)[-1])
    return found.group() if found else ""
