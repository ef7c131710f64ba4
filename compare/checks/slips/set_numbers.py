"""Numbers that belong to a name, and names that belong to a number: 四个维护, 12月14日国家宪法日, 以下简称《办法》 of a 条例."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.slips.slip import Slip
from compare.matches import Guarded
from compare.model import Report

_COUNTED = {"意识": "四", "自信": "四", "维护": "两", "确立": "两"}
_SLOGAN = Guarded(
    ("个意识", "个自信", "个维护", "个确立"),
    r"[“\"](?P<number>[一二两三四五六七八九])个(?P<what>意识|自信|维护|确立)[”\"]",
)
_DAYS = {
    "国家宪法日": (12, 4), "全民国家安全教育日": (4, 15), "国际禁毒日": (6, 26), "世界环境日": (6, 5), "国家公祭日": (12, 13),
    "全国防灾减灾日": (5, 12), "全国消防日": (11, 9), "全国消防宣传日": (11, 9), "消费者权益日": (3, 15), "世界水日": (3, 22),
    "全国生态日": (8, 15), "烈士纪念日": (9, 30), "中国人民警察节": (1, 10), "全国交通安全日": (12, 2), "全国土地日": (6, 25),
    "世界知识产权日": (4, 26), "中国医师节": (8, 19), "植树节": (3, 12), "教师节": (9, 10), "国家扶贫日": (10, 17),
}  # fmt: skip
"""Month and day of days of the year."""
_DATED = Guarded(
    tuple(_DAYS),
    rf"(?P<month>\d{{1,2}})(?:月(?P<day>\d{{1,2}})日|[·.](?P<of>\d{{1,2}}))[“\"]?(?:第[一二三四五六七八九十]{{1,3}}个)?(?P<name>{'|'.join(_DAYS)})",
)
_KINDS = [
    "条例",
    "办法",
    "规定",
    "意见",
    "方案",
    "细则",
    "规划",
    "纲要",
    "通知",
    "规则",
    "决定",
    "标准",
    "计划",
    "公约",
    "指引",
]
_SHORT = Guarded(
    ("以下简称", "以下称", "下称"),
    r"《(?P<full>[^《》\n]{4,50})》[（(](?:以下简?称|下称)[：:]?(?P<said>[《“\"]?(?P<short>[^《》“”\"（）()\n]{2,16})[》”\"]?)[）)]",
)


def wrong_numbers(report: Report) -> Iterator[Slip]:
    """Where such a number or name stands, how it is written, and what was meant."""
    for _, found in _SLOGAN.matches(report):
        right = _COUNTED[found["what"]]
        if found["number"] not in (right, "二" if right == "两" else right):
            written = found[0][1:-1]
            yield Slip(found.start() + 1, written, right + written[1:])
    for _, found in _DATED.matches(report):
        month, day = _DAYS[found["name"]]
        if (int(found["month"]), int(found["day"] or found["of"])) != (month, day):
            end = found.start("name") - found.start()
            yield Slip(found.start(), re.sub('[“"第].*', "", found[0][:end]), f"{month}月{day}日")
    for _, found in _SHORT.matches(report):
        kind = _kind(found["short"])
        own = _kind(found["full"].removesuffix("（试行）").removesuffix("(试行)"))
        if kind and own and kind not in found["full"]:
            yield Slip(found.start("said"), found["said"], found["said"].replace(kind, own))


def _kind(title: str) -> str:
    """The kind of paper by the end of its title: 办法."""
    return next((kind for kind in _KINDS if title.endswith(kind)), "")
