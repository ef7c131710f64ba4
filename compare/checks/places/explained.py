"""What explains the name of another place: cooperation with it, a comparison, a list that it stands in with the issuer."""

from __future__ import annotations

import re
from collections.abc import Set

from compare.checks.places.place_names import PlaceName
from compare.model import Report
from compare.wording import first_clause, last_clause

_COOPERATION = re.compile(
    r"与|同|和|对口|帮扶|协作|合作|支援|结对|交流|考察|学习|借鉴|毗邻|周边|邻近|跨区域|跨县|跨区|联合|兄弟|签订|签署|友好|赴|来自|援建|联动|异地|外地|转移|籍|转发|配合"
)
_SET_BESIDE = re.compile(r"(?:[高低多少快慢强弱优大小好]于|超过|落后|领先|次于|不及|相比|[比较到往去绕])$")
_IS_SET_BESIDE = re.compile(r"同期|去|[为是]\d|[^，,。；;]{0,16}(?:比我|较我|我县|我区|我市|高于|低于)")
"""Another place is what the report's own is measured by: 低于邻川县0.8个百分点, 邻川县同期建成904个."""
_BROUGHT = re.compile("[送开搬办讲传带摆建设铺沉播推发派伸展普][到往]$")
_TO_PEOPLE = re.compile(
    "的?(?:广大)?(?:人民|群众|居民|百姓|老百姓|市民|村民|渔民|农户|农民|企业|商户|职工|师生|学生|家门口|田间|村头|身边)"
)
"""What is brought to people is brought to the report's own: 大篷车开到邻川县群众的家门口; 到邻川县企业 somebody only goes."""
_HELP = re.compile(
    r"对口|帮扶|协作|合作|支援|援助?|结对|毗邻|周边|邻近|跨区域|跨县|跨区|兄弟|签订|签署|赴|外地|异地|籍|[与同和](?=$|[^，,。；;]{0,3}$)"
)
_EXPLAINED_BEHIND = re.compile(
    r"等地|协作|合作|考察|跟班|挂职|取经|参观|交流|接壤|交界|人民法院|法院|检察院|籍|等\d+个|交叉|互[查检评学]|代表团|来我|来访|调研|(?:经验|做法)(?!做?法?(?:在[^，,。；;]{2,12}(?:交流|推广|发言|介绍)|[被获入得]))"
)
_FARTHEST = 60
_LONGEST_REMOTE = 30
"""Characters before a name in which a word of cooperation explains it."""


def is_explained(report: Report, name: PlaceName, *, is_framed: bool = False) -> bool:
    """A word of cooperation in the clause explains the name, or a court has its seat there.

    Where the issuer's own name should stand, 为…经济社会发展提供保障, only help for others explains another.
    """
    before = last_clause(report.text[max(0, name.start - _LONGEST_REMOTE) : name.start])
    after = first_clause(report.text[name.end : name.end + 12])
    quoted = report.text.rfind("《", 0, name.start) > report.text.rfind("》", 0, name.start)
    together = _HELP if is_framed else _COOPERATION
    # What the report works on with another place it names in front.
    is_named_before = name.text in report.text[max(0, name.start - _FARTHEST) : name.start]
    is_brought = not is_named_before and _BROUGHT.search(before) and _TO_PEOPLE.match(after)
    is_set_beside = _SET_BESIDE.search(before) and not is_brought
    is_compared = not is_framed and (is_set_beside or _IS_SET_BESIDE.match(after))
    return bool(together.search(before) or _EXPLAINED_BEHIND.search(after) or is_compared) and not quoted


def is_ranked(report: Report, name: PlaceName, own: Set[str]) -> bool:
    """The name stands in a list with the issuer's own: 依次为邻川县8.6%、青禾区8.2%."""
    around = report.text[max(0, name.start - _LONGEST_REMOTE) : name.end + _LONGEST_REMOTE]
    at = min(name.start, _LONGEST_REMOTE)
    listed = re.split(r"[。；;！!\n]", around[:at])[-1:] + re.split(r"[。；;！!\n]", around[at:])[:1]
    return any(
        f"、{mine}" in part or re.search(rf"{mine}[^，,。；;、]{{0,8}}、", part)
        for mine in own
        if mine
        for part in listed
    )
