"""What a draft says of its own numbers, levels, lists, months and years, and what comes near and is right."""

from __future__ import annotations

import pytest

from compare.model import Report
from tests.builders import report
from tests.checks.drafts import before, found, one, texts


def of_year(year: int, sentence: str) -> Report:
    return report(f"一、规范行政执法\n{sentence}", title=f"青禾区{year}年度法治政府建设工作报告")


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("在上年20个“一件事”套餐的基础上，又推出14个，累计达到36个。", "36个"),
        ("监督联系点由12家扩充，新增3家，达到16家。", "16家"),
        ("监督联系点由12家增至16家，新增3家。", "16家"),
        ("监督联系点新增3家，由12家扩大到16家。", "16家"),
        ("原有调解室12个，新建5个，总数达到18个。", "18个"),
        ("在原有12名法律顾问的基础上，新聘5名，增至18名。", "18名"),
        ("在原有20个站点基础上，今年又建成2个，站点总数达到23个。", "23个"),
        ("在首年赋权15项的基础上，又赋权20项，累计赋权达到52项。", "52项"),
        ("在上年1.2万亩的基础上，新增0.35万亩，达到1.65万亩。", "1.65万亩"),
    ],
)
def test_a_base_and_what_is_added_make_the_total(sentence: str, wrong: str) -> None:
    assert texts("growth-claim/additions", one(sentence)) == [wrong]


def test_an_addition_in_doubt_is_told_once_with_what_would_settle_it() -> None:
    assert len(found("growth-claim", one("监督联系点从12家增加到16家，净增3家。"))) == 1
    (finding,) = found("growth-claim", one("在上年20个“一件事”套餐的基础上，又推出14个，累计达到36个。"))
    assert finding.hint is not None
    assert "three numbers" in str(finding.hint)


@pytest.mark.parametrize(
    "sentence",
    [
        "在上年20个“一件事”套餐的基础上，又推出14个，累计达到34个。",
        # What a year brought is no stock, and what was given up may be told.
        "在去年新建12个口袋公园的基础上，再建10个，累计达到56个。",
        "监督联系点由12家扩充，新增3家，退出1家，达到14家。",
        # Other years added to it, other things were counted, more was added.
        "在2020年12个试点的基础上，今年新增3个，达到26个。",
        "在原有12个社区的基础上，新增3个服务站，达到26个。",
        "在上年18个套餐的基础上，又推出12个、优化8个，累计达到32个。",
        "原有调解室12个，新建5个、改建3个，总数达到20个。",
        "由12家增至16家，其中新增企业3家。",
        "由12家增加到15家，再新增5家，达到20家。",
        "持证人员由126名增加到142名，新招录9名。",
        # A part of what came, another kind, another stage, another lot.
        "行政复议案件由120件增至156件，新增涉企案件22件。",
        "行政复议案件由120件增至156件，新增22件涉企案件。",
        "全区法律顾问由86名增加到95名，新增公职律师6名、公司律师3名。",
        "全区法律顾问由86名增加到95名，新增6名公职律师、4名公司律师。",
        "调解组织由120个增加到135个，新增专业性调解组织6个，行业性调解组织9个。",
        "全区执法人员由320名增加到350名，新增持证45名。",
        "全区执法人员由320名增加到350名，镇街新增25名。",
        "在上年受理案件120件的基础上，新收135件，累计办结达到240件。",
        "在上年受理案件120件的基础上，新收135件，累计达到240件。",
        "在上年排查隐患120处的基础上，再排查50处，累计整改达到160处。",
        "在原有20个村级站点基础上，新建镇级站点2个，站点总数达到23个。",
        "在原有20个站点基础上，新建标准化站点2个，站点总数达到23个。",
        "在第一批15项的基础上，第二批又赋权20项，累计赋权达到52项。",
        "在首批15项的基础上，又赋权20项，累计赋权达到52项。",
        "在原有20个站点基础上，镇级又建成2个，站点总数达到23个。",
        "涉企案件新增22件，行政复议案件由120件增至156件。",
        "在原有20个站点基础上，新建站点2个，其中镇级1个，总数达到23个。",
        "在上年20个套餐的基础上，又推出14个涉企套餐，累计达到36个。",
        # Rounded, or made one.
        "在1.2万亩的基础上，新增0.35万亩，达到1.5万亩。",
        "在原有5个中队的基础上，新设3个，整合为4个。",
    ],
)
def test_other_additions_are_left_alone(sentence: str) -> None:
    assert not found("growth-claim", one(sentence))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # All there are is more than what is reached, and what is named again and again is known.
        ("服务网络覆盖4个街道、6个镇。\n“综合查一次”推开至全部9个镇街。", "4个街道、6个镇"),
        ("全部9个镇街完成改革。\n全区4个街道、6个镇设立站点。\n9个镇街挂牌。", "4个街道、6个镇"),
        ("在全区6个街道、7个镇设立站点，实现12个镇街全覆盖。", "12个镇街"),
        ("实现6个镇、5个乡共12个乡镇执法人员全覆盖。", "12个乡镇"),
        ("赴邻县3个镇、2个乡，共计6个乡镇调研。", "6个乡镇"),
        ("全区共有5个镇、8个街道。\n服务覆盖14个镇街。", "14个镇街"),
        (
            "全区118个村、12个社区全部建成。\n130个村（社区）设立站点，推开至全部132个村（社区）。",
            "132个村（社区）",
        ),
    ],
)
def test_towns_and_streets_are_as_many_as_both_together(text: str, wrong: str) -> None:
    assert texts("inconsistent-figure/divided-bodies", one(text)) == [wrong]


@pytest.mark.parametrize(
    "text",
    [
        "服务网络覆盖4个街道、5个镇。\n推开至全部9个镇街。",
        "实现6个镇、5个乡共11个乡镇执法人员全覆盖。",
        "走访3个镇、2个乡，邻县共有14个乡镇参加。",
        # Some of them.
        "首批覆盖4个街道、2个镇。\n全年推开至全部9个镇街。",
        "全区共有4个街道、6个镇。\n服务覆盖8个镇街。",
        # Elsewhere.
        "全部9个镇街完成改革。\n赴邻区4个街道、6个镇调研。",
        "全部9个镇街完成改革。\n服务覆盖全市14个街道、26个镇。",
        "推开至全部9个镇街。\n全区4个街道、6个村开展试点。",
    ],
)
def test_some_towns_and_streets_are_left_alone(text: str) -> None:
    assert not found("inconsistent-figure", one(text))


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        (
            "建成“明镜”平台，于9月20日上线运行，归集执法数据，截至8月底，平台已推送超期预警860条。",
            "截至8月底",
        ),
        ("9月20日，区公共法律服务中心正式启用，截至8月底，中心已接待群众860人次。", "截至8月底"),
        ("7月1日，《办法》正式施行。截至6月底，该办法已惠及企业120家。", "截至6月底"),
        ("监管系统于2024年10月上线，截至2024年9月30日，累计归集数据3万条。", "截至2024年9月30日"),
        ("调解平台于10月开通，截至9月，已化解纠纷86件。", "截至9月"),
        ("8月，组建普法讲师团，截至7月底，讲师团已宣讲32场。", "截至7月底"),
        ("9月28日，青禾区法治公园建成开园，截至9月25日，公园已接待游客2万人次。", "截至9月25日"),
    ],
)
def test_no_result_is_there_before_the_thing(sentence: str, wrong: str) -> None:
    assert texts("inconsistent-figure/event-order", one(sentence)) == [wrong]


@pytest.mark.parametrize(
    "sentence",
    [
        "平台于9月20日上线运行，截至10月底，平台已推送超期预警860条。",
        "平台于9月20日上线运行，截至9月底，平台已推送超期预警860条。",
        # It was there before, or in another year.
        "平台3月试运行，9月20日上线运行，截至8月底，平台已推送超期预警860条。",
        "9月20日平台升级上线，截至8月底，平台已推送超期预警860条。",
        "平台于2023年9月20日上线，截至8月底，平台已推送超期预警860条。",
        "平台于去年9月上线，截至8月底，平台已推送超期预警860条。",
        # Something else is counted.
        "平台于9月20日上线运行，截至8月底，全区共有执法人员320名。",
        "平台于9月20日上线运行；截至8月底，已办结案件320件。",
        "9月，启动专项行动，对截至8月底已受理的320件案件开展清理。",
        "9月，启动清欠专项行动，截至8月底累计欠款320万元全部清偿。",
        "9月20日，启动第二批案件评查，截至8月底，已评查案件320件。",
        # No beginning, or one of something that was at work before.
        "9月，召开平台运行推进会，截至8月底，已归集数据3万条。",
        "7月，听取《条例》施行情况汇报，截至6月底，已办理案件320件。",
        "10月，区城市运行中心通报，截至9月底，累计受理诉求3.2万件。",
        "6月，区人大常委会对法律实施情况开展执法检查，截至5月底，已整改问题32个。",
        "9月，对综合执法队成立以来工作评估，截至8月底，已办案320件。",
        "11月，成立专班，截至10月底，已发现问题32个，全部整改。",
        "10月区行政复议局挂牌，截至9月底，复议局累计受理行政复议案件156件。",
        "10月，区领导观摩平台启用，截至9月底，已归集数据3万条。",
        "10月，热线平台与报警平台对接运行，截至9月底，平台累计受理诉求12.6万件。",
        "10月，政务大厅跨省通办专窗启用，截至9月底，大厅累计办件3万件。",
        "9月，服务平台手机端上线，截至8月底，已办理3.2万件。",
        "6月，区矛调中心投入运行，截至5月，已选聘调解员36名。",
        "9月，新大厅启用，截至8月底，已办理业务3万件。",
        "7月正式施行《条例》，截至6月底，已发放宣传手册5000册。",
    ],
)
def test_results_of_their_own_time_are_left_alone(sentence: str) -> None:
    assert not found("inconsistent-figure", one(sentence))


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("其中2项依照6月印发的《青禾区听证办法》于4月举行听证会。", "4月"),
        ("依照6月20日施行的《青禾区听证办法》，于6月3日举行听证会。", "6月3日"),
        ("于3月底按照2024年5月出台的《青禾区听证办法》举行听证会。", "3月底"),
    ],
)
def test_nothing_is_done_by_a_document_to_come(sentence: str, wrong: str) -> None:
    assert texts("inconsistent-figure/event-order", one(sentence)) == [wrong]


@pytest.mark.parametrize(
    "sentence",
    [
        "其中2项依照4月印发的《青禾区听证办法》于6月举行听证会。",
        "其中2项依照6月印发的《青禾区听证办法》于6月举行听证会。",
        # Of other years, a draft, a trial, another deed.
        "其中2项依照去年6月印发的《青禾区听证办法》于4月举行听证会。",
        "其中2项依照2023年6月印发的《青禾区听证办法》于4月举行听证会。",
        "依照6月印发的《青禾区听证办法（试行）》于4月举行听证会。",
        "依照6月印发的《青禾区听证办法》对4月举行的听证会开展复盘。",
    ],
)
def test_what_is_done_by_a_document_that_is_there_is_left_alone(sentence: str) -> None:
    assert not found("inconsistent-figure", one(sentence))


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("3月1日至5月31日开展为期60天的“清港净海”专项行动。", "为期60天"),
        ("开展为期60天的专项行动（3月1日至5月31日）。", "为期60天"),
        ("3月1日至5月31日，开展为期两个月的专项行动。", "为期两个月"),
        ("5月10日至20日开展为期15天的宣传活动。", "为期15天"),
    ],
)
def test_days_are_as_many_as_lie_between_two_dates(sentence: str, wrong: str) -> None:
    assert texts("inconsistent-figure/durations", one(sentence)) == [wrong]


@pytest.mark.parametrize(
    "sentence",
    [
        "3月1日至5月31日开展为期92天的专项行动。",
        "3月1日至5月31日开展为期91天的专项行动。",
        # Round, in months, across the turn of the year.
        "3月1日至5月31日开展为期90天的专项行动。",
        "3月1日至5月31日开展为期三个月的专项行动。",
        "3月15日至5月31日开展为期两个月的专项行动。",
        "12月1日至次年2月28日开展为期三个月的专项行动。",
        # Not every day of them.
        "5月10日至16日开展为期5天的宣传活动。",
        "5月10日至6月20日，分三期开展为期5天的业务轮训。",
        "3月1日至5月31日开展为期60天的分批轮训。",
        "3月1日至5月31日开展为期60个工作日的专项行动。",
        "5月10日至14日举办培训班，开展为期3天的研讨。",
        "11月1日至12月30日开展两轮检查，第二轮为期20天。",
    ],
)
def test_other_days_are_left_alone(sentence: str) -> None:
    assert not found("inconsistent-figure", one(sentence))


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("县乡村两级联动的审查服务网络更加完善。", "县乡村两级"),
        ("构建省市县乡村四级联动机制。", "省市县乡村四级"),
        ("建立区、街道、社区两级调解网络。", "区、街道、社区两级"),
        ("健全县、乡镇、村（社区）四级服务体系。", "县、乡镇、村（社区）四级"),
        ("开展市县三级联动执法。", "市县三级"),
        ("打造市县乡村三级网络。", "市县乡村三级"),
    ],
)
def test_levels_are_as_many_as_are_named(sentence: str, wrong: str) -> None:
    assert texts("sum-mismatch", one(sentence)) == [wrong]
    assert not found("typo", one(sentence))


def test_levels_are_told_as_levels() -> None:
    (finding,) = found("sum-mismatch", one("健全县乡村两级服务体系。"))
    assert str(finding.message) == "“两级”, but the levels named are 3."


@pytest.mark.parametrize(
    "sentence",
    [
        "省市县乡村五级书记抓法治，市县两级联动，健全区、街道、社区三级网络。",
        # A name in front ends in the word for a level.
        "我市县乡村三级联动。",
        "青禾区街两级联动，全市县乡村三级联动，青禾区镇村两级联动。",
        # One level by two words.
        "市县（区）两级、市县区两级协同，县市区、乡镇、村三级贯通，县乡镇村三级贯通。",
        "县（市、区）、乡镇（街道）两级协同，区镇街村居三级协同。",
        "健全县、镇（街道、村（社区）三级服务体系。",
        # The first is named by itself, those below it in one.
        "配合中央、省市三级环保督察反馈问题整改，完成国家、省市三级改革试点任务。",
        "获得国家、省市区四级表彰32次，区、镇村三级联动，省、市县三级联动，县、乡村三级联动。",
        "落实中央、省、市县四级部署，县、乡（镇）村三级协同，接受自治区、市县三级督导。",
        "统筹省市两级、县乡村三级力量，县区乡镇两级衔接。",
        # Levels below, and other grades.
        "健全街道社区三级网格。",
        "整治市区二级公路，县乡二级以上医院全部达标，区县启动三级应急响应。",
        "中央、省、市三级环保督察反馈问题全部整改，县级、乡级两级人大代表参与。",
    ],
)
def test_levels_counted_right_are_left_alone(sentence: str) -> None:
    assert not found("sum-mismatch", one(sentence))
    assert not found("typo/set-phrases", one(sentence))


@pytest.mark.parametrize(
    ("sentence", "last", "wrong"),
    [
        ("落实执法公示、执法全过程记录、重大执法决定法制审核、案卷评查“三项制度”。", "", True),
        ("落实执法公示、重大执法决定法制审核三项制度。", "", True),
        ("编制权力清单、责任清单“三张清单”。", "", True),
        ("建立问题、任务、责任、时限“三张清单”。", "建立问题、任务、责任“三张清单”。", True),
        ("落实行政执法公示、全过程记录、法制审核、裁量基准三项制度。", "", True),
        ("督促镇街、部门严格落实执法公示、全过程记录、法制审核、案卷评查、培训三项制度。", "", True),
        # The list begins behind a verb.
        ("督促镇街、部门严格落实执法公示、全过程记录、法制审核三项制度。", "", False),
        ("在城管、交通等领域推行执法公示、全过程记录、法制审核三项制度。", "", False),
        ("组织城管、交通、市场监管部门落实公示、全过程记录、法制审核“三项制度”。", "", False),
        ("指导公安、交通、农业农村严格落实执法公示、全过程记录、法制审核三项制度。", "", False),
        ("城管、部门落实公示、全过程记录、法制审核三项制度。", "", False),
        ("建立问题、任务、责任“三张清单”。", "指导镇街、部门建立问题、任务、责任“三张清单”。", False),
        # What looks like a verb belongs to an item.
        ("落实决策公示制度、执行评估制度、责任追究制度三项制度。", "", False),
        ("编制权力清单、规范清单、实施清单“三张清单”。", "", False),
        # What nothing tells of the name may be no list of it.
        ("建立问题、任务、责任、时限“三张清单”。", "", False),
        ("检查公安、城管、市场监管、农业农村“三项制度”落实情况。", "", False),
        ("推动乡镇、街道“三项制度”全覆盖。", "", False),
        # Not all are named, two are joined, the list ends before.
        ("实行执法公示、法制审核等“三项制度”。", "", False),
        ("推行执法公示、执法全过程记录和重大执法决定法制审核“三项制度”。", "", False),
        ("规范执法公示、全过程记录、法制审核、深入落实“三项制度”。", "", False),
        ("规范执法公示、法制审核、“三项制度”。", "", False),
        ("建立问题、任务、责任“三张清单”。", "建立问题、任务、责任“三张清单”。", False),
    ],
)
def test_a_list_has_as_many_items_as_its_name_says(sentence: str, last: str, wrong: bool) -> None:
    against = [before(last)] if last else []
    assert len(found("sum-mismatch/counted-items", one(sentence), *against)) == int(wrong)


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("9月，抓住春耕备耕时节开展农资打假行动。", "9月，抓住春耕备耕"),
        ("10月，以“国家宪法日”为契机开展宣传。", "10月，以“国家宪法日"),
        ("3月，正值秋收时节，开展禁烧巡查。", "3月，正值秋收"),
        ("8月在春运期间开展执法检查。", "8月在春运"),
        ("12月下旬，主汛期来临之际，开展检查。", "12月下旬，主汛期"),
        ("6月5日，民法典宣传月期间，开展宣传。", "6月5日，民法典宣传月"),
        ("10月，在民法典宣传月开展宣传。", "10月，在民法典宣传月"),
        ("10月4日，在“国家宪法日”，组织宣誓。", "10月4日，在“国家宪法日"),
    ],
)
def test_a_season_has_its_months(sentence: str, wrong: str) -> None:
    assert texts("stale-year/calendar", one(sentence)) == [wrong]


def test_a_season_is_told_beside_its_month() -> None:
    (finding,) = found("stale-year/calendar", one("4月，正值秋收时节，开展禁烧巡查。"))
    assert str(finding.message) == "“4月” and “秋收” are of different times."


@pytest.mark.parametrize(
    "sentence",
    [
        "3月，抓住春耕备耕时节开展农资打假行动。",
        "12月4日，以国家宪法日为契机举行宣誓仪式。",
        # Before it, or for the next one.
        "4月，国际禁毒日、民法典宣传月来临之际，印发方案。",
        "2月，为春耕备耕做好准备。",
        "11月，谋划来年春耕时节用工。",
        "10月，在民法典宣传月活动评比中获奖。",
        "7月，在民法典宣传月开展的宣传基础上，举办竞赛。",
        "11月，部署各单位在国家宪法日开展宣传。",
        "11月，将在国家宪法日开展宣传。",
        "8月，在秋收秋种一线开展禁烧巡查，在春运售票点普法。",
        # Two of them, or months in between.
        "12月，结合元旦、春节期间开展慰问。",
        "9月，中秋国庆期间开展检查。",
        "12月至次年2月，春节期间值守。",
        "4—6月，在高考期间开展整治。",
        # Spoken of behind its time.
        "9月，对春耕备耕期间的农资问题开展回头看。",
        "9月，召开会议，通报春耕备耕期间的农资问题。",
        "12月，主汛期后开展评估。",
    ],
)
def test_a_season_in_its_months_or_spoken_of_is_left_alone(sentence: str) -> None:
    assert not found("stale-year", one(sentence))


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("以民法典颁布三周年为契机，建成主题长廊3处。", "民法典颁布三周年"),
        ("在《中华人民共和国民法典》实施3周年之际开展宣传。", "民法典》实施3周年"),
        ("组织黄河保护法施行5周年宣传。", "黄河保护法施行5周年"),
        ("2024年，以民法典颁布三周年为契机开展宣传。", "民法典颁布三周年"),
        ("第23个全国“安全生产月”期间开展检查。", "第23个全国“安全生产月”"),
        ("庆祝人民政协成立70周年。", "人民政协成立70周年"),
    ],
)
def test_an_anniversary_is_as_many_years_as_there_are(sentence: str, wrong: str) -> None:
    assert texts("numbering/occasions", of_year(2025, sentence)) == [wrong]


@pytest.mark.parametrize(
    "sentence",
    [
        "以民法典颁布五周年为契机，在民法典实施四周年之际开展宣传。",
        "迎接民法典实施五周年。",
        # In force from New Year's Day on; of both days.
        "12月，开展民法典实施五周年宣传。",
        "以家庭教育促进法颁布实施三周年为契机开展宣传。",
        # Of another year, another text, another thing.
        "2024年，以民法典颁布四周年为契机开展宣传。",
        "新修订的反家庭暴力法实施两周年。",
        "民法典宣讲团成立三周年。",
        "第24个全国“安全生产月”、第二十五个全民国防教育日期间开展宣传。",
    ],
)
def test_other_anniversaries_are_left_alone(sentence: str) -> None:
    assert not found("numbering", of_year(2025, sentence))


@pytest.mark.parametrize(
    ("lines", "wrong"),
    [
        (["14个乡镇提交述法报告。", "站点拓展到全区13个乡镇。", "14个乡镇司法所实体运转。", "14个乡镇全部建成中心。"], "13个"),
        (["全区24个行政执法部门全部整改。", "全区34家执法单位完成自查。", "全区34个执法部门全部参训。"], "24个"),
        (["常务会议会前学法8次。", "主持常务会议会前学法9次。", "常务会议会前学法9次，效果明显。"], "8次"),
        (["全年收到行政复议申请148件。", "全年收到行政复议申请143件，审结。", "全年收到行政复议申请143件，公开。"], "148件"),
    ],
)  # fmt: skip
def test_of_one_value_and_several_the_one_is_told(lines: list[str], wrong: str) -> None:
    draft = one("\n".join(lines))
    (finding,) = found("inconsistent-figure", draft)
    assert draft.text[finding.start : finding.end] == wrong
    assert f"in {len(lines) - 1} other places" in str(finding.message)
    assert len(finding.evidence) == len(lines)


def test_a_sentence_that_stands_twice_is_no_second_mention() -> None:
    draft = one(
        "全年收到行政复议申请148件。\n全年收到行政复议申请143件，审结。\n全年收到行政复议申请143件，审结。"
    )
    told = found("inconsistent-figure", draft)
    assert len(told) == 2
    assert all("elsewhere in the report" in str(finding.message) for finding in told)


def test_arithmetic_goes_before_what_stands_again() -> None:
    draft = one(
        "全年收到行政复议申请480件，同比增长20.0%。\n全年收到行政复议申请430件，审结。\n全年收到行政复议申请430件，公开。"
    )
    old = before("全年收到行政复议申请400件。")
    assert texts("inconsistent-figure", draft, old) == ["430件", "430件"]


def test_of_one_value_and_another_the_second_is_told() -> None:
    (finding,) = found("inconsistent-figure", one("全区24个行政执法部门整改。\n全区34家执法单位参训。"))
    assert "elsewhere in the report" in str(finding.message)
