"""Numbers of papers that cannot be right: 〔2023〕2号 for one issued in September 2024, or the number another paper had.

The issuer's own papers bear one code: where 桐建发, 桐建规 and 桐建函 stand throughout and 桐住建规 once, the one is a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from compare.checks.contradictions.pairing import grouped
from compare.evidence import evidence, role_at
from compare.issuer import is_of_two_issuers
from compare.matches import in_sentences
from compare.message import Message, message
from compare.model import Comparison, Fault, Function, Report, Role
from compare.wording import HAN, last_clause, normal

_NUMBER = rf"(?P<code>{HAN}{{2,12}})\s*〔\s*(?P<year>(?:19|20)\d\d)\s*〕\s*(?P<number>\d{{1,5}})\s*号"
_CITED = re.compile(_NUMBER)
_TITLED = re.compile(rf"《(?P<title>[^《》\n]{{4,60}})》\s*[（(]\s*{_NUMBER}\s*[）)]")
"""A paper with its number behind it."""
_KIND = re.compile(r"(?:党组?|委)?办?[发函规字通报请]$")
"""What an issuer's code ends with: the kind of paper."""
_VERB = "(?:印发|制发|出台|发布|公布|颁布)"
_MONTH = r"(?P<month>1[0-2]|[3-9]|十[一二]?|[三四五六七八九])\s*月(?:份|底|初|[上中下]旬|\s*\d{1,2}\s*日)?"
"""Not the first two: what was signed in December goes out in January."""
_ISSUED_BEHIND = re.compile(rf"\s*于?\s*(?:今年|本年|同年)?\s*{_MONTH}(?:正式)?{_VERB}(?!的)")
_ISSUED_BEFORE = re.compile(
    rf"(?:^|[，,；;。：:])\s*(?:今年|本年|同年)?\s*{_MONTH}[，,]?(?P<who>[^，,。；;《》\d]{{0,12}}?){_VERB}(?:了|实施)?$"
)
_ISSUES = "(?:(?:研究|牵头|正式|联合)?(?:制定)?(?:出台|印发|制发|下发|发布|公布|颁布))"
_NUMBERED = rf"{HAN}{{2,12}}\s*[〔\[［【]\s*20\d\d\s*年?\s*[〕\]］】]\s*第?\s*\d{{1,5}}\s*号"
_TITLE = r"(?:(?:行政)?规范性文件|文件|制度|方案)?《[^《》\n]{2,60}》"
_ISSUED_IN = re.compile(
    rf"(?:(?P<said>20\d\d)\s*年(?:\s*(?P<month>\d{{1,2}})\s*月(?:\s*\d{{1,2}}\s*日)?)?|今年|本年度?)[，,]?"
    rf"(?P<between>(?:(?!20\d\d\s*年)[^。；;！!？?《》\n]){{0,30}}?)"
    rf"(?:{_ISSUES}了?(?:{_TITLE})?\s*[（(]\s*(?P<behind>{_NUMBERED})(?!\s*[）)]\s*(?:的|执行|实施|落实|清理|评估|修订))"
    rf"|{_TITLE}\s*[（(]\s*(?P<inside>{_NUMBERED})\s*[）)](?:正式)?{_ISSUES}"
    rf"|以\s*[“《（(]?(?P<front>{_NUMBERED})[”》）)]?\s*(?:文件|文)?(?:形式)?{_ISSUES})"
)
"""A paper said to be issued in a year, with its number: 2024年5月出台《…办法》（青府规〔2024〕6号）."""
_OF_ANOTHERS = re.compile("落实|贯彻|执行|按照?|根据|依据|对照|学习|宣传|修[订改]|废止|清理|评估|转发")
"""Between the year and the title: what was done this year with a paper issued before."""
_PARENT = re.compile(r"\s*[）)]?\s*的[^，,。；;《》]{0,8}(?:通知|细则|补充|配套|意见|解读|方案|办法|规定)")
"""Behind a number: what was issued is another paper, on the strength of that one."""
_LATE = 1
"""The month in which a paper signed and numbered in December may still be printed."""
_NOT_NOW = re.compile(r"[根依]据|按照|遵照|落实|贯彻|执行|修[订改]|废止|上年|去年|原")
_PLACE = re.compile(r"^(?:[^省市州盟区县旗]{1,6}[省市州盟区县旗])+(?=.)")
_ABOVE = re.compile(
    r"^(?:[^省市盟区县旗]{1,6}?(?:省|市|州(?!市)|盟|自治区)){1,4}(?=[^省市州盟区县旗]{2,6}[市区县旗])"
)
"""What an issuer belongs to; its codes begin with the name behind: 砚 of 澜州市砚湖区."""
_ONE_BODY = {"政", "府"}
_SIMILAR = 0.5
_USUAL = 2
"""Times a code stands that is the issuer's."""


class _Paper(NamedTuple):
    report: Report
    body: str
    """Who issued it, by its code."""
    kind: str
    year: int
    place: tuple[int, int]
    """Of the code."""
    is_cited: bool
    """The body of the report names it."""


def numbers_of_another(comparison: Comparison) -> Iterator[Fault]:
    """Numbers that stand behind one title this year and behind another in last year's report."""
    if is_of_two_issuers(comparison):
        return
    had = grouped((_key(found), found) for found in _TITLED.finditer(comparison.old.text))
    own = _ABOVE.sub("", comparison.new.issuer)[:1]
    for found in _TITLED.finditer(comparison.new.text):
        before = had.get(_key(found), [])
        # 府 and 政府 of other places may share the tail of a code; a code of the issuer's own is one.
        if not own or own not in found["code"] or not before:
            continue
        if not any(_is_same(found["title"], other["title"]) for other in before):
            text = message("The number {number} was that of 《{title}》 in last year's report.", number=_number(found), title=before[0]["title"])  # fmt: skip
            yield _of_two_papers(found, text, comparison.old, before[0])


def numbers_used_twice(report: Report) -> Iterator[Fault]:
    """Numbers of the issuer's that stand behind two titles of one report."""
    own = _ABOVE.sub("", report.issuer)[:1]
    first: dict[tuple[str, ...], re.Match[str]] = {}
    for found in _TITLED.finditer(report.text):
        before = first.setdefault(_key(found), found)
        is_own = bool(own) and own in found["code"]
        if before is not found and is_own and not _is_same(found["title"], before["title"]):
            text = message("The number {number} is that of 《{title}》, too.", number=_number(found), title=before["title"])  # fmt: skip
            yield _of_two_papers(found, text, report, before)


def _of_two_papers(found: re.Match[str], text: Message, source: Report, before: re.Match[str]) -> Fault:
    """A number that stands behind one title here and behind another in the passage ``before`` of a report."""
    hint = message("Check which of the two papers bears it.")
    return Fault(_span(found), text, hint, evidence=(evidence(source, *before.span()),))


def numbers_of_the_year_before(report: Report) -> Iterator[Fault]:
    """Numbers of last year on papers that the review says were issued in a month of this one."""
    if report.year is None:
        return
    for sentence, found in in_sentences(report, _TITLED):
        is_reviewed = sentence.function is Function.REVIEW and not sentence.heading
        if not is_reviewed or int(found["year"]) != report.year - 1:
            continue
        before = report.text[sentence.start : found.start()]
        place = report.text, found.end(), sentence.end
        is_issued = _ISSUED_BEHIND.match(*place) or _ISSUED_BEFORE.search(before)
        is_anothers = _PARENT.match(*place) or f"{report.year - 1}年" in before
        if is_issued and not is_anothers and not _NOT_NOW.search(last_clause(before)):
            yield _late(report, _span(found), report.year - 1, report.year)


def numbers_of_another_year(report: Report) -> Iterator[Fault]:
    """Numbers on papers that the text says, in so many words, were issued in another year."""
    for paragraph in report.paragraphs:
        if paragraph.role is not Role.BODY:
            continue
        for found in _ISSUED_IN.finditer(report.text, paragraph.start, paragraph.end):
            name = next(name for name in ("behind", "inside", "front") if found[name])
            issued = int(found["said"]) if found["said"] else report.year
            written = int(re.findall(r"20\d\d", found[name])[0])
            is_late = written + 1 == issued and found["month"] and int(found["month"]) <= _LATE
            is_parent = _PARENT.match(report.text, found.end(), paragraph.end)
            before = report.text[max(paragraph.start, found.start() - 40) : found.start()]
            # 2023年12月底制定、2024年3月印发
            is_made = f"{written}年" in re.split(r"[。；;]", before)[-1]
            is_anothers = is_late or is_parent or is_made or _OF_ANOTHERS.search(found["between"])
            if issued is not None and issued != written and not is_anothers:
                yield _late(report, found.span(name), written, issued)


def _late(report: Report, span: tuple[int, int], written: int, issued: int) -> Fault:
    """A number of another year than the one in which its paper was issued."""
    return Fault(
        span,
        message("The number {number} is of {written}, but the paper was issued in {issued}.", number=report.text[slice(*span)], written=written, issued=issued),
        message("Check the year of the number."),
    )  # fmt: skip


def codes_of_nobody(report: Report, comparison: Comparison | None) -> Iterator[Fault]:
    """Codes of the issuer's that stand once, where all its other papers, before and after, have a shorter or a longer one."""
    old = comparison.old if comparison and not is_of_two_issuers(comparison) else None
    issuer = _ABOVE.sub("", report.issuer)
    papers = [paper for source in (report, old) if source for paper in _papers(source, issuer)]
    bodies = grouped((paper.body, paper) for paper in papers)
    for body, (paper, *more) in bodies.items():
        if more or paper.report is not report or not paper.is_cited:
            continue
        for usual, others in bodies.items():
            years = [other.year for other in others]
            is_of_one_kind = any(paper.kind == other.kind for other in others)
            is_of_one_name = (_are_one_body(usual, body) and is_of_one_kind) or (
                usual != body and _differ_in_trade(usual, body, issuer)
            )
            # A body that was renamed has one code before and another after.
            if is_of_one_name and len(others) >= _USUAL and min(years) <= paper.year <= max(years):
                written = report.text[slice(*paper.place)]
                text = message("The code of the issuing body is {written} here, elsewhere it is {usual}.", written=written, usual=usual + written.removeprefix(body))  # fmt: skip
                yield Fault(paper.place, text, message("Check under which code the paper was issued."))


def _papers(report: Report, issuer: str) -> Iterator[_Paper]:
    """The issuer's papers that a report cites, each number once."""
    seen: set[tuple[str, ...]] = set()
    for found in _CITED.finditer(report.text):
        code = found["code"]
        body, kind = _body(code, issuer), _kind(code)
        key = body, found["year"], found["number"], kind
        if body and key not in seen:
            seen.add(key)
            place = found.start("code") + code.rindex(body), found.end("code")
            is_cited = role_at(report, found.start()) is Role.BODY
            yield _Paper(report, body, kind, int(found["year"]), place, is_cited)


def _key(found: re.Match[str]) -> tuple[str, ...]:
    return found["code"], found["year"], found["number"].lstrip("0")


def _span(found: re.Match[str]) -> tuple[int, int]:
    return found.start("code"), found.string.index("号", found.end("number")) + 1


def _number(found: re.Match[str]) -> str:
    """The number as written, its code included."""
    return found.string[slice(*_span(found))]


def _is_same(title: str, other: str) -> bool:
    """《管理办法》 and 《关于印发管理办法的通知》 name one paper."""
    one, two = normal(title), normal(other)
    return one in two or two in one or SequenceMatcher(None, one, two, autojunk=False).ratio() > _SIMILAR


def _kind(code: str) -> str:
    found = _KIND.search(code)
    return found[0] if found else ""


def _body(code: str, issuer: str) -> str:
    """桐住建 of 其中桐住建规, where the issuer is 桐渚市住房和城乡建设局; empty where the code is not one of its."""
    body = _KIND.sub("", code)
    if not issuer or body == code:
        return ""
    at = body.rfind(issuer[0])
    body = body[at:] if at >= 0 else ""
    return body if len(body) > 1 and _is_within(body, issuer) else ""


def _differ_in_trade(one: str, other: str, issuer: str) -> bool:
    """One has more characters of the trade than the other: 桐住建 and 桐建; 桐山建 is of the district and 桐建 of the city."""
    short, long = sorted((one, other), key=len)
    place = _PLACE.match(issuer)
    more = [letter for letter in long if letter not in short]
    return _is_within(short, long) and not any(letter in (place[0] if place else "") for letter in more)


def _are_one_body(one: str, other: str) -> bool:
    """砚府 and 砚政: two words for one body, which has but one code for papers of a kind; 砚民 is another's."""
    return len(one) == len(other) and [{a, b} for a, b in zip(one, other, strict=True) if a != b] == [
        _ONE_BODY
    ]


def _is_within(short: str, name: str) -> bool:
    """The characters of the one stand in the other in their order: 桐建 in 桐住建."""
    letters = iter(name)
    return all(letter in letters for letter in short)
