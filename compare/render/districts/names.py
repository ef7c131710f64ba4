"""Names of themes, caveats and honours, and the wording of values of a set of districts."""

from __future__ import annotations

import re

from compare.language import Language, catalogue
from compare.message import N_
from compare.model.districts import Caveat, ComparableIndicator, Districts, Honour, IndicatorValue, Theme
from compare.render.wording import displayable, plain_number

THEMES = {
    Theme.FUNCTIONS: N_("Functions of government"),
    Theme.RULES: N_("Rules and documents"),
    Theme.DECISIONS: N_("Major decisions"),
    Theme.ENFORCEMENT: N_("Enforcement"),
    Theme.OVERSIGHT: N_("Oversight of power"),
    Theme.DISPUTES: N_("Disputes"),
    Theme.EMERGENCIES: N_("Emergencies"),
    Theme.CAPACITY: N_("Knowledge of law"),
    Theme.LEADERSHIP: N_("Leadership"),
}
NO_THEME = N_("No theme named")
CAVEATS = {
    Caveat.VARIANT: N_("another wording"),
    Caveat.UNIT: N_("another unit"),
    Caveat.SCOPE: N_("other bodies counted"),
    Caveat.SPAN: N_("another time"),
    Caveat.BOUND: N_("not an exact number"),
}
HONOURS = {
    Honour.PROMOTED: N_("promoted"),
    Honour.FIRST: N_("a first"),
    Honour.PILOT: N_("pilot"),
    Honour.AWARDED: N_("awarded"),
}


def theme_name(theme: Theme | None, language: Language) -> str:
    """Name of a theme."""
    return catalogue(language).gettext(THEMES[theme] if theme else NO_THEME)


def indicator_name(indicator: ComparableIndicator, language: Language) -> str:
    """Name of an indicator: translated if it is in our own list, else as in the reports."""
    return catalogue(language).gettext(indicator.name) if indicator.key else displayable(indicator.name)


def caveats_said(value: IndicatorValue, language: Language) -> str:
    """The marks of a value as words: another wording (受理); another unit."""
    _ = catalogue(language).gettext
    shown = {Caveat.VARIANT: value.variant, Caveat.SCOPE: value.scope, Caveat.SPAN: value.span}
    said = []
    for caveat in value.caveats:
        word = _(CAVEATS[caveat])
        said.append(word + _(" ({note})").format(note=shown[caveat]) if shown.get(caveat) else word)
    return _("; ").join(said)


def per_said(denominator: str, scale: int, language: Language) -> str:
    """Per 10,000 of population."""
    _ = catalogue(language).gettext
    if scale == 1:
        return _("per {denominator}").format(denominator=denominator)
    return _("per {scale} of {denominator}").format(scale=f"{scale:,}", denominator=denominator)


def rate_said(value: IndicatorValue | None, rate: float) -> str:
    """A divided value with three significant digits."""
    from decimal import Decimal

    unit = value.figure.quantity.unit if value else ""
    return f"{plain_number(Decimal(f'{rate:.3g}'))}{unit}"


def heading_of(districts: Districts, language: Language) -> str:
    """``2024 · 霁川区、青禾区、望川县``; the number of districts if there are many."""
    _ = catalogue(language).gettext
    names = [displayable(district.name) for district in districts.districts]
    if len(names) > 6:
        return _("{year} · {count} districts").format(year=districts.year, count=len(names))
    return f"{districts.year} · {_(', ').join(names)}"


def file_stem(districts: Districts) -> str:
    """A file name from the year and the districts, safe on every system."""
    names = [district.name for district in districts.districts]
    shown = "-".join(names) if len(names) <= 4 else f"{names[0]}-{len(names)}"
    return re.sub(r"[^\w-]+", "", f"{shown}-{districts.year}")[:80]
