"""An indicator last year's report gave a value and this year's passes over.

Rationale: a rate that got worse is the one that is no longer printed.  Reported are rates, and the
counts that every such report gives (复议, 应诉, 合法性审核, 案卷评查, 述法, 常务会议研究法治工作的次数); a count that belonged to an
event of last year is not missed.

Example: 行政诉讼败诉率为6.8% last year; this year the paragraph on 应诉 goes on without it.

Source: 选择性公开 is what a city's reviewers look for beside the figures that are there.

Fix: give the value, or say why it is not reported any more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from rapidfuzz.distance import Indel

from compare.checks.rule import Context, Detector, Example, Need, Rule, Same
from compare.figures.movement import FALL, LED_TO, RISE
from compare.figures.parts import own_name
from compare.figures.short_forms import is_among, leaves_words_out
from compare.figures.units import EVERY_UNIT
from compare.message import N_, counted, message
from compare.model import (
    Change,
    Comparison,
    Fault,
    Figure,
    FigureKind,
    Function,
    LostValue,
    Quantity,
    Relation,
    Report,
    Severity,
    Span,
)
from compare.wording import HAN, first_item, last_item

_CORE = re.compile(
    r"行政复议|复议案件|复议申请|应诉案件|出庭应诉|败诉|纠错|合法性审[查核]|案卷评查|述法|重大(?:行政)?执法决定|主动公开政府信息|信息公开申请"
)
_CORE_UNITS = ("件", "件次", "份", "条", "起", "人次", "卷")
_ORGAN = "(?:常务会议?|常委会(?:会议)?|党组会议?|党委会议?|办公会议?|专题会议?)"
_ON_THE_RULE_OF_LAW = "(?:专题)?(?:研究|听取|审议|讨论|部署|推进)[^，,。；;：:]{0,12}(?:法治|依法行政|依法治)[^，,。；;：:]{0,12}"
_MEETING = re.compile(
    rf"{_ORGAN}(?:[^，,。；;：:]{{0,30}}{_ON_THE_RULE_OF_LAW}#|[^，,。；;：:]{{0,4}}#{_ON_THE_RULE_OF_LAW})"
)
"""Around how often the leaders met on the rule of law, which # stands for: 主持召开常务会议研究法治政府建设工作6次."""
_MET = re.compile(
    r"常务会|常委会|党组会|党委会|办公会|专题会|书记|主要(?:负责人|负责同志|领导)|[省市州县区旗镇乡局]长|亲自|政府会议|班子会"
)
_DEALT_WITH = re.compile("研究|听取|审议|讨论|部署|推进|推动|调度|过问|解决")
_RULE_OF_LAW = re.compile("法治|依法行政|依法治|执法|复议")
"""What is said where this year's report tells how often they met."""
_PICKED = re.compile("(?:将|把|选取|选出|选编|遴选|精选|挑选)$")
"""In front of some of what there is, of which something was made: 将3起败诉案件编成警示案例."""
_TIMES = ("次", "场次", "场", "期", "个", "项", "件")
_ISSUED = re.compile("^.*(?:作出|提出|发出|制发|下发|印发)")
"""What is counted is what was issued: 就合法性审查作出批示16件 counts 批示."""
_RATE = re.compile(rf"{HAN}{{1,12}}(?:率|强度|满意度)")
_COUNTED = re.compile(
    rf"(?<![\d.])\d[\d.]*\s*[余多]?[万亿]?[余多]?(?:{'|'.join(unit for unit in map(re.escape, EVERY_UNIT) if unit != '分')})"
)
"""In front of what a rate is of, 5个 of 5个监测断面水质达标率: none of its name."""
_PER_EVENT = re.compile(r"培训|测试|考试|活动|问卷|演练|参考|参训|到会|同比|比上年|较上年|上年")
_TO = re.compile(LED_TO)
_UNTOLD = re.compile(
    rf"[^，,、\d]*(?:稳中有[降升]|(?:持续|明显|显著|大幅|有所|稳步|逐年|逐步|进一步|不断)(?:{RISE}|{FALL}|改善)|保持低位)(?=[，,](?!为|至|达|仅|[降升]))"
)
"""A clause that says how an indicator went and gives no value: 败诉率稳中有降，."""
_NONE = "(?:[无零]|未发生|未出现|没有(?:发生|出现)?)(?:一[件起]|行政)?"
"""In front of what there was none of: 无败诉."""
_LEFT_OPEN = r"(?:已|均)?(?:为|是|达到?)?\s*(?:[（(【\[][^（）()【】\[\]\n]{0,12}(?:待|填|核|补|缺)|[×✕╳＊*□○〇＿_Xx]{1,}|[?？]{2,})"
"""Behind the name of what has its value still to come, which placeholder tells."""
_OF_ANY_WORK = re.compile(
    "(?:群众|公众|企业|办理|服务|按[时期]|办件|总体|综合)*(?:满意|好评|办结|办复|答复|回复)率"
)
"""A rate that many kinds of work have, each its own."""
_WINDOW = 40
"""Characters in front of a value in which its name stands."""
_MOVED = 0.3
"""Similarity from which a sentence that stands elsewhere tells where the text around last year's went."""
_ALIKE = 0.75
"""Similarity of two names of one indicator, 0 to 1."""


def _values(context: Context) -> Iterator[Fault]:
    comparison = context.comparison
    if comparison is None:
        return
    old = comparison.old
    links = {
        o: link.new
        for link in comparison.sentences
        for o in link.old
        if link.new and (link.relation is not Relation.MOVED or link.similarity >= _MOVED)
    }
    reported: dict[str, Quantity] = {}
    for change in comparison.figures:
        figure = change.old
        if change.change is not Change.VANISHED or figure is None:
            continue
        sentence = old.sentences[figure.sentence]
        # 由10.2%下降到3.1%: the value is the second.
        is_start = _TO.match(old.text, figure.quantity.end)
        is_told = sentence.function in (Function.REVIEW, Function.OTHER) and sentence.span is not Span.BESIDE
        if not is_told or is_start:
            continue
        name = _name(comparison, figure)
        if not name or _is_told(name, figure.quantity, reported) or _is_given(comparison, name, figure):
            continue
        reported[name] = figure.quantity
        span, place = _place(comparison, links, figure.sentence)
        earlier = sum(any(_alike(name, f.indicator) for f in report.figures) for report in context.older)
        text = (
            counted("{name} was {value} last year and has no value this year; it was also given in {count} earlier report.", "{name} was {value} last year and has no value this year; it was also given in {count} earlier reports.", earlier, name=name, value=figure.quantity.text)
            if earlier
            else message("{name} was {value} last year and has no value this year.", name=name, value=figure.quantity.text)
        )  # fmt: skip
        hint = message("Give this year's value, or say why it is not reported any more.")
        lost = LostValue(name, figure.quantity.text)
        yield Fault(span, text, hint, old_sentence=figure.sentence, within=place, lost=lost)


def _is_told(name: str, quantity: Quantity, reported: Mapping[str, Quantity]) -> bool:
    """The indicator was told of, by this name or, of the same value, by a shorter or a longer one: 一审败诉率 in a table."""
    return name in reported or any(
        (name.endswith(other) or other.endswith(name)) and told.value == quantity.value
        for other, told in reported.items()
        if told.kind is quantity.kind
    )


def _place(
    comparison: Comparison, links: Mapping[int, tuple[int, ...]], missing: int
) -> tuple[tuple[int, int] | None, int | None]:
    """The paragraph that goes on without the value, and its sentence that came of last year's.

    Where that sentence was dropped, the paragraph its neighbours went to.
    """
    old, new = comparison.old, comparison.new
    paragraph = old.sentences[missing].paragraph
    first = last = missing
    while True:
        for at in dict.fromkeys((first, last)):
            inside = 0 <= at < len(old.sentences) and old.sentences[at].paragraph == paragraph
            if inside and at in links and not old.sentences[at].heading:
                sentence = links[at][0]
                found = new.paragraphs[new.sentences[sentence].paragraph]
                return (found.start, found.end), sentence
        first, last = first - 1, last + 1
        left = first >= 0 and old.sentences[first].paragraph == paragraph
        right = last < len(old.sentences) and old.sentences[last].paragraph == paragraph
        if not left and not right:
            return None, None


def _name(comparison: Comparison, figure: Figure) -> str:
    """The name of an indicator worth missing; empty for any other."""
    old = comparison.old
    sentence = old.sentences[figure.sentence]
    clause = last_item(old.text[sentence.start : figure.quantity.start])
    if _PER_EVENT.search(clause) or _PICKED.search(clause):
        return ""
    if figure.quantity.kind is FigureKind.RATE:
        rates = _RATE.findall(_COUNTED.sub(" ", clause))
        return re.sub(r"^.*(?:的|其中|全年|案件)", "", rates[-1]) if rates else ""
    behind = old.text[figure.quantity.end : min(sentence.end, figure.quantity.end + _WINDOW)]
    if figure.quantity.unit == "次" and _MEETING.search(f"{clause.strip()}#{behind}"):
        return figure.indicator
    is_core = figure.quantity.unit in _CORE_UNITS and _CORE.search(_ISSUED.sub("", figure.indicator))
    if figure.quantity.kind is FigureKind.COUNT and is_core and not _has_rate(old, figure):
        return figure.indicator
    return ""


def _has_rate(old: Report, figure: Figure) -> bool:
    """The sentence gives the rate of what is counted as well, 一审败诉2件、败诉率7.8%: that is the one to be missed."""
    name = own_name(figure.indicator)
    behind = old.text[figure.quantity.end : old.sentences[figure.sentence].end]
    return f"{name}率" in behind or any(f"{name[-length:]}率" in behind for length in range(2, len(name)))


def _alike(name: str, other: str) -> bool:
    if leaves_words_out(name, other) or is_among(name, other):
        return True
    return name in other or Indel.normalized_similarity(name, other) >= _ALIKE


def _is_of_a_meeting(new: Report, figure: Figure) -> bool:
    """How often the leaders met on the rule of law, or what they dealt with there."""
    sentence, at = new.sentences[figure.sentence], figure.quantity.start
    if sentence.function is Function.PLAN or figure.quantity.unit not in _TIMES:
        return False
    said = new.text[sentence.start : sentence.end]
    before = re.split("[；;]", said[: at - sentence.start])[-1]
    behind = re.split("[；;]", said[at - sentence.start :])[0]
    return all(told.search(before + behind) for told in (_MET, _DEALT_WITH, _RULE_OF_LAW))


def _of_other_matters(comparison: Comparison, name: str, figure: Figure) -> frozenset[int]:
    """Where the values of a rate that many kinds of work have stand that go on from other ones of last year's report.

    Only where the count beside the rate went on without it: 受理诉求3.6万件，满意率92.4% and 受理诉求4.1万件.
    """
    if not _OF_ANY_WORK.fullmatch(name):
        return frozenset()
    pairs = comparison.pairs()
    beside = {now.sentence for before, now in pairs if before.sentence == figure.sentence}
    return frozenset(
        now.quantity.start
        for before, now in pairs
        if beside and now.sentence not in beside and before.sentence != figure.sentence
    )


def _is_given(comparison: Comparison, name: str, figure: Figure) -> bool:
    """The new report has a value for a like name of the same kind anywhere."""
    new = comparison.new
    if figure.quantity.kind is FigureKind.COUNT and re.search(_NONE + re.escape(name), new.text):
        return True
    if figure.quantity.unit == "次":
        return any(_is_of_a_meeting(new, candidate) for candidate in new.figures)
    if re.search(re.escape(name) + _LEFT_OPEN, new.text):
        return True
    taken = _of_other_matters(comparison, name, figure)
    for candidate in new.figures:
        if candidate.quantity.kind is not figure.quantity.kind or candidate.quantity.start in taken:
            continue
        sentence = new.sentences[candidate.sentence]
        if sentence.function is Function.PLAN:
            # 力争败诉率控制在8%以内 promises a value and gives none.
            continue
        before = re.split(r"[；;。]", new.text[sentence.start : candidate.quantity.start])[-1]
        # 97.8%的出庭应诉率 names it behind; 98.1%，败诉率稳中有降 names what has no value.
        behind = first_item(new.text[candidate.quantity.end : candidate.quantity.end + 12])
        # 报备率、及时率、规范率均为100%: a rate in a list shares one value.
        own = own_name(name)
        is_named = own in behind or (own in before and own in _UNTOLD.sub("", before)[-_WINDOW:])
        if is_named or _alike(name, candidate.indicator):
            return True
    return False


DETECTORS = (
    Detector("values", N_("An indicator with a value last year and none this year"), Example("办理应诉案件51件，行政诉讼败诉率稳中有降。", last="办理应诉案件46件，行政诉讼败诉率为6.8%。"), _values, Same.NEVER),
)  # fmt: skip

RULE = Rule("Y008", "vanished-indicator", Severity.NOTE, Need.LAST_YEAR, DETECTORS, __doc__ or "")
