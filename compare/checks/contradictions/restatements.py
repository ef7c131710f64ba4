"""Numbers that a report gives twice, with two values: of the whole district, of the whole year, of its meetings.

The part on the 第一责任人 says once more how often the 常务会议 met; the list of attachments says how many
documents the report counted.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from decimal import Decimal
from itertools import chain

from compare.checks.contradictions.divisions import (
    division,
    divisions_beyond_all,
    divisions_of_a_town,
    divisions_of_last_year,
    offices_beyond_last_year,
)
from compare.checks.contradictions.likeness import is_mistyped
from compare.checks.contradictions.mention import Mention, are_of_a_year, mentions
from compare.checks.contradictions.pairing import Pair, odd_ones, said_twice
from compare.figures.cases import ACCEPTED, CLOSED, RECEIVED
from compare.figures.clause import clause_before
from compare.figures.movement import LED_TO
from compare.figures.quantities import quantities
from compare.model import Comparison, Figure, FigureKind, Quantity, Report, Role
from compare.wording import HAN

_OF_THE_YEAR = re.compile(
    r"^(?:今年|本年度?|20\d\d年)?[，,]?(?:全[年区县市旗镇乡]|[我本][区县市旗]|[区县市]政府)"
)
_SHORTEST_CLAUSE = 6
_LONG_CLAUSE = 11
"""Letters of a clause that is of one thing, whoever says it."""
_CLAUSE_OF_THE_LEADER = 8
_RESPONSIBLE = re.compile("第一责任人|主要负责人")
_LEAST_COUNT = 10
_NEAR_COUNT = Decimal("1.3")
"""Times the smaller of two counts up to which they are of one thing, and one is a slip."""
_SAYS_NO_MORE = re.compile(
    r"^(?:今年|本年度?|全年|年内|20\d\d年)|涉嫌|累计|总计|共计|一共|共|了|已|依法|及时|(?:今年|全年)(?:以来)?"
)
_OF_SOME = re.compile(
    r"领域|方面|行业|环节|系统|专项|本[期次场]|[该此]|上述|另|还|又|再|各类?$|由|从|增|新|达|为"
)
"""In a clause: it is of a part of what another one counts."""
_LIST_END = re.compile(
    r"(?:案件|线索|文件|申请|问题|建议|提案|意见书?|报告|企业|人员|纠纷|事项|案卷|合同|协议|制度|标准|清单|档案)$"
)
_IS = rf"(?:已经?|均|现|虽然?|尽管|仍然?|总体|整体)*(?:达到?|[为是在]|[保维]持在|稳定在|{LED_TO})?"
_RATE = re.compile(rf"({HAN}{{4,16}}率){_IS}\s*$")
_SHARE = re.compile(rf"(?P<name>{HAN}{{6,24}}?)的?(?:比例|占比|比率|比重){_IS}\s*")
"""A rate by another word, named in a clause of its own: 政务服务事项网上可办比例已达."""
_RATE_PREFIX = re.compile(
    r"^(?:[一二三四五六七八九十]是|推动|带动|促使|促进|助推|实现|使|政务服务事项|今年|全年|全[区县市旗镇]|[我本][区县市旗]|[区县市]政府|行政机关|行政诉讼|负责人|案件)+"
)
"""What may stand before the name of a rate that is always one of the whole district."""
_RATE_OF_ANYTHING = re.compile(
    r"^(?:人民|群众|企业|公众|社会|当事人|服务对象|办事|服务|工作|总体|综合|平均|整体|按时|按期|限时|及时|一次性?|当场|现场|全程|网上|线上|"
    r"有效|最终|总|(?<![民政])调解|调处|化解|案件|问题|事项|纠纷|评价|测评|考试|检查|抽查|评查|培训)*"
    r"(?:满意|好评|知晓|办结|办复|答复|回复|处置|处理|结案|化解|整改|到位|合格|优秀|优良|达标|通过|成功|覆盖|完成|参与|参训|参考|采纳|回访|公开|公示|受理|履行|兑现)(?:成功|完成|评价)?率$"
)
"""A rate that many kinds of work have, each its own: 群众满意率, 按时办结率."""
_VERBS = (
    ("制发", "制定", "印发", "出台", "制定出台", "制定印发"),
    ("审核", "审查", "合法性审查", "合法性审核"),
    ("备案", "报备", "报送备案"),
    ("评查", "集中评查"),
    ("清理", "全面清理"),
    *(tuple(stage.split("|")) for stage in (RECEIVED, ACCEPTED, CLOSED)),
    ("建成",),
    ("聘任", "聘请", "选聘"),
)
"""Words for one deed; 举办 and 开展 are of events, each of its own."""
_DEED = re.compile(
    r"(?:今年|本年度?|全年|全[区县市旗镇]|[我本][区县市旗]|[区县市]政府|累计|共计?)*"
    rf"(?P<verb>{'|'.join(sorted((v for verbs in _VERBS for v in verbs), key=len, reverse=True))})"
    rf"(?:各级|各类|各种|了|以[区县市]政府名义)*(?P<noun>{HAN}{{4,}})"
)
_ORGAN = re.compile(
    r"常务会议?|常委会|党组会议?|党委会议?|办公会议?|中心组|委员会(?:全体)?会议|领导小组(?:全体)?会议|协调小组(?:全体)?会议|联席会议"
)
_MEETS = re.compile(
    r"^(?:(?:党政)?主要负责人|[省市县区旗]委书记|[省市县区旗局]长|党组书记|全年|先后|累计|共计|共|主持|组织|安排|召集|召开|开展|进行|坚持|落实|严格|主要负责人|听取|专题|集中)+"
)
"""What may stand in front of a meeting or of what it did."""
_CONVENED = re.compile(
    rf"(?:召开|主持|召集)[^，,；;。]*?(?P<organ>{_ORGAN.pattern})(?:会议)?(?:\d+[次场])?\s*$"
)
_PUT_ON_ITS_AGENDA = re.compile(
    rf"\s*将(?P<matter>{HAN}{{4,12}})(?:列为|列入|纳入)(?:[局区县市旗镇])?(?P<organ>{_ORGAN.pattern})的?(?:专门|专题|重要|固定)?(?:议题|议程)"
)
"""Behind how often a meeting dealt with something: 7次将法治建设列为党组会议专门议题."""
_DEALT_WITH = re.compile(r"^(?:研究|审议|审定|讨论|听取|决定)+(?=.{2,}(?:议题|议案)$)")
"""Words for what a meeting did with the items of its agenda, which are the same items by any of them."""
_SAME_DEED = re.compile(
    r"^(?:会前|集体|带头)(?=学法$)|^(?:[省市区县]委)(?=.*会议$)|全面(?=依法治)|工作(?=汇报$)|情况(?=汇报$)"
)
"""What may be left out of the name of a meeting or of its business: 区委全面依法治区委员会, 法治政府建设工作汇报."""
_WAS_REVOKED = re.compile(rf"\s*{HAN}{{0,12}}被(?:上级)?(?:行政)?复议机关(?:依法)?撤销")
_OF_YEARS = re.compile("累计|以来|近[两二三四五几]年")
_AS_RESPONDENT = re.compile("(?:以[本我][局委厅办院]|本[局委厅办院]|我[局委厅办院])(?:为|作为|作)被申请人")
_SHORTEST_NAME = 4
_ATTACHMENT = re.compile(r"^\s*(?:附件?\s*[：:]?\s*)?(?:\d{1,2}\s*[.．、]\s*)?(?P<title>.{4,60}?)[（(]")
_IN_A_TITLE = re.compile(
    r"\d{4}年度?|(?:情况|结果|成果|工作)?(?:目录|清单|一览表|汇总表|统计表|明细表|明细|名单|名录|台账|汇编|选编|表)|的|结果|情况|[《》“”]"
)
"""What a list of things is called beside the things: 清理结果目录."""


def restatements(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """Two figures of a report that give one thing two values, in text order."""
    for one, other in chain(
        said_twice(report, division),
        said_twice(report, _yearly_total),
        said_twice(report, _meeting),
        said_twice(report, _rate),
        said_twice(report, _deed),
        _of_the_leader(report),
        _named_twice(report),
        _revoked(report),
    ):
        if are_of_a_year(report, one, other):
            yield one, other


def differing_from_known(report: Report, beside: Comparison | None) -> Iterator[Pair]:
    """A figure that is known to be right, by how often or where it stands, and another value for the same thing."""
    return odd_ones(report, _known(report, beside.old if beside else None))


def _known(report: Report, old: Report | None) -> Iterator[Pair]:
    yield from divisions_of_a_town(report, old)
    yield from divisions_beyond_all(report, old)
    if old is not None:
        yield from divisions_of_last_year(report, old)
        yield from offices_beyond_last_year(report, old)
    yield from _attachments(report)


def _told(mention: Mention, *kinds: FigureKind) -> str:
    """The words in front of a figure of the review; empty where it is of a part, or of another kind."""
    is_told = mention.is_reviewed and mention.quantity.kind in kinds and not mention.is_of_a_part
    return mention.item if is_told else ""


def _yearly_total(mention: Mention) -> Hashable | None:
    """The same clause of the whole year with two values: 全年收到行政复议申请143件, … 148件."""
    clause = _told(mention, FigureKind.COUNT, FigureKind.MONEY)
    whole = _OF_THE_YEAR.match(clause)
    name = re.sub(r"累计|总计|共计|一共|共|了", "", clause[whole.end() :]) if whole else ""
    return (name, mention.quantity.unit) if len(name) >= _SHORTEST_CLAUSE else None


def _deed(mention: Mention) -> Hashable | None:
    """What an office does once for all of its area, in a clause of nothing else: 制定行政规范性文件12件."""
    found = _DEED.fullmatch(_told(mention, FigureKind.COUNT))
    if not found:
        return None
    verb = next(position for position, verbs in enumerate(_VERBS) if found["verb"] in verbs)
    return (verb, found["noun"], mention.quantity.unit)


def _named_twice(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """One long clause with two values that are near: 向公安机关移送拒不支付劳动报酬案件14件, … 16件."""
    for one, other in said_twice(report, _long_clause):
        low, high = sorted((one.quantity.value, other.quantity.value))
        name = _SAYS_NO_MORE.sub("", clause_before(report, one, "、"))
        is_slip = len(name) >= _LONG_CLAUSE or is_mistyped(one.quantity, other.quantity)
        paragraphs = {report.sentences[f.sentence].paragraph for f in (one, other)}
        if is_slip and low >= _LEAST_COUNT and high <= low * _NEAR_COUNT and len(paragraphs) > 1:
            yield one, other


def _revoked(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """以本局为被申请人的行政复议案件31件，…撤销2件, and 3件行政处罚案件被复议机关撤销, which are among them."""
    cases = [m for m in mentions(report) if m.is_count("件") and not m.is_planned and not m.is_of_a_part]
    some = [m for m in cases if _WAS_REVOKED.match(m.behind) and not _OF_YEARS.search(m.item)]
    for listed in cases if some else ():
        is_of_all = bool(_AS_RESPONDENT.search(report.wording(listed.figure.sentence)))
        if is_of_all and listed.item == "撤销":
            yield from ((listed.figure, m.figure) for m in some if m.quantity.value > listed.quantity.value)


def _of_the_leader(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """组织领导干部旁听庭审6场 of the year, and 8场 in the part on who is responsible, which says it once more."""
    parts = [(s.start, s.end) for s in report.sections if s.level == 1 and _RESPONSIBLE.search(s.heading)]
    for one, other in said_twice(report, _same_clause):
        inside = [any(a <= f.quantity.start < b for a, b in parts) for f in (one, other)]
        if inside[0] is not inside[1]:
            yield one, other


def _same_clause(mention: Mention) -> Hashable | None:
    name = _SAYS_NO_MORE.sub("", _told(mention, FigureKind.COUNT))
    is_name = len(name) >= _CLAUSE_OF_THE_LEADER and not _OF_SOME.search(name)
    return (name, mention.quantity.unit) if is_name else None


def _long_clause(mention: Mention) -> Hashable | None:
    """Verb, addressee and noun in one clause, without what says no more than that it is the year's."""
    clause = _told(mention, FigureKind.COUNT)
    name = _SAYS_NO_MORE.sub("", clause)
    is_name = len(name) >= _CLAUSE_OF_THE_LEADER and not _OF_SOME.search(clause) and _LIST_END.search(name)
    return (name, mention.quantity.unit) if is_name else None


def _rate(mention: Mention) -> Hashable | None:
    """A rate named in full twice, with two values."""
    # 持证率99.2%的单位 are some of all.
    is_of_some = mention.behind.startswith("的") or mention.is_of_a_part
    if mention.quantity.kind is not FigureKind.RATE or mention.is_planned or is_of_some:
        return None
    found = _RATE.search(mention.item)
    share = None if found else _SHARE.fullmatch(mention.item)
    named = found[1] if found else share["name"] + "率" if share else ""
    name = "" if re.search("由|从", mention.item) else _RATE_PREFIX.sub("", named)
    return None if not name or _RATE_OF_ANYTHING.match(name) else name


def _meeting(mention: Mention) -> Hashable | None:
    """How often a body met or what it did there: 常务会议会前学法9次, and 主持召开常务会议…、会前学法8次."""
    if not mention.is_count() or mention.is_planned or mention.is_of_a_part:
        return None
    agenda = _PUT_ON_ITS_AGENDA.match(mention.behind)
    if agenda:
        return (agenda["organ"], "研究" + agenda["matter"], mention.quantity.unit)
    *earlier, said = mention.clauses
    # 主持召开区政府常务会议，审议法治议题5项: the meeting stands one clause up.
    organs = _ORGAN.findall(said) or [found["organ"] for c in earlier[-1:] if (found := _CONVENED.search(c))]
    if not organs:
        return None
    behind = mention.item.rpartition(organs[-1])[2]
    name = _MEETS.sub("", behind) or _MEETS.sub("", mention.item)
    name = _SAME_DEED.sub("", _DEALT_WITH.sub("", name))
    is_name = len(name) >= _SHORTEST_NAME or name == "学法"
    return (organs[-1], name, mention.quantity.unit) if is_name else None


def _attachments(report: Report) -> Iterator[tuple[Figure, Quantity]]:
    """文件清理结果目录（7件） among the attachments of a report that counts 9件."""
    body = [p.end for p in report.paragraphs if p.role is Role.BODY]
    for paragraph in report.paragraphs:
        if paragraph.role is not Role.COVER or not body or paragraph.start < body[-1]:
            continue
        line = report.text[paragraph.start : paragraph.end]
        found = _ATTACHMENT.match(line)
        counts = [q for q in quantities(line, paragraph.start) if found and q.start == paragraph.start + found.end()]  # fmt: skip
        if not found or not counts or not re.match(r"[）)]\s*$", report.text[counts[0].end : paragraph.end]):
            continue
        told = [m for m in mentions(report) if m.is_count(counts[0].unit) and not m.is_planned]
        same = [m.figure for m in told if _is_listed(m.item, found["title"])]
        if same and all(f.quantity.value != counts[0].value for f in same):
            yield same[0], counts[0]


def _is_listed(clause: str, title: str) -> bool:
    """A clause counts what an attachment lists: its noun and what was done are in the title."""
    for length in range(min(len(clause), len(title)), _SHORTEST_NAME - 1, -1):
        noun = clause[-length:]
        if noun in title:
            return _IN_A_TITLE.sub("", title.replace(noun, "", 1)) in clause
    return False
