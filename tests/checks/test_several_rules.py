"""What several rules find, or leave to one another, in one draft."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.checking import check
from compare.checks.contradictions import last_year_values
from compare.checks.lists.sequence import Count
from compare.checks.registry import RULES
from compare.checks.settings import Settings
from compare.figures.quantities import quantities
from compare.model import Comparison, Report
from tests.builders import report
from tests.checks.drafts import (
    before,
    disclosure,
    found,
    last_year,
    one,
    read,
    texts,
)

_GROWTH, _FIGURE, _SUM, _SCALE = "growth-claim", "inconsistent-figure", "sum-mismatch", "scale-jump"


_CASES = [
    # Net changes, places among peers, leads over an average.
    (_GROWTH, "", "全年新引进企业64家，注销28家，净增@家。", "46", "36", "净增46家"),
    (_GROWTH, "高质量发展考核列全市第5位。", "高质量发展考核列全市第3位，较上年提升@位。", "4", "2", "提升4位"),
    (_GROWTH, "", "营商环境评价由全省第9位@至第14位。", "上升", "下降", "由全省第9位上升至第14位"),
    (_GROWTH, "", "工业投资增长6.8%，比全市平均（6.1%）高@个百分点。", "1.7", "0.7", "1.7个百分点"),
    (_GROWTH, "", "工业投资增长6.8%，高于全市平均水平（6.1%）@个百分点。", "1.7", "0.7", "1.7个百分点"),
    # Several years, everything in a row, shares in words.
    (_GROWTH, "", "粮食产量由2021年的40万吨增加到2024年的46万吨，年均增长@%。", "6.8", "4.8", "年均增长6.8%"),
    (_GROWTH, "", "外贸、内贸、电商交易额分别增长11.2%、@%、14.0%，均实现两位数增长。", "8.6", "10.6", "均实现两位数增长"),
    (_GROWTH, "", "一季度、上半年、前三季度工业增加值分别增长5.2%、5.6%、6.0%，呈逐季@态势。", "回落", "回升", "呈逐季回落"),
    (_GROWTH, "", "全区12个社区中，有9个建成议事厅，占比超过@。", "八成", "七成", "占比超过八成"),
    (_GROWTH, "", "建成口袋公园12个，完成年度任务10个的@%。", "102", "120", "102%"),
    (_GROWTH, "", "审查件数由32件增加到@件，增加一倍。", "48", "64", "一倍"),
    # Directions, what is level, what is a record, two at once.
    (_GROWTH, "", "平均浓度由38微克/立方米@到33微克/立方米。", "上升", "下降", "由38微克/立方米上升到33微克/立方米"),
    (_GROWTH, "全年接待来访1240批次。", "全年接待来访@批次，与上年持平。", "1380", "1241", "与上年持平"),
    (_GROWTH, "粮食总产量16.2万吨。", "粮食总产量@万吨，创历史新高。", "15.8", "16.4", "创历史新高"),
    (_GROWTH, "办理信访事项820件，重复信访96件。", "办理信访事项760件，重复信访@件，实现双下降。", "102", "90", "实现双下降"),
    # A base in the sentence before, a share of what the sentence before counts.
    (_GROWTH, "", "2023年，全区接待研学团队120批次。2024年，接待研学团队150批次，增长@%。", "35", "25", "35%"),
    (_GROWTH, "", "全年受理咨询500件。从内容看，劳动类150件，占@%，婚姻类90件。", "35.0", "30.0", "35.0%"),
    # The largest of a row, what was never reached before, the growth of a growth.
    (_GROWTH, "", "分行业看，装备制造增长9.2%、食品加工增长6.1%、新材料增长12.4%，@增速最快。", "装备制造", "新材料", "装备制造增速最快"),
    (_GROWTH, "地区生产总值512亿元。", "地区生产总值@亿元。", "首次突破500", "达到538", "首次突破500亿元"),
    (_GROWTH, "工业增加值增长6.1%。", "工业增加值增长5.7%，增速较上年@0.4个百分点。", "提高", "回落", "0.4个百分点"),
    (_GROWTH, "进出口总额12.4亿元。", "进出口总额@亿元，实现稳步增长。", "11.8", "12.9", "实现稳步增长"),
    # Digits changed round, wherever the value stands again.
    (_FIGURE, "", "完成老旧小区改造36个。\n全年改造老旧小区@个，惠及居民5600户。", "63", "36", "63个"),
    (_FIGURE, "", "法治满意度达到96.8%。\n群众对法治建设满意度达@%，位居前列。", "98.6", "96.8", "98.6%"),
    # What one paragraph gives twice.
    (_FIGURE, "", "投资4.8亿元的污水处理厂投入运行。该项目总投资@亿元。", "8.4", "4.8", "8.4亿元"),
    (_FIGURE, "", "新增学位3600个。新增的@个学位全部投用。", "3060", "3600", "3060个"),
    (_FIGURE, "", "4月15日，区政府出台《惠企十条》。自4月@日出台以来，兑现资金3000万元。", "25", "15", "4月25日出台"),
    (_FIGURE, "", "新建绿道48公里，其中滨河绿道@公里。", "54", "24", "54公里"),
    (_FIGURE, "", "在全区6个街道、7个镇设立站点，实现@个镇街全覆盖。", "12", "13", "12个镇街"),
    (_FIGURE, "", "河口、青杨、柳湾三镇分别培训农民320人、@人。", "280", "280人、260", "320人、280人"),
    (_FIGURE, "", "发放补贴3600万元，惠及1.2万户，户均@元。", "2800", "3000", "户均2800元"),
    (_FIGURE, "", "选派@名律师进驻6个镇，每镇2名。", "10", "12", "10名"),
    (_FIGURE, "", "专项行动从3月到6月，历时@个月。", "六", "四", "历时六个月"),
    (_FIGURE, "", "年初确定的20件民生实事全部完成。全年@件民生实事如期办结。", "22", "20", "22件"),
    (_FIGURE, "", "全年化解矛盾纠纷超过5000件。全区化解各类矛盾纠纷@件。", "4860", "5130", "4860件"),
    (_FIGURE, "", "营商环境指数列全省第6位。营商环境指数居全省第@位。", "5", "6", "第5位"),
    # Sums.
    (_SUM, "", "上年结转18件，新受理240件，合计办理@件。", "248", "258", "18件，新受理240件，合计办理248件"),
    (_SUM, "", "三年分别培育带头人110名、130名、160名，三年累计培育@名。", "390", "400", "110名、130名、160名，三年累计培育390名"),
    (_SUM, "", "案件中，治安类占35%、交通类占42%、其他占@%。", "33", "23", "35%、交通类占42%、其他占33%"),
    (_SUM, "", "新增车位620个，其中公共车位380个、小区车位240个；公共车位中，城镇160个、农村@个。", "202", "220", "380个、小区车位240个；公共车位中，城镇160个、农村202个"),
    (_SUM, "", "投入资金9800万元，其中上半年4800万元、下半年@万元。", "4200", "5000", "9800万元，其中上半年4800万元、下半年4200万元"),
    (_SUM, "", "排查隐患310处，完成整改286处，正在整改@处。", "34", "24", "310处，完成整改286处，正在整改34处"),
    (_SUM, "", "建成林地5.2万亩，其中新建3.4万亩、改造@万亩。", "2.8", "1.8", "5.2万亩，其中新建3.4万亩、改造2.8万亩"),
    (_SUM, "", "修订《调解办法》《巡查办法》《评查办法》等@项制度。", "两", "三", "两"),
    (_SUM, "", "三次产业增加值分别为18.2亿元、96.4亿元、140.5亿元，地区生产总值@亿元。", "265.1", "255.1", "18.2亿元、96.4亿元、140.5亿元，地区生产总值265.1亿元"),
    (_SUM, "", "市场监管、文旅、交通、农业、应急等@个领域开展整治。", "四", "五", "市场监管、文旅、交通、农业、应急等四个领域"),
    # A unit.
    (_SCALE, "完成屋面改造12.6万平方米。", "完成屋面改造13.2@。", "平方公里", "万平方米", "13.2平方公里"),
]  # fmt: skip


def _draft(sentences: str) -> Report:
    return report(f"2024年工作报告\n一、规范行政执法\n{sentences}")


@pytest.mark.parametrize(("rule", "last", "sentence", "slip", "right", "wrong"), _CASES)
def test_a_slip_is_told_and_the_right_number_is_not(
    rule: str, last: str, sentence: str, slip: str, right: str, wrong: str
) -> None:
    against = [before(last)] if last else []
    assert texts(rule, _draft(sentence.replace("@", slip)), *against) == ([wrong] if wrong else [])
    assert not found(rule, _draft(sentence.replace("@", right)), *against)


@settings(deadline=None)
@given(st.text(alphabet="一二三、（）(1).其中件％%0123456789年度，。区县现将XX*增长第个\n ", max_size=300))
def test_no_rule_stumbles_over_any_text_and_every_place_lies_in_it(text: str) -> None:
    draft = report(f"一、工作\n{text}\n全面推进依法行政各项工作。")
    old = last_year(f"一、工作\n{text[::-1]}\n全面推进依法行政各项工作。")
    for finding in check(draft, [old]).findings:
        if finding.start is not None and finding.end is not None:
            assert 0 <= finding.start < finding.end <= len(draft.text)


def test_every_rule_is_documented_in_all_parts() -> None:
    from compare.checks.documentation import documentation

    for name, rule in RULES.items():
        parts = documentation(rule)
        assert all((parts.summary, parts.rationale, parts.example, parts.source, parts.fix)), name
    assert len({rule.id for rule in RULES.values()}) == len(RULES) == 16


def test_a_value_with_last_years_date_is_a_slip_of_the_year_alone() -> None:
    draft, old = (
        one("2023年开展普法活动345场，参加群众5.7万人次。"),
        before("开展普法活动320场，参加群众5.2万人次。"),
    )
    assert texts("stale-year", draft, old) == ["2023年"]
    assert not texts("inconsistent-figure", draft, old)


@pytest.mark.parametrize(
    "sentence",
    [
        "受理案件2474件，调解成功2369件，调解成功率95.87%。",
        "办理应诉案件46件，行政机关负责人出庭应诉45件，出庭应诉率为98.8%。",
        "发现问题56个，已整改54个，整改率为98.4%。",
        "抽取执法案卷320卷集中评查，其中优秀案卷240卷，优秀率86.5%。",
        "办理行政诉讼案件37件，负责人出庭36件，出庭应诉率100%。",
        "全年立案查处案件2410件，其中简易程序1800件、普通程序610件。已结案2350件，结案率98.4%。",
        "全年受理投诉2410件，其中消费类1800件、质量类610件。办结2350件，办结率98.4%。",
        "行政诉讼应诉案件37件。行政机关负责人出庭应诉34件，出庭应诉率97.3%。",
        "出庭应诉率100%（应诉37件、出庭36件）。",
        "受理投诉举报1420件，按期办结1390件，按期办结率99.1%。",
    ],
)
def test_a_rate_its_own_counts_contradict(sentence: str) -> None:
    assert len(found("impossible-percentage", one(sentence))) == 1
    assert not found("growth-claim", one(sentence))


def test_a_share_of_a_stated_total_is_a_claim() -> None:
    sentence = "民事案件80件，占总数120件的76.7%。"
    assert len(found("growth-claim", one(sentence))) == 1
    assert not found("impossible-percentage", one(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "受理案件2474件，调解成功2369件，调解成功率95.76%。",
        "受理126件，办结121件，按期办结率100%。",
        "评查案卷600份，优秀率92%。",
        "发现问题56个，已整改54个，群众满意率为98.4%。",
        "办理行政诉讼案件37件，开庭审理36件，负责人出庭36件，出庭应诉率100%。",
        "全年立案查处案件2410件，其中简易程序1800件、普通程序610件。已结案2350件，结案率97.5%。",
        "全年制发文书2410件。已结案2350件，结案率98.4%。",
        "新收复议案件320件，审结296件（含上年结转20件），审结率86.3%。",
        "出庭应诉率97.3%（应诉37件、出庭36件）。",
        "全年受理案件37件，调解36件，调解率100%。",
    ],
)
def test_a_rate_that_holds_or_counts_something_else_is_left_alone(sentence: str) -> None:
    assert not found("growth-claim", one(sentence))
    assert not found("impossible-percentage", one(sentence))


def test_a_streak_that_jumped_is_a_claim_and_one_that_stood_still_is_a_number() -> None:
    old = before("法治政府建设考核连续三年获评优秀等次。")
    jumped = one("法治政府建设考核连续五年获评优秀等次。")
    still = one("法治政府建设考核连续三年获评优秀等次。")
    assert found("growth-claim", jumped, old)
    assert not found("numbering", jumped, old)
    assert not found("growth-claim", still, old)
    assert texts("numbering", still, old) == ["连续三年"]
    assert not found(
        "numbering", one("法治政府建设考核连续四年获评优秀等次，平安建设连续三年位居前列。"), old
    )


@pytest.mark.parametrize(
    ("sentence", "last", "place"),
    [
        ("全年办理行政复议案件74件，较上年60件增长23.3%。", "全年办理行政复议案件58件。", "60件"),
        ("文书抽检优良率由上年的88.2%提升至93.1%。", "抽检执法文书，优良率为89.7%。", "88.2%"),
        ("信访积案由2023年的41件降至23件。", "化解信访积案，年末尚有信访积案47件。", "41件"),
        ("收到人大代表建议19条，上年为24条。", "收到人大代表建议26条。", "24条"),
        ("专职网格员队伍由去年的2530名增加到2810名。", "全区2350名专职网格员走街入户。", "2530名"),
        ("减免税费1.85亿元（上年1.46亿元）。", "减免税费1.64亿元。", "1.46亿元"),
        ("文书抽检优良率由88.2%提升至93.1%。", "抽检执法文书，优良率为89.7%。", "88.2%"),
        ("2023年收到人大代表建议24条，2024年收到19条。", "收到人大代表建议26条。", "24条"),
        ("去年收到人大代表建议20条，今年收到25条，同比增长25%。", "收到人大代表建议26条。", "20条"),
        ("文书抽检优良率比上年的88.2%提高4.9个百分点，达93.1%。", "抽检执法文书，优良率为89.7%。", "88.2%"),
        ("全区持证执法人员由上年的612名增加到655名。", "全区共有持证执法人员636名。", "612名"),
        ("受理法律援助案件355件，上年为298件。", "法律援助中心受理法律援助案件310件。", "298件"),
        ("收到人大代表建议19条，较2023年（24条）略有下降。", "收到人大代表建议26条。", "24条"),
    ],
)
def test_a_value_of_last_year_that_last_years_report_contradicts(
    sentence: str, last: str, place: str
) -> None:
    draft, old = one(sentence), before(last)
    (finding,) = found("inconsistent-figure", draft, old)
    assert draft.text[finding.start : finding.end] == place
    assert finding.old_sentence is not None
    assert not found("growth-claim", draft, old)


def test_values_of_last_year_are_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[Comparison] = []
    work_out = last_year_values._last_year_values

    def counted(comparison: Comparison, ago: str) -> Iterator[last_year_values.LastYearValue]:
        calls.append(comparison)
        return work_out(comparison, ago)

    monkeypatch.setattr(last_year_values, "_last_year_values", counted)
    rules = frozenset({"inconsistent-figure", "growth-claim"})
    draft, old = one("收到人大代表建议19条，上年为24条。"), before("收到人大代表建议26条。")
    assert len(check(draft, (old,), settings=Settings(select=rules)).findings) == 1
    assert len(calls) == 1


def test_a_disclosure_report_whose_sums_hold_has_no_finding_at_all() -> None:
    assert not check(read(disclosure())).findings


@given(st.integers(2, 30), st.integers(0, 28))
def test_a_count_is_silent_until_a_number_is_left_out(length: int, gap: int) -> None:
    count = Count(1)
    slips = [count.take(number) for number in range(2, length + 1)]
    assert not any(slips)
    assert count.take(length + 2 + gap) is not None
    assert count.take(length + 3 + gap) is None


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
        ("typo", "由主要靠投资、出口带动转向主要靠消费、投资、出口一起带动。", []),
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
        ("growth-claim", "恢复耕地5.6公顷（56亩）。", ["56亩"]),
        ("sum-mismatch", "118件文件中保留87件、修改12件、废止17件。", ["118件文件中保留87件、修改12件、废止17件"]),
        ("sum-mismatch", "118件文件中保留89件、修改12件、废止17件。", []),
        ("sum-mismatch", "118件文件中涉企文件87件、惠民文件12件。", []),
        ("impossible-percentage", "受理152件，连同上年结转的11件，全年审结140件，其中调解和解49件，调解和解率31.4%。", ["31.4%"]),
        ("impossible-percentage", "受理152件，连同上年结转的11件，全年审结140件，其中调解和解49件，调解和解率35%。", []),
        ("impossible-percentage", "审结140件，调解结案49件，经调解和解撤回申请12件，调解和解率43.6%。", []),
        ("growth-claim", "恢复耕地5.6公顷（84亩）。", []),
        ("growth-claim", "恢复耕地5.6公顷（56亩为基本农田），新建道路12公里（3000米在建）。", []),
        ("growth-claim", "新建管网12公里（其中3公里在建），改造4公里（2公里、2公里）。", []),
        ("growth-claim", "行政诉讼败诉率连续三年下降，2022年为6.1%，2023年为6.8%，2024年为7.0%。", ["连续三年下降"]),
        ("growth-claim", "行政诉讼败诉率连续三年下降，2022年为8.1%，2023年为7.8%，2024年为7.0%。", []),
        ("growth-claim", "2022年、2023年、2024年的败诉率为6.1%、6.8%和7.0%，逐年上升。", []),
        ("growth-claim", "信访总量由2022年的840件、2023年的790件降到2024年的820件，连续三年下降。", ["连续三年下降"]),
        ("growth-claim", "发案数连续三年下降，2023年立案86件，2024年立案79件。", []),
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
        ("growth-claim", "受理复议申请160件，其中调解结案的157件，占九成八。", []),
        ("growth-claim", "受理复议申请160件，其中调解结案的144件，占近八成五。", ["占近八成五"]),
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


def test_a_value_still_to_come_is_a_placeholder_alone() -> None:
    last = before("受理初信初访事项386件，一次性化解率93.5%。")
    open_value = one("受理初信初访事项352件，一次性化解率（待信访局核实后填）。")
    assert {f.rule for f in check(open_value, [last]).findings} & {"placeholder", "vanished-indicator"} == {
        "placeholder"
    }


GOOD = """
教育党员干部严于律己，自己全部完成整改。
知己在前，利己于后，推己达人，己方按期履约。
辛巳全面开馆的老图书馆改为法治公园。
截至2024年末全部完成，期末达到标准，年末办结率100%。
“十三五”末完成的制度体系继续沿用，世纪末形成的档案全部移交。
本周末开展执法检查，学期末组织宣讲，岁末落实慰问。
规划期末实现全覆盖，位于末端的小区末位淘汰。
2024年未发生行政败诉案件，两年来未完成的事项清零。
对三年未使用的事项予以取消，到期未整改的通报。
既将法治建设纳入考核，又强化运用。
既将施行的条例列入学习，又将配套制度列入计划。
接诉即要回应，办结即要回访，又快又好。
侯局长带队检查，侯补办证件一事已办结，气候监测站建成。
自然人户籍信息核对，一人户走访全覆盖，采纳人大代表建议5条。
缴纳人数增加，投资人使用电子执照，接收人员名单，系列人物宣传。
推行“双随机、一公开”监管，设置双随机一公示栏。
编制权力和责任清单，明确业主权利和责任清单。
保障当事人的权利，责任清单同步公布，保障行政相对人权利。
明确行政机关的权力和责任，尊重行政权利人的意见。
引导群众尊法学法守法用法，教育群众遵法守法。
工程价款以审计结论为准，双方权利义务以合同约定为准。
全年生产总值增长5.2%（数据以统计公报为准）。
（具体内容以官方网站公布为准）
明确执法数据以法规科核定为准，数据口径以省级平台为准。
考核结果（以年度考核办最终评定为准）运用到评优。
办理案件86件（其中待开庭12件、待审核3件）。
设立咨询电话（由法规科负责），邀请专家把关（提请常务会议审定）。
（请求事项明确的）申请全部受理，聘请律师核实证据。
函请市住建局核实线索，提请省厅确认。
线索移交公安机关，请专家补充鉴定意见。
（年底补发奖金）（每季度更新）名录动态更新（每年12月更新）。
表彰先进（见附表），图片由宣传科提供。
与国家标准统一（与上位法规定一致）。
回头看一下成效显著，推行“1+N”模式，7×24小时服务，5*8小时。
□行政处罚□处理□个人隐私。
★级饭店、#1号楼、C#语言，五星★★★级饭店。
检查内容包括证照、台账……件件落实。
抽检A×B类产品，3×5米的宣传栏，×部门。
（三）条目清晰，（）内填写内容。
股份制改革以股东会决议为准，比例以科技部门核定为准。
调解未成的待鉴定后再核实处理，线索待查证后再定性。
接报后对数据进行核对，口径一致，与审计局核对一致。
某建筑公司诉县住房城乡建设局案，某小区二期停工三年。
（主任：张某；科长：李某）组成专班。
疏挖沟渠、河道42亩。
将审批时限控制在2个工作日以上的事项压减16项。
创建单位满意率由97%至93%不等。
"""


@pytest.mark.parametrize("sentence", GOOD.split())
def test_good_text_that_comes_near(sentence: str) -> None:
    draft = one(sentence)
    rules = {"typo", "placeholder", "document-number", "outdated-term", "stale-year"}
    assert [
        draft.text[f.start : f.end] for f in check(draft).findings if f.rule in rules and f.start is not None
    ] == []


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("对连续两年未使用的5项事项予以取消。", ["5项"]),
        # The threshold of a rule has a value, a unit and a bound.
        ("对投诉三次以上的窗口挂牌督办。", ["三次以上"]),
        ("在考评中连续四年获评优秀，培训3次以上的人员达到56名。", ["四年", "3次以上", "56名"]),
        ("草案公开征求意见不少于30日。", ["不少于30日"]),
        ("落实２４小时值班制度，开通１２３４５热线。", []),
        ("化解纠纷２４件。", ["２４件"]),
    ],
)
def test_conditions_and_names_in_whatever_digits(sentence: str, read: list[str]) -> None:
    assert [quantity.text for quantity in quantities(sentence)] == read


def test_a_share_that_its_counts_contradict_is_told_once() -> None:
    draft = one("受理案件320件，其中线上212件、线下108件，占比分别为66.3%、34.8%。")
    rules = [f.rule for f in check(draft).findings if f.rule in ("growth-claim", "impossible-percentage")]
    assert rules == ["growth-claim"]


def test_a_lost_point_is_told_once() -> None:
    draft, last = one("全年接待研学游客41.3万人次，同比增长8.7%。"), before("全年接待研学游客380万人次。")
    assert not found("growth-claim", draft, last)
    assert texts("scale-jump", draft, last) == ["41.3万人次"]


PLAN = "一、规范行政执法\n执法规范有力。\n二、2025年工作安排\n"


@pytest.mark.parametrize(
    ("plan", "places"),
    [
        ("2024年，我局将坚持问题导向，在巩固现有成果的基础上，抓好以下工作。", ["2024年"]),
        ("2024年我局将在总结成绩的同时，正视不足，抓好以下工作。", ["2024年"]),
        ("推进综合执法平台建设，2024年底前投入使用。", ["2024年"]),
        ("确保2024年6月底前全面完成行政裁量权基准修订。", ["2024年"]),
        ("2024年，我局在执法监管上取得了一些成绩，2025年将再接再厉。", []),
        ("对2024年底前建成的12个站点开展“回头看”。", []),
        ("2024年底前已完成的任务要巩固提升。", []),
        ("巩固2024年取得的成果，2025年6月底前完成修订。", []),
    ],
)
def test_a_plan_that_is_late(plan: str, places: list[str]) -> None:
    assert texts("stale-year", report(PLAN + plan)) == places
