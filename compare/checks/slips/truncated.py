"""Verbs that lost their second character: 切实提监管执法质效 for 提升, 不断完制度体系 for 完善.

An adverb in front shows that the character is the verb.  完, 健 and 履 are no words by themselves; 提 and 加 are, and
short lines like 提质效、优环境 are made of them: there the thing behind tells, and the clauses beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Report, Role
from compare.wording import HAN
from compare.words import frequencies

_ADVERB = "(?<![方正反片平])(?:切实|不断|进一步|持续|扎实|全面|稳步|有效|着力|深入|严格|认真|广泛|努力)"
_LEVELS = "质效|水平|能力|效率|效能|质量|素质|素养|满意度|获得感|公信力|透明度|意识|本领|安全感|知晓率"
_LONG = f"{HAN}{{2,12}}?(?:{_LEVELS})(?=[，,。；;、]|$)"
_TRUNCATED = tuple(
    (re.compile(rf"{_ADVERB}(?P<verb>{verb})(?={behind})", re.MULTILINE), meant)
    for verb, behind, meant in (
        ("提", f"(?![请出升高供交前级振质档速标能增倡炼取拔议示案到起名留]){_LONG}", "提升"),
        ("增", f"(?![强加进长收设速效值益添补信派配]){_LONG}", "增强"),
        ("完", "制度|机制|体系|工作(?:制度|机制|体系)|程序|流程|法治|行政|执法|监督|配套", "完善"),
        ("健", "制度|机制|体系|工作(?:制度|机制|体系)|法治|行政|执法|监督|配套", "健全"),
        ("履", "法定|政府|监管|工作|法治|普法|主体责任|第一责任人|党政", "履行"),
        ("规", "执法|行政(?:执法|处罚|许可|裁量|权力)|涉企|文明|权力|程序", "规范"),
        ("加", "执法(?:监督|力度|队伍)|行政(?:执法|复议|监督)|监督|监管|法治|队伍|制度建设|组织领导|合法性", "加强"),
        ("开", "法治|普法|专项|宣传|培训|检查|排查|整治|案卷|行政(?:执法|复议)|联合", "开展"),
        ("落", "行政(?:执法|处罚|复议|机关)|执法|法治|重大|党政|党中央|中央|上级|主体责任", "落实"),
        ("推", "法治|依法|执法|普法|信访工作|乡镇综合", "推进"),
        ("营", "良好|浓厚|公平|稳定|和谐|尊法", "营造"),
    )
)  # fmt: skip
"""What is written, by what stands behind it, and the verb that was meant."""
_BOUND = frozenset("完健履规营")
"""Characters that are no verbs by themselves."""
_OPENS = re.compile(rf"[，,、；;。：:]?\s*(?:{_ADVERB})?(?P<verb>{HAN}{HAN})")
_BESIDE = re.compile(r"[^，,、；;。：:\n]+")
_SHORT_VERBS = frozenset("强优提促保抓惠稳扩降减增护防破夯聚建加落推转畅通补")
"""Verbs that lines like 强监管、优服务 are made of."""


def truncated(report: Report) -> Iterator[tuple[int, str, str]]:
    """Where such a verb stands in the body of a report, the adverb and what is left of it, and what was meant."""
    for paragraph in report.paragraphs:
        if paragraph.role is not Role.BODY:
            continue
        for pattern, meant in _TRUNCATED:
            for found in pattern.finditer(report.text, paragraph.start, paragraph.end):
                text, at = report.text[paragraph.start : paragraph.end], found.start() - paragraph.start
                if found["verb"] in _BOUND or not _is_among_short_lines(text, at):
                    yield found.start(), found[0], found[0][:-1] + meant


def _is_among_short_lines(text: str, at: int) -> bool:
    """A clause beside has a verb of one character too: 提行政执法效能、优营商环境."""
    clauses = list(_BESIDE.finditer(text))
    own = next((n for n, clause in enumerate(clauses) if clause.start() <= at < clause.end()), None)
    if own is None:
        return False
    for clause in (*clauses[max(0, own - 1) : own], *clauses[own + 1 : own + 2]):
        opening = _OPENS.match(clause[0])
        if opening and opening["verb"][0] in _SHORT_VERBS and not frequencies([opening["verb"]]):
            return True
    return False
