"""Measures that only one of two reports tells of.

A measure is a clause or sentence of the review that tells of an act (by its verb, or by giving a number
or a name), most of whose wording has no counterpart anywhere in the other report, not only in its own
section.  Reworded old measures are not new, nor are slogans and rows of tables.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from compare.align import Alignment
from compare.align.similarity import Index, Vocabulary, Wording
from compare.figures.tables import is_row
from compare.model import FigureChange, Function, Measure, MeasureStatus, Report, Role, Sentence
from compare.wording import letters, normal

_ACT = re.compile(
    "建立|成立|组建|设立|设置|出台|印发|制定|修订|修改|制发|下发|发布|编制|编印|起草|开展|举办|举行|召开|组织|推出|推行|推广|推进|启动|启用|"
    "上线|运行|开通|建成|打造|创建|探索|创新|首创|试点|实行|实施|落实|聘请|聘任|选聘|选派|培养|培训|办理|受理|审查|审核|清理|废止|评查|"
    "检查|督查|督察|督办|邀请|抽查|排查|整改|整治|约谈|通报|公布|公开|公示|赋权|下放|取消|压缩|压减|精简|签订|签署|搭建|开发|配备|"
    "安装|编写|拍摄|制作|发放|走访|调研|评估|考核|述法|旁听|宣传|宣讲|指导|帮助|化解|调解|援助|减免|挽回|承办|完成|获评|荣获|获得|"
    "入选|纳入|引入|设|建|办|增设|新增|扩大|整合|联合|协同|对接|共享|联动|改造|升级|优化|梳理|汇编|形成|发出|提出|反馈|移送|立案|查处|"
    "处理|回复|答复|聚焦|健全|完善|加强|强化|深化|规范|提升|提高"
)
_STRONG_ACT = re.compile(
    "建立|成立|组建|设立|出台|印发|制定|修订|启动|启用|上线|开通|建成|首创|首次|率先|试点|推出|推行|创新|聘请|赋权|发布|举办|打造|搭建|获评|荣获|入选|新增|增设|探索"
)
_NUMBER = re.compile(r"\d")
_STATED = re.compile(
    r"(?:达到?|突破|超过?|逾|增长|增加|上升|下降|下滑|减少|回落|占|高达|高于|低于)(?:了|到|至)?[^，,；;。、]{0,6}\d"
)
"""Says how high a figure stands or how it moved: 人均预期寿命达到76.7岁."""
_STATE = re.compile("突破|超过|达到|进入|跃[居升]|位居|由负转正")
"""Says where a figure came to, be it for the first time: 首次突破300亿元."""
_NAMED = re.compile(r"《[^》]{2,60}》|[“\"][^”\"]{2,20}[”\"]")
_CLAUSE = re.compile(r"[^，,；;。！？!?：:]+[，,；;。！？!?：:]?")
_CONJUNCTION = re.compile("^(?:并(?!购|网|联|轨)|且|同时|还(?!款|贷))")
"""Joins a measure to the one in front of it, which the other report may have too."""
_ENUMERATOR = re.compile(
    r"^(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，,、]|首先|其次|同时|此外|另外)[，,]?"
)
_SHORTEST = 9
"""Letters.  A shorter clause is no measure by itself."""
_SHORTEST_COUNTED = 6
"""Letters of one that counts an act, its number being one of them."""

_COMPARED = re.compile(
    "同比|环比|[比较](?:上年|去年|前年|上一年|上年度)|上年同期"
    r"|(?:增[加设配补]?|(?<!压)减少?|上?升|下?降低?)[至到](?=[^，,；;。、]{0,3}\d)"
)
_PART = re.compile(r"^其中[^…]*\d")
"""Says how much of a count just given is of one kind: 其中通过网上渠道提交的38件."""
_OUTCOME = re.compile(
    "(?:稳步|逐步|明显|显著|持续|进一步|不断|大幅|有效|全面|切实|逐年)(?:提高|提升|下降|增强|改善|好转|优化|加强|减少|增加|夯实|降低|巩固|形成)"
    "|得到|取得|良好|水平|能力|氛围|格局|意识|成效|实效"
)
_QUOTED = '[“"][^”"]{1,14}[”"]'
_BETWEEN = '[^“”"，,；;。]'
_TURNED = re.compile(
    f"[从由]{_BETWEEN}{{0,4}}{_QUOTED}{_BETWEEN}{{0,6}}(?:变|转|向|到){_BETWEEN}{{0,8}}{_QUOTED}"
    f"|{_QUOTED}{_BETWEEN}{{0,6}}变{_BETWEEN}{{0,8}}{_QUOTED}"
)
"""Says with two catchwords what turned into what: 从“接得住”向“管得好”转变.  They are names of nothing."""
_ADVERBIAL = re.compile(
    r"(?:以来|之后|之际|期间|过程中|基础上|前提下|为(?:契机|抓手|主线|重点|目标|牵引|引领))[，,]?$"
)
"""Ends as the setting of an act, which the next clause tells: 新修订的行政复议法施行以来."""
_VAGUE = re.compile(
    "加强|强化|完善|健全|深化|提升|提高|优化|推进|推动|促进|落实|持续|不断|切实|有效|有力|全面|进一步|扎实|着力|大力|积极|稳步|深入|"
    "严格|力求|方便|形成|坚持|确保|实现|保障|做到|把好|氛围|格局|水平|能力|质量|效能|意识|力度|机制|体系|责任|链条|工作|建设|法治|"
    "政府|依法|行政|群众|各类|政策|要求|制度|管理|规范|及时|逐步|重要|全局|服务|发展|环境|基础|作用|措施|问题|情况|部门|干部|单位|"
    "法律|重点|领域|统筹|引导|充分|发挥|努力|牢固|树立|增强"
)
"""Words that any report of the genre is full of: what is made of them alone names no act."""


_TOLD = 0.97
"""Share of a sentence's wording in what it is linked to from which it tells nothing else."""


def _odds(probability: float) -> float:
    return math.log(probability / (1 - probability))


_CORE = {MeasureStatus.NEW: _odds(0.4), MeasureStatus.DROPPED: _odds(0.55)}
"""Least log odds of a clause that is a measure of one report only.  Whoever reads of one that was dropped will
look for it in this year's report, and should not find it."""

_RIM = _odds(0.15)
"""Least log odds of a clause that belongs to the measure told beside it: 巡演35场，让群众受到法治熏陶."""


class Evidence(NamedTuple):
    """What speaks for a clause with an act in it being a measure that only one report tells of.

    The weights are those of a logistic regression on the answers of three people who read both years of eight
    issuers; those of the two who had not seen the program count twice.  Estimated on all issuers but one and
    measured on that one they give F1 0.86 for new and 0.91 for dropped measures.  That of a figure that is
    followed was set afterwards, on all of them; since clauses with a count are no longer joined to the one
    behind them the weights were not estimated again, only the bars tried anew.
    """

    known: float
    """Share of its wording found in one place anywhere in the other report, 0 to 1."""
    known_beside: float
    """Share of its wording found in what its sentence is linked to."""
    is_linked: bool
    """Its sentence has a counterpart; how alike the two are says nothing of a clause that one of them lacks."""
    is_compared: bool
    """It says how a figure changed: 比上年提高2.3个百分点."""
    is_outcome: bool
    """It says what came of an act, without a number or a name: 执法水平稳步提高."""
    is_specific: bool
    """It holds a number or a name, or says that something was founded or begun: 建立政府政协联席会议制度."""
    is_followed: bool
    """The other report gives a value to an indicator it gives one to: 分解年度任务38项 and 细化为42项."""
    vague: float
    """Share of its letters in words every report is full of."""

    def log_odds(self) -> float:
        """Logarithm of the odds of a measure."""
        return (
            0.85
            - 2.4 * self.known
            - 7.4 * self.known_beside
            - 0.65 * self.is_linked
            - 3.9 * self.is_compared
            - 1.8 * self.is_outcome
            + (1.85 + 0.3 * self.is_linked) * self.is_specific
            - 1.2 * self.is_followed
            - 1.25 * self.vague
        )


_WINDOW = 3
"""Neighbouring clauses a wording may be spread over."""
_LIKELY = 6
"""Sentences looked at closely for a wording."""


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
        # A clause too short to mean anything by itself belongs to the next one; a count says all it has to say.
        if clauses and len(clauses[-1].letters) < _SHORTEST and "#" not in clauses[-1].letters:
            clauses[-1].take(clause)
        else:
            clauses.append(clause)
    if len(clauses) > 1 and len(clauses[-1].letters) < _SHORTEST:
        last = clauses.pop()
        clauses[-1].take(last)
    return clauses


class _Elsewhere:
    """The other report as places a wording may be found in: runs of neighbouring clauses."""

    def __init__(self, report: Report, vocabulary: Vocabulary, index: Index) -> None:
        self._report = report
        self.vocabulary = vocabulary
        self.wordings = index.wordings
        self._index = index
        self._windows: dict[int, list[Wording]] = {}

    def known(self, wording: Wording) -> float:
        """Greatest share of the wording found in one place, 0 to 1."""
        shared = self._index.shared(wording)
        telling = [sentence for sentence, weight in enumerate(shared) if weight]
        likely = sorted(telling, key=shared.__getitem__, reverse=True)[:_LIKELY]
        most = 0.0
        for sentence in likely:
            # A sentence holds at least as much of the wording as any run of its clauses.
            held = self._index.all_shared(wording, sentence, shared[sentence])
            if held / wording.weight > most:
                places = self._places(sentence)
                most = max((most, *(self.vocabulary.containment(wording, place) for place in places)))
        return most

    def _places(self, sentence: int) -> list[Wording]:
        if sentence not in self._windows:
            found = self._report.sentences[sentence]
            # What the title tells is no measure.
            is_title = self._report.paragraphs[found.paragraph].role is Role.TITLE
            pieces = [] if is_title else [clause.letters for clause in _clauses(self._report.text, found)]
            starts = range(max(1, len(pieces) - _WINDOW + 1)) if pieces else ()
            self._windows[sentence] = [
                self.vocabulary.of_letters("".join(pieces[k : k + _WINDOW])) for k in starts
            ]
        return self._windows[sentence]


def measures(
    old: Report, new: Report, alignment: Alignment, figures: Sequence[FigureChange]
) -> tuple[Measure, ...]:
    """New measures in order of the new report, then dropped ones in order of the old."""
    paired = [(change.old, change.new) for change in figures if change.old and change.new]
    told_before = _Elsewhere(old, alignment.vocabulary, alignment.old)
    told_now = _Elsewhere(new, alignment.vocabulary, alignment.new)
    found_new = _only_in(
        new, told_before, alignment, MeasureStatus.NEW, [new.quantity.start for _, new in paired]
    )
    found_old = _only_in(
        old, told_now, alignment, MeasureStatus.DROPPED, [old.quantity.start for old, _ in paired]
    )
    return (*found_new, *found_old)


def _counterparts(
    alignment: Alignment, status: MeasureStatus, wordings: Sequence[Wording]
) -> dict[int, Wording]:
    """Sentence → the wording of what it is linked to, where there is a link."""
    result: dict[int, Wording] = {}
    for link in alignment.sentences:
        here, there = (link.new, link.old) if status is MeasureStatus.NEW else (link.old, link.new)
        if here and there:
            told = wordings[there[0]]
            if len(there) > 1:
                told = alignment.vocabulary.of_letters("".join(wordings[i].letters for i in there))
            result.update(dict.fromkeys(here, told))
    return result


def _only_in(
    report: Report,
    elsewhere: _Elsewhere,
    alignment: Alignment,
    status: MeasureStatus,
    followed: Sequence[int],
) -> list[Measure]:
    """The measures of one report; ``followed`` are the places of its figures that the other one has too."""
    wordings = (alignment.new if status is MeasureStatus.NEW else alignment.old).wordings
    counterparts = _counterparts(alignment, status, elsewhere.wordings)
    found: list[Measure] = []
    places = sorted(followed)
    for sentence in report.sentences:
        is_telling = sentence.function in (Function.REVIEW, Function.OTHER) and sentence.section is not None
        if sentence.heading or not is_telling or is_row(report.paragraphs[sentence.paragraph]):
            continue
        told = counterparts.get(sentence.id)
        if told is not None and elsewhere.vocabulary.containment(wordings[sentence.id], told) >= _TOLD:
            continue
        spans = _clauses(report.text, sentence)
        clauses = [
            _Judged(c, report.text[c.start : c.end], elsewhere, told, is_followed=_has_one(c, places))
            for c in spans
        ]
        for first, last in _runs(clauses, _CORE[status]):
            start, end = _trimmed(report.text, spans[first].start, spans[last].end)
            found.append(Measure(status, sentence.id, start, end, _weight(report.text[start:end])))
    return found


def _has_one(clause: _Clause, places: Sequence[int]) -> bool:
    """One of the places, in order, lies in the clause."""
    at = bisect_left(places, clause.start)
    return at < len(places) and places[at] < clause.end


class _Judged:
    """A clause with what speaks for its being a measure of one report only."""

    def __init__(
        self,
        clause: _Clause,
        written: str,
        elsewhere: _Elsewhere,
        told: Wording | None,
        *,
        is_followed: bool,
    ) -> None:
        text = _ENUMERATOR.sub("", written)
        self._elsewhere = elsewhere
        self._wording = elsewhere.vocabulary.of_letters(clause.letters if text == written else letters(text))
        self._has_act = False
        self._evidence = Evidence(
            known=0.0,
            known_beside=elsewhere.vocabulary.containment(self._wording, told) if told else 0.0,
            is_linked=told is not None,
            is_compared=False,
            is_outcome=False,
            is_specific=True,
            is_followed=is_followed,
            vague=0.0,
        )
        # Reading the clause is dear: not where its sentence's counterpart says as much, whatever it tells.
        if self._evidence.log_odds() < _RIM:
            return
        is_turned = "《" not in text and bool(_TURNED.search(text))
        is_counted_or_named = bool(_NUMBER.search(text) or (_NAMED.search(text) and not is_turned))
        self._has_act = (
            _is_whole(self._wording.letters, text)
            and _tells_of_an_act(text)
            and not ("《" not in text and _ADVERBIAL.search(text))
            and not (_PART.match(text) and not _STRONG_ACT.search(text))
        )
        self._evidence = self._evidence._replace(
            is_compared=bool(_COMPARED.search(text)),
            is_outcome=not is_counted_or_named and (is_turned or bool(_OUTCOME.search(text))),
            is_specific=is_counted_or_named or bool(_STRONG_ACT.search(text)),
            vague=sum(map(len, _VAGUE.findall(text))) / max(1, sum(map(str.isalnum, text))),
        )

    def is_core(self, bar: float) -> bool:
        """It tells of an act by itself, with log odds that reach the bar."""
        return self._has_act and self._reaches(bar)

    @property
    def is_rim(self) -> bool:
        """It belongs to an act told beside it."""
        return self._reaches(_RIM)

    def _reaches(self, bar: float) -> bool:
        # Looking through the other report is dear: not for what would not reach the bar were it not there.
        if self._evidence.log_odds() < bar:
            return False
        known = self._elsewhere.known(self._wording)
        return self._evidence._replace(known=known).log_odds() >= bar


def _is_whole(stripped: str, text: str) -> bool:
    """It is long enough to mean something by itself, or counts what was done: 新建法治公园3个."""
    is_counted = len(stripped) >= _SHORTEST_COUNTED and "#" in stripped
    return len(stripped) >= _SHORTEST or (is_counted and bool(_ACT.search(text)))


def _tells_of_an_act(text: str) -> bool:
    """By a verb, a name or a count; no list of verbs is ever whole: 取缔排污点7处, 免征费用31.5万元."""
    is_counted = _NUMBER.search(text) and not _STATED.search(text)
    is_first = _STRONG_ACT.search(text) and not _STATE.search(text)
    return bool(is_counted or _NAMED.search(text) or _ACT.search(text) or is_first)


def _runs(clauses: Sequence[_Judged], bar: float) -> list[tuple[int, int]]:
    """First and last clause of each measure: clauses that are one, with those beside them that belong to it."""
    runs: list[tuple[int, int]] = []
    at = 0
    while at < len(clauses):
        if not clauses[at].is_core(bar):
            at += 1
            continue
        first = at
        while first - 1 > (runs[-1][1] if runs else -1) and clauses[first - 1].is_rim:
            first -= 1
        while at + 1 < len(clauses) and (clauses[at + 1].is_core(bar) or clauses[at + 1].is_rim):
            at += 1
        runs.append((first, at))
        at += 1
    return runs


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    lead = _ENUMERATOR.match(text[start:end])
    if lead:
        start += lead.end()
    joined = _CONJUNCTION.match(text[start:end])
    if joined:
        start += joined.end()
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
    weight += 0.15 * bool(_NUMBER.search(text))
    weight += 0.1 * bool(re.search("首个|首次|首创|率先|试点|全省|全市|全国|推广|获评|荣获", text))
    if len(normal(text)) > 160:
        weight -= 0.1
    return round(min(1.0, weight), 2)
