"""The rule missing-part: what it finds, and what comes near and is right."""

from __future__ import annotations

import pytest

from compare.model import Severity
from tests.builders import report
from tests.checks.drafts import found, one, texts

WHOLE = """
    一、2024年主要举措和成效
    全区各单位扎实推进依法行政，规范性文件全部经过合法性审核。党政主要负责人切实履行法治建设第一责任人职责，专题研究法治工作。
    二、存在的不足和原因
    一些单位执法力量薄弱，原因在于人员流动频繁。
    三、2025年主要安排
    2025年继续推进。
"""


def test_a_whole_report_misses_no_part() -> None:
    assert not found("missing-part", report(WHOLE))


CONTENTS = "由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成"


FORM = f"""
    本报告{CONTENTS}。
    一、总体情况
    全面推进。
    二、主动公开政府信息情况
    主动公开200条。
    三、收到和处理政府信息公开申请情况
    收到3件。
    四、政府信息公开行政复议、行政诉讼情况
    没有发生。
    五、存在的主要问题及改进情况
    解读不够，原因在于人手不足。2025年予以改进。
"""


@pytest.mark.parametrize(
    ("end", "is_missing"),
    [("", True), ("六、其他需要报告的事项\n没有收费。", False), ("其他需要报告的事项：没有收费。", False)],
)
def test_a_list_of_the_parts_is_none_of_them(end: str, *, is_missing: bool) -> None:
    draft = report(f"{FORM}\n{end}", title="青禾区2024年政府信息公开工作年度报告")
    assert any("“其他需要报告的事项”" in str(f.message) for f in found("missing-part", draft)) is is_missing


def test_a_report_without_problems_misses_that_part() -> None:
    draft = report(
        WHOLE.replace("二、存在的不足和原因\n    一些单位执法力量薄弱，原因在于人员流动频繁。\n", "")
    )
    (finding,) = found("missing-part", draft)
    assert finding.severity is Severity.ERROR
    assert "“存在的不足和原因”" in str(finding.message)


def test_parts_in_the_text_without_a_heading_are_a_note() -> None:
    draft = report(
        """
        一、加强组织领导
        主要负责人履行第一责任人职责，全年研究法治议题12次，成效明显。各单位落实责任，规范权力运行。
        """
        + "规范性文件全部经过合法性审核，执法案卷逐份评查，行政复议应收尽收。" * 8
        + """
        同时，与上级要求相比，还存在一定的差距，原因在于力量不足。
        下一步，2025年我区将继续推进依法行政，提升治理水平。
        """
    )
    assert {f.severity for f in found("missing-part", draft)} == {Severity.NOTE}


def test_a_plan_that_names_no_year_and_problems_without_causes_are_noted() -> None:
    draft = report(WHOLE.replace("原因在于人员流动频繁", "有待充实").replace("2025年继续", "将继续").replace("2025年主要安排", "下一步安排").replace("不足和原因", "不足"))  # fmt: skip
    messages = " ".join(str(f.message) for f in found("missing-part", draft))
    assert "causes" in messages
    assert "2025" in messages


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("全区执法更加规范，群众更加满意。对上述困难和问题，我们将认真解决。", ["对上述困难和问题"]),
        ("执法力量仍然不足，培训有待加强。对上述困难和问题，我们将认真解决。", []),
        ("执法质量稳步提高。对上级交办的问题，按期整改。", []),
    ],
)
def test_shortcomings_that_are_named_nowhere(text: str, places: list[str]) -> None:
    assert [t for t in texts("missing-part", one(text)) if t.startswith("对")] == places


def test_a_stale_title_puts_no_other_year_in_question() -> None:
    draft = report(
        "2024年，全区推进。现将2024年工作报告如下。\n一、2024年主要成效\n成效明显。\n二、2025年打算\n2025年，推进。",
        title="青禾区2023年度法治政府建设工作报告",
    )
    messages = [str(f.message) for f in found("missing-part", draft)]
    assert not any("never says" in text for text in messages)


def test_a_heading_that_says_causes_gives_none() -> None:
    draft = report(
        "一、主要成效\n成效明显，规范性文件全部经过合法性审核。\n二、存在的不足和原因\n执法力量薄弱，有待充实。\n三、2025年安排\n2025年继续推进。"
    )
    assert any("causes" in str(f.message) for f in found("missing-part", draft))
    with_cause = report(
        "一、主要成效\n成效明显，规范性文件全部经过合法性审核。\n二、存在的不足和原因\n由于编制有限，执法力量薄弱。\n三、2025年安排\n2025年继续推进。"
    )
    assert not any("causes" in str(f.message) for f in found("missing-part", with_cause))
