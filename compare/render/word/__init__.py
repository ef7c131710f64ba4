"""Word files: a draft with comments, a comparison as tracked changes.

Importing it raises OutputError if python-docx is not installed, before any module of the package needs it.
"""

from __future__ import annotations

from compare.errors import OutputError

try:
    import docx  # noqa: F401
except ImportError as error:
    raise OutputError(
        'A file for Word needs python-docx: install it with pip install ".[word]" in the source folder of yoy, or choose --format html.'
    ) from error

AUTHOR = "yoy"
"""Whom Word names as the author of comments and changes."""
