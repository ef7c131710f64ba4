"""PDF files made by LibreOffice: ``python tests/data/pdf/make.py``."""

from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

import compare
from compare.errors import UnreadableDocument
from compare.model import BlockKind
from compare.readers import pdf
from compare.readers.grids import Grid, Place, grids
from compare.readers.lines import Fragment, Glyph, Line, _tables
from compare.readers.running_heads import without_running_heads
from compare.readers.text import clean
from compare.readers.text_columns import gap_of_columns
from tests.data.pdf.make import HANGING, PRINTED, ROWS, TOWNS
from tests.growth import assert_in_proportion

FOLDER = Path(__file__).parents[1] / "data" / "pdf"
CORPUS = Path(__file__).parents[2] / "corpus"


def document(name):
    return pdf.read((FOLDER / name).read_bytes(), name)


def texts(name):
    return [block.text for block in document(name).blocks]


def line(text, *, x0=80.0, page=1, y=700.0, size=16.0, from_top=0.5):
    width = sum(0.5 if c.isascii() else 1.0 for c in text) * size
    return Line(page, (Fragment(text, x0, x0 + width),), y, size, from_top)


def test_lines_are_joined_into_paragraphs():
    blocks = document("report.pdf").blocks
    assert [block.text for block in blocks[:4]] == [
        "南浦区人民政府2024年度法治政府建设情况报告",
        "2024年，南浦区把法治政府建设放在全局工作中推进，各项工作按照年度安排完成，现将情况报告如下。",
        "一、工作情况",
        "（一）规范行政执法行为，推进严格规范公正文明执法各项工作按照年度安排完成见到实效",
    ]
    assert len(blocks) == 25


def test_a_paragraph_goes_on_across_a_page_break():
    blocks = document("report.pdf").blocks
    across = next(block for block in blocks if block.text.startswith("4."))
    assert across.origin.page == 1
    assert across.text.endswith("执法人员持证率100%，全年培训7期。")
    assert next(block for block in blocks if block.text.startswith("5.")).origin.page == 2


def test_two_columns_are_read_one_after_the_other():
    lines = (CORPUS / "wangchuan" / "2024.txt").read_text("utf-8").split("\n")
    body = [clean(line) for line in lines if len(line) > 40][:16]
    assert texts("gazette.pdf") == ["县政府文件", *body[:9], "部门文件", *body[9:]]


def placed(*words, size=10.0):
    """A row of characters: words, each with where it begins."""
    return [
        Glyph(character, x + n * size, x + (n + 1) * size, 0.0, size, 0, 0)
        for x, word in words
        for n, character in enumerate(word)
    ]


COLUMNS = [placed((50.0, "文" * 22), (290.0, "字" * 22))] * 12
TITLE = placed((150.0, "题" * 25))


@pytest.mark.parametrize(
    ("rows", "before", "is_divided"),
    [
        (COLUMNS, None, True),
        ([TITLE, *COLUMNS, placed((290.0, "字" * 22)), placed((50.0, "文" * 3))], None, True),
        # A few lines say nothing, but behind a page in two columns.
        (COLUMNS[:3], None, False),
        (COLUMNS[:3], 280.0, True),
        (COLUMNS[:3], 200.0, False),
        ([TITLE] * 3, 280.0, False),
        # Cells of a table: short, or not full up to the gap.
        ([placed((50.0, "文" * 6), (290.0, "字" * 6))] * 12, None, False),
        ([placed((50.0, "文" * (10 + n)), (290.0, "字" * 22)) for n in range(12)], None, False),
        # One column, a row of it with a gap.
        ([TITLE] * 20 + COLUMNS[:9], None, False),
        ([], None, False),
    ],
)
def test_a_page_is_divided_where_full_lines_end_at_one_gap(rows, before, is_divided):
    gap = gap_of_columns(rows, 10.0, before)
    assert (gap is not None) == is_divided
    assert gap is None or 270 < gap < 290


def test_running_heads_and_page_numbers_are_left_out():
    written = "\n".join(texts("report.pdf"))
    assert "南浦区法治政府建设年度报告" not in written
    assert "—" not in written
    assert "第1页" not in texts("block-style.pdf")


def test_rows_of_a_table_have_cells():
    rows = [block.cells for block in document("report.pdf").blocks if block.kind is BlockKind.TABLE_ROW]
    assert rows[0] == ("案件", "收案（件）", "办结（件）")
    assert rows[1] == ("执法", "46", "41")
    assert len(rows) == 4


def rows(name):
    return [block.cells for block in document(name).blocks if block.kind is BlockKind.TABLE_ROW]


def test_cells_of_a_drawn_table_are_told_by_its_lines():
    assert tuple(rows("drawn.pdf")[:4]) == ROWS


def test_a_drawn_table_goes_on_behind_a_page_break_and_merged_cells_are_read_once():
    head, first, *others = rows("drawn.pdf")[4:]
    assert head == ("情形", "", "自然人", "总计")
    assert first == ("办理结果", "第1种情形", "1", "2")
    assert others == [("", f"第{n}种情形", str(n), str(2 * n)) for n in range(2, 41)]


def test_rows_of_words_stay_rows_over_a_page_break_and_a_repeated_head_stands_once():
    assert rows("long-table.pdf") == [("单位", "整改事项", "整改情况", "备注"), *TOWNS]


def test_a_running_head_in_a_table_is_no_row_and_cuts_no_paragraph():
    found = [block.text for block in document("long-table.pdf").blocks if not block.cells]
    assert found[0] == "一、督察整改"
    assert len(found) == 10
    assert len(set(found[1:])) == 1


def test_a_frame_and_a_watermark_are_no_part_of_the_text():
    assert [block.text for block in document("drawn.pdf").blocks if not block.cells] == [
        "一、主要指标",
        "全县依法办理各类行政案件，主要指标完成情况见下表，各项指标均由主管部门核对，"
        "与统计年报一致，其中行政复议收案数增长较快，行政处罚案件数有所下降。",
        "二、办理情况",
        "框内说明，不是表格。",
    ]


def test_the_tables_of_a_form_read_as_in_the_word_file_it_was_made_from():
    """A row that a page break divides is one again."""
    printed, written = compare.read(FOLDER / "luwan.pdf"), compare.read(CORPUS / "luwan" / "2024.docx")
    assert [(f.indicator, f.quantity.value) for f in printed.figures] == [
        (f.indicator, f.quantity.value) for f in written.figures
    ]
    of_printed = [block.cells for block in printed.paragraphs if block.cells]
    assert len(of_printed) == len([block.cells for block in written.paragraphs if block.cells])


@pytest.mark.parametrize("count", [12, 400, 4000])
def test_a_drawing_of_thousands_of_lines_is_left_alone(count):
    pdf = pypdfium2.PdfDocument.new()
    page = pdf.new_page(600, 800)
    for number in range(count):
        # A lattice: as many lines up the page as across it.
        at = 1 + number // 2 * 1196 / count
        shape = (at, 1, 0.5, 700) if number % 2 else (1, at, 590, 0.5)
        pdfium.FPDFPage_InsertObject(page.raw, pdfium.FPDFPageObj_CreateNewRect(*shape))
    page.gen_content()
    found = grids(page, 0)
    assert len(found) == (count < 2000)
    pdf.close()


def test_chinese_and_latin_words_are_spaced_as_meant():
    assert any("运用PDCA method and digital tools推进" in text for text in texts("report.pdf"))


def test_signature_and_date_stand_alone():
    assert texts("report.pdf")[-2:] == ["南浦区人民政府", "2025年1月16日"]


def test_paragraphs_without_indent_are_parted_by_space():
    assert texts("block-style.pdf") == [
        "东湾镇2023年法治政府建设工作总结",
        "2023年，东湾镇依法履行职责，推动法治建设与基层治理融合，群众满意度提升，各村工作取得成效。",
        "一、工作情况",
        "镇党委会议研究法治工作5次，班子成员学法8次。设立法律顾问室，审查合同63份，提出意见112条，避免损失约40万元。",
        "二、存在问题",
        "镇级执法人员不足，各村提出的意见审查不够及时，有待提升。",
    ]


@pytest.mark.parametrize(
    ("above", "below", "is_one"),
    [
        ("统", "一、发展和安全相统筹，成效明显。", True),
        ("第", "二、三产业发展，成效明显。", True),
        ("第", "（一）项规定，成效明显。", True),
        ("率", "一、发展和安全相统筹，成效明显。", False),
        ("第", "（一）规范行政执法。", False),
        ("。", "一、发展和安全相统筹。", False),
    ],
)
def test_a_word_that_the_end_of_a_line_breaks_is_no_number_of_a_heading(above, below, is_one):
    width = 28
    full = "青" * (width - 1) + above
    lines = [line("青" * width, y=700 - 24 * n) for n in range(6)]
    lines += [line(full, y=556), line(below, y=532)]
    blocks = [block.text for block in pdf._blocks(lines)]
    assert (blocks[-1] == below) is not is_one


def test_a_line_is_full_though_marks_hang_beyond_others():
    assert texts("hanging.pdf") == list(HANGING)


def test_a_date_under_a_printed_web_page_is_no_note():
    assert texts("printed.pdf") == list(PRINTED)
    assert {block.kind for block in document("printed.pdf").blocks} == {BlockKind.PARAGRAPH}


def test_a_page_on_its_side_reads_like_one_upright():
    assert texts("turned.pdf") == texts("block-style.pdf")


def test_notes_stand_behind_their_paragraph_and_their_marks_are_left_out():
    blocks = document("notes.pdf").blocks
    assert blocks[1].text.startswith("全镇开展法治工作检查4次，办结案件26件")
    assert [block.text for block in blocks if block.kind is BlockKind.FOOTNOTE] == [
        "检查由镇法治工作办公室会同各村开展。"
    ]


def test_a_raised_figure_that_is_no_mark_is_kept():
    assert "约5m²。" in texts("notes.pdf")[1]


def test_a_table_of_contents_is_left_out():
    assert texts("notes.pdf")[0] == "一、工作情况"
    assert texts("notes.pdf").count("一、工作情况") == 1


def test_totals_behind_leaders_are_no_table_of_contents():
    lines = [
        line(text, y=700.0 - 28 * n, x0=80.0)
        for n, text in enumerate(("一、办理情况", "受理案件……30", "办结案件……32", "全年工作有序推进。"))
    ]
    assert "受理案件……30" in "".join(block.text for block in pdf._blocks(lines))


def test_the_title_of_the_file_is_metadata():
    assert dict(document("report.pdf").metadata) == {"title": "南浦区2024年度法治政府建设情况报告"}
    assert dict(document("block-style.pdf").metadata) == {}


def test_a_line_repeated_in_the_margin_is_a_running_head_and_a_sentence_is_not():
    pages = [
        [
            line("年度报告", page=n, from_top=0.05),
            line(f"全区召开会议{n}次。", page=n, from_top=0.12),
            line("正文", page=n),
            line(f"- {n} -", page=n, from_top=0.95),
        ]
        for n in (1, 2, 3)
    ]
    assert [[kept.text for kept in page] for page in without_running_heads(pages)] == [
        [f"全区召开会议{n}次。", "正文"] for n in (1, 2, 3)
    ]


@pytest.mark.parametrize(
    "number",
    ["3", "- 3 -", "— 3 —", "第3页", "第 3 页 共 9 页", "3 / 9", "3/9", "Page 3 of 9", "－３－", "第三页"],
)
def test_page_numbers_of_every_form_are_left_out(number):
    (kept,) = without_running_heads([[line("正文"), line(number, from_top=0.93)]])
    assert [one.text for one in kept] == ["正文"]


def test_a_locked_pdf_is_refused():
    with pytest.raises(UnreadableDocument, match="password"):
        document("locked.pdf")


def test_a_scan_is_refused_with_a_word_on_recognition():
    with pytest.raises(UnreadableDocument, match="OCR"):
        document("scan.pdf")


@pytest.mark.parametrize("data", [b"%PDF-1.7\n%%EOF", (FOLDER / "report.pdf").read_bytes()[:2000]])
def test_a_damaged_pdf_is_refused(data):
    with pytest.raises(UnreadableDocument, match="damaged"):
        pdf.read(data, "report.pdf")


def empty_pages(tmp_path, count):
    made = pypdfium2.PdfDocument.new()
    for _ in range(count):
        made.new_page(10, 10)
    made.save(tmp_path / "empty.pdf")
    return (tmp_path / "empty.pdf").read_bytes()


def test_a_pdf_without_text_is_refused(tmp_path):
    with pytest.raises(UnreadableDocument, match="has no text"):
        pdf.read(empty_pages(tmp_path, 1), "report.pdf")


def test_a_pdf_of_too_many_pages_is_refused(tmp_path):
    with pytest.raises(UnreadableDocument, match="more than 2000 pages"):
        pdf.read(empty_pages(tmp_path, 2001), "report.pdf")


def _page_of_small_tables(size):
    drawn = [
        Grid((0.0, 40.0, 80.0), tuple(-700.0 + 1.5 * n + k for k in (0.0, 0.5, 1.0)), ((Place(0, 0), Place(0, 1)), (Place(1, 0), Place(1, 1))))
        for n in range(size)
    ]  # fmt: skip
    glyphs = [Glyph("件", 20.0, 21.0, -1000.0 - n / 100, 1.0, 0, n) for n in range(90 * size)]
    glyphs += [
        Glyph(text, x, x + 10, -grid.ys[row] - 0.25 - 0.35 * 10, 10.0, 0, 0)
        for grid in drawn
        for row, texts in enumerate(("许可", "处罚"))
        for x, text in zip((10.0, 50.0), texts, strict=True)
    ]
    return glyphs, drawn, 1


def test_many_small_tables_on_a_page_take_no_time():
    rows, beside = _tables(*_page_of_small_tables(450))
    assert [row.cells for row in rows] == [("许", "可"), ("处", "罚")] * 450
    assert len(beside) == 40_500
    assert_in_proportion(lambda page: _tables(*page), _page_of_small_tables, 450)
