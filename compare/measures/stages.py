"""Stages of works: a project begun last year and in use now is this year's news, though its name is known."""

from __future__ import annotations

import re

from compare.align.similarity import Wording
from compare.measures.account import Account

_STAGES = (
    "可研|初设|立项|前期工作|选址|签约",
    "开工|动工|奠基|破土|启动建设",
    "封顶|合龙|贯通|主体(?:完工|竣工|建成)",
    "建成|竣工|完工|落成|通过验收|交付",
    "投用|投产|投运|投入(?:使用|运[行营]|试?生产)|通车|通水|通航|开业|开园|开馆|启用|揭牌|运[行营]",
    "获批|获评|入选|认定为|命名为|升格",
)
"""In the order works go through them."""
STAGE = re.compile("|".join(f"(?P<s{n}>{words})" for n, words in enumerate(_STAGES)))
"""That works came to a stage, which reports tell as an act."""
_IN_USE = 4
"""The first stage at which works serve their purpose."""
_RUNS = re.compile("(?<!投入)运[行营]")
"""That something runs, which may be how it has been running: 供水管网运行平稳."""
_PHASE = re.compile("(?<![第为同每])([一二三四五六七八九])期(?!间|末|初|待)")
"""A part of works that is built separately: 水厂二期."""
_SAME = 0.3
"""Share of a clause's wording in one of the other report from which both may be about the same works."""


def is_step(written: str, wording: Wording, there: Account) -> bool:
    """Whether a clause reports a later stage of works than the other report, or another part of them."""
    own = _stages_of(written)
    if not own:
        return False
    said = there.told_of(wording, _SAME)
    reached = [stage for clause in said for stage in _stages_of(clause)]
    phase = _PHASE.search(written)
    if phase and said and not any(phase.group() in clause for clause in said):
        return True
    return bool(reached) and max(reached) < max(own)


def is_in_use(text: str) -> bool:
    """Whether a text says that something came into use or was honoured or approved."""
    return any(stage >= _IN_USE for stage in _stages_of(_RUNS.sub("", text)))


def _stages_of(text: str) -> list[int]:
    return [int(found.lastgroup[1:]) for found in STAGE.finditer(text) if found.lastgroup]
