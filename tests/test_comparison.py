"""Measures, promises and carry-over; the outputs as golden files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import compare
from compare.carry_over import carry_over
from compare.checking import with_findings
from compare.model import CommitmentStatus, Comparison, MeasureStatus
from tests.builders import report

TITLE_2023 = "青禾区2023年度法治政府建设工作报告"
SAME = "严格落实重大行政决策程序规定，公众参与、专家论证、风险评估、合法性审查和集体讨论决定成为必经程序。"
LAWYER = "组织政府法律顾问审查重大合同，防范行政管理活动中的法律风险。"


def compared(old: str, new: str) -> Comparison:
    return compare.compare(report(old, title=TITLE_2023), report(new))


def measures(comparison: Comparison, status: MeasureStatus) -> list[str]:
    source = comparison.new if status is MeasureStatus.NEW else comparison.old
    return [source.text[m.start : m.end] for m in comparison.measures if m.status is status]


def test_the_figures_of_both_years_are_paired_in_the_order_of_the_draft() -> None:
    found = compared(
        "一、执法\n办结案件31件。检查企业12家。", "一、执法\n检查企业15家。办结案件40件。印发简报6期。"
    )
    assert [(old.quantity.text, new.quantity.text) for old, new in found.pairs()] == [
        ("12家", "15家"),
        ("31件", "40件"),
    ]


def test_a_new_measure_is_found_and_a_reworded_one_is_not_new() -> None:
    found = compared(
        f"一、工作情况\n{SAME}{LAWYER}",
        f"一、工作情况\n{SAME}组织区政府法律顾问参与重大合同审查，有效防范法律风险。在菜市场设立流动公证服务车，上门办理老年人遗嘱公证。",
    )
    assert [m for m in measures(found, MeasureStatus.NEW) if "公证" in m]
    assert not [m for m in measures(found, MeasureStatus.NEW) if "法律顾问" in m]


def test_a_dropped_measure_is_quoted_from_last_year() -> None:
    found = compared(
        f"一、工作情况\n{SAME}在菜市场设立流动公证服务车，上门办理老年人遗嘱公证。", f"一、工作情况\n{SAME}"
    )
    assert [m for m in measures(found, MeasureStatus.DROPPED) if "公证" in m]


def test_a_measure_that_moved_to_another_section_is_not_new() -> None:
    found = compared(
        f"一、依法决策\n{SAME}\n二、其他工作\n{LAWYER}", f"一、依法决策\n{SAME}{LAWYER}\n二、普法宣传\n{SAME}"
    )
    assert not measures(found, MeasureStatus.NEW)
    assert not measures(found, MeasureStatus.DROPPED)


@pytest.mark.parametrize(
    "act",
    [
        "取缔城区违规排污点7处。",
        "免征小微企业检定费用31.5万元。",
        "邀请执法骨干登台讲述典型案例6次。",
        "把“流动车管所”送到山区集镇。",
        "首次请一线执法人员以案说法。",
        "将审批时限压减到5个工作日。",
        "将“一件事”集成服务扩面至15个乡镇。",
        "组织“法治宣讲团”到“田间课堂”授课。",
        "《青禾区规范涉企检查办法》推动检查由“多头查”向“综合查”转变。",
        "在出台《青禾区执法协作办法》的基础上，推动执法协作走深走实。",
    ],
)
def test_what_is_counted_or_named_is_a_measure_whatever_its_verb(act: str) -> None:
    found = compared(f"一、工作情况\n{SAME}", f"一、工作情况\n{SAME}{act}")
    assert measures(found, MeasureStatus.NEW) == [act.rstrip("。")]


@pytest.mark.parametrize(
    "stated",
    [
        "全区居民人均预期寿命达到76.7岁。",
        "社会消费品零售总额突破90亿元，增长6.3%。",
        "执法车辆由60台增至75台。",
        "地区生产总值首次突破300亿元。",
        "群众安全感满意度首次进入全市前三。",
        "其中由网上渠道提交的材料38件。",
        "推动基层治理从“接得住”向“管得好”转变。",
        "把群众的“来回跑”变成了窗口的“就近办”。",
        "新修订的行政复议法公布施行以来，广大人民群众的反响十分热烈。",
        "全区政务服务事项按期办结率为99.6%。",
        "其余6公里供水管网正在抓紧铺设。",
        "惠及沿线企业和群众3200余户。",
        "2024年，全区坚持以高质量发展为主线，紧紧围绕提升群众的获得感开展各项工作。",
        "聚焦用水难题，守护源头活水。供水管网年久失修的局面依旧。",
        "窗口受理量是上年的1.9倍。",
        "“一老一小”照护工作扎实推进。",
        "社区“停车难、停车乱”的问题得到有效缓解。",
        "坚决避免“一刀切”。",
        "受2024年汛期多轮强降雨影响，下降1.3个百分点。",
        "推行包容审慎监管。",
        "一是创新宣传方式。供水管网年久失修的局面依旧。",
    ],
)
def test_what_stands_turned_or_sets_the_scene_is_no_measure(stated: str) -> None:
    found = compared(f"一、工作情况\n{SAME}", f"一、工作情况\n{SAME}\n{stated}")
    assert measures(found, MeasureStatus.NEW) == []


def test_a_short_clause_with_a_count_speaks_for_itself_only() -> None:
    trained = "举办专题培训班4期，轮训科级以上干部{many}名，比上年增加{more}名"
    found = compared(
        f"一、工作情况\n{SAME}{trained.format(many=210, more=12)}。",
        f"一、工作情况\n{SAME}{trained.format(many=233, more=23)}，对拟任的38名人选开展任前法律知识考试。",
    )
    assert measures(found, MeasureStatus.NEW) == ["对拟任的38名人选开展任前法律知识考试"]


def test_a_short_clause_that_counts_an_act_is_a_measure() -> None:
    found = compared(f"一、工作情况\n{SAME}", f"一、工作情况\n{SAME}新建法治公园3个，群众法治意识明显增强。")
    assert measures(found, MeasureStatus.NEW) == ["新建法治公园3个"]


def test_a_measure_put_behind_a_count_of_the_same_sentence_is_told_apart_from_it() -> None:
    call = "政务热线接听群众来电{}万个，接通率{}%"
    found = compared(
        f"一、工作情况\n{SAME}{call.format(3.2, 95)}。",
        f"一、工作情况\n{SAME}{call.format(3.6, 96)}，增设手语坐席4个。",
    )
    assert measures(found, MeasureStatus.NEW) == ["增设手语坐席4个"]


@pytest.mark.parametrize(
    "act",
    ["为孤寡老人代写文书二十七份", "整修人行步道十六处", "拆除临街违规广告牌三十四处", "会商疑难案情两次"],
)
def test_what_is_counted_in_words_is_a_measure_in_a_sentence_that_stayed(act: str) -> None:
    patrol = "严格落实河道巡查制度，{}保持水面洁净。"
    found = compared(
        f"一、工作情况\n{SAME}{patrol.format('')}", f"一、工作情况\n{SAME}{patrol.format(act + '，')}"
    )
    assert measures(found, MeasureStatus.NEW) == [act]


def test_an_act_is_new_whether_it_ends_a_sentence_that_stayed_or_is_told_alone() -> None:
    stayed = "严格落实河道巡查制度，保持水面洁净"
    last_year = f"一、工作情况\n{SAME}加强办税服务大厅的日常管理。{stayed}。"
    act = "在服务大厅设立流动咨询台"
    behind = compared(last_year, f"一、工作情况\n{SAME}{stayed}，{act}。")
    alone = compared(last_year, f"一、工作情况\n{SAME}{stayed}。{act}。")
    assert measures(behind, MeasureStatus.NEW) == [act]
    assert measures(alone, MeasureStatus.NEW) == [act]


@pytest.mark.parametrize("ending", ["每处配齐警示标牌", "请沿河村民当面打分"])
def test_an_act_without_a_number_put_at_the_end_of_a_sentence_that_stayed_is_new(ending: str) -> None:
    stayed = "严格落实河道巡查制度，组织巡查船每日清理水面漂浮物"
    found = compared(f"一、工作情况\n{SAME}{stayed}。", f"一、工作情况\n{SAME}{stayed}，{ending}。")
    assert measures(found, MeasureStatus.NEW) == [ending]


def test_what_tells_of_a_promise_in_other_words_is_new_and_marked_as_promised() -> None:
    plan = "\n二、2024年工作安排\n一是组织行政执法人员旁听庭审。二是修订公文办理规定。"
    review = f"一、工作情况\n{SAME}选派行政执法人员走进法院观摩开庭5场。"
    promised = compared(f"一、工作情况\n{SAME}{plan}", review).measures
    unpromised = compared(f"一、工作情况\n{SAME}", review).measures
    assert [(m.status, m.keeps_promise) for m in promised] == [(MeasureStatus.NEW, True)]
    assert [(m.status, m.keeps_promise) for m in unpromised] == [(MeasureStatus.NEW, False)]


@pytest.mark.parametrize(
    "act", ["规范占道摊点1300余处", "对连续两年合格率为零的6项委托事项予以收回", "开设“食安面对面”直播专栏"]
)
def test_a_word_of_a_rate_a_share_or_an_opening_inside_another_does_not_hide_an_act(act: str) -> None:
    found = compared(f"一、工作情况\n{SAME}", f"一、工作情况\n{SAME}{act}。")
    assert measures(found, MeasureStatus.NEW) == [act]


def test_a_clause_has_no_counterpart_in_one_that_is_another_clause_s() -> None:
    files = "抽查行政许可案卷{}卷，{}案卷合格率{}%。"
    found = compared(
        f"一、工作情况\n{SAME}{files.format(364, '评出许可示范案卷12卷，', 96.4)}",
        f"一、工作情况\n{SAME}{files.format(402, '', 97.8)}",
    )
    assert measures(found, MeasureStatus.DROPPED) == ["评出许可示范案卷12卷"]


@pytest.mark.parametrize(
    "kept", ["在商会设立涉企纠纷调解室6个，调处纠纷36件。", "商会涉企纠纷调解室设立6个，覆盖全部行业商会。"]
)
def test_a_promise_that_was_kept_is_a_new_measure_with_what_it_led_to(kept: str) -> None:
    plan = "\n二、2024年工作安排\n一是在商会设立涉企纠纷调解室。二是修订公文办理规定。"
    review = f"一、工作情况\n{SAME}{kept}"
    found = compared(f"一、工作情况\n{SAME}{plan}", review)
    assert measures(found, MeasureStatus.NEW) == [kept.rstrip("。")]
    assert [m.keeps_promise for m in found.measures] == [True]


def test_what_stands_beside_a_promise_that_was_kept_is_not_marked_as_promised() -> None:
    plan = "\n二、2024年工作安排\n一是在商会设立涉企纠纷调解室。"
    kept = "在商会设立涉企纠纷调解室6个，指导安全管理制度执行，组织山洪灾害避险转移演练14场。"
    found = compared(f"一、工作情况\n{SAME}指导安全管理制度执行。{plan}", f"一、工作情况\n{SAME}{kept}")
    assert [
        (found.new.text[m.start : m.end], m.keeps_promise)
        for m in found.measures
        if m.status is MeasureStatus.NEW
    ] == [("在商会设立涉企纠纷调解室6个", True), ("组织山洪灾害避险转移演练14场", False)]


def test_what_opens_another_act_does_not_belong_to_a_measure() -> None:
    found = compared(
        f"一、工作情况\n{SAME}",
        f"一、工作情况\n{SAME}举办防汛抢险实战演练9场，面对多年不遇的连续干旱，上下同心保住了收成。",
    )
    assert measures(found, MeasureStatus.NEW)[0] == "举办防汛抢险实战演练9场"


@pytest.mark.parametrize(
    "told",
    [
        "群众背着背篓就能把社保、户籍事项办了",
        "牧民办证由跑多个窗口变为跑一个窗口",
        "群众可以就近办、随时办",
        "打通了一批办事堵点",
        "打个电话就有人登门代办",
        "采纳与否都有回音",
        "发现一处、整治一处、复绿一处",
        "能办的马上办、需要协调的限时办",
        "认真履行推进法治建设第一责任人职责",
        "继续整治涉企乱收费行为",
        "对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调",
    ],
)
def test_what_became_easier_and_what_every_leader_is_told_to_do_is_no_measure(told: str) -> None:
    found = compared(f"一、工作情况\n{SAME}", f"一、工作情况\n{SAME}举办防汛抢险实战演练9场，{told}。")
    assert measures(found, MeasureStatus.NEW) == ["举办防汛抢险实战演练9场"]


def test_a_law_of_the_country_in_force_is_no_measure_of_the_county() -> None:
    law = "新修订的《中华人民共和国行政复议法》自2024年1月1日起施行"
    own = "《望川县古树名木保护条例》自2024年3月1日起施行"
    old = f"一、工作情况\n{SAME}"
    assert measures(compared(old, f"{old}{law}，县政府组织专题学习4次。"), MeasureStatus.NEW) == [
        "县政府组织专题学习4次"
    ]
    assert measures(compared(old, f"{old}{own}。"), MeasureStatus.NEW) == [own]


def test_what_several_years_came_to_is_no_measure_of_the_year() -> None:
    review = f"一、工作情况\n{SAME}建成口袋公园7处。"
    found = compared(
        f"一、工作情况\n{SAME}", f"{review}\n五年来，全区累计新建农村公路486公里，改造危旧桥梁52座。"
    )
    assert measures(found, MeasureStatus.NEW) == ["建成口袋公园7处"]


def test_what_the_table_of_figures_follows_is_neither_new_nor_dropped() -> None:
    found = compared(
        f"一、工作情况\n{SAME}分解年度法治建设任务38项，逐项明确责任单位。",
        f"一、工作情况\n{SAME}将年度法治建设重点任务细化为42项，建立台账销号管理。",
    )
    assert [(c.old.quantity.text, c.new.quantity.text) for c in found.figures if c.old and c.new] == [
        ("38项", "42项")
    ]
    listed = measures(found, MeasureStatus.NEW) + measures(found, MeasureStatus.DROPPED)
    assert not [m for m in listed if "38项" in m or "42项" in m]


def test_a_row_of_a_table_is_no_measure(tmp_path: Path) -> None:
    table = (
        "| 处理结果 | 自然人 | 企业 | 合计 |\n| --- | --- | --- | --- |\n| 予以公开的申请 | 12 | 3 | 15 |\n"
    )
    for year, more in (("2023", ""), ("2024", table)):
        text = f"青禾区{year}年度法治政府建设工作报告\n\n一、工作情况\n\n{SAME}\n\n{more}"
        (tmp_path / f"{year}.txt").write_text(text, "utf-8")
    found = compare.compare(compare.read(tmp_path / "2023.txt"), compare.read(tmp_path / "2024.txt"))
    assert found.new.figures
    assert measures(found, MeasureStatus.NEW) == []


PLAN = "二、2024年工作安排\n一是建立特邀行政执法监督员制度。二是编制镇街道赋权事项动态调整清单。"


def test_a_promise_told_of_in_other_words_is_reported_and_a_forgotten_one_is_not() -> None:
    found = compared(
        f"一、工作情况\n{SAME}\n{PLAN}", f"一、工作情况\n{SAME}聘任特邀行政执法监督员15名，开展监督活动。"
    )
    status = {found.old.text[c.start : c.end][:6]: c.status for c in found.commitments}
    assert status == {"一是建立特邀": CommitmentStatus.REPORTED, "二是编制镇街": CommitmentStatus.UNREPORTED}


def test_carry_over_of_a_copy_is_whole_and_of_a_stranger_nothing() -> None:
    old = report(f"一、工作情况\n{SAME}{LAWYER}")
    assert carry_over(old, old).characters == 1.0
    stranger = report("一、经济运行\n全年粮食喜获丰收，旅游收入稳步增加，城乡面貌焕然一新。")
    assert carry_over(old, stranger).characters == 0.0


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from([SAME, LAWYER, "举办培训3期。", "下一步，我们将建立台账。", "一、工作情况", "（一）执法。完成评查12件。"]), max_size=8),
       st.lists(st.sampled_from([SAME, LAWYER, "举办培训5期。", "编制清单2份。", "一、工作情况", "二、2025年安排"]), max_size=8))  # fmt: skip
def test_any_two_reports_are_compared_and_every_unit_is_accounted_for(old: list[str], new: list[str]) -> None:
    found = compared("\n".join([SAME, *old]), "\n".join([SAME, *new]))
    assert sorted(i for link in found.sentences for i in link.old) == [s.id for s in found.old.sentences]
    assert sorted(i for link in found.sentences for i in link.new) == [s.id for s in found.new.sentences]
    assert len([c for c in found.figures if c.new]) == len(found.new.figures)
    assert len([c for c in found.figures if c.old]) == len(found.old.figures)
    assert 0 <= found.carry_over.characters <= 1
    json.loads(found.to_json())


@pytest.fixture(scope="module")
def corpus_pair() -> Comparison:
    folder = Path(__file__).parent.parent / "corpus" / "wangchuan"
    return compare.compare(compare.read(folder / "2023.txt"), compare.read(folder / "2024.txt"))


def test_markdown_is_as_reviewed(corpus_pair: Comparison, snapshot: Any) -> None:
    assert corpus_pair.to_markdown() == snapshot


def test_text_in_english_is_as_reviewed(corpus_pair: Comparison, snapshot: Any) -> None:
    assert corpus_pair.to_text("en") == snapshot


def test_json_is_as_reviewed(corpus_pair: Comparison, snapshot: Any) -> None:
    data = json.loads(corpus_pair.to_json())
    for side in ("old", "new"):
        del data[side]["text"], data[side]["path"]
    data["tool"]["version"] = "…"
    assert json.dumps(data, ensure_ascii=False, indent=1) == snapshot


def test_markdown_begins_with_what_to_verify_the_gravest_first() -> None:
    plan = "\n二、2024年工作安排\n一是在商会设立涉企纠纷调解室。"
    said = "一、工作情况\n严历打击违法行为。在商会设立涉企纠纷调解室6个。按期办结率达到102.4%。"
    found = with_findings(compared(f"一、工作情况\n{SAME}{plan}", said))
    text = found.to_markdown("en")
    verify, rest = text.split("### Please verify\n", 1)[1].split("###", 1)
    told = [line for line in verify.splitlines() if line and "was not found" not in line]
    assert told[0] == "- error: 按期办结率: 102.4% exceeds 100 per cent."
    assert "严历" in told[-1]
    assert told[-1].startswith("- warning: ")
    assert "在商会设立涉企纠纷调解室6个 \\(promised\\)" in rest


def test_markup_in_a_report_stays_text_in_markdown() -> None:
    found = compared(
        "一、工作情况\n办理<script>案件3件。", "一、工作情况\n办理<script>案件[x](javascript:1)5件。@all"
    )
    assert "<script>" not in found.to_markdown()
    assert "](javascript" not in found.to_markdown()
