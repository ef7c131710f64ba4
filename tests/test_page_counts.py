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
