"""What a report says of one whole, in two places, in shares of it and in its parts; terms and codes that are not whole."""

from __future__ import annotations

import pytest

from compare.checking import check
from compare.model import Report
from tests.builders import report
from tests.checks.test_checks import one, texts
from tests.checks.test_figures import before

# growth-claim

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


# impossible-percentage


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("咨询类和求助投诉类诉求分别占61.7%、41.3%。", ["61.7%、41.3%"]),
        ("线上办件占61.7%，窗口办件占41.3%。", ["61.7%，窗口办件占41.3%"]),
        ("许可类、处罚类、强制类案件分别占42.5%、38.2%和21.3%。", ["42.5%、38.2%和21.3%"]),
        ("咨询类和求助投诉类诉求分别占61.7%、38.3%。", []),
        # Each is rounded up.
        ("咨询类、求助类、投诉类诉求分别占33.4%、33.4%、33.3%。", []),
        ("小型企业、微型企业分别占62.1%、38.1%。", []),
        # One and the same may be of both.
        ("党员和本科以上学历人员分别占61.7%、45.3%。", []),
        ("三十五岁以下、法学类专业人员分别占58.2%、49.5%。", []),
        ("权限类、程序类、内容类意见分别占41.2%、38.5%、27.3%（部分意见同时涉及多个方面）。", []),
        ("许可类、处罚类事项网上可办率分别为61.7%、41.3%。", []),
        ("咨询类和求助投诉类诉求分别占61.7%、41.3%以上。", []),
    ],
)
def test_shares_of_one_whole_that_are_more_than_all_of_it(sentence: str, wrong: list[str]) -> None:
    assert texts("impossible-percentage", one(sentence)) == wrong


def test_shares_that_made_up_the_whole_last_year() -> None:
    old = before("咨询和求助诉求分别占59.8%、40.2%。")
    assert texts("impossible-percentage", one("咨询和求助诉求分别占61.7%、41.3%。"), old) == ["61.7%、41.3%"]
    assert not texts("impossible-percentage", one("咨询和求助诉求分别占61.7%、38.3%。"), old)
    assert not texts("impossible-percentage", one("咨询和求助诉求分别占61.7%、41.3%。"))


def test_a_share_that_its_counts_contradict_is_told_once() -> None:
    draft = one("受理案件320件，其中线上212件、线下108件，占比分别为66.3%、34.8%。")
    rules = [f.rule for f in check(draft).findings if f.rule in ("growth-claim", "impossible-percentage")]
    assert rules == ["growth-claim"]


# sum-mismatch


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


# inconsistent-figure


@pytest.mark.parametrize(
    ("first", "again", "wrong"),
    [
        ("全区行政执法主体仍为33个，其中镇街11个。", "对全区35个行政执法主体开展履职检查。", ["35个"]),
        ("全区行政执法主体保持33个。", "对全区35个行政执法主体开展履职检查。", ["35个"]),
        ("全县612名持证执法人员全部参训。", "全县现有持有行政执法证件人员621名。", ["621名"]),
        ("全县612名持证执法人员全部参训。", "全县持有执法证的执法人员有621名。", ["621名"]),
        ("出庭应诉率99.2%。", "推动全区行政机关负责人出庭应诉率达到100%。", ["100%"]),
        ("行政机关负责人出庭应诉率99.2%。", "带动行政机关负责人出庭应诉率提升至98.2%。", ["98.2%"]),
        ("收到行政复议申请344件；受理312件，不予受理32件。", "全年受理行政复议案件321件。", ["321件"]),
        ("办理行政复议案件344件；审结312件。", "全年审结行政复议案件322件。", ["322件"]),
    ],
)
def test_one_whole_with_two_numbers(first: str, again: str, wrong: list[str]) -> None:
    assert texts("inconsistent-figure", one(f"{first}\n{again}")) == wrong


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("全区行政执法主体仍为33个，其中镇街11个。", "对全区33个行政执法主体开展履职检查。"),
        ("全区行政执法主体由33个调整为35个。", "全区33个行政执法主体完成交接。"),
        ("全区行政执法主体仍为33个。", "对全区22个区级行政执法主体开展履职检查。"),
        ("全区行政执法主体仍为33个。", "对全区22个部门行政执法主体开展履职检查。"),
        ("全区持证执法人员还有33名未轮训。", "全区持证执法人员45名。"),
        ("全区法律顾问仍有12名未续聘。", "全区法律顾问30名。"),
        ("全县现有持有行政执法证件人员621名。", "组织158名乡镇持证执法人员参训。"),
        ("全县现有持有行政执法证件人员621名。", "全年新增持证执法人员126名。"),
        ("全市行政执法人员持证率达到100%。", "行政执法人员持证率99.2%的单位被通报。"),
        ("出庭应诉率99.2%。", "确保行政机关负责人出庭应诉率达到100%。"),
        ("出庭应诉率99.2%。", "推动全区行政机关正职负责人出庭应诉率达到100%。"),
        ("收到行政复议申请344件；受理312件，不予受理32件。", "全年受理行政复议案件312件。"),
        ("收到行政复议申请344件；受理312件，不予受理32件。", "全年受理行政调解案件321件。"),
        ("收到行政复议申请344件；受理312件，不予受理32件。", "全年受理涉企行政复议案件321件。"),
        ("收到行政复议申请344件；受理312件，不予受理32件。", "上年受理行政复议案件321件。"),
        ("收到行政复议申请344件；受理312件，不予受理32件。", "全年审结行政复议案件321件。"),
        ("收到行政复议申请344件；网上受理312件。", "全年受理行政复议案件321件。"),
    ],
)
def test_two_wholes_or_one_number(first: str, again: str) -> None:
    assert not texts("inconsistent-figure", one(f"{first}\n{again}"))


# typo

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


# document-number


def of_the_district(text: str, *, year: int = 2024, path: str = "report.txt") -> Report:
    return report(
        f"一、规范行政执法\n{text}\n二、下一步打算\n继续推进。",
        title=f"禾州市青山区人民政府{year}年度法治政府建设工作报告",
        path=path,
    )


BY_THE_OFFICE = of_the_district("印发《监督工作规程》（青政办发〔2023〕19号）。", year=2023, path="old.txt")


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("印发《联系点办法》（青政办发〔2024〕14号）、《案卷规定》（青府办发〔2024〕26号）。", ["青府办发"]),
        ("印发《联系点办法》（青政办发〔2024〕14号）、《案卷规定》（青政办发〔2024〕26号）。", []),
        # Papers of another kind, of the Party, of a bureau, of the office above.
        ("印发《联系点办法》（青政办发〔2024〕14号）、《案卷规定》（青府规〔2024〕6号）。", []),
        ("印发《联系点办法》（青政办发〔2024〕14号）、《案卷规定》（青委办发〔2024〕6号）。", []),
        ("印发《联系点办法》（青政办发〔2024〕14号），区司法局印发细则（青司发〔2024〕6号）。", []),
        ("印发《联系点办法》（青政发〔2024〕14号），落实《评议办法》（青人发〔2024〕6号）。", []),
        ("印发《联系点办法》（青政发〔2024〕14号），民政局印发细则（青民发〔2024〕6号）。", []),
        ("印发《联系点办法》（青政办发〔2024〕14号），落实《评查规定》（禾政办发〔2024〕6号）。", []),
    ],
)
def test_one_body_has_one_code_for_papers_of_a_kind(sentence: str, codes: list[str]) -> None:
    assert texts("document-number", of_the_district(sentence), BY_THE_OFFICE) == codes
