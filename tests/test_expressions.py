"""Compiled expressions are kept between commands, and only make them quicker."""

from __future__ import annotations

import marshal
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from compare.cli.expressions import kept_expressions

NAME = "expressions_of_a_test"
MODULE = r"""
import re
ONE = re.compile(r"(?P<year>20\d\d)年(?:(?P<month>\d+)月)?")
MANY = [re.compile(word, re.I) for word in ("Abc", "[甲乙丙丁]+(?![戊己])")]
def of_a_text(text):
    return re.compile(text)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The user's cache folder, and a module with expressions that can be imported again and again."""
    (tmp_path / f"{NAME}.py").write_text(MODULE, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr("compare.cli.expressions.user_cache_path", lambda *_, **__: tmp_path / "cache")
    yield tmp_path / "cache"
    sys.modules.pop(NAME, None)


def imported() -> object:
    re.purge()
    sys.modules.pop(NAME, None)
    return import_module(NAME)


def in_command() -> object:
    with kept_expressions():
        return imported()


def of(module: object) -> list[re.Pattern[str]]:
    return [module.ONE, *module.MANY]  # type: ignore[attr-defined]


def the_file(folder: Path) -> Path:
    (found,) = folder.iterdir()
    return found


def test_kept_expressions_are_the_same_expressions(folder: Path) -> None:
    plain = of(imported())
    for found in (of(in_command()), of(in_command())):
        assert found == plain
        for own, other in zip(found, plain, strict=True):
            assert (own.flags, own.groups, own.groupindex) == (other.flags, other.groups, other.groupindex)
        match = found[0].search("到2025年3月")
        assert match
        assert match.groupdict() == {"year": "2025", "month": "3"}
        assert found[1].fullmatch("aBC")
        assert found[2].search("乙丁")
        assert not found[2].search("丙己")


def test_the_second_command_compiles_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    in_command()
    parser = import_module("re._parser")
    monkeypatch.setattr(parser, "parse", lambda *_: pytest.fail("parsed again"))
    of(in_command())


def test_what_is_made_of_a_text_is_not_kept(folder: Path) -> None:
    with kept_expressions():
        module = imported()
        assert module.of_a_text("机密的词").search("一个机密的词")  # type: ignore[attr-defined]
    held = the_file(folder).read_bytes()
    assert "年".encode() in held
    assert "机密的词".encode() not in held


@pytest.mark.parametrize("damage", [b"", b"no such thing", b"\xfb\x01\x00\x00\x00", b"\xe9\x05\x00\x00\x00"])
def test_a_damaged_file_is_made_anew(folder: Path, damage: bytes) -> None:
    in_command()
    whole = the_file(folder).read_bytes()
    the_file(folder).write_bytes(damage)
    assert of(in_command()) == of(imported())
    assert the_file(folder).read_bytes() == whole


def test_code_that_python_refuses_is_compiled_anew(folder: Path) -> None:
    in_command()
    known = marshal.loads(the_file(folder).read_bytes())
    broken = {key: (flags, code[:-3], *rest) for key, (flags, code, *rest) in known.items()}
    the_file(folder).write_bytes(marshal.dumps(broken))
    assert of(in_command()) == of(imported())
    assert marshal.loads(the_file(folder).read_bytes()) == known


def test_another_python_compiles_as_ever(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(import_module("re._compiler"), "_code")
    compile_before = import_module("re._compiler").compile
    with kept_expressions():
        assert import_module("re._compiler").compile is compile_before
    assert not folder.exists()


def test_it_is_switched_off_with_the_bytecode_of_python(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_command()
    before = the_file(folder).read_bytes()
    compile_before = import_module("re._compiler").compile
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    monkeypatch.setattr("compare.cli.expressions._read", lambda _: pytest.fail("read"))
    with kept_expressions():
        assert import_module("re._compiler").compile is compile_before
        imported()
    assert the_file(folder).read_bytes() == before


def test_a_folder_that_cannot_be_written_stops_nothing(folder: Path) -> None:
    folder.write_text("a file where the folder should be", "utf-8")
    assert of(in_command()) == of(imported())


def test_a_wrong_expression_is_told_as_python_tells_it(folder: Path) -> None:
    with kept_expressions(), pytest.raises(re.error, match="unterminated"):
        re.compile("[甲")
    assert import_module("re._compiler").compile.__module__ == "re._compiler"


@pytest.mark.parametrize("is_asked_to_write_none", [False, True])
def test_a_command_keeps_its_expressions_where_python_keeps_bytecode(
    tmp_path: Path, *, is_asked_to_write_none: bool
) -> None:
    unset = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**unset, "XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    if is_asked_to_write_none:
        environment["PYTHONDONTWRITEBYTECODE"] = "1"
    command = [sys.executable, "-m", "compare", "rules"]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode == 0
    assert bool(list(tmp_path.rglob("expressions-*.bin"))) is not is_asked_to_write_none
