"""What is declared of all, or of none, and a number beside it that says otherwise: 全部整改，整改率96%; 零纠错，纠错率2.4%.

So are a record that names its own end (超额完成 of fewer than were planned), a place among fewer peers than it has before it, and
a first place behind somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from compare.checks.rates.contradiction import contradiction
from compare.evidence import evidence
from compare.figures.movement import FALL
from compare.figures.numerals import parse_numeral
from compare.matches import Guarded, in_what_is_told
from compare.model import Fault, Function, Report
from compare.wording import HAN, last_clause

_VALUE = r"\d+(?:\.\d+)?"
_NUMERAL = r"(?:\d{1,3}|[一二两三四五六七八九十百]{1,4})"
_IN_TIME = "按期|按时|及时|限时|期限内"
_ALL_IN_TIME = r"(?:(?:所有|全部|各类)?(?:投诉举报|诉求|事项|投诉|举报|工单)?(?:均|全部|都)在(?:法定|规定|承诺)?的?(?:期限|时限|时间)内(?:办结|答复|回复|办理完毕))"
_NONE_LATE = "(?:(?:无一(?:件|例)?|没有一?[件例]|零)(?:超期|逾期))"
_UP_TO_COMMA = r"[^。；;，,\d]{0,16}[，,]"


class _Form(NamedTuple):
    """A kind of statement, and the values that it cannot stand beside."""

    mark: str
    """How a value that is wrong compares to the limit: ``<`` or ``>``."""
    limit: int
    """Where the statement itself tells none in its group ``all``."""
    unit: str
    said: Guarded
    """With the group ``value``, empty where it is 1 and told without a number."""

    def wrong(self, value: Decimal, told: Decimal | None) -> str | None:
        """The comparison that the statement contradicts; None where there is none."""
        limit = Decimal(self.limit) if told is None else told
        if not (value < limit if self.mark == "<" else value > limit):
            return None
        return f"{value} {self.mark} {limit}{self.unit}"


_FORMS = (
    _Form("<", 100, "%", Guarded(("全部", "均已", "件件"), rf"(?:全部|均已|件件)(?:得到|按期|按时|及时|依法)?(?P<deed>整改|办结|化解|答复|回复|销号|审结|出庭|采纳|备案|执行|完成){_UP_TO_COMMA}(?P=deed)(?:到位|应诉|完成)?率(?:为|达到?|保持在)?(?P<value>{_VALUE})\s*[%％]")),
    _Form("<", 100, "%", Guarded(("全覆盖",), rf"全覆盖[，,]覆盖率(?:为|达到?|保持在)?(?P<value>{_VALUE})\s*[%％]")),
    _Form(">", 0, "", Guarded(("零", "无一"), rf"(?:零|无一(?:件|例)?(?:被)?)(?P<deed>败诉|纠错|投诉|撤销|超期|事故|上访|退件|差错){_UP_TO_COMMA}(?:直接|综合|有效|被)?(?P=deed)(?:率|案件|件数)?(?:为|达到?)?(?P<value>{_VALUE})\s*(?:[%％]|[件起次例])")),
    _Form("<", 100, "%", Guarded(("期限内", "时限内", "时间内", "超期", "逾期"), rf"(?:{_IN_TIME})(?:办结|答复|回复|办复|办理)率(?:均?为|达到?|保持在)?(?P<value>{_VALUE})\s*[%％][，,](?:{_ALL_IN_TIME}(?:[，,]{_NONE_LATE})?|{_NONE_LATE})")),
    _Form(">", 0, "", Guarded(("未发生", "没有发生"), r"(?:未|没有)发生(?:一起)?(?P<kind>[^，,。；;、\d以及]{0,8}?)(?:及|以上|及以上)*(?:生产|安全)*(?P<what>事故|事件|案件|纠纷)[^。]{0,40}?发生(?P=kind)(?:生产|安全)*(?P=what)(?P<value>\d+)[起件次]")),
    _Form(">", 0, "", Guarded(("位", "名"), rf"(?<![\d.])(?P<all>\d{{1,3}})个[^，,。；;：:\d]{{1,14}}?中(?:排名|排|位列|位居|名列|列|居)第?(?P<value>{_NUMERAL})[位名]")),
    _Form("<", 0, "", Guarded(("超额", "超计划"), rf"(?:计划|承诺|目标|任务|安排)[^。；;，,\d]{{0,12}}(?P<noun>{HAN}{{2}})(?P<all>{_VALUE})(?P<scale>[万亿]?)(?P<unit>{HAN}{{1,2}})[，,][^。；;，,\d]{{0,12}}(?P=noun)(?P<value>{_VALUE})(?P=scale)(?P=unit)[，,](?:超额|超计划)")),
    _Form("<", 10, "%", Guarded(("两位数",), r"增长(?P<value>\d(?:\.\d+)?)\s*[%％][，,](?:继续)?(?:实现|保持|呈现)?(?:了)?两位数(?:的)?增长")),
    _Form(">", 0, "", Guarded(("正增长",), rf"(?:[-−－]|{FALL})(?P<value>{_VALUE})\s*[%％][，,](?:均|全部|都|双双)(?:实现|保持)(?:了)?正增长")),
    _Form("<", 2, "", Guarded(("次于",), r"(?:第(?P<value>[一1])[位名]?|首位|榜首)(?=[，,、]?仅?次于)")),
)  # fmt: skip
_NONE_SUED = re.compile(
    r"(?:复议案件|经复议的?(?:案件|申请人)?|复议后)[中后]?(?:无一(?:件|例|人|起)?|没有一?[件例人起]?)[再又]?(?:提起)?(?:行政)?(?:诉讼|起诉)"
)
_SUED = re.compile(
    r"(?:经|因)?(?:行政)?复议(?:决定)?后(?:又|再|仍|当事人|申请人|不服)*(?:提起)?(?:行政)?(?:诉讼|起诉|应诉)(?:的|案件)*(?P<value>[1-9]\d*)\s*[件起]"
)


def declared(report: Report) -> Iterator[Fault]:
    """Such statements of a report's review, in the order of their kinds."""
    for form in _FORMS:
        for sentence, found in form.said.matches(report):
            groups = found.groupdict()
            value = parse_numeral(groups["value"] or "一")
            told = parse_numeral(groups["all"]) if groups.get("all") else None
            working = form.wrong(value, told) if value is not None else None
            if working and sentence.function is not Function.PLAN:
                yield contradiction(report, found.span(), working)
    yield from _sued_after_all(report)


def _sued_after_all(report: Report) -> Iterator[Fault]:
    """复议案件无一再提起诉讼, and 其中经复议后起诉11件 in the paragraph."""
    for sentence, said in in_what_is_told(report, _NONE_SUED):
        paragraph = report.paragraphs[sentence.paragraph]
        sued = _SUED.search(report.text, paragraph.start, paragraph.end)
        if sued and not re.search("[上去]年", last_clause(report.text[paragraph.start : sued.start()])):
            fault = contradiction(report, said.span(), f"{sued['value']} > 0")
            yield replace(fault, evidence=(evidence(report, *sued.span()),))
