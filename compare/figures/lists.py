"""Names of figures in a list: shared across its items, or stated before the values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from compare.figures.bare import is_bare
from compare.figures.edges import VERBS
from compare.figures.parts import PART, whole_of
from compare.model import Figure, FigureKind
from compare.wording import HAN

_BREAK = re.compile("[，,；;。]")
_DONE = re.compile(f"(?P<deed>{VERBS})(?P<thing>{HAN}{{2,8}})")
_THING = re.compile(f"(?!{VERBS}|合并|整合|划转|承接){HAN}{{2,4}}")
"""Too little of a name by itself: 企业."""
_PROPORTION = (":", "：", "∶")
_INDUSTRIES = ("第一产业占比", "第二产业占比", "第三产业占比")


def of_list(figure: Figure, before: Sequence[Figure]) -> Figure:
    """The figure named after what its list counts, if its own name is only an outcome.

    受理509件 after 收到申请563件； counts applications.  ``before`` are the figures of the list before it.
    """
    if not before or not is_bare(figure.indicator):
        return figure
    of = next((f for f in reversed(before) if _is_counted(f, figure)), None)
    return replace(figure, indicator=f"{whole_of(of.indicator)}{PART}{figure.indicator}") if of else figure


def _is_counted(counted: Figure, result: Figure) -> bool:
    """Whether the result came from it: same unit, and not a result itself."""
    of = whole_of(counted.indicator)
    return counted.quantity.unit == result.quantity.unit and not is_bare(of)


def of_one_deed(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence; of things listed behind a deed each is named with it.

    In 检查车辆13.6万辆、企业2960家 the 2960 are 检查企业.
    """
    named = list(figures)
    deed = ""
    for at, figure in enumerate(named):
        between = text[named[at - 1].quantity.end : figure.quantity.start] if at else ""
        if deed and between == f"、{figure.indicator}" and _THING.fullmatch(figure.indicator):
            named[at] = replace(figure, indicator=deed + figure.indicator)
            continue
        own = _DONE.fullmatch(figure.indicator) if figure.quantity.kind is FigureKind.COUNT else None
        deed = own["deed"] if own and text.endswith(own["thing"], 0, figure.quantity.start) else ""
    return named


def of_structures(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence, with separate names for the parts of a structure.

    三次产业结构由17.6∶35.1∶47.3优化为16.9∶36.4∶46.7 gives the shares of three parts twice.
    """
    named = list(figures)
    whole = ""
    for at in range(len(figures) - 2):
        three = figures[at : at + 3]
        between = [text[a.quantity.end : b.quantity.start].strip() for a, b in pairwise(three)]
        if all(mark and mark in _PROPORTION for mark in between):
            # 由17.6∶35.1∶47.3优化为16.9∶36.4∶46.7 is one structure twice; after a mark another begins.
            if not whole or _BREAK.search(text, figures[at - 1].quantity.end, figures[at].quantity.start):
                whole = figures[at].indicator
            parts = _INDUSTRIES if "产业" in whole else [f"{whole}{PART}{n}" for n in "123"]
            named[at : at + 3] = [replace(f, indicator=name) for f, name in zip(three, parts, strict=True)]
    return named
