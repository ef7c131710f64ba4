"""Hold what the program says of pairs of reports against what a careful reader marked: precision and recall.

    python benchmarks/accuracy.py [GOLD.json …] [--show N]

Without arguments it reads every gold file of the corpus.  ``docs/accuracy.md`` says what is asked and what is
right; ``--show`` adds, pair by pair, up to N misses and false alarms of each measure.
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from statistics import fmean, harmonic_mean
from typing import Any

import compare

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
FOUND, RIGHT = 0.5, 0.3
"""The share of a marked clause that must be shown, and the share of a shown one that must be marked."""

Span = tuple[int, int]
Judged = tuple[tuple[bool, str], ...]
"""Things by name, each right or not."""


def share(judged: Judged) -> float:
    """Share of the right ones, 0 to 1; 1 if there is nothing to be right."""
    return fmean(right for right, _ in judged) if judged else 1.0


def percent(judged: Judged) -> str:
    """The share for people: 99.7 % and not 100 % where something is wrong."""
    return f"{100 * share(judged):.{int(0.995 <= share(judged) < 1)}f} %"


def others(judged: Judged) -> list[str]:
    """What is not right."""
    return [name for right, name in judged if not right]


@dataclass(frozen=True, slots=True)
class Score:
    """What the program said, judged by the marks; what is marked, judged by what the program said."""

    said: Judged = ()
    marked: Judged = ()

    def __add__(self, other: Score) -> Score:
        return Score(self.said + other.said, self.marked + other.marked)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return harmonic_mean([share(self.said), share(self.marked)])

    def sides(self, said: str, marked: str) -> list[tuple[str, Judged]]:
        """Both sides under the given names; a side nothing is asked of is left out."""
        return [(name, judged) for name, judged in ((said, self.said), (marked, self.marked)) if judged]


Scores = dict[str, Score]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports with their marks, and what the program says of them."""

    gold: dict[str, Any]
    reports: dict[str, compare.Report]
    """``old`` and ``new``."""
    comparison: compare.Comparison
    findings: tuple[compare.Finding, ...]

    def place(self, where: str, words: str, context: str = "") -> Span:
        """The first place of marked words, in their context if one is given; ValueError if there is none."""
        report = self.reports[where]
        start, end = self.place(where, context) if context else (0, len(report.text))
        # Cells and lines may be spaced otherwise; 5次 is not marked in 15次, nor 2 in 2.5.
        pattern = r"[\s|]*".join(map(re.escape, re.split(r"[\s|]+", words.strip())))
        whole = r"(?<!\d)(?<!\d\.)" if words[0].isdigit() else "", r"(?!\.?\d)" if words[-1].isdigit() else ""
        found = re.compile(pattern.join(whole)).search(report.text, start, end)
        if found is None:
            raise ValueError(f"“{words}” is marked but does not stand in {report.path}.")
        return found.span()


def read(path: Path) -> Pair:
    """The pair of a gold file, compared and checked."""
    gold = json.loads(path.read_text("utf-8"))
    old, new = (compare.read(path.parent / gold[where]) for where in ("old", "new"))
    checked = compare.check(new, [old])
    return Pair(gold, {"old": old, "new": new}, compare.compare(old, new), checked.findings)


def span(passage: Any) -> Span:
    """Where something stands that knows its start and end; an empty span if it has no place."""
    return passage.start or 0, passage.end or 0


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return max(one[0], other[0]) < min(one[1], other[1])


def covered(one: Span, by: Iterable[Span]) -> float:
    """Share of a span that others cover, 0 to 1."""
    inside = {i for start, end in by for i in range(max(one[0], start), min(one[1], end))}
    return len(inside) / (one[1] - one[0])


def sections(pair: Pair) -> Scores:
    """Which sections continue which, and how."""
    scores: Scores = defaultdict(Score)
    for mark in filter(itemgetter("old"), pair.gold["sections"]):
        new = _named(pair.reports["new"], mark["new"])
        olds = [_named(pair.reports["old"], heading) for heading in mark["old"]]
        links = [link for link in pair.comparison.sections if new & {*link.new}]
        links = [link for link in links if any(old & {*link.old} for old in olds)]
        is_linked = all(any(old & {*link.old} for link in links) for old in olds)
        wanted = ("unchanged", "reworded") if mark["relation"] == "same" else (mark["relation"],)
        is_related = is_linked and any(link.relation in wanted for link in links)
        name = f"{mark['new']} ← {'; '.join(mark['old'])}: {mark['relation']}"
        scores["sections"] += Score(marked=((is_linked, name),))
        scores["– with the right relation"] += Score(marked=((is_related, name),))
    return scores


def _named(report: compare.Report, heading: str) -> set[str]:
    """The sections of that heading, blanks and a final full stop aside; else those whose headings contain it."""
    bare = {w: re.sub(r"\s|[。.]$", "", w) for w in (heading, *(s.numbered for s in report.sections))}
    same = {s.id for s in report.sections if bare[s.numbered] == bare[heading]}
    return same or {s.id for s in report.sections if bare[heading] in bare[s.numbered]}


def measures(pair: Pair) -> Scores:
    """New and dropped measures."""
    scores = {}
    for status, where in (("new", "new"), ("dropped", "old")):
        text = pair.reports[where].text
        marks = [pair.place(where, mark["text"]) for mark in pair.gold[f"measures_{status}"]]
        said = [span(measure) for measure in pair.comparison.measures if measure.status == status]
        scores[f"{status} measures"] = Score(
            tuple((covered(one, marks) >= RIGHT, text[slice(*one)]) for one in said),
            tuple((covered(one, said) >= FOUND, text[slice(*one)]) for one in marks),
        )
    return scores


def figures(pair: Pair) -> Scores:
    """Values of one indicator, one of each year, and whether they are read rightly."""
    said = [(c.old, c.new) for c in pair.comparison.figures if c.old and c.new]
    left = list(said)
    marked: Judged = ()
    values: Judged = ()
    for mark in pair.gold["figures"]:
        places = [pair.place(where, mark[where], mark[f"{where}_context"]) for where in ("old", "new")]
        name = f"{mark['indicator']} {mark['old']} → {mark['new']}"
        same = (both for both in left if all(map(overlap, [span(f.quantity) for f in both], places)))
        found = next(same, None)
        marked += ((found is not None, name),)
        if found:
            left.remove(found)
            read_as = [float(figure.quantity.value) for figure in found]
            is_right = all(map(math.isclose, read_as, (mark["old_value"], mark["new_value"])))
            values += ((is_right, f"{name}: {read_as}"),)
    judged = tuple((both not in left, " → ".join(f.quantity.text for f in both)) for both in said)
    return {"figure pairs": Score(judged, marked), "– values read rightly": Score(values)}


def promises(pair: Pair) -> Scores:
    """What became of each promise of last year, and which have no follow-up."""
    scores: Scores = defaultdict(Score)
    for mark in pair.gold["commitments"]:
        place = pair.place("old", mark["old"])
        found = {_status(c, place) for c in pair.comparison.commitments if overlap(span(c), place)}
        name = f"{mark['old']}: {', '.join(sorted(found)) or 'not taken for a promise'}"
        is_open, is_called_open = not mark["reported_in_new"], found == {"unreported"}
        is_right = is_called_open if is_open else "reported" in found
        scores["promises"] += Score(marked=((is_right, name),))
        scores["– without follow-up"] += Score(
            ((is_open, name),) if is_called_open else (), ((is_called_open, name),) if is_open else ()
        )
    return scores


def _status(commitment: compare.Commitment, place: Span) -> str:
    """What is said of a part of a promise: a sentence may promise three things and have an answer to two."""
    if any(overlap(part, place) for part in commitment.unanswered):
        return "unreported"
    return commitment.status.value


def defects(pair: Pair) -> Scores:
    """By rule: which marked defects are found, and which findings a marked defect explains, each defect one."""
    explained: set[compare.Finding] = set()
    scores: Scores = defaultdict(Score)
    for mark in pair.gold["defects"]:
        rule, words = mark["kind"], mark["text"]
        touching = [f for f in pair.findings if f.rule == rule and _is_about(pair, f, mark["where"], words)]
        explained.update(sorted(touching, key=explained.__contains__)[:1])
        scores[rule] += Score(marked=((bool(touching), f"{rule}: {words}"),))
    for finding in pair.findings:
        name = f"{finding.rule}: {finding.message}"
        scores[finding.rule] += Score(said=((finding in explained, name),))
    return scores


def _is_about(pair: Pair, finding: compare.Finding, where: str, words: str) -> bool:
    """Whether a finding is about the words that mark a defect of its rule: it touches them."""
    place = pair.place(where, words)
    if finding.rule == "missing-part":
        # What is not there has a name and no place; what is there is marked by its heading.
        if _are_alike(str(finding.message.details.get("name", "")), words):
            return True
        headed = (s for s in pair.reports[where].sections if s.start <= place[0] < s.heading_end)
        place = next(map(span, headed), place)
    touched = _in_old(pair, finding) if where == "old" else [span(finding)]
    return any(overlap(place, other) for other in touched)


def _in_old(pair: Pair, finding: compare.Finding) -> Iterator[Span]:
    """Last year's words that the message of a finding quotes, or else all the passages it refers to."""
    old = pair.reports["old"]
    passages = [span(evidence) for evidence in finding.evidence if evidence.report == old.path]
    if finding.old_sentence is not None:
        passages.append(span(old.sentences[finding.old_sentence]))
    quoted = [words for words in finding.message.details.values() if isinstance(words, str) and words]
    for passage in passages:
        found = ((old.text.find(words, *passage), len(words)) for words in quoted)
        yield from [(at, at + length) for at, length in found if at >= 0] or [passage]


def _are_alike(one: str, other: str) -> bool:
    """Whether two names share a third of the shorter one's pairs of neighbouring characters."""
    pairs = [{text[i : i + 2] for i in range(len(text) - 1)} for text in (one, other)]
    return len(pairs[0] & pairs[1]) >= max(1, min(map(len, pairs)) / 3)


def added(scores: Iterable[Scores]) -> Scores:
    """The scores of several pairs in one."""
    total: Scores = defaultdict(Score)
    for one in scores:
        for name, score in one.items():
            total[name] += score
    return total


def table_of_measures(pairs: dict[str, Scores]) -> Iterator[str]:
    """Totals, and the pair with the lowest F1."""
    yield "| measure | precision | recall | worst pair |\n| --- | --- | --- | --- |"
    for measure, total in added(pairs.values()).items():
        cells = [_counted(judged) if judged else "–" for judged in (total.said, total.marked)]
        name = min(pairs, key=lambda name: pairs[name][measure].f1)
        sides = pairs[name][measure].sides("precision", "recall")
        worst = f"{', '.join(f'{word} {percent(judged)}' for word, judged in sides)} ({name})"
        yield f"| {measure} | {' | '.join(cells)} | {worst if total.f1 < 1 else '–'} |"


def table_of_rules(total: Scores) -> Iterator[str]:
    """Marked defects that are found, and findings that no marked defect explains."""
    yield "| rule | found of marked | other findings |\n| --- | --- | --- |"
    for rule, score in sorted(total.items()):
        yield f"| {rule} | {sum(r for r, _ in score.marked)} of {len(score.marked)} | {len(others(score.said)) or ''} |"
    every = sum(total.values(), Score())
    yield f"| **all** | **{_counted(every.marked)}** | **{len(others(every.said))} of {len(every.said)}** |"


def _counted(judged: Judged) -> str:
    return f"{sum(right for right, _ in judged)} of {len(judged)} ({percent(judged)})"


def main() -> None:
    """Print both tables as Markdown, then what is missed and wrong."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="*", type=Path, metavar="GOLD.json")
    parser.add_argument("--show", type=int, default=0, metavar="N")
    arguments = parser.parse_args()
    measured: dict[str, Scores] = {}
    ruled = []
    for path in arguments.gold or sorted(CORPUS.glob("*/*.gold.json")):
        pair, name = read(path), f"{path.parent.name}/{path.name.removesuffix('.gold.json')}"
        ruled.append(defects(pair))
        measured[name] = added(ask(pair) for ask in (sections, measures, figures, promises))
        measured[name]["defects"] = sum(ruled[-1].values(), Score())
    print(*table_of_measures(measured), "", *table_of_rules(added(ruled)), sep="\n")
    for name, scores in measured.items() if arguments.show else ():
        print(f"\n## {name}")
        for measure, score in scores.items():
            for word, judged in score.sides("wrong", "missed"):
                for other in others(judged)[: arguments.show]:
                    print(f"{measure}, {word}: {' '.join(other.split())}")


if __name__ == "__main__":
    main()
