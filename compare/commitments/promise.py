"""What a report's plan promises: which sentences, and what they say."""

from __future__ import annotations

import re
from bisect import bisect_right

from compare.figures.tables import is_row
from compare.model import Function, Report, Sentence, Span
from compare.wording import IN_A_LIST, letters, normal

CLAUSE = re.compile(r"[^，,；;。！？!?：:|]+")
FRAME = re.compile(
    "坚持以习近平|高举|以习近平新时代|以.{2,6}同志为(?:核心|总书记)的党中央|全面贯彻(?:落实)?党的|(?:思想|精神|理论|主义|决定|目标)[^，,。；]{0,12}为(?:指导|指引|引领|统领|遵循)|各位代表|坚强领导下|的(?:坚强)?领导的结果|"
    "(?:表示|致以).{0,8}(?:感谢|敬意|问候)|^我代表"
    "|^(?:特此|专此)(?:报告|汇报|函告|说明)"
)
"""Ideology and courtesies of a review or a plan; no deed."""
_LEADS = re.compile(
    "(?:以下|如下|下列)(?:几|[一二三四五六七八九十]+)?(?:个|项|点)?(?:方面|重点|主要|原则|政策|工作|任务|几点|问题)|^.{0,20}(?:注重|把握|做到|抓好|做好)(?:好)?以下"
)
"""Opens a list: 重点抓好以下工作."""
_LIST = re.compile(r"[^：:；;。]{1,120}[：:](?=\s*(?:一是|1[.．、](?!\d)|[（(][1一][）)]|①))")
"""The text before a list whose items it counts: 集中办好6件实事：1.…."""
_JUDGEMENT = re.compile(
    "必[将定]|定能|一定(?:能|会)|坚信|相信|充满.{0,4}信心|有信心|处在.{2,12}(?:阶段|期)|^过去一年|形势|表明|意味着|面临|并存|考虑了?到?了|考虑.{0,20}需要|正处于|仍然?(?:处于|较|很|有)|依然(?:较|很|艰|复|严|错)|有望|正处在|不确定|雄厚|优势明显|有(?:能力|条件)|"
    "^从[^,;]{2,24}看,|具有.{0,8}意义|是.{2,40}(?:之年|的一年)|是.{2,24}(?:根本利益|共同责任|共同愿望)|^特别是我们有|"
    "(?<!这)是(?:一[个项种场]|我们|一个|政府的|关系|全面|促进|推动|实现|做好).{0,30}(?:途径|革命|之本|之基|关键|要求|基础|阶段|国家|使命|责任|保障|大计|前提|抓手|任务|工程)"
)
"""Says how things are, not what will be done."""
_GROUNDS = re.compile(
    "更趋|供大于求|供过于求|再创(?:历史)?新[高低]|任务.{0,6}(?:繁重|艰巨)|潜力巨大|有利于.{2,40}有利于|(?:体现|兼顾|综合考虑)了|"
    "都是为了|主要是(?:因为|由于|考虑|基于|我[国省市区县])|[可就]以?能?够?(?:实现|保证|做到)(?:比较|较为|更)|完全(?:能够|可以|有)|"
    "^这(?:与|是|将|也|既|有利|不仅|意味|样的?安排|一(?:目标|安排|指标))|(?:加以|作)(?:简要)?说明[。;]?$|作为预期目标|^关于[^,;]{2,12}[。;]?$|(?:一切|巨大|辉煌)成就[^,;]{0,8},?[都就正]?(?:是|靠)"
)
"""Says why a target was set as it was, or how things will turn out by themselves."""
_IS = re.compile(
    "^(?![一二三四五六七八九十]+是|坚持|牢记|明确|树立|把|让|使|下一步)[^,;:是]{1,16}(?<![别其凡但要若或论于可还越])(?<!方向|目标|重点|关键|任务|目的|核心|主要|首先|措施|举措|工作|要求|原则|做法|办法|抓手|内容)是(?!否)"
)
"""Says what something is: 科技是第一生产力.  But 重点是… says what will be done."""
_SAYING = re.compile(
    '^"[^"]{5,30}"(?:[,;。!]|$)|(?:总书记|主席|总理|古人|[古俗常谚]语|老话|俗话)[^,;]{0,10}(?:指出|强调|所说|常说|有云|有言|云|[说讲言道][:,])'
)
"""Quotes somebody else."""
_MOTTO = re.compile(
    "征[程途]|蓝图|(?:创造|赢得|决胜|拥抱)未来|奋进|奋斗|使命|重任|重托|扬帆|启航|远航|号角|时不我待|只争朝夕|砥砺|辉煌|千秋|行则将至|山高人为峰|实干|担当|拼搏|风正|潮平|天道酬勤|众志成城|不负韶华|大道|催人"
)
_LONGEST_MOTTO = 9
"""Letters of a clause of a motto: 实干铸就辉煌."""
_ADDRESSES = re.compile("^(?:各位|尊敬的|同志们|朋友们|乡亲们|父老乡亲)")
_EXHORTS = re.compile(
    "^.{0,16}以更[高大实强严优足加坚][^，,；;。]{0,24}(?:推进|推动|抓好|做好|加强|深化|投入)|^(?:不断|努力|奋力|携手|共同)(?:让|使|开创|谱写|书写|交出)|"
    "^(?:不断)?(?:谱写|开创|书写).{2,30}(?:篇章|局面|答卷)|"
    "^为.{2,40}(?:提供|作出|做出|奠定|注入|筑牢|贡献|营造|夯实).{0,10}(?:保障|贡献|支撑|基础|动力|力量|环境|智慧|根基)[。！!]?$"
)
"""A clause of the sentence that closes a plan: 努力让人民群众感受到公平正义."""
_WILL = re.compile(r"(?:^|[,;:])(?:我们|我[省市区县镇乡局委办])?(?:将|要|必须)")
_TOPIC = re.compile(
    r"^(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，,、])[^，,；;：:]{4,18}[。；;]?$"
)
_CLOSES = re.compile("(?:以上|上述|这些)")
"""Closes a list and is not about its last item: 以上工作按季度调度。"""
_CENTRE = "中心(?![城镇村]|任务|工作(?!站)|环节|地位)"
"""A body or a place; 中心城区 and 中心任务 are neither."""
TANGIBLE = re.compile(
    "(?<!防止)(?<!禁止)(?<!严禁)(?<!不得)(?:制[定订]|出台|印发|修[订编]|编[制写印]|汇编|起草|公布|发布|签[订署])..|"
    "(?:组建|[增新]设|设[立置]|成立|共建(?!共)|建成(?!小康|社会主义|富强)|[新改扩迁]建|开[通工]|竣工|完工|投用|投产|投入使用|通车|(?<!线)上线|启[用动]|聘[请任]|选[聘派]|配[齐备]|安装)..|"
    "(?:竣工|完工|投[用产]|投入使用|通车|(?<!线)上线|启用)|"
    f'建立(?!健全|和完善).{{2,20}}(?:制度|机制|清单|目录|台账|档案|名录|库|点|站|{_CENTRE}|平台)|建立(?!健全|和完善).{{0,16}}[“"][^“”"]{{2,12}}[”"]|建设.{{2,20}}(?:{_CENTRE}|平台|系统|基地|站|室|库|专窗|场所|公园|广场|长廊|公路|道路|桥|管网)|(?:加快|推进|推动|启动|抓好).{{3,20}}(?:中心|平台|系统|(?<!示范)基地)建设|试点|(?:推出|培育|打造|选树|建设|发布)一批|'
    "开展(?:后|跟踪|中期|终期|绩效)评估|(?:创[建成]|争创|申[报创])[^，,；;。]{2,20}\\d+(?:个|家|处|所|条|项)|"
    "(?:开展|组织).{2,20}(?:评估|评查|清理|督察|检查|整治|试点|竞赛|轮训|普查|培训|调[研查]|测[评试]|考试|问卷|体检|演练|行动)|实施.{2,16}(?:工程|行动|计划|项目)|"
    "(?:举办|举行|召开|取消|废止|划定|嵌入|接入)(?!的)..|委托第三方|(?:推进|推动|启动|加快).{2,16}(?<!领域)立法|完成.{2,30}(?:立法|调研|编制|修订|起草|改造|验收|评估|整改)|[推实]行.{2,20}(?:制度|机制|办法|模式|管理|监控)|(?:数据|信息).{0,12}(?:共享|互通|互认|对接|(?<![互物])联网)|"
    "全覆盖|全部(?:取消|完成|淘汰|建成|达标|整改|纳入)|清零|(?:年内|[年月]底前|上半年|下半年|第[一二三四]季度|\\d{1,2}月份?前|每[年月周季])"
)
"""Something verifiable: a document, a body, a place, an event, a date."""
_FILLER = re.compile(
    r"^(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，,])|进一步|持续|深入|全面|切实|不断|继续|着力|大力|扎实|"
    r"积极|加快|推进|推动|加强|强化|完善|健全|提升|提高|深化|做好|抓好|落实|工作|法治政府建设|建设法治政府|建设|开展|我区|我县|我市|全区|全县|全市"
)
_SHORTEST_TASK = 6
"""Letters of a cell that says what will be done."""
_SHORTEST = 4
"""Letters without filler words: 审计监督 in 加强审计监督。 names a thing, as two words do."""


def promises_of(report: Report) -> tuple[Sentence, ...]:
    """The sentences of a report's plan that promise something, in text order.

    Sentences that open a list, give guiding principles, describe a situation, title an item or close a plan
    with good will alone are left out.
    """
    return tuple(sentence for sentence in report.sentences if is_promise(report, sentence))


def is_promise(report: Report, sentence: Sentence) -> bool:
    """Whether a sentence is one of :func:`promises_of` its report."""
    # A promise for five years is not due after one.
    if sentence.function is not Function.PLAN or sentence.span is Span.BESIDE:
        return False
    if sentence.heading or (is_row(report.paragraphs[sentence.paragraph]) and not task_of(report, sentence)):
        return False
    text = said_of(report, sentence)
    if FRAME.search(text) or _LEADS.search(text):
        return False
    # 一是着力优化营商环境。 opens a list of promises and is not one itself.
    if len(letters(without_filler(text))) < _SHORTEST:
        return False
    if _TOPIC.match(text) and _goes_on(report, sentence):
        return False
    is_tangible = TANGIBLE.search(text) is not None
    if not is_tangible and (_is_speech(text) or all(map(_EXHORTS.search, CLAUSE.findall(text)))):
        return False
    return not _is_judgement(text, is_tangible=is_tangible) or _WILL.search(text) is not None


def _is_judgement(text: str, *, is_tangible: bool) -> bool:
    """Whether it says how things are, or why they will be done; something verifiable may still be a promise."""
    return bool(_JUDGEMENT.search(text) or _GROUNDS.search(text) or (not is_tangible and _IS.match(text)))


def _is_speech(text: str) -> bool:
    """Whether it is rhetorical: a quotation, an address, a motto."""
    if _SAYING.search(text) or _ADDRESSES.match(text):
        return True
    # 强化使命担当 is a standard item of plans, not a motto.
    if _MOTTO.search(text) is None or without_filler(text) != text:
        return False
    return all(len(letters(clause)) <= _LONGEST_MOTTO for clause in CLAUSE.findall(text))


def start_of(report: Report, sentence: Sentence) -> int:
    """Where the promise in a sentence begins: after the words that open a list and count its items."""
    start, end = span_of(report, sentence)
    lead = _LIST.match(report.text, start, end)
    return lead.end() if lead else start


def span_of(report: Report, sentence: Sentence) -> tuple[int, int]:
    """Where the promise in a sentence stands: in a row of a table it is the cell with the task."""
    return task_of(report, sentence) or (sentence.start, sentence.end)


def task_of(report: Report, sentence: Sentence) -> tuple[int, int] | None:
    """The cell of a table row that says what will be done: 新增停车泊位2500个; None for text and other rows.

    The heads of a table say nothing that can be verified, nor do cells with no more than a number.
    """
    paragraph = report.paragraphs[sentence.paragraph]
    if not is_row(paragraph):
        return None
    tasks = [
        (start, end)
        for start, end in paragraph.cells
        if len(letters(report.text[start:end])) >= _SHORTEST_TASK
        and (TANGIBLE.search(report.text, start, end) or _counts(report, start, end))
    ]
    return max(tasks, key=lambda cell: cell[1] - cell[0], default=None)


def _counts(report: Report, start: int, end: int) -> bool:
    """A figure stands between two places, and words before it."""
    at = bisect_right(report.figures, start, key=lambda figure: figure.quantity.start)
    return at < len(report.figures) and report.figures[at].quantity.start < end


def said_of(report: Report, sentence: Sentence) -> str:
    """The sentence in normal form, without what opens the list it begins: 重点做好以下工作：一是…."""
    text = normal(report.text[start_of(report, sentence) : span_of(report, sentence)[1]])
    head, colon, rest = text.partition(":")
    opens = colon and rest and (_LEADS.search(head) or FRAME.search(head))
    return rest if opens else text


def _goes_on(report: Report, sentence: Sentence) -> bool:
    """Whether the next sentence belongs to the same item."""
    following = report.sentences[sentence.id + 1 : sentence.id + 2]
    if not following or following[0].paragraph != sentence.paragraph:
        return False
    text = normal(report.wording(following[0].id))
    return not IN_A_LIST.match(text) and not _CLOSES.match(text)


def without_filler(said: str) -> str:
    """What a sentence says, without the filler words of every plan: 进一步加强, 扎实推进."""
    return _FILLER.sub("", said)
