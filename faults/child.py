"""What runs in the process that is to fail: one build, and the fault that was planned for it.

Faults are counted, not timed, where that can be: Python tells an audit hook of each opening, folder, renaming and
removal before it happens (PEP 578), and there the hook kills, interrupts or refuses.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Literal

from callboard import rendering, understanding
from callboard.commands import build as command
from sitebuild import exits, staging

What = Literal["nothing", "SIGKILL", "SIGINT", "SIGTERM", "full"]
_CHANGES = frozenset({"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.truncate", "ctypes.dlsym"})


@dataclass(frozen=True, slots=True)
class Fault:
    """`what` happens at change number `at` of the file system; a disk that is full stays so.

    With `processes` the build uses that many for whatever can be divided; without `exchange` it switches as systems do
    that cannot swap two folders.
    """

    what: What = "nothing"
    at: int = 0
    processes: int = 1
    exchange: bool = True


@dataclass(frozen=True, slots=True)
class Order:
    """One build: settings, content, output, the moment it is for, and the file that takes what it says."""

    settings: Path
    content: Path
    output: Path
    now: str
    log: Path


def build(order: Order, fault: Fault, ready: Connection) -> None:
    """Build in this process, which ends with the exit code of the command.

    `ready` gets one word when the build begins, and the number of changes when it has ended.
    """
    log = os.open(order.log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(log, stream.fileno())
    os.cpu_count = lambda: fault.processes
    if fault.processes > 1:
        rendering.WORTH_PROCESSES = understanding.WORTH_PROCESSES = 1
    if not fault.exchange:
        setattr(staging, "exchange", lambda _one, _other: False)  # noqa: B010  the name is another module's
    # A shell starts what it puts into the background deaf to Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    changes = _Changes(fault)

    def run() -> int:
        ready.send("begins")
        sys.addaudithook(changes.hear)
        try:
            return command.run(
                content=order.content, output=order.output, settings=order.settings, now=order.now, strict=False
            )
        finally:
            changes.over = True

    code = exits.guarded(run)
    ready.send(changes.number)
    sys.stdout.flush()
    sys.exit(code)


class _Changes:
    """Counts what a build changes, and lets the fault happen when its number has come."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self.number = 0
        self.over = False
        self.process = os.getpid()

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        writes = event == "open" and bool(arguments[2] & os.O_CREAT)
        if self.over or not (writes or event in _CHANGES) or os.getpid() != self.process:
            return
        self.number += 1
        if self.fault.what == "full":
            if self.number >= self.fault.at > 0 and (writes or event == "os.mkdir"):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))
        elif self.number == self.fault.at and self.fault.what != "nothing":
            os.kill(self.process, signal.Signals[self.fault.what])
