"""The rule document-number: what it finds, and what comes near and is right."""

from __future__ import annotations

import pytest

from compare.model import Report, Role, Severity
from tests.builders import report
from tests.checks.drafts import SIGNED, before, found, last_year, one, texts


def furnished(number: str) -> Report:
    return report(f"{number}\n青禾区2024年度法治政府建设工作报告\n一、成效\n全面推进依法行政，取得明显成效。引用青政发（2023）5号文件。", title=None)  # fmt: skip


@pytest.mark.parametrize(
    "number", ["青司发（2025）3号", "青司发[2025]3号", "青司发〔2025〕第3号", "青司发〔2025〕03号"]
)
def test_a_number_that_is_not_in_its_form(number: str) -> None:
    assert texts("document-number", furnished(number)) == [number]


def test_a_number_in_its_form_and_numbers_cited_in_the_text() -> None:
    assert not found("document-number", furnished("青司发〔2025〕3号"))


TRADE = "青禾市住房和城乡建设局{}年度法治政府建设工作报告"


def of_the_bureau(year: int, text: str, path: str = "report.txt") -> Report:
    return report(
        f"一、规范行政执法\n{text}\n二、下一步打算\n继续推进。", title=TRADE.format(year), path=path
    )


BEFORE = of_the_bureau(
    2023, "印发《预售资金监管细则》（青建规〔2023〕2号）。废止青建规〔2019〕4号。", "old.txt"
)


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        # One body has one code.
        ("印发《租赁合同备案办法》（青住建规〔2024〕1号），落实青建函〔2024〕6号。", ["青住建规"]),
        ("印发《租赁合同备案办法》（青建规〔2024〕1号），落实青建函〔2024〕6号。", []),
        ("落实《消防审验联动办法》（青应急发〔2024〕1号）和青建函〔2024〕6号。", []),
        # The city's code and the bureau's, before and after it was renamed.
        ("印发《租赁合同备案办法》（青住建规〔2024〕1号），落实《房屋安全规划》（青政发〔2024〕6号）。", []),
        # A number of the year before on a paper of this year.
        ("《房屋安全管理办法》（青建规〔2023〕7号）于9月印发。", ["青建规〔2023〕7号"]),
        ("9月，印发《房屋安全管理办法》（青建规〔2023〕7号）。", ["青建规〔2023〕7号"]),
        ("《房屋安全管理办法》（青建规〔2024〕7号）于9月印发。", []),
        ("《房屋安全管理办法》（青建规〔2023〕7号）于1月印发，自3月起施行。", []),
        ("9月，根据《房屋安全管理办法》（青建规〔2023〕7号），印发通知。", []),
        ("2023年9月印发《房屋安全管理办法》（青建规〔2023〕7号），于今年施行。", []),
        ("修订《房屋安全管理办法》（青建规〔2023〕7号）。", []),
        # The number another paper had.
        ("落实《房屋安全管理办法》（青建规〔2023〕2号）。", ["青建规〔2023〕2号"]),
        ("落实《关于印发预售资金监管细则的通知》（青建规〔2023〕2号）。", []),
        # Decisions have numbers of their own form.
        ("青建复决字〔2024〕第17号行政复议决定书、青建罚〔2024〕第3号处罚决定书入选优秀文书，落实青建函〔2024〕6号。", []),
        ("落实青建函〔2024〕第6号，废止青建规〔2019〕4号。", ["青建函〔2024〕第6号"]),
    ],
)  # fmt: skip
def test_numbers_that_are_not_those_of_the_paper(sentence: str, numbers: list[str]) -> None:
    assert texts("document-number", of_the_bureau(2024, sentence), BEFORE) == numbers


def test_a_district_has_another_code_than_its_city() -> None:
    title = "青禾市青山区住房和城乡建设局2024年度法治政府建设工作报告"
    cited = (
        "落实青建规〔2023〕2号、青建函〔2024〕6号、青建发〔2024〕9号，印发《导则》（青山建规〔2024〕1号）。"
    )
    assert not found("document-number", report(f"一、规范行政执法\n{cited}", title=title))


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("印发《档案移交办法》（青政办发〔2024〕第9号）。", ["青政办发〔2024〕第9号"]),
        ("印发《档案移交办法》（青政办发（2024）9号）。", ["青政办发（2024）9号"]),
        ("按照青政发（2024）18号部署普查。", ["青政发（2024）18号"]),
        ("执行生态环境部公告（2024）第3号，作出青执罚决字（2024）第15号决定。", []),
        ("印发两份文件（青政发（2024）5号、青政办函（2024）8号）。", []),
    ],
)
def test_numbers_of_papers(sentence: str, numbers: list[str]) -> None:
    assert texts("document-number", one(sentence)) == numbers


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("2024年5月出台《青禾区涉企检查办法》（青府规〔2023〕6号），统一报备。", ["青府规〔2023〕6号"]),
        ("2024年，区司法局牵头印发《评查规则》（青司规〔2023〕3号）。", ["青司规〔2023〕3号"]),
        ("今年制定出台《评查规则》（青司规〔2022〕3号）。", ["青司规〔2022〕3号"]),
        ("2024年8月以青府规〔2023〕6号文印发检查办法。", ["青府规〔2023〕6号"]),
        ("2022年3月印发《评查规则》（青司规〔2023〕3号）。", ["青司规〔2023〕3号"]),
        ("2024 年 5 月出台《青禾区涉企检查办法》（青府规〔 2023 〕 6 号）。", ["青府规〔 2023 〕 6 号"]),
        ("2024年5月出台《青禾区涉企检查办法》（青府规〔2024〕6号）。", []),
        ("5月出台《青禾区涉企检查办法》（青府规〔2023〕6号）。", ["青府规〔2023〕6号"]),
        ("修订涉企检查办法，于2024年7月1日印发（青府规〔2023〕6号）。", ["青府规〔2023〕6号"]),
        ("2024年5月，《青禾区涉企检查办法》（青府规〔2023〕6号）正式出台。", ["青府规〔2023〕6号"]),
        ("2024年新出台规范性文件《青禾区涉企检查办法》（青府规〔2023〕6号）。", ["青府规〔2023〕6号"]),
        ("去年5月出台《青禾区涉企检查办法》（青府规〔2023〕6号）。", []),
        ("2023年分批推进，5月出台《青禾区涉企检查办法》（青府规〔2023〕6号）。", []),
        ("1月出台《青禾区涉企检查办法》（青府规〔2023〕36号）。", []),
        ("2024年5月起，《青禾区涉企检查办法》（青府规〔2023〕6号）施行。", []),
        ("2024年，公布《青禾区决策目录》（青府办发〔2023〕6号）执行情况。", []),
        # Signed in December; done this year with what was issued before; no year is said.
        ("2024年1月印发《评查规则》（青司规〔2023〕31号）。", []),
        ("2024年，落实市政府印发《裁量基准》（云府发〔2023〕3号）。", []),
        ("2024年，修订印发《裁量基准》（云府发〔2023〕3号）。", []),
        ("2024年，组织评估2023年出台《裁量基准》（云府发〔2023〕3号）。", []),
        ("印发《评查规则》（青司规〔2023〕3号），2024年全面推开。", []),
        ("2024年5月起施行《评查规则》（青司规〔2023〕3号）。", []),
    ],
)
def test_a_document_issued_in_a_year_has_a_number_of_it(sentence: str, numbers: list[str]) -> None:
    assert texts("document-number", one(sentence)) == numbers


BODY = "一、成效\n全面推进依法行政，取得明显成效。"


@pytest.mark.parametrize(
    ("draft", "numbers"),
    [
        # The report's own number shows that the page keeps its brackets.
        (f"青政报〔2025〕4号\n{BODY}印发《管理办法》（青政办发[2024]8号）。", ["青政办发[2024]8号"]),
        (f"青政报〔2025〕4号\n{BODY}印发《管理办法》（青政办发〔2024〕8号）。", []),
        (f"青政报〔2025〕4号\n{BODY}印发《管理办法》（青政办发〔2024〕08号）。", ["青政办发〔2024〕08号"]),
        (f"青政报〔2025〕4号\n{BODY}印发《管理办法》（青政办发(2024)8号）。", []),
        (f"{BODY}印发《管理办法》（青政办发[2024]8号）。", ["青政办发[2024]8号"]),
        (f"{BODY}印发《管理办法》（青政办发[2024]8号）、《评查规则》（青司发[2024]9号）。", []),
        (f"{BODY}印发《管理办法》（青政办发〔2024〕8）。", ["青政办发〔2024〕8"]),
        # So does a list of documents behind the report.
        (
            f"{BODY}\n附件：制度文件目录\n1.《管理办法》（青政发〔2024〕6号）\n2.《评查规则》（青司发（2024）9号）",
            ["青司发（2024）9号"],
        ),
        (f"青政报〔2025〕4号\n{BODY}执行生态环境部公告（2024）第3号。", []),
    ],
)
def test_one_cited_number_in_other_brackets(draft: str, numbers: list[str]) -> None:
    assert texts("document-number", report(draft)) == numbers


def test_last_years_report_shows_that_the_page_keeps_its_brackets() -> None:
    draft = one("印发《管理办法》（青政办发[2024]8号）。")
    assert texts("document-number", draft, before("印发《评查规则》（青司发〔2023〕3号）。")) == [
        "青政办发[2024]8号"
    ]


@pytest.mark.parametrize(
    ("number", "foot", "last", "is_stale"),
    [
        ("青司发〔2024〕9号", "青禾区司法局\n2025年2月9日", "", True),
        ("青司发〔2025〕9号", "青禾区司法局\n2025年2月9日", "", False),
        ("青司发〔2024〕9号", "青禾区司法局\n2024年12月29日", "", False),
        # Published in the new year, but maybe signed in the old.
        ("青司发〔2024〕9号", "发布日期：2025年1月9日", "", False),
        # Unsigned: last year's was numbered in the year after.
        ("青司发〔2024〕9号", "", "青司发〔2024〕5号", True),
        ("青司发〔2024〕9号", "", "青司发〔2023〕61号", False),
        ("青司发〔2024〕9号", "青禾区司法局\n2024年12月29日", "青司发〔2024〕5号", False),
    ],
)
def test_a_number_of_the_year_before_the_signature(number: str, foot: str, last: str, is_stale: bool) -> None:
    draft = report(f"{number}\n{SIGNED}{foot}")
    against = [last_year(f"{last}\n{BODY}")] if last else []
    assert texts("document-number", draft, *against) == ([number] if is_stale else [])


def test_a_report_on_half_a_year_is_numbered_in_it() -> None:
    title = "青禾区2024年上半年法治政府建设工作报告"
    draft = report(f"青司发〔2024〕9号\n{SIGNED}", title=title)
    assert not found("document-number", draft, last_year(f"青司发〔2024〕5号\n{BODY}"))


def of_the_district(text: str, *, year: int = 2024, path: str = "report.txt") -> Report:
    return report(
        f"一、规范行政执法\n{text}\n二、下一步打算\n继续推进。",
        title=f"禾州市青山区人民政府{year}年度法治政府建设工作报告",
        path=path,
    )


BY_THE_OFFICE = of_the_district("印发《监督工作规程》（青政办发〔2023〕19号）。", year=2023, path="old.txt")


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("印发《联系点办法》（青政办发〔2024〕14号）、《案卷规定》（青府办发〔2024〕26号）。", ["青府办发"]),
        ("印发《联系点办法》（青政办发〔2024〕14号）、《案卷规定》（青政办发〔2024〕26号）。", []),
        # Papers of another kind, of the Party, of a bureau, of the office above.
        ("印发《联系点办法》（青政办发〔2024〕14号）、《案卷规定》（青府规〔2024〕6号）。", []),
        ("印发《联系点办法》（青政办发〔2024〕14号）、《案卷规定》（青委办发〔2024〕6号）。", []),
        ("印发《联系点办法》（青政办发〔2024〕14号），区司法局印发细则（青司发〔2024〕6号）。", []),
        ("印发《联系点办法》（青政发〔2024〕14号），落实《评议办法》（青人发〔2024〕6号）。", []),
        ("印发《联系点办法》（青政发〔2024〕14号），民政局印发细则（青民发〔2024〕6号）。", []),
        ("印发《联系点办法》（青政办发〔2024〕14号），落实《评查规定》（禾政办发〔2024〕6号）。", []),
    ],
)
def test_one_body_has_one_code_for_papers_of_a_kind(sentence: str, codes: list[str]) -> None:
    assert texts("document-number", of_the_district(sentence), BY_THE_OFFICE) == codes


def test_numbers_cited_with_other_brackets_than_the_rest() -> None:
    mixed = one("印发《方案》（青政发〔2024〕5号）。修订《办法》（青政办发（2024）8号）。")
    (finding,) = found("document-number", mixed)
    assert mixed.text[finding.start : finding.end] == "青政办发（2024）8号"
    assert finding.severity is Severity.NOTE
    assert not found(
        "document-number", one("印发《方案》（青政发(2024)5号）。修订《办法》（青政办发(2024)8号）。")
    )


def test_a_labelled_number_without_brackets() -> None:
    body = "青禾区2024年度法治政府建设工作报告\n一、成效\n全面推进依法行政，取得明显成效。"
    draft = report(f"文号：青司发2025年3号\n{body}", title=None)
    assert texts("document-number", draft) == ["青司发2025年3号"]


def test_last_years_number_left_on_the_draft() -> None:
    body = "一、成效\n全面推进依法行政，取得明显成效。"
    old = report(f"青司发〔2024〕4号\n青禾区2023年度法治政府建设工作报告\n{body}", title=None, path="old.txt")
    new = report(f"青司发〔2024〕4号\n青禾区2024年度法治政府建设工作报告\n{body}", title=None)
    assert texts("document-number", new, old) == ["青司发〔2024〕4号"]


@pytest.mark.parametrize(
    ("number", "standard"),
    [
        ("青司发〔25〕3号", "青司发〔2025〕3号"),
        ("青司发〔2025年〕3号", "青司发〔2025〕3号"),
        ("青司发2025年3号", "青司发〔2025〕3号"),
        ("青司发〔25年〕第03号", "青司发〔2025〕3号"),
    ],
)
def test_a_number_whose_year_is_cut_or_said_in_words(number: str, standard: str) -> None:
    draft = report(f"{number}\n{SIGNED}")
    assert draft.paragraphs[1].role is Role.FURNITURE
    (finding,) = found("document-number", draft)
    assert draft.text[finding.start : finding.end] == number
    assert finding.message.details["standard"] == standard


def test_a_cited_number_whose_year_is_cut() -> None:
    cited = "根据青政发〔2024〕5号文件，修订办法；落实青政办发〔24〕8号文件要求。"
    assert texts("document-number", one(cited)) == ["青政办发〔24〕8号"]


@pytest.mark.parametrize(("last", "told"), [("青司发〔2024〕3号", "that of last year"), ("青司发〔2024〕2号", "was signed in 2025")])  # fmt: skip
def test_last_years_number_is_told_once(last: str, told: str) -> None:
    def numbered(number: str, year: int) -> Report:
        return report(f"{number}\n青禾区{year}年度法治政府建设工作报告\n一、成效\n全面推进依法行政，取得明显成效。\n青禾区司法局\n{year + 1}年2月18日", title=None, path=f"{year}.txt")  # fmt: skip

    (only,) = found("document-number", numbered("青司发〔2024〕3号", 2024), numbered(last, 2023))
    assert told in str(only.message)
