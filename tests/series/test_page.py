"""The page of a series in a real Chromium, opened from disk with the network cut."""

from __future__ import annotations

import re
from pathlib import Path

import axe_playwright_python
import pytest

import compare
from compare.model import FigureKind
from compare.model.series import Series
from compare.render.series.chart import HEIGHT, WIDTH, chart_of
from tests.browsing import opened, playwright
from tests.builders import report

pytestmark = pytest.mark.browser
CORPUS = Path(__file__).parents[2] / "corpus" / "wangchuan"
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def series() -> Series:
    return compare.series_of([compare.read(CORPUS / f"{number}.txt") for number in (2022, 2023, 2024)])


@pytest.fixture(scope="module")
def page_file(series: Series, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("series") / "series.html"
    path.write_text(series.to_html(), "utf-8")
    return path


def test_it_opens_from_disk_asks_for_nothing_and_complains_of_nothing(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, requests, complaints = opened(browser, page_file)
    assert requests == [page_file.as_uri()]
    assert complaints == []
    assert page.locator("h1").inner_text().startswith("望川县人民政府 2022–2024")
    text = page_file.read_text("utf-8")
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', text)
    assert "default-src &#39;none&#39;" in policy
    assert "unsafe" not in policy
    assert not re.findall(r"\sstyle=|\son\w+=|https?://", text)


@pytest.mark.parametrize("width", [390, 1440])
def test_every_dot_stands_under_its_year(browser: playwright.Browser, page_file: Path, width: int) -> None:
    page, _, _ = opened(browser, page_file, viewport={"width": width, "height": 900})
    shifted = page.evaluate(
        """() => [...document.querySelectorAll("table.lives, table.matrix")].flatMap((table) => {
          const heads = [...table.tHead.rows[0].cells].map((cell) => Math.round(cell.getBoundingClientRect().x));
          const isAside = (cell) => Math.abs(cell.getBoundingClientRect().x - heads[cell.cellIndex]) > 1;
          return [...table.tBodies[0].rows].flatMap((row) => [...row.cells].filter(isAside)).map((c) => c.innerText);
        })"""
    )
    assert page.locator("table.lives td").count() > 10
    assert shifted == []


def test_without_javascript_every_value_measure_section_and_promise_is_there(
    browser: playwright.Browser, page_file: Path, series: Series
) -> None:
    page, _, _ = opened(browser, page_file, java_script_enabled=False)
    text = re.sub(r"\s", "", page.locator("main").text_content() or "")
    for line in series.indicators:
        for point in line.points:
            assert re.sub(r"\s", "", series.report(point.year).wording(point.figure.sentence)) in text
    for measure in series.measures:
        for told in measure.points:
            assert re.sub(r"\s", "", series.report(told.year).text[told.start : told.end]) in text
    assert page.locator("#sections tbody tr").count() == len(series.sections)
    assert page.locator("#promises [data-row]").count() == len(series.promises)
    assert page.locator("#finder").is_hidden()


def test_when_a_measure_first_appeared_is_found_by_a_word(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, complaints = opened(browser, page_file)
    page.keyboard.press("/")
    page.keyboard.type("乡音")
    row = page.locator("#measures [data-row]:visible")
    assert row.count() == 1
    assert "宣讲队" in row.inner_text()
    assert row.locator("td").nth(3).inner_text() == "2023"
    assert page.locator("#measures table:visible caption").inner_text().startswith("2023年首次出现")
    address = page.evaluate("location.hash")
    again, _, _ = opened(browser, page_file, address)
    assert again.locator("#measures [data-row]:visible").count() == 1
    again.locator("#find").press("Escape")
    assert again.locator("#measures [data-row]:visible").count() > 30
    assert complaints == []


def test_a_measure_stands_marked_in_the_sentence_of_each_year(
    browser: playwright.Browser, page_file: Path, series: Series
) -> None:
    page, _, _ = opened(browser, page_file)
    marks = page.locator(".lives mark")
    assert marks.count() > 0
    for life in series.measures:
        shown = page.locator(f"#{life.id} p").all_text_contents()
        for point, text in zip(life.points, shown, strict=False):
            report = series.report(point.year)
            told = report.text[point.start : point.end]
            sentence = report.wording(point.sentence)
            assert text.strip().rstrip("。；;") in (
                f"{point.year} {sentence.rstrip('。；;')}",
                f"{point.year} {told}",
            )


def test_a_measure_of_every_report_is_found_where_it_is_folded(
    browser: playwright.Browser, page_file: Path, series: Series
) -> None:
    page, _, _ = opened(browser, page_file)
    folded = page.locator(".standing [data-row]")
    assert folded.count() == sum(life.is_standing for life in series.measures) > 20
    assert folded.first.is_hidden()
    page.locator("#find").fill("办不成事 窗口")
    row = page.locator(".standing [data-row]:visible")
    assert row.count() == 1
    assert "2022年或更早" in row.inner_text()
    page.locator("#find").fill("")
    assert folded.first.is_hidden()


def test_a_search_hides_the_lists_that_have_nothing(browser: playwright.Browser, page_file: Path) -> None:
    page, _, complaints = opened(browser, page_file)
    lists = page.locator("#measures > details, #promises > details, #indicators > details")
    assert lists.count() > 1
    page.locator("#find").fill("办不成事 窗口")
    told = lists.evaluate_all(
        "all => all.map(list => [list.checkVisibility(), !!list.querySelector('[data-row]:not([hidden])')])"
    )
    assert all(is_shown == has_rows for is_shown, has_rows in told)
    assert {is_shown for is_shown, _ in told} == {True, False}
    page.locator("#find").fill("")
    assert lists.locator("visible=true").count() == lists.count()
    assert complaints == []


def test_every_value_opens_to_its_sentence_by_keyboard(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    row = page.locator(".indicators tr", has=page.get_by_text("收到行政复议申请", exact=True))
    summary = row.locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    assert "全年收到行政复议申请118件" in row.locator("details").inner_text()


def test_a_chart_says_what_the_table_says_and_joins_nothing_across_a_doubt(
    browser: playwright.Browser, page_file: Path, series: Series
) -> None:
    page, _, _ = opened(browser, page_file)
    several = [line for line in series.indicators if len(line.points) > 1]
    assert page.locator(".spark").count() == len(several)
    for line in several:
        row = page.locator(f"#{line.id}")
        title = row.locator("title").text_content() or ""
        assert all(point.figure.quantity.text in title for point in line.points)
        joined = sum(
            len(points.split()) - 1
            for points in row.locator("polyline").evaluate_all("ls => ls.map(l => l.getAttribute('points'))")
        )
        assert joined == sum(not point.breaks for point in line.points[1:])
        assert row.locator(".shift-line").count() == sum(bool(point.breaks) for point in line.points)
        assert row.locator("td .shift").count() == row.locator(".shift-line").count()


def test_charts_stay_inside_their_field(series: Series) -> None:
    compared = 0
    for line in series.indicators:
        chart = chart_of(line, series.years)
        assert chart.dots
        assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in chart.dots)
        values = [point.figure.quantity.value for point in line.points]
        if line.kind is FigureKind.COUNT and len(set(values)) > 1:
            heights = [HEIGHT - y for _, y in chart.dots]
            assert heights.index(max(heights)) == values.index(max(values))
            compared += 1
    assert compared


def test_links_lead_to_sections_that_are_there(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    hrefs = page.locator("main a[href]").evaluate_all(
        "as => [...new Set(as.map(a => a.getAttribute('href')))]"
    )
    assert any(href.startswith("#c") for href in hrefs)
    for href in hrefs:
        assert page.locator(href).count() == 1, href


@pytest.mark.parametrize(
    "options",
    [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"forced_colors": "active"}, {"viewport": {"width": 360, "height": 800}}],
    ids=["light", "dark", "forced-colors", "phone"],
)  # fmt: skip
def test_axe_finds_no_violation(
    browser: playwright.Browser, page_file: Path, options: dict[str, object]
) -> None:
    page, _, _ = opened(browser, page_file, "#m1", bypass_csp=True, **options)
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    page.evaluate(AXE)
    found = page.evaluate("standards => axe.run(document, {runOnly: standards})", STANDARDS)
    assert [(v["id"], [n["html"] for n in v["nodes"]][:3]) for v in found["violations"]] == []


@pytest.mark.parametrize("width", [320, 768, 1280, 2560])
def test_no_width_scrolls_sideways(browser: playwright.Browser, page_file: Path, width: int) -> None:
    page, _, _ = opened(browser, page_file, viewport={"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_prints_on_a4_with_every_measure(
    browser: playwright.Browser, page_file: Path, series: Series, tmp_path: Path
) -> None:
    page, _, _ = opened(browser, page_file)
    page.pdf(path=str(tmp_path / "page.pdf"), format="A4")
    printed = re.sub(r"\s", "", compare.read(tmp_path / "page.pdf").text)
    assert "乡音" in printed
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 700, "height": 1000})
    assert page.evaluate("document.documentElement.scrollWidth") <= 700


def test_text_of_a_report_stays_text(browser: playwright.Browser, tmp_path: Path) -> None:
    body = (
        "一、</style></script><b>工作\n办理案件{}件，<script>window.hit=1</script><img src=x onerror=window.hit=2>&lt;b&gt;\u202e反转。\n"
        "二、安排{{{{ 7*7 }}}}\n设立<svg onload=window.hit=3>流动公证服务车{}台，上门办理老年人遗嘱公证。"
    )
    hostile = [
        report(body.format(n, n + 1), title=f"青禾区{2021 + n}年度法治政府建设工作报告", path=f"{n}.txt")
        for n in range(3)
    ]
    path = tmp_path / "hostile.html"
    path.write_text(compare.series_of(hostile).to_html(), "utf-8")
    page, requests, complaints = opened(browser, path)
    assert page.evaluate("window.hit") is None
    assert complaints == []
    assert len(requests) == 1
    shown = page.locator("main").inner_text()
    assert "{{ 7*7 }}" in shown
    assert "\u202e" not in shown


def test_the_english_page_has_no_chinese_of_its_own(
    browser: playwright.Browser, series: Series, tmp_path: Path
) -> None:
    path = tmp_path / "english.html"
    path.write_text(series.to_html("en"), "utf-8")
    page, _, _ = opened(browser, path)
    for place in ("h2", "h3", "th[scope=col]", ".tiles", ".hint", ".state", ".outcome", ".shift", "label"):
        texts = page.locator(place).all_inner_texts()
        assert texts, place
        for text in texts:
            assert not re.search("[\u4e00-\u9fff]", text), text


def test_the_page_is_small(page_file: Path, series: Series) -> None:
    texts = sum(len(r.text.encode()) for r in series.reports)
    assert page_file.stat().st_size <= 8 * texts + 150_000


STATE_OF_A_ROW = """() => {
  const row = document.querySelector(":target"), box = row.getBoundingClientRect();
  const told = [...row.querySelectorAll("p")].map((p) => p.getBoundingClientRect());
  const list = row.closest(".scroll");
  return {
    middle: (box.top + box.bottom) / 2 / innerHeight,
    isWhole: box.top >= 0 && box.bottom <= innerHeight,
    told: told.filter((p) => p.height > 0 && p.top >= 0 && p.bottom <= innerHeight).length,
    isCut: list.scrollHeight > list.clientHeight + 1,
    head: list.querySelector("thead").rows[0].cells[1].getBoundingClientRect().bottom <= box.top,
  };
}"""


@pytest.mark.parametrize("has_script", [True, False])
@pytest.mark.parametrize("size", [(1280, 800), (390, 844)])
def test_a_link_to_a_measure_shows_its_row_opened_in_the_middle(
    browser: playwright.Browser, page_file: Path, series: Series, size: tuple[int, int], has_script: bool
) -> None:
    changing = [life for life in series.measures if not life.is_standing and len(life.points) > 1]
    standing = [life for life in series.measures if life.is_standing]
    for life in (changing[len(changing) // 2], standing[len(standing) // 2]):
        viewport = {"width": size[0], "height": size[1]}
        page, _, complaints = opened(
            browser, page_file, f"#{life.id}", viewport=viewport, java_script_enabled=has_script
        )
        page.wait_for_timeout(100)
        state = page.evaluate(STATE_OF_A_ROW)
        assert 0.3 <= state["middle"] <= 0.75, state
        assert (state["isWhole"], state["told"], state["isCut"]) == (True, len(life.points), False), state
        assert state["head"], state
        assert complaints == []


def test_a_link_followed_on_the_page_opens_the_row_too(
    browser: playwright.Browser, page_file: Path, series: Series
) -> None:
    page, _, _ = opened(browser, page_file, viewport={"width": 1280, "height": 800})
    life = [life for life in series.measures if len(life.points) > 1][-1]
    page.evaluate("id => { location.hash = id; }", life.id)
    page.locator(":target details p").first.wait_for(state="visible")
    assert 0.4 <= page.evaluate(STATE_OF_A_ROW)["middle"] <= 0.6
    page.locator(":target summary").click()
    assert page.locator(":target details p").first.is_hidden()


def test_the_years_stay_in_view_above_a_long_list(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file, viewport={"width": 1280, "height": 600})
    head = page.evaluate(
        """() => {
          const [table] = [...document.querySelectorAll("table.lives")].sort((a, b) => b.rows.length - a.rows.length);
          document.querySelector(".standing").open = true;
          table.rows[table.rows.length - 3].scrollIntoView({ block: "end" });
          return table.tHead.rows[0].cells[1].getBoundingClientRect().top;
        }"""
    )
    assert 0 <= head < 5
