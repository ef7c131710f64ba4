"""Write a folder of invented reports, as many as you like: cities, their districts, consecutive years.

    python benchmarks/generate.py FOLDER --reports N [--years 6] [--characters 6000] [--seed 1]

Writes ``FOLDER/<city>/<district>/<year>.txt``, twelve districts a city.  The reports vary those of the
corpus: each district tells themes of several of them in words of its own; from year to year figures
drift, sentences are reworded, moved, dropped and added, sections move and change their headings, measures
are promised, taken, kept up and given up.  One report in twenty holds a paragraph of another district of
its city and year with the names changed; ``FOLDER/copied.tsv`` lists them.  The same arguments write the
same files, and a larger folder begins with the cities of a smaller one.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from random import Random

from invented import DIGITAL, LEAD, THEMES, Measure, measure, places
from parts import KIND, NEXT, SHORT, STEM, YEAR, Item, Names, Source, Topic, names_of, numeral, sources
from variation import reordered, retold, reworded, with_new_figures

GROUP_SIZE = 12
"""Districts of a city."""
LAST_YEAR = 2024
COPIED = 0.05
"""Share of reports with a paragraph of another district."""

TITLES = (
    f"{STEM}{KIND}{YEAR}年度法治政府建设工作报告",
    f"{STEM}{KIND}人民政府关于{YEAR}年度法治政府建设情况的报告",
    f"{STEM}{KIND}{YEAR}年法治政府建设年度报告",
)
PROBLEMS = ("存在的问题", "存在的不足和原因", "存在的问题和原因", "存在的短板弱项及原因分析")
PLANS = ("下一步工作打算", f"{NEXT}年度主要安排", f"{NEXT}年工作安排", f"{NEXT}年度工作打算")


@dataclass(slots=True)
class Copy:
    """A paragraph taken over from another district."""

    old: District
    new: District
    year: int
    item: Item


class District:
    """An issuer: what stands in its report of the year, and how that becomes the next one."""

    def __init__(self, names: Names, corpus: dict[str, list[Source]], size: int, chance: Random) -> None:
        self.names = names
        self._chance = chance
        self._size = round(size * chance.gauss(1, 0.03))
        self._style = chance.randrange(3)
        self._layout = chance.randrange(3)
        all_sources = [source for years in corpus.values() for source in years]
        self._opening = list(chance.choice(corpus[chance.choice(("qinghe", "wangchuan", "jichuan"))]).opening)
        self._pool_of_problems = [text for source in all_sources for text in source.problems]
        self._pool_of_plans = [text for source in all_sources for text in source.plans]
        self._topics = self._first_topics(all_sources)
        self._problems = chance.sample(self._pool_of_problems, 4)
        self._plans: list[str] = []
        self._promised: list[Measure] = []
        self._resize()
        self._plan()

    def _first_topics(self, all_sources: list[Source]) -> list[Topic]:
        """One source for each theme; more paragraphs from others until there is enough to tell."""
        chance = self._chance
        topics = [
            deepcopy(topic)
            for theme in THEMES
            for topic in chance.choice([source for source in all_sources if theme in source.topics]).topics[
                theme
            ]
            if theme != DIGITAL or chance.random() < 0.5
        ]
        headings = {item.heading for topic in topics for item in topic.items}
        spare = [
            (topic.theme, item)
            for source in all_sources
            for found in source.topics.values()
            for topic in found
            for item in topic.items
        ]
        chance.shuffle(spare)
        while spare and sum(item.size() for topic in topics for item in topic.items) < self._size * 0.95:
            theme, item = spare.pop()
            home = [topic for topic in topics if topic.theme == theme]
            if home and item.heading not in headings:
                headings.add(item.heading)
                chance.choice(home).items.append(deepcopy(item))
        for topic in topics:
            topic.heading = reworded(topic.heading, chance)
            for item in topic.items:
                item.heading = reworded(item.heading, chance)
                item.sentences = [
                    with_new_figures(retold(sentence, chance), chance, 0.5) for sentence in item.sentences
                ]
        return topics

    def items(self) -> list[Item]:
        """All paragraphs of the review."""
        return [item for topic in self._topics for item in topic.items]

    def next_year(self) -> None:
        """Go on to the report of the year after."""
        chance = self._chance
        self._opening = [self._retouched(text) for text in self._opening]
        for topic in self._topics:
            if chance.random() < 0.2:
                topic.heading = reworded(topic.heading, chance)
            for item in topic.items:
                item.is_settled = False
                if chance.random() < 0.15:
                    item.heading = reworded(item.heading, chance)
                kept = [sentence for sentence in item.sentences if chance.random() > 0.12]
                item.sentences = [
                    self._retouched(with_new_figures(sentence, chance)) for sentence in kept or item.sentences
                ]
        self._move()
        for taken in self._promised:
            if chance.random() < 0.6:
                self._tell(taken.told, taken.theme)
        for _ in range(chance.randrange(6, 16)):
            theme = chance.choice(THEMES)
            self._tell(measure(theme, chance).told, theme)
        self._problems = [self._retouched(text + "。")[:-1] for text in self._problems]
        self._problems[chance.randrange(len(self._problems))] = chance.choice(self._pool_of_problems)
        self._resize()
        self._plan()

    def _retouched(self, sentence: str) -> str:
        draw = self._chance.random()
        if draw < 0.1:
            return retold(sentence, self._chance)
        if draw < 0.3:
            sentence = reordered(sentence, self._chance)
        return reworded(sentence, self._chance, 0.7) if draw < 0.75 else sentence

    def _move(self) -> None:
        chance, topics = self._chance, self._topics
        if chance.random() < 0.3:
            place = chance.randrange(1, len(topics) - 1)
            topics[place], topics[place + 1] = topics[place + 1], topics[place]
        for topic in topics:
            if len(topic.items) > 1 and chance.random() < 0.15:
                topic.items.insert(chance.randrange(len(topic.items)), topic.items.pop())
        for _ in range(chance.randrange(4)):
            old, new = chance.choice(self.items()), chance.choice(self.items())
            if len(old.sentences) > 2:
                sentence = old.sentences.pop(chance.randrange(len(old.sentences)))
                new.sentences.insert(chance.randrange(len(new.sentences) + 1), sentence)

    def _tell(self, sentence: str, theme: str) -> None:
        home = [topic for topic in self._topics if topic.theme == theme] or self._topics
        item = self._chance.choice(self._chance.choice(home).items)
        item.sentences.insert(self._chance.randrange(1, len(item.sentences) + 1), sentence)

    def _resize(self) -> None:
        """Measures more, or sentences less, until the review has its length."""
        chance = self._chance
        missing = self._size - 900 - sum(item.size() for item in self.items())
        while missing > 60:
            theme = chance.choice(THEMES[1:])
            sentence = measure(theme, chance).told
            self._tell(sentence, theme)
            missing -= len(sentence)
        while missing < -60:
            item = max(chance.sample(self.items(), 3), key=lambda found: len(found.sentences))
            if len(item.sentences) > 1:
                missing += len(item.sentences.pop(chance.randrange(len(item.sentences))))
            elif len(self.items()) > 12:
                for topic in self._topics:
                    if item in topic.items and len(topic.items) > 1:
                        topic.items.remove(item)
                        missing += item.size()
                        break

    def _plan(self) -> None:
        chance = self._chance
        self._promised = [measure(theme, chance) for theme in chance.sample(THEMES, 3)]
        self._plans = [reworded(text, chance) for text in chance.sample(self._pool_of_plans, 4)]
        self._plans += [promised.promise for promised in self._promised]
        chance.shuffle(self._plans)

    def take_over(self, other: District) -> Item | None:
        """Put a paragraph of another district in the place of one's own on the same theme."""
        for topic in self._chance.sample(self._topics, len(self._topics)):
            theirs = [
                item
                for found in other._topics
                if found.theme == topic.theme
                for item in found.items
                if len(item.sentences) > 2 and item.size() > 150
            ]
            own = [place for place, item in enumerate(topic.items) if not item.is_settled]
            if theirs and own:
                item = self._chance.choice(theirs)
                item.is_settled = True
                taken = topic.items[self._chance.choice(own)] = Item(item.heading, list(item.sentences), True)
                return taken
        return None

    def text(self, year: int) -> str:
        """The report on the year in the form this issuer gives it."""
        chance = Random(f"{self.names.stem}{year}")
        title = TITLES[self._style]
        lines = [title, f"{SHORT}政发〔{NEXT}〕{chance.randrange(2, 30)}号", "".join(self._opening)]
        if chance.random() < 0.2:
            lines[:0] = [
                f"索 引 号：{chance.randrange(10**8):08}",
                f"发布机构：{STEM}{KIND}人民政府",
                f"发布日期：{NEXT}-02-{chance.randrange(10, 28)}",
                f"浏览次数：{chance.randrange(2000)}",
            ]
        number = 0
        if self._layout == 2:
            lead, *topics = sorted(self._topics, key=lambda topic: topic.theme != LEAD)
            lines += [f"一、{lead.heading}", *("".join(item.sentences) for item in lead.items)]
            lines.append("二、主要举措和成效")
            for place, topic in enumerate(topics, 1):
                lines += [f"（{numeral(place)}）{topic.heading}", *_paragraphs(topic, "{}.", False)]
            number = 2
        else:
            for number, topic in enumerate(self._topics, 1):
                lines.append(f"{numeral(number)}、{topic.heading}")
                lines += _paragraphs(topic, "{}." if self._layout == 0 else "（{}）", self._layout == 1)
        problems = "；".join(f"{numeral(place)}是{text}" for place, text in enumerate(self._problems, 1))
        lines += [
            f"{numeral(number + 1)}、{PROBLEMS[self._style]}",
            f"一年来，我{KIND}法治政府建设取得了一定成绩，但仍有一些短板弱项：{problems}。",
            f"{numeral(number + 2)}、{PLANS[self._style + (self._layout == 2)]}",
            f"{NEXT}年，{STEM}{KIND}将紧盯薄弱环节持续用力，重点做好以下工作。"
            + "".join(f"{numeral(place)}是{text}。" for place, text in enumerate(self._plans, 1)),
            f"{STEM}{KIND}人民政府",
            f"{NEXT}年2月{chance.randrange(10, 28)}日",
        ]
        return self.names.filled("\n\n".join(lines) + "\n", year)


def _paragraphs(topic: Topic, numbering: str, is_on_its_own_line: bool) -> Iterator[str]:
    for place, item in enumerate(topic.items, 1):
        body = "".join(item.sentences)
        if len(topic.items) == 1:
            yield body
            continue
        mark = numbering.format(place if "." in numbering else numeral(place))
        if is_on_its_own_line:
            yield f"{mark}{item.heading}"
            yield body
        else:
            yield f"{mark}{item.heading}。{body}"


def reports(
    count: int, years: int, characters: int, seed: int
) -> Iterator[tuple[District, int, str, list[Copy]]]:
    """District, year, text, and the paragraphs of it that are copied, city by city and year by year."""
    corpus = sources()
    names = Random(f"names {seed}")
    taken: set[str] = set()
    cities, districts = places("市", names, taken), places("区县", names, taken)
    while count > 0:
        city = "".join(next(cities))
        chance = Random(f"{city} {seed}")
        # The last district may have fewer years: its latest ones.
        spans = [min(years, count - years * place) for place in range(GROUP_SIZE) if count > years * place]
        count -= sum(spans)
        group = [
            District(
                names_of(*next(districts), city, chance), corpus, characters, Random(f"{city} {place} {seed}")
            )
            for place in range(len(spans))
        ]
        for year in range(LAST_YEAR - years + 1, LAST_YEAR + 1):
            active = [d for d, span in zip(group, spans, strict=True) if year > LAST_YEAR - span]
            copies = _copies(active, year, chance)
            for district in active:
                yield district, year, district.text(year), [c for c in copies if c.new is district]
                district.next_year()


def _copies(active: list[District], year: int, chance: Random) -> list[Copy]:
    found: list[Copy] = []
    for district in active:
        if len(active) > 1 and chance.random() < COPIED:
            other = chance.choice([one for one in active if one is not district])
            if item := district.take_over(other):
                found.append(Copy(other, district, year, item))
    return found


def write(folder: Path, count: int, years: int = 6, characters: int = 6000, seed: int = 1) -> None:
    """Write the reports and the list of copied paragraphs."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "copied.tsv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, delimiter="\t", lineterminator="\n")
        table.writerow(("report", "copied_from", "heading", "characters"))
        for district, year, text, copies in reports(count, years, characters, seed):
            path = _place(district, year)
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, "utf-8")
            for copy in copies:
                heading = district.names.filled(copy.item.heading, year)
                table.writerow((path, _place(copy.old, year), heading, copy.item.size()))


def _place(district: District, year: int) -> str:
    names = district.names
    return f"{names.city}/{names.stem}{names.kind}/{year}.txt"


def main() -> None:
    """Read the command line and write the folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reports", type=int, required=True)
    parser.add_argument("--years", type=int, default=6)
    parser.add_argument("--characters", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    write(arguments.folder, arguments.reports, arguments.years, arguments.characters, arguments.seed)


if __name__ == "__main__":
    main()
