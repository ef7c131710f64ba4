"""Indicators that recur in the reports of districts: their names and the ways their values differ.

The list holds the figures third parties compare; the variants of wording were met in published reports. 收到,
受理 and 办结 count different things, and so do 人 and 人次, 场 and 场次, 累计 and 全年, so a value is shown
with its own wording.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from compare.figures.indicators import OWN
from compare.message import N_
from compare.model import FigureKind


@dataclass(frozen=True, slots=True)
class Definition:
    """How values of one indicator are recognised in a sentence."""

    key: str
    name: str
    """English message id."""
    clause: re.Pattern[str]
    """Found in the figure's clause, in which the figure itself is ``■`` and other numbers are ``#``."""
    units: frozenset[str]
    kind: FigureKind
    subject: re.Pattern[str] | None = None
    """Found in the sentence up to the figure or in the sentence before it; if None, the clause is enough."""
    variants: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Variant name → pattern found in the clause; the first found names the value."""


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text.replace("■", OWN))


def _variants(*words: str) -> dict[str, re.Pattern[str]]:
    """Each word as its own variant; ``name=pattern`` where the pattern is another."""
    pairs = (word.partition("=") for word in words)
    return {name: _pattern(pattern or re.escape(name)) for name, _, pattern in pairs}


_TIMES = frozenset(("次", "场", "场次", "期", "堂"))
_CASES = frozenset(("件", "起", "宗", "件次"))
_PAPERS = frozenset(("件", "件次", "项", "份", "个", "次", "部"))
_RATE = frozenset(("%",))

DEFINITIONS = (
    Definition(
        "executive-study", N_("Law study at executive meetings"),
        _pattern("学法[^■]{0,6}■|学习[^■]{0,8}法[^■]{0,8}■"), _TIMES, FigureKind.COUNT,
        subject=_pattern("常务会议?|政府(?:党组)?会"),
        variants=_variants("会前学法", "集中学法=集中学法|集体学法|专题学法", "学法"),
    ),
    Definition(
        "reconsideration-received", N_("Reconsideration applications"),
        _pattern(
            "(?:收到|新收|收案|接收|受理)[^，,■]{0,6}复议[^，,■]{0,8}■|复议[^，,■]{0,6}(?:收到|新收|收案|收件|受理)[^，,■]{0,4}■"
            "|(?:^|[，,])(?:共|全年|依法|其中)*(?:收到|新收|收案|受理)(?:申请|案件)?■"
        ),
        _CASES, FigureKind.COUNT, subject=_pattern("行政复议"),
        variants=_variants("收到=收到|接收", "新收", "收案=收案|收件", "受理"),
    ),
    Definition(
        "reconsideration-closed", N_("Reconsideration cases closed"),
        _pattern("(?:^|[，,])(?:全年|共|已|共计|依法)*(?:审结|办结)(?:案件)?■|(?:审结|办结)[^，,■]{0,4}复议[^，,■]{0,6}■"),
        _CASES, FigureKind.COUNT, subject=_pattern("行政复议"), variants=_variants("审结", "办结"),
    ),
    Definition(
        "appearance-rate", N_("Heads appearing in court"),
        _pattern("出庭(?:应诉)?率[^■]{0,8}■"), _RATE, FigureKind.RATE,
        variants=_variants("行政机关负责人出庭应诉率=负责人出庭|出庭应诉率", "行政首长出庭率=行政首长"),
    ),
    Definition(
        "lost-rate", N_("Cases lost"),
        _pattern("(?:败诉率|纠错率)[^■]{0,8}■"), _RATE, FigureKind.RATE,
        variants=_variants("败诉率", "直接纠错率", "综合纠错率", "纠错率"),
    ),
    Definition(
        "legality-review", N_("Legality reviews"),
        _pattern("(?:审查|审核|审)(?:(?!企业)[^■]){0,24}(?:文件|合同|协议|决策|议题|事项)[^■]{0,6}■|合法性(?:审查|审核)[^■]{0,12}■"
                "|对[^，,■]{0,30}■[^，,]{0,30}合法性(?:审查|审核)"),
        _PAPERS, FigureKind.COUNT, subject=_pattern("审查|审核"),
        variants=_variants("规范性文件", "政府文件=政府.{0,12}文件|文件", "合同协议=合同|协议", "决策议题=决策|议题|事项"),
    ),
    Definition(
        "files-examined", N_("Enforcement files examined"),
        _pattern("(?:评查|抽查|检查)[^■]{0,24}(?:案卷|卷宗)[^■]{0,4}■|案卷评查[^■]{0,6}■"),
        frozenset(("份", "卷", "件", "宗", "册", "本", "个")), FigureKind.COUNT, subject=_pattern("执法|处罚|许可"),
    ),
    Definition(
        "files-good-rate", N_("Good files among those examined"),
        _pattern("(?:优秀率|合格率|优良率)[^■]{0,6}■"), _RATE, FigureKind.RATE, subject=_pattern("案卷|卷宗"),
        variants=_variants("优秀率", "合格率", "优良率"),
    ),
    Definition(
        "duty-reports", N_("Reports on duty for the rule of law"),
        _pattern("■[^，,]{0,40}述法|述法[^，,]{0,12}■|■[^，,]{0,24}(?:负责人|负责同志)"),
        frozenset(("名", "人", "人次", "家", "个", "位")), FigureKind.COUNT, subject=_pattern("述法"),
        variants=_variants("现场述法=现场", "专题述法=专题", "书面述法=书面", "述法"),
    ),
    Definition(
        "information-published", N_("Government information published"),
        _pattern("(?:主动)?公开[^■]{0,14}(?:信息)[^■]{0,6}■"), frozenset(("条", "件", "万条")), FigureKind.COUNT,
        subject=_pattern("主动公开|政府信息|政务公开"),
    ),
    Definition(
        "law-campaigns", N_("Law publicity events"),
        _pattern("(?:宣传|普法|宣讲)(?:(?!会|资料|讲座|培训)[^■，,]){0,14}■"), frozenset(("场", "场次", "次")), FigureKind.COUNT,
        subject=_pattern("普法|法治宣传|宪法|民法典"), variants=_variants("宣传活动=活动", "宣讲", "宣传"),
    ),
    Definition(
        "online-rate", N_("Matters that can be settled online"),
        _pattern("(?:网上可办率|网办率|可网办率|全程网办率|网上办理率)[^■]{0,6}■"), _RATE, FigureKind.RATE,
        variants=_variants("网上可办率", "全程网办率", "网办率=网办率|网上办理率"),
    ),
)  # fmt: skip
"""In order of display."""
