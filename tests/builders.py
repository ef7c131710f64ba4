"""Small builders: a report from its text, without files."""

from textwrap import dedent

from compare.comparison import interpreted
from compare.model import Block, Document, Origin, Report

TITLE = "青禾区2024年度法治政府建设工作报告"


def document(text: str, path: str = "report.txt") -> Document:
    """A document of the non-empty lines of ``text``."""
    lines = dedent(text).strip("\n").splitlines()
    blocks = tuple(Block(line.strip(), Origin(line=n)) for n, line in enumerate(lines, 1) if line.strip())
    return Document(path=path, format="text", blocks=blocks)


def report(text: str, *, title: str | None = TITLE, path: str = "report.txt") -> Report:
    """A report of the lines of ``text``, with a title in front unless ``title`` is None."""
    body = dedent(text).strip("\n")
    return interpreted(document(f"{title}\n{body}" if title else body, path))
