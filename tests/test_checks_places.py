"""Names of other places and words for other levels: what is the issuer's and what came over with a sentence."""

from __future__ import annotations

import pytest

from .builders import report
from .test_checks import found, texts

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
