"""What counts as a promise, and what as the report on one."""

from __future__ import annotations

import pytest

import compare
from compare.commitments import missed, promises_of
from compare.model import CommitmentStatus
from tests.builders import TITLE, report

LAST_YEAR = TITLE.replace("2024", "2023")


def promised(plan: str) -> list[str]:
    found = report(f"一、工作情况\n开展执法监督5次。\n二、下一步工作打算\n{plan}")
    return [found.wording(s.id) for s in promises_of(found)]


def statuses(plan: str, review: str, before: str = "召开会议研究法治工作。") -> list[CommitmentStatus]:
    old = report(f"一、工作情况\n{before}\n二、下一步工作打算\n{plan}", title=LAST_YEAR)
    new = report(f"一、工作情况\n{review}\n二、下一步工作打算\n继续规范执法行为，提高执法水平。")
    return [c.status for c in compare.compare(old, new).commitments]


@pytest.mark.parametrize(
    "sentence",
    [
        "2025年，我区将以习近平法治思想为指引，紧盯薄弱环节，持续用力推进法治政府建设。",
        "2025年，我区将坚持问题导向，在补短板、强弱项上持续用力，重点抓好以下工作。",
        "做好明年工作，要注重以下几点。",
        "我区法治建设面临的形势依然复杂，机遇和挑战并存。",
        "基层治理是实现长治久安的重要基础。",
    ],
)
def test_what_opens_a_plan_or_says_how_things_stand_is_no_promise(sentence: str) -> None:
    kept = "建立重大决策后评估制度，选取三项决策开展评估。"
    assert promised(sentence + kept) == [kept]


def test_a_promise_behind_the_words_that_open_its_list_counts() -> None:
    sentence = "下一步将重点做好以下工作：一是建立信息更新提醒机制，按月巡查公开专栏。"
    assert promised(sentence) == [sentence]


def test_the_title_of_an_item_is_no_promise_unless_it_is_all_there_is() -> None:
    detail = "编印执法案例汇编，组织旁听庭审。"
    assert promised(f"六是做实法治宣传和公共法律服务。{detail}") == [detail]
    assert promised("六是做实乡镇法治宣传和法律服务。") == ["六是做实乡镇法治宣传和法律服务。"]


def test_judgement_does_not_silence_what_will_be_done() -> None:
    sentence = "面对复杂形势，我们将组建企业服务专班，开展法律体检。"
    assert promised(sentence) == [sentence]


def test_a_deed_reports_on_one_clause_of_a_promise() -> None:
    plan = "拓展集成办理范围，组织律师服务团深入产业园区开展合同风险排查。"
    review = "组织律师服务团走进产业园区，为186家企业排查合同风险240余项。"
    assert statuses(plan, review) == [CommitmentStatus.REPORTED]


def test_what_was_told_before_the_promise_does_not_report_on_it() -> None:
    plan = "推动公共信用信息与金融机构共享，为守信企业提供融资便利。"
    review = "归集公共信用信息{}万条，为{}户经营主体建立信用档案。"
    before, now = review.format(4120, 12100), review.format(4530, 13200)
    assert statuses(plan, now, before) == [CommitmentStatus.UNREPORTED]


def test_a_target_is_reported_on_by_the_value_of_its_indicator() -> None:
    plan = "力争行政复议调解和解率达到35%以上。"
    told = "审结行政复议案件102件，行政复议调解和解率为{}。"
    assert statuses(plan, told.format("39.2%"), told.format("31.5%")) == [CommitmentStatus.REPORTED]


def test_the_plan_behind_the_problems_under_one_heading_promises() -> None:
    old = report(
        """
        一、总体情况
        主动公开政府信息560条。
        五、存在的主要问题及改进情况
        工作中还存在一些不足：一是公开内容与群众需求结合不够紧密；二是检索功能不够便捷。
        下一步将重点做好以下工作：一是建立信息更新提醒机制，按月巡查公开专栏。二是优化门户网站检索功能，提高查找准确性。
        """,
        title="青禾区2023年政府信息公开工作年度报告",
    )
    assert len(promises_of(old)) == 2


def test_every_promise_without_a_trace_is_listed_mere_words_last() -> None:
    plan = (
        "二、2024年工作安排\n一是始终坚持问题导向，年底前出台《青禾区行政执法协作办法》。"
        "二是聘请行政执法监督员30名，比去年增加10名。三是推动青年律师走进园区服务企业。"
    )
    old = report(f"一、工作情况\n办理案件3件。\n{plan}", title="青禾区2023年度法治政府建设工作报告")
    found = compare.compare(old, report("一、工作情况\n普法宣传持续开展。"))
    left = missed(old, found.commitments)
    assert {p.old_sentence for p in left} == {p.old_sentence for p in found.commitments}
    openings = [old.text[p.start : p.start + 4] for p in left]
    assert openings == ["三是推动", "一是始终", "二是聘请"]


def test_an_aim_for_five_years_is_no_promise_for_one() -> None:
    old = report(
        "一、2023年工作回顾\n办理案件3件。\n二、“十五五”时期主要目标任务\n建成公共法律服务站120个。\n"
        "三、2024年重点工作\n建成区级行政复议中心1个，聘请监督员30名，开展法治讲座20场，修订规范性文件管理办法。",
        title="青禾区人民政府2023年工作报告",
    )
    found = compare.compare(old, report("一、工作情况\n普法宣传持续开展。"))
    assert not [p for p in found.commitments if "120个" in old.text[p.start : p.end]]
    assert [p for p in found.commitments if "复议中心" in old.text[p.start : p.end]]
