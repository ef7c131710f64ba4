from __future__ import annotations

import pytest

import compare
from compare.checking import with_findings
from compare.issuer import ground_of, is_of_two_issuers, is_same_issuer
from tests.builders import report


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("云岫经济技术开发区管理委员会", "云岫经开区管委会"),
        ("云岫高新技术产业开发区管委会", "云岫高新区"),
        ("柳河街道办事处", "柳河街道"),
        ("望川县人民政府办公室", "云岭市望川县"),
    ],
)
def test_one_issuer_by_several_names(first: str, second: str) -> None:
    assert is_same_issuer(first, second)
    assert is_same_issuer(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("云岭市", "云岭市望川县"),
        ("云岫经开区", "云岫高新区"),
        ("望川县", "青禾区"),
        ("南县", "平南县"),
        ("郊区", "城郊区"),
        ("人民政府办公室", "望川县"),
    ],
)
def test_two_issuers(first: str, second: str) -> None:
    assert not is_same_issuer(first, second)


@pytest.mark.parametrize(
    ("issuer", "place"),
    [
        ("云岭市青禾区人民政府", "青禾区"),
        ("青禾区住房和城乡建设局", "青禾区"),
        ("青禾区城市管理局", "青禾区"),
        ("望川县乡村振兴局", "望川县"),
        ("盐城市城市管理局", "盐城市"),
        ("青石市市场监督管理局", "青石市"),
        ("望川县柳河乡人民政府", "望川县柳河乡"),
        ("国务院", ""),
    ],
)
def test_the_place_of_an_issuer_ends_in_front_of_its_office(issuer: str, place: str) -> None:
    assert ground_of(issuer) == place


def test_the_rules_run_where_an_issuer_is_named_in_full_one_year_and_in_short_the_next() -> None:
    said = "一、工作情况\n行政复议按期办结率达到102.4%。"
    old = report(said, title="云岫经济技术开发区管委会2023年法治政府建设工作报告", path="2023.txt")
    new = report(said, title="云岫经开区管委会2024年法治政府建设工作报告")
    comparison = compare.compare(old, new)
    assert not is_of_two_issuers(comparison)
    assert "impossible-percentage" in {finding.rule for finding in with_findings(comparison).findings}


def test_a_page_of_two_issuers_does_not_say_that_nothing_was_found() -> None:
    said = "一、工作情况\n行政复议按期办结率达到102.4%。"
    old = report(said, title="青禾区2023年法治政府建设工作报告", path="2023.txt")
    comparison = with_findings(compare.compare(old, report(said, title="望川县2024年法治政府建设工作报告")))
    page = comparison.to_html("en")
    assert not comparison.findings
    # The findings, above and below, and the promises.
    assert page.count("Not checked: the reports are of two issuers.") == 3


@pytest.mark.parametrize("speaker", ["霁浦苗族自治县人民政府县长", "霁浦苗族自治县人民政府代县长  文某"])
def test_the_line_of_the_speaker_names_the_issuer_of_a_work_report(speaker: str) -> None:
    spoken = report(
        f"""——2025年1月8日在霁浦苗族自治县第十七届人民代表大会第五次会议上
        {speaker}
        各位代表：
        现在，我代表县人民政府，向大会报告工作，请予审议。
        一、2024年工作回顾
        全县地区生产总值增长5.4%，新建农村公路120公里。
        二、2025年工作安排
        2025年，新建水库2座。""",
        title="政府工作报告",
    )
    assert spoken.issuer == "霁浦苗族自治县人民政府"
