#!/usr/bin/env python3
"""Takes pictures of every kind of page, for people to look at.

    python3 Tests/Browser/look.py FOLDER [--openbook BINARY]

FOLDER gets a PNG of each kind of page of each site at three widths, light and dark, and one of every printed sheet.
"""

from __future__ import annotations

import argparse
import asyncio
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import environment

environment.enter()

import printing  # noqa: E402  (these need what is installed above)
import sites  # noqa: E402
import visits  # noqa: E402
from server import Server  # noqa: E402


def picture(page: sites.Page) -> str:
    """A file name for a page, without its ending."""
    return f"{page.site.name}-" + re.sub(r"[/.]+", "-", page.path.removesuffix("/index.html").removesuffix(".html"))


async def take(built: list[sites.Site], folder: Path, scratch: Path) -> int:
    """Takes the pictures; returns how many."""
    pages = [found[0] for site in built for found in site.samples.values() if not found[0].moves]
    taken = 0
    with Server(scratch / "sites") as server:
        async with visits.browser() as chromium:
            for scheme in visits.SCHEMES:
                context = await chromium.new_context(color_scheme=scheme, reduced_motion="reduce")
                tab = await context.new_page()
                for page in pages:
                    await tab.goto(f"{server.address}{page.site.name}/{page.path}")
                    for width in visits.WIDTHS:
                        await tab.set_viewport_size({"width": width, "height": visits.HEIGHT})
                        await tab.screenshot(path=folder / f"{picture(page)}-{scheme}-{width}.png",
                                             full_page=not page.site.is_large)
                        taken += 1
            small = [page for page in pages if not page.site.is_large]
            printed = await printing.write(chromium, server, small, scratch)
    for (page, paper), file in printed.items():
        subprocess.run([printing.tools()[1], "-r", "60", "-png", file, folder / f"{picture(page)}-print-{paper}"],
                       check=True)
    return taken + len(list(folder.glob("*-print-*.png")))


def main() -> int:
    """Builds the sites and takes the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--openbook", type=Path, help="the binary; the debug build's without it")
    options = parser.parse_args()
    try:
        printing.tools()
        openbook = (options.openbook or environment.debug_binary()).resolve()
        options.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="openbook-look-") as scratch:
            built = sites.build(openbook, Path(scratch).resolve())
            taken = asyncio.run(take(built, options.folder, Path(scratch).resolve()))
    except (environment.Missing, OSError, subprocess.CalledProcessError, visits.BrowserError) as error:
        print(f"look.py: {error}", file=sys.stderr)
        return 2
    print(f"{taken} pictures in {options.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
