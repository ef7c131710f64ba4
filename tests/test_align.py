"""Which sections and sentences belong side by side."""

from __future__ import annotations

import itertools
import random
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import compare
from compare.align import align
from compare.align.assignment import assign
from compare.align.order import heaviest_rising
from compare.diff import word_edits
from compare.model import Change, Operation, Relation, Report
from compare.words import segment
from tests.builders import report

CORPUS = Path(__file__).parent.parent / "corpus"
LAW = "深化行政复议体制改革，全年收到行政复议案件{}件，办结{}件，调解和解率达到{}%。"
COURT = "严格落实行政机关负责人出庭应诉制度，负责人出庭应诉率达到{}%。"
TRAIN = "举办行政执法人员专题培训班{}期，培训执法人员{}人次，统一换发行政执法证件。"
OPEN = "及时公开财政预决算和重点领域政府信息，区长信箱来信全部按期回复。"
LAWYER = "聘请{}名律师组成政府法律顾问团，参与重大合同审核把关，防范法律风险。"


def relations(old: Report, new: Report) -> dict[str, Relation]:
    found = {}
    for link in align(old, new).sections:
        key = "|".join(new.section(s).heading for s in link.new) or "-" + "|".join(
            old.section(s).heading for s in link.old
        )
        found[key] = link.relation
    return found


OLD = report(
    f"""
    一、加强复议应诉
    {LAW.format(23, 20, 41)}{COURT.format(96)}
    二、规范行政执法
    {TRAIN.format(3, 180)}
    三、推行政务公开
    {OPEN}
    四、落实法律顾问制度
    {LAWYER.format(9)}
    """,
    title="青禾区2023年度法治政府建设工作报告",
)


@pytest.mark.parametrize(
    "path", sorted(CORPUS.glob("*/*.txt")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_every_report_of_the_corpus_is_unchanged_against_itself(path: Path) -> None:
    """Rows of numbers and lines that stand twice included."""
    found = compare.read(path)
    comparison = compare.compare(found, found)
    assert {link.relation for link in comparison.sentences} == {Relation.UNCHANGED}
    assert {link.relation for link in comparison.sections} == {Relation.UNCHANGED}
    assert {change.change for change in comparison.figures} == {Change.UNCHANGED}
    assert comparison.measures == ()


def test_a_row_of_numbers_goes_with_the_row_in_front_of_it() -> None:
    head = "一、工作情况\n全年收到行政复议申请70件，依法办结68件，群众满意度持续提高。\n维持 | 纠正 | 其他 | 总计\n"
    old = report(f"{head}3 | 0 | 1 | 4", title="青禾区2023年度法治政府建设工作报告")
    new = report(f"{head}5 | 2 | 1 | 8")
    links = align(old, new).sentences
    last = links[-1]
    assert (last.old, last.new, last.relation) == (
        (len(old.sentences) - 1,),
        (len(new.sentences) - 1,),
        Relation.REWORDED,
    )


def test_a_report_is_unchanged_against_itself() -> None:
    alignment = align(OLD, OLD)
    assert {link.relation for link in alignment.sections} == {Relation.UNCHANGED}
    assert {link.relation for link in alignment.sentences} == {Relation.UNCHANGED}
    assert all(link.old == link.new for link in alignment.sentences)


def test_a_heading_that_changed_its_number_only_is_not_renamed() -> None:
    new = report(f"一、推行政务公开\n{OPEN}\n二、加强复议应诉\n{LAW.format(70, 66, 52)}{COURT.format(100)}")
    found = relations(OLD, new)
    assert Relation.RENAMED not in found.values()
    assert Relation.MOVED in found.values()


def test_a_moved_section_keeps_its_sentences_linked() -> None:
    new = report(
        f"一、推行政务公开\n{OPEN}\n二、加强复议应诉\n{LAW.format(70, 66, 52)}\n三、规范行政执法\n{TRAIN.format(5, 260)}"
    )
    linked = {
        new.wording(link.new[0]): OLD.wording(link.old[0])
        for link in align(OLD, new).sentences
        if link.old and link.new
    }
    assert linked[OPEN] == OPEN
    assert linked[TRAIN.format(5, 260)] == TRAIN.format(3, 180)


def test_a_renamed_section_is_found_by_its_content() -> None:
    new = report(
        f"一、多元化解行政争议\n{LAW.format(70, 66, 52)}{COURT.format(100)}\n二、规范行政执法\n{TRAIN.format(5, 260)}"
    )
    assert relations(OLD, new)["多元化解行政争议"] is Relation.RENAMED


def test_a_chapter_is_known_by_its_parts_whatever_it_is_called_now() -> None:
    old = report(
        f"""
        一、推行政务公开
        {OPEN}
        二、深化办案改革，规范应诉工作，争议化解能力稳步提升
        （一）规范办理行政复议案件
        制定疑难案件会商规则，简单案件当场受理，疑难案件由专家出具咨询意见。
        （二）做好行政应诉工作
        {COURT.format(96)}
        """,
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"""
        一、推行政务公开
        {OPEN}
        二、创新办案方式，提高应诉水平，化解争议的机制更加完善
        （一）认真办理行政复议案件
        {LAW.format(70, 66, 52)}把调解贯穿办案全过程，召开听证会9场。
        （二）做好行政应诉工作
        组织旁听庭审4次，对败诉案件逐案通报，{COURT.format(100)}
        """
    )
    assert relations(old, new)["创新办案方式，提高应诉水平，化解争议的机制更加完善"] is Relation.RENAMED


def test_a_split_and_a_merged_section() -> None:
    new = report(
        f"""
        一、办好行政复议
        {LAW.format(70, 66, 52)}
        二、做实行政应诉
        {COURT.format(100)}
        三、规范行政执法
        {TRAIN.format(5, 260)}
        四、推行政务公开
        {OPEN}{LAWYER.format(11)}
        """
    )
    found = relations(OLD, new)
    assert found["办好行政复议|做实行政应诉"] is Relation.SPLIT
    assert found["推行政务公开"] is Relation.MERGED


def test_subsections_left_over_in_matched_parts_are_matched_by_what_they_say() -> None:
    old = report(
        f"""
        一、规范行政执法
        {TRAIN.format(3, 180)}
        二、2024年工作安排
        （一）紧盯项目建设，扩大有效投入。实施城区管网改造，开工建设污水处理厂二期和城东水厂。
        （二）坚持工业强区，培育骨干企业。推动陶瓷产业改造提升，新建标准厂房，争创省级高新技术产业园区。
        """,
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"""
        一、规范行政执法
        {TRAIN.format(5, 260)}
        二、2025年工作安排
        （一）在扩大投入上下功夫。实施城区管网改造二期，建成污水处理厂和城东水厂。
        （二）在振兴实体上见实效。支持陶瓷产业技改扩能，培育冷链物流，再建标准厂房，全力创建高新技术产业园区。
        （三）在美丽城乡上出实招。治理河道，整治农村生活垃圾，开展绿化造林。
        """
    )
    found = relations(old, new)
    assert found["在振兴实体上见实效"] is Relation.RENAMED
    assert found["在美丽城乡上出实招"] is Relation.NEW


def test_a_part_that_says_much_that_is_new_may_still_be_split_off() -> None:
    food = "开展校园食堂专项检查{}次，检查餐饮单位{}户，罚没问题食品货值{}万元，吊销食品经营许可证{}张。"
    files = "执法人员持证{}人，评查市场监管案卷{}卷，优秀案卷占{}%。"
    old = report(
        f"一、推行政务公开\n{OPEN}\n二、守护消费安全，严格市场监管\n{food.format(4, 5360, 6840, 7)}{files.format(218, 60, 85)}",
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"""
        一、推行政务公开
        {OPEN}
        二、规范市场监管，提高办案质量
        {files.format(226, 66, 88)}开设实训课堂，选派骨干到办案一线驻点帮带，逐案讲评，每季通报，推动难题共商。
        三、紧盯食品安全，守护群众餐桌
        {food.format(5, 5980, 7215, 8)}
        """
    )
    found = relations(old, new)
    assert found["规范市场监管，提高办案质量|紧盯食品安全，守护群众餐桌"] is Relation.SPLIT


COUNTER = "办事大厅增设综合窗口{}个，全程网办事项达到{}项，群众办证平均等候{}分钟。"
FAIR = "审查涉企招标文件{}份，废除排斥外地企业的条款{}条，约谈串通投标的代理机构{}家。"
MEDIATE = "镇村调解室调处邻里宅基地纠纷{}起，司法确认调解协议{}份。"


def test_a_part_split_into_two_that_are_called_otherwise() -> None:
    old = report(
        f"""
        一、推行政务公开
        {OPEN}
        二、转变职能，环境不断改善
        {COUNTER.format(12, 340, 9)}在商场车站布设自助终端。
        {FAIR.format(77, 14, 3)}走访工业园区，印发合规手册。
        """,
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"""
        一、推行政务公开
        {OPEN}
        二、方便群众办事
        {COUNTER.format(15, 402, 6)}周末轮班不打烊，外语志愿者陪同导引。
        三、平等对待各类企业
        {FAIR.format(91, 8, 5)}律师驻点坐班，清偿拖欠货款，修复失信记录。
        四、培养专门人才
        {LAWYER.format(11)}
        """
    )
    found = relations(old, new)
    assert found["方便群众办事|平等对待各类企业"] is Relation.SPLIT
    assert found["培养专门人才"] is Relation.NEW


STUDY = "区政府常务会议会前学法{}次，{}名领导干部参加统一组织的法律知识闭卷测试，及格率{}%。"
LEAD = "区长主持研究执法编制、复议场所等议题{}个，听取{}家单位现场述法，约谈排名靠后的负责人{}名。"


def test_a_subsection_may_be_split_off_a_part_at_the_top() -> None:
    old = report(
        f"""
        一、主要举措
        （一）推行政务公开
        {OPEN}
        二、第一责任人履职情况
        {STUDY.format(7, 412, 98)}{LEAD.format(9, 21, 2)}
        """,
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"""
        一、主要举措
        （一）筑牢思想根基
        把理论学习列为首要任务，订出全年读书计划，开列书目，{STUDY.format(9, 436, 99)}新任干部先过面谈关再上岗，邀请检察官到党校讲授案例课。
        （二）推行政务公开
        {OPEN}
        二、第一责任人履职情况
        {LEAD.format(11, 24, 3)}
        """
    )
    assert relations(old, new)["筑牢思想根基|第一责任人履职情况"] is Relation.SPLIT


def test_a_part_that_became_a_chapter_was_split_into_what_that_holds() -> None:
    old = report(
        f"一、主要举措\n（一）推行政务公开\n{OPEN}\n（二）服务民生与监管\n{COUNTER.format(12, 340, 9)}{FAIR.format(77, 14, 3)}",
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"""
        一、主要举措
        （一）推行政务公开
        {OPEN}
        二、服务民生出特色
        （一）进一扇门办所有事
        {COUNTER.format(15, 402, 6)}
        （二）一把尺子量到底
        {FAIR.format(91, 8, 5)}
        （三）培养专门人才
        {LAWYER.format(11)}
        """
    )
    found = relations(old, new)
    assert found["服务民生出特色|进一扇门办所有事|一把尺子量到底"] is Relation.SPLIT
    assert found["培养专门人才"] is Relation.NEW
    # The other way round the parts were merged.
    assert relations(new, old)["服务民生与监管"] is Relation.MERGED


def test_a_chapter_whose_parts_became_parts_beside_it_was_split() -> None:
    old = report(
        f"""
        一、主要举措
        （一）健全制度与决策
        1．文件管理
        {FAIR.format(77, 14, 3)}
        2．民生办事
        {COUNTER.format(12, 340, 9)}
        （二）推行政务公开
        {OPEN}
        """,
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"""
        一、主要举措
        （一）健全制度
        {FAIR.format(91, 8, 5)}
        （二）优化民生办事
        {COUNTER.format(15, 402, 6)}
        （三）推行政务公开
        {OPEN}
        """
    )
    (link,) = (link for link in align(old, new).sections if len(link.old) > 1)
    assert [old.section(s).heading for s in link.old] == ["健全制度与决策", "文件管理", "民生办事"]
    assert [new.section(s).heading for s in link.new] == ["健全制度", "优化民生办事"]
    assert link.relation is Relation.SPLIT


def test_one_sentence_moved_into_a_new_section_splits_nothing() -> None:
    drill = (
        "利用案例研讨、岗位练兵、师徒结对、跟班学习等方式提升基层执法人员办案能力和文书制作水平，参训{}人次。"
    )
    old = report(
        f"""
        一、规范行政执法
        {TRAIN.format(3, 180)}
        二、开展普法宣传
        在集市庙会摆摊释法二十六场，演出法治小品，赠送宪法读本，观众五千人次。{drill.format(210)}
        """,
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"""
        一、规范行政执法
        {TRAIN.format(5, 260)}
        二、开展普法宣传
        在集市庙会摆摊释法31场，演出法治小品，赠送宪法读本，观众六千人次。
        三、壮大执法力量
        招录新警二十名。{drill.format(260)}配发检测箱。
        """
    )
    found = relations(old, new)
    assert found["壮大执法力量"] is Relation.NEW
    assert found["开展普法宣传"] is Relation.REWORDED


def test_what_stays_in_a_half_of_a_split_part_is_not_moved() -> None:
    old = report(
        f"""
        一、化解矛盾纠纷，维护社会安定
        （一）办理行政复议案件
        {LAW.format(23, 20, 41)}
        （二）做好行政应诉工作
        {COURT.format(96)}
        （三）调处民间纠纷
        {MEDIATE.format(63, 12)}
        （四）推行政务公开
        {OPEN}
        """,
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"""
        一、深化复议应诉，维护公平正义
        （一）办理行政复议案件
        {LAW.format(70, 66, 52)}
        （二）做好行政应诉工作
        {COURT.format(100)}
        二、调处民间矛盾，维护社会安定
        （一）调处民间纠纷
        {MEDIATE.format(71, 18)}
        （二）推行政务公开
        {OPEN}
        """
    )
    found = relations(old, new)
    assert found.pop("深化复议应诉，维护公平正义|调处民间矛盾，维护社会安定") is Relation.SPLIT
    assert set(found.values()) == {Relation.REWORDED, Relation.UNCHANGED}


def test_what_was_in_front_of_a_part_and_is_behind_its_halves_was_moved() -> None:
    old = report(
        f"""
        一、规范行政执法
        {TRAIN.format(3, 180)}
        二、落实法律顾问制度
        {LAWYER.format(9)}
        三、加强复议应诉
        {LAW.format(23, 20, 41)}{COURT.format(96)}
        """,
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"""
        一、规范行政执法
        {TRAIN.format(5, 260)}
        二、加强行政复议
        {LAW.format(70, 66, 52)}
        三、做实行政应诉
        {COURT.format(100)}
        四、落实法律顾问制度
        {LAWYER.format(11)}
        """
    )
    found = relations(old, new)
    assert found["加强行政复议|做实行政应诉"] is Relation.SPLIT
    assert found["落实法律顾问制度"] is Relation.MOVED


def test_of_two_that_changed_places_the_one_that_keeps_its_number_stayed() -> None:
    train, law, lawyer = TRAIN.format(3, 180), LAW.format(23, 20, 41), LAWYER.format(9)
    old = report(
        f"一、主要举措\n（一）推行政务公开\n{OPEN}\n（二）规范行政执法\n{train}\n（三）办理行政复议案件\n{law}"
        f"\n（四）做好行政应诉工作\n{COURT.format(96)}\n（五）落实法律顾问制度\n{lawyer}",
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"一、主要举措\n（一）推行政务公开\n{OPEN}\n（二）落实法律顾问制度\n{lawyer}\n（三）办理行政复议案件\n{law}"
        f"\n（四）规范行政执法\n{train}\n（五）做实庭前准备\n组织旁听庭审，按月通报。"
    )
    found = relations(old, new)
    assert found["办理行政复议案件"] is Relation.UNCHANGED
    assert found["落实法律顾问制度"] is found["规范行政执法"] is Relation.MOVED


def test_what_kept_its_number_and_its_title_stayed_though_more_of_the_others_kept_their_order() -> None:
    texts = {
        "规范行政执法": TRAIN.format(3, 180),
        "办理行政复议案件": LAW.format(23, 20, 41),
        "推行政务公开": OPEN,
        "落实法律顾问制度": LAWYER.format(9),
        "方便群众办事": COUNTER.format(12, 340, 9),
    }

    def told(titles: Sequence[str], year: int) -> Report:
        body = "\n".join(f"（{n}）{t}\n{texts[t]}" for n, t in zip("一二三四五", titles, strict=True))
        return report(f"一、主要举措\n{body}", title=f"青禾区{year}年度法治政府建设工作报告")

    first, second, third, fourth, fifth = texts
    found = relations(
        told([first, second, third, fourth, fifth], 2023), told([fourth, fifth, third, first, second], 2024)
    )
    assert [found[t] is Relation.MOVED for t in texts] == [True, True, False, True, True]


def test_of_two_sentences_that_changed_places_the_longer_stayed() -> None:
    short, long = OPEN, LAW.format(23, 20, 41)
    for before, after in (((short, long), (long, short)), ((long, short), (short, long))):
        old = report("一、主要举措\n" + "".join(before), title="青禾区2023年度法治政府建设工作报告")
        new = report("一、主要举措\n" + "".join(after))
        state = {new.wording(link.new[0]): link.relation for link in align(old, new).sentences if link.new}
        assert (state[short], state[long]) == (Relation.MOVED, Relation.UNCHANGED)


def _heading_relations(old: Report, new: Report) -> dict[str, Relation]:
    return {
        new.wording(link.new[0]): link.relation
        for link in align(old, new).sentences
        if link.old and link.new and new.sentences[link.new[0]].heading
    }


def test_the_heading_of_a_section_says_of_it_what_the_section_does() -> None:
    old = report(
        f"一、规范行政执法\n{TRAIN.format(3, 180)}\n二、推行政务公开\n{OPEN}\n三、落实法律顾问制度\n{LAWYER.format(9)}"
        f"\n四、加强复议应诉\n{LAW.format(23, 20, 41)}",
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"一、加强复议应诉\n{LAW.format(70, 66, 52)}\n二、推行政务公开\n{OPEN}\n三、落实法律顾问制度\n{LAWYER.format(11)}"
    )
    found = _heading_relations(old, new)
    # The number changed, and so did the place.
    assert found["一、加强复议应诉"] is Relation.MOVED
    assert found["二、推行政务公开"] is found["三、落实法律顾问制度"] is Relation.UNCHANGED
    # A page of half-width marks changes no number.
    half = report(f"(一)规范行政执法\n{TRAIN.format(3, 180)}\n(二)推行政务公开\n{OPEN}")
    full = report(f"（一）规范行政执法\n{TRAIN.format(5, 260)}\n（二）推行政务公开\n{OPEN}")
    assert set(_heading_relations(half, full).values()) == {Relation.UNCHANGED}
    # The number changed with those in front of it; what is under the heading did, or did not.
    shorter = report(f"一、推行政务公开\n{OPEN}\n二、落实法律顾问制度\n{LAWYER.format(11)}")
    found = _heading_relations(old, shorter)
    assert found["一、推行政务公开"] is Relation.UNCHANGED
    assert found["二、落实法律顾问制度"] is Relation.REWORDED


def test_a_subsection_that_became_a_part_was_moved_whatever_it_is_called_now() -> None:
    old = report(
        f"""
        一、加强组织领导
        （一）推行政务公开
        {OPEN}
        （二）压实领导责任
        {LEAD.format(9, 21, 2)}
        二、规范行政执法
        {TRAIN.format(3, 180)}
        """,
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"""
        一、加强组织领导
        （一）推行政务公开
        {OPEN}
        二、规范行政执法
        {TRAIN.format(5, 260)}
        三、第一责任人履职情况
        {LEAD.format(11, 24, 3)}
        """
    )
    assert relations(old, new)["第一责任人履职情况"] is Relation.MOVED


def test_what_was_around_a_part_is_not_matched_with_what_is_inside_it_now() -> None:
    old = report(
        f"""
        一、坚持党的领导，凝聚工作合力
        （一）开展读书活动
        {OPEN}
        （二）压实法治建设责任
        {STUDY.format(7, 412, 98)}{LEAD.format(9, 21, 2)}
        """,
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"""
        一、压实法治建设责任
        （一）会前先学一课
        {STUDY.format(9, 436, 99)}
        （二）年终当面述职
        {LEAD.format(11, 24, 3)}
        """
    )
    found = relations(old, new)
    # Its text is under headings of its own now; none of that is new.
    assert found["压实法治建设责任|会前先学一课|年终当面述职"] is Relation.SPLIT
    assert found["-坚持党的领导，凝聚工作合力"] is Relation.DROPPED


def test_the_one_part_for_problems_is_itself_whatever_it_is_called_and_says() -> None:
    old = report(f"一、规范执法\n{TRAIN.format(3, 180)}\n二、存在的不足和原因\n乡镇执法力量偏弱。")
    new = report(f"一、规范执法\n{TRAIN.format(4, 190)}\n二、正视短板、找准症结\n部门之间数据互不相通。")
    assert relations(old, new)["正视短板、找准症结"] is Relation.RENAMED


WANTING = "对照要求，我区法治建设仍存在一些短板。一是执法力量偏弱；二是评查次数偏少。"
DONE = f"一、工作情况\n{LAW.format(23, 20, 41)}{TRAIN.format(3, 180)}\n"


def test_a_plan_made_one_with_the_problems_was_merged_and_split_off_it_again() -> None:
    apart = report(
        f"{DONE}二、存在的不足\n{WANTING}\n三、2024年工作安排\n2024年，我区将抓好：\n"
        "（一）着力化解争议。设立调解室。\n（二）着力建强队伍。招录人员六名。",
        title="青禾区2023年度法治政府建设工作报告",
    )
    joint = report(
        f"{DONE}二、存在的短板和2025年工作打算\n{WANTING}\n2025年，我区将突出抓好：\n"
        "（一）持续化解争议。推行诉前和解。\n（二）持续建强队伍。组织跟班学习。"
    )
    found = relations(apart, joint)
    assert found["存在的短板和2025年工作打算"] is Relation.MERGED
    assert found["持续化解争议"] is Relation.RENAMED
    assert found["持续建强队伍"] is Relation.RENAMED
    back = relations(joint, apart)
    assert back["存在的不足|2024年工作安排"] is Relation.SPLIT


def test_a_plan_that_begins_with_the_problems_may_be_the_part_for_both() -> None:
    joint = report(f"{DONE}二、存在问题和下一步打算\n{WANTING}\n下一步，我区将招录人员。")
    plan = report(f"{DONE}二、下一步工作打算\n{WANTING}\n下一步，我区将按月评查。")
    assert relations(plan, joint)["存在问题和下一步打算"] is Relation.RENAMED
    assert relations(joint, plan)["下一步工作打算"] is Relation.RENAMED


def test_what_a_plan_is_divided_into_is_known_by_its_topic() -> None:
    old = report(
        f"{DONE}二、下一步工作打算\n（一）提高执法水平。招录人员六名。\n（二）夯实普法基础。评选示范村。\n（三）推进政务公开。办好公报。",
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"{DONE}二、下一步工作打算\n（一）持续规范执法。编印文书样本。\n（二）深化数字赋能。接入平台。\n（三）启动新一轮普法。制定规划。"
    )
    found = relations(old, new)
    assert found["持续规范执法"] is Relation.RENAMED
    assert found["启动新一轮普法"] is Relation.RENAMED
    assert (found["深化数字赋能"], found["-推进政务公开"]) == (Relation.NEW, Relation.DROPPED)


def test_fields_of_a_plan_that_share_one_word_of_many_are_not_one_field() -> None:
    old = report(
        f"{DONE}二、下一步工作打算\n（一）创新监管执法方式。接入远程平台。\n（二）提升审批服务质量。增设窗口。",
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"{DONE}二、下一步工作打算\n（一）提升基层执法能力。招录人员六名。\n（二）优化审批服务供给。延时办件。"
    )
    found = relations(old, new)
    assert (found["提升基层执法能力"], found["-创新监管执法方式"]) == (Relation.NEW, Relation.DROPPED)
    assert found["优化审批服务供给"] is Relation.RENAMED


def test_a_sentence_moved_within_a_plan_splits_no_field_that_is_called_so_still() -> None:
    lead = "下一步，我区将抓好："
    move = "建成远程勘验系统，年内配备终端40台。"
    old = report(
        f"{DONE}二、下一步工作打算\n{lead}\n（一）优化营商环境。设立企业观察期，留足改正时间。{move}",
        title="青禾区2023年度法治政府建设工作报告",
    )
    new = report(
        f"{DONE}二、下一步工作打算\n{lead}\n（一）优化营商环境。设立企业观察期，留足改正时间。\n（二）深化远程勘验。{move}"
    )
    assert relations(old, new)["深化远程勘验"] is Relation.NEW


def test_plan_and_review_never_align() -> None:
    old = report(f"一、工作情况\n{TRAIN.format(3, 180)}", title="青禾区2023年度法治政府建设工作报告")
    new = report(f"一、工作情况\n{OPEN}\n二、2025年主要安排\n{TRAIN.format(5, 260)}")
    assert not [
        link
        for link in align(old, new).sentences
        if link.old and link.new and not new.sentences[link.new[0]].heading
    ]


def test_every_sentence_stands_in_exactly_one_link() -> None:
    new = report(
        f"一、规范行政执法\n{TRAIN.format(5, 260)}{LAWYER.format(9)}\n二、其他\n{OPEN}新建法治广场3处，打造普法新阵地。"
    )
    alignment = align(OLD, new)
    assert sorted(i for link in alignment.sentences for i in link.old) == [s.id for s in OLD.sentences]
    assert sorted(i for link in alignment.sentences for i in link.new) == [s.id for s in new.sentences]
    assert sorted(i for link in alignment.sections for i in link.old) == sorted(s.id for s in OLD.sections)
    assert sorted(i for link in alignment.sections for i in link.new) == sorted(s.id for s in new.sections)


@given(st.integers(1, 5), st.integers(1, 5), st.integers(0, 10_000))
def test_the_assignment_is_the_best_there_is(rows: int, columns: int, seed: int) -> None:
    source = random.Random(seed)
    scores = [
        [source.random() if source.random() < 0.6 else 0.0 for _ in range(columns)] for _ in range(rows)
    ]
    got = sum(scores[i][j] for i, j in assign(scores, 0.01))
    size = max(rows, columns)
    best = max(
        sum(scores[i][p[i]] for i in range(rows) if p[i] < columns and scores[i][p[i]] >= 0.01)
        for p in itertools.permutations(range(size))
    )
    assert abs(got - best) < 1e-9


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 9)), max_size=9))
def test_the_heaviest_rising_subsequence_rises_and_none_is_heavier(items: list[tuple[int, int]]) -> None:
    values, weights = [value for value, _ in items], [weight for _, weight in items]
    kept = sorted(heaviest_rising(values, weights))
    chosen = [values[i] for i in kept]
    assert chosen == sorted(chosen)
    best = max(
        sum(weights[i] for i in some)
        for size in range(len(items) + 1)
        for some in itertools.combinations(range(len(items)), size)
        if all(values[i] <= values[k] for i, k in itertools.pairwise(some))
    )
    assert sum(weights[i] for i in kept) == best


@given(
    st.text(alphabet="全年共收到行政复议案件0123456789，。办结率%达到提升", max_size=60),
    st.text(alphabet="全年共收到行政复议案件0123456789，。办结率%达到提升", max_size=60),
)
def test_edits_cover_both_wordings_and_cut_no_number(old: str, new: str) -> None:
    (edits,) = word_edits(old, new, [([(0, len(old))] if old else [], [(0, len(new))] if new else [])])
    if not old or not new:
        assert edits == ()
        return
    at_old = at_new = 0
    for edit in edits:
        assert edit.old[0] <= edit.old[1]
        assert edit.new[0] <= edit.new[1]
        if edit.old[0] < edit.old[1]:
            assert edit.old[0] == at_old
            at_old = edit.old[1]
        if edit.new[0] < edit.new[1]:
            assert edit.new[0] == at_new
            at_new = edit.new[1]
        for text, (start, end) in ((old, edit.old), (new, edit.new)):
            if edit.operation is not Operation.EQUAL and 0 < start < end:
                assert not (text[start - 1].isdigit() and text[start].isdigit())
    assert (at_old, at_new) == (len(old), len(new))


@given(
    st.lists(st.text(alphabet="法治政府建设工作行政复议案件2024年度97.4%，。abc ", max_size=40), max_size=4)
)
def test_words_joined_give_the_text(texts: list[str]) -> None:
    assert ["".join(words) for words in segment(texts)] == texts


def test_a_section_on_five_years_is_not_the_one_on_next_year() -> None:
    aims = "优化法治化营商环境，规范涉企行政检查，推进基层治理体系建设，健全矛盾纠纷多元化解机制。"
    review = "一、2023年工作回顾\n办理案件3件。"
    old = report(
        f"{review}\n二、“十五五”时期目标任务\n{aims}\n三、2024年重点任务\n新建改建学校12所，新增就业1.3万人以上，新建高标准农田9万亩，培训行政执法人员300名，完成老旧小区改造28个。",
        title="青禾区人民政府2023年工作报告",
    )
    new = report(f"一、2024年工作回顾\n办理案件4件。\n二、2025年目标任务\n{aims}")
    linked = {
        new.section(n).heading: [old.section(o).heading for o in link.old]
        for link in align(old, new).sections
        for n in link.new
    }
    assert "2024年重点任务" in linked["2025年目标任务"]


def _linked(old: str, new: str, *, lead: str = "下一步，我区将抓好以下工作：") -> bool:
    """Whether the last sentences of two plans are linked."""
    before = report(f"{DONE}二、下一步工作打算\n{lead}\n{old}", title="青禾区2023年度法治政府建设工作报告")
    after = report(f"{DONE}二、下一步工作打算\n{lead}\n{new}")
    last = (before.sentences[-1].id, after.sentences[-1].id)
    return any(last[0] in link.old and last[1] in link.new for link in align(before, after).sentences)


def test_sentences_that_share_words_of_the_genre_only_are_no_link() -> None:
    for old, new in (
        (
            "加快“一窗式”物业投诉受理中心建设。",
            "加快“一图通览、一码通查”建设，争取更多地下管线档案接入。",
        ),
        (
            "建设智慧渣土监管平台，力争2024年10月底前投入使用。",
            "拓展电子保函应用场景，力争2025年底前招标投标实现全程不见面。",
        ),
        (
            "三是开展渔港标准化建设，打造示范渔港3个。",
            "三是开展网约房主安全教育专项行动，全年覆盖5000人次以上。",
        ),
        ("四是深化法治宣传。", "三是深化土地争议源头治理，建立边界风险提示和约谈机制。"),
    ):
        assert not _linked(old, new), old


def test_sentences_in_other_words_that_name_the_same_are_linked() -> None:
    for old, new in (
        ("四是谋划建设渣土综合监管平台，打破数据壁垒。", "五是加快渣土综合监管平台与部门业务系统对接。"),
        ("四是合同管理不够规范，有的合同没有及时归档。", "二是合同管理还比较粗，存在先干事后签约的现象。"),
        ("五是健全工作机制。", "五是完善工作机制。"),
        ("扩大“渔家议事员”队伍规模，提高渔民素养。", "四是推进“渔家议事员”与网格员队伍融合，完善微信群。"),
        ("组织执法人员在办案中以案释法。", "鼓励执法人员边办案边释法，让群众受到教育。"),
    ):
        assert _linked(old, new), old


@pytest.mark.parametrize("is_first", [True, False])
def test_of_two_parts_that_changed_places_the_shorter_one_moved(*, is_first: bool) -> None:
    review = "{}、主要举措和成效\n全年评查执法案卷120卷，培训执法人员860人次。\n编制权责清单，动态调整事项46项。\n办理复议案件70件。"
    duty = "{}、主要负责人履行职责情况\n主要负责人听取汇报4次。"
    there, here = ((review, duty), (duty, review)) if is_first else ((duty, review), (review, duty))
    old, new = (
        report("\n".join(part.format(number) for part, number in zip(parts, "一二", strict=True)))
        for parts in (there, here)
    )
    relations = {
        new.section(link.new[0]).heading: link.relation for link in compare.compare(old, new).sections
    }
    assert relations == {"主要举措和成效": Relation.UNCHANGED, "主要负责人履行职责情况": Relation.MOVED}


def test_what_a_semicolon_divides_from_a_sentence_is_a_part_of_it() -> None:
    others = "公布涉企检查事项清单。举办普法讲座12场。制定行政调解工作规则。"
    old = report(
        f"一、工作情况\n{others}查处运输违法案件9638件，其中公路路政2415件、道路运输5872件、水路运输486件，罚款1864.3万元。"
    )
    new = report(
        f"一、工作情况\n{others}查处运输违法案件10247件，其中公路路政2587件、道路运输6104件、水路运输561件；罚款1921.7万元，同比增长3.1%。"
    )
    (link,) = [link for link in align(old, new).sentences if len(link.new) > 1]
    assert [new.wording(j)[:2] for j in link.new] == ["查处", "罚款"]
    (back,) = [link for link in align(new, old).sentences if len(link.old) > 1]
    assert [new.wording(i)[:2] for i in back.old] == ["查处", "罚款"]
