"""The rule sum-mismatch: what it finds, and what comes near and is right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import compare as yoy
from compare.checking import check
from compare.checks.settings import Settings
from compare.comparison import interpreted
from compare.model import Block, BlockKind, Document, Finding, Origin, Report, Severity
from tests.checks.drafts import (
    before,
    disclosure,
    found,
    one,
    read,
    row,
    tabled,
    texts,
)
from tests.growth import assert_in_proportion


@pytest.mark.parametrize(
    "sentence",
    [
        "审结88件，其中维持41件、驳回12件、撤销或者确认违法9件、终止24件。",
        "办结148件，其中维持54件、撤销11件、驳回25件、终止62件。",
    ],
)
def test_parts_that_do_not_make_their_total(sentence: str) -> None:
    (finding,) = found("sum-mismatch", one(sentence))
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "sentence",
    [
        "审结86件，其中维持41件、驳回12件、撤销9件、终止24件。",
        "收到申请143件，其中通过网上渠道提交的38件；受理126件，办结121件，其中维持55件、终止51件、驳回15件。",
        "调解纠纷320件，其中婚姻家庭120件、邻里90件。",
        "审结88件，其中维持41件、驳回12件、撤销9件等。",
        "办理代表建议71件、政协提案85件。",
    ],
)
def test_lists_that_hold_or_need_not_be_complete_are_left_alone(sentence: str) -> None:
    assert not found("sum-mismatch", one(sentence))


@pytest.mark.parametrize(
    ("sentence", "is_wrong"),
    [
        ("逐项评估下放乡镇的92项权力，收回17项、保留77项。", True),
        ("逐项评估下放乡镇的92项权力，收回17项、保留75项。", False),
        ("抽查执法案卷120份案卷，合格113份，不合格9份。", True),
        ("征求意见58条，不予采纳20条、采纳40条。", True),
        ("逐项评估下放乡镇的92项权力，收回17项、保留60项。", False),
        ("逐项评估下放乡镇的92项权力，收回17项、保留77项，另有2项待定。", False),
        ("逐项评估下放乡镇的92项权力，收回17项、培训77项。", False),
        ("清理文件58份文件，废止14份、保留46份、保留后修改2份。", False),
    ],
)
def test_two_outcomes_of_which_everything_has_one(sentence: str, is_wrong: bool) -> None:
    assert bool(found("sum-mismatch", one(sentence))) is is_wrong


@settings(deadline=None)
@given(st.lists(st.integers(5, 400), min_size=3, max_size=5), st.integers(1, 2))
def test_a_list_is_flagged_if_and_only_if_it_does_not_add_up(parts: list[int], slip: int) -> None:
    names = ["维持", "驳回", "撤销", "终止", "其他处理"]
    listed = "、".join(f"{name}{part}件" for name, part in zip(names, parts, strict=False))
    assert not found("sum-mismatch", one(f"审结{sum(parts)}件，其中{listed}。"))
    assert found("sum-mismatch", one(f"审结{sum(parts) + slip}件，其中{listed}。"))


def application_table(received: int, carried_in: int, decided: int, carried_out: int) -> list[list[str]]:
    return [
        ["", "自然人", "法人", "总计"],
        ["一、本年新收政府信息公开申请数量", str(received), "2", str(received + 2)],
        ["二、上年结转政府信息公开申请数量", str(carried_in), "0", str(carried_in)],
        ["（七）总计", str(decided), "2", str(decided + 2)],
        ["四、结转下年度继续办理", str(carried_out), "0", str(carried_out)],
    ]


def table_report(rows: list[list[str]], title: str) -> Report:

    blocks = [
        Block(title),
        Block("一、总体情况"),
        Block("全年工作平稳有序，各项任务顺利完成，成效明显提升。"),
    ]
    blocks += [
        Block(" | ".join(row), Origin(line=n), BlockKind.TABLE_ROW, None, tuple(row))
        for n, row in enumerate(rows, 5)
    ]
    return interpreted(Document("table.txt", "text", tuple(blocks)))


def test_the_sums_of_the_application_table_hold() -> None:
    title = "青禾区2024年政府信息公开工作年度报告"
    assert not found("sum-mismatch", table_report(application_table(30, 4, 31, 3), title))
    wrong = found("sum-mismatch", table_report(application_table(30, 4, 33, 3), title))
    assert len(wrong) == 1


def test_what_last_year_carried_over_is_what_this_year_began_with() -> None:
    old = table_report(application_table(20, 1, 16, 5), "青禾区2023年政府信息公开工作年度报告")
    new = table_report(application_table(30, 4, 31, 3), "青禾区2024年政府信息公开工作年度报告")
    assert any("carried" in str(f.message) for f in found("sum-mismatch", new, old))


@pytest.mark.parametrize(
    "sentence",
    [
        "合法性审查情况：规范性文件15件；政府合同102件；会议议题73件；合计186件。",
        "全年办理行政处罚案件：市场监管256件，交通运输118件，城市管理342件，共计706件。",
        "规范性文件11件，政府合同128件，会议议题71件，全年共审查205件。",
        "审查规范性文件11件、政府合同128件、会议议题71件，三项合计205件。",
        "审查规范性文件11件、重大合同66份、会议议题104个、招商协议27份，合计218件。",
        "行政许可52件、行政处罚41件、行政强制7件，以上共计110件。",
        "行政许可52件；行政处罚41件；行政强制7件；共110件。",
        "新收行政复议申请48件，上年结转6件，共计56件。",
        "新收行政复议申请48件，加上上年结转6件，共办理56件。",
        "清理行政规范性文件86件，继续有效61件，修改9件，废止12件，宣布失效6件。",
        "对7个镇、18个部门，共26个单位开展法治督察。",
        "7个镇、5个街道，共13个镇街设立司法所。",
    ],
)
def test_totals_behind_clauses_that_are_their_parts(sentence: str) -> None:
    assert len(texts("sum-mismatch", one(sentence))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "合法性审查情况：规范性文件15件；政府合同102件；会议议题73件；合计190件。",
        "规范性文件11件，政府合同128件，会议议题71件，全年共审查210件。",
        "对7个镇、18个部门，共25个单位开展法治督察。",
        "走访7个镇、18个村，共26个点位收集意见。",
        "审查规范性文件11件、重大合同66份、会议议题104个、招商协议27份，合计208件。",
        "审查规范性文件11件、重大合同66份、会议议题104个，全年共提出意见218条。",
        "举办培训11期、现场会3场，合计参加人员218件次。",
        "立案15件；结案12件；移送2件；全年共组织执法检查32件。",
        "收到申请142件；受理120件；审结108件；共纠错12件。",
        "新增普法阵地12处，改造提升8处，维护75处，全区共有普法阵地96处。",
        "办理许可86件，处罚42件，强制12件，全年共纠错120件。",
        "规范性文件15件、合同102件；议题73件；备案20件；合计210件。",
        "新收行政复议申请48件，上年结转6件，审结50件。",
        "清理行政规范性文件86件，废止12件，宣布失效6件。",
        "处罚案件256件，罚没款118万元，公开信息342条，合计惠及企业706家。",
    ],
)
def test_clauses_in_front_of_a_total_that_hold_or_are_no_parts(sentence: str) -> None:
    assert not texts("sum-mismatch", one(sentence))


@pytest.mark.parametrize(
    ("lead", "lines", "mark"),
    [
        ("审结{total}件，具体为：", ("维持192件", "驳回71件", "撤销、变更或者责令履行48件", "经调解、和解终止181件"), "●"),
        ("受理509件，受理率为90.4%；审结{total}件，其中：", ("维持192件", "驳回71件", "撤销48件", "终止181件"), "（{n}）"),
        ("全年办理案件{total}件：", ("行政处罚案件192件，占39%", "行政许可案件71件", "行政强制案件48件", "其他181件"), "{n}."),
        ("全年办理案件{total}件，分别为：", ("行政处罚192件", "行政许可71件", "行政强制48件", "其他181件"), "——"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["；", "。", ""])
def test_a_list_with_a_line_for_each_part(lead: str, lines: tuple[str, ...], mark: str, end: str) -> None:
    listed = "\n".join(f"{mark.format(n=n)}{line}{end}" for n, line in enumerate(lines, 1))
    for total, is_wrong in (("487", True), ("492", False)):
        text = f"{lead.format(total=total)}\n{listed}\n组织听证33件，制发意见书9份。"
        assert bool(texts("sum-mismatch", one(text))) is is_wrong


@pytest.mark.parametrize("total", [330, 320])
@pytest.mark.parametrize(
    "text",
    [
        "全年化解纠纷{}件。其中：\n●邻里纠纷120件；\n●婚姻纠纷110件；\n●劳资纠纷90件。",
        "全年化解纠纷情况如下：\n●邻里纠纷120件；\n●婚姻纠纷110件；\n●劳资纠纷90件；\n合计{}件。",
        "全年化解纠纷情况如下：\n●邻里纠纷120件\n●婚姻纠纷110件\n●劳资纠纷90件\n●合计{}件",
    ],
)
def test_a_list_whose_total_stands_a_sentence_before_or_a_line_behind(text: str, total: int) -> None:
    assert bool(texts("sum-mismatch", one(text.format(total)))) is (total == 330)


@pytest.mark.parametrize(
    "text",
    [
        # Lines that tell what else was done, in several figures each; parts of different things; an open list.
        "全年开展执法检查120件：\n●食品领域，检查60件，立案30件；\n●药品领域，检查40件，立案22件；\n●特种设备领域，检查25件，立案3件。",
        "办成民生实事10件：\n●新建口袋公园6个；\n●改造小区12个；\n●新增停车位300个。",
        "全年审结88件。\n●维持41件；\n●驳回12件；\n●撤销9件；\n●终止24件。",
        "全年收到建议88件，主要有：\n●城建类41件；\n●交通类12件；\n●教育类9件等。",
    ],
)
def test_lines_that_are_no_parts_of_a_total(text: str) -> None:
    assert not texts("sum-mismatch", one(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "受理案件126件，其中行政处罚类100件、行政许可类30件。",
        "共办理案件120件（行政许可80件、行政处罚30件、行政强制5件）。",
        "办理行政许可80件、行政处罚30件、行政强制5件，合计120件。",
        "新收行政复议案件38件，维持13件、撤销4件、确认违法7件、终止12件。",
        "办结案件100件，其中：维持60件，占60%；撤销30件，占30%；终止5件，占5%。",
        "收到申请609件，分别为：自然人380件、商业企业43件、科研机构21件、其他166件。",
        "处理举报609件，其中电话270件、网络339件；按内容分，噪声类390件、扬尘类43件、污水类166件。",
        "处理举报609件，其中电话270件、网络339件。从内容看，噪声类390件（占64.0%），扬尘类43件，污水类166件。",
        "处理举报609件，同比增长5%；按内容划分，噪声类390件、扬尘类43件、污水类166件。",
        "新增经营主体5210户。其中企业1280户、个体工商户3850户、其他60户。",
        "新增经营主体5210户。其中，分别为企业1280户、个体工商户3850户、合作社60户。",
        "新增经营主体5210户。其中企业1280户、个体工商户3850户、合作社180户。",
        "查处案件7420件，其中简易程序5260件、普通程序2060件。",
    ],
)
def test_lists_of_every_form_that_do_not_add_up(sentence: str) -> None:
    assert len(found("sum-mismatch", one(sentence))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "受理案件126件，其中涉企案件100件、女性当事人案件50件。",
        "办理许可80件、处罚30件、强制10件，共120件。",
        "办理许可80件、处罚30件、强制10件，罚款120万元。",
        "全年开展培训30场次，参训1200人次，其中执法培训10场次、普法培训12场次。",
        "发现问题56个，整改54个、立案30个、处罚20个。",
        "排查矛盾纠纷1.2万件，其中婚姻家庭5000件、邻里4000件、其他2800件。",
        "举办活动38场，发放资料1.3万份，接待咨询400人次，展出展板12块。",
        "处理举报609件，其中电话270件、网络339件；按内容分，噪声类390件、扬尘类43件、污水类176件。",
        "处理举报609件；按内容分，噪声类390件、扬尘类43件、污水类166件等。",
        "处理举报609件，核实599件；按内容分，噪声类390件、扬尘类43件、污水类166件。",
        "处理举报609件；按要求，检查企业390家、工地43个、门店166家。",
        "新增经营主体5210户。其中企业1280户、个体工商户350户、合作社60户。",
        "新增经营主体5210户。其中企业1280户、个体工商户3850户、合作社60户。",
        "全年处罚案件320件。其中，市场监管120件、城市管理90件、交通运输60件、应急管理40件。",
        "查处案件7420件，其中占道类5260件、噪声类2060件。",
        "新增经营主体5210户。其中企业1280户、个体工商户3850户、合作社60户等。",
        "处理举报609件，均限时办结。按季度看，一季度处置120件、二季度处置98件、三季度处置130件。",
    ],
)
def test_lists_that_hold_or_are_none(sentence: str) -> None:
    assert not found("sum-mismatch", one(sentence))


def sums(text: str, *against: str) -> list[Finding]:
    draft = read(text)
    only = Settings(select=frozenset({"sum-mismatch"}))
    return list(check(draft, [read(old) for old in against], settings=only).findings)


@pytest.mark.parametrize(
    ("right", "wrong", "count"),
    [
        ("98 | 12", "97 | 12", 1),
        ("（二）部分公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0", "（二）部分公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1", 1),
        ("（一）予以公开 | 106", "（一）予以公开 | 105", 1),
        ("6 | 1 | 0 | 0 | 1 | 0 | 8", "7 | 1 | 0 | 0 | 1 | 0 | 9", 1),
        ("3 | 1 | 2 | 0 | 6", "3 | 1 | 2 | 0 | 7", 1),
        ("申请117件", "申请119件", 1),
        ("办结125件", "办结127件", 1),
        ("结转下年度8件", "结转下年度6件", 1),
    ],
)
def test_every_hard_sum_of_the_form(right: str, wrong: str, count: int) -> None:
    text = disclosure()
    assert right in text
    wrongs = sums(text.replace(right, wrong, 1))
    assert len(wrongs) == count
    assert {f.severity for f in wrongs} == {Severity.ERROR}


def test_a_wrong_cell_is_told_once_at_its_place_with_every_sum_it_breaks() -> None:
    text = disclosure().replace("（一）予以公开 | 106", "（一）予以公开 | 105", 1)
    (wrong,) = sums(text)
    assert read(text).text[wrong.start : wrong.end] == "105"
    # A cell is shown in its row, which says what it is of.
    assert [e.text.partition(" | ")[::2] for e in wrong.evidence] == [
        ("（一）予以公开", "105 | 13 | 0 | 2 | 3 | 1 | 125"),
        ("（七）总计", "106 | 13 | 0 | 2 | 3 | 1 | 125"),
    ]
    assert len(sums(text.replace("3 | 1 | 2 | 0 | 6", "3 | 1 | 2 | 0 | 7"))) == 2


def test_a_text_that_says_what_belongs_in_a_wrong_cell_is_told_with_it() -> None:
    prose = "全年新收政府信息公开申请117件，上年结转16件，办结125件，结转下年度8件。因政府信息公开引发行政复议6件。"
    text = disclosure(prose=prose)
    assert not sums(text)
    (wrong,) = sums(text.replace("3 | 1 | 2 | 0 | 6", "3 | 1 | 2 | 0 | 5", 1))
    assert read(text).text[wrong.start : wrong.end] == "6"
    (wrong,) = sums(text.replace("复议6件", "复议9件", 1))
    assert read(text.replace("复议6件", "复议9件")).text[wrong.start : wrong.end] == "9"


@pytest.mark.parametrize(
    "more",
    ["评查政府信息公开申请答复案卷60件。", "印发《政府信息公开申请办理规范》，统一答复意见60件。"],
)
def test_what_is_looked_through_is_not_what_was_answered(more: str) -> None:
    prose = "全年新收政府信息公开申请117件，上年结转16件，办结125件，结转下年度8件。"
    assert not sums(disclosure(prose=prose + more))


def test_an_empty_cell_is_not_zero() -> None:
    assert not sums(disclosure().replace("98 | 12 | 0", "98 | 12 | ", 1))


def test_what_was_received_may_include_what_was_carried_in() -> None:
    assert not sums(disclosure(prose="收到政府信息公开申请133件（含上年结转16件）。"))


def test_carried_over_and_in_force_are_held_against_last_year() -> None:
    old = disclosure(2023, carried_out=(14, 2, 0, 0, 0, 0), valid=79, prose="全年平稳。")
    assert not sums(disclosure(), old)
    wrong = disclosure(2023, carried_out=(13, 2, 0, 0, 0, 0), valid=81, prose="全年平稳。")
    severities = [f.severity for f in sums(disclosure(), wrong)]
    assert severities == [Severity.NOTE, Severity.ERROR]


@settings(deadline=None, max_examples=30)
@given(
    st.lists(st.integers(0, 300), min_size=6, max_size=6),
    st.lists(st.integers(0, 40), min_size=6, max_size=6),
    st.integers(0, 5),
    st.integers(1, 9),
)
def test_a_form_that_balances_is_silent_and_one_changed_cell_is_told(
    received: list[int], carried_in: list[int], column: int, slip: int
) -> None:
    out = tuple(min(value, 3) for value in carried_in)
    text = disclosure(
        received=tuple(received), carried_in=tuple(carried_in), carried_out=out, prose="全年平稳。"
    )
    assert not sums(text)
    wrong = list(received)
    wrong[column] += slip
    assert sums(text.replace(row("一、本年新收政府信息公开申请数量", received), row("一、本年新收政府信息公开申请数量", wrong)))  # fmt: skip


def word_file(path: Path, text: str) -> Path:
    """The report as a Word document: rows divided by | in real tables, whose short rows end in empty cells."""
    import docx

    made = docx.Document()
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if "|" in line:
            rows.append([cell.strip() for cell in line.split("|")])
            continue
        if rows:
            table = made.add_table(len(rows), max(map(len, rows)))
            for cells, values in zip(table.rows, rows, strict=True):
                for cell, value in zip(cells.cells, values, strict=False):
                    cell.text = value
            rows = []
        made.add_paragraph(line)
    made.save(str(path))
    return path


def test_tables_of_word_and_tables_of_one_cell_a_line_are_read_alike(tmp_path: Path) -> None:
    text = disclosure().replace("98 | 12", "97 | 12", 1)
    expected = [str(f.message) for f in sums(text)]
    assert len(expected) == 1
    stacked = "\n".join(
        line.replace(" | ", "\n") if re.search(r"\| \d+ \| \d+ \|", line) else line
        for line in text.splitlines()
    )
    assert [str(f.message) for f in sums(stacked)] == expected
    draft = yoy.read(word_file(tmp_path / "report.docx", text))
    checked = check(draft, settings=Settings(select=frozenset({"sum-mismatch"})))
    assert [str(f.message) for f in checked.findings] == expected


LAST = "新造林地120亩，其中油茶林30亩、板栗林50亩、杉木林40亩。"


@pytest.mark.parametrize(
    ("last", "now", "told"),
    [
        (LAST, "新造林地160亩，其中油茶林36亩、板栗林52亩、杉木林48亩。", True),
        (LAST, "造林160亩，其中板栗林52亩、油茶林36亩、杉木林48亩。", True),
        (LAST, "新造林地136亩，其中油茶林36亩、板栗林52亩、杉木林48亩。", False),
        # Last year's left something out, as this year's does, or says that it does.
        (LAST.replace("120", "150"), "新造林地160亩，其中油茶林36亩、板栗林52亩、杉木林48亩。", False),
        (LAST, "新造林地160亩，其中油茶林36亩、板栗林52亩、杉木林48亩等。", False),
        (LAST, "新造林地160亩，其中油茶林36亩、板栗林52亩、杉木林48亩，另有24亩待补植。", False),
        (LAST, "新造林地160亩，其中油茶林36亩、板栗林52亩、杉木林48亩，混交林24亩。", False),
        # Other parts.
        (LAST, "新造林地160亩，其中油茶林36亩、板栗林52亩、茶园48亩。", False),
        # Another total.
        (LAST, "新造林地1600亩，其中油茶林36亩、板栗林52亩、杉木林48亩。", False),
    ],
)
def test_parts_that_made_the_total_last_year(last: str, now: str, told: bool) -> None:
    assert bool(found("sum-mismatch", one(now), before(last))) is told


def test_what_only_last_years_list_shows_is_to_be_verified() -> None:
    now = "共受理申请160件，其中工伤36件、社保52件、土地48件。"
    last = "共受理申请120件，其中工伤30件、社保50件、土地40件。"
    (told,) = found("sum-mismatch", one(now), before(last))
    assert told.severity is Severity.WARNING
    assert not texts("sum-mismatch", one(now))


@pytest.mark.parametrize(
    ("sentence", "is_wrong"),
    [
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷，其余34卷均为强制卷。", True),
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷，其余14卷为强制卷。", True),
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷，剩余的34卷为强制卷。", True),
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷；其余34卷为强制卷。", True),
        ("评查行政执法案卷286卷（处罚卷198卷、许可卷64卷，其余34卷为强制卷）。", True),
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷，其余24卷均为强制卷。", False),
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷，其余均为强制卷。", False),
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷，其他部门评查34卷。", False),
        ("评查行政执法案卷286卷，其中处罚卷198卷、许可卷64卷，另评查其他文书34卷。", False),
        ("查处案件386件，其中市场类143件、食品类168件、药品类54件，前三类分别占37.0%、43.5%、14.0%。", False),
        ("组织培训12期、讲座8场，其余34场由部门举办。", False),
    ],
)
def test_what_is_left_of_a_total_closes_the_list(sentence: str, is_wrong: bool) -> None:
    assert bool(texts("sum-mismatch", one(sentence))) is is_wrong


@pytest.mark.parametrize(
    "sentence",
    [
        "清理文件58件，确认继续有效39件；其余文件中，列入修改计划8件、宣布废止12件；相关汇编停止使用。",
        "清理文件58件，其中继续有效39件；其余文件中，修改8件，废止12件。",
        "评查案卷350份，评出优秀案卷325份。其余案卷中，良好18份、合格9份。",
        "排查隐患58处，已整改39处，其余20处限期整改。",
        "查处食品药品案件684件、安全生产案件201件、生态环境案件88件，三类案件合计983件。",
        "办理行政复议案件84件、行政诉讼案件21件，两类案件共计109件。",
    ],
)
def test_a_rest_and_a_named_number_of_parts_that_do_not_make_the_total(sentence: str) -> None:
    assert len(texts("sum-mismatch", one(sentence))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "清理文件58件，继续有效39件；其余文件中，列入修改计划8件、宣布废止11件。",
        "清理文件58件，继续有效39件；其余19件中，列入修改计划8件、宣布废止11件。",
        "清理文件58件，继续有效39件；其余文件中，列入修改计划8件、宣布废止9件等。",
        "评查案卷350份，优秀325份，其余25份均为合格。",
        "检查企业58家，发现问题企业12家，其余46家合格。",
        "受理投诉58件，办结39件；其余事项涉及20件市级交办件。",
        "收到申请58件，予以公开39件，其余为上年结转25件。",
        "新收申请58件，办结39件，其余22件（含上年结转3件）正在办理。",
        "排查问题58个，整改39个；其余问题中，涉及市级部门8个、区级部门5个，正在协调解决。",
        "受理案件58件，调解39件；其余案件中，判决8件、撤诉12件，上年结转1件。",
        "查处食品药品案件684件、安全生产案件201件、生态环境案件88件，三类案件合计973件。",
        # Of three, two are added up.
        "办理调解案件30件、复议案件12件、诉讼案件5件，两类案件合计17件。",
        "查处食品药品案件684件、安全生产案件201件、生态环境案件88件，前两类案件合计885件。",
    ],
)
def test_a_rest_and_a_named_number_of_parts_that_hold(sentence: str) -> None:
    assert not texts("sum-mismatch", one(sentence))


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("三次产业结构调整为9.2：38.5：53.3。", ["9.2：38.5：53.3"]),
        ("三次产业结构由9.6∶38.8∶51.6优化为9.2∶38.5∶52.4。", []),
        ("一二三产业比为9：38:60。", ["9：38:60"]),
        ("会议9:30:15开始，产业结构持续优化。", []),
        ("签约项目31个，其中20亿元以上4个、5亿元至20亿元11个、5亿元以下14个。", None),
        ("签约项目29个，其中20亿元以上4个、5亿元至20亿元11个、5亿元以下14个。", []),
        ("审结152件（含上年结转6件），其中维持60件、驳回30件、终止59件。", None),
        ("审结152件（含上年结转6件），其中维持60件、驳回30件、终止62件。", []),
        ("审结152件（含上年结转6件），其中维持60件、驳回30件。", []),
        ("培训900人次，其中农民工400人次、女性420人次、毕业生210人次（人员类别有交叉）。", []),
        ("援助300件，其中农民工140件、妇女110件、老年人90件（同一案件可计入多类）。", []),
        ("培训900人次，其中农民工400人次、女性420人次、毕业生210人次（含线上培训）。", None),
        ("集中办好5件民生实事：新建学校2所，新增床位90张，改造危房60户，建设食堂4个。", ["5件民生实事"]),
        ("集中办好4件民生实事：新建学校2所，新增床位90张，改造危房60户，建设食堂4个。", []),
        ("集中办好3件民生实事：新建学校2所，新增学位900个，改造危房60户，建设食堂4个。", []),
        ("集中办好9件民生实事：全部按期办结。", []),
        ("青杨、柳湾、河口、白石5个镇的污水处理厂投入运行。", ["青杨、柳湾、河口、白石5个镇"]),
        ("青杨、柳湾、河口、白石4个镇的污水处理厂投入运行。", []),
        ("青杨、柳湾、河口、白石等5个镇的污水处理厂投入运行。", []),
    ],
)
def test_parts_of_a_whole_in_a_work_report(sentence: str, wrong: list[str] | None) -> None:
    told = texts("sum-mismatch", one(sentence))
    assert (told == wrong) if wrong is not None else len(told) == 1


@pytest.mark.parametrize(
    ("total", "wrong"),
    [("57 | 50", ["57"]), ("58 | 50", []), ("57 | 51", []), ("58 | 49", ["49"])],
)
def test_a_total_in_the_middle_of_a_table(total: str, wrong: list[str]) -> None:
    draft = f"""一、行政应诉
    全区依法应诉。
    项目 | 本年 | 上年
    审结 | 95 | 77
    一审应诉 | 39 | 35
    二审应诉 | 18 | 14
    再审应诉 | 1 | 1
    应诉案件合计 | {total}
    开庭审理 | 46 | 41
    """
    assert texts("sum-mismatch", tabled(draft)) == wrong


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        # A longer run makes both columns.
        ("涉企 | 0 | 3; 许可 | 2 | 4; 强制 | 1 | 3; 案件合计 | 3 | 10; 听证 | 1 | 2", []),
        ("咨询 | 5 | 0; 投诉 | 3 | 3; 举报 | 2 | 2; 诉求合计 | 10 | 5; 回访 | 9 | 5", []),
        ("涉企 | — | 3; 许可 | 2 | 4; 强制 | 1 | 3; 案件合计 | 3 | 10; 听证 | 1 | 2", []),
        ("涉企 | | 3; 许可 | 2 | 4; 强制 | 1 | 3; 案件合计 | 3 | 10; 听证 | 1 | 2", []),
        # Which of two runs was meant cannot be known.
        ("涉企 | 0 | 3; 许可 | 2 | 4; 强制 | 1 | 3; 案件合计 | 3 | 11; 听证 | 1 | 2", []),
        # The total above may be one of the parts.
        ("新收 | 0 | 4; 转入 | 0 | 5; 新收合计 | 0 | 9; 旧存 | 2 | 1; 移送 | 5 | 2; 案件合计 | 7 | 12; 听证 | 1 | 2", []),
        ("行政 | 涉企 | 0 | 3; 许可 | 2 | 4; 强制 | 1 | 3; 案件合计 | 3 | 10; 听证 | 1 | 2", []),
        # Its parts stand below it.
        ("许可合计 | 5 | 7; 新办 | 3 | 3; 延续 | 2 | 4; 处罚合计 | 5 | 9; 警告 | 1 | 4; 罚款 | 4 | 5", []),
        # A part of a part.
        ("一审 | 3 | 5; 其中:简易 | 0 | 2; 二审 | 1 | 4; 应诉合计 | 4 | 9; 听证 | 1 | 2", []),
        # The number of the row, and a rate.
        ("1 | 一审 | 39 | 35; 2 | 二审 | 18 | 14; 3 | 应诉合计 | 58 | 50; 4 | 听证 | 1 | 2", []),
        ("类别 | 本年 | 上年 | 增长率(%); 一审 | 40 | 32 | 25; 二审 | 18 | 15 | 20; 应诉合计 | 58 | 47 | 23.4; 听证 | 2 | 1 | 100", []),
        ("类别 | 本年 | 上年 | 占比; 一审 | 40 | 32 | 69; 二审 | 18 | 15 | 31; 应诉合计 | 59 | 47 | 100; 听证 | 2 | 1 | 3", ["59"]),
        ("1 | 一审 | 39 | 35; 2 | 二审 | 18 | 14; 3 | 应诉合计 | 58 | 49; 4 | 听证 | 1 | 2", ["58"]),
        ("收费 | 7 | 9; 收费合计 | 7 | 9; 一审 | 39 | 35; 二审 | 18 | 14; 应诉合计 | 58 | 49; 听证 | 1 | 2", ["58"]),
        ("结转 | 6 | 5; 一审 | 39 | 35; 二审 | 18 | 14; 三审 | 0 | 0; 应诉合计 | 57 | 48; 听证 | 1 | 2", ["48"]),
    ],
)  # fmt: skip
def test_which_rows_a_total_in_the_middle_sums_up(rows: str, wrong: list[str]) -> None:
    lines = "\n".join(rows.split("; "))
    draft = f"一、行政应诉\n全区依法应诉。\n{lines}\n二、普法宣传\n全区开展宣传。"
    assert texts("sum-mismatch", tabled(draft)) == wrong


def test_a_table_of_many_totals_is_read_once() -> None:
    def draft(size: int) -> Report:
        rows = "\n".join(f"第{number}项合计 | {number + 3} | {number + 7}" for number in range(size))
        return tabled(f"一、行政应诉\n全区依法应诉。\n{rows}")

    assert not found("sum-mismatch", draft(1200))
    assert_in_proportion(lambda report: found("sum-mismatch", report), draft, 1200)


@pytest.mark.parametrize(
    ("sentence", "is_wrong"),
    [
        ("新收申请37件，其中自然人申请32件、商业企业申请5件、其他组织申请1件。", True),
        ("新收申请37件，其中自然人申请31件、商业企业申请5件、其他组织申请1件。", False),
        # What follows counts something else.
        ("审结37件，其中维持32件、驳回5件、纠错1件。", False),
        ("组建队伍37人，其中男性32人、女性5人、党员1人。", False),
        ("清理文件37件，其中保留32件、废止5件、修改后保留2件。", False),
        ("收到建议37件，其中人大建议32件、政协提案5件、重点督办1件。", False),
    ],
)
def test_all_others_are_a_part_though_the_parts_before_make_the_total(sentence: str, is_wrong: bool) -> None:
    assert bool(found("sum-mismatch", one(sentence))) is is_wrong


@pytest.mark.parametrize(
    ("sentence", "is_wrong"),
    [
        ("办理行政复议答复案件5件，维持4件、终止2件。", True),
        ("审结行政复议案件5件，驳回4件、撤销1件、其他1件。", True),
        ("办理行政复议答复案件5件，维持4件、终止1件。", False),
        # Cases that came in are fewer than those decided, where some were carried over.
        ("受理行政复议案件5件，维持4件、终止2件。", False),
        ("办理复议案件5件，听证4件、调解2件。", False),
        ("审结案件5件，听证审理4件、当庭宣判2件。", False),
        ("审结行政复议案件50件，维持31件、驳回9件。", False),
        ("审结5件，撤销4件、确认违法2件（同一案件有多项决定的，存在交叉）。", False),
    ],
)
def test_decisions_that_are_more_than_the_cases_decided(sentence: str, is_wrong: bool) -> None:
    assert bool(found("sum-mismatch", one(sentence))) is is_wrong
