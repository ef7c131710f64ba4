"""Where a sentence is cut into clauses, and what a clause is by its own words."""

from __future__ import annotations

import pytest

from compare.measures.clauses import clauses_of
from compare.measures.words import Words
from tests.builders import report


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("举办培训班4期，参训320人次。", ["举办培训班4期，参训320人次。"]),
        ("组织合同档案复核，复核9份，逐份整改。", ["组织合同档案复核，复核9份，", "逐份整改。"]),
        ("2024年，全区新建公园3个。", ["2024年，全区新建公园3个。"]),
        ("邀请代表视察现场6次，问计于民。", ["邀请代表视察现场6次，", "问计于民。"]),
    ],
)
def test_a_count_goes_with_the_act_before_it_and_a_date_with_the_one_behind(
    sentence: str, clauses: list[str]
) -> None:
    found = report(f"一、工作情况\n{sentence}")
    told = found.sentences[-1]
    assert [found.text[c.start : c.end] for c in clauses_of(found.text, told)] == clauses


@pytest.mark.parametrize(
    ("clause", "counts"),
    [
        ("走访企业42家", True),
        ("开展普法活动XX场", True),
        ("追回拖欠租金____万元", True),
        ("2024年5月制定办法", False),
        ("推行“一件事一次办”和“12345”联动", False),
        ("印发办法（青政办发〔2024〕8号）", False),
    ],
)
def test_a_date_or_a_name_counts_nothing(clause: str, counts: bool) -> None:
    assert Words(clause).counts is counts


@pytest.mark.parametrize(
    ("clause", "is_outcome"),
    [
        ("“一老一小”照护工作扎实推进，", True),
        ("跨区办事的难题逐步破解。", True),
        ("群众办事能力明显提升。", True),
        ("“接得住、管得好”的基础进一步打牢，", True),
        ("扎实推进“一老一小”照护服务站建设。", False),
        ("新建照护站7个的任务顺利推进。", False),
    ],
)
def test_a_clause_that_ends_with_how_matters_went_tells_an_outcome(clause: str, is_outcome: bool) -> None:
    assert Words(clause).is_outcome is is_outcome


@pytest.mark.parametrize(
    ("clause", "may_be"),
    [
        ("关停违规账号4个", True),
        ("打通预警“最后一公里”", False),
        ("采取查阅资料、个别访谈、随机走访等方式，", False),
        ("通过“以案说法”等形式开展宣讲12场，", True),
        ("为全县高质量发展提供了有力支撑。", False),
        ("为企业提供免费法律体检86次。", True),
        ("布设联络站点12个打通监督“最后一公里”", True),
        ("对逾期未改的问题挂牌督办", True),
        ("同比下降0.8个百分点", False),
        ("投诉量是上年的1.9倍", False),
        ("为年度计划的104.6%", False),
        ("把补助标准定为市级标准的1.5倍", True),
        ("按期办结率为99.6%", False),
        ("惠及企业1280家次", False),
        ("其余4处正在施工", False),
        ("走访困难户", False),
    ],
)
def test_a_measure_tells_of_an_act_and_is_long_enough_to_mean_something(clause: str, may_be: bool) -> None:
    assert Words(clause).may_be_measure is may_be
