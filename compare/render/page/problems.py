"""The shortcomings of both years as the first screen lists them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from compare.model import Comparison
from compare.problems import ProblemState, problems
from compare.render.wording import displayable

_LONGEST = 60
"""Characters of a shortcoming's name; a click shows the rest."""


class ProblemView(NamedTuple):
    """A shortcoming ready for display."""

    text: str
    """Its name, without its list number."""
    place: str


def problem_views(
    comparison: Comparison, places: Mapping[tuple[str, int], str]
) -> dict[str, list[ProblemView]]:
    """The shortcomings by state, every state present."""
    views: dict[str, list[ProblemView]] = {state.value: [] for state in ProblemState}
    for problem in problems(comparison):
        is_gone = problem.state is ProblemState.GONE
        report, side = (comparison.old, "old") if is_gone else (comparison.new, "new")
        text = displayable(report.text[problem.start : problem.end].strip().rstrip("。；;，,.．"))
        shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
        views[problem.state.value].append(ProblemView(shown, places[side, problem.sentence]))
    return views
