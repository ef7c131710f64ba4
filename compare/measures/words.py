"""What a clause is by its own words: an act, a count, a state, an opening, an aim."""

from __future__ import annotations

import re
from functools import cached_property

from compare.commitments.undone import is_admitted
from compare.measures.acts import (
    ACT,
    ATTENDED,
    BY_WHOM,
    DISPOSED,
    DISPOSED_OF,
    DONE_TO,
    ENUMERATOR,
    FOUNDING,
    FOUNDS,
    LEANS,
    LEVEL,
    NAMED,
    ONE_BY_ONE,
    PUBLISHED,
    RECEIVED,
    RETURNED,
    SAYS_HOW,
    SETS,
    SETS_UNSAID,
    STORM,
    UNNAMED,
    WANTS_SUBJECT,
)
from compare.measures.clauses import LEAST
from compare.measures.formulas import (
    ADVERBIAL,
    AIM,
    AT_LARGE,
    AVERTS,
    BY_LAW,
    BY_WHAT,
    CAME,
    EASED,
    EFFORT,
    EVERY_ONE,
    FIRST_RESPONSIBLE,
    FORMULA,
    IN_FORCE,
    OBSERVES,
    OPENING,
    OUTCOME,
    STRESS,
    TURNED,
    TURNED_OUT,
    TURNED_TO,
    UNLESS,
)
from compare.measures.remarks import indicator_of, is_remark
from compare.measures.stages import STAGE, is_in_use
from compare.measures.standings import (
    BREAKDOWN,
    BY_KIND,
    COMPARED,
    COUNT,
    GOES_ON,
    MOVED,
    NO_COUNT,
    OF_PLAN,
    ON_FIGURES,
    PART,
    RATE,
    REACHED,
    STANDS,
    STATE,
    STATED,
)
from compare.wording import letters

_WHOLE = 8
"""Letters.  A shorter clause is not a measure by itself unless it counts or names something."""
_NOTE = re.compile(r"(?:（[^（）\d]{3,}）|\([^()\d]{3,}\))(?=[，,；;。]?$)")
"""A note in brackets behind a clause: 带动销售额5亿元（待核）."""
_MORE = re.compile("新增|增设|首次|率先")
_DONE_THERE = re.compile("其中[，,]?[在对为将把]")
"""What was done at or for one of several: 其中在河口镇试行积分兑换."""


class Words:
    """What a clause is by its own words, whatever the other report says.

    ``has_figure`` says that the report has a figure in it.
    """

    def __init__(self, written: str, *, has_figure: bool = False) -> None:
        # Pages put a space around numbers.
        written = "".join(written.split())
        self.text = text = ENUMERATOR.sub("", _NOTE.sub("", written))
        """Without 一是 and its like, a note in brackets at its end, and white space."""
        self.is_changed = not written.startswith(text)
        self.goes_over = written.endswith(("，", ","))
        """Whether a comma separates it from the next clause."""
        # Figures distinguish numerals (整修步道十六处) from names that begin with one (三项制度).
        self.counts = has_figure or bool(COUNT.search(NO_COUNT.sub("", text)))
        """Whether it gives a number of something; dates and numbers in names do not count."""
        self.founds = bool(FOUNDING.search(text))
        """Whether it says that something was founded or begun."""

    # The first few properties decide most clauses, so each is computed only when needed.

    @cached_property
    def _turns(self) -> bool:
        return "《" not in self.text and bool(TURNED.search(self.text))

    @cached_property
    def turned_to(self) -> str:
        """What it says that something is done as or has become from now on: 网络直播 of 访谈改为网络直播; or empty."""
        turned = TURNED_TO.search(self.text)
        return turned["now"] if turned else ""

    @cached_property
    def names(self) -> bool:
        """Whether it contains a title or a name in quotation marks."""
        return bool(NAMED.search(STORM.sub("", self.text))) and not self._turns

    @cached_property
    def acts(self) -> bool:
        """Whether it has a verb that reports usually state acts with; no list of verbs is complete."""
        return self.founds or bool(ACT.search(self.text) or STAGE.search(self.text))

    @property
    def counts_object(self) -> bool:
        """Whether its number says to how many something was done, one by one: 对84项事项逐项复核."""
        return bool(ONE_BY_ONE.match(self.text))

    @cached_property
    def _sets(self) -> bool:
        return bool(SETS.match(self.text))

    @cached_property
    def _is_moved(self) -> bool:
        # 其中5人获评 is about a part, and states an achievement.
        text = self.text
        return bool(MOVED.match(text)) and not self._sets and not (self.founds and PART.match(text))

    @cached_property
    def _is_rate(self) -> bool:
        return bool(RATE.match(self.text)) and not self._sets

    @cached_property
    def compares(self) -> bool:
        """Whether it gives a change of a figure or the value of a rate."""
        compared = bool(COMPARED.search(self.text)) and not self._sets
        return compared or self._is_moved or self._is_rate or self.is_of_plan

    @property
    def is_state(self) -> bool:
        """Whether it describes a state."""
        return bool(STATE.search(self.text)) and not self._sets

    @cached_property
    def _is_bare(self) -> bool:
        return not (self.counts or self.names)

    @cached_property
    def _went(self) -> bool:
        return not self.counts and bool(CAME.search(self.text) or EASED.search(self.text))

    @property
    def tells_how_it_went(self) -> bool:
        """Whether it says how something went or what turned into what: “双减”工作扎实推进."""
        return self._went or self._turns

    @cached_property
    def is_outcome(self) -> bool:
        """Whether it gives, without a number, the outcome of an act: 执法水平稳步提高."""
        return self._went or (self._is_bare and (self._turns or bool(OUTCOME.search(self.text))))

    @cached_property
    def averts(self) -> bool:
        """Whether it says what an act was to avert or achieve."""
        return not self.counts and bool(AVERTS.match(self.text))

    @cached_property
    def says_nothing_own(self) -> bool:
        """Whether it only says what was to be averted, or what every office must do or observe."""
        text = self.text
        return self.averts or (
            not self.counts
            and bool(
                FORMULA.match(text)
                or FIRST_RESPONSIBLE.search(text)
                or EVERY_ONE.search(text)
                or IN_FORCE.match(text)
                or OBSERVES.match(text)
                or BY_LAW.search(text)
                or AT_LARGE.match(text)
                or EFFORT.match(text)
            )
        )

    @cached_property
    def is_remark(self) -> bool:
        """Whether it compares figures, gives a total, marks a date or quotes somebody."""
        if is_remark(self.text):
            return True
        indicator = indicator_of(self.text)
        return bool(indicator) and not (self.names or self._sets or DONE_TO.match(indicator))

    @cached_property
    def goes_on(self) -> bool:
        """Whether it says what is not done yet, or is done as before."""
        return bool(GOES_ON.search(self.text))

    @cached_property
    def is_note(self) -> bool:
        """Whether it explains how to read the report's figures."""
        return bool(ON_FIGURES.search(self.text))

    @property
    def is_aim(self) -> bool:
        """Whether it gives, without number or name, the purpose of an act: 让群众少跑腿."""
        return self.says_nothing_own or (self._is_bare and bool(AIM.match(self.text)))

    @property
    def wants_act(self) -> bool:
        """Whether it says by a catchword what an act was for, which the previous clause tells of, if any does."""
        return not self.founds and bool(TURNED_OUT.match(self.text))

    @property
    def says_how(self) -> bool:
        """Whether it says how, or to each of which, what the previous clause tells of was done, if any does."""
        return not (self.names or self.founds) and bool(SAYS_HOW.match(self.text))

    @cached_property
    def is_opening(self) -> bool:
        """Whether it begins with an attitude or a formula."""
        return bool(OPENING.match(self.text) or STRESS.match(self.text))

    @property
    def outcome_of(self) -> str:
        """The act whose outcome it says was made public: 清理 of 清理结果向社会公布; or empty."""
        published = PUBLISHED.match(self.text)
        return published["act"] if published else ""

    @cached_property
    def founds_anew(self) -> bool:
        """Whether it says that something was founded, other than that there is more of it or it is counted at last."""
        return bool(FOUNDS.search(_MORE.sub("", self.text)))

    @property
    def _is_of_those(self) -> bool:
        text = self.text
        is_bare = text.startswith("其中") and not (self.names or _DONE_THERE.match(text))
        return bool(PART.match(text)) or is_bare

    @property
    def is_part(self) -> bool:
        """Whether it says for how many of those mentioned before something is true."""
        return self._is_of_those or self.text.startswith("从中")

    @property
    def is_unnamed(self) -> bool:
        """Whether it names a document whose subject is in the previous clause."""
        return bool(UNNAMED.match(self.text))

    @property
    def wants_subject(self) -> bool:
        """Whether it states an outcome whose act is in the previous clause."""
        return bool(WANTS_SUBJECT.match(self.text))

    @property
    def sets_unsaid(self) -> bool:
        """Whether it resets something whose new value the next clause may give."""
        return bool(SETS_UNSAID.search(self.text))

    @property
    def gives_level(self) -> bool:
        """Whether it gives the value that something was set to."""
        return bool(LEVEL.match(self.text))

    @cached_property
    def is_of_plan(self) -> bool:
        """Whether it compares a figure with its plan."""
        return bool(OF_PLAN.match(self.text))

    @property
    def came_into_use(self) -> bool:
        """Whether it tells of works that came into use, or of an honour or an approval."""
        return is_in_use(self.text)

    @property
    def merely_counts(self) -> bool:
        """Whether it gives a number and founds nothing; additions (新增) are numbers too."""
        return self.counts and not self.names and not FOUNDING.search(self.text.replace("新增", ""))

    @property
    def is_specific(self) -> bool:
        """Whether it counts or names something, or says that something was founded."""
        return self.counts or self.names or self.founds

    @property
    def may_be_measure(self) -> bool:
        """Whether it is long enough to stand alone and states an act rather than the level of a figure."""
        text = self.text
        length = len(letters(text))
        if length < LEAST or (length < _WHOLE and not self.is_specific):
            return False
        if (self.is_opening and not self.is_specific) or (self.tells_how_it_went and not self.founds):
            return False
        if self.is_remark or self.says_nothing_own or self.is_note or self.is_of_plan or is_admitted(text):
            return False
        if BY_WHOM.match(text) and not (self.is_specific or self.turned_to):
            return False
        if LEANS.match(text) or RETURNED.match(text) or (UNLESS.match(text) and not self.counts):
            return False
        is_setting = (
            BY_WHAT.match(text) or text.endswith(("：", ":")) or ("《" not in text and ADVERBIAL.search(text))
        )
        is_rest = ATTENDED.match(text) or DISPOSED_OF.match(text) or self.goes_on
        is_share = (self._is_of_those and not FOUNDS.search(text)) or (is_rest and not self.founds)
        kinds = BREAKDOWN.match(text)
        is_there = (
            STANDS.match(text)
            or BY_KIND.match(text)
            or ((kinds and (kinds["part"] or not self.acts)) or (RECEIVED.match(text) and not self.acts))
        )
        if is_setting or is_share or is_there or self._is_moved or self._is_rate:
            return False
        if self.names or (self.counts and not STATED.search(text)):
            return True
        is_first = self.founds and not REACHED.search(text)
        return bool(is_first or ACT.search(text) or STAGE.search(text) or DISPOSED.match(text))
