"""What the first screen counts: nothing that is not there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import compare
from compare.checking import with_findings
from tests.browsing import opened, playwright
from tests.builders import report

CORPUS = Path(__file__).parents[2] / "corpus"

LAST_YEAR = "青禾区2023年度法治政府建设工作报告"
KEPT = "聘请行政执法监督员30名。"
ASKED = "建设公共法律服务中心3个。"
VAGUE = "持续营造全社会尊法学法守法用法的浓厚氛围。"


def promises(*plan: str, language: str = "en") -> str:
    """What the page says of last year's promises."""
    numbered = "".join(f"{n}是{text}" for n, text in zip("一二三四", plan, strict=False))
    old = report(f"一、工作情况\n办理案件3件。\n二、2024年工作安排\n{numbered}", title=LAST_YEAR)
    new = report("一、工作情况\n办理案件4件。聘请行政执法监督员32名。")
    page = compare.compare(old, new).to_html(language)
    (said,) = re.findall(r'<section id="promises".*?<p class="hint">(.*?)</p>', page, re.S)
    return " ".join(said.split())


def test_promises_nobody_is_to_be_asked_about_and_others_are_told_where_there_are_any() -> None:
    assert promises(KEPT, ASKED, VAGUE) == (
        "Promises: 2. Followed up this year: 1. No follow-up found: 1 to verify. "
        "General promises, neither followed up nor counted: 1."
    )
    assert promises(KEPT, ASKED) == (
        "Promises: 2. Followed up this year: 1. No follow-up found: 1 to verify."
    )
    assert promises(KEPT, VAGUE) == (
        "Promises: 1. Followed up this year: 1. General promises, neither followed up nor counted: 1."
    )
    assert promises(KEPT) == "Promises: 1. Followed up this year: 1."
    assert "0项" not in promises(KEPT, ASKED, language="zh")


def whole_sentences(language: str) -> list[str]:
    said = "一、工作情况\n组织普法志愿者进社区开展法律咨询。\n{}\n二、下一步打算\n深入学习宣传宪法。\n{}"
    was = "聘请退休法官担任人民调解员，驻点调解物业纠纷。", "建成镇级公共法律服务工作站12个。"
    now = "上线“掌上执法”小程序，扫码公示检查事项。", "组建涉外律师团队。"
    old, new = report(said.format(*was), title=LAST_YEAR), report(said.format(*now))
    return re.findall(r'<a href="#rows!show=\w+">(.*?)</a>', compare.compare(old, new).to_html(language))


def test_sentences_that_came_and_went_are_a_click_away() -> None:
    assert whole_sentences("en") == [
        "All new sentences, in the text (2, of which 2 with measures listed here)",
        "All dropped sentences, in the text (2, of which 1 with measures listed here)",
    ]
    assert whole_sentences("zh") == [
        "查看正文中新增的全部句子（2处，其中2处的举措已列在此）",
        "查看正文中删去的全部句子（2处，其中1处的举措已列在此）",
    ]


SECTIONS = "一、2024年工作回顾", "二、2025年工作安排"
WORK_LAST_YEAR = "完成投资86亿元。新建停车位1200个。", "改造老旧小区20个。启动城西污水处理厂扩建。"
WORK_THIS_YEAR = (
    "完成投资92亿元。××镇新建停车位1350个。",
    "改造老旧小区35个。组建招商专班12个。设立飞地园区3个。",
)


def page_of(folder: Path, pair: str, language: str = "en") -> Path:
    """The page of a pair of the corpus, or of two small work reports with a plan."""
    if pair == "work":
        old, new = (
            report(
                "\n".join(line for both in zip(SECTIONS, said, strict=True) for line in both),
                title=f"青禾区{year}年政府工作报告",
            )
            for year, said in ((2024, WORK_LAST_YEAR), (2025, WORK_THIS_YEAR))
        )
    else:
        issuer, year = pair.split("/")
        old, new = (compare.read(CORPUS / issuer / f"{y}.txt") for y in (int(year), int(year) + 1))
    path = folder / "page.html"
    path.write_text(with_findings(compare.compare(old, new)).to_html(language), "utf-8")
    return path


@pytest.mark.browser
@pytest.mark.parametrize("pair", ["qinghe/2022", "wangchuan/2023", "jichuan/2023", "work"])
def test_a_filter_says_the_number_of_the_first_screen_wherever_it_shows_another_number_of_rows(
    browser: playwright.Browser, tmp_path: Path, pair: str
) -> None:
    page, _, _ = opened(browser, page_of(tmp_path, pair))

    def tile(target: str) -> list[int]:
        told = page.locator(f".tiles a[href='#{target}'] b").inner_text()
        return [int(number) for number in re.findall(r"\d+", told)]

    def shown(kind: str) -> list[int]:
        """The numbers beside a filter: rows, then what the first screen counts if that is another number."""
        box = page.locator(f".filters input[value={kind}]")
        numbers = [int(n) for n in re.findall(r"\d+", box.locator("~ .count").inner_text())]
        box.check()
        assert page.locator(".row:not([hidden])").count() == numbers[0]
        box.uncheck()
        return numbers

    for target, kind in (
        ("findings", "finding"),
        ("measures", "measure-new"),
        ("dropped", "measure-dropped"),
    ):
        assert shown(kind)[:2][-1] == tile(target)[0]
    figures = page.locator(".tiles a b").first.inner_text()
    assert shown("figure")[:2][-1] == sum(int(number) for number in re.findall(r"\d+", figures))
    if pair == "work":
        told = page.locator("#measures summary").inner_text()
        assert told == f"Only planned so far: {shown('measure-planned')[:2][-1]}"
    findings = page.locator(".finding").count()
    due = page.locator(".row:not(.unchanged), .row[data-also]").count()
    told = page.locator(".progress label").inner_text()
    assert told.startswith(f"Reviewed (changed rows: {due}, to verify and notes: {findings})")
    assert page.locator(".steps output").inner_text() == f"{due} changes"
    assert page.locator("#review-progress").inner_text() == f"0 / {due + findings}"


@pytest.mark.browser
def test_one_of_a_kind_is_told_in_the_singular(browser: playwright.Browser, tmp_path: Path) -> None:
    old, new = (
        report(f"一、工作情况\n办理案件{count}件。推进依法行政。", title=f"青禾区{year}年度法治政府建设报告")
        for year, count in ((2023, 60), (2024, 70))
    )
    path = tmp_path / "page.html"
    path.write_text(compare.compare(old, new).to_html("en"), "utf-8")
    page, _, _ = opened(browser, path)
    assert page.locator("#figures summary").inner_text() == "1 figure"
    assert page.locator("a[href='#figures']").last.inner_text() == "The only figure, in the table"
    page.locator("#search").fill("依法行政")
    page.locator("#hits", has_text="found").wait_for()
    assert page.locator("#hits").inner_text() == "1 row found: unchanged 1"
    assert page.locator(".steps output").inner_text() == "hit in row 1 of 1"


def test_a_growth_has_no_arrow_that_speaks_against_its_word(tmp_path: Path) -> None:
    old, new = (
        report(
            f"一、工作情况\n全年新收投诉{count}件，同比下降{fall}%。",
            title=f"青禾区{year}年度法治政府建设报告",
        )
        for year, count, fall in ((2023, 60, "22.3"), (2024, 49, "18.3"))
    )
    page = compare.compare(old, new).to_html()
    text = page[page.index('id="text"') :]
    assert '<mark class="increased silent">' in text
    assert '<span class="note">降幅收窄4个百分点</span>' in text
    assert '<span class="note">−11件（−18.3%）</span>' in text
    (row,) = re.findall(r"<tr[^>]*>(?:(?!</tr>).)*降幅收窄(?:(?!</tr>).)*</tr>", page)
    assert "↑" not in row


@pytest.mark.browser
@pytest.mark.parametrize(("language", "tags"), [("zh", ["应改", "建议核实"]), ("en", ["error", "warning"])])
def test_what_to_verify_has_its_severity_in_words_and_the_gravest_first(
    browser: playwright.Browser, tmp_path: Path, language: str, tags: list[str]
) -> None:
    page, _, _ = opened(browser, page_of(tmp_path, "wangchuan/2023", language))
    told = page.locator(".verify .severity").all_inner_texts()
    assert len(told) == page.locator(".verify li").count() == 5
    assert set(told) == set(tags)
    assert told == sorted(told, key=tags.index)
