"""Drafts of a sentence or two, and what the rules find in them."""

from __future__ import annotations

import re
from dataclasses import replace

from compare.checking import check
from compare.checks.rule import Example
from compare.checks.settings import Settings
from compare.comparison import interpreted
from compare.model import Block, BlockKind, Document, Finding, Origin, Report
from tests.builders import TITLE, document, report


def found(rule: str, draft: Report, *against: Report, peers: tuple[Report, ...] = ()) -> list[Finding]:
    return list(check(draft, against, peers, settings=Settings(select=frozenset({rule}))).findings)


LAST_TITLE = "青禾区2023年度法治政府建设工作报告"


def last_year(text: str) -> Report:
    return report(text, title=LAST_TITLE, path="old.txt")


def one(sentence: str) -> Report:
    return report(f"一、规范行政执法\n{sentence}")


def texts(rule: str, draft: Report, *against: Report, peers: tuple[Report, ...] = ()) -> list[str]:
    return [draft.text[f.start : f.end] if f.start is not None else "" for f in found(rule, draft, *against, peers=peers)]  # fmt: skip


DISCLOSURE_TITLE = "云岭区{year}年政府信息公开工作年度报告"


GROUPS = (
    ("（一）予以公开", 1),
    ("（二）部分公开", 1),
    ("（三）不予公开", 8),
    ("（四）无法提供", 3),
    ("（五）不予处理", 5),
    ("（六）其他处理", 3),
)


SIGNED = """一、主要成效
全区扎实推进依法行政，规范性文件全部经过合法性审核。
二、存在的不足
执法力量还不均衡。
三、主要安排
持续规范涉企检查。
"""


def before(sentence: str) -> Report:
    return last_year(f"一、规范行政执法\n{sentence}")


def row(label: str, values: list[int]) -> str:
    return " | ".join([label, *map(str, [*values, sum(values)])])


def disclosure(
    year: int = 2024,
    received: tuple[int, ...] = (98, 12, 0, 2, 4, 1),
    carried_in: tuple[int, ...] = (14, 2, 0, 0, 0, 0),
    carried_out: tuple[int, ...] = (6, 1, 0, 0, 1, 0),
    valid: int = 86,
    prose: str = "全年新收政府信息公开申请117件，上年结转16件，办结125件，结转下年度8件。",
) -> str:
    """A whole report whose sums all hold, its tables as rows divided by |."""
    decided = [a + b - c for a, b, c in zip(received, carried_in, carried_out, strict=True)]
    lines = [
        DISCLOSURE_TITLE.format(year=year),
        "一、总体情况",
        prose,
        "二、主动公开政府信息情况",
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
        f"行政规范性文件 | 12 | 5 | {valid}",
        "三、收到和处理政府信息公开申请情况",
        " | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计",
        row("一、本年新收政府信息公开申请数量", list(received)),
        row("二、上年结转政府信息公开申请数量", list(carried_in)),
    ]
    for group, count in GROUPS:
        for item in range(count):
            values = decided if group == "（一）予以公开" else [0] * 6
            number = f" | {item + 1}.情形" if count > 1 else ""
            lines.append(row((group if item == 0 else "") + number, values))
    lines += [
        row("（七）总计", decided),
        row("四、结转下年度继续办理", list(carried_out)),
        "四、政府信息公开行政复议、行政诉讼情况",
        " | ".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3),
        "3 | 1 | 2 | 0 | 6 | 1 | 0 | 1 | 1 | 3 | 0 | 0 | 0 | 0 | 0",
        "五、存在的主要问题及改进情况",
        "解读形式较单一，2025年将丰富解读形式。",
        "六、其他需要报告的事项",
        "无其他事项。",
    ]
    return "\n".join(lines)


def read(text: str) -> Report:

    return interpreted(document(text))


def tabled(text: str, title: str = TITLE) -> Report:
    """A report of lines of which those with | in them are rows of a table."""
    return interpreted(with_rows([title, *(line.strip() for line in text.strip().splitlines())], "table.txt"))


def with_rows(lines: list[str], path: str) -> Document:
    """A document of lines of which those with | in them are rows of a table."""
    blocks: list[Block] = []
    for number, line in enumerate(lines, 1):
        cells = tuple(cell.strip() for cell in line.split("|"))
        kind = (BlockKind.TABLE_ROW, None, cells) if len(cells) > 1 else ()
        blocks.append(Block(line, Origin(line=number), *kind))
    return Document(path, "text", tuple(blocks))


def found_in(example: Example, rule: str) -> list[Finding]:
    """What a rule finds in the draft of an example, beside the other reports of the example."""
    title = example.title or TITLE
    year_before = re.sub(r"\d{4}", lambda year: str(int(year[0]) - 1), title, count=1)
    draft = replace(with_rows(_under(title, example.draft), "report.txt"), markup=example.markup)
    last = [with_rows(_under(year_before, example.last), "old.txt")] if example.last else []
    peers = [with_rows(example.peer.splitlines(), "peer.txt")] if example.peer else []
    return found(rule, interpreted(draft), *map(interpreted, last), peers=tuple(map(interpreted, peers)))


def _under(title: str, text: str) -> list[str]:
    heading = [] if re.search("^一、", text, re.M) else ["一、规范行政执法"]
    return [title, *heading, *text.splitlines()]
