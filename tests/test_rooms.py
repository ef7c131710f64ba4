"""The rooms of the house, and which way they import: each one only what stands below it."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import compare

ROOT = Path(compare.__file__).parents[1]
ROOMS = (
    ("frozen", "message", "version", "wording", "words", "errors", "language", "model"),
    ("readers", "structure", "issuer", "evidence", "matches", "steps"),
    ("align", "problems", "runs", "diff", "carry_over", "figures", "commitments", "measures"),
    ("comparison", "series", "districts"),
    ("checks", "checking"),
    ("key_figures", "headlines", "doubts", "summary", "render"),
    ("batch", "cli", "__main__", "__init__"),
)
"""Floor by floor; a room imports floors below its own, and on its own floor what is named before it."""
ORDER = [room for floor in ROOMS for room in floor]


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
