"""Makes docs/screenshots/*.png: the summary, the sections and the text of the demo page, in both languages."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

import compare
from compare.checking import with_findings

ROOT = Path(__file__).resolve().parent.parent
VIEWS = {"summary": "body", "sections": "#outline", "text": ".sticky"}


def main() -> None:
    """Write the six pictures."""
    folder = ROOT / "docs" / "screenshots"
    folder.mkdir(exist_ok=True)
    reports = (compare.read(ROOT / "corpus" / "wangchuan" / f"{year}.txt") for year in (2023, 2024))
    comparison = with_findings(compare.compare(*reports))
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with tempfile.TemporaryDirectory() as place, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for lang in ("zh", "en"):
            path = Path(place) / f"{lang}.html"
            path.write_text(comparison.to_html(lang), "utf-8")
            context = browser.new_context(offline=True, viewport={"width": 1280, "height": 860})
            page = context.new_page()
            page.goto(path.as_uri())
            for name, selector in VIEWS.items():
                page.evaluate("selector => document.querySelector(selector).scrollIntoView()", selector)
                page.wait_for_timeout(200)
                page.screenshot(path=str(folder / f"{name}-{lang}.png"))
        browser.close()


if __name__ == "__main__":
    main()
