"""Several processes for one build: when they are worth it, when a fork is safe, and who answers Ctrl-C."""

from __future__ import annotations

import contextlib
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
    with process_pool("fork" if can_fork() else "spawn") as pool:
        yield from pool.map(function, items, chunksize=chunk)


def apart(function: Callable[[], Made]) -> Made:
    """What `function` gives, called in a process of its own, whose memory ends with it."""
    with process_pool("spawn") as pool:
        return pool.submit(function).result()


@contextlib.contextmanager
def process_pool(method: str) -> Iterator[ProcessPoolExecutor]:
    """Processes that end with this one: at the end of the block, where nothing stopped it, with what they are at.

    What stops the block stops them at once. That they end by themselves cannot be waited for: a signal that came while
    they were started has left a pool that tells them nothing.
    """
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(workers(), multiprocessing.get_context(method), initializer=_follow_the_parent)
    try:
        yield pool
    except BaseException:
        for process in set(multiprocessing.active_children()) - others:
            process.kill()  # a fork that has just begun still has our handler of SIGTERM, and would tell of it
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def can_fork() -> bool:
    """Whether a fork is to be had and safe: it is, while there is one thread."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def _follow_the_parent() -> None:
    # Ctrl-C reaches every process of a terminal; only the first one answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # A fork has the handler of the first one, whose exception the pool takes for the result of a task: the process
    # would live on, and whoever waits for its end would wait for ever.
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    """A parent that was killed cannot stop its workers; left alone they would hold its lock for ever."""
    parent = multiprocessing.parent_process()
    if parent:
        parent.join()
        os._exit(1)
