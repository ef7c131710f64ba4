"""Short reports with one fault each, and ones that come near: other issuers, other levels, other wordings."""

from __future__ import annotations

import pytest

from compare.model import Report
from tests.builders import report
from tests.checks.drafts import found, texts

OPENING = "一、主要举措和成效\n"
PROBLEMS = "二、存在的不足和原因\n执法力量不足，原因在于人员流动大。\n"


def of(issuer: str, year: int, review: str, plan: str = "") -> Report:
    title = f"{issuer}{year}年度法治政府建设情况报告\n{year}年，扎实推进依法行政。\n"
    ahead = f"三、{year + 1}年工作安排\n{plan or f'{year + 1}年，继续推进。'}\n"
    return report(f"{title}{OPENING}{review}\n{PROBLEMS}{ahead}", title=None, path=f"{year}.txt")


CASES = [
    ("sum-mismatch", "云岚县人民政府", "组织对现行64件规范性文件开展评估，继续有效51件、拟修订8件、拟废止3件。", "", "64件"),
    ("inconsistent-figure", "云岚县人民政府", "全县25个行政执法单位实行执法公示。\n组织全县27个行政执法单位参加评议。", "", "27个"),
    ("inconsistent-figure", "云岚县人民政府", "行刑衔接顺畅，向公安机关移送涉嫌污染环境犯罪案件31件。\n打击有力，向公安机关移送污染环境犯罪案件36件。", "", "36件"),
    ("inconsistent-figure", "明渠区望湖街道办事处", "8个社区网格运转良好。8个社区建立调解室。9个社区完成公示。", "8个社区建立议事会。", "9个"),
    ("inconsistent-figure", "云岚县人民政府", "“法律明白人”工程提质，累计培育1620名。", "“法律明白人”工程实施，累计培育1683名。", "1620名"),
    ("inconsistent-figure", "沧江市交通运输局", "首次推行非现场执法。", "在治超站推行非现场执法，查处车辆86辆。", "首次推行非现场执法"),
    ("typo", "明渠区人民政府", "“明渠说理”调处纠纷，推广“明渠说理”经验，8件经“明渠说里”化解。", "", "明渠说里"),
    ("typo", "沧江市人民政府", "推行执法全过程纪录制度。", "", "全过程纪录"),
    ("foreign-place", "云岚县人民政府", "推动临桥县经济社会高质量发展。", "推动全县经济社会发展。", "临桥县"),
    ("sum-mismatch", "云岚县人民政府", "对部门制发的64件文件逐件清理，决定保留49件，修改7件，废止5件。", "", "64件"),
    ("sum-mismatch", "云岚县石塘乡人民政府", "配备专职调解员12名、兼职调解员19名，共33名。", "", "33名"),
    ("typo", "明渠区人民政府", "认真部暑各项工作，群众获得感增强。", "", "部暑"),
    ("foreign-place", "云岚县人民政府", "全县推进，县委、县政府督办。我局严格落实制度。", "全县推进。", "我局"),
    ("outdated-term", "沧江市交通运输局", "严格执行《交通行政处罚程序规定》。", "", "《交通行政处罚程序规定》"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "issuer", "review", "last", "fault"), CASES)
def test_a_planted_fault_is_found(rule: str, issuer: str, review: str, last: str, fault: str) -> None:
    against = (of(issuer, 2023, last),) if last else ()
    (told,) = texts(rule, of(issuer, 2024, review), *against)
    assert fault in told or told in fault


@pytest.mark.parametrize(
    ("rule", "issuer", "review", "last"),
    [
        ("sum-mismatch", "云岚县人民政府", "组织64件文件评估，检查企业51件、拟修订8件、拟废止3件等。", ""),
        ("inconsistent-figure", "云岚县人民政府", "全县25个行政执法单位公示。抽取18个行政执法单位案卷。", ""),
        ("inconsistent-figure", "云岚县人民政府", "全县移送涉嫌犯罪案件21件。\n在食品领域移送涉嫌犯罪案件18件。", ""),
        ("inconsistent-figure", "明渠区望湖街道办事处", "8个社区运转。8个社区建室。5个社区试点。", "8个社区建会。"),
        ("inconsistent-figure", "云岚县人民政府", "全年累计培育骨干1620名。", "全年累计培育骨干1683名。"),
        ("inconsistent-figure", "云岚县人民政府", "动态清理后，累计认定示范户320户。", "累计认定示范户341户。"),
        ("inconsistent-figure", "沧江市交通运输局", "首次推行信用承诺。", "在治超站推行非现场执法。"),
        ("typo", "云岚县人民政府", "打造“一站受理”，推广“一站受理”经验，设“一站办理”岗、“二站受理”点。", ""),
        ("sum-mismatch", "云岚县人民政府", "对64件文件开展清理，召开会议49次，发函7件，约谈5件。", ""),
        ("sum-mismatch", "云岚县人民政府", "配备调解员12名、网格员19名，共评议33名。", ""),
        ("typo", "明渠区人民政府", "“老王说事”品牌响亮，“老王说事”获奖，“老汪说理”开张。", ""),
        ("inconsistent-figure", "云岚县人民政府", "一年来，累计培育示范户320户。", "一年来，累计培育示范户341户。"),
        ("foreign-place", "明渠区望湖街道办事处", "街道党工委统筹，整治城市街道环境。", "街道党工委统筹。"),
        ("foreign-place", "云岚县人民政府", "与对口协作的临桥县签订协议。", "推动全县发展。"),
        ("outdated-term", "云岚县市场监督管理局", "废止《网络交易管理办法》配套文件2件。", ""),
    ],
)  # fmt: skip
def test_what_comes_near_is_left_alone(rule: str, issuer: str, review: str, last: str) -> None:
    against = (of(issuer, 2023, last),) if last else ()
    assert not found(rule, of(issuer, 2024, review), *against)


TASK = "一是建立行政争议预防化解中心。二是开展案卷评查。三是印发执法监督工作要点。"


@pytest.mark.parametrize(
    ("review", "plan", "told"),
    [
        ("行政争议预防化解中心在区法院揭牌。", TASK, ["建立行政争议预防化解中心"]),
        ("行政争议预防化解中心正在筹建。", TASK, []),
        ("全年印发执法监督工作要点。", "印发执法监督工作要点。", []),
        ("组织案卷评查4次。", TASK, []),
        ("行政争议预防化解中心在区法院揭牌。", "建立行政争议预防化解中心二期。", []),
    ],
)
def test_a_task_that_is_done_and_set_again(review: str, plan: str, told: list[str]) -> None:
    draft = of("明渠区人民政府", 2024, review, f"2025年，重点抓好：{plan}")
    assert (
        texts("stale-year", draft, of("明渠区人民政府", 2023, "推进。", f"2024年，重点抓好：{TASK}")) == told
    )


def test_a_growth_of_a_rate_that_its_counts_contradict_is_not_told_as_well() -> None:
    review = "办理应诉案件54件，负责人出庭50件，出庭应诉率96.3%，比上年提高0.6个百分点。"
    draft = of("云岚县人民政府", 2024, review)
    last = of("云岚县人民政府", 2023, "办理应诉案件50件，负责人出庭46件，出庭应诉率92.0%。")
    assert texts("impossible-percentage", draft, last) == ["96.3%"]
    assert not found("growth-claim", draft, last)


def test_what_goes_on_without_end_is_no_list() -> None:
    """Reading it from each of its figures took half a minute for two thousand of them."""
    parts = "、".join(f"第{at}类1件" for at in range(1, 90))
    assert not found("sum-mismatch", of("云岚县人民政府", 2024, f"办理案件88件，其中{parts}。"))


@pytest.mark.parametrize("heading", ["三、锚定目标、接续奋斗", "三、乘势而上启新程"])
def test_a_slogan_over_the_plan_is_its_heading(heading: str) -> None:
    plan = "2025年，我局将重点做好以下工作。第一，完善执法监督平台。第二，组织全员轮训。"
    draft = report(f"{OPENING}{'严格规范执法，' * 40}。\n{PROBLEMS}{heading}\n{plan}")
    assert not [f for f in found("missing-part", draft) if "“下一年度主要安排”" in str(f.message)]
