"""Several processes for one build: when they are worth it, when a fork is safe, and who answers Ctrl-C."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


def workers() -> int:
    """How many processes one build uses at most."""
    return min(os.cpu_count() or 1, 8)


def map_all(function: Callable[[Given], Made], items: Sequence[Given], *, worth: int, chunk: int = 1) -> Iterator[Made]:
    """`function` of each item, in their order; in several processes from `worth` items on.

    Function, items and results are sent between processes, `chunk` items at a time.
    """
    if len(items) < worth or workers() == 1:
        yield from map(function, items)
        return
    # "spawn" is what all systems have; a fork is cheaper.
    context = multiprocessing.get_context("fork" if can_fork() else "spawn")
    with ProcessPoolExecutor(workers(), context, initializer=leave_signals_to_the_parent) as pool:
        yield from pool.map(function, items, chunksize=chunk)


def can_fork() -> bool:
    """Whether a fork is to be had and safe: it is, while there is one thread."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def leave_signals_to_the_parent() -> None:
    """Ctrl-C reaches every process of a terminal; only the first one answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
