"""Measures that only one of two reports tells of.

A measure is a clause or sentence of the review that tells of an act (by its verb, or by giving a number
or a name), most of whose wording has no counterpart anywhere in the other report, not only in its own
section.  Reworded old measures are not new, nor are slogans and rows of tables.  What last year's plan promised
and this year's report tells of as done is new, and told apart: a plan is no account of what was done.  Where much of
both reports is plan, what only one plan has and the other report nowhere is a measure too, and told apart as well.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from compare.align import Alignment
from compare.align.similarity import Wording
from compare.figures.tables import is_row
from compare.measures.account import Account
from compare.measures.acts import ENUMERATOR, NAMED
from compare.measures.clauses import Clause
from compare.measures.gaps import Gaps, explains_a_gap
from compare.measures.judged import Bars, Judged, Telling, odds
from compare.measures.planned import is_palpable, planned_sentences
from compare.measures.remarks import asides, is_ceremonious
from compare.measures.stages import is_step
from compare.measures.titles import first_name, is_of_unheard_document, is_still_named
from compare.measures.weight import weight_of
from compare.model import (
    Commitment,
    FigureChange,
    FigureKind,
    Function,
    Measure,
    MeasureStatus,
    Report,
    Sentence,
    SentenceLink,
    Span,
)
from compare.structure.heading import is_caption
from compare.wording import IN_A_LIST

_CONJUNCTION = re.compile("^(?:并(?!购|网|联|轨)|且|同时|还(?!款|贷))")
"""Joins a measure to the one in front of it, which the other report may have too."""
_LONGEST_MOTTO = 26
"""Letters."""
_MARK = 6
"""Characters of the mark of an item at most."""
_FAR = 60
"""Characters in front of a clause within which an act may stand whose outcome it tells."""
_VERB = 5
"""Characters of a clause in front of a change by which a figure moved that name nothing of their own: 提升1.7个百分点."""
_TOLD = 0.97
"""Share of a sentence's wording in what it is linked to from which it tells nothing else."""
_RETOLD = 0.6
"""Similarity of two linked sentences below which one says what the other says in largely other words.  On four pairs nobody
had tuned to, 22 of 24 measures called dropped were whose sentence is not linked or linked with more, and 7 of the 19
others."""
_LEFT = 0.5
"""Weight of what last year's sentence says beyond this year's, by that of what a clause adds, up to which too little is
left over for the clause to be that in other words.  On the corpus and two pairs nobody had tuned to, 29 of 32 measures
called new were that add so much to their linked sentence, and 31 of the 45 others."""
_CORE = {
    MeasureStatus.NEW: Bars(odds(0.5), odds(0.5)),
    MeasureStatus.DROPPED: Bars(odds(0.5), odds(0.8)),
}
"""Least log odds of a clause that is a measure of one report only.  The bar that makes F1 greatest would be half of that
F1 (Lipton, Elkan and Naryanaswamy, 2014) were the odds those of reports never seen; on such (five marked pairs) they are
too sure of themselves.  It is higher for what is said to be dropped and neither counts nor names anything: whoever reads
of that will look for it in this year's report and find it in other words."""


class Followed(NamedTuple):
    """The figures of one report that the other one has too."""

    places: Sequence[int]
    """Where they stand, in order."""
    same: Sequence[int]
    """The places of those whose value the other report gives as well."""


def measures(
    old: Report,
    new: Report,
    alignment: Alignment,
    figures: Sequence[FigureChange],
    commitments: Sequence[Commitment] = (),
) -> tuple[Measure, ...]:
    """New measures in order of the new report, then dropped ones in order of the old."""
    paired = [(change.old, change.new) for change in figures if change.old and change.new]
    before = Account(old, alignment.vocabulary, alignment.old)
    now = Account(new, alignment.vocabulary, alignment.new)
    same = [(old, new) for old, new in paired if old.quantity.value == new.quantity.value]
    followed_old, followed_new = (
        Followed(*(sorted(both[n].quantity.start for both in pairs) for pairs in (paired, same)))
        for n in (0, 1)
    )
    reporting = frozenset(
        sentence
        for promise in commitments
        for sentence in promise.new_sentences
        if sentence not in promise.undone
    )
    gone, planned = planned_sentences(old, new, commitments)
    return (
        *_only_in(now, before, alignment, MeasureStatus.NEW, followed_new, reporting, planned),
        *_only_in(before, now, alignment, MeasureStatus.DROPPED, followed_old, frozenset(), gone),
    )


def _linked(alignment: Alignment, status: MeasureStatus) -> dict[int, SentenceLink]:
    """Sentence → its link with those of the other report that may tell of a measure in it, though they have not its words."""
    links = (link for link in alignment.sentences if link.old and link.new)
    if status is MeasureStatus.NEW:
        return {j: link for link in links for j in link.new}
    return {i: link for link in links if link.similarity < _RETOLD for i in link.old}


def _said_before(
    alignment: Alignment, clauses: Sequence[Judged], link: SentenceLink, unlinked: Set[int]
) -> tuple[int, ...]:
    """The sentences of last year that may have said new clauses in other words; none where they were added.

    They are those the sentence is linked with, and those of the ``unlinked`` beside them, which may have been drawn into
    it.  What was founded, published or opened is new wherever it is told.
    """
    if any(clause.founds for clause in clauses):
        return ()
    weight, old = alignment.vocabulary.weight, alignment.old.wordings
    beside = {i + step for i in link.old for step in (-1, 1)} & unlinked
    sources = (*link.old, *sorted(beside))
    told = _grams(old[i] for i in sources)
    left = weight(told - _grams(alignment.new.wordings[j] for j in link.new))
    added = weight(_grams(clause.wording for clause in clauses) - _grams(old[i] for i in link.old))
    return sources if left > _LEFT * added else ()


def _grams(wordings: Iterable[Wording]) -> frozenset[str]:
    return frozenset[str]().union(*(wording.grams for wording in wordings))


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
    here: Account,
    there: Account,
    alignment: Alignment,
    status: MeasureStatus,
    followed: Followed,
    reporting: Set[int],
    planned: Set[int],
) -> Iterator[Measure]:
    """The measures of one report.

    ``followed`` are its figures that the other one has too, ``reporting`` its sentences that tell
    what came of a promise, ``planned`` those of its plan that may hold a measure.
    """
    text = here.report.text
    figures = [figure.quantity.start for figure in here.report.figures]
    is_dropped = status is MeasureStatus.DROPPED
    linked = _linked(alignment, status)
    unlinked = {i for link in alignment.sentences if not link.new for i in link.old}
    gaps = Gaps(there.report, there.wordings, there.vocabulary) if is_dropped else None
    for sentence, clauses in _judged(here, there, alignment, status, followed, planned):
        is_planned = sentence.id in planned
        for first, last in _runs(clauses, _CORE[status]):
            if gaps and gaps.cover(clause.wording for clause in clauses[first : last + 1]):
                continue
            # What the other report tells of by the same name is still there, whatever else was said of it; what
            # stands in front of the name is told apart.
            run = text[clauses[first].start : clauses[last].end]
            if is_dropped and not is_planned and is_still_named(run, there):
                # Of the run, for a name may go on behind a comma: “谁执法，谁普法”.
                named = clauses[first].start + first_name(run)
                last = max(n for n in range(first, last + 1) if clauses[n].start <= named) - 1
                if not any(clause.is_core(_CORE[status]) for clause in clauses[first : last + 1]):
                    continue
            start, end = _trimmed(text, clauses[first].start, clauses[last].end)
            if is_planned and not is_palpable(here.report, sentence.id, start, end, figures):
                continue
            # A sentence on a promise begins with it; what is told behind may be more than was promised.
            keeps_promise = (
                not is_planned
                and sentence.id in reporting
                and (first == 0 or any(clause.is_promised for clause in clauses[first : last + 1]))
            )
            link = linked.get(sentence.id)
            counterparts: tuple[int, ...] = ()
            if link and is_dropped:
                counterparts = link.new
            elif link:
                counterparts = _said_before(alignment, clauses[first : last + 1], link, unlinked)
            yield Measure(
                status,
                sentence.id,
                start,
                end,
                weight_of(text[start:end], keeps_promise=keeps_promise, is_planned=is_planned),
                keeps_promise=keeps_promise,
                is_planned=is_planned,
                counterparts=counterparts,
            )


def _judged(
    here: Account,
    there: Account,
    alignment: Alignment,
    status: MeasureStatus,
    followed: Followed,
    planned: Set[int],
) -> Iterator[tuple[Sentence, list[Judged]]]:
    """The sentences of one report that may hold a measure, with their clauses."""
    report, text = here.report, here.report.text
    counterparts = _counterparts(alignment, status, there.wordings)
    given = [figure.quantity.start for figure in report.figures]
    changes = [f.quantity.start for f in report.figures if f.quantity.kind is FigureKind.CHANGE]
    tells_of_year = any(s.function is Function.REVIEW and s.span is Span.YEAR for s in report.sentences)
    before: Sentence | None = None
    for sentence in report.sentences:
        is_first = before is None or before.paragraph != sentence.paragraph
        before = sentence
        is_planned = sentence.id in planned
        is_telling = is_planned or sentence.function in (Function.REVIEW, Function.OTHER)
        if (
            sentence.heading
            or sentence.section is None
            or not is_telling
            or is_row(report.paragraphs[sentence.paragraph])
            or _is_caption(report, sentence)
        ):
            continue
        # What several years came to is not what this one did, unless the whole report is on several.
        if tells_of_year and sentence.span is not Span.YEAR:
            continue
        written = text[sentence.start : sentence.end]
        if explains_a_gap(written) or is_ceremonious(written):
            continue
        whole, told = here.wordings[sentence.id], counterparts.get(sentence.id)
        shared = there.vocabulary.containment(whole, told) if told else 0.0
        if shared >= _TOLD:
            continue
        is_lead = is_first or IN_A_LIST.match(text[sentence.start : sentence.start + _MARK])
        is_done_now = status is MeasureStatus.NEW and not is_planned
        heeds_plan = not is_done_now
        telling = Telling(
            here,
            there,
            told,
            shared,
            left=there.vocabulary.weight(told.grams - whole.grams) if told else 0.0,
            is_motto=bool(is_lead) and _is_motto(report, sentence, whole),
            is_planned=is_planned,
            heeds_plan=heeds_plan,
        )
        beside = asides(written)
        paragraph = report.paragraphs[sentence.paragraph]
        judged: list[Judged] = []
        clauses = here.clauses(sentence.id)
        for clause, wording in clauses:
            said = text[clause.start : clause.end]
            judged.append(
                Judged(
                    clause,
                    wording,
                    telling,
                    has_figure=_has_one(clause, given),
                    is_followed=_has_one(clause, followed.places),
                    is_same=_has_one(clause, followed.same),
                    is_last=clause is clauses[-1][0],
                    behind=text[max(paragraph.start, clause.start - _FAR) : clause.start],
                    is_aside=_opens_with(clause, changes)
                    or any(
                        start < clause.end - sentence.start and clause.start - sentence.start < end
                        for start, end in beside
                    ),
                    is_another=(is_done_now and is_step(said, wording, there))
                    or is_of_unheard_document(said, there, heeds_plan=heeds_plan),
                )
            )
            if len(judged) > 1:
                judged[-2].following = judged[-1]
        yield sentence, judged
        # Two that know each other wait for the collector, and with them all they know of both reports.
        for each in judged:
            each.following = None


def _is_caption(report: Report, sentence: Sentence) -> bool:
    """The line that names a figure or a table says what that shows, not what was done."""
    paragraph = report.paragraphs[sentence.paragraph]
    behind = report.paragraphs[sentence.paragraph + 1 : sentence.paragraph + 2]
    line = report.text[paragraph.start : paragraph.end]
    return is_caption(line, is_above_table=any(map(is_row, behind)))


def _is_motto(report: Report, sentence: Sentence, wording: Wording) -> bool:
    """The first sentence of a paragraph, or of an item in it, that goes on is a motto for it: 聚焦根治欠薪，守护劳动所得."""
    after = sentence.id + 1
    goes_on = after < len(report.sentences) and report.sentences[after].paragraph == sentence.paragraph
    is_short = len(wording.letters) <= _LONGEST_MOTTO and "#" not in wording.letters
    return goes_on and is_short and not NAMED.search(report.text, sentence.start, sentence.end)


def _opens_with(clause: Clause, places: Sequence[int]) -> bool:
    """One of the places, in order, is the first thing in the clause but a verb."""
    at = bisect_left(places, clause.start)
    return at < len(places) and places[at] <= clause.start + _VERB and places[at] < clause.end


def _has_one(clause: Clause, places: Sequence[int]) -> bool:
    """One of the places, in order, lies in the clause."""
    at = bisect_left(places, clause.start)
    return at < len(places) and places[at] < clause.end


def _runs(clauses: Sequence[Judged], bars: Bars) -> list[tuple[int, int]]:
    """First and last clause of each measure: clauses that are one, with those beside them that belong to it."""
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(clauses):
        if not clauses[at].is_core(bars):
            at += 1
            continue
        first = at
        while first - 1 > (runs[-1][1] if runs else -1) and clauses[first - 1].is_rim():
            first -= 1
        has_before = first - 1 > (runs[-1][1] if runs else -1)
        if has_before and clauses[first].leans_on(clauses[first - 1]):
            first -= 1
        if first == at and clauses[at].wants_act:
            at += 1
            continue
        while at + 1 < len(clauses) and (
            clauses[at + 1].is_core(bars) or clauses[at + 1].completes(clauses[at])
        ):
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
