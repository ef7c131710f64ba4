"""Days and years that are over, and by which the plan wants something done: 2024年底前, 力争2024年9月建成, 确保2024年各项任务落地见效."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Function, Report, Span
from compare.structure.dated_places import WRITTEN, YEAR
from compare.structure.metadata import year_value

_DEADLINE = re.compile(
    rf"{YEAR}(?:年?[底末]|(?:国庆节?|中秋节?|春节|元旦|五一|“五一”|“十一”|清明|汛期|入冬|供暖季|秋季开学|春季开学)|\s*12\s*月底|上半年|下半年|[一二三四]季度|\s*\d{{1,2}}\s*月(?:底|[上中下]旬|\s*\d{{1,2}}\s*日)?)之?前(?!已|的|[^，,。；;]{{0,16}}(?:已|的))"
)
"""A date of the plan by which something is to be done."""
_LEFT_OVER = "未|遗留|剩余|结转|延续|滞后|尚|已|反馈|整改|问题|成果|基础|经验|考核|督察|评估|报告|积案|存量|案件|总结|述[法职]|年报|统计|决算|公[示开]|验收|归档|表彰|评[查选议]|收尾|接续|清算"
"""Words of what is left of a year that is over."""
_BY_YEAR = (
    re.compile(
        rf"(?:到|至){YEAR}(?:年?[底末])?[，,]?(?:(?!已|的|基础)[^。；;，,]){{0,24}}?(?:达到|达|实现|完成|建成|突破|全覆盖)"
    ),
    re.compile(
        rf"(?:确保|力争|争取|计划|预计|有望|拟于|拟在|推动|保证)(?:(?!比|较|与|同|已|的|{_LEFT_OVER})[^，,。；;：:]){{0,14}}?"
        rf"{YEAR}(?!以来|[底末]?(?:的|基础|已|遗留|结转|续建))(?:[底末]|内|上半年|下半年|[一二三四]季度|\s*\d{{1,2}}\s*月(?:份|[底上中下]旬?|\s*\d{{1,2}}\s*日)?)?"
        rf"(?:(?!{_LEFT_OVER})[^，,。；;：:的]){{0,12}}?(?:建成|完工|投用|投入使用|通车|竣工|投产|开工|达产|封顶|合龙|完成|启动|开业|开园|运营|见效|落地|实现|达到|新建|新增|改建|扩建|改造|建设|培育|引进|引育|打造|创建|出台|覆盖)(?!的)"
    ),
    re.compile(
        rf"(?:确保|力争|争取|计划|努力|保证)(?:到|在|于)?{YEAR}年?(?:[底末]|内|上半年|下半年|[一二三四]季度)(?:之?前)?(?!的|已|还|[^，,。；;：:]{{0,16}}(?:{_LEFT_OVER}))"
    ),
)
"""What the plan wants to be so by a time: 力争2025年9月建成通车, 到2025年底覆盖率达到90%."""
_TASK = re.compile(
    rf"(?:确保|保证|推动|力争|努力|全力|圆满|高质量|高标准|全面|如期|抓好|做好)(?:(?!{_LEFT_OVER})[^，,。；;：:《》“”]){{0,10}}?{YEAR}(?:度|的)?(?!\s*(?:以来|年?[底末初]|上半年|下半年|[一二三四]季度|\d))"
    rf"(?:(?!{_LEFT_OVER})[^，,。；;：:《》“”、]){{0,16}}?(?:任务|目标|工作|计划|改革|建设)(?:(?!{_LEFT_OVER})[^，,。；;：:《》“”、]){{0,10}}?(?:落地|见效|落实|完成|实现|推进|到位|取得|开好局|迈上|再上)"
)
"""What the plan wants to come of the tasks of a year: 确保2025年各项改革任务落地见效."""


def planned_years(report: Report, year: int) -> Iterator[tuple[int, int]]:
    """Spans of the year reported on where the plan of the next should stand."""
    plan = [s for s in report.sentences if s.function is Function.PLAN and s.span is Span.YEAR]
    # A plan written before the year is over may want its tasks done.
    is_of_next = any(
        f"{year + 1}年" in report.text[s.start : s.end]
        for s in report.sentences
        if s.function is Function.PLAN
    )
    for sentence in plan:
        forms = (_DEADLINE, *((_TASK, *_BY_YEAR) if is_of_next and not sentence.heading else ()))
        for form in forms:
            for found in form.finditer(report.text, sentence.start, sentence.end):
                written = WRITTEN.match(report.text, found.start("year"))
                if year_value(found["year"]) == year and written:
                    yield written.span()
