"""Reports of one year by several issuers set side by side: themes, indicators, measures, shared passages."""

from __future__ import annotations

import json
import random
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import compare
from compare.districts.denominators import parse
from compare.districts.passages import shared_passages
from compare.districts.themes import themes_of
from compare.errors import ConfigurationError
from compare.issuer import full_name_of, names_of, place_of
from compare.model import Report
from compare.model.districts import Caveat, Districts, Honour, Theme
from tests.builders import report

CORPUS = Path(__file__).parents[2] / "corpus"
NAMES = ("qinghe", "wangchuan", "jichuan")


def of(issuer: str, text: str, year: int = 2024) -> Report:
    return report(text, title=f"{issuer}{year}年度法治政府建设工作报告", path=f"{issuer}.txt")


@pytest.fixture(scope="module")
def corpus() -> list[Report]:
    return [compare.read(CORPUS / name / "2024.txt") for name in NAMES]


@pytest.fixture(scope="module")
def districts(corpus: list[Report]) -> Districts:
    return compare.districts_of(corpus)


# the set


def test_districts_stand_in_the_order_of_their_pinyin(districts: Districts) -> None:
    assert [district.name for district in districts.districts] == ["霁川区", "青禾区", "望川县"]
    assert districts.year == 2024


@settings(max_examples=6, deadline=None)
@given(order=st.permutations(range(3)))
def test_the_order_of_the_arguments_plays_no_part(order: list[int]) -> None:
    reports = [compare.read(CORPUS / name / "2024.txt") for name in NAMES]
    assert compare.districts_of([reports[at] for at in order]) == compare.districts_of(reports)


def test_the_json_is_as_reviewed(districts: Districts, snapshot: Any) -> None:
    data = json.loads(districts.to_json())
    data["tool"]["version"] = "…"
    for district in data["districts"]:
        for name in ("text", "path", "sections", "sentences"):
            del district["report"][name]
        del district["sentence_themes"]
    assert json.dumps(data, ensure_ascii=False, indent=1) == snapshot


# what is refused


@pytest.mark.parametrize(
    ("reports", "words"),
    [
        ([of("青禾区", "一、工作\n办理案件三件。")], "two or more issuers"),
        ([of("青禾区", "一、工作\n办理案件三件。"), of("望川县", "一、工作\n办理案件三件。", 2023)], "--year FILE=YEAR"),
        ([of("青禾区", "一、工作\n办理案件三件。"), of("云岭市青禾区", "一、工作\n办理案件三件。"), of("青禾区人民政府", "一、工作\n办理。")], "both by 青禾区"),
        ([of("青禾区", "一、工作\n办理案件三件。"), report("一、工作\n全区办理行政复议案件三件。", title=None, path="x.txt")], "--year x.txt=YEAR"),
        ([of("青禾区", "一、工作\n办理案件三件。"), report("一、工作\n办理案件三件。", title="2024年度法治政府建设工作报告", path="x.txt")], "--issuer x.txt=NAME"),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_is_refused_with_a_mend(reports: list[Report], words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        compare.districts_of(reports)


# places


def test_a_place_is_known_by_its_names() -> None:
    assert place_of("望川县人民政府") == "望川县"
    assert full_name_of("云岭市青禾区人民政府") == "青禾区"
    assert names_of("云岭市青禾区人民政府")[-2:] == ("青禾区", "青禾")


def test_an_office_is_not_its_place() -> None:
    assert full_name_of("苍屏县市场监督管理局") == "苍屏县市场监督管理局"
    two = [of(name, "一、规范执法\n开展行政执法检查三次。") for name in ("青禾区", "青禾区司法局")]
    assert len(compare.districts_of(two).districts) == 2


# themes


def test_a_sentence_is_known_by_its_own_words_before_its_heading() -> None:
    found = of("青禾区", "一、健全矛盾纠纷调处机制\n1.化解矛盾纠纷。调解纠纷1975件，调解成功率为98.3%。\n2.提升能力。修订防汛专项应急预案26个，开展应急演练53场。")  # fmt: skip
    sections, sentences = themes_of(found)
    told = {found.wording(s.id)[:4]: sentences[s.id] for s in found.sentences if not s.heading}
    assert told == {"调解纠纷": Theme.DISPUTES, "修订防汛": Theme.EMERGENCIES}
    assert sections["s1"] is Theme.DISPUTES


def test_problems_and_plan_have_no_theme() -> None:
    found = of("青禾区", "一、规范执法\n开展行政执法检查三次。\n二、存在的问题\n行政执法力量不足。\n三、下一步打算\n加强行政执法培训。")  # fmt: skip
    sections, sentences = themes_of(found)
    assert set(sections) == {"s1"}
    assert [theme for theme in sentences if theme] == [Theme.ENFORCEMENT] * 2


def test_every_sentence_of_the_review_stands_in_one_cell(districts: Districts) -> None:
    for at in range(3):
        numbers = [sentence for row in districts.themes for sentence in row.cells[at].sentences]
        assert len(numbers) == len(set(numbers)) > 80
        assert sum(row.cells[at].share for row in districts.themes) == pytest.approx(1, abs=0.001)
    assert [row.theme for row in districts.themes] == [*Theme, None]


def test_sentences_that_tell_of_the_same_stand_in_one_group(districts: Districts) -> None:
    groups = [{districts.text(p) for p in group} for row in districts.themes for group in row.groups]
    window = next(group for group in groups if any("办不成事" in text for text in group))
    assert len(window) == 3
    assert all("办不成事" in text for text in window)


# indicators


def values(districts: Districts, key: str) -> dict[str, list[tuple[str, str, tuple[Caveat, ...]]]]:
    found: dict[str, list[tuple[str, str, tuple[Caveat, ...]]]] = {}
    (row,) = [indicator for indicator in districts.indicators if indicator.key == key]
    for value in row.values:
        name = districts.districts[value.district].name
        found.setdefault(name, []).append((value.figure.quantity.text, value.variant, value.caveats))
    return found


def test_received_and_accepted_are_different_words(districts: Districts) -> None:
    assert values(districts, "reconsideration-received") == {
        "霁川区": [("168件", "收到", ()), ("153件", "受理", ())],
        "青禾区": [("96件", "收到", ()), ("91件", "受理", ())],
        "望川县": [("143件", "收到", ()), ("126件", "受理", ())],
    }


def test_a_value_counted_otherwise_is_marked(districts: Districts) -> None:
    assert values(districts, "files-good-rate")["青禾区"] == [("90.2%", "优秀率", (Caveat.VARIANT,))]
    assert values(districts, "duty-reports")["青禾区"][0][2] == (Caveat.UNIT,)
    assert values(districts, "files-examined")["青禾区"] == [("410余份", "", (Caveat.BOUND,))]


def test_the_office_alone_and_years_together_are_marked() -> None:
    text = "一、深化普法\n{}开展法治宣传活动{}场，增强群众法治意识。"
    three = [
        of("青禾区", text.format("全区", 30)),
        of("望川县", text.format("本局", 20)),
        of("霁川区", text.format("累计", 90)),
    ]
    assert {
        name: found[0][2] for name, found in values(compare.districts_of(three), "law-campaigns").items()
    } == {
        "青禾区": (),
        "望川县": (Caveat.SCOPE,),
        "霁川区": (Caveat.SPAN,),
    }


def test_indicators_that_are_on_no_list_are_found(districts: Districts) -> None:
    rows = {row.name: row for row in districts.indicators if not row.key}
    assert [v.figure.quantity.text for v in rows["办理公证事项"].values] == ["805件", "1302件", "612件"]
    assert not [name for name in rows if "由" in name]


def test_nothing_is_ranked_without_denominators(districts: Districts) -> None:
    assert not any(row.per for row in districts.indicators)


def test_denominators_give_values_per_head_and_an_order(corpus: list[Report]) -> None:
    per = parse("p.csv", "issuer,population,towns\n青禾区,400000,9\n望川县,200000,12\n霁川区,\"600,000\",\n", [r.issuer for r in corpus])  # fmt: skip
    found = compare.districts_of(corpus, denominators=per)
    (row,) = [row for row in found.indicators if row.key == "information-published"]
    heads, towns = row.per
    assert (heads.denominator, heads.scale) == ("population", 10_000)
    assert [(found.districts[at].name, rate) for at, rate in heads.values] == [
        ("望川县", Decimal(263)),
        ("青禾区", Decimal(253)),
        ("霁川区", Decimal(5390) / 60),
    ]
    assert towns.scale == 1
    assert len(towns.values) == 2
    (rates,) = [row for row in found.indicators if row.key == "online-rate"]
    assert rates.per == ()


def test_a_value_counted_otherwise_is_not_ranked() -> None:
    text = "一、深化普法\n{}开展法治宣传活动{}场，增强群众法治意识。"
    three = [of("青禾区", text.format("", 30)), of("望川县", text.format("累计", 90)), of("霁川区", text.format("", 20))]  # fmt: skip
    per = {r.issuer: {"towns": Decimal(10)} for r in three}
    (row,) = compare.districts_of(three, denominators=per).indicators
    assert {rate for _, rate in row.per[0].values} == {Decimal(3), Decimal(2)}


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("", "first line with the column issuer"),
        ("name,population\n青禾区,3\n", "first line with the column issuer"),
        ("issuer,population\n青禾区,three\n望川县,4\n", "line 2: population is three"),
        ("issuer,population\n青禾区,-3\n望川县,4\n", "not a number above zero"),
        ("issuer,population\n青禾区,3\n清河区,4\n", "none of the reports is by 清河区"),
        ("issuer,population\n青禾区,3\n青禾,4\n", "is in the table twice"),
        ("issuer,population\n青禾区,3\n", "has no line for 望川县"),
    ],
)
def test_a_table_that_is_wrong_is_refused(table: str, words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        parse("p.csv", table, ["青禾区", "望川县"])


# measures


def told(districts: Districts, name: str, *, lacking: bool) -> list[str]:
    at = [district.name for district in districts.districts].index(name)
    return [
        districts.text(measure.passages[0])
        for measure in districts.measures
        if (at in measure.lacking if lacking else [p.district for p in measure.passages] == [at])
    ]


def test_what_one_district_alone_does_is_found(districts: Districts) -> None:
    only = " ".join(told(districts, "霁川区", lacking=False))
    for words in ("老街坊", "安静生产期", "霁川说法"):
        assert words in only
    # All three have the window, and two the publicity for the code.
    assert "办不成事" not in only
    assert "综合查一次" not in only


def test_what_others_have_and_one_has_not_is_found(districts: Districts) -> None:
    lacking = told(districts, "青禾区", lacking=True)
    assert "全面推行“综合查一次”" in lacking
    assert not [text for text in told(districts, "望川县", lacking=True) if "综合查一次" in text]


def test_an_act_that_counts_is_not_lacking_for_what_stands_in_front_of_it(districts: Districts) -> None:
    # All three tell how many 公证事项 they dealt with.
    (lawyers,) = [text for text in told(districts, "青禾区", lacking=True) if "一法律顾问" in text]
    assert lawyers == "“一村（社区）一法律顾问”提供服务3300余次"


def test_a_measure_comes_with_its_honour_and_stands_first() -> None:
    plain = "一、规范执法\n建立行政执法监督联络站点机制。落实执法公示制度，公示信息三万条。"
    best = plain + "创新推出“执法一码通”，入选全省法治政府建设典型案例并在全省推广。"
    first = compare.districts_of([of("青禾区", best), of("望川县", plain)]).measures[0]
    assert first.honours == (Honour.PROMOTED, Honour.AWARDED)
    assert [p.district for p in first.passages] == [0]
    assert first.lacking == (1,)


def test_a_measure_told_in_another_part_is_not_lacking() -> None:
    ours = of("青禾区", "一、规范执法\n设立企业综合服务驿站5个，提供政策法律服务。\n二、深化普法\n开展宣传活动三十场。")  # fmt: skip
    theirs = of("望川县", "一、规范执法\n公示执法信息三万条。\n二、深化普法\n开展宣传活动三十场，在园区设立企业综合服务驿站。")  # fmt: skip
    assert not [m for m in compare.districts_of([ours, theirs]).measures if "驿站" in ours.text[m.passages[0].start : m.passages[0].end]]  # fmt: skip


# shared passages

COPIED = (
    "推行“云上调解室”，为{0}外出务工人员提供远程调解服务146次。{0}政府主要负责人每季度接访一次，"
    "带案下访化解积案27件，群众满意率达到98.6%。依托{1}融媒体中心开设专栏，讲述调解故事。"
)


def with_paragraph(name: str, paragraph: str) -> Report:
    text = (CORPUS / name / "2024.txt").read_text("utf-8")
    lines = text.splitlines()
    at = next(number for number, line in enumerate(lines) if "枫桥经验" in line)
    lines.insert(at + 1, paragraph)
    return report("\n".join(lines), title=None, path=f"{name}.txt")


def test_a_paragraph_copied_with_the_name_changed_is_found() -> None:
    reports = [
        with_paragraph("qinghe", COPIED.format("青禾区", "青禾区")),
        with_paragraph("wangchuan", COPIED.format("望川县", "望川县")),
        compare.read(CORPUS / "jichuan" / "2024.txt"),
    ]
    (found,) = [p for p in shared_passages(reports) if "云上调解室" in reports[p.passages[0].district].text[p.passages[0].start : p.passages[0].end]]  # fmt: skip
    assert [p.district for p in found.passages] == [1, 0]  # 25 February before 26 February
    assert found.same_figures
    assert found.similarity > 0.97
    for passage in found.passages:
        text = reports[passage.district].text[passage.start : passage.end]
        assert text.startswith("推行“云上调解室”")
        assert text.endswith("讲述调解故事。")


def test_a_name_that_was_left_in_says_where_it_came_from() -> None:
    reports = [
        with_paragraph("qinghe", COPIED.format("青禾区", "青禾区")),
        with_paragraph("wangchuan", COPIED.format("望川县", "青禾区")),
    ]
    first = shared_passages(reports)[0]
    assert first.left_names == ((1, "青禾区"),)


def test_a_paragraph_with_a_few_words_changed_is_found() -> None:
    changed = COPIED.format("望川县", "望川县").replace("远程调解", "线上调解").replace("27件", "31件").replace("故事", "案例")  # fmt: skip
    reports = [with_paragraph("qinghe", COPIED.format("青禾区", "青禾区")), with_paragraph("wangchuan", changed), compare.read(CORPUS / "jichuan" / "2024.txt")]  # fmt: skip
    assert any("云上调解室" in reports[p.passages[0].district].text[p.passages[0].start : p.passages[0].end] and not p.same_figures for p in shared_passages(reports))  # fmt: skip


def test_what_all_districts_share_is_no_copy() -> None:
    reports = [
        with_paragraph("qinghe", COPIED.format("青禾区", "青禾区")),
        with_paragraph("wangchuan", COPIED.format("望川县", "望川县")),
        with_paragraph("jichuan", COPIED.format("霁川区", "霁川区")),
    ]
    assert not [p for p in shared_passages(reports) if p.same_figures]


def test_the_districts_of_the_corpus_share_no_passage_with_equal_numbers(districts: Districts) -> None:
    assert not [shared for shared in districts.shared if shared.same_figures or shared.left_names]


def test_copies_are_found_among_many_reports() -> None:
    draw = random.Random(7)
    clauses = [
        clause
        for name in NAMES
        for line in (CORPUS / name / "2024.txt").read_text("utf-8").splitlines()
        for clause in line.rstrip("。").split("，")
        if 8 <= len(clause) <= 30 and "。" not in clause
    ]
    places = [a + b + "县" for a in "甲乙丙丁戊己庚辛壬癸" for b in "山川河湖海林"]

    def written(place: str) -> list[str]:
        return ["，".join(draw.sample(clauses, 3)) + f"，惠及{place}群众{draw.randint(100, 9999)}人。" for _ in range(20)]  # fmt: skip

    texts = {place: written(place) for place in places}
    texts["癸林县"][4] = "".join(texts["甲山县"][4:7]).replace("甲山县", "癸林县")
    reports = [of(place, "一、工作情况\n" + "\n".join(lines)) for place, lines in texts.items()]
    found = [p for p in shared_passages(reports) if p.same_figures]
    assert [{q.district for q in p.passages} for p in found] == [{0, len(places) - 1}]


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(alphabet="法治政府建设工作情况3，。区县", max_size=120), min_size=2, max_size=4))
def test_any_texts_can_be_set_side_by_side(texts: list[str]) -> None:
    names = ("青禾区", "望川县", "霁川区", "汀澜区")
    reports = [of(name, "一、工作情况\n有。\n" + text) for name, text in zip(names, texts, strict=False)]
    found = compare.districts_of(reports)
    json.loads(found.to_json())
    assert len(found.districts) == len(texts)


# more districts than can be set against each other


def many(count: int) -> list[Report]:
    heads, tails = "甲乙丙丁戊己庚辛壬癸", "东南西北中上下前"
    copied = "依托乡贤议事亭开设巡回调解专场，由退休法官轮流坐堂答疑，把纠纷化解在村民家门口的老槐树下。每月逢五逢十把流动服务车开进山村集市，现场代写诉状、代办公证、代查档案。"
    body = "一、2024年工作情况\n{own}全区新收行政复议案件{number}件。\n{copied}\n"
    return [
        of(
            f"{heads[at % 10]}{tails[at // 10]}区",
            body.format(own="印发了执法手册。", number=at + 10, copied=copied if at in (3, 7) else ""),
        )
        for at in range(count)
    ]


def test_more_than_sixty_districts_are_abridged_to_what_grows_with_their_number() -> None:
    large = compare.districts_of(many(61))
    assert large.is_abridged
    assert large.measures == ()
    assert not any(row.groups for row in large.themes)
    assert [indicator.key for indicator in large.indicators if not indicator.key] == []
    assert large.indicators
    assert [len(shared.passages) for shared in large.shared] == [2]
    assert json.loads(large.to_json())["abridged"] is True
    assert not compare.districts_of(many(60)).is_abridged


def test_the_page_of_an_abridged_set_says_what_is_left_out_and_every_link_leads_somewhere() -> None:
    page = compare.districts_of(many(61)).to_html("en")
    assert "61 districts are too many to compare every measure" in page
    assert "None found" not in page.partition('id="measures"')[2].partition("</section>")[0]
    places = set(re.findall(r'id="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= places
