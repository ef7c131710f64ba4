"""Configuration files: found upward from the draft, read to a plain mapping.

``yoy.toml`` holds the settings at the top level, ``pyproject.toml`` under ``[tool.yoy]``, ``setup.cfg`` under
``[yoy]`` (with sub-tables as ``[yoy:severity]``; lists have one item per line or are comma-separated).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from compare.errors import ConfigurationError, place_of, reason_of
from compare.message import message

_LARGEST = 4_000_000
"""Bytes; far above any configuration or baseline."""
_AT = re.compile(r"at line (\d+), column (\d+)")
_LISTS = ("select", "ignore")


def find(folder: Path) -> Path | None:
    """The configuration nearest to a folder: in it, or in one of its parents."""
    for place in (folder, *folder.parents):
        for name in ("yoy.toml", "pyproject.toml", "setup.cfg"):
            path = place / name
            if path.is_file() and (name == "yoy.toml" or read(path)):
                return path
    return None


def read_text(path: Path) -> str:
    """The text of a small file of this program.  Raises ConfigurationError."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ConfigurationError("{file} is too large; name another file.", file=path)
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise ConfigurationError(
            "{file} cannot be read ({reason}); name another file.", file=path, reason=reason_of(error)
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigurationError("{file} is not in UTF-8; save it in UTF-8.", file=path) from error


def read(path: Path) -> Mapping[str, Any]:
    """The settings of a file; empty if it has none.  Raises ConfigurationError."""
    text = read_text(path)
    return _from_cfg(path, text) if path.suffix == ".cfg" else _from_toml(path, text)


def _from_toml(path: Path, text: str) -> Mapping[str, Any]:
    import tomllib

    try:
        data = tomllib.loads(text)
    except ValueError as error:
        at = _AT.search(str(error))
        at_end = "at end of document" in str(error)
        # Of a number with more digits than Python reads it is not tomllib's own.
        raise ConfigurationError(
            "{file} is not valid TOML ({reason}); correct the line.",
            file=path,
            reason=place_of(int(at[1]), int(at[2])) if at else place_of(None) if at_end else error,
        ) from error
    if path.name == "pyproject.toml":
        tool = data.get("tool", {})
        found = tool.get("yoy", {}) if isinstance(tool, dict) else {}
        return found if isinstance(found, dict) else {"yoy": found}
    return data


def _line(error: Exception) -> int | None:
    """The line configparser complains of."""
    several: list[tuple[int, str]] = getattr(error, "errors", [])
    found: int | None = several[0][0] if several else getattr(error, "lineno", None)
    return found


def _from_cfg(path: Path, text: str) -> Mapping[str, Any]:
    import configparser

    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        parser.read_string(text)
    except configparser.Error as error:
        raise ConfigurationError(
            "{file} is not a valid setup.cfg ({reason}); correct the line.",
            file=path,
            reason=place_of(_line(error)),
        ) from error
    found: dict[str, Any] = {}
    for section in parser.sections():
        if section == "yoy":
            found.update({k: _items(v) if k in _LISTS else v for k, v in parser[section].items()})
        elif section.startswith("yoy:"):
            target = found
            names = section.split(":")[1:]
            for n, name in enumerate(names):
                target = target.setdefault(name, {})
                if not isinstance(target, dict):
                    raise ConfigurationError(
                        "{file}: {key} is {value}; it must be {expected}.",
                        file=path,
                        key=".".join(names[: n + 1]),
                        value=repr(target),
                        expected=message("a table"),
                    )
            is_list = section.startswith("yoy:issuers")
            target.update({k: _items(v) if is_list else _number(v) for k, v in parser[section].items()})
    return found


def _items(value: str) -> list[str]:
    return [item.strip() for line in value.splitlines() for item in line.split(",") if item.strip()]


def _number(value: str) -> Any:
    try:
        return float(value)
    except ValueError:
        return value
