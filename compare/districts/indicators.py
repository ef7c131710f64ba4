"""Indicators that recur in the reports of several districts, side by side.

First those of the domain's list, with their variants of wording; then others that most reports give under
nearly the same name.  Nothing is ranked unless denominators are given.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from rapidfuzz.distance import Indel

from compare.districts.definitions import DEFINITIONS, Definition
from compare.districts.places import Names
from compare.figures.indicators import OWN, context_of
from compare.figures.pairs import comparable
from compare.figures.parts import own_name
from compare.model import Bound, Figure, FigureKind, Function, Report
from compare.model.districts import Caveat, ComparableIndicator, District, IndicatorValue, PerHead, Theme

_SCOPE = re.compile(r"全[市区县旗镇乡]|[市区县]?本级|本(?:局|单位|部门|系统)|我局")
_SPAN = re.compile(
    r"累计|截至|自\d{4}年以来|全年|全年度|年内|今年以来|上半年|前三季度|(?:19|20)\d\d年(?!度?版)"
)
_CUMULATIVE = ("累计", "截至", "自")
_ALIKE_NAME = 0.8
_ALIKE_CONTEXT = 0.55
_SHORTEST_NAME = 4
"""Least letters of a name that says what it counts: 受理 and 反馈问题 do not."""
_BARE = re.compile("^(?:反馈问题|发现问题|提出.{0,4}意见)$|(?:镇|街道|部门|单位)$")
"""Names without meaning of their own, and objects of an action."""
_STARTING = re.compile(rf"[由从][^，,；;。#{OWN}]{{0,4}}{OWN}")
"""由45个工作日压缩至38个工作日: the first is last year's."""
_FROM = re.compile("由[^由]{0,5}$|增至?$|达$")
_KINDS = (FigureKind.COUNT, FigureKind.MONEY, FigureKind.RATE, FigureKind.DURATION)
_POPULATION = Decimal(10_000)


def indicators(districts: Sequence[District], *, has_others: bool = True) -> tuple[ComparableIndicator, ...]:
    """Indicators of the list that two or more districts give, then others at least half of them give.

    The others are found by comparing every figure with every other; ``has_others`` includes them.
    """
    taken: set[tuple[int, int]] = set()
    found: list[ComparableIndicator] = []
    for definition in DEFINITIONS:
        values = [
            value
            for number, district in enumerate(districts)
            for value in _values(definition, number, district.report)
        ]
        taken |= {(value.district, value.figure.quantity.start) for value in values}
        if len({value.district for value in values}) >= 2:
            values = _ordered(values)
            found.append(_finished(definition.key, definition.name, values, districts))
    if has_others:
        found += _recurring(districts, taken)
    return tuple(found)


def _values(definition: Definition, number: int, report: Report) -> list[IndicatorValue]:
    """The values one report gives, the first of each variant."""
    best: dict[str, IndicatorValue] = {}
    for figure in report.figures:
        quantity = figure.quantity
        if quantity.kind is not definition.kind or quantity.unit not in definition.units:
            continue
        sentence = report.sentences[figure.sentence]
        if sentence.function in (Function.PLAN, Function.PROBLEMS):
            continue
        wording = report.wording(figure.sentence)
        clause = context_of(wording, quantity, sentence.start)
        if not definition.clause.search(clause):
            continue
        if definition.subject and not definition.subject.search(_up_to(report, figure)):
            continue
        variant = next((name for name, word in definition.variants.items() if word.search(clause)), "")
        best.setdefault(variant, _value(number, report, figure, variant))
    return list(best.values())


def _up_to(report: Report, figure: Figure) -> str:
    """The figure's sentence up to the end of its clause, with the sentence before it in the same paragraph."""
    sentence = report.sentences[figure.sentence]
    begin = sentence.start
    before = report.sentences[figure.sentence - 1] if figure.sentence else None
    if before and before.section == sentence.section and not before.heading:
        begin = before.start
    end = re.compile(r"[，,；;。]|$").search(report.text, figure.quantity.end, sentence.end)
    return report.text[begin : end.start() if end else sentence.end]


def _value(number: int, report: Report, figure: Figure, variant: str) -> IndicatorValue:
    sentence = report.sentences[figure.sentence]
    before = report.text[sentence.start : figure.quantity.start]
    scopes, spans = _SCOPE.findall(before), _SPAN.findall(before)
    return IndicatorValue(
        number, figure, variant, scopes[-1] if scopes else "", spans[-1] if spans else "", ()
    )


def _finished(
    key: str, name: str, values: Iterable[IndicatorValue], districts: Sequence[District]
) -> ComparableIndicator:
    values = _marked(list(values))
    return ComparableIndicator(key, name, tuple(values), tuple(_per_head(values, districts)))


def _ordered(values: Sequence[IndicatorValue]) -> list[IndicatorValue]:
    """By district, the most common wording first: the one that can be compared."""
    users = Counter(value.variant for value in values)

    def rank(value: IndicatorValue) -> tuple[int, int, int]:
        return (value.district, -users[value.variant], value.figure.quantity.start)

    return sorted(values, key=rank)


def _marked(values: Sequence[IndicatorValue]) -> list[IndicatorValue]:
    """The values, each with its differences from the usual value.

    A district's first value is compared with the first values of the others, a further one with those of its
    wording.
    """
    main = [value for at, value in enumerate(values) if at == 0 or values[at - 1].district != value.district]
    usual = _most_used([value.variant for value in main])
    marked = []
    for value in values:
        is_main = value in main
        peers = main if is_main else [v for v in values if v.variant == value.variant]
        quantity = value.figure.quantity
        caveats = [
            caveat
            for caveat, holds in (
                (Caveat.VARIANT, is_main and value.variant != usual),
                (Caveat.UNIT, quantity.unit != _most_used([v.figure.quantity.unit for v in peers])),
                (Caveat.SCOPE, _circle(value.scope) != _most_used([_circle(v.scope) for v in peers])),
                (Caveat.SPAN, _duration(value.span) != _most_used([_duration(v.span) for v in peers])),
                (Caveat.BOUND, quantity.bound is not Bound.EXACT),
            )
            if holds
        ]
        marked.append(replace(value, caveats=tuple(caveats)))
    return marked


def _most_used(words: Sequence[str]) -> str:
    """The commonest; of equals the first in code point order."""
    counts = Counter(words)
    return min(counts, key=lambda word: (-counts[word], word))


def _circle(scope: str) -> str:
    """Whether a value counts the office alone or the whole district; the default is the district."""
    return "own" if scope and "全" not in scope else "whole"


def _duration(span: str) -> str:
    return "cumulative" if span.startswith(_CUMULATIVE) else "year"


def _per_head(values: Sequence[IndicatorValue], districts: Sequence[District]) -> Iterable[PerHead]:
    """The row divided by each denominator: counts and money only, and only values counted alike."""
    alike = [
        value
        for at, value in enumerate(values)
        if (at == 0 or values[at - 1].district != value.district)
        and value.figure.quantity.kind in (FigureKind.COUNT, FigureKind.MONEY)
        and not set(value.caveats) - {Caveat.BOUND}
    ]
    columns = list(dict.fromkeys(name for district in districts for name in district.denominators))
    for column in columns:
        known = [v for v in alike if districts[v.district].denominators.get(column)]
        if len({v.district for v in known}) < 2:
            continue
        amounts = [district.denominators.get(column, Decimal(0)) for district in districts]
        # 每万人 where the column counts heads, each where it counts towns.
        scale = _POPULATION if max(amounts) >= _POPULATION else Decimal(1)
        rates = [
            (v.district, v.figure.quantity.value * scale / districts[v.district].denominators[column])
            for v in known
        ]
        yield PerHead(column, int(scale), tuple(sorted(rates, key=lambda rate: (-rate[1], rate[0]))))


@dataclass(frozen=True, slots=True)
class _Candidate:
    district: int
    figure: Figure
    theme: Theme | None
    name: str
    context: str
    """Both as letters without names of places."""


def _candidates(
    number: int, district: District, names: Names, taken: set[tuple[int, int]]
) -> Iterable[_Candidate]:
    report = district.report
    figures: list[Figure] = []
    contexts: list[str] = []
    for figure in report.figures:
        sentence = report.sentences[figure.sentence]
        if (number, figure.quantity.start) in taken or sentence.function is not Function.REVIEW:
            continue
        context = context_of(report.wording(figure.sentence), figure.quantity, sentence.start)
        if figure.quantity.kind in _KINDS and not _STARTING.search(context):
            figures.append(figure)
            contexts.append(context.replace(OWN, ""))
    called = names.neutral([_called(figure.indicator) for figure in figures], report.issuer)
    neutral = names.neutral(contexts, report.issuer)
    for figure, name, context in zip(figures, called, neutral, strict=True):
        if len(name) >= _SHORTEST_NAME and not _BARE.search(name):
            yield _Candidate(number, figure, district.sentences[figure.sentence], name, context)


def _called(indicator: str) -> str:
    """Key by which districts' figures are grouped: the name without its whole, which each words differently."""
    own = own_name(indicator)
    return own if len(own) >= _SHORTEST_NAME else indicator


def _recurring(districts: Sequence[District], taken: set[tuple[int, int]]) -> list[ComparableIndicator]:
    """Indicators outside the list that at least half of the districts, and at least two, give under one name."""
    names = Names(district.report.issuer for district in districts)
    pool: dict[tuple[Theme | None, FigureKind], list[_Candidate]] = defaultdict(list)
    for number, district in enumerate(districts):
        for candidate in _candidates(number, district, names, taken):
            pool[candidate.theme, candidate.figure.quantity.kind].append(candidate)
    least = max(2, -(-len(districts) // 2))
    rows: list[tuple[float, ComparableIndicator]] = []
    for group in pool.values():
        for members in _stars(group):
            if len(members) >= least:
                values = [_value(m.district, districts[m.district].report, m.figure, "") for m in members]
                called = min((m.figure.indicator for m in members), key=lambda name: (len(name), name))
                first = members[0]
                # Rows follow the order of the first district's report.
                place = first.figure.quantity.start / len(districts[first.district].report.text)
                rows.append((place, _finished("", _tidy(called), values, districts)))
    return [row for _, row in sorted(rows, key=lambda item: (item[0], item[1].name))]


def _tidy(name: str) -> str:
    """A name cut from a sentence, without the words leading to the number and with paired quotation marks."""
    name = _FROM.sub("", name) or name
    return "“" * (name.count("”") - name.count("“")) + name + "”" * (name.count("“") - name.count("”"))


def _stars(pool: Sequence[_Candidate]) -> Iterable[list[_Candidate]]:
    """Figures of one name grouped around the one most like the others, at most one a district."""
    likeness: dict[int, dict[int, float]] = defaultdict(dict)
    for i, one in enumerate(pool):
        for j in range(i + 1, len(pool)):
            other = pool[j]
            if other.district == one.district or not comparable(one.figure, other.figure):
                continue
            named = Indel.normalized_similarity(one.name, other.name, score_cutoff=_ALIKE_NAME)
            if named and Indel.normalized_similarity(one.context, other.context) >= _ALIKE_CONTEXT:
                likeness[i][j] = likeness[j][i] = named
    free = set(likeness)
    while free:
        centre = max(free, key=lambda i: (len({pool[j].district for j in likeness[i] if j in free}), -i))
        members = {pool[centre].district: centre}
        for j in sorted(likeness[centre], key=lambda j: (-likeness[centre][j], j)):
            if j in free:
                members.setdefault(pool[j].district, j)
        free -= {centre, *members.values()}
        yield [pool[at] for _, at in sorted(members.items())]
