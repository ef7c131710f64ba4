from __future__ import annotations

import io
import os
import random
import threading
import time
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from compare.errors import UnreadableDocument
from compare.readers import docx, office
from tests.readers.word_documents import p, word

DATA = Path(__file__).parents[1] / "data" / "docx"
needs_libreoffice = pytest.mark.skipif(
    office.find_libreoffice() is None, reason="LibreOffice is not installed"
)


@needs_libreoffice
@pytest.mark.parametrize("name", ["report.doc", "report.odt", "report.fodt"])
def test_old_formats_read_like_the_same_report_in_docx(name: str) -> None:
    document = office.read((DATA / name).read_bytes(), f"某处/{name}")
    expected = docx.read((DATA / "report.docx").read_bytes(), "report.docx")
    assert document.format == "office"
    assert document.path == f"某处/{name}"
    assert [(b.text, b.kind, b.level, b.cells) for b in document.blocks] == [
        (b.text, b.kind, b.level, b.cells) for b in expected.blocks
    ]


def rtf(*paragraphs: str) -> bytes:
    """Rich text as Word writes it, every character outside ASCII as an escape."""
    body = "\\par ".join("".join(f"\\u{ord(c)}?" if ord(c) > 127 else c for c in each) for each in paragraphs)
    return f"{{\\rtf1\\ansi\\deff0 {body}\\par}}".encode("ascii")


@needs_libreoffice
@pytest.mark.parametrize("name", ["report.rtf", "report.doc", "report.wps"])
def test_rich_text_is_read_under_any_of_the_names(name: str) -> None:
    document = office.read(rtf("一、总体情况", "全年收案58件。"), name)
    assert [block.text for block in document.blocks] == ["一、总体情况", "全年收案58件。"]


def test_a_docx_under_an_old_name_needs_no_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "find_libreoffice", lambda: None)
    document = office.read(word(p("正文")), "报告.wps")
    assert [block.text for block in document.blocks] == ["正文"]


def test_without_libreoffice_the_mend_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(office, "_ELSEWHERE", ())
    with pytest.raises(UnreadableDocument, match=r"报告\.doc needs LibreOffice.*install LibreOffice"):
        office.read((DATA / "report.doc").read_bytes(), "报告.doc")


@needs_libreoffice
def test_what_libreoffice_cannot_open_is_refused() -> None:
    damaged = (DATA / "report.odt").read_bytes()[:4000]
    with pytest.raises(UnreadableDocument, match=r"报告\.odt could not be converted"):
        office.read(damaged, "报告.odt")


@needs_libreoffice
@pytest.mark.parametrize("seed", [1, 2])
def test_bytes_that_libreoffice_takes_for_text_are_refused(seed: int) -> None:
    with pytest.raises(UnreadableDocument, match=r"报告\.doc could not be converted"):
        office.read(random.Random(seed).randbytes(9000), "报告.doc")


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="is empty"):
        office.read(b"", "报告.doc")


def test_a_bomb_in_an_opendocument_file_never_reaches_libreoffice() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", b" " * (11 * 2**20))
    with pytest.raises(UnreadableDocument, match=r"content\.xml unpacks to 11 MB"):
        office.read(stream.getvalue(), "报告.odt")


@pytest.mark.skipif(os.name != "posix", reason="the stand-in for LibreOffice is a shell script")
def test_a_conversion_that_hangs_is_stopped_with_everything_it_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program, mark = tmp_path / "soffice", tmp_path / "still-alive"
    program.write_text(f"#!/bin/sh\n(sleep 2; touch {mark}) &\nwait\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(office, "find_libreoffice", lambda: str(program))
    monkeypatch.setattr(office, "TIMEOUT", 0.5)
    with pytest.raises(
        UnreadableDocument, match=r"LibreOffice took more than 0\.5 seconds to convert .*报告\.doc"
    ):
        office.read(rtf("甲"), "报告.doc")
    time.sleep(2.2)
    assert not mark.exists()


@needs_libreoffice
def test_nothing_is_fetched_for_a_document() -> None:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Listener)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        source = (DATA / "report.fodt").read_text(encoding="utf-8")
        address = f"http://127.0.0.1:{server.server_port}"
        frame = (
            '<draw:frame text:anchor-type="as-char" svg:width="2cm" svg:height="2cm"><draw:image '
            f'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{address}/p.png" xlink:type="simple" '
            'xlink:actuate="onLoad"/></draw:frame>'
        )
        section = (
            '<text:section text:name="外部"><text:section-source xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'xlink:href="{address}/s.odt" xlink:type="simple"/><text:p>旧文</text:p></text:section>'
        )
        linked = source.replace("2025年，", frame + "2025年，").replace(
            "</office:text>", section + "</office:text>"
        )
        office.read(linked.encode(), "报告.fodt")
    finally:
        server.shutdown()
        server.server_close()
    assert asked == []
