"""A long tree that is narrowed to a team, a status, a factor or a word."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from playwright.async_api import Browser, Page as Tab

from faults import Fault
from server import Server
from sites import QUARTER, Page, Site
from visits import HEIGHT, PROBES, WIDE

PLANTED = "cascade-planted"
# What is put in place of what, and what must be said then.
PLANTS = (('data-at="0"', 'data-at="1"', "are not shown"), ('data-at="2"', 'data-at="0"', "are not shown"))
WORD = "part 41"
FOLDED = ".tree details:not([open])"


async def _compare(tab: Tab, page: Page, what: str, faults: list[Fault], **asked: object) -> None:
    """Tells what is shown of a tree and should not be, and what should be and is not."""
    seen = await tab.evaluate(f"(asked) => {PROBES}.narrowed(asked)", asked)
    for names, fault in ((seen["missing"], "are not shown"), (seen["idle"], "are shown without a reason")):
        if names:
            faults.append(Fault("filter", page.site.name, page.path, "",
                                f"{what}: {len(names)} lines {fault}, such as '{names[0]}'"))


async def _narrow(tab: Tab, page: Page) -> list[Fault]:
    """Chooses each option of each list, one list at a time, then two together, then types a word."""
    faults: list[Fault] = []
    lists = tab.locator("[data-rows] select")
    names = await tab.locator("[data-rows] label:has(select)").all_inner_texts()
    if await lists.count() < 3:
        return [Fault("filter", page.site.name, page.path, "", "a long tree has fewer than 3 lists to narrow it by")]
    chosen: dict[int, str] = {}
    for at in range(await lists.count()):
        one = lists.nth(at)
        for option in (await one.locator("option").all_inner_texts())[1:]:
            await one.select_option(label=option)
            await _compare(tab, page, f"{names[at].split()[0]} {option}", faults, parts={at: option}, word="")
            chosen[at] = option
        await one.select_option(index=0)
    await _compare(tab, page, "all again", faults, parts={}, word="")
    for at in (0, 1):
        await lists.nth(at).select_option(label=chosen[at])
    await _compare(tab, page, "two lists", faults, parts={0: chosen[0], 1: chosen[1]}, word="")
    for at in (0, 1):
        await lists.nth(at).select_option(index=0)
    words = tab.locator("[data-rows] input")
    before = await tab.locator(FOLDED).count()
    await words.fill(WORD.upper())
    await _compare(tab, page, f"the words '{WORD}'", faults, parts={}, word=WORD)
    none = tab.locator("[data-rows] output > span")
    if await none.is_visible():
        faults.append(Fault("filter", page.site.name, page.path, "", "nothing is said to be found where something is"))
    await words.fill("no line has this")
    if not await none.is_visible():
        faults.append(Fault("filter", page.site.name, page.path, "", "nothing is found, and nothing says so"))
    await words.fill("")
    if before == 0 or await tab.locator(FOLDED).count() != before:
        faults.append(Fault("filter", page.site.name, page.path, "", "what was folded is not, once all is shown again"))
    return faults


def plant(site: Site, folder: Path) -> list[Site]:
    """Copies the site once for each fault that is planted."""
    copies = []
    for number, (right, wrong, _) in enumerate(PLANTS):
        copy = replace(site, name=f"{PLANTED}-{number}", folder=folder / f"{PLANTED}-{number}")
        shutil.copytree(site.folder, copy.folder)
        for page in site.samples[QUARTER]:
            text = page.file.read_text(encoding="utf-8")
            (copy.folder / page.path).write_text(text.replace(right, wrong), encoding="utf-8")
        copies.append(copy)
    return copies


async def check(browser: Browser, server: Server, site: Site, planted: list[Site]) -> list[Fault]:
    """Narrows the tree of a quarter's page, and those of its copies, in which a fault must be found."""
    faults: list[Fault] = []
    tab = await browser.new_page(viewport={"width": WIDE, "height": HEIGHT})
    for one, (_, _, expected) in zip([site, *planted], [("", "", ""), *PLANTS], strict=True):
        page = one.samples[QUARTER][0]
        await tab.goto(f"{server.address}{one.name}/{page.path}")
        found = await _narrow(tab, page)
        if one is site:
            faults += found
        elif not any(expected in fault.what for fault in found):
            faults.append(Fault("harness", one.name, page.path, "", f"a planted fault is not found: '{expected}'"))
    await tab.close()
    return faults
