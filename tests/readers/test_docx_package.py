from __future__ import annotations

import contextlib
import io
import re
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.errors import UnreadableDocument
from tests.readers.word_documents import p, read, rezipped, texts, word

DATA = Path(__file__).parents[1] / "data" / "docx"


def refusal(data: bytes) -> str:
    """The sentence with which the document is refused."""
    with pytest.raises(UnreadableDocument) as caught:
        read(data)
    assert str(caught.value).startswith("报告.docx ")
    return str(caught.value)


def test_no_text() -> None:
    assert "has no text" in refusal(word(p("")))


def test_a_password() -> None:
    assert "remove the password" in refusal((DATA / "locked.docx").read_bytes())


def test_an_old_word_file() -> None:
    assert "give it the ending .doc" in refusal((DATA / "report.doc").read_bytes())


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (b"", "is empty"),
        (b"{\\rtf1 x}", "give it the ending .rtf"),
        (b"%PDF-1.7\n", "give it the ending .pdf"),
        (b"\xef\xbb\xbf<!DOCTYPE html><p>", "give it the ending .html"),
        ("法治政府建设".encode(), "is damaged"),
        (b"PK\x03\x04 and no more", "is damaged"),
    ],
)
def test_other_formats(data: bytes, named: str) -> None:
    assert named in refusal(data)


def test_an_opendocument_file() -> None:
    assert "give it the ending .odt" in refusal((DATA / "report.odt").read_bytes())


@pytest.mark.parametrize(
    ("member", "named"),
    [("xl/workbook.xml", "Excel"), ("ppt/presentation.xml", "PowerPoint"), ("a.txt", "zip archive")],
)
def test_other_archives(member: str, named: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(member, "<x/>")
    assert named in refusal(stream.getvalue())


def test_a_missing_main_part() -> None:
    gone = rezipped(word(p("甲")), lambda name, c: None if name == "word/document.xml" else c)
    assert "word/document.xml" in refusal(gone)


def test_every_cut_of_a_file_is_read_or_refused() -> None:
    whole = word(p("正文"))
    for length in range(0, len(whole), 997):
        assert refusal(whole[:length])


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_flipped_bytes_are_read_or_refused(data: st.DataObject) -> None:
    damaged = bytearray((DATA / "report.docx").read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        damaged[data.draw(st.integers(0, len(damaged) - 1))] = data.draw(st.integers(0, 255))
    # Any other exception fails the test.
    with contextlib.suppress(UnreadableDocument):
        assert read(bytes(damaged)).blocks


def test_broken_xml() -> None:
    broken = rezipped(word(p("甲")), lambda name, c: c[:-9] if name == "word/document.xml" else c)
    assert "word/document.xml cannot be read" in refusal(broken)


def test_deep_nesting() -> None:
    deep = word(p("甲"))
    nested = "<w:ins>" * 50_000 + "</w:ins>" * 50_000

    def change(name: str, content: bytes) -> bytes:
        return (
            content.replace(b"<w:sectPr", nested.encode() + b"<w:sectPr")
            if name == "word/document.xml"
            else content
        )

    assert "is damaged" in refusal(rezipped(deep, change))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities(encoding: str) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "哈"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'

    def change(name: str, content: bytes) -> bytes:
        if name != "word/document.xml":
            return content
        body = re.sub(r"<\?xml.*?\?>", "", content.decode()).replace("甲", "&b;&f;")
        return f'<?xml version="1.0" encoding="{encoding}"?>{laughs}{body}'.encode(encoding)

    assert "is damaged" in refusal(rezipped(word(p("甲")), change))


def test_a_part_that_packs_too_well() -> None:
    bomb = rezipped(word(p("甲")), extra=[("word/bomb.xml", b" " * (11 * 2**20))])
    assert "word/bomb.xml unpacks to 11 MB" in refusal(bomb)


def test_an_archive_that_is_too_large() -> None:
    chunk = b"\0" * (101 * 2**20)
    bomb = rezipped(word(p("甲")), extra=[("word/media/1.bin", chunk), ("word/media/2.bin", chunk)])
    assert "the file unpacks to 202 MB" in refusal(bomb)


def test_a_directory_that_lies_about_sizes() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * (80 * 2**20))
    lying = bytearray(stream.getvalue())
    directory = lying.index(b"PK\x01\x02")
    lying[directory + 24 : directory + 28] = (1000).to_bytes(4, "little")
    lying[directory + 16 : directory + 20] = zlib.crc32(b" " * 1000).to_bytes(4, "little")
    assert "is damaged" in refusal(bytes(lying))


def test_a_bitmap_that_packs_well_is_no_bomb() -> None:
    picture = rezipped(word(p("甲")), extra=[("word/media/image1.bmp", b"\xff" * (30 * 2**20))])
    assert texts(picture) == ["甲"]
