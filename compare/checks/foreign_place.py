"""Another district's name left in the text; text shared with a peer beyond the phrases all share.

Rationale: a sentence copied from a neighbour's report keeps the neighbour's name.  A county-level name
that is not the issuer's, that last year's report does not know and that no word of cooperation explains
is reported; so are long passages that a peer's report has and last year's own report has not.

Example: 方便邻川县群众就近办事 in the report of another county.

Source: 抄外地, 地名未改 is the fault for which reports are named in the press.

Fix: replace the name, and read the whole paragraph: what else is the neighbour's?
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.place import evidence, finding
from compare.checks.rule import Context, Need, Rule
from compare.message import message
from compare.model import Finding, Function, Report, Role, Severity
from compare.wording import normal
from compare.words import segment

_LEVEL = re.compile(r"(?P<name>[\u4e00-\u9fff]{1,5}?)(?P<level>自治县|自治旗|[区县旗])$")
_NO_NAME = frozenset(
    "全我各本该市省外两此其每原老新城乡镇郊山库灾社园辖片小景校厂港矿林牧湖海岛州盟州县区旗的了在和与及对向从到由为以于等把被将让使给按据经过入出建设进用好做抓强化实现开展推动提高加办理送驻下沉"
)
_COOPERATION = re.compile(
    r"与|同|和|对口|帮扶|协作|合作|支援|结对|交流|考察|学习|借鉴|毗邻|周边|邻近|跨区域|跨县|跨区|联合|兄弟|签订|签署|友好|赴|来自|援建|联动|周边"
)
_FORMULA = re.compile("习近平|党的[二十]|中央|为指导|精神|重要讲话|现代化|民族复兴|两个确立|两个维护")
_LONGEST_REMOTE = 30
"""Characters before a name in which a word of cooperation explains it."""


def _check(context: Context) -> Iterator[Finding]:
    own = _own_names(context)
    if own:
        yield from _names(context, own)
    yield from _shared(context, own)


def _own_names(context: Context) -> set[str]:
    issuer = _LEVEL.search(re.sub(r"人民政府.*$|司法局.*$|委员会.*$", "", context.report.issuer))
    names = set(context.issuer_names)
    if issuer:
        names |= {issuer.group(), issuer["name"][-2:] + issuer["level"]}
        # 云岭市青禾区: the city before the name is nobody else's.
        names.add(re.split(r"[省市]", issuer.group())[-1])
    return {name for name in names if name}


def _names(context: Context, own: set[str]) -> Iterator[Finding]:
    report = context.report
    known = context.comparison.old.text if context.comparison else ""
    known += "".join(older.text for older in context.older)
    peers = {found.group() for peer in context.peers if (found := _LEVEL.search(_place_of(peer)))}
    for start, end in _candidates(report, peers):
        name = report.text[start:end]
        # 用好县行政复议中心: two characters that also stand without 县 are no name.
        if re.search(rf"{re.escape(name[:-1])}(?![区县旗])", report.text + known):
            continue
        if any(name.endswith(o) or o.endswith(name) for o in own) or name in known:
            continue
        if _is_neighbourly(report, start, end):
            continue
        yield finding(
            RULE,
            report,
            (start, end),
            message("{name} is not the issuer of this report ({issuer}).", name=name, issuer=report.issuer),
            hint=message("Check whether the passage was taken from another report, and what else came with it."),
            severity=None if known or name in peers else Severity.WARNING,
        )  # fmt: skip


def _place_of(report: Report) -> str:
    return re.sub(r"人民政府.*$|司法局.*$", "", report.issuer)


def _is_neighbourly(report: Report, start: int, end: int) -> bool:
    """A word of cooperation in the clause explains the name."""
    before = re.split(r"[，,。；;！!]", report.text[max(0, start - _LONGEST_REMOTE) : start])[-1]
    after = re.split(r"[，,。；;！!]", report.text[end : end + 12])[0]
    return bool(_COOPERATION.search(before) or re.search(r"等地|协作|合作|考察|接壤|交界", after))


def _candidates(report: Report, peers: set[str]) -> Iterator[tuple[int, int]]:
    """Places of county-level names: unknown names of two characters, and the peers' own."""
    paragraphs = [p for p in report.paragraphs if p.role in (Role.BODY, Role.TITLE) and p.end - p.start > 0]
    texts = [report.text[p.start : p.end] for p in paragraphs]
    seen: set[tuple[int, int]] = set()
    for paragraph, words in zip(paragraphs, segment(texts), strict=True):
        at = paragraph.start
        places: list[tuple[str, int]] = []
        for word in words:
            places.append((word, at))
            at += len(word)
        for i, (word, begin) in enumerate(places):
            # A name the dictionary does not know falls into single characters: 霁 川 区.
            if word in ("区", "县", "旗") and i >= 2:
                (first, start), (second, _) = places[i - 2], places[i - 1]
                is_name = len(first) == len(second) == 1 and not ({first, second} & _NO_NAME)
                if is_name and re.fullmatch(r"[\u4e00-\u9fff]{2}", first + second):
                    seen.add((start, begin + 1))
    for peer in peers:
        for found in re.finditer(re.escape(peer), report.text):
            if any(p.start <= found.start() < p.end for p in paragraphs):
                seen.add(found.span())
    yield from sorted(seen)


def _shared(context: Context, own: set[str]) -> Iterator[Finding]:
    """Sentences that a peer's report has word for word, names of places aside, and no earlier own report."""
    if not context.peers:
        return
    report = context.report
    least = int(context.thresholds["shared"])
    ours = [r for r in (context.comparison.old if context.comparison else None, *context.older) if r]
    names = own | {_place_of(peer) for peer in context.peers}
    mine = {_masked(r.wording(s.id), names) for r in ours for s in r.sentences}
    theirs: dict[str, list[tuple[Report, int, int]]] = {}
    for peer in context.peers:
        for sentence in peer.sentences:
            if not sentence.heading:
                key = _masked(peer.wording(sentence.id), names)
                theirs.setdefault(key, []).append((peer, sentence.start, sentence.end))
    for sentence in report.sentences:
        text = report.wording(sentence.id)
        key = _masked(text, names)
        if sentence.heading or len(key) < least or key in mine or _FORMULA.search(text):
            continue
        sources = theirs.get(key, [])
        # What several peers share is a phrase of the genre or a circular of the city.
        if len({peer.path for peer, _, _ in sources}) != 1 or sentence.function is Function.OTHER:
            continue
        peer, start, end = sources[0]
        yield finding(
            RULE,
            report,
            (sentence.start, sentence.end),
            message("This sentence stands word for word in the report of {peer}.", peer=peer.issuer or peer.path),
            hint=message("Check whether the passage was taken from another report, and what else came with it."),
            severity=Severity.WARNING,
            also=(evidence(peer, start, end),),
        )  # fmt: skip


def _masked(text: str, names: set[str]) -> str:
    folded = normal(text)
    for name in sorted(names, key=len, reverse=True):
        folded = folded.replace(name, "△")
    return re.sub(r"[全我本][区县市旗]", "△", folded)


RULE = Rule("Y013", "foreign-place", Severity.ERROR, Need.DRAFT, _check, __doc__ or "", {"shared": 30})
