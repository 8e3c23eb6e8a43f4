#!/usr/bin/env python3
"""Holds the JSON Schema of every kind to the reader: what one refuses, the other refuses.

    python3 Tests/Schemas/test_schemas.py                with the debug binary, and check-jsonschema from PyPI

Every file of content/ and examples/ passes its schema. The files of valid/ hold every field of every kind; from them,
driven by the schemas themselves, come files with one thing wrong each, which both programs must refuse.

Exit status: 0 done; 1 a disagreement, or something that nothing tried; 2 something is missing.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import queue
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
VALID = Path(__file__).resolve().parent / "valid"
ENVIRONMENT = ROOT / ".build" / "python"
# With the second, YAML is read by libyaml: the same values in a quarter of the time.
PACKAGES = ["check-jsonschema==0.39.0", "ruamel.yaml.clib==0.2.15"]
if Path(sys.prefix) != ENVIRONMENT:
    if subprocess.run([ROOT / "scripts/install-python-packages.sh", ENVIRONMENT, *PACKAGES], check=False).returncode:
        sys.exit(2)
    os.execv(ENVIRONMENT / "bin/python", [ENVIRONMENT / "bin/python", *sys.argv])

import jsonschema  # noqa: E402  (check-jsonschema brings both)
import ruamel.yaml  # noqa: E402

FOLDERS = {"strategy": "strategy", "factors": "factor", "metrics": "metric", "objectives": "objectives",
           "agreements": "agreement", "funnels": "funnel", "plans": "plan", "results": "month",
           "decisions": "decisions", "packets": "packet"}
ROOT_FILES = {"openbook.yaml": "config", "organisation.yaml": "organisation", "glossary.yaml": "glossary",
              "sealed.yaml": "sealed"}
NOT_OURS = {"assets", "data", "static", "templates"}
WRONG_TEXT = "#!"
WORKERS = len(os.sched_getaffinity(0))

Value = object
Place = tuple[str | int, ...]


class Missing(Exception):
    """Something that the test needs is not there."""


@dataclass(frozen=True)
class Raw:
    """A value in YAML as it is written, on one line."""

    text: str


@dataclass(frozen=True)
class Source:
    """One file of a content folder."""

    kind: str
    path: str
    yaml: str
    body: str | None

    def with_yaml(self, yaml: str) -> str:
        """The whole file with other YAML in it."""
        return yaml if self.body is None else f"---\n{yaml}---\n{self.body}"

    @property
    def first_line(self) -> int:
        """The line on which its YAML begins."""
        return 1 if self.body is None else 2


@dataclass(frozen=True)
class Wrong:
    """A file with one thing wrong: what, in which field, and on which line Openbook must say so."""

    source: Source
    field: str
    what: str
    yaml: str
    line: int


@dataclass(frozen=True)
class Occurrence:
    """A part of a schema, and a place in a file that it describes."""

    pointer: str
    schema: dict
    source: Source
    place: Place
    value: Value
    parent: dict | list | None


def kind_of(path: Path) -> str | None:
    """The kind of a file, by its path in its content folder; None for files that are of none."""
    first = path.parts[0]
    if first in NOT_OURS or path.name == "README.md" or first == path.name and path.suffix != ".yaml":
        return None
    kind = ROOT_FILES.get(first) if first == path.name else FOLDERS.get(first)
    if kind is None:
        raise Missing(f"{path} is a file of no kind that this test knows")
    return kind


def sources(content: Path) -> list[Source]:
    """The files of a content folder that have a schema."""
    found = []
    for file in sorted(content.rglob("*")):
        path = file.relative_to(content)
        if not file.is_file() or any(part.startswith(".") for part in path.parts):
            continue
        kind = kind_of(path)
        if kind is None:
            continue
        text = file.read_text(encoding="utf-8")
        if file.suffix == ".md":
            _, yaml, body = text.split("---\n", 2)
            found.append(Source(kind, str(path), yaml, body))
        else:
            found.append(Source(kind, str(path), text, None))
    return found


def parsed(yaml: str) -> Value:
    """YAML as check-jsonschema reads it: a day is text."""
    reader = ruamel.yaml.YAML(typ="safe", pure=True)

    class Constructor(ruamel.yaml.SafeConstructor):
        """Its own table, since ruamel's is shared."""

    Constructor.add_constructor("tag:yaml.org,2002:timestamp", Constructor.construct_yaml_str)
    reader.Constructor = Constructor
    return reader.load(yaml)


def written(value: Value) -> tuple[str, dict[Place, int]]:
    """A value as block YAML with one thing a line, and the lines of its keys and items, from 0."""
    lines: list[str] = []
    places: dict[Place, int] = {}

    def scalar(item: Value) -> str:
        return item.text if isinstance(item, Raw) else json.dumps(item, ensure_ascii=False)

    def write(item: Value, place: Place, indent: str) -> None:
        entries = item.items() if isinstance(item, dict) else enumerate(item)
        for key, child in entries:
            label = f"{indent}{scalar(key)}:" if isinstance(item, dict) else f"{indent}-"
            places[(*place, key)] = len(lines)
            if isinstance(child, dict | list) and child:
                lines.append(label)
                write(child, (*place, key), indent + "  ")
            else:
                lines.append(f"{label} {scalar(child)}".rstrip())

    if isinstance(value, dict | list) and value:
        write(value, (), "")
    else:
        lines.append(scalar(value))
    return "\n".join(lines) + "\n", places


def changed(value: Value, place: Place, change) -> Value:
    """A copy with what stands at a place put through a function, which returns the new entries of its parent."""
    if len(place) == 1:
        if isinstance(value, dict):
            return {new: item for key, child in value.items()
                    for new, item in (change(key, child) if key == place[0] else [(key, child)])}
        return [item for index, child in enumerate(value)
                for _, item in (change(index, child) if index == place[0] else [(index, child)])]
    if isinstance(value, dict):
        return {key: changed(child, place[1:], change) if key == place[0] else child for key, child in value.items()}
    return [changed(child, place[1:], change) if index == place[0] else child for index, child in enumerate(value)]


def parts(schema: dict, pointer: str = "") -> Iterator[tuple[str, dict]]:
    """Every part of a schema with its JSON Pointer."""
    yield pointer, schema
    for key, child in schema.get("properties", {}).items():
        yield from parts(child, f"{pointer}/properties/{key}")
    for keyword in ("additionalProperties", "items", "propertyNames"):
        if isinstance(schema.get(keyword), dict):
            yield from parts(schema[keyword], f"{pointer}/{keyword}")
    for index, child in enumerate(schema.get("anyOf", [])):
        yield from parts(child, f"{pointer}/anyOf/{index}")


def named(value: Value) -> Value:
    """A value as JSON has it: its keys are text."""
    if isinstance(value, dict):
        return {str(key): named(child) for key, child in value.items()}
    return [named(child) for child in value] if isinstance(value, list) else value


def occurrences(schema: dict, source: Source, value: Value) -> Iterator[Occurrence]:
    """Where a file holds something that a part of the schema describes."""

    def visit(schema: dict, pointer: str, value: Value, place: Place, parent: dict | list | None):
        yield Occurrence(pointer, schema, source, place, value, parent)
        for index, choice in enumerate(schema.get("anyOf", [])):
            if jsonschema.Draft202012Validator(choice).is_valid(named(value)):
                yield from visit(choice, f"{pointer}/anyOf/{index}", value, place, parent)
        if isinstance(value, dict):
            known = schema.get("properties", {})
            other = schema.get("additionalProperties")
            for key, child in value.items():
                below = (*place, key)
                if str(key) in known:
                    yield from visit(known[str(key)], f"{pointer}/properties/{key}", child, below, value)
                elif isinstance(other, dict):
                    yield from visit(other, f"{pointer}/additionalProperties", child, below, value)
                    names = schema.get("propertyNames", {})
                    yield Occurrence(f"{pointer}/propertyNames", names, source, below, key, value)
        elif isinstance(value, list) and "items" in schema:
            for index, child in enumerate(value):
                yield from visit(schema["items"], f"{pointer}/items", child, (*place, index), value)

    yield from visit(schema, "", value, (), None)


def types(schema: dict) -> set[str]:
    """The types that a schema takes."""
    own = schema.get("type", ["string"] if "enum" in schema else [])
    return {own} if isinstance(own, str) else set(own).union(*(types(choice) for choice in schema.get("anyOf", [])))


def takes_any_text(schema: dict) -> bool:
    """Whether any text will do."""
    if any(takes_any_text(choice) for choice in schema.get("anyOf", [])):
        return True
    return "string" in types(schema) and not {"pattern", "not", "enum", "anyOf"} & schema.keys()


def readable(pointer: str) -> str:
    """A pointer as a reader of the docs would write the field."""
    text = re.sub(r"/anyOf/\d+", "", pointer).replace("/properties/", ".").replace("/additionalProperties", ".<key>")
    return text.replace("/items", "[]").replace("/propertyNames", ".<key>").lstrip(".") or "(file)"


def wrong_files(occurrence: Occurrence, document: Value) -> Iterator[Wrong]:
    """What can be wrong with a part of the schema, in a file that holds it."""
    schema, place, source = occurrence.schema, occurrence.place, occurrence.source

    def wrong(what: str, value: Value, at: Place | None) -> Wrong:
        yaml, lines = written(value)
        line = lines[at] if at else 0
        return Wrong(source, readable(occurrence.pointer), what, yaml, source.first_line + line)

    def put(what: str, text: str) -> Wrong:
        if not place:
            return wrong(what, Raw(text), None)
        return wrong(what, changed(document, place, lambda key, _: [(key, Raw(text))]), place)

    if occurrence.pointer.endswith("/propertyNames"):
        if not takes_any_text(schema):
            renamed = changed(document, place, lambda key, child: [(WRONG_TEXT, child)])
            yield wrong("a wrong key", renamed, (*place[:-1], WRONG_TEXT))
        return
    if not re.search(r"/anyOf/\d+$", occurrence.pointer):
        taken = types(schema)
        if "object" not in taken:
            yield put("a mapping", "{wrong: wrong}")
        elif "array" not in taken:
            yield put("a list", "[wrong]")
        if not takes_any_text(schema):
            yield put("wrong text", json.dumps(WRONG_TEXT))
        for answer in ('"No"', "n/a", "yes", "true", "1") if "not" in schema else ():
            yield put(f"{answer} for a reason", answer)
        if place:
            yield put("nothing", "")
    if isinstance(occurrence.value, dict) and "properties" in schema:
        unknown = ("#unknown", 1)
        if place:
            value = changed(document, place, lambda key, child: [(key, {**child, unknown[0]: unknown[1]})])
        else:
            value = {**document, unknown[0]: unknown[1]}
        yield wrong("an unknown key", value, (*place, unknown[0]))
        for key in schema.get("required", []):
            value = changed(document, (*place, key), lambda key, child: [])
            left = [other for other in occurrence.value if other != key]
            yield wrong(f"without '{key}'", value, (*place, left[0]) if left else place)


class Checker:
    """check-jsonschema on many files at once."""

    def __init__(self, folder: Path):
        self.folder = folder

    def refused(self, arguments: list[str | Path], files: list[Path]) -> dict[str, list[str]]:
        """The files that do not pass, by name, with what is said of them."""
        run = subprocess.run([ENVIRONMENT / "bin/check-jsonschema", "-o", "json", *arguments, *files],
                             check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        try:
            report = json.loads(run.stdout)
        except json.JSONDecodeError:
            raise Missing(f"check-jsonschema failed: {run.stdout}{run.stderr}") from None
        said: dict[str, list[str]] = {}
        for error in report.get("errors", []) + report.get("parse_errors", []):
            deep = error.get("best_deep_match", error)
            said.setdefault(error["filename"], []).append(f"{deep.get('path', '')}: {deep['message'][:200]}")
        if bool(said) != (run.returncode != 0):
            raise Missing(f"check-jsonschema ended with {run.returncode}: {run.stdout}{run.stderr}")
        return said

    def refused_yaml(self, schema: Path, yamls: list[str]) -> dict[int, list[str]]:
        """The same for texts, by their index."""
        files = []
        for index, yaml in enumerate(yamls):
            files.append(self.folder / f"{schema.name}-{index}.yaml")
            files[-1].write_text(yaml, encoding="utf-8")
        said = self.refused(["--schemafile", schema], files)
        return {index: said[str(file)] for index, file in enumerate(files) if str(file) in said}


def openbook_findings(openbook: Path, content: Path) -> list[dict]:
    """What `openbook check` finds in a folder."""
    run = subprocess.run([openbook, "check", content, "--allow-commands", "--format", "json", "--jobs", "1"],
                         check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if run.returncode not in (0, 1):
        raise Missing(f"openbook check ended with {run.returncode}: {run.stderr}")
    return json.loads(run.stdout)["findings"]


def rounds(wrongs: list[Wrong]) -> list[dict[str, int]]:
    """The wrong files that stand in valid/ together, by path.

    openbook.yaml, on which all others depend, stands by itself; another file that is the only one of its kind stands
    in place of the right one, and all else beside the right one.
    """
    alone = [{wrong.source.path: index} for index, wrong in enumerate(wrongs) if wrong.source.kind == "config"]
    by_path: dict[str, list[int]] = {}
    for index, wrong in enumerate(wrongs):
        if wrong.source.path in ROOT_FILES and wrong.source.kind != "config":
            by_path.setdefault(wrong.source.path, []).append(index)
    together = [{wrongs[index].source.path: index for index in indexes if index is not None}
                for indexes in itertools.zip_longest(*by_path.values())]
    for index, wrong in enumerate(wrongs):
        if wrong.source.path not in ROOT_FILES:
            path = Path(wrong.source.path)
            together[index % len(together)][str(path.with_stem(f"{path.stem}-{index}"))] = index
    return alone + together


def findings_of(openbook: Path, wrongs: list[Wrong], folder: Path) -> dict[int, list[dict]]:
    """What `openbook check` finds in the wrong files."""
    copies: queue.Queue[Path] = queue.Queue()
    for index in range(WORKERS):
        copies.put(Path(shutil.copytree(VALID, folder / f"copy-{index}")))

    def check(together: dict[str, int]) -> dict[int, list[dict]]:
        copy = copies.get()
        try:
            for path, index in together.items():
                (copy / path).write_text(wrongs[index].source.with_yaml(wrongs[index].yaml), encoding="utf-8")
            found = openbook_findings(openbook, copy)
            for path in together:
                if (VALID / path).exists():
                    shutil.copyfile(VALID / path, copy / path)
                else:
                    (copy / path).unlink()
        finally:
            copies.put(copy)
        return {index: [finding for finding in found if finding["path"].endswith("/" + path)]
                for path, index in together.items()}

    with ThreadPoolExecutor(WORKERS) as pool:
        return {index: findings for found in pool.map(check, rounds(wrongs)) for index, findings in found.items()}


def is_about(finding: dict, wrong: Wrong) -> bool:
    """Whether an error tells of a wrong file's fault, and not of what stands beside it."""
    if finding["severity"] != "error" or finding["line"] != wrong.line or finding["rule"].startswith("duplicate-"):
        return False
    return finding["rule"] != "unknown-reference" or WRONG_TEXT in finding["message"]


class Schemas:
    """The schemas of all kinds, as files."""

    def __init__(self, openbook: Path, folder: Path):
        self.files: dict[str, Path] = {}
        self.trees: dict[str, dict] = {}
        kinds = subprocess.run([openbook, "schema"], check=True, capture_output=True, text=True).stdout.split()
        for kind in kinds:
            self.files[kind] = folder / f"{kind}.schema.json"
            self.files[kind].write_bytes(subprocess.run([openbook, "schema", kind], check=True,
                                                        capture_output=True).stdout)
            self.trees[kind] = json.loads(self.files[kind].read_bytes())
        if set(kinds) != set(FOLDERS.values()) | set(ROOT_FILES.values()):
            raise Missing("openbook knows other kinds than this test: bring FOLDERS and ROOT_FILES up to date")


def derive(schemas: Schemas, faults: list[str]) -> list[Wrong]:
    """The wrong files, and what no file of valid/ holds."""
    seen: dict[str, set[str]] = {kind: set() for kind in schemas.trees}
    wrongs: list[Wrong] = []
    for source in sources(VALID):
        document = parsed(source.yaml)
        for occurrence in occurrences(schemas.trees[source.kind], source, document):
            if occurrence.pointer not in seen[source.kind]:
                seen[source.kind].add(occurrence.pointer)
                wrongs.extend(wrong_files(occurrence, document))
    for kind, schema in schemas.trees.items():
        for pointer, _ in parts(schema):
            if pointer not in seen[kind]:
                faults.append(f"no file of valid/ holds {kind}: {readable(pointer)}")
    return wrongs


def real_files() -> list[tuple[str, Source]]:
    """Every file of content/, examples/ and valid/ that has a schema, with its folder."""
    folders = [ROOT / "content", *sorted(path for path in (ROOT / "examples").iterdir() if path.is_dir()), VALID]
    return [(str(folder.relative_to(ROOT)), source) for folder in folders for source in sources(folder)]


def check_with_schemas(
    schemas: Schemas, checker: Checker, real: list[tuple[str, Source]], wrongs: list[Wrong], faults: list[str]
) -> None:
    """check-jsonschema takes every real file, and refuses every wrong one."""

    def check(kind: str) -> None:
        right = [(folder, source) for folder, source in real if source.kind == kind]
        wrong = [wrong for wrong in wrongs if wrong.source.kind == kind]
        said = checker.refused_yaml(schemas.files[kind],
                                    [source.yaml for _, source in right] + [file.yaml for file in wrong])
        for index, (folder, source) in enumerate(right):
            if index in said:
                faults.append(f"{folder}/{source.path} does not pass: {'; '.join(said[index])}")
        for index, file in enumerate(wrong):
            if index + len(right) not in said:
                faults.append(f"{kind}: {file.field}: check-jsonschema takes {file.what}")

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(check, schemas.files))


def check_with_openbook(openbook: Path, folder: Path, wrongs: list[Wrong], faults: list[str]) -> None:
    """`openbook check` has nothing against valid/, and refuses every wrong file with the line of what is wrong."""
    for finding in openbook_findings(openbook, VALID):
        if finding["severity"] != "information":
            faults.append(f"{finding['path']}:{finding['line']}: {finding['message']}")
    for index, findings in findings_of(openbook, wrongs, folder).items():
        wrong = wrongs[index]
        if not any(is_about(finding, wrong) for finding in findings):
            told = "; ".join(f"line {finding['line']}: {finding['message']}" for finding in findings) or "nothing"
            faults.append(f"{wrong.source.kind}: {wrong.field}: openbook check takes {wrong.what}"
                          f" (line {wrong.line} of {wrong.source.path}; it says {told})")


def check_annotations(schemas: Schemas, faults: list[str]) -> int:
    """Every part of a schema says what it is, and takes its own examples; returns how many examples there are."""
    examples = 0
    for kind, schema in schemas.trees.items():
        for pointer, part in parts(schema):
            if not part.get("description"):
                faults.append(f"{kind}: {readable(pointer)} has no description")
            for example in part.get("examples", []) + [part[key] for key in ("default",) if key in part]:
                examples += 1
                if not jsonschema.Draft202012Validator(part).is_valid(example):
                    faults.append(f"{kind}: {readable(pointer)} does not take its own example {example!r}")
    return examples


def check_defaults(schemas: Schemas, openbook: Path, folder: Path, faults: list[str]) -> int:
    """A site is the same with every default written and with none; returns how many there are."""
    written_defaults: set[tuple[str, str]] = set()

    def put(schema: dict, value: Value, is_written: bool, kind: str, pointer: str = "") -> Value:
        for index, choice in enumerate(schema.get("anyOf", [])):
            if jsonschema.Draft202012Validator(choice).is_valid(named(value)):
                return put(choice, value, is_written, kind, f"{pointer}/anyOf/{index}")
        if isinstance(value, list):
            return [put(schema["items"], child, is_written, kind, f"{pointer}/items") for child in value]
        if not isinstance(value, dict):
            return value
        known = schema.get("properties", {})
        result = {key: put(known.get(str(key), schema["additionalProperties"]), child, is_written, kind,
                           f"{pointer}/{key if known else '*'}")
                  for key, child in value.items() if "default" not in known.get(str(key), {})}
        for key, child in known.items():
            if "default" in child and is_written:
                result[key] = child["default"]
                written_defaults.add((kind, f"{pointer}/{key}"))
        return result

    sites: list[Path] = []
    for is_written in (True, False):
        content = Path(shutil.copytree(VALID, folder / f"defaults-{is_written}"))
        for source in sources(VALID):
            yaml, _ = written(put(schemas.trees[source.kind], parsed(source.yaml), is_written, source.kind))
            (content / source.path).write_text(source.with_yaml(yaml), encoding="utf-8")
        sites.append(folder / f"site-{is_written}")
        built = subprocess.run([openbook, "build", content, "-o", sites[-1], "--allow-commands", "--audience", "board"],
                               check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if built.returncode:
            faults.append(f"valid/ with {'all' if is_written else 'no'} defaults written is not built: {built.stderr}")
            return 0
    # The findings name lines, which written defaults move, and the manifest has their digest.
    moved = {Path("data/findings.json"), Path("manifest.json")}
    with_all, with_none = ({file.relative_to(site): file.read_bytes() for file in site.rglob("*")
                            if file.is_file() and file.relative_to(site) not in moved} for site in sites)
    faults.extend(f"a default is untrue: {path} differs between a folder that writes all and one that writes none"
                  for path in sorted(with_all.keys() | with_none.keys()) if with_all.get(path) != with_none.get(path))
    return len(written_defaults)


def run(openbook: Path, folder: Path) -> int:
    """Checks everything, and prints what was checked."""
    faults: list[str] = []
    start = time.monotonic()
    schemas = Schemas(openbook, folder)
    checker = Checker(folder)
    for file, said in checker.refused(["--check-metaschema"], list(schemas.files.values())).items():
        faults.append(f"{file} is no JSON Schema: {said}")
    real = real_files()
    wrongs = derive(schemas, faults)
    check_with_schemas(schemas, checker, real, wrongs, faults)
    check_with_openbook(openbook, folder, wrongs, faults)
    examples = check_annotations(schemas, faults)
    defaults = check_defaults(schemas, openbook, folder, faults)
    counts = Counter(folder for folder, _ in real)
    print("pass: " + ", ".join(f"{count} files of {folder}" for folder, count in counts.items()))
    for kind in schemas.files:
        of_kind = [wrong for wrong in wrongs if wrong.source.kind == kind]
        print(f"{kind:>13}: {len({wrong.field for wrong in of_kind}):3} fields, {len(of_kind):4} wrong files")
        if not of_kind:
            faults.append(f"nothing was tried of {kind}")
    if not defaults or not examples:
        faults.append("no default or no example was tried")
    print(f"{len(schemas.files)} schemas, {len(wrongs)} wrong files, {examples} examples, {defaults} defaults,"
          f" {time.monotonic() - start:.1f} s")
    for fault in faults:
        print(f"FAILED: {fault}", file=sys.stderr)
    return 1 if faults else 0


def main() -> int:
    """Runs the test in a folder of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--openbook", type=Path, help="the binary; the debug build's without it")
    options = parser.parse_args()
    try:
        if options.openbook is None:
            shown = subprocess.run(["swift", "build", "--show-bin-path"], check=True, capture_output=True, text=True,
                                   cwd=ROOT)
            options.openbook = Path(shown.stdout.strip()) / "openbook"
        with tempfile.TemporaryDirectory(prefix="openbook-schemas-") as folder:
            return run(options.openbook.resolve(), Path(folder))
    except (Missing, OSError, subprocess.CalledProcessError) as error:
        print(f"test_schemas.py: {error}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
