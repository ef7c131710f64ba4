"""The style sheets of the pages share one set of colours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[2] / "templates"
SHARED = (TEMPLATES / "style.css").read_text("utf-8")


@pytest.mark.parametrize("name", sorted(path.name for path in TEMPLATES.glob("*.css")))
def test_every_variable_a_style_sheet_uses_is_defined(name: str) -> None:
    style = SHARED + (TEMPLATES / name).read_text("utf-8")
    defined = set(re.findall(r"(--[\w-]+)\s*:", style))
    # What a screen reader is told comes with the page, in its language.
    used = {name for name in re.findall(r"var\((--[\w-]+)", style) if not name.startswith("--say-")}
    assert used <= defined
