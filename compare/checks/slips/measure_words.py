"""Things counted by the measure word of others: 选聘监督员36份, 办结案件41名, 新建公园6起.

People are counted by 名 and 人, cases by 件 and 起, papers by 件 and 份, courses by 期 and 场, buildings by 座, 所 and 个.  Only what no
writer counts so is told: the noun stands right in front of the number, and the clause ends behind the measure word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compare.model import Report, Role

_PEOPLE = r"(?:法律顾问|顾问|公?职?律师|[调陪监协辅督联巡网宣护]\w{0,3}[解审督管查导络格林]员|人员|队员|专家|教师|医[生师]|护士|志愿者|法律明白人|明白人|学法用法示范户主|骨干|导师|村医|网格员|调解员|监督员|辅警|学员)"
_HAVE = (
    r"(?:聘请|选聘|聘任|现有|共有|拥有|配备|配齐|招录|招聘|引进|新增|组建|选派|选任|选配|充实|下派|派出|派驻)"
)
_END = r"(?=[，,。；;、）)]|$)"
_NUMBER = r"\s*(?P<number>\d+)\s*余?"
_MEASURED = r"\s*(?P<number>\d+(?:\.\d+)?)万?余?"


class _Counted(NamedTuple):
    """A kind of things, the measure words that are not theirs, and the one that is."""

    pattern: re.Pattern[str]
    right: str


_KINDS = (
    _Counted(re.compile(rf"{_HAVE}[^，,。；;：:、\d]{{0,12}}{_PEOPLE}{_NUMBER}(?P<measure>件|起|份|宗|项|条|本|册|辆|台|座|所|处|公里){_END}", re.M), "名"),
    _Counted(re.compile(rf"(?:案件|纠纷|申请|信访件|投诉|举报){_NUMBER}(?P<measure>名|位|座|所|辆|台|公里|栋){_END}", re.M), "件"),
    _Counted(re.compile(rf"(?:规范性文件|意见书|建议书|决定书|建议函|文书|合同|协议){_NUMBER}(?P<measure>名|位|座|所|辆|台|场|起|公里|栋){_END}", re.M), "份"),
    _Counted(re.compile(rf"(?:培训班|讲座|座谈会|听证会|推进会|现场会|新闻发布会|招聘会|宣讲会|演练){_NUMBER}(?P<measure>名|位|座|所|辆|台|件|份|公里|栋|起|宗){_END}", re.M), "场"),
    _Counted(re.compile(rf"(?:公园|桥梁|水库|停车场|广场|水厂|变电站|污水处理厂){_NUMBER}(?P<measure>名|位|件|份|起|宗|辆){_END}", re.M), "座"),
    _Counted(re.compile(rf"(?:学校|幼儿园|中小学|养老机构|卫生院|托育机构){_NUMBER}(?P<measure>名|位|件|份|起|宗|辆|条){_END}", re.M), "所"),
    _Counted(re.compile(rf"(?:公路|道路|管网|管道|堤防|河道|岸线|步道|绿道|渠道|水渠|铁路|线路|光缆){_MEASURED}(?P<measure>公顷|平方公里|亩|吨|立方米|公斤){_END}", re.M), "公里"),
    _Counted(re.compile(rf"(?:绿地|耕地|农田|林地|湿地|草地|造林|播种|种植|流失|建筑)面积(?:达到?|为|共)?{_MEASURED}(?P<measure>公里|千米|米|吨|公斤|立方米|元){_END}", re.M), "亩"),
    _Counted(re.compile(rf"(?:公路|道路|管网|堤防|河道|岸线|步道|绿道){_NUMBER}(?P<measure>名|位|件|份|起|宗|辆|台){_END}", re.M), "公里"),
)  # fmt: skip


def wrong_measures(report: Report) -> Iterator[tuple[int, str, str]]:
    """Where a number with such a measure word stands in the body, how it is written, and what was meant."""
    for paragraph in report.paragraphs:
        if paragraph.role is not Role.BODY:
            continue
        for kind in _KINDS:
            for found in kind.pattern.finditer(report.text, paragraph.start, paragraph.end):
                start = found.start("number")
                written = report.text[start : found.end("measure")]
                yield start, written, written.removesuffix(found["measure"]) + kind.right
