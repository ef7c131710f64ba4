"""What last year's plan promised, and where this year's report tells of it."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from rapidfuzz.distance import Indel

from compare.align import Alignment
from compare.align.similarity import Index, Vocabulary, Wording, grams_of
from compare.figures.pairs import comparable
from compare.figures.tables import is_row
from compare.model import Commitment, CommitmentStatus, Figure, Function, Report, Sentence, Span
from compare.wording import IN_A_LIST, letters, normal

REPORTED = 0.33
"""Least probability that a sentence of the review tells of a promise.  Low: to call a promise broken that was kept
is the worse mistake."""

_BAR = math.log(REPORTED / (1 - REPORTED))
_FRAME = re.compile(
    "坚持以习近平|高举|以习近平新时代|以.{2,6}同志为(?:核心|总书记)的党中央|全面贯彻(?:落实)?党的|(?:思想|精神|理论|主义|决定|目标)[^，,。；]{0,12}为(?:指导|指引|引领|统领|遵循)|各位代表|坚强领导下|的(?:坚强)?领导的结果|"
    "(?:表示|致以).{0,8}(?:感谢|敬意|问候)|^我代表"
)
"""What a sentence of the review or of the plan stands under or says out of courtesy; it tells of no deed."""
_LEADS = re.compile(
    "(?:以下|如下|下列)(?:几|[一二三四五六七八九十]+)?(?:个|项|点)?(?:方面|重点|主要|原则|政策|工作|任务|几点|问题)|^.{0,20}(?:注重|把握|做到|抓好|做好)(?:好)?以下"
)
"""Opens a list: 重点抓好以下工作."""
_JUDGEMENT = re.compile(
    "必[将定]|定能|一定(?:能|会)|坚信|相信|充满.{0,4}信心|有信心|处在.{2,12}(?:阶段|期)|^过去一年|形势|表明|意味着|面临|并存|考虑了?到?了|考虑.{0,20}需要|正处于|仍然?(?:处于|较|很|有)|依然(?:较|很|艰|复|严|错)|有望|正处在|不确定|雄厚|优势明显|有(?:能力|条件)|"
    "(?<!这)是(?:一[个项种场]|我们|一个|政府的|关系|全面|促进|推动|实现|做好).{0,30}(?:途径|革命|之本|之基|关键|要求|基础|阶段|国家|使命|责任|保障|大计|前提|抓手|任务|工程)"
)
"""Says how things are, and not what will be done."""
_WILL = re.compile(r"(?:^|[,;:])(?:我们|我[省市区县镇乡局委办])?(?:将|要|必须)")
_TOPIC = re.compile(
    r"^(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，,、])[^，,；;：:]{4,18}[。；;]?$"
)
_FAILED = re.compile(
    "未(?:能|如期|按期|按时|完成|启动|开工|建成|落地|实施|出台|达到|实现|全面|全部)|尚未|延期|推迟|延后|暂缓|搁置|中止|终止"
)
"""Says of something planned that it was not done, or not yet."""
_CLAUSE = re.compile(r"[^，,；;。！？!?：:]+")
_NAME = re.compile(r"《[^《》]{2,60}》|[“\"][^“”\"]{2,20}[”\"]")
_TANGIBLE = re.compile(
    "(?:制[定订]|出台|印发|修[订编]|编[制写印]|汇编|起草|公布|发布|签[订署])..|"
    "(?:组建|[增新]设|设[立置]|成立|建成|[新改扩迁]建|开[通工]|竣工|完工|投用|投产|投入使用|通车|上线|启[用动]|聘[请任]|选[聘派]|配[齐备]|安装)..|"
    "(?:竣工|完工|投[用产]|投入使用|通车|上线|启用)|"
    "建立(?!健全|和完善).{2,20}(?:制度|机制|清单|目录|台账|名录|库|点|站|中心|平台)|建设.{2,20}(?:中心|平台|系统|基地|站|室|库|场所|公路|道路|桥|管网)|试点|推出一批|"
    "开展.{2,20}(?:评估|评查|清理|督察|检查|整治|试点|竞赛|轮训|普查|培训|调研|演练|行动)|实施.{2,16}(?:工程|行动|计划|项目)|"
    "(?:举办|举行|召开|取消|废止|划定)..|[推实]行.{2,20}(?:制度|机制|办法|模式|管理|监控)|(?:数据|信息).{0,12}(?:共享|互通|互认|对接|联网)|"
    "全覆盖|全部(?:取消|完成|淘汰|建成|达标|整改|纳入)|清零|(?:年内|[年月]底前|上半年|下半年|第[一二三四]季度|\\d{1,2}月份?前|每[年月周季])"
)
"""Something that can be seen to be done: a document, a body, a place, an event, a date."""
_IS_VAGUE = re.compile(r"坚定不移|始终|必须|奋斗|我们要|伟大|梦想|人民群众的|方针")

_EXPLAINS = re.compile(
    r"(?:兼顾|体现|突出|考虑|符合|增加|减少|提高)了|比(?:去年|上年)|预期目标|赤字|财政支出|之年|是我们|是.{0,16}(?:短板|关键|基础|根本|重点)(?:[，。；]|$)"
)
_FILLER = re.compile(
    r"^(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，,])|进一步|持续|深入|全面|切实|不断|继续|着力|大力|扎实|"
    r"积极|加快|推进|推动|加强|强化|完善|健全|提升|提高|深化|做好|抓好|落实|工作|法治政府建设|建设|开展|我区|我县|我市|全区|全县|全市"
)
_SHORTEST = 6
"""Letters without filler words."""
_SHORTEST_CLAUSE = 4
_LEAST_SHARED = 0.8
_MOST = 3
_SAME_INDICATOR = 0.7
_SHORTEST_INDICATOR = 3
_SHORTEST_ENDING = 4
_REACHED = re.compile(
    "^(?:全年|今年|累计|预计|力争|确保|计划|要|再)*(?:压减|减少|削减|淘汰|退出|完成|实现|争取|获得|获批|报批|安排|实施|推动|推进|达到?|新[增建]|建[成设]|开工|改造|治理|打造|办理|发放)"
    "|(?:报批|审批|获批|建成|完成|达到?|投用|完工)$"
)
"""What an indicator says of reaching its value."""


_OF_YEARS = re.compile("以来|[两二三四五]年[来间]|年均")
"""Says what several years led to, in a review of one."""


class Evidence(NamedTuple):
    """What speaks for a deed being the report on a promise.

    The weights are those of a logistic regression on promises and deeds that people linked by reading: two pairs
    of neighbouring work reports gave the weights that a third pair, the corpus and four issuers more, each
    counted twice, were then allowed to move.  Estimated without a part of the third pair, or without an issuer,
    and measured on what was left out they give F1 0.67 on the links of work reports; 82 of the 85 promises of the
    corpus are judged as its gold judges them.  Around these weights it makes little difference which are taken.
    """

    overlap: float
    """Weighted Dice coefficient of the two without filler words, 0 to 1."""
    shared: float
    """Weight of what they share."""
    alone: float
    """How far they are the only ones to share it: of every pair of characters, one by the number of promises and
    of deeds that have it, and of last year's deeds.  散煤 in one promise and one deed tells more than 改革 in thirty of either."""
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
            -7.9
            + 1.1 * self.overlap
            + 1.4 * math.log(self.shared)
            + 1.35 * math.log1p(self.alone)
            + 2.7 * self.promise_rank
            + 1.45 * self.deed_rank
            - 2.1 * self.told_before
            + 2.55 * self.clause
            + 1.4 * self.names
            + 2.5 * self.has_target
        )


def promises_of(report: Report) -> tuple[Sentence, ...]:
    """The sentences of a report's plan that promise something, in text order.

    What opens a list, what says under whose guidance or how things stand, and the title of an item are none.
    """
    found = []
    bare = _bare_items(report)
    for sentence in report.sentences:
        # What five years are to bring is not due after one.
        if sentence.function is not Function.PLAN or sentence.span is Span.BESIDE:
            continue
        if (sentence.heading and sentence.id not in bare) or is_row(report.paragraphs[sentence.paragraph]):
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


def _bare_items(report: Report) -> frozenset[int]:
    """The headings that are all there is to an item which promises what can be seen to be done: 6.编制指导目录."""
    told = {s.section for s in report.sentences if not s.heading} | {s.parent for s in report.sections}
    return frozenset(
        s.id
        for s in report.sentences
        if s.heading
        and s.section is not None
        and s.section not in told
        and _TANGIBLE.search(report.text, s.start, s.end)
    )


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
            new_sentences=tuple(sorted(_told(reported[s.id]))),
            status=CommitmentStatus.REPORTED if reported[s.id] else CommitmentStatus.UNREPORTED,
        )
        for s in promises
    )


def _told(reports: Iterable[_Deed]) -> Iterator[int]:
    """The surest sentences, and beyond those whatever gives a value to a target that none of them gives."""

    def rank(deed: _Deed) -> tuple[bool, float, int]:
        # What several years led to answers for a target of one where nothing else does.
        return deed.is_of_year or not deed.targets, deed.log_odds, -deed.sentence

    met: set[Figure] = set()
    for place, report in enumerate(sorted(reports, key=rank, reverse=True)):
        if place < _MOST or not report.targets <= met:
            met |= report.targets
            yield report.sentence


class Claim(IntEnum):
    """How surely one who made a promise can be asked what became of it, the surest first."""

    FIGURE = 0
    """A number to be reached: 聘请监督员30名, 城镇登记失业率4.5%以内."""
    ACT = 1
    """Something that can be seen to be done: 出台管理办法."""
    EFFORT = 2
    """More of what is done anyhow, which nobody could say was not done: 进一步提升服务水平."""
    WORDS = 3
    """Words of conviction, an explanation, or an aim for a later year."""


def asked(old: Report, new: Report, promises: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """What a person can be asked about since nothing reports on it, the surest first, then in text order.

    Targets left out of a report on the other targets of their sentence come first, each as a promise of its own.
    """
    given = tuple(promises)
    figures = [f.quantity.start for f in old.figures]
    left = [(claim_of(old, p, figures), p) for p in given if p.status is CommitmentStatus.UNREPORTED]
    kept = sorted((pair for pair in left if pair[0] <= Claim.ACT), key=lambda pair: pair[0])
    return (*_lost_targets(old, new, given), *(promise for _, promise in kept))


def claim_of(old: Report, promise: Commitment, figures: Sequence[int]) -> Claim:
    """What can be claimed of a promise; ``figures`` are the places of the report's figures, in order."""
    if _is_mere_words(old, promise):
        return Claim.WORDS
    at = bisect_left(figures, promise.start)
    if at < len(figures) and figures[at] < promise.end:
        return Claim.FIGURE
    return Claim.ACT if _TANGIBLE.search(old.text, promise.start, promise.end) else Claim.EFFORT


def _lost_targets(old: Report, new: Report, promises: Iterable[Commitment]) -> tuple[Commitment, ...]:
    """The clauses of reported promises that set a target of which the new report has no value and does not speak.

    Only where it gives a value to another target of the same sentence: 研发投入强度提高到2.3% among ten that were met.
    """
    targets = _by_sentence(old)
    values = [f for f in new.figures if new.sentences[f.sentence].function is not Function.PLAN]
    said: list[frozenset[str]] = []
    found: dict[int, Commitment] = {}
    for promise in promises:
        own = targets.get(promise.old_sentence, ())
        if promise.status is not CommitmentStatus.REPORTED or len(own) < 2:
            continue
        left = [t for t in own if not any(_is_of(t, value) for value in values)]
        if not left or len(left) == len(own):
            continue
        said = said or [grams_of(letters(new.wording(s.id))) for s in new.sentences if _is_told(s)]
        for target in left:
            name = grams_of(letters(_counted(target.indicator)))
            if len(name) < _SHORTEST_INDICATOR or any(2 * len(name & grams) >= len(name) for grams in said):
                continue
            for clause in _CLAUSE.finditer(old.text, promise.start, promise.end):
                if clause.start() <= target.quantity.start < clause.end():
                    found[clause.start()] = Commitment(
                        promise.old_sentence, clause.start(), clause.end(), (), CommitmentStatus.UNREPORTED
                    )
    return tuple(found.values())


def _is_told(sentence: Sentence) -> bool:
    return sentence.function is not Function.PLAN and not sentence.heading


def _is_mere_words(old: Report, promise: Commitment) -> bool:
    text = old.text[promise.start : promise.end]
    due = re.search(r"到(20\d\d)年", text)
    is_later = bool(due and old.year is not None and int(due[1]) > old.year + 1)
    return is_later or bool(_IS_VAGUE.search(text) or _EXPLAINS.search(text))


class _Deed(NamedTuple):
    """A sentence that reports on a promise."""

    sentence: int
    log_odds: float
    targets: frozenset[Figure]
    """The targets of the promise to which it gives a value."""
    is_of_year: bool


def _reported(
    old: Report, new: Report, promises: Sequence[Sentence], alignment: Alignment
) -> dict[int, list[_Deed]]:
    """Promise → the deeds that report on it."""
    vocabulary = alignment.vocabulary
    promised = {s.id: vocabulary.wording(_FILLER.sub("", _said(old, s))) for s in promises}
    done = {sentence: vocabulary.wording(_FILLER.sub("", said)) for sentence, said in _deeds(new)}
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
    before = [vocabulary.wording(_FILLER.sub("", said)) for _, said in _deeds(old)]
    alone = _alone(promised.values(), done.values(), before)
    told_before = _told_before(old, alignment)
    targets, values = _by_sentence(old), _by_sentence(new)
    reported: dict[int, list[_Deed]] = defaultdict(list)
    clauses: dict[int, list[Wording]] = {}
    for (promise, deed), (overlap, shared) in overlaps.items():
        evidence = Evidence(
            overlap=overlap,
            shared=shared,
            alone=math.fsum(map(alone.__getitem__, promised[promise].grams & done[deed].grams)),
            promise_rank=overlap / best_promise[promise],
            deed_rank=overlap / best_deed[deed],
            told_before=0.0 if promise in targets else told_before.get(deed, 0.0),
            clause=1.0,
            names=_MOST,
            has_target=promise in targets,
        )
        # Clauses are dear: not for what would not reach the bar if one of them stood there as a whole.
        if evidence.log_odds() < _BAR:
            continue
        if promise not in clauses:
            clauses[promise] = _clauses(_said(old, old.sentences[promise]), vocabulary)
        met = frozenset(
            t for t in targets.get(promise, ()) if any(_is_of(t, f) for f in values.get(deed, ()))
        )
        # Of what is told in the same words year after year the value is this year's.
        is_value = any(comparable(t, f) and _has_name_of(t, f) for t in met for f in values[deed])
        evidence = evidence._replace(
            told_before=0.0 if is_value else told_before.get(deed, 0.0),
            clause=_clause_found(clauses[promise], done[deed], vocabulary),
            names=sum(name in new.wording(deed) for name in set(_NAME.findall(old.wording(promise)))),
            has_target=bool(met),
        )
        if evidence.log_odds() >= _BAR:
            is_of_year = new.sentences[deed].span is Span.YEAR and not _OF_YEARS.search(new.wording(deed))
            reported[promise].append(_Deed(deed, evidence.log_odds(), met, is_of_year))
    return reported


def _alone(
    promised: Iterable[Wording], done: Iterable[Wording], before: Iterable[Wording]
) -> dict[str, float]:
    """Pair of characters that promises and deeds have → one by the number of either that have it.

    What last year's review spoke of as well, ``before`` the promise was made, counts the less for it.
    """
    in_promises, in_deeds, in_review = (
        Counter(chain.from_iterable(wording.grams for wording in wordings))
        for wordings in (promised, done, before)
    )
    return {
        gram: 1 / (in_promises[gram] * in_deeds[gram] * (1 + in_review[gram]))
        for gram in in_promises.keys() & in_deeds.keys()
    }


def _deeds(report: Report) -> Iterator[tuple[int, str]]:
    """The sentences that may tell of a deed and what they say; of a problem, the clauses on what was not done."""
    for sentence in report.sentences:
        said = report.wording(sentence.id)
        if sentence.heading or sentence.section is None:
            continue
        if sentence.function is Function.PROBLEMS:
            if failed := "，".join(c for c in _CLAUSE.findall(said) if _FAILED.search(c)):
                yield sentence.id, failed
        elif sentence.function is not Function.PLAN and not _FRAME.search(said):
            yield sentence.id, said


def _by_sentence(report: Report) -> dict[int, list[Figure]]:
    found: dict[int, list[Figure]] = defaultdict(list)
    for figure in report.figures:
        found[figure.sentence].append(figure)
    return found


def _is_of(target: Figure, value: Figure) -> bool:
    """Both are of one indicator."""
    alike = Indel.normalized_similarity(target.indicator, value.indicator) >= _SAME_INDICATOR
    return comparable(target, value) and (alike or _has_name_of(target, value))


def _has_name_of(target: Figure, value: Figure) -> bool:
    """Both are of what is named alike, whatever was to be done and was done with it."""
    shorter, longer = sorted((_counted(target.indicator), _counted(value.indicator)), key=len)
    # 调解和解率 is short for 行政复议调解和解率.
    is_short_for = len(shorter) >= _SHORTEST_ENDING and longer.endswith(shorter)
    return is_short_for or Indel.normalized_similarity(shorter, longer) >= _SAME_INDICATOR


@lru_cache(1 << 12)
def _counted(indicator: str) -> str:
    """What an indicator counts, without the act it is the object of: 建设用地 of 完成建设用地报批 and 获批建设用地."""
    name = _REACHED.sub("", indicator)
    # 增发国债、专项债券等上级资金 sums up under its last name.
    name = name.rpartition("等")[2] or name
    return name if len(name) >= _SHORTEST_INDICATOR else indicator


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
