"""Things a review tells are used or there, that the part on problems says were not built.

依托执法办案智慧平台网上把关, where the 执法办案智慧平台 is said to be 至今未建成.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.evidence import sentence_evidence
from compare.founding import OPENED
from compare.message import message
from compare.model import Fault, Function, Report
from compare.wording import HAN, last_clause

_KINDS = "平台|系统|中心|基地|公园|场馆|窗口|热线|小程序|实验室|服务站|工作站|仓库|展馆"
_NOT_BUILT = "建成|建好|竣工|完工|开工|动工|启动建设"
_NOT_THERE = re.compile(
    rf"(?P<thing>{HAN}{{2,24}}(?:{_KINDS}))[”\"]?(?:[，,]?因[^，,。；;]{{2,24}}[，,])?(?:目前|至今|迄今|截至目前|仍然?|还|尚|依然)*"
    rf"(?:未能?|没有能?)(?:如期|按期|按时|及时|正式|最终|在年内|年内)?(?P<deed>{_NOT_BUILT}|{OPENED}|投用|投入使用|投入运行|运行)"
    r"(?:投用|运行|使用|启用|上线)?(?=[，,。；;]|$)"
)
_BEHIND_OF = re.compile("[的了]")
_OWN = re.compile("^[县区市全本我](?=.{6})")
_LEAST = 6
"""Letters that tell one thing from another."""
_OF_OTHERS = re.compile(
    "二期|三期|升级|新版|改版|试点|部分|个别|一些|有的|[镇乡村]|街道|社区|试运行|原有|旧|过渡|临时|上级|省|市级"
)
_TO_COME = re.compile("筹建|推进|加快|建设|启动|谋划|规划|正在|论证|选址|立项|招标|设计|将|拟|计划")
"""In front of it in the clause: it is not said to be there."""
_USED = "(?:依托|通过|利用|借助|运用|使用|用好|登录)"


def used_undone(report: Report) -> Iterator[Fault]:
    """The places of the review that use what the part on problems says is not there, in text order."""
    undone: dict[str, tuple[int, bool]] = {}
    for sentence in report.sentences:
        if sentence.function is Function.PROBLEMS and not sentence.heading:
            for found in _NOT_THERE.finditer(report.text, sentence.start, sentence.end):
                thing = _OWN.sub("", _BEHIND_OF.split(found["thing"])[-1])
                if len(thing) >= _LEAST and not _OF_OTHERS.search(report.text, *found.span()):
                    undone.setdefault(thing, (sentence.id, found["deed"] in _NOT_BUILT.split("|")))
    review = (
        [s for s in report.sentences if s.function is Function.REVIEW and not s.heading] if undone else []
    )
    for thing, (problem, is_unbuilt) in undone.items():
        there = _there(thing, is_unbuilt=is_unbuilt)
        for sentence in review:
            for found in there.finditer(report.text, sentence.start, sentence.end):
                if not _TO_COME.search(last_clause(report.text[sentence.start : found.start()])):
                    text = message("“{thing}” here, though the report says elsewhere that it is not there yet.", thing=found[0])  # fmt: skip
                    hint = message("Check which of the two is right.")
                    yield Fault(found.span(), text, hint, evidence=(sentence_evidence(report, problem),))


def _there(thing: str, *, is_unbuilt: bool) -> re.Pattern[str]:
    """What says that a thing is used or open; that it is built, too, where it was not."""
    name = rf"[“\"]?{re.escape(thing)}(?![一二三]期|项目|建设)[”\"]?"
    # What is built need not have been opened.
    done = f"{OPENED}|投用|投入使用" + ("|建成" if is_unbuilt else "")
    when = rf"(?:已|全面|正式|顺利|如期|按期|全部|于{HAN}{{0,2}}\d{{1,2}}月(?:\d{{1,2}}日|[底初])?)*"
    return re.compile(rf"{_USED}[县区市全本我]?{name}|{name}{when}(?:{done})(?!前|后将)")
