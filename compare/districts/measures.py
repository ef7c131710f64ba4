"""What only one district does, and what others do and one does not (别区有、我区无).

A district's report has a clause of another if one place in it holds most of the clause's weight in rare pairs
of characters, or the clause's own quoted name.  It lacks the clause if next to nothing of it, and of the
sentence around it, stands anywhere in the report.  In between the case is undecided and nothing is reported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from compare.align.similarity import Vocabulary, Wording
from compare.districts.clauses import Clause, clauses_of, honours_in, weight_of
from compare.districts.places import Names
from compare.model.districts import District, Honour, Passage, PeerMeasure
from compare.wording import normal

TOLD = 0.5
"""Least share of a clause's weight found in one place for a district to have it."""
TOLD_BY_NAME = 0.3
"""The same if a quoted name of the clause stands there too."""
UNTOLD = 0.25
"""Greatest share at which a district lacks it."""
UNTOLD_BY_NAME = 0.45
"""The same for a clause with a quoted name that stands nowhere in the report."""
UNTOLD_IN_RUNS = 0.12
"""The same if the place shares a rare run of four letters with the clause: 民主测评."""
UNTOLD_AROUND = 0.4
"""The same for the sentence around the clause: a detail of something known is not new."""

_WINDOW = 3
"""Clauses in a place."""
_LOOKED_AT = 3
"""Sentences of a district, by what they share, whose places are examined."""
_COMMON, _COMMON_A_DISTRICT = 60, 3
"""A pair of characters in more sentences, in total and per district, belongs to the genre and is not searched
for."""
_LEAST = 0.1
"""Least share of a wording for a sentence to be examined."""
_RUN = 4
_RARE = 0.6
"""Least mean weight of the pairs of characters in a run that names something."""


@dataclass(frozen=True, slots=True)
class _Place:
    wording: Wording
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """How much of a wording a district's report has in one place."""

    share: float
    """0 to 1."""
    place: _Place
    has_run: bool
    """A rare run of letters of the wording stands there, or in another place examined."""


def measures(districts: Sequence[District]) -> tuple[PeerMeasure, ...]:
    """Measures that not every district has, the weightiest first."""
    names = Names(district.report.issuer for district in districts)
    told = [clauses_of(number, district, names) for number, district in enumerate(districts)]
    texts = [normal(district.report.text) for district in districts]
    search = _Search(told)
    found = list(_only(districts, told, texts, search))
    found += _some(districts, told, texts, search)
    return tuple(sorted(found, key=_rank))


def _rank(measure: PeerMeasure) -> tuple[float, int, int, int]:
    first = measure.passages[0]
    return (-measure.weight, -len(measure.passages), first.district, first.start)


class _Search:
    """Finds where the reports have a wording."""

    def __init__(self, told: Sequence[Sequence[Sequence[Clause]]]) -> None:
        self.vocabulary = Vocabulary(
            ["".join(clause.letters for clause in group) for report in told for group in report if group]
        )
        self._sentences: list[Sequence[Clause]] = []
        self._wordings: list[Wording] = []
        self._postings: dict[str, list[int]] = defaultdict(list)
        for report in told:
            for group in report:
                if not group:
                    continue
                wording = self.vocabulary.of_letters("".join(clause.letters for clause in group))
                for gram in wording.grams:
                    self._postings[gram].append(len(self._sentences))
                self._sentences.append(group)
                self._wordings.append(wording)
        self._common = max(_COMMON, _COMMON_A_DISTRICT * len(told))
        self._known: dict[str, dict[int, _Known]] = {}
        self._places: dict[int, list[_Place]] = {}

    def known(self, letters: str) -> dict[int, _Known]:
        """District → the part of a wording its report has; districts with next to nothing are left out."""
        if letters in self._known:
            return self._known[letters]
        wording = self.vocabulary.of_letters(letters)
        shared: dict[int, float] = defaultdict(float)
        for gram in wording.grams:
            sentences = self._postings.get(gram, ())
            if len(sentences) <= self._common:
                weight = self.vocabulary.weight((gram,))
                for at in sentences:
                    shared[at] += weight
        least = _LEAST * wording.weight
        by_district: dict[int, list[int]] = defaultdict(list)
        for at in sorted((at for at in shared if shared[at] >= least), key=lambda at: (-shared[at], at)):
            here = by_district[self._sentences[at][0].district]
            if len(here) < _LOOKED_AT:
                here.append(at)
        runs = self._rare_runs(letters)
        found = {}
        for district, sentences in by_district.items():
            places = [place for at in sentences for place in self._places_in(at)]
            shares = [self.vocabulary.containment(wording, place.wording) for place in places]
            best = max(range(len(places)), key=lambda at: (shares[at], -at))
            has_run = any(run in self._wordings[at].letters for run in runs for at in sentences)
            found[district] = _Known(shares[best], places[best], has_run)
        self._known[letters] = found
        return found

    def _places_in(self, sentence: int) -> list[_Place]:
        """Windows of a sentence's clauses."""
        if sentence not in self._places:
            group = self._sentences[sentence]
            windows = [tuple(group[at : at + _WINDOW]) for at in range(max(1, len(group) - _WINDOW + 1))]
            self._places[sentence] = [
                _Place(self.vocabulary.of_letters("".join(clause.letters for clause in window)), window)
                for window in windows
            ]
        return self._places[sentence]

    def _rare_runs(self, letters: str) -> list[str]:
        runs = (letters[at : at + _RUN] for at in range(len(letters) - _RUN + 1))
        return [
            run for run in runs if self.vocabulary.weight(map("".join, pairwise(run))) >= _RARE * (_RUN - 1)
        ]

    def best_clause(self, clause: Clause, place: _Place) -> Clause:
        """The clause of a place most like another."""
        wording = self.vocabulary.of_letters(clause.letters)
        return max(
            place.clauses,
            key=lambda other: (
                self.vocabulary.similarity(wording, self.vocabulary.of_letters(other.letters)),
                -other.start,
            ),
        )


def _says_nothing(
    clause: Clause, around: Sequence[Clause], district: int, texts: Sequence[str], search: _Search
) -> bool:
    """Whether the district's report lacks the clause, its names and the sentence around it."""
    if any(name in texts[district] for name in clause.names):
        return False
    known = search.known(clause.letters).get(district)
    if known is None or (clause.names and known.share <= UNTOLD_BY_NAME):
        return True
    sentence = search.known("".join(other.letters for other in around)).get(district)
    return known.share <= (UNTOLD_IN_RUNS if known.has_run else UNTOLD) and (
        sentence is None or sentence.share <= UNTOLD_AROUND
    )


def _only(
    districts: Sequence[District],
    told: Sequence[Sequence[Sequence[Clause]]],
    texts: Sequence[str],
    search: _Search,
) -> Iterator[PeerMeasure]:
    """Runs of neighbouring clauses containing an act that no other district has."""
    for number, report in enumerate(told):
        others = [other for other in range(len(districts)) if other != number]
        for group in report:
            if not any(clause.is_act for clause in group):
                continue
            run: list[Clause] = []
            for clause in group:
                if all(_says_nothing(clause, group, other, texts, search) for other in others):
                    run.append(clause)
                    continue
                yield from _measure_of_run(districts, run, others)
                run = []
            yield from _measure_of_run(districts, run, others)


def _measure_of_run(
    districts: Sequence[District], run: Sequence[Clause], others: Sequence[int]
) -> Iterator[PeerMeasure]:
    if any(clause.is_act for clause in run):
        yield _made(districts, [run], others)


def _made(
    districts: Sequence[District], runs: Sequence[Sequence[Clause]], lacking: Sequence[int]
) -> PeerMeasure:
    passages = []
    honours: set[Honour] = set()
    weight = 0.0
    for run in runs:
        report = districts[run[0].district].report
        passage = Passage(
            run[0].district, tuple(dict.fromkeys(c.sentence for c in run)), run[0].start, run[-1].end
        )
        text = report.text[passage.start : passage.end]
        sentence = report.wording(run[0].sentence)
        own = honours_in(sentence)
        honours.update(own)
        weight = max(weight, weight_of(text, own))
        passages.append((not own, passage))
    return PeerMeasure(
        theme=runs[0][0].theme,
        passages=tuple(
            passage for _, passage in sorted(passages, key=lambda item: (item[0], item[1].district))
        ),
        lacking=tuple(lacking),
        honours=tuple(honour for honour in Honour if honour in honours),
        weight=weight,
    )


def _some(
    districts: Sequence[District],
    told: Sequence[Sequence[Sequence[Clause]]],
    texts: Sequence[str],
    search: _Search,
) -> Iterator[PeerMeasure]:
    """What two or more districts have and at least one lacks."""
    seeds: list[tuple[int, float, Clause, dict[int, Clause]]] = []
    for report in told:
        for group in report:
            for clause in group:
                if clause.is_act:
                    members = _members(clause, search)
                    if len(members) > 1:
                        text = districts[clause.district].report.text[clause.start : clause.end]
                        weight = weight_of(text, ())
                        seeds.append((-len(members), -weight, clause, members))
    seeds.sort(key=lambda seed: (*seed[:2], seed[2].district, seed[2].start))
    used: set[tuple[int, int]] = set()
    for _, _, clause, members in seeds:
        keys = {(member.district, member.start) for member in members.values()}
        if keys & used:
            continue
        used |= keys
        lacking = [
            other
            for other in range(len(districts))
            if other not in members
            and all(
                _says_nothing(member, told[member.district][member.sentence], other, texts, search)
                for member in members.values()
            )
        ]
        if lacking:
            ordered = [members[number] for number in sorted(members) if number != clause.district]
            yield _made(districts, [[clause], *([member] for member in ordered)], lacking)


def _members(clause: Clause, search: _Search) -> dict[int, Clause]:
    """District → its clause on the same thing, the clause's own district included."""
    members = {clause.district: clause}
    for district, known in search.known(clause.letters).items():
        if district == clause.district:
            continue
        has_name = bool(clause.names) and any(clause.names & other.names for other in known.place.clauses)
        if known.share >= (TOLD_BY_NAME if has_name else TOLD):
            other = search.best_clause(clause, known.place)
            if has_name or other.theme is clause.theme:
                members[district] = other
    return members
