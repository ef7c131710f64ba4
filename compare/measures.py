"""Measures that only one of two reports tells of.

A measure is a clause or sentence of the review with an act in it, most of whose wording has no
counterpart anywhere in the other report, not only in its own section.  Reworded old measures are not
new, nor are slogans.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from compare.align import Alignment
from compare.align.similarity import Index, Vocabulary, Wording
from compare.model import Commitment, Function, Measure, MeasureStatus, Report, Role, Sentence
from compare.wording import letters, normal

_ACT = re.compile(
    "建立|成立|组建|设立|设置|出台|印发|制定|修订|修改|制发|下发|发布|编制|编印|起草|开展|举办|举行|召开|组织|推出|推行|推广|推进|启动|启用|"
    "上线|运行|开通|建成|打造|创建|探索|创新|首创|试点|实行|实施|落实|聘请|聘任|选聘|选派|培养|培训|办理|受理|审查|审核|清理|废止|评查|"
    "检查|督查|督察|督办|抽查|排查|整改|整治|约谈|通报|公布|公开|公示|赋权|下放|取消|压缩|压减|精简|签订|签署|搭建|开发|配备|"
    "安装|编写|拍摄|制作|发放|走访|调研|评估|考核|述法|旁听|宣传|宣讲|指导|帮助|化解|调解|援助|减免|挽回|承办|完成|获评|荣获|获得|"
    "入选|纳入|引入|设|建|办|增设|新增|扩大|整合|联合|协同|对接|共享|联动|改造|升级|优化|梳理|汇编|形成|发出|提出|反馈|移送|立案|查处|"
    "处理|回复|答复|聚焦|健全|完善|加强|强化|深化|规范|提升|提高"
)
_STRONG_ACT = re.compile(
    "建立|成立|组建|设立|出台|印发|制定|修订|启动|启用|上线|开通|建成|首创|首次|率先|试点|推出|推行|创新|聘请|赋权|发布|举办|打造|搭建|获评|荣获|入选|新增|增设|探索"
)
_NAMED = re.compile(r"《[^》]{2,60}》|[“\"][^”\"]{2,20}[”\"]")
_CLAUSE = re.compile(r"[^，,；;。！？!?：:]+[，,；;。！？!?：:]?")
_ENUMERATOR = re.compile(
    r"^(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，,、]|首先|其次|同时|此外|另外)[，,]?"
)
_SHORTEST = 9
"""Letters.  A shorter clause is no measure by itself."""

UNKNOWN = 0.1
"""Log odds from which a clause counts as told by one report only."""

_WINDOW = 3
"""Neighbouring clauses a wording may be spread over."""
_LIKELY = 6
"""Sentences looked at closely for a wording."""


def log_odds(known: float, link: float, is_promised: bool) -> float:
    """Logarithm of the odds that a clause tells of something the other report does not.

    ``known`` is the share of its wording found in one place of the other report, ``link`` the similarity
    of its sentence to its counterpart (0 without one); ``is_promised`` says that the sentence tells of a
    promise the other report made.  The weights are those of a logistic regression on the gold answers
    of the corpus.
    """
    return 2.6 - 4.7 * known - (1.7 + 3.3 * link if link else 0.0) - 1.2 * is_promised


@dataclass(slots=True)
class _Clause:
    start: int
    end: int
    letters: str

    def take(self, following: _Clause) -> None:
        self.end = following.end
        self.letters += following.letters


def _clauses(text: str, sentence: Sentence) -> list[_Clause]:
    clauses: list[_Clause] = []
    for match in _CLAUSE.finditer(text, sentence.start, sentence.end):
        clause = _Clause(*match.span(), letters(match.group()))
        # A clause too short to mean anything by itself belongs to the next one.
        if clauses and len(clauses[-1].letters) < _SHORTEST:
            clauses[-1].take(clause)
        else:
            clauses.append(clause)
    if len(clauses) > 1 and len(clauses[-1].letters) < _SHORTEST:
        last = clauses.pop()
        clauses[-1].take(last)
    return clauses


class _Elsewhere:
    """The other report as places a wording may be found in: runs of neighbouring clauses."""

    def __init__(self, report: Report, vocabulary: Vocabulary, wordings: Sequence[Wording]) -> None:
        self._report = report
        self._vocabulary = vocabulary
        self._index = Index(vocabulary, wordings)
        self._windows: dict[int, list[Wording]] = {}

    def known(self, wording: Wording) -> float:
        """Greatest share of the wording found in one place, 0 to 1."""
        shared = self._index.shared(wording)
        likely = sorted(shared, key=lambda sentence: (-shared[sentence], sentence))[:_LIKELY]
        return max(
            (self._vocabulary.containment(wording, place) for s in likely for place in self._places(s)),
            default=0.0,
        )

    def _places(self, sentence: int) -> list[Wording]:
        if sentence not in self._windows:
            found = self._report.sentences[sentence]
            # What the title tells is no measure.
            is_title = self._report.paragraphs[found.paragraph].role is Role.TITLE
            pieces = [] if is_title else [clause.letters for clause in _clauses(self._report.text, found)]
            starts = range(max(1, len(pieces) - _WINDOW + 1)) if pieces else ()
            self._windows[sentence] = [
                self._vocabulary.of_letters("".join(pieces[k : k + _WINDOW])) for k in starts
            ]
        return self._windows[sentence]


def measures(
    old: Report, new: Report, alignment: Alignment, promises: Sequence[Commitment]
) -> tuple[Measure, ...]:
    """New measures in order of the new report, then dropped ones in order of the old.

    A kept promise is no new measure: last year's plan told of it.
    """
    promised = {number for promise in promises for number in promise.new_sentences}
    told_before = _Elsewhere(old, alignment.vocabulary, alignment.old_wordings)
    told_now = _Elsewhere(new, alignment.vocabulary, alignment.new_wordings)
    found_new = _only_in(new, told_before, alignment, MeasureStatus.NEW, promised)
    found_old = _only_in(old, told_now, alignment, MeasureStatus.DROPPED, set())
    return (*found_new, *found_old)


def _counterparts(alignment: Alignment, status: MeasureStatus) -> dict[int, float]:
    """Sentence → similarity of its link, for the sentences that have a counterpart."""
    result: dict[int, float] = {}
    for link in alignment.sentences:
        here, there = (link.new, link.old) if status is MeasureStatus.NEW else (link.old, link.new)
        if there:
            result.update(dict.fromkeys(here, link.similarity))
    return result


def _only_in(
    report: Report,
    elsewhere: _Elsewhere,
    alignment: Alignment,
    status: MeasureStatus,
    promised: set[int],
) -> list[Measure]:
    counterparts = _counterparts(alignment, status)
    found: list[Measure] = []
    for sentence in report.sentences:
        if sentence.heading or sentence.function not in (Function.REVIEW, Function.OTHER):
            continue
        link = counterparts.get(sentence.id, 0.0)
        if sentence.section is None or log_odds(0.0, link, sentence.id in promised) < UNKNOWN:
            continue

        def is_unknown(
            clause: _Clause, link: float = link, is_promised: bool = sentence.id in promised
        ) -> bool:
            wording = alignment.vocabulary.wording(
                _ENUMERATOR.sub("", report.text[clause.start : clause.end])
            )
            if len(wording.letters) < _SHORTEST:
                return False
            return log_odds(elsewhere.known(wording), link, is_promised) >= UNKNOWN

        for unknown, run in groupby(_clauses(report.text, sentence), is_unknown):
            clauses = list(run)
            start, end = _trimmed(report.text, clauses[0].start, clauses[-1].end)
            text = report.text[start:end]
            if unknown and _ACT.search(text):
                found.append(Measure(status, sentence.id, start, end, _weight(text)))
    return found


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    lead = _ENUMERATOR.match(text[start:end])
    if lead:
        start += lead.end()
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1] in "，,；;。 \u3000：:":
        end -= 1
    return start, end


def _weight(text: str) -> float:
    """Named documents and acts first, slogans last: 0 to 1."""
    weight = 0.2
    weight += 0.3 * bool(_NAMED.search(text))
    weight += 0.25 * bool(_STRONG_ACT.search(text))
    weight += 0.15 * bool(re.search(r"\d", text))
    weight += 0.1 * bool(re.search("首个|首次|首创|率先|试点|全省|全市|全国|推广|获评|荣获", text))
    if len(normal(text)) > 160:
        weight -= 0.1
    return round(min(1.0, weight), 2)
