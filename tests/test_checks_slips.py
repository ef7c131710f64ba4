"""Slips told by what stands beside them: look-alikes, set forms, verbs that lost a character; and good text that comes near."""

from __future__ import annotations

import pytest

from compare.checking import check

from .test_checks import one, texts


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("案件己全部办结。", ["己全部"]),
        ("问题巳整改到位，相关制度己于年底前印发。", ["巳整改", "己于"]),
        ("末达到标准的予以通报，末批先建得到遏制。", ["末达到", "末批先建"]),
        ("截至2024年未，全区共有执法人员486人。", ["2024年未"]),
        ("岁未，开展专项检查，周未、节假日不放松。", ["岁未", "周未"]),
        ("新规既将施行，各单位提前学习。", ["既将施行"]),
        ("即要严格执法，又要热情服务。", ["即要"]),
        ("组织网格员人户宣传，将法治建设纳人考核。", ["人户", "纳人考核"]),
        ("坚持接诉既办，完成侯问室改造，做到严于律已。", ["接诉既办", "侯问室", "严于律已"]),
    ],
)
def test_characters_of_one_look(sentence: str, slips: list[str]) -> None:
    assert sorted(texts("typo", one(sentence))) == sorted(slips)


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("推进“双随机、一公示”监管。", ["一公示"]),
        ("推行双随机一公布抽查。", ["一公布"]),
        ("编制权利和责任清单。", ["权利"]),
        ("完善行政权利运行机制。", ["权利"]),
        ("深化“放服管”改革。", ["放服管"]),
        ("推进科学立法、严格执法、公正司法、全面守法。", ["全面守法"]),
        ("推进信访工作法制化，引导群众遵法学法守法用法。", ["法制化", "遵法"]),
        ("组织律师开展法制体检，深化诉原治理。", ["法制体检", "诉原治理"]),
    ],
)
def test_set_forms_with_one_wrong_character(sentence: str, slips: list[str]) -> None:
    assert sorted(texts("typo", one(sentence))) == sorted(slips)


@pytest.mark.parametrize(
    ("sentence", "slips"),
    [
        ("保障当事人权利，切实提监管执法质效。", ["切实提"]),
        ("持续提行政执法水平，案件数量下降，不断增群众法治意识。", ["持续提", "不断增"]),
        ("不断完制度体系，进一步健工作机制。", ["不断完", "进一步健"]),
        ("全面履法定职责，深入开法治宣传活动。", ["全面履", "深入开"]),
        ("切实加执法监督，案件数量下降，认真落行政执法责任制。", ["切实加", "认真落"]),
        ("努力营良好法治氛围，扎实推法治政府建设。", ["努力营", "扎实推"]),
    ],
)
def test_verbs_that_lost_their_second_character(sentence: str, slips: list[str]) -> None:
    assert sorted(texts("typo", one(sentence))) == sorted(slips)


GOOD = """
教育党员干部严于律己，自己全部完成整改。
知己在前，利己于后，推己达人，己方按期履约。
辛巳全面开馆的老图书馆改为法治公园。
截至2024年末全部完成，期末达到标准，年末办结率100%。
“十三五”末完成的制度体系继续沿用，世纪末形成的档案全部移交。
本周末开展执法检查，学期末组织宣讲，岁末落实慰问。
规划期末实现全覆盖，位于末端的小区末位淘汰。
2024年未发生行政败诉案件，两年来未完成的事项清零。
对三年未使用的事项予以取消，到期未整改的通报。
既将法治建设纳入考核，又强化运用。
既将施行的条例列入学习，又将配套制度列入计划。
接诉即要回应，办结即要回访，又快又好。
侯局长带队检查，侯补办证件一事已办结，气候监测站建成。
自然人户籍信息核对，一人户走访全覆盖，采纳人大代表建议5条。
缴纳人数增加，投资人使用电子执照，接收人员名单，系列人物宣传。
推行“双随机、一公开”监管，设置双随机一公示栏。
编制权力和责任清单，明确业主权利和责任清单。
保障当事人的权利，责任清单同步公布，保障行政相对人权利。
明确行政机关的权力和责任，尊重行政权利人的意见。
引导群众尊法学法守法用法，教育群众遵法守法。
持续提质效、优环境、强监管。
着力提政务服务效能、优营商环境。
切实提效能，着力优环境。
强监管守底线，着力提行政执法效能。
全面提请市政府常务会议审议，切实提出提高执法质量，有效提供服务能力。
广泛提意见建议，不断增设执法服务意识，全面完工作业面清理。
全面推行政务公开，全面推行行政执法公示，深入推普。
持续开放执法大厅，不断健康发展，严格规避风险，严格规定程序，深入开导当事人。
全面履约、认真履职，切实履责，努力营商惠民，营收增加。
持续加密检查频次，不断加法减法并用，切实加大执法监督力度。
全面落地见效，认真落细行政执法责任，扎实落地法治建设任务。
扎实推动依法行政，稳步推进法治建设，有效推广执法经验。
方面提执法质效的建议3条。
"""


@pytest.mark.parametrize("sentence", GOOD.split())
def test_good_text_that_comes_near(sentence: str) -> None:
    draft = one(sentence)
    rules = {"typo", "placeholder", "document-number", "outdated-term", "stale-year"}
    assert [
        draft.text[f.start : f.end] for f in check(draft).findings if f.rule in rules and f.start is not None
    ] == []
