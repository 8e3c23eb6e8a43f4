"""Runs a program once and says what it cost."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path


class Failed(Exception):
    """A program could not be started, or ended with another status than 0."""


@dataclass(frozen=True)
class Cost:
    wall: float
    """Seconds from start to end."""
    cpu: float
    """Seconds of user and system time, of every thread."""
    memory: int
    """Peak resident memory in kilobytes. Linux never reports less than this process has itself."""


def run(arguments: list[str], log: Path) -> Cost:
    """Runs the program to its end with no standard input; its output goes to the log."""
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, str(log), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    started = time.perf_counter()
    try:
        process = os.posix_spawn(arguments[0], arguments, os.environ, file_actions=actions)
    except OSError as error:
        raise Failed(f"{arguments[0]} could not be started: {error.strerror}") from error
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - started
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        ended = f"was ended by signal {-code}" if code < 0 else f"ended with status {code}"
        said = log.read_text(encoding="utf-8", errors="replace").strip()[-2000:]
        raise Failed(f"`{' '.join(arguments)}` {ended}:\n{said}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
