"""Time whole commands side by side in one run: medians, ratios, peak memory.

    python benchmarks/speed.py [OLD NEW] [--runs N]

Without arguments it compares the two largest reports beside the checkout (``../shared/data``), or the
largest of the corpus.  Peers: a naive jieba + difflib + jinja2 script, difflib.HtmlDiff, the
``redlines`` command and ``git diff --word-diff``; one that is not installed is left out and said so.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Python keeps the bytecode of what it runs, as on the machine of a user; for peers as for us."""
NO_FAST = "import sys; sys.modules['rjieba'] = None; from compare.cli import main; main()"


def largest_reports() -> tuple[Path, Path]:
    """The two largest plain-text reports at hand."""
    root = HERE.parent
    found = [*root.parent.glob("shared/data/**/*.txt")] or [*root.glob("corpus/*/*.txt")]
    first, second = sorted(found, key=lambda path: path.stat().st_size)[-2:]
    return first, second


def commands(old: Path, new: Path, folder: Path) -> dict[str, list[str] | None]:
    """Name → command line; None where a peer is not installed."""
    python = sys.executable
    redlines = shutil.which("redlines", path=os.pathsep.join([str(Path(python).parent), os.environ["PATH"]]))
    common = ["compare", str(old), str(new), "-o"]
    return {
        "(a) naive jieba + difflib + jinja2": [
            python,
            str(HERE / "naive.py"),
            str(old),
            str(new),
            str(folder / "a.html"),
        ],
        "yoy, jieba": [python, "-c", NO_FAST, *common, str(folder / "j.html")],
        "yoy, fast extra (rjieba)": [python, "-m", "compare", *common, str(folder / "f.html")],
        "(b) difflib.HtmlDiff": [
            python,
            str(HERE / "htmldiff.py"),
            str(old),
            str(new),
            str(folder / "b.html"),
        ],
        "(c) redlines": [redlines, "markdown", str(old), str(new)] if redlines else None,
        "(d) git diff --word-diff": ["git", "diff", "--no-index", "--word-diff", str(old), str(new)],
        "yoy --help": [python, "-m", "compare", "--help"],
        "python -c pass": [python, "-c", "pass"],
    }


def measured(command: list[str], runs: int) -> tuple[float, float]:
    """Median seconds, and peak memory in MiB."""
    seconds = []
    for _ in range(runs):
        begin = time.perf_counter()
        done = subprocess.run(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False
        )
        seconds.append(time.perf_counter() - begin)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{command[:4]} failed: {done.stderr.decode()[-400:]}")
    return statistics.median(seconds), peak(command)


def peak(command: list[str]) -> float:
    """Peak resident memory of one run, MiB (measured in a child so that runs do not mix)."""
    pid = os.fork()
    if pid == 0:
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        os.execvpe(command[0], command, ENVIRONMENT)
    usage = os.wait4(pid, 0)[2]
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return usage.ru_maxrss / scale


def main() -> None:
    """Print the table as Markdown."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reports", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=7)
    arguments = parser.parse_args()
    old, new = arguments.reports or largest_reports()
    print(
        f"{old.name} ({len(old.read_text('utf-8')):,} characters) and {new.name} ({len(new.read_text('utf-8')):,})\n"
    )
    print("| command | median s | × (a) | peak MiB |\n| --- | ---: | ---: | ---: |")
    base = None
    with tempfile.TemporaryDirectory() as folder:
        for name, command in commands(old, new, Path(folder)).items():
            if command is None:
                print(f"| {name} | not installed | | |")
                continue
            measured(command, 1)  # caches of the file system and of jieba are warm for everyone
            seconds, memory = measured(command, arguments.runs)
            base = base or seconds
            print(f"| {name} | {seconds:.3f} | {seconds / base:.2f} | {memory:.0f} |")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
