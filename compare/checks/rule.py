"""What a rule is: its name, what it needs, how grave it is, and the function that finds.

A rule lives in a module of its own.  The module's docstring is the rule's documentation: a first line
that says what is found, then paragraphs that begin with ``Rationale:``, ``Example:``, ``Source:`` and
``Fix:``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from compare.checks.draft import Draft
from compare.checks.parts import Part
from compare.frozen import FrozenMap
from compare.model import Comparison, Finding, Report, Severity


class Need(StrEnum):
    """What a rule needs beside the draft."""

    DRAFT = "draft"
    """Nothing; a rule that looks at last year's report too, where there is one, says DRAFT."""
    LAST_YEAR = "last-year"
    PEERS = "peers"


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a rule may look at."""

    draft: Draft
    older: tuple[Report, ...] = ()
    """Reports before last year's, newest first."""
    peers: tuple[Report, ...] = ()
    """Reports of other issuers."""
    terms: Mapping[str, str] = field(default_factory=FrozenMap)
    """Outdated term → the term that replaced it."""
    thresholds: Mapping[str, float] = field(default_factory=FrozenMap)
    """Of the rule that is run, by name; its defaults filled in."""
    parts: tuple[Part, ...] = ()
    """What the profile asks for."""
    issuer_names: tuple[str, ...] = ()
    """Other names of the draft's issuer."""

    @property
    def report(self) -> Report:
        """The draft itself."""
        return self.draft.report

    @property
    def comparison(self) -> Comparison | None:
        """The draft against last year's report; None where there is none."""
        return self.draft.comparison

    @property
    def is_work_report(self) -> bool:
        """The draft is a 政府工作报告."""
        return self.draft.is_work_report

    @property
    def earlier(self) -> tuple[Report, ...]:
        """Earlier reports of the issuer, newest first."""
        return (self.comparison.old, *self.older) if self.comparison else ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing a reviewer would send a draft back for."""

    id: str
    """``Y001``; never reused."""
    name: str
    """``stale-year``; a contract with configuration, baselines and the scorer."""
    severity: Severity
    """Of its gravest findings; a finding may be milder than its rule."""
    needs: Need
    check: Callable[[Context], Iterable[Finding]]
    documentation: str
    """The module's docstring."""
    thresholds: Mapping[str, float] = field(default_factory=FrozenMap)
    """Default thresholds by name."""
