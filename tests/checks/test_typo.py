"""The rule typo: what it finds, and what comes near and is right."""

from __future__ import annotations

import pytest

from compare.checks.slips.laws import KNOWN
from compare.model import Severity
from tests.builders import report
from tests.checks.drafts import before, found, last_year, one, texts


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("定期研究部署法治督察工作", "定期研究布署法治督察工作"), ("依法履行行政执法监督职责", "依法覆行行政执法监督职责"), ("向市政府报送备案审查5件", "向市政府报送备案审察7件")],
)  # fmt: skip
def test_one_wrong_character_against_last_year(right: str, wrong: str) -> None:
    tail = "，采取书面自查、实地抽查相结合的方式推进备案审查和审查监督。"
    assert found("typo", one(wrong + tail), last_year(f"一、规范行政执法\n{right}{tail}"))


def test_a_non_word_beside_the_word_it_was_meant_to_be() -> None:
    assert texts("typo", one("扎实开展专项清理工作，清理政策性文件1份，并及时将请理结果予以公布。")) == [
        "请理"
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("负责人实际出庭82件，出庭应述率98.8%。", ["应述"]),
        ("负责人实际出庭82件，出庭应诉率98.8%。", []),
        ("大力简政减税减费，优化营商环境。深入推进简政减税减费，降低费用。", []),
    ],
)
def test_a_phrase_tells_a_character_of_nearly_the_right_sound(sentence: str, expected: list[str]) -> None:
    assert texts("typo", one(sentence)) == expected


@pytest.mark.parametrize(
    ("now", "before"),
    [
        ("制订年度工作计划并抓好落实。", "制定年度工作计划并抓好落实。"),
        ("因城施策促进城市发展，完善城市管理。", "完善城市管理。"),
        ("全区建成三个中心并投入使用。", "全区建设三个中心并投入使用。"),
    ],
)
def test_choices_and_compounds_are_no_slips(now: str, before: str) -> None:
    assert not found("typo", one(now), last_year(f"一、规范行政执法\n{before}"))


def test_a_broken_phrase_is_a_note() -> None:
    (finding,) = found("typo", one("坚持用习近平新时代中国特色社会主义思想为指导，推进工作。"))
    assert finding.severity is Severity.NOTE
    assert not found("typo", one("坚持以习近平新时代中国特色社会主义思想为指导，推进工作。"))


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


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("案件己全部办结。", ["己全部"]),
        ("问题巳整改到位，相关制度己于年底前印发。", ["巳整改", "己于"]),
        ("末达到标准的予以通报，末批先建得到遏制。", ["末达到", "末批先建"]),
        ("截至2024年未，全区共有执法人员486人。", ["2024年未"]),
        ("岁未，开展专项检查，周未、节假日不放松。", ["岁未", "周未"]),
        ("新规既将施行，各单位提前学习。", ["既将施行"]),
        ("即要严格执法，又要热情服务。", ["即要"]),
        ("组织网格员人户宣传，将法治建设纳人考核。", ["人户", "纳人考核"]),
        ("坚持接诉既办，完成侯问室改造，做到严于律已。", ["接诉既办", "侯问室", "严于律已"]),
    ],
)
def test_characters_of_one_look(sentence: str, slips: list[str]) -> None:
    assert sorted(texts("typo", one(sentence))) == sorted(slips)


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("推进“双随机、一公示”监管。", ["一公示"]),
        ("推行双随机一公布抽查。", ["一公布"]),
        ("压实“谁执法谁守法”责任制。", ["守"]),
        ("编制权利和责任清单。", ["权利"]),
        ("完善行政权利运行机制。", ["权利"]),
        ("深化“放服管”改革。", ["放服管"]),
        ("推进科学立法、严格执法、公正司法、全面守法。", ["全面"]),
        ("推进公正司法、全面守法。", ["全面守法"]),
        ("做到应公示进公示、因评估尽评估、应录用尽录用。", ["进", "因"]),
        ("推进信访工作法制化，引导群众遵法学法守法用法。", ["法制化", "遵法"]),
        ("组织律师开展法制体检，深化诉原治理。", ["法制体检", "诉原治理"]),
    ],
)
def test_set_forms_with_one_wrong_character(sentence: str, slips: list[str]) -> None:
    assert sorted(texts("typo", one(sentence))) == sorted(slips)


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("坚持创新、协助、绿色、开放、共享的理念。", ["协助"]),
        ("做到学思想、强党性、重实际、建新功。", ["实际"]),
        ("坚持党委领导、政府负责、民主协商、社会协同、公正参与、法治保障、科技支撑。", ["公正"]),
        ("完整、正确、全面贯彻新发展理念。", ["正确"]),
        ("完整、准确、全面贯彻新发展理念。", []),
        ("完整、准确、全面贯彻《条例》，完整、系统、全面地学习，创新、协调、绿色、健康、共享。", []),
    ],
)
def test_formulas_with_a_character_of_another_word(sentence: str, slips: list[str]) -> None:
    assert texts("typo", one(sentence)) == slips


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        # 结清 is a word, and so is 清结; 工峻 is none.
        ("历年积下的8宗旧案年内全部清结。", []),
        ("进场货物逐批验查。", []),
        ("新校舍于9月峻工。", ["峻工"]),
    ],
)
def test_two_verbs_in_the_other_order_are_a_word(sentence: str, slips: list[str]) -> None:
    assert texts("typo", one(sentence)) == slips


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("截至年底，全区共有执法证1O46个。", ["1O46"]),
        ("普查从2O23年开始。", ["2O23"]),
        ("建成5G基站320个、A4文书样式12种，O型血库存充足。", []),
        ("固定资产投资增长5。3%，进出口总额增长11·2%。", ["5。3", "11·2"]),
        ("评查案卷共120。86%的案卷为优秀。", ["120。86"]),
        ("全年评查案卷120卷。86%的案卷为优秀。", []),
        ("偿还债务2亿.4元，新增贷款2.8亿元。", ["2亿.4"]),
        ("合格率达到98..5%，办结率为99.%，满意率97%%。", ["98..5", "99.", "7%%"]),
        ("培训于202年12月举行，20245年3月总结。", ["202年12月", "20245年3月"]),
        ("苏区建立90周年，使用200年以上的古树42株，工期为202天。", []),
        ("发放贷款4.6亿元，同增长8.3%。存款增长8%，同下降的还有不良率。", ["同"]),
        ("两项收入同增长、共提升，同步增长6%。", []),
        ("抽检率比上年提高2.4个百份点，合格率提高2个百分，占百分之八十。", ["百份点", "百分"]),
    ],
)
def test_numbers_with_a_letter_or_a_mark_in_them(sentence: str, slips: list[str]) -> None:
    assert sorted(texts("typo", one(sentence))) == sorted(slips)


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("把养护里程纳人年度考核，推动执法力量下沉，深人开展法治体检。", ["纳人年度", "深人"]),
        ("为发展注人强劲动能，案件提前介人调查，服务融人日常。", ["注人", "提前介人", "融人日常"]),
        ("食堂可容纳人员300名，吸纳人才入库，引人深思，关注人民健康，下列人员免试。", []),
        ("投人民币120万元，中介人代为办理，陪列人大代表名单。", []),
        ("建全执法责任制度，新建全民健身中心，创建全国文明典范城市。", ["建全"]),
        ("群众反应强烈的问题基本解决，应急反应能力提升，市场反应良好。", ["反应"]),
        ("组织编织应急预案12件，组织妇女编织手工艺品。", ["编织"]),
        ("筑牢中华民族共同体意识，筑牢安全底线。", ["筑牢"]),
        ("解决群众急难仇盼问题86个，急难险重任务冲在前，急难愁盼有人管。", ["仇盼"]),
        ("聚集痛点堵点攻坚，产业聚集效应显现，人才聚集重点园区。", ["聚集"]),
        ("行政处决定书统一编号。送达行政处罚决定书120份。", ["行政处决定书"]),
        ("坚持不解抓整改，攻坚客难促发展，齐抓共菅护民生。", ["坚持不解", "客难", "共菅"]),
        ("完善机治建设，抽样检侧420批次，纠份化解率达到98%。", ["机治", "检侧", "纠份"]),
    ],
)
def test_words_written_wrong(sentence: str, slips: list[str]) -> None:
    assert sorted(texts("typo", one(sentence))) == sorted(slips)


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("办理法律援助案件420件件，提出意见120余余条。", ["420件件", "120余余"]),
        ("累计发放资料约3万余份，化解纠纷近300余件，约40件左右涉企。", ["约3万余", "近300余", "约40件左右"]),
        ("累计发放资料3万余份，化解纠纷近300件，40件左右涉企，近10年来首次。", []),
        ("合格率达到百分之98.5%，办结率达到100，满意率为99%。", ["百分之98.5%", "达到100"]),
        ("参与率达到100家企业的九成，百分之八十五办结。", []),
        ("粮食总产12.6万顿，新建公路86公理，协议资金36亿园。", ["顿", "公理", "园"]),
        ("吃上一顿热饭，公理自在人心，建成公园36处、万亩园区。", []),
        ("党的二十界三中全会精神深入人心，其中、企业类占三成。", ["界", "其中、"]),
        ("12家家庭农场、8名名师、3个个体户，20台台式机，以内外联动。", []),
        ("通报12起典形案例，完善养老服务休系。", ["典形", "休系"]),
        ("涉税案件12起，讨薪专班驻点，带教新人，送教上门。", []),
    ],
)
def test_numbers_and_words_with_something_too_much(sentence: str, slips: list[str]) -> None:
    assert sorted(texts("typo", one(sentence))) == sorted(slips)


def test_a_paragraph_that_ends_with_a_comma() -> None:
    draft = report("一、执法\n抽检食品1200批次，合格率98%，\n二、普法\n开展宣讲。")
    assert texts("typo", draft) == ["合格率98%，"]
    broken = report("一、执法\n抽检食品1200批次，\n合格率98%，\n二、普法\n开展宣讲，\n成效明显。")
    assert not texts("typo", broken)


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("努力把纠纷化解再萌芽状态。", ["再萌芽状态"]),
        ("就停车收费举行听政会。", ["听政会"]),
        ("全面贯彻党的二十大和二十大三中全会精神。", ["大"]),
        ("全面贯彻党的二十大和二十届二中、三中全会精神，以权利制约权力。", []),
        ("强化权利制约，规范权力运行。", ["强化权利制约"]),
        ("恢复耕地3.2公倾，健立健全工作机制。", ["公倾", "健立"]),
        ("妇幼保健立足基层，建立健全工作机制，健立公司依法登记。", []),
        ("全年办结案件l32件，召开会议O2次。", ["l32", "O2"]),
        ("推广O2O模式3项，改造A3线路2条，PM10浓度下降，I5核心设备8台。", []),
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
        ("区委部署，区委带头，区委督办，区委主要负责人调研。原区卫计局宿舍腾退。", []),
        ("区委部署，区委带头，区委督办，区委主要负责人调研。区卫主要领导调度。", ["区卫"]),
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
        # 市 of what would be 依法治市 begins a word.
        ("我局将以法治市场监管建设为主线。", []),
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


@pytest.mark.parametrize(
    ("name", "slips"),
    [("“老街叙茶”", ["老街叙茶"]), ("“老街茶叙”", []), ("“小巷茶叙”", []), ("“老街一二”", [])],
)
def test_a_name_whose_characters_changed_places(name: str, slips: list[str]) -> None:
    text = f"推广“老街茶叙”工作法。推动“老街茶叙”调解室规范化，“老街二一”评比。建成{name}调解室11个。"
    assert texts("typo", one(text)) == slips


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
        ("推动产业转型加快加快升级。", ["加快加快"]),
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
        ("流动窗口拓宽了牧区群众反映诉求的。", ["牧区群众反映诉求的"]),
        ("流动窗口拓宽了牧区群众反映诉求的渠道。", []),
        ("这些做法是群众最终认可了的。成效是实实在在的。", []),
        ("重大决策大多是经过了集体讨论和法制审核的。", []),
        ("新进人员中，有12人是新考取了行政执法资格证书的。", []),
        ("（一）泄露了国家秘密和商业秘密以及个人隐私的。", []),
        ("有下列情形之一的，不予公开：泄露了商业秘密和个人隐私的。", []),
        ("下列人员不得上岗：\n执法人员超越了法定权限实施检查的。", []),
        ("当事人提供了虚假材料骗取许可的；\n执法人员超越了法定权限实施检查的。", []),
        ("当事人提供了虚假材料骗取许可的；执法人员超越了法定权限实施检查的。", []),
        ("2.执法人员超越了法定权限实施检查的。", []),
        ("涉企文件均为征求了企业和商会代表意见的。", []),
        ("凡执法人员超越了法定权限实施检查的。", []),
        ("全区法治氛围浓厚。流动窗口拓宽了牧区群众反映诉求的。", ["牧区群众反映诉求的"]),
        ("全区设立流动窗口，进一步畅通了牧区群众反映诉求的。", ["牧区群众反映诉求的"]),
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


WHOLE_TERMS = (
    "行政机关负责人出庭应诉。通报行政机关负责人出庭情况。做好行政复议工作，办理行政复议案件。加强人民调解。\n"
)


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("应当由行政机负责人出庭的案件全部出庭。", ["行政机负责人"]),
        ("优化行复议流程。", ["行复议"]),
        ("应当由行政机关负责人出庭的案件全部出庭。", []),
        ("应当由行政单位负责人出庭的案件全部出庭。", []),
        ("应当由行政审批局负责人出庭的案件全部出庭。", []),
        ("应当做到不出问题，优化复议流程，找出问题短板。", []),
        ("邀请3人调解，选派专人调解，当事人调解意愿增强。", []),
    ],
)
def test_a_term_that_lost_a_character(sentence: str, slips: list[str]) -> None:
    assert texts("typo", one(WHOLE_TERMS + sentence)) == slips


@pytest.mark.parametrize(
    ("whole", "short"),
    [
        ("带头学习法律知识", "带头学法律知识"),
        ("推进新型城镇建设", "推进新城镇建设"),
        ("实行分级分类管理", "实行分类管理"),
        ("协调区级部门支持", "协调区部门支持"),
        ("强化执法办案能力", "强化办案能力"),
        ("深入企业车间宣讲", "深入车间宣讲"),
    ],
)
def test_a_shorter_word_for_a_longer_one_is_no_slip(whole: str, short: str) -> None:
    assert not texts("typo", one(f"{whole}，成效明显。\n{whole}。\n{short}，作风转变。"))


def test_what_is_written_short_twice_is_meant() -> None:
    again = "应当由行政机负责人出庭的案件全部出庭。行政机负责人发声。"
    assert not texts("typo", one(WHOLE_TERMS + again))


RARE = "举办环境保护{}能手评选，配齐环境保护{}车辆。公布环境保护{}结果31份。"


def test_a_rare_word_where_the_report_has_a_common_one() -> None:
    assert texts("typo", one(RARE.format("监察", "监察", "监查"))) == ["监查"]


def test_a_rare_word_that_is_meant() -> None:
    assert not found("typo", one(RARE.format("监查", "监查", "监查")))
    assert not found("typo", one("委派监查员核对临床数据，环境监察执法有力，劳动监察到位。"))


TAIL = "，采取书面自查、实地抽查相结合的方式推进备案工作和审查监督。"


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


def test_a_word_nobody_uses_in_a_fixed_phrase() -> None:
    assert texts("typo", one("依法刑政水平明显提升。")) == ["刑政"]


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
    ("sentence", "shown"),
    [
        ("清理行政范规性文件12件。", "行政范规性文件"),
        ("开展行政规范性件文清理。", "行政规范性件文"),
        ("行政机关要主负责人出庭应诉。", "要主负责人"),
    ],
)
def test_of_phrases_that_one_slip_breaks_the_longest_is_shown(sentence: str, shown: str) -> None:
    assert texts("typo", one(sentence)) == [shown]


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("加强“双随机、两公开”监管，企业一次迎检。", ["双随机、两公开"]),
        ("严格落实“四重一大”决策制度。", ["四重一大"]),
        ("加强“双随机、一公开”监管，坚持“三重一大”集体决策。", []),
        ("推行“四议两公开”，做好双随机抽查结果公开。", []),
        # Levels are counted, and not by this rule.
        ("县乡村两级联动的审查服务网络更加完善。", []),
    ],
)
def test_a_number_that_does_not_belong_to_its_phrase(sentence: str, slips: list[str]) -> None:
    assert texts("typo/set-phrases", one(sentence)) == slips


def test_a_set_phrase_is_told_as_what_it_breaks() -> None:
    (finding,) = found("typo/set-phrases", one("推行双随机、两公开监管。"))
    assert str(finding.message) == "“双随机、两公开” breaks the fixed phrase “双随机、一公开”."


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("经县政府常委会会议集体讨论决定。", ["常委会会议"]),
        ("提请区委常务会议审议。", ["常务会议"]),
        ("经县人大常务会议审议。", ["常务会议"]),
        ("县政府常委会议研究部署。", ["常委会议"]),
        ("修订县政府常委会议事规则。", ["常委会"]),
        # Rooms, two meetings, two bodies.
        ("改造县委常务会议室，更新县政协常务会议室设备。", []),
        ("县委、县政府常委会会议室改造，县政府常委会议室启用。", []),
        ("县委、县政府常委会会议、常务会议先后研究，县委县政府常委会（常务会）听取汇报。", []),
        ("在法院检察委员会联席会议上，检察院审判委员会联席会议通报情况。", []),
        ("经县政府常务会议集体讨论决定。", []),
        ("县委常委会会议、县政府常务会议专题研究法治建设议题。", []),
        ("县委、县政府常委会、常务会议先后研究。", []),
        ("向县人大常委会报告，接受县政协常委会会议协商。", []),
        ("县人大常务委员会作出决定，区委常务副区长出席。", []),
        ("县人民检察院检察委员会、县人民法院审判委员会讨论决定。", []),
    ],
)
def test_an_organ_that_another_body_has(sentence: str, wrong: list[str]) -> None:
    assert texts("typo/organs", one(sentence)) == wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("自觉履行县人民法院作出的行政复议决定。", ["人民法院作出的行政复议决定"]),
        ("认真办理检察机关发出的司法建议。", ["检察机关发出的司法建议"]),
        ("全面履行行政复议机关作出的生效判决。", ["行政复议机关作出的生效判决"]),
        ("收到法院检察建议12份、检察院司法建议8份。", ["法院检察建议", "检察院司法建议"]),
        ("回复区检察院司法建议8件。", ["检察院司法建议"]),
        ("收到法院司法建议12份、检察院检察建议8份。", []),
        ("收到法院、检察院司法建议和检察建议20份。", []),
        ("收到检察院、法院检察建议和司法建议20份。", []),
        ("会同法院检察建议回头看工作组开展督办。", []),
        ("办理向法院检察建议抄送件12件。", []),
        ("自觉履行县人民法院作出的生效判决。", []),
        ("自觉履行县人民法院、区政府作出的判决和行政复议决定。", []),
        ("办理法院和检察院发出的司法建议、检察建议。", []),
        ("县人民法院作出撤销行政复议决定的判决。", []),
        ("县人民检察院向公安机关发出的检察建议。", []),
        ("检察机关针对执法部门提出的检察建议全部采纳。", []),
        ("认真办理法院发出的司法建议和检察院制发的检察建议。", []),
        ("执行行政复议机关作出的行政复议决定。", []),
        ("对法院作出的行政复议决定案件判决逐案分析。", []),
    ],
)
def test_an_act_that_another_body_makes(sentence: str, wrong: list[str]) -> None:
    assert texts("typo/acts", one(sentence)) == wrong


@pytest.mark.parametrize(
    ("title", "is_wrong"),
    [
        ("中华人民共和国民营经济发展法", True),
        ("民营经济保障法", True),
        ("行政处分法", True),
        ("未成年人犯罪预防法", True),
        ("固体废弃物污染环境防治法", True),
        ("中华人民共和国民营经济促进法", False),
        # Cut short, in the making, of before, of a place, a way of working, unlike any.
        ("土地承包法", False),
        ("反家暴法", False),
        ("社会救助法", False),
        ("环境噪声污染防治法", False),
        ("青禾省民营经济促进办法", False),
        ("优化营商环境条例", False),
        ("柳下说事工作法", False),
        ("信访法", False),
        # On something else.
        ("文化产业促进法", False),
        ("耕地保护法", False),
        ("动物保护法", False),
        ("社会保障法", False),
        ("长城保护法", False),
        ("药品安全法", False),
        ("草地保护法", False),
        ("运河保护法", False),
        ("儿童福利保障法", False),
        ("图书产业促进法", False),
        ("城市供热管理法", False),
    ],
)
def test_a_title_near_that_of_a_law(title: str, is_wrong: bool) -> None:
    slips = texts("typo/laws", one(f"深入宣传贯彻《{title}》，举办宣讲会9场。"))
    assert slips == [title.removeprefix("中华人民共和国")] * is_wrong


def test_no_law_comes_so_near_another_that_it_is_taken_for_a_slip() -> None:
    listed = "".join(f"《{title}》" for title in sorted(KNOWN))
    assert not texts("typo/laws", one(f"宣传{listed}。"))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("把法律送进校园，“七五”普法规划通过终期验收。", ["“七五”普法规划"]),
        # outdated-term tells of what is carried out still.
        ("深入实施“七五”普法规划，组织宣讲32场。", []),
        ("“九五”普法规划通过中期评估。", ["“九五”普法规划"]),
        ("“八五”普法规划通过中期评估。", []),
        ("深入实施“八五”普法规划，组织宣讲32场。", []),
        # In passing, or in time.
        ("“七五”普法以来，实施“法律六进”。", []),
        ("启动“九五”普法规划编制。", []),
        ("在实施“七五”普法规划的基础上，持续深化。", []),
        ("区司法局获评全国“七五”普法工作先进集体。", []),
    ],
)
def test_a_programme_of_other_years_is_not_carried_out(sentence: str, expected: list[str]) -> None:
    assert texts("typo/programme-periods", one(sentence)) == expected


@pytest.mark.parametrize(
    ("again", "last", "slips"),
    [
        ("“榕下说事”点扩至27个。", "推广“榕荫说事”工作法。", ["榕下说事"]),
        # Another word, another level, a new brand, both last year, both in one sentence, no brand last year.
        ("“榕荫评理”点扩至27个。", "推广“榕荫说事”工作法。", []),
        ("“法治夜校”开课27期。", "推广“法治夜市”做法。", []),
        ("“一校一警”配备到位。", "推广“一村一警”做法。", []),
        ("打造“榕下说事”新品牌。", "推广“榕荫说事”工作法。", []),
        ("“榕下说事”点扩至27个。", "推广“榕荫说事”“榕下说事”工作法。", []),
        ("“榕荫说事”“榕下说事”同步推进。", "推广“榕荫说事”工作法。", []),
        ("“榕下说事”点扩至27个。", "推广“渔港说事”工作法。", []),
    ],
)
def test_a_brand_told_under_another_name(again: str, last: str, slips: list[str]) -> None:
    names = "“榕荫说事”“法治夜市”“一村一警”"
    draft = one(f"{names}由街道走向村落，{names}获评示范。{again}")
    assert texts("typo/names", draft, before(last)) == slips


@pytest.mark.parametrize(
    ("again", "last", "slips"),
    [
        ("将“潮阿伯”调解故事拍成短视频。", "组建“潮阿叔”调解工作室18个。", ["潮阿伯"]),
        # A sister, a new one, one with a name and a work of its own.
        ("将“潮阿叔”调解故事拍成短视频。", "组建“潮阿叔”调解工作室18个。", []),
        ("将“潮阿伯”调解故事拍成短视频。", "组建“潮阿叔”“潮阿嫂”调解工作室18个。", []),
        ("将“潮阿伯”调解故事拍成短视频。", "组建“潮阿叔”调解工作室18个、“潮阿伯”调解工作室2个。", []),
        ("打造“潮阿伯”调解品牌。", "组建“潮阿叔”调解工作室18个。", []),
        ("“潮阿伯”调解工作室化解纠纷32件。", "组建“潮阿叔”调解工作室18个。", []),
        ("将“潮阿伯”普法故事拍成短视频。", "组建“潮阿叔”调解工作室18个。", []),
        ("将“潮阿伯”调解故事拍成短视频。", "组建“渔家女”调解工作室18个。", []),
    ],
)
def test_the_story_of_a_short_brand_under_another_name(again: str, last: str, slips: list[str]) -> None:
    draft = one(f"组建“潮阿叔”调解工作室24个，化解家庭纠纷。{again}")
    assert texts("typo/names", draft, before(last)) == slips


@pytest.mark.parametrize(
    ("known", "sister"),
    [
        ("“春雷行动”查处违法案件。", "“夏雷行动”整治噪声。"),
        ("“张大姐工作室”化解纠纷。", "“李大姐工作室”获评。"),
        ("“老马评理热线”化解纠纷。", "“老荀评理热线”获评。"),
        ("“青禾云调”化解纠纷。", "“青禾云复”上线。"),
        ("“综合查一次”减少检查。", "“综合管一次”有序推进。"),
        ("“法润青禾”“法护青禾”走进镇街。", "“法韵青禾”走进乡村。"),
        ("“榕荫说事”点开办12场。", "“榕下说事”点开办5场。"),
    ],
)
def test_a_sister_of_a_brand_is_another(known: str, sister: str) -> None:
    draft = one(f"{known}{known}{sister}")
    assert not texts("typo/names", draft, before(known))


def test_a_name_that_stands_once_is_not_said_to_stand_again_and_again() -> None:
    (finding,) = found(
        "typo/names",
        one("“柳下说和”品牌获评示范，“柳下说合”化解纠纷。"),
        before("推广“柳下说和”经验。"),
    )
    assert str(finding.message) == "“柳下说合” occurs only here, “柳下说和” elsewhere: a slip?"


def test_a_brand_named_once_only_is_no_measure_of_another() -> None:
    draft = one("推广“榕荫说事”工作法。“榕下说事”点深受好评。")
    assert not texts("typo/names", draft, before("推广“榕荫说事”工作法。"))


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("盘水苗族彝族自治县各部门依法行政。", ["盘水苗族彝族自治县"]),
        ("盘水彝族自治县人民法院联合宣讲。", ["盘水彝族自治县"]),
        ("盘水彝族苗族自治县各部门依法行政，盘水自治县学校开展宣讲。", []),
        ("与紫云苗族布依族自治县协作，彝族苗族同胞参加，提升自治县依法治理水平。", []),
    ],
)
def test_the_name_of_an_autonomous_county_has_its_peoples_in_order(sentence: str, slips: list[str]) -> None:
    draft = report(f"一、规范执法\n{sentence}", title="盘水彝族苗族自治县2024年法治政府建设年度报告")
    assert texts("typo/autonomies", draft) == slips


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("落实《法治政府建设实施纲要（2020—2025年）》。", ["2020—2025年"]),
        ("落实《法治政府建设实施纲要》（2021-2026年）。", ["2021-2026年"]),
        ("落实《法治社会建设实施纲要（2021—2025年）》。", ["2021—2025年"]),
        ("实施“八五”普法规划（2020—2025年）。", ["2020—2025年"]),
        ("编制“十四五”规划（2020—2025年）。", ["2020—2025年"]),
        ("落实《法治政府建设实施纲要（2021—2025年）》《法治政府建设实施纲要（2015－2020年）》。", []),
        ("落实《法治政府建设实施纲要（2026—2030年）》《法治社会建设实施纲要（2020-2025年）》。", []),
        ("落实我省《法治社会建设实施纲要（2021—2025年）》和《青禾区法治社会建设实施纲要（2021—2025年）》。", []),
        ("实施“八五”普法规划（2021—2025年），总结“八五”普法（2021—2023年），落实“十四五”规划（2021—2025年）。", []),
        ("部署“八五”普法（2024－2025年）后半程任务。", []),
        ("制定“十四五”规划（2022—2025年）实施方案。", []),
        ("落实市委印发的《法治社会建设实施纲要（2021—2025年）》。", []),
        ("根据市里制定的《法治政府建设实施纲要（2022—2025年）》推进。", []),
        ("落实中共中央印发的《法治社会建设实施纲要（2021—2025年）》。", ["2021—2025年"]),
        ("出台《乡村全面振兴规划（2025—2027年）》。", []),
        ("出台《乡村全面振兴规划（2025—2030年）》。", []),
        ("落实《乡村全面振兴规划（2025—2030年）》。", ["2025—2030年"]),
        ("落实《中国妇女发展纲要（2021-2025年）》阶段目标。", []),
        ("落实《中国儿童发展纲要（2020-2030年）》。", ["2020-2030年"]),
        ("完成《法治社会建设实施纲要（2021—2025年）》中期考核。", []),
    ],
)  # fmt: skip
def test_programmes_with_other_years_than_theirs(sentence: str, expected: list[str]) -> None:
    assert texts("typo", one(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("县委主要负责同志主持召开县政府常务会议研究法治议题19个。", ["县委主要负责同志主持召开县政府常务会议"]),
        ("区委书记带头履职，主持区人民政府第12次常务会议。", ["区委书记带头履职，主持区人民政府第12次常务会议"]),
        ("县委书记、县长主持召开县政府常务会议12次。", []),
        ("县委副书记、县长主持召开县政府常务会议12次。", []),
        ("县委书记多次作出批示，县长主持召开县政府常务会议12次。", []),
        ("县委书记多次作出批示，县政府主要负责同志主持召开县政府常务会议12次。", []),
        ("县委、县政府主要负责同志主持召开县委常委会会议、县政府常务会议24次。", []),
        ("县委主要负责同志主持召开县委常委会会议12次，县政府常务会议研究议题9个。", []),
        ("县委书记认真履行第一责任人职责，王某主持召开县政府常务会议12次。", []),
        ("区委书记调研执法工作，分管领导主持召开区政府常务会议专题部署。", []),
        ("时任区长、现区委书记主持召开政府常务会议。", []),
        ("区长、区委书记主持召开政府常务会议。", []),
        ("代区长、区委书记主持召开政府常务会议。", []),
    ],
)  # fmt: skip
def test_meetings_of_a_government_that_the_party_committee_presides_over(
    sentence: str, expected: list[str]
) -> None:
    assert texts("typo", one(sentence)) == expected
