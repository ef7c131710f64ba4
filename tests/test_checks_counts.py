"""What is counted once more elsewhere, added up, grown or leapt: what a rule must find, and what it must leave alone."""

from __future__ import annotations

import pytest

from compare.model import Report

from .test_checks import last_year, one, texts


def before(sentence: str) -> Report:
    return last_year(f"一、规范行政执法\n{sentence}")


# sum-mismatch


@pytest.mark.parametrize(
    "sentence",
    [
        "合法性审查情况：规范性文件15件；政府合同102件；会议议题73件；合计186件。",
        "全年办理行政处罚案件：市场监管256件，交通运输118件，城市管理342件，共计706件。",
        "规范性文件11件，政府合同128件，会议议题71件，全年共审查205件。",
        "审查规范性文件11件、政府合同128件、会议议题71件，三项合计205件。",
        "行政许可52件、行政处罚41件、行政强制7件，以上共计110件。",
        "行政许可52件；行政处罚41件；行政强制7件；共110件。",
        "新收行政复议申请48件，上年结转6件，共计56件。",
        "新收行政复议申请48件，加上上年结转6件，共办理56件。",
        "清理行政规范性文件86件，继续有效61件，修改9件，废止12件，宣布失效6件。",
    ],
)
def test_totals_behind_clauses_that_are_their_parts(sentence: str) -> None:
    assert len(texts("sum-mismatch", one(sentence))) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "合法性审查情况：规范性文件15件；政府合同102件；会议议题73件；合计190件。",
        "规范性文件11件，政府合同128件，会议议题71件，全年共审查210件。",
        "立案15件；结案12件；移送2件；全年共组织执法检查32件。",
        "收到申请142件；受理120件；审结108件；共纠错12件。",
        "新增普法阵地12处，改造提升8处，维护75处，全区共有普法阵地96处。",
        "办理许可86件，处罚42件，强制12件，全年共纠错120件。",
        "规范性文件15件、合同102件；议题73件；备案20件；合计210件。",
        "新收行政复议申请48件，上年结转6件，审结50件。",
        "清理行政规范性文件86件，废止12件，宣布失效6件。",
        "处罚案件256件，罚没款118万元，公开信息342条，合计惠及企业706家。",
    ],
)
def test_clauses_in_front_of_a_total_that_hold_or_are_no_parts(sentence: str) -> None:
    assert not texts("sum-mismatch", one(sentence))


# scale-jump


@pytest.mark.parametrize(
    ("last", "now", "places"),
    [
        ("公示执法信息5.3万条。", "公示执法信息58万条。", ["58万条"]),
        ("全年办件量62万件。", "全年办件量6.8万件。", ["6.8万件"]),
        ("公示执法信息5.3万条。", "公示执法信息累计58万条。", []),
        ("发放资料5万份。", "发放资料50万份。", []),
        ("投入资金5万元。", "投入资金52万元。", []),
        ("举办活动32场，参加群众1.2万人次。", "举办活动330场，参加群众12.8万人次。", []),
    ],
)
def test_a_point_lost_from_two_digits(last: str, now: str, places: list[str]) -> None:
    assert texts("scale-jump", one(now), before(last)) == places


# growth-claim


@pytest.mark.parametrize(
    ("last", "now", "is_wrong"),
    [
        ("查获违规捕捞渔船31艘。", "查获违规捕捞渔船47艘，比上年增长近一倍。", True),
        ("查获违规捕捞渔船31艘。", "查获违规捕捞渔船60艘，比上年增长近一倍。", False),
        ("信访事项436件。", "信访事项402件，比上年减少一成半。", True),
        ("信访事项436件。", "信访事项372件，比上年减少一成半。", False),
        ("信访事项436件。", "信访事项378件，比上年减少近一成半。", False),
        ("法律援助案件200件。", "法律援助案件290件，比上年增长三成五。", True),
        ("法律援助案件200件。", "法律援助案件290件，比上年增长近五成。", False),
        ("法律援助案件200件。", "法律援助案件290件，比上年增长近六成。", True),
        ("受理投诉举报820件。", "受理投诉举报615件，同比下降近一半。", True),
        ("受理投诉举报820件。", "受理投诉举报430件，同比下降近一半。", False),
        ("受理投诉举报820件。", "受理投诉举报615件，较上年减少三分之一。", True),
        ("受理投诉举报820件。", "受理投诉举报550件，较上年减少三分之一。", False),
        ("办理法律援助案件210件。", "办理法律援助案件330件，较上年翻了一番。", True),
        ("办理法律援助案件210件。", "办理法律援助案件428件，较上年翻了一番。", False),
    ],
)
def test_a_growth_told_in_words(last: str, now: str, is_wrong: bool) -> None:
    assert bool(texts("growth-claim", one(now), before(last))) is is_wrong


@pytest.mark.parametrize(
    ("last", "now", "is_wrong"),
    [
        ("对轻微违法不予处罚93件。", "118件轻微违法得到宽容，比上年增长36.9%。", True),
        ("对轻微违法不予处罚93件。", "118件轻微违法得到宽容，比上年增长26.9%。", False),
        ("检查企业320家次。", "320家企业纳入白名单，入企检查频次比上年下降31.3%。", False),
        ("办理行政许可1200件。", "办理行政许可1300件，平均办理时间比上年减少三成。", False),
    ],
)
def test_what_stands_behind_a_value_up_to_the_comma_is_no_other_subject(
    last: str, now: str, is_wrong: bool
) -> None:
    assert bool(texts("growth-claim", one(now), before(last))) is is_wrong


@pytest.mark.parametrize(
    ("now", "is_wrong"),
    [
        ("平均用时由10个工作日缩短到7个工作日，压减四成。", True),
        ("平均用时由10个工作日缩短到7个工作日，压减三成。", False),
        ("办理时限由20天压缩至12天，压缩50%。", True),
        ("办理时限由20天压缩至12天，压缩40%。", False),
        ("案卷优秀率由85.2%提高到91.4%，提高5.2个百分点。", True),
        ("案卷优秀率由85.2%提高到91.4%，提高6.2个百分点。", False),
        ("办理时限由法定的20天压缩至8天，同比压缩20%。", False),
        ("行政复议案件由2020年的58件增加到74件，年均增长8%。", False),
        ("一般程序案件由12件减少到9件，简易程序案件下降三成。", False),
        ("执法检查频次由每季度4次压减到2次，检查总量下降三成。", False),
    ],
)
def test_a_growth_from_what_it_began_from(now: str, is_wrong: bool) -> None:
    assert bool(texts("growth-claim", one(now))) is is_wrong
