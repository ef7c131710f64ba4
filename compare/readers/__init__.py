"""One reader per format: bytes → Document.

A reader is a module with ``read(data: bytes, path: str) -> Document``.  It is imported only when a file needs
it, so that comparing two text files loads neither lxml nor pdfium.
"""

from __future__ import annotations

import importlib
import os
import re
import stat
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath
from typing import BinaryIO, Final

from compare.errors import OwnPage, UnreadableDocument, installing, reason_of
from compare.message import N_, message
from compare.model import Document
from compare.readers.contents import without_contents

MAX_BYTES: Final = 64 * 2**20
"""Bytes of a file; the longest reports have less than ten million."""

MAX_CHARACTERS: Final = 5_000_000
"""Characters of a document; the longest reports have less than a hundred thousand."""

MAX_BLOCKS: Final = 100_000
"""Blocks of a document; the longest reports have less than two thousand."""

READERS: Final = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".shtml": "html",
    ".docx": "docx",
    ".docm": "docx",
    ".pdf": "pdf",
    ".doc": "office",
    ".wps": "office",
    ".odt": "office",
    ".rtf": "office",
}
"""File suffix → module of this package; if it needs a library, the extra with its name installs it."""

# Only the start is examined, but a PDF may have up to a kilobyte of something else before its own.
_FRONT = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Possessive: a page of nothing but comments would otherwise take forever.
_HTML = re.compile(
    rb"(?>(?:<\?xml[^>]*>|<!--.*?-->)\s*)*+<(?:!doctype\s+html|html|head|body|meta|title)\b", re.I | re.S
)
_GENERATOR = re.compile(rb'<meta name="generator" content="yoy [^"]*"')
_MARKDOWN = re.compile(rb"^#{1,6} +\S", re.M)

_IMAGES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_PROGRAMS = (b"\x7fELF", b"MZ", b"SQLite format 3")
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")

_MISSING = N_("{path} does not exist: check the path, or put it in quotation marks if it has spaces in it.")
_FOLDER = N_("{path} is a folder: name the file in it that holds the report.")
_FORBIDDEN = N_(
    "No permission to read {path}: change the permissions of the file, or ask its owner for a copy."
)
_BROKEN = N_("{path} cannot be read ({reason}): copy the file to this computer and try again.")
_EMPTY = N_("{path} is empty: give a file with the report in it.")
_TOO_LARGE = N_("{path} is larger than {limit} MB: save the report without pictures, or its text alone.")
_TOO_LONG = N_(
    "{path} holds more than {characters} characters or {paragraphs} paragraphs: "
    "give a file with one report in it."
)
_IMAGE = N_(
    "{path} is a picture: have its characters recognised, for example in WPS, and save the result as "
    ".docx or .txt."
)
_UNKNOWN = N_("{path} is in a format that cannot be read: save the report as .docx, .pdf, .html or .txt.")
_ARCHIVE = N_("{path} is an archive: unpack it and give the file in it that holds the report.")
_OFD = N_("{path} is an OFD document: open it in its viewer and export it as .pdf or .docx.")
_UNSUPPORTED = N_("{path} has an unsupported ending: give a file that ends in {supported}.")
_DISAGREES = N_("{path} is {kind}, not what its ending says: rename it to end in {ending}.")
_OWN = N_("{path} is a page made by yoy, not a report: give the report it was made of.")
_LIBRARY = N_("Reading {path} needs {library}: {remedy}.")


def read_document(path: str | os.PathLike[str]) -> Document:
    """Read a file by its content, and by its suffix if the content is ambiguous.

    ``-`` reads standard input.  Raises UnreadableDocument if the file is missing,
    empty, too large, of another format or a page of this program, or if the library that reads it is not installed.
    """
    name = os.fspath(path)
    if name == "-":
        data, suffix = _bounded(sys.stdin.buffer, name), ""
    else:
        data, suffix = _file(name), PurePath(name).suffix.lower()
    return document_of(data, name, suffix)


def document_of(data: bytes, path: str, suffix: str) -> Document:
    """Read the content of a file.

    ``path`` names it in messages, ``suffix`` is its suffix in lower case, empty if it has none.  Raises
    UnreadableDocument as :func:`read_document` does.
    """
    if not data.strip():
        raise UnreadableDocument(_EMPTY, path=path)
    if _GENERATOR.search(data, 0, _FRONT):
        raise OwnPage(_OWN, path=path)
    document = _reader(choose(data, suffix, path), path)(data, path)
    refuse_too_long(path, sum(len(block.text) for block in document.blocks), len(document.blocks))
    return replace(document, blocks=without_contents(document.blocks))


def refuse_too_long(path: str, characters: int, blocks: int = 0) -> None:
    """Raises UnreadableDocument if a document holds more than any report does."""
    if characters > MAX_CHARACTERS or blocks > MAX_BLOCKS:
        raise UnreadableDocument(_TOO_LONG, path=path, characters=MAX_CHARACTERS, paragraphs=MAX_BLOCKS)


def choose(data: bytes, suffix: str, path: str) -> str:
    """The reader for ``data`` with file suffix ``suffix`` (lower case; empty if there is none).

    If suffix and content disagree, the content wins, provided that it identifies itself.
    """
    found = _sniffed(data, path)
    if found:
        return found
    if not suffix:
        return _plain(data)
    if suffix not in READERS:
        raise UnreadableDocument(_UNSUPPORTED, path=path, supported=", ".join(READERS))
    named = READERS[suffix]
    # A binary format without its signature is damaged, or older than the signature: its reader decides.
    if named in ("text", "markdown", "html") or b"\0" in data[:_FRONT]:
        return named
    kind, ending = (
        (message("Markdown"), ".md") if _plain(data) == "markdown" else (message("plain text"), ".txt")
    )
    raise UnreadableDocument(_DISAGREES, path=path, kind=kind, ending=ending)


def _plain(data: bytes) -> str:
    """Markdown or text, which have no signature: a ``#`` heading makes it Markdown."""
    return "markdown" if _MARKDOWN.search(data) else "text"


def _sniffed(data: bytes, path: str) -> str:
    """The reader the content calls for; empty if it may be any kind of text.

    Raises UnreadableDocument for formats no reader supports.
    """
    front = data[:_FRONT]
    if b"%PDF-" in front[:1024]:
        return "pdf"
    if front.startswith(b"PK\x03\x04"):
        return _archive(data, path)
    if front.startswith(_OLE):
        # A compound file containing this name (UTF-16, MS-CFB §2.6.1) is a .docx with a password: its reader
        # reports that.
        return "docx" if "EncryptedPackage".encode("utf-16-le") in data else "office"
    if front.startswith(b"{\\rtf"):
        return "office"
    if front.startswith(_IMAGES) or (front.startswith(b"RIFF") and front[8:12] == b"WEBP"):
        raise UnreadableDocument(_IMAGE, path=path)
    if front.startswith(_ARCHIVES):
        raise UnreadableDocument(_ARCHIVE, path=path)
    if front.startswith(_PROGRAMS):
        raise UnreadableDocument(_UNKNOWN, path=path)
    # Pages saved as UTF-16 have a zero byte beside every letter of their tags.
    if _HTML.match(front.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").replace(b"\0", b"")):
        return "html"
    return ""


def _archive(data: bytes, path: str) -> str:
    # Member names are uncompressed in a zip archive.
    if b"word/document.xml" in data:
        return "docx"
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:_FRONT]:
        return "office"
    if b"OFD.xml" in data:
        raise UnreadableDocument(_OFD, path=path)
    # Its reader tells a workbook, a presentation and what is packed for sending from a Word document.
    return "docx"


def _reader(module: str, path: str) -> Callable[[bytes, str], Document]:
    try:
        read: Callable[[bytes, str], Document] = importlib.import_module(f"compare.readers.{module}").read
    except ImportError as error:
        library = (error.name or "a library").partition(".")[0]
        if library == "compare":
            raise
        raise UnreadableDocument(_LIBRARY, path=path, library=library, remedy=installing(module)) from error
    return read


def _file(path: str) -> bytes:
    if not path:
        raise UnreadableDocument(_MISSING, path='""')
    try:
        status = Path(path).stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableDocument(_FOLDER, path=path)
        if status.st_size > MAX_BYTES:
            raise UnreadableDocument(_TOO_LARGE, path=path, limit=MAX_BYTES // 2**20)
        with Path(path).open("rb") as stream:
            # A pipe or a device has no size, and a file may grow.
            return _bounded(stream, path)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UnreadableDocument(_MISSING, path=path) from error
    except PermissionError as error:
        raise UnreadableDocument(_FORBIDDEN, path=path) from error
    except ValueError as error:
        # A null character in the name.
        raise UnreadableDocument(_MISSING, path=path) from error
    except OSError as error:
        raise UnreadableDocument(_BROKEN, path=path, reason=reason_of(error)) from error


def _bounded(stream: BinaryIO, path: str) -> bytes:
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableDocument(_TOO_LARGE, path=path, limit=MAX_BYTES // 2**20)
    return data
