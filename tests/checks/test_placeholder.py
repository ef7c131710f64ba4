"""The rule placeholder: what it finds, and what comes near and is right."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

import compare
from tests.builders import report
from tests.checks.drafts import found, one, texts


@pytest.mark.parametrize(
    "text", ["共召开会议*次", "化解纠纷XX件", "开展培训××场", "（此处待补充）", "数据待核实。", "共____件"]
)
def test_what_was_left_open(text: str) -> None:
    assert found("placeholder", one(f"全年{text}，成效明显。"))


@pytest.mark.parametrize("space", ["\u3000\u3000", "\xa0\xa0\xa0\xa0", " \xa0", "\u2003\u2003"])
def test_a_number_left_blank_whatever_the_spaces(space: str) -> None:
    assert found("placeholder", one(f"全年办理行政复议案件{space}件，成效明显。"))


@pytest.mark.parametrize(
    "prompt", ["单击或点击此处输入文字", "单击此处输入文字", "点击此处添加内容", "单击或点按以输入日期", "Click or tap here to enter text"]
)  # fmt: skip
def test_the_prompt_of_a_field_that_nobody_filled_in(prompt: str) -> None:
    draft = one(f"全年开展普法活动{prompt}场，成效明显。")
    (finding,) = found("placeholder", draft)
    assert draft.text[finding.start : finding.end] == f"{prompt}场"


@pytest.mark.parametrize("text", ["群众点击此处即可查询办件进度", "每镇选择一项民生实事", "单击一次即可提交"])
def test_words_near_a_prompt(text: str) -> None:
    assert not found("placeholder", one(f"全年{text}，成效明显。"))


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("选择一项", True),
        ("选择一项。", True),
        ("办理方式为（选择一项）。", True),
        ("公开方式 | 选择一项 | 20个工作日", True),
        ("企业可在三种信用修复方式中选择一项。", False),
        ("当事人可以从中选择一项，书面告知后办理。", False),
        ("三种办理方式任意选择一项；逾期不选的按原方式办理。", False),
        ("推行菜单式服务（企业可自行选择一项）。", False),
        ("供企业\n选择一项办理。", False),
    ],
)
def test_the_prompt_of_a_list_to_choose_from_stands_alone(text: str, is_open: bool) -> None:
    told = texts("placeholder", report(f"一、规范行政执法\n全年执法规范。\n{text}\n全年普法有力。"))
    assert told == (["选择一项"] if is_open else [])


@pytest.mark.parametrize(("is_prompt", "told"), [(True, ["选择一项", "在这里写明单位"]), (False, [])])
def test_a_field_of_a_word_file_says_itself_that_it_was_left_open(
    tmp_path: Path, is_prompt: bool, told: list[str]
) -> None:
    document = docx.Document()
    document.add_paragraph("青禾区人民政府关于2024年度法治政府建设情况的报告")
    for prompt in ("选择一项。", "在这里写明单位"):
        paragraph = document.add_paragraph("信用修复由企业")
        paragraph._p.append(
            parse_xml(
                f"<w:sdt {nsdecls('w')}><w:sdtPr>{'<w:showingPlcHdr/>' * is_prompt}</w:sdtPr>"
                f"<w:sdtContent><w:r><w:t>{prompt}</w:t></w:r></w:sdtContent></w:sdt>"
            )
        )
        paragraph.add_run("，一次办结。")
    path = tmp_path / "draft.docx"
    document.save(str(path))
    assert texts("placeholder", compare.read(path)) == told


def test_what_colleagues_left_to_settle_in_a_word_file(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("青禾区人民政府关于2024年度法治政府建设情况的报告")
    paragraph = document.add_paragraph("2024年，全区办理行政复议案件86件，成效明显。")
    clean, commented, changed = (tmp_path / f"{name}.docx" for name in ("clean", "commented", "changed"))
    document.save(str(clean))
    for text in ("请核对", "已核"):
        document.add_comment(paragraph.runs, text, author="办公室")
    document.save(str(commented))
    paragraph._p.append(
        parse_xml(f'<w:ins {nsdecls("w")} w:id="9" w:author="a"><w:r><w:t>群众满意。</w:t></w:r></w:ins>')
    )
    document.save(str(changed))
    told = {
        path.stem: [str(finding.message) for finding in found("placeholder", compare.read(path))]
        for path in (clean, commented, changed)
    }
    comments = "The Word file still has 2 comments."
    assert told == {
        "clean": [],
        "commented": [comments],
        "changed": ["The Word file still has tracked changes.", comments],
    }
    assert compare.read(changed).text.endswith("成效明显。群众满意。")


def test_what_was_left_open_is_shown_with_what_it_counts() -> None:
    draft = one("全年共召开会议*次，成效明显。")
    (finding,) = found("placeholder", draft)
    assert draft.text[finding.start : finding.end] == "*次"


@pytest.mark.parametrize("text", ["7×24小时服务", "网站www.example.cn开通", "第一责任人*", "“X+1”机制", "整改完成后补充"])  # fmt: skip
def test_what_was_not_left_open(text: str) -> None:
    assert not found("placeholder", one(f"全年{text}，成效明显。"))


def test_fingerprints_outlive_a_moved_paragraph() -> None:
    first = report("一、执法\n化解纠纷XX件，成效明显。\n二、普法\n开展宣传活动，效果良好。")
    second = report("一、普法\n开展宣传活动，效果良好。\n二、执法\n化解纠纷XX件，成效明显。")
    assert [f.fingerprint for f in found("placeholder", first)] == [
        f.fingerprint for f in found("placeholder", second)
    ]


def test_the_same_words_twice_are_two_findings() -> None:
    twice = found("placeholder", report("一、执法\n化解纠纷XX件。\n化解纠纷XX件。"))
    assert len({f.fingerprint for f in twice}) == 2


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
（增幅请民政局补报）
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
（咨询请拨打热线）
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


@pytest.mark.parametrize(
    ("sentence", "gaps"),
    [
        ("建成口袋公园X处，新增绿地12亩。", ["X处"]),
        ("举办活动○场，化解纠纷#件，走访00户次、慰问00人。", ["○场", "#件", "00人"]),
        ("营商环境居全市第X位，新增企业　家。", ["X", "　家"]),
        ("案件办结率为98%，同比增长，群众满意。", ["同比增长"]),
        ("形成“1+X”机制，X光机2台，完成A类项目，推行N+1模式。", []),
        ("各项收入同比增长，支出同比增长5%，件件有回音。", []),
    ],
)
def test_gaps_of_one_character(sentence: str, gaps: list[str]) -> None:
    assert [t.strip() or t for t in texts("placeholder", one(sentence))] == [g.strip() or g for g in gaps]


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


@pytest.mark.parametrize(
    "text",
    ["（数据待定）", "数据待核。", "共开展  次，", "共检查（   ）家，", "占比为％，", "[填写]", "{{数据}}", "化解纠纷?件，", "20XX年", "×月×日", "（港航中心补数）", "（后补）"],
)  # fmt: skip
def test_every_kind_of_gap(text: str) -> None:
    assert len(found("placeholder", one(f"全年工作情况良好。{text}成效明显。"))) == 1


@pytest.mark.parametrize("text", ["二〇〇八年以来", "“1+X”文件体系", "5×8小时服务", "机制有待完善，", "A×B类", "占比为5％，"])  # fmt: skip
def test_what_only_looks_like_a_gap(text: str) -> None:
    assert not found("placeholder", one(f"全年工作情况良好。{text}成效明显。"))
