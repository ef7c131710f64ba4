"""What a figure counts: a short name taken from the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.figures.lists import RESULT, of_list, of_shares, of_structures, respectively
from compare.figures.quantities import quantities
from compare.figures.tables import is_row, table_figures
from compare.model import Figure, FigureKind, Quantity, Report, Sentence
from compare.wording import HAN, NOT_HAN

LONGEST_NAME = 18
_LONGEST_WHOLE = 22
"""Characters up to which a name without a phrase to begin from is kept."""
_LONGEST_FOLLOWING = 12
_LONGEST_STREAK = 24
_EDGES = "、，,-—●○■□◆◇▪•·"
"""Marks at the ends of a name that are none of it, those in front of an item among them."""
_GOES_ON = ("；", ";", "：", ":")
"""Ends an item that is followed by another; on a line of its own, too."""
_SHORTEST_PIECE = 4
_LONGEST_CLAUSE = 120
"""Characters in front of a figure in which its name is looked for."""

OWN = "\u25a0"
"""Stands for the quantity itself in its context."""

_BREAK = re.compile(r"[，,；;。！!？?]|(?<!\d)[：:]|[：:](?!\d)")
_LEAD = re.compile(
    r"^(?:[一二三四五六七八九十]+(?:是|要)|[自从][^，,；;。]{2,24}?以来|首先|其次|同时|此外|另外|其中|截至.{0,10}?[底末日]|目前|今年以来|今年|去年|全年|年内|一年来|五年来|"
    r"(?:19|20)\d\d\s*年(?:度|底|末|来|以来)?|\d{1,2}月(?:份|底)?|共计|共(?!同|享|有|建|性)|累计|先后|已经|已|再(?!生)|均(?!衡)|还|并(?!购)|也|又|分别|其(?!他)|的|"
    r"全区|全县|全市|全省|全国(?!人大|政协)|我区|我县|我市|和(?!解|谐)|及(?!时)|与|将|把|由此|由|从|力争|对照|对(?!象|口|接|外|标)|在(?!册|编|线|建|职|校|售|岗|库|押)|原因(?:主要)?是|"
    r"按(?:照)?(?:可比|不变|现行|当年)(?:价格?|口径)(?:计算|统计)?|扣除价格因素(?:影响)?后?)+"
)
_TAIL = re.compile(
    r"(?:(?:提升|提高|上升|攀升|增加|增长|下降|降低|减少|缩短|缩小|压缩|压减|扩大|扩充|拓展|[增升降减])[至到]|共计|共|累计|达到|达|(?<!行)为|(?<!签)(?<!预)(?<!履)约|近|超过|超|至|到|已|有|了|分别|各|均|仅|只|就|完成|实现|提高|提升|上升|增加|增长|下降|降低|减少|缩短|缩小|压缩|压减|[由从](?:上一?年|去年|(?:19|20)\d\d年)[度末底]?|由|从|的|(?<![审统会设预])计|稳定在|保持在|控制在|"
    r"进一步|继续|持续|一直|连续|实际|预计|预期|再|要|拟|平均|合计|总计|是|全年|等|突破|在|扩充|扩大|扩展|扩围|扩面|增配|增设|增补|调整|优化|整合|拓展|精简|稳定|保持|控制|接近|每月|改为)$"
)
_FOLLOWING = re.compile(
    rf"(?:{HAN}{{1,3}}[（(]{HAN}{{1,4}}[）)])?[^，,；;。：:！!？?、（()）\d０-９“”《》]{{0,20}}"
)
_VERBAL_START = re.compile(
    r"^(?:的|以上|左右|次|并|且|和|及|，|等|开展|进行|得到|获|参加|予以|全部|提升|提高|增长|下降|压缩|降|增|到|至|升)"
)
_WITHIN = re.compile("^之?内(?:全部|全程|一次性|按时)?(办结|答复|反馈|到达|审结|回复|送达|完成)")
"""一般投诉3个工作日内办结."""
_CONDITION = re.compile(r"(?:超过?|逾|不足|低于|高于)\S*|\S*以[上下内]")
_LEADS_ON = re.compile(
    r"(?:增加?|减少?|上?升|提[高升]|下?降低?|扩[大充展]?|缩[短减小]?|压[缩减]|调整|优化|整合|精简|拓展|充实|[改变])+[至到为]\s*\d"
)
"""由18个优化整合为15个: what stands behind a value that another follows is no name."""
_PEOPLE = re.compile("[^，。；和及与]{1,8}[和及与][^，。；和及与]{1,6}?(?:负责人|干部|人员|代表)")
"""41名镇（街道）和部门主要负责人述法: two nouns that share what they are of."""
_VERBS = (
    "进行|严格|完善|开展|提供|实行|实施|予以|参与|参加|全部|落实|建立|得到|接受|召开|举办|主持|办理|受理|审查|审核|审议|出台|印发|制定|修订|发布|"
    "推动|推进|推广|推行|聚焦|围绕|通过|依托|针对|督促|选派|选聘|聘任|聘请|配备|设立|设置|成立|组建|建成|打造|创建|培育|培养|编印|制发|发放|发出|"
    "收到|收集|征集|接待|接听|走访|排查|检查|抽查|整改|查处|查办|化解|调解|移送|评查|评选|邀请|引导|指导|完成|实现|覆盖|惠及|带动|减免|减轻|挽回|列入|纳入|"
    "下放|赋予|取消|清理|废止|新增|新建|改建|上线|开通|启动|保障|安排|投入|专题听取|听取|研究|参训|作出"
)
# 行政执法监督员, 人民调解组织, 审核率: here the act is part of a name.
_NO_NAME = (
    "(?!员|组织|委员会|站|点|院|中心|率|案件|事项|时限|室|庭|队|区|费|资格|书|函|单|所|机构|平台|窗口|小组)"
)
_VERB = re.compile(rf"(?:(?:{_VERBS}){_NO_NAME}|(?<!调解)(?<!专业性)(?<!社会)组织(?!员|化)|达|均(?!衡)|获(?!得感)|(?<!行)(?<!作)(?<!成)(?<!认)(?<!视)为(?!民|企)|被|都(?!市|会)|已|将(?!军)|可(?!靠|再)|在(?!册|编|线|建|职|校|售|库|押)|按|向|对(?!象)|从(?!业)|与|以|并|且|和(?!解|谐)|(?<!涉)(?<!普)(?<!以)及(?!时)|的|(?<!公)共(?!同|享|产|和)|进$)")  # fmt: skip
_BOUNDARY = re.compile(rf"[、（()）《》“”\"]|(?:{_VERBS}|(?<!调解)组织(?!员|化)){_NO_NAME}|(?<=的)")
_EXAMPLES = re.compile(rf"^.*等[^、]{{0,6}}?(?<!多元)(?=(?:{_VERBS}){_NO_NAME}.)|^等(?=.{{2}})")
"""Examples of what the act is about, and not its name: 就垃圾处理收费、市场搬迁等召开听证会."""
_HANDLED = re.compile("(?<=...)(?:进行|开展|予以|给予|实行|依法|全部)")
"""Says that something was done with what stands in front of it: 44件拟出台政策措施开展公平竞争审查."""
_IS_NEXT = re.compile(r"[、和及与]\s*$")
"""Joins two counts."""
_KINDS = re.compile(f"(?:“[^“”]{{1,16}}”)?{HAN}{{2,10}}(?=$|[，,；;。：:、（(])")
"""Names what an enumeration is of, up to the end of the clause."""
_RELATIVE = re.compile("(?:涉及|关于|有关|针对|属于)[^的]{1,8}的")
"""Says which of the things counted are meant, whose name comes behind: 236件涉及经营主体的政策措施."""
_SINCE = re.compile(
    r"(?:，|,)?(?:同比|比上年(?:同期|度)?|较上年(?:同期|度)?|比去年(?:同期)?|较去年(?:同期)?|比上一?年度?)(?:再)?$"
)
"""What a change is measured against."""


_NOT_HAN = re.compile(NOT_HAN)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d年(?:度)?")


class Cohesion:
    """Where words of a report end, without a dictionary.

    Two characters that mostly stand together are not taken apart: mutual dependence of neighbours.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    def between(self, left: str, right: str) -> float:
        """0 where the two never stand together, 1 where they always do."""
        # Most names are short enough to be kept whole: a report asks for ten pairs of its five thousand.
        apart = max(1, self._text.count(left)) * max(1, self._text.count(right))
        # Once is no evidence.
        return max(0.0, self._together(left, right) - 0.5) ** 2 / apart

    def _together(self, left: str, right: str) -> int:
        pair = left + right
        if left != right:
            return self._text.count(pair)
        # Three of a kind in a row are two pairs.
        return len(re.findall(f"(?={re.escape(pair)})", self._text))

    def cut(self, text: str, places: Sequence[int]) -> int:
        """The place of those where ``text`` is best divided; the first where several are as good."""
        return min(places, key=lambda place: self.between(text[place - 1], text[place]))


def _last_piece(name: str, cohesion: Cohesion) -> str:
    """The end of a long name, from where a phrase or at least a word begins."""
    if len(name) <= LONGEST_NAME:
        return name
    marks = set('、（()）《》“”"')
    starts = [m.end() if m.group() in marks else m.start() for m in _BOUNDARY.finditer(name)]
    fit = [start for start in starts if _SHORTEST_PIECE <= len(name) - start <= LONGEST_NAME]
    if not fit and len(name) <= _LONGEST_WHOLE:
        return name
    if not fit:
        window = range(len(name) - LONGEST_NAME, len(name) - LONGEST_NAME // 2)
        fit = [cohesion.cut(name, window)]
    return _balanced(name[min(fit) :])


def figures(report: Report) -> tuple[Figure, ...]:
    """The figures of a report in order; headings and the title hold none.

    In a table a cell that is a number is one figure; the words of other cells are read as sentences are.
    """
    found = list(table_figures(report))
    cohesion = Cohesion(report.text)
    in_list: list[Figure] = []
    for sentence in report.sentences:
        if not _goes_on(report, sentence):
            in_list = []
        if sentence.heading:
            continue
        paragraph = report.paragraphs[sentence.paragraph]
        spans = [span for span in paragraph.cells if span[0] < span[1]] if is_row(paragraph) else []
        for start, end in spans or [(sentence.start, sentence.end)]:
            wording = report.text[start:end]
            here = quantities(wording, start)
            if spans and len(here) == 1 and here[0].end - here[0].start == end - start:
                continue
            named = [
                Figure(q, indicator_of(wording, q, here, start, cohesion), sentence.id)
                for q in here
                if not _restricts_the_next(q, here, wording, start)
            ]
            named = respectively(report.text, start, named)
            named = of_shares(report.text, of_structures(report.text, named))
            found += named if spans else [of_list(figure, in_list) for figure in named]
            in_list += named
    return tuple(sorted(found, key=lambda figure: figure.quantity.start))


def _goes_on(report: Report, sentence: Sentence) -> bool:
    """It is the next item of the list that the sentence before it began or went on with."""
    if sentence.heading or not sentence.id:
        return False
    before = report.sentences[sentence.id - 1]
    if before.heading or before.section != sentence.section:
        return False
    end = report.text[before.start : before.end].rstrip()[-1:]
    return end in _GOES_ON


def _clause_before(sentence: str, at: int, floor: int) -> str:
    """The words in front of a figure, back to the last break or figure."""
    head = sentence[max(floor, at - _LONGEST_CLAUSE) : at]
    breaks = [m.end() for m in _BREAK.finditer(head)]
    return head[breaks[-1] if breaks else 0 :]


def _stripped(name: str) -> str:
    name = "".join(name.split())
    previous = None
    while previous != name:
        previous = name
        name = _EXAMPLES.sub("", _TAIL.sub("", _LEAD.sub("", name)).strip(_EDGES))
    return _balanced(name)


def _balanced(name: str) -> str:
    """Without the halves of brackets and quotation marks of which the other half is cut off."""
    for opening, closing in (("“", "”"), ("《", "》"), ("（", "）"), ("(", ")")):
        if opening not in name and closing not in name:
            continue
        opened: list[int] = []
        lone: list[int] = []
        for place, character in enumerate(name):
            if character == opening:
                opened.append(place)
            elif character == closing:
                lone += [] if opened else [place]
                opened = opened[:-1]
        halves = {*opened, *lone}
        name = "".join(c for place, c in enumerate(name) if place not in halves)
    return name.strip(_EDGES)


def indicator_of(
    sentence: str,
    quantity: Quantity,
    others: Sequence[Quantity],
    offset: int = 0,
    cohesion: Cohesion | None = None,
) -> str:
    """A name for what ``quantity`` counts in ``sentence``.

    ``others`` are all quantities of the sentence, ``offset`` is where the sentence begins in the text the
    spans refer to; ``cohesion`` tells where words of the report end, the sentence's own where it is None.
    """
    begin, end = quantity.start - offset, quantity.end - offset
    cohesion = cohesion or Cohesion(sentence)
    ends = [
        q.end - offset for q in others if q.end <= quantity.start and not _is_condition(q, sentence, offset)
    ]
    floor = max(ends, default=0)
    told = _clause_before(sentence, begin, floor)
    # 上线开办餐饮店、职工退休等21个“一件事”主题服务: what they all are stands behind.
    if quantity.kind is FigureKind.STREAK:
        return _of_a_streak(_stripped(told), sentence, begin, end, others, offset) or quantity.unit
    if floor and _IS_NEXT.search(told):
        # 13个乡镇（街道）、22个部门: what stands between them is what the first counts.
        told = ""
    kinds = _KINDS.match(sentence, end) if told.rstrip().endswith("等") else None
    if kinds:
        return kinds.group()
    name = _stripped(told)
    following = _following(sentence, end, quantity, cohesion, is_alone=len(name) < 2)
    if len(name) < 2 and len(following) < 2:
        # A figure right after another or after a comma: 组织培训12场、3500人次.
        name = _stripped(_without(_clause_before(sentence, begin, 0), sentence, begin, others, offset))
        if len(name) < 2:
            act = _NOT_HAN.sub("", _LEAD.sub("", told)) if quantity.kind is FigureKind.COUNT else ""
            name = act if RESULT.fullmatch(act) else _before_the_comma(sentence, begin, others, offset)
            if name and "累计" in told and _is_added_up(quantity, others):
                # 全年新登记5618户，累计达到4.39万户: not the year's.
                return f"{_last_piece(name, cohesion)}：累计"
    if quantity.kind is FigureKind.CHANGE:
        name = _changed(name, sentence, begin, others, offset)
    elif not following and RESULT.fullmatch(name):
        of = _before_the_comma(sentence, begin, others, offset)
        return f"{_last_piece(of, cohesion)}：{name}" if of else name
    joined = _last_piece(name, cohesion) + (following if following and following not in name else "")
    # Nothing in front, nothing behind: the words it begins with are better than no name.
    return joined or _NOT_HAN.sub("", sentence[:begin])[-LONGEST_NAME:] or quantity.unit


def _is_condition(quantity: Quantity, sentence: str, offset: int) -> bool:
    """It says which are meant, and is part of their name: 年收入20万元以上的村占58%."""
    end = quantity.end - offset
    return (
        quantity.kind is not FigureKind.RATE
        and sentence.startswith("的", end)
        and _CONDITION.fullmatch(quantity.text) is not None
    )


def _restricts_the_next(quantity: Quantity, others: Sequence[Quantity], sentence: str, offset: int) -> bool:
    """It is a condition, and what is so restricted is counted in the same clause."""
    if not _is_condition(quantity, sentence, offset):
        return False
    end = quantity.end - offset
    following = min((q.start - offset for q in others if q.start >= quantity.end), default=None)
    return following is not None and not _BREAK.search(sentence, end, following)


def _of_a_streak(
    name: str, sentence: str, begin: int, end: int, others: Sequence[Quantity], offset: int
) -> str:
    """What went on for so long, most of which stands behind it: 连续四年在全市考核中获评优秀等次."""
    found = _BREAK.search(sentence, end)
    what = "".join(sentence[end : found.start() if found else len(sentence)].split()).removeprefix("在")
    if len(what) < _SHORTEST_PIECE and len(name) < 2:
        name = _before_the_comma(sentence, begin, others, offset)
    return _balanced(f"{name}{what}"[:_LONGEST_STREAK])


def _is_added_up(quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """The figure in front of it counts the same: 45场，累计3500人次 is another count of the year."""
    before = [q for q in others if q.end <= quantity.start and q.kind is not FigureKind.CHANGE]
    return bool(before) and before[-1].unit == quantity.unit


def _following(sentence: str, end: int, quantity: Quantity, cohesion: Cohesion, *, is_alone: bool) -> str:
    """What is counted where it stands behind the figure: 12个乡镇."""
    if quantity.kind in (FigureKind.RATE, FigureKind.CHANGE, FigureKind.STREAK, FigureKind.RANK):
        return ""
    found = _FOLLOWING.match(sentence, end)
    following = "".join(found.group().split()) if found else ""
    if quantity.unit == "人" and following.startswith("口"):
        return "人口"
    if _VERBAL_START.match(following):
        return ""
    if quantity.kind is FigureKind.DURATION and following.startswith(("内", "之内")):
        within = _WITHIN.match(following)
        return f"{within.group(1)}时限" if within else ""
    if _LEADS_ON.match(sentence, end):
        return ""
    people = _PEOPLE.match(following)
    if people:
        return people.group()
    relative = _RELATIVE.match(following)
    begin = relative.end() if relative else 0
    noun = following[:begin] + _VERB.split(following[begin:], maxsplit=1)[0]
    # 对23家单位开展督察: a bare 单位 says less than what it is told of.
    if is_alone and len(noun) <= 2:
        noun = _TAIL.sub("", _HANDLED.split(following, maxsplit=1)[0]) or noun
        longest = LONGEST_NAME
    else:
        longest = LONGEST_NAME if relative else _LONGEST_FOLLOWING
    if len(noun) <= longest:
        return noun
    return noun[: cohesion.cut(noun, range(longest, longest // 2, -1))]


def _without(clause: str, sentence: str, begin: int, others: Sequence[Quantity], offset: int) -> str:
    """The clause in front of ``begin`` without the quantities in it."""
    start = begin - len(clause)
    for other in reversed(others):
        first, last = other.start - offset, other.end - offset
        if start <= first and last <= begin:
            clause = clause[: first - start] + clause[last - start :]
    return clause


def _before_the_comma(sentence: str, begin: int, others: Sequence[Quantity], offset: int) -> str:
    """The last clause in front of a figure that names something."""
    breaks = [m.start() for m in _BREAK.finditer(sentence[:begin])]
    for stop in reversed(breaks):
        clause = _clause_before(sentence, stop, 0)
        # 收到行政复议申请187件，同比增长31.7%，受理168件: what is compared is named in front of that.
        name = _stripped(_SINCE.sub("", _stripped(_without(clause, sentence, stop, others, offset))))
        if len(name) >= 2 and not RESULT.fullmatch(name):
            return name
    return ""


def _changed(name: str, sentence: str, begin: int, others: Sequence[Quantity], offset: int) -> str:
    """The name of a change: what changed, and 同比 where it is measured against the year before."""
    bare = _stripped(_SINCE.sub("", name))
    compared = "同比" if _SINCE.search(name) else ""
    if len(bare) <= 4:
        breaks = [m.start() for m in _BREAK.finditer(sentence[:begin])]
        clause = _clause_before(sentence, begin, 0)
        if (
            breaks
            and len(_stripped(_SINCE.sub("", _stripped(_without(clause, sentence, begin, others, offset)))))
            < 2
        ):
            clause = _clause_before(sentence, breaks[-1], 0)
            begin = breaks[-1]
        subject = _stripped(_SINCE.sub("", _stripped(_without(clause, sentence, begin, others, offset))))
        bare = subject + (bare if bare not in subject else "")
    return bare + compared


_FARTHEST = 120
"""Characters on either side of a quantity beyond which a clause says nothing of it: lists may be endless."""


def context_of(sentence: str, quantity: Quantity, offset: int = 0) -> str:
    """The clause around a quantity: what pairs are compared by.

    Numbers are masked as ``#``, the quantity itself as ``OWN``; years are left out.
    """
    begin, end = quantity.start - offset, quantity.end - offset
    head = sentence[max(0, begin - _FARTHEST) : begin]
    breaks = [m.end() for m in _BREAK.finditer(head)]
    left = head[breaks[-1] if breaks else 0 :]
    if len(left) < 4 and len(breaks) > 1:
        left = head[breaks[-2] :]
    right = sentence[end : end + _FARTHEST]
    found = _BREAK.search(right)
    right = right[: found.start()] if found else right
    return _NUMBER.sub("#", _YEAR.sub("", left.replace(" ", "") + OWN + right.replace(" ", "")))
