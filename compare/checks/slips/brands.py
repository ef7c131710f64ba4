"""Brands told under a name one letter off their own: “榕下说事” where this year and last it is “榕荫说事”.

The letter need not sound or look like the right one.  What tells a slip from another brand is that it makes no word with its
neighbours: 法治夜校 is no slip for 法治夜市.  Of a name of three letters it is that the two are followed by the same
word, and the story of the one is told that this year and last brought under the other: “潮阿伯”调解故事 of “潮阿叔”调解工作室.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from compare.checks.slips.slip import Slip
from compare.evidence import sentence_at
from compare.model import Report, Role
from compare.wording import HAN, last_clause
from compare.words import frequencies

_QUOTED = re.compile(rf"“(?P<name>{HAN}{{4,10}})”")
_NEW = re.compile(
    "推出|打造|创建|创办|创新|培育|设立|建立|建成|成立|探索|首创|升级|更名|改[名称为]|新[增建设]|拓展"
)
"""In front of a name: it may be another brand."""
_TELLS_APART = frozenset(
    "一二两三四五六七八九十百千万省市县区旗州乡镇村街社屯组园企校家警院站所春夏秋冬调复诉裁查管东西南北红蓝绿"
)
"""Letters that tell one brand from another: 一村一警 and 一校一警, 春雷行动 and 秋雷行动."""
_OF_A_PERSON = re.compile("姐|哥|嫂|妈|叔|伯|姨|爷|师|书记|警官|法官|律师|主任|调解|工作室|热线")
"""Behind a first letter, or 老 and one: it is the name of another, 张大姐工作室 and 李大姐工作室."""
_DEED = re.compile(r"”[^。；;，,“]{0,12}?\d")
"""Behind a name: it has done something of its own."""
_SHORT = re.compile(rf"“(?P<name>{HAN}{{3}})”(?P<behind>{HAN}{{0,8}})")
_STORY = re.compile(rf"(?P<noun>{HAN}{{2}}){HAN}{{0,2}}?(?:故事|事迹|品牌|经验|做法|工作法|模式)")
"""Behind a short name: it is one that the report must have told of."""
_LEAST = 2
"""Times the right name stands in the report itself."""
_BEFORE = 30
_MOST_NAMES = 400


def misnamed_brands(report: Report, earlier: Sequence[Report]) -> Iterator[Slip]:
    """Names of the draft that stand once in all texts, with the one that this year has again and again, and last year has."""
    if not earlier:
        return
    yield from _retold(report, earlier)
    body = [report.text[p.start : p.end] for p in report.paragraphs if p.role in (Role.BODY, Role.TITLE)]
    own = Counter(found["name"] for text in body for found in _QUOTED.finditer(text))
    before = Counter(found["name"] for one in earlier for found in _QUOTED.finditer(one.text))
    kept = {name for name, count in own.items() if before[name] and count >= _LEAST}
    gaps: dict[tuple[str, str], list[str]] = {}
    for name in [*sorted(kept), *sorted({*own, *before} - kept)][:_MOST_NAMES] if kept else ():
        for at in range(len(name)):
            gaps.setdefault((name[:at], name[at + 1 :]), []).append(name)
    for found in _QUOTED.finditer(report.text) if gaps else ():
        name = found["name"]
        if own[name] != 1 or before[name] or _NEW.search(_in_front(report, found)):
            continue
        for at in range(len(name)):
            near = [one for one in gaps.get((name[:at], name[at + 1 :]), ()) if one != name]
            # Where several names differ in this letter only, they are sisters: 法润青禾, 法护青禾, 法韵青禾.
            if len(near) != 1 or near[0] not in kept or {near[0][at], name[at]} & _TELLS_APART:
                continue
            if not (_is_word(name, at) or _is_of_a_person(name, at) or _are_two(report, found, near[0])):
                yield Slip(found.start("name"), name, near[0])


def _retold(report: Report, earlier: Sequence[Report]) -> Iterator[Slip]:
    """Short names that stand once in all texts, of what goes by the one other name that begins like them."""
    own, before = _short(report), Counter[tuple[str, str]]()
    for one in earlier:
        before.update(_short(one).keys())
    names = Counter(name for name, _ in (*own.elements(), *before.elements()))
    alike: dict[str, list[str]] = {}
    for name in names:
        alike.setdefault(name[:-1], []).append(name)
    for found in _SHORT.finditer(report.text):
        name, story = found["name"], _STORY.match(found["behind"])
        if story is None or names[name] != 1 or _NEW.search(_in_front(report, found)):
            continue
        # Of several names that begin like it none is the right one.
        others = [other for other in alike[name[:-1]] if other != name]
        right = others[0] if len(others) == 1 else ""
        known = right, story["noun"]
        number = sentence_at(report, found.start())
        is_beside = number is not None and right in report.wording(number)
        if right and own[known] and before[known] and not is_beside and name[-1] not in _TELLS_APART:
            yield Slip(found.start("name"), name, right)


def _short(report: Report) -> Counter[tuple[str, str]]:
    """How often each short name stands in front of each word of two letters."""
    return Counter((found["name"], found["behind"][:2]) for found in _SHORT.finditer(report.text))


def _in_front(report: Report, found: re.Match[str]) -> str:
    return last_clause(report.text[max(0, found.start() - _BEFORE) : found.start()])


def _is_word(name: str, at: int) -> bool:
    """The letter makes a word with one of its neighbours."""
    pairs = {name[begin : begin + 2] for begin in (at - 1, at) if 0 <= begin <= len(name) - 2}
    return bool(frequencies(pairs))


def _is_of_a_person(name: str, at: int) -> bool:
    """The letter may be the surname of somebody the brand goes by."""
    return name[:at] in ("", "老", "小", "阿") and bool(_OF_A_PERSON.search(name, at + 1))


def _are_two(report: Report, found: re.Match[str], right: str) -> bool:
    """One sentence names both, or each has a figure of its own."""
    number = sentence_at(report, found.start())
    if number is not None and f"“{right}”" in report.wording(number):
        return True
    others = re.finditer(re.escape(f"“{right}"), report.text)
    is_counted = _DEED.match(report.text, found.end() - 1)
    return bool(is_counted) and any(_DEED.match(report.text, other.end()) for other in others)
