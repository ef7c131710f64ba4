"""The two languages of all texts for people: gettext catalogues with English message ids."""

from __future__ import annotations

import gettext
from enum import StrEnum
from functools import cache
from importlib import resources

from compare.errors import ConfigurationError
from compare.message import Message


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


@cache
def catalogue(language: Language) -> gettext.NullTranslations:
    """The messages of a language; English is the language of the message ids themselves."""
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
    return catalogue(language).gettext(message.template).format(**values)
