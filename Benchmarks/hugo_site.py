"""Writes the company as a Hugo site that makes the same pages.

What Openbook computes is computed here in advance: monthly targets, variances, statuses, a chart's scale, the rows of
a month's page. Hugo is left with reading front matter, Markdown, templates and writing.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from company import Company, Judged, Metric

LAYOUTS = Path(__file__).parent / "hugo"
ROWS_ON_A_MONTH_PAGE = 300
RANK = {"missed": 0, "near": 1, "met": 2, "no-target": 3}


def write_hugo(company: Company, folder: Path) -> None:
    shutil.copytree(LAYOUTS, folder, dirs_exist_ok=True)
    judged = {metric.id: metric.judged() for metric in company.metrics}
    content = folder / "content"
    _write_parameters(company, folder)
    _page(content / "_index.md", {"title": company.name, "top": _top(company, judged)}, "")
    _page(content / "strategy/_index.md", {"title": "Strategy"}, "")
    for document in company.documents:
        _page(content / f"strategy/{document.id}.md", {"title": document.title, "weight": document.order},
              document.body_for_pages)
    _page(content / "factors/_index.md", {"title": "Critical success factors"}, "")
    for factor in company.factors:
        metrics = [metric for metric in company.metrics if metric.factor == factor.id]
        rows = [_row(metric, judged[metric.id][-1]) for metric in metrics]
        status = min((judged[metric.id][-1].status for metric in metrics), key=RANK.__getitem__, default="no-target")
        _page(content / f"factors/{factor.id}.md",
              {"title": factor.title, "weight": factor.order, "status": status, "questions": factor.questions,
               "rows": rows}, factor.body)
    _page(content / "metrics/_index.md",
          {"title": "Metrics", "rows": [_row(metric, judged[metric.id][-1]) for metric in company.metrics],
           "cascade": {"outputs": ["html", "json", "csv"], "target": {"kind": "page"}}}, "")
    factors = {factor.id: factor.title for factor in company.factors}
    roles = {role.id: role.title for role in company.roles}
    for metric in company.metrics:
        _page(content / f"metrics/{metric.id}.md",
              _metric(metric, judged[metric.id], factors[metric.factor], roles[metric.owner]), metric.definition + "\n")
    _page(content / "results/_index.md", {"title": "Results"}, "")
    for position, commentary in enumerate(company.commentaries):
        _page(content / f"results/{commentary.month}.md",
              {"title": commentary.title, "weight": len(company.months) - position, "month": str(commentary.month),
               "good": commentary.good, "bad": commentary.bad, "rows": _month_rows(company, judged, position)},
              commentary.body)


def _write_parameters(company: Company, folder: Path) -> None:
    """What every page shares, as a part of the site's configuration."""
    newest = company.months[-1]
    parameters = {
        "sentence": company.sentence,
        "asOf": newest.label,
        "newest": str(newest),
        "labels": {str(month): month.label for month in company.months},
        "status": {"met": "● met", "near": "◐ near", "missed": "▲ missed", "no-target": "no target"},
    }
    _write(folder / "config/_default/params.json", json.dumps(parameters, ensure_ascii=False, indent=1) + "\n")


def _metric(metric: Metric, judged: list[Judged], factor: str, owner: str) -> dict[str, object]:
    """A metric's front matter; shares are in percent, and `base` and `scale` place the values in the chart."""
    percent = 100 if metric.unit == "%" else 1
    ends = [value * percent for month in judged for value in (month.actual, *_edges(month))]
    low, high = min(ends), max(ends)
    scale = 180 / ((high - low) or 1)
    return {
        "title": metric.name, "unit": metric.unit, "decimals": _decimals(metric), "direction": metric.direction,
        "aggregate": metric.aggregate, "area": metric.area, "owner": {"id": metric.owner, "title": owner},
        "factor": {"id": metric.factor, "title": factor}, "source": metric.source, "asOf": _cells(metric, judged[-1]),
        "chart": {"base": round(200 + low * scale, 3), "scale": f"{scale:.6g}", "low": round(low, 3),
                  "high": round(high, 3)},
        "months": [_cells(metric, month) for month in judged],
    }


def _cells(metric: Metric, judged: Judged) -> dict[str, object]:
    """One row of a metric's table. A range's target is its middle for the chart, and a text for the table."""
    percent = 100 if metric.unit == "%" else 1
    cells: dict[str, object] = {"month": str(judged.month), "actual": round(judged.actual * percent, 3)}
    if isinstance(judged.target, tuple):
        low, high = (round(edge * percent, 3) for edge in judged.target)
        cells["target"] = round((low + high) / 2, 3)
        cells["range"] = f"{low:,.{_decimals(metric)}f} to {high:,.{_decimals(metric)}f}"
    elif judged.target is not None:
        cells["target"] = round(judged.target * percent, 3)
    if judged.variance is not None:
        cells["variance"] = round(judged.variance * percent, 3)
    cells["status"] = judged.status
    if judged.note is not None:
        cells["note"] = judged.note
    return cells


def _edges(judged: Judged) -> tuple[float, ...]:
    if judged.target is None:
        return ()
    return judged.target if isinstance(judged.target, tuple) else (judged.target,)


def _row(metric: Metric, judged: Judged) -> dict[str, object]:
    row = {"id": metric.id, "name": metric.name, "unit": metric.unit, "decimals": _decimals(metric)}
    cells = _cells(metric, judged)
    return row | {key: cells[key] for key in ("actual", "target", "range", "variance", "status") if key in cells}


def _month_rows(company: Company, judged: dict[str, list[Judged]], position: int) -> list[dict[str, object]]:
    """Top metrics, then misses, then the rest by factor; as many as a page lists."""
    def rank(metric: Metric) -> tuple[bool, bool, str]:
        return (metric.id not in company.top, judged[metric.id][position].status != "missed", metric.factor)

    chosen = sorted(company.metrics, key=rank)[:ROWS_ON_A_MONTH_PAGE]
    return [_row(metric, judged[metric.id][position]) for metric in chosen]


def _top(company: Company, judged: dict[str, list[Judged]]) -> list[dict[str, object]]:
    """The home page's few metrics, each with the points of its sparkline."""
    rows = []
    for metric in company.metrics:
        if metric.id in company.top:
            points = [round(month.actual * (100 if metric.unit == "%" else 1), 3) for month in judged[metric.id]]
            rows.append(_row(metric, judged[metric.id][-1]) | {
                "points": points, "base": round(30 + min(points) * 28 / ((max(points) - min(points)) or 1), 3),
                "scale": f"{28 / ((max(points) - min(points)) or 1):.6g}"})
    return rows


def _decimals(metric: Metric) -> int:
    return {"USD": 0, "count": 0}.get(metric.unit, 1)


def _page(path: Path, front: dict[str, object], body: str) -> None:
    """A page whose front matter is JSON: Hugo reads it in a third of the time that YAML takes."""
    _write(path, json.dumps(front, ensure_ascii=False, separators=(",", ":")) + "\n\n" + body)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
