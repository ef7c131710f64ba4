"""Which blocks are the report: furniture, cover letter, title and body told apart.

A saved page brings its index number, dates and counters; a file from a sending office brings a cover
letter; both stand in front of the title, and some furniture between title and body or at the end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.model import Block, BlockKind, Role
from compare.structure.heading import Scheme, numbered_heading
from compare.wording import normal

DOCUMENT_NUMBER = re.compile(
    r"[\u4e00-\u9fff]{1,12}[〔\[(（【［]\s*(?:19|20)\d\d\s*[〕\])）】］]\s*(?:第\s*)?\d{1,4}\s*号"
)
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
    r"|^[((]此件(?:主动|依申请|不予)?公开(?:发布)?[))]$|^(?:主动公开|公开属性)"
)
_TITLE = re.compile(
    r"(?:法治政府|依法行政|依法治[区县市省国]|法治建设|政府信息公开|政务公开|政府工作|政府网站|法治[\u4e00-\u9fff]{0,6}建设).{0,30}"
    r"(?:年度报告|年报|工作报告|工作总结|情况报告|情况的?报告|总结报告|自查报告|报告|总结|情况|汇报)(?:[（(][^（()）]{1,16}[)）])?$"
)
_SENDING = re.compile(
    r"^(?:关于)?(?:报送|呈报|上报|印发|转发|公开发布)|的(?:函|通知|请示|公告)$|^.{0,24}关于(?:报送|印发|转发|呈报|上报)"
)
_ADDRESSEE = re.compile(r"^[^。；，,]{2,60}[：:]$")
_ATTACHMENT = re.compile(r"^附[件录表]?\s*[：:\d一二三四]?")
_SIGNATURE = re.compile(
    r"^[\u4e00-\u9fff（）()、]{2,40}(?:人民政府|委员会|办公室|司法局|局|委|厅|办|中心|街道办事处)(?:[（(]章[)）])?$"
)
_LONG_PARAGRAPH = 50
_FRONT = 40
"""Blocks in which the title is looked for."""


def is_furniture(block: Block) -> bool:
    """The block is page furniture wherever it stands."""
    text = normal(block.text)
    cells = [normal(cell) for cell in block.cells] if block.cells else []
    if cells and any(re.fullmatch(rf"\W*(?:{_LABEL})\W*", cell) for cell in cells):
        return True
    if len(text) > 120 and not re.match(r"^索引号|^您?当前(?:的)?位置|^首页", text):
        return False
    if _FURNITURE.search(text):
        return True
    if DOCUMENT_NUMBER.fullmatch(block.text.strip()):
        return True
    without_dates = re.sub(r"[\W_]|发布|时间|日期|浏览次数|来源|次", "", DATE.sub("", block.text))
    return bool(DATE.search(block.text)) and (without_dates == "" or without_dates.isdigit())


def is_title(text: str) -> bool:
    """A line that names a yearly report: 青禾区2024年度法治政府建设工作报告."""
    folded = normal(text)
    return (
        6 <= len(folded) <= 60
        and not re.search(r"[。；;!?]|,.*,", folded)
        and bool(_TITLE.search(folded))
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


def _title_positions(blocks: Sequence[Block]) -> tuple[int, int]:
    """Half-open range of the blocks that are the title; an empty range where there is none."""
    front = min(len(blocks), _FRONT)
    named = [i for i in range(front) if is_title(blocks[i].text)]
    split = [
        i
        for i in range(front - 1)
        if not is_title(blocks[i + 1].text)
        and not is_title(blocks[i].text)
        and len(normal(blocks[i].text)) <= 30
        and not is_furniture(blocks[i])
        and not is_furniture(blocks[i + 1])
        and len(normal(blocks[i + 1].text)) <= 40
        and is_title(blocks[i].text.strip() + blocks[i + 1].text.strip())
    ]
    first_numbered = _first_numbered(blocks)
    # A letter's own 一、 comes before the title of the report it carries, so the last title line with
    # a body behind it wins among those in front of the first heading; failing that, the first of all.
    candidates = sorted({i for i in (*named, *split) if _body_follows(blocks, i)})
    if not candidates:
        return (named[-1], named[-1] + 1) if named else (0, 0)
    in_front = [i for i in candidates if i <= first_numbered]
    position = in_front[-1] if in_front else candidates[0]
    if position in split:
        return position, position + 2
    begin = position
    previous = normal(blocks[position - 1].text) if position else ""
    if (
        previous
        and re.search(r"(?:人民政府|委员会|局|厅|办公室|办事处)$", previous)
        and len(previous) <= 30
        and not is_furniture(blocks[position - 1])
        and re.match(r"^(?:关于|(?:19|20)\d\d)", normal(blocks[position].text))
    ):
        begin = position - 1
    return begin, position + 1


def _ends(blocks: Sequence[Block], body_start: int) -> int:
    """Where the body ends: trailing furniture, signature, date and attachments are not body."""
    end = len(blocks)
    for position in range(body_start + 1, len(blocks)):
        text = blocks[position].text.strip()
        if (
            _ATTACHMENT.match(text)
            and len(text) <= 60
            and position > body_start + (len(blocks) - body_start) // 2
        ):
            end = position
            break
    while end > body_start + 1:
        block = blocks[end - 1]
        text = normal(block.text)
        closing = is_furniture(block) or _SIGNATURE.match(text) or DATE.fullmatch(block.text.strip())
        if not closing:
            break
        end -= 1
    return end


def roles(blocks: Sequence[Block]) -> list[Role]:
    """The role of every block."""
    title_start, title_end = _title_positions(blocks)
    found = [Role.BODY] * len(blocks)
    for position in range(title_start):
        furniture = is_furniture(blocks[position]) or len(blocks[position].text) < 12
        found[position] = Role.FURNITURE if furniture else Role.COVER
    for position in range(title_start, title_end):
        found[position] = Role.TITLE
    body_start = title_end
    end = _ends(blocks, body_start)
    for position in range(body_start, end):
        if is_furniture(blocks[position]):
            found[position] = Role.FURNITURE
    attachment = False
    for position in range(end, len(blocks)):
        text = blocks[position].text.strip()
        attachment = attachment or bool(_ATTACHMENT.match(text) and not is_furniture(blocks[position]))
        found[position] = Role.COVER if attachment else Role.FURNITURE
    return found
