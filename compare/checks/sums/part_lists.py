"""Totals and the lists of their parts in prose.

办结88件，其中维持41件、驳回12件、…, on one line or on a line for each; 120件（行政许可80件、…）; 新收38件，维持13件、撤销4件、…; 许可80件、处罚30件，
合计110件.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.checks.sums.part_list import (
    BESIDE,
    LONGEST_NAME,
    MOST_PARTS,
    PartList,
    is_same_measure,
    joint_between,
    joints,
    mark_of,
)
from compare.checks.sums.passages import on_one_line, passages
from compare.checks.sums.totals_behind import preceding
from compare.figures.clause import clause_before
from compare.figures.precision import sum_of
from compare.figures.stages import values_of_other_years
from compare.model import AMOUNTS, Figure, FigureKind, Report
from compare.wording import HAN

_OPENS = re.compile(r"其中|包括|分别(?:为|是)|[：:（(]")
_SIGNS_OF_ALL = re.compile(rf"^[：:]|(?:分别|具体)(?:为|是)|按{HAN}{{2,6}}(?:划分|分)|[（(]")
_CATCH_ALL = re.compile(r"其[他它余]")
_OPEN_ENDED = re.compile(rf"等[。，；,;）)]?$|等(?:{HAN}{{0,6}})$")
_EXCERPT = re.compile(r"[，,]\s*(?:排名?前|居前|位居前|前)[两二三四五六七八九十]?[类项位名]?")
"""Goes on about the largest, which are not all: ，前三类分别占37.0%、43.5%、14.0%."""
_OTHER_SUBJECT = re.compile(r"[。]|同比|较上年|比上年|另有|此外|同时|累计|其中|共[计有]?$|合计|总计")
_CLEARED = re.compile(r"[，,；;]\s*(?:继续)?(?:有效|保留|修改|修订|废止|失效|宣布失效|宣布废止|停止执行)\s*")
"""What a clearing of documents leads to, of each of them one (清理行政规范性文件86件，继续有效61件，…)."""
_OUTCOME_OF_SOME = re.compile(rf"{HAN}{{0,8}}[，,]\s*(?P<first>{HAN}{{2,6}})")
"""Between a total and the first of two outcomes: 权力，收回."""
_KEPT, _GIVEN_UP = "保留|继续保留|继续有效", "收回|取消|废止|失效|宣布失效"
_JUDGED, _NOT = "通过|合格|达标|采纳|吸纳|属实|受理|批准|许可", "不予|未予|没有|未|不"
_TWO_OUTCOMES = re.compile(
    rf"(?:{_KEPT})\|(?:{_GIVEN_UP})|(?:{_GIVEN_UP})\|(?:{_KEPT})|(?P<so>{_JUDGED})\|(?:{_NOT})(?P=so)|(?:{_NOT})(?P<no>{_JUDGED})\|(?P=no)"
)
"""Two outcomes of which each thing has one alone."""
_THE_REST = re.compile("[，,；;]\\s*(?:另外?|尚|还|仍)?(?:有|剩)|[，,；;]\\s*(?:其余|剩余|余下|其他)")
"""Goes on with what is left of the total: 另有8件正在评估."""
_REST = re.compile(
    r"[，,；;、]\s*(?:其[余他它]|剩余|剩下|余下|其余下)(?:的|各?类|案卷|案件|事项|问题|纠纷|人员|项目|类型|方面|情形|文件|企业|投诉)*\s*"
)
"""Names what is left of a total once the parts are told: 处罚卷198卷、许可卷64卷，其余24卷."""
_COMPARED_WITH = re.compile(
    r"[，,]\s*(?:而?[上去]年|比|较|与|相比)[^，,；;。]*|[（(][^（）()]*年[^（）()]*[）)]"
)
"""Names another year's value in front of a list: ，比2018年的29种多8种，其中…; （2023年为146.1亿元）."""
_MORE = re.compile("(?:增加|减少|[多少]|[净新]增|净减|扩大|提高)了?$")
_CAME_IN = re.compile("收到|提出|征[集求]|来自|来信|留言|反馈|书面|口头|当场|网上|线上|线下|现场")
_TAKEN_UP = re.compile("(?<!未)(?<!不予)(?<!部分)(?:采纳|吸纳|吸收|采用)")
_NOT_TAKEN_UP = re.compile("(?:未|不予|部分)(?:采纳|吸纳|吸收|采用)|说明|解释|答复|参考")
"""How opinions came and what became of them are no parts of one whole: 网上收到167条，采纳61条."""
_CLOSED = re.compile("(?<!未)(?:审结|办结|结案)")
_CORRECTED = re.compile("(?<!未)被?(?:纠错|撤销|改判)|败诉")
"""已审结54件，被纠错6件: the second are among the first."""
_DECIDED = re.compile(rf"(?:审结|办结|结案|办理|作出|答复)(?:{HAN}{{0,12}})$")
"""In front of a total of cases that were decided in the year, whenever they came in."""
_DECISION = re.compile(
    r"(?:其中)?(?:决定)?(?:维持|驳回|撤销|变更|确认违法|责令履行|终止|中止|调解结案|和解|不予受理|其他)"
)
"""What a case ends in, of which each ends in one."""
_FARTHEST_OPENER = 30
_LONGEST_NAME_OF_FIRST = 40
_DEALT_WITH = re.compile(
    rf"{HAN}{{0,24}}(?:清理|梳理|过筛|筛查|评估|评查|审查|审核|核查|复核|甄别|研判|分类|办理|处理|处置|排查|分析|整改)(?:完毕|工作|处理)?[，,]\s*{HAN}{{2,8}}"
)
"""What was done with all of them, in front of what became of each: 对56件文件进行清理，保留44件、…."""

_AMONG = re.compile(rf"{HAN}{{2,16}}[当之]?中[，,]\s*{HAN}{{2,14}}")
"""全县21个司法所中，省级示范所9个、…: says as much as 其中."""
_AMONG_DECIDED = re.compile(
    rf"{HAN}{{1,10}}[当之]?中(?:保留|继续有效|现行有效|修改|修订|废止|宣布失效|失效|维持|驳回|撤销)"
)
"""The same without a comma, where the parts say what became of all: 118件文件中保留87件、修改12件、…."""
_ASIDE = re.compile(r"\s*[（(](?:其中)?(?:不?含|不?包括|包含|连同)[^（）()、]{0,24}[）)](?=\s*[，,。])")
"""审结152件（含上年结转6件），其中…: says of the total what it takes in; the parts come behind it."""
_OUTCOME = re.compile(rf"[，,；;]\s*{HAN}{{2,5}}")
"""What became of some of them: ，修改6件."""


def part_lists(report: Report) -> Iterator[PartList]:
    """Every total of a report with the list of its parts, in text order."""
    others = values_of_other_years(report)
    for figures in passages(report):
        levels = [
            f
            for f, behind in zip(figures, (*figures[1:], None), strict=True)
            if f.quantity.kind in AMOUNTS and f.quantity.start not in others and not _is_a_class(f, behind)
        ]
        taken = -1
        for position, total in enumerate(levels):
            found = _following(report, total, levels[position + 1 : position + 2 + MOST_PARTS])
            if found and found.parts[-1].quantity.end > taken:
                taken = found.parts[-1].quantity.end
                yield found._replace(total=_divided(found, figures))
            summed = preceding(report, total, levels[max(0, position - 1 - MOST_PARTS) : position])
            if summed:
                yield summed


def _is_a_class(figure: Figure, behind: Figure | None) -> bool:
    """It says of what size the things are that the count right behind it counts: 10亿元以上3个."""
    one = figure.quantity
    return (
        behind is not None
        and not one.is_exact
        and one.end == behind.quantity.start
        and one.unit != behind.quantity.unit
    )


def _following(report: Report, total: Figure, following: Sequence[Figure]) -> PartList | None:
    """The parts listed behind a total, those tied to it by nothing but a comma among them; None where there are none."""
    aside = _ASIDE.match(report.text, total.quantity.end)
    begin = aside.end() if aside else total.quantity.end
    behind = [figure for figure in following if figure.quantity.start >= begin]
    at, opener = _opening(report, total, behind, begin) if total.quantity.is_exact else (0, "")
    if not opener:
        return None
    parts, separator = _listed(report, total, behind[at:], opener)
    if opener == "清" and not _are_clauses(report, parts, _CLEARED):
        opener = "，"
    if parts and opener in ("两", "，") and _have_two_outcomes(report, total, parts):
        opener = "两"
    elif opener == "两":
        return None
    if _are_of_two_kinds(report, total, parts):
        return None
    parts = _up_to_the_total(report, total, parts)
    if not 2 <= len(parts) <= MOST_PARTS:
        return None
    if opener == "，" and separator != "、" and not _are_of_kinds(report, total, parts):
        return None
    if opener == "办" and separator != "、" and not _are_clauses(report, parts, _OUTCOME):
        return None
    end = parts[-1].quantity.end
    listed = report.text[begin:end]
    is_cleared = opener == "清" and not _THE_REST.match(report.text, end)
    tail = re.match(r"[^，,。；;、）)]{0,12}", report.text[end:])
    return PartList(
        total,
        tuple(parts),
        is_said_complete=is_cleared or bool(_SIGNS_OF_ALL.search(listed) or _CATCH_ALL.search(listed)),
        is_open=bool((tail and _OPEN_ENDED.search(tail[0])) or _EXCERPT.match(report.text, end)),
        is_announced=opener not in ("，", "办") or _are_decisions(report, total, parts),
    )


def _opening(report: Report, total: Figure, behind: Sequence[Figure], begin: int) -> tuple[int, str]:
    """Where the first part stands among the figures behind a total, and what opens the list; nothing where none is."""
    for at, figure in enumerate(behind):
        between = BESIDE.sub("", on_one_line(report.text[begin : figure.quantity.start]))
        if _COMPARED_WITH.match(between) and _MORE.search(between):
            continue
        between = _COMPARED_WITH.sub("", between)
        if is_same_measure(total, figure):
            return at, _opened(between)
        # 培训30场次，参训1200人次，其中…: a figure of another unit may stand between.
        if re.search(r"[；;。（(：:]|其中", between) or len(between) > _FARTHEST_OPENER:
            break
    return 0, ""


def _listed(
    report: Report, total: Figure, figures: Sequence[Figure], opener: str
) -> tuple[list[Figure], str]:
    """The parts from the first figure on and the mark that divides them; no parts where one is not exact."""
    parts, separator = list(figures[:1]), ""
    for figure in figures[1:]:
        between = joint_between(report, parts[-1], figure)
        is_rest = separator == "、" and opener != "，" and _is_the_rest(total, figure, between)
        if is_rest and not _add_up(total, parts):
            parts.append(figure)
            break
        mark = mark_of(between)
        if not mark or _OTHER_SUBJECT.search(between) or len(between) > LONGEST_NAME:
            break
        is_closed = opener == "（" and re.search(r"[）)]", between.replace("（", "(").split("(")[0])
        if is_closed or (separator and mark != separator) or not is_same_measure(total, figure):
            break
        separator = mark
        parts.append(figure)
    return (parts if all(part.quantity.is_exact for part in parts) else []), separator


def _divided(listed: PartList, figures: Sequence[Figure]) -> Figure:
    """What a list divides: 调解9860件，成功9712件，成功率98.5%，其中…: of the two that make a rate the one its parts make up."""
    total, first = listed.total, listed.parts[0]
    has_rate = any(
        f.quantity.kind is FigureKind.RATE and total.quantity.end <= f.quantity.start < first.quantity.start
        for f in figures
    )
    others = (f for f in figures if f.sentence == total.sentence and f.quantity.end <= total.quantity.start)
    if not has_rate or _add_up(total, listed.parts):
        return total
    return next((f for f in others if is_same_measure(total, f) and _add_up(f, listed.parts)), total)


def _up_to_the_total(report: Report, total: Figure, parts: list[Figure]) -> list[Figure]:
    """The first parts where they make up the total: what follows counts something else, unless it is all others."""
    if len(parts) > 1 and _CATCH_ALL.search(joint_between(report, parts[-2], parts[-1])):
        return parts
    for count in range(2, len(parts)):
        if _add_up(total, parts[:count]):
            return parts[:count]
    return parts


def _are_of_two_kinds(report: Report, total: Figure, parts: Sequence[Figure]) -> bool:
    """One part says how things came in, or were closed, and another what was taken up or corrected of them."""
    names = joints(report, [total, *parts])
    if any(map(_CLOSED.search, names[:-1])) and _CORRECTED.search(names[-1]):
        return True
    return (
        any(map(_TAKEN_UP.search, names))
        and any(_CAME_IN.search(name) and not _TAKEN_UP.search(name) for name in names[:-1])
        and not any(map(_NOT_TAKEN_UP.search, names))
    )


def _have_two_outcomes(report: Report, total: Figure, parts: Sequence[Figure]) -> bool:
    """Each of all has one of two outcomes: 86项权力，收回14项、保留72项."""
    first, *others = joints(report, [total, *parts])
    opened = _OUTCOME_OF_SOME.fullmatch(first)
    names = [opened["first"] if opened else "", *(other.strip("，、；,; ") for other in others)]
    rest = _THE_REST.match(report.text, parts[-1].quantity.end)
    return rest is None and _TWO_OUTCOMES.fullmatch("|".join(names)) is not None


def _are_of_kinds(report: Report, total: Figure, parts: Sequence[Figure]) -> bool:
    """Every part is a kind by its name, or the last is all others: 婚姻类112件，邻里类98件，其他类31件."""
    names = [name.strip() for name in joints(report, [total, *parts])]
    return len(parts) > 2 and (
        all(name.endswith("类") for name in names) or bool(_CATCH_ALL.search(names[-1]))
    )


def _are_decisions(report: Report, total: Figure, parts: Sequence[Figure]) -> bool:
    """Decided cases and what each of them ended in: 办理复议案件5件，维持4件、终止1件."""
    names = [name.strip("，、；,; ") for name in joints(report, [total, *parts])]
    return bool(_DECIDED.search(clause_before(report, total))) and all(map(_DECISION.fullmatch, names))


def _is_the_rest(total: Figure, figure: Figure, between: str) -> bool:
    """A count closes the list as what is left: whatever mark divides the other parts, a comma stands before it."""
    return bool(_REST.fullmatch(between)) and is_same_measure(total, figure) and figure.quantity.is_exact


def _add_up(total: Figure, parts: Sequence[Figure]) -> bool:
    return sum_of(parts) == total.quantity.value


def _are_clauses(report: Report, parts: Sequence[Figure], clause: re.Pattern[str]) -> bool:
    """What stands between any two parts is such a clause."""
    return all(map(clause.fullmatch, joints(report, parts)))


def _opened(between: str) -> str:
    """How a list is tied to its total: by a word, by what was done with all, by a bracket or by a mere comma; empty where it is not."""
    found = next(iter(reversed(list(_OPENS.finditer(between)))), None)
    # 审结88件。其中：, and a line for each.
    between = re.sub("^。(?=其中|包括|具体)", "，", between)
    if re.search(r"[；;。]", between):
        return ""
    if found and len(between) <= _LONGEST_NAME_OF_FIRST:
        if found.group() in "（(":
            return "（" if not re.search(r"[，,）)]", between) else ""
        return "其中"
    if _AMONG.fullmatch(between) or _AMONG_DECIDED.fullmatch(between):
        return "其中"
    if _DEALT_WITH.fullmatch(between):
        return "办"
    if _CLEARED.fullmatch(between):
        return "清"
    if re.fullmatch(rf"[，,]\s*{HAN}{{2,12}}", between):
        return "，"
    return "两" if _OUTCOME_OF_SOME.fullmatch(between) else ""
