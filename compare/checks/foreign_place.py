"""Another district's name left in the text; text shared with a peer beyond the phrases all share.

Rationale: a sentence copied from a neighbour's report keeps the neighbour's name.  A name is reported that is not
the issuer's, that last year's report does not know and that no word of cooperation explains: by where it stands, by
what stood there last year, or by the report's own lists of its districts and towns.  Words for another level or kind
of issuer, codes of another place and long passages of a peer's report come the same way.

Example: 方便邻川县群众就近办事 in the report of another county.

Source: 抄外地, 地名未改 is the fault for which reports are named in the press.

Fix: replace the name, and read the whole paragraph: what else is the neighbour's?
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set

from compare.checks.places.codes import codes_of_others
from compare.checks.places.explained import is_explained, is_ranked
from compare.checks.places.issuers import (
    city_of,
    city_over,
    other_issuer,
    place_and_levels,
    place_of,
    places_named,
    town_of,
)
from compare.checks.places.linked_names import brands_for_own, marks_for_own, names_for_own
from compare.checks.places.own_districts import own_districts, strangers
from compare.checks.places.own_level import formulas_of_others, other_levels
from compare.checks.places.own_positions import (
    COUNTY,
    in_force_here,
    in_the_issuers_place,
    is_over_towns,
    names_in_own_positions,
)
from compare.checks.places.place_names import PlaceName, county_names, town_names
from compare.checks.places.shared_passages import shared_passages
from compare.checks.places.short_names import short_names
from compare.checks.places.slots import (
    areas_of_others,
    foreign_towns,
    other_authorities,
    works_of_others,
)
from compare.checks.rule import Context, Detector, Example, Need, Rule, Same
from compare.issuer import is_of_two_issuers
from compare.message import N_, message
from compare.model import Comparison, Fault, Report, Severity
from compare.wording import normal

_SHORT = 3
"""Characters of a name that has no shorter form."""
_TAKEN_OVER = message("Check whether the passage was taken from another report, and what else came with it.")


def _own_names_replaced(context: Context) -> Iterator[Fault]:
    """Names that stand where last year's sentence had the issuer's own."""
    own, levels = place_and_levels(context.report)
    if context.beside and own:
        return _for_own(context, names_for_own(context.beside, _own_names(context) | {own}, levels))
    return iter(())


def _brands(context: Context) -> Iterator[Fault]:
    """Brands and marks of another place where last year's sentence had the issuer's own."""
    own, levels = place_and_levels(context.report)
    if not context.beside or not own:
        return iter(())
    stems = {re.sub(f"(?:{'|'.join(levels)})$", "", own)}
    return _for_own(context, (*brands_for_own(context.beside, stems), *marks_for_own(context.beside, stems)))


def _for_own(context: Context, names: Iterable[PlaceName]) -> Iterator[Fault]:
    issuer, known = context.report.issuer, "".join(older.text for older in context.older)
    for name in names if issuer else ():
        if name.text not in known:
            text = message("{name} is not the issuer of this report ({issuer}); last year's sentence speaks of its own place.", name=name.text, issuer=issuer)  # fmt: skip
            yield Fault(name.span, text, _TAKEN_OVER, old_sentence=name.old_sentence)


def _authorities(context: Context) -> Iterator[Fault]:
    """The city over the issuer, where last year's report had another."""
    own = _own_names(context) | {city_of(context.report), city_over(context.report)}
    return _replaced(context, lambda comparison: other_authorities(comparison, own))


def _works(context: Context) -> Iterator[Fault]:
    """Brands and rivers, where last year's report had others in the same words."""
    return _replaced(context, works_of_others)


def _replaced(context: Context, found: Callable[[Comparison], Iterable[PlaceName]]) -> Iterator[Fault]:
    comparison = context.beside
    if comparison is None or is_of_two_issuers(comparison):
        return
    for name in found(comparison):
        text = message("“{written}” here, “{right}” in last year's sentence: a slip?", written=name.text, right=name.before)  # fmt: skip
        yield Fault(name.span, text, _TAKEN_OVER, Severity.WARNING, old_sentence=name.old_sentence)


def _known(context: Context) -> str:
    """What the issuer's earlier reports say."""
    return "".join(earlier.text for earlier in context.earlier)


def _peer_places(context: Context) -> frozenset[str]:
    return frozenset(place for peer in context.peers if (place := place_of(peer)))


def _positions(context: Context) -> Iterator[Fault]:
    """Names that stand where the issuer's own should."""
    report, own = context.report, _own_names(context)
    yield from _signatures(context, own | {city_of(report)})
    if city := city_of(report):
        # A peer may be a county of the city.
        yield from _foreign(context, own | {city}, in_the_issuers_place(report), frozenset())
    elif own:
        positioned = names_in_own_positions(report, COUNTY)
        yield from _foreign(context, own, positioned, frozenset(), is_framed=True)


def _signatures(context: Context, own: Set[str]) -> Iterator[Fault]:
    """Names of other places of the issuer's level in front of the date a report is signed on."""
    report = context.report
    mine = places_named(report.issuer)
    for signed in context.draft.signatures:
        line = report.text[slice(*signed.name)]
        for name, here in zip(places_named(normal(line)), mine, strict=True):
            at = line.find(name)
            if name and here and at >= 0 and not _is_own(name, {known for known in own if known}):
                start = signed.name[0] + at
                yield _not_the_issuers(
                    context, PlaceName(start, start + len(name), name, False), is_sure=True
                )


def _beside_own(context: Context) -> Iterator[Fault]:
    """Names in a city's list of its own districts that are none of them."""
    report, own = context.report, _own_names(context)
    if city_of(report):
        known = context.once(_known)
        for name in strangers(report, own_districts(report, context.earlier)):
            if name.text not in known and not _is_own(name.text, own):
                yield _not_the_issuers(context, name, is_sure=bool(known))


def _counties(context: Context) -> Iterator[Fault]:
    """Names of counties, found by what they look like."""
    own = _own_names(context)
    if own and not city_of(context.report):
        yield from _foreign(context, own, county_names(context.report), _peer_places(context))


def _in_force(context: Context) -> Iterator[Fault]:
    """Cities whose rules are said to be in force here."""
    report, own = context.report, _own_names(context)
    over = city_over(report) if own and not city_of(report) else ""
    if over:
        yield from _foreign(context, own | {over}, in_force_here(report), frozenset())


def _foreign_towns(context: Context) -> Iterator[Fault]:
    """Towns beside a list of all the issuer has."""
    if _own_names(context) and not city_of(context.report):
        yield from _unexplained(context, foreign_towns(context.report, context.earlier))


def _areas(context: Context) -> Iterator[Fault]:
    """Zones that bear a neighbour's name."""
    own = _own_names(context)
    if own and not city_of(context.report):
        yield from _unexplained(context, areas_of_others(context.report, own))


def _unexplained(context: Context, names: Iterable[PlaceName]) -> Iterator[Fault]:
    for name in names:
        if not is_explained(context.report, name):
            yield _not_the_issuers(context, name, is_sure=False)


def _towns(context: Context) -> Iterator[Fault]:
    """Towns in the report of a town."""
    if own_town := town_of(context.report):
        yield from _foreign(context, {own_town}, town_names(context.report), _peer_places(context))


def _other_issuers(context: Context) -> Iterator[Fault]:
    """Places in the report of an issuer that is neither a district nor a town."""
    report = context.report
    if other := other_issuer(report):
        once = (n for n in names_in_own_positions(report, other.levels) if report.text.count(n.text) == 1)
        yield from _foreign(context, _own_names(context) | {other.place}, once, frozenset())


def _short(context: Context) -> Iterator[Fault]:
    """Short names in the place of the issuer's: 建设…的新霁川."""
    own = _own_names(context) | {city_of(context.report), town_of(context.report)}
    stems = {name[:2] for name in own if len(name) > 2}
    known = context.once(_known)
    for name in short_names(context.report, stems):
        if name.text not in known:
            yield _not_the_issuers(context, name, is_sure=False)


def _own_names(context: Context) -> set[str]:
    place = place_of(context.report)
    names = set(context.issuer_names)
    if place:
        names.add(place)
    return {name for name in names if name}


def _foreign(
    context: Context, own: set[str], names: Iterator[PlaceName], peers: Set[str], *, is_framed: bool = False
) -> Iterator[Fault]:
    """Names of places of the issuer's level that are not its own."""
    report = context.report
    known = context.once(_known)
    seen: set[int] = set()
    for name in (*_peer_names(report, peers), *names):
        if name.start in seen or _is_own(name.text, own):
            continue
        if (
            name.text in known
            or is_explained(report, name, is_framed=is_framed)
            or is_ranked(report, name, own)
        ):
            continue
        # 用好县行政复议中心: two characters that also stand without 县 are no name.
        is_sure = name.is_listed or name.text in peers
        stem = re.escape(re.sub(r"(?:街道|.)$", "", name.text))
        level = name.text[-1]
        if not is_sure and re.search(rf"{stem}(?![区县旗镇乡{level}]|街道)", report.text + known):
            continue
        seen.add(name.start)
        yield _not_the_issuers(context, name, is_sure=bool(known) or name.text in peers)


def _not_the_issuers(context: Context, name: PlaceName, *, is_sure: bool) -> Fault:
    text = message("{name} is not the issuer of this report ({issuer}).", name=name.text, issuer=context.report.issuer)  # fmt: skip
    return Fault(name.span, text, _TAKEN_OVER, None if is_sure else Severity.WARNING)


def _is_own(name: str, own: Set[str]) -> bool:
    """The issuer's name, with what it lies in or without, in full or short: 罗绥县 is 罗绥苗族侗族自治县."""
    return any(
        name.endswith(other) or other.endswith(name) or (len(other) > _SHORT and name.startswith(other[:2]))
        for other in own
    )


def _peer_names(report: Report, peers: Set[str]) -> Iterator[PlaceName]:
    spoken = [(s.start, s.end) for s in report.sentences]
    for peer in sorted(peers):
        for found in re.finditer(re.escape(peer), report.text):
            if any(start <= found.start() < end for start, end in spoken):
                yield PlaceName(*found.span(), peer, True)


def _levels(context: Context) -> Iterator[Fault]:
    """Words for an issuer of another level: 区政府 in a county's report."""
    report = context.report
    known = context.once(_known)
    city = city_of(report) if is_over_towns(report) else ""
    return _of_another_kind(context, other_levels(report, place_of(report), town_of(report), city, known))


def _formulas(context: Context) -> Iterator[Fault]:
    """Formulas of an issuer of another kind: 全县各族人民 in a city's."""
    return _of_another_kind(context, formulas_of_others(context.report))


def _of_another_kind(context: Context, found: Iterable[tuple[int, int]]) -> Iterator[Fault]:
    report = context.report
    for start, end in found:
        text = message("“{word}” is not what the issuer of this report ({issuer}) is.", word=report.text[start:end], issuer=report.issuer)  # fmt: skip
        yield Fault((start, end), text, _TAKEN_OVER, None if context.earlier else Severity.WARNING)


def _codes(context: Context) -> Iterator[Fault]:
    """Codes of another place on the issuer's own papers."""
    place, _ = place_and_levels(context.report)
    return codes_of_others(context.report, context.earlier, place) if place else iter(())


def _peer_towns(context: Context) -> Iterator[Fault]:
    """Towns that a peer's report names and no report of the issuer's did."""
    known = context.once(_known)
    theirs = {name.text: peer for peer in context.peers for name in town_names(peer)}
    reported: set[str] = set()
    for name in town_names(context.report) if theirs else ():
        peer = theirs.get(name.text)
        if peer is None or name.text in known or name.text in reported or is_explained(context.report, name):
            continue
        reported.add(name.text)
        text = message("{name} is a place of {peer}, whose report names it.", name=name.text, peer=peer.issuer or peer.path)  # fmt: skip
        yield Fault(name.span, text, _TAKEN_OVER, Severity.WARNING)


def _shared(context: Context) -> Iterator[Fault]:
    """Passages that a peer's report has, names of places aside, and no earlier own report."""
    names = _own_names(context) | {place_of(peer) for peer in context.peers}
    least = int(context.thresholds["shared"])
    peers = context.peers
    for passage in shared_passages(context.report, context.earlier, peers, names, least) if peers else ():
        peer = passage.peer.issuer or passage.peer.path
        text = (
            message("This sentence stands word for word in the report of {peer}.", peer=peer)
            if passage.sentences == 1
            else message("{count} sentences stand word for word in the report of {peer}.", count=passage.sentences, peer=peer)
        )  # fmt: skip
        span = passage.start, passage.end
        yield Fault(span, text, _TAKEN_OVER, Severity.WARNING, evidence=(passage.source,))


DETECTORS = (
    Detector("for-own", N_("A place where last year's sentence had the issuer's own name"), Example("与邻川区人民法院建立府院联动机制，定期召开联席会议。", last="与区人民法院建立府院联动机制，定期召开联席会议。"), _own_names_replaced, Same.START),
    Detector("brands", N_("A brand of another place where last year's sentence had the issuer's"), Example("“绥川好停”平台新增车位1200个。", last="“青禾好停”平台上线。"), _brands, Same.START),
    Detector("authorities", N_("Another city over the issuer than in last year's report"), Example("在绛川市委的坚强领导下，扎实推进依法行政。", last="在汀岭市委的坚强领导下，扎实推进依法行政。"), _authorities, Same.START),
    Detector("works", N_("A brand or a river in the words in which last year's report had another"), Example("推进绥水河流域清淤二期工程，清运淤泥6万方。", last="推进青河流域清淤工程。"), _works, Same.START),
    Detector("positions", N_("A place where only the issuer's own name can stand"), Example("方便邻川县群众就近办事。", title="青禾县2024年法治政府建设年度报告"), _positions, Same.START),
    Detector("beside-own", N_("A name among a city's own districts that is none of them"), Example("向汀兰区、麓泉区、枫浦区、青筠县、禾渡县五个县区下放事项7项。五个县区均建成中心。在麓泉区、枫浦区和绛河区设立驿站。", title="桐渚市2024年法治政府建设年度报告"), _beside_own, Same.START),
    Detector("counties", N_("A county, city district or banner that nothing explains"), Example("全面梳理邻川县涉企行政检查事项。", title="青禾县2024年法治政府建设年度报告"), _counties, Same.START),
    Detector("in-force", N_("Another city's rules said to be in force here"), Example("落实《绛川市行政执法规定》。", title="汀岭市青禾县2024年法治政府建设年度报告"), _in_force, Same.START),
    Detector("beside-towns", N_("A town beside a list of all the towns the issuer has"), Example("全县4个镇为枫林镇、双桥镇、麦岭镇、上湾镇。双桥镇、白茅铺镇开通夜班公交。", title="青禾县2024年法治政府建设年度报告"), _foreign_towns, Same.START),
    Detector("areas", N_("A zone that bears a neighbour's name"), Example("同邻川县共建飞地，做强邻川高新区核心承载，引进企业6家。", title="青禾县2024年法治政府建设年度报告"), _areas, Same.START),
    Detector("towns", N_("Another town in the report of a town"), Example("石桥镇扎实推进网格治理。", title="青禾县柳溪镇2024年法治政府建设年度报告"), _towns, Same.START),
    Detector("other-issuers", N_("Another place in the report of a zone or another kind of issuer"), Example("为邻川经开区高质量发展提供保障。", title="云岫经开区管委会2024年法治政府建设年度报告"), _other_issuers, Same.START),
    Detector("short-names", N_("A short name in a closing formula where the issuer's belongs"), Example("建设富裕文明的新邻川。", title="青禾县2024年法治政府建设年度报告"), _short, Same.START),
    Detector("levels", N_("A word for an issuer of another level"), Example("县委、县政府高度重视，全县一盘棋推进。决策草案提请区政府常务会议审议。", title="青禾县2024年法治政府建设年度报告"), _levels, Same.START),
    Detector("formulas", N_("A formula of another kind of issuer"), Example("向全县各族人民表示感谢。", title="澜阳市2024年法治政府建设年度报告"), _formulas, Same.START),
    Detector("codes", N_("Another place's code on the issuer's own papers"), Example("印发《青禾区水域救援预案》（霁政办发〔2024〕21号）。", last="印发《青禾区执法监督办法》（青政办发〔2023〕11号）。"), _codes, Same.START),
    Detector("peer-towns", N_("A town that a peer's report names and none of the issuer's does"), Example("在柳河镇设立综合执法队。", peer="邻川县2024年法治政府建设年度报告\n一、主要成效\n在石桥镇、柳河镇开展赋权试点。", title="青禾县2024年法治政府建设年度报告"), _peer_towns, Same.START),
    Detector("shared", N_("Passages that stand in a peer's report and in none of the issuer's earlier ones"), Example("建立涉企行政检查扫码备案制度，全年归集检查记录四千余条，企业满意度明显提升。", peer="邻川县2024年法治政府建设年度报告\n一、主要成效\n建立涉企行政检查扫码备案制度，全年归集检查记录四千余条，企业满意度明显提升。"), _shared, Same.NEVER),
)  # fmt: skip

RULE = Rule("Y013", "foreign-place", Severity.ERROR, Need.DRAFT, DETECTORS, __doc__ or "", {"shared": 30})
