"""Outputs written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from compare.errors import OutputError


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` through a file beside it; raises OutputError, leaves nothing behind."""
    try:
        descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    except OSError as error:
        raise OutputError(
            "{path} cannot be written ({reason}); choose another place with -o.",
            path=path,
            reason=error.strerror,
        ) from error
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
        Path(temporary).replace(path)
    except OSError as error:
        Path(temporary).unlink(missing_ok=True)
        raise OutputError(
            "{path} cannot be written ({reason}); choose another place with -o.",
            path=path,
            reason=error.strerror,
        ) from error
