"""The rule scale-jump: what it finds, and what comes near and is right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.checking import check
from compare.language import Language, say
from compare.model import Severity
from tests.builders import report
from tests.checks.drafts import before, found, last_year, one, texts


def test_a_slip_of_the_unit() -> None:
    old = last_year("一、法律援助\n为受援人挽回经济损失532.7万元。")
    (finding,) = found("scale-jump", report("一、法律援助\n为受援人挽回经济损失5613000万元。"), old)
    assert finding.severity is Severity.WARNING


def test_a_jump_of_a_count_asks_about_ten_thousands_not_about_money() -> None:
    old = last_year("一、信用信息\n归集公共信用信息42.6万条。")
    (finding,) = found("scale-jump", report("一、信用信息\n归集公共信用信息4530万条。"), old)
    assert "元" not in str(finding.message)


@pytest.mark.parametrize("value", ["1613万元", "90万元", "532.7万元"])
def test_a_real_change_is_no_slip(value: str) -> None:
    old = last_year("一、法律援助\n为受援人挽回经济损失532.7万元。")
    assert not found("scale-jump", report(f"一、法律援助\n为受援人挽回经济损失{value}。"), old)


@given(st.integers(min_value=100, max_value=9_999), st.integers(min_value=50, max_value=200))
def test_a_unit_slip_is_found_whatever_the_growth_and_growth_alone_is_not(lost: int, per_cent: int) -> None:
    now = max(1, lost * per_cent // 100)
    old = last_year(f"一、法律援助\n为受援人挽回经济损失{lost}万元。")
    assert not found("scale-jump", report(f"一、法律援助\n为受援人挽回经济损失{now}万元。"), old)
    # 10,000 times what was meant: 万元 behind a number that was already in 元.
    assert found("scale-jump", report(f"一、法律援助\n为受援人挽回经济损失{now}0000万元。"), old)


@pytest.mark.parametrize(
    ("last", "now", "places"),
    [
        ("公示执法信息5.3万条。", "公示执法信息58万条。", ["58万条"]),
        ("食品检验量达到5.1批次/千人。", "食品检验量达到52批次/千人。", ["52批次"]),
        ("食品检验量达到51批次。", "食品检验量达到520批次。", []),
        ("全年办件量62万件。", "全年办件量6.8万件。", ["6.8万件"]),
        ("公示执法信息5.3万条。", "公示执法信息累计58万条。", []),
        ("发放资料5万份。", "发放资料50万份。", []),
        ("投入资金5万元。", "投入资金52万元。", []),
        ("举办活动32场，参加群众1.2万人次。", "举办活动330场，参加群众12.8万人次。", []),
    ],
)
def test_a_point_lost_from_two_digits(last: str, now: str, places: list[str]) -> None:
    assert texts("scale-jump", one(now), before(last)) == places


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


@pytest.mark.parametrize(
    "now",
    [
        "按照统一部署，排查范围由城镇经营性自建房扩大至城乡全部自建房，共排查自建房12.7万栋。",
        "自建房排查扩面，共排查自建房12.7万栋。",
        "统计口径调整后，共排查自建房12.7万栋。",
        "农村自建房首次纳入，共排查自建房12.7万栋。",
        "共排查自建房12.7万栋，排查范围扩大到城乡全部自建房。",
        "排查职责由住建部门划转至乡镇，共排查自建房12.7万栋。",
        "因历史台账集中补录，共排查自建房12.7万栋。",
        "共排查自建房12.7万栋，主要是农房台账一并录入。",
        "共排查自建房12.7万栋，数量大幅增加，主要是农房台账一并录入。",
    ],
)
def test_a_jump_that_the_sentence_explains(now: str) -> None:
    last = before("开展自建房安全排查，共排查自建房1.3万栋。")
    assert not texts("scale-jump", one(now), last)
    assert texts("scale-jump", one("开展自建房安全排查，共排查自建房12.7万栋。"), last) == ["12.7万栋"]


@pytest.mark.parametrize(
    ("last", "now", "said"),
    [
        ("9.14亿元", "9.97万元", ["九千分之一", "万元和亿元"]),
        ("1.03亿元", "1.05万元", ["万分之一", "万元和亿元"]),
        ("5930万元", "6140亿元", ["10,000倍", "万元和亿元"]),
        ("862.4万元", "8870600万元", ["10,000倍", "元和万元"]),
        ("862.4万元", "88706万元", ["100倍", "小数点"]),
        ("9.14亿元", "9.97万余元", ["万元和亿元"]),
        ("9.14亿元", "十万元", ["小数点"]),
        ("3240万元", "3.57亿元", ["11倍", "小数点"]),
        ("94.38万元", "1.12万元", ["八十分之一", "小数点"]),
    ],
)
def test_a_jump_names_the_units_at_hand(last: str, now: str, said: list[str]) -> None:
    result = check(one(f"兑付技改奖补资金{now}。"), [before(f"兑付技改奖补资金{last}。")])
    (told,) = [f.message for f in result.findings if f.rule == "scale-jump"]
    sentence = say(told, Language.ZH)
    assert all(words in sentence for words in said), sentence
    assert "%" not in sentence
    assert ("混用" in sentence) is any("元和" in words for words in said)


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("开展法治宣传348场次，发放宣传资料13.1万人次。", ["13.1万人次"]),
        ("发放普法手册共计3000余户。", ["3000余户"]),
        ("举办法治培训12份，受众2.3万份。", ["12份", "2.3万份"]),
        ("发放宣传资料13.1万份，受众2.3万人次，举办法治培训12期。", []),
        ("开展法治宣传活动32份。", ["32份"]),
        ("开展满意度测评宣传活动3000份。", []),
        ("举办书画展宣传活动120张。", []),
        ("开展法治图书漂流宣传活动500本。", []),
        ("开展送春联宣传活动300册。", []),
        ("发放宣传资料、解答咨询13.1万人次。", []),
        ("发放宣传资料惠及群众13.1万人次。", []),
        ("向群众发放宣传手册，覆盖12户，培训执法人员860人次。", []),
    ],
)
def test_a_unit_that_cannot_count_what_it_is_of(sentence: str, places: list[str]) -> None:
    assert texts("scale-jump", one(sentence)) == places


@pytest.mark.parametrize(
    ("now", "places"),
    [
        ("新办企业的1640套印章由财政买单，支出49.2亿元。", ["49.2亿元"]),
        ("新办企业的1640套印章由财政买单，支出49.2万元。", []),
        ("新办企业的1640套印章由财政买单，拉动投资3.6亿元。", []),
        ("支出49.2亿元，新办企业的1640套印章由财政买单。", []),
    ],
)
def test_a_slip_of_the_unit_in_other_words_behind_a_pair(now: str, places: list[str]) -> None:
    last = before("为新办企业免费刻制印章1512套，财政补贴45.36万元。")
    assert texts("scale-jump", one(now), last) == places


@pytest.mark.parametrize(
    ("now", "places"), [("11.8小时", ["11.8小时"]), ("11.8分钟", []), ("0.2小时", []), ("11.8天", [])]
)
def test_a_slip_of_the_unit_of_a_time(now: str, places: list[str]) -> None:
    last = before("电梯应急处置平台处置困人故障372起，平均到场用时12.6分钟。")
    assert texts("scale-jump", one(f"电梯困人故障处置341起，平均{now}到达现场。"), last) == places


def test_a_slip_into_a_larger_unit_makes_more() -> None:
    last = before("建成滨河公园12.6万平方米。")
    (finding,) = found("scale-jump", one("建成滨河公园13.2平方公里。"), last)
    assert "100 times" in str(finding.message)
