"""Make the Word, PDF and web page forms of 望川县's reports with real tools.

    python corpus/formats.py

The Word file has its 一、 （一） and 1. from automatic numbering: python-docx writes paragraphs and
numbering, LibreOffice opens and saves it as Word and as PDF; Chromium saves the web page.  The committed
files were made with LibreOffice 7.4 and Chromium from Debian.
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

FOLDER = Path(__file__).parent / "wangchuan"
YEARS = ("2023", "2024")
LEVELS = (
    (re.compile(r"[一二三四五六七八九十]+、"), "chineseCounting", "%1、"),
    (re.compile(r"[（(][一二三四五六七八九十]+[)）]"), "chineseCounting", "（%2）"),
    (re.compile(r"\d{1,2}\.(?!\d)"), "decimal", "%3."),
)
PAGE = """<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>{title}_望川县人民政府</title>
<meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{date}">
<style>.hidden{{display:none}}</style><script>var site = "wangchuan";</script></head>
<body>
<div class="header"><a href="#">无障碍</a> <a href="#">长者模式</a> <a href="#">繁体</a></div>
<div class="nav"><ul><li><a href="#">首页</a></li><li><a href="#">政务公开</a></li><li><a href="#">互动交流</a></li></ul></div>
<div class="position">当前位置：<a href="#">首页</a> &gt; <a href="#">政务公开</a> &gt; <a href="#">法治政府建设年度报告</a></div>
<table class="info"><tr><td>索引号</td><td>WC0001-0203-{year}-00007</td><td>发布机构</td><td>望川县人民政府</td></tr>
<tr><td>发布日期</td><td>{date}</td><td>有效性</td><td>有效</td></tr></table>
<h1>{title}</h1>
<div class="meta">发布时间：{date} 来源：望川县司法局 浏览次数：<span id="hits">152</span> 字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div>
<div class="TRS_Editor">
{body}
</div>
<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>
<div class="footer">主办：望川县人民政府办公室 网站标识码：0000000001 <a href="#">某ICP备00000001号</a></div>
</body></html>
"""


def report_lines(year: str) -> list[str]:
    """Title and body of a report: no furniture, no cover letter."""
    lines = [
        line.strip() for line in (FOLDER / f"{year}.txt").read_text("utf-8").splitlines() if line.strip()
    ]
    title = max(
        i
        for i, line in enumerate(lines)
        if line.endswith("法治政府建设情况的报告") and not line.startswith("附件")
    )
    return lines[title:]


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


def word(lines: list[str], path: Path) -> None:
    """A Word file in which no number of a heading stands in the text."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Noto Serif CJK SC", Pt(16)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Noto Serif CJK SC")
    identifier = numbering(document)
    document.add_paragraph(lines[0]).alignment = 1
    for line in lines[1:]:
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


def page(lines: list[str], year: str, path: Path, folder: Path) -> None:
    """The web page as Chromium saves it."""
    body = "\n".join(f'<p style="text-indent:2em"><span>{html.escape(line)}</span></p>' for line in lines[1:])
    source = folder / f"{year}.html"
    source.write_text(
        PAGE.format(title=lines[0], date=f"{int(year) + 1}-02-26", year=year, body=body), "utf-8"
    )
    done = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", source.as_uri()],
        check=True,
        capture_output=True,
    )
    path.write_bytes(done.stdout)


def main() -> None:
    """Write the files beside the text."""
    for year in YEARS:
        lines = report_lines(year)
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            word(lines, folder / f"{year}.docx")
            saved = converted(folder / f"{year}.docx", "docx", folder)
            shutil.copyfile(saved, FOLDER / f"{year}.docx")
            shutil.copyfile(converted(saved, "pdf", folder), FOLDER / f"{year}.pdf")
            page(lines, year, FOLDER / f"{year}.html", folder)


if __name__ == "__main__":
    main()
