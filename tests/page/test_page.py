"""The page in a real Chromium, opened from disk with the network cut."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

import compare
from compare.model import Comparison
from compare.render.page.page import SCRIPTS
from tests.browsing import opened, playwright
from tests.builders import report

pytestmark = pytest.mark.browser
CORPUS = Path(__file__).parents[2] / "corpus" / "wangchuan"

HOSTILE = (
    "一、工作情况\n办理案件{}件，<script>window.hit=1</script><img src=x onerror=window.hit=2>"
    "<svg onload=window.hit=3></svg><a href='javascript:window.hit=4'>链接</a>&lt;b&gt;\u202e反转\u2066隔离\u061c\ud83d，持续推进各项工作。\n"
    "二、</style></script>收尾工作\n落实责任{{{{ 7*7 }}}}，完成培训{}期。"
)


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare.compare(compare.read(CORPUS / "2023.txt"), compare.read(CORPUS / "2024.txt"))


@pytest.fixture(scope="module")
def page_file(comparison: Comparison, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(comparison.to_html(), "utf-8")
    return path


def test_it_opens_from_disk_asks_for_nothing_and_complains_of_nothing(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, requests, complaints = opened(browser, page_file)
    assert requests == [page_file.as_uri()]
    assert complaints == []
    assert page.locator("h1").inner_text().startswith("望川县人民政府 2023 → 2024")


def test_the_policy_allows_nothing_but_its_own_script_and_style(page_file: Path) -> None:
    text = page_file.read_text("utf-8")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert "default-src &#39;none&#39;" in policy
    assert "unsafe" not in policy
    assert not re.findall(r"\sstyle=|\son\w+=|https?://", text)


def test_without_javascript_everything_is_there(
    browser: playwright.Browser, page_file: Path, comparison: Comparison
) -> None:
    page, _, _ = opened(browser, page_file, java_script_enabled=False)
    # The inline view's deletions stand in the same cell, hidden in the view side by side.
    source = re.sub(r"<del>.*?</del>", "", page.locator("#text").inner_html(), flags=re.S)
    text = re.sub(r"<[^>]*>|\s", "", re.sub(r'<span class="note">.*?</span>', "", source, flags=re.S))
    text = html.unescape(text)
    for sentence in comparison.new.sentences:
        words = re.sub(r"\s", "", comparison.new.wording(sentence.id))
        assert words in text
    assert page.locator("ins").count() > 20
    assert page.locator("mark.increased").count() > 50
    assert page.locator(".filters").is_hidden()


def test_inline_view_works_without_javascript(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file, java_script_enabled=False)
    hidden = page.locator(".row.reworded > .new del").first
    hidden.wait_for(state="hidden")
    page.locator("#view-inline").check()
    hidden.wait_for(state="visible")
    page.locator(".row.reworded > .old").first.wait_for(state="hidden")


def test_next_change_and_filters(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert page.locator(".steps output").inner_text().startswith("第2处，共")
    page.locator(".filters input[value=measure-new]").check()
    visible = page.locator(".row:not([hidden])")
    assert visible.count() == page.locator(".row[data-also~=measure-new]").count() > 0


def test_text_of_a_report_stays_text(browser: playwright.Browser, tmp_path: Path) -> None:
    found = compare.compare(
        report(HOSTILE.format(3, 1), title="青禾区2023年度法治政府建设工作报告"), report(HOSTILE.format(5, 2))
    )
    path = tmp_path / "hostile.html"
    path.write_text(found.to_html(), "utf-8")
    page, requests, complaints = opened(browser, path)
    assert page.evaluate("window.hit") is None
    assert complaints == []
    assert len(requests) == 1
    shown = page.locator("#text").text_content() or ""
    assert "<script>" in shown
    assert "{{ 7*7 }}" in shown
    assert not re.search("[\u202e\u2066\u061c\ud800-\udfff]", shown)
    assert page.locator("a[href^=javascript]").count() == 0


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 2560])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_width_scrolls_sideways(
    browser: playwright.Browser, comparison: Comparison, tmp_path: Path, width: int, lang: str
) -> None:
    path = tmp_path / "page.html"
    path.write_text(comparison.to_html(lang), "utf-8")
    page, _, _ = opened(browser, path, viewport={"width": width, "height": 900})
    page.evaluate(
        "() => { for (const part of document.querySelectorAll('.part, .row')) part.style.contentVisibility = 'visible'; }"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_prints_on_a4(browser: playwright.Browser, page_file: Path, tmp_path: Path) -> None:
    page, _, _ = opened(browser, page_file)
    page.pdf(path=str(tmp_path / "page.pdf"), format="A4")
    assert len(compare.read(tmp_path / "page.pdf").text) > 5000


def test_the_page_is_small(page_file: Path, comparison: Comparison) -> None:
    texts = len(comparison.old.text.encode()) + len(comparison.new.text.encode())
    assert page_file.stat().st_size <= 8 * texts + 150_000


def test_the_english_page_has_no_chinese_of_its_own(
    browser: playwright.Browser, comparison: Comparison, tmp_path: Path
) -> None:
    path = tmp_path / "english.html"
    path.write_text(comparison.to_html("en"), "utf-8")
    page, _, _ = opened(browser, path)
    page.keyboard.press("n")
    own = page.evaluate(
        """() => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const quoted = "[lang=zh-Hans], h1, option, .from, .away, script, .bands, .verify, .finding p";
        const texts = [];
        while (walker.nextNode()) {
          if (!walker.currentNode.parentElement.closest(quoted)) texts.push(walker.currentNode.data);
        }
        return texts;
    }"""
    )
    assert len(own) > 300
    # What the report says is marked as Chinese for a screen reader; the rest of the page is English.
    assert [text for text in own if re.search("[\u4e00-\u9fff]", text)] == []


def test_the_scripts_are_small_enough_to_be_read(page_file: Path) -> None:
    scripts = re.findall(r"<script>(.*?)</script>", page_file.read_text("utf-8"), re.S)
    assert len(scripts) == len(SCRIPTS)
    assert all(script.count("\n") < 200 for script in scripts)
    lines = [line.strip() for script in scripts for line in script.splitlines()]
    assert len([line for line in lines if line and not line.startswith("//")]) < 600
