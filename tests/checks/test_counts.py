"""What is counted once more elsewhere, added up, grown or leapt: what a rule must find, and what it must leave alone."""

from __future__ import annotations

import time

import pytest

from compare.model import Report
from tests.builders import report
from tests.checks.test_checks import found, last_year, one, texts


def draft_of(review: str, behind: str, heading: str = "二、存在的问题") -> Report:
    return report(f"一、规范行政执法\n{review}\n{heading}\n{behind}\n四、2025年工作安排\n2025年，继续推进。")


def before(sentence: str) -> Report:
    return last_year(f"一、规范行政执法\n{sentence}")


# inconsistent-figure


@pytest.mark.parametrize(
    ("review", "problems", "second"),
    [
        ("现有45名持证执法人员全部完成轮训。", "现有42名持证执法人员难以覆盖全部海域。", "42名"),
        ("全县现有公职律师58名。", "目前全县仅有公职律师52名，分布不均。", "52名"),
        ("组织交叉互评，评查案卷468卷。", "在全年评查的486卷案卷中，个别案卷告知不充分。", "486卷"),
        ("全年立案查处食品安全案件328件。", "查处的382件食品安全案件中，网络案件增多。", "382件"),
        ("“法律明白人”增加到515名。", "全旗551名“法律明白人”中，经常参与调解的不多。", "551名"),
        ("村（社区）法律顾问186名，实现全覆盖。", "全区168名法律顾问服务质量参差不齐。", "168名"),
    ],
)
def test_what_the_problems_count_once_more(review: str, problems: str, second: str) -> None:
    assert texts("inconsistent-figure", draft_of(review, problems)) == [second]


@pytest.mark.parametrize(
    ("review", "problems"),
    [
        ("现有45名持证执法人员全部完成轮训。", "乡镇现有42名持证执法人员，力量不足。"),
        ("现有专职调解员58名。", "现有兼职调解员62名。"),
        ("区司法局现有执法人员26名。", "区城管局现有执法人员28名，力量不足。"),
        ("全县共有14个乡镇综合执法队。", "现有3个乡镇综合执法队人员不足5人。"),
        ("“法律明白人”增加到515名。", "新培养“法律明白人”551名。"),
        ("全年评查案卷468卷。", "在抽查的86卷案卷中，个别案卷告知不充分。"),
        ("评查行政处罚案卷320卷。", "评查行政许可案卷302卷。"),
        ("受理法律援助案件563件。", "办结法律援助案件536件。"),
        ("全年办理法律援助案件563件。", "已办结的536件法律援助案件中，好评率98%。"),
        ("现有行政执法证持证人员612人。", "全县行政执法人员621人参加网上学法。"),
    ],
)
def test_what_the_problems_count_of_something_else(review: str, problems: str) -> None:
    assert not texts("inconsistent-figure", draft_of(review, problems))


@pytest.mark.parametrize(
    ("last", "review", "problems", "second"),
    [
        ("人民调解员1136名。", "人民调解员达到1189名。", "1136名人民调解员中专职仅占一成。", ["1136名"]),
        ("法治文化阵地27处。", "法治文化阵地增加到31处。", "现有法治文化阵地27处，经费不足。", ["27处"]),
        (
            "办理应诉案件142件。",
            "全年办理行政应诉案件156件。",
            "142件行政应诉案件中，征收类较多。",
            ["142件"],
        ),
        ("人民调解员1136名。", "人民调解员达到1189名，较上年的1136名增加53名。", "作用发挥不够。", []),
        ("执法单位26家。", "全区行政执法单位28家。", "2家行政执法单位未开展自查。", []),
        ("培训执法人员320名。", "培训执法人员350名。", "全县现有执法人员320名。", []),
        ("新建法治文化阵地27处。", "新建法治文化阵地31处。", "原有27处法治文化阵地设施老旧。", []),
    ],
)
def test_last_years_value_left_in_one_place(last: str, review: str, problems: str, second: list[str]) -> None:
    assert texts("inconsistent-figure", draft_of(review, problems), before(last)) == second


@pytest.mark.parametrize(
    ("review", "again", "second"),
    [
        ("全年组织领导干部旁听庭审6场。", "组织领导干部旁听庭审8场。", ["8场"]),
        ("召开县委全面依法治县委员会会议3次。", "县委书记主持召开县委全面依法治县委员会会议2次。", ["2次"]),
        ("全年组织旁听庭审6场。", "区长参加旁听庭审2次。", []),
        ("举办法治政府建设专题培训班2期。", "区长为法治政府建设专题培训班授课1次。", []),
    ],
)
def test_the_part_on_who_is_responsible_says_it_once_more(review: str, again: str, second: list[str]) -> None:
    draft = draft_of(review, again, "三、党政主要负责人履行第一责任人职责情况")
    assert texts("inconsistent-figure", draft) == second


def test_a_value_with_last_years_date_is_a_slip_of_the_year_alone() -> None:
    draft, old = (
        one("2023年开展普法活动345场，参加群众5.7万人次。"),
        before("开展普法活动320场，参加群众5.2万人次。"),
    )
    assert texts("stale-year", draft, old) == ["2023年"]
    assert not texts("inconsistent-figure", draft, old)


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


@pytest.mark.parametrize(
    ("rate", "other", "places"),
    [
        ("政务服务事项网上可办率达到96.8%。", "全市政务服务事项网上可办比例已达98.6%。", ["98.6%"]),
        ("行政规范性文件报备比例为98%。", "行政规范性文件报备率为100%。", ["100%"]),
        ("企业登记全程电子化率达到91%。", "全区企业登记全程电子化占比提高到93%。", ["93%"]),
        # The same value, another indicator, a part of it, and what is promised.
        ("政务服务事项网上可办率达到96.8%。", "全市政务服务事项网上可办比例已达96.8%。", []),
        ("政务服务事项网上可办率达到96.8%。", "全市依申请政务服务事项网上可办比例已达98.6%。", []),
        ("政务服务事项网上可办率达到96.8%。", "上半年政务服务事项网上可办比例为94.1%。", []),
        ("行政复议调解结案占比37%。", "行政应诉调解结案占比21%。", []),
        ("跨部门抽查占比为46.5%。", "群众评价占比为12%。", []),
    ],
)
def test_one_rate_by_another_word(rate: str, other: str, places: list[str]) -> None:
    draft = report(f"一、规范行政执法\n{rate}\n二、建设数字政府\n{other}")
    assert texts("inconsistent-figure", draft) == places


STATED = "全年收到行政复议申请563件，同比增长36.7%。"
PASSING = "区长要求对全年收到的536件行政复议申请逐类剖析。"


@pytest.mark.parametrize(
    ("first", "second", "last", "place"),
    [
        (PASSING, STATED, "", "536件"),
        (STATED, PASSING, "", "536件"),
        (PASSING, STATED, "全年收到行政复议申请412件。", "536件"),
        # The growth is that of the number told in passing: the plain statement is the slip.
        (PASSING, STATED.replace("36.7%", "30.1%"), "全年收到行政复议申请412件。", "563件"),
        (STATED.replace("36.7%", "30.1%"), PASSING, "全年收到行政复议申请412件。", "563件"),
        ("全年受理法律援助案件563件。", "受理法律援助案件536件，同比增长4%。", "", "563件"),
    ],
)
def test_a_contradiction_is_told_where_the_number_is_given_in_passing(
    first: str, second: str, last: str, place: str
) -> None:
    draft = report(f"一、压实法治责任\n{first}\n二、化解矛盾纠纷\n{second}")
    found_at = texts("inconsistent-figure", draft, *((before(last),) if last else ()))
    assert found_at == [place]


LECTURERS = "63名法治副校长进校授课378场。"


@pytest.mark.parametrize(
    ("now", "last", "places"),
    [
        ("66名法治副校长进校授课402场，暑期会同教育部门对全区69名法治副校长集中培训。", LECTURERS, ["69名"]),
        ("66名法治副校长进校授课402场。对全区69名法治副校长集中培训。", LECTURERS, ["69名"]),
        ("66名法治副校长进校授课402场，对全区66名法治副校长集中培训。", LECTURERS, []),
        # Some of them; many more; no such count last year; people of another kind.
        ("66名法治副校长参加交流402场，对全区69名法治副校长集中培训。", LECTURERS, []),
        ("66名法治副校长进校授课402场，对全区96名法治副校长集中培训。", LECTURERS, []),
        ("66名法治副校长进校授课402场，对全区69名法治副校长集中培训。", "举办讲座378场。", []),
        ("选派66名法治副校长进校授课402场，对全区69名法治副校长集中培训。", LECTURERS, []),
        ("66名法治副校长进校授课402场，对全区69名法治宣讲员集中培训。", LECTURERS, []),
    ],
)
def test_people_counted_as_all_there_are(now: str, last: str, places: list[str]) -> None:
    assert texts("inconsistent-figure", one(now), before(last)) == places


# sum-mismatch: a list of which each part has its line


@pytest.mark.parametrize(
    ("lead", "lines", "mark"),
    [
        ("审结{total}件，具体为：", ("维持192件", "驳回71件", "撤销、变更或者责令履行48件", "经调解、和解终止181件"), "●"),
        ("受理509件，受理率为90.4%；审结{total}件，其中：", ("维持192件", "驳回71件", "撤销48件", "终止181件"), "（{n}）"),
        ("全年办理案件{total}件：", ("行政处罚案件192件，占39%", "行政许可案件71件", "行政强制案件48件", "其他181件"), "{n}."),
        ("全年办理案件{total}件，分别为：", ("行政处罚192件", "行政许可71件", "行政强制48件", "其他181件"), "——"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["；", "。", ""])
def test_a_list_with_a_line_for_each_part(lead: str, lines: tuple[str, ...], mark: str, end: str) -> None:
    listed = "\n".join(f"{mark.format(n=n)}{line}{end}" for n, line in enumerate(lines, 1))
    for total, is_wrong in (("487", True), ("492", False)):
        text = f"{lead.format(total=total)}\n{listed}\n组织听证33件，制发意见书9份。"
        assert bool(texts("sum-mismatch", one(text))) is is_wrong


@pytest.mark.parametrize("total", [330, 320])
@pytest.mark.parametrize(
    "text",
    [
        "全年化解纠纷{}件。其中：\n●邻里纠纷120件；\n●婚姻纠纷110件；\n●劳资纠纷90件。",
        "全年化解纠纷情况如下：\n●邻里纠纷120件；\n●婚姻纠纷110件；\n●劳资纠纷90件；\n合计{}件。",
        "全年化解纠纷情况如下：\n●邻里纠纷120件\n●婚姻纠纷110件\n●劳资纠纷90件\n●合计{}件",
    ],
)
def test_a_list_whose_total_stands_a_sentence_before_or_a_line_behind(text: str, total: int) -> None:
    assert bool(texts("sum-mismatch", one(text.format(total)))) is (total == 330)


@pytest.mark.parametrize(
    "text",
    [
        # Lines that tell what else was done, in several figures each; parts of different things; an open list.
        "全年开展执法检查120件：\n●食品领域，检查60件，立案30件；\n●药品领域，检查40件，立案22件；\n●特种设备领域，检查25件，立案3件。",
        "办成民生实事10件：\n●新建口袋公园6个；\n●改造小区12个；\n●新增停车位300个。",
        "全年审结88件。\n●维持41件；\n●驳回12件；\n●撤销9件；\n●终止24件。",
        "全年收到建议88件，主要有：\n●城建类41件；\n●交通类12件；\n●教育类9件等。",
    ],
)
def test_lines_that_are_no_parts_of_a_total(text: str) -> None:
    assert not texts("sum-mismatch", one(text))


# vanished-indicator: how often the leaders met


STUDIED = "县政府常务会议会前学法{}次。\n召开县委全面依法治县委员会会议{}次，专题研究法治政府建设。\n"


@pytest.mark.parametrize(
    "last",
    [
        "县长主持召开县政府常务会议、专题会议研究法治政府建设工作6次，协调解决难题。",
        "县长主持召开县政府常务会议6次研究法治政府建设，协调解决难题。",
    ],
)
@pytest.mark.parametrize(
    ("now", "is_missed"),
    [
        ("县长带头协调解决难题，审查常务会议审议的议题118件。", True),
        ("县委书记、县长专题研究部署法治工作，落实有力。", True),
        ("县长主持召开县政府常务会议7次研究法治政府建设工作。", False),
        ("县委书记、县长先后12次听取法治建设汇报。", False),
        ("县政府常务会议研究法治议题21个。", False),
        ("政府主要负责人主持会议研究复议应诉、执法改革等事项9次。", False),
    ],
)
def test_how_often_the_leaders_met_is_missed(last: str, now: str, *, is_missed: bool) -> None:
    findings = found(
        "vanished-indicator", one(STUDIED.format(10, 3) + now), before(STUDIED.format(8, 2) + last)
    )
    assert any("6次" in str(f.message) for f in findings) is is_missed


def test_what_went_with_its_part_is_told_of_the_whole_report() -> None:
    last = last_year(
        "一、规范行政执法\n全面落实行政执法三项制度，评查行政执法案卷260卷。\n"
        "二、党政主要负责人履行第一责任人职责情况\n县长主持召开县政府常务会议、专题会议研究法治政府建设工作6次。组织各乡镇、部门主要负责人开展书面述法。"
    )
    draft = report(
        "一、规范行政执法\n全面落实行政执法三项制度，评查行政执法案卷286卷。\n"
        "二、建设数字政府\n依托协同平台推行公文、会议线上办理，联通各乡镇、部门67个。"
    )
    (missed,) = (f for f in found("vanished-indicator", draft, last) if "6次" in str(f.message))
    assert missed.start is None


@pytest.mark.parametrize("words", ["共有" * 80, "共计" * 28])
def test_words_in_front_of_a_number_without_end_take_no_time(words: str) -> None:
    began = time.process_time()
    found(
        "inconsistent-figure", draft_of(f"全区{words}甲5件，另有人民调解员805名。", f"全县仅有{words}甲6件。")
    )
    assert time.process_time() - began < 10
