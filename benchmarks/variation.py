"""A sentence of one year → the same sentence a year later: other words, another order, other figures."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from random import Random

# Words that stand for each other where a report tells what was done.
_SYNONYMS = tuple(
    tuple(line.split())
    for line in [
        "",
        "持续 不断 进一步",
        "深入 扎实 切实",
        "健全 完善",
        "推动 推进",
        "组织开展 开展",
        "印发 出台",
        "严格落实 认真落实 全面落实",
        "加强 强化",
        "确保 保证",
        "提升 提高",
        "破解 解决",
        "促进 助推",
        "聚焦 围绕 紧盯",
        "优化 改进",
        "主动 积极",
        "全年 一年来 年内",
        "实现 做到",
        "建立 构建",
        "定期 按期",
        "统筹 协调",
        "研究 商讨",
        "充分发挥 更好发挥 有效发挥",
        "始终坚持 坚持",
        "畅通 拓宽",
        "拓展 延伸",
        "查出 发现",
        "配备 配齐",
        "选派 抽调",
        "参加 参与",
        "带头 率先",
        "惠及 覆盖",
        "发放 分发 派发",
        "推出 推行",
        "逐项 逐条 逐一",
        "厘清 明确",
        "责任单位 承办单位",
        "完成时限 办理时限",
        "采取 采用 运用",
        "形式 方式",
        "工作格局 工作局面",
        "重点领域 关键领域",
        "薄弱环节 短板弱项",
        "衔接 对接",
        "互通 共享",
        "常态化 经常性",
        "如期 按时",
        "征集 收集",
        "帮助 协助",
        "摸排 排查",
        "压实 夯实",
        "依托 借助",
        "同步 一并",
        "巩固 稳固",
        "纠正 纠治",
        "查办 查处",
        "移送 移交",
        "广泛 普遍",
        "方便 便利",
        "精简 简化",
        "压缩 缩短",
        "公布 发布",
        "工作合力 整体合力",
        "有序 有力",
        "稳步 逐步",
        "群众 市民",
        "会同 联合",
        "制定 拟定",
        "督促 督导",
        "整改到位 整改完毕",
        "反馈 通报",
        "成效 实效",
        "",
    ]
    if line
)
_GROUPS = {word: group for group in _SYNONYMS for word in group}
_WORD = re.compile(
    # Titles and names in quotation marks keep their words, and so do names of institutions.
    r"《[^》]*》|“[^”]*”|三项制度|首问|第一责任人职责|依法[^，。]{0,4}机制|"
    + "|".join(sorted(_GROUPS, key=len, reverse=True))
)
_OPENERS = (
    "一年来，", "按照上级部署，", "结合本地实际，", "聚焦群众关切，", "坚持问题导向，", "在抓好落实的同时，", "围绕中心工作，",
    "以更大力度，", "立足职能，", "着眼基层治理，",
)  # fmt: skip
_DEPENDENT = re.compile(
    r"其中|较上|比上|同比|达到|并|且|从|以|让|使|即|为|由|均|也|有|不|未|分别|累计|占|办结|受理|合格|调解"
)
_LIST = re.compile(r"(?<=[，：])(?!其中)([^，、。；“”《》（）]{3,9})、([^，、。；“”《》（）]{3,9})(?=、)")

_FIGURE = re.compile(
    r"(?<![\d.×〔－—+第])(?P<value>\d+(?:\.\d+)?)(?P<about>[余多])?(?P<scale>[万亿]?)(?P<more>[余多]?)"
    r"(?P<unit>个百分点|个工作日|%|人次|[一-龥])"
)
_FIXED_UNITS = {"年", "月", "日", "号", "热", "政", "个工作日", "公", "小", "部", "中"}
_CLAIM = re.compile(r"(?:同比|较上年|比上年|较去年)(增长|增加|上升|提高|下降|减少)$")
_FALLS = {"增长": "下降", "增加": "减少", "上升": "下降", "提高": "下降"}
_RISES = {"下降": "增长", "减少": "增加"}


def reworded(sentence: str, chance: Random, share: float = 0.5) -> str:
    """The sentence with other words for about ``share`` of those that have a synonym."""

    def other(found: re.Match[str]) -> str:
        group = _GROUPS.get(found[0])
        return chance.choice(group) if group and chance.random() < share else found[0]

    return _WORD.sub(other, sentence)


def reordered(sentence: str, chance: Random) -> str:
    """Two items of a list, or two clauses that lean on nothing in front of them, change places."""
    if found := _LIST.search(sentence):
        return sentence[: found.start()] + f"{found[2]}、{found[1]}" + sentence[found.end() :]
    clauses = sentence[:-1].split("，")
    free = [
        place
        for place in range(1, len(clauses) - 1)
        if not any(_DEPENDENT.match(clause) for clause in clauses[place : place + 2])
    ]
    if len(clauses) > 3 and free:
        place = chance.choice(free)
        clauses[place], clauses[place + 1] = clauses[place + 1], clauses[place]
    return "，".join(clauses) + sentence[-1]


def retold(sentence: str, chance: Random) -> str:
    """Another issuer's way of saying it: other words, an opener more, a clause less."""
    clauses = reworded(sentence, chance, 0.8)[:-1].split("，")
    plain = [
        place
        for place in range(1, len(clauses))
        if not re.search(r"\d|[“”《》（）：]", clauses[place]) and not _DEPENDENT.match(clauses[place])
    ]
    if len(clauses) > 3 and plain and chance.random() < 0.5:
        del clauses[chance.choice(plain)]
    text = "，".join(clauses) + sentence[-1]
    if chance.random() < 0.3:
        text = reordered(text, chance)
    return chance.choice(_OPENERS) + text if chance.random() < 0.15 else text


@dataclass(slots=True)
class _Value:
    start: int
    end: int
    unit: str
    old: float
    new: float
    text: str


def with_new_figures(sentence: str, chance: Random, spread: float = 0.12) -> str:
    """The figures of the year after: counts grow by about 4 per cent, more or less by ``spread``.

    Rates stay below 100, totals remain the sum of their parts, and growth is what the counts say.
    """
    values: list[_Value] = []
    claims: list[tuple[re.Match[str], re.Match[str], _Value]] = []
    for found in _FIGURE.finditer(sentence):
        if found["unit"] in _FIXED_UNITS or found["value"] in ("12345", "12348", "12309"):
            continue
        unit = found["scale"] + found["unit"]
        claim = _CLAIM.search(sentence, 0, found.start("value"))
        if claim and found["unit"] in ("%", "个百分点"):
            if values:
                claims.append((claim, found, values[-1]))
            continue
        if found["unit"] == "个百分点":
            continue
        new = _drifted(found, chance, spread)
        start, end = found.span("value")
        values.append(_Value(start, end, unit, float(found["value"]), float(new), new))
    _keep_sums(sentence, values)
    changes = [(value.start, value.end, value.text) for value in values]
    for claim, found, value in claims:
        difference = (
            value.new - value.old if found["unit"] == "个百分点" else (value.new / value.old - 1) * 100
        )
        verb = claim[1] if (difference >= 0) == (claim[1] in _FALLS) else {**_FALLS, **_RISES}[claim[1]]
        changes.append((claim.start(1), claim.end(1), verb))
        changes.append((*found.span("value"), f"{max(abs(difference), 0.1):.1f}"))
    for start, end, text in sorted(changes, reverse=True):
        sentence = sentence[:start] + text + sentence[end:]
    return sentence


def _drifted(found: re.Match[str], chance: Random, spread: float) -> str:
    written = found["value"]
    old = float(written)
    decimals = len(written.partition(".")[2])
    if found["unit"] == "%":
        if old == 100:
            return written if chance.random() < 0.9 else f"{chance.uniform(97, 99.9):.1f}"
        return f"{min(max(old + chance.gauss(0.3, 1.2), 0.5), 99.9):.{decimals or 1}f}"
    new = max(old * math.exp(chance.gauss(0.04, spread)), 10**-decimals)
    zeros = len(written) - len(written.rstrip("0")) if not decimals else 0
    step = 10 ** max(zeros - 1, 0)
    if step > 1:
        new = max(round(new / step), 1) * step
    return f"{new:.{decimals}f}" if decimals else str(max(round(new), 1))


def _keep_sums(sentence: str, values: list[_Value]) -> None:
    place = sentence.find("其中")
    before = [value for value in values if value.end <= place]
    if not before:
        return
    total = before[-1]
    end = re.compile("[。；]").search(sentence, place)
    parts = [
        value
        for value in values
        if value.start > place and value.unit == total.unit and (not end or value.end < end.start())
    ]
    # The corpus has sums that are off by one or two, on purpose.
    if len(parts) > 1 and abs(sum(part.old for part in parts) - total.old) <= max(2, total.old / 50):
        total.new = sum(part.new for part in parts)
        total.text = str(round(total.new))
