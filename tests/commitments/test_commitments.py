"""What counts as a promise, and what as the report on one."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from rapidfuzz.fuzz import partial_ratio

import compare
from compare.commitments import asked, promises_of, renewed
from compare.commitments.company import has_company
from compare.commitments.promise import without_filler
from compare.commitments.synonyms import _THINGS, _WAYS
from compare.comparison import interpreted
from compare.model import CommitmentStatus
from compare.readers.text import read as read_text
from compare.wording import letters, normal
from tests.builders import TITLE, report

LAST_YEAR = TITLE.replace("2024", "2023")


def promised(plan: str) -> list[str]:
    found = report(f"一、工作情况\n开展执法监督5次。\n二、下一步工作打算\n{plan}")
    return [found.wording(s.id) for s in promises_of(found)]


def statuses(plan: str, review: str, before: str = "召开会议研究法治工作。") -> list[CommitmentStatus]:
    old = report(f"一、工作情况\n{before}\n二、下一步工作打算\n{plan}", title=LAST_YEAR)
    new = report(f"一、工作情况\n{review}\n二、下一步工作打算\n继续规范执法行为，提高执法水平。")
    return [c.status for c in compare.compare(old, new).commitments]


@pytest.mark.parametrize(
    "sentence",
    [
        "2025年，我区将以习近平法治思想为指引，紧盯薄弱环节，持续用力推进法治政府建设。",
        "2025年，我区将坚持问题导向，在补短板、强弱项上持续用力，重点抓好以下工作。",
        "做好明年工作，要注重以下几点。",
        "我区法治建设面临的形势依然复杂，机遇和挑战并存。",
        "基层治理是实现长治久安的重要基础。",
        "我们坚信，法治建设一定能够迎来更加美好的明天。",
        "过去一年，全区执法队伍建设扎实推进。",
        "我区法治建设处在由量到质的关键阶段，短板不少。",
        "让我们更加紧密地团结在以习近平同志为核心的党中央周围，凝心聚力，开拓前行。",
        "青禾区将以更高标准、更实举措推进法治政府建设，努力让群众感受到公平正义，为全区高质量发展提供坚实法治保障。",
        "奋力谱写法治青禾建设新篇章。",
        "青禾区将以更实作风推动执法工作上台阶，为建设宜居宜业中心城区提供有力法治保障。",
        "以更大决心抓好普法宣传，为建设繁荣富裕中心镇夯实法治基础。",
        # Why a target was set, and what things will come to by themselves.
        "从用工需求和产业基础看，5%左右的增速可以实现较为充分的就业。",
        "这与全市目标相衔接，有利于稳定预期，有利于留足空间。",
        "今年全区改革任务十分繁重。",
        "外部环境变化加快，区域竞争更趋激烈。",
        "调低收费标准，主要是因为财政状况好转，也为企业留出空间。",
        "关于财政收入。",
        # What something is.
        "过去四十年全县取得的辉煌成就，就是一锹一镐挖出来的。",
        "科技是产业升级的第一动力。",
        "粮食安全是头等大事，更是最大的民生。",
        # Said for effect.
        "同志们，蓝图已经绘就。",
        "“不积跬步，无以至千里”，抓落实要从点滴做起。",
        "古人有云：为政之要在于安民。",
        "征程万里阔，奋斗正当时。",
        "使命催人奋进。",
    ],
)
def test_what_opens_a_plan_or_says_how_things_stand_is_no_promise(sentence: str) -> None:
    kept = "建立重大决策后评估制度，选取三项决策开展评估。"
    assert promised(sentence + kept) == [kept]


def test_a_promise_behind_the_words_that_open_its_list_counts() -> None:
    sentence = "下一步将重点做好以下工作：一是建立信息更新提醒机制，按月巡查公开专栏。"
    assert promised(sentence) == [sentence]


def test_the_title_of_an_item_is_no_promise_unless_it_is_all_there_is() -> None:
    detail = "编印执法案例汇编，组织旁听庭审。"
    assert promised(f"六是做实法治宣传和公共法律服务。{detail}") == [detail]
    assert promised("六是做实乡镇法治宣传和法律服务。") == ["六是做实乡镇法治宣传和法律服务。"]


def test_judgement_does_not_silence_what_will_be_done() -> None:
    sentence = "面对复杂形势，我们将组建企业服务专班，开展法律体检。"
    assert promised(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "主攻方向是推动零工市场规范运行。",
        "全年目标是新增就业4200人。",
        "强化使命担当。",
        "从办事堵点看，要合并同类窗口12个。",
        "今年全区改革任务十分繁重，要逐项列出清单。",
        "编印《奋斗者》口述史。",
    ],
)
def test_what_reads_like_words_and_says_what_will_be_done_counts(sentence: str) -> None:
    assert promised(sentence) == [sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "以更大力度推进综合执法改革，为每个街道配备法治审核员。",
        "努力让群众少跑腿，建成街道便民服务站。",
        "以更大力度推进矛盾调处，建设湖东矛盾调处中心。",
        "为企业提供免费法律体检服务。",
    ],
)
def test_good_will_does_not_silence_what_will_be_done(sentence: str) -> None:
    assert promised(sentence) == [sentence]


def test_a_deed_reports_on_one_clause_of_a_promise() -> None:
    plan = "拓展集成办理范围，组织律师服务团深入产业园区开展合同风险排查。"
    review = "组织律师服务团走进产业园区，为186家企业排查合同风险240余项。"
    assert statuses(plan, review) == [CommitmentStatus.REPORTED]


def test_what_was_told_before_the_promise_does_not_report_on_it() -> None:
    plan = "推动公共信用信息与金融机构共享，为守信企业提供融资便利。"
    review = "归集公共信用信息{}万条，为{}户经营主体建立信用档案。"
    before, now = review.format(4120, 12100), review.format(4530, 13200)
    assert statuses(plan, now, before) == [CommitmentStatus.UNREPORTED]


def test_what_a_sentence_adds_to_what_was_told_before_reports_on_the_promise() -> None:
    plan = "为果农开设冷链运输补贴窗口。"
    review = "办理各类补贴{}万笔、发放资金{}亿元，{}在家门口领到{}。"
    before, again = review.format(2.9, 1.1, "粮农", "种粮补助"), review.format(3.2, 1.4, "粮农", "种粮补助")
    now = review.format(3.2, 1.4, "果农", "冷链运费补助")
    assert statuses(plan, now, before) == [CommitmentStatus.REPORTED]
    assert statuses(plan, again, before) == [CommitmentStatus.UNREPORTED]


def test_a_target_is_reported_on_by_the_value_of_its_indicator() -> None:
    plan = "力争行政复议调解和解率达到35%以上。"
    told = "审结行政复议案件102件，行政复议调解和解率为{}。"
    assert statuses(plan, told.format("39.2%"), told.format("31.5%")) == [CommitmentStatus.REPORTED]


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("力争行政诉讼败诉率下降到8%以下。", "法院审结涉诉案件{}件，败诉率{}%。"),
        ("力争便民热线工单满意率达到95%。", "便民热线交办事项{}件，群众满意率{}%。"),
    ],
)
def test_a_rate_is_known_by_its_short_name(plan: str, told: str) -> None:
    before, review = told.format(27, 9.4), told.format(31, 7.1)
    assert statuses(plan, review, before) == [CommitmentStatus.REPORTED]
    other = "农产品抽检{}批次，抽检合格率{}%。"
    assert statuses(plan, other.format(31, 98.7), other.format(27, 98.2)) == [CommitmentStatus.UNREPORTED]


@pytest.mark.parametrize(
    ("plan", "review"),
    [
        ("对窗口服务人员轮训一遍。", "窗口服务干部全员参训，人均完成48学时。"),
        ("整治重复检查，推行综合查一次。", "对同一园区的检查合并为一次上门，园区少跑少陪。"),
        ("在街道设立复议便民服务点。", "9个街道挂牌代收复议申请，居民在家门口交材料。"),
        ("分批选派科室人员旁听庭审。", "科室人员走进法院，现场观摩案件审理4场。"),
        ("建好用好综治中心。", "街镇矛调中心全部挂牌，居民有事进一扇门。"),
        ("降低企业开办成本。", "新设企业领取印章、票据不再收费。"),
        ("对校外培训机构严格监管。", "查处违规学科类培训9起，机构预收费全部进入监管账户。"),
        ("整治流动摊贩。", "划定临时疏导区6处，占道经营减少三成。"),
        ("守护群众用药安全。", "检查药店112家，查处违法销售处方药案件7件。"),
        ("严查违法建筑。", "拆除私搭乱建3100平方米。"),
        ("提高医保待遇。", "居民医疗保险住院报销比例上调三个百分点。"),
        ("争取高铁过境。", "高速铁路青禾段初步设计获批。"),
        ("抓紧完成改厕任务。", "新建农村户厕1800座。"),
    ],
)
def test_a_promise_is_reported_in_other_words_of_the_field(plan: str, review: str) -> None:
    assert statuses(plan, review) == [CommitmentStatus.REPORTED]
    assert statuses(plan, "审结复议案件12件，发布典型案例4个。") == [CommitmentStatus.UNREPORTED]


@pytest.mark.parametrize(
    ("plan", "review"),
    [
        ("修订防汛预案。", "举办地震逃生演练4场。"),
        ("组织执法案卷交叉评查。", "抽查食品86批次。"),
        ("设立行政立法联系点。", "代收申请的便民点增加到8个。"),
        ("在社区推行垃圾分类。", "查处渣土车抛洒19起。"),
    ],
)
def test_what_is_akin_is_no_report_on_it(plan: str, review: str) -> None:
    assert statuses(plan, review) == [CommitmentStatus.UNREPORTED]


def test_a_way_of_doing_things_alone_is_no_report_on_what_was_to_be_done() -> None:
    plan, review = "推进裁量基准数字化。", "户籍窗口开发智能排队系统。"
    assert statuses(plan, review) == [CommitmentStatus.UNREPORTED]


def test_only_what_surely_tells_of_a_promise_is_named_beside_what_tells_of_it() -> None:
    plan = "把全区人民调解员轮训一遍，在物流园区设立劳动争议调解室。"
    kept = "全区人民调解员轮训一遍，412人参加。物流园区劳动争议调解室6月挂牌。"
    other = "楼栋长、法律顾问和人民调解员结成服务小队，走访独居老人90户。"
    old = report(f"一、工作情况\n召开会议研究法治工作。\n二、下一步工作打算\n{plan}", title=LAST_YEAR)
    new = report(f"一、工作情况\n{kept}{other}\n二、下一步工作打算\n继续规范执法行为。")
    (promise,) = compare.compare(old, new).commitments
    assert "".join(new.wording(s) for s in promise.new_sentences) == kept


def test_the_words_for_a_thing_are_found_in_what_is_compared() -> None:
    words = [word for line in (*_THINGS, *_WAYS) for word in line.split()]
    assert [word for word in words if letters(without_filler(normal(word))) != word] == []
    assert [word for word, lines in Counter(words).items() if lines > 1] == []


def test_what_several_years_led_to_is_no_report_on_the_promise_of_one() -> None:
    plan = "加快农村公路养护改造。"
    assert statuses(plan, "农村公路养护改造提速。") == [CommitmentStatus.REPORTED]
    assert statuses(plan, "三年来，建成农村公路612公里。") == [CommitmentStatus.UNREPORTED]


def test_the_plan_behind_the_problems_under_one_heading_promises() -> None:
    old = report(
        """
        一、总体情况
        主动公开政府信息560条。
        五、存在的主要问题及改进情况
        工作中还存在一些不足：一是公开内容与群众需求结合不够紧密；二是检索功能不够便捷。
        下一步将重点做好以下工作：一是建立信息更新提醒机制，按月巡查公开专栏。二是优化门户网站检索功能，提高查找准确性。
        """,
        title="青禾区2023年政府信息公开工作年度报告",
    )
    assert len(promises_of(old)) == 2


def test_a_short_promise_counts() -> None:
    assert promised("深化国企国资改革。建设法治政府。") == ["深化国企国资改革。"]


def test_a_promise_of_two_words_counts_and_one_of_filler_words_does_not() -> None:
    assert promised("加强价格监测。") == ["加强价格监测。"]
    assert promised("进一步加强工作。") == []


def test_a_deed_keeps_company_with_a_promise_where_others_beside_both_are_of_each_other() -> None:
    told = {10: [40], 11: [41]}
    assert has_company(12, 43, told)
    assert not has_company(12, 60, told)
    assert not has_company(30, 43, told)
    # Neither the promise itself nor a deed that reports on another is company.
    assert not has_company(10, 40, {10: [40]})
    assert not has_company(11, 40, {10: [40]})


def test_the_last_item_of_a_list_promises_though_it_reads_like_a_heading() -> None:
    items = ["1.组织执法业务轮训，参训人员200人次以上；", "2.编制执法事项指导目录。"]
    assert promised("\n".join(items)) == items


def test_a_row_of_a_table_pasted_as_text_promises_nothing() -> None:
    kept = "建立重大决策后评估制度，选取三项决策开展评估。"
    table = "结果维持情况\t结果纠正情况\t其他结果情况\t尚未审结情况\n4\t1\t0\t7"
    text = f"{LAST_YEAR}\n一、工作情况\n开展执法监督5次。\n二、下一步工作打算\n{kept}\n{table}\n"
    found = interpreted(read_text(text.encode(), "report.txt"))
    assert [found.wording(s.id) for s in promises_of(found)] == [kept]


def test_a_person_is_asked_about_numbers_and_acts_and_not_about_efforts_and_words() -> None:
    plan = (
        "二、2024年工作安排\n一是持续优化营商环境，让企业办事更舒心。二是年底前出台《青禾区行政执法协作办法》。"
        "三是聘请行政执法监督员30名。四是始终坚持问题导向，建设人民满意的机关。"
        "五是大力弘扬实干精神，以“一线工作法”推动各项事业蒸蒸日上。六是争取行政复议调解率达到40%。"
    )
    old = report(f"一、工作情况\n办理案件3件。\n{plan}", title="青禾区2023年度法治政府建设工作报告")
    found = compare.compare(old, report("一、工作情况\n普法宣传持续开展。"))
    assert len(found.commitments) == 6
    assert {p.status for p in found.commitments} == {CommitmentStatus.UNREPORTED}
    left = asked(old, found.new, found.commitments)
    assert [old.text[p.start : p.start + 4] for p in left] == ["三是聘请", "六是争取", "二是年底"]


@pytest.mark.parametrize(
    "act",
    [
        "请高校开展营商环境满意度测评。",
        "将裁量提示接入办案软件。",
        "与县人民法院共建行政争议化解中心。",
        "争取完成《青禾区古树保护办法》立法调研。",
    ],
)
def test_a_person_is_asked_about_what_can_be_seen_to_be_done(act: str) -> None:
    old = report(
        f"一、工作情况\n办理案件3件。\n二、下一步工作打算\n{act}进一步提升服务水平。", title=LAST_YEAR
    )
    found = compare.compare(old, report("一、工作情况\n普法宣传持续开展。"))
    left = asked(old, found.new, found.commitments)
    assert [old.text[p.start : p.end] for p in left] == [act]


TARGETS = (
    "全年地区生产总值增长6.5%，社会消费品零售总额增长8%，研发经费投入强度提高到2.6%，城镇新增就业4100人。"
)
"""What a work report aims at in one sentence."""


def aims(review: str) -> compare.Comparison:
    old = report(
        f"一、2023年工作回顾\n办理案件3件。\n二、2024年工作安排\n{TARGETS}", title="青禾区2023年政府工作报告"
    )
    return compare.compare(old, report(f"一、2024年工作回顾\n{review}", title="青禾区2024年政府工作报告"))


def test_a_target_left_out_beside_others_that_were_reported_is_asked_about() -> None:
    review = "地区生产总值增长6.1%。社会消费品零售总额增长8.3%。城镇新增就业4350人。"
    found = aims(review)
    (left,) = asked(found.old, found.new, found.commitments)
    assert found.old.text[left.start : left.end] == "研发经费投入强度提高到2.6%"
    spoken = aims(review + "研发经费投入强度继续位居全市前列。")
    assert not asked(spoken.old, spoken.new, spoken.commitments)


def test_a_thing_with_a_sum_is_asked_about_once_and_what_there_is_never() -> None:
    plan = (
        "发放助企贷款2亿元，设立3000万元科创企业风险代偿资金池，技改投资增长8%。"
        "管护好现有4.2万亩果园，新植2000亩。"
    )
    old = report(
        f"一、2023年工作回顾\n办理案件3件。\n二、2024年工作安排\n{plan}", title="青禾区2023年政府工作报告"
    )
    new = report(
        "一、2024年工作回顾\n发放助企贷款2.3亿元，技改投资增长9%。果园新植2100亩。",
        title="青禾区2024年政府工作报告",
    )
    left = asked(old, new, compare.compare(old, new).commitments)
    assert [old.text[p.start : p.end] for p in left] == ["设立3000万元科创企业风险代偿资金池"]


@pytest.mark.parametrize(
    "promise",
    [
        "坚持勤俭办事，会议经费只减不增。",
        "不动产登记时间再压缩一半。",
        "财政赤字率按2.4%安排，比上年预算低0.2个百分点。",
        "安排专项债券3.5亿元，比上年增加0.4亿元。",
    ],
)
def test_a_bound_without_a_figure_and_a_sum_of_the_budget_can_be_asked_about(promise: str) -> None:
    old = report(f"一、工作情况\n办理案件3件。\n二、下一步工作打算\n{promise}", title=LAST_YEAR)
    found = compare.compare(old, report("一、工作情况\n普法宣传持续开展。"))
    left = asked(old, found.new, found.commitments)
    assert [old.text[p.start : p.end] for p in left] == [promise]


def test_a_number_that_calls_for_something_is_no_target() -> None:
    plan = "今年返乡大学生3200多人，再创新高，要拓宽就业渠道，优化就业服务。"
    old = report(f"一、工作情况\n办理案件3件。\n二、下一步工作打算\n{plan}", title=LAST_YEAR)
    found = compare.compare(old, report("一、工作情况\n普法宣传持续开展。"))
    assert not asked(old, found.new, found.commitments)


def test_what_was_to_be_kept_down_is_reported_on_by_its_value() -> None:
    plan, told = "坚持勤俭办事，会议经费只减不增。", "会议经费下降{}%。"
    assert statuses(plan, told.format(5.1), told.format(6.2)) == [CommitmentStatus.REPORTED]
    other = "涉农信贷下降{}%。"
    assert statuses(plan, other.format(5.1), other.format(6.2)) == [CommitmentStatus.UNREPORTED]


def test_what_a_target_leaves_to_its_sentence_to_name_is_found_in_the_value() -> None:
    plan = "启动第三轮旧改攻坚，今年改造320套。"
    told = "老旧小区住房改造{}套，农村危房翻修{}户。"
    assert statuses(plan, told.format(345, 60), told.format(290, 70)) == [CommitmentStatus.REPORTED]
    other = "采购训练器材{}套，农村危房翻修{}户。"
    assert statuses(plan, other.format(345, 60), other.format(290, 70)) == [CommitmentStatus.UNREPORTED]


@pytest.mark.parametrize(
    ("plan", "review"),
    [
        # One word of a longer promise, in passing.
        ("开展渣土货车超标排放专项整治，继续淘汰老旧工程机械。", "产值增速与用电、货运等实物量相匹配。"),
        # What the year brought.
        ("推进跨境电商便利化，维护公平贸易，办好边民互市。", "跨境电商遭遇寒流，边民互市受到较大冲击。"),
        # What the promise is to be good for, and not what it is.
        (
            "加强村居融合交往，让群众的归属感更加坚实、纽带更加牢固。",
            "与友好城市往来增多，合作纽带更加牢固。",
        ),
        # Of the same name, and no law.
        ("完善财源结构，积极推进物业费立法。", "稳步处置债务风险，优化物业小区巡查方式。"),
        # What was to be eased and is not yet.
        ("着力解决小微企业贷款难、贷款贵问题。", "存在的问题：小微企业贷款难、贷款贵问题尚未有效缓解。"),
    ],
)
def test_a_word_in_common_is_no_report(plan: str, review: str) -> None:
    if review.startswith("存在"):
        old = report(f"一、工作情况\n召开会议。\n二、下一步工作打算\n{plan}", title=LAST_YEAR)
        new = report(
            f"一、工作情况\n普法宣传持续开展。\n二、存在的问题\n{review}\n三、下一步工作打算\n规范执法。"
        )
        assert not compare.compare(old, new).commitments[0].new_sentences
    else:
        assert statuses(plan, review) == [CommitmentStatus.UNREPORTED]


def test_every_target_finds_its_value_however_many_there_are() -> None:
    found = aims(
        "地区生产总值增长6.1%。社会消费品零售总额增长8.3%。城镇新增就业4350人。研发经费投入强度提高到2.7%。"
    )
    (promise,) = found.commitments
    assert len(promise.new_sentences) == 4


@pytest.mark.parametrize(
    ("plan", "told", "before", "now"),
    [
        (
            "抢抓政策机遇，精准包装项目，争取上级资金12亿元以上，为发展蓄势。",
            "争取中央预算内投资、增发国债、专项债券等上级资金{}万元，实施项目{}个。",
            (111000, 41),
            (131000, 46),
        ),
        (
            "完成建设用地报批2600亩，强化能源、用工、融资等要素保障，让企业扎根生长。",
            "获批建设用地{}亩，处置闲置土地{}亩，批而未供地块消化过半。",
            (2100, 510),
            (2710, 640),
        ),
    ],
)
def test_a_target_and_its_outcome_are_of_one_indicator_whatever_act_led_to_it(
    plan: str, told: str, before: tuple[int, int], now: tuple[int, int]
) -> None:
    assert statuses(plan, told.format(*now), told.format(*before)) == [CommitmentStatus.REPORTED]


def test_what_five_years_led_to_answers_for_a_target_only_where_the_year_does_not() -> None:
    term = "“十四五”以来，全区累计城镇新增就业17600人，地区生产总值年均增长6.4%。"
    year = "城镇新增就业4350人。社会消费品零售总额增长8.3%。研发经费投入强度提高到2.7%。"
    found = aims(term + year)
    (promise,) = found.commitments
    told = [found.new.wording(s) for s in promise.new_sentences]
    # Nothing else gives the growth of the product.
    assert told == [term, *(f"{sentence}。" for sentence in year.split("。")[:-1])]
    found = aims(f"地区生产总值增长6.1%。{term}{year}")
    (promise,) = found.commitments
    assert term not in [found.new.wording(s) for s in promise.new_sentences]


def test_what_no_other_promise_or_deed_speaks_of_tells_more_than_how_much_is_shared() -> None:
    plan = "加强散煤综合治理，推进北部乡镇清洁取暖，改善空气质量。"
    review = "加强散煤治理，抓好重点行业节能改造，万元产值能耗下降。"
    assert statuses(plan, review) == [CommitmentStatus.REPORTED]


def test_a_problem_reports_on_what_was_not_done_and_on_nothing_else() -> None:
    plan = "启动南门客运枢纽建设。推进老旧小区停车设施改造，新增泊位300个。"
    problems = "存在的不足：一是南门客运枢纽因选址调整未能如期启动；二是老旧小区停车设施还不能满足群众需求。"
    old = report(f"一、工作情况\n办理案件3件。\n二、下一步工作打算\n{plan}", title=LAST_YEAR)
    new = report(
        f"一、工作情况\n普法宣传持续开展。\n二、存在的问题\n{problems}\n三、下一步工作打算\n规范执法行为。"
    )
    found = compare.compare(old, new)
    assert [c.status for c in found.commitments] == [CommitmentStatus.REPORTED, CommitmentStatus.UNREPORTED]


def test_an_aim_for_five_years_is_no_promise_for_one() -> None:
    old = report(
        "一、2023年工作回顾\n办理案件3件。\n二、“十五五”时期主要目标任务\n建成公共法律服务站120个。\n"
        "三、2024年重点工作\n建成区级行政复议中心1个，聘请监督员30名，开展法治讲座20场，修订规范性文件管理办法。",
        title="青禾区人民政府2023年工作报告",
    )
    found = compare.compare(old, report("一、工作情况\n普法宣传持续开展。"))
    assert not [p for p in found.commitments if "120个" in old.text[p.start : p.end]]
    assert [p for p in found.commitments if "复议中心" in old.text[p.start : p.end]]


@pytest.mark.parametrize(
    ("review", "left"),
    [
        ("选取3件规范性文件开展实施后评估。", ["修订《青禾区重大决策程序规定》"]),
        ("选取3件规范性文件开展实施后评估，编制重大决策事项目录。", ["修订《青禾区重大决策程序规定》"]),
        ("选取3件规范性文件开展实施后评估，修订重大决策程序办法。", []),
        ("选取3件规范性文件开展实施后评估。重大决策程序规定已报区政府常务会议审议。", []),
    ],
)
def test_a_rule_left_out_of_a_report_on_the_rest_of_its_sentence(review: str, left: list[str]) -> None:
    plan = "规范行政决策，修订《青禾区重大决策程序规定》，选取3件规范性文件开展实施后评估。"
    old = report(f"一、工作情况\n召开会议。\n二、下一步工作打算\n{plan}", title=LAST_YEAR)
    new = report(f"一、工作情况\n{review}\n二、下一步工作打算\n继续规范执法行为，提高执法水平。")
    result = compare.compare(old, new)
    assert [old.text[c.start : c.end] for c in asked(old, new, result.commitments)] == left


@pytest.mark.parametrize(
    ("review", "left"),
    [
        (
            "纳入决策事项11项，履行专家论证、风险评估程序，其中2项依照《青禾区听证办法》举行听证会。",
            ["对3项重大行政决策开展后评估"],
        ),
        ("出台《青禾区听证办法》，对3项重大行政决策开展后评估。", []),
        ("出台《青禾区听证办法》，对3项重大行政决策的实施效果开展评估。", []),
        ("出台《青禾区听证办法》，委托第三方跟踪评估重大行政决策3项。", []),
    ],
)
def test_a_later_evaluation_is_not_that_of_risks(review: str, left: list[str]) -> None:
    plan = "完善依法决策机制，制定听证办法，对3项重大行政决策开展后评估。"
    old = report(f"一、工作情况\n召开会议。\n二、下一步工作打算\n{plan}", title=LAST_YEAR)
    new = report(f"一、工作情况\n编制重大行政决策事项目录。{review}\n二、下一步工作打算\n继续规范执法行为。")
    told = asked(old, new, compare.compare(old, new).commitments)
    assert [old.text[c.start : c.end].rstrip("。") for c in told] == left


def test_a_thing_known_by_its_quoted_name_is_spoken_of() -> None:
    plan = "推进智慧监管，建设小作坊“阳光车间”系统，公布年度抽检计划。"
    old = report(f"一、工作情况\n召开会议。\n二、下一步工作打算\n{plan}", title=LAST_YEAR)
    new = report("一、工作情况\n公布年度抽检计划，“阳光车间”接入企业21家。\n二、下一步工作打算\n继续推进。")
    assert not asked(old, new, compare.compare(old, new).commitments)


def test_a_plan_of_hundreds_of_tasks_is_searched_by_what_is_rare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each promise was held against every task that shares a phrase with it: 1,700 of them took ten seconds."""
    count = 0

    def counted(*texts: str, score_cutoff: float) -> float:
        nonlocal count
        count += 1
        return partial_ratio(*texts, score_cutoff=score_cutoff)

    monkeypatch.setattr(renewed, "partial_ratio", counted)
    many = 300
    tasks = [
        f"建立第{'甲乙丙丁戊己庚辛壬癸'[at % 10] * (at // 10 + 1)}类执法监督平台。" for at in range(many)
    ]
    old = report(f"一、工作情况\n召开会议。\n二、下一步工作打算\n{''.join(tasks)}", title=LAST_YEAR)
    new = report(f"一、工作情况\n普法宣传持续开展。\n二、下一步工作打算\n{''.join(reversed(tasks))}")
    compare.compare(old, new)
    assert 0 < count <= 100 * many


def test_what_is_planned_again_is_told_as_put_off() -> None:
    again, changed, dropped = (
        "建设西湖村便民服务中心1个。",
        "选聘社区法律顾问25名。",
        "编印执法案例汇编两册。",
    )
    old = report(f"一、工作情况\n召开会议。\n二、下一步工作打算\n{again}{changed}{dropped}", title=LAST_YEAR)
    new = report(
        f"一、工作情况\n普法宣传持续开展。\n二、下一步工作打算\n加强统筹。抓紧{again}选聘社区法律顾问30名。"
    )
    found = compare.compare(old, new)
    left = asked(old, new, found.commitments)
    told = {old.text[p.start : p.end]: p.again is not None for p in left}
    assert told == {again: True, changed: True, dropped: False}
    messages = [
        (str(finding.message), str(finding.hint))
        for finding in compare.check(new, [old]).findings
        if finding.rule == "unreported-commitment" and finding.hint
    ]
    assert sum("lists it again" in said and "planned again" in hint for said, hint in messages) == 2
    assert found.to_text("en").count("(no result reported; planned again this year)") == 2
    assert found.to_markdown("en").count("planned again this year") == 2
    # Once in the summary, once in the list of all of them that is printed.
    assert found.to_html("en").count("(no result reported; planned again this year)") == 4


def test_a_part_that_is_planned_again_is_told_as_put_off() -> None:
    plan = "发放助企贷款2亿元，技改投资增长8%，设立3000万元科创企业风险代偿资金池。"
    old = report(
        f"一、2023年工作回顾\n办理案件3件。\n二、2024年工作安排\n{plan}", title="青禾区2023年政府工作报告"
    )
    new = report(
        "一、2024年工作回顾\n发放助企贷款2.3亿元，技改投资增长9%。\n二、2025年工作安排\n设立3000万元科创企业风险代偿资金池。",
        title="青禾区2024年政府工作报告",
    )
    (left,) = asked(old, new, compare.compare(old, new).commitments)
    assert left.again is not None


@pytest.mark.parametrize(
    ("promise", "plan", "again"),
    [
        ("安排县级教育附加支出3.4亿元。", "安排县级教育附加支出3.9亿元。", False),
        ("安排县级教育附加支出3.4亿元，占比12%。", "安排县级教育附加支出3.9亿元，占比12%。", False),
        ("安排县级教育附加支出3.4亿元。", "安排县级教育附加支出3.4亿元。", True),
        ("居民用水量下降2%左右。", "居民用水量下降3%左右。", False),
        # The task is the same.
        ("设立2000万元农机抵押周转金。", "设立3000万元农机抵押周转金。", True),
    ],
)
def test_the_sum_of_another_year_is_not_planned_again(promise: str, plan: str, *, again: bool) -> None:
    old = report(f"一、工作情况\n召开会议。\n二、下一步工作打算\n{promise}", title=LAST_YEAR)
    new = report(f"一、工作情况\n普法宣传持续开展。\n二、下一步工作打算\n加强统筹。{plan}")
    (found,) = compare.compare(old, new).commitments
    assert (found.again is not None) is again


LISTED = """青禾区2023年度法治政府建设工作报告
一、工作情况
全年办理各类案件120件，群众满意度稳步提高，基层治理能力不断增强。
二、2024年主要安排
坚持问题导向，办好民生实事，推动各项任务落到实处。
附：2024年民生实事任务表
序号\t项目\t年度目标\t责任单位
1\t停车设施\t新增公共停车泊位2500个\t区住建局
2\t老年助餐\t建成社区长者食堂8个\t区民政局
3\t公共交通\t开通微循环公交线路4条\t区交通局
"""


def test_every_row_of_an_attached_list_of_projects_is_a_promise() -> None:
    old = interpreted(read_text(LISTED.encode(), "2023.txt"))
    new = report("一、工作情况\n新增停车泊位2640个，新开通微循环公交线路4条。全年办理各类案件150件。")
    found = compare.compare(old, new).commitments
    assert [
        (old.text[c.start : c.end], c.status)
        for c in found
        if "个" in old.text[c.start : c.end] or "条" in old.text[c.start : c.end]
    ] == [
        ("新增公共停车泊位2500个", CommitmentStatus.REPORTED),
        ("建成社区长者食堂8个", CommitmentStatus.UNREPORTED),
        ("开通微循环公交线路4条", CommitmentStatus.REPORTED),
    ]


def test_a_target_is_met_by_the_one_value_of_its_kind_in_the_sentence_on_the_promise() -> None:
    old = report(
        "一、工作情况\n召开会议研究法治工作。\n二、下一步工作打算\n实施市区重点项目72个，完成年度投资100亿元以上。",
        title=LAST_YEAR,
    )
    new = report("一、工作情况\n实施市区重点项目72个，完成投资104.3亿元，其中新开工33个。")
    found = compare.compare(old, new)
    assert not asked(old, new, found.commitments)


def test_json_lists_the_parts_without_follow_up_after_the_promise() -> None:
    old = report(
        "一、工作情况\n召开会议。\n二、下一步工作打算\n出台重大决策后评估办法，组织执法人员轮训3期，建成执法监督信息平台。",
        title=LAST_YEAR,
    )
    new = report("一、工作情况\n出台《青禾区重大决策后评估办法》，组织执法人员轮训4期。")
    listed = json.loads(compare.compare(old, new).to_json())["commitments"]
    assert [(c["status"], c["is_part"], c["text"]) for c in listed] == [
        ("reported", False, "出台重大决策后评估办法，组织执法人员轮训3期，建成执法监督信息平台。"),
        ("unreported", True, "建成执法监督信息平台"),
    ]


@pytest.mark.parametrize("words", ["特此报告。", "专此报告。"])
def test_the_words_that_close_a_report_promise_nothing(words: str) -> None:
    plan = report(f"一、下一步工作打算\n制定重大行政决策后评估办法。\n{words}")
    assert [plan.wording(s.id) for s in promises_of(plan)] == ["制定重大行政决策后评估办法。"]


@pytest.mark.parametrize(
    ("plan", "before", "told", "left"),
    [
        # The one value of its kind has another unit.
        (
            "新增养老床位600张，新增社区书屋座席240个。",
            "新增养老床位510张，建成便民驿站6家。",
            "新增养老床位640张，建成便民驿站8家。",
            ["新增社区书屋座席240个"],
        ),
        # The one target of a sentence whose other clause was reported.
        (
            "建成渠系智能调度平台，新装水位测点85个。",
            "完成渠系清淤42公里。",
            "建成渠系智能调度平台，实现分时供水。",
            ["新装水位测点85个"],
        ),
        (
            "建成渠系智能调度平台，新装水位测点85个。",
            "完成渠系清淤42公里。",
            "建成渠系智能调度平台，水位测点接入平台。",
            [],
        ),
        # Nothing else of the sentence was reported: its answer may give the value in other words.
        (
            "深化渠系管护，新装水位测点85个。",
            "完成渠系清淤42公里。",
            "渠系管护责任落实到村组，安装测站90处。",
            [],
        ),
        # A brand in the name that the plan does not give, told of last year too.
        (
            "着力激发活力，举办夜市促销活动60场。",
            "举办“青禾夜放”夜市季活动55场，发放消费券300万元。",
            "举办“青禾夜放”夜市季活动66场，发放消费券400万元。",
            [],
        ),
    ],
)
def test_a_target_is_left_out_where_nothing_gives_or_mentions_it(
    plan: str, before: str, told: str, left: list[str]
) -> None:
    old = report(f"一、工作情况\n{before}\n二、下一步工作打算\n{plan}", title=LAST_YEAR)
    new = report(f"一、工作情况\n{told}\n二、下一步工作打算\n持续规范执法行为。")
    found = compare.compare(old, new)
    asked_for = asked(old, new, found.commitments)
    assert [old.text[part.start : part.end] for part in asked_for] == left
    (promise,) = found.commitments
    assert [old.text[start:end] for start, end in promise.unanswered] == left
