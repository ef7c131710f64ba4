"""What a figure counts: a short name taken from the words around it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from compare.figures.bare import RESULTS, all_there_are, completed, is_bare, is_opinion
from compare.figures.beside import of_neighbours
from compare.figures.cohesion import Cohesion
from compare.figures.edges import LEAD, NO_NAME, VERBS, balanced, stripped
from compare.figures.following import LONGEST_NAME, following
from compare.figures.lists import of_list, of_one_deed, of_structures
from compare.figures.movement import CUT, FALL, RISE, WIDEN
from compare.figures.parts import OF_WHICH, PART, of_wholes
from compare.figures.quantities import quantities
from compare.figures.respective import respectively
from compare.figures.tables import is_row, table_figures
from compare.figures.thresholds import is_threshold
from compare.model import Bound, Figure, FigureKind, Quantity, Report, Sentence
from compare.wording import HAN, NOT_HAN

_LONGEST_WHOLE = 22
"""Characters up to which a name with no phrase to start from is kept whole."""
_LONGEST_STREAK = 24
_GOES_ON = ("；", ";", "：", ":")
"""Ends an item that another follows, on the same line or the next."""
_SHORTEST_PIECE = 4
_LONGEST_CLAUSE = 120
"""Characters searched before a figure for its name."""
_MOST_CLAUSES = 20
"""Clauses searched before a figure for its name: a sentence may be endless."""
_MOST_BETWEEN = 8
"""Quantities before it that may be conditions or changes rather than the last thing counted."""

OWN = "\u25a0"
"""Stands for the quantity itself in its context."""

_BREAK = re.compile(r"[，,；;。！!？?：:](?<!\d[：:](?=\d))")
"""One set of letters and what it excludes behind it, which :mod:`re` looks for faster than for alternatives."""
_STEP = re.compile(f"(?P<how>{RISE}|{WIDEN}|{FALL}|{CUT}|延长)了?$")
"""补助标准提高20元: a step is not a level, and its name says so."""
_LEVELS = (FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE, FigureKind.DURATION)
_IS_SHARE = re.compile("(?:比重|比例|占比|份额|率)$")
_LIMIT = re.compile(r"(?:超过?|逾|不足|低于|高于)\d[\d.]*[万亿]?元?")
_CONDITION = re.compile(r"(?:超过?|逾|不足|低于|高于)\S*|\S*以[上下内]")
_CONDITIONED = re.compile(rf"的|{HAN}{{2,6}}\d")
"""After a condition: the things it restricts."""
_BOUNDARY = re.compile(rf"[、（()）《》“”\"]|(?:{VERBS}|(?<!调解)组织(?!员|化)){NO_NAME}|(?<=的)")
_OF_A_TASK = re.compile("(?:超额)?(?:完成|达到?)?(?:全年|年度|年初|计划|目标)*(?:任务|目标|计划)数?")
"""How much of a task was done is no name: 新增391名，完成年度任务的108.6%，累计达到1656名."""
_ACTOR = re.compile(rf"{HAN}{{1,6}}[对向](?:全[省市县区旗镇])?")
_TO_WHOM = re.compile("(?<![核比面应针反相绝配校查])对$")
"""Ends the words before those to whom something is done."""
_IS_NEXT = re.compile(r"[、和及与]\s*$")
"""Joins two counts."""
_FIELDS = re.compile("(?:重点)?(?:领域|方面|行业|门类|大类|类别|环节|板块|系统)")
"""Between two counts: what the second count is spread over."""
_LONGEST_FIELDS = 6
_KINDS = re.compile(f"(?:(?:“[^“”]{{1,16}}”)?{HAN}{{2,10}}|“[^“”]{{2,16}}”)(?=$|[，,；;。：:、（(])")
"""Names what an enumeration consists of, up to the end of the clause."""
_SINCE = re.compile(
    r"(?:，|,)?(?:同比|比上年(?:同期|度)?|较上年(?:同期|度)?|比去年(?:同期)?|较去年(?:同期)?|比上一?年度?|[比较](?:19|20)\d\d年(?:度|同期)?)(?:再)?$"
)
"""What a change is measured against."""


_AMONG = re.compile("[由从升进移降退滑跌到至为居列]*全[省市州盟区县旗国]")
"""In front of a rank: 满意度由全省第5位升至全省第3位."""
_TITLE = re.compile("(?:《|^)[^《》]*》")
_COMPARED = len("较2023年")
_NOT_HAN = re.compile(NOT_HAN)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d年(?:度)?")


def _last_piece(name: str, cohesion: Cohesion) -> str:
    """The end of a long name, starting with a phrase or at least a word."""
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
    return balanced(name[min(fit) :]).removeprefix("等")


def figures(report: Report) -> tuple[Figure, ...]:
    """The figures of a report in order; headings and the title hold none.

    A table cell that is a number is one figure; other cells are read as sentences.
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
            is_number = spans and len(here) == 1 and here[0].end - here[0].start == end - start
            if not here or is_number:
                continue
            named = [
                Figure(q, indicator_of(wording, q, here, start, cohesion), sentence.id)
                for q in here
                if not (_restricts_the_next(q, here, wording, start) or is_threshold(q, here, wording, start))
            ]
            named = of_structures(report.text, of_neighbours(report.text, of_one_deed(report.text, named)))
            named = [_yearly(f, report.year) for f in respectively(report.text, start, named)]
            if not spans:
                named = [of_list(figure, in_list) for figure in named]
                if OF_WHICH in wording:
                    named = of_wholes(report.text, start, named, _in_paragraph(report, sentence, found))
            found += named
            in_list += named
    return tuple(sorted(found, key=lambda figure: figure.quantity.start))


def _in_paragraph(report: Report, sentence: Sentence, found: Sequence[Figure]) -> Sequence[Figure]:
    """The last figures before a sentence, in its own paragraph."""
    last = found[-_MOST_BETWEEN:]
    return [f for f in last if report.sentences[f.sentence].paragraph == sentence.paragraph]


def _yearly(figure: Figure, year: int | None) -> Figure:
    """A yearly change with its direction in its name, 居民收入年均增长; one since last year, 较2023年, is 同比."""
    if figure.quantity.kind is not FigureKind.CHANGE:
        return figure
    if year and figure.indicator.endswith((f"较{year - 1}年", f"比{year - 1}年")):
        return replace(figure, indicator=f"{figure.indicator[:-_COMPARED]}同比")
    if not figure.indicator.endswith("年均"):
        return figure
    return replace(figure, indicator=figure.indicator + ("下降" if figure.quantity.value < 0 else "增长"))


def _goes_on(report: Report, sentence: Sentence) -> bool:
    """Whether it is the next item of the list that the sentence before it is part of."""
    if sentence.heading or not sentence.id:
        return False
    before = report.sentences[sentence.id - 1]
    if before.heading or before.section != sentence.section:
        return False
    end = report.text[before.start : before.end].rstrip()[-1:]
    return end in _GOES_ON


def _clause_before(sentence: str, at: int, floor: int) -> str:
    """The words before a figure, back to the last break or figure."""
    head = sentence[max(floor, at - _LONGEST_CLAUSE) : at]
    breaks = [m.end() for m in _BREAK.finditer(head)]
    return head[breaks[-1] if breaks else 0 :]


def indicator_of(
    sentence: str,
    quantity: Quantity,
    others: Sequence[Quantity],
    offset: int = 0,
    cohesion: Cohesion | None = None,
) -> str:
    """A name for what ``quantity`` counts in ``sentence``.

    ``others`` are all quantities of the sentence, ``offset`` is where the sentence begins in the text the
    spans refer to; ``cohesion`` says where words of the report end; if None, it is computed from the
    sentence.
    """
    begin, end = quantity.start - offset, quantity.end - offset
    cohesion = cohesion or Cohesion(sentence)
    before = others[: _first_from(quantity.start, others)][-_MOST_BETWEEN:]
    ends = (q.end - offset for q in reversed(before) if not _is_condition(q, sentence, offset))
    floor = next(ends, 0)
    told = _clause_before(sentence, begin, floor)
    if quantity.text.startswith("近"):
        told = told.removesuffix("接")
    if floor and len(told) <= _LONGEST_FIELDS and _FIELDS.fullmatch(told.strip()):
        # In 扩充至11个领域92项 the fields belong to the first count.
        told = _clause_before(sentence, before[-1].start - offset, 0)
        if told.endswith("等"):
            told = _before_the_comma(sentence, before[-1].start - offset, others, offset)
    if quantity.kind is FigureKind.STREAK:
        return _of_a_streak(stripped(told), sentence, begin, end, others, offset) or quantity.unit
    if _TO_WHOM.search(told) or (floor and _ACTOR.fullmatch(told.strip())):
        # 依法对158名社区矫正对象开展教育, 组建4个督察组对14家单位开展督察: those who act are not counted here.
        told = "对"
    if floor and _IS_NEXT.search(told):
        # In 13个乡镇（街道）、22个部门 the words between them belong to the first count.
        told = ""
    # In 上线开办餐饮店、职工退休等21个“一件事”主题服务 the common noun follows.
    kinds = _KINDS.match(sentence, end) if told.rstrip().endswith("等") else None
    if kinds:
        return kinds.group()
    if quantity.kind is FigureKind.RANK:
        told = _AMONG.sub("", told)
    name = stripped(told)
    behind = following(sentence, end, quantity, cohesion, told.rstrip(), name)
    if len(name) < 2 and len(behind) < 2:
        # A figure right after another or after a comma: 组织培训12场、3500人次.
        name = stripped(_without(_clause_before(sentence, begin, 0), begin, others, offset))
        if len(name) < 2:
            act = _NOT_HAN.sub("", LEAD.sub("", told)) if quantity.kind is FigureKind.COUNT else ""
            name = act if act in RESULTS else _before_the_comma(sentence, begin, others, offset)
        if name and _is_added_up(quantity, others):
            if "累计" in told:
                # 全年新登记5618户，累计达到4.39万户: the latter is not the year's.
                return f"{_last_piece(name, cohesion)}{PART}累计"
            name = all_there_are(name, told)
    if quantity.kind is FigureKind.RANK:
        name = _AMONG.sub("", name)
    if quantity.kind is FigureKind.CHANGE:
        name = _changed(name, sentence, begin, others, offset)
    elif not behind and (is_bare(name) or (is_opinion(name) and quantity.kind is FigureKind.COUNT)):
        of = _counted_before(told, sentence, begin, others, offset)
        added = "累计" if "累计" in told and _is_added_up(quantity, others) else ""
        return completed(_last_piece(of, cohesion), added + name)
    elif quantity.kind is FigureKind.RATE and "占" in name and not _IS_SHARE.search(name):
        # 产值占46.3%, 占工业总产值的68.1%.
        name += "比" if name.endswith("占") else "比重"
    elif name.startswith("占") and sentence.startswith("的", end):
        # 占工业总产值462亿元的70%.
        name = name[1:]
    elif _LIMIT.fullmatch(name):
        # 各村收入均达到5万元，其中超20万元的48个.
        name = _before_the_comma(sentence, begin, others, offset) + name
    # In 《重大决策事项目录》列入8个事项 the title says nothing of what is counted.
    joined = _last_piece(name, cohesion) + (behind if behind not in _TITLE.sub("", name) else "")
    step = _STEP.search(told.rstrip()) if name and quantity.kind in _LEVELS else None
    if step and not joined.endswith(step.group()):
        joined += step["how"]
    # Nothing before or after: the words it begins with are better than no name.
    return (
        joined
        or _NOT_HAN.sub("", sentence[max(0, begin - _LONGEST_CLAUSE) : begin])[-LONGEST_NAME:]
        or quantity.unit
    )


def _is_condition(quantity: Quantity, sentence: str, offset: int) -> bool:
    """Whether it selects the things counted and is part of their name: 年收入30万元以上的村占41%, 5亿元以上项目9个."""
    end = quantity.end - offset
    return (
        quantity.bound is not Bound.EXACT
        and quantity.kind is not FigureKind.RATE
        and _CONDITIONED.match(sentence, end) is not None
        and _CONDITION.fullmatch(quantity.text) is not None
    )


def _restricts_the_next(quantity: Quantity, others: Sequence[Quantity], sentence: str, offset: int) -> bool:
    """Whether it is a condition on what the same clause counts."""
    if not _is_condition(quantity, sentence, offset):
        return False
    end = quantity.end - offset
    behind = _first_from(quantity.end, others)
    return behind < len(others) and not _BREAK.search(sentence, end, others[behind].start - offset)


def _first_from(place: int, others: Sequence[Quantity]) -> int:
    """Index of the first quantity, in text order, that begins at or after a place."""
    return bisect_left(others, place, key=lambda quantity: quantity.start)


def _of_a_streak(
    name: str, sentence: str, begin: int, end: int, others: Sequence[Quantity], offset: int
) -> str:
    """What lasted that long, most of which follows it: 连续四年在全市考核中获评优秀等次."""
    what = "".join(_BREAK.split(sentence[end : end + _LONGEST_CLAUSE], maxsplit=1)[0].split()).removeprefix(
        "在"
    )
    if len(what) < _SHORTEST_PIECE and len(name) < 2:
        name = _before_the_comma(sentence, begin, others, offset)
    return balanced(f"{name}{what}"[:_LONGEST_STREAK])


def _is_added_up(quantity: Quantity, others: Sequence[Quantity]) -> bool:
    """Whether the figure before it counts the same: 45场，累计3500人次 is another count of the year."""
    before = others[: _first_from(quantity.start, others)][-_MOST_BETWEEN:]
    counts = [q for q in before if q.kind not in (FigureKind.CHANGE, FigureKind.RATE)]
    return bool(counts) and counts[-1].unit == quantity.unit


def _without(clause: str, begin: int, others: Sequence[Quantity], offset: int) -> str:
    """The clause before ``begin`` without its quantities."""
    start = begin - len(clause)
    inside = slice(_first_from(start + offset, others), _first_from(begin + offset, others))
    for other in reversed(others[inside]):
        first, last = other.start - offset, other.end - offset
        if start <= first and last <= begin:
            clause = clause[: first - start] + clause[last - start :]
    return clause


def _breaks_before(sentence: str, begin: int) -> list[int]:
    """Ends of the clauses before a figure, the nearest first."""
    floor = max(0, begin - _MOST_CLAUSES * _LONGEST_CLAUSE)
    return [m.start() for m in _BREAK.finditer(sentence, floor, begin)][: -_MOST_CLAUSES - 1 : -1]


def _before_the_comma(sentence: str, begin: int, others: Sequence[Quantity], offset: int) -> str:
    """The last clause before a figure that names something."""
    for stop in _breaks_before(sentence, begin):
        clause = _clause_before(sentence, stop, 0)
        # In 收到行政复议申请187件，同比增长31.7%，受理168件 the subject stands before the comparison.
        name = stripped(_SINCE.sub("", stripped(_without(clause, stop, others, offset))))
        if len(name) >= 2 and not is_bare(name) and not _OF_A_TASK.fullmatch(name):
            return name
    return ""


def _counted_before(told: str, sentence: str, begin: int, others: Sequence[Quantity], offset: int) -> str:
    """What the preceding figures count, if the words before ``begin`` only qualify it."""
    floor = begin - len(told)
    clause = _clause_before(sentence, floor, 0)
    own = stripped(_without(clause, floor, others, offset))
    # In 抽查案卷420卷，其中优秀151卷、合格248卷 the outcome of a part does not belong to the part before it.
    is_own = len(own) >= 2 and not is_bare(own) and not (OF_WHICH in clause and stripped(told) in RESULTS)
    return own if is_own else _before_the_comma(sentence, begin, others, offset)


def _changed(name: str, sentence: str, begin: int, others: Sequence[Quantity], offset: int) -> str:
    """The name of a change: what changed, and 同比 if it is measured against the year before."""
    bare = stripped(_SINCE.sub("", name))
    compared = "同比" if _SINCE.search(name) else ""
    if len(bare) <= 4:
        breaks = _breaks_before(sentence, begin)
        clause = _clause_before(sentence, begin, 0)
        if breaks and len(stripped(_SINCE.sub("", stripped(_without(clause, begin, others, offset))))) < 2:
            clause = _clause_before(sentence, breaks[0], 0)
            begin = breaks[0]
        subject = stripped(_SINCE.sub("", stripped(_without(clause, begin, others, offset))))
        bare = subject + (bare if bare not in subject else "")
    return bare + compared


_FARTHEST = 120
"""Characters either side of a quantity beyond which a clause no longer describes it: lists may be endless."""


def context_of(sentence: str, quantity: Quantity, offset: int = 0) -> str:
    """The clause around a quantity, by which pairs are compared.

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
