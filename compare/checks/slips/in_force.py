"""Laws said to be in force from another day than theirs: 新修订的《中华人民共和国行政复议法》自2024年7月1日起施行."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from compare.matches import Guarded
from compare.message import message
from compare.model import Fault, Report
from compare.wording import last_clause

_DAYS = """
行政复议法 1999-10-01 2018-01-01 2024-01-01
行政处罚法 1996-10-01 2018-01-01 2021-07-15
行政诉讼法 1990-10-01 2015-05-01 2017-07-01
行政许可法 2004-07-01 2019-04-23
行政强制法 2012-01-01
民法典 2021-01-01
公司法 1994-07-01 2006-01-01 2014-03-01 2018-10-26 2024-07-01
民营经济促进法 2025-05-20
外商投资法 2020-01-01
治安管理处罚法 2006-03-01 2013-01-01 2026-01-01
优化营商环境条例 2020-01-01
公平竞争审查条例 2024-08-01
保障农民工工资支付条例 2020-05-01
保障中小企业款项支付条例 2020-09-01 2025-06-01
促进个体工商户发展条例 2022-11-01
市场主体登记管理条例 2022-03-01
消费者权益保护法实施条例 2024-07-01
信访工作条例 2022-05-01
法律援助法 2022-01-01
法治宣传教育法 2025-11-01
社区矫正法 2020-07-01
家庭教育促进法 2022-01-01
爱国主义教育法 2024-01-01
预防未成年人犯罪法 1999-11-01 2013-01-01 2021-06-01
妇女权益保障法 1992-10-01 2005-12-01 2018-10-26 2023-01-01
无障碍环境建设法 2023-09-01
安全生产法 2002-11-01 2014-12-01 2021-09-01
突发事件应对法 2007-11-01 2024-11-01
政府信息公开条例 2008-05-01 2019-05-15
重大行政决策程序暂行条例 2019-09-01
个人信息保护法 2021-11-01
数据安全法 2021-09-01
网络安全法 2017-06-01 2026-01-01
反有组织犯罪法 2022-05-01
反电信网络诈骗法 2022-12-01
反不正当竞争法 1993-12-01 2018-01-01 2019-04-23 2025-10-15
反垄断法 2008-08-01 2022-08-01
乡村振兴促进法 2021-06-01
粮食安全保障法 2024-06-01
农村集体经济组织法 2025-05-01
学前教育法 2025-06-01
噪声污染防治法 2022-06-05
长江保护法 2021-03-01
黄河保护法 2023-04-01
"""
"""Laws and rules of the whole country with the day each version came into force."""
_IN_FORCE = {
    title: tuple(map(date.fromisoformat, days)) for title, *days in map(str.split, _DAYS.split("\n")[1:-1])
}
_TITLE = rf"《(?P<state>中华人民共和国)?(?P<title>{'|'.join(_IN_FORCE)})》"
_DAY = r"(?:(?P<year>20\d\d)\s*年)?\s*(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日"
_FROM = rf"(?P<date>{_DAY})起?(?:正式|全面|开始)*(?:施行|实施|生效)"
_BETWEEN = r"(?:（[^（）]*）|\([^()]*\)|修订后|正式|[，,]该法|已|将|(?P<comma>[，,]))*[于自从]?"
_BEHIND = r"(?=\s*(?:[，,；;。！!）)]|$|以来|后|之后|以后|之前|前))"
"""No object: 《民营经济促进法》自2025年8月1日起施行的措施 and 2025年9月1日起施行的《民营经济促进法》配套措施 are about other rules."""
_SAID = (
    Guarded(("施行", "实施", "生效"), rf"(?m:{_TITLE}{_BETWEEN}{_FROM}{_BEHIND})"),
    Guarded(("施行", "实施", "生效"), rf"(?m:{_FROM}的(?:[最]?新)?(?:修[订改]|制定|颁布|出台)?的?{_TITLE}(?=\s*(?:[，,；;。！!]|$|以来|后|之后)))"),
)  # fmt: skip
_OF_A_PLACE = re.compile("(?:省|市|县|区|州|旗|盟|本地|地方)$")
_BY_A_PLACE = re.compile("[省市县区州旗盟我]|人大|地方")
_FOLLOWED = re.compile("^(?:最?新(?:修[订改]|制定|颁布|出台)的?)?$")
"""What may stand in front of a title behind which a comma precedes the date: 出台措施落实《…》，自… is about the measures."""
_COUNTRY = re.compile("国务院|国家")
_ALSO_LOCAL = frozenset(("优化营商环境条例", "政府信息公开条例"))
"""Titles that rules of provinces and cities bear word for word."""
_MOST_YEARS = 2
"""Years by which the day may be off, where month and day are the law's."""


def laws_misdated(report: Report) -> Iterator[Fault]:
    """The days from which a report says a law is in force, and the law is not."""
    for written in _SAID:
        for sentence, found in written.matches(report):
            if _may_be_of_another(report.text[sentence.start : found.start()], found):
                continue
            right = _right(found, _IN_FORCE[found["title"]], report.year)
            if right is not None:
                day = f"{right.year}年{right.month}月{right.day}日"
                text = message("{title} is in force from {right}, not from {written}.", title=f"《{found['title']}》", right=day, written=found["date"])  # fmt: skip
                yield Fault(found.span("date"), text, message("Correct the date."))


def _may_be_of_another(before: str, found: re.Match[str]) -> bool:
    """Whether the day may be that of another law or rule than the country's, with what stands before in its sentence."""
    if found.groupdict().get("comma") and not _FOLLOWED.search(last_clause(before)):
        return True
    if found["state"]:
        return False
    if not found["title"].endswith("条例"):
        return bool(_OF_A_PLACE.search(before))
    if found["title"] in _ALSO_LOCAL and not _COUNTRY.search(last_clause(before)):
        return True
    return bool(_BY_A_PLACE.search(before))


def _right(found: re.Match[str], days: Sequence[date], reported: int | None) -> date | None:
    """The day that was meant; None where the day may be right."""
    written = int(found["month"]), int(found["day"])
    if found["year"]:
        year = int(found["year"])
        if any((day.year, day.month, day.day) == (year, *written) for day in days):
            return None
        near = [d for d in days if d.year == year]
        near += [
            d for d in days if (d.month, d.day) == written and abs(d.year - year) <= _MOST_YEARS and year > days[0].year
        ]  # fmt: skip
        return near[-1] if near else None
    if reported is None or any(
        (day.month, day.day) == written for day in days if abs(day.year - reported) <= 1
    ):
        return None
    return next((day for day in days if day.year == reported), None)
