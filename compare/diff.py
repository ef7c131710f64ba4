"""Word-level edits between two wordings, with the semantics of :mod:`difflib`.

Edits fall on word boundaries and never inside a number.  Short accidental matches between two edits
are given up (the semantic clean-up of N. Fraser, "Diff Strategies", 2006), so that a person reads
"this became that" and not a row of single characters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from compare.model import Edit, Operation
from compare.wording import normal
from compare.words import segment

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    start: int
    end: int


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
    needed = [
        (side, span)
        for old_spans, new_spans in links
        if not _same(old_text, old_spans, new_text, new_spans)
        for side, spans in ((0, old_spans), (1, new_spans))
        for span in spans
    ]
    texts = (old_text, new_text)
    segmented = segment([texts[side][start:end] for side, (start, end) in needed])
    words: dict[tuple[int, Span], list[_Word]] = {}
    for (side, span), pieces in zip(needed, segmented, strict=True):
        at = span[0]
        placed = []
        for piece in pieces:
            placed.append(_Word(normal(piece), at, at + len(piece)))
            at += len(piece)
        words[side, span] = placed
    result: list[tuple[Edit, ...]] = []
    for old_spans, new_spans in links:
        if not old_spans or not new_spans:
            result.append(())
        elif _same(old_text, old_spans, new_text, new_spans):
            result.append((Edit(Operation.EQUAL, old_spans[0], new_spans[0]),))
        else:
            old_words = [word for span in old_spans for word in words[0, span]]
            new_words = [word for span in new_spans for word in words[1, span]]
            result.append(_edits(old_words, new_words))
    return result


def _same(old_text: str, old_spans: Sequence[Span], new_text: str, new_spans: Sequence[Span]) -> bool:
    if len(old_spans) != 1 or len(new_spans) != 1:
        return not old_spans or not new_spans
    return normal(old_text[slice(*old_spans[0])]) == normal(new_text[slice(*new_spans[0])])


def _edits(old: Sequence[_Word], new: Sequence[_Word]) -> tuple[Edit, ...]:
    matcher = SequenceMatcher(None, [w.text for w in old], [w.text for w in new], autojunk=False)
    steps = [_Step(Operation(tag), (i1, i2), (j1, j2)) for tag, i1, i2, j1, j2 in matcher.get_opcodes()]
    edits: list[Edit] = []
    for step in _readable(steps, old, new):
        edits.extend(_placed(step, old, new))
    return tuple(edits)


def _length(words: Sequence[_Word], span: tuple[int, int]) -> int:
    return sum(len(word.text) for word in words[span[0] : span[1]])


def _readable(steps: list[_Step], old: Sequence[_Word], new: Sequence[_Word]) -> list[_Step]:
    """Give up equal runs that are no longer than the changes on both their sides, until none is left."""
    changed = True
    while changed:
        changed = False
        for k in range(1, len(steps) - 1):
            step = steps[k]
            if step.operation is not Operation.EQUAL:
                continue
            kept = sum(c.isalnum() for word in new[step.new[0] : step.new[1]] for c in word.text)
            before, after = (
                max(_length(old, s.old), _length(new, s.new)) for s in (steps[k - 1], steps[k + 1])
            )
            if kept == 0 or (kept <= 4 and kept <= before and kept <= after and kept * 2 < before + after):
                old_span = (steps[k - 1].old[0], steps[k + 1].old[1])
                new_span = (steps[k - 1].new[0], steps[k + 1].new[1])
                steps[k - 1 : k + 2] = [_Step(_operation(old_span, new_span), old_span, new_span)]
                changed = True
                break
    return steps


def _operation(old: tuple[int, int], new: tuple[int, int]) -> Operation:
    if old[0] == old[1]:
        return Operation.INSERT
    return Operation.DELETE if new[0] == new[1] else Operation.REPLACE


def _runs(words: Sequence[_Word]) -> list[Span]:
    """Spans of words that touch."""
    runs: list[Span] = []
    for word in words:
        if runs and runs[-1][1] == word.start:
            runs[-1] = (runs[-1][0], word.end)
        else:
            runs.append((word.start, word.end))
    return runs


def _placed(step: _Step, old: Sequence[_Word], new: Sequence[_Word]) -> list[Edit]:
    """A step over words as edits over text; what spans sentences that do not touch is cut apart."""
    old_words, new_words = old[step.old[0] : step.old[1]], new[step.new[0] : step.new[1]]
    old_at = old_words[0].start if old_words else _position(old, step.old[0])
    new_at = new_words[0].start if new_words else _position(new, step.new[0])
    if step.operation is Operation.EQUAL:
        edits: list[Edit] = []
        for before, after in zip(old_words, new_words, strict=True):
            last = edits[-1] if edits else None
            if last and last.old[1] == before.start and last.new[1] == after.start:
                edits[-1] = Edit(Operation.EQUAL, (last.old[0], before.end), (last.new[0], after.end))
            else:
                edits.append(Edit(Operation.EQUAL, (before.start, before.end), (after.start, after.end)))
        return edits
    old_runs, new_runs = _runs(old_words), _runs(new_words)
    if len(old_runs) == 1 and len(new_runs) == 1:
        return [Edit(Operation.REPLACE, old_runs[0], new_runs[0])]
    return [
        *(Edit(Operation.DELETE, run, (new_at, new_at)) for run in old_runs),
        *(Edit(Operation.INSERT, (old_at, old_at), run) for run in new_runs),
    ]


def _position(words: Sequence[_Word], index: int) -> int:
    if index < len(words):
        return words[index].start
    return words[-1].end if words else 0
