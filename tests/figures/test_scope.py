"""Remarks on the scope of counting: read once for all the figures of a sentence."""

from __future__ import annotations

import pytest

from compare.figures import scope
from compare.figures.scope import CountedAnew
from tests.builders import report


@pytest.mark.parametrize(
    ("sentence", "anew"),
    [
        ("受理申请12件、同比增长5%（统计口径调整），办结9件。", ["12件", "5%"]),
        ("受理申请12件，办结9件（其中调解3件，统计口径调整），转办2件。", ["9件", "3件"]),
        ("受理申请12件（（调解3件）统计口径调整），转办2件。", ["12件", "3件"]),
        ("受理申请12件（线上3件），统计口径调整，转办2件。", ["12件", "3件", "2件"]),
        ("因新设街道一并计入，受理申请12件，办结9件。", ["12件"]),
        ("受理申请12件，办结9件，主要是因新设街道一并计入。", ["9件"]),
    ],
)
def test_a_remark_is_about_what_stands_before_it_and_in_its_bracket(sentence: str, anew: list[str]) -> None:
    draft = report(f"一、工作情况\n{sentence}")
    found = CountedAnew(draft)
    assert [figure.quantity.text for figure in draft.figures if figure in found] == anew


def test_a_sentence_is_read_once_for_all_its_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read anew for each of its figures and brackets, a list of a thousand took ten seconds.

    Counted, not measured: a sentence ends after some eighty such figures, so that the whole stays in proportion.
    """
    draft = report("一、工作情况\n办理" + "案件3件（统计口径调整）、" * 80 + "转办2件。")
    read: list[int] = []

    def counted(text: str, start: int, end: int) -> list[tuple[int | None, int]]:
        read.append(start)
        return list(remarks(text, start, end))

    remarks = scope._remarks
    monkeypatch.setattr(scope, "_remarks", counted)
    found = CountedAnew(draft)
    assert sum(figure in found for figure in draft.figures) == 80
    assert len(read) == len(set(read)) <= len(draft.sentences)
