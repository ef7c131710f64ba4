"""Whose report is dated earlier, where a page of districts shows a passage they share."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

import compare
from compare.model import Report
from compare.model.districts import Passage, SharedPassage
from tests.districts.test_districts import COPIED, with_paragraph

PLACES = {"qinghe": "青禾区", "wangchuan": "望川县", "jichuan": "霁川区"}


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return [with_paragraph(place, COPIED.format(name, name)) for place, name in PLACES.items()]


def heads(reports: list[Report], *dates: str, language: str = "en") -> list[str]:
    """What stands above each side of the copied passage."""
    dated = [replace(report, date=date) for report, date in zip(reports, dates, strict=False)]
    found = compare.districts_of(dated)
    # What all districts of a set write is its phrase; three of a large set may share a passage all the same.
    places = [copied(number, district.report) for number, district in enumerate(found.districts)]
    shared = SharedPassage(tuple(places), 100, 1.0, True, ()) if len(dates) > 2 else found.shared[0]
    page = replace(found, shared=(shared,)).to_html(language)
    (article,) = re.findall('<article class="shared".*?</article>', page, re.S)
    return [re.sub("<[^>]+>", "", head) for head in re.findall("<h4>(.*?)</h4>", article)]


def copied(number: int, report: Report) -> Passage:
    (sentence,) = (s for s in report.sentences if "云上调解室" in report.wording(s.id))
    return Passage(number, (sentence.id,), sentence.start, sentence.end)


def test_the_earlier_of_two_dates_is_said_so(reports: list[Report]) -> None:
    assert heads(reports, "2025-02-26", "2025-02-25") == [
        "望川县 2025-02-25 dated earlier",
        "青禾区 2025-02-26",
    ]
    assert heads(reports, "2025-02-25", "2025-02-26", language="zh") == [
        "青禾区 2025-02-25 日期较早",
        "望川县 2025-02-26",
    ]


@pytest.mark.parametrize(
    ("dates", "marked"),
    [
        (("2025-02-26", "2025-02-26"), ""),
        (("2025-02-26", ""), ""),
        (("2025-02-25", "2025-02-26", ""), ""),
        (("2025-02-25", "2025-02-26", "2025-02-27"), "青禾区"),
        (("2025-02-25", "2025-02-25", "2025-02-27"), "青禾区 望川县"),
    ],
)
def test_of_one_day_or_where_a_date_is_wanting_nothing_is_said(
    reports: list[Report], dates: tuple[str, ...], marked: str
) -> None:
    found = heads(reports, *dates)
    assert len(found) == len(dates)
    assert {head.split()[0] for head in found if head.endswith("dated earlier")} == {*marked.split()}


def test_the_page_says_that_a_date_is_no_proof(reports: list[Report]) -> None:
    page = compare.districts_of(reports[:2]).to_html("zh")
    assert "日期先后不足以说明谁抄谁" in page
