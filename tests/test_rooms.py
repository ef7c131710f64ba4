"""The rooms of the house, and which way they import: each one only what stands below it."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import compare

ROOT = Path(compare.__file__).parents[1]
ROOMS = (
    (
        "frozen",
        "message",
        "version",
        "wording",
        "lexicons",
        "words",
        "founding",
        "errors",
        "language",
        "model",
    ),
    ("readers", "structure", "issuer", "evidence", "matches", "steps"),
    ("align", "problems", "runs", "diff", "carry_over", "figures", "commitments", "measures"),
    ("comparison", "series", "districts"),
    ("checks", "checking"),
    ("key_figures", "headlines", "doubts", "summary", "render"),
    ("batch", "cli", "__main__", "__init__"),
)
"""Floor by floor; a room imports floors below its own, and on its own floor what is named before it."""
ORDER = [room for floor in ROOMS for room in floor]
WITH_A_DOOR = {"readers", "render", "batch", "cli", "lexicons", "language"}
"""Rooms that may meet files, clocks or the environment; the last two read what is installed with the program."""
OUTER_MODULES = {"glob", "importlib.resources", "mmap", "platformdirs", "shutil", "socket", "subprocess", "tempfile", "time", "urllib"}  # fmt: skip
OF_A_FILE = {"exists", "glob", "is_dir", "is_file", "iterdir", "mkdir", "open", "read_bytes", "read_text", "rglob", "stat", "unlink", "write_bytes", "write_text"}  # fmt: skip
OF_A_CLOCK = {"now", "today", "utcnow"}
NAMES_OF_PATHS = {"PathLike", "fspath"}
"""What :mod:`os` has that touches nothing."""


def imports() -> Iterator[tuple[str, str]]:
    """Each module with each module of the package that it imports, at its head or inside a function."""
    for path in sorted((ROOT / "compare").rglob("*.py")):
        importer = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        tree = ast.parse(path.read_text("utf-8"))
        for node in ast.walk(tree):
            names = [a.name for a in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
            if isinstance(node, ast.ImportFrom):
                inner = [f"{node.module}.{name}" for name in names]
                names = [name if is_module(name) else str(node.module) for name in inner]
            for name in names:
                if name.split(".")[0] == "compare":
                    yield importer, name


def is_module(name: str) -> bool:
    path = ROOT.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


IMPORTS = tuple(imports())


def package_of(module: str) -> str:
    """The package a module stands in; a module that is a room of its own is its own package."""
    path = ROOT.joinpath(*module.split("."))
    return module if path.is_dir() or module.count(".") == 1 else module.rpartition(".")[0]


def test_a_room_imports_what_stands_below_it() -> None:
    rooms = {(importer.split(".")[1], imported.split(".")[1]) for importer, imported in IMPORTS}
    assert not [(one, other) for one, other in rooms if ORDER.index(one) < ORDER.index(other)]


def test_every_room_has_its_floor() -> None:
    here = {path.stem for path in (ROOT / "compare").iterdir() if (path / "__init__.py").is_file()}
    here |= {path.stem for path in (ROOT / "compare").glob("*.py")}
    assert here - {"templates"} == set(ORDER)


def test_no_packages_import_one_another() -> None:
    below: dict[str, set[str]] = defaultdict(set)
    for importer, imported in IMPORTS:
        if package_of(importer) != package_of(imported):
            below[package_of(importer)].add(package_of(imported))
    # Says the circle where there is one.
    TopologicalSorter(below).prepare()


def outer(tree: ast.AST) -> Iterator[str]:
    """What in a module meets a file, a clock or the environment."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names if a.name in OUTER_MODULES)
        elif isinstance(node, ast.ImportFrom):
            names = {f"{node.module}.{a.name}" for a in node.names}
            if node.module in OUTER_MODULES:
                yield node.module
            yield from names & OUTER_MODULES
            if node.module == "os":
                yield from names - {f"os.{name}" for name in NAMES_OF_PATHS}
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open":
            yield "open"
        elif isinstance(node, ast.Attribute):
            of = node.value.id if isinstance(node.value, ast.Name) else ""
            if of == "os" and node.attr not in NAMES_OF_PATHS:
                yield f"os.{node.attr}"
            elif of == "sys" and node.attr in ("argv", "modules", "stdin", "stdout", "stderr"):
                yield f"sys.{node.attr}"
            elif node.attr in OF_A_FILE | OF_A_CLOCK:
                yield node.attr


@pytest.mark.parametrize(
    ("written", "met"),
    [
        ("import time", ["time"]),
        ("def told():\n    from time import monotonic", ["time"]),
        ("from importlib import resources", ["importlib.resources"]),
        ("from os import environ", ["os.environ"]),
        ("os.getenv('HOME')", ["os.getenv"]),
        ("os.environ.setdefault('A', 'B')", ["os.environ"]),
        ("sys.modules['a'] = None", ["sys.modules"]),
        ("open('a')", ["open"]),
        ("Path('a').read_text()", ["read_text"]),
        ("with (folder / 'a').open() as file: pass", ["open"]),
        ("datetime.now()", ["now"]),
        ("date.today()", ["today"]),
        ("import os\nos.fspath(path)", []),
        ("from os import PathLike", []),
        ("date(2024, 12, 31).year", []),
        ("opened(open)", []),
    ],
)
def test_what_meets_the_outside_is_known(written: str, met: list[str]) -> None:
    assert list(outer(ast.parse(written))) == met


def test_only_rooms_with_a_door_meet_files_clocks_and_the_environment() -> None:
    found = defaultdict(set)
    for path in (ROOT / "compare").rglob("*.py"):
        room = path.relative_to(ROOT / "compare").parts[0].removesuffix(".py")
        found[room].update(outer(ast.parse(path.read_text("utf-8"))))
    assert {room for room, met in found.items() if met} == WITH_A_DOOR, dict(found)
