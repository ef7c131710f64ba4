"""Every sentence of both reports is a place one can link to: on the page as made, and in a real Chromium."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

import compare
from compare.checking import with_findings
from compare.model import Comparison, SentenceLink
from compare.render.page.rows import places_of
from compare.render.wording import displayable
from tests.browsing import opened, playwright
from tests.builders import report

CORPUS = Path(__file__).parents[2] / "corpus"
CASES = sorted(CORPUS.glob("*/*.gold.json"))
SIDES = ("old", "new")
CLAUSES = (
    "组织律师走访企业140余家",
    "建立行政复议案件繁简分流机制",
    "开展专项执法监督6次",
    "制发监督意见书12份",
    "评查执法案卷320卷",
)


def compared(path: Path) -> Comparison:
    old, new = path.name.removesuffix(".gold.json").split("-")
    reports = (compare.read(path.parent / f"{year}.txt") for year in (old, new))
    return with_findings(compare.compare(*reports))


def several(comparison: Comparison, side: str) -> list[tuple[int, SentenceLink]]:
    """Position and link of the rows with more than one sentence on the side."""
    return [(n, link) for n, link in enumerate(comparison.sentences) if len(getattr(link, side)) > 1]


def words(element: html.HtmlElement, side: str) -> str:
    """What an element says of a side: no notes, flags, or what the inline view shows as deleted."""
    if "row" in element.classes:
        (element,) = (child for child in element if side in child.classes)
    foreign = "ancestor::*[@class='note' or @class='flag-link']" + " or ancestor::del" * (side == "new")
    return "".join(element.xpath(f".//text()[not({foreign})]"))


def assert_every_sentence_has_one_target(comparison: Comparison) -> None:
    page = html.fromstring(comparison.to_html())
    ids = Counter(page.xpath("//@id"))
    assert [name for name, count in ids.items() if count > 1] == []
    places = places_of(comparison)
    for side, of_side in (("old", comparison.old), ("new", comparison.new)):
        targets = [places[side, sentence.id] for sentence in of_side.sentences]
        assert len(set(targets)) == len(targets)
        for sentence, target in zip(of_side.sentences, targets, strict=True):
            assert words(page.get_element_by_id(target), side) == displayable(of_side.wording(sentence.id))


@pytest.mark.parametrize("path", CASES, ids=lambda p: f"{p.parent.name}-{p.name[:9]}")
def test_every_sentence_of_both_reports_has_one_target_of_its_own(path: Path) -> None:
    assert_every_sentence_has_one_target(compared(path))


STOPS = st.lists(st.sampled_from("，。"), min_size=len(CLAUSES) - 1, max_size=len(CLAUSES) - 1)


@settings(max_examples=25)
@given(STOPS, STOPS, st.permutations(CLAUSES))
def test_however_sentences_are_split_and_merged_each_keeps_its_target(
    old_stops: list[str], new_stops: list[str], new_order: list[str]
) -> None:
    def text(clauses: tuple[str, ...] | list[str], stops: list[str]) -> str:
        return "".join(clause + stop for clause, stop in zip(clauses, [*stops, "。"], strict=True))

    old = report(f"一、规范执法\n{text(CLAUSES, old_stops)}", title="青禾区2023年度法治政府建设工作报告")
    new = report(f"一、规范执法\n{text(new_order, new_stops)}")
    assert_every_sentence_has_one_target(compare.compare(old, new))


@pytest.mark.parametrize("path", CASES, ids=lambda p: f"{p.parent.name}-{p.name[:9]}")
def test_what_tells_of_a_sentence_leads_to_the_sentence_itself(path: Path) -> None:
    page = html.fromstring(compared(path).to_html())

    def said_at(link: html.HtmlElement, side: str) -> str:
        return words(page.get_element_by_id(link.get("href")[1:]), side)

    told = {
        "old": "//*[@id='figures']//td[1]/a | //*[@id='dropped' or @id='promises']//li/a",
        "new": "//*[@id='figures']//td[2]/a | //*[@id='measures']//li/a[not(@class)]",
    }
    links = [(side, link) for side in SIDES for link in page.xpath(told[side])]
    assert links

    def number(link: html.HtmlElement) -> str:
        # A cell of a table has the unit of its column, which stands elsewhere.
        return re.sub(r"(?<=\d)\D+$", "", link.text)

    assert [link.text for side, link in links if number(link) not in said_at(link, side)] == []


def test_both_values_in_one_row_are_beside_each_other_whichever_sentence_they_stand_in() -> None:
    old = report(
        "一、规范执法\n开展专项执法监督6次，制发监督意见书12份。", title="青禾区2023年度法治政府建设工作报告"
    )
    new = report("一、规范执法\n开展专项执法监督9次。制发监督意见书15份。")
    found = compare.compare(old, new)
    assert len(several(found, "new")) == 1
    notes = html.fromstring(found.to_html()).xpath("//*[@class='note']/text()")
    assert len(notes) == 2
    assert [note for note in notes if "上年" in note] == []


def test_a_promise_that_is_gone_from_the_plan_and_what_tells_of_it_lead_to_each_other() -> None:
    old = report(
        "一、工作情况\n办理案件3件。\n二、2024年工作安排\n建设公共法律服务中心3个。\n聘请行政执法监督员30名。",
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report("一、工作情况\n办理案件4件。\n建成公共法律服务中心2个，接待群众1200人次，调解纠纷36件。")
    page = html.fromstring(compare.compare(old, new).to_html())
    (promised,) = page.xpath("//*[contains(@class, 'row dropped')][contains(., '公共法律服务中心3个')]")
    (answer,) = promised.xpath(".//a[@class='from']")
    assert answer.text == "下文见：一、工作情况"
    told = page.get_element_by_id(answer.get("href")[1:])
    assert "公共法律服务中心2个" in words(told, "new")
    (back,) = told.xpath("ancestor-or-self::*[contains(@class, 'row')]//a[@class='from']")
    assert back.text == "上年安排见：二、2024年工作安排"
    assert back.get("href") == f"#{promised.get('id')}"
    # A promise without a follow-up leads nowhere.
    (other,) = page.xpath("//*[contains(@class, 'row dropped')][contains(., '监督员30名')]")
    assert other.xpath(".//a[@class='from']") == []


# in Chromium


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared(CORPUS / "jichuan" / "2023-2024.gold.json")


@pytest.fixture(scope="module")
def page_file(comparison: Comparison, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("links") / "page.html"
    path.write_text(comparison.to_html(), "utf-8")
    return path


@pytest.fixture(scope="module")
def english_file(comparison: Comparison, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("links") / "english.html"
    path.write_text(comparison.to_html("en"), "utf-8")
    return path


def last_of(comparison: Comparison, side: str) -> tuple[str, int]:
    """Id and number of the last sentence of a row with several on the side."""
    sentence = getattr(several(comparison, side)[-1][1], side)[-1]
    return places_of(comparison)[side, sentence], sentence


def tops(page: playwright.Page, target: str) -> tuple[float, float]:
    """Upper edge of an element, and lower edge of the tools that stay in view."""
    page.wait_for_timeout(300)
    box, tools = (page.locator(css).bounding_box() for css in (f"#{target}", ".sticky"))
    assert box
    assert tools
    return box["y"], tools["y"] + tools["height"]


@pytest.mark.browser
@pytest.mark.parametrize("side", SIDES)
def test_a_link_to_one_of_several_sentences_shows_it_whatever_is_filtered(
    browser: playwright.Browser, page_file: Path, comparison: Comparison, side: str
) -> None:
    target, _ = last_of(comparison, side)
    page, _, complaints = opened(browser, page_file, "#!show=dropped")
    assert page.locator(f"#{target}").is_hidden()
    page, _, complaints = opened(browser, page_file, f"#{target}!show=dropped", viewport={"width": 1280, "height": 800})  # fmt: skip
    assert page.locator(f"#{target}").is_visible()
    assert not page.locator(".filters input:checked").count()
    assert page.locator(".here").evaluate_all("found => found.map(place => place.id)") == [target]
    assert page.locator(f"#{target}").evaluate("place => getComputedStyle(place).outlineStyle") == "solid"
    top, tools = tops(page, target)
    assert tools <= top < 800
    # A step goes on from the row the sentence stands in.
    told = page.locator(".steps output").inner_text()
    page.keyboard.press("n")
    before, after = (
        int(re.findall(r"\d+", text)[0]) for text in (told, page.locator(".steps output").inner_text())
    )
    assert after == before + 1
    assert complaints == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 760, 1000, 1280])
def test_a_plain_link_lands_below_the_tools(
    browser: playwright.Browser, english_file: Path, comparison: Comparison, width: int
) -> None:
    target, _ = last_of(comparison, "old")
    page, _, _ = opened(browser, english_file, f"#{target}", viewport={"width": width, "height": 800})
    top, tools = tops(page, target)
    assert max(0, tools) <= top < 800


@pytest.mark.browser
def test_links_of_the_page_lead_to_the_sentence_and_back_returns(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, _ = opened(browser, page_file)
    link = page.locator("#figures td a[href^='#o']").first
    target = link.get_attribute("href")
    link.click()
    assert page.locator(f"{target}.sentence.here").is_visible()
    assert page.evaluate("location.hash") == target
    flag = page.locator(".sentence .flag-link").first
    finding = flag.get_attribute("href")
    flag.click()
    assert page.locator(".here").evaluate_all("found => found.map(place => `#${place.id}`)") == [finding]
    page.go_back()
    page.locator(f"{target}.here").wait_for()


@pytest.mark.browser
def test_a_sentence_offers_its_own_link_to_the_keyboard_and_none_of_it_is_text(
    browser: playwright.Browser, page_file: Path, comparison: Comparison
) -> None:
    target, sentence = last_of(comparison, "new")
    page, _, _ = opened(browser, page_file)
    link = page.locator(f"#{target} .nth")
    assert re.fullmatch("第(\\d)句，共\\1句", str(link.get_attribute("aria-label")))
    assert page.locator(f"#{target}").evaluate("place => yoy.wordingOf(place)") == comparison.new.wording(
        sentence
    )
    assert re.fullmatch(r"\d", link.evaluate("link => getComputedStyle(link, '::before').content").strip('"'))
    page.locator(f".row:has(#{target}) .state").focus()
    for _ in range(10):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hash") == f"#{target}":
            break
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == f"#{target}"
    assert page.locator(f"#{target}.here").is_visible()
    page.emulate_media(media="print")
    assert link.is_hidden()


@pytest.mark.browser
@pytest.mark.parametrize("view", ["side", "inline"])
def test_what_is_selected_in_the_text_is_the_report_without_the_marks_of_the_page(
    browser: playwright.Browser, page_file: Path, comparison: Comparison, view: str
) -> None:
    page, _, _ = opened(browser, page_file, permissions=["clipboard-read", "clipboard-write"])
    page.locator(f"#view-{view}").check()
    page.evaluate("() => { for (const fold of document.querySelectorAll('details')) fold.open = true; }")
    # A badge is a mark of the page too.
    page.locator(".row:has(> .new .note)").first.locator(".state").focus()
    page.keyboard.press("d")
    assert page.locator(".row > .new :is(.note, .flag-link)").count() > 20
    selected = page.evaluate(
        """() => [...document.querySelectorAll('.row > .new:not(.absent)')].map(cell => {
        getSelection().selectAllChildren(cell);
        return [yoy.wordingOf(cell), getSelection().toString()];
    })"""
    )
    spaceless = [["".join(text.split()) for text in pair] for pair in selected]
    assert [pair for pair in spaceless if pair[0] != pair[1]] == []
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.grid'))")
    page.keyboard.press("Control+c")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert comparison.new.title in copied
    assert not re.search("[⚑↑↓]|〔上年|〔[+-]|存疑|改写", copied)


@pytest.mark.browser
@pytest.mark.parametrize("side", SIDES)
def test_the_sentence_the_reviewer_is_at_is_what_is_copied(
    browser: playwright.Browser, page_file: Path, comparison: Comparison, side: str
) -> None:
    target, sentence = last_of(comparison, side)
    of_side = getattr(comparison, side)
    page, _, _ = opened(browser, page_file, f"#{target}", permissions=["clipboard-read", "clipboard-write"])
    row = page.locator(f".row:has(#{target})")
    place = of_side.paragraphs[of_side.sentences[sentence].paragraph].origin.line

    def inner(words: str) -> str:
        return words.translate(str.maketrans("“”‘’", "‘’“”"))

    def copied(button: str) -> str:
        page.evaluate("navigator.clipboard.writeText('')")
        row.locator(f".panel .{button}").click()
        page.locator(f".panel .{button}", has_text="已复制").wait_for()
        # The button may still tell of the copy before.
        page.wait_for_timeout(100)
        return str(page.evaluate("navigator.clipboard.readText()"))

    # Where the address has led; then where a click has; then the row again.
    row.locator("> div").first.click(position={"x": 1, "y": 1})
    assert copied("link").endswith(f"）\n{page_file.as_uri()}#{target}")
    quotation = copied("quote")
    assert quotation.startswith(f"“{inner(of_side.wording(sentence))}”（《{of_side.title}》，")
    assert quotation.endswith(f"，第{place}行）")
    first = row.locator(f"> .{side} .sentence").first
    first.click(position={"x": 40, "y": 12})
    assert copied("link").endswith(f"）\n{page_file.as_uri()}#{first.get_attribute('id')}")
    row.locator(".state").click()
    assert copied("link").endswith(f"）\n{page_file.as_uri()}#{row.get_attribute('id')}")
    whole = "".join(map(comparison.new.wording, several(comparison, side)[-1][1].new))
    for _again_before_the_button_has_its_name_back in range(2):
        assert copied("quote").startswith(f"“{inner(whole)}”（《{comparison.new.title}》，")
    page.locator(".panel .quote", has_text="复制引文").wait_for()


@pytest.mark.browser
def test_a_mark_on_a_sentence_is_a_mark_on_its_row(
    browser: playwright.Browser, page_file: Path, comparison: Comparison
) -> None:
    target, _ = last_of(comparison, "new")
    page, _, _ = opened(browser, page_file)
    page.locator(f"#{target} .nth").focus()
    page.locator(f"#{target} .nth").press("Enter")
    page.keyboard.press("d")
    row = page.locator(f".row:has(#{target})")
    assert row.locator(".badge").inner_text() == "存疑"
    kept = page.evaluate("Object.values(localStorage)")
    assert [list(json.loads(marks)) for marks in kept] == [[row.get_attribute("id")]]


@pytest.mark.browser
def test_the_inline_view_shows_the_old_sentence_a_link_leads_to(
    browser: playwright.Browser, page_file: Path, comparison: Comparison
) -> None:
    target, _ = last_of(comparison, "old")
    page, _, _ = opened(browser, page_file, f"#{target}!view=inline")
    cell = page.locator(f".row:has(#{target}) > .old")
    assert page.locator(f"#{target}.here").is_visible()
    assert page.locator(".row > .old:visible:not(:has(+ .absent))").count() == 1
    new = page.locator(f".row:has(#{target}) > .new").bounding_box()
    assert new == {**new, "x": (cell.bounding_box() or {})["x"]} if new else False
    page.keyboard.press("n")
    assert cell.is_hidden()


@pytest.mark.browser
def test_without_javascript_the_address_leads_to_the_sentence(
    browser: playwright.Browser, page_file: Path, comparison: Comparison
) -> None:
    target, _ = last_of(comparison, "old")
    page, _, _ = opened(browser, page_file, f"#{target}", java_script_enabled=False)
    sentence = page.locator(f"#{target}:target")
    assert sentence.evaluate("place => getComputedStyle(place).outlineStyle") == "solid"
    top, tools = tops(page, target)
    assert tools <= top < 720
    page.locator("#view-inline").check()
    assert sentence.is_visible()
