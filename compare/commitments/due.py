"""What a promise names that is due, and whether any deed answers for it.

A sentence that promises several things may be reported on for only one of them, or by a deed on the same
matter that is not what was promised: 新提任干部任前法律知识考试2次 does not answer 组织干部法律知识闭卷测试.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from compare.align.similarity import Vocabulary, Wording
from compare.commitments.document import each_of, is_on, subjects
from compare.commitments.promise import CLAUSE, TANGIBLE, without_filler
from compare.commitments.synonyms import is_way, things_in
from compare.figures.movement import LED_TO, TO
from compare.issuer import ground_of
from compare.model import Figure, Report
from compare.wording import letters

_ACT = re.compile(
    "推动|推进|开展|组织|扩大|建立|建设|建成|制定|出台|完善|健全|加强|实施|进行|完成|实现|力争|争取|确保|全面|积极|深入|继续|修[订改]|"
    "进一步|高标准|高质量|高水平|[省市区县旗镇乡]级|重大|重点|新的|若干|相关|有关|各类|支撑|印发|编制|设立|成立|组建|聘请|培养|培育|新增|新建|打造|探索|推行|实行|年内|全部"
)
"""Says that something will be done, not what."""
_COUNT = re.compile(
    # By when, as letters have it: 12月底前 is #月底前.
    r"(?:[Y#]年)?#月[底末初份]?(?:#日)?[之以]?前?|Y年[底末初]?[之以]?前?|年[底末][之以]?前?|[上下]半年|全年|"
    r"(?:#|[一两二三四五六七八九十]+)(?:余|多)?[个件次名场份部项处家期人户条所册起批篇类支辆台套](?:次|以上|左右|以内)?|"
    r"^(?:#|[一二三四五六七八九十]+是)|一[批套]|不少于|达到|以上|#"
)
"""A number with what it counts, or a date: neither is what is due."""
_KIND = re.compile("(?:工程|行动|计划|项目|工作|任务|试点)+$")
"""Generic: names only the kind of thing."""
_IS_TARGET = re.compile(rf"(?:{LED_TO}|达{TO}|控制(?:在|{TO})).{{0,6}}\d|\d[%％]")
"""A value to be reached; its indicator decides whether it was."""
_WIDENS = re.compile("试点[^，,；;。]{0,4}(?:扩大|扩展|拓展|推广)|(?:扩大|拓展)[^，,；;。]{0,16}试点")
_WIDENED = re.compile(
    "(?:推开|推广|铺开|扩大|拓展|新[增设])[^，,；;。]{0,16}试点|试点[^，,；;。]{0,8}(?:推开|推广|铺开|扩大|扩[围面至到]|增[至加])"
)
"""Says that a trial will be, or was, extended to more places: extended everywhere covers any place
promised."""
_IS_MANNER = re.compile("(?:及时|依法|严格|切实|随机|按[时期照])")
"""Says how something is done."""
_NAME = re.compile(r"《[^《》]{3,60}》|[“\"][^“”\"]{3,20}[”\"]")
_PAPER = re.compile("(?<!有效)(?<![好新种的])(?:办法|规定|规则|细则|规程|指引|指南|导则|手册)$")
"""A titled document; 盘活存量资金的有效办法 is not one."""
_KIND_OF_PAPER = 2
"""Letters at the end of its title that say what it is."""
_EVENT = re.compile(
    "(?:评估|评查|评议|测评|测试|考试|竞赛|比武|演练|体检|普查|督察|问卷|调查|轮训|培训|清理)$"
)
"""An event; other work on its object is not one: 清理文件 is not 文件实施效果评估."""
_AFTERWARDS = re.compile("(?:后|跟踪)评估$")
"""An event of its own, which 风险评估 is not."""
_SHORTEST = 4
"""Least letters of a name."""
_ENDING = 4
"""Letters at the end of a clause that say what the thing is: 后评估, 受理点."""
_SHORTEST_FRONT = 3
"""Letters before them that say of what."""
_LONGEST_ENDING = 6
"""The same for words with the same meaning."""
_IN_OTHER_WORDS = 0.8
"""For an ending expressed in other words."""
_WAY_IN_OTHER_WORDS = 0.4
"""The same if it is done to many things: 全部 for 全覆盖."""
LEAST_OF_SENTENCE = -1.8
"""Least log odds of a sentence that may answer: below this, even one containing a whole clause does not."""
ANSWERED = -0.35
"""Least log odds that a deed answers for a clause.  Low: asking about something that was reported is the worse
mistake."""
NEAR = -0.7
"""The same before a promise as a whole is called left without trace, which is more serious."""


class Due(NamedTuple):
    """A clause of a promise on something verifiable, or one of several documents that it names."""

    span: tuple[int, int]
    """In the report with the promise."""
    wording: Wording
    """What it is about, without number or verb: 规范性文件后评估."""
    things: Mapping[int, frozenset[str]]
    endings: frozenset[int]
    """The things mentioned at its end."""
    names: frozenset[str]
    """Titles and quoted names, in letters."""
    documents: frozenset[str]
    """The subjects of the documents it names."""
    is_listed: bool
    """Whether it is one of several documents that a clause names and counts."""
    whole: Wording
    """The clause without filler words."""
    others: tuple[Wording, ...]
    """The other clauses of the promise."""
    widens: bool
    """Whether it extends a trial to more places."""

    def sets(self, target: Figure) -> bool:
        """Whether the target is what the clause wants reached."""
        return self.span[0] <= target.quantity.start < self.span[1]

    def is_widened_by(self, said: str) -> bool:
        """Whether a report on the promise says that the trial was extended, to whatever places."""
        return self.widens and _WIDENED.search(said) is not None


class Answer(NamedTuple):
    """What speaks for a deed answering for a clause.

    The weights are those of a logistic regression on clauses that people called reported, or not, in the
    reports of nineteen issuers, of eight invented to be hard, and in a plan of a whole government; each
    reported clause appears once more without the sentences that report on it.  The bounds above keep every
    near miss of the tests apart.
    """

    log_odds_of_sentence: float
    """Log odds that the deed reports on the promise as a whole."""
    found: float
    """Share of the letters found in the deed, in whatever words."""
    ending: float
    """Share of the letter pairs at the end found in the deed, by weight."""
    both: float
    """The lesser of that and of the share of the letters before: 管理办法 does not answer for
    政府合同管理办法."""
    other: float
    """How much more of another clause of the promise is found in the deed, 0 to 1: it answers for that
    one."""
    is_of_another_kind: bool
    """Whether a document or an event is due and the deed mentions none: 出庭应诉率达到100% does not answer
    for 出庭应诉考核办法.  The weight is set by hand."""

    is_of_another_document: bool
    """Whether the deed makes a document, on another subject than the one that is due, or others made the one that is due."""

    def log_odds(self) -> float:
        """Log odds."""
        if self.is_of_another_document:
            return -math.inf
        likely = -math.log1p(math.exp(-self.log_odds_of_sentence))
        return (
            -0.8
            + 2.0 * likely
            + 2.1 * self.found
            + 1.15 * self.ending
            + 1.75 * self.both
            - 0.8 * self.other
            - 1.6 * self.is_of_another_kind
        )


def due(report: Report, start: int, end: int, vocabulary: Vocabulary) -> tuple[Due, ...]:
    """The clauses between two places of a report that name something verifiable."""
    return tuple(_due(report, start, end, vocabulary))


def _due(report: Report, start: int, end: int, vocabulary: Vocabulary) -> Iterator[Due]:
    clauses = list(CLAUSE.finditer(report.text, start, end))
    wholes = [vocabulary.of_letters(without_filler(letters(clause.group()))) for clause in clauses]
    for number, clause in enumerate(clauses):
        said = clause.group()
        if not TANGIBLE.search(said) or _IS_TARGET.search(said) or _IS_MANNER.match(said):
            continue
        others = [w for i, w in enumerate(wholes) if i != number and len(w.letters) >= _SHORTEST]
        parts = each_of(said)
        for each in parts:
            about = _KIND.sub("", _COUNT.sub("", _ACT.sub("", without_filler(letters(each)))))
            if len(about) < _SHORTEST:
                continue
            wording = vocabulary.of_letters(about)
            # 出庭应诉考核办法 ends in 考核办法: deeds often mention the subject of such a document without making
            # one.
            last = _ENDING if _PAPER.search(about) else _LONGEST_ENDING
            ending = things_in(vocabulary.of_letters(about[-last:]))
            # 住房租赁立法 ends in 立法; 租赁 alone is not legislation.
            head = [thing for thing, words in ending.items() if about.endswith(tuple(words))]
            names = frozenset(map(letters, _NAME.findall(each)))
            yield Due(
                clause.span(),
                wording,
                things_in(wording),
                frozenset(head or ending),
                names,
                subjects(each, ground_of(report.issuer)),
                len(parts) > 1,
                wholes[number],
                tuple(others),
                _WIDENS.search(said) is not None,
            )


def answer(
    clause: Due,
    deed: Wording,
    told: Collection[int],
    made: Collection[str],
    of_others: Collection[str],
    log_odds: float,
    vocabulary: Vocabulary,
) -> Answer:
    """What of a deed speaks for a clause.

    ``told`` are the things the deed mentions, ``made`` the subjects of the documents it says were made,
    ``of_others`` of those that others than the issuer made.
    """
    about = clause.wording.letters
    last = about[-_ENDING:]
    pairs = [last[i : i + 2] for i in range(len(last) - 1)]
    ending = vocabulary.weight(p for p in pairs if p in deed.grams) / vocabulary.weight(pairs)
    is_made = any(is_on(document, made, is_listed=clause.is_listed) for document in clause.documents)
    in_other_words = clause.endings.intersection(told)
    if is_made or not all(map(is_way, in_other_words)):
        ending = max(ending, _IN_OTHER_WORDS)
    elif in_other_words:
        ending = max(ending, _WAY_IN_OTHER_WORDS)
    is_paper = bool(clause.documents) and _PAPER.search(about) is not None
    # The end of a title says what the paper is on as well: 评审 in 职称评审办法.
    if is_paper and not is_made and about[-_KIND_OF_PAPER:] not in deed.grams:
        ending = 0.0
    if _AFTERWARDS.search(about) and not in_other_words:
        ending = 0.0
    is_of_another_kind = not ending and (is_paper or _EVENT.search(about) is not None)
    own = vocabulary.containment(clause.whole, deed)
    other = max((vocabulary.containment(w, deed) - own for w in clause.others), default=0.0)
    in_deed = _found(clause, about, deed, told)
    found = _share(in_deed)
    before = in_deed[:-_ENDING]
    front = _share(before) if len(before) >= _SHORTEST_FRONT else found
    is_of_others = any(is_on(document, of_others) for document in clause.documents)
    is_another = (is_of_others or bool(clause.documents and made)) and not is_made
    return Answer(
        log_odds, found, ending, min(front, ending), max(0.0, other), is_of_another_kind, is_another
    )


def _found(clause: Due, about: str, deed: Wording, told: Collection[int]) -> list[bool]:
    """For each letter, whether the deed has it, in whatever words."""
    found = [False] * len(about)
    for i in range(len(about) - 1):
        if about[i : i + 2] in deed.grams:
            found[i] = found[i + 1] = True
    for thing, words in clause.things.items():
        if thing in told:
            for word in words:
                for at in _places(about, word):
                    found[at : at + len(word)] = [True] * len(word)
    return found


def _share(found: Sequence[bool]) -> float:
    return sum(found) / len(found)


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def unanswered(
    clauses: Sequence[Due], answers: Mapping[int, float], said: str, least: float = ANSWERED
) -> tuple[Due, ...]:
    """The clauses for which no deed answers.

    ``answers`` gives the greatest log odds by number of clause, ``said`` the letters of all deeds: a clause
    with a name of its own is answered if the name occurs there.
    """
    return tuple(
        clause
        for number, clause in enumerate(clauses)
        if answers.get(number, -math.inf) < least and not any(name in said for name in clause.names)
    )


def beside(clauses: Sequence[Due]) -> tuple[Wording, ...]:
    """What a promise says beyond what it names."""
    named = [clause.whole for clause in clauses]
    return tuple(other for other in clauses[0].others if other not in named)


def is_chiefly(clauses: Sequence[Due]) -> bool:
    """Whether a promise consists mainly of what it names."""
    named = {clause.span: clause.whole for clause in clauses}
    return bool(clauses) and _letters(named.values()) >= _letters(beside(clauses))


def _letters(wordings: Iterable[Wording]) -> int:
    return sum(len(wording.letters) for wording in wordings)
