"""Charts as they are read out, by pointer, finger and keys, and tables in a narrow window."""

from __future__ import annotations

from playwright.async_api import Browser, Page as Tab

from faults import Fault
from server import Server
from sites import METRIC, Page
from visits import HEIGHT, NARROW, PROBES, WIDE

CHART = "[data-table]"


class Reading:
    """One page's chart, its months the newest first, and what is wrong with reading it."""

    def __init__(self, tab: Tab, page: Page):
        self._tab = tab
        self._page = page
        self.faults: list[Fault] = []

    def _tell(self, what: str) -> None:
        self.faults.append(Fault("read-out", self._page.site.name, self._page.path, "", what))

    async def _seen(self) -> dict:
        return await self._tab.evaluate(PROBES + ".reading()")

    def _compare(self, how: str, seen: dict, index: int) -> None:
        """Tells what of the month's row is not said."""
        missing = [word for word in seen["rows"][index] if word not in seen["text"]]
        if missing:
            self._tell(f"{how} reads out '{seen['text']}', without '{missing[0]}'; say what the month's row says")
        elif not seen["line"]:
            self._tell(f"{how} marks no month; draw a line through it")

    async def read(self) -> None:
        """Points, and presses keys."""
        seen = await self._seen()
        if len(seen["dots"]) > len(seen["rows"]):
            self._tell(f"the chart has {len(seen['dots'])} months and its table {len(seen['rows'])}; give it a row"
                       " for each")
            return
        await self._point()
        await self._press()

    async def _point(self) -> None:
        """Points at months with a mouse and with a finger."""
        await self._tab.set_viewport_size({"width": WIDE, "height": HEIGHT})
        await self._tab.locator(CHART).scroll_into_view_if_needed()
        before = await self._seen()
        dots = before["dots"]
        for index in {0, len(dots) // 2, len(dots) - 1}:
            await self._tab.mouse.move(dots[index]["x"] + 1, before["middle"])
            self._compare("the pointer", await self._seen(), index)
        if (moved := (await self._seen())["height"] - before["height"]) != 0:
            self._tell(f"the page grows by {moved} px when a month is read out; keep room for it")
        await self._tab.mouse.move(0, 0)
        if text := (await self._seen())["text"]:
            self._tell(f"'{text}' stays when the pointer is gone; take it away")
        await self._tab.touchscreen.tap(dots[-1]["x"] + 1, before["middle"])
        self._compare("a finger", await self._seen(), len(dots) - 1)

    async def _press(self) -> None:
        """Goes through the months with keys, where the chart scrolls."""
        await self._tab.set_viewport_size({"width": NARROW, "height": HEIGHT})
        await self._tab.locator(CHART).focus()
        last = len((await self._seen())["dots"]) - 1
        for key, index in (("End", 0), ("ArrowLeft", min(1, last)), ("Home", last), ("ArrowRight", max(last - 1, 0))):
            await self._tab.keyboard.press(key)
            seen = await self._seen()
            self._compare(f"the key {key}", seen, index)
            if not seen["left"] <= seen["dots"][index]["x"] <= seen["right"]:
                self._tell(f"the month to which {key} goes is out of sight; scroll the chart to it")
        await self._tab.keyboard.press("Enter")
        if (await self._seen())["focused"] != max(last - 1, 0):
            self._tell("Enter does not lead to the month's row; focus it, in sight")
        await self._tab.locator(CHART).focus()
        await self._tab.keyboard.press("End")
        await self._tab.keyboard.press("Escape")
        if text := (await self._seen())["text"]:
            self._tell(f"'{text}' stays after Escape; take it away")


async def check(browser: Browser, server: Server, pages: list[Page]) -> list[Fault]:
    """Reads the charts of metrics out, and looks at the tables of all these pages."""
    faults: list[Fault] = []
    context = await browser.new_context(has_touch=True, reduced_motion="reduce")
    tab = await context.new_page()
    for page in pages:
        await tab.set_viewport_size({"width": NARROW, "height": HEIGHT})
        await tab.goto(f"{server.address}{page.site.name}/{page.path}")
        faults.extend(Fault("table", page.site.name, page.path, f"{NARROW} px", what)
                      for what in await tab.evaluate(PROBES + ".tables()"))
        faults.extend(Fault("chart", page.site.name, page.path, f"{NARROW} px", what)
                      for what in await tab.evaluate(PROBES + ".leaving()"))
        if page.kind == METRIC and await tab.locator(CHART).count():
            reading = Reading(tab, page)
            await reading.read()
            faults += reading.faults
    await context.close()
    return faults
