"""The rule growth-claim: what it finds, and what comes near and is right."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare import compare
from compare.checks.rates.both_ways import both_ways
from compare.model import Comparison, Severity
from tests.builders import report
from tests.checks.drafts import before, found, last_year, one, tabled, texts
from tests.growth import assert_in_proportion


def test_a_growth_last_years_report_contradicts() -> None:
    draft = one("全年收到行政复议申请143件，同比增长31.2%。")
    old = last_year("一、规范行政执法\n全年收到行政复议申请118件，同比增长22.9%。")
    (finding,) = found("growth-claim", draft, old)
    assert "+21.2%" in str(finding.message)
    assert finding.old_sentence is not None


@pytest.mark.parametrize(
    ("sentence", "is_wrong"),
    [
        ("收到行政复议申请228件，受理203件，受理量较上年增长35.7%。", True),
        ("受理行政复议案件203件，受理量较上年增长35.7%。", True),
        ("收到行政复议申请228件，受理203件，受理量较上年增长33.6%。", False),
        ("收到行政复议申请228件，受理203件，申请量较上年增长35.7%。", False),
        ("收到行政复议申请228件，受理后调解203件，受理量较上年增长35.7%。", False),
    ],
)
def test_a_growth_of_the_number_just_told_by_its_own_name(sentence: str, *, is_wrong: bool) -> None:
    old = before("收到行政复议申请168件，受理152件。")
    assert bool(found("growth-claim", one(sentence), old)) is is_wrong


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("按期办结率99.6%，所有诉求均在法定期限内办结，无一超期。", "按期办结率99.6%，所有诉求均在法定期限内办结，无一超期"),
        ("及时答复率98.2%，没有一件逾期。", "及时答复率98.2%，没有一件逾期"),
        ("按期办结率100%，所有诉求均在法定期限内办结，无一超期。", ""),
        ("按期办结率99.6%，信息公开申请均在法定期限内答复，无一超期。", ""),
        ("按期办结率99.6%，检查企业82家，无一超期。", ""),
        ("办结的复议案件无一再提起诉讼。应诉行政案件97件，其中经复议后起诉11件。", "复议案件无一再提起诉讼"),
        ("办结的复议案件无一再提起诉讼。应诉行政案件97件，其中经复议后起诉0件。", ""),
        ("办结的复议案件无一再提起诉讼。应诉行政案件97件，上年经复议后起诉11件。", ""),
        ("经调解的复议案件无一超期。应诉行政案件97件，其中经复议后起诉11件。", ""),
    ],
)  # fmt: skip
def test_none_of_what_a_number_says_there_was(text: str, said: str) -> None:
    assert texts("growth-claim", one(text)) == ([said] if said else [])


@pytest.mark.parametrize(
    ("sentence", "before"),
    [
        ("全年收到行政复议申请143件，同比增长21.2%。", "全年收到行政复议申请118件。"),
        ("网上可办率提升至98.6%，比上年提高1.2个百分点。", "网上可办率提升至97.4%，比上年提高0.8个百分点。"),
        ("地区生产总值达到636亿元，比上年增长7.4%。", "地区生产总值达到569亿元，比上年增长7.7%。"),
        ("合并检查事项19项，入企检查次数同比下降23.6%。", "合并检查事项31项。"),
        ("办理案件近200件，同比增长30%。", "办理案件180余件。"),
    ],
)
def test_a_growth_that_holds_or_has_another_base_is_left_alone(sentence: str, before: str) -> None:
    assert not found("growth-claim", one(sentence), last_year(f"一、规范行政执法\n{before}"))


@pytest.mark.parametrize(
    ("sentence", "last", "quoted"),
    [
        ("合格率97.1%，比2024年提高1.8个百分点。", "合格率96.3%。", "“比2024年提高1.8个百分点”"),
        ("收到复议申请53件，较 2023 年增加17件。", "收到复议申请46件。", "“较 2023 年增加17件”"),
        ("收到复议申请53件，比前3年平均增加17件。", "收到复议申请46件。", "“增加17件”"),
        (
            "网上可办率98.6%，全县政务服务事项网上可办率较上年提高1.8个百分点。",
            "网上可办率97.4%。",
            "“较上年提高1.8个百分点”",
        ),
    ],
)
def test_a_change_is_quoted_in_whole_words(sentence: str, last: str, quoted: str) -> None:
    wrong = found("growth-claim", one(sentence), last_year(f"一、规范行政执法\n{last}"))
    assert [str(one.message) for one in wrong if quoted in str(one.message)] == [
        str(one.message) for one in wrong
    ]


def test_the_name_of_a_value_without_a_base_is_cut_between_words() -> None:
    (note,) = found("growth-claim", one("县级以上执法部门办理行政处罚案件2986件，同比下降4.3%。"))
    assert "：县级以上执法部门" not in str(note.message)
    assert " 县级以上执法部门办理行政处罚案件2986件 (同比下降4.3%) → 3120件." in str(note.message)


def test_what_came_in_did_not_grow_from_what_was_done_with() -> None:
    last = before("全年新收政府信息公开申请150件，上年结转8件，办结144件。")
    (wrong,) = found("growth-claim", one("全年新收政府信息公开申请180件，同比增长25.0%，办结169件。"), last)
    assert "+20.0%" in str(wrong.message)
    # Counted otherwise, it may have.
    assert not found("growth-claim", one("全年受理依申请公开事项180件，同比增长25.0%。"), last)


def test_a_rate_is_read_in_points_and_in_per_cent() -> None:
    old = last_year("一、规范行政执法\n行政诉讼败诉率为14.8%。")
    (finding,) = found("growth-claim", one("行政诉讼败诉率为11.8%，同比下降3%。"), old)
    assert finding.severity is Severity.NOTE
    assert "-3.0" in str(finding.message)
    (wrong,) = found("growth-claim", one("行政诉讼败诉率为11.8%，同比下降5个百分点。"), old)
    assert wrong.severity is Severity.WARNING


def test_a_small_count_that_no_whole_base_explains() -> None:
    assert texts("growth-claim", one("全年收到行政复议案件70件，同比增长31.2%。")) == ["31.2%"]
    (question,) = found("growth-claim", one("全年收到行政复议案件70件，同比增长204%。"))
    assert question.severity is Severity.NOTE
    assert "23件" in str(question.message)


def test_a_share_its_own_sentence_contradicts() -> None:
    assert texts("growth-claim", one("受理案件2474件，其中调解结案2369件，占受理总数的95.37%。")) == [
        "95.37%"
    ]
    assert not found("growth-claim", one("受理案件2474件，其中调解结案2369件，占受理总数的95.76%。"))


def test_a_streak_advances_by_one_a_year() -> None:
    old = last_year("一、规范行政执法\n法治政府建设考核连续两年获评优秀等次。")
    assert found("growth-claim", one("法治政府建设考核连续4年获评优秀等次。"), old)
    assert not found("growth-claim", one("法治政府建设考核连续3年获评优秀等次。"), old)


@settings(deadline=None)
@given(st.integers(20, 5000), st.integers(20, 5000))
def test_a_growth_that_was_computed_right_is_never_flagged(before: int, after: int) -> None:
    growth = (Decimal(after - before) / before * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    word = "增长" if growth >= 0 else "下降"
    draft = one(f"全年收到行政复议申请{after}件，同比{word}{abs(growth)}%。")
    assert not found("growth-claim", draft, last_year(f"一、规范行政执法\n全年收到行政复议申请{before}件。"))


@pytest.mark.parametrize(
    ("last", "now", "is_wrong"),
    [
        ("查获违规捕捞渔船31艘。", "查获违规捕捞渔船47艘，比上年增长近一倍。", True),
        ("查获违规捕捞渔船31艘。", "查获违规捕捞渔船60艘，比上年增长近一倍。", False),
        ("信访事项436件。", "信访事项402件，比上年减少一成半。", True),
        ("信访事项436件。", "信访事项372件，比上年减少一成半。", False),
        ("信访事项436件。", "信访事项378件，比上年减少近一成半。", False),
        ("法律援助案件200件。", "法律援助案件290件，比上年增长三成五。", True),
        ("法律援助案件200件。", "法律援助案件290件，比上年增长近五成。", False),
        ("法律援助案件200件。", "法律援助案件290件，比上年增长近六成。", True),
        ("受理投诉举报820件。", "受理投诉举报615件，同比下降近一半。", True),
        ("受理投诉举报820件。", "受理投诉举报430件，同比下降近一半。", False),
        ("受理投诉举报820件。", "受理投诉举报615件，较上年减少三分之一。", True),
        ("受理投诉举报820件。", "受理投诉举报550件，较上年减少三分之一。", False),
        ("办理法律援助案件210件。", "办理法律援助案件330件，较上年翻了一番。", True),
        ("办理法律援助案件210件。", "办理法律援助案件428件，较上年翻了一番。", False),
    ],
)
def test_a_growth_told_in_words(last: str, now: str, is_wrong: bool) -> None:
    assert bool(texts("growth-claim", one(now), before(last))) is is_wrong


@pytest.mark.parametrize(
    ("last", "now", "is_wrong"),
    [
        ("对轻微违法不予处罚93件。", "118件轻微违法得到宽容，比上年增长36.9%。", True),
        ("对轻微违法不予处罚93件。", "118件轻微违法得到宽容，比上年增长26.9%。", False),
        ("检查企业320家次。", "320家企业纳入白名单，入企检查频次比上年下降31.3%。", False),
        ("办理行政许可1200件。", "办理行政许可1300件，平均办理时间比上年减少三成。", False),
    ],
)
def test_what_stands_behind_a_value_up_to_the_comma_is_no_other_subject(
    last: str, now: str, is_wrong: bool
) -> None:
    assert bool(texts("growth-claim", one(now), before(last))) is is_wrong


@pytest.mark.parametrize(
    ("now", "is_wrong"),
    [
        ("平均用时由10个工作日缩短到7个工作日，压减四成。", True),
        ("平均用时由10个工作日缩短到7个工作日，压减三成。", False),
        ("办理时限由20天压缩至12天，压缩50%。", True),
        ("办理时限由20天压缩至12天，压缩40%。", False),
        ("案卷优秀率由85.2%提高到91.4%，提高5.2个百分点。", True),
        ("案卷优秀率由85.2%提高到91.4%，提高6.2个百分点。", False),
        ("办理时限由法定的20天压缩至8天，同比压缩20%。", False),
        ("行政复议案件由2020年的58件增加到74件，年均增长8%。", False),
        ("一般程序案件由12件减少到9件，简易程序案件下降三成。", False),
        ("执法检查频次由每季度4次压减到2次，检查总量下降三成。", False),
    ],
)
def test_a_growth_from_what_it_began_from(now: str, is_wrong: bool) -> None:
    assert bool(texts("growth-claim", one(now))) is is_wrong


@pytest.mark.parametrize(
    "sentence",
    [
        # The number is of another thing than the statement.
        "首次跻身省级示范区，群众安全感测评已连续4年居全市首位。",
        "入围全国百强区，绿色发展指数居全国区域第142位。",
        "居全省第15位，进入全市前五。",
        "有4个街道排名第16位以后。",
        "窗口服务实现全覆盖，自助终端覆盖率92%。",
        "申请事项全部办结，按期办结率99.2%。",
        "创建零投诉窗口，全年受理消费投诉36件。",
        "计划投资40亿元，争取专项债券25亿元，超额完成争取任务。",
        "每季度召开1次调度会议，全年督促整改问题3次。",
        "居全市第一，紧随其后的是服务业投资。",
        # Letters that are part of another word.
        "普惠小微增长41.6%。",
        "战略提升38%。",
        # How much is much depends on what it is.
        "公证办理量大幅上升1.2%。",
    ],
)
def test_a_statement_that_no_number_contradicts(sentence: str) -> None:
    assert not found("growth-claim", one(sentence))


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("创建零投诉窗口，投诉率1.8%。", ["零投诉窗口，投诉率1.8%"]),
        ("计划投资40亿元，完成投资25亿元，超额完成任务。", ["计划投资40亿元，完成投资25亿元，超额"]),
        ("坚持每季度一次，全年召开3次。", ["3次"]),
        ("群众安全感居全市首位，仅次于澜阳区。", ["首位"]),
    ],
)
def test_a_statement_that_a_number_contradicts(sentence: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(sentence)) == wrong


@pytest.mark.parametrize(
    ("draft", "last"),
    [
        # A case study gives its own base; last year's is of another case.
        (
            "典型案例：柳湾街道集贸市场缺斤短两整治。该市场2023年短斤少两的投诉为97件。经过治理，2024年投诉量减至21件，同比下降78.4%。",
            "典型案例：松涛街道夜市油烟治理。该夜市2022年共接到投诉214件。错时管理后，2023年投诉量降至73件，同比下降65.9%。",
        ),
        # A base in the paragraph goes before last year's report.
        (
            "去年北门夜市噪声投诉50件。今年北门夜市噪声投诉减至40件，同比下降20%。",
            "北门夜市噪声投诉48件，南门夜市噪声投诉2件。",
        ),
        ("2023年园区接诉97件，治理后接诉21件，同比下降78.4%。", "园区接诉73件。"),
    ],
)
def test_a_growth_follows_from_the_base_its_paragraph_gives(draft: str, last: str) -> None:
    assert not found("growth-claim", one(draft), before(last))


def test_a_value_for_last_year_of_something_else_is_no_base() -> None:
    draft = one("2023年信访积案清零50件。全年办理行政复议案件40件，同比下降20%。")
    (finding,) = found("growth-claim", draft, before("全年办理行政复议案件48件。"))
    assert "48件" in str(finding.message)


@pytest.mark.parametrize(
    ("sentence", "last", "claim"),
    [
        ("全年办理行政复议案件74件，较上年58件增长37.6%。", "", "37.6%"),
        ("行政复议案件由上年的58件增加到74件，增长37.6%。", "", "37.6%"),
        ("开展培训32次，比2023年的28次增长24.3%。", "", "24.3%"),
        ("行政复议案件同比增长37.6%，达到74件。", "全年办理行政复议案件58件。", "37.6%"),
        ("办理法律援助案件320件，同比增长1.5倍。", "办理法律援助案件200件。", "1.5倍"),
        ("办理法律援助案件320件，是上年的3倍。", "办理法律援助案件200件。", "3倍"),
        ("办理法律援助案件320件，较上年增加100件。", "办理法律援助案件200件。", "100件"),
        ("共收到申请96件、受理91件，分别同比增长29.7%、55.1%。", "共收到申请74件、受理71件。", "55.1%"),
    ],
)
def test_a_growth_is_held_against_the_base_wherever_it_stands(sentence: str, last: str, claim: str) -> None:
    against = (before(last),) if last else ()
    assert texts("growth-claim", one(sentence), *against) == [claim]


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("共收到申请96件、受理91件，分别同比增长29.7%、28.2%。", "共收到申请74件、受理71件。"),
        ("共收到申请96件、受理91件，同比增长29.7%。", "共收到申请74件、受理71件。"),
        ("办理法律援助案件320件，是上年的1.6倍。", "办理法律援助案件200件。"),
        (
            "办理案件320件，同比增长60%，其中农民工案件140件，增长12%。",
            "办理案件200件，其中农民工案件125件。",
        ),
        ("全年办理行政复议案件74件，较上年58件增长27.6%。", "全年办理行政复议案件58件。"),
    ],
)
def test_growths_told_apart_and_multiples_that_hold_are_left_alone(sentence: str, last: str) -> None:
    assert not found("growth-claim", one(sentence), before(last))


def test_a_change_of_a_rate_without_last_years_gives_both_readings() -> None:
    (finding,) = found("growth-claim", one("行政诉讼败诉率为11.8%，同比下降3%。"))
    assert finding.severity is Severity.NOTE
    assert "14.8%" in str(finding.message)
    assert "12.2%" in str(finding.message)


def test_growths_without_a_base_are_one_question() -> None:
    draft = one("收到行政复议申请70件，同比增长204%。开展培训32次，同比增长14.3%。")
    (finding,) = found("growth-claim", draft)
    assert "23件" in str(finding.message)
    assert "28次" in str(finding.message)
    old = before("收到行政复议案件23件。举办各类培训28期。")
    assert not found("growth-claim", draft, old)


@settings(deadline=None)
@given(st.integers(20, 3000), st.integers(20, 3000))
def test_a_growth_from_a_stated_base_is_flagged_if_and_only_if_it_is_wrong(base: int, now: int) -> None:
    growth = (Decimal(now - base) / base * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
    word = "增长" if growth >= 0 else "下降"
    assert not found("growth-claim", one(f"全年办理案件{now}件，较上年{base}件{word}{abs(growth)}%。"))
    wrong = abs(growth) + 2
    assert found("growth-claim", one(f"全年办理案件{now}件，较上年{base}件{word}{wrong}%。"))


@pytest.mark.parametrize(
    ("claim", "is_wrong"),
    [
        ("下降三成", True),
        ("下降三成以上", True),
        ("下降一成多", False),
        ("减少近两成", False),
        ("增长一成半", True),
    ],
)
def test_a_growth_in_tenths(claim: str, is_wrong: bool) -> None:
    draft = report(f"一、信访\n收到群众信访事项62件，比上年{claim}。")
    assert bool(found("growth-claim", draft, before("收到群众信访事项73件。"))) is is_wrong


@pytest.mark.parametrize(
    ("sentence", "last", "said"),
    [
        (
            "全年发生火灾12起、伤亡3人，同比分别下降14.3%、25%。",
            "全年发生火灾12起、伤亡3人，同比分别下降14.3%、25%。",
            "a fall of 25%",
        ),
        ("受理举报120件，同比增长20%。", "受理举报120件。", "is last year's value too"),
    ],
)
def test_how_a_growth_of_nothing_is_told(sentence: str, last: str, said: str) -> None:
    messages = [str(finding.message) for finding in found("growth-claim", one(sentence), before(last))]
    assert any(said in message for message in messages), messages


LIST = "整改隐患1467处，其中防火类523处、矿山类478处、燃气类466处，"


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        (f"{LIST}占比分别为35.7%、36.2%、31.8%。", ["36.2%"]),
        (f"{LIST}分别占35.7%、32.6%和38.1%。", ["38.1%"]),
        (f"{LIST}占比分别为32.6%、35.7%、31.8%。", ["32.6%", "35.7%"]),
        ("防火类523处、矿山类478处、燃气类466处，分别占隐患总数1467处的35.7%、32.6%、38.1%。", ["38.1%"]),
        # Shares that add up to more than all say not what they are of.
        ("防火类523处、矿山类478处、燃气类466处，分别占35.7%、36.2%、31.8%。", []),
        ("受理案件320件，其中线上212件、线下108件，占比分别为66.3%、34.8%。", ["34.8%"]),
    ],
)
def test_a_share_in_a_row_is_of_the_item_at_its_place(sentence: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(sentence)) == wrong


@pytest.mark.parametrize(
    "sentence",
    [
        f"{LIST}占比分别为35.7%、32.6%、31.8%。",
        f"{LIST}分别占35.65%、32.58%和31.77%。",
        f"{LIST}占比为35.7%、32.6%、31.8%。",
        f"{LIST}分别占隐患总数的36%、33%、32%。",
        "受理案件320件，其中线上212件、线下108件，分别占66.3%、33.8%。",
        # The shares are of what stands elsewhere, and fewer than the items.
        "防火类523处、矿山类478处、燃气类466处，前两类占比分别为21.7%、19.8%。",
        "举办培训12期、讲座30场，参训人员中科级以上、一线人员占比分别为21.5%、78.5%。",
        "抽检320批次，合格312批次，蔬菜、肉类、水产占比分别为40.1%、35.2%、24.7%。",
        "行政许可、行政处罚、行政强制分别占61.2%、30.5%、8.3%。",
        "办理案件320件、复议62件，立案率、结案率分别为96.2%和93.1%。",
    ],
)
def test_shares_in_a_row_that_hold_or_are_of_something_else(sentence: str) -> None:
    assert not texts("growth-claim", one(sentence))


PARTS = (
    "全年立案查处386件，罚款1341万元。其中，市场类案件143件，质量安全类168件，物业类54件，燃气及其他类21件。"
)


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        (f"{PARTS}市场类案件占47.0%。", ["47.0%"]),
        (f"{PARTS}质量安全类案件占比为34.5%。", ["34.5%"]),
        (f"{PARTS}从结构看，质量安全类占案件总数的34.5%。", ["34.5%"]),
        (f"{PARTS}市场类案件占37.0%。", []),
        (f"{PARTS}质量安全类案件占43.5%。", []),
        # Of another whole, of another part, about, or of what was fined.
        (f"{PARTS}市场类案件占全市的17.0%。", []),
        (f"{PARTS}市场类罚款占61.3%。", []),
        (f"{PARTS}市场类案件占比较上年下降2.1%。", []),
        (f"{PARTS}市场类重大案件占12.6%。", []),
        (f"{PARTS}质量安全类案件占四成以上。", []),
        (f"{PARTS}市场类案件占结案数的41.2%。", []),
    ],
)
def test_a_share_that_names_its_part_a_sentence_on(sentence: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(sentence)) == wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("办理处罚案件2612件，比2022年的2297件增长17.3%。", ["17.3%"]),
        ("办理处罚案件2612件，比2022年的2297件增长13.7%。", []),
        ("办理处罚案件2612件，比上年增长6.3%，比2022年的2297件增长13.7%。", []),
        ("现有公职律师41名，较2020年的25名增加16名。", []),
    ],
)
def test_a_growth_from_an_older_year_has_its_base_beside_it(sentence: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(sentence), before("办理处罚案件2457件。")) == wrong


@pytest.mark.parametrize(
    ("last", "now", "wrong"),
    [
        ("办理行政复议案件24件，比上年增加5件。", "办理行政复议案件21件，连续两年下降。", ["连续两年下降"]),
        ("办理行政复议案件24件，同比上升12.5%。", "办理行政复议案件21件，同比下降12.5%，连续三年下降。", ["连续三年下降"]),
        ("受理信访事项387件。", "受理信访事项402件，连续两年下降。", ["连续两年下降"]),
        ("行政诉讼败诉率为6.8%，同比上升1.2个百分点。", "行政诉讼败诉率连续两年下降，降至5.1%。", ["连续两年下降"]),
        ("公开政府信息6420条，同比下降3.1%。", "公开政府信息6857条，实现连续两年增长。", ["连续两年增长"]),
        ("办理行政复议案件24件，比上年减少5件。", "办理行政复议案件21件，连续两年下降。", []),
        ("办理行政复议案件24件。", "办理行政复议案件21件，连续两年下降。", []),
        ("办理行政复议案件24件，比上年增加5件。", "办理行政复议案件21件，信访总量连续两年下降。", []),
        ("办理行政复议案件24件，比上年增加5件。", "办理行政复议案件21件，连续两年无纠错。", []),
        ("公开政府信息6420条，同比增长3.1%。", "公开政府信息6857条，连续两年增长。", []),
        ("受理信访事项387件，比上年增加5件。", "受理信访事项约370件，连续两年下降。", []),
        ("一审败诉率8.4%。", "一审败诉率9.6%，延续了逐年下降的良好势头。", ["延续了逐年下降"]),
        ("一审败诉率8.4%。", "一审败诉率9.6%，实现逐年下降的目标仍需努力。", []),
        ("一审败诉率9.6%。", "一审败诉率8.4%，保持逐年下降态势。", []),
        ("受理信访事项387件。", "受理信访事项402件，越级访量呈逐年下降趋势。", []),
        # Told without a number, of this year alone.
        ("受理投诉举报24件。", "受理投诉举报31件，较上年有所减少。", ["较上年有所减少"]),
        ("优秀率为91.2%。", "优秀率为89.4%，比上年明显提高，整改全部到位。", ["比上年明显提高"]),
        ("受理投诉举报34件。", "受理投诉举报31件，较上年有所减少。", []),
        ("受理投诉举报24件。", "受理投诉举报31件，重复投诉较上年有所减少。", []),
        ("受理投诉举报24件。", "受理投诉举报31件，较上年有所减少的是物业类投诉。", []),
        ("受理投诉举报24件。", "受理投诉举报31件，较上年明显下滑。", ["较上年明显下滑"]),
        ("受理投诉举报24件。", "受理投诉举报31件，呈逐年减少趋势。", ["呈逐年减少"]),
        ("保留证明事项24项。", "保留证明事项31项，较上年进一步精简。", ["较上年进一步精简"]),
        # What was raised or cut is named behind the verb: it is not the value in front.
        ("受理投诉举报34件。", "受理投诉举报31件，较上年进一步提高办理质效。", []),
        ("受理投诉举报24件。", "受理投诉举报31件，较上年进一步减少了办理环节。", []),
        ("受理投诉举报24件。", "受理投诉举报31件，较上年明显压缩办理时限。", []),
    ],
)  # fmt: skip
def test_a_run_of_falls_and_rises_is_held_against_last_year(last: str, now: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(now), before(last)) == wrong


RECEIVED = (
    "全年收到行政复议申请344件，其中涉公安129件、市场监管98件、其他117件，公安和市场监管两类合计227件，"
)


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        # The share says that it is of the cases received; it is that of the cases accepted.
        (f"{RECEIVED}占收案总数的72.8%；受理312件，不予受理32件。", ["72.8%"]),
        ("全年收到行政复议申请344件，受理312件，其中公安和市场监管227件，占收案总数的72.8%。", ["72.8%"]),
        ("全年收到行政复议申请344件，受理312件，其中公安和市场监管227件，占受理总数的66.0%。", ["66.0%"]),
        (f"{RECEIVED}占收案总数的66.0%；受理312件，不予受理32件。", []),
        ("全年收到行政复议申请344件，受理312件，其中公安和市场监管227件，占受理总数的72.8%。", []),
        ("全年收到行政复议申请344件，受理312件，审结280件，其中调解140件，占审结总数的50.0%。", []),
        ("全年收到行政复议申请344件，受理312件，其中公安和市场监管227件，占总数的72.8%。", []),
        # Of how many were received, nothing is said.
        ("全年受理行政复议案件312件，其中公安和市场监管227件，占收案总数的72.8%。", []),
        ("全年网上收到行政复议申请344件，受理312件，其中公安和市场监管227件，占收案总数的72.8%。", []),
    ],
)
def test_a_share_that_says_what_it_is_of(sentence: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(sentence)) == wrong


@pytest.mark.parametrize(
    ("sentence", "last", "wrong"),
    [
        ("便民驿站增至88处，比上年翻了一番。", "建成便民驿站50处。", ["翻了一番"]),
        ("便民驿站由50处增至88处，一年翻了一番。", "建成便民驿站50处。", ["翻了一番"]),
        ("便民驿站由50处增至70处，一年来成倍增长。", "建成便民驿站50处。", ["成倍"]),
        ("便民驿站增至75处，当年实现翻番。", "建成便民驿站50处。", ["翻番"]),
        ("规上工业企业达到128家，净增15家。", "规上工业企业达到117家。", ["15家"]),
        ("各项存款余额312.4亿元，比年初增加26.7亿元。", "各项存款余额290.7亿元。", ["26.7亿元"]),
        ("农村低保年标准提高500元、达到6120元。", "农村低保年标准达到5820元。", ["500元"]),
        ("一般公共预算收入15.2亿元、增长9.1%。", "一般公共预算收入14.46亿元。", ["9.1%"]),
        ("细颗粒物平均浓度27微克/立方米，同比再降2微克。", "细颗粒物平均浓度26微克/立方米。", ["2微克"]),
        (
            "新培养村级调解能手300名，累计达到4200名。",
            "村级调解能手累计达到3800名。",
            ["300名，累计达到4200名"],
        ),
        ("新增家庭旅馆12家、总数达到96家。", "家庭旅馆总数达到81家。", ["12家、总数达到96家"]),
        # Words of direction.
        ("行政诉讼败诉率降至9.6%。", "行政诉讼败诉率为8.4%。", ["降至9.6%"]),
        ("跨境电商企业发展到23家。", "跨境电商企业达到29家。", ["发展到23家"]),
        ("平均办理时限压缩至6个工作日。", "平均办理时限为5个工作日。", ["压缩至6个工作日"]),
    ],
)
def test_a_movement_that_last_years_value_contradicts(sentence: str, last: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(sentence), before(last)) == wrong


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("便民驿站增至97处，比上年翻了一番。", "建成便民驿站50处。"),
        ("便民驿站增至108处，比上年翻了一番多。", "建成便民驿站50处。"),
        ("便民驿站由50处增至88处，四年翻了一番。", "建成便民驿站80处。"),
        ("便民驿站由50处增至130处，成倍增长。", "建成便民驿站50处。"),
        ("便民驿站60处，实施产业翻番工程。", "建成便民驿站50处。"),
        ("规上工业企业达到128家，净增11家。", "规上工业企业达到117家。"),
        ("规上工业企业达到128家，新增15家。", "规上工业企业达到117家。"),
        ("各项存款余额312.4亿元，比年初增加21.8亿元。", "各项存款余额290.7亿元。"),
        ("农村低保年标准提高300元、达到6120元。", "农村低保年标准达到5820元。"),
        ("一般公共预算收入15.2亿元、增长5.1%。", "一般公共预算收入14.46亿元。"),
        ("细颗粒物平均浓度27微克/立方米，同比再降2微克。", "细颗粒物平均浓度29微克/立方米。"),
        ("新培养村级调解能手400名，累计达到4200名。", "村级调解能手累计达到3800名。"),
        # Some of those there were have closed.
        ("新增家庭旅馆18家、总数达到96家。", "家庭旅馆总数达到81家。"),
        ("行政诉讼败诉率降至7.9%。", "行政诉讼败诉率为8.4%。"),
        # Another base is named.
        ("行政诉讼败诉率较2020年降至9.6%。", "行政诉讼败诉率为8.4%。"),
        ("行政诉讼败诉率由一审的12.1%降至9.6%。", "行政诉讼败诉率为8.4%。"),
        ("去年夜市投诉50件。今年夜市投诉减至40件。", "夜市投诉38件。"),
    ],
)
def test_a_movement_that_holds_or_has_another_base(sentence: str, last: str) -> None:
    assert not found("growth-claim", one(sentence), before(last))


def test_a_rate_is_one_by_whatever_word_it_is_named() -> None:
    last = before("空气质量优良率82.4%。")
    assert texts("growth-claim", one("空气优良天数比例84.1%，提高2.9个百分点。"), last) == ["2.9个百分点"]
    assert not found("growth-claim", one("空气优良天数比例84.1%，提高1.7个百分点。"), last)


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("全镇96个村有集体收入，其中超50万元的36个，占比47.5%。", ["47.5%"]),
        ("全镇96个村有集体收入，其中超50万元的36个，占比37.5%。", []),
        ("空气质量优良天数341天、占比83.4%。", ["83.4%"]),
        ("空气质量优良天数341天、占比93.2%。", []),
        # Days without a measurement are left out.
        ("空气质量优良天数341天，优良率94.5%。", []),
        ("城乡居民人均可支配收入分别为41200元、21300元，收入比缩小到1.83。", ["1.83"]),
        ("城乡居民人均可支配收入分别为41200元、21300元，收入比缩小到1.93。", []),
        # A number that is not filled in yet.
        ("城乡居民人均可支配收入分别为41200元、0000元，收入比缩小到1.93。", []),
        (
            "三次产业增加值分别为18.4亿元、77.0亿元、104.6亿元，结构调整为9.2：36.5：54.3。",
            ["9.2：36.5：54.3"],
        ),
        ("三次产业增加值分别为18.4亿元、77.0亿元、104.6亿元，结构调整为9.2：38.5：52.3。", []),
        ("三次产业增加值分别为18.4亿元、77.0亿元、104.6亿元，结构由9.2：36.5：54.3优化。", []),
    ],
)
def test_a_share_that_follows_from_the_values_beside_it(sentence: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(sentence)) == wrong


_TABLE = """一、规范行政执法
全区扎实推进依法行政。
附件
指标 | {year}年 | 2024年 | {head}
行政复议申请（件） | {rows}
法律援助案件（件） | 93 | 107 | {other}
法治宣讲（场次） | 213 | 246 | {third}
追回工资（万元） | 412.7 | 438.9 | {fourth}
"""


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ("642 | 705 | 53", ["53"]),
        ("642 | 705 | 63", []),
        ("705 | 642 | -63", []),
        ("705 | 642 | 63", []),
        ("642 | 705 | -63", ["-63"]),
        ("642 | 705 | ", []),
    ],
)
def test_a_difference_in_a_table(rows: str, wrong: list[str]) -> None:
    table = _TABLE.format(year=2023, head="增减", rows=rows, other="14", third="33", fourth="26.2")
    assert texts("growth-claim", tabled(table)) == wrong


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [("642 | 705 | 12.8", ["12.8"]), ("642 | 705 | 9.8", []), ("705 | 642 | -8.9", [])],
)
def test_a_growth_in_a_table(rows: str, wrong: list[str]) -> None:
    table = _TABLE.format(
        year=2023, head="同比增长（%）", rows=rows, other="15.1", third="15.5", fourth="6.3"
    )
    assert texts("growth-claim", tabled(table)) == wrong


def test_a_column_that_most_rows_do_not_explain_is_of_something_else() -> None:
    table = _TABLE.format(year=2023, head="增减", rows="642 | 705 | 53", other="9", third="17", fourth="26.2")
    assert not texts("growth-claim", tabled(table))


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("调解纠纷640件，其中物业类198件，超过四成。", ["，超过四成"]),
        ("调解纠纷640件，同比增长6.7%，其中物业类198件，近三分之二。", ["，近三分之二"]),
        ("调解纠纷640件，其中物业类198件，超过三成。", []),
        ("调解纠纷640件，其中物业类198件，超过九成当场化解。", []),
        ("调解纠纷640件，物业类投诉198件，超过四成。", []),
        ("调解纠纷640件，其中物业类198件，超过四成以上。", ["，超过四成以上"]),
    ],
)
def test_a_share_in_words_that_is_a_clause_of_its_own(sentence: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(sentence), before("调解纠纷600件。")) == wrong


@pytest.mark.parametrize(
    ("share", "wrong"),
    [
        ("占比过半", ["占比过半"]),
        ("占半数以上", ["占半数以上"]),
        ("占半壁江山", ["占半壁江山"]),
        ("占二成", []),
        ("占半导体企业的三成", []),
        ("占比半年提高三成", []),
    ],
)
def test_a_half_is_one_where_the_word_ends(share: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(f"走访企业96家，其中外贸企业20家，{share}。")) == wrong


def test_a_base_of_another_thing_in_the_sentence_leaves_a_growth_its_own() -> None:
    draft = one("答复政府信息公开申请131件，同比增长24.8%，公布目录82个，比上年的70个增加12个。")
    old = before("答复政府信息公开申请112件，公布目录74个。")
    assert texts("growth-claim", draft, old) == ["24.8%"]


@pytest.mark.parametrize(
    "sentence",
    [
        "新收申请37件，其中自然人申请31件、商业企业申请5件、其他组织申请1件，同比增长19.4%。",
        "新收申请37件，其中自然人申请31件，商业企业申请5件，其他组织申请1件，同比增长19.4%。",
        "新收申请37件（自然人申请31件、商业企业申请6件），同比增长19.4%。",
        "新收申请37件，其中自然人申请31件、占83.8%，商业企业申请6件，同比增长19.4%。",
        "新收申请37件，涉及5个部门，其中商业企业申请6件，同比增长19.4%。",
        "新收申请37件，其中商业企业申请6件，同比增长50.0%。",
    ],
)
def test_a_growth_behind_parts_may_be_that_of_their_whole(sentence: str) -> None:
    old = before("新收申请31件。")
    assert not found("growth-claim", one(sentence), old)


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("新收申请37件，其中自然人申请31件、商业企业申请6件，同比增长29.4%。", "37件"),
        ("新收申请37件，其中自然人申请7件，同比增长29.4%。", "7件"),
        ("新收申请37件。其中自然人申请31件、商业企业申请6件，同比增长29.4%。", "6件"),
    ],
)
def test_a_growth_that_neither_part_nor_whole_explains(sentence: str, wrong: str) -> None:
    (finding,) = found("growth-claim", one(sentence), before("新收申请31件。"))
    assert wrong in str(finding.message)


@pytest.mark.parametrize(
    "sentence",
    [
        "较上年的58件净增16件，增幅27.6%。",
        "受理复核申请74件，较上年的58件净增16件，增幅27.6%。",
        "保留证明事项31项，比清理前的104项减少73项，精简70.2%。",
        "现有网点31个，比撤并前的104个减少73个，下降70.2%。",
        "在保留31项证明事项的基础上，取消73项，精简率70.2%。",
        "取消证明事项73项，精简70.2%。",
        "增设联系点6个，增幅30%。",
        "增配执法记录仪6台，同比增长30%。",
    ],
)
def test_an_amount_of_change_is_no_value_that_grew(sentence: str) -> None:
    assert not found("growth-claim", one(sentence), before("保留证明事项27项。"))


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("受理复核申请74件，较上年的58件净增16件，增幅37.6%。", ["37.6%"]),
        ("保留证明事项31项，比清理前的104项减少73项，精简50.2%。", ["50.2%"]),
        ("保留证明事项31项，比清理前的104项减少63项，精简70.2%。", ["63项"]),
        ("新增联系点6个，同比增长30%。", ["30%"]),
        ("取消证明事项7项，同比下降20%。", ["20%"]),
    ],
)
def test_a_change_in_per_cent_behind_one_in_numbers_is_held_to_its_base(
    sentence: str, wrong: list[str]
) -> None:
    assert texts("growth-claim", one(sentence)) == wrong


def test_all_above_is_a_bound_for_each() -> None:
    old = before("接待游客392万人次，实现旅游收入30.1亿元。")
    assert not found("growth-claim", one("接待游客458万人次，实现旅游收入36.2亿元，增幅均超11%。"), old)
    assert not found(
        "growth-claim", one("接待游客458万人次，实现旅游收入36.2亿元，同比增长均在11%以上。"), old
    )
    assert texts("growth-claim", one("接待游客458万人次，实现旅游收入36.2亿元，增幅均超31%。"), old) == [
        "超31%"
    ]


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("办理政协提案61件，政协提案数与上年持平。", ["政协提案数与上年持平"]),
        ("办理政协提案60件，提案数量与上年基本持平。", []),
        ("办理政协提案58件，政协提案数与上年持平。", []),
        ("办理政协提案61件，满意件数与上年持平。", []),
        ("办理政协提案61件，代表建议数与上年持平。", []),
    ],
)
def test_a_value_named_once_more_and_said_to_be_as_last_year(sentence: str, wrong: list[str]) -> None:
    assert texts("growth-claim", one(sentence), before("办理政协提案58件。")) == wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("人大代表建议和政协提案的办理量双双上升，分别为75件、88件。", ["双双上升"]),
        ("办理人大代表建议75件、政协提案88件，均较上年有所增长。", ["均较上年有所增长"]),
        ("办理人大代表建议70件、政协提案95件，同步下降。", ["同步下降"]),
        ("办理人大代表建议75件、政协提案88件，数量均有增加。", ["均有增加"]),
        ("人大代表建议和政协提案的办理量双双上升，分别为75件、98件。", []),
        ("办理人大代表建议75件、政协提案95件，均较上年有所增长。", []),
        ("办理人大代表建议75件、政协提案88件，满意率均有提升。", []),
        ("办理人大代表建议75件、政协提案88件，年均增长5%。", []),
        ("办理人大代表建议75件、政协提案88件，均较2021年有所增长。", []),
        ("办理人大代表建议75件、政协提案88件，增幅均提高。", []),
        ("办理人大代表建议75件、政协提案88件，全部办结。", []),
        ("办理人大代表建议75件、政协提案88件，人民群众满意度同步提升。", []),
    ],
)
def test_what_is_said_of_several_values_at_once(sentence: str, wrong: list[str]) -> None:
    old = before("办理人大代表建议72件、政协提案91件。")
    assert texts("growth-claim/both-ways", one(sentence), old) == wrong


def test_what_is_said_of_several_values_without_end() -> None:
    def compared(size: int) -> Comparison:
        lines = [
            f"{name}投诉{size}件、{name}举报88件，均较上年有所增长。"
            for name in ["甲", "乙", "丙", "丁"] * size
        ]
        return compare(before("投诉72件、举报91件。"), report("一、监督\n" + "\n".join(lines)))

    assert_in_proportion(lambda comparison: list(both_ways(comparison)), compared, 800)
