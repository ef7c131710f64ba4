"""Word-level edits between two wordings, with the semantics of :mod:`difflib`.

Edits fall on word boundaries and never inside a number.  Short accidental matches between two edits are
dropped (the semantic clean-up of N. Fraser, "Diff Strategies", 2006), so that a person reads "this became
that" rather than a series of single characters.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import NamedTuple

from compare.model import Edit, Operation
from compare.runs import common_runs
from compare.wording import normal
from compare.words import segment

Span = tuple[int, int]

_LONGEST_ACCIDENT = 4
"""Letters of an equal run that may be dropped."""


class _Words(NamedTuple):
    """The words of one side of a link, in order."""

    texts: list[str]
    """In normal form."""
    starts: list[int]
    ends: list[int]
    is_one: bool
    """They are one sentence, in which no word stands apart from the next."""


@dataclass(slots=True)
class _Step:
    operation: Operation
    old: tuple[int, int]
    new: tuple[int, int]


def word_edits(
    old_text: str, new_text: str, links: Sequence[tuple[Sequence[Span], Sequence[Span]]]
) -> list[tuple[Edit, ...]]:
    """The edits of each link, given as spans of ``old_text`` and of ``new_text``.

    Every edit lies inside one span of either side; together the edits cover all spans, in order.
    """
    is_same = [_same(old_text, old_spans, new_text, new_spans) for old_spans, new_spans in links]
    differing = [link for link, same in zip(links, is_same, strict=True) if not same]
    old_needed = [span for old_spans, _ in differing for span in old_spans]
    new_needed = [span for _, new_spans in differing for span in new_spans]
    segmented = segment(
        [*(old_text[slice(*span)] for span in old_needed), *(new_text[slice(*span)] for span in new_needed)]
    )
    normals = {piece: normal(piece) for piece in set(chain.from_iterable(segmented))}
    old_words = dict(zip(old_needed, segmented[: len(old_needed)], strict=True))
    new_words = dict(zip(new_needed, segmented[len(old_needed) :], strict=True))
    result: list[tuple[Edit, ...]] = []
    for (old_spans, new_spans), same in zip(links, is_same, strict=True):
        if not old_spans or not new_spans:
            result.append(())
        elif same:
            result.append((Edit(Operation.EQUAL, old_spans[0], new_spans[0]),))
        else:
            result.append(
                _edits(_words(old_spans, old_words, normals), _words(new_spans, new_words, normals))
            )
    return result


def _words(
    spans: Sequence[Span], pieces_of: Mapping[Span, Sequence[str]], normals: Mapping[str, str]
) -> _Words:
    words = _Words([], [], [], is_one=len(spans) == 1)
    for span in spans:
        pieces = pieces_of[span]
        ends = list(accumulate(map(len, pieces), initial=span[0]))
        words.texts.extend(map(normals.__getitem__, pieces))
        words.starts.extend(ends[:-1])
        words.ends.extend(ends[1:])
    return words


def _same(old_text: str, old_spans: Sequence[Span], new_text: str, new_spans: Sequence[Span]) -> bool:
    if len(old_spans) != 1 or len(new_spans) != 1:
        return not old_spans or not new_spans
    return normal(old_text[slice(*old_spans[0])]) == normal(new_text[slice(*new_spans[0])])


def _edits(old: _Words, new: _Words) -> tuple[Edit, ...]:
    edits: list[Edit] = []
    for step in _readable(_steps(old.texts, new.texts, old.is_one and new.is_one), old.texts, new.texts):
        edits.extend(_placed(step, old, new))
    return tuple(edits)


def _steps(old: list[str], new: list[str], is_one_to_one: bool) -> list[_Step]:
    """The steps of :mod:`difflib` for what lies between the common first and the common last words."""
    shortest = min(len(old), len(new))
    head = next((k for k in range(shortest) if old[k] != new[k]), shortest)
    # If sentences were split or merged, the last full stop of one may be another's.
    longest_tail = shortest - head if is_one_to_one else 0
    tail = next((k for k in range(longest_tail) if old[-1 - k] != new[-1 - k]), longest_tail)
    steps = [_Step(Operation.EQUAL, (0, head), (0, head))] if head else []
    ends = (len(old) - tail, len(new) - tail)
    runs = [
        (head + i, head + j, count) for i, j, count in common_runs(old[head : ends[0]], new[head : ends[1]])
    ]
    i, j = head, head
    for first, second, count in [*runs, (*ends, 0)]:
        if i < first or j < second:
            steps.append(_Step(_operation((i, first), (j, second)), (i, first), (j, second)))
        i, j = first + count, second + count
        if count:
            steps.append(_Step(Operation.EQUAL, (first, i), (second, j)))
    if tail:
        steps.append(_Step(Operation.EQUAL, (len(old) - tail, len(old)), (len(new) - tail, len(new))))
    return steps


def _readable(steps: list[_Step], old: Sequence[str], new: Sequence[str]) -> list[_Step]:
    """Drop equal runs that are no longer than the changes on both their sides, until none is left."""
    if len(steps) < 3:
        return steps
    # Before each word how many letters; a change may grow to thousands of words, one by one.
    lengths = tuple(list(accumulate(map(len, words), initial=0)) for words in (old, new))
    k = 1
    while k < len(steps) - 1:
        step = steps[k]
        if step.operation is Operation.EQUAL and _is_accidental(
            new[step.new[0] : step.new[1]], _length(steps[k - 1], *lengths), _length(steps[k + 1], *lengths)
        ):
            old_span = (steps[k - 1].old[0], steps[k + 1].old[1])
            new_span = (steps[k - 1].new[0], steps[k + 1].new[1])
            steps[k - 1 : k + 2] = [_Step(_operation(old_span, new_span), old_span, new_span)]
            # What grew may now outweigh the equal run before it.
            k = max(1, k - 2)
        else:
            k += 1
    return steps


def _is_accidental(words: Sequence[str], ahead: int, behind: int) -> bool:
    """Whether equal words are few beside what changed in front of them and behind them, in letters."""
    kept = 0
    for word in words:
        kept += len(word) if word.isalnum() else sum(map(str.isalnum, word))
        if kept > _LONGEST_ACCIDENT:
            return False
    return kept == 0 or (kept <= ahead and kept <= behind and kept * 2 < ahead + behind)


def _length(step: _Step, old: Sequence[int], new: Sequence[int]) -> int:
    """Letters of the longer side of a step, given how many stand before each word."""
    return max(old[step.old[1]] - old[step.old[0]], new[step.new[1]] - new[step.new[0]])


def _operation(old: tuple[int, int], new: tuple[int, int]) -> Operation:
    if old[0] == old[1]:
        return Operation.INSERT
    return Operation.DELETE if new[0] == new[1] else Operation.REPLACE


def _runs(words: _Words, span: tuple[int, int]) -> list[Span]:
    """Spans of text of the words of a range, adjacent ones joined."""
    if words.is_one:
        return [(words.starts[span[0]], words.ends[span[1] - 1])] if span[0] < span[1] else []
    runs: list[Span] = []
    for start, end in zip(words.starts[slice(*span)], words.ends[slice(*span)], strict=True):
        if runs and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return runs


def _placed(step: _Step, old: _Words, new: _Words) -> list[Edit]:
    """A step over words as edits over text; a step across sentences that are not adjacent is cut."""
    if step.operation is Operation.EQUAL and not (old.is_one and new.is_one):
        return _kept(step, old, new)
    old_runs, new_runs = _runs(old, step.old), _runs(new, step.new)
    if len(old_runs) == 1 and len(new_runs) == 1:
        operation = Operation.EQUAL if step.operation is Operation.EQUAL else Operation.REPLACE
        return [Edit(operation, old_runs[0], new_runs[0])]
    old_at, new_at = _position(old, step.old[0]), _position(new, step.new[0])
    return [
        *(Edit(Operation.DELETE, run, (new_at, new_at)) for run in old_runs),
        *(Edit(Operation.INSERT, (old_at, old_at), run) for run in new_runs),
    ]


def _kept(step: _Step, old: _Words, new: _Words) -> list[Edit]:
    edits: list[Edit] = []
    first = 0
    count = step.old[1] - step.old[0]
    for k in range(1, count + 1):
        i, j = step.old[0] + k, step.new[0] + k
        if k == count or old.starts[i] != old.ends[i - 1] or new.starts[j] != new.ends[j - 1]:
            begin_old, begin_new = step.old[0] + first, step.new[0] + first
            edits.append(
                Edit(
                    Operation.EQUAL,
                    (old.starts[begin_old], old.ends[i - 1]),
                    (new.starts[begin_new], new.ends[j - 1]),
                )
            )
            first = k
    return edits


def _position(words: _Words, index: int) -> int:
    if index < len(words.starts):
        return words.starts[index]
    return words.ends[-1] if words.ends else 0
