"""Rules that compute: growth, shares, sums, tables, what cannot be, what should advance by one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import compare as yoy
from compare.checking import check
from compare.checks.contradictions import last_year_values
from compare.checks.lists.sequence import Count
from compare.checks.settings import Settings
from compare.model import Comparison, Finding, Report, Severity
from compare.wording import HAN
from tests.builders import document, report
from tests.checks.test_checks import found, last_year, one, texts

DISCLOSURE_TITLE = "云岭区{year}年政府信息公开工作年度报告"


def before(sentence: str) -> Report:
    return last_year(f"一、规范行政执法\n{sentence}")


# growth-claim


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
    "sentence",
    [
        "受理案件2474件，调解成功2369件，调解成功率95.87%。",
        "办理应诉案件46件，行政机关负责人出庭应诉45件，出庭应诉率为98.8%。",
        "发现问题56个，已整改54个，整改率为98.4%。",
        "抽取执法案卷320卷集中评查，其中优秀案卷240卷，优秀率86.5%。",
        "办理行政诉讼案件37件，负责人出庭36件，出庭应诉率100%。",
        "全年立案查处案件2410件，其中简易程序1800件、普通程序610件。已结案2350件，结案率98.4%。",
        "全年受理投诉2410件，其中消费类1800件、质量类610件。办结2350件，办结率98.4%。",
        "行政诉讼应诉案件37件。行政机关负责人出庭应诉34件，出庭应诉率97.3%。",
        "出庭应诉率100%（应诉37件、出庭36件）。",
        "受理投诉举报1420件，按期办结1390件，按期办结率99.1%。",
    ],
)
def test_a_rate_its_own_counts_contradict(sentence: str) -> None:
    assert len(found("impossible-percentage", one(sentence))) == 1
    assert not found("growth-claim", one(sentence))


def test_a_share_of_a_stated_total_is_a_claim() -> None:
    sentence = "民事案件80件，占总数120件的76.7%。"
    assert len(found("growth-claim", one(sentence))) == 1
    assert not found("impossible-percentage", one(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "受理案件2474件，调解成功2369件，调解成功率95.76%。",
        "受理126件，办结121件，按期办结率100%。",
        "评查案卷600份，优秀率92%。",
        "发现问题56个，已整改54个，群众满意率为98.4%。",
        "办理行政诉讼案件37件，开庭审理36件，负责人出庭36件，出庭应诉率100%。",
        "全年立案查处案件2410件，其中简易程序1800件、普通程序610件。已结案2350件，结案率97.5%。",
        "全年制发文书2410件。已结案2350件，结案率98.4%。",
        "新收复议案件320件，审结296件（含上年结转20件），审结率86.3%。",
        "出庭应诉率97.3%（应诉37件、出庭36件）。",
        "全年受理案件37件，调解36件，调解率100%。",
    ],
)
def test_a_rate_that_holds_or_counts_something_else_is_left_alone(sentence: str) -> None:
    assert not found("growth-claim", one(sentence))
    assert not found("impossible-percentage", one(sentence))


def test_a_streak_that_jumped_is_a_claim_and_one_that_stood_still_is_a_number() -> None:
    old = before("法治政府建设考核连续三年获评优秀等次。")
    jumped = one("法治政府建设考核连续五年获评优秀等次。")
    still = one("法治政府建设考核连续三年获评优秀等次。")
    assert found("growth-claim", jumped, old)
    assert not found("numbering", jumped, old)
    assert not found("growth-claim", still, old)
    assert texts("numbering", still, old) == ["连续三年"]
    assert not found(
        "numbering", one("法治政府建设考核连续四年获评优秀等次，平安建设连续三年位居前列。"), old
    )


def test_a_rate_of_a_count_one_sentence_up() -> None:
    text = "行政诉讼案件{}件，均及时答辩；负责人应出庭38件、出庭39件，败诉2件，败诉率5.0%。"
    assert "5.0%" not in texts("impossible-percentage", one(text.format(40)))
    assert "5.0%" in texts("impossible-percentage", one(text.format(90)))


# inconsistent-figure


@pytest.mark.parametrize(
    ("first", "second", "place"),
    [
        ("全年收到行政复议申请143件。", "全年共收到行政复议申请148件，办案压力增大。", "148件"),
        ("全区12个镇（街道）实现全覆盖。", "在全区11个镇（街道）设立综合执法队。", "11个"),
        ("出庭应诉率为97.8%。", "行政机关负责人出庭应诉率达到100%。", "100%"),
        ("建成公共法律服务站点136个。", "依托163个公共法律服务站点开展服务。", "163个"),
        ("为受援人挽回经济损失532.7万元。", "法律援助为受援人挽回经济损失523.7万元。", "523.7万元"),
        ("走访餐饮门店4170户。", "走访的4710户餐饮门店仍有隐患。", "4710户"),
        ("截至2024年底持证执法人员达586人。", "全区568名持证执法人员年龄偏大。", "568名"),
        ("新建林区道路137公里。", "新建林区道路173公里，方便群众。", "173公里"),
        ("清淤各类河道46条、28.65公里。", "全年牵头推动清淤河道28.56公里。", "28.56公里"),
        ("有应急救援队员 457名、装备齐全。", "与 475名应急救援队员结对演练。", "475名"),
        ("召开区政府常务会议，审议依法行政议题12项。", "区政府常务会议全年研究依法行政议题15项。", "15项"),
    ],
)
def test_one_thing_counted_twice(first: str, second: str, place: str) -> None:
    assert texts("inconsistent-figure", report(f"一、工作\n{first}\n二、其他\n{second}")) == [place]
    # Pages put a space around numbers.
    spaced = re.sub(rf"(?<={HAN})(?=\d)|(?<=\d)(?={HAN})", " ", f"{first}\n二、其他\n{second}")
    assert len(found("inconsistent-figure", report(f"一、工作\n{spaced}"))) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全年收到行政复议申请143件。", "上半年收到行政复议申请60件。"),
        ("正职负责人出庭应诉率为60.5%。", "行政机关负责人出庭应诉率达到100%。"),
        ("全区12个镇（街道）实现全覆盖。", "在11个镇（街道）设立综合执法队。"),
        ("为受援人挽回经济损失532.7万元。", "罚没款527.3万元。"),
        ("截至2023年底全区32家行政执法单位公示信息。", "全区36家行政执法单位交叉评查案卷。"),
        ("截至6月底全区持证执法人员达586人。", "全区568名持证执法人员在线学法。"),
        ("新增普法志愿队伍137支。", "普法志愿队伍达173支。"),
        ("清淤河道46条、28.65公里。", "新建绿道28.56公里。"),
        ("召开区政府常务会议，审议依法行政议题12项。", "区委常委会会议全年研究依法行政议题15项。"),
        ("召开区政府常务会议，审议规范性文件12件。", "区政府常务会议研究规范性文件15件。"),
    ],
)
def test_two_things_counted_once_each(first: str, second: str) -> None:
    assert not found("inconsistent-figure", report(f"一、工作\n{first}\n二、其他\n{second}"))


@pytest.mark.parametrize(
    ("plan", "places"),
    [
        ("在去年栽植7.3万亩油茶经济林的基础上，抓好抚育。", ["7.3万亩"]),
        ("在去年栽植3.7万亩油茶经济林的基础上，抓好抚育。", []),
        ("在去年栽植8.1万亩油茶经济林的基础上，抓好抚育。", []),
        ("在7.3万亩油茶经济林推广良种。", []),
    ],
)
def test_what_the_plan_says_once_more_of_the_year(plan: str, places: list[str]) -> None:
    draft = report(f"一、工作\n新建油茶经济林3.7万亩。\n二、下一步工作安排\n{plan}")
    assert texts("inconsistent-figure", draft) == places


@pytest.mark.parametrize(
    ("sentence", "last", "place"),
    [
        ("全年办理行政复议案件74件，较上年60件增长23.3%。", "全年办理行政复议案件58件。", "60件"),
        ("文书抽检优良率由上年的88.2%提升至93.1%。", "抽检执法文书，优良率为89.7%。", "88.2%"),
        ("信访积案由2023年的41件降至23件。", "化解信访积案，年末尚有信访积案47件。", "41件"),
        ("收到人大代表建议19条，上年为24条。", "收到人大代表建议26条。", "24条"),
        ("专职网格员队伍由去年的2530名增加到2810名。", "全区2350名专职网格员走街入户。", "2530名"),
        ("减免税费1.85亿元（上年1.46亿元）。", "减免税费1.64亿元。", "1.46亿元"),
        ("文书抽检优良率由88.2%提升至93.1%。", "抽检执法文书，优良率为89.7%。", "88.2%"),
        ("2023年收到人大代表建议24条，2024年收到19条。", "收到人大代表建议26条。", "24条"),
        ("去年收到人大代表建议20条，今年收到25条，同比增长25%。", "收到人大代表建议26条。", "20条"),
        ("文书抽检优良率比上年的88.2%提高4.9个百分点，达93.1%。", "抽检执法文书，优良率为89.7%。", "88.2%"),
        ("全区持证执法人员由上年的612名增加到655名。", "全区共有持证执法人员636名。", "612名"),
        ("受理法律援助案件355件，上年为298件。", "法律援助中心受理法律援助案件310件。", "298件"),
        ("收到人大代表建议19条，较2023年（24条）略有下降。", "收到人大代表建议26条。", "24条"),
    ],
)
def test_a_value_of_last_year_that_last_years_report_contradicts(
    sentence: str, last: str, place: str
) -> None:
    draft, old = one(sentence), before(last)
    (finding,) = found("inconsistent-figure", draft, old)
    assert draft.text[finding.start : finding.end] == place
    assert finding.old_sentence is not None
    assert not found("growth-claim", draft, old)


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("文书抽检优良率由上年的89.7%提升至93.1%。", "抽检执法文书，优良率为89.7%。"),
        ("减免税费1.85亿元（上年1.64亿元）。", "减免税费16412万元。"),
        ("信访积案由2022年的41件降至23件。", "年末尚有信访积案47件。"),
        ("收到人大代表建议19条，上年为24条。", "收到政协提案26条。"),
        ("收到人大代表建议19条，上年为24条。", "收到人大代表建议26条，其中闭会期间收到人大代表建议24条。"),
        ("收到人大代表建议19条，是上年的2倍。", "收到人大代表建议26条。"),
        ("力争信访积案由上年的41件降至23件。", "全年化解信访积案约50件。"),
        ("文书抽检优良率由年初的88.2%提升至93.1%。", "抽检执法文书，优良率为89.7%。"),
        ("申请材料由12份减少到3份。", "申请材料由9份减少到4份。"),
        ("上年结转信访件12件，新收370件。", "上年结转信访件9件，新收312件。"),
        ("服务业增加值比重由46.9%提高到48.2%。", "服务业增加值比重达到46.1%。"),
        ("镇街持证执法人员由上年的612名增加到655名。", "全区持证执法人员1136名。"),
        ("未成年人民事法律援助由上年的31人增加到44人。", "提供民事法律援助260人。"),
        ("区级部门收到检察建议9份，上年为11份。", "收到检察建议14份，全部按期回复。"),
        ("行政许可案卷合格率由上年的90.1%提高到93.2%。", "行政处罚案卷合格率为91.2%。"),
        ("刑事法律援助案件由上年的112件增加到155件。", "民事法律援助案件310件。"),
        ("网上受理行政复议案件55件，上年为41件。", "受理行政复议案件310件。"),
        ("法律援助案件结案355件，上年为298件。", "法律援助案件受理310件。"),
        ("办理行政复议案件90件，上年为71件（含结转13件）。", "办理行政复议案件58件。"),
    ],
)
def test_a_value_of_last_year_that_holds_or_is_of_something_else(sentence: str, last: str) -> None:
    assert not found("inconsistent-figure", one(sentence), before(last))


def test_values_of_last_year_are_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[Comparison] = []
    work_out = last_year_values._last_year_values

    def counted(comparison: Comparison, ago: str) -> Iterator[last_year_values.LastYearValue]:
        calls.append(comparison)
        return work_out(comparison, ago)

    monkeypatch.setattr(last_year_values, "_last_year_values", counted)
    rules = frozenset({"inconsistent-figure", "growth-claim"})
    draft, old = one("收到人大代表建议19条，上年为24条。"), before("收到人大代表建议26条。")
    assert len(check(draft, (old,), settings=Settings(select=rules)).findings) == 1
    assert len(calls) == 1


# sum-mismatch in prose


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


# the tables of 政府信息公开 reports

GROUPS = (
    ("（一）予以公开", 1),
    ("（二）部分公开", 1),
    ("（三）不予公开", 8),
    ("（四）无法提供", 3),
    ("（五）不予处理", 5),
    ("（六）其他处理", 3),
)


def row(label: str, values: list[int]) -> str:
    return " | ".join([label, *map(str, [*values, sum(values)])])


def disclosure(
    year: int = 2024,
    received: tuple[int, ...] = (98, 12, 0, 2, 4, 1),
    carried_in: tuple[int, ...] = (14, 2, 0, 0, 0, 0),
    carried_out: tuple[int, ...] = (6, 1, 0, 0, 1, 0),
    valid: int = 86,
    prose: str = "全年新收政府信息公开申请117件，上年结转16件，办结125件，结转下年度8件。",
) -> str:
    """A whole report whose sums all hold, its tables as rows divided by |."""
    decided = [a + b - c for a, b, c in zip(received, carried_in, carried_out, strict=True)]
    lines = [
        DISCLOSURE_TITLE.format(year=year),
        "一、总体情况",
        prose,
        "二、主动公开政府信息情况",
        "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
        f"行政规范性文件 | 12 | 5 | {valid}",
        "三、收到和处理政府信息公开申请情况",
        " | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计",
        row("一、本年新收政府信息公开申请数量", list(received)),
        row("二、上年结转政府信息公开申请数量", list(carried_in)),
    ]
    for group, count in GROUPS:
        for item in range(count):
            values = decided if group == "（一）予以公开" else [0] * 6
            number = f" | {item + 1}.情形" if count > 1 else ""
            lines.append(row((group if item == 0 else "") + number, values))
    lines += [
        row("（七）总计", decided),
        row("四、结转下年度继续办理", list(carried_out)),
        "四、政府信息公开行政复议、行政诉讼情况",
        " | ".join(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3),
        "3 | 1 | 2 | 0 | 6 | 1 | 0 | 1 | 1 | 3 | 0 | 0 | 0 | 0 | 0",
        "五、存在的主要问题及改进情况",
        "解读形式较单一，2025年将丰富解读形式。",
        "六、其他需要报告的事项",
        "无其他事项。",
    ]
    return "\n".join(lines)


def read(text: str) -> Report:
    from compare.comparison import interpreted

    return interpreted(document(text))


def sums(text: str, *against: str) -> list[Finding]:
    draft = read(text)
    only = Settings(select=frozenset({"sum-mismatch"}))
    return list(check(draft, [read(old) for old in against], settings=only).findings)


def test_a_disclosure_report_whose_sums_hold_has_no_finding_at_all() -> None:
    assert not check(read(disclosure())).findings


@pytest.mark.parametrize(
    ("right", "wrong", "count"),
    [
        ("98 | 12", "97 | 12", 1),
        ("（二）部分公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0", "（二）部分公开 | 1 | 0 | 0 | 0 | 0 | 0 | 1", 1),
        ("（一）予以公开 | 106", "（一）予以公开 | 105", 1),
        ("6 | 1 | 0 | 0 | 1 | 0 | 8", "7 | 1 | 0 | 0 | 1 | 0 | 9", 2),
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


# impossible-percentage


@pytest.mark.parametrize(
    "text",
    [
        "全年办理行政应诉案件46件。行政机关负责人出庭应诉48件，出庭率100%。",
        "行政机关负责人出庭应诉48件次，应诉案件46件。",
        "行政处罚案件同比下降120%。",
        "行政诉讼败诉率为-3%。",
        "办复率均为100%，代表、委员满意率分别为98.2%、100.9%。",
        "行政机关负责人应出庭21件、实际出庭24件。",
        "学法考试应参考120人，实际参考126人。",
    ],
)
def test_what_cannot_be_across_sentences_and_signs(text: str) -> None:
    assert found("impossible-percentage", one(text))


@pytest.mark.parametrize("text", ["利润率为-3%，增长率为-2%。", "办理应诉案件46件，近三年累计出庭应诉148件。", "收案量下降99%。", "任务完成率、满意率分别为105%、98%。", "行政机关负责人应出庭21件、实际出庭21件。", "应公开信息20条，依申请公开31件、主动公开40条。", "响应求助20人，实际救助25人。"])  # fmt: skip
def test_what_can_be_negative_or_more(text: str) -> None:
    assert not found("impossible-percentage", one(text))


# numbering


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("主要做法：（一）加强领导；（二）完善制度；（四）抓好落实。", "（四）"),
        ("主要做法：1.加强领导；2.完善制度；4.抓好落实。", "4."),
        ("主要做法：第一，加强领导。第二，完善制度。第四，抓好落实。", "第四"),
        ("一是加强领导。二是完善制度。二是强化监督。四是抓好落实。", "二是"),
        ("一是加强领导。三是完善制度。二是强化监督。", "三是"),
        ("一是加强领导。二是完善制度。四是强化监督。四是抓好落实。", "四是"),
    ],
)
def test_every_slip_of_a_list_is_told_once(text: str, place: str) -> None:
    assert texts("numbering", one(text)) == [place]


def test_items_that_are_paragraphs_count_on() -> None:
    items = [
        "一是加强领导，扎实推进各项工作。",
        "二是完善制度，扎实推进各项工作。",
        "四是强化监督，抓好落实。",
    ]
    assert texts("numbering", one("\n".join(items))) == ["四是"]


def test_a_list_within_a_list_is_no_slip() -> None:
    text = "一是加强领导。二是完善制度，具体为：一是修订规则，二是清理文件。三是强化监督。"
    assert not found("numbering", one(text))


@pytest.mark.parametrize(
    ("numbers", "place"),
    [
        (("一、", "（一）", "（二）", "三、", "二、"), "三、"),
        (("一、", "二、", "（三）", "四、"), "（三）"),
        (("一、", "1.", "2.", "（3）", "4."), "（3）"),
        (("一、", "1.", "2、", "3."), "2、"),
        (("一、", "三、", "二、"), "三、规范工作事项"),
    ],
)
def test_mixed_schemes_and_orders_are_told_once(numbers: tuple[str, ...], place: str) -> None:
    body = "全面推进相关工作，取得明显成效，群众满意。"
    draft = report("\n".join(f"{n}规范工作事项\n{body}" for n in numbers))
    assert texts("numbering", draft) == [place]


@given(st.integers(2, 30), st.integers(0, 28))
def test_a_count_is_silent_until_a_number_is_left_out(length: int, gap: int) -> None:
    count = Count(1)
    slips = [count.take(number) for number in range(2, length + 1)]
    assert not any(slips)
    assert count.take(length + 2 + gap) is not None
    assert count.take(length + 3 + gap) is None


# impossible-percentage: a part and what it is of


@pytest.mark.parametrize(
    "sentence",
    [
        "开展专项监督，检出问题36个，整改到位39个。",
        "排查安全隐患120处，已整改125处。",
        "征集公众意见45条，采纳52条。",
        "评查行政处罚案卷80卷，优秀86卷。",
        "108人参加执法资格考试，合格率稳步提高；组织参加法律知识测试60人，合格63人。",
    ],
)
def test_a_part_that_is_more_than_what_it_is_of(sentence: str) -> None:
    assert len(found("impossible-percentage", one(sentence))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "开展专项监督，检出问题36个，整改到位36个。",
        "全年排查经营场所120处，整改隐患156处。",
        "走访摸排小区45个，化解问题63个。",
        "检出问题36个，累计整改39个。",
        "检出问题36个，连同上年问题整改39个。",
        "检出问题36个，安全隐患整改39个。",
        "受理行政复议申请36件，审结39件。",
        "发现问题36个，提出整改建议39条。",
    ],
)
def test_what_may_be_more_than_what_stands_in_front_of_it(sentence: str) -> None:
    assert not found("impossible-percentage", one(sentence))


# inconsistent-figure: what is said twice

MEETING = "区政府常务会议开展会前学法9次，学习法律法规14部。"


@pytest.mark.parametrize(
    ("again", "second"),
    [
        ("主持召开区政府常务会议研究法治议题5次、会前学法8次。", ["8次"]),
        ("主持召开区政府常务会议研究法治议题5次、会前学法9次。", []),
        ("区委常委会会议会前学法8次。", []),
        ("区政府常务会议集体学法8次。", ["8次"]),
        ("区政府常务会议上半年会前学法4次。", []),
    ],
)
def test_what_a_meeting_did_is_said_twice(again: str, second: list[str]) -> None:
    draft = report(f"一、加强领导\n{MEETING}\n二、履行第一责任人职责\n区长带头学法。{again}")
    assert texts("inconsistent-figure", draft) == second


def test_what_a_meeting_heard_is_said_in_fewer_words() -> None:
    draft = report(
        "一、加强领导\n区政府常务会议专题听取法治政府建设工作汇报3次。\n二、履行职责\n主持召开区政府常务会议听取法治政府建设情况汇报4次。"
    )
    assert texts("inconsistent-figure", draft) == ["4次"]


def test_how_often_a_body_met_is_said_twice() -> None:
    draft = report(
        "一、加强领导\n召开区委全面依法治区委员会会议3次。\n二、履行职责\n主持召开区委全面依法治区委员会会议2次。"
    )
    assert texts("inconsistent-figure", draft) == ["2次"]


@pytest.mark.parametrize(
    ("again", "second"),
    [
        ("全年制定行政规范性文件14件。", ["14件"]),
        ("全区印发行政规范性文件14件。", ["14件"]),
        ("清理行政规范性文件86件。", []),
        ("区教育局制定行政规范性文件3件。", []),
        ("上半年制定行政规范性文件3件。", []),
        ("制定涉企行政规范性文件3件。", []),
    ],
)
def test_a_deed_of_the_whole_area_is_counted_twice(again: str, second: list[str]) -> None:
    draft = report(f"一、依法决策\n制发行政规范性文件12件。\n二、监督\n{again}")
    assert texts("inconsistent-figure", draft) == second


@pytest.mark.parametrize(
    ("bare", "last", "second"),
    [
        ("18个村（社区）服务点天天有人。", "18个村（社区）都设了服务点。", ["20个"]),
        ("18个村（社区）服务点天天有人。", "20个村（社区）都设了服务点。", []),
        ("18个村（社区）服务点天天有人。", "12个村（社区）都设了服务点。", []),
        ("8个村（社区）试点先行。", "8个村（社区）都设了服务点。", []),
        ("在18个村（社区）试点。", "在18个村（社区）试点。", []),
        ("18个村民小组试点先行。", "18个村民小组试点先行。", []),
    ],
)
def test_divisions_are_hardly_ever_drawn_anew(bare: str, last: str, second: list[str]) -> None:
    draft = report(f"一、优化服务\n{bare}\n二、普法\n服务队覆盖全镇20个村（社区），走访农户。")
    assert texts("inconsistent-figure", draft, before(last)) == second


@pytest.mark.parametrize(
    ("whole", "last", "second"),
    [
        ("对全区27家区级行政执法单位开展评议。", "23家区级行政执法单位晒出清单。", ["27家"]),
        ("对全区27家区级行政执法单位开展评议。", "27家区级行政执法单位晒出清单。", []),
        ("对全区27家重点企业开展评议。", "23家区级行政执法单位晒出清单。", []),
        ("对27家区级行政执法单位开展评议。", "23家区级行政执法单位晒出清单。", []),
    ],
)
def test_the_number_of_offices_changes_as_seldom(whole: str, last: str, second: list[str]) -> None:
    draft = report(f"一、执法\n23家区级行政执法单位晒出清单。\n二、监督\n{whole}")
    assert texts("inconsistent-figure", draft, before(last)) == second


@pytest.mark.parametrize(
    ("attachment", "second"),
    [
        ("2.行政规范性文件清理结果目录（7件）", ["7件"]),
        ("2.行政规范性文件清理结果目录（9件）", []),
        ("2.废止的行政规范性文件目录（3件）", []),
        ("2.行政规范性文件清理结果目录", []),
    ],
)
def test_an_attachment_lists_as_many_as_the_report_counts(attachment: str, second: list[str]) -> None:
    body = "一、规范文件\n清理以区政府名义印发的行政规范性文件9件，其中继续有效6件、废止3件。\n二、执法\n执法规范有序。"
    draft = report(f"{body}\n附件：1.行政执法数据统计表\n{attachment}")
    assert texts("inconsistent-figure", draft) == second


def test_a_rate_that_many_kinds_of_work_have() -> None:
    draft = report(
        "一、政务服务\n办理行政许可1208件，按时办结率100%，群众满意率99.1%。\n二、信访\n受理来信来访398件，按时办结率99.7%，群众满意率97.0%。"
    )
    assert not found("inconsistent-figure", draft)


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


# scale-jump: ten times


@pytest.mark.parametrize(
    ("now", "last", "places"),
    [
        ("收缴耕地开垦费9052.4万元。", "收缴耕地开垦费863.2万元。", ["9052.4万元"]),
        ("收缴耕地开垦费9.05亿元。", "收缴耕地开垦费8632万元。", ["9.05亿元"]),
        ("收缴耕地开垦费90.52万元。", "收缴耕地开垦费863.2万元。", ["90.52万元"]),
        ("归集不动产登记数据18635条。", "归集不动产登记数据1752条。", ["18635条"]),
        ("网站访问量达1268万人次。", "网站访问量1.21万人次。", ["1268万人次"]),
        ("收缴耕地开垦费905.2万元。", "收缴耕地开垦费863.2万元。", []),
        ("收缴耕地开垦费4052.4万元。", "收缴耕地开垦费863.2万元。", []),
        ("投入专项资金500万元。", "投入专项资金50万元。", []),
        ("开展以案释法宣讲126场。", "开展以案释法宣讲12场。", []),
        ("下一步，力争收缴耕地开垦费9052.4万元。", "收缴耕地开垦费863.2万元。", []),
    ],
)
def test_a_lost_decimal_point_makes_ten_times(now: str, last: str, places: list[str]) -> None:
    assert texts("scale-jump", one(now), before(last)) == places


def test_a_leap_is_looked_for_where_the_words_are_the_same() -> None:
    draft = one("发放耕地地力保护补贴，惠及农户3.2万户。补贴农业机械1620台，拨付购置补贴13256.4万元。")
    old = before("拨付购置补贴1205.8万元，补贴农业机械1480台。")
    assert texts("scale-jump", draft, old) == ["13256.4万元"]


# inconsistent-figure: claims to be the first


@pytest.mark.parametrize(
    ("now", "last", "places"),
    [
        (
            "首次聘请12名企业家担任营商环境体验员，反映问题30个。",
            "聘请10名企业家担任营商环境体验员。",
            ["首次聘请12名企业家担任营商环境体验员"],
        ),
        (
            "全市率先推行“综合查一次”联合检查。",
            "推行“综合查一次”联合检查。",
            ["率先推行“综合查一次”联合检查"],
        ),
        (
            "建成全市首个涉外商事调解工作室。",
            "建成涉外商事调解工作室，化解纠纷20件。",
            ["首个涉外商事调解工作室"],
        ),
        (
            "首次公布2024年度行政执法典型案例白皮书。",
            "发布2023年度行政执法典型案例白皮书。",
            ["首次公布2024年度行政执法典型案例白皮书"],
        ),
        (
            "首次将督察结果纳入部门绩效考核。",
            "将督察结果纳入部门绩效考核。",
            ["首次将督察结果纳入部门绩效考核"],
        ),
        (
            "首次举办执法骨干技能比武活动。",
            "举办执法骨干技能比武，12支队伍参加。",
            ["首次举办执法骨干技能比武活动"],
        ),
        ("首创“院地共治”联动机制，成立调解中心。", "推行“院地共治”联动机制。", ["首创“院地共治”联动机制"]),
        ("首次聘请12名企业家担任营商环境体验员。", "聘请律师担任村居法律顾问。", []),
        ("首次全面推行“综合查一次”联合检查。", "试点推行“综合查一次”联合检查。", []),
        ("首次公布重大行政决策事项执行情况。", "公布重大行政决策事项目录。", []),
        ("首次修订《重大行政决策事项目录》。", "出台《重大行政决策事项目录》。", []),
        ("对首次开展经营活动违法且情节轻微的不予处罚。", "对首次开展经营活动违法且情节轻微的不予处罚。", []),
        ("首次聘请企业家担任营商环境体验员。", "计划聘请企业家担任营商环境体验员。", []),
        ("聘请企业家担任营商环境体验员。", "聘请企业家担任营商环境体验员。", []),
        ("自2023年首次开展执法骨干技能比武，连续两年提升执法能力。", "首次开展执法骨干技能比武。", []),
        ("继2023年首次建立府检联动工作机制后，今年拓展到环保领域。", "首次建立府检联动工作机制。", []),
        ("继首次建立府检联动工作机制后，今年拓展到环保领域。", "首次建立府检联动工作机制。", []),
        (
            "召开第一次会议审议通过年度法治政府建设实施方案。",
            "召开会议审议通过年度法治政府建设实施方案。",
            [],
        ),
        ("率先在全市推行“综合查一次”联合检查。", "推行“综合查一次”联合检查。", []),
        (
            "召开首次执法监督联席会议，首创“院地共治”联动机制，首次举办执法骨干技能比武。",
            "推行“院地共治”联动机制，举办执法骨干技能比武。",
            ["首创“院地共治”联动机制", "首次举办执法骨干技能比武"],
        ),
    ],
)
def test_what_last_year_did_is_not_done_for_the_first_time(now: str, last: str, places: list[str]) -> None:
    assert texts("inconsistent-figure", one(now), before(last)) == places


# inconsistent-figure: titles


@pytest.mark.parametrize(
    ("told", "listed", "count"),
    [
        ("《青禾区公共数据授权运营管理办法》", "2.《青禾区公共数据授权运营管理细则》", 1),
        ("《青禾区公共数据授权运营实施方案》", "2.《青禾区公共数据授权运营工作方案（试行）》", 1),
        ("《青禾区公共数据授权运营管理办法》", "2.《青禾区公共数据授权运营管理办法（试行）》", 0),
        ("《青禾区公共数据授权运营管理办法》", "2.《青禾区公共数据授权运营收益分配细则》", 0),
        ("《青禾区公共数据授权运营管理办法》及《青禾区公共数据授权运营管理细则》", "2.《青禾区公共数据授权运营管理细则》", 0),
        ("《数据管理办法》", "2.《数据管理规定》", 0),
    ],
)  # fmt: skip
def test_a_document_is_listed_under_the_title_it_has_in_the_text(told: str, listed: str, count: int) -> None:
    body = f"一、完善制度\n印发{told}，规范管理。\n二、执法\n执法规范有序。"
    draft = report(f"{body}\n附件：1.行政执法数据统计表\n{listed}")
    assert len(found("inconsistent-figure", draft)) == count


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("《青禾区公共数据授权运营管理细则》施行以来，数据流通有序。", 0),
        ("《青禾区公共数据授权运营管理细则》", 1),
        ("《青禾区公共数据授权运营管理细则》（青政办发〔2024〕12号）", 1),
        ("2.《青禾区公共数据授权运营管理细则》（青政办发〔2024〕12号）", 1),
    ],
)
def test_a_paragraph_that_opens_with_a_title_is_no_list(line: str, count: int) -> None:
    draft = report(
        f"一、完善制度\n印发《青禾区公共数据授权运营管理办法》，规范管理。\n{line}\n二、执法\n执法规范有序。"
    )
    assert len(found("inconsistent-figure", draft)) == count


# inconsistent-figure: digits changed for one another


@pytest.mark.parametrize(
    ("first", "second", "places"),
    [
        ("网格员化解邻里纠纷4168件。", "帮助群众调处各类纠纷4186件。", ["4186件"]),
        ("发放宣传册3.58万份。", "送出各类宣传册3.85万份。", ["3.85万份"]),
        ("巡查林区道路、消防通道1275公里。", "护林员巡查道路1257公里。", []),
        ("网格员化解邻里纠纷4168件。", "受理法律援助4186件。", []),
        ("网格员化解邻里纠纷4168件。", "上半年调处各类纠纷4186件。", []),
        ("网格员化解邻里纠纷4168件。", "帮助群众调处各类纠纷4681件。", []),
        ("网格员化解邻里纠纷4168件。", "力争调处各类纠纷4186件。", []),
        ("走访群众416户。", "走访企业461户。", []),
        ("培训行政执法人员1136人次。", "培训人民调解人员1163人次。", []),
        ("行政处罚立案案件2413件。", "行政许可办结案件2431件。", []),
        ("发放补贴资金128.4万元。", "发放司法救助资金124.8万元。", []),
        ("普法活动参加群众4168人次。", "文艺演出观看群众4186人次。", []),
        ("培训持证执法人员1136人次。", "轮训行政执法人员1163人次。", ["1163人次"]),
    ],
)
def test_a_number_typed_twice_with_two_digits_changed(first: str, second: str, places: list[str]) -> None:
    part = "下一步工作安排" if "力争" in second else "其他"
    draft = report(f"一、工作\n{first}\n二、{part}\n{second}")
    assert texts("inconsistent-figure", draft) == places
