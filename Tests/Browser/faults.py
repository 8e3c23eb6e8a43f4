"""What is wrong with a page, and how it is told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MOST_PLACES = 4


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, in one place."""

    sort: str
    """Which check found it: `axe`, `overflow`, `console` …; the self-test plants one of each."""
    site: str
    page: str
    how: str
    """How the page was looked at, such as `360 px, dark`; empty where it does not matter."""
    what: str
    """What is wrong, and what to do."""

    @property
    def place(self) -> str:
        return f"{self.site}/{self.page}" + (f" ({self.how})" if self.how else "")


def told(faults: Iterable[Fault]) -> list[str]:
    """The faults as messages; the same fault of many places is one message with the first of them."""
    places: dict[tuple[str, str], list[str]] = {}
    for fault in faults:
        seen = places.setdefault((fault.sort, fault.what), [])
        if fault.place not in seen:
            seen.append(fault.place)
    messages = []
    for (sort, what), seen in places.items():
        more = f"\n      and {len(seen) - MOST_PLACES} more" if len(seen) > MOST_PLACES else ""
        messages.append(f"FAILED: {sort}: {what}\n      " + "\n      ".join(seen[:MOST_PLACES]) + more)
    return messages
