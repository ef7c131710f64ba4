"""Names and measures that exist nowhere: composed of syllables and of the parts a measure is told in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from random import Random

# Characters no county or district of China begins its name with.
_FIRST = "翎棠槿蘅荻荇霁汀菡莳鸢鲲暄晞曦旸昀昕晔晗霏雯霓霄瑾琬琰澍漪潆澈泓汐沄泠洵栩樾橡柚桉茜苓璟珩峤"
_SECOND = "川溪湾渡浦塘陵原津泽湖岭谷坪峰屿洲滩林桥台亭堤港岸坡崖岗垣野田园泉渚汀汐澜石桑竹松柏梅杏禾"
_USED = {"霁川", "汀澜"}  # of the corpus

_TOWN_FIRST = "槐柘楝椿榕桂荷苇荠艾麦粟稻菽藕菱芡蒲茭葵"
_TOWN_SECOND = "檀滩溪坊集店堡营墩圩埠寨坞圳井泉桥岗垄湾"

_BRAND = "春晖连心同行知行明德和顺安居乐业清风朝阳启明守正致远先锋红杉白鹭青松丹桂银杏金穗云帆星火灯塔石榴"

LEAD, BUSINESS, RULES, ENFORCEMENT, DISPUTES, OVERSIGHT, LEARNING, DIGITAL = THEMES = (
    "lead", "business", "rules", "enforcement", "disputes", "oversight", "learning", "digital",
)  # fmt: skip

_MEANS = {
    "建立": ("联席会商机制", "闭环督办机制", "分级预警机制", "公众评议制度", "首问跟踪制度", "交叉互评机制", "结对帮带制度"),
    "设立": ("流动服务站", "基层联络点", "综合受理专窗", "夜间值守岗", "观察联系点", "园区工作室"),
    "组建": ("专员队伍", "工作专班", "志愿服务团", "专家智库", "青年突击队", "巡回指导组"),
    "建成": ("线上服务专区", "数字台账", "案例资料库", "实训基地", "一体化指挥中心", "远程会商室"),
}  # fmt: skip
_ACTS = {
    LEAD: (("督办重点任务", "项"), ("提醒约谈责任人", "人次"), ("研究跨部门事项", "件"), ("抽查责任落实情况", "次")),
    BUSINESS: (("协调解决企业诉求", "件"), ("代办审批事项", "项"), ("走访各类企业", "家"), ("压减申报材料", "份")),
    RULES: (("提前介入审查文件", "件"), ("提出论证意见", "条"), ("回访决策实施效果", "次"), ("抽查合同履约情况", "份")),
    ENFORCEMENT: (("纠正执法不规范问题", "个"), ("开展跨部门联合检查", "次"), ("指导办理疑难案件", "件"), ("抽评执法文书", "份")),
    DISPUTES: (("就地化解矛盾纠纷", "件"), ("开展上门调解", "次"), ("排查风险隐患", "处"), ("回访当事人", "人次")),
    OVERSIGHT: (("回应群众关切", "件"), ("公开办事指南", "项"), ("收集监督意见", "条"), ("组织群众代表评议", "次")),
    LEARNING: (("举办法治讲座", "场"), ("提供法律咨询", "人次"), ("制作普法短视频", "部"), ("代写法律文书", "份")),
    DIGITAL: (("归集业务数据", "条"), ("预警异常办件", "件"), ("打通业务系统", "个"), ("上线应用场景", "个")),
}  # fmt: skip
_OCCASIONS = (
    "针对群众反映集中的问题", "结合基层实际", "在总结试点经验的基础上", "对照年度任务清单", "着眼长远管用", "为补齐工作短板",
    "立足山区面积大、居住分散的特点", "顺应企业期盼", "按照便民利民的要求", "以项目化方式", "聚焦急难愁盼", "经反复调研论证",
)  # fmt: skip
_RESULTS = (
    "办理时间平均缩短{}天", "参与单位达到{}家", "覆盖{}个村（社区）", "同类问题明显减少", "基层干部群众普遍认可", "相关做法在全市交流",
    "工作衔接更加顺畅", "责任链条进一步拉紧", "形成可复制的经验做法{}条", "受益群众{}余人次", "回访满意率达到9{}.5%", "带动相关制度修订{}项",
)  # fmt: skip


def places(suffixes: str, chance: Random, taken: set[str]) -> Iterator[tuple[str, str]]:
    """Stem and kind of places, each stem once: (翎溪, 区).

    ``taken`` holds the stems given away so far and is added to.  Some 2,000 have two characters; after them
    come some 90,000 of three.
    """
    for stems in (_stems(_FIRST, _SECOND), _stems(_FIRST, _FIRST, _SECOND)):
        chance.shuffle(stems)
        for stem in stems:
            if stem not in taken and stem not in _USED:
                taken.add(stem)
                yield stem, chance.choice(suffixes)


def _stems(*syllables: str) -> list[str]:
    return ["".join(stem) for stem in product(*syllables) if len(set(stem)) == len(stem)]


def towns(chance: Random, count: int) -> list[str]:
    """Names of towns without their kind, different from each other."""
    names = [first + second for first in _TOWN_FIRST for second in _TOWN_SECOND]
    return chance.sample(names, count)


@dataclass(frozen=True, slots=True)
class Measure:
    """Something an issuer sets up: first promised, then told of."""

    theme: str
    promise: str
    """A clause for the plan of the year before, without full stop."""
    told: str
    """A sentence of the year it was done in."""


def measure(theme: str, chance: Random) -> Measure:
    """A measure nobody took before; its name is in quotation marks, as reports like to give one."""
    verb = chance.choice(tuple(_MEANS))
    name = "".join(chance.sample(_BRAND, 2)) + chance.choice(("", "", chance.choice(_BRAND)))
    means = f"“{name}”{chance.choice(_MEANS[verb])}"
    act, unit = chance.choice(_ACTS[theme])
    number = chance.randrange(6, 400)
    result = chance.choice(_RESULTS).format(chance.randrange(3, 10))
    occasion = f"{chance.choice(_OCCASIONS)}，" if chance.random() < 0.5 else ""
    return Measure(
        theme,
        f"{verb}{means}，{act}{number - number // 5}{unit}以上",
        f"{occasion}{verb}{means}，全年{act}{number}{unit}，{result}。",
    )
