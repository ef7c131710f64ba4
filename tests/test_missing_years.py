"""A report compared with one from before last year: nothing is said of last year that is not known."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

import compare
from compare.checking import check
from compare.checks.settings import Settings
from compare.cli import main
from compare.language import Language, catalogue
from compare.model import Finding, Severity, years_between
from tests.builders import report
from tests.checks.drafts import LAST_TITLE, one

CORPUS = Path(__file__).parent.parent / "corpus" / "jichuan"
OLD, NEW = (str(CORPUS / f"{year}.txt") for year in (2022, 2024))
TWO_YEARS_AGO = LAST_TITLE.replace("2023", "2022")
SAID = "2022年与2024年之间缺2023年的报告：同比、上年数和上年承诺不作核对。"


def against_2022(sentence: str, before: str, rule: str) -> list[Finding]:
    old = report(f"一、规范行政执法\n{before}", title=TWO_YEARS_AGO, path="old.txt")
    return list(check(one(sentence), [old], settings=Settings(select=frozenset({rule}))).findings)


def test_the_years_between() -> None:
    assert years_between(2022, 2025) == (2023, 2024)
    assert years_between(2023, 2024) == years_between(2024, 2023) == years_between(None, 2024) == ()


@pytest.mark.parametrize(
    ("rule", "sentence", "before"),
    [
        ("growth-claim", "全年收到行政复议申请143件，同比增长31.2%。", "全年收到行政复议申请118件。"),
        ("growth-claim", "办理提案46件，与上年持平。", "办理提案52件。"),
        ("vanished-indicator", "行政应诉工作扎实开展，负责人出庭应诉。", "行政应诉工作扎实开展，行政诉讼败诉率为6.8%。"),
    ],
)  # fmt: skip
def test_growth_and_values_of_last_year_are_not_held_against_an_older_report(
    rule: str, sentence: str, before: str
) -> None:
    alone = check(one(sentence), settings=Settings(select=frozenset({rule}))).findings
    assert [f.message for f in against_2022(sentence, before, rule)] == [f.message for f in alone]
    assert not [f for f in alone if f.severity is not Severity.NOTE]


def test_what_does_not_depend_on_last_year_is_found_and_names_the_year() -> None:
    (finding,) = against_2022("定期研究布署法治建设工作。", "定期研究部署法治建设工作。", "typo")
    assert finding.message.since == 2022
    growth = "全年收到行政复议申请143件，同比增长31.2%。"
    assert [f.message.since for f in against_2022(growth, "办理其他事项。", "growth-claim")] in ([], [None])


def test_check_says_once_which_year_is_missing() -> None:
    for against, said in (((OLD,), [f"yoy: {SAID}"]), ((OLD, str(CORPUS / "2023.txt")), [])):
        arguments = [part for path in against for part in ("--against", path)]
        result = CliRunner().invoke(main, ["check", NEW, *arguments])
        assert result.stderr.splitlines() == said
        assert "上年承诺" not in result.stdout


def test_the_outputs_name_the_year_in_place_of_last_year() -> None:
    comparison = compare.compare(compare.read(OLD), compare.read(NEW))
    for text in (comparison.to_html(), comparison.to_markdown(), comparison.to_text()):
        assert "上年承诺" not in text.replace(SAID, "")
        assert "本年未见下文" not in text
    assert SAID in comparison.to_html()
    assert "2022年承诺及落实情况" in comparison.to_html()
    assert "Last year" not in comparison.to_markdown("en")


def test_last_year_in_either_language() -> None:
    say = catalogue(Language.EN, 2022).gettext
    assert say("Last year") == "2022"
    assert say("Last year's promises and what became of them") == "2022's promises and what became of them"
    assert say("last year {value}") == "in 2022 {value}"
    assert catalogue(Language.ZH, 2022).gettext("last year {value}") == "2022年{value}"
    # The name of a row of a table, not a year.
    template = "上年结转 is {new}, but last year's report carried {old} over to this year."
    assert catalogue(Language.ZH, 2022).gettext(template).startswith("“上年结转”")
