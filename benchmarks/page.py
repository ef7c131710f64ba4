"""Size of the page, and how long Chromium takes to open and filter it, by length of the two reports.

    python benchmarks/page.py [CHARACTERS …]

Reports of the asked length are made of the corpus: its paragraphs repeated with other figures.  Opening is
timed by the browser's own clock (navigation start to the end of the load event and the first frame
behind it), filtering from the click to the next frame.
"""

from __future__ import annotations

import random
import re
import shutil
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

import compare

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "wangchuan"
FRAME = "() => new Promise(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()), 0)))"
FILTER = """() => new Promise(done => {
  const begin = performance.now();
  document.querySelector('.filters input[value=figure]').click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - begin), 0));
})"""


def grown(year: int, characters: int, folder: Path) -> Path:
    """A report of about so many characters: the year's paragraphs again and again, the figures varied."""
    lines = (CORPUS / f"{year}.txt").read_text("utf-8").splitlines()
    chance = random.Random(year)
    body = [line for line in lines if len(line) > 60]
    out = list(lines)
    size = sum(map(len, out))
    number = 0
    while size < characters:
        number += 1
        out.append(f"（{number}）第{number}组工作事项情况")
        for line in body:
            varied = re.sub(
                r"\d{2,4}(?=[件个份场名次])", lambda m: str(int(m[0]) + chance.randrange(90)), line
            )
            out.append(f"{varied[:-1]}，涉及第{number}组。")
            size += len(varied)
    path = folder / f"{year}-{characters}.txt"
    path.write_text("\n\n".join(out), "utf-8")
    return path


def main() -> None:
    """Print a table, one row a length."""
    sizes = [int(argument) for argument in sys.argv[1:]] or [8_000, 50_000, 200_000]
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    print("| characters each | compare s | page MB | × texts | open ms | filter ms |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as play:
        folder = Path(name)
        browser = play.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for size in sizes:
            old, new = (compare.read(grown(year, size, folder)) for year in (2023, 2024))
            begin = time.perf_counter()
            text = compare.compare(old, new).to_html()
            seconds = time.perf_counter() - begin
            path = folder / "page.html"
            path.write_text(text, "utf-8")
            page = browser.new_page()
            page.goto(path.as_uri())
            opened = page.evaluate(FRAME)
            filtered = page.evaluate(FILTER)
            bytes_of_texts = len(old.text.encode()) + len(new.text.encode())
            written = len(text.encode())
            print(
                f"| {len(new.text):,} | {seconds:.1f} | {written / 1e6:.2f} | {written / bytes_of_texts:.1f} "
                f"| {opened:.0f} | {filtered:.0f} |"
            )
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
