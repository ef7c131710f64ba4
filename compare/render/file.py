"""Outputs written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from compare.errors import OutputError, reason_of
from compare.message import N_

_REFUSED = N_("{path} cannot be written ({reason}); choose another place with -o.")


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` through a file beside it.  Raises OutputError and leaves nothing behind.

    A link is followed and its target written; a device or a pipe is written to directly.
    """
    try:
        target = path.resolve() if path.is_symlink() else path
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(data)
        else:
            _replace(target, data)
    except (OSError, RuntimeError, ValueError) as error:
        # A cycle of links, or a null character in the name.
        raise OutputError(_REFUSED, path=path, reason=reason_of(error)) from error


def _replace(path: Path, data: bytes) -> None:
    descriptor, temporary = tempfile.mkstemp(prefix=".yoy.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
