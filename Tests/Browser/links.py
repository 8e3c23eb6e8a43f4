"""Every link of a site, with its fragment, without the network."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote, urlsplit

from environment import ENVIRONMENT, Missing, output_of
from faults import Fault
from sites import Site

LYCHEE = ENVIRONMENT / "bin" / "lychee"


def check(folders: dict[Path, Site]) -> list[Fault]:
    """Follows the links of every HTML file of these folders. A link must name a file, since a file share knows no
    index."""
    said = json.loads(output_of([LYCHEE, "--offline", "--include-fragments=full", "--no-progress", "--no-ignore",
                                 "--index-files", "", "--extensions", "html", "--format", "json", *folders], (0, 2)))
    if not said["total"]:
        raise Missing("lychee found no links at all; the sites were not where it looked")
    faults = []
    for source, errors in said["error_map"].items():
        path = Path(unquote(urlsplit(source).path) if source.startswith("file:") else source)
        site = next((site for site in folders.values() if site.folder in path.parents), None)
        for error in errors:
            target = unquote(str(error["url"])).removeprefix(site.folder.as_uri() + "/" if site else "")
            why = error["status"].get("details") or error["status"].get("text", "")
            name, page = (site.name, str(path.relative_to(site.folder))) if site else ("?", source)
            faults.append(Fault("link", name, page, "", f"a link leads nowhere: {target} ({why}); mend the link, or"
                                                        " what it names"))
    return faults
