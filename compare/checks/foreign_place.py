"""Another district's name left in the text; text shared with a peer beyond the phrases all share.

Rationale: a sentence copied from a neighbour's report keeps the neighbour's name.  A county-level name
that is not the issuer's, that last year's report does not know and that no word of cooperation explains
is reported, in a city's report where it stands in the city's place (维护…社会稳定, 让…市民满意, 落实《…市规定》) or
the city has only towns under it; so are words for another level or kind of issuer (区政府 in a county's
report, 镇党委 in a street office's, 我局 in a government's), names of towns that a peer's report has, and long passages that a peer's report has
and last year's own report has not.

Example: 方便邻川县群众就近办事 in the report of another county.

Source: 抄外地, 地名未改 is the fault for which reports are named in the press.

Fix: replace the name, and read the whole paragraph: what else is the neighbour's?
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from compare.checks.place import finding
from compare.checks.places.own_level import other_levels
from compare.checks.places.place_names import PlaceName, county_and_city_names, county_names, town_names
from compare.checks.places.shared_passages import shared_passages
from compare.checks.rule import Context, Need, Rule
from compare.message import message
from compare.model import Finding, Report, Severity
from compare.wording import HAN

_ISSUER = re.compile(
    r"(?:[^省市县旗]{2,8}?(?:省|自治区))?(?P<city>[^省市县区旗]{1,12}(?:市|自治州|州|盟|地区))?"
    rf"(?P<place>{HAN}{{1,6}}?(?:自治县|自治旗|[区县旗]))(?=$|{HAN})"
)
"""The county behind province and city; the 市 of 苍屏县市场监督管理局 is no city."""
_CITY_ISSUER = re.compile(rf"(?:[^省市县旗]{{2,8}}?(?:省|自治区))?(?P<place>{HAN}{{1,6}}?市)(?=$|{HAN})")
_OVER_TOWNS = re.compile(r"(?:(?<!全)|(?<=健全))市、(?:乡|镇)|市(?:乡|镇)村?[两三]级")
_OVER_COUNTIES = re.compile(r"市、(?:县|区)|市县|区县|县区|县（[市区]|县\([市区]|各(?:县|区)")
"""How a city that has towns under it speaks of its levels, and one that has counties."""
_OF_THE_ISSUER = re.compile(r"(?:维护|促进|推动|推进|保障|加快|确保|护航|提升|优化|方便|引领)了?$")
_THE_ISSUERS = re.compile(
    r"^的?(?:社会|经济|高质量|改革|发展|大局|各项|法治|依法行政|营商环境|人民群众|群众|政务服务)"
)
"""What stands in front of the issuer's own name and behind it: 维护…社会大局稳定."""
_OF_ITS_PEOPLE = re.compile(r"(?:让|使|方便|惠及|服务|保障|满足|造福|便利)(?:了|于)?$")
_ITS_PEOPLE = re.compile(r"(?:广大)?(?:人民|群众|居民|百姓|市民|企业|经营主体)")
"""让…群众: whom a report works for is at home where it is written."""
_CITIZENS = re.compile("市民")
_USED = re.compile(r"(?:在|由|向|经|通过|依托|登录|接入|对接|纳入|推送至|公布于|上传至?|录入|报送?)$")
_OWN_PLATFORM = re.compile(
    r"(?:人民)?(?:政府)?(?:政务服务(?:网|平台|一体化)|门户网站|公共信用|信用信息|统一|12345|大数据|数字化?|智慧|公共资源交易|公共数据|行政执法监督平台)"
)
"""在…市政务服务网: what every office of a city works with."""
_OPENS_CLAUSE = re.compile(r"(?:^|[，,。；;：:！!\n])\s*$")
_FARED = re.compile(
    r"^[^，,。；;：:《]{2,24}(?:进一步|不断|持续|稳步|显著|明显|全面|大幅|切实|有效|日益|逐步|总体)"
    r"(?:增强|提升|提高|改善|优化|好转|向好|加强|完善|健全|规范|稳定|巩固|夯实|强化)[。，,；;]"
)
"""What the subject of a clause came to: …市执法能力进一步增强 sums up the issuer's own year."""
_IN_FORCE_HERE = re.compile(
    r"(?:落实|执行|贯彻|实施|按照|依据|根据|依照|遵守|出台|制[定订]|修[订改]|印发|颁布|公布|施行|发布)(?:了|实施)?《$"
)
"""What stands in front of the title of a rule that binds the issuer."""
_TOWN_ISSUER = re.compile(rf"{HAN}{{2,4}}(?:镇|乡|街道)(?=$|人民政府|党委|办事处)")
_COOPERATION = re.compile(
    r"与|同|和|对口|帮扶|协作|合作|支援|结对|交流|考察|学习|借鉴|毗邻|周边|邻近|跨区域|跨县|跨区|联合|兄弟|签订|签署|友好|赴|来自|援建|联动|异地|外地|转移|籍"
)
_EXPLAINED_BEHIND = re.compile(r"等地|协作|合作|考察|接壤|交界|人民法院|法院|检察院|籍|等\d+个")
_FRAME = 6
"""Characters around a name that tell whose place it stands in."""
_LONGEST_REMOTE = 30
"""Characters before a name in which a word of cooperation explains it."""


def _check(context: Context) -> Iterator[Finding]:
    report = context.report
    own = _own_names(context)
    peers = frozenset(place for peer in context.peers if (place := _place_of(peer)))
    if city := _city_of(report):
        # A peer may be a county of the city.
        yield from _foreign(context, own | {city}, _in_the_issuers_place(report), frozenset())
    elif own:
        yield from _foreign(context, own, county_names(report), peers)
        if over := _city_over(report):
            yield from _foreign(context, own | {over}, _in_force_here(report), frozenset())
    if own_town := _town_of(report):
        yield from _foreign(context, {own_town}, town_names(report), peers)
    yield from _levels(context)
    yield from _towns(context)
    yield from _shared(context, own)


def _place_of(report: Report) -> str:
    """The county-level name in an issuer: 青禾区 of 云岭市青禾区人民政府; empty where there is none."""
    found = _ISSUER.match(report.issuer)
    return found["place"] if found else ""


def _city_of(report: Report) -> str:
    """The city whose report it is, 沅陵市 of 沅陵市教育局; empty where it is a county's in it."""
    found = None if _place_of(report) else _CITY_ISSUER.match(report.issuer)
    return found["place"] if found else ""


def _city_over(report: Report) -> str:
    """The city a county is in, 云岭市 of 云岭市青禾区人民政府; empty where its issuer does not name it."""
    found = _ISSUER.match(report.issuer)
    return (found["city"] or "") if found else ""


def _in_the_issuers_place(report: Report) -> Iterator[PlaceName]:
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
        yield from _in_force_here(report)


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


def _in_force_here(report: Report) -> Iterator[PlaceName]:
    """Names of cities with which the title of a rule begins that a report is to follow: 落实《…市规定》.

    A city that the report speaks of elsewhere may be one under it.
    """
    for name in county_and_city_names(report):
        before = report.text[max(0, name.start - _FRAME) : name.start]
        if name.text.endswith("市") and _IN_FORCE_HERE.search(before) and report.text.count(name.text) == 1:
            yield name


def _own_names(context: Context) -> set[str]:
    place = _place_of(context.report)
    names = set(context.issuer_names)
    if place:
        names.add(place)
    return {name for name in names if name}


def _earlier(context: Context) -> list[Report]:
    return [r for r in (context.comparison.old if context.comparison else None, *context.older) if r]


def _town_of(report: Report) -> str:
    """The town whose report it is: 柳河镇 of 望川县柳河镇人民政府; empty where it is no town's."""
    found = _TOWN_ISSUER.search(re.split(r"[省市州盟县区旗]", report.issuer)[-1])
    return found.group() if found else ""


def _foreign(
    context: Context, own: set[str], names: Iterator[PlaceName], peers: Set[str]
) -> Iterator[Finding]:
    """Names of places of the issuer's level that are not its own."""
    report = context.report
    known = "".join(earlier.text for earlier in _earlier(context))
    seen: set[int] = set()
    for name in (*_peer_names(report, peers), *names):
        if name.start in seen or any(name.text.endswith(o) or o.endswith(name.text) for o in own):
            continue
        if name.text in known or _is_explained(report, name):
            continue
        # 用好县行政复议中心: two characters that also stand without 县 are no name.
        is_sure = name.is_listed or name.text in peers
        stem = re.escape(re.sub(r"(?:街道|.)$", "", name.text))
        level = name.text[-1]
        if not is_sure and re.search(rf"{stem}(?![区县旗镇乡{level}]|街道)", report.text + known):
            continue
        seen.add(name.start)
        yield finding(
            RULE,
            report,
            (name.start, name.end),
            message("{name} is not the issuer of this report ({issuer}).", name=name.text, issuer=report.issuer),
            hint=message("Check whether the passage was taken from another report, and what else came with it."),
            severity=None if known or name.text in peers else Severity.WARNING,
        )  # fmt: skip


def _peer_names(report: Report, peers: Set[str]) -> Iterator[PlaceName]:
    spoken = [(s.start, s.end) for s in report.sentences]
    for peer in sorted(peers):
        for found in re.finditer(re.escape(peer), report.text):
            if any(start <= found.start() < end for start, end in spoken):
                yield PlaceName(*found.span(), peer, True)


def _is_explained(report: Report, name: PlaceName) -> bool:
    """A word of cooperation in the clause explains the name, or a court has its seat there."""
    before = re.split(r"[，,。；;！!\n]", report.text[max(0, name.start - _LONGEST_REMOTE) : name.start])[-1]
    after = re.split(r"[，,。；;！!\n]", report.text[name.end : name.end + 12])[0]
    quoted = report.text.rfind("《", 0, name.start) > report.text.rfind("》", 0, name.start)
    return bool(_COOPERATION.search(before) or _EXPLAINED_BEHIND.search(after)) and not quoted


def _levels(context: Context) -> Iterator[Finding]:
    """Words for an issuer of another level or kind: 区政府 in a county's report."""
    report = context.report
    known = "".join(earlier.text for earlier in _earlier(context))
    for start, end in other_levels(report, _place_of(report), _town_of(report), known):
        yield finding(
            RULE,
            report,
            (start, end),
            message("“{word}” is not what the issuer of this report ({issuer}) is.", word=report.text[start:end], issuer=report.issuer),
            hint=message("Check whether the passage was taken from another report, and what else came with it."),
            severity=None if known else Severity.WARNING,
        )  # fmt: skip


def _towns(context: Context) -> Iterator[Finding]:
    """Towns that a peer's report names and no report of the issuer's did."""
    if not context.peers:
        return
    known = "".join(earlier.text for earlier in _earlier(context))
    theirs = {name.text: peer for peer in context.peers for name in town_names(peer)}
    reported: set[str] = set()
    for name in town_names(context.report) if theirs else ():
        peer = theirs.get(name.text)
        if peer is None or name.text in known or name.text in reported or _is_explained(context.report, name):
            continue
        reported.add(name.text)
        yield finding(
            RULE,
            context.report,
            (name.start, name.end),
            message("{name} is a place of {peer}, whose report names it.", name=name.text, peer=peer.issuer or peer.path),
            hint=message("Check whether the passage was taken from another report, and what else came with it."),
            severity=Severity.WARNING,
        )  # fmt: skip


def _shared(context: Context, own: set[str]) -> Iterator[Finding]:
    """Passages that a peer's report has, names of places aside, and no earlier own report."""
    if not context.peers:
        return
    report = context.report
    names = own | {_place_of(peer) for peer in context.peers}
    least = int(context.thresholds["shared"])
    for passage in shared_passages(report, _earlier(context), context.peers, names, least):
        peer = passage.peer.issuer or passage.peer.path
        text = (
            message("This sentence stands word for word in the report of {peer}.", peer=peer)
            if passage.sentences == 1
            else message("{count} sentences stand word for word in the report of {peer}.", count=passage.sentences, peer=peer)
        )  # fmt: skip
        yield finding(
            RULE,
            report,
            (passage.start, passage.end),
            text,
            hint=message(
                "Check whether the passage was taken from another report, and what else came with it."
            ),
            severity=Severity.WARNING,
            also=(passage.source,),
        )


RULE = Rule("Y013", "foreign-place", Severity.ERROR, Need.DRAFT, _check, __doc__ or "", {"shared": 30})
