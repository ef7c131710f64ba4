"""Time and memory of the search for shared passages on generated reports.

    python benchmarks/passages.py [REPORTS ...]

Every report is 6,000 characters of clauses drawn anew from the corpus, with new figures, a third of them as
they stand and the others with a word changed; every tenth has a paragraph of another with the name
changed.  Says how many of those were found.
"""

from __future__ import annotations

import random
import re
import resource
import sys
import time
from itertools import combinations
from pathlib import Path

from compare.comparison import interpreted, read
from compare.districts.passages import shared_passages
from compare.model import Block, Document, Report

CORPUS = Path(__file__).parent.parent / "corpus"
LENGTH = 6000
_NAME = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥金木水火土山川江河湖海林田原野春夏秋冬东西南北"


def clauses() -> list[str]:
    """The clauses of the corpus, in a fixed order."""
    found: dict[str, None] = {}
    for path in sorted(CORPUS.glob("*/*.txt")):
        report = read(path)
        for sentence in report.sentences:
            if not sentence.heading:
                for clause in re.split(r"[，；。]", report.wording(sentence.id)):
                    if 6 <= len(clause) <= 40:
                        found[clause] = None
    return list(found)


def name_of(number: int) -> str:
    """A name of its own for every district."""
    digits = divmod(number, len(_NAME))
    return (
        _NAME[digits[0] % len(_NAME)] + _NAME[digits[1]] + ("阳" if number >= len(_NAME) ** 2 else "") + "县"
    )


def reports(count: int) -> tuple[list[Report], set[tuple[int, int]]]:
    """Generated reports, and the pairs that share a paragraph."""
    draw = random.Random(20241231)
    pool = clauses()

    def clause() -> str:
        text = re.sub(r"\d+", lambda _: str(draw.randint(3, 999)), draw.choice(pool))
        if draw.random() < 1 / 3:
            return text
        at = draw.randrange(len(text) - 2)
        other = draw.choice(pool)
        word = draw.randrange(len(other) - 2)
        return text[:at] + other[word : word + 2] + text[at + 2 :]

    def sentence(place: str) -> str:
        parts = [clause() for _ in range(draw.randint(2, 4))]
        return re.sub(r"[\u4e00-\u9fff]{2}[区县](?=[委政级])", place, "，".join(parts)) + "。"

    made: list[Report] = []
    copied: set[tuple[int, int]] = set()
    paragraphs: list[list[str]] = []
    for number in range(count):
        place = name_of(number)
        own: list[str] = []
        length = 0
        while length < LENGTH:
            own.append("".join(sentence(place) for _ in range(6)))
            length += len(own[-1])
        if number % 10 == 9:
            source = draw.randrange(number)
            own[4] = paragraphs[source][4].replace(name_of(source), place)
            copied.add((source, number))
        paragraphs.append(own)
        lines = [f"{place}2024年度法治政府建设工作报告", "一、工作情况", *own]
        document = Document(f"{number}.txt", "text", tuple(Block(line) for line in lines))
        made.append(interpreted(document))
    return made, copied


def main() -> None:
    """Print a line for each number of reports."""
    for count in [int(argument) for argument in sys.argv[1:]] or [100, 1000, 3000]:
        generated, copied = reports(count)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        started = time.perf_counter()
        found = shared_passages(generated)
        taken = time.perf_counter() - started
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        pairs = {pair for p in found for pair in combinations(sorted(q.district for q in p.passages), 2)}
        sentences = sum(len(report.sentences) for report in generated)
        print(
            f"{count} reports, {sentences} sentences: {taken:.1f} s, {before:.0f} MB before, {after:.0f} MB at most, "
            f"{len(copied & pairs)} of {len(copied)} copied paragraphs found, {len(found)} passages in all",
            flush=True,
        )


if __name__ == "__main__":
    main()
