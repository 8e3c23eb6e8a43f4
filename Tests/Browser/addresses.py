"""A site that knows its own address: its feed, its map, its canonical links, and what it tells robots."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

from faults import Fault
from sites import HOME, Page, Site

BASE = "https://example.org/reports/"
FEED = "feed.xml"
MAP = "sitemap.xml"
ROBOTS = "robots.txt"
ATOM = "{http://www.w3.org/2005/Atom}"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
# What a server answers where there is no page, which has no address of its own.
MISSING = "404.html"


class _Canonical(HTMLParser):
    """The canonical links of a page."""

    def __init__(self, text: str):
        super().__init__()
        self.found: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "link" and dict(attrs).get("rel") == "canonical":
            self.found.append(dict(attrs).get("href") or "")


def address(page: Page) -> str:
    """Where readers open a page."""
    return BASE + page.path.removesuffix(HOME)


def _addresses(file: Path) -> Iterator[str]:
    """The addresses in a feed or a map."""
    for element in ElementTree.parse(file).iter():
        if element.tag in (LOCATION, f"{ATOM}id"):
            yield (element.text or "").strip()
        elif element.tag == f"{ATOM}link":
            yield element.get("href", "")


def check(site: Site) -> list[Fault]:
    """Follows every address that the site tells machines, and asks each page for its own."""
    faults = []

    def tell(path: str, what: str) -> None:
        faults.append(Fault("address", site.name, path, "", what))

    pages = [page for page in site.pages if not page.moves and page.path != MISSING]
    mapped: set[str] | None = None
    for name in (FEED, MAP):
        try:
            found = set(_addresses(site.folder / name))
        except (OSError, ElementTree.ParseError) as error:
            tell(name, f"it cannot be read as XML: {error}; write it so that it can")
            continue
        mapped = found if name == MAP else mapped
        for one in sorted(found):
            path = unquote(one.removeprefix(BASE))
            if not one.startswith(BASE) or not (site.folder / (path + HOME if one.endswith("/") else path)).is_file():
                tell(name, f"it leads to {one}, which is not in the site; mend or remove it")
    for page in pages:
        canonical = _Canonical(page.file.read_text(encoding="utf-8")).found
        if canonical != [address(page)]:
            tell(page.path, f"its canonical links are {canonical}; let there be one, to {address(page)}")
        if mapped is not None and address(page) not in mapped:
            tell(page.path, f"it is not in {MAP}; name it there")
    robots = site.folder / ROBOTS
    if f"Sitemap: {BASE}{MAP}" not in (robots.read_text(encoding="utf-8").splitlines() if robots.is_file() else []):
        tell(ROBOTS, f"it does not name {BASE}{MAP}; add the line 'Sitemap: {BASE}{MAP}'")
    return faults
