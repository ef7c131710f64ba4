"""Rules on words, names, years and gaps: what they find and what comes near."""

from __future__ import annotations

import pytest

from compare.checks.settings import Settings
from compare.language import Language, say
from compare.model import Report, Role, Severity
from tests.builders import TITLE, report
from tests.checks.test_checks import found, last_year, one, texts

TAIL = "，采取书面自查、实地抽查相结合的方式推进备案工作和审查监督。"
REVIEW = "一、主要成效\n成效明显，规范性文件全部经过合法性审核。\n二、存在问题\n原因在于力量不足。\n三、"


def before(sentence: str) -> Report:
    return last_year(f"一、规范行政执法\n{sentence}")


# stale-year


@pytest.mark.parametrize(
    ("plan", "stale"),
    [
        ("下一步工作安排\n2024年是“十四五”规划的关键之年，我区将继续推进。", "2024年"),
        ("下一步工作安排\n2024年全区法治政府建设的总体思路是：坚持全面推进。", "2024年"),
        ("下一步工作安排\n我区将在2024年重点抓好以下工作。", "2024年"),
        ("2025年工作安排\n到2024年底前完成信息化平台建设。", "2024年"),
        ("下一年度主要安排（2024年）\n继续推进。", "2024年"),
    ],
)
def test_a_plan_that_names_the_year_reported_on(plan: str, stale: str) -> None:
    assert texts("stale-year", report(REVIEW + plan)) == [stale]


@pytest.mark.parametrize(
    "plan",
    [
        "下一步工作安排\n2024年，全区工作取得成效，但仍有差距。2025年，继续推进。",
        "下一步工作安排\n巩固2024年改革成果，2025年继续推进。",
        "2025年工作安排\n落实《2024年重点工作任务》未完成事项。",
    ],
)
def test_a_plan_that_looks_back_first(plan: str) -> None:
    assert not found("stale-year", report(REVIEW + plan))


@pytest.mark.parametrize(
    "opening",
    [
        "过去的2023年，全区扎实推进依法行政。",
        "根据《条例》规定，编制2023年度报告。",
        "本报告所列数据的统计期限自2023年1月1日起至2024年12月31日止。",
    ],
)
def test_the_years_of_forms_and_formulas(opening: str) -> None:
    draft = report(f"{opening}\n一、主要成效\n成效明显，规范性文件全部经过合法性审核。")
    assert texts("stale-year", draft)[0].startswith("2023年")


def test_the_title_was_brought_up_to_date_and_nothing_else() -> None:
    draft = report("一、2023年工作情况\n成效明显。\n二、2024年工作打算\n继续推进。")
    assert texts("stale-year", draft) == ["2023年", "2024年"]


def test_a_stale_title_puts_no_other_year_in_question() -> None:
    draft = report(
        "2024年，全区推进。现将2024年工作报告如下。\n一、2024年主要成效\n成效明显。\n二、2025年打算\n2025年，推进。",
        title="青禾区2023年度法治政府建设工作报告",
    )
    messages = [str(f.message) for f in found("missing-part", draft)]
    assert not any("never says" in text for text in messages)


STAFF = "全区持证执法人员达486人，配备执法记录仪212台。"


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        (f"加强资格管理，截至2023年底{STAFF}", "2023年"),
        (f"加强资格管理，截至2023年12月31日{STAFF}", "2023年"),
        (f"2023年1月至12月，{STAFF}", "2023年"),
        (f"2023年1—12月，{STAFF}", "2023年"),
        (f"2023年，{STAFF}", "2023年"),
    ],
)
def test_figures_of_this_year_with_last_years_date(sentence: str, place: str) -> None:
    old = before(sentence.replace("486", "451").replace("212", "190"))
    (finding,) = found("stale-year", one(sentence), old)
    assert one(sentence).text[finding.start : finding.end] == place
    assert finding.severity is Severity.ERROR


def test_a_date_of_last_year_without_last_years_report_is_a_question() -> None:
    (finding,) = found("stale-year", one(f"截至2023年底{STAFF}"))
    assert finding.severity is Severity.WARNING
    assert not found("stale-year", one(f"2023年，{STAFF}"))


def test_a_report_of_another_year_proves_no_date_stale() -> None:
    sentence = f"加强资格管理，截至2023年底{STAFF}"
    old = report(
        f"一、规范行政执法\n{sentence.replace('486', '451').replace('2023', '2022')}",
        title="青禾区2022年度法治政府建设工作报告",
        path="old.txt",
    )
    assert [f.severity for f in found("stale-year", one(sentence), old)] == [Severity.WARNING]


@pytest.mark.parametrize(
    "sentence",
    [
        f"截至2024年底{STAFF}",
        f"截至2023年底{STAFF.replace('486', '451').replace('212', '190')}",
        "截至2023年底全区持证执法人员达480人，2024年增加6人。",
        f"“十四五”以来，截至2023年底{STAFF}",
        f"与2023年1月至12月相比，{STAFF}",
        "2022年12月至2023年11月，全区持证执法人员达486人。",
    ],
)
def test_dates_of_figures_that_are_right(sentence: str) -> None:
    old = before("截至2023年底全区持证执法人员达451人，配备执法记录仪190台。")
    assert not found("stale-year", one(sentence), old)


def test_the_targets_of_a_plan_name_the_coming_year() -> None:
    plan = "下一步工作安排\n{year}年全区依法行政主要目标是：合法性审核率达到100%。"
    assert texts("stale-year", report(REVIEW + plan.format(year=2024))) == ["2024年"]
    assert not found("stale-year", report(REVIEW + plan.format(year=2025)))


# placeholder


@pytest.mark.parametrize(
    "text",
    ["（数据待定）", "数据待核。", "共开展  次，", "共检查（   ）家，", "占比为％，", "[填写]", "{{数据}}", "化解纠纷?件，", "20XX年", "×月×日", "（港航中心补数）", "（后补）"],
)  # fmt: skip
def test_every_kind_of_gap(text: str) -> None:
    assert len(found("placeholder", one(f"全年工作情况良好。{text}成效明显。"))) == 1


@pytest.mark.parametrize("text", ["二〇〇八年以来", "“1+X”文件体系", "5×8小时服务", "机制有待完善，", "A×B类", "占比为5％，"])  # fmt: skip
def test_what_only_looks_like_a_gap(text: str) -> None:
    assert not found("placeholder", one(f"全年工作情况良好。{text}成效明显。"))


# outdated-term


def test_a_new_name_that_ends_like_the_old_one() -> None:
    assert not found("outdated-term", one("区文化和旅游局、市文化旅游局联合检查。"))
    assert texts("outdated-term", one("区文化和旅游局、区旅游局联合检查。")) == ["旅游局"]


def test_a_longer_term_is_not_the_shorter_one_as_well() -> None:
    assert texts("outdated-term", one("法制办公室严格审核。")) == ["法制办公室"]


def test_a_term_is_outdated_from_its_own_reform_on() -> None:
    earlier = report("一、工作\n区乡村振兴局牵头开展工作。", title="青禾区2022年度法治政府建设工作报告")
    assert not found("outdated-term", earlier)
    assert found("outdated-term", one("区乡村振兴局牵头开展工作。"))


@pytest.mark.parametrize(
    "sentence",
    [
        "救助农业局部受灾地区群众。",
        "规范扶贫办学项目管理。",
        "追缴工商所得税款。",
        "会商国土资源部署工作。",
        "在“七五”普法成果基础上，实施“八五”普法规划。",
        "依据《物权法》作出的历史登记全部复核。",
        "法院适用《合同法》审理的历史案件已经办结。",
        "开展纪念《婚姻法》颁布七十周年宣传。",
    ],
)
def test_words_that_go_on_and_laws_that_are_history(sentence: str) -> None:
    assert not found("outdated-term", one(sentence))


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("区农业局部署春耕执法。", "农业局"),
        ("区环保局部分执法人员参加培训。", "环保局"),
        ("区工商局面向企业开展培训。", "工商局"),
        ("区法制办制定审查清单。", "法制办"),
        ("区安监局长期开展检查。", "安监局"),
        ("深入实施“七五”普法规划。", "“七五”普法"),
        ("依据《物权法》办理登记。", "《物权法》"),
    ],
)
def test_a_term_in_front_of_a_word_of_its_own(sentence: str, term: str) -> None:
    assert texts("outdated-term", one(sentence)) == [term]


# document-number


def test_numbers_cited_with_other_brackets_than_the_rest() -> None:
    mixed = one("印发《方案》（青政发〔2024〕5号）。修订《办法》（青政办发（2024）8号）。")
    (finding,) = found("document-number", mixed)
    assert mixed.text[finding.start : finding.end] == "青政办发（2024）8号"
    assert finding.severity is Severity.NOTE
    assert not found(
        "document-number", one("印发《方案》（青政发(2024)5号）。修订《办法》（青政办发(2024)8号）。")
    )


def test_a_labelled_number_without_brackets() -> None:
    body = "青禾区2024年度法治政府建设工作报告\n一、成效\n全面推进依法行政，取得明显成效。"
    draft = report(f"文号：青司发2025年3号\n{body}", title=None)
    assert texts("document-number", draft) == ["青司发2025年3号"]


def test_last_years_number_left_on_the_draft() -> None:
    body = "一、成效\n全面推进依法行政，取得明显成效。"
    old = report(f"青司发〔2024〕4号\n青禾区2023年度法治政府建设工作报告\n{body}", title=None, path="old.txt")
    new = report(f"青司发〔2024〕4号\n青禾区2024年度法治政府建设工作报告\n{body}", title=None)
    assert texts("document-number", new, old) == ["青司发〔2024〕4号"]


# foreign-place


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("方便东河区群众就近办事。", "东河区"),
        ("方便临江区群众就近办事。", "临江区"),
        ("梳理清溪县涉企事项。", "清溪县"),
        ("推动陈仓区依法行政。", "陈仓区"),
        ("印发《邻川县法治建设规划》。", "邻川县"),
    ],
)
def test_names_official_known_and_unknown(sentence: str, name: str) -> None:
    assert texts("foreign-place", one(sentence)) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "建设示范区、先行区、自由贸易试验区、高新区。",
        "平安区创建有力，法治县创建有序。",
        "新城区建设、老城区改造。",
        "划定禁养区、限养区、饮用水水源保护区。",
        "国家级贫困县、全国百强县、产粮大县。",
        "各县区、各区县、市辖区。",
        "向东河区人民法院移送案件。",
        "赴上城区考察学习。",
    ],
)
def test_areas_that_have_no_name(sentence: str) -> None:
    assert not found("foreign-place", one(sentence))


PEER = report(
    "一、执法\n在石桥镇、柳河镇开展赋权试点。建立涉企行政检查扫码备案制度，全年归集检查记录4200余条，企业满意度明显提升。",
    title="望川县2024年度法治政府建设工作报告",
    path="peer.txt",
)


def test_a_town_of_the_neighbour() -> None:
    assert texts("foreign-place", one("在柳河镇设立综合执法队。"), peers=(PEER,)) == ["柳河镇"]
    assert not found(
        "foreign-place", one("在柳河镇设立综合执法队。"), before("柳河镇成立执法队。"), peers=(PEER,)
    )
    assert not found("foreign-place", one("在重点镇、中心镇、建制镇开展试点。"), peers=(PEER,))


def test_a_county_town_and_its_bureau_are_of_the_county() -> None:
    town = report("一、工作\n在望川县委领导下推进。", title="望川县柳河镇人民政府2024年法治政府建设情况报告")
    assert not found("foreign-place", town)


def test_a_passage_whose_place_was_changed() -> None:
    shared = "建立涉企行政检查扫码备案制度，全年归集检查记录4200余条，企业满意度明显提升。"
    assert texts("foreign-place", one(f"{shared}其他工作有序推进。"), peers=(PEER,)) == [shared]


def test_a_short_sentence_between_copied_ones_was_copied_with_them() -> None:
    first = "建立涉企行政检查扫码备案制度，全年归集检查记录4200余条，企业满意度明显提升。"
    short = "全面梳理{}检查事项，合并同类检查。"
    last = "组织执法人员入企开展检查前先行扫码登记，累计登记3400余次，检查数量同比下降18.6%。"
    peer = report(
        f"一、执法\n{first}{short.format('望川县')}{last}", title="望川县2024年度法治政府建设工作报告"
    )
    draft = one(f"{first}{short.format('青禾区')}{last}")
    assert texts("foreign-place", draft, peers=(peer,)) == [f"{first}{short.format('青禾区')}{last}"]
    assert not found("foreign-place", one(short.format("青禾区")), peers=(peer,))


CITY = "云岭市2024年度法治政府建设工作报告"


@pytest.mark.parametrize(
    ("levels", "sentence", "name"),
    [
        ("健全市、乡、村三级调解网络。", "方便望川县群众就近办事。", "望川县"),
        ("健全市、乡、村三级调解网络。", "梳理望川县涉企检查事项。", "望川县"),
        ("指导各县区推进。", "有力维护了望川县社会大局稳定。", "望川县"),
        ("指导各县区推进。", "持续优化清溪市营商环境。", "清溪市"),
    ],
)
def test_a_name_in_the_place_of_a_citys(levels: str, sentence: str, name: str) -> None:
    assert texts("foreign-place", report(f"一、工作\n{levels}{sentence}", title=CITY)) == [name]


@pytest.mark.parametrize(
    ("levels", "sentence"),
    [
        ("指导各县区推进。", "在望川县召开现场会，梳理望川县涉企检查事项。"),
        ("健全市、乡、村三级调解网络。", "“跨省通办”扩大到望川县等13个县市。"),
        ("健全市、乡、村三级调解网络。", "有力维护了清溪市社会大局稳定。"),
        ("指导各县区推进。", "有力维护了云岭市社会大局稳定。"),
    ],
)
def test_places_of_a_city_and_over_it(levels: str, sentence: str) -> None:
    assert not found("foreign-place", report(f"一、工作\n{levels}{sentence}", title=CITY))


# typo


RARE = "举办环境保护{}能手评选，配齐环境保护{}车辆。公布环境保护{}结果31份。"


def test_a_rare_word_where_the_report_has_a_common_one() -> None:
    assert texts("typo", one(RARE.format("监察", "监察", "监查"))) == ["监查"]


def test_a_rare_word_that_is_meant() -> None:
    assert not found("typo", one(RARE.format("监查", "监查", "监查")))
    assert not found("typo", one("委派监查员核对临床数据，环境监察执法有力，劳动监察到位。"))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("依法履行监督职责", "依法旅行监督职责"),
        ("落实主体责任", "落实主体则任"),
        ("区人大及其常委会", "区人大级其常委会"),
        ("行政复议案件", "行政复议安件"),
    ],
)
def test_homophones_and_non_words_against_last_year(right: str, wrong: str) -> None:
    (finding,) = found("typo", one(wrong + TAIL), before(right + TAIL))
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("now", "last"),
    [
        ("加强督查", "加强督察"),
        ("制订方案", "制定方案"),
        ("公布权力事项", "公布权利事项"),
        ("组织述法活动", "组织学法活动"),
        ("提质增效、惠企纾困", "提升效能、服务企业"),
    ],
)
def test_words_writers_choose_between(now: str, last: str) -> None:
    assert not found("typo", one(now + TAIL), before(last + TAIL))


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("规犯性文件全部经过审查。", "规犯"),
        ("兴政执法水平提高。", "兴政"),
        ("贯彻落时各项要求。", "落时"),
        ("落实习进平重要批示。", "习进平"),
        ("开展执法案卷平查。", "平查"),
        ("运用法制思维化解矛盾。", "法制"),
    ],
)
def test_fixed_phrases_need_no_witness(text: str, slip: str) -> None:
    assert texts("typo", one(text)) == [slip]


def test_a_slip_between_the_neighbours_of_the_right_word() -> None:
    draft = one("邀请市民代表走进政府部门，听取意见。药请市民代表参加听证会，答复率100%。")
    assert texts("typo", draft) == ["药请"]


def test_a_character_that_looks_like_the_right_one_in_a_standing_phrase() -> None:
    assert texts("typo", one("行业组织化解予盾纠纷320件。")) == ["予盾"]
    assert texts("typo", one("限期整改巡察反馈的突出间题。"), before("限期整改巡察反馈的突出问题。")) == [
        "间题"
    ]
    assert not found("typo", one("对表现突出的单位给予盾形奖牌，化解矛盾纠纷320件。"))


def test_characters_that_share_a_part_are_a_slip_where_the_word_stands_again_and_again() -> None:
    often = "规范道路运输经营。整治道路运输秩序。发展水路运输。依托道路运输协会。道路运输许可办结。"
    assert texts("typo", one(f"{often}推动27家道路运愉企业投保。")) == ["运愉"]
    for fine in (
        "落实站长负责制，点长巡查制，站长、点长、站长。",
        "新河镇、新柯社区联合设立法律服务站，新河镇专门派驻法律顾问。",
        "完成沿江线路整治，守住生态红线、耕地红线，推进江线巡查。",
    ):
        assert not found("typo", one(fine))


def test_what_stands_often_is_meant() -> None:
    assert not found("typo", one("邀请市民代表座谈。" + "药请市民代表座谈。" * 3))


# verbatim-with-figures


def test_a_copy_whose_years_were_changed_and_a_copied_passage() -> None:
    copied = "自觉接受人大监督，2023年办理人大代表建议71件、政协提案85件，代表委员满意率99.2%。"
    old = before(copied)
    renewed = one(copied.replace("2023", "2024"))
    assert texts("verbatim-with-figures", renewed, old)[0].startswith("自觉接受")
    added = one(copied + "今年另行组织了审计工作专题培训，内容与往年不同。")
    assert texts("verbatim-with-figures", added, old)[0] == copied


# vanished-indicator


@pytest.mark.parametrize(
    ("last", "now"),
    [
        ("办理应诉案件18件，败诉1件，支持法院审理。", "办理应诉案件15件，无败诉，支持法院审理。"),
        ("办理应诉案件18件，败诉1件，支持法院审理。", "办理应诉案件15件，未发生败诉，支持法院审理。"),
        ("就合法性审查等工作作出批示16件，逐件督办。", "就合法性审查等工作提出要求，逐件督办。"),
    ],
)
def test_none_of_it_is_a_value_and_papers_issued_on_a_matter_are_not_the_matter(last: str, now: str) -> None:
    assert not found("vanished-indicator", one(now), before(last))


def test_of_a_count_and_its_rate_the_rate_is_missed() -> None:
    (finding,) = found(
        "vanished-indicator",
        one("审结复议案件282件，应审尽审。"),
        before("审结复议案件269件，纠错21件，纠错率7.8%，应审尽审。"),
    )
    assert "7.8%" in str(finding.message)


def test_the_paragraph_that_goes_on_is_shown_where_its_sentence_was_dropped() -> None:
    old = before("全年办理应诉案件46件，支持人民法院依法审理案件。行政诉讼败诉率为6.8%。")
    new = one("全年办理应诉案件51件，支持人民法院依法审理案件。")
    (finding,) = found("vanished-indicator", new, old)
    assert finding.sentence is not None
    assert new.text[finding.start : finding.end].startswith("全年办理应诉案件51件")


def test_the_first_value_of_a_change_is_not_missed() -> None:
    old = before("贫困发生率由10.2%下降到3.1%，减贫成效明显。")
    (finding,) = found("vanished-indicator", one("减贫成效明显，群众生活改善。"), old)
    assert "3.1%" in str(finding.message)


def test_rates_by_other_names_are_missed_too() -> None:
    (finding,) = found(
        "vanished-indicator", one("科技工作有成效。"), before("研发投入强度达到2.4%，成效明显。")
    )
    assert "2.4%" in str(finding.message)


# settings


def test_other_names_of_the_issuer_are_not_foreign() -> None:
    from compare.checking import check

    draft = one("推动青河区依法行政。")
    settings = Settings(select=frozenset({"foreign-place"}), issuers={"青禾区": ("青河区",)})
    assert found("foreign-place", draft)
    assert not check(draft, settings=settings).findings


# what the parts of a report owe


def test_a_heading_that_says_causes_gives_none() -> None:
    draft = report(
        "一、主要成效\n成效明显，规范性文件全部经过合法性审核。\n二、存在的不足和原因\n执法力量薄弱，有待充实。\n三、2025年安排\n2025年继续推进。"
    )
    assert any("causes" in str(f.message) for f in found("missing-part", draft))
    with_cause = report(
        "一、主要成效\n成效明显，规范性文件全部经过合法性审核。\n二、存在的不足和原因\n由于编制有限，执法力量薄弱。\n三、2025年安排\n2025年继续推进。"
    )
    assert not any("causes" in str(f.message) for f in found("missing-part", with_cause))


def test_a_stale_plan_behind_the_problems_is_one_slip() -> None:
    draft = report(
        "一、主要成效\n成效明显，规范性文件全部经过合法性审核。\n二、存在的主要问题和下一步工作打算\n"
        "仍存在一些不足，原因是力量薄弱。\n2024年，我们将抓好以下工作：推进示范创建。"
    )
    assert texts("stale-year", draft) == ["2024年"]


def test_a_report_to_the_congress_opens_behind_its_address() -> None:
    draft = report(
        "主任、各位副主任、各位委员：\n2023年，全区扎实推进依法行政。\n一、主要成效\n成效明显，规范性文件全部经过合法性审核。"
    )
    assert texts("stale-year", draft) == ["2023年"]


def test_another_town_in_the_report_of_a_town() -> None:
    title = "望川县柳河镇人民政府2024年法治政府建设情况报告"
    assert texts("foreign-place", report("一、工作\n推动石桥镇依法行政。", title=title)) == ["石桥镇"]
    assert not found("foreign-place", report("一、工作\n推动柳河镇、各镇依法行政。", title=title))


def test_a_word_nobody_uses_in_a_fixed_phrase() -> None:
    assert texts("typo", one("依法刑政水平明显提升。")) == ["刑政"]


def test_an_item_behind_headings_of_its_paragraph() -> None:
    text = "一、工作计划\n（一）加强队伍建设。（二）拓展普法渠道，打造阵地2处。（四）完善多元化解机制，力争年内建成。"
    assert texts("numbering", report(text)) == ["（四）"]


# around the body: number, signature, attachments

SIGNED = """一、主要成效
全区扎实推进依法行政，规范性文件全部经过合法性审核。
二、存在的不足
执法力量还不均衡。
三、主要安排
持续规范涉企检查。
"""


@pytest.mark.parametrize(
    ("number", "standard"),
    [
        ("青司发〔25〕3号", "青司发〔2025〕3号"),
        ("青司发〔2025年〕3号", "青司发〔2025〕3号"),
        ("青司发2025年3号", "青司发〔2025〕3号"),
        ("青司发〔25年〕第03号", "青司发〔2025〕3号"),
    ],
)
def test_a_number_whose_year_is_cut_or_said_in_words(number: str, standard: str) -> None:
    draft = report(f"{number}\n{SIGNED}")
    assert draft.paragraphs[1].role is Role.FURNITURE
    (finding,) = found("document-number", draft)
    assert draft.text[finding.start : finding.end] == number
    assert finding.message.details["standard"] == standard


def test_a_cited_number_whose_year_is_cut() -> None:
    cited = "根据青政发〔2024〕5号文件，修订办法；落实青政办发〔24〕8号文件要求。"
    assert texts("document-number", one(cited)) == ["青政办发〔24〕8号"]


@pytest.mark.parametrize(
    ("foot", "stale"),
    [
        ("青禾区司法局\n2024年3月6日", ["2024年3月6日"]),
        ("青禾区司法局\n二〇二四年一月十九日", ["二〇二四年一月十九日"]),
        ("青禾区司法局　2024年2月8日", ["2024年2月8日"]),
        ("附件：1.行政执法统计表\n青禾区司法局\n2024年3月6日", ["2024年3月6日"]),
        ("青禾区司法局\n2025年3月6日", []),
        ("青禾区司法局\n2024年12月20日", []),
        ("发布日期：2024年3月6日", []),
    ],
)
def test_the_day_a_report_is_signed(foot: str, stale: list[str]) -> None:
    assert texts("stale-year", report(SIGNED + foot)) == stale


def test_a_report_on_half_a_year_is_signed_in_it() -> None:
    title = "青禾区2024年上半年法治政府建设工作报告"
    assert not found("stale-year", report(f"{SIGNED}青禾区司法局\n2024年7月3日", title=title))


def test_the_day_a_cover_letter_is_signed() -> None:
    letter = (
        "区司法局：\n现将我局工作报告报送你局，请审阅，并转报有关部门研究。\n青禾区教育局\n2024年1月9日\n"
    )
    title = "青禾区教育局2024年度法治政府建设工作报告"
    assert texts("stale-year", report(f"{letter}{title}\n{SIGNED}", title=None)) == ["2024年1月9日"]


@pytest.mark.parametrize(
    ("now", "last", "stale"),
    [
        ("2023年初，区政府确定法治建设任务34项，逐项落实到部门。", "年初，区政府确定法治建设任务29项，逐项落实到部门。", True),
        ("2023年初，区政府确定法治建设任务29项，逐项落实到部门。", "年初，区政府确定法治建设任务29项，逐项落实到部门。", False),
        ("2023年，全区办理行政许可340件，全部按时办结。", "全年，全区办理行政许可290件，全部按时办结。", True),
        ("2023年立项的调解中心化解纠纷34件。", "2023年立项的调解中心化解纠纷29件。", False),
        ("2023年初建成的调解中心化解纠纷34件，群众满意。", "调解中心化解纠纷29件，群众满意。", False),
    ],
)  # fmt: skip
def test_a_sentence_that_begins_with_the_year_before(now: str, last: str, stale: bool) -> None:
    assert bool(found("stale-year", report(f"一、主要成效\n{now}"), before(last))) is stale


@pytest.mark.parametrize(
    ("attachments", "slips"),
    [
        ("附件：1.行政执法统计表\n2.文件清理目录\n4.典型案例", ["4."]),
        ("附件：1.行政执法统计表 2.文件清理目录 2.典型案例", ["2."]),
        ("附件：\n1.行政执法统计表\n3.典型案例", ["3."]),
        ("附件1：行政执法统计表\n附件3：典型案例", ["3："]),
        ("附件：1.行政执法统计表\n2.2024年典型案例", []),
        ("附件：1.行政执法统计表\n统计表说明\n3.本表由各部门填报", []),
    ],
)
def test_the_numbers_of_attachments(attachments: str, slips: list[str]) -> None:
    assert texts("numbering", report(SIGNED + attachments)) == slips


# foreign-place in titles

COUNTIES = "督促各县（市、区）规范涉企检查。"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (f"{COUNTIES}认真落实《霁原市涉企行政检查规定》，公布检查计划。", ["霁原市"]),
        (f"{COUNTIES}认真落实《云岭市涉企行政检查规定》，公布检查计划。", []),
        (f"{COUNTIES}学习借鉴《霁原市涉企行政检查规定》，公布检查计划。", []),
        (f"{COUNTIES}指导霁原市制定《霁原市涉企行政检查规定》，公布检查计划。", []),
        # A city that has towns under it has another over it.
        ("推进市、镇两级综合执法。认真落实《霁原市涉企行政检查规定》。", []),
    ],
)
def test_another_citys_rule_in_a_citys_report(sentence: str, names: list[str]) -> None:
    assert texts("foreign-place", report(f"一、执法\n{sentence}", title=CITY)) == names


def test_another_citys_rule_in_a_countys_report() -> None:
    title = "云岭市青禾区2024年度法治政府建设工作报告"
    draft = report("一、执法\n落实《霁原市涉企行政检查规定》和《云岭市养犬管理条例》。", title=title)
    assert texts("foreign-place", draft) == ["霁原市"]


# typo: a word in the place of another

MEDIATION = "健全人民调解网络，人民调解组织达到68个。"


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        (f"{MEDIATION}培训人民调节员两期。", ["人民调节"]),
        (f"{MEDIATION}学校设心理调节室，发挥市场调节作用。", []),
        (f"{MEDIATION}培训人民调节员两期，人民调节员化解纠纷。", ["人民调节", "人民调节"]),
        ("培训人民调节员两期。", ["人民调节"]),
        ("严格规范公正文明执法，推动严格规范公正文明执法。严格规范公证文明办案。", []),
        ("举办法治宣传活动12场，法治宣传进企业，法制宣传月受众广。", []),
    ],
)
def test_a_word_that_breaks_a_phrase_the_text_has_elsewhere(sentence: str, slips: list[str]) -> None:
    assert texts("typo", one(sentence)) == slips


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (2022, ["现称“乡村振兴局”"]),
        (2023, ["现称“乡村振兴局”"]),
        (2024, ["2021年", "“乡村振兴局”", "2024年", "“农业农村局”"]),
    ],
)
def test_a_body_that_was_renamed_and_then_merged(year: int, said: list[str]) -> None:
    title = TITLE.replace("2024", str(year))
    (told,) = found("outdated-term", report("一、帮扶\n县扶贫办牵头开展防返贫排查。", title=title))
    assert all(words in say(told.message, Language.ZH) for words in said)
