"""Wordings that are nearly the same, found without comparing all pairs.

MinHash (Broder, 1997) with locality-sensitive hashing in bands (Leskovec, Rajaraman and Ullman, Mining of
Massive Datasets, 3.4): wordings that agree in all rows of a band are candidates; candidates are then compared
directly.  datasketch makes the signatures.  Its own index holds a set for every band and wording, about three
kilobytes a sentence; bands sorted one after another find the same candidates in the memory of the signatures.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from compare.errors import ConfigurationError, installing

SHINGLE = 4
"""Letters."""

BANDS, ROWS = 8, 4
"""A pair with Jaccard similarity 0.8 of its shingles is found with probability 0.985, one of 0.9 always,
one of 0.3 in six of a hundred cases."""


def near_duplicates(wordings: Sequence[str], least: float) -> Iterator[tuple[int, int]]:
    """Pairs of positions ``(first, second)``, first before second, whose wordings are similar.

    ``wordings`` are distinct; ``least`` is the least share of characters kept in order, 0 to 1.  Within a
    group of candidates each is compared with the two that precede it, so that a phrase a thousand reports
    share costs a thousand comparisons, not a million.  Raises ConfigurationError if datasketch is not
    installed.
    """
    seen: set[tuple[int, int]] = set()
    for group in _groups(wordings):
        for position, second in enumerate(group):
            for first in group[max(0, position - 2) : position]:
                if (first, second) in seen:
                    continue
                seen.add((first, second))
                if Indel.normalized_similarity(wordings[first], wordings[second], score_cutoff=least):
                    yield first, second


def _groups(wordings: Sequence[str]) -> Iterator[list[int]]:
    """Positions of wordings that agree in a band, ascending within a group."""
    if len(wordings) < 2:
        return
    try:
        import numpy as np
        from datasketch import MinHash
    except ImportError as error:
        raise ConfigurationError(
            "Finding shared passages needs datasketch: {remedy}.", remedy=installing("districts")
        ) from error

    signatures = np.empty((len(wordings), BANDS * ROWS), dtype=np.uint32)
    made = MinHash.generator(map(_shingles, wordings), num_perm=BANDS * ROWS, hashfunc=zlib.crc32)
    for position, signature in enumerate(made):
        signatures[position] = signature.hashvalues
    for band in range(BANDS):
        rows = np.ascontiguousarray(signatures[:, band * ROWS : (band + 1) * ROWS])
        keys = rows.view(f"V{rows.itemsize * ROWS}").ravel()
        _, inverse, counts = np.unique(keys, return_inverse=True, return_counts=True)
        order = np.argsort(inverse, kind="stable")
        ends = np.cumsum(counts)
        for bucket in np.flatnonzero(counts > 1):
            yield order[ends[bucket] - counts[bucket] : ends[bucket]].tolist()


def _shingles(wording: str) -> set[bytes]:
    last = max(1, len(wording) - SHINGLE + 1)
    return {wording[at : at + SHINGLE].encode("utf-8", "surrogatepass") for at in range(last)}
