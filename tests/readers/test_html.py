"""Saved web pages.

``python tests/test_readers_html.py`` writes the ``.txt`` files beside the pages anew; review the difference.
"""

import html as standard_html
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import UnreadableDocument
from compare.model import BlockKind
from compare.readers import html, text

PAGES = sorted((Path(__file__).parents[1] / "data" / "html").glob("*.html"))


def listed(path):
    """Metadata and blocks of a page, one a line: line, level, text or cells."""
    document = html.read(path.read_bytes(), path.name)
    head = [f"{name}: {value}" for name, value in document.metadata.items()]
    rows = [
        f"{block.origin.line}\t{block.level or ''}\t{' ¦ '.join(block.cells) or block.text}"
        for block in document.blocks
    ]
    return "\n".join([*head, "", *rows, ""])


def read(body):
    return html.read(f"<html><body>{body}</body></html>".encode(), "page.html").blocks


def texts(body):
    return [block.text for block in read(body)]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_report_on_a_page_is_read_whole_and_nothing_else(path):
    assert listed(path) == path.with_suffix(".txt").read_text(encoding="utf-8")


def test_headings_have_levels_and_breaks_in_them_part_nothing():
    blocks = read("<h1>青禾区<br>年度报告</h1><h3>一、举措</h3><p>正文。</p>")
    assert [(block.level, block.text) for block in blocks] == [
        (1, "青禾区年度报告"),
        (3, "一、举措"),
        (None, "正文。"),
    ]


def test_breaks_part_paragraphs():
    assert texts("<div id='zoom'>　　第一段。<br><br>&nbsp;<br/>　　第二段。</div>") == [
        "第一段。",
        "第二段。",
    ]


def test_bold_type_at_the_start_of_a_paragraph_is_counted():
    body = """<p>&emsp;<strong>加强 学习</strong>。全年<b>培训</b>8场。</p><p>全年<b>培训</b></p>
        <p><span style="font-weight: 700">规范<i>执法</i></span></p><p><b>标题<br>标题之二</b><br>正文</p>
        <ol><li><b>健全机制。</b>正文</li></ol>"""
    assert [(b.text, b.bold) for b in read(body)] == [
        ("加强 学习。全年培训8场。", 5),
        ("全年培训", 0),
        ("规范执法", 4),
        ("标题", 2),
        ("标题之二", 4),
        ("正文", 0),
        ("1.健全机制。正文", 7),
    ]


def test_line_ends_of_the_source_are_no_spaces_between_chinese_characters():
    assert texts("<p>推进<span>法治</span>\n<span>建设</span>，rule\nof <b>law</b>，2024 年</p>") == [
        "推进法治建设，rule of law，2024 年"
    ]


def test_an_indented_line_of_the_source_is_a_paragraph():
    blocks = read("<div style='white-space:pre-wrap'>　　第一段，很长。\n　　第二段，也长。</div>")
    assert [(block.origin.line, block.text) for block in blocks] == [
        (1, "第一段，很长。"),
        (2, "第二段，也长。"),
    ]


def test_lines_of_preformatted_text_are_paragraphs():
    assert texts("<pre>第一段，很长。\n第二段，也长。</pre>") == ["第一段，很长。", "第二段，也长。"]


def test_items_of_an_ordered_list_have_their_numbers():
    assert texts("<p>如下：</p><ol start=3><li>甲项工作。<li>乙项工作。</ol>") == [
        "如下：",
        "3.甲项工作。",
        "4.乙项工作。",
    ]
    assert texts("<ol><li>一、甲项工作。</ol><ol style='list-style:none'><li>乙项工作。</ol>") == [
        "一、甲项工作。",
        "乙项工作。",
    ]


def test_cells_over_several_rows_and_columns_keep_the_others_in_their_columns():
    blocks = read(
        "<p>情况如下，请审阅。</p><table><tr><td rowspan=2>案件</td><td>收</td><td>58</td></tr>"
        "<tr><td>结</td><td>5<br>2</td></tr><tr><td colspan=2>合计</td><td>110</td></tr></table>"
    )
    rows = [block for block in blocks if block.kind is BlockKind.TABLE_ROW]
    assert [row.cells for row in rows] == [("案件", "收", "58"), ("", "结", "5 2"), ("合计", "", "110")]
    assert rows[1].text == "结 | 5 2"


def test_a_table_that_only_arranges_the_page_is_no_data():
    blocks = read("<table><tr><td><p>第一段，很长。</p><p>第二段，也长。</p></td></tr></table>")
    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.PARAGRAPH, "第一段，很长。"),
        (BlockKind.PARAGRAPH, "第二段，也长。"),
    ]


def test_ruby_readings_scripts_and_hidden_elements_are_left_out():
    body = (
        "<p>开展<ruby>普<rt>pǔ</rt></ruby>法工作，取得成效。<script>x</script></p>"
        "<p hidden>旧稿，一。</p><p style='display: none'>旧稿，二。</p>"
    )
    assert texts(body) == ["开展普法工作，取得成效。"]


def test_a_body_that_a_script_would_show_is_read_though_hidden():
    assert texts("<div>标题</div><div style='display:none'><p>全文在此，长长长长长长。</p></div>")[
        -1
    ].startswith("全文在此")


def test_furniture_that_holds_most_of_the_page_is_no_furniture():
    assert texts("<div class='print'><p>一、举措</p><p>全年召开会议6次，研究事项18项。</p></div>") == [
        "一、举措",
        "全年召开会议6次，研究事项18项。",
    ]


def test_a_table_in_bold_type_does_not_end_bold_type_behind_it():
    rows = "<tr><td>行政许可</td><td>32</td></tr><tr><td>行政处罚</td><td>8</td></tr>"
    prose = "全年主动公开政府信息三千余条，回应群众关切六十余次，办理依申请公开八十件。" * 3
    body = f'<table style="font-weight:bold">{rows}</table><p><b>推进政务公开。</b>{prose}</p>'
    assert [block.bold for block in read(body) if block.kind is BlockKind.PARAGRAPH] == [7]


def test_short_paragraphs_in_elements_of_their_own_are_not_lost():
    body = (
        "<ul><li><a>首页</a></ul><div>清水街道工作总结</div><div><div><p>2022年，街道开展法治工作，取得成效。</p></div>"
        "<div><p>一、问题</p><p>人手不足。</p></div></div><div>清水街道办事处<br>2023年1月5日</div><div>主办：某区</div>"
    )
    assert texts(body) == [
        "清水街道工作总结",
        "2022年，街道开展法治工作，取得成效。",
        "一、问题",
        "人手不足。",
        "清水街道办事处",
        "2023年1月5日",
    ]


def test_what_stands_between_title_and_body_is_kept_but_for_furniture():
    body = (
        "<ul><li><a>首页</a></ul><h1>清水县2024年度工作报告</h1><div>发布时间：2025-01-10　来源：清水县</div>"
        "<div>（2025年1月8日在县第十八届人民代表大会上）</div><div>各位代表：</div>"
        "<div id='zoom'><p>2024年，全县开展法治工作，取得成效。</p></div>"
    )
    assert texts(body) == [
        "清水县2024年度工作报告",
        "（2025年1月8日在县第十八届人民代表大会上）",
        "各位代表：",
        "2024年，全县开展法治工作，取得成效。",
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("青禾区2024年度报告_青禾区人民政府", "青禾区2024年度报告"),
        ("青禾区人民政府 - 青禾区2021-2025年工作总结", "青禾区2021-2025年工作总结"),
        ("青禾区2024年度报告--信息公开", "青禾区2024年度报告"),
    ],
)
def test_the_name_of_the_site_is_cut_from_the_title(title, expected):
    source = f"<title>{title}</title><p>2024年，召开会议6次。</p>"
    assert html.read(source.encode(), "x").metadata["title"] == expected


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("gb2312", "gb18030"), ("big5", "big5"), ("utf-8", "gb18030"), ("gbk", "utf-8"), ("", "utf-16")],
)
def test_a_page_is_read_in_the_encoding_it_has(charset, encoding):
    body = (
        "全區審查規範性文件，辦理復議案件，取得成效。"
        if encoding == "big5"
        else "全区审查规范性文件，办理复议案件。"
    )
    source = f"<html><head><meta charset='{charset}'></head><body><p>{body}</p></body></html>"
    assert html.read(source.encode(encoding), "x").blocks[0].text == body


def test_a_page_with_inline_elements_left_open_is_read_whole():
    blocks = read("<p><font face=宋体>开展法治工作，取得成效。" * 400)
    assert len(blocks) == 400


@pytest.mark.parametrize("source", ["<html><body></body></html>", "<p><script>x</script></p>", "<!-- x -->"])
def test_a_page_without_text_is_refused(source):
    with pytest.raises(UnreadableDocument, match="save it again"):
        html.read(source.encode(), "page.html")


@pytest.mark.parametrize("source", ["<div>" * 5000 + "深。", "<p>" + "中文" * 4_000_000])
def test_a_page_beyond_the_limits_of_the_parser_is_refused_rather_than_cut(source):
    with pytest.raises(UnreadableDocument, match="cannot be read as a web page"):
        html.read(source.encode(), "page.html")


def test_a_picture_inside_the_page_does_not_count_against_the_limits():
    assert texts(f"<img src='data:image/png;base64,{'A' * 11_000_000}'><p>正文，一段。</p>") == [
        "正文，一段。"
    ]


@pytest.mark.parametrize(
    "source",
    [
        "<br>" * 50_000 + "x",
        "<table>" + "<tr><td rowspan=9999999 colspan=99999>1<td>2" * 500,
        ("<div class=share>" * 200 + "x" + "</div>" * 200) * 50 + "<p>正文，一段。",
        "<p>中" + " " * 500_000 + "文",
        "<p>中" + " \n" * 500_000 + "文",
    ],
    ids=["breaks", "spans", "furniture", "spaces", "line ends"],
)
def test_hostile_pages_take_no_time(source):
    assert read(source)


@given(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=60))
def test_escaped_text_survives(written):
    cleaned = text.clean(written)
    if cleaned:
        assert texts(f"<p>文{standard_html.escape(written)}</p>") == [f"文{cleaned}"]


if __name__ == "__main__":
    for page in PAGES:
        page.with_suffix(".txt").write_text(listed(page), encoding="utf-8")
