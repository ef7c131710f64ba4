"""Another district's name left in the text; text shared with a peer beyond the phrases all share.

Rationale: a sentence copied from a neighbour's report keeps the neighbour's name.  A county-level name
that is not the issuer's, that last year's report does not know and that no word of cooperation explains
is reported, in a city's report where it stands in the city's place (维护…社会稳定, 让…市民满意, 落实《…市规定》) or
the city has only towns under it, and beside its own districts where the report lists them all (麓泉区、枫浦区和…).  So is a
place whose offices the issuer is said to direct (指导邻川县各行政执法单位), a name that took the place of the issuer's own in last year's
sentence (与区人民法院 → 与邻川区人民法院), and a short one where only the issuer's can stand (建设…的新邻川).  So are
words for another level or kind of issuer (区政府 in a county's report, 镇党委 in a street office's, 我局 in a
government's), a town beside a list of all the issuer has, the code of another place on its own paper (霁政办发), the city over it where
last year's report had another, names of towns that a peer's report has, and long passages that a peer's report has and last
year's own report has not.

Example: 方便邻川县群众就近办事 in the report of another county.

Source: 抄外地, 地名未改 is the fault for which reports are named in the press.

Fix: replace the name, and read the whole paragraph: what else is the neighbour's?
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from itertools import chain

from compare.checks.place import finding
from compare.checks.places.codes import codes_of_others
from compare.checks.places.issuers import (
    city_of,
    city_over,
    other_issuer,
    place_and_levels,
    place_of,
    town_of,
)
from compare.checks.places.linked_names import brands_for_own, marks_for_own, names_for_own
from compare.checks.places.own_districts import own_districts, strangers
from compare.checks.places.own_level import formulas_of_others, other_levels
from compare.checks.places.own_positions import (
    COUNTY,
    in_force_here,
    in_the_issuers_place,
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
from compare.checks.rule import Context, Need, Rule
from compare.evidence import sentence_evidence
from compare.issuer import is_of_two_issuers
from compare.message import message
from compare.model import Finding, Report, Severity
from compare.wording import first_clause, last_clause

_COOPERATION = re.compile(
    r"与|同|和|对口|帮扶|协作|合作|支援|结对|交流|考察|学习|借鉴|毗邻|周边|邻近|跨区域|跨县|跨区|联合|兄弟|签订|签署|友好|赴|来自|援建|联动|异地|外地|转移|籍|转发"
)
_SET_BESIDE = re.compile(r"(?:[高低多少快慢强弱优大小好]于|超过|落后|领先|次于|不及|相比|[比较到往去绕])$")
_IS_SET_BESIDE = re.compile(r"同期|去|[为是]\d|[^，,。；;]{0,16}(?:比我|较我|我县|我区|我市|高于|低于)")
"""Another place is what the report's own is measured by: 低于邻川县0.8个百分点, 邻川县同期建成904个."""
_HELP = re.compile(
    r"对口|帮扶|协作|合作|支援|援助?|结对|毗邻|周边|邻近|跨区域|跨县|跨区|兄弟|签订|签署|赴|外地|异地|籍|[与同和](?=$|[^，,。；;]{0,3}$)"
)
_EXPLAINED_BEHIND = re.compile(
    r"等地|协作|合作|考察|跟班|挂职|取经|参观|交流|接壤|交界|人民法院|法院|检察院|籍|等\d+个|代表团|来我|来访|调研|(?:经验|做法)(?!做?法?(?:在[^，,。；;]{2,12}(?:交流|推广|发言|介绍)|[被获入得]))"
)
_SHORT = 3
"""Characters of a name that has no shorter form."""
_LONGEST_REMOTE = 30
"""Characters before a name in which a word of cooperation explains it."""


def _check(context: Context) -> Iterator[Finding]:
    seen: set[int] = set()
    for found in (
        *_for_own(context),
        *_replaced(context),
        *_named(context),
        *_short(context),
        *_levels(context),
        *_codes(context),
        *_towns(context),
    ):
        if found.start is not None and found.start not in seen:
            seen.add(found.start)
            yield found
    yield from _shared(context, _own_names(context))


def _named(context: Context) -> Iterator[Finding]:
    """Names of places of the issuer's level, found by what they look like and where they stand."""
    report = context.report
    own = _own_names(context)
    peers = frozenset(place for peer in context.peers if (place := place_of(peer)))
    if city := city_of(report):
        # A peer may be a county of the city.
        yield from _foreign(context, own | {city}, in_the_issuers_place(report), frozenset())
        known = "".join(earlier.text for earlier in context.earlier)
        for name in strangers(report, own_districts(report, context.earlier)):
            if name.text not in known and not _is_own(name.text, own):
                yield _not_the_issuers(context, name, is_sure=bool(known))
    elif own:
        positioned = names_in_own_positions(report, COUNTY)
        yield from _foreign(context, own, positioned, frozenset(), is_framed=True)
        yield from _foreign(context, own, county_names(report), peers)
        if over := city_over(report):
            yield from _foreign(context, own | {over}, in_force_here(report), frozenset())
        for name in (*foreign_towns(report, context.earlier), *areas_of_others(report, own)):
            if not _is_explained(report, name):
                yield _not_the_issuers(context, name, is_sure=False)
    if own_town := town_of(report):
        yield from _foreign(context, {own_town}, town_names(report), peers)
    if other := other_issuer(report):
        once = (n for n in names_in_own_positions(report, other.levels) if report.text.count(n.text) == 1)
        yield from _foreign(context, own | {other.place}, once, frozenset())


def _replaced(context: Context) -> Iterator[Finding]:
    """Names that stand where last year's report had others: of the city over the issuer, of brands and rivers."""
    comparison = context.comparison
    if comparison is None or is_of_two_issuers(comparison):
        return
    own = _own_names(context) | {city_of(context.report), city_over(context.report)}
    for name in (*other_authorities(comparison, own), *works_of_others(comparison)):
        yield finding(
            RULE,
            context.report,
            (name.start, name.end),
            message("“{written}” here, “{right}” in last year's sentence: a slip?", written=name.text, right=name.before),
            hint=message("Check whether the passage was taken from another report, and what else came with it."),
            severity=Severity.WARNING,
            also=(sentence_evidence(comparison.old, name.old_sentence),) if name.old_sentence is not None else (),
            old_sentence=name.old_sentence,
        )  # fmt: skip


def _short(context: Context) -> Iterator[Finding]:
    """Short names in the place of the issuer's: 建设…的新霁川."""
    own = _own_names(context) | {city_of(context.report), town_of(context.report)}
    stems = {name[:2] for name in own if len(name) > 2}
    known = "".join(earlier.text for earlier in context.earlier)
    for name in short_names(context.report, stems):
        if name.text not in known:
            yield _not_the_issuers(context, name, is_sure=False)


def _for_own(context: Context) -> Iterator[Finding]:
    """Names that stand where last year's sentence had the issuer's own."""
    comparison = context.comparison
    issuer = context.report.issuer
    if comparison is None or not issuer:
        return
    own, levels = place_and_levels(context.report)
    known = "".join(older.text for older in context.older)
    stem = re.sub(f"(?:{'|'.join(levels)})$", "", own)
    brands = (*brands_for_own(comparison, {stem}), *marks_for_own(comparison, {stem})) if own else ()
    for name in (*names_for_own(comparison, _own_names(context) | {own}, levels), *brands) if own else ():
        if name.text not in known:
            yield finding(
                RULE,
                context.report,
                (name.start, name.end),
                message(
                    "{name} is not the issuer of this report ({issuer}); last year's sentence speaks of its own place.",
                    name=name.text,
                    issuer=issuer,
                ),
                hint=message("Check whether the passage was taken from another report, and what else came with it."),
                also=(sentence_evidence(comparison.old, name.old_sentence),),
                old_sentence=name.old_sentence,
            )  # fmt: skip


def _own_names(context: Context) -> set[str]:
    place = place_of(context.report)
    names = set(context.issuer_names)
    if place:
        names.add(place)
    return {name for name in names if name}


def _foreign(
    context: Context, own: set[str], names: Iterator[PlaceName], peers: Set[str], *, is_framed: bool = False
) -> Iterator[Finding]:
    """Names of places of the issuer's level that are not its own."""
    report = context.report
    known = "".join(earlier.text for earlier in context.earlier)
    seen: set[int] = set()
    for name in (*_peer_names(report, peers), *names):
        if name.start in seen or _is_own(name.text, own):
            continue
        if (
            name.text in known
            or _is_explained(report, name, is_framed=is_framed)
            or _is_ranked(report, name, own)
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


def _not_the_issuers(context: Context, name: PlaceName, *, is_sure: bool) -> Finding:
    report = context.report
    return finding(
        RULE,
        report,
        (name.start, name.end),
        message("{name} is not the issuer of this report ({issuer}).", name=name.text, issuer=report.issuer),
        hint=message("Check whether the passage was taken from another report, and what else came with it."),
        severity=None if is_sure else Severity.WARNING,
    )  # fmt: skip


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


def _is_explained(report: Report, name: PlaceName, *, is_framed: bool = False) -> bool:
    """A word of cooperation in the clause explains the name, or a court has its seat there.

    Where the issuer's own name should stand, 为…经济社会发展提供保障, only help for others explains another.
    """
    before = last_clause(report.text[max(0, name.start - _LONGEST_REMOTE) : name.start])
    after = first_clause(report.text[name.end : name.end + 12])
    quoted = report.text.rfind("《", 0, name.start) > report.text.rfind("》", 0, name.start)
    together = _HELP if is_framed else _COOPERATION
    is_compared = not is_framed and (_SET_BESIDE.search(before) or _IS_SET_BESIDE.match(after))
    return bool(together.search(before) or _EXPLAINED_BEHIND.search(after) or is_compared) and not quoted


def _is_ranked(report: Report, name: PlaceName, own: Set[str]) -> bool:
    """The name stands in a list with the issuer's own: 依次为邻川县8.6%、青禾区8.2%."""
    around = report.text[max(0, name.start - _LONGEST_REMOTE) : name.end + _LONGEST_REMOTE]
    at = min(name.start, _LONGEST_REMOTE)
    listed = re.split(r"[。；;！!\n]", around[:at])[-1:] + re.split(r"[。；;！!\n]", around[at:])[:1]
    return any(
        f"、{mine}" in part or re.search(rf"{mine}[^，,。；;、]{{0,8}}、", part)
        for mine in own
        if mine
        for part in listed
    )


def _levels(context: Context) -> Iterator[Finding]:
    """Words for an issuer of another level or kind: 区政府 in a county's report."""
    report = context.report
    known = "".join(earlier.text for earlier in context.earlier)
    found = chain(other_levels(report, place_of(report), town_of(report), known), formulas_of_others(report))
    for start, end in found:
        yield finding(
            RULE,
            report,
            (start, end),
            message("“{word}” is not what the issuer of this report ({issuer}) is.", word=report.text[start:end], issuer=report.issuer),
            hint=message("Check whether the passage was taken from another report, and what else came with it."),
            severity=None if known else Severity.WARNING,
        )  # fmt: skip


def _codes(context: Context) -> Iterator[Finding]:
    """Codes of another place on the issuer's own papers."""
    place, _ = place_and_levels(context.report)
    for code in codes_of_others(context.report, context.earlier, place) if place else ():
        yield finding(
            RULE,
            context.report,
            (code.start, code.end),
            message("The code of the issuing body is {written} here, elsewhere it is {usual}.", written=code.written, usual=code.usual),
            hint=message("Check under which code the paper was issued."),
        )  # fmt: skip


def _towns(context: Context) -> Iterator[Finding]:
    """Towns that a peer's report names and no report of the issuer's did."""
    if not context.peers:
        return
    known = "".join(earlier.text for earlier in context.earlier)
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
    names = own | {place_of(peer) for peer in context.peers}
    least = int(context.thresholds["shared"])
    for passage in shared_passages(report, context.earlier, context.peers, names, least):
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
