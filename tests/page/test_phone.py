"""A leader's phone: the first screen leads to every list, and no list takes many screens."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2
import pytest

import compare
from compare.checking import with_findings
from compare.model import Comparison, MeasureStatus
from compare.render.page.act import act_and_context
from compare.render.page.promises import reported
from compare.summary import Summary, summarise
from tests.browsing import landing, opened, playwright

CORPUS = Path(__file__).parents[2] / "corpus"
PAIRS = [("qinghe", 2022), ("qinghe", 2023), ("wangchuan", 2023), ("jichuan", 2023)]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
SCREENS = "e => (e.getBoundingClientRect().bottom + scrollY) / innerHeight"


def compared(issuer: str, year: int) -> Comparison:
    old, new = (compare.read(CORPUS / issuer / f"{y}.txt") for y in (year, year + 1))
    return with_findings(compare.compare(old, new))


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(*PAIRS[0])


@pytest.fixture(scope="module")
def summary(comparison: Comparison) -> Summary:
    return summarise(comparison)


@pytest.fixture(scope="module")
def page_file(comparison: Comparison, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(comparison.to_html(), "utf-8")
    return path


def shown(page: playwright.Page, part: str) -> list[str]:
    """The measures or promises of a part that are in sight without a tap, without what is noted behind them."""
    links = page.locator(f"{part} .measures li > a:first-child").all()
    return [link.inner_text() for link in links if link.is_visible()]


def screens(page: playwright.Page, part: str) -> float:
    """How many screens a part takes from where a tap on its count leads to its end."""
    page.locator(f'.tiles a[href="{part}"]').tap()
    page.wait_for_function("window.scrollY > 300")
    top, height = page.evaluate(
        """part => {
            const box = document.querySelector(part).getBoundingClientRect();
            return [box.top, Math.max(0, box.bottom) / innerHeight];
        }""",
        part,
    )
    assert -10 < top < 40
    return float(height)


@pytest.mark.browser
@pytest.mark.parametrize(("issuer", "year"), PAIRS)
def test_the_first_screen_leads_to_every_list_with_its_count(
    browser: playwright.Browser, tmp_path: Path, issuer: str, year: int
) -> None:
    found = compared(issuer, year)
    told = summarise(found)
    counts = {
        "#measures": len(told.new_measures),
        "#dropped": len(told.dropped_measures),
        "#promises": len(told.unreported),
    }
    for lang in ("zh", "en"):
        path = tmp_path / f"{lang}.html"
        path.write_text(found.to_html(lang), "utf-8")
        page, _, _ = opened(browser, path, **PHONE)
        tiles = page.locator(".tiles a")
        assert tiles.count() == 6
        for tile in tiles.all():
            box = tile.bounding_box()
            assert box
            assert box["height"] >= 44
            assert box["y"] + box["height"] <= 400
        for part, count in counts.items():
            assert page.locator(f'.tiles a[href="{part}"] b').inner_text() == str(count)
        # The gravest of what is to be verified is on it too.
        assert page.locator(".verify li > a").first.evaluate(SCREENS) <= 1


@pytest.mark.browser
@pytest.mark.parametrize(("issuer", "year"), PAIRS)
def test_a_tap_shows_every_new_measure_and_everything_dropped_within_two_screens(
    browser: playwright.Browser, tmp_path: Path, issuer: str, year: int
) -> None:
    found = compared(issuer, year)
    told = summarise(found)
    path = tmp_path / "page.html"
    path.write_text(found.to_html(), "utf-8")
    page, _, _ = opened(browser, path, **PHONE)
    assert screens(page, "#measures") <= 2
    measures = [found.new.text[m.start : m.end] for m in (*told.new_measures, *told.new_to_compare)]
    assert len(measures) > 5
    assert shown(page, "#measures") == measures
    page.evaluate("scrollTo(0, 0)")
    assert screens(page, "#dropped") <= 2
    gone = [*told.dropped_measures, *told.dropped_to_compare]
    assert shown(page, "#dropped") == [found.old.text[m.start : m.end] for m in gone]


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False])
def test_promises_stand_by_what_became_of_them_those_without_a_trace_first(
    browser: playwright.Browser, page_file: Path, comparison: Comparison, summary: Summary, script: bool
) -> None:
    page, _, _ = opened(browser, page_file, **PHONE, java_script_enabled=script)
    assert len(shown(page, "#promises")) == len(summary.unreported)
    part = page.locator("#promises")
    first = f"未见下文、请核实的{len(summary.unreported)}项"
    assert part.locator("h3").first.inner_text() == first
    told = part.locator("details", has_text=f"本年有下文的{len(reported(comparison))}项")
    assert told.locator("a").first.is_hidden()
    text = part.inner_text()
    assert text.index(first) < text.index("本年有下文的")
    told.locator("summary").tap()
    assert told.locator("li").count() == len(reported(comparison))
    assert all(item.locator(".answer").first.is_visible() for item in told.locator("li").all())
    # With every promise and its follow-up in sight, in at most two screens.
    box = part.bounding_box()
    assert box
    assert box["height"] <= 2 * 844


@pytest.mark.browser
def test_the_biggest_figures_take_less_than_a_screen(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file, **PHONE)
    page.locator(".tiles a").first.tap()
    page.wait_for_function("window.scrollY > 300")
    heading, last = (
        page.locator(selector).last.bounding_box() for selector in ("#key-figures", ".key-figures li")
    )
    assert heading
    assert last
    assert -10 < heading["y"] < 40
    assert last["y"] + last["height"] <= 844


@pytest.mark.browser
def test_a_screen_without_javascript_and_a_screen_reader_have_the_whole_list_and_paper_five(
    browser: playwright.Browser, page_file: Path, summary: Summary
) -> None:
    listed = len(summary.new_measures) + len(summary.new_to_compare)
    page, _, _ = opened(browser, page_file, **PHONE, java_script_enabled=False)
    assert len(shown(page, "#measures")) == listed
    tree = page.locator("#measures").aria_snapshot()
    assert len(re.findall(r"^\s*- listitem", tree, re.M)) == listed
    page, _, _ = opened(browser, page_file, viewport={"width": 1280, "height": 860})
    assert len(shown(page, "#measures")) == listed
    page.emulate_media(media="print")
    assert len(shown(page, "#measures")) == 5


@pytest.mark.browser
def test_a_wide_screen_has_long_lists_in_two_columns(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file, viewport={"width": 1280, "height": 860})
    lefts = {round(item.bounding_box()["x"]) for item in page.locator("#measures .measures > li").all()}  # type: ignore[index]
    assert len(lefts) == 2
    measures, dropped = (page.locator(place).bounding_box() for place in ("#measures", "#dropped"))
    assert measures
    assert dropped
    assert measures["y"] + measures["height"] <= dropped["y"]


@pytest.mark.browser
def test_the_value_of_a_quotation_is_never_cut_off_on_a_phone(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, _ = opened(browser, page_file, **PHONE)
    boxes = [value.bounding_box() for value in page.locator(".both b").all()]
    assert len(boxes) == 10
    assert all(
        box and box["x"] >= 0 and box["x"] + box["width"] <= PHONE["viewport"]["width"] for box in boxes
    )


@pytest.mark.browser
def test_the_way_back_is_in_view_among_the_lists_of_a_phone_and_no_wider(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, _ = opened(browser, page_file, **PHONE)
    for part in ("#measures", "#promises"):
        page.locator(f'.tiles a[href="{part}"]').tap()
        page.wait_for_function("window.scrollY > 300")
        (back,) = [link for link in page.locator(".back a").all() if inside(link)]
        back.tap()
        page.wait_for_function("window.scrollY === 0")
        assert page.locator(".here").count() == 0
    # Where the summary ends there is one of it too.
    page.locator("#findings-heading").evaluate("heading => heading.scrollIntoView({block: 'center'})")
    page.wait_for_timeout(200)
    assert len([link for link in page.locator(".back a").all() if inside(link)]) == 1
    page, _, _ = opened(browser, page_file, viewport={"width": 1280, "height": 860})
    assert not [link for link in page.locator(".back a").all() if inside(link)]


@pytest.mark.browser
def test_a_jump_closes_what_it_would_land_under(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file, **PHONE)
    page.locator(".masthead a[href='#search']").tap()
    assert page.locator("#search").is_visible()
    page.locator("[data-step='1']").tap()
    assert page.locator("#search").is_hidden()
    row, tools = page.locator(".row.here").bounding_box(), page.locator(TOOLS).bounding_box()
    assert row
    assert tools
    assert tools["height"] < 80 <= 844 - row["y"]
    wide, _, _ = opened(browser, page_file)
    wide.keyboard.press("n")
    assert wide.locator("#search").is_visible()


@pytest.mark.browser
def test_every_filter_of_a_phone_is_in_sight(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file, **PHONE)
    page.locator(".kit > summary").tap()
    assert page.locator(TOOLS).evaluate("tools => tools.scrollHeight <= tools.clientHeight")


def inside(link: playwright.Locator) -> bool:
    box = link.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + box["height"] <= 844


@pytest.mark.browser
def test_lists_somebody_opened_are_printed_whole(
    browser: playwright.Browser, page_file: Path, comparison: Comparison, summary: Summary, tmp_path: Path
) -> None:
    page, _, _ = opened(browser, page_file, **PHONE)
    measure = summary.new_measures[-1]
    words = comparison.new.text[measure.start : measure.end]

    def listed() -> str:
        """What is printed before the passages of the findings."""
        path = tmp_path / "page.pdf"
        page.pdf(path=str(path), format="A4", prefer_css_page_size=True)
        pages = [sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(path)]
        return re.sub(r"\s", "", "".join(pages)).split("建议核实事项及依据")[0]

    assert f"另有{len(summary.new_measures) - 5}项" in listed()
    assert words not in listed()
    page.evaluate("() => { for (const list of document.querySelectorAll('details')) list.open = true; }")
    assert words in listed()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("编制公布裁量权基准86项，防止同案不同罚", "编制公布裁量权基准86项"),
        ("设立“一站，一窗”，受理事项12项", "设立“一站，一窗”"),
        ("针对噪声扰民，建立联合处置机制，处置投诉27件", "针对噪声扰民，建立联合处置机制"),
        ("6月，听证室建成启用", "6月，听证室建成启用"),
        ("组建救援队伍4支，62人", "组建救援队伍4支，62人"),
        ("印发《公共停车管理办法》", "印发《公共停车管理办法》"),
        ("", ""),
    ],
)
def test_an_act_comes_with_its_occasion_and_without_what_is_said_of_it_besides(text: str, act: str) -> None:
    assert act_and_context(text) == (act, text.removeprefix(act))


@pytest.mark.parametrize(("issuer", "year"), PAIRS)
def test_no_word_of_a_measure_is_lost(issuer: str, year: int) -> None:
    found = compared(issuer, year)
    assert {measure.status for measure in found.measures} >= {MeasureStatus.NEW, MeasureStatus.DROPPED}
    for measure in found.measures:
        report = found.new if measure.status is MeasureStatus.NEW else found.old
        text = report.text[measure.start : measure.end]
        act, context = act_and_context(text)
        assert act
        assert act + context == text


TOOLS = ".sticky"


@pytest.mark.browser
@pytest.mark.parametrize("relation", ["new", "dropped"])
def test_all_that_is_new_and_all_that_was_dropped_starts_with_the_first_of_it_under_a_heading_a_section(
    browser: playwright.Browser, page_file: Path, comparison: Comparison, relation: str
) -> None:
    page, _, complaints = opened(browser, page_file, **PHONE)
    link = page.locator(f"a[href='#rows!show={relation}']")
    listed = page.locator(f".row.{relation}[data-also*=measure]")
    assert 0 < listed.count() < page.locator(f".row.{relation}").count()
    counts = [int(number) for number in re.findall(r"\d+", link.inner_text())]
    assert counts == [page.locator(f".row.{relation}").count(), listed.count()]
    with landing(page):
        link.tap()
    page.wait_for_timeout(300)
    place, row = page.locator(".place").first, page.locator(".row:not([hidden])").first
    tools, heading, first = (part.bounding_box() for part in (page.locator(TOOLS), place, row))
    assert tools
    assert heading
    assert first
    assert tools["y"] == 0
    assert tools["height"] - 8 <= heading["y"] <= first["y"] <= 200
    # One heading for what is left of a section, and the issuer in none.
    told = page.locator(".place").all_inner_texts()
    assert len(told) == len(set(told))
    assert not [text for text in told if comparison.new.issuer[:3] in text]
    assert len(told) < page.locator(".row:not([hidden])").count()
    # What a list of the summary has says so.
    said = "row => getComputedStyle(row.firstElementChild, '::after').content"
    assert "摘要已列" in listed.first.evaluate(said)
    assert page.locator(f".row.{relation}:not([data-also*=measure])").first.evaluate(said) == "none"
    assert complaints == []


@pytest.mark.browser
@pytest.mark.parametrize(("lang", "width"), [("zh", 390), ("zh", 320), ("en", 390)])
def test_the_tools_of_the_text_are_one_line_that_stays_and_says_where_the_reader_is(
    browser: playwright.Browser, comparison: Comparison, tmp_path: Path, lang: str, width: int
) -> None:
    path = tmp_path / "page.html"
    path.write_text(comparison.to_html(lang), "utf-8")
    page, _, complaints = opened(browser, path, **{**PHONE, "viewport": {"width": width, "height": 844}})
    page.locator(".masthead a[href='#text']").tap()
    step = page.locator("[data-step='1']")
    for _time in range(17):
        step.tap()
    page.wait_for_timeout(300)
    box = page.locator(TOOLS).bounding_box()
    assert box
    assert box["y"] == 0
    assert box["height"] <= 64
    here = page.locator(".here").bounding_box()
    assert here
    assert here["y"] >= box["height"]
    position = page.locator(".steps output")
    total = page.locator(".row:not(.unchanged), .row[data-also]").count()
    assert position.inner_text() == {"zh": f"第17处，共{total}处", "en": f"17 of {total}"}[lang]
    assert page.locator("#search").is_hidden()
    page.locator(".kit > summary").tap()
    # Opened it leaves more than half of the screen to the text, and nothing is lost.
    opened_box = page.locator(TOOLS).bounding_box()
    assert opened_box
    assert opened_box["height"] <= 844 / 2
    assert page.locator("#search").is_visible()
    assert page.locator(".filters input[value=new]").is_visible()
    assert re.findall(r"\d+", position.inner_text()) == ["17", str(total)]
    page.locator(".kit > summary").tap()
    assert page.locator("#search").is_hidden()
    # The way to the search opens it.
    page.locator("a[href='#search']").first.evaluate("link => link.click()")
    assert page.locator("#search").is_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert complaints == []


@pytest.mark.browser
def test_without_javascript_the_views_stay_to_be_chosen_on_a_phone(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, _ = opened(browser, page_file, **PHONE, java_script_enabled=False)
    assert page.locator("#view-inline").is_visible()


@pytest.mark.browser
@pytest.mark.parametrize("device", [PHONE, {"viewport": {"width": 1366, "height": 900}}])
@pytest.mark.parametrize("list_", ["#measures", "#dropped", "#promises"])
def test_going_back_returns_to_where_the_reader_was(
    browser: playwright.Browser, page_file: Path, device: dict[str, object], list_: str
) -> None:
    page, _, _ = opened(browser, page_file, **device)
    page.locator(f".tiles a[href='{list_}']").click()
    item = page.locator(f"{list_} .measures li > a:first-child").filter(visible=True).last
    item.scroll_into_view_if_needed()
    page.wait_for_timeout(200)
    before = item.bounding_box()
    item.click()
    page.wait_for_timeout(200)
    assert page.locator(".row.here, .sentence.here").is_visible()
    with landing(page):
        page.go_back()
    page.wait_for_timeout(300)
    after = item.bounding_box()
    assert before
    assert after
    assert abs(after["y"] - before["y"]) <= 2


@pytest.mark.browser
def test_going_back_from_another_view_of_the_text_returns_to_the_link(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, _ = opened(browser, page_file, **PHONE)
    page.locator(".tiles a[href='#dropped']").tap()
    link = page.locator("a[href='#rows!show=dropped']")
    link.scroll_into_view_if_needed()
    page.wait_for_timeout(200)
    before = link.bounding_box()
    with landing(page):
        link.tap()
    with landing(page):
        page.go_back()
    page.wait_for_timeout(300)
    after = link.bounding_box()
    assert before
    assert after
    assert abs(after["y"] - before["y"]) <= 2
    assert page.locator(".row[hidden]").count() == 0
