"""Shares stated beside the two counts they are computed from: 受理2474件，其中调解结案2369件，占95.37%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compare.checks.rates.contradiction import plain
from compare.checks.rates.derived import derived
from compare.checks.rates.named_shares import named_shares
from compare.checks.rates.share_lists import ShareList, share_lists
from compare.checks.rates.stated_shares import (
    FAR,
    LONGEST_CLAUSE,
    NOUN_BEHIND,
    OF_IT,
    SHARE_OF,
    StatedShare,
    compared,
    exact_amounts,
    farthest_of,
    is_explained,
    stated_shares,
    words_before,
    wrong_share,
)
from compare.checks.sums.ratios import wrong_parts
from compare.figures.cases import ACCEPTED, CLOSED, FILED, RECEIVED
from compare.figures.clause import windows
from compare.figures.units import are_of_one_kind
from compare.model import Fault, FigureKind, Quantity, Report
from compare.wording import HAN, first_item, last_item

_SUBJECT = re.compile(
    rf"(?:^|[，,。；;、：:])\s*(?:其中|而|但|且|目前|现|已|全[省市县区旗镇]|全年)*(?P<subject>(?:{HAN}|[A-Z]){{2,16}}?)(?:数量?|总数)?(?:约|已|就|共|仅)?占[^，,。；;、]*$"
)
"""信用村占全市1684个行政村的70%: the clause says itself what part it is."""
_OF_ALL_OF = re.compile(
    rf"占(?:全部|全年|年度|行政复议)*(?P<deed>{HAN}{{2}})(?:案件|申请)?(?:总数|总量|总件数)的?\s*$"
)
_TAKEN_IN = tuple(re.compile(stage) for stage in (RECEIVED, f"{ACCEPTED}|{FILED}", CLOSED))
"""Words for one deed, by which a share names the count it is of."""
_NOT_OF_ALL = re.compile(r"其中|上年|去年|结转|较|比|不予|网上|线上")
_FARTHEST = 16
"""Characters between the last count and the share."""
_DIVIDED = re.compile(rf"(?:其中|(?:按照?|从|分){HAN}{{2,8}}(?:来看|看|分类?|划分|统计))[，,：:]")
"""Opens a sentence on what the count before it is divided in: 从合同类型看，."""
_IN_WHICH = re.compile(r"[^。；;，,\d]{0,16}(?:当?中|之中|里)[，,](?:共?有|共)?[^。；;，,、\d]{0,6}")
_ITS_RATIO = re.compile(
    r"[^。；;，,、\d]{0,20}[，,][^。；;，,、\d]{0,10}(?:占比|比例|比重|率)(?:为|达到?|约)*\s*"
)


def shares(report: Report) -> Iterator[Fault]:
    """Shares that the counts of their own sentence, or of the list in front of it, contradict."""
    rows = list(share_lists(report))
    found: list[Fault] = [wrong for row in rows for wrong in _row(row)]
    listed = {share.quantity.start for row in rows for share in row.shares}
    for wrong in named_shares(report):
        if wrong.span and wrong.span[0] not in listed:
            listed.add(wrong.span[0])
            found.append(wrong)
    found += (*wrong_parts(report), *derived(report))
    for stated in stated_shares(report, of_rates=False):
        if stated.claim.quantity.start not in listed:
            found += _share(report, stated)
    told = {wrong.span for wrong in found}
    found += (wrong for wrong in _among(report) if wrong.span not in told)
    yield from sorted(found, key=lambda wrong: wrong.span or (0, 0))


def _row(listed: ShareList) -> Iterator[Fault]:
    """The shares of a row that are not those of the items at their places."""
    for at in listed.off():
        part = listed.parts[at].quantity
        yield wrong_share(listed.shares[at], part, f"{plain(listed.whole)}{part.unit}", listed.computed(at))


def _share(report: Report, stated: StatedShare) -> Iterator[Fault]:
    """What is wrong with a share of the counts in front of it; those ``above`` may be what it is a share of."""
    claim, head, counts, above = stated
    if _DIVIDED.match(head):
        alike = {whole.value: whole for whole in above if counts and whole.unit == counts[-1].unit}
        is_next = bool(counts) and len(report.text[counts[-1].end : claim.quantity.start]) <= _FARTHEST
        is_of_it = OF_IT.search(last_item(head[-LONGEST_CLAUSE:]))
        if is_next and is_of_it and len(alike) == 1:
            yield from compared(claim, counts[-1], list(alike.values()), FAR)
        return
    if len(counts) < 2:
        return
    is_stated = bool(SHARE_OF.search(head[-LONGEST_CLAUSE:]))
    if is_stated:
        named_part = _named_part(report, head, counts[:-1])
        if named_part is None:
            return
        part, wholes = named_part, counts[-1:]
    else:
        at = _called(report, head, counts)
        part, wholes = counts[at], counts[:at]
        if not wholes or len(report.text[counts[-1].end : claim.quantity.start]) > _FARTHEST:
            return
    wholes = [
        whole for whole in wholes if are_of_one_kind(whole.unit, part.unit) and whole.value > part.value
    ]
    named = None if is_stated else _named_whole(report, head, wholes)
    if named is not None:
        # 占收案总数的72.8% where only the cases accepted give 72.8%: the share says itself what it is of.
        yield from compared(claim, part, [named], FAR)
    elif wholes and (is_stated or not is_explained(claim, part, above)):
        yield from compared(
            claim, part, wholes, None if is_stated else farthest_of(report, claim, part, wholes)
        )


def _named_part(report: Report, head: str, counts: Sequence[Quantity]) -> Quantity | None:
    """The count that the clause of a share names; the nearest where it names none, None where it names another thing."""
    found = _SUBJECT.search(head[-LONGEST_CLAUSE:])
    if found is None:
        return counts[-1]
    subject = found["subject"]
    named = [
        count
        for count in counts
        for behind in [first_item(report.text[count.end : count.end + NOUN_BEHIND])]
        for said in [words_before(report, count)]
        if (len(said) > 1 and (subject.endswith(said) or said.endswith(subject))) or behind == subject
    ]
    return named[-1] if named else None


def _called(report: Report, head: str, counts: Sequence[Quantity]) -> int:
    """Which count bears the very name the clause of a share begins with: 春茶4310吨、夏秋茶3950吨，春茶占比; else the last."""
    found = _SUBJECT.search(head[-LONGEST_CLAUSE:])
    named = [
        k
        for k, count in enumerate(counts)
        if found and words_before(report, count).removeprefix("其中") == found["subject"]
    ]
    return named[0] if len(named) == 1 else len(counts) - 1


def _named_whole(report: Report, head: str, wholes: Sequence[Quantity]) -> Quantity | None:
    """The one count in front of a share that it says it is of, by what was done: 收到申请344件 for 占收案总数."""
    of = _OF_ALL_OF.search(head[-LONGEST_CLAUSE:])
    deeds = next((deeds for deeds in _TAKEN_IN if of and deeds.fullmatch(of["deed"])), None)
    if deeds is None:
        return None
    said = [(whole, words_before(report, whole)) for whole in wholes]
    named = [whole for whole, clause in said if deeds.search(clause) and not _NOT_OF_ALL.search(clause)]
    return named[0] if len({whole.value for whole in named}) == 1 else None


def _among(report: Report) -> Iterator[Fault]:
    """在审结的480件案件中，有192件…，调解结案比例达到40%: a ratio in the clause behind a part and its whole."""
    for whole, part, claim in windows(report, 3):
        one, other = whole.quantity, part.quantity
        if (
            claim.quantity.kind is not FigureKind.RATE
            or not are_of_one_kind(one.unit, other.unit)
            or not 0 < other.value < one.value
        ):
            continue
        if len(exact_amounts([whole, part])) != 2 or claim.quantity.high is not None:
            continue
        between = report.text[one.end : other.start]
        behind = report.text[other.end : claim.quantity.start]
        if _IN_WHICH.fullmatch(between) and _ITS_RATIO.fullmatch(behind):
            yield from compared(claim, other, [one], FAR)
