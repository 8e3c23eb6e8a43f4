"""Pages as they are printed: a running head on every sheet, and no sheet blank."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from playwright.async_api import Browser

from environment import output_of, program
from faults import Fault
from server import Server
from sites import HOME, METRIC, MONTH, Page

KINDS = (HOME, METRIC, MONTH)
# Width and height in points.
PAPERS = {"A4": (595, 842), "Letter": (612, 792)}
HEAD = 72
"""How far down the running head may reach, in points: an inch."""
FOOT = 60
DOTS_AN_INCH = 24
LIGHTEST_INK = 200


def tools() -> tuple[str, str]:
    """pdftotext and pdftoppm."""
    return program(["pdftotext"], "poppler-utils"), program(["pdftoppm"], "poppler-utils")


async def write(browser: Browser, server: Server, pages: list[Page], folder: Path) -> dict[tuple[Page, str], Path]:
    """Prints pages on both papers."""
    written = {}
    context = await browser.new_context()
    tab = await context.new_page()
    for index, page in enumerate(pages):
        await tab.goto(f"{server.address}{page.site.name}/{page.path}")
        for paper in PAPERS:
            written[page, paper] = folder / f"{index}-{paper}.pdf"
            await tab.pdf(path=written[page, paper], format=paper, print_background=False)
    await context.close()
    return written


def _text(file: Path, sheet: int, top: int, width: int, height: int) -> str:
    """The text of a part of a sheet, in points at 72 an inch."""
    return output_of([tools()[0], "-r", "72", "-f", str(sheet), "-l", str(sheet), "-x", "0", "-y", str(top), "-W",
                      str(width), "-H", str(height), file, "-"])


def _sheets(file: Path) -> list[tuple[int, int, bytes]]:
    """Each sheet as width, height and grey pixels."""
    drawn = subprocess.run([tools()[1], "-r", str(DOTS_AN_INCH), "-gray", file], check=True, capture_output=True).stdout
    sheets = []
    while drawn:
        head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", drawn)
        width, height = int(head[1]), int(head[2])
        sheets.append((width, height, drawn[head.end():head.end() + width * height]))
        drawn = drawn[head.end() + width * height:]
    return sheets


def _is_blank(width: int, height: int, pixels: bytes) -> bool:
    """Whether a sheet has no ink between its running head and its foot."""
    top, bottom = (points * DOTS_AN_INCH // 72 for points in (HEAD, FOOT))
    return min(pixels[top * width:(height - bottom) * width]) > LIGHTEST_INK


def check_one(page: Page, paper: str, file: Path) -> list[Fault]:
    """What is wrong with one printed page."""
    faults = []

    def tell(sheet: int, what: str) -> None:
        faults.append(Fault("print", page.site.name, page.path, f"{paper}, sheet {sheet} of {len(sheets)}", what))

    width, height = PAPERS[paper]
    sheets = _sheets(file)
    for sheet, drawn in enumerate(sheets, start=1):
        head = _text(file, sheet, 0, width, HEAD)
        foot = _text(file, sheet, height - FOOT, width, FOOT)
        if page.site.company not in " ".join(head.split()):
            tell(sheet, f"no running head: '{page.site.company}' is not in the topmost inch; print it on every sheet,"
                        " with the month and the audience")
        if len(sheets) > 1 and not re.search(rf"\b{sheet}\b", head + foot):
            tell(sheet, "no page number at the top or the bottom; print one on every sheet")
        if _is_blank(*drawn):
            tell(sheet, "the sheet is blank; remove the break or the empty box that makes it")
        if abs(drawn[0] * 72 / DOTS_AN_INCH - width) > 4 or abs(drawn[1] * 72 / DOTS_AN_INCH - height) > 4:
            tell(sheet, f"the sheet is not {paper}; leave `size` out of @page, so that the reader's paper counts")
    return faults
