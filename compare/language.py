"""The two languages of all texts for people: gettext catalogues with English message ids."""

from __future__ import annotations

import gettext
import re
from enum import StrEnum
from functools import cache
from importlib import resources

from compare.errors import ConfigurationError
from compare.message import Earlier, Message, Since


class Language(StrEnum):
    """A language of the interface."""

    ZH = "zh"
    EN = "en"


def language_of(code: str) -> Language:
    """The language of a code; raises ConfigurationError for one there is no catalogue of."""
    if code not in tuple(Language):
        raise ConfigurationError(
            "There is no language {code}; use {known}.", code=repr(code), known=", ".join(Language)
        )
    return Language(code)


_LAST_YEAR = (
    ("上年度?(?!结转|结余)", "{year}年"),
    ("^[Ll]ast year$", "{year}"),
    ("[Ll]ast year(?=['’]s)", "{year}"),
    ("(?<=from )last year|(?<=for )last year", "{year}"),
    ("last year", "in {year}"),
    ("^Last year", "In {year}"),
)
"""How a sentence names last year, and how it names the year of an older report in its place.

Not compiled: every command imports this module, and few need them.
"""


_VERSIONS = (
    ("上年度?(?!结转|结余)", "原稿"),
    ("本年度?(?!新收|办理)", "新稿"),
    ("年度对比", "版本对比"),
    ("两年的?", "两稿"),
    ("^Last year(?!['’]s)", "Earlier version"),
    ("^This year$", "New version"),
    ("^old$", "earlier version"),
    ("^new$", "new version"),
    ("[Ll]ast year['’]s report", "the earlier version"),
    ("[Tt]his year['’]s report", "the new version"),
    ("[Ll]ast year(?=['’]s)", "the earlier version"),
    ("[Tt]his year(?=['’]s)", "the new version"),
    ("last year", "in the earlier version"),
    ("this year", "in the new version"),
)
"""The same for two versions of one report."""


class _Since(gettext.NullTranslations):
    """The messages of a language with an older year, or another version, in place of last year."""

    def __init__(self, language: Language, since: Since) -> None:
        super().__init__()
        self._plain = catalogue(language)
        self._written = (
            _VERSIONS
            if since is Earlier.VERSION
            else tuple((last_year, written.format(year=since)) for last_year, written in _LAST_YEAR)
        )

    def gettext(self, message: str) -> str:
        return self._rewritten(self._plain.gettext(message))

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._rewritten(self._plain.ngettext(msgid1, msgid2, n))

    def _rewritten(self, said: str) -> str:
        for last_year, written in self._written:
            said = re.sub(last_year, written, said)
        return said


@cache
def catalogue(language: Language, since: Since | None = None) -> gettext.NullTranslations:
    """The messages of a language; English is the language of the message ids themselves.

    ``since`` is what stands for last year in every message, for a report compared with another than last year's.
    """
    if since is not None:
        return _Since(language, since)
    if language is Language.EN:
        return gettext.NullTranslations()
    file = resources.files("compare").joinpath("locale", language.value, "LC_MESSAGES", "yoy.mo")
    with file.open("rb") as stream:
        return gettext.GNUTranslations(stream)


def say(message: Message, language: Language) -> str:
    """The sentence in a language, its values filled in."""
    values = {
        name: say(value, language) if isinstance(value, Message) else value
        for name, value in message.details.items()
    }
    told = catalogue(language, message.since)
    if message.plural:
        return told.ngettext(message.template, message.plural, message.count).format(**values)
    return told.gettext(message.template).format(**values)
