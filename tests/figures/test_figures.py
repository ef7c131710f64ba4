"""Which numbers are quantities, what they count, and which belong together."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import compare
from compare.figures.numerals import chinese_numeral, parse_numeral, scale_value
from compare.figures.quantities import quantities
from compare.language import Language
from compare.model import Change, FigureChange, FigureKind, Relation
from compare.render.wording import arrow_of, difference, growth_told
from compare.summary import summarise
from tests.builders import report
from tests.growth import assert_in_proportion

PATTERNS = list(
    csv.DictReader(
        (Path(__file__).parents[1] / "data" / "figure_patterns.tsv").read_text("utf-8").splitlines(),
        delimiter="\t",
        quoting=csv.QUOTE_NONE,
    )
)


@pytest.mark.parametrize("row", PATTERNS, ids=lambda row: row["pattern"][:30])
def test_patterns_of_real_reports(row: dict[str, str]) -> None:
    got = "; ".join(
        f"{q.text}|{q.value.normalize():f}|{'' if q.high is None else format(q.high.normalize(), 'f')}"
        f"|{q.unit}|{q.bound.value}|{q.kind.value}"
        for q in quantities(row["pattern"])
    )
    assert got == row["quantities"]


@pytest.mark.parametrize(
    "text",
    [
        "2024年，深入实施《法治政府建设实施纲要（2021—2025年）》。",
        "青府发〔2025〕3号",
        "（2025）1号",
        "7月12日召开第三次会议",
        "“1310”具体部署",
        "构建“1+4+8”工作体系",
        "12345热线",
        "落实行政执法“三项制度”和“八五”普法规划",
        "坚持两个维护，一级抓一级，一系列措施",
        "一是加强领导；二是健全机制",
        "3.加强队伍建设",
        "改革开放40周年",
        "党的二十届三中全会",
        "区六届人大三次会议",
        "政协第九届三次会议",
        "市十五届人民代表大会第四次会议",
        "清单（2024年版）",
        "PM2.5监测，5G应用",
        "建成投运35千伏输电线路",
    ],
)
def test_names_dates_and_numbers_of_documents_are_no_quantities(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("公路里程增加到2万5千公里", [("2万5千公里", 25000, "公里")]),
        ("带动就业3万2千余人", [("3万2千余人", 32000, "人")]),
        ("客运量增加到2亿4千多万。", [("2亿4千多万", 240_000_000, "")]),
        (
            "养鹅2.6万羽，产蜜1200箱，主变容量6万千伏安",
            [("2.6万羽", 26000, "羽"), ("1200箱", 1200, "箱"), ("6万千伏安", 60000, "千伏安")],
        ),
        ("投资超过3亿5千万元", [("超过3亿5千万元", 350_000_000, "元")]),
        ("由总体情况、其他事项六部分组成", [("六部分", 6, "部分")]),
        ("减轻市场主体负担3万多亿元", [("3万多亿元", 3_000_000_000_000, "元")]),
        ("组织会前学法十次。", [("十次", 10, "次")]),
        ("对停车管理等两项已实施的决策开展后评估", [("两项", 2, "项")]),
        ("全年办理特种设备5230台件", [("5230台件", 5230, "台件")]),
        ("四个协调小组召开会议12次", [("四个", 4, "个"), ("12次", 12, "次")]),
        ("向两个乡镇赋权", [("两个", 2, "个")]),
        ("会同5部门开展检查", [("5部门", 5, "部门")]),
        ("企业开办时间稳定在半个工作日。", [("半个工作日", Decimal("0.5"), "个工作日")]),
        ("企业开办压缩至一个工作日以内", [("一个工作日以内", 1, "个工作日")]),
        ("接受培训 2 460 人次，回访 31 250户", [("2 460 人次", 2460, "人次"), ("31 250户", 31250, "户")]),
        (
            "立案 1\u00a0208 件、罚没 1\u202f034.5万元",
            [("1\u00a0208 件", 1208, "件"), ("1\u202f034.5万元", 10_345_000, "元")],
        ),
        ("共 12 345 6件", [("6件", 6, "件")]),
        (
            "平均浓度23微克/立方米，新增绿地120平方米。",
            [("23微克/立方米", 23, "微克/立方米"), ("120平方米", 120, "平方米")],
        ),
        (
            "投入资金二点三亿元，挽回损失六百一十二点五万元，提高二点三个百分点",
            [
                ("二点三亿元", 230_000_000, "元"),
                ("六百一十二点五万元", 6_125_000, "元"),
                ("二点三个百分点", Decimal("2.3"), "个百分点"),
            ],
        ),
        (
            "投资一亿三千万元，培训三万二千人，资金三亿二千三百万元",
            [
                ("一亿三千万元", 130_000_000, "元"),
                ("三万二千人", 32000, "人"),
                ("三亿二千三百万元", 323_000_000, "元"),
            ],
        ),
        (
            "覆盖率达百分之八十五点五，签约率为九成八，其中近七成五的",
            [("百分之八十五点五", Decimal("85.5"), "%"), ("九成八", 98, "%"), ("近七成五", 75, "%")],
        ),
        (
            "超过三分之二的村完成整治，超九成五群众满意，签约三分之一",
            [
                ("超过三分之二", Decimal("66.6667"), "%"),
                ("超九成五", 95, "%"),
                ("三分之一", Decimal("33.3333"), "%"),
            ],
        ),
        (
            "至少三分之一的案件当场办结，学校附近七成商户、最近三成案件、近九成企业，附近70家商户",
            [
                ("至少三分之一", Decimal("33.3333"), "%"),
                ("七成", 70, "%"),
                ("三成", 30, "%"),
                ("近九成", 90, "%"),
                ("70家", 70, "家"),
            ],
        ),
        (
            "上午九点三十分开会，下午三点五分结束，平均得分九十二点五分",
            [("九十二点五分", Decimal("92.5"), "分")],
        ),
        ("三点要求，两点一线，约八成三年内完成", [("约八成", 80, "%")]),
        ("新增投入3、5万元", [("3", 30000, "元"), ("5万元", 50000, "元")]),
        # A scale may stand without a number.
        (
            "培训近万人次，发放资料百余份，惠及上千户，投入超百万元。",
            [
                ("近万人次", 10_000, "人次"),
                ("百余份", 100, "份"),
                ("上千户", 1000, "户"),
                ("超百万元", 1_000_000, "元"),
            ],
        ),
    ],
)
def test_quantities_are_read_whole(text: str, wanted: list[tuple[str, Decimal, str]]) -> None:
    assert [(q.text, q.value, q.unit) for q in quantities(text)] == wanted


@pytest.mark.parametrize("dash", ["-", "－", "—", "——", "–", "~", "～", "〜", "至", "到"])
@pytest.mark.parametrize(
    ("low", "high", "values"),
    [
        ("4%", "4.5%", (4, Decimal("4.5"))),
        ("18家", "20家", (18, 20)),
        ("2亿元", "3亿元", (2 * 10**8, 3 * 10**8)),
    ],
)
def test_two_ends_with_a_dash_are_one_range(
    dash: str, low: str, high: str, values: tuple[Decimal, Decimal]
) -> None:
    (found,) = quantities(f"预计新增{low}{dash}{high}。")
    assert (found.text, found.value, found.high) == (f"{low}{dash}{high}", *values)


@pytest.mark.parametrize("text", ["费率由4%到4.5%。", "票价从18元至20元。", "巡查12家——较上年多3家。"])
def test_two_ends_of_a_change_are_no_range(text: str) -> None:
    assert [q.high for q in quantities(text)] == [None, None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("受理、办结同比分别增长12%和8.5%。", [(12, "change"), (Decimal("8.5"), "change")]),
        ("两项支出分别下降3%、5%以及7%", [(-3, "change"), (-5, "change"), (-7, "change")]),
        ("执行率和满意度分别提高到92%、98%", [(92, "rate"), (98, "rate")]),
        ("公开率、回应率均达99%和98%", [(99, "rate"), (98, "rate")]),
        ("线上办件量翻了一番", [(100, "change")]),
        ("线上办件量近两年翻两番", [(300, "change")]),
    ],
)
def test_values_of_a_list_are_of_one_kind(text: str, wanted: list[tuple[Decimal, str]]) -> None:
    assert [(q.value, q.kind.value) for q in quantities(text) if q.unit == "%"] == wanted


@pytest.mark.parametrize(
    "text",
    ["建设“半小时公共法律服务圈”", "六部委联合发文", "民生十件实事", "一个中心、四个坚持", "上半年，半个多世纪",
     "举办讲座数十场，走访百万市民", "近百年来百家争鸣，数百件次", "签约亿元以上项目", "三次产业协同", "时间为12:30:45，比例为5:3:2",
     "本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和", "名列首位，列第三章", "由第三位申请人代为签收，案卷移至第二位法官", "从第100名学员中选出代表，学习从第一名党员抓起"],
)  # fmt: skip
def test_a_numeral_within_a_word_or_a_name_counts_nothing(text: str) -> None:
    assert quantities(text) == ()


@given(st.integers(min_value=1, max_value=99))
def test_a_numeral_that_is_written_is_read_again(value: int) -> None:
    assert parse_numeral(chinese_numeral(value)) == value


@given(st.integers(min_value=1, max_value=99_999_999))
def test_chinese_numerals_round_trip(value: int) -> None:
    digits = "零一二三四五六七八九"

    def below_ten_thousand(number: int) -> str:
        text = ""
        for unit, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
            digit, number = divmod(number, size)
            if digit:
                text += digits[digit] + unit
            elif text and number:
                text += "" if text.endswith("零") else "零"
        return text

    high, low = divmod(value, 10_000)
    written = (below_ten_thousand(high) + "万" if high else "") + (
        ("零" if high and low < 1000 else "") + below_ten_thousand(low) if low else ""
    )
    if len(written) > 1 and all(c in digits for c in written):
        return
    assert parse_numeral(written) == value


@given(st.integers(0, 10**12))
def test_thousands_separators_change_nothing(value: int) -> None:
    assert parse_numeral(f"{value:,}") == value


@pytest.mark.parametrize(("scale", "value"), [("", 1), ("万", 10**4), ("千万", 10**7), ("万亿", 10**12)])
def test_scales(scale: str, value: int) -> None:
    assert scale_value(scale) == value


@given(
    st.text(
        alphabet="全年共办理案件0123456789.,，。、万亿余近约%％个百分点件次场人一二三十百第年月日（）“”《》〔〕号同比增长下降",
        max_size=80,
    )
)
def test_quantities_lie_in_the_text_and_never_overlap(text: str) -> None:
    end = 0
    for quantity in quantities(text):
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.start >= end
        end = quantity.end


def changes(old: str, new: str) -> list[FigureChange]:
    before = report(f"一、工作情况\n{old}", title="青禾区2023年度法治政府建设工作报告")
    after = report(f"一、工作情况\n{new}")
    return list(compare.compare(before, after).figures)


def test_a_reworded_indicator_keeps_its_figure() -> None:
    (change,) = changes("全年共收到行政复议申请23件。", "全年收到行政复议案件70件。")
    assert (change.change, change.absolute) == (Change.INCREASED, 47)
    assert change.relative is not None
    assert round(change.relative, 3) == Decimal("2.043")


def test_money_is_compared_across_scales() -> None:
    (change,) = changes("全年减免税费1.2亿元。", "全年减免税费12600万元。")
    assert change.absolute == Decimal(6_000_000)


def test_chinese_numerals_are_compared_with_digits() -> None:
    (change,) = changes("全年召开法治专题会议三次。", "全年召开法治专题会议4次。")
    assert change.absolute == 1


def test_rates_change_in_percentage_points() -> None:
    (change,) = changes("行政机关负责人出庭应诉率达到96.5%。", "行政机关负责人出庭应诉率达到100%。")
    assert change.absolute == Decimal("3.5")
    assert change.relative is None
    assert change.new is not None
    assert change.new.quantity.kind is FigureKind.RATE


def test_people_and_attendances_are_not_the_same_indicator() -> None:
    found = changes("全年培训执法人员120人。", "全年培训执法人员300人次。")
    assert {c.change for c in found} == {Change.APPEARED, Change.VANISHED}


def test_where_last_year_ended_is_paired_with_this_year() -> None:
    pairs = [
        c for c in changes("网上可办率由92.1%提高到95.2%。", "网上可办率提高到97.4%。") if c.old and c.new
    ]
    assert [(c.old.quantity.text, c.new.quantity.text) for c in pairs if c.old and c.new] == [
        ("95.2%", "97.4%")
    ]


def test_those_to_whom_something_was_done_are_not_all_there_are() -> None:
    old = report("一、工作情况\n全区规模以上工业企业达到252家。", title="青禾区2023年度法治政府建设工作报告")
    new = report("一、工作情况\n对146家规模以上工业企业开展合规辅导。全区268家规模以上工业企业运行平稳。")
    pairs = [
        (c.old.quantity.text, c.new.quantity.text)
        for c in compare.compare(old, new).figures
        if c.old and c.new
    ]
    assert ("252家", "146家") not in pairs


@pytest.mark.parametrize(
    ("old_case", "new_case", "is_paired"),
    [
        ("典型案例：松涛街道夜市油烟治理。", "典型案例：柳湾街道集贸市场缺斤短两整治。", False),
        ("【案例一】松涛街道夜市油烟治理。", "案例二：柳湾街道集贸市场缺斤短两整治。", False),
        ("典型案例：松涛街道夜市油烟治理。", "典型案例：松涛街道夜市油烟持续治理。", True),
        ("", "", True),
    ],
)
def test_figures_of_two_case_studies_are_not_of_one_indicator(
    old_case: str, new_case: str, *, is_paired: bool
) -> None:
    found = changes(
        f"{old_case}错时管理后，2023年投诉量降至73件，同比下降65.9%。",
        f"{new_case}错时管理后，2024年投诉量减至21件，同比下降71.2%。",
    )
    pairs = [(c.old.quantity.text, c.new.quantity.text) for c in found if c.old and c.new]
    assert (("73件", "21件") in pairs) is is_paired


def test_of_two_figures_of_one_name_the_one_beside_the_same_sentence_is_meant() -> None:
    found = changes(
        "受理燃气改造报装申请1864件，全部按期办结。邻里互助热线接到来电31642通，同比增长8.6%，按期办结率98.93%。",
        "受理燃气改造报装申请1937件，按期办结率99.5%。邻里互助热线接到来电35218通，同比增长13.1%；"
        "按期办结率99.31%，提高0.38个百分点。",
    )
    pairs = [(c.old.quantity.text, c.new.quantity.text) for c in found if c.old and c.new]
    assert ("98.93%", "99.31%") in pairs


def test_figures_of_two_cases_are_no_change_and_of_one_case_are() -> None:
    market = "典型案例：石桥街道农贸市场计量失准问题整治。2024年投诉量减至21件，同比下降70%。"
    street = "典型案例：望江街道餐饮集聚区油烟噪声共治。2023年投诉量降至73件，同比下降65%。"
    assert not [c for c in changes(street, market) if c.old and c.new]
    last = "典型案例：石桥街道农贸市场计量失准问题综合整治。2023年投诉量降至70件，同比下降15%。"
    assert ("70件", "21件") in [
        (c.old.quantity.text, c.new.quantity.text) for c in changes(last, market) if c.old and c.new
    ]


def test_the_bound_is_kept() -> None:
    (change,) = changes("开展法治宣传170余场。", "开展法治宣传超200场。")
    assert change.old is not None
    assert change.new is not None
    assert (change.old.quantity.bound.value, change.new.quantity.bound.value) == ("at-least", "at-least")


def names(sentence: str) -> list[str]:
    return [figure.indicator for figure in report(f"一、工作情况\n{sentence}").figures]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # A long name begins where a phrase does.
        ("区委主要负责同志主持召开常委会会议专题听取法治政府建设情况汇报3次。", ["专题听取法治政府建设情况汇报"]),
        ("法治建设在全区高质量发展综合考核中的分值占比保持4%。", ["分值占比"]),
        # Another value is no part of a name.
        ("审批时限由32个工作日压缩到26个工作日。", ["审批时限", "审批时限"]),
        ("地区生产总值从540亿元增加到672亿元。", ["地区生产总值", "地区生产总值"]),
        ("登记窗口由9个优化整合为6个。", ["登记窗口", "登记窗口"]),
        ("越级来访由上年的12批降至5批。", ["越级来访", "越级来访"]),
        # What stands behind a figure ends in front of the next act, and acts within names stay.
        ("4个协调小组召开联席会议15次。", ["协调小组", "协调小组召开联席会议"]),
        ("选聘20名行政执法监督员开展监督。", ["选聘行政执法监督员"]),
        ("设立12个行业性专业性调解组织。", ["设立行业性专业性调解组织"]),
        # A bare noun says less than what it is told of.
        ("对23家单位开展实地督察。", ["开展实地督察的单位"]),
        ("总人口13.2万人口。", ["总人口"]),
        ("组织41名镇（街道）和部门主要负责人述法。", ["组织镇（街道）和部门主要负责人"]),
        # Half of a pair of brackets or quotation marks belongs to no name.
        ("打造“一件事一次办”主题服务18项。", ["打造“一件事一次办”主题服务"]),
        ("创建民主法治示范村（社区）9个。", ["创建民主法治示范村（社区）"]),
        # A change has the name of what changed.
        ("收到行政复议申请117件，同比增长22.9%。", ["收到行政复议申请", "收到行政复议申请同比"]),
        ("优秀率84.6%，比上年提高3.2个百分点。", ["优秀率", "优秀率同比"]),
        ("涉企检查次数比上年减少22%。", ["涉企检查次数同比"]),
        # What an enumeration is of stands behind its number.
        ("上线开办餐饮店、职工退休等21个“一件事”主题服务。", ["“一件事”主题服务"]),
        ("公布道路运输、广告发布等14个领域轻微违法清单。", ["领域轻微违法清单"]),
        # An outcome is named with what it became of.
        ("反馈问题58个，已整改57个。", ["反馈问题", "反馈问题：整改"]),
        ("审查政策措施57件，调整4件。", ["审查政策措施", "审查政策措施：调整"]),
        ("执法记录仪增配至75台。", ["执法记录仪"]),
        ("区政府法律顾问增至13名。", ["区政府法律顾问"]),
        ("败诉率降至7.8%。", ["败诉率"]),
        ("对照创建指标体系查找短板28项。", ["创建指标体系查找短板"]),
        # 分别 gives names one by one, or says of what stands in front of it how each moved.
        ("网上可办率、一次办结率分别达到100%、98.7%。", ["网上可办率", "一次办结率"]),
        ("规上工业企业、限上商贸企业分别达到68家、24家。", ["规上工业企业", "限上商贸企业"]),
        # A number may say which are counted.
        ("年收入30万元以上的村占比达到41%。", ["年收入30万元以上的村占比"]),
        ("年收入超30万元的村达到27个，投入资金300万元以上。", ["年收入超30万元的村", "投入资金"]),
        (
            "三次产业结构由17.6∶35.1∶47.3优化为16.9∶36.4∶46.7。",
            ["第一产业占比", "第二产业占比", "第三产业占比"] * 2,
        ),
        ("空气质量优良天数349天、占比95.6%。", ["空气质量优良天数", "空气质量优良天数占比"]),
        ("城乡居民收入比由2.11缩小到2.07。", ["城乡居民收入比"] * 2),
        ("自2021年“八五”普法开展以来累计培养普法志愿者5930名。", ["培养普法志愿者"]),
        (
            "全年局党组会议、局务会议研究法治议题分别为13个、22个。",
            ["局党组会议研究法治议题", "局务会议研究法治议题"],
        ),
        ("代表、委员满意率分别为98.1%、97.6%。", ["代表满意率", "委员满意率"]),
        (
            "查处违法行为386件，罚款1341万元，同比分别增长9.7%和5.8%。",
            ["查处违法行为", "罚款", "查处违法行为同比", "罚款同比"],
        ),
        (
            "整改隐患1467处，其中防汛类523处、矿山类478处，占比分别为35.7%、32.6%。",
            ["整改隐患", "整改隐患：防汛类", "整改隐患：矿山类", "防汛类占比", "矿山类占比"],
        ),
        ("召开会议3次，分别研究议题5项、听取汇报2次。", ["召开会议", "研究议题", "听取汇报"]),
        # A streak is one of what stands behind it.
        ("法治工作稳步提升，连续四年在全市法治建设考核中获评优秀等次。", ["全市法治建设考核中获评优秀等次"]),
        ("办理行政复议案件21件，连续两年下降。", ["办理行政复议案件", "办理行政复议案件下降"]),
        # Examples are no name, nor is the noun of the count before.
        ("就垃圾处理收费、农贸市场搬迁等召开听证会3场。", ["召开听证会"]),
        ("依据《民法典》等法律规定审查政府合同97份。", ["审查政府合同"]),
        ("开展图解、短视频等多元化解读38篇。", ["开展图解、短视频等多元化解读"]),
        ("对13个乡镇（街道）、25个部门开展实地督察。", ["开展实地督察的乡镇（街道）", "开展实地督察的部门"]),
        ("督促16个在售项目补足资金。", ["督促在售项目补足资金"]),
        # In a list it may stand in another item, each on a line of its own or not.
        (
            "收到行政复议申请187件；受理168件，受理率89.8%；审结151件，具体为：\n●维持82件；\n●驳回69件。",
            ["收到行政复议申请", "收到行政复议申请：受理", "受理率", "收到行政复议申请：审结", "收到行政复议申请：维持", "收到行政复议申请：驳回"],
        ),
        ("评查案卷120卷；整改23件。", ["评查案卷", "整改"]),
        ("评查案卷120件。整改23件。", ["评查案卷", "整改"]),
        # What is compared is named in front of the comparison.
        (
            "收到行政复议申请187件，同比增长31.7%，受理168件。",
            ["收到行政复议申请", "收到行政复议申请同比", "收到行政复议申请：受理"],
        ),
        (
            "全年新登记经营主体5618户，同比增长6.5%，累计达到4.39万户。",
            ["新登记经营主体", "新登记经营主体同比", "新登记经营主体：累计"],
        ),
        # What was carried over is no kind of case, and a comparison with a year by its number names nothing.
        (
            "收到行政复议申请187件，较2023年增长31.7%，不予受理9件，转送2件，连同上年结转的12件，审结151件，其中维持82件。",
            ["收到行政复议申请", "收到行政复议申请同比", "收到行政复议申请：不予受理", "收到行政复议申请：转送", "收到行政复议申请：上年结转", "收到行政复议申请：审结", "收到行政复议申请：维持"],
        ),
        (
            "办理行政复议案件187件，加上年结转12件，共审结151件。",
            ["办理行政复议案件", "办理行政复议案件：上年结转", "办理行政复议案件：审结"],
        ),
        # Bodies of no description are named with what was done, people without it, and things listed with their deed.
        ("对5个乡镇、8个县直部门开展渔政督察，反馈问题37个。", ["开展渔政督察的乡镇", "县直部门", "反馈问题"]),
        ("4个镇（街道）通过市级渔港示范项目验收。", ["镇（街道）通过市级渔港示范项目验收"]),
        ("34名法治副校长授课112场。", ["法治副校长", "法治副校长授课"]),
        ("替140余名农民工要回工资260万元。", ["替农民工要回工资", "农民工要回工资"]),
        (
            "检查车辆13.6万辆次、船舶4120艘次、企业2960家次，查处案件12件、合并3件。",
            ["检查车辆", "检查船舶", "检查企业", "查处案件", "合并"],
        ),
        # No name ends with what leads on to a deed, nor is those to whom it is done named after who does it.
        ("将船舶检验基准动态调整为312项。", ["船舶检验基准"]),
        ("审查政策措施61件，经公平竞争审查后调整7件。", ["审查政策措施", "审查政策措施：调整"]),
        ("经济社会发展后备项目120个。", ["经济社会发展后备项目"]),
        ("经开区落后产能淘汰12家。", ["经开区落后产能淘汰"]),
        ("经营主体售后服务点120个。", ["经营主体售后服务点"]),
        ("全县1523项依申请政务服务事项应进必进。", ["依申请政务服务事项"]),
        ("依法对158名社区矫正对象开展教育。", ["社区矫正对象"]),
        ("131个人民调解组织全年调处矛盾纠纷1846件。", ["人民调解组织", "人民调解组织全年调处矛盾纠纷"]),
        ("对92件提交镇长办公会议的议题开展审查。", ["提交镇长办公会议的议题"]),
        ("上线餐饮店开办、“房产过户+用水过户”等28个“一件事”，压减时间。", ["“一件事”"]),
        ("一般投诉3个工作日内办结。", ["一般投诉办结时限"]),
        ("一般投诉5日内按规定办结。", ["一般投诉"]),
        # 人次 so far are no more lectures.
        ("举办普法讲座45场，累计3500人次。", ["举办普法讲座", "举办普法讲座"]),
        ("对标先进地区梳理问题28项。", ["对标先进地区梳理问题"]),
        # No name ends in the middle of a word.
        ("对57起轻微违法行为不予处罚。", ["轻微违法行为不予处罚"]),
        ("对44件拟出台政策措施开展公平竞争审查。", ["拟出台政策措施"]),
        ("对236件涉及经营主体的政策措施进行审查。", ["涉及经营主体的政策措施"]),
        ("配合审计部门开展专项审计4项。", ["配合审计部门开展专项审计"]),
        ("旧港片区征收签约1286户。", ["旧港片区征收签约"]),
        ("跨部门共性法律法规38部。", ["跨部门共性法律法规"]),
        ("由此引发的行政复议案件9件。", ["引发的行政复议案件"]),
        ("96个嘎查村都设了便民代办点。", ["嘎查村"]),
        ("2026年底前实现跨部门联合检查占比达到60%以上。", ["实现跨部门联合检查占比"]),
        ("2025年前建成便民服务站12个。", ["建成便民服务站"]),
        ("2024年前三季度办理案件12件。", ["前三季度办理案件"]),
    ],
)  # fmt: skip
def test_an_indicator_is_named_by_a_whole_phrase(sentence: str, wanted: list[str]) -> None:
    assert names(sentence) == wanted


@given(st.text(alphabet="组织开展法治培训（）“”《》，、。的由到12场次%同比增长", max_size=40))
@example("1场“《”")
@example("1%的“")
def test_every_figure_has_a_name_with_whole_brackets(text: str) -> None:
    for name in names(f"{text}审查合同5件。"):
        assert name
        assert all(name.count(a) == name.count(b) for a, b in ("（）", "“”", "《》"))


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        # What a value rose from is last year's, wherever it stands.
        ("服务业比重达到52.2%。", "服务业比重由52.2%提高到57.5%。", [("52.2%", "57.5%")]),
        ("科技进步贡献率为52.2%，比上年提高1.1个百分点。", "科技进步贡献率由52.2%提高到57.5%。", [("52.2%", "57.5%")]),
        ("服务业比重由45.3%上升到51.6%。", "服务业比重由51.6%上升到53.3%。", [("45.3%", "51.6%"), ("51.6%", "53.3%")]),
        # A change is a change, whether it is kept at a rate or has one.
        ("居民消费价格涨幅控制在3.2%上下。", "居民消费价格上涨2%。", [("3.2%上下", "2%")]),
        # The only value of its unit beside a sentence as alike.
        (
            "落实轻微违法不予处罚清单，涉及事项41项，办理不予处罚案件138件。",
            "轻微违法不予处罚清单扩充至55项，全年办理不予处罚案件176件。",
            [("41项", "55项"), ("138件", "176件")],
        ),
        # What this year's value came from is last year's, whatever it is called now and however far it went.
        ("设立便民服务点，承接事项86项。", "便民服务点下放清单由86项精简为15项。", [("86项", "15项")]),
        ("拖欠账款案件9件。", "拖欠账款案件由上年的10件降至7件，其中当年受理6件。", [("9件", "7件")]),
        # A name that is the end of another.
        (
            "查处占道经营，编发典型案例18个，为一线队员配备防水对讲机68台。",
            "全体人员持证率为100%，防水对讲机增配至75台。",
            [("68台", "75台")],
        ),
        # Shares of a structure, from where last year's ended.
        (
            "三次产业结构调整为17.6∶35.1∶47.3。",
            "三次产业结构由17.6∶35.1∶47.3优化为16.9∶36.4∶46.7。",
            [("17.6", "16.9"), ("35.1", "36.4"), ("47.3", "46.7")],
        ),
        # Another limit, other villages.
        (
            "新改建农村公路86公里，年经营收入超25万元的村达到41个。",
            "新改建农村公路72公里，年经营收入超35万元的村达到22个。",
            [("86公里", "72公里")],
        ),
        # The act in front of its object, or behind it.
        ("完善基础设施，改造农村危房260户。", "农村危房改造366户，扩大补助范围。", [("260户", "366户")]),
        (
            "研究法治议题16个，带案下访化解信访积案9件。",
            "研究法治议题18个，包联的12件信访积案已化解11件。",
            [("16个", "18个"), ("9件", "11件")],
        ),
        (
            "研究法治议题16个，包联的12件信访积案已化解11件。",
            "研究法治议题18个，带案下访化解信访积案9件。",
            [("16个", "18个"), ("11件", "9件")],
        ),
        (
            "研究法治议题16个，信访积案化解38件。",
            "研究法治议题18个，办结信访积案45件，未化解信访积案3件。",
            [("16个", "18个"), ("38件", "45件")],
        ),
        # A rank that was reached, and what is counted behind a title.
        ("营商环境评价中，我区列第3位。", "营商环境评价中，我区升至第2位。", [("第3位", "第2位")]),
        ("全市考核列第3位。", "全市考核由第3位上升到第2位。", [("第3位", "第2位")]),
        (
            "印发《重大行政决策事项目录》，7个事项列入目录。",
            "《重大行政决策事项目录》列入8个事项。",
            [("7个", "8个")],
        ),
        # What was added up over the years is no count of the year.
        (
            "自2021年“八五”普法开展以来，累计培养普法志愿者5520名。",
            "全年新培养普法志愿者410名，自2021年“八五”普法开展以来累计达到5930名。",
            [("5520名", "5930名")],
        ),
        # Values of the same units in the same order, in a sentence told otherwise.
        (
            "对道路运输许可卷宗组织集体评阅，抽看35卷，提出意见91条。",
            "各大队把道路运输许可卷宗换着看、匿名打分，查摆毛病的共48卷，挑刺88条。",
            [("35卷", "48卷"), ("91条", "88条")],
        ),
    ],
)  # fmt: skip
def test_values_of_one_indicator_are_paired(old: str, new: str, wanted: list[tuple[str, str]]) -> None:
    found = [(c.old.quantity.text, c.new.quantity.text) for c in changes(old, new) if c.old and c.new]
    assert found == wanted


def test_a_name_of_many_endings_takes_no_time() -> None:
    # Two suffixes that are one another's parts, as often as they like: 达到 and 到.
    assert names("本年" + "达到" * 300 + "员5件。") != []
    assert names("已" * 20_000 + "员5件。") != []


def test_a_sentence_without_end_takes_no_time() -> None:
    # No clause names anything, so that each is looked through for what the one in front may have.
    assert_in_proportion(names, lambda size: "在全市其中" + "其中甲1件，" * size + "乙2件。", 4000)


def test_a_sentence_of_figures_without_a_comma_takes_time_in_proportion() -> None:
    # Names too long to be kept whole, of letters of which no two stand together twice.
    def sentence(size: int) -> str:
        letters = [chr(0x4E00 + n * 7 % 1999) for n in range(size * 24)]
        return "".join("".join(letters[n::size]) + "12处" for n in range(size)) + "。"

    assert len(names(sentence(3000))) > 2900
    assert_in_proportion(names, sentence, 3000)


TWO_SPANS = """一、2023年工作回顾
全年办理行政复议案件66件，依法审查行政规范性文件，组织行政执法人员分批轮训，群众满意度稳步提升，营商环境持续优化。
各位代表！过去五年，我区发展成就显著。
累计新建公共法律服务站128个，农村公路通车里程大幅增加。
二、2024年重点工作
新建改建学校12所。"""


def test_what_five_years_brought_is_not_set_against_one() -> None:
    old = report(TWO_SPANS, title="青禾区人民政府2023年工作报告")
    new = report(
        "一、2024年工作回顾\n办理行政复议案件70件。\n新建公共法律服务站23个，农村公路通车里程大幅增加。\n二、2025年重点工作\n新建改建学校3所。"
    )
    found = compare.compare(old, new)
    pairs = [(c.old.quantity.text, c.new.quantity.text) for c in found.figures if c.old and c.new]
    assert pairs == [("66件", "70件"), ("12所", "3所")]
    stations = [link for link in found.sentences for i in link.old if "服务站128个" in old.wording(i)]
    assert [link.relation for link in stations] == [Relation.DROPPED]
    findings = compare.check(new, [old]).findings
    assert not [f for f in findings if f.rule == "vanished-indicator" and "128" in str(f.message)]


def test_what_was_copied_to_the_letter_is_linked_whatever_its_span() -> None:
    old = report(TWO_SPANS, title="青禾区人民政府2023年工作报告")
    new = report(
        "一、2024年工作回顾\n累计新建公共法律服务站128个，农村公路通车里程大幅增加。\n二、2025年重点工作\n新建学校3所。"
    )
    (link,) = [
        link for link in compare.compare(old, new).sentences for i in link.new if "128" in new.wording(i)
    ]
    assert link.old


def test_a_rate_of_five_years_is_not_missed_the_year_after() -> None:
    year = "全年办理行政复议案件66件，依法审查行政规范性文件，组织行政执法人员分批轮训，群众满意度稳步提升。"
    rate = "行政机关败诉率为9.1%，行政执法水平稳步提升，群众满意。"
    new = report(f"一、2024年工作回顾\n{year}\n二、2025年重点工作\n新建学校3所。")
    for opening, number in (("过去五年，我区发展成就显著。\n", 0), ("", 1)):
        old = report(
            f"一、2023年工作回顾\n{year}{year}\n{opening}{rate}\n二、2024年重点工作\n新建学校12所。",
            title="青禾区人民政府2023年工作报告",
        )
        findings = compare.check(new, [old]).findings
        assert len([f for f in findings if f.rule == "vanished-indicator"]) == number


def test_five_years_and_one_do_not_contradict_each_other() -> None:
    yearly = "全区行政机关负责人出庭应诉率为96%。"
    five = "过去五年，我区发展成就显著。\n全区行政机关负责人出庭应诉率为91%。"
    filler = "严格执行重大行政决策程序规定，组织行政执法人员分批轮训，群众满意度稳步提升，营商环境持续优化。"
    for text, number in (
        (f"{yearly}{filler}\n{five}", 0),
        (f"{yearly}{filler}\n{five.partition(chr(10))[2]}", 1),
    ):
        draft = report(f"一、2024年工作回顾\n{text}")
        assert len([f for f in compare.check(draft).findings if f.rule == "inconsistent-figure"]) == number


def test_a_difference_of_rates_is_rounded_but_never_to_nothing() -> None:
    (third,) = changes("女性法官占比为三分之一。", "女性法官占比为44%。")
    assert difference(third) == "+10.67个百分点"
    (tiny,) = changes("政务服务满意率达到98.123%。", "政务服务满意率达到98.125%。")
    assert difference(tiny) == "+0.002个百分点"


def test_a_change_is_not_named_as_the_value_that_changed() -> None:
    found = changes(
        "社会消费品零售总额118.6亿元，增长8.3%，死亡人数下降20%，渔业产值增长4%，来访量同比增长2%，涨幅为1%。",
        "社会消费品零售总额126.9亿元，增长7%，死亡人数下降25%，渔业产值下降3%，来访量同比增长5%，涨幅为2%。",
    )
    assert [c.indicator for c in found if c.old and c.new] == [
        "社会消费品零售总额", "社会消费品零售总额增速", "死亡人数降幅", "渔业产值增速", "来访量同比", "涨幅",
    ]  # fmt: skip


def test_falls_are_compared_as_falls() -> None:
    steeper, gentler = changes("办理时限压缩76.5%，投诉量下降18.6%。", "办理时限压缩78.1%，投诉量下降12.3%。")
    assert [difference(steeper), difference(gentler)] == ["降幅扩大1.6个百分点", "降幅收窄6.3个百分点"]
    assert [difference(c, Language.EN) for c in (steeper, gentler)] == [
        "fall steeper by 1.6 pp",
        "fall gentler by 6.3 pp",
    ]
    # An arrow up behind the word 下降 would have to be read twice.
    assert [arrow_of(c) for c in (steeper, gentler)] == ["", ""]


def test_rises_are_compared_as_rises() -> None:
    faster, slower, fewer = changes(
        "投资增长8.3%，办结率提高4.4个百分点，新增岗位比上年增加52个。",
        "投资增长9%，办结率提高2.3个百分点，新增岗位比上年增加23个。",
    )
    assert [growth_told(c, Language.ZH) for c in (faster, slower, fewer)] == [
        "增幅扩大0.7个百分点",
        "增幅收窄2.1个百分点",
        "少增29个",
    ]
    # In a table the name of the row says that it is a growth, in the text the word before it says so.
    assert [f"{arrow_of(c)} {difference(c)}" for c in (faster, slower)] == [
        "↑ +0.7个百分点",
        "↓ −2.1个百分点",
    ]
    assert [growth_told(c, Language.EN) for c in (faster, slower, fewer)] == [
        "growth faster by 0.7 pp",
        "growth slower by 2.1 pp",
        "rise smaller by 29个",
    ]
    _count, turned = changes("办理案件60件，同比增长6.4%。", "办理案件55件，同比下降7.5%。")
    assert (arrow_of(turned), difference(turned)) == ("↓", "−13.9个百分点")


def test_a_difference_is_told_in_the_scale_both_values_are_printed_in() -> None:
    (visits,) = changes("网站总阅读量达21万次。", "网站总阅读量达26万次。")
    assert difference(visits) == "+5万次（+23.8%）"
    (exact,) = changes("网站总阅读量达21000次。", "网站总阅读量达2.6万次。")
    assert difference(exact) == "+5000次（+23.8%）"
    (grain,) = changes("粮食总产量达1.2万亿斤。", "粮食总产量达1.3万亿斤。")
    assert difference(grain) == "+0.1万亿斤（+8.3%）"
    (deposits,) = changes("全国存款余额21万亿元。", "全国存款余额23.5万亿元。")
    assert difference(deposits) == "+2.5万亿元（+11.9%）"
    (loans,) = changes("投放贷款9800万元。", "投放贷款1.2亿元。")
    assert difference(loans) == "+2200万元（+22.4%）"


def test_nothing_is_said_to_be_gone_or_unchanged_that_is_not() -> None:
    told = [
        difference(changes(f"为受援人挽回经济损失{old}元。", f"为受援人挽回经济损失{new}元。")[0])
        for old, new in (("88.2万", "96.5"), ("9.8亿", "3"), ("250000", "250010"), ("25000000", "25000010"))
    ]
    assert told == [
        "−88.19万元（−99.99%）",
        "−9.8亿元（近−100%）",
        "+10元（不足0.01%）",
        "+10元（不足0.01%）",
    ]
    (none,) = changes("办理行政复议案件12件。", "办理行政复议案件0件。")
    assert difference(none) == "−12件（−100%）"


def test_of_a_whole_term_only_what_it_led_to_is_set_against_a_year() -> None:
    old = report(
        "一、2026年工作回顾\n全年新建改建农村公路290公里，通车里程达到4100公里，城镇化率达到58%，居民收入增长6%。"
    )
    new = report(
        "一、过去五年工作回顾\n五年来，新建改建农村公路1360公里，通车里程由3200公里增加到4400公里，"
        "城镇化率为60%，居民收入年均增长7%。"
    )
    pairs = [
        (c.old.quantity.text, c.new.quantity.text)
        for c in compare.compare(old, new).figures
        if c.old and c.new
    ]
    assert pairs == [("4100公里", "4400公里"), ("58%", "60%")]


def test_a_value_many_times_the_other_is_of_another_indicator_unless_it_has_its_name() -> None:
    found = changes(
        "完善城市功能，新增公共停车位760个，更新燃气管网12公里。",
        "完善城市功能，建成口袋公园6个，更新燃气管网14公里。",
    )
    assert [(c.old.quantity.text, c.new.quantity.text) for c in found if c.old and c.new] == [
        ("12公里", "14公里")
    ]
    (slip,) = changes("为受援人挽回经济损失532万元。", "为受援人挽回经济损失5613000万元。")
    assert slip.old
    assert slip.new


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("法治副校长上法治课八堂，现场述法八人。", [("八堂", 8), ("八人", 8)]),
        ("接受法治督察一次，上法治课十堂。", [("一次", 1), ("十堂", 10)]),
        ("无人机巡查河道九十余架次。", [("九十余架次", 90)]),
        ("每季度对账通报一次，干部群众想在一起，对两人约谈。", []),
        (
            "信访事项比上年下降三成，办结率提高两成以上，精深加工率不足三成。",
            [("三成", -30), ("两成以上", 20), ("不足三成", 30)],
        ),
        ("审批时限压减三分之一，三成立案。", [("三分之一", Decimal("-33.3333"))]),
        ("开通二十四小时心理援助热线，疫苗冷链温度实行24小时监测。", []),
    ],
)
def test_chinese_numerals_count_where_nothing_else_is_said_of_them(
    text: str, expected: list[tuple[str, Decimal]]
) -> None:
    assert [(q.text, q.value) for q in quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("每亩补贴110-120元。", ["110-120元"]),
        ("每台补贴110-120万元。", ["110-120万元"]),
        ("涨幅在110-122%之间。", ["110-122%"]),
        ("检查企业110、120家。", ["110", "120家"]),
        ("检查企业110、120余家。", ["110", "120余家"]),
        ("检查企业110、130家。", ["110", "130家"]),
        ("检查企业110、120、122家。", ["110", "120", "122家"]),
        ("整合110、119、120等平台。", []),
        ("整合12345-110平台，检查110家。", ["110家"]),
        ("12345、110对接联动，12345、12315部门联动。", []),
        ("12345、110分类处置。", []),
    ],
)
def test_the_number_of_a_hotline_is_told_from_one_of_things(text: str, expected: list[str]) -> None:
    assert [q.text for q in quantities(text)] == expected


def test_a_step_is_not_set_against_where_another_step_led() -> None:
    found = changes(
        "护林员每月补助标准提高到460元，保险费率一并调整。",
        "护林员每月补助标准再增加35元，三成用于购置装备。",
    )
    assert [c for c in found if c.old and c.new] == []


def test_what_was_added_is_not_set_against_what_there_is() -> None:
    found = changes(
        "轨道交通运营里程从86公里增加到131公里，新增换乘站2座。",
        "新增轨道交通运营里程41公里，新增换乘站3座。",
    )
    assert [(c.old.quantity.text, c.new.quantity.text) for c in found if c.old and c.new] == [("2座", "3座")]


def test_what_is_counted_since_years_grows_by_itself() -> None:
    body = "一、工作情况\n“十四五”以来，全县累计实施重点项目{}个。\n全年办理行政复议案件{}件。"
    old, new = (
        report(body.format(*counts), title=f"青禾区人民政府{year}年工作报告")
        for year, counts in ((2023, (231, 66)), (2024, (357, 70)))
    )
    comparison = compare.compare(old, new)
    assert [c.new.quantity.text for c in comparison.figures if c.old and c.new] == ["357个", "70件"]
    assert [c.new.quantity.text for c in summarise(comparison).key_figures if c.new] == ["70件"]


def test_a_whole_term_beside_one_year_is_no_biggest_change() -> None:
    old = report("一、过去五年工作回顾\n五年来，新建改建农村公路1360公里，城镇化率达到58%。")
    new = report("一、2026年工作回顾\n全年新建改建农村公路290公里，城镇化率达到60%。")
    found = summarise(compare.compare(old, new)).key_figures
    assert [c.new.quantity.text for c in found if c.new] == ["60%"]


def test_the_figures_of_an_endless_list_are_paired_in_their_order() -> None:
    many = 190
    old, new = (
        report(f"一、工作情况\n办理{'、'.join(f'{start + number}件' for number in range(many))}。")
        for start in (1000, 3000)
    )
    found = compare.compare(old, new).figures
    assert [c.new.quantity.value - c.old.quantity.value for c in found if c.old and c.new] == [2000] * many
