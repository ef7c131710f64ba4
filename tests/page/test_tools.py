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
from tests.browsing import landing, opened, playwright
from tests.builders import report

pytestmark = pytest.mark.browser
CORPUS = Path(__file__).parents[2] / "corpus" / "wangchuan"
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
    page.evaluate(
        "() => { for (const part of document.querySelectorAll('.part, .row')) part.style.contentVisibility = 'visible';"
        " for (const fold of document.querySelectorAll('details')) fold.open = true; }"
    )
    page.keyboard.press("n")
    found = page.evaluate("standards => axe.run(document, {runOnly: standards})", STANDARDS)
    assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found["violations"]] == []


@pytest.mark.parametrize("fragment", ["#rows!show=new,dropped", "#text!q=法治"])
def test_axe_finds_no_violation_in_what_a_filter_or_a_search_leaves_on_a_phone(
    browser: playwright.Browser, page_file: Path, fragment: str
) -> None:
    page, _, _ = opened(browser, page_file, fragment, bypass_csp=True, viewport={"width": 390, "height": 844})
    assert page.locator(".place").count() > 1
    page.evaluate(AXE)
    for is_open in ("false", "true"):
        page.evaluate(f"() => {{ document.querySelector('.kit').open = {is_open}; }}")
        found = page.evaluate("standards => axe.run('#text', {runOnly: standards})", STANDARDS)
        assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found["violations"]] == []


def test_filters_combine_and_live_in_the_address(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    page.locator(".filters input[value=new]").check()
    page.locator(".filters input[value=finding]").check()
    page.locator("#view-inline").check()
    address = page.evaluate("location.hash")
    assert address == "#!show=finding,new;view=inline"
    visible = page.locator(".row:not([hidden])").count()
    both = ".new, .row[data-also~=finding]"
    assert visible == page.locator(f".row{both}").count()
    again, _, _ = opened(browser, page_file, address)
    assert again.locator(".row:not([hidden])").count() == visible
    assert again.locator("#view-inline").is_checked()


def test_steps_say_where_they_are_and_leave_a_link(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    for _ in range(3):
        page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.locator(".steps output").inner_text().startswith("第2处，共")
    target = page.evaluate("location.hash")
    assert re.fullmatch(r"#c\d+", target)
    again, _, _ = opened(browser, page_file, target)
    assert again.locator(f"{target}.here").is_visible()


def test_keys_stay_letters_while_someone_types(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    page.locator("#search").press_sequentially("njpksd")
    assert page.locator("#search").input_value() == "njpksd"
    # No letter is a step: it tells how many there are, not the number of one.
    assert page.locator(".steps output").inner_text()[0] == "共"


def test_search_looks_into_both_texts(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    page.locator("#search").fill("法治体检")
    page.locator("#hits:not(:empty)").wait_for()
    rows = page.locator(".row:not([hidden])")
    assert rows.count() > 0
    assert page.locator("#hits").inner_text().startswith(f"找到{rows.count()}行：")
    assert all("法治体检" in text for text in rows.all_text_contents())
    assert page.evaluate("CSS.highlights.get('hit').size") >= rows.count()


def test_a_pasted_paragraph_tells_how_much_of_it_was_copied(
    browser: playwright.Browser, page_file: Path, comparison: Comparison
) -> None:
    page, _, _ = opened(browser, page_file)
    texts = [
        next(
            comparison.new.wording(link.new[0])
            for link in comparison.sentences
            if link.relation.value == relation and not comparison.new.sentences[link.new[0]].heading
        )
        for relation in ("unchanged", "reworded")
    ]
    pasted = " ".join(texts)
    # Width and spaces of the pasted text do not matter.
    page.locator("#search").fill(pasted.replace("，", ","))
    page.locator("#hits:not(:empty)").wait_for()
    told = page.locator("#hits").inner_text()
    assert "未变 1" in told
    assert "改写 1" in told
    page.locator("#search").fill("这句话哪一份报告都没有写过。")
    page.locator("#hits", has_text="未找到").wait_for()
    assert page.locator(".row:not([hidden])").count() == 0


@pytest.fixture(scope="module")
def copied_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A paragraph copied, one half copied, one moved, one new, one dropped."""
    old = report(
        """一、依法行政
        全区各部门按月通报案件办理进度，逐件复核执法文书。
        建立行政执法联席会议制度，研究解决疑难问题，督促部门限期整改。
        二、法治宣传
        组织普法志愿者进社区开展法律咨询，发放宣传资料。
        聘请退休法官担任人民调解员，驻点调解物业纠纷。""",
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        """一、依法行政
        全区各部门按月通报案件办理进度，逐件复核执法文书。
        建立行政执法联席会议制度，邀请检察机关列席，推动类案统一裁量。
        组织普法志愿者进社区开展法律咨询，发放宣传资料。
        二、法治宣传
        上线“掌上普法”小程序，面向青少年推送微课。""",
        path="new.txt",
    )
    path = tmp_path_factory.mktemp("copied") / "page.html"
    path.write_text(compare.compare(old, new).to_html(), "utf-8")
    return path


@pytest.mark.browser
@pytest.mark.parametrize(
    ("pasted", "told"),
    [
        (
            "全区各部门按月通报案件办理进度,逐件复核执法文书",
            "其中100%逐字沿用上年（连续十字以上）。 上年在：一、依法行政",
        ),
        (
            "建立行政执法联席会议制度，邀请检察机关列席，推动类案统一裁量。",
            r"其中[3-6]\d%逐字沿用上年（连续十字以上）。 上年在：一、依法行政",
        ),
        ("上线「掌上普法」小程序，面向青少年推送微课。", "上年报告没有这样的文字。"),
        ("聘请退休法官担任人民调解员，驻点调解物业纠纷。", "只见于上年报告，其中0%逐字留用。"),
        (
            "组织普法志愿者进社区开展法律咨询，发放宣传资料。",
            "其中100%逐字沿用上年（连续十字以上）。 上年在：二、法治宣传",
        ),
        # What neither report has is no part of what was copied.
        (
            "组织普法志愿者进社区开展法律咨询，发放宣传资料。此外在各镇设立人民监督席位十二个并配备联络员。",
            r"其中[45]\d%逐字沿用上年（连续十字以上）。 .*",
        ),
        ("法治宣传", ""),
        # Of what stands nowhere whole the share of either year is told.
        ("县司法局组织普法志愿者进社区开展法律咨询活动十余场。", r"\D+6\d%\D+6\d%.*"),
        ("县司法局聘请退休法官担任人民调解员六名。", r"\D+6\d%\D+0%.*"),
        ("这句话哪一份报告都没有写过。", r"[^%]{10,}"),
        # A quotation of the page is judged by its words: its place stands in no report.
        (
            "“全区各部门按月通报案件办理进度，逐件复核执法文书。”（青禾区人民政府 2023，一、依法行政，第3行）",
            "其中100%逐字沿用上年（连续十字以上）。 上年在：一、依法行政",
        ),
        (
            "“全区各部门按月通报案件办理进度，逐件复核执法文书。” (青禾区 2024，(一)“双随机”监管) "
            "“组织普法志愿者进社区开展法律咨询，发放宣传资料。” (青禾区 2024)",
            "其中100%逐字沿用上年（连续十字以上）。 上年在：.*",
        ),
        (
            "“上线“掌上普法”小程序，面向青少年推送微课。”（青禾区 2024，二、法治宣传，第7行）",
            "上年报告没有这样的文字。",
        ),
    ],
)
def test_a_pasted_paragraph_gets_a_verdict(
    browser: playwright.Browser, copied_file: Path, pasted: str, told: str
) -> None:
    page, _, complaints = opened(browser, copied_file)
    page.locator("#search").fill(pasted)
    page.locator("#hits:not(:empty)").wait_for()
    verdict = page.locator("#verdict")
    assert re.fullmatch(told, verdict.inner_text())
    # Whatever the filters hide, the verdict is on what was pasted.
    page.locator(".filters label", has_text="删去语句").click()
    assert re.fullmatch(told, verdict.inner_text())
    assert complaints == []


def test_what_a_filter_leaves_says_where_it_stands_and_marks_are_filters_too(
    browser: playwright.Browser, copied_file: Path
) -> None:
    page, _, complaints = opened(browser, copied_file)
    places = page.locator("h3.place")
    assert places.count() == 0
    page.locator(".filters label", has_text="删去语句").click()
    # Above a dropped sentence its place in last year's report, above another one that in this year's.
    assert places.all_inner_texts() == ["二、法治宣传"]
    page.locator(".filters label", has_text="删去语句").click()
    page.locator(".filters label", has_text="移动").click()
    assert places.all_inner_texts() == ["一、依法行政"]
    page.locator(".row.moved .state").click()
    page.locator(".panel [data-state=doubt]").click()
    page.locator(".filters label", has_text="移动").click()
    doubted = page.locator(".filters label", has_text="存疑")
    assert doubted.inner_text().split() == ["存疑", "1"]
    doubted.click()
    shown = page.locator(".row:not([hidden])")
    assert shown.evaluate_all("rows => rows.map(row => row.classList[1])") == ["moved"]
    # The address keeps the filter, the browser the mark: both are there again.
    page.reload()
    assert shown.evaluate_all("rows => rows.map(row => row.classList[1])") == ["moved"]
    assert doubted.inner_text().split() == ["存疑", "1"]
    assert complaints == []


def test_the_first_screen_leads_to_all_that_is_new_and_all_that_was_dropped(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, complaints = opened(browser, page_file)
    for relation, kind in (("new", "measures"), ("dropped", "dropped")):
        with landing(page):
            page.locator(f"#{kind} a[href='#rows!show={relation}']").click()
        assert page.locator(f".filters input[value={relation}]").is_checked()
        shown = page.locator(".row:not([hidden])")
        assert shown.count() == page.locator(f".row.{relation}").count() > 0
    assert page.locator("#dropped > .hint a").first.inner_text() == "(十一)推进数字法治政府建设"
    assert complaints == []


def test_a_link_to_what_a_filter_leaves_keeps_the_view(browser: playwright.Browser, page_file: Path) -> None:
    page, _, complaints = opened(browser, page_file, "#!view=inline")
    with landing(page):
        page.locator("#measures a[href='#rows!show=new']").click()
    assert page.locator("#view-inline").is_checked()
    assert page.evaluate("location.hash") == "#rows!show=new;view=inline"
    with landing(page):
        page.go_back()
    assert page.locator(".filters input:checked").count() == 0
    assert complaints == []


def test_any_search_survives_the_address(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    page.locator("#search").fill("100%;=!")
    page.locator("#hits:not(:empty)").wait_for()
    again, _, complaints = opened(browser, page_file, page.evaluate("location.hash"))
    assert again.locator("#search").input_value() == "100%;=!"
    damaged, _, complaints = opened(browser, page_file, "#%!show=nothing;q=%;view")
    assert complaints == []
    assert damaged.locator("#search").input_value() == "%"


def test_a_link_shows_what_the_filter_hides_and_back_returns(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, _ = opened(browser, page_file, "#!show=dropped")
    target = page.locator("#measures a").first.get_attribute("href")
    assert page.locator(str(target)).is_hidden()
    page.locator("#measures a").first.click()
    assert page.locator(f"{target}.here").is_visible()
    assert not page.locator(".filters input:checked").count()
    page.go_back()
    page.locator(".filters input[value=dropped]:checked").wait_for()
    assert page.locator(str(target)).is_hidden()


def test_a_link_far_down_lands_in_view(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file, viewport={"width": 1280, "height": 800})
    for link in (page.locator(".outline a").last, page.locator("#figures td a").nth(90)):
        link.click()
        page.wait_for_timeout(300)
        box = page.locator(".row.here").bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= 800 - box["height"]


def test_the_keys_can_be_switched_off(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    page.locator("#keys").uncheck()
    page.keyboard.press("n")
    assert page.locator(".row.here").count() == 0
    page.locator("#keys").check()
    page.keyboard.press("n")
    assert page.locator(".row.here").count() == 1
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "search"


def test_added_and_removed_words_are_said(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    said = "element => getComputedStyle(element, '::before').content"
    assert page.locator(".new ins").first.evaluate(said) == '"新增："'
    assert page.locator(".old del").first.evaluate(said) == '"删去："'
    assert "上升" in page.locator(".new mark.increased").first.evaluate(said)
    assert "本年报告中没有" in page.locator(".row.dropped > .new").first.evaluate(said)


def test_a_measure_is_underlined_below_what_marks_its_words(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, _ = opened(browser, page_file)
    # A shadow inside the line would lie behind the ground of added and removed words.
    line = "element => getComputedStyle(element).borderBottomWidth"
    assert page.locator(".row .measure:has(ins)").first.evaluate(line) == "2px"
    assert page.locator(".legend .measure").evaluate(line) == "2px"


def test_a_link_into_folded_text_opens_the_fold(browser: playwright.Browser, tmp_path: Path) -> None:
    same = "全面落实行政执法公示制度，执法信息按时公开。完善重大决策合法性审查流程，审查意见书面反馈。"
    pair = [report(f"一、规范执法\n{same}全年办理案件{n}件，均按期办结。", title=f"青禾区{year}年度法治政府建设工作报告") for n, year in ((3, 2023), (5, 2024))]  # fmt: skip
    path = tmp_path / "folded.html"
    path.write_text(compare.compare(*pair).to_html(), "utf-8")
    page, _, _ = opened(browser, path)
    fold = page.locator("details.fold")
    assert "2句" in fold.inner_text()
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
    # A spreadsheet takes a cell that begins so for a formula.
    assert not [cell for line in lines for cell in line.split("\t") if cell[:1] in "=+@-"]
    page.locator("#figure-direction").select_option("")
    choices = page.locator("#figure-section option").evaluate_all(
        "all => all.map(o => [o.value, o.textContent])"
    )
    assert len({value for value, _ in choices}) == len(choices)
    inner = next(n for n, (_, text) in enumerate(choices) if text.startswith("　"))
    deepest, title = choices[inner][0], choices[inner][1].strip("　")
    page.locator("#figure-section").select_option(deepest)
    assert set(page.locator("#figures tbody tr:visible td:last-child").all_inner_texts()) == {title}
    of_the_part = page.locator("#figures tbody tr:visible").count()
    # A part of the first level holds what its own parts hold.
    page.locator("#figure-section").select_option(choices[inner - 1][0])
    assert page.locator("#figures tbody tr:visible").count() >= of_the_part


def test_every_figure_leads_to_both_sentences(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    for kind in ("#figures td a", ".stops a", ".outline a", ".measures a"):
        hrefs = page.locator(kind).evaluate_all(
            "links => [...new Set(links.map(link => link.getAttribute('href')))]"
        )
        assert hrefs, kind
        for href in hrefs:
            assert page.locator(href).count() == 1, href


# the map


def test_the_map_joins_both_outlines_and_is_reached_by_keys(browser: playwright.Browser, page_file: Path, comparison: Comparison) -> None:  # fmt: skip
    page, _, complaints = opened(browser, page_file)
    assert page.locator(".stops.old li").count() == len(comparison.old.sections)
    assert page.locator(".stops.new li").count() == len(comparison.new.sections)
    band = page.locator(".band:not(.quiet)").first
    band.focus()
    page.keyboard.press("Enter")
    assert page.locator(".row.here").count() == 1
    assert complaints == []
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
    # What is far from the screen is not drawn, and has no text to read, until it comes into view.
    away.scroll_into_view_if_needed()
    assert "组织律师走访企业" in away.inner_text()
    away.locator("a").click()
    here = page.locator(".row.moved.here")
    assert here.count() == 1
    here.locator("a.from").click()
    assert page.locator(".away.here").count() == 1


def test_headings_tell_what_became_of_their_sections(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    moved = page.locator(".row.head.moved")
    assert "深化政务公开" in (moved.text_content() or "")
    moved.locator("a.from").click()
    away = page.locator(".away.here")
    assert "深化政务公开" in away.inner_text()
    away.locator("a").click()
    assert page.locator(".row.head.moved.here").count() == 1
    merged = page.locator(".row.head.merged > div").all_text_contents()
    assert any("提升全民法治素养" in text and "完善公共法律服务" in text for text in merged)
    split = page.locator(".row.head.split > div").all_text_contents()
    assert len([text for text in split if "强化行政执法监督" in text]) == 2


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
    assert page.locator("#review-status").inner_text().startswith("已导出2条标注")
    # Who has the file alone can read what was marked.
    (doubt,) = (mark for mark in data["marks"].values() if mark["state"] == "doubt")
    assert doubt["mark"] == "存疑"
    assert doubt["kind"].startswith("应改 · ")
    assert re.search(r"第\d+行$", doubt["place"])
    assert doubt["this_year"]
    (seen,) = (mark for mark in data["marks"].values() if mark["state"] == "seen")
    assert seen["kind"] == "改写"
    assert [seen["last_year"], seen["this_year"]] == [
        page.locator(f".row.seen > .{side}").evaluate("cell => yoy.wordingOf(cell)")
        for side in ("old", "new")
    ]
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


def test_marks_of_unknown_places_and_shapes_are_not_taken_in(
    browser: playwright.Browser, page_file: Path, tmp_path: Path
) -> None:
    page, _, complaints = opened(browser, page_file)
    content = page.evaluate("document.documentElement.dataset.content")
    place = page.locator(".row.reworded").first.get_attribute("id")
    marks = {
        place: {"state": "<b>", "note": "<img src=x onerror=hit()>"},
        "c99999": {"state": "seen"},
        "toString": None,
    }
    file = tmp_path / "marks.json"
    file.write_text(json.dumps({"content": content, "marks": marks}), "utf-8")
    page.locator("#review-import").set_input_files(file)
    page.locator("#review-status", has_text="已导入1条标注").wait_for()
    assert page.locator(".badge").all_text_contents() == ["<img src=x onerror=hit()>"]
    assert page.evaluate("Object.values(localStorage).length") == 1
    assert complaints == []


def test_a_mark_is_set_where_the_step_by_button_stands(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    page.locator("[data-step='1']").click()
    page.locator(".row.here .panel [data-state=seen]").click()
    assert page.locator(".row.here .badge").inner_text() == "已阅"
    page.locator(".row.here .panel [data-state=seen]").click()
    assert page.locator(".badge").count() == 0


def test_a_place_can_be_copied_as_a_link(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file, permissions=["clipboard-read", "clipboard-write"])
    place = page.locator(".finding").first.get_attribute("id")
    page.locator(".finding p").first.click()
    page.locator(".finding .panel .link").click()
    page.locator(".panel .link", has_text="已复制").wait_for()
    # The address of a file leads nobody else to the place: the words and where they stand come with it.
    words, address = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert re.fullmatch(r"“(应改|建议核实) · .+”（《望川县.+报告》，望政函〔2025〕6号，.*第\d+行）", words)
    assert address == f"{page_file.as_uri()}#{place}"


def test_a_quotation_carries_its_place(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file, permissions=["clipboard-read", "clipboard-write"])
    page.locator(".row.reworded:not(.head) a.state").nth(4).focus()
    page.locator(".panel .quote").click()
    page.locator(".panel .quote", has_text="已复制").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(r"“[^“”]+”（《望川县.+报告》，望政函〔2025〕6号，.+，第\d+行）", text)


def test_marks_are_copied_as_a_table(browser: playwright.Browser, page_file: Path) -> None:
    page, _, complaints = opened(browser, page_file, permissions=["clipboard-read", "clipboard-write"])
    page.locator(".finding p").first.click()
    page.locator(".finding .panel [data-state=doubt]").click()
    page.locator(".finding .panel .remark").fill("=请核对")
    page.locator(".finding .panel .remark").press("Tab")
    page.locator(".row.dropped .state").first.focus()
    page.keyboard.press("s")
    page.locator(".row .badge").wait_for()
    page.locator("#review-copy").click()
    page.locator("#review-copy", has_text="已复制").wait_for()
    lines = [line.split("\t") for line in page.evaluate("navigator.clipboard.readText()").split("\n")]
    assert lines[0] == ["标注", "备注", "类别", "位置", "上年原文", "本年原文"]
    assert [line[:2] for line in lines[1:]] == [["存疑", "'=请核对"], ["已阅", ""]]
    assert all(len(line) == 6 for line in lines)
    assert lines[1][2].startswith("应改")
    assert lines[2][2] == "删去"
    assert lines[2][4]
    assert lines[2][5] == ""
    assert complaints == []


def test_what_is_to_be_verified_is_counted_and_filtered_among_the_marks(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, complaints = opened(browser, page_file)
    flag = page.locator(".row .flag-link").first
    page.locator(f"{flag.get_attribute('href')} p").first.click()
    page.locator(".finding .panel [data-state=doubt]").click()
    doubted = page.locator(".filters label", has_text="存疑")
    assert doubted.inner_text().split() == ["存疑", "1"]
    doubted.click()
    shown = page.locator(".row:not([hidden])")
    assert shown.count() == 1
    assert shown.locator(".flag-link.doubt").count() == 1
    page.locator(".finding .panel [data-state=doubt]").click()
    assert doubted.inner_text().split() == ["存疑", "0"]
    assert complaints == []


def test_a_finding_is_quoted_with_its_place(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file, permissions=["clipboard-read", "clipboard-write"])
    finding = page.locator(".finding:has(.passages)").first
    words = finding.locator("dd").first.inner_text()
    line = finding.locator("dt").first.inner_text().split()[1]
    finding.locator("p").first.click()
    finding.locator(".panel .quote").click()
    finding.locator(".panel .quote", has_text="已复制").wait_for()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith(f"“{words.translate(str.maketrans('“”', '‘’'))}”（《望川县")
    assert text.endswith(f"，{line}）")


@pytest.mark.parametrize("width", [390, 1366, 1920])
def test_opening_a_finding_moves_none_of_its_words(
    browser: playwright.Browser, page_file: Path, width: int
) -> None:
    page, _, _ = opened(browser, page_file, viewport={"width": width, "height": 900})
    finding = page.locator(".finding:has(.passages)").nth(2)
    before = [part.bounding_box() for part in finding.locator("> *").all()]
    top = finding.bounding_box()
    finding.locator("dd").first.click()
    finding.locator(".panel").wait_for()
    moved = finding.bounding_box()
    assert top
    assert moved
    after = [part.bounding_box() for part in finding.locator("> :not(.panel)").all()]
    for was, now in zip(before, after, strict=True):
        assert was
        assert now
        assert (now["x"], now["width"], now["height"]) == (was["x"], was["width"], was["height"])
        assert now["y"] - moved["y"] == was["y"] - top["y"]
    assert "点按任意一项" in page.locator("#findings").inner_text()


def test_a_sorted_table_shows_its_first_row(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    table = page.locator("#figures .scroll")
    table.evaluate("box => { box.scrollTop = 2000; }")
    page.locator("#figures th .sort").nth(3).click()
    assert table.evaluate("box => box.scrollTop") == 0


def test_a_click_right_behind_a_note_is_not_lost(browser: playwright.Browser, page_file: Path) -> None:
    page, _, complaints = opened(browser, page_file, viewport={"width": 1280, "height": 800})
    page.keyboard.press("n")
    page.keyboard.press("s")
    # Long enough to wrap in the narrow column, which pushes the panel down.
    page.locator(".panel .remark").fill("请法规科与数据科一并核对这一处的口径和来源，并说明与上年不同的原因")
    page.locator(".panel .link").click()
    link = page.locator(".panel .link")
    playwright.expect(link).to_have_text(link.get_attribute("data-done") or "")
    playwright.expect(page.locator(".row .badge")).to_contain_text("请法规科")
    assert complaints == []


def test_a_sentence_copied_from_last_year_is_quoted_and_noted_too(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, _ = opened(browser, page_file, permissions=["clipboard-read", "clipboard-write"])
    total = page.locator("#review-progress").inner_text()
    row = page.locator(".part > .row.unchanged:not([data-also]):not(.head)").first
    row.locator("a.state").focus()
    page.locator(".row.unchanged .panel .quote").click()
    page.locator(".panel .quote", has_text="已复制").wait_for()
    quoted = page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(r"“[^“”]+”（《望川县.+报告》，望政函〔2025〕6号，.+，第\d+行）", quoted)
    page.locator(".panel .remark").fill("照抄上年")
    page.locator(".panel .remark").press("Tab")
    assert row.locator(".badge").inner_text() == "照抄上年"
    # What did not change is no part of what there is to review.
    page.locator(".panel [data-state=seen]").click()
    assert page.locator("#review-progress").inner_text() == total


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
    assert page.locator(".row").count() == len(bare.sentences)
