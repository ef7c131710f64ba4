"""What stands below the signature, and what of it belongs to the report."""

from __future__ import annotations

import pytest

from compare.comparison import interpreted
from compare.model import Block, BlockKind, Document, Report, Role
from tests.builders import document, report
from tests.checks.drafts import texts

LONG = "全县各级各部门认真落实法治建设责任，持续完善工作机制，各项任务有序推进，法治建设水平稳步提升，取得了新的进展和明显成效。"
BODY = f"松陵县2024年法治政府建设年度报告\n一、工作情况\n{LONG}\n二、2025年工作安排\n完善行政执法监督机制。"
SIGNED = "松陵县人民政府\n2025年2月20日"


def body(found: Report) -> list[str]:
    return [found.text[p.start : p.end] for p in found.paragraphs if p.role is Role.BODY]


@pytest.mark.parametrize(
    "tail",
    [
        "校对：李四",
        "（联系人：张三，电话：0000-1234567）\n校对：李四",
        "来源：松陵县司法局\n编辑：张三\n终审：王五",
        "温馨提示：本页面由系统自动生成，如有疑问，请联系网站管理员，我们将及时处理。",
        "图解：松陵县2024年法治政府建设年度报告",
        "报：市委全面依法治市委员会办公室。\n送：县委办公室。\n共印30份",
        "松陵县司法局办公室 2025年2月21日印发",
        "松陵县2023年法治政府建设年度报告 2024-02-18",
    ],
)
@pytest.mark.parametrize(
    "signed", [SIGNED, "中共松陵县委\n松陵县人民政府\n2025年2月20日", "松陵县人民政府 2025年2月20日"]
)
def test_the_body_ends_at_signature_and_date_whatever_follows(signed: str, tail: str) -> None:
    found = report(f"{BODY}\n{signed}\n{tail}", title=None)
    assert body(found) == BODY.split("\n")[1:]
    assert (found.issuer, found.date) == ("松陵县", "2025-02-20")


def test_the_signature_names_the_issuer_and_the_day_above_the_foot_of_the_page() -> None:
    text = BODY.replace("松陵县2024年", "2024年") + f"\n{SIGNED}\n送：县委办公室\n县信息中心\n2024-02-18"
    found = report(text, title=None)
    assert (found.issuer, found.date) == ("松陵县人民政府", "2025-02-20")


def test_a_report_signed_below_its_title_keeps_its_text() -> None:
    text = BODY.replace("\n一", f"\n{SIGNED}\n一", 1)
    assert body(report(text, title=None))[-2:] == BODY.split("\n")[-2:]
    opened = BODY.replace("\n一", f"\n全县法治建设取得新进展。\n{SIGNED}\n一", 1)
    assert body(report(opened, title=None))[-4:] == BODY.split("\n")[1:]


def test_attachments_below_the_signature_stay_attachments() -> None:
    found = report(f"{BODY}\n{SIGNED}\n校对：李四\n附件：1.任务清单.docx\n相关新闻", title=None)
    assert [p.role for p in found.paragraphs][-3:] == [Role.FURNITURE, Role.COVER, Role.COVER]


def test_tables_and_notes_below_the_signature_are_of_the_report() -> None:
    rows = [
        Block(" | ".join(cells), kind=BlockKind.TABLE_ROW, cells=cells)
        for cells in (("类别", "件数"), ("许可", "31"))
    ]
    lines = document(f"{BODY}\n{SIGNED}\n行政执法情况统计表").blocks
    note = Block("含委托执法。", kind=BlockKind.FOOTNOTE)
    found = interpreted(Document("report.docx", "docx", (*lines, *rows, note, Block("校对：李四"))))
    assert body(found)[-4:] == ["行政执法情况统计表", "类别 | 件数", "许可 | 31", "含委托执法。"]


def test_links_below_the_attachments_are_no_cover_letter() -> None:
    links = (
        "附件：松陵县2024年法治政府建设年度报告.docx\n相关新闻\n松陵县2023年法治政府建设年度报告 2024-02-18"
    )
    assert texts("stale-year", report(f"{BODY}\n{SIGNED}\n{links}", title=None)) == []


MORE = "二、存在问题\n基层执法人员力量不足。\n三、下一步安排\n完善行政执法监督机制。"
CHRONICLE = "（三）大事记\n区司法局\n2024年3月5日\n召开执法监督推进会。\n区人民政府办公室\n2024年6月8日\n印发执法监督要点。"
FIRST = (
    f"松陵县2024年法治政府建设年度报告\n一、工作情况\n（一）强化领导\n{LONG}\n（二）规范执法\n{LONG}\n{LONG}"
)


def test_the_body_goes_on_where_its_next_heading_stands_below_a_name_and_a_date() -> None:
    text = f"{FIRST}\n{CHRONICLE}\n{MORE}\n{SIGNED}\n校对：李四"
    found = report(text, title=None)
    assert body(found)[-4:] == MORE.split("\n")
    assert {"召开执法监督推进会。", "印发执法监督要点。"} <= set(body(found))
    assert (found.issuer, found.date) == ("松陵县", "2025-02-20")


@pytest.mark.parametrize("more", [MORE, "（三）强化监督\n开展案卷评查。", MORE.replace("二、", "二、2024年")])
def test_a_part_below_the_signature_belongs_to_the_report(more: str) -> None:
    found = report(f"{FIRST}\n{SIGNED}\n{more}", title=None)
    assert body(found)[-len(more.split("\n")) :] == more.split("\n")
    assert found.date == "2025-02-20"


def test_a_list_of_events_ends_at_the_signature_below_it() -> None:
    text = f"{FIRST}\n{CHRONICLE}\n{SIGNED}\n校对：李四\n县信息中心\n2025-02-21"
    found = report(text, title=None)
    assert body(found)[-1] == "印发执法监督要点。"
    assert found.date == "2025-02-20"


def test_the_day_of_an_event_is_not_that_of_the_report() -> None:
    assert report(f"{FIRST}\n{CHRONICLE}\n{MORE}", title=None).date == ""
    assert report(f"{FIRST}\n{CHRONICLE}", title=None).date == ""
    opened = FIRST.replace("\n一", f"\n{SIGNED}\n全县法治建设取得新进展。\n一", 1)
    assert report(f"{opened}\n{CHRONICLE}\n{MORE}", title=None).date == "2025-02-20"


def test_a_list_of_events_at_the_end_without_a_signature_is_kept() -> None:
    assert body(report(f"{FIRST}\n{CHRONICLE}", title=None))[-1] == "印发执法监督要点。"


@pytest.mark.parametrize(
    "tail",
    [
        "一、报告的起草背景\n根据条例要求起草。\n二、主要内容\n分为三个部分。",
        "1.相关解读\n2.相关新闻",
        "版权声明：本网站所有内容未经许可不得转载，如有侵权请联系我们，我们将及时处理。\n县信息中心\n2025-02-21",
    ],
)
def test_what_begins_anew_below_the_signature_is_of_the_page(tail: str) -> None:
    found = report(f"{FIRST}\n二、2025年工作安排\n完善机制。\n{SIGNED}\n{tail}", title=None)
    assert body(found)[-1] == "完善机制。"
    assert found.date == "2025-02-20"
