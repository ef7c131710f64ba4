"""What a clause is by its own words: an act, a count, a state, an opening, an aim."""

from __future__ import annotations

from functools import cached_property

from compare.measures.acts import (
    ACT,
    ATTENDED,
    DISPOSED,
    DONE_TO,
    ENUMERATOR,
    FOUNDING,
    LEANS,
    LEVEL,
    NAMED,
    RECEIVED,
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
    EVERY_ONE,
    FIRST_RESPONSIBLE,
    FORMULA,
    IN_FORCE,
    OPENING,
    OUTCOME,
    STRESS,
    TURNED,
)
from compare.measures.remarks import indicator_of, is_remark
from compare.measures.standings import (
    BREAKDOWN,
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
"""Letters.  A shorter clause is no measure by itself unless it counts or names something."""


class Words:
    """What a clause is by its own words, whatever the other report tells.

    ``has_figure`` says that the report gives a figure in it.
    """

    def __init__(self, written: str, *, has_figure: bool = False) -> None:
        # Pages put a space around numbers.
        written = "".join(written.split())
        self.text = text = ENUMERATOR.sub("", written)
        """Without 一是 and its like, and without white space."""
        self.is_changed = text != written
        self.goes_over = written.endswith(("，", ","))
        """A comma parts it from the next clause."""
        # Figures tell numbers in words (整修步道十六处) from names that begin with one (三项制度).
        self.counts = has_figure or bool(COUNT.search(NO_COUNT.sub("", text)))
        """It gives a number of something; a date, or a number in a name, counts nothing."""
        self.founds = bool(FOUNDING.search(text))
        """It tells that something was founded or begun."""

    # Most clauses are told by the first few of these: each is looked for when it is asked for.

    @cached_property
    def _turns(self) -> bool:
        return "《" not in self.text and bool(TURNED.search(self.text))

    @cached_property
    def names(self) -> bool:
        """It holds a title or a name in quotation marks."""
        return bool(NAMED.search(STORM.sub("", self.text))) and not self._turns

    @cached_property
    def acts(self) -> bool:
        """It has a verb that reports are wont to tell acts with; no list of verbs is ever whole."""
        return self.founds or bool(ACT.search(self.text))

    @cached_property
    def _sets(self) -> bool:
        return bool(SETS.match(self.text))

    @cached_property
    def _is_moved(self) -> bool:
        # 其中5人获评 is said of a part, and tells what was achieved.
        text = self.text
        return bool(MOVED.match(text)) and not self._sets and not (self.founds and PART.match(text))

    @cached_property
    def _is_rate(self) -> bool:
        return bool(RATE.match(self.text)) and not self._sets

    @cached_property
    def compares(self) -> bool:
        """It says how a figure changed, or gives the value of a rate."""
        compared = bool(COMPARED.search(self.text)) and not self._sets
        return compared or self._is_moved or self._is_rate or self.is_of_plan

    @property
    def is_state(self) -> bool:
        """It says how matters stand."""
        return bool(STATE.search(self.text)) and not self._sets

    @cached_property
    def _is_bare(self) -> bool:
        return not (self.counts or self.names)

    @cached_property
    def _went(self) -> bool:
        return not self.counts and bool(CAME.search(self.text) or EASED.search(self.text))

    @property
    def tells_how_it_went(self) -> bool:
        """It says how it went, or what turned into what: “双减”工作扎实推进."""
        return self._went or self._turns

    @cached_property
    def is_outcome(self) -> bool:
        """It says, without number, what came of an act or how it went: 执法水平稳步提高."""
        return self._went or (self._is_bare and (self._turns or bool(OUTCOME.search(self.text))))

    @cached_property
    def averts(self) -> bool:
        """It says what an act was to avert or to reach."""
        return not self.counts and bool(AVERTS.match(self.text))

    @cached_property
    def says_nothing_own(self) -> bool:
        """It says what was to be averted, or what every office is told to do or has to keep to."""
        text = self.text
        return self.averts or (
            not self.counts
            and bool(
                FORMULA.match(text)
                or FIRST_RESPONSIBLE.search(text)
                or EVERY_ONE.search(text)
                or IN_FORCE.match(text)
                or BY_LAW.search(text)
                or AT_LARGE.match(text)
            )
        )

    @cached_property
    def is_remark(self) -> bool:
        """It says how a figure stands to others or where a total stands, what a time is or what somebody said."""
        if is_remark(self.text):
            return True
        indicator = indicator_of(self.text)
        return bool(indicator) and not (self.names or self._sets or DONE_TO.match(indicator))

    @cached_property
    def goes_on(self) -> bool:
        """It says what is not done yet, or is done as before."""
        return bool(GOES_ON.search(self.text))

    @cached_property
    def is_note(self) -> bool:
        """It says how the report's figures are to be read."""
        return bool(ON_FIGURES.search(self.text))

    @property
    def is_aim(self) -> bool:
        """It says, without number or name, what an act was for: 让群众少跑腿."""
        return self.says_nothing_own or (self._is_bare and bool(AIM.match(self.text)))

    @cached_property
    def is_opening(self) -> bool:
        """It begins with a frame of mind or a formula."""
        return bool(OPENING.match(self.text) or STRESS.match(self.text))

    @property
    def is_part(self) -> bool:
        """It says of how many of those told of before something is true."""
        return bool(PART.match(self.text)) or self.text.startswith("从中")

    @property
    def is_unnamed(self) -> bool:
        """It tells of a paper; on what it is, the clause before says."""
        return bool(UNNAMED.match(self.text))

    @property
    def wants_subject(self) -> bool:
        """The clause before says by what act that came about."""
        return bool(WANTS_SUBJECT.match(self.text))

    @property
    def sets_unsaid(self) -> bool:
        """It sets something anew; to what, the next clause may say."""
        return bool(SETS_UNSAID.search(self.text))

    @property
    def gives_level(self) -> bool:
        """It says to what something was set."""
        return bool(LEVEL.match(self.text))

    @cached_property
    def is_of_plan(self) -> bool:
        """It says how a figure stands to what was planned."""
        return bool(OF_PLAN.match(self.text))

    @property
    def merely_counts(self) -> bool:
        """It gives a number and founds nothing; what was added (新增) is a number too."""
        return self.counts and not self.names and not FOUNDING.search(self.text.replace("新增", ""))

    @property
    def is_specific(self) -> bool:
        """It counts or names something, or says that something was founded."""
        return self.counts or self.names or self.founds

    @property
    def may_be_measure(self) -> bool:
        """It is long enough to mean something by itself and tells of an act, not how a figure stands."""
        text = self.text
        length = len(letters(text))
        if length < LEAST or (length < _WHOLE and not self.is_specific):
            return False
        if (self.is_opening and not self.is_specific) or (self.tells_how_it_went and not self.founds):
            return False
        if self.is_remark or self.says_nothing_own or self.is_note or self.is_of_plan or LEANS.match(text):
            return False
        is_setting = (
            BY_WHAT.match(text) or text.endswith(("：", ":")) or ("《" not in text and ADVERBIAL.search(text))
        )
        is_share = (PART.match(text) or ATTENDED.match(text) or self.goes_on) and not self.founds
        kinds = BREAKDOWN.match(text)
        is_there = STANDS.match(text) or (
            (kinds and (kinds["part"] or not self.acts)) or (RECEIVED.match(text) and not self.acts)
        )
        if is_setting or is_share or is_there or self._is_moved or self._is_rate:
            return False
        if self.names or (self.counts and not STATED.search(text)):
            return True
        is_first = self.founds and not REACHED.search(text)
        return bool(is_first or ACT.search(text) or DISPOSED.match(text))
