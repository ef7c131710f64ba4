"""What is declared of all, or of none, and a number beside it that says otherwise: 全部整改，整改率96%; 零纠错，纠错率2.4%.

So are a record that names its own end (超额完成 of fewer than were planned), a place among fewer peers than it has before it, and
a strong word for a small change.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from compare.checks.rates.contradiction import Contradiction, contradiction
from compare.figures.numerals import parse_numeral
from compare.guarded import Guarded
from compare.model import Function, Report

_VALUE = r"\d+(?:\.\d+)?"
_NUMERAL = r"(?:\d{1,3}|[一二两三四五六七八九十百]{1,4})"
_ALL_DONE = Guarded(
    ("全部", "均已", "件件"),
    rf"(?:全部|均已|件件)(?:得到|按期|按时|及时|依法)?(?P<deed>整改|办结|化解|答复|回复|销号|审结|出庭|采纳|备案|执行|完成)[^。；;\d]{{0,16}}?(?P<said>(?P=deed)(?:到位|应诉|完成)?率(?:为|达到?|保持在)?(?P<value>{_VALUE})\s*[%％])",
)
_COVERED = Guarded(
    ("全覆盖",),
    rf"全覆盖[，,](?:[^。；;，,\d]{{0,6}})(?P<said>覆盖率(?:为|达到?|保持在)?(?P<value>{_VALUE})\s*[%％])",
)
_NONE = Guarded(
    ("零", "无一"),
    rf"(?:零|无一(?:件|例)?(?:被)?)(?P<deed>败诉|纠错|投诉|撤销|超期|事故|上访|退件|差错)[^。；;\d]{{0,16}}?(?P<said>(?:直接|综合|有效|被)?(?P=deed)(?:率|案件|件数)?(?:为|达到?)?(?P<value>{_VALUE})\s*(?:[%％]|[件起次例]))",
)
_DID_NOT = Guarded(
    ("未发生", "没有发生"),
    r"(?:未|没有)发生(?:一起)?(?P<kind>[^，,。；;、\d以及]{0,8}?)(?:及|以上|及以上)*(?:生产|安全)*(?P<what>事故|事件|案件|纠纷)[^。]{0,40}?发生(?P<said>(?P=kind)(?:生产|安全)*(?P=what)(?P<value>\d+)[起件次])",
)
_OF_N = Guarded(
    ("位", "名"),
    rf"(?<![\d.])(?P<all>\d{{1,3}})个[^，,。；;：:\d]{{1,14}}?(?:中|里)?(?:排名|排|位列|位居|名列|列|居)第?(?P<said>(?P<value>{_NUMERAL})[位名])",
)
_AMONG = Guarded(
    ("跻身", "进入", "稳居", "挺进"),
    rf"(?P<said>第(?P<value>{_NUMERAL})[位名]?)[，,](?:成功|首次|顺利)?(?:跻身|进入|稳居|挺进)(?:[^，,。；;\d前]{{0,8}})前(?P<all>{_NUMERAL})[名位强]?",
)
_HUNDRED = Guarded(("百强",), r"百强(?:县|区|市|镇)?[^。；;\d]{0,14}?(?P<said>第(?P<value>\d{3})[位名])")
_PARTS = Guarded(
    ("个",),
    r"(?:全[省市县区旗镇]|辖区?)(?:共|内)?(?P<all>\d{1,4})个(?P<what>[^\W\d_A-Za-z]{2,6}?)(?:当)?中?[，,](?:已?有)?(?P<said>(?P<value>\d{1,4})个)(?P=what)",
)
_OVERFULFILLED = Guarded(
    ("超额", "超计划"),
    rf"(?:计划|承诺|目标|任务|安排)(?:[^。；;，,\d]{{0,14}})(?P<all>{_VALUE})(?P<scale>[万亿]?)(?P<unit>[^\W\d_A-Za-z]{{1,2}})[，,](?:[^。；;，,\d]{{0,14}})(?P<value>{_VALUE})(?P=scale)(?P=unit)[，,](?P<said>超额|超计划)",
)
_OVERFULFILLED_FIRST = Guarded(
    ("超额", "超计划"),
    rf"(?P<said>(?:超额|超计划)完成)[^。；;\d]{{0,8}}[，,](?:[^。；;，,\d]{{0,4}})计划(?:[^。；;，,\d]{{0,14}})(?P<all>{_VALUE})(?P<scale>[万亿]?)(?P<unit>[^\W\d_A-Za-z]{{1,2}})[，,](?:实际)(?:[^。；;，,\d]{{0,14}})(?P<value>{_VALUE})(?P=scale)(?P=unit)",
)
_STRONG = Guarded(
    ("大幅", "迅猛", "高速", "显著", "快速"),
    rf"(?P<said>(?:大幅|迅猛|高速|显著|快速)(?:度)?(?:增长|上升|提升|提高|下降|减少|降低|回落)了?(?P<value>{_VALUE})\s*[%％])",
)
_WEAK = Guarded(
    ("略", "小幅", "微"),
    rf"(?P<said>(?:略微?|小幅|微|稍)(?:有|有所)?(?:增长|上升|提升|提高|下降|减少|降低|回落|增|升|降)了?(?P<value>{_VALUE})\s*[%％])",
)
_TWO_DIGITS = Guarded(
    ("两位数",),
    r"增长(?P<value>\d(?:\.\d+)?)\s*[%％][，,](?:继续)?(?P<said>(?:实现|保持|呈现)?(?:了)?两位数(?:的)?增长)",
)
_ALL_UP = Guarded(
    ("正增长",),
    rf"(?:[-−－]|下降|减少)(?P<value>{_VALUE})\s*[%％][，,](?P<said>(?:均|全部|都|双双)(?:实现|保持)(?:了)?正增长)",
)
_FIRST = Guarded(("首次",), rf"(?P<said>首次)[^。；;]{{2,30}}?(?:已|已经)连续(?P<value>{_NUMERAL})[年届]")
_SOME = Decimal(2)
_MUCH = Decimal(30)


def declared(report: Report) -> Iterator[Contradiction]:
    """Such statements of a report's review, in the order of their kinds."""
    for form in (_ALL_DONE, _COVERED):
        yield from _if(report, form, lambda found: _value(found) < 100, "< 100%")
    for form in (_NONE, _DID_NOT):
        yield from _if(report, form, lambda found: _value(found) > 0, "> 0")
    for form in (_OF_N, _AMONG, _PARTS):
        yield from _if(report, form, lambda found: _value(found) > _all(found), ">")
    yield from _if(report, _HUNDRED, lambda found: _value(found) > 100, "> 100")
    for form in (_OVERFULFILLED, _OVERFULFILLED_FIRST):
        yield from _if(report, form, lambda found: _value(found) < _all(found), "<")
    yield from _if(report, _STRONG, lambda found: 0 < _value(found) < _SOME, f"< {_SOME}%")
    yield from _if(report, _WEAK, lambda found: _value(found) >= _MUCH, f"≥ {_MUCH}%")
    yield from _if(report, _TWO_DIGITS, lambda found: _value(found) < 10, "< 10%")
    yield from _if(report, _ALL_UP, lambda found: True, "< 0")
    yield from _if(report, _FIRST, lambda found: _value(found) > 1, "> 1")


def _if(
    report: Report, form: Guarded, is_wrong: Callable[[re.Match[str]], bool], how: str
) -> Iterator[Contradiction]:
    for sentence, found in form.matches(report):
        if sentence.function is Function.PLAN or not is_wrong(found):
            continue
        limit = found.groupdict().get("all")
        yield contradiction(found.span(), found[0], f"{found['value']} {how}{' ' + limit if limit else ''}")


def _value(found: re.Match[str]) -> Decimal:
    return parse_numeral(found["value"]) or Decimal(0)


def _all(found: re.Match[str]) -> Decimal:
    return parse_numeral(found["all"]) or Decimal(10**9)
