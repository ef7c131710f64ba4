"""yoy batch of many reports: the command's own process stays small, and what it writes to that end goes."""

from __future__ import annotations

import gc
import os
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.batch import tables
from compare.batch.engine import Processes
from compare.batch.ledger import RUNS, card_from, card_line, task_line, works_from
from compare.batch.plan import plan_of
from compare.batch.run import Progress, run
from compare.batch.store import Store
from compare.batch.tables import write_tables
from compare.errors import OutputError
from compare.model.batch import Card, Entry, Record, Work
from compare.model.site import Link
from tests.batch.test_batch import CORPUS, OPTIONS, Threads, batch, card, files, folder, yoy

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

__all__ = ["folder"]

YEARS = range(2019, 2025)
MOST_BYTES = 1000
"""Of a report in the command's own process: its path and what lists it, some 400 bytes."""


@dataclass(frozen=True)
class Held:
    """What the command's own process holds when a step is done."""

    step: str
    of_model: int
    """Cards, records, pieces of work and links."""
    size: int
    """Bytes of Python."""


def held(step: str) -> Held:
    gc.collect()
    of_model = sum(type(thing) in (Card, Record, Work, Link) for thing in gc.get_objects())
    return Held(step, of_model, tracemalloc.get_traced_memory()[0])


def run_of(issuers: int, place: Path) -> list[Held]:
    """A run over six years of some issuers, with workers that are processes; what its own process held."""
    for number in range(issuers):
        for year in YEARS:
            report = place / "in" / "city" / f"{number:02d}" / f"{year}.txt"
            report.parent.mkdir(parents=True, exist_ok=True)
            name = f"青{chr(0x4E00 + number)}县"
            report.write_text(f"{name}{year}年法治政府建设年度报告\n一、概况\n执法检查{year}次。\n", "utf-8")
    found: list[Held] = []

    def look_at(progress: Progress) -> None:
        if progress.done == progress.total:
            found.append(held(progress.step))

    result = run(str(place / "in"), str(place / "site"), OPTIONS, Processes(1), on_progress=look_at)
    sets = len(YEARS) if issuers > 1 else 0
    assert (result.reports, result.made) == (issuers * len(YEARS), issuers * len(YEARS) + sets)
    return found


def test_the_memory_of_the_command_does_not_grow_with_the_pairs(tmp_path: Path) -> None:
    one = card("a", "甲区", 2024)
    tracemalloc.start()
    try:
        assert held("").of_model >= 1, one
        del one
        before = held("").of_model
        run_of(1, tmp_path / "first")  # What is loaded once is loaded now.
        few, many = run_of(1, tmp_path / "few"), run_of(10, tmp_path / "many")
    finally:
        tracemalloc.stop()
    assert [at.step for at in few] == [at.step for at in many] == ["look", "make", "finish"]
    for small, large in zip(few, many, strict=True):
        assert large.of_model == before, large
        assert (large.size - small.size) / (9 * len(YEARS)) < MOST_BYTES, (small, large)


def test_what_a_run_writes_for_itself_goes_with_it(folder: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    seen: list[list[str]] = []
    run(str(folder), str(site), OPTIONS, Threads(), on_progress=lambda _: seen.append(Store(str(site)).names(RUNS)))  # fmt: skip
    assert any(name.endswith("-tasks.ndjson") for name in seen[-1])
    assert Store(str(site)).names(RUNS) == []


def test_what_a_killed_run_wrote_for_itself_is_not_read_and_goes(folder: Path, tmp_path: Path) -> None:
    site = Store(str(tmp_path / "site"))
    batch(folder, site.url)
    for name in ("a-cards.ndjson", "a-tasks.ndjson", ".yoy.b/pieces"):
        site.write(f"{RUNS}/{name}", b"{half")
    before = files(tmp_path / "site")
    assert batch(folder, site.url).made == 0
    assert site.names(RUNS) == []
    assert files(tmp_path / "site") == before


def test_a_run_that_fails_leaves_no_file_of_its_own(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OutputError("{path} cannot be written", path="figures.csv")

    monkeypatch.setattr("compare.batch.finishing.write_tables", full)
    with pytest.raises(OutputError, match="figures"):
        batch(folder, tmp_path / "site")
    assert Store(str(tmp_path / "site")).names(RUNS) == []
    assert not (tmp_path / "site" / "index.html").exists()


def test_runs_on_one_store_of_another_machine_do_not_read_each_others_tasks() -> None:
    here, there = Store(str(CORPUS / "qinghe")), Store("memory://two/in")
    for year in (2023, 2024):
        there.write(f"{year}.txt", here.read(f"{year}.txt"))
    others: list[Any] = []

    def begin_another(progress: Progress) -> None:
        if progress.step == "look" and progress.done == progress.total and not others:
            others.append(None)
            others.append(run("memory://two/in", "memory://two/site", OPTIONS, Threads()))

    result = run("memory://two/in", "memory://two/site", OPTIONS, Threads(), on_progress=begin_another)
    assert (others[1].made, others[1].kept, result.made, result.kept) == (1, 0, 0, 1)
    assert Store("memory://two/site").names(RUNS) == []


@pytest.mark.skipif(resource is None, reason="needs limits of the system")
@pytest.mark.parametrize("size", [2_000, 2_000_000], ids=["at the end", "on the way"])
def test_a_disk_without_room_for_the_lines_is_told_and_nothing_is_left(size: int, tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
    try:
        with (
            pytest.raises(OutputError, match="the file becomes too large"),
            Store(str(tmp_path)).spooled("a/b") as write,
        ):
            write(b"x" * size)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert [*(tmp_path / "a").iterdir()] == []


def test_lines_are_there_when_all_are_written_or_not_at_all(tmp_path: Path) -> None:
    for address in (str(tmp_path), "memory://lines"):
        store = Store(address)
        with store.spooled("runs/a") as write:
            write(b"1\n2\n")
            assert not store.exists("runs/a")
            write("三\n".encode())
        assert [*store.lines("runs/a")] == [b"1\n", b"2\n", "三\n".encode()]
        with pytest.raises(ZeroDivisionError), store.spooled("runs/b") as write:
            write(b"1\n" * (1 // 0))
        assert store.names() == ["runs/a"]


@given(
    st.text(st.characters(), max_size=5), st.none() | st.integers(1900, 2199), st.text(st.characters(), max_size=5)
)  # fmt: skip
def test_cards_and_tasks_come_back_from_their_lines_as_they_were(
    path: str, year: int | None, title: str
) -> None:
    looked_at = Card(Entry(path, "", year, title), "", "甲区", year, title, "", 3, title)
    line = card_line(looked_at)
    assert card_from(line) == looked_at
    assert line.count(b"\n") == 1
    plan = plan_of([card(f"{path}{y}", f"{n}区", y) for n in "甲乙" for y in (2021, 2022, 2024)], OPTIONS)
    assert [works_from(task_line(works)) for works in plan.works] == [*plan.works]


def test_a_file_name_that_is_no_text_is_read_and_named(folder: Path, tmp_path: Path) -> None:
    try:
        (folder / os.fsdecode(b"\xff.txt")).write_bytes((folder / "qinghe" / "2023.txt").read_bytes())
    except OSError:
        pytest.skip("the file system takes names that are text only")
    (folder / "qinghe" / "2023.txt").unlink()
    for made, kept in ((6, 0), (0, 6)):
        result = batch(folder, tmp_path / "site")
        assert (result.made, result.kept, result.problems) == (made, kept, ())


def test_a_city_whose_folder_is_no_text_has_its_pages(tmp_path: Path) -> None:
    city = tmp_path / "in" / os.fsdecode(b"\xff") / "qinghe"
    try:
        city.mkdir(parents=True)
    except OSError:
        pytest.skip("the file system takes names that are text only")
    for year in (2023, 2024):
        (city / f"{year}.txt").write_bytes((CORPUS / "qinghe" / f"{year}.txt").read_bytes())
    result = batch(tmp_path / "in", tmp_path / "site")
    assert (result.made, result.problems) == (1, ())
    assert (tmp_path / "site" / "index.html").exists()


def test_a_report_that_cannot_be_read_still_lends_its_long_name(tmp_path: Path) -> None:
    for year in (2023, 2024):
        text = (CORPUS / "qinghe" / f"{year}.txt").read_text("utf-8")
        (tmp_path / f"{year}.txt").write_text(text, "utf-8")
    (tmp_path / "2022.pdf").write_bytes(b"%PDF-1.4 broken")
    lines = "path,issuer,year\n2022.pdf,江市青禾区,2022\n2023.txt,,\n2024.txt,,\n"
    (tmp_path / "list.csv").write_text(lines, "utf-8")
    result = batch(tmp_path / "list.csv", tmp_path / "site")
    assert len(result.problems) == 1
    assert (tmp_path / "site" / "pairs" / "江市青禾区-2023-2024.html").exists()


def test_rows_too_long_to_be_sorted_in_little_memory_are_given_more(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    batch(folder, site)
    before = files(site)
    monkeypatch.setattr(tables, "MEMORY", ("1MB", "2MB"))
    with pytest.raises(duckdb.OutOfMemoryException):
        write_tables(str(site))
    monkeypatch.setattr(tables, "MEMORY", ("1MB", "1GB"))
    write_tables(str(site))
    assert files(site) == before


@pytest.mark.parametrize("step", ["planned", "finish_tables", "finish_index"])
def test_a_worker_that_dies_over_the_plan_or_the_tables_ends_the_run(
    step: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"compare.batch.run.{step}", die)
    monkeypatch.setattr("compare.cli.batch._engine", lambda *_: Processes(1))
    result = yoy(folder, "-o", tmp_path / "site")
    assert "its worker process ended" in str(result.exception)
    assert not (tmp_path / "site" / "index.html").exists()


def die(_: Callable[..., object]) -> None:
    """A task that ends its process."""
    os._exit(1)
