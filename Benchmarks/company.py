"""The made-up company that both generators are given: metrics, factors, documents, months, roles."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass, field

from words import Prose

MONTH_NAMES = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
               "November", "December"]
SEGMENTS = ["Benelux", "Nordics", "Iberia", "Alps", "Baltics", "Balkans", "Italy", "France", "Germany", "Poland",
            "Britain", "Ireland", "Canada", "Texas", "California", "Mexico", "Brazil", "Chile", "Kenya", "Australia"]

# Each area's metrics: name, unit, direction, aggregate, the usual size of a month's result (a share for %).
AREAS: dict[str, list[tuple[str, str, str, str, float]]] = {
    "marketing": [("Qualified pipeline", "USD", "up", "sum", 4e6), ("Inquiries", "count", "up", "sum", 900),
                  ("Cost of a lead", "USD", "down", "mean", 240), ("Webinar guests", "count", "up", "sum", 320),
                  ("Lead acceptance", "%", "up", "mean", 0.62)],
    "sales": [("New orders", "USD", "up", "sum", 2.4e6), ("Win rate", "%", "up", "mean", 0.27),
              ("Sales cycle", "days", "down", "mean", 74), ("Open opportunities", "count", "none", "last", 140),
              ("Average discount", "%", "down", "mean", 0.11)],
    "service": [("Response time", "hours", "down", "mean", 9), ("Solved at first contact", "%", "up", "mean", 0.71),
                ("Open requests", "count", "down", "last", 210), ("Customer score", "score", "up", "mean", 42),
                ("Service cost", "USD", "down", "sum", 3.1e5)],
    "product": [("Releases", "count", "up", "sum", 6), ("Escaped defects", "count", "down", "sum", 14),
                ("Active devices", "count", "up", "last", 5200), ("Feature adoption", "%", "up", "mean", 0.34),
                ("Lead time of a change", "days", "down", "mean", 12)],
    "operations": [("On-time delivery", "%", "up", "mean", 0.93), ("Units built", "count", "up", "sum", 4800),
                   ("Line utilisation", "%", "range", "mean", 0.8), ("Scrap", "USD", "down", "sum", 4.2e4),
                   ("Set-up time", "hours", "down", "mean", 3.4)],
    "finance": [("Revenue", "USD", "up", "sum", 5.2e6), ("Gross margin", "%", "up", "mean", 0.58),
                ("Days to collect", "days", "down", "mean", 41), ("Cash", "USD", "up", "last", 9.5e6),
                ("Overdue invoices", "USD", "down", "last", 3.8e5)],
    "people": [("Open positions", "count", "none", "last", 12), ("Time to hire", "days", "down", "mean", 52),
               ("Voluntary leavers", "count", "down", "sum", 3), ("Training hours", "hours", "up", "sum", 410),
               ("Team score", "score", "up", "mean", 71)],
    "supply": [("Stock", "USD", "range", "last", 1.8e6), ("Supplier on time", "%", "up", "mean", 0.88),
               ("Purchase price index", "score", "down", "mean", 104), ("Late parts", "count", "down", "sum", 26),
               ("Freight cost", "USD", "down", "sum", 1.6e5)],
    "quality": [("Complaints", "count", "down", "sum", 31), ("First-pass yield", "%", "up", "mean", 0.95),
                ("Audit findings", "count", "down", "sum", 5), ("Time to close", "days", "down", "mean", 17),
                ("Warranty cost", "USD", "down", "sum", 6.4e4)],
    "digital": [("Site visitors", "count", "up", "sum", 24000), ("Trial requests", "count", "up", "sum", 180),
                ("Conversion", "%", "up", "mean", 0.031), ("Uptime", "%", "up", "mean", 0.991),
                ("Hosting cost", "USD", "down", "sum", 5.5e4)],
}


@dataclass(frozen=True, order=True)
class Month:
    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year}-{self.number:02}"

    @property
    def label(self) -> str:
        return f"{MONTH_NAMES[self.number - 1]} {self.year}"

    @property
    def quarter(self) -> str:
        return f"{self.year}-Q{(self.number + 2) // 3}"

    def earlier(self, months: int) -> Month:
        index = self.year * 12 + self.number - 1 - months
        return Month(index // 12, index % 12 + 1)


@dataclass(frozen=True)
class Figure:
    """A number as a file writes it, and its value."""

    text: str
    value: float


@dataclass(frozen=True)
class Range:
    low: Figure
    high: Figure


@dataclass(frozen=True)
class Result:
    month: Month
    actual: Figure
    note: str | None


@dataclass(frozen=True)
class Judged:
    """A month against its target, as a reader sees it; no target and no variance is None."""

    month: Month
    actual: float
    target: float | tuple[float, float] | None
    variance: float | None
    status: str
    note: str | None


@dataclass
class Metric:
    id: str
    name: str
    area: str
    definition: str
    unit: str
    direction: str
    aggregate: str
    owner: str
    factor: str
    source: str
    targets: dict[str, Figure | Range] = field(default_factory=dict)
    results: list[Result] = field(default_factory=list)

    def target(self, month: Month) -> float | tuple[float, float] | None:
        """The month's target: a sum's year is shared over its months less the quarters named inside it; a mean's
        holds in each month; a last's belongs to its period's final month."""
        quarter, year = month.quarter, str(month.year)
        period = quarter if quarter in self.targets else year
        given = self.targets.get(period)
        if given is None:
            return None
        if self.aggregate == "last":
            final = month.number % 3 == 0 if period == quarter else month.number == 12
            if not final:
                return None
        if isinstance(given, Range):
            return (given.low.value, given.high.value)
        if self.aggregate != "sum":
            return given.value
        if period == quarter:
            return given.value / 3
        inside = [figure.value for key, figure in self.targets.items()
                  if key.startswith(year + "-Q") and isinstance(figure, Figure)]
        return (given.value - sum(inside)) / (12 - 3 * len(inside))

    def judged(self) -> list[Judged]:
        return [self.judge(result.month, result.actual.value, self.target(result.month), result.note)
                for result in self.results]

    def judge(self, month: Month, actual: float, target: float | tuple[float, float] | None,
              note: str | None) -> Judged:
        if target is None or self.direction == "none":
            return Judged(month, actual, None, None, "no-target", note)
        if isinstance(target, tuple):
            low, high = target
            variance = actual - low if actual < low else actual - high if actual > high else 0.0
            allowed = 0.05 * (high - low)
        else:
            variance, allowed = actual - target, 0.05 * abs(target)
        unfavourable = {"up": -variance, "down": variance, "range": abs(variance)}[self.direction]
        status = "met" if unfavourable <= 0 else "near" if unfavourable <= allowed else "missed"
        return Judged(month, actual, target, variance, status, note)


@dataclass(frozen=True)
class Document:
    """A Markdown document: its body once with links to source files, once with links to pages."""

    id: str
    title: str
    order: int
    body: str
    body_for_pages: str


@dataclass(frozen=True)
class Factor:
    id: str
    title: str
    order: int
    questions: list[str]
    body: str


@dataclass(frozen=True)
class Commentary:
    month: Month
    good: list[str]
    bad: list[str]
    body: str

    @property
    def title(self) -> str:
        return f"Results of {self.month.label}"


@dataclass(frozen=True)
class Role:
    id: str
    title: str
    reports_to: str | None
    team: str | None


@dataclass
class Company:
    name: str
    sentence: str
    months: list[Month]
    roles: list[Role]
    factors: list[Factor]
    documents: list[Document]
    commentaries: list[Commentary]
    metrics: list[Metric]
    top: list[str]

    @property
    def teams(self) -> list[str]:
        return list(AREAS)


def make_company(metric_count: int, month_count: int, seed: int) -> Company:
    """The whole company; the same arguments give the same one."""
    source = random.Random(seed)
    prose = Prose(source)
    newest = Month(2026, 10)
    months = [newest.earlier(back) for back in range(month_count - 1, -1, -1)]
    roles = _roles()
    factors = [
        Factor(f"factor-{number:02}", f"Factor {number}: {prose.sentence()[:-1].lower()}", number, prose.questions(3),
               "\n\n".join(prose.paragraph(60) for _ in range(3)) + "\n")
        for number in range(1, 21)
    ]
    metrics = [_metric(index, months, factors, roles, source, prose) for index in range(metric_count)]
    documents = [_document(number, metrics, source, prose) for number in range(1, 11)]
    commentaries = [
        Commentary(month, [prose.sentence() for _ in range(3)], [prose.sentence() for _ in range(2)],
                   "\n\n".join(prose.paragraph(48) for _ in range(3)) + "\n")
        for month in months
    ]
    top = [metric.id for metric in metrics if metric.direction in ("up", "down")][:4]
    return Company("Fernhill Instruments", "Field sensors that growers trust, sold where service can follow", months,
                   roles, factors, documents, commentaries, metrics, top)


def _roles() -> list[Role]:
    """A chief executive, one lead for each of the ten areas and nineteen managers: thirty."""
    roles = [Role("ceo", "Chief executive", None, None)]
    roles += [Role(f"{area}-lead", f"Head of {area}", "ceo", area) for area in AREAS]
    for index in range(19):
        area = list(AREAS)[index % len(AREAS)]
        rank = "manager" if index < len(AREAS) else "analyst"
        roles.append(Role(f"{area}-{rank}", f"{area.capitalize()} {rank}", f"{area}-lead", area))
    return roles


def _document(number: int, metrics: list[Metric], source: random.Random, prose: Prose) -> Document:
    linked = source.sample(metrics, min(6, len(metrics)))
    markers = [(metric.name, f"metric:{metric.area}/{metric.id}:") for metric in linked]
    body = prose.document(800, markers)
    for_files, for_pages = body, body
    for metric, (_, marker) in zip(linked, markers):
        for_files = for_files.replace(marker, f"../metrics/{metric.area}/{metric.id}.yaml")
        for_pages = for_pages.replace(marker, f"/metrics/{metric.id}/")
    return Document(f"chapter-{number:02}", f"Chapter {number}: {prose.sentence()[:-1].lower()}", number, for_files,
                    for_pages)


def _metric(index: int, months: list[Month], factors: list[Factor], roles: list[Role], source: random.Random,
            prose: Prose) -> Metric:
    area = list(AREAS)[index % 10]
    name, unit, direction, aggregate, size = AREAS[area][index // 10 % 5]
    segment = SEGMENTS[index // 50 % 20]
    line = index // 1000 + 1  # past a thousand metrics the names go round again, a product line each
    name = f"{name} {segment}" + (f" line {line}" if line > 1 else "")
    definition = [f"{name} is what a month adds or ends with, counted on the day it was booked.", prose.sentence()]
    if index % 3 == 0:
        definition.append(prose.marked_sentence())
    elif index % 3 == 1:
        definition.append(prose.sentence())
    owners = [role.id for role in roles if role.team == area]
    metric = Metric(
        name.lower().replace(" ", "-"), name, area, " ".join(definition), unit, direction, aggregate,
        owners[index // 10 % len(owners)], factors[index % len(factors)].id,
        f"Report {100 + index}, exported on the first working day")
    write = _writer(unit, index)
    level = size if unit == "%" else size * source.uniform(0.4, 1.8)
    growth = source.uniform(-0.08, 0.15)
    season = source.uniform(0, 0.12)
    swing = 1.0 if unit != "%" else min(1.0, (1 - size) / size)
    for position, month in enumerate(months):
        drift = (1 + growth * swing) ** (position / 12)
        wave = 1 + swing * (season * math.sin(2 * math.pi * month.number / 12) + source.gauss(0, 0.05))
        value = max(level * drift * wave, 0)
        if unit == "%":
            value = min(value, 0.999)
        note = prose.note() if source.random() < 0.05 else None
        metric.results.append(Result(month, write(value), note))
    _set_targets(metric, months, level, growth * swing, write, source, with_quarters=index % 5 == 0)
    return metric


def _set_targets(metric: Metric, months: list[Month], level: float, growth: float, write, source: random.Random,
                 with_quarters: bool) -> None:
    """A target for each year; in one metric of five also for two quarters of the newest year."""
    if metric.direction == "none":
        return
    first, last = months[0].year, months[-1].year
    for year in range(first, last + 1):
        month_level = level * (1 + growth) ** (year - first) * source.uniform(0.96, 1.04)
        if metric.unit == "%":
            month_level = min(month_level, 0.98)
        if metric.direction == "range":
            metric.targets[str(year)] = Range(write(month_level * 0.94), write(month_level * 1.06))
            continue
        months_of_year = 12 if metric.aggregate == "sum" else 1
        metric.targets[str(year)] = write(month_level * months_of_year)
        if with_quarters and year == last:
            for quarter in ("Q2", "Q3"):
                amount = month_level * (3 if metric.aggregate == "sum" else 1) * source.uniform(0.98, 1.02)
                metric.targets[f"{year}-{quarter}"] = write(amount)


def _writer(unit: str, index: int):
    """How the metric's file writes its numbers; money is written in four ways, one to a metric."""
    if unit == "%":
        return lambda value: Figure(f"{value * 100:.1f}%", round(float(f"{value * 100:.1f}") / 100, 3))
    if unit == "count":
        return lambda value: Figure(f"{value:.0f}", float(round(value)))
    if unit != "USD":
        return lambda value: Figure(f"{value:.1f}", round(value, 1))

    def money(value: float) -> Figure:
        rounded = float(f"{value:.4g}")
        if rounded >= 1e6 and index % 4 == 0:
            return Figure(f"{rounded / 1e6:g}M", rounded)
        if rounded >= 1e4 and index % 4 == 1:
            return Figure(f"{rounded / 1e3:g}k", rounded)
        if rounded >= 1e4 and index % 4 == 2:
            return Figure(f"{rounded:_.0f}", rounded)
        return Figure(f"{rounded:g}" if rounded < 1e4 else f"{rounded:.0f}", rounded)

    return money
