"""The zip archive of a .docx: bytes → its parts as XML trees; damaged and hostile archives are refused.

Only the parts that carry text are unpacked.  Pictures, embedded files and external links are never touched, so
a broken picture link (WPS writes ``Target="NULL"``) does not make a report unreadable.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from urllib.parse import unquote
from xml.etree import ElementTree

from compare.errors import UnreadableDocument
from compare.message import N_, message

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""Namespace of WordprocessingML, as tags and attributes carry it."""

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of a compound file: an old .doc or .wps, or a .docx with a password."""

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
# Word's "Strict Open XML" uses other names for the same elements.
_STRICT = (
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1]),
    ("http://purl.oclc.org/ooxml/officeDocument/math",
     "http://schemas.openxmlformats.org/officeDocument/2006/math"),
)  # fmt: skip

_LARGEST_ARCHIVE = 200 * 2**20
"""Bytes, unpacked."""
_LARGEST_PART = 64 * 2**20
"""Bytes; the longest reports have less than five million."""
_HIGHEST_RATIO = 200
"""Ratio of unpacked to packed size; WordprocessingML compresses 10 to 30 times."""
_RATIO_COUNTS_FROM = 10 * 2**20
"""Bytes; a smaller part may legitimately be a long run of the same."""

_ZIP_ERRORS = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, KeyError, ValueError,
    NotImplementedError, RuntimeError, OverflowError,
)  # fmt: skip

_DAMAGED = N_("{path} is damaged: {part} cannot be read; open it in Word or WPS and save it again.")
_TOO_LARGE = N_(
    "{path} is rejected: {part} unpacks to {size} MB, which no report needs; "
    "save the text under a new name and try again."
)
_LOCKED = N_(
    "{path} is locked with a password: open it in Word or WPS, remove the password and save it again."
)
_OTHER_FORMAT = N_("{path} is not a Word document but {kind}: {mend}.")


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word document that carry text or define how to read it."""

    document: ElementTree.Element
    parts: Mapping[str, ElementTree.Element]
    """By the last word of the relationship type: styles, numbering, footnotes, endnotes."""
    title: str
    """Title in the file's properties, unchecked; empty if there is none."""


def open_package(data: bytes, path: str) -> Package:
    """The parts of the .docx in ``data``.  Raises UnreadableDocument if it is not one, or a dangerous one."""
    _refuse_other_formats(data, path)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            refuse_bombs(archive, path)
            return _read(_Archive(archive, path))
    except _ZIP_ERRORS as error:
        raise UnreadableDocument(_DAMAGED, path=path, part=message("the file")) from error


def is_word_archive(data: bytes) -> bool:
    """Whether ``data`` is a zip archive with a Word document in it, whatever its file name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "word/document.xml" in archive.namelist()
    except _ZIP_ERRORS:
        return False


def refuse_bombs(archive: zipfile.ZipFile, path: str) -> None:
    """Raises UnreadableDocument if the archive's directory announces more than a report can hold."""
    members = archive.infolist()
    total = sum(member.file_size for member in members)
    if total > _LARGEST_ARCHIVE:
        raise UnreadableDocument(_TOO_LARGE, path=path, part=message("the file"), size=total // 2**20)
    for member in members:
        # A screenshot stored as a bitmap compresses well and is never unpacked here: only XML is suspect.
        if not member.filename.lower().endswith((".xml", ".rels")) or member.file_size <= _RATIO_COUNTS_FROM:
            continue
        if member.file_size > _HIGHEST_RATIO * max(member.compress_size, 1):
            raise UnreadableDocument(
                _TOO_LARGE, path=path, part=member.filename, size=member.file_size // 2**20
            )


def parse_xml(data: bytes) -> ElementTree.Element:
    """The root element; ValueError for anything but well-formed XML without a document type.

    Open Packaging (ECMA-376 part 2, §8.1.4) allows UTF-8 and UTF-16 and forbids document type declarations,
    so entities, the means of XML bombs and of file theft, are impossible.
    """
    is_utf16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = data.decode("utf-16" if is_utf16 else "utf-8-sig")
    if "<!DOCTYPE" in text:
        raise ValueError("document type declaration")
    for strict, transitional in _STRICT:
        text = text.replace(strict, transitional)
    try:
        return ElementTree.fromstring(text)  # noqa: S314 - no entity can be declared: see above
    except ElementTree.ParseError as error:
        raise ValueError(str(error)) from error


class _Archive:
    """An open archive that returns parts by name, never more bytes than a report can hold."""

    def __init__(self, archive: zipfile.ZipFile, path: str) -> None:
        self.path = path
        self._archive = archive
        # Part names are case-insensitive (ECMA-376 part 2, §6.2.2.3), and some writers use backslashes.
        self._members = {
            member.filename.replace("\\", "/").lstrip("/").lower(): member for member in archive.infolist()
        }

    def holds(self, name: str) -> bool:
        return name.lower() in self._members

    def starts_with(self, folder: str) -> bool:
        return any(name.startswith(folder) for name in self._members)

    def xml(self, name: str) -> ElementTree.Element:
        member = self._members[name.lower()]
        if member.flag_bits & 1:
            raise UnreadableDocument(_LOCKED, path=self.path)
        # The directory may lie about sizes, so the stream is truncated as well.
        with self._archive.open(member) as stream:
            data = stream.read(_LARGEST_PART + 1)
        if len(data) > _LARGEST_PART:
            raise UnreadableDocument(_TOO_LARGE, path=self.path, part=name, size=len(data) // 2**20)
        try:
            return parse_xml(data)
        except ValueError as error:
            raise UnreadableDocument(_DAMAGED, path=self.path, part=name) from error

    def related(self, source: str) -> dict[str, str]:
        """Last word of the relationship type → part name; the first of each type, external ones left out."""
        folder, name = posixpath.split(source)
        relationships = posixpath.join(folder, "_rels", f"{name}.rels")
        targets: dict[str, str] = {}
        if not self.holds(relationships):
            return targets
        for element in self.xml(relationships).iter(_RELATIONSHIP):
            target = unquote(element.get("Target", "")).replace("\\", "/")
            if element.get("TargetMode") == "External" or not target:
                continue
            part = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
            if self.holds(part):
                targets.setdefault(element.get("Type", "").rpartition("/")[2], part)
        return targets


def _read(archive: _Archive) -> Package:
    roots = archive.related("")
    main = roots.get("officeDocument", "word/document.xml")
    if not archive.holds(main):
        raise _not_word(archive)
    document = archive.xml(main)
    if document.tag != f"{W}document":
        raise _not_word(archive)
    parts = {
        kind: archive.xml(part)
        for kind, part in archive.related(main).items()
        if kind in ("styles", "numbering", "footnotes", "endnotes")
    }
    return Package(document, MappingProxyType(parts), _title(archive, roots.get("core-properties")))


def _title(archive: _Archive, properties: str | None) -> str:
    if properties is None:
        return ""
    try:
        return archive.xml(properties).findtext(_TITLE) or ""
    except UnreadableDocument:
        # The text of a report is worth reading even if its properties are not.
        return ""


def _not_word(archive: _Archive) -> UnreadableDocument:
    mend = message("save the report as .docx and give that file")
    if archive.starts_with("xl/"):
        kind = message("an Excel workbook")
    elif archive.starts_with("ppt/"):
        kind = message("a PowerPoint presentation")
    elif archive.holds("content.xml") and archive.holds("mimetype"):
        kind, mend = message("an OpenDocument file"), message("give it the ending .odt")
    elif archive.starts_with("word/"):
        return UnreadableDocument(_DAMAGED, path=archive.path, part="word/document.xml")
    else:
        kind = message("another kind of zip archive")
        mend = message("unpack it and give the file in it that holds the report")
    return UnreadableDocument(_OTHER_FORMAT, path=archive.path, kind=kind, mend=mend)


def _refuse_other_formats(data: bytes, path: str) -> None:
    if data.startswith(OLE):
        # Names in a compound file are UTF-16 (MS-CFB §2.6.1).
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise UnreadableDocument(_LOCKED, path=path)
        kind, mend = (
            message("an old Word or WPS file"),
            message("give it the ending .doc, or save it as .docx"),
        )
    elif data.startswith(b"{\\rtf"):
        kind, mend = message("a rich text file"), message("give it the ending .rtf")
    elif data.startswith(b"%PDF-"):
        kind, mend = message("a PDF"), message("give it the ending .pdf")
    elif data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype html", b"<html")):
        kind, mend = message("a web page"), message("give it the ending .html")
    elif not data:
        raise UnreadableDocument("{path} is empty: give a file with the report in it.", path=path)
    else:
        return
    raise UnreadableDocument(_OTHER_FORMAT, path=path, kind=kind, mend=mend)
