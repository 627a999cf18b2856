"""Two contents that are built into one output by turns, and the judgement of what lies there."""

from __future__ import annotations

import contextlib
import hashlib
import multiprocessing
import os
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from multiprocessing import forkserver
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from faults import child
from faults.child import Fault, Order
from sitebuild.errors import Refused

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext, SpawnContext

Side = Literal["A", "B"]
Judgement = Literal["A", "B", "mixed", "damaged"]
ROOT = Path(__file__).resolve().parents[1]
# The workers of a build that was killed hold its lock until they have noticed.
_PATIENCE = 5
NOW = "2027-02-01T09:00:00+00:00"
_SETTINGS = """
from publishconf import *
from publishconf import CALLBOARD
SITEURL = "https://board.example.org"
CALLBOARD = {{**CALLBOARD, "site": {site!r}, "cache": {cache!r}}}
"""
_SITE = """
name = "Test Lab"
authority = "board.example.org"
authority_since = "2026"
[groups.news]
name = "News"
"""
_POST = """---
title: "Workshop {number} as {side} has it"
date: 2027-01-{number:02}
---
The {side} text. Topics: privacy, robotics.

- Submission deadline: {number} March 2027, 23:59 AoE
- Workshop: {number} June 2027
"""


@dataclass(frozen=True, slots=True)
class Ended:
    """A build that is over: its exit code (a signal's number below 0) and what it said; `changes` if it came so far."""

    code: int
    said: str
    changes: int = 0


class Running:
    """A build at work in a process of its own."""

    def __init__(self, process: BaseProcess, pipe: Connection, log: Path) -> None:
        self.process = process
        self._pipe = pipe
        self._log = log

    def wait_for_its_begin(self) -> None:
        self._pipe.recv()

    def end(self) -> Ended:
        self.process.join()
        changes = 0
        with contextlib.suppress(EOFError, OSError):
            while self._pipe.poll():
                told = self._pipe.recv()
                changes = told if isinstance(told, int) else 0
        self._pipe.close()
        code = self.process.exitcode
        return Ended(0 if code is None else code, self._log.read_text("utf-8", "replace"), changes)


class Ground:
    """A folder with both contents, the digests of a clean site of each, and a place for the site that is tried."""

    def __init__(self, work: Path) -> None:
        self.work = work
        self.output = work / "tried" / "site"
        (work / "site.toml").write_text(_SITE, "utf-8")
        said = {"site": str(work / "site.toml"), "cache": str(work / "cache")}
        (work / "conf.py").write_text(_SETTINGS.format(**said), "utf-8")
        self._context = _context()
        self._builds = 0
        self.whole: dict[Side, Mapping[str, bytes]] = {}
        self.changes = 0
        _write(work / "A", "A", (3, 4, 5))
        _write(work / "B", "B", (4, 5, 6, 7))
        self._make_whole("A")
        # The second one replaces a site, as the builds that are tried do.
        shutil.copytree(work / "whole-A", work / "whole-B")
        self.changes = self._make_whole("B").changes

    def _make_whole(self, side: Side) -> Ended:
        output = self.work / f"whole-{side}"
        ended = self.start(side, output=output).end()
        if ended.code:
            raise Refused(f"a build without any fault ended with {ended.code}:\n{ended.said}")
        self.whole[side] = _digests(output)
        return ended

    def start(self, side: Side, fault: Fault | None = None, *, output: Path | None = None) -> Running:
        """Begin a build of one content."""
        self._builds += 1
        log = self.work / f"log-{self._builds}"
        order = Order(self.work / "conf.py", self.work / side, output or self.output, NOW, log)
        mine, theirs = self._context.Pipe(duplex=False)
        process = self._context.Process(target=child.build, args=(order, fault or Fault(), theirs))
        process.start()
        theirs.close()
        return Running(process, mine, log)

    def put(self, side: Side) -> None:
        """Let a clean site of one content be there, and nothing beside it."""
        shutil.rmtree(self.output.parent, ignore_errors=True)
        shutil.copytree(self.work / f"whole-{side}", self.output)

    def judge(self) -> Judgement:
        """Whose site lies there: one of the two, files of both, or something else."""
        found = _digests(self.output)
        for side, whole in self.whole.items():
            if found == whole:
                return side
        known = {item for whole in self.whole.values() for item in whole.items()}
        return "mixed" if found and known >= found.items() else "damaged"

    def is_repaired_by(self, side: Side) -> bool:
        """Whether the next build is whole and leaves nothing beside the site."""
        for _ in range(_PATIENCE):
            ended = self.start(side).end()
            if "another build is writing" not in ended.said:
                break
        beside = [path for path in self.output.parent.iterdir() if path != self.output]
        return ended.code == 0 and self.judge() == side and not beside


def _write(folder: Path, side: Side, numbers: tuple[int, ...]) -> None:
    (folder / "news").mkdir(parents=True)
    for number in numbers:
        (folder / "news" / f"workshop-{number}.md").write_text(_POST.format(number=number, side=side), "utf-8")


def _digests(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).digest() for path in files}


def _context() -> ForkServerContext | SpawnContext:
    """Where the system can, builds are forked from one process that has imported all they need."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["faults.child"])
    with _environment(PYTHONPATH=os.pathsep.join([str(ROOT), str(ROOT / "plugins")])):
        forkserver.ensure_running()
    return context


@contextlib.contextmanager
def _environment(**said: str) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in said}
    os.environ.update(said)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
