"""Which blocks are the report: furniture, cover letter, title and body.

A saved page brings its index number, dates and counters; a file from a sending office brings a cover letter;
both precede the title, and some furniture stands between title and body or at the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from compare.model import Block, BlockKind, Role
from compare.structure.heading import Scheme, numbered_heading
from compare.wording import HAN, normal

DOCUMENT_NUMBER = re.compile(
    rf"{HAN}{{1,12}}(?:[〔\[(（【［]\s*(?:19|20)|[〔\[［]\s*)\d\d\s*年?\s*[〕\])）】］]\s*(?:第\s*)?\d{{1,4}}\s*号"
)
"""Including malformed ones: 〔24〕, 〔2024年〕; but 人民路（12）34号 is an address."""
_NUMBER_WITHOUT_BRACKETS = re.compile(rf"{HAN}{{2,12}}\s*(?:19|20)\d\d\s*年?\s*(?:第\s*)?\d{{1,4}}\s*号")
"""Recognised as a number only if alone in its line."""
DATE = re.compile(
    r"(?:(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}"
    r"|二[〇○零]\S{2}年\S{1,2}月\S{1,3}日)(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?"
)

_LABEL = (
    "信息索引号|索引号|索引|发布机构|发文机构|发文机关|制发机构|公开主体|发布单位|发布日期|发布时间|发文日期|成文日期|生成日期|"
    "公开日期|更新时间|名称|标题|信息名称|文件名称|主题词|主题分类|体裁分类|组配分类|服务对象|有效性|时效性|文号|发文字号|"
    "文件编号|公开类别|公开方式|公开形式|公开范围|浏览次数|点击数|点击率|阅读次数|阅读|访问量|来源|文章来源|信息来源|稿源|"
    "作者|编辑|责任编辑|审核|字体|字号|分享到|分享|关键词|主题|所属栏目|栏目|内容概述|日期|时间|语音播报"
)
_FURNITURE = re.compile(
    rf"^\W*(?:{_LABEL})\s*[:】\]]"
    r"|^(?:您?当前(?:的)?位置|首页|您现在的位置|今天是|无障碍|长者模式|繁体|简体|IPv6|网站支持)"
    r"|^\W*(?:打印|关闭|打印本页|关闭窗口|返回顶部|扫一扫|收藏|纠错|上一[篇条]|下一[篇条]|相关(?:链接|文档|信息|文章)|附件下载|主办(?:单位)?:|承办|版权所有|网站标识码|备案|.{0,3}ICP备|.{0,4}公网安备)"
    r"|^\W*(?:\[?(?:大|中|小)\]?\W*){2,3}$|^\W*(?:字体|字号)?\W*大\W*中\W*小"
    r"|^政府信息(?:公开(?:指南|制度|目录|年报)?)?$|^公开(?:指南|制度)$"
    r"|^[((]此件(?:主动|依申请|不予)?公开(?:发布)?[))]$|^(?:主动公开|公开属性)$"
    # Printed page numbers: - 3 -, 第3页共8页.
    r"|^-+\d{1,3}-+$|^第\d{1,3}页(?:[/,]?共\d{1,3}页)?$"
    # The foot of an official document (GB/T 9704-2012, 7.4).
    r"|^抄(?:送|报):|^.{2,30}(?:19|20)\d\d年\d{1,2}月\d{1,2}日印发$|^[((]?联系人:|^签发人:"
)
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
ATTACHMENT = re.compile(
    r"^附[件录表]?\s*(?:[：:\d一二三四]|$)|^\S{0,12}(?:名词解释|用语说明|名词注释)[：:]?$"
)
_SIGNATURE = re.compile(
    rf"^(?:{HAN}|[（）()、]){{2,40}}(?:人民政府|委员会|办公室|司法局|局|委|厅|办|中心|街道办事处)(?:[（(]章[)）])?$"
)
_YEAR = r"(?:(?:19|20)\d\d|二[〇○零][〇○零一二三四五六七八九]{2})"
_OF_A_UNIT = re.compile(r"[（(]?(?:计量)?单位[：:]|填报|制表|截至|日期")
"""Between the title of a table and its rows."""
_MOST_OF_A_TITLE = 3
"""Lines between 附件1 and the rows of its table."""
_BY_ISSUER = re.compile(
    rf"(?:关于)?(?![全我本各]){HAN}{{2,24}}?(?<!依法治)(?:人民政府|[省市州盟区县旗镇乡局厅委部院]|街道|办公室|中心)"
)
_MOST_OF_A_SIGNATURE = 6
"""Lines above the date."""
_SHORTEST_TITLE = 6
_LONGEST_TITLE = 40
_LONG_PARAGRAPH = 50
_FRONT = 40
"""Blocks searched for the title."""
_NAMED_IN_FULL = 2
"""Signs of a title at least: a heading has hardly more than one."""


def is_furniture(block: Block) -> bool:
    """Whether the block is page furniture wherever it stands."""
    text = normal(block.text)
    cells = [normal(cell) for cell in block.cells] if block.cells else []
    if cells and any(re.fullmatch(rf"\W*(?:{_LABEL})\W*", cell) for cell in cells):
        return True
    if len(text) > 120 and not re.match(r"^索引号|^您?当前(?:的)?位置|^首页", text):
        return False
    if _FURNITURE.search(text):
        return True
    number = re.sub(r"\s*签发人.*$", "", block.text).strip()
    if DOCUMENT_NUMBER.fullmatch(number) or _NUMBER_WITHOUT_BRACKETS.fullmatch(number):
        return True
    without_dates = re.sub(r"[\W_]|发布|时间|日期|浏览次数|来源|次", "", DATE.sub("", block.text))
    return bool(DATE.search(block.text)) and (without_dates == "" or without_dates.isdigit())


def is_signature(text: str) -> bool:
    """Whether a line holds only a body's name and a date: 青禾区司法局 2025年1月8日."""
    return bool(_SIGNATURE.match(DATE.sub("", normal(text)).strip()))


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


def _ends(blocks: Sequence[Block], body_start: int) -> int:
    """Where the body ends: trailing furniture, signature, date and attachments do not belong to it."""
    end = len(blocks)
    lines = [n for n in range(body_start, len(blocks)) if blocks[n].kind is not BlockKind.TABLE_ROW]
    # Attachments come after most of the text, however long their tables are.
    for position in lines[1 + len(lines) // 2 :]:
        text = blocks[position].text.strip()
        if ATTACHMENT.match(text) and len(text) <= 60:
            end = position
            break
    signed = _signed(blocks, body_start, end)
    if signed is not None:
        return signed
    while end > body_start + 1:
        if not _is_of_the_end(blocks[end - 1]):
            break
        end -= 1
    return end


def _signed(blocks: Sequence[Block], body_start: int, end: int) -> int | None:
    """Where the names and the date stand under the body: what follows is of the page or of the print, whatever it says.

    A report may also be signed below its title, so that most of the text stands in front of the signature.
    """
    written = [0, *accumulate(len(block.text) for block in blocks[body_start:end])]
    for position in range(body_start + 1, end):
        text = blocks[position].text.strip()
        is_named = is_signature(text)
        if not DATE.search(text) or not (is_named or DATE.fullmatch(text)):
            continue
        start = position
        while start > max(body_start, position - _MOST_OF_A_SIGNATURE):
            above = blocks[start - 1]
            if not is_signature(above.text) and not is_furniture(above):
                break
            is_named = is_named or is_signature(above.text)
            start -= 1
        if is_named and start > body_start and 2 * written[start - body_start] > written[-1]:
            return start
    return None


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
    end = _ends(blocks, body_start)
    for position in range(body_start, end):
        if is_furniture(blocks[position]):
            found[position] = Role.FURNITURE
    attachment = False
    for position in range(end, len(blocks)):
        text = blocks[position].text.strip()
        attachment = attachment or bool(ATTACHMENT.match(text) and not is_furniture(blocks[position]))
        found[position] = Role.COVER if attachment else Role.FURNITURE
    for position in (*_annexed_tables(blocks, end), *_below_signature(blocks, end)):
        found[position] = Role.BODY
    return found


def _annexed_tables(blocks: Sequence[Block], end: int) -> Iterator[int]:
    """Titles and rows of the tables attached behind the body: 附：2024年行政执法案件情况表.

    They are part of the report, as a list of attached files or of terms explained is not.  A title may stand in a line
    of its own below 附件1, and the unit below it.
    """
    for position in range(end, len(blocks) - 1):
        if not ATTACHMENT.match(blocks[position].text.strip()):
            continue
        behind = range(position + 1, min(len(blocks), position + 2 + _MOST_OF_A_TITLE))
        rows = next((k for k in behind if _is_row(blocks, k)), None)
        between = [] if rows is None else [k for k in range(position + 1, rows) if blocks[k].text.strip()]
        if rows is None or any(not _may_be_of_a_title(blocks[k].text) for k in between):
            continue
        titles = [k for k in between if not _OF_A_UNIT.match(blocks[k].text.strip())]
        yield titles[-1] if titles else position
        while _is_row(blocks, rows):
            yield rows
            rows += 1


def _below_signature(blocks: Sequence[Block], end: int) -> Iterator[int]:
    """Notes, and the rows and titles of tables that stand below the signature without being called attached."""
    for position in range(end, len(blocks)):
        block = blocks[position]
        if ATTACHMENT.match(block.text.strip()):
            return
        if block.kind is BlockKind.FOOTNOTE:
            yield position
        elif block.kind is BlockKind.TABLE_ROW and not is_furniture(block):
            above = blocks[position - 1]
            is_first = position > end and above.kind is BlockKind.PARAGRAPH
            if is_first and _may_be_of_a_title(above.text) and not _is_of_the_end(above):
                yield position - 1
            yield position


def _is_of_the_end(block: Block) -> bool:
    """Whether a line is furniture, a signature or a date."""
    return is_furniture(block) or is_signature(block.text) or bool(DATE.fullmatch(block.text.strip()))


def _may_be_of_a_title(text: str) -> bool:
    return (
        len(text.strip()) <= _LONGEST_TITLE
        and not re.search("[。；;]", text)
        and not ATTACHMENT.match(text.strip())
    )


def _is_row(blocks: Sequence[Block], position: int) -> bool:
    return position < len(blocks) and blocks[position].kind is BlockKind.TABLE_ROW
