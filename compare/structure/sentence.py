"""Sentences: up to 。！？； or the end of a paragraph; endless ones are cut between two clauses."""

from __future__ import annotations

import re

_STOP = re.compile(r"[。！？；!?;]+[”’\"'）)》」』]*")
_OPEN = {"（": "）", "(": ")", "《": "》"}
_BRACKET = re.compile(r"[（(《）)》]")
_FARTHEST_BRACKET = 200
_LONGEST = 1200
"""Characters.  No office writes a sentence of a thousand, and the time to process one grows with the square of
its length."""
_PAUSE = re.compile(r"[，、：]|[,:](?!\d)|\s")


def _bracketed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of closed brackets and book titles; a stop inside one does not end a sentence."""
    spans: list[tuple[int, int]] = []
    opened: list[tuple[str, int]] = []
    for found in _BRACKET.finditer(text, start, end):
        character = found.group()
        if character in _OPEN:
            opened.append((_OPEN[character], found.start()))
        elif opened and opened[-1][0] == character:
            begin = opened.pop()[1]
            if found.start() - begin <= _FARTHEST_BRACKET:
                spans.append((begin, found.end()))
    return spans


def sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of ``text[start:end]`` as spans without white space at their ends."""
    closed = sorted(_bracketed(text, start, end), reverse=True)
    reach = start
    spans: list[tuple[int, int]] = []
    begin = start

    def add(first: int, last: int) -> None:
        while first < last and text[first].isspace():
            first += 1
        while last > first and text[last - 1].isspace():
            last -= 1
        while last - first > _LONGEST:
            middle = first + _LONGEST // 2
            pauses = [m.end() for m in _PAUSE.finditer(text, middle, first + _LONGEST)]
            cut = pauses[-1] if pauses else first + _LONGEST
            spans.append((first, cut))
            first = cut
        if first < last:
            spans.append((first, last))

    for stop in _STOP.finditer(text, start, end):
        while closed and closed[-1][0] < stop.start():
            reach = max(reach, closed.pop()[1] - 1)
        if stop.start() < reach:
            continue
        add(begin, stop.end())
        begin = stop.end()
    add(begin, end)
    return spans
