"""Tables of contents that somebody typed, in every format."""

from __future__ import annotations

import pytest

from compare.model import Block
from compare.readers import document_of
from compare.readers.contents import without_contents
from tests.growth import assert_in_proportion
from tests.readers.word_documents import p, r, word

REPORT = ("松陵县2024年法治政府建设年度报告",)
BODY = (
    "2024年，全县法治建设取得新进展。",
    "一、主要举措和成效",
    "（一）强化领导。",
    "全年办理行政许可4210件。",
    "二、2025年工作安排",
    "完善工作机制。",
)
TAB = ("一、主要举措和成效\t1", "二、2025年工作安排\t5")


def texts(lines: tuple[str, ...], suffix: str) -> list[str]:
    if suffix == ".docx":
        data = word("".join(p("<w:r><w:tab/></w:r>".join(map(r, line.split("\t")))) for line in lines))
    elif suffix == ".html":
        paragraphs = "".join(f"<p>{line}</p>" for line in lines)
        data = f"<html><body><h1>{lines[0]}</h1>{paragraphs}</body></html>".encode()
    else:
        data = ("\n\n" if suffix == ".md" else "\n").join(lines).encode()
    return [block.text for block in document_of(data, f"report{suffix}", suffix).blocks]


@pytest.mark.parametrize("suffix", [".txt", ".html", ".docx", ".md"])
@pytest.mark.parametrize(
    "contents",
    [
        ("目  录", *TAB),
        ("目录", "一、主要举措和成效……1", "二、2025年工作安排……5"),
        ("目录", "一、主要举措和成效……1"),
        (
            "目　录",
            "一、主要举措和成效........1",
            "（一）强化领导 . . . . . 1",
            "二、2025年工作安排········5",
        ),
        ("一、主要举措和成效…………1", "二、2025年工作安排…………5"),
        ("目录", "一、主要举措和成效", "二、2025年工作安排"),
        ("目录", "1.主要举措和成效 1", "2.2025年工作安排 - 5 -"),
        ("目录", "一、主要举措和成效……1", "二、2025年工作安排……5", "附件：办理情况……9", "后记……9"),
        ("1.1 强化领导————1", "第二部分 2025年工作安排————1"),
    ],
)
def test_a_typed_table_of_contents_is_left_out(contents: tuple[str, ...], suffix: str) -> None:
    assert texts((*REPORT, *contents, *BODY), suffix)[-6:] == list(BODY)
    assert not [
        text
        for text in texts((*REPORT, *contents, *BODY), suffix)
        if text in contents[:2] and text not in BODY
    ]


@pytest.mark.parametrize("suffix", [".txt", ".docx"])
@pytest.mark.parametrize(
    "lines",
    [
        ("目录管理制度更加健全。",),
        ("目录", "全县法治建设取得新进展。"),
        ("修订权责清单、公共服务目录", "目录 | 1"),
        ("化解矛盾纠纷……12",),
        ("一、办理情况", "办理行政许可\t4210", "办理行政处罚\t318"),
        ("受理案件……32", "办结案件……30"),
        ("受理案件……30", "办结案件……32", "受理案件30件，办结案件32件。"),
        ("行政处罚案件数————12", "行政强制案件数————3"),
        ("目录", "全年共办结行政复议案件 32", "其中调解结案 12"),
        ("目录", "其中调解结案 12", "全年共办结行政复议案件 32"),
        ("主要举措和成效……5", "2025年工作安排……1", "主要举措和成效", "2025年工作安排"),
    ],
)
def test_what_only_comes_near_one_stays(lines: tuple[str, ...], suffix: str) -> None:
    assert len(texts((*REPORT, *BODY, *lines), suffix)) == len(REPORT) + len(BODY) + len(lines)


def test_white_space_between_two_words_takes_no_time() -> None:
    def blocks(size: int) -> list[Block]:
        gap = " " * size
        return [Block(line) for line in ("目录", f"主要举措{gap}1", f"主要举措{gap}和成效", "主要举措")]

    assert len(without_contents(blocks(10_000))) == 2
    assert_in_proportion(without_contents, blocks, 10_000)
