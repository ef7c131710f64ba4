"""Arithmetic of work reports: thresholds, structures, doubling, words of direction, what the plan says once more."""

from __future__ import annotations

import pytest

from compare.model import Report
from tests.builders import report
from tests.checks.test_checks import found, one, texts
from tests.checks.test_figures import before


def planned(review: str, plan: str) -> Report:
    return report(f"一、2024年工作回顾\n{review}\n二、2025年工作安排\n{plan}")


# growth-claim


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


def test_a_lost_point_is_told_once() -> None:
    draft, last = one("全年接待研学游客41.3万人次，同比增长8.7%。"), before("全年接待研学游客380万人次。")
    assert not found("growth-claim", draft, last)
    assert texts("scale-jump", draft, last) == ["41.3万人次"]


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


# sum-mismatch


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("三次产业结构调整为9.2：38.5：53.3。", ["9.2：38.5：53.3"]),
        ("三次产业结构由9.6∶38.8∶51.6优化为9.2∶38.5∶52.4。", []),
        ("一二三产业比为9：38:60。", ["9：38:60"]),
        ("会议9:30:15开始，产业结构持续优化。", []),
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


# inconsistent-figure


@pytest.mark.parametrize(
    ("first", "again", "wrong"),
    [
        ("地区生产总值完成297.4亿元。", "全区经济总量突破300亿元大关。", ["300亿元"]),
        ("地区生产总值完成97.4亿元。", "全区经济总量一举迈上百亿元台阶。", ["百亿元"]),
        ("一般公共预算收入28.6亿元。", "地方一般公共预算收入首次突破30亿元。", ["30亿元"]),
        ("地区生产总值完成302.1亿元。", "全区经济总量突破300亿元大关。", []),
        ("地区生产总值完成97.4亿元。", "全区经济总量接近百亿元台阶。", []),
        # A part of the economy, and what is far from it.
        ("地区生产总值完成297.4亿元。", "文旅产业总收入突破300亿元大关。", []),
        ("工业增加值97.4亿元。", "工业增加值突破300亿元。", []),
    ],
)
def test_a_threshold_the_value_has_not_reached(first: str, again: str, wrong: list[str]) -> None:
    assert texts("inconsistent-figure", one(f"{first}\n{again}")) == wrong


@pytest.mark.parametrize(
    ("review", "plan", "wrong"),
    [
        ("新建口袋公园14个。", "在去年新建12个口袋公园的基础上，今年再建10个。", ["12个"]),
        ("新建口袋公园14个。", "去年新建口袋公园12个，今年再建10个。", ["12个"]),
        ("果园面积稳定在8.4万亩。", "用好现有9.4万亩果园，发展冷链物流。", ["9.4万亩"]),
        ("新建口袋公园14个。", "在去年新建14个口袋公园的基础上，今年再建10个。", []),
        ("新建口袋公园14个。", "今年新建12个口袋公园。", []),
        # Several numbers of one thing, and another thing.
        ("新建口袋公园14个，其中城东新建口袋公园6个。新建口袋公园9个在建。", "在去年新建12个口袋公园的基础上，今年再建10个。", []),
        ("改造农贸市场14个。", "在去年新建12个口袋公园的基础上，今年再建10个。", []),
        ("果园面积稳定在8.4万亩。", "用好现有8.4万亩果园，发展冷链物流。", []),
        # Where a value is to begin from, with a slip of its digits.
        ("农家书屋达到213家。", "农家书屋总数由231家增加到240家。", ["231家"]),
        ("农家书屋达到213家。", "农家书屋总数由213家增加到231家。", []),
        ("农家书屋达到213家。", "村级书屋总数由231家增加到240家。", []),
    ],
)  # fmt: skip
def test_what_the_plan_says_once_more_of_the_review(review: str, plan: str, wrong: list[str]) -> None:
    assert texts("inconsistent-figure", planned(review, plan)) == wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("农家书屋由上年的62家增至80家。", ["62家"]),
        ("农家书屋由66家增至80家。", []),
        # 去年 is the year the report is on.
        ("去年农家书屋达到80家。", []),
    ],
)
def test_last_years_value_in_a_work_report(sentence: str, wrong: list[str]) -> None:
    draft = report(f"青禾区2025年政府工作报告\n一、2024年工作回顾\n{sentence}", title=None)
    old = report("青禾区2024年政府工作报告\n一、2023年工作回顾\n农家书屋达到66家。", title=None)
    assert texts("inconsistent-figure", draft, old) == wrong
