"""Headings without a number: lines of their own, and run-in phrases.

Neither is recognisable by itself. 完善制度体系，夯实工作基础。 in bold type is a heading, in plain text a
short sentence; without bold type they are accepted only in groups: several lines that head paragraphs, or
phrases of one form at the start of most consecutive paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence

from compare.structure.heading import LONGEST_HEADING, is_enumerated, looks_like_a_bare_heading

_LONGEST_PHRASE = LONGEST_HEADING // 2
_SHORTEST_PHRASE = 4
_SHORTEST_LABEL = 6
"""Characters before a colon: 联系电话： and 时间： are labels."""
_STOPS = ("。", "！", "；", "”")
_CLOSE = ("。", "：", ":")
_FIGURE = re.compile(r"[\d％%]")
_PHRASE = re.compile(
    rf"(?:[●◆■▲★◇▪◎]\s*)?(?P<phrase>[^。！？；：!?;:…—]{{{_SHORTEST_PHRASE},{_LONGEST_PHRASE}}})(?P<stop>[。：:])"
)
_DASHED = re.compile(
    rf"(?P<dash>[—―─－–-]{{1,4}}\s*)(?P<phrase>[^。！？；：!?;:…—]{{{_SHORTEST_PHRASE},{_LONGEST_PHRASE}}})[。：:]"
)
_HOW = re.compile("不断|显著")
"""Says how something went, as a sentence does, or a phrase beside others of its build: 民生福祉不断增进."""
_STATES = re.compile(
    # Figures, and signs of a statement: a phrase demands or names, and has no tense and no subject.
    r"[\d％%]|了(?!解)|已|正在|仍|均|(?<!实事求)是(?!否)|为此|对此|因此|此外|其中|同时|虽然|但"
    r"|[今去本明全]年|年[度来末底内]|近年|当前|目前|以来|期间|今后|下一?步|我[们省市区县旗州镇乡局委厅办院校国]|本[省市区县局委]|全[省市区县局国镇]"
    r"|各位|同志|根据|按照|现将|如下|有关情况|汇报|报告|特此"
)
_TOPIC = re.compile(
    r"^(?!.*(?:人员|群众|同志|代表|现场|活动|会议|[正图]))"
    r".*(?:服务|建设|工作|情况|机制|制度|体系|能力|水平|责任|监督|改革|公开|管理|治理|执法|普法|宣传|保障|环境)$"
)
_COMMA = re.compile("[，,]")
_FEWEST = 3
"""Least paragraphs that begin with such phrases: two may do so by chance."""
_MOST = 0.8
"""Share of consecutive paragraphs that begin with a phrase, and of phrases that are alike."""
_SLACK = 0.25
"""Share of their median length by which similar phrases may differ."""


def phrase_end(piece: str) -> int:
    """End of the phrase, with its stop, that heads the paragraph ``piece``; 0 if none does."""
    found = _PHRASE.match(piece)
    if not found or is_enumerated(piece) or _STATES.search(found["phrase"]):
        return 0
    if found["stop"] != "。" and not (len(found["phrase"]) >= _SHORTEST_LABEL and piece.endswith(_STOPS)):
        return 0
    # The text is longer than its heading.
    return found.end() if len(piece) > 2 * found.end() else 0


def _form(piece: str, end: int) -> tuple[int, str]:
    """Number of commas in the phrase that ends there, and its stop."""
    return len(_COMMA.findall(piece[:end])), piece[end - 1]


def bold_end(piece: str, bold: int) -> int:
    """End of the phrase that heads the paragraph because only it is in bold type; else 0.

    ``bold`` is the number of leading bold characters.
    """
    lead = piece[:bold].rstrip()
    # The stop often has the type of the text after it.
    end = len(lead) if lead.endswith(_CLOSE) else len(lead) + 1
    is_phrase = (
        _SHORTEST_PHRASE < end <= LONGEST_HEADING
        and piece[end - 1 : end] in _CLOSE
        and not any(c in _STOPS for c in piece[: end - 1])
        and not is_enumerated(piece)
        and not _FIGURE.search(lead)
    )
    return end if is_phrase and piece[end:].strip() else 0


def phrases_among(pieces: Sequence[str]) -> dict[int, int]:
    """Phrases that head consecutive paragraphs: position in ``pieces`` → end of the phrase in it.

    ``pieces`` are the paragraphs under one heading.  Empty if the phrases are few, unlike, or among paragraphs
    that begin otherwise.
    """
    found = {position: end for position, piece in enumerate(pieces) if (end := phrase_end(piece))}
    ends = {position: end for position, end in found.items() if not _HOW.search(pieces[position][:end])}
    if len(ends) >= _FEWEST:
        builds = {(end, _form(pieces[position], end)) for position, end in ends.items()}
        ends = {
            position: end
            for position, end in found.items()
            if position in ends or (end, _form(pieces[position], end)) in builds
        }
    if len(ends) < _FEWEST or len(ends) < _MOST * (max(ends) - min(ends) + 1):
        return {}
    forms = Counter(_form(pieces[position], end) for position, end in ends.items())
    middle = sorted(ends.values())[len(ends) // 2]
    alike = sum(abs(end - middle) <= max(2, _SLACK * middle) for end in ends.values())
    return ends if min(alike, max(forms.values())) >= _MOST * len(ends) else {}


def dashed_among(pieces: Sequence[str]) -> dict[int, tuple[int, int]]:
    """Consecutive paragraphs that each begin with a dash and a phrase: ——坚持工业兴县，园区承载稳步扩容。工业增长.

    Position in ``pieces`` → ends of the dash and of the phrase.  The dash marks a beginning, so the phrase may
    be a statement, but without figures: those belong to the text below it.
    """
    found = {
        position: (match.end("dash"), match.end())
        for position, piece in enumerate(pieces)
        if (match := _DASHED.match(piece))
        and not _FIGURE.search(match["phrase"])
        and len(piece) > 2 * match.end()
    }
    if len(found) < _FEWEST or len(found) < _MOST * (max(found) - min(found) + 1):
        return {}
    return found


def lines_among(pieces: Sequence[str], bold: Container[int] = ()) -> list[int]:
    """Positions of the lines among the paragraphs under one heading that head those after them.

    A line is short, has no full stop, follows a finished sentence and precedes a longer paragraph.  A single
    one may be anything, unless it is among those in ``bold`` type.
    """
    found = _candidates(pieces)
    return found if len(found) > 1 else [position for position in found if position in bold]


def lone_line_among(pieces: Sequence[str]) -> int | None:
    """Position of the only such line that names a topic, after a paragraph; picture captions do not count."""
    found = _candidates(pieces)
    if len(found) == 1 and found[0] and _TOPIC.search(pieces[found[0]].strip()):
        return found[0]
    return None


def _candidates(pieces: Sequence[str]) -> list[int]:
    return [
        position
        for position, piece in enumerate(pieces[:-1])
        if looks_like_a_bare_heading(piece)
        and (not position or pieces[position - 1].rstrip().endswith(_STOPS))
        and len(pieces[position + 1]) > 2 * len(piece)
        and pieces[position + 1].rstrip().endswith(_STOPS)
    ]
