"""What the summary lists of a comparison."""

from __future__ import annotations

from compare.comparison import compare
from compare.language import Language
from compare.model import Report, SectionLink
from compare.render.page.page import render
from compare.summary import summarise
from tests.builders import report

OPEN = "及时公开财政预决算和重点领域政府信息，区长信箱来信全部按期回复。"
LEAD = "区长主持研究执法编制、复议场所等议题9个，听取21家单位现场述法，约谈排名靠后的负责人2名。"
STUDY = "区政府常务会议会前学法7次，412名领导干部参加统一组织的法律知识闭卷测试，及格率98%。"
PLAN = "2024年，我区将抓好：\n"

OLD = report(
    f"""
    一、主要举措
    （一）推行政务公开
    {OPEN}
    二、第一责任人履职情况
    （一）带头部署
    {LEAD}
    （二）带头学法
    {STUDY}
    三、2024年工作安排
    {PLAN}（一）清理地名标志。更换路牌九十块。
    （二）修缮古桥驳岸。勘测桥墩六座。
    """,
    title="青禾区2023年度法治政府建设工作报告",
)
NEW = report(
    f"""
    一、主要举措
    （一）推行政务公开
    {OPEN}
    二、突出科技赋能
    （一）贯通监管数据
    接入传感器三千只，井盖位移自动报警。
    （二）训练辅助模型
    模型起草笔录，人工逐句校对。
    三、2025年工作安排
    {PLAN}（一）培育社区花园。播种野花五亩。
    （二）修缮古桥驳岸。勘测桥墩八座。
    """
)


def _titles(report: Report, links: tuple[SectionLink, ...], side: str) -> list[str]:
    return [report.section(getattr(link, side)[0]).heading for link in links]


def test_of_a_part_that_came_or_went_the_highest_heading_is_listed_and_none_of_the_plan() -> None:
    found = summarise(compare(OLD, NEW))
    assert _titles(OLD, found.dropped_sections, "old") == ["第一责任人履职情况"]
    assert _titles(NEW, found.new_sections, "new") == ["突出科技赋能"]
    page = render(compare(OLD, NEW), Language.ZH)
    (gone,) = [line for line in page.splitlines() if "不再单列的部分：" in line]
    assert "第一责任人履职情况" in gone
    assert "带头部署" not in gone
    assert "清理地名标志" not in gone


def test_a_subsection_that_came_or_went_alone_is_listed() -> None:
    less = report(
        f"一、主要举措\n（一）推行政务公开\n{OPEN}\n二、第一责任人履职情况\n（一）带头部署\n{LEAD}\n三、2024年工作安排\n{PLAN}修缮古桥驳岸。"
    )
    found = summarise(compare(OLD, less))
    assert _titles(OLD, found.dropped_sections, "old") == ["带头学法"]
    assert not found.new_sections


def test_a_plan_that_went_as_a_whole_is_listed() -> None:
    without = report(
        f"一、主要举措\n（一）推行政务公开\n{OPEN}\n二、第一责任人履职情况\n（一）带头部署\n{LEAD}\n（二）带头学法\n{STUDY}"
    )
    found = summarise(compare(OLD, without))
    assert _titles(OLD, found.dropped_sections, "old") == ["2024年工作安排"]
