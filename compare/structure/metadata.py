"""Title, issuer, year, document number and date of a report.

The year is taken from the title, else the opening sentence, else the headings, else the date, but never from
furniture or an address: page headers show stale dates, and sites move.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from compare.model import Block, Role
from compare.structure.furniture import DATE, DOCUMENT_NUMBER, is_signature
from compare.wording import HAN, normal

_IDEOGRAPH_DIGITS = {"〇": "0", "○": "0", "零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5",
                     "六": "6", "七": "7", "八": "8", "九": "9"}  # fmt: skip
_YEAR = r"(?:(?:19|20)\d\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})"
_TITLE_YEAR = re.compile(rf"({_YEAR})\s*年")
_REPORTED = re.compile(rf"(?:现将|汇报|报告|总结).{{0,30}}?({_YEAR})年")
# Pages lose the 年 after a year.
_OPENING_YEAR = re.compile(rf"^[^。]{{0,30}}?({_YEAR})年(?:度|以来|,|来|全年|是|,)|^({_YEAR}),")
_REVIEWED = re.compile(rf"({_YEAR})年(?:度)?(?:工作)?.{{0,12}}(?:回顾|情况|成效|举措)")
_SUBJECT = re.compile(
    r"(?:的)?(?:推进|加强|开展|落实|全面)?(?:法治政府|依法行政|依法治|法治|政府信息公开|政务公开|(?<!人民)政府工作|政府网站|贯彻|党政|建设|工作)"
    # 住房和城乡建设局 is an issuer, not a subject.
    r"(?![^\d的关]{0,6}(?:局|厅|委员会|办公室|部(?!门)|中心))"
)
_PLACE = re.compile(
    rf"{HAN}{{2,24}}?(?:人民政府|自治[区州县]|新区|开发区|高新区|[省市州盟区县旗镇乡]|街道|委员会|局|厅|办公室)"
)
_SUBJECT_OF_OPENING = re.compile(
    rf"(?:^|[,。:])({HAN}{{2,16}}?(?:人民政府|[省市区县旗州镇乡]|街道办事处|委员会|局|厅|办公室|中心))"
    r"(?:(?:19|20)\d\d年|坚持|认真|全面|深入|以习近平|扎实|紧紧|围绕|始终|严格|按照|在|坚决|切实|聚焦|立足|紧扣)"
)
_NAMES_NOBODY = re.compile(
    r"^(?:现将|[我本全各]|[省市区县镇乡](?:委|政|人|级|直|司)|[省市区县镇乡]$|在|按照|根据|为|对|近年|今年|过去|一年)"
)
_LABELLED = {
    "issuer": re.compile(
        r"(?:发布机构|发文机构|发文机关|制发机构|公开主体|发布单位)\s*[:：]\s*\|?\s*([^\s:：|]{2,30})"
    ),
    "date": re.compile(r"(?:成文日期|发文日期|生成日期)\s*[:：]?\s*\|?\s*(\S{6,20})"),
    "published": re.compile(r"(?:发布日期|发布时间|公开日期|更新时间)\s*[:：]?\s*\|?\s*(\S{6,20})"),
}


def year_value(written: str) -> int:
    """2024 for ``2024`` and for ``二〇二四``."""
    return int("".join(_IDEOGRAPH_DIGITS.get(c, c) for c in written))


def iso_date(written: str) -> str:
    """``2025-01-03`` for 2025年1月3日, 2025-1-3, 2025/01/03; empty for anything else."""
    found = re.search(r"((?:19|20)\d\d)\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})", written)
    if not found:
        ideographs = re.search(r"(二[〇○零][〇○零一二三四五六七八九]{2})年(\S{1,2}?)月(\S{1,3}?)日", written)
        if not ideographs:
            return ""
        month, day = (_ideograph_number(part) for part in ideographs.groups()[1:])
        return f"{year_value(ideographs.group(1)):04d}-{month:02d}-{day:02d}"
    year, month, day = (int(part) for part in found.groups())
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


def _ideograph_number(written: str) -> int:
    tens, _, units = written.rpartition("十")
    if "十" not in written:
        return year_value(written) if written in _IDEOGRAPH_DIGITS else 0
    return (year_value(tens) if tens else 1) * 10 + (year_value(units) if units else 0)


def title_of(title_blocks: Sequence[str], declared: Mapping[str, str]) -> str:
    """The title as written, its lines joined; else what the file declares."""
    written = "".join(part.strip() for part in title_blocks)
    return re.sub(r"\s+", " ", written) or declared.get("title", "").strip()


def year_of(title: str, opening: Sequence[str], headings: Iterable[str], date: str) -> int | None:
    """The year reported on, by order of trust; a report dated in spring is on the year before."""
    found = _TITLE_YEAR.search(normal(title))
    folded_headings = [normal(heading) for heading in headings]
    reviewed = [year_value(f.group(1)) for f in map(_REVIEWED.search, folded_headings) if f]
    if found:
        named = year_value(found.group(1))
        # 2025年政府工作报告 is given in 2025 and reviews 2024.
        is_plan = any(
            re.search(rf"{named}年.{{0,16}}(?:任务|目标|安排|打算|重点|部署|要求|建议|思路)", h)
            for h in folded_headings
        )
        return named - 1 if is_plan and named - 1 in reviewed else named
    if reviewed:
        return reviewed[0]
    for paragraph in opening:
        folded = normal(paragraph)
        found = _OPENING_YEAR.search(folded) or _REPORTED.search(folded)
        if found:
            return year_value(next(filter(None, found.groups())))
    if date:
        year, month = int(date[:4]), int(date[5:7])
        return year if month >= 11 else year - 1
    return None


def issuer_of(
    title: str, opening: Sequence[str], front: Sequence[str], tail: Sequence[str], declared: str
) -> str:
    """The issuing body: from the title, else the signature, the page's own label, the opening."""
    folded = normal(title)
    head = re.sub(rf"^关于|{_YEAR}年(?:度)?", "", _before_subject(folded))
    head = re.sub(r"(?:关于|的|在)+$|^关于", "", head)
    head = re.sub(r"关于.*$", "", head)
    # 青禾区人民政府工作报告 uses one 政府 for both.
    head = re.sub(r"(?<=[省市州盟县区旗镇乡]人民)$", "政府", head)
    # A bare 区 or 县 names nobody: 全区2024年度….
    if len(head) >= 2 and _PLACE.search(head) and not re.match(r"^(?:全|我|本)[省市区县镇]", head):
        return head
    speaking = _speaking_for(front, opening)
    if speaking:
        return speaking
    for line in (*filter(is_signature, tail), *reversed(tail)):
        signature = normal(DATE.sub("", line) if is_signature(line) else line)
        if len(signature) <= 30 and re.search(r"(?:人民政府|委员会|办公室|局|厅|办事处)$", signature):
            return signature
    for line in front:
        labelled = _LABELLED["issuer"].search(line)
        if labelled:
            return normal(labelled.group(1))
    if declared.strip():
        return normal(declared)
    for paragraph in opening:
        for found in _SUBJECT_OF_OPENING.finditer(normal(paragraph)):
            if not _NAMES_NOBODY.match(found.group(1)):
                return found.group(1)
    return ""


_FIRST = 4
"""Paragraphs of the opening that are searched for the line of the speaker."""
_SPEAKER = re.compile(
    rf"(?P<body>{HAN}{{2,24}}?人民政府)(?:代理?)?(?:[省市县区旗州盟镇乡]长|主席)(?:[::]?{HAN}{{2,4}})?$"
)
"""The line naming who gives the report: 青禾县人民政府县长 某某."""


def _speaking_for(front: Sequence[str], opening: Sequence[str]) -> str:
    """The body on whose behalf a report is given to a congress: 代表国务院, 受区人民政府委托; empty for others."""
    speaker = next(filter(None, map(_SPEAKER.match, map(normal, (*front, *opening[:_FIRST])))), None)
    if speaker and not _NAMES_NOBODY.match(speaker["body"]):
        return speaker["body"]
    # The lines naming the speaker and the audience precede the text.
    said = [
        line for line in map(normal, opening) if not _SPEAKER.match(line) and not line.endswith((":", "："))
    ]
    spoken = "".join(said[:2])
    # 人民代表大会 contains the word as well.
    on_behalf = re.search(
        rf"(?:(?<!人民)代表|受)((?:{HAN}{{1,8}}?)?(?:国务院|人民政府|人大常委会|人民法院|人民检察院))",
        spoken,
    )
    if not on_behalf:
        return ""
    if on_behalf.group(1).endswith("国务院"):
        return "国务院"
    for line in [normal(line) for line in front]:
        place = re.search(rf"在({HAN}{{2,16}}?[省市区县旗州镇乡盟])第?[一二三四五六七八九十]+届", line)
        body = re.search(r"(?:人民政府|人大常委会|人民法院|人民检察院)$", on_behalf.group(1))
        if place and body:
            return place.group(1) + body.group()
    return "" if _NAMES_NOBODY.match(on_behalf.group(1)) else on_behalf.group(1)


def _before_subject(folded: str) -> str:
    found = _SUBJECT.search(folded)
    return folded[: found.start()] if found else folded


def document_number_of(front: Sequence[str], declared: Mapping[str, str]) -> str:
    """发文字号 as written before the body; else what the page declares."""
    for line in front:
        found = DOCUMENT_NUMBER.search(line)
        if found:
            return re.sub(r"^(?:文号|发文字号|文件编号|字号|号)[:：]?", "", re.sub(r"\s+", "", found.group()))
    return declared.get("document_number", "").strip()


def date_of(front: Sequence[str], tail: Sequence[str], declared: Mapping[str, str]) -> str:
    """Date of signature, else of publication, as ISO 8601; empty if there is none."""
    # Below the signature a page links to other reports, with their dates.
    signed = [line for line in tail if is_signature(line) or DATE.fullmatch(line.strip())]
    for line in (*signed, *reversed(tail)):
        if DATE.search(line) and iso_date(line):
            return iso_date(line)
    for kind in ("date", "published"):
        for line in front:
            labelled = _LABELLED[kind].search(line)
            if labelled and iso_date(labelled.group(1)):
                return iso_date(labelled.group(1))
    for line in front:
        if DATE.search(line) and iso_date(line):
            return iso_date(line)
    return iso_date(declared.get("date", ""))


def outside_body(blocks: Sequence[Block], found_roles: Sequence[Role]) -> tuple[list[str], list[str]]:
    """Texts of the blocks before the first body block and after the last, without the title."""
    body = [i for i, role in enumerate(found_roles) if role is Role.BODY]
    if not body:
        return [b.text for b in blocks], []
    # A cover letter has a number and a date of its own.
    front = [b.text for b, r in zip(blocks, found_roles, strict=True) if r is Role.FURNITURE][: body[0] + 20]
    tail = [
        b.text
        for b, r in zip(blocks[body[-1] + 1 :], found_roles[body[-1] + 1 :], strict=True)
        if r is Role.FURNITURE
    ]
    return [line for line in front if line not in tail], tail
