"""Parts that are there in part: the leaders' own duties without the leaders, shortcomings without causes."""

from __future__ import annotations

import re

import pytest

from compare.checking import check
from compare.checks.settings import Settings
from compare.language import Language, say
from compare.model import Finding, Severity
from tests.builders import TITLE, report

LAST_TITLE = TITLE.replace("2024", "2023")
HEADING = "二、党政主要负责人履行推进法治建设第一责任人职责情况"
LAST_YEAR = f"""
    一、2023年主要举措和成效
    全县各单位扎实推进依法行政，规范性文件全部经过合法性审核。
    {HEADING}
    县委书记、县长主持研究法治议题9次，作出批示14次，组织26个部门主要负责人述法。
    三、存在的不足和原因
    执法力量薄弱，原因在于人员流动频繁。
    四、2024年主要安排
    2024年继续推进。
"""


def found(review: str, *, last_year: str = LAST_YEAR, problems: str = "执法力量薄弱，原因在于人员流动频繁。") -> list[Finding]:  # fmt: skip
    draft = report(
        f"""
        一、2024年主要举措和成效
        全县各单位扎实推进依法行政，规范性文件全部经过合法性审核。{review}
        二、存在的不足
        {problems}
        三、2025年主要安排
        2025年继续推进。
        """
    )
    last = report(last_year, title=LAST_TITLE, path="old.txt")
    settings = Settings(select=frozenset({"missing-part"}))
    return list(check(draft, (last,), (), settings=settings).findings)


@pytest.mark.parametrize(
    "review",
    [
        "28个部门主要负责人逐一述法，其中现场述法6人。",
        "对清欠不力的单位约谈其主要负责人。28个部门主要负责人述法，评议结果全县通报。",
    ],
)
def test_the_account_others_gave_is_not_the_part_on_the_leaders_own_duties(review: str) -> None:
    (finding,) = found(review)
    assert finding.severity is Severity.WARNING
    assert "themselves" in str(finding.message)


def test_what_the_leaders_did_under_no_heading_of_its_own_where_last_year_had_one() -> None:
    (finding,) = found("县长3次主持召开专题会议研究法治政府建设，28个部门主要负责人述法。")
    assert finding.severity is Severity.NOTE
    assert "heading" in str(finding.message)


@pytest.mark.parametrize(
    "review",
    [
        "县委书记、县长认真履行第一责任人职责，作出批示12次，28个部门主要负责人述法。",
        "县政府主要负责人带头落实法治建设责任，28个部门主要负责人述法。",
    ],
)
def test_a_part_merged_into_another_is_there(review: str) -> None:
    assert not found(review)


def test_a_part_that_last_year_did_not_have_either_is_not_asked_for_again() -> None:
    for heading in ("二、法治督察", "二、法治督察和述法"):
        assert not found("28个部门主要负责人述法。", last_year=LAST_YEAR.replace(HEADING, heading))


@pytest.mark.parametrize(
    ("problems", "has_causes"),
    [
        ("存在的问题主要是：一是执法力量薄弱；二是普法形式单一。", False),
        ("不足主要是执法力量薄弱，存在于个别乡镇。", False),
        ("执法力量薄弱，主要是人员流动频繁。", True),
        ("执法力量薄弱，症结在于人员流动频繁。", True),
    ],
)
def test_a_list_of_shortcomings_gives_no_cause(problems: str, *, has_causes: bool) -> None:
    findings = found("县长履行第一责任人职责，作出批示12次。", problems=problems)
    assert [("causes" in str(f.message)) for f in findings] == [True] * (not has_causes)


def test_a_duty_that_only_the_plan_names_was_not_reported_on() -> None:
    draft = report(
        """
        一、2024年主要举措和成效
        全县各单位扎实推进依法行政，规范性文件全部经过合法性审核。
        二、存在的不足
        一些负责人履行第一责任人职责不够，原因在于学法不深。
        三、2025年主要安排
        2025年，督促党政主要负责人切实履行推进法治建设第一责任人职责，健全述法点评机制。
        """
    )
    settings = Settings(select=frozenset({"missing-part"}))
    for against in ((), (report(LAST_YEAR, title=LAST_TITLE, path="old.txt"),)):
        (finding,) = check(draft, against, (), settings=settings).findings
        assert finding.severity is Severity.ERROR
        assert "“党政主要负责人履行第一责任人职责情况”" in str(finding.message)


def test_a_rule_under_which_the_report_is_given_is_no_account_of_the_duty() -> None:
    cited = "按照《法治政府建设与责任落实督察工作规定》《党政主要负责人履行推进法治建设第一责任人职责规定》要求，现将有关情况报告如下。"
    (finding,) = found(cited)
    assert finding.severity is Severity.ERROR
    assert not found("严格落实《党政主要负责人履行推进法治建设第一责任人职责规定》，县长带头学法。")


def test_what_the_leaders_did_is_an_account_of_their_duty_whatever_the_plan_calls_it() -> None:
    draft = report(
        """
        一、2024年主要举措和成效
        县委书记、县长带头学法，专题研究法治工作5次，规范性文件全部经过合法性审核。
        二、存在的不足
        执法力量薄弱，原因在于人员流动频繁。
        三、2025年主要安排
        2025年，督促党政主要负责人切实履行推进法治建设第一责任人职责。
        """
    )
    assert not check(draft, settings=Settings(select=frozenset({"missing-part"}))).findings


def test_a_part_is_called_by_its_name_not_by_its_code() -> None:
    told = found("行政机关负责人出庭应诉12件。", problems="执法力量薄弱。")
    assert told
    assert not any(re.search("[PW][1-9]", say(f.message, language)) for f in told for language in Language)
    # The page finds by it the part that a finding is about.
    assert [f.part for f in told] == ["P2", "P3"]
