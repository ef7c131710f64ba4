"""The duties of the leaders: the part that gives account of them, and what tells of them under no heading."""

from __future__ import annotations

import re

from compare.model import Function, Report, Sentence

DUTY = re.compile("第一责任人|主要(?:负责(?:人|同志)|领导).{0,24}(?:职责|责任)")
"""In a heading: over a part on the duty of the leaders, 述法 of others aside."""
_LEADERS = (
    r"(?:书记|(?:党政|党委|党组|政府)主要(?:负责人|领导|负责同志)|[省市区县旗镇乡局]长(?!热线|信箱|质量奖))"
)
OWN_DUTY = re.compile(rf"第一责任人|{_LEADERS}.{{0,24}}(?:职责|责任)")
"""Names the duty of the leaders."""
OWN_ACTS = re.compile(rf"{_LEADERS}.{{0,24}}(?:亲自|带头|批示|部署|主持|专题|述法)")
"""Says what the leaders of the one who reports did."""
_CITED_RULE = re.compile(
    r"(?:按照?|根据|依据|依照|遵照|对照)(?:《[^《》]{0,80}》|[^，,。；;：:《》]){0,80}《[^《》]{0,80}》[^，,。；;：:《》]{0,12}(?=[，,：:])"
)
"""The rules under which something is done: 按照《…规定》要求，现将有关情况报告如下."""


def told_of_the_year(report: Report) -> list[Sentence]:
    """What a report tells of the year; its shortcomings and its plan do not say what the leaders did."""
    untold = (Function.PLAN, Function.PROBLEMS)
    return [s for s in report.sentences if not s.heading and s.function not in untold]


def own_words(report: Report, sentence: Sentence) -> str:
    """A sentence without the rules it is written under."""
    return _CITED_RULE.sub("", report.wording(sentence.id))
