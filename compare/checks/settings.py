"""What a team set for its checks: read from a mapping, every key and value looked at.

The mapping is what ``[tool.yoy]`` of a pyproject.toml, a ``yoy.toml`` or the ``[yoy]`` section of a
setup.cfg holds; ``compare/schema/configuration-1.json`` describes it for editors.
"""

from __future__ import annotations

import difflib
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from compare.checks.draft import Draft
from compare.checks.one_unit import comparison_in, report_in, standard_units
from compare.checks.parts import Part
from compare.checks.profile import PROFILES, ReportKind, kind_of
from compare.checks.registry import DETECTORS, RULES
from compare.checks.rule import Context, Rule
from compare.checks.terms import DEFAULT_TERMS
from compare.errors import ConfigurationError
from compare.frozen import FrozenMap
from compare.message import Message, message
from compare.model import Comparison, Report, Severity

_LARGEST = sys.float_info.max


@dataclass(frozen=True, slots=True)
class Settings:
    """The configuration of ``yoy check``; the defaults are those of an empty file."""

    select: frozenset[str] = frozenset(RULES)
    """What runs: names of rules, and of detectors of rules that are not to run whole (``typo/lost``)."""
    severities: Mapping[str, Severity] = field(default_factory=FrozenMap)
    """By rule, where it is not the rule's own."""
    thresholds: Mapping[str, Mapping[str, float]] = field(default_factory=FrozenMap)
    """By rule and name of the threshold."""
    kind: ReportKind | None = None
    """The profile; None takes it from the report's title."""
    parts: tuple[Part, ...] = ()
    """Required parts of the profile ``custom``."""
    issuers: Mapping[str, tuple[str, ...]] = field(default_factory=FrozenMap)
    """Issuer → its other names."""
    units: tuple[frozenset[str], ...] = ()
    """Groups of units that count the same thing."""
    terms: Mapping[str, str] = field(default_factory=lambda: DEFAULT_TERMS)
    """Outdated term → the one in force."""
    fail_on: Severity | None = Severity.ERROR
    """Least severity that fails the run; None never fails."""
    ignore: frozenset[str] = frozenset()
    """What does not run of what is selected: names of rules and of detectors."""

    def rules(self) -> tuple[Rule, ...]:
        """The rules that run, each with the detectors that run, in the order of the registry.

        Raises ConfigurationError where none is left.
        """
        chosen = (
            replace(rule, detectors=tuple(d for d in rule.detectors if self._runs(rule, rule.full_name(d))))
            for rule in RULES.values()
        )
        left = tuple(rule for rule in chosen if rule.detectors)
        if not left:
            # A run that checks nothing would pass as one that finds nothing.
            raise ConfigurationError("No rule is left to run: ignore removes everything that select allows.")
        return left

    def _runs(self, rule: Rule, detector: str) -> bool:
        names = {rule.name, detector}
        return not names.isdisjoint(self.select) and names.isdisjoint(self.ignore)

    def context(
        self,
        report: Report,
        comparison: Comparison | None,
        older: tuple[Report, ...],
        peers: tuple[Report, ...],
    ) -> Context:
        """What the rules may look at."""
        kind = self.kind or kind_of(report)
        parts = self.parts if kind is ReportKind.CUSTOM else PROFILES[kind].parts
        if standard := standard_units(self.units):
            comparison = comparison and comparison_in(comparison, standard)
            report = comparison.new if comparison else report_in(report, standard)
            older = tuple(report_in(earlier, standard) for earlier in older)
        names = {name for issuer, others in self.issuers.items() for name in (issuer, *others) if report.issuer in (issuer, *others)}  # fmt: skip
        return Context(
            Draft(report, comparison, kind is ReportKind.GONGZUOBAOGAO),
            older=older,
            peers=peers,
            terms=self.terms,
            parts=parts,
            issuer_names=tuple(sorted(names)),
        )


class _Source:
    """A table of the configuration with the file and the key it came from."""

    def __init__(self, file: str, value: object, key: str = "") -> None:
        self.file = file
        self.key = key
        self.value = value

    def refuse(self, expected: str | Message) -> ConfigurationError:
        return ConfigurationError(
            "{file}: {key} is {value}; it must be {expected}.",
            file=self.file,
            key=self.key or "yoy",
            value=repr(self.value),
            expected=expected,
        )

    def table(self) -> Mapping[str, Any]:
        if not isinstance(self.value, Mapping):
            raise self.refuse(message("a table"))
        return self.value

    def entries(self) -> Iterable[tuple[str, _Source]]:
        for name, value in self.table().items():
            yield str(name), _Source(self.file, value, f"{self.key}.{name}" if self.key else str(name))

    def text(self) -> str:
        if not isinstance(self.value, str) or not self.value:
            raise self.refuse(message("a text"))
        return self.value

    def texts(self) -> list[str]:
        if not isinstance(self.value, list | tuple) or not all(isinstance(v, str) and v for v in self.value):
            raise self.refuse(message("a list of texts"))
        return list(self.value)

    def number(self, *, is_share: bool = False) -> float:
        value = self.value
        # TOML knows inf and nan, and whole numbers that no float holds.
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _LARGEST:
            raise self.refuse(message("a finite number not below 0"))
        if is_share and value > 1:
            raise self.refuse(message("a share from 0 to 1"))
        return float(value)

    def one_of(self, choices: Iterable[str]) -> str:
        allowed = list(choices)
        if self.value not in allowed:
            raise self.refuse(", ".join(allowed))
        return str(self.value)

    def rule_names(self) -> frozenset[str]:
        names = self.texts()
        for name in names:
            require_rule(self.file, name, self.key)
        return frozenset(names)


def unknown(
    file: str, name: str, known: Iterable[str], what: Message, key: str, meant: Sequence[str] = ()
) -> ConfigurationError:
    """The refusal of a name nobody knows, with the one that was probably meant: of ``meant``, or one like it."""
    near = meant or difflib.get_close_matches(name, list(known), 1)
    if near:
        return ConfigurationError(
            "{file}: {name} in {key} is not {what}; did you mean {near}?",
            file=file, name=name, key=key, what=what, near=near[0],
        )  # fmt: skip
    return ConfigurationError(
        "{file}: {name} in {key} is not {what}; known are {known}.",
        file=file, name=name, key=key, what=what, known=", ".join(known),
    )  # fmt: skip


def require_rule(file: str, name: str, key: str) -> None:
    """Refuses what names neither a rule nor a detector of one, with the name that was probably meant."""
    if name in RULES or name in DETECTORS:
        return
    rule, _, detector = name.partition("/")
    if not detector:
        # Of a detector without its rule the full name is what was meant.
        meant = sorted(full for full in DETECTORS if full.endswith(f"/{name}"))
        raise unknown(file, name, RULES, message("a rule"), key, meant)
    if rule not in RULES and not difflib.get_close_matches(name, DETECTORS, 1):
        raise unknown(file, rule, RULES, message("a rule"), key)
    known = sorted(full for full in DETECTORS if rule not in RULES or full.startswith(f"{rule}/"))
    raise unknown(file, name, known, message("a detector of a rule"), key)


def settings_from(file: str, mapping: Mapping[str, Any]) -> Settings:
    """The settings a configuration holds; raises ConfigurationError that names file and key."""
    values: dict[str, Any] = {}
    for name, source in _Source(file, mapping).entries():
        if name not in _KEYS:
            raise unknown(file, name, _KEYS, message("a setting"), "yoy")
        target, read = _KEYS[name]
        values[target] = read(source)
    if values.get("kind") is ReportKind.CUSTOM and not values.get("parts"):
        raise ConfigurationError(
            "{file}: the profile custom has no parts; name them under yoy.parts.", file=file
        )
    return Settings(**values)


def _severities(source: _Source) -> Mapping[str, Severity]:
    found: dict[str, Severity] = {}
    for name, entry in source.entries():
        if name not in RULES:
            raise unknown(source.file, name, RULES, message("a rule"), source.key)
        found[name] = Severity(entry.one_of([s.value for s in Severity]))
    return FrozenMap(found)


def _thresholds(source: _Source) -> Mapping[str, Mapping[str, float]]:
    found: dict[str, Mapping[str, float]] = {}
    for name, entry in source.entries():
        if name not in RULES:
            raise unknown(source.file, name, RULES, message("a rule"), source.key)
        numbers: dict[str, float] = {}
        for threshold, number in entry.entries():
            if threshold not in RULES[name].thresholds:
                raise unknown(source.file, threshold, RULES[name].thresholds or ("none",), message("a threshold"), entry.key)  # fmt: skip
            # Counts have whole numbers for their defaults.
            is_share = 0 < RULES[name].thresholds[threshold] < 1
            numbers[threshold] = number.number(is_share=is_share)
        found[name] = FrozenMap(numbers)
    return FrozenMap(found)


def _kind(source: _Source) -> ReportKind | None:
    name = source.one_of(["auto", *(kind.value for kind in ReportKind)])
    return None if name == "auto" else ReportKind(name)


def _parts(source: _Source) -> tuple[Part, ...]:
    import re

    found: list[Part] = []
    for code, entry in source.entries():
        fields = {name: value.text() for name, value in entry.entries()}
        if set(fields) != {"name", "pattern"}:
            raise entry.refuse(message("a table of name and pattern"))
        try:
            re.compile(fields["pattern"])
        except re.error as error:
            raise _Source(source.file, fields["pattern"], f"{entry.key}.pattern").refuse(
                message("a regular expression")
            ) from error
        found.append(Part(code, fields["name"], fields["pattern"]))
    return tuple(found)


def _issuers(source: _Source) -> Mapping[str, tuple[str, ...]]:
    return FrozenMap({name: tuple(entry.texts()) for name, entry in source.entries()})


def _units(source: _Source) -> tuple[frozenset[str], ...]:
    if not isinstance(source.value, list | tuple):
        raise source.refuse(message("a list of lists of units"))
    return tuple(frozenset(_Source(source.file, group, source.key).texts()) for group in source.value)


def _terms(source: _Source) -> Mapping[str, str]:
    """The shipped terms with the configured ones over them; an empty replacement takes one away."""
    terms = dict(DEFAULT_TERMS)
    for name, entry in source.entries():
        if entry.value == "":
            terms.pop(name, None)
        else:
            terms[name] = entry.text()
    return FrozenMap(terms)


def _fail_on(source: _Source) -> Severity | None:
    name = source.one_of([*(s.value for s in Severity), "never"])
    return None if name == "never" else Severity(name)


_KEYS: dict[str, tuple[str, Callable[[_Source], Any]]] = {
    "select": ("select", _Source.rule_names),
    "ignore": ("ignore", _Source.rule_names),
    "severity": ("severities", _severities),
    "thresholds": ("thresholds", _thresholds),
    "profile": ("kind", _kind),
    "parts": ("parts", _parts),
    "issuers": ("issuers", _issuers),
    "units": ("units", _units),
    "terms": ("terms", _terms),
    "fail-on": ("fail_on", _fail_on),
}
"""Every key of the configuration, the setting it fills and how it is read."""
