"""The detectors of the rules: their names, their order, and how one is left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from compare.checking import check
from compare.checks.draft import Draft
from compare.checks.registry import DETECTORS, RULES
from compare.checks.rule import Context, Detector, Example, Rule, Same
from compare.checks.run import run
from compare.checks.settings import Settings, settings_from
from compare.errors import ConfigurationError
from compare.language import Language, say
from compare.message import message
from compare.model import Fault, Markup
from compare.render.examples import shown
from compare.render.rules import explained
from tests.builders import report
from tests.checks.drafts import found_in

EACH = [(rule, detector) for rule in RULES.values() for detector in rule.detectors]
NAMES = [rule.full_name(detector) for rule, detector in EACH]
ROOT = Path(__file__).parents[2]
EMPTY = Example("")
DRAFT = report(
    "一、执法\n问题全部整改到位，整改率96%。审结的96件中，调解结案的41件，占五成以上。化解纠纷XX件。"
)


def told(settings: Settings) -> set[str]:
    return {f"{f.rule}/{f.detector}" for f in check(DRAFT, settings=settings).findings}


def test_names_are_words_joined_by_hyphens_and_unlike_one_another() -> None:
    assert max(Counter(NAMES).values()) == 1
    assert frozenset(NAMES) == DETECTORS
    assert all(re.fullmatch(r"[a-z-]+/[a-z]+(?:-[a-z]+)*", name) for name in NAMES)


def test_what_a_detector_finds_is_one_line_unlike_any_other_of_its_rule() -> None:
    for rule in RULES.values():
        lines = [detector.finds for detector in rule.detectors]
        assert len(set(lines)) == len(lines)
        assert all("\n" not in detector.finds for detector in rule.detectors)


@pytest.mark.parametrize(("rule", "detector"), EACH, ids=NAMES)
def test_every_detector_can_be_left_out_and_run_alone(rule: Rule, detector: Detector) -> None:
    name = rule.full_name(detector)
    left = {d.name for r in settings_from("yoy.toml", {"ignore": [name]}).rules() if r.name == rule.name for d in r.detectors}  # fmt: skip
    assert left == {d.name for d in rule.detectors} - {detector.name}
    (alone,) = settings_from("yoy.toml", {"select": [name]}).rules()
    assert (alone.name, alone.detectors) == (rule.name, (detector,))


def test_the_findings_of_a_detector_that_is_left_out_are_not_made() -> None:
    everything = told(Settings())
    assert {"growth-claim/declared", "growth-claim/worded-shares", "placeholder/marks"} <= everything
    assert told(Settings(ignore=frozenset({"growth-claim/declared"}))) == everything - {
        "growth-claim/declared"
    }
    assert told(Settings(select=frozenset({"growth-claim/declared", "placeholder"}))) == {
        "growth-claim/declared",
        "placeholder/marks",
    }


def test_what_is_left_out_stays_out_though_it_is_selected() -> None:
    settings = settings_from("yoy.toml", {"select": ["typo", "typo/lost"], "ignore": ["typo/lost"]})
    assert "lost" not in {detector.name for rule in settings.rules() for detector in rule.detectors}


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("growth-claim/declard", "growth-claim/declared"),
        ("growth-clam/declared", "growth-claim/declared"),
        ("worded-shares", "growth-claim/worded-shares"),
        ("growth-clam", "growth-claim"),
    ],
)
def test_an_unknown_detector_is_refused_with_the_one_that_was_meant(name: str, near: str) -> None:
    for key in ("ignore", "select"):
        with pytest.raises(ConfigurationError) as refused:
            settings_from("yoy.toml", {key: [name]})
        assert f"did you mean {near}?" in str(refused.value)
        assert key in str(refused.value)


def test_of_a_rule_that_is_none_the_rules_are_named() -> None:
    with pytest.raises(ConfigurationError) as refused:
        settings_from("yoy.toml", {"ignore": ["house/style"]})
    assert "house in ignore is not a rule; known are missing-part," in str(refused.value)


# precedence


def finds(name: str, *spans: tuple[int, int], same: Same = Same.SPAN, other: int | None = None) -> Detector:
    """A detector that finds something at each span."""

    def look(context: Context) -> Iterator[Fault]:
        return (Fault(span, message("slip"), other=other) for span in spans)

    return Detector(name, "slip", EMPTY, look, same)


def found(*detectors: Detector) -> list[tuple[str, int | None, int | None]]:
    rule = replace(RULES["typo"], detectors=detectors)
    return [(f.detector, f.start, f.end) for f in run([rule], Context(Draft(DRAFT)), {}, {})]


def test_of_two_detectors_that_find_one_place_the_first_reports_it() -> None:
    one, other = finds("one", (3, 9)), finds("other", (3, 9), (10, 12))
    assert found(one, other) == [("one", 3, 9), ("other", 10, 12)]
    assert found(other, one) == [("other", 3, 9), ("other", 10, 12)]


@pytest.mark.parametrize(
    ("same", "left"),
    [
        (Same.SPAN, [(3, 7), (5, 7), (9, 12)]),
        (Same.START, [(5, 7), (9, 12)]),
        (Same.OVERLAP, [(9, 12)]),
        (Same.NEVER, [(3, 7), (3, 9), (5, 7), (9, 12)]),
    ],
)
def test_what_one_place_is_a_detector_says(same: Same, left: list[tuple[int, int]]) -> None:
    told = found(finds("one", (3, 9)), finds("other", (3, 7), (3, 9), (5, 7), (9, 12), same=same))
    assert [span for name, *span in told if name == "other"] == [list(span) for span in left]


def test_a_finding_on_two_values_gives_way_where_either_is_reported() -> None:
    assert found(finds("one", (3, 9)), finds("other", (10, 12), same=Same.START, other=3)) == [("one", 3, 9)]
    assert len(found(finds("one", (3, 9)), finds("other", (10, 12), same=Same.START, other=5))) == 2


def test_detectors_of_other_rules_hide_nothing() -> None:
    rules = [replace(RULES[name], detectors=(finds("one", (3, 9)),)) for name in ("typo", "numbering")]
    assert len(run(rules, Context(Draft(DRAFT)), {}, {})) == 2


def test_what_detectors_share_is_worked_out_once() -> None:
    calls: list[Context] = []
    context = Context(Draft(DRAFT))
    for _ in range(2):
        context.once(calls.append)
    assert len(calls) == 1


def test_what_is_worked_out_for_one_rule_is_worked_out_anew_for_another() -> None:
    seen: list[float] = []

    def look(context: Context) -> Iterator[Fault]:
        seen.append(context.once(least_of))
        yield from ()

    def least_of(context: Context) -> float:
        return context.thresholds["least"]

    rules = [
        replace(RULES[name], detectors=(Detector("one", "slip", EMPTY, look),), thresholds={"least": least})
        for name, least in (("typo", 1.0), ("numbering", 2.0))
    ]
    run(rules, Context(Draft(DRAFT)), {}, {"numbering": {"least": 3.0}})
    assert seen == [1.0, 3.0]


# examples


@pytest.mark.parametrize(("rule", "detector"), EACH, ids=NAMES)
def test_the_example_of_a_detector_is_found_by_it_though_all_of_its_rule_run(
    rule: Rule, detector: Detector
) -> None:
    assert detector.name in {finding.detector for finding in found_in(detector.example, rule.name)}


@pytest.mark.parametrize(("rule", "detector"), EACH, ids=NAMES)
def test_an_example_needs_all_that_it_brings(rule: Rule, detector: Detector) -> None:
    example = detector.example
    for part in ("last", "peer", "markup"):
        if getattr(example, part) != getattr(EMPTY, part):
            less = replace(example, **{part: getattr(EMPTY, part)})
            assert detector.name not in {finding.detector for finding in found_in(less, rule.name)}


@pytest.mark.parametrize(
    ("example", "chinese", "english"),
    [
        (Example("立案21件。"), "立案21件。", "立案21件。"),
        (Example("立案\n21件。", last="立案20件。"), "立案 / 21件。（上年报告：立案20件）", "立案 / 21件。 (last year's report: 立案20件)"),
        (Example("立案。", last="立案。", title="报告"), "立案。（《报告》；上年报告相同）", "立案。 (《报告》; last year's report says the same)"),
        (Example("立案。", peer="邻县报告\n立案。"), "立案。（《邻县报告》：立案）", "立案。 (《邻县报告》: 立案)"),
        (Example("立案。", markup=Markup(comments=2)), "立案。（Word文件留有批注）", "立案。 (Word file with comments)"),
        (Example("立案。", markup=Markup(has_tracked_changes=True)), "立案。（Word文件留有修订）", "立案。 (Word file with tracked changes)"),
    ],
)  # fmt: skip
def test_what_an_example_needs_beside_its_draft_is_told_in_brackets(
    example: Example, chinese: str, english: str
) -> None:
    assert shown(example, Language.ZH) == chinese
    assert shown(example, Language.EN) == english


# documentation


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_detector_is_documented(lang: str) -> None:
    language = Language(lang)
    reference = (ROOT / "docs" / ("rules.md" if lang == "en" else "rules.zh-CN.md")).read_text("utf-8")
    for rule in RULES.values():
        part = reference.split(f"\n## {rule.name}\n")[1].split("\n## ")[0]
        rows = re.findall(r"^\| `([a-z-]+)` \| (.+?) \| (.+) \|$", part, re.M)
        assert [name for name, _, _ in rows] == [detector.name for detector in rule.detectors]
        for detector, (_, finds_, example) in zip(rule.detectors, rows, strict=True):
            assert finds_ == say(message(detector.finds), language)
            assert example.replace("\\|", "|") == shown(detector.example, language)
            assert detector.finds in explained(rule, Language.EN)
        assert all(detector.name in explained(rule, language) for detector in rule.detectors)


def test_what_detectors_find_is_told_in_chinese() -> None:
    for _, detector in EACH:
        assert re.search(r"[\u4e00-\u9fff]", say(message(detector.finds), Language("zh")))
        assert say(message(detector.finds), Language("zh")) != detector.finds
