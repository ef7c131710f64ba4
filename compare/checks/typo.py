"""A word with one wrong character, or a fixed phrase that was broken.

Rationale: input methods offer characters that sound alike, scanners read characters that look alike.  A word is
a slip where the report itself, last year's report or a fixed phrase shows what was meant; a few are known by
their form wherever they stand.

Example: 及时将请理结果公布 in a paragraph on 清理; 化解再萌芽状态 for 在萌芽状态; 进一步进一步; 6月31日.

Source: 错别字 are counted by the inspections of government sites.

Fix: correct the character.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from compare.checks.lists.repeated_items import repeated_items
from compare.checks.rule import Check, Context, Detector, Example, Need, Rule, Same
from compare.checks.slips.autonomies import misnamed_autonomies
from compare.checks.slips.bodies import acts_of_others, meetings_of_others, organs_of_others
from compare.checks.slips.brands import misnamed_brands
from compare.checks.slips.common import MEANT, SLIPS
from compare.checks.slips.context import context_slips, suspects
from compare.checks.slips.dates import impossible_dates
from compare.checks.slips.digits import broken_numbers
from compare.checks.slips.forms import FORMS
from compare.checks.slips.formulas import broken_formulas
from compare.checks.slips.homophones import homophones
from compare.checks.slips.last_year import slips_against_last_year
from compare.checks.slips.laws import wrong_laws
from compare.checks.slips.lookalikes import lookalikes
from compare.checks.slips.lost import lost
from compare.checks.slips.marks import broken_off, clashing, doubled, open_ended, turned, unpaired
from compare.checks.slips.misplaced import misplaced
from compare.checks.slips.named import misnamed
from compare.checks.slips.negations import reversed_statements
from compare.checks.slips.particles import particles
from compare.checks.slips.programme_periods import misdated_programmes, outlived_programmes
from compare.checks.slips.segmented import pairs_of, word_borders
from compare.checks.slips.set_numbers import wrong_numbers
from compare.checks.slips.set_phrases import wrong_phrases
from compare.checks.slips.slip import Slip
from compare.checks.terms import SUPERSEDED_ON
from compare.matches import in_body
from compare.message import N_, Message, message
from compare.model import Fault, Paragraph, Report, Role, Severity

_CORRECT = message("Correct the character.")
_SEVERAL = 2
"""Times from which on a word stands again and again."""


def _in(found: Callable[[Report], Iterable[Slip]]) -> Check:
    """The check of a detector of slips that a report shows by itself."""
    return lambda context: map(_common, found(context.report))


def _broken_in(found: Callable[[Report, Sequence[Report]], Iterable[Slip]]) -> Check:
    """The check of a detector of words that broke, told by the texts of the issuer."""
    return lambda context: map(_broken, found(context.report, context.earlier))


def _at(
    found: Callable[[Report], Iterable[tuple[int, int]]], text: Callable[[str], Message], hint: Message
) -> Check:
    """The check of a detector of spans; ``text`` says what is wrong with the words there."""
    return lambda context: (
        Fault(span, text(context.report.text[slice(*span)]), hint) for span in found(context.report)
    )


def _suspects(context: Context) -> Sequence[int]:
    return list(suspects(context.report, context.earlier))


def _last_year(context: Context) -> Iterator[Fault]:
    """Slips that last year's sentence tells."""
    if context.beside is None:
        return
    for slip in slips_against_last_year(context.beside, set(context.once(_suspects))):
        text = message("“{written}” here, “{right}” in last year's sentence: a slip?", written=slip.written, right=slip.right)  # fmt: skip
        yield Fault(slip.span, text, _CORRECT, old_sentence=slip.old_sentence)


def _neighbours(context: Context) -> Iterator[Fault]:
    return map(_no_word, context_slips(context.report, context.earlier, context.once(_suspects)))


def _no_word(slip: Slip) -> Fault:
    """A slip that a fixed phrase or the rest of the text tells."""
    return Fault(
        slip.span,
        message("“{written}” breaks the fixed phrase “{phrase}”.", written=slip.written, phrase=slip.phrase)
        if slip.phrase
        else message("“{written}” is no word; “{right}” stands elsewhere in the report.", written=slip.written, right=slip.right),
        _CORRECT,
    )  # fmt: skip


def _homophones(context: Context) -> Iterator[Fault]:
    for slip in homophones(context.report, context.earlier, context.once(_suspects)):
        yield _once_only(context.report, slip)


def _names(context: Context) -> Iterator[Fault]:
    found = (*misnamed(context.report, context.earlier), *misnamed_brands(context.report, context.earlier))
    return (_once_only(context.report, slip) for slip in found)


def _once_only(report: Report, slip: Slip) -> Fault:
    """What stands once, where another word of its sound or look stands again and again."""
    times = report.text.count(slip.right)
    if not times:
        return _common(slip)
    if times < _SEVERAL:
        text = message("“{written}” occurs only here, “{right}” elsewhere: a slip?", written=slip.written, right=slip.right)  # fmt: skip
        return Fault(slip.span, text, _CORRECT)
    text = message("“{written}” occurs only here, “{right}” elsewhere again and again: a slip?", written=slip.written, right=slip.right)  # fmt: skip
    return Fault(slip.span, text, _CORRECT)


def _common(slip: Slip) -> Fault:
    is_sure = len(slip.right) == len(slip.written) > 1
    hint = message("Correct it, or leave it where it is meant.")
    return Fault(slip.span, _said_common(slip), hint, None if is_sure else Severity.NOTE)


def _said_common(slip: Slip) -> Message:
    return message("“{written}” is a common slip for “{right}” here.", written=slip.written, right=slip.right)


def _broken(slip: Slip) -> Fault:
    """A word with a character too few, too many or in the wrong place."""
    if len(slip.written) >= len(slip.right):
        return Fault(slip.span, _said_common(slip), _CORRECT)
    text = message("“{written}” breaks off in a word: “{right}”?", written=slip.written, right=slip.right)
    return Fault(slip.span, text, message("Put the missing character in."))


def _organs(context: Context) -> Iterator[Fault]:
    for slip in organs_of_others(context.report):
        text = message("The body named here has no “{written}” but a “{right}”.", written=slip.written, right=slip.right)  # fmt: skip
        yield Fault(slip.span, text, message("Check which body and which meeting are meant."))


def _acts(context: Context) -> Iterator[Fault]:
    for act in acts_of_others(context.report):
        text = message("“{act}” is no act of “{maker}”.", act=act.act, maker=act.maker)
        yield Fault(act.span, text, act.own)
    for meeting in meetings_of_others(context.report):
        text = message("“{maker}” presides over no such meeting.", maker=meeting.maker)
        yield Fault(meeting.span, text, meeting.own)


def _laws(context: Context) -> Iterator[Fault]:
    superseded = {title.strip("《》") for title in SUPERSEDED_ON}
    for slip in wrong_laws(context.report, superseded):
        text = message(
            "There is no law titled “{written}”: “{right}”?", written=slip.written, right=slip.right
        )
        yield Fault(slip.span, text, message("Check the title of the law."))


def _programmes(context: Context) -> Iterator[Fault]:
    for programme in misdated_programmes(context.report):
        first, last = programme.right
        text = message("{title} runs from {first} to {last}.", title=programme.title, first=first, last=last)
        yield Fault(programme.span, text, message("Correct the years."))
    year = context.draft.year
    for programme in outlived_programmes(context.report, year) if year else ():
        first, last = programme.right
        text = message("{title} runs from {first} to {last}.", title=programme.title, first=first, last=last)
        yield Fault(programme.span, text, message("Check which five years are meant."))


def _set_forms(report: Report) -> Iterator[Slip]:
    for pattern, right in FORMS:
        # Few reports have any of them.
        for found in in_body(report, pattern) if pattern.search(report.text) else ():
            yield Slip(found.start(), found[0], right)


def _common_slips(report: Report) -> Iterator[Slip]:
    pairs = pairs_of(report.text)
    known = [wrong for wrong in SLIPS if wrong[:2] in pairs and wrong in report.text]
    # 自己经营 has 己经 in it, and no slip.
    borders = word_borders(report) if known else set()
    for paragraph in _body(report):
        found = sorted(
            (at, wrong)
            for wrong in known
            for at in _places(report.text, wrong, paragraph)
            if {at, at + len(wrong)} <= borders and not _is_meant(report.text, wrong, at, paragraph)
        )
        for start, wrong in found:
            yield Slip(start, wrong, SLIPS[wrong])


def _body(report: Report) -> Iterator[Paragraph]:
    return (paragraph for paragraph in report.paragraphs if paragraph.role is Role.BODY)


def _is_meant(text: str, wrong: str, at: int, paragraph: Paragraph) -> bool:
    right_before = MEANT.get(wrong)
    return bool(right_before and right_before.match(text, at + len(wrong), paragraph.end))


def _places(text: str, word: str, paragraph: Paragraph) -> Iterator[int]:
    at = text.find(word, paragraph.start, paragraph.end)
    while at >= 0:
        yield at
        at = text.find(word, at + 1, paragraph.end)


_doubled = _at(
    doubled,
    lambda words: message("“{written}” is written twice in a row.", written=words[: len(words) // 2]),
    message("Take one out."),
)
_repeated_items = _at(
    repeated_items,
    lambda words: message("“{written}” appears twice in one list.", written=words),
    message("Take one out, or put in what was meant."),
)
_clashing = _at(
    clashing, lambda words: message("“{marks}”: two marks in a row.", marks=words), message("Take one out.")
)
_unpaired = _at(
    unpaired,
    lambda words: message("“{mark}” has no counterpart.", mark=words),
    message("Put the missing mark in, or take this one out."),
)
_impossible_dates = _at(
    impossible_dates,
    lambda words: message("There is no such day as {date}.", date=words),
    message("Correct the date."),
)


def _unfinished(found: Callable[[Report], Iterable[tuple[int, int]]]) -> Check:
    """The check of a detector of sentences without an end."""
    return _at(found, _breaks_off, message("Finish the sentence."))


def _breaks_off(words: str) -> Message:
    return message("The sentence breaks off behind “{words}”.", words=words)


DETECTORS = (
    Detector("last-year", N_("A word that sounds or looks like the one in last year's sentence"), Example("综合运用调解、合解方式化解行政争议。", last="综合运用调解、和解方式化解行政争议。"), _last_year, Same.OVERLAP),
    Detector("formulas", N_("One character of another word in a formula that is always written the same"), Example("完整、准备、全面贯彻新发展理念。"), lambda context: map(_no_word, broken_formulas(context.report)), Same.OVERLAP),
    Detector("neighbours", N_("Two characters that form no word, or break a fixed phrase, where a similar word belongs"), Example("筑动公开政府信息120条。"), _neighbours, Same.OVERLAP),
    Detector("homophones", N_("A word that occurs once where one of similar sound or look stands throughout"), Example("新校舍于9月竣工，体育馆于10月竣工，图书馆于11月峻工。"), _homophones, Same.OVERLAP),
    Detector("names", N_("A name in quotation marks one character off the name used elsewhere"), Example("“柳下说和”品牌获评示范，推广“柳下说和”经验，“柳下说合”化解纠纷120件。"), _names, Same.OVERLAP),
    Detector("forms", N_("A set form of official reports with something else in its place"), Example("坚持用习近平法治思想为指导。"), _in(_set_forms), Same.OVERLAP),
    Detector("common", N_("A slip that is common in these reports"), Example("全面落实公证文明执法。"), _in(_common_slips), Same.OVERLAP),
    Detector("lookalikes", N_("Characters that look alike, told apart by what stands beside them"), Example("整改任务己全部完成。"), _in(lookalikes), Same.OVERLAP),
    Detector("digits", N_("A letter or a mark inside a number"), Example("同比增长5。3%。"), _in(broken_numbers), Same.OVERLAP),
    Detector("negations", N_("A 不 lost or too many, so that the sentence says the opposite"), Example("守住发生规模性返贫的底线。"), _in(reversed_statements), Same.OVERLAP),
    Detector("particles", N_("的, 地, 得 and words of one sound in the place of another"), Example("不断的完善工作机制。"), _in(particles), Same.OVERLAP),
    Detector("turned-marks", N_("A quotation mark or bracket that faces the wrong way"), Example("”法治明白人“。"), _in(turned), Same.OVERLAP),
    Detector("set-numbers", N_("A number or short title that does not belong to its name"), Example("12月14日国家宪法日。"), _in(wrong_numbers), Same.OVERLAP),
    Detector("set-phrases", N_("A set phrase with the wrong number"), Example("加强“双随机、两公开”监管。"), lambda context: map(_no_word, wrong_phrases(context.report)), Same.OVERLAP),
    Detector("organs", N_("A body with the organ of another"), Example("经县政府常委会会议讨论决定。"), _organs, Same.OVERLAP),
    Detector("autonomies", N_("The issuer's place under a name with other peoples, or with its peoples in another order"), Example("盘水苗族彝族自治县各部门依法行政。", title="盘水彝族苗族自治县2024年法治政府建设年度报告"), _in(misnamed_autonomies), Same.OVERLAP),
    Detector("acts", N_("An act that another body makes"), Example("自觉履行县人民法院作出的行政复议决定。"), _acts, Same.OVERLAP),
    Detector("laws", N_("The title of a law that there is not, near one that there is"), Example("贯彻《中华人民共和国民营经济发展法》。"), _laws, Same.OVERLAP),
    Detector("programme-periods", N_("A national programme with other years than its own"), Example("认真落实《法治政府建设实施纲要（2020—2025年）》。"), _programmes, Same.OVERLAP),
    Detector("lost", N_("A term that lost a character"), Example("行政机关负责人出庭应诉。通报行政机关负责人出庭情况。应当由行政机负责人出庭的案件全部出庭。"), _broken_in(lost), Same.OVERLAP),
    Detector("misplaced", N_("A word with a character dropped, doubled or in the wrong place"), Example("严格落实重大行决策程序。"), _broken_in(misplaced), Same.OVERLAP),
    Detector("doubled", N_("A word or a mark written twice in a row"), Example("进一步进一步完善。"), _doubled),
    Detector("repeated-items", N_("A list that names one thing twice"), Example("由公安、交通、城管、公安等部门。"), _repeated_items),
    Detector("clashing-marks", N_("Two marks in a row that do not go together"), Example("持续推进，。"), _clashing),
    Detector("broken-off", N_("A sentence that breaks off in front of its full stop"), Example("为基层执法人员提供。"), _unfinished(broken_off)),
    Detector("open-ended", N_("A paragraph that ends without its last mark or word"), Example("持续完善行政复议工作机制，"), _unfinished(open_ended)),
    Detector("unpaired", N_("A bracket or quotation mark without its other half"), Example("《规范性文件管理办法。"), _unpaired),
    Detector("impossible-dates", N_("A day or a month that no calendar has"), Example("6月31日。"), _impossible_dates),
)  # fmt: skip

RULE = Rule("Y011", "typo", Severity.WARNING, Need.DRAFT, DETECTORS, __doc__ or "", reads_traditional=False)
