"""The index of a site in a real Chromium, opened from disk with the network cut."""

from __future__ import annotations

import re
from pathlib import Path

import axe_playwright_python
import pytest

from compare.batch.plan import Issuer
from compare.checks.profile import ReportKind
from compare.language import Language
from compare.model.batch import Card, Entry, Record, WorkKind
from compare.render.site.html import render
from compare.render.site.index import SiteIndex
from tests.browsing import opened, playwright

pytestmark = pytest.mark.browser
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
HOSTILE = "<script>alert(1)</script>\u202e区"


def issuer(name: str, years: tuple[int, ...], group: str = "") -> Issuer:
    cards = tuple(Card(Entry(f"{y}.txt", group=group), "0", name, y, "题", "", 9) for y in years)
    return Issuer(group, name, cards, ReportKind.FAZHI, name)


def pair(of: Issuer, old: int, new: int, error: str = "") -> Record:
    counts = {"carry_over": 0.5, "new_measures": 3.0, "increased": 4.0, "decreased": 1.0, "warning": 2.0}
    outputs = () if error else (f"pairs/{of.name}-{old}-{new}.json", f"pairs/{of.name}-{old}-{new}.html")
    return Record(WorkKind.PAIR, "k", "n", of.group, of.name, (old, new), outputs, counts, error)


@pytest.fixture(scope="module")
def index_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    green, broken, apart = (
        issuer("青禾区", (2022, 2023, 2024)),
        issuer(HOSTILE, (2023, 2024), "江市"),
        issuer("望川县", (2022, 2024)),
    )
    index = SiteIndex(
        (green, broken, apart),
        (
            pair(green, 2022, 2023),
            pair(green, 2023, 2024),
            pair(broken, 2023, 2024, "没有做成。"),
            pair(apart, 2022, 2024),
            Record(WorkKind.SERIES, "s", "n", "", "青禾区", (2022, 2023, 2024), ("series/青禾区.html",), {}),
            Record(WorkKind.DISTRICTS, "d", "n", "", "", (2024,), ("districts/2024.html",), {"issuers": 2, "shared_passages": 1}),
        ),
        ("scan.pdf 没有文字层。",),
    )  # fmt: skip
    path = tmp_path_factory.mktemp("site") / "index.html"
    path.write_text(render(index, Language.ZH), "utf-8")
    return path


def test_it_asks_for_nothing_and_hostile_names_stay_text(
    browser: playwright.Browser, index_file: Path
) -> None:
    _, requests, complaints = opened(browser, index_file)
    assert requests == [index_file.as_uri()]
    assert complaints == []
    text = index_file.read_text("utf-8")
    assert "default-src &#39;none&#39;" in text
    assert "\u202e" not in text
    assert not re.findall(r"\sstyle=|\son\w+=|https?://|<script>alert", text)


def test_search_and_filters_narrow_the_list_and_live_in_the_address(
    browser: playwright.Browser, index_file: Path
) -> None:
    page, _, _ = opened(browser, index_file)
    shown = page.locator(".reports tbody tr:visible")
    assert shown.count() == 3
    page.fill("#find", "青禾")
    assert [row.get_attribute("data-name") for row in shown.all()] == ["青禾区"]
    assert "1 个机构" in page.locator("#found").inner_text()
    page.fill("#find", "")
    page.select_option("#state", "gap")
    assert [row.get_attribute("data-name") for row in shown.all()] == ["望川县"]
    again, _, _ = opened(browser, index_file, page.evaluate("location.hash"))
    assert again.locator(".reports tbody tr:visible").count() == 1
    page.select_option("#state", "failed")
    assert shown.count() == 1
    page.select_option("#state", "")
    page.select_option("#group", "江市")
    assert shown.count() == 1


def test_without_javascript_every_link_is_there(browser: playwright.Browser, index_file: Path) -> None:
    page, _, _ = opened(browser, index_file, java_script_enabled=False)
    links = {link.get_attribute("href") for link in page.locator("main a").all()}
    assert {"series/青禾区.html", "pairs/青禾区-2022-2023.html", "pairs/望川县-2022-2024.html", "districts/2024.html"} <= links  # fmt: skip
    assert page.locator("#finder").is_hidden()
    assert "scan.pdf 没有文字层。" in page.locator("#problems").inner_text()
    assert page.get_by_text("（隔年）").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_no_violation_and_nothing_scrolls_sideways(
    browser: playwright.Browser, index_file: Path, scheme: str, width: int
) -> None:
    page, _, _ = opened(
        browser, index_file, color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True
    )
    page.evaluate(AXE)
    found = page.evaluate("(tags) => axe.run({runOnly: {type: 'tag', values: tags}})", STANDARDS)
    assert [(v["id"], [n["target"] for n in v["nodes"]]) for v in found["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
