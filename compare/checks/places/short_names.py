"""Short names of places where a closing formula has the issuer's: 建设团结和美、绿色富裕的新…提供保障."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from compare.checks.places.place_names import PlaceName, is_name, is_short_name
from compare.model import Report
from compare.wording import HAN

_TO_BUILD = re.compile(
    r"(?:建设|打造|谱写|书写|开创|绘就|描绘|推动|推进|建成)(?P<what>[^，,。；;：:“”《》\n]{0,30}?)"
    r"(?:新|法治|平安|美丽|幸福|现代化|和谐|活力|大美|魅力|富裕|宜居|文明|富强)新?"
    rf"(?P<name>(?!新){HAN}{{2,3}}?)(?=新?(?:篇章|局面|提供|贡献|作出|做出|奠定|建设|保驾|注入|而努力|而奋斗|[，,。；;、]))"
)
"""What the work of an issuer is for: 法治…, 平安…, the 新… that it builds."""
_OF_ITS_WORK = re.compile(
    rf"(?:推动|推进|提升|促进|维护|优化|加快|为)了?(?P<what>)(?P<name>{HAN}{{2,3}}?)"
    "(?=依法行政|法治政府|法治建设|经济社会|高质量|社会大局|社会和谐|营商环境|改革发展)"
)
"""推进…依法行政: whose it is."""

_OF_ITS_PEOPLE = re.compile(
    rf"(?:服务|造福|满足|全体|广大)(?:了|于|好)?(?P<what>)(?P<name>{HAN}{{2}})"
    "(?=(?:广大)?(?:群众|人民|百姓|居民|市民|儿女|干部群众)(?!政府|法院|检察|医院|武装|调解))"
)
"""服务…群众, 全体…人民: whom the issuer works for."""
_OF_ITS_NATIVES = re.compile(
    rf"(?:吸引|动员|引导|回引|鼓励|支持|组织|联系|走访|邀请|号召|感召|带动)了?(?P<what>)(?P<name>{HAN}{{2}})籍"
    "(?=[^，,。；;：:]{0,6}(?:在外|乡贤|乡友|游子|老乡)|[^，,。；;：:]{0,8}(?:返乡|回乡|还乡|回归故里|回家乡))"
)
"""吸引…籍在外人才返乡: who comes home comes to the issuer's own place."""


def short_names(report: Report, own: Set[str]) -> Iterator[PlaceName]:
    """Short names that no part of ``own``, the short names of the issuer, has; each stands once.

    A city or a province over the issuer is named with its level somewhere: 建设现代化新… where …市 stands too.
    """
    for found in (
        *_TO_BUILD.finditer(report.text),
        *_OF_ITS_WORK.finditer(report.text),
        *_OF_ITS_PEOPLE.finditer(report.text),
        *_OF_ITS_NATIVES.finditer(report.text),
    ):
        name = found["name"]
        start = found.start("name")
        clause = re.split(r"[，,。；;\n]", report.text[start : start + 40])[0]
        if (
            own
            and report.text.count(name) == 1
            and not any(part in clause or part in found["what"] or name in part for part in own)
            and (
                is_name(name, name)
                if found.re is _OF_ITS_NATIVES
                else is_short_name(name, is_rare_enough=found.re is not _OF_ITS_WORK)
            )
        ):
            yield PlaceName(start, found.end("name"), name, False)
