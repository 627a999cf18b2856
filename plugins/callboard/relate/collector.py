"""The collector of cycles, which finds nothing where all that is made stays, and takes its time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[bool]:
    """Without the collector; what the block is given tells whether it was on, as it is again afterwards.

    >>> with uncollected() as was_on:
    ...     gc.isenabled()
    False
    >>> gc.isenabled() == was_on
    True
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield collects
    finally:
        if collects:
            gc.enable()
