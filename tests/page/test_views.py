"""What a filter or a search leaves of the text, section by section, in a real Chromium."""

from __future__ import annotations

from pathlib import Path

import pytest

import compare
from compare.model import Comparison
from tests.browsing import opened, playwright
from tests.builders import report

pytestmark = pytest.mark.browser

CORPUS = Path(__file__).parents[2] / "corpus" / "huaizhu"
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SHOWN = "rows => rows.filter(row => !row.hidden).map(row => [row.id, yoy.pathOf(row)])"
HEADINGS = """() => [...document.querySelectorAll('.place, .row.head:not([hidden])')].map(
    heading => heading.matches('.place') ? heading.textContent : yoy.pathOf(heading))"""


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compare.compare(compare.read(CORPUS / "2022.txt"), compare.read(CORPUS / "2023.txt"))


@pytest.fixture(scope="module")
def page_file(comparison: Comparison, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(comparison.to_html("en"), "utf-8")
    return path


def test_what_is_left_of_a_section_stands_together_and_goes_back_to_its_place(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, complaints = opened(browser, page_file)
    rows = page.locator(".row")
    whole = rows.evaluate_all(SHOWN)
    for kind in ("new", "dropped"):
        page.locator(f".filters input[value={kind}]").check()
    left = rows.evaluate_all(SHOWN)
    assert sorted(left) == sorted(
        [i, path] for i, path in whole if page.locator(f"#{i}:is(.new, .dropped)").count()
    )
    order = list(dict.fromkeys(path for _, path in whole if any(path == one for _, one in left)))
    sections = [path for n, (_, path) in enumerate(left) if not n or path != left[n - 1][1]]
    assert len(sections) == len(set(sections)) == len(order) > 5
    # One heading above each: the section's own, if it is among them, or one for the view.
    headings = page.evaluate(HEADINGS)
    assert [heading or "(opening)" for heading in sections] == headings
    assert any(" › " in heading for heading in headings)
    # Steps follow what is seen.
    passed = []
    for _ in left:
        page.keyboard.press("n")
        passed.append(page.locator(".row.here").get_attribute("id"))
    assert passed == [i for i, _ in left]
    page.locator("#show-all").click()
    assert rows.evaluate_all(SHOWN) == whole
    assert page.locator(".place").count() == 0
    assert complaints == []


def test_a_long_search_marks_no_more_than_it_may(browser: playwright.Browser, page_file: Path) -> None:
    page, _, complaints = opened(browser, page_file)
    made = page.evaluate(
        """() => {
            let made = 0;
            window.Range = class extends Range { constructor() { super(); made++; } };
            const rows = Array(3000).fill([...document.querySelectorAll('.row')].find(row => row.textContent.includes('法治')));
            yoy.search.highlight(['法治'], rows);
            return made;
        }"""
    )
    assert 0 < made < 2100
    assert complaints == []


def test_a_browser_without_highlights_looks_for_none(browser: playwright.Browser, page_file: Path) -> None:
    context = browser.new_context(offline=True)
    context.add_init_script(
        "delete CSS.highlights; Object.defineProperty(CSS, 'highlights', {value: undefined});"
        "window.Range = class { constructor() { throw new Error('no range'); } };"
    )
    page = context.new_page()
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(page_file.as_uri())
    page.locator("#search").fill("法治")
    page.locator("#hits:not(:empty)").wait_for()
    assert complaints == []


@pytest.mark.parametrize("width", [390, 320])
def test_no_filter_is_out_of_sight_to_the_side_while_a_phone_searches(
    browser: playwright.Browser, page_file: Path, width: int
) -> None:
    page, _, complaints = opened(browser, page_file, **{**PHONE, "viewport": {"width": width, "height": 844}})
    page.locator(".kit > summary").click()
    page.locator("#search").fill("法治")
    page.locator("#hits:not(:empty)").wait_for()
    for label in page.locator(".filters label").all():
        box = label.bounding_box()
        assert box
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width
    tools = page.locator(".sticky")
    assert tools.evaluate("tools => tools.scrollWidth <= tools.clientWidth")
    assert tools.evaluate("tools => tools.offsetHeight <= innerHeight / 2")
    assert complaints == []


@pytest.mark.parametrize("is_open", [False, True])
def test_the_way_to_the_text_lands_on_its_first_row_on_a_phone(
    browser: playwright.Browser, page_file: Path, is_open: bool
) -> None:
    page, _, complaints = opened(browser, page_file, **PHONE)
    page.evaluate(f"() => {{ document.querySelector('.kit').open = {str(is_open).lower()}; }}")
    page.locator(".masthead a[href='#text']").tap()
    page.wait_for_timeout(300)
    tools, first = page.locator(".sticky").bounding_box(), page.locator(".row").first.bounding_box()
    assert tools
    assert first
    # Scrolling stops at whole pixels, rows do not.
    assert -1 < tools["y"] <= 24
    # The space above a row may be under the tools, its words may not.
    assert -4 <= first["y"] - tools["y"] - tools["height"] <= 24
    assert page.evaluate("location.hash") == "#text"
    assert complaints == []
    wide, _, _ = opened(browser, page_file)
    wide.locator(".masthead a[href='#text']").click()
    wide.wait_for_timeout(300)
    heading = wide.locator("#text-heading").bounding_box()
    assert heading
    assert -1 < heading["y"] < 40


LAST_YEAR = """一、规范执法
全面落实行政执法公示制度，执法信息按时公开。评查执法案卷320卷，优秀率为84%。
二、宣传教育
组织普法志愿者进社区开展法律咨询，发放宣传资料。
三、带头履职
党政主要负责人听取工作汇报4次。组织新任职干部参加任前法律知识测试38人次。
四、存在的问题
一年来，全区工作取得积极成效，同时也存在一些薄弱环节，基层执法力量不足。
（一）执法能力
少数部门执法文书质量不高，说理不够充分。"""
THIS_YEAR = """一、规范执法
全面落实行政执法公示制度，执法信息按时公开。评查执法案卷350卷，优秀率为86%。
二、宣传教育
组织普法志愿者进社区开展法律咨询，发放宣传资料。组织新任职干部参加任前法律知识测试44人次。
三、带头履职
党政主要负责人听取工作汇报5次。
一年来，全区工作取得积极成效，同时也存在一些薄弱环节，基层执法力量不足。
少数部门执法文书质量不高，说理不够充分。"""


def test_an_old_heading_that_is_gone_stands_above_the_text_it_headed(
    browser: playwright.Browser, tmp_path: Path
) -> None:
    found = compare.compare(
        report(LAST_YEAR, title="青禾区2023年度法治政府建设工作报告"), report(THIS_YEAR, path="new.txt")
    )
    path = tmp_path / "page.html"
    path.write_text(found.to_html(), "utf-8")
    page, _, complaints = opened(browser, path)
    page.evaluate("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }")
    said = page.locator(".row > .old").all_text_contents()
    heading = said.index("四、存在的问题")
    assert said[heading + 1].startswith("一年来，全区工作取得积极成效")
    assert said[said.index("（一）执法能力") + 1].startswith("少数部门执法文书")
    # Found by a search, it is told by the word its row has.
    row = page.locator(".row.head", has_text="四、存在的问题")
    page.locator("#search").fill("四、存在的问题")
    page.locator("#hits:not(:empty)").wait_for()
    assert page.locator("#hits").inner_text() == f"找到1行：{row.locator('.state').inner_text()} 1"
    assert complaints == []
