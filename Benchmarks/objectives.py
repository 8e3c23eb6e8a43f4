"""Objectives cascaded through roles of their own: what issue 6's trees are made of, and Hugo has no like of."""

from __future__ import annotations

from pathlib import Path

from company import Company

LEVELS = 5
OBJECTIVES_A_ROLE = 4


def role_count(objectives: int) -> int:
    """How many roles promise so many objectives."""
    return -(-objectives // OBJECTIVES_A_ROLE)


def role_lines(objectives: int) -> list[str]:
    """Lines of organisation.yaml: a tree of five levels."""
    return [f"  unit-{number}: {{title: Unit {number}{_superior(number)}}}" for number in range(role_count(objectives))]


def write_objectives(company: Company, folder: Path, objectives: int) -> None:
    """Writes the newest quarter's objectives, a file a role, each serving the one above it."""
    quarter = company.months[-1].quarter
    for number in range(role_count(objectives)):
        count = min(OBJECTIVES_A_ROLE, objectives - number * OBJECTIVES_A_ROLE)
        path = folder / "objectives" / quarter / f"unit-{number}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("".join(_objective(company, number, index) for index in range(count)), encoding="utf-8")


def _objective(company: Company, number: int, index: int) -> str:
    metric = company.metrics[(number * OBJECTIVES_A_ROLE + index) % len(company.metrics)]
    lines = [f"- id: promise-{index}", f"  title: What unit {number} promises, number {index + 1}"]
    if number == 0:
        lines.append(f"  factor: {company.factors[index % len(company.factors)].id}")
    else:
        lines += [f"  parent: unit-{_above(number)}/promise-{index}", "  link: sums", f"  contributes: {number + index + 1}"]
    if index % 2 == 0:
        lines.append(f"  measure: {{metric: {metric.id}}}")
    else:
        lines.append(f"  measure: {{unit: partners, start: 0, target: {number + 12}, results: {{{company.months[-1]}: {index}}}}}")
    lines.append(f"  check-ins: {{{company.months[-1]}: {{confidence: 6/10, going-well: Webinars, next: Move budget}}}}")
    return "\n".join(lines) + "\n"


def _above(number: int) -> int:
    """The unit above: four a level, so that a thousand objectives make five levels."""
    return (number - 1) // (LEVELS - 1)


def _superior(number: int) -> str:
    return f", reports-to: unit-{_above(number)}" if number else ""
