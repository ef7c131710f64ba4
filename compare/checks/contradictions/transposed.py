"""A number of many digits given twice, two neighbouring digits changed for one another, of things with other names.

调处各类纠纷4168件, 化解矛盾纠纷4186件: two numbers so alike are one, typed twice, where the things are of one kind.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from compare.checks.contradictions.counted import NEW
from compare.checks.contradictions.same_name import are_as_many
from compare.checks.contradictions.wholes import PART
from compare.figures.clause import clause_before
from compare.figures.precision import digits_of
from compare.model import AMOUNTS, Bound, Figure, Function, Report
from compare.wording import HAN

_DIGITS = 3
"""Digits from which two numbers are hardly that alike by accident."""
_MANY_DIGITS = 4
_MOST_ALIKE = 60
"""Figures of the same digits that are compared with one another."""
_BREAK = re.compile(r"[，,；;。：:（(）)]")
_OTHER_YEAR = re.compile(r"20\d\d年|上年|去年|同期|由|从")
_GENERIC = re.compile(r"(?:人员|群众|案件|资金|活动|人次|事项|工作|项目|单位|数量)+$")
"""Ends of names that very different things have."""
_LONGEST_CLAUSE = 80
_NOUN, _LONGER_NOUN = 2, 3
"""Letters both clauses end in, or have in front of one and behind the other: of numbers of many digits, of others."""


def transposed(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """The figures given twice, in the order of the second."""
    groups: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in report.figures:
        quantity, sentence = figure.quantity, report.sentences[figure.sentence]
        digits = digits_of(figure)
        if (
            quantity.kind in AMOUNTS
            and quantity.bound is Bound.EXACT
            and len(digits) >= _DIGITS
            and sentence.function is not Function.PLAN
        ):
            groups[quantity.unit, "".join(sorted(digits))].append(figure)
    pairs = [
        (one, other)
        for figures in groups.values()
        for one, other in combinations(figures[:_MOST_ALIKE], 2)
        if one.sentence != other.sentence
        and _is_transposed(one, other)
        and _are_of_a_kind(report, one, other)
    ]
    yield from sorted(pairs, key=lambda pair: (pair[1].quantity.start, pair[0].quantity.start))


def _is_transposed(one: Figure, other: Figure) -> bool:
    """The same number but for two neighbouring digits."""
    a, b = digits_of(one), digits_of(other)
    differing = [at for at, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    are_neighbours = len(differing) == 2 and differing[1] - differing[0] == 1
    # 1.864万件 and 1846件 have the same digits and are ten apart.
    return are_neighbours and max(one.quantity.value, other.quantity.value) < 2 * min(
        one.quantity.value, other.quantity.value
    )


def _are_of_a_kind(report: Report, one: Figure, other: Figure) -> bool:
    letters = _NOUN if len(digits_of(one)) >= _MANY_DIGITS else _LONGER_NOUN
    clauses = _clause(report, one), _clause(report, other)
    if not are_as_many(one.quantity, clauses[0], other.quantity, clauses[1]):
        return False
    if bool(NEW.search(clauses[0])) is not bool(NEW.search(clauses[1])):
        return False
    return not _nouns(report, one, letters).isdisjoint(_nouns(report, other, letters))


def _clause(report: Report, figure: Figure) -> str:
    return clause_before(report, figure, "（(）)")


def _nouns(report: Report, figure: Figure, letters: int) -> set[str]:
    """So many letters of what may be counted: the ends of the words in front, of those in front of the figure before, and what stands behind."""
    sentence, quantity = report.sentences[figure.sentence], figure.quantity
    behind = report.text[quantity.end : min(sentence.end, quantity.end + _LONGEST_CLAUSE)]
    clause = _clause(report, figure)
    if PART.search(clause) or _OTHER_YEAR.search(clause):
        return set()
    named = [_GENERIC.sub("", piece) for piece in re.findall(rf"{HAN}+(?=\d|$)", clause)]
    pieces = [piece for piece in named if len(piece) >= letters]
    # 罚没款 and 罚没: of many digits any letters of the end will do.
    reach = letters + (1 if letters == _NOUN else 0)
    ends = {
        end[at : at + letters]
        for piece in pieces[-2:]
        for end in (piece[-reach:],)
        for at in range(len(end) - letters + 1)
    }
    noun = re.match(rf"{HAN}{{2,12}}", _BREAK.split(behind.lstrip())[0])
    following = noun[0] if noun else ""
    found = ends | {following[at : at + letters] for at in range(len(following) - letters + 1)}
    return {piece for piece in found if not _GENERIC.fullmatch(piece)}
