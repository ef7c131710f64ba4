"""Compiled regular expressions, kept from one command to the next.

CPython caches the bytecode of modules but not their compiled regular expressions, which it compiles in Python
at every start; for ours that takes longer than comparing the reports of a county.  A command therefore keeps
their code in the user's cache folder, separately for each version of Python.

Only expressions in modules, which are part of the program, are kept, never one made from a document.  What is
done here with CPython's internals is what :func:`re.compile` does; if one of them is not as expected (another
implementation, a future version, a damaged file), or PYTHONDONTWRITEBYTECODE is set, expressions are compiled as usual.
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
"""Most expressions kept; beyond that, those of earlier program versions are dropped."""
_NOT_AS_EXPECTED = (AttributeError, ImportError, LookupError, RuntimeError, TypeError, ValueError)
_COMPREHENSIONS = frozenset({"<genexpr>", "<listcomp>", "<setcomp>", "<dictcomp>"})

_Key = tuple[str, int]
"""An expression and its flags as given."""
_Code = tuple[int, list[int], int, dict[str, int], tuple[str | None, ...]]
"""Everything ``_sre.compile`` takes after the expression: flags, code, number and names of the groups."""


@contextmanager
def kept_expressions() -> Iterator[None]:
    """Inside the block, modules' expressions come from the user's cache folder; new ones are added at the end.

    Nothing is read, written or replaced if Python may not write bytecode (PYTHONDONTWRITEBYTECODE).
    """
    if sys.dont_write_bytecode:
        yield
        return
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
    """The code of expressions, by pattern and flags."""

    def __init__(self, path: Path, compiler: Any) -> None:
        """Raises one of ``_NOT_AS_EXPECTED`` if this Python compiles expressions in another way."""
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
        """The code of a new expression, or None if it is not to be kept."""
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
        """Write what is known, if anything is new."""
        if not self._has_new:
            return
        kept = self._known
        if len(kept) > _MOST:
            kept = {key: code for key, code in kept.items() if key in self._used}
        # An unwritable folder only costs the next command some time.
        with suppress(OSError, OutputError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, marshal.dumps(kept))


def _read(path: Path) -> dict[_Key, _Code]:
    """The contents of the file; empty if there is none or it is damaged."""
    try:
        known = marshal.loads(path.read_bytes())  # noqa: S302 - anybody who can write it can write our bytecode too
    except (OSError, EOFError, TypeError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _is_of_module(frame: FrameType | None) -> bool:
    """Whether :func:`re.compile` was called by a module being imported, not by a function."""
    while frame and (frame.f_globals.get("__name__") == "re" or frame.f_code.co_name in _COMPREHENSIONS):
        frame = frame.f_back
    return frame is not None and frame.f_code.co_name == "<module>"
