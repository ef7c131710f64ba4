"""Shares and rates stated beside the two counts they are computed from.

受理2474件，其中调解结案2369件，占95.37%: the share behind 占.  整改问题54个，整改率96.4%: the rate whose name
says what its numerator counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from compare.checks.rates.derived import Derived, derived
from compare.checks.rates.named_shares import named_shares
from compare.checks.rates.share_lists import ShareList, off, share_lists
from compare.checks.sums.ratios import WrongPart, wrong_parts
from compare.figures.precision import decimals, last_decimal, rounded
from compare.figures.units import count_one_thing
from compare.message import Message, message
from compare.model import Bound, Figure, FigureKind, Function, Quantity, Report
from compare.wording import HAN, first_item, last_clause, last_item

ShareFinding = tuple[tuple[int, int], Message, Message]

_SHARE = re.compile(r"占[^，,。；;]{0,12}$")
_SHARE_OF = re.compile(r"占[^，,。；;\d]{0,12}\d[\d,.]*\s*[万亿]?[^，,。；;\d]{0,4}的$")
_SUBJECT = re.compile(
    rf"(?:^|[，,。；;、：:])\s*(?:其中|而|但|且|目前|现|已|全[省市县区旗镇]|全年)*(?P<subject>(?:{HAN}|[A-Z]){{2,16}}?)(?:数量?|总数)?(?:约|已|就|共|仅)?占[^，,。；;、]*$"
)
"""信用村占全市1684个行政村的70%: the clause says itself what part it is."""
_OF_ALL_OF = re.compile(
    rf"占(?:全部|全年|年度|行政复议)*(?P<deed>{HAN}{{2}})(?:案件|申请)?(?:总数|总量|总件数)的?\s*$"
)
_TAKEN_IN = (
    re.compile(r"收案|新收|收到|接收|收件"),
    re.compile(r"受理|立案"),
    re.compile(r"审结|办结|结案"),
)
"""Words for one deed, by which a share names the count it is of."""
_NOT_OF_ALL = re.compile(r"其中|上年|去年|结转|较|比|不予|网上|线上")
_RATE = re.compile(rf"(?P<name>{HAN}{{2,12}})率(?:已?达到?了?|为|是|保持在)?\s*$")
_OWN_TERMS = re.compile(r"按期|按时|及时|首次|当期|综合|直接|平均|满意|知晓|同比|提前|一次|年均|覆盖")
"""Rates of another numerator than the count beside them."""
_ONE_DEED = (("出庭应诉", "出庭"), ("审结", "结案"), ("办结", "结案"), ("办理完毕", "结案"))
"""Words of a rate's name and of its count that say one thing."""
_BASES = tuple(
    (re.compile(f"(?:{deed})$"), re.compile(base))
    for deed, base in (
        ("出庭", r"应诉|诉讼|开庭|应出庭"),
        ("结案", r"受理|收到|办理|立案|承办|新收|接收|接到|收案|查处"),
        ("整改|整治|销号|治理", r"发现|检出|查出|查摆|反馈|指出|排查|摸排|查找"),
        ("采纳|吸纳|采用", r"提出|收到|征集|收集|征求"),
        ("优秀|优良|良好|合格|达标|通过", r"评查|抽查|抽取|评审|抽检|检测|参加|参考|应考"),
        ("参考|参训|参加|到会", r"应参|应到"),
        ("调解成功|化解|调成", r"受理|调解|排查|调处|化解"),
    )
)
"""What a rate is of, where its name says what was done: 抽取案卷 for 优秀率."""
_BEFORE_A_DEED = re.compile(r"^(?:现|目前|全年|截至年底|已|均|共|行政机关|部门|单位|主要|负责人|负责同志)+")
_BRACKET = re.compile(r"\s*[（(]")
_NOUN_BEHIND = 8
_FARTHEST = 16
_LONGEST_CLAUSE = 120
"""Characters in front of a share in which its name stands."""
_MOST_BEFORE = 60
"""Counts of a sentence in front of a share that it may be computed from."""
_OF_A_SUM = re.compile("占[^，,。；;]{0,12}(?:之和|合计|总和)的?")
"""占两者之和的4.7%: no count in front of it is what it is of."""
_OF_THE_YEAR = re.compile("全年|累计|总体|整体")
_OF_A_PART = re.compile(r"[上下]半年|季度|前[一二三四五六七八九十]+个?月|\d月")
_SENTENCES_UP = 3
"""Sentences of a paragraph in front of a rate in which its base may stand."""
_OF_WHICH = re.compile(r"[^。；;，,\d]{0,12}[，,；;（(]\s*其中[^。；;，,\d]{0,24}")
_DIVIDED = re.compile(rf"(?:其中|(?:按照?|从|分){HAN}{{2,8}}(?:来看|看|分类?|划分|统计))[，,：:]")
"""Opens a sentence on what the count before it is divided in: 从合同类型看，."""
_OF_IT = re.compile(r"(?:所?占比?|比重|比例)(?:重|例)?(?:了|为|达到?|约|的|全部|全年|总数|总量|总额)*$")
"""A share that names no whole of its own."""
_IN_WHICH = re.compile(r"[^。；;，,\d]{0,16}(?:当?中|之中|里)[，,](?:共?有|共)?[^。；;，,、\d]{0,6}")
_ITS_RATIO = re.compile(
    r"[^。；;，,、\d]{0,20}[，,][^。；;，,、\d]{0,10}(?:占比|比例|比重|率)(?:为|达到?|约)*\s*"
)
_FARTHEST_RATE = Decimal(20)
"""Percentage points beyond which even counts that name each other are not those of the rate."""
_NEAR_RATE = Decimal(2)
_HUNDRED_MILLION = Decimal(10**8)


def shares(report: Report) -> Iterator[ShareFinding]:
    """Shares that the counts of their own sentence, or of the list in front of it, contradict."""
    rows = list(share_lists(report))
    found: list[ShareFinding] = [wrong for row in rows for wrong in _row(row)]
    listed = {share.quantity.start for row in rows for share in row.shares}
    for named in named_shares(report):
        if named.share.quantity.start not in listed:
            listed.add(named.share.quantity.start)
            found.append(_contradiction(named.share, named.part, named.whole.text, named.computed))
    found += map(_part_of_ratio, wrong_parts(report))
    found += map(_derived, derived(report))
    found += (wrong for wrong in _contradicted(report, of_rates=False) if wrong[0][0] not in listed)
    told = {wrong[0] for wrong in found}
    found += (wrong for wrong in _among(report) if wrong[0] not in told)
    yield from sorted(found, key=lambda wrong: wrong[0])


def _part_of_ratio(wrong: WrongPart) -> ShareFinding:
    """三次产业结构调整为9.2：38.9：51.9 where the three values give another first share."""
    whole = f"{(wrong.whole / _HUNDRED_MILLION).normalize():f}亿元"
    return (
        wrong.ratio.span,
        message("{part} of {whole} is {computed}%, not {claim}%.", part=wrong.value.quantity.text, whole=whole, computed=f"{wrong.computed:.1f}", claim=f"{wrong.part}"),
        message("Check the share, or say what it is a share of."),
    )  # fmt: skip


def _derived(wrong: Derived) -> ShareFinding:
    if wrong.is_share:
        text = message("{part} of {whole} is {computed}%, not {claim}%.", part=wrong.part, whole=wrong.whole, computed=f"{wrong.computed:.1f}", claim=f"{wrong.claim}")  # fmt: skip
    else:
        text = message("{part} to {whole} is a ratio of {computed}, not {claim}.", part=wrong.part, whole=wrong.whole, computed=f"{wrong.computed:.2f}", claim=f"{wrong.claim}")  # fmt: skip
    return wrong.span, text, message("Check both values and compute the change anew.")


def _row(listed: ShareList) -> Iterator[ShareFinding]:
    """The shares of a row that are not those of the items at their places."""
    for position, share in enumerate(listed.shares):
        computed = listed.computed(position)
        if computed is not None and listed.whole is not None and off(listed, position):
            part = listed.parts[position].quantity
            whole = f"{listed.whole.normalize():f}{part.unit}"
            yield _contradiction(share, part, whole, computed)


def rates(report: Report) -> Iterator[ShareFinding]:
    """Rates that the counts beside them contradict."""
    yield from _contradicted(report, of_rates=True)


def _contradicted(report: Report, *, of_rates: bool) -> Iterator[ShareFinding]:
    by_sentence = report.figures_by_sentence()
    for number, figures in by_sentence.items():
        sentence = report.sentences[number]
        if sentence.function is Function.PLAN:
            continue
        for position, claim in enumerate(figures):
            if claim.quantity.kind is not FigureKind.RATE or claim.quantity.high is not None:
                continue
            # 超过七成 is said of three quarters: words have a measure of their own.
            if re.search("成|分之", claim.quantity.text):
                continue
            head = report.text[sentence.start : claim.quantity.start]
            before = _counts(figures[max(0, position - _MOST_BEFORE) : position])
            above = _counts(
                figure
                for up in range(max(0, number - _SENTENCES_UP), number)
                if report.sentences[up].paragraph == sentence.paragraph
                for figure in by_sentence.get(up, ())
            )
            clause = head[-_LONGEST_CLAUSE:]
            if _OF_A_SUM.search(last_clause(clause)):
                continue
            if _OF_THE_YEAR.search(last_clause(clause)) and _OF_A_PART.search(clause):
                # 上半年121件，下半年135件，全年成功率97%: the counts are of halves of what the rate is of.
                continue
            if bool(_SHARE.search(clause) or _SHARE_OF.search(clause)) is of_rates:
                continue
            if of_rates and _BRACKET.match(report.text, claim.quantity.end):
                # 出庭应诉率100%（应诉52件、出庭51件）: the counts stand behind the rate.
                inside = report.text.find("）", claim.quantity.end)
                behind = [f for f in figures[position + 1 : position + 3] if f.quantity.end <= inside]
                before = _counts(behind) if len(_counts(behind)) > 1 else before
            if of_rates:
                yield from _rate(report, head, claim, before, above)
            else:
                yield from _share(report, head, claim, before, above)


def _share(
    report: Report, head: str, claim: Figure, counts: Sequence[Quantity], above: Sequence[Quantity]
) -> Iterator[ShareFinding]:
    """What is wrong with a share of the counts in front of it; those ``above`` may be what it is a share of."""
    if _DIVIDED.match(head):
        alike = {whole.value: whole for whole in above if counts and whole.unit == counts[-1].unit}
        is_next = bool(counts) and len(report.text[counts[-1].end : claim.quantity.start]) <= _FARTHEST
        is_of_it = _OF_IT.search(last_item(head[-_LONGEST_CLAUSE:]))
        if is_next and is_of_it and len(alike) == 1:
            yield from _compared(claim, counts[-1], list(alike.values()), _FARTHEST_RATE)
        return
    if len(counts) < 2:
        return
    is_stated = bool(_SHARE_OF.search(head[-_LONGEST_CLAUSE:]))
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
        whole for whole in wholes if count_one_thing(whole.unit, part.unit) and whole.value > part.value
    ]
    named = None if is_stated else _named_whole(report, head, wholes)
    if named is not None:
        # 占收案总数的72.8% where only the cases accepted give 72.8%: the share says itself what it is of.
        yield from _compared(claim, part, [named], _FARTHEST_RATE)
    elif wholes and (is_stated or not _explain(claim, part, above)):
        yield from _compared(
            claim, part, wholes, None if is_stated else _farthest(report, claim, part, wholes)
        )


def _named_part(report: Report, head: str, counts: Sequence[Quantity]) -> Quantity | None:
    """The count that the clause of a share names; the nearest where it names none, None where it names another thing."""
    found = _SUBJECT.search(head[-_LONGEST_CLAUSE:])
    if found is None:
        return counts[-1]
    subject = found["subject"]
    named = [
        count
        for count in counts
        for behind in [first_item(report.text[count.end : count.end + _NOUN_BEHIND])]
        for said in [_said(report, count)]
        if (len(said) > 1 and (subject.endswith(said) or said.endswith(subject))) or behind == subject
    ]
    return named[-1] if named else None


def _called(report: Report, head: str, counts: Sequence[Quantity]) -> int:
    """Which count bears the very name the clause of a share begins with: 春茶4310吨、夏秋茶3950吨，春茶占比; else the last."""
    found = _SUBJECT.search(head[-_LONGEST_CLAUSE:])
    named = [
        k
        for k, count in enumerate(counts)
        if found and _said(report, count).removeprefix("其中") == found["subject"]
    ]
    return named[0] if len(named) == 1 else len(counts) - 1


def _farthest(report: Report, claim: Figure, part: Quantity, wholes: Sequence[Quantity]) -> Decimal:
    """How far off a share may be and still be of the counts; one with a wrong digit is, where 其中 says of what it is."""
    between = report.text[wholes[-1].end : part.start]
    share = f"{part.value / wholes[-1].value * 100:.{decimals(claim.quantity.text)}f}"
    said = claim.quantity.text.rstrip("%％")
    differing = sum(one != other for one, other in zip(share, said, strict=False))
    is_slip = "其中" in between and len(share) == len(said) and differing == 1
    clause = re.split("[，,、；;（(]", report.text[part.end : claim.quantity.start])[-1]
    # 完成投资96.5亿元，其中产业类58.7亿元，占比68.0%: nothing else is there that it could be of.
    is_only = len(wholes) == 1 and bool(_OF_WHICH.fullmatch(between)) and bool(_OF_IT.fullmatch(clause))
    return _FARTHEST_RATE if is_slip or is_only else _NEAR_RATE


def _named_whole(report: Report, head: str, wholes: Sequence[Quantity]) -> Quantity | None:
    """The one count in front of a share that it says it is of, by what was done: 收到申请344件 for 占收案总数."""
    of = _OF_ALL_OF.search(head[-_LONGEST_CLAUSE:])
    deeds = next((deeds for deeds in _TAKEN_IN if of and deeds.fullmatch(of["deed"])), None)
    if deeds is None:
        return None
    said = [(whole, _said(report, whole)) for whole in wholes]
    named = [whole for whole, clause in said if deeds.search(clause) and not _NOT_OF_ALL.search(clause)]
    return named[0] if len({whole.value for whole in named}) == 1 else None


def _rate(
    report: Report, head: str, claim: Figure, counts: Sequence[Quantity], above: Sequence[Quantity]
) -> Iterator[ShareFinding]:
    """What is wrong with a rate whose name says what one of the counts in front of it counts."""
    named = _RATE.search(last_item(head[-_LONGEST_CLAUSE:]))
    # 审结率 of cases some of which were carried over is computed in more than one way.
    if not named or "结转" in head:
        return
    name = _deed(named["name"])
    position = _numerator(report, name, counts)
    if position is None:
        return
    part = counts[position]
    own = _OWN_TERMS.search(name)
    if own and own[0] not in _said(report, part):
        return
    wholes = [w for w in counts[:position] if count_one_thing(w.unit, part.unit)]
    # 行政诉讼案件40件；出庭39件，败诉2件，败诉率5.0%: the base stands one sentence up.
    if _explain(claim, part, wholes) or _explain(claim, part, above):
        return
    wholes = [whole for whole in wholes if whole.value > part.value]
    bases = [whole for whole in wholes[-1:] if _is_base(report, name, whole)]
    if bases:
        # 抽取案卷320份，优秀案卷240份，优秀率86%: the two counts say themselves that they belong together.
        yield from _compared(claim, part, bases, _FARTHEST_RATE)
    elif wholes and claim.quantity.value < 100:
        # A rate of 100% may be of fewer than the count in front of it.
        yield from _compared(claim, part, wholes, _farthest(report, claim, part, wholes), is_named=True)
    elif not wholes:
        bases = [
            whole
            for whole in above
            if count_one_thing(whole.unit, part.unit)
            and whole.value > part.value
            and _is_base(report, name, whole)
        ]
        if bases and claim.quantity.value < 100:
            yield from _compared(claim, part, bases, _NEAR_RATE)


def _explain(claim: Figure, part: Quantity, wholes: Sequence[Quantity]) -> bool:
    """One of the counts is what the claim is a share of."""
    return any(
        whole.value and abs(part.value / whole.value * 100 - claim.quantity.value) <= _slack(claim)
        for whole in wholes
        if count_one_thing(whole.unit, part.unit)
    )


def _among(report: Report) -> Iterator[ShareFinding]:
    """在审结的480件案件中，有192件…，调解结案比例达到40%: a ratio in the clause behind a part and its whole."""
    for number, figures in report.figures_by_sentence().items():
        if report.sentences[number].function is Function.PLAN:
            continue
        for whole, part, claim in zip(figures, figures[1:], figures[2:], strict=False):
            one, other = whole.quantity, part.quantity
            if (
                claim.quantity.kind is not FigureKind.RATE
                or not count_one_thing(one.unit, other.unit)
                or not 0 < other.value < one.value
            ):
                continue
            if len(_counts([whole, part])) != 2 or claim.quantity.high is not None:
                continue
            between = report.text[one.end : other.start]
            behind = report.text[other.end : claim.quantity.start]
            if _IN_WHICH.fullmatch(between) and _ITS_RATIO.fullmatch(behind):
                yield from _compared(claim, other, [one], _FARTHEST_RATE)


def _counts(figures: Iterator[Figure] | Sequence[Figure]) -> list[Quantity]:
    return [
        f.quantity
        for f in figures
        if f.quantity.kind in (FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE)
        and f.quantity.bound is Bound.EXACT
    ]


def _slack(claim: Figure) -> Decimal:
    """How far a share may be from the one computed."""
    step = last_decimal(claim.quantity.text)
    if claim.quantity.bound is Bound.EXACT:
        return step * Decimal("0.99")
    return max(step, claim.quantity.value / 10)


def _deed(words: str) -> str:
    """What was done, in the one word of all that say it."""
    for variant, standard in _ONE_DEED:
        words = words.replace(variant, standard)
    return words


def _numerator(report: Report, name: str, counts: Sequence[Quantity]) -> int | None:
    """Which of the counts a rate's name speaks of: 整改54个 for 整改率; None for none."""
    for position in range(len(counts) - 1, -1, -1):
        clause = _said(report, counts[position])
        behind = report.text[counts[position].end : counts[position].end + _NOUN_BEHIND]
        clause = _deed(clause + first_item(behind))
        ends = [name[at:] for at in range(len(name) - 1)]
        # The first count of all is what the others are of, unless it begins with what was done: 已整改54个.
        begins = _BEFORE_A_DEED.sub("", clause).startswith(tuple(ends))
        if (position > 0 or begins) and any(end in clause for end in ends):
            return position
    return None


def _said(report: Report, count: Quantity) -> str:
    """The words in front of a count, back to the last mark or digit."""
    return re.split(r"[，,、；;。：:\d]", report.text[max(0, count.start - 60) : count.start])[-1].strip()


def _is_base(report: Report, name: str, whole: Quantity) -> bool:
    """A count is of what a rate of that name is of."""
    said = _said(report, whole)
    behind = first_item(report.text[whole.end : whole.end + _NOUN_BEHIND])
    return any(deed.search(name) and base.search(said + behind) for deed, base in _BASES)


def _compared(
    claim: Figure,
    part: Quantity,
    wholes: Sequence[Quantity],
    farthest: Decimal | None,
    *,
    is_named: bool = False,
) -> Iterator[ShareFinding]:
    """The share computed where the claim is another; ``farthest`` from it in points, with a tenth of it allowed.

    Of a rate that is named after its part, a share ten times too large or too small is one that lost its point.
    """
    slack = _slack(claim)
    possible = [(part.value / whole.value * 100, whole) for whole in wholes]
    if any(abs(share - claim.quantity.value) <= slack for share, _ in possible):
        return
    share, whole = min(possible, key=lambda s: abs(s[0] - claim.quantity.value))
    # Far off, the base is another set and nothing is contradicted.
    is_far = farthest is not None and abs(share - claim.quantity.value) > max(farthest, share / 10)
    if is_far and not (is_named and _lost_its_point(claim, share)):
        return
    yield _contradiction(claim, part, whole.text, share)


def _lost_its_point(claim: Figure, share: Decimal) -> bool:
    return any(abs(share * times - claim.quantity.value) <= _slack(claim) for times in (10, Decimal("0.1")))


def _contradiction(claim: Figure, part: Quantity, whole: str, share: Decimal) -> ShareFinding:
    shown = rounded(share, max(1, decimals(claim.quantity.text)))
    return (
        (claim.quantity.start, claim.quantity.end),
        message("{part} of {whole} is {computed}%, not {claim}%.", part=part.text, whole=whole, computed=shown, claim=f"{claim.quantity.value.normalize():f}"),
        message("Check the share, or say what it is a share of."),
    )  # fmt: skip
