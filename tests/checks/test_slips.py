"""Slips told by what stands beside them: look-alikes and set forms; and good text that comes near."""

from __future__ import annotations

import pytest

from compare.checking import check
from compare.model import Report
from tests.builders import report
from tests.checks.test_checks import found, one, texts


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


BLANKS = """
＿＿处 __处 ＿处 □□处 ×处 （）处 【】处 △△件 ##件 ……件 ●●处 *轮
"""


@pytest.mark.parametrize("blank", BLANKS.split())
def test_blanks_in_front_of_a_measure(blank: str) -> None:
    assert texts("placeholder", one(f"排查燃气隐患305处，整改销号{blank}。")) == [blank]


NOTES = """
（数据以物业科最终口径为准）
（以信访股提供数字为准）
（数字以最终统计为准）
（请法规科王同志核实后补充）
（请办公室把关）
（待省厅数据出来后再补）
（年底前更新数据）
（需与财政局口径一致）
（与统计局数据对一下）
（此段可删）
（插入图片）
（去年是85.2%，请核实）
（张科长看一下这个数）
（口径待与司法局统一）
（本段由法规科负责）
（法规科提供）
【法规科补充】
（数据截至11月底，年底更新）
"""


@pytest.mark.parametrize("note", NOTES.split())
def test_notes_to_a_colleague(note: str) -> None:
    assert texts("placeholder", one(f"调解成功率为86.1%{note}。")) == [note]


NOTES_OF_ALL_KINDS = """
（城管股再对一遍）
（等应急中队报数）
（待区数据办审核后填）
（人事科核过再报）
（数字请水政大队复核）
（等各镇报齐后汇总）
【待房管中心提供】
（执法一室尽快补报）
（审批办再确认下）
（待市局反馈后更新）
（调解中心还没报）
（缺渔政支队数据）
（稽查队提供材料）
（老赵再看看）
（待镇里报上来再加）
（与信访股核对过再定）
（户数待核实）
（待补）
（再核）
（人次未核）
（确认一下）
（老龄办补数）
（水务局补数据）
"""


@pytest.mark.parametrize("note", NOTES_OF_ALL_KINDS.split())
def test_notes_are_told_by_who_is_to_do_what_to_the_text(note: str) -> None:
    assert texts("placeholder", one(f"全年受理举报418件{note}，办结402件。")) == [note]


NO_NOTES = """
（由市局审核）
（待法院裁定12件）
（请各镇配合）
（执法一室承办）
（待开庭）
（市场监管局提供技术支持）
（再审改判）
（报省厅备案）
（待批复）
（各镇报送线索）
（法规科、执法科）
（需报市政府批准的事项）
（复核科）
（等候区改造）
（经核对无误）
（待核查后处理）
（应急中队）
（数据中心）
（含各镇上报数）
（审批办提供帮办服务）
（待审核）
（案卷待查）
（待法院改判）
（含待补正案件）
（补充材料）
（核定）
（改建）
（未改判）
（再确认权属）
"""


@pytest.mark.parametrize("text", NO_NOTES.split())
def test_brackets_that_are_no_notes(text: str) -> None:
    assert not texts("placeholder", one(f"全年受理举报418件{text}，办结402件。"))


@pytest.mark.parametrize(
    ("sentence", "gaps"),
    [
        ("印发《湖区管护办法》（青政办规〔2024〕  号）。", ["青政办规〔2024〕  号"]),
        ("印发《湖区管护办法》（青政办规〔2024〕号）。", ["青政办规〔2024〕号"]),
        ("印发《湖区管护办法》（青政办规〔2024〕第＿＿号）。", ["青政办规〔2024〕第＿＿号"]),
        ("印发《湖区管护办法》（青政办规〔2024〕×号）。", ["青政办规〔2024〕×号"]),
        ("印发《湖区管护办法》（青政办规〔〕12号）。", ["青政办规〔〕12号"]),
        ("印发《湖区管护办法》（青政办规〔20  〕12号）。", ["青政办规〔20  〕12号"]),
        ("印发《湖区管护办法》（青政办规〔2024〕12号）。", []),
        ("开通热线（2024）号码公示，处罚文书（2024）号段统一。", []),
    ],
)
def test_document_numbers_left_open(sentence: str, gaps: list[str]) -> None:
    assert texts("placeholder", one(sentence)) == gaps


def test_the_report_s_own_number_left_open() -> None:
    draft = report("青政发〔2025〕  号\n\n一、主要举措\n执法规范有力。")
    assert texts("placeholder", draft) == ["青政发〔2025〕  号"]


def test_notes_without_brackets() -> None:
    draft = one("调解成功率为86.1%，数据以物业科最终口径为准。请法规科尽快核实。")
    assert texts("placeholder", draft) == ["数据以物业科最终口径为准", "请法规科尽快核实"]


# document-number

TRADE = "青禾市住房和城乡建设局{}年度法治政府建设工作报告"


def of_the_bureau(year: int, text: str, path: str = "report.txt") -> Report:
    return report(
        f"一、规范行政执法\n{text}\n二、下一步打算\n继续推进。", title=TRADE.format(year), path=path
    )


BEFORE = of_the_bureau(
    2023, "印发《预售资金监管细则》（青建规〔2023〕2号）。废止青建规〔2019〕4号。", "old.txt"
)


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        # One body has one code.
        ("印发《租赁合同备案办法》（青住建规〔2024〕1号），落实青建函〔2024〕6号。", ["青住建规"]),
        ("印发《租赁合同备案办法》（青建规〔2024〕1号），落实青建函〔2024〕6号。", []),
        ("落实《消防审验联动办法》（青应急发〔2024〕1号）和青建函〔2024〕6号。", []),
        # The city's code and the bureau's, before and after it was renamed.
        ("印发《租赁合同备案办法》（青住建规〔2024〕1号），落实《房屋安全规划》（青政发〔2024〕6号）。", []),
        # A number of the year before on a paper of this year.
        ("《房屋安全管理办法》（青建规〔2023〕7号）于9月印发。", ["青建规〔2023〕7号"]),
        ("9月，印发《房屋安全管理办法》（青建规〔2023〕7号）。", ["青建规〔2023〕7号"]),
        ("《房屋安全管理办法》（青建规〔2024〕7号）于9月印发。", []),
        ("《房屋安全管理办法》（青建规〔2023〕7号）于1月印发，自3月起施行。", []),
        ("9月，根据《房屋安全管理办法》（青建规〔2023〕7号），印发通知。", []),
        ("2023年9月印发《房屋安全管理办法》（青建规〔2023〕7号），于今年施行。", []),
        ("修订《房屋安全管理办法》（青建规〔2023〕7号）。", []),
        # The number another paper had.
        ("落实《房屋安全管理办法》（青建规〔2023〕2号）。", ["青建规〔2023〕2号"]),
        ("落实《关于印发预售资金监管细则的通知》（青建规〔2023〕2号）。", []),
        # Decisions have numbers of their own form.
        ("青建复决字〔2024〕第17号行政复议决定书、青建罚〔2024〕第3号处罚决定书入选优秀文书，落实青建函〔2024〕6号。", []),
        ("落实青建函〔2024〕第6号，废止青建规〔2019〕4号。", ["青建函〔2024〕第6号"]),
    ],
)  # fmt: skip
def test_numbers_that_are_not_those_of_the_paper(sentence: str, numbers: list[str]) -> None:
    assert texts("document-number", of_the_bureau(2024, sentence), BEFORE) == numbers


def test_a_district_has_another_code_than_its_city() -> None:
    title = "青禾市青山区住房和城乡建设局2024年度法治政府建设工作报告"
    cited = (
        "落实青建规〔2023〕2号、青建函〔2024〕6号、青建发〔2024〕9号，印发《导则》（青山建规〔2024〕1号）。"
    )
    assert not found("document-number", report(f"一、规范行政执法\n{cited}", title=title))


# stale-year


@pytest.mark.parametrize(
    ("closing", "years"),
    [
        ("确保2024年各项改革任务落地见效。", ["2024年"]),
        ("锚定目标、真抓实干，推动2024年法治政府建设各项工作取得新成效。", ["2024年"]),
        ("全力做好2024年度依法行政工作，确保各项任务圆满完成。", []),
        ("高质量完成2024年法治建设任务，推动工作再上台阶。", []),
        ("确保2025年各项改革任务落地见效。", []),
        ("确保2024年未完成的任务全部落实。", []),
        ("推动2024年督察反馈问题整改任务全部完成。", []),
        ("全面做好2024年度工作总结，推动2024年结转案件任务全部完成。", []),
        ("在2024年工作基础上，推动法治建设取得新成效。", []),
    ],
)
def test_tasks_of_the_year_that_is_over(closing: str, years: list[str]) -> None:
    body = "一、主要成效\n成效明显。\n二、2025年工作安排\n2025年，重点抓好以下工作。一是规范涉企检查。"
    assert texts("stale-year", report(f"{body}{closing}")) == years


def test_a_plan_that_was_written_before_the_year_was_over() -> None:
    body = "一、主要成效\n成效明显。\n二、下一步工作打算\n规范涉企检查。"
    assert not found("stale-year", report(f"{body}确保2024年各项改革任务落地见效。"))


# outdated-term


@pytest.mark.parametrize(
    ("year", "text", "terms"),
    [
        (2022, "严格执行《建设行政处罚程序暂行规定》，落实三项制度。", ["《建设行政处罚程序暂行规定》"]),
        (2022, "依据《建设行政处罚程序暂行规定》办理案件12件。", []),
        (2021, "严格执行《建设行政处罚程序暂行规定》，落实三项制度。", []),
        (2023, "依据《建设行政处罚程序暂行规定》办理案件12件。", ["《建设行政处罚程序暂行规定》"]),
        # Most of the year the old one was in force.
        (2024, "严格执行《法规规章备案条例》，报备率100%。", []),
        (2025, "严格执行《法规规章备案条例》，报备率100%。", ["《法规规章备案条例》"]),
        (2024, "按时报备。\n二、下一步打算\n2025年，落实《法规规章备案条例》，做到应备尽备。", ["《法规规章备案条例》"]),
        (2024, "落实《法规规章备案审查条例》《食品经营许可和备案管理办法》。", []),
        (2024, "落实《食品经营许可管理办法》，清理依据《禁止垄断协议暂行规定》制定的文件。", ["《食品经营许可管理办法》"]),
    ],
)  # fmt: skip
def test_rules_others_replaced(year: int, text: str, terms: list[str]) -> None:
    draft = report(f"一、规范行政执法\n{text}", title=f"青禾区{year}年度法治政府建设工作报告")
    assert texts("outdated-term", draft) == terms


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
