"""Runs of equal words: those of difflib, in a time that does not grow with the marks of an endless sentence."""

from __future__ import annotations

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from compare.runs import common_runs
from tests.growth import assert_in_proportion

WORDS = st.lists(st.sampled_from("、件甲乙丙"), max_size=30)


@given(WORDS, WORDS)
def test_runs_are_the_matching_blocks_of_difflib(old: list[str], new: list[str]) -> None:
    *blocks, _end = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    assert common_runs(old, new) == [(b.a, b.b, b.size) for b in blocks]


def test_a_long_list_has_the_runs_of_difflib() -> None:
    old, new = ([word for at in range(150) for word in (f"第{at % few}类", "、")] for few in (35, 42))
    *blocks, _end = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    assert common_runs(old, new) == [(b.a, b.b, b.size) for b in blocks]


def test_a_row_of_thousands_of_cells_takes_no_time() -> None:
    """Each mark was held against every mark of the other side, once for every run: minutes for 10,000 words."""

    def rows(size: int) -> list[list[str]]:
        return [
            [word for at in range(size) for word in (f"{at * step % 9973}", "\t", "件")] for step in (1, 2)
        ]

    assert common_runs(*rows(10_000))[0] == (0, 0, 3)
    assert_in_proportion(lambda given: common_runs(*given), rows, 10_000)


def test_words_of_which_there_are_too_many_only_prolong_a_run() -> None:
    old = ["甲", *["、"] * 1000, "乙", *["、"] * 1000, "丙"]
    new = ["丁", *["、"] * 1000, "乙", *["、"] * 1000, "戊"]
    assert common_runs(old, new) == [(1, 1, 2001)]
