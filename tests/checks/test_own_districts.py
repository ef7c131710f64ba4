"""Names beside the districts a report lists as its own, and whose citizens and offices are spoken of."""

from __future__ import annotations

import pytest

from tests.builders import report
from tests.checks.test_checks import texts
from tests.checks.test_places import of

DISTRICTS = "向汀兰区、麓泉区、枫浦区、青筠县、禾渡县五个县区下放事项7项。五个县区均建成中心。"


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        (f"{DISTRICTS}在麓泉区、枫浦区和绛河区选取15个小区设立驿站。", ["绛河区"]),
        (f"{DISTRICTS}指导汀兰区、绛河区、青筠县完成整改。", ["绛河区"]),
        (f"{DISTRICTS}在麓泉区、枫浦区和青筠县选取15个小区设立驿站。", []),
        (f"{DISTRICTS}与麓泉区、枫浦区和绛河区签订联防协议。", []),
        (f"{DISTRICTS}推动麓泉区、枫浦区、绛河区跨区域协作。", []),
        (f"{DISTRICTS}在麓泉区、枫浦区和高新区选取15个小区设立驿站。", []),
        (f"{DISTRICTS}在麓泉区、枫浦区和经济技术开发区设立驿站。", []),
        (f"{DISTRICTS}指导麓泉区、枫浦区和原绛河区移交档案。", []),
        # Three of them are on trial, or the name stands elsewhere too.
        ("在汀兰区、麓泉区、枫浦区三个区试点。指导汀兰区、麓泉区和青筠县完成整改。", []),
        ("在汀兰区、麓泉区、枫浦区三个区试点，五个县区建成中心。汀兰区、麓泉区和青筠县完成整改。", []),
        (f"{DISTRICTS}指导麓泉区、枫浦区和绛河区完成整改，绛河区获评先进。", []),
        # No list says that it is complete, or all of its names are new.
        ("在麓泉区、枫浦区和绛河区选取15个小区设立驿站。", []),
        (f"{DISTRICTS}选派干部赴绛河区、临岚县帮扶。", []),
        ("收集意见158条，其中汐浦市民通过网络提出47条。", ["汐浦市"]),
        ("组织执法培训8期，汐浦市直部门全部参加。", ["汐浦市"]),
        ("开展合规检查，汐浦市属企业全部覆盖。", ["汐浦市"]),
        ("组织执法培训8期，桐渚市直部门、市属企业、市属高校全部参加。", []),
        ("与汐浦市直部门联合执法，对口支援汐浦市属医院。", []),
        ("收集意见158条，其中桐渚市民通过网络提出47条。", []),
        ("收集意见158条，其中热心市民、外来市民提出47条，邀请受访市民、参评市民座谈。", []),
        ("邀请获奖市民、沿线市民参加，推动市直单位、市属企业、区直部门落实。", []),
    ],
)
def test_a_city_knows_its_own_districts_and_citizens(text: str, foreign: list[str]) -> None:
    draft = report(of("桐渚市住房和城乡建设局", f"市、县、区三级联动。{text}"), title=None)
    assert texts("foreign-place", draft) == foreign


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("组织执法培训8期，汐浦县直部门全部参加。", ["汐浦县"]),
        ("收集意见158条，其中汐浦县民众提出47条。", ["汐浦县"]),
        ("组织执法培训8期，县直部门、县属企业全部参加，与汐浦县直部门交流。", []),
    ],
)
def test_a_county_knows_its_own_offices(text: str, foreign: list[str]) -> None:
    draft = report(of("青禾县人民政府", f"县委、县政府高度重视，全县推进。{text}"), title=None)
    assert texts("foreign-place", draft) == foreign


def test_a_district_last_years_report_knows_is_no_stranger() -> None:
    text = "市、县、区三级联动。" + DISTRICTS + "在麓泉区、枫浦区和绛河区选取15个小区设立驿站。"
    old = report(of("桐渚市", "在绛河区设立驿站。", 2023), title=None, path="old.txt")
    assert not texts("foreign-place", report(of("桐渚市", text), title=None), old)
