"""The sentences of a review that may say what became of a promise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.commitments.promise import CLAUSE, FRAME
from compare.commitments.undone import admitted_problems
from compare.issuer import names_of
from compare.model import Figure, FigureKind, Function, Report, Span
from compare.wording import IN_A_LIST, letters, normal

_MET_WITH = re.compile(
    "遭遇|受到.{0,6}冲击|震荡|不利影响|错综复杂|复杂多变|^在.{2,20}情况下|摩擦(?:升级|加剧|不断)|下行压力(?:加大|较大|增大)"
)
"""Says what a year brought, not what was done in it."""
_OF_YEARS = re.compile("以来|[两二三四五]年[来间]|年均")
"""Gives the outcome of several years in a review of one."""
_OTHER_YEAR = re.compile(
    r"(?<!\d)(20\d\d)年|(?<![较比同与])(?:去年|前年|上年度?)|近[\d两二三四五几]+年|[\d两二三四五]年[来间]"
)
"""A year that is not the report's, or several, unless one compares with it."""
_COMPARED = re.compile(r"[较比同与]20\d\d年")
_FELL = re.compile(
    "(?:位次|名次|排名)[^，,；;。]{0,6}(?:下[降滑跌移]|后[移退]|退后|降低)"
    r"|(?:下[降滑跌移]|后[移退]|退后|[降退跌])了?[\d两一二三四五六七八九十]+个?(?:位|名)"
    "|(?:[降退跌滑落]|后移)[至到为]?(?:全.)?第"
)
_MOVED = re.compile("[由从][^，,；;。]{0,16}第[^，,；;。]{1,24}第?[^，,；;。]{1,6}")
"""Says from which place to which."""
_LEVELS = "省市州盟区县旗镇乡"
_ELSEWHERE = re.compile(
    r"(?:^|[，,；;。：:、])(?:其中|(?:20)?\d\d年度?|今年|本?年度?|年内|全年)*"
    r"(?P<place>[^，,；;。：:、全列居位在中我本各第\d]{1,12}"
    r"(?:[省州盟县旗局]|(?<!城)市(?!场|政|容|监)|(?<![社园地辖城景小校县])区(?![域划县])|镇(?!化)|(?<!城)乡(?![村镇])|(?<![农乡])村|街道))"
)
"""Begins with a place or an office: 青溪镇营商环境评价."""
_ALL_OF = re.compile(f"(?P<before>.?)全(?P<level>[国{_LEVELS}])")
_AMONG = frozenset("在列居位为获")
"""Stands before those that the issuer is among."""
_LONGEST_TITLE = 32
"""Letters of a sentence 三是…。 that opens a passage of the review: 三是聚焦提质增效，产业结构持续优化。"""


def deeds(report: Report) -> Sequence[tuple[int, str]]:
    """Ids and texts of sentences that may report a deed; from a problem, only the clauses on what was not done."""
    return report.once(_every_deed)


def _every_deed(report: Report) -> tuple[tuple[int, str], ...]:
    return tuple(_found(report))


def _found(report: Report) -> Iterator[tuple[int, str]]:
    for sentence in report.sentences:
        said = report.wording(sentence.id)
        # What stands before the first heading opens the report; where the issuer stands among others is told there.
        if sentence.heading or (sentence.section is None and not places(report, sentence.id)):
            continue
        if sentence.function is Function.PROBLEMS:
            if admitted := admitted_problems(said):
                yield sentence.id, admitted
        elif sentence.function is not Function.PLAN and not FRAME.search(said):
            if _MET_WITH.search(said):
                said = "，".join(c for c in CLAUSE.findall(said) if not _MET_WITH.search(c))
            if said:
                yield sentence.id, said


def is_of_years(report: Report, deed: int) -> bool:
    """Whether the deed with this number gives the outcome of several years."""
    return report.sentences[deed].span is not Span.YEAR or _OF_YEARS.search(report.wording(deed)) is not None


def places(report: Report, deed: int) -> tuple[Figure, ...]:
    """Where the issuer stands among others in the report's year, as the deed with this number tells, unless it fell."""
    told = [f for f in report.figures_by_sentence().get(deed, ()) if f.quantity.kind is FigureKind.RANK]
    if not told:
        return ()
    said, start = report.wording(deed), report.sentences[deed].start
    if _is_of_other_years(said, report.year) or _fell(said, start, told):
        return ()
    return tuple(f for f in told if not _is_of_others(said[: f.quantity.start - start], report.issuer))


def _is_of_other_years(said: str, year: int | None) -> bool:
    return any(
        match[1] is None or int(match[1]) != year for match in _OTHER_YEAR.finditer(_COMPARED.sub("", said))
    )


def _fell(said: str, start: int, told: Sequence[Figure]) -> bool:
    """Whether a text gives one place and then a worse one, or says so."""
    if _FELL.search(said):
        return True
    for match in _MOVED.finditer(said):
        values = [f.quantity.value for f in told if match.start() <= f.quantity.start - start < match.end()]
        if len(values) > 1 and values[-1] > values[0]:
            return True
    return False


def _is_of_others(before: str, issuer: str) -> bool:
    """Whether what stands in front of a place among others says that another has it."""
    own = names_of(issuer)
    if any(not match["place"].endswith(own) for match in _ELSEWHERE.finditer(before)):
        return True
    among = list(_ALL_OF.finditer(before))
    # 全市法治建设考核列全省第3位 is the city's place.
    return any(
        match["before"] not in _AMONG
        and match["level"] != among[-1]["level"]
        and not _is_level_of(match["level"], own)
        for match in among[:-1]
    )


def _is_level_of(level: str, names: Sequence[str]) -> bool:
    return any(name.endswith(level) for name in names)


def opens(report: Report, deed: int) -> bool:
    """Whether the deed with this number stands before the first heading, where places are told and no deeds."""
    return report.sentences[deed].section is None


def is_title(said: str) -> bool:
    """Whether the sentence opens a passage of the review and reports no deed itself."""
    text = normal(said)
    begins = text.startswith("--") or IN_A_LIST.match(text)
    return bool(begins) and len(letters(said)) <= _LONGEST_TITLE
