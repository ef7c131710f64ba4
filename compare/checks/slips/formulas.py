"""Formulas that are written the same everywhere, with one character of another word: 完整、准备、全面贯彻新发展理念.

A formula is so long that what differs from it in one character is no other wording, whether or not the characters sound or
look alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from compare.checks.slips.slip import Slip
from compare.evidence import role_at
from compare.model import Report, Role

_FORMULAS = """
完整、准确、全面贯彻新发展理念
科学立法、严格执法、公正司法、全民守法
严格规范公正文明执法
法治国家、法治政府、法治社会一体建设
职能科学、权责法定、执法严明、公开公正、智能高效、廉洁诚信、人民满意
党委领导、政府负责、民主协商、社会协同、公众参与、法治保障、科技支撑
办事依法、遇事找法、解决问题用法、化解矛盾靠法
政治判断力、政治领悟力、政治执行力
学思想、强党性、重实践、建新功
市场化、法治化、国际化
有法可依、有法必依、执法必严、违法必究
创新、协调、绿色、开放、共享
马克思列宁主义、毛泽东思想、邓小平理论
习近平新时代中国特色社会主义思想
绿水青山就是金山银山
人民对美好生活的向往
铸牢中华民族共同体意识
全过程人民民主
全面推进中华民族伟大复兴
国家治理体系和治理能力现代化
统筹推进“五位一体”总体布局
协调推进“四个全面”战略布局
"""
FORMULAS = tuple(_FORMULAS.split())
"""Without those that writers vary: 合法性审查 and 合法性审核, 依法治国 and 依法治省."""


def broken_formulas(report: Report) -> Iterator[Slip]:
    """Two characters in the body of which one is not that of the formula around them, with the formula."""
    for half, offset, formula in _halves():
        at = report.text.find(half)
        while at >= 0:
            yield from _broken(report, at - offset, formula)
            at = report.text.find(half, at + 1)


def _broken(report: Report, start: int, formula: str) -> Iterator[Slip]:
    written = report.text[max(0, start) : start + len(formula)]
    if start < 0 or len(written) < len(formula) or role_at(report, start) is not Role.BODY:
        return
    differing = [at for at, (b, a) in enumerate(zip(written, formula, strict=True)) if b != a]
    if len(differing) != 1:
        return
    at = differing[0]
    if not (_is_letter(written[at]) and _is_letter(formula[at])):
        return
    # The word of two characters that has the wrong one.
    begin = at if at + 1 < len(formula) and _is_letter(formula[at + 1]) and _opens(formula, at) else at - 1
    yield Slip(start + begin, written[begin : begin + 2], formula[begin : begin + 2], formula)


def _opens(formula: str, at: int) -> bool:
    """The character stands first, third, fifth … behind a mark: words of two characters follow one another."""
    behind = 0
    while at - behind - 1 >= 0 and _is_letter(formula[at - behind - 1]):
        behind += 1
    return behind % 2 == 0


def _is_letter(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


@cache
def _halves() -> tuple[tuple[str, int, str], ...]:
    """The two halves of each formula, where they stand in it, and the formula: one of them has no slip."""
    return tuple(
        (formula[begin:end], begin, formula)
        for formula in FORMULAS
        for begin, end in ((0, len(formula) // 2), (len(formula) // 2, len(formula)))
    )
