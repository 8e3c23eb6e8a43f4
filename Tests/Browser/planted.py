"""The self-test: a page with one fault of each sort, each of which must be found.

The pages stand in a copy of a site and are looked at together with the others, in the same run.
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass, replace
from pathlib import Path

from addresses import BASE, FEED, MAP, ROBOTS
from faults import Fault
from sites import HOME, METRIC, METRICS, Page, Site, opened

SITE = "planted"
MARGIN_BOXES = [f"{edge}-{part}" for edge, parts in (
    ("top", ("left-corner", "left", "center", "right", "right-corner")), ("left", ("top", "middle", "bottom")),
    ("bottom", ("left-corner", "left", "center", "right", "right-corner")), ("right", ("top", "middle", "bottom")),
) for part in parts]
STYLE = """
.planted-wide, .planted-cut, .planted-within > div { width: 2000px; height: 5px; }
.planted-within { overflow-x: auto; width: 50px; }
.planted-clip > main { overflow-x: clip; }
.planted-faint { background: #fff; color: #eee; }
@media (prefers-color-scheme: light) { .planted-faint { color: #000; } }
.planted-unknown { colour: planted; }
@media print {
  .planted-print { page: planted; }
  .planted-print > * { display: none !important; }
  .planted-sliced :is(tr, li) { break-inside: auto !important; }
  .planted-print::before, .planted-print::after { content: ""; display: block; height: 1px; break-after: page; }
}
@media screen {
  .planted-loose .scroll { background: none; }
  .planted-loose svg .tick { font-size: 90px; }
  .planted-loose th { position: static !important; min-width: 20rem !important; }
  .planted-loose [role=status]:empty { display: none; }
}
@page planted { """ + " ".join(f"@{box} {{ content: none; }}" for box in MARGIN_BOXES) + """ }
"""
SCRIPT = """
console.debug('planted-message');
document.querySelector('main').append(Object.assign(document.createElement('p'), { textContent: 'planted-by-script' }));
document.querySelector('.planted-taken').remove();
setTimeout(() => { throw new Error('planted-error'); });
"""
# Each takes one thing from a chart's read-outs, before the page's own script hears of it.
DEAF = """
for (const type of ['pointermove', 'click', 'keydown']) {
  addEventListener(type, (event) => event.key !== 'Escape' && event.stopImmediatePropagation(), true);
}
"""
STUCK = """
addEventListener('pointerleave', (event) => event.stopImmediatePropagation(), true);
addEventListener('keydown', (event) => ['Enter', 'Escape'].includes(event.key) && event.stopImmediatePropagation(), true);
Element.prototype.scrollBy = () => {};
"""
# A month in the chart that the table lacks, and months in the table that the chart lacks; the second is right.
SHIFTED = """
const dot = document.querySelector('[data-table] .dot');
dot.after(dot.cloneNode());
"""
CAPPED = """
const rows = document.querySelector('#by-month tbody');
for (let more = 0; more < 30; more++) rows.append(rows.rows[0].cloneNode(true));
"""
POLICY = "default-src 'self'; base-uri 'none'; form-action 'none'"
META = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'


@dataclass(frozen=True)
class Planted:
    """A page of the self-test: what is put into its head and its body, and what must be said of it."""

    name: str
    head: str
    body: str
    expected: tuple[tuple[str, str, str], ...]
    """The sort of each fault, a part of what is said of it, and a part of how the page was looked at."""
    has_policy: bool = True
    body_class: str = ""
    kind: str = METRIC
    """As if it were a page of a metric, so that the limits of one hold for it."""


EVERYTHING = Planted("everything", '<script src="../planted.js" defer></script><style>p { color: red }</style>', f"""
<div class="planted-wide"></div><div class="planted-within" tabindex="0"><div class="planted-allowed"></div></div>
<p class="planted-faint">planted-contrast</p><p class="planted-taken">planted-taken</p>
<p><img src="../planted.svg"></p><p><img alt="Missing" src="planted-missing.svg"></p>
<p><a href="#planted-fragment">A broken fragment</a> <a href="../planted-file.html">A broken link</a></p>
<div><span><div>An invalid nesting</div></span></div>
<p style="color: blue">An inline style</p><script>window.planted = 1</script>
<!-- {'planted-weight' * 3300} -->""", (
    ("overflow", "div.planted-wide", "360 px, light"), ("overflow", "div.planted-wide", "1440 px, dark"),
    ("console", "planted-message", "light, http"), ("console", "planted-message", "dark, http"),
    ("console", "planted-message", "light, file"), ("page error", "planted-error", "http"),
    ("csp", "style-src-elem", "http"), ("csp", "style-src-attr", "http"), ("csp", "script-src-elem", "http"),
    ("csp", "style-src-elem", "file"), ("words", "planted-by-script", "without script"),
    ("words", "planted-taken", "without script"), ("axe", "image-alt", "light"), ("axe", "planted-faint", "dark"),
    ("failed request", "planted-missing.svg", "http"), ("failed request", "planted-missing.svg", "file"),
    ("link", "planted-fragment", ""), ("link", "planted-file.html", ""), ("weight", "bytes", ""),
    ("html", "Element “div” not allowed as child of element “span”", "line"),
))
CLIPPED = Planted("clipped", "", '<div class="planted-cut"></div>', (
    ("sticking out", "div.planted-cut", "360 px"), ("sticking out", "div.planted-cut", "1440 px"),
), body_class="planted-clip")
# Where a policy would stop it, the request is never made; so this page has none.
OFF_SITE = Planted("off-site", '<link rel="preconnect" href="https://planted-early.invalid">',
                   '<p><img alt="Far" src="https://planted.invalid/far.png"></p>', (
    ("off-site", "planted.invalid/far.png", "http"), ("off-site", "planted-early.invalid", "http"),
    ("off-site", "planted.invalid/far.png", "file"), ("failed request", "planted.invalid/far.png", "http"),
), has_policy=False)
# Its policy comes from `_headers` alone.
HEADERS = Planted("headers", "", '<p style="color: blue">An inline style</p>', (("csp", "style-src-attr", "http"),),
                  has_policy=False)
PRINTED = Planted("printed", "", "", (
    ("print", "no running head", "A4"), ("print", "no running head", "Letter"), ("print", "blank", "A4"),
    ("print", "no page number", "A4"),
), body_class="planted-print")
# Several sheets of rows and items of seven lines each, of which some do not fit on what is left of a sheet.
TALL = "<br>".join(["planted-line"] * 7)
SLICED = Planted("sliced", "", f"""
<table>{"".join(f"<tr><td>planted-row {row}</td><td>{TALL}</td></tr>" for row in range(20))}</table>
<ul>{f"<li>planted-item {TALL}</li>" * 20}</ul>""", (
    ("print", "the row 'planted row", "A4"), ("print", "the row 'planted row", "Letter"),
    ("print", "the list item 'planted item", "A4"), ("print", "the list item 'planted item", "Letter"),
), body_class="planted-sliced")
WHOLE = Planted("whole", "", SLICED.body, ())
MOVED = Planted("moved", '<meta http-equiv="refresh" content="0; url=../planted.svg">', "", (
    ("moved", "planted/planted.svg", "http"), ("moved", "planted/planted.svg", "file"),
), kind=f"{METRIC} (moved)")
UNHEARD = Planted("unheard", '<script src="../deaf.js"></script>', "", (
    ("read-out", "the pointer reads out ''", ""), ("read-out", "a finger reads out ''", ""),
    ("read-out", "the key Home reads out ''", ""), ("read-out", "Enter does not lead", ""),
    ("table", "is out of sight", "360 px"), ("table", "scroll out of sight", "360 px"), ("table", "goes on", "360 px"),
    ("chart", "leaves its chart", "360 px"),
), body_class="planted-loose")
STAYING = Planted("staying", '<script src="../stuck.js"></script>', "", (
    ("read-out", "stays when the pointer is gone", ""), ("read-out", "stays after Escape", ""),
    ("read-out", "to which Home goes is out of sight", ""), ("read-out", "the page grows", ""),
), body_class="planted-loose")
LONGER = Planted("longer", '<script src="../shifted.js" defer></script>', "", (("read-out", "give it a row", ""),))
SHORTER = Planted("shorter", '<script src="../capped.js" defer></script>', "", ())
PAGES = (EVERYTHING, CLIPPED, OFF_SITE, HEADERS, PRINTED, SLICED, WHOLE, MOVED, UNHEARD, STAYING, LONGER, SHORTER)
PAPER = (PRINTED, SLICED, WHOLE)
READ = (UNHEARD, STAYING, LONGER, SHORTER)
CSS = ("css", "colour: planted", "line")
UNEXPECTED = "planted-allowed"
# In a site that knows its address: the file, what is put in place of what, and what must be said of it.
ADDRESSES = (
    (FEED, "</feed>", "", "cannot be read as XML"),
    (MAP, "</urlset>", f"<url><loc>{BASE}planted-nowhere/</loc></url></urlset>", "planted-nowhere/, which is not in"),
    (MAP, f"<loc>{BASE}metrics/</loc>", "<loc>https://planted.invalid/</loc>", "planted.invalid/, which is not in"),
    (METRICS, f'href="{BASE}metrics/"', f'href="{BASE}"', f"let there be one, to {BASE}metrics/"),
    (METRICS, "", "", f"not in {MAP}"),
    (HOME, 'rel="canonical"', 'rel="planted"', "its canonical links are []"),
    (ROBOTS, "Sitemap:", "Planted:", "does not name"),
)


def plant(original: Site, folder: Path) -> Site:
    """Copies a site and plants the pages into it; the site that comes back has no others."""
    shutil.copytree(original.folder, folder)
    pages = original.samples.get(METRIC) or next(iter(original.samples.values()))
    for planted in PAGES:
        # The largest has a chart, as not every metric does.
        source = pages[0 if planted in READ else -1].file.read_text(encoding="utf-8")
        text = source if planted.has_policy else source.replace(META, "")
        text = text.replace("</head>", f'<link rel="stylesheet" href="../planted.css">{planted.head}</head>', 1)
        text = text.replace("<body", f'<body class="{planted.body_class}"', 1)
        text = text.replace("</main>", f"{planted.body}</main>", 1)
        (folder / SITE / planted.name).mkdir(parents=True)
        (folder / SITE / planted.name / "index.html").write_text(text, encoding="utf-8")
    (folder / SITE / "planted.css").write_text(STYLE, encoding="utf-8")
    (folder / SITE / "planted.js").write_text(SCRIPT, encoding="utf-8")
    for name, script in (("deaf", DEAF), ("stuck", STUCK), ("shifted", SHIFTED), ("capped", CAPPED)):
        (folder / SITE / f"{name}.js").write_text(script, encoding="utf-8")
    (folder / SITE / "planted.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    (folder / "_headers").write_text(f"# The harness's own\n/{SITE}/headers/*\n  Content-Security-Policy: {POLICY}\n",
                                     encoding="utf-8")
    site = opened(SITE, folder)
    # In place of what the manifest tells.
    site.__dict__["pages"] = [Page(site, f"{SITE}/{planted.name}/index.html", planted.kind) for planted in PAGES]
    site.__dict__["samples"] = {page.path: [page] for page in site.pages}
    return site


def check(found: list[Fault]) -> list[Fault]:
    """What the harness did not find of all that was planted, and what it found that is right."""
    faults = []

    def expect(path: str, sort: str, what: str, how: str) -> None:
        if not any(fault.page == path and fault.sort == sort and what in fault.what and how in fault.how
                   for fault in found):
            told = "; ".join(sorted({f"{fault.sort}: {fault.what[:90]} ({fault.how})" for fault in found
                                     if fault.page == path and fault.sort == sort})) or "nothing"
            faults.append(Fault("harness", SITE, path, how, f"a planted fault is not found: {sort}, '{what}'."
                                                            f" Of that sort was found: {told}"))

    for planted in PAGES:
        for sort, what, how in planted.expected:
            expect(f"{SITE}/{planted.name}/index.html", sort, what, how)
    expect(f"{SITE}/planted.css", *CSS)
    faults.extend(Fault("harness", SITE, fault.page, fault.how, f"something right is called a fault: {fault.what}")
                  for fault in found if UNEXPECTED in fault.what
                  or (fault.sort == "read-out" and SHORTER.name in fault.page)
                  or (fault.sort == "print" and WHOLE.name in fault.page and "cut" in fault.what))
    return faults


def plant_addresses(original: Site, folder: Path) -> Site:
    """Copies a site that knows its address, and plants faults into what it tells machines."""
    shutil.copytree(original.folder, folder)
    for name, right, wrong, _ in ADDRESSES:
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(text.replace(right, wrong) if right else text, encoding="utf-8")
    return replace(original, name=SITE, folder=folder)


def check_addresses(found: list[Fault]) -> list[Fault]:
    """What was not found of that."""
    return [Fault("harness", SITE, name, "", f"a planted fault is not found: address, '{what}'")
            for name, _, _, what in ADDRESSES
            if not any(fault.page == name and what in fault.what for fault in found)]
