"""What the search of the page says of a pasted paragraph and shows of its hits, in a real Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest

import compare
from tests.browsing import opened, playwright
from tests.builders import report

pytestmark = pytest.mark.browser

CORPUS = Path(__file__).parents[2] / "corpus" / "wangchuan"
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


SEEN = """() => {
  const place = document.querySelector(".here"), tools = document.querySelector(".sticky");
  const { top, bottom, height } = place.getBoundingClientRect();
  const end = innerHeight - 40;
  const under = getComputedStyle(tools).position === "sticky" ? tools.getBoundingClientRect().bottom : 0;
  return { is_seen: top >= under - 1 && bottom <= end || height > end - under, top, bottom, under };
}"""
"""Whether the current hit stands between the tools, where they cover the text, and the way back to the summary."""


WORDING = "place => yoy.wordingOf(place.matches('.row') ? [...yoy.cellsOf(place)].at(-1) : place)"


def seen(page: playwright.Page) -> bool:
    """It is, as soon as the page is laid out."""
    for _ in range(30):
        if page.evaluate(SEEN)["is_seen"]:
            return True
        page.wait_for_timeout(100)
    return False


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    old, new = (compare.read(CORPUS / f"{year}.txt") for year in (2023, 2024))
    path.write_text(compare.compare(old, new).to_html(), "utf-8")
    return path


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1000, 700), (390, 844)])
@pytest.mark.parametrize("start", ["0", "document.body.scrollHeight"])
def test_the_sentence_that_was_pasted_is_marked_and_in_sight(
    browser: playwright.Browser, page_file: Path, width: int, height: int, start: str
) -> None:
    new = compare.read(CORPUS / "2024.txt")
    pasted = [new.wording(s.id) for s in new.sentences if not s.heading and s.end - s.start >= 12]
    page, _, complaints = opened(browser, page_file, viewport={"width": width, "height": height})
    for sentence in pasted[::9]:
        page.evaluate(f"scrollTo(0, {start})")
        page.keyboard.press("/")
        page.keyboard.insert_text(sentence)
        playwright.expect(page.locator("#hits")).not_to_be_empty()
        here = page.locator(".here")
        playwright.expect(here).to_have_count(1)
        # Of several sentences in a row, the one.
        assert sentence in here.evaluate(WORDING)
        assert seen(page), (sentence, page.evaluate(SEEN))
        assert page.evaluate("document.activeElement.id") == "search"
        page.locator("#search").fill("")
        playwright.expect(page.locator("#hits")).to_be_empty()
        page.evaluate("document.activeElement.blur()")
    assert complaints == []


def test_enter_leads_from_hit_to_hit_and_back(browser: playwright.Browser, page_file: Path) -> None:
    page, _, complaints = opened(browser, page_file, viewport={"width": 1280, "height": 800})
    page.locator("#search").fill("法治")
    page.locator("#hits:not(:empty)").wait_for()
    rows = page.locator(".row:not([hidden])")
    every = rows.evaluate_all("rows => rows.map(row => row.id)")
    # What did not change is a hit too.
    assert rows.and_(page.locator(".unchanged")).count() > 0
    position = page.locator(".steps output")
    passed = []
    for number in range(1, len(every) + 1):
        assert position.inner_text() == f"命中第{number}行，共{len(every)}行"
        passed.append(page.locator(".here").evaluate("place => place.closest('.row').id"))
        assert seen(page)
        page.locator("#search").press("Enter")
    assert passed == every
    assert position.inner_text() == f"命中第1行，共{len(every)}行"
    page.locator("#search").press("Shift+Enter")
    assert position.inner_text() == f"命中第{len(every)}行，共{len(every)}行"
    assert page.evaluate("document.activeElement.id") == "search"
    # The end of what is written with an input method is no step.
    page.locator("#search").dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    assert position.inner_text() == f"命中第{len(every)}行，共{len(every)}行"
    page.locator("#search").fill("")
    page.locator("#hits:empty").wait_for(state="attached")
    assert position.inner_text().endswith("处变化")
    assert complaints == []


def test_search_says_what_it_highlights(browser: playwright.Browser, page_file: Path) -> None:
    page, _, complaints = opened(browser, page_file, viewport={"width": 1280, "height": 800})
    explained = page.locator(".explained")
    assert explained.is_hidden()
    page.locator("#search").fill("法治宣传")
    page.locator("#hits:not(:empty)").wait_for()
    assert explained.inner_text().startswith("此色 为所查词语")
    colours = "hit => [getComputedStyle(hit).color, getComputedStyle(hit).backgroundColor]"
    assert explained.locator(".hit").evaluate(colours) == page.evaluate(
        "() => { const s = getComputedStyle(document.querySelector('.row'), '::highlight(hit)');"
        " return [s.color, s.backgroundColor]; }"
    )
    # Short words are highlighted in short headings too.
    marked = page.evaluate(
        "() => [...CSS.highlights.get('hit')].map(range => range.startContainer.parentElement.closest('.row').id)"
    )
    assert set(marked) == set(page.locator(".row:not([hidden])").evaluate_all("rows => rows.map(r => r.id)"))
    page.locator("#search").fill("")
    page.locator("#hits:empty").wait_for(state="attached")
    assert explained.is_hidden()
    assert page.evaluate("CSS.highlights.get('hit').size") == 0
    assert complaints == []


def test_a_paragraph_put_together_from_several_sections_names_them_all(
    browser: playwright.Browser, tmp_path: Path
) -> None:
    patrol = "建立重点区域夜间联合巡查制度，由街道牵头每周组织两次"
    training = "把新任职干部旁听庭审列为必修课程，全年不少于四个学时"
    hall = "在政务大厅设置涉企法律咨询窗口，工作日安排律师值守"
    old = report(
        f"一、依法行政\n{patrol}。\n公开行政执法信息。\n二、学法用法\n{training}。\n三、营商环境\n{hall}。",
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(f"一、依法行政\n{patrol}，{training}，{hall}。\n公开行政执法信息。", path="new.txt")
    path = tmp_path / "page.html"
    path.write_text(compare.compare(old, new).to_html(), "utf-8")
    page, _, complaints = opened(browser, path)
    page.locator("#search").fill(f"{patrol}，{training}，{hall}。")
    page.locator("#verdict:not(:empty)").wait_for()
    told = page.locator("#verdict").inner_text().split("上年在：")[1]
    assert set(told.split("；")) == {"一、依法行政", "二、学法用法", "三、营商环境"}
    assert complaints == []
