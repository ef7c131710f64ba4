"""What the search of the page says of a pasted paragraph and shows of its hits, in a real Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest

import compare
from tests.browsing import opened, playwright
from tests.builders import report

pytestmark = pytest.mark.browser

REWORDED = "年内对行政执法案卷评查3次，共抽查案卷150卷，指出并反馈问题41个。"


@pytest.fixture(scope="module")
def reworded_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sentence told in other words, one copied, one that is new."""
    old = report(
        """一、依法行政
        全年开展行政执法案卷评查2次，抽查案卷120卷，反馈问题36个。
        二、法治宣传
        组织普法志愿者进社区开展法律咨询，发放宣传资料。""",
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"""一、依法行政
        {REWORDED}
        二、法治宣传
        组织普法志愿者进社区开展法律咨询，发放宣传资料。
        上线“掌上普法”小程序，面向青少年推送微课。""",
        path="new.txt",
    )
    path = tmp_path_factory.mktemp("reworded") / "page.html"
    path.write_text(compare.compare(old, new).to_html(), "utf-8")
    return path


@pytest.mark.parametrize(
    "pasted", [REWORDED, REWORDED[:-1], REWORDED + "上线“掌上普法”小程序，面向青少年推送微课。"]
)
def test_what_last_year_says_in_other_words_is_told_and_led_to(
    browser: playwright.Browser, reworded_file: Path, pasted: str
) -> None:
    page, _, complaints = opened(browser, reworded_file)
    page.locator("#search").fill(pasted)
    page.locator("#hits:not(:empty)").wait_for()
    verdict = page.locator("#verdict")
    assert verdict.inner_text() == (
        "上年报告没有连续十字相同的文字，但有表述不同的对应语句： 全年开展行政执法案卷评查2次，抽查案卷120卷，反馈问题36个。"
    )
    verdict.locator("a").click()
    here = page.locator(".row.here")
    assert "案卷评查2次" in (here.locator(".old").text_content() or "")
    assert here.is_visible()
    # The way there leaves what was asked, and what was said of it.
    assert page.locator("#search").input_value() == pasted
    assert verdict.locator("a").count() == 1
    page.locator("#search").fill("上线“掌上普法”小程序，面向青少年推送微课。")
    playwright.expect(verdict).to_have_text("上年报告没有这样的文字。")
    assert complaints == []


def test_what_was_copied_or_stands_in_no_report_has_no_other_words(
    browser: playwright.Browser, reworded_file: Path
) -> None:
    page, _, _ = opened(browser, reworded_file)
    for pasted, told in (
        ("组织普法志愿者进社区开展法律咨询，发放宣传资料。", "其中100%"),
        ("这句话哪一份报告都没有写过。", "两份报告中都没有"),
    ):
        page.locator("#search").fill(pasted)
        playwright.expect(page.locator("#verdict")).to_contain_text(told)
        assert page.locator("#verdict a").count() == 0
