"""Documents promised and made, matched by subject.

A promised 管理办法 is fulfilled by a 工作规则 on the same subject: the drafting office decides on the kind of
document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from compare.align.similarity import grams_of
from compare.wording import letters

_KIND = "(?:管理|工作|实施|暂行|试行|具体|若干|指导|操作|(?:规范|标准)化(?:建设)?|的)*(?:办法|规定|规则|细则|制度|意见|规程|指引|指南|导则|手册|方案)"
_MAKES = "(?:制[定订发]|编[印写制]|出台|印发|修[订改]|起草|公布|发布|建立|推行|实行|完善|健全)"
_IS_MADE = "(?:制[定订]|出台|印发|修订|公布|发布|施行|实施|通过|审议)"
_TITLE = re.compile(
    f"{_MAKES}[^，,；;。：:《》]{{0,8}}《([^《》]{{2,50}}?){_KIND}(?:[（(][^（()）]{{1,6}}[）)])?》"
    f"|《([^《》]{{2,50}}?){_KIND}(?:[（(][^（()）]{{1,6}}[）)])?》(?:[（(][^（()）]*[）)])?[^，,；;。：:《》]{{0,16}}{_IS_MADE}"
)
_NAMED = re.compile(
    f"{_MAKES}([^，,；;。：:！？!?《》]{{2,40}}?){_KIND}(?=[，,；;。：:！？!?（(、]|[和及与并以]|$)"
)
_SEVERAL = re.compile(
    f"(?P<makes>{_MAKES})(?P<names>[^，,；;。：:！？!?《》]{{5,40}}?)等?(?P<count>[2-6两二三四五六])[部项个件份套类](?P<of>[^，,；;。：:！？!?《》、]{{0,16}}?{_KIND})(?=[，,；;。：:！？!?（(、]|[和及与并以]|$)"
)
"""Documents named by a list and a number: 编制直播带货、预付式消费2部企业合规指引."""
_AND = re.compile("、|以及|[和及与](?=[^、和及与]+$)")
_NUMBERS = "一两三四五六"
_TITLES = re.compile(
    f"({_MAKES}[^，,；;。：:《》]{{0,8}})((?:《[^《》]{{2,50}}》(?:、|和|及|与|以及)?){{2,}})"
)
"""Several titles behind one verb: 印发《…办法》《…规则》."""
_TITLE_OF_SEVERAL = re.compile("《[^《》]*》")
_IN_THE_MAKING = re.compile(
    f"(?:^|(?<=[，,；;。：:]))(?!按照|根据|依据|依照|对照|落实|贯彻|执行|学习|宣传)([^，,；;。：:！？!?《》]{{4,40}}?){_KIND}"
    "(?:目前|现|仍然?|还|尚|已|正式?)*(?:印发|出台|施行|发布|公布"
    "|(?:在|处于|进入|完成|形成)?(?:征求意见|公开征求|起草|初稿|草案|送审稿|论证|报审|送审|修改完善|合法性审[核查]))"
)
"""Says of a document how far it has come: 预付式消费合规指引仍在征求意见."""
_FOLLOWED = re.compile("(?:按照|根据|依据|依照|对照|落实|贯彻|执行|学习|宣传)[^，,；;。]*$")
"""Stands before a document made by others."""
_OF_OTHERS = re.compile(
    "(?P<beside>与|和|同|联合|配合)?"
    "(?P<level>上级|中央|国家|国务院|(?<!全)省|自治区|(?<![全城])市(?!场|容|监[管局]|政(?!府)))"
    f"(?:[^，,；;。：:《》]{{0,16}}?(?:[局厅委部办院会组]|政府|部门|机关|单位))?(?:联合|统一|共同|新)*{_MAKES}[了的]?[^，,；;。：:《》]{{0,8}}$"
)
"""Stands before a title that others than the issuer made: 省市场监管局印发."""
_ABOVE_ALL = ("上级", "中央", "国家", "国务院")
_PAUSES = "，,；;。：:"
_LONGEST_CLAUSE = 200
"""Characters in front of a document in which that is looked for."""
_ON = re.compile("^(?:关于)?(?:进一步|加快|加强|规范|推进|推动|全面|深化)*")
_ISSUER = re.compile("^(?:[^的]{0,8}[省市县区旗州镇乡])?(?:人民)?(?=政府)")
"""Stands before 政府合同 in a title, but not always in a plan."""
_OUTER = re.compile("[^的]{2,8}(?:[省市州盟县区旗]|自治区)")
"""The province, city or county in front of the issuer's place."""
_SHORTEST = 4
_LEAST = 0.8
"""Least share of a promised subject found in the subject of a document."""
_LEAST_BACK = 0.5
"""The same the other way round: a document on more than twice as much is a different one."""
_LEAST_OF_NAME = 0.6
"""Least length of a short name, relative to the whole one."""
_SHORTEST_NAME = 6
"""Least letters of it: 行政监督 is not 行政执法监督."""
_WORD = 2
"""Letters at either end of a name that its short form keeps."""


def subjects(said: str, place: str = "") -> frozenset[str]:
    """The subjects of the documents that a text says are or will be made, in letters.

    The issuer's ``place`` in front of a title is no part of it: 云岭市青禾区重大决策程序规定 is on 重大决策程序.
    What others than the issuer made is not among them.
    """
    return frozenset(subject for subject, is_own in _made(said, place) if is_own)


def subjects_of_others(said: str, place: str = "") -> frozenset[str]:
    """The subjects of the titles that a text says others than the issuer, of that ``place``, made, in letters."""
    return frozenset(subject for subject, is_own in _made(said, place) if not is_own)


def _made(said: str, place: str) -> Iterator[tuple[str, bool]]:
    """The subjects of the documents made, each with whether the issuer made it."""
    said = _SEVERAL.sub(lambda match: "，".join(each_of(match.group())), said)
    said = _TITLES.sub(lambda match: _one_by_one(match, place), said)
    for pattern in (_TITLE, _NAMED, _IN_THE_MAKING):
        for match in pattern.finditer(said):
            if _FOLLOWED.search(said, max(0, match.start() - _LONGEST_CLAUSE), match.start()):
                continue
            title = letters("".join(filter(None, match.groups())))
            subject = _without_issuer(_ON.sub("", title), place)
            if len(subject) >= _SHORTEST:
                yield (
                    subject,
                    not (pattern is _TITLE and match[1] and _is_of_others(said, match.start(1) - 1, place)),
                )


def _one_by_one(match: re.Match[str], place: str) -> str:
    """What several titles behind one verb say of each."""
    whose = _ABOVE_ALL[0] if _is_of_others(match.string, match.start(2), place) else ""
    return "，".join(f"{whose}{match[1]}{title}" for title in _TITLE_OF_SEVERAL.findall(match[2]))


def _is_of_others(said: str, title: int, place: str) -> bool:
    """Whether what stands in the clause in front of the title that begins there says that others made it."""
    least = max(0, title - _LONGEST_CLAUSE)
    start = max(least, *(said.rfind(pause, least, title) + 1 for pause in _PAUSES))
    before = said[start:title]
    found = _OF_OTHERS.search(before)
    if found is None or found["beside"]:
        return False
    if found["level"] in _ABOVE_ALL:
        return True
    return bool(place) and place not in before and not place.endswith(found["level"])


def each_of(said: str) -> tuple[str, ...]:
    """What a clause that makes several documents says of each, if it names as many as it counts; else the clause.

    编制直播带货、预付式消费2部企业合规指引 makes 直播带货企业合规指引 and 预付式消费企业合规指引.
    """
    several = _SEVERAL.search(said)
    if several is None:
        return (said,)
    names, count = _AND.split(several["names"]), several["count"].replace("二", "两")
    counted = int(count) if count.isdigit() else 1 + _NUMBERS.index(count)
    if len(names) != counted or not all(names):
        return (said,)
    return tuple(f"{several['makes']}{name}{several['of']}" for name in names)


def _without_issuer(title: str, place: str) -> str:
    before, own, subject = title.partition(place) if place else ("", "", "")
    is_own = own and (not before or _OUTER.fullmatch(before))
    return _ISSUER.sub("", subject if is_own else title)


def listed(said: str, place: str = "") -> frozenset[str]:
    """The subjects among those of a text that it names in a list and counts, in letters."""
    parts = (each_of(match.group()) for match in _SEVERAL.finditer(said))
    return frozenset().union(*(subjects(part, place) for each in parts if len(each) > 1 for part in each))


def is_on(promised: str, subjects_made: Iterable[str], *, is_listed: bool = False) -> bool:
    """Whether one of the documents made is on the subject of the promised one.

    One that was promised in a list may be told of under a short name: 预付式消费合规指引.
    """
    return any(
        (_share(promised, made) >= _LEAST and _share(made, promised) >= _LEAST_BACK)
        or (is_listed and _is_short_for(made, promised))
        for made in subjects_made
    )


def _is_short_for(name: str, whole: str) -> bool:
    """Whether a name leaves out some of another, but neither its beginning nor its end: 预付式消费合规."""
    rest = iter(whole)
    return (
        len(name) >= max(_SHORTEST_NAME, _LEAST_OF_NAME * len(whole))
        and (name[:_WORD], name[-_WORD:]) == (whole[:_WORD], whole[-_WORD:])
        and all(letter in rest for letter in name)
    )


def _share(said: str, other: str) -> float:
    """Share of the letter pairs of one found in the other."""
    found, grams = [False] * len(said), grams_of(other)
    for i in range(len(said) - 1):
        if said[i : i + 2] in grams:
            found[i] = found[i + 1] = True
    return sum(found) / len(found)
