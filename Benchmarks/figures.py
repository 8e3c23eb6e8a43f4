"""What a reader is shown of a metric, worked out in advance: formatted numbers, quarters and years, charts' points."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass

from company import MONTH_NAMES, Company, Judged, Metric, Month

Target = float | tuple[float, float] | None

MONTHS_IN_A_SPARKLINE = 18
LEFT, RIGHT, TOP, BOTTOM = 52, 698, 16, 262  # the chart's frame, in an 800 by 300 drawing
TONE = {"met": " good", "near": " concern", "missed": " concern", "no-target": ""}


def short(month: Month) -> str:
    return f"{MONTH_NAMES[month.number - 1][:3]} {month.year}"


class Format:
    """How one metric's numbers are shown: dollars in thousands or millions, shares in percent."""

    def __init__(self, metric: Metric):
        largest = max(result.actual.value for result in metric.results)
        self.size, self.suffix, self.decimals = 1.0, "", 0 if metric.unit == "count" else 1
        if metric.unit == "%":
            self.size = 0.01
        elif metric.unit == "USD" and largest >= 1e6:
            self.size, self.suffix, self.decimals = 1e6, "M", 1 if largest >= 1e7 else 2
        elif metric.unit == "USD" and largest >= 1e4:
            self.size, self.suffix = 1e3, "k"
        elif metric.unit == "USD" and largest < 200:
            self.decimals = 2
        self.kind = metric.unit
        self.unit = {"USD": "$" + self.suffix, "count": ""}.get(metric.unit, metric.unit)

    def number(self, value: float, sign: bool = False) -> str:
        text = f"{abs(value) / self.size + 1e-9:,.{self.decimals}f}"  # a half is rounded up
        if float(text.replace(",", "")) == 0:
            return text
        return "−" + text if value < 0 else "+" + text if sign else text

    def figure(self, value: float) -> str:
        return self._with_unit(self.number(value))

    def target(self, target: Target) -> str:
        if target is None:
            return ""
        return "–".join(map(self.number, target)) if isinstance(target, tuple) else self.number(target)

    def target_figure(self, target: float | tuple[float, float]) -> str:
        return " to ".join(map(self.figure, target)) if isinstance(target, tuple) else self.figure(target)

    def change(self, now: float, before: float) -> str:
        if self.kind == "%":
            return self.number(now - before, sign=True) + " points"
        return f"{(now / before - 1) * 100:+.1f}%".replace("-", "−") if before else ""

    def distance(self, variance: float) -> str:
        text = self.number(abs(variance))
        return text + " points" if self.kind == "%" else self._with_unit(text)

    def _with_unit(self, text: str) -> str:
        if self.kind == "USD":
            return f"${text}{self.suffix}"
        return {"%": text + "%", "count": text}.get(self.kind, f"{text} {self.kind}")


@dataclass(frozen=True)
class Period:
    """A quarter or a year, so far as its months are reported."""

    id: str
    months: list[Judged]
    actual: float
    target: Target
    variance: float | None
    status: str
    to_date: bool
    same_months: int
    now: float
    before: float | None

    @property
    def label(self) -> str:
        year, _, quarter = self.id.partition("-")
        return (f"{quarter} {year}" if quarter else year) + (" to date" if self.to_date else "")


class Shown:
    """A metric with all that its page, its data files and its rows on other pages hold."""

    def __init__(self, metric: Metric):
        self.metric = metric
        self.format = Format(metric)
        self.judged = metric.judged()
        self.by_month = {judged.month: judged for judged in self.judged}
        self.periods = self._periods()

    def page(self, factor: str, owner: str) -> dict[str, object]:
        metric, newest = self.metric, self.judged[-1]
        year, quarter = self.periods[0], next(period for period in self.periods if "-" in period.id)
        month_name = MONTH_NAMES[newest.month.number - 1]
        if newest.target is None or newest.variance is None:
            headline = f"{metric.name} stood at {self.format.figure(newest.actual)} in {month_name}"
            lede = ""
        else:
            verb = {"met": "met", "near": "came close to", "missed": "missed"}[newest.status]
            headline = f"{metric.name} {verb} its {month_name} target by {self.format.distance(newest.variance)}"
            lede = (f"{self.format.figure(newest.actual)} against a target of "
                    f"{self.format.target_figure(newest.target)}. ")
        lede += ", ".join(filter(None, [f"{year.label}: {self.format.figure(year.actual)}", self._detail(year)])) + (
            f", with {len(year.months)} of {len(year.months)} months reported.")
        return {
            "title": metric.name, "description": metric.definition.replace("*", ""), "headline": headline,
            "lede": lede, "unit": self.format.unit, "owner": owner, "factor": {"id": metric.factor, "title": factor},
            "source": metric.source, "aggregate": "the newest month" if metric.aggregate == "last"
            else metric.aggregate + " of the months",
            "better": {"range": "within its range", "none": "neither way"}.get(metric.direction, metric.direction),
            "cards": self._cards(newest, quarter, year), "chart": self._chart(),
            "notes": [f"{judged.month.label}: {judged.note}" for judged in self.judged if judged.note],
            "months": [self._month(judged) for judged in reversed(self.judged)],
            "periods": [self._period(period) for period in self.periods],
            "facts": self._facts(), "csv": self._csv()}

    def row(self, position: int = -1) -> dict[str, object]:
        """The metric in a table of many: its month, its year to date and its sparkline up to that month."""
        judged = self.judged[position]
        year = [month for month in self.judged if month.month.year == judged.month.year and month.month <= judged.month]
        return {"id": self.metric.id, "name": self.metric.name, "unit": self.format.unit} | self._cells(judged) | {
            "year": self.format.number(self._actual(year))} | self.sparkline(position)

    def sparkline(self, position: int = -1) -> dict[str, str]:
        end = position % len(self.judged) + 1
        shown = self.judged[max(0, end - MONTHS_IN_A_SPARKLINE):end]
        values = [judged.actual for judged in shown]
        low, spread = min(values), (max(values) - min(values)) or 1
        points = [(105 - 6 * (len(values) - 1 - index), 23 - (value - low) / spread * 18)
                  for index, value in enumerate(values)]
        return {"points": _points(points)} | _mark(shown[-1].status, *points[-1], 4)

    def _cells(self, judged: Judged | Period) -> dict[str, str]:
        variance = "" if judged.variance is None else self.format.number(judged.variance, sign=True)
        return {"actual": self.format.number(judged.actual), "target": self.format.target(judged.target),
                "variance": variance, "tone": TONE[judged.status] if judged.variance else "", "status": judged.status}

    def _month(self, judged: Judged) -> dict[str, str]:
        return {"iso": str(judged.month), "month": short(judged.month)} | self._cells(judged) | {
            "note": judged.note or ""}

    def _period(self, period: Period) -> dict[str, object]:
        count = len(period.months)
        change = "" if period.before is None else self.format.change(period.now, period.before)
        return {"period": period.label, "year": "-" not in period.id} | self._cells(period) | {
            "reported": f"{count} of {count} months", "before": change}

    def _detail(self, judged: Judged | Period) -> str:
        if judged.variance is None:
            return ""
        if judged.variance == 0:
            return "within the range" if isinstance(judged.target, tuple) else "on target"
        ahead = judged.status == "met"
        return f"{self.format.distance(judged.variance)} {'ahead' if ahead else 'behind'}"

    def _cards(self, newest: Judged, quarter: Period, year: Period) -> list[dict[str, str]]:
        cards = [{"label": newest.month.label, "value": self.format.figure(newest.actual), "status": newest.status,
                  "detail": self._detail(newest)}]
        for period in (quarter, year):
            count = f"{len(period.months)} of {len(period.months)} months"
            cards.append({"label": period.label, "value": self.format.figure(period.actual), "status": period.status,
                          "detail": " · ".join(filter(None, [self._detail(period), count]))})
        if year.before is not None:
            cards.append({"label": "On the year before", "value": self.format.change(year.now, year.before),
                          "status": "no-target",
                          "detail": f"same {year.same_months} months, {self.format.figure(year.before)} then"})
        return cards

    def _actual(self, months: list[Judged]) -> float:
        values = [month.actual for month in months]
        if self.metric.aggregate == "last":
            return values[-1]
        return sum(values) if self.metric.aggregate == "sum" else sum(values) / len(values)

    def _target(self, months: list[Judged]) -> Target:
        targets = [month.target for month in months]
        if self.metric.aggregate == "last":
            return targets[-1]
        if any(target is None for target in targets):
            return None
        count = 1 if self.metric.aggregate == "sum" else len(targets)
        if isinstance(targets[0], tuple):
            return (sum(target[0] for target in targets) / count, sum(target[1] for target in targets) / count)
        return sum(targets) / count

    def _periods(self) -> list[Period]:
        """Newest first, each year before its quarters."""
        groups: dict[str, list[Judged]] = {}
        for year in sorted({judged.month.year for judged in self.judged}, reverse=True):
            inside = [judged for judged in self.judged if judged.month.year == year]
            groups[str(year)] = inside
            for quarter in sorted({judged.month.quarter for judged in inside}, reverse=True):
                groups[quarter] = [judged for judged in inside if judged.month.quarter == quarter]
        return [self._judged_period(name, months) for name, months in groups.items()]

    def _judged_period(self, name: str, months: list[Judged]) -> Period:
        actual, target = self._actual(months), self._target(months)
        judged = self.metric.judge(months[-1].month, actual, target, None)
        pairs = [(month, self.by_month[before]) for month in months
                 if (before := month.month.earlier(12)) in self.by_month]
        last = months[-1].month
        return Period(name, months, actual, judged.target, judged.variance, judged.status,
                      last == self.judged[-1].month and last.number % (3 if "-" in name else 12) != 0, len(pairs),
                      self._actual([now for now, _ in pairs]) if pairs else 0,
                      self._actual([before for _, before in pairs]) if pairs else None)

    def _chart(self) -> dict[str, object]:
        values = [value for judged in self.judged for value in (judged.actual, *_edges(judged.target))]
        ticks = _ticks(min(values) / self.format.size, max(values) / self.format.size)
        low, high = ticks[0] * self.format.size, ticks[-1] * self.format.size
        step = 630 / max(len(self.judged) - 1, 1)

        def height(value: float) -> float:
            return BOTTOM - (value - low) / (high - low) * (BOTTOM - TOP)

        points = [(60 + step * index, height(judged.actual)) for index, judged in enumerate(self.judged)]
        aims = "".join(
            f"M{_n(max(LEFT, x - step / 2))} {_n(height(edge))}H{_n(min(RIGHT, x + step / 2))}"
            for (x, _), judged in zip(points, self.judged) for edge in _edges(judged.target))
        actuals = [judged.actual for judged in self.judged]
        newest = self.judged[-1]
        missed = sum(judged.status == "missed" for judged in self.judged)
        chart: dict[str, object] = {
            "title": f"{self.metric.name}, {self.judged[0].month.label} to {newest.month.label}",
            "description": f"{self.metric.name} by month: from {self.format.figure(min(actuals))} to "
            f"{self.format.figure(max(actuals))}, newest {self.format.figure(newest.actual)}"
            + (f"; {missed} months missed their target" if missed else "")
            + ". The table below has every figure.",
            "ticks": [{"y": _n(height(tick * self.format.size)), "below": _n(height(tick * self.format.size) + 4),
                       "text": self.format.number(tick * self.format.size)} for tick in ticks],
            "times": [{"x": _n(x), "text": short(judged.month)} for (x, _), judged in zip(points, self.judged)
                      if judged.month.number % 6 == 1],
            "line": _points(points), "aim": aims,
            "dots": [{"x": _n(x), "y": _n(y)} for x, y in points[:-1]],
            "mark": _mark(newest.status, *points[-1], 6),
            "notes": [{"x": _n(x), "y": _n(y - 18), "below": _n(y - 14)}
                      for (x, y), judged in zip(points, self.judged) if judged.note],
            "newest": {"y": _n(points[-1][1] + 4), "text": self.format.figure(newest.actual)}}
        if newest.target is not None:
            edge = _edges(newest.target)[-1]
            chart["target"] = {"y": _n(height(edge) + 4), "text": "target " + self.format.target(newest.target)}
        return chart

    def _facts(self) -> str:
        """The months and periods of the JSON file, oldest first, as the file holds them."""
        months = [{"month": str(judged.month), "actual": judged.actual, "target": _target_fact(judged.target),
                   "variance": judged.variance, "status": judged.status, "note": judged.note, "restated": None}
                  for judged in self.judged]
        periods = [{"period": period.id, "actual": period.actual, "target": _target_fact(period.target),
                    "variance": period.variance, "status": period.status, "reported": len(period.months),
                    "due": len(period.months), "partial": False, "toDate": period.to_date,
                    "yearOnYear": None if period.before is None else {
                        "months": period.same_months, "actual": period.now, "before": period.before,
                        "change": period.now - period.before if self.metric.unit == "%" or not period.before
                        else period.now / period.before - 1}}
                   for period in sorted(self.periods, key=lambda period: (period.id[:4], "-" not in period.id,
                                                                          period.id))]
        return f'"months": [\n{_lines(months)}\n], "periods": [\n{_lines(periods)}\n]'

    def _csv(self) -> str:
        lines = []
        for judged in self.judged:
            note = judged.note or ""
            quoted = f'"{note}"' if note else ""
            target = " to ".join(f"{edge:g}" for edge in _edges(judged.target))
            lines.append(f"{judged.month},{judged.actual:.10g},{target},{quoted}\n")
        return "".join(lines)


def status_counts(shown: list[Shown], position: int) -> dict[str, int]:
    counts = dict.fromkeys(("met", "near", "missed", "no-target"), 0)
    for metric in shown:
        counts[metric.judged[position].status] += 1
    return counts


def _lines(rows: list[dict[str, object]]) -> str:
    return ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)


def _edges(target: Target) -> tuple[float, ...]:
    if target is None:
        return ()
    return target if isinstance(target, tuple) else (target,)


def _target_fact(target: Target) -> object:
    return {"min": target[0], "max": target[1]} if isinstance(target, tuple) else target


def _mark(status: str, x: float, y: float, size: float) -> dict[str, str]:
    """The newest point: a triangle where a target was missed, else a dot."""
    if status in ("missed", "near"):
        return {"mark": f"M{_n(x)} {_n(y - size)}L{_n(x + size)} {_n(y + size * 0.8)}H{_n(x - size)}Z"}
    return {"x": _n(x), "y": _n(y), "dot": TONE[status]}


def _points(points: list[tuple[float, float]]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _ticks(low: float, high: float) -> list[float]:
    """Round values that enclose both ends, about four steps."""
    rough = ((high - low) or abs(high) or 1) / 3
    power = 10 ** math.floor(math.log10(rough))
    step = next(factor * power for factor in (1, 2, 2.5, 5, 10) if factor * power >= rough * 0.999)
    first, last = math.floor(low / step), math.ceil(high / step)
    return [index * step for index in range(first, max(last, first + 1) + 1)]
