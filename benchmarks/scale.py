"""How `yoy batch` grows with the number of reports: seconds, memory, size of the site.

    python benchmarks/scale.py [REPORTS …] [--jobs N …] [--pages no|yes …] [--results FILE]

Makes folders of 100, 1,000 and 3,000 invented reports (`generate.py`), runs the command on each as a user
would, with and without pages and with one and all cores, and prints Markdown.  CPU seconds of all processes
of a run are counted beside wall seconds, and rates are by CPU second: another program on the machine takes
wall time away and far less CPU time.  Memory is the kernel's own high-water mark of each process (Linux).

With ``--results`` every run is kept in a file when it is done; runs that stand there are not repeated, and
the tables are of all of them.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path

from generate import write

import compare
from compare.checking import with_findings

INTERVAL = 0.1
"""Seconds between two looks at the processes; what one uses after the last look is not counted."""
COUNTRY = 28_000
"""Some 2,800 counties, ten years."""
PROC = Path("/proc")
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the command."""

    reports: int
    jobs: int
    has_pages: bool
    pairs: int
    wall: float
    cpu: float
    """Seconds of all processes together."""
    parent: float
    """Peak resident memory of the command's own process, MiB."""
    worker: float
    """Of the largest worker that makes pairs, series or districts, MiB."""
    tables: float
    """Of the worker that makes the tables, MiB."""
    site: float
    """Size of the files, MB."""
    files: int
    again: float
    """CPU seconds of a second run, which finds everything made."""


@dataclass(slots=True)
class Process:
    """What was last seen of a process."""

    since: float
    """Clock time it was first seen."""
    cpu: float = 0.0
    peak: float = 0.0


def descendants(pid: int) -> Iterator[int]:
    """All processes below one."""
    for task in PROC.glob(f"{pid}/task/*/children"):
        try:
            children = [int(child) for child in task.read_text().split()]
        except OSError:  # ended in between
            continue
        for child in children:
            yield child
            yield from descendants(child)


def look_at(pid: int, seen: dict[int, Process]) -> None:
    """Note CPU time and peak memory of a process; one that has ended keeps what it had."""
    try:
        fields = (PROC / f"{pid}/stat").read_text().rpartition(")")[2].split()
        status = (PROC / f"{pid}/status").read_text()
    except OSError:
        return
    process = seen.setdefault(pid, Process(time.time()))
    process.cpu = (int(fields[11]) + int(fields[12])) / TICKS
    for line in status.splitlines():
        if line.startswith("VmHWM:"):
            process.peak = int(line.split()[1]) / 1024


def watched(command: list[str]) -> tuple[float, Process, list[Process]]:
    """Run a command; wall seconds, its own process and all that it started."""
    begin = time.perf_counter()
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
        seen: dict[int, Process] = {}
        while process.poll() is None:
            for pid in (process.pid, *descendants(process.pid)):
                look_at(pid, seen)
            time.sleep(INTERVAL)
        wall = time.perf_counter() - begin
        if process.returncode:
            log.seek(0)
            raise SystemExit(f"{' '.join(command)} failed:\n{log.read().decode()[-2000:]}")
    parent = seen.pop(process.pid)
    return wall, parent, list(seen.values())


def run(folder: Path, site: Path, reports: int, jobs: int, has_pages: bool) -> Run:
    """Make a site of the folder as a user would, then once more with nothing left to do."""
    command = [sys.executable, "-m", "compare", "batch", str(folder), "-o", str(site), "--jobs", str(jobs)]
    if not has_pages:
        command.append("--no-pages")
    wall, parent, workers = watched(command)
    last = max(path.stat().st_mtime for path in (site / ".yoy" / "records").iterdir())
    files = [path for path in site.rglob("*") if path.is_file()]
    _, again, others = watched(command)
    return Run(
        reports=reports,
        jobs=jobs,
        has_pages=has_pages,
        pairs=sum(1 for _ in (site / "pairs").glob("*.json")),
        wall=wall,
        cpu=parent.cpu + sum(worker.cpu for worker in workers),
        parent=parent.peak,
        worker=max(worker.peak for worker in workers if worker.since < last),
        # The tables are made by a fresh process once the last record is written.
        tables=max((worker.peak for worker in workers if worker.since >= last), default=math.nan),
        site=sum(path.stat().st_size for path in files) / 1e6,
        files=len(files),
        again=again.cpu + sum(worker.cpu for worker in others),
    )


def row(done: Run) -> str:
    """A row of the table."""
    return (
        f"| {done.reports:,} | {done.jobs} | {'yes' if done.has_pages else 'no'} | {done.pairs:,} "
        f"| {done.wall:,.1f} | {done.cpu:,.1f} | {done.pairs / done.cpu:.1f} | {done.parent:.0f} "
        f"| {done.worker:.0f} | {done.tables:.0f} | {done.site:,.0f} | {done.files:,} | {done.again:.1f} |"
    )


def growth(runs: list[Run]) -> Iterator[str]:
    """Rows: from one size to the next, and what follows for the whole country."""
    yield "| pages | jobs | reports | × reports | × CPU s | exponent | × site | parent MiB | worker MiB |"
    yield "| --- | ---: | --- | ---: | ---: | ---: | ---: | --- | --- |"
    kinds = sorted({(done.has_pages, done.jobs) for done in runs})
    ahead: list[str] = []
    for kind in kinds:
        of_kind = [done for done in runs if (done.has_pages, done.jobs) == kind]
        name = f"| {'yes' if kind[0] else 'no'} | {kind[1]} |"
        exponent = math.nan
        for small, large in pairwise(of_kind):
            exponent = _exponent(small.reports, large.reports, small.cpu, large.cpu)
            yield (
                f"{name} {small.reports:,} → {large.reports:,} | {large.reports / small.reports:.1f} "
                f"| {large.cpu / small.cpu:.1f} | {exponent:.2f} | {large.site / small.site:.1f} "
                f"| {small.parent:.0f} → {large.parent:.0f} | {small.worker:.0f} → {large.worker:.0f} |"
            )
        if len(of_kind) > 1:
            ahead.append(f"{name} {_extrapolated(*of_kind[-2:])}")
    if ahead:
        yield ""
        yield (
            f"{COUNTRY:,} reports, extrapolated (not measured) from the growth between the two largest sizes, or in "
            "proportion where that was slower: CPU time and site by the power law through them, memory of the "
            "parent by the straight line."
        )
        yield ""
        yield "| pages | jobs | CPU h | h on 2 idle cores | h on 32 | site GB | parent MiB |"
        yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
        yield from ahead


def _exponent(x1: float, x2: float, y1: float, y2: float) -> float:
    return math.log(y2 / y1) / math.log(x2 / x1)


def _extrapolated(small: Run, large: Run) -> str:
    times = COUNTRY / large.reports

    def ahead(before: float, now: float) -> float:
        return float(now * times ** max(_exponent(small.reports, large.reports, before, now), 1))

    hours = ahead(small.cpu, large.cpu) / 3600
    slope = max((large.parent - small.parent) / (large.reports - small.reports), 0)
    parent = large.parent + slope * (COUNTRY - large.reports)
    site = ahead(small.site, large.site) / 1000
    return f"{hours:.1f} | {hours / 2:.1f} | {hours / 32:.2f} | {site:.0f} | {parent:.0f} |"


def per_pair(folder: Path, pairs: int = 60) -> Iterator[str]:
    """Rows: CPU milliseconds of each step of a pair, in this process, warm."""
    issuers = sorted({path.parent for path in folder.glob("*/*/*.txt")})
    found = [pair for issuer in issuers for pair in pairwise(sorted(issuer.glob("*.txt")))][: pairs + 1]
    steps: dict[str, list[float]] = {}
    clock = time.process_time()

    def done(step: str) -> None:
        nonlocal clock
        steps.setdefault(step, []).append(time.process_time() - clock)
        clock = time.process_time()

    relations: Counter[str] = Counter()
    characters = []
    for old_path, new_path in found:
        clock = time.process_time()
        new = compare.read(new_path)
        done("read (one report)")
        old = compare.read(old_path)
        clock = time.process_time()
        comparison = compare.compare(old, new, on_step=done)
        done("assembled")
        checked = with_findings(comparison)
        done("check")
        checked.to_json()
        done("JSON")
        checked.to_html()
        done("page")
        relations.update(link.relation.value for link in comparison.sentences)
        characters.append(len(new.text))
    medians = {step: statistics.median(values[1:]) * 1000 for step, values in steps.items()}
    yield "| step | CPU ms a pair, median |\n| --- | ---: |"
    yield from (f"| {step} | {value:.1f} |" for step, value in medians.items() if step != "assembled")
    core = sum(value for step, value in medians.items() if step not in ("check", "page"))
    whole = sum(medians.values())
    yield f"| **read, compare, JSON** | **{core:.1f}** = {1000 / core:.0f} pairs/s |"
    yield f"| with check and page | {whole:.1f} = {1000 / whole:.0f} pairs/s |"
    total = sum(relations.values())
    told = ", ".join(f"{name} {count / total:.0%}" for name, count in relations.most_common())
    yield f"\n{len(found)} pairs of {statistics.mean(characters):,.0f} characters; links of sentences: {told}."


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("reports", nargs="*", type=int, default=[100, 1000, 3000])
    parser.add_argument("--jobs", nargs="+", type=int, default=sorted({1, os.cpu_count() or 1}))
    parser.add_argument("--pages", nargs="+", choices=("no", "yes"), default=["no", "yes"])
    parser.add_argument("--characters", type=int, default=6000)
    parser.add_argument("--results", type=Path, help="File to keep the runs in and to go on from.")
    arguments = parser.parse_args()
    runs = _kept(arguments.results)
    done = {(one.reports, one.jobs, one.has_pages) for one in runs}
    with tempfile.TemporaryDirectory() as name:
        for count in sorted(arguments.reports):
            folder, site = Path(name) / str(count), Path(name) / "site"
            write(folder, count, characters=arguments.characters)
            if count == min(arguments.reports):
                print("\n".join(per_pair(folder)), "\n", flush=True)
            for has_pages in ("yes" in pages for pages in arguments.pages):
                for jobs in arguments.jobs:
                    if (count, jobs, has_pages) in done:
                        continue
                    runs.append(run(folder, site, count, jobs, has_pages))
                    print(row(runs[-1]), file=sys.stderr, flush=True)
                    _keep(arguments.results, runs[-1])
                    shutil.rmtree(site)
    runs.sort(key=lambda one: (one.reports, one.has_pages, one.jobs))
    print(
        "| reports | jobs | pages | pairs | wall s | CPU s | pairs per CPU s | parent MiB | worker MiB "
        "| tables MiB | site MB | files | again CPU s |\n"
        "| ---: | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    )
    print(*map(row, runs), "", *growth(runs), sep="\n")


def _kept(results: Path | None) -> list[Run]:
    if results is None or not results.exists():
        return []
    return [Run(**json.loads(line)) for line in results.read_text("utf-8").splitlines()]


def _keep(results: Path | None, done: Run) -> None:
    if results is not None:
        with results.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(asdict(done)) + "\n")


if __name__ == "__main__":
    main()
