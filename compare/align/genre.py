"""What a sentence names, apart from the words of the genre.

加快“一站式”中心建设 and 加快“一网通办”建设 share 加快“一…建设, as every report does.  The manner (加快,
力争2022年底前), the actor (市直部门, 主要负责人) and the frame (建设, 机制, 水平, 不够) do not distinguish
one matter from another.
"""

from __future__ import annotations

import re

from compare.wording import HAN_RUN, masked

MANNER = "进一步|持续|着力|深入|全面|不断|切实|大力|加快|加强|强化|深化|优化|推进|推动|促进|提升|提高|完善|健全|夯实|压实|落实"
"""How anything is done."""
FRAME = "依法|法治化?|政府|行政|工作|建设|机制|体系|制度|水平|能力|力度|作用|管理|重点|领域"
"""What any matter is called."""
_GENRE = re.compile(
    "[一二三四五六七八九十]+[是要]|第[一二三四五六七八九十]+"
    # Manner.
    f"|{MANNER}"
    "|突出|增强|坚持|继续|积极|认真|努力|有效|严格|扎实|稳妥|充分|开展|组织|实施|发挥|建立|建成|制定|修订|出台|印发|推行|实行"
    "|探索|举办|召开|打造|构建|形成|实现|力争|确保|做好|抓好|达到"
    # Time, and degree.
    "|增加|新增|增长|下降|同比|较?上年|以上|以下|以来|[年月]?底前|年底|今年|全年|年内|下一步|目前|累计|共计"
    # Frames of any matter.
    f"|{FRAME}|效果|情况|问题|方面|措施|办法"
    "|方案|意见|任务|要求|基础|活动|行动"
    # Deficiencies of any matter.
    "|不足|不够|不强|不高|有待|仍需|还需|还不|存在|主要|原因是?|部分|个别|少数|一些|有的"
    # Actors.
    "|全[省市区县镇局]|[我本][省市区县镇局]|各级|各地|各?乡镇|各?街道|[省市区县]直|部门|单位|主要?负责人|负责人|领导干部"
    r"|班子成员|干部|人员|群众|[省市区县][^\W\d]{2,4}局|办公室"
    "|[的了和与及等为对向在将以把从个件次项名家处批起份场期人]"
)
"""Adjacent Chinese letters: no pair spans a mark, a number or the mask of a number."""


def named(text: str) -> frozenset[str]:
    """Pairs of adjacent characters of a text as written, except those inside words of the genre."""
    found: set[str] = set()
    for run in HAN_RUN.findall(masked(text)):
        left = _GENRE.sub(_blank, run)
        # 同管 in 合同管理 means contract: a pair that is only half inside a genre word is kept.
        found.update(run[k : k + 2] for k in range(len(run) - 1) if left[k : k + 2] != "  ")
    return frozenset(found)


def _blank(word: re.Match[str]) -> str:
    return " " * len(word.group())
