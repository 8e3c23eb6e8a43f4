"""The sites that are looked at, their pages, and which of them stand for all."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from environment import HERE, ROOT, WORKERS, Missing

HOME = "index.html"
METRIC = "metrics/<id>/index.html"
METRICS = "metrics/index.html"
MONTH = "results/<month>/index.html"
QUARTER = "objectives/<quarter>/index.html"
CASCADE = "cascade"
SHAPES = [(r"\d{4}-\d{2}", "<month>"), (r"\d{4}-?[qQ]\d", "<quarter>"), (r"(fy)?\d{4}", "<year>")]
MANY_METRICS = 500


@dataclass(frozen=True)
class Page:
    """One page of a site."""

    site: Site
    path: str
    kind: str
    """Its route, with `<id>`, `<month>`, `<quarter>` and `<year>` for what differs among pages of one kind."""

    @property
    def file(self) -> Path:
        return self.site.folder / self.path

    @cached_property
    def size(self) -> int:
        return self.file.stat().st_size

    @property
    def moves(self) -> bool:
        """Whether it only leads on to another page."""
        return self.kind.endswith("(moved)")


@dataclass(frozen=True)
class Site:
    """A built site."""

    name: str
    folder: Path
    company: str
    paths: tuple[str, ...]
    """Every page, as the manifest lists them."""
    is_large: bool = False
    """Made to be weighed."""
    kinds: tuple[str, ...] = ()
    """The only kinds of page that are looked at; empty: all."""
    beside: Site | None = None
    """The same content for fewer readers: what has the same elements there need not be looked at again."""

    @cached_property
    def pages(self) -> list[Page]:
        return [Page(self, path, self._kind(path)) for path in self.paths]

    def _kind(self, path: str) -> str:
        first, *others = path.split("/")
        folders = [_shape(other) for other in others[:-1]]
        moved = b'http-equiv="refresh"' in (self.folder / path).read_bytes()[:2000]
        return "/".join([first, *folders, *others[-1:]]) + (" (moved)" if moved else "")

    @cached_property
    def samples(self) -> dict[str, list[Page]]:
        """Of each kind the largest page, then the smallest: what overflows, and what is empty."""
        kinds: dict[str, list[Page]] = {}
        for page in self.pages:
            if page.kind in self.kinds if self.kinds else not self._is_beside(page):
                kinds.setdefault(page.kind, []).append(page)
        for kind, pages in kinds.items():
            pages.sort(key=lambda page: (-page.size, page.path))
            kinds[kind] = [pages[0], *pages[1:][-1:]]
        return kinds

    def _is_beside(self, page: Page) -> bool:
        """Whether the site beside this one has the page with the same elements."""
        if self.beside is None or page.path not in self.beside.paths:
            return False
        return _elements(page.file) == _elements(self.beside.folder / page.path)


def _elements(file: Path) -> list[str]:
    """The tags of a page with their classes."""
    return [tag + "".join(re.findall(r"class=\"[^\"]*\"", rest))
            for tag, rest in re.findall(r"<(/?\w+)([^>]*)>", file.read_text(encoding="utf-8"))]


def _shape(segment: str) -> str:
    for pattern, shape in SHAPES:
        if re.fullmatch(pattern, segment, re.IGNORECASE):
            return shape
    return "<id>"


def opened(name: str, folder: Path) -> Site:
    """A site that was built, by its manifest."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    paths = tuple(sorted(file["path"] for file in manifest["files"] if file["path"].endswith(".html")))
    return Site(name, folder, manifest["company"], paths)


def _built(openbook: Path, name: str, content: Path, folder: Path, *options: str) -> Site:
    ran = subprocess.run([openbook, "build", content, "-o", folder / name, "--quiet", *options], check=False,
                         capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if ran.returncode:
        raise Missing(f"{content} was not built: {ran.stderr.strip()[-2000:]}")
    return opened(name, folder / name)


def _large(openbook: Path, folder: Path, *options: str) -> Site:
    subprocess.run([sys.executable, ROOT / "Benchmarks/generate.py", folder / "generated", "--metrics",
                    str(MANY_METRICS)], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return replace(_built(openbook, "large", folder / "generated/openbook", folder / "sites", *options), is_large=True,
                   kinds=(HOME, METRICS))


def _cascade(openbook: Path, folder: Path, *options: str) -> Site:
    """A company whose objectives are so many that one narrows the tree: 3 teams, 2 factors, 4 levels."""
    content = folder / "cascading"
    roles = [f"r{number}" for number in range(46)]
    above = {role: roles[(number - 1) // 4] for number, role in enumerate(roles) if number > 1}
    lines = ["teams:", *(f"  t{team}: {{name: Team {team}}}" for team in range(3)), "roles:"]
    for number, role in enumerate(roles):
        boss = f", reports-to: {above[role]}" if role in above else ""
        lines.append(f"  {role}: {{title: Head of thing {number}, team: t{number % 3}{boss}}}")
    for part in ("factors", "objectives/2026-Q4"):
        (content / part).mkdir(parents=True)
    for factor in ("growth", "trust"):
        (content / f"factors/{factor}.md").write_text(f"---\ntitle: {factor.title()}\n---\n", encoding="utf-8")
    for number, role in enumerate(roles):
        place = f"parent: {above[role]}/o, link: sums" if role in above else f"factor: {('growth', 'trust')[number]}"
        measure = f"measure: {{unit: parts, target: 10, results: {{2026-10: {number % 11}}}}}"
        (content / f"objectives/2026-Q4/{role}.yaml").write_text(
            f"- {{id: o, title: Bring part {number}, {place}, {measure}}}\n", encoding="utf-8")
    (content / "organisation.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (content / "openbook.yaml").write_text("company: Example\nas-of: 2026-10\n", encoding="utf-8")
    return replace(_built(openbook, CASCADE, content, folder / "sites", *options), kinds=(QUARTER,))


def addressed(openbook: Path, folder: Path, base: str, *options: str) -> Site:
    """Builds a site that anybody may read, and that knows its own address."""
    return _built(openbook, "addressed", ROOT / "examples/nhs-ae", folder, "--base-url", base, *options)


def build(openbook: Path, folder: Path, *options: str) -> list[Site]:
    """Builds every site into a folder of its own."""
    sites = folder / "sites"
    with ThreadPoolExecutor(WORKERS) as pool:
        large = pool.submit(_large, openbook, folder, *options)
        cascade = pool.submit(_cascade, openbook, folder, *options)
        company = _built(openbook, "content", ROOT / "content", sites, *options)
        board = replace(_built(openbook, "content-board", ROOT / "content", sites, "--audience", "board", *options),
                        beside=company)
        others = [_built(openbook, content.name, content, sites, *options)
                  for content in (ROOT / "examples/nhs-ae", ROOT / "examples/smallest", HERE / "almost-empty")]
        return [company, board, *others, cascade.result(), large.result()]
