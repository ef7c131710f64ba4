"""The form in which wordings are compared."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.wording import HAN, NOT_HAN, han, is_same_wording, is_traditional, masked, normal, pieces

BEHIND = st.sampled_from(["", "-", "~", "至", "年", "/", ")"])


@given(st.integers(10_000, 10**9), BEHIND)
def test_no_number_ends_in_a_year(number: int, behind: str) -> None:
    assert masked(f"受理{number}{behind}") == f"受理#{behind}"


@given(st.integers(0, 9999), st.integers(1900, 2099), st.sampled_from(["", "-", "~", "至", "/", ")"]))
def test_no_decimal_is_a_year(whole: int, decimals: int, behind: str) -> None:
    assert masked(f"增长{whole}.{decimals}{behind}") == f"增长#{behind}"


@given(st.integers(1900, 2099), BEHIND)
def test_a_number_of_four_digits_is_a_year_where_one_may_stand(year: int, behind: str) -> None:
    assert masked(f"自{year}{behind}") == f"自Y{behind}"


@pytest.mark.parametrize("before", ["其中，", "1.", "12.", "全年，", "(", "5月，"])
def test_a_year_follows_a_mark_or_the_number_of_a_heading(before: str) -> None:
    assert masked(f"{before}2024年").endswith("Y年")


@pytest.mark.parametrize(
    ("text", "is_it"),
    [
        ("規範性文件全部經過合法性審核，黨政主要負責人履行職責。", True),
        ("规范性文件全部经过合法性审核，党政主要负责人履行职责。", False),
        ("昇平镇、堃里村、喆园社区的规范性文件全部经过合法性审核，党政主要负责人履行第一责任人职责。", False),
        ("", False),
        ("2024", False),
    ],
)
def test_traditional_characters_are_known_by_what_gb2312_lacks(text: str, is_it: bool) -> None:
    assert is_traditional(text) is is_it


def test_a_chinese_character_is_no_fraction_and_no_letter_with_an_accent() -> None:
    assert re.findall(HAN, "一〇㐀鿿A1_½²éß，。") == list("一〇㐀鿿")


@given(st.characters())
def test_a_character_is_chinese_or_not(character: str) -> None:
    assert bool(re.fullmatch(HAN, character)) is not bool(re.fullmatch(NOT_HAN, character))


def test_the_pieces_of_a_text_are_its_runs_of_one_length() -> None:
    assert pieces("行政复议") == ["行政", "政复", "复议"]
    assert pieces("行政复议", 3) == ["行政复", "政复议"]
    assert pieces("行", 2) == []


@given(st.text())
def test_the_chinese_characters_of_a_text_are_those_of_the_class(text: str) -> None:
    assert han(text) == "".join(re.findall(HAN, text))


@given(*[st.text(st.sampled_from('检１1½⁄2 \n“"㈠(一)—-'), max_size=6)] * 2)
def test_two_wordings_are_the_same_if_their_normal_forms_are(old: str, new: str) -> None:
    assert is_same_wording(old, new) is (normal(old) == normal(new))


@pytest.mark.parametrize(
    ("old", "new", "is_same"),
    [
        ("检查１2次", "检查12次", True),
        ("检 查", "检查", True),
        ("占½", "占1⁄2", True),
        ("占½", "占1⁄3", False),
        ("检查12次", "检查13次", False),
        ("检查", "检查次", False),
        ("检查", "检查 \n", True),
    ],
)
def test_a_wording_is_the_same_in_another_width_and_with_other_spaces(
    old: str, new: str, is_same: bool
) -> None:
    assert is_same_wording(old, new) is is_same_wording(new, old) is is_same
