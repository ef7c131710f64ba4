"""A folder behind an fsspec address: read, list, write files completely or not at all."""

from __future__ import annotations

import posixpath
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, TypeVar

from compare.errors import ConfigurationError, OutputError, UnreadableDocument, installing, reason_of
from compare.readers import MAX_BYTES
from compare.render.file import write_atomically

_Result = TypeVar("_Result")


STATE = ".yoy"
"""Folder of a site with the state for later runs."""

PAGES = ("pairs", "series", "districts", "measures", "tables", "index.html")
"""Top-level names of a site, besides the state for later runs."""

README = f"{STATE}/README.txt"
"""File of a site that says what the folder is for, and marks it as a site."""

_BESIDE = ".yoy."
"""Prefix of files being written; those of a killed run remain."""


@lru_cache(256)
def _filesystem(url: str) -> tuple[Any, str]:
    try:
        from fsspec import filesystem as named
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise ConfigurationError(
            "yoy batch needs {library}: {remedy}.", library="fsspec", remedy=installing("batch")
        ) from error
    if "://" not in url:
        # A path is a path, even if fsspec would read it as a chain of addresses (a::b.txt).
        return named("file"), Path(url).absolute().as_posix()
    try:
        filesystem, root = url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise ConfigurationError(
            "{url} cannot be reached ({reason}); check the address, and install the package that fsspec needs for it.",
            url=url,
            reason=error,
        ) from error
    return filesystem, root


def is_local(filesystem: Any) -> bool:
    """Whether the files are on this machine."""
    return "file" in (
        filesystem.protocol if isinstance(filesystem.protocol, tuple) else (filesystem.protocol,)
    )


class Store:
    """Files under one address, named relative to it with forward slashes."""

    def __init__(self, url: str) -> None:
        """``url`` is a path of this machine or any address fsspec knows.  Raises ConfigurationError."""
        self.url = url
        self.filesystem, self.root = _filesystem(url)

    def place(self, name: str) -> str:
        """The full path of a file, as the file system knows it."""
        return posixpath.join(self.root, name) if name else self.root

    def holds(self, other: Store) -> bool:
        """Whether the other folder is this one, or in it."""
        if self.filesystem != other.filesystem:
            return False
        here, there = (s.root.rstrip("/") for s in (self, other))
        if is_local(self.filesystem):
            here, there = (Path(place).resolve().as_posix().rstrip("/") for place in (here, there))
        return f"{there}/".startswith(f"{here}/")

    def names(self, folder: str = "") -> list[str]:
        """Every file under a folder, sorted; empty if the folder does not exist."""
        root = self.place(folder)
        if not self.filesystem.isdir(root):
            return []
        base = self.root.rstrip("/") + "/"
        return sorted(path.removeprefix(base) for path in self._paths(root))

    def _paths(self, root: str) -> Iterable[str]:
        """Every file under a folder."""
        if not is_local(self.filesystem):
            found: list[str] = self.filesystem.find(root)
            return found
        # What find collects about each file is ten times the size of its path.
        return (
            f"{folder.rstrip('/')}/{name}"
            for folder, _, files in self.filesystem.walk(root)
            for name in files
        )

    def exists(self, name: str) -> bool:
        """Whether there is a file of this name."""
        return bool(self.filesystem.exists(self.place(name)))

    def read(self, name: str) -> bytes:
        """The content of a file.  Raises OSError."""
        data: bytes = self.filesystem.cat_file(self.place(name))
        return data

    def write(self, name: str, data: bytes) -> None:
        """Write a file completely or not at all.  Raises OutputError."""
        place = self.place(name)
        if is_local(self.filesystem):
            self._guarded(place, lambda: Path(place).parent.mkdir(parents=True, exist_ok=True))
            write_atomically(Path(place), data)
        else:
            # An object store shows a file once it is complete.
            self._guarded(place, lambda: self.filesystem.pipe_file(place, data))

    def take(self, name: str, file: Path) -> None:
        """Move a finished file of this machine here, completely or not at all.  Raises OutputError."""
        place = self.place(name)

        def move() -> None:
            target = Path(place)
            target.parent.mkdir(parents=True, exist_ok=True)
            # The other file may be on another disk, from which nothing moves atomically.
            with tempfile.TemporaryDirectory(prefix=_BESIDE, dir=target.parent) as folder:
                Path(shutil.move(file, folder)).replace(target)

        is_here = is_local(self.filesystem)
        self._guarded(place, move if is_here else partial(self.filesystem.put_file, str(file), place))

    def lines(self, name: str) -> Iterator[bytes]:
        """The lines of a file one by one, never all of them.  Raises OSError."""
        with self.filesystem.open(self.place(name), "rb") as stream:
            yield from stream

    @contextmanager
    def spooled(self, name: str) -> Iterator[Callable[[bytes], None]]:
        """Write a file piece by piece; it appears when the block ends, and is never held in memory.

        Raises OutputError, as does the writer given to the block.
        """
        place = self.place(name)
        beside = Path(place).parent if is_local(self.filesystem) else None
        if beside:
            self._guarded(place, partial(beside.mkdir, parents=True, exist_ok=True))
        folder = self._guarded(
            place,
            lambda: tempfile.TemporaryDirectory(prefix=_BESIDE, dir=beside, ignore_cleanup_errors=True),
        )
        with folder:
            file = Path(folder.name) / "pieces"
            stream = self._guarded(place, lambda: file.open("wb"))

            def write(piece: bytes) -> None:
                self._guarded(place, partial(stream.write, piece))

            try:
                yield write
                self._guarded(place, stream.close)
            finally:
                # After a failure, try the failed write once more.
                with suppress(OSError):
                    stream.close()
            self.take(name, file)

    def remove(self, names: Iterable[str]) -> None:
        """Remove files; those already gone are not an error.  Raises OutputError."""
        for name in names:
            place = self.place(name)
            if self.filesystem.exists(place):
                self._guarded(place, partial(self.filesystem.rm_file, place))

    def clear(self) -> None:
        """Remove partial files of a killed run.  Raises OutputError."""
        names = self.names()
        self.remove(name for name in names if any(part.startswith(_BESIDE) for part in name.split("/")))

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep other runs out while this one writes.  Raises ConfigurationError if one is at work.

        The system releases the lock when the process ends, however it ends.  A remote store is not locked: its
        runs make the same files from the same reports.
        """
        if not is_local(self.filesystem):
            yield
            return
        from filelock import FileLock, Timeout

        place = Path(self.place(f"{STATE}/lock"))
        self._guarded(str(place), lambda: place.parent.mkdir(parents=True, exist_ok=True))
        lock = FileLock(place, timeout=0)

        def acquire() -> None:
            try:
                lock.acquire()
            except Timeout as error:
                raise ConfigurationError(
                    "Another run is making {site}; wait until it ends, or choose another place with -o.",
                    site=self.url,
                ) from error

        self._guarded(str(place), acquire)
        try:
            yield
        finally:
            lock.release()

    def _guarded(self, place: str, action: Callable[[], _Result]) -> _Result:
        try:
            return action()
        except OSError as error:
            raise OutputError(
                "{path} cannot be written ({reason}); choose another place with -o.",
                path=place,
                reason=reason_of(error),
            ) from error


def content(path: str) -> bytes:
    """The bytes of an input.  Raises UnreadableDocument if it is missing, too large or unreachable."""
    filesystem, root = _filesystem(path)
    try:
        if filesystem.exists(root) and not filesystem.isfile(root):
            # Reading a pipe would block.
            raise UnreadableDocument(
                "{path} is not a file: name a report, or leave it out.",
                path=path,
            )
        size = filesystem.size(root)
        if size is not None and size > MAX_BYTES:
            raise UnreadableDocument(
                "{path} is larger than {limit} MB: save the report without pictures, or its text alone.",
                path=path,
                limit=MAX_BYTES // 2**20,
            )
        data: bytes = filesystem.cat_file(root)
    except FileNotFoundError as error:
        raise UnreadableDocument(
            "{path} does not exist: check the path, or put it in quotation marks if it has spaces in it.",
            path=path,
        ) from error
    except OSError as error:
        raise UnreadableDocument(
            "{path} cannot be read ({reason}): copy the file to this computer and try again.",
            path=path,
            reason=reason_of(error),
        ) from error
    return data
