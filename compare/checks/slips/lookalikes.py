"""Characters of one look, told apart by what stands beside them: 己全部, 末达标, 年未, 既将施行.

Each is a word by itself, so no dictionary tells.  已 stands in front of what was done and 己 behind 自 or 知; 未 in
front of what was not, 末 behind a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.checks.slips.segmented import word_borders
from compare.checks.slips.slip import Slip
from compare.matches import in_body
from compare.model import Report

_DONE = (
    "全部|全面|全覆盖|完成|完毕|办结|办理|整改|建成|建立|到位|于|按|在|将|达|成为|形成|累计|实现|取得|启动|落实|纳入|制定|印发|报送|移送|反馈|投入|审结|结案|化解"
    "|基本|逐[步一项]|相继|陆续|初步|依法|开展|组织|出台|公布|公开|公示|签订|配备|覆盖|处理|处置|解决|答复|回复|销号|清零|归档|备案|立案|送达|执行|履行|发布|召开|举办|培训"
    "|安排|收到|受理|上线|提交|提前|正式|列入|设立|成立|开通|运行|连续|超过|多次|明确|完善|修订|废止|挂牌|交付"
)
_NOT_DONE = (
    "全面|全部|办结|办理|达到|达标|完成|履行|取得|落实|公开|公示|公布|建立|形成|予|发生|依法|出现|批先建|成年人|雨绸缪|诉先办|解决|到位|整改|纳入|使用|构成|获得|提供|提出|收到"
    "|作出|充分|有效|严格|如实|尽到|通过|参加|报送|备案|签订|制定|明确|设立|核实|执行|审查|审核|配备|办证|登记|缴纳|支付|出庭|答复|反馈|送达|造成|引发|达成|结案|审结|销号|清零"
    "|开展|组织|规范|真正|完全|得到|受到|足额|安装|持证"
)
_SELF = "自知克律利异切肥济推舍损罪由顾修爱为于非对无彼同与一各据屈忘守洁审责反求视以甲乙丙丁戊己庚辛壬癸"
"""What stands in front of 己, and of 巳 in the names of years."""
_TIMES = "年月周期季岁旬日纪代世朝国明清宋元秦汉唐隋本始粉微泡学碎药毫结文句篇章行列首路街尾之最个段批初叶划三四五”"
"""What stands in front of 末."""
_INTO = r"(?=(?:了|到|各|全|新|区|县|市|镇|街|乡|村|社区|年度|年终|综合|绩效|考核|法治|统一|重点|清单|名单|目录|计划|规划|预算|管理|监管|范围|平台|系统|日常|基层|企业|一线|群众|开展|推进|推动|贯彻|学习|实施|落实|践行|资金|经费|使用|运行|运营|生产|强劲|活力|动能|调查|处置|处理|调解|人心|第|\d|[，,。；;、]))"
"""What a verb with 入 goes on with."""
_PATTERNS = (
    (re.compile(rf"(?<![{_SELF}])[己巳](?:{_DONE})"), "[己巳]", "已"),
    (re.compile(rf"(?<![{_TIMES}])末(?:{_NOT_DONE})"), "末", "未"),
    (re.compile(r"[年月季岁期周]未(?=[，,。；;、）)])|(?<=截[至止])(?:19|20)\d\d年未(?!来)|周未(?=节|假|加班|延时|值班)"), "未", "末"),
    # 既将…纳入考核，又强化运用 is right.
    (re.compile(r"既将(?:到期|届满|施行|实施|出台|开展|投入|完成|建成|启动|印发|颁布|开工|竣工|召开|举行|来临|到来|迎来|发布|生效)(?![^。；;]*?[又也且还更])"), "既", "即"),
    (re.compile(r"(?:^|(?<=[，,。；;：:]))即要(?=[^。；;]{2,40}[，,]\s*[又也还更]要)", re.MULTILINE), "即", "既"),
    (re.compile(r"(?<![一二两三单独多个无空\d])人户(?=走访|宣传|宣讲|排查|检查|服务)(?![^。]*人户(?:分离|一致))"), "人", "入"),
    # 纳人考核: behind other verbs 人 may be one, 容纳人 and 关注人.
    (re.compile(rf"(?:(?<![容吸缴接采收出海招])纳|(?<![高精资艰])深|(?<![公])投|嵌|(?<![移种])植|(?<![金])融|迈|(?<![关备])注|(?<![下系排陈并])列|(?<![媒中评推简])介|(?<=[财政算业配税])收)人{_INTO}"), "人", "入"),
)  # fmt: skip
"""What is written, the character in it that is wrong, and the one that was meant."""


def lookalikes(report: Report) -> Iterator[Slip]:
    """Where such a character stands in the body of a report, what is written there, and what was meant."""
    borders: set[int] | None = None
    for pattern, wrong, right in _PATTERNS:
        for found in in_body(report, pattern):
            borders = word_borders(report) if borders is None else borders
            # 期末梢, 知己在 …: whatever the lists forget, a word that goes on over the place is no slip.
            if found.end() in borders:
                yield Slip(found.start(), found[0], re.sub(wrong, right, found[0], count=1))
