"""What a reviewer does on the page, in a real Chromium: filters, links, search, figures, marks."""

from __future__ import annotations

import json
import re
from pathlib import Path

import axe_playwright_python
import pytest

import compare
from compare.checking import with_findings
from compare.model import Comparison
from tests.browsing import opened, playwright
from tests.builders import report

pytestmark = pytest.mark.browser
CORPUS = Path(__file__).parent.parent / "corpus" / "wangchuan"
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return with_findings(
        compare.compare(compare.read(CORPUS / "2023.txt"), compare.read(CORPUS / "2024.txt"))
    )


@pytest.fixture(scope="module")
def page_file(comparison: Comparison, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(comparison.to_html(), "utf-8")
    return path


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
    page.locator(".row.reworded a.state").first.focus()
    found = page.evaluate("standards => axe.run(document, {runOnly: standards})", STANDARDS)
    assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found["violations"]] == []


def test_the_first_screen_says_what_was_compared_and_what_to_verify(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, complaints = opened(browser, page_file)
    facts = page.locator(".facts").inner_text()
    for words in (
        "望政函〔2025〕6号",
        "2025-02-25",
        "P1",
        "P4",
        "2025-03-01：成文早4天",
        "2025-04-01：成文早35天",
    ):
        assert words in facts
    assert page.locator("#findings .finding.error").count() >= 2
    assert "应为+21.2%" in page.locator("#findings").inner_text()
    assert page.locator(".key-figures .bars").count() == 5
    assert complaints == []


def test_filters_combine_and_live_in_the_address(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    page.locator(".filters input[value=new]").check()
    page.locator(".filters input[value=finding]").check()
    page.locator("#view-inline").check()
    address = page.evaluate("location.hash")
    assert address == "#!show=finding,new;view=inline"
    visible = page.locator(".row[data-kinds]:visible").count()
    both = "[data-kinds~=new], .row[data-kinds~=finding]"
    assert visible == page.locator(f".row{both}").count()
    again, _, _ = opened(browser, page_file, address)
    assert again.locator(".row[data-kinds]:visible").count() == visible
    assert again.locator("#view-inline").is_checked()


def test_steps_say_where_they_are_and_leave_a_link(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    for _ in range(3):
        page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.locator(".steps output").inner_text().startswith("2 / ")
    target = page.evaluate("location.hash")
    assert re.fullmatch(r"#c\d+", target)
    again, _, _ = opened(browser, page_file, target)
    assert again.locator(f"{target}.here").is_visible()


def test_keys_stay_letters_while_someone_types(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    page.locator("#search").press_sequentially("njpksd")
    assert page.locator("#search").input_value() == "njpksd"
    assert page.locator(".steps output").inner_text().startswith("0 / ")


def test_search_looks_into_both_texts(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    page.locator("#search").fill("法治体检")
    page.locator("#hits:not(:empty)").wait_for()
    rows = page.locator(".row[data-kinds]:visible")
    assert str(rows.count()) == page.locator("#hits").inner_text() != "0"
    assert all("法治体检" in text for text in rows.all_text_contents())
    assert page.evaluate("CSS.highlights.get('hit').size") >= rows.count()


def test_a_link_into_folded_text_opens_the_fold(browser: playwright.Browser, tmp_path: Path) -> None:
    same = "全面落实行政执法公示制度，执法信息按时公开。完善重大决策合法性审查流程，审查意见书面反馈。"
    pair = [report(f"一、规范执法\n{same}全年办理案件{n}件，均按期办结。", title=f"青禾区{year}年度法治政府建设工作报告") for n, year in ((3, 2023), (5, 2024))]  # fmt: skip
    path = tmp_path / "folded.html"
    path.write_text(compare.compare(*pair).to_html(), "utf-8")
    page, _, _ = opened(browser, path)
    fold = page.locator("details.fold")
    assert "2 句" in fold.inner_text()
    inside = fold.locator(".row").first.get_attribute("id")
    again, _, _ = opened(browser, path, f"#{inside}")
    again.locator(f"#{inside}").wait_for(state="visible")


def test_findings_are_flagged_in_the_text_and_link_both_ways(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, _ = opened(browser, page_file)
    flag = page.locator(".row .flag-link").first
    target = flag.get_attribute("href")
    flag.click()
    assert page.locator(f"{target}.here").is_visible()
    page.locator(f"{target} a").first.click()
    assert page.locator(".row.here").count() == 1


# figures


def figures_shown(page: playwright.Page) -> list[str]:
    return page.locator("#figures tbody tr:visible th").all_inner_texts()


def test_figures_are_sorted_filtered_and_copied(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file, permissions=["clipboard-read", "clipboard-write"])
    page.locator("#figures details").first.evaluate("element => { element.open = true; }")
    page.locator("#figures th .sort").nth(2).click()
    values = page.locator("#figures tbody tr td:nth-child(3)").all_inner_texts()
    assert "万元" in values[0] or "亿元" in values[0]
    assert page.locator("#figures th[aria-sort=descending]").count() == 1
    every = len(figures_shown(page))
    page.locator("#figure-direction").select_option("decreased")
    some = figures_shown(page)
    assert 0 < len(some) < every
    assert page.locator("#figure-count").inner_text() == f"{len(some)} / {every}"
    page.locator("#figure-copy").click()
    page.locator("#figure-copy", has_text="已复制").wait_for()
    lines = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert len(lines) == len(some) + 1
    assert all(line.count("\t") == 4 for line in lines)


def test_every_figure_leads_to_both_sentences(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    for href in page.locator("#figures td a, .stops a, .outline a, .measures a").evaluate_all(
        "links => [...new Set(links.map(link => link.getAttribute('href')))]"
    ):
        assert page.locator(href).count() == 1, href


# the map


def test_the_map_joins_both_outlines_and_is_reached_by_keys(browser: playwright.Browser, page_file: Path, comparison: Comparison) -> None:  # fmt: skip
    page, _, _ = opened(browser, page_file)
    assert page.locator(".stops.old li").count() == len(comparison.old.sections)
    assert page.locator(".stops.new li").count() == len(comparison.new.sections)
    band = page.locator(".band:not(.quiet)").first
    band.focus()
    page.keyboard.press("Enter")
    assert page.locator(".row.here").count() == 1
    labels = page.locator(".band:not(.quiet)").evaluate_all(
        "bands => bands.map(b => b.getAttribute('aria-label'))"
    )
    assert any(label.startswith("移动") for label in labels)


def test_moved_text_links_from_where_it_was_to_where_it_is(
    browser: playwright.Browser, tmp_path: Path
) -> None:
    first = "组织律师走访企业一百四十余家，排查法律风险隐患并逐户反馈整改建议。"
    second = "建立行政复议案件繁简分流机制，简易案件十五日内办结并当场送达决定书。"
    filler = "全面落实行政执法公示制度，执法信息按时公开。完善重大决策合法性审查流程，审查意见书面反馈。"
    old = report(f"一、优化环境\n{first}{filler}\n二、化解争议\n推进调解工作规范运行，调解协议依法确认。", title="青禾区2023年度法治政府建设工作报告")  # fmt: skip
    new = report(
        f"一、优化环境\n{filler}\n二、化解争议\n推进调解工作规范运行，调解协议依法确认。{second}{first}"
    )
    path = tmp_path / "moved.html"
    path.write_text(compare.compare(old, new).to_html(), "utf-8")
    page, _, _ = opened(browser, path)
    away = page.locator(".away")
    assert away.count() == 1
    assert "组织律师走访企业" in away.inner_text()
    away.locator("a").click()
    here = page.locator(".row.moved.here")
    assert here.count() == 1
    here.locator("a.from").click()
    assert page.locator(".away.here").count() == 1


# review marks


def test_marks_are_kept_exported_imported_and_printed(
    browser: playwright.Browser, page_file: Path, tmp_path: Path
) -> None:
    page, _, complaints = opened(browser, page_file, accept_downloads=True)
    page.keyboard.press("n")
    page.keyboard.press("s")
    page.locator(".finding a").first.focus()
    page.locator(".finding .panel [data-state=doubt]").click()
    page.locator(".finding .panel .remark").fill("请法规科核对")
    page.locator(".finding .panel .remark").press("Tab")
    assert page.locator("#review-progress").inner_text().startswith("2 / ")
    with page.expect_download() as download:
        page.locator("#review-export").click()
    exported = tmp_path / "marks.json"
    download.value.save_as(exported)
    data = json.loads(exported.read_text("utf-8"))
    assert {mark["state"] for mark in data["marks"].values()} == {"seen", "doubt"}
    page.reload()
    assert page.locator(".badge", has_text="存疑：请法规科核对").count() == 1
    page.emulate_media(media="print")
    assert page.locator(".badge", has_text="存疑：请法规科核对").is_visible()
    other, _, _ = opened(browser, page_file)
    assert other.locator("#review-progress").inner_text().startswith("0 / ")
    other.locator("#review-import").set_input_files(exported)
    other.locator("#review-progress", has_text=re.compile("^2 / ")).wait_for()
    data["content"] = "0"
    exported.write_text(json.dumps(data), "utf-8")
    other.locator("#review-import").set_input_files(exported)
    other.locator("#review-status", has_text="另一份").wait_for()
    exported.write_text("no json", "utf-8")
    other.locator("#review-import").set_input_files(exported)
    other.locator("#review-status", has_text="不是审阅记录").wait_for()
    assert complaints == []


def test_without_storage_the_page_says_so_and_still_exports(
    browser: playwright.Browser, page_file: Path
) -> None:
    context = browser.new_context(offline=True, accept_downloads=True)
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('no'); }});"
    )
    page = context.new_page()
    page.goto(page_file.as_uri())
    assert "不能保存" in page.locator("#review-status").inner_text()
    page.keyboard.press("n")
    page.keyboard.press("d")
    with page.expect_download() as download:
        page.locator("#review-export").click()
    assert json.loads(Path(download.value.path()).read_text("utf-8"))["marks"]


def test_a_quotation_carries_its_place(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file, permissions=["clipboard-read", "clipboard-write"])
    page.locator(".row.reworded:not(.head) a.state").nth(4).focus()
    page.locator(".panel .quote").click()
    page.locator(".panel .quote", has_text="已复制").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(r"“.+”（望川县人民政府 2024，.+，\d+）", text)


# print, sizes, languages


def test_the_summary_fits_the_first_printed_page(
    browser: playwright.Browser, page_file: Path, tmp_path: Path
) -> None:
    page, _, _ = opened(browser, page_file)
    page.pdf(path=str(tmp_path / "page.pdf"), format="A4", prefer_css_page_size=True)
    import pypdfium2

    document = pypdfium2.PdfDocument(tmp_path / "page.pdf")
    first = document[0].get_textpage().get_text_range()
    second = document[1].get_textpage().get_text_range()
    for heading in ("变化最大的数据", "新增举措", "上年承诺", "逐字沿用上年的比例"):
        assert heading in first
    assert "建议核实" in second
    assert f"1 / {len(document)}" in first


def test_a_page_without_findings_figures_or_sections_is_still_a_page(
    browser: playwright.Browser, tmp_path: Path
) -> None:
    bare = compare.compare(
        report("依法行政工作稳步推进，群众满意。"), report("依法行政工作扎实推进，群众满意。")
    )
    path = tmp_path / "bare.html"
    path.write_text(bare.to_html(), "utf-8")
    page, _, complaints = opened(browser, path)
    assert complaints == []
    assert page.locator(".row[data-kinds]").count() == len(bare.sentences)
