"""The small dictionary gives jieba's own words, and rjieba gives the same."""

from __future__ import annotations

import jieba
import pytest

from compare import words

TEXT = "严格落实行政机关负责人出庭应诉制度，推进行政执法规范化建设，全年办结行政复议案件，深化放管服改革优化营商环境。"


@pytest.mark.parametrize("text", ["办结率", TEXT], ids=["looked up one by one", "in one pass"])
def test_the_small_dictionary_gives_the_words_of_the_whole_one(text: str) -> None:
    assert list(words._tokenizer([text]).cut(text, HMM=False)) == list(jieba.cut(text, HMM=False))


def test_rjieba_gives_the_same_words() -> None:
    rjieba = pytest.importorskip("rjieba")
    assert rjieba.cut(TEXT, hmm=False) == list(jieba.cut(TEXT, HMM=False))


def test_without_rjieba_jieba_segments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "_fast", lambda: None)
    assert words.segment(["办结案件1,234件"]) == [["办结", "案件", "1,234", "件"]]


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("县级以上执法部门办理行政处罚案件", 14, "县级以上执法部门办理行政处罚案件"),
        ("县级以上执法部门办理行政处罚案件", 13, "执法部门办理行政处罚案件"),
        ("全县政务服务事项网上可办率", 8, "事项网上可办率"),
        ("办理的案件", 2, "案件"),
        ("办理的案件", 3, "办理的案件"),
        ("可办率", 9, "可办率"),
        ("", 3, ""),
    ],
)
def test_the_last_words_of_a_text_are_whole(text: str, most: int, kept: str) -> None:
    assert words.last_words(text, most) == kept
