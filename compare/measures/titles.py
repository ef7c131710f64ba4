"""Documents by their titles, and names: one the other report does not mention is news, however alike its words.

Titles of one office share most of their wording (《…县…管理办法》), and so do the sentences about them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.measures.account import Account
from compare.wording import letters

_MADE = re.compile(
    "(?:出台|印发|制[定发]|修[订改]|发布|公布|颁[布行]|下发|起草|编[制印写]|审议通过)(?!的)[^，,；;《》“”]{0,14}《(?P<made>[^《》]{3,60})》"
    "|^(?:其中[，,]?)?《(?P<numbered>[^《》]{3,60})》[（(][^（）()]{2,12}[〔\\[【]\\d{4}"
    "|(?:就|组织|对(?!照|标|接))[^，,；;《》“”]{0,8}《(?P<heard>[^《》]{3,60})》[^，,；;《》]{0,12}(?:听证|评估|论证|征求意见)"
)
"""A document made, told of with its number, or put before the public: 印发《…办法》, 就《…办法》举行听证会."""
_OF_OTHERS = re.compile(
    "^(?:中华人民共和国|国务院)|(?<!办)法$|(?:报告|[公年][报鉴]|白皮书)(?:（[^）]*）|\\([^)]*\\))?$"
)
"""Laws, which others made, and what appears every year."""
_EDITION = re.compile("[（(](?:19|20)\\d\\d年?[版度本][）)]$")
"""The year of what appears anew each year: 《…典型案例（2024年版）》."""
_OF_A_YEAR = re.compile(
    "[^（(—－～~-]{0,12}?(?:19|20)\\d\\d年度?(?:全[省市州区县旗](?:[^，,、]{2,4}系统)?)?(?P<paper>[^（(]+(?:要点|计划|安排|方案))$"
)
"""A paper of every year, known by its subject: 《2024年全县…普法工作要点》; what is for several years is made once."""
_NAME = re.compile('[“"]([^“”"]{2,20})[”"]')
_SHORTEST = 3
"""Letters of the name of a thing."""
_SAME = 0.8
"""Share of a title's wording in one place of the other report from which both may mean the same document."""


def is_of_unheard_document(written: str, there: Account, *, heeds_plan: bool) -> bool:
    """Whether a clause is about the making of a document that the other report does not mention.

    ``heeds_plan`` says that a mention in its plan counts too.
    """
    titles = list(_titles(written))
    return bool(titles) and not any(_is_mentioned(title, there, heeds_plan=heeds_plan) for title in titles)


def has_unheard_name(written: str, there: Account, *, heeds_plan: bool) -> bool:
    """Whether a clause has names in quotation marks, and the other report has none of them."""
    names = [letters(name) for name in _NAME.findall(written)]
    return bool(names) and not any(_is_mentioned(name, there, heeds_plan=heeds_plan) for name in names)


def is_still_named(written: str, there: Account) -> bool:
    """Whether a text has names of things, and the account of the other report has every one."""
    names = [name for name, _ in _things(written)]
    return bool(names) and all(there.find(there.vocabulary.of_letters(name)).told >= 1 for name in names)


def first_name(written: str) -> int:
    """Where in a text that names a thing the first such name begins."""
    return next(start for _, start in _things(written))


def _things(written: str) -> Iterator[tuple[str, int]]:
    # What is as short as “八五” names a time or a number, and no thing.
    for found in _NAME.finditer(written):
        name = letters(found[1])
        if len(name) >= _SHORTEST:
            yield name, found.start()


def _titles(text: str) -> Iterator[str]:
    for made in _MADE.finditer(text):
        title = made["made"] or made["numbered"] or made["heard"]
        if not _OF_OTHERS.search(title):
            of_a_year = _OF_A_YEAR.match(title)
            yield letters(of_a_year["paper"] if of_a_year else _EDITION.sub("", title))


def _is_mentioned(title: str, there: Account, *, heeds_plan: bool) -> bool:
    found = there.find(there.vocabulary.of_letters(title))
    return max(found.told, found.promised if heeds_plan else 0.0) >= _SAME
