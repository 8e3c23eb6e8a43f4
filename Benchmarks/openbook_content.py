"""Writes the company as an Openbook content folder."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

from company import Company, Figure, Metric, Range
from objectives import role_lines, write_objectives


def write_openbook(company: Company, folder: Path, objectives: int = 0) -> None:
    _write(folder / "openbook.yaml", f"company: {company.name}\ncurrency: USD\ntolerance: 5%\n"
           f"top-metrics: [{', '.join(company.top)}]\n")
    _write(folder / "organisation.yaml", _organisation(company, objectives))
    for document in company.documents:
        front = {"title": document.title, "order": document.order}
        if document.order == 1:
            front["sentence"] = company.sentence
        _write(folder / "strategy" / f"{document.id}.md", _front_matter(front) + document.body)
    for factor in company.factors:
        front = {"title": factor.title, "order": factor.order, "questions": factor.questions}
        _write(folder / "factors" / f"{factor.id}.md", _front_matter(front) + factor.body)
    for commentary in company.commentaries:
        front = {"title": commentary.title, "good": commentary.good, "bad": commentary.bad}
        _write(folder / "results" / f"{commentary.month}.md", _front_matter(front) + commentary.body)
    for metric in company.metrics:
        _write(folder / metric_path(metric), _metric(metric))
    write_objectives(company, folder, objectives)


def metric_path(metric: Metric) -> str:
    """The metric's file, from the content folder."""
    return f"metrics/{metric.area}/{metric.id}.yaml"


def _metric(metric: Metric) -> str:
    lines = [f"name: {metric.name}", "definition: >"]
    lines += textwrap.wrap(metric.definition, 100, initial_indent="  ", subsequent_indent="  ", break_on_hyphens=False)
    lines += [
        f'unit: {json.dumps(metric.unit) if metric.unit == "%" else metric.unit}', f"direction: {metric.direction}",
        f"aggregate: {metric.aggregate}", f"owner: {metric.owner}", f"factor: {metric.factor}",
        f"source: {metric.source}",
    ]
    if metric.targets:
        lines.append("target:")
        lines += [f"  {period}: {_target(target)}" for period, target in metric.targets.items()]
    lines.append("results:")
    for result in metric.results:
        if result.note is None:
            lines.append(f"  {result.month}: {result.actual.text}")
        else:
            lines.append(f"  {result.month}: {{actual: {result.actual.text}, note: {result.note}}}")
    return "\n".join(lines) + "\n"


def _target(target: Figure | Range) -> str:
    if isinstance(target, Range):
        return f"{{min: {target.low.text}, max: {target.high.text}}}"
    return target.text


def _organisation(company: Company, objectives: int) -> str:
    lines = ["teams:"]
    lines += [f"  {team}: {{name: {team.capitalize()}}}" for team in company.teams]
    lines.append("roles:")
    for role in company.roles:
        facts = [f"title: {role.title}"]
        if role.reports_to:
            facts.append(f"reports-to: {role.reports_to}")
        if role.team:
            facts.append(f"team: {role.team}")
        lines.append(f"  {role.id}: {{{', '.join(facts)}}}")
    lines += role_lines(objectives)
    return "\n".join(lines) + "\n"


def _front_matter(values: dict[str, object]) -> str:
    lines = ["---"]
    for key, value in values.items():
        if isinstance(value, list):
            lines.append(f"{key}:")
            lines += [f"  - {json.dumps(item)}" for item in value]
        else:
            lines.append(f"{key}: {json.dumps(value)}")
    return "\n".join(lines) + "\n---\n\n"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
