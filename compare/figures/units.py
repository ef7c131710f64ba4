"""Units of counting and measuring, and the kind of quantity each implies."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from compare.model import FigureKind

DURATIONS = ("个工作日", "工作日", "个小时", "小时", "分钟", "秒", "个月", "天", "日", "周年", "年")
MONEY = ("元", "美元", "欧元", "港元", "人民币")
PHYSICAL = (
    "平方公里", "平方米", "平米", "立方米", "公里", "千米", "米", "海里", "公顷", "亩", "吨", "公斤", "斤", "千瓦时", "千瓦", "兆瓦", "千伏安", "兆伏安", "度", "摄氏度",
    "微克/立方米", "微克每立方米", "毫克/立方米", "毫克/升", "微克", "毫克", "分贝",
)  # fmt: skip
SIZES: dict[str, tuple[str, Decimal]] = {
    unit: (measure, Decimal(size))
    for measure, units in {
        "area": (("平方公里", "1500"), ("公顷", "15"), ("亩", "1"), ("平方米", "0.0015"), ("平米", "0.0015")),
        "length": (("公里", "1000"), ("千米", "1000"), ("华里", "500"), ("米", "1")),
        "weight": (("吨", "1000"), ("公斤", "1"), ("千克", "1"), ("斤", "0.5"), ("克", "0.001")),
        "power": (("兆瓦", "1000"), ("千瓦", "1")),
    }.items()
    for unit, size in units
}
"""What is measured in a unit, and how much one of it is: of area in 亩, of weight in 公斤."""
COUNTS = (
    "人次", "件次", "场次", "批次", "户次", "家次", "车次", "班次", "频次", "条次", "份次", "单次", "点次", "个次", "台次", "架次", "辆次", "艘次",
    "例次", "项次", "站次", "处次", "台件", "台套", "件套", "课时", "学时", "人天", "部门", "部分",
    "个", "件", "份", "条", "项", "名", "人", "家", "户", "次", "场", "期", "起", "宗", "部", "册", "处", "所", "支", "类", "种", "批",
    "篇", "幅", "块", "张", "套", "台", "辆", "间", "座", "位", "例", "单", "卷", "票", "轮", "枚", "分", "倍", "道", "本", "组", "对",
    "站", "幢", "栋", "架", "艘", "则", "首", "堂", "节", "集", "盏", "根", "棵", "株", "头", "只", "片", "段", "环节", "镇", "村", "乡",
    "街道", "社区", "标准箱", "标箱", "箱", "尾", "羽", "航次", "门", "款", "趟", "桶", "袋",
)  # fmt: skip
EVERY_UNIT = sorted({*DURATIONS, *MONEY, *PHYSICAL, *COUNTS}, key=lambda unit: (-len(unit), unit))
# 六部委, 3处理, 2家庭: the classifier begins a word, and counts nothing.
NO_WORD = r"(?<!部(?=[委队长级署属落]))(?<!处(?=[理罚置]))(?<!家(?=[庭长]))(?<!类(?=[型别]))(?<!条(?=[例件]))"
_STYLES = (
    {"项", "个"}, {"名", "人", "位"}, {"起", "宗", "件"}, {"天", "日"}, {"个工作日", "工作日"}, {"所", "处"},
)  # fmt: skip
"""Classifiers that a writer may exchange without counting anything else."""
_EXCHANGED = (
    {"项", "个", "条"}, {"场", "场次", "次", "期"}, {"件", "起", "宗", "件次"}, {"名", "人", "位"}, {"份", "件", "部"},
    {"天", "日", "个工作日", "工作日"}, {"家", "户", "个"}, {"处", "个", "所"},
)  # fmt: skip
"""Classifiers of which either may stand with one thing, though they count some other things differently."""
PEOPLE, CASES, BODIES = frozenset("名人位"), frozenset("件起宗"), frozenset("个家户")


@cache
def are_of_one_kind(unit: str, other: str, *, bodies: bool = False) -> bool:
    """Whether what both units count is of one kind: 12名 and 12人, and where the nouns agree (``bodies``), 12家 and 12个."""
    groups = (PEOPLE, CASES, BODIES) if bodies else (PEOPLE, CASES)
    return unit == other or any({unit, other} <= group for group in groups)


@cache
def may_be_exchanged(unit: str, other: str) -> bool:
    """Whether both units may stand with one thing in two years' reports: 12项 and 12条, 8场 and 8次."""
    return unit == other or any({unit, other} <= group for group in _EXCHANGED)


@cache
def differ_in_style(unit: str, other: str) -> bool:
    """Whether units are equal, or differ in the style of the classifier only: 12名 and 12位, but not 8场 and 8次."""
    return unit == other or any({unit, other} <= group for group in _STYLES)


def kind_of(unit: str) -> FigureKind:
    """The kind of a quantity with this unit that is neither a share nor a change."""
    if unit in MONEY:
        return FigureKind.MONEY
    if unit in DURATIONS:
        return FigureKind.DURATION
    return FigureKind.MEASURE if unit in PHYSICAL else FigureKind.COUNT
