"""The rule unreported-commitment: what it finds, and what comes near and is right."""

from __future__ import annotations

from pathlib import Path

import pytest

import compare as yoy
from compare.checking import check
from tests.checks.drafts import (
    found,
    last_year,
    one,
)

OLD_PLAN = (
    "一、主要成效\n成效明显。\n二、下一步工作打算\n制定重大行政决策后评估办法。\n进一步加强法治宣传教育工作。"
)


def test_a_promise_without_trace() -> None:
    (finding,) = found("unreported-commitment", one("全面推进严格规范公正文明执法。"), last_year(OLD_PLAN))
    assert "后评估" in str(finding.message)
    assert finding.start is None


def test_a_promise_that_was_reported_on() -> None:
    assert not found("unreported-commitment", one("制定重大行政决策后评估办法，评估决策事项3项。"), last_year(OLD_PLAN))  # fmt: skip


CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.mark.parametrize(("district", "year"), [(d, y) for d in ("qinghe", "wangchuan", "jichuan") for y in (2023, 2024)])  # fmt: skip
def test_the_corpus_drafts_show_their_defects(district: str, year: int) -> None:
    import json

    gold = json.loads((CORPUS / district / f"{year - 1}-{year}.gold.json").read_text("utf-8"))
    draft = yoy.read(CORPUS / district / f"{year}.txt")
    result = check(draft, [yoy.read(CORPUS / district / f"{year - 1}.txt")])
    for defect in gold["defects"]:
        if defect["kind"] == "unreported-commitment":
            continue
        assert defect["kind"] in {f.rule for f in result.findings}, defect["text"]
