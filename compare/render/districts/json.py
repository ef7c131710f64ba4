"""Districts → JSON by contract version 1 (``compare/schema/districts-1.json``)."""

from __future__ import annotations

import json
from typing import Any

from compare.language import Language
from compare.model.districts import ComparableIndicator, District, Districts, IndicatorValue, Passage
from compare.render.districts.names import indicator_name
from compare.render.json import number, report_object
from compare.version import __version__

SCHEMA_VERSION = 1


def render(districts: Districts, language: Language) -> str:
    """The set as JSON text, indented by two spaces, with one final line feed."""
    return json.dumps(districts_object(districts, language), ensure_ascii=False, indent=2) + "\n"


def districts_object(districts: Districts, language: Language) -> dict[str, Any]:
    """The set as JSON values; ``district`` counts from 0 in ``districts``."""

    def passage(found: Passage) -> dict[str, Any]:
        return {
            "district": found.district,
            "sentences": list(found.sentences),
            "start": found.start,
            "end": found.end,
            "text": districts.text(found),
        }

    return {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "yoy", "version": __version__},
        "year": districts.year,
        "abridged": districts.is_abridged,
        "districts": [_district(district) for district in districts.districts],
        "themes": [
            {
                "theme": row.theme.value if row.theme else None,
                "cells": [
                    {
                        "district": at,
                        "share": cell.share,
                        "characters": cell.characters,
                        "sections": list(cell.sections),
                        "sentences": list(cell.sentences),
                    }
                    for at, cell in enumerate(row.cells)
                ],
                "groups": [[passage(member) for member in group] for group in row.groups],
            }
            for row in districts.themes
        ],
        "indicators": [_indicator(indicator, language) for indicator in districts.indicators],
        "measures": [
            {
                "theme": measure.theme.value if measure.theme else None,
                "passages": [passage(p) for p in measure.passages],
                "lacking": list(measure.lacking),
                "honours": [honour.value for honour in measure.honours],
                "weight": measure.weight,
            }
            for measure in districts.measures
        ],
        "shared": [
            {
                "passages": [passage(p) for p in shared.passages],
                "characters": shared.characters,
                "similarity": shared.similarity,
                "same_figures": shared.same_figures,
                "left_names": [{"district": at, "name": name} for at, name in shared.left_names],
            }
            for shared in districts.shared
        ],
    }


def _district(district: District) -> dict[str, Any]:
    return {
        "name": district.name,
        "report": report_object(district.report),
        "section_themes": {
            section: theme.value if theme else None for section, theme in district.sections.items()
        },
        "sentence_themes": [theme.value if theme else None for theme in district.sentences],
        "denominators": {name: number(value) for name, value in district.denominators.items()},
    }


def _indicator(indicator: ComparableIndicator, language: Language) -> dict[str, Any]:
    return {
        "key": indicator.key,
        "name": indicator_name(indicator, language),
        "values": [_value(value) for value in indicator.values],
        "per": [
            {
                "denominator": per.denominator,
                "scale": per.scale,
                "values": [{"district": at, "value": round(float(rate), 6)} for at, rate in per.values],
            }
            for per in indicator.per
        ],
    }


def _value(value: IndicatorValue) -> dict[str, Any]:
    quantity = value.figure.quantity
    return {
        "district": value.district,
        "sentence": value.figure.sentence,
        "start": quantity.start,
        "end": quantity.end,
        "text": quantity.text,
        "value": number(quantity.value),
        "high": number(quantity.high),
        "unit": quantity.unit,
        "bound": quantity.bound.value,
        "kind": quantity.kind.value,
        "variant": value.variant,
        "scope": value.scope,
        "span": value.span,
        "caveats": [caveat.value for caveat in value.caveats],
    }
