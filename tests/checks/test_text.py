"""Rules on numbers of documents, names of places, words and dates: what they find and what comes near."""

from __future__ import annotations

import pytest

from compare.figures.quantities import quantities
from tests.builders import report
from tests.checks.test_checks import found, last_year, one, texts
from tests.checks.test_wording import CITY, COUNTIES, SIGNED, before

BODY = "一、成效\n全面推进依法行政，取得明显成效。"


# document-number


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("2024年5月出台《青禾区涉企检查办法》（青府规〔2023〕6号），统一报备。", ["青府规〔2023〕6号"]),
        ("2024年，区司法局牵头印发《评查规则》（青司规〔2023〕3号）。", ["青司规〔2023〕3号"]),
        ("今年制定出台《评查规则》（青司规〔2022〕3号）。", ["青司规〔2022〕3号"]),
        ("2024年8月以青府规〔2023〕6号文印发检查办法。", ["青府规〔2023〕6号"]),
        ("2022年3月印发《评查规则》（青司规〔2023〕3号）。", ["青司规〔2023〕3号"]),
        ("2024 年 5 月出台《青禾区涉企检查办法》（青府规〔 2023 〕 6 号）。", ["青府规〔 2023 〕 6 号"]),
        ("2024年5月出台《青禾区涉企检查办法》（青府规〔2024〕6号）。", []),
        ("5月出台《青禾区涉企检查办法》（青府规〔2023〕6号）。", ["青府规〔2023〕6号"]),
        ("修订涉企检查办法，于2024年7月1日印发（青府规〔2023〕6号）。", ["青府规〔2023〕6号"]),
        ("2024年5月，《青禾区涉企检查办法》（青府规〔2023〕6号）正式出台。", ["青府规〔2023〕6号"]),
        ("2024年新出台规范性文件《青禾区涉企检查办法》（青府规〔2023〕6号）。", ["青府规〔2023〕6号"]),
        ("去年5月出台《青禾区涉企检查办法》（青府规〔2023〕6号）。", []),
        ("2023年分批推进，5月出台《青禾区涉企检查办法》（青府规〔2023〕6号）。", []),
        ("1月出台《青禾区涉企检查办法》（青府规〔2023〕36号）。", []),
        ("2024年5月起，《青禾区涉企检查办法》（青府规〔2023〕6号）施行。", []),
        ("2024年，公布《青禾区决策目录》（青府办发〔2023〕6号）执行情况。", []),
        # Signed in December; done this year with what was issued before; no year is said.
        ("2024年1月印发《评查规则》（青司规〔2023〕31号）。", []),
        ("2024年，落实市政府印发《裁量基准》（云府发〔2023〕3号）。", []),
        ("2024年，修订印发《裁量基准》（云府发〔2023〕3号）。", []),
        ("2024年，组织评估2023年出台《裁量基准》（云府发〔2023〕3号）。", []),
        ("印发《评查规则》（青司规〔2023〕3号），2024年全面推开。", []),
        ("2024年5月起施行《评查规则》（青司规〔2023〕3号）。", []),
    ],
)
def test_a_document_issued_in_a_year_has_a_number_of_it(sentence: str, numbers: list[str]) -> None:
    assert texts("document-number", one(sentence)) == numbers


@pytest.mark.parametrize(
    ("draft", "numbers"),
    [
        # The report's own number shows that the page keeps its brackets.
        (f"青政报〔2025〕4号\n{BODY}印发《管理办法》（青政办发[2024]8号）。", ["青政办发[2024]8号"]),
        (f"青政报〔2025〕4号\n{BODY}印发《管理办法》（青政办发〔2024〕8号）。", []),
        (f"青政报〔2025〕4号\n{BODY}印发《管理办法》（青政办发〔2024〕08号）。", ["青政办发〔2024〕08号"]),
        (f"青政报〔2025〕4号\n{BODY}印发《管理办法》（青政办发(2024)8号）。", []),
        (f"{BODY}印发《管理办法》（青政办发[2024]8号）。", ["青政办发[2024]8号"]),
        (f"{BODY}印发《管理办法》（青政办发[2024]8号）、《评查规则》（青司发[2024]9号）。", []),
        (f"{BODY}印发《管理办法》（青政办发〔2024〕8）。", ["青政办发〔2024〕8"]),
        # So does a list of documents behind the report.
        (
            f"{BODY}\n附件：制度文件目录\n1.《管理办法》（青政发〔2024〕6号）\n2.《评查规则》（青司发（2024）9号）",
            ["青司发（2024）9号"],
        ),
        (f"青政报〔2025〕4号\n{BODY}执行生态环境部公告（2024）第3号。", []),
    ],
)
def test_one_cited_number_in_other_brackets(draft: str, numbers: list[str]) -> None:
    assert texts("document-number", report(draft)) == numbers


def test_last_years_report_shows_that_the_page_keeps_its_brackets() -> None:
    draft = one("印发《管理办法》（青政办发[2024]8号）。")
    assert texts("document-number", draft, before("印发《评查规则》（青司发〔2023〕3号）。")) == [
        "青政办发[2024]8号"
    ]


@pytest.mark.parametrize(
    ("number", "foot", "last", "is_stale"),
    [
        ("青司发〔2024〕9号", "青禾区司法局\n2025年2月9日", "", True),
        ("青司发〔2025〕9号", "青禾区司法局\n2025年2月9日", "", False),
        ("青司发〔2024〕9号", "青禾区司法局\n2024年12月29日", "", False),
        # Published in the new year, but maybe signed in the old.
        ("青司发〔2024〕9号", "发布日期：2025年1月9日", "", False),
        # Unsigned: last year's was numbered in the year after.
        ("青司发〔2024〕9号", "", "青司发〔2024〕5号", True),
        ("青司发〔2024〕9号", "", "青司发〔2023〕61号", False),
        ("青司发〔2024〕9号", "青禾区司法局\n2024年12月29日", "青司发〔2024〕5号", False),
    ],
)
def test_a_number_of_the_year_before_the_signature(number: str, foot: str, last: str, is_stale: bool) -> None:
    draft = report(f"{number}\n{SIGNED}{foot}")
    against = [last_year(f"{last}\n{BODY}")] if last else []
    assert texts("document-number", draft, *against) == ([number] if is_stale else [])


def test_a_report_on_half_a_year_is_numbered_in_it() -> None:
    title = "青禾区2024年上半年法治政府建设工作报告"
    draft = report(f"青司发〔2024〕9号\n{SIGNED}", title=title)
    assert not found("document-number", draft, last_year(f"青司发〔2024〕5号\n{BODY}"))


# foreign-place


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("公开办事流程，使霁原市民少跑路、办成事。", ["霁原市"]),
        ("上线便民平台，方便霁原市居民查询。", ["霁原市"]),
        ("执法队伍整编到位，霁原市基层治理水平明显提升。", ["霁原市"]),
        ("使云岭市民少跑路，云岭市治理水平明显提升。", []),
        ("全市民生事项办结率提高，城市民宿规范经营。", []),
        # A city under the city may be praised, asked for, or come up again.
        ("霁原市建成综合执法平台，执法力量下沉一线。", []),
        ("霁原市创建示范通过评估，指导霁原市总结做法，霁原市治理水平明显提升。", []),
        ("与霁原市签订协议，方便霁原市居民异地办事。", []),
        ("支援霁原市民政服务站建设。", []),
    ],
)
def test_a_city_that_is_spoken_for(sentence: str, names: list[str]) -> None:
    assert texts("foreign-place", report(f"一、服务\n{COUNTIES}{sentence}", title=CITY)) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("方案经邻川县委常委会审议通过。", ["邻川县"]),
        ("由邻川县政府统一组织。", ["邻川县"]),
        ("会同县司法局、县财政局开展检查。", []),
        ("报请县委批准，并报县政府备案，会商县直部门，经由县委研究。", []),
        ("督促自然资源县级主管部门履职。", []),
    ],
)
def test_a_name_in_front_of_its_bodies(sentence: str, names: list[str]) -> None:
    draft = report(f"一、工作\n{sentence}", title="望川县2024年度法治政府建设工作报告")
    assert texts("foreign-place", draft) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("方便霁山区群众就近办事。", ["霁山区"]),
        ("梳理岑湖县涉企检查事项。", ["岑湖县"]),
        ("深入山区、林区和湖区巡查，建设濒海港区。", []),
        ("改革进入深水区，落实北方地区清洁取暖要求，学有内蒙古自治区经验。", []),
    ],
)
def test_names_that_end_like_a_kind_of_area(sentence: str, names: list[str]) -> None:
    assert texts("foreign-place", one(sentence)) == names


# typo


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("努力把纠纷化解再萌芽状态。", ["再萌芽状态"]),
        ("就停车收费举行听政会。", ["听政会"]),
        ("深入学习习近平法制思想。", ["习近平法制思想"]),
        ("坚持已习近平法治思想为指导。", ["已习近平"]),
        ("防止问题再萌芽，开展预防犯罪教育，消除反复盖章。", []),
        ("建设创新高地，在创新高地建设中依法行政。", []),
    ],
)
def test_common_slips_by_what_stands_beside_them(sentence: str, slips: list[str]) -> None:
    assert texts("typo", one(sentence)) == slips


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("召开征地听证大会2场，行政案件听证8次，公开听证4次。征收案件听政5次。", ["听政"]),
        ("召开征地听证大会2场，行政案件听证8次。征收案件听政5次。", []),
        ("召开征地听证大会2场，公开听证4次，组织旁听。朝臣听政一事写入普法读本。", []),
        ("实施计划3项，实施项目4个，实施方案到位，办成为民实事项目2个。", []),
        ("一般案件快办，一般事项即办，一般纠纷先调，一般问题立改，清单缩减一半。", []),
        ("热线接受群众投诉，接受群众监督，接受社会评议，窗口接收群众来信。", []),
    ],
)
def test_a_word_alone_where_the_text_has_one_of_like_sound(sentence: str, slips: list[str]) -> None:
    assert texts("typo", one(sentence)) == slips


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("行政机关负责人出庭应诉律达到98%。", ["律"]),
        ("按期办结律为100%。", ["律"]),
        ("聘请办结律师事务所顾问3名，提高调解律师待遇。", []),
    ],
)
def test_a_rate_is_no_law(sentence: str, slips: list[str]) -> None:
    assert texts("typo", one(sentence)) == slips


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("政府统筹，政府主导，政府负责，政府带头。政夫采购规范。", ["政夫"]),
        ("政府统筹，政府主导，政府负责。功夫下在平时，政夫采购规范。", ["政夫"]),
        ("政府采购规范，政府投资有序。严格政夫采购。", ["政夫"]),
        ("省级中期评估启动，市级中期评估完成，县级中期评估合格。通过省级终期评估。", []),
        ("规范性文件现行有效，现行规定清晰，现行标准统一，现行目录公布。依据路况采取限行、限速措施。", []),
    ],
)
def test_two_characters_that_are_no_word(sentence: str, slips: list[str]) -> None:
    assert texts("typo", one(sentence)) == slips


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("履行公开征求意见程续后印发文件。", ["程续"]),
        ("以调解、合解方式结案十件。", ["合解"]),
        ("对违法行为依法予以处法。", ["处法"]),
        ("健全依法决策机治，提高决策质量。", ["机治"]),
        ("规范文件制定和管里，定期清理。", ["管里"]),
        ("大力弘杨社会主义法治精神。", ["弘杨"]),
        ("坚持与时具进，创新监管方式。", ["时具"]),
        ("我们将一如继往推进法治建设。", ["继往"]),
        ("加强鱼政执法，旗政府自觉接收监督，律师到嗄查坐诊。", ["鱼政", "自觉接收", "嗄查"]),
        # Characters that are words of their own make up compounds.
        ("与实际合、与情理合，疑问得解，以调解、合解方式结案十件。", []),
    ],
)
def test_characters_alone_only_where_a_word_of_these_reports_was_meant(
    sentence: str, slips: list[str]
) -> None:
    assert texts("typo", one(sentence)) == slips


@pytest.mark.parametrize(
    ("before", "after", "slips"),
    [
        ("以调解、和解结案的占三成，首次发布白皮书。", "以调解、合解方式结案的占四成。", ["合解"]),
        ("清理结果向社会公布，接受监督。", "请理结果在网站公布，接受社会监督。", ["请理"]),
        ("实干取得成就，服务得到好评。", "成就是干出来的，服务得到好评。", []),
        ("坚强的队伍是基础，业务能力提升。", "建强队伍是基础，业务能力提升。", []),
    ],
)
def test_a_non_word_where_last_years_sentence_has_the_word(before: str, after: str, slips: list[str]) -> None:
    assert texts("typo", one(after), last_year(f"一、规范行政执法\n{before}")) == slips


def test_a_name_in_quotation_marks_is_coined() -> None:
    text = "全面推进法治建设，法治督察有力，法治宣传深入，法治队伍过硬。建成{}执法监督平台。"
    assert not found("typo", one(text.format("“柳下法智”")))
    assert texts("typo", one(text.format("柳下法智"))) == ["法智"]


def test_a_word_that_is_right_in_a_fixed_phrase() -> None:
    draft = one("推动严格规范公正文明执法。办理公证业务，公证机构规范公证收费，公证质量提高。")
    assert not found("typo", draft)


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("进一步进一步规范涉企检查。", ["进一步进一步"]),
        ("优化审批流程，优化审批流程，压缩办理时限。", ["优化审批流程，优化审批流程，"]),
        ("办结案件56件，，全部按期办结。", ["，，"]),
        ("群众反映的的问题全部办结。", ["的的"]),
        ("办结案件56件，。全部按期办结。", ["，。"]),
        ("以优质服务服务发展，强化对执法监督监督，一件一件抓落实，的的确确方便群众。", []),
        ("为了了解情况，发出问卷；以及及时回应；存在在建项目。", []),
        ("相关情况……", []),
        ("推动履行见行见效。", []),
        ("压实责任责任到人。", ["责任责任"]),
        ("加强依法履职履职保障。", ["履职履职"]),
        ("开展法治宣传活动。开展法治宣传宣传活动。", ["宣传宣传"]),
        ("整治将将发生的风险，由被被害人监督。", ["将将", "被被"]),
    ],
)
def test_what_is_written_twice(sentence: str, slips: list[str]) -> None:
    assert texts("typo", one(sentence)) == slips


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("修订《执法规程，全面推行说理式执法。", ["《"]),
        ("办结案件56件（其中行政许可12件，全部按期办结。", ["（"]),
        ("推广“枫桥经验，化解纠纷56件。", ["“"]),
        ("推广枫桥经验”，化解纠纷56件。", ["”"]),
        ("推广“枫桥经验”（含诉前调解)，落实《执法规程》。", []),
        ("重点抓好：1）执法培训；2）案卷评查。", []),
        ("（1）强化统筹，a）压实责任，b）完善机制。", []),
        ("编印“以案释法读本，\n分送全区各单位”，共计三册。", []),
    ],
)
def test_marks_without_their_other_half(sentence: str, slips: list[str]) -> None:
    assert texts("typo", one(sentence)) == slips


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("编印办案手册，为基层执法人员提供。", ["为基层执法人员提供"]),
        ("对主动改正的当事人依法予以；全年办理76件。", ["予以"]),
        ("所需场地由司法所提供。", []),
        ("为基层执法人员提供手册。", []),
        ("为居民所提供。", []),
    ],
)
def test_sentences_that_break_off(sentence: str, slips: list[str]) -> None:
    assert texts("typo", one(sentence)) == slips


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("9月31日召开现场会。", ["9月31日"]),
        ("2023年2月29日召开现场会。", ["2023年2月29日"]),
        ("2024年2月29日召开现场会，2月29日印发通知。", []),
        ("十一月三十一日召开现场会。", ["十一月三十一日"]),
        ("2024年13月召开现场会。", ["2024年13月"]),
        ("9月31号召开现场会，6月31号前报送。", ["9月31号", "6月31号"]),
        ("报名截止时间为6月31日。", ["6月31日"]),
        ("12月31日召开现场会，为期3个月，每15日月均2次，1至12月30日前报送。", []),
    ],
)
def test_days_no_calendar_has(sentence: str, slips: list[str]) -> None:
    assert texts("typo", one(sentence)) == slips


# outdated-term


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("贯彻《信访条例》，畅通信访渠道。", ["《信访条例》"]),
        ("落实《中华人民共和国合同法》，规范政府合同。", ["《中华人民共和国合同法》"]),
        ("落实《法治政府建设实施纲要(2015-2020年)》。", ["《法治政府建设实施纲要(2015-2020年)》"]),
        ("贯彻《信访工作条例》和《劳动合同法》，修订《青禾区信访条例实施细则》。", []),
        ("清理时废止依据《信访条例》制定的文件2件。", []),
        ("选聘法制副校长34名，帮教社区服刑人员56名。", ["法制副校长", "社区服刑人员"]),
        ("启动“七五”普法。", ["“七五”普法"]),
        ("获评全国“七五”普法先进单位。", []),
        ("农业部门、环境保护部门联合检查，法治文化部署到位。", []),
        ("落实农业部要求。", ["农业部"]),
    ],
)
def test_laws_and_bodies_that_others_replaced(sentence: str, terms: list[str]) -> None:
    assert sorted(texts("outdated-term", one(sentence))) == sorted(terms)


def test_a_law_is_outdated_from_the_year_after_its_successor() -> None:
    earlier = report("一、工作\n贯彻《信访条例》。", title="青禾区2022年度法治政府建设工作报告")
    assert not found("outdated-term", earlier)


# numbering


@pytest.mark.parametrize(
    ("text", "slips"),
    [
        ("重点抓好以下三项工作：一是抓培训；二是抓评查。", ["三项工作"]),
        ("还存在三个方面的不足：一是力量弱；二是经费少；三是能力低；四是协作差。", ["三个方面的不足"]),
        ("重点抓好以下5个。一是抓培训；二是抓评查。", ["5个"]),
        ("重点抓好四件事。\n1.抓培训。分层开展。\n2.抓评查。\n3.抓监督。", ["四件事"]),
        (
            "重点抓好三项工作：\n（一）抓培训\n1.集中轮训。\n2.跟班实训。\n（二）抓评查\n全面评查。",
            ["三项工作"],
        ),
        ("重点抓好以下三项工作：一是抓培训；二是抓评查；三是抓监督。", []),
        ("重点抓好四件事。\n1.抓培训。\n2.抓评查。\n3.抓监督。\n4.抓考核。\n二、其他\n1.无。", []),
        ("重点围绕三个方面：规范执法、优化服务、化解纠纷。一是抓培训；二是抓评查。", []),
        ("落实“三项制度”：一是公示；二是记录。", []),
    ],
)
def test_a_list_has_as_many_items_as_its_introduction_says(text: str, slips: list[str]) -> None:
    assert texts("numbering", report(f"一、下一步工作\n{text}")) == slips


@pytest.mark.parametrize(
    ("foot", "slips"),
    [
        (
            "附件：制度文件目录（共3件）\n附件\n青禾区制度文件目录\n1.《管理办法》\n2.《评查规则》",
            ["（共3件）"],
        ),
        ("附件：制度文件目录（共2件）\n附件\n青禾区制度文件目录\n1.《管理办法》\n2.《评查规则》", []),
        ("附件：1.典型案例汇编\n2.制度文件目录（3件）", []),
        ("附件：制度文件目录（共3件）\n附件\n执法数据统计表\n1.许可数\n2.处罚数", []),
    ],
)
def test_a_catalogue_has_as_many_items_as_it_says(foot: str, slips: list[str]) -> None:
    assert texts("numbering", report(SIGNED + foot)) == slips


# numerals that are no figures


def test_a_condition_of_years_is_no_streak_that_should_go_on() -> None:
    rule = "对连续两年未使用的赋权事项予以取消。"
    assert not found("numbering", one(rule), before(rule))


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


# placeholder


@pytest.mark.parametrize(
    ("sentence", "gaps"),
    [
        ("培训N人次，覆盖率达N%。", ["N人次", "N%"]),
        ("于2024年月日召开会议。", ["月日"]),
        ("化解纠纷56件（王科长：这里再核一下）。", ["（王科长：这里再核一下）"]),
        ("化解纠纷56件（数字存疑）。", ["（数字存疑）"]),
        ("推行“1+N个”模式，设立“N个窗口”，每年每月每日巡查。", []),
        ("备案审查（含未审查的3件）全部完成。", []),
    ],
)
def test_gaps_and_notes_to_a_colleague(sentence: str, gaps: list[str]) -> None:
    assert texts("placeholder", one(sentence)) == gaps
