"""What is worked out of a report is worked out once and kept with it."""

from __future__ import annotations

import gc
import pickle
from dataclasses import replace

from compare.checking import with_findings
from compare.comparison import compare
from compare.model import Report
from tests.builders import report


def _first_words(given: Report) -> list[str]:
    return [given.wording(sentence.id)[:2] for sentence in given.sentences]


def test_it_is_made_on_the_first_call_and_given_again() -> None:
    given = report("一、执法\n检查12次。")
    assert given.once(_first_words) is given.once(_first_words)


def test_a_report_made_of_another_starts_afresh() -> None:
    given = report("一、执法\n检查12次。")
    given.once(_first_words)
    assert replace(given, year=2020).worked_out == {}


def test_it_changes_nothing_about_the_report() -> None:
    given, other = report("一、执法\n检查12次。"), report("一、执法\n检查12次。")
    given.once(_first_words)
    assert given == other
    read = pickle.loads(pickle.dumps(given))
    assert read == other
    assert read.worked_out == {}


def test_a_report_is_freed_without_the_collector() -> None:
    """Workers run without it, so nothing that is kept with a report may refer to the report."""
    old = report(
        "一、执法\n检查12次，同比增长5%。新建站点8处，总数达到46处。\n二、下一步\n检查20次。",
        path="freed.txt",
    )
    new = report(
        "一、执法\n检查15次，同比增长25%。新建站点9处，总数达到55处。\n二、下一步\n检查30次。",
        path="freed.txt",
    )
    gc.collect()
    gc.disable()
    try:
        with_findings(compare(old, new))
        del old, new
        left = [each for each in gc.get_objects() if isinstance(each, Report) and each.path == "freed.txt"]
        assert left == []
    finally:
        gc.enable()
