"""What the first screen counts: nothing that is not there, and plans told apart from what was done."""

from __future__ import annotations

import re

import compare
from tests.builders import report

LAST_YEAR = "青禾区2023年度法治政府建设工作报告"
KEPT = "聘请行政执法监督员30名。"
ASKED = "建设公共法律服务中心3个。"
VAGUE = "持续营造全社会尊法学法守法用法的浓厚氛围。"


def promises(*plan: str, language: str = "en") -> str:
    """What the page says of last year's promises."""
    numbered = "".join(f"{n}是{text}" for n, text in zip("一二三四", plan, strict=False))
    old = report(f"一、工作情况\n办理案件3件。\n二、2024年工作安排\n{numbered}", title=LAST_YEAR)
    new = report("一、工作情况\n办理案件4件。聘请行政执法监督员32名。")
    page = compare.compare(old, new).to_html(language)
    (said,) = re.findall(r'<section id="promises".*?<p class="hint">(.*?)</p>', page, re.S)
    return " ".join(said.split())


def test_promises_nobody_is_to_be_asked_about_and_others_are_told_where_there_are_any() -> None:
    assert promises(KEPT, ASKED, VAGUE) == (
        "Of 3 promises this year's report tells of 1; without a trace: 1 to be asked about, 1 others."
    )
    assert promises(KEPT, ASKED) == (
        "Of 2 promises this year's report tells of 1; without a trace: 1 to be asked about."
    )
    assert promises(KEPT, VAGUE) == (
        "Of 2 promises this year's report tells of 1; without a trace: 1 that cannot be verified one by one."
    )
    assert promises(KEPT) == "Of 1 promises this year's report tells of 1."
    assert "0项" not in promises(KEPT, ASKED, language="zh")


def texts(done: str, plan: str) -> str:
    return f"一、工作情况\n组织普法志愿者进社区开展法律咨询。\n{done}\n二、下一步打算\n深入学习宣传宪法。\n{plan}"


def whole_sentences(*reports: tuple[str, str], language: str = "en") -> list[str]:
    old, new = (texts(*parts) for parts in reports)
    page = compare.compare(report(old, title=LAST_YEAR), report(new)).to_html(language)
    return re.findall(r'<a href="#text!show=\w+">(.*?)</a>', page)


def test_sentences_of_plans_are_told_apart_among_those_that_came_and_went() -> None:
    was = "聘请退休法官担任人民调解员，驻点调解物业纠纷。", "建成镇级公共法律服务工作站12个。"
    now = "上线“掌上执法”小程序，扫码公示检查事项。", "组建涉外律师团队。"
    assert whole_sentences(was, now) == [
        "Whole sentences new in the text: 2 rows, of them the plan for what comes next: 1",
        "Whole sentences dropped from the text: 2 rows, of them last year’s plan: 1",
    ]
    assert whole_sentences((was[0], ""), (now[0], "")) == [
        "Whole sentences new in the text: 1 rows",
        "Whole sentences dropped from the text: 1 rows",
    ]
    assert whole_sentences(was, now, language="zh") == [
        "正文中整句新增：2行，其中下一步计划1行",
        "正文中整句删去：2行，其中上年计划1行",
    ]
