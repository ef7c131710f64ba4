"""Seasons and days in another month than theirs: 9月，抓住春耕备耕时节; 10月，以国家宪法日为契机.

The months are those of the whole country, widely taken: 汛期 begins in March in the south.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.matches import in_what_is_told
from compare.message import message
from compare.model import Fault, Report, Severity

_MONTHS = {
    (12, 1, 2, 3): "春运|寒假",
    (12, 1): "元旦",
    (1, 2): "春节",
    (1,): "中国人民警察节|人民警察节",
    (1, 2, 3, 4, 5, 6): "春耕备耕|春耕生产|春耕|春播",
    (2, 3): "元宵节",
    (2, 3, 8, 9): "开学季",
    (3,): "三八妇女节|国际妇女节|消费者权益日|植树节|世界水日|中国水周",
    (4,): "全民国家安全教育日|国家安全教育日|知识产权宣传周|世界知识产权日|清明节|清明",
    (5,): "民法典宣传月|防灾减灾日|防灾减灾宣传周|全国助残日",
    (4, 5): "劳动节",
    (5, 6): "端午节|端午",
    (5, 6, 7): "夏收夏种|夏收|夏种|三夏|毕业季",
    (5, 6, 7, 8): "高考|中考",
    (6,): "安全生产月|世界环境日|国际禁毒日|全国土地日|儿童节",
    (6, 7, 8, 9): "暑期|暑假",
    (8,): "建军节|全国生态日|中国医师节",
    (9,): "教师节|农民丰收节|烈士纪念日|国家网络安全宣传周",
    (9, 10): "中秋节|中秋|国庆节|国庆",
    (10, 11): "重阳节|重阳",
    (11,): "消防宣传月|全国消防日|全国消防宣传日",
    (12,): "国家公祭日",
    (11, 12): "国家宪法日|国家宪法宣传日|宪法宣传周",
    (8, 9, 10, 11): "秋收秋种|秋收|三秋",
    (9, 10, 11, 12, 1, 2, 3): "秋冬季|秋冬|冬春",
    (3, 4, 5, 6, 7, 8, 9, 10, 11): "主汛期|汛期",
    (10, 11, 12, 1, 2, 3, 4): "采暖季|供暖季|采暖期|供暖期",
}
_OF = {word: frozenset(months) for months, words in _MONTHS.items() for word in words.split("|")}
_WORDS = "|".join(sorted(_OF, key=len, reverse=True))
_QUOTE = '[“”"]?'
_MONTH = r"(?<![\d—–\-~～至到、和及与（(])(?P<month>\d{1,2})月(?:份|\d{1,2}日|[上中下]旬|[初底末])?[，,]?"
_IN_SEASON = re.compile(
    rf"{_MONTH}(?P<how>[^，,。；;：:、\d]{{0,10}}?)"
    rf"{_QUOTE}(?P<season>{_WORDS}){_QUOTE}(?:[、和及]?(?P<also>{_QUOTE}(?:{_WORDS}){_QUOTE}))?(?:生产|农忙|大忙|防汛|假期)?(?:的|等)?(?:关键|重要|有利)?"
    r"(?:时节|季节|期间|之际|为契机|契机|前夕|来临|到来|前后|当天|当日|节点|时期|之机|时机|关键期|高峰期?|旺季)(?!的|[^，,。；;]{0,4}(?:发现|排查|查处|暴露|反馈))"
)
_ON_OCCASION = re.compile(
    rf"{_MONTH}(?P<how>[在于]){_QUOTE}(?P<season>(?:{_WORDS})(?<=[日节月周])){_QUOTE}(?P<also>)(?=[，,]|(?:集中|广泛|组织)?(?:开展|举办)(?!的))"
)
"""10月，在民法典宣传月开展宣传: a day, a week or a month with a name needs no word for its time."""
_NOT_NOW = re.compile("[对就]|明年|来年|次年|下一?年|去年|上年|准备|筹备|谋划|备战|春季")
_SOON = re.compile("前|临近|来临|迎|到来")


def seasons_of_other_months(report: Report) -> Iterator[Fault]:
    """The months of a report beside a season or a day that is in another, in text order."""
    told = [found for pattern in (_IN_SEASON, _ON_OCCASION) for _, found in in_what_is_told(report, pattern)]
    for found in sorted(told, key=lambda found: found.start()):
        month = int(found["month"])
        if _NOT_NOW.search(found["how"]):
            continue
        seasons = [found["season"], *([found["also"].strip('“”"')] if found["also"] else [])]
        # What a month later comes is being prepared for.
        months = {month, month % 12 + 1} if _SOON.search(found[0]) else {month}
        if not any(months & _OF[season] for season in seasons):
            span = found.start("month"), found.end("season")
            text = message(
                "“{month}” and “{part}” are of different times.", month=f"{month}月", part=found["season"]
            )
            yield Fault(span, text, message("Correct the date."), Severity.WARNING)
