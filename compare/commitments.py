"""What last year's plan promised, and where this year's report tells of it."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel

from compare.align import Alignment
from compare.align.similarity import Index, Vocabulary, Wording
from compare.figures.pairs import comparable
from compare.model import Commitment, CommitmentStatus, Figure, FigureKind, Function, Report, Sentence, Span
from compare.wording import IN_A_LIST, letters, normal

REPORTED = 0.3
"""Least probability that a sentence of the review tells of a promise.  Low: to call a promise broken that was kept
is the worse mistake."""

_BAR = math.log(REPORTED / (1 - REPORTED))
_FRAME = re.compile(
    "坚持以习近平|高举|以习近平新时代|全面贯彻(?:落实)?党的|(?:思想|精神|理论|主义|决定|目标)[^，,。；]{0,12}为(?:指导|指引|引领|统领|遵循)|各位代表|坚强领导下|的(?:坚强)?领导的结果|"
    "(?:表示|致以).{0,8}(?:感谢|敬意|问候)|^我代表"
)
"""What a sentence of the review or of the plan stands under or says out of courtesy; it tells of no deed."""
_LEADS = re.compile(
    "(?:以下|如下|下列)(?:几|[一二三四五六七八九十]+)?(?:个|项|点)?(?:方面|重点|主要|原则|政策|工作|任务|几点|问题)|^.{0,20}(?:注重|把握|做到|抓好|做好)(?:好)?以下"
)
"""Opens a list: 重点抓好以下工作."""
_JUDGEMENT = re.compile(
    "形势|表明|意味着|面临|并存|考虑了?到?了|考虑.{0,20}需要|正处于|仍然?(?:处于|较|很|有)|依然(?:较|很|艰|复|严|错)|有望|正处在|不确定|雄厚|优势明显|有(?:能力|条件|信心)|"
    "(?<!这)是(?:一[个项种场]|我们|一个|政府的|关系|全面|促进|推动|实现|做好).{0,30}(?:途径|革命|之本|之基|关键|要求|基础|阶段|国家|使命|责任|保障|大计|前提|抓手|任务|工程)"
)
"""Says how things are, and not what will be done."""
_WILL = re.compile(r"(?:^|[,;:])(?:我们|我[省市区县镇乡局委办])?(?:将|要|必须)")
_TOPIC = re.compile(
    r"^(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，,、])[^，,；;：:]{4,18}[。；;]?$"
)
_CLAUSE = re.compile(r"[^，,；;。！？!?：:]+")
_NAME = re.compile(r"《[^《》]{2,60}》|[“\"][^“”\"]{2,20}[”\"]")
_TANGIBLE = re.compile(
    r"(?:制定|出台|印发|修订|编制|编写|汇编|公布|发布).{2,}|(?:组建|设立|成立|建成|开通|上线|启用|聘请|选聘|配[齐备]).{2,}|"
    r"建立.{2,20}(?:制度|机制|清单|目录|台账|名录|库|点|站|中心|平台)|建设.{2,12}(?:中心|平台|系统|基地|站|室|库)|试点|推出一批|"
    r"开展.{2,20}(?:评估|评查|清理|督察|整治|试点|竞赛|轮训|普查|培训)|实施.{2,16}(?:工程|行动|计划|项目)"
)
_IS_VAGUE = re.compile(r"坚定不移|始终|必须|奋斗|我们要|伟大|梦想|人民群众的|方针")

_EXPLAINS = re.compile(
    r"(?:兼顾|体现|突出|考虑|符合|增加|减少|提高)了|比(?:去年|上年)|预期目标|赤字|财政支出|之年|是我们|是.{0,16}(?:短板|关键|基础|根本|重点)(?:[，。；]|$)"
)
_COUNTABLE = (FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE)
_FILLER = re.compile(
    r"^(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，,])|进一步|持续|深入|全面|切实|不断|继续|着力|大力|扎实|"
    r"积极|加快|推进|推动|加强|强化|完善|健全|提升|提高|深化|做好|抓好|落实|工作|法治政府建设|建设|开展|我区|我县|我市|全区|全县|全市"
)
_SHORTEST = 7
"""Letters without filler words."""
_SHORTEST_CLAUSE = 4
_LEAST_SHARED = 0.8
_MOST = 3
_SAME_INDICATOR = 0.7


class Evidence(NamedTuple):
    """What speaks for a deed being the report on a promise.

    The weights are those of a logistic regression on promises and deeds that a person linked by reading:
    two pairs of neighbouring work reports, and the corpus counted three times.  Estimated on all but one
    work report or issuer and measured on that one they give F1 0.65 on links of work reports; 81 of the 85
    promises of the corpus are judged as its gold judges them.
    """

    overlap: float
    """Weighted Dice coefficient of the two without filler words, 0 to 1."""
    shared: float
    """Weight of what they share."""
    promise_rank: float
    deed_rank: float
    """The overlap relative to the best that the promise, and that the deed, finds anywhere."""
    told_before: float
    """Similarity of the deed's sentence to what it is linked to in last year's review; 0 without a link.
    What was told before the promise was made hardly reports on it."""
    clause: float
    """Greatest share of a clause of the promise found in the deed, 0 to 1."""
    names: int
    """Titles and quoted names of the promise that the deed repeats."""
    has_target: bool
    """The deed gives a value to an indicator for which the promise sets one: 调解和解率达到35%以上."""

    def log_odds(self) -> float:
        """Logarithm of the odds."""
        return (
            -7.0
            + 1.05 * self.overlap
            + 2.45 * math.log(self.shared)
            + 1.8 * self.promise_rank
            + 1.7 * self.deed_rank
            - 2.65 * self.told_before
            + 2.1 * self.clause
            + 1.7 * self.names
            + 2.95 * self.has_target
        )


def promises_of(report: Report) -> tuple[Sentence, ...]:
    """The sentences of a report's plan that promise something, in text order.

    What opens a list, what says under whose guidance or how things stand, and the title of an item are none.
    """
    found = []
    for sentence in report.sentences:
        # What five years are to bring is not due after one.
        if sentence.heading or sentence.function is not Function.PLAN or sentence.span is Span.BESIDE:
            continue
        text = _said(report, sentence)
        is_title = _TOPIC.match(text) is not None and _goes_on(report, sentence)
        # 一是着力优化营商环境。 opens a list of promises and is none itself.
        is_empty = len(letters(_FILLER.sub("", text))) < _SHORTEST
        is_judgement = _JUDGEMENT.search(text) and not _WILL.search(text)
        is_frame = _FRAME.search(text) or _LEADS.search(text) or is_judgement
        if not (is_title or is_empty or is_frame):
            found.append(sentence)
    return tuple(found)


def _said(report: Report, sentence: Sentence) -> str:
    """The sentence in normal form, without what opens the list it begins: 重点做好以下工作：一是…."""
    text = normal(report.wording(sentence.id))
    head, colon, rest = text.partition(":")
    opens = colon and rest and (_LEADS.search(head) or _FRAME.search(head))
    return rest if opens else text


def _goes_on(report: Report, sentence: Sentence) -> bool:
    """The next sentence belongs to the same item."""
    following = report.sentences[sentence.id + 1 : sentence.id + 2]
    return bool(following) and (
        following[0].paragraph == sentence.paragraph
        and not IN_A_LIST.match(normal(report.wording(following[0].id)))
    )


def commitments(old: Report, new: Report, alignment: Alignment) -> tuple[Commitment, ...]:
    """Every promise of the old report's plan with the new report's sentences on it, in text order."""
    promises = promises_of(old)
    reported = _reported(old, new, promises, alignment)
    return tuple(
        Commitment(
            old_sentence=s.id,
            start=s.start,
            end=s.end,
            new_sentences=tuple(sorted(deed for _, deed in sorted(reported[s.id])[:_MOST])),
            status=CommitmentStatus.REPORTED if reported[s.id] else CommitmentStatus.UNREPORTED,
        )
        for s in promises
    )


def missed(old: Report, promises: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """The promises of the old report nobody reported on, what can be seen to be done first, mere words last."""
    left = [p for p in promises if p.status is CommitmentStatus.UNREPORTED]
    counted = [f.quantity.start for f in old.figures if f.quantity.kind in _COUNTABLE]

    def rank(promise: Commitment) -> int:
        return 2 if is_mere_words(old, promise) else int(not _is_tangible(old, promise, counted))

    return tuple(sorted(left, key=rank))


def _is_tangible(old: Report, promise: Commitment, counted: Sequence[int]) -> bool:
    """Of something that can be seen to be done; ``counted`` are the places of the report's counts, in order."""
    # 增长7%左右 is an aim of the year's figures; how many are built or trained can be counted.
    at = bisect_left(counted, promise.start)
    has_number = at < len(counted) and counted[at] < promise.end
    return has_number or bool(_TANGIBLE.search(old.text, promise.start, promise.end))


def is_mere_words(old: Report, promise: Commitment) -> bool:
    """Words of conviction, an explanation, or an aim for a later year."""
    text = old.text[promise.start : promise.end]
    due = re.search(r"到(20\d\d)年", text)
    is_later = bool(due and old.year is not None and int(due[1]) > old.year + 1)
    return is_later or bool(_IS_VAGUE.search(text) or _EXPLAINS.search(text))


def _reported(
    old: Report, new: Report, promises: Sequence[Sentence], alignment: Alignment
) -> dict[int, list[tuple[float, int]]]:
    """Promise → the deeds that report on it, each behind its log odds, the surest first by a minus."""
    vocabulary = alignment.vocabulary
    promised = {s.id: vocabulary.wording(_FILLER.sub("", _said(old, s))) for s in promises}
    done = {s.id: vocabulary.wording(_FILLER.sub("", new.wording(s.id))) for s in _deeds(new)}
    overlaps: dict[tuple[int, int], tuple[float, float]] = {}
    best_promise: dict[int, float] = defaultdict(float)
    best_deed: dict[int, float] = defaultdict(float)
    # Of the two, the promises are the fewer.
    index = Index(vocabulary, list(promised.values()))
    for deed, told in done.items():
        rarer = index.shared(told)
        for position, (promise, said) in enumerate(promised.items()):
            # A deed that has only the genre's own words in common with a promise does not report on it.
            if not rarer[position]:
                continue
            shared = index.all_shared(told, position, rarer[position])
            if shared < _LEAST_SHARED:
                continue
            overlap = 2 * shared / (said.weight + told.weight)
            overlaps[promise, deed] = (overlap, shared)
            best_promise[promise] = max(best_promise[promise], overlap)
            best_deed[deed] = max(best_deed[deed], overlap)
    told_before = _told_before(old, alignment)
    targets, values = _by_sentence(old), _by_sentence(new)
    reported: dict[int, list[tuple[float, int]]] = defaultdict(list)
    clauses: dict[int, list[Wording]] = {}
    for (promise, deed), (overlap, shared) in overlaps.items():
        evidence = Evidence(
            overlap=overlap,
            shared=shared,
            promise_rank=overlap / best_promise[promise],
            deed_rank=overlap / best_deed[deed],
            told_before=told_before.get(deed, 0.0),
            clause=1.0,
            names=_MOST,
            has_target=promise in targets,
        )
        # Clauses are dear: not for what would not reach the bar if one of them stood there as a whole.
        if evidence.log_odds() < _BAR:
            continue
        if promise not in clauses:
            clauses[promise] = _clauses(_said(old, old.sentences[promise]), vocabulary)
        evidence = evidence._replace(
            clause=_clause_found(clauses[promise], done[deed], vocabulary),
            names=sum(name in new.wording(deed) for name in set(_NAME.findall(old.wording(promise)))),
            has_target=any(_is_of(t, f) for t in targets.get(promise, ()) for f in values.get(deed, ())),
        )
        if evidence.log_odds() >= _BAR:
            reported[promise].append((-evidence.log_odds(), deed))
    return reported


def _deeds(report: Report) -> Iterator[Sentence]:
    """The sentences of the review that may tell of a deed."""
    for sentence in report.sentences:
        is_told = sentence.function in (Function.REVIEW, Function.OTHER) and sentence.section is not None
        if is_told and not sentence.heading and not _FRAME.search(report.wording(sentence.id)):
            yield sentence


def _by_sentence(report: Report) -> dict[int, list[Figure]]:
    found: dict[int, list[Figure]] = defaultdict(list)
    for figure in report.figures:
        found[figure.sentence].append(figure)
    return found


def _is_of(target: Figure, value: Figure) -> bool:
    """Both are of one indicator."""
    return comparable(target, value) and (
        Indel.normalized_similarity(target.indicator, value.indicator) >= _SAME_INDICATOR
    )


def _told_before(old: Report, alignment: Alignment) -> dict[int, float]:
    """New sentence → similarity of its link into last year's review."""
    return {
        sentence: link.similarity
        for link in alignment.sentences
        if any(old.sentences[i].function is not Function.PLAN for i in link.old)
        for sentence in link.new
    }


def _clauses(promise: str, vocabulary: Vocabulary) -> list[Wording]:
    """The clauses of a promise that say something without their filler words."""
    found = (vocabulary.wording(_FILLER.sub("", clause)) for clause in _CLAUSE.findall(promise))
    return [clause for clause in found if len(clause.letters) >= _SHORTEST_CLAUSE]


def _clause_found(clauses: Sequence[Wording], deed: Wording, vocabulary: Vocabulary) -> float:
    """The greatest share of a clause found in a deed."""
    best = 0.0
    for clause in clauses:
        shared = vocabulary.shared(clause, deed)
        if shared > _LEAST_SHARED:
            best = max(best, shared / clause.weight)
    return best
