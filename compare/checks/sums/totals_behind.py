"""Totals behind what they are made up of: 许可80件、处罚30件，合计110件; 7个镇、18个部门，共25个单位."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.checks.sums.part_list import (
    LONGEST_NAME,
    MOST_PARTS,
    PartList,
    is_same_measure,
    joint_between,
    joints,
    mark_of,
)
from compare.model import Figure, Report
from compare.wording import HAN

_SUMMED = re.compile(
    r"[，,；;]?\s*(?:以上|上述|[两二三四五六七八九]者|(?P<years>[两三四五六七八九十])(?:年(?:来|间)?|个季度)|(?P<many>[两二三四五六七八九十])(?:大?类|项|个?方面|种|个?领域)(?:的|重点|违法|行政|执法|案件|事项|文件|纠纷|问题|诉求|投诉|申请|人员|隐患|项目|活动|资金|工程|群体)*"
    r"|全年|年内|全[区县市旗镇])*"
    r"(?:组成[，,]?)?(?:合计|共计|总计|总共|一共|总(?:人数|数量|数|量|额|件数)|(?P<weak>累计|共))(?:为|达|有)?(?P<what>[^，,；;、。\d]{0,6})"
)
_NUMERALS = {"两": 2} | {numeral: number for number, numeral in enumerate("二三四五六七八九十", 2)}
_DEED = re.compile(
    r"制定|修订|出台|开展|举办|组织|召开|受理|收到|接收|立案|结案|审结|办结|办理|移送|新增|新建|改造|建成|提升|发放|发布|公开|解答|接待|接听|回访"
    r"|培训|审查|审核|评查|检查|排查|发现|整改|化解|调解|查处|完成|提出|反馈|演出|维护"
)
"""Opens a clause of what else was done; parts of one total are named by nouns."""
_STOCK = re.compile("有")
_BEGINS_ANEW = re.compile("[：:。]")
_PIECES = frozenset(("件", "份", "个", "项", "篇", "部", "条"))
_SUBTOTAL = re.compile("合计|共计|小计|总计")
"""上半年15件，8月又9件，下半年合计22件: such a part has others in it."""
_BEFORE_FIRST = 12
"""Characters in front of the first part in which it may be said to have been carried over."""
_BODY = re.compile(
    "(?:乡镇街道|乡镇|镇街|镇|乡|街道|办事处|部门|园区|开发区|农场|委办局|市直|区直|县直|国企)"
)
_BODIES = re.compile(
    r"\s*(?:家|个)?(?:责任|执法|成员|主体|参评|参考|被查)*(?:单位|部门|镇街|乡镇街道|地区|主体|机构)"
)
"""What towns and departments are counted together as: 7个镇、18个部门，共25个单位."""
_ONE_NOUN = 3
"""Letters at the end of the names of two parts that make them parts of one thing: 专职调解员, 兼职调解员."""


def preceding(report: Report, total: Figure, before: Sequence[Figure]) -> PartList | None:
    """The values in front of a total that make it up, ``before`` being those of its passage; None if they do not.

    许可80件、处罚30件，合计110件; 许可80件；处罚30件；强制5件；合计115件.
    """
    if not before or not total.quantity.is_exact:
        return None
    summed = _SUMMED.fullmatch(_behind_body(report, before[-1], total))
    if not summed:
        return None
    parts = [before[-1]]
    separator = ""
    for figure in reversed(before[:-1]):
        between = _behind_body(report, figure, parts[0])
        mark = mark_of(between)
        if not is_same_measure(total, figure) and not _are_pieces(summed, total, figure):
            break
        if not mark or (separator and mark != separator) or len(between) > LONGEST_NAME:
            # Where clauses are the parts, another in front may be one of them too.
            if separator != "、" and not _BEGINS_ANEW.search(between):
                return None
            break
        parts.insert(0, figure)
        separator = mark
    if any(said and _NUMERALS[said] != len(parts) for said in (summed["many"], summed["years"])):
        return None
    if any(map(_SUBTOTAL.search, joints(report, parts))):
        return None
    is_list = separator == "、"
    same = all(
        part.quantity.is_exact
        and (is_same_measure(total, part) or (is_list and _are_pieces(summed, total, part)))
        for part in parts
    )
    # 共110件 behind clauses that are its parts says as much as 合计110件.
    head = report.text[max(0, parts[0].quantity.start - _BEFORE_FIRST) : total.quantity.start]
    is_carried = len(parts) == 2 and "结转" in head
    is_sum = not summed["weak"] or bool(summed["years"]) or is_carried
    if not is_sum and is_list:
        is_sum = _have_one_noun(report, parts) or _are_bodies(report, parts, total)
    elif not is_sum:
        is_sum = not summed["what"]
    if not same or not (2 if is_sum and (is_list or is_carried) else 3) <= len(parts) <= MOST_PARTS:
        return None
    if not is_list and not is_carried and not _are_parts(report, parts, summed):
        return None
    return PartList(total, tuple(parts), is_said_complete=is_sum, is_announced=is_sum or is_list)


def _are_pieces(summed: re.Match[str], total: Figure, part: Figure) -> bool:
    """Papers of several kinds are counted together, each with its own measure word: 合同66份、议题104个，合计170件."""
    return not summed["weak"] and {total.quantity.unit, part.quantity.unit} <= _PIECES


def _are_parts(report: Report, parts: Sequence[Figure], summed: re.Match[str]) -> bool:
    """Clauses in front of a total name what it is made up of, not what else was done."""
    names = [name.lstrip("，,；; ") for name in joints(report, parts)]
    return not any(map(_DEED.match, names)) and not (summed["weak"] and _STOCK.search(summed[0]))


def _behind_body(report: Report, one: Figure, other: Figure) -> str:
    """What stands between two figures, without the body that the first counts: 个镇、."""
    joint = joint_between(report, one, other)
    return _BODY.sub("", joint, count=1) if _counts_bodies(report, one) else joint


def _counts_bodies(report: Report, figure: Figure) -> bool:
    return _BODY.match(report.text, figure.quantity.end) is not None


def _are_bodies(report: Report, parts: Sequence[Figure], total: Figure) -> bool:
    """Towns and departments, and all of them together: 7个镇、18个部门，共25个单位."""
    is_of_bodies = _BODIES.match(report.text, total.quantity.end) is not None
    return is_of_bodies and all(_counts_bodies(report, part) for part in parts)


def _have_one_noun(report: Report, parts: Sequence[Figure]) -> bool:
    starts = [part.quantity.start for part in parts]
    nouns = {report.text[max(0, start - _ONE_NOUN) : start].strip() for start in starts}
    return len(nouns) == 1 and all(re.fullmatch(rf"{HAN}{{{_ONE_NOUN}}}", noun) for noun in nouns)
