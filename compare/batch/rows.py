"""A comparison as rows of the four tables of a site: figures, measures, sections, findings.

The worker that made a pair writes its rows beside it, one JSON object per line; they are combined once at the
end, so that no process ever holds all of them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from compare.checks.profile import kind_titled
from compare.language import Language, say
from compare.model import Comparison, Figure, MeasureStatus, Report

COLUMNS = {
    "figures": {
        "group": "VARCHAR", "issuer": "VARCHAR", "old_year": "INTEGER", "new_year": "INTEGER",
        "section": "VARCHAR", "indicator": "VARCHAR", "unit": "VARCHAR", "change": "VARCHAR",
        "old_value": "DOUBLE", "new_value": "DOUBLE", "absolute": "DOUBLE", "relative": "DOUBLE",
        "old_text": "VARCHAR", "new_text": "VARCHAR", "old_sentence": "VARCHAR", "new_sentence": "VARCHAR",
        "is_base": "BOOLEAN", "kind": "VARCHAR",
    },
    "measures": {
        "group": "VARCHAR", "issuer": "VARCHAR", "old_year": "INTEGER", "new_year": "INTEGER",
        "status": "VARCHAR", "section": "VARCHAR", "text": "VARCHAR", "weight": "DOUBLE",
        "keeps_promise": "BOOLEAN",
        "is_planned": "BOOLEAN", "kind": "VARCHAR",
    },
    "sections": {
        "group": "VARCHAR", "issuer": "VARCHAR", "old_year": "INTEGER", "new_year": "INTEGER",
        "relation": "VARCHAR", "old_heading": "VARCHAR", "new_heading": "VARCHAR", "similarity": "DOUBLE",
        "carry_over": "DOUBLE", "kind": "VARCHAR",
    },
    "findings": {
        "group": "VARCHAR", "issuer": "VARCHAR", "old_year": "INTEGER", "new_year": "INTEGER",
        "rule": "VARCHAR", "severity": "VARCHAR", "message": "VARCHAR", "sentence": "VARCHAR",
        "hint": "VARCHAR", "fingerprint": "VARCHAR", "kind": "VARCHAR",
    },
}  # fmt: skip
"""Table → column → SQL type.  Money is in 元, percentages in per cent, counts in units."""


def rows_of(comparison: Comparison, group: str, language: Language) -> bytes:
    """Every row of a pair, one JSON object per line, with its table and its number in the pair's part of it."""
    common = {
        "group": group,
        "issuer": comparison.new.issuer,
        "old_year": comparison.old.year,
        "new_year": comparison.new.year,
        "kind": kind_titled(comparison.new.title) or "",
    }
    tables = (
        ("figures", _figures(comparison)),
        ("measures", _measures(comparison)),
        ("sections", _sections(comparison)),
        ("findings", _findings(comparison, language)),
    )
    lines = [
        json.dumps({"table": table, "row": number, **common, **row}, ensure_ascii=False)
        for table, rows in tables
        for number, row in enumerate(rows)
    ]
    return "".join(line + "\n" for line in lines).encode("utf-8", "replace")


def _heading(report: Report, section: str | None) -> str:
    return report.section(section).heading if section else ""


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _figures(comparison: Comparison) -> Iterator[dict[str, Any]]:
    for change in comparison.figures:
        shown, report = (change.new, comparison.new) if change.new else (change.old, comparison.old)
        section = report.sentences[shown.sentence].section if shown else None
        yield {
            "section": _heading(report, section),
            "indicator": change.indicator,
            "unit": change.unit,
            "change": change.change.value,
            "absolute": _number(change.absolute),
            "relative": _number(change.relative),
            "is_base": change.is_base,
            **_side("old", comparison.old, change.old),
            **_side("new", comparison.new, change.new),
        }


def _side(side: str, report: Report, figure: Figure | None) -> dict[str, Any]:
    return {
        f"{side}_value": _number(figure.quantity.value) if figure else None,
        f"{side}_text": figure.quantity.text if figure else None,
        f"{side}_sentence": report.wording(figure.sentence) if figure else None,
    }


def _measures(comparison: Comparison) -> Iterator[dict[str, Any]]:
    for measure in comparison.measures:
        report = comparison.new if measure.status is MeasureStatus.NEW else comparison.old
        yield {
            "status": measure.status.value,
            "section": _heading(report, report.sentences[measure.sentence].section),
            "text": report.text[measure.start : measure.end],
            "weight": measure.weight,
            "keeps_promise": measure.keeps_promise,
            "is_planned": measure.is_planned,
        }


def _sections(comparison: Comparison) -> Iterator[dict[str, Any]]:
    carried = comparison.carry_over.by_section
    for link in comparison.sections:
        yield {
            "relation": link.relation.value,
            "old_heading": "；".join(_heading(comparison.old, section) for section in link.old),
            "new_heading": "；".join(_heading(comparison.new, section) for section in link.new),
            "similarity": link.similarity,
            "carry_over": carried.get(link.new[0]) if link.new else None,
        }


def _findings(comparison: Comparison, language: Language) -> Iterator[dict[str, Any]]:
    for finding in comparison.findings:
        yield {
            "rule": finding.rule,
            "severity": finding.severity.value,
            "message": say(finding.message, language),
            "sentence": "" if finding.sentence is None else comparison.new.wording(finding.sentence),
            "hint": say(finding.hint, language) if finding.hint else "",
            "fingerprint": finding.fingerprint,
        }
