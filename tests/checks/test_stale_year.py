"""The rule stale-year: what it finds, and what comes near and is right."""

from __future__ import annotations

import pytest

from compare.model import Report, Severity
from tests.builders import report
from tests.checks.drafts import (
    SIGNED,
    before,
    found,
    last_year,
    one,
    tabled,
    texts,
)


@pytest.mark.parametrize(
    ("text", "stale"),
    [
        (
            "2024年，全区扎实推进。现将2023年度法治政府建设情况报告如下。\n一、主要成效\n成效明显。",
            "2023年度",
        ),
        ("2023年，全区扎实推进依法行政。\n一、主要成效\n成效明显。", "2023年"),
        ("一、2023年主要工作成效\n成效明显。\n二、下一步工作\n继续推进。", "2023年"),
        ("一、主要成效\n成效明显。\n二、2024年工作打算\n继续推进。", "2024年"),
        ("一、主要成效\n成效明显。\n二、下一步工作打算\n2024年，我区将继续推进。", "2024年"),
    ],
)
def test_last_years_number_is_found_where_this_years_must_stand(text: str, stale: str) -> None:
    assert texts("stale-year", report(text)) == [stale]


@pytest.mark.parametrize(
    "text",
    [
        "一、主要成效\n审核上报2023年度执法年报，公布“首违不罚”清单（2023年版）。",
        "一、主要成效\n与2023年相比，收案量增长。2023年，我区被评为示范区。",
        "2024年，全区推进《法治政府建设实施纲要（2021－2025年）》。\n一、主要成效\n好。\n二、2025年安排\n2025年，推进。",
        "一、2021年至2023年工作回顾与2024年情况\n好。",
    ],
)
def test_a_past_year_that_is_right_is_left_alone(text: str) -> None:
    assert not found("stale-year", report(text))


LAST_TITLE = "青禾区2023年度法治政府建设工作报告"


def test_a_stale_title_is_told_by_last_years_report() -> None:
    draft = report(
        "2024年，全区推进。现将2024年度工作报告如下。\n一、成效\n好。\n二、2025年打算\n推进。",
        title=LAST_TITLE,
    )
    assert texts("stale-year", draft, last_year("一、成效\n好。")) == ["2023年度"]


@pytest.mark.parametrize(
    ("closing", "years"),
    [
        ("确保2024年各项改革任务落地见效。", ["2024年"]),
        ("锚定目标、真抓实干，推动2024年法治政府建设各项工作取得新成效。", ["2024年"]),
        ("全力做好2024年度依法行政工作，确保各项任务圆满完成。", []),
        ("高质量完成2024年法治建设任务，推动工作再上台阶。", []),
        ("确保2025年各项改革任务落地见效。", []),
        ("确保2024年未完成的任务全部落实。", []),
        ("推动2024年督察反馈问题整改任务全部完成。", []),
        ("全面做好2024年度工作总结，推动2024年结转案件任务全部完成。", []),
        ("在2024年工作基础上，推动法治建设取得新成效。", []),
    ],
)
def test_tasks_of_the_year_that_is_over(closing: str, years: list[str]) -> None:
    body = "一、主要成效\n成效明显。\n二、2025年工作安排\n2025年，重点抓好以下工作。一是规范涉企检查。"
    assert texts("stale-year", report(f"{body}{closing}")) == years


def test_a_plan_that_was_written_before_the_year_was_over() -> None:
    body = "一、主要成效\n成效明显。\n二、下一步工作打算\n规范涉企检查。"
    assert not found("stale-year", report(f"{body}确保2024年各项改革任务落地见效。"))


OLD_REVIEW = """
    一、2023年主要举措
    2023年汛期，出动巡堤队伍36支，转移群众2400人。
    审议《青禾区2023年法治建设工作要点》等文件7份，听取《云溪水库2023年设计报告》汇报5次。
    较2022年增加办结案件18件，全年办结案件120件。
    二、2024年工作安排
    2024年组织2023年度案卷评查，确保2024年10月底前印发办事指引。
"""


@pytest.mark.parametrize(
    ("review", "plan", "places"),
    [
        ("2023年汛期，出动巡堤队伍48支，转移群众3100人。", "", ["2023年"]),
        ("2024年汛期，出动巡堤队伍48支，转移群众3100人。", "", []),
        ("审议《青禾区2023年法治建设工作要点》等文件8份。", "", ["2023年"]),
        ("审议《青禾区2024年法治建设工作要点》等文件8份。", "", []),
        ("听取《云溪水库2023年设计报告》汇报6次。", "", []),
        ("较2022年增加办结案件26件，全年办结案件146件。", "", ["2022年"]),
        ("较2023年增加办结案件26件，全年办结案件146件。", "", []),
        ("全年办结案件146件，较2022年的120件增加26件。", "", ["2022年"]),
        ("", "2025年组织2023年度案卷评查。", ["2023年度"]),
        ("", "2025年组织2024年度案卷评查。", []),
        ("", "确保2024年10月底前印发办事指引。", ["2024年"]),
        ("", "力争2024年9月信息平台建成投用，到2024年底覆盖率达到90%。", ["2024年", "2024年"]),
        ("", "对照2024年度督察反馈意见，推动2024年建成的站点规范运行。", []),
        ("", "在2024年覆盖率达到86%的基础上，力争较2024年提高4个百分点。", []),
        ("2023年修订的规则全面施行，2023年以来累计培训12期。", "", []),
        ("基层工作仍有不少短板。2024年，我们将补齐人手和装备。", "", ["2024年"]),
        ("基层工作仍有不少短板。2024年，短板中的人手问题已经解决。", "", []),
    ],
)
def test_years_that_stand_as_in_last_years_sentence(review: str, plan: str, places: list[str]) -> None:
    old = report(OLD_REVIEW, title="青禾区2023年度法治政府建设工作报告", path="old.txt")
    draft = report(
        f"一、2024年主要举措\n全面履行职能。{review}\n二、2025年工作安排\n2025年，持续规范执法。{plan}"
    )
    assert texts("stale-year", draft, old) == places


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("2024年是“十四五”规划的收官之年。", ["2024年是“十四五”规划的收官之年"]),
        ("2025年是“十四五”规划收官之年，2026年是“十五五”开局之年。", []),
        ("2024年是“八五”普法启动之年。", ["2024年是“八五”普法启动之年"]),
        ("2021年是“八五”普法启动之年，2023年是“八五”普法中期之年。", []),
        ("2025年是“十五五”规划谋篇之年，也是“十四五”收官之年。", []),
        ("自2024年3月起至2023年11月开展专项整治。", ["2024年3月起至2023年11月"]),
        ("自2023年11月起至2024年3月开展整治，落实2021—2025年规划。", []),
        ("印发实施方案（2025—2024年）。", ["2025—2024年"]),
    ],
)
def test_programmes_and_periods(sentence: str, places: list[str]) -> None:
    assert texts("stale-year", one(sentence)) == places


PLAN = "一、主要工作成效\n{review}\n二、2025年工作安排\n2025年，抓好以下工作。{plan}"


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("力争到2024年底新建水渠12公里。", ["2024年"]),
        ("力争2024年底前扩种油茶3000亩。", ["2024年"]),
        ("确保2024年新增学位600个。", ["2024年"]),
        ("力争到2025年底新建水渠12公里。", []),
        ("力争2024年底遗留的12个问题全部整改。", []),
        ("力争到2024年底的存量案件全部办结。", []),
    ],
)
def test_a_plan_wants_something_by_the_end_of_a_year_that_is_over(plan: str, told: list[str]) -> None:
    assert texts("stale-year", report(PLAN.format(review="执法规范有力。", plan=plan))) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("抓好2024年工作的总体思路是：稳中求进，先立后破。", ["2024年"]),
        ("做好2024年各项工作总体要求是：稳中求进，先立后破。", ["2024年"]),
        ("抓好2025年工作的总体思路是：稳中求进，先立后破。", []),
        ("2024年工作的总体评价是：稳中有进，先立后破。", []),
    ],
)
def test_what_a_plan_asks_of_a_year_that_is_over(sentence: str, told: list[str]) -> None:
    plan = f"2025年是收官之年。{sentence}"
    assert texts("stale-year", report(PLAN.format(review="执法规范有力。", plan=plan))) == told


REVIEW = "一、主要成效\n成效明显，规范性文件全部经过合法性审核。\n二、存在问题\n原因在于力量不足。\n三、"


@pytest.mark.parametrize(
    ("plan", "stale"),
    [
        ("下一步工作安排\n2024年是“十四五”规划的关键之年，我区将继续推进。", "2024年"),
        ("下一步工作安排\n2024年全区法治政府建设的总体思路是：坚持全面推进。", "2024年"),
        ("下一步工作安排\n我区将在2024年重点抓好以下工作。", "2024年"),
        ("2025年工作安排\n到2024年底前完成信息化平台建设。", "2024年"),
        ("下一年度主要安排（2024年）\n继续推进。", "2024年"),
    ],
)
def test_a_plan_that_names_the_year_reported_on(plan: str, stale: str) -> None:
    assert texts("stale-year", report(REVIEW + plan)) == [stale]


@pytest.mark.parametrize(
    "plan",
    [
        "下一步工作安排\n2024年，全区工作取得成效，但仍有差距。2025年，继续推进。",
        "下一步工作安排\n巩固2024年改革成果，2025年继续推进。",
        "2025年工作安排\n落实《2024年重点工作任务》未完成事项。",
    ],
)
def test_a_plan_that_looks_back_first(plan: str) -> None:
    assert not found("stale-year", report(REVIEW + plan))


@pytest.mark.parametrize(
    "opening",
    [
        "过去的2023年，全区扎实推进依法行政。",
        "根据《条例》规定，编制2023年度报告。",
        "本报告所列数据的统计期限自2023年1月1日起至2024年12月31日止。",
    ],
)
def test_the_years_of_forms_and_formulas(opening: str) -> None:
    draft = report(f"{opening}\n一、主要成效\n成效明显，规范性文件全部经过合法性审核。")
    assert texts("stale-year", draft)[0].startswith("2023年")


def test_the_title_was_brought_up_to_date_and_nothing_else() -> None:
    draft = report("一、2023年工作情况\n成效明显。\n二、2024年工作打算\n继续推进。")
    assert texts("stale-year", draft) == ["2023年", "2024年"]


STAFF = "全区持证执法人员达486人，配备执法记录仪212台。"


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (f"加强资格管理，截至2023年底{STAFF}", "2023年"),
        (f"加强资格管理，截至2023年12月31日{STAFF}", "2023年"),
        (f"2023年1月至12月，{STAFF}", "2023年"),
        (f"2023年1—12月，{STAFF}", "2023年"),
        (f"2023年，{STAFF}", "2023年"),
    ],
)
def test_figures_of_this_year_with_last_years_date(sentence: str, place: str) -> None:
    old = before(sentence.replace("486", "451").replace("212", "190"))
    (finding,) = found("stale-year", one(sentence), old)
    assert one(sentence).text[finding.start : finding.end] == place
    assert finding.severity is Severity.ERROR


def test_a_date_of_last_year_without_last_years_report_is_a_question() -> None:
    (finding,) = found("stale-year", one(f"截至2023年底{STAFF}"))
    assert finding.severity is Severity.WARNING
    assert not found("stale-year", one(f"2023年，{STAFF}"))


def test_a_report_of_another_year_proves_no_date_stale() -> None:
    sentence = f"加强资格管理，截至2023年底{STAFF}"
    old = report(
        f"一、规范行政执法\n{sentence.replace('486', '451').replace('2023', '2022')}",
        title="青禾区2022年度法治政府建设工作报告",
        path="old.txt",
    )
    assert [f.severity for f in found("stale-year", one(sentence), old)] == [Severity.WARNING]


@pytest.mark.parametrize(
    "sentence",
    [
        f"截至2024年底{STAFF}",
        f"截至2023年底{STAFF.replace('486', '451').replace('212', '190')}",
        "截至2023年底全区持证执法人员达480人，2024年增加6人。",
        f"“十四五”以来，截至2023年底{STAFF}",
        f"与2023年1月至12月相比，{STAFF}",
        "2022年12月至2023年11月，全区持证执法人员达486人。",
    ],
)
def test_dates_of_figures_that_are_right(sentence: str) -> None:
    old = before("截至2023年底全区持证执法人员达451人，配备执法记录仪190台。")
    assert not found("stale-year", one(sentence), old)


def test_the_targets_of_a_plan_name_the_coming_year() -> None:
    plan = "下一步工作安排\n{year}年全区依法行政主要目标是：合法性审核率达到100%。"
    assert texts("stale-year", report(REVIEW + plan.format(year=2024))) == ["2024年"]
    assert not found("stale-year", report(REVIEW + plan.format(year=2025)))


def test_a_stale_plan_behind_the_problems_is_one_slip() -> None:
    draft = report(
        "一、主要成效\n成效明显，规范性文件全部经过合法性审核。\n二、存在的主要问题和下一步工作打算\n"
        "仍存在一些不足，原因是力量薄弱。\n2024年，我们将抓好以下工作：推进示范创建。"
    )
    assert texts("stale-year", draft) == ["2024年"]


def test_a_report_to_the_congress_opens_behind_its_address() -> None:
    draft = report(
        "主任、各位副主任、各位委员：\n2023年，全区扎实推进依法行政。\n一、主要成效\n成效明显，规范性文件全部经过合法性审核。"
    )
    assert texts("stale-year", draft) == ["2023年"]


@pytest.mark.parametrize(
    ("foot", "stale"),
    [
        ("青禾区司法局\n2024年3月6日", ["2024年3月6日"]),
        ("青禾区司法局\n二〇二四年一月十九日", ["二〇二四年一月十九日"]),
        ("青禾区司法局　2024年2月8日", ["2024年2月8日"]),
        ("附件：1.行政执法统计表\n青禾区司法局\n2024年3月6日", ["2024年3月6日"]),
        ("青禾区司法局\n2025年3月6日", []),
        ("青禾区司法局\n2024年12月20日", []),
        ("发布日期：2024年3月6日", []),
    ],
)
def test_the_day_a_report_is_signed(foot: str, stale: list[str]) -> None:
    assert texts("stale-year", report(SIGNED + foot)) == stale


@pytest.mark.parametrize(
    ("line", "stale"),
    [
        ("——2025年1月12日在青禾区第十八届人民代表大会第六次会议上", []),
        ("——2024年1月12日在青禾区第十八届人民代表大会第六次会议上", ["2024年1月12日"]),
        ("（2024年1月12日在青禾区第十八届人民代表大会第六次会议上）", ["2024年1月12日"]),
        # Given before the year was over.
        ("——2024年12月27日在青禾区第十八届人民代表大会第六次会议上", []),
    ],
)
def test_the_day_a_work_report_is_given(line: str, stale: list[str]) -> None:
    text = f"{line}\n各位代表：\n现在，我代表区人民政府报告工作。\n一、2024年工作回顾\n新建农村公路55公里。\n{{plan}}"
    now = report(text.format(plan="二、2025年重点工作\n新建农村公路40公里。"), title="政府工作报告")
    assert texts("stale-year", now) == stale
    # Whose plan names no year may be on the year before.
    assert not found("stale-year", report(text.format(plan="二、重点工作\n新建公路。"), title="政府工作报告"))


@pytest.mark.parametrize(
    ("sentence", "later"),
    [
        ("法治公园已于2025年11月开园。", ["2025年11月"]),
        ("法治公园已于2025年2月开园。", ["2025年2月"]),
        ("2025年3月，印发监督办法。", ["2025年3月"]),
        ("法治公园已于2025年1月开园。", []),
        ("法治公园已于2024年11月开园。", []),
        ("法治公园已定于2025年11月开园。", []),
        ("法治公园已于2025年2月底前全部完成选址。", []),
        ("法治公园已在2025年度计划中列入。", []),
        ("方案明确，试点工作于2025年11月结束。", []),
    ],
)
def test_what_was_done_on_a_day_behind_the_signature(sentence: str, later: list[str]) -> None:
    foot = "青禾区人民政府\n2025年1月15日"
    assert texts("stale-year", report(f"一、主要成效\n{sentence}\n全部文件经过审核。\n{foot}")) == later


def test_a_day_behind_a_signature_that_is_stale_is_right() -> None:
    draft = report(
        "一、主要成效\n法治公园已于2024年11月开园。\n全部文件经过审核。\n青禾区人民政府\n2024年1月15日"
    )
    assert texts("stale-year", draft) == ["2024年1月15日"]


def test_a_report_on_half_a_year_is_signed_in_it() -> None:
    title = "青禾区2024年上半年法治政府建设工作报告"
    assert not found("stale-year", report(f"{SIGNED}青禾区司法局\n2024年7月3日", title=title))


def test_the_day_a_cover_letter_is_signed() -> None:
    letter = (
        "区司法局：\n现将我局工作报告报送你局，请审阅，并转报有关部门研究。\n青禾区教育局\n2024年1月9日\n"
    )
    title = "青禾区教育局2024年度法治政府建设工作报告"
    assert texts("stale-year", report(f"{letter}{title}\n{SIGNED}", title=None)) == ["2024年1月9日"]


@pytest.mark.parametrize(
    ("now", "last", "stale"),
    [
        ("2023年初，区政府确定法治建设任务34项，逐项落实到部门。", "年初，区政府确定法治建设任务29项，逐项落实到部门。", True),
        ("2023年初，区政府确定法治建设任务29项，逐项落实到部门。", "年初，区政府确定法治建设任务29项，逐项落实到部门。", False),
        ("2023年，全区办理行政许可340件，全部按时办结。", "全年，全区办理行政许可290件，全部按时办结。", True),
        ("2023年立项的调解中心化解纠纷34件。", "2023年立项的调解中心化解纠纷29件。", False),
        ("2023年初建成的调解中心化解纠纷34件，群众满意。", "调解中心化解纠纷29件，群众满意。", False),
    ],
)  # fmt: skip
def test_a_sentence_that_begins_with_the_year_before(now: str, last: str, stale: bool) -> None:
    assert bool(found("stale-year", report(f"一、主要成效\n{now}"), before(last))) is stale


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


@pytest.mark.parametrize(
    ("opening", "stale"),
    [
        ("统筹考虑各种因素，2024年主要预期目标是：", ["2024年"]),
        ("统筹考虑各种因素，2025年主要预期目标是：", []),
        ("对照2024年主要目标，查找差距：", []),
    ],
)
def test_the_targets_of_a_plan_behind_what_they_were_weighed_with(opening: str, stale: list[str]) -> None:
    draft = report(REVIEW + f"下一步工作安排\n{opening}合法性审核率达到100%。")
    assert texts("stale-year", draft) == stale


@pytest.mark.parametrize(
    ("sentence", "stale"),
    [
        ("截至2023年底，社区调解室增至26个，比上年净增4个，完成年度计划的100%。", ["2023年"]),
        ("截至2023年底，社区调解室达到22个，比上年净增4个，完成年度计划的100%。", []),
        ("截至2023年底，落实三年计划，社区调解室增至26个，净增4个。", []),
    ],
)
def test_a_total_that_grew_is_not_dated_last_year(sentence: str, stale: list[str]) -> None:
    old = before("社区调解室达到22个，开展回访4次，办结率100%。")
    assert texts("stale-year", one(sentence), old) == stale


@pytest.mark.parametrize(
    ("done", "planned", "stale"),
    [
        ("5月，青禾法治主题公园在河西建成开放。", "建成青禾法治主题公园1处", ["建成青禾法治主题公园1处"]),
        ("5月，青禾法治主题公园在河西建成开放。", "建成青禾法治主题公园2处", []),
        ("5月，建成青禾法治主题公园1处。", "建成青禾法治主题公园1处", []),
        ("5月，青禾法治主题公园动工建设。", "建成青禾法治主题公园1处", []),
    ],
)
def test_one_thing_that_was_made_and_is_planned_again(done: str, planned: str, stale: list[str]) -> None:
    plan = f"二、下一步工作安排\n{planned}，开展宣传活动。"
    old, draft = last_year(f"一、主要成效\n成效明显。\n{plan}"), report(f"一、主要成效\n{done}\n{plan}")
    assert texts("stale-year", draft, old) == stale


_OPENED = "12月，区公共法律服务中心新址启用，咨询、公证合在一处办理。"


@pytest.mark.parametrize(
    ("done", "last_planned", "planned", "stale"),
    [
        # The time was put off, or last year's plan did not have it at all.
        (_OPENED, "在9月底前建成区公共法律服务中心新址", "于6月底前建成区公共法律服务中心新址", True),
        (_OPENED, "完善公共法律服务", "2025年年底前建成区公共法律服务中心新址", True),
        ("印发《青禾区政府合同管理办法》。", "完善合同管理", "制定《青禾区政府合同管理办法》", True),
        (_OPENED, "完善公共法律服务", "建成镇街公共法律服务中心新址", False),
        (_OPENED, "完善公共法律服务", "用好区公共法律服务中心新址", False),
        ("区公共法律服务中心新址启动建设。", "完善公共法律服务", "建成区公共法律服务中心新址", False),
        ("在3个镇设立涉企行政争议调解工作室。", "做强调解", "设立涉企行政争议调解工作室9个", False),
        ("印发《青禾区政府合同管理办法》。", "完善合同管理", "修订《青禾区政府合同管理办法》", False),
        ("印发《青禾区政府合同管理办法》。", "完善合同管理", "制定《青禾区政府合同管理办法》实施细则", False),
        ("建成区法治文化公园一期工程。", "建好公园", "建成区法治文化公园二期工程", False),
        ("建成青禾智慧执法监督平台一期。", "建好平台", "建设青禾智慧执法监督平台", False),
    ],
)
def test_a_thing_that_is_there_and_is_planned(
    done: str, last_planned: str, planned: str, stale: bool
) -> None:
    plan = "二、下一步工作安排\n全面深化改革，{}，开展宣传活动。"
    old = last_year(f"一、主要成效\n成效明显。\n{plan.format(last_planned)}")
    draft = report(f"一、主要成效\n{done}\n{plan.format(planned)}")
    assert texts("stale-year/kept-promises", draft, old) == [planned] * stale


@pytest.mark.parametrize(
    ("done", "planned", "stale"),
    [
        ("会同区公安分局、区检察院建立行刑衔接联席会议制度，召开会议2次。", "建立行刑衔接联席会议制度", True),
        ("建立行刑衔接联席会议制度。", "与区公安分局建立行刑衔接联席会议制度", True),
        ("会同区公安分局建立行刑衔接联席会议制度。", "与区法院建立行刑衔接联席会议制度", False),
        ("会同区公安分局建立行刑衔接联席会议制度。", "完善行刑衔接联席会议制度", False),
        ("会同区公安分局建立行刑衔接联席会议制度。", "推动建立行刑衔接联席会议制度", False),
        ("探索建立行刑衔接联席会议制度。", "建立行刑衔接联席会议制度", False),
        ("柳下镇先行先试，建立行刑衔接联席会议制度。", "建立行刑衔接联席会议制度", False),
    ],
)
def test_a_system_that_was_set_up_with_others_and_is_planned_again(
    done: str, planned: str, *, stale: bool
) -> None:
    plan = "二、下一步工作安排\n全面深化改革，{}，开展宣传活动。"
    last_planned = "与区公安分局建立行刑衔接联席会议制度"
    old = last_year(f"一、主要成效\n成效明显。\n{plan.format(last_planned)}")
    draft = report(f"一、主要成效\n{done}\n{plan.format(planned)}")
    assert texts("stale-year/kept-promises", draft, old) == [planned] * stale


@pytest.mark.parametrize("is_copied", [True, False])
@pytest.mark.parametrize(
    ("done", "planned"),
    [
        ("市政府出台重大行政决策程序规定。", "出台重大行政决策程序规定"),
        ("省、市相继出台优化法治化营商环境若干措施。", "出台优化法治化营商环境若干措施"),
        ("省政府出台行政执法监督条例实施意见。", "出台行政执法监督条例实施意见"),
        ("全市统一的行政执法监督信息系统上线。", "上线行政执法监督信息系统"),
        ("柳下镇率先建成基层综合行政执法指挥平台。", "建成基层综合行政执法指挥平台"),
        ("柳下镇先行先试，率先建成基层综合行政执法指挥平台。", "建成基层综合行政执法指挥平台"),
        ("5月，柳下镇先行先试，率先建成基层综合行政执法指挥平台。", "建成基层综合行政执法指挥平台"),
        ("东城街道公共法律服务中心建成投用。", "建成公共法律服务中心"),
        ("12个镇街法治宣传教育基地建成开放。", "建成法治宣传教育基地"),
        ("市场监管局成立重大案件法制审核委员会。", "成立重大案件法制审核委员会"),
        ("完成第一批镇街赋权事项清单印发。", "印发镇街赋权事项清单"),
        ("市级行政执法监督信息平台上线运行。", "建成行政执法监督信息平台"),
        # What has more to its name, is of a firm, or is named as a place or a time.
        ("公共法律服务中心柳下分中心建成投用。", "建成公共法律服务中心"),
        ("印发行政执法监督条例实施意见任务分工。", "印发行政执法监督条例实施意见"),
        ("云溪公司建成行政争议预防化解中心。", "建成行政争议预防化解中心"),
        ("在公共法律服务中心建成法律图书角。", "建成区公共法律服务中心"),
        ("国家行政执法监督信息平台正式运行。", "建成行政执法监督信息平台"),
        ("第1阶段行政执法监督信息平台上线。", "建成行政执法监督信息平台"),
    ],
)
def test_what_others_made_is_not_done(done: str, planned: str, is_copied: bool) -> None:
    plan = "二、下一步工作安排\n全面深化改革，{}，开展宣传活动。"
    old = last_year(f"一、主要成效\n成效明显。\n{plan.format(planned if is_copied else '做好服务')}")
    draft = report(f"一、主要成效\n{done}\n{plan.format(planned)}")
    assert not texts("stale-year/kept-promises", draft, old)


@pytest.mark.parametrize(
    ("done", "planned"),
    [
        ("区政府出台重大行政决策程序规定。", "出台重大行政决策程序规定"),
        ("12月底，区公共法律服务中心正式建成投用。", "建成公共法律服务中心"),
        ("出台《青禾区政府合同管理办法》（青政发〔2024〕6号）。", "出台政府合同管理办法"),
        ("率先建成基层综合行政执法指挥平台。", "建成基层综合行政执法指挥平台"),
        ("我区在全市率先建成基层综合行政执法指挥平台。", "建成基层综合行政执法指挥平台"),
        ("聚焦源头预防，成立行政争议预防化解中心。", "成立行政争议预防化解中心"),
        ("柳下镇试行轮岗；区行政争议预防化解中心挂牌成立。", "成立行政争议预防化解中心"),
    ],
)
def test_what_the_issuer_made_is_done(done: str, planned: str) -> None:
    plan = f"二、下一步工作安排\n全面深化改革，{planned}，开展宣传活动。"
    for old in (last_year(f"一、主要成效\n成效明显。\n{plan}"), before("成效明显。")):
        assert texts("stale-year/kept-promises", report(f"一、主要成效\n{done}\n{plan}"), old) == [planned]


def test_a_thing_of_a_town_is_done_where_it_stands_in_the_town() -> None:
    plan = "二、下一步工作安排\n建成柳下镇法治文化公园，开展宣传活动。"
    old = last_year(f"一、主要成效\n成效明显。\n{plan}")
    for done, stale in (
        ("区法治文化公园建成开放。", False),
        ("柳下镇法治文化公园建成开放。", True),
        ("法治文化公园在柳下镇建成开放。", True),
    ):
        draft = report(f"一、主要成效\n{done}\n{plan}")
        assert texts("stale-year/kept-promises", draft, old) == ["建成柳下镇法治文化公园"] * stale


@pytest.mark.parametrize(
    ("sentence", "stale"),
    [
        ("主动公开政府信息5876条，较2022年增长12.6%。", ["2022年"]),
        ("主动公开政府信息5876条，较2022年增长18.4%。", []),
        ("主动公开政府信息5876条，较2022年增长13%。", []),
        ("主动公开政府信息5876条，较2023年增长12.6%。", []),
        ("主动公开政府信息5876条，较2021年增长12.6%。", []),
    ],
)
def test_a_growth_that_last_years_value_gives_to_a_decimal_place(sentence: str, stale: list[str]) -> None:
    assert texts("stale-year", one(sentence), before("主动公开政府信息5218条。")) == stale


@pytest.mark.parametrize(
    ("now", "last", "expected"),
    [
        ("修订发布《青禾区免罚清单（2023年版）》，事项增至71项。", "发布《青禾区免罚清单（2023年版）》，事项增至58项。", ["2023"]),
        ("修订发布《青禾区免罚清单（2024年版）》，事项增至71项。", "发布《青禾区免罚清单（2023年版）》，事项增至58项。", []),
        ("2024年，发布《青禾区免罚清单（2023年版）》。", "印发《青禾区免罚清单（2023年版）》。", ["2023"]),
        ("优化服务，重新印发《青禾区免罚清单（2023年版）》。", "印发《青禾区免罚清单（2023年版）》。", ["2023"]),
        ("对《青禾区免罚清单（2023年版）》进行修订。", "发布《青禾区免罚清单（2023年版）》，事项增至58项。", []),
        ("修订发布《青禾区免罚清单（2023年版）》。", "起草《青禾区免罚清单（2023年版）》。", []),
    ],
)  # fmt: skip
def test_a_paper_published_once_more_in_last_years_edition(now: str, last: str, expected: list[str]) -> None:
    assert texts("stale-year", one(now), before(last)) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "自印发《青禾区免罚清单（2023年版）》以来，累计免罚71件。",
        "在印发《青禾区免罚清单（2023年版）》的基础上，新增12项。",
        "去年7月发布《青禾区免罚清单（2023年版）》后，今年又发布《青禾区免罚清单（2024年版）》。",
        "修订发布《青禾区免罚清单（2023年版）》。发布《青禾区免罚清单（2024年版）》。",
        "对已公布《青禾区免罚清单（2023年版）》进行动态调整。",
        "废止此前公布《青禾区免罚清单（2023年版）》。",
        "执行区政府印发《青禾区免罚清单（2023年版）》。",
        "2023年10月，发布《青禾区免罚清单（2023年版）》。",
        "去年，发布《青禾区免罚清单（2023年版）》。",
        "市司法局修订，发布《青禾区免罚清单（2023年版）》。",
        "及时发布《青禾区免罚清单（2023年版）》后，累计免罚71件。",
        "全面公布《青禾区免罚清单（2023年版）》的事项。",
    ],
)
def test_last_years_edition_told_of_and_not_published_again(sentence: str) -> None:
    assert (
        texts("stale-year", one(sentence), before("印发《青禾区免罚清单（2023年版）》，事项增至58项。")) == []
    )


def test_another_issuers_edition_is_not_published_again() -> None:
    paper = "《行政裁量权基准（2023年版）》"
    for sentence in (f"落实省司法厅发布{paper}。", f"省司法厅重新修订，发布{paper}。"):
        assert texts("stale-year", one(sentence), before(f"落实省司法厅发布{paper}，强化监督。")) == []


_HEAD = "指标 | 单位 | 2022年 | 2023年 | 增减"


@pytest.mark.parametrize(
    ("head", "rows", "stale"),
    [
        (_HEAD, "受理复议申请 | 件 | 60 | 75 | 15\n办理应诉案件 | 件 | 46 | 51 | 5", ["2023年"]),
        (
            _HEAD.replace("年 ", "年度 "),
            "受理复议申请 | 件 | 60 | 75 | 15\n办理应诉案件 | 件 | 46 | 51 | 5",
            [],
        ),
        (
            "指标 | 单位 | 2023年 | 2024年 | 增减",
            "受理复议申请 | 件 | 60 | 75 | 15\n办理应诉案件 | 件 | 46 | 51 | 5",
            [],
        ),
        # The table is last year's, or has one value mended.
        (_HEAD, "受理复议申请 | 件 | 48 | 60 | 12\n办理应诉案件 | 件 | 41 | 46 | 5", []),
        (_HEAD, "受理复议申请 | 件 | 48 | 61 | 13\n办理应诉案件 | 件 | 41 | 46 | 5", []),
        # Another table.
        (_HEAD, "评查案卷 | 卷 | 60 | 75 | 15\n培训人员 | 人 | 46 | 51 | 5", []),
    ],
)
def test_the_head_of_a_table_that_was_not_changed(head: str, rows: str, stale: list[str]) -> None:
    def with_table(year: int, table: str) -> Report:
        title = f"青禾区{year}年度法治政府建设工作报告"
        return tabled(f"一、规范行政执法\n执法规范有力。\n附表\n{table}", title)

    old = with_table(2023, f"{_HEAD}\n受理复议申请 | 件 | 48 | 60 | 12\n办理应诉案件 | 件 | 41 | 46 | 5")
    assert texts("stale-year", with_table(2024, f"{head}\n{rows}"), old) == stale
