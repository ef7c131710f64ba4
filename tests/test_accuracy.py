"""What benchmarks/accuracy.py counts: each measure with one thing right, one missed and one said wrongly."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

import compare
from benchmarks import accuracy
from benchmarks.accuracy import Pair, Scores
from compare.message import message
from compare.model import (
    Change,
    Commitment,
    CommitmentStatus,
    Evidence,
    Figure,
    FigureChange,
    Finding,
    Measure,
    MeasureStatus,
    Relation,
    Report,
    SectionLink,
    Severity,
)
from tests.builders import report

ROOT = Path(__file__).parent.parent

OLD = report(
    """
    一、工作情况
    1.加强执法监督。评查案卷130卷，评出优秀案卷30卷。印发简报12期。巡回宣讲6场。败诉率6.2%，出庭应诉率95%。
    2.推进普法宣传。举办讲座15场。
    二、下一年度安排
    制定裁量权基准，建成法治公园，开通热线。修订议事规则。
    """,
    title="青禾区2023年度法治政府建设工作报告",
    path="old.txt",
)
NEW = report(
    """
    一、工作情况
    1.加强执法监督。评查案卷145卷，评出优秀案卷45卷。设立监督联系点。
    2.推进普法宣传。举办讲座18场，开通热线。
    二、存在的不足
    执法力量不强。
    三、下一年度安排
    2025年，扩建法治公园。
    """,
    path="new.txt",
)
REPORTS = {"old": OLD, "new": NEW}


def at(report: Report, words: str) -> tuple[int, int]:
    start = report.text.index(words)
    return start, start + len(words)


def figures(old: str, new: str) -> FigureChange:
    def figure(report: Report, text: str) -> Figure:
        return next(f for f in report.figures if f.quantity.text == text)

    return FigureChange("", "", Change.INCREASED, None, None, figure(OLD, old), figure(NEW, new))


def promise(words: str, status: str) -> Commitment:
    return Commitment(0, *at(OLD, words), (), CommitmentStatus(status))


def finding(rule: str, new: str = "", old: str = "", **details: str) -> Finding:
    sentence = next((s.id for s in OLD.sentences if old and old in OLD.wording(s.id)), None)
    start, end = at(NEW, new) if new else (None, None)
    evidence = (Evidence(OLD.path, *at(OLD, OLD.wording(sentence)), ""),) if sentence is not None else ()
    return Finding(rule, Severity.NOTE, message(rule, **details), None, start, end, sentence, evidence)


def said(*findings: Finding, **parts: object) -> Pair:
    """A pair of which the program says nothing but this; its gold is empty."""
    nothing = dict.fromkeys(("sections", "measures", "figures", "commitments"), ())
    comparison = replace(compare.compare(OLD, NEW), **{**nothing, **parts})
    return Pair({}, REPORTS, comparison, findings)


def counted(scores: Scores) -> dict[str, tuple[str, str]]:
    """Measure → right of said, right of marked."""
    return {
        name: tuple(f"{sum(right for right, _ in judged)} of {len(judged)}" for judged in (s.said, s.marked))
        for name, s in scores.items()
    }


def marked(pair: Pair, **gold: object) -> Pair:
    return replace(pair, gold=gold)


def test_a_section_is_linked_when_all_its_old_sections_are() -> None:
    ids = {where: {s.heading: s.id for s in r.sections} for where, r in REPORTS.items()}
    pair = said(
        sections=tuple(
            SectionLink((ids["old"][heading],), (ids["new"][heading],), relation, 1.0)
            for heading, relation in (("工作情况", Relation.REWORDED), ("加强执法监督", Relation.MOVED))
        )
    )
    marks = [
        {"new": "一、工作情况", "old": ["一、工作情况"], "relation": "same"},
        {"new": "1.加强执法监督。", "old": ["1. 加强执法监督"], "relation": "renamed"},
        {"new": "2.推进普法宣传", "old": ["2.推进普法宣传"], "relation": "same"},
        {"new": "一、工作情况", "old": ["一、工作情况", "2.推进普法宣传"], "relation": "merged"},
        {"new": "二、存在的不足", "old": [], "relation": "new"},
    ]
    assert counted(accuracy.sections(marked(pair, sections=marks))) == {
        "sections": ("0 of 0", "2 of 4"),
        "– with the right relation": ("0 of 0", "1 of 4"),
    }


def test_half_of_a_marked_measure_and_three_tenths_of_a_shown_one_are_enough() -> None:
    shown = [
        (NEW, "new", "监督联系点。"),
        (NEW, "new", "设立"),
        (NEW, "new", "力量不强"),
        (OLD, "dropped", "印发简报12期"),
    ]
    pair = said(
        measures=tuple(Measure(MeasureStatus(status), 0, *at(r, words), 0.5) for r, status, words in shown)
    )
    gold = {
        "measures_new": ["设立监督联系点", "开通热线"],
        "measures_dropped": ["印发简报12期。巡回宣讲6场。败诉率6.2%", "巡回宣讲6场"],
    }
    assert counted(
        accuracy.measures(marked(pair, **{k: [{"text": text} for text in v] for k, v in gold.items()}))
    ) == {"new measures": ("2 of 3", "1 of 2"), "dropped measures": ("1 of 1", "0 of 2")}


def test_a_figure_is_paired_when_both_places_are_and_each_pair_counts_once() -> None:
    pair = said(figures=(figures("130卷", "145卷"), figures("30卷", "45卷"), figures("15场", "45卷")))
    contexts = {
        "old_context": "评查案卷130卷，评出优秀案卷30卷。",
        "new_context": "评查案卷145卷，评出优秀案卷45卷。",
    }
    cases = {"old": "130卷", "new": "145卷", "old_value": 130, "new_value": 145, **contexts}
    best = {"old": "30卷", "new": "45卷", "old_value": 30, "new_value": 450, **contexts}
    talks = {"old": "15场", "new": "18场", "old_value": 15, "new_value": 18}
    talks |= {"old_context": "举办讲座15场。", "new_context": "举办讲座18场，"}
    marks = [{"indicator": "", **mark} for mark in (best, best, cases, talks)]
    assert counted(accuracy.figures(marked(pair, figures=marks))) == {
        "figure pairs": ("2 of 3", "2 of 4"),
        "– values read rightly": ("1 of 2", "0 of 0"),
    }


def test_a_part_of_a_promise_without_an_answer_is_judged_by_itself() -> None:
    words = "制定裁量权基准，建成法治公园"
    pair = said(commitments=(replace(promise(words, "reported"), unanswered=(at(OLD, "建成法治公园"),)),))
    gold = [{"old": "制定裁量权基准", "reported_in_new": "制定"}, {"old": "建成法治公园", "reported_in_new": None}]  # fmt: skip
    assert counted(accuracy.promises(marked(pair, commitments=gold))) == {
        "promises": ("0 of 0", "2 of 2"),
        "– without follow-up": ("1 of 1", "1 of 1"),
    }


def test_a_promise_is_judged_by_what_is_said_of_its_own_words() -> None:
    pair = said(
        commitments=(
            promise("制定裁量权基准", "unreported"),
            promise("建成法治公园", "reported"),
            promise("开通热线", "unreported"),
        )
    )
    marks = {"制定裁量权基准": None, "建成法治公园": None, "开通热线": "开通热线", "修订议事规则": "修订"}
    gold = [{"old": old, "reported_in_new": new} for old, new in marks.items()]
    assert counted(accuracy.promises(marked(pair, commitments=gold))) == {
        "promises": ("0 of 0", "1 of 4"),
        "– without follow-up": ("1 of 2", "1 of 2"),
    }


@pytest.mark.parametrize(
    ("mark", "findings", "found", "explained"),
    [
        (("typo", "new", "执法力量不强"), [finding("typo", "不强")], 1, 1),
        (("typo", "new", "执法力量不强"), [finding("typo", "开通热线"), finding("numbering", "不强")], 0, 0),
        # Said twice of one mark: the second is one of the other findings.
        (("typo", "new", "执法力量不强"), [finding("typo", "不强"), finding("typo", "力量")], 1, 1),
        # Last year's words: those the message quotes, not all of the sentence.
        (("vanished-indicator", "old", "败诉率6.2%"), [finding("vanished-indicator", "执法监督", "败诉率", name="败诉率")], 1, 1),
        (("vanished-indicator", "old", "败诉率6.2%"), [finding("vanished-indicator", "执法监督", "败诉率", name="出庭应诉率")], 0, 0),
        (("unreported-commitment", "old", "建成法治公园"), [finding("unreported-commitment", old="法治公园", promise="建成法治公园")], 1, 1),
        (("unreported-commitment", "old", "建成法治公园"), [finding("unreported-commitment", old="法治公园", promise="开通热线")], 0, 0),
        (("unreported-commitment", "old", "建成法治公园"), [finding("unreported-commitment")], 0, 0),
        # A missing part is known by its name or by the section its heading opens.
        (("missing-part", "old", "二、下一年度安排"), [finding("missing-part", name="下一年度主要安排")], 1, 1),
        (("missing-part", "old", "二、下一年度安排"), [finding("missing-part", name="存在的不足和原因")], 0, 0),
        (("missing-part", "new", "二、存在的不足"), [finding("missing-part", "执法力量不强")], 1, 1),
        (("missing-part", "new", "二、存在的不足"), [finding("missing-part", "扩建法治公园")], 0, 0),
    ],
)  # fmt: skip
def test_a_defect_is_found_by_a_finding_of_its_rule_about_its_words(
    mark: tuple[str, str, str], findings: list[Finding], found: int, explained: int
) -> None:
    gold = [dict(zip(("kind", "where", "text"), mark, strict=True))]
    scores = accuracy.defects(marked(said(*findings), defects=gold))
    total = counted({"all": sum(scores.values(), accuracy.Score())})
    assert total == {"all": (f"{explained} of {len(findings)}", f"{found} of 1")}


def test_a_mark_explains_the_finding_that_no_other_mark_has_explained() -> None:
    findings = finding("typo", "评查案卷145卷，评出优秀案卷45卷"), finding("typo", "优秀案卷45卷")
    marks = [{"kind": "typo", "where": "new", "text": text} for text in ("评查案卷", "优秀案卷")]
    scores = accuracy.defects(marked(said(*findings), defects=marks))
    assert counted(scores) == {"typo": ("2 of 2", "2 of 2")}


def test_marked_words_are_found_whole_and_however_they_are_spaced() -> None:
    pair = said()
    start, end = pair.place("old", "30卷", "评查案卷130卷， 评出优秀案卷30卷")
    assert OLD.text[start - 2 : end] == "案卷30卷"
    with pytest.raises(ValueError, match=r"“45场” is marked but does not stand in old\.txt\."):
        pair.place("old", "45场")


def test_the_worst_pair_stands_beside_the_totals() -> None:
    good = accuracy.Score(((True, ""),) * 9, ((True, ""),) * 9)
    poor = accuracy.Score(((True, ""), (False, "")), ((True, ""),))
    lines = list(accuracy.table_of_measures({"a": {"typos": good}, "b": {"typos": poor}}))
    assert lines[-1] == "| typos | 10 of 11 (91 %) | 10 of 10 (100 %) | precision 50 %, recall 100 % (b) |"
    assert list(accuracy.table_of_measures({"a": {"typos": good}}))[-1].endswith("| 9 of 9 (100 %) | – |")


def test_one_pair_of_the_corpus_gives_both_tables_and_its_mistakes() -> None:
    gold = ROOT / "corpus" / "wangchuan" / "2022-2023.gold.json"
    done = subprocess.run(
        [sys.executable, ROOT / "benchmarks" / "accuracy.py", gold, "--show", "1"],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    pattern = r"^\| \**(.*?)\** \| .*?(\d+) of (\d+)(?: \(\d+[\d.]* %\))?\** \| [^|]* \|$"
    recall = {name: (int(n), int(of)) for name, n, of in re.findall(pattern, done.stdout, re.M)}
    asked = {"sections": 22, "figure pairs": 98, "promises": 9, "defects": 5, "sum-mismatch": 1, "all": 5}
    assert {name: recall[name][1] for name in asked} == asked
    assert all(right >= 0.8 * of for name, (right, of) in recall.items() if name in asked)
    assert "\n## wangchuan/2022-2023\n" in done.stdout
