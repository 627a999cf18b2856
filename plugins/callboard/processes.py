"""Several processes for one build: when a fork is safe, and who answers Ctrl-C."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading


def workers() -> int:
    """How many processes one build uses at most."""
    return min(os.cpu_count() or 1, 8)


def can_fork() -> bool:
    """Whether a fork is to be had and safe: it is, while there is one thread."""
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def leave_signals_to_the_parent() -> None:
    """Ctrl-C reaches every process of a terminal; only the first one answers it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
