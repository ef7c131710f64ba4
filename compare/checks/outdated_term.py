"""Terms that a reform replaced, and laws that others superseded.

Rationale: a paragraph copied from an old report keeps the names of bodies that were merged or renamed, and
the titles of laws no longer in force.  Names inside book title marks and behind 原 are quoted, not used; a
law may be named where it is said to be repealed, and in the report on the year it was repealed in, unless the report goes by it
strictly or plans by it.  The list is in the configuration and can be changed there.

Example: 法制机构 for 法治机构, 行政首长出庭 for 行政机关负责人出庭, 依法治区领导小组 for 全面依法治区委员会, 《信访条例》 for
《信访工作条例》.

Source: 深化党和国家机构改革方案 (2018) and the 行政诉讼法 of 2014 (行政机关负责人); the closing articles of the laws.

Fix: use the term in force, or put 原 before the old one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from compare.checks.rule import Context, Detector, Example, Need, Rule, Same, found_by
from compare.checks.terms import BARE_LAWS, BETWEEN, DEFAULT_TERMS, SINCE, SUPERSEDED_ON
from compare.evidence import role_at, sentence_at
from compare.message import N_, Message, message
from compare.model import Fault, Function, Report, Role, Severity
from compare.wording import HAN, HAN_RUN, first_clause, last_clause
from compare.words import segment

_REFORM = 2019
"""The first year reported on that the reform of 2018 covers whole."""
_GOES_ON = {"所": "(?![得有需在谓属指])", "部": "(?![门署属委队长分])"}
"""Behind 所 and 部: 工商所得, 国土所有权 and 农业部门 name no office."""
_OFFICES = "部门"
_LISTED = rf"(?:[、和及与]{HAN}{{2,6}}){{0,5}}等?(?:\d+个|[两三四五六七八九十多]个|各|相关|有关|职能|主管|执法|监管){{0,3}}"
"""What stands between the first of several offices and the word for them: 工商、质监等部门."""
_LISTED_UNITS = rf"(?:[、和及与]{HAN}{{2,6}}){{1,5}}等(?:\d+个|[两三四五六七八九十多]个|各|相关|有关){{0,2}}(?:单位|执法队伍)"
"""国土、环保等单位."""
_NAMED_BARE = "(?:(?<=[、，,：:（(“])|(?<=宣传|学习|宣讲|贯彻|落实|实施|依据|按照|根据|违反|执行|普及|解读|讲解))(?:新)?{law}(?![律规学院庭治])"
"""A law named without marks, where one begins: 劳动合同法 is in force."""
_STANDARD_NAMES = (("《", "《(?:中华人民共和国)?"), ("（", "[（(]"), ("）", "[）)]"), ("—", "[-—–－~～至]{1,2}"), ("“", "[“\"]"), ("”", "[”\"]"))  # fmt: skip
"""What may be written otherwise in a title."""
_REPEALED = re.compile(
    r"废止|(?<!新)修[订改]|清理|失效|取代|替代|代替|同时|历史|当时|原先|遗留|颁布|周年|纪念|适用[^，,。；;：:]*审理|审理[^，,。；;：:]*适用"
)
"""What is said of a law that is not in force, or is applied to what happened while it was."""
_HONOURED = re.compile(r"先进|表彰|荣获|获评|以来|期间|总结|验收|收官|接续")
"""What is said of a programme that has ended."""
_ONCE = re.compile(
    r"(?:(?<![还复高平中草])原(?![因则料有本始创])|前身[为是]|时任)[^，,。；;：:！!？?]{0,16}$"
)
"""Words in front of a term, in its clause, that say it is history."""
_NOW = re.compile("现(?:已)?(?:改)?由|现为|现改为|已划入|已并入")
_STRICTLY = re.compile(r"严格(?:执行|落实|遵守|遵循|依照|按照)(?:[^，,。；;：:]*[、》和及])?$")
_FIRST_HALF = 6
_CLAUSE = 24
"""Characters in front of a term that are read for such a word."""
_READ_ON = 10
"""Characters on either side that are taken apart with a term."""
_SENTENCE = re.compile(r"[。；;！!\n]")
"""What of a term is written in one way only."""
_LONGEST_SENTENCE = 200
_LONGEST_INSERTED = 7
"""Characters between the parts of a new name for what else a body was given: 文化广电体育和旅游局."""
_QUOTED = re.compile(r"《[^《》]*》")


def _terms(context: Context) -> list[tuple[str, Fault]]:
    """Outdated terms, each once and with the detector that looks for its kind."""
    return list(_outdated(context))


def _outdated(context: Context) -> Iterator[tuple[str, Fault]]:
    report = context.report
    if report.year is not None and report.year < _REFORM:
        return
    quoted = [found.span() for found in _QUOTED.finditer(report.text)]
    taken: list[tuple[int, int]] = []
    # 法制办公室 is not 法制办 as well.
    terms = sorted(context.terms.items(), key=lambda entry: -len(entry[0]))
    told = [
        (
            term,
            replacement,
            [place for place in _places(report, term, replacement) if _is_out(report, place, term)],
        )
        for term, replacement in terms
        if report.year is None or report.year >= SINCE.get(term, _REFORM) - 1
    ]
    cut = _cut_words(report, [place for *_, places in told for place in places])
    for term, replacement, found in told:
        places = [place for place in found if place not in cut]
        hidden = taken if term.startswith("《") else [*quoted, *taken]
        places = [p for p in places if not any(q[0] <= p[0] < q[1] for q in hidden)]
        if not places:
            continue
        taken += places
        is_title = term.startswith("《")
        found_term = Fault(
            places[0],
            _told(report.year, term, replacement, len(places)),
            hint=message("Cite what is in force, unless the text is about the time before.")
            if is_title
            else message("Use the term in force, or put 原 before the old one."),
        )
        yield "laws" if is_title or term in BARE_LAWS else "terms", found_term


def _told(year: int | None, term: str, replacement: str, count: int) -> Message:
    between, since, until = BETWEEN.get(term, ("", 0, 0))
    is_ours = bool(between) and DEFAULT_TERMS[term] == replacement
    if is_ours and year is not None and year < until:
        # In the report on such a year it had its name of the time between.
        replacement = between
    values = {"term": term, "replacement": replacement, "count": count}
    if replacement != between and is_ours:
        values |= {"between": between, "since": since, "until": until}
        return (
            message("“{term}” became “{between}” in {since}, which went to “{replacement}” by {until}.", **values)
            if count == 1
            else message("“{term}” became “{between}” in {since}, which went to “{replacement}” by {until}; it appears {count} times.", **values)
        )  # fmt: skip
    if term.startswith("《"):
        return (
            message("{term} is not in force any more; {replacement} took its place.", **values)
            if count == 1
            else message("{term} is not in force any more; {replacement} took its place. It is cited {count} times.", **values)
        )  # fmt: skip
    return (
        message("“{term}” was replaced by “{replacement}”.", **values)
        if count == 1
        else message("“{term}” was replaced by “{replacement}”; it appears {count} times.", **values)
    )


def _is_out(report: Report, place: tuple[int, int], term: str) -> bool:
    """The term is outdated in what stands around it.

    In the year a law's successor came much was done under the old one.  It was not in force any more for what the
    report says is done strictly under it, if more than half of the year was the successor's, nor for the plan.
    """
    if report.year is None or report.year >= SINCE.get(term, _REFORM):
        return True
    day = SUPERSEDED_ON.get(f"《{term}》" if term in BARE_LAWS else term)
    if day is None or day.year != report.year:
        return False
    sentence = sentence_at(report, place[0])
    if sentence is not None and report.sentences[sentence].function is Function.PLAN:
        return True
    clause = last_clause(report.text[max(0, place[0] - _CLAUSE) : place[0]])
    return day.month <= _FIRST_HALF and bool(_STRICTLY.search(clause))


def _places(report: Report, term: str, replacement: str) -> list[tuple[int, int]]:
    """Where a term stands and is used."""
    letters = HAN_RUN.search(term.removesuffix(_OFFICES))
    if letters and letters.group() not in report.text:
        # Most reports have none of the terms, and to compile an expression for each takes longer than to look.
        return []
    return [
        found.span()
        for found in re.finditer(_pattern(term), report.text)
        if role_at(report, found.start()) in (Role.BODY, Role.TITLE)
        and not _ONCE.search(report.text, max(0, found.start() - _CLAUSE), found.start())
        and not _is_the_new_name(report, found.start(), term, replacement)
        and not _is_history(report, found.span(), term)
    ]


def _pattern(term: str) -> str:
    """A regular expression for a term, in whatever marks it is written."""
    if term in BARE_LAWS:
        return _NAMED_BARE.format(law=term)
    pattern = re.escape(term)
    for written, read in _STANDARD_NAMES:
        pattern = pattern.replace(written, read)
    if term.endswith(_OFFICES):
        pattern = f"{pattern.removesuffix(_OFFICES)}(?:(?:{_LISTED})?{_OFFICES}|{_LISTED_UNITS})"
    return pattern + _GOES_ON.get(term[-1], "")


def _is_history(report: Report, span: tuple[int, int], term: str) -> bool:
    """A law is said to be repealed, a programme to have been, a body to be another now.

    废止《…》, “七五”普法先进单位, 原文“县政府法制办负责…”，现已改由县司法局承担.
    """
    if _NOW.search(_sentence(report, span)):
        return True
    said = (
        _REPEALED
        if term.startswith("《") or term in BARE_LAWS
        else _HONOURED
        if term.endswith("普法")
        else None
    )
    if said is None:
        return False
    if said is _HONOURED and "八五" in _sentence(report, span):
        # 在“七五”普法成果基础上，实施“八五”普法
        return True
    before = last_clause(report.text[max(0, span[0] - _CLAUSE) : span[0]])
    behind = first_clause(report.text[span[1] : span[1] + _CLAUSE])
    return bool(said.search(before + behind))


def _sentence(report: Report, span: tuple[int, int]) -> str:
    before = report.text[max(0, span[0] - _LONGEST_SENTENCE) : span[0]]
    behind = report.text[span[1] : span[1] + _LONGEST_SENTENCE]
    return _SENTENCE.split(before)[-1] + report.text[span[0] : span[1]] + _SENTENCE.split(behind)[0]


def _cut_words(report: Report, places: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """The places over whose end a word goes on: 农业局部受灾, 扶贫办学."""
    going_on = [place for place in places if re.match(HAN, report.text[place[1] : place[1] + 1])]
    starts = [max(0, start - _READ_ON) for start, _ in going_on]
    texts = [report.text[at : end + _READ_ON] for at, (_, end) in zip(starts, going_on, strict=True)]
    # In one go: without the fast segmenter every call reads the dictionary.
    segmented = zip(starts, going_on, segment(texts) if texts else (), strict=True)
    return {place for at, place, words in segmented if place[1] - at not in accumulate(map(len, words))}


def _is_the_new_name(report: Report, start: int, term: str, replacement: str) -> bool:
    """旅游局 within 文化和旅游局 or 文化广电和旅游局: the new name ends like the old one."""
    if not replacement.endswith(term) or replacement == term:
        return False
    added = replacement[: -len(term)].rstrip("和与及")
    before = report.text[max(0, start - len(added) - _LONGEST_INSERTED) : start]
    return re.search(f"{added}{HAN}{{0,{_LONGEST_INSERTED}}}$", before) is not None


DETECTORS = (
    Detector("terms", N_("The name of a body, a post or a programme that was replaced"), Example("县政府法制机构审核文件。"), found_by("terms", _terms), Same.NEVER),
    Detector("laws", N_("A law that another superseded, with or without book title marks"), Example("认真贯彻《信访条例》。"), found_by("laws", _terms), Same.NEVER),
)  # fmt: skip

RULE = Rule(
    "Y015", "outdated-term", Severity.WARNING, Need.DRAFT, DETECTORS, __doc__ or "", reads_traditional=False
)
