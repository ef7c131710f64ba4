"""Numbers that count nothing: names, dates, document numbers, ordinals, codes, formulas, versions."""

from __future__ import annotations

import re

from compare.figures.units import EVERY_UNIT

Span = tuple[int, int]

_BRACKETS = "〔[(（【［"
_LONGEST_CODE = 6
"""Letters.  兰政办发."""
_CN = "一二两三四五六七八九十百〇零"

_HOTLINE = "(?:12345|12348|12368|12388|12309|12315|12333|12380|110|119|120|122|114)"
_COUNTED = rf"[余多]?(?:[%％‰万千亿]|(?:{'|'.join(map(re.escape, EVERY_UNIT))})(?<!部(?=门))(?<!部门)(?<!对(?=接))(?<!分(?=[类流])))"
"""Behind the last number of a list or a range: it counts, as those before it do, and is no hotline's."""

_EXCLUDED = re.compile(
    rf"""
    (?=[《第\s\dA-Za-z{_CN}{re.escape(_BRACKETS)}])(?:                        # no other letter begins one
    《[^《》]{{0,120}}》                                                    # a title's numbers are the title's
    |[{re.escape(_BRACKETS)}]\s*(?:19|20)\d\d\s*[〕\])）】］]\s*(?:第\s*)?\d{{1,5}}\s*号  # document number
    |(?:19|20)\d\d\s*[-—–~至/到]\s*(?:19|20)\d\d\s*(?:年(?:度)?)?            # period
    |(?:19|20)\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}(?:\s*\d{{1,2}}:\d\d(?::\d\d)?)?  # date, time stamp
    |(?:19|20)\d\d\s*年\s*(?:度|版|代|(?:\d{{1,2}}\s*月\s*(?:\d{{1,2}}\s*[日号])?))?  # year, date
    |(?<![\d.])(?:1[0-2]|0?[1-9])\s*月\s*(?:\d{{1,2}}\s*[日号]|份|底|初|末|上旬|中旬|下旬)?(?!均)  # month
    |(?<![\d.])\d{{1,2}}:\d\d(?::\d\d)?                                     # time
    |第?\s*[二三四五六七八九十\d]{{1,4}}届(?:人大|政协|人民代表大会|人代会|党代会)?(?:常委会)?第?[一二三四五六七八九十]+次(?:全会|会议|大会|全体)  # meeting
    |第\s*(?:\d+|[{_CN}]+)\s*(?:个|届|次|批|期|轮|条|款|项|章|节|部分|位|名|号|季度|方|责任人|议题|课|时间|线)?  # ordinal
    |\d{{1,2}}\s*月\s*\d{{1,2}}\s*日                                              # date behind a lost 年
    |(?<![\d.])(?:\d{{1,3}}|[{_CN}]{{1,4}})多?\s*年(?:以?来[，,]?的?(?:最|首|第一次|头一[次回]|历史|少有|罕见|未有)|(?:以?来)?的?新[高低])  # since when: 7年来最低
    |(?<!\d)\d+\s*周年                                                            # anniversary
    |(?<!\d)\d+(?:\.\d+)?\s*版                                                     # version
    |(?<!\d){_HOTLINE}(?=[”"’热政便法直号“]|公(?![里顷斤])|平(?!方)|对接|部门|分[类流]|[-、](?!\d)|(?:[-、]{_HOTLINE})++(?!\d|{_COUNTED}))  # hotline
    |(?<![\d.])\d+(?:\s*[+＋]\s*(?:\d+|[NnXx]))+                            # formula: 1+4+8, 6+N
    |(?<![\d.])\d(?:-\d){{2,}}                                             # formula: 2-1-1-5-2
    |(?<!\d)\d+(?:\.\d+)?\s*(?:千|万)伏(?!安)                                            # voltage that names a station: 110千伏
    |7\s*[×xX*]\s*24\s*小时|(?:24|二十四)小时(?=自助|服务|热线|不打烊|不间断|在线|值班|值守|轮值|轮班|监[测控管]|心理|接听|开放|畅通|响应|“)   # name of a service
    |^\s*(?:\d{{1,2}}\s*[.．、](?!\d)|[（(]\s*\d{{1,2}}\s*[）)])              # heading number
    |[A-Za-z]+\d+(?:\.\d+)?|(?<![\d.])\d+(?:\.\d+)?[A-Za-z]+                # PM2.5, 5G
    |(?:{_CN[0]}|[二三四五六七八九十]+)(?:届[一二三四五六七八九]中|届|大精神|大以来|大报告|大)(?:、[一二三四五六七八九]中)?(?:全会)?  # meetings
    )
    """,
    re.VERBOSE,
)
_QUOTED = re.compile(r"[“\"‘「][^“”\"‘’「」]{1,16}[”\"’」]")
_FULL_WIDTH = re.compile("[０-９]")
_CLAIM = re.compile(r"\d\s*[%％]")

NUMERAL_NAMES = (
    "三项制度|三项清单|三次产业|三次分配|三个代表|三重一大|三农|三公|三统一|三同步|三审制|三调联动|三链|三张清单|三个清单|三个规定|三个责任|"
    "两个维护|两个确立|两个责任|两个结合|两个毫不动摇|两山|两会|两委|两法衔接|两代表一委员|四家班子|四大班子|五大班子|两学一做|两个大局|"
    "四个意识|四个自信|四个全面|四个伟大|四个落实|四风|四不两直|四张清单|四大检察|四套班子|五位一体|五个一|五大发展|六稳|六保|"
    "六尺巷|七五普法|八五普法|八项规定|八个方面|九进|十四五|十三五|十五五|十项行动|一规划两纲要|一府两院|一岗双责|一网通办|"
    "一网统管|一件事|一站式|一体化|一体推进|一次办|一次性|一窗|一老一小|一村一|一码|一业一|一企一|一张网|一张图|一盘棋|双随机|双公示|双报告"
)
_NAMED = re.compile(NUMERAL_NAMES)


def excluded(sentence: str) -> list[Span]:
    """Spans of a sentence whose numbers are not quantities, in order; they may touch and overlap."""
    # The name ２４小时值班 equals 24小时值班.
    sentence = _FULL_WIDTH.sub(lambda digit: str(int(digit[0])), sentence)
    spans = [
        (_code_start(sentence, found.start()), found.end())
        for found in _EXCLUDED.finditer(sentence)
        if found.end() > found.start()
    ]
    for found in _QUOTED.finditer(sentence):
        # “四个100%” is a claim; any other number inside short quotation marks belongs to a name.
        if not _CLAIM.search(found.group()):
            spans.append(found.span())
    spans += [found.span() for found in _NAMED.finditer(sentence)]
    return sorted(spans)


def _code_start(sentence: str, start: int) -> int:
    """Where a document number with its bracket at ``start`` begins, with its office's letters: 三政发〔2024〕9号."""
    first = start
    while (
        sentence[start] in _BRACKETS
        and start - first < _LONGEST_CODE
        and sentence[first - 1 : first].isalpha()
    ):
        first -= 1
    return first
