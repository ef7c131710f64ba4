"""Verbs of rise and fall, as alternatives that other modules put their expressions together from.

An expression names the groups it looks for and adds what only it needs: ``rf"(?:{FALL}|{CUT}|少)了?"``.
"""

from __future__ import annotations

GROW = "增长|增加|上升"
RAISE = "提高|提升"
"""Values rise so, and somebody does so: 提高补助标准 is an act."""
RISE = f"{GROW}|{RAISE}"
DROP = "下降|减少"
LOWER = "降低"
"""As RAISE."""
FALL = f"{DROP}|{LOWER}"

CLIMB = "上涨|攀升|跃升"
"""Rises of what goes up and down by itself: prices, rates of growth, ranks."""
SINK = "回落|下滑|下跌"
WIDEN = "扩大|扩充|扩展"
"""Rises of sizes."""
CUT = "压减|压缩|缩减|缩短|缩小|精简"
"""Falls that somebody brings about: of steps, days, costs, gaps."""

ONE_LETTER_RISE = "增|升"
"""Verbs only with something behind them: 增至, but 新增 and 增强."""
ONE_LETTER_FALL = "降|减|缩"

MOVED = f"{RISE}|{CLIMB}|{WIDEN}|{FALL}|{SINK}|{CUT}"
TO = "(?:[到至]|为)"
"""Behind a verb, in front of the value that it led to."""
LED_TO = f"(?:{MOVED}|{ONE_LETTER_RISE}|{ONE_LETTER_FALL}){TO}"
"""提高到, 降至, 压缩为."""
