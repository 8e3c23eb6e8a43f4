"""Pages as they are printed: a running head on every sheet, no sheet blank, and nothing cut in two."""

from __future__ import annotations

import re
import subprocess
from html import unescape
from pathlib import Path

from playwright.async_api import Browser

from environment import output_of, program
from faults import Fault
from server import Server
from sites import Page
from visits import PROBES

# Width and height in points.
PAPERS = {"A4": (595, 842), "Letter": (612, 792)}
HEAD = 72
"""How far down the running head may reach, in points: an inch."""
FOOT = 60
DOTS_AN_INCH = 24
LIGHTEST_INK = 200
# As pdfinfo lists what links lead to, with the names that probes.js gives.
MARK = re.compile(r'^ *(\d+) \[.*\] "whole\.(\w+)\.(\d+)\.([^."]*)\.\d+"$', re.MULTILINE)
WORD = re.compile(r'<word .*?yMin="([\d.]+)" .*?yMax="([\d.]+)">(.*?)</word>')
WHOLE = {"tr": "row", "li": "list item"}


def tools() -> list[str]:
    """pdftotext, pdftoppm and pdfinfo."""
    return [program([name], "poppler-utils") for name in ("pdftotext", "pdftoppm", "pdfinfo")]


async def write(browser: Browser, server: Server, pages: list[Page], folder: Path) -> dict[tuple[Page, str], Path]:
    """Prints pages on both papers."""
    written = {}
    context = await browser.new_context()
    tab = await context.new_page()
    for index, page in enumerate(pages):
        await tab.goto(f"{server.address}{page.site.name}/{page.path}")
        await tab.evaluate(PROBES + ".mark()")
        for paper in PAPERS:
            written[page, paper] = folder / f"{index}-{paper}.pdf"
            await tab.pdf(path=written[page, paper], format=paper, print_background=False)
    await context.close()
    return written


def _words(file: Path) -> list[list[tuple[float, float, str]]]:
    """The words of each sheet, with where they begin and end from its top, in points."""
    said = output_of([tools()[0], "-bbox", file, "-"])
    return [[(float(top), float(bottom), unescape(word)) for top, bottom, word in WORD.findall(sheet)]
            for sheet in said.split("<page ")[1:]]


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


def _cut(file: Path) -> list[tuple[int, str]]:
    """The rows and list items that begin on one sheet and end on another: the sheet, and which."""
    places: dict[tuple[str, str, str], set[int]] = {}
    for sheet, element, index, words in MARK.findall(output_of([tools()[2], "-dests", file])):
        places.setdefault((element, index, words), set()).add(int(sheet))
    return [(min(sheets), f"the {WHOLE[element]} '{words.replace('-', ' ').strip()}'")
            for (element, _, words), sheets in places.items() if len(sheets) > 1]


def check_one(page: Page, paper: str, file: Path) -> list[Fault]:
    """What is wrong with one printed page."""
    faults = []

    def tell(sheet: int, what: str) -> None:
        faults.append(Fault("print", page.site.name, page.path, f"{paper}, sheet {sheet} of {len(sheets)}", what))

    width, height = PAPERS[paper]
    sheets = _sheets(file)
    for sheet, (drawn, words) in enumerate(zip(sheets, _words(file), strict=True), start=1):
        head = " ".join(word for _, bottom, word in words if bottom < HEAD)
        foot = " ".join(word for top, _, word in words if top > height - FOOT)
        if page.site.company not in head:
            tell(sheet, f"no running head: '{page.site.company}' is not in the topmost inch; print it on every sheet,"
                        " with the month and the audience")
        if len(sheets) > 1 and not re.search(rf"\b{sheet}\b", f"{head} {foot}"):
            tell(sheet, "no page number at the top or the bottom; print one on every sheet")
        if _is_blank(*drawn):
            tell(sheet, "the sheet is blank; remove the break or the empty box that makes it")
        if abs(drawn[0] * 72 / DOTS_AN_INCH - width) > 4 or abs(drawn[1] * 72 / DOTS_AN_INCH - height) > 4:
            tell(sheet, f"the sheet is not {paper}; leave `size` out of @page, so that the reader's paper counts")
    for sheet, whole in _cut(file):
        tell(sheet, f"{whole} is cut in two; keep it on one sheet")
    return faults
