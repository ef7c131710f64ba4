"""Series and pairs of several issuers → content of a page of their measures: who first mentioned what, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from compare.model.site import Link
from compare.render.wording import displayable
from compare.wording import letters


@dataclass(frozen=True, slots=True)
class FoundMeasure:
    """A measure of an issuer."""

    text: str
    """In the words of the first report that mentions it."""
    latest: str
    """In the words of the last report that mentions it; empty if the same but for punctuation."""
    issuer: str
    href: str
    """Address of its row on the page of the issuer's series, or of its pair."""
    first: int
    date: str
    """Date of the first report that mentions it, ISO 8601; empty if there is none."""
    since_before: bool
    """Whether the first report at hand mentions it: it may be older."""
    last: int
    years: int
    """How many reports mention it."""
    section: str
    """Headings above it in the first and in the last year, which give context its words may lack."""
    around: tuple[tuple[int, str], ...]
    """First and last year with its sentence, if that says more than the words above."""


@dataclass(frozen=True, slots=True)
class MeasuresPage:
    """The measures of the issuers of a group, or of a part of a large one."""

    group: str
    part: str
    """First and last of its issuers, if the group has several pages; else empty."""
    issuers: tuple[str, ...]
    """In order of pinyin."""
    rows: tuple[FoundMeasure, ...]
    missing: tuple[str, ...]
    """Issuers of the group, or of the site if this is its only group, that no page covers."""
    links: tuple[Link, ...]
    """To the index and the other parts."""


def measures_of(series: Mapping[str, Any], issuer: str, href: str) -> Iterator[FoundMeasure]:
    """The measures of a series as in its JSON, in its order; ``href`` is that of its page."""
    dates = {report["year"]: report["date"] for report in series.get("reports", ())}
    for life in series["measures"]:
        first, latest = life["points"][0]["text"], life["points"][-1]["text"]
        yield FoundMeasure(
            text=displayable(first),
            latest="" if letters(first) == letters(latest) else displayable(latest),
            issuer=displayable(issuer),
            href=f"{href}#{life['id']}",
            first=life["first"],
            date=dates.get(life["first"], ""),
            since_before=life["since_before"],
            last=life["last"],
            years=len(life["points"]),
            section=" / ".join(dict.fromkeys(_headings(life["points"]))),
            around=tuple(_around(life["points"])),
        )


def _headings(points: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for point in (points[0], points[-1]):
        # Absent from the series of an older program version.
        if heading := point.get("heading", ""):
            yield displayable(heading)


def _around(points: Sequence[Mapping[str, Any]]) -> Iterator[tuple[int, str]]:
    known = {letters(points[0]["text"]), letters(points[-1]["text"])}
    for point in (points[0], points[-1]):
        # Absent from the series of an older program version.
        sentence = point.get("sentence_text", "")
        if sentence and letters(sentence) not in known:
            known.add(letters(sentence))
            yield point["year"], displayable(sentence)
