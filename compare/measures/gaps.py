"""Gaps that a report explains itself: matters transferred to another body, or no longer listed.

Last year's account of such a matter is not reported as a dropped measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from compare.align.similarity import Vocabulary, Wording
from compare.model import Function, Report

_HANDED_OVER = re.compile(
    "(?:职责|职能|职权|权限|执法权|审批权|管理权|业务|事权)[^，,。；;]{0,24}(?:划转|划归|划入|划出|转隶|移交|移至|改由|交由|并入)"
)
_NO_LONGER_TOLD = re.compile(
    "(?:不再|未再|不)(?:单独|另行)?(?:列入|纳入|计入)(?:本报告|统计|报告)|不再(?:单独|另行)?(?:统计|单列|列示|报告|反映|承担)"
)
_PUT_OFF = re.compile(
    "(?:开工|动工|完工|竣工|建成|启动|实施|投用|通车)(?:时间|日期)?[^，,。；;]{0,6}(?:调整|推迟|延后|延期|顺延|延迟)[到至]|(?:推迟|延后|延期|顺延|延迟)[到至](?:今年|明年|(?:19|20)\\d\\d年|下[一半]年)"
)
_COVERED = 0.6
"""Least share of a clause's wording, without numbers, in one such sentence for both to be about the same
matter."""


def explains_a_gap(sentence: str) -> bool:
    """Whether it says why something is not in the report, or not done yet: 审图职责已划转，相关数据不再列入本报告."""
    return bool(_NO_LONGER_TOLD.search(sentence) or _PUT_OFF.search(sentence))


class Gaps:
    """The sentences of a report that name matters no longer reported."""

    def __init__(self, report: Report, wordings: Sequence[Wording], vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._explained = [
            wording.grams
            for sentence, wording in zip(report.sentences, wordings, strict=True)
            if sentence.function is not Function.PLAN
            and not sentence.heading
            and _tells_of_one(report.text[sentence.start : sentence.end])
        ]

    def cover(self, clauses: Iterable[Wording]) -> bool:
        """Whether one of the clauses is about such a matter."""
        return bool(self._explained) and any(map(self._covers, clauses))

    def _covers(self, wording: Wording) -> bool:
        matter = frozenset(gram for gram in wording.grams if "#" not in gram)
        most = max(self._vocabulary.weight(matter & grams) for grams in self._explained)
        return most > 0 and most >= _COVERED * self._vocabulary.weight(matter)


def _tells_of_one(sentence: str) -> bool:
    return bool(_HANDED_OVER.search(sentence)) or explains_a_gap(sentence)
