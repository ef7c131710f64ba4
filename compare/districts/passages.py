"""Passages that stand in the reports of a few districts, names of places aside.

Seeds are sentences whose wording, without names and numbers, is nearly the same in another report.
Neighbouring seeds of the same two reports grow into a passage, including similar sentences between them.  What
many districts share is a phrase of the genre or a circular from above and counts for nothing; likewise the
runs of letters in a passage are weighted by inverse document frequency.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz.distance import Indel

from compare.districts.near_duplicates import near_duplicates
from compare.districts.places import Names
from compare.model import Report
from compare.model.districts import Passage, SharedPassage
from compare.wording import normal

SHORTEST_SEED = 14
"""Letters of a sentence that can start a passage."""

SHORTEST = 50
"""Letters beyond common phrases, about two sentences, that make a passage worth showing."""

SHORTEST_TELLING = 26
"""The same if the numbers are equal too or another district's name was left in."""

LEAST_ALIKE = 0.8
"""Share of characters two seeds keep in order."""

LEAST_ALIKE_BESIDE = 0.6
"""The same for two sentences beside a seed in both reports."""

RUN = 8
"""Letters.  Shorter runs are words; a phrase many districts share is longer."""

FORMULA_SHARE = 0.25
MOST_DISTRICTS = 20
"""Anything shared by more than a quarter of the districts and more than two, or by more than twenty, is a
formula."""

_FORMULA = re.compile("习近平|党的[二十]|中央|为指导|重要讲话|民族复兴|两个确立|两个维护|现将.{0,40}报告如下")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")

_Seed = tuple[int, int]
"""Report and sentence."""


def shared_passages(reports: Sequence[Report]) -> tuple[SharedPassage, ...]:
    """Passages two or more of the reports share: those with equal numbers or a name left in first, then by length.

    A passage's ``district`` is the position of its report in ``reports``.  Time and memory grow with the
    number of sentences, not of pairs of reports.  Raises ConfigurationError if datasketch is not
    installed.
    """
    names = Names(report.issuer for report in reports)
    wordings = [_neutral_sentences(report, names) for report in reports]
    ceiling = min(MOST_DISTRICTS, max(2, math.floor(FORMULA_SHARE * len(reports))))
    groups = [group for group in _seed_groups(wordings) if len({r for r, _ in group}) <= ceiling]
    by_pair: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for group in groups:
        for (first, i), (second, j) in combinations(group, 2):
            if first != second:
                by_pair[first, second].append((i, j))
    pairs: list[tuple[_Stretch, _Stretch]] = []
    for (first, second), seeds in sorted(by_pair.items()):
        for here, there in _grown(reports[first], reports[second], wordings[first], wordings[second], seeds):
            pairs.append(((first, here), (second, there)))

    def texts(stretch: _Stretch) -> list[str]:
        return [wordings[stretch[0]].get(sentence, "") for sentence in stretch[1]]

    rarity = _Rarity(wordings, (text for pair in pairs for text in texts(pair[0])))
    found = {pair: sum(map(rarity.letters, texts(pair[0]))) for pair in pairs}
    worth = {pair: weight for pair, weight in found.items() if weight >= SHORTEST_TELLING}
    made = [_made(reports, names, wordings, places, weight) for places, weight in _joined(worth)]
    made = [p for p in made if p.characters >= SHORTEST or p.same_figures or p.left_names]
    return tuple(sorted(made, key=_rank))


def _rank(passage: SharedPassage) -> tuple[bool, int, list[tuple[int, int]]]:
    """Equal numbers or a leftover name indicate copying: those first, the longest first."""
    return (not passage.is_telling, -passage.characters, [(p.district, p.start) for p in passage.passages])


_Stretch = tuple[int, tuple[int, ...]]
"""Report and its sentences."""


def _neutral_sentences(report: Report, names: Names) -> dict[int, str]:
    """Sentence → its letters without names, for sentences that may be copied; political formulas are left out."""
    chosen = [
        sentence
        for sentence in report.sentences
        if not sentence.heading and not _FORMULA.search(report.text, sentence.start, sentence.end)
    ]
    texts = [report.text[sentence.start : sentence.end] for sentence in chosen]
    neutral = names.neutral(texts, report.issuer)
    return {sentence.id: wording for sentence, wording in zip(chosen, neutral, strict=True)}


class _Rarity:
    """Rarity of the runs of letters of some passages among the reports: 1 if in two of them, 0 if in all."""

    def __init__(self, wordings: Sequence[Mapping[int, str]], passages: Iterable[str]) -> None:
        wanted = {run for passage in passages for run in _runs(passage)}
        self._frequency: Counter[str] = Counter()
        for report in wordings:
            # Only the passages' own runs are counted: those of all reports would exhaust memory.
            self._frequency.update(
                wanted.intersection(run for text in report.values() for run in _runs(text))
            )
        self._count = len(wordings) + 1
        self._rarest = math.log(self._count / 2) or 1.0

    def letters(self, passage: str) -> float:
        """Number of letters of a passage, each weighted by the rarity of its runs."""
        weights = [
            min(1.0, math.log(self._count / max(1, self._frequency[run])) / self._rarest)
            for run in _runs(passage)
        ]
        return len(passage) * sum(weights) / len(weights) if weights else 0.0


def _runs(text: str) -> Iterator[str]:
    return (text[at : at + RUN] for at in range(len(text) - RUN + 1))


def _seed_groups(wordings: Sequence[Mapping[int, str]]) -> list[list[_Seed]]:
    """Sentences of nearly the same wording, in order of report and sentence."""
    places: dict[str, list[_Seed]] = defaultdict(list)
    for number, report in enumerate(wordings):
        for sentence, text in report.items():
            if len(text) >= SHORTEST_SEED:
                places[text].append((number, sentence))
    distinct = list(places)
    root = list(range(len(distinct)))

    def find(position: int) -> int:
        while root[position] != position:
            root[position] = position = root[root[position]]
        return position

    for first, second in near_duplicates(distinct, LEAST_ALIKE):
        one, other = sorted((find(first), find(second)))
        root[other] = one
    groups: dict[int, list[_Seed]] = defaultdict(list)
    for position, text in enumerate(distinct):
        groups[find(position)].extend(places[text])
    return [sorted(group) for group in groups.values() if len({r for r, _ in group}) > 1]


def _grown(
    first: Report,
    second: Report,
    here: Mapping[int, str],
    there: Mapping[int, str],
    seeds: Sequence[tuple[int, int]],
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Seeds of two reports joined into stretches, with similar sentences beside them."""
    pairs = set(seeds)

    def are_alike(i: int, j: int) -> bool:
        one, other = here.get(i, ""), there.get(j, "")
        return bool(one and other) and Indel.normalized_similarity(one, other) >= LEAST_ALIKE_BESIDE

    for i, j in seeds:
        for step in (-1, 1):
            at = step
            while (i + at, j + at) not in pairs and are_alike(i + at, j + at):
                if not _is_one_paragraph(first, i, i + at) or not _is_one_paragraph(second, j, j + at):
                    break
                pairs.add((i + at, j + at))
                at += step
    stretches: list[tuple[list[int], list[int]]] = []
    for i, j in sorted(pairs):
        for own, other in stretches:
            # One sentence may have been inserted or removed between two that were copied.
            is_next = 0 < i - own[-1] <= 2 and 0 < j - other[-1] <= 2
            if is_next and _is_one_part(first, own[-1], i) and _is_one_part(second, other[-1], j):
                own.append(i)
                other.append(j)
                break
        else:
            stretches.append(([i], [j]))
    return [(tuple(own), tuple(other)) for own, other in stretches]


def _is_one_paragraph(report: Report, one: int, other: int) -> bool:
    return report.sentences[one].paragraph == report.sentences[other].paragraph


def _is_one_part(report: Report, one: int, other: int) -> bool:
    """Whether no heading stands between the two sentences."""
    return not any(report.sentences[k].heading for k in range(one, other + 1))


def _joined(
    found: Mapping[tuple[_Stretch, _Stretch], float],
) -> list[tuple[list[_Stretch], float]]:
    """Pairs with a common stretch become one passage of several districts."""
    groups: dict[_Stretch, set[_Stretch]] = {}
    for pair in found:
        first, second = pair
        members = groups.get(first, {first}) | groups.get(second, {second})
        groups.update(dict.fromkeys(members, members))
    weights: dict[int, float] = defaultdict(float)
    for (first, _), weight in found.items():
        weights[id(groups[first])] = max(weights[id(groups[first])], weight)
    distinct = {id(group): group for group in groups.values()}
    return [(sorted(group), weights[key]) for key, group in distinct.items()]


def _made(
    reports: Sequence[Report],
    names: Names,
    wordings: Sequence[Mapping[int, str]],
    places: Sequence[_Stretch],
    weight: float,
) -> SharedPassage:
    def written(stretch: _Stretch) -> tuple[bool, str, _Stretch]:
        date = reports[stretch[0]].date
        return (not date, date, stretch)

    ordered = sorted(places, key=written)
    passages = tuple(
        Passage(
            number,
            sentences,
            reports[number].sentences[sentences[0]].start,
            reports[number].sentences[sentences[-1]].end,
        )
        for number, sentences in ordered
    )
    texts = ["".join(wordings[number].get(i, "") for i in sentences) for number, sentences in ordered]
    quoted = [normal(reports[p.district].text[p.start : p.end]) for p in passages]
    left = [
        (passage.district, name)
        for passage, text in zip(passages, quoted, strict=True)
        for name in names.within(text)
        if name not in normal(reports[passage.district].issuer)
    ]
    return SharedPassage(
        passages=passages,
        characters=round(weight),
        similarity=round(Indel.normalized_similarity(texts[0], texts[1]), 4),
        same_figures=bool(_DIGITS.search(quoted[0]))
        and len({tuple(_DIGITS.findall(q)) for q in quoted}) == 1,
        left_names=tuple(left),
    )
