"""Results, records and errors never change: they can be hashed, and sent to other processes."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from compare.batch.ledger import record_at, record_line
from compare.batch.store import Store
from compare.comparison import compare
from compare.errors import ConfigurationError
from compare.frozen import FrozenMap
from compare.model.batch import Record, WorkKind
from compare.summary import summarise
from tests.builders import report

RECORD = Record(WorkKind.PAIR, "k", "n", "", "青禾区", (2023, 2024), ("a.json",), FrozenMap({"new": 3}))


def test_a_summary_a_record_and_an_error_can_be_hashed() -> None:
    summary = summarise(compare(report("一、执法\n检查12次。"), report("一、执法\n检查15次。")))
    for value in (summary, RECORD, ConfigurationError("{file} is wrong.", file="a").message):
        assert hash(value) == hash(pickle.loads(pickle.dumps(value)))


def test_the_details_of_an_error_stay_as_they_are() -> None:
    error = ConfigurationError("{file} is wrong.", file="a")
    with pytest.raises(TypeError):
        error.message.details["file"] = "b"  # type: ignore[index]


def test_a_record_is_read_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_bytes(record_line(RECORD))
    assert record_at(Store(str(tmp_path)), "r.json") == RECORD
