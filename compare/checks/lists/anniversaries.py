"""Since when laws, bodies and undertakings are counted whose anniversaries reports tell of.

Of a law there are two years: when it was published and since when it is in force.
"""

from __future__ import annotations

import re

_NUMBER = r"(?P<number>\d{1,3}|[一二三四五六七八九十百]{1,5})"

_LAWS = {
    "民法典": (2020, 2021),
    "现行宪法": (1982, 1982),
    "八二宪法": (1982, 1982),
    "民营经济促进法": (2025, 2025),
    "优化营商环境条例": (2019, 2020),
    "重大行政决策程序暂行条例": (2019, 2019),
    "信访工作条例": (2022, 2022),
    "法律援助法": (2021, 2022),
    "人民调解法": (2010, 2011),
    "社区矫正法": (2019, 2020),
    "家庭教育促进法": (2021, 2022),
    "反家庭暴力法": (2015, 2016),
    "乡村振兴促进法": (2021, 2021),
    "长江保护法": (2020, 2021),
    "黄河保护法": (2022, 2023),
    "黑土地保护法": (2022, 2022),
    "数据安全法": (2021, 2021),
    "个人信息保护法": (2021, 2021),
    "网络安全法": (2016, 2017),
    "国家安全法": (2015, 2015),
    "反有组织犯罪法": (2021, 2022),
    "反电信网络诈骗法": (2022, 2022),
    "退役军人保障法": (2020, 2021),
    "英雄烈士保护法": (2018, 2018),
    "爱国主义教育法": (2023, 2024),
}
"""Law → the years it was published and in force from; none that was rewritten since, whose name may mean either text."""
_FROM_NEW_YEAR = frozenset(
    (
        "民法典",
        "优化营商环境条例",
        "法律援助法",
        "人民调解法",
        "家庭教育促进法",
        "退役军人保障法",
        "爱国主义教育法",
    )
)
"""In force from 1 January: the day is celebrated in the year before as well."""
_FOUNDED = {
    "新中国成立": 1949,
    "中华人民共和国成立": 1949,
    "中国共产党成立": 1921,
    "中国人民政治协商会议成立": 1949,
    "人民政协成立": 1949,
    "全国人民代表大会成立": 1954,
    "建党": 1921,
    "建军": 1927,
    "长征胜利": 1936,
    "抗战胜利": 1945,
    "抗日战争胜利": 1945,
    "抗美援朝出国作战": 1950,
    "改革开放": 1978,
    "香港回归": 1997,
    "澳门回归": 1999,
}
_ANNIVERSARY = re.compile(
    rf"(?P<what>{'|'.join(sorted(_FOUNDED, key=len, reverse=True))})(?:祖国)?[^，,。；;、]{{0,10}}?{_NUMBER}周年"
)
_OF_A_LAW = re.compile(
    rf"(?P<law>{'|'.join(sorted(_LAWS, key=len, reverse=True))})[》”\"]?(?:正式|全面)?(?P<first>颁布|公布|出台|通过)?[、和暨]?(?:正式)?(?P<second>实施|施行)?(?:之日)?{_NUMBER}周年"
)
_OF_ANOTHER_TEXT = re.compile("新|修[订改正]|即将|迎接")
"""In front of a law: the year is that of its revision, or still to come."""


def anniversaries(text: str, start: int, end: int) -> list[tuple[re.Match[str], tuple[int, ...]]]:
    """The anniversaries told between two places of a text, each with the years it may be counted from."""
    found: list[tuple[re.Match[str], tuple[int, ...]]] = [
        (match, (_FOUNDED[match["what"]],)) for match in _ANNIVERSARY.finditer(text, start, end)
    ]
    for match in _OF_A_LAW.finditer(text, start, end):
        clause = re.split("[，,；;。]", text[start : match.start()])[-1]
        if (match["first"] or match["second"]) and not _OF_ANOTHER_TEXT.search(clause):
            published, in_force = _LAWS[match["law"]]
            years = ((published,) if match["first"] else ()) + ((in_force,) if match["second"] else ())
            years += (in_force - 1,) if match["law"] in _FROM_NEW_YEAR and match["second"] else ()
            found.append((match, years))
    return found
