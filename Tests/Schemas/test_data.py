#!/usr/bin/env python3
"""Holds the data files of built sites to the JSON Schemas in docs/data/.

    python3 Tests/Schemas/test_data.py                with the debug binary, and check-jsonschema from PyPI

The sites of content/ and examples/ are built, and each of their data files must pass its schema. From a few of them
come files with one thing wrong each (a key that lacks, one too many, a value of another type), which must not pass.

Exit status: 0 done; 1 a data file and its schema disagree; 2 something is missing.
"""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
ENVIRONMENT = ROOT / ".build" / "python"
PACKAGES = ["check-jsonschema==0.39.0", "ruamel.yaml.clib==0.2.15"]
if Path(sys.prefix) != ENVIRONMENT:
    if subprocess.run([ROOT / "scripts/install-python-packages.sh", ENVIRONMENT, *PACKAGES], check=False).returncode:
        sys.exit(2)
    os.execv(ENVIRONMENT / "bin/python", [ENVIRONMENT / "bin/python", *sys.argv])

import jsonschema  # noqa: E402  (check-jsonschema brings it)

# Each for its default audience, and the demonstration for its most trusted one too.
SITES = [("content", []), ("content", ["--audience", "board"]),
         *((f"examples/{path.name}", []) for path in sorted((ROOT / "examples").iterdir()))]


def schema_of(path: Path) -> str:
    folders = {"metrics": "metric", "results": "results", "commitments": "commitments", "funnels": "funnel",
               "objectives": "objectives"}
    return folders.get(path.parent.name, path.stem)


def damaged(value: object) -> Iterator[tuple[str, object]]:
    """Copies of a document with one thing wrong, in each kind of object that it holds."""
    seen: set[tuple[str, ...]] = set()

    def walk(part: object, path: tuple) -> Iterator[tuple]:
        if isinstance(part, dict):
            if tuple(part) not in seen:
                seen.add(tuple(part))
                yield path
            for key, inner in part.items():
                yield from walk(inner, (*path, key))
        elif isinstance(part, list):
            for index, inner in enumerate(part):
                yield from walk(inner, (*path, index))

    def at(document: object, path: tuple) -> dict:
        for step in path:
            document = document[step]
        return document

    for path in list(walk(value, ())):
        keys = list(at(value, path))
        for key in keys:
            without = copy.deepcopy(value)
            del at(without, path)[key]
            yield f"{path} without {key}", without
            other = copy.deepcopy(value)
            at(other, path)[key] = {"another": "type"}
            yield f"{path} with an object as {key}", other
        more = copy.deepcopy(value)
        at(more, path)["unheard-of"] = 1
        yield f"{path} with a key too many", more


def main() -> int:
    shown = subprocess.run(["swift", "build", "--show-bin-path"], cwd=ROOT, capture_output=True, text=True, check=True)
    binary = Path(shown.stdout.strip()) / "openbook"
    if not binary.exists():
        print(f"test_data: no {binary}; run `swift build` first", file=sys.stderr)
        return 2
    schemas = {}
    for file in (ROOT / "docs/data").glob("*.schema.json"):
        schema = json.loads(file.read_text())
        jsonschema.Draft202012Validator.check_schema(schema)
        schemas[file.name.removesuffix(".schema.json")] = jsonschema.Draft202012Validator(schema)
    faults: list[str] = []
    passed = refused = 0
    tried: set[str] = set()
    with tempfile.TemporaryDirectory() as folder:
        for company, audience in SITES:
            site = Path(folder) / company / "-".join(["site", *audience])
            run = subprocess.run([binary, "build", ROOT / company, "-o", site, *audience], capture_output=True, text=True, check=False)
            if run.returncode:
                print(f"test_data: {company} does not build:\n{run.stderr}", file=sys.stderr)
                return 1
            for path in sorted((site / "data").rglob("*.json")):
                name = schema_of(path)
                document = json.loads(path.read_text())
                told = f"{company}: {path.relative_to(site.parent)}"
                if name not in schemas:
                    faults.append(f"{told}: no schema docs/data/{name}.schema.json")
                    continue
                errors = [f"{told}: {error.json_path}: {error.message}" for error in schemas[name].iter_errors(document)]
                faults += errors[:3]
                passed += not errors
                if name in tried and passed % 40:
                    continue
                tried.add(name)
                for what, wrong in damaged(document):
                    refused += 1
                    if schemas[name].is_valid(wrong):
                        # `reason` is there exactly where there is no value.
                        faults.append(f"{told}: passes {what}")
    faults += [f"no site has a file for docs/data/{name}.schema.json" for name in sorted(set(schemas) - tried)]
    for fault in faults[:40]:
        print(f"test_data: {fault}", file=sys.stderr)
    print(f"{passed} data files pass their schemas, {refused} damaged ones tried, {len(faults)} disagreements.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
