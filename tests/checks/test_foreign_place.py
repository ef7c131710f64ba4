"""The rule foreign-place: what it finds, and what comes near and is right."""

from __future__ import annotations

import pytest

from compare.checking import check
from compare.checks.settings import Settings
from tests.builders import report
from tests.checks.drafts import (
    before,
    found,
    last_year,
    one,
    texts,
)


def test_a_neighbours_name() -> None:
    assert texts("foreign-place", one("全面梳理望川县涉企行政检查事项，公布检查计划。")) == ["望川县"]


def test_a_name_whose_end_is_a_word_with_its_level() -> None:
    assert texts("foreign-place", one("有效降低了沅坝区中小企业的用工风险。")) == ["沅坝区"]


@pytest.mark.parametrize(
    "sentence",
    [
        "普法大篷车沿着村道开到桄洲区群众的家门口。",
        "法律服务送到桄洲区群众手中。",
        "“流动车管所”开到桄洲区企业门前。",
        "把政策送进桄洲区企业。",
    ],
)
def test_what_is_brought_to_people_is_brought_to_the_issuers(sentence: str) -> None:
    assert texts("foreign-place", one(sentence)) == ["桄洲区"]


@pytest.mark.parametrize(
    "sentence",
    [
        "过去要跑到桄洲区群众服务中心办理。",
        "执法人员到桄洲区企业调查取证。",
        "赴桄洲区把案件材料送到桄洲区群众手中。",
        "与桄洲区联合开展宣传，将大篷车开到桄洲区群众家门口。",
        "把法治宣传送到青禾区群众家门口。",
        "把政策送到社区群众、厂区企业、沿海片区居民身边。",
        "把服务延伸到老城区居民家门口。",
    ],
)
def test_where_somebody_goes_is_elsewhere(sentence: str) -> None:
    assert not found("foreign-place", one(sentence))


LEVELS = "市、县、区三级联动。"
"""What a city says that has counties under it."""


TOWNS = "全市13个乡镇（街道）全面落实。"
"""What a city says that has no county under it."""


@pytest.mark.parametrize(
    "sentence",
    [
        "全面梳理青禾区涉企行政检查事项。",
        "改造老坝区灌渠12公里。",
        "与望川县签订跨区域协作协议。",
        "推动城区、园区、社区服务全覆盖，全区统一标准。",
        "用好县级平台，各县区协同推进。",
        "9份专报有7份获区领导批示。",
        "服务业收入增长11.3%，低于望川县0.8个百分点。",
        "据此推算，全市平均增速为8.7%，望川县为12.1%。",
        "望川县同期累计建成904个。",
        "路通了，群众赶集再不用绕到望川县去。",
    ],
)
def test_own_names_neighbours_one_works_with_and_common_nouns(sentence: str) -> None:
    assert not found("foreign-place", one(sentence))


@pytest.mark.parametrize(
    "issuer", ["青禾区市场监督管理局", "云岭市青禾区水利局", "青禾区城市管理局", "杭州市青禾区财政局"]
)
def test_a_neighbours_name_in_the_report_of_a_department(issuer: str) -> None:
    draft = report(
        "一、工作\n推进望川县小餐饮整治，全面梳理青禾区检查事项。", title=f"{issuer}2024年法治政府建设报告"
    )
    assert texts("foreign-place", draft) == ["望川县"]


def test_a_sentence_shared_with_one_peer_only() -> None:
    sentence = "建立涉企行政检查扫码备案制度，全年归集检查记录四千余条，企业满意度明显提升。"
    peer = report(f"一、执法\n{sentence}", title="望川县2024年度法治政府建设工作报告", path="peer.txt")
    other = report(f"一、执法\n{sentence}", title="霁川区2024年度法治政府建设工作报告", path="other.txt")
    assert texts("foreign-place", one(sentence), peers=(peer,)) == [sentence]
    assert not found("foreign-place", one(sentence), peers=(peer, other))
    assert not found("foreign-place", one(sentence), last_year(f"一、执法\n{sentence}"), peers=(peer,))


def test_a_government_speaks_for_its_own_level() -> None:
    draft = report("一、2024年工作回顾\n向全县各族人民表示感谢。", title="澜阳市人民政府工作报告")
    assert texts("foreign-place", draft) == ["全县各族人民"]


DISTRICTS = "向汀兰区、麓泉区、枫浦区、青筠县、禾渡县五个县区下放事项7项。五个县区均建成中心。"


TAIL = "\n二、存在问题\n力量不足。\n三、下一步打算\n2025年继续推进。"


def of(issuer: str, text: str, year: int = 2024) -> str:
    return f"{issuer}{year}年法治政府建设年度报告\n一、主要工作\n{text}{TAIL}"


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


@pytest.mark.parametrize(
    ("issuer", "text", "foreign"),
    [
        ("青禾县人民政府", "县委、县政府高度重视，全县一盘棋推进。决策草案提请区政府常务会议审议。", "区政府"),
        ("青禾县人民政府", "县委、县政府高度重视，全县一盘棋推进。我区行政复议体制改革完成。", "我区"),
        ("青禾县人民政府", "县委、县政府高度重视，全县一盘棋推进。对4个乡镇和11个区直部门开展督察。", "区直"),
        ("云岭市青禾区人民政府", "全区统筹推进，区委常委会会议专题研究。会后由县司法局逐项督办。", "县司法局"),
        ("青禾区柳河街道办事处", "街道党工委专题研究，全街道推进网格治理。重大事项提交镇党委会议审定。", "镇党委"),
        ("青禾县柳河镇人民政府", "镇党委专题研究，镇政府常务会前学法，全镇推进。我乡调解员逐户走访。", "我乡"),
        ("青禾县人民政府", "县委、县政府高度重视，全县推进。我局严格落实重大执法决定法制审核。", "我局"),
        ("柳河街道办事处", "街道党工委专题研究。沿街单位签订责任书，丁香街道消防能力得到提升。", "丁香街道"),
        ("澹川市人民政府", f"{TOWNS}市委、市政府统筹推进。县政府办公室按季度通报。", "县政府"),
        ("青禾县人民政府", "州委、州政府高度重视，州司法局指导，县委推进。按照市委要求开展督察。", "市委"),
        ("青禾县人民政府", "市委、市政府高度重视，市司法局指导，县委推进。接受州政府专项督察。", "州政府"),
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
        ("澹川市人民政府", "市、县、区三级联动，市委、市政府统筹推进。县政府办公室按季度通报。"),
        ("澹川市人民政府", f"{TOWNS}市委、市政府统筹推进。与霁川县政府联合执法，原县政府文件全部清理。"),
        ("青禾县人民政府", "州委、州政府高度重视，州司法局指导，县委推进。考察学习外地市委做法，与澜山市政府签约。"),
        ("青禾县人民政府", "市委、市政府高度重视，市司法局指导，县委推进。与凉州政府部门交流，杭州市委来访。"),
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


OLD_PLACES = """
    一、2023年主要举措
    过去一年，在汀岭市委、市政府正确领导下，各项任务按期完成。
    不断打响“老街坊”普法品牌，“青禾好停”平台上线，推进青河流域清淤工程。
    全区4个镇为枫林镇、双桥镇、麦岭镇、上湾镇，镇镇通公交。
"""


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("过去一年，在绛川市委、市政府正确领导下，各项任务按期完成。", ["绛川市"]),
        ("过去一年，在汀岭市委、市政府正确领导下，各项任务按期完成。", []),
        ("不断打响“山里人”普法品牌，编排节目3个。", ["山里人"]),
        ("不断打响“老街坊”普法品牌，打造“一米阳光”服务品牌。", []),
        ("“绥川好停”平台新增车位1200个。", ["绥川好停"]),
        ("“青禾快停”平台新增车位1200个，“车主好停”小程序开通。", []),
        ("推进绥水河流域清淤二期工程，清运淤泥6万方。", ["绥水河"]),
        ("推进绥水河流域清淤工程，清运淤泥6万方。", []),
        ("双桥镇、白茅铺镇开通夜班公交。", ["白茅铺镇"]),
        ("双桥镇、上湾镇开通夜班公交，与邻县白茅铺镇联合运营。", []),
        ("同澜阳区共建飞地，做强澜阳高新区核心承载，引进企业6家。", ["澜阳高新区"]),
        ("同澜阳区共建飞地，做强青禾高新区核心承载，引进企业6家。", []),
        ("空气优良天数最多的为澜阳区352天、青禾区350天、沅浦区349天。", []),
        ("我县4所学校获评，青禾区12名教师获奖，全区受益。", ["我县"]),
    ],
)
def test_places_by_what_stood_there_last_year(sentence: str, names: list[str]) -> None:
    old = report(OLD_PLACES, title="青禾区2023年度法治政府建设工作报告", path="old.txt")
    assert texts("foreign-place", one(sentence), old) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("为法治建设贡献桐川智慧，打造基层治理桐川样板。", []),
        ("为法治建设贡献桐川智慧。", ["桐川"]),
        ("打造可推广的濂洛经验，讲好中国故事，形成枫桥经验。", ["濂洛"]),
        ("推动新规在霁川全域推广，吸引人才来绥浦投资兴业。", ["霁川", "绥浦"]),
        ("坚持从实际出发，制定符合霁川实际的办法，突出地方特色。", ["霁川"]),
        ("建设平安乡村，推进法治乡村建设，打造幸福社区、美丽庭院。", []),
        ("贡献巾帼力量，打造行业标杆，展现担当作为，跑出发展加速度。", []),
        ("总结基层经验，探索有效路径，形成工作合力，交出满意答卷。", []),
        ("在基层落地生根，让法治精神落地见效，回乡创业，来区投资兴业。", []),
    ],
)
def test_short_names_in_the_issuers_place(sentence: str, names: list[str]) -> None:
    assert texts("foreign-place", one(sentence)) == names


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("印发《青禾区水域救援预案》（霁政办发〔2024〕21号）。", ["霁政办发"]),
        ("印发《青禾区水域救援预案》（青政办发〔2024〕21号）。", []),
        ("落实《云岭市水域救援预案》（云政办发〔2024〕21号）。", []),
        ("印发《青禾区水域救援预案》（青司发〔2024〕21号）。", []),
    ],
)
def test_codes_of_another_place(sentence: str, codes: list[str]) -> None:
    old = report(
        "一、2023年主要举措\n印发《青禾区执法监督办法》（青政办发〔2023〕11号）。",
        title="青禾区2023年度法治政府建设工作报告",
        path="old.txt",
    )
    assert texts("foreign-place", one(sentence), old) == codes


CITY = "云岭市2024年度法治政府建设工作报告"


COUNTIES = "督促各县（市、区）规范涉企检查。"


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("公开办事流程，使霁原市民少跑路、办成事。", ["霁原市"]),
        ("上线便民平台，方便霁原市居民查询。", ["霁原市"]),
        ("执法队伍整编到位，霁原市基层治理水平明显提升。", ["霁原市"]),
        ("使云岭市民少跑路，云岭市治理水平明显提升。", []),
        ("全市民生事项办结率提高，城市民宿规范经营。", []),
        # A city under the city may be praised, asked for, or come up again.
        ("霁原市建成综合执法平台，执法力量下沉一线。", []),
        ("霁原市创建示范通过评估，指导霁原市总结做法，霁原市治理水平明显提升。", []),
        ("与霁原市签订协议，方便霁原市居民异地办事。", []),
        ("支援霁原市民政服务站建设。", []),
    ],
)
def test_a_city_that_is_spoken_for(sentence: str, names: list[str]) -> None:
    assert texts("foreign-place", report(f"一、服务\n{COUNTIES}{sentence}", title=CITY)) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("方案经邻川县委常委会审议通过。", ["邻川县"]),
        ("由邻川县政府统一组织。", ["邻川县"]),
        ("会同县司法局、县财政局开展检查。", []),
        ("报请县委批准，并报县政府备案，会商县直部门，经由县委研究。", []),
        ("督促自然资源县级主管部门履职。", []),
    ],
)
def test_a_name_in_front_of_its_bodies(sentence: str, names: list[str]) -> None:
    draft = report(f"一、工作\n{sentence}", title="望川县2024年度法治政府建设工作报告")
    assert texts("foreign-place", draft) == names


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("方便霁山区群众就近办事。", ["霁山区"]),
        ("梳理岑湖县涉企检查事项。", ["岑湖县"]),
        ("深入山区、林区和湖区巡查，建设濒海港区。", []),
        ("改革进入深水区，落实北方地区清洁取暖要求，学有内蒙古自治区经验。", []),
    ],
)
def test_names_that_end_like_a_kind_of_area(sentence: str, names: list[str]) -> None:
    assert texts("foreign-place", one(sentence)) == names


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("方便东河区群众就近办事。", "东河区"),
        ("方便临江区群众就近办事。", "临江区"),
        ("梳理清溪县涉企事项。", "清溪县"),
        ("推动陈仓区依法行政。", "陈仓区"),
        ("印发《邻川县法治建设规划》。", "邻川县"),
    ],
)
def test_names_official_known_and_unknown(sentence: str, name: str) -> None:
    assert texts("foreign-place", one(sentence)) == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "建设示范区、先行区、自由贸易试验区、高新区。",
        "平安区创建有力，法治县创建有序。",
        "新城区建设、老城区改造。",
        "划定禁养区、限养区、饮用水水源保护区。",
        "国家级贫困县、全国百强县、产粮大县。",
        "各县区、各区县、市辖区。",
        "向东河区人民法院移送案件。",
        "赴上城区考察学习。",
    ],
)
def test_areas_that_have_no_name(sentence: str) -> None:
    assert not found("foreign-place", one(sentence))


PEER = report(
    "一、执法\n在石桥镇、柳河镇开展赋权试点。建立涉企行政检查扫码备案制度，全年归集检查记录4200余条，企业满意度明显提升。",
    title="望川县2024年度法治政府建设工作报告",
    path="peer.txt",
)


def test_a_town_of_the_neighbour() -> None:
    assert texts("foreign-place", one("在柳河镇设立综合执法队。"), peers=(PEER,)) == ["柳河镇"]
    assert not found(
        "foreign-place", one("在柳河镇设立综合执法队。"), before("柳河镇成立执法队。"), peers=(PEER,)
    )
    assert not found("foreign-place", one("在重点镇、中心镇、建制镇开展试点。"), peers=(PEER,))


def test_a_county_town_and_its_bureau_are_of_the_county() -> None:
    town = report("一、工作\n在望川县委领导下推进。", title="望川县柳河镇人民政府2024年法治政府建设情况报告")
    assert not found("foreign-place", town)


def test_a_passage_whose_place_was_changed() -> None:
    shared = "建立涉企行政检查扫码备案制度，全年归集检查记录4200余条，企业满意度明显提升。"
    assert texts("foreign-place", one(f"{shared}其他工作有序推进。"), peers=(PEER,)) == [shared]


def test_a_short_sentence_between_copied_ones_was_copied_with_them() -> None:
    first = "建立涉企行政检查扫码备案制度，全年归集检查记录4200余条，企业满意度明显提升。"
    short = "全面梳理{}检查事项，合并同类检查。"
    last = "组织执法人员入企开展检查前先行扫码登记，累计登记3400余次，检查数量同比下降18.6%。"
    peer = report(
        f"一、执法\n{first}{short.format('望川县')}{last}", title="望川县2024年度法治政府建设工作报告"
    )
    draft = one(f"{first}{short.format('青禾区')}{last}")
    assert texts("foreign-place", draft, peers=(peer,)) == [f"{first}{short.format('青禾区')}{last}"]
    assert not found("foreign-place", one(short.format("青禾区")), peers=(peer,))


@pytest.mark.parametrize(
    ("levels", "sentence", "name"),
    [
        ("健全市、乡、村三级调解网络。", "方便望川县群众就近办事。", "望川县"),
        ("健全市、乡、村三级调解网络。", "梳理望川县涉企检查事项。", "望川县"),
        ("指导各县区推进。", "有力维护了望川县社会大局稳定。", "望川县"),
        ("指导各县区推进。", "持续优化清溪市营商环境。", "清溪市"),
    ],
)
def test_a_name_in_the_place_of_a_citys(levels: str, sentence: str, name: str) -> None:
    assert texts("foreign-place", report(f"一、工作\n{levels}{sentence}", title=CITY)) == [name]


@pytest.mark.parametrize(
    ("levels", "sentence"),
    [
        ("指导各县区推进。", "在望川县召开现场会，梳理望川县涉企检查事项。"),
        ("健全市、乡、村三级调解网络。", "“跨省通办”扩大到望川县等13个县市。"),
        ("健全市、乡、村三级调解网络。", "有力维护了清溪市社会大局稳定。"),
        ("指导各县区推进。", "有力维护了云岭市社会大局稳定。"),
    ],
)
def test_places_of_a_city_and_over_it(levels: str, sentence: str) -> None:
    assert not found("foreign-place", report(f"一、工作\n{levels}{sentence}", title=CITY))


def test_other_names_of_the_issuer_are_not_foreign() -> None:

    draft = one("推动青河区依法行政。")
    settings = Settings(select=frozenset({"foreign-place"}), issuers={"青禾区": ("青河区",)})
    assert found("foreign-place", draft)
    assert not check(draft, settings=settings).findings


def test_another_town_in_the_report_of_a_town() -> None:
    title = "望川县柳河镇人民政府2024年法治政府建设情况报告"
    assert texts("foreign-place", report("一、工作\n推动石桥镇依法行政。", title=title)) == ["石桥镇"]
    assert not found("foreign-place", report("一、工作\n推动柳河镇、各镇依法行政。", title=title))


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        (f"{COUNTIES}认真落实《霁原市涉企行政检查规定》，公布检查计划。", ["霁原市"]),
        (f"{COUNTIES}认真落实《云岭市涉企行政检查规定》，公布检查计划。", []),
        (f"{COUNTIES}学习借鉴《霁原市涉企行政检查规定》，公布检查计划。", []),
        (f"{COUNTIES}指导霁原市制定《霁原市涉企行政检查规定》，公布检查计划。", []),
        # A city that has towns under it has another over it.
        ("推进市、镇两级综合执法。认真落实《霁原市涉企行政检查规定》。", []),
    ],
)
def test_another_citys_rule_in_a_citys_report(sentence: str, names: list[str]) -> None:
    assert texts("foreign-place", report(f"一、执法\n{sentence}", title=CITY)) == names


def test_another_citys_rule_in_a_countys_report() -> None:
    title = "云岭市青禾区2024年度法治政府建设工作报告"
    draft = report("一、执法\n落实《霁原市涉企行政检查规定》和《云岭市养犬管理条例》。", title=title)
    assert texts("foreign-place", draft) == ["霁原市"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("海上法庭开进渔港，方便霁川市渔民就近立案。", ["霁川市"]),
        ("海上法庭开进渔港，方便青禾市渔民就近立案。", []),
        ("海上法庭与霁川市共建，方便来往渔民就近立案。", []),
    ],
)
def test_whom_a_report_works_for_is_at_home_whatever_they_live_by(sentence: str, told: list[str]) -> None:
    draft = report(
        f"一、工作情况\n市政府专题研究4次，8个镇街全部落实。{sentence}",
        title="青禾市2024年度法治政府建设工作报告",
    )
    assert texts("foreign-place", draft) == told


@pytest.mark.parametrize(
    ("sentence", "foreign"),
    [
        ("在溪山区委的坚强领导下，法治政府建设迈出新步伐。", ["溪山区"]),
        ("在溪山区委、区政府领导下，扎实推进依法行政。", ["溪山区"]),
        ("在云岭市溪山区委的正确领导和区人大监督下，扎实推进依法行政。", ["溪山区"]),
        ("在青禾区委、区政府领导下，扎实推进依法行政。", []),
        ("在中共青禾区委领导下，扎实推进依法行政。", []),
        ("在市委和区委的坚强领导下，扎实推进依法行政。", []),
        ("在新一届区委的坚强领导下，扎实推进依法行政。", []),
        ("在第十四届区委领导下，扎实推进依法行政。", []),
        ("在上级党委和区委的领导下，扎实推进依法行政。", []),
        ("配合省厅对西岭县、东陵区开展交叉互查。", []),
        ("组织人员对西岭县案卷开展互评。", []),
        ("对西岭县案卷开展评查。", ["西岭县"]),
    ],
)
def test_who_leads_the_issuer_and_whom_it_checks_in_turn(sentence: str, foreign: list[str]) -> None:
    assert texts("foreign-place", one(sentence)) == foreign


@pytest.mark.parametrize(
    ("foot", "foreign"),
    [
        ("溪山区人民政府\n2025年1月15日", ["溪山区"]),
        ("云岭市溪山区人民政府 2025年1月15日", ["溪山区"]),
        ("青禾区人民政府\n2025年1月15日", []),
        ("云岭市青禾区人民政府\n2025年1月15日", []),
        ("青禾区全面依法治区委员会办公室\n2025年1月15日", []),
        ("云岭市人民政府\n2025年1月15日", []),
        ("区司法局\n2025年1月15日", []),
    ],
)
def test_the_name_a_report_is_signed_with(foot: str, foreign: list[str]) -> None:
    draft = report(f"一、主要成效\n扎实推进依法行政。\n二、存在的不足\n力量还不均衡。\n{foot}")
    assert texts("foreign-place", draft) == foreign
