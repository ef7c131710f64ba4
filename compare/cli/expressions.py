"""Compiled regular expressions, kept from one command to the next.

CPython keeps the bytecode of modules but not the code of their regular expressions, and compiles those in Python at
every start: for ours that takes longer than to compare the reports of a county.  So a command keeps that code in
the user's cache folder, for each version of Python by itself.

Only expressions that modules are made of are kept, which are part of the program, none that is made from a document.
What is done here with CPython's own parts is what :func:`re.compile` does; where one of them is not as expected
(another implementation, a version to come, a damaged file), expressions are compiled as ever.
"""

from __future__ import annotations

import marshal
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

from platformdirs import user_cache_path

from compare.errors import OutputError
from compare.render.file import write_atomically

_MOST = 4000
"""Expressions kept; where there are more, those of earlier versions of the program are let go."""
_NOT_AS_EXPECTED = (AttributeError, ImportError, LookupError, RuntimeError, TypeError, ValueError)
_COMPREHENSIONS = frozenset({"<genexpr>", "<listcomp>", "<setcomp>", "<dictcomp>"})

_Key = tuple[str, int]
"""An expression and its flags as given."""
_Code = tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]
"""All that ``_sre.compile`` asks for behind the expression: flags, code, number and names of the groups."""


@contextmanager
def kept_expressions() -> Iterator[None]:
    """Inside, modules' expressions take their code from the user's cache folder; new ones are added to it at the end."""
    try:
        compiler: Any = import_module("re._compiler")
        kept = _Kept(_place(), compiler)
    except _NOT_AS_EXPECTED:
        yield
        return
    before = compiler.compile
    compiler.compile = kept.compiled
    try:
        yield
    finally:
        compiler.compile = before
        kept.save()


def _place() -> Path:
    python = f"{sys.implementation.cache_tag}-{sys.hexversion:x}"
    return user_cache_path("yoy", appauthor=False) / f"expressions-{python}.bin"


class _Kept:
    """The code of expressions, by what was written and with what flags."""

    def __init__(self, path: Path, compiler: Any) -> None:
        """Raises one of ``_NOT_AS_EXPECTED`` where this Python compiles expressions in another way."""
        self._path = path
        self._compile = compiler.compile
        self._code = compiler._code
        self._parse = import_module("re._parser").parse
        self._finish = import_module("_sre").compile
        self._known: dict[_Key, _Code] = _read(path)
        self._used: set[_Key] = set()
        self._has_new = False

    def compiled(self, pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        """The compiled expression, as ``re._compiler.compile`` gives it; raises what that raises."""
        key = pattern, int(flags)
        is_of_module = _is_of_module(sys._getframe(1))
        for code_of in (self._known.get, self._new if is_of_module else lambda _: None):
            with suppress(*_NOT_AS_EXPECTED):
                code = code_of(key)
                if code:
                    found: re.Pattern[Any] = self._finish(pattern, *code)
                    self._used.add(key)
                    return found
        compiled: re.Pattern[Any] = self._compile(pattern, flags)
        return compiled

    def _new(self, key: _Key) -> _Code | None:
        """The code of an expression not known yet, or None where it is none to be kept."""
        pattern, flags = key
        if not isinstance(pattern, str) or flags & re.DEBUG:
            return None
        parsed = self._parse(pattern, flags)
        state = parsed.state
        names: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        code = list(map(int, self._code(parsed, flags)))
        result = (flags | int(state.flags), code, state.groups - 1, dict(state.groupdict), tuple(names))
        self._known[key] = result
        self._has_new = True
        return result

    def save(self) -> None:
        """Write what is known, if there is anything new and Python is to keep bytecode (PYTHONDONTWRITEBYTECODE)."""
        if not self._has_new or sys.dont_write_bytecode:
            return
        kept = self._known
        if len(kept) > _MOST:
            kept = {key: code for key, code in kept.items() if key in self._used}
        # A folder that cannot be written costs the next command some time and nothing else.
        with suppress(OSError, OutputError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, marshal.dumps(kept))


def _read(path: Path) -> dict[_Key, _Code]:
    """What the file holds, nothing where there is none or it is damaged."""
    try:
        known = marshal.loads(path.read_bytes())  # noqa: S302 - who can write it can write our bytecode too
    except (OSError, EOFError, TypeError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _is_of_module(frame: FrameType | None) -> bool:
    """Whether a module that is being imported asks :func:`re.compile` for an expression, not a function with a text at hand."""
    while frame and (frame.f_globals.get("__name__") == "re" or frame.f_code.co_name in _COMPREHENSIONS):
        frame = frame.f_back
    return frame is not None and frame.f_code.co_name == "<module>"
