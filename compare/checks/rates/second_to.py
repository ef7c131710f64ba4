"""Places among peers beside whom they come behind: 居全省第一位，仅次于柳溪市."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.rates.contradiction import Contradiction, contradiction
from compare.figures.numerals import parse_numeral
from compare.model import Report

_SAID = re.compile(
    r"(?P<said>第(?P<number>[一二三四五六七八九十]{1,3}|\d{1,3})位?|首位|榜首)(?:位|名)?[，,、]?(?:仅次于|紧随|次于)(?P<names>[^，,。；;：:\d]{2,40})"
)
_JOINS = re.compile("[、和与及]")


def second_to(report: Report) -> Iterator[Contradiction]:
    """Places that are not the next behind those named, in text order."""
    if "次于" not in report.text and "紧随" not in report.text:
        return
    for sentence in report.sentences:
        for found in _SAID.finditer(report.text, sentence.start, sentence.end):
            written = int(parse_numeral(found["number"]) or 0) if found["number"] else 1
            before = len(_JOINS.findall(found["names"])) + 1
            if written < before + 1:
                yield contradiction(found.span("said"), found["said"], f"{before} + 1 = {before + 1}")
