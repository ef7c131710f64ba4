"""Several values said to have moved one way, of which last year's report shows one that did not.

投诉31件、举报27件，实现双下降; 建议和提案的办理量双双上升，分别为75件、88件; 投诉31件、举报27件，均较上年有所下降.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from compare.checks.rates.all_of_them import row_before
from compare.checks.rates.contradiction import contradiction
from compare.checks.rates.trends import DOWN, UP
from compare.figures.clause import row
from compare.model import LEVELS, Comparison, Fault, Figure, Quantity, Report
from compare.wording import last_clause

_SINCE = r"(?:同比|[较比](?:上一?年度?|去年)(?:同期)?)"
_BOTH = r"(?:实现|呈现?|保持)了?[“\"]?双(?:(?P<up>增长|提升|上升|增|升)|(?P<down>下降|降))[”\"]?"
_ALL = (
    rf"{_SINCE}?(?:双双|齐|同步|都|(?<![年月日季人户平])均|全部)(?:{_SINCE}|有所|稳步|明显|实现|呈现?|保持|不同程度|大幅|小幅|略有|略|有|了|稳定|持续)*"
    rf"(?:(?P<up_too>{UP})|(?P<down_too>{DOWN}))"
)
_SAID = re.compile(rf"(?P<said>(?P<both>{_BOTH})|{_ALL})")
_LED_TO = re.compile(
    r"了?\s*[，,]\s*(?:分别)?(?:达到?|为|是|有|增至|升至|降至|增加到|增长到|提高到|上升到|下降到|减少到)\s*"
)
"""Between what is said and the values that it is said of."""
_JOINT = re.compile(r"\s*(?:、|和|与|及|以及)\s*")
_NEAR = re.compile(r"[^，,。；;\d]{0,8}[，,][^，,。；;\d]{0,12}")
"""Between two values and 双下降, which is of nothing else."""
_NEXT = re.compile(
    r"\s*[，,]?\s*(?:(?:办理|受理|收案|发案|立案|案件|办件|建议|提案|申请)*(?:总?数量?|总?量|件数|起数)|[两三四]者|[两三四]项|继续|也|分别|总体)*"
)
"""The same where it may be of something else, which is named then."""
_OTHER_BASE = re.compile(r"环比|季度|半年|\d月|20\d\d年|以来|[较比](?!上一?年|去年)")
_OF_THE_GROWTH = re.compile(r"(?:增速|增幅|降幅|占比|比重|速度|位次|排名)(?:也|均)?$")
_LONGEST_MEASURE = 3
"""Characters of it."""
_TWO = 2


def both_ways(comparison: Comparison) -> Iterator[Fault]:
    """What is said of the movement of several values and does not hold for one, in text order."""
    report, old_of = comparison.new, comparison.old_by_new()
    for sentence, figures in report.told_figures():
        if not re.search("双|齐|同步|都|均|全部", report.wording(sentence.id)):
            continue
        levels = [f for f in figures if f.quantity.kind in LEVELS]
        for said in _SAID.finditer(report.text, sentence.start, sentence.end):
            moved = _moved(_spoken_of(report, levels, said), old_of)
            clause = last_clause(report.text[sentence.start : said.end()])
            if not moved or _OTHER_BASE.search(clause):
                continue
            sign = 1 if said["up"] or said["up_too"] else -1
            wrong = [(old, new) for old, new in moved if (new.value - old.quantity.value) * sign < 0]
            if wrong:
                old, new = wrong[0]
                yield contradiction(report, said.span("said"), f"{old.quantity.text} → {new.text}", old)


def _spoken_of(report: Report, levels: Sequence[Figure], said: re.Match[str]) -> Sequence[Figure]:
    """The values in front of what is said of them, or right behind it; empty where it is of something else."""
    before = [f for f in levels if f.quantity.end <= said.start()]
    behind = [f for f in levels if f.quantity.start >= said.end()]
    is_of_two = "双" in said["said"]
    in_front = report.text[max(0, said.start() - _LONGEST_MEASURE) : said.start()]
    if _OF_THE_GROWTH.search(in_front):
        return ()
    found: Sequence[Figure] = ()
    if behind and _LED_TO.fullmatch(report.text, said.end(), behind[0].quantity.start):
        found = row(report, behind, _JOINT, Quantity.is_like)
    elif before and (_NEAR if said["both"] else _NEXT).fullmatch(
        report.text, before[-1].quantity.end, said.start()
    ):
        found = row_before(report, before, len(before) - 1)
        if is_of_two and len(found) < _TWO:
            # 信访事项760件，重复信访96件，实现双下降: each of the two in a clause of its own.
            found = before[-_TWO:]
    return found if len(found) == _TWO or (len(found) > _TWO and not is_of_two) else ()


def _moved(values: Sequence[Figure], old_of: Mapping[int, Figure]) -> list[tuple[Figure, Quantity]]:
    """Last year's values with these; none where one has no counterpart, as they may be of something else."""
    pairs = [(old, f.quantity) for f in values if (old := old_of.get(f.quantity.start))]
    is_whole = len(pairs) == len(values) and all(new.is_comparable(old.quantity) for old, new in pairs)
    return pairs if is_whole else []
