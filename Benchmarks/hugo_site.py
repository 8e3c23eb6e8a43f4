"""Writes the company as a Hugo site that makes the same pages.

What Openbook computes is computed here in advance (see figures.py): targets, variances, statuses, quarters and years,
formatted numbers, charts' points, the rows of a month's page, the rows of the data files. Hugo is left with reading
front matter, Markdown, templates and writing.
"""

from __future__ import annotations

import json
import shutil
from itertools import groupby
from pathlib import Path

from company import Company, Factor
from figures import Shown, status_counts
from openbook_content import metric_path

LAYOUTS = Path(__file__).parent / "hugo"
ROWS_ON_A_MONTH_PAGE = 300
ROWS_IN_A_LIST = 6
RANK = {"missed": 0, "near": 1, "met": 2, "no-target": 3}


def write_hugo(company: Company, folder: Path) -> None:
    shutil.copytree(LAYOUTS, folder, dirs_exist_ok=True)
    shown = [Shown(metric) for metric in sorted(company.metrics, key=metric_path)]  # in the order of Openbook's files
    content = folder / "content"
    _write_parameters(company, folder)
    factors = [_factor_row(factor, _of_factor(factor, shown)) for factor in company.factors]
    _page(content / "_index.md", _home(company, shown) | {"factors": factors}, "")
    _write_documents(company, content)
    _page(content / "factors/_index.md",
          {"title": "Factors", "lede": "The few things that must go right for the strategy to work.",
           "factors": factors}, "")
    for factor, row in zip(company.factors, factors):
        _page(content / f"factors/{factor.id}.md",
              row | {"weight": factor.order, "description": factor.title, "questions": factor.questions,
                     "rows": [metric.row() for metric in _of_factor(factor, shown)]}, factor.body)
    _write_metrics(company, shown, content)
    _write_months(company, shown, content)


def _write_parameters(company: Company, folder: Path) -> None:
    """What every page shares, as a part of the site's configuration."""
    newest = company.months[-1]
    parameters = {
        "sentence": company.sentence,
        "edition": f"Results to {newest.label} · company edition",
        "newest": str(newest),
        "newestLabel": newest.label,
        "status": {"met": "met", "near": "near", "missed": "missed", "no-target": "no target"},
    }
    _write(folder / "config/_default/params.json", json.dumps(parameters, ensure_ascii=False, indent=1) + "\n")


def _write_documents(company: Company, content: Path) -> None:
    """As in Openbook, the first document is the section's own page and each document lists the others."""
    links = [{"href": "/strategy/" if document is company.documents[0] else f"/strategy/{document.id}/",
              "title": document.title} for document in company.documents]
    for document, own in zip(company.documents, links):
        name = "_index" if document is company.documents[0] else document.id
        _page(content / f"strategy/{name}.md",
              {"title": document.title, "weight": document.order, "lede": company.sentence if name == "_index" else "",
               "others": [link for link in links if link is not own]}, document.body_for_pages)


def _write_metrics(company: Company, shown: list[Shown], content: Path) -> None:
    factors = {factor.id: factor.title for factor in company.factors}
    roles = {role.id: role.title for role in company.roles}
    _page(content / "metrics/_index.md",
          {"title": "Metrics", "lede": "Everything that is measured, with its newest month.",
           "rows": [metric.row() | {"owner": roles[metric.metric.owner]} for metric in shown],
           "cascade": {"outputs": ["html", "json", "csv"], "target": {"kind": "page"}}}, "")
    for metric in shown:
        own = metric.metric
        head = json.dumps({"id": own.id, "name": own.name, "unit": own.unit, "direction": own.direction,
                           "aggregate": own.aggregate, "owner": own.owner, "factor": own.factor,
                           "asOf": str(company.months[-1])}, ensure_ascii=False)
        page = metric.page(factors[own.factor], roles[own.owner])
        page["facts"] = f"{head[:-1]}, {page['facts']}}}\n"
        _page(content / f"metrics/{own.id}.md", page, own.definition + "\n")


def _write_months(company: Company, shown: list[Shown], content: Path) -> None:
    titles = {factor.id: factor.title for factor in company.factors}
    months = []
    for position, commentary in enumerate(company.commentaries):
        counts = status_counts(shown, position)
        judged = counts["met"] + counts["near"] + counts["missed"]
        pages = {name: {"id": str(company.months[at]), "title": company.months[at].label}
                 for name, at in (("previous", position - 1), ("next", position + 1)) if 0 <= at < len(company.months)}
        page = {"title": commentary.title, "month": commentary.month.label, "good": commentary.good,
                "bad": commentary.bad, "weight": len(company.months) - position,
                "lede": f"{counts['met']} of {judged} targets met, {counts['near']} close, {counts['missed']} missed.",
                "groups": _groups(company, shown, position, titles)} | pages
        if len(shown) > ROWS_ON_A_MONTH_PAGE:
            page["rest"] = f"{len(shown) - ROWS_ON_A_MONTH_PAGE} more metrics are in the index"
        _page(content / f"results/{commentary.month}.md", page, commentary.body)
        months.insert(0, {"id": str(commentary.month), "month": commentary.month.label, "met": counts["met"],
                          "near": counts["near"], "missed": counts["missed"], "headline": commentary.title})
    _page(content / "results/_index.md",
          {"title": "Results", "lede": "Every month as it was, the good and the bad.", "months": months}, "")


def _groups(company: Company, shown: list[Shown], position: int, titles: dict[str, str]) -> list[dict[str, object]]:
    """Top metrics, then misses, then the rest, as many as a page lists; grouped by factor."""
    top = set(company.top)

    def rank(metric: Shown) -> tuple[bool, bool, str]:
        return (metric.metric.id not in top, metric.judged[position].status != "missed", metric.metric.factor)

    chosen = sorted(shown, key=rank)[:ROWS_ON_A_MONTH_PAGE]
    by_factor = groupby(sorted(chosen, key=lambda metric: metric.metric.factor), lambda metric: metric.metric.factor)
    return [{"id": factor, "title": titles[factor], "rows": [metric.row(position) for metric in metrics]}
            for factor, metrics in by_factor]


def _of_factor(factor: Factor, shown: list[Shown]) -> list[Shown]:
    return [metric for metric in shown if metric.metric.factor == factor.id]


def _factor_row(factor: Factor, metrics: list[Shown]) -> dict[str, object]:
    """A factor in the table of factors: the worst status of its metrics, a count, and its first metric's trend."""
    statuses = [metric.judged[-1].status for metric in metrics]
    row: dict[str, object] = {
        "id": factor.id, "title": factor.title,
        "status": min(statuses, key=RANK.__getitem__, default="no-target"),
        "counts": f"{statuses.count('met')} of {len(statuses) - statuses.count('no-target')} met"}
    if metrics:
        first = metrics[0]
        row["first"] = {"name": first.metric.name, "figure": first.format.figure(first.judged[-1].actual)
                        } | first.sparkline()
    return row


def _home(company: Company, shown: list[Shown]) -> dict[str, object]:
    counts = status_counts(shown, -1)
    judged = counts["met"] + counts["near"] + counts["missed"]
    month = company.months[-1]
    lists = []
    for status, title in (("missed", "Missed"), ("met", "Met")):
        metrics = [metric for metric in shown if metric.judged[-1].status == status]
        lists.append({"title": f"{title} in {month.label.split()[0]}", "rest": max(0, len(metrics) - ROWS_IN_A_LIST),
                      "rows": [_listed(metric) for metric in metrics[:ROWS_IN_A_LIST]]})
    return {"title": company.name, "description": company.sentence, "month": str(month),
            "lede": f"In {month.label}, {counts['met']} of {judged} targets were met, {counts['near']} came close and "
            f"{counts['missed']} were missed.", "lists": lists,
            "top": [metric.row() | {"figure": metric.format.figure(metric.judged[-1].actual)} for metric in shown
                    if metric.metric.id in company.top]}


def _listed(metric: Shown) -> dict[str, str]:
    newest = metric.judged[-1]
    detail = metric.format.figure(newest.actual)
    if newest.target is not None:
        detail += f" against {metric.format.target_figure(newest.target)}."
    return {"id": metric.metric.id, "name": metric.metric.name, "status": newest.status, "detail": detail}


def _page(path: Path, front: dict[str, object], body: str) -> None:
    """A page whose front matter is JSON: Hugo reads it in a third of the time that YAML takes."""
    _write(path, json.dumps(front, ensure_ascii=False, separators=(",", ":")) + "\n\n" + body)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
