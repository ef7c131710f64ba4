"""The package as a user installs it: sdist, wheel, an empty environment, another folder."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    source = tmp_path_factory.mktemp("source")
    tracked = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    for name in filter(None, tracked.split("\0")):
        if (ROOT / name).is_file() and not name.startswith(("tests/", "corpus/")):
            target = source / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((ROOT / name).read_bytes())
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--outdir", str(out), str(source)], check=True, capture_output=True
    )
    assert list(out.glob("*.tar.gz"))
    return next(out.glob("*.whl"))


def test_the_wheel_ships_templates_schema_catalogue_and_types(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for name in (
        "compare/templates/page.html.j2",
        "compare/templates/style.css",
        "compare/templates/filters.js",
        "compare/schema/findings-1.json",
        "compare/schema/comparison-1.json",
        "compare/schema/series-1.json",
        "compare/templates/series.html.j2",
        "compare/locale/zh/LC_MESSAGES/yoy.mo",
        "compare/py.typed",
    ):
        assert name in names
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/", "templates/"))]


def test_every_module_is_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for module in (ROOT / "compare").rglob("*.py"):
        assert str(module.relative_to(ROOT)) in names


def test_the_installed_wheel_compares_two_files(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "env"
    venv.create(environment, with_pip=True)
    python = environment / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", str(wheel)], check=True, capture_output=True)
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    for year in ("2023", "2024"):
        (folder / f"{year}.txt").write_bytes((ROOT / "corpus" / "wangchuan" / f"{year}.txt").read_bytes())
    done = subprocess.run(
        [environment / "bin" / "yoy", "compare", "2023.txt", "2024.txt", "-o", "page.html"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "2023 → 2024" in done.stdout
    assert (folder / "page.html").read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="the lowest versions have no wheels for a newer Python"
)
def test_the_lowest_versions_that_are_allowed_do_for_every_format(wheel: Path, tmp_path: Path) -> None:
    """A bound that is too low shows itself as a traceback, and only to whoever has the old version already."""
    environment = tmp_path / "env"
    venv.create(environment, with_pip=False)
    python = environment / "bin" / "python"
    uv = Path(sysconfig.get_path("scripts")) / "uv"
    extras = f"{wheel}[html,markdown,pdf,xlsx,word,districts,fast,batch]"
    command = [uv, "pip", "install", "--quiet", "--resolution", "lowest-direct", "--python", python, extras]
    subprocess.run(command, check=True, capture_output=True)

    def yoy(*arguments: str | Path) -> None:
        done = subprocess.run(
            [environment / "bin" / "yoy", *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr

    wangchuan = ROOT / "corpus" / "wangchuan"
    (tmp_path / "2023.md").write_bytes((wangchuan / "2023.txt").read_bytes())
    pages = []
    for ending in ("txt", "html", "docx", "pdf"):
        pages.append(tmp_path / f"{ending}.json")
        yoy("compare", "2023.md", wangchuan / f"2024.{ending}", "-o", pages[-1])
    assert all(page.stat().st_size for page in pages)
    yoy("compare", wangchuan / "2023.docx", wangchuan / "2024.docx", "-o", "changes.docx")
    yoy("check", wangchuan / "2024.docx", "-o", "comments.docx", "--fail-on", "never")
    years = [wangchuan / f"{year}.txt" for year in (2022, 2023, 2024)]
    yoy("series", *years, "-o", "series.xlsx")
    yoy(
        "districts",
        *(ROOT / "corpus" / name / "2024.txt" for name in ("wangchuan", "qinghe")),
        "-o",
        "two.html",
    )
    reports = tmp_path / "reports"
    reports.mkdir()
    for year in years[1:]:
        (reports / year.name).write_bytes(year.read_bytes())
    yoy("batch", reports, "-o", "site")
