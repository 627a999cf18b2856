"""What `serve` tells of problems in the terminal: all of them once, then what a save brought or mended."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from callboard.commands import output as say
from callboard.model import Problem


class Told:
    """The warnings that stand in the terminal already; errors are told each time, notes never."""

    def __init__(self) -> None:
        self._before: tuple[Problem, ...] = ()

    def tell(self, problems: Iterable[Problem], root: PurePath) -> None:
        """Print errors, and warnings that were not there the last time, then what is gone, then the sums."""
        every = tuple(problems)
        now = tuple(problem for problem in every if problem.severity != "note")
        new = set(_beyond(now, self._before))
        fresh = [problem for problem in now if problem.severity == "error" or problem in new]
        say.tell(fresh, root)
        for problem in _beyond(self._before, now):
            print(f"gone: {say.as_text(problem, root, hint=False)}", file=sys.stderr)
        known = sum(problem.severity == "warning" and problem not in new for problem in now)
        print(f"{say.counted(every, known=known).capitalize()}.", flush=True)
        self._before = now


def _beyond(these: Iterable[Problem], those: Iterable[Problem]) -> Iterator[Problem]:
    """Those of `these` that are not among `those`; a line that was written above a problem makes no other one of it."""
    there = Counter(map(_what, those))
    for problem in these:
        if there[_what(problem)]:
            there[_what(problem)] -= 1
        else:
            yield problem


def _what(problem: Problem) -> tuple[str, str, str, str]:
    return problem.path, problem.severity, problem.code, problem.message
