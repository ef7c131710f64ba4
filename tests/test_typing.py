"""How a report is typed changes nothing of what is found in it: width, spaces, indents, line ends, empty lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

import compare
from compare.checking import with_findings
from compare.model import Comparison, MeasureStatus, Report
from compare.wording import half_width, normal

CORPUS = Path(__file__).parent.parent / "corpus"
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
NARROW = str.maketrans("，：；（）！？", ",:;()!?")
RETYPED: dict[str, Callable[[str], str]] = {
    "full-width digits": lambda text: text.translate(WIDE),
    "half-width punctuation": lambda text: text.translate(NARROW),
    "spaces around numbers": lambda text: re.sub(r"\d+(?:\.\d+)?", r" \g<0> ", text),
    "indents": lambda text: re.sub("^(?=.)", "\u3000\u3000", text, flags=re.M),
    "empty lines and CRLF": lambda text: text.replace("\n", "\r\n\r\n"),
}


def told(comparison: Comparison) -> dict[str, list[tuple[object, ...]]]:
    """What a comparison says, in words that do not depend on typing."""

    old, new = comparison.old.text, comparison.new.text
    return {
        "sections": [(link.old, link.new, link.relation) for link in comparison.sections],
        "measures": [
            (
                measure.status,
                normal((new if measure.status is MeasureStatus.NEW else old)[measure.start : measure.end]),
            )
            for measure in comparison.measures
        ],
        "figures": [
            (change.change, *(f and (f.quantity.value, f.quantity.unit) for f in (change.old, change.new)))
            for change in comparison.figures
        ],
        "commitments": [
            (promise.status, normal(old[promise.start : promise.end])) for promise in comparison.commitments
        ],
        "findings": [
            (finding.rule, None if finding.start is None else normal(new[finding.start : finding.end]))
            for finding in comparison.findings
        ],
    }


@pytest.mark.parametrize("typed", RETYPED)
@pytest.mark.parametrize(("folder", "old", "new"), [("wangchuan", 2023, 2024), ("huaizhu", 2022, 2023)])
def test_typing_changes_nothing(typed: str, folder: str, old: int, new: int, tmp_path: Path) -> None:
    def report(year: int, retyped: Callable[[str], str] = str) -> Report:
        path = tmp_path / f"{year}.txt"
        path.write_text(retyped((CORPUS / folder / f"{year}.txt").read_text("utf-8")), "utf-8", newline="")
        return compare.read(path)

    as_written = told(with_findings(compare.compare(report(old), report(new))))
    assert as_written["findings"]
    # Last year's file came from somebody else.
    assert told(with_findings(compare.compare(report(old), report(new, RETYPED[typed])))) == as_written
    assert (
        told(with_findings(compare.compare(*(report(y, RETYPED[typed]) for y in (old, new))))) == as_written
    )


def test_half_width_keeps_every_place() -> None:
    text = "２０２４年Ａ１号，1．5％　（三）"
    assert half_width(text) == "2024年A1号，1．5％　（三）"
    assert len(half_width(text)) == len(text)
