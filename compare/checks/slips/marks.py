"""Words and marks written twice in a row, marks that lack their other half or are turned round, sentences that break off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compare.checks.slips.segmented import word_borders
from compare.checks.slips.slip import Slip
from compare.matches import in_body
from compare.model import Report, Role
from compare.wording import HAN, last_clause
from compare.words import frequencies, parts_of_speech

_TWICE = re.compile(
    rf"(?P<word>{HAN}{{2,12}})(?P=word)|(?P<clause>[^，,；;。：:！!？?\n]{{6,80}}[，,；;。])(?P=clause)"
    r"|(?P<small>(?<!目)的(?!的确|的士)|将(?!将[要会满近])|被(?!被(?:告|申请|征收|执行|上诉|投诉)))(?P=small)|(?P<mark>[，、；。：])(?P=mark)(?!(?P=mark))"
)
_STEPS = re.compile("[一逐多几每]")
_MEANT_TWICE = re.compile(
    r"^[一逐多几每]|(?:服务|监督|教育|管理|保障|评价|治理|引导|指导|审查|审核|执法|检查|研究|讨论)$"
)
"""一批一批, 以优质服务服务发展, 监督监督者."""
_CLASHES = re.compile(
    r"(?P<mark>[，、；：。])(?!(?P=mark))[，、；：。]|[，、；：。][,.;](?!\d)|[,;][，、；：。]"
)
_BREAKS_OFF = re.compile(
    r"(?:[为向给][^，,。；;：:由所]{2,24}提供|予以|给予|以及|或者)(?=[。；;])|(?P<of>(?<=了)[^，,。；;：:“”（）()是有]{6,24}的(?=。))"
)
"""Ends with a word that something must follow: 为一线执法提供。  服务由司法所提供。 lacks nothing."""
_MAY_END_IN_OF = re.compile(
    # …是经过了…的, 凡…的, and what follows an announcement.
    r"[是有系属凡：:]|(?:均|都|皆|全|多)为|"
    # One of several conditions.
    rf"的[，,；;、]|^\s*[（(]?(?:[一二三四五六七八九十]{{1,3}}|\d{{1,2}})[）)、.．是]|^\s*(?:[①-⑳●•·\-—]|第{HAN}{{1,3}}[，,、条款项])"
    # 泄露了…的: nobody does it.
    rf"|(?:^|[，,])\s*{HAN}{{0,4}}了?$"
)
"""Stands in a sentence in front of the end of 了…的 where no noun is wanted behind it."""
_COMMA_ENDS = re.compile(rf"(?:{HAN}|[\d%％”])[，,、]$")
_WORD_ENDS = re.compile(rf"[，,][^，,。；;：:（）()《》|]{{0,30}}{HAN}$")
_MANY = 5
"""Paragraphs of several sentences with a full stop at their end, beside which one without lost it."""
_MOST = 3
"""Paragraphs of one report in which a mark lacks its other half; more of them are the page's doing."""
_PAIRS = {"（": "）", "《": "》", "“": "”", "【": "】", "〔": "〕", "「": "」"}
_TURNED = re.compile("”(?P<inside>[^“”\n]{1,20})“")
_WORD = 2
_NOMINAL = ("n", "vn", "j", "b")
"""Parts of speech that stand in front of a noun, and behind one, in a compound."""
_NO_ATTRIBUTES = frozenset({"全面", "依法", "严格", "规范", "深入", "持续", "积极", "压实"})
"""Jieba's dictionary takes some of them for nouns."""
_DEEDS = frozenset({"审批", "审核", "许可", "公开", "监督", "监管", "办理", "执法", "管理"})
"""Deeds that compounds are made of, whatever jieba's dictionary takes them for."""
_WANTS_AN_OBJECT = frozenset({"加快", "加强", "加大", "促进", "推动", "开展", "增强", "强化", "深化"})
"""Deeds that end no compound."""
_BESIDE = (2, 3, 4)
"""Characters of a word beside."""
_LONG = 4
"""Characters from which what stands twice was written twice, wherever words end in it."""
_ENUMERATOR = re.compile(r"(?:^|[。；;：:，,、])\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[）)]")
"""1）: a closing bracket that needs no opening one."""


def doubled(report: Report) -> Iterator[tuple[int, int]]:
    """Spans of a word, a clause or a mark with itself behind it, in the body of a report."""
    borders = word_borders(report)
    for found in in_body(report, _TWICE):
        word, unit = found["word"], found[0][: len(found[0]) // 2]
        # What stands three times was meant, or is a filling of a form.
        before, behind = report.text[found.start() - len(unit) : found.start()], found.end()
        if before == unit or report.text.startswith(unit, behind):
            continue
        is_meant = len(word or "") < _LONG and _MEANT_TWICE.search(word or "")
        if word and (is_meant or _STEPS.match(word) or len(set(word)) == 1):
            continue
        # 履行见行见效 has 行见 twice, and no word twice.
        if word and len(word) < _LONG and not {found.start(), found.start() + len(unit), behind} <= borders:
            continue
        if word and _is_between_nouns(report.text, borders, found):
            continue
        yield found.span()


def _is_between_nouns(text: str, borders: set[int], found: re.Match[str]) -> bool:
    """The first ends one compound and the second begins another: 校地合作合作办学, 社会稳定稳定风险评估."""
    start, end, word = found.start(), found.end(), found["word"]
    if len(word) != _WORD or word in _WANTS_AN_OBJECT:
        return False
    begin = next((start - length for length in _BESIDE if start - length in borders), start)
    close = min((at for at in range(end + 1, end + max(_BESIDE) + 1) if at in borders), default=end)
    before, behind = text[begin:start], text[end:close]
    # 社会稳定风险 elsewhere: the word stands once in it.
    if not before or len(behind) < _WORD or _stands(text, before + word + behind):
        return False
    if frequencies([before + word]) and frequencies([word + behind]):
        return True
    parts = parts_of_speech([before, behind])
    # 校地 is in no dictionary.
    return before not in _NO_ATTRIBUTES and all(
        side in _DEEDS or part.startswith(_NOMINAL)
        for side, part in ((before, parts.get(before, "n")), (behind, parts.get(behind, "")))
    )


@lru_cache(maxsize=64)
def _stands(text: str, compound: str) -> bool:
    """A text has a compound; the same one may be asked for thousands of times."""
    return compound in text


def clashing(report: Report) -> Iterator[tuple[int, int]]:
    """Spans of two different marks in a row of which one is too many, in the body of a report."""
    return (found.span() for found in in_body(report, _CLASHES))


def broken_off(report: Report) -> Iterator[tuple[int, int]]:
    """Spans of the ends of sentences that stop in front of what they were to say, in the body of a report."""
    for paragraph in report.paragraphs:
        if paragraph.role is Role.BODY:
            for found in _BREAKS_OFF.finditer(report.text, paragraph.start, paragraph.end):
                if not (found["of"] and _may_end_in_of(report.text, paragraph.start, found.start())):
                    yield found.span()


def _may_end_in_of(text: str, start: int, end: int) -> bool:
    """Whether a sentence that goes on behind ``end``, in a paragraph from ``start``, may end in 的."""
    before = re.split("[。！？!?]", text[start:end])[-1]
    return bool(_MAY_END_IN_OF.search(before)) or text[:start].rstrip()[-1:] in set("：:；;")


def open_ended(report: Report) -> Iterator[tuple[int, int]]:
    """The end of the one paragraph of a report that ends with a comma, or without the full stop that all others have.

    More of them are a page whose lines were taken for paragraphs.
    """
    paragraphs = [p for p in report.paragraphs if p.role is Role.BODY]
    bodies = [(p.start, report.text[p.start : p.end].rstrip()) for p in paragraphs]
    headings = {section.start for section in report.sections}
    # Behind a comma the sentence may go on in the next paragraph.
    last = {
        p.start
        for p, q in zip(paragraphs, (*paragraphs[1:], None), strict=True)
        if not q or q.start in headings
    }
    ends = [(start, text) for start, text in bodies if _COMMA_ENDS.search(text)]
    closed = sum(text.endswith(("。", "！", "”", "；", "：")) for _, text in bodies if "。" in text)
    if not ends and closed >= _MANY:
        ends = [(start, text) for start, text in bodies if "。" in text and _WORD_ENDS.search(text)]
    for start, text in ends if len(ends) == 1 and ends[0][0] in last else ():
        tail = last_clause(text.rstrip("，,、"))
        end = start + len(text)
        yield end - len(tail) - (1 if _COMMA_ENDS.search(text) else 0), end


def turned(report: Report) -> Iterator[Slip]:
    """Where a quotation stands in the body whose marks are turned round, ”枫桥式“, and how it should be written."""
    for paragraph in report.paragraphs:
        text = report.text[paragraph.start : paragraph.end]
        found = _TURNED.search(text) if paragraph.role is Role.BODY else None
        if found is None or text.count("“") != text.count("”"):
            continue
        # “甲”和“乙” has one such pair between its two names.
        if text.rfind("“", 0, found.start()) <= text.rfind("”", 0, found.start()):
            yield Slip(paragraph.start + found.start(), found[0], f"“{found['inside']}”")


def unpaired(report: Report) -> Iterator[tuple[int, int]]:
    """Spans of the marks whose other half is missing in their paragraph, one a paragraph and kind.

    A quotation that runs over paragraphs, and a paragraph that a page broke in two, have the other half elsewhere:
    where a report has as many of one as of the other nothing is said.
    """
    folded = report.text.replace("(", "（").replace(")", "）")
    bodies = [
        # The marks stay at their places where an enumerator is left out.
        (p.start, _ENUMERATOR.sub(lambda found: " " * len(found[0]), folded[p.start : p.end]))
        for p in report.paragraphs
        if p.role is Role.BODY
    ]
    for mark, closing in _PAIRS.items():
        if sum(text.count(mark) - text.count(closing) for _, text in bodies):
            found = [
                start + at for start, text in bodies if (at := _unpaired(text, mark, closing)) is not None
            ]
            # A page that lost its marks lost many.
            for position in found if len(found) <= _MOST else ():
                yield position, position + 1


def _unpaired(text: str, mark: str, closing: str) -> int | None:
    """Where the first mark stands that has no other half; None where all have."""
    open_at: list[int] = []
    for found in re.finditer(f"[{mark}{closing}]", text):
        if found[0] == mark:
            open_at.append(found.start())
        elif open_at:
            open_at.pop()
        else:
            return found.start()
    return open_at[0] if open_at else None
