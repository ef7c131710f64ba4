"""Rules on numbers of documents, names of places, words and dates: what they find and what comes near."""

from __future__ import annotations

import pytest

from .builders import report
from .test_checks import found, last_year, one, texts
from .test_checks_wording import CITY, COUNTIES, SIGNED, before

BODY = "一、成效\n全面推进依法行政，取得明显成效。"


# document-number


@pytest.mark.parametrize(
    ("draft", "numbers"),
    [
        # The report's own number shows that the page keeps its brackets.
        (f"青政报〔2025〕4号\n{BODY}印发《管理办法》（青政办发[2024]8号）。", ["青政办发[2024]8号"]),
        (f"青政报〔2025〕4号\n{BODY}印发《管理办法》（青政办发〔2024〕8号）。", []),
        (f"{BODY}印发《管理办法》（青政办发[2024]8号）。", []),
        # So does a list of documents behind the report.
        (
            f"{BODY}\n附件：制度文件目录\n1.《管理办法》（青政发〔2024〕6号）\n2.《评查规则》（青司发（2024）9号）",
            ["青司发（2024）9号"],
        ),
        (f"青政报〔2025〕4号\n{BODY}执行生态环境部公告（2024）第3号。", []),
    ],
)
def test_one_cited_number_in_other_brackets(draft: str, numbers: list[str]) -> None:
    assert texts("document-number", report(draft)) == numbers


def test_last_years_report_shows_that_the_page_keeps_its_brackets() -> None:
    draft = one("印发《管理办法》（青政办发[2024]8号）。")
    assert texts("document-number", draft, before("印发《评查规则》（青司发〔2023〕3号）。")) == [
        "青政办发[2024]8号"
    ]


@pytest.mark.parametrize(
    ("number", "foot", "last", "is_stale"),
    [
        ("青司发〔2024〕9号", "青禾区司法局\n2025年2月9日", "", True),
        ("青司发〔2025〕9号", "青禾区司法局\n2025年2月9日", "", False),
        ("青司发〔2024〕9号", "青禾区司法局\n2024年12月29日", "", False),
        # Published in the new year, but maybe signed in the old.
        ("青司发〔2024〕9号", "发布日期：2025年1月9日", "", False),
        # Unsigned: last year's was numbered in the year after.
        ("青司发〔2024〕9号", "", "青司发〔2024〕5号", True),
        ("青司发〔2024〕9号", "", "青司发〔2023〕61号", False),
        ("青司发〔2024〕9号", "青禾区司法局\n2024年12月29日", "青司发〔2024〕5号", False),
    ],
)
def test_a_number_of_the_year_before_the_signature(number: str, foot: str, last: str, is_stale: bool) -> None:
    draft = report(f"{number}\n{SIGNED}{foot}")
    against = [last_year(f"{last}\n{BODY}")] if last else []
    assert texts("document-number", draft, *against) == ([number] if is_stale else [])


def test_a_report_on_half_a_year_is_numbered_in_it() -> None:
    title = "青禾区2024年上半年法治政府建设工作报告"
    draft = report(f"青司发〔2024〕9号\n{SIGNED}", title=title)
    assert not found("document-number", draft, last_year(f"青司发〔2024〕5号\n{BODY}"))


# foreign-place


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("公开办事流程，使霁原市民少跑路、办成事。", ["霁原市"]),
        ("上线便民平台，方便霁原市居民查询。", ["霁原市"]),
        ("执法队伍整编到位，霁原市基层治理水平明显提升。", ["霁原市"]),
        ("使云岭市民少跑路，云岭市治理水平明显提升。", []),
        ("全市民生事项办结率提高，城市民宿规范经营。", []),
        # A city under the city may be praised, asked for, or come up again.
        ("霁原市建成综合执法平台，执法力量下沉一线。", []),
        ("霁原市创建示范通过评估，指导霁原市总结做法，霁原市治理水平明显提升。", []),
        ("与霁原市签订协议，方便霁原市居民异地办事。", []),
        ("支援霁原市民政服务站建设。", []),
    ],
)
def test_a_city_that_is_spoken_for(sentence: str, names: list[str]) -> None:
    assert texts("foreign-place", report(f"一、服务\n{COUNTIES}{sentence}", title=CITY)) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("方案经邻川县委常委会审议通过。", ["邻川县"]),
        ("由邻川县政府统一组织。", ["邻川县"]),
        ("会同县司法局、县财政局开展检查。", []),
        ("报请县委批准，并报县政府备案，会商县直部门，经由县委研究。", []),
        ("督促自然资源县级主管部门履职。", []),
    ],
)
def test_a_name_in_front_of_its_bodies(sentence: str, names: list[str]) -> None:
    draft = report(f"一、工作\n{sentence}", title="望川县2024年度法治政府建设工作报告")
    assert texts("foreign-place", draft) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("方便霁山区群众就近办事。", ["霁山区"]),
        ("梳理岑湖县涉企检查事项。", ["岑湖县"]),
        ("深入山区、林区和湖区巡查，建设濒海港区。", []),
        ("改革进入深水区，落实北方地区清洁取暖要求，学有内蒙古自治区经验。", []),
    ],
)
def test_names_that_end_like_a_kind_of_area(sentence: str, names: list[str]) -> None:
    assert texts("foreign-place", one(sentence)) == names
