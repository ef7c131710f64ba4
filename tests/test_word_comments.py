"""``yoy check --format docx``: the findings as comments in the Word draft."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

import compare
from compare.checking import check
from compare.cli import main
from compare.errors import ConfigurationError, OutputError

CORPUS = Path(__file__).parent.parent / "corpus"
TITLE = "青禾区人民政府关于2024年度法治政府建设情况的报告"
SENTENCE = "全年制定行政规范性文件××件，开展培训7次。"


def drafted(path: Path, build: Callable[[Document], object]) -> Path:
    document = docx.Document()
    document.add_paragraph(TITLE)
    document.add_paragraph("一、主要举措")
    build(document)
    document.save(str(path))
    return path


def marked(data: bytes) -> list[tuple[str, str]]:
    """Words between the marks of each comment, and its first line."""
    document = docx.Document(BytesIO(data))
    first_lines = {str(c.comment_id): c.paragraphs[0].text for c in document.comments}
    found = []
    for mark in document.element.body.iter(qn("w:commentRangeStart")):
        number, words, element = mark.get(qn("w:id")), "", mark.getnext()
        while element.tag != qn("w:commentRangeEnd") or element.get(qn("w:id")) != number:
            words += "".join(text.text or "" for text in element.iter(qn("w:t")))
            element = element.getnext()
        found.append((words, first_lines[number]))
    return found


def annotated(path: Path) -> list[str]:
    """What the placeholders found in a draft are marked at."""
    result = check(compare.read(path))
    assert result.findings
    return [words for words, line in marked(result.to_docx()) if "××" in line]


def in_bold(document: Document) -> None:
    paragraph = document.add_paragraph("全年制定行政规范性文件")
    paragraph.add_run("×").bold = True
    paragraph.add_run("×件，开展培训7次。")


def inserted(document: Document) -> None:
    paragraph = document.add_paragraph("全年制定行政规范性文件")
    paragraph._p.append(
        parse_xml(
            f'<w:ins {nsdecls("w")} w:id="1" w:author="a"><w:r><w:t>××件，开展培训7次。</w:t></w:r></w:ins>'
        )
    )
    paragraph._p.append(
        parse_xml(
            f'<w:del {nsdecls("w")} w:id="2" w:author="a"><w:r><w:delText>××份</w:delText></w:r></w:del>'
        )
    )


def twice(document: Document) -> None:
    document.add_paragraph("全年制定文件12件，培训骨干××件次，办理案件××件次。")


def in_a_cell(document: Document) -> None:
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (cell for row in table.rows for cell in row.cells),
        ("指标", "完成情况", "规范性文件", "全年制定××件。"),
        strict=True,
    ):
        cell.text = text


def behind_a_soft_return(document: Document) -> None:
    paragraph = document.add_paragraph("开展培训7次。")
    paragraph.runs[0].add_break()
    paragraph.add_run(SENTENCE)


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (lambda document: document.add_paragraph(SENTENCE), ["××件"]),
        (in_bold, ["××件"]),
        (inserted, ["××件"]),
        (twice, ["××件次", "××件次"]),
        (in_a_cell, ["××件"]),
        (behind_a_soft_return, ["××件"]),
    ],
)
def test_a_comment_stands_at_the_words_it_is_about(
    tmp_path: Path, build: Callable[[Document], object], expected: list[str]
) -> None:
    assert annotated(drafted(tmp_path / "draft.docx", build)) == expected


def of_every_kind(document: Document) -> None:
    """What the reader reads otherwise than it stands in the runs, with something left open in each."""
    for tag in ("w:noBreakHyphen", 'w:sym w:font="Wingdings" w:char="F0FC"'):
        paragraph = document.add_paragraph("拨打法律服务热线")
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:t>12348</w:t><{tag}/><w:t>法律</w:t></w:r>"))
        paragraph.add_run("××人次，群众满意度进一步提升。")
    moved = document.add_paragraph("全年办理行政复议案件86件。")
    moved._p.append(
        parse_xml(
            f'<w:moveFrom {nsdecls("w")} w:id="7" w:author="a"><w:r><w:t>开展培训××场。</w:t></w:r></w:moveFrom>'
        )
    )
    for _ in range(250):
        deleted = document.add_paragraph()
        deleted._p.append(
            parse_xml(
                f'<w:del {nsdecls("w")} w:id="8" w:author="a"><w:r><w:delText>旧稿文字</w:delText></w:r></w:del>'
            )
        )
    document.add_paragraph("开展执法检查20")
    document.add_paragraph("调解纠纷××件，移送线索××件。")
    document.add_table(rows=1, cols=1).rows[0].cells[0].text = "20"
    document.add_paragraph("培训执法骨干××人次。")


def test_no_finding_is_lost_whatever_stands_in_the_file(tmp_path: Path) -> None:
    result = check(compare.read(drafted(tmp_path / "draft.docx", of_every_kind)))
    comments = marked(result.to_docx())
    assert len(comments) == len(result.findings)
    left_open = [words for words, line in comments if "××" in line]
    assert left_open == ["××人次", "××人次", "××件", "××件", "××人次"]


def test_a_comment_on_a_second_line_stands_there(tmp_path: Path) -> None:
    def build(document: Document) -> None:
        paragraph = document.add_paragraph("已解决问题××个。")
        paragraph.runs[0].add_break()
        paragraph.add_run("还有问题××个。")

    path = drafted(tmp_path / "draft.docx", build)
    data = check(compare.read(path)).to_docx()
    assert [words for words, line in marked(data) if "××" in line] == ["××个", "××个"]
    (paragraph,) = [p for p in docx.Document(BytesIO(data)).paragraphs if "××" in p.text]
    shown = "|".join(run.text for run in paragraph.runs if run.text)
    assert shown == "已解决问题|××个|。\n|还有问题|××个|。"


def test_a_finding_in_a_footnote_is_told_with_its_sentence_at_the_paragraph(tmp_path: Path) -> None:
    source = CORPUS.parent / "tests" / "data" / "docx" / "report.docx"
    result = check(compare.read(source))
    assert len(marked(result.to_docx())) == len(result.findings)


def test_the_second_of_two_equal_words_has_its_own_comment(tmp_path: Path) -> None:
    path = drafted(tmp_path / "draft.docx", twice)
    document = docx.Document(BytesIO(check(compare.read(path)).to_docx()))
    (paragraph,) = [p for p in document.paragraphs if "××" in p.text]
    texts = [run.text for run in paragraph.runs if run.text]
    assert texts == ["全年制定文件12件，培训骨干", "××件次", "，办理案件", "××件次", "。"]


def test_nothing_of_the_draft_changes_but_that_it_has_comments(tmp_path: Path) -> None:
    """The findings of the marked draft are those of the draft: comments are no text."""
    old, new = (compare.read(CORPUS / "wangchuan" / f"{year}.docx") for year in (2023, 2024))
    result = check(new, [old])
    path = tmp_path / "marked.docx"
    path.write_bytes(result.to_docx())
    assert compare.read(path).text == new.text
    lines = [line for _, line in marked(path.read_bytes())]
    assert len(lines) == len(result.findings)
    assert [words for words, line in marked(path.read_bytes()) if "霁川区" in line] == ["霁川区"]


def test_a_finding_without_a_place_is_told_at_the_title() -> None:
    old, new = (compare.read(CORPUS / "wangchuan" / f"{year}.docx") for year in (2023, 2024))
    promises = [words for words, line in marked(check(new, [old]).to_docx("en")) if "promised" in line]
    assert promises
    assert set(promises) == {new.title}


def test_a_comment_says_what_is_found_what_last_year_said_and_what_to_do() -> None:
    old, new = (compare.read(CORPUS / "wangchuan" / f"{year}.docx") for year in (2023, 2024))
    document = docx.Document(BytesIO(check(new, [old]).to_docx()))
    (growth,) = [comment for comment in document.comments if "31.2%" in comment.text]
    assert growth.author == "yoy"
    told = [paragraph.text for paragraph in growth.paragraphs]
    assert told[0].startswith("[建议核实] ")
    assert told[1].startswith("2023：县政府集中行使行政复议职责")
    assert told[2].startswith("处理建议：")
    assert told[3] == "growth-claim/change"


def test_comments_of_colleagues_stay(tmp_path: Path) -> None:
    def build(document: Document) -> None:
        paragraph: Paragraph = document.add_paragraph(SENTENCE)
        document.add_comment(paragraph.runs, text="请补数", author="办公室")

    data = check(compare.read(drafted(tmp_path / "draft.docx", build))).to_docx()
    authors = [comment.author for comment in docx.Document(BytesIO(data)).comments]
    assert authors[0] == "办公室"
    assert set(authors[1:]) == {"yoy"}


def test_a_draft_that_is_no_word_file_is_refused(tmp_path: Path) -> None:
    for name, data in (
        ("draft.txt", f"{TITLE}\n{SENTENCE}".encode()),
        ("draft.docx", b"<html>" + SENTENCE.encode()),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(ConfigurationError, match=r"is not a \.docx"):
            check(compare.read(path)).to_docx()


def test_a_draft_that_is_gone_is_told(tmp_path: Path) -> None:
    path = drafted(tmp_path / "draft.docx", lambda document: document.add_paragraph(SENTENCE))
    result = check(compare.read(path))
    path.unlink()
    with pytest.raises(OutputError, match="cannot be read again"):
        result.to_docx()


def test_the_command_writes_beside_the_folder_it_runs_in_and_never_over_the_draft(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = drafted(tmp_path / "draft.docx", lambda document: document.add_paragraph(SENTENCE))
    monkeypatch.chdir(tmp_path)
    before = path.read_bytes()
    assert CliRunner().invoke(main, ["check", "draft.docx", "--format", "docx"]).exit_code == 1
    assert [words for words, _ in marked((tmp_path / "draft.checked.docx").read_bytes())].count("××件") == 1
    assert CliRunner().invoke(main, ["check", "draft.docx", "-o", "draft.docx"]).exit_code == 2
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "command",
    [
        ["compare", str(CORPUS / "wangchuan" / "2023.txt"), str(CORPUS / "wangchuan" / "2024.txt")],
        ["check", str(CORPUS / "wangchuan" / "2024.docx")],
    ],
)
def test_without_python_docx_one_sentence_says_how_to_install_it(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "docx.py").write_text("raise ImportError('not here')")
    done = subprocess.run(
        [sys.executable, "-m", "compare", *command, "-o", str(tmp_path / "x.docx"), "--lang", "en"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(CORPUS.parent)])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1].startswith(
        "yoy: Writing a Word file needs python-docx: install it with pip"
    )
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "x.docx").exists()
