"""Things a review tells are used or there, that the part on problems says were not built.

依托执法办案智慧平台网上把关, where the 执法办案智慧平台 is said to be 至今未建成.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compare.evidence import sentence_evidence
from compare.founding import OPENED
from compare.issuer import ground_of
from compare.message import message
from compare.model import Fault, Function, Report, Sentence
from compare.wording import HAN, last_clause

_KINDS = "平台|系统|中心|基地|公园|场馆|窗口|热线|小程序|实验室|服务站|工作站|仓库|展馆"
_NOT_BUILT = "建成|建好|竣工|完工|开工|动工|启动建设"
_NOT_THERE = re.compile(
    rf"(?P<thing>{HAN}{{2,24}}(?:{_KINDS}))[”\"]?(?:[，,]?因[^，,。；;]{{2,24}}[，,])?(?P<still>(?:目前|至今|迄今|截至目前|仍然?|还|尚|依然)*)"
    rf"(?:未能?|没有能?)(?:(?P<late>如期|按期|按时|及时|正式)|最终|在年内|年内)?(?P<deed>{_NOT_BUILT}|{OPENED}|投用|投入使用|投入运行|运行)"
    r"(?:投用|运行|使用|启用|上线)?(?=[，,。；;]|$)"
)
_BEHIND_OF = re.compile("[的了]")
_PLACE = "(?:[我全本]?(?P<level>[县区市]))"
_OF_PLACE = re.compile(rf"^{_PLACE}(?=.{{6}})")
_LEAST = 6
"""Letters that tell one thing from another."""
_OF_OTHERS = re.compile(
    "二期|三期|升级|新版|改版|试点|部分|个别|一些|有的|[镇乡村]|街道|社区|试运行|原有|旧|过渡|临时|上级|省|市级"
)
_TO_COME = re.compile("筹建|推进|加快|建设|启动|谋划|规划|正在|论证|选址|立项|招标|设计|将|拟|计划")
"""In front of it in the clause: it is not said to be there."""
_TRIED = re.compile("试运行|试用")
_KIND = re.compile(_KINDS)
_IN_USE = re.compile(rf"(?:依托|通过|利用|借助|运用|使用|用好|登录){_PLACE}?[“\"]?$")
"""In front of a thing."""
_WHOSE = re.compile(r"(?P<level>[省市州盟县区旗镇乡村级]|街道|社区)[“\"]?$")
_NAMED = re.compile(r"(?![一二三]期|项目|建设)[”\"]?")
"""Behind it."""
_WHEN = rf"(?:已|全面|正式|顺利|如期|按期|全部|于{HAN}{{0,2}}\d{{1,2}}月(?:\d{{1,2}}日|[底初])?)*"
_DONE = {
    is_unbuilt: re.compile(rf"{_WHEN}(?:{OPENED}|投用|投入使用{'|建成' if is_unbuilt else ''})(?!前|后将)")
    for is_unbuilt in (False, True)
}
"""What says that a thing is open; that it is built, too, where it was not: what is built need not have been opened."""
_BEFORE = 8
"""Letters in front of a thing that are looked at."""


class _Undone(NamedTuple):
    level: str
    """Of the place whose it is: 区."""
    problem: int
    """The sentence."""
    is_unbuilt: bool


def used_undone(report: Report) -> Iterator[Fault]:
    """The places of the review that use what the part on problems says is not there, in text order."""
    own = ground_of(report.issuer)[-1:]
    undone = _undone(report, own)
    if not undone:
        return
    lengths = sorted({len(thing) for thing in undone}, reverse=True)
    for sentence in report.sentences:
        if sentence.function is not Function.REVIEW or sentence.heading:
            continue
        if _TRIED.search(report.text, sentence.start, sentence.end):
            continue
        for kind in _KIND.finditer(report.text, sentence.start, sentence.end):
            names = (report.text[max(sentence.start, kind.end() - length) : kind.end()] for length in lengths)
            thing = next((name for name in names if name in undone), None)
            if thing is None:
                continue
            known = undone[thing]
            span = _there(report.text, (kind.end() - len(thing), kind.end()), sentence, known, own)
            if span and not _TO_COME.search(last_clause(report.text[sentence.start : span[0]])):
                there = report.text[slice(*span)]
                text = message("“{thing}” here, though the report says elsewhere that it is not there yet.", thing=there)  # fmt: skip
                hint = message("Check which of the two is right.")
                yield Fault(span, text, hint, evidence=(sentence_evidence(report, known.problem),))


def _undone(report: Report, own: str) -> dict[str, _Undone]:
    """The things that are not there, by their names without the place in front."""
    undone: dict[str, _Undone] = {}
    for sentence in report.sentences:
        if sentence.function is not Function.PROBLEMS or sentence.heading:
            continue
        for found in _NOT_THERE.finditer(report.text, sentence.start, sentence.end):
            # What was not there in time may have come later in the year.
            if (found["late"] and not found["still"]) or _OF_OTHERS.search(report.text, *found.span()):
                continue
            name = _BEHIND_OF.split(found["thing"])[-1]
            if "新" in found["thing"].removesuffix(name):
                continue
            place = _OF_PLACE.match(name)
            thing = name[place.end() :] if place else name
            if len(thing) >= _LEAST:
                level = place["level"] if place else own
                undone.setdefault(thing, _Undone(level, sentence.id, found["deed"] in _NOT_BUILT.split("|")))
    return undone


def _there(
    text: str, thing: tuple[int, int], sentence: Sentence, known: _Undone, own: str
) -> tuple[int, int] | None:
    """The span that says that the thing there is used or open, of the place of the one that is not."""
    start, end = thing
    named = _NAMED.match(text, end, sentence.end)
    if named is None:
        return None
    before = text[max(sentence.start, start - _BEFORE) : start]
    used = _IN_USE.search(before)
    if used:
        is_same = (used["level"] or own) == known.level
        return (start - len(before) + used.start(), named.end()) if is_same else None
    whose = _WHOSE.search(before)
    done = _DONE[known.is_unbuilt].match(text, named.end(), sentence.end)
    if done and (whose["level"] if whose else own) == known.level:
        return start - before.endswith(("“", '"')), done.end()
    return None
