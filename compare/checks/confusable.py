"""Characters taken for one another: those that sound alike and those that look alike.

Sound is pypinyin's, without tone: what an input method offers side by side.  Looks are a table of
characters that differ in one part.
"""

from __future__ import annotations

import os
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from unicodedata import normalize

_LOOK_ALIKE = """
己已巳 末未 侯候 拨拔 戊戌戍 折拆析 士土 人入 日曰 天夫 治冶 博搏 幕暮慕墓募 辨辩辫瓣 账帐 即既 微徽 栗粟 祟崇 赢羸 斡干 孤弧 撒撤 催摧
陷馅 贷货 第弟 侧测则 部陪培 抵低 准淮 复覆履 遣谴 概慨 密蜜 遍偏编 坐座 彻辙撤 哀衷 免兔 住往 抢抡 沦论 垦恳 壁璧 燥躁 篮蓝 漫慢 扬杨 厉历 卷券
戴带 署暑 幅副 请清情晴 峻竣俊 查杳 诉拆 调凋 解懈 决诀 挚执 宣宜 训驯 服报 群裙 区巨 县具 街衔 阻组 领颌 主王 付府 检捡 纪记 违迁 优忧 环坏 营莹
管菅 力刀 效郊 质盾 民氏 申甲 由田 估沽 打找 造遭 推堆 侵浸 绩积 缉辑 稽嵇 拟似 仲伸 拘掬 徇询 恰洽 赔陪 搜嫂 瑕暇遐 震振 肖消 枉柱 徙徒 哺捕 抉决
"""
_WINDOW = 2048
"""Bytes of the table of readings in which a character is looked for when its place is known."""
_LINE = re.compile(rb'"(\d+)": "([^"]+)"')
_TONES = frozenset("\u0300\u0301\u0304\u030c")
"""Marks of the four tones; the dots of ü are none."""
_GROUPS: dict[str, set[str]] = {}
for _group in _LOOK_ALIKE.split():
    for _character in _group:
        _GROUPS.setdefault(_character, set()).update(_group)


@cache
def _table() -> bytes:
    """pypinyin's table of readings, a line a character in the order of code points, without importing pypinyin."""
    spec = find_spec("pypinyin")
    folders = (spec and spec.submodule_search_locations) or []
    path = Path(next(iter(folders), ".")) / "pinyin_dict.json"
    return path.read_bytes() if path.is_file() else b""


@cache
def _readings(character: str) -> tuple[str, ...]:
    """The readings of a character without their tones, the one an input method offers it under first."""
    data, code = _table(), ord(character)
    low, high = 0, len(data)
    while high - low > _WINDOW:
        middle = (low + high) // 2
        line = _LINE.search(data, middle, high)
        if line is None:
            break
        low, high = (middle, high) if int(line[1]) < code else (low, line.end())
    line = _LINE.match(data, data.find(b'"%d": "' % code, max(0, low - _WINDOW), high + _WINDOW))
    if line is None:
        return _looked_up(character)
    marked = normalize("NFD", line[2].decode())
    return tuple("".join(c for c in marked if c not in _TONES).split(","))


def _looked_up(character: str) -> tuple[str, ...]:
    """The readings as pypinyin gives them, where its table has another form than the one known here."""
    # Single characters need no phrases, and the phrases are most of what the import takes.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    return tuple(pinyin(character, style=Style.NORMAL, heteronym=True)[0])


def sound_alike(one: str, other: str) -> bool:
    """The characters have the same first reading, tone aside; rare readings explain no slip."""
    return _readings(one)[0] == _readings(other)[0]


def loosely_alike(one: str, other: str) -> bool:
    """The characters look alike or share any reading: 都 and 督, told by a fixed phrase around them."""
    return look_alike(one, other) or not set(_readings(one)).isdisjoint(_readings(other))


def look_alike(one: str, other: str) -> bool:
    """The characters differ in one part."""
    return other in _GROUPS.get(one, ())


def confusable(one: str, other: str) -> bool:
    """A writer or a reader may take one character for the other."""
    return one != other and (look_alike(one, other) or sound_alike(one, other))
