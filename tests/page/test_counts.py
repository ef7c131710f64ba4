"""What the first screen counts: nothing that is not there."""

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
        "Promises: 2. Followed up this year: 1. No follow-up found: 1 to verify. "
        "General promises, neither followed up nor counted: 1."
    )
    assert promises(KEPT, ASKED) == (
        "Promises: 2. Followed up this year: 1. No follow-up found: 1 to verify."
    )
    assert promises(KEPT, VAGUE) == (
        "Promises: 1. Followed up this year: 1. General promises, neither followed up nor counted: 1."
    )
    assert promises(KEPT) == "Promises: 1. Followed up this year: 1."
    assert "0项" not in promises(KEPT, ASKED, language="zh")


def whole_sentences(language: str) -> list[str]:
    said = "一、工作情况\n组织普法志愿者进社区开展法律咨询。\n{}\n二、下一步打算\n深入学习宣传宪法。\n{}"
    was = "聘请退休法官担任人民调解员，驻点调解物业纠纷。", "建成镇级公共法律服务工作站12个。"
    now = "上线“掌上执法”小程序，扫码公示检查事项。", "组建涉外律师团队。"
    old, new = report(said.format(*was), title=LAST_YEAR), report(said.format(*now))
    return re.findall(r'<a href="#text!show=\w+">(.*?)</a>', compare.compare(old, new).to_html(language))


def test_sentences_that_came_and_went_are_a_click_away() -> None:
    assert whole_sentences("en") == [
        "All new sentences, in the text (2)",
        "All dropped sentences, in the text (2)",
    ]
    assert whole_sentences("zh") == ["查看正文中新增的全部句子（2处）", "查看正文中删去的全部句子（2处）"]
