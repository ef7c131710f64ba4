"""The shortcomings of both years: which stand as they stood, which are new, which are no longer named."""

from __future__ import annotations

import re

import pytest

import compare
from compare.problems import ProblemState, problems
from tests.builders import report

LAST_YEAR = "青禾区2023年度法治政府建设工作报告"
WORK = "一、工作情况\n办理案件{}件。\n二、存在的不足和原因\n"


def named(old: str, new: str) -> list[tuple[str, str]]:
    found = compare.compare(report(WORK.format(60) + old, title=LAST_YEAR), report(WORK.format(70) + new))
    texts = {True: found.old.text, False: found.new.text}
    return [
        (p.state.value, texts[p.state is ProblemState.GONE][p.start : p.end].rstrip("。；"))
        for p in problems(found)
    ]


STAYS = "一是基层法治力量依然薄弱。取得法律职业资格的人员占{}%，主要是编制总量偏紧。"
OLD = f"过去一年工作有了进展，但还存在一些不足，主要表现在：\n{STAYS.format(6.8)}\n二是普法宣传的针对性不够。对外出务工人员宣传方式单一。"


def test_a_shortcoming_is_kept_new_or_gone() -> None:
    new = f"对照要求还有差距，主要表现在：\n{STAYS.format(7.1)}\n二是数据壁垒尚未完全打破。垂管系统与地方平台不能互通。"
    assert named(OLD, new) == [
        ("kept", "基层法治力量依然薄弱"),
        ("new", "数据壁垒尚未完全打破"),
        ("gone", "普法宣传的针对性不够"),
    ]


def test_one_told_in_other_words_is_no_new_one() -> None:
    said = "一是行政执法信息化水平不高，跨部门数据共享不够顺畅。"
    assert named(said, "一是跨部门执法数据共享不够顺畅，部分系统存在重复录入现象。") == [
        ("reworded", "跨部门执法数据共享不够顺畅，部分系统存在重复录入现象")
    ]


@pytest.mark.parametrize(
    ("said", "now"),
    [
        # On one matter, judged in other words.
        (
            "三是部分部门合同管理制度不够健全，归档不及时。",
            "三是合同管理水平有待提高，存在先履约后签约的现象。",
        ),
        ("三是停车、环卫等城市服务与市民期盼还有差距。", "三是停车、环卫设施布局不均。"),
        # One of several that stood in a row is told alone.
        (
            "三是外贸企业订单减少，用工成本上升，商贸流通企业回款变慢，物流园区空置较多，消费信心有待恢复。",
            "三是物流园区空置率偏高。",
        ),
    ],
)
def test_a_matter_named_last_year_is_not_called_new(said: str, now: str) -> None:
    others = "一是山区道路破损较多。二是人才流失突出。"
    assert [state for state, _ in named(f"{others}{said}", f"{others}{now}")] == ["kept", "kept", "reworded"]


def test_each_of_last_year_is_kept_reworded_or_gone() -> None:
    old = "一是山区道路破损较多。二是少数机关学法流于形式，以考代学。三是龙头企业数量少、带动弱。"
    new = "一是山区道路破损依然较多。二是少数机关移交档案逐级催办，拖沓推诿。三是饮用水源保护区仍有散户。"
    states = [state for state, _ in named(old, new)]
    assert states.count("gone") + states.count("kept") + states.count("reworded") == 3
    assert states.count("new") == 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("一是部分单位法治培训不够及时。", "一是部分单位档案移交不够及时。"),
        ("一是执法装备保障存在突出短板。", "一是财源建设支撑存在突出短板。"),
    ],
)
def test_two_matters_judged_in_the_same_words_are_two(old: str, new: str) -> None:
    assert [state for state, _ in named(old, new)] == ["new", "gone"]


def test_what_is_seen_beside_achievements_leads_to_shortcomings() -> None:
    said = "总结成效的同时，我们深知存在的短板：就业压力较大；财源结构还不合理。"
    assert [name for _, name in named(said, said)] == ["就业压力较大", "财源结构还不合理"]


@pytest.mark.parametrize(
    "said",
    [
        "（一）执法力量不均衡\n基层编制偏紧，专业人才引不进。\n（二）普法精准性不强\n按对象分类施策的机制尚未建立。",
        "工作还有不足：一是执法力量不均衡，基层编制偏紧；二是普法精准性不强，分类施策不够。产生上述问题的主要原因是学习不够。",
        "执法力量不均衡，基层编制偏紧。普法精准性不强，分类施策不够。",
    ],
)
def test_shortcomings_are_counted_under_headings_in_lists_and_alone(said: str) -> None:
    found = named(said, said)
    assert [state for state, _ in found] == ["kept", "kept"]
    assert [name[:7] for _, name in found] == ["执法力量不均衡", "普法精准性不强"]


def test_what_stands_beside_a_list_is_not_gone_nor_is_a_lead_a_shortcoming() -> None:
    lead = "2023年，我县法治建设取得一定成效，但与上级要求相比还有距离。"
    old = f"{lead}\n执法力量不足。"
    new = "执法力量不足。\n1.执法人员偏少。全县现有96人。2.办案经费偏少。财政保障水平有待提高。"
    assert named(old, new) == [("new", "执法人员偏少"), ("new", "办案经费偏少")]


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        (
            "同时，我们也清醒认识到，发展中还有不少困难和短板：龙头企业不多；财源结构还不合理。",
            ["龙头企业不多", "财源结构还不合理"],
        ),
        ("政府工作还存在不足，个别惠企政策兑现不及时。", ["个别惠企政策兑现不及时"]),
        ("基层执法力量还存在短板，案多人少。", ["基层执法力量还存在短板，案多人少"]),
        ("我们既要看到成绩，也要正视前进中的困难和挑战。就业压力较大。", ["就业压力较大"]),
        ("就业压力较大。我们一定要直面问题，勇于担当，决不辜负人民期待。", ["就业压力较大"]),
        ("同时，我们也清醒看到前进道路上还有不少困难，对此将设法逐一解决。", []),
    ],
)
def test_what_leads_to_shortcomings_and_what_vows_to_face_them_names_none(
    said: str, wanted: list[str]
) -> None:
    other = "一是普法宣传方式单一。"
    assert [name for state, name in named(other, said) if state == "new"] == wanted
    assert ("gone", "普法宣传方式单一") in named(other, said)


def test_causes_that_are_numbered_under_a_heading_are_no_shortcomings_of_their_own() -> None:
    said = "（一）执法力量不均衡\n基层编制偏紧。1.招录人数偏少。2.人员流动偏快。\n（二）普法精准性不强\n分类施策不够。"
    assert [name for _, name in named(said, said)] == ["执法力量不均衡", "普法精准性不强"]


def test_the_page_lists_them_with_links_and_is_silent_without_any() -> None:
    old = report(WORK.format(60) + OLD, title=LAST_YEAR)
    page = compare.compare(old, report(WORK.format(70) + STAYS.format(6.8))).to_html()
    (shown,) = re.findall(r'<section id="problems".*?</section>', page, re.S)
    assert re.findall(r"<summary>(.*?)</summary>", shown) == [
        "与上年几乎逐字相同的1项",
        "上年提到、本年未见相应表述的1项",
    ]
    for link in re.findall(r'href="#(\w+)"', shown):
        assert f'id="{link}"' in page
    bare = report("一、工作情况\n办理案件3件。")
    assert 'id="problems"' not in compare.compare(bare, bare).to_html()
