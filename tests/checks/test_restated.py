"""Numbers told once more, in round figures, in the problems or as filed; jumps and gaps that the text explains."""

from __future__ import annotations

import pytest

from compare.checking import check
from compare.language import Language, say
from tests.checks.test_checks import last_year, one, texts
from tests.checks.test_counts import draft_of
from tests.checks.test_figures import before

# inconsistent-figure


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


def test_what_the_problems_repeat_may_be_another_number_of_the_review() -> None:
    problems = "一是部分单位重视不够，{}件复议案件调解率不高。"
    old = last_year(f"一、规范行政执法\n收到复议申请52件，受理47件。\n二、存在的问题\n{problems.format(52)}")
    draft = draft_of("收到复议申请79件，受理71件。", problems.format(71))
    assert not texts("inconsistent-figure", draft, old)


# scale-jump


@pytest.mark.parametrize(
    "now",
    [
        "按照统一部署，排查范围由城镇经营性自建房扩大至城乡全部自建房，共排查自建房12.7万栋。",
        "自建房排查扩面，共排查自建房12.7万栋。",
        "统计口径调整后，共排查自建房12.7万栋。",
        "农村自建房首次纳入，共排查自建房12.7万栋。",
        "共排查自建房12.7万栋，排查范围扩大到城乡全部自建房。",
        "排查职责由住建部门划转至乡镇，共排查自建房12.7万栋。",
    ],
)
def test_a_jump_that_the_sentence_explains(now: str) -> None:
    last = before("开展自建房安全排查，共排查自建房1.3万栋。")
    assert not texts("scale-jump", one(now), last)
    assert texts("scale-jump", one("开展自建房安全排查，共排查自建房12.7万栋。"), last) == ["12.7万栋"]


# vanished-indicator


def test_a_value_still_to_come_is_a_placeholder_alone() -> None:
    last = before("受理初信初访事项386件，一次性化解率93.5%。")
    open_value = one("受理初信初访事项352件，一次性化解率（待信访局核实后填）。")
    assert {f.rule for f in check(open_value, [last]).findings} & {"placeholder", "vanished-indicator"} == {
        "placeholder"
    }


def test_how_many_decisions_were_reviewed_is_missed() -> None:
    last = before("严格执行三项制度，审核重大执法决定412件，公示执法信息6235条。")
    assert texts("vanished-indicator", one("继续执行三项制度，公示执法信息6718条。"), last)
    kept = one("继续执行三项制度，审核重大执法决定437件，公示执法信息6718条。")
    assert not texts("vanished-indicator", kept, last)


@pytest.mark.parametrize(
    ("last", "now", "said"),
    [
        ("9.14亿元", "9.97万元", ["九千分之一", "万元和亿元"]),
        ("1.03亿元", "1.05万元", ["万分之一", "万元和亿元"]),
        ("5930万元", "6140亿元", ["10,000倍", "万元和亿元"]),
        ("862.4万元", "8870600万元", ["10,000倍", "元和万元"]),
        ("862.4万元", "88706万元", ["100倍", "小数点"]),
        ("9.14亿元", "9.97万余元", ["万元和亿元"]),
        ("9.14亿元", "十万元", ["小数点"]),
        ("3240万元", "3.57亿元", ["11倍", "小数点"]),
        ("94.38万元", "1.12万元", ["八十分之一", "小数点"]),
    ],
)
def test_a_jump_names_the_units_at_hand(last: str, now: str, said: list[str]) -> None:
    result = check(one(f"兑付技改奖补资金{now}。"), [before(f"兑付技改奖补资金{last}。")])
    (told,) = [f.message for f in result.findings if f.rule == "scale-jump"]
    sentence = say(told, Language.ZH)
    assert all(words in sentence for words in said), sentence
    assert "%" not in sentence
    assert ("混用" in sentence) is any("元和" in words for words in said)
