"""The rule verbatim-with-figures: what it finds, and what comes near and is right."""

from __future__ import annotations

from compare.model import Severity
from tests.builders import report
from tests.checks.drafts import before, found, last_year, one, texts

COPIED = "自觉接受人大监督，全年办理人大代表建议71件、政协提案85件，办结率100%，代表委员满意率99.2%，实施审计项目27个。"


def test_a_paragraph_copied_with_its_figures() -> None:
    (finding,) = found(
        "verbatim-with-figures", report(f"一、监督\n{COPIED}"), last_year(f"一、监督\n{COPIED}")
    )[:1]
    assert finding.severity is Severity.WARNING


def test_a_new_figure_or_no_figure_is_no_copy_to_ask_about() -> None:
    new = report(f"一、监督\n{COPIED.replace('71', '72')}\n另外新建审计制度若干，持续完善监督体系。")
    old = last_year(f"一、监督\n{COPIED}")
    assert not [f for f in found("verbatim-with-figures", new, old) if f.start is not None]
    phrase = "坚持以习近平新时代中国特色社会主义思想为指导，深入学习贯彻习近平法治思想，全面推进依法行政各项工作落实。"
    copied = found("verbatim-with-figures", report(f"一、监督\n{phrase}"), last_year(f"一、监督\n{phrase}"))
    assert not [f for f in copied if f.start is not None]


def test_a_copy_whose_years_were_changed_and_a_copied_passage() -> None:
    copied = "自觉接受人大监督，2023年办理人大代表建议71件、政协提案85件，代表委员满意率99.2%。"
    old = before(copied)
    renewed = one(copied.replace("2023", "2024"))
    assert texts("verbatim-with-figures", renewed, old)[0].startswith("自觉接受")
    added = one(copied + "今年另行组织了审计工作专题培训，内容与往年不同。")
    assert texts("verbatim-with-figures", added, old)[0] == copied


def test_a_copy_behind_plans_that_lost_its_heading() -> None:
    plan = "2024年，将着力抓好以下工作：一是健全审核机制。二是按月通报情况。"
    old = last_year(f"一、主要不足\n人手不足。{plan.replace('2024', '2023')}\n二、其他事项\n{COPIED}")
    draft = report(f"一、主要不足\n人手不足。{plan}\n{COPIED}")
    assert texts("verbatim-with-figures", draft, old)[0] == COPIED
    planned = last_year(f"一、主要不足\n人手不足。{plan.replace('2024', '2023')}\n{COPIED}")
    assert COPIED not in texts("verbatim-with-figures", draft, planned)
