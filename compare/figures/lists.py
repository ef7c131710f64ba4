"""Names of figures that stand in a list, which one of its items has for all, or which are told before their values."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from compare.figures.bare import is_bare
from compare.figures.parts import PART, whole_of
from compare.model import Figure

_BREAK = re.compile("[，,；;。]")
_PROPORTION = (":", "：", "∶")
_INDUSTRIES = ("第一产业占比", "第二产业占比", "第三产业占比")


def of_list(figure: Figure, before: Sequence[Figure]) -> Figure:
    """The figure named after what its list counts, where it says itself only what became of that.

    受理509件 behind 收到申请563件； is of applications.  ``before`` are the figures of the list in front of it.
    """
    if not before or not is_bare(figure.indicator):
        return figure
    of = next((f for f in reversed(before) if _is_counted(f, figure)), None)
    return replace(figure, indicator=f"{whole_of(of.indicator)}{PART}{figure.indicator}") if of else figure


def _is_counted(counted: Figure, result: Figure) -> bool:
    """It is what the result came of: of the same unit, and no result itself."""
    of = whole_of(counted.indicator)
    return counted.quantity.unit == result.quantity.unit and not is_bare(of)


def of_structures(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """The figures of a sentence, with names of their own for the parts of a structure.

    三次产业结构由17.6∶35.1∶47.3优化为16.9∶36.4∶46.7 tells twice what share each of three parts had.
    """
    named = list(figures)
    whole = ""
    for at in range(len(figures) - 2):
        three = figures[at : at + 3]
        between = [text[a.quantity.end : b.quantity.start].strip() for a, b in pairwise(three)]
        if all(mark and mark in _PROPORTION for mark in between):
            # 由17.6∶35.1∶47.3优化为16.9∶36.4∶46.7 is one structure twice; behind a mark another begins.
            if not whole or _BREAK.search(text, figures[at - 1].quantity.end, figures[at].quantity.start):
                whole = figures[at].indicator
            parts = _INDUSTRIES if "产业" in whole else [f"{whole}{PART}{n}" for n in "123"]
            named[at : at + 3] = [replace(f, indicator=name) for f, name in zip(three, parts, strict=True)]
    return named
