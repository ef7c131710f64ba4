"""``yoy compare --format docx``: this year's report with last year's wording as tracked changes."""

from __future__ import annotations

from collections import Counter
from io import BytesIO
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

import compare
from compare.cli import main
from compare.comparison import interpreted
from compare.model import Comparison, MeasureStatus, Report
from compare.readers.docx import read as read_docx
from compare.wording import normal
from tests.builders import document, report

CORPUS = Path(__file__).parent.parent / "corpus"
PAIRS = [*sorted((gold.parent, *gold.name.split(".")[0].split("-")) for gold in CORPUS.glob("*/*.gold.json"))]


def accepted(data: bytes) -> list[str]:
    """The paragraphs that are left when every change is accepted, as our reader of Word reads them."""
    return [block.text for block in read_docx(data, "changes.docx").blocks]


def shown(new: Report) -> list[str]:
    return [new.text[p.start : p.end] for p in new.paragraphs]


def rejected(data: bytes) -> Counter[str]:
    """How often each character is left when every change is rejected."""
    body = docx.Document(BytesIO(data)).element.body
    gone = [text.text or "" for text in body.iter(qn("w:delText"))]
    kept = [
        text.text or ""
        for text in body.iter(qn("w:t"))
        if not any(above.tag == qn("w:ins") for above in text.iterancestors())
    ]
    return Counter(normal("".join((*gone, *kept))))


def told(old: Report) -> Counter[str]:
    """How often each character stands in the sentences of a report; the strokes between cells are drawn."""
    return Counter(normal("".join(old.wording(sentence.id) for sentence in old.sentences)).replace("|", ""))


def pair(old: str, new: str) -> Comparison:
    return compare.compare(
        report(old, title="青禾区2023年度法治政府建设情况报告", path="old.txt"),
        report(new, title="青禾区2024年度法治政府建设情况报告"),
    )


@pytest.mark.parametrize(("folder", "old", "new"), PAIRS, ids=[f"{f.name}-{n}" for f, _, n in PAIRS])
def test_whoever_accepts_every_change_has_this_years_text_and_nothing_of_last_years_is_lost(
    folder: Path, old: str, new: str
) -> None:
    before, after = (compare.read(folder / f"{year}.txt") for year in (old, new))
    data = compare.compare(before, after).to_docx()
    assert accepted(data) == shown(after)
    lost = told(before) - rejected(data)
    assert not lost


SENTENCES = st.lists(
    st.sampled_from(
        [
            "开展执法检查12次。", "开展执法检查31次，整改问题8个。", "制定《重大决策目录》。", "新建调解室3个。", "办理复议案件40件。",
            "办理复议案件52件，比上年增长30%。", "群众满意度达98%。", "组织旁听庭审2场。", "下一步加强培训。",
        ]
    ),
    min_size=1,
    max_size=9,
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(SENTENCES, min_size=1, max_size=4), st.lists(SENTENCES, min_size=1, max_size=4))
def test_the_same_holds_for_any_two_reports(old: list[list[str]], new: list[list[str]]) -> None:
    before, after = (
        interpreted(
            document(
                f"青禾区{year}年度法治政府建设情况报告\n一、工作情况\n"
                + "\n".join("".join(paragraph) for paragraph in paragraphs),
                f"{year}.txt",
            )
        )
        for year, paragraphs in ((2023, old), (2024, new))
    )
    data = compare.compare(before, after).to_docx()
    assert accepted(data) == shown(after)
    assert not told(before) - rejected(data)


def test_occasion_speaker_signature_and_date_stay_where_they_stand() -> None:
    lines = """政府工作报告
——{year}年1月12日在青禾区第十八届人民代表大会第{session}次会议上
青禾区人民政府区长  陆文远
各位代表：
现在，我代表区人民政府，向大会报告工作。
一、过去一年工作回顾
开展执法检查{count}次。
二、今年工作安排
开展普法讲座20场。{gone}
青禾区人民政府
{year}年1月15日"""
    old, new = (
        interpreted(document(lines.format(year=year, session=session, count=count, gone=gone), f"{year}.txt"))
        for year, session, count, gone in ((2024, "五", 12, "\n建设法治公园3处。"), (2025, "六", 31, ""))
    )
    text = accepted(compare.compare(old, new).to_docx())
    assert text == lines.format(year=2025, session="六", count=31, gone="").split("\n")


def test_a_dropped_paragraph_leaves_no_empty_one() -> None:
    old = "一、工作情况\n（一）深化普法。举办讲座8场。\n建成法治公园2处，接待群众3万人次。\n（二）规范执法。检查企业40家。"
    new = "一、工作情况\n（一）深化普法。举办讲座9场。\n（二）规范执法。检查企业40家。"
    data = pair(old, new).to_docx()
    assert "" not in accepted(data)
    paragraphs = docx.Document(BytesIO(data)).paragraphs
    (gone,) = [p for p in paragraphs if "法治公园" in "".join(t.text for t in p._p.iter(qn("w:delText")))]
    place = [p._p for p in paragraphs].index(gone._p)
    assert paragraphs[place - 1].text.startswith("（一）深化普法。")
    assert gone._p.pPr.find(qn("w:rPr")).find(qn("w:del")) is not None


def test_rows_of_a_table_are_rows_and_their_cells_have_the_changes() -> None:
    before, after = (compare.read(CORPUS / "luwan" / f"{year}.docx") for year in (2023, 2024))
    data = compare.compare(before, after).to_docx()
    assert accepted(data) == shown(after)
    table = docx.Document(BytesIO(data)).tables[0]
    (row,) = [row for row in table.rows if row.cells[0].text == "行政规范性文件"]
    deleted = ["".join(t.text for t in cell._tc.iter(qn("w:delText"))) for cell in row.cells]
    assert deleted[0] == ""
    assert any(deleted[1:])


def test_comments_say_what_is_new_what_is_gone_and_what_came_from_elsewhere() -> None:
    before, after = (compare.read(CORPUS / "wangchuan" / f"{year}.txt") for year in (2023, 2024))
    comparison = compare.compare(before, after)
    comments = [comment.text for comment in docx.Document(BytesIO(comparison.to_docx())).comments]
    new = [m for m in comparison.measures if m.status is MeasureStatus.NEW and not m.is_planned]
    beside = [m for m in new if m.counterparts]
    assert beside
    assert comments.count("新增举措") == len(new) - len(beside)
    assert comments.count("新增举措，或上年举措换了说法") == len(beside)
    assert any(text.startswith("不再提及：") for text in comments)
    assert any(text.startswith("移自：") for text in comments)


def test_hostile_characters_of_a_report_stay_out_of_the_file() -> None:
    data = pair("一、工作情况\n检查12次。", "一、工作情况\n检查\x0113次\u202e，<w:p>&amp;。").to_docx()
    assert accepted(data)[-1] == "检查\ufffd13次\ufffd，<w:p>&amp;。"


def test_the_command_writes_it_by_the_suffix_of_its_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    old, new = (str(CORPUS / "wangchuan" / f"{year}.txt") for year in (2023, 2024))
    assert CliRunner().invoke(main, ["compare", old, new, "-o", "changes.docx"]).exit_code == 0
    assert accepted((tmp_path / "changes.docx").read_bytes())
