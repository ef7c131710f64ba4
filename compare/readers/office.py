"""Old Word and WPS files, OpenDocument and rich text (.doc, .wps, .odt, .rtf), through LibreOffice.

LibreOffice converts them to .docx in a folder of its own, with macros, links and the network switched off;
:mod:`compare.readers.docx` does the rest.
"""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import tempfile
import zipfile
from dataclasses import replace
from pathlib import Path, PurePath

from compare.errors import UnreadableDocument
from compare.message import N_
from compare.model import Document
from compare.readers import docx
from compare.readers.docx_package import is_word_archive, refuse_bombs
from compare.readers.text import is_gibberish

TIMEOUT = 120
"""Seconds per file; the first start of LibreOffice on a slow machine takes ten."""

_SUFFIXES = frozenset((".doc", ".wps", ".odt", ".rtf", ".dot", ".wpt", ".ott", ".fodt"))

# The installers for Windows and macOS do not put LibreOffice on the path.
_ELSEWHERE = (
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)

_MISSING = N_(
    "{path} needs LibreOffice to be read: install LibreOffice, or open the file in Word or WPS "
    "and save it as .docx."
)
_FAILED = N_(
    "{path} could not be converted by LibreOffice: check that it opens without a password, "
    "or open it in Word or WPS and save it as .docx."
)
_TOO_SLOW = N_(
    "LibreOffice took more than {seconds} seconds to convert {path}: open it in Word or WPS and save it as .docx."
)

# No macro runs and no picture or link is fetched, whatever the document asks for; a proxy without a listener
# blocks anything these settings miss.
_SETTINGS = (
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Save/Document", "WarnAlienFormat", "false"),
    ("Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def read(data: bytes, path: str) -> Document:
    """The document in ``data``, as :func:`compare.readers.docx.read` gives it, with format ``office``.

    The suffix of ``path`` tells LibreOffice what to expect.  Raises UnreadableDocument if LibreOffice is
    missing, fails, makes no text of it, or is not done after :data:`TIMEOUT` seconds.
    """
    # A .docx named like an old format needs no conversion.
    if is_word_archive(data):
        return replace(docx.read(data, path), format="office")
    if not data:
        raise UnreadableDocument("{path} is empty: give a file with the report in it.", path=path)
    _refuse_bombs(data, path)
    program = find_libreoffice()
    if program is None:
        raise UnreadableDocument(_MISSING, path=path)
    document = replace(docx.read(_converted(data, path, program), path), format="office")
    # LibreOffice takes any bytes for text in some encoding.
    if is_gibberish("".join(block.text for block in document.blocks)):
        raise UnreadableDocument(_FAILED, path=path)
    return document


def find_libreoffice() -> str | None:
    """The LibreOffice program on this machine; None if there is none."""
    on_path = shutil.which("soffice") or shutil.which("libreoffice")
    return on_path or next((place for place in _ELSEWHERE if Path(place).is_file()), None)


def _refuse_bombs(data: bytes, path: str) -> None:
    """Checks OpenDocument, a zip archive that LibreOffice would unpack without limit."""
    if not data.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            refuse_bombs(archive, path)
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableDocument(_FAILED, path=path) from error


def _converted(data: bytes, path: str, program: str) -> bytes:
    """The .docx that LibreOffice makes of ``data``."""
    # LibreOffice may hold a file of its own for a moment after it was stopped.
    with tempfile.TemporaryDirectory(prefix="yoy-", ignore_cleanup_errors=True) as name:
        folder = Path(name).resolve()
        suffix = PurePath(path).suffix.lower()
        # A neutral name: the user's may hold anything, and appears in process lists.
        source = folder / f"report{suffix if suffix in _SUFFIXES else '.doc'}"
        source.write_bytes(data)
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(_registry(), encoding="utf-8")
        output = folder / "converted"
        command = [
            program,
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nologo",
            f"-env:UserInstallation={profile.as_uri()}",
            "--convert-to",
            "docx:MS Word 2007 XML",
            "--outdir",
            str(output),
            str(source),
        ]
        if not _run(command, folder):
            raise UnreadableDocument(_TOO_SLOW, path=path, seconds=TIMEOUT)
        converted = output / "report.docx"
        # LibreOffice exits with 0 even if it could not load the file.
        if not converted.is_file():
            raise UnreadableDocument(_FAILED, path=path)
        return converted.read_bytes()


def _registry() -> str:
    items = "".join(
        f'<item oor:path="/org.openoffice.{"" if group.startswith("Inet") else "Office."}{group}">'
        f'<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for group, name, value in _SETTINGS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">' + items + "</oor:items>"
    )


def _run(command: list[str], folder: Path) -> bool:
    """Whether the command ended within :data:`TIMEOUT`; if not, it is stopped with all its child processes."""
    process = subprocess.Popen(  # noqa: S603 - no shell, and every argument is ours
        command,
        cwd=folder,
        env={**os.environ, "HOME": str(folder), "SAL_USE_VCLPLUGIN": "svp"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # soffice is a script that starts other programs: a process group of their own lets all be stopped.
        start_new_session=True,
    )
    try:
        process.wait(TIMEOUT)
    except subprocess.TimeoutExpired:
        return False
    finally:
        _stop(process)
    return True


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
        process.wait()
