"""`./board faults`: how builds end that go wrong, as a table."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

from faults.ground import Ground
from faults.kinds import all_kinds
from faults.tally import Tally, heading
from faults.variations import compare_all
from sitebuild import exits
from sitebuild.errors import Refused


def run(*, runs: int, seed: int, identical: bool = False) -> int:
    """Try every kind of fault, `runs` kills and the others in proportion; 1 if a site was not whole afterwards.

    With `identical`, builds under other circumstances are compared instead.
    """
    if runs < 1:
        raise Refused("--runs counts from 1")
    with tempfile.TemporaryDirectory() as folder:
        return _compare(Path(folder)) if identical else _try_all(Path(folder), runs, seed)


def _try_all(work: Path, runs: int, seed: int) -> int:
    tallies: list[Tally] = []
    print(heading())
    for tally in all_kinds(Ground(work), runs=runs, chance=random.Random(seed)):
        print(tally, flush=True)
        tallies.append(tally)
    for tally in tallies:
        for said in tally.crashes[:1]:
            print(f"\n{tally.fault}, a crash:\n{said}")
    bad = [tally.fault for tally in tallies if tally.bad]
    total = sum(tally.judged.total() for tally in tallies)
    verdict = f"not whole: {', '.join(bad)}" if bad else "every site was whole"
    print(f"faults: {total} runs with seed {seed}; {verdict}")
    return exits.REFUSED if bad else exits.OK


def _compare(work: Path) -> int:
    different = 0
    for outcome in compare_all(work):
        print(outcome, flush=True)
        different += bool(outcome.different)
    print(f"faults: {'every build gave the same bytes' if not different else f'{different} builds gave other bytes'}")
    return exits.REFUSED if different else exits.OK
