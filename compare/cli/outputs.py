"""Where outputs go: named with -o, into a folder, or after what they show."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def place(output: str | None, stem: str, suffix: str, *, several: bool, known: Mapping[str, object]) -> Path:
    """The file one output is written to.

    ``output`` is what -o names, ``stem`` what the file is called without it, ``suffix`` that of the format;
    ``several`` formats share a name, of which a suffix that is ``known`` is cut off first.
    """
    if output is None:
        return Path(stem + suffix)
    path = Path(output)
    if path.is_dir():
        return path / (stem + suffix)
    if several:
        return path.with_suffix(suffix) if path.suffix.lower() in known else Path(output + suffix)
    return path
