"""Plain text and Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import compare
from compare.comparison import interpreted
from compare.errors import UnreadableDocument
from compare.model import BlockKind
from compare.readers import markdown, text
from compare.readers.text import join
from tests.growth import assert_in_proportion

REPORT = """青禾区2024年度法治政府建设年度报告

　　2024年，青禾区推进“三项制度”落实，各项任务按期完成。
　　一、主要举措和成效
　　（一）健全工作机制。全年召开专题会议6次，研究事项18项。
"""

SENTENCES = st.lists(
    st.sampled_from(
        [
            "全区各部门认真履行职责，行政执法工作取得新成效。",
            "收到行政复议申请58件，受理52件，按时办结率100%。",
            "一、主要举措和成效",
            "镇政府聘请法律顾问3名，审查合同12份。",
            "2025年，将继续完善制度，加强对基层的监督。",
        ]
    ),
    min_size=1,
    max_size=8,
)
TRADITIONAL = st.lists(
    st.sampled_from(
        ["全區各部門認真履行職責，行政執法工作取得新成效。", "收到復議申請58件，審查規範性文件12份。"]
    ),
    min_size=1,
    max_size=5,
)


def texts(blocks):
    return [block.text for block in blocks]


def read(source):
    return text.read(source.encode(), "report.txt").blocks


def read_markdown(source):
    return markdown.read(source.encode(), "report.md").blocks


# Text: paragraphs on one line


def test_a_line_of_several_indented_paragraphs_is_read_as_these():
    """What is copied out of a form's field has lost its line ends and kept the indents."""
    lines = [line.strip() for line in REPORT.splitlines() if line.strip()]
    one = "\u3000\u3000".join([*lines, "青禾区人民政府", "2025年1月15日"])
    found = read(one)
    assert texts(found) == [*lines, "青禾区人民政府", "2025年1月15日"]
    assert {block.origin.line for block in found} == {1}


@pytest.mark.parametrize(
    "line",
    [
        "青禾区人民政府区长\u3000\u3000陆文远",
        "第一章\u3000\u3000总则",
        "收到申请\u3000\u300058\u3000\u300052\u3000\u30006",
        "\u3000\u3000（一）健全工作机制。全年召开专题会议6次，研究事项18项。\u3000\u3000",
    ],
    ids=["speaker", "chapter", "cells", "one paragraph"],
)
def test_full_width_spaces_within_a_line_begin_no_paragraph(line):
    assert len(read(f"{line}\n其他事项另行报告。")) == 2


# Text: tables


FORM = """青禾区司法局2024年政府信息公开工作年度报告
一、总体情况
全年公开政府信息862条。
二、主动公开政府信息情况
信息内容
本年制发件数
规章
0
三、收到和处理政府信息公开申请情况
申请人情况

自然人
组织
其他
总计
一、本年新收政府信息公开申请数量
28
3
0
31

二、上年结转政府信息公开申请数量
1
0
0
1
三、本年度办理结果
（一）予以公开
12
2
0
14
（二）不予公开
1.属于国家秘密
16
1
0
17
四、结转下年度继续办理
1
0
0
1
四、政府信息公开行政复议、行政诉讼情况
全年没有行政复议和行政诉讼。
五、存在的主要问题及改进情况
政策解读形式单一。
"""


def test_labels_among_numbers_that_stand_one_a_line_are_cells_of_a_table_and_no_headings():
    report = interpreted(text.read(FORM.encode(), "report.txt"))
    assert [section.heading for section in report.sections] == [
        "总体情况",
        "主动公开政府信息情况",
        "收到和处理政府信息公开申请情况",
        "政府信息公开行政复议、行政诉讼情况",
        "存在的主要问题及改进情况",
    ]
    assert not [f for f in compare.check(report).findings if f.rule == "numbering"]


def test_lines_divided_by_tabs_are_rows_of_a_table():
    blocks = read(
        "下表列出有关数据。\n镇街\t办件\t投诉\n榆林镇\t120\t3\n柳溪街道\t1,240\t0\n以上数据截至年底。"
    )
    assert [b.cells for b in blocks] == [
        (),
        ("镇街", "办件", "投诉"),
        ("榆林镇", "120", "3"),
        ("柳溪街道", "1,240", "0"),
        (),
    ]
    assert [b.text for b in blocks[1:3]] == ["镇街 | 办件 | 投诉", "榆林镇 | 120 | 3"]
    assert [b.origin.line for b in blocks] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("stroke", ["|", " | ", "\uff5c", "\u2502"])
def test_strokes_between_cells_make_rows_without_a_frame(stroke):
    rows = [("领域", "检查（次）", "处罚（件）"), ("水利", "1460", "214"), ("合计", "3,010", "410")]
    blocks = read("\n".join(["主要领域如下：", *map(stroke.join, rows), "下一步抓好整改。"]))
    assert [b.cells for b in blocks] == [(), *rows, ()]


def test_rows_read_the_same_whether_strokes_enclose_them_or_not():
    framed = read(
        "指标如下：\n| 规章 | 3 |  | 41 |\n|---|---|---|---|\n| 规范性文件 | 12 | 4 | 96 |\n| 合计 |  |  |  |"
    )
    assert [b.text for b in framed[1:]] == ["规章 | 3 | 41", "规范性文件 | 12 | 4 | 96", "合计"]
    assert framed[1].cells == ("规章", "3", "", "41")


def test_a_stroke_in_prose_makes_no_table():
    assert {b.kind for b in read("坚持“管行业|管安全”，办件120件。\n下一步继续推进。")} == {
        BlockKind.PARAGRAPH
    }


def test_values_with_their_units_and_bounds_are_cells():
    source = "主要目标完成情况\n指标\t年初目标\t完成情况\n渔业产值增长\t6%左右\t5.6%\n新增就业\t1700人以上\t1680人\n新建码头\t2座\t—"
    assert rows(source)[-3:] == [
        ("渔业产值增长", "6%左右", "5.6%"),
        ("新增就业", "1700人以上", "1680人"),
        ("新建码头", "2座", "—"),
    ]
    # One value behind a tab may end any line.
    assert rows("公开材料\t约12页") == []


def test_rows_of_words_under_heads_are_a_table_where_all_have_as_many_cells():
    source = "序号\t项目\t年度目标\n1\t停车设施\t新增泊位2200个\n2\t学位供给\t新建学校4所"
    assert [b.cells for b in read(source) if b.kind is BlockKind.TABLE_ROW] == [
        ("序号", "项目", "年度目标"),
        ("1", "停车设施", "新增泊位2200个"),
        ("2", "学位供给", "新建学校4所"),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "一、\t工作情况\n（一）\t健全机制\n1.\t办理案件120\n2.\t培训60",
        "青禾区人民政府\t2025年2月3日",
        "牵头单位\t区司法局\n责任人\t张三",
        "全年办理案件 120 件\n培训干部 60 人次",
        "名称 数量 备注\n行政许可 32",
        "办结事项 120\n培训 60",
    ],
    ids=["numbers of headings", "one line", "no number", "prose", "head of another width", "no head"],
)
def test_tabs_and_spaces_alone_make_no_table(source):
    assert {b.kind for b in read(source)} == {BlockKind.PARAGRAPH}


def test_words_divided_by_spaces_are_rows_under_a_head_of_as_many():
    blocks = read(
        "第一项\n信息内容 制发件数 废止件数\n规章 0 0\n规范性文件 5 3\n第二项\n信息内容 数量\n行政许可 298"
    )
    assert [b.cells for b in blocks if b.kind is BlockKind.TABLE_ROW] == [
        ("信息内容", "制发件数", "废止件数"),
        ("规章", "0", "0"),
        ("规范性文件", "5", "3"),
        ("信息内容", "数量"),
        ("行政许可", "298"),
    ]


# Text: encodings


@given(
    SENTENCES, st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
)
def test_simplified_text_survives_every_encoding(sentences, encoding):
    written = "\n".join(sentences)
    assert text.decode(written.encode(encoding), "x") == written


@given(TRADITIONAL, st.sampled_from(["utf-8", "big5", "gb18030", "utf-16"]))
def test_traditional_text_survives_every_encoding(sentences, encoding):
    written = "\n".join(sentences)
    assert text.decode(written.encode(encoding), "x") == written


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_text_survives_utf_8_with_and_without_mark(written):
    written = written.lstrip("\ufeff")
    assert text.decode(written.encode("utf-8"), "x") == written
    assert text.decode(written.encode("utf-8-sig"), "x") == written


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data):
    try:
        document = text.read(data, "x")
    except UnreadableDocument:
        return
    assert all(block.text.strip() == block.text != "" for block in document.blocks)


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16-le"])
def test_a_short_note_is_read_in_its_encoding(encoding):
    assert text.decode("法治建设工作报告".encode(encoding), "x") == "法治建设工作报告"


def test_rare_characters_of_gb18030_are_kept():
    written = "镇政府在堃泰社区、镕鑫街道和䶮村开展工作，群众满意。"
    assert text.decode(written.encode("gb18030"), "x") == written


def test_one_damaged_byte_does_not_make_a_report_unreadable():
    data = REPORT.encode("gb18030")[:-3] + b"\xff\n"
    assert text.decode(data, "x").startswith(REPORT[:40])
    assert text.decode(REPORT.encode()[:-2], "x").startswith(REPORT[:40])


def test_english_text_of_windows_is_read():
    assert "report – 2024" in text.decode(
        ("The report – 2024 on the rule of law. " * 5).encode("cp1252"), "x"
    )


# Text: lines


def test_a_block_for_every_line_that_is_not_empty():
    blocks = read(REPORT)
    assert [(block.origin.line, block.text) for block in blocks] == [
        (1, "青禾区2024年度法治政府建设年度报告"),
        (3, "2024年，青禾区推进“三项制度”落实，各项任务按期完成。"),
        (4, "一、主要举措和成效"),
        (5, "（一）健全工作机制。全年召开专题会议6次，研究事项18项。"),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_of_every_system_are_counted_alike(end):
    assert [block.origin.line for block in read(f"甲{end}{end}乙{end}丙")] == [1, 3, 4]


def test_a_page_break_parts_blocks_but_counts_no_line():
    assert [(block.origin.line, block.text) for block in read("甲\f乙\n丙")] == [
        (1, "甲"),
        (1, "乙"),
        (2, "丙"),
    ]


def test_what_nobody_sees_is_removed_and_the_rest_left_as_written():
    (block,) = read("\ufeff　\xa0名　称：\u200b青\x07禾 区\u3000\xa0")
    assert block.text == "名　称：青禾 区"


WRAPPED = """　　2024年，青禾区围绕中心工作推进法治政府建
设，各项任务按期完成。现将有关情况报告如下。
　　一、主要举措和成效
　　（一）健全工作机制。全年召开专题会议六次，
研究法治建设事项十八项，推动解决问题九个，制定
年度要点一份，明确任务三十二项，逐项确定责任单
位和完成时限。
　　（二）规范行政执法。组织案卷评查三百余份，
优秀率达到九成以上，举办培训十二场，参加人员一
千八百人次。
"""


def test_lines_broken_at_a_fixed_width_are_joined():
    blocks = read(WRAPPED)
    assert [block.origin.line for block in blocks] == [1, 3, 4, 8]
    assert blocks[0].text.startswith("2024年，青禾区围绕中心工作推进法治政府建设，各项任务")
    assert blocks[3].text.endswith("参加人员一千八百人次。")


def _broken(text: str, length: int) -> list[str]:
    return [text[at : at + length] for at in range(0, len(text), length)]


@pytest.mark.parametrize("indent", ["", "\u3000\u3000"])
def test_lines_broken_after_so_many_characters_are_joined(indent):
    """Scripts count characters, so lines with many figures are narrower than others."""
    paragraphs = [
        f"{n}月，全区办理行政复议案件{n}3件，办结率达到9{n}.5%，同比提高1.{n}个百分点，群众满意度稳步提升，"
        "有关部门健全工作台账，逐项明确责任单位和完成时限，各项任务按期完成并接受社会各界监督"
        for n in range(1, 9)
    ]
    source = "\n".join(line for p in paragraphs for line in _broken(f"{indent}{p}。", 30))
    assert [block.text for block in read(source)] == [f"{p}。" for p in paragraphs]


@pytest.mark.parametrize("length", range(24, 34))
def test_a_number_that_the_end_of_a_line_breaks_is_one_number(length):
    paragraph = (
        "全年新登记经营主体4.39万户，同比增长6.5%，亮码检查4126次，归集信息1,286,400条，办结率保持100%，" * 6
    )
    source = "\n".join(_broken(f"{paragraph}成效明显。", length))
    assert [block.text for block in read(source)] == [f"{paragraph}成效明显。"]


def test_words_and_the_number_of_an_item_keep_their_space():
    assert join(["rule", "of law"]) == "rule of law"
    assert join(["1.", "2024年全面完成"]) == "1. 2024年全面完成"
    assert join(["12", "34"]) == "12 34"


@pytest.mark.parametrize("indent", ["", "\u3000\u3000"])
def test_a_word_that_the_end_of_a_line_breaks_is_no_number_of_a_heading(indent):
    width = 30
    first = indent + "松" * (width - len(indent) - 1) + "统"
    second = "一、" + "松" * (width - 2)
    paragraph = [first, second, "松" * width, "松" * 12 + "。"]
    blocks = read("\n".join(paragraph * 4))
    assert [b.text for b in blocks] == ["".join(paragraph).strip()] * 4


def test_a_full_line_that_ends_a_sentence_goes_on_where_paragraphs_are_indented():
    first = "全区法治建设稳步推进，各部门认真履行职责，取得了新成效。"
    paragraph = "\u3000\u3000" + first + "二是" + "完善制度机制，落实工作责任，" * 9 + "任务完成。"
    source = "\n".join(line for _ in range(5) for line in _broken(paragraph, 30))
    assert [block.text for block in read(source)] == [paragraph.strip()] * 5


def test_lines_of_verse_length_that_end_sentences_are_left_alone():
    source = "\n".join(["全区各部门认真履行职责，取得了新的成效和进展。"] * 12)
    assert len(read(source)) == 12


def test_headings_of_like_length_are_left_alone():
    source = "\n".join(f"{number}.推进工作落实" for number in range(1, 20))
    assert len(read(source)) == 19


# Markdown


def test_markdown_headings_have_levels_and_lines():
    blocks = read_markdown("# 报告\n\n## 一、**举措**\n\n正文。\n\n标题\n===\n")
    assert [(b.level, b.origin.line, b.text) for b in blocks] == [
        (1, 1, "报告"),
        (2, 3, "一、举措"),
        (None, 5, "正文。"),
        (1, 7, "标题"),
    ]


def test_a_paragraph_with_a_rule_right_under_it_is_no_heading():
    assert [block.level for block in read_markdown("各项任务按期完成。\n---\n")] == [None]


def test_lines_of_a_paragraph_join_without_a_space_between_chinese_characters():
    assert texts(read_markdown("推进法治\n建设 rule\nof law\n工作")) == ["推进法治建设 rule of law工作"]


def test_lines_that_begin_anew_are_paragraphs_without_an_empty_line():
    source = "全年完成任务。\n一、举措\n1.高度重视。召开会议\n6次。\n（二）规范执法"
    blocks = read_markdown(source)
    assert texts(blocks) == ["全年完成任务。", "一、举措", "1.高度重视。召开会议6次。", "（二）规范执法"]
    assert [block.origin.line for block in blocks] == [1, 2, 3, 5]


def test_numbers_of_lists_are_text_and_bullets_are_not():
    source = "3. 第三\n4. 第四\n\n   续段\n\n- 要点\n  1) 其一\n"
    assert texts(read_markdown(source)) == ["3.第三", "4.第四", "续段", "要点", "1)其一"]


def test_inline_markup_is_stripped_to_text():
    source = "**一、**加强`执法`[监督](http://x.cn)，*落实*<b>责任</b>![图](a.png)，共\\*\\*次。<br>下一段"
    assert texts(read_markdown(source)) == ["一、加强执法监督，落实责任，共**次。", "下一段"]


def test_rows_of_a_markdown_table_have_cells():
    blocks = read_markdown("| 指标 | 数量 |\n| --- | --- |\n| **案件** | 58件 |\n| | 9 |\n")
    assert all(block.kind is BlockKind.TABLE_ROW for block in blocks)
    assert [block.cells for block in blocks] == [("指标", "数量"), ("案件", "58件"), ("", "9")]
    assert [block.origin.line for block in blocks] == [1, 3, 4]


def rows(source):
    return [block.cells for block in read(source) if block.kind is BlockKind.TABLE_ROW]


def test_lines_with_numbers_behind_labels_are_rows_with_the_heads_above_them():
    assert rows("信息内容 本年制发件数\n规章 0\n规范性文件 1,024") == [
        ("信息内容", "本年制发件数"),
        ("规章", "0"),
        ("规范性文件", "1,024"),
    ]
    assert rows("1.属于国家秘密\t0\t3") == [("1.属于国家秘密", "0", "3")]
    (row,) = read("维持\t4\t96.5%")
    assert row.text == "维持 | 4 | 96.5%"


@pytest.mark.parametrize(
    "source",
    [
        "青禾区人民政府 2024年法治政府建设年度报告\n青禾区司法局 局长\n现将有关情况报告如下。",
        "索引号：QH0144 发布机构：青禾区司法局\n发布日期：2025-01-20 浏览次数：318",
        "浏览次数：\t318\n打印\t收藏",
        "附件 1\n青禾区人民政府",
        "青禾区人民政府\n2025 1 20",
        "全年办理案件 36 件，其中维持 12\n件，驳回 8 件。",
        "一是开展培训。 二是组织考试 12 34",
    ],
)
def test_spaces_and_tabs_of_prose_and_page_furniture_part_no_cells(source):
    assert rows(source) == []


@given(st.lists(st.text(st.sampled_from("行政许可12０，。：|-\t \u3000第"), max_size=20), max_size=8))
def test_no_table_loses_or_adds_a_character(lines):
    source = "\n".join(lines)
    # Nothing but strokes and dashes is no report.
    kept = "".join(block.text for block in read(source)) if source.strip(" \n\t\u3000|-") else ""
    bare = [character for character in source if not character.isspace() and character not in "|-:"]
    assert [character for character in kept if not character.isspace() and character not in "|-:"] == bare


def test_a_footnote_is_not_taken_for_the_address_of_a_link():
    blocks = read_markdown("办结58件[^1]。\n\n[^1]: 不含上年结转。\n")
    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.PARAGRAPH, "办结58件。"),
        (BlockKind.FOOTNOTE, "不含上年结转。"),
    ]


def test_an_indented_paragraph_is_not_code():
    assert texts(read_markdown("标题\n\n    第一段。\n    第二段。\n")) == ["标题", "第一段。", "第二段。"]


def test_html_in_markdown_is_text():
    source = "<div align=center>\n标题<br>副题 &amp; 年份\n<!-- 旧\n稿 -->\n</div>\n"
    assert [(b.origin.line, b.text) for b in read_markdown(source)] == [(2, "标题"), (2, "副题 & 年份")]


def test_front_matter_is_metadata():
    document = markdown.read("---\ntitle: '青禾区报告'\ntags: [a]\n---\n\n正文。".encode(), "x.md")
    assert dict(document.metadata) == {"title": "青禾区报告"}
    assert [(block.origin.line, block.text) for block in document.blocks] == [(6, "正文。")]


def test_markdown_without_text_is_refused():
    with pytest.raises(UnreadableDocument, match="has no text"):
        read_markdown("---\n\n![](a.png)\n")


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=60))
def test_escaped_text_survives_markdown(written):
    source = "".join(f"\\{c}" if c.isascii() and not c.isalnum() else c for c in written)
    cleaned = text.clean(written)
    if cleaned and not cleaned[0].isdigit():
        assert "".join(texts(read_markdown(f"文{source}"))) == f"文{cleaned}"


@pytest.mark.parametrize(
    ("source", "times"),
    [("[", 100_000), ("![[](", 20_000), ("**一、", 20_000), ("<!--", 100_000), ("> ", 5_000)],
)
def test_hostile_markdown_takes_no_time(source, times):
    def read(given):
        assert markdown.read(given, "report.md").blocks[0].text == "正文"

    assert_in_proportion(read, lambda size: f"正文\n\n{source * size}x".encode(), times)
