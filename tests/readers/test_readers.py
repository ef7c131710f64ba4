"""Which reader a file gets, and what is refused."""

import io
import os
import subprocess
import sys
import zipfile
from types import SimpleNamespace

import pytest

from compare import readers
from compare.errors import UnreadableDocument
from compare.readers import MAX_BYTES, READERS, choose, read_document

LINE = "2024年，全区召开法治建设会议6次。"
PAGE = f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body><p>{LINE}</p></body></html>".encode()
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def archive(*names):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        for name in names:
            made.writestr(name, "x")
    return stream.getvalue()


def refused(path):
    with pytest.raises(UnreadableDocument) as caught:
        read_document(path)
    sentence = str(caught.value)
    assert ("standard input" if path == "-" else str(path)) in sentence
    assert sentence.endswith(".")
    return sentence


def file(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "suffix", "reader"),
    [
        (LINE.encode(), ".txt", "text"),
        (b"# A", ".md", "markdown"),
        (b"# A", ".txt", "text"),
        (b"<p>x</p>", ".htm", "html"),
        (PAGE, ".txt", "html"),
        (PAGE, ".doc", "html"),
        (PAGE, ".aspx", "html"),
        (b"\xef\xbb\xbf\r\n<html>", ".txt", "html"),
        (PAGE.decode().encode("utf-16"), ".html", "html"),
        (b"<?xml version='1.0'?>\n<!-- saved -->\n<!DOCTYPE html>", "", "html"),
        (b"%PDF-1.7\n", ".pdf", "pdf"),
        (b"\r\n%PDF-1.7\n", ".txt", "pdf"),
        (archive("word/document.xml"), ".docx", "docx"),
        (archive("word/document.xml"), ".doc", "docx"),
        (archive("other/document.xml"), ".docx", "docx"),
        (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", ".odt", "office"),
        (OLE, ".doc", "office"),
        (OLE, ".docx", "office"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), ".docx", "docx"),
        (b"{\\rtf1 x}", ".doc", "office"),
        (b"\x31\xbe\0\0\0", ".wps", "office"),
        (LINE.encode(), "", "text"),
        (f"# 标题\n\n{LINE}".encode(), "", "markdown"),
    ],
)
def test_the_content_chooses_the_reader_and_the_name_where_the_content_does_not_tell(data, suffix, reader):
    assert choose(data, suffix, "x") == reader


def test_every_reader_of_the_registry_is_a_module():
    for module in set(READERS.values()):
        assert callable(readers._reader(module, "x"))


def test_a_path_may_be_text_or_a_path(tmp_path):
    path = file(tmp_path, "报告 2024.TXT", LINE.encode())
    assert read_document(path) == read_document(str(path))
    assert read_document(path).path == str(path)


def test_a_text_file_that_is_a_page_is_read_as_a_page(tmp_path):
    document = read_document(file(tmp_path, "report.txt", PAGE))
    assert (document.format, document.blocks[0].text) == ("html", LINE)


def test_standard_input_is_read_by_its_content(monkeypatch):
    def piped(data):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        return read_document("-")

    assert piped(LINE.encode()).format == "text"
    assert piped(LINE.encode()).blocks[0].text == LINE
    assert piped(PAGE).format == "html"
    assert piped(b"# A\n\nB").blocks[0].level == 1


@pytest.mark.skipif(os.name != "posix", reason="named pipes")
def test_a_pipe_is_read(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    with subprocess.Popen(["sh", "-c", f"printf %s '{LINE}' > '{path}'"]):
        assert read_document(path).blocks[0].text == LINE


def test_a_missing_file_is_refused(tmp_path):
    assert "does not exist" in refused(tmp_path / "nothing.txt")
    assert "does not exist" in refused(file(tmp_path, "a.txt", b"x") / "b.txt")


def test_a_name_with_a_zero_character_is_refused():
    with pytest.raises(UnreadableDocument, match="does not exist"):
        read_document("a\0b.txt")


def test_a_folder_is_refused(tmp_path):
    assert "is a folder" in refused(tmp_path)


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", "　\u200b\n".encode()])
def test_an_empty_file_is_refused(tmp_path, data):
    assert "give a file with the report in it" in refused(file(tmp_path, "report.txt", data))


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "report.txt"
    with path.open("wb") as stream:
        stream.truncate(2 * 2**30)
    assert "larger than 64 MB" in refused(path)


def test_standard_input_over_the_limit_is_refused(monkeypatch):
    class Endless(io.RawIOBase):
        def read(self, size=-1):
            assert 0 < size <= MAX_BYTES + 1
            return b"a" * size

    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=Endless()))
    assert "larger than 64 MB" in refused("-")


def test_a_text_of_too_many_characters_is_refused(tmp_path):
    assert "5000000 characters" in refused(file(tmp_path, "report.txt", b"a" * 5_000_001))
    assert "100000 paragraphs" in refused(file(tmp_path, "report.txt", b"a\n" * 100_001))


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"RIFF\0\0\0\0WEBPVP8", b"II*\0"]
)
@pytest.mark.parametrize("name", ["report.png", "report.pdf", "report.txt"])
def test_a_picture_is_refused_with_a_word_on_recognition(tmp_path, data, name):
    assert "recognised" in refused(file(tmp_path, name, data + bytes(100)))


@pytest.mark.parametrize("data", [b"\x7fELF" + bytes(90), b"SQLite format 3\0", archive("xl/workbook.xml")])
def test_an_unknown_binary_is_refused(tmp_path, data):
    assert "save the report as .docx" in refused(file(tmp_path, "report.txt", data))


@pytest.mark.parametrize("data", [b"Rar!\x1a\x07", b"\x1f\x8b\x08", b"7z\xbc\xaf\x27", archive("2024.txt")])
@pytest.mark.parametrize("name", ["report.zip", "report.rar", "report.docx"])
def test_an_archive_is_refused_with_a_word_on_unpacking(tmp_path, data, name):
    assert "unpack it" in refused(file(tmp_path, name, data))


def test_noise_is_refused(tmp_path):
    noise = bytes(range(256)) * 40
    assert "not text in UTF-8" in refused(file(tmp_path, "report.txt", noise))


def test_an_ofd_document_is_refused_by_its_name(tmp_path):
    assert "OFD" in refused(file(tmp_path, "report.ofd", archive("OFD.xml", "Doc_0/Document.xml")))


def test_an_unsupported_ending_is_refused_with_the_supported_ones(tmp_path):
    sentence = refused(file(tmp_path, "report.csv", b"a,b"))
    assert all(suffix in sentence for suffix in READERS)


@pytest.mark.parametrize(
    ("name", "ending"), [("report.pdf", ".txt"), ("report.docx", ".txt"), ("report.doc", ".txt")]
)
def test_text_under_the_name_of_another_format_is_refused(tmp_path, name, ending):
    assert f"plain text, not what its ending says: rename it to end in {ending}" in refused(
        file(tmp_path, name, LINE.encode())
    )


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path):
    path = file(tmp_path, "report.txt", b"x")
    path.chmod(0)
    assert "permission" in refused(path)


@pytest.mark.parametrize(
    ("error", "words"),
    [(PermissionError(13, "denied"), "permission"), (OSError(5, "Input/output error"), "Input/output")],
)
def test_what_the_system_refuses_is_told_in_a_sentence(tmp_path, monkeypatch, error, words):
    path = file(tmp_path, "report.txt", b"x")

    def fail(*_args, **_kwargs):
        raise error

    monkeypatch.setattr(readers.Path, "open", fail)
    assert words in refused(path)


@pytest.mark.parametrize(
    ("name", "data", "library"),
    [("a.pdf", b"%PDF-1.7", "pypdfium2"), ("a.html", PAGE, "lxml"), ("a.md", b"# A", "markdown_it")],
)
def test_a_missing_library_is_named_with_its_extra(tmp_path, monkeypatch, name, data, library):
    module = READERS[name[1:]]
    for loaded in [key for key in sys.modules if key.startswith(("compare.readers.", library))]:
        monkeypatch.delitem(sys.modules, loaded)
    monkeypatch.setitem(sys.modules, library, None)
    assert f'pip install "yoy[{module}]"' in refused(file(tmp_path, name, data))


def test_a_text_file_loads_no_library_of_another_format(tmp_path):
    path = file(tmp_path, "report.txt", LINE.encode())
    program = (
        "import sys; from compare.readers import read_document; read_document(sys.argv[1]);"
        "print({'lxml', 'pypdfium2', 'markdown_it', 'charset_normalizer', 'docx'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
