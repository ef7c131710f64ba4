"""What a clause is by its own words: an act, a count, a state, an opening, an aim."""

from __future__ import annotations

import re
from functools import cached_property

from compare.measures.clauses import LEAST
from compare.measures.remarks import indicator_of, is_remark
from compare.wording import letters

ENUMERATOR = re.compile(
    r"^(?:[一二三四五六七八九十]+(?:是|要)|第[一二三四五六七八九十]+[，,、]|首先|其次|同时|此外|另外)[，,]?"
)
NAMED = re.compile(r"《[^》]{2,60}》|[“\"][^”\"]{2,20}[”\"]")
FOUNDING = re.compile(
    "建立|成立|组建|设立|出台|印发|制定|修订|启动|启用|上线|开通|建成|首创(?!精神)|首次|率先|试点|推出|推行|(?<!再)创新(?!高|主体|驱动|能力|人才|活力|精神|成果|资源|要素)|聘请|赋权|发布|举办|打造|搭建|获评|获批|荣获|入选|新增|增设|探索|投入使用|建成|新建|开业|投产|通车|通水|开工|动工|封顶|竣工|落成|揭牌|问世|签[订署]|结成|缔结|上升为|升格|[上下]调(?!节)"
)
"""Acts that found or begin something, or set it anew."""

_ACT = re.compile(
    "建立|成立|组建|设立|设置|出台|印发|制定|修订|修改|制发|下发|发布|编制|编印|起草|开展|举办|举行|召开|组织|推出|推行|推广|推进|启动|启用|"
    "上线|运行|开通|建成|打造|创建|探索|(?<!再)创新(?!高|主体|驱动|能力|人才|活力|精神|成果|资源|要素)|首创|试点|实行|实施|落实|聘请|聘任|选聘|选派|培养|培训|办理|受理|审查|审核|清理|废止|评查|"
    "检查|督查|督察|督办|邀请|抽查|排查|整改|整治|约谈|通报|公布|公开|公示|赋权|下放|取消|压缩|压减|精简|签订|签署|搭建|开发|配备|"
    "安装|编写|拍摄|制作|发放|走访|调研|评估|考核|述法|旁听|宣传|宣讲|指导|帮助|化解|调解|援助|减免|挽回|承办|完成|获评|荣获|获得|"
    "入选|纳入|引入|设|建|办|增设|新增|扩大|整合|联合|协同|对接|共享|联动|改造|升级|优化|梳理|汇编|形成|发出|提出|反馈|回访|移送|立案|查处|"
    "处理|回复|答复|聚焦|健全|完善|加强|强化|深化|规范|提升|提高|"
    "表彰|命名|认定|授予|奖励|补助|补贴|拨付|筹集|兑付|缓缴|退还|追回|追缴|招聘|招录|引进|增配|配齐|派驻|派出|抽调|调整|划转|移交|抄送|"
    "归集|汇集|收集|征集|记入|计入|挂钩|评选|评定|评出|选树|授课|挂牌|开设|开辟|张贴|录制|编排|编发|刊发|推送|转办|交办|巡查|巡回|巡演|"
    "核查|核验|接访|下访|慰问|救助|帮扶|结对|捐赠|修复|治理|购置|投用|投放|布设|试行|施行|参加|收回|注销|吊销|取缔|关停|关闭|拆除|查封|没收|"
    "观摩|参观|列席|会签|互派|进驻|驻点|点评|打分|评议|告知|提醒|解答|比对|复盘|跟踪|认领|联审|会审|会商|分流|倒查|监测|预警|代办|代收|帮带|"
    "带教|配发|征求|吸纳|采纳|巡讲|播放|报送|备案|归档|建档|登记|销毁|测评|延伸|验收|安排|写明|载明|加装|改写|选送|寄送|邮寄|摆设|留痕|全覆盖"
)
_DONE_TO = re.compile(
    "(?:全年|共|累计)*(?!完成|实现|落实)(?:"
    + "|".join(v for v in _ACT.pattern.split("|") if len(v) > 1)
    + ")"
)
"""Begins with an act: 追缴土地出让收入 is one, 建筑业产值 begins with half a verb."""
_DISPOSED = re.compile("对|为|将|把|向|与|由|给|就|按|请")
"""Begins with what or whom the act is about: 对评议指出的问题…, 将审批权限…, 请代表当面打分."""
_NO_COUNT = re.compile(
    r"[“\"][^“”\"]{0,40}[”\"]|《[^《》]{0,80}》|[〔\[]\d+[〕\]]\d*号?|(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?"
)
"""Holds digits that count nothing: dates, names, document numbers."""
_STORM = re.compile('(?:台风|飓风|寒潮|洪水)[“"][^”"]{1,8}[”"]')
"""Has a name that nobody here gave it, another one each year."""
_COUNT = re.compile(r"\d|[XxＸ]{2}|[×_＿]")
"""A number, or one not filled in yet."""

_STATED = re.compile(
    r"(?:达到?|突破|超过?|逾|增长|增加|上升|下降|下滑|减少|回落|占(?!道|用|压)|高达|高于|低于)(?:了|到|至)?[^，,；;。、]{0,6}\d"
)
"""Says how high a figure stands or how it moved: 人均预期寿命达到76.7岁."""
_REACHED = re.compile("突破|超过|达到|进入|跃[居升]|位居|由负转正")
"""Says where a figure came to, be it for the first time: 首次突破300亿元."""
_RATE = re.compile(
    r"[^，,\d]{2,16}(?:率|强度|比重|占比|比例|指数|满意度|覆盖面)(?:均?为|是|均?达到?|保持在?|稳定在|升至|分别)*[^，,\d的]{0,4}\d"
)
"""Gives the value of a rate and nothing before it: 按期办结率为99.7%."""
_MOVED = re.compile(
    r"(?:同比|环比|[较比]|增长|下降|提高|上升|减少|增加|位[列居]|占|其中)[^，,]{0,12}(?:\d|百分点|倍)"
    r"|[^，,\d]{0,8}(?:[是为]|达到?|相当于|完成)(?:上年|去年|前年|上一年|年初|年度|全年|预算|计划)[^，,\d]{0,8}的\d[^，,]{0,8}[倍%％]"
    r"|[^，,\d]{0,20}占(?!道|用|压)[^，,\d比]{0,4}\d[\d.]*[%％]"
    r"|[已均]?连续[\d一二两三四五六七八九十]+[个年季月度]{1,3}(?:保持|实现|呈)?[^，,]{0,4}(?:下降|上升|增长|减少|回落|提高|提升|[零第]\S{0,6})[，,；;。]?$"
)
"""Says only how a figure moved or how it stands to another: 下降0.8个百分点, 案件数是上年的1.4倍, 连续两年下降."""
_OF_PLAN = re.compile(
    r"[^，,\d]{0,8}(?:[是为占]|达到?|相当于|完成)了?[^，,\d]{0,6}(?:计划|任务|目标|预算|指标)数?[^，,\d]{0,4}(?:\d[\d.]*[^，,\d]{0,4})?的\d[^，,]{0,8}[倍%％]"
)
"""Says how a figure stands to what was planned: 完成年度计划44个的104.5%."""
_SETS = re.compile(
    r"(?:并|同时|再|又)*[将把][^，,]{2,40}(?:提高|降低?|[上下]调|增加|减少|压减|压缩|缩短|扩大|调整|延长)[至到为了]?[^，,、]{0,6}\d"
)
"""Begins with what was set to another value, which is an act: 将补贴标准由每月80元提高到100元."""
_SETS_UNSAID = re.compile("(?:上调|下调|提高|降低|延长|缩短|压缩|扩大)[^，,\\d]{3,}[，,]$")
"""Sets something anew and does not say to what: 下调用水价格."""
_LEVEL = re.compile("[^，,、]{0,8}(?:降|升|提高|增加|减少|调整?|延长|缩短|压缩|扩大)[至到为]\\d")
"""Says to what: 最多可降至2.8元."""
_COMPARED = re.compile(
    "同比|环比|[比较](?:上年|去年|前年|上一年|上年度)|上年同期"
    r"|(?:增[加设配补]?|(?<!压)减少?|上?升|下?降低?)[至到](?=[^，,；;。、]{0,3}\d)"
)
_STATE = re.compile(
    "^(?:截至|截止|目前|其余|剩余|现有|另有|总数|余下)|已(?:全部|完成|经|有|累计)|正在|尚[未有需]|日[渐益]|未发生|没有发生|成为"
    "|(?:率|比重|占比|指数|满意度)(?:为|是|达|达到|保持|稳定在|升至|提高到|提升至)?了?[^，,；;。]{0,4}\\d"
)
"""Says how matters stand."""
_GOES_ON = re.compile(r"^(?:其余|剩余|余下|另有|尚有)|正在|继续(?!教育|医学)|将[于在自]\d")
"""Says what is not done yet, or is done as before: 其余4处正在施工, 继续整治涉企乱收费, 条例将于5月施行."""
_LEANS = re.compile(
    "(?:一并|一同|一起)(?!交通|案|行政)|[^，,]{0,2}对[^，,]{2,40}作(?:出|了)(?:明确|具体|系统)*(?:规定|规范)[，,；;。]?$"
    "|[^，,]{0,16}《[^》]{2,60}》[^，,《]{0,24}(?:废止|失效)[，,；;。]?$"
)
"""Is the end of what the clause before begins to tell, and tells little without it: 一并列入废止范围, or of the papers
cleared away one that has no matter left: 原《…通知》同时废止."""
_WANTS_SUBJECT = re.compile(
    r"与[^，,]{2,20}(?:实现|完成)(?:互联|对接|共享)|(?:[自从于]?\d{1,2}月(?:份|初|底|末|\d{1,2}日)?(?:起|前|后)?|如期|率先|首次|全面|基本|已)*(?:实现|做到|达到)"
    "|(?:并?[将把])?[^，,]{4,}(?:全部|一并|也|均|都)(?:纳入|列入|覆盖)[，,；;。]?$"
)
"""Says what came about, of which the clause before says by what act (6月起实现“一窗通办”), or what was taken into
something told before (把新业态从业人员全部纳入)."""
_UNNAMED = re.compile(
    "(?:抓紧|科学|加快|尽快|及时|认真|同步)*(?:编制|制定|出台|修订|完善)(?:[和并]?实施)?(?:建设|专门|相关|配套|具体|实施|专项|行政)*"
    "(?:规划|方案|办法|法规|政策|细则|措施)[，,；;。]?$"
)
"""Tells of a paper and not on what it is: 抓紧制定实施办法."""
_ON_FIGURES = re.compile(
    "四舍五入|统计口径|口径(?:调整|变化|不同)|(?:列入|计入|纳入)本报告|本报告(?:数据|所列)"
)
"""Is a note on the figures of the report."""
_BREAKDOWN = re.compile(
    r"(?P<part>其中)?(?:[^，,、\d]{1,10}\d[\d.]*[^，,、和.\d]{1,3}(?:[、和]|[，,；;。]?$)){2,}$"
)
"""Says how many there are of each kind and nothing else: 城区19名、乡镇27名."""
_STANDS = re.compile(
    r"(?:该|这)[^，,]{1,8}(?<!没)有[^，,\d]{1,10}\d|(?:(?:19|20)\d\d年)?[^，,\d]*(?:投诉|举报|案件|申请|警情)(?:总?[量数])?(?:分别)?为\d"
)
"""Says how many there are or were: 该市场有摊位132个, 2023年的投诉为97件."""
_RECEIVED = re.compile(r"(?:(?:19|20)\d\d年|全年|[总合]?共|累计|先后)*(?:收到|接到|接报)")
"""Begins with what others sent: 收到锦旗8面."""
_ATTENDED = re.compile(
    "(?:共|累计|合计|总)?(?:参[训赛会演][^与]|参加人|惠及|受益|涉及|涉案|覆盖|观看|[总播]?播放)"
)
"""Begins with how many an act told before it reached: 参训320人次, 惠及企业1280家次."""
_PART = re.compile(r"^其中[^…]*\d")
"""Says how much of a count just given is of one kind: 其中通过网上渠道提交的38件."""
_OUTCOME = re.compile(
    "(?:稳步|逐步|明显|显著|持续|进一步|不断|大幅|有效|全面|切实|逐年)(?:提高|提升|下降|增强|改善|好转|优化|加强|减少|增加|夯实|降低|巩固|形成)"
    "|得到|取得|良好|水平|能力|氛围|格局|意识|成效|实效"
)
_CAME = re.compile(
    "(?:得到|有所|已|获得?)(?:有效|明显|基本|充分)?(?:缓解|解决|改善|遏制|扭转|纠正|加强|提升|保障)[，,；;。]?$"
    "|(?:稳步|逐步|明显|显著|持续|进一步|不断|大幅|有效|全面|切实|逐年|扎实|有序|深入|顺利|加快|日[益渐]|有力|蓬勃)"
    "(?:推进|开展|进行|实施|破解|化解|解决|显现|凸显|释放|延伸|拓展|铺开|见效|提高|提升|下降|增强|改善|好转|优化|加强|完善|规范|健全|形成|打牢|夯实|筑牢|织密|扎紧|压实|稳固|回升)[，,；;。]?$"
    "|(?:格局|局面|氛围|框架)(?:已|基本|初步|加快|日益|逐步)*形成[，,；;。]?$|(?:形成|成为)常态[，,；;。]?$"
    '|创(?:下|造)?了?(?:历史)?(?:新高|新低|最好水平|最高纪录)[，,；;。]?$|实现了?[“"]?(?:良好开局|开门红|平稳过渡)[”"]?[，,；;。]?$'
    "|有了?(?:新的|所|明显)(?:提高|提升|进展|突破|优化|改善|改观|变化)[，,；;。]?$"
    "|^(?:持续|不断|进一步|全面|着力|切实|有效|稳步)+(?:提升|提高|增强)[^，,]*(?:质量|水平|能力|质效|效能|意识|素养)[，,；;。]?$"
    "|^为[^，,]{2,40}(?:提供|奠定|打下|营造|注入|筑牢)了?[^，,]{0,4}(?:支撑|保障|基础|环境|氛围|动力|屏障)[，,；;。]?$"
)
"""Ends with how matters went: “双减”工作扎实推进."""
_EASED = re.compile(
    "(?:就|便|才|也)(?:能|可以?|有人)|都有(?:人|回音|着落|章可循|据可依)|有了(?:依据|规矩|保障|着落|说法)|即可|少跑|由[^，,]{2,12}(?:变为|变成|转为|转向)|越[^，,]{1,6}越|更[加为足强快好顺实稳多高]"
    "|(?:群众|企业|百姓|居民|村民|牧民|市民|当事人|办事人员?)[^，,]{0,6}(?:可以?|能够?)|[堵痛难卡]点[，,；;。]?$"
)
"""Says how much easier or better it is now: 群众在家门口就能办理."""
_AIM = re.compile(
    "(?:并|同时|并且)?(?:让|使|以便|推动|促进|方便|便于|力求|努力|切实|确保|保障|做到|实现|形成|助力|防止|避免|倒逼|引导|坚决|着力|大力|全面|"
    "统筹|完善|健全|加强|强化|深化|优化|提升|提高|落实|推进|夯实|压实|持续|不断|进一步|认真|严格|扎实|全力|有力|有效|积极|稳步|深入|充分|"
    "处理好|把握好|严肃|常态化|综合|定期|因地制宜)"
)
"""Begins with what an act is for or in which spirit it was done."""
_AVERTS = re.compile(
    "(?:并|同时)?(?:坚决|有效|切实|着力)?(?:防止|避免|杜绝|防范|破解|破除|纠治|(?:打通|畅通)[^，,]{0,12}最[后先初]一(?:公里|百米|步))"
)
"""Begins with what an act was to avert or to reach, often by its catchword: 避免“一罚了之”, 打通“最后一公里”."""
_FIRST_RESPONSIBLE = re.compile(
    "(?:履行|落实|扛起|扛牢|压实)[^，,]{0,20}第一责任人|(?:亲自(?:部署|过问|协调|督办|研究|抓|推动)[^，,]{0,16}){2}|亲自[^，,]{2,6}、[^，,]{0,8}(?:过问|协调|督办)"
    '|一岗双责[”"]?(?:的?要求|职责|责任)|分管(?:领域|范围|行业|战线)[^，,]{0,8}(?:法治|依法行政|普法)|[“"]一把手[”"]工程|组织者、推动者(?:、|和)'
)
"""Says of the leaders what the Regulation on the first responsible of 2016 has them do."""
_EVERY_ONE = re.compile(
    "(?:^|、)(?:能|该|应|凡)[^，,、]{1,6}(?:的|一律|尽|都)|[一每]([处起件个项户批])、?[^，,、]{1,5}[一每]\\1"
)
"""Says that nothing is left out: 发现一处、整治一处, 能办的马上办."""
_IN_FORCE = re.compile(
    "^(?:随着|新[制修]订的|新)?《(?:中华人民共和国[^》]*|[^》]*法)》[^，,]{0,20}(?:施行|实施|生效|公布)(?:以来|后)?[，,；;。]?$"
)
"""Says since when a law of the country is in force, which no county made."""
_BY_LAW = re.compile(
    "依法(?:依规)?(?:严肃|严厉|从严|从重|从快)*(?:予以|实施|给予|进行|作出|追究)?(?:失信)?(?:惩戒|惩处|查处|处罚|处理|处置|打击)[，,；;。]?$"
)
"""Says that the law was applied to those it is for: 对失信主体依法实施惩戒."""
_AT_LARGE = re.compile(
    "(?:稳妥|稳步|有序|扎实|深入|积极|持续|全面|大力)+(?:推进|推动|开展|做好)[^，,“”《》]{2,10}工作[，,；;。]?$"
    "|(?:深入|认真|全面|严格|大力)*(?:(?:学习|宣传|贯彻|执行|落实|实施)[、和]?){1,3}(?:新[制修]订的|新)?《[^》]*法》[，,；;。]?$"
    "|[^，,]{0,10}(?:公[开布示]|发布|报[送告])[^，,]{0,12}(?:法治政府建设|政府信息公开)(?:工作)?(?:年度|情况)*报告[，,；;。]?$"
    "|因时因势|因势利导"
)
"""Says of a whole field of work, or of a law, that it was attended to (稳妥推进赋权工作, 深入宣传《行政复议法》), or that a
report like this one was published."""
_FORMULA = re.compile(
    "(?:全面|积极|深入|持续|大力|坚持|继续)?(?:推行|落实|坚持|践行|深化|推进|实行|推动|实施)(?:了)?"
    '[“"]?(?:包容审慎(?:监管)?|柔性执法|审慎监管|放管服(?:改革)?|最多跑一次(?:改革)?|简政放权|(?:行政执法)?三项制度|行政执法责任制|谁执法谁普法|新时代枫桥经验|枫桥经验'
    '|繁简分流|案件繁简分流|法治政府建设|依法行政|政务公开|府院联动)[”"]?(?:制度|机制|改革|工作|责任制)?[，,；;。]?$'
)
"""Carries out, and says no more, what every office is told to: 推行包容审慎监管."""
_QUOTED = '[“"][^”"]{1,14}[”"]'
_BETWEEN = '[^“”"，,；;。]'
_TURNED = re.compile(
    f"[从由]{_BETWEEN}{{0,4}}{_QUOTED}{_BETWEEN}{{0,6}}(?:变|转|向|到){_BETWEEN}{{0,8}}{_QUOTED}"
    f"|{_QUOTED}{_BETWEEN}{{0,6}}变{_BETWEEN}{{0,8}}{_QUOTED}"
)
"""Says with two catchwords what turned into what: 从“接得住”向“管得好”转变.  They are names of nothing."""
_ADVERBIAL = re.compile(
    r"^受[^，,]{2,30}影响|(?:以来|之后|之际|期间|过程中|基础上|(?:前提|情况|形势|条件|背景)下|为(?:契机|抓手|主线|重点|目标|牵引|引领))[，,]?$"
    "|^(?:采取|通过|采用|运用|利用|以)[^，,]{2,40}(?:等?(?:多种|各种)?(?:方式|形式|手段|途径|渠道|载体))[，,]$"
    "|^(?![将把])[^，,]{2,}(?:评价|调查|测评|评[议比查]|竞赛|考核|检查|审查|审理|办理|事项|案件)中[，,]$"
)
"""Is the setting of an act, which the next clause tells: 新修订的行政复议法施行以来, 受市场调整影响."""
_BY_WHAT = re.compile(
    "(?:针?对|面对)(?:上述|以上|这些)[^，,]*(?:问题|困难|不足|短板|挑战)[，,]$"
    "|(?:对照|按照|根据|依照|依据|针对)[^，,]*(?:内容|要求|规定|精神|方案|变动|变化|情况|问题|困难|影响|形势|短板|需求|特点|》(?:（[^）]*）)?)[，,]$"
)
"""Says by what an act was guided: 对照《行政处罚法》修订内容."""
_STRESS = re.compile(
    "突出(?!问题|贡献|成绩|矛盾)[^，,]{2,30}(?:内容|重点|特点|特色|主题|导向|实战|实效)[，,；;。]?$"
)
"""Says on what the weight of an act lay: 突出文书制作等实战内容."""
_OPENING = re.compile(
    "(?:(?:19|20)\\d\\d年|一年来|今年以来|去年以来)?[，,]?[^，,]{0,14}"
    "(?:坚持|牢固树立|紧扣|紧紧围绕|围绕|聚焦|锚定|瞄准|立足|面对(?!面)|秉持|本着|深入贯彻|全面贯彻|认真落实|以[^，,]{2,24}为|以[^，,、]{1,8}[促带增]进?)"
)
"""Begins with a frame of mind or a formula: 2023年，全市坚持以…为指导; 紧紧围绕…."""

_WHOLE = 8
"""Letters.  A shorter clause is no measure by itself unless it counts or names something."""


class Words:
    """What a clause is by its own words, whatever the other report tells.

    ``has_figure`` says that the report gives a figure in it.
    """

    def __init__(self, written: str, *, has_figure: bool = False) -> None:
        # Pages put a space around numbers.
        written = "".join(written.split())
        self.text = text = ENUMERATOR.sub("", written)
        """Without 一是 and its like, and without white space."""
        self.is_changed = text != written
        self.goes_over = written.endswith(("，", ","))
        """A comma parts it from the next clause."""
        # Figures tell numbers in words (整修步道十六处) from names that begin with one (三项制度).
        self.counts = has_figure or bool(_COUNT.search(_NO_COUNT.sub("", text)))
        """It gives a number of something; a date, or a number in a name, counts nothing."""
        self.founds = bool(FOUNDING.search(text))
        """It tells that something was founded or begun."""

    # Most clauses are told by the first few of these: each is looked for when it is asked for.

    @cached_property
    def _turns(self) -> bool:
        return "《" not in self.text and bool(_TURNED.search(self.text))

    @cached_property
    def names(self) -> bool:
        """It holds a title or a name in quotation marks."""
        return bool(NAMED.search(_STORM.sub("", self.text))) and not self._turns

    @cached_property
    def acts(self) -> bool:
        """It has a verb that reports are wont to tell acts with; no list of verbs is ever whole."""
        return self.founds or bool(_ACT.search(self.text))

    @cached_property
    def _sets(self) -> bool:
        return bool(_SETS.match(self.text))

    @cached_property
    def _is_moved(self) -> bool:
        # 其中5人获评 is said of a part, and tells what was achieved.
        text = self.text
        return bool(_MOVED.match(text)) and not self._sets and not (self.founds and _PART.match(text))

    @cached_property
    def _is_rate(self) -> bool:
        return bool(_RATE.match(self.text)) and not self._sets

    @cached_property
    def compares(self) -> bool:
        """It says how a figure changed, or gives the value of a rate."""
        compared = bool(_COMPARED.search(self.text)) and not self._sets
        return compared or self._is_moved or self._is_rate or self.is_of_plan

    @property
    def is_state(self) -> bool:
        """It says how matters stand."""
        return bool(_STATE.search(self.text)) and not self._sets

    @cached_property
    def _is_bare(self) -> bool:
        return not (self.counts or self.names)

    @cached_property
    def _went(self) -> bool:
        return not self.counts and bool(_CAME.search(self.text) or _EASED.search(self.text))

    @property
    def tells_how_it_went(self) -> bool:
        """It says how it went, or what turned into what: “双减”工作扎实推进."""
        return self._went or self._turns

    @cached_property
    def is_outcome(self) -> bool:
        """It says, without number, what came of an act or how it went: 执法水平稳步提高."""
        return self._went or (self._is_bare and (self._turns or bool(_OUTCOME.search(self.text))))

    @cached_property
    def averts(self) -> bool:
        """It says what an act was to avert or to reach."""
        return not self.counts and bool(_AVERTS.match(self.text))

    @cached_property
    def says_nothing_own(self) -> bool:
        """It says what was to be averted, or what every office is told to do or has to keep to."""
        text = self.text
        return self.averts or (
            not self.counts
            and bool(
                _FORMULA.match(text)
                or _FIRST_RESPONSIBLE.search(text)
                or _EVERY_ONE.search(text)
                or _IN_FORCE.match(text)
                or _BY_LAW.search(text)
                or _AT_LARGE.match(text)
            )
        )

    @cached_property
    def is_remark(self) -> bool:
        """It says how a figure stands to others or where a total stands, what a time is or what somebody said."""
        if is_remark(self.text):
            return True
        indicator = indicator_of(self.text)
        return bool(indicator) and not (self.names or self._sets or _DONE_TO.match(indicator))

    @cached_property
    def goes_on(self) -> bool:
        """It says what is not done yet, or is done as before."""
        return bool(_GOES_ON.search(self.text))

    @cached_property
    def is_note(self) -> bool:
        """It says how the report's figures are to be read."""
        return bool(_ON_FIGURES.search(self.text))

    @property
    def is_aim(self) -> bool:
        """It says, without number or name, what an act was for: 让群众少跑腿."""
        return self.says_nothing_own or (self._is_bare and bool(_AIM.match(self.text)))

    @cached_property
    def is_opening(self) -> bool:
        """It begins with a frame of mind or a formula."""
        return bool(_OPENING.match(self.text) or _STRESS.match(self.text))

    @property
    def is_part(self) -> bool:
        """It says of how many of those told of before something is true."""
        return bool(_PART.match(self.text)) or self.text.startswith("从中")

    @property
    def is_unnamed(self) -> bool:
        """It tells of a paper; on what it is, the clause before says."""
        return bool(_UNNAMED.match(self.text))

    @property
    def wants_subject(self) -> bool:
        """The clause before says by what act that came about."""
        return bool(_WANTS_SUBJECT.match(self.text))

    @property
    def sets_unsaid(self) -> bool:
        """It sets something anew; to what, the next clause may say."""
        return bool(_SETS_UNSAID.search(self.text))

    @property
    def gives_level(self) -> bool:
        """It says to what something was set."""
        return bool(_LEVEL.match(self.text))

    @cached_property
    def is_of_plan(self) -> bool:
        """It says how a figure stands to what was planned."""
        return bool(_OF_PLAN.match(self.text))

    @property
    def merely_counts(self) -> bool:
        """It gives a number and founds nothing; what was added (新增) is a number too."""
        return self.counts and not self.names and not FOUNDING.search(self.text.replace("新增", ""))

    @property
    def is_specific(self) -> bool:
        """It counts or names something, or says that something was founded."""
        return self.counts or self.names or self.founds

    @property
    def may_be_measure(self) -> bool:
        """It is long enough to mean something by itself and tells of an act, not how a figure stands."""
        text = self.text
        length = len(letters(text))
        if length < LEAST or (length < _WHOLE and not self.is_specific):
            return False
        if (self.is_opening and not self.is_specific) or (self.tells_how_it_went and not self.founds):
            return False
        if self.is_remark or self.says_nothing_own or self.is_note or self.is_of_plan or _LEANS.match(text):
            return False
        is_setting = (
            _BY_WHAT.match(text)
            or text.endswith(("：", ":"))
            or ("《" not in text and _ADVERBIAL.search(text))
        )
        is_share = (_PART.match(text) or _ATTENDED.match(text) or self.goes_on) and not self.founds
        kinds = _BREAKDOWN.match(text)
        is_there = _STANDS.match(text) or (
            (kinds and (kinds["part"] or not self.acts)) or (_RECEIVED.match(text) and not self.acts)
        )
        if is_setting or is_share or is_there or self._is_moved or self._is_rate:
            return False
        if self.names or (self.counts and not _STATED.search(text)):
            return True
        is_first = self.founds and not _REACHED.search(text)
        return bool(is_first or _ACT.search(text) or _DISPOSED.match(text))
