"""Which of the nine themes a section and a sentence of the review are about.

A closed vocabulary of the domain: the words of the nine first-level indicators of
《市县法治政府建设示范指标体系》 and of the parts of 《法治政府建设实施纲要（2021—2025年）》.  A sentence is
judged by its own words, by the headings above it and by its neighbours; headings alone mislead
(提升应急处突能力 under 防范调处机制), as do words alone (规范 is everywhere).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from compare.model import Function, Report, Section
from compare.model.districts import Theme
from compare.wording import normal

_WORDS: dict[Theme, str] = {
    Theme.FUNCTIONS: "营商环境|放管服|政务服务|一网通办|一件事|一窗|行政许可|审批|网上可办|网办|全程网办|双随机|信用监管|信用信息|信用修复|"
    "失信|市场准入|负面清单|公平竞争|经营主体|市场主体|企业开办|最多跑一次|只进一扇门|办不成事|跨域通办|跨省通办|减税|税费|招商|"
    "招标投标|涉企政策|证明事项|告知承诺|权责清单|权力清单|政府职能|机构改革|帮办|代办|惠企|法治体检|企业诉求|民营|便民服务中心|"
    "合规|拿地即开工|知识产权|拖欠|一业一证|免申即享|高效办成|数字政府|12345",
    Theme.RULES: "规范性文件|备案审查|报备率|报送备案|文件清理|清理现行|现行有效|统一登记|统一编号|统一印发|政府立法|立法|规章|制度体系|"
    "立改废|制度建设|依法行政制度|文件审核|有件必备",
    Theme.DECISIONS: "重大行政决策|重大决策|行政决策|依法决策|决策事项|决策目录|公众参与|专家论证|风险评估|集体讨论|法律顾问|政府合同|"
    "重大合同|听证会|论证会|法律意见书|合法性审查|意见采纳|决策程序|决策机制|科学民主|公职律师|合同审查|招商协议|决策",
    Theme.ENFORCEMENT: "行政执法|执法|三项制度|案卷|裁量|首违不罚|免罚|轻罚|不予处罚|行政处罚|执法证|赋权|行政检查|入企检查|涉企检查|综合查一次|扫码入企|"
    "亮码检查|包容审慎|包容免罚|记录仪|执法人员|法制审核|安静生产期|违法案件|乱收费|乱罚款|专项整治|柔性|劝导示范|执法终端|监督员|查办|"
    "行刑衔接|处罚",
    Theme.OVERSIGHT: "政务公开|信息公开|主动公开|依申请公开|政府信息|人大代表|人大及其常委会|政协|提案|审计|民主监督|监察监督|司法监督|社会监督|"
    "舆论监督|政府开放日|新闻发布会|解读|检察建议|司法建议|满意率|办复率|财会监督|权力监督|接受监督|制约监督|政务诚信|区长信箱|县长信箱|"
    "监察|府院|府检",
    Theme.DISPUTES: "行政复议|复议|应诉|出庭|败诉|调解|枫桥|矛盾纠纷|信访|仲裁|综治中心|诉前|行政争议|行政裁决|纠错率|多元化解|"
    "诉源|解纷|司法确认|旁听庭审|府院联动",
    Theme.EMERGENCIES: "突发事件|应急|预案|演练|防汛|救援|预警|森林防火|处突|值守|灾害|抢险|物资储备",
    Theme.CAPACITY: "普法|会前学法|集中学法|学法考试|学法用法|学法|开展述法|述法工作|专题述法|现场述法|述法|宪法|民法典|法治宣传|宣传活动|宣传资料|法律明白人|法治副校长|法治文化|法治阵地|法治广场|法治公园|"
    "法律援助|受援人|公证|公共法律服务|法律服务|法治讲座|法治讲堂|法治课|以案释法|法律知识|法律咨询|群众咨询|民主法治示范村|社区矫正|"
    "学习清单|应知应会|法治素养|法治思维|第一课|模拟法庭|法治培训|律师",
    Theme.LEADERSHIP: "第一责任人|督察|考核|依法治区|依法治县|依法治市|委员会会议|委员会全体会议|协调小组|常委会会议|研究法治|法治议题|法治建设议题|"
    "工作要点|重点任务|任务清单|作出批示|批示|亲自部署|亲自过问|党的领导|组织领导|一岗双责|示范创建|统筹谋划|领导责任|"
    "习近平法治思想|法治建设责任|牵头抓总|关键少数|调度|述职|党校|责任清单|示范点",
}  # fmt: skip
_VOCABULARY = {theme: re.compile(words) for theme, words in _WORDS.items()}
_HEADING = 1.0
"""Votes of a sentence's own heading, however many words it has; each heading above counts half."""
_NEIGHBOUR = 0.35
"""Share of a neighbour's own votes that counts for a sentence of the same section."""
_LEAST = 0.5
_LONG = 4
"""Least letters of a definite word."""


def _votes(text: str) -> dict[Theme, float]:
    """Words of each theme in a text: each different word counts one, a long one, being more definite, more."""
    votes: dict[Theme, float] = {}
    folded = normal(text)
    for theme, vocabulary in _VOCABULARY.items():
        for word in set(vocabulary.findall(folded)):
            votes[theme] = votes.get(theme, 0.0) + (1.0 if len(word) < _LONG else 1.5)
    return votes


def _shares(votes: Mapping[Theme, float]) -> dict[Theme, float]:
    total = sum(votes.values())
    return {theme: count / total for theme, count in votes.items()}


def _winner(votes: Mapping[Theme, float]) -> Theme | None:
    """The theme with most votes; None if none has enough.  Ties go to the first in the list."""
    best = max(Theme, key=lambda theme: votes.get(theme, 0.0))
    return best if votes.get(best, 0.0) >= _LEAST else None


def themes_of(report: Report) -> tuple[dict[str, Theme | None], tuple[Theme | None, ...]]:
    """Section of the review → its theme, and the theme of every sentence.

    Sentences outside the review and before the first heading have none.
    """
    by_id = {section.id: section for section in report.sections}
    heading_votes = {section.id: _shares(_votes(section.heading)) for section in report.sections}
    own = [
        _votes(report.wording(sentence.id))
        if sentence.function is Function.REVIEW and sentence.section and not sentence.heading
        else {}
        for sentence in report.sentences
    ]
    found: list[Theme | None] = []
    totals: dict[str, dict[Theme, float]] = defaultdict(lambda: defaultdict(float))
    for sentence in report.sentences:
        if sentence.function is not Function.REVIEW or not sentence.section:
            found.append(None)
            continue
        votes: dict[Theme, float] = defaultdict(float)
        for theme, count in own[sentence.id].items():
            votes[theme] += count
        weight = _HEADING
        for section in _upwards(by_id, sentence.section):
            for theme, count in heading_votes[section.id].items():
                votes[theme] += weight * count
            weight /= 2
        for other in (sentence.id - 1, sentence.id + 1):
            if 0 <= other < len(own) and report.sentences[other].section == sentence.section:
                for theme, count in own[other].items():
                    votes[theme] += _NEIGHBOUR * count
        winner = _winner(votes)
        found.append(winner)
        if winner and not sentence.heading:
            for section in _upwards(by_id, sentence.section):
                totals[section.id][winner] += sentence.end - sentence.start
    sections: dict[str, Theme | None] = {}
    for section in report.sections:
        if section.function is Function.REVIEW:
            written = totals.get(section.id, {})
            # A heading weighs half as much as the text below it.
            whole = (sum(written.values()) or 2.0) / 2
            named = heading_votes[section.id]
            sections[section.id] = _winner(
                {theme: written.get(theme, 0.0) + whole * named.get(theme, 0.0) for theme in Theme}
            )
    return sections, tuple(found)


def _upwards(by_id: Mapping[str, Section], section: str) -> Sequence[Section]:
    """A section and its ancestors, innermost first."""
    chain = []
    at: str | None = section
    while at is not None:
        chain.append(by_id[at])
        at = by_id[at].parent
    return chain
