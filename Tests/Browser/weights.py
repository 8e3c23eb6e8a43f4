"""How heavy pages may be, with the style, scripts, fonts and images that they load."""

from __future__ import annotations

from faults import Fault
from sites import HOME, METRIC, METRICS, Page

KILOBYTE = 1000
LIMITS = {HOME: 60 * KILOBYTE, METRIC: 45 * KILOBYTE}
LARGE_LIMITS = {METRICS: 400 * KILOBYTE}


def limit(page: Page) -> int | None:
    """The most bytes that a page may have."""
    return (LARGE_LIMITS if page.site.is_large else LIMITS).get(page.kind)


def check(weights: dict[Page, int]) -> list[Fault]:
    """Holds each page to its limit, before compression."""
    faults = [Fault("weight", page.site.name, page.path, "", f"{weight:,} bytes with all that it loads, of at most"
                    f" {limit(page):,}; make the page or its assets smaller")
              for page, weight in weights.items() if (most := limit(page)) is not None and weight > most]
    for is_large, kinds in ((False, LIMITS), (True, LARGE_LIMITS)):
        for kind in kinds:
            if not any(page.kind == kind and page.site.is_large == is_large for page in weights):
                faults.append(Fault("harness", "weights", kind, "",
                                    "no page of this kind was weighed; bring LIMITS up to date"))
    return faults
