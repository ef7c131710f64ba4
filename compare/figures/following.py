"""What a figure counts, where that stands after it: 12个乡镇."""

from __future__ import annotations

import re

from compare.figures.cohesion import Cohesion
from compare.figures.edges import NO_NAME, TAIL, VERBS, balanced
from compare.figures.movement import MOVED, TO
from compare.figures.thresholds import MILESTONE
from compare.figures.units import PEOPLE
from compare.model import FigureKind, Quantity
from compare.wording import HAN

LONGEST_NAME = 18
_LONGEST_FOLLOWING = 12
_FOLLOWING = re.compile(
    rf"(?:{HAN}{{1,3}}[（(]{HAN}{{1,4}}[）)])?[^，,；;。：:！!？?、（()）\d０-９“”《》]{{0,20}}"
)
_VERBAL_START = re.compile(
    r"^(?:的|以上|左右|次|并|且|和|及|，|等|开展|进行|得到|获|参加|予以|全部|提升|提高|增长|下降|压缩|降|增|到|至|升)"
)
_WITHIN = re.compile("^之?内(?:全部|全程|一次性|按时)?(办结|答复|反馈|到达|审结|回复|送达|完成)")
"""一般投诉3个工作日内办结."""
_MILESTONE = re.compile(MILESTONE)
"""突破400亿元大关: the threshold passed, not something counted."""
_ACT = re.compile("(?:提升|提高|压缩|下调|降低|下降|调整|开展|进行|参加)..")
"""After 先后4次: what was done that often."""
_HOW = re.compile("^(?:在[^，；。]{2,20}?[上中])?(?:进行|予以|作(?=现场|书面|专题|口头))?(?=..)")
"""The place and manner of a deed, before the deed: 其中8名在会上进行述职."""
_OFTEN = re.compile(f"(?:{VERBS}).")
_OF_WHAT = re.compile(
    f"(?:一档)?的(?:(?P<rate>税率|费率|利率|增速|速度|比例|比重|份额|股权|股份)|(?P<what>[^，,；;。：:、]{{1,{LONGEST_NAME}}}))"
)
"""现行13%的税率, 七成的机组完成改造: what the rate is of follows it."""
_EACH = re.compile("[户人亩]均")
"""带动1400余户果农户均增收2700元: begins the next count."""
_MAKES = re.compile("推动|引导|支持|帮助|督促|指导|鼓励|带动|吸引|助推|促进")
"""Has others act; the act is then theirs: 推动19家企业完成改造."""
_OBJECT = re.compile("对于?$")
_FOR = re.compile("[为给向]$")
_BODY = re.compile("(?:[乡镇县区村]|街道[）)]?|社区|部门|单位|企业|机构|学校|主体)$")
"""Bodies to which something was done; they are what is counted: 对24个乡镇（街道）和部门开展督察."""
_QUOTED = re.compile("“[^“”]{1,10}”")
_SHORT = 2
"""Characters of a word that means little by itself."""
_LEADS_ON = re.compile(rf"的?基础上|(?:{MOVED}|调整|优化|整合|拓展|充实|[增升降减扩缩改变])+{TO}\s*\d")
"""由18个优化整合为15个: after a value that leads to another stands no name."""
_PEOPLE = re.compile("[^，。；和及与]{1,8}[和及与][^，。；和及与]{1,6}?(?:负责人|干部|人员|代表)")
"""41名镇（街道）和部门主要负责人述法: two nouns with a common head."""
_VERB = re.compile(rf"(?:(?:{VERBS}){NO_NAME}|(?<!调解)(?<!专业性)(?<!社会)组织(?!员|化)|达|均(?!衡)|获(?!得感)|(?<!行)(?<!作)(?<!成)(?<!认)(?<!视)为(?!民|企)|被|都(?!市|会)|已|将(?!军)|(?<![许认])可(?!靠|再)|在(?!册|编|线|建|职|校|售|库|押)|按|向|对(?!象)|从(?!业)|与|以|并|且|和(?!解|谐)|(?<!涉)(?<!普)(?<!以)及(?!时)|的|(?<!公)共(?!同|享|产|和)|逐[一个件项户家条]|应.[必尽].|(?<!中)(?:全年|年内|累计)|一律|(?<=..)免费|(?<=[村镇乡县区市户家人业目题员])中$|进$)")  # fmt: skip
_HANDLED = re.compile("(?<=...)(?:进行|开展|予以|给予|实行|依法|全部)")
"""Something was done with what stands before it: 44件拟出台政策措施开展公平竞争审查."""
_SPENDS = re.compile("(?:安排|投入|投资|筹集|拨付|拨出|下达|落实|统筹|整合|争取)(?:财政)?(?:资金)?")
_TO_DO = re.compile("^(?:资金)?(?:专门|专项|主要)?(?:用于|用来|用以)?")
"""Money is named after its purpose: 安排1200万元实施渔港提升工程."""
_BODY_NOUN = "(?:[乡镇村]{1,2}|街道|镇街|社区|部门|单位|企业|机构|机关|学校)(?:[（(](?:街道|社区)[）)])?"
_BODY_ALONE = re.compile(
    rf"(?P<body>{_BODY_NOUN})(?:(?:[、和与及]|以及)\d+余?[个家所]{HAN}{{0,3}}?{_BODY_NOUN})*"
    rf"(?P<deed>(?:全部|均|都|已|先后|分别)*(?:{VERBS}){NO_NAME}[^，,；;。：:！!？?、（()）\d]{{1,16}})(?=[，,；;。：:！!？?（(]|$)"
)
"""Bodies of no description and, behind them and others listed with them, what was done: 5个乡镇、8个部门开展法治督察."""
_AMONG_OBJECTS = re.compile(rf"对于?(?:\d+余?[个家所]{HAN}{{0,3}}?{_BODY_NOUN}(?:[、和与及]|以及))+$")
_FARTHEST = 60
"""Characters before a body that are searched for those listed before it."""
_NO_DEED = re.compile("^(?:全部|均|都|已|先后|分别|进行|予以)+")
_PERSON = re.compile(
    f"{HAN}+?(?:(?<=.)(?:员|长|师|者|生|工|警|代表|干部|专家|对象|主任|书记|负责人|(?<=工作|明白|志愿|责任|继承)人|(?<!人)民))+(?![队库组团室站所家会])"
)
"""Who they are, before what they did."""
_MATTERS = ("项", "件", "条", "部")
"""Counts of what bodies do, never of bodies."""
_DONE_BY = re.compile(rf"[^的]{{2,20}}(?:{VERBS}|审批|设定|管理|负责|承担|管辖)的(?P<what>[^的]{{2,12}})")
"""取消16项市级部门及其派出机构实施的审批事项: what they are stands after those who do them."""
_RELATIVE = re.compile("(?:(?:涉及|关于|有关|针对|属于)[^的]{1,8}|(?:提交|提请|报送|报请)[^的]{2,12})的")
"""Says which of the things counted are meant; their name follows: 236件涉及经营主体的政策措施."""


def following(sentence: str, end: int, quantity: Quantity, cohesion: Cohesion, told: str, name: str) -> str:
    """What is counted, where it stands after the figure: 12个乡镇.

    ``told`` are the words before the figure, ``name`` the same without words that do not belong to a name.
    """
    if quantity.kind in (FigureKind.CHANGE, FigureKind.STREAK, FigureKind.RANK):
        return ""
    is_alone = len(name) < 2
    if quantity.kind is FigureKind.RATE:
        return _of_a_rate(sentence, end, is_alone=is_alone)
    found = _FOLLOWING.match(sentence, end)
    behind = "".join(found.group().split()) if found else ""
    if quantity.unit == "人" and behind.startswith("口"):
        return "人口"
    if quantity.kind is FigureKind.MONEY and _SPENDS.fullmatch(name):
        deed = TAIL.sub("", _TO_DO.sub("", behind))
        if len(deed) < len(behind) or _OFTEN.match(deed):
            return _cut(deed, LONGEST_NAME, cohesion)
    done_by = _DONE_BY.fullmatch(behind) if quantity.unit in _MATTERS else None
    if done_by:
        return done_by["what"]
    if is_alone and quantity.unit == "次" and _ACT.match(behind):
        return behind[:LONGEST_NAME]
    if behind.startswith("的") and len(name) <= _SHORT:
        behind = behind[1:]
    if is_alone and quantity.kind is FigureKind.COUNT:
        behind = _HOW.sub("", behind)
    if quantity.unit == "次" and _OFTEN.match(behind) and not _OFTEN.search(name):
        # In 渔政大队先后3次开展夜查 the deed done that often follows.
        return TAIL.sub("", behind)[:LONGEST_NAME]
    if _VERBAL_START.match(behind) or _MILESTONE.match(behind):
        return ""
    if quantity.kind is FigureKind.DURATION and behind.startswith(("内", "之内")):
        within = _WITHIN.match(behind)
        return f"{within.group(1)}时限" if within else ""
    if _LEADS_ON.match(sentence, end):
        return ""
    people = _PEOPLE.match(behind)
    if people:
        return people.group()
    if is_alone and quantity.kind is FigureKind.COUNT:
        body = _BODY_ALONE.match(sentence, end)
        if body:
            deed = TAIL.sub("", _NO_DEED.sub("", body["deed"]))
            begin = end - len(quantity.text)
            whom = _OBJECT.search(told) or _AMONG_OBJECTS.search(sentence, max(0, begin - _FARTHEST), begin)
            return f"{deed}的{body['body']}" if whom else f"{body['body']}{deed}"
    behind = _EACH.split(behind, maxsplit=1)[0]
    whole = TAIL.sub("", behind)
    is_object = is_alone and _OBJECT.search(told) and _BODY.search(_HANDLED.split(behind, maxsplit=1)[0])
    if len(whole) <= LONGEST_NAME and (_MAKES.fullmatch(name) or is_object):
        return whole
    rest = sentence[found.end() : found.end() + LONGEST_NAME] if found else ""
    if not name and quantity.unit in PEOPLE and rest[:1].isdigit():
        # In 34名法治副校长授课112场 the lectures are what the next number counts.
        person = _PERSON.match(behind)
        if person and len(person.group()) < len(behind):
            return person.group()
    return _noun(behind, rest, cohesion, is_alone=is_alone, is_for=bool(_FOR.search(told)))


def _of_a_rate(sentence: str, end: int, *, is_alone: bool) -> str:
    found = _OF_WHAT.match(sentence, end)
    if found is None:
        return ""
    if found["rate"]:
        return found["rate"]
    return balanced(found["what"]) if is_alone else ""


def _noun(behind: str, rest: str, cohesion: Cohesion, *, is_alone: bool, is_for: bool) -> str:
    """``behind`` up to its verb; ``rest`` is what follows it."""
    relative = _RELATIVE.match(behind)
    begin = relative.end() if relative else 0
    noun = behind[:begin] + _VERB.split(behind[begin:], maxsplit=1)[0]
    longest = LONGEST_NAME if relative or is_alone else _LONGEST_FOLLOWING
    if is_alone and len(noun) <= _SHORT:
        # In 对23家单位开展督察 a bare 单位 says less than what was done.
        handled = _HANDLED.split(behind, maxsplit=1)[0]
        quoted = _QUOTED.match(rest) if handled == behind else None
        noun = TAIL.sub("", handled + (balanced(quoted.group()) if quoted else "")) or noun
    elif is_for and behind[len(noun) :].startswith("的"):
        # In 为38名出行困难的老年人代办手续 the noun follows its description.
        of = _VERB.split(behind[len(noun) + 1 :], maxsplit=1)[0]
        noun = f"{noun}的{of}" if len(of) >= _SHORT and len(noun) + len(of) < longest else noun
    return _cut(noun, longest, cohesion)


def _cut(name: str, longest: int, cohesion: Cohesion) -> str:
    """As much of a name as fits, up to the end of a word."""
    if len(name) <= longest:
        return name
    return name[: cohesion.cut(name, range(longest, longest // 2, -1))]
