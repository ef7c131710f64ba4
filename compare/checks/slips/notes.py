"""Notes to a colleague that stayed in a report: （数据以…科最终口径为准）, 请…科核实, （口径待与…统一）, （此段可删）.

A finished report may say what it goes by (工程款以审计结论为准) and where its figures are from (以统计公报为准).  An
office of the house (科, 股, 室), a figure that is not final, and what is to be done to the text are for colleagues.
Most notes say no more than who is to do what to the text: 普法股再核一下, 待执法支队报数.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Report, Role
from compare.wording import HAN

_OPEN, _CLOSE = r"[（(【\[]", r"[）)】\]]"
_INSIDE = r"[^（()）【】\[\]\n]"
_OFFICE = f"{HAN}{{0,8}}(?:科室?|股室?|处室|办公室|同志|科长|股长|主任|老师)"
_FIGURES = "(?:数据|数字|数值|口径|此数|该数|比例|百分比|表述|提法|人数|件数|金额)"
_FIXED = "(?:核实|核对|核准|核定|补充|补齐|确认|把关|填写|填报|校对|校核|更新|修改|审定|斟酌|提供)"
_SEE_TO = rf"(?:再|及时|尽快|抓紧|帮忙|协助|一并|最后|统一)?{_FIXED}"
_NOTES = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        # 请各科室核对, in brackets or as a clause.
        rf"(?:(?<=[。；;，,])|^)请{_OFFICE}{_SEE_TO}{HAN}{{0,8}}(?=[。；;，,]|$)",
        # 口径待与司法局统一, 待省厅数据出来后再补.
        rf"{_OPEN}[待等]{_INSIDE}{{2,20}}(?:后再?|再|时)(?:补|填|核|报|更新|定|改|写|加|汇总|确认){_INSIDE}{{0,6}}{_CLOSE}",
        r"(?:具体|准确|最终)(?:数据|数字|数值|金额)暂?待(?:定|补|报)(?=[，,。；;）)]|$)",
        # What a figure lacks: 数字存疑, 后补.
        rf"{_OPEN}{_INSIDE}{{0,16}}(?:存疑|暂缺|缺数|后补|后填|是否保留){_INSIDE}{{0,6}}{_CLOSE}",
        # 年底更新, 定稿前补.
        rf"{_OPEN}(?:{_INSIDE}{{0,16}}[，,；;])?(?:(?:年底|年末|月底|\d+月底?|届时)[前时再]{{0,2}}更新(?:数据|数字)?|(?:定稿|报送|印发|上报|会签|付印)[前时]{HAN}{{0,4}}(?:更新|补|填|替换|核|改){HAN}{{0,6}}){_CLOSE}",
        # 需与财政局口径一致, 与统计局对一下.
        rf"{_OPEN}{_FIGURES}?[需须要请]与{HAN}{{1,14}}(?:一致|统一|核对|对接|衔接){_CLOSE}",
        rf"{_OPEN}{_INSIDE}{{0,16}}(?:对|碰|核|看|改|查|问|商量)一下{_INSIDE}{{0,10}}{_CLOSE}",
        rf"{_OPEN}(?:建议删除?|(?:此|这|该)(?:段|句|处|项|部分|内容|数据?){HAN}{{0,4}}(?:删|不写|重复|合并|改|补|核){HAN}{{0,6}}){_CLOSE}",
        rf"{_OPEN}(?:此处|这里)?(?:插入?|放)(?:\d+张)?(?:图片?|照片|表格?|图表|截图|二维码){_CLOSE}",
        rf"{_OPEN}(?:本段|此段|该段|本部分)由{HAN}{{2,8}}[科股室局](?:负责|撰写|起草|统稿){_CLOSE}",
        # Of what an office is to do: 【民政局补充数据】.
        rf"[【\[](?:{_INSIDE}{{0,12}}[，,：:])?(?:请|由|待|需)?{HAN}{{1,10}}(?:局|委|办|中心|科|室|部门|单位|站|处|院|公司|同志){_SEE_TO}{_INSIDE}{{0,14}}[】\]]",
    )
)  # fmt: skip
_HOUSE_OFFICE = "(?:[科股室办队组]|科室|股室|处室|同志|老师|主任|[科股处局队]长|中心)"
_OTHER_OFFICE = "(?:[局委厅院镇乡站所]|街道|部门|单位|公司|[省市县区镇乡街]里)"
_TO_DO = "(?:核|核对|核实|核定|核准|复核|校|校对|校核|审|审核|审定|确认|对|看|查|改|修改|定|定稿|统一|把关|斟酌|补|补充|补齐|补报|填|填写|填报|加|删|报|报数|提供|反馈|更新|汇总|替换)"
_TO_WHAT = "(?:数|底数|数据|数字|数值|材料|内容|情况|口径|表述|人数|人次|件数|金额|名单|清单|台账)"
_DO = rf"{_TO_DO}(?:[过完齐好全]|上?来|看|一?下|[一两]遍|中)?{_TO_WHAT}?"
_HOW = "(?P<how>再|还没有?|还未|尚未|没有?|未|尽快|抓紧|及时|帮忙|协助|重新|最后|统一|一并)"
_TASK = re.compile(
    rf"(?:{HAN}{{1,6}}?(?=[待需请])|此处|这里|本段|此段|该段|本部分|该数|此数|具体)?{_TO_WHAT}?(?P<call>[待等请需找让缺]|由|[待需请]?[与和跟])?"
    rf"(?P<who>(?:(?![图照请待等]){HAN}){{1,10}}?(?:(?P<house>{_HOUSE_OFFICE})|{_OTHER_OFFICE})(?:{HAN}(?:科|股|处|局|工|主任|同志|老师))?|(?P<name>[老小]{HAN}))?"
    rf"(?:{_HOW}?(?P<deed>{_DO})(?:(?:后|之后|时)?(?P<then>再|统一|一并)?{_DO})?|(?P<what>{_TO_WHAT}))"
)
"""Who is to do what to the text, as the last clause of a note: 待执法支队报数, 人事科核过再报, 缺渔政支队数据."""
_BRACKETED = re.compile(rf"{_OPEN}(?:{_INSIDE}{{0,20}}[，,：:；;])?(?P<task>{HAN}{{2,20}}){_CLOSE}")
_GOES_BY = re.compile(
    rf"(?P<open>{_OPEN})?(?P<said>[^，,。；;：:（()）【】\[\]\n]{{0,16}}?)以(?P<source>[^，,。；;：:（()）【】\[\]《》\n]{{1,20}})为准(?P<more>[^，,。；;：:（()）【】\[\]\n]{{0,12}})(?P<close>{_CLOSE})?"
)
_OF_FIGURES = re.compile(rf"{_FIGURES}$")
_HOUSE = re.compile(
    r"科(?![学技研普])|股(?![份权东])|处室|(?:信访|督查|综合|法规|法制|文秘|秘书|办公)室?处?室(?=的|最终|提供|统计|核|报|数|意见|口径|$)|同志"
)
_NOT_FINAL = re.compile(r"最终|定稿|后续|最后|核实后|后报|会签")
_PUBLISHED = re.compile(
    r"统计局|统计部门|公报|年鉴|审计|决算|结算|合同|协议|判决|裁定|裁决|公告|公示|公布|发布|文件|法律|法规|规定|标准|登记|批复|批准|测绘|鉴定|评估|验收|原件|文本|通知|国家|平台|系统"
)
"""What a finished report goes by."""
_RULED = re.compile(r"明确|规定|要求|坚持|确定|约定|一律|均|应当?|必须|全部|统一")
"""Words of a rule that is told: 明确执法数据以…为准."""


def notes(report: Report) -> Iterator[tuple[int, int]]:
    """Spans of such notes in the title and the body of a report; they may overlap."""
    for paragraph in report.paragraphs:
        if paragraph.role not in (Role.BODY, Role.TITLE):
            continue
        place = report.text, paragraph.start, paragraph.end
        for pattern in _NOTES:
            yield from (found.span() for found in pattern.finditer(*place))
        for found in _BRACKETED.finditer(*place):
            task = _TASK.fullmatch(found["task"])
            if task and _is_task(task):
                yield found.span()
        for found in _GOES_BY.finditer(*place):
            if _is_for_colleagues(found):
                whole = bool(found["open"] and found["close"])
                yield found.span() if whole else (found.start("said"), found.end("source") + len("为准"))


def _is_task(task: re.Match[str]) -> bool:
    """Somebody is asked for it, or an office of the house is to do it; what other offices do is part of the report."""
    call, is_in_house = task["call"] or "", bool(task["house"] or task["name"])
    if task["what"]:
        return call == "缺"
    if call[:1] == "请":
        return True
    if call and call in "待等需找让" and task["who"]:
        return True
    # 法规科审核 and 镇街办报送 are what offices do every day, and a case may be 待审核.
    is_daily = re.match("审|报|反馈|看|查|加", task["deed"]) and not (task["how"] or task["then"])
    if (is_in_house or call[:1] in ("待", "需")) and not is_daily:
        return True
    # 再核, 确认一下, 补数据: whoever is to do it.
    is_of_text = re.match("补|填|核|校|改|删|替换|斟酌|确认", task["deed"])
    return bool(is_of_text and (task["how"] or re.search(r"(?:下|遍|看|数[据字值]?)$", task["deed"])))


def _is_for_colleagues(found: re.Match[str]) -> bool:
    """What the figures go by is an office of the house, or not final yet."""
    said, source = found["said"], found["source"]
    if _PUBLISHED.search(source) or _RULED.search(said):
        return False
    if found["open"] and _HOUSE.search(source):
        return True
    return bool(_OF_FIGURES.search(said) and (_HOUSE.search(source) or _NOT_FINAL.search(source)))
