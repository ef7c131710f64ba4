"""A sentence on a promise, cut to the relevant clauses."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from compare.align.similarity import grams_of
from compare.commitments.document import is_on, listed, subjects
from compare.commitments.promise import without_filler
from compare.wording import letters

LONGEST = 48
"""Quoted characters of a sentence; a click shows the rest."""
_CLAUSE = re.compile(r"(?:《[^《》]*》|（[^（）]*）|\([^()]*\)|[^，,；;。！？!?：:])+[，,；;。！？!?：:]*")
_PAUSE = "，,；;：:、 "
_LEAST = 0.25
"""Least share of a further thing promised that a clause must share to be quoted for it."""
_LEAD = 6
"""Characters shown before the first common word if a clause is too long to be quoted whole."""


class _Piece(NamedTuple):
    start: int
    end: int


def quotation(promise: str, told: str) -> str:
    """The clauses of a sentence with most in common with each clause of the promise, and their surroundings."""
    if len(told) <= LONGEST:
        return told
    clauses = [_Piece(*match.span()) for match in _CLAUSE.finditer(told)]
    chosen = _chosen(promise, told, clauses)
    if not chosen:
        return f"{told[: LONGEST - 1]}…"
    shown = _around(clauses, chosen)
    over = sum(piece.end - piece.start for piece in shown) - LONGEST
    # The shorter of two clauses is not cut for the longer.
    least = LONGEST // len(shown)
    pieces = [_cut(promise, told, p, max(least, p.end - p.start - max(0, over))) for p in shown]
    said = "…".join(told[piece.start : piece.end].strip().rstrip(_PAUSE) for piece in pieces)
    before = "…" if told[: pieces[0].start].strip() else ""
    behind = "…" if told[pieces[-1].end :].strip() else ""
    return f"{before}{said}{behind}"


def _chosen(promise: str, told: str, clauses: Sequence[_Piece]) -> set[int]:
    """The numbers of the clauses on the promise, at most one for each of its clauses."""
    grams = [grams_of(letters(told[c.start : c.end])) for c in clauses]
    made = [subjects(told[c.start : c.end]) for c in clauses]
    # What every clause of the sentence says distinguishes none.  Sums that do not depend on the order of a set.
    often = Counter(gram for found in grams for gram in found)
    best: dict[int, float] = {}
    for match in _CLAUSE.finditer(promise):
        asked = grams_of(letters(without_filler(match.group())))
        shares = [
            math.fsum(1 / often[gram] for gram in asked & found) / max(1, len(asked)) for found in grams
        ]
        in_list = listed(match.group())
        for document in subjects(match.group()):
            shares = [
                1.0 if is_on(document, on, is_listed=document in in_list) else share
                for on, share in zip(made, shares, strict=True)
            ]
        number = max(range(len(shares)), key=shares.__getitem__)
        if shares[number]:
            best[number] = max(shares[number], best.get(number, 0.0))
    most = max(best.values(), default=0.0)
    return {number for number, share in best.items() if share == most or share >= _LEAST}


def _around(clauses: Sequence[_Piece], chosen: set[int]) -> list[_Piece]:
    """The chosen clauses, extended to following and preceding ones as room allows, joined where they meet."""
    shown = set(chosen)
    room = LONGEST - sum(clauses[i].end - clauses[i].start for i in shown)
    for step in (1, -1):
        for number in sorted(chosen):
            at = number + step
            while 0 <= at < len(clauses):
                length = 0 if at in shown else clauses[at].end - clauses[at].start
                if length > room:
                    break
                shown.add(at)
                room -= length
                at += step
    joined: list[_Piece] = []
    for piece in (clauses[i] for i in sorted(shown)):
        if joined and joined[-1].end == piece.start:
            joined[-1] = _Piece(joined[-1].start, piece.end)
        else:
            joined.append(piece)
    return joined


def _cut(promise: str, told: str, piece: _Piece, room: int) -> _Piece:
    """A piece that is too long, from shortly before the first common words."""
    if piece.end - piece.start <= room:
        return piece
    asked = grams_of(letters(without_filler(promise)))
    common = (i for i in range(piece.start, piece.end - 1) if told[i : i + 2] in asked)
    start = max(piece.start, min(next(common, piece.start) - _LEAD, piece.end - room))
    return _Piece(start, start + room)
