"""What ``import compare`` offers."""

from __future__ import annotations

import pickle
import subprocess
import sys

import pytest

import compare
from compare.model import CheckResult, Comparison

OLD, NEW = "corpus/wangchuan/2023.txt", "corpus/wangchuan/2024.txt"


@pytest.fixture(scope="module")
def checked() -> CheckResult:
    return compare.check(compare.read(NEW), [compare.read(OLD)])


@pytest.fixture(scope="module")
def compared() -> Comparison:
    return compare.compare(compare.read(OLD), compare.read(NEW))


@pytest.mark.parametrize("name", sorted(set(compare.__all__) - {"__version__"}))
def test_every_public_name_is_documented_by_a_sentence(name: str) -> None:
    documentation = getattr(compare, name).__doc__
    # What dataclass writes where there is no docstring is the signature.
    assert documentation.split("\n")[0].endswith("."), documentation
    assert not documentation.startswith(f"{name}(")


def test_no_name_is_there_that_is_not_public() -> None:
    assert set(compare._HOMES) | {"__version__"} == set(compare.__all__)


def test_every_public_name_is_offered_before_it_is_loaded() -> None:
    code = "import compare; print(*set(compare.__all__).difference(dir(compare)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_results_can_be_sent_to_another_process(checked: CheckResult, compared: Comparison) -> None:
    for result in (checked, compared, compare.Settings()):
        assert pickle.loads(pickle.dumps(result)) == result


def test_series_and_sets_of_districts_can_be_sent_and_hashed_too() -> None:
    years = compare.series_of([compare.read(f"corpus/wangchuan/{year}.txt") for year in (2022, 2023, 2024)])
    places = compare.districts_of(
        [compare.read(f"corpus/{place}/2023.txt") for place in ("wangchuan", "qinghe")]
    )
    for result in (years, places):
        assert pickle.loads(pickle.dumps(result)) == result
        assert isinstance(hash(result), int)


def test_a_run_without_a_rule_is_refused() -> None:
    nothing = compare.Settings(select=frozenset({"typo"}), ignore=frozenset({"typo"}))
    with pytest.raises(compare.ConfigurationError, match="No rule is left to run"):
        compare.check(compare.read(NEW), settings=nothing)


def test_findings_can_be_members_of_a_set(checked: CheckResult) -> None:
    assert len(set(checked.findings)) == len(checked.findings) > 0


@pytest.mark.parametrize("output", ["html", "json", "markdown", "text"])
def test_a_comparison_has_its_outputs_in_both_languages(output: str, compared: Comparison) -> None:
    chinese, english = (getattr(compared, f"to_{output}")(lang) for lang in ("zh", "en"))
    assert "望川县" in chinese
    assert "望川县" in english
    # JSON without findings has no words of ours.
    assert (chinese == english) is (output == "json")


@pytest.mark.parametrize("output", ["html", "json", "markdown", "sarif", "text"])
def test_a_checked_draft_has_its_outputs_too(output: str, checked: CheckResult) -> None:
    chinese, english = (getattr(checked, f"to_{output}")(lang) for lang in ("zh", "en"))
    assert checked.findings[0].rule in chinese or output in ("html", "text")
    assert chinese != english


def test_an_unknown_language_is_refused_by_name(compared: Comparison) -> None:
    with pytest.raises(compare.ConfigurationError, match=r"There is no language 'fr'; use zh, en\."):
        compared.to_html("fr")
