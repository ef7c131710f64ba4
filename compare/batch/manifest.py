"""A folder of reports, or a table listing them → entries."""

from __future__ import annotations

import csv
import io
import posixpath

from compare.batch.store import PAGES, README, Store, content
from compare.errors import ConfigurationError
from compare.model.batch import Entry
from compare.readers import READERS

COLUMNS = ("path", "issuer", "year", "group")
"""Columns of a manifest; only the first is required."""


def entries(source: str) -> tuple[Entry, ...]:
    """The reports of a folder, or of a manifest whose name ends in ``.csv``, in order of their paths.

    Hidden files and the pages of sites in the folder are not reports.

    Raises ConfigurationError for a source without reports, a manifest without its columns or with an invalid
    value, and a file listed in a manifest that does not exist.
    """
    if is_manifest(source):
        return _listed(source)
    store = Store(source)
    if not store.filesystem.isdir(store.root):
        raise ConfigurationError(
            "{path} is not a folder; name a folder of reports or a manifest that ends in .csv.", path=source
        )
    names = store.names()
    sites = [name.removesuffix(README) for name in names if name.endswith(README)]
    pages = tuple(f"{site}{page}{'' if '.' in page else '/'}" for site in sites for page in PAGES)
    found = [
        Entry(posixpath.join(source, name), group=_group(name))
        for name in names
        if _is_report(name) and not name.startswith(pages)
    ]
    if not found:
        raise no_report(source)
    return tuple(found)


def is_manifest(source: str) -> bool:
    """Whether a source is a table that names its reports, and not a folder."""
    return source.lower().endswith(".csv")


def no_report(source: str) -> ConfigurationError:
    """What is said of a folder without reports."""
    return ConfigurationError(
        "{path} holds no report; name a folder with files that end in {endings}.",
        path=source,
        endings=", ".join(READERS),
    )


def _is_report(name: str) -> bool:
    # Word leaves ~$report.docx beside an open file.
    is_hidden = any(part.startswith((".", "~$")) for part in name.split("/"))
    stem, suffix = posixpath.splitext(posixpath.basename(name))
    return suffix.lower() in READERS and not is_hidden and stem.upper() not in ("README", "LICENSE")


def _group(name: str) -> str:
    """City in ``city/district/2024.docx``; empty for ``district/2024.docx``."""
    folders = name.split("/")[:-1]
    return "/".join(folders[:-1])


def _listed(source: str) -> tuple[Entry, ...]:
    text = _decoded(source)
    head = text.partition("\n")[0]
    # Excel's separator depends on the country setting; its "text" files use tabs.
    separator = max(",;\t", key=head.count)
    rows = csv.DictReader(io.StringIO(text), delimiter=separator)
    columns = [name.strip() for name in rows.fieldnames or ()]
    if "path" not in columns:
        raise ConfigurationError(
            "{path} has no column path; its first line must name the columns {columns}.",
            path=source,
            columns=", ".join(COLUMNS),
        )
    rows.fieldnames = columns
    folder = posixpath.dirname(source.replace("\\", "/"))
    found: list[Entry] = []
    places: set[str] = set()
    for row in rows:
        path = (row["path"] or "").strip()
        if not path:
            raise ConfigurationError(
                "{path}, line {line}: the path is empty.", path=source, line=rows.line_num
            )
        year = (row.get("year") or "").strip()
        if year and not (year.isascii() and year.isdigit() and 1900 <= int(year) <= 2199):
            raise ConfigurationError(
                "{path}, line {line}: {year} is not a four-digit year; leave it empty to read it from the report.",
                path=source,
                line=rows.line_num,
                year=year,
            )
        place = path if "://" in path or posixpath.isabs(path) else posixpath.join(folder, path)
        if not Store(place).exists(""):
            raise ConfigurationError(
                "{path}, line {line}: {file} does not exist; paths are relative to the manifest.",
                path=source,
                line=rows.line_num,
                file=path,
            )
        if place in places:
            raise ConfigurationError(
                "{path}, line {line}: {file} is already listed; remove one of the lines.",
                path=source,
                line=rows.line_num,
                file=path,
            )
        places.add(place)
        issuer, group = (row.get("issuer") or "").strip(), (row.get("group") or "").strip()
        found.append(Entry(place, issuer, int(year) if year else None, group))
    if not found:
        raise ConfigurationError("{path} lists no report; add one per line.", path=source)
    return tuple(found)


def _decoded(source: str) -> str:
    data = content(source)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ConfigurationError("{path} is not text in UTF-8 or GB18030; save it as CSV in UTF-8.", path=source)
