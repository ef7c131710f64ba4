"""python-docx, which every output for Word needs, or one sentence on where to get it; its marks of revision."""

from __future__ import annotations

from compare.errors import OutputError

try:
    import docx as library
except ImportError as error:
    raise OutputError(
        'A file for Word needs python-docx: install it with pip install ".[word]" in the source folder of yoy, or choose --format html.'
    ) from error

__all__ = ["AUTHOR", "library"]

AUTHOR = "yoy"
"""Whom Word names as the author of comments and changes."""
