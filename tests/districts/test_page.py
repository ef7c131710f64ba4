"""The page of several districts in a real Chromium, opened from disk with the network cut."""

from __future__ import annotations

import re
from pathlib import Path

import axe_playwright_python
import pytest

import compare
from compare.model import Report
from compare.model.districts import Districts
from tests.browsing import opened, playwright
from tests.builders import report
from tests.districts.test_districts import COPIED, with_paragraph

pytestmark = pytest.mark.browser
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return [
        with_paragraph("qinghe", COPIED.format("青禾区", "青禾区")),
        with_paragraph("wangchuan", COPIED.format("望川县", "青禾区")),
        compare.read(Path(__file__).parents[2] / "corpus" / "jichuan" / "2024.txt"),
    ]


@pytest.fixture(scope="module")
def districts(reports: list[Report]) -> Districts:
    return compare.districts_of(reports)


@pytest.fixture(scope="module")
def page_file(districts: Districts, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("districts") / "page.html"
    path.write_text(districts.to_html(), "utf-8")
    return path


def test_it_asks_for_nothing_and_complains_of_nothing(browser: playwright.Browser, page_file: Path) -> None:
    page, requests, complaints = opened(browser, page_file)
    assert requests == [page_file.as_uri()]
    assert complaints == []
    assert page.locator("h1").inner_text().startswith("2024 · 霁川区、青禾区、望川县")


def test_the_policy_allows_no_script_at_all(page_file: Path) -> None:
    text = page_file.read_text("utf-8")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert "default-src &#39;none&#39;" in policy
    assert "script-src &#39;none&#39;" in policy
    assert "unsafe" not in policy
    assert not re.findall(r"<script|\sstyle=|\son\w+=|https?://", text)


def test_the_first_screen_says_which_district_copied_a_paragraph(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, _ = opened(browser, page_file, viewport={"width": 1280, "height": 900})
    first = page.locator("article.shared").first
    assert first.bounding_box()["y"] < 700
    text = first.inner_text()
    for words in ("望川县、青禾区", "数字相同", "留有别地名称：青禾区", "云上调解室", "2025-02-25"):
        assert words in text
    marks = first.locator("mark").all_inner_texts()
    assert marks
    assert all(re.match("望川县|青禾区", mark) for mark in marks)


def test_every_link_leads_somewhere(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    targets = page.locator("a[href^='#']").evaluate_all("links => links.map(a => a.getAttribute('href'))")
    missing = page.evaluate(
        "targets => targets.filter(t => !document.getElementById(t.slice(1)))", sorted(set(targets))
    )
    assert len(targets) > 50
    assert missing == []


def test_a_link_to_a_sentence_opens_its_theme(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file, java_script_enabled=True)
    link = page.locator("article.shared h4 a").first
    target = link.get_attribute("href")
    assert page.locator(target).is_hidden()
    link.focus()
    page.keyboard.press("Enter")
    page.locator(target).wait_for(state="visible")


def test_a_link_lands_on_its_sentence_in_the_middle_of_a_list_that_is_not_cut(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, _ = opened(
        browser, page_file, viewport={"width": 1280, "height": 800}, java_script_enabled=False
    )
    target = page.locator("article.shared h4 a").last.get_attribute("href")
    page.goto(page_file.as_uri() + (target or ""))
    box = page.locator(":target").bounding_box()
    assert 0.3 * 800 <= box["y"] <= 0.6 * 800
    cut = page.evaluate(
        "() => [...document.querySelectorAll('.scroll')].filter((l) => l.scrollHeight > l.clientHeight + 1).length"
    )
    assert cut == 0


def test_without_javascript_every_sentence_of_the_review_is_there(
    browser: playwright.Browser, page_file: Path, districts: Districts
) -> None:
    page, _, _ = opened(browser, page_file, java_script_enabled=False)
    told = re.sub(r"\s", "", page.locator("#themes").text_content())
    for at, district in enumerate(districts.districts):
        for row in districts.themes:
            for sentence in row.cells[at].sentences:
                assert re.sub(r"\s", "", district.report.wording(sentence)) in told


@pytest.mark.parametrize(
    "options",
    [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}, {"viewport": {"width": 360, "height": 800}}],
    ids=["light", "dark", "forced-colors", "phone"],
)  # fmt: skip
def test_axe_finds_no_violation(
    browser: playwright.Browser, page_file: Path, options: dict[str, object]
) -> None:
    page, _, _ = opened(browser, page_file, bypass_csp=True, **options)
    page.evaluate(AXE)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    found = page.evaluate("standards => axe.run(document, {runOnly: standards})", STANDARDS)
    assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found["violations"]] == []


@pytest.mark.parametrize("width", [320, 768, 1280, 2560])
def test_no_width_scrolls_sideways(browser: playwright.Browser, page_file: Path, width: int) -> None:
    page, _, _ = opened(browser, page_file, viewport={"width": width, "height": 900})
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_prints_whole_on_a4(browser: playwright.Browser, page_file: Path, tmp_path: Path) -> None:
    page, _, _ = opened(browser, page_file)
    page.pdf(path=str(tmp_path / "page.pdf"), format="A4")
    printed = re.sub(r"\s", "", compare.read(tmp_path / "page.pdf").text)
    assert "云上调解室" in printed
    assert "安静生产期" in printed
    assert "组建“老街坊”调解队17支" in printed


def test_text_of_a_report_stays_text(browser: playwright.Browser, tmp_path: Path) -> None:
    hostile = (
        "一、<script>window.hit=1</script>规范执法\n办理行政处罚案件{}件，<img src=x onerror=window.hit=2>设立“<b>站点</b>”{}个。"
        "</style></script>{{{{ 7*7 }}}}\u202e反转，开展行政执法检查。"
    )
    names = ("青禾区", "望川县")
    found = compare.districts_of(
        [report(hostile.format(at, at + 3), title=f"{name}2024年度法治政府建设工作报告") for at, name in enumerate(names, 1)]
    )  # fmt: skip
    path = tmp_path / "hostile.html"
    path.write_text(found.to_html(), "utf-8")
    page, requests, complaints = opened(browser, path)
    assert page.evaluate("window.hit") is None
    assert complaints == []
    assert len(requests) == 1
    shown = page.locator("main").text_content()
    assert "<script>" in shown
    assert "{{ 7*7 }}" in shown
    assert "\u202e" not in shown


def test_the_english_page_has_no_chinese_of_its_own(
    browser: playwright.Browser, districts: Districts, tmp_path: Path
) -> None:
    path = tmp_path / "english.html"
    path.write_text(districts.to_html("en"), "utf-8")
    page, _, _ = opened(browser, path)
    for place in ("h2", "h4 .count", ".tiles", "caption", "#shared > .hint", "#indicators > .hint", "nav"):
        texts = page.locator(place).all_inner_texts()
        assert texts, place
        for text in texts:
            assert not re.search("[\u4e00-\u9fff]", text), text


def test_values_per_head_are_shown_in_order(
    browser: playwright.Browser, reports: list[Report], tmp_path: Path
) -> None:
    from decimal import Decimal

    people = {"青禾区": 400_000, "望川县人民政府": 200_000, "霁川区": 600_000}
    found = compare.districts_of(reports, denominators={name: {"人口": Decimal(n)} for name, n in people.items()})  # fmt: skip
    path = tmp_path / "per.html"
    path.write_text(found.to_html(), "utf-8")
    page, _, _ = opened(browser, path)
    row = page.locator("#indicators tr", has_text="主动公开政府信息").first
    assert (
        row.locator(".order").inner_text()
        == "每10,000人口：1. 望川县 263条；2. 青禾区 253条；3. 霁川区 89.8条"
    )
