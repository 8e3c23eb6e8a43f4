#!/usr/bin/env python3
"""Takes the README's picture: the demonstration's home page, beside a metric's.

    python3 Tests/Browser/picture.py FILE.png [--openbook BINARY]
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import subprocess
import sys
import tempfile
from pathlib import Path

import environment

environment.enter()

import visits  # noqa: E402  (these need what is installed above)
from server import Server  # noqa: E402

PAGES = ["index.html", "metrics/lead-response/index.html"]
WIDTH, HEIGHT, GAP = 880, 1100, 24


async def take(folder: Path, file: Path) -> None:
    """Photographs the pages, and then the photographs side by side."""
    with Server(folder) as server:
        async with visits.browser() as chromium:
            context = await chromium.new_context(color_scheme="light", reduced_motion="reduce")
            tab = await context.new_page()
            await tab.set_viewport_size({"width": WIDTH, "height": HEIGHT})
            photographs = []
            for page in PAGES:
                await tab.goto(f"{server.address}site/{page}")
                photographs.append(base64.b64encode(await tab.screenshot()).decode())
            # The site's own policy would forbid the photographs.
            await tab.goto("about:blank")
            await tab.set_viewport_size({"width": 2 * WIDTH + 3 * GAP, "height": HEIGHT + 2 * GAP})
            await tab.set_content(
                f"<style>body {{ margin: {GAP}px; display: flex; gap: {GAP}px; background: #d9d6cf }}</style>"
                + "".join(f'<img src="data:image/png;base64,{photograph}">' for photograph in photographs))
            await tab.screenshot(path=file)


def main() -> int:
    """Builds the demonstration and takes the picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--openbook", type=Path, help="the binary; the debug build's without it")
    options = parser.parse_args()
    try:
        openbook = (options.openbook or environment.debug_binary()).resolve()
        with tempfile.TemporaryDirectory(prefix="openbook-picture-") as scratch:
            folder = Path(scratch).resolve()
            environment.output_of([openbook, "build", environment.ROOT / "content", "-o", folder / "site", "--quiet"])
            asyncio.run(take(folder, options.file))
    except (environment.Missing, OSError, subprocess.CalledProcessError, visits.BrowserError) as error:
        print(f"picture.py: {error}", file=sys.stderr)
        return 2
    print(f"{options.file} shows {' and '.join(PAGES)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
