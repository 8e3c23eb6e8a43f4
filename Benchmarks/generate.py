#!/usr/bin/env python3
"""Writes a company of any size twice: as an Openbook content folder, and as a Hugo site of the same pages.

    python3 Benchmarks/generate.py FOLDER --metrics 2000 --months 36

makes FOLDER/openbook and FOLDER/hugo. The same numbers and seed give the same bytes.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from company import Company, make_company
from hugo_site import write_hugo
from openbook_content import write_openbook

MOST_METRICS = 100_000
MOST_MONTHS = 240


def generate(folder: Path, metrics: int, months: int, seed: int, objectives: int = 0) -> Company:
    """Writes both folders anew and returns what is in them; objectives are Openbook's alone."""
    company = make_company(metrics, months, seed)
    for name in ("openbook", "hugo"):
        if (folder / name).exists():
            shutil.rmtree(folder / name)
    write_openbook(company, folder / "openbook", objectives)
    write_hugo(company, folder / "hugo")
    return company


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--metrics", type=int, default=2000)
    parser.add_argument("--months", type=int, default=36)
    parser.add_argument("--objectives", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not (1 <= options.metrics <= MOST_METRICS and 1 <= options.months <= MOST_MONTHS):
        parser.error(f"it makes 1 to {MOST_METRICS} metrics and 1 to {MOST_MONTHS} months")
    company = generate(options.folder, options.metrics, options.months, options.seed, options.objectives)
    print(f"{options.folder}: {len(company.metrics)} metrics over {len(company.months)} months, for Openbook and Hugo")
    return 0


if __name__ == "__main__":
    sys.exit(main())
