"""Opens pages in Chromium and tells what is wrong with them there."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from playwright.async_api import Browser, ConsoleMessage, Page as Tab, Response, async_playwright
from playwright.async_api import Error as BrowserError

from environment import BROWSERS, HERE, WORKERS, packaged, program
from faults import Fault
from server import Server
from sites import Page, Site

WIDTHS = (360, 768, 1440)
NARROW, _, WIDE = WIDTHS
HEIGHT = 900
SCHEMES = ("light", "dark")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# No name but the server's has an address, so nothing that a page asks for leaves this machine.
ARGUMENTS = ["--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1", "--disable-dev-shm-usage"]
SECONDS = 20
PROBES = (HERE / "probes.js").read_text(encoding="utf-8").partition("\n")[2].strip()
AXE = """axe.run(%s, {runOnly: {type: %s}, rules: {%s}, preload: false, resultTypes: ['violations']})
  .then((result) => result.violations)"""
AXE_RULES = AXE % ("document", f"'tag', values: {TAGS}", "'color-contrast': {enabled: false}")
AXE_CONTRAST = AXE % (f"{{include: {PROBES}.looks()}}", "'rule', values: ['color-contrast', 'link-in-text-block']", "")
BLANK = "blank"
# Before any script of the page, so that a violation in its head is seen too.
LISTENER = """addEventListener('securitypolicyviolation', (event) => (window.openbookViolations ??= []).push(
  `${event.effectiveDirective} stopped ${event.blockedURI || 'something'} on line ${event.lineNumber}`))"""


@dataclass
class Seen:
    """What the visits found: faults, and the bytes that each page loads with its assets."""

    faults: list[Fault] = field(default_factory=list)
    weights: dict[Page, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Setting:
    """How a page is opened."""

    origin: str
    """`http`, `file`, or `http without script`."""
    scheme: str

    def how(self, width: int | None = None) -> str:
        parts = ([f"{width} px"] if width else []) + [self.scheme, self.origin]
        return ", ".join(parts)


class Watch:
    """Writes down what happens in a tab: messages, errors, and requests that fail or leave the site."""

    def __init__(self, tab: Tab):
        self.tab = tab
        self.begin("")
        tab.on("console", self._console)
        tab.on("pageerror", lambda error: self.add("page error", f"a script stops with '{error.message}'; mend it"))
        tab.on("request", lambda request: self._request(request.url))
        tab.on("requestfailed", lambda request: self.add(
            "failed request", f"{self.short(request.url)} cannot be loaded ({request.failure}); mend or remove what"
                              " asks for it"))
        tab.on("response", self._response)

    def begin(self, root: str) -> None:
        """Forgets what happened, before a page of the site below this address is opened."""
        self.root = root
        self.happened: list[tuple[str, str]] = []
        self.loaded: set[str] = set()

    def add(self, sort: str, what: str) -> None:
        if (sort, what) not in self.happened:
            self.happened.append((sort, what))

    def short(self, address: str) -> str:
        """An address without what differs from run to run."""
        return address.removeprefix(self.root)

    def _console(self, message: ConsoleMessage) -> None:
        text = message.text.replace(self.root, "")
        if "Content Security Policy" not in text:  # told once, by the event
            self.add("console", f"a message ({message.type}): '{text[:300]}'; remove its cause")

    def _request(self, address: str) -> None:
        if address.startswith(self.root):
            self.loaded.add(address.partition("#")[0])
        elif not address.startswith(("data:", "blob:", "about:")):
            self.add("off-site", f"a request leaves the site: {address}; take in what it loads, or remove it")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.add("failed request", f"{self.short(response.url)} is answered with {response.status};"
                                       " mend or remove what asks for it")


class Visits:
    """Visits one page after the other, with a tab for each way of opening them."""

    def __init__(self, chromium: Browser, server: Server, seen: Seen):
        self._browser = chromium
        self._server = server
        self._watches: dict[Setting, Watch] = {}
        self._axe = packaged("axe_playwright_python/axe.min.js").read_text(encoding="utf-8") + ";0"
        self.seen = seen

    @asynccontextmanager
    async def _opened(self, page: Page, setting: Setting) -> AsyncIterator[Watch]:
        """The page in its tab, which is kept, since making a tab costs more than most pages."""
        if setting not in self._watches:
            context = await self._browser.new_context(
                color_scheme=setting.scheme, java_script_enabled="without script" not in setting.origin,
                reduced_motion="reduce", viewport={"width": NARROW, "height": HEIGHT})
            context.set_default_timeout(SECONDS * 1000)
            await context.add_init_script(LISTENER)
            self._watches[setting] = Watch(await context.new_page())
        watch = self._watches[setting]
        folder = page.site.folder.resolve().as_uri()
        watch.begin(f"{folder}/" if setting.origin == "file" else f"{self._server.address}{page.site.name}/")
        await watch.tab.set_viewport_size({"width": NARROW, "height": HEIGHT})
        await watch.tab.goto(watch.root + page.path)
        try:
            yield watch
        finally:
            # A page of the same origin, since another would take another process.
            of_files = f"{page.site.folder.parent.resolve().as_uri()}/{BLANK}/index.html"
            await watch.tab.goto(of_files if setting.origin == "file" else f"{self._server.address}{BLANK}/")

    def _tell(self, page: Page, how: str, found: Iterable[tuple[str, str]]) -> None:
        self.seen.faults.extend(Fault(sort, page.site.name, page.path, how, what) for sort, what in found)

    async def visit(self, page: Page, is_largest: bool) -> None:
        """Opens a page in light and dark; the largest of its kind also wide for axe, without script, and as a file."""
        try:
            if page.moves:
                await self._follow(page)
                return
            widths = () if page.site.is_large else (NARROW, WIDE) if is_largest else (NARROW,)
            words = await self._look(page, Setting("http", "light"), widths)
            await self._look(page, Setting("http", "dark"), widths)
            for origin in ("http without script", "file") if is_largest else ():
                self._compare(page, origin, words, await self._look(page, Setting(origin, "light"), ()))
        except BrowserError as error:
            self._tell(page, "", [("not opened", f"{error.message.splitlines()[0]}; open it by hand to see why")])

    async def _follow(self, page: Page) -> None:
        """Opens a page that only leads on."""
        for setting in (Setting("http", "light"), Setting("file", "light")):
            async with self._opened(page, setting) as watch:
                await watch.tab.wait_for_url(lambda address: address != watch.root + page.path)
                if watch.short(watch.tab.url).partition("#")[0] not in page.site.paths:
                    watch.add("moved", f"it leads to {watch.short(watch.tab.url)}, which is no page of the site")
                # What was still being loaded is given up when the page is left.
                self._tell(page, setting.how(), [found for found in watch.happened if "ERR_ABORTED" not in found[1]])

    async def _look(self, page: Page, setting: Setting, widths: tuple[int, ...]) -> dict[str, list[str]]:
        """Opens a page in one way, with axe at these widths; returns its words."""
        async with self._opened(page, setting) as watch:
            tab = watch.tab
            words = await tab.evaluate(PROBES + ".words()")
            links = await tab.evaluate(PROBES + ".links()")
            for address in links["early"]:
                watch.add("off-site", f"the page connects to {address} early; remove that link")
            for width in WIDTHS if setting.origin == "http" else (NARROW,):
                await tab.set_viewport_size({"width": width, "height": HEIGHT})
                self._tell(page, setting.how(width), await self._overflow(tab))
            if setting == Setting("http", "light"):
                self._weigh(page, watch, links["icons"])
            for violation in await tab.evaluate("window.openbookViolations ?? []"):
                watch.add("csp", f"{violation.replace(watch.root, '')}; put it into a file of the site, or remove it")
            # What axe itself brings about is no fault of the page.
            self._tell(page, setting.how(), list(watch.happened))
            if widths:
                await self._axe_at(tab, page, setting, widths)
        return words

    def _weigh(self, page: Page, watch: Watch, icons: list[str]) -> None:
        paths = {watch.short(address) for address in watch.loaded | set(icons) if address.startswith(watch.root)}
        files = [page.site.folder / path for path in paths]
        self.seen.weights[page] = sum(file.stat().st_size for file in files if file.is_file())

    async def _overflow(self, tab: Tab) -> list[tuple[str, str]]:
        found = await tab.evaluate(PROBES + ".overflow()")
        told = []
        widest = ", ".join(found["sticking"][:3])
        if found["scrollWidth"] > found["width"]:
            told.append(("overflow", f"the page is {found['scrollWidth']} px wide in a window of {found['width']} px:"
                                     f" {widest or 'an invisible box'}; let it shrink, wrap, or scroll within itself"))
        elif widest:
            told.append(("sticking out", f"outside the window of {found['width']} px: {widest}; let it shrink, wrap,"
                                         " or scroll within itself"))
        return told

    async def _axe_at(self, tab: Tab, page: Page, setting: Setting, widths: tuple[int, ...]) -> None:
        """Runs axe; in dark only for contrast, since dark differs from light in colours alone."""
        await tab.evaluate(self._axe)
        for width in widths:
            await tab.set_viewport_size({"width": width, "height": HEIGHT})
            for run in (AXE_RULES, AXE_CONTRAST) if setting.scheme == "light" else (AXE_CONTRAST,):
                self._tell(page, setting.how(width), (("axe", _violation(found)) for found in await tab.evaluate(run)))

    def _compare(self, page: Page, origin: str, ours: dict[str, list[str]], others: dict[str, list[str]]) -> None:
        """Tells what the main part lacks in another way of opening the page, beside the controls of scripts."""
        if (word := _first_missing(ours["fixed"], others["all"])) is not None:
            self._tell(page, origin, [("words", f"with script over http there is '{word}', which is not there"
                                                " otherwise; write it into the page")])
        if (word := _first_missing(others["fixed"], ours["all"])) is not None:
            self._tell(page, origin, [("words", f"there is '{word}', which a script takes away or moves; leave it")])


def _first_missing(words: list[str], others: list[str]) -> str | None:
    """The place at which words stop being found, in order, in others."""
    rest = iter(others)
    for index, word in enumerate(words):
        if not any(word == other for other in rest):
            return " ".join(words[index:index + 6])
    return None


def _violation(violation: dict) -> str:
    """What axe says, with what to do and where."""
    nodes = violation["nodes"]
    wheres = ", ".join(str(node["target"][0]) for node in nodes[:3])
    more = f" and {len(nodes) - 3} more" if len(nodes) > 3 else ""
    remedy = re.sub(r"\s+", " ", nodes[0].get("failureSummary", "").partition("\n")[2]).strip()
    return f"{violation['id']}: {violation['help']}. {remedy[:300]} At {wheres}{more}"


@asynccontextmanager
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium, for as long as it is entered."""
    async with async_playwright() as playwright:
        started = await playwright.chromium.launch(executable_path=program(BROWSERS, "chromium"), args=ARGUMENTS)
        try:
            yield started
        finally:
            await started.close()


async def visit_all(chromium: Browser, server: Server, sites: list[Site]) -> Seen:
    """Visits the samples of all sites, several at a time, the largest first."""
    (server.folder / BLANK).mkdir(exist_ok=True)
    (server.folder / BLANK / "index.html").write_text("<!doctype html><title>Blank</title>", encoding="utf-8")
    waiting = [(page, index == 0) for site in sites for pages in site.samples.values()
               for index, page in enumerate(pages)]
    waiting.sort(key=lambda job: job[0].size)
    seen = Seen()

    async def work() -> None:
        visits = Visits(chromium, server, seen)
        while waiting:
            await visits.visit(*waiting.pop())

    await asyncio.gather(*(work() for _ in range(WORKERS)))
    return seen
