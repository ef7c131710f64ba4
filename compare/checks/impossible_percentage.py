"""Rates and counts that cannot be: over 100 per cent, negative, more done than was due, another rate than its two counts make.

Rationale: nobody can pass an examination 101.5 times in a hundred, and what was done cannot be more than what was
due.  A rate beside the two counts it is made of is computed from them.  Shares of one whole cannot be more than all
where the whole is divided into classes, or where last year's made up all of it.

Example: 参考率为101.5%; 收案量同比下降120%; 行政应诉案件46件，行政机关负责人出庭应诉48件; 应参训120人，实际参训126人;
发现问题36个，整改到位39个.

Source: arithmetic.  Rates that may exceed 100 (完成率, 增长, 产销率) are left alone.

Fix: check the numerator and the denominator the rate was computed from.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from compare.checks.rates.named_rates import rates
from compare.checks.rates.scores import overfull_scores
from compare.checks.rates.whole_shares import overfull_shares
from compare.checks.rule import Context, Detector, Example, Need, Rule, Same, found_by, in_report
from compare.evidence import evidence
from compare.figures.clause import text_before
from compare.figures.units import are_of_one_kind
from compare.message import N_, message
from compare.model import Bound, Fault, Figure, FigureKind, Function, Report, Severity, Subject
from compare.wording import HAN, last_clause

_MAY_EXCEED = re.compile(
    r"完成|执行率|达成|增|提高|提升|上升|同比|相当于|产销|负荷|利用率|使用率|预算|计划|目标|任务|投资|回报|收益|偿|杠杆|负债|债务|覆盖面积|毛入学|入学率|贡献|增幅|涨|超额|利润|差额|净"
)
_RATE = re.compile(rf"{HAN}率|占|比重|比例|覆盖|全部|满意度")
_NEGATIVE = re.compile(
    r"(?<![\dA-Za-z%)）〕—–－~～−-])[-−]\d+(?:\.\d+)?\s*(?:件次|人次|场次|[件人名份次场个家户起项条])"
)
_NEGATIVE_RATE = re.compile(
    rf"(?P<name>{HAN}{{1,10}}率)(?:为|达到?|是)?\s*(?P<value>[-−－]\d+(?:\.\d+)?\s*[%％])"
)
_SIGNED = re.compile(r"[-−－]\d")
_APPEARED = re.compile(
    r"负责人.{0,8}(?<!应)(?<!应当)出庭|(?<!应)(?<!应当)出庭(?:应诉)?$|(?<!应)(?<!应当)出庭应诉"
)
_DEFENDED = re.compile(r"应诉案件|行政应诉|行政诉讼|一审.{0,6}案件|开庭审理")
_PART_OF_APPEARING = re.compile(r"出庭|率|其中|二审|再审|复议")
_NOT_OF_ALL = re.compile(r"率|累计|以来|近[两三]年")
_LISTED = re.compile(
    r"(?P<names>[^，,；;。：:]*?)(?:分别|(?<=率))(?:为|是|达到?|保持在)?(?P<values>(?:\d[\d.]*\s*[%％][、和及与]?\s*)*)$"
)
"""办结率、群众满意率分别为98.2%、: what a further value of the list is of."""
_DUE = re.compile(rf"(?<![对响供适反相回效])应(?:当|该)?(?P<deed>{HAN}{{1,6}})$")
_WAS_DONE = re.compile(r"(?:实际|实|已|均)$")
_WAS_ALL_DONE = re.compile("(?:实际|实)(?:完成|参加|到会|到场|到|办理|落实)$")
"""What was due was done, whatever it was: 应参训1146名，实际完成1157名."""
_SO_FAR = (
    r"^(?:目前|年内|当年|年底前|现|其中|已|均|并|全部|当场|及时|限期|立即|督促|责令|推动|指导|完成|予以|被)*"
)
_PARTS = tuple(
    (re.compile(whole), re.compile(rf"{_SO_FAR}(?:{part})$"))
    for whole, part in (
        (
            # 排查经营场所120处: what was looked at is no number of faults.
            rf"(?:(?:发现|检出|查出|查摆|反馈|指出)(?:出|了|的|各类)*{HAN}{{0,10}}"
            rf"|(?:排查|摸排|查找)(?:出|了|的|各类)*{HAN}{{0,10}}?(?:问题|隐患|风险点?|线索|纠纷|矛盾|漏洞))$",
            "(?:(?:整改|销号|整治|纠正|消除|解决|化解|治理)+)(?:到位|完成|完毕|销号)?(?:问题|隐患|风险点?)?",
        ),
        (
            rf"(?:包联|包案|包保|领办|认领|挂牌|督办|交办|转办)(?:督办|办理|了|各类)*{HAN}{{0,10}}?(?:积案|案件|事项|难题|线索|纠纷|矛盾|问题)$",
            "(?:办结|结案|办理完毕|化解|息访|销号|解决)(?:完成|到位|完毕)?",
        ),
        (
            rf"(?:提出|收到|征集|收集|征求|听取)(?:到|了|各类|社会|公众)*{HAN}{{0,10}}?(?:意见|建议)$",
            "(?:采纳|吸收|吸纳|采用)(?:意见|建议)*",
        ),
        (
            rf"(?:评查|抽查|抽取|评审){HAN}{{0,14}}?(?:案卷|卷宗|文书)$",
            "(?:优秀|合格|良好|优良|评为优秀)(?:案卷|卷宗|文书)?",
        ),
        (
            rf"(?:收到|接到|接收|新收|收)(?:到|了|各类)*{HAN}{{0,14}}?(?:申请|投诉|举报|诉求|案件|线索|来信|复议|建议|提案)$",
            "(?:决定|依法|予以)?(?:受理|立案|登记受理)(?:案件|申请)?",
        ),
        (
            rf"(?:抽检|抽查|抽测|检验|检测|监测)(?:了|各类)*{HAN}{{0,14}}$",
            "(?:检验|检测|抽检)?(?:不?合格|达标)",
        ),
        (
            rf"(?:收到|接到|受理|接收){HAN}{{0,10}}?(?:举报|投诉|线索|信访)$",
            "(?:经)?(?:核查|查证|核实|调查)?属实",
        ),
        (
            rf"(?:移送|移交)(?:了|公安机关|司法机关)*{HAN}{{0,14}}?(?:案件|线索)$",
            "(?:公安机关|公安部门|检察机关|司法机关|对方|其中)(?:已经?|均|决定|依法|予以)*(?:刑事)?(?:立案侦查|立案查处|立案调查|立案|受理)(?:案件)?",
        ),
        (rf"参加{HAN}{{0,14}}?(?:考试|测试|测评|培训)$", "(?:考试|测试|测评)?(?:合格|通过|及格)"),
    )
)
"""What there is, and what only a part of it can be: 检出问题, 整改到位."""
_MORE_THAN_THESE = re.compile(r"累计|结转|往年|历年|上年|去年|以来|此前|历史|存量|连同|包括|含")
"""In the clause of a part: it may be of more than the whole beside it."""
_LONGEST_CLAUSE = 200
"""Characters in front of a figure that are looked through for its clause."""
_WINDOW = 80
"""Characters in front of a value in which stands what it is of."""
_NUMBERS = message("Check the two numbers the rate was computed from.")


def _over_hundred(report: Report) -> Iterator[Fault]:
    for figure in report.figures:
        quantity = figure.quantity
        if quantity.kind is FigureKind.RATE and quantity.unit == "%" and quantity.value > 100:
            clause = _names(report, figure)
            if _RATE.search(clause) and not _MAY_EXCEED.search(clause):
                yield Fault(quantity.span, message("{value} exceeds 100 per cent.", value=quantity.text), _NUMBERS)  # fmt: skip


def _falls(report: Report) -> Iterator[Fault]:
    for figure in report.figures:
        quantity = figure.quantity
        if quantity.kind is FigureKind.CHANGE and quantity.unit == "%" and quantity.value < -100:
            text = message("A fall by {value} is more than all there was.", value=quantity.text)
            yield Fault(quantity.span, text, _NUMBERS)


def _negative_rates(report: Report) -> Iterator[Fault]:
    for found in _signed(report, _NEGATIVE_RATE):
        if not _MAY_EXCEED.search(found["name"]):
            text = message("A rate cannot be negative: {value}.", value=found["value"])
            yield Fault(found.span("value"), text, message("Check the number."))


def _negative_counts(report: Report) -> Iterator[Fault]:
    for found in _signed(report, _NEGATIVE):
        text = message("A count cannot be negative: {value}.", value=found.group())
        yield Fault(found.span(), text, message("Check the number."))


def _signed(report: Report, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The matches of a pattern in sentences that have a number with a minus at all."""
    for sentence in report.sentences:
        if _SIGNED.search(report.text, sentence.start, sentence.end):
            yield from pattern.finditer(report.text, sentence.start, sentence.end)


def _rates(report: Report) -> Iterator[Fault]:
    return (replace(off, severity=Severity.WARNING) for off in rates(report))


def _shares(context: Context) -> Iterator[Fault]:
    for shares in overfull_shares(context.report, context.beside):
        text = message("The shares of one whole add up to {sum}%.", sum=f"{shares.sum.normalize():f}")
        hint = message("Check the shares; where things are counted in more than one of them, say so.")
        yield Fault(shares.span, text, hint, Severity.WARNING)


def _scores(context: Context) -> Iterator[Fault]:
    for score in overfull_scores(context.report, context.beside):
        text = message("{score} on average is more than the full marks of a hundred.", score=score.text)
        hint = message("Check the score, or say out of how many it is.")
        yield Fault(score.span, text, hint, Severity.WARNING, old_sentence=score.old_sentence)


def _names(report: Report, figure: Figure) -> str:
    """What a rate is of; of a list of values, the names in front of all of them."""
    head = text_before(report, figure, _WINDOW)
    listed = _LISTED.search(last_clause("".join(head.split())))
    return listed["names"] if listed else _clause(report, figure)


def _clause(report: Report, figure: Figure) -> str:
    """The words of the clause in front of a figure, back to the last comma or the figure before it."""
    # Pages put a space around numbers.
    head = "".join(text_before(report, figure, _LONGEST_CLAUSE).split())
    pieces = re.split(r"[，,、；;：:]|\d+(?:\.\d+)?%", head)
    return pieces[-1] if len(pieces[-1]) > 1 or len(pieces) < 2 else pieces[-2]


def _more_than_all(context: Context) -> list[tuple[str, Fault]]:
    """What was done beyond all that was due, with the name of the detector that looks for it.

    应出庭21件、实际出庭24件; 检出问题36个，整改39个.
    """
    report = context.report
    found: list[tuple[str, Fault]] = []
    for due, done in _counts_in_turn(report):
        one, other = due.quantity, done.quantity
        if (
            due.sentence != done.sentence
            or not one.kind is other.kind is FigureKind.COUNT
            or not one.bound is other.bound is Bound.EXACT
            or other.value <= one.value
            or not are_of_one_kind(one.unit, other.unit)
            or report.sentences[due.sentence].function is Function.PLAN
        ):
            continue
        whole, part = _clause(report, due)[-_WINDOW:], _clause(report, done)
        deed = _DUE.search(whole)
        if deed and _is_done(part, deed["deed"]):
            detector = "done-of-due"
            text = message("{done} done cannot be more than the {due} due.", done=other.text, due=one.text)
        elif _is_part(part, whole):
            detector = "parts"
            text = message(
                "{part} cannot be more than the {whole} they are of.", part=other.text, whole=one.text
            )
        else:
            continue
        hint = message("Check whether the two count the same cases.")
        found.append((detector, Fault((one.start, other.end), text, hint=hint)))
    return found


def _counts_in_turn(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """Two counts behind one another, or with one of other things between them in one sentence."""
    yield from pairwise(report.figures)
    for due, between, done in zip(report.figures, report.figures[1:], report.figures[2:], strict=False):
        is_other = not are_of_one_kind(between.quantity.unit, due.quantity.unit)
        if is_other and between.quantity.kind is FigureKind.COUNT:
            yield due, done


def _is_part(part: str, whole: str) -> bool:
    """The first clause counts what can only be among what the second counts: 整改到位 behind 检出问题."""
    is_of_more = _MORE_THAN_THESE.search(part) or _MORE_THAN_THESE.search(whole)
    return not is_of_more and any(of.search(whole) and these.search(part) for of, these in _PARTS)


def _is_done(clause: str, deed: str) -> bool:
    """The clause says that what was due was done: 实际出庭, or 出庭 alone, for 出庭."""
    for length in range(len(deed), 0, -1):
        rest = clause.removesuffix(deed[:length])
        if rest != clause:
            return bool(_WAS_DONE.search(rest)) or (not rest and length > 1)
    return _WAS_ALL_DONE.search(clause) is not None


def _appearances(context: Context) -> Iterator[Fault]:
    """出庭 more than 应诉, in one paragraph."""
    report = context.report
    # 应出庭21件、实际出庭24件 says it of the same number.
    told = {fault.span[1] for _, fault in context.once(_more_than_all) if fault.span}
    by_paragraph: dict[int, list[Figure]] = {}
    for figure in report.figures:
        sentence = report.sentences[figure.sentence]
        is_count = figure.quantity.kind is FigureKind.COUNT and figure.quantity.unit in ("件", "件次", "起")
        if is_count and sentence.function is not Function.PLAN:
            by_paragraph.setdefault(sentence.paragraph, []).append(figure)
    for cases in by_paragraph.values():
        appearing = [f for f in cases if _APPEARED.search(_clause(report, f)) and not _NOT_OF_ALL.search(_clause(report, f))]  # fmt: skip
        defending = [f for f in cases if _is_defended(report, f)]
        for appeared in appearing:
            # 应诉46件 in front of it, or else behind it, in the same sentence or the next.
            near = [f for f in defending if abs(f.sentence - appeared.sentence) <= 1]
            before = [f for f in near if f.quantity.start < appeared.quantity.start]
            others = before[-1:] or [f for f in near if f.sentence == appeared.sentence][:1]
            for defended in others:
                if (
                    appeared.quantity.value > defended.quantity.value
                    and appeared.quantity.end not in told
                    and defended.quantity.bound is Bound.EXACT
                ):
                    first, last = sorted((defended.quantity, appeared.quantity), key=lambda q: q.start)
                    yield Fault(
                        (first.start, last.end),
                        message("Appearances in {appeared} cannot be more than the {defended} defended.", appeared=appeared.quantity.text, defended=defended.quantity.text),
                        hint=message("Check whether the two count the same cases."),
                        evidence=tuple(evidence(report, *f.quantity.span) for f in (defended, appeared)),
                    )  # fmt: skip


def _is_defended(report: Report, figure: Figure) -> bool:
    said = _clause(report, figure)
    return bool(_DEFENDED.search(said)) and not _PART_OF_APPEARING.search(said)


DETECTORS = (
    Detector("over-hundred", N_("A rate above 100 per cent that cannot exceed it"), Example("参考率为101.5%。"), in_report(_over_hundred)),
    Detector("falls", N_("A fall by more than all there was"), Example("收案量同比下降120%。"), in_report(_falls)),
    Detector("negative-rates", N_("A negative rate"), Example("败诉率为-3.2%。"), in_report(_negative_rates)),
    Detector("negative-counts", N_("A negative count"), Example("立案-12件。"), in_report(_negative_counts)),
    Detector("rates", N_("A rate that the two counts beside it contradict"), Example("应诉案件40件，负责人出庭39件，出庭应诉率95%。"), in_report(_rates), Same.NEVER),
    Detector("shares", N_("Shares of one whole that add up to more than all of it"), Example("咨询类和投诉类诉求分别占61.7%、41.3%。"), _shares),
    Detector("done-of-due", N_("More done than was due"), Example("应参训120人，实际参训126人。"), found_by("done-of-due", _more_than_all)),
    Detector("parts", N_("More put right, accepted or passed than there was to be"), Example("发现问题36个，整改到位39个。"), found_by("parts", _more_than_all)),
    Detector("appearances", N_("Heads of agencies who appeared in more cases than were defended"), Example("行政应诉案件46件，行政机关负责人出庭应诉48件。"), _appearances),
    Detector("scores", N_("An average score above full marks"), Example("领导干部参加学法考试，平均得分105.1分。", last="领导干部参加学法考试，平均得分94.6分。"), _scores),
)  # fmt: skip

RULE = Rule(
    "Y006",
    "impossible-percentage",
    Severity.ERROR,
    Need.DRAFT,
    DETECTORS,
    __doc__ or "",
    subject=Subject.FIGURE,
)
