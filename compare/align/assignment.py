"""Global assignment: the set of pairs with the greatest total score, each row and column once.

Harold W. Kuhn, "The Hungarian method for the assignment problem", 1955, in the shortest augmenting
path form of Jonker and Volgenant (1987).  Scores are sparse, so the problem falls apart into small
components that are solved one by one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_LARGEST_COMPONENT = 400
"""Rows plus columns.  A larger component (a report that repeats one sentence hundreds of times) is assigned
greedily by score, so that the time stays bounded."""


def assign(scores: Sequence[Sequence[float]], minimum: float) -> list[tuple[int, int]]:
    """Pairs ``(row, column)`` of a dense matrix, by row; pairs below ``minimum`` are never made."""
    sparse = {
        (row, column): score
        for row, line in enumerate(scores)
        for column, score in enumerate(line)
        if score >= minimum
    }
    return assign_sparse(sparse)


def assign_sparse(scores: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Pairs ``(row, column)`` by row, of positive scores given for some pairs only."""
    if len(scores) == 1:
        return list(scores)
    result: list[tuple[int, int]] = []
    for component in _components(scores):
        rows = sorted({row for row, _ in component})
        columns = sorted({column for _, column in component})
        if len(rows) == 1 or len(columns) == 1:
            result.append(max(component, key=lambda pair: (scores[pair], -pair[0], -pair[1])))
        elif len(rows) + len(columns) > _LARGEST_COMPONENT:
            result.extend(_by_score(component, scores))
        else:
            result.extend(_solve(rows, columns, scores))
    return sorted(result)


def _components(scores: Mapping[tuple[int, int], float]) -> list[list[tuple[int, int]]]:
    by_row: dict[int, list[int]] = {}
    by_column: dict[int, list[int]] = {}
    for row, column in sorted(scores):
        by_row.setdefault(row, []).append(column)
        by_column.setdefault(column, []).append(row)
    seen: set[int] = set()
    components: list[list[tuple[int, int]]] = []
    for first in by_row:
        if first in seen:
            continue
        seen.add(first)
        waiting = [first]
        pairs: list[tuple[int, int]] = []
        while waiting:
            row = waiting.pop()
            for column in by_row[row]:
                pairs.append((row, column))
                # A column refers to its rows once.
                for neighbour in by_column.pop(column, ()):
                    if neighbour not in seen:
                        seen.add(neighbour)
                        waiting.append(neighbour)
        components.append(pairs)
    return components


def _by_score(
    pairs: Sequence[tuple[int, int]], scores: Mapping[tuple[int, int], float]
) -> list[tuple[int, int]]:
    rows: set[int] = set()
    columns: set[int] = set()
    chosen: list[tuple[int, int]] = []
    for row, column in sorted(pairs, key=lambda pair: (-scores[pair], pair)):
        if row not in rows and column not in columns:
            rows.add(row)
            columns.add(column)
            chosen.append((row, column))
    return chosen


def _solve(
    rows: Sequence[int], columns: Sequence[int], scores: Mapping[tuple[int, int], float]
) -> list[tuple[int, int]]:
    transposed = len(rows) > len(columns)
    outer, inner = (columns, rows) if transposed else (rows, columns)

    def gain(i: int, j: int) -> float:
        return scores.get((inner[j], outer[i]) if transposed else (outer[i], inner[j]), 0.0)

    size, width = len(outer), len(inner)
    infinity = float("inf")
    cost = [[-gain(i, j) for j in range(width)] for i in range(size)]
    u = [0.0] * (size + 1)
    v = [0.0] * (width + 1)
    matched = [0] * (width + 1)
    for i in range(1, size + 1):
        matched[0] = i
        least = [infinity] * (width + 1)
        way = [0] * (width + 1)
        used = [False] * (width + 1)
        column = 0
        while True:
            used[column] = True
            row = matched[column]
            step, following = infinity, 0
            line = cost[row - 1]
            offset = u[row]
            for j in range(1, width + 1):
                if used[j]:
                    continue
                reduced = line[j - 1] - offset - v[j]
                if reduced < least[j]:
                    least[j] = reduced
                    way[j] = column
                if least[j] < step:
                    step, following = least[j], j
            for j in range(width + 1):
                if used[j]:
                    u[matched[j]] += step
                    v[j] -= step
                else:
                    least[j] -= step
            column = following
            if matched[column] == 0:
                break
        while column:
            previous = way[column]
            matched[column] = matched[previous]
            column = previous
    result = []
    for j in range(1, width + 1):
        if matched[j] and gain(matched[j] - 1, j - 1) > 0:
            i = matched[j] - 1
            result.append((inner[j - 1], outer[i]) if transposed else (outer[i], inner[j - 1]))
    return result
