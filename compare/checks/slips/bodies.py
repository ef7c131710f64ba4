"""Bodies with the organ of another, and acts that another body makes: 政府常委会会议, 法院作出的行政复议决定, 县委书记主持召开县政府常务会议."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compare.checks.slips.slip import Slip
from compare.matches import Guarded
from compare.message import Message, message
from compare.model import Report
from compare.wording import last_clause

_ORGANS = (
    (
        Guarded(
            ("政府常委会", "政府常务委员会"),
            r"(?<=政府)(?:常委会|常务委员会)(?!(?:会?议)?(?:[、和与及（(]常务会|室))(?:会议|议(?!事))?",
        ),
        "常务会议",
    ),
    (Guarded(("委常务会",), r"(?<=[省市县区旗]委)常务会议?(?!议?室)"), "常委会会议"),
    (Guarded(("人大常务会", "政协常务会"), r"(?:(?<=人大)|(?<=政协))常务会议?(?!议?室)"), "常委会会议"),
    (Guarded(("检察院审判委员会",), r"(?<=检察院)审判委员会(?!联席)"), "检察委员会"),
    (Guarded(("法院检察委员会",), r"(?<=法院)检察委员会(?!联席)"), "审判委员会"),
)
"""What no such body has, and what it has in its place."""
_IN_ANOTHERS_PLACE = re.compile("[、和与及或向对给由被经请就]$")
"""In front of a maker: it is one of several, or it is the one that the act was made to."""
_PLACE = re.compile("(?:[省市县区旗州]|全[省市县区旗]|本[省市县区]|各级)?(?:中级|高级|最高)?$")
_BODY = re.compile("法院|审判|检察|复议|公安|政府|机关|部门")
_BEFORE = 40
"""Characters in front of a maker that are read."""
_MADE = r"(?:依法)?(?:作出|做出|制发|发出|下达|提出|出具)的?(?:生效|终审|有效|各类|相关)*的?"


class _Maker(NamedTuple):
    letters: tuple[str, ...]
    name: str
    others: str
    """Acts that others make."""
    own: Message


_MAKERS = (
    _Maker(
        ("法院", "审判机关"),
        r"(?:人民法院|(?<!人民)法院|审判机关)",
        r"(?:行政复议决定|复议决定|行政处罚决定|检察建议|不起诉决定)(?!案件|的?(?:司法)?审查)",
        message("A court decides by 判决 and 裁定 and suggests by 司法建议."),
    ),
    _Maker(
        ("检察",),
        r"(?:人民检察院|(?<!人民)检察院|检察机关)",
        r"(?:判决|行政复议决定|行政处罚决定|司法建议)(?!案件|的?(?:法律)?监督)",
        message("A procuratorate suggests by 检察建议 and judges no case."),
    ),
    _Maker(
        ("复议机", "公安", "司法局", "执法部门"),
        r"(?:行政复议(?:机关|机构)|公安机关|公安局|司法局|执法部门)",
        r"(?:判决|司法建议|检察建议)(?!案件)",
        message("Judgments are a court's, suggestions to bodies those of courts and procuratorates."),
    ),
)
_ACTS = tuple(
    (maker, Guarded(maker.letters, rf"(?P<maker>{maker.name}){_MADE}(?P<act>{maker.others})"))
    for maker in _MAKERS
)
_SUGGESTIONS = (
    (_MAKERS[0], Guarded(("法院",), rf"(?P<maker>{_MAKERS[0].name})(?P<act>检察建议)")),
    (_MAKERS[1], Guarded(("检察",), rf"(?P<maker>{_MAKERS[1].name})(?P<act>司法建议)")),
)
"""Without a verb, as they are counted where they are received: 收到法院检察建议12份."""
_RECEIVED = re.compile("收到|接到|收悉|办理|回复|采纳|答复")
_COUNTED = re.compile(r".*\d[份件条个项][、和及]")
"""In front of the next that is counted, which has a maker of its own."""


_PRESIDED = Guarded(
    ("主持",),
    r"(?P<maker>[省市州盟县区旗乡镇]委(?:主要负责(?:同志|人)|主要领导|书记))(?![、兼，,]?(?:[省市州盟县区旗乡镇]政府|人民政府|[省市州县区旗乡镇]长|主席))"
    r"(?:(?!副|受|政府|委托|出席|邀请|指导|推动|督促|支持|要求|[省市州县区旗乡镇]长|常委会)[^，,。；;、\d]){0,40}?[，,]?"
    r"(?P<act>主持(?:召开)?了?(?:全?[省市州盟县区旗])?(?:人民)?政府(?:第?[\d一二三四五六七八九十]{1,3}次)?常务会议?)",
)
"""A committee of the Party has meetings of its own; 县委书记、县长 is both.  Behind a comma somebody else may preside."""
_HEAD_THEN = re.compile("时任|代[省市州盟县区旗乡镇]长|代理|[省市州盟县区旗乡镇]长、[^，,。；;]*$")
"""In front: who heads the committee now and headed the government then."""


class Misattributed(NamedTuple):
    """An act with its maker, who does not make such acts."""

    span: tuple[int, int]
    maker: str
    act: str
    own: Message


def organs_of_others(report: Report) -> Iterator[Slip]:
    """The organs that stand behind the wrong body, with the right ones."""
    for written, right in _ORGANS:
        for _, found in written.matches(report):
            yield Slip(found.start(), found[0], right)


def meetings_of_others(report: Report) -> Iterator[Misattributed]:
    """The meetings of a government that a head of the Party's committee is said to preside over."""
    for sentence, found in _PRESIDED.matches(report):
        if _HEAD_THEN.search(report.text[sentence.start : found.start()]):
            continue
        own = message("A government's 常务会议 is chaired by its head.")
        yield Misattributed(found.span(), found["maker"], found["act"], own)


def acts_of_others(report: Report) -> Iterator[Misattributed]:
    """The acts that stand behind the wrong maker."""
    for maker, written in (*_ACTS, *_SUGGESTIONS):
        for _, found in written.matches(report):
            before = last_clause(report.text[max(0, found.start() - _BEFORE) : found.start()])
            bare = _PLACE.sub("", _COUNTED.sub("", before))
            if _IN_ANOTHERS_PLACE.search(bare) or _BODY.search(bare):
                continue
            if found.end("maker") == found.start("act") and not _RECEIVED.search(before):
                continue
            span = found.start("maker"), found.end("act")
            yield Misattributed(span, found["maker"], found["act"], maker.own)
