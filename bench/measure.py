"""What a command costs: processor time of all its processes, and time on the clock."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass

from sitebuild.errors import Refused

if sys.platform != "win32":
    import resource


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds; `cpu` is None where the system does not tell it of a process that has ended (Windows)."""

    cpu: float | None
    wall: float


def measure(command: Sequence[str]) -> Cost:
    """Run `command`; raises `Refused` with the end of its output if it fails."""
    with tempfile.TemporaryFile() as output:
        before = _children_seconds()
        started = time.perf_counter()
        done = subprocess.run(command, stdout=output, stderr=subprocess.STDOUT, check=False)
        wall = time.perf_counter() - started
        after = _children_seconds()
        if done.returncode:
            output.seek(0)
            end = output.read().decode("utf-8", "replace").strip().splitlines()[-5:]
            raise Refused("\n".join([f"exit {done.returncode} of {' '.join(command)}", *end]))
    return Cost(None if before is None or after is None else after - before, wall)


def median(costs: Sequence[Cost]) -> Cost:
    """The middle of each figure."""
    cpu = [cost.cpu for cost in costs if cost.cpu is not None]
    return Cost(statistics.median(cpu) if cpu else None, statistics.median(cost.wall for cost in costs))


def peak_memory() -> float | None:
    """MiB of the largest process that this one has waited for, or that one of those has; None on Windows."""
    if sys.platform == "win32":
        return None
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return largest / (2**20 if sys.platform == "darwin" else 2**10)


def _children_seconds() -> float | None:
    """Processor seconds of all processes that this one has waited for, and of those that they waited for."""
    if sys.platform == "win32":
        return None
    times = os.times()
    return times.children_user + times.children_system
