"""Clauses of a review that may state a measure: their places, names and weights."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compare.districts.places import Names
from compare.figures.names import NUMERAL_NAMES
from compare.founding import MADE, SET_UP
from compare.model import Function, Sentence
from compare.model.districts import District, Honour, Theme
from compare.wording import CLAUSE, letters, normal

_SHORTEST = 9
"""Letters.  A shorter clause is joined to its neighbour."""
_SHORTEST_COUNT = 7
"""The same for one that tells of an act of its own: 办理公证事项805件 is no part of 法律顾问提供服务3300余次."""
_LEAD = re.compile(r"^(?:[一二三四五六七八九十]+(?:是|要)|同时|此外|另外|其中|并(?![购网联轨且]))[，,、]?")
_ENDS = "，,；;。！？!?：: \u3000"
_SET_UP = re.compile(
    f"{SET_UP}|{MADE}|设置|增设|新建|建成|打造|搭建|修订|编制|启用|(?<!线)上线(?!下)|开通|开办|开设|推出|推行|试行|首创|率先|试点|"
    "创新|探索|聘请|选聘|赋予|布设|派驻|共建|获评|荣获|入选"
)
"""Acts that are a measure by themselves."""
_DONE = re.compile(
    "启动|举办|组织|召开|开展|培育|培养|下放|配备|签订|联合|整合|实施|选派|新增|发布|列席|旁听|办理|化解|帮助|承接|取消|抽查|走访|清偿|退还|包联|公布"
)
"""Acts that are a measure with a number beside them."""
_DIGIT = re.compile(r"\d")
_TITLE = re.compile(r"《([^》]{3,60})》")
_QUOTED = re.compile(r"[“\"]([^”\"]{2,20})[”\"]")
_GENRE = re.compile(
    rf"(?:{NUMERAL_NAMES}|放管服|一刀切|带病|回头看|最后一公里|关键少数|红黄绿|谁.+谁.+|[一二三四五六七八九十两]个.+|.*年行动|.*五规划|.?五)"
)
"""Quoted words of the genre, which name nothing specific to a district."""
_HONOURS = {
    Honour.PROMOTED: re.compile(
        r"(?:国家|全国|全省|全市|省级|市级|省|市|部|厅)[^，,。；]{0,12}(?:推广|转发|刊发|肯定|交流发言|典型)|经验[^，,。；]{0,10}(?:推广|转发|刊发|交流|肯定)|典型(?:案例|经验)"
    ),
    Honour.FIRST: re.compile(r"首个|首家|首创|首批|率先|全[国省市](?:第一|首)|第一家"),
    Honour.PILOT: re.compile(
        r"试点|先行区|(?:国家|全国|全省|全市|省级|市级|列为|列入|确定为|获批|命名为)[^，,。；]{0,14}示范"
    ),
    Honour.AWARDED: re.compile(
        r"获评|荣获|入选|被评为|评为|表彰|通报表扬|优秀等次|获得[^，,。；]{0,14}(?:称号|奖|荣誉|表扬)"
    ),
}


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of one district's review."""

    district: int
    sentence: int
    start: int
    end: int
    """Span in the report, without enumerator and closing mark."""
    letters: str
    """Without names of places."""
    theme: Theme | None
    names: frozenset[str]
    """Quoted names in it, in normal form, without those of the genre."""
    is_act: bool
    """Whether something was set up in it, or done a stated number of times, or it has a name of its own."""


def clauses_of(number: int, district: District, names: Names) -> tuple[tuple[Clause, ...], ...]:
    """The clauses of each sentence of the review, headings and lead-ins included; other sentences have none."""
    report = district.report
    spans: list[list[tuple[int, int]]] = []
    for sentence in report.sentences:
        is_told = sentence.function in (Function.REVIEW, Function.OTHER) and sentence.section is not None
        spans.append(list(_spans(report.text, sentence)) if is_told else [])
    texts = [report.text[start:end] for group in spans for start, end in group]
    neutral = iter(names.neutral(texts, report.issuer))
    result = []
    for sentence, group in zip(report.sentences, spans, strict=True):
        made = []
        for start, end in group:
            text = report.text[start:end]
            named = frozenset(normal(name) for name in _QUOTED.findall(text) if not _GENRE.fullmatch(name))
            is_act = bool(named or _SET_UP.search(text) or (_DONE.search(text) and _DIGIT.search(text)))
            theme = district.sentences[sentence.id]
            made.append(
                Clause(
                    number,
                    sentence.id,
                    start,
                    end,
                    next(neutral),
                    theme,
                    named,
                    is_act and not sentence.heading,
                )
            )
        result.append(tuple(made))
    return tuple(result)


def _spans(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    found: list[list[int]] = []
    for match in CLAUSE.finditer(text, sentence.start, sentence.end):
        if found and _is_short(text[slice(*found[-1])]):
            found[-1][1] = match.end()
        else:
            found.append([match.start(), match.end()])
    if len(found) > 1 and _is_short(text[slice(*found[-1])]):
        last = found.pop()
        found[-1][1] = last[1]
    for start, end in found:
        lead = _LEAD.match(text[start:end])
        start += lead.end() if lead else 0
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1] in _ENDS:
            end -= 1
        if start < end:
            yield start, end


def _is_short(clause: str) -> bool:
    told = letters(clause)
    is_act = "#" in told and (_DONE.match(told) or _SET_UP.match(told))
    return len(told) < (_SHORTEST_COUNT if is_act else _SHORTEST)


def honours_in(text: str) -> tuple[Honour, ...]:
    """The distinctions a passage claims for a measure."""
    return tuple(honour for honour, words in _HONOURS.items() if words.search(text))


def weight_of(text: str, honours: tuple[Honour, ...]) -> float:
    """How much a measure deserves a leader's attention: honours and names first, slogans last; 0 to 1."""
    named = bool(_TITLE.search(text)) or any(not _GENRE.fullmatch(name) for name in _QUOTED.findall(text))
    weight = 0.1 + 0.35 * bool(honours) + 0.25 * named + 0.2 * bool(_SET_UP.search(text))
    return round(weight + 0.1 * bool(_DIGIT.search(text)), 2)
