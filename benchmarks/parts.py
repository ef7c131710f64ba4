"""Reports of the corpus taken apart: openings, topics of the review, problems, plans.

What is one issuer's or one year's own, such as names and years, is made exchangeable.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from invented import BUSINESS, DIGITAL, DISPUTES, ENFORCEMENT, LEAD, LEARNING, OVERSIGHT, RULES, towns

import compare
from compare.model import Function, Report

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
ISSUERS = {"qinghe": "青禾", "wangchuan": "望川", "jichuan": "霁川", "tinglan": "汀澜"}
"""Folder of the corpus → stem of the issuer's name."""

_TOWNS = ("苇檀", "棠溪", "槐滩")

# These stand in a sentence for what differs by issuer and year.
STEM, KIND, CITY, SHORT, SLOGAN, YEAR, NEXT, LAST, PLENUM, MONTH, DAY = map(chr, range(0xE000, 0xE00B))
_TOWN = tuple(chr(0xE010 + number) for number in range(len(_TOWNS)))

_KIND = re.compile(
    r"(?<=[全我本各])[区县](?!域)|(?<![园社地片街山城校景镇])[区县](?=委|政府|政协|人大|人民|级|直|法院|检察|长信箱|"
    r"公共|财政|政务|司法|行政|领导|乡|依法|内|、)"
)
_PLENUM = re.compile(r"党的二十大(?:和二十届[一-龥、]{2,8}全会)?精神")
_PLENUMS = {
    2020: "党的十九大和十九届五中全会精神",
    2021: "党的十九大和十九届六中全会精神",
    2022: "党的二十大精神",
    2023: "党的二十大和二十届二中全会精神",
    2024: "党的二十大和二十届二中、三中全会精神",
}
_PERIOD = re.compile(r"（2021[－—-]2025年）")
_NUMERALS: tuple[str, ...] = (
    "",
    *"一二三四五六七八九十",
    *("十" + numeral for numeral in "一二三四五六七八九"),
    "二十",
)
_THEMES = (
    (BUSINESS, "营商|职能|市场|服务效能|放管服|政务服务"),
    (DISPUTES, "纠纷|复议|应诉|解纷|突发|应急|化解|府院"),
    (LEARNING, "普法|宣传|素养|法律服务|人才"),
    (OVERSIGHT, "监督制约|公开|权力|接受监督"),
    (ENFORCEMENT, "执法"),
    (DIGITAL, "数字"),
    (RULES, "决策|制度|文件|顾问"),
    (LEAD, "领导|责任|统筹|高位|关键少数"),
)
_ENUMERATOR = re.compile(r"^[一二三四五六七八九十]是")
_LEAD_IN = re.compile(r"^[^：]{0,80}：")


def numeral(number: int) -> str:
    """十三 of 13; from 1 to 20."""
    return _NUMERALS[number]


@dataclass(slots=True)
class Item:
    """A paragraph under a heading of its own."""

    heading: str
    sentences: list[str]
    is_settled: bool = False
    """Taken over from another district, or read by one: it stays as it is this year."""

    def size(self) -> int:
        """Characters."""
        return len(self.heading) + sum(map(len, self.sentences))


@dataclass(slots=True)
class Topic:
    """A part of the review."""

    theme: str
    heading: str
    items: list[Item]


@dataclass(slots=True)
class Source:
    """One report of the corpus."""

    opening: list[str] = field(default_factory=list)
    topics: dict[str, list[Topic]] = field(default_factory=dict)
    """By theme."""
    problems: list[str] = field(default_factory=list)
    """Clauses without enumerator and full stop."""
    plans: list[str] = field(default_factory=list)
    """Likewise."""


def sources() -> dict[str, list[Source]]:
    """Folder of the corpus → its reports by year."""
    return {
        folder: [_source(compare.read(path), stem) for path in sorted((CORPUS / folder).glob("*.txt"))]
        for folder, stem in ISSUERS.items()
    }


def _source(report: Report, stem: str) -> Source:
    year = report.year or 0
    source = Source()
    sections = {section.id: section for section in report.sections}
    topics: dict[str, Topic] = {}
    items: dict[str, Item] = {}
    for sentence in report.sentences:
        text = _exchangeable(report.text[sentence.start : sentence.end].strip(), stem, year)
        if sentence.heading or "*" in text:  # what a careless author left in stays out
            continue
        if sentence.section is None:
            source.opening.append(text)
        elif sentence.function is Function.PROBLEMS:
            source.problems += _statements(text)
        elif sentence.function is Function.PLAN:
            source.plans += _statements(text)
        else:
            section = top = sections[sentence.section]
            while top.parent and not re.search("举措|成效", sections[top.parent].heading):
                top = sections[top.parent]
            if section.id not in items:
                heading = _exchangeable(section.heading, stem, year)
                item = items[section.id] = Item(heading, [])
                if top.id not in topics:
                    title = _exchangeable(top.heading, stem, year)
                    topic = topics[top.id] = Topic(_theme(title, heading), title, [])
                    source.topics.setdefault(topic.theme, []).append(topic)
                topics[top.id].items.append(item)
            text = _ENUMERATOR.sub("", text)
            items[section.id].sentences.append(text if text[-1] in "。；" else text + "。")
    source.opening = [text for text in source.opening if YEAR in text][:2]
    return source


def _theme(title: str, heading: str) -> str:
    for text in (title, heading):
        for theme, words in _THEMES:
            if re.search(words, text):
                return theme
    return RULES


def _statements(text: str) -> list[str]:
    """Clauses of an enumeration of problems or plans that can stand anywhere."""
    text = _ENUMERATOR.sub("", _LEAD_IN.sub("", text).strip("。；"))
    text = _ENUMERATOR.sub("", text).replace("持续", "", 1)
    return [text] if 12 <= len(text) <= 90 and YEAR not in text and "上述" not in text else []


def _exchangeable(text: str, stem: str, year: int) -> str:
    text = text.translate(str.maketrans(",:();", "，：（）；"))
    text = re.sub(rf"(?<={stem})[区县]", KIND, text).replace(stem, STEM).replace("云岭市", CITY)
    for place, town in zip(_TOWNS, _TOWN, strict=True):
        text = text.replace(place, town)
    for other in ISSUERS.values():
        text = re.sub(f"{other}[区县]?", f"{STEM}{KIND}", text)
    text = re.sub(rf"{stem[0]}(?=[政府][发办函])", SHORT, text)
    text = _KIND.sub(KIND, text)
    text = re.sub("“一[区湾]两[园廊]”", f"“{SLOGAN}”", text)
    text = _PLENUM.sub(PLENUM, text)
    text = re.sub("第[一二三四五六七八九十]+个(?=“?民法典宣传月)", MONTH, text)
    text = re.sub("第[一二三四五六七八九十]+个(?=“?国家宪法日)", DAY, text)
    for offset, mark in ((0, YEAR), (1, NEXT), (-1, LAST)):
        text = re.sub(rf"(?<![－—-]){year + offset}(?: ?(?=年)|(?=〕))", mark, text)
    return text


@dataclass(frozen=True, slots=True)
class Names:
    """What one issuer puts in the places left open."""

    stem: str
    kind: str
    """区 or 县."""
    city: str
    slogan: str
    towns: tuple[str, ...]

    def filled(self, text: str, year: int) -> str:
        """The text as this issuer writes it in its report on that year."""
        text = text.translate(
            {
                ord(STEM): self.stem,
                ord(KIND): self.kind,
                ord(CITY): self.city,
                ord(SHORT): self.stem[0],
                ord(SLOGAN): self.slogan,
                ord(YEAR): str(year),
                ord(NEXT): str(year + 1),
                ord(LAST): str(year - 1),
                ord(PLENUM): _PLENUMS[min(max(year, min(_PLENUMS)), max(_PLENUMS))],
                # The first ones were held in 2021 and 2014.
                ord(MONTH): f"第{numeral(year - 2020)}个" if 2020 < year <= 2040 else "",
                ord(DAY): f"第{numeral(year - 2013)}个" if 2013 < year <= 2033 else "",
                **{ord(mark): town for mark, town in zip(_TOWN, self.towns, strict=True)},
            }
        )
        if year <= 2020:
            text = _PERIOD.sub("（2015－2020年）", text).replace("“八五”", "“七五”")
        return text


def names_of(stem: str, kind: str, city: str, chance: Random) -> Names:
    """Names of an issuer that nobody else has."""
    slogan = f"一{chance.choice('江湖城核带区环河')}{chance.choice('两三四多')}{chance.choice('岸园廊谷港翼片组团')}"
    return Names(stem, kind, city, slogan, tuple(towns(chance, len(_TOWNS))))
