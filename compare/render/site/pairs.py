"""A comparison's JSON → what a page of measures shows of an issuer with two reports.

The pair lists what is new and what is dropped; what both years mention is followed as in a series of two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from compare.comparison import interpreted
from compare.errors import UnreadableDocument
from compare.model import (
    Block,
    BlockKind,
    CarryOver,
    Comparison,
    Document,
    Measure,
    MeasureStatus,
    Relation,
    Report,
    SentenceLink,
)
from compare.model.series import Series
from compare.render.page.rows import row_id
from compare.render.series.json import series_object
from compare.render.site.measures import FoundMeasure, measures_of
from compare.series.measures import MeasureHistory

_BETWEEN_CELLS = " | "


def measures_of_pair(pair: Mapping[str, Any], issuer: str, href: str) -> Iterator[FoundMeasure]:
    """The measures of a pair as in its JSON, in order of years; ``href`` is that of its page."""
    told = _followed(pair) or _only_in_one(pair)
    rows = {
        (side, sentence): row_id(position)
        for position, link in enumerate(pair["sentences"])
        for side in ("old", "new")
        for sentence in link[side]
    }
    for life in told["measures"]:
        point = life["points"][-1]
        side = "new" if point["year"] == pair["new"]["year"] else "old"
        life["id"] = rows[side, point["sentence"]]
    return measures_of(told, issuer, href)


def _followed(pair: Mapping[str, Any]) -> dict[str, Any] | None:
    """Every measure of the two reports, in the form of a series' JSON; None if their text does not suffice."""
    old, new = _report(pair["old"]), _report(pair["new"])
    if old is None or new is None:
        return None
    links = (
        SentenceLink(tuple(link["old"]), tuple(link["new"]), Relation(link["relation"]), link["similarity"])
        for link in pair["sentences"]
    )
    measures = (
        Measure(
            MeasureStatus(m["status"]),
            m["sentence"],
            m["start"],
            m["end"],
            m["weight"],
            is_planned=m["is_planned"],
        )
        for m in pair["measures"]
    )
    nothing = CarryOver(0.0, 0.0, {})
    comparison = Comparison(old, new, (), tuple(links), (), tuple(measures), (), nothing)
    lives = MeasureHistory((old, new), {(0, 1): comparison}).lives()
    return series_object(Series(old.issuer, (old, new), (), (), lives, (), ()))


def _report(told: Mapping[str, Any]) -> Report | None:
    """The report, rebuilt from its text and the levels of its headings.

    None if its sentences are not those the links refer to: bold type and cells, which the JSON lacks, may
    have made others.
    """
    levels = {section["start"]: section["level"] for section in told["sections"] if section["heading"]}
    blocks: list[Block] = []
    at = 0
    for line in told["text"].split("\n"):
        if _BETWEEN_CELLS in line:
            blocks.append(Block(line, kind=BlockKind.TABLE_ROW, cells=tuple(line.split(_BETWEEN_CELLS))))
        else:
            blocks.append(Block(line, level=levels.get(at)))
        at += len(line) + 1
    try:
        report = interpreted(Document(told["path"], "text", tuple(blocks)))
    except UnreadableDocument:
        return None
    spans = [(sentence["start"], sentence["end"]) for sentence in told["sentences"]]
    if [(sentence.start, sentence.end) for sentence in report.sentences] != spans:
        return None
    return replace(report, year=told["year"], date=told["date"])


def _only_in_one(pair: Mapping[str, Any]) -> dict[str, Any]:
    """What one of the two reports says was done, in the form of a series."""
    lives = []
    done = (measure for measure in pair["measures"] if not measure["is_planned"])
    for measure in sorted(done, key=lambda m: m["status"] == MeasureStatus.NEW):
        is_new = measure["status"] == MeasureStatus.NEW
        year = pair["new" if is_new else "old"]["year"]
        point = {"year": year, "sentence": measure["sentence"], "text": measure["text"]}
        lives.append({"first": year, "last": year, "since_before": not is_new, "points": [point]})
    return {"measures": lives, "reports": [pair["old"], pair["new"]]}
