"""yoy batch: a folder or a manifest in, a site out, whatever happens on the way."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

import compare
from compare.batch.engine import Processes, outcomes
from compare.batch.manifest import entries
from compare.batch.plan import Options, plan_of
from compare.batch.run import run
from compare.batch.store import Store
from compare.cli import main
from compare.model.batch import BatchResult, Card, Entry, WorkKind

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "corpus"
MANIFEST = CORPUS / "manifest.csv"
OPTIONS = Options("zh", has_pages=True, is_checked=True)


class Threads:
    """An engine of threads: the same code path, quick to start, and able to reach memory:// files."""

    workers = 2

    def executor(self) -> Executor:
        return ThreadPoolExecutor(2)

    def stop(self, futures: Collection[Future[Any]]) -> None:
        for future in futures:
            future.cancel()

    def close(self) -> None:
        pass


def batch(source: Path | str, site: Path | str, **options: object) -> BatchResult:
    return run(str(source), str(site), replace(OPTIONS, **options), Threads())


def yoy(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["batch", *map(str, arguments)])


def files(site: Path) -> dict[str, bytes]:
    """The files of a site that a reader sees."""
    found = (path for path in site.rglob("*") if path.is_file() and ".yoy" not in path.parts)
    return {str(path.relative_to(site)): path.read_bytes() for path in found}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two issuers with three and two years, in a folder."""
    for place, years in (("wangchuan", (2022, 2023, 2024)), ("qinghe", (2023, 2024))):
        (tmp_path / "reports" / place).mkdir(parents=True)
        for year in years:
            shutil.copy(CORPUS / place / f"{year}.txt", tmp_path / "reports" / place)
    return tmp_path / "reports"


@pytest.fixture(scope="module")
def corpus_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the corpus, made by the command as a user makes it, in processes."""
    site = tmp_path_factory.mktemp("site")
    result = yoy(MANIFEST, "-o", site, "--jobs", 2)
    assert result.exit_code == 0, result.output
    return site


def test_the_site_of_the_corpus_has_every_pair_series_set_and_table(corpus_site: Path) -> None:
    names = set(files(corpus_site))
    assert {f"pairs/青禾区-{old}-{old + 1}.html" for old in (2022, 2023)} <= names
    assert {"series/青禾区.html", "series/霁川区.html", "series/望川县.html"} <= names
    assert {"districts/2022.html", "districts/2023.html", "districts/2024.html"} <= names
    assert {f"tables/{t}.{s}" for t in ("figures", "measures", "sections", "findings") for s in ("csv", "parquet")} <= names  # fmt: skip
    assert not [name for name in names if "tmp" in name]
    index = (corpus_site / "index.html").read_text("utf-8")
    for href in re.findall(r'href="([^"#]+)', index):
        assert (corpus_site / href).is_file(), href


def test_the_index_leads_to_where_a_measure_first_appeared_and_who_copied(corpus_site: Path) -> None:
    index = (corpus_site / "index.html").read_text("utf-8")
    assert 'href="series/青禾区.html"' in index
    assert re.search(r'href="districts/2024.html#shared">\d+ 处雷同段落', index)
    # What the index counts is what the page shows, not what is only alike in wording.
    for page in corpus_site.glob("districts/*.html"):
        shown = len(
            re.findall(
                '<article class="shared"', page.read_text("utf-8").partition('<details class="similar')[0]
            )
        )
        told = re.search(rf'href="districts/{page.name}#shared">(\d+) 处雷同段落', index)
        assert (int(told[1]) if told else 0) == shown, page
    shared = (corpus_site / "districts" / "2024.html").read_text("utf-8")
    assert 'id="shared"' in shared
    assert "汀澜区" in shared
    assert "青禾区" in shared


def test_every_page_leads_back_to_the_index_and_to_its_neighbours(corpus_site: Path) -> None:
    for page in corpus_site.glob("*/*.html"):
        text = page.read_text("utf-8")
        around = re.findall(r'href="(\.\./[^"#]+)"', text)
        assert "../index.html" in around, page
        for href in around:
            assert (page.parent / href).is_file(), (page, href)
            assert (page.parent / href).resolve() != page
    around = re.findall(r'href="\.\./([^"]+)"', (corpus_site / "series" / "青禾区.html").read_text("utf-8"))
    assert {"pairs/青禾区-2022-2023.html", "pairs/青禾区-2023-2024.html", "districts/2024.html"} <= set(
        around
    )
    around = re.findall(r'href="\.\./([^"]+)"', (corpus_site / "districts" / "2024.html").read_text("utf-8"))
    assert {"series/青禾区.html", "series/望川县.html"} <= set(around)


def test_a_second_run_makes_nothing_again_and_changes_no_file(folder: Path, tmp_path: Path) -> None:
    first = batch(folder, tmp_path / "site")
    before = files(tmp_path / "site")
    second = batch(folder, tmp_path / "site")
    assert (first.made, first.kept) == (6, 0)
    assert (second.made, second.kept) == (0, 6)
    assert {name: data for name, data in files(tmp_path / "site").items() if "parquet" not in name} == {
        name: data for name, data in before.items() if "parquet" not in name
    }


def test_only_what_a_changed_report_goes_into_is_made_again(folder: Path, tmp_path: Path) -> None:
    batch(folder, tmp_path / "site")
    draft = folder / "qinghe" / "2024.txt"
    draft.write_text(draft.read_text("utf-8").replace("青禾区", "青禾区", 1) + "\n", "utf-8")
    again = batch(folder, tmp_path / "site")
    # Its pair and the set of 2024; the other issuer's pages and the set of 2023 stay.
    assert (again.made, again.kept) == (2, 4)


def test_the_pages_of_a_report_that_is_gone_go_too(folder: Path, tmp_path: Path) -> None:
    batch(folder, tmp_path / "site")
    assert (tmp_path / "site" / "series" / "望川县.html").exists()
    (tmp_path / "site" / "pairs" / "notes.txt").write_text("kept beside", "utf-8")
    (folder / "wangchuan" / "2022.txt").unlink()
    batch(folder, tmp_path / "site")
    left = files(tmp_path / "site")
    assert "series/望川县.html" not in left
    assert "pairs/望川县-2022-2023.html" not in left
    assert "pairs/望川县-2023-2024.html" in left
    rows = duckdb.sql(
        f"SELECT DISTINCT issuer, old_year FROM '{tmp_path}/site/tables/figures.parquet'"
    ).fetchall()
    assert sorted(rows) == [("望川县", 2023), ("青禾区", 2023)]


def test_one_bad_file_is_told_and_stops_nothing_else(folder: Path, tmp_path: Path) -> None:
    (folder / "qinghe" / "scan.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / "qinghe" / "2023 copy.txt").write_bytes((folder / "qinghe" / "2023.txt").read_bytes())
    (folder / "qinghe" / "nobody.txt").write_text("法治政府建设情况\n一、工作情况\n开展了工作。\n", "utf-8")
    result = yoy(folder, "-o", tmp_path / "site", "--lang", "en")
    assert result.exit_code == 1
    index = (tmp_path / "site" / "index.html").read_text("utf-8")
    assert "scan.pdf" in index
    assert "are both the report of 青禾区 on 2023" in index
    assert "nobody.txt: no" in index
    assert (tmp_path / "site" / "pairs" / "青禾区-2023-2024.html").exists()
    assert (tmp_path / "site" / "series" / "望川县.html").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("file,issuer\na.txt,甲区\n", "no column path"),
        ("path,year\nmissing.txt,2024\n", "line 2: "),
        ("path,year\n2024.txt,24\n", "line 2: 24 is not a four-digit year"),
        ("path,year\n,2024\n", "line 2: the path is empty"),
        ("path\n2024.txt\n\n2024.txt\n", "line 4: 2024.txt is already listed"),
        ("path\n", "lists no report"),
        ("", "no column path"),
    ],
)
def test_a_manifest_with_a_mistake_is_refused_before_anything_is_written(
    text: str, said: str, tmp_path: Path
) -> None:
    shutil.copy(CORPUS / "qinghe" / "2024.txt", tmp_path)
    (tmp_path / "list.csv").write_text(text, "utf-8")
    result = yoy(tmp_path / "list.csv", "-o", tmp_path / "site", "--lang", "en")
    assert result.exit_code == 2
    assert said in result.output
    assert "list.csv" in result.output
    assert not (tmp_path / "site").exists()


def test_a_folder_without_reports_and_no_folder_are_refused(tmp_path: Path) -> None:
    for source, said in ((tmp_path, "holds no report"), (tmp_path / "none", "is not a folder")):
        result = yoy(source, "-o", tmp_path / "site", "--lang", "en")
        assert result.exit_code == 2
        assert said in result.output
        assert not (tmp_path / "site").exists()


def test_the_folder_of_the_reports_is_no_place_for_the_site(folder: Path) -> None:
    (folder.parent / "link").symlink_to(folder)
    for site in (folder, f"{folder}/", folder.parent, folder.parent / "link"):
        result = yoy(folder, "-o", site, "--lang", "en")
        assert result.exit_code == 2
        assert "is the folder of the reports, or holds it" in result.output
        assert not list(Path(site).rglob(".yoy"))


def test_a_site_in_the_folder_of_the_reports_leaves_out_itself_only(folder: Path) -> None:
    batch(folder, folder / "site", has_pages=False)
    shutil.copy(CORPUS / "qinghe" / "2022.txt", folder / "site")
    # As earlier versions made a site of the folder itself.
    (folder / ".yoy").mkdir()
    (folder / ".yoy" / "README.txt").write_text("", "utf-8")
    (folder / "tables").mkdir()
    (folder / "tables" / "notes.txt").write_text("", "utf-8")
    assert len(entries(str(folder))) == 6


def test_pages_of_this_program_are_no_reports(tmp_path: Path) -> None:
    folder = shutil.copytree(CORPUS / "qinghe", tmp_path / "reports", ignore=shutil.ignore_patterns("*.json"))
    pair = compare.compare(*(compare.read(folder / f"{year}.txt") for year in (2023, 2024)))
    (folder / "page.html").write_text(pair.to_html(), "utf-8")
    (folder / "english.html").write_text(pair.to_html("en"), "utf-8")
    result = batch(folder, tmp_path / "site")
    assert (result.own_pages, result.problems) == (2, ())
    assert result.reports == len(list(folder.glob("*.txt")))
    (tmp_path / "list.csv").write_text("path\nreports/2023.txt\nreports/page.html\n", "utf-8")
    (told,) = batch(tmp_path / "list.csv", tmp_path / "other").problems
    assert told.endswith("reports/page.html 是 yoy 生成的页面，不是报告，请改用生成该页面所用的报告。")


def test_a_folder_in_which_nothing_was_made_is_not_marked_as_a_site(tmp_path: Path) -> None:
    reports, site = tmp_path / "reports", tmp_path / "site"
    reports.mkdir()
    page = compare.compare(
        *(compare.read(CORPUS / "jichuan" / f"{year}.txt") for year in (2023, 2024))
    ).to_html()
    (reports / "page.html").write_text(page, "utf-8")
    assert yoy(reports, "-o", site).exit_code == 2
    assert not (site / ".yoy" / "README.txt").exists()


def test_a_manifest_gives_issuer_and_year_where_the_report_does_not(tmp_path: Path) -> None:
    for year in (2023, 2024):
        text = (CORPUS / "qinghe" / f"{year}.txt").read_text("utf-8")
        (tmp_path / f"{year}.txt").write_text(text.partition("\n")[2], "utf-8")
    lines = "path,issuer,year,group\r\n2023.txt,松陵区,2023,松市\r\n2024.txt,松陵区,2024,松市\r\n"
    (tmp_path / "list.csv").write_bytes(lines.encode("gb18030"))
    batch(tmp_path / "list.csv", tmp_path / "site")
    assert (tmp_path / "site" / "pairs" / "松市-松陵区-2023-2024.html").exists()


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_manifest_may_be_as_a_spreadsheet_saves_it(separator: str, tmp_path: Path) -> None:
    shutil.copy(CORPUS / "qinghe" / "2023.txt", tmp_path)
    shutil.copy(CORPUS / "qinghe" / "2024.txt", tmp_path)
    lines = (("path", "group"), ("2023.txt", "../../x"), ("2024.txt", "../../x"))
    text = "\r\n".join(separator.join(line) for line in lines)
    (tmp_path / "list.csv").write_text("\ufeff" + text + "\r\n", "utf-8")
    assert batch(tmp_path / "list.csv", tmp_path / "site").problems == ()
    (page,) = (tmp_path / "site" / "pairs").glob("*.html")
    assert page.name.endswith("青禾区-2023-2024.html")


def test_the_folder_above_an_issuers_own_is_its_group(tmp_path: Path) -> None:
    for city, place in (("江市", "qinghe"), ("江市", "jichuan"), ("海市", "wangchuan")):
        (tmp_path / "in" / city / place).mkdir(parents=True)
        shutil.copy(CORPUS / place / "2024.txt", tmp_path / "in" / city / place)
    batch(tmp_path / "in", tmp_path / "site")
    assert sorted(name for name in files(tmp_path / "site") if name.startswith("districts/")) == [
        "districts/江市-2024.html",
        "districts/江市-2024.json",
    ]


def test_a_killed_run_goes_on_where_it_stopped(folder: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    command = [sys.executable, "-m", "compare", "batch", str(folder), "-o", str(site), "--jobs", "1"]
    with subprocess.Popen(command, start_new_session=True, stdout=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 120
        while not [*site.glob(".yoy/records/*.json")] and time.monotonic() < deadline:
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGKILL)
    already = len([*site.glob(".yoy/records/*.json")])
    assert already
    assert not (site / "index.html").exists()
    result = batch(folder, site)
    assert result.kept >= 1
    fresh = tmp_path / "fresh"
    batch(folder, fresh)
    seen = {name: data for name, data in files(site).items() if "parquet" not in name}
    assert seen == {name: data for name, data in files(fresh).items() if "parquet" not in name}


def test_workers_take_the_installed_package_whatever_folder_the_command_is_called_in(tmp_path: Path) -> None:
    (tmp_path / "compare").mkdir()
    (tmp_path / "compare" / "__init__.py").write_text("", "utf-8")
    command = [Path(sys.executable).parent / "yoy", "batch", MANIFEST, "-o", tmp_path / "site", "--no-pages"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_no_pages_makes_the_json_of_the_pairs_and_the_tables_only(folder: Path, tmp_path: Path) -> None:
    batch(folder, tmp_path / "site", has_pages=False)
    names = sorted(name for name in files(tmp_path / "site") if not name.startswith("tables/"))
    assert names == [
        "index.html",
        "pairs/望川县-2022-2023.json",
        "pairs/望川县-2023-2024.json",
        "pairs/青禾区-2023-2024.json",
    ]


def test_files_may_be_anywhere_fsspec_reaches() -> None:
    here = Store(str(CORPUS / "qinghe"))
    there = Store("memory://in")
    for name in ("2023.txt", "2024.txt"):
        there.write(f"qinghe/{name}", here.read(name))
    result = run("memory://in", "memory://site", OPTIONS, Threads())
    assert result.problems == ()
    site = Store("memory://site")
    assert b"<!doctype html>" in site.read("index.html")
    assert site.read("pairs/青禾区-2023-2024.html").startswith(b"<!doctype html>")
    assert b"indicator" in site.read("tables/figures.csv")[:200]


def test_text_that_looks_like_a_formula_is_inert_in_the_csv_and_as_written_in_parquet(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for year, last in ((2023, "组织培训12场。"), (2024, "=HYPERLINK(0)组织培训15场。")):
        body = (
            f"青禾区{year}年法治政府建设年度报告\n一、工作情况\n全区共开展执法检查{year - 2000}次。\n{last}\n"
        )
        (tmp_path / "in" / f"{year}.txt").write_text(body, "utf-8")
    batch(tmp_path / "in", tmp_path / "site")
    with (tmp_path / "site" / "tables" / "figures.csv").open(encoding="utf-8", newline="") as stream:
        sentences = [row["new_sentence"] for row in csv.DictReader(stream)]
    assert "'=HYPERLINK(0)组织培训15场。" in sentences
    assert not [sentence for sentence in sentences if sentence.startswith("=")]
    stored = duckdb.sql(f"SELECT new_sentence FROM '{tmp_path}/site/tables/figures.parquet'").fetchall()
    assert ("=HYPERLINK(0)组织培训15场。",) in stored


def queries() -> list[str]:
    return re.findall(r"```sql\n(.*?)```", (ROOT / "docs" / "batch.md").read_text("utf-8"), re.S)


@pytest.mark.parametrize("query", queries(), ids=["fell", "since", "carried"])
def test_the_queries_of_the_documentation_give_rows(
    query: str, corpus_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert duckdb.sql(query.replace("'site/", f"'{corpus_site}/")).fetchall()


def test_there_are_three_queries() -> None:
    assert len(queries()) == 3


def card(path: str, issuer: str, year: int | None, group: str = "") -> Card:
    return Card(Entry(path, group=group), path, issuer, year, "", "", 1)


@given(st.permutations([card(f"{i}{y}", f"{i}区", y) for i in "甲乙丙" for y in (2021, 2022, 2024)]))
def test_the_plan_does_not_depend_on_the_order_of_the_reports(cards: list[Card]) -> None:
    plan = plan_of(cards, OPTIONS)
    assert plan == plan_of(sorted(cards, key=lambda c: c.entry.path), OPTIONS)
    assert sum(work.kind is WorkKind.PAIR for works in plan.works for work in works) == 6
    assert sum(work.kind is WorkKind.SERIES for works in plan.works for work in works) == 3
    assert sum(work.kind is WorkKind.DISTRICTS for works in plan.works for work in works) == 3


def test_a_short_name_goes_with_the_one_long_name_it_ends() -> None:
    plan = plan_of([card("a", "江市甲区", 2023), card("b", "甲区", 2024)], OPTIONS)
    assert [(issuer.name, len(issuer.cards)) for issuer in plan.issuers] == [("江市甲区", 2)]
    # Two long names end with it, or both tell of one year: they stay apart.
    apart = [card("a", "江市甲区", 2023), card("b", "甲区", 2024), card("c", "海市甲区", 2023)]
    assert len(plan_of(apart, OPTIONS).issuers) == 3
    assert len(plan_of([card("a", "江市甲区", 2024), card("b", "甲区", 2024)], OPTIONS).issuers) == 2


def titled(path: str, issuer: str, year: int, title: str) -> Card:
    return replace(card(path, issuer, year, "江市"), title=title)


def test_kinds_of_reports_are_kept_apart() -> None:
    fazhi = [titled(f"a{n}{y}", n, y, "法治政府建设年度报告") for n in ("甲区", "乙区") for y in (2023, 2024)]
    open_ = [titled(f"b{n}{y}", n, y, "政府信息公开年报") for n in ("甲区", "丙区") for y in (2023, 2024)]
    work = [titled(f"c{n}{y}", n, y, "年度总结") for n in ("乙区", "丁区") for y in (2021,)]
    plan = plan_of([*fazhi, *open_, *work], OPTIONS)
    assert plan.problems == ()
    assert [(issuer.name, issuer.years) for issuer in plan.issuers] == [
        ("丁区", (2021,)),
        ("丙区", (2023, 2024)),
        ("乙区", (2021, 2023, 2024)),
        ("甲区（法治政府建设）", (2023, 2024)),
        ("甲区（政府信息公开）", (2023, 2024)),
    ]
    works = [work for works in plan.works for work in works]
    # Who has one kind has the names as before.
    assert [work.name for work in works] == [
        "pairs/江市-丙区-2023-2024",
        "pairs/江市-乙区-2021-2023",
        "pairs/江市-乙区-2023-2024",
        "series/江市-乙区",
        "pairs/江市-甲区-法治政府建设-2023-2024",
        "pairs/江市-甲区-政府信息公开-2023-2024",
        "districts/江市-2021",
        "districts/江市-2023-法治政府建设",
        "districts/江市-2023-政府信息公开",
        "districts/江市-2024-法治政府建设",
        "districts/江市-2024-政府信息公开",
    ]
    assert {work.cards[0].issuer for work in works} == {"乙区", "丙区", "甲区", "丁区"}
    assert len({work.key for work in works}) == len(works)
    # A set of one kind keeps its name beside single reports of another.
    (*_, districts) = [work for works in plan_of([*fazhi, open_[0]], OPTIONS).works for work in works]
    assert districts.name == "districts/江市-2024"


def test_the_site_of_an_issuer_with_two_kinds_has_both(tmp_path: Path) -> None:
    for year in (2023, 2024):
        shutil.copy(CORPUS / "luwan" / f"{year}.txt", tmp_path / f"open{year}.txt")
        text = (CORPUS / "wangchuan" / f"{year}.txt").read_text("utf-8").replace("望川县", "芦湾县")
        (tmp_path / f"fazhi{year}.txt").write_text(text, "utf-8")
    (tmp_path / "list.csv").write_text(
        "path\n" + "".join(f"{k}{y}.txt\n" for k in ("open", "fazhi") for y in (2023, 2024)), "utf-8"
    )
    site = tmp_path / "site"
    assert batch(tmp_path / "list.csv", site).problems == ()
    names = [name for name in files(site) if name.endswith(".html")]
    assert {name for name in names if name.startswith("pairs")} == {
        "pairs/芦湾县-法治政府建设-2023-2024.html",
        "pairs/芦湾县-政府信息公开-2023-2024.html",
    }
    index = (site / "index.html").read_text("utf-8")
    assert "芦湾县（政府信息公开）" in index
    assert "4 份报告、1 个机构" in index
    for name in names:
        for href in re.findall(r'href="([^"#]+)[#"]', files(site)[name].decode("utf-8")):
            assert "://" in href or (site / name).parent.joinpath(href).exists()
    kinds = duckdb.sql(
        f"SELECT DISTINCT issuer, kind FROM '{site}/tables/measures.parquet' ORDER BY 2"
    ).fetchall()
    assert kinds == [("芦湾县", "fazhi"), ("芦湾县", "xinxigongkai")]
    measures = (site / "measures" / "all.issuers.html").read_text("utf-8")
    assert "芦湾县（法治政府建设）" in measures


def test_a_manifest_is_followed_and_what_contradicts_it_is_told(tmp_path: Path) -> None:
    for year in (2023, 2024):
        shutil.copy(CORPUS / "qinghe" / f"{year}.txt", tmp_path)
    lines = "path,issuer,year\n2023.txt,松陵区,2022\n2024.txt,江市青禾区,2024\n"
    (tmp_path / "list.csv").write_text(lines, "utf-8")
    result = yoy(tmp_path / "list.csv", "-o", tmp_path / "site", "--lang", "en", "--jobs", 1)
    assert result.exit_code == 0
    assert (
        "2023.txt: the manifest names the issuer 松陵区, the report 青禾区; the manifest is followed."
        in result.stderr
    )
    assert (
        "2023.txt: the manifest gives the year 2022, the report 2023; the manifest is followed."
        in result.stderr
    )
    assert "2024.txt" not in result.stderr


def test_a_repeated_report_is_advised_by_where_it_was_named() -> None:
    given = [replace(card(n, "甲区", 2024), entry=Entry(n, "甲区", 2024)) for n in "ab"]
    (told,) = plan_of(given, OPTIONS).problems
    assert str(told).endswith("leave one out, or correct issuer or year in the manifest.")
    (told,) = plan_of([card(n, "甲区", 2024) for n in "ab"], OPTIONS).problems
    assert str(told).endswith("leave one out, or give issuer and year in a manifest.")


def test_a_name_that_another_merely_ends_with_is_another_issuer() -> None:
    for long in ("平南县", "江市平南县"):
        plan = plan_of([card("a", long, 2023), card("b", "南县", 2024)], OPTIONS)
        assert {issuer.name for issuer in plan.issuers} == {long, "南县"}
    # Of the two that end with it only one is the same body.
    found = plan_of(
        [card("a", "平南县", 2022), card("b", "海市南县", 2023), card("c", "南县", 2024)], OPTIONS
    )
    assert {(issuer.name, len(issuer.cards)) for issuer in found.issuers} == {("平南县", 1), ("海市南县", 2)}


def test_names_that_differ_only_in_what_a_file_name_cannot_hold_stay_apart() -> None:
    cards = [card(f"{n}{y}", f"甲/{n}区", y) for n in ("?", "*") for y in (2023, 2024)]
    names = [work.name for works in plan_of(cards, OPTIONS).works for work in works]
    assert len(set(names)) == len(names)
    assert not [name for name in names if re.search(r"[?*]|\.\.", name) or name.count("/") > 1]


def double_or_die(number: int) -> int:
    """A task that kills the process it runs in when it is given 3."""
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * 2


def die_once(marker: str) -> str:
    """A task that kills its process the first time."""
    path = Path(marker)
    if path.suffix == ".once" and not path.exists():
        path.write_text("", "utf-8")
        os.kill(os.getpid(), signal.SIGKILL)
    return path.name


def test_a_task_that_kills_its_worker_is_given_up_alone() -> None:
    found = dict(outcomes(Processes(2), double_or_die, range(8)))
    assert {task: value for task, value in found.items() if task != 3} == {
        n: n * 2 for n in range(8) if n != 3
    }
    assert "worker process ended" in str(found[3])


def test_tasks_under_way_when_a_worker_dies_are_done_by_another(tmp_path: Path) -> None:
    markers = [str(tmp_path / f"{n}.{'once' if n % 3 == 0 else 'never'}") for n in range(9)]
    found = dict(outcomes(Processes(2), die_once, markers))
    assert found == {marker: Path(marker).name for marker in markers}


def wait_for(condition: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A Dask scheduler and two workers on loopback, each a process of its own."""
    file = tmp_path / "scheduler.json"
    common = ["--host", "127.0.0.1", "--no-dashboard"]
    options = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": tmp_path}
    dask = [sys.executable, "-m", "distributed.cli.dask_scheduler"]
    worker = [sys.executable, "-m", "distributed.cli.dask_worker"]
    scheduler = subprocess.Popen([*dask, *common, "--port", "0", "--scheduler-file", str(file)], **options)
    workers: list[subprocess.Popen[bytes]] = []
    try:
        wait_for(file.exists)
        address = json.loads(file.read_text("utf-8"))["address"]
        workers = [
            subprocess.Popen(
                [
                    *worker,
                    address,
                    *common,
                    "--nthreads",
                    "1",
                    "--no-nanny",
                    "--local-directory",
                    str(tmp_path),
                ],
                **options,
            )
            for _ in range(2)
        ]
        from distributed import Client

        with Client(address, timeout=60) as client:
            client.wait_for_workers(2, timeout=60)
        yield address, workers
    finally:
        for process in (*workers, scheduler):
            process.kill()
            process.wait()


def test_a_dask_worker_killed_in_the_middle_loses_nothing(
    cluster: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path
) -> None:
    address, workers = cluster
    site = tmp_path / "site"
    command = [sys.executable, "-m", "compare", "batch", str(MANIFEST), "-o", str(site), "--dask", address]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        wait_for(lambda: bool([*site.glob(".yoy/records/*.json")]), 180)
        workers[0].kill()
        output, _ = process.communicate(timeout=300)
    assert process.returncode == 0, output.decode()
    batch(MANIFEST, tmp_path / "here")
    seen = {name: data for name, data in files(site).items() if "parquet" not in name}
    assert seen.keys() == {name for name in files(tmp_path / "here") if "parquet" not in name}
    assert seen["index.html"] == (tmp_path / "here" / "index.html").read_bytes()


def test_a_scheduler_that_does_not_answer_is_told_in_one_sentence(tmp_path: Path) -> None:
    result = yoy(MANIFEST, "-o", tmp_path / "site", "--dask", "tcp://127.0.0.1:9", "--lang", "en")
    assert result.exit_code == 2
    assert "No Dask scheduler answers at tcp://127.0.0.1:9" in result.output
    assert not (tmp_path / "site").exists()
