"""Whether two years counted the same: units, scope and time.

The words are a closed vocabulary of the genre: 场次 is not 场, a running total (累计) is not a year's count,
收到, 受理 and 办结 are three counts of the same cases, 全区 is not 本局.
"""

from __future__ import annotations

import re

from compare.figures.cases import ACCEPTED, CLOSED, FILED, RECEIVED
from compare.figures.indicators import OWN
from compare.model import Figure, Report, Span

_ADDED_UP = (re.compile("累计|历年|至今|总数|总量"), re.compile("新(?:增|建|开工|设|注册|登记|创建|培育)"))
"""A stock and an addition; each differs from a value that is not called one."""

_ALTERNATIVES = (
    {"收到": RECEIVED, "受理": f"{ACCEPTED}|{FILED}", "办结": CLOSED},
    {"全": "全(?:国|省|市|区|县|镇)", "本级": "(?:国|省|市|区|县|镇)(?:本)?级|本局|本委|本部门|机关"},
    {"城": "城镇|城市", "乡": "农村|乡村", "城乡": "城乡"},
)
"""In each group the word nearest to the number says what is counted; a value without one fits all."""

_ALTERNATIVE = tuple(
    re.compile("|".join(f"(?P<g{n}>{words})" for n, words in enumerate(group.values())))
    for group in _ALTERNATIVES
)

_SEVERAL_YEARS = re.compile(
    r"(?<![\d〇○])(?:[两二三四五六七八九十]|\d{1,2})年(?:来|间|工作|累计)|(?:过去|近|这)(?:[两二三四五六七八九十]|\d{1,2})年|年均|本届政府"
)
_ONE_YEAR = re.compile(r"[去上本当今全]年|(?:19|20)\d\d年")
_OPENING = 30
"""Characters at the start of a sentence or paragraph that are searched for its period."""

_STARTING = re.compile(rf"[由从][^，,；;。#{OWN}]{{0,6}}{OWN}")
_NOT_IN_A_ROW = re.compile(r"连续.{0,3}年")


def scope_changed(old_context: str, new_context: str) -> bool:
    """Whether two clauses, as :func:`compare.figures.indicators.context_of` gives them, name different scopes."""
    if any(bool(words.search(old_context)) != bool(words.search(new_context)) for words in _ADDED_UP):
        return True
    for words in _ALTERNATIVE:
        old, new = _nearest(words, old_context), _nearest(words, new_context)
        if old and new and old != new:
            return True
    return False


def _nearest(words: re.Pattern[str], context: str) -> str:
    """The alternative nearest before the number, else nearest after it; empty if there is none."""
    before, _, after = context.partition(OWN)
    found = list(words.finditer(before)) or list(words.finditer(after))[:1]
    return found[-1].lastgroup or "" if found else ""


def is_where_it_was(context: str) -> bool:
    """Whether the number is what a value rose or fell from: 由52.2%提高到57.5%."""
    return bool(_STARTING.search(context))


def is_of_several_years(report: Report, figure: Figure, context: str) -> bool:
    """Whether the clause covers several years: it says so, or the text above does and the sentence names no year.

    The clause says 五年来 or 年均; the text above is the paragraph or a heading.
    """
    sentence = report.sentences[figure.sentence]
    paragraph = report.paragraphs[sentence.paragraph]
    before = report.text[sentence.start : figure.quantity.start]
    if _says_several_years(context, before[:_OPENING]):
        return True
    if _ONE_YEAR.search(before):
        return False
    said = [report.text[paragraph.start : min(paragraph.start + _OPENING, figure.quantity.start)]]
    section = report.section(sentence.section) if sentence.section else None
    while section:
        said.append(section.heading)
        section = report.section(section.parent) if section.parent else None
    return sentence.span is not Span.YEAR or _says_several_years(*said)


def _says_several_years(*texts: str) -> bool:
    return any(_SEVERAL_YEARS.search(_NOT_IN_A_ROW.sub("", text)) for text in texts)
