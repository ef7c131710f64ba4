"""What a leader reads: the first screen, and the sheet it prints to, in a real Chromium."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

import compare
from compare.checking import with_findings
from compare.checks.parts import Part
from compare.checks.profile import ReportKind
from compare.checks.registry import RULES
from compare.checks.settings import Settings
from compare.language import Language, catalogue
from compare.message import Message
from compare.model import Change, Comparison, Finding, Severity
from compare.render.page.completeness import completeness
from compare.render.page.excerpt import excerpt
from compare.render.page.leader import deadlines, figure_view, findings
from compare.render.page.rows import places_of
from compare.render.rules import RULE_NAMES, SEVERITIES
from compare.render.wording import difference, nested, promise_of
from compare.summary import direction, summarise
from tests.browsing import opened, playwright
from tests.builders import report

CORPUS = Path(__file__).parents[2] / "corpus" / "wangchuan"
LAST_YEAR = "青禾区2023年度法治政府建设工作报告"


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return with_findings(
        compare.compare(compare.read(CORPUS / "2023.txt"), compare.read(CORPUS / "2024.txt"))
    )


@pytest.fixture(scope="module")
def page_file(comparison: Comparison, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "page.html"
    path.write_text(comparison.to_html(), "utf-8")
    return path


def printed(page: playwright.Page, path: Path) -> list[str]:
    """The text of every printed page, without white space."""
    page.pdf(path=str(path), format="A4", prefer_css_page_size=True)
    document = pypdfium2.PdfDocument(path)
    return [re.sub(r"\s", "", page.get_textpage().get_text_range()) for page in document]


@pytest.mark.browser
def test_the_first_screen_says_what_was_compared_and_what_to_verify(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, complaints = opened(browser, page_file)
    facts = page.locator(".facts").inner_text()
    for words in (
        "望政函〔2025〕6号",
        "2025-02-25",
        "主要举措和成效",
        "3月1日前报送上级：成文2025-02-25，报送日期请核实",
        "4月1日前向社会公开：公开日期报告未载，请核实",
    ):
        assert words in facts
    assert page.locator(".verify li").count() == 5
    assert page.locator("#findings .finding.error").count() >= 2
    assert "应为+21.2%" in page.locator("#findings").inner_text()
    assert complaints == []


@pytest.mark.browser
def test_the_biggest_changes_show_both_sentences_and_lead_to_them(
    browser: playwright.Browser, page_file: Path
) -> None:
    page, _, _ = opened(browser, page_file)
    assert page.locator(".key-figures .bars").count() == 5
    for figure in page.locator(".key-figures li").all():
        values = [value.strip() for value in figure.locator(".values").inner_text().split("→")]
        assert [figure.locator(".both b").nth(n).inner_text() for n in (0, 1)] == values
        for link in figure.locator(".both a").all():
            assert page.locator(str(link.get_attribute("href"))).count() == 1
    # A value ten thousand times last year's is a doubt and no change: among what to verify, and in the table.
    assert "10,537倍" not in page.locator(".key-figures").inner_text()
    doubt = page.locator(".verify li", has_text="混用了元和万元")
    assert doubt.is_visible()
    assert "为上年的10,537倍" in page.locator("#figures").inner_text()


def test_a_fall_told_in_words_has_its_sign() -> None:
    body = "一、工作情况\n收到投诉举报{}件，同比下降{}%。"
    old, new = (
        report(body.format(*values), title=f"青禾区{year}年度法治政府建设报告")
        for year, values in ((2023, (90, 12.5)), (2024, (70, 22.2)))
    )
    page = compare.compare(old, new).to_html()
    cells = re.findall(r'<td data-value="(-?[\d.]+)">(−?)<a href="#\w+">([\d.]+%?件?)</a>', page)
    assert ("-22.2", "−", "22.2%") in cells
    assert ("70", "", "70件") in cells


def test_where_a_change_began_is_no_biggest_change() -> None:
    said = "一、工作情况\n工程建设项目审批时限由{}个工作日压缩至{}个工作日。"
    old = report(said.format(60, 45), title=LAST_YEAR)
    found = summarise(compare.compare(old, report(said.format(45, 38)))).key_figures
    assert [c.new.quantity.text for c in found if c.new] == ["38个工作日"]


def test_a_saving_told_in_tenths_has_the_sign_of_one_told_in_per_cent() -> None:
    said = "一、工作情况\n平均办理时限较法定时限压缩{}。"
    old = report(said.format("六成以上"), title=LAST_YEAR)
    page = compare.compare(old, report(said.format("71.2%"))).to_html()
    cells = re.findall(r'<td data-value="(-?[\d.]+)">(−?)<a href="#\w+">([^<]+)</a>', page)
    assert cells == [("-60", "−", "六成以上"), ("-71.2", "−", "71.2%")]


def test_a_change_that_a_finding_is_about_carries_its_flag() -> None:
    said = "一、工作情况\n全年审结行政复议案件{}件，其中维持{}件、驳回{}件、撤销9件、终止{}件。公共法律服务中心接待群众{}人次。"
    old = report(said.format(61, 30, 12, 10, 2600), title=LAST_YEAR)
    text = with_findings(compare.compare(old, report(said.format(88, 41, 12, 24, 2700)))).to_html()
    flags = re.findall(r'<a class="check" href="#(f\d+)">', text)
    assert flags
    for flag in flags:
        (entry,) = re.findall(rf'id="{flag}">.*?</p>', text, re.S)
        assert "88" in entry


@pytest.mark.parametrize(
    ("said", "subject"),
    [
        ("行政复议按期办结率达到102.4%。", "行政复议按期办结率"),
        ("建成法治文化阵地××处。", "建成法治文化阵地"),
        ("培训执法人员320人次，严历打击违法行为。", ""),
        (
            "培训执法人员320人次。\n截至2023年末，在册监督员36名，受理投诉12件。",
            "“截至2023年末，在册监督员36名”",
        ),
    ],
)
def test_a_finding_says_what_it_is_about(said: str, subject: str) -> None:
    old = report("一、工作情况\n培训执法人员300人次。", title=LAST_YEAR)
    found = with_findings(compare.compare(old, report(f"一、工作情况\n{said}")))
    views = [v for v in findings(found, Language.ZH, places_of(found)) if v.rule != "missing-part"]
    assert views
    assert {view.subject for view in views} == {subject}


def test_nobody_heads_the_difficulties_of_a_work_report() -> None:
    found = report(
        "一、2024年工作回顾\n办理案件60件，改造老旧小区21个，新建停车位1300个。\n"
        "我们也看到，龙头企业不多、财源结构较为单一，部分民生事业还有短板。\n二、2025年工作安排\n改造老旧小区20个。",
        title="青禾区人民政府工作报告",
    )
    states = {part.code: part.presence.value for part in completeness(compare.compare(found, found))}
    assert states == {"W1": "present", "W2": "present", "W3": "present"}


def test_findings_as_grave_as_each_other_are_told_by_their_rule() -> None:
    said = "一、工作情况\n审结案件{}件，其中维持{}件、驳回{}件、撤销9件、终止{}件。按期办结率达到{}%，规范性文件报备××件。"
    old = report(said.format(60, 41, 8, 2, 98.2), title=LAST_YEAR)
    found = with_findings(compare.compare(old, report(said.format(88, 41, 12, 24, 103.4))))
    told = [(view.severity, view.rule) for view in findings(found, Language.EN, places_of(found))]
    assert told == sorted(told, key=lambda view: (view[0] != "error", list(RULE_NAMES).index(view[1])))
    errors = [rule for severity, rule in told if severity == "error"]
    assert errors[:1] == ["missing-part"]
    assert errors[-3:] == ["impossible-percentage", "sum-mismatch", "placeholder"]


def test_the_biggest_changes_are_one_of_each_matter_led_by_what_the_others_are_parts_of() -> None:
    said = (
        "一、工作情况\n收到行政复议申请{}件，受理{}件，审结{}件，经调解结案{}件。培训执法人员{}人次。评查行政处罚案卷{}卷。"
        "审查行政合同{}份。接待来访群众{}人次。"
    )
    old = report(said.format(110, 96, 90, 41, 620, 480, 230, 5100), title=LAST_YEAR)
    new = report(said.format(190, 171, 160, 78, 700, 530, 250, 5500))
    found = summarise(compare.compare(old, new)).key_figures
    assert [c.new.quantity.text for c in found if c.new] == ["190件", "700人次", "530卷", "250份", "5500人次"]


def test_a_target_of_the_plan_is_no_change_of_a_figure() -> None:
    plan = "二、{year}年工作安排\n力争行政复议案件办结率达到{rate}%，组织培训{count}期。"
    work = "一、主要举措和成效\n全年收到行政复议申请{count}件。\n"
    old, new = (
        report(
            work.format(count=count) + plan.format(year=year + 1, rate=rate, count=count),
            title=f"青禾区{year}年度法治政府建设工作报告",
        )
        for year, count, rate in ((2023, 58, 60), (2024, 70, 95))
    )
    found = compare.compare(old, new)
    assert [c.absolute for c in summarise(found).key_figures] == [12]


def test_the_biggest_changes_come_first_and_what_takes_its_course_is_none() -> None:
    work = (
        "一、主要举措和成效\n连续{streak}年获评优秀等次。企业开办时间压缩至{days}个工作日。团体标准达到{few}项。"
        "全年抽查案卷{many}卷。\n"
    )
    old, new = (
        report(
            work.format(streak=streak, days=days, few=few, many=many),
            title=f"青禾区{year}年度法治政府建设报告",
        )
        for year, streak, days, few, many in ((2023, "三", 2, 2, 400), (2024, "四", 1, 3, 300))
    )
    figures = summarise(compare.compare(old, new)).key_figures
    assert [c.new.quantity.text for c in figures if c.new] == ["1个工作日", "300卷", "3项"]


def test_single_cases_and_values_that_cannot_be_are_no_biggest_changes() -> None:
    body = "一、工作情况\n行政复议结果纠正{}件。发布政策解读{}篇。办理公开申请{}件。群众满意率为{}%。"
    old, new = (
        report(body.format(*values), title=f"青禾区{year}年度法治政府建设报告")
        for year, values in ((2023, (1, 17, 174, "96.4")), (2024, (2, 22, 214, "102.1")))
    )
    figures = summarise(with_findings(compare.compare(old, new))).key_figures
    assert [c.new.quantity.text for c in figures if c.new] == ["214件", "22篇", "2件"]


@pytest.mark.parametrize(
    ("told", "anew"),
    [
        ("制发政策解读材料3200份（各镇、村制发的材料自本年起并入统计），受理申请40件。", ["3200份"]),
        ("制发政策解读材料3200份，同比增长220%（因统计口径调整），受理申请40件。", ["3200份"]),
        ("发放范围由机关扩大至全部村居，制发政策解读材料3200份，受理申请40件。", ["3200份", "40件"]),
        ("不断扩大政策宣传范围，制发政策解读材料3200份，受理申请40件。", []),
        ("因统计范围扩大，制发政策解读材料3200份，受理申请40件。", ["3200份", "40件"]),
        ("制发政策解读材料3200份，受理申请40件（转办件不再纳入统计）。", ["40件"]),
        ("制发政策解读材料3200份，受理申请40件。镇村数据今年首次纳入统计。", []),
        ("制发政策解读材料3200份，主要是3月起3家单位归并管理，受理申请40件。", ["3200份"]),
        ("制发政策解读材料3200份，原由各镇制发的一并计入，受理申请40件。", ["3200份"]),
        ("因统计口径将各镇制发的一并纳入，制发政策解读材料3200份，受理申请40件。", ["3200份"]),
        ("因各镇制发的首次并入，制发政策解读材料3200份，受理申请40件。", ["3200份"]),
        ("自3月起各镇纳入统计范围，制发政策解读材料3200份，受理申请40件。", ["3200份"]),
        ("7月起申请事项纳入一窗受理，制发政策解读材料3200份，受理申请40件。", []),
        ("统一行政处罚裁量口径，制发政策解读材料3200份，受理申请40件。", []),
        ("将全部单位纳入统计，制发政策解读材料3200份，同口径增长5%，受理申请40件。", []),
        ("制发政策解读材料3200份，12项事项不再纳入审批清单，受理申请40件。", []),
    ],
)
def test_what_was_counted_anew_is_marked_and_is_no_biggest_change(told: str, anew: list[str]) -> None:
    old = report("一、工作情况\n制发政策解读材料1000份，受理申请60件。", title=LAST_YEAR)
    found = compare.compare(old, report(f"一、工作情况\n{told}"))
    changed = {c.new.quantity.text for c in found.figures if c.new and c.old}
    assert {"3200份", "40件"} <= changed
    biggest = {c.new.quantity.text for c in summarise(found).key_figures if c.new}
    assert biggest & {"3200份", "40件"} == {"3200份", "40件"} - set(anew)
    page = found.to_html()
    marked = re.findall(
        r'">([^<]*)</a></td><td data-value="[^"]*"[^>]*>(?:<span aria-hidden="true">[↑↓] </span>)?[^<]*<small class="shift">≠ 口径变化',
        page,
    )
    assert marked == anew
    assert len(re.findall(r'<span class="note">[^<]*；≠ 口径变化</span>', page)) == len(anew)


def test_a_bracket_behind_a_figure_is_quoted_to_its_end_or_not_at_all() -> None:
    def quoted(told: str) -> tuple[str, str]:
        body = "一、工作情况\n{}"
        text = report(body.format(told))
        figure = next(f for f in text.figures if f.quantity.text == "3200份")
        shown = excerpt(text, figure, "")
        return shown.before, shown.after

    remark = "（各镇、各村以及驻区有关单位编印的材料，自本年起一并统计）"
    _, after = quoted(f"制发政策解读材料3200份{remark}，发放到户并逐户上门讲解。")
    assert after == f"{remark}…"
    long = f"（包括{'各镇村社区及有关部门、' * 8}学校编印的材料）"
    assert quoted(f"制发政策解读材料3200份{long}，发放到户。")[1] == "…"
    before, _ = quoted(f"编印普法读本{remark}，并制发政策解读材料3200份。")
    assert before == "…并制发政策解读材料"


def test_every_promise_that_is_told_of_stands_with_what_tells_of_it() -> None:
    plan = "二、2024年工作安排\n一是建设公共法律服务中心{}个。\n二是聘请行政执法监督员30名。"
    old = report("一、工作情况\n办理案件3件。\n" + plan.format(3), title=LAST_YEAR)
    new = report(
        "一、工作情况\n办理案件4件。建设公共法律服务中心2个。\n" + plan.format(5).replace("2024", "2025")
    )
    page = compare.compare(old, new).to_html()
    (told,) = re.findall(r"<summary>本年有下文的1项</summary>(.*?)</details>", page, re.S)
    assert re.findall(r'<a href="#\w+">(.*?)</a>', told) == [
        "建设公共法律服务中心3个。",
        "建设公共法律服务中心2个。",
    ]


def test_a_change_told_twice_is_among_the_biggest_once() -> None:
    body = "一、工作情况\n办结行政复议案件{a}件。\n二、其他情况\n受理的案件中，合计审结{a}件，化解信访积案{b}件。"
    old, new = (
        report(body.format(a=a, b=b), title=title)
        for a, b, title in ((141, 80, LAST_YEAR), (186, 90, "青禾区2024年度法治政府建设工作报告"))
    )
    found = summarise(compare.compare(old, new)).key_figures
    assert [c.new.quantity.text for c in found if c.new] == ["186件", "90件"]


def test_a_new_measure_that_last_year_promised_says_so() -> None:
    plan = "\n二、2024年工作安排\n一是在商会设立涉企纠纷调解室。二是修订公文办理规定。"
    told = "一、工作情况\n在商会设立涉企纠纷调解室6个，调处纠纷36件。"
    old = report(f"一、工作情况\n办理案件3件。{plan}", title=LAST_YEAR)
    page = compare.compare(old, report(told)).to_html("en")
    new = page[page.index('id="new-measures"') : page.index('id="dropped-measures"')]
    shown = '在商会设立涉企纠纷调解室6个<span class="context">，调处纠纷36件</span></a>'
    assert f'{shown} <span class="hint">(promised)</span>' in new
    assert '<p class="hint screen">Of these, promised last year: 1</p>' in new
    unpromised = compare.compare(
        report("一、工作情况\n办理案件3件。", title=LAST_YEAR), report(told)
    ).to_html("en")
    assert "(promised)" not in unpromised


def test_told_of_and_to_be_asked_about_add_up_to_the_promises_counted() -> None:
    plan = (
        "二、2024年工作安排\n一是持续营造全社会尊法学法守法用法的浓厚氛围。二是出台行政调解办法。"
        "三是建设公共法律服务中心3个。四是聘请行政执法监督员30名。五是开展专题培训6期，培养法律明白人200名。"
    )
    old = report(f"一、工作情况\n办理案件3件。\n{plan}", title=LAST_YEAR)
    new = report("一、工作情况\n办理案件4件。聘请行政执法监督员32名。开展专题培训7期。")
    found = compare.compare(old, new)
    unreported = summarise(found).unreported
    assert [promise_of(old, p) for p in unreported] == [
        "培养法律明白人200名",
        "建设公共法律服务中心3个。",
        "出台行政调解办法。",
    ]
    page = found.to_html("en")
    # The first of the three is a part of a promise that is told of.
    assert "Promises: 4. Followed up this year: 2. No follow-up found: 2 to verify." in page
    assert "General promises, neither followed up nor counted: 1." in page
    assert "Parts of promises it follows up, also listed here: 1." in page
    # The number of the tile and how it adds up.
    heading = page[page.index("No follow-up found, please verify: 3") :]
    assert heading.startswith(
        "No follow-up found, please verify: 3 <small>(promises: 2, parts of others: 1)</small></h3>"
    )
    (part,) = re.findall(r'>([^<]*)</a> <span class="hint">\(part of a promise\)', page)
    assert part == "培养法律明白人200名"
    (rest,) = re.findall(r"<summary>General promises.*?: 1</summary>(.*?)</details>", page, re.S)
    assert re.findall(r'<a href="#\w+">(.*?)</a>', rest) == ["持续营造全社会尊法学法守法用法的浓厚氛围。"]


def test_of_thousands_of_promises_the_first_screen_lists_two_hundred() -> None:
    body = "".join(f"\n（{n}）开展第{n}组专题培训{n}期，培训业务骨干{n * 3}名。" for n in range(2, 230))
    old = report(f"一、工作情况\n办理案件3件。\n二、2024年工作安排{body}", title=LAST_YEAR)
    new = report(f"一、工作情况{body}\n二、2025年工作安排\n继续开展培训。")
    page = compare.compare(old, new).to_html()
    (told,) = re.findall(r"<summary>本年有下文的\d+项</summary>(.*?)</details>", page, re.S)
    assert told.count("<li") == 200
    assert re.search(r"另有\d+项</p>", told)


def test_a_place_nearer_to_the_first_is_a_rise() -> None:
    body = "一、工作情况\n法治建设考核位列全市第{}。"
    old, new = (
        report(body.format(rank), title=f"青禾区{year}年度法治政府建设报告")
        for year, rank in ((2023, "三"), (2024, "二"))
    )
    comparison = compare.compare(old, new)
    (change,) = comparison.figures
    assert (change.absolute, change.relative) == (-1, None)
    assert [difference(change), difference(change, Language.EN)] == ["上升1位", "up 1"]
    assert (direction(change), difference(replace(change, absolute=Decimal(2), change=Change.INCREASED))) == (
        Change.INCREASED,
        "下降2位",
    )
    assert '<tr class="increased"' in comparison.to_html()
    assert "↑" in comparison.to_markdown()
    assert summarise(comparison).figures[Change.INCREASED] == 1


def test_growth_that_grew_stands_behind_what_grew() -> None:
    body = "一、工作情况\n办理行政复议案件{}件，比上年增加{}件。\n以镇街名义办理案件{}件，同比增长{}%。"
    old, new = (
        report(body.format(*values), title=f"青禾区{year}年度法治政府建设报告")
        for year, values in ((2023, (268, 52, 523, 38)), (2024, (291, 23, 612, 17)))
    )
    figures = summarise(compare.compare(old, new)).key_figures
    texts = [c.new.quantity.text for c in figures if c.new]
    assert texts.index("612件") < texts.index("17%")
    assert texts.index("291件") < texts.index("23件")


def test_a_promise_is_told_without_its_number_and_a_part_with_a_space_behind_it() -> None:
    plan = "第二部分 2024年工作安排\n1.建设公共法律服务中心3个；\n2.聘请行政执法监督员30名。"
    old = report(f"第一部分 工作情况\n办理案件3件。\n{plan}", title=LAST_YEAR)
    found = compare.compare(old, report("第一部分 工作情况\n办理案件4件。"))
    told = [promise_of(old, promise) for promise in summarise(found).unreported]
    assert told == ["建设公共法律服务中心3个；", "聘请行政执法监督员30名。"]
    assert [section.numbered for section in old.sections] == ["第一部分 工作情况", "第二部分 2024年工作安排"]


def test_promises_somebody_can_be_asked_about_are_listed_without_their_numbers() -> None:
    plan = (
        "二、2024年工作安排\n一是持续营造全社会尊法学法守法用法的浓厚氛围。二是出台行政调解办法。"
        "三是建设公共法律服务中心3个。"
    )
    old = report(f"一、工作情况\n办理案件3件。\n{plan}", title=LAST_YEAR)
    found = compare.compare(old, report("一、工作情况\n办理案件4件。"))
    assert [promise_of(old, p) for p in summarise(found).unreported] == [
        "建设公共法律服务中心3个。",
        "出台行政调解办法。",
    ]


@pytest.mark.browser
def test_findings_show_the_passages_with_their_lines(browser: playwright.Browser, page_file: Path) -> None:
    page, _, _ = opened(browser, page_file)
    claim = page.locator(".finding", has_text="应为+21.2%")
    assert claim.locator("dt").all_inner_texts() == ["2024 第65行", "2023 第43行"]
    assert claim.locator(".flag").inner_text() == "31.2%"
    claim.locator("dt a").nth(1).click()
    assert "118件" in page.locator(".row.here > .old").inner_text()


def test_parts_are_present_without_heading_or_missing() -> None:
    found = report(
        """一、主要举措和成效
        全年办理行政复议案件70件，依法化解争议，群众满意度持续提高。
        二、履行第一责任人职责情况
        主要负责人听取工作汇报4次，研究解决重点问题6个。
        存在的问题是部分单位执法文书质量不高，原因是培训不够。"""
    )
    states = {part.code: part.presence.value for part in completeness(compare.compare(found, found))}
    assert states == {"P1": "present", "P2": "unheaded", "P3": "present", "P4": "missing"}


def test_a_review_under_a_heading_for_each_theme_has_its_headings() -> None:
    found = report(
        """一、服务发展大局，打造法治化营商环境
        全年审查政策措施57件，清理涉企收费目录，为企业减负3800万元。
        二、坚持执法为民，提升行政执法质效
        全年评查执法案卷120卷，优秀率达到84.6%，培训执法人员860人次。
        三、存在的不足和原因
        部分单位执法文书质量不高，原因是培训不够。"""
    )
    states = {part.code: part.presence.value for part in completeness(compare.compare(found, found))}
    assert states["P1"] == "present"


def test_a_part_that_is_there_but_lacks_its_causes_is_to_be_verified() -> None:
    draft = report(
        """一、主要举措和成效
        全年办理行政复议案件70件，依法化解争议，群众满意度持续提高。
        二、存在的不足和原因
        部分单位执法文书质量不高，基层执法力量有待加强。"""
    )
    checked = with_findings(compare.compare(draft, draft))
    parts = {part.code: part for part in completeness(checked)}
    assert parts["P2"].presence.value == "present"
    flagged = checked.findings[int(parts["P2"].finding.removeprefix("f")) - 1]
    assert "names shortcomings but not their causes" in str(flagged.message)
    # As the list of findings calls it: what is a note there is none of the things to verify here.
    assert parts["P2"].grade == catalogue(Language.ZH).gettext(SEVERITIES[flagged.severity])
    assert parts["P1"].finding == parts["P1"].grade == ""


def test_a_part_that_owns_to_difficulties_and_names_none_is_told_apart() -> None:
    def work_report(year: int, problems: str) -> compare.Report:
        text = f"""
        一、{year}年工作回顾
        全区上下真抓实干，较好完成了全年目标任务，各项事业取得新进步。{problems}
        二、{year + 1}年工作安排
        {year + 1}年，全力稳住经济大盘，地区生产总值增长6%。"""
        return report(text, title=f"{year + 1}年霁川区政府工作报告", path=f"{year}.txt")

    named = work_report(2023, "我们也清醒认识到，发展中还有不少短板：龙头企业不多，财源结构还不合理。")
    unnamed = work_report(2024, "同时，我们也清醒看到前进路上困难不少，对此将设法逐一解决。")
    states = {}
    for new in (named, unnamed):
        checked = with_findings(compare.compare(named, new))
        (part,) = (part for part in completeness(checked) if part.code == "W3")
        states[new.path] = part.presence.value, bool(part.finding)
    assert states == {"2023.txt": ("present", False), "2024.txt": ("empty", True)}


def test_the_parts_are_those_the_configuration_asks_for() -> None:
    draft = report(
        """一、主要举措和成效
        全年办理行政复议案件70件，依法化解争议，群众满意度持续提高。
        二、安全生产情况
        排查隐患312处，整改率98.6%。"""
    )
    settings = Settings(
        kind=ReportKind.CUSTOM, parts=(Part("C1", "安全生产", "安全生产"), Part("C2", "防汛", "防汛"))
    )
    checked = with_findings(compare.compare(draft, draft), settings)
    parts = completeness(checked, Language.EN)
    assert [(part.name, part.presence.value, part.is_foreign) for part in parts] == [
        ("安全生产", "present", True),
        ("防汛", "missing", True),
    ]
    assert [part["presence"] for part in json.loads(checked.to_json())["parts"]] == ["present", "missing"]


def test_every_rule_has_a_name_in_the_words_of_the_reader() -> None:
    assert set(RULE_NAMES) == set(RULES)


def test_a_finding_of_a_rule_of_somebody_elses_is_shown_by_its_own_name() -> None:
    draft = report("一、工作情况\n办理案件3件。")
    finding = Finding("house-rule", Severity.WARNING, Message("Say who did it."), None, None, None)
    page = replace(compare.compare(draft, draft), findings=(finding,)).to_html("en")
    assert "house-rule" in page


def test_the_sections_of_the_table_of_figures_are_chosen_as_they_are_written() -> None:
    draft = report("一、依法行政  情况\n办理案件3件。")
    page = compare.compare(draft, draft).to_html()
    assert '<option value="new-s1">一、依法行政  情况</option>' in page


def test_what_was_signed_after_a_deadline_came_late_and_what_was_signed_before_is_to_be_verified() -> None:
    said = "一、工作情况\n办理案件3件。\n青禾区人民政府\n2025年3月{}日"
    late = deadlines(report(said.format(20)))
    assert [(str(d.day), d.days_late) for d in late] == [("2025-03-01", 19), ("2025-04-01", 0)]
    page = compare.compare(report(said.format(20)), report(said.format(20))).to_html("en")
    assert "dated 19 days late" in page
    assert "day of publication not in the report; please verify" in page
    undated = report("一、工作情况\n办理案件3件。")
    assert [(d.written, d.days_late) for d in deadlines(undated)] == [(None, 0), (None, 0)]


def test_a_page_that_names_its_day_of_publication_is_held_against_the_deadline() -> None:
    def days_late(published: str) -> int:
        text = f"发布时间：{published}\n青禾区2024年度法治政府建设工作报告\n一、工作情况\n办理案件3件。\n青禾区人民政府\n2025年2月20日"
        return deadlines(report(text, title=None))[1].days_late

    assert days_late("2025-03-28") == 0
    assert days_late("2025-04-11") == 10


@pytest.mark.parametrize(
    ("old", "new", "good"),
    [
        # More than all there is: a slip is nothing to be glad of.
        ("行政机关负责人出庭应诉率为98%。", "行政机关负责人出庭应诉率为101.2%。", ""),
        ("行政诉讼败诉率为9.5%。", "行政诉讼败诉率为8.7%。", "good"),
        ("行政机关负责人出庭应诉率为98%。", "行政机关负责人出庭应诉率为92%。", "bad"),
        ("全年收到行政复议申请58件。", "全年收到行政复议申请70件。", ""),
        ("企业开办时间压缩至1个工作日。", "企业开办时间压缩至0.5个工作日。", "good"),
        ("企业开办时间为1个工作日。", "企业开办时间为2个工作日。", "bad"),
        ("政务大厅延时服务时间为60小时。", "政务大厅延时服务时间为80小时。", ""),
        ("败诉率同比下降1.3个百分点。", "败诉率同比下降0.8个百分点。", ""),
    ],
)
def test_only_a_level_of_a_listed_indicator_is_good_or_bad(old: str, new: str, good: str) -> None:
    found = compare.compare(report(f"一、工作情况\n{old}", title=LAST_YEAR), report(f"一、工作情况\n{new}"))
    (change,) = found.figures
    assert figure_view(found, change, 0, {}, Language.ZH).good == good


def test_good_and_bad_are_told_in_words_and_a_legend() -> None:
    said = "一、工作情况\n企业开办时间压缩至{}个工作日。办理案件{}件。"
    old = report(said.format(2, 60), title=LAST_YEAR)
    page = compare.compare(old, report(said.format(1, 70))).to_html()
    table = page[page.index('id="figures"') :]
    cells = re.findall(r'<td data-value="[\d.]+"(?: class="(\w+)")?>(?=<span)(?:(?!</td>).)*</td>', table)
    assert sorted(cells) == ["", "good"]
    assert table.count("<small>向好</small>") == 1
    assert "向好（绿色）" in table


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("“第十个“国家宪法日””未变。", "“第十个‘国家宪法日’”未变。"),
        ("“甲”和“乙”。", "“甲”和“乙”。"),
        ("“甲“乙”。", "“甲“乙”。"),
        ("甲”“乙", "甲”“乙"),
    ],
)
def test_quotation_marks_inside_others_are_single(told: str, shown: str) -> None:
    assert nested(told) == shown


@pytest.mark.browser
def test_the_summary_fits_the_first_printed_page(
    browser: playwright.Browser, page_file: Path, tmp_path: Path
) -> None:
    page, _, _ = opened(browser, page_file)
    pages = printed(page, tmp_path / "page.pdf")
    for heading in ("变化最大的数据", "建议核实", "新增举措", "上年承诺", "横条表示本年文字"):
        assert heading in pages[0]
    assert "建议核实事项及依据" in pages[1]
    assert all(f"{number}/{len(pages)}" in text for number, text in enumerate(pages, 1))


def tallest_blue(path: Path) -> list[float]:
    """The tallest unbroken run of blue on every page of a PDF, in points."""
    points = 2
    tallest = []
    for page in pypdfium2.PdfDocument(path):
        bitmap = page.render(scale=1 / points)
        data, step = bytes(bitmap.buffer), bitmap.n_channels
        most = 0
        for x in range(0, bitmap.width * step, step):
            run = 0
            for y in range(bitmap.height):
                blue, green, red = data[y * bitmap.stride + x : y * bitmap.stride + x + 3]
                run = run + 1 if blue > 150 and red < 80 and green < 130 else 0
                most = max(most, run)
        tallest.append(float(most * points))
    return tallest


@pytest.mark.browser
def test_printed_bars_keep_to_their_lines(
    browser: playwright.Browser, page_file: Path, tmp_path: Path
) -> None:
    page, _, _ = opened(browser, page_file)
    path = tmp_path / "page.pdf"
    page.pdf(path=str(path), format="A4", prefer_css_page_size=True, print_background=True)
    tallest = tallest_blue(path)
    assert 0 < tallest[0] <= 12
    assert max(tallest) <= 12


@pytest.mark.browser
@pytest.mark.parametrize(
    ("district", "first"),
    [("jichuan", 2022), ("jichuan", 2023), ("qinghe", 2023), ("tinglan", 2023), ("haizhou", 2023)],
)
def test_the_summary_of_other_districts_fits_one_page_in_both_languages(
    browser: playwright.Browser, tmp_path: Path, district: str, first: int
) -> None:
    years = (CORPUS.parent / district / f"{year}.txt" for year in (first, first + 1))
    found = with_findings(compare.compare(*map(compare.read, years)))
    for lang, last in (("zh", "横条表示本年文字"), ("en", "Thebaristheshare")):
        path = tmp_path / f"{lang}.html"
        path.write_text(found.to_html(lang), "utf-8")
        page, _, _ = opened(browser, path)
        assert last in printed(page, tmp_path / f"{lang}.pdf")[0]


@pytest.mark.browser
def test_paper_has_every_list_of_the_summary_in_full_behind_the_first_page(
    browser: playwright.Browser, tmp_path: Path
) -> None:
    years = (CORPUS.parent / "tinglan" / f"{year}.txt" for year in (2023, 2024))
    found = with_findings(compare.compare(*map(compare.read, years)))
    told = summarise(found)
    path = tmp_path / "page.html"
    path.write_text(found.to_html(), "utf-8")
    page, _, _ = opened(browser, path)
    assert page.locator("#lists").is_hidden()
    first, *others = printed(page, tmp_path / "page.pdf")
    shown = sum(re.sub(r"\s", "", found.new.text[m.start : m.end]) in first for m in told.new_measures)
    assert 0 < shown < len(told.new_measures)
    assert f"另有{len(told.new_measures) - shown}项（见后附清单）" in first
    whole = "".join(re.sub(r"\d+/\d+$", "", text) for text in others)
    lists = whole[whole.index("附：摘要所列事项清单") : whole.index("全部数据")]
    measures = [*told.new_measures, *told.new_to_compare, *told.dropped_measures, *told.dropped_to_compare]
    of_new = {id(measure) for measure in (*told.new_measures, *told.new_to_compare)}
    for measure in measures:
        report_of = found.new if id(measure) in of_new else found.old
        assert re.sub(r"\s", "", report_of.text[measure.start : measure.end]) in lists
    for promise in found.commitments:
        assert re.sub(r"\s", "", promise_of(found.old, promise)) in lists
    assert "本年提到、上年未见相应表述的2项" in lists
    # Who has marked nothing prints no progress.
    assert "已审" not in whole
    page.keyboard.press("n")
    page.keyboard.press("s")
    assert "已审" in "".join(printed(page, tmp_path / "marked.pdf"))


@pytest.mark.browser
def test_a_long_report_has_its_summary_on_one_page_too(browser: playwright.Browser, tmp_path: Path) -> None:
    numerals = "一二三四五六七八九十"
    work = "组织执法骨干、法律顾问、人民调解员和志愿者深入村居社区、学校企业和建设工地开展专题宣传培训，逐户逐项登记意见建议并限期办结回访"

    def text(year: int) -> str:
        parts = [
            f"{numeral}、持续深化第{n}个重点领域改革，推动各项任务在乡镇街道和县直部门全面落地见效\n"
            f"印发《重点领域第{n}项工作{'实施办法' if year == 2024 else '管理规定'}》，{work}{year % 100 * n * n}件。\n"
            f"{'设立' if year == 2024 else '试行'}第{numerals[-n]}类事项{'联席会商' if year == 2024 else '容缺受理'}制度，{work}{n * 31 + year % 7}次。"
            for n, numeral in enumerate(numerals, 1)
        ]
        plan = "\n".join(
            f"建立第{n}批{'村居' if year == 2023 else '企业'}法治联络站，{work}。" for n in range(1, 9)
        )
        return "\n".join(parts) + f"\n十一、{year + 1}年工作安排\n{plan}"

    found = with_findings(
        compare.compare(
            report(text(2023), title=LAST_YEAR, path="old.txt"), report(text(2024), path="new.txt")
        )
    )
    assert len(found.measures) > 10
    path = tmp_path / "long.html"
    path.write_text(found.to_html(), "utf-8")
    page, _, _ = opened(browser, path)
    pages = printed(page, tmp_path / "long.pdf")
    assert "横条表示本年文字" in pages[0]
    assert "建议核实事项及依据" in pages[1]


@pytest.mark.browser
def test_a_work_report_has_its_summary_on_one_page_and_a_target_beside_its_value(
    browser: playwright.Browser, tmp_path: Path
) -> None:
    done = (
        "地区生产总值完成{}亿元、增长6.{}%，规模以上工业增加值增长8.{}%，固定资产投资增长{}%，社会消费品零售总额{}亿元、增长7.{}%，"
        "进出口总额{}亿元、增长{}%，一般公共预算收入{}亿元、增长{}%，城镇居民人均可支配收入{}元、增长5.{}%，"
        "农村居民人均可支配收入{}元、增长7.{}%，城镇新增就业{}人。\n"
        "实际利用外资{}万美元。办理行政复议案件{}件。承接下放审批事项{}项。更换供水管网{}公里。改造燃气软管{}户。案卷评查优秀率{}%。\n{}"
    )
    was = (412, 2, 4, 9.1, 158, 6, 96, 12.4, 22.8, 5.3, 42860, 1, 22315, 4, 5640)
    now = (438, 6, 9, 8.2, 169, 2, 109, 13.5, 24.1, 5.7, 45130, 3, 23920, 2, 5820)
    both = []
    for year, values, others, kind in (
        (2023, was, (120, 143, 64, 32, 3900, 85), "试行"),
        (2024, now, (168, 218, 31, 41, 2800, 88), "设立"),
    ):
        deeds = "\n".join(
            f"{kind}第{n}类{'民生' if year == 2024 else '惠企'}事项联席会商制度，召开会议{n * 7 + year % 5}次。"
            for n in range(1, 9)
        )
        both.append(
            report(
                f"一、{year}年工作回顾\n{done.format(*values, *others, deeds)}\n"
                f"二、当前面临的困难和问题\n财政收支矛盾突出，产业结构不够合理，民生领域仍有短板。\n"
                f"三、{year + 1}年目标和重点工作\n案卷评查优秀率达到90%以上。建设{'低空经济' if year == 2023 else '冷链物流'}产业园2个。新建停车位{year % 100 * 50}个。",
                title=f"青禾区{year}年政府工作报告",
                path=f"{year}.txt",
            )
        )
    found = with_findings(compare.compare(*both))
    path = tmp_path / "work.html"
    path.write_text(found.to_html(), "utf-8")
    page, _, _ = opened(browser, path)
    assert page.locator(".headlines tbody tr").count() >= 8
    assert page.locator(".key-figures li:visible").count() == 5
    pages = printed(page, tmp_path / "work.pdf")
    assert "横条表示本年文字" in pages[0]
    page.emulate_media(media="print")
    assert page.locator(".key-figures li:visible").count() == 3
    target = page.locator(".below-target").first
    tops = target.locator("a").evaluate_all("links => links.map(link => link.getBoundingClientRect().top)")
    assert len(set(tops)) == 1


@pytest.mark.browser
def test_printed_rows_are_whole_and_table_heads_repeated(
    browser: playwright.Browser, page_file: Path, tmp_path: Path
) -> None:
    page, _, _ = opened(browser, page_file)
    figures = page.locator("#figures tbody th").all_inner_texts()
    sentences = page.evaluate(
        "() => [...document.querySelectorAll('.row.reworded > .old, .row.dropped > .old')].map(cell => yoy.wordingOf(cell))"
    )
    pages = printed(page, tmp_path / "page.pdf")
    head = "指标20232024增减所在条目"
    tables = [number for number, text in enumerate(pages) if head in text]
    assert tables == list(range(tables[0], tables[-1] + 1))
    assert len(tables) >= 4
    for name in figures:
        assert any(re.sub(r"\s", "", name) in pages[number] for number in tables), name
    assert len(sentences) > 80
    for sentence in sentences:
        assert any(re.sub(r"\s", "", sentence) in text for text in pages), sentence
