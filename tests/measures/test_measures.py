"""Which clauses are no measures, what a report says is no longer its matter, spans, and which measure comes first."""

from __future__ import annotations

import pytest

import compare
from compare.comparison import interpreted
from compare.measures.gaps import explains_a_gap
from compare.measures.weight import weight_of
from compare.measures.words import Words
from compare.model import MeasureStatus
from compare.readers.text import read as read_text
from compare.structure.heading import is_caption
from compare.summary import summarise
from tests.builders import TITLE, report
from tests.test_comparison import SAME, TITLE_2023, compared, measures

OLD = f"一、工作情况\n{SAME}"
DRILL = "举办防汛抢险实战演练9场"


@pytest.mark.parametrize(
    "told",
    [
        "完成年度计划36个的108.3%",
        "连同上年结转的18件",
        "白石镇一名果农对一笔罚款想不通，办案人员两次上门讲清规定，帮助其改造储粪池，按期缴纳了罚款",
        "云岫街道一户居民因屋顶加盖被责令拆除，复议人员会同住建部门现场会商，找到了改建办法",
        "用一个上午叫停了柳河村一处占压光缆的违法施工，施工方当场写下整改承诺",
        "是年初计划25项的124.0%",
        "一并纳入清退名单",
        "突出证据固定、笔录制作等实战内容",
        "连续三年下降",
        "该条例将于2025年3月1日起施行",
        "商户对服务的评价中，“很满意”占91.2%、“满意”占7.5%",
        "因四舍五入合计略超100%",
        "因时因势优化应对策略",
        "对拖欠工资的单位依法予以惩戒",
        "各分管领导按照“一岗双责”要求抓好分管领域法治建设",
        "科室负责人把法治建设作为“一把手”工程抓在手上",
        "“一支队伍管到底”的格局基本形成",
        "扎实推进信访工作",
        "深入学习贯彻新修订的《行政处罚法》",
        "对照《行政强制法》修订内容，继续整治",
        "城区19名、乡镇27名",
        "收到群众锦旗8面",
        "该集市有摊位68个，2024年短斤少两的投诉为23件",
        "2024年，是建县60周年，也是爬坡过坎的一年",
        "三次产业结构优化为8.1：40.2：51.7",
        "按用途分，工业、农业用水分别占全县用水总量的31%、52%",
        "公交日客运量两年翻了一番",
        "火灾起数由41起降至29起",
        "涉企检查次数减少一半以上",
        "占比超过四成",
        "道路运输类案件占近六成",
        "人均培训62学时",
        "应急响应平均时间缩短至12分钟",
        "原区法制办时期制发的文件一并纳入",
        "《云溪市农村公路养护规定》公布于2019年",
        "该规定施行已满五年",
        "新修订的行政复议法自2024年1月1日起施行",
        "严格落实《信访条例》",
        "按可比价格计算增长6.6%",
        "绿色建材类17个、食品加工类15个、其他类12个",
        "主要是多部门检查事项合并实施",
        "增幅较大系村级财务公开信息一并纳入统计所致",
        "农村居民收入接近3万元",
        "进出口总额41.2亿元",
        "建筑业总产值突破60亿元大关",
        "新登记企业户数增长近40%",
        "有商户感慨“以前要跑三个窗口，现在一次就办好”",
        "一位老人在回访中说：“1998年就盼着的路，今年修通了。”",
        "在此，我代表县人民政府，向长期关心支持发展的各界人士，致以诚挚的谢意",
        "针对融资中的困难和问题，千方百计纾困",
        "全镇经济总量首次迈上十亿元台阶",
        "水产品产值占到农业总产值的三分之一",
        "个体经营户贡献了全县41%的税收",
        "全省信访工作考核结果公布，我县列第7位",
        "粮食单产跃居全市第2位",
        "农业生产形势稳中有忧",
        "财政收支平衡的难度明显加大",
        "传统产业面临“两头挤压”的困难",
        "树牢“事事有回音”的责任感",
        "我们热烈庆祝撤县设市30周年，认真总结城市建设的经验，激励全市人民再创新业",
        "县域产业结构有新的优化",
        "全力应对台风“玉蝉”",
        "其中新开工项目41个、竣工项目35个",
        "原《关于规范摊位费收取的通知》因调整对象消失同时废止",
        "3月底前公布上一年度法治政府建设年度报告",
        "县文化馆因地质条件复杂，开工时间推迟到明年上半年",
        "在市里组织的案卷评查中，我县列第7位",
        "对上述短板和不足，",
        "这是乡村发展的最大“富矿”",
        "全面贯彻落实省委主要领导在撤县设市30周年座谈会上的讲话精神",
        "乡村振兴战略有力实施",
        "调动各类创新主体积极性",
        "高校毕业生就业人数再创新高",
        "一季度经济实现“开门红”",
        "“一网通办”事项办件量完成年度计划的118%",
        "加之乡村民宿首次纳入统计范围",
        "房屋登记、物业收费类诉求居多",
        "信访总量实现连续两年下降",
        "问得最多的是《民法典》里的相邻关系",
        "实际举办6期",
        "在“精、准、实”三个字上下功夫",
        "抓住领导干部这个“关键少数”",
        "坚决克服“等靠要”的现象",
        "加大“扶强帮弱”力度",
        "千方百计帮助企业解忧纾困",
        "《云溪市2023年度法治政府建设情况报告》按期公布",
        "按时上报年度统计年报",
        "出台政策举措要有利于稳预期",
        "保基本、兜底线、建机制",
        "推出一系列标志性改革举措",
        "驰而不息整治“四风”",
        "决不允许“新官不理旧账”",
        "敢于啃“硬骨头”",
        "640多万户企业受益",
        "涉农贷款增速比各项贷款平均增速高4.2个百分点",
        "“板凳调解”做法在全市信访工作会议上作经验交流",
        "窗口延时服务的经验被县委简报转发",
        "落实“一窗受理”要求",
        "基本形成“上下贯通、左右联动”的监督体系",
        "秋粮烘干服务带动产值3.4亿元（待农业局核实）",
        "其中1998年以前设立的17个",
        "其中北坡气象站由旧粮库改建而成",
        "金额最高的一笔是52万元的工程款，经办人找了四个月",
        "受理的275件投诉里，最集中的几条由班子成员包办",
        "一大批积怨化解在初始状态",
        "除2项因上位法修订暂缓外，",
        "处置到位1306处",
        "去年检查中尚未整改的3个问题于4月办结",
        "这说明全镇完全有能力按期建成示范区",
        "汇总报送2023年度行政许可数据年报",
        "受理量大幅上升主要是按市里统一安排，把物业矛盾和停车纠纷一并划入受理范围",
        "因检测批次由每季一次改为每月一次，并将6类小作坊食品列入抽检，不合格批次明显增加",
        "未经集体讨论的补助方案一律不予拨付",
        "把居民的烦心事记下来",
        "将防火责任压实",
        "自《云溪市渡运条例》颁布以来，",
        "“参谋部”作用充分发挥",
        "按照“谁审批、谁监管”的原则，",
        "因巡查范围由主干渠扩大到全部支渠，",
        "审核报送2023年度行政许可数据年报",
    ],
)
def test_what_is_no_act_of_its_own_is_no_measure(told: str) -> None:
    assert measures(compared(OLD, f"{OLD}{DRILL}。{told}。"), MeasureStatus.NEW) == [DRILL]


@pytest.mark.parametrize(
    "act",
    [
        "为白石镇一名果农建立信用修复绿色通道",
        "在柳河村一家合作社设立行政执法监督联系点",
        "推行村（社区）一村一名法律顾问",
        "建成了青禾区法治文化广场一处",
        "统一配发执法服装和标志",
        "组织宣传《反有组织犯罪法》42场",
        "按人均50元发放高温补贴",
        "印发《云溪市信访条例实施办法》",
        "把补助标准提高到年度计划的1.5倍",
        "对拖欠工资的单位依法查处17家",
        "建立分管领域法治工作清单28项",
        "扎实推进“无讼村居”创建工作",
        "对连续两年不合格的6家机构予以退出",
        "整治突出问题23个",
        "收到举报线索后立案查处9件",
        "开展学习《行政处罚法》知识竞赛4场",
        "将于法无据的证明事项取消11项",
        "为该园区有困难的企业减租126万元",
        "受理投诉、举报共37件",
        "核减事项12项、下放事项9项",
        "将城乡居民医保门诊报销比例提高6个百分点",
        "把小微企业用电接入时限压缩至5个工作日",
        "废止《征收排污费办法》等过时文件11件",
        "举办庆祝撤县设市30周年书画展",
        "与相邻三县签订跨界河流联防协议",
        "对办结信访事项逐件回访",
        "开展“树牢安全意识”主题宣讲",
        "公布政务公开标准目录",
        "创新推出“一企一档”服务",
        "国产首台采茶机器人问世",
        "其中4家入选省级绿色工厂",
        "县中医院新院区投入使用",
        "追缴土地出让收入2.3亿元",
        "我局为36名老人上门办证，家属表示感谢",
        "将占全县排放量62%的9家企业列入错峰生产名单",
        "国有企业由11家整合为5家",
        "就业补贴“免申即享”兑付额增长1.1倍",
        "下派38名干部驻村，打通服务村民“最后一公里”",
        "就近接收复议申请17件",
        "克服“停工停产”影响，举办招聘会9场",
        "将评议结果与绩效奖金挂钩",
        "完成年度计划外的抽查任务19项",
        "推出“保基本、兜底线、建机制”专题宣讲",
        "推出一批“免证办”事项",
        "在全县推广“板凳调解”做法",
        "全面落实残疾人“两项补贴”制度",
        "云溪古镇景区开园",
        "环湖旅游公路全线贯通",
        "清产核资数据全部录入监管平台",
        "婚姻登记处整体搬迁",
        "再获全省政务创新成果奖",
        "不予受理重复申请的事项列入清单",
        "建成全区最大的一座雨水调蓄池",
        "其中“银发课堂”开到了养老院",
        "因地制宜在12个山村推广光伏提灌",
        "由于汛期提前，组织抢修水毁道路31处",
        "对未整改的单位挂牌督办6家",
        "新建乡村公路131公里，财政贴息",
        "新建两所初中、1所高中，同步招生",
        "新建中央厨房能够满足800名老人就餐",
        "将河口镇“板凳调解”做法在全区复制推广",
        "把云岭社区议事经验在全市推广",
        "组织各镇交流“院落议事”做法并推广",
        "出台一揽子惠企纾困政策",
        "出台一系列促进民营经济发展措施",
        "不能当场办结的一律容缺受理",
        "不得将填报数据作为考核依据写入减负清单",
        "执法检查结果全部向社会公示",
        "由退休法官担任社区调解员",
        "《云溪市营商环境评估报告》首次公布",
        "解决历史遗留的23个信访问题",
        "将平台用工纠纷纳入统计监测",
        "首次报送预算绩效季报",
        "路灯安装到位240盏",
        "想方设法开通农民工返岗专列",
        "克服用地难题新建城北污水厂",
        "修水渠、铺管网、建泵站",
        "实际减免税费320万元",
        "公租房按比市场租金低30%的标准配租",
        "其中在河口镇试行积分兑换",
        "将26项体检写进签约包中，群众自选",
        "把36名独居老人的用药禁忌记下来",
        "把临街危墙拆下来",
        "让16个村的老人吃上“暖心饭”",
        "在全县实现公交换乘“一码通行”",
        "设立村级代办点，让村民办证“零跑腿”",
        "对独居老人开展摸底，逐户建立健康档案",
        "逐户走访低保家庭86户",
        "按旬研判水情9次、按月会商",
        "建立“法治副校长”作用发挥评价办法",
        "因病致贫的家庭全部纳入医疗救助",
        "对未经审批的矿点拆除设备9套",
        "年初把各部门的检查安排排成总表挂到网上",
        "逐户签订森林防火承诺书",
        "逐条梳理行政处罚裁量基准",
        "逐户安装独立式烟感报警器",
        "逐份审查招商引资协议",
        "逐户发放《燃气安全告知书》",
        "先行登记、先行保存",
        "按村建档、按户建卡",
        "共建法庭、共享人才",
        "按旬研判、按月会商",
        "实现水电气报装“一表申请”",
        "做到每个行政村有一名“法律明白人”",
        "确保每条河道明确一名“民间河长”",
        "让社区矫正对象进驻“阳光车间”",
        "将行政复议受理点沉下去",
        "将审批权限放下去",
        "将流动法庭搬上来",
        "将闲置校舍利用起来",
        "把执法数据接上来",
        "因城施策调整公积金贷款额度，公布咨询电话",
        "因校制宜调整课后服务时段，公布咨询电话",
        "对照新条例修改议事规则和合议原则，公布咨询电话",
        "修缮了柳河村两处危桥",
        "整治了河口镇一处黑臭水体，铺设管网3公里",
        "幸福社区一名退休法官领办“老杨调解室”，全年调解纠纷86件",
        "新建了白石镇一处污水处理站，日处理能力500吨",
        "拆除了柳河村一处违法建筑",
    ],
)
def test_an_act_that_looks_like_a_state_or_a_set_phrase_stays_a_measure(act: str) -> None:
    assert measures(compared(OLD, f"{OLD}{act}。"), MeasureStatus.NEW) == [act]


@pytest.mark.parametrize(
    ("told", "measure"),
    [
        ("推动31家工厂智能化改造，其中4家入选省级绿色工厂", None),
        ("扩大工伤保险参保范围，把外卖骑手、网约车司机全部纳入", None),
        ("要根治拖欠工程款问题，抓紧制定专门办法", None),
        ("选聘村级法律顾问58名，从中推选6名担任调解指导员", None),
        ("扩大工伤保险参保范围；把外卖骑手、网约车司机全部纳入", "把外卖骑手、网约车司机全部纳入"),
    ],
)
def test_what_is_said_of_things_told_before_takes_them_in(told: str, measure: str | None) -> None:
    known = told.replace("；", "，").partition("，")[0]
    found = compared(f"{OLD}{known}。", f"{OLD}{told}。")
    assert measures(found, MeasureStatus.NEW) == [measure or told]


@pytest.mark.parametrize(
    ("before", "now", "is_new"),
    [
        ("县图书馆新馆主体封顶", "县图书馆新馆投入使用", True),
        ("云溪水库除险加固工程通过初设审查", "云溪水库除险加固工程开工", True),
        ("蓝莓产业研究所揭牌运行", "蓝莓产业研究所获批省级重点实验室", True),
        ("东郊水厂一期建成通水", "东郊水厂二期动工", True),
        ("县图书馆新馆建成投入使用", "县图书馆新馆投入使用", False),
        ("云溪水库除险加固工程竣工", "云溪水库除险加固工程完工", False),
        ("县图书馆新馆投入使用", "县图书馆新馆建成", False),
        ("东郊水厂二期开工", "东郊水厂二期动工", False),
    ],
)
def test_works_that_came_farther_than_last_year_are_a_new_measure(
    before: str, now: str, is_new: bool
) -> None:
    found = compared(f"{OLD}{before}，新增停车位300个。", f"{OLD}{now}，新增停车位420个。")
    assert measures(found, MeasureStatus.NEW) == [now] * is_new
    assert not measures(found, MeasureStatus.DROPPED)


@pytest.mark.parametrize(("now", "is_new"), [(84, True), (91, False)])
def test_what_was_done_to_each_of_those_that_last_year_only_counted_is_new(now: int, is_new: bool) -> None:
    told = f"对{now}项镇街赋权事项逐项复核"
    found = compared(f"{OLD}公布镇级行政执法事项84项。", f"{OLD}{told}。")
    assert measures(found, MeasureStatus.NEW) == [told] * is_new


def test_what_stands_in_front_of_something_still_named_is_dropped_without_it() -> None:
    lamps = "为山区道班统一更换太阳能路灯260盏"
    old = f"{OLD}{lamps}，开办“道班学堂”技能比试。推行“道班学堂”积分，奖励养路工12名。"
    found = compared(old, f"{OLD}“道班学堂”评出技术能手9名。")
    assert measures(found, MeasureStatus.DROPPED) == [lamps]


def test_a_name_may_hold_a_comma() -> None:
    old = f"{OLD}建立“谁执法，谁普法”联席会商平台16个。"
    assert not compared(old, f"{OLD}“谁执法，谁普法”落实见效。").measures


@pytest.mark.parametrize(
    ("told", "is_dropped"),
    [
        ("年初下发普法依法治理工作要点", False),
        ("年初下发水利建设管理工作要点", True),
    ],
)
def test_a_paper_of_every_year_is_known_by_its_subject(told: str, is_dropped: bool) -> None:
    issued = "印发《2023年全县水务系统普法依法治理工作要点》"
    found = compared(f"{OLD}{issued}，分解任务26项。", f"{OLD}{told}，分解任务31项。")
    assert (issued in measures(found, MeasureStatus.DROPPED)) == is_dropped


@pytest.mark.parametrize(
    ("last", "now"),
    [
        ("制定《2023—2025年数字政府建设三年行动计划》", "制定《2024—2026年法治社会建设三年行动计划》"),
        ("印发《2023年水利建设管理工作要点》", "印发《2024年公路建设管理工作要点》"),
        ("印发《2023年度困难群众临时救助实施办法》", "印发《春季禁渔期渔民临时救助实施办法》"),
    ],
)
def test_papers_whose_titles_end_alike_are_two_when_their_subjects_are(last: str, now: str) -> None:
    found = compared(f"{OLD}{last}。", f"{OLD}{now}。")
    assert measures(found, MeasureStatus.NEW) == [now]
    assert measures(found, MeasureStatus.DROPPED) == [last]


def test_a_count_told_with_its_plan_says_how_a_figure_stands() -> None:
    counted = "全年新增网上办理事项38项，是年初计划30项的126.7%"
    built = "全年建成便民驿站38个，是年初计划30个的126.7%"
    assert measures(compared(OLD, f"{OLD}{counted}。"), MeasureStatus.NEW) == []
    assert measures(compared(OLD, f"{OLD}{built}。"), MeasureStatus.NEW) == ["全年建成便民驿站38个"]


@pytest.mark.parametrize(
    "explained",
    [
        "按照机构改革方案，施工图审查职责自1月起划转至区行政审批局，相关数据不再列入本报告",
        "施工图审查职能已移交区行政审批局",
        "施工图审查情况不再统计",
    ],
)
def test_what_a_report_says_was_handed_over_is_not_dropped(explained: str) -> None:
    old = f"{OLD}审查施工图74套，退回修改19套。为独居老人安装呼叫器45台。"
    found = compared(old, f"{OLD}{explained}。")
    assert measures(found, MeasureStatus.DROPPED) == ["为独居老人安装呼叫器45台"]
    silent = compared(old, OLD)
    assert "审查施工图74套，退回修改19套" in measures(silent, MeasureStatus.DROPPED)


def test_a_plan_to_hand_something_over_explains_no_gap() -> None:
    plan = "二、下一步工作安排\n做好施工图审查职责划转至区行政审批局的准备。"
    found = compared(f"{OLD}审查施工图74套。", f"{OLD}\n{plan}")
    assert measures(found, MeasureStatus.DROPPED) == ["审查施工图74套"]


def test_why_something_is_missing_is_no_new_measure_and_a_handover_is() -> None:
    handed = "将14项城管执法事项划转至街道"
    gap = "渣土运输监管职责划转至区城管局，相关数据不再列入本报告"
    assert measures(compared(OLD, f"{OLD}{gap}。"), MeasureStatus.NEW) == []
    assert measures(compared(OLD, f"{OLD}{handed}。"), MeasureStatus.NEW) == [handed]
    assert explains_a_gap(gap)
    assert not explains_a_gap("材料能共享的不再要求提交")


def test_what_came_about_takes_in_the_act_it_came_of() -> None:
    reform = "深化不动产登记改革"
    found = compared(f"{OLD}{reform}。", f"{OLD}{reform}，7月起实现“一个窗口受理”。")
    assert measures(found, MeasureStatus.NEW) == [f"{reform}，7月起实现“一个窗口受理”"]
    apart = compared(f"{OLD}{reform}。", f"{OLD}{reform}；7月起实现“一个窗口受理”。")
    assert measures(apart, MeasureStatus.NEW) == ["7月起实现“一个窗口受理”"]


def test_since_when_a_rule_is_in_force_is_no_part_of_what_was_done_beside_it() -> None:
    told = "《云溪市渡运条例》经省人大常委会批准，自2024年9月1日起施行，同步制定客船实名登离等配套细则2件"
    found = measures(compared(OLD, f"{OLD}{told}。"), MeasureStatus.NEW)
    assert found[-1] == "同步制定客船实名登离等配套细则2件"


def test_what_was_set_anew_takes_in_the_value_it_was_set_to() -> None:
    told = "下调居民管道燃气配送价格，每立方米最多可降至2.8元"
    assert measures(compared(OLD, f"{OLD}{told}。"), MeasureStatus.NEW) == [told]


def test_measures_are_weighed_by_what_they_are() -> None:
    heaviest_first = [
        "在6个乡镇挂牌成立综合行政执法队",
        "向乡镇赋予县级行政执法权46项",
        "印发《重大行政决策后评估办法》",
        "全县行政执法监督信息系统上线运行，接入单位28家",
        "举办“法治夜市”9场",
        "走访困难企业63家",
        "在集市摆出咨询桌",
    ]
    weights = [weight_of(text, keeps_promise=False) for text in heaviest_first]
    assert weights == sorted(set(weights), reverse=True)


@pytest.mark.parametrize(
    ("heavier", "lighter"),
    [
        ("社会矛盾调处中心实体化运行", "在政务服务中心设立咨询窗口"),
        ("5月揭牌的“和事佬”矛盾调处中心，整合9家单位入驻", "上线“好办”小程序，汇聚事项156项"),
        ("建成智慧工地监管平台", "依托“政务通”办公平台推行公文线上办理"),
        ("发布轻微违法不予处罚事项清单57项", "走访企业57家"),
        ("印发《行政调解工作规则》", "编印《行政调解典型案例汇编》"),
        ("印发《行政调解工作规则》", "贯彻《中华人民共和国人民调解法》"),
        ("设立调解工作站5个", "在槐树街道设立调解工作站5个"),
        ("抽查案卷120卷", "2024年5月抽查案卷"),
        ("社会治理中心实体化运行", "规范社会治理中心运行"),
        ("印发《摊点管理办法》", "2014年印发的《摊点管理办法》停止执行"),
        ("走访企业57家", "废止《摊点管理办法》"),
        ("低保标准由每月680元提高到720元", "巡查河道由680公里增至720公里"),
        ("提高困难群众医疗救助比例和补助标准", "提高施工企业标准化水平"),
    ],
)
def test_what_a_leader_must_know_outweighs_what_is_beside_it(heavier: str, lighter: str) -> None:
    assert weight_of(heavier, keeps_promise=False) > weight_of(lighter, keeps_promise=False)


def test_a_promise_kept_outweighs_what_is_otherwise_equal_and_weights_lie_between_none_and_one() -> None:
    body = "成立县级行政执法队，赋权62项，下沉人员47名，全县8个乡镇全覆盖"
    promised = weight_of("发布轻微违法不予处罚事项清单57项", keeps_promise=True)
    assert promised < weight_of("印发《法律顾问工作规则》", keeps_promise=False)
    assert weight_of("对困难群众给予关怀", keeps_promise=False, is_planned=True) == 0
    assert weight_of("建成监管平台", keeps_promise=True) > weight_of("建成监管平台", keeps_promise=False)
    assert weight_of(body, keeps_promise=False) < weight_of(body, keeps_promise=True) <= 1


def test_the_first_measure_of_a_summary_is_the_weightiest_wherever_it_stands() -> None:
    acts = "上线“好办”小程序，汇聚事项156项。举办知识竞赛8场。成立县物业纠纷调解委员会。"
    first, *_ = summarise(compared(OLD, f"{OLD}{acts}")).new_measures
    found = compared(OLD, f"{OLD}{acts}").new
    assert found.text[first.start : first.end] == "成立县物业纠纷调解委员会"


def test_of_the_first_measures_of_a_summary_two_at_most_were_promised() -> None:
    promised = [f"成立县{what}纠纷调解委员会" for what in ("物业", "医疗", "消费", "劳动")]
    plan = "\n二、2024年工作安排\n" + "".join(f"{told}。" for told in promised)
    others = ["走访困难企业63家", "拍摄普法短片24部", "举办“法治夜市”9场", "抽查出租车辆120台"]
    new = f"{OLD}{'。'.join((*promised, *others))}。"
    first = summarise(compared(f"{OLD}{plan}", new)).new_measures
    assert [m.keeps_promise for m in first[:5]] == [True, True, False, False, False]
    assert [m.keeps_promise for m in first[5:]] == [True, True, False]


@pytest.mark.parametrize(
    ("last", "now", "told"),
    [
        ("举办局长面对面访谈9期，解答问题88个。", "局长面对面访谈改为网络直播，举办8期，解答问题132个。", True),
        ("任前法律知识测试采用闭卷笔试，组织4批。", "任前法律知识测试由闭卷笔试改为线上随机抽题，组织5批。", True),
        ("局长面对面访谈改为网络直播，举办9期。", "局长面对面访谈改为网络直播，举办8期。", False),
    ],
)  # fmt: skip
def test_doing_a_thing_otherwise_is_new_though_the_thing_is_not(last: str, now: str, told: bool) -> None:
    found = measures(compared(f"{OLD}\n{last}", f"{OLD}\n{now}"), MeasureStatus.NEW)
    assert [("改为" in text) for text in found] == [True] * told


_HEARING = "严格执行重大行政决策程序，编制年度重大行政决策事项目录，就《青禾区{}管理办法》举行听证会，采纳意见建议{}条。"
_ISSUED = "加强执法协调，印发《青禾区行政{}管理办法》（青政办发〔{}号），办理执法投诉举报{}件，执法更加规范。"


@pytest.mark.parametrize(
    ("told", "old", "new", "gone", "come"),
    [
        (
            _HEARING, ("养犬", "19"), ("户外广告", "27"),
            "就《青禾区养犬管理办法》举行听证会", "就《青禾区户外广告管理办法》举行听证会",
        ),
        (
            _ISSUED, ("执法证件", "2023〕8", "57"), ("执法协作", "2024〕11", "49"),
            "印发《青禾区行政执法证件管理办法》", "印发《青禾区行政执法协作管理办法》",
        ),
    ],
)  # fmt: skip
def test_a_document_the_other_report_does_not_mention_is_news_in_a_sentence_that_stayed(
    told: str, old: tuple[str, ...], new: tuple[str, ...], gone: str, come: str
) -> None:
    found = compared(f"{OLD}{told.format(*old)}", f"{OLD}{told.format(*new)}")
    assert [m[: len(come)] for m in measures(found, MeasureStatus.NEW)] == [come]
    assert [m[: len(gone)] for m in measures(found, MeasureStatus.DROPPED)] == [gone]


@pytest.mark.parametrize(
    ("last", "now"),
    [
        ("印发《青禾区养犬管理办法》", "修订《青禾区养犬管理办法》"),
        ("公布《青禾区2022年度法治政府建设情况报告》", "公布《青禾区2023年度政府信息公开工作报告》"),
        ("对照《信访条例》梳理职责", "对照《行政复议法》梳理职责"),
        ("编印《青禾区行政调解案例》", "编印《青禾区行政调解案例（2023年版）》"),
    ],
)
def test_the_same_document_and_those_of_others_are_no_news(last: str, now: str) -> None:
    told = "完善依法行政制度体系，{}，审查涉法文件{}件，提出审查意见{}条。"
    found = compared(f"{OLD}{told.format(last, 63, 120)}", f"{OLD}{told.format(now, 71, 133)}")
    assert not found.measures


def test_the_words_of_a_plan_are_no_account_of_what_was_done() -> None:
    plan = "\n二、下一步工作安排\n公开招录执法人员7名。"
    old = f"{OLD}全区持有行政执法证件人员319名，执法车辆26台。{plan}"
    new = f"{OLD}全区持有行政执法证件人员326名，公开招录执法人员7名，执法车辆28台。"
    assert measures(compared(old, new), MeasureStatus.NEW) == ["公开招录执法人员7名"]


def test_a_name_the_other_report_has_not_is_news_in_a_sentence_that_stayed() -> None:
    told = "规范行政检查，推行“{}”，办结投诉{}件，回访满意率{}%。"
    old = f"{OLD}{told.format('预约检查', 31, 99)}"
    assert measures(compared(old, f"{OLD}{told.format('扫码入企', 38, 98)}"), MeasureStatus.NEW) == [
        "推行“扫码入企”"
    ]
    assert not measures(compared(old, f"{OLD}{told.format('预约检查', 38, 98)}"), MeasureStatus.NEW)


@pytest.mark.parametrize(
    "caption",
    ["表1 行政复议应诉情况统计表", "图2：规范化办理行政复议案件情况", "附表3-1 流动公证服务开展情况", "图一　推进政务公开情况"],
)  # fmt: skip
def test_captions_are_no_measures(caption: str) -> None:
    told = "在菜市场设立流动公证服务车，上门办理老年人遗嘱公证。"
    found = compared(OLD, f"{OLD}\n{told}\n{caption}\n{SAME}")
    assert measures(found, MeasureStatus.NEW) == [told[:-1]]
    assert measures(compared(f"{OLD}\n{told}\n{caption}\n{SAME}", OLD), MeasureStatus.DROPPED) == [told[:-1]]


ROWS = "类别\t件数\t办结数\n许可\t31\t30\n处罚\t12\t11\n"


def above_rows(line: str) -> list[str]:
    """The new measures of a report with the line above the rows of a table."""
    drafts = [
        read_text(f"{title}\n{OLD}\n{text}".encode(), "report.txt")
        for title, text in ((TITLE, f"{line}\n{ROWS}"), (TITLE_2023, ""))
    ]
    now, last = map(interpreted, drafts)
    return measures(compare.compare(last, now), MeasureStatus.NEW)


@pytest.mark.parametrize(
    "caption",
    ["开展行政执法案件办理情况统计表", "2024年出台行政规范性文件一览表", "行政许可事项调整一览表", "2024年重点任务落实清单", "行政检查事项清单"],
)  # fmt: skip
def test_a_line_above_the_rows_of_a_table_is_its_caption(caption: str) -> None:
    assert not above_rows(caption)


@pytest.mark.parametrize(
    "told", ["编制公布行政许可事项清单", "区司法局编制行政裁量权基准表", "公布政务服务办事流程一览表", "梳理形成涉企行政检查事项清单"]
)  # fmt: skip
def test_a_measure_above_the_rows_of_a_table_is_not_its_caption(told: str) -> None:
    assert above_rows(told)


@pytest.mark.parametrize(
    ("line", "is_one"),
    [("表二是加强执法监督", False), ("图三年来办理情况", False), ("表二 执法监督情况", True), ("图一：办理情况", True), ("表2执法监督情况", True)],
)  # fmt: skip
def test_a_chinese_number_of_a_caption_is_set_off(line: str, is_one: bool) -> None:
    assert is_caption(line) is is_one


def test_what_begins_like_a_caption_and_tells_of_an_act_is_a_measure() -> None:
    told = "表彰20个法治建设先进集体，在菜市场设立流动公证服务车"
    assert measures(compared(OLD, f"{OLD}\n{told}。"), MeasureStatus.NEW)


@pytest.mark.parametrize(
    "event", ["花卉产业获评省级优势特色产业集群", "云溪二桥建成通车", "北郊客运站改造后投入使用"]
)
def test_an_honour_and_what_came_into_use_are_dropped_once_they_are_not_told_of(event: str) -> None:
    told = "新认定省级农业龙头企业{}家，完成客运站安全检查{}次。"
    old = f"{OLD}{event}，{told.format(9, 12)}"
    new = f"{OLD}{told.format(11, 14)}"
    assert measures(compared(old, new), MeasureStatus.DROPPED) == [event]


def test_that_something_runs_well_is_not_that_it_came_into_use() -> None:
    assert not Words("城乡供水管网运行总体平稳").came_into_use
    assert Words("北郊供水管网投入运行").came_into_use


def test_what_the_other_report_calls_by_the_same_name_was_not_dropped() -> None:
    old = f"{OLD}在9个社区设立“槐荫说事点”，配齐调解桌椅36套。"
    new = f"{OLD}居民到“槐荫说事点”反映问题41件。"
    assert not measures(compared(old, new), MeasureStatus.DROPPED)
    assert measures(compared(old, OLD), MeasureStatus.DROPPED) == [
        "在9个社区设立“槐荫说事点”，配齐调解桌椅36套"
    ]
    assert measures(
        compared(f"{OLD}“八五”普法中期评估整改问题15个。", f"{OLD}“八五”普法讲座办了6场。"),
        MeasureStatus.DROPPED,
    )


def test_an_outcome_is_where_a_clause_ends_and_not_what_it_is_about() -> None:
    act = "窗口服务能力列入中层干部聘任条件"
    assert measures(compared(f"{OLD}{act}。", OLD), MeasureStatus.DROPPED) == [act]
    assert not measures(compared(f"{OLD}带动窗口服务能力上台阶。", OLD), MeasureStatus.DROPPED)


def test_a_document_told_of_with_its_number_was_made_then() -> None:
    told = "制定行政规范性文件{}件，均向市司法局备案。"
    rules = "《青禾区户外广告设置规则》（青政规〔2022〕1号）规范了设置审批"
    old = f"{OLD}{told.format(4)[:-1]}。其中，{rules}。"
    new = f"{OLD}{told.format(5)}印发《青禾区户外广告拆除管理规则》，规范审批。"
    assert measures(compared(old, new), MeasureStatus.DROPPED) == [f"其中，{rules}"]


@pytest.mark.parametrize(
    ("told", "measure"),
    [
        ("投诉量明显下降主要是推行“先看病后付费”", "推行“先看病后付费”"),
        ("因受损道路抢修完毕，开通夜间公交，投诉量明显下降", "开通夜间公交"),
        ("因病致贫家庭由慈善总会结对救助，返贫人数大幅下降", "慈善总会结对救助"),
        ("最偏远的一个村也通上了自来水，新建供水点46处", "新建供水点46处"),
    ],
)
def test_an_act_is_a_measure_though_a_figure_moved_by_it(told: str, measure: str) -> None:
    (found,) = measures(compared(OLD, f"{OLD}{told}。"), MeasureStatus.NEW)
    assert measure in found


def test_that_an_outcome_was_published_is_no_measure_beside_the_act() -> None:
    act = "组织开展涉企文件集中清理"
    assert measures(compared(OLD, f"{OLD}{act}。清理结果向社会公布。"), MeasureStatus.NEW) == [act]
    assert measures(compared(OLD, f"{OLD}{DRILL}。清理结果向社会公布。"), MeasureStatus.NEW) == [
        DRILL,
        "清理结果向社会公布",
    ]


@pytest.mark.parametrize(
    "told",
    [
        "由县政府法制办统一编号、登记、归档",
        "由属地街道组织验收",
        "逐份跟踪问效",
        "按旬研判、按月会商",
        "让村民办证“零跑腿”",
    ],
)
def test_by_whom_how_or_for_what_something_told_before_is_done_is_no_act_of_its_own(told: str) -> None:
    known = "规范性文件一律先审后发"
    found = compared(f"{OLD}{known}。", f"{OLD}{known}，{told}。")
    assert not measures(found, MeasureStatus.NEW)


@pytest.mark.parametrize(
    "act", ["逐户签订森林防火承诺书", "逐户发放《燃气安全告知书》", "确保每条河道明确一名“民间河长”"]
)
def test_what_is_founded_named_or_appointed_is_an_act_behind_another_too(act: str) -> None:
    known = "规范性文件一律先审后发"
    found = compared(f"{OLD}{known}。", f"{OLD}{known}，{act}。")
    assert measures(found, MeasureStatus.NEW) == [act]


def test_a_dropped_measure_of_a_rewritten_sentence_stands_beside_what_may_retell_it() -> None:
    first = "印发《青禾区特邀行政执法监督员管理办法》，聘请特邀行政执法监督员15名。"
    again = "发挥特邀行政执法监督员作用，15名监督员参与明察暗访27次。"
    gone = "组建镇街应急救援队9支，开展实战演练35场次。"
    old = report(f"一、规范执法\n{first}{gone}", title=TITLE.replace("2024", "2023"))
    new = report(f"一、规范执法\n{again}")
    comparison = compare.compare(old, new)
    summary = summarise(comparison)
    assert [old.text[m.start : m.end] for m in summary.dropped_measures] == [gone.rstrip("。")]
    (retold,) = summary.dropped_to_compare
    assert old.text[retold.start : retold.end].startswith("印发《青禾区特邀行政执法监督员管理办法》")
    assert [new.wording(i) for i in retold.counterparts] == [again]


def test_a_measure_cut_from_a_sentence_kept_otherwise_is_gone() -> None:
    kept = "开展行政执法案卷评查，抽取{}卷案卷交叉评查，优秀率为{}%，对照问题清单逐项整改"
    old = report(
        f"一、规范执法\n{kept.format(260, 83.1)}，编印典型案例选编300册。",
        title=TITLE.replace("2024", "2023"),
    )
    new = report(f"一、规范执法\n{kept.format(300, 90.2)}。")
    summary = summarise(compare.compare(old, new))
    assert [old.text[m.start : m.end] for m in summary.dropped_measures] == ["编印典型案例选编300册"]
    assert not summary.dropped_to_compare


@pytest.mark.parametrize(
    ("last", "now", "is_sure"),
    [
        (
            "利用冬闲时节开办“法律夜校”22期，把法律知识送到农民炕头。",
            "冬闲变“学法季”，开办“法律夜校”26期，把法律知识送到农民炕头。",
            False,
        ),
        (
            "聘用护林员1450名，查处违规野外用火31起。",
            "聘用护林员1480名，与毗邻的箐口县建立护林防火联防机制，查处违规野外用火27起。",
            True,
        ),
        (
            "组织52名镇街和部门主要负责人书面述法，9名现场述法。",
            "组织54名镇街和部门主要负责人书面述法，11名现场述法，评议结果向组织部门通报。",
            True,
        ),
        (
            "组织52名镇街和部门主要负责人书面述法，9名现场述法，逐人点评打分。",
            "组织54名镇街和部门主要负责人书面述法，11名现场述法，评议结果当场亮牌。",
            False,
        ),
        (
            "开展宪法宣传周活动。组织师生到法院观摩案件审理。",
            "开展宪法宣传周活动，邀请学生走进法庭旁听庭审。",
            False,
        ),
        (
            "开展案卷评查。选派律师和业务能手分组互查打分。",
            "开展案卷评查，组织法律顾问与执法骨干交叉互评，逐卷打分。",
            False,
        ),
    ],
)
def test_a_new_measure_of_a_rewritten_sentence_is_to_be_compared_unless_it_founds_or_is_added(
    last: str, now: str, is_sure: bool
) -> None:
    old = report(f"一、规范执法\n{last}", title=TITLE.replace("2024", "2023"))
    new = report(f"一、规范执法\n{now}")
    comparison = compare.compare(old, new)
    summary = summarise(comparison)
    assert len(summary.new_measures) == is_sure
    assert len(summary.new_to_compare) == (not is_sure)
    told = "".join(old.wording(i) for m in summary.new_to_compare for i in m.counterparts)
    assert told == last * (not is_sure)
