#!/usr/bin/env python3
"""Tests of the generator and of the measuring itself, with a stand-in for Openbook. Standard library only."""

from __future__ import annotations

import io
import sys
import tempfile
import unittest
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

sys.dont_write_bytecode = True

import bench
from company import Company, Figure, Metric, Month, Result, make_company
from figures import Shown
from generate import generate
from measure import Failed, run
from openbook_content import metric_path

METRIC_KEYS = {"name", "definition", "unit", "direction", "aggregate", "owner", "factor", "source", "target", "results"}

# Writes each page that the benchmark expects, holding the metric's whole file; `FAULT` is replaced by a test.
STAND_IN = """#!{python}
import pathlib, sys
if sys.argv[1] == "--version":
    print("stand-in 1")
    sys.exit()
content, site = pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[4])
def write(name, text):
    path = site / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
first = not site.exists()
FAULT
for source in [*content.glob("metrics/*/*.yaml"), *content.glob("results/*.md"), *content.glob("factors/*.md")]:
    kind = source.relative_to(content).parts[0]
    write(f"{{kind}}/{{source.stem}}/index.html", source.read_text())
    if kind == "metrics":
        write(f"data/metrics/{{source.stem}}.json", "")
        write(f"data/metrics/{{source.stem}}.csv", "")
write("index.html", "")
write("metrics/index.html", "")
"""


def some_metric(aggregate: str, direction: str = "up") -> Metric:
    return Metric("m", "M", "sales", "D.", "count", direction, aggregate, "o", "f", "s")


class CompanyTests(unittest.TestCase):
    company: Company

    @classmethod
    def setUpClass(cls) -> None:
        cls.company = make_company(2000, 36, seed=1)

    def test_the_shape_is_what_the_readme_says(self) -> None:
        company = self.company
        self.assertEqual(len({metric.id for metric in company.metrics}), 2000)
        self.assertEqual({len(metric.results) for metric in company.metrics}, {36})
        self.assertEqual([str(company.months[0]), str(company.months[-1])], ["2023-11", "2026-10"])
        self.assertEqual([len(company.roles), len({role.id for role in company.roles}), len(company.factors),
                          len(company.documents), len(company.commentaries), len(company.top)], [30, 30, 20, 10, 36, 4])
        notes = sum(result.note is not None for metric in company.metrics for result in metric.results)
        self.assertAlmostEqual(notes / 72_000, 0.05, delta=0.005)
        for document in company.documents:
            self.assertAlmostEqual(len(document.body.split()), 900, delta=150)

    def test_every_status_and_direction_occurs(self) -> None:
        statuses = [month.status for metric in self.company.metrics for month in metric.judged()]
        for status in ("met", "near", "missed", "no-target"):
            self.assertGreater(statuses.count(status), 3000)
        self.assertEqual({metric.direction for metric in self.company.metrics}, {"up", "down", "range", "none"})

    def test_a_figure_is_what_its_text_says(self) -> None:
        sizes = {"M": 1e6, "k": 1e3, "%": 0.01}
        for metric in self.company.metrics:
            for result in metric.results:
                text = result.actual.text
                size = sizes.get(text[-1], 1)
                self.assertAlmostEqual(float(text.rstrip("Mk%")) * size, result.actual.value, places=6)


class TargetTests(unittest.TestCase):
    def test_a_sum_shares_the_year_over_the_months_that_no_quarter_names(self) -> None:
        metric = some_metric("sum")
        metric.targets = {"2026": Figure("48M", 48e6), "2026-Q4": Figure("13.5M", 13.5e6)}
        self.assertAlmostEqual(metric.target(Month(2026, 1)), 3.8333e6, delta=100)
        self.assertEqual(metric.target(Month(2026, 10)), 4.5e6)
        self.assertIsNone(metric.target(Month(2025, 12)))

    def test_a_mean_holds_each_month_and_a_last_in_the_final_one(self) -> None:
        for aggregate, expected in (("mean", [6, 5, 5, 6]), ("last", [None, None, 5, 6])):
            metric = some_metric(aggregate)
            metric.targets = {"2026": Figure("6", 6), "2026-Q2": Figure("5", 5)}
            self.assertEqual([metric.target(Month(2026, number)) for number in (1, 5, 6, 12)], expected)

    def test_a_status_follows_direction_and_tolerance(self) -> None:
        for direction, value, expected in (("up", 100, "met"), ("up", 95, "near"), ("up", 94, "missed"),
                                           ("down", 105, "near"), ("down", 106, "missed"), ("none", 1, "no-target")):
            metric = some_metric("mean", direction)
            metric.targets = {"2026": Figure("100", 100)}
            metric.results = [Result(Month(2026, 1), Figure(str(value), value), None)]
            self.assertEqual(metric.judged()[0].status, expected, (direction, value))


class FigureTests(unittest.TestCase):
    def test_a_period_adds_up_its_months_and_is_compared_with_the_same_months_before(self) -> None:
        metric = some_metric("sum")
        metric.targets = {"2026": Figure("1200", 1200)}
        months = [Month(2025, number) for number in range(1, 13)] + [Month(2026, number) for number in range(1, 6)]
        metric.results = [Result(month, Figure("110" if month.year == 2026 else "100", 110.0 if month.year == 2026
                                               else 100.0), None) for month in months]
        shown = Shown(metric)
        self.assertEqual([period.label for period in shown.periods],
                         ["2026 to date", "Q2 2026 to date", "Q1 2026", "2025", "Q4 2025", "Q3 2025", "Q2 2025",
                          "Q1 2025"])
        year = shown.periods[0]
        self.assertEqual((year.actual, year.target, year.status, year.same_months, year.before),
                         (550, 500, "met", 5, 500))
        self.assertEqual(shown.format.change(year.now, year.before or 0), "+10.0%")

    def test_numbers_are_written_for_readers(self) -> None:
        metric = some_metric("mean")
        metric.unit, metric.results = "USD", [Result(Month(2026, 1), Figure("2.4M", 2.4e6), None)]
        shown = Shown(metric).format
        self.assertEqual([shown.figure(2.4e6), shown.number(-1.5e4), shown.number(10, sign=True)],
                         ["$2.40M", "−0.02", "0.00"])


class FolderTests(unittest.TestCase):
    def test_the_same_arguments_give_the_same_bytes_and_another_seed_others(self) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            one, same, other = (Path(scratch) / name for name in ("one", "same", "other"))
            for folder, seed in ((one, 1), (same, 1), (other, 2)):
                generate(folder, 30, 12, seed)
            self.assertIsNone(bench.first_difference(one, same))
            self.assertIsNotNone(bench.first_difference(one, other))

    def test_metric_files_hold_the_keys_of_the_format_and_links_lead_to_files(self) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            company = generate(Path(scratch), 60, 36, 1)
            content = Path(scratch) / "openbook"
            for metric in company.metrics:
                lines = (content / metric_path(metric)).read_text().splitlines()
                keys = {line.split(":")[0] for line in lines if not line.startswith(" ")}
                self.assertLessEqual(keys, METRIC_KEYS)
                self.assertEqual(sum(line.startswith("  20") for line in lines), 36 + len(metric.targets))
            links = [part.split(")")[0] for file in (content / "strategy").iterdir()
                     for part in file.read_text().split("](")[1:]]
            self.assertGreater(len(links), 30)
            for link in links:
                self.assertTrue((content / "strategy" / link).is_file(), link)


class MeasureTests(unittest.TestCase):
    def test_a_run_costs_what_it_takes(self) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            cost = run([sys.executable, "-c", "import time; time.sleep(0.2)"], Path(scratch) / "log")
        self.assertTrue(0.2 < cost.wall < 5)
        self.assertTrue(0 < cost.cpu < cost.wall)

    def test_a_failing_program_is_named_with_its_words(self) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            with self.assertRaisesRegex(Failed, "(?s)status 3.*no such luck"):
                run([sys.executable, "-c", "print('no such luck'); exit(3)"], Path(scratch) / "log")
            with self.assertRaisesRegex(Failed, "could not be started"):
                run(["/nowhere/openbook"], Path(scratch) / "log")


class BenchTests(unittest.TestCase):
    def measured(self, fault: str, *more: str) -> tuple[bool, str]:
        """Runs the whole smoke benchmark with the stand-in; whether it was content, and what it said."""
        with tempfile.TemporaryDirectory() as scratch:
            program = Path(scratch) / "openbook"
            program.write_text(STAND_IN.format(python=sys.executable).replace("FAULT", fault))
            program.chmod(0o755)
            said = io.StringIO()
            before, bench.SECONDS_TO_SETTLE = bench.SECONDS_TO_SETTLE, 0
            try:
                with redirect_stdout(said), redirect_stderr(said):
                    content = bench.measure(bench.parse(["--openbook", str(program), "--work", scratch, *more]))
            finally:
                bench.SECONDS_TO_SETTLE = before
            self.assertEqual([path.name for path in Path(scratch).iterdir()], ["openbook"], "it leaves nothing behind")
            return content, said.getvalue()

    def test_a_right_program_passes_the_smoke_run(self) -> None:
        content, said = self.measured("", "--small")
        self.assertTrue(content, said)
        self.assertIn("openbook, one changed", said)

    def test_a_stale_page_is_a_fault(self) -> None:
        content, said = self.measured("if not first: sys.exit()", "--small")
        self.assertFalse(content)
        self.assertIn("as before, although its newest result changed", said)
        self.assertIn("differs between an incremental and a clean build", said)

    def test_a_missing_page_is_a_fault(self) -> None:
        content, said = self.measured("for path in content.glob('factors/factor-07.md'): path.unlink()", "--small")
        self.assertFalse(content)
        self.assertIn("did not write factors/factor-07/index.html", said)

    def test_a_missed_bound_fails_unless_told_otherwise(self) -> None:
        size = ("--metrics", "20", "--months", "3", "--runs", "1", "--warm-ups", "0", "--no-hugo")
        slow = "import time; time.sleep(0.2)"
        content, said = self.measured(slow, *size)
        self.assertFalse(content)
        self.assertIn("NOT MET", said)
        self.assertTrue(self.measured(slow, *size, "--no-fail")[0])


if __name__ == "__main__":
    unittest.main()
