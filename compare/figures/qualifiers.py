"""Words around a number: its bounds, and whether something rose or fell by it or to it."""

from __future__ import annotations

import re

from compare.figures.movement import CLIMB, CUT, FALL, LED_TO, RISE, SINK, WIDEN
from compare.model import Bound

BOUNDS = {
    "超过": Bound.AT_LEAST, "超": Bound.AT_LEAST, "逾": Bound.AT_LEAST, "至少": Bound.AT_LEAST, "不少于": Bound.AT_LEAST,
    "不低于": Bound.AT_LEAST, "以上": Bound.AT_LEAST, "余": Bound.AT_LEAST, "多": Bound.AT_LEAST, "几": Bound.AT_LEAST,
    "近": Bound.AT_MOST, "不到": Bound.AT_MOST, "不足": Bound.AT_MOST, "不超过": Bound.AT_MOST, "不高于": Bound.AT_MOST,
    "以下": Bound.AT_MOST, "以内": Bound.AT_MOST, "最快": Bound.AT_MOST,
    "约": Bound.ABOUT, "大约": Bound.ABOUT, "左右": Bound.ABOUT, "上下": Bound.ABOUT, "来": Bound.ABOUT,
}  # fmt: skip

_RISE = rf"{RISE}|{CLIMB}|{WIDEN}|增幅|涨幅|多增|多|高|[再比年]升|[再比年]涨"
_FALL = rf"{FALL}|{SINK}|{CUT}|降幅|减幅|压降|少增|少|低|[再比年]降|[再比年]跌"
FALLEN = re.compile(rf"(?:{_FALL})[^，。；]{{0,12}}$")
CHANGE = re.compile(
    rf"(?:(?P<rise>{_RISE})|(?P<fall>{_FALL}))(?:了|约|近|超|率|比|达|逾)?(?:分别)?(?:为)?\s*$"
)
LEVEL = re.compile(rf"{LED_TO}\s*$")
BLANK = "[×✕╳＊*□_＿XxＸｘ]{1,4}"
"""Where a number was left blank."""
