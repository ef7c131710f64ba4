"""The rule vanished-indicator: what it finds, and what comes near and is right."""

from __future__ import annotations

import pytest

from tests.builders import report
from tests.checks.drafts import LAST_TITLE, before, found, last_year, one, tabled, texts


def test_a_rate_that_is_no_longer_printed() -> None:
    old = last_year("一、行政应诉\n全年办理应诉案件46件，败诉率为6.8%，支持人民法院依法审理案件。")
    (finding,) = found("vanished-indicator", report("一、行政应诉\n全年办理应诉案件51件，支持人民法院依法审理案件。"), old)  # fmt: skip
    assert "败诉率" in str(finding.message)


def test_a_rate_given_elsewhere_has_not_vanished() -> None:
    old = last_year("一、行政应诉\n全年办理应诉案件46件，败诉率为6.8%，支持人民法院依法审理案件。")
    new = report("一、行政应诉\n全年办理应诉案件51件，支持人民法院依法审理。\n二、成效\n败诉率降至5.1%。")
    assert not found("vanished-indicator", new, old)


@pytest.mark.parametrize(
    ("now", "count"),
    [
        ("办理应诉案件51件，出庭应诉率98.0%，败诉率稳中有降。", 1),
        ("办理应诉案件51件，败诉率明显下降，出庭应诉率98.0%。", 1),
        ("办理应诉案件51件，败诉率明显下降，为5.1%。", 0),
        ("办理应诉案件51件，5.1%的败诉率为近年最低。", 0),
        ("办理应诉案件51件，败诉率、纠错率分别为5.1%、9.3%。", 0),
    ],
)
def test_a_rate_of_which_only_the_course_is_told_has_vanished(now: str, count: int) -> None:
    old = last_year("一、行政应诉\n办理应诉案件46件，败诉率为6.8%，支持人民法院依法审理案件。")
    assert (
        len(found("vanished-indicator", report(f"一、行政应诉\n{now}支持人民法院依法审理案件。"), old))
        == count
    )


STUDIED = "县政府常务会议会前学法{}次。\n召开县委全面依法治县委员会会议{}次，专题研究法治政府建设。\n"


@pytest.mark.parametrize(
    "last",
    [
        "县长主持召开县政府常务会议、专题会议研究法治政府建设工作6次，协调解决难题。",
        "县长主持召开县政府常务会议6次研究法治政府建设，协调解决难题。",
    ],
)
@pytest.mark.parametrize(
    ("now", "is_missed"),
    [
        ("县长带头协调解决难题，审查常务会议审议的议题118件。", True),
        ("县委书记、县长专题研究部署法治工作，落实有力。", True),
        ("县长主持召开县政府常务会议7次研究法治政府建设工作。", False),
        ("县委书记、县长先后12次听取法治建设汇报。", False),
        ("县政府常务会议研究法治议题21个。", False),
        ("政府主要负责人主持会议研究复议应诉、执法改革等事项9次。", False),
    ],
)
def test_how_often_the_leaders_met_is_missed(last: str, now: str, *, is_missed: bool) -> None:
    findings = found(
        "vanished-indicator", one(STUDIED.format(10, 3) + now), before(STUDIED.format(8, 2) + last)
    )
    assert any("6次" in str(f.message) for f in findings) is is_missed


def test_what_went_with_its_part_is_told_of_the_whole_report() -> None:
    last = last_year(
        "一、规范行政执法\n全面落实行政执法三项制度，评查行政执法案卷260卷。\n"
        "二、党政主要负责人履行第一责任人职责情况\n县长主持召开县政府常务会议、专题会议研究法治政府建设工作6次。组织各乡镇、部门主要负责人开展书面述法。"
    )
    draft = report(
        "一、规范行政执法\n全面落实行政执法三项制度，评查行政执法案卷286卷。\n"
        "二、建设数字政府\n依托协同平台推行公文、会议线上办理，联通各乡镇、部门67个。"
    )
    (missed,) = (f for f in found("vanished-indicator", draft, last) if "6次" in str(f.message))
    assert missed.start is None


def test_how_many_decisions_were_reviewed_is_missed() -> None:
    last = before("严格执行三项制度，审核重大执法决定412件，公示执法信息6235条。")
    assert texts("vanished-indicator", one("继续执行三项制度，公示执法信息6718条。"), last)
    kept = one("继续执行三项制度，审核重大执法决定437件，公示执法信息6718条。")
    assert not texts("vanished-indicator", kept, last)


@pytest.mark.parametrize(
    ("last", "now"),
    [
        ("办理应诉案件18件，败诉1件，支持法院审理。", "办理应诉案件15件，无败诉，支持法院审理。"),
        ("办理应诉案件18件，败诉1件，支持法院审理。", "办理应诉案件15件，未发生败诉，支持法院审理。"),
        ("就合法性审查等工作作出批示16件，逐件督办。", "就合法性审查等工作提出要求，逐件督办。"),
    ],
)
def test_none_of_it_is_a_value_and_papers_issued_on_a_matter_are_not_the_matter(last: str, now: str) -> None:
    assert not found("vanished-indicator", one(now), before(last))


def test_of_a_count_and_its_rate_the_rate_is_missed() -> None:
    (finding,) = found(
        "vanished-indicator",
        one("审结复议案件282件，应审尽审。"),
        before("审结复议案件269件，纠错21件，纠错率7.8%，应审尽审。"),
    )
    assert "7.8%" in str(finding.message)


def test_the_paragraph_that_goes_on_is_shown_where_its_sentence_was_dropped() -> None:
    old = before("全年办理应诉案件46件，支持人民法院依法审理案件。行政诉讼败诉率为6.8%。")
    new = one("全年办理应诉案件51件，支持人民法院依法审理案件。")
    (finding,) = found("vanished-indicator", new, old)
    assert finding.sentence is not None
    assert new.text[finding.start : finding.end].startswith("全年办理应诉案件51件")


def test_the_first_value_of_a_change_is_not_missed() -> None:
    old = before("贫困发生率由10.2%下降到3.1%，减贫成效明显。")
    (finding,) = found("vanished-indicator", one("减贫成效明显，群众生活改善。"), old)
    assert "3.1%" in str(finding.message)


def test_rates_by_other_names_are_missed_too() -> None:
    (finding,) = found(
        "vanished-indicator", one("科技工作有成效。"), before("研发投入强度达到2.4%，成效明显。")
    )
    assert "2.4%" in str(finding.message)


def test_an_indicator_is_missed_once_by_whatever_name() -> None:
    last = "行政应诉案件9件。一审败诉1件，败诉率11.1%。"
    old = tabled(
        f"一、行政应诉\n{last}\n附件\n指标 | 2022年 | 2023年\n行政应诉案件（件） | 8 | 9\n一审败诉率（%） | 12.5 | 11.1",
        LAST_TITLE,
    )
    new = tabled(
        "一、行政应诉\n行政应诉案件11件。败诉率保持在较低水平。\n附件\n指标 | 2023年 | 2024年\n行政应诉案件（件） | 9 | 11"
    )
    assert len(found("vanished-indicator", new, old)) == 1


@pytest.mark.parametrize(
    ("now", "is_told"),
    [
        ("受理热线工单5.2万件，响应机制更加顺畅。", True),
        ("受理热线工单5.2万件，办理满意率93.1%。", False),
        ("受理热线工单5.2万件。热线工单满意率93.1%。", False),
    ],
)
def test_a_rate_that_many_kinds_of_work_have_is_none_of_another(now: str, *, is_told: bool) -> None:
    text = "一、便民服务\n{}\n二、接受监督\n办理人大代表建议{}件，满意率{}%。"
    old = last_year(text.format("受理热线工单4.7万件，办理满意率91.6%。", 82, 98.2))
    assert bool(found("vanished-indicator", report(text.format(now, 91, 98.9)), old)) is is_told


@pytest.mark.parametrize(
    ("now", "is_told"),
    [
        ("热线办理群众诉求9.8万件，按期办结率99.4%。", True),
        ("热线办理群众诉求9.8万件，按期办结率99.4%，满意率97.2%。", False),
        ("热线办理群众诉求9.8万件，按期办结率99.4%。群众诉求办理满意率97.2%。", False),
    ],
)
def test_a_rate_of_other_work_in_the_same_paragraph_is_another(now: str, *, is_told: bool) -> None:
    text = "一、接受监督\n办理人大代表建议{}件、政协提案{}件，满意率分别为{}%、{}%。{}"
    then = "热线办理群众诉求9.3万件，按期办结率99.2%，满意率96.7%。"
    old = last_year(text.format(138, 126, 99.3, 98.4, then))
    new = report(text.format(145, 133, 99.5, 98.9, now))
    assert bool(found("vanished-indicator", new, old)) is is_told


def test_cases_that_something_was_made_of_are_no_indicator() -> None:
    old = before("办理应诉案件96件。将3起败诉案件编成警示案例，发至各部门。")
    assert not found("vanished-indicator", one("办理应诉案件104件。"), old)
    assert found("vanished-indicator", one("办理应诉案件104件。"), before("办理应诉案件96件，败诉案件3起。"))
