"""yoy batch where it goes wrong: folders that are not its own, full disks, two runs, signals, odd names."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from compare.batch.store import Store
from compare.render import file
from tests.batch.test_batch import CORPUS, batch, files, folder, wait_for, yoy

__all__ = ["folder"]


def test_the_pages_of_a_site_are_never_read_as_reports(folder: Path) -> None:
    first = batch(folder, folder / "site")
    second = batch(folder, folder / "site")
    assert (second.reports, second.made, second.problems) == (first.reports, 0, ())
    # Nor are those of another site that stands in the folder.
    assert batch(folder, folder / "other").reports == first.reports


def test_a_folder_with_files_of_its_own_is_no_place_for_a_site(tmp_path: Path) -> None:
    (tmp_path / "districts").mkdir()
    (tmp_path / "districts" / "notes.txt").write_text("mine", "utf-8")
    before = files(tmp_path)
    result = yoy(CORPUS / "qinghe", "-o", tmp_path, "--lang", "en")
    assert result.exit_code == 2
    assert "districts" in result.output
    assert "choose a new folder with -o" in result.output
    assert files(tmp_path) == before


def test_files_a_run_did_not_make_are_never_removed(folder: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    batch(folder, site)
    (site / "pairs" / "notes.txt").write_text("mine", "utf-8")
    (folder / "qinghe" / "2023.txt").unlink()
    batch(folder, site)
    assert (site / "pairs" / "notes.txt").read_text("utf-8") == "mine"
    assert not (site / "pairs" / "青禾区-2023-2024.html").exists()


def test_pages_go_when_they_are_no_longer_asked_for(folder: Path, tmp_path: Path) -> None:
    batch(folder, tmp_path / "site")
    batch(folder, tmp_path / "site", has_pages=False)
    fresh = tmp_path / "fresh"
    batch(folder, fresh, has_pages=False)
    assert files(tmp_path / "site") == files(fresh)


def test_what_a_killed_run_left_half_written_goes_with_the_next(folder: Path, tmp_path: Path) -> None:
    for place in ("pairs", "tables", ".yoy/records", ".yoy/rows", ".yoy/cards", "."):
        (tmp_path / "site" / place).mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / place / ".yoy.abc.tmp").write_bytes(b"half")
    (tmp_path / "site" / ".yoy" / "README.txt").write_bytes(b"")
    batch(folder, tmp_path / "site")
    assert not [*(tmp_path / "site").rglob("*.tmp")]


def test_the_same_reports_give_the_same_bytes_for_any_number_of_workers(folder: Path, tmp_path: Path) -> None:
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "odd.docx").write_bytes(b"PK")
    for jobs in (1, 2):
        yoy(folder, "-o", tmp_path / f"site{jobs}", "--jobs", jobs)
    assert files(tmp_path / "site1") == files(tmp_path / "site2")


@pytest.mark.parametrize("name", ["si[te] *?", 'it\'s "the" site', "站\n点😀", "..a", "a::b", "-o"])
def test_a_site_may_have_any_name(name: str, folder: Path, tmp_path: Path) -> None:
    site = tmp_path / name
    assert batch(folder, site).problems == ()
    assert (site / "tables" / "figures.parquet").exists()


@pytest.mark.parametrize(
    "name", ["甲 '\"[1]\né😀.txt", "a::b.txt", "#?&=%41.txt", "~.txt", "长" * 80 + ".txt"]
)
def test_a_report_may_have_any_name(name: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(CORPUS / "qinghe" / "2023.txt", tmp_path / "in")
    shutil.copy(CORPUS / "qinghe" / "2024.txt", tmp_path / "in" / name)
    result = batch(tmp_path / "in", tmp_path / "site")
    assert (result.problems, result.made) == ((), 1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_no_file_is_told_and_not_waited_for(folder: Path, tmp_path: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    (folder / "qinghe" / "loop").symlink_to("..")
    (folder / "qinghe" / "gone.txt").symlink_to("nowhere.txt")
    command = [sys.executable, "-m", "compare", "batch", str(folder), "-o", str(tmp_path / "site")]
    done = subprocess.run(
        [*command, "--lang", "en"], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 1, done.stderr
    assert "pipe.txt" in done.stderr
    assert "gone.txt" in done.stderr
    assert (tmp_path / "site" / "pairs" / "青禾区-2023-2024.html").exists()


def test_a_full_disk_ends_the_run_in_a_sentence_and_removes_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    batch(folder, site)
    before = files(site)
    shutil.copy(CORPUS / "jichuan" / "2024.txt", folder)

    written = file._replace

    def full(path: Path, data: bytes) -> None:
        if "cards" in path.parts:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written(path, data)

    monkeypatch.setattr(file, "_replace", full)
    monkeypatch.setattr("compare.cli.batch._engine", lambda *_: _threads())
    result = yoy(folder, "-o", site, "--lang", "en")
    assert result.exit_code == 2
    assert "no space is left" in result.output
    assert "Traceback" not in result.output
    assert files(site) == before


def _threads() -> object:
    from tests.batch.test_batch import Threads

    return Threads()


def test_a_site_that_another_run_is_making_is_left_to_it(folder: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with Store(str(site)).held():
        result = yoy(folder, "-o", site, "--lang", "en")
    assert result.exit_code == 2
    assert "Another run is making" in result.output
    # The hold ends with the run, whatever its end.
    assert yoy(folder, "-o", site).exit_code == 0


def _started(folder: Path, site: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "compare", "batch", str(folder), "-o", str(site), "--jobs", "2"]
    # Whoever runs the tests in the background has them ignore the signal, and a process inherits that.
    process = subprocess.Popen(
        command,
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    wait_for(lambda: bool([*site.glob(".yoy/cards/*.json")]))
    return process


def _alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("is_for_all", [True, False], ids=["terminal", "parent"])
def test_ctrl_c_ends_in_a_sentence_and_the_next_run_goes_on(is_for_all: bool, tmp_path: Path) -> None:
    site = tmp_path / "site"
    process = _started(CORPUS / "manifest.csv", site)
    (os.killpg if is_for_all else os.kill)(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=60)
    assert process.returncode == 130
    assert "Traceback" not in told.decode()
    assert "再次运行" in told.decode()
    wait_for(lambda: not _alive(process.pid), 60)
    assert not (site / "index.html").exists()
    assert yoy(CORPUS / "manifest.csv", "-o", site).exit_code == 0


def test_workers_end_with_a_run_that_is_killed(tmp_path: Path) -> None:
    process = _started(CORPUS / "manifest.csv", tmp_path / "site")
    process.kill()
    process.communicate(timeout=60)
    wait_for(lambda: not _alive(process.pid), 15)


def test_tables_are_as_the_pairs_say_after_a_run_killed_while_they_were_written(
    folder: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    batch(folder, site)
    whole = files(site)
    (site / "tables" / "figures.parquet").write_bytes(b"PAR1 half")
    (site / "tables" / "measures.csv").unlink()
    (site / "index.html").unlink()
    batch(folder, site)
    assert files(site) == whole
    assert duckdb.sql(f"SELECT count(*) FROM '{site}/tables/figures.parquet'").fetchall()
