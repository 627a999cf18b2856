"""The kinds of faults, each a series of builds over one output that holds the other content."""

from __future__ import annotations

import os
import random
import signal
import statistics
import time
from collections.abc import Iterator

from faults import disks
from faults.child import Fault, What
from faults.ground import Ground, Judgement, Side
from faults.tally import Tally
from sitebuild import exits

# So often the next build after a fault is let run to its end.
_REPAIRS = 10


def all_kinds(ground: Ground, *, runs: int, chance: random.Random) -> Iterator[Tally]:
    """Every kind in its turn; `runs` is the number of kills, the other series are in proportion."""
    some = max(runs // 5, 2)
    yield stopped(ground, "kill -9 at a random moment", signal.SIGKILL, runs=runs, chance=chance)
    yield stopped(ground, "Ctrl-C at a random moment", signal.SIGINT, runs=some, chance=chance)
    yield stopped(ground, "SIGTERM at a random moment", signal.SIGTERM, runs=some, chance=chance)
    yield counted(ground, "kill -9 at a change of the disk", "SIGKILL", points=some)
    yield counted(ground, "Ctrl-C at a change, switch by two renames", "SIGINT", points=some, exchange=False)
    yield counted(ground, "the disk is full from the N-th write on", "full", points=runs)
    yield small_disks(ground, runs=some // 2)
    yield read_only(ground)
    yield raced(ground, runs=some, chance=chance)


def stopped(ground: Ground, name: str, sent: signal.Signals, *, runs: int, chance: random.Random) -> Tally:
    """A signal at any moment of a build, every other one with several processes."""
    tally = Tally(name)
    ground.put("B")
    seconds = {processes: _duration(ground, processes) for processes in (1, 3)}
    ground.put("B")
    old: Judgement = "B"
    for number in range(runs):
        side: Side = "B" if old == "A" else "A"
        processes = (1, 3)[number // 2 % 2]
        running = ground.start(side, Fault(processes=processes))
        running.wait_for_its_begin()
        running.process.join(chance.uniform(0, seconds[processes]))
        if running.process.exitcode is None and running.process.pid is not None:
            os.kill(running.process.pid, sent)
        ended = running.end()
        old = ground.judge()
        tally.add(old, wanted=side, code=ended.code, said=ended.said)
        if number % _REPAIRS == 0 or number == runs - 1:
            old = _repair(ground, side, tally)
    return tally


def counted(ground: Ground, name: str, what: What, *, points: int, exchange: bool = True) -> Tally:
    """A fault at the changes of the file system that a build makes, `points` of them, spread evenly."""
    tally = Tally(name)
    ground.put("A")
    step = max(ground.changes / points, 1)
    numbers = sorted({int(number * step) + 1 for number in range(int(ground.changes / step))})
    for number in numbers:
        ended = ground.start("B", Fault(what, number, exchange=exchange)).end()
        judged = ground.judge()
        tally.add(judged, wanted="B", code=ended.code, said=ended.said)
        if number % _REPAIRS == 0 or number == numbers[-1]:
            _repair(ground, "A", tally)
        if judged != "A":
            ground.put("A")
    return tally


def small_disks(ground: Ground, *, runs: int) -> Tally:
    """Real disks on which there is room for less than a second site, or for a little more."""
    tally = Tally("a disk too small for two sites")
    enough = disks.pages(ground.work / "whole-A") + disks.pages(ground.work / "whole-B")
    least = disks.pages(ground.work / "whole-A") + 8
    ground.put("A")
    for number in range(runs):
        size = least + (enough + 40 - least) * number // max(runs - 1, 1)
        with disks.small_disk(ground.output.parent, size) as made:
            if not made:
                tally.skipped = "only root can mount a small disk, on Linux"
                return tally
            ground.put("A")
            ended = ground.start("B").end()
            tally.add(ground.judge(), wanted="B", code=ended.code, said=ended.said)
    return tally


def read_only(ground: Ground) -> Tally:
    """A folder that nothing can be written to."""
    tally = Tally("a read-only folder")
    ground.put("A")
    with disks.read_only(ground.output.parent, lambda: ground.put("A")) as made:
        if not made:
            tally.skipped = "this user may write everywhere"
            return tally
        ended = ground.start("B").end()
        tally.add(ground.judge(), wanted="B", code=ended.code, said=ended.said)
    ground.put("A")
    _repair(ground, "B", tally)
    return tally


def raced(ground: Ground, *, runs: int, chance: random.Random) -> Tally:
    """Two builds of different content that begin at nearly the same time."""
    tally = Tally("two builds at once")
    ground.put("A")
    seconds = _duration(ground, 1)
    for _ in range(runs):
        first, other = ground.start("A"), ground.start("B")
        first.wait_for_its_begin()
        other.wait_for_its_begin()
        if chance.random() < 0.5:
            # The later one may come to the lock before or after the first one has let go of it.
            first.process.join(chance.uniform(0, seconds))
        codes: dict[Side, int] = {"A": first.end().code, "B": other.end().code}
        judged = ground.judge()
        won = [side for side, code in codes.items() if code == 0]
        wanted = judged if judged in won else next(iter(won), "A")
        crashed = exits.CRASHED in codes.values()
        tally.add(judged, wanted=wanted, code=exits.CRASHED if crashed else min(codes.values()))
    _repair(ground, "A", tally)
    return tally


def _repair(ground: Ground, side: Side, tally: Tally) -> Judgement:
    tally.unrepaired += not ground.is_repaired_by(side)
    return ground.judge()


def _duration(ground: Ground, processes: int) -> float:
    """Seconds that a build takes from its begin to its end, now and here."""
    found = []
    for side in ("A", "B", "A"):
        running = ground.start(side, Fault(processes=processes))
        running.wait_for_its_begin()
        began = time.monotonic()
        running.end()
        found.append(time.monotonic() - began)
    return statistics.median(found)
