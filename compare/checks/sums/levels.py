"""Levels of administration that are named and counted: 县乡村三级, 市县两级, 区、街道、社区三级."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.figures.numerals import whole_number
from compare.matches import in_sentences
from compare.message import message
from compare.model import Fault, Report, Severity
from compare.wording import HAN

_TIERS = (
    ("中央", "国家", "国", "部"),
    ("自治区", "省"),
    ("市", "州", "盟"),
    ("县", "区", "旗"),
    ("乡镇", "镇街", "街道", "乡", "镇", "街", "苏木"),
    ("村居", "社区", "村", "居", "嘎查"),
    ("网格", "组", "户"),
)
"""The words for each level, from the highest down."""
_TIER = {word: tier for tier, words in enumerate(_TIERS) for word in words}
_WORD = "|".join(sorted(_TIER, key=len, reverse=True))
_COUNTED = re.compile(
    rf"(?P<levels>(?:(?:{_WORD})级?(?:[（(][^（）()]{{1,12}}[）)])?(?:、|和|及|与)?){{2,8}})(?P<number>[两二三四五六])级(?!以上|及以上|以下|甲|公立|综合|专科|医|警|响应|预警|应急|保护|资质|资格|风险|文物|公路|道路|标准|水源|消防|调研|主任|高级|巡视|关系)"
)
_LEVEL = re.compile(_WORD)
_BRACKET = re.compile(r"[（(][^（）()]*[）)]")
_NO_NAME = re.compile(
    r"(?:立|成|建|健全|完善|推[进动行]|打造|实现|覆盖|贯通|联动|[强优]化|畅通|依托|通过|组织|发挥|的|由|在|对|和|及|与|为|了|以|按照?)$"
)
"""In front of a level: no name of a place that it ends, unlike 我市 or 青禾县."""
_FINER = re.compile("网格|网络|组|户|楼|微")
"""Behind it: a level below those that are named is counted with them."""


def levels_miscounted(report: Report) -> Iterator[Fault]:
    """The levels of a report that are more or fewer than counted, in text order."""
    for sentence, found in in_sentences(report, _COUNTED):
        words = _LEVEL.findall(_BRACKET.sub("", found["levels"]))
        number = whole_number(found["number"])
        before = report.text[sentence.start : found.start()]
        # 县、镇（街道、村三级: a bracket without its other half.
        if len(re.findall("[（(]", before)) != len(re.findall("[）)]", before)):
            continue
        is_named = re.search(f"{HAN}$", before) and not _NO_NAME.search(before)
        # 青禾县乡村两级: the first may belong to a name.
        counts = [_possible(rest) for rest in ((words, words[1:]) if is_named else (words,))]
        if any(least <= number <= most for least, most in counts) or counts[0][0] < 2:
            continue
        behind = report.text[found.end() : found.end() + 6]
        if number > counts[0][0] and _FINER.search(behind):
            continue
        span = found.start("levels"), found.end("number") + 1
        yield Fault(
            span,
            message("“{written}”, but the levels named are {listed}.", written=f"{found['number']}级", listed=counts[0][0]),
            message("Count again: a level was dropped or added, or the number is another's."),
            Severity.WARNING,
        )  # fmt: skip


def _possible(words: list[str]) -> tuple[int, int]:
    """The least and the most levels there may be: 区县 is one or two."""
    tiers = [_TIER[word] for word in words]
    return max(_steps(tiers), _steps([-tier for tier in tiers])), len(words)


def _steps(tiers: list[int]) -> int:
    """How often a level is beyond all in front of it: 县市区 is one level."""
    steps, last = 0, -len(_TIERS)
    for tier in tiers:
        if tier > last:
            steps, last = steps + 1, tier
    return steps
