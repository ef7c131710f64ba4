"""Headline indicators of work reports stand together, whatever their change."""

from __future__ import annotations

import re
from pathlib import Path

import compare
from compare.headlines import Headline
from compare.model import Report
from compare.summary import summarise
from tests.browsing import opened, playwright
from tests.builders import report

REVIEW = """
    一、{year}年工作回顾
    {year}年，全县完成地区生产总值{gdp}亿元，增长{growth}%；规模以上工业增加值增长{industry}%，固定资产投资{investment}%。
    全年新建口袋公园{parks}处，改造老旧小区{estates}个。城镇新增就业{jobs}人。
    二、{next}年工作安排
    {next}年主要预期目标是：地区生产总值增长{goal}%左右，城镇新增就业{jobs}人以上。
"""


def work_report(year: int, **values: object) -> Report:
    text = REVIEW.format(year=year, next=year + 1, **values)
    return report(text, title=f"{year}年霁川县政府工作报告", path=f"{year}.txt")


OLD = work_report(
    2023, gdp=200, growth=6.1, industry=8.0, investment="增长5.2", parks=4, estates=60, jobs=5200, goal=6
)
NEW = work_report(
    2024, gdp=209.8, growth=5.4, industry=8.3, investment="下降1.5", parks=9, estates=90, jobs=5100, goal=5
)


def told(headline: Headline) -> tuple[str, ...]:
    return tuple(
        f"{change.old.quantity.text} → {change.new.quantity.text}"
        for change in (headline.level, headline.growth)
        if change and change.old and change.new
    )


def test_headline_indicators_come_with_value_and_growth_in_their_order() -> None:
    found = summarise(compare.compare(OLD, NEW)).headlines
    assert {headline.name: told(headline) for headline in found} == {
        "地区生产总值": ("200亿元 → 209.8亿元", "6.1% → 5.4%"),
        "规模以上工业增加值": ("8.0% → 8.3%",),
        "固定资产投资": ("5.2% → 1.5%",),
        "城镇新增就业": ("5200人 → 5100人",),
    }


def test_what_stands_among_them_is_no_other_figure_that_changed_most() -> None:
    found = summarise(compare.compare(OLD, NEW))
    own = {id(change) for headline in found.headlines for change in headline[1:]}
    assert found.key_figures
    assert own.isdisjoint(map(id, found.key_figures))


def test_a_review_of_a_whole_term_is_said_not_to_be_comparable() -> None:
    term = report(
        """
        一、过去五年工作回顾
        五年来，全县地区生产总值年均增长6.2%，累计新建口袋公园31处，改造老旧小区220个。
        五年来，累计城镇新增就业2.6万人，建成通村公路140公里。
        二、2024年工作安排
        2024年，计划改造老旧小区40个。
        """,
        title="2023年霁川县政府工作报告",
        path="2023.txt",
    )
    assert term.reviews_several_years()
    assert not NEW.reviews_several_years()
    assert "上年报告主要回顾几年的工作" in compare.compare(term, NEW).to_html()
    assert "主要回顾几年的工作" not in compare.compare(OLD, NEW).to_html()


def test_a_report_on_the_rule_of_law_has_none() -> None:
    texts = [
        f"一、主要举措\n全年办理行政复议案件{cases}件，培训执法人员{people}人次。城镇新增就业{people}人。"
        for cases, people in ((70, 860), (91, 900))
    ]
    old, new = (report(text, path=f"{n}.txt") for n, text in enumerate(texts))
    assert not summarise(compare.compare(old, new)).headlines


def test_the_page_shows_a_row_for_each(browser: playwright.Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(compare.compare(OLD, NEW).to_html(), "utf-8")
    page, _, _ = opened(browser, path)
    rows = [re.sub(r"\s+", " ", row.inner_text()) for row in page.locator(".headlines tbody tr").all()]
    assert rows[0] == "地区生产总值 200亿元 +6.1% 209.8亿元 +5.4% 增速 ↓ −0.7个百分点"
    assert rows[2] == "固定资产投资 +5.2% −1.5% 增速 ↓ −6.7个百分点"
    page.locator(".headlines tbody th a").first.click()
    row = page.locator(page.evaluate("location.hash"))
    assert "地区生产总值" in row.inner_text()


def test_a_fall_told_in_words_has_its_sign_and_a_target_its_name_in_every_output() -> None:
    found = compare.compare(OLD, NEW)
    for text in (found.to_markdown(), found.to_text()):
        assert any("固定资产投资" in line and "−1.5%" in line for line in text.splitlines())
        goals = [line for line in text.splitlines() if "6%左右" in line and "5%左右" in line]
        assert goals
        assert all("目标" in goal for goal in goals)


def test_what_is_only_planned_is_counted_in_no_output_as_a_measure_taken() -> None:
    def planned(text: str, year: int) -> Report:
        body = f"""
        一、{year}年工作回顾
        {year}年，全县地区生产总值增长5%，新建农村公路{year - 1900}公里，培训干部{year}人次。
        二、{year + 1}年工作安排
        {year + 1}年，主要预期目标是：地区生产总值增长5%左右。加快建设产业园区道路12公里，改造老旧小区8个，新增公办幼儿园学位600个。{text}
        """
        return report(body, title=f"{year}年霁川县政府工作报告", path=f"{year}.txt")

    found = compare.compare(planned("", 2023), planned("新建县体育公园1处，设立霁川数据交易中心。", 2024))
    summary = summarise(found)
    texts = [found.new.text[m.start : m.end] for m in summary.planned_measures]
    assert any("体育公园" in text for text in texts), texts
    assert not any("体育公园" in found.new.text[m.start : m.end] for m in summary.new_measures)
    assert f"新增 {len(summary.new_measures)}，" in found.to_text()
    assert "仅列入下一年安排" in found.to_text()
    assert "仅列入下一年安排" in found.to_markdown()
