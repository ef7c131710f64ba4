"""Names that say of what a figure is a part, or of what it tells more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.comparison import compare
from compare.figures.pairs import pair_figures
from compare.model import Relation, Report, SentenceLink
from tests.builders import report


def names(sentence: str) -> list[str]:
    return [figure.indicator for figure in report(f"一、工作情况\n{sentence}").figures]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("帮扶渔户640户，其中低保户120户、残疾人家庭35户。", ["帮扶渔户", "帮扶渔户：低保户", "帮扶渔户：残疾人家庭"]),
        ("新发展志愿者160名，其中女性72人。", ["新发展志愿者", "新发展志愿者：女性"]),
        # What is told beside a part ends no list of parts, and what follows behind a deed is none.
        (
            "修复堤岸42公里，其中海堤18公里，增长3%，河堤24公里，开展巡堤9公里。",
            ["修复堤岸", "修复堤岸：海堤", "海堤", "修复堤岸：河堤", "开展巡堤"],
        ),
        # More than is left of the whole.
        ("接待渔民90人次，其中老人30人次，慰问船员80人次。", ["接待渔民", "接待渔民：老人", "慰问船员"]),
        ("调解纠纷1200件。其中，婚姻纠纷310件。", ["调解纠纷", "调解纠纷：婚姻纠纷"]),
        ("建成民宿88家（其中渔家31家、岛屿9家），增长4%。", ["建成民宿", "建成民宿：渔家", "建成民宿：岛屿", "建成民宿"]),
        ("评查案卷420卷，其中优秀151卷、不合格21卷。", ["评查案卷：优秀" if n else "评查案卷" for n in range(2)] + ["评查案卷：不合格"]),
        # A part that says by itself what is counted, and one of another unit.
        ("新登记渔家民宿88家，其中星级渔家民宿9家，投资3亿元。", ["新登记渔家民宿", "星级渔家民宿", "星级渔家民宿：投资"]),
        ("投身其中的志愿者120人。", ["投身其中的志愿者"]),
    ],
)  # fmt: skip
def test_a_part_is_named_with_its_whole(sentence: str, wanted: list[str]) -> None:
    assert names(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("茶园面积8万亩，产量1.2万吨，涉及金额3亿元。", ["茶园面积", "茶园：产量", "茶园：涉及金额"]),
        ("规范法律顾问队伍，聘请30名。", ["规范法律顾问队伍：聘请"]),
        ("推进安居房建设，开工1200套、竣工900套。", ["推进安居房建设：开工", "推进安居房建设：竣工"]),
        ("签约海工项目38个、总投资52亿元。", ["签约海工项目", "签约海工项目：总投资"]),
        ("限上餐饮企业净增12家，达到96家。", ["限上餐饮企业净增", "限上餐饮企业"]),
        ("净增限上餐饮企业12家，总数达到96家。", ["净增限上餐饮企业", "限上餐饮企业：总数"]),
        ("新认定非遗工坊6家、累计31家。", ["新认定非遗工坊", "新认定非遗工坊：累计"]),
        ("新修机耕路3.2公里，累计修成48公里。", ["新修机耕路", "新修机耕路：累计修成"]),
        ("评查案卷420卷，其中优秀151卷、合格248卷。", ["评查案卷", "评查案卷：优秀", "评查案卷：合格"]),
        ("组织船员安全考试，应考310人、实考305人。", ["组织船员安全考试：应考", "组织船员安全考试：实考"]),
        (
            "受理渔事申诉40件，维持、终止31件，撤销5件。",
            ["受理渔事申诉", "受理渔事申诉：维持、终止", "受理渔事申诉：撤销"],
        ),
        # A name of its own is no part of what stands in front of it.
        ("税收12亿元，存款340亿元。", ["税收", "存款"]),
    ],
)
def test_a_name_that_says_too_little_is_completed(sentence: str, wanted: list[str]) -> None:
    assert names(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "海产加工、船舶修造、滨海旅游三大产业分别实现营收21亿元、9亿元、6亿元，合计36亿元。",
            ["海产加工营收", "船舶修造营收", "滨海旅游营收", "三大产业营收"],
        ),
        ("城乡供养标准分别提高到每人每年8400元、6120元。", ["城镇供养标准", "农村供养标准"]),
        ("溺水人数、火灾起数分别下降××%和6.5%。", ["火灾起数"]),
        ("溺水人数、火灾起数分别下降6.5%和XX%。", ["溺水人数"]),
    ],
)
def test_a_row_is_named_though_a_value_is_open_or_all_are_summed_up(sentence: str, wanted: list[str]) -> None:
    assert names(sentence) == wanted


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("2.新建候车亭40座；", ["新建候车亭"]),
        ("和美渔村建成12个。", ["和美渔村建成"]),
        ("特困供养标准提高到每人每月1300元。", ["特困供养标准"]),
        ("占规上总产值210亿元的35%。", ["规上总产值", "占规上总产值比重"]),
        ("渔政大队先后3次开展夜查行动。", ["渔政大队开展夜查行动"]),
        ("其余6个问题逐一销号。", ["其余问题"]),
        ("42个行政村中，有物业的村18个。", ["行政村", "有物业的村"]),
        ("将首违免罚事项扩充至7个领域58项。", ["首违免罚事项领域", "首违免罚事项"]),
        ("述职网格员31名，其中6名在镇党委扩大会议上进行现场答辩。", ["述职网格员", "述职网格员：现场答辩"]),
        ("建成项目12个，其中5亿元以上工业项目3个。", ["建成项目", "建成项目：5亿元以上工业项目"]),
        ("述职网格员31名，其中6名作书面述职。", ["述职网格员", "述职网格员：书面述职"]),
        ("年底前整改91个。", ["整改"]),
        ("去年末渔民存款40亿元。", ["渔民存款"]),
    ],
)
def test_a_name_has_nothing_at_its_ends_that_is_none_of_it(sentence: str, wanted: list[str]) -> None:
    assert names(sentence) == wanted


def paired(old: Report, new: Report) -> dict[str, str]:
    return {c.old.quantity.text: c.new.quantity.text for c in compare(old, new).figures if c.old and c.new}


def test_parts_are_paired_by_what_they_are_however_the_whole_is_worded() -> None:
    old = report("在册渔船312艘，其中木船120艘、钢船90艘、玻璃钢船60艘。")
    new = report("登记在册的渔船总量达到305艘，其中钢船101艘、玻璃钢船66艘、木船98艘。")
    assert paired(old, new) == {"312艘": "305艘", "120艘": "98艘", "90艘": "101艘", "60艘": "66艘"}


def test_a_sum_is_paired_with_a_sum_whatever_word_says_that_it_is_one() -> None:
    old = report("新修机耕路3.2公里，累计修成48公里。")
    new = report("新修机耕路2.6公里，累计达到51公里。")
    assert paired(old, new) == {"3.2公里": "2.6公里", "48公里": "51公里"}


def test_what_became_of_what_a_list_counts_is_named_after_that() -> None:
    found = report("一、工作情况\n在9个所设点，收到申请128件，增长9%；受理112件，上年结转3件，办结80件。")
    assert [f.indicator for f in found.figures][-3:] == [
        "收到申请：受理",
        "收到申请：上年结转",
        "收到申请：办结",
    ]


def test_figures_of_sentences_with_little_in_common_are_not_paired_for_their_place_alone() -> None:
    old = report("一、工作情况\n发放助学券420万元，帮助学子1300人。")
    new = report("一、工作情况\n渔港护岸投入610万元，惠及船员1700人。")
    (first,), (second,) = ([s.id for s in r.sentences if not s.heading] for r in (old, new))
    link = SentenceLink((first,), (second,), Relation.REWORDED, 0.26, ())
    assert not [c for c in pair_figures(old, new, [link]) if c.old and c.new]
    # Those that are worded alike are the same, whatever each is called.
    link = replace(link, similarity=0.8)
    assert len([c for c in pair_figures(old, new, [link]) if c.old and c.new]) == 2
