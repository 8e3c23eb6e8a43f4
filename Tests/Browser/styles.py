"""Style sheets: every declaration is one that Chromium knows.

The Nu checker of 2020 does not know the CSS of today, and a browser drops in silence what it cannot read.
"""

from __future__ import annotations

from collections.abc import Iterator

import tinycss2
from playwright.async_api import Page as Tab

from faults import Fault
from sites import Site
from visits import PROBES

# What stands beside the standard's own property for other browsers.
FOR_OTHERS = ("-moz-", "-webkit-", "-ms-")
# Their declarations are descriptors, which no browser can be asked about.
DESCRIBING = {"font-face", "page", "property", "counter-style"}

Declaration = tuple[int, str, str]


def declarations(css: str) -> tuple[list[Declaration], list[tuple[int, str]]]:
    """The declarations of a style sheet, with their lines, and what cannot be read."""
    found: list[Declaration] = []
    errors: list[tuple[int, str]] = []

    def walk(nodes: Iterator[object]) -> None:
        for node in nodes:
            if node.type == "error":
                errors.append((node.source_line, node.message))
            elif node.type == "declaration" and not node.name.startswith(("--", *FOR_OTHERS)):
                found.append((node.source_line, node.name, tinycss2.serialize(node.value).strip()))
            elif node.type in ("qualified-rule", "at-rule") and node.content is not None:
                if getattr(node, "lower_at_keyword", "") not in DESCRIBING:
                    walk(tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True))

    walk(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))
    return found, errors


async def check(tab: Tab, sites: list[Site]) -> list[Fault]:
    """Asks the browser about each declaration of each style sheet."""
    faults = []
    for site in sites:
        for file in sorted(site.folder.rglob("*.css")):
            found, errors = declarations(file.read_text(encoding="utf-8"))
            known = await tab.evaluate(f"(all) => {PROBES}.known(all)", [[name, value] for _, name, value in found])
            path = str(file.relative_to(site.folder))
            faults.extend(Fault("css", site.name, path, f"line {line}", f"{message}; mend it")
                          for line, message in errors)
            faults.extend(Fault("css", site.name, path, f"line {line}",
                                f"Chromium does not know '{name}: {value}'; mend it, or remove it")
                          for (line, name, value), is_known in zip(found, known) if not is_known)
    return faults
