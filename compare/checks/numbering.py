"""Gaps, repeats and jumps in the numbers of headings and items; ordinals that did not advance.

Rationale: a section was dropped or split and its neighbours kept their numbers.  Only the scheme the
document itself uses is asked for: a level may be skipped, third-level numbers may run on across
second-level headings or start anew.

Example: （二） is followed by （四）; 3. stands twice; 附件 1, 2 and 4; 以下五项工作 with four; 目录（共12件） with 11; 第三十个法治宣传月 in both years.

Source: GB/T 9704-2012, 7.3.3, for the schemes 一、 （一） 1. （1）.

Fix: renumber, and check whether a part was lost.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from compare.checks.lists.announced import miscounted
from compare.checks.lists.inline import Item, misnumbered, of_another_scheme
from compare.checks.lists.occasions import numbers_of_another_year, session_of, tasks_of
from compare.checks.lists.references import missing_sections, moved_sections
from compare.checks.lists.sequence import Count, Slip
from compare.checks.rates.streaks import Pace, ordinals, out_of_step, streaks, told_years
from compare.checks.rule import (
    Check,
    Context,
    Detector,
    Example,
    Need,
    Rule,
    Same,
    against_last_year,
    found_by,
    in_report,
)
from compare.checks.sums.tables import is_row
from compare.evidence import evidence
from compare.message import N_, Message, message
from compare.model import Comparison, Fault, Report, Role, Section, Severity
from compare.structure.heading import Scheme, number_of, numbered_heading, ordinal_of

_LONGEST_NUMBER = 16
"""Characters of a paragraph in which its number stands."""
_ATTACHED = re.compile(r"(?:^\s*(?:附件?\s*[：:]?\s*)?|(?<=[\s；;]))(?P<number>\d{1,2})\s*[.．、：:](?!\d)")
"""An item of a list of attachments: 附件：1.…, 附件1：…, or alone in its line."""
_DIGITS = re.compile(r"\d+(?P<mark>[.．、])")
_ANEW = message("Renumber, and check whether a part was lost or split.")
_REFER_ANEW = message("Correct the number in the reference.")
_GOES_UP = message("Check the number; it goes up by one every year.")


def _scheme(section: Section) -> Scheme | None:
    return _scheme_of(section.number)


@lru_cache(maxsize=1 << 8)
def _scheme_of(number: str) -> Scheme | None:
    # The number alone tells the scheme, whatever its heading says.
    found = numbered_heading(f"{number}工作情况")
    return found.scheme if found else None


def _headings(context: Context) -> list[tuple[str, Fault]]:
    """What is wrong with the numbers of headings, each with its detector's name."""
    return list(_of_headings(context.report))


def _of_headings(report: Report) -> Iterator[tuple[str, Fault]]:
    rows = {p.start for i, p in enumerate(report.paragraphs) if is_row(report, i)}
    # The rows of a form are numbered by the form: 三、本年度办理结果.
    numbered = [
        s for s in report.sections if s.number and ordinal_of(s.number) is not None and s.start not in rows
    ]
    strays = {stray.id: previous for stray, previous in _strays(numbered)}
    last_of: dict[object, int] = {}
    groups: dict[tuple[str | None, object], list[Section]] = {}
    for section in numbered:
        # A stray counts where it would have stood in its neighbour's scheme.
        own = strays.get(section.id, section)
        groups.setdefault((_parent(report, own, rows), _scheme(own)), []).append(section)
    for section in numbered:
        if section.id in strays:
            yield "heading-schemes", _stray(section, strays[section.id])
            last_of[_scheme(strays[section.id])] = ordinal_of(section.number) or 0
            continue
        siblings = groups[_parent(report, section, rows), _scheme(section)]
        if siblings[0] is section:
            for found in _group(report, siblings, last_of.get(_scheme(section))):
                yield "headings", found
            for found in _marks(siblings):
                yield "heading-marks", found
        last_of[_scheme(section)] = ordinal_of(section.number) or 0


def _parent(report: Report, section: Section, rows: set[int]) -> str | None:
    """The heading a section stands under, rows of tables aside."""
    parent = section.parent
    while parent is not None and report.section(parent).start in rows:
        parent = report.section(parent).parent
    return parent


def _group(report: Report, siblings: Sequence[Section], running_on: int | None) -> Iterator[Fault]:
    """Slips of the headings of one scheme under one heading."""
    first = siblings[0]
    number = ordinal_of(first.number) or 0
    # 3. may go on from 2. under the heading before, or begin anew.
    is_start = number == 1 or (running_on is not None and number == running_on + 1)
    # （四）, then （二）: it goes on from the part before, and its neighbour does not go on from it.
    if number > 2 and len(siblings) > 1 and ordinal_of(siblings[1].number) == 2:
        yield _out_of_place(first)
        number, is_start = 1, True
    if not is_start and len(siblings) > 1 and not _stands_in_text(report, first):
        yield _out_of_place(first)
    count = Count(number)
    following = [*(ordinal_of(s.number) for s in siblings[2:]), None]
    for (previous, section), after in zip(pairwise(siblings), following, strict=False):
        # 1. 2. 1. is one list with a slip, where nothing stands between and no 2. follows.
        is_apart = after == 2 or bool(report.text[previous.heading_end : section.start].strip())
        restarts = (_scheme(section) or Scheme.PART) >= Scheme.DIGIT and is_apart
        slip = count.take(ordinal_of(section.number) or 0, may_restart=restarts)
        if slip is not None and not (slip is Slip.GAP and _are_paragraphs(report, previous, section)):
            yield _out_of_place(section, slip, previous)


def _are_paragraphs(report: Report, previous: Section, section: Section) -> bool:
    """The numbers between two headings begin paragraphs that are too long, or too much a sentence, to be headings."""
    first, last = ordinal_of(previous.number) or 0, ordinal_of(section.number) or 0
    begun = {
        number_of(report.text[p.start : min(p.end, p.start + _LONGEST_NUMBER)])
        for p in report.paragraphs
        if previous.start < p.start < section.start
    }
    scheme = _scheme(section)
    return scheme is not None and all((scheme, number) in begun for number in range(first + 1, last))


def _strays(numbered: Sequence[Section]) -> Iterator[tuple[Section, Section]]:
    """三、 that goes on from （二）: headings that count on in another scheme than their neighbours."""
    last_of: dict[object, int] = {}
    for position, section in enumerate(numbered):
        scheme, number = _scheme(section), ordinal_of(section.number) or 0
        previous = numbered[position - 1] if position else None
        following = numbered[position + 1] if position + 1 < len(numbered) else None
        own = last_of.get(scheme)
        counts_on = previous is not None and _scheme(previous) != scheme and number > 1 and ordinal_of(previous.number) == number - 1  # fmt: skip
        if previous is not None and counts_on and (own is None or own + 1 != number):
            after = (_scheme(following), ordinal_of(following.number)) if following else None
            # The neighbour behind it counts on too, or the scheme it borrowed goes on without it.
            if after in (None, (_scheme(previous), number + 1)) or (own is not None and after == (scheme, own + 1)):  # fmt: skip
                yield section, previous
                last_of[_scheme(previous)] = number
                continue
        last_of[scheme] = number


def _stray(section: Section, previous: Section) -> Fault:
    text = message("{number} goes on from {previous}, but in another scheme of numbers.", number=section.number, previous=previous.number)  # fmt: skip
    return Fault(_number_of(section), text, message("Use one scheme for headings of one level."))


def _number_of(section: Section) -> tuple[int, int]:
    return section.start, section.start + len(section.number)


def _marks(siblings: Sequence[Section]) -> Iterator[Fault]:
    """1. beside 2、: two marks behind the numbers of one level."""
    marks = [(s, m["mark"].replace("．", ".")) for s in siblings if (m := _DIGITS.match(s.number))]
    counts = Counter(mark for _, mark in marks)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    section = next(s for s, mark in marks if mark != usual)
    text = message("{number} is written with another mark than its neighbours ({usual}).", number=section.number, usual=f"1{usual}")  # fmt: skip
    hint = message("GB/T 9704 writes 1. with a dot; use one mark throughout.")
    yield Fault(_number_of(section), text, hint, Severity.NOTE)


def _stands_in_text(report: Report, section: Section) -> bool:
    """The number before stands inside a paragraph, where a page lost its line break."""
    parent = next((s for s in report.sections if s.id == section.parent), None)
    first = re.sub(r"[一二三四五六七八九十\d]+", lambda m: "1" if m[0].isdigit() else "一", section.number)
    return first in report.text[parent.start if parent else 0 : section.start]


def _out_of_place(section: Section, slip: Slip | None = None, previous: Section | None = None) -> Fault:
    span = (section.start, max(section.start + len(section.number), section.heading_end))
    if previous is None or slip is None:
        text = message("The first heading of this group is numbered {number}.", number=section.number)
    elif slip is Slip.REPEAT:
        text = message("Number {number} appears twice: it follows {previous}.", number=section.number, previous=previous.numbered)  # fmt: skip
    else:
        text = _told_slip(slip, section.number, previous.number)
    return Fault(span, text, _ANEW)


def _told_slip(slip: Slip, number: str, previous: str) -> Message:
    if slip is Slip.GAP:
        return message("{number} follows {previous}: a number is left out.", number=number, previous=previous)
    return message("{number} follows {previous}.", number=number, previous=previous)


def _items(report: Report) -> Iterator[Fault]:
    """一是…二是…, （一）…；（二）…, 1.…；2.… within a paragraph, and paragraphs that begin so."""
    return (_item_out_of_place(*slip) for slip in misnumbered(report))


def _item_schemes(report: Report) -> Iterator[Fault]:
    for item, previous in of_another_scheme(report):
        text = message("{number} goes on from {previous}, but in another scheme of numbers.", number=item.text, previous=previous.text)  # fmt: skip
        yield Fault(item.span, text, _ANEW)


def _attachments(report: Report) -> Iterator[Fault]:
    """附件：1.… 2.… behind the report, up to the first line that is no item of the list."""
    body_end = max((p.end for p in report.paragraphs if p.role is Role.BODY), default=0)
    running: tuple[Count, Item] | None = None
    for paragraph in report.paragraphs:
        if paragraph.role is not Role.COVER or paragraph.start < body_end:
            continue
        line = report.text[paragraph.start : paragraph.end]
        found = list(_ATTACHED.finditer(line))
        if not found and not re.fullmatch(r"\s*附件?\s*[：:]?\s*", line):
            return
        for match in found:
            span = (paragraph.start + match.start("number"), paragraph.start + match.end())
            item = Item(int(match["number"]), report.text[slice(*span)].strip(), span, match.start() == 0)
            slip = running[0].take(item.number, may_restart=False) if running else None
            if running and slip:
                yield _item_out_of_place(item, running[1], slip)
            running = (running[0] if running else Count(item.number), item)


def _item_out_of_place(item: Item, previous: Item, slip: Slip) -> Fault:
    text = (
        message("Item {number} appears twice.", number=item.text)
        if slip is Slip.REPEAT
        else _told_slip(slip, item.text, previous.text)
    )
    return Fault(item.span, text, _ANEW)


def _told(pace: Pace) -> Message:
    if "连续" in pace.text:
        return told_years(pace)
    values = {
        "written": pace.text,
        "last": pace.last_text,
        "years": pace.apart,
        "expected": pace.expected_text,
    }
    return (
        message("“{last}” last year and “{written}” this year; “{expected}” was expected.", **values)
        if pace.apart == 1
        else message("“{written}” follows “{last}” in the report of {years} years before; “{expected}” was expected.", **values)
    )  # fmt: skip


def _stood_still(found: Callable[[Report, Sequence[Report]], Iterable[Pace]]) -> Check:
    """The check of a detector of numbers that did not go up by one a year.

    A streak that jumped contradicts last year's report, and growth-claim says so.
    """
    return lambda context: (
        out_of_step(pace, _told(pace), _GOES_UP)
        for pace in found(context.report, context.earlier)
        if "连续" not in pace.text or pace.written == pace.last
    )


def _occasions(context: Context) -> Iterator[Fault]:
    """Yearly occasions whose number the calendar gives."""
    for occasion in numbers_of_another_year(context.report, is_work_report=context.is_work_report):
        text = message("“{written}” in {year}: “{expected}” was expected.", written=context.report.text[slice(*occasion.span)], year=occasion.year, expected=occasion.expected)  # fmt: skip
        yield Fault(occasion.span, text, _GOES_UP)


def _missing(report: Report) -> Iterator[Fault]:
    """References to a part or an item that there is not."""
    for reference in missing_sections(report):
        text = message("There is no “{written}” in this report.", written=report.text[slice(*reference.span)])
        yield Fault(reference.span, text, _REFER_ANEW)


def _moved(comparison: Comparison) -> Iterator[Fault]:
    """References to a section that has another number now."""
    report = comparison.new
    for reference, now, meant in moved_sections(comparison):
        text = message("“{written}” is “{now}” this year; what last year's report meant by it is “{meant}” now.", written=report.text[slice(*reference.span)], now=now.numbered, meant=meant.numbered)  # fmt: skip
        yield Fault(
            reference.span, text, _REFER_ANEW, evidence=(evidence(report, meant.start, meant.heading_end),)
        )


def _session(comparison: Comparison) -> Iterator[Fault]:
    """The session at which the report is given, where last year's was given at that one."""
    now, then = session_of(comparison.new), session_of(comparison.old)
    if now and then and now[1:] == then[1:]:
        written = comparison.new.text[slice(*now.span)]
        text = message("Last year's report was given at the same session: “{written}”.", written=written)
        hint = message("Check at which session this year's report is given.")
        yield Fault(now.span, text, hint, evidence=(evidence(comparison.old, *then.span),))


def _tasks_of(context: Context) -> Iterator[Fault]:
    """The session said to have set the year's tasks, where last year's report was given at another."""
    last = context.comparison.old if context.comparison and context.is_work_report else None
    then = session_of(last) if last else None
    if last is None or then is None:
        return
    for said in tasks_of(context.report):
        if said.number != then.number and said.term == then.term:
            text = message("Here “{written}” set the year's tasks, but last year's report was given at “{last}”.", written=context.report.text[slice(*said.span)], last=last.text[slice(*then.span)])  # fmt: skip
            hint = message("Check which session set the tasks of the year.")
            yield Fault(said.span, text, hint, evidence=(evidence(last, *then.span),))


DETECTORS = (
    Detector("headings", N_("A gap, a repeat or a wrong start among the headings of one level"), Example("一、主要成效\n（一）科学决策\n健全决策机制。\n（二）规范执法\n评查执法案卷。\n（四）化解纠纷\n推行诉前调解。"), found_by("headings", _headings)),
    Detector("heading-schemes", N_("A heading that goes on from its neighbour in another style of numbers"), Example("一、主要成效\n（一）科学决策\n健全决策机制。\n（二）规范执法\n评查执法案卷。\n三、化解纠纷\n推行诉前调解。\n（四）普法宣传\n组织普法宣讲。"), found_by("heading-schemes", _headings)),
    Detector("heading-marks", N_("Different marks behind the numbers of one level"), Example("1.科学决策\n健全决策机制。\n2、规范执法\n评查执法案卷。\n3.化解纠纷\n推行诉前调解。"), found_by("heading-marks", _headings)),
    Detector("items", N_("A gap, a repeat or a jump among items in running text"), Example("一是强化培训；三是加强监督；四是改进作风。"), in_report(_items)),
    Detector("item-schemes", N_("An item that goes on from its neighbour in another style of numbers"), Example("分三步推进：（1）摸底；（2）评估；（三）销号。"), in_report(_item_schemes)),
    Detector("attachments", N_("A gap, a repeat or a jump in the list of attachments"), Example("一、主要成效\n执法规范有力。\n附件：1.行政执法统计表 2.文件清理目录 4.典型案例"), in_report(_attachments)),
    Detector("announced", N_("A list with more or fewer items than its introduction says"), Example("抓好以下五项工作：一是强化培训；二是严格考核；三是加强监督；四是改进作风。"), in_report(miscounted)),
    Detector("missing-sections", N_("A reference to a part or an item of the report that there is not"), Example("一、主要成效\n（一）科学决策\n健全决策机制。\n（二）规范执法\n评查执法案卷。\n二、存在不足\n执法情况见本报告第一部分第（三）项。"), in_report(_missing)),
    Detector("moved-sections", N_("A reference kept from last year to a section that has another number now"), Example("一、主要成效\n（一）规范执法\n评查执法案卷320卷。\n（二）科学决策\n健全行政决策机制。\n二、存在不足\n执法情况见本报告第一部分第（二）项。", last="一、主要成效\n（一）科学决策\n健全行政决策机制。\n（二）规范执法\n评查执法案卷280卷。\n二、存在不足\n执法情况见本报告第一部分第（二）项。"), against_last_year(_moved)),
    Detector("ordinals", N_("A yearly occasion whose number does not follow last year's"), Example("开展第三十个法治宣传月活动。", last="开展第三十个法治宣传月活动。"), _stood_still(ordinals), Same.NEVER),
    Detector("streaks", N_("A streak of years that did not advance"), Example("连续3年获评优秀等次。", last="连续3年获评优秀等次。"), _stood_still(streaks), Same.NEVER),
    Detector("occasions", N_("A yearly occasion whose number the calendar contradicts"), Example("2024年，开展第十个国家宪法日宣传活动。"), _occasions, Same.START),
    Detector("session", N_("The session at which last year's report was given, named again"), Example("——2025年1月8日在青禾区第七届人民代表大会第四次会议上\n一、2024年工作回顾\n执法规范有力。", last="——2024年1月9日在青禾区第七届人民代表大会第四次会议上\n一、2023年工作回顾\n执法规范有力。", title="政府工作报告"), against_last_year(_session)),
    Detector("tasks-of", N_("A session said to have set the year's tasks at which last year's report was not given"), Example("——2025年1月8日在青禾区第七届人民代表大会第五次会议上\n一、2024年工作回顾\n较好完成区七届人大三次会议确定的各项任务。", last="——2024年1月9日在青禾区第七届人民代表大会第四次会议上\n一、2023年工作回顾\n执法规范有力。", title="政府工作报告"), _tasks_of),
)  # fmt: skip

RULE = Rule("Y010", "numbering", Severity.WARNING, Need.DRAFT, DETECTORS, __doc__ or "")
