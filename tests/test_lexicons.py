"""What is looked up in the files of other packages is what those packages say."""

from __future__ import annotations

import pytest
from pypinyin import Style, pinyin

from compare import words
from compare.lexicons import entries, readings

CHARACTERS = "辨行请覆女绿重〇龘亍嗯A1。、 "


def test_words_are_looked_up_wherever_they_stand_in_the_dictionary() -> None:
    lines = [line.split(" ") for line in entries._dictionary()[:].decode().split("\n")[:-1]]
    # Two words of the dictionary stand out of order; they and their neighbours are found all the same.
    out_of_order = {i for i in range(72, len(lines) - 1) if lines[i][0] > lines[i + 1][0]}
    near = {j for i in out_of_order for j in range(i - 2, i + 4)}
    wanted = [lines[i] for i in {*range(0, len(lines), 997), *near}]
    found = words.frequencies(word for word, _, _ in wanted)
    assert found == {word: int(count) for word, count, _ in wanted}
    assert not words.frequencies(["请理", "覆行", ""])
    assert words.parts_of_speech(["临江", "请理"]) == {"临江": "ns"}


@pytest.mark.parametrize("character", CHARACTERS)
def test_a_character_has_the_readings_that_pypinyin_gives(character: str) -> None:
    told = tuple(pinyin(character, style=Style.NORMAL, heteronym=True, v_to_u=True)[0])
    # Two tones of one syllable are one reading to pypinyin, and two here.
    assert tuple(dict.fromkeys(readings.readings(character))) == told


def test_without_the_table_pypinyin_itself_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {character: dict.fromkeys(readings.readings(character)) for character in CHARACTERS}
    monkeypatch.setattr(readings, "_table", lambda: b"")
    for cached in (readings._index, readings.readings):
        cached.cache_clear()
    try:
        assert {character: dict.fromkeys(readings.readings(character)) for character in CHARACTERS} == known
    finally:
        for cached in (readings._index, readings.readings):
            cached.cache_clear()
