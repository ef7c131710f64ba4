"""Patterns that recognise actions in clauses: verbs, their objects, titles and names, references to an earlier act."""

from __future__ import annotations

import re

from compare.founding import MADE, OPENED, SET_UP

ENUMERATOR = re.compile(
    r"^(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，,、]|首先|其次|同时|此外|另外)[，,]?"
)
NAMED = re.compile(r"《[^》]{2,60}》|[“\"][^”\"]{2,20}[”\"]")
STORM = re.compile('(?:台风|飓风|寒潮|洪水)[“"][^”"]{1,8}[”"]')
"""A name given by others, different each year."""
FOUNDING = re.compile(
    f"{SET_UP}|{MADE}|{OPENED}|修订|启动|建成|首创(?!精神)|首次|率先|试点|推出|推行|(?<!再)创新(?!高|主体|驱动|能力|人才|活力|精神|成果|资源|要素)|聘请|赋权|发布|举办|打造|搭建|获评|获批|荣获|入选|新增|增设|探索|投入使用|新建|开业|投产|通车|通水|开工|动工|封顶|竣工|落成|揭牌|问世|签[订署]|结成|缔结|上升为|升格|[上下]调(?!节)"
)
"""Acts that found, begin or reset something."""
FOUNDS = re.compile(f"(?:{FOUNDING.pattern})(?!的)")
"""One of them as an act; before 的 it says which: 2000年以前建成的29个."""
ACT = re.compile(
    f"{SET_UP}|{MADE}|{OPENED}|设置|修订|修改|制发|下发|发布|编制|编印|起草|开展|举办|举行|召开|组织|推出|推行|推广|推进|启动|"
    "运行|建成|打造|创建|探索|(?<!再)创新(?!高|主体|驱动|能力|人才|活力|精神|成果|资源|要素)|首创|试点|实行|实施|落实|聘请|聘任|选聘|选派|培养|培训|办理|受理|审查|审核|清理|废止|评查|"
    "检查|督查|督察|督办|邀请|抽查|排查|整改|整治|约谈|通报|公布|公开|公示|赋权|下放|取消|压缩|压减|精简|签订|签署|搭建|开发|配备|"
    "安装|编写|拍摄|制作|发放|走访|调研|评估|考核|述法|旁听|宣传|宣讲|指导|帮助|化解|调解|援助|减免|挽回|承办|完成|获评|荣获|获得|"
    "入选|纳入|引入|设|建|办|增设|新增|扩大|整合|联合|协同|对接|共享|联动|改造|升级|优化|梳理|汇编|形成|发出|提出|反馈|回访|移送|立案|查处|"
    "处理|回复|答复|聚焦|健全|完善|加强|强化|深化|规范|提升|提高|"
    "表彰|命名|认定|授予|奖励|补助|补贴|拨付|筹集|兑付|缓缴|退还|追回|追缴|招聘|招录|引进|增配|配齐|派驻|派出|抽调|调整|划转|移交|抄送|"
    "归集|汇集|收集|征集|记入|计入|挂钩|评选|评定|评出|选树|授课|挂牌|开设|开辟|张贴|录制|编排|编发|刊发|推送|转办|交办|巡查|巡回|巡演|"
    "核查|核验|接访|下访|慰问|救助|帮扶|结对|捐赠|修复|治理|购置|投用|投放|布设|试行|施行|参加|收回|注销|吊销|取缔|关停|关闭|拆除|查封|没收|"
    "观摩|参观|列席|会签|互派|进驻|驻点|点评|打分|评议|告知|提醒|解答|比对|复盘|跟踪|认领|联审|会审|会商|分流|倒查|监测|预警|代办|代收|帮带|"
    "带教|配发|征求|吸纳|采纳|巡讲|播放|报送|备案|归档|建档|登记|销毁|测评|延伸|验收|安排|写明|载明|加装|改写|选送|寄送|邮寄|摆设|留痕|全覆盖|"
    "讲授|录入|细化|印制|搬迁|迁入|兑现|配强|获[^，,]{2,}(?:奖|称号|批复|批准)"
)
DONE_TO = re.compile(
    "(?:全年|共|累计)*(?!完成|实现|落实)(?:" + "|".join(v for v in ACT.pattern.split("|") if len(v) > 1) + ")"
)
"""Begins with an act: 追缴土地出让收入 does, 建筑业产值 begins with half a verb."""
DISPOSED = re.compile(
    "(?:[年月季汛][初底末中前后内]|[上下]半年|\\d{1,2}月[初底末]?)?(?:对|为|将|把|向|与|由|给|就|按|请)(?<!就(?=近|地))(?<!按(?=时|期|质|规定|要求|程序))"
)
"""Begins with the object of the act: 对评议指出的问题…, 将审批权限…, 请代表当面打分."""
ONE_BY_ONE = re.compile("对[^，,\\d]{0,12}\\d[\\d.]*[^，,\\d]{2,20}逐一?[处件项条户个家份批]")
"""Begins with how many things something was done to, one by one: 对84项事项逐项复核."""
SETS = re.compile(
    r"(?:并|同时|再|又)*[将把][^，,]{2,40}(?:提高|降低?|[上下]调|增加|减少|压减|压缩|缩短|扩大|调整|延长)[至到为了]?[^，,、]{0,6}\d"
)
"""Begins with what was set to another value, which is an act: 将补贴标准由每月80元提高到100元."""
SETS_UNSAID = re.compile("(?:上调|下调|提高|降低|延长|缩短|压缩|扩大)[^，,\\d]{3,}[，,]$")
"""Resets something without saying to what: 下调用水价格."""
LEVEL = re.compile("[^，,、]{0,8}(?:降|升|提高|增加|减少|调整?|延长|缩短|压缩|扩大)[至到为]\\d")
"""Says to what it was set: 最多可降至2.8元."""
LEANS = re.compile(
    "(?:一并|一同|一起)(?!交通|案|行政)|[^，,]{0,2}对[^，,]{2,40}作(?:出|了)(?:明确|具体|系统)*(?:规定|规范)[，,；;。]?$"
    "|[^，,]{0,16}《[^》]{2,60}》[^，,《]{0,24}(?:废止|失效)[，,；;。]?$"
)
"""Completes the clause before and means little without it: 一并列入废止范围, or a repealed paper whose
subject is missing: 原《…通知》同时废止."""
SAYS_HOW = re.compile(
    "逐一?[处件项条户个家份批](?=[^，,\\d]*[，,；;。]?$)|([按以逐当同优边随能应先就共每一])[^，,、]{3}、\\1[^，,、]{3}[，,；;。]?$"
)
"""Says what was done to each of those the clause before tells of (逐处拍照留存), or how: 按月调度、按季通报."""
WANTS_SUBJECT = re.compile(
    r"与[^，,]{2,20}(?:实现|完成)(?:互联|对接|共享)|(?:[自从于]?\d{1,2}月(?:份|初|底|末|\d{1,2}日)?(?:起|前|后)?|如期|率先|首次|全面|基本|已)*(?:实现|做到|达到)"
    "|(?:并?[将把])?[^，,]{4,}(?:全部|一并|也|均|都)(?:纳入|列入|覆盖)[，,；;。]?$"
)
"""States an outcome whose act is in the clause before (6月起实现“一窗通办”), or what was included in
something mentioned before (把新业态从业人员全部纳入)."""
UNNAMED = re.compile(
    "(?:抓紧|科学|加快|尽快|及时|认真|同步)*(?:编制|制定|出台|修订|完善)(?:[和并]?实施)?(?:建设|专门|相关|配套|具体|实施|专项|行政)*"
    "(?:规划|方案|办法|法规|政策|细则|措施)[，,；;。]?$"
)
"""Mentions a document without its subject: 抓紧制定实施办法."""
RECEIVED = re.compile(r"(?:(?:19|20)\d\d年|全年|[总合]?共|累计|先后)*(?:收到|接到|接报)")
"""Begins with something received: 收到锦旗8面."""
ATTENDED = re.compile(
    "(?:共|累计|合计|总)?(?:参[训赛会演][^与]|参加人|惠及|受益|涉及|涉案|覆盖|观看|[总播]?播放)"
)
"""Begins with how many an earlier act reached: 参训320人次, 惠及企业1280家次."""
DISPOSED_OF = re.compile(r"(?:已|均|共|全部)*[^，,\d]{2}(?:到位|完毕)\d[\d.]*[^，,\d]{1,2}[，,；;。]?$")
"""Only says how many of those counted before were dealt with: 整改到位2100处."""
RETURNED = re.compile(
    "(?:[按及准如每][^，,《]{1,3}|汇总|审核|统一|做好)*(?:[上填汇]报|报送)[^，,《]{2,20}(?:[年季月]报|报表)[，,；;。]?$"
)
"""Says that the returns of every year were sent in: 按时上报行政执法统计年报."""
PUBLISHED = re.compile(
    "[^，,《“]{0,8}(?P<act>[^，,《“]{2})结果(?:及时|依法|全部|均|已|按规定)*(?:向社会|在[^，,]{2,16})?(?:公布|公开|公示)[，,；;。]?$"
)
"""Says that the outcome of an act was made public: 清理结果向社会公布."""
BY_WHOM = re.compile(
    "由[^，,]{2,}(?:"
    + "|".join(v for v in ACT.pattern.split("|") if len(v) == 2)
    + "|出具[^，,]{0,4}意见)[，,；;。]?$"
)
"""Only says by whom something told before is done: 由属地街道组织验收."""
