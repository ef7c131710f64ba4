"""Which blocks are the report: furniture, cover letter, title and body.

A saved page brings its index number, dates and counters; a file from a sending office brings a cover letter;
both precede the title, and some furniture stands between title and body or at the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.model import Block, BlockKind, Role
from compare.structure.furniture import ATTACHMENT, DATE, is_furniture
from compare.structure.heading import Scheme, numbered_heading
from compare.structure.tail import annexed_tables, below_signature, dates_of_events, ends
from compare.wording import HAN, normal

_REPORT_NOUN = (
    r"(?:年度报告|年报|工作报告|工作总结|情况报告|情况的?报告|总结报告|自查报告|报告|总结|情况|汇报|白皮书)"
    r"(?:(?:和|及|与|暨|以及)[^。；，,]{0,20}(?:计划|打算|思路|安排|要点))?(?:[（(][^（()）]{1,16}[)）])?$"
)
_YEARLY = re.compile(rf"(?:(?:19|20)\d\d|二[〇○零]\S{{2}})年.{{0,40}}{_REPORT_NOUN}")
"""Names a yearly report on any subject; used only if no line names one of the known kinds."""
_ANY_REPORT = re.compile(r"^\S{2,36}(?:报告|总结|年报|白皮书|汇报)(?:[（(][^（()）]{1,16}[)）])?$")
_TITLE = re.compile(
    rf"(?:法治政府|依法行政|依法治[区县市省国]|法治建设|政府信息公开|政务公开|政府工作|政府网站|述法|法治{HAN}{{0,6}}建设).{{0,30}}"
    rf"{_REPORT_NOUN}|述法报告$"
)
_SENDING = re.compile(
    r"^(?:关于)?(?:报送|呈报|上报|印发|转发|公开发布)|的(?:函|通知|请示|公告)$|^.{0,24}关于(?:报送|印发|转发|呈报|上报)"
)
_ADDRESSEE = re.compile(
    r"^[^。；]{2,80}(?:代表|委员|同志们?|[委府局办厅院组会室处署]|政协|人大|单位|部门|中心|领导|党组)[)）]?[：:]$"
)
_DELIVERED = re.compile(
    r"^\W*[^。；]{0,60}(?:会议|大会)(?:上|第?[^。；，,]{0,8}次?(?:全体)?会议)?\W*[^。；，,]{0,30}$"
)
_SPEAKER = re.compile(
    rf"^\W*{HAN}{{0,24}}(?:长|主任|书记|主席|总理|代表)(?:、{HAN}{{2,10}})?[\s：:]{{1,4}}"
    rf"(?:{HAN}|·){{1,4}}(?:\s{{1,4}}{HAN}{{1,2}})?\W*$"
)
_OPENING = 6
"""Blocks after the title that may hold occasion, speaker and addressee."""
_YEAR = r"(?:(?:19|20)\d\d|二[〇○零][〇○零一二三四五六七八九]{2})"
_BY_ISSUER = re.compile(
    rf"(?:关于)?(?![全我本各]){HAN}{{2,24}}?(?<!依法治)(?:人民政府|[省市州盟区县旗镇乡局厅委部院]|街道|办公室|中心)"
)
_SHORTEST_TITLE = 6
_LONG_PARAGRAPH = 50
_FRONT = 40
"""Blocks searched for the title."""
_NAMED_IN_FULL = 2
"""Signs of a title at least: a heading has hardly more than one."""


def is_title(text: str, pattern: re.Pattern[str] = _TITLE) -> bool:
    """Whether a line names a yearly report: 青禾区2024年度法治政府建设工作报告."""
    folded = normal(text)
    return (
        _SHORTEST_TITLE <= len(folded) <= 60
        and not re.search(r"[。；;!?]|,.*,", folded)
        and bool(pattern.search(folded))
        and not _SENDING.search(folded)
        and numbered_heading(text) is None
        and not folded.startswith(("现将", "附件:", "附:", "根据", "按照"))
    )


def _body_follows(blocks: Sequence[Block], at: int) -> bool:
    for block in blocks[at + 1 : at + 10]:
        if is_furniture(block):
            continue
        if numbered_heading(block.text) or len(block.text) >= _LONG_PARAGRAPH or _ADDRESSEE.match(block.text):
            return True
    return False


def _first_numbered(blocks: Sequence[Block]) -> int:
    for position, block in enumerate(blocks):
        heading = numbered_heading(block.text) if block.kind is BlockKind.PARAGRAPH else None
        if heading and heading.scheme in (Scheme.IDEOGRAPH, Scheme.PART) and heading.ordinal == 1:
            return position
    return len(blocks)


def _title_positions(blocks: Sequence[Block], declared: str) -> tuple[int, int]:
    """Half-open range of the blocks of the title; empty if there is none."""
    found: tuple[int, int] | None = None
    for pattern in (_TITLE, _YEARLY, _ANY_REPORT):
        other = _title_by(blocks, pattern, declared)
        # 法治政府建设情况 below a 工作总结 that names its office and year is a heading.
        if other and (found is None or _keeps(blocks, other, found, declared)):
            found = other
    return found or (0, 0)


def _keeps(blocks: Sequence[Block], first: tuple[int, int], second: tuple[int, int], declared: str) -> bool:
    """Whether the text between two lines that may be the title is of the report named by the first.

    A cover letter and the report it carries, or the title of a page and that of its report, both name a report in
    full; a heading without number, 法治政府建设工作情况, says less than the title above it.
    """
    if first[1] > second[0]:
        return False
    weights = [_weight(blocks, title, declared) for title in (first, second)]
    are_reports = [not normal(blocks[title[1] - 1].text).endswith("情况") for title in (first, second)]
    between = [block.text.rstrip() for block in blocks[first[1] : second[0]]]
    is_apart = any(len(text) >= _LONG_PARAGRAPH or text.endswith("。") for text in between)
    if weights[1] < weights[0]:
        return is_apart or not are_reports[1]
    is_alike = weights[1] == weights[0] and is_apart and not are_reports[1]
    return is_alike and (are_reports[0] or weights[1] < _NAMED_IN_FULL)


def _weight(blocks: Sequence[Block], title: tuple[int, int], declared: str) -> int:
    """How much speaks for a title, up to 3: a year, an issuer, the word report, and what the file says of it."""
    lines = blocks[title[0] : title[1]]
    text = normal("".join(block.text.strip() for block in lines))
    is_declared = _is_declared(text, declared) or lines[0].level == 1
    is_report = bool(re.search(_REPORT_NOUN, text)) and not text.endswith("情况")
    signs = (re.search(_YEAR, text), _BY_ISSUER.match(text), is_report, is_declared)
    return min(3, sum(map(bool, signs)))


def _is_declared(text: str, declared: str) -> bool:
    """Whether a line is the title that the file gives, whatever it calls the report."""
    folded = normal(text)
    return (
        len(folded) >= _SHORTEST_TITLE
        and folded == normal(declared)
        and not _SENDING.search(folded)
        and numbered_heading(text) is None
    )


def _title_by(
    blocks: Sequence[Block], pattern: re.Pattern[str], declared: str = ""
) -> tuple[int, int] | None:
    front = min(len(blocks), _FRONT)
    may_be = [block.kind is BlockKind.PARAGRAPH for block in blocks[:front]]
    named = [
        i
        for i in range(front)
        if may_be[i] and (is_title(blocks[i].text, pattern) or _is_declared(blocks[i].text, declared))
    ]
    split = [
        i
        for i in range(front - 1)
        if may_be[i]
        and may_be[i + 1]
        and i not in named
        and i + 1 not in named
        and len(normal(blocks[i].text)) <= 30
        and len(normal(blocks[i + 1].text)) <= 40
        and not is_furniture(blocks[i])
        and not is_furniture(blocks[i + 1])
        and numbered_heading(blocks[i + 1].text) is None
        and is_title(blocks[i].text.strip() + blocks[i + 1].text.strip(), pattern)
    ]
    first_numbered = _first_numbered(blocks)
    # Any line may end with 报告 or 情况 further down.
    if pattern is not _TITLE:
        named, split = ([i for i in found if i < min(first_numbered, _OPENING)] for found in (named, split))
    # A letter's own 一、 comes before the title of the report it carries, so the last title line with a body
    # after it wins among those before the first heading; failing that, the first of all.
    candidates = sorted({i for i in (*named, *split) if _body_follows(blocks, i)})
    if not candidates:
        return (named[-1], named[-1] + 1) if named else None
    titles = [(_title_start(blocks, i), i + 2 if i in split else i + 1) for i in candidates]
    in_front = [title for title in titles if title[1] <= first_numbered + 1]
    if pattern is not _TITLE or not in_front:
        return (in_front or titles)[0]
    found = in_front[0]
    for title in in_front[1:]:
        found = found if _keeps(blocks, found, title, declared) else title
    return found


def _title_start(blocks: Sequence[Block], position: int) -> int:
    """The first line of a title recognised by its last: 青禾区人民政府 / 关于2024年度….

    The line above belongs to it if it names the issuer and the title continues with 关于 or the year, or if
    it has the year the title lacks.
    """
    while position:
        above = normal(blocks[position - 1].text)
        here = normal(blocks[position].text)
        if (
            is_furniture(blocks[position - 1])
            or not above
            or len(above) > 30
            or re.search(r"[。；,;:!?]", above)
        ):
            break
        names_issuer = re.search(r"(?:人民政府|委员会|局|厅|办公室|办事处)$", above) and re.match(
            rf"^(?:关于|{_YEAR})", here
        )
        has_year = re.search(rf"{_YEAR}年(?:度)?$|{_YEAR}$", above) and not re.search(_YEAR, here)
        if not (names_issuer or has_year):
            break
        position -= 1
    return position


def _body_start(blocks: Sequence[Block], title_end: int, found: list[Role]) -> int:
    """Where the body starts; assigns occasion, speaker and addressee between title and body their roles."""
    start = title_end
    for position in range(title_end, min(len(blocks) - 1, title_end + _OPENING)):
        text = blocks[position].text.strip()
        if _ADDRESSEE.match(text):
            found[position] = Role.COVER
        elif is_furniture(blocks[position]) or _is_occasion(text):
            found[position] = Role.FURNITURE
        else:
            break
        start = position + 1
    return start


def _is_occasion(text: str) -> bool:
    """Where and when a report was given, or by whom."""
    if len(text) > 80 or numbered_heading(text):
        return False
    is_delivered = bool(DATE.search(text)) and bool(_DELIVERED.match(text))
    is_delivered = is_delivered or bool(re.fullmatch(r"[-—–─]*在[^。；，,]{6,60}会议上", text))
    return is_delivered or bool(_SPEAKER.match(text))


def roles(blocks: Sequence[Block], declared: str = "") -> list[Role]:
    """The role of every block; ``declared`` is the title that the file gives."""
    title_start, title_end = _title_positions(blocks, declared)
    found = [Role.BODY] * len(blocks)
    for position in range(title_start):
        furniture = is_furniture(blocks[position]) or len(blocks[position].text) < 12
        found[position] = Role.FURNITURE if furniture else Role.COVER
    for position in range(title_start, title_end):
        found[position] = Role.TITLE
    body_start = _body_start(blocks, title_end, found)
    end = ends(blocks, body_start)
    events = set(dates_of_events(blocks, body_start, end))
    for position in range(body_start, end):
        if position not in events and is_furniture(blocks[position]):
            found[position] = Role.FURNITURE
    attachment = False
    for position in range(end, len(blocks)):
        text = blocks[position].text.strip()
        attachment = attachment or bool(ATTACHMENT.match(text) and not is_furniture(blocks[position]))
        found[position] = Role.COVER if attachment else Role.FURNITURE
    for position in (*annexed_tables(blocks, end), *below_signature(blocks, end)):
        found[position] = Role.BODY
    return found
