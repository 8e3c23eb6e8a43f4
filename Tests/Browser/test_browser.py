#!/usr/bin/env python3
"""Looks at built sites as readers do: in a browser, on paper, by keyboard, from a folder.

    python3 Tests/Browser/test_browser.py                     with the debug binary
    python3 Tests/Browser/test_browser.py --openbook BINARY   with another
    python3 Tests/Browser/test_browser.py --templates FOLDER  with templates that no binary has built in yet

Pages of every kind that the sites' manifests name are opened in Debian's Chromium: narrow, middling and wide, light and
dark, over http and as files, with and without script. README.md beside this file says what is checked.

Exit status: 0 all is well; 1 something is wrong with a page, or the harness misses a planted fault; 2 something that
the harness needs is missing.
"""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import environment

environment.enter()

import addresses  # noqa: E402  (these need what is installed above)
import filters  # noqa: E402
import links  # noqa: E402
import nu  # noqa: E402
import planted  # noqa: E402
import printing  # noqa: E402
import readouts  # noqa: E402
import sites  # noqa: E402
import styles  # noqa: E402
import visits  # noqa: E402
import weights  # noqa: E402
from environment import Missing  # noqa: E402
from faults import Fault, told  # noqa: E402
from server import Server  # noqa: E402


@dataclass(frozen=True)
class Report:
    """What was found, and how much was looked at."""

    faults: list[Fault]
    opened: int
    kinds: int
    files: int


def folders_of(built: list[sites.Site], plants: sites.Site) -> dict[Path, sites.Site]:
    """Where the HTML files stand: whole sites, and of the self-test its own pages alone."""
    return {site.folder: site for site in built} | {plants.folder / planted.SITE: plants}


def largest(built: list[sites.Site]) -> list[sites.Page]:
    """The largest page of each kind, of the sites that are not made to be weighed."""
    return [found[0] for site in built if not site.is_large for found in site.samples.values() if not found[0].moves]


def among(plants: sites.Site, some: tuple[planted.Planted, ...]) -> list[sites.Page]:
    """These pages of the self-test."""
    return [page for page in plants.pages if any(f"/{one.name}/" in page.path for one in some)]


def to_print(built: list[sites.Site], plants: sites.Site) -> list[sites.Page]:
    """The pages that are printed."""
    return largest(built) + among(plants, planted.PAPER)


def to_read(built: list[sites.Site], plants: sites.Site) -> list[sites.Page]:
    """The pages whose charts are read out and whose tables are looked at."""
    return largest(built) + among(plants, planted.READ)


def addressed(openbook: Path, folder: Path, *options: str) -> list[Fault]:
    """Reads what a site tells machines, and the same with faults in it."""
    site = sites.addressed(openbook, folder, addresses.BASE, *options)
    plants = planted.plant_addresses(site, folder / planted.SITE)
    return addresses.check(site) + planted.check_addresses(addresses.check(plants))


async def look(built: list[sites.Site], plants: sites.Site, folder: Path) -> Report:
    """Makes every check; programs run beside the browser."""
    folders = folders_of(built, plants)
    with Server(folder / "sites") as server, ThreadPoolExecutor(environment.WORKERS) as pool:
        small = {at: site for at, site in folders.items() if not site.is_large}
        beside = [pool.submit(links.check, folders), pool.submit(nu.check, small)]
        async with visits.browser() as chromium:
            seen = await visits.visit_all(chromium, server, [*built, plants])
            printed = await printing.write(chromium, server, to_print(built, plants), folder)
            read = await readouts.check(chromium, server, to_read(built, plants))
            cascade = next(site for site in built if site.name == sites.CASCADE)
            read += await filters.check(chromium, server, cascade, filters.plant(cascade, folder / "sites"))
            tab = await chromium.new_page()
            faults = seen.faults + read + await styles.check(tab, [site for site in built if not site.is_large] + [plants])
        beside += [pool.submit(printing.check_one, page, paper, file) for (page, paper), file in printed.items()]
        faults += weights.check(seen.weights)
        for running in beside:
            faults += running.result()
    ours = [fault for fault in faults if fault.site != planted.SITE]
    missed = planted.check([fault for fault in faults if fault.site == planted.SITE])
    kinds = {kind for site in built for kind in site.samples}
    opened = sum(len(pages) for site in built for pages in site.samples.values())
    return Report(ours + missed, opened, len(kinds), sum(len(site.paths) for site in built))


def run(openbook: Path, folder: Path, *options: str) -> int:
    """Builds the sites, looks at them, and prints what is wrong."""
    start = time.monotonic()
    built = sites.build(openbook, folder, *options)
    plants = planted.plant(built[0], folder / "sites" / planted.SITE)
    report = asyncio.run(look(built, plants, folder))
    messages = told(report.faults + addressed(openbook, folder / "addressed", *options))
    for message in messages:
        print(message, file=sys.stderr)
    if messages:
        print(f"test_browser.py: {len(messages)} things to mend. `make look` takes pictures of every kind of page.",
              file=sys.stderr)
        return 1
    print(f"Browser: {report.opened} pages of {report.kinds} kinds opened, {report.files} files and their links read,"
          f" nothing to mend, {time.monotonic() - start:.0f} s")
    return 0


def main() -> int:
    """Runs the harness in a folder of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--openbook", type=Path, help="the binary; the debug build's without it")
    parser.add_argument("--templates", type=Path, help="templates in place of those that are built into the binary")
    options = parser.parse_args()
    try:
        environment.program(environment.BROWSERS, "chromium")
        environment.program(["java"], "default-jre-headless")
        printing.tools()
        openbook = (options.openbook or environment.debug_binary()).resolve()
        with tempfile.TemporaryDirectory(prefix="openbook-browser-") as folder:
            theme = ["--templates", str(options.templates.resolve())] if options.templates else []
            return run(openbook, Path(folder).resolve(), *theme)
    except (Missing, OSError, subprocess.CalledProcessError, visits.BrowserError) as error:
        print(f"test_browser.py: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
