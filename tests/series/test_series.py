"""Reports of one issuer over the years: sections, indicators, measures and promises followed through."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import compare
from compare.errors import YoyError
from compare.model import Comparison, Report
from compare.model.series import (
    Break,
    IndicatorLine,
    MeasureLife,
    Outcome,
    SectionChain,
    SectionEvent,
    Series,
)
from compare.series.series import pairs
from tests.builders import report

CORPUS = Path(__file__).parents[2] / "corpus"
TITLE = "青禾区{}年度法治政府建设工作报告"
FILLER = "一、依法行政\n严格落实重大行政决策程序规定，公众参与、专家论证、风险评估、合法性审查和集体讨论决定成为必经程序。\n"
CARAVAN = "在菜市场设立流动公证服务车，上门办理老年人遗嘱公证。"


def year(number: int, body: str) -> Report:
    return report(FILLER + body, title=TITLE.format(number), path=f"{number}.txt")


def series(*bodies: str, first: int = 2021) -> Series:
    return compare.series_of([year(first + n, body) for n, body in enumerate(bodies)])


@pytest.fixture(scope="module", params=["wangchuan", "qinghe", "jichuan"])
def district(request: pytest.FixtureRequest) -> list[Report]:
    return [compare.read(CORPUS / request.param / f"{number}.txt") for number in (2022, 2023, 2024)]


# sections


def section(found: Series, heading: str) -> SectionChain:
    (chain,) = [chain for chain in found.sections if heading in chain.heading]
    return chain


def events(chain: SectionChain) -> dict[int, SectionEvent]:
    return {point.year: point.event for point in chain.points}


CONCILIATION = "建成行政争议调解中心，调解行政争议案件{}件。组织律师参与信访接待，就地化解征地补偿纠纷。"
PUBLICITY = "制作普法短视频在乡镇集市循环播放。面向外出务工人员编印法律明白册，返乡时在车站发放。"


def test_a_section_is_followed_under_its_new_heading() -> None:
    found = series(
        f"二、化解争议\n{CONCILIATION.format(3)}",
        f"二、促进社会和谐\n{CONCILIATION.format(5)}",
        f"二、促进社会和谐\n{CONCILIATION.format(6)}",
    )
    assert events(section(found, "和谐")) == {
        2021: SectionEvent.FIRST,
        2022: SectionEvent.RENAMED,
        2023: SectionEvent.REWORDED,
    }


def test_a_section_that_skips_a_year_is_found_again() -> None:
    found = series(
        f"二、化解争议\n{CONCILIATION.format(3)}",
        f"二、普法宣传\n{PUBLICITY}",
        f"二、普法宣传\n{PUBLICITY}\n三、化解争议\n{CONCILIATION.format(9)}",
    )
    back = section(found, "化解争议")
    assert events(back) == {2021: SectionEvent.FIRST, 2023: SectionEvent.RETURNED}
    assert back.end is None
    assert events(section(found, "普法"))[2022] is SectionEvent.NEW


def test_a_dropped_section_says_since_when() -> None:
    found = series(
        f"二、化解争议\n{CONCILIATION.format(3)}",
        f"二、化解争议\n{CONCILIATION.format(4)}",
        f"二、普法宣传\n{PUBLICITY}",
    )
    end = section(found, "化解争议").end
    assert end is not None
    assert (end.year, end.into) == (2023, None)


def test_merged_and_split_sections_name_each_other() -> None:
    reports = [compare.read(CORPUS / "wangchuan" / f"{number}.txt") for number in (2022, 2023, 2024)]
    found = compare.series_of(reports)
    gone, kept = (section(found, heading) for heading in ("完善依法行政制度体系", "行政制度和决策机制"))
    assert gone.end is not None
    assert (gone.end.year, gone.end.into) == (2023, kept.id)
    assert next(p.others for p in kept.points if p.event is SectionEvent.MERGED) == (gone.id,)
    whole, part = (section(found, heading) for heading in ("拓展行政执法监督", "抓实执法案卷评查"))
    assert [p.others for p in whole.points if p.event is SectionEvent.SPLIT] == [(part.id,)]
    assert [p.others for p in part.points if p.event is SectionEvent.SPLIT] == [(whole.id,)]


def test_the_newest_report_gives_the_order_and_ended_sections_stand_where_they_stood() -> None:
    found = series(
        f"二、化解争议\n{CONCILIATION.format(3)}\n三、普法宣传\n{PUBLICITY}",
        f"二、化解争议\n{CONCILIATION.format(4)}\n三、普法宣传\n{PUBLICITY}",
        f"二、普法宣传\n{PUBLICITY}",
    )
    assert [chain.heading for chain in found.sections] == ["依法行政", "化解争议", "普法宣传"]


# indicators


def indicator(found: Series, name: str) -> IndicatorLine:
    (line,) = [line for line in found.indicators if name in line.indicator]
    return line


def course(line: IndicatorLine) -> list[tuple[int, str, tuple[Break, ...]]]:
    return [(point.year, point.figure.quantity.text, point.breaks) for point in line.points]


def test_an_indicator_is_followed_and_its_values_may_be_joined() -> None:
    found = series("全年收到行政复议申请58件。", "全年收到行政复议申请70件。", "全年共收到行政复议申请91件。")
    assert course(indicator(found, "行政复议申请")) == [
        (2021, "58件", ()),
        (2022, "70件", ()),
        (2023, "91件", ()),
    ]


def test_a_value_left_out_for_a_year_is_a_gap() -> None:
    found = series(
        "全年收到行政复议申请58件。", "行政复议主渠道作用进一步发挥。", "全年收到行政复议申请91件。"
    )
    assert course(indicator(found, "行政复议申请")) == [(2021, "58件", ()), (2023, "91件", (Break.GAP,))]


def test_a_value_left_out_is_not_taken_from_another_indicator() -> None:
    found = series(
        "新建改建农村公路29公里，新建改建高速公路67公里。",
        "新建改建农村公路35公里。",
        "新建改建农村公路41公里，新建改建高速公路60公里。",
    )
    assert [year for year, _, _ in course(indicator(found, "高速公路"))] == [2021, 2023]
    assert [year for year, _, _ in course(indicator(found, "农村公路"))] == [2021, 2022, 2023]


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [
        ("开展法治宣传活动120场", "开展法治宣传活动95场次", Break.UNIT),
        ("培训行政执法人员520名", "累计培训行政执法人员5218名", Break.SCOPE),
        ("行政复议案件收到70件", "行政复议案件办结66件", Break.SCOPE),
        ("行政复议案件接收70件", "行政复议案件办结66件", Break.SCOPE),
        ("全区举办法治讲座30场", "本局举办法治讲座12场", Break.SCOPE),
        ("调解行政争议案件40件", "三年来调解行政争议案件131件", Break.PERIOD),
    ],
)
def test_a_change_of_counting_is_marked_and_never_joined(before: str, after: str, reason: Break) -> None:
    found = series(f"{before}，群众反映良好。", f"{before}，群众反映良好。", f"{after}，群众反映良好。")
    (line,) = [line for line in found.indicators if len(line.points) == 3]
    assert [point.breaks for point in line.points][:2] == [(), ()]
    assert reason in line.points[2].breaks


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("审查合同30项", "审查合同41个"),
        ("聘请法律顾问11名", "聘请法律顾问13人"),
        ("全年受理复议案件70件", "受理复议案件82件"),
        ("行政复议案件收到70件", "行政复议案件接收82件"),
        ("为企业减免税费1.2亿元", "为企业减免税费12600万元"),
        ("行政复议办结率连续三年达到100%", "行政复议办结率达到100%"),
    ],
)
def test_a_change_of_style_is_no_change_of_counting(before: str, after: str) -> None:
    found = series(f"{before}，群众反映良好。", f"{before}，群众反映良好。", f"{after}，群众反映良好。")
    lines = [line for line in found.indicators if len(line.points) == 3]
    assert lines
    assert all(not point.breaks for line in lines for point in line.points)


def test_a_chapter_on_several_years_counts_them_together_unless_the_sentence_names_one() -> None:
    year_by_year = "二、工作成效\n调解行政争议案件{}件，群众反映良好。"
    # The chapter is most of the review: one beside a review of the year would not be set against it at all.
    chapter = f"二、过去五年工作成效\n{{}}调解行政争议案件{{}}件，群众反映良好。\n{PUBLICITY}\n{PUBLICITY}"
    before = [year_by_year.format(n) for n in (40, 43)]
    for opening, breaks in (("", (Break.PERIOD,)), ("2023年", ())):
        found = series(*before, chapter.format(opening, 51))
        assert indicator(found, "行政争议").points[2].breaks == breaks


def test_a_target_of_the_plan_never_goes_on_as_a_result() -> None:
    body = "全年培训执法人员{}名。\n二、{}年工作安排\n全年培训执法人员{}名。"
    found = series(body.format(300, 2022, 350), body.format(360, 2023, 400), body.format(390, 2024, 420))
    values = {
        line.function.value: [p.figure.quantity.value for p in line.points] for line in found.indicators
    }
    assert values == {"review": [300, 360, 390], "plan": [350, 400, 420]}


def test_what_a_value_rose_from_is_not_the_value() -> None:
    found = series(
        "科技进步贡献率达到52.2%。", "科技进步贡献率由52.2%提高到57.5%。", "科技进步贡献率提高到58.5%。"
    )
    (line,) = [line for line in found.indicators if len(line.points) == 3]
    assert [float(point.figure.quantity.value) for point in line.points] == [52.2, 57.5, 58.5]


def test_every_figure_stands_in_exactly_one_line(district: list[Report]) -> None:
    found = compare.series_of(district)
    told = [(point.year, point.figure.quantity.start) for line in found.indicators for point in line.points]
    assert len(told) == len(set(told)) == sum(len(r.figures) for r in district)
    followed = [line for line in found.indicators if len(line.points) == 3]
    assert len(followed) > 40


# measures


def life(found: Series, words: str) -> MeasureLife:
    (only,) = [
        measure
        for measure in found.measures
        if any(words in found.report(p.year).text[p.start : p.end] for p in measure.points)
    ]
    return only


def told_in(measure: MeasureLife) -> list[int]:
    return [point.year for point in measure.points]


def test_a_measure_lives_from_the_year_that_begins_it_to_the_year_that_last_tells_of_it() -> None:
    body = "推进调解工作规范运行，调解协议依法确认。"
    reworded = "继续在各菜市场设立流动公证服务车，为老年人上门办理遗嘱公证。"
    found = series(body, body + CARAVAN, body + reworded, body)
    measure = life(found, "公证服务车")
    assert told_in(measure) == [2022, 2023]
    assert (measure.since_before, measure.is_alive) == (False, False)


def test_a_measure_of_the_first_report_may_be_older() -> None:
    body = "推进调解工作规范运行，调解协议依法确认。"
    measure = life(series(body + CARAVAN, body + CARAVAN, body), "公证服务车")
    assert told_in(measure) == [2021, 2022]
    assert measure.since_before


def test_a_measure_that_comes_back_is_one_measure() -> None:
    body = "推进调解工作规范运行，调解协议依法确认。"
    measure = life(series(body, body + CARAVAN, body, body + CARAVAN), "公证服务车")
    assert told_in(measure) == [2022, 2024]
    assert measure.is_alive


def test_a_measure_that_moved_lives_on() -> None:
    body = "推进调解工作规范运行，调解协议依法确认。"
    found = series(body, f"{body}{CARAVAN}", f"{body}\n二、便民服务\n{CARAVAN}{PUBLICITY}")
    assert told_in(life(found, "公证服务车")) == [2022, 2023]


def test_what_every_report_tells_of_is_a_standing_measure() -> None:
    reworded = "继续在各菜市场设立流动公证服务车，为老年人上门办理遗嘱公证。"
    measure = life(series(CARAVAN, reworded, CARAVAN), "公证服务车")
    assert told_in(measure) == [2021, 2022, 2023]
    assert measure.is_standing
    assert not life(series(CARAVAN, CARAVAN, FILLER), "公证服务车").is_standing


def test_a_measure_is_not_followed_into_a_heading() -> None:
    told = "一、总体情况\n公开政府信息{}条。\n六、其他需要报告的事项\n{}"
    kept = "本年度未收取信息处理费。"
    split = "（一）收取信息处理费情况：本年度未发出收费通知，收费金额0元。\n（二）建议提案公开情况：办理并公开建议11件。"
    found = series(told.format(823, kept), told.format(824, kept), told.format(825, split))
    spans = [found.report(p.year).text[p.start : p.end] for measure in found.measures for p in measure.points]
    assert spans
    assert not any("情况" in said for said in spans)


# promises

PLAN = "\n二、{}年工作安排\n一是建立特邀行政执法监督员制度。二是编制镇街道赋权事项动态调整清单。"
DONE = "聘任特邀行政执法监督员15名，开展监督活动。"


def outcomes(found: Series) -> dict[tuple[int, str], Outcome]:
    return {(p.year, found.report(p.year).text[p.start : p.end][2:6]): p.outcome for p in found.promises}


def test_promises_are_reported_at_once_late_or_never_and_the_last_are_open() -> None:
    late = "编制镇街道赋权事项动态调整清单，调整事项12项。"
    found = series(PLAN.format(2022), DONE, late, "推进调解工作规范运行。" + PLAN.format(2025))
    assert outcomes(found) == {
        (2021, "建立特邀"): Outcome.REPORTED,
        (2021, "编制镇街"): Outcome.LATE,
        (2024, "建立特邀"): Outcome.OPEN,
        (2024, "编制镇街"): Outcome.OPEN,
    }


def test_a_promise_that_the_next_report_says_was_not_kept_is_late_or_undone() -> None:
    not_yet = "镇街道赋权事项动态调整清单尚未编制完成。"
    late = "编制镇街道赋权事项动态调整清单，调整事项12项。"
    found = series(PLAN.format(2022), DONE + not_yet, DONE)
    assert outcomes(found)[2021, "编制镇街"] is Outcome.UNDONE
    assert "次年称未完成" in found.to_html()
    assert outcomes(series(PLAN.format(2022), DONE + not_yet, late))[2021, "编制镇街"] is Outcome.LATE


def test_a_promise_made_again_without_a_report_is_repeated() -> None:
    found = series(PLAN.format(2022), DONE + PLAN.format(2023), DONE)
    assert outcomes(found)[2021, "编制镇街"] is Outcome.REPEATED
    assert outcomes(found)[2022, "编制镇街"] is Outcome.UNREPORTED


def test_a_promise_whose_next_report_is_missing_is_not_said_to_be_forgotten_or_answered_at_once() -> None:
    found = compare.series_of(
        [year(2021, PLAN.format(2022)), year(2023, DONE), year(2024, DONE + PLAN.format(2025))]
    )
    assert outcomes(found)[2021, "建立特邀"] is Outcome.LATE
    assert outcomes(found)[2021, "编制镇街"] is Outcome.UNSEEN
    assert "次年无报告" in found.to_html()
    assert "no report on the next year" in found.to_html("en")
    told = [promise["outcome"] for promise in json.loads(found.to_json())["promises"]]
    assert "unseen" in told
    assert "unreported" not in told


def test_efforts_nobody_could_call_undone_are_not_counted_among_the_promises_without_follow_up() -> None:
    plan = "\n二、{}年工作安排\n一是编制镇街道赋权事项动态调整清单。二是进一步提升服务群众的水平。"
    found = series(plan.format(2022), DONE, DONE)
    assert [(p.outcome, p.is_verifiable, p.is_counted) for p in found.promises] == [
        (Outcome.UNREPORTED, True, True),
        (Outcome.UNREPORTED, False, False),
    ]
    page = found.to_html("en")
    assert "General promises, not to be verified one by one: 1" in page
    assert (
        page.index("编制镇街道赋权事项动态调整清单")
        < page.index("General promises")
        < page.index("进一步提升服务群众的水平")
    )


# the whole


def test_the_order_of_the_arguments_means_nothing(district: list[Report]) -> None:
    first = compare.series_of(district).to_json()
    assert all(compare.series_of(order).to_json() == first for order in permutations(district))


SENTENCES = (
    CARAVAN, DONE, "全年收到行政复议申请58件。", "全年收到行政复议申请70件，办结66件。", "累计培训执法人员520名。",
    "二、化解争议", "二、便民服务", "举办法治讲座30场。", "举办法治讲座12场次。", "三、下一年工作安排", "编制赋权事项动态调整清单。",
)  # fmt: skip


@settings(max_examples=20, deadline=None)
@given(st.data(), st.lists(st.lists(st.sampled_from(SENTENCES), max_size=7), min_size=3, max_size=5))
def test_any_reports_in_any_order_give_one_series(data: st.DataObject, bodies: list[list[str]]) -> None:
    reports = [year(2019 + n, "\n".join(body)) for n, body in enumerate(bodies)]
    found = compare.series_of(reports)
    assert compare.series_of(data.draw(st.permutations(reports))).to_json() == found.to_json()
    for chain in found.sections:
        assert [p.year for p in chain.points] == sorted({p.year for p in chain.points})
    told = [(p.year, p.section) for chain in found.sections for p in chain.points]
    assert sorted(told) == sorted((r.year, s.id) for r in reports for s in r.sections)
    figures = [(p.year, p.figure) for line in found.indicators for p in line.points]
    assert len(figures) == sum(len(r.figures) for r in reports)
    for line in found.indicators:
        assert not line.points[0].breaks
        for before, after in zip(line.points, line.points[1:], strict=False):
            assert (Break.GAP in after.breaks) is (after.year > before.year + 1)
    for measure in found.measures:
        assert measure.is_standing is (len(measure.points) == len(reports))
        assert all(p.start < p.end <= len(found.report(p.year).text) for p in measure.points)


def test_comparisons_at_hand_are_used(district: list[Report], monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[tuple[int | None, int | None]] = []

    def counted(old: Report, new: Report) -> Comparison:
        made.append((old.year, new.year))
        return compare.compare(old, new)

    ready = {(2022, 2023): compare.compare(*district[:2]), (2023, 2024): compare.compare(*district[1:])}
    monkeypatch.setattr("compare.series.series.compare", counted)
    found = compare.series_of(district, ready)
    assert made == [(2022, 2024)]
    assert found.to_json() == compare.series_of(district).to_json()
    made.clear()
    compare.series_of(district, ready, reach=1)
    assert made == []


def test_neighbours_are_compared_first_and_no_farther_than_the_reach() -> None:
    assert pairs(4, 2) == [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3)]
    assert len(pairs(10)) == 9 + 8 + 7


def test_json_is_as_reviewed(snapshot: Any) -> None:
    import json

    reports = [compare.read(CORPUS / "wangchuan" / f"{number}.txt") for number in (2022, 2023, 2024)]
    data = json.loads(compare.series_of(reports).to_json())
    data["tool"]["version"] = "…"
    for told in data["reports"]:
        del told["path"]
    for line in data["indicators"]:
        for point in line["points"]:
            del point["sentence"]["text"]
    for measure in data["measures"]:
        for point in measure["points"]:
            del point["sentence_text"]
    assert json.dumps(data, ensure_ascii=False, indent=1) == snapshot


# refusals


def refusal(reports: list[Report]) -> str:
    with pytest.raises(YoyError) as error:
        compare.series_of(reports)
    return str(error.value)


def test_two_reports_are_sent_to_compare_and_one_is_too_few() -> None:
    reports = [year(2021 + n, CARAVAN) for n in range(2)]
    assert "yoy compare" in refusal(reports)
    assert "three" in refusal(reports[:1])


def test_a_report_without_a_year_says_how_to_give_one() -> None:
    reports = [year(2021 + n, CARAVAN) for n in range(3)]
    reports[1] = replace(reports[1], year=None)
    assert "--year 2022.txt=YEAR" in refusal(reports)


def test_two_reports_of_one_year_are_both_named() -> None:
    reports = [year(2021 + n, CARAVAN) for n in range(3)]
    reports.append(replace(reports[0], path="copy.txt"))
    assert "2021.txt" in refusal(reports)
    assert "copy.txt" in refusal(reports)


def test_another_issuer_is_named_with_the_mend_and_a_longer_name_is_the_same_issuer() -> None:
    reports = [year(2021 + n, CARAVAN) for n in range(3)]
    longer = [replace(reports[0], issuer="云岭市青禾区人民政府"), *reports[1:]]
    assert compare.series_of(longer).issuer
    other = [*reports[:2], replace(reports[2], issuer="望川县人民政府")]
    assert "--issuer NAME" in refusal(other)
    assert "望川县人民政府" in refusal(other)
    assert compare.series_of([*reports[:2], replace(reports[2], issuer="")]).issuer == reports[0].issuer
