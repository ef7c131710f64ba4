"""A real Chromium for the tests of the pages; required where YOY_REQUIRE_BROWSER is set."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

playwright = pytest.importorskip("playwright.sync_api")

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
REQUIRED = os.environ.get("YOY_REQUIRE_BROWSER") == "1"


def opened(
    browser: playwright.Browser, path: Path, fragment: str = "", **options: object
) -> tuple[playwright.Page, list[str], list[str]]:
    """A page opened from disk with the network cut, what it asked for and what it complained of."""
    context = browser.new_context(offline=True, **options)
    page = context.new_page()
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(path.as_uri() + fragment)
    return page, requests, complaints


@contextmanager
def landing(page: playwright.Page) -> Iterator[None]:
    """Wait until the page has done what it does about the fragment that the block sets or goes back to.

    Chromium tells of it in a task of its own, at times later than a test asks.
    """
    page.evaluate(
        """() => {
            window.landed = new Promise((done, fail) => {
                addEventListener("hashchange", done, {once: true});
                setTimeout(() => fail(new Error("the fragment did not change")), 10000);
            });
        }"""
    )
    yield
    page.evaluate("() => window.landed.then(() => null)")
