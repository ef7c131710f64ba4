"""Last year's number in front of what is this year's: plans, papers of the year, sentences taken over."""

from __future__ import annotations

import pytest

from compare.model import Report, Severity
from tests.builders import report
from tests.checks.test_checks import found, last_year, one, texts

PLAN = "一、规范行政执法\n执法规范有力。\n二、2025年工作安排\n"


def before(sentence: str) -> Report:
    return last_year(f"一、规范行政执法\n{sentence}")


@pytest.mark.parametrize(
    ("plan", "places"),
    [
        ("2024年，我局将坚持问题导向，在巩固现有成果的基础上，抓好以下工作。", ["2024年"]),
        ("2024年我局将在总结成绩的同时，正视不足，抓好以下工作。", ["2024年"]),
        ("推进综合执法平台建设，2024年底前投入使用。", ["2024年"]),
        ("确保2024年6月底前全面完成行政裁量权基准修订。", ["2024年"]),
        ("2024年，我局在执法监管上取得了一些成绩，2025年将再接再厉。", []),
        ("对2024年底前建成的12个站点开展“回头看”。", []),
        ("2024年底前已完成的任务要巩固提升。", []),
        ("巩固2024年取得的成果，2025年6月底前完成修订。", []),
    ],
)
def test_a_plan_that_is_late(plan: str, places: list[str]) -> None:
    assert texts("stale-year", report(PLAN + plan)) == places


@pytest.mark.parametrize(
    ("last", "now", "severity"),
    [
        ("印发《2023年法治工作要点》，分解任务42项。", "印发《2023年法治工作要点》，列出任务45项。", Severity.ERROR),
        ("制定2023年度行政检查计划，安排事项36项。", "制定《2023年度行政检查计划》，安排事项31项。", Severity.ERROR),
        ("下发《2023年普法工作要点》和责任清单。", "下发《2023年普法工作要点》和责任清单。", Severity.WARNING),
        ("印发《2023年法治工作要点》，分解任务42项。", "对照《2023年法治工作要点》，完成遗留任务4项。", None),
        ("印发《2023年法治工作要点》，分解任务42项。", "上年印发的《2023年法治工作要点》任务全部完成。", None),
        ("制定2023年度行政检查计划。", "公布2023年度行政检查计划执行情况，接受监督。", None),
        ("印发《2023年立法计划》。", "印发《2023年立法计划》的调整通知和《2024年立法计划》。", None),
        ("开展工作。", "公布《2023年度重大行政决策事项目录》。", None),
        ("发布《三年行动计划（2023－2025年）》。", "发布《三年行动计划（2023－2025年）》宣传短片。", None),
    ],
)  # fmt: skip
def test_a_paper_for_last_year_issued_once_more(last: str, now: str, severity: Severity | None) -> None:
    assert [f.severity for f in found("stale-year", one(now), before(last))] == (
        [severity] if severity else []
    )


@pytest.mark.parametrize(
    ("last", "now", "places"),
    [
        ("截至2023年12月底，所有街道均配备协调监督员。", "截至2023年12月底，所有街道均配备协调监督员。", ["2023年"]),
        ("2023年，区长带头述法、带头学法。", "2023年，区长带头述法、带头学法、带头讲法。", ["2023年"]),
        ("区政府常务会议研究议题十三个，会前学法十次。", "2023年，区政府常务会议研究议题15个，会前学法12次。", ["2023年"]),
        ("所有街道均配备协调监督员。", "截至2023年底，所有街道均配备协调监督员。", []),
        ("截至2023年底，中期任务全部完成。", "截至2023年底，中期任务全部完成。今年转入深化阶段。", []),
        ("区政府常务会议研究议题13个，会前学法10次。", "2023年，区政府常务会议研究议题13个，会前学法10次。", []),
        # The figures stand in front of the date.
        ("巡查站点28处，查出隐患64个，截至2023年12月底已悉数销号。", "巡查站点31处，查出隐患57个，截至2023年12月底已悉数销号。", ["2023年"]),
        ("巡查站点28处，查出隐患64个，截至2023年12月底已悉数销号。", "巡查站点31处，查出隐患57个，截至2024年12月底已悉数销号。", []),
        ("巡查站点28处，查出隐患64个，截至2023年12月底已悉数销号。", "上年查出隐患64个，截至2023年12月底已悉数销号。", []),
        ("巡查站点28处，查出隐患64个，已悉数销号。", "巡查站点31处，前期查出隐患57个，截至2023年12月底已悉数销号。", []),
        ("2023年，中心办理案件112件。", "2023年，中心办理案件112件。2024年办理126件。", []),
    ],
)  # fmt: skip
def test_a_sentence_taken_over_with_its_date(last: str, now: str, places: list[str]) -> None:
    assert texts("stale-year", report(f"一、规范行政执法\n执法规范有力。{now}"), before(last)) == places


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("三季度，4月起草的导则印发执行。", ["4月"]),
        ("2024年上半年，9月组织夜查。", ["9月"]),
        ("下半年（3月）开展培训，二季度的8月迎接评估。", ["3月", "8月"]),
        # What is looked back at is over; in a bracket a month may be that of the news.
        ("小结三季度，11月发布简报。", []),
        ("对照上半年，8月补齐台账。", []),
        ("二季度（7月发布简报）抽检商户46家。", []),
        ("三季度（7月—9月）抽检商户52家，上半年（截至6月）抽检98家。", []),
        # Told once.
        ("受理件数较去年（2022年）增加9件。", ["2022年"]),
        ("受理件数比上年度(2022年度)增加9件。", ["2022年"]),
        ("受理件数较去年（2023年）增加9件。", []),
    ],
)
def test_times_beside_times(sentence: str, places: list[str]) -> None:
    assert texts("stale-year", one(sentence)) == places
