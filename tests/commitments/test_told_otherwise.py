"""Promises told of in other words than they were made in, and what is like them but of something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import compare
from compare.commitments import asked
from compare.commitments.document import subjects
from compare.commitments.target import standings
from compare.commitments.undone import admitted_problems
from compare.model import CommitmentStatus, Comparison, Report
from tests.builders import report
from tests.commitments.reviews import LAST_YEAR, reviews
from tests.growth import assert_in_proportion

PROBLEMS = "执法力量还不均衡。"
REPORTED, UNREPORTED = CommitmentStatus.REPORTED, CommitmentStatus.UNREPORTED


def reports(
    plan: str, told: str, problems: str = PROBLEMS, opening: str = "", before: str = ""
) -> tuple[Report, Report]:
    """Last year's report with a plan, and this year's with what may say what became of it."""
    first, second = reviews()
    old = report(
        f"一、工作情况\n{first}{before}\n二、存在的问题\n{PROBLEMS}\n三、下一步工作打算\n{plan}",
        title=LAST_YEAR,
    )
    new = report(
        f"{opening}\n一、工作情况\n{second}{told}\n二、存在的问题\n{problems}\n"
        "三、下一步工作打算\n继续规范执法行为，提高执法水平。"
    )
    return old, new


def compared(plan: str, told: str = "", problems: str = PROBLEMS, opening: str = "") -> Comparison:
    return compare.compare(*reports(plan, told, problems, opening))


def statuses(comparison: Comparison) -> list[CommitmentStatus]:
    return [c.status for c in comparison.commitments]


def undone(comparison: Comparison) -> list[str]:
    return [comparison.new.wording(i) for promise in comparison.commitments for i in promise.undone]


def left_out(plan: str, told: str) -> list[str]:
    old, new = reports(plan, told)
    return [old.text[c.start : c.end] for c in asked(old, new, compare.compare(old, new).commitments)]


@pytest.mark.parametrize(
    ("plan", "problems"),
    [
        (
            "启用区社会矛盾纠纷调处化解中心新址。",
            "区社会矛盾纠纷调处化解中心新址因消防验收未过，至今尚未启用。",
        ),
        ("建成镇域非现场执法平台。", "镇域非现场执法平台招标两次流标，目前仍未建成。"),
        ("上线行政复议听证预约系统。", "行政复议听证预约系统由于接口标准不一，受经费所限，年内没能上线。"),
    ],
)
def test_a_problem_that_names_the_thing_one_clause_before_admits_that_it_was_not_done(
    plan: str, problems: str
) -> None:
    found = compared(plan, problems=problems)
    assert statuses(found) == [REPORTED]
    assert undone(found) == [problems]


@pytest.mark.parametrize(
    ("plan", "problems"),
    [
        ("启用区社会矛盾纠纷调处化解中心新址。", "法治文化公园因消防验收未过，至今尚未启用。"),
        ("建成镇域非现场执法平台。", "镇域执法力量薄弱，非现场执法的证据标准没有统一。"),
        ("上线行政复议听证预约系统。", "个别单位对行政复议听证不够重视，未能形成合力。"),
    ],
)
def test_a_problem_of_the_matter_admits_nothing_of_another_thing(plan: str, problems: str) -> None:
    found = compared(plan, problems=problems)
    assert statuses(found) == [UNREPORTED]


GUIDES = "编制夜间经济、社区团购2部经营者合规指引。"
RULES = "制定告知承诺核查、容缺受理和帮办代办3项管理规定。"


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (GUIDES, "发布《青禾区夜间经济经营者合规指引》，发放1200册，社区团购合规指引仍在征求意见。"),
        (GUIDES, "印发《社区团购经营者合规手册》，送到86个团长手中。《夜间经济经营者合规指引》印发施行。"),
        (RULES, "出台告知承诺核查办法，容缺受理管理规定印发施行，制定帮办代办规定。"),
        (
            "制定行政执法错案追究、案件回访2个办法。",
            "制定《行政执法错案责任追究办法》《案件回访办法》，追究2人责任。",
        ),
    ],
)
def test_documents_named_in_a_list_are_told_of_one_by_one(plan: str, told: str) -> None:
    assert statuses(compared(plan, told)) == [REPORTED]
    assert left_out(plan, told) == []


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (GUIDES, "发布《青禾区夜间经济经营者合规指引》，发放1200册。"),
        (RULES, "出台告知承诺核查办法，制定帮办代办规定，核查承诺事项38件。"),
        (
            "制定行政执法监督、执法人员管理2个办法。",
            "印发《青禾区行政监督办法》《执法人员管理办法》，清退辅助人员5人。",
        ),
        (GUIDES, "发布《青禾区医疗美容经营者合规指引》，发放1200册。"),
        ("制定行政执法错案追究、案件回访2个办法。", "制定《行政执法证件管理办法》，收回证件12个。"),
    ],
)
def test_a_document_of_a_list_that_was_not_made_is_asked_about(plan: str, told: str) -> None:
    assert left_out(plan, told) == [plan.rstrip("。")] or statuses(compared(plan, told)) == [UNREPORTED]


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("制定重大行政决策后评估程序规定。", "出台《重大行政决策程序规定》。"),
        ("制定行政应诉工作考核办法。", "出台《行政工作考核办法》。"),
    ],
)
def test_a_title_that_leaves_words_out_is_not_that_of_the_one_document_promised(plan: str, told: str) -> None:
    assert statuses(compared(plan, told)) == [UNREPORTED]


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("编制预付式消费合规指引。", "省市场监管局印发《预付式消费合规指引》。"),
        ("编制预付式消费合规指引。", "转发省市场监管局印发的《预付式消费合规指引》。"),
        ("编制夜间经济合规指引。", "汇编上级印发的《夜间经济合规指引》《社区团购合规指引》。"),
        ("编制社区团购合规指引。", "汇编上级印发的《夜间经济合规指引》《社区团购合规指引》。"),
        (GUIDES, "汇编上级印发的《夜间经济经营者合规指引》《社区团购经营者合规指引》。"),
    ],
)
def test_a_document_that_others_made_is_not_the_one_promised(plan: str, told: str) -> None:
    assert statuses(compared(plan, told)) == [UNREPORTED]


@pytest.mark.parametrize(
    "told",
    [
        "市场监管局印发《预付式消费合规指引》。",
        "在全省率先印发《预付式消费合规指引》。",
        "联合市市场监管局印发《预付式消费合规指引》。",
        "云岭市青禾区市场监管局印发《预付式消费合规指引》。",
        "城市管理局、市监局出台《预付式消费合规指引》。",
    ],
)
def test_a_document_that_the_issuer_made_is(told: str) -> None:
    assert statuses(compared("编制预付式消费合规指引。", told)) == [REPORTED]


def test_one_of_several_documents_of_a_clause_is_asked_about_once() -> None:
    plan = "出台公平竞争审查、招投标监管、信用修复3项制度。"
    assert left_out(plan, "出台公平竞争审查制度。") == [plan.rstrip("。")]


def test_what_was_promised_beside_documents_that_were_made_is_asked_about() -> None:
    plan = "编制夜间经济、社区团购2部经营者合规指引，推动公平竞争会审向9个街道延伸。"
    told = "发布《青禾区夜间经济经营者合规指引》《社区团购经营者合规指引》，发放1200册。"
    assert left_out(plan, told) == ["推动公平竞争会审向9个街道延伸"]
    assert left_out(plan, told + "公平竞争会审延伸到9个街道。") == []


@pytest.mark.parametrize(
    ("plan", "before", "told"),
    [
        (
            "对执法人员开展不少于4期的封闭式轮训。",
            "全年举办执法业务学习班11期，学习980人次。",
            "全年举办执法业务学习班14期，学习1296人次，其中脱产轮训4期。行政执法人员信息公开率100%。",
        ),
        (
            "为民营企业举办不少于6场的点单式法律体检。",
            "全年律师进民营企业活动29场，走访企业190家。",
            "全年律师进民营企业活动31场，走访企业208家，其中专题体检6场。为民营企业举办银企对接会。",
        ),
        (
            "对行政执法案卷组织不少于2轮的交叉式评查。",
            "全年检查案卷活动6轮，抽取案卷790卷。",
            "全年检查案卷活动7轮，抽取案卷812卷，其中异地评查2轮。",
        ),
    ],
)
def test_what_is_counted_behind_its_number_is_told_of_by_its_head(plan: str, before: str, told: str) -> None:
    found = compare.compare(*reports(plan, told, before=before))
    assert statuses(found) == [REPORTED]
    assert told.startswith(found.new.wording(found.commitments[0].new_sentences[0]))


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (
            "对镇街执法骨干开展不少于4期的实战化比武。",
            "全年举办厨师技能练兵活动11期，参加860人次，其中刀工比武4期。",
        ),
        (
            "组织基层调解员参加不少于2轮的分片式集训。",
            "全年举办网格员业务学习9轮，412人次到场，其中脱产集训2轮。",
        ),
        (
            "为民营企业举办不少于6场的点单式法律体检。",
            "全年社区义诊活动31场，接诊居民2080人，其中老年人体检6场。",
        ),
        (
            "对镇街执法骨干开展不少于4期的实战化比武。",
            "全年举办执法练兵活动11期，参加860人次，其中网上观摩4期。",
        ),
    ],
)
def test_a_thing_of_the_same_head_for_others_is_not_what_was_promised(plan: str, told: str) -> None:
    assert statuses(compared(plan, told)) == [UNREPORTED]


@pytest.mark.parametrize(
    ("plan", "told", "left"),
    [
        (
            "组织网格员封闭式轮训，持证率达到80%以上。",
            "持有上岗合格证的86名，占网格员总数的82.6%。",
            "组织网格员封闭式轮训",
        ),
        (
            "印发法治副校长履职手册，参训率达到90%以上。",
            "参加上岗培训的58名，占副校长总数62名的93.5%。",
            "印发法治副校长履职手册",
        ),
        (
            "出台村居法律顾问考核办法，到岗率达到95%。",
            "按月到岗的顾问182名，占法律顾问总数的96.8%。",
            "出台村居法律顾问考核办法",
        ),
    ],
)
def test_a_rate_may_be_told_as_a_share(plan: str, told: str, left: str) -> None:
    assert statuses(compared(plan, told)) == [REPORTED]
    assert left_out(plan, told) == [left]


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("法治副校长参训率达到90%以上。", "参加上岗培训的网格员58名，占网格员总数62名的93.5%。"),
        ("规范复议审理，复议案件听证率达到30%。", "取得相应资格证的护理员41名，占护理员总数的32.1%。"),
        ("加强行政执法人员管理，持证率达到98%。", "持有残疾证的居民2120人，占常住居民总数的1.6%。"),
        ("加强行政执法人员管理，持证率达到98%。", "具有法律职业资格的212人，占行政机关工作人员总数的18.6%。"),
    ],
)
def test_a_share_of_others_is_not_the_rate(plan: str, told: str) -> None:
    assert statuses(compared(plan, told)) == [UNREPORTED]


@pytest.mark.parametrize(
    ("plan", "opening"),
    [
        ("推动政务公开评估排名稳步提升。", "在全市12个县区政务公开评估中排名第4，较上年上升3个位次。"),
        ("力争在营商环境评价中争先进位。", "在全市营商环境评价中位列第二，群众满意度96.2%。"),
        ("坚持目标导向，抓好四方面工作，确保行政复议质效评查名次靠前。", "行政复议质效评查居全市第5位。"),
        ("力争法治建设考核位次继续前移。", "2024年，全区法治建设考核由全市第8位升至第3位。"),
        ("力争法治建设考核位次继续前移。", "投诉量比上年下降12%，法治建设考核列全市第3位。"),
        ("力争法治建设考核位次继续前移。", "法治建设考核列全市第3位，比去年前移5位。"),
        ("力争营商环境评价位次继续前移。", "云岭市青禾区营商环境评价列全市第1位。"),
    ],
)
def test_a_place_told_where_the_report_opens_answers_for_the_rise_that_was_wanted(
    plan: str, opening: str
) -> None:
    assert statuses(compared(plan, opening=opening)) == [REPORTED]
    assert statuses(compared(plan, opening)) == [REPORTED]


@pytest.mark.parametrize(
    ("plan", "opening"),
    [
        ("推动政务公开评估排名稳步提升。", "在全市12个县区平安建设考核中排名第4，较上年上升3个位次。"),
        ("力争在营商环境评价中争先进位。", "在全市信用环境监测中位列第二，群众满意度96.2%。"),
        (
            "坚持目标导向，抓好四方面工作，确保行政复议质效评查名次靠前。",
            "法治督察反馈问题整改率居全市第5位。",
        ),
        ("编制政务公开标准目录。", "在全市12个县区政务公开评估中排名第4，较上年上升3个位次。"),
        ("调解成功率达到98%。", "全国调解成功率达到98%。"),
        ("调解成功率达到98%。", "全市营商环境评价列第4位，调解成功率达到98%。"),
        ("建成法治文化公园3个。", "青溪镇建成法治文化公园3个。"),
        ("力争营商环境评价位次继续前移。", "青溪镇营商环境评价列全区第1位。"),
        ("力争法治建设考核位次继续前移。", "2023年，全区法治建设考核列全市第3位。"),
        ("力争法治建设考核位次继续前移。", "近三年，法治建设考核均列全市第3位。"),
        ("力争法治建设考核位次继续前移。", "全市法治建设考核列全省第3位。"),
        ("力争法治建设考评位次前移。", "法治建设考评由全市第3位降至第8位。"),
        ("力争法治建设考评位次前移。", "法治建设考评由全市第三位变为第八位。"),
        ("力争法治建设考评位次前移。", "法治建设考评列全市第8位，较上年下降5个位次。"),
    ],
)
def test_a_place_in_something_else_answers_for_nothing(plan: str, opening: str) -> None:
    assert statuses(compared(plan, opening=opening)) == [UNREPORTED]


@pytest.mark.parametrize(
    ("plan", "problems"),
    [
        (
            "加强镇街司法所建设，为1人司法所补充工作人员。",
            "乡镇消防站平均仅有队员2.6名，1人站由5个减少到3个，主要原因是编制总量偏紧。",
        ),
        ("规范涉企检查，重复检查投诉降到10件以内。", "群众反映噪声扰民的来电仍有24件，比上年减少15件。"),
        ("对法制审核人员组织任职考试。", "法制审核人员占比由3.1%提高到4.2%，与要求仍有差距。"),
        ("力争行政诉讼败诉率控制在5%以内。", "乡镇行政诉讼败诉率由3%上升到4%。"),
        ("新增停车位500个。", "停车难，医院周边停车位由100个增加到600个。"),
        ("新建法治文化公园3个。", "法治文化公园由2个增加到5个，布局仍不均衡。"),
        ("力争1人所减少到2个。", "1人所由4个减少到3个。"),
    ],
)
def test_how_a_problem_moved_answers_for_no_target(plan: str, problems: str) -> None:
    assert statuses(compared(plan, problems=problems)) == [UNREPORTED]


def test_a_counter_of_its_own_that_was_to_be_set_up_is_asked_about() -> None:
    plan = "建设惠民补贴申领专窗。"
    assert left_out(plan, "受理培训补贴申请2318件。") == [plan]
    assert left_out(plan, "惠民补贴申领专窗建成，受理申请2318件。") == []


@pytest.mark.parametrize(
    ("work", "piece"),
    [
        (admitted_problems, "平台因资金不足，由于选址调整，至今未能开工，"),
        (admitted_problems, "因资金不足，由于选址调整，"),
        (subjects, "制定夜间经济、社区团购2部"),
        (subjects, "印发《夜间经济办法》《社区团购办法》、"),
        (subjects, "夜间经济指引仍然仍然"),
        (subjects, "省省省局印发的《夜间经济办法》"),
        (subjects, "省局省局省局"),
        (standings, "力争力争法治建设考核位次位次"),
        (standings, "力争在"),
    ],
)
def test_what_finds_them_works_in_proportion_to_the_text(work: Callable[[str], object], piece: str) -> None:
    assert_in_proportion(work, lambda size: piece * size, 12_000)
