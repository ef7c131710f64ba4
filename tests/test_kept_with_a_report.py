"""What is worked out of a report is worked out once and kept with it."""

from __future__ import annotations

import ast
import gc
import pickle
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, replace
from enum import Enum
from pathlib import Path
from types import FunctionType, ModuleType
from typing import Any

import compare
from compare.checking import check, with_findings
from compare.model import Report
from compare.series.series import series_of
from tests.builders import report

ROOT = Path(compare.__file__).parents[1]
CORPUS = ROOT / "corpus"


def _first_words(given: Report) -> tuple[str, ...]:
    return tuple(given.wording(sentence.id)[:2] for sentence in given.sentences)


def _last_words(given: Report) -> tuple[str, ...]:
    return tuple(given.wording(sentence.id)[-2:] for sentence in given.sentences)


def _words(given: Report, sentence: int, length: int, *, last: bool = False) -> tuple[str, ...]:
    said = given.wording(sentence)
    return (said[-length:] if last else said[:length],)


def test_it_is_made_on_the_first_call_and_given_again() -> None:
    given = report("一、执法\n检查12次。")
    assert given.once(_first_words) is given.once(_first_words) == ("青禾", "一、", "检查")
    assert given.once(_last_words) == ("报告", "执法", "次。")


def test_of_each_part_it_is_made_on_the_first_call_and_given_again() -> None:
    given = report("一、执法\n检查12次。")
    made = given.once_for(_words, 2, 2, 3)
    assert made == ("检查1",)
    assert given.once_for(_words, 2, 2, 3) is made
    assert given.once_for(_words, 1, 1, 2) == ("一、",)
    assert given.once_for(_words, (2, "last"), 2, 3, last=True) == ("2次。",)


def test_what_is_made_of_the_report_and_of_its_parts_is_kept_apart() -> None:
    def words(given: Report, length: int = 2) -> str:
        return given.text[:length]

    given = report("一、执法\n检查12次。")
    assert (given.once(words), given.once_for(words, 4, 4), given.once(words)) == ("青禾", "青禾区2", "青禾")


def test_a_report_made_of_another_starts_afresh() -> None:
    given = report("一、执法\n检查12次。")
    assert replace(given, year=2020).once(_first_words) is not given.once(_first_words)


def test_it_is_no_part_of_the_report() -> None:
    given, other = report("一、执法\n检查12次。"), report("一、执法\n检查12次。")
    made = given.once(_first_words)
    assert given == other
    assert hash(given) == hash(other)
    assert repr(given) == repr(other)
    assert asdict(given) == asdict(other)
    assert pickle.dumps(given) == pickle.dumps(other)
    read = pickle.loads(pickle.dumps(given))
    assert read == other
    assert read.once(_first_words) == made


def _asked_of_reports() -> set[str]:
    """The works that modules ask of a report, by module and name."""
    return {
        f"{'.'.join(path.relative_to(ROOT).with_suffix('').parts)}.{node.args[0].id}"
        for path in (ROOT / "compare").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("once", "once_for")
        and isinstance(node.args[0], ast.Name)
        and not (isinstance(node.func.value, ast.Name) and node.func.value.id == "context")
    }


def _within(kept: object) -> Iterator[Any]:
    """What is kept and everything it refers to, but for what the program itself is made of."""
    waiting, seen = [kept], set[int]()
    while waiting:
        one = waiting.pop()
        if id(one) in seen or isinstance(one, type | ModuleType | Enum):
            continue
        seen.add(id(one))
        yield one
        is_function = isinstance(one, FunctionType)
        waiting += [one.__closure__, one.__defaults__] if is_function else gc.get_referents(one)


NAMES = ("qinghe/2023.txt", "wangchuan/2022.txt", "wangchuan/2023.txt", "wangchuan/2024.txt")
PATHS = (*(str(CORPUS / name) for name in NAMES), "invented.txt")
LAST_TITLE = "青禾区2023年度法治政府建设工作报告"
RARE = """
    一、执法
    检查点中A类523处、B类478处、C类466处，占比分别为35.7%、32.6%、31.8%。发现问题54个，整改50个，整改率96.4%。
    接待游客318万人次，比2019年的286万人次多一成。新建站点8处，总数达到46处。拉动消费约亿元。坚持学深悟透、应援尽援。
"""
"""What the corpus lacks."""


def _checked_and_followed() -> tuple[object, ...]:
    """What is made of a draft with a peer, of one with what the corpus lacks, and of three years of one issuer."""
    peer, first, second, draft = (compare.read(path) for path in PATHS[:-1])
    return (
        check(draft, [first, second], [peer]),
        check(report(RARE, path="invented.txt"), [report(RARE, title=LAST_TITLE, path="invented.txt")]),
        with_findings(compare.compare(second, draft)),
        series_of([first, second, draft]),
    )


def _alive() -> list[Report]:
    return [each for each in gc.get_objects() if isinstance(each, Report) and each.path in PATHS]


def test_nothing_kept_refers_to_a_report() -> None:
    made = _checked_and_followed()
    kept = defaultdict[str, list[Any]](list)
    for each in _alive():
        for work, value in (*each._made.items(), *each._made_of_parts.items()):
            kept[f"{work.__module__}.{work.__name__}"].append(value)
    assert made
    assert {name for name, values in kept.items() if any(values)} >= _asked_of_reports()
    assert [
        name for name, values in kept.items() if any(isinstance(one, Report) for one in _within(values))
    ] == []


def test_a_report_is_freed_without_the_collector() -> None:
    """As workers run, so what is kept with a report may not refer to the report."""
    gc.collect()
    gc.disable()
    try:
        before = len(_alive())
        _checked_and_followed()
        assert len(_alive()) == before
    finally:
        gc.enable()
