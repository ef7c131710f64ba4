"""What a figure counts: the noun behind or in front of it, and whether it is of all there is."""

from __future__ import annotations

import re
from typing import NamedTuple

from compare.checks.contradictions.mention import PART, WHOLE, WHOLE_NEAR, Mention, mentions
from compare.model import AMOUNTS, Bound, Figure, FigureKind, Report
from compare.wording import HAN

_SYNONYMS = (("部门", "单位"), ("机关", "单位"), ("行政执法", "执法"), ("人民群众", "群众"))
OTHER_SET = re.compile(r"[全各我本该辖两省市县区镇乡]|培训|轮训|累计|先后|共|期|场|批|次|人次|以来|近年")
"""In the clause of a count: it is of another set than the whole, or adds up several occasions."""
_HEAD = re.compile(
    r"^.{2,}?(?:单位|人员|队伍|组织|机构|企业|干部|顾问|律师|主体|部门|[解格法督查]员|党员|[所站点村])"
)
"""What is counted, up to the noun that ends it; verbs may follow without a break."""
_MODIFIERS = re.compile(
    r"^(?:各类|各级|各种|名|的|有效|持有|在册|现有|专职|兼职|专兼职|优秀|先进|重点|基层|一线|新)"
)
_NOUN_AFTER = re.compile(rf"^{HAN}{{2,12}}")
_VERB = re.compile(
    r"继续|全面|统一|全部|动态|同步|逐一|先后|陆续|常态|持续|共同|的|开展|进行|完善|完成|参加|参与|实现|组织|落实|严格|提供|接受|得到|建立|建成|依托|通过|获得|予以|配备|全部|负责|旁听|"
    r"均|已|被|在|(?<!应)对(?!象|口|外)|将|(?<!行)(?<!作)为|按|向|(?<!服)从|(?<!参)与|和(?!解|谐|平)|(?<!以)及(?!时)|(?<!可)以(?!上|下|及)|并|(?<!公)共(?!同|青|有)|达|等(?!级)"
)
_TAIL = re.compile(
    r"(?:(?<=申请|案件|收案)量|达到|增加到|增至|稳定在|保持在|[保维]持|发展到|扩充到|总数|总量|数量|共计?|达|为|有|至|已|约|近|现|累计|(?:仍|仍然|依然)(?:为|是|保持在?))+$"
)
_SHARED_NOUN = re.compile(rf"(?P<noun>{HAN}{{4,}})\d[\d.]*[万亿]?{HAN}{{1,3}}$")
"""In front of a second measure of one thing: 新建绿道12条、15.4公里."""
NEW = re.compile(r"新(?:增|建|培|聘|招|录|选|设)")
"""In the clause of what the year added."""
_YEAR_END = re.compile(
    r"截[至止]到?(?:目前|(?:(?P<year>20\d\d)年|今年|本年度?|年)?(?:12月)?(?:年?[底末]|31日))"
)
"""The date of a stock, which is no part of the year."""
_RESTATED = re.compile(r"在(?:去年|上年|今年|本年度?|20\d\d年)")
_BASIS = re.compile(r"^[^，,。；;]{0,20}基础上")
"""在去年栽植7.3万亩经济林的基础上: the plan says once more what the review said."""
_NO_MARKS = str.maketrans("", "", "“”‘’\"'")
_CERTIFIED = re.compile(r"持有?(?:有效)?的?(?:行政)?执法(?:资格)?证件?的?(?:行政)?(?:执法)?人员")
"""People by their papers: 持有行政执法证件的人员 are 持证执法人员."""
_IN_IT = re.compile(r"(?:当中|之中|中|里)$")
"""Behind a noun: 全区551名法律明白人中."""
_DONE = re.compile(
    rf"(?:^|[在对从将把由]|全年|今年|本年度?|年内|累计|共|其|已|所)(?P<deed>{HAN}{{2,4}}?)(?:过|了)?的?$"
)
"""What was done with the things counted, in front of their number: 在全年评查的."""
_ALONE = re.compile(
    r"(?:但|而|在|对|从|目前|现阶段|全年|今年|所|我|本|全)*[局区县市旗镇乡]?(?:机关|大队|系统)?(?:目前|现|共|只|仅|尚)*(?:有|拥有|配备)?(?:在编|在岗|在册)?"
)
"""All a clause may hold beside the noun of a number that is of all there is."""
STEM = 4
"""Letters at the end of its name that tell a thing counted from another."""


class Counted(NamedTuple):
    """What a figure counts."""

    mention: Mention
    clause: str
    """The words in front of it, back to the last mark."""
    noun: str
    following: str
    """The words behind the figure as far as they go; its noun is their beginning."""
    whole: str
    """The level whose all it counts, 局 of 全局 and 本局; empty where none is named."""
    is_in_front: bool
    """The figure stands in front of its noun, and its clause names no other set."""
    is_behind: bool
    """Its noun stands behind the figure."""
    is_new: bool
    """What the year added: no stock."""
    is_restated: bool
    """The plan says it of the year reported on."""
    is_alone: bool
    """Nothing in its clause narrows it: 42名持证执法人员难以覆盖."""
    is_of_all: bool
    """Its clause says that it is all there is: 现有42名持证执法人员, 持证执法人员达到42名."""

    @property
    def figure(self) -> Figure:
        """The figure itself."""
        return self.mention.figure


class _Clause(NamedTuple):
    """What stands in front of a figure, back to the last mark."""

    words: str
    """Without the date of a stock, and without 在去年 of the plan."""
    year: str
    """Of the date; empty where it names none."""
    is_restated: bool
    """The plan says it of the year reported on."""
    is_shared: bool
    """It is in front of another measure of the same thing."""


class _Noun(NamedTuple):
    """What is counted, and what is said of how much of it."""

    noun: str
    whole: re.Match[str] | None
    rest: str
    """What the clause has beside the noun."""


def counts_of(report: Report) -> tuple[Counted, ...]:
    """What the figures of a report count."""
    return report.once(_counts)


def _counts(report: Report) -> tuple[Counted, ...]:
    return tuple(found for mention in mentions(report) if (found := _count(mention, str(report.year))))


def _count(mention: Mention, year: str) -> Counted | None:
    """The noun a figure counts, from behind it or in front of it; None where it counts a part or a flow."""
    quantity = mention.quantity
    if quantity.kind not in AMOUNTS or quantity.bound is not Bound.EXACT or quantity.value < 10:
        return None
    clause = _clause(mention)
    if clause is None or PART.search(clause.words):
        return None
    after = _NOUN_AFTER.match(_bare(mention.behind)) if quantity.kind is not FigureKind.MONEY else None
    following = after[0] if after else ""
    short = _cleaned(_IN_IT.sub("", _VERB.split(following)[0]))
    is_behind = len(short) >= STEM
    noun, whole, rest = (
        _Noun(short, WHOLE.search(clause.words), clause.words)
        if is_behind
        else _in_front(clause.words, short)
    )
    if len(noun) < STEM:
        return None
    is_new = bool(NEW.search(clause.words))
    is_of_another_year = clause.year not in ("", year)
    is_flow = is_new or is_of_another_year or clause.is_shared or quantity.kind is FigureKind.MEASURE
    level = (whole["all"] or whole["our"] or "") if whole and not is_flow else ""
    is_alone = bool(_ALONE.fullmatch(rest))
    return Counted(
        mention,
        clause.words,
        noun,
        _cleaned(following),
        level,
        is_in_front=is_behind and not is_flow and not OTHER_SET.search(clause.words),
        is_behind=is_behind,
        is_new=is_new,
        is_restated=clause.is_restated,
        is_alone=is_alone,
        is_of_all=(bool(level) or (is_alone and "有" in rest)) if is_behind else is_alone,
    )


def _clause(mention: Mention) -> _Clause | None:
    """The clause of a figure; None where the plan wants it."""
    before = _bare(mention.before)
    pieces = re.split(r"[，,；;。：:、]", before)
    shared = _SHARED_NOUN.search(pieces[-2]) if len(pieces) > 1 and before[-1:] == "、" else None
    words = shared["noun"] if shared else pieces[-1]
    date = _YEAR_END.search(words)
    words = words[: date.start()] + words[date.end() :] if date else words
    restated = _RESTATED.search(words) if mention.is_planned else None
    if mention.is_planned and not (restated and _BASIS.match(_bare(mention.behind))):
        return None
    words = words[restated.end() :] if restated else words
    return _Clause(words, (date and date["year"]) or "", restated is not None, shared is not None)


def _in_front(clause: str, short: str) -> _Noun:
    """What is counted by a figure behind its name; ``short`` is what stands behind the figure."""
    stripped = _TAIL.sub("", clause)
    whole = WHOLE_NEAR.search(stripped)
    stripped = stripped[whole.end() :] if whole else stripped
    noun = _cleaned(_VERB.split(stripped)[-1])
    deed = _DONE.search(stripped) if len(short) > 1 and len(noun) < STEM else None
    if deed:
        # 全年评查的486卷案卷 is what 评查案卷486卷 is.
        return _Noun(deed["deed"] + short, whole, stripped[: deed.start("deed")])
    return _Noun(noun, whole, stripped.removesuffix(noun))


def _bare(text: str) -> str:
    """Without quotation marks and the space that pages put around numbers."""
    return _CERTIFIED.sub("持证执法人员", "".join(text.split()).translate(_NO_MARKS))


def _cleaned(noun: str) -> str:
    noun = re.sub("各[类级种]", "", noun)
    previous = None
    while previous != noun:
        previous = noun
        noun = _MODIFIERS.sub("", noun)
    for variant, standard in _SYNONYMS:
        noun = noun.replace(variant, standard)
    return noun


def head_of(one: Counted) -> str:
    """The noun as far as it names units or people: 执法单位 of 执法单位实行."""
    found = _HEAD.match(one.noun)
    return found[0] if found else one.noun
