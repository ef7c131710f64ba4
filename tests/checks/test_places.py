"""Names of other places and words for other levels: what is the issuer's and what came over with a sentence."""

from __future__ import annotations

import pytest

from tests.builders import report
from tests.checks.test_checks import found, texts

LEVELS = "市、县、区三级联动。"
"""What a city says that has counties under it."""
TAIL = "\n二、存在问题\n力量不足。\n三、下一步打算\n2025年继续推进。"


def of(issuer: str, text: str, year: int = 2024) -> str:
    return f"{issuer}{year}年法治政府建设年度报告\n一、主要工作\n{text}{TAIL}"


@pytest.mark.parametrize(
    ("issuer", "text", "foreign"),
    [
        ("青禾县人民政府", "县委、县政府高度重视，全县一盘棋推进。决策草案提请区政府常务会议审议。", "区政府"),
        ("青禾县人民政府", "县委、县政府高度重视，全县一盘棋推进。我区行政复议体制改革完成。", "我区"),
        ("云岭市青禾区人民政府", "全区统筹推进，区委常委会会议专题研究。会后由县司法局逐项督办。", "县司法局"),
        ("青禾区柳河街道办事处", "街道党工委专题研究，全街道推进网格治理。重大事项提交镇党委会议审定。", "镇党委"),
        ("青禾县柳河镇人民政府", "镇党委专题研究，镇政府常务会前学法，全镇推进。我乡调解员逐户走访。", "我乡"),
        ("青禾县人民政府", "县委、县政府高度重视，全县推进。我局严格落实重大执法决定法制审核。", "我局"),
        ("柳河街道办事处", "街道党工委专题研究。沿街单位签订责任书，丁香街道消防能力得到提升。", "丁香街道"),
        ("云岭市民政局", "市民政局落实责任制。办理进度在澜山市政务服务网公开。", "澜山市"),
    ],
)  # fmt: skip
def test_words_for_another_place_or_level_stand_out(issuer: str, text: str, foreign: str) -> None:
    assert texts("foreign-place", report(of(issuer, text), title=None)) == [foreign]


@pytest.mark.parametrize(
    ("issuer", "text"),
    [
        ("青禾县人民政府", "县委、县政府高度重视，全县推进。会同青石区政府处置跨界水污染。"),
        ("青禾县人民政府", "县委、县政府高度重视，全县推进。经济开发区政府职能移交，园区政务大厅启用。"),
        ("青禾县人民政府", "县委、县政府高度重视，全县推进。自治区人民政府印发条例，我县在全区率先落实。"),
        ("云岭市青禾区人民政府", "全区统筹推进，区委常委会会议研究。原县政府文件全部清理，考察学习外地县委做法。"),
        ("青禾县柳河镇人民政府", "镇党委专题研究，镇政府推进，全镇行动。全乡村道路硬化，街道两侧整治。"),
        ("青禾县人民政府", "县委、县政府高度重视，全县推进。群众说“我局里有熟人”的观念正在改变。"),
        ("青禾县人民政府", "县委、县政府高度重视，坚持“工业强县、文旅活县”，全县推进。"),
        ("柳河街道办事处", "街道党工委专题研究。美化商业街道环境，联合丁香街道开展跨界巡查。"),
        ("云岭市民政局", "市民政局落实责任制。与澜山市政务服务网互认电子证照。"),
    ],
)  # fmt: skip
def test_neighbours_areas_and_slogans_are_left_alone(issuer: str, text: str) -> None:
    assert not found("foreign-place", report(of(issuer, text), title=None))


@pytest.mark.parametrize(
    ("issuer", "text", "foreign"),
    [
        ("砾泉县", "开展联合执法，有效提升了沙陵县重点领域依法治理水平。", "沙陵县"),
        ("塔日根旗", "律师到嘎查坐诊，让哈达陶海旗群众少跑路。", "哈达陶海旗"),
        ("塔日根旗", "在哈达陶海旗开展普法宣传。", "哈达陶海旗"),
        ("云岭市青禾区", "为云岭市霁川区经济社会高质量发展提供法治保障。", "霁川区"),
        ("澹川市", f"{LEVELS}切实为瑶浦市经济社会高质量发展提供法治保障。", "瑶浦市"),
        ("澹川市", f"{LEVELS}努力开创瑶浦市法治政府建设新局面。", "瑶浦市"),
        ("云岫经济技术开发区管委会", "工资保证金全覆盖，芷陵高新区企业用工环境持续向好。", "芷陵高新区"),
        ("云岫经开区管委会", "助力芷陵高新区企业降本增效。", "芷陵高新区"),
        ("岭南州人民政府", "为霁南州经济社会高质量发展提供法治保障。", "霁南州"),
        ("锡川盟行政公署", "让察南盟农牧民少跑路。", "察南盟"),
        ("安岭省人民政府", "为霁南省经济社会高质量发展提供法治保障。", "霁南省"),
        ("罗绥苗族侗族自治县", "为建设团结和美、绿色富裕的新务洛提供坚实法治保障。", "务洛"),
        ("青禾县", "奋力谱写法治霁川建设新篇章。", "霁川"),
        ("青禾县", "全面推进霁川依法行政再上新台阶。", "霁川"),
    ],
)  # fmt: skip
def test_names_where_only_the_issuer_has_its_place(issuer: str, text: str, foreign: str) -> None:
    assert texts("foreign-place", report(of(issuer, text), title=None)) == [foreign]


@pytest.mark.parametrize(
    ("issuer", "text"),
    [
        ("罗绥苗族侗族自治县", "罗绥县治安持续向好，为罗绥自治县高质量发展提供保障，方便罗绥县群众办事。"),
        ("青禾县", "让偏远山区群众少跑路，让主城区居民就近办事，让库岸区群众放心，服务高新区企业。"),
        ("青禾县", "提升园区规范管理水平，推动县区协同发展，促进城乡区域协调发展，优化功能区发展环境。"),
        ("青禾县", "为县域经济社会高质量发展提供保障，为革命老区高质量发展提供保障，推动央企高质量发展。"),
        ("青禾县", "让老城区居民满意，让两县群众满意，让受灾区群众安置到位，惠及移民安置区群众。"),
        ("青禾县", "助力临洲市创建示范市，为临洲市高质量发展贡献青禾力量。"),
        ("青禾县", "为建设更高水平的平安中国作出贡献，打造宜居水城，推进美丽河湖建设、平安边疆建设。"),
        ("青禾县", "为谱写现代化新临洲篇章贡献青禾力量，建设法治青禾、平安青禾，打造新青禾。"),
        ("青禾县", "推动现代化新临洲建设，在临洲市考核中获评优秀。"),
        ("青禾县", "选派干部到霁川县跟班学习。"),
        ("云岭市", f"{LEVELS}让新市民、外地市民享受服务，提升超大城市治理水平，优化夜市发展环境。"),
        ("云岭市", f"{LEVELS}支持云阳县、澄江市开展示范创建，推动各县市区法治水平提升。"),
        ("云岭市青禾区", "为云岭市经济社会高质量发展提供法治保障，服务云岭市民。"),
        ("青禾县柳河镇人民政府", "服务乡镇企业，推动集镇规范发展，提升圩镇环境，让柳河镇群众满意。"),
        ("塔日根旗", "让牧区群众、各旗县区群众满意，为旗域经济社会发展提供保障。"),
        ("云岫经开区管委会", "云岫高新技术产业园建成，服务云岫经济技术开发区企业，推进国家级开发区高质量发展。"),
        ("岭南州人民政府", "为青禾县经济社会高质量发展提供法治保障，服务自治州企业。"),
    ],
)  # fmt: skip
def test_kinds_of_area_and_own_places_where_a_name_may_stand(issuer: str, text: str) -> None:
    assert not found("foreign-place", report(of(issuer, text), title=None))


TOWNS = "全市13个乡镇（街道）全面落实。"
"""What a city says that has no county under it."""


@pytest.mark.parametrize(
    ("issuer", "text", "foreign"),
    [
        ("澹川市人民政府", f"{TOWNS}指导瑶浦市各行政执法单位开展大练兵。", ["瑶浦市"]),
        ("澹川市人民政府", f"{TOWNS}督促瑶浦市28家执法单位接入平台。", ["瑶浦市"]),
        ("青禾县人民政府", "县委统筹推进。组织霁川县各乡镇开展案卷评查。", ["霁川县"]),
        ("青禾县人民政府", "县委统筹推进。推动霁川县所属各单位整改。", ["霁川县"]),
        ("云岫经开区管委会", "督促芷陵高新区各部门公示执法信息。", ["芷陵高新区"]),
        ("澹川市人民政府", f"{TOWNS}组织瑶浦市行政执法人员练兵。", ["瑶浦市"]),
        ("澹川市人民政府", f"{TOWNS}瑶浦市各行政执法单位全部接入平台。", ["瑶浦市"]),
        ("澹川市人民政府", f"{TOWNS}编制瑶浦市年度执法检查计划。", ["瑶浦市"]),
        ("澹川市人民政府", f"{TOWNS}加强瑶浦市行政执法队伍建设。", ["瑶浦市"]),
        ("澹川市人民政府", f"{LEVELS}编制瑶浦市年度执法检查计划，瑶浦市各行政执法单位接入平台。", []),
        # Its own, one under it, a neighbour that asked for help.
        ("澹川市人民政府", f"{TOWNS}指导澹川市各行政执法单位开展大练兵。", []),
        ("澹川市人民政府", f"{LEVELS}指导瑶浦市各行政执法单位开展大练兵。", []),
        ("澹川市人民政府", f"{TOWNS}与宁皋县签订执法协作协议，联合瑶浦市各执法单位巡查。", []),
        ("澹川市人民政府", f"{TOWNS}对口指导瑶浦市各行政执法单位。", []),
        ("青禾县人民政府", "县委统筹推进。组织全县各乡镇开展评查，督促示范区各部门整改。", []),
    ],
)
def test_a_place_whose_offices_the_issuer_cannot_direct(issuer: str, text: str, foreign: list[str]) -> None:
    assert texts("foreign-place", report(of(issuer, text), title=None)) == foreign


COURT = "与{}人民法院建立府院联动机制，定期召开联席会议，共同会商遗留问题。"


@pytest.mark.parametrize(
    ("issuer", "before", "after", "foreign"),
    [
        ("炉前区", COURT.format("区"), COURT.format("栖河区"), "栖河区"),
        ("炉前区", COURT.format("炉前区"), COURT.format("栖河区"), "栖河区"),
        ("柳河镇", "柳河镇综合执法队开展巡查三十次，发现问题五十个，全部整改。", "棠溪镇综合执法队开展巡查三十次，发现问题五十个，全部整改。", "棠溪镇"),
        ("青禾县", "建设法治青禾取得成效，各项工作走在前列，完成年度任务。", "建设法治霁川取得成效，各项工作走在前列，完成年度任务。", "霁川"),
    ],
)  # fmt: skip
def test_a_name_where_last_years_sentence_has_the_issuers(
    issuer: str, before: str, after: str, foreign: str
) -> None:
    last_year = report(of(issuer, before, 2023), title=None, path="old.txt")
    draft = report(of(issuer, after), title=None)
    assert texts("foreign-place", draft, last_year) == [foreign]
    assert found("foreign-place", draft, last_year)[0].old_sentence is not None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (COURT.format("县"), COURT.format("青禾县")),
        (COURT.format("市中级"), COURT.format("临洲市中级")),
        (COURT.format("周边县"), COURT.format("周边霁川县")),
        ("落实集中管辖，" + COURT.format("县"), "落实集中管辖，" + COURT.format("霁川县")),
        ("与石泉县签订跨界水污染联防协议，定期会商。", "与霁川县签订跨界水污染联防协议，定期会商。"),
    ],
)
def test_a_name_that_last_years_sentence_explains(before: str, after: str) -> None:
    last_year = report(of("青禾县", before, 2023), title=None, path="old.txt")
    assert not found("foreign-place", report(of("青禾县", after), title=None), last_year)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("区市场监管局对农资门店开展检查。", ["区市场监管局"]),
        ("县市场监管局对农资门店开展检查。", []),
        ("会同邻近的青禾区市场监管局对农资门店开展检查。", []),
        ("开发区自然资源局对农资门店开展检查。", []),
    ],
)
def test_an_office_of_another_level_was_taken_over_with_its_sentence(sentence: str, told: list[str]) -> None:
    draft = report(
        f"一、工作情况\n望川县持续推进依法行政。全县办理案件120件，县政府专题研究3次。{sentence}",
        title="望川县2024年度法治政府建设工作报告",
    )
    assert texts("foreign-place", draft) == told
