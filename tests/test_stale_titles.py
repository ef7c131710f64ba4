"""A title that kept last year's number: the report is on the year its text is on, for every part of the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import compare
from compare.checking import check
from compare.cli import main
from tests.builders import report
from tests.checks.drafts import LAST_TITLE

BODY = """{year}年，全区扎实推进依法行政，现将有关情况报告如下。
一、{year}年主要成效
规范性文件全部经过合法性审核。12月4日，举办第十一个国家宪法日集中宣传活动。
二、{next}年主要安排
{next}年，我区将持续规范涉企检查。
"""
STALE = BODY.format(year=2024, next=2025)


def test_the_text_says_the_year() -> None:
    assert report(STALE, title=LAST_TITLE).year == 2024
    assert report(STALE, title=LAST_TITLE.replace("2023", "2022")).year == 2024


@pytest.mark.parametrize(
    ("title", "body", "year"),
    [
        (LAST_TITLE, BODY.format(year=2023, next=2024), 2023),
        # Whoever brings last year's file up to date begins with the title.
        ("青禾区2024年度法治政府建设工作报告", "2023年，全区扎实推进依法行政，各项任务全面完成。", 2024),
        ("青禾区2023年法治政府建设总结及2024年工作计划", "全区扎实推进依法行政，各项任务全面完成。", 2023),
        # Nobody keeps a title of ten years ago.
        (LAST_TITLE.replace("2023", "2013"), STALE, 2013),
        # Deadlines lie in any year to come, and one plan's year may be the slip.
        (LAST_TITLE, BODY.format(year=2023, next=2024) + "2025年底前建成示范区。\n2025年底前完成改革。\n2025年底前实现全覆盖。\n将在2025年建成中心。\n力争2025年底前出台办法。\n", 2023),
        (LAST_TITLE, "一、主要成效\n全区扎实推进依法行政，各项任务全面完成。\n二、主要安排\n力争2025年底前建成示范区。\n", 2023),
        (LAST_TITLE, "一、主要成效\n全区扎实推进依法行政，各项任务全面完成。\n二、2025年主要安排\n继续推进。\n", 2023),
        # A work report names the year it is given in.
        ("2025年青禾区政府工作报告", "一、2024年工作回顾\n全区各项工作稳步推进。\n二、2025年工作安排\n扎实做好各项工作。\n", 2024),
    ],
)  # fmt: skip
def test_a_title_that_may_be_right_stands(title: str, body: str, year: int) -> None:
    assert report(body, title=title).year == year


def test_all_rules_go_by_that_year() -> None:
    rules = [f.rule for f in check(report(STALE, title=LAST_TITLE)).findings]
    assert rules.count("stale-year") == 1
    assert "numbering" not in rules


def test_last_years_report_helps_to_tell() -> None:
    old = report(BODY.format(year=2023, next=2024), title=LAST_TITLE, path="old.txt")
    kept = BODY.format(year=2023, next=2024).replace(
        "二、2024年主要安排\n2024年", "二、2025年主要安排\n2025年"
    )
    new = report(kept, title=LAST_TITLE)
    assert new.year == 2023
    assert compare.compare(old, new).new.year == 2024


def test_two_versions_of_one_report_are_on_one_year() -> None:
    text = BODY.format(year=2023, next=2024) + "2025年底前建成示范区。\n2025年底前完成改革。\n"
    old, new = (report(text, title=LAST_TITLE, path=path) for path in ("old.txt", "new.txt"))
    assert compare.compare(old, new).new.year == 2023
    assert "stale-year" not in {f.rule for f in check(new).findings}


def test_compare_names_that_year_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(f"{LAST_TITLE}\n{BODY.format(year=2023, next=2024)}", "utf-8")
    Path("new.txt").write_text(f"{LAST_TITLE}\n{STALE}", "utf-8")
    done = CliRunner().invoke(main, ["compare", "old.txt", "new.txt", "-f", "md"])
    assert done.stdout.startswith("## 青禾区 2023 → 2024\n")
    assert done.stderr.startswith("yoy: new.txt 的标题写的是2023年，正文为2024年度，以正文为准。\n")
