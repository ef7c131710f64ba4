"""What stands, once, where the texts have another word that sounds or looks like it.

举行听政会 has no non-word in it; but 听证 stands again and again, in front of 会 too, and 听政 only here.  政夫 is no word,
and 政府 stands again and again, 夫 nowhere else.  部暑 is no word, and 部署 is one of every such report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from operator import add

from compare.checks.slips.confusable import CHOICES, look_alike, nearly_alike, sound_alike
from compare.checks.slips.context import BESIDE_ANYTHING, is_coined
from compare.checks.slips.phrases import FIELD_WORDS, PHRASES, TASKS, WORDS
from compare.checks.slips.segmented import (
    alone,
    is_content,
    pairs_of,
    paragraphs_with_words,
    split_pairs,
    words_of_two,
)
from compare.checks.slips.slip import Slip
from compare.checks.slips.usage import MEASURES, NEVER_A_SLIP, OFTEN, is_rare_character
from compare.model import Report
from compare.wording import HAN_RUN
from compare.words import frequencies

_AGAIN = 3
"""Times the right word stands in the texts where it has one neighbour of the wrong one."""
_BOTH_SIDES = 2
"""The same where it has both, or where the other is no word at all."""
_AMONG_MANY = 4
"""Times the right word stands where a non-word has a character that the texts have nowhere else."""
_COMMON = """
实事 实时 实绩 实践 试行 施行 行使 形式 形势 政治 整治 主题 主体 升级 省级 市级 市政 公正 公证 公式 情理 清理 同一 统一 上线 上限 收益 受益 重心 中心
指定 定制 定期 时限 时间 事件 时机 及时 即时 记录 登记 等级 机制 基地 基金 资金 会议 会意 移交 处置 出资 权限 县级 现金 公务 公共 事权 示范 师范 信用
心理 受理
先行 现行 中期 年终 年中 终审 再审 事先 事业 失业 智能 职能 检测 监测 检查 检察 监察 手法 守法 民意 民议 民生 民声 实效 时效 失效 联席 联系 首违 首位 线上 线下
县上 县下 政绩 政纪 共建 公建 市长 人事 人士 认识 指责 职责 支援 公益 条理 条例 原有 限时 现时 诚心 诚信
一半 一般 一致 一直 一时 一事
"""
_AT_HOME_HERE = WORDS | frozenset(_COMMON.split())
"""Words of these reports that sound like others of them: one that stands once may well be meant."""
_HARDLY_USED = 10
"""Frequency in jieba's dictionary up to which a word is one of those it has by mistake, 峻工, more often than not."""
_RARE_CHARACTER = 2000
"""Frequency in jieba's dictionary below which a character hardly stands alone."""
_MAY_STAND = 2
"""Times the right character of a non-word may stand alone in the report."""
_PREFIXES = frozenset("原现拟未已曾正副新老旧省市州盟县区旗镇乡村")
"""Characters that stand in front of any word, or behind it: 原区 of a district that was."""
_FIELD: dict[tuple[int, str], list[str]] = {}
for _word in sorted(
    {phrase[at : at + 2] for phrase in TASKS for at in range(0, len(phrase) - 1, 2)} | FIELD_WORDS
):
    for _gap in (0, 1):
        _FIELD.setdefault((_gap, _word[1 - _gap]), []).append(_word)
"""Words of every such report by one of their characters and where the other stands."""
_GRAMMATICAL = BESIDE_ANYTHING | frozenset("再各等")
"""Characters that are chosen, not mistyped."""
_PROVES_NOTHING = NEVER_A_SLIP | _GRAMMATICAL
"""Characters that prove nothing as neighbours either."""


def homophones(report: Report, earlier: Sequence[Report], suspected: Collection[int]) -> Iterator[Slip]:
    """The words of a report that are one character from a word the texts have beside the same neighbour.

    ``suspected`` are its :func:`compare.checks.slips.context.suspects`.
    """
    counts: Counter[str] = Counter()
    for text in (report, *earlier):
        counts.update(pairs_of(text.text))
    doubtful = sorted(_doubtful(report, suspected, counts))
    single = _alone(report)
    alike: dict[tuple[int, str], list[str]] = {
        (gap, report.text[start + 1 - gap]): [] for start, _ in doubtful for gap in (0, 1)
    }
    for word, count in counts.items():
        if count >= _BOTH_SIDES:
            for gap in (0, 1):
                if (gap, word[1 - gap]) in alike and HAN_RUN.fullmatch(word):
                    alike[gap, word[1 - gap]].append(word)
    everything = "\n".join(r.text for r in (report, *earlier))
    for start, is_word in doubtful:
        written = report.text[start : start + 2]
        likely = [
            (counts[right], right)
            for gap in (0, 1)
            for right in alike[gap, written[1 - gap]]
            if _is_mistaken(written[gap], right[gap])
            and (
                _is_at_home(
                    report, everything, start, right, counts[right] if is_word else _AGAIN, is_word=is_word
                )
                or (not is_word and counts[right] >= _AMONG_MANY and everything.count(written[gap]) == 1)
            )
        ]
        if not is_word:
            likely += [(0, right) for right in _of_the_field(written, start, single)]
        elif _is_hardly_a_word(written):
            likely += [(0, right) for right in _looks_like_one_of_the_field(written)]
        known = frequencies({right for _, right in likely})
        likely = [
            (count, right) for count, right in likely if known.get(right, 0) >= OFTEN or right in FIELD_WORDS
        ]
        if likely and not _is_of_a_phrase(report, start):
            yield Slip(start, written, max(likely)[1])
    yield from _across_borders(report, counts)


def _across_borders(report: Report, counts: Mapping[str, int]) -> Iterator[Slip]:
    """Pairs of which a longer word took the first character: 大项|木 for 大项目, where 项目 stands again and again.

    The other character is a word of one character only here, and the pair stands only here.
    """
    by_itself = alone(report)
    for paragraph, words in paragraphs_with_words(report):
        at = paragraph.start
        for before, word, behind in zip(("", *words), words, (*words[1:], ""), strict=False):
            pair = before[-1:] + word
            is_doubtful = len(before) > 1 and len(word) == 1 and by_itself[word] == 1 and counts[pair] == 1
            # 逐项|自|评: more such words in a row are a compound.
            is_doubtful = is_doubtful and bool(HAN_RUN.fullmatch(pair)) and not is_content(behind)
            if is_doubtful and pair not in _AT_HOME_HERE and not frequencies([pair]):
                rights = [
                    right
                    for right in _FIELD.get((1, pair[0]), ())
                    if counts[right] >= _AMONG_MANY and _is_mistaken(word, right[1])
                ]
                # 人民 in 人民住有所居 is the commoner word, whatever 民主 does elsewhere.
                known = frequencies([before, *rights])
                rights = [right for right in rights if known.get(right, 0) > known.get(before, 0)]
                if rights:
                    yield Slip(at - 1, pair, max(rights, key=counts.__getitem__))
            at += len(word)


def _of_the_field(written: str, start: int, single: Set[int]) -> list[str]:
    """Words of every such report that a non-word was meant as: 部署 for 部暑, 程序 for 程续.

    Its wrong character is rare, or stands alone only here while the other hardly does.
    """
    return [
        right
        for gap in (0, 1)
        for right in _FIELD.get((gap, written[1 - gap]), ())
        if written[gap] not in _PROVES_NOTHING
        and written[gap] != right[gap]
        and (
            look_alike(written[gap], right[gap])
            or (
                not is_rare_character(written[gap])
                and (
                    sound_alike(written[gap], right[gap])
                    or ({start, start + 1} <= single and nearly_alike(written[gap], right[gap]))
                )
            )
        )
        and (start + gap in single or frequencies([written[gap]]).get(written[gap], 0) < _RARE_CHARACTER)
    ]


def _is_hardly_a_word(written: str) -> bool:
    """The dictionary has it by mistake; two verbs that are a word in the other order are one in this: 验查 as 查验."""
    known = frequencies([written, written[::-1]])
    return (
        written not in FIELD_WORDS
        and known.get(written, 0) <= _HARDLY_USED
        and known.get(written[::-1], 0) < OFTEN
    )


def _looks_like_one_of_the_field(written: str) -> list[str]:
    """Words of every such report that a word nobody uses looks like: 竣工 for 峻工."""
    return [
        right
        for gap in (0, 1)
        for right in _FIELD.get((gap, written[1 - gap]), ())
        if written[gap] != right[gap]
        and look_alike(written[gap], right[gap])
        and {written[gap], right[gap]} not in CHOICES
    ]


def _alone(report: Report) -> set[int]:
    """Where one of two characters of a pair stands that is part of longer words in all the rest of the report.

    程 stands in 程序, 流程 and 工程, 续 in 手续 and 持续: 程续 is no compound of a word 程 with a word 续, as 涉税 and 讨薪 are.
    The other may stand alone once more.
    """
    words = alone(report)
    return {
        start + gap
        for start, pair, before, behind in split_pairs(report)
        if not (is_content(before) and before not in MEASURES)
        and not is_content(behind)
        and _PREFIXES.isdisjoint(pair)
        for gap in (0, 1)
        if words[pair[gap]] == 1 and words[pair[1 - gap]] <= _MAY_STAND
    }


def _doubtful(
    report: Report, suspected: Collection[int], counts: Mapping[str, int]
) -> Iterator[tuple[int, bool]]:
    """Where a word stands that the texts have once, or two characters that are no word; and which it is."""
    for start in suspected:
        pair = report.text[start : start + 2]
        # The dictionary lacks some words of these reports: 终期.
        if _GRAMMATICAL.isdisjoint(pair) and pair not in _AT_HOME_HERE and not is_coined(report, start):
            yield start, False
    for start, word in words_of_two(report):
        if counts[word] == 1 and word[0] != word[1] and word not in _AT_HOME_HERE:
            yield start, True


def _is_mistaken(written: str, meant: str) -> bool:
    if written == meant or {written, meant} in CHOICES or not _PROVES_NOTHING.isdisjoint((written, meant)):
        return False
    return look_alike(written, meant) or (sound_alike(written, meant) and not is_rare_character(written))


def _is_at_home(
    report: Report, everything: str, start: int, right: str, count: int, *, is_word: bool
) -> bool:
    """The texts have the right word beside a neighbour of the word at ``start``."""
    before, behind = report.text[start - 1 : start], report.text[start + 2 : start + 3]
    sides = sum(
        bool(HAN_RUN.fullmatch(side)) and side not in _PROVES_NOTHING and neighbours in everything
        for side, neighbours in ((before, add(before, right)), (behind, add(right, behind)))
    )
    if sides == 2:
        return True
    # 职业资格 is a word, whatever 执业 stands beside elsewhere.
    return sides == 1 and count >= _AGAIN and not (is_word and _is_in_a_compound(report, start))


def _is_in_a_compound(report: Report, start: int) -> bool:
    """Jieba's dictionary has the word at ``start`` with what stands beside it."""
    return bool(
        frequencies(
            report.text[start - before : start + 2 + behind]
            for before, behind in ((1, 0), (2, 0), (0, 1), (0, 2))
            if start >= before
        )
    )


def _is_of_a_phrase(report: Report, start: int) -> bool:
    """The word is part of a fixed phrase as it stands: 公正 in 严格规范公正文明执法, whatever 公证 does elsewhere."""
    word = report.text[start : start + 2]
    return any(
        report.text.startswith(phrase, start - at)
        for phrase in PHRASES
        if len(phrase) > 2 and (at := phrase.find(word)) >= 0
    )
