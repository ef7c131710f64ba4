"""How words and characters are used in these reports, as far as it tells slips from what was meant."""

from __future__ import annotations

from compare.words import parts_of_speech

OFTEN = 30
"""Frequency in jieba's dictionary from which a word is in common use."""
OF_PEOPLE = "老小阿"
"""In front of a name: 老汪 is no slip for 老王."""
NEVER_A_SLIP = frozenset("一二三四五六七八九十百千万亿两零年月日")
"""Characters of numbers and dates."""
MEASURES = frozenset(
    "件起个名项家条份次期宗部处批篇轮套艘卷座所支栋场人只辆台户例位本册幅间头匹架幢笔门吨亩种株尾羽款枚盏眼口张片段"
)
"""Characters that stand between a number and what it counts."""
TRIED = frozenset(
    "说看听想坐谈问聊走跑帮填试找唱跳讲算尝歇逛晒洗扫擦绣练猜劝动摸瞧读写学评理翻织拉串散打挑捏揉推拍钓量测哄炒蹲喂浇剪磨缝"
)
"""Deeds of everyday life that are said twice where they are done a little: 说说心里话, 跑跑腿."""
_NOUNS_TOO = frozenset("表花舞地法分刺点")
"""Objects of such deeds that the dictionary does not have as nouns first."""
_MANNERS = frozenset("拒迟瞒漏误虚谎错补催追续代免缓速预抢单双初复")
"""Stand in front of a deed or of what is counted: 拒报, 迟缴, 补签, 单案."""
_DEEDS = frozenset("报缴付检管登办签批录填收发供还改审判执种购领投装修测验查评罚诉告案件次户笔船车")
_FIRST_RARE = 0xD8
"""Lead byte of GB 2312 from which on its characters are those of the second level, of names and of books."""


def is_rare_character(character: str) -> bool:
    """An input method offers the common one first, so that whoever slips writes no rare one: 水雉 is no slip for 水质."""
    try:
        return character.encode("gb2312")[0] >= _FIRST_RARE
    except UnicodeEncodeError:
        return True


def is_deed_in_a_manner(pair: str) -> bool:
    """Any report may make such a compound: 拒报, 瞒报, 补录."""
    return pair[0] in _MANNERS and pair[1] in _DEEDS


def is_done_a_little(character: str, word: str) -> bool:
    """A deed said twice in front of its object: 说 in front of 说心里话, 绣 in front of 绣花; not 听 in front of 听取."""
    what = word[1:]
    is_object = len(what) > 1 or what in _NOUNS_TOO or parts_of_speech([what]).get(what, "").startswith("n")
    return character in TRIED and word[:1] == character and is_object
