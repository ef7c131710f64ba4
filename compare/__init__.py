"""Compare yearly government reports: this year against last year, one district against another.

>>> import compare
>>> old = compare.read("corpus/wangchuan/2023.txt")
>>> new = compare.read("corpus/wangchuan/2024.txt")
>>> result = compare.compare(old, new)
>>> result.new.year
2024
>>> page = result.to_html()
>>> page.startswith("<!doctype html>")
True
>>> checked = compare.check(new, [old])
>>> [finding.rule for finding in checked.findings][0]
'stale-year'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from compare.version import __version__

if TYPE_CHECKING:
    from compare.checking import check
    from compare.checks.settings import Settings
    from compare.comparison import compare, read
    from compare.districts.building import districts_of
    from compare.errors import ConfigurationError, OutputError, UnreadableDocument, YoyError
    from compare.model import CheckResult, Comparison, Finding, Report
    from compare.model.districts import Districts
    from compare.model.series import Series
    from compare.series.series import series_of

__all__ = [
    "CheckResult",
    "Comparison",
    "ConfigurationError",
    "Districts",
    "Finding",
    "OutputError",
    "Report",
    "Series",
    "Settings",
    "UnreadableDocument",
    "YoyError",
    "__version__",
    "check",
    "compare",
    "districts_of",
    "read",
    "series_of",
]

_HOMES = {
    "check": "compare.checking",
    "Settings": "compare.checks.settings",
    "CheckResult": "compare.model",
    "Finding": "compare.model",
    "compare": "compare.comparison",
    "read": "compare.comparison",
    "Comparison": "compare.model",
    "Report": "compare.model",
    "Series": "compare.model.series",
    "series_of": "compare.series.series",
    "Districts": "compare.model.districts",
    "districts_of": "compare.districts.building",
    "ConfigurationError": "compare.errors",
    "OutputError": "compare.errors",
    "UnreadableDocument": "compare.errors",
    "YoyError": "compare.errors",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first used (PEP 562), so that ``yoy --help`` loads nothing else."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """The public names, loaded or not, for completion in a shell or an editor."""
    return sorted({*globals(), *__all__})
