"""Names of places told by what stood in their place last year, or must stand there by the report's own lists.

在绛川市委的坚强领导下 where last year's had 在汀岭市委; a town that is none of the five the issuer has; 做强澜阳高新区 of a
neighbour whose name stands elsewhere; a brand or a river that came for another in the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from compare.checks.places.place_names import PlaceName, is_name, town_names
from compare.evidence import sentence_at
from compare.figures.numerals import parse_numeral
from compare.model import Comparison, Report
from compare.wording import HAN, NOT_HAN, first_clause, last_clause

_ABOVE = re.compile(
    rf"(?<=[在经按由向对])(?P<name>{HAN}{{2,3}}(?:市|州|盟))(?=委|人?民?政府)[^。；;\n]{{0,24}}?(?:领导|指导|关心|支持|部署|要求|批准|同意)"
)
"""The authority over an issuer, as the formula of thanks and orders names it."""
_LISTED = rf"{HAN}{{2,4}}?(?:镇|乡|街道)"
_OWN_TOWNS = re.compile(
    rf"(?:全[县区市旗镇]|下?辖|我[县区市旗])[^，,。；;：:]{{0,4}}?(?P<number>\d{{1,2}}|[一二两三四五六七八九十]{{1,3}})个?(?P<level>镇|乡|街道)(?:分别)?(?:为|是|包括|：|:)"
    rf"(?P<names>{_LISTED}(?:[、和及]{_LISTED}){{1,40}})"
)
_AREA = "(?:经济技术开发区|经济开发区|高新技术产业开发区|高新区|经开区|开发区|工业园区|产业园区|工业园)"
_OWN_AREA = re.compile(
    rf"(?:(?:依托|立足|做大做强|做强|建强|发挥|聚焦|用好|以)(?P<front>{HAN}{{2,3}}?){_AREA}(?=[^，,。；;]{{0,4}}(?:主阵地|主战场|主引擎|主平台|主载体|龙头|核心|承载|扩容|提质|平台|载体))"
    rf"|(?P<back>{HAN}{{2,3}}?){_AREA}(?=(?:主阵地|主战场|主引擎|主平台|主载体)))"
)
"""The area that an issuer builds on is its own."""
_BRAND = re.compile(
    rf"(?:持续|继续|不断|进一步|深入|全面)(?:擦亮|打响|做优|做强|做精|深化|提升|叫响|唱响|推广|打造|巩固)了?“(?P<name>{HAN}{{2,6}})”(?P<kind>{HAN}{{0,6}}品牌)"
)
_ANY_BRAND = re.compile(rf"“(?P<name>{HAN}{{2,6}})”(?P<kind>{HAN}{{0,6}}品牌)")
_WATER = re.compile(
    rf"(?P<name>{HAN}{{1,3}}[河江湖溪])(?P<what>(?:干流|流域|两岸|沿线|沿岸|上游|下游|支流|水系)[^，,。；;、\d]{{2,8}})"
)
_GOES_ON = re.compile("二期|三期|四期|续建|继续|持续|剩余|后续|延伸|收尾|尾工|余下")
"""A work that goes on is where it began."""
_LEAD = re.compile(r"^.*(?:在|对|由|将|实施|推进|开展|完成|加快|启动|整治|治理|修复|沿|抓好|的|和|与|及|至)")
_SAME_WORK = 4
_LONGEST_TOWN = 6
_LONGEST_LEAD = 8
_LONGEST_WATER = 4


def other_authorities(comparison: Comparison, own: Set[str]) -> Iterator[PlaceName]:
    """Cities over the issuer that last year's report does not know and that stand where it had another."""
    old, new = comparison.old, comparison.new
    before = {found["name"]: found.start("name") for found in _ABOVE.finditer(old.text)}
    for found in _ABOVE.finditer(new.text) if len(before) == 1 else ():
        name = found["name"]
        ((was, at),) = before.items()
        if name != was and name not in old.text and name not in own and is_name(name[:-1], name):
            yield PlaceName(*found.span("name"), name, before=was, old_sentence=sentence_at(old, at))


def foreign_towns(report: Report, earlier: Sequence[Report]) -> Iterator[PlaceName]:
    """Towns of a level all of whose names the report, or an earlier one, lists."""
    own: dict[str, set[str]] = {}
    for text in (report.text, *(one.text for one in earlier)):
        for found in _OWN_TOWNS.finditer(text):
            names = re.findall(_LISTED, found["names"])
            if parse_numeral(found["number"]) == len(set(names)) and all(
                n.endswith(found["level"]) for n in names
            ):
                own.setdefault(found["level"], set()).update(names)
    if not own:
        return
    told: set[int] = set()
    every = {name for names in own.values() for name in names}
    levels = "|".join(own)
    # Beside one of its own, whatever words a name falls into: 双桥镇、白茅铺镇.
    for mine in sorted(every):
        for found in re.finditer(rf"{mine}[、和与及](?P<name>{HAN}{{2,4}}?(?:{levels}))", report.text):
            if not found["name"].endswith(tuple(every)) and found.start("name") not in told:
                told.add(found.start("name"))
                yield PlaceName(*found.span("name"), found["name"])
    for name in town_names(report):
        level = next((level for level in own if name.text.endswith(level)), None)
        is_told = any(start <= name.start < start + _LONGEST_TOWN for start in told)
        if (
            level
            and not is_told
            and not any(name.text.endswith(known) or known.endswith(name.text) for known in own[level])
        ):
            yield name


def areas_of_others(report: Report, own: Set[str]) -> Iterator[PlaceName]:
    """Areas that the issuer builds on, called by the name of a place that is another's by its level: 澜阳区."""
    for found in _OWN_AREA.finditer(report.text):
        group = "front" if found["front"] else "back"
        stem, start = found[group], found.start(group)
        for at in range(len(stem) - 1):
            name = stem[at:]
            others = re.findall(rf"{name}[区县旗]", report.text)
            if others and not any(name in mine or mine[:-1] in name for mine in own):
                yield PlaceName(start + at, found.end(), report.text[start + at : found.end()])
                break


def works_of_others(comparison: Comparison) -> Iterator[PlaceName]:
    """Brands and rivers that go on from last year under a name last year's report does not know."""
    old, new = comparison.old, comparison.new
    brands = {found["kind"]: found for found in _ANY_BRAND.finditer(old.text)}
    for found in _BRAND.finditer(new.text):
        was = brands.get(found["kind"])
        if was and was["name"] not in new.text and found["name"] not in old.text:
            yield PlaceName(
                *found.span("name"),
                found["name"],
                before=was["name"],
                old_sentence=sentence_at(old, was.start()),
            )
    waters = [(_water(old.text, w), w["what"], w.start()) for w in _WATER.finditer(old.text)]
    for found in _WATER.finditer(new.text) if waters else ():
        name = _water(new.text, found)
        clause = last_clause(new.text[max(0, found.start() - 20) : found.start()])
        behind = first_clause(new.text[found.end("name") : found.end() + 12])
        if len(name) < 2 or name in old.text or not _GOES_ON.search(clause + behind):
            continue
        for was_name, what, at in waters:
            if what[:_SAME_WORK] == found["what"][:_SAME_WORK] and was_name not in new.text:
                start = found.end("name") - len(name)
                yield PlaceName(
                    start, found.end("name"), name, before=was_name, old_sentence=sentence_at(old, at)
                )
                break


def _water(text: str, found: re.Match[str]) -> str:
    """The name of a river without the verb in front of it."""
    end = found.end("name")
    run = re.split(NOT_HAN, text[max(0, end - _LONGEST_LEAD) : end])[-1]
    return _LEAD.sub("", run)[-_LONGEST_WATER:]
