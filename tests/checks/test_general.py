"""What anyone who reads with care sees: parts and wholes over time, steps and dates, lists, averages, words that deny."""

from __future__ import annotations

import pytest

from compare.model import Report
from tests.builders import report
from tests.checks.test_checks import found, last_year, one, texts


def before(sentence: str) -> Report:
    return last_year(f"一、规范行政执法\n{sentence}")


@pytest.mark.parametrize(
    ("rule", "sentence", "expected"),
    [
        # A part of the year, of a sum of years, and what is left.
        ("inconsistent-figure", "上半年走访企业412家，全年走访企业396家。", ["396家"]),
        ("inconsistent-figure", "全年开展夜查64次。一季度全区开展夜查71次。", ["71次"]),
        ("inconsistent-figure", "上半年走访企业212家，全年走访企业396家。", []),
        ("inconsistent-figure", "“十四五”以来累计改造泵站31座，其中今年改造泵站40座。", ["40座"]),
        ("inconsistent-figure", "“十四五”以来累计改造泵站31座，其中今年改造泵站9座。", []),
        ("sum-mismatch", "全区26个社区中，一类社区11个、二类社区14个，其余5个为三类社区。", ["26个社区中，一类社区11个、二类社区14个，其余5个"]),
        ("sum-mismatch", "全区26个社区中，一类社区11个、二类社区10个，其余5个为三类社区。", []),
        # Dates and lengths of time.
        ("inconsistent-figure", "《青禾区养犬管理规定》4月20日经区政府常务会议审议通过，3月8日印发，6月1日起施行。", ["3月8日印发"]),
        ("inconsistent-figure", "《青禾区养犬管理规定》4月20日经区政府常务会议审议通过，5月8日印发，6月1日起施行。", []),
        ("inconsistent-figure", "排水工程2024年5月开工，2024年2月竣工。", ["2024年2月竣工"]),
        ("inconsistent-figure", "四年来（2022—2024年），调解组织增至41个。", ["四年来（2022—2024年）"]),
        ("inconsistent-figure", "三年来（2022—2024年），调解组织增至41个。", []),
        ("inconsistent-figure", "原定11月完工的检测中心9月投入使用，提前三个月。", ["提前三个月"]),
        ("inconsistent-figure", "原定11月完工的检测中心9月投入使用，提前两个月。", []),
        ("stale-year", "全年受理仲裁案件64件，比2024年下降8.2%。", ["2024年"]),
        ("stale-year", "全年受理仲裁案件64件，比2023年下降8.2%。", []),
        ("stale-year", "认真学习党的二十三大精神。", ["党的二十三大"]),
        ("stale-year", "传达学习党的二十届九中全会精神。", ["二十届九中全会"]),
        ("stale-year", "传达学习党的二十大和二十届二中、三中全会精神。", []),
        # Lists.
        ("typo", "由教育、民政、卫健、教育等部门联合办理。", ["教育"]),
        ("typo", "重点发展制香、竹编、茶叶、竹编三大产业。", ["竹编"]),
        ("typo", "开展职业教育、技能培训、教育救助。", []),
        ("typo", "由依靠投资、出口拉动转向依靠消费、投资、出口协同拉动。", []),
        ("sum-mismatch", "老旧管网改造、农贸市场提升、口袋公园建设、社区食堂开办五件实事全部办结。", ["老旧管网改造、农贸市场提升、口袋公园建设、社区食堂开办五件"]),
        ("inconsistent-figure", "供水、供气、供热、排水单位分别检查41次、26次和18次。", ["供水、供气、供热、排水单位分别检查41次、26次和18次"]),
        ("inconsistent-figure", "供水、供气、供热、排水单位分别检查41次、26次、18次和9次。", []),
        ("inconsistent-figure", "道路交通、火灾事故起数、死亡人数分别下降5.1%和6.3%。", []),
        # Averages, products, units.
        ("inconsistent-figure", "12个司法所调解纠纷960件，平均每个司法所90件。", ["平均每个司法所90件"]),
        ("inconsistent-figure", "12个司法所调解纠纷960件，平均每个司法所80件。", []),
        ("inconsistent-figure", "水稻种植面积30万亩，平均亩产600公斤，总产量180万吨。", ["180万吨"]),
        ("inconsistent-figure", "水稻种植面积30万亩，平均亩产600公斤，总产量18万吨。", []),
        ("inconsistent-figure", "地区生产总值360亿元，按常住人口45万人计算，人均地区生产总值8.6万元。", ["人均地区生产总值8.6万元"]),
        ("inconsistent-figure", "全社会研发经费投入9亿元，地区生产总值360亿元，投入强度达到2.9%。", ["2.9%"]),
        ("growth-claim", "造林4平方公里，折合600亩。", ["600亩"]),
        ("growth-claim", "造林4平方公里，折合6000亩。", []),
        ("growth-claim", "户籍出生人口2.1万人，死亡人口2.6万人，自然增长0.5万人。", ["自然增长0.5万人"]),
        ("growth-claim", "出口由上年下降4.1%转为增长2.3%，回升1.8个百分点。", ["1.8个百分点"]),
        ("growth-claim", "出口由上年下降4.1%转为增长2.3%，回升6.4个百分点。", []),
        ("growth-claim", "近三年投诉量分别为84件、91件、70件，逐年下降。", ["逐年下降"]),
        ("growth-claim", "近三年增速分别为8.4%、9.1%、7.0%。", []),
        ("growth-claim", "坚持每月至少1次法治讲座，全年举办法治讲座9次。", ["9次"]),
        ("growth-claim", "坚持每月至少1次法治讲座，全年举办法治讲座12次。", []),
        ("growth-claim", "群众安全感居全市第1位，仅次于澜阳区。", ["第1位"]),
        ("growth-claim", "达成和解40件，占受理总数160件的三分之一。", ["占受理总数160件的三分之一"]),
        ("growth-claim", "达成和解40件，占受理总数160件的四分之一。", []),
        ("impossible-percentage", "开庭审理300件，行政机关败诉9件，败诉率30%。", ["30%"]),
        # Words.
        ("typo", "守牢发生区域性风险底线。", ["守牢发生区域性风险底线"]),
        ("typo", "守牢不发生区域性风险底线。", []),
        ("typo", "有效防止不发生规模性返贫。", ["防止不发生规模性返贫"]),
        ("typo", "办理不动产登记超过3万件以上。", ["超过3万件以上"]),
        ("typo", "技能培训技能培训覆盖全部镇街。", ["技能培训技能培训"]),
        ("placeholder", "新建驿站6座【园林局核实数量】。", ["【园林局核实数量】"]),
        ("foreign-place", "区委全面依法治县委员会召开会议3次。", ["区委全面依法治县"]),
        ("foreign-place", "区委全面依法治区委员会召开会议3次。", []),
        # What is declared of all, and numbers that nothing is counted by.
        ("growth-claim", "排查的34处渗漏点全部整改，整改率91.2%。", ["全部整改，整改率91.2%"]),
        ("growth-claim", "排查的34处渗漏点全部整改，整改率100%。", []),
        ("growth-claim", "法律援助站实现全覆盖，覆盖率88%。", ["全覆盖，覆盖率88%"]),
        ("growth-claim", "在全市7个区县考核中位列第9位。", ["7个区县考核中位列第9位"]),
        ("growth-claim", "计划建设驿站40个，建成驿站32个，超额完成任务。", ["计划建设驿站40个，建成驿站32个，超额"]),
        ("growth-claim", "计划建设驿站40个，建成驿站42个，超额完成任务。", []),
        ("growth-claim", "出口48亿元，进口21亿元，贸易顺差37亿元。", ["37亿元"]),
        ("growth-claim", "出口48亿元，进口21亿元，贸易顺差27亿元。", []),
        ("growth-claim", "年初未结12件，新收150件，审结141件，年末未结31件。", ["31件"]),
        ("growth-claim", "专职人员30名、兼职人员150名，专兼职比例为1：6。", ["1：6"]),
        ("growth-claim", "办理仲裁案件340件，同比增长6个百分点。", ["6个百分点"]),
        ("growth-claim", "四季度办结64件，较三季度的50件增加24件。", ["24件"]),
        ("growth-claim", "在受理的200件申请中，有90件达成和解，和解比例达到55%。", ["55%"]),
        ("inconsistent-figure", "为9个镇街各配备调解员4名，共配备38名。", ["38名"]),
        ("inconsistent-figure", "近四年收案量分别为90件、84件、71件。", ["近四年收案量分别为90件、84件、71件"]),
        ("sum-mismatch", "受理调解申请310件，婚姻类112件，邻里类98件，其他类91件。", ["310件，婚姻类112件，邻里类98件，其他类91件"]),
        ("sum-mismatch", "受理调解申请301件，婚姻类112件，邻里类98件，其他类91件。", []),
        ("stale-year", "二季度（8月）组织联合执法。", ["8月"]),
        ("stale-year", "去年（2022年）受理32件。", ["2022年"]),
        ("stale-year", "《青禾区停车管理办法》有效期3年，自2024年5月1日起至2029年4月30日止。", ["2029年4月30日"]),
        ("stale-year", "连续两年（2022年、2023年、2024年）获评优秀。", ["连续两年"]),
        ("stale-year", "2025年9月，召开现场推进会。", ["2025年9月"]),
        ("impossible-percentage", "监测水样310批次，合格330批次。", ["310批次，合格330批次"]),
        ("impossible-percentage", "受理举报64件，核查属实71件。", ["64件，核查属实71件"]),
        ("typo", "坚决防止权利寻租。", ["权利"]),
        ("typo", "投诉量下降-8%。", ["下降-8%"]),
        ("typo", "做到“三个维护”。", ["三个维护"]),
        ("typo", "12月14日国家宪法日当天开展宣誓。", ["12月14日"]),
        ("typo", "宣传《青禾区供水条例》（以下简称《办法》）。", ["《办法》"]),
        ("typo", "持续的优化办事流程，整改落实的好。", ["持续的", "的"]),
        ("typo", "在次开展清理。", ["在"]),
        ("typo", "创建”无讼“社区9个。", ["”无讼“"]),
    ],
)  # fmt: skip
def test_what_a_sentence_says_of_itself(rule: str, sentence: str, expected: list[str]) -> None:
    assert texts(rule, one(sentence)) == expected


@pytest.mark.parametrize(
    ("rule", "last", "now", "expected"),
    [
        ("inconsistent-figure", "截至2023年底，全区累计培育网格员632名。", "截至2024年底，青禾区累计培育网格员604名。", ["604名"]),
        ("inconsistent-figure", "截至2023年底，全区累计培育网格员632名。", "截至2024年底，青禾区累计培育网格员661名。", []),
        ("growth-claim", "截至2023年底，全区在册村医410名。", "全年净增村医25名，总数达到445名。", ["25名，总数达到445名"]),
        ("growth-claim", "截至2023年底，全区在册村医410名。", "全年净增村医25名，总数达到435名。", []),
        # A total that fell although some were added is told once.
        ("growth-claim", "累计培育网格员632名。", "新培育网格员25名，累计达到604名。", []),
        ("inconsistent-figure", "累计培育网格员632名。", "新培育网格员25名，累计达到604名。", ["604名"]),
        ("inconsistent-figure", "办结申请40件，结转下年度5件。", "新收申请51件，上年结转6件。", ["6件"]),
        ("inconsistent-figure", "办结申请40件，结转下年度5件。", "新收申请51件，上年结转5件。", []),
        ("stale-year", "2022年受理仲裁50件，2023年受理仲裁64件。", "2024年受理仲裁80件，较2022年增长25%。", ["2022年"]),
        ("stale-year", "2022年受理仲裁50件，2023年受理仲裁64件。", "2024年受理仲裁80件，较2022年增长60%。", []),
        ("scale-jump", "实际利用外资2.4亿美元。", "实际利用外资2.6亿元。", ["2.6亿元"]),
        ("scale-jump", "实际利用外资2.4亿美元。", "实际利用外资2.6亿美元。", []),
        ("growth-claim", "省级众创空间4家。", "省级众创空间实现零的突破，达到6家。", ["零的突破，达到6家"]),
        ("growth-claim", "审查政府合同80件。", "审查政府合同92件，较上年增加12件，下降15%。", ["较上年增加12件，下降15%"]),
    ],
)  # fmt: skip
def test_what_last_years_report_says(rule: str, last: str, now: str, expected: list[str]) -> None:
    assert texts(rule, one(now), before(last)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("城镇登记失业率控制在4%以上。", ["控制在4%以上"]),
        ("城镇登记失业率控制在4%以内。", []),
    ],
)
def test_values_held_above_what_they_are_held_below(sentence: str, expected: list[str]) -> None:
    draft = report(
        f"一、2024年工作回顾\n各项工作平稳。\n二、2025年工作安排\n{sentence}", title="青禾区人民政府工作报告"
    )
    assert texts("typo", draft) == expected


def test_a_government_speaks_for_its_own_level() -> None:
    draft = report("一、2024年工作回顾\n向全县各族人民表示感谢。", title="澜阳市人民政府工作报告")
    assert texts("foreign-place", draft) == ["全县各族人民"]


@pytest.mark.parametrize(
    ("sentence", "last", "said"),
    [
        (
            "全年发生火灾12起、伤亡3人，同比分别下降14.3%、25%。",
            "全年发生火灾12起、伤亡3人，同比分别下降14.3%、25%。",
            "a fall of 25%",
        ),
        ("受理举报120件，同比增长20%。", "受理举报120件。", "is last year's value too"),
    ],
)
def test_how_a_growth_of_nothing_is_told(sentence: str, last: str, said: str) -> None:
    messages = [str(finding.message) for finding in found("growth-claim", one(sentence), before(last))]
    assert any(said in message for message in messages), messages
