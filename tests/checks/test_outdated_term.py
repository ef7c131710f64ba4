"""The rule outdated-term: what it finds, and what comes near and is right."""

from __future__ import annotations

import pytest

from compare.language import Language, say
from tests.builders import TITLE, report
from tests.checks.drafts import found, one, texts


def test_an_old_name_is_found_once_with_its_count() -> None:
    (finding,) = found("outdated-term", one("法制机构严格审核。法制机构列席会议。"))
    assert "2 times" in str(finding.message)


@pytest.mark.parametrize(
    "body", ["工商所", "质监所", "国土所", "食药监所", "物价局", "工商部门", "安监部门", "旅发委"]
)
def test_bodies_the_reform_merged(body: str) -> None:
    assert texts("outdated-term", one(f"为各基层{body}配发检测设备。")) == [body]


@pytest.mark.parametrize(
    "sentence",
    [
        "法治机构严格审核。",
        "原法制办职责划入司法局。",
        "贯彻《法制机构工作规定》。",
        "规范个体工商所得核定，盘活国土所有权。",
        "由原区工商局、质监局组建。",
        "前身为区工商局。",
        "区文化广电和旅游局出动执法人员120人次。",
        "县文化广电体育和旅游局开展联合检查。",
    ],
)
def test_new_names_and_quoted_ones_are_left_alone(sentence: str) -> None:
    assert not found("outdated-term", one(sentence))


def test_a_law_beside_one_that_was_amended_is_in_use() -> None:
    sentence = "重点宣讲民法典、新修订的行政复议法和《信访条例》。"
    assert texts("outdated-term", one(sentence)) == ["《信访条例》"]


@pytest.mark.parametrize(
    ("year", "text", "terms"),
    [
        (2022, "严格执行《建设行政处罚程序暂行规定》，落实三项制度。", ["《建设行政处罚程序暂行规定》"]),
        (2022, "依据《建设行政处罚程序暂行规定》办理案件12件。", []),
        (2021, "严格执行《建设行政处罚程序暂行规定》，落实三项制度。", []),
        (2023, "依据《建设行政处罚程序暂行规定》办理案件12件。", ["《建设行政处罚程序暂行规定》"]),
        # Most of the year the old one was in force.
        (2024, "严格执行《法规规章备案条例》，报备率100%。", []),
        (2025, "严格执行《法规规章备案条例》，报备率100%。", ["《法规规章备案条例》"]),
        (2024, "按时报备。\n二、下一步打算\n2025年，落实《法规规章备案条例》，做到应备尽备。", ["《法规规章备案条例》"]),
        (2024, "落实《法规规章备案审查条例》《食品经营许可和备案管理办法》。", []),
        (2024, "落实《食品经营许可管理办法》，清理依据《禁止垄断协议暂行规定》制定的文件。", ["《食品经营许可管理办法》"]),
    ],
)  # fmt: skip
def test_rules_others_replaced(year: int, text: str, terms: list[str]) -> None:
    draft = report(f"一、规范行政执法\n{text}", title=f"青禾区{year}年度法治政府建设工作报告")
    assert texts("outdated-term", draft) == terms


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("组织商户学习，普及票据法、合同法和广告法。", ["合同法"]),
        ("宣传《劳动合同法》，解读劳动合同法、民法典合同编，讲解合同法律风险。", []),
        ("会同国土、环保、公安等部门联合执法。", ["国土、环保、公安等部门"]),
        ("会同自然资源、生态环境、公安等部门联合执法，强化国土空间管控、环保督察。", []),
        ("新建消防救援站3座，消防救援中队入驻。", []),
        ("公安消防中队开展检查，为五保户送法上门。", ["公安消防中队", "五保户"]),
        ("原工商分局档案移交，原计生办人员转隶。", []),
    ],
)
def test_names_that_reforms_and_laws_replaced(sentence: str, terms: list[str]) -> None:
    assert sorted(texts("outdated-term", one(sentence))) == sorted(terms)


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("贯彻《信访条例》，畅通信访渠道。", ["《信访条例》"]),
        ("依据《治安管理处罚条例》办理案件。", ["《治安管理处罚条例》"]),
        ("依据《治安管理处罚法》办理案件。", []),
        ("落实《中华人民共和国合同法》，规范政府合同。", ["《中华人民共和国合同法》"]),
        ("落实《法治政府建设实施纲要(2015-2020年)》。", ["《法治政府建设实施纲要(2015-2020年)》"]),
        ("贯彻《信访工作条例》和《劳动合同法》，修订《青禾区信访条例实施细则》。", []),
        ("清理时废止依据《信访条例》制定的文件2件。", []),
        ("选聘法制副校长34名，帮教社区服刑人员56名。", ["法制副校长", "社区服刑人员"]),
        ("启动“七五”普法。", ["“七五”普法"]),
        ("获评全国“七五”普法先进单位。", []),
        ("农业部门、环境保护部门联合检查，法治文化部署到位。", []),
        ("落实农业部要求。", ["农业部"]),
    ],
)
def test_laws_and_bodies_that_others_replaced(sentence: str, terms: list[str]) -> None:
    assert sorted(texts("outdated-term", one(sentence))) == sorted(terms)


def test_a_law_is_outdated_from_the_year_after_its_successor() -> None:
    earlier = report("一、工作\n贯彻《信访条例》。", title="青禾区2022年度法治政府建设工作报告")
    assert not found("outdated-term", earlier)


def test_a_new_name_that_ends_like_the_old_one() -> None:
    assert not found("outdated-term", one("区文化和旅游局、市文化旅游局联合检查。"))
    assert texts("outdated-term", one("区文化和旅游局、区旅游局联合检查。")) == ["旅游局"]


def test_a_longer_term_is_not_the_shorter_one_as_well() -> None:
    assert texts("outdated-term", one("法制办公室严格审核。")) == ["法制办公室"]


def test_a_term_is_outdated_from_its_own_reform_on() -> None:
    earlier = report("一、工作\n区乡村振兴局牵头开展工作。", title="青禾区2022年度法治政府建设工作报告")
    assert not found("outdated-term", earlier)
    assert found("outdated-term", one("区乡村振兴局牵头开展工作。"))


@pytest.mark.parametrize(
    "sentence",
    [
        "救助农业局部受灾地区群众。",
        "规范扶贫办学项目管理。",
        "追缴工商所得税款。",
        "会商国土资源部署工作。",
        "在“七五”普法成果基础上，实施“八五”普法规划。",
        "依据《物权法》作出的历史登记全部复核。",
        "法院适用《合同法》审理的历史案件已经办结。",
        "开展纪念《婚姻法》颁布七十周年宣传。",
    ],
)
def test_words_that_go_on_and_laws_that_are_history(sentence: str) -> None:
    assert not found("outdated-term", one(sentence))


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("区农业局部署春耕执法。", "农业局"),
        ("区环保局部分执法人员参加培训。", "环保局"),
        ("区工商局面向企业开展培训。", "工商局"),
        ("区法制办制定审查清单。", "法制办"),
        ("区安监局长期开展检查。", "安监局"),
        ("深入实施“七五”普法规划。", "“七五”普法"),
        ("依据《物权法》办理登记。", "《物权法》"),
    ],
)
def test_a_term_in_front_of_a_word_of_its_own(sentence: str, term: str) -> None:
    assert texts("outdated-term", one(sentence)) == [term]


@pytest.mark.parametrize(
    ("year", "said"),
    [
        (2022, ["现称“乡村振兴局”"]),
        (2023, ["现称“乡村振兴局”"]),
        (2024, ["2021年", "“乡村振兴局”", "2024年", "“农业农村局”"]),
    ],
)
def test_a_body_that_was_renamed_and_then_merged(year: int, said: list[str]) -> None:
    title = TITLE.replace("2024", str(year))
    (told,) = found("outdated-term", report("一、帮扶\n县扶贫办牵头开展防返贫排查。", title=title))
    assert all(words in say(told.message, Language.ZH) for words in said)
