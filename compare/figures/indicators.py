"""What a figure counts: a short name taken from the words around it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.figures.quantities import quantities
from compare.figures.tables import is_row, table_figures
from compare.model import Figure, FigureKind, Quantity, Report

LONGEST_NAME = 18
_SHORTEST_PIECE = 4

OWN = "\u25a0"
"""Stands for the quantity itself in its context."""

_BREAK = re.compile(r"[，,；;。：:！!？?]")
_SOFT_BREAK = re.compile(r"[、（()）]")
_LEAD = re.compile(
    r"^(?:[一二三四五六七八九十]+(?:是|要)|首先|其次|同时|此外|另外|其中|截至.{0,10}?[底末日]|目前|今年以来|今年|去年|全年|年内|一年来|五年来|"
    r"(?:19|20)\d\d\s*年(?:度|底|末|来|以来)?|\d{1,2}月(?:份|底)?|共计|共|累计|先后|已经|已|再|均|还|并|也|又|分别|其|的|全区|全县|全市|全省|全国|我区|我县|我市|和|及|与|将|把|由|从|对)+"
)
_TAIL = re.compile(
    r"(?:共计|共|累计|达到|达|为|约|近|超过|超|至|到|已|有|了|分别|各|均|仅|只|就|完成|实现|提高|提升|上升|增加|增长|下降|降低|压缩|压减|由|从|的|计|稳定在|保持在|控制在|进一步|平均|合计|总计|是|全年|等|突破|在)+$"
)
_FOLLOWING = re.compile(r"[^，,；;。：:！!？?、（()）\d０-９“”《》]{0,10}")
_VERBAL_START = re.compile(
    r"^(?:的|以上|左右|次|并|且|和|及|，|等|开展|进行|得到|获|参加|予以|全部|提升|提高|增长|下降|压缩|降|增|到|至|升)"
)


_VERB = re.compile(
    r"(?:进行|严格|完善|开展|提供|实行|实施|予以|参与|参加|达|均|全部|组织|落实|建立|得到|接受|获|为|被|已|将|可|在|按|向|对|从|与|以|并|且|和|及|的|共|进$)"
)


def _last_piece(name: str) -> str:
    """The end of a long name, from where a word group begins."""
    if len(name) <= LONGEST_NAME:
        return name
    pieces = [piece for piece in re.split(r"[、（()）《》“”]", name) if piece]
    tail = pieces[-1] if pieces else name
    return tail[-LONGEST_NAME:] if len(tail) >= _SHORTEST_PIECE else name[-LONGEST_NAME:]


def figures(report: Report) -> tuple[Figure, ...]:
    """The figures of a report in order; headings and the title hold none.

    In a table a cell that is a number is one figure; the words of other cells are read as sentences are.
    """
    found = list(table_figures(report))
    for sentence in report.sentences:
        if sentence.heading:
            continue
        paragraph = report.paragraphs[sentence.paragraph]
        spans = [span for span in paragraph.cells if span[0] < span[1]] if is_row(paragraph) else []
        for start, end in spans or [(sentence.start, sentence.end)]:
            wording = report.text[start:end]
            here = quantities(wording, start)
            if spans and len(here) == 1 and here[0].end - here[0].start == end - start:
                continue
            found += [Figure(q, indicator_of(wording, q, here, start), sentence.id) for q in here]
    return tuple(sorted(found, key=lambda figure: figure.quantity.start))


def _clause_before(sentence: str, at: int, floor: int) -> str:
    """The words in front of a figure, back to the last break or figure."""
    head = sentence[floor:at]
    breaks = [m.end() for m in _BREAK.finditer(head)]
    return head[breaks[-1] if breaks else 0 :]


def _stripped(name: str) -> str:
    name = re.sub(r"\s+", "", name)
    previous = None
    while previous != name:
        previous = name
        name = _TAIL.sub("", _LEAD.sub("", name))
    return name.strip('、，,（()）“”"《》-—')


def indicator_of(sentence: str, quantity: Quantity, others: Sequence[Quantity], offset: int = 0) -> str:
    """A name for what ``quantity`` counts in ``sentence``.

    ``others`` are all quantities of the sentence, ``offset`` is where the sentence begins in the text the
    spans refer to.
    """
    begin, end = quantity.start - offset, quantity.end - offset
    earlier = [q.end - offset for q in others if q.end <= quantity.start]
    floor = max(earlier, default=0)
    before = _stripped(_clause_before(sentence, begin, floor))
    after = _FOLLOWING.match(sentence[end:])
    following = after.group() if after else ""
    following = "" if _VERBAL_START.match(following) else _VERB.split(following)[0][:8]
    if quantity.kind in (FigureKind.RATE, FigureKind.CHANGE, FigureKind.STREAK, FigureKind.RANK):
        following = ""
    name = before
    if len(name) < 2 and len(following) < 2:
        # A figure right after another or after a comma: 组织培训12场、3500人次.
        wider = _stripped(re.sub(r"[\d０-９.,，%％]+", "", _clause_before(sentence, begin, 0)))
        name = wider or _stripped(sentence[:begin][-LONGEST_NAME:])
    if quantity.kind is FigureKind.CHANGE and len(name) <= 4:
        head = sentence[:begin]
        pieces = [p for p in re.split(r"[，,；;。：:]", head) if _stripped(re.sub(r"\d.*", "", p))]
        subject = (
            _stripped(
                re.sub(
                    r"[\d０-９].*", "", pieces[-2] if len(pieces) > 1 and len(pieces[-1]) <= 6 else pieces[-1]
                )
            )
            if pieces
            else ""
        )
        name = subject + (name if name not in subject else "")
    joined = _last_piece(name) + (following if following and following not in name else "")
    return joined[: LONGEST_NAME + 8] or following


def context_of(sentence: str, quantity: Quantity, offset: int = 0) -> str:
    """The clause around a quantity: what pairs are compared by.

    Numbers are masked as ``#``, the quantity itself as ``OWN``; years are left out.
    """
    begin, end = quantity.start - offset, quantity.end - offset
    head = sentence[:begin]
    breaks = [m.end() for m in _BREAK.finditer(head)]
    left = head[breaks[-1] if breaks else 0 :]
    if len(left) < 4 and len(breaks) > 1:
        left = head[breaks[-2] :]
    right = sentence[end:]
    found = _BREAK.search(right)
    right = right[: found.start()] if found else right
    return re.sub(
        r"(?:19|20)\d\d年(?:度)?",
        "",
        re.sub(r"\d+(?:\.\d+)?", "#", left.replace(" ", "") + OWN + right.replace(" ", "")),
    )
