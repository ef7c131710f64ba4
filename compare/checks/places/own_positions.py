"""Names of places that stand where the issuer's own name should: 让…群众少跑路, 为…经济社会发展, 提升…依法治理水平.

What stands in front of a name and behind it tells where it begins and ends, whatever words of the dictionary it falls
into (沙 + 陵县, 哈达 + 陶 + 海 + 旗).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.checks.places.place_names import PlaceName, county_and_city_names, is_name
from compare.model import Report
from compare.wording import HAN

_OVER_TOWNS = re.compile(r"(?:(?<!全)|(?<=健全))市、(?:乡|镇)|市(?:乡|镇)村?[两三]级")
_OVER_COUNTIES = re.compile(r"市、(?:县|区)|市县|区县|县区|县（[市区]|县\([市区]|各(?:县|区)")
"""How a city that has towns under it speaks of its levels, and one that has counties."""
_OF_THE_ISSUER = re.compile(r"(?:维护|促进|推动|推进|保障|加快|确保|护航|提升|优化|方便|引领)了?$")
_THE_ISSUERS = re.compile(
    r"^的?(?:社会|经济|高质量|改革|发展|大局|各项|法治|依法行政|营商环境|人民群众|群众|政务服务)"
)
"""What stands in front of the issuer's own name and behind it: 维护…社会大局稳定."""
_OF_ITS_PEOPLE = re.compile(r"(?:让|使|方便|惠及|服务|保障|满足|造福|便利)(?:了|于)?$")
_ITS_PEOPLE = re.compile(r"(?:广大)?(?:人民|群众|居民|百姓|市民|渔民|村民|职工|商户|师生|企业|经营主体)")
"""让…群众: whom a report works for is at home where it is written."""
_CITIZENS = re.compile("市(?:民(?!政)|直(?!接|管|辖|播|达)|属(?!于|地))")
"""Whose they are: 霁川市民, 霁川市直部门, 霁川市属企业."""
_USED = re.compile(r"(?:在|由|向|经|通过|依托|登录|接入|对接|纳入|推送至|公布于|上传至?|录入|报送?)$")
_OWN_PLATFORM = re.compile(
    r"(?:人民)?(?:政府)?(?:政务服务(?:网|平台|一体化)|门户网站|公共信用|信用信息|统一|12345|大数据|数字化?|智慧|公共资源交易|公共数据|行政执法监督平台)"
)
"""在…市政务服务网: what every office of a city works with."""
_OPENS_CLAUSE = re.compile(r"(?:^|[，,。；;：:！!\n])\s*$")
_IN_FORCE_HERE = re.compile(
    r"(?:落实|执行|贯彻|实施|按照|依据|根据|依照|遵守|出台|制[定订]|修[订改]|印发|颁布|公布|施行|发布)(?:了|实施)?《$"
)
"""What stands in front of the title of a rule that binds the issuer."""
COUNTY = ("自治县", "自治旗", "县", "区", "旗")
TOWN = ("街道", "镇", "乡")
PREFECTURE = ("自治州", "州", "盟", "地区")
PROVINCE = ("自治区", "省")
ZONE = (
    "经济技术开发区",
    "高新技术产业开发区",
    "经济开发区",
    "工业园区",
    "开发区",
    "经开区",
    "高新区",
    "保税区",
    "度假区",
    "管理区",
    "新区",
)
"""Levels of issuers, as the names of their places end."""
_PEOPLE = "(?:广大|各族|辖区|干部|基层)*(?:人民|群众|居民|百姓|老百姓|市民|农牧民|牧民|农民|渔民|村民|职工|商户|师生|企业|经营主体|市场主体|办事人|学生|老人|干部)"
_MATTERS = "(?:的)?(?:(?:各类|广大|各族)?(?:企业|经营主体|市场主体|群众|人民)|社会|经济|高质量|改革|发展|法治|依法|各项|平安|乡村|产业|招商|营商|现代化|全面|民生|长治久安|和谐)"
_GIVES = "[^，,。；;]{0,30}(?:提供|贡献|作出|做出|奠定|营造|保驾|注入|增添|打下|创造|夯实|筑牢)"
_GROWS = "[^，,。；;：:《]{2,20}(?:水平|能力|环境|秩序|稳定|质效|形象|面貌|满意度|公信力|进程|发展|局面|篇章|高地)(?=[，,。；;])"
_FARES = (
    "[^，,。；;：:《]{2,24}(?:进一步|不断|持续|稳步|显著|明显|全面|大幅|切实|有效|日益|逐步|总体)"
    "(?:增强|提升|提高|改善|优化|好转|向好|加强|完善|健全|规范|稳定|巩固|夯实|强化)(?=[。，,；;])"
)
_FARED = re.compile(_FARES)
"""What the subject of a clause came to: …市执法能力进一步增强 sums up the issuer's own year."""
_POSITIONS = (
    ("(?:让|使|方便|便利|惠及|服务|保障|满足|造福|守护|温暖|护航|赋能|助力)(?:了|于|好)?", _PEOPLE),
    ("(?:为|给)", _MATTERS + _GIVES),
    (
        "(?:提升|提高|增强|优化|改善|推动|推进|促进|维护|保障|加快|确保|护航|引领|规范|筑牢|夯实|开创|打造|谱写)了?",
        _GROWS,
    ),
    (r"(?:^|(?<=[，,。；;：:！!\n]))\s*", _FARES),
)
"""What stands in front of the issuer's own name and behind it."""
_LEVEL_OF_A_WORD = "(?!域|级|直|属|市|县|区|委|政|场|民营|容|值|价|帜|舰|间|块|位)"
"""县域, 市场 and 旗帜 are words, and no level of a name."""
_AT_WORK = ("(?:在|由|对|到)", "(?:开展|举办|召开|组织|设立|建立|建成|全域|境内|率先)")
"""Where a county is at work; a city has counties under it, and it may be one of them."""
_OFFICES = "行政执法(?:单位|部门|机关|主体|机构|队伍|人员)|执法(?:单位|部门|机关|队伍|人员)"
_DIRECTED = (
    r"(?:(?:指导|督促|组织|要求|推动|部署|敦促|统筹|责成|调度|动员|规范|加强|强化)了?|(?:^|(?<=[，,。；;：:！!\n]))\s*)",
    rf"(?:(?:各级?|所属|下属|所辖|全体|\d+[家个])(?:[市县区旗]?(?:直属?|级))?(?:行政|执法|部门|单位|机关|乡镇|乡|镇|街道|村|社区|司法所|成员)|{_OFFICES})",
)
"""Whose offices an issuer directs and tells of: 指导…市各行政执法单位 are its own."""
_OWN_PLANS = (
    r"(?:^|(?<=[，,。；;：:！!\n]))\s*(?:研究|及时)?(?:制定|出台|编制|印发)了?",
    r"(?:20\d\d年度?|年度)",
)
"""Whose yearly plans it draws up."""
_LED = rf"(?:[、和]{HAN}{{2,12}})*的?(?:坚强|正确|统一|直接|有力)*领导(?:和[^，,。；;]{{2,8}})?下"
"""What a report says of the committee over its issuer: 在…区委、区政府的坚强领导下."""
_NO_PLACE_LED = frozenset("届级委共党府和与及")
"""In front of 区委 in that place, where no name is: 在新一届县委."""
_TOWNS = re.compile("乡镇|镇街|镇[（(]街道|街道[（(]镇|镇、街道|各镇")
_FRAME = 6
"""Characters around a name that tell whose place it stands in."""


def in_the_issuers_place(report: Report) -> Iterator[PlaceName]:
    """Names of counties and cities in a city's report that stand where its own should.

    A city may have counties under it, whose names are at home in its report; one that has only towns has none,
    and a city over it.
    """
    has_no_county = _OVER_TOWNS.search(report.text) and not _OVER_COUNTIES.search(report.text)
    for name in county_and_city_names(report):
        before = report.text[max(0, name.start - _FRAME) : name.start]
        behind = report.text[name.end : name.end + _FRAME]
        is_city = name.text.endswith("市")
        is_framed = (_OF_THE_ISSUER.search(before) and _THE_ISSUERS.match(behind)) or (
            is_city and _is_spoken_for(report, name)
        )
        if (has_no_county and not is_city) or (is_framed and not has_no_county):
            yield name
    if not has_no_county and _OVER_COUNTIES.search(report.text):
        yield from in_force_here(report)
    if is_over_towns(report):
        yield from _in_positions(report, ("市",), (_DIRECTED, _OWN_PLANS))
    for name in names_in_own_positions(report, COUNTY if has_no_county else ("市",)):
        if report.text.count(name.text) == 1:
            yield name


def is_over_towns(report: Report) -> bool:
    """A city that speaks of towns and of no county has no county and no other city under it."""
    speaks = _OVER_TOWNS.search(report.text) or _TOWNS.search(report.text)
    return bool(speaks) and not _OVER_COUNTIES.search(report.text)


def _is_spoken_for(report: Report, name: PlaceName) -> bool:
    """A city named once, whose citizens the report works for or whose year it sums up."""
    if report.text.count(name.text) != 1:
        return False
    before = report.text[max(0, name.start - _FRAME) : name.start]
    return bool(
        _CITIZENS.match(report.text, name.end - 1)
        or (_OF_ITS_PEOPLE.search(before) and _ITS_PEOPLE.match(report.text, name.end))
        or (_USED.search(before) and _OWN_PLATFORM.match(report.text, name.end))
        or (_OPENS_CLAUSE.search(before) and _FARED.match(report.text[name.end : name.end + 40]))
    )


def in_force_here(report: Report) -> Iterator[PlaceName]:
    """Names of cities with which the title of a rule begins that a report is to follow: 落实《…市规定》.

    A city that the report speaks of elsewhere may be one under it.
    """
    for name in county_and_city_names(report):
        before = report.text[max(0, name.start - _FRAME) : name.start]
        if name.text.endswith("市") and _IN_FORCE_HERE.search(before) and report.text.count(name.text) == 1:
            yield name


def names_in_own_positions(report: Report, levels: Sequence[str]) -> Iterator[PlaceName]:
    """Names of places of the levels that stand where a report speaks of its own: 让…县群众少跑路."""
    positions = [*_POSITIONS]
    if levels is COUNTY:
        positions.append(_AT_WORK)
    # A city may direct one under it.
    if "市" not in levels:
        positions += [_DIRECTED, _OWN_PLANS]
    yield from _in_positions(report, levels, positions)
    if levels is COUNTY:
        yield from _led_by(report)


def _led_by(report: Report) -> Iterator[PlaceName]:
    """Names of counties whose committee a report says it is led by."""
    name = rf"(?P<name>(?P<stem>[^\W\d_A-Za-z省市州盟县区旗]{{2,8}}?)(?:{'|'.join(COUNTY)}))委"
    for found in re.finditer(rf"在(?:中共)?(?:{HAN}{{2,4}}[市州盟])?{name}{_LED}", report.text):
        if _NO_PLACE_LED.isdisjoint(found["stem"]):
            yield PlaceName(*found.span("name"), found["name"], False)


def _in_positions(
    report: Report, levels: Sequence[str], positions: Sequence[tuple[str, str]]
) -> Iterator[PlaceName]:
    """Names between what stands in front of them and behind, in the order of the positions."""
    level = "|".join(levels)
    name = rf"(?:(?:{HAN}{{2,4}}(?:省|自治区))?{HAN}{{2,4}}[市州盟])??(?P<name>(?P<stem>[^\W\d_A-Za-z省市州盟县区旗]{{2,8}}?)(?:{level})){_LEVEL_OF_A_WORD}"
    for before, behind in positions:
        for found in re.finditer(before + name + behind, report.text, re.M):
            if is_name(found["stem"], found["name"]):
                yield PlaceName(*found.span("name"), found["name"])
