"""What the sections of a report are for, by their headings and by where these stand: parts first, then what is below."""

from __future__ import annotations

from collections.abc import Sequence

from compare.model import Function
from compare.structure import function
from compare.wording import normal

_LONGEST_BARE_PART = 16
"""Characters of an unnumbered line that is a heading among numbered ones: 下一步工作打算."""


def functions_by_heading(
    headings: Sequence[str], parents: Sequence[int | None], is_annex: Sequence[bool], year: int | None
) -> list[Function]:
    """The function of each section, in text order.

    ``headings`` are given without their numbers, ``parents`` are positions among them, and ``is_annex`` says which are
    titles of attachments; ``year`` is the year reported on.
    """
    is_top = [parent is None and not annex for parent, annex in zip(parents, is_annex, strict=True)]
    tops = iter(_of_tops([h for h, top in zip(headings, is_top, strict=True) if top], year))
    found: list[Function] = []
    for heading, parent, top in zip(headings, parents, is_top, strict=True):
        if parent is not None:
            found.append(_inherited(heading, found[parent], year))
        else:
            found.append(next(tops) if top else _of_annex(heading, year))
    return found


def names_a_part(piece: str) -> bool:
    """Whether a line without a number is short and names problems, plan or duties, and so is a heading."""
    if function.is_on_duties(piece):
        return True
    part, is_named = function.of_heading(piece, None)
    return is_named and part is not Function.REVIEW and len(normal(piece)) <= _LONGEST_BARE_PART


def _of_tops(headings: Sequence[str], year: int | None) -> list[Function]:
    """Functions of the parts of the first level, decided together.

    A report goes from review to problems to plan. 落实重点任务 before the problems is a topic of the review;
    奋力取得新成效 after the plan's general demands belongs to the plan, as does any heading that names
    nothing.
    """
    named = [function.of_heading(heading, year) for heading in headings]
    last_past = max(
        (
            position
            for position, heading in enumerate(headings)
            if named[position] == (Function.PROBLEMS, True) or function.looks_back(heading, year)
        ),
        default=-1,
    )
    found: list[Function] = []
    is_behind_plan = False
    for position, (heading, (own, is_named)) in enumerate(zip(headings, named, strict=True)):
        if own is Function.PLAN and position < last_past and not function.looks_ahead(heading, year):
            own = Function.REVIEW
        elif own is Function.REVIEW and is_behind_plan:
            own = own if is_named and function.looks_back(heading, year) else Function.PLAN
        is_behind_plan = is_behind_plan or own is Function.PLAN
        found.append(own)
    return found


def _of_annex(title: str, year: int | None) -> Function:
    """An attachment is a plan if it looks ahead: 附：2025年十件民生实事, to a report on 2024."""
    return Function.PLAN if function.looks_ahead(title, year) else Function.OTHER


def _inherited(heading: str, parent: Function, year: int | None) -> Function:
    """A subsection has its parent's function, unless a short heading names problems or plan.

    聚焦突出问题 under the review is review; 存在的不足 is problems anywhere.
    """
    own, is_named = function.of_heading(heading, year)
    if function.is_on_problems_only(heading):
        return Function.PROBLEMS
    if not is_named or len(normal(heading)) > _LONGEST_BARE_PART or parent is Function.PLAN:
        return parent
    if own is Function.PROBLEMS:
        return own
    # 存在问题及工作思路: its second half is a plan whatever its name.
    is_plan = own is Function.PLAN and (parent is Function.PROBLEMS or function.looks_ahead(heading, year))
    return own if is_plan else parent
