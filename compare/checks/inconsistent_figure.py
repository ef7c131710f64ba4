"""What cannot all be true of a report, or of it and last year's: two values, dates or titles of one thing, a part above its whole.

Rationale: the parts of a report are written by different offices; a number two of them give is the
first thing that differs.  Two values contradict each other where they count the same things of the whole
district or bureau.  Of two places the finding is at the one that gives the number in passing (对全年收到的536件申请逐类剖析),
unless the growth from last year's value bears it out.  What the report says of last year is held against last year's
report, and so are totals so far and first times.

Example: 人民调解员805名 in one section, 850名人民调解员 in another; 常务会议会前学法9次, and 8次 in the part on who is
responsible; 清理规范性文件9件, and an attachment that lists 7件.

Source: 数据前后不一致 is among the faults reviewers name first.

Fix: ask both offices; where the two count different things, say which.
"""

from __future__ import annotations

from collections.abc import Iterator

from compare.checks.contradictions.after_signing import states_to_come
from compare.checks.contradictions.carried_over import carried_over
from compare.checks.contradictions.changed_places import changed_places
from compare.checks.contradictions.counts_of_one_thing import counts_of_one_thing
from compare.checks.contradictions.deeds_by_verb import deeds_by_verb
from compare.checks.contradictions.divided_bodies import divided_bodies
from compare.checks.contradictions.divisions import towns_of_last_year
from compare.checks.contradictions.document_titles import misnamed_documents, renamed_documents
from compare.checks.contradictions.equal_last_year import equal_last_year
from compare.checks.contradictions.event_dates import event_dates
from compare.checks.contradictions.event_order import steps_out_of_order
from compare.checks.contradictions.filed import filed
from compare.checks.contradictions.first_claims import first_claims
from compare.checks.contradictions.larger_parts import larger_parts
from compare.checks.contradictions.left_values import left_from_last_year
from compare.checks.contradictions.limits import limits
from compare.checks.contradictions.mistyped import mistyped
from compare.checks.contradictions.part_of_year import larger_parts_of_year
from compare.checks.contradictions.passed_targets import passed_targets
from compare.checks.contradictions.people_of_all import people_of_all
from compare.checks.contradictions.plan_bases import plan_bases
from compare.checks.contradictions.planned_numbers import planned_numbers
from compare.checks.contradictions.ranks import ranks_twice
from compare.checks.contradictions.renamed_papers import renamed_papers
from compare.checks.contradictions.respective import uneven_lists
from compare.checks.contradictions.restatements import differing_from_known, restatements
from compare.checks.contradictions.rounded import rounded
from compare.checks.contradictions.stocks import shrunken
from compare.checks.contradictions.superseded import superseded
from compare.checks.contradictions.taken_up import taken_up
from compare.checks.contradictions.told_in_tables import told_in_tables
from compare.checks.contradictions.used_undone import used_undone
from compare.checks.contradictions.yearly_values import differing_yearly_values
from compare.checks.rates.durations import durations
from compare.checks.rates.named_ratios import INTENSITY, named_shares_of
from compare.checks.rates.per_unit import per_unit
from compare.checks.rule import (
    Context,
    Detector,
    Example,
    Need,
    Rule,
    Same,
    against_earlier,
    against_last_year,
    in_draft,
    in_report,
)
from compare.checks.slips.in_force import laws_misdated
from compare.checks.slips.party_bodies import odd_party_bodies
from compare.checks.told_twice import behind, either, given_for_last_year, twice, worded_again
from compare.message import N_
from compare.model import Figure, Severity, Subject


def _last_year_values(context: Context) -> Iterator[tuple[Figure, Figure]]:
    """The values for last year, but for those with a wrong year: they are this year's."""
    misdated = {date.sentence for date in context.draft.stale_dates}
    return (pair for pair in context.draft.last_year_values if pair.stated.sentence not in misdated)


DETECTORS = (
    Detector("one-thing", N_("Two numbers for the same things, or one number with its digits in another order"), Example("全区24家执法单位完成自查。全区34个行政执法部门全部整改。"), twice(in_report(counts_of_one_thing)), Same.START),
    Detector("restatements", N_("A number of the whole year or of meetings that the report gives once more"), Example("常务会议会前学法9次。\n区长切实履行第一责任人职责，主持常务会议会前学法8次。"), twice(in_report(restatements)), Same.START),
    Detector("deeds", N_("What was done, given by its verb alone and again in full, with two numbers"), Example("收到行政复议申请344件；受理312件。\n全年受理行政复议案件321件。"), twice(in_report(deeds_by_verb)), Same.START),
    Detector("people", N_("People counted as all there are, and another number of the whole area"), Example("66名法治副校长进校授课402场。对全区69名法治副校长集中培训。", last="63名法治副校长进校授课378场。"), twice(against_earlier(people_of_all)), Same.START),
    Detector("mistyped", N_("One value printed twice, once with a mistyped digit"), Example("法治建设满意度96.8%。群众对法治建设满意度98.6%。"), twice(in_report(mistyped)), Same.START),
    Detector("tables", N_("A value of the text that a table of the report gives otherwise"), Example("城镇新增就业1860人。\n指标 | 年度目标 | 完成情况\n城镇新增就业 | 1700人以上 | 1680人"), behind(in_report(told_in_tables)), Same.START),
    Detector("divisions", N_("A number of towns, villages or offices that the report contradicts elsewhere"), Example("全县12个乡镇全部设立站点，覆盖13个乡镇。"), behind(in_draft(differing_from_known)), Same.START),
    Detector("towns", N_("A number of towns above the one last year's report gives for the whole area"), Example("宣讲活动覆盖13个乡镇。", last="全县12个乡镇全部设立站点。宣讲活动覆盖12个乡镇。"), against_last_year(towns_of_last_year), Same.START),
    Detector("left", N_("Last year's value left where the report gives a number once more"), Example("现有45名持证执法人员。\n现有42名持证执法人员难以满足需要。", last="现有42名持证执法人员。\n现有42名持证执法人员难以满足需要。"), behind(against_earlier(left_from_last_year)), Same.START),
    Detector("filed", N_("More documents filed than were made"), Example("制定行政规范性文件11件。向县人大常委会报备行政规范性文件13件，报备率100%。"), behind(in_draft(filed)), Same.START),
    Detector("rounded", N_("A number and a round one that it does not round to"), Example("办结群众诉求23916件。全年办结的2.36万件群众诉求全部回访。"), behind(in_report(rounded)), Same.START),
    Detector("equal-last-year", N_("Two values of what was one number, told twice, in last year's report"), Example("配备执法人员175名。\n全县168名乡镇执法人员持证上岗。", last="配备执法人员168名。\n全县168名乡镇执法人员持证上岗。"), behind(against_earlier(equal_last_year)), Same.START),
    Detector("limits", N_("A threshold said to be passed that the value does not reach"), Example("实现地区生产总值297.4亿元。经济总量突破300亿元大关。"), either(in_report(limits)), Same.START),
    Detector("plan-bases", N_("What the plan says of the year reviewed, with another number"), Example("一、主要成效\n新建口袋公园14个。\n二、2025年工作安排\n2025年，在去年新建12个口袋公园的基础上再建10个。"), either(lambda context: plan_bases(context.report, context.draft.year)), Same.START),
    Detector("passed-targets", N_("A target of the plan behind what the review already reports"), Example("一、主要成效\n全程网办率升至95.6%。\n二、2025年工作安排\n全程网办率提升至94%以上。"), lambda context: passed_targets(context.report, with_limits=not context.is_work_report), Same.START),
    Detector("taken-up", N_("A number that the next sentence takes up with another value"), Example("新增停车泊位3200个。新增的2300个泊位全部接入平台。"), either(in_report(taken_up)), Same.START),
    Detector("ranks", N_("One rank given twice with two values"), Example("营商环境评价列全省第3位。全省营商环境评价位居第2位。"), either(in_report(ranks_twice)), Same.START),
    Detector("said-again", N_("The same thing reported again in other words with another number"), Example("全年办好10件民生实事。年初确定的12件民生实事全部完成。"), either(in_report(differing_yearly_values)), Same.START),
    Detector("larger-parts", N_("A part that is more than its whole"), Example("新建改建农村公路86公里，其中通村组道路92公里。"), in_report(larger_parts), Same.START),
    Detector("part-of-year", N_("More in a part of the year than in all of it"), Example("上半年开展执法检查3320次。全年开展执法检查3150次。"), in_report(larger_parts_of_year), Same.START),
    Detector("event-dates", N_("One event with two dates"), Example("3月18日，印发《办法》。自3月28日印发以来。"), worded_again(in_report(event_dates))),
    Detector("divided-bodies", N_("Towns and streets that are not as many as both together"), Example("在全区8个街道、5个镇设立站点，实现12个镇街全覆盖。"), worded_again(in_report(divided_bodies))),
    Detector("event-order", N_("Steps of a procedure in an order it cannot have, a result dated before what it is of was there"), Example("6月18日审议通过，5月30日公布。"), in_report(steps_out_of_order)),
    Detector("after-signing", N_("A state reached by a day later than the date of the report"), Example("一、主要成效\n发现问题72个，截至2025年3月底整改到位70个。\n二、下一步安排\n持续规范涉企检查。\n青禾区人民政府\n2025年2月20日", title="青禾区2024年度法治政府建设工作报告"), lambda context: () if context.is_work_report else states_to_come(context.report, context.draft.year)),
    Detector("in-force", N_("A law with another day than the one from which it is in force"), Example("新修订的《中华人民共和国行政复议法》自2024年7月1日起施行。"), in_report(laws_misdated)),
    Detector("party-bodies", N_("The issuer's 党组 once called 党委, or its 党委 党组"), Example("召开局党组会议6次，局党组中心组学法9次，局党委书记带头学法。", title="青禾区司法局2024年度法治政府建设工作报告"), lambda context: odd_party_bodies(context.report, context.earlier)),
    Detector("used-undone", N_("A thing in use that the part on problems says is not there yet"), Example("一、主要成效\n依托执法办案智慧平台网上把关。\n二、存在的不足\n执法办案智慧平台至今未建成。"), in_report(used_undone)),
    Detector("respective", N_("Values behind 分别 that are not as many as what they are of"), Example("柳溪、石桥、白河三镇分别完成投资4.2亿元、3.1亿元。"), in_report(uneven_lists)),
    Detector("durations", N_("A length of time that is not that between its dates"), Example("从3月到6月，历时五个月。"), in_report(durations)),
    Detector("intensity", N_("A ratio of spending to product that its two values contradict"), Example("研发投入8.1亿元，地区生产总值300亿元，研发投入强度3.2%。"), in_report(lambda report: named_shares_of(report, INTENSITY))),
    Detector("per-unit", N_("A total, a number and what falls on each that do not go together"), Example("举办3期，每期80人，共培训420人。"), in_report(per_unit)),
    Detector("documents", N_("A document with another kind of title in the list of attachments"), Example("印发《青禾区公共数据授权运营管理办法》。\n附件：制度文件目录\n1.《青禾区公共数据授权运营管理细则》"), in_report(renamed_documents)),
    Detector("misnamed", N_("A document named without 《》, by another kind of title than elsewhere"), Example("四、制度建设\n印发《青禾区涉企行政检查计划管理办法》。严格执行涉企行政检查计划管理规定。"), worded_again(in_report(misnamed_documents))),
    Detector("papers", N_("A paper gone by under another kind of title than last year's report gave it"), Example("依照《青禾区法治督察工作规定》开展督察3轮。", last="制定《青禾区法治督察工作办法》，开展督察2轮。"), against_last_year(renamed_papers)),
    Detector("last-year", N_("A value for last year that last year's report gives otherwise"), Example("合格率由上年的91.2%提高到94.5%。", last="合格率为92.1%。"), given_for_last_year(_last_year_values), Same.NEVER),
    Detector("changed-places", N_("Two values behind 分别 in the other order than last year's"), Example("城乡居民收入分别达到21420元、43160元。", last="城乡居民收入分别达到41260元、20135元。"), against_last_year(changed_places)),
    Detector("carried-over", N_("What was carried over from last year, where last year's report left another number"), Example("新收政府信息公开申请38件，上年结转3件。", last="办结政府信息公开申请34件，结转下年度2件。"), given_for_last_year(against_last_year(carried_over))),
    Detector("stocks", N_("A total so far that is below last year's"), Example("累计培养“法律明白人”7980名。", last="累计培养“法律明白人”8640名。"), against_earlier(shrunken)),
    Detector("planned", N_("A number said to have been planned that is below the one of last year's plan"), Example("年初计划建设的2个法治教育实践基地全部建成。", last="一、主要成效\n执法规范有力。\n二、下一步工作安排\n建设法治教育实践基地3个。"), against_last_year(planned_numbers), Same.START),
    Detector("superseded", N_("A sentence of last year's left beside this year's on the same indicators"), Example("完成审计项目21个，促进增收节支2015万元。强化审计监督，完成审计项目18个，促进增收节支1860万元。", last="强化审计监督，完成审计项目18个，促进增收节支1860万元。"), against_last_year(superseded), Same.OVERLAP),
    Detector("first-claims", N_("A first time that last year's report already mentions"), Example("首次开展行政执法案卷交叉评查。", last="开展行政执法案卷交叉评查。"), against_earlier(first_claims)),
)  # fmt: skip

RULE = Rule(
    "Y004",
    "inconsistent-figure",
    Severity.WARNING,
    Need.DRAFT,
    DETECTORS,
    __doc__ or "",
    subject=Subject.FIGURE,
)
