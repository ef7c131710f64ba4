"""Lines that belong to a page, a letter or the foot of a document whatever stands around them."""

from __future__ import annotations

import re

from compare.model import Block
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
_TOOLS = (
    "(?:打印|关闭|收藏|纠错|分享|下载)(?:本页|本文|此页|页面|窗口|网页|文章)?|返回(?:顶部|首页)|首页|无障碍(?:浏览|阅读|模式|版)?"
    "|(?:长者|关怀|老年)(?:模式|版)|(?:繁体|简体)(?:版|中文)?|相关(?:链接|文档|信息|文章|附件)|网站支持IPv6|IPv6"
)
"""What a page lets one do.  Each of them begins sentences too, 关闭非煤矿山3座, so that a line holds nothing else."""
_FURNITURE = re.compile(
    rf"^\W*(?:{_LABEL})\s*[:】\]]"
    rf"|^\W*(?:{_TOOLS})(?:\W*(?:{_TOOLS}))*\W*$|^相关(?:链接|文档|信息|文章|附件)[:：]"
    r"|^(?:您?当前(?:的)?位置|您现在的位置|首页\s*[>＞»/\\-]|今天是)"
    r"|^\W*(?:返回顶部|扫一扫|上一[篇条]|下一[篇条]|附件下载|(?:主办|承办)(?:单位)?:|版权所有|网站标识码|备案(?:序|编)?号|.{0,3}ICP备|.{0,4}公网安备)"
    r"|^\W*(?:\[?(?:大|中|小)\]?\W*){2,3}$|^\W*(?:字体|字号)?\W*大\W*中\W*小"
    r"|^政府信息(?:公开(?:指南|制度|目录|年报)?)?$|^公开(?:指南|制度)$"
    r"|^[((]此件(?:主动|依申请|不予)?公开(?:发布)?[))]$|^(?:主动公开|公开属性)$"
    # Printed page numbers: - 3 -, 第3页共8页.
    r"|^-+\d{1,3}-+$|^第\d{1,3}页(?:[/,]?共\d{1,3}页)?$"
    # The foot of an official document (GB/T 9704-2012, 7.4).
    r"|^抄(?:送|报):|^.{2,30}(?:19|20)\d\d年\d{1,2}月\d{1,2}日印发$|^[((]?联系人:|^签发人:"
)
ATTACHMENT = re.compile(
    r"^附[件录表]?\s*(?:[：:\d一二三四]|$)|^\S{0,12}(?:名词解释|用语说明|名词注释)[：:]?$"
)
_SIGNATURE = re.compile(
    rf"^(?:{HAN}|[（）()、]){{2,40}}(?:人民政府|委员会|办公室|司法局|局|委|厅|办|中心|街道办事处)(?:[（(]章[)）])?$"
)


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
