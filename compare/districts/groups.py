"""Sentences of several districts about the same thing: by theme, then heading, then wording."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from compare.align.similarity import Index, Vocabulary, Wording, candidates
from compare.districts.places import Names
from compare.model.districts import District, Passage, Theme

ALIKE = 0.33
"""Least score of two sentences in one group."""
_OF_HEADING = 0.25
"""Share of the likeness of headings in the score."""


@dataclass(frozen=True, slots=True)
class _Unit:
    district: int
    sentence: int
    wording: Wording
    heading: Wording


def groups_by_theme(districts: Sequence[District]) -> dict[Theme, tuple[tuple[Passage, ...], ...]]:
    """Theme → groups of sentences, at most one a district, in order of the first district's report."""
    names = Names(district.report.issuer for district in districts)
    neutral = [
        names.neutral([d.report.wording(s.id) for s in d.report.sentences], d.report.issuer)
        for d in districts
    ]
    vocabulary = Vocabulary([text for texts in neutral for text in texts])
    by_theme: dict[Theme, list[_Unit]] = defaultdict(list)
    for number, (district, texts) in enumerate(zip(districts, neutral, strict=True)):
        headings = {section.id: section.heading for section in district.report.sections}
        for sentence in district.report.sentences:
            theme = district.sentences[sentence.id]
            if theme and not sentence.heading and sentence.section:
                (heading,) = names.neutral([headings[sentence.section]], district.report.issuer)
                by_theme[theme].append(
                    _Unit(
                        number,
                        sentence.id,
                        vocabulary.of_letters(texts[sentence.id]),
                        vocabulary.of_letters(heading),
                    )
                )
    return {theme: tuple(_groups(districts, vocabulary, units)) for theme, units in by_theme.items()}


def _groups(
    districts: Sequence[District], vocabulary: Vocabulary, units: Sequence[_Unit]
) -> list[tuple[Passage, ...]]:
    wordings = [unit.wording for unit in units]
    likeness: dict[int, dict[int, float]] = defaultdict(dict)
    rarer = map(Index(vocabulary, wordings).shared, wordings)
    for i, j, _ in candidates(wordings, wordings, rarer):
        if units[i].district != units[j].district and j not in likeness[i]:
            score = _score(vocabulary, units[i], units[j])
            if score >= ALIKE:
                likeness[i][j] = likeness[j][i] = score
    free = {i for i, others in likeness.items() if others}
    found: list[list[_Unit]] = []
    while free:
        centre = max(free, key=lambda i: (_support(units, likeness[i], free), -i))
        members = {units[centre].district: centre}
        for j in sorted(likeness[centre], key=lambda j: (-likeness[centre][j], j)):
            if j in free:
                members.setdefault(units[j].district, j)
        free -= {centre, *members.values()}
        if len(members) > 1:
            found.append([units[at] for _, at in sorted(members.items())])
    found.sort(key=lambda group: [(unit.district, unit.sentence) for unit in group])
    return [tuple(_passage(districts, unit) for unit in group) for group in found]


def _support(units: Sequence[_Unit], likeness: dict[int, float], free: set[int]) -> float:
    """How much of the other districts a sentence would gather: the sum of the best of each."""
    best: dict[int, float] = {}
    for j, score in likeness.items():
        if j in free:
            best[units[j].district] = max(best.get(units[j].district, 0.0), score)
    return round(sum(best.values()), 9)


def _score(vocabulary: Vocabulary, one: _Unit, other: _Unit) -> float:
    return (1 - _OF_HEADING) * vocabulary.similarity(
        one.wording, other.wording
    ) + _OF_HEADING * vocabulary.similarity(one.heading, other.heading)


def _passage(districts: Sequence[District], unit: _Unit) -> Passage:
    sentence = districts[unit.district].report.sentences[unit.sentence]
    return Passage(unit.district, (unit.sentence,), sentence.start, sentence.end)
