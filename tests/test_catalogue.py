"""Every sentence a person reads has its Chinese, and the compiled catalogue is current."""

from __future__ import annotations

import io
import re
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "compare" / "locale" / "zh" / "LC_MESSAGES"
KEYWORDS = {
    "_": None,
    "gettext": None,
    "ngettext": (1, 2),
    "counted": (1, 2),
    "plurals": (1, 2),
    "N_": None,
    "message": None,
    "UnreadableDocument": None,
    "ConfigurationError": None,
    "OutputError": None,
}
METHODS = [
    ("compare/checks/*.py", "docs.rules:extract"),
    ("compare/**.py", "python"),
    ("templates/**.j2", "jinja2.ext:babel_extract"),
]
PLACE = re.compile(r"\{\w+\}|%\(\w+\)s")


def forms(message: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """The forms of a message for one and for many; a single one if it counts nothing."""
    return (message,) if isinstance(message, str) else tuple(message)


def translated() -> Catalog:
    with (FOLDER / "yoy.po").open("rb") as stream:
        return read_po(stream, locale="zh")


def said() -> set[str]:
    options = {"templates/**.j2": {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}}
    found = extract_from_dir(ROOT, METHODS, options, keywords=KEYWORDS)
    return {message if isinstance(message, str) else message[0] for _, _, message, _, _ in found}


def test_every_sentence_is_translated_and_none_is_left_over() -> None:
    catalogue = {forms(m.id)[0]: forms(m.string)[0] for m in translated() if m.id}
    assert not {message for message in said() if not catalogue.get(message)}
    assert not set(catalogue) - said()


def test_translations_keep_the_places_of_values() -> None:
    for message in translated():
        if message.id:
            *_singular, said = forms(message.id)
            for written in forms(message.string):
                assert sorted(PLACE.findall(said)) == sorted(PLACE.findall(written))


def test_the_compiled_catalogue_is_current() -> None:
    compiled = io.BytesIO()
    write_mo(compiled, translated())
    with (FOLDER / "yoy.mo").open("rb") as stream:
        shipped = {forms(m.id): forms(m.string) for m in read_mo(stream) if m.id}
    assert shipped == {forms(m.id): forms(m.string) for m in read_mo(io.BytesIO(compiled.getvalue())) if m.id}
