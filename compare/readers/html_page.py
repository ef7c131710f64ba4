"""A saved web page: which of its pieces are the report, and what the page says about it.

Rules for the pages of Chinese governments, which are made by a handful of publishing systems.  Losing a
paragraph is worse than keeping a menu: the next step also recognises page furniture, but a lost paragraph
stays lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, TypeAlias

from lxml import etree  # type: ignore[import-untyped, unused-ignore]

from compare.readers.text import clean, starts_anew
from compare.wording import HAN

Element: TypeAlias = Any
"""An :class:`lxml.etree._Element`; lxml ships without types."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or table row of the page."""

    text: str
    element: Element
    """The innermost element around all of it."""
    line: int | None
    level: int | None = None
    """Heading level, if it is a heading."""
    cells: tuple[str, ...] = ()
    linked: float = 0.0
    """Share of its characters inside links."""
    bold: int = 0
    """Leading characters in bold type."""


_NEVER_TEXT = frozenset((
    "script", "style", "noscript", "template", "head", "title", "meta", "link", "base", "select", "option",
    "button", "input", "textarea", "iframe", "frame", "object", "embed", "applet", "svg", "canvas", "video",
    "audio", "map", "nav", "footer", "aside", "rt", "rp", "dialog",
))  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)

# Where publishing systems put the body: TRS, UCAP, VSB, 大汉 (zoom), 开普, 博达 and their imitators.
_CONTAINER = re.compile(
    r"(?:^|\s)(?:TRS_(?:UE)?EDITOR|view\s+TRS_\w+|UCAPCONTENT|zoom(?:con)?|vsb_content\w*|v_news_content|"
    r"pages_content|article[-_]?con(?:tent)?|artic(?:al|le)_?content|news[-_]?(?:con(?:tent)?|text)|"
    r"con(?:tent)?[-_]?(?:text|body|main_text)|main[-_]?text|detail[-_]?con(?:tent)?|xxgk[-_]?content|"
    r"txtcontent|wzcon|wz_content|view_content|easysite-news-text|j-fontContent)(?:\s|$)",
    re.I,
)
_FURNITURE_NAME = re.compile(
    r"(?:^|[\s_-])(?:bd-?share\w*|bshare\w*|share\w*|bread\w*|crumbs?|dqwz|weizhi|position|location|nav\w*|"
    r"menu|left_?menu|side\w*|foot\w*|bottom\w*|copyright|relate\w*|xgwd|xgxx|xglj|xgyd|qr_?code|ewm|erweima|"
    r"tool\w*|print|recommend|hot|header|top|tip|pop\w*|dialog|jiucuo|fenxiang|dayin)(?:$|[\s_-])",
    re.I,
)
_FURNITURE_TAGS = frozenset(("div", "ul", "dl", "section", "table", "header", "p", "span"))
_MOST_FURNITURE = 0.25
"""Greatest share of a page's text in one menu or footer."""
_FURNITURE_TEXT = re.compile(
    r"主办(?:单位)?[:：]|承办(?:单位)?[:：]|版权所有|网站标识码|ICP备|公网安备|建议使用.{0,40}(?:浏览|分辨率)|"
    r"技术支持[:：]|Copyright|您访问的链接|扫一扫|扫码|分享到|JavaScript|(?:浏览|阅读|访问|点击)(?:次数|数|量|率)?[:：]|"
    r"地址[:：].{0,60}(?:电话|邮编)|^[上下]一[篇条][:：]|^(?:您?(?:现在的?|当前)位置)|^附件【|"
    r"^\W*(?:打印|关闭|返回顶部|收藏|纠错|责任编辑|相关(?:链接|文档|信息|文章|阅读|稿件)|分享)"
)
_PROSE_MARK = re.compile("[，。；：！？,;:]")
_SHORTEST_PROSE = 16
"""Characters of a paragraph that does not end like a sentence."""
_NEARLY_ALL = 0.8
"""Share of a page's prose that a container recognised by name must hold to be trusted."""
_REPORT_NAME = re.compile(r"(?:报告|总结|年报|情况|汇报)(?:[（(].{1,12}[）)])?$")
_LOOK_BACK = 40
"""Pieces before the body that are searched for its title."""


def prune(root: Element) -> None:
    """Remove what is never text of a page: scripts, forms, menus, and hidden elements."""
    elements = list(root.iter(etree.Element))
    _remove(e for e in elements if e.tag in _NEVER_TEXT)
    hidden = [
        e for e in root.iter(etree.Element) if "hidden" in e.attrib or _HIDDEN.search(e.get("style", ""))
    ]
    # A page with a hidden body shows it by a script, which does not run here.
    among = set(hidden)
    outermost = [e for e in hidden if among.isdisjoint(e.iterancestors())]
    if sum(map(_length, outermost)) < _length(root) / 2:
        _remove(hidden)


def remove_furniture(root: Element) -> None:
    """Remove menus, share buttons and footers by their names, unless they hold much of the page."""
    whole = _length(root)
    containers = {e for e in root.iter(etree.Element) if _CONTAINER.search(_name(e))}
    around = {ancestor for container in containers for ancestor in container.iterancestors()}
    gone: set[Element] = set()
    for element in list(root.iter(etree.Element)):
        if element.getparent() in gone or element in containers:
            # Inside a container everything may belong to the report.
            gone.add(element)
        elif (
            element.tag in _FURNITURE_TAGS
            and element not in around
            and _FURNITURE_NAME.search(_name(element))
            and _length(element) < _MOST_FURNITURE * whole
        ):
            gone.add(element)
            _remove([element])


def content(pieces: Sequence[Piece], title: str) -> Sequence[Piece]:
    """The pieces that are the report, its title first; ``title`` is what the page's head declares."""
    start, end = _body(pieces)
    body = pieces[start:end]
    before = pieces[max(0, start - _LOOK_BACK) : start]
    at = _title(before, body, title)
    if at is None:
        return body
    # Place, date or addressee stand between the two, beside furniture.
    between = [p for p in before[at + 1 :] if not p.cells and not _is_furniture(p) and not _is_label(p)]
    return [before[at], *between, *body]


def title_of(root: Element) -> str:
    """The report's title as the head of the page gives it, without the name of the site."""
    declared = meta(root, "articletitle", "og:title")
    written = clean("".join(next(root.iter("title"), etree.Element("title")).itertext()))
    parts = re.split(rf"\s*[_|｜]+\s*|\s+[-–—]+\s+|[-–—]+(?={HAN})", re.sub(r"\s+", " ", written))
    named = [part for part in parts if _REPORT_NAME.search(part)]
    return declared or (named or parts)[0].strip()


def meta(root: Element, *names: str) -> str:
    """Content of the first ``<meta>`` of one of the names (lower case); empty if there is none."""
    values = {
        (e.get("name") or e.get("property") or "").lower(): clean(e.get("content", ""))
        for e in root.iter("meta")
    }
    return next((values[name] for name in names if values.get(name)), "")


def metadata(root_meta: dict[str, str], pieces: Sequence[Piece]) -> dict[str, str]:
    """Title, issuer, date and document number by the labels before the body.

    ``root_meta`` is what the head of the page declares; labels beside the report are more precise.
    """
    labelled = dict(_labels(pieces))
    found = {
        "title": root_meta.get("title", "") or labelled.get("title", ""),
        "issuer": labelled.get("issuer", "") or root_meta.get("issuer", "") or labelled.get("source", ""),
        "date": labelled.get("date", "") or root_meta.get("date", ""),
        "document_number": labelled.get("document_number", ""),
    }
    return {name: value for name, value in found.items() if value}


_DATE = r"\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?(?: \d{1,2}:\d{2}(?::\d{2})?)?"
_DATE_LINE = re.compile(rf"({_DATE})(?!\d|年|月|日)")
_LABELS = (
    (
        "issuer",
        re.compile(r"(?:发布机构|发文机构|发文机关|制发机构|公开主体|发布单位)[:：]\s*([^\s:：|，。]{2,40})"),
    ),
    ("source", re.compile(r"(?:文章来源|信息来源|来源|稿源)[:：]\s*([^\s:：|，。]{2,40})")),
    (
        "date",
        re.compile(rf"(?:发布日期|发布时间|成文日期|发文日期|公开日期|更新时间|日期|时间)[:：]\s*({_DATE})"),
    ),
    (
        "document_number",
        re.compile(
            r"(?:文号|发文字号|文件编号)[:：]\s*"
            rf"({HAN}{{1,12}}[〔\[(（【]\d{{4}}[〕\])）】](?:第\s*)?\d{{1,4}}号)"
        ),
    ),
    ("title", re.compile(r"(?:信息名称|文件名称|名称|标题)[:：]\s*([^:：|]{6,80})")),
)
_LABEL = re.compile(
    rf"(?:^|[\s【\[|])(?:{HAN}{{0,4}}(?:来源|日期|时间|机构|字体|字号|文号|次数|量)|索引号?|名\s*称|作者|编辑|"
    r"主题词?|有\s*效\s*性|稿源|点击)\s*[:：]"
)
_LONGEST_LABEL = 80


def _labels(pieces: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    """Values by label; the first of each, before the first paragraph of prose."""
    front = next((i for i, piece in enumerate(pieces) if _is_prose(piece)), len(pieces))
    seen = set[str]()
    for piece in pieces[:front]:
        # 名　　称： is spread to the width of its neighbours; a cell is a label without a colon.
        cells = [re.sub(rf"(?<={HAN})[\s\u3000]+(?={HAN}{{1,2}}[:：]?$)", "", c) for c in piece.cells]
        pairs = [f"{label.rstrip(':：')}：{value}" for label, value in pairwise(cells)]
        undated = "" if "date" in seen or len(piece.text) > _LONGEST_LABEL else piece.text
        if found := _DATE_LINE.match(undated):
            seen.add("date")
            yield "date", found.group(1)
        for text in pairs or [piece.text]:
            for name, pattern in _LABELS:
                found = pattern.search(text)
                if found and name not in seen:
                    seen.add(name)
                    yield name, clean(found.group(1))


def _body(pieces: Sequence[Piece]) -> tuple[int, int]:
    """Half-open range of the pieces that are the body."""
    prose = [i for i, piece in enumerate(pieces) if _is_prose(piece)]
    inside = [i for i, piece in enumerate(pieces) if _is_in_container(piece.element)]
    contained = sum(len(pieces[i].text) for i in set(prose).intersection(inside))
    # A report may be split over several containers, one per page of the original.
    if not inside or contained < _NEARLY_ALL * sum(len(pieces[i].text) for i in prose):
        if not prose:
            return 0, len(pieces)
        around = _around([pieces[i].element for i in prose])
        inside = [i for i, piece in enumerate(pieces) if _contains(around, piece.element)]
        # Without a container of its own, the body is between menus and links to other pages.
        while _is_furniture(pieces[inside[0]]):
            inside.pop(0)
        while _is_furniture(pieces[inside[-1]]):
            inside.pop()
    start, end = inside[0], inside[-1] + 1
    # A heading before it or a signature after it may be in an element of its own.
    while start and _leads(pieces[start - 1]):
        start -= 1
    while end < len(pieces) and pieces[end].level is None and not _is_furniture(pieces[end]):
        end += 1
    return start, end


def _leads(piece: Piece) -> bool:
    """Whether a piece before the body leads to it: a heading, an addressee, 情况如下：."""
    leads = starts_anew(piece.text) or piece.text.endswith(("：", ":"))
    return leads and not piece.cells and not _is_furniture(piece) and not _is_label(piece)


def _is_prose(piece: Piece) -> bool:
    return (
        not piece.cells
        and not _is_furniture(piece)
        and (piece.text.endswith(("。", "；")) or len(piece.text) >= _SHORTEST_PROSE)
        and bool(_PROSE_MARK.search(piece.text))
        # Labels beside the title have colons as well.
        and not _is_label(piece)
    )


def _is_label(piece: Piece) -> bool:
    return len(piece.text) <= _LONGEST_LABEL and bool(
        _LABEL.search(piece.text) or (_DATE_LINE.match(piece.text) and not piece.text.endswith("。"))
    )


def _is_furniture(piece: Piece) -> bool:
    return piece.linked > 0.5 or bool(_FURNITURE_TEXT.search(piece.text))


def _around(elements: Sequence[Element]) -> Element:
    """The innermost element around all of ``elements``."""
    common = [elements[0], *elements[0].iterancestors()]
    for element in elements[1:]:
        chain = {element, *element.iterancestors()}
        while common[0] not in chain:
            del common[0]
    return common[0]


def _title(before: Sequence[Piece], body: Sequence[Piece], declared: str) -> int | None:
    """Index into ``before`` of the report's title; None if the body contains it."""
    wanted = _letters(declared)

    def is_declared(piece: Piece) -> bool:
        letters = _letters(piece.text)
        return len(letters) >= 6 and bool(wanted) and (letters in wanted or wanted in letters)

    if any(is_declared(piece) and len(piece.text) <= 80 for piece in body[:5]):
        return None
    candidates = [
        i for i, p in enumerate(before) if not p.cells and 6 <= len(p.text) <= 80 and p.linked < 0.5
    ]
    for is_title in (
        is_declared,
        lambda p: p.level is not None and bool(_REPORT_NAME.search(p.text)),
        lambda p: bool(_REPORT_NAME.search(p.text)),
    ):
        found = [i for i in candidates if is_title(before[i])]
        if found:
            return found[-1]
    return None


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _name(element: Element) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"


def _is_in_container(element: Element) -> bool:
    return any(_CONTAINER.search(_name(e)) for e in (element, *element.iterancestors()))


def _contains(outer: Element, inner: Element) -> bool:
    return outer is inner or any(ancestor is outer for ancestor in inner.iterancestors())


def _length(element: Element) -> int:
    return sum(len(text.strip()) for text in element.itertext())


def _remove(elements: Iterable[Element]) -> None:
    """Remove elements from their tree, but not the text after them."""
    for element in elements:
        parent = element.getparent()
        if parent is None:
            continue
        previous = element.getprevious()
        if element.tail and previous is not None:
            previous.tail = (previous.tail or "") + element.tail
        elif element.tail:
            parent.text = (parent.text or "") + element.tail
        parent.remove(element)
