"""Measures of the plans of work reports: what is announced, and what is spoken of no more."""

from __future__ import annotations

import pytest

import compare
from compare.language import Language
from compare.model import Comparison, MeasureStatus
from compare.render.markdown import render
from compare.summary import summarise
from tests.builders import report
from tests.test_comparison import measures

DONE = "改造老旧小区21个，新建停车位1300个，城镇新增就业4200人，办理代表建议96件。"
USUAL = "改造老旧小区20个，新建停车位1200个，城镇新增就业4000人以上。持续改善民生，让群众更有获得感。"
COLD_STORE = "建设农产品冷链物流中心"
FUND = "设立规模8000万元的科创种子基金"


def _work_report(year: int, done: str, planned: str) -> str:
    return f"一、{year}年工作回顾\n{done}\n二、{year + 1}年工作安排\n{planned}"


def _compared(old: str, new: str) -> Comparison:
    return compare.compare(
        report(old, title="清溪县2024年政府工作报告"), report(new, title="清溪县2025年政府工作报告")
    )


def test_what_a_work_report_announces_for_the_first_time_is_a_new_measure_of_the_plan() -> None:
    found = _compared(
        _work_report(2023, DONE, USUAL), _work_report(2024, DONE, f"{USUAL}{COLD_STORE}。不断开创新局面。")
    )
    assert measures(found, MeasureStatus.NEW) == [COLD_STORE]
    assert [m.is_planned for m in found.measures] == [True]
    assert f"### 仅列入下一年安排\n\n- {COLD_STORE}\n" in render(found, Language.ZH)


def test_what_was_done_or_promised_before_is_no_new_measure_of_the_plan() -> None:
    done = _compared(
        _work_report(2023, f"{DONE}{COLD_STORE}。", USUAL), _work_report(2024, DONE, f"{USUAL}{COLD_STORE}。")
    )
    assert not measures(done, MeasureStatus.NEW)
    again = _compared(
        _work_report(2023, DONE, f"{USUAL}{COLD_STORE}。"), _work_report(2024, DONE, f"{USUAL}{COLD_STORE}。")
    )
    assert not measures(again, MeasureStatus.NEW)


def test_what_was_done_is_no_part_of_what_was_promised_beside_it_and_dropped() -> None:
    halls = "县产业园建成标准厂房6万平方米"
    found = _compared(
        _work_report(2023, DONE, f"{USUAL}{halls}，{FUND}。"), _work_report(2024, f"{DONE}{halls}。", USUAL)
    )
    assert measures(found, MeasureStatus.DROPPED) == [FUND]


def test_what_was_promised_and_never_spoken_of_again_is_a_dropped_measure_of_the_plan() -> None:
    found = _compared(
        _work_report(2023, DONE, f"{USUAL}{FUND}。{COLD_STORE}。"),
        _work_report(2024, f"{DONE}农产品冷链物流中心建成投用。", USUAL),
    )
    assert measures(found, MeasureStatus.DROPPED) == [FUND]
    assert measures(found, MeasureStatus.NEW) == ["农产品冷链物流中心建成投用"]
    assert [(m.is_planned, m.keeps_promise) for m in found.measures] == [(False, True), (True, False)]
    # The first screen has it among the promises, and once.
    summary = summarise(found)
    assert not summary.dropped_measures
    assert [found.old.text[p.start : p.end] for p in summary.unreported] == [f"{FUND}。"]


@pytest.mark.parametrize(
    "announced",
    [
        "将小微企业水电接入费用标准降至60元",
        "下调居民管道燃气初装费",
        "首次将河湖健康纳入乡镇考核",
        "创建国家园林城市",
        "将滨河片区开发上升为市级战略",
    ],
)
def test_what_is_set_anew_or_striven_for_is_a_measure_of_the_plan_even_in_a_sentence_that_stayed(
    announced: str,
) -> None:
    stayed = "深化价格改革，推进城市建设，优化发展环境，新增绿地12公顷"
    found = _compared(
        _work_report(2023, DONE, f"{USUAL}{stayed}。"),
        _work_report(2024, DONE, f"{USUAL}{stayed}，{announced}。"),
    )
    assert measures(found, MeasureStatus.NEW) == [announced]


def test_a_page_of_intentions_at_the_end_holds_no_measures() -> None:
    told = "".join(f"{DONE}全年受理{what}申请{n}件。" for n, what in enumerate("甲乙丙丁戊己庚辛壬癸", 11))
    found = _compared(
        _work_report(2023, told, "持续改善民生。"), _work_report(2024, told, f"持续改善民生。{COLD_STORE}。")
    )
    assert not found.measures
