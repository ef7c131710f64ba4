"""Plain text (.txt): a block for every line that is not empty.

The encoding is detected rather than declared: reports come in UTF-8, UTF-16, GB18030 and Big5.  Lines that an
export broke at a fixed width are joined again.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

from compare.errors import UnreadableDocument
from compare.message import N_
from compare.model import Block, BlockKind, Document, Origin
from compare.readers import refuse_too_long
from compare.readers.contents import is_led
from compare.readers.table_rows import cells_of, stacked
from compare.wording import is_wide

_NO_TEXT = N_("{path} has no text: give a file with the report in it.")
_NOT_TEXT = N_(
    "{path} is not text in UTF-8, UTF-16, GB18030 or Big5: save it as UTF-8 text, or give the original "
    "document."
)

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # The byte order mark of UTF-16 is a prefix of the one of UTF-32.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHINESE = ("utf-8", "gb18030", "big5hkscs", "cp950", "utf-16-le", "utf-16-be")
# Pages declare gb2312 and use the characters of its successors.
_DECLARED = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "gb18030": "gb18030",
             "big5": "big5hkscs", "big5hkscs": "big5hkscs", "utf-8": "utf-8", "utf8": "utf-8"}  # fmt: skip

_SAMPLE = 20_000
"""Characters used to judge an encoding."""
_WORST_DAMAGE = 0.01
"""Greatest share of unreadable characters, or two in any case: a truncated file is still worth reading."""
_LEAST_COMMON = 0.25
"""Least share of common characters among the Chinese ones: above 0.5 in Chinese text, below 0.1 in Chinese
text read in a wrong encoding."""
_FEWEST_JUDGED = 20
"""Least number of Chinese characters that say whether somebody wrote them."""

# The most frequent characters of Chinese prose and of government reports, simplified and traditional.
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种"
    "面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去"
    "把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但"
    "质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式"
    "活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回"
    "则任取据处府治依监督执务规办证推落持加强化实深完善领导责任局委县市镇乡街议审查复诉讼案查培训宣传司普律"
    "這為個國時來們對會發動過說產種後學經進著電裡現兩體當點從業應開還義間樣與關線數見變條沒結問無係軍"
    "題黨員總設長頭資邊統級組計論運農幾區強決處則據務規辦證實領導責縣鎮鄉議審復訴訟監執宣傳"
    "述报告报導总书记委书局贯彻落实精神思想依据职能职责服务企业环境营商行政机关群众矛盾纠纷调解合同项目安全"
)

_LINE = re.compile(r"\r\n|\r|\n")
_INNER_BREAK = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")
# Tabs and other spaces stay; invisible characters and halves of surrogate pairs go.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\ufff9-\ufffb\ud800-\udfff]"
)

_SENTENCE_END = re.compile(r"[。！？!?；;：:][”’」』）)】]*$")
_NUMBERED = re.compile(
    r"第[一二三四五六七八九十百]+[部分章节条]|[一二三四五六七八九十]+[、是]|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,2}(?:、|[.．](?!\d))|[\u2460-\u2473]|[|]"
)
_ITEM = re.compile("[一二三四五六七八九十]+是")
_BROKEN_WORD = re.compile(
    r"[统唯专同合单划归之其万第]\n一、|[第十百]\n[一二三四五六七八九十]+、|[第条款项]\n[（(][一二三四五六七八九十\d]{1,3}[）)][项目款种]"
)
"""统一、 and 第（一）项 over the end of a line."""
# The number of an item stands alone before its text, not inside a number.
_NUMBER_SO_FAR = re.compile(r"[^\d.,]\d[\d,]{0,15}(?:\.\d{0,6})?$")
_REST_OF_NUMBER = re.compile(r"[\d%]|[.,]\d")
_INDENT = re.compile("\u3000{2}|[ \xa0]{2,}|\t")
_INDENTED = re.compile("(?<=[^\u3000])(?=\u3000{2})")
_INDENT_BEHIND_SENTENCE = re.compile("[。！？][”’」』）)】]*\u3000{2,}[^\\s\u3000]")
_RULE = re.compile(r":?-+:?|")
"""A cell of the rule below a table's head."""

_FEWEST_LINES = 8
"""Least number of lines for judging their width."""
_WIDTHS = range(40, 141)
"""Width of a hard-wrapped line, in half-width columns: 20 to 70 Chinese characters."""
_LENGTHS = range(20, 71)
"""The same in characters, by which scripts break lines."""
_RAGGED = 4
"""Columns a full line may fall short by: no line begins with a full stop."""


def read(data: bytes, path: str) -> Document:
    """The lines of ``data``.  Raises UnreadableDocument if it is not text, or empty."""
    text = decode(data, path)
    refuse_too_long(path, len(text))
    blocks = tuple(_blocks(text))
    if not blocks:
        raise UnreadableDocument(_NO_TEXT, path=path)
    return Document(path, "text", blocks)


def decode(data: bytes, path: str, declared: str = "") -> str:
    """``data`` as text without a byte order mark, in the encoding that makes sense in Chinese.

    ``declared`` is what the file itself says; it is tried after UTF-8, which is hard to mistake.  Raises
    UnreadableDocument if no encoding gives text.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _text_or_error(data[len(mark) :].decode(encoding, "replace"), path)
    # ASCII in UTF-16 is valid UTF-8 as well, with a null character after every letter.
    if b"\0" not in data:
        try:
            return _text_or_error(data.decode("utf-8"), path)
        except UnicodeDecodeError:
            pass
    if declared.lower() in _DECLARED:
        text = data.decode(_DECLARED[declared.lower()], "replace")
        if _damage(text) == 0:
            return _text_or_error(text, path)
    return _text_or_error(_guessed(data, path), path)


def is_gibberish(text: str) -> bool:
    """Whether the Chinese characters of a text are such as nobody writes: it is bytes of something else."""
    return len(_ideographs(text)) >= _FEWEST_JUDGED and _plausibility(text) < _LEAST_COMMON


def clean(text: str) -> str:
    """``text`` without invisible characters and without white space at its ends."""
    return _INVISIBLE.sub("", text).strip()


def join(parts: Iterable[str]) -> str:
    """Pieces of a broken line as one: a space between Latin words, none beside Chinese characters or in a number."""
    joined = ""
    for part in parts:
        if joined and part and not (is_wide(joined[-1]) or is_wide(part[0])):
            is_in_number = _NUMBER_SO_FAR.search(joined[-24:]) and _REST_OF_NUMBER.match(part)
            joined += "" if is_in_number else " "
        joined += part
    return joined


def lines(text: str) -> Iterator[tuple[int, str]]:
    """Number and content of every line, as editors count: a page break does not start a new number."""
    for number, line in enumerate(_LINE.split(text), start=1):
        for piece in _INNER_BREAK.split(line):
            yield number, piece


def starts_anew(line: str) -> bool:
    """Whether a line begins a paragraph whatever precedes it: it is indented or numbered, or a table row."""
    return bool(_INDENT.match(line) or _NUMBERED.match(line.lstrip()))


def breaks_word(line: str, following: str) -> bool:
    """Whether what looks like a number at the start of a line is the end of a word that began in the line above it."""
    return bool(_BROKEN_WORD.match(f"{line.rstrip()[-1:]}\n{following.lstrip()[:8]}"))


def ends_sentence(line: str) -> bool:
    """Whether a line ends where a sentence or one of its clauses does."""
    return bool(_SENTENCE_END.search(line.rstrip()))


def _text_or_error(text: str, path: str) -> str:
    # \x1a ends files of old editors, \x1b colours logs; a handful of others is damage, more is not text.
    controls = sum(map(text.count, map(chr, (*range(9), *range(14, 26), *range(28, 32), 127))))
    if controls > 3 and controls > 0.005 * len(text):
        raise UnreadableDocument(_NOT_TEXT, path=path)
    return text


def _damage(text: str) -> float:
    return text.count("\ufffd") / max(len(text), 1)


def _is_readable(text: str) -> bool:
    return text.count("\ufffd") <= max(2, _WORST_DAMAGE * len(text))


def _plausibility(text: str) -> float:
    """Share of common ones among the Chinese characters of ``text``, less what is damaged; 0 to 1."""
    ideographs = _ideographs(text)
    if not ideographs:
        return 0.0
    return sum(c in _COMMON for c in ideographs) / len(ideographs) - 5 * _damage(text[:_SAMPLE])


def _ideographs(text: str) -> list[str]:
    """Chinese characters, rare and private ones too, among the first of a text."""
    return [
        c
        for c in text[:_SAMPLE]
        if "\u3400" <= c <= "\u9fff" or "\ue000" <= c <= "\uf8ff" or c > "\U00020000"
    ]


def _guessed(data: bytes, path: str) -> str:
    candidates = [data.decode(encoding, "replace") for encoding in _CHINESE]
    # A zero byte is half of a character in UTF-16 and nothing in the others.
    fit = [text for text in candidates if _is_readable(text) and "\0" not in text]
    best = max(fit, key=_plausibility, default="")
    if best and _plausibility(best) >= _LEAST_COMMON:
        return best
    # Hardly any Chinese: an English text with the dashes and quotation marks of Windows.
    from charset_normalizer import from_bytes

    other = from_bytes(data[: 4 * _SAMPLE]).best()
    if other is None:
        raise UnreadableDocument(_NOT_TEXT, path=path)
    text = data.decode(other.encoding, "replace")
    if not _is_readable(text):
        raise UnreadableDocument(_NOT_TEXT, path=path)
    return text


def _blocks(text: str) -> Iterator[Block]:
    numbered = [(number, piece) for number, line in lines(text) for piece in _indented(line)]
    found = [(first, joined) for first, pieces in _paragraphs(numbered) if (joined := join(pieces))]
    written = [joined for _, joined in found]
    lone = stacked(written)
    for position, ((first, joined), cells) in enumerate(zip(found, cells_of(written), strict=True)):
        if not cells:
            kind = BlockKind.TABLE_ROW if position in lone else BlockKind.PARAGRAPH
            yield Block(joined, Origin(line=first), kind)
        elif not all(map(_RULE.fullmatch, cells)):
            # Whether bars enclose a row or not, it reads as in every other format.
            yield Block(" | ".join(filter(None, cells)), Origin(line=first), BlockKind.TABLE_ROW, cells=cells)


def _indented(line: str) -> list[str]:
    """The paragraphs on a line, with their indents; one, unless an indent stands behind the end of a sentence.

    A field of a form takes the line ends out of what is pasted into it.  Between a chapter's number and its name,
    and between cells, stand such spaces too, but no sentence ends there.
    """
    return _INDENTED.split(line) if _INDENT_BEHIND_SENTENCE.search(line) else [line]


def _paragraphs(numbered: Sequence[tuple[int, str]]) -> Iterator[tuple[int, list[str]]]:
    """Line of the first piece, and the pieces of a paragraph."""
    is_full = _fullness([line for _, line in numbered])
    indented = [bool(_INDENT.match(line)) for _, line in numbered if line.strip()]
    # If paragraphs are indented, a full line that happens to end a sentence does not end its paragraph.
    are_indented = 0.1 * len(indented) <= sum(indented) < len(indented)
    first, pieces = 0, list[str]()
    # Nothing before the first line can be continued.
    previous = ""
    for number, line in numbered:
        text = clean(line)
        goes_on = (
            text
            and pieces
            and is_full(previous)
            and not is_led(previous)
            and (are_indented or not ends_sentence(previous))
            and (
                not starts_anew(line)
                or (are_indented and _ITEM.match(line))
                or (not _INDENT.match(line) and breaks_word(previous, line))
            )
        )
        if goes_on:
            pieces.append(text)
        else:
            if pieces:
                yield first, pieces
            first, pieces = number, [text] if text else []
        previous = line
    if pieces:
        yield first, pieces


def _fullness(raw: Sequence[str]) -> Callable[[str], bool]:
    """Whether a line was broken by an export; never if lines end where their author ended them.

    Broken lines are nearly all of one length, in columns or in characters, and do not end with sentences.
    """
    written = [line for line in raw if line.strip()]
    best: tuple[int, Callable[[str], bool]] = (0, lambda line: False)
    if len(written) < _FEWEST_LINES:
        return best[1]
    for measure, widths, ragged in ((_columns, _WIDTHS, _RAGGED), (_characters, _LENGTHS, _RAGGED // 2)):
        width = max(map(measure, written))
        if width not in widths:
            continue

        def is_full(line: str, measure: Callable[[str], int] = measure, least: int = width - ragged) -> bool:
            return measure(line) >= least

        full = [line for line in written if is_full(line)]
        unfinished = sum(not ends_sentence(line) for line in full)
        is_wrapped = len(full) >= 0.4 * len(written) and unfinished >= 0.7 * len(full)
        if is_wrapped and len(full) > best[0]:
            best = len(full), is_full
    return best[1]


def _characters(line: str) -> int:
    return len(line.rstrip())


def _columns(line: str) -> int:
    """Width of a line on a terminal: Chinese characters take two columns."""
    if len(line) > _WIDTHS.stop:
        return len(line)
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in line.rstrip())
