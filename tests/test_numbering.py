from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.readers.number_formats import formatted
from compare.readers.numbering import Label
from tests.readers.word_documents import (
    GOVERNMENT,
    definition,
    level,
    numbered,
    p,
    style,
    styled,
    texts,
    use,
    word,
)

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {
    c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")
}
UNITS = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}


def value_of(numeral: str) -> int:
    """What a Chinese numeral below 10000 means, read from left to right."""
    total, digit = 0, 0
    for character in numeral:
        if character in UNITS:
            total += (digit or 1) * UNITS[character]
            digit = 0
        else:
            digit = DIGITS[character]
    return total + digit


@pytest.mark.parametrize("number_format", ["chineseCountingThousand", "taiwaneseCountingThousand"])
@given(number=st.integers(1, 9999))
def test_a_chinese_number_reads_back_as_itself(number_format: str, number: int) -> None:
    numeral = formatted(number, number_format)
    assert value_of(numeral) == number
    assert "零零" not in numeral
    assert not numeral.endswith("零")


@given(st.integers(1, 9999))
def test_a_legal_number_reads_back_as_itself(number: int) -> None:
    assert value_of(formatted(number, "chineseLegalSimplified")) == number


@given(st.integers(1, 99))
def test_all_chinese_systems_agree_below_a_hundred(number: int) -> None:
    assert (
        formatted(number, "chineseCounting")
        == formatted(number, "taiwaneseCounting")
        == formatted(number, "japaneseCounting")
        == formatted(number, "chineseCountingThousand")
    )


@given(
    st.integers(-5, 10**9), st.sampled_from(["decimal", "lowerRoman", "upperLetter", "ideographZodiac", "?"])
)
def test_every_number_has_a_short_form(number: int, number_format: str) -> None:
    assert 0 < len(formatted(number, number_format)) < 60


@pytest.mark.parametrize(
    ("number_format", "sequence"),
    [
        ("decimal", {1: "1", 12: "12"}),
        ("decimalZero", {1: "01", 10: "10"}),
        ("decimalFullWidth", {12: "１２"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 35: "㉟", 36: "㊱", 50: "㊿", 51: "51"}),
        ("decimalEnclosedCircleChinese", {2: "②"}),
        ("decimalEnclosedFullstop", {1: "⒈", 20: "⒛", 21: "21"}),
        ("decimalEnclosedParen", {1: "⑴", 20: "⒇", 21: "21"}),
        ("numberInDash", {3: "- 3 -"}),
        ("hex", {255: "FF"}),
        ("upperRoman", {4: "IV", 2024: "MMXXIV"}),
        ("lowerRoman", {9: "ix", 40: "xl"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 53: "AAA"}),
        ("lowerLetter", {2: "b", 28: "bb"}),
        ("chineseCounting", {1: "一", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 101: "一〇一"}),
        ("chineseCountingThousand", {10: "十", 101: "一百零一", 110: "一百一十", 1010: "一千零一十"}),
        ("chineseCountingThousand", {10_000: "一万", 10_010: "一万零一十", 110_000: "十一万"}),
        ("chineseLegalSimplified", {1: "壹", 10: "壹拾", 21: "贰拾壹", 105: "壹佰零伍"}),
        ("ideographLegalTraditional", {2: "貳", 10: "壹拾"}),
        ("taiwaneseDigital", {10: "一○"}),
        ("ideographDigital", {10: "一〇", 2024: "二〇二四"}),
        ("japaneseCounting", {100: "百", 101: "百一", 1110: "千百十", 2024: "二千二十四"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("ideographZodiac", {1: "子", 12: "亥", 13: "13"}),
        ("ideographZodiacTraditional", {1: "甲子", 41: "甲辰", 60: "癸亥", 61: "61"}),
        ("ideographEnclosedCircle", {1: "㊀", 10: "㊉", 11: "11"}),
        ("ordinal", {1: "1st", 2: "2nd", 3: "3rd", 11: "11th", 22: "22nd"}),
        ("none", {1: "", 7: ""}),
        ("bullet", {1: ""}),
        ("aFormatOfTheFuture", {7: "7"}),
    ],
)
def test_the_formats_of_the_standard(number_format: str, sequence: dict[int, str]) -> None:
    assert {number: formatted(number, number_format) for number in sequence} == sequence


@pytest.mark.parametrize(
    ("label", "suffix", "text", "together"),
    [
        ("一、", "tab", "总体情况", "一、总体情况"),
        ("（一）", "space", "领导重视", "（一）领导重视"),
        ("1.", "tab", "领导重视", "1.领导重视"),
        ("1.", "tab", "2024年", "1. 2024年"),
        ("1.", "nothing", "5项", "1.5项"),
        ("1", "nothing", "2024年", "1 2024年"),
        ("①", "tab", "2024年", "①2024年"),
        ("第一章", "tab", "总则", "第一章 总则"),
        ("第一章", "nothing", "总则", "第一章总则"),
        ("1.1", "tab", "概述", "1.1 概述"),
    ],
)
def test_a_number_stands_in_front_of_its_text_as_typed(
    label: str, suffix: str, text: str, together: str
) -> None:
    assert Label(label, suffix).before(text) == together


def test_a_report_numbered_by_word_reads_as_if_the_numbers_were_typed() -> None:
    report = word(
        numbered("主要举措和成效"),
        numbered("规范行政执法", 1),
        numbered("严格资格管理。", 2),
        numbered("强化监督。", 2),
        p("没有编号的一段。"),
        numbered("开展评查", 3),
        numbered("评查案卷", 4),
        numbered("化解行政争议", 1),
        numbered("畅通渠道。", 2),
        numbered("存在的不足"),
        numbered("原因", 1),
        numbering=GOVERNMENT,
    )
    assert texts(report) == [
        "一、主要举措和成效",
        "（一）规范行政执法",
        "1.严格资格管理。",
        "2.强化监督。",
        "没有编号的一段。",
        "（1）开展评查",
        "①评查案卷",
        "（二）化解行政争议",
        "1.畅通渠道。",
        "二、存在的不足",
        "（一）原因",
    ]


def test_numbers_come_through_styles() -> None:
    heading = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    deeper = '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>'
    unnumbered = '<w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'
    report = word(
        styled("总体情况", "A"),
        styled("具体情况", "B"),
        styled("附件", "C"),
        styled("另起一部分", "D"),
        p("不编号", '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        p("改为下级", '<w:pStyle w:val="A"/><w:numPr><w:ilvl w:val="1"/></w:numPr>'),
        numbering=definition(
            1,
            level(0, "chineseCounting", "%1、", '<w:pStyle w:val="A"/>'),
            level(1, "chineseCounting", "（%2）"),
        )
        + use(1, of=1),
        styles=style("A", "一级", heading)
        + style("B", "二级", deeper, based_on="A")
        + style("C", "附件", unnumbered, based_on="A")
        + style("D", "一级加粗", based_on="A"),
    )
    assert texts(report) == [
        "一、总体情况",
        "（一）具体情况",
        "附件",
        "二、另起一部分",
        "不编号",
        "（一）改为下级",
    ]


def test_the_level_a_list_ties_to_a_style_goes_before_the_style() -> None:
    numbering = definition(
        1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2", '<w:pStyle w:val="B"/>')
    ) + use(1, of=1)
    second = style("B", "二级", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    assert texts(word(numbered("甲"), styled("乙", "B"), numbering=numbering, styles=second)) == [
        "1.甲",
        "1.1 乙",
    ]


def test_lists_of_one_definition_go_on_counting() -> None:
    numbering = definition(1, level(0, "decimal", "%1.")) + use(1, of=1) + use(2, of=1)
    assert texts(word(numbered("甲"), numbered("乙", 0, 2), numbered("丙"), numbering=numbering)) == [
        "1.甲",
        "2.乙",
        "3.丙",
    ]


def test_a_list_with_a_start_of_its_own_starts_anew_once() -> None:
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    numbering = definition(1, level(0, "decimal", "%1.")) + use(1, of=1) + use(2, of=1, inside=restart)
    report = word(
        numbered("甲"), numbered("乙"), numbered("丙", 0, 2), numbered("丁", 0, 2), numbering=numbering
    )
    assert texts(report) == ["1.甲", "2.乙", "1.丙", "2.丁"]


def test_a_list_may_write_a_level_its_own_way() -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "chineseCounting", "%1是")}</w:lvlOverride>'
    numbering = definition(1, level(0, "decimal", "%1.")) + use(1, of=1, inside=other)
    assert texts(word(numbered("抓学习"), numbering=numbering)) == ["一是 抓学习"]


def test_a_level_restarts_only_after_the_level_it_names() -> None:
    numbering = definition(
        1,
        level(0, "decimal", "%1."),
        level(1, "decimal", "%1.%2", '<w:lvlRestart w:val="0"/>'),
        level(2, "decimal", "（%3）", '<w:lvlRestart w:val="1"/>'),
    ) + use(1, of=1)
    levels = [0, 1, 2, 1, 2, 0, 1, 2]
    report = word(*(numbered("项", each) for each in levels), numbering=numbering)
    assert texts(report) == ["1.项", "1.1 项", "（1）项", "1.2 项", "（2）项", "2.项", "2.3 项", "（1）项"]


def test_a_skipped_level_counts_as_used() -> None:
    numbering = definition(1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) + use(1, of=1)
    assert texts(word(numbered("甲", 1), numbered("乙"), numbering=numbering)) == ["1.1 甲", "2.乙"]


def test_a_legal_level_writes_chinese_counters_in_digits() -> None:
    numbering = definition(
        1, level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>")
    ) + use(1, of=1)
    assert texts(word(numbered("总则"), numbered("目的", 1), numbering=numbering)) == [
        "第一章 总则",
        "1.1 目的",
    ]


def test_a_list_can_take_its_levels_from_a_list_style() -> None:
    numbering = (
        definition(1, level(0, "chineseCounting", "%1、"))
        + '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="L"/></w:abstractNum>'
        + use(1, of=1)
        + use(2, of=2)
    )
    linked = style(
        "L", "公文编号", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering"
    )
    report = word(numbered("甲", 0, 2), numbered("乙", 0, 1), numbering=numbering, styles=linked)
    assert texts(report) == ["一、甲", "二、乙"]


def test_list_styles_that_refer_to_each_other_end() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        + use(1, of=1)
        + use(2, of=1)
    )
    loop = style("L", "圈", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', kind="numbering")
    assert texts(word(numbered("甲"), numbering=numbering, styles=loop)) == ["甲"]


def test_bullets_and_unknown_lists_leave_no_mark() -> None:
    numbering = definition(1, level(0, "bullet", "\uf06c")) + use(1, of=1)
    report = word(
        numbered("甲"), numbered("乙", 0, 99), numbered("丙", 7), numbered("丁", 12), numbering=numbering
    )
    assert texts(report) == ["甲", "乙", "丙", "丁"]


def test_a_label_without_a_counter_is_kept() -> None:
    numbering = definition(1, level(0, "none", "附件：")) + use(1, of=1)
    assert texts(word(numbered("名单"), numbering=numbering)) == ["附件：名单"]


def test_a_padded_custom_format() -> None:
    custom = (
        '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14">'
        '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>'
        '<w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1、"/></w:lvl>'
    )
    assert texts(word(numbered("甲"), numbering=definition(1, custom) + use(1, of=1))) == ["007、甲"]


def test_an_empty_numbered_paragraph_uses_up_its_number() -> None:
    report = word(numbered("甲"), numbered(""), numbered("乙"), numbering=GOVERNMENT)
    assert texts(report) == ["一、甲", "三、乙"]
