"""Comparison → JSON by contract version 1 (``compare/schema/comparison-1.json``)."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from compare.commitments import asked
from compare.language import Language, say
from compare.model import (
    Commitment,
    Comparison,
    Figure,
    FigureChange,
    Finding,
    MeasureStatus,
    Report,
    SentenceLink,
)
from compare.version import __version__

SCHEMA_VERSION = 1

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False)
_BORDER = "\0"
_ENCODED_BORDER = f",{_ENCODER.encode(_BORDER)},"
"""Between two items of a list of objects: each call of the encoder costs as much as a short item, so a list is encoded
in one.  In no item stands what is found by it: a quotation mark behind a comma opens a string, as inside one it is
escaped and none that ends is followed by a backslash, and no list in an item has this string.
"""


def number(value: Decimal | None) -> int | float | None:
    """A JSON number: an integer if the value is whole."""
    if value is None:
        return None
    whole = int(value)
    return whole if whole == value else float(value)


def report_object(report: Report) -> dict[str, Any]:
    """A report as it appears under ``old`` and ``new``."""
    return {
        "path": report.path,
        "title": report.title,
        "issuer": report.issuer,
        "year": report.year,
        "document_number": report.document_number,
        "date": report.date,
        "text": report.text,
        "sections": [
            {
                "id": s.id,
                "level": s.level,
                "number": s.number,
                "heading": s.heading,
                "start": s.start,
                "end": s.end,
                "parent": s.parent,
                "function": s.function,
            }
            for s in report.sections
        ],
        "sentences": [
            {"id": s.id, "section": s.section, "start": s.start, "end": s.end, "heading": s.heading}
            for s in report.sentences
        ],
    }


def _figure(figure: Figure | None) -> dict[str, Any] | None:
    if figure is None:
        return None
    quantity = figure.quantity
    return {
        "sentence": figure.sentence,
        "start": quantity.start,
        "end": quantity.end,
        "text": quantity.text,
        "value": number(quantity.value),
        "high": number(quantity.high),
        "unit": quantity.unit,
        "approximate": quantity.bound != "exact",
        "bound": quantity.bound,
        "kind": quantity.kind,
    }


def figure_change_object(change: FigureChange) -> dict[str, Any]:
    """A changed, unchanged, appeared or vanished figure."""
    return {
        "indicator": change.indicator,
        "unit": change.unit,
        "change": change.change,
        "absolute": number(change.absolute),
        "relative": None if change.relative is None else round(float(change.relative), 6),
        "old": _figure(change.old),
        "new": _figure(change.new),
        "is_base": change.is_base,
    }


def _sentence_link(link: SentenceLink) -> dict[str, Any]:
    return {
        "old": link.old,
        "new": link.new,
        "relation": link.relation,
        "similarity": link.similarity,
        "edits": [{"op": e.operation, "old": e.old, "new": e.new} for e in link.edits],
    }


def finding_object(finding: Finding, language: Language) -> dict[str, Any]:
    """A finding of a check."""
    return {
        "rule": finding.rule,
        "detector": finding.detector,
        "severity": finding.severity,
        "message": say(finding.message, language),
        "sentence": finding.sentence,
        "start": finding.start,
        "end": finding.end,
        "old_sentence": finding.old_sentence,
        "evidence": [
            {"report": e.report, "start": e.start, "end": e.end, "text": e.text} for e in finding.evidence
        ],
        "hint": say(finding.hint, language) if finding.hint else "",
        "fingerprint": finding.fingerprint,
    }


def comparison_object(comparison: Comparison, language: Language) -> dict[str, Any]:
    """The comparison as the encoder takes it, in the order of the contract: tuples are arrays, values of enumerations text."""
    old, new = comparison.old, comparison.new
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "yoy", "version": __version__},
        "old": report_object(old),
        "new": report_object(new),
        "sections": [
            {
                "old": link.old,
                "new": link.new,
                "relation": link.relation,
                "similarity": link.similarity,
            }
            for link in comparison.sections
        ],
        "sentences": [_sentence_link(link) for link in comparison.sentences],
        "figures": [figure_change_object(change) for change in comparison.figures],
        "measures": [
            {
                "status": m.status,
                "sentence": m.sentence,
                "start": m.start,
                "end": m.end,
                "text": (new if m.status is MeasureStatus.NEW else old).text[m.start : m.end],
                "weight": m.weight,
                "keeps_promise": m.keeps_promise,
                "is_planned": m.is_planned,
                "counterparts": m.counterparts,
            }
            for m in comparison.measures
        ],
        "commitments": [_commitment(old, c, is_part=is_part) for c, is_part in _commitments(comparison)],
        "carry_over": {
            "characters": comparison.carry_over.characters,
            "sentences": comparison.carry_over.sentences,
            "by_section": dict(comparison.carry_over.by_section),
        },
        "findings": [finding_object(finding, language) for finding in comparison.findings],
        "parts": [
            {"code": part.code, "name": part.name, "presence": part.presence} for part in comparison.parts
        ],
    }


def _commitments(comparison: Comparison) -> list[tuple[Commitment, bool]]:
    """The promises in text order; after one that is followed up, its parts a person can be asked about."""
    whole = frozenset(comparison.commitments)
    parts = [c for c in asked(comparison.old, comparison.new, comparison.commitments) if c not in whole]
    everything = [*((c, False) for c in comparison.commitments), *((c, True) for c in parts)]
    return sorted(everything, key=lambda entry: (entry[0].old_sentence, entry[1], entry[0].start))


def _commitment(old: Report, promise: Commitment, *, is_part: bool) -> dict[str, Any]:
    return {
        "old_sentence": promise.old_sentence,
        "new_sentences": promise.new_sentences,
        "status": promise.status,
        "is_part": is_part,
        "text": old.text[promise.start : promise.end],
        "undone": promise.undone,
        "planned_again": promise.again,
        "missed": [
            {
                "indicator": m.target.indicator,
                "target": m.target.quantity.text,
                "value": m.value.quantity.text,
                "new_sentence": m.value.sentence,
            }
            for m in promise.missed
        ],
    }


def laid_out(value: dict[str, Any]) -> str:
    """JSON text of an object with one line for every item of its lists, also inside its objects, one level down.

    As easy on line tools and version control as an indented file, at a fifth of the size, and written by the
    encoder in C, which cannot indent.
    """
    return (
        "{\n"
        + ",\n".join(f"{_ENCODER.encode(key)}: {_lines(item, 1)}" for key, item in value.items())
        + "\n}\n"
    )


def _lines(value: Any, depth: int) -> str:
    if isinstance(value, list) and value:
        bordered = [_BORDER] * (2 * len(value) - 1)
        bordered[::2] = value
        return "[\n" + _ENCODER.encode(bordered)[1:-1].replace(_ENCODED_BORDER, ",\n") + "\n]"
    if isinstance(value, dict) and value and depth:
        inner = ",\n".join(
            f"{_ENCODER.encode(key)}: {_lines(item, depth - 1)}" for key, item in value.items()
        )
        return "{\n" + inner + "\n}"
    return _ENCODER.encode(value)


def render(comparison: Comparison, language: Language) -> str:
    """The comparison as JSON text."""
    return laid_out(comparison_object(comparison, language))
