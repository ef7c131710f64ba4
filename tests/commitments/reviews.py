"""Reviews of two years, in which a promise and what may say what became of it are put."""

from __future__ import annotations

from tests.builders import TITLE

LAST_YEAR = TITLE.replace("2024", "2023")
_REVIEW = """
审查重大决策{}件，提出法律意见{}条。
执法案卷评查{}卷，发现问题{}个。
法律援助中心受理案件{}件，解答咨询{}人次。
政务服务大厅办理事项{}件，群众评价满意的占九成。
信访事项按期办结，办结{}件。
城市管理部门拆除违法建筑{}处。
行政机关负责人出庭应诉率100%，应诉案件{}件。
深入实施“八五”普法规划，开展宪法宣传活动{}场。
新提任干部任前法律知识考试{}次，机关干部网上学法{}学时。
"""
"""What both years tell of."""


def reviews() -> tuple[str, str]:
    """Last year's and this year's, with other figures."""
    before, now = (_REVIEW.format(*range(n, n + 13)) for n in (40, 61))
    return before, now
