"""Builders of small Word documents: python-docx makes the file, raw WordprocessingML what it cannot."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from xml.sax.saxutils import escape

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from compare.model import Document
from compare.readers import docx as reader

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "v": "urn:schemas-microsoft-com:vml",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    }.items()
)


def t(text: str) -> str:
    """The w:t of a run."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f"<w:r><w:rPr>{properties}</w:rPr>{t(text)}</w:r>"


def p(content: str = "", properties: str = "") -> str:
    """A paragraph; plain text becomes a run."""
    inside = content if content.startswith("<") or not content else r(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def numbered(text: str, level: int = 0, list_id: int = 1) -> str:
    """A paragraph of an automatic list."""
    return p(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>')


def styled(text: str, style: str) -> str:
    """A paragraph in a style."""
    return p(text, f'<w:pStyle w:val="{style}"/>')


def style(identifier: str, name: str, inside: str = "", based_on: str = "", kind: str = "paragraph") -> str:
    """A w:style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{identifier}"><w:name w:val="{name}"/>{base}{inside}</w:style>'
    )


def row(*cells: str) -> str:
    """A table row; a cell that is no markup becomes a paragraph."""
    return "<w:tr>" + "".join(cell(each) for each in cells) + "</w:tr>"


def cell(content: str, properties: str = "") -> str:
    """A table cell."""
    if content.startswith("<w:tc>"):
        return content
    inside = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def table(*rows: str, widths: Iterable[int] = ()) -> str:
    """A w:tbl; ``widths`` are those of its grid's columns."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>" + "".join(rows) + "</w:tbl>"


def level(index: int, number_format: str, text: str, inside: str = "", start: int = 1) -> str:
    """A w:lvl of a list definition."""
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>{inside}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def definition(identifier: int, *levels: str) -> str:
    """A w:abstractNum."""
    kind = '<w:multiLevelType w:val="multilevel"/>'
    return f'<w:abstractNum w:abstractNumId="{identifier}">{kind}{"".join(levels)}</w:abstractNum>'


def use(identifier: int, of: int, inside: str = "") -> str:
    """A w:num."""
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{of}"/>{inside}</w:num>'


GOVERNMENT = definition(
    1,
    level(0, "chineseCountingThousand", "%1、", '<w:suff w:val="nothing"/>'),
    level(1, "chineseCountingThousand", "（%2）", '<w:suff w:val="nothing"/>'),
    level(2, "decimal", "%3."),
    level(3, "decimal", "（%4）"),
    level(4, "decimalEnclosedCircleChinese", "%5"),
) + use(1, of=1)
"""The levels of GB/T 9704: 一、 （一） 1. （1） ①"""


def word(
    *body: str,
    numbering: str = "",
    styles: str = "",
    footnotes: str = "",
    endnotes: str = "",
    title: str = "",
) -> bytes:
    """A .docx with that body."""
    document = docx.Document()
    document.core_properties.title = title
    wrapped = parse_xml(f"<w:body {NAMESPACES}>{''.join(body)}</w:body>")
    for position, element in enumerate(list(wrapped)):
        document.element.body.insert(position, element)
    if numbering:
        part = document.part.numbering_part.element
        for child in list(part):
            part.remove(child)
        # The schema wants definitions first.
        children = list(parse_xml(f"<w:numbering {NAMESPACES}>{numbering}</w:numbering>"))
        part.extend(sorted(children, key=lambda e: e.tag.endswith("}num")))
    document.styles.element.extend(parse_xml(f"<w:styles {NAMESPACES}>{styles}</w:styles>"))
    for name, notes in (("footnotes", footnotes), ("endnotes", endnotes)):
        if notes:
            blob = f"<w:{name} {NAMESPACES}>{notes}</w:{name}>".encode()
            kind = getattr(CONTENT_TYPE, f"WML_{name.upper()}")
            part = Part(PackURI(f"/word/{name}.xml"), kind, blob, document.part.package)
            document.part.relate_to(part, getattr(RELATIONSHIP_TYPE, name.upper()))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def rezipped(
    data: bytes,
    change: Callable[[str, bytes], bytes | None] = lambda name, content: content,
    extra: Iterable[tuple[str, bytes]] = (),
) -> bytes:
    """The archive with every part as ``change`` leaves it (None drops it), and with ``extra`` parts."""
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = change(name, source.read(name))
            if content is not None:
                target.writestr(name, content)
        for name, content in extra:
            target.writestr(name, content)
    return stream.getvalue()


def read(data: bytes) -> Document:
    """The document as the reader sees it."""
    return reader.read(data, "报告.docx")


def texts(data: bytes) -> list[str]:
    """The text of every block."""
    return [block.text for block in read(data).blocks]
