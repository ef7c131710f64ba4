"""Masked or unfinished text: ××, XX, *次, ＿＿处, N件, 年月日 and 〔2024〕号 without numbers, 待补充, 此处, notes to a colleague.

Rationale: a template is filled in by several offices; what one of them left open is found by the first
reader outside.  Tracked changes and comments left in a Word file show that reader how the text came about.

Example: 全年共召开会议*次, or 化解矛盾纠纷XX件; （数据以法规科最终口径为准）.

Source: drafts published with their placeholders.

Fix: put the value in, or take the clause out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from compare.checks.rule import Check, Detector, Example, Need, Rule, Same, in_report
from compare.checks.slips.notes import notes
from compare.figures.movement import FALL, RISE
from compare.matches import in_body
from compare.message import N_, counted, message
from compare.model import Fault, Markup, Report, Role, Severity, Subject
from compare.wording import HAN

_SPACES = r" \xa0\u2002-\u2009\u3000"
_SPACE = f"[{_SPACES}]"
"""What a number is left blank with."""
_COUNTED = "(?:个|次|件|场|人|名|份|项|家|条|起|户|期|宗|部|万|亿|元|%|％)"
_AMOUNT = rf"(?:[万亿]*(?:元|美元|人次|平方米|立方米|千瓦时|公里|公顷|亩|吨|户|人|家|个)|个?百分点|处|批|{_COUNTED})"
"""A unit with what may stand in front of it: 亿元, 万人次."""
_UNIT = re.compile(rf"\s*{_AMOUNT}次?")
_MEASURE = (
    "(?:个(?!体|人|别|性)|次(?!要)|件|场(?!所|地|景)|人(?!民|大|员|事|社|才|工)|名(?!称|单|义|录)|份(?!额)|项(?!目)|家(?!庭|长|属)|条(?!例|款)|起(?!草|诉)|户(?!籍|口)"
    "|期(?!间|限)|宗|部(?!门|署|分)|处(?![罚理置分以于])|批(?![准复评示])|篇|轮(?!训|岗|流)|册|台(?!账)|套|辆|艘|吨|公里|平方米|亩|卷(?!宗|面)|幅(?!度)|座(?!谈)|所(?![有在属需])"
    "|支(?!持|付|部|出|撑)|栋|间(?!接)|例(?!如|外|会|行)|课时|学时|天(?!然)|万|亿|元|余|%|％)"
)
"""What stands behind a number; 处 of 处罚 does not."""
_COUNTED_BY = re.compile(rf"\s*{_MEASURE}次?")
_OPEN = re.compile(
    # No other character begins one.
    rf"(?=[×✕╳＊*□○〇12XxＸｘNＮ_＿{{?？%％（(【\[此这待月TF单点轻选C{_SPACES}])(?:"
    # 二〇〇八年 is a year.
    r"[×✕╳＊*□]{2,}|(?<![一二三四五六七八九十〇○零年])[○〇]{2,}(?![一二三四五六七八九〇○零年])"
    r"|(?:19|20)[XxＸｘ×＊*]{2}(?=年)|[XxＸｘ×＊*]{1,4}年[XxＸｘ×＊*]{1,2}月|[XxＸｘ×＊*]{1,2}月[XxＸｘ×＊*]{1,2}日"
    r"|(?<![A-Za-z0-9])[XxＸｘ]{2,}(?![A-Za-z0-9]|-\d)"
    r"|(?:[Xx]+(?=\s*(?:个|次|件|场|人|名|份|项|家|条|万|亿|元|年|月|日|%|％|余))|[×＊*＿_□]+(?=\s*[年月日]))(?<![A-Za-z0-9][Xx*×])"
    r"|[_＿]{3,}|\{\{[^{}\n]{0,30}\}\}"
    rf"|[（(]\s+[）)](?=\s*{_COUNTED})|(?<={HAN}){_SPACE}{{2,}}(?={_AMOUNT}[，。；、,;（(])"
    rf"|[?？]{{2,}}(?={HAN})|(?<={HAN})[?？](?={_COUNTED}[，。；、,;])"
    r"|(?<=[为达到至占])[%％]"
    rf"|(?<![A-Za-z0-9+＋“])[NＮ](?=\s*(?:{_COUNTED}))"
    rf"|(?<=\d年){_SPACE}*月{_SPACE}*日|(?<=[于自至]){_SPACE}*月{_SPACE}*日"
    rf"|[（(【\[]?(?:此处|这里)(?:{HAN}{{0,8}})(?:补充|填写|插入|待定|核实|略)(?:{HAN}{{0,8}}[）)】\]])?"
    # The prompts of the fields of a form in Word and WPS.
    rf"|(?:单击|点击|轻触)(?:或(?:点击|点按|轻触))?(?:此处|这里|以)(?:输入|键入|选择|添加){HAN}{{0,6}}?(?:文字|文本|日期|内容|标题|数字|姓名|单位|选项)"
    r"|Click (?:or tap )?(?:here )?to enter (?:text|a date)|Choose an item|(?<![^\n|｜（(【\[\s])选择一项(?=[。.]?\s*(?:[\n|｜）)】\]]|$))"
    rf"|[【\[](?:填写|数字|数据|数值|日期|时间|单位名称|单位){HAN}{{0,6}}[】\]]"
    r"|待(?:补充|填写|填报|核实|核定|确认|定稿|更新|统计|核)(?=[）)】\]。；，,;]|$)|(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])"
    r")"
)
_BLANKS = re.compile(
    # Marks that count nothing and stand where a number should.
    rf"(?:[×✕╳＊*□]+|(?<={HAN})[○〇●△▲■◆◇★☆#＃]{{2,}})(?=\s*{_MEASURE})(?<![A-Za-z0-9][Xx*×])"
    rf"|＿{{2,}}|[＿_]+(?=\s*{_MEASURE})|(?<={HAN})_{{2,}}(?={HAN}|[，。；、）])"
    # 拉动消费约亿元: what stands behind a number, without one.
    rf"|(?:(?<=(?<![签合条])约)|(?<={RISE}|{FALL})){_SPACE}*(?:万?亿元|万元|个百分点|万人次?|万亩|万吨|万平方米|万户)(?=[，。；、,;])"
    rf"|[（(【\[]{_SPACE}*[）)】\]](?=\s*{_MEASURE})|(?<={HAN})…{{1,2}}(?=[万亿]?{_MEASURE}[，。；])"
    # One letter, circle or sign counts what stands behind it; “X+N” and A类 count nothing.
    rf"|(?<![A-Za-z0-9+＋“\-])[Xx]{{1,3}}(?=\s*{_MEASURE})(?![^，。；”]{{0,4}}[+＋])|(?<=第)[XNxＮ×](?=[位名届次])"
    rf"|(?<![一二三四五六七八九十〇○零年])(?<={HAN})[○〇●△▲■◆★☆#＃](?=\s*{_MEASURE})"
    rf"|(?<={HAN})\u3000(?={_AMOUNT}[，。；、,;])|(?<![\d.,:：])0{{2,3}}(?=次|件|场|人|名|家|个|份|起)"
    r"|某某(?=人次|件|镇|街道|部门|同志|项目)"
    # 受援群众余人次: more than a number that is not there.
    rf"|(?<={HAN})(?<![其剩多业富结盈残空节之工公百千万亿十廿卅两几数])余(?:人次|件次|场次|户次|[万亿]元|万[人户件])"
    # …，同比增长，…: the clause has no value.
    rf"|(?<=[，；])(?:同比|比上年|较上年)(?:{RISE}|{FALL})(?=[，。；])"
)

_OPEN_NUMBER = re.compile(
    rf"{HAN}{{2,12}}\s*(?:[〔\[【（(]\s*(?:19|20)\d\d\s*[〕\]】）)]\s*第?[{_SPACES}×XxＸ*＊_＿○〇□…]*号(?![码段召线楼])"
    rf"|〔(?:20)?[{_SPACES}×XxＸ*＊_＿○〇□…]*〕\s*第?\d*\s*号)"
)
"""A document number without its number or its year."""
_LEAD = re.compile(r"^.*(?:印发|根据|按照|落实|文件)")


def _open(found: Callable[[Report], Iterable[tuple[int, int]]]) -> Check:
    """The check of a detector of what was left open."""
    return in_report(lambda report: (_left_open(report, span) for span in found(report)))


def _left_open(report: Report, span: tuple[int, int]) -> Fault:
    text = message("“{text}” was never filled in.", text=report.text[slice(*span)])
    return Fault(span, text, message("Put the value in, or take the clause out."))


def _numbers(report: Report) -> Iterator[tuple[int, int]]:
    for paragraph in report.paragraphs:
        for found in _OPEN_NUMBER.finditer(report.text, paragraph.start, paragraph.end):
            lead = _LEAD.match(found[0])
            yield found.start() + (lead.end() if lead else 0), found.end()


def _marks(report: Report) -> Iterator[tuple[int, int]]:
    """Marks with the longest that may be read as their unit: ×× with 余, XX with 万公里."""
    ends = dict(_blanks(report))
    spans = [(start, max(end, ends.get(start, end))) for start, end in _gaps(report, _OPEN, _UNIT)]
    if report.markup.prompts:
        prompts = re.compile("|".join(map(re.escape, report.markup.prompts)))
        taken = list(spans)
        spans += [
            span
            for span in _gaps(report, prompts, _UNIT)
            if not any(span[0] < end and start < span[1] for start, end in taken)
        ]
    return iter(sorted(spans))


def _blanks(report: Report) -> Sequence[tuple[int, int]]:
    return report.once(_every_blank)


def _every_blank(report: Report) -> tuple[tuple[int, int], ...]:
    return tuple(_gaps(report, _BLANKS, _COUNTED_BY))


def _gaps(report: Report, pattern: re.Pattern[str], counted: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Spans of what stands where a value should, with its unit."""
    for found in in_body(report, pattern, Role.TITLE):
        # *场 says more than * by itself.
        unit = counted.match(report.text, found.end(), found.endpos)
        yield found.start(), unit.end() if unit else found.end()


def _tracked_changes(report: Report) -> Iterator[Fault]:
    if report.markup.has_tracked_changes:
        text = message("The Word file still has tracked changes.")
        hint = message("Accept or reject each of them; the text was checked as if all were accepted.")
        yield Fault(None, text, hint, Severity.WARNING)


def _comments(report: Report) -> Iterator[Fault]:
    if report.markup.comments:
        text = counted("The Word file still has {count} comment.", "The Word file still has {count} comments.", report.markup.comments)  # fmt: skip
        hint = message("Settle them and delete them before the file is sent.")
        yield Fault(None, text, hint, Severity.WARNING)


DETECTORS = (
    Detector("notes", N_("A note to a colleague"), Example("调解成功率为86.1%（数据以物业科最终口径为准）。"), _open(notes), Same.OVERLAP),
    Detector("document-numbers", N_("A document number without its number or its year"), Example("青政发〔2024〕号。"), _open(_numbers), Same.OVERLAP),
    Detector("marks", N_("Marks, letters or words that stand for what is to come"), Example("化解矛盾纠纷XX件。"), _open(_marks), Same.OVERLAP),
    Detector("tracked-changes", N_("Changes in a Word file that nobody accepted or rejected"), Example("办理行政复议案件68件。", markup=Markup(has_tracked_changes=True)), in_report(_tracked_changes)),
    Detector("comments", N_("Comments in a Word file"), Example("办理行政复议案件68件。", markup=Markup(comments=1)), in_report(_comments)),
    Detector("blanks", N_("A unit without its value, or with a sign in its place"), Example("拉动消费约亿元。"), _open(_blanks), Same.OVERLAP),
)  # fmt: skip

RULE = Rule(
    "Y014", "placeholder", Severity.ERROR, Need.DRAFT, DETECTORS, __doc__ or "", subject=Subject.BEFORE
)
