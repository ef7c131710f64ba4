"""The rule inconsistent-figure: what it finds, and what comes near and is right."""

from __future__ import annotations

import re

import pytest

from compare import compare
from compare.checks.contradictions.passed_targets import passed_targets
from compare.checks.contradictions.superseded import superseded
from compare.checks.contradictions.used_undone import used_undone
from compare.model import Comparison, Report
from compare.wording import HAN
from tests.builders import report
from tests.checks.drafts import (
    before,
    found,
    last_year,
    one,
    read,
    tabled,
    texts,
)
from tests.growth import assert_in_proportion


def test_one_thing_with_two_values() -> None:
    draft = report(
        """
        一、规范行政执法
        组织全区24家执法单位录入系统。
        二、案卷评查
        对全区34个行政执法部门逐一走访。
        """
    )
    assert texts("inconsistent-figure", draft) == ["34个"]


def test_the_same_number_with_its_digits_in_another_order() -> None:
    draft = report(
        """
        一、队伍建设
        人民调解员达到805名，覆盖各村。
        二、普法宣传
        引导全区850名人民调解员讲法释法。
        """
    )
    assert texts("inconsistent-figure", draft) == ["850名"]


@pytest.mark.parametrize(
    ("whole", "part", "place"),
    [
        ("全区32家行政执法单位公示信息。", "组织36家行政执法单位交叉评查案卷。", "36家"),
        ("全局持证执法人员为84名，持证率为100%。", "组织89名持证执法人员参加轮训。", "89名"),
        ("全镇人民调解员共46名。", "发动51名专职人民调解员摸排隐患。", "51名"),
    ],
)
def test_a_part_larger_than_its_whole(whole: str, part: str, place: str) -> None:
    assert texts("inconsistent-figure", report(f"一、队伍\n{whole}\n二、活动\n{part}")) == [place]


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("全区32家行政执法单位公示信息。", "组织28家行政执法单位交叉评查案卷。"),
        ("全局持证执法人员为84名。", "举办培训班6期，培训持证执法人员260名。"),
        ("全局持证执法人员为84名。", "全县560名持证执法人员在线学法。"),
        ("全局持证执法人员为84名。", "累计组织125名持证执法人员旁听庭审。"),
        ("全局持证执法人员为84名。", "组织110名执法人员参加轮训。"),
        ("全区32家行政执法单位公示信息。", "组织36家市区两级行政执法单位联合检查。"),
        ("全区32家行政执法单位公示信息。", "2025年，组织36家行政执法单位交叉评查案卷。"),
    ],
)
def test_a_part_within_its_whole_and_other_wholes(whole: str, part: str) -> None:
    heading = "三、下一步工作安排" if part.startswith("2025") else "二、活动"
    assert not found("inconsistent-figure", report(f"一、队伍\n{whole}\n{heading}\n{part}"))


@pytest.mark.parametrize(
    ("one_place", "other_place"),
    [
        ("对28个区直部门开展督察。", "36个区直部门实现法律顾问全覆盖。"),
        ("全区25家执法单位参加培训。", "全区25个行政执法部门接受评查。"),
        ("新增人民调解员105名。", "人民调解员达到850名。"),
        ("培训行政执法人员1136人次。", "全区行政执法人员1163名。"),
    ],
)
def test_different_things_are_left_alone(one_place: str, other_place: str) -> None:
    assert not found("inconsistent-figure", report(f"一、队伍建设\n{one_place}\n二、其他工作\n{other_place}"))


def draft_of(review: str, behind: str, heading: str = "二、存在的问题") -> Report:
    return report(f"一、规范行政执法\n{review}\n{heading}\n{behind}\n四、2025年工作安排\n2025年，继续推进。")


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


PASSING = "区长要求对全年收到的536件行政复议申请逐类剖析。"


STATED = "全年收到行政复议申请563件，同比增长36.7%。"


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


@pytest.mark.parametrize("word", ["共有", "共计"])
def test_words_in_front_of_a_number_without_end_take_no_time(word: str) -> None:
    """The places where two such words may be cut apart doubled with each of them."""

    def draft(times: int) -> Report:
        words = word * times
        return draft_of(f"全区{words}甲5件，另有人民调解员805名。", f"全县仅有{words}甲6件。")

    assert_in_proportion(lambda report: found("inconsistent-figure", report), draft, 80)


@pytest.mark.parametrize(
    ("first", "second", "place"),
    [
        ("全年收到行政复议申请143件。", "全年共收到行政复议申请148件，办案压力增大。", "148件"),
        ("全区12个镇（街道）实现全覆盖。", "在全区11个镇（街道）设立综合执法队。", "11个"),
        ("出庭应诉率为97.8%。", "行政机关负责人出庭应诉率达到100%。", "100%"),
        ("建成公共法律服务站点136个。", "依托163个公共法律服务站点开展服务。", "163个"),
        ("为受援人挽回经济损失532.7万元。", "法律援助为受援人挽回经济损失523.7万元。", "523.7万元"),
        ("走访餐饮门店4170户。", "走访的4710户餐饮门店仍有隐患。", "4710户"),
        ("截至2024年底持证执法人员达586人。", "全区568名持证执法人员年龄偏大。", "568名"),
        ("新建林区道路137公里。", "新建林区道路173公里，方便群众。", "173公里"),
        ("清淤各类河道46条、28.65公里。", "全年牵头推动清淤河道28.56公里。", "28.56公里"),
        ("有应急救援队员 457名、装备齐全。", "与 475名应急救援队员结对演练。", "475名"),
        ("召开区政府常务会议，审议依法行政议题12项。", "区政府常务会议全年研究依法行政议题15项。", "15项"),
    ],
)
def test_one_thing_counted_twice(first: str, second: str, place: str) -> None:
    assert texts("inconsistent-figure", report(f"一、工作\n{first}\n二、其他\n{second}")) == [place]
    # Pages put a space around numbers.
    spaced = re.sub(rf"(?<={HAN})(?=\d)|(?<=\d)(?={HAN})", " ", f"{first}\n二、其他\n{second}")
    assert len(found("inconsistent-figure", report(f"一、工作\n{spaced}"))) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全年收到行政复议申请143件。", "上半年收到行政复议申请60件。"),
        ("正职负责人出庭应诉率为60.5%。", "行政机关负责人出庭应诉率达到100%。"),
        ("全区12个镇（街道）实现全覆盖。", "在11个镇（街道）设立综合执法队。"),
        ("为受援人挽回经济损失532.7万元。", "罚没款527.3万元。"),
        ("截至2023年底全区32家行政执法单位公示信息。", "全区36家行政执法单位交叉评查案卷。"),
        ("截至6月底全区持证执法人员达586人。", "全区568名持证执法人员在线学法。"),
        ("新增普法志愿队伍137支。", "普法志愿队伍达173支。"),
        ("清淤河道46条、28.65公里。", "新建绿道28.56公里。"),
        ("召开区政府常务会议，审议依法行政议题12项。", "区委常委会会议全年研究依法行政议题15项。"),
        ("召开区政府常务会议，审议规范性文件12件。", "区政府常务会议研究规范性文件15件。"),
    ],
)
def test_two_things_counted_once_each(first: str, second: str) -> None:
    assert not found("inconsistent-figure", report(f"一、工作\n{first}\n二、其他\n{second}"))


@pytest.mark.parametrize(
    ("plan", "places"),
    [
        ("在去年栽植7.3万亩油茶经济林的基础上，抓好抚育。", ["7.3万亩"]),
        ("在去年栽植3.7万亩油茶经济林的基础上，抓好抚育。", []),
        ("在去年栽植8.1万亩油茶经济林的基础上，抓好抚育。", []),
        ("在7.3万亩油茶经济林推广良种。", []),
    ],
)
def test_what_the_plan_says_once_more_of_the_year(plan: str, places: list[str]) -> None:
    draft = report(f"一、工作\n新建油茶经济林3.7万亩。\n二、下一步工作安排\n{plan}")
    assert texts("inconsistent-figure", draft) == places


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("文书抽检优良率由上年的89.7%提升至93.1%。", "抽检执法文书，优良率为89.7%。"),
        ("减免税费1.85亿元（上年1.64亿元）。", "减免税费16412万元。"),
        ("信访积案由2022年的41件降至23件。", "年末尚有信访积案47件。"),
        ("收到人大代表建议19条，上年为24条。", "收到政协提案26条。"),
        ("收到人大代表建议19条，上年为24条。", "收到人大代表建议26条，其中闭会期间收到人大代表建议24条。"),
        ("收到人大代表建议19条，是上年的2倍。", "收到人大代表建议26条。"),
        ("力争信访积案由上年的41件降至23件。", "全年化解信访积案约50件。"),
        ("文书抽检优良率由年初的88.2%提升至93.1%。", "抽检执法文书，优良率为89.7%。"),
        ("申请材料由12份减少到3份。", "申请材料由9份减少到4份。"),
        ("上年结转信访件12件，新收370件。", "上年结转信访件9件，新收312件。"),
        ("服务业增加值比重由47.3%提高到48.6%。", "服务业增加值比重达到46.1%。"),
        ("镇街持证执法人员由上年的612名增加到655名。", "全区持证执法人员1136名。"),
        ("未成年人民事法律援助由上年的31人增加到44人。", "提供民事法律援助260人。"),
        ("区级部门收到检察建议9份，上年为11份。", "收到检察建议14份，全部按期回复。"),
        ("行政许可案卷合格率由上年的90.1%提高到93.2%。", "行政处罚案卷合格率为91.2%。"),
        ("刑事法律援助案件由上年的112件增加到155件。", "民事法律援助案件310件。"),
        ("网上受理行政复议案件55件，上年为41件。", "受理行政复议案件310件。"),
        ("法律援助案件结案355件，上年为298件。", "法律援助案件受理310件。"),
        ("办理行政复议案件90件，上年为71件（含结转13件）。", "办理行政复议案件58件。"),
        # Both tell of the year before their own.
        ("2023年度遥感监测下发疑点图斑846个。", "2022年度遥感监测下发疑点图斑312个。"),
    ],
)
def test_a_value_of_last_year_that_holds_or_is_of_something_else(sentence: str, last: str) -> None:
    assert not found("inconsistent-figure", one(sentence), before(last))


@pytest.mark.parametrize(
    ("sentence", "last", "place"),
    [
        ("法治建设考核权重由3%提高到6%。", "法治建设考核权重由3%提高到5%。", ["3%"]),
        ("法治建设考核权重由5%提高到6%。", "法治建设考核权重由3%提高到5%。", []),
        ("“十四五”以来，成效明显。城镇化率由58.2%提高到64.1%。", "城镇化率由58.2%提高到63.1%。", []),
        ("五年来，城镇化率由58.2%提高到64.1%。", "五年来，城镇化率由58.2%提高到63.1%。", []),
        ("城镇化率由2020年的58.2%提高到64.1%。", "城镇化率由2020年的58.2%提高到63.1%。", []),
    ],
)
def test_what_something_rose_from_the_year_before_left_as_its_base(
    sentence: str, last: str, place: list[str]
) -> None:
    assert texts("inconsistent-figure", one(sentence), before(last)) == place


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("政务服务事项网上可办率91.3%，全程网办率98.6%。", ["98.6%"]),
        ("政务服务事项网上可办率98.6%，全程网办率91.3%。", []),
        ("政务服务事项全程网办率为98.6%，网上可办率为91.3%。", ["98.6%"]),
        ("执法案卷优秀率96.2%、合格率95.1%。", ["96.2%"]),
        ("执法培训合格率88%，执法案卷优秀率90%。", []),
        ("执法案卷合格率100%，优秀率90%。", []),
        ("执法案卷优秀率62%、合格率38%。", []),
        ("政务服务事项网上可办率91.3%，网上可办事项全程网办率98.6%。", []),
    ],
)
def test_a_rate_that_is_a_part_of_another_by_its_name(sentence: str, place: list[str]) -> None:
    assert texts("inconsistent-figure", one(sentence)) == place


@pytest.mark.parametrize(
    ("plan", "place"),
    [
        ("严格执行涉企行政检查计划管理规定。", ["涉企行政检查计划管理规定"]),
        ("按照涉企行政检查计划管理实施细则开展检查。", ["涉企行政检查计划管理实施细则"]),
        ("严格执行涉企行政检查计划管理办法。", []),
        ("严格执行涉企行政检查计划。", []),
        ("制定涉企行政检查计划管理规定。", []),
        ("落实涉企行政检查计划管理细则起草任务。", []),
        ("严格执行行政检查计划管理规定。", []),
    ],
)
def test_a_paper_gone_by_under_another_kind_of_title(plan: str, place: list[str]) -> None:
    made = "一、制度建设\n印发《青禾区涉企行政检查计划管理办法》。"
    assert texts("inconsistent-figure", report(f"{made}\n二、下一步工作安排\n{plan}")) == place


@pytest.mark.parametrize(
    ("again", "is_wrong"),
    [
        ("全年7次将法治建设列为党组会议专门议题。", True),
        ("全年6次将法治建设列为党组会议专门议题。", False),
        ("全年7次将信访工作列为党组会议专门议题。", False),
        ("上半年4次将法治建设列为党组会议专门议题。", False),
    ],
)
def test_how_often_a_meeting_took_something_on_its_agenda(again: str, *, is_wrong: bool) -> None:
    draft = report(f"一、学习\n局党组会议专题研究法治建设6次。\n二、法治建设\n{again}")
    assert bool(found("inconsistent-figure", draft)) is is_wrong


@pytest.mark.parametrize(("last", "place"), [("6次", "6次"), ("5次", "7次")])
def test_of_two_numbers_of_occasions_the_one_of_last_year_is_the_one_left(last: str, place: str) -> None:
    leader = "二、党政主要负责人履行第一责任人职责情况"
    draft = report(
        f"一、学习\n局党组会议专题研究法治建设6次。\n{leader}\n主持局党组会议专题研究法治建设7次。"
    )
    old = last_year(f"一、学习\n局党组会议专题研究法治建设{last}。")
    assert texts("inconsistent-figure", draft, old) == [place]


@pytest.mark.parametrize(
    ("cases", "revoked", "place"),
    [
        ("以本局为被申请人的行政复议案件31件", "全年有3件行政处罚案件被复议机关撤销。", ["3件"]),
        ("以本局为被申请人的行政复议案件31件", "全年有2件行政处罚案件被复议机关撤销。", []),
        ("以本局为被申请人的行政复议案件31件", "全年有1件行政处罚案件被复议机关撤销。", []),
        ("办结行政复议案件31件", "全年有3件行政处罚案件被复议机关撤销。", []),
        ("以本局为被申请人的行政复议案件31件", "近三年累计有3件行政处罚案件被复议机关撤销。", []),
    ],
)
def test_more_revoked_in_one_place_than_in_all(cases: str, revoked: str, place: list[str]) -> None:
    review = f"一、复议应诉\n{cases}，结果为维持19件、驳回6件、撤销2件、终止4件。"
    assert texts("inconsistent-figure", report(f"{review}\n二、存在问题\n{revoked}")) == place


@pytest.mark.parametrize(
    ("plan", "place"),
    [
        ("推进9个基层市场监管所规范化建设。", ["9个"]),
        ("推进8个基层市场监管所规范化建设。", []),
        ("推进6个基层市场监管所规范化建设。", []),
        ("新增达标的9个基层市场监管所。", []),
        ("培训9个基层市场监管所所长。", []),
        ("推进15个基层市场监管所规范化建设。", []),
    ],
)
def test_more_offices_in_the_plan_than_there_are_this_year_and_last(plan: str, place: list[str]) -> None:
    draft = report(f"一、队伍\n8个基层市场监管所的记录仪增加到102台。\n二、下一步工作安排\n{plan}")
    old = before("为8个基层市场监管所配备执法记录仪94台。")
    assert [t for t in texts("inconsistent-figure", draft, old) if t != "102台"] == place
    several = before("为9个基层市场监管所配备执法记录仪94台。")
    assert not texts("inconsistent-figure", draft, several)


@pytest.mark.parametrize(
    ("now", "last", "place"),
    [
        ("宣讲活动覆盖13个乡镇。", "全县12个乡镇设立站点。宣讲活动覆盖12个乡镇。", ["13个"]),
        ("宣讲活动覆盖11个乡镇。", "全县12个乡镇设立站点。宣讲活动覆盖12个乡镇。", []),
        ("宣讲活动覆盖18个乡镇。", "全县12个乡镇设立站点。宣讲活动覆盖12个乡镇。", []),
        ("宣讲活动覆盖13个乡镇。", "选取12个乡镇设立站点。宣讲活动覆盖12个乡镇。", []),
        ("宣讲活动覆盖13个乡镇。", "全县12个乡镇设立站点。宣讲活动覆盖13个乡镇。", []),
        ("宣讲活动覆盖13个乡镇。", "全县12个乡镇设立站点。", []),
        ("宣讲活动覆盖13个乡镇，13个乡镇设立站点。", "全县12个乡镇设立站点。宣讲活动覆盖12个乡镇。", []),
        ("区划调整后，宣讲活动覆盖13个乡镇。", "全县12个乡镇设立站点。宣讲活动覆盖12个乡镇。", []),
    ],
)
def test_more_towns_than_last_years_report_has_for_the_whole(now: str, last: str, place: list[str]) -> None:
    assert texts("inconsistent-figure", one(now), before(last)) == place


MEETING = "区政府常务会议开展会前学法9次，学习法律法规14部。"


@pytest.mark.parametrize(
    ("again", "second"),
    [
        ("主持召开区政府常务会议研究法治议题5次、会前学法8次。", ["8次"]),
        ("主持召开区政府常务会议研究法治议题5次、会前学法9次。", []),
        ("区委常委会会议会前学法8次。", []),
        ("区政府常务会议集体学法8次。", ["8次"]),
        ("区政府常务会议上半年会前学法4次。", []),
    ],
)
def test_what_a_meeting_did_is_said_twice(again: str, second: list[str]) -> None:
    draft = report(f"一、加强领导\n{MEETING}\n二、履行第一责任人职责\n区长带头学法。{again}")
    assert texts("inconsistent-figure", draft) == second


def test_what_a_meeting_heard_is_said_in_fewer_words() -> None:
    draft = report(
        "一、加强领导\n区政府常务会议专题听取法治政府建设工作汇报3次。\n二、履行职责\n主持召开区政府常务会议听取法治政府建设情况汇报4次。"
    )
    assert texts("inconsistent-figure", draft) == ["4次"]


def test_how_often_a_body_met_is_said_twice() -> None:
    draft = report(
        "一、加强领导\n召开区委全面依法治区委员会会议3次。\n二、履行职责\n主持召开区委全面依法治区委员会会议2次。"
    )
    assert texts("inconsistent-figure", draft) == ["2次"]


@pytest.mark.parametrize(
    ("again", "second"),
    [
        ("全年制定行政规范性文件14件。", ["14件"]),
        ("全区印发行政规范性文件14件。", ["14件"]),
        ("清理行政规范性文件86件。", []),
        ("区教育局制定行政规范性文件3件。", []),
        ("上半年制定行政规范性文件3件。", []),
        ("制定涉企行政规范性文件3件。", []),
    ],
)
def test_a_deed_of_the_whole_area_is_counted_twice(again: str, second: list[str]) -> None:
    draft = report(f"一、依法决策\n制发行政规范性文件12件。\n二、监督\n{again}")
    assert texts("inconsistent-figure", draft) == second


@pytest.mark.parametrize(
    ("bare", "last", "second"),
    [
        ("18个村（社区）服务点天天有人。", "18个村（社区）都设了服务点。", ["20个"]),
        ("18个村（社区）服务点天天有人。", "20个村（社区）都设了服务点。", []),
        ("18个村（社区）服务点天天有人。", "12个村（社区）都设了服务点。", []),
        ("8个村（社区）试点先行。", "8个村（社区）都设了服务点。", []),
        ("在18个村（社区）试点。", "在18个村（社区）试点。", []),
        ("18个村民小组试点先行。", "18个村民小组试点先行。", []),
    ],
)
def test_divisions_are_hardly_ever_drawn_anew(bare: str, last: str, second: list[str]) -> None:
    draft = report(f"一、优化服务\n{bare}\n二、普法\n服务队覆盖全镇20个村（社区），走访农户。")
    assert texts("inconsistent-figure", draft, before(last)) == second


@pytest.mark.parametrize(
    ("whole", "last", "second"),
    [
        ("对全区27家区级行政执法单位开展评议。", "23家区级行政执法单位晒出清单。", ["27家"]),
        ("对全区27家区级行政执法单位开展评议。", "27家区级行政执法单位晒出清单。", []),
        ("对全区27家重点企业开展评议。", "23家区级行政执法单位晒出清单。", []),
        ("对27家区级行政执法单位开展评议。", "23家区级行政执法单位晒出清单。", []),
    ],
)
def test_the_number_of_offices_changes_as_seldom(whole: str, last: str, second: list[str]) -> None:
    draft = report(f"一、执法\n23家区级行政执法单位晒出清单。\n二、监督\n{whole}")
    assert texts("inconsistent-figure", draft, before(last)) == second


@pytest.mark.parametrize(
    ("attachment", "second"),
    [
        ("2.行政规范性文件清理结果目录（7件）", ["7件"]),
        ("2.行政规范性文件清理结果目录（9件）", []),
        ("2.废止的行政规范性文件目录（3件）", []),
        ("2.行政规范性文件清理结果目录", []),
    ],
)
def test_an_attachment_lists_as_many_as_the_report_counts(attachment: str, second: list[str]) -> None:
    body = "一、规范文件\n清理以区政府名义印发的行政规范性文件9件，其中继续有效6件、废止3件。\n二、执法\n执法规范有序。"
    draft = report(f"{body}\n附件：1.行政执法数据统计表\n{attachment}")
    assert texts("inconsistent-figure", draft) == second


def test_a_rate_that_many_kinds_of_work_have() -> None:
    draft = report(
        "一、政务服务\n办理行政许可1208件，按时办结率100%，群众满意率99.1%。\n二、信访\n受理来信来访398件，按时办结率99.7%，群众满意率97.0%。"
    )
    assert not found("inconsistent-figure", draft)


@pytest.mark.parametrize(
    ("now", "last", "places"),
    [
        (
            "首次聘请12名企业家担任营商环境体验员，反映问题30个。",
            "聘请10名企业家担任营商环境体验员。",
            ["首次聘请12名企业家担任营商环境体验员"],
        ),
        (
            "全市率先推行“综合查一次”联合检查。",
            "推行“综合查一次”联合检查。",
            ["率先推行“综合查一次”联合检查"],
        ),
        (
            "建成全市首个涉外商事调解工作室。",
            "建成涉外商事调解工作室，化解纠纷20件。",
            ["首个涉外商事调解工作室"],
        ),
        (
            "首次公布2024年度行政执法典型案例白皮书。",
            "发布2023年度行政执法典型案例白皮书。",
            ["首次公布2024年度行政执法典型案例白皮书"],
        ),
        (
            "首次将督察结果纳入部门绩效考核。",
            "将督察结果纳入部门绩效考核。",
            ["首次将督察结果纳入部门绩效考核"],
        ),
        (
            "首次举办执法骨干技能比武活动。",
            "举办执法骨干技能比武，12支队伍参加。",
            ["首次举办执法骨干技能比武活动"],
        ),
        ("首创“院地共治”联动机制，成立调解中心。", "推行“院地共治”联动机制。", ["首创“院地共治”联动机制"]),
        ("首次聘请12名企业家担任营商环境体验员。", "聘请律师担任村居法律顾问。", []),
        ("首次全面推行“综合查一次”联合检查。", "试点推行“综合查一次”联合检查。", []),
        ("首次公布重大行政决策事项执行情况。", "公布重大行政决策事项目录。", []),
        ("首次修订《重大行政决策事项目录》。", "出台《重大行政决策事项目录》。", []),
        ("对首次开展经营活动违法且情节轻微的不予处罚。", "对首次开展经营活动违法且情节轻微的不予处罚。", []),
        ("首次聘请企业家担任营商环境体验员。", "计划聘请企业家担任营商环境体验员。", []),
        ("首次聘请企业家担任营商环境体验员。", "未聘请企业家担任营商环境体验员。", []),
        ("首次聘请企业家担任营商环境体验员。", "未能全面聘请企业家担任营商环境体验员。", []),
        ("首次举办执法骨干技能比武活动。", "准备举办执法骨干技能比武。", []),
        ("首次举办执法骨干技能比武活动。", "将举办执法骨干技能比武。", []),
        ("首次举办执法骨干技能比武活动。", "执法骨干技能比武未按期举办。", []),
        ("首次举办执法骨干技能比武活动。", "推迟举办执法骨干技能比武。", []),
        (
            "首次聘请律师担任未成年人保护辅导员。",
            "聘请律师担任未成年人保护辅导员。",
            ["首次聘请律师担任未成年人保护辅导员"],
        ),
        ("首次推行未诉先办服务机制。", "推行未诉先办服务机制。", ["首次推行未诉先办服务机制"]),
        ("聘请企业家担任营商环境体验员。", "聘请企业家担任营商环境体验员。", []),
        ("自2023年首次开展执法骨干技能比武，连续两年提升执法能力。", "首次开展执法骨干技能比武。", []),
        ("继2023年首次建立府检联动工作机制后，今年拓展到环保领域。", "首次建立府检联动工作机制。", []),
        ("继首次建立府检联动工作机制后，今年拓展到环保领域。", "首次建立府检联动工作机制。", []),
        (
            "召开第一次会议审议通过年度法治政府建设实施方案。",
            "召开会议审议通过年度法治政府建设实施方案。",
            [],
        ),
        ("率先在全市推行“综合查一次”联合检查。", "推行“综合查一次”联合检查。", []),
        (
            "召开首次执法监督联席会议，首创“院地共治”联动机制，首次举办执法骨干技能比武。",
            "推行“院地共治”联动机制，举办执法骨干技能比武。",
            ["首创“院地共治”联动机制", "首次举办执法骨干技能比武"],
        ),
        (
            "首次把释法摊位摆进夜间集市，“法治夜市”在四处开张。",
            "创办“法治夜市”，在蕉湾、云埠两处夜间集市设摊释法。",
            ["首次把释法摊位摆进夜间集市"],
        ),
        (
            "首次将法律顾问派驻到产业园区，“法治护航”行动走深走实。",
            "启动“法治护航”行动，选派法律顾问进驻产业园区。",
            ["首次将法律顾问派驻到产业园区"],
        ),
        # The brand is last year's, what it does is not, or was only planned.
        ("首次把释法摊位摆进产业园区，“法治夜市”在四处开张。", "创办“法治夜市”，在夜间集市设摊释法。", []),
        ("首次把调解桌搬进夜间集市，“法治夜市”再添新服务。", "创办“法治夜市”，在夜间集市设摊释法。", []),
        (
            "首次把释法摊位摆进夜间集市，“法治夜市”在四处开张。",
            "谋划创办“法治夜市”，在夜间集市设摊释法。",
            [],
        ),
        ("首次把释法摊位摆进夜间集市，“法治赶集”在四处开张。", "创办“法治夜市”，在夜间集市设摊释法。", []),
        ("首次在“法治夜市”设置英语专场。", "创办“法治夜市”，在夜间集市设置普法专场。", []),
        (
            "首次把释法摊位摆进夜间集市，取得实效，“法治夜市”在四处开张。",
            "创办“法治夜市”，在夜间集市设摊释法。",
            [],
        ),
    ],
)
def test_what_last_year_did_is_not_done_for_the_first_time(now: str, last: str, places: list[str]) -> None:
    assert texts("inconsistent-figure", one(now), before(last)) == places


@pytest.mark.parametrize(
    ("told", "listed", "count"),
    [
        ("《青禾区公共数据授权运营管理办法》", "2.《青禾区公共数据授权运营管理细则》", 1),
        ("《青禾区公共数据授权运营实施方案》", "2.《青禾区公共数据授权运营工作方案（试行）》", 1),
        ("《青禾区公共数据授权运营管理办法》", "2.《青禾区公共数据授权运营管理办法（试行）》", 0),
        ("《青禾区公共数据授权运营管理办法》", "2.《青禾区公共数据授权运营收益分配细则》", 0),
        ("《青禾区公共数据授权运营管理办法》及《青禾区公共数据授权运营管理细则》", "2.《青禾区公共数据授权运营管理细则》", 0),
        ("《数据管理办法》", "2.《数据管理规定》", 0),
    ],
)  # fmt: skip
def test_a_document_is_listed_under_the_title_it_has_in_the_text(told: str, listed: str, count: int) -> None:
    body = f"一、完善制度\n印发{told}，规范管理。\n二、执法\n执法规范有序。"
    draft = report(f"{body}\n附件：1.行政执法数据统计表\n{listed}")
    assert len(found("inconsistent-figure", draft)) == count


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("《青禾区公共数据授权运营管理细则》施行以来，数据流通有序。", 0),
        ("《青禾区公共数据授权运营管理细则》", 1),
        ("《青禾区公共数据授权运营管理细则》（青政办发〔2024〕12号）", 1),
        ("2.《青禾区公共数据授权运营管理细则》（青政办发〔2024〕12号）", 1),
    ],
)
def test_a_paragraph_that_opens_with_a_title_is_no_list(line: str, count: int) -> None:
    draft = report(
        f"一、完善制度\n印发《青禾区公共数据授权运营管理办法》，规范管理。\n{line}\n二、执法\n执法规范有序。"
    )
    assert len(found("inconsistent-figure", draft)) == count


@pytest.mark.parametrize(
    ("first", "second", "places"),
    [
        ("网格员化解邻里纠纷4168件。", "帮助群众调处各类纠纷4186件。", ["4186件"]),
        ("发放宣传册3.58万份。", "送出各类宣传册3.85万份。", ["3.85万份"]),
        ("巡查林区道路、消防通道1275公里。", "护林员巡查道路1257公里。", []),
        ("网格员化解邻里纠纷4168件。", "受理法律援助4186件。", []),
        ("网格员化解邻里纠纷4168件。", "上半年调处各类纠纷4186件。", []),
        ("网格员化解邻里纠纷4168件。", "帮助群众调处各类纠纷4681件。", []),
        ("网格员化解邻里纠纷4168件。", "力争调处各类纠纷4186件。", []),
        ("走访群众416户。", "走访企业461户。", []),
        ("培训行政执法人员1136人次。", "培训人民调解人员1163人次。", []),
        ("行政处罚立案案件2413件。", "行政许可办结案件2431件。", []),
        ("发放补贴资金128.4万元。", "发放司法救助资金124.8万元。", []),
        ("普法活动参加群众4168人次。", "文艺演出观看群众4186人次。", []),
        ("培训持证执法人员1136人次。", "轮训行政执法人员1163人次。", ["1163人次"]),
    ],
)
def test_a_number_typed_twice_with_two_digits_changed(first: str, second: str, places: list[str]) -> None:
    part = "下一步工作安排" if "力争" in second else "其他"
    draft = report(f"一、工作\n{first}\n二、{part}\n{second}")
    assert texts("inconsistent-figure", draft) == places


@pytest.mark.parametrize(
    ("first", "again", "wrong"),
    [
        (
            "全年办结各类政务服务事项23916件。",
            "在全年办结的2.36万件政务服务事项中，线上办理居多。",
            ["2.36万件"],
        ),
        ("全年办结政务服务事项23916件。", "全年共办结政务服务事项2.4万余件。", ["2.4万余件"]),
        ("全年办结政务服务事项23916件。", "全年共办结政务服务事项近2.3万件。", ["近2.3万件"]),
        ("全年办结政务服务事项23916件。", "全年共办结政务服务事项超2.4万件。", ["超2.4万件"]),
        ("全年追回拖欠农民工工资12846万元。", "全年追回拖欠农民工工资1.26亿元。", ["1.26亿元"]),
    ],
)
def test_a_number_told_in_round_figures_it_does_not_round_to(
    first: str, again: str, wrong: list[str]
) -> None:
    assert texts("inconsistent-figure", one(f"{first}\n{again}")) == wrong


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("全年办结政务服务事项23916件。", "在全年办结的2.39万件政务服务事项中，线上办理居多。"),
        ("全年办结政务服务事项23956件。", "在全年办结的2.39万件政务服务事项中，线上办理居多。"),
        ("全年办结政务服务事项23956件。", "在全年办结的2.4万件政务服务事项中，线上办理居多。"),
        ("全年办结政务服务事项23916件。", "全年共办结政务服务事项2.3万余件。"),
        ("全年办结政务服务事项23916件。", "全年共办结政务服务事项近2.4万件。"),
        ("全年办结政务服务事项23916件。", "全年共办结政务服务事项超2.3万件。"),
        ("全年办结政务服务事项23916件。", "全年共办结政务服务事项约2.4万件。"),
        # Received, done on line, done last year, done so far, or of another kind.
        ("全年受理政务服务事项23916件。", "全年办结政务服务事项2.36万件。"),
        ("全年办结政务服务事项23916件。", "全年线上办结政务服务事项2.36万件。"),
        ("全年办结政务服务事项23916件。", "上年办结政务服务事项2.36万件。"),
        ("全年办结政务服务事项23916件。", "全年办结政务服务事项2.39万件。"),
        ("全年办结政务服务事项23916件。", "全年办结涉企政务服务事项2.36万件。"),
        ("全年办结政务服务事项23916件。", "全年办结公共服务事项2.36万件。"),
        ("全年办结政务服务事项23916件。", "乡镇便民中心办结政务服务事项2.36万件。"),
        ("发放宣传资料23916份。", "发放普法宣传资料2.36万份。"),
    ],
)
def test_round_figures_that_hold_or_are_of_something_else(first: str, again: str) -> None:
    assert not texts("inconsistent-figure", one(f"{first}\n{again}"))


MADE = "全年制定行政规范性文件11件，均经合法性审查。"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (f"{MADE}\n向县人大常委会报备行政规范性文件13件，报备率100%。", ["13件"]),
        (f"{MADE}\n按规定向市政府备案行政规范性文件13件，备案率达100%。", ["13件"]),
        (f"{MADE}\n向县人大常委会报备行政规范性文件11件，报备率100%。", []),
        # Not all of them yet, to two bodies, those of others, or nothing that says it is all.
        (f"{MADE}\n向县人大常委会报备行政规范性文件9件，报备率100%。", []),
        (f"{MADE}\n向市政府和县人大常委会报备行政规范性文件22件，报备率100%。", []),
        (f"{MADE}\n审查乡镇报备的规范性文件13件，报备率100%。", []),
        (f"{MADE}\n向县人大常委会报备行政规范性文件13件。", []),
        ("全年制定政府规范性文件4件。制定部门规范性文件11件。\n向市政府报备规范性文件15件，报备率100%。", []),
    ],
)
def test_no_more_is_filed_than_was_made(text: str, wrong: list[str]) -> None:
    assert texts("inconsistent-figure", one(text)) == wrong


def test_as_many_were_filed_as_made_last_year() -> None:
    sent = "向县人大常委会报备行政规范性文件{}件。"
    last = before("全年制定行政规范性文件9件。\n" + sent.format(9))
    assert texts("inconsistent-figure", one(MADE + "\n" + sent.format(13)), last) == ["13件"]


@pytest.mark.parametrize(
    ("review", "problems", "wrong"),
    [
        ("出庭应诉率97.4%。", "一是行政机关负责人出庭应诉率虽然达到97.9%，但出庭不出声。", ["97.9%"]),
        ("出庭应诉率97.4%。", "一是行政机关负责人出庭应诉率虽达到97.4%，但出庭不出声。", []),
        ("群众满意率97.4%。", "一是企业满意率虽然达到95.2%，但服务仍有差距。", []),
    ],
)
def test_a_rate_the_problems_grant(review: str, problems: str, wrong: list[str]) -> None:
    assert texts("inconsistent-figure", draft_of(review, problems)) == wrong


@pytest.mark.parametrize(
    "text",
    [
        "人民调解组织排查纠纷2316件，调解成功率98.1%。\n各部门办理行政调解342件，调解成功率93.0%。",
        "物业纠纷调处成功率96.0%。\n信访积案化解成功率88.9%。",
        "诉前调解成功率76.0%。\n商事调解成功率82.1%。",
    ],
)
def test_a_rate_of_success_is_of_its_own_kind_of_case(text: str) -> None:
    assert not texts("inconsistent-figure", one(text))


LAST_TRAINED = "健全培训机制，组织全系统执法培训6期，培训871人次。"


TRAINED = "健全培训机制，组织全系统执法培训8期，培训1034人次。"


@pytest.mark.parametrize(
    ("last", "review", "problems", "wrong"),
    [
        ("执法人员能力有待提升，原因是6期业务培训偏重理论。", TRAINED, "执法人员能力有待提升，原因是九期业务培训偏重理论。", ["九期"]),
        ("执法人员能力有待提升，原因是6期业务培训偏重理论。", TRAINED, "执法人员能力有待提升，原因是八期业务培训偏重理论。", []),
        # Last year's numbers were two already.
        ("执法人员能力有待提升，原因是5期业务培训偏重理论。", TRAINED, "执法人员能力有待提升，原因是7期业务培训偏重理论。", []),
        ("执法人员能力有待提升，原因是6期普法讲座偏重理论。", TRAINED, "执法人员能力有待提升，原因是7期普法讲座偏重理论。", []),
    ],
)  # fmt: skip
def test_what_was_one_number_last_year_is_one_number(
    last: str, review: str, problems: str, wrong: list[str]
) -> None:
    old = last_year(f"一、规范行政执法\n{LAST_TRAINED}\n二、存在的问题\n{last}")
    assert texts("inconsistent-figure", draft_of(review, problems), old) == wrong


@pytest.mark.parametrize(
    ("last", "now", "wrong"),
    [
        # The place that kept last year's value is the one to look at.
        (("配备执法人员168名。", "全县168名乡镇执法人员中，懂法律的不多。"), ("配备执法人员175名。", "全县168名乡镇执法人员中，懂法律的不多。"), ["168名"]),
        (("28家行政执法单位完成自查。", "28家执法单位全部制定责任清单。"), ("28家行政执法单位完成自查。", "29家执法单位全部制定责任清单。"), ["28家"]),
        (("配备执法人员168名。", "全县168名乡镇执法人员中，懂法律的不多。"), ("配备执法人员175名。", "全县175名乡镇执法人员中，懂法律的不多。"), []),
        # Two numbers last year, three of one value, two rates, a number below ten, what a change left.
        (("配备执法人员168名。", "全县165名乡镇执法人员中，懂法律的不多。"), ("配备执法人员175名。", "全县165名乡镇执法人员中，懂法律的不多。"), []),
        (("赋予镇街事项86项。", "86项赋权事项中，有的用不上。"), ("赋予镇街事项86项。", "保留的69项赋权事项中，有的用不上。"), []),
        (("隐患整改率为97.9%。", "出庭应诉率为97.9%。"), ("隐患整改率为98.8%。", "出庭应诉率为99.3%。"), []),
        (("审查合同6件。", "清理合同6件。"), ("审查合同7件。", "清理合同9件。"), []),
        (("开展普法讲座26场。", "开展专项检查26次。"), ("开展普法讲座28场。", "开展专项检查31次。"), []),
        # Both moved; other deeds, other things.
        (("配备执法人员168名。", "全县168名乡镇执法人员中，懂法律的不多。"), ("配备执法人员175名。", "全县171名乡镇执法人员中，懂法律的不多。"), []),
        (("新建农村公路14条。", "改造农村公路14条。"), ("新建农村公路14条。", "改造农村公路15条。"), []),
        (("收到行政复议案件135件。", "审结行政复议案件135件。"), ("收到行政复议案件135件。", "审结行政复议案件128件。"), []),
        (("立案查处交通运输违法案件150件。", "办结交通运输违法案件150件。"), ("立案查处交通运输违法案件150件。", "办结交通运输违法案件141件。"), []),
        (("培训男性执法人员120名。", "培训女性执法人员120名。"), ("培训男性执法人员120名。", "培训女性执法人员131名。"), []),
        (("县级配备法律顾问28名。", "乡镇配备法律顾问28名。"), ("县级配备法律顾问28名。", "乡镇配备法律顾问30名。"), []),
        (("审核重大行政决策20件。", "公布重大行政决策20件。"), ("审核重大行政决策20件。", "公布重大行政决策17件。"), []),
    ],
)  # fmt: skip
def test_what_was_told_twice_last_year_is_told_alike(
    last: tuple[str, str], now: tuple[str, str], wrong: list[str]
) -> None:
    text = "一、执法队伍\n{}\n二、执法监督\n{}"
    assert texts("inconsistent-figure", report(text.format(*now)), last_year(text.format(*last))) == wrong


def test_what_the_problems_repeat_may_be_another_number_of_the_review() -> None:
    problems = "一是部分单位重视不够，{}件复议案件调解率不高。"
    old = last_year(f"一、规范行政执法\n收到复议申请52件，受理47件。\n二、存在的问题\n{problems.format(52)}")
    draft = draft_of("收到复议申请79件，受理71件。", problems.format(71))
    assert not texts("inconsistent-figure", draft, old)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("上半年落实技改资金7.3亿元，全年落实各类技改资金6.1亿元。", True),
        ("仅上半年就走访困难群众2310户；全年走访困难群众2180户。", True),
        ("上半年落实技改资金6.1亿元，全年落实各类技改资金7.3亿元。", False),
        ("仅上半年就走访困难群众2180户；全年走访困难群众2310户。", False),
        # 就业 is no 就.
        ("上半年就业培训2310人次；全年创业培训2180人次。", False),
    ],
)
def test_a_part_of_the_year_that_is_more_than_the_year(sentence: str, told: bool) -> None:
    assert bool(found("inconsistent-figure", one(sentence))) is told


@pytest.mark.parametrize(
    ("last", "now", "told"),
    [
        ("新建林区道路6.2公里，累计建成48.5公里。", "新建林区道路5.1公里，累计建成43.7公里。", True),
        ("新建林区道路6.2公里，累计建成48.5公里。", "新建林区道路5.1公里，累计建成53.6公里。", False),
        ("累计建成生态林8.4万亩。", "累计建成生态林7.9万亩。", True),
        ("累计建成生态林8.4万亩。", "全年累计建成生态林7.9万亩。", False),
    ],
)
def test_a_total_that_is_measured_shrinks_no_more_than_one_that_is_counted(
    last: str, now: str, told: bool
) -> None:
    assert bool(found("inconsistent-figure", one(now), before(last))) is told


PLAN = "一、主要工作成效\n{review}\n二、2025年工作安排\n2025年，抓好以下工作。{plan}"


@pytest.mark.parametrize(
    ("review", "plan", "told"),
    [
        ("柑橘园面积13.4万亩。", "管护好14.3万亩柑橘园，改造老园6000亩。", ["14.3万亩"]),
        ("成年柑橘园与新辟柑橘园面积合计13.4万亩。", "管护好14.3万亩柑橘园，改造老园6000亩。", ["14.3万亩"]),
        ("柑橘园面积13.4万亩。", "管护好13.4万亩柑橘园，改造老园6000亩。", []),
        ("成年柑橘园面积13.4万亩。", "管护好14.3万亩柑橘园，改造老园6000亩。", []),
        ("柑橘园面积13.4万亩。", "巩固提升14.3万亩柑橘园，改造老园6000亩。", []),
    ],
)
def test_what_a_plan_says_is_to_be_tended_is_what_there_is(review: str, plan: str, told: list[str]) -> None:
    assert texts("inconsistent-figure", report(PLAN.format(review=review, plan=plan))) == told


@pytest.mark.parametrize(
    ("first", "again", "wrong"),
    [
        ("全区行政执法主体仍为33个，其中镇街11个。", "对全区35个行政执法主体开展履职检查。", ["35个"]),
        ("全区行政执法主体保持33个。", "对全区35个行政执法主体开展履职检查。", ["35个"]),
        ("全县612名持证执法人员全部参训。", "全县现有持有行政执法证件人员621名。", ["621名"]),
        ("全县612名持证执法人员全部参训。", "全县持有执法证的执法人员有621名。", ["621名"]),
        ("出庭应诉率99.2%。", "推动全区行政机关负责人出庭应诉率达到100%。", ["100%"]),
        ("行政机关负责人出庭应诉率99.2%。", "带动行政机关负责人出庭应诉率提升至98.2%。", ["98.2%"]),
        ("收到行政复议申请344件；受理312件，不予受理32件。", "全年受理行政复议案件321件。", ["321件"]),
        ("办理行政复议案件344件；审结312件。", "全年审结行政复议案件322件。", ["322件"]),
        ("审结行政复议申请312件；接收344件。", "全年收到行政复议申请354件。", ["354件"]),
    ],
)
def test_one_whole_with_two_numbers(first: str, again: str, wrong: list[str]) -> None:
    assert texts("inconsistent-figure", one(f"{first}\n{again}")) == wrong


@pytest.mark.parametrize(
    ("first", "again"),
    [
        ("全区行政执法主体仍为33个，其中镇街11个。", "对全区33个行政执法主体开展履职检查。"),
        ("全区行政执法主体由33个调整为35个。", "全区33个行政执法主体完成交接。"),
        ("全区行政执法主体仍为33个。", "对全区22个区级行政执法主体开展履职检查。"),
        ("全区行政执法主体仍为33个。", "对全区22个部门行政执法主体开展履职检查。"),
        ("全区持证执法人员还有33名未轮训。", "全区持证执法人员45名。"),
        ("全区法律顾问仍有12名未续聘。", "全区法律顾问30名。"),
        ("全县现有持有行政执法证件人员621名。", "组织158名乡镇持证执法人员参训。"),
        ("全县现有持有行政执法证件人员621名。", "全年新增持证执法人员126名。"),
        ("全市行政执法人员持证率达到100%。", "行政执法人员持证率99.2%的单位被通报。"),
        ("出庭应诉率99.2%。", "确保行政机关负责人出庭应诉率达到100%。"),
        ("出庭应诉率99.2%。", "推动全区行政机关正职负责人出庭应诉率达到100%。"),
        ("收到行政复议申请344件；受理312件，不予受理32件。", "全年受理行政复议案件312件。"),
        ("收到行政复议申请344件；受理312件，不予受理32件。", "全年受理行政调解案件321件。"),
        ("收到行政复议申请344件；受理312件，不予受理32件。", "全年受理涉企行政复议案件321件。"),
        ("收到行政复议申请344件；受理312件，不予受理32件。", "上年受理行政复议案件321件。"),
        ("收到行政复议申请344件；受理312件，不予受理32件。", "全年审结行政复议案件321件。"),
        ("收到行政复议申请344件；网上受理312件。", "全年受理行政复议案件321件。"),
        ("审结行政复议申请312件；接收344件。", "全年受理行政复议申请354件。"),
        ("审结行政复议申请312件；收件344件。", "全年立案行政复议申请354件。"),
    ],
)
def test_two_wholes_or_one_number(first: str, again: str) -> None:
    assert not texts("inconsistent-figure", one(f"{first}\n{again}"))


@pytest.mark.parametrize(
    ("first", "again", "wrong"),
    [
        ("地区生产总值完成297.4亿元。", "全区经济总量突破300亿元大关。", ["300亿元"]),
        ("地区生产总值完成97.4亿元。", "全区经济总量一举迈上百亿元台阶。", ["百亿元"]),
        ("一般公共预算收入28.6亿元。", "地方一般公共预算收入首次突破30亿元。", ["30亿元"]),
        ("地区生产总值完成302.1亿元。", "全区经济总量突破300亿元大关。", []),
        ("地区生产总值完成97.4亿元。", "全区经济总量接近百亿元台阶。", []),
        # A part of the economy, and what is far from it.
        ("地区生产总值完成297.4亿元。", "文旅产业总收入突破300亿元大关。", []),
        ("工业增加值97.4亿元。", "工业增加值突破300亿元。", []),
    ],
)
def test_a_threshold_the_value_has_not_reached(first: str, again: str, wrong: list[str]) -> None:
    assert texts("inconsistent-figure", one(f"{first}\n{again}")) == wrong


def planned(review: str, plan: str) -> Report:
    return report(f"一、2024年工作回顾\n{review}\n二、2025年工作安排\n{plan}")


@pytest.mark.parametrize(
    ("review", "plan", "wrong"),
    [
        ("新建口袋公园14个。", "在去年新建12个口袋公园的基础上，今年再建10个。", ["12个"]),
        ("新建口袋公园14个。", "去年新建口袋公园12个，今年再建10个。", ["12个"]),
        ("果园面积稳定在8.4万亩。", "用好现有9.4万亩果园，发展冷链物流。", ["9.4万亩"]),
        ("新建口袋公园14个。", "在去年新建14个口袋公园的基础上，今年再建10个。", []),
        ("新建口袋公园14个。", "今年新建12个口袋公园。", []),
        # Several numbers of one thing, and another thing.
        ("新建口袋公园14个，其中城东新建口袋公园6个。新建口袋公园9个在建。", "在去年新建12个口袋公园的基础上，今年再建10个。", []),
        ("改造农贸市场14个。", "在去年新建12个口袋公园的基础上，今年再建10个。", []),
        ("果园面积稳定在8.4万亩。", "用好现有8.4万亩果园，发展冷链物流。", []),
        # Where a value is to begin from, with a slip of its digits.
        ("农家书屋达到213家。", "农家书屋总数由231家增加到240家。", ["231家"]),
        ("农家书屋达到213家。", "农家书屋总数由213家增加到231家。", []),
        ("农家书屋达到213家。", "村级书屋总数由231家增加到240家。", []),
    ],
)  # fmt: skip
def test_what_the_plan_says_once_more_of_the_review(review: str, plan: str, wrong: list[str]) -> None:
    assert texts("inconsistent-figure", planned(review, plan)) == wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("农家书屋由上年的62家增至80家。", ["62家"]),
        ("农家书屋由66家增至80家。", []),
        # 去年 is the year the report is on.
        ("去年农家书屋达到80家。", []),
    ],
)
def test_last_years_value_in_a_work_report(sentence: str, wrong: list[str]) -> None:
    draft = report(f"青禾区2025年政府工作报告\n一、2024年工作回顾\n{sentence}", title=None)
    old = report("青禾区2024年政府工作报告\n一、2023年工作回顾\n农家书屋达到66家。", title=None)
    assert texts("inconsistent-figure", draft, old) == wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("覆盖15个乡镇（街道）、3.6万户农户。", ["15个"]),
        ("覆盖14个乡镇（街道）、3.6万户农户。", []),
        ("覆盖9个乡镇（街道）、3.6万户农户。", []),
        ("原15个乡镇（街道）的人员划转到位。", []),
        ("覆盖15个乡镇（街道、园区）、3.6万户农户。", []),
        ("全省115个乡镇（街道）参加评比。", []),
        ("覆盖周边县15个乡镇（街道）。", []),
    ],
)
def test_there_are_no_more_towns_than_all(sentence: str, wrong: list[str]) -> None:
    text = f"一、基层治理\n{sentence}\n二、应急管理\n全县14个乡镇（街道）应急消防站规范运行。"
    assert texts("inconsistent-figure", report(text)) == wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("城镇新增就业2850人，转移就业1.2万人。", ["2580人"]),
        ("全年实现城镇新增就业2850人。", ["2580人"]),
        ("城镇新增就业2580人，转移就业1.2万人。", []),
        ("城镇新增就业近2600人。", []),
        ("城镇新增就业0.26万人。", []),
        ("其中城镇新增就业2050人。", []),
        ("帮助城镇新增就业困难群体2050人。", []),
        ("城镇新增就业上半年达1320人。", []),
        ("行政应诉案件46件。", []),
    ],
)
def test_a_value_of_the_text_and_of_a_table(sentence: str, wrong: list[str]) -> None:
    draft = f"""一、规范行政执法
    全区扎实推进依法行政。{sentence}
    附表
    指标 | 年初目标 | 完成情况
    城镇新增就业 | 2500人以上 | 2580人
    行政应诉案件 | 不超过50件 | 46件
    """
    assert texts("inconsistent-figure", tabled(draft)) == wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("全区206个人民调解委员会调处矛盾纠纷7124件。", ["7124件"]),
        ("调处矛盾纠纷7124件。", ["7142"]),
        ("全区206个人民调解委员会调处矛盾纠纷7142件。", []),
        # Of a part, or no slip of a digit.
        ("全区206个人民调解委员会调处矛盾纠纷5642件。", []),
        ("人民调解组织调处涉企矛盾纠纷7124件。", []),
    ],
)
def test_a_value_of_the_text_and_of_a_row_with_its_unit(sentence: str, wrong: list[str]) -> None:
    draft = f"""一、化解纠纷
    全区扎实推进依法行政。{sentence}
    附表
    指标 | 单位 | 2023年 | 2024年 | 增减
    调处矛盾纠纷 | 件 | 6835 | 7142 | 307
    """
    assert texts("inconsistent-figure", tabled(draft)) == wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("清理行政规范性文件，废止5件，现行有效68件。", ["68件"]),
        ("清理行政规范性文件，废止5件，现行有效86件。", []),
        ("清理区政府文件，废止5件，现行有效68件。", []),
    ],
)
def test_a_value_of_the_text_and_of_a_row_and_column(sentence: str, wrong: list[str]) -> None:
    draft = f"""一、总体情况
    全区扎实推进政府信息公开。{sentence}
    二、主动公开政府信息情况
    信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
    规章 | 0 | 0 | 0
    行政规范性文件 | 12 | 5 | 86
    """
    assert texts("inconsistent-figure", tabled(draft, "云岭区2024年政府信息公开工作年度报告")) == wrong


@pytest.mark.parametrize(
    ("again", "wrong"),
    [
        ("全年受理的326件行政复议案件中，劳动类占四成。", ["326件"]),
        ("受理的326件行政复议案件中，劳动类占四成。", ["326件"]),
        ("全年受理的362件行政复议案件中，劳动类占四成。", []),
        ("全年受理的326件行政裁决案件中，土地类占四成。", []),
        ("调解结案的326件行政复议案件中，劳动类占四成。", []),
        ("上年受理的326件行政复议案件全部办结。", []),
    ],
)
def test_a_deed_between_its_verb_and_what_was_done(again: str, wrong: list[str]) -> None:
    draft = f"一、化解争议\n收到行政复议申请391件，受理362件，审结340件。\n二、存在问题\n{again}"
    assert texts("inconsistent-figure", report(draft)) == wrong


@pytest.mark.parametrize(
    ("covered", "wrong"),
    [
        ("服务点延伸到13个乡镇", ["13个"]),
        ("服务点延伸到12个乡镇", []),
        ("服务点延伸到9个乡镇", []),
        ("服务点延伸到周边县13个乡镇", []),
        ("服务点延伸到11个乡镇", []),
    ],
)
def test_towns_beyond_those_that_all_have_it(covered: str, wrong: list[str]) -> None:
    old = last_year("一、便民服务\n完成12个乡镇国土规划编制，在11个乡镇设立代办点。")
    draft = report(f"一、便民服务\n{covered}。12个乡镇实现公交全覆盖。")
    assert texts("inconsistent-figure", draft, old) == wrong


def test_towns_of_which_last_years_report_says_that_all_have_it() -> None:
    old = last_year("一、便民服务\n在12个乡镇全面设立代办点。")
    draft = report("一、便民服务\n在12个乡镇推行代办服务。13个乡镇综合执法队通过验收。")
    assert texts("inconsistent-figure", draft, old) == ["13个"]


def test_towns_are_all_only_where_last_years_report_has_as_many() -> None:
    draft = report("一、便民服务\n服务点延伸到13个乡镇。12个乡镇实现公交全覆盖。")
    assert not texts("inconsistent-figure", draft, last_year("一、便民服务\n完成13个乡镇规划编制。"))
    assert not texts("inconsistent-figure", draft)


@pytest.mark.parametrize(
    ("last", "now", "wrong"),
    [
        ("集中公示29家行政执法单位的职责权限", "集中公示29家行政执法单位的职责权限", ["29家"]),
        ("集中公示29家行政执法单位的职责权限", "集中公示31家行政执法单位的职责权限", []),
        ("集中约谈29家行政执法单位负责人", "集中约谈29家行政执法单位负责人", []),
        ("集中公示24家行政执法单位的职责权限", "集中公示29家行政执法单位的职责权限", []),
    ],
)
def test_bodies_that_were_all_last_year(last: str, now: str, wrong: list[str]) -> None:
    text = "一、规范执法\n全区{}家行政执法单位严格执行公示制度。\n二、政务公开\n{}。"
    old, new = last_year(text.format(29, last)), report(text.format(31, now))
    assert texts("inconsistent-figure", new, old) == wrong


def test_what_is_called_a_quantity_is_counted() -> None:
    draft = (
        "一、化解争议\n全年收到行政复议申请{}件。\n二、存在问题\n复议力量不足，行政复议申请量已增至537件。"
    )
    assert texts("inconsistent-figure", report(draft.format(573))) == ["537件"]
    assert not texts("inconsistent-figure", report(draft.format(537)))


def test_a_meeting_that_was_arranged_was_held() -> None:
    draft = "一、组织领导\n区政府常务会议安排会前学法14次。\n二、第一责任人\n主持区政府常务会议会前学法{}次。"
    assert texts("inconsistent-figure", report(draft.format(13))) == ["13次"]
    assert not texts("inconsistent-figure", report(draft.format(14)))
    lines = draft.format(13).splitlines()
    turned = "\n".join(("一、第一责任人", lines[3], "二、组织领导", lines[1]))
    assert texts("inconsistent-figure", report(turned)) == ["13次"]


@pytest.mark.parametrize(
    ("again", "wrong"),
    [
        ("河西片区改造完工，4150个新增学位全部投用。", ["4150个"]),
        ("河西片区改造完工，4510个新增学位全部投用。", []),
        ("河西片区改造完工，1450个新增岗位面向毕业生。", []),
        ("河西片区4150个新增学位全部投用。", []),
    ],
)
def test_a_number_in_front_of_what_was_added_takes_up_the_one_given(again: str, wrong: list[str]) -> None:
    draft = report(f"一、工作情况\n新增公办学位4510个。\n{again}")
    assert texts("inconsistent-figure", draft) == wrong


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("城乡居民人均可支配收入分别达到21420元、43160元。", ["21420元、43160元"]),
        ("城乡居民人均可支配收入分别达到21420元、43160元，增长4.6%、6.4%。", ["21420元、43160元"]),
        ("城乡居民人均可支配收入分别达到43160元、21420元。", []),
        # It says so itself.
        ("城乡居民人均可支配收入分别达到21420元、43160元，分别下降48.1%、增长114.4%。", []),
        ("城乡居民人均可支配收入分别达到31420元、33160元。", []),
        ("农村居民、城镇居民人均可支配收入分别达到21420元、43160元。", []),
    ],
)
def test_two_values_that_have_changed_places(sentence: str, wrong: list[str]) -> None:
    old = before("城乡居民人均可支配收入分别达到41260元、20135元。")
    assert texts("inconsistent-figure", one(sentence), old) == wrong


def test_two_values_of_nearly_one_size_may_overtake_one_another() -> None:
    old = before("受理行政复议、行政诉讼案件分别为62件、55件。")
    assert not found("inconsistent-figure", one("受理行政复议、行政诉讼案件分别为56件、63件。"), old)


@pytest.mark.parametrize(
    ("review", "plan", "wrong"),
    [
        ("全程网办率升至95.6%。", "全程网办率提升至94%以上。", ["94%以上"]),
        ("全程网办率由91.3%升至95.6%。", "力争全程网办率提高到95%。", ["95%"]),
        ("平均办理时限缩短至4.8个工作日。", "平均办理时限压缩至5个工作日以内。", ["5个工作日以内"]),
        ("“法律明白人”增至1780名。", "“法律明白人”增至1500名。", ["1500名"]),
        ("行政诉讼败诉率为7.4%。", "力争行政诉讼败诉率控制在9%以下。", ["9%以下"]),
        ("行政复议调解率达到45%。", "行政复议调解率达到40%以上。", ["40%以上"]),
        # Ahead of, or level with, what there is; a floor that is kept.
        ("全程网办率升至95.6%。", "全程网办率提升至95.6%以上。", []),
        ("全程网办率由91.3%升至93.6%。", "全程网办率提升至94%以上。", []),
        ("行政诉讼败诉率为7.4%。", "力争行政诉讼败诉率降至7%以下。", []),
        ("政务服务好评率99.5%。", "政务服务好评率保持在98%以上。", []),
        # Of a part, of a part of the year, or of something else.
        ("全程网办率升至95.6%。", "乡镇全程网办率提升至90%以上。", []),
        ("上半年，全程网办率升至95.6%。", "全程网办率提升至94%以上。", []),
        ("全程网办率升至91%，其中省级事项全程网办率升至97%。", "全程网办率提升至94%以上。", []),
        ("案卷评查合格率达到96.1%。", "食品抽检合格率提高到95%以上。", []),
        ("培训法治副校长120人次。", "法治副校长增至110名。", []),
        ("在册“法律明白人”总数达到1780名。", "在册“法律明白人”总数达到1500名。", ["1500名"]),
        ("办理时限为4.8个工作日。", "平均办理时限控制在5个工作日以内。", []),
        # Another year may bring less.
        ("新增城镇就业1.2万人。", "新增城镇就业达到1万人。", []),
        ("建成口袋公园36个。", "建成口袋公园达到20个。", []),
        ("培训执法人员1200人次。", "培训执法人员达到1000人次以上。", []),
        ("开展法治宣传活动320场。", "法治宣传活动达到300场以上。", []),
        ("化解矛盾纠纷3200件。", "化解矛盾纠纷达到3000件。", []),
        ("行政复议被纠错案件8件。", "行政复议被纠错案件控制在10件以内。", []),
        ("人均学法时间48小时。", "人均学法时间达到40小时以上。", []),
        ("规模以上工业增加值增速达到8.2%。", "规模以上工业增加值增速达到6%以上。", []),
        # What is said of the year reviewed is no target.
        ("全程网办率升至95.6%。", "目前全程网办率已提升至94%，将继续巩固。", []),
    ],
)
def test_a_target_of_the_plan_that_is_reached_already(review: str, plan: str, wrong: list[str]) -> None:
    draft = report(f"一、主要成效\n{review}\n二、2025年工作安排\n2025年，全面深化改革，{plan}")
    assert texts("inconsistent-figure/passed-targets", draft) == wrong


def test_targets_without_end_are_looked_up_by_their_names() -> None:
    def draft(size: int) -> Report:
        names = [f"{first}{second}{third}" for first in _NAMED for second in _NAMED for third in _NAMED][
            :size
        ]
        told = "".join(f"{name}覆盖率达到96%。\n" for name in names)
        planned = "".join(f"力争{name}覆盖率提高到95%。\n" for name in names)
        return report(f"一、主要成效\n{told}二、2025年工作安排\n{planned}")

    assert len(texts("inconsistent-figure/passed-targets", draft(20))) == 20
    assert_in_proportion(lambda draft: list(passed_targets(draft, with_limits=True)), draft, 2000)


_NAMED = "东南西北山水田林湖草金木土"


def test_a_bound_of_a_work_report_is_not_read_as_a_target() -> None:
    lines = ["2024年政府工作报告", "一、2023年工作回顾", "城镇登记失业率为4.1%。", "二、2024年工作安排", "2024年，城镇登记失业率控制在4.6%以内。"]  # fmt: skip
    assert not texts("inconsistent-figure/passed-targets", read("\n".join(lines)))


_AUDITS = "强化审计监督，完成审计项目18个，促进增收节支1860万元。"


@pytest.mark.parametrize(
    ("beside", "left"),
    [
        ("审计“利剑”作用有效发挥，完成审计项目21个，促进增收节支2015万元。", [_AUDITS]),
        # Of something else, of one of the two alone, the same once more.
        ("完成离任审计16个，追回资金2015万元。", []),
        ("完成审计项目21个，整改问题35个。", []),
        ("全年完成审计项目18个，促进增收节支1860万元。", []),
        ("完成审计项目21个，其中经济责任审计7个，促进增收节支的做法获得推广。", []),
        ("召开府院联席会议3次。", []),
    ],
)
def test_last_years_sentence_left_beside_this_years(beside: str, left: list[str]) -> None:
    old = last_year(f"一、监督\n{_AUDITS}召开府院联席会议2次。")
    draft = report(f"一、监督\n{beside}{_AUDITS}")
    assert texts("inconsistent-figure/superseded", draft, old) == left


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("年初计划建设的2个青少年法治教育实践基地全部建成。", ["2个"]),
        ("上年确定的2个青少年法治教育实践基地全部建成。", ["2个"]),
        ("年初计划建设的3个青少年法治教育实践基地全部建成。", []),
        # It falls short and says so, or says of more than the plan.
        ("建成青少年法治教育实践基地2个。", []),
        ("年初计划建设的4个青少年法治教育实践基地全部建成。", []),
        ("年初计划建设的2个青少年法治教育实践基地经调整全部建成。", []),
        ("年初计划培训的2个普法队伍全部到岗。", []),
    ],
)
def test_what_is_said_to_have_been_planned_is_what_last_years_plan_has(
    sentence: str, wrong: list[str]
) -> None:
    old = last_year("一、普法\n开展普法。\n二、下一步安排\n建设青少年法治教育实践基地3个。")
    draft = report(f"一、普法\n{sentence}\n二、下一步安排\n持续开展普法。")
    assert texts("inconsistent-figure", draft, old) == wrong


@pytest.mark.parametrize(
    ("left", "found"),
    [
        ("举办业务培训班6期，培训1820人次。", True),
        ("持证人员1146名，举办业务培训班6期，培训1820人次。", True),
        # Not all of it is last year's; the other year's is not there.
        ("面向乡镇举办业务培训班6期，培训1820人次。", False),
        ("举办业务培训班8期，培训2150人次。", False),
    ],
)
def test_the_end_of_last_years_sentence_left_beside_this_years(left: str, found: bool) -> None:
    old = last_year("一、规范执法\n持证人员1146名，举办业务培训班6期，培训1820人次。")
    draft = report(f"一、规范执法\n持证人员1172名，举办业务培训班8期，培训2150人次，并安排跟班实训。{left}")
    assert texts("inconsistent-figure/superseded", draft, old) == ([left] if found else [])


def test_sentences_without_end_left_beside_others() -> None:
    def compared(size: int) -> Comparison:
        names = [f"{first}{second}{third}" for first in _NAMED for second in _NAMED for third in _NAMED][
            :size
        ]
        left = "".join(f"完成{name}项目18个，节约{name}资金1860万元。\n" for name in names)
        renewed = "".join(f"全年完成{name}项目21个，节约{name}资金2015万元。\n" for name in names)
        return compare(last_year(f"一、监督\n{left}"), report(f"一、监督\n{renewed}{left}"))

    assert len(list(superseded(compared(20)))) == 20
    assert_in_proportion(lambda comparison: list(superseded(comparison)), compared, 1600)


def test_a_sentence_of_another_section_is_not_superseded() -> None:
    old = last_year(f"一、监督\n{_AUDITS}")
    draft = report(f"一、监督\n{_AUDITS}\n二、乡镇审计\n完成审计项目21个，促进增收节支2015万元。")
    assert not texts("inconsistent-figure/superseded", draft, old)


@pytest.mark.parametrize(
    ("now", "last", "wrong"),
    [
        ("依照《青禾区法治督察工作规定》，开展督察3轮。", "制定《青禾区法治督察工作办法》。", ["《青禾区法治督察工作规定》"]),
        ("严格执行《青禾区政府合同管理细则》。", "印发《青禾区政府合同管理办法（试行）》。", ["《青禾区政府合同管理细则》"]),
        ("依照《青禾区法治督察工作办法》，开展督察3轮。", "制定《青禾区法治督察工作办法》。", []),
        # A new paper, a paper of another, two papers, a paper last year only planned, one of another matter.
        ("制定《青禾区法治督察工作规定》并严格执行。", "制定《青禾区法治督察工作办法》。", []),
        ("依照修订后的《青禾区法治督察工作规定》，开展督察3轮。", "制定《青禾区法治督察工作办法》。", []),
        ("落实《法治政府建设督察工作规定》。", "制定《法治政府建设督察工作办法》。", []),
        ("依照《青禾区法治督察工作规定》《青禾区法治督察工作办法》，开展督察3轮。", "制定《青禾区法治督察工作办法》。", []),
        ("依照《青禾区法治督察工作规定》，开展督察3轮。", "落实《青禾区法治督察工作规定》，制定《青禾区法治督察工作办法》。", []),
        ("依照《青禾区执法监督工作规定》，开展督察3轮。", "制定《青禾区法治督察工作办法》。", []),
        # Papers of the province and of another place; a paper that was raised to a regulation, and one below it.
        ("严格执行《江州省行政规范性文件管理规定》。", "严格执行《江州省行政规范性文件管理办法》。", []),
        ("贯彻落实《青州市优化营商环境条例》。", "贯彻落实《青州市优化营商环境办法》。", []),
        ("执行《青禾省行政规范性文件管理规定》。", "执行《青禾省行政规范性文件管理办法》。", []),
        ("执行《柳下镇村务公开管理规定》。", "执行《柳下镇村务公开管理办法》。", []),
        ("贯彻落实《青禾区文明行为促进条例》。", "贯彻落实《青禾区文明行为促进办法》。", []),
        ("贯彻落实《青禾区文明行为促进办法》。", "贯彻落实《青禾区文明行为促进条例》。", []),
        ("依照《青禾区法治督察工作规定》，开展督察3轮。", "召开会议3次。\n二、下一步工作安排\n制定《青禾区法治督察工作办法》。", []),
    ],
)  # fmt: skip
def test_a_paper_gone_by_under_another_title_than_last_year(now: str, last: str, wrong: list[str]) -> None:
    assert texts("inconsistent-figure/papers", one(now), before(last)) == wrong


def test_the_papers_of_a_bureau_begin_with_the_name_of_its_district() -> None:
    draft = report(
        "一、执法\n依照《青禾区法治督察工作规定》开展督察。", title="云岭市青禾区司法局2024年工作报告"
    )
    old = report("一、执法\n制定《青禾区法治督察工作办法》。", title="云岭市青禾区司法局2023年工作报告")
    assert texts("inconsistent-figure/papers", draft, old) == ["《青禾区法治督察工作规定》"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("执法人员于7月22日立案调查，6月30日作出行政处罚决定。", ["6月30日作出行政处罚决定"]),
        ("执法人员于6月30日立案调查，7月22日作出行政处罚决定。", []),
        ("执法人员于2023年7月22日立案调查，2024年6月30日作出行政处罚决定。", []),
    ],
)
def test_a_case_is_opened_before_it_is_decided(sentence: str, expected: list[str]) -> None:
    assert texts("inconsistent-figure", one(sentence)) == expected


SIGNED_IN_FEBRUARY = (
    "\n二、存在的不足\n执法力量不均衡。\n三、下一步安排\n持续规范涉企检查。\n青禾区人民政府\n2025年2月20日"
)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("发现问题72个，截至2025年3月底整改到位70个。", ["2025年3月底"]),
        ("截至2025年2月21日，整改到位70个。", ["2025年2月21日"]),
        ("截至2025年2月20日，整改到位70个。截至2025年2月底，整改到位71个。", []),
        ("截至2024年12月底，整改到位70个。", []),
        ("预计截至2025年3月底整改到位70个。", []),
        ("据统计截至2025年3月底，问题已全部整改。", ["2025年3月底"]),
        ("发现问题72个（截至2025年12月底整改到位70个）。", ["2025年12月底"]),
        ("公示期截至2025年3月1日。", []),
        ("推广名单，截至2028年6月30日，共有律师12名。", []),
        ("公开征求意见，截至2025年3月15日，已收到意见30条。", []),
        ("征求意见截至2025年3月15日，已收到意见30条。", []),
        ("聘期截至2025年6月30日的法律顾问12名。", []),
        ("聘任法律顾问，截至2025年6月30日，其中律师12名。", []),
        ("试点期截至2025年12月。", []),
        ("试点工作，截至2025年12月。", []),
        ("报名截止2025年4月1日。", []),
        ("执法证有效截至2025年8月的人员32名。", []),
        ("专项行动自2024年6月开始、截至2025年5月结束，已办案30件。", []),
        ("截止到2025年3月1日前完成整改的，免予处罚。", []),
        ("截至2025年3月1日前完成整改的，免予处罚。", []),
    ],
)
def test_states_reached_behind_the_day_of_the_report(sentence: str, expected: list[str]) -> None:
    assert texts("inconsistent-figure", report(f"一、主要成效\n{sentence}{SIGNED_IN_FEBRUARY}")) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("新修订的《中华人民共和国行政复议法》自2024年7月1日起施行后，设立窗口5个。", ["2024年7月1日"]),
        ("宣传2025年6月20日起施行的《民营经济促进法》。", ["2025年6月20日"]),
        ("《行政处罚法》于2020年7月15日正式施行。", ["2020年7月15日"]),
        ("新修订的《中华人民共和国行政复议法》自2024年1月1日起施行。", []),
        ("《行政复议法》自1999年10月1日起施行以来首次修订。", []),
        ("我省《优化营商环境条例》自2020年5月1日起施行。", []),
        ("《青禾市优化营商环境条例》自2020年5月1日起施行。", []),
        ("宣传自1月1日起施行的新修订《行政复议法》。", []),
        ("《行政复议法》自2031年5月1日起施行。", []),
        ("新修订的《行政复议法》，自2024年7月1日起施行。", ["2024年7月1日"]),
        ("《行政处罚法》（修订后）已于2020年7月15日起正式施行。", ["2020年7月15日"]),
        ("《民营经济促进法》，该法自2025年6月20日起施行。", ["2025年6月20日"]),
        ("《公平竞争审查条例》自2024年9月1日起施行。", ["2024年9月1日"]),
        ("国务院《优化营商环境条例》自2021年1月1日起施行。", ["2021年1月1日"]),
        ("《中华人民共和国政府信息公开条例》自2020年5月15日起施行。", ["2020年5月15日"]),
    ],
)
def test_laws_with_another_day_than_that_they_are_in_force_from(sentence: str, expected: list[str]) -> None:
    assert texts("inconsistent-figure", one(sentence)) == expected


@pytest.mark.parametrize(
    ("year", "sentence"),
    [
        (2025, "《民营经济促进法》我区贯彻措施自2025年8月1日起施行。"),
        (2025, "落实《民营经济促进法》的二十条措施自2025年8月1日起施行。"),
        (2025, "出台二十条措施落实《民营经济促进法》，自2025年8月1日起施行。"),
        (2025, "出台意见贯彻新修订的《行政复议法》，自2024年7月1日起施行。"),
        (2025, "根据《学前教育法》制定的收费标准自2025年9月1日起实施。"),
        (2025, "《学前教育法》，自2025年9月1日起实施新的收费标准。"),
        (2025, "《公平竞争审查条例》配套审查细则自2024年9月1日起施行。"),
        (2025, "《公平竞争审查条例》及区级细则自2024年9月1日起施行。"),
        (2025, "2025年9月1日起施行的《民营经济促进法》配套措施。"),
        (2025, "自2025年10月1日起施行的《农村集体经济组织法》实施细则。"),
        (2025, "我省新制定的《优化营商环境条例》自2021年1月1日起施行。"),
        (2025, "省人大常委会通过的《优化营商环境条例》自2021年1月1日起施行。"),
        (2025, "《优化营商环境条例》自2021年1月1日起施行。"),
        (2025, "市人大常委会修订《信访工作条例》，自2021年5月1日起施行。"),
        (2024, "《行政复议法》听证规则于6月1日起施行。"),
    ],
)
def test_rules_beside_a_law_have_days_of_their_own(year: int, sentence: str) -> None:
    draft = report(f"一、规范行政执法\n{sentence}", title=f"青禾区{year}年度法治政府建设工作报告")
    assert texts("inconsistent-figure", draft) == []


OFFICE = "青禾区司法局{}年度法治政府建设工作报告"
GROUP = "召开局党组会议6次，局党组理论学习中心组学法9次。"


@pytest.mark.parametrize(
    ("sentence", "last", "expected"),
    [
        ("局党委书记、局长带头学法。", "局党组书记、局长带头学法。", ["党委"]),
        ("局党组书记、局长带头学法，市局党委书记到会。", "执法规范。", []),
        ("区公安局党委书记到会，局机关党委组织学习。", "执法规范。", []),
        ("局党委书记、局长带头学法。", "局党委书记、局长带头学法。", []),
        ("局党组改设局党委。", "执法规范。", []),
        ("局党组织书记讲课。", "执法规范。", []),
        ("召开局务会，局党委书记、局长在格局构建中带头学法。", "执法规范。", ["党委"]),
        ("省住建厅党委到我局调研，厅党委书记讲话。", "执法规范。", []),
        ("省厅来我局督导，厅党委委员、副厅长王某给予肯定。", "执法规范。", []),
        ("市公安局来我局督导，局党委书记讲话。", "执法规范。", []),
        ("与公安局、局党委联合。", "执法规范。", []),
        ("市局对局党委书记述法进行点评。", "执法规范。", []),
    ],
)
def test_the_other_organ_of_the_party_in_one_place(sentence: str, last: str, expected: list[str]) -> None:
    draft = report(f"一、主要成效\n{GROUP}\n{sentence}", title=OFFICE.format(2024))
    old = report(f"一、主要成效\n{last}", title=OFFICE.format(2023), path="old.txt")
    assert texts("inconsistent-figure", draft, old) == expected


@pytest.mark.parametrize(
    "sentence",
    ["省住建厅党组到我局调研，厅党组书记讲话。", "省厅来我局督导，厅党组成员、副厅长王某给予肯定。"],
)
def test_the_organ_of_the_party_of_a_body_that_visits(sentence: str) -> None:
    draft = report(
        f"一、主要成效\n局党委会议6次。局党委中心组学法9次。\n{sentence}", title=OFFICE.format(2024)
    )
    assert not texts("inconsistent-figure", draft)


@pytest.mark.parametrize(
    ("told", "problem", "expected"),
    [
        ("法规科依托执法办案智慧平台网上把关。", "原定年内上线的执法办案智慧平台至今未建成。", ["依托执法办案智慧平台"]),
        ("县综合行政执法指挥中心于9月建成。", "县综合行政执法指挥中心因选址调整，至今未能开工。", ["综合行政执法指挥中心于9月建成"]),
        ("加快建设执法办案智慧平台。", "执法办案智慧平台至今未建成。", []),
        ("执法办案智慧平台建成。", "执法办案智慧平台尚未启用。", []),
        ("依托执法办案智慧平台网上把关。", "执法办案智慧平台二期至今未建成。", []),
        ("依托执法办案智慧平台网上把关。", "部分街道执法办案智慧平台至今未建成。", []),
        ("依托执法办案智慧平台网上把关。", "执法办案智慧平台尚未开通手机端。", []),
        ("依托智慧法治服务平台网上把关。", "我区智慧法治服务平台至今未建成。", ["依托智慧法治服务平台"]),
        ("依托区智慧法治服务平台网上把关。", "全区智慧法治服务平台至今未建成。", ["依托区智慧法治服务平台"]),
        ("依托市智慧法治服务平台网上把关。", "我区智慧法治服务平台至今未建成。", []),
        ("依托全市智慧法治服务平台网上把关。", "智慧法治服务平台至今未建成。", []),
        ("市智慧法治服务平台于9月建成。", "区智慧法治服务平台至今未建成。", []),
        ("“智慧法治服务平台”于9月上线。", "智慧法治服务平台至今未上线。", ["“智慧法治服务平台”于9月上线"]),
        ("通过市公共资源交易平台交易120宗。", "公共资源交易平台至今未建成。", []),
        ("依托市场监管智慧平台网上把关。", "市场监管智慧平台至今未建成。", ["依托市场监管智慧平台"]),
        ("12月通过综合行政审批系统办件30件。", "综合行政审批系统未能按期上线。", []),
        ("12月通过综合行政审批系统办件30件。", "综合行政审批系统未正式上线。", []),
        ("12月通过综合行政审批系统办件30件。", "综合行政审批系统至今未能按期上线。", ["通过综合行政审批系统"]),
        ("12月通过综合行政审批系统办件30件，系统处于试运行阶段。", "综合行政审批系统至今未上线。", []),
        ("依托数字化城市管理平台派单。", "新的数字化城市管理平台至今未建成。", []),
    ],
)  # fmt: skip
def test_things_used_that_are_not_there(told: str, problem: str, expected: list[str]) -> None:
    draft = report(f"一、主要成效\n{told}\n二、存在的不足\n{problem}\n三、下一步安排\n持续规范检查。")
    assert texts("inconsistent-figure", draft) == expected


def test_things_without_end_that_are_not_there() -> None:
    def draft(size: int) -> Report:
        names = [f"{first}{second}{third}" for first in _NAMED for second in _NAMED for third in _NAMED][
            :size
        ]
        filling = "并对各项流程逐一规范" * 10
        told = "".join(f"依托{name}智慧平台网上把关{filling}。\n" for name in names)
        problems = "".join(f"{name}智慧平台至今未建成。\n" for name in names)
        return report(f"一、主要成效\n{told}\n二、存在的不足\n{problems}")

    assert len(texts("inconsistent-figure/used-undone", draft(20))) == 20
    assert_in_proportion(lambda draft: list(used_undone(draft)), draft, 1200)
