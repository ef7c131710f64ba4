"""Make the PDF files of this folder: python-docx, flat OpenDocument or text, then LibreOffice.

``python tests/data/pdf/make.py`` needs LibreOffice, Chromium and the fonts Noto Sans CJK.  The text is invented.
"""

import subprocess
import tempfile
from pathlib import Path

import docx
import pypdfium2
import pypdfium2.raw as pdfium
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

FOLDER = Path(__file__).parent
CORPUS = FOLDER.parents[2] / "corpus"
FONT = "Noto Sans CJK SC"


def styled(run, size):
    run.font.name, run.font.size = FONT, Pt(size)
    run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), FONT)
    return run


def paragraph(document, text, size=16, *, indent=2, align=ALIGN.JUSTIFY, spacing=28, after=0):
    added = document.add_paragraph()
    added.alignment = align
    added.paragraph_format.first_line_indent = Pt(indent * size)
    added.paragraph_format.space_after = Pt(after)
    added.paragraph_format.line_spacing = Pt(spacing)
    styled(added.add_run(text), size)


def page(document, head, before, after):
    """GB/T 9704 margins, a running head and a page number."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin, section.bottom_margin = Cm(3.7), Cm(3.5)
    section.left_margin, section.right_margin = Cm(2.8), Cm(2.6)
    if head:
        styled(section.header.paragraphs[0].add_run(head), 10)
    foot = section.footer.paragraphs[0]
    foot.alignment = ALIGN.CENTER
    styled(foot.add_run(before), 14)
    run = styled(foot.add_run(), 14)
    for kind in ("begin", "PAGE", "end"):
        element = OxmlElement("w:instrText" if kind == "PAGE" else "w:fldChar")
        if kind == "PAGE":
            element.text = kind
        else:
            element.set(qn("w:fldCharType"), kind)
        run._element.append(element)
    styled(foot.add_run(after), 14)


def report():
    """Title in two lines, indented paragraphs over three pages, a table, a signature."""
    document = docx.Document()
    page(document, "南浦区法治政府建设年度报告", "— ", " —")
    paragraph(document, "南浦区人民政府", 22, indent=0, align=ALIGN.CENTER, spacing=36)
    paragraph(document, "2024年度法治政府建设情况报告", 22, indent=0, align=ALIGN.CENTER, spacing=36)
    paragraph(document, "")
    paragraph(
        document,
        "2024年，南浦区把法治政府建设放在全局工作中推进，各项工作按照年度安排完成，现将情况报告如下。",
    )
    paragraph(document, "一、工作情况")
    paragraph(document, "（一）规范行政执法行为，推进严格规范公正文明执法各项工作按照年度安排完成见到实效")
    for number in range(1, 11):
        paragraph(
            document,
            f"{number}.第{number}项工作。全区{number * 3 + 2}个执法单位公示执法情况{number * 1240}条，"
            f"评查案卷{number * 55}份，优秀率9{number % 10}.{number % 10}%，比上年提高{number}.2个百分点；"
            f"培训执法人员{number * 120}余人次，执法人员持证率100%，全年培训{number + 3}期。",
        )
    paragraph(document, "行政复议案件情况如下：")
    table = document.add_table(rows=0, cols=3, style="Table Grid")
    for row in (
        ("案件", "收案（件）", "办结（件）"),
        ("执法", "46", "41"),
        ("公示", "18", "17"),
        ("其他", "9", "9"),
    ):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            styled(cell.paragraphs[0].add_run(text), 14)
    paragraph(document, "二、不足")
    paragraph(
        document, "一是执法人员与工作不相称；二是个别单位运用PDCA method and digital tools推进工作不够。"
    )
    paragraph(document, "三、2025年安排")
    paragraph(document, "2025年，将推进行政执法培训12期，执法案卷优秀率达到98%。")
    paragraph(document, "")
    paragraph(document, "南浦区人民政府", indent=0, align=ALIGN.RIGHT)
    paragraph(document, "2025年1月16日", indent=0, align=ALIGN.RIGHT)
    document.core_properties.title = "南浦区2024年度法治政府建设情况报告"
    return document


def block_style():
    """Paragraphs without indent, set apart by space; ragged right."""
    document = docx.Document()
    page(document, "", "第", "页")
    paragraph(
        document, "东湾镇2023年法治政府建设工作总结", 20, indent=0, align=ALIGN.CENTER, spacing=30, after=14
    )
    for text in (
        "2023年，东湾镇依法履行职责，推动法治建设与基层治理融合，群众满意度提升，各村工作取得成效。",
        "一、工作情况",
        "镇党委会议研究法治工作5次，班子成员学法8次。设立法律顾问室，审查合同63份，提出意见112条，避免损失约40万元。",
        "二、存在问题",
        "镇级执法人员不足，各村提出的意见审查不够及时，有待提升。",
    ):
        paragraph(document, text, 12, indent=0, align=ALIGN.LEFT, spacing=18, after=14)
    return document


# Plain text, without indent or space between paragraphs: marks at the end of a line hang in the margin.
HANGING = (
    "槐庭县人民政府2024年法治政府建设工作报告",
    "一、主要举措和成效",
    "今年，全县共排查各类矛盾纠纷1326起，办结率达到93.5%，其中由村级调解组织就地化解的占到81.2%，县级平台受理的疑难纠纷47起逐件明确了包案"
    "领导，按月通报进度，重要节点专门排查，群众来访数量比上年减少。建成听证室、调解室、阅卷室等功能用房9间，办理一审行政案件68件，行政机"
    "关负责人全部出庭，出庭又出声，出声又解决问题，败诉案件逐案剖析原因，限期整改到位，整改情况在全县通报。公共法律服务中心接待群众咨"
    "询5210人次，来访群众咨询最多的是合同、借贷和婚姻家庭，值班律师当面解答，当面不能解答的，3日之内电话回复，回复情况由司法所抽查。",
    "二、存在的不足",
    "总的看，一是执法力量还是薄弱，边远乡镇执法半径太大，1名执法人员要管8个村的事。二是少数部门程序意识不强，个别案件证据不扎实，文书说理不"
    "够充分，案卷归档不够及时。三是法治人才依然短缺，386名“法律明白人”作用发挥不够，经常参与调解的不多，讲得多、做得少，台账厚、实效薄，这"
    "些不足，我们将拿出硬办法解决。",
)


NOTES = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Standard" style:family="paragraph">
<style:paragraph-properties fo:text-indent="32pt" fo:line-height="28pt"/>
<style:text-properties style:font-name-asian="{FONT}" fo:font-size="16pt" style:font-size-asian="16pt"
 style:font-name="{FONT}"/></style:style>
<style:style style:name="Footnote" style:family="paragraph"><style:text-properties
 style:font-name-asian="{FONT}" fo:font-size="10pt" style:font-size-asian="10pt" style:font-name="{FONT}"/>
</style:style>
</office:styles>
<office:body><office:text>
<text:p>目录</text:p>
<text:p>一、工作情况……………………………………1</text:p>
<text:p>二、工作安排……………………………………2</text:p>
<text:p>一、工作情况</text:p>
<text:p>全镇开展法治工作检查<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>
<text:note-body><text:p text:style-name="Footnote">检查由镇法治工作办公室会同各村开展。</text:p></text:note-body>
</text:note>4次，办结案件26件，公开工作情况，群众满意，各村法治工作面积约5m²。</text:p>
{"<text:p>各村公开工作情况，开展检查，群众满意。</text:p>" * 9}
<text:p>各村会同镇办公室开展法治工作检查，公开案件情况，群众满意，办结案件情况向群众公开，检查情况由镇办公室向各村公开，各村办结全面工作。</text:p>
<text:p>二、工作安排</text:p>
<text:p>全面开展各村检查。</text:p>
</office:text></office:body></office:document>
"""


# A web page printed to PDF: Chromium writes 月 and 日 as the radicals that look like them, without their advance.
PRINTED = (
    "槐庭县2024年法治政府建设情况报告",
    "一、主要工作",
    "全县办理行政复议案件57件，培训执法人员320人次，公共法律服务中心接待群众咨询5210人次。",
    "槐庭县人民政府",
    "2025年1月20日",
)


def printed(target):
    """``PRINTED`` by Chromium."""
    by_chromium(target, "".join(f"<p>{text}" for text in PRINTED))


ROWS = (
    ("序号", "指标名称", "2023年", "2024年", "同比"),
    ("1", "行政复议收案（件）", "142", "187", "31.7%"),
    ("2", "行政处罚案件办理数量，含简易程序和普通程序办理的案件（件）", "4613", "4382", "-5.0%"),
    ("3", "法律援助案件（件）", "612", "698", "14.1%"),
)
"""Of a table whose cells are centred, so that a value stands left of the head above it."""


def drawn(target):
    """A table with a double border, one with merged cells that goes on on the next page, a framed text, a watermark."""
    rows = "".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in ROWS)
    outcomes = "".join(
        f"<tr>{'<td rowspan=40>办理结果' if number == 1 else ''}<td>第{number}种情形<td>{number}<td>{number * 2}"
        for number in range(1, 41)
    )
    by_chromium(
        target,
        "<style>td { text-align: center } .seal { position: fixed; top: 45%; left: 20%; font: 60pt sans-serif;"
        "color: #ddd; z-index: -1 }</style><div class=seal>征求意见稿</div>"
        "<p>一、主要指标<p>全县依法办理各类行政案件，主要指标完成情况见下表，各项指标均由主管部门核对，"
        "与统计年报一致，其中行政复议收案数增长较快，行政处罚案件数有所下降。"
        f"<table border=1 width=90%>{rows}</table><p>二、办理情况"
        f"<table border=1 style='border-collapse: collapse' width=90%><tr><td colspan=2>情形<td>自然人<td>总计{outcomes}"
        "</table><div style='border: 1px solid'><p>框内说明，不是表格。</div>",
    )


TOWNS = tuple(
    (
        f"{first}{second}镇",
        f"{matter}",
        "已完成整改" if (n % 3) else "正在整改",
        "已通过验收" if n % 4 == 0 else "",
    )
    for n, (first, second, matter) in enumerate(
        (first, second, matter)
        for first in "新东南西北"
        for second in "安坡溪岭湾河"
        for matter in ("行政执法公示", "执法全过程记录")
    )
)
"""Rows of words, the last cell mostly empty."""


def long_table():
    """A running head in a table of its own, and a table over several pages whose head Word repeats."""
    document = docx.Document()
    page(document, "", "— ", " —")
    head = document.sections[0].header.add_table(1, 2, Cm(15))
    head.style = "Table Grid"
    head.rows[0].cells[0].text, head.rows[0].cells[1].text = "南浦区人民政府", "法治政府建设年度报告"
    paragraph(document, "一、督察整改")
    for _ in range(9):
        paragraph(
            document,
            "区司法局对各镇行政执法工作开展专项督察，逐镇反馈问题、逐项明确责任单位和完成时限，各镇按照要求抓好整改落实，"
            "取得新的进展，群众满意度进一步提升，具体情况见下表。",
        )
    table = document.add_table(rows=0, cols=4, style="Table Grid")
    for row in (("单位", "整改事项", "整改情况", "备注"), *TOWNS):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    return document


def by_chromium(target, body):
    """A page with this body, printed."""
    page = target.with_suffix(".html")
    page.write_text(f'<meta charset="utf-8"><style>p {{ font: 16px "{FONT}" }}</style>{body}', "utf-8")
    subprocess.run(
        [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--no-pdf-header-footer",
            f"--print-to-pdf={target}",
            page,
        ],
        check=True,
    )


def convert(source, filter_name="pdf"):
    reading = ["--infilter=Text (encoded):UTF8,LF,,,"] if source.suffix == ".txt" else []
    subprocess.run(
        ["soffice", "--headless", *reading, "--convert-to", filter_name, "--outdir", source.parent, source],
        check=True,
    )
    return source.with_suffix(".pdf")


def scan(source, target):
    """The first page of ``source`` as a picture."""
    drawn = pypdfium2.PdfDocument(source)[0].render(scale=0.5, grayscale=True)
    document = pypdfium2.PdfDocument.new()
    sheet = document.new_page(595, 842)
    picture = pypdfium2.PdfImage.new(document)
    picture.set_bitmap(drawn)
    picture.set_matrix(pypdfium2.PdfMatrix().scale(595, 842))
    sheet.insert_obj(picture)
    sheet.gen_content()
    document.save(target)


def gazette():
    """Set as an official gazette: the title across the page, the text in two columns, two documents on one page."""
    lines = (CORPUS / "wangchuan" / "2024.txt").read_text("utf-8").split("\n")
    body = [line for line in lines if len(line) > 40][:16]
    document = docx.Document()
    page(document, "望川县人民政府公报 2025年第2期", "· ", " ·")
    for number, (title, paragraphs) in enumerate((("县政府文件", body[:9]), ("部门文件", body[9:]))):
        if number:
            columns(document.add_section(WD_SECTION.CONTINUOUS), 1)
        paragraph(document, title, 22, indent=0, align=ALIGN.CENTER, spacing=40)
        columns(document.add_section(WD_SECTION.CONTINUOUS), 2)
        for text in paragraphs:
            paragraph(document, text, 10.5, spacing=18)
    return document


def columns(section, count):
    found = section._sectPr.find(qn("w:cols"))
    found.set(qn("w:num"), str(count))
    found.set(qn("w:space"), "480")


def turned(source, target):
    """``source`` with the content of its pages turned by 90 degrees, as a page for a wide table has it."""
    document = pypdfium2.PdfDocument(source)
    for sheet in document:
        for thing in sheet.get_objects(max_depth=1):
            matrix = thing.get_matrix().rotate(90, ccw=True).translate(842, 0)
            thing.set_matrix(matrix)
        pdfium.FPDFPage_SetMediaBox(sheet.raw, 0, 0, 842, 595)
        sheet.gen_content()
    document.save(target)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        report().save(folder / "report.docx")
        block_style().save(folder / "block-style.docx")
        long_table().save(folder / "long-table.docx")
        gazette().save(folder / "gazette.docx")
        (folder / "hanging.txt").write_text("\n".join(HANGING) + "\n", encoding="utf-8")
        (folder / "notes.fodt").write_text(NOTES, encoding="utf-8")
        for source in (
            "report.docx",
            "block-style.docx",
            "long-table.docx",
            "gazette.docx",
            "hanging.txt",
            "notes.fodt",
        ):
            made = convert(folder / source)
            (FOLDER / made.name).write_bytes(made.read_bytes())
        for name, make in (("printed.pdf", printed), ("drawn.pdf", drawn)):
            make(folder / name)
            (FOLDER / name).write_bytes((folder / name).read_bytes())
        # Of the corpus, with the tables of the form.
        (folder / "luwan.docx").write_bytes((CORPUS / "luwan" / "2024.docx").read_bytes())
        (FOLDER / "luwan.pdf").write_bytes(convert(folder / "luwan.docx").read_bytes())
        locked = 'pdf:writer_pdf_Export:{"EncryptFile":{"type":"boolean","value":"true"},'
        locked += '"DocumentOpenPassword":{"type":"string","value":"open"}}'
        made = convert(folder / "block-style.docx", locked)
        (FOLDER / "locked.pdf").write_bytes(made.read_bytes())
    scan(FOLDER / "block-style.pdf", FOLDER / "scan.pdf")
    turned(FOLDER / "block-style.pdf", FOLDER / "turned.pdf")


if __name__ == "__main__":
    main()
