"""Measures that only one of two reports tells of.

A measure is a clause or sentence of the review that tells of an act (by its verb, or by giving a number
or a name), most of whose wording has no counterpart anywhere in the other report, not only in its own
section.  Reworded old measures are not new, nor is what last year's plan promised, nor are slogans and rows
of tables.
"""

from __future__ import annotations

import math
import operator
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from compare.align import Alignment
from compare.align.similarity import Index, Vocabulary, Wording
from compare.clauses import ENUMERATOR, FOUNDING, NAMED, Clause, Words, clauses_of
from compare.figures.tables import is_row
from compare.model import FigureChange, Function, Measure, MeasureStatus, Report, Sentence, Span
from compare.wording import letters, normal

_NUMBER = re.compile(r"\d")
_CONJUNCTION = re.compile("^(?:并(?!购|网|联|轨)|且|同时|还(?!款|贷))")
"""Joins a measure to the one in front of it, which the other report may have too."""
_LONGEST_MOTTO = 26
"""Letters."""
_TOLD = 0.97
"""Share of a sentence's wording in what it is linked to from which it tells nothing else."""


def _odds(probability: float) -> float:
    return math.log(probability / (1 - probability))


_CORE = {MeasureStatus.NEW: _odds(0.55), MeasureStatus.DROPPED: _odds(0.6)}
"""Least log odds of a clause that is a measure of one report only.  Whoever reads of one that was dropped will
look for it in this year's report, and should not find it."""

_RIM = _odds(0.15)
"""Least log odds of a clause that belongs to the measure told beside it: 评出示范社区，给予挂牌奖励."""


class Evidence(NamedTuple):
    """What speaks for a clause being a measure that only one report tells of, each from 0 to 1.

    The weights are those of a logistic regression (ridge 1, one decimal kept) on the clauses of fifteen pairs of
    reports of twelve issuers, marked by people who read both years; the answers on the six issuers whose
    marking was done without knowledge of the program weigh half as much again.  Estimated on all issuers but
    one and measured on that one, they give a mean F1 of 0.87 for new and 0.94 for dropped measures; on those six,
    0.94 and 0.95.  A promise that was kept is a new measure to some of those who marked (nine measures of four
    pairs) and none to the others; the weights follow the others, as does the word "anywhere".
    """

    known: float = 0.0
    """How far it stands in one place of the other report's account: 0 up to three tenths of its wording, 1
    from eight tenths on."""
    known_beside: float = 0.0
    """Share of its wording in what its sentence is linked to."""
    rivalled: float = 0.0
    """How much nearer the clause of the other report most like it is to another clause of its own report: that
    one is its counterpart.  1 where nothing is like it."""
    is_promised: float = 0.0
    """How far it stands in one place of the plan that the new report carries out: 0 to 1 between three and
    seven tenths of its wording."""
    follows_promise: float = 0.0
    """How far that is so of the clauses in front of it, where it founds nothing itself."""
    is_reworded: float = 0.0
    """Its sentence has a counterpart, and it neither counts nor names nor founds anything."""
    is_followed: float = 0.0
    """The other report gives a value to an indicator it gives one to: 分解年度任务38项 and 细化为42项."""
    counts: float = 0.0
    """It gives a number of something."""
    counts_behind: float = 0.0
    """The next clause gives one, and that clause does not stand in the other report either."""
    acts: float = 0.0
    """It has a verb of those that reports tell acts with, or names something."""
    is_compared: float = 0.0
    """It says how a figure changed: 比上年提高2.3个百分点."""
    is_state: float = 0.0
    """It says how matters stand: 其余4处正在施工."""
    is_aim: float = 0.0
    """It says what an act was for or what came of it, without a number or a name: 执法水平稳步提高."""
    is_opening: float = 0.0
    """It begins with a frame of mind, or is the motto a paragraph begins with."""

    def log_odds(self) -> float:
        """Logarithm of the odds of a measure."""
        weighed: Iterator[float] = map(operator.mul, self, _WEIGHTS)
        return sum(weighed, start=_CONSTANT)


_CONSTANT = -1.0
_WEIGHTS = Evidence(
    known=-3.0,
    known_beside=-3.5,
    rivalled=1.0,
    is_promised=-2.6,
    follows_promise=-2.6,
    is_reworded=-1.5,
    is_followed=-3.4,
    counts=2.0,
    counts_behind=1.8,
    acts=1.1,
    is_compared=-3.5,
    is_state=-1.6,
    is_aim=-1.3,
    is_opening=-2.4,
)

_WINDOW = 3
"""Neighbouring clauses a wording may be spread over."""
_LIKELY = 8
"""Sentences looked at closely for a wording."""
_FADING = 0.6
"""What is left of a promise from one clause to the next: 建成共享法庭，接入镇街9个，在线开庭…."""


def _between(low: float, high: float, value: float) -> float:
    """Where a value lies between two, 0 to 1."""
    return min(1.0, max(0.0, (value - low) / (high - low)))


class _Found(NamedTuple):
    """What another report has of a wording."""

    told: float
    """Greatest share found in one place of what it tells, 0 to 1."""
    promised: float
    """The same of its plan."""
    likeness: float
    """Overlap with the clause most like it."""
    nearest: Wording | None
    """That clause."""


class _Account:
    """A report as places a wording may be found in: clauses, and runs of neighbouring ones."""

    def __init__(self, report: Report, vocabulary: Vocabulary, index: Index) -> None:
        self.report = report
        self.vocabulary = vocabulary
        self.wordings = index.wordings
        self._index = index
        self._clauses: dict[int, list[tuple[Clause, Wording]]] = {}
        self._windows: dict[int, list[frozenset[str]]] = {}
        self._likeness: dict[str, float] = {}

    def find(self, wording: Wording) -> _Found:
        """The best of what the report has of a wording; headings tell nothing."""
        told = promised = likeness = 0.0
        nearest: Wording | None = None
        for sentence, most in self._likely(wording):
            function = self.report.sentences[sentence].function
            best = promised if function is Function.PLAN else told
            # No place in a sentence has more of a wording than the sentence has.
            if function is not Function.PROBLEMS and most > best * wording.weight:
                share = max(map(self.vocabulary.weight, map(wording.grams.__and__, self._places(sentence))))
                best = max(best, share / wording.weight)
                told, promised = (told, best) if function is Function.PLAN else (best, promised)
            for clause, alike in self._alike(wording, sentence, most, likeness):
                if alike > likeness:
                    likeness, nearest = alike, clause
        return _Found(told, promised, likeness, nearest)

    def likeness(self, wording: Wording) -> float:
        """Overlap of the clause most like a wording with it."""
        if wording.letters not in self._likeness:
            best = 0.0
            for sentence, most in self._likely(wording):
                best = max((alike for _, alike in self._alike(wording, sentence, most, best)), default=best)
            self._likeness[wording.letters] = best
        return self._likeness[wording.letters]

    def _alike(
        self, wording: Wording, sentence: int, most: float, least: float
    ) -> Iterator[tuple[Wording, float]]:
        """The clauses of a sentence with their overlap, where one may be more than ``least``."""
        if 2 * most > least * (wording.weight + most):
            for _, clause in self.clauses(sentence):
                alike = self.vocabulary.overlap(wording, clause)
                if alike > least:
                    yield clause, alike

    def _likely(self, wording: Wording) -> Iterator[tuple[int, float]]:
        """The sentences that share most with a wording, and the weight of it."""
        shared = self._index.shared(wording)
        telling = [s for s, weight in enumerate(shared) if weight and not self.report.sentences[s].heading]
        for sentence in sorted(telling, key=shared.__getitem__, reverse=True)[:_LIKELY]:
            yield sentence, self._index.all_shared(wording, sentence, shared[sentence])

    def clauses(self, sentence: int) -> list[tuple[Clause, Wording]]:
        """The clauses of a sentence with their wordings."""
        if sentence not in self._clauses:
            found = clauses_of(self.report.text, self.report.sentences[sentence])
            self._clauses[sentence] = [(c, self.vocabulary.of_letters(c.letters)) for c in found]
        return self._clauses[sentence]

    def _places(self, sentence: int) -> list[frozenset[str]]:
        """The character pairs of every run of neighbouring clauses."""
        if sentence not in self._windows:
            wordings = [wording for _, wording in self.clauses(sentence)]
            joints = [frozenset((a.letters[-1] + b.letters[0],)) for a, b in pairwise(wordings)]
            self._windows[sentence] = [
                frozenset().union(*(w.grams for w in wordings[k : k + _WINDOW]), *joints[k : k + _WINDOW - 1])
                for k in range(max(1, len(wordings) - _WINDOW + 1))
            ]
        return self._windows[sentence]


def measures(
    old: Report, new: Report, alignment: Alignment, figures: Sequence[FigureChange]
) -> tuple[Measure, ...]:
    """New measures in order of the new report, dropped ones in order of the old, then promises that were kept."""
    paired = [(change.old, change.new) for change in figures if change.old and change.new]
    before = _Account(old, alignment.vocabulary, alignment.old)
    now = _Account(new, alignment.vocabulary, alignment.new)
    found_new = _only_in(now, before, alignment, MeasureStatus.NEW, [new.quantity.start for _, new in paired])
    found_old = _only_in(
        before, now, alignment, MeasureStatus.DROPPED, [old.quantity.start for old, _ in paired]
    )
    found_kept = [measure for measure in found_new if measure.status is MeasureStatus.KEPT]
    return (
        *(measure for measure in found_new if measure.status is MeasureStatus.NEW),
        *found_old,
        *found_kept,
    )


def _counterparts(
    alignment: Alignment, status: MeasureStatus, wordings: Sequence[Wording]
) -> dict[int, Wording]:
    """Sentence → the wording of what it is linked to, where there is a link."""
    result: dict[int, Wording] = {}
    for link in alignment.sentences:
        here, there = (link.new, link.old) if status is MeasureStatus.NEW else (link.old, link.new)
        if here and there:
            told = wordings[there[0]]
            if len(there) > 1:
                told = alignment.vocabulary.of_letters("".join(wordings[i].letters for i in there))
            result.update(dict.fromkeys(here, told))
    return result


def _only_in(
    here: _Account,
    there: _Account,
    alignment: Alignment,
    status: MeasureStatus,
    followed: Sequence[int],
) -> list[Measure]:
    """The measures of one report; ``followed`` are the places of its figures that the other one has too."""
    text = here.report.text
    found: list[Measure] = []
    for sentence, clauses in _judged(here, there, alignment, status, followed):
        runs = [(run, status) for run in _runs(clauses, _CORE[status])]
        if status is MeasureStatus.NEW:
            # What would be new but for last year's plan.
            taken = {at for (first, last), _ in runs for at in range(first, last + 1)}
            unpromised = _runs(clauses, _CORE[status], is_promise_known=False)
            runs += [
                (run, MeasureStatus.KEPT) for run in unpromised if taken.isdisjoint(range(run[0], run[1] + 1))
            ]
        for (first, last), kind in runs:
            start, end = _trimmed(text, clauses[first].start, clauses[last].end)
            found.append(Measure(kind, sentence.id, start, end, _weight(text[start:end])))
    return found


def _judged(
    here: _Account,
    there: _Account,
    alignment: Alignment,
    status: MeasureStatus,
    followed: Sequence[int],
) -> Iterator[tuple[Sentence, list[_Judged]]]:
    """The sentences of one report that may hold a measure, with their clauses."""
    report = here.report
    counterparts = _counterparts(alignment, status, there.wordings)
    places = sorted(followed)
    tells_of_year = any(s.function is Function.REVIEW and s.span is Span.YEAR for s in report.sentences)
    before: Sentence | None = None
    for sentence in report.sentences:
        is_first = before is None or before.paragraph != sentence.paragraph
        before = sentence
        is_telling = sentence.function in (Function.REVIEW, Function.OTHER) and sentence.section is not None
        if sentence.heading or not is_telling or is_row(report.paragraphs[sentence.paragraph]):
            continue
        # What several years came to is not what this one did, unless the whole report is on several.
        if tells_of_year and sentence.span is not Span.YEAR:
            continue
        told = counterparts.get(sentence.id)
        if told is not None and there.vocabulary.containment(here.wordings[sentence.id], told) >= _TOLD:
            continue
        is_motto = is_first and _is_motto(report, sentence, here.wordings[sentence.id])
        judged: list[_Judged] = []
        for clause, wording in here.clauses(sentence.id):
            judged.append(
                _Judged(
                    clause,
                    wording,
                    report.text[clause.start : clause.end],
                    here,
                    there,
                    told,
                    judged[-1] if judged else None,
                    is_carried_out=status is MeasureStatus.NEW,
                    is_followed=_has_one(clause, places),
                    is_motto=is_motto,
                )
            )
            if len(judged) > 1:
                judged[-2].following = judged[-1]
        yield sentence, judged


def _is_motto(report: Report, sentence: Sentence, wording: Wording) -> bool:
    """The first sentence of a paragraph that goes on is a motto for it: 聚焦根治欠薪，守护劳动所得."""
    after = sentence.id + 1
    goes_on = after < len(report.sentences) and report.sentences[after].paragraph == sentence.paragraph
    is_short = len(wording.letters) <= _LONGEST_MOTTO and "#" not in wording.letters
    return goes_on and is_short and not NAMED.search(report.text, sentence.start, sentence.end)


def _has_one(clause: Clause, places: Sequence[int]) -> bool:
    """One of the places, in order, lies in the clause."""
    at = bisect_left(places, clause.start)
    return at < len(places) and places[at] < clause.end


class _Judged:
    """A clause with what speaks for its being a measure of one report only."""

    def __init__(
        self,
        clause: Clause,
        wording: Wording,
        written: str,
        here: _Account,
        there: _Account,
        told: Wording | None,
        previous: _Judged | None,
        *,
        is_carried_out: bool,
        is_followed: bool,
        is_motto: bool,
    ) -> None:
        self.start = clause.start
        self.end = clause.end
        self.following: _Judged | None = None
        self._words = words = Words(written)
        self._here = here
        self._there = there
        self._previous = previous
        self._is_carried_out = is_carried_out
        self._wording = there.vocabulary.of_letters(letters(words.text)) if words.is_changed else wording
        self._evidence = Evidence(
            known_beside=there.vocabulary.containment(self._wording, told) if told else 0.0,
            is_reworded=told is not None and not words.is_specific,
            is_followed=is_followed,
            counts=words.counts,
            acts=words.acts or words.names,
            is_compared=words.compares,
            is_state=words.is_state,
            is_aim=words.is_aim or words.is_outcome,
            is_opening=is_motto or words.is_opening,
        )

    def is_core(self, bar: float, *, is_promise_known: bool) -> bool:
        """It tells of an act by itself, with log odds that reach the bar."""
        return self._words.may_be_measure and self._reaches(bar, is_promise_known=is_promise_known)

    def is_rim(self, *, is_promise_known: bool) -> bool:
        """It belongs to an act told beside it; what came of that, or opens the telling of another, does not."""
        words = self._words
        belongs = not (words.is_opening or words.is_outcome or words.compares)
        return belongs and self._reaches(_RIM, is_promise_known=is_promise_known)

    def _reaches(self, bar: float, *, is_promise_known: bool) -> bool:
        # Looking through the other report is dear: not for what would not reach the bar whatever it has.
        best = self._evidence._replace(rivalled=1.0, counts_behind=1.0)
        if best.log_odds() < bar:
            return False
        return (self._log_odds if is_promise_known else self._log_odds_unpromised) >= bar

    @cached_property
    def _log_odds(self) -> float:
        return self.evidence.log_odds()

    @cached_property
    def _log_odds_unpromised(self) -> float:
        if not (self._is_promised or self._follows_promise):
            return self._log_odds
        return self.evidence._replace(
            is_promised=0.0, follows_promise=0.0, counts_behind=self._counts_behind
        ).log_odds()

    @cached_property
    def evidence(self) -> Evidence:
        """All that speaks for it and against it."""
        is_promised, follows = self._is_promised, self._follows_promise
        return self._evidence._replace(
            known=_between(0.3, 0.8, self._found.told),
            rivalled=self._rivalled,
            is_promised=is_promised,
            follows_promise=follows,
            counts_behind=(1 - is_promised) * (1 - follows) * self._counts_behind,
        )

    @cached_property
    def _found(self) -> _Found:
        return self._there.find(self._wording)

    @property
    def _rivalled(self) -> float:
        nearest = self._found.nearest
        return max(0.0, self._here.likeness(nearest) - self._found.likeness) if nearest else 1.0

    @property
    def _is_promised(self) -> float:
        return _between(0.3, 0.7, self._found.promised) if self._is_carried_out else 0.0

    @cached_property
    def _promised_before(self) -> float:
        """How far the clauses in front of it carry out a promise."""
        previous = self._previous
        if not previous or not self._is_carried_out:
            return 0.0
        # What was founded without a promise begins something else.
        is_other = previous._words.founds and previous._found.promised < 0.3
        return max(previous._is_promised, 0.0 if is_other else _FADING * previous._promised_before)

    @property
    def _follows_promise(self) -> float:
        return 0.0 if self._words.founds else self._promised_before

    @property
    def _counts_behind(self) -> float:
        """How far what the next clause counts, if it founds nothing itself, stands nowhere else."""
        following = self.following
        if not following or not following._words.counts or following._words.founds:
            return 0.0
        found = following._found
        return 1 - max(found.told, found.promised, following._evidence.known_beside)


def _runs(clauses: Sequence[_Judged], bar: float, *, is_promise_known: bool = True) -> list[tuple[int, int]]:
    """First and last clause of each measure: clauses that are one, with those beside them that belong to it."""
    runs: list[tuple[int, int]] = []

    def is_core(at: int) -> bool:
        return clauses[at].is_core(bar, is_promise_known=is_promise_known)

    def is_rim(at: int) -> bool:
        return clauses[at].is_rim(is_promise_known=is_promise_known)

    at = 0
    while at < len(clauses):
        if not is_core(at):
            at += 1
            continue
        first = at
        while first - 1 > (runs[-1][1] if runs else -1) and is_rim(first - 1):
            first -= 1
        while at + 1 < len(clauses) and (is_core(at + 1) or is_rim(at + 1)):
            at += 1
        runs.append((first, at))
        at += 1
    return runs


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    lead = ENUMERATOR.match(text[start:end])
    if lead:
        start += lead.end()
    joined = _CONJUNCTION.match(text[start:end])
    if joined:
        start += joined.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1] in "，,；;。 \u3000：:":
        end -= 1
    return start, end


def _weight(text: str) -> float:
    """Named documents and acts first, slogans last: 0 to 1."""
    weight = 0.2
    weight += 0.3 * bool(NAMED.search(text))
    weight += 0.25 * bool(FOUNDING.search(text))
    weight += 0.15 * bool(_NUMBER.search(text))
    weight += 0.1 * bool(re.search("首个|首次|首创|率先|试点|全省|全市|全国|推广|获评|荣获", text))
    if len(normal(text)) > 160:
        weight -= 0.1
    return round(min(1.0, weight), 2)
