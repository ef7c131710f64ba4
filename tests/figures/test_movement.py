"""Verbs of rise and fall: every one of them tells a change by a number, and leads to a value."""

from __future__ import annotations

from decimal import Decimal

import pytest

from compare.figures import movement
from compare.model import FigureKind
from tests.builders import report

RISES = f"{movement.RISE}|{movement.CLIMB}|{movement.WIDEN}".split("|")
FALLS = f"{movement.FALL}|{movement.SINK}|{movement.CUT}".split("|")


def test_no_verb_stands_in_two_groups() -> None:
    assert len({*RISES, *FALLS}) == len(RISES) + len(FALLS)


def test_what_moved_either_way_is_all_that_rose_or_fell() -> None:
    assert sorted(movement.MOVED.split("|")) == sorted(RISES + FALLS)


@pytest.mark.parametrize(("verb", "sign"), [*((v, 1) for v in RISES), *((v, -1) for v in FALLS)])
def test_a_number_behind_a_verb_is_a_change_that_way(verb: str, sign: int) -> None:
    level, change = report(f"一、主要成效\n外贸进出口额58亿元，比上年{verb}5.2%。").figures
    assert level.quantity.kind is FigureKind.MONEY
    assert (change.quantity.kind, change.quantity.value) == (FigureKind.CHANGE, sign * Decimal("5.2"))


@pytest.mark.parametrize("verb", RISES + FALLS)
@pytest.mark.parametrize("to", ["到", "至", "为"])
def test_a_number_it_led_to_is_a_value(verb: str, to: str) -> None:
    *_, value = report(f"一、主要成效\n城区空置率由8.1%{verb}{to}7.3%。").figures
    assert (value.quantity.kind, value.quantity.value) == (FigureKind.RATE, Decimal("7.3"))


@pytest.mark.parametrize("verb", RISES + FALLS)
def test_a_verb_is_no_part_of_the_name_in_front_of_it(verb: str) -> None:
    assert report(f"一、主要成效\n行政审批事项{verb}至126项。").figures[0].indicator == "行政审批事项"


@pytest.mark.parametrize(
    ("name", "number"),
    [("召开常委会扩大会议", "3次"), ("培育上升期企业", "12家"), ("设立精简高效服务窗口", "5个")],
)
def test_a_verb_inside_a_name_tells_no_change(name: str, number: str) -> None:
    (figure,) = report(f"一、主要成效\n{name}{number}。").figures
    assert (figure.quantity.kind, figure.indicator) == (FigureKind.COUNT, name)
