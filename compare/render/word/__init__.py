"""Word files: a draft with comments, a comparison as tracked changes.

Importing it raises OutputError if python-docx is not installed, before any module of the package needs it.
"""

from __future__ import annotations

from compare.errors import OutputError, installing

try:
    import docx  # noqa: F401
except ImportError as error:
    raise OutputError(
        "Writing a Word file needs python-docx: {remedy}, or choose --format html.", remedy=installing("word")
    ) from error

AUTHOR = "yoy"
"""Whom Word names as the author of comments and changes."""
