"""Series → JSON by contract version 1 (``compare/schema/series-1.json``)."""

from __future__ import annotations

import json
from typing import Any

from compare.language import Language
from compare.model import Report
from compare.model.series import (
    IndicatorLine,
    IndicatorPoint,
    MeasureLife,
    MeasurePoint,
    Promise,
    SectionChain,
    Series,
)
from compare.render.json import number
from compare.render.series.names import around
from compare.version import __version__

SCHEMA_VERSION = 1


def series_object(series: Series) -> dict[str, Any]:
    """The series as plain JSON values, in the order of the contract."""
    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "yoy", "version": __version__},
        "issuer": series.issuer,
        "years": list(series.years),
        "reports": [
            {
                "year": report.year,
                "path": report.path,
                "title": report.title,
                "issuer": report.issuer,
                "document_number": report.document_number,
                "date": report.date,
                "characters": len(report.text),
            }
            for report in series.reports
        ],
        "sections": [_section(series, chain) for chain in series.sections],
        "indicators": [_indicator(series, line) for line in series.indicators],
        "measures": [_measure(series, life) for life in series.measures],
        "promises": [_promise(series, promise) for promise in series.promises],
        "carry_over": [
            {
                "old_year": step.old_year,
                "new_year": step.new_year,
                "characters": step.carry_over.characters,
                "sentences": step.carry_over.sentences,
            }
            for step in series.carry_over
        ],
    }


def _sentence(report: Report, identifier: int) -> dict[str, Any]:
    sentence = report.sentences[identifier]
    return {
        "id": identifier,
        "start": sentence.start,
        "end": sentence.end,
        "text": report.wording(identifier),
    }


def _section(series: Series, chain: SectionChain) -> dict[str, Any]:
    points = []
    for point in chain.points:
        section = series.report(point.year).section(point.section)
        points.append(
            {
                "year": point.year,
                "section": point.section,
                "number": section.number,
                "heading": section.heading,
                "start": section.start,
                "end": section.end,
                "event": point.event.value,
                "others": list(point.others),
                "share": point.share,
                "carried": point.carried,
            }
        )
    return {
        "id": chain.id,
        "heading": chain.heading,
        "level": chain.level,
        "function": chain.function.value,
        "points": points,
        "end": None if chain.end is None else {"year": chain.end.year, "into": chain.end.into},
    }


def _indicator(series: Series, line: IndicatorLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "indicator": line.indicator,
        "kind": line.kind.value,
        "unit": line.unit,
        "section": line.section,
        "function": line.function.value,
        "points": [_point(series, point) for point in line.points],
    }


def _point(series: Series, point: IndicatorPoint) -> dict[str, Any]:
    quantity = point.figure.quantity
    return {
        "year": point.year,
        "indicator": point.figure.indicator,
        "text": quantity.text,
        "start": quantity.start,
        "end": quantity.end,
        "value": number(quantity.value),
        "high": number(quantity.high),
        "unit": quantity.unit,
        "bound": quantity.bound.value,
        "kind": quantity.kind.value,
        "breaks": [reason.value for reason in point.breaks],
        "sentence": _sentence(series.report(point.year), point.figure.sentence),
    }


def _measure(series: Series, life: MeasureLife) -> dict[str, Any]:
    return {
        "id": life.id,
        "first": life.first,
        "last": life.last,
        "since_before": life.since_before,
        "is_alive": life.is_alive,
        "is_standing": life.is_standing,
        "weight": life.weight,
        "points": [_told(series, point) for point in life.points],
    }


def _told(series: Series, point: MeasurePoint) -> dict[str, Any]:
    report = series.report(point.year)
    text = report.text
    section = report.sentences[point.sentence].section
    return {
        "year": point.year,
        "sentence": point.sentence,
        "start": point.start,
        "end": point.end,
        "text": text[point.start : point.end],
        "sentence_text": text[slice(*around(series, point))],
        "heading": report.section(section).numbered if section else "",
    }


def _promise(series: Series, promise: Promise) -> dict[str, Any]:
    return {
        "year": promise.year,
        "sentence": promise.sentence,
        "start": promise.start,
        "end": promise.end,
        "text": series.report(promise.year).text[promise.start : promise.end],
        "outcome": promise.outcome.value,
        "answers": [
            {"year": answer.year, "sentence": _sentence(series.report(answer.year), answer.sentence)}
            for answer in promise.answers
        ],
        "is_verifiable": promise.is_verifiable,
    }


def render(series: Series, _language: Language) -> str:
    """The series as JSON text, indented by two spaces, with one final line feed; the same in every language."""
    return json.dumps(series_object(series), ensure_ascii=False, indent=2) + "\n"
