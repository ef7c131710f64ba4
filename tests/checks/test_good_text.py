"""Good sentences that come near a pattern of a rule, and must give no finding of any."""

from __future__ import annotations

import pytest

from compare.checking import check
from tests.checks.drafts import last_year, one

WORDS_ACROSS_BORDERS = """
引导商户对自己经营的场所落实门前责任。
推动窗口服务由人工向智能转变。
卫生监督重点检查院内感染防控情况。
推动律师公证司法鉴定仲裁等服务进驻中心。
妥善接待今年已来访群众，逐件登记。
组织为已任命的国家工作人员举行宣誓仪式。
组织经营主体教育活动，讲解公平竞争规则。
督促各部门在上新台阶、创新业绩上下功夫。
安排部属高校学生到司法所实习。
组织检查院校食堂。
检查建议书写规范情况。
规范调节书写格式。
坚持以权利制约权力，畅通陈述申辩渠道。
"""
REAL_WORDS = """
做好律师执业管理，规范律师执业行为，检查律师执业机构。组织法律职业资格考试。
规范律师执业证书核发，律师执业年度考核合格，办理执业资格变更。组织国家统一法律职业资格考试。
"""
COUNTS_BEFORE_LISTS = """
全区共有行政执法机关23个。一是规范执法程序；二是强化执法监督；三是加强队伍建设。
全年办结重点督办件8件。一是压实责任；二是强化督办。
目前有专职调解员15名，有调解组织12个。一是充实力量；二是开展培训；三是落实经费。
全区设立4个工作点。一是规范建设；二是充实人员；三是提升能力。
目前有8个调解点。一是选好人员；二是落实经费。
全区现有3个执法工作站。一是配齐人员；二是统一标识。
主要涉及信访事项6件。一是逐件交办；二是限期办结。
"""
SMALL_WORDS = """
查处以营利为目的的非法代理行为。
依法打击以非法占有为目的的合同诈骗。
行政行为被被告自行撤销的，及时向原告说明。
提醒企业办理将将要到期的证照。
协调被被申请人扣押的车辆及时返还。
纠正被被征收人投诉的工作方式。
"""
COMPOUNDS_SIDE_BY_SIDE = """
编制政府信息公开公开目录。
公布行政许可办理办理时限。
开展水质检测检测能力验证。
推动城市管理管理体制改革。
加强知识产权保护保护体系建设。
加强社区矫正矫正对象管理。
推进校地合作合作办学。
健全行政审批审批监管联动机制。
推进行政争议争议源头化解。
开展社会稳定稳定风险评估。
"""
DAYS_THAT_ARE_NONE = """
答复政协6月31号提案。
妥善办理6月30号前受理的案件。
落实区政府9月31号文件。
门面租期24月15日内交付。
合同期限为18月20日内续签。
"""
NEW_COMPOUNDS = """
推行建管并重、管护同责，健全厂务公开、村务公开制度。
设立企服专员，推行免申即享、承诺即入、拿地即开工。
组织校园护苗、护学行动，开展禁种铲毒踏查。
制发疏堵提示函，开展窨井盖、管线、飞线充电整治。
深化警网融合、庭所共建、检调对接、诉调衔接。
推广法援惠老、公证助农、鉴定便民，做到接诉即办、未诉先办。
开展打非治违、禁毒防艾，推动减污降碳协同增效。
推动数据上云、系统上链、服务上线，优化掌办、自助办。
查处劣质化肥、假种子案件，规范早市夜市、养犬乱贴。
压降政企纠葛，厘清政商边界，严控编外人员，执守简朴作风。
既将法治建设纳入考核，又强化运用，既便于群众办事，又利于监督。
给予警告，不予许可的说明理由，应予处罚的从严处罚。
接收监督举报线索三十条，接收监督员反馈意见五条。
社工做调解、义工做普法，园区满意度提高，年末未办结事项清零。
"""
FOUR_CHARACTERS = """
组织学习宪法，学习条例，集中学习案例，学习法规，坚持深学细照，做到学深悟透。
反复学习条例，专题学习法规，交流学习心得，组织学习测试，干部深学细悟、精学深用。
"""
HANDED_IN = """
形成整改报告后报区司法局备查，按月报区司法局汇总。
草案逐件审核后报区政府审定，线索查实后移区检察院办理。
逐案抄区行政复议机构，统计数据次月报县统计局。
"""
ENUMERATORS = """
（1）强化统筹，a）压实责任，b）完善机制。
重点抓好：一）压实责任、二）完善机制，三）强化保障。
"""


OF_OTHERS = """
10月，区财政局印发《政府购买服务指导性目录》（青财综〔2023〕41号）的补充通知。
5月出台《公共信用信息管理办法》（青政规〔2023〕2号）的配套细则。
2023年12月底制定、2024年3月印发《普法责任清单》（青政办发〔2023〕39号）。
对无人户、空挂户开展人户走访核实，核实人户分离情况316户。
编印企业权利清单和维权指引。
公布未成年人权利清单。
邻川县政府代表团一行12人来我区考察行政复议工作。
转发邻川县经验做法，学习借鉴先进地区改革成果。
全市合计1749件，与2023年（1523件）相比增长14.8%。
引用2019年工作规则原文：“区政府法制办负责合法性审查”，现已改由区司法局承担。
"""


@pytest.mark.parametrize(
    "sentence",
    "".join(
        (
            WORDS_ACROSS_BORDERS,
            REAL_WORDS,
            COUNTS_BEFORE_LISTS,
            SMALL_WORDS,
            COMPOUNDS_SIDE_BY_SIDE,
            DAYS_THAT_ARE_NONE,
            NEW_COMPOUNDS,
            FOUR_CHARACTERS,
            HANDED_IN,
            ENUMERATORS,
            OF_OTHERS,
        )
    ).split(),
)
def test_good_text_gives_no_finding(sentence: str) -> None:
    draft = one(sentence)
    begin = draft.text.index(sentence)
    assert [
        (finding.rule, draft.text[finding.start : finding.end])
        for finding in check(draft).findings
        if finding.start is not None and begin <= finding.start < begin + len(sentence)
    ] == []


@pytest.mark.parametrize(
    ("before", "now"),
    [
        # A part of the county is no other county.
        ("在全县开展专项执法检查8次，覆盖重点行业。", "在河西片区开展专项执法检查9次，覆盖重点行业。"),
        ("在全县开展专项执法检查8次，覆盖重点行业。", "在云台林区开展专项执法检查9次，覆盖重点行业。"),
        ("在全县开展专项执法检查8次，覆盖重点行业。", "在江北城区开展专项执法检查9次，覆盖重点行业。"),
        # A clearing whose rest is named in other words adds up.
        (
            "清理行政规范性文件80件，保留60件，废止15件，修改5件。",
            "清理行政规范性文件86件，保留61件，废止12件，修改5件，另有8件正在评估。",
        ),
        # What was left of last year is rightly dated by it.
        ("截至2023年底，全部执法人员420名持证上岗。", "截至2023年底遗留的12件信访积案全部化解。"),
        (
            "公布2023年度涉企检查计划12项。",
            "公布2023年度涉企检查计划外新增的12项检查事项处理结果。",
        ),
    ],
)
def test_what_changed_rightly_since_last_year_gives_no_finding(before: str, now: str) -> None:
    result = check(one(now), [last_year(f"一、规范行政执法\n{before}")])
    parts = ("missing-part", "vanished-indicator")
    assert [f.rule for f in result.findings if f.rule not in parts] == []


def test_a_number_that_begins_a_paragraph_is_not_left_out_of_the_headings() -> None:
    long = "落实行政执法公示、全过程记录和法制审核制度，" * 4
    paragraphs = (
        "县委专题研究法治工作3次。",
        "法院受理行政案件126件，审结118件。",
        f"{long}成效明显。",
        "安排专项经费186万元。",
        "设律师事务所6家。",
    )
    numbered = "\n".join(f"（{n}）{text}" for n, text in zip("一二三四五", paragraphs, strict=True))
    assert [f.rule for f in check(one(numbered)).findings if f.rule == "numbering"] == []
    assert [
        f.rule for f in check(one(numbered.replace("（四）", "（六）"))).findings if f.rule == "numbering"
    ]
