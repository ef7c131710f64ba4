from __future__ import annotations

import io
import re
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.model import BlockKind
from tests.readers.word_documents import (
    GOVERNMENT,
    cell,
    numbered,
    p,
    r,
    read,
    rezipped,
    row,
    style,
    styled,
    t,
    table,
    texts,
    word,
)

DATA = Path(__file__).parents[1] / "data" / "docx"
DELETED_MARK = '<w:rPr><w:del w:id="9" w:author="审稿人"/></w:rPr>'


def field(instruction: str, result: str) -> str:
    """The runs of a complex field."""
    return (
        f"{field_character('begin')}<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        f"{field_character('separate')}{result}{field_character('end')}"
    )


def field_character(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def text_box(*paragraphs: str) -> str:
    """A run with a text box as Word writes it: a drawing, and the same again as VML."""
    content = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic>'
        f'<a:graphicData uri="wps"><wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
        f"<v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_a_report_by_libreoffice_in_every_part() -> None:
    document = read((DATA / "report.docx").read_bytes())
    assert document.metadata == {"title": "云溪区2024年法治政府建设年度报告"}
    assert document.format == "docx"
    assert [(b.kind.value, b.level, b.text) for b in document.blocks] == [
        ("paragraph", None, "云溪区2024年法治政府建设年度报告"),
        ("paragraph", 1, "一、主要举措和成效"),
        ("paragraph", 2, "（一）化解行政争议"),
        ("paragraph", None, "1.畅通复议渠道。全年收到行政复议申请58件。"),
        ("footnote", None, "含上年结转4件。"),
        ("paragraph", None, "2.做实庭前和解。"),
        ("paragraph", 2, "（二）规范行政执法"),
        ("paragraph", None, "执法情况如下："),
        ("paragraph", None, "单位：件"),
        ("paragraph", None, "执法证持证率100%"),
        ("table-row", None, "许可 | 受理 | 12"),
        ("table-row", None, "办结 | 11"),
        ("table-row", None, "合计 | 23"),
        ("paragraph", 1, "二、下一步工作打算"),
        ("paragraph", None, "2025年，我区将继续努力。"),
    ]


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp")), max_size=20)


@settings(max_examples=40, deadline=None)
@given(st.lists(words, min_size=1, max_size=12))
def test_every_paragraph_survives_in_order(paragraphs: list[str]) -> None:
    made = python_docx.Document()
    for each in [*paragraphs, "完"]:
        made.add_paragraph(each)
    stream = io.BytesIO()
    made.save(stream)
    assert texts(stream.getvalue()) == [each.strip() for each in paragraphs if each.strip()] + ["完"]


def test_paragraphs_are_counted_in_reading_order() -> None:
    report = word(
        p("一"), p(""), p(r("二") + text_box(p("框"))), table(row("甲", "乙"), row("丙", "丁")), p("三")
    )
    assert [(b.text, b.origin.paragraph) for b in read(report).blocks] == [
        ("一", 1),
        ("二", 3),
        ("框", 4),
        ("甲 | 乙", 5),
        ("丙 | 丁", 7),
        ("三", 9),
    ]


def test_bold_type_at_the_start_of_a_paragraph_is_counted() -> None:
    strong = style("s1", "强调", "<w:rPr><w:b/></w:rPr>", kind="character")
    bold = style("p1", "小标题", "<w:rPr><w:b/></w:rPr>")
    of_run = '<w:rStyle w:val="s1"/>'
    blocks = read(
        word(
            p(r("加强", "<w:b/>") + r("学习。", of_run) + r("全年培训8场。") + r("完成", "<w:b/>")),
            p(r("全年") + r("培训", "<w:b/>")),
            p(r("小标题") + r("与正文", '<w:b w:val="0"/>'), '<w:pStyle w:val="p1"/>'),
            p(r("标题", "<w:b/>") + "<w:r><w:br/></w:r>" + r("正文")),
            p(
                r("健全机制。", "<w:b/>") + r("正文"),
                '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
            ),
            styles=strong + bold,
            numbering=GOVERNMENT,
        )
    ).blocks
    assert [(block.text, block.bold) for block in blocks] == [
        ("加强学习。全年培训8场。完成", 5),
        ("全年培训", 0),
        ("小标题与正文", 3),
        ("标题", 2),
        ("正文", 0),
        ("（一）健全机制。正文", 8),
    ]


def test_a_line_break_ends_a_block() -> None:
    lines = f"{t('云溪区人民政府')}<w:br/>{t('2024年年度报告')}<w:br w:type='page'/>{t('正文')}<w:cr/>"
    report = word(p(f"<w:r>{lines}</w:r>"))
    assert [(b.text, b.origin.paragraph) for b in read(report).blocks] == [
        ("云溪区人民政府", 1),
        ("2024年年度报告", 1),
        ("正文", 1),
    ]


def test_special_characters_of_a_run() -> None:
    run = (
        f"<w:r>{t('第')}<w:tab/>{t('1')}<w:noBreakHyphen/>{t('2')}<w:softHyphen/>{t('条')}"
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Wingdings" w:char="F020"/>'
        '<w:sym w:font="宋体" w:char="2605"/></w:r>'
    )
    assert texts(word(p(run))) == ["第 1-2条√★"]


def test_control_characters_and_line_feeds_inside_text_are_removed() -> None:
    assert texts(word(p(r("　　一\n二\u200b三\u2028四\ufeff　")), p(r("\u00a0\u3000 \u200b")))) == [
        "一 二三 四"
    ]


def test_the_prompt_of_a_field_stays_where_a_value_should_stand() -> None:
    prompt = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('单击或点击此处输入文字。')}</w:sdtContent></w:sdt>"
    report = word(
        p(r("开展普法活动") + prompt + r("场，发放资料3万份。")), p(prompt), p(r(" ") + prompt + prompt)
    )
    assert texts(report) == ["开展普法活动单击或点击此处输入文字场，发放资料3万份。"]


def test_hyperlinks_content_controls_formulas_and_ruby_give_their_text() -> None:
    report = word(
        "<w:sdt><w:sdtPr/><w:sdtContent>" + p("控件段落") + "</w:sdtContent></w:sdt>",
        p(f'<w:hyperlink r:id="x">{r("链接")}</w:hyperlink><w:smartTag>{r("标记")}</w:smartTag>'),
        p(f"<w:sdt><w:sdtPr/><w:sdtContent>{r('行内控件')}</w:sdtContent></w:sdt>"),
        p(
            "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + r("单击此处输入文字")
            + "</w:sdtContent></w:sdt>"
        ),
        p("<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"),
        p(f"<w:r><w:ruby><w:rt>{r('yún')}</w:rt><w:rubyBase>{r('云')}</w:rubyBase></w:ruby></w:r>"),
    )
    assert texts(report) == ["控件段落", "链接标记", "行内控件", "x=1", "云"]


class TestTables:
    def test_a_row_is_a_block_with_cells(self) -> None:
        (block,) = read(word(table(row("许可", p("受理") + p("件数"), "12")))).blocks
        assert block.kind is BlockKind.TABLE_ROW
        assert block.text == "许可 | 受理 件数 | 12"
        assert block.cells == ("许可", "受理 件数", "12")

    def test_merged_cells_are_read_once_and_every_column_keeps_its_place(self) -> None:
        report = word(
            table(
                row(cell("项目", '<w:gridSpan w:val="2"/>'), "件"),
                row(cell("许可", '<w:vMerge w:val="restart"/>'), "受理", "12"),
                row(cell(p(""), "<w:vMerge/>"), "办结", ""),
                row(cell("合计", '<w:hMerge w:val="restart"/>'), cell(p(""), "<w:hMerge/>"), "12"),
                '<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>' + cell("单位：件") + "</w:tr>",
                row("", "", ""),
            )
        )
        assert [b.cells for b in read(report).blocks] == [
            ("项目", "", "件"),
            ("许可", "受理", "12"),
            ("", "办结", ""),
            ("合计", "", "12"),
            ("", "", "单位：件"),
        ]
        assert texts(report)[2] == "办结"

    def test_cells_whose_edges_hardly_differ_are_of_one_column(self) -> None:
        """Where someone drew the lines by hand, the grid has a column for what the edges differ by."""
        wide = '<w:gridSpan w:val="2"/>'
        report = word(
            table(
                row("项目", cell("受理", wide), "办结"),
                row(cell("许可", wide), "12", "11"),
                row("处罚", cell("21", '<w:gridSpan w:val="3"/>')),
                widths=(2000, 30, 1970, 2000),
            )
        )
        assert [b.cells for b in read(report).blocks] == [
            ("项目", "受理", "办结"),
            ("许可", "12", "11"),
            ("处罚", "21", ""),
        ]

    def test_a_span_wider_than_any_table_adds_no_more_than_a_table_has(self) -> None:
        report = word(table(*[row(cell("甲", '<w:gridSpan w:val="999999999"/>'), "乙")] * 50))
        assert max(len(b.cells) for b in read(report).blocks) < 200

    def test_a_table_in_a_cell_is_folded_into_it(self) -> None:
        report = word(table(row("外", table(row("内甲", "内乙")) + p("后"))))
        assert read(report).blocks[0].cells == ("外", "内甲 内乙 后")

    def test_a_single_cell_is_a_frame_around_paragraphs(self) -> None:
        report = word(table(row(p("第一段。") + p("第二段。"))), p("第三段。"))
        assert [(b.kind, b.text) for b in read(report).blocks] == [
            (BlockKind.PARAGRAPH, "第一段。"),
            (BlockKind.PARAGRAPH, "第二段。"),
            (BlockKind.PARAGRAPH, "第三段。"),
        ]

    def test_a_column_of_automatic_serial_numbers(self) -> None:
        rows = [row(numbered("", 4), each) for each in ("甲", "乙")]
        assert texts(word(table(*rows), numbering=GOVERNMENT)) == ["① | 甲", "② | 乙"]

    def test_deleted_rows_and_cells_are_dropped(self) -> None:
        gone = row("删", "除").replace("<w:tr>", '<w:tr><w:trPr><w:del w:id="1"/></w:trPr>')
        report = word(table(row("甲", "乙"), gone, row("丙", cell("丁", '<w:cellDel w:id="2"/>'), "戊")))
        assert texts(report) == ["甲 | 乙", "丙 | 戊"]


class TestTrackedChanges:
    def test_insertions_stay_and_deletions_go(self) -> None:
        report = word(
            p(
                r("收案")
                + '<w:del w:id="1"><w:r><w:delText>52</w:delText></w:r></w:del>'
                + f'<w:ins w:id="2">{r("58")}</w:ins>{r("件")}'
                + f'<w:moveFrom w:id="3">{r("移走")}</w:moveFrom><w:moveTo w:id="4">{r("移来")}</w:moveTo>'
            )
        )
        assert texts(report) == ["收案58件移来"]

    def test_a_deleted_paragraph_mark_joins_two_paragraphs(self) -> None:
        report = word(p("前半句，", DELETED_MARK), p("后半句。"), p("另一段。"))
        assert [(b.text, b.origin.paragraph) for b in read(report).blocks] == [
            ("前半句，后半句。", 1),
            ("另一段。", 3),
        ]

    def test_a_paragraph_deleted_whole_leaves_nothing_and_takes_no_number(self) -> None:
        deleted = p(
            '<w:del w:id="1"><w:r><w:delText>全删</w:delText></w:r></w:del>',
            f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{DELETED_MARK}',
        )
        report = word(numbered("甲"), deleted, numbered("乙"), numbering=GOVERNMENT)
        assert [(b.text, b.origin.paragraph) for b in read(report).blocks] == [("一、甲", 1), ("二、乙", 3)]

    def test_a_deleted_mark_in_front_of_a_table_keeps_the_text(self) -> None:
        assert texts(word(p("表前", DELETED_MARK), table(row("甲", "乙")))) == ["表前", "甲 | 乙"]

    def test_old_formatting_is_not_read(self) -> None:
        change = '<w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
        assert read(word(p("正文", change))).blocks[0].level is None


class TestHiddenText:
    def test_hidden_runs_are_left_out(self) -> None:
        report = word(
            p(
                r("公开")
                + r("内部", "<w:vanish/>")
                + r("不隐藏", '<w:vanish w:val="0"/>')
                + r("网页", "<w:webHidden/>")
            )
        )
        assert texts(report) == ["公开不隐藏网页"]

    def test_hidden_through_styles(self) -> None:
        vanish = "<w:rPr><w:vanish/></w:rPr>"
        styles = (
            style("H", "隐藏", vanish)
            + style("H2", "隐藏二", based_on="H")
            + style("C", "隐藏字符", vanish, kind="character")
        )
        report = word(
            styled("整段隐藏", "H2"),
            p(r("看得见") + r("看不见", '<w:rStyle w:val="C"/>')),
            # Set in both styles, the property is off again.
            p(r("又看得见", '<w:rStyle w:val="C"/>'), '<w:pStyle w:val="H"/>'),
            styles=styles,
        )
        assert texts(report) == ["看得见", "又看得见"]

    def test_a_style_separator_makes_a_run_in_heading(self) -> None:
        heading = p(
            "领导高度重视。",
            '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="2"/>'
            "<w:rPr><w:vanish/><w:specVanish/></w:rPr>",
        )
        (block,) = read(word(heading, p("区委召开会议。"), numbering=GOVERNMENT)).blocks
        assert (block.text, block.level) == ("1.领导高度重视。区委召开会议。", None)

    def test_comments_headers_and_footers_are_left_out(self) -> None:
        made = python_docx.Document()
        made.sections[0].header.paragraphs[0].text = "页眉"
        made.sections[0].footer.paragraphs[0].text = "第 1 页"
        made.add_comment(made.add_paragraph("正文").runs, "请核对")
        stream = io.BytesIO()
        made.save(stream)
        assert texts(stream.getvalue()) == ["正文"]


class TestFields:
    def test_only_the_result_is_read(self) -> None:
        report = word(
            p(r("见") + field('HYPERLINK "http://example.invalid"', r("附件")) + r("。")),
            p(f'<w:fldSimple w:instr=" DATE ">{r("2025年")}</w:fldSimple>'),
            p(field("IF " + "x", field("PAGE", r("3")))),
            p(
                r("圈")
                + field_character("begin")
                + "<w:r><w:instrText>EQ \\o(○,1)</w:instrText></w:r>"
                + field_character("end")
            ),
        )
        assert texts(report) == ["见附件。", "2025年", "3", "圈"]

    def test_the_table_of_contents_is_left_out(self) -> None:
        report = word(
            p("标题"),
            p("目　录"),
            p(
                field_character("begin")
                + '<w:r><w:instrText>TOC \\o "1-2" \\h</w:instrText></w:r>'
                + field_character("separate")
                + r("一、总体情况")
                + "<w:r><w:tab/></w:r>"
                + field("PAGEREF _Toc1", r("1"))
            ),
            p(r("二、打算")),
            p(field_character("end") + r("正文第一段")),
            p("目录管理制度更加健全。"),
        )
        assert texts(report) == ["标题", "正文第一段", "目录管理制度更加健全。"]

    def test_contents_by_style_or_by_content_control(self) -> None:
        gallery = (
            '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
            f"</w:sdtPr><w:sdtContent>{p('一、控件中的目录')}</w:sdtContent></w:sdt>"
        )
        report = word(
            gallery,
            styled("一、总体情况 1", "10"),
            styled("目录", "T"),
            p("正文"),
            styles=style("10", "toc 1") + style("T", "TOC Heading"),
        )
        assert texts(report) == ["正文"]

    def test_a_field_that_never_ends_hides_nothing(self) -> None:
        assert texts(word(p(field_character("begin") + r("甲")), p("乙"))) == ["甲", "乙"]


class TestAttachedText:
    def test_a_text_box_is_read_once_after_its_paragraph(self) -> None:
        report = word(p(r("前") + text_box(p("框一"), p("框二")) + r("后")), p("下一段"))
        assert texts(report) == ["前后", "框一", "框二", "下一段"]

    def test_an_emoji_falls_back_to_its_text(self) -> None:
        run = (
            '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w:noText/></mc:Choice>'
            f"<mc:Fallback>{t('☆')}</mc:Fallback></mc:AlternateContent></w:r>"
        )
        assert texts(word(p(run))) == ["☆"]

    def test_notes_follow_the_paragraph_that_refers_to_them(self) -> None:
        report = word(
            p(
                r("甲")
                + '<w:r><w:footnoteReference w:id="2"/></w:r>'
                + r("，乙")
                + '<w:r><w:endnoteReference w:id="2"/></w:r>'
            ),
            p(r("丙") + f'<w:r><w:footnoteReference w:customMarkFollows="1" w:id="3"/>{t("*")}</w:r>'),
            footnotes=(
                f'<w:footnote w:type="separator" w:id="-1">{p("<w:r><w:separator/></w:r>")}</w:footnote>'
                f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + r(" 脚注一"))}'
                f"{p('续')}</w:footnote>"
                f'<w:footnote w:id="3">{p("脚注二")}</w:footnote>'
            ),
            endnotes=f'<w:endnote w:id="2">{p("尾注")}</w:endnote>',
        )
        assert [(b.kind.value, b.text, b.origin.paragraph) for b in read(report).blocks] == [
            ("paragraph", "甲，乙", 1),
            ("footnote", "脚注一", 1),
            ("footnote", "续", 1),
            ("footnote", "尾注", 1),
            ("paragraph", "丙", 2),
            ("footnote", "脚注二", 2),
        ]

    def test_a_note_in_a_table_follows_the_row(self) -> None:
        refers = p(r("12") + '<w:r><w:footnoteReference w:id="2"/></w:r>')
        report = word(table(row("甲", refers)), footnotes=f'<w:footnote w:id="2">{p("含结转")}</w:footnote>')
        assert texts(report) == ["甲 | 12", "含结转"]

    def test_a_note_that_refers_to_itself_ends(self) -> None:
        mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
        report = word(p(r("甲") + mark), footnotes=f'<w:footnote w:id="2">{p(r("注") + mark)}</w:footnote>')
        assert texts(report) == ["甲", "注"]


class TestLevels:
    def test_levels_come_from_the_paragraph_or_its_style(self) -> None:
        report = word(
            p("直接", '<w:outlineLvl w:val="1"/>'),
            styled("英文名", "1"),
            styled("中文名", "2"),
            styled("继承", "3"),
            styled("大纲级别", "4"),
            p("改为正文", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>'),
            styled("文件题目", "5"),
            p("正文"),
            styles=style("1", "heading 1")
            + style("2", "标题 2")
            + style("3", "公文一级", based_on="1")
            + style("4", "公文二级", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
            + style("5", "Title", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
        )
        assert [b.level for b in read(report).blocks] == [2, 1, 2, 1, 2, None, None, None]

    def test_styles_based_on_each_other_end(self) -> None:
        loop = style("A", "甲", based_on="B") + style("B", "乙", based_on="A")
        assert read(word(styled("文", "A"), styles=loop)).blocks[0].level is None


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("云溪区2024年法治政府建设年度报告", True),
        ("Word Document", False),
        ("文档1", False),
        ("新建 Microsoft Word 文档", False),
        ("年度报告.docx", False),
        ("", False),
    ],
)
def test_a_title_is_taken_from_the_properties_only_where_somebody_wrote_one(title: str, kept: bool) -> None:
    assert read(word(p("正文"), title=title)).metadata == ({"title": title} if kept else {})


def test_what_stands_in_the_style_of_a_title_is_the_title_whatever_the_properties_say() -> None:
    title = styled("云溪区人民政府", "T") + styled("关于2024年法治政府建设情况的报告", "T")
    body = styled("加强组织领导", "H") + p("正文") + styled("附表", "T")
    styles = style("T", "Title") + style("H", "heading 1")
    found = read(word(title + body, styles=styles, title="云溪区2023年法治政府建设年度报告"))
    assert found.metadata == {"title": "云溪区人民政府关于2024年法治政府建设情况的报告"}


class TestWhatOtherProgramsWrite:
    def test_broken_and_external_links_do_not_matter(self) -> None:
        def change(name: str, content: bytes) -> bytes:
            if name != "word/_rels/document.xml.rels":
                return content
            kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
            return content.replace(
                b"</Relationships>",
                b'<Relationship Id="n" Type="%simage" Target="NULL"/>'
                b'<Relationship Id="e" Type="%sfootnotes" Target="http://example.invalid/f.xml"'
                b' TargetMode="External"/></Relationships>' % (kind, kind),
            )

        assert texts(rezipped(word(p("正文")), change)) == ["正文"]

    def test_strict_open_xml(self) -> None:
        old = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        new = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
        strict = rezipped(
            word(numbered("甲"), numbering=GOVERNMENT), lambda _, content: content.replace(old, new)
        )
        assert texts(strict) == ["一、甲"]

    def test_a_document_without_styles_and_numbering(self) -> None:
        bare = rezipped(
            word(numbered("甲")),
            lambda name, content: None if name in ("word/styles.xml", "word/numbering.xml") else content,
        )
        assert texts(bare) == ["甲"]

    def test_utf_16_parts(self) -> None:
        def change(name: str, content: bytes) -> bytes:
            if name != "word/document.xml":
                return content
            text = re.sub(r"<\?xml.*?\?>", '<?xml version="1.0" encoding="UTF-16"?>', content.decode())
            return text.encode("utf-16")

        assert texts(rezipped(word(p("正文")), change)) == ["正文"]
