"""Short names of places where a closing formula has the issuer's: 建设团结和美、绿色富裕的新…提供保障."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from compare.checks.places.counties import COUNTIES
from compare.checks.places.place_names import PlaceName, is_name, is_short_name
from compare.model import Report
from compare.wording import HAN, first_clause

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
    rf"(?:服务|造福|满足|全体|广大|让|使|方便|惠及|保障|便利)(?:了|于|好)?(?P<what>)(?P<name>{HAN}{{2}})"
    "(?=(?:广大)?(?:群众|人民|百姓|居民|市民|儿女|干部群众)(?!政府|法院|检察|医院|武装|调解))"
)
"""服务…群众, 全体…人民: whom the issuer works for."""
_OF_ITS_NATIVES = re.compile(
    rf"(?:吸引|动员|引导|回引|鼓励|支持|组织|联系|走访|邀请|号召|感召|带动)了?(?P<what>)(?P<name>{HAN}{{2}})籍"
    "(?=[^，,。；;：:]{0,6}(?:在外|乡贤|乡友|游子|老乡)|[^，,。；;：:]{0,8}(?:返乡|回乡|还乡|回归故里|回家乡))"
)
"""吸引…籍在外人才返乡: who comes home comes to the issuer's own place."""

_ITS_OWN = (
    "样板|样本|模式|经验|实践|路径|名片|方案|故事|速度|答卷|担当|力量|智慧|范例|标杆|标准|品质|风采|贡献|作为"
)
_OF_ITS_EXAMPLE = re.compile(
    rf"(?:贡献|提供|打造|形成|创造|探索出?|讲好|擦亮|书写|交出|展现|彰显|树立|推广|叫响|打响|跑出|奏响|作出|做出)了?(?P<what>(?:更多)?[^，,。；;：:“”《》\n]{{0,4}}?)“?"
    rf"(?P<name>{HAN}{{2}})(?:{_ITS_OWN})(?=[，,。；;、”）)]|$)"
)
"""贡献…力量, 打造…样板: whose they are."""
_OF_ITS_LAND = re.compile(
    rf"(?:在|让|使|推动|促进|描绘|来|到|回)(?P<what>)(?P<name>{HAN}{{2}})"
    "(?=全域|大地|全境|落地生根|落地见效|落地开花|生根|蔚然成风|处处|投资兴业|投资创业|安家|置业|创业就业|干事创业|兴业)"
)
"""在…大地, 来…投资兴业: where it is."""
_OF_ITS_KIND = re.compile(
    rf"(?:具有|富有|体现|彰显|突出|符合|立足|结合|独具|凸显|切合|贴近)(?P<what>)(?P<name>{HAN}{{2}})(?=特色|实际|特点|辨识度|韵味|区情|县情|市情|特质)"
)
"""符合…实际, 具有…特色."""
_OF_ITS_SLOGAN = re.compile(
    rf"(?P<what>)(?:法治|平安|美丽|数字|幸福|诚信|健康|清廉|信用|书香|智慧|宜居|文明|活力|品质)(?P<name>{HAN}{{2}})(?=建设|行动|创建|工程|品牌|[”，,。；;、])"
)
"""法治…建设."""
_STRICT = (_OF_ITS_WORK, _OF_ITS_SLOGAN)
"""What stands so is a common word more often than a name."""
_LISTED = (_OF_ITS_NATIVES, _OF_ITS_EXAMPLE, _OF_ITS_LAND, _OF_ITS_KIND, _OF_ITS_SLOGAN)
"""Where a name of the official list needs no other sign."""


def short_names(report: Report, own: Set[str]) -> Iterator[PlaceName]:
    """Short names that no part of ``own``, the short names of the issuer, has; each stands once.

    A city or a province over the issuer is named with its level somewhere: 建设现代化新… where …市 stands too.
    """
    for found in (
        *_TO_BUILD.finditer(report.text),
        *_OF_ITS_WORK.finditer(report.text),
        *_OF_ITS_PEOPLE.finditer(report.text),
        *_OF_ITS_NATIVES.finditer(report.text),
        *_OF_ITS_EXAMPLE.finditer(report.text),
        *_OF_ITS_LAND.finditer(report.text),
        *_OF_ITS_KIND.finditer(report.text),
        *_OF_ITS_SLOGAN.finditer(report.text),
    ):
        name = found["name"]
        start = found.start("name")
        clause = first_clause(report.text[start : start + 40])
        if (
            own
            and report.text.count(name) == 1
            and not any(part in clause or part in found["what"] or name in part for part in own)
            and _is_told(found)
        ):
            yield PlaceName(start, found.end("name"), name)


def _is_told(found: re.Match[str]) -> bool:
    """What stands in the place of a name is one."""
    name = found["name"]
    if found.re is _OF_ITS_NATIVES:
        return is_name(name, name)
    is_listed = found.re in _LISTED and any(f"{name}{level}" in COUNTIES for level in "县区旗")
    return (is_listed and is_name(name, name)) or is_short_name(name, is_rare_enough=found.re not in _STRICT)
