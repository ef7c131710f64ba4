"""What a promise names, and what answers for it."""

from __future__ import annotations

import pytest

import compare
from compare.align.similarity import Vocabulary
from compare.commitments import asked, promises_of
from compare.commitments.document import subjects
from compare.commitments.due import due
from compare.commitments.target import is_of_size, may_be_of, named
from compare.model import CommitmentStatus, Report
from tests.builders import report
from tests.commitments.reviews import LAST_YEAR, reviews


def reports(plan: str, review: str) -> tuple[Report, Report]:
    before, now = reviews()
    old = report(f"一、工作情况\n{before}\n二、下一步工作打算\n{plan}", title=LAST_YEAR)
    new = report(f"一、工作情况\n{now}{review}\n二、下一步工作打算\n继续规范执法行为，提高执法水平。")
    return old, new


def statuses(plan: str, review: str) -> list[CommitmentStatus]:
    return [c.status for c in compare.compare(*reports(plan, review)).commitments]


def left_out(plan: str, review: str) -> list[str]:
    """What is asked about of a plan of one sentence."""
    old, new = reports(plan, review)
    return [old.text[c.start : c.end] for c in asked(old, new, compare.compare(old, new).commitments)]


CASES_HEARD = "行政复议机构新增办案人员3名，建成听证室、调解室，审结复议案件86件。"


@pytest.mark.parametrize(
    ("plan", "review", "left"),
    [
        (
            "做强行政复议，新增复议办案人员3名，在5个中心镇设立行政复议受理点。",
            CASES_HEARD,
            "在5个中心镇设立行政复议受理点",
        ),
        (
            "做强行政复议，新增复议办案人员3名，在5个中心镇设立行政复议受理点。",
            CASES_HEARD + "5个中心镇行政复议受理点全部挂牌。",
            None,
        ),
        (
            "建成区级调解中心，建立负责人出庭应诉“出庭出声”评价制度。",
            "区级调解中心揭牌，调解争议134件。“出庭出声”考评覆盖42个单位。",
            None,
        ),
        (
            "建立领导干部应知应会党内法规和国家法律目录，推动政务公开考评向乡镇全覆盖。",
            "分领域建立领导干部应知应会党内法规和国家法律目录，收录86部。推动乡镇普法阵地全覆盖。"
            "首次把全部乡镇考评了一遍，发现问题31个，向党委政府提交考评报告12份，督促改正。",
            None,
        ),
        (
            "建立行政执法人员应知应会法规目录，推动政务公开考评向乡镇全覆盖。",
            "分领域列出行政执法人员应知应会法规清单，收录法规86部。全部乡镇配齐执法记录仪。",
            "推动政务公开考评向乡镇全覆盖",
        ),
    ],
)
def test_what_is_named_beside_what_was_reported_is_asked_about(
    plan: str, review: str, left: str | None
) -> None:
    assert left_out(plan, review) == ([left] if left else [])


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (
            "组织机关干部法律知识闭卷测试两次。",
            "组织机关干部法律知识闭卷测试，412人参加。",
        ),
        (
            "完成“八五”普法中期评估反馈问题整改。",
            "“八五”普法中期评估反馈的21个问题整改完毕。",
        ),
    ],
)
def test_what_is_told_of_the_same_matter_is_no_report_on_what_is_named(plan: str, told: str) -> None:
    assert statuses(plan, told) == [CommitmentStatus.REPORTED]
    assert statuses(plan, "") == [CommitmentStatus.UNREPORTED]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("推动全区行政机关负责人出庭应诉率达到100%。", CommitmentStatus.UNREPORTED),
        ("印发《行政机关负责人出庭应诉考核办法》。", CommitmentStatus.REPORTED),
        ("建立行政机关负责人出庭应诉考核制度，按季通报。", CommitmentStatus.REPORTED),
        ("《行政机关负责人出庭应诉工作规则》施行。", CommitmentStatus.REPORTED),
    ],
)
def test_what_a_paper_is_on_is_no_paper(told: str, status: CommitmentStatus) -> None:
    plan = "出台行政机关负责人出庭应诉考核办法，推动出庭、出声、出解。"
    assert statuses(plan, told) == [status]


def test_what_is_only_promised_anew_is_not_reported() -> None:
    plan = "建立执法人员跨部门跟班学习机制。"
    old = report(f"一、工作情况\n召开会议。\n二、下一步工作打算\n{plan}", title=LAST_YEAR)
    new = report(f"一、工作情况\n执法人员持证率100%。\n二、下一步工作打算\n{plan}")
    (promise,) = compare.compare(old, new).commitments
    assert promise.status is CommitmentStatus.UNREPORTED


@pytest.mark.parametrize(
    "plan",
    [
        "深化服务改革，启动实施一批新的重大项目。",
        "深化服务改革，及时公布办理结果。",
        "深化服务改革，推动大数据、物联网与产业融合。",
        "深化服务改革，让居民医保补助由每人每年420元提高到450元。",
        "深化服务改革，防止出台限制竞争的政策。",
    ],
)
def test_a_clause_that_names_nothing_is_not_asked_about(plan: str) -> None:
    assert not left_out(plan, "服务改革不断深化，下放事项31项。居民医保补助提高到450元。")


def test_a_review_of_a_whole_term_reports_on_the_promises_of_its_last_year() -> None:
    deeds = "\n".join(f"{thing}加快推进。" for thing in ("危房改造", "学前教育", "污水处理", "法律援助", "电网改造", "水利建设", "社区养老", "医联体建设", "户籍改革", "用地审批", "招标投标", "食品监管"))  # fmt: skip
    plan = "加快农村公路养护改造。"
    old = report(f"一、工作情况\n办理案件3件。\n二、2024年工作安排\n{plan}", title=LAST_YEAR)
    new = report(
        f"一、过去五年工作回顾\n五年来，农村公路养护改造612公里。\n{deeds}\n二、下一步工作打算\n规范执法行为。"
    )
    (promise,) = compare.compare(old, new).commitments
    assert promise.status is CommitmentStatus.REPORTED


def test_the_last_item_of_a_list_promises_though_a_sentence_closes_the_list() -> None:
    plan = "一是编制执法事项目录。二是完成“八五”普法总结验收。以上工作列入年度要点，按季度调度。"
    old, _ = reports(plan, "")
    assert "二是完成“八五”普法总结验收。" in [old.wording(s.id) for s in promises_of(old)]


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (
            "修订区政府合同管理办法。",
            "印发《青禾区人民政府合同审查规则》，明确送审范围和时限，审查合同73份。",
        ),
        ("出台校外托管机构监管制度。", "教育部门出台校外托管机构监管暂行规定，登记机构21家。"),
        ("制定行政裁决工作规程。", "《青禾区行政裁决办法》于7月施行，裁决案件8件。"),
    ],
)
def test_a_document_is_answered_by_one_of_another_kind_on_the_same_subject(plan: str, told: str) -> None:
    assert statuses(plan, told) == [CommitmentStatus.REPORTED]
    assert statuses(plan, "") == [CommitmentStatus.UNREPORTED]


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("修订区政府合同管理办法。", "印发《青禾区人民政府公务用车管理规则》，明确用车范围。"),
        ("制定行政裁决工作规程。", "印发《青禾区行政执法与刑事司法衔接规定》，移送案件8件。"),
        ("制定重大行政决策后评估办法。", "印发《青禾区重大行政决策程序规定》，审查重大行政决策9件。"),
        (
            "制定《青禾区重大行政决策后评估办法》。",
            "出台《青禾区重大行政决策目录管理办法》，公布重大行政决策事项目录4项。",
        ),
        (
            "选取2个已实施满一年的重大行政决策开展后评估。",
            "公布重大行政决策事项目录4项，全部履行公众参与、专家论证程序。",
        ),
    ],
)
def test_a_document_on_another_subject_is_no_answer(plan: str, told: str) -> None:
    assert left_out(plan, told) == [plan]


def test_as_many_of_a_kind_answer_for_the_kinds_that_were_named() -> None:
    plan = "新建改扩建中小学、幼儿园5所。"
    assert not left_out(plan, "新建改扩建学校5所，新增学位2880个。")
    assert left_out(plan, "组织教育部门对74所学校食堂开展检查。") == [plan]


def test_what_is_for_one_group_of_people_is_no_answer_to_what_was_promised_for_another() -> None:
    plan = "组建外贸企业服务专员队伍，为外贸企业提供法律服务。"
    other = "在政务服务大厅增设老年人和残疾人帮办窗口，提供全程陪同服务。"
    assert statuses(plan, other) == [CommitmentStatus.UNREPORTED]
    assert statuses(plan, "外贸企业服务专员37名全部到岗，走访外贸企业260家。") == [CommitmentStatus.REPORTED]
    # Nothing says for whom it is.
    assert statuses(plan, "选派服务专员37名，结对提供法律服务。") == [CommitmentStatus.REPORTED]
    assert statuses("为老年人提供帮办服务。", other) == [CommitmentStatus.REPORTED]


def test_a_centre_to_be_built_is_named_whatever_stands_in_front_of_it() -> None:
    plan = "加快“一站式”矛盾纠纷调处化解中心建设。"
    told = "4月揭牌的“禾安心”社会矛盾综合调处中心，整合信访、仲裁等9家单位进驻。"
    assert statuses(plan, told) == [CommitmentStatus.REPORTED]
    assert left_out(plan, "") == ["加快“一站式”矛盾纠纷调处化解中心建设。"]
    assert left_out("加快推进涉外法律服务平台建设。", "") == ["加快推进涉外法律服务平台建设。"]


@pytest.mark.parametrize(
    "plan", ["加快政务服务体系建设。", "推进法治化营商环境建设。", "加快外贸示范基地建设。"]
)
def test_what_is_built_only_in_a_manner_of_speaking_is_not_asked_about(plan: str) -> None:
    assert not left_out(plan, "")


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        ("推动行政执法监督向乡镇全覆盖。", "执法监督人员把所有乡镇监督了一遍。"),
        (
            "对委托乡镇的审批事项组织一次实施效果评估，用不上的收回。",
            "请第三方对承接事项逐项评估，把少有办理的14项收回县级部门。",
        ),
        ("运用信息化手段辅助行政合同审查。", "“禾小审”合同审查助手6月上线，自动提示风险条款。"),
    ],
)
def test_what_is_told_in_other_words_is_reported(plan: str, told: str) -> None:
    assert statuses(plan, told) == [CommitmentStatus.REPORTED]
    assert statuses(plan, "") == [CommitmentStatus.UNREPORTED]


def test_documents_are_told_apart_from_those_that_were_only_followed() -> None:
    assert (
        subjects("修订区政府合同管理办法。", "青禾区")
        == subjects("出台《青禾区人民政府合同管理规定》。", "青禾区")
        == {"政府合同"}
    )
    assert subjects("印发《关于规范行政合同审查的实施意见（试行）》。") == {"行政合同审查"}
    assert subjects("《青禾区行政裁决办法》（青政发〔2024〕3号）于7月施行。", "青禾区") == {"行政裁决"}
    assert not subjects("按照《云岭市政府合同管理规定》制定清单73份。")


@pytest.mark.parametrize(
    ("title", "place", "subject"),
    [
        ("青禾区农贸市场升级改造实施办法", "青禾区", "农贸市场升级改造"),
        ("农贸市场升级改造实施办法", "云岭市", "农贸市场升级改造"),
        ("云岭市青禾区重大决策程序规定", "青禾区", "重大决策程序"),
        ("云岭市政务公开评议办法", "云岭市", "政务公开评议"),
        ("青石门市河道采砂管理办法", "青石门市", "河道采砂"),
        ("住宅小区电动车停放管理办法", "青禾区", "住宅小区电动车停放"),
        ("青禾县城市更新实施办法", "青禾县", "城市更新"),
        ("住宅小区电动车停放管理办法", "", "住宅小区电动车停放"),
        ("关于支持青禾区数字经济发展的实施意见", "青禾区", "支持青禾区数字经济发展"),
    ],
)
def test_the_place_of_the_issuer_is_no_part_of_what_a_document_is_on(
    title: str, place: str, subject: str
) -> None:
    assert subjects(f"印发《{title}》。", place) == {subject}


def test_two_documents_on_markets_are_on_two_subjects() -> None:
    promised, made = (
        next(iter(subjects(f"制定《{kind}市场升级改造实施办法》。"))) for kind in ("农贸", "专业")
    )
    assert promised != made


def test_a_share_named_in_another_order_reports_on_its_target() -> None:
    plan = "拓展帮办深度，全程代办事项占比提高到75%以上。"
    told = "优化窗口设置，公布便民服务目录（2024年版），列入事项186项，便民服务事项中可全程代办的占76.3%，比上年提高3.1个百分点。"
    assert statuses(plan, told) == [CommitmentStatus.REPORTED]


@pytest.mark.parametrize(
    ("target", "value", "may_be"),
    [
        # Named more closely in the plan, and the act behind its object in the review.
        ("改造老城区背街供水管网12处。", "老城区管网改造竣工13处。", True),
        ("修缮山区留守学童宿舍40间。", "山区宿舍修缮完工42间。", True),
        ("全程代办事项占比75%以上。", "便民服务事项中可全程代办的占76.3%。", True),
        # Of another thing, of the thing beside, or counted otherwise.
        ("修缮山区留守学童宿舍40间。", "山区食堂修缮完工42间。", False),
        ("会展业对消费增长的贡献率达到20%。", "对周边县消费增长的贡献率为9%。", False),
        ("修缮山区留守学童宿舍40间。", "山区宿舍修缮完工3处。", False),
    ],
)
def test_a_value_may_be_of_a_target_that_is_named_otherwise(target: str, value: str, *, may_be: bool) -> None:
    (wanted,), (given,) = (report(f"一、工作情况\n{said}").figures for said in (target, value))
    assert may_be_of(wanted, given) is may_be


@pytest.mark.parametrize(
    ("target", "value", "is_of_its_size"),
    [
        ("盘活闲置厂房3处。", "三处空置多年的老厂房迎来新主人。", True),
        ("举办文化下乡活动不少于20场。", "文化下乡送到村头22场。", True),
        # Too little, too much, without a word of its name, or counted otherwise.
        ("举办文化下乡活动不少于20场。", "文化下乡送到村头11场。", False),
        ("举办文化下乡活动不少于20场。", "文化下乡送到村头90场。", False),
        ("聘任行政执法监督员20名。", "选派业务骨干23名驻点帮带。", False),
        ("盘活闲置厂房3处。", "老厂房引进企业3家。", False),
    ],
)
def test_what_came_of_a_target_counts_alike_and_comes_to_as_much(
    target: str, value: str, *, is_of_its_size: bool
) -> None:
    (wanted,), (given,) = (report(f"一、工作情况\n{said}").figures for said in (target, value))
    assert is_of_size(wanted, given, lambda: value) is is_of_its_size


@pytest.mark.parametrize(
    ("plan", "told", "left"),
    [
        (
            "新增学位1500个，与高校共建劳动教育基地2个。",
            "新增学位1560个。江临大学、农学院的两处劳动实践基地挂牌招生。",
            [],
        ),
        # As many of something else.
        (
            "新增学位1500个，与高校共建劳动教育基地2个。",
            "新增学位1560个。两处危旧校舍拆除。",
            ["与高校共建劳动教育基地2个"],
        ),
        (
            "新增学位1500个，完成30所农村学校厕所改造。",
            "新增学位1560个。30所乡村学校告别旱厕，师生用上水冲厕所。",
            [],
        ),
    ],
)
def test_a_target_is_met_by_as_many_under_another_name(plan: str, told: str, left: list[str]) -> None:
    assert left_out(plan, told) == left


@pytest.mark.parametrize(
    ("paper", "told"),
    [
        ("修订教师职称评审办法", "评审通过中高级教师职称420人。"),
        ("编制校园安全应急手册", "校园安全检查460次，组织应急疏散演练900场。"),
    ],
)
def test_work_on_the_subject_of_a_paper_in_the_words_of_its_title_is_no_paper(paper: str, told: str) -> None:
    plan = f"{paper}，交流轮岗教师600名。"
    assert left_out(plan, f"教师交流轮岗645名。{told}") == [paper]
    assert not left_out(plan, f"教师交流轮岗645名。{paper.replace('编制', '印发')}。")


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("清理现行重大决策事项46项，其中保留40项、调整6项。", CommitmentStatus.UNREPORTED),
        ("对3项重大决策事项逐项评估，提出意见18条。", CommitmentStatus.REPORTED),
    ],
)
def test_what_was_done_with_the_object_of_an_event_is_not_the_event(
    told: str, status: CommitmentStatus
) -> None:
    plan = "选取3项重大决策事项开展执行效果评估，评估结论作为调整废止的参考。"
    assert statuses(plan, told) == [status]


def test_a_value_answers_for_the_clause_that_sets_its_target_and_for_what_that_leaves_unnamed() -> None:
    assert left_out("启动新一轮旧改三年行动，今年开工260户。", "老旧小区改造280多户，惠及群众900多人。") == []


LIST = (
    "坚持尽力而为，集中财力办好6件实事：1.改造农贸市场8个；2.更新公交候车亭60座；3.新建口袋公园5处；"
    "4.增设学童托管班30个；5.新建社区球场9片；6.安装路灯800盏。"
)
ITEMS = ("农贸市场改造8个", "公交候车亭更新62座", "口袋公园建成5处")


def test_the_items_of_a_list_are_promised_and_not_its_number() -> None:
    told = (
        "年初承诺的实事全部办结："
        + "，".join((*ITEMS, "学童托管班增设31个", "社区球场建成9片", "路灯安装820盏"))
        + "。"
    )
    assert left_out(LIST, told) == []


@pytest.mark.parametrize(
    ("place", "left"),
    [
        ("四点半课堂开办31个，", []),
        # Nothing stands there, or something of another size.
        ("", ["4.增设学童托管班30个；"]),
        ("惠及居民2.6万户，", ["4.增设学童托管班30个；"]),
    ],
)
def test_what_stands_between_the_items_beside_tells_of_the_item_between(place: str, left: list[str]) -> None:
    told = f"年初承诺的实事全部办结：{'，'.join(ITEMS)}，{place}社区球场建成9片，路灯安装820盏。"
    assert left_out(LIST, told) == left


def test_what_will_be_in_use_is_told_of_as_what_moved_in() -> None:
    plan = "县图书馆少儿分馆投入使用，城南文体活动中心建成开放。"
    told = "城南文体活动中心对外开放，接待群众2万人次。县图书馆整体迁入新馆，藏书增至30万册。"
    assert left_out(plan, told) == []


@pytest.mark.parametrize(
    ("told", "count"),
    [
        ("推动小型煤窑、砖瓦窑厂有序退出。", 2),
        ("推动小型煤窑有序退出。", 0),
    ],
)
def test_several_things_that_targets_count_may_be_named_without_a_number(told: str, count: int) -> None:
    targets = report("一、工作情况\n削减小型煤窑30处，退出砖瓦窑厂16处，淘汰燃煤锅炉35台。").figures
    assert named(targets, told) == count


def test_a_paper_is_answered_by_one_of_another_kind_beside_what_else_was_told() -> None:
    plan = "出台镇级城市管理执法规范化建设指引，统一巡查路线；组织消防演练。"
    told = "开展消防演练12场。编印镇级城市管理执法标准化手册，统一装备和巡查路线。"
    assert left_out(plan, "开展消防演练12场。") == [
        "出台镇级城市管理执法规范化建设指引，统一巡查路线；",
    ]
    assert not left_out(plan, told)


def test_a_system_is_known_by_its_short_name() -> None:
    plan = "建设医保单据智能辅助审核系统。"
    assert statuses(plan, "推出医保费用智能辅审模块，平均用时减少2天。") == [CommitmentStatus.REPORTED]
    assert statuses(plan, "上线门诊信息统计模块。") == [CommitmentStatus.UNREPORTED]


def test_a_trial_that_is_to_be_widened_is_answered_by_what_widened_it() -> None:
    plan = "深化医保支付改革，将试点范围扩大到康复科、口腔科、中医科。"
    assert left_out(plan, "医保支付改革在3家医院开展，结算病例{}例。") == [
        "将试点范围扩大到康复科、口腔科、中医科",
    ]
    assert not left_out(plan, "全面推开医保支付改革试点，结算病例520例。")


def test_to_widen_is_to_do_and_no_part_of_the_name() -> None:
    plan = "扩大湿地生态园试点。"
    found, vocabulary = report(plan), Vocabulary([plan])
    (clause,) = due(found, found.text.index(plan), len(found.text), vocabulary)
    assert clause.wording.letters == "湿地生态园"
    assert statuses(plan, "推广湿地生态园管护经验，新设4个湿地生态园。") == [CommitmentStatus.REPORTED]


@pytest.mark.parametrize("month", ["12月底", "2024年12月底前", "年底前", "下半年", "11月30日前", "2024年底"])
def test_by_when_a_work_is_due_is_no_part_of_its_name(month: str) -> None:
    plan = report(f"一、下一步工作打算\n云溪大桥力争{month}建成通车，编制低空经济发展规划。")
    first, _ = due(plan, plan.sentences[-1].start, plan.sentences[-1].end, Vocabulary([plan.text]))
    assert first.wording.letters == "云溪大桥通车"
