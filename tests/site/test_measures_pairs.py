"""Issuers with two reports on a site's pages of measures, and the dates by which ties are broken."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import compare
from compare.batch.measures import parts_of, write_measures
from compare.batch.plan import plan_of
from compare.batch.store import Store
from compare.language import Language
from compare.model import Comparison
from compare.render.site.html import render_measures
from compare.render.site.measures import FoundMeasure, MeasuresPage, measures_of
from compare.render.site.pairs import measures_of_pair
from compare.series.series import series_of
from tests.batch.test_batch import CORPUS, OPTIONS, batch, folder
from tests.browsing import opened, playwright
from tests.builders import report
from tests.site.test_measures import cards, life

__all__ = ["folder"]

OLD = """一、主要工作
聘请退休法官担任人民调解员6名，驻点调解物业纠纷。
设立行政复议案件公开听证室，全年公开听证18件。
二、下一步打算
建成镇级公共法律服务工作站12个。"""
NEW = """一、主要工作
聘请退休法官、律师担任人民调解员9名，驻点调解物业纠纷。
上线“掌上执法”小程序，扫码公示检查事项。
二、下一步打算
组建涉外法律服务律师团。"""


def pair(old: str = OLD, new: str = NEW) -> Comparison:
    before = replace(report(old, title="青禾区2023年度法治政府建设工作报告"), date="2024-02-26")
    after = replace(report(new, title="青禾区2024年度法治政府建设工作报告"), date="")
    return compare.compare(replace(before, year=2023), replace(after, year=2024))


def told(comparison: Comparison) -> list[FoundMeasure]:
    return [*measures_of_pair(json.loads(comparison.to_json()), "青禾区", "../pairs/青禾区-2023-2024.html")]


def of(rows: list[FoundMeasure], words: str) -> FoundMeasure:
    (row,) = (row for row in rows if words in row.text)
    return row


def test_a_pair_tells_what_is_new_what_last_year_told_of_already_and_what_no_longer() -> None:
    rows = told(pair())
    assert {(words, row.first, row.since_before, row.last, row.years) for words in ("掌上执法", "调解员", "听证室") for row in [of(rows, words)]} == {
        ("掌上执法", 2024, False, 2024, 1),
        ("调解员", 2023, True, 2024, 2),
        ("听证室", 2023, True, 2023, 1),
    }  # fmt: skip
    assert not [row for row in rows if "工作站" in row.text or "律师团" in row.text]
    assert of(rows, "调解员").latest.startswith("聘请退休法官、律师担任人民调解员9名")


def test_a_row_leads_to_its_sentence_on_the_page_of_the_pair() -> None:
    comparison = pair()
    page = comparison.to_html()
    rows = told(comparison)
    assert rows
    for row in rows:
        file, _, place = row.href.partition("#")
        assert file == "../pairs/青禾区-2023-2024.html"
        at = page.index(f'id="{place}"')
        text = re.sub("<[^>]+>", "", page[at : at + 4000])
        assert (row.latest or row.text)[:6] in text


def test_a_row_has_the_date_of_the_report_that_first_tells_of_it_where_it_bears_one() -> None:
    rows = told(pair())
    assert [of(rows, words).date for words in ("掌上执法", "调解员")] == ["", "2024-02-26"]
    series: dict[str, Any] = {
        "measures": [life((2022, "设立窗口"))],
        "reports": [{"year": 2022, "date": "2023-03-01"}],
    }
    assert [row.date for row in measures_of(series, "青禾区", "x.html")] == ["2023-03-01"]


@pytest.mark.parametrize("name", ["wangchuan/2023.txt wangchuan/2024.txt", "luwan/2023.docx luwan/2024.docx"])
def test_what_comes_back_of_a_pair_is_what_its_series_has(name: str) -> None:
    old, new = (compare.read(CORPUS / path) for path in name.split())
    comparison = compare.compare(old, new)
    third = replace(new, year=(new.year or 0) + 1, path="third.txt")
    lives = series_of([old, new, third]).measures
    expected = {(m.first, old.text[m.points[0].start : m.points[0].end]) for m in lives if m.first == old.year and m.last != old.year}  # fmt: skip
    rows = {(row.first, row.text) for row in told(comparison) if row.years == 2}
    assert rows == expected
    assert len(rows) > 2


def another_heading(told: dict[str, Any]) -> None:
    # As where bold type, which no JSON has, made one.
    told["sentences"][1]["end"] -= 1


def no_body(told: dict[str, Any]) -> None:
    told["text"] = "x" * len(told["text"])


@pytest.mark.parametrize("damage", [another_heading, no_body])
def test_a_text_that_does_not_come_back_as_it_was_tells_what_is_new_and_what_is_dropped(
    damage: Callable[[dict[str, Any]], None],
) -> None:
    data = json.loads(pair().to_json())
    damage(data["old"])
    rows = [*measures_of_pair(data, "青禾区", "x.html")]
    assert [(row.text[:4], row.first, row.last) for row in rows] == [
        ("设立行政", 2023, 2023),
        ("上线“掌", 2024, 2024),
    ]


def test_an_issuer_with_two_reports_is_on_the_page_and_one_with_one_report_is_not() -> None:
    plan = plan_of([*cards("甲"), *cards("乙", years=(2023, 2024)), *cards("丙", years=(2024,))], OPTIONS)
    ((part,),) = parts_of(plan, {})
    assert ([work.name for _, work in part.works], part.missing) == (
        ["series/甲区", "pairs/乙区-2023-2024"],
        ("丙区",),
    )
    without = replace(OPTIONS, has_pages=False)
    assert [*parts_of(plan_of(cards("乙", years=(2023, 2024)), without), {})] == [()]


def test_a_pair_that_failed_is_told_as_missing() -> None:
    plan = plan_of([*cards("甲"), *cards("乙", years=(2023, 2024))], OPTIONS)
    (broken,) = (w for works in plan.works for w in works if w.name.startswith("pairs/乙"))
    ((part,),) = parts_of(plan, {broken.key})
    assert part.missing == ("乙区",)


def test_within_a_year_the_report_with_the_earlier_date_comes_first(tmp_path: Path) -> None:
    store, plan = Store(str(tmp_path)), plan_of(cards("甲乙丁"), OPTIONS)
    for name, date in (("丁", ""), ("甲", "2024-03-09"), ("乙", "2024-02-26")):
        data = {
            "measures": [life((2023, f"{name}区设立窗口")), life((2022, f"{name}区试行清单"))],
            "reports": [{"year": 2023, "date": date}],
        }
        store.write(f"series/{name}区.json", json.dumps(data).encode())
    (record,) = write_measures(store, plan, {}, Language.ZH)
    text = store.read(record.outputs[0]).decode()
    assert re.findall("([甲乙丁])区设立窗口", text) == ["乙", "甲", "丁"]
    assert re.findall("([甲乙丁])区试行清单", text) == ["丁", "甲", "乙"]
    assert '2023 <time datetime="2024-02-26">2024-02-26</time></td>' in text


def test_the_page_says_what_is_left_out_and_how_ties_are_broken() -> None:
    text = render_measures(MeasuresPage("", "", ("青禾区",), (), ("丙区",), ()), Language.EN)
    assert "Not here: 1 issuer with one report only, or whose years could not be compared: " in text
    assert "then by the date of the report" in text


@pytest.mark.browser
def test_a_measure_of_an_issuer_with_two_reports_leads_to_the_page_of_its_pair(
    browser: playwright.Browser, folder: Path, tmp_path: Path
) -> None:
    batch(folder, tmp_path / "site")
    page, _, complaints = opened(browser, tmp_path / "site" / "measures" / "all.issuers.html")
    page.select_option("#issuer", "青禾区")
    shown = page.locator(".lookup tbody tr:visible")
    since = shown.locator("td:nth-child(3)").all_inner_texts()
    assert {text.split()[0] for text in since} == {"2023年或更早", "2024"}
    words = shown.locator("a").last.inner_text()
    shown.locator("a").last.click()
    page.wait_for_url("**/pairs/**")
    here = page.locator(".here")
    assert words[:6] in here.inner_text().replace("\n", "")
    assert here.is_visible()
    assert complaints == []
