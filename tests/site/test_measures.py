"""Pages of a site that say when a measure first appeared, and by whom: rows, parts, a real Chromium."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from compare.batch import measures
from compare.batch.measures import parts_of, write_measures
from compare.batch.plan import plan_of
from compare.batch.store import Store
from compare.language import Language
from compare.model.batch import Card
from compare.model.site import Link, PageKind
from compare.render.site.html import render, render_measures
from compare.render.site.index import SiteIndex
from compare.render.site.measures import FoundMeasure, MeasuresPage, measures_of
from tests.batch.test_batch import MANIFEST, OPTIONS, batch, card, files, folder
from tests.browsing import opened, playwright
from tests.site.test_page import AXE, HOSTILE, STANDARDS

__all__ = ["folder"]

YEARS = (2022, 2023, 2024)


def life(*points: tuple[int, str], is_early: bool = False) -> dict[str, Any]:
    return {
        "id": "m7",
        "first": points[0][0],
        "last": points[-1][0],
        "since_before": is_early,
        "points": [{"year": year, "text": text} for year, text in points],
    }


def rows(*lives: dict[str, Any]) -> list[FoundMeasure]:
    return [*measures_of({"measures": [*lives]}, "青禾区", "../series/青禾区.html")]


def test_a_row_has_the_first_words_the_latest_and_the_way_to_the_measure() -> None:
    told = (2022, "设立流动服务车2台"), (2023, "流动服务车增至3台"), (2024, "流动服务车增至5台")
    (row,) = rows(life(*told, is_early=True))
    assert (row.text, row.latest) == ("设立流动服务车2台", "流动服务车增至5台")
    assert (row.first, row.since_before, row.last, row.years) == (2022, True, 2024, 3)
    assert (row.issuer, row.href) == ("青禾区", "../series/青禾区.html#m7")


def test_a_row_has_the_headings_it_stands_under() -> None:
    of = life((2022, "流动服务车2台"), (2023, "流动服务车3台"), (2024, "流动服务车5台"))
    headings = ("（二）便民服务", "（二）便民服务", "（三）优化服务")
    for point, heading in zip(of["points"], headings, strict=True):
        point["heading"] = heading
    (row,) = rows(of)
    assert row.section == "（二）便民服务 / （三）优化服务"
    assert rows(life((2022, "流动服务车2台")))[0].section == ""


def test_a_row_has_the_sentences_of_first_and_last_year_where_they_say_more_than_its_words() -> None:
    of = life((2022, "流动服务车2台"), (2023, "流动服务车3台"), (2024, "流动服务车5台"))
    for point, sentence in zip(
        of["points"], ("服务点建成，流动服务车2台。", "另有一句。", "流动服务车5台。"), strict=True
    ):
        point["sentence_text"] = sentence
    (row,) = rows(of)
    assert row.around == ((2022, "服务点建成，流动服务车2台。"),)


@pytest.mark.parametrize("latest", ["推行清单管理，逐项销号", "推行清单管理,逐项销号"])
def test_latest_words_that_differ_in_punctuation_only_are_not_told_twice(latest: str) -> None:
    (row,) = rows(life((2022, "推行清单管理，逐项销号"), (2024, latest)))
    assert row.latest == ""
    assert row.years == 2


def test_characters_that_reorder_what_stands_around_them_do_not_come_in() -> None:
    (row,) = rows(life((2022, "设立\u202e窗口"), (2023, "撤并\u202e窗口")))
    assert "\u202e" not in row.text + row.latest


def cards(names: str, group: str = "", years: tuple[int, ...] = YEARS) -> list[Card]:
    return [card(f"{group}{name}{year}", f"{name}区", year, group) for name in names for year in years]


def test_a_group_has_a_page_and_issuers_without_a_pair_are_named() -> None:
    plan = plan_of([*cards("甲乙"), *cards("丙", years=(2024,)), *cards("丁戊", "江/市")], OPTIONS)
    alone, city = parts_of(plan, {})
    assert [(part.name, part.label, len(part.works), part.missing) for part in alone] == [
        ("measures/all.issuers", "", 2, ("丙区",))
    ]
    assert [(part.group, len(part.works), part.missing) for part in city] == [("江/市", 2, ())]
    assert re.fullmatch(r"measures/江-市-\w{6}", city[0].name)


def test_the_only_group_with_a_page_names_the_issuers_of_the_whole_site_that_have_none() -> None:
    short = (2024,)
    few = [*cards("丙", years=short), *cards("己", "部门", years=short), *cards("庚辛", "信息", years=short)]
    pages = [part for parts in parts_of(plan_of([*cards("甲乙"), *few], OPTIONS), {}) for part in parts]
    assert [(part.group, sorted(part.missing)) for part in pages] == [
        ("", sorted(["丙区", "己区", "庚区", "辛区"]))
    ]


@pytest.mark.parametrize(("count", "is_named"), [(10, True), (11, False)])
def test_issuers_left_out_are_named_where_they_are_few(count: int, is_named: bool) -> None:
    missing = tuple(f"{chr(0x7532 + number)}区" for number in range(count))
    text = render_measures(MeasuresPage("", "", ("青禾区",), (), missing, ()), Language.EN)
    assert f"Not here: {count} issuers" in text
    assert (missing[0] in text, missing[-1] in text) == (is_named, is_named)


def test_the_page_says_that_plans_are_not_in_it() -> None:
    text = render_measures(MeasuresPage("", "", ("青禾区",), (), (), ()), Language.EN)
    assert "not what they plan for the next year" in text
    assert "Not here" not in text


def test_a_series_that_failed_is_not_told() -> None:
    plan = plan_of(cards("甲乙"), OPTIONS)
    (broken,) = (w for works in plan.works for w in works if w.name == "series/甲区")
    ((part,),) = parts_of(plan, {broken.key})
    assert ([of.name for of, _ in part.works], part.missing) == (["乙区"], ("甲区",))


def test_a_run_without_pages_and_one_without_pairs_have_none() -> None:
    assert [*parts_of(plan_of(cards("甲", years=(2024,)), OPTIONS), {})] == [()]
    without = plan_of(cards("甲乙"), replace(OPTIONS, has_pages=False))
    assert [*parts_of(without, {})] == [()]


def test_a_large_group_is_split_by_pinyin_into_parts_that_lead_to_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measures, "MOST_ISSUERS", 2)
    store, names = Store(str(tmp_path)), "张王陈李安"
    plan = plan_of(cards(names, "江市"), OPTIONS)
    for name in names:
        data = json.dumps({"measures": [life((2023, f"{name}区设立窗口"))]})
        store.write(f"series/江市-{name}区.json", data.encode())
    records = write_measures(store, plan, {}, Language.ZH)
    assert [(record.name, record.issuer, record.counts["issuers"]) for record in records] == [
        ("measures/江市", "安区 – 安区", 1),
        ("measures/江市.2", "陈区 – 李区", 2),
        ("measures/江市.3", "王区 – 张区", 2),
    ]
    for record in records:
        text = store.read(record.outputs[0]).decode()
        around = re.findall(r'href="\.\./(measures/[^"]+)"', text)
        assert sorted(around) == sorted(o.outputs[0] for o in records if o is not record)
    assert "陈区设立窗口" in store.read("measures/江市.2.html").decode()
    assert "王区设立窗口" not in store.read("measures/江市.2.html").decode()
    index = render(SiteIndex(plan.issuers, records, ()), Language.ZH)
    assert all(f'href="{record.outputs[0]}"' in index for record in records)


def test_issuers_without_a_measure_have_a_page_and_an_index(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    plan = plan_of(cards("甲"), OPTIONS)
    store.write("series/甲区.json", b'{"measures": []}')
    records = write_measures(store, plan, {}, Language.EN)
    assert records[0].counts == {"issuers": 1, "measures": 0}
    assert "0 measures of 1 issuer" in render(SiteIndex(plan.issuers, records, ()), Language.EN)


@pytest.mark.parametrize(("issuers", "sizes"), [(60, [60]), (61, [30, 31]), (121, [40, 40, 41])])
def test_no_page_has_more_than_sixty_issuers(issuers: int, sizes: list[int]) -> None:
    names = "".join(chr(0x4E00 + number) for number in range(issuers))
    (parts,) = parts_of(plan_of(cards(names), OPTIONS), {})
    assert [len(part.works) for part in parts] == sizes
    assert len({of.name for part in parts for of, _ in part.works}) == issuers


def test_a_series_whose_file_was_taken_away_is_told_as_missing(tmp_path: Path) -> None:
    store = Store(str(tmp_path))
    plan = plan_of(cards("甲乙"), OPTIONS)
    store.write("series/甲区.json", json.dumps({"measures": [life((2023, "设立窗口"))]}).encode())
    (record,) = write_measures(store, plan, {}, Language.EN)
    assert record.counts == {"issuers": 1, "measures": 1}
    assert "Not here: 1 issuer" in store.read(record.outputs[0]).decode()


def test_a_second_run_makes_no_page_of_measures_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    batch(folder, site)
    before = files(site)
    assert "measures/all.issuers.html" in before

    def fail(*_: object) -> None:
        raise AssertionError

    with monkeypatch.context() as patched:
        patched.setattr(measures, "render_measures", fail)
        batch(folder, site)
    assert files(site)["measures/all.issuers.html"] == before["measures/all.issuers.html"]
    batch(folder, tmp_path / "fresh")
    assert files(tmp_path / "fresh")["measures/all.issuers.html"] == before["measures/all.issuers.html"]
    # A run killed between the page and its record makes the page again.
    for record in (site / ".yoy" / "measures").iterdir():
        record.unlink()
    batch(folder, site)
    assert files(site)["measures/all.issuers.html"] == before["measures/all.issuers.html"]


def grouped(folder: Path, place: Path, *groups: str) -> Path:
    lines = [
        f"{folder}/wangchuan/{year}.txt,{group}县,{year},{group}\n" for group in groups for year in YEARS
    ]
    for number, line in enumerate(lines):
        path, *rest = line.split(",")
        copy = folder / f"{number}-{'-'.join(groups)}.txt"
        copy.write_bytes(Path(path).read_bytes())
        lines[number] = ",".join([str(copy), *rest])
    place.write_text("path,issuer,year,group\n" + "".join(lines), "utf-8")
    return place


def test_the_page_of_a_group_that_is_gone_goes_too_and_nothing_else(folder: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    batch(grouped(folder, tmp_path / "two.csv", "江市", "海市"), site)
    (site / "measures" / "notes.txt").write_text("kept beside", "utf-8")
    names = {name for name in files(site) if name.startswith("measures/")}
    assert names == {"measures/江市.html", "measures/海市.html", "measures/notes.txt"}
    batch(grouped(folder, tmp_path / "one.csv", "江市"), site)
    names = {name for name in files(site) if name.startswith("measures/")}
    assert names == {"measures/江市.html", "measures/notes.txt"}
    assert "海市" not in (site / "index.html").read_text("utf-8")
    batch(tmp_path / "one.csv", site, has_pages=False)
    assert [name for name in files(site) if name.startswith("measures/")] == ["measures/notes.txt"]
    assert len([*(site / ".yoy").glob("measures/*")]) == 0
    assert 'href="measures/' not in (site / "index.html").read_text("utf-8")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("site")
    batch(MANIFEST, place, language="en")
    return place


@pytest.fixture(scope="module")
def measures_file(site: Path) -> Path:
    return site / "measures" / "all.issuers.html"


@pytest.mark.browser
def test_a_measure_is_found_and_its_link_leads_to_it(
    browser: playwright.Browser, measures_file: Path
) -> None:
    page, requests, complaints = opened(browser, measures_file)
    shown = page.locator(".lookup tbody tr:visible")
    assert shown.count() > 300
    page.fill("#find", "乡音 望川")
    assert shown.count() == 1
    assert page.locator("#found").inner_text() == "1 measure"
    assert shown.locator("td").all_inner_texts() == ["望川县", "2023 2024-02-27", "2024", "2"]
    assert requests == [measures_file.as_uri()]
    shown.locator("a").click()
    page.wait_for_url("**/series/**")
    target = page.locator(":target")
    assert "乡音" in target.inner_text()
    assert target.is_visible()
    assert complaints == []


@pytest.mark.browser
def test_a_measure_of_every_report_is_unfolded_on_its_page(
    browser: playwright.Browser, measures_file: Path
) -> None:
    page, _, _ = opened(browser, measures_file)
    page.fill("#find", "办不成事 望川 or before")
    page.locator(".lookup tbody tr:visible a").first.click()
    page.wait_for_url("**/series/**")
    assert "办不成事" in page.locator(":target").inner_text()
    assert page.locator(":target").is_visible()


@pytest.mark.browser
def test_words_and_issuer_live_in_the_address(browser: playwright.Browser, measures_file: Path) -> None:
    page, _, _ = opened(browser, measures_file)
    shown = page.locator(".lookup tbody tr:visible")
    every = shown.count()
    page.select_option("#issuer", "青禾区")
    of_one = shown.count()
    assert 0 < of_one < every
    assert set(shown.locator("td:nth-child(2)").all_inner_texts()) == {"青禾区"}
    page.fill("#find", "窗口")
    few = shown.count()
    assert 0 < few < of_one
    again, _, _ = opened(browser, measures_file, page.evaluate("location.hash"))
    assert again.locator(".lookup tbody tr:visible").count() == few
    assert again.locator("#issuer").input_value() == "青禾区"


@pytest.mark.browser
def test_words_that_stand_around_a_measure_find_it_and_are_shown(
    browser: playwright.Browser, measures_file: Path
) -> None:
    page, _, complaints = opened(browser, measures_file)
    around = page.locator(".around-it:visible")
    assert page.locator(".around-it").count() > 0
    assert around.count() == 0
    page.fill("#find", "行政复议中心建成启用 阅卷室")
    assert "县行政复议中心建成启用" in page.locator(".lookup tbody tr:visible").first.inner_text()
    page.fill("#find", "阅卷室")
    assert page.locator(".lookup tbody tr:visible").count() > 0
    assert around.count() == 0
    assert complaints == []


@pytest.mark.browser
def test_words_that_stand_apart_in_a_row_and_its_heading_find_it_too(
    browser: playwright.Browser, measures_file: Path
) -> None:
    page, _, complaints = opened(browser, measures_file)
    shown = page.locator(".lookup tbody tr:visible")
    page.fill("#find", "行政复议听证")
    assert shown.count() > page.locator(".lookup tbody tr:visible:not(.near)").count()
    near = page.locator(".lookup tbody tr.near:visible")
    for piece in ("行政", "复议", "听证"):
        assert piece in near.first.inner_text()
    assert "行政复议听证" not in near.first.inner_text()
    assert (
        page.locator("#found")
        .inner_text()
        .endswith(f"; in {near.count()} of them the words do not stand side by side")
    )
    page.fill("#find", "听证")
    assert near.count() == 0
    assert complaints == []


@pytest.mark.browser
def test_an_index_that_finds_no_issuer_leads_to_the_measures_with_the_words(
    browser: playwright.Browser, site: Path
) -> None:
    page, _, complaints = opened(browser, site / "index.html")
    onward = page.locator("#elsewhere")
    page.fill("#find", "青禾")
    assert onward.is_hidden()
    page.fill("#find", "乡音")
    assert page.locator("#found").inner_text() == "0 issuers"
    # With pages of several groups, to all of them.
    assert page.locator("#measures a").count() > 1
    onward.click()
    page.locator("#measures a[href*='measures/all.issuers']").click()
    page.wait_for_url("**/measures/**")
    assert page.locator("#find").input_value() == "乡音"
    assert page.locator(".lookup tbody tr:visible").count() == 1
    assert complaints == []


@pytest.mark.browser
def test_an_index_with_one_page_of_measures_leads_right_to_it(
    browser: playwright.Browser, folder: Path, tmp_path: Path
) -> None:
    batch(folder, tmp_path / "site")
    page, _, complaints = opened(browser, tmp_path / "site" / "index.html")
    assert page.locator("#measures a").count() == 1
    page.fill("#find", "乡音")
    page.locator("#elsewhere").click()
    page.wait_for_url("**/measures/**")
    assert page.locator("#find").input_value() == "乡音"
    assert page.locator(".lookup tbody tr:visible").count() == 1
    assert complaints == []


@pytest.mark.browser
def test_without_javascript_every_measure_is_there_and_every_link_leads_to_a_row(
    browser: playwright.Browser, site: Path, measures_file: Path
) -> None:
    page, _, _ = opened(browser, measures_file, java_script_enabled=False)
    assert page.locator("#finder").is_hidden()
    every = [link.get_attribute("href") or "" for link in page.locator(".lookup a").all()]
    hrefs = [href for href in every if href.startswith("../series/")]
    told = [json.loads(path.read_text("utf-8")) for path in (site / "series").glob("*.json")]
    assert len(hrefs) == sum(len(series["measures"]) for series in told) > 300
    assert {href.partition("#")[0] for href in {*every} - {*hrefs}} == {"../pairs/汀澜区-2023-2024.html"}
    ids: dict[str, set[str]] = {}
    for href in every:
        file, _, place = href.partition("#")
        if file not in ids:
            ids[file] = set(re.findall(r'id="([mc]\d+)"', (measures_file.parent / file).read_text("utf-8")))
        assert place in ids[file]
    years = [int(year[:4]) for year in page.locator(".lookup td:nth-child(3)").all_inner_texts()]
    assert years == sorted(years)


@pytest.mark.browser
def test_the_english_page_has_no_chinese_of_its_own(browser: playwright.Browser, measures_file: Path) -> None:
    page, _, _ = opened(browser, measures_file)
    for place in ("h1", ".around", "th[scope=col]", "main > p", "label", "output", "footer"):
        texts = page.locator(place).evaluate_all("all => all.map(e => e.firstChild?.data ?? '')")
        assert texts, place
        for text in texts:
            assert not re.search("[\u4e00-\u9fff]", text), text


@pytest.fixture(scope="module")
def hostile_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    text = (
        "</script><script>window.hit=1</script><img src=x onerror=window.hit=2>\u202e{{ 7*7 }}" + "长" * 400
    )
    found = tuple(
        measures_of({"measures": [life((2022, text), (2024, text + "改"))]}, HOSTILE, "../series/x.html")
    )
    links = (
        Link(PageKind.INDEX, "", "../index.html"),
        Link(PageKind.MEASURES, HOSTILE, "../measures/y.html"),
    )
    page = MeasuresPage(HOSTILE, HOSTILE, (HOSTILE, "a" * 300), found, (HOSTILE,), links)
    path = tmp_path_factory.mktemp("hostile") / "page.html"
    path.write_text(render_measures(page, Language.EN), "utf-8")
    return path


@pytest.mark.browser
def test_text_of_a_report_and_names_stay_text(browser: playwright.Browser, hostile_file: Path) -> None:
    page, requests, complaints = opened(browser, hostile_file, "#!issuer=nobody&find=%F0%9F")
    assert page.evaluate("window.hit") is None
    assert (requests, complaints) == ([hostile_file.as_uri()], [])
    page.fill("#find", "{{ 7*7 }}")
    assert page.locator(".lookup tbody tr:visible").count() == 1
    page.select_option("#issuer", index=1)
    assert page.locator(".lookup tbody tr:visible").count() == 1
    text = hostile_file.read_text("utf-8")
    assert "\u202e" not in text
    assert "default-src &#39;none&#39;" in text
    assert not re.findall(r"\sstyle=|<[^>&]*\son\w+=|https?://|<script>(?:window|alert)", text)


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_no_violation(
    browser: playwright.Browser, hostile_file: Path, measures_file: Path, scheme: str, width: int
) -> None:
    for file in (hostile_file, measures_file):
        viewport = {"width": width, "height": 800}
        page, _, _ = opened(browser, file, color_scheme=scheme, viewport=viewport, bypass_csp=True)
        page.evaluate(AXE)
        found = page.evaluate("(tags) => axe.run({runOnly: {type: 'tag', values: tags}})", STANDARDS)
        assert [(v["id"], [n["target"] for n in v["nodes"]][:3]) for v in found["violations"]] == []


BEYOND_ITS_CELL = """[...document.querySelectorAll(".lookup tbody small")].filter((section) =>
    section.getBoundingClientRect().right > section.closest("th").getBoundingClientRect().right).length"""


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 768, 1280, 2560])
def test_no_width_scrolls_sideways_and_it_prints(
    browser: playwright.Browser, hostile_file: Path, measures_file: Path, width: int
) -> None:
    for file in (hostile_file, measures_file):
        page, _, _ = opened(browser, file, viewport={"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(BEYOND_ITS_CELL) == 0
        page.emulate_media(media="print")
        page.set_viewport_size({"width": 700, "height": 1000})
        assert page.evaluate("document.documentElement.scrollWidth") <= 700
