"""Make the Word, PDF and web page forms of 望川县's and 芦湾县's reports with real tools.

    python corpus/formats.py [wangchuan] [luwan]

The Word file has its 一、 （一） and 1. from automatic numbering: python-docx writes paragraphs, tables and
numbering, LibreOffice opens and saves it as Word and as PDF; Chromium saves the web page.  Rows of the
text that begin with | become tables: an empty cell belongs to the cell on its left or above it.  The
committed files were made with LibreOffice 7.4 and Chromium from Debian.
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

CORPUS = Path(__file__).parent
YEARS = ("2023", "2024")


@dataclass(frozen=True, slots=True)
class Issuer:
    """Whose reports are made, and what its web page says around them."""

    name: str
    """The government: 望川县."""
    office: str
    """Who publishes: 望川县司法局."""
    column: str
    """The column of the site: 法治政府建设年度报告."""
    code: str
    """The first half of 索引号."""
    endings: tuple[str, ...]
    """The forms that are kept: docx, pdf, html."""


ISSUERS = {
    "wangchuan": Issuer(
        "望川县", "望川县司法局", "法治政府建设年度报告", "WC0001-0203", ("docx", "pdf", "html")
    ),
    "luwan": Issuer("芦湾县", "芦湾县人民政府办公室", "政府信息公开年报", "LW0001-0301", ("docx", "html")),
}
Table = list[list[str]]
"""Rows of cells as they stand between the | of the text."""

LEVELS = (
    (re.compile(r"[一二三四五六七八九十]+、"), "chineseCounting", "%1、"),
    (re.compile(r"[（(][一二三四五六七八九十]+[)）]"), "chineseCounting", "（%2）"),
    (re.compile(r"\d{1,2}\.(?!\d)"), "decimal", "%3."),
)
PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{title}_{issuer.name}人民政府</title>
<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{date}">
<style>.hidden{{display:none}}</style><script>var site = "{site}";</script></head>
<body>
<div class="header"><a href="#">无障碍</a> <a href="#">长者模式</a> <a href="#">繁体</a></div>
<div class="nav"><ul><li><a href="#">首页</a></li><li><a href="#">政务公开</a></li><li><a href="#">互动交流</a></li></ul></div>
<div class="position">当前位置：<a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; <a href="#">{issuer.column}</a></div>
<table class="info"><tr><td>索引号</td><td>{issuer.code}-{year}-00007</td><td>发布机构</td><td>{issuer.name}人民政府</td></tr>
<tr><td>发布日期</td><td>{date}</td><td>有效性</td><td>有效</td></tr></table>
<h1>{title}</h1>
<div class="meta">发布时间：{date} 来源：{issuer.office} 浏览次数：<span id="hits">152</span> 字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div>
<div class="TRS_Editor">
{body}
</div>
<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>
<div class="footer">主办：{issuer.name}人民政府办公室 网站标识码：0000000001 <a href="#">某ICP备00000001号</a></div>
</body></html>
"""


def report_blocks(folder: Path, year: str) -> list[str | Table]:
    """Title, paragraphs and tables of a report: no furniture, no cover letter."""
    lines = [line.strip() for line in (folder / f"{year}.txt").read_text("utf-8").splitlines()]
    title = max(
        i for i, line in enumerate(lines) if line.endswith("报告") and not line.startswith(("附件", "|"))
    )
    blocks: list[str | Table] = []
    for is_table, group in groupby(lines[title:], lambda line: line[:1] == "|"):
        if is_table:
            blocks.append([[cell.strip() for cell in row.strip("|").split("|")] for row in group])
        else:
            blocks.extend(line for line in group if line)
    return blocks


def spans(table: Table) -> dict[tuple[int, int], tuple[int, int]]:
    """Row and column of every cell that has text, with the rows and columns it reaches over."""
    free = {(r, c) for r, row in enumerate(table) for c, cell in enumerate(row) if not cell}
    found = {}
    for r, row in enumerate(table):
        for c, cell in enumerate(row):
            if not cell:
                continue
            width = 1
            while (r, c + width) in free:
                width += 1
            height = 1
            while all((r + height, c + i) in free for i in range(width)):
                below = table[r + height]
                # In a heading across the table and in a row of figures an empty cell with text to its
                # left goes with that text.
                if any(below[:c]) and (not any(below[1:]) or any(text.isdecimal() for text in below)):
                    break
                height += 1
            found[r, c] = height, width
            free -= {(r + i, c + k) for i in range(height) for k in range(width)}
    return found


def numbering(document: Document) -> str:  # type: ignore[valid-type]
    """Add a three-level list to the document; its id."""
    levels = "".join(
        f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'
        for i, (_, form, text) in enumerate(LEVELS)
    )
    root = document.part.numbering_part.element  # type: ignore[attr-defined]
    abstract = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    root.insert(0, abstract)
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    return "77"


def word(blocks: list[str | Table], path: Path) -> None:
    """A Word file in which no number of a heading stands in the text."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Noto Serif CJK SC", Pt(16)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Noto Serif CJK SC")
    identifier = numbering(document)
    document.add_paragraph(str(blocks[0])).alignment = 1
    for line in blocks[1:]:
        if not isinstance(line, str):
            word_table(line, document)
            continue
        for level, (pattern, _, _) in enumerate(LEVELS):
            found = pattern.match(line)
            if found:
                paragraph = document.add_paragraph(line[found.end() :])
                properties = paragraph._p.get_or_add_pPr()
                properties.append(
                    parse_xml(
                        f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{identifier}"/></w:numPr>'
                    )
                )
                break
        else:
            paragraph = document.add_paragraph(line)
        paragraph.paragraph_format.first_line_indent = Pt(32)
    document.save(str(path))


def word_table(table: Table, document: Document) -> None:  # type: ignore[valid-type]
    """Add a ruled table with merged cells."""
    grid = document.add_table(len(table), len(table[0]), style="Table Grid")  # type: ignore[attr-defined]
    document.add_paragraph("")  # type: ignore[attr-defined]  # else Word joins it with a table that follows
    for (r, c), (height, width) in spans(table).items():
        cell = grid.cell(r, c).merge(grid.cell(r + height - 1, c + width - 1))
        cell.text = table[r][c]
        for paragraph in cell.paragraphs:
            paragraph.runs[0].font.size = Pt(9)


def converted(source: Path, kind: str, folder: Path) -> Path:
    """What LibreOffice makes of a file."""
    subprocess.run(
        [
            "soffice",
            "--headless",
            f"-env:UserInstallation=file://{folder}/profile",
            "--convert-to",
            kind,
            "--outdir",
            str(folder / kind),
            str(source),
        ],
        check=True,
        capture_output=True,
    )
    return folder / kind / f"{source.stem}.{kind}"


def web(block: str | Table) -> str:
    """A paragraph or a table as the editors of government sites write it."""
    if isinstance(block, str):
        return f'<p style="text-indent:2em"><span>{html.escape(block)}</span></p>'
    cells = spans(block)
    rows = []
    for r, row in enumerate(block):
        text = ""
        for c, cell in enumerate(row):
            if (r, c) in cells:
                height, width = cells[r, c]
                attributes = f' rowspan="{height}"' * (height > 1) + f' colspan="{width}"' * (width > 1)
                text += f"<td{attributes}><p>{html.escape(cell)}</p></td>"
        rows.append(f"<tr>{text}</tr>")
    return '<table border="1" cellspacing="0"><tbody>\n' + "\n".join(rows) + "\n</tbody></table>"


def page(blocks: list[str | Table], year: str, folder: Path, site: str) -> Path:
    """The web page as Chromium saves it."""
    source = folder / f"{year}.html"
    source.write_text(
        PAGE.format(
            title=blocks[0],
            date=f"{int(year) + 1}-02-26",
            year=year,
            body="\n".join(web(block) for block in blocks[1:]),
            issuer=ISSUERS[site],
            site=site,
        ),
        "utf-8",
    )
    done = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", source.as_uri()],
        check=True,
        capture_output=True,
    )
    source.write_bytes(done.stdout)
    return source


def main(sites: list[str]) -> None:
    """Write the files beside the text."""
    for site in sites or list(ISSUERS):
        for year in YEARS:
            blocks = report_blocks(CORPUS / site, year)
            with tempfile.TemporaryDirectory() as name:
                folder = Path(name)
                word(blocks, folder / f"{year}.docx")
                saved = converted(folder / f"{year}.docx", "docx", folder)
                made = {"docx": saved}
                for ending in ISSUERS[site].endings[1:]:
                    made[ending] = (
                        page(blocks, year, folder, site)
                        if ending == "html"
                        else converted(saved, ending, folder)
                    )
                for ending, path in made.items():
                    shutil.copyfile(path, CORPUS / site / f"{year}.{ending}")


if __name__ == "__main__":
    main(sys.argv[1:])
