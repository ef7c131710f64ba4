"""Passages a report shares with a neighbour's, beyond the phrases all share and what it said before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from compare.evidence import evidence
from compare.model import Evidence, Function, Report, Sentence
from compare.wording import normal, pieces

_FORMULA = re.compile("习近平|党的[二十]|党中央|为指导|精神|重要讲话|现代化|民族复兴|两个确立|两个维护")
_LIST = re.compile(r"《[^《》]*》")
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_PIECE = 14
"""Characters of the pieces by which shared runs are found."""
_MOST_OF = 0.6
"""Share of a sentence that a shared run must cover."""
_WITH_OTHER_NUMBERS = 1.5
"""How much longer a run must be whose numbers were changed."""


class SharedPassage(NamedTuple):
    """Sentences of a draft that stand in a peer's report."""

    start: int
    end: int
    peer: Report
    source: Evidence
    sentences: int


def shared_passages(
    report: Report, earlier: Iterable[Report], peers: Iterable[Report], names: Iterable[str], least: int
) -> Iterator[SharedPassage]:
    """Passages of ``least`` characters and more, names and numbers aside, neighbouring sentences together.

    What an earlier report of the issuer has too, or what several peers have, is a phrase of the genre or a
    circular of the city.
    """
    peers = tuple(peers)
    masks = sorted({name for name in names if name}, key=len, reverse=True)
    own = {
        piece for old in earlier for s in old.sentences for piece in pieces(_masked(old, s, masks), _PIECE)
    }
    origins = _origins(peers, masks)
    open_passage: SharedPassage | None = None
    last: Sentence | None = None
    for sentence in report.sentences:
        if sentence.heading or sentence.function is Function.OTHER:
            continue
        goes_on = (
            open_passage is not None
            and last is not None
            and last.paragraph == sentence.paragraph
            and last.id + 1 == sentence.id
        )
        # A short sentence proves nothing alone; between copied ones it was copied with them.
        found = _shared(report, sentence, masks, own, origins, _PIECE if goes_on else least)
        if open_passage is not None:
            if found is not None and goes_on and found.peer is open_passage.peer:
                open_passage = open_passage._replace(end=found.end, sentences=open_passage.sentences + 1)
                last = sentence
                continue
            yield open_passage
            found = _shared(report, sentence, masks, own, origins, least) if goes_on else found
        open_passage, last = found, sentence
    if open_passage is not None:
        yield open_passage


_Origins = Mapping[str, tuple[Report, int] | None]


def _origins(peers: tuple[Report, ...], masks: list[str]) -> _Origins:
    """Piece → the peer and the sentence it stands in; None for one that several peers have."""
    origins: dict[str, tuple[Report, int] | None] = {}
    for peer in peers:
        for sentence in peer.sentences:
            if sentence.heading:
                continue
            for piece in pieces(_masked(peer, sentence, masks), _PIECE):
                known = origins.setdefault(piece, (peer, sentence.id))
                if known is not None and known[0] is not peer:
                    origins[piece] = None
    return origins


def _shared(
    report: Report, sentence: Sentence, masks: list[str], own: set[str], origins: _Origins, least: int
) -> SharedPassage | None:
    text = _masked(report, sentence, masks)
    best: tuple[int, int, tuple[Report, int] | None] = (0, 0, None)
    start = None
    parts = pieces(text, _PIECE)
    for at in range(len(parts) + 1):
        origin = origins.get(parts[at]) if at < len(parts) and parts[at] not in own else None
        if origin is not None:
            if start is None:
                start, first = at, origin
            continue
        if start is not None and at - start > best[1] - best[0]:
            best = (start, at, first)
        start = None
    begin, end, origin = best
    if origin is None:
        return None
    run = text[begin : end - 1 + _PIECE]
    if len(run) < least or len(run) < _MOST_OF * len(text) or _FORMULA.search(run):
        return None
    peer, number = origin
    theirs = peer.sentences[number]
    if not _same_numbers(report, sentence, peer, theirs) and len(run) < least * _WITH_OTHER_NUMBERS:
        return None
    return SharedPassage(sentence.start, sentence.end, peer, evidence(peer, theirs.start, theirs.end), 1)


def _same_numbers(report: Report, sentence: Sentence, peer: Report, theirs: Sentence) -> bool:
    ours = _DIGITS.findall(normal(report.wording(sentence.id)))
    return ours == _DIGITS.findall(normal(peer.wording(theirs.id)))


def _masked(report: Report, sentence: Sentence, masks: list[str]) -> str:
    """The normal form without names of places, numbers and titles of documents."""
    folded = _DIGITS.sub("#", normal(report.wording(sentence.id)))
    for name in masks:
        folded = folded.replace(name, "△")
    return re.sub(r"[全我本][区县市旗]", "△", _LIST.sub("《》", folded))
