"""Names of figures that a leader reads: a noun phrase of whole words, one for each value of a row."""

from __future__ import annotations

import pytest

from compare.comparison import compare
from compare.figures.likeness import of_other_sorts
from tests.builders import report


def names(sentence: str) -> list[str]:
    return [figure.indicator for figure in report(f"一、工作情况\n{sentence}").figures]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("城乡居民人均消费支出分别达到28400元、16900元。", ["城镇居民人均消费支出", "农村居民人均消费支出"]),
        ("城镇、农村居民收入分别为41200元、20310元，增长4.8%和6.9%。", ["城镇居民收入", "农村居民收入"] * 2),
        ("家庭农场、市级“田字号”合作社分别达到13家、7家，9家企业签约。", ["家庭农场", "市级“田字号”合作社", "企业签约"]),
        ("火灾起数、受伤人数分别下降33.3%、50%。", ["火灾起数", "受伤人数"]),
        ("第一、二、三产业投资分别为2.1亿元、16.3亿元和19.5亿元。", ["第一产业投资", "第二产业投资", "第三产业投资"]),
        ("交通、文旅、社会民生项目分别占签约总数的54%、28%、18%。", ["交通项目占签约总数比重", "文旅项目占签约总数比重", "社会民生项目占签约总数比重"]),
        ("工业、农业增加值同比分别增长5%、7%。", ["工业增加值同比", "农业增加值同比"]),
        ("税收增长4.8%和6.9%。", ["税收", "税收"]),
        ("油价、居民消费价格分别上涨4%、2%。", ["油价、居民消费价格"] * 2),
        # Levels, and not what was counted.
        ("县、乡分别建成12个、96个。", ["县、乡分别建成"] * 2),
    ],
)  # fmt: skip
def test_each_value_of_a_row_has_a_name_of_its_own(sentence: str, wanted: list[str]) -> None:
    assert names(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("渔业产值完成38.7亿元，按不变价格计算增长4.9%。", ["渔业产值", "渔业产值"]),
        ("驿站由31处增至62处，一年翻了一番。", ["驿站", "驿站", "驿站"]),
        ("新增商户312户，较上年多增46户。", ["新增商户", "新增商户同比"]),
        ("溺水事故由2020年的9起降至4起，较2020年下降55.6%。", ["溺水事故", "溺水事故", "溺水事故较2020年"]),
        ("贷款余额51.7亿元，比年初增加9.8亿元。", ["贷款余额", "贷款余额比年初"]),
        ("出口额由5亿元增加到8亿元，年均增长17%，占全市比重从9%提高到12%。", ["出口额", "出口额", "出口额年均增长", "出口额占全市比重", "出口额占全市比重"]),
        # Another structure behind the comma is of something else.
        (
            "三次产业结构为9.2：38.5：52.3，财政支出比例为20：30：50。",
            ["第一产业占比", "第二产业占比", "第三产业占比", "财政支出比例：1", "财政支出比例：2", "财政支出比例：3"],
        ),
        # Every one is of what the sentence began with, and of none of those between.
        (
            "盐业产值12亿元，占全区比重15%，对财政收入贡献率30%，对就业贡献率21%。",
            ["盐业产值", "盐业产值占全区比重", "盐业产值对财政收入贡献率", "盐业产值对就业贡献率"],
        ),
        ("“共享菜园”达到18个，是上年的2倍。", ["“共享菜园”", "“共享菜园”为上年倍数"]),
        ("教育支出5.4亿元，占公共支出的18.2%。", ["教育支出", "教育支出占公共支出比重"]),
        ("家庭作坊2140户、占78.6%。", ["家庭作坊", "家庭作坊占比"]),
        ("限上商贸企业达到34家，年内新增6家、退出3家。", ["限上商贸企业", "限上商贸企业：新增", "限上商贸企业：退出"]),
        ("新增停车位940个，完成年度目标的105%。", ["新增停车位", "新增停车位：完成年度目标"]),
        ("将渔港现行13%的费率降至11%。", ["渔港费率", "渔港费率"]),
        # What has a name of its own keeps it.
        ("贷款余额51.7亿元，存款比年初增加9.8亿元。", ["贷款余额", "存款比年初"]),
        ("教育支出5.4亿元，绿地占城区的18.2%。", ["教育支出", "绿地占城区比重"]),
    ],
)  # fmt: skip
def test_what_is_said_of_the_value_in_front_is_named_after_it(sentence: str, wanted: list[str]) -> None:
    assert names(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("全县性文艺汇演减少7场。", ["全县性文艺汇演减少"]),
        ("补助标准提高20元、达到720元。", ["补助标准提高", "补助标准"]),
        ("反馈问题58个，己整改57个。", ["反馈问题", "反馈问题：整改"]),
        ("对21个镇（街道）和部门开展消防督导。", ["镇（街道）和部门开展消防督导"]),
        ("推动16家渔企实施节能改造。", ["推动渔企实施节能改造"]),
        ("带动640余户渔民户均增收2100元。", ["带动渔民", "渔民户均增收"]),
        ("为46名腿脚不便的老年人办理手续。", ["腿脚不便的老年人"]),
        ("在31个村推行“屋场夜话”。", ["村推行“屋场夜话”"]),
        ("为38处地质灾害点装上自动报警监测设备。", ["地质灾害点装上自动报警监测设备"]),
        ("管护好现有3.2万亩竹林。", ["管护好现有竹林"]),
        ("养鹅规模发展到3.4万羽。", ["养鹅规模"]),
        ("财政总收入突破40亿元大关，居民收入接近3万元。", ["财政总收入", "居民收入"]),
        ("设立助渔基金，规模3000万元。", ["设立助渔基金：规模"]),
        ("先后4次降低房租标准。", ["降低房租标准"]),
        ("72%的渔船完成换证。", ["渔船完成换证"]),
        ("结束了66年的轮渡历史。", ["结束轮渡历史"]),
        ("渔业产值占23%，占农业总产值的比重提高到31%。", ["渔业产值占比", "占农业总产值的比重"]),
        ("建成投运35千伏变电站2座。", ["建成投运35千伏变电站"]),
    ],
)
def test_a_name_is_a_phrase_of_whole_words(sentence: str, wanted: list[str]) -> None:
    assert names(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        # What is a share of a number is what stands in front of 占.
        ("集体收入30万元以上的渔村达到26个，占48个行政村的54.2%。", ["集体收入30万元以上的渔村", "行政村", "集体收入30万元以上的渔村占行政村比重"]),
        ("通公交的渔村占48个行政村的54.2%。", ["行政村", "通公交的渔村占行政村比重"]),
        ("渔村26个，比上年增加4个，占全县48个行政村的54.2%。", ["渔村", "渔村同比", "行政村", "渔村占行政村比重"]),
        # Since when is no figure.
        ("渔业增速7年来最低，盐业产值38亿元。", ["盐业产值"]),
        ("渔获量创近十年来新高，达到3万吨。", ["渔获量创近十年来新高"]),
        ("三年来首次实现盈余，结余62万元。", ["结余"]),
        # No part of a word, and no act alone.
        ("清理规范26项船员资格许可认定事项。", ["清理规范船员资格许可认定事项"]),
        ("新登记渔企增长6.2%，平均每天新增12户。", ["新登记渔企", "新登记渔企：平均每天新增"]),
        ("安排1200万元实施渔港提升工程，通水率99.1%。", ["安排实施渔港提升工程", "通水率"]),
        ("投入860万元用于改造渔村供水管网。", ["投入改造渔村供水管网"]),
        ("审核渔区报备文件36件，提出修改建议19条。", ["审核渔区报备文件", "审核渔区报备文件：提出修改建议"]),
        ("取消16项市级部门及其派出机构实施的审批事项。", ["取消审批事项"]),
        # What was reached is no task.
        ("完成地区生产总值96.2亿元，增长5.1%。", ["地区生产总值", "地区生产总值"]),
        ("实现渔业增加值12.6亿元。", ["渔业增加值"]),
        ("完成投资3.2亿元，完成渔船检验640艘。", ["完成投资", "完成渔船检验"]),
    ],
)  # fmt: skip
def test_a_name_says_what_is_counted(sentence: str, wanted: list[str]) -> None:
    assert names(sentence) == wanted


@pytest.mark.parametrize(
    ("old", "new", "are_other"),
    [
        ("一般性转移支付", "均衡性转移支付", True),
        ("粮食生产能力", "粮食产量", True),
        ("高速公路里程", "农村公路里程", True),
        ("城镇居民收入", "农村居民收入", True),
        ("船员考试：应考", "船员考试：实考", True),
        ("合同合法性审查", "合同审查", False),
        ("城乡居民收入", "居民收入", False),
        ("污水处理能力", "污水日处理能力", False),
        ("农村公路", "新改建农村公路", False),
    ],
)
def test_sorts_that_shut_each_other_out(old: str, new: str, are_other: bool) -> None:
    assert of_other_sorts(old, new) is are_other
    assert of_other_sorts(new, old) is are_other


def test_what_could_be_produced_is_not_set_against_what_was() -> None:
    found = compare(
        report("粮食生产能力达到36万吨，规模持续扩大。"), report("粮食产量达到31万吨，规模持续扩大。")
    )
    assert not [c for c in found.figures if c.old and c.new]


def test_two_steps_are_named_as_steps() -> None:
    (change,) = compare(report("护林员补助标准再增加40元。"), report("护林员补助标准增加30元。")).figures
    assert change.indicator == "护林员补助标准增加"
