"""Rows of all pairs → one Parquet and one CSV file per table, by DuckDB, which keeps no table in memory."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from compare.batch.rows import COLUMNS
from compare.batch.store import STATE, Store, is_local
from compare.errors import ConfigurationError, installing
from compare.render.spreadsheet import STARTS_A_FORMULA

MEMORY = ("256MB", "1GB")
"""Memory DuckDB may use before sorting on disk, and the limit for rows too long to sort in that."""

_THREADS = 1
"""Each thread takes 32 MB to read, and more to write: on a machine of many cores they would use up
the memory."""


def write_tables(site: str) -> tuple[str, ...]:
    """Combine the rows of a site; returns the names of the files written, relative to the site."""
    try:
        import duckdb
    except ImportError as error:
        raise ConfigurationError(
            "yoy batch needs {library}: {remedy}.", library="duckdb", remedy=installing("batch")
        ) from error
    few, more = MEMORY
    try:
        return _written(Store(site), few)
    except duckdb.OutOfMemoryException:
        return _written(Store(site), more)


def _written(store: Store, memory: str) -> tuple[str, ...]:
    import duckdb

    written: list[str] = []
    has_rows = bool(store.names(f"{STATE}/rows"))
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as connection:
        connection.execute(f"SET memory_limit = '{memory}'")
        connection.execute(f"SET threads = {_THREADS}")
        connection.execute("SET temp_directory = ?", [folder])
        folder_of_rows = re.sub(r"([\[*?])", r"[\1]", store.place(f"{STATE}/rows"))
        rows = f"{folder_of_rows}/*.ndjson"
        if not is_local(store.filesystem):
            connection.register_filesystem(store.filesystem)
            rows = store.filesystem.unstrip_protocol(rows)
        for table in COLUMNS:
            query = _query(table, rows, has_rows)
            inert = f"SELECT {_inert(table)} FROM ({query})"  # noqa: S608 - names and literals are ours
            for suffix, chosen, options in (
                ("parquet", query, "FORMAT parquet, COMPRESSION zstd"),
                ("csv", inert, "FORMAT csv, HEADER"),
            ):
                file = Path(folder) / f"{table}.{suffix}"
                connection.execute(f"COPY ({chosen}) TO {_quoted(str(file))} ({options})")
                name = f"tables/{table}.{suffix}"
                store.take(name, file)
                written.append(name)
    return tuple(written)


def _query(table: str, rows: str, has_rows: bool) -> str:
    columns = COLUMNS[table]
    names = ", ".join(f'"{name}"' for name in columns)
    if not has_rows:
        empty = ", ".join(f'NULL::{kind} AS "{name}"' for name, kind in columns.items())
        return f"SELECT {empty} WHERE false"
    typed = ", ".join(
        f"{_quoted(name)}: {_quoted(kind)}"
        for name, kind in {"table": "VARCHAR", "row": "INTEGER", **columns}.items()
    )
    order = '"group", issuer, kind, new_year, old_year, "row"'
    return (
        f"SELECT {names} FROM read_json({_quoted(rows)}, format = 'newline_delimited', columns = {{{typed}}}) "  # noqa: S608 - names are ours, the address is quoted
        f'WHERE "table" = {_quoted(table)} ORDER BY {order}'
    )


def _inert(table: str) -> str:
    """Columns of a table for a spreadsheet: text that looks like a formula stays text (OWASP)."""
    starts = ", ".join(map(_quoted, STARTS_A_FORMULA))
    return ", ".join(
        f'CASE WHEN "{name}"[1] IN ({starts}) THEN \'\'\'\' || "{name}" ELSE "{name}" END AS "{name}"'
        if kind == "VARCHAR"
        else f'"{name}"'
        for name, kind in COLUMNS[table].items()
    )


def _quoted(text: str) -> str:
    """A string literal of SQL."""
    return "'" + text.replace("'", "''") + "'"
