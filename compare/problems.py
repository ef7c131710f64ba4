"""The shortcomings in both reports: which are repeated, which are new, which are no longer named."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from compare.align.similarity import grams_of
from compare.model import Comparison, Function, Operation, Report, SentenceLink
from compare.structure.heading import number_of
from compare.wording import IN_A_LIST, letters

_IN_A_LIST = re.compile(
    rf"{IN_A_LIST.pattern}|^(?:\d{{1,2}}[.．、](?!\d)|[（(][\d一二三四五六七八九十]{{1,3}}[）)]|[①-⑳])"
)
_FIRST = re.compile(r"(?<=[：:，,])一(?:是|、)")
"""Start of a list after its lead: 主要表现在：一是…."""
_MATTER = "(?:困难|问题|挑战|不足|差距|距离|短板|弱项|薄弱环节)"
_LEAD = re.compile(
    rf"(?:同时|但是?|然而|当然|一年来|虽然|回顾.*|(?:19|20)\d\d年.*|.*(?:肯定|看到|总结).*(?:成绩|成效)的?同时|.*取得.*(?:成效|成绩|进展|成果).*|.*看到成绩|.*虽有.{{0,4}}进展)"
    rf"|(?:.*(?:[看认意知]\S{{0,2}}到|深知))?(?:.*(?:工作|建设|发展(?:中|面临的?)?|前进.{{0,5}}|道路上?|[省市县区旗州局镇乡]))?[中上方面也还仍然依旧但]*"
    rf"(?:存在|面临|有)?[着的]?(?:一些|不少|一定|诸多|许多|很多|以下|较大|突出|明显|几个?方面)?的?(?:主要)?{_MATTER}?(?:[和与及、]{_MATTER})*"
    rf"|.*(?:[与同较跟]|对照|对标).{{2,24}}(?:要求|期待|期盼|目标|标准|相比).*(?:{_MATTER})?"
    r"|(?:具体|集中|突出)?(?:主要)?(?:(?:表现|体现|存在)(?:在|为|于|以下.*)?|是|有)"
)
"""A clause that leads to the shortcomings without naming one: 但还存在一些不足，主要表现在：."""
_CLAUSE = re.compile("[^，,：:。！!；;]*[，,：:。！!；;]?")
_LONGEST_LEAD = 80
"""Characters of a clause that leads to shortcomings."""
_SHORTEST = 4
"""Characters of the name of a shortcoming."""

_OF_ALL = re.compile(
    r"^(?:产生|造成|出现|存在|究其|分析|剖析|归结|上述|以上|这些|针对|对(?:此|这些|上述|存在))"
    r"|^(?:对此[，,])?(?:我们)?(?:一定|必须|将|务必)?(?:要|将)(?!求)|^我们(?:一定|必须|将|务必)|(?:不负|辜负).{0,12}[。！!]?$|为我们施政所向|是我们施政所向"
)
"""A remark on all preceding shortcomings: 产生上述问题的主要原因, 我们一定要直面问题."""

_THE_SAME = 0.8
"""Least share of a shortcoming's characters in last year's wording for it to be repeated almost word for
word."""
_LIKE = 0.5
"""Least similarity of linked sentences that name one shortcoming: 能力不足 and 能力还不强 only end alike."""
_HOW = (
    "足|强|高|深|多|少|广|畅|严|细|全|力|均衡?|平衡|匹配|相?适应|到位|完善|健全|规范|充分|及时|明显|具体|精准|紧密|顺畅|熟练|"
    "提升|提高|增强|加强|改善|改进"
)
_JUDGES = re.compile(
    f"不(?:够(?:{_HOW})?|{_HOW})|(?:有待|尚?需|亟待)(?:进一步)?(?:{_HOW})?|"
    "主要原因是?|原因(?:在于|是)|究其|一些|有些|有的|某些|部分|个别|少数|[还仍]|依然|尚未?|较为?|比较|存在|未能?|时有(?:发生)?|"
    "薄弱|单一|偏[少小低弱高多]|差距|短板|困难|问题|现象|突出|明显|"
    '[等，,；;。、：:！!？?“”"]|方面|领域|单位|部门|程度|水平|质量|能力|工作|力度|情况'
)
"""Stock phrases for shortcomings of any kind: 部分单位…还不够, …水平有待提高."""
_OF_ONE_MATTER = 0.17
"""Least overlap, without those phrases, of two unlinked ones on one matter: in 21 pairs of reports no two
different ones reach it, and six of seven that are the same do."""
_IS_PART = 0.3
"""The same as a share of the shorter one: an item of a list may later stand alone."""
_LEAST_OF_PART = 3.0
"""Least weight they share if one is a part of the other."""
_LEAST = 1.5
"""The same for any two: a single word of two letters is in many shortcomings."""


class ProblemState(StrEnum):
    """The state of a shortcoming."""

    KEPT = "kept"
    """Almost word for word as last year."""
    REWORDED = "reworded"
    NEW = "new"
    GONE = "gone"
    """Named last year only."""


@dataclass(frozen=True, slots=True)
class Problem:
    """A shortcoming named in a report."""

    state: ProblemState
    sentence: int
    """The sentence that names it: in the old report if it is gone, else in the new one."""
    start: int
    end: int
    """Span of the name, from after its list number to the end of the sentence."""


class _Item(NamedTuple):
    """A shortcoming in one of the reports."""

    start: int
    """After the lead and the list number."""
    sentences: tuple[int, ...]
    """The sentence that names it, and those that elaborate: causes, examples."""


def problems(comparison: Comparison) -> tuple[Problem, ...]:
    """The shortcomings of this year in text order, then those of last year no longer named."""
    old_items, new_items = list(_items(comparison.old)), list(_items(comparison.new))
    partners = _partners(comparison, old_items, new_items)
    links = {i: link for link in comparison.sentences for i in link.new}
    found = []
    for n, item in enumerate(new_items):
        state = ProblemState.NEW
        if n in partners:
            is_kept = _carried(comparison, item, links) >= _THE_SAME
            state = ProblemState.KEPT if is_kept else ProblemState.REWORDED
        found.append(_problem(comparison.new, item, state))
    met = {m for of in partners.values() for m in of}
    # A shortcoming in a sentence beside a list is not an item of it, but is named.
    listed = {i for item in new_items for i in item.sentences}
    named = {
        i
        for link in comparison.sentences
        if any(n not in listed and _names_one(comparison.new, n) for n in link.new)
        for i in link.old
    }
    gone = (item for m, item in enumerate(old_items) if m not in met and item.sentences[0] not in named)
    return (*found, *(_problem(comparison.old, item, ProblemState.GONE) for item in gone))


def _problem(report: Report, item: _Item, state: ProblemState) -> Problem:
    return Problem(state, item.sentences[0], item.start, report.sentences[item.sentences[0]].end)


def _partners(comparison: Comparison, old: Sequence[_Item], new: Sequence[_Item]) -> dict[int, set[int]]:
    """Items of this year → last year's equivalents: by the links of their sentences, else by their wording."""
    item_of = {i: m for m, item in enumerate(old) for i in item.sentences}
    position = {i: n for n, item in enumerate(new) for i in item.sentences}
    partners: dict[int, set[int]] = defaultdict(set)
    matters = _Matters(comparison, old, new)
    for link in comparison.sentences:
        if link.similarity >= _LIKE:
            for i in link.new:
                if i in position:
                    n = position[i]
                    partners[n] |= {
                        item_of[m] for m in link.old if m in item_of and matters.touch(item_of[m], n)
                    }
    for n in range(len(new)):
        if not partners[n]:
            partners[n] |= matters.likest_old(n)
    # If one sentence covers two, the second is covered as well.
    met = {m for of in partners.values() for m in of}
    for m in range(len(old)):
        for n in () if m in met else matters.likest_new(m):
            partners[n].add(m)
    return {n: of for n, of in partners.items() if of}


class _Matters:
    """The subjects of the shortcomings of two reports, as pairs of letters weighted by rarity."""

    def __init__(self, comparison: Comparison, old: Sequence[_Item], new: Sequence[_Item]) -> None:
        self._old = [_matter(_told(comparison.old, item)) for item in old]
        self._new = [_matter(_told(comparison.new, item)) for item in new]
        before, now = (Counter(chain.from_iterable(matters)) for matters in (self._old, self._new))
        self._weights = {
            pair: 1 / math.sqrt(max(1, before[pair]) * max(1, now[pair])) for pair in before | now
        }

    def touch(self, m: int, n: int) -> bool:
        """Whether two may be on one matter: their wording without the judgement is not altogether different."""
        one, other = self._old[m], self._new[n]
        return not one or not other or not one.isdisjoint(other)

    def likest_old(self, n: int) -> set[int]:
        """The shortcoming of last year on the same matter as one of this year; empty if there is none."""
        likeness, best = max(((self._likeness(m, n), -m) for m in range(len(self._old))), default=(0.0, 0))
        return {-best} if likeness else set()

    def likest_new(self, m: int) -> set[int]:
        """The shortcoming of this year on the same matter as one of last year; empty if there is none."""
        likeness, best = max(((self._likeness(m, n), -n) for n in range(len(self._new))), default=(0.0, 0))
        return {-best} if likeness else set()

    def _likeness(self, m: int, n: int) -> float:
        """Their likeness, 0 to 1; 0 if they are on two matters."""
        one, other = self._weight(self._old[m]), self._weight(self._new[n])
        shared = self._weight(self._old[m] & self._new[n])
        if shared < _LEAST:
            return 0.0
        overlap = 2 * shared / (one + other)
        is_part = shared >= _LEAST_OF_PART and shared / min(one, other) >= _IS_PART
        return overlap if overlap >= _OF_ONE_MATTER or is_part else 0.0

    def _weight(self, pairs: Iterable[str]) -> float:
        return math.fsum(map(self._weights.__getitem__, pairs))


def _matter(told: str) -> frozenset[str]:
    return frozenset().union(*(grams_of(letters(piece)) for piece in _JUDGES.split(told) if len(piece) > 1))


def _told(report: Report, item: _Item) -> str:
    return report.text[item.start : report.sentences[item.sentences[-1]].end]


def _carried(comparison: Comparison, item: _Item, links: Mapping[int, SentenceLink]) -> float:
    """Share of an item's characters that its links leave unchanged."""
    sentences = comparison.new.sentences
    spans = [(max(item.start, sentences[i].start), sentences[i].end) for i in item.sentences]
    equal = sum(
        max(0, min(edit.new[1], end) - max(edit.new[0], start))
        for i, (start, end) in zip(item.sentences, spans, strict=True)
        if i in links
        for edit in links[i].edits
        if edit.operation is Operation.EQUAL
    )
    return equal / max(1, sum(end - start for start, end in spans))


def _lead_end(words: str) -> int:
    """Where the lead to the shortcomings ends: after the colon of 发展中还有不少困难：龙头企业不多."""
    end = 0
    for clause in _CLAUSE.finditer(words):
        if len(clause.group()) > _LONGEST_LEAD or not _LEAD.fullmatch(
            clause.group().strip().rstrip("，,：:。！!；;")
        ):
            break
        end = clause.end()
    return end


def _names_one(report: Report, sentence: int) -> bool:
    """Whether a sentence on problems says more than that there are some, or that they will be tackled."""
    rest = report.wording(sentence)
    rest = rest[_lead_end(rest) :].rstrip()
    is_on_problems = report.sentences[sentence].function is Function.PROBLEMS
    return is_on_problems and len(rest) > _SHORTEST and not _OF_ALL.search(rest)


def _goes_on(report: Report, heading: int, words: str) -> bool:
    """Whether its number continues from a heading that runs into its text.

    2.经费少 in 1.执法人员少。全县96人。2.经费少。 does, and 1.编制少 under （一） does not.
    """
    first, second = number_of(report.wording(heading)), number_of(words)
    return first is not None and second is not None and first[0] is second[0]


def _items(report: Report) -> list[_Item]:
    """The shortcomings of a report: under a heading of its own, after a list number, else one per sentence."""
    parents = {section.parent for section in report.sections}
    # The heading of the part names no shortcoming, those under it do.
    parts = {s.id for s in report.sections if s.parent is None or s.id in parents}
    listed: list[list[int]] = []
    alone: list[list[int]] = []
    starts: dict[int, int] = {}
    current: list[int] = []
    is_headed = False
    for sentence in report.sentences:
        if sentence.function is not Function.PROBLEMS:
            current = []
            continue
        words = report.wording(sentence.id)
        lead = _lead_end(words)
        number = _IN_A_LIST.match(words) or _FIRST.search(words)
        starts[sentence.id] = sentence.start + (number.end() if number else 0)
        if sentence.heading:
            is_headed = sentence.section is not None and sentence.section not in parts
            current = [sentence.id] if is_headed else []
            listed += [current] if is_headed else []
        elif number and (not is_headed or (current and _goes_on(report, current[0], words))):
            current = [sentence.id]
            listed.append(current)
        elif _OF_ALL.search(words[lead:]) and not is_headed:
            current = []
        elif current and (is_headed or report.sentences[current[-1]].paragraph == sentence.paragraph):
            current.append(sentence.id)
        elif lead < len(words.rstrip()) - _SHORTEST:
            current = []
            starts[sentence.id] += lead
            alone.append([sentence.id])
    return [_Item(starts[item[0]], tuple(item)) for item in listed or alone]
