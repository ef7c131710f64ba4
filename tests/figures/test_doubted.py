"""Figures that a finding doubts, years on end and growths told beside a figure: what is counted and what is flagged."""

from __future__ import annotations

import re

import pytest

import compare
from compare.checking import with_findings
from compare.doubts import doubts
from compare.model import Change, Comparison
from compare.render.rules import first_to_ask
from compare.render.wording import difference
from compare.summary import summarise
from tests.builders import report

LAST_YEAR = "青禾区2023年度法治政府建设工作报告"


def compared(old: str, new: str) -> Comparison:
    return with_findings(
        compare.compare(report(f"一、工作情况\n{old}", title=LAST_YEAR), report(f"一、工作情况\n{new}"))
    )


def flagged(found: Comparison) -> list[str]:
    """The values of this year that carry a flag in the table."""
    rows = re.findall(r'<tr class="\w+" id="g\d+".*?</tr>', found.to_html(), re.S)
    return [re.findall(r'<a href="#\w+">([^<]*)</a></td>', row)[-1] for row in rows if 'class="check"' in row]


def test_a_value_that_a_finding_doubts_is_flagged_and_counted_nowhere() -> None:
    said = "排查房屋{}栋，整改隐患{}处。行政复议按期办结率为{}%。"
    found = compared(said.format("1.3万", 210, 96.4), said.format("12.7万", 260, 102.1))
    assert flagged(found) == ["12.7万栋", "102.1%"]
    summary = summarise(found)
    assert summary.figures[Change.INCREASED] == 1
    assert [c.new.quantity.text for c in summary.key_figures if c.new] == ["260处"]


def test_a_jump_that_may_be_true_is_flagged_and_still_the_change_of_the_year() -> None:
    found = compared("为3127名劳动者追回工资5460万元。", "为2894名劳动者追回工资5.12亿元。")
    assert [finding.severity.value for finding in found.findings if finding.rule == "scale-jump"] == ["note"]
    assert flagged(found) == ["5.12亿元"]
    assert next(c.new.quantity.text for c in summarise(found).key_figures if c.new) == "5.12亿元"


def test_a_target_is_marked_as_one_and_no_rise() -> None:
    said = "办理案件{}件。\n二、下一年工作安排\n改造老旧小区{}个，新增停车位500个。"
    found = compared(said.format(60, 20), said.format(70, 25))
    assert summarise(found).figures[Change.INCREASED] == 1
    rows = re.findall(r'<tr class="\w+" id="g\d+".*?</tr>', found.to_html(), re.S)
    assert ["目标</small>" in row for row in rows] == ["70件" not in row for row in rows]
    assert len(rows) == 3


def test_a_figure_whose_growth_is_claimed_wrongly_is_flagged_and_still_counts() -> None:
    found = compared("答复网上咨询418件。", "答复网上咨询627件，比上年增长1.5倍。")
    assert flagged(found) == ["627件", "1.5倍"]
    assert summarise(found).figures == {
        Change.INCREASED: 1,
        Change.DECREASED: 0,
        Change.UNCHANGED: 0,
        Change.APPEARED: 0,
        Change.VANISHED: 0,
    }
    page = found.to_html()
    (line,) = re.findall(r'<ol class="key-figures">.*?</ol>', page, re.S)
    assert line.count('class="check"') == 1


def test_what_is_right_has_no_flag() -> None:
    found = compared("答复网上咨询418件，满意率96.5%。", "答复网上咨询627件，比上年增长50%，满意率97.5%。")
    assert doubts(found).flags == {}
    assert flagged(found) == []


def test_a_rate_among_the_parts_of_a_wrong_sum_is_not_flagged() -> None:
    said = "全年收到群众投诉{}件，按期办结率{}%，其中物业类{}件、质量类{}件、其他类{}件。"
    found = compared(said.format(640, 98.2, 310, 200, 130), said.format(720, 98.6, 330, 240, 160))
    assert [f.rule for f in found.findings if f.start is not None] == ["sum-mismatch"]
    assert flagged(found) == ["720件", "330件", "240件", "160件"]


def test_years_on_end_are_neither_a_rise_nor_reckoned() -> None:
    found = compared("连续两年获评优秀等次，办理案件60件。", "连续三年获评优秀等次，办理案件70件。")
    (streak,) = (c for c in found.figures if c.unit == "年")
    assert difference(streak) == "连续年数"
    assert summarise(found).figures[Change.INCREASED] == 1
    page = found.to_html()
    assert "+1年" not in page
    assert "+1年" not in found.to_markdown() + found.to_text()
    assert re.search(r'<tr class="unchanged" id="g\d+"[^>]*>(?:(?!</tr>).)*连续年数', page, re.S)


def test_growth_told_of_a_figure_of_both_years_is_none_that_came_or_went() -> None:
    found = compared(
        "办理案件60件，同比增加5件。开展培训12期。",
        "办理案件75件，同比增长25%。新聘监督员20名，同比增长11.1%。",
    )
    figures = summarise(found).figures
    # 20名 is new, and so is the growth told of it.
    assert (figures[Change.APPEARED], figures[Change.VANISHED]) == (2, 1)


def biggest(old: str, new: str) -> list[str]:
    return [c.new.quantity.text for c in summarise(compared(old, new)).key_figures if c.new]


def test_small_counts_stand_behind_others_that_changed_much() -> None:
    said = "不予处罚{}件。旁听庭审{}人次。鉴定隐患房屋{}栋。更新执法装备{}台。"
    assert biggest(said.format(26, 37, 147, 900), said.format(41, 48, 196, 930)) == [
        "196栋",
        "41件",
        "48人次",
        "930台",
    ]


def test_a_count_that_grew_beyond_what_is_small_is_not_small() -> None:
    said = "收到行政复议申请{}件。公开政府信息{}条。"
    assert biggest(said.format(36, 600), said.format(52, 740)) == ["52件", "740条"]


def test_a_fall_is_not_hidden_by_a_rise_of_the_same_sentence() -> None:
    said = "落实减税降费{}亿元，清偿拖欠企业账款{}万元。办理人大代表建议{}件、政协提案{}件。"
    assert biggest(said.format(1.46, 2860, 96, 125), said.format(1.83, 1940, 104, 110)) == [
        "1940万元",
        "1.83亿元",
        "110件",
        "104件",
    ]


def test_parts_that_fall_with_their_total_stand_behind_it() -> None:
    said = "全年收到申请{}件，受理{}件，审结{}件。"
    assert biggest(said.format(300, 280, 260), said.format(200, 180, 170)) == ["200件"]


def test_parts_told_in_sentences_of_their_own_stand_behind_their_total() -> None:
    said = "全年收到行政复议申请{}件；受理{}件；审结{}件。评查案卷{}卷。"
    assert biggest(said.format(300, 280, 260, 100), said.format(400, 380, 355, 120)) == ["400件", "120卷"]


def test_a_new_measure_that_a_finding_is_about_is_flagged() -> None:
    found = compared(
        "全年办理行政复议案件70件。",
        "全年办理行政复议案件74件。组建流动服务队，累计行程××余公里。在园区设立法律服务站12个。",
    )
    (listed,) = re.findall(r'<section id="measures".*?</section>', found.to_html(), re.S)
    entries = {
        re.sub("<[^>]*>", "", entry)[:5]: 'class="check"' in entry
        for entry in re.findall("<li>.*?</li>", listed)
    }
    assert entries == {"组建流动服": True, "在园区设立": False}


def test_a_slip_of_the_unit_is_asked_after_first_of_what_may_be_intended() -> None:
    old = "罚没金额86.4万元，培训执法人员120人次。"
    new = "罚没金额912000万元，培训执法人员130人次。截至2023年12月底，持证执法人员86名。"
    found = compared(old, new)
    asked = [finding.rule for finding in sorted(found.findings, key=first_to_ask)]
    assert asked == [*["missing-part"] * 3, "scale-jump", "stale-year"]


def test_a_place_whose_move_is_told_wrongly_is_flagged_and_no_good_news() -> None:
    found = compared("法治建设考核位列全市第三。", "法治建设考核位列全市第二，比上年后退一位。")
    assert flagged(found) == ["第二"]
    page = found.to_html()
    assert 'class="good"' not in page
    right = compared("法治建设考核位列全市第三。", "法治建设考核位列全市第二，比上年前进一位。")
    assert flagged(right) == []
    assert 'class="good"' in right.to_html()


def test_both_of_two_values_for_one_thing_are_flagged() -> None:
    told = "法治建设考核位列全市第2位。\n二、其他工作\n法治建设考核位列全市第4位。"
    assert flagged(compared("法治建设考核位列全市第3位。", told)) == ["第2位", "第4位"]


def test_of_two_figures_printed_alike_the_one_the_finding_means_is_flagged() -> None:
    told = "走访企业24家，全区24家执法单位完成自查。\n二、其他工作\n全区34个行政执法部门全部整改。"
    found = compared("走访企业20家，全区22家执法单位完成自查。", told)
    assert [finding.detector for finding in found.findings if finding.rule == "inconsistent-figure"] == [
        "one-thing"
    ]
    doubted = [found.new.text[span[1] :][:4] for finding in found.findings for span in finding.doubts]
    assert doubted == ["执法单位"]
    assert flagged(found) == ["24家", "34个"]


@pytest.mark.parametrize(
    ("move", "places"),
    [
        ("由第7位后移至第4位", ["第4位"]),
        ("由第7位前移至第4位，前移2位", ["第4位", "2位"]),
        ("由第7位前移至第4位，前移3位", []),
    ],
)
def test_a_place_beside_the_one_whose_move_is_told_wrongly_is_not_flagged(
    move: str, places: list[str]
) -> None:
    old = "治理指数列全市第3位，法治建设考核列全市第7位。"
    assert flagged(compared(old, f"治理指数列全市第2位，法治建设考核{move}。")) == places


def test_every_value_of_the_passage_that_is_told_again_otherwise_is_flagged() -> None:
    found = compared("办理案件60件。", "在全区8个街道、5个镇设立站点，实现12个镇街全覆盖。")
    assert flagged(found) == ["8个", "5个", "12个"]
