"""Names of figures in a list: shared across its items, or stated before the values."""

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
