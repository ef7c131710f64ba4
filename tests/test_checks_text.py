"""Rules on numbers of documents, names of places, words and dates: what they find and what comes near."""

from __future__ import annotations

import pytest

from .builders import report
from .test_checks import found, last_year, one, texts
from .test_checks_wording import SIGNED, before

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
