"""The rule impossible-percentage: what it finds, and what comes near and is right."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare import compare
from compare.checks.rates.scores import overfull_scores
from compare.model import Comparison
from tests.checks.drafts import (
    before,
    found,
    one,
    texts,
)
from tests.growth import assert_in_proportion


@pytest.mark.parametrize(
    "sentence",
    [
        "组织学法考试，参考率为101.5%。",
        "行政应诉案件46件，行政机关负责人出庭应诉48件。",
        "本年发放-5份资料。",
    ],
)
def test_what_cannot_be(sentence: str) -> None:
    assert found("impossible-percentage", one(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "年度任务完成率达到112%。",
        "收案数上升206%。",
        "行政应诉案件46件，行政机关负责人出庭应诉46件，出庭率100%。",
        "网上可办率98.6%。",
        "2021-2025年规划实施顺利。",
    ],
)
def test_what_can_be(sentence: str) -> None:
    assert not found("impossible-percentage", one(sentence))


@settings(deadline=None)
@given(st.integers(0, 1000))
def test_no_rate_up_to_a_hundred_is_impossible(tenths: int) -> None:
    assert not found("impossible-percentage", one(f"按时办结率为{Decimal(tenths) / 10}%。"))


def test_no_more_can_be_trained_than_were_to_be() -> None:
    assert texts("impossible-percentage", one("全员轮训应参训1146名，实际完成1157名。")) == [
        "1146名，实际完成1157名"
    ]
    assert not found("impossible-percentage", one("全员轮训应参训1146名，实际完成1146名。"))


def test_a_rate_of_a_count_one_sentence_up() -> None:
    text = "行政诉讼案件{}件，均及时答辩；负责人应出庭38件、出庭39件，败诉2件，败诉率5.0%。"
    assert "5.0%" not in texts("impossible-percentage", one(text.format(40)))
    assert "5.0%" in texts("impossible-percentage", one(text.format(90)))


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


@pytest.mark.parametrize(
    "sentence",
    [
        "开展专项监督，检出问题36个，整改到位39个。",
        "发现问题46个，制发督察建议书9份，目前已整改完成49个。",
        "排查安全隐患120处，已整改125处。",
        "开展督导1轮，指出问题31个，年内整改33个。",
        "班子成员包案信访积案27件，化解29件。",
        "挂牌督办重点案件16件，已办结18件。",
        "征集公众意见45条，采纳52条。",
        "评查行政处罚案卷80卷，优秀86卷。",
        "向公安机关移送涉嫌犯罪案件9件，公安机关已立案侦查11件。",
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
        "班子成员包案信访积案27件，化解矛盾纠纷29件。",
        "班子成员包案化解15件，办结信访事项29件。",
        "督办案件16件，连同结转案件办结18件。",
        "检出问题36个，连同上年问题整改39个。",
        "检出问题36个，安全隐患整改39个。",
        "受理行政复议申请36件，审结39件。",
        "发现问题36个，提出整改建议39条。",
        "发现问题46个，制发督察建议书9份，整改完成44个。",
        "发现问题46个，立案查处12个，督促整改隐患49个。",
        "向公安机关移送涉嫌犯罪案件9件，公安机关已立案侦查9件。",
        "向公安机关移送涉嫌犯罪案件9件，立案查处违法行为42件。",
        "向公安机关移送涉嫌犯罪案件9件，公安机关累计立案侦查11件。",
    ],
)
def test_what_may_be_more_than_what_stands_in_front_of_it(sentence: str) -> None:
    assert not found("impossible-percentage", one(sentence))


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


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("审结24件，胜诉22件，败诉2件，败诉率18.3%。", ["18.3%"]),
        ("审结24件，胜诉22件，败诉2件，胜诉率81.7%。", ["81.7%"]),
        ("下达整改通知书38份，整改36份，整改率100%。", ["100%"]),
        ("受理举报投诉521件，经核查属实338件，查实率67.9%。", ["67.9%"]),
        ("受理举报投诉521件，经核查属实338件，查实率64.9%。", []),
        ("受理举报投诉521件，转办120件，经核查属实78件，查实率65.0%。", []),
        ("审结24件，胜诉22件，败诉2件，败诉率8.3%。", []),
        # Of other cases, of other defeats, of the cases not yet closed.
        ("审结24件，胜诉22件，败诉2件，实体败诉率4.2%。", []),
        ("审结24件，胜诉22件，败诉2件，上诉率18.3%。", []),
        ("应诉30件，已审结24件，胜诉22件，败诉2件，败诉率6.7%。", []),
        ("审结24件，其中败诉2件，改判1件，败诉率18.3%。", []),
        ("下达整改通知书38份，已到期36份全部整改，整改率100%。", []),
        ("下达整改通知书38份，其中36份已到整改期限，整改率100%。", []),
        ("发现问题38个，已到期36个全部整改，整改率100%。", []),
        ("受理312件，办结316件，办结率100%。", []),
        ("收到检察建议16件，已按期回复15件，回复率为100%。", ["100%"]),
        ("全年承办人大代表建议82件，答复80件，答复率100%。", ["100%"]),
        ("制定行政规范性文件11件，报备10件，报备率100%。", ["100%"]),
        ("收到检察建议16件，已按期回复16件，回复率为100%。", []),
        ("收到检察建议16件，已按期回复15件，回复率为93.8%。", []),
        ("收到检察建议16件，已回复15件，其余1件尚在期限内，回复率为100%。", []),
        ("收到检察建议16件，其中应回复15件，回复率为100%。", []),
        ("收到检察建议16件、司法建议9件，回复率均为100%。", []),
        ("收到检察建议16件，已按期回复15件，整改率为100%。", []),
        ("收到检察建议16件，回复15件，按期回复率为100%。", []),
        ("制定行政规范性文件11件，清理25件，报备率100%。", []),
    ],
)
def test_a_rate_that_the_counts_beside_it_settle(sentence: str, wrong: list[str]) -> None:
    assert texts("impossible-percentage", one(sentence)) == wrong


@pytest.mark.parametrize(
    ("now", "last", "expected"),
    [
        ("领导干部参加学法考试，平均得分105.1分。", "领导干部参加学法考试，平均得分94.6分。", ["105.1分"]),
        ("领导干部参加学法考试，按百分制计，平均得分105.1分。", "执法规范。", ["105.1分"]),
        ("领导干部参加学法考试，平均得分95.1分。", "领导干部参加学法考试，平均得分94.6分。", []),
        ("领导干部参加学法考试，平均得分105.1分。", "领导干部参加学法考试，平均得分103.6分。", []),
        (
            "领导干部参加学法考试（满分120分），平均得分105.1分。",
            "领导干部参加学法考试，平均得分94.6分。",
            [],
        ),
        ("领导干部参加学法考试，平均得分105.1分。", "执法规范。", []),
    ],
)
def test_scores_above_full_marks(now: str, last: str, expected: list[str]) -> None:
    assert texts("impossible-percentage", one(now), before(last)) == expected


@pytest.mark.parametrize(
    ("now", "last"),
    [
        ("各部门考核平均得分102分（含创新奖励2分）。", "各部门考核平均得分96分。"),
        (
            "年度考核实行百分制，奖励性指标另计，各部门平均得分102分。",
            "年度考核实行百分制，各部门平均得分96分。",
        ),
        ("年度考核实行百分制，设奖励5分，各部门平均得分102分。", "年度考核实行百分制，各部门平均得分96分。"),
        ("开展法治考核。各部门平均得分102分。", "开展法治考核。各部门平均得分96分。"),
        ("法治考试平均得分102分。卷面总计120分。", "法治考试平均得分96分。"),
        ("中考语文学科平均分112分。", "中考语文学科平均分96分。"),
    ],
)
def test_scores_above_a_hundred_of_more(now: str, last: str) -> None:
    assert texts("impossible-percentage", one(now), before(last)) == []


def test_an_assessment_said_to_be_of_a_hundred() -> None:
    draft = one("年度考核实行百分制，各部门平均得分102分。")
    assert texts("impossible-percentage", draft, before("执法规范。")) == ["102分"]


def test_rewards_of_others_do_not_excuse_a_score() -> None:
    draft = one("表彰奖励先进个人12名。\n领导干部参加学法考试，平均得分105.1分。")
    assert texts("impossible-percentage", draft, before("领导干部参加学法考试，平均得分94.6分。")) == [
        "105.1分"
    ]


def test_scores_without_end() -> None:
    def compared(size: int, told: str = "") -> Comparison:
        now, last = (
            "".join(f"{told}第{number}次考试，平均得分{whole}.{number}分。" for number in range(size))
            for whole in (102, 92)
        )
        return compare(before(last), one(now))

    comparison = compared(20, "组织干部学法，")
    assert len(list(overfull_scores(comparison.new, comparison))) == 20
    assert_in_proportion(lambda comparison: list(overfull_scores(comparison.new, comparison)), compared, 1600)
