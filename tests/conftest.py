"""Fixtures that several test modules share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.browsing import CHROMIUM, REQUIRED, playwright

# The first example loads a dictionary, and the machine may be busy.
settings.register_profile("yoy", deadline=None)
settings.load_profile("yoy")


@pytest.fixture(scope="session")
def browser() -> Iterator[playwright.Browser]:
    if not CHROMIUM and not REQUIRED:
        pytest.skip("no chromium on this machine")
    with playwright.sync_playwright() as play:
        launched = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield launched
        launched.close()
