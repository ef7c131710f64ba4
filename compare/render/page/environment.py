"""What all pages share: templates, a catalogue, a policy that allows only the page's own blocks."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Sequence
from functools import cache
from gettext import NullTranslations
from importlib import resources

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FunctionLoader, StrictUndefined

from compare.language import Language, catalogue
from compare.message import Since
from compare.render.wording import displayable


def source(name: str) -> str:
    """The text of a file of ``templates/``."""
    return resources.files("compare.templates").joinpath(name).read_text("utf-8")


def _bytecode_cache() -> BytecodeCache | None:
    """Cache of compiled templates, in a folder only this user can read; None if there is none."""
    try:
        return FileSystemBytecodeCache()
    except RuntimeError:
        return None


@cache
def environment(language: Language, since: Since | None = None) -> Environment:
    """Templates with messages in one language, everything escaped; ``since`` as in :func:`catalogue`."""
    made = Environment(
        loader=FunctionLoader(source),
        bytecode_cache=_bytecode_cache(),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    made.install_gettext_translations(catalogue(language, since), newstyle=True)  # type: ignore[attr-defined]
    made.filters["displayable"] = displayable
    made.globals["plurals"] = _plurals(catalogue(language, since))
    return made


def _plurals(messages: NullTranslations) -> Callable[[str, str], str]:
    """Both forms of a message with a ``{count}`` that a script fills in, with a bar between them."""
    return lambda one, many: "|".join(messages.ngettext(one, many, count) for count in (1, 2))


def _hash(text: str) -> str:
    """A source expression of Content Security Policy Level 3 for an inline block."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"


def policy(style: str, scripts: Sequence[str]) -> str:
    """The Content-Security-Policy of a page with one style block and these scripts."""
    allowed = " ".join(map(_hash, scripts)) or "'none'"
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {allowed}; "
        "base-uri 'none'; form-action 'none'"
    )
