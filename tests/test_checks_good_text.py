"""Good sentences that come near a pattern of a rule, and must give no finding of any."""

from __future__ import annotations

import pytest

from compare.checking import check

from .test_checks import one

WORDS_ACROSS_BORDERS = """
引导商户对自己经营的场所落实门前责任。
推动窗口服务由人工向智能转变。
卫生监督重点检查院内感染防控情况。
推动律师公证司法鉴定仲裁等服务进驻中心。
妥善接待今年已来访群众，逐件登记。
组织为已任命的国家工作人员举行宣誓仪式。
组织经营主体教育活动，讲解公平竞争规则。
督促各部门在上新台阶、创新业绩上下功夫。
安排部属高校学生到司法所实习。
坚持以权利制约权力，畅通陈述申辩渠道。
"""


@pytest.mark.parametrize(
    "sentence",
    "".join((WORDS_ACROSS_BORDERS,)).split(),
)
def test_good_text_gives_no_finding(sentence: str) -> None:
    draft = one(sentence)
    begin = draft.text.index(sentence)
    assert [
        (finding.rule, draft.text[finding.start : finding.end])
        for finding in check(draft).findings
        if finding.start is not None and begin <= finding.start < begin + len(sentence)
    ] == []
