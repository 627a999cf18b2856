"""A long feed in parts (RFC 5005, section 4): one document that programs poll, and archive documents behind it.

Archive documents are filled from the oldest entry on and closed when they are full, so that a new entry changes none
of the closed ones: it joins the open one. What is polled holds all of the open one, with as many older ones as fit.

>>> cut([10, 10, 10, 10, 10], count=2, size=100)
Parts(archives=(range(0, 2), range(2, 4), range(4, 5)), current=range(3, 5))
>>> cut([90, 90, 5], count=20, size=100)
Parts(archives=(range(0, 1), range(1, 3)), current=range(1, 3))
>>> cut([10, 10], count=2, size=100)
Parts(archives=(), current=range(0, 2))
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Parts:
    """Places of entries, counted from the oldest one. The last archive is open; where none is closed, there is none.

    Each closed archive thus knows the one that follows it from its first day on, and never changes again.
    """

    archives: tuple[range, ...]
    current: range

    @property
    def closed(self) -> int:
        return max(len(self.archives) - 1, 0)


def cut(sizes: Sequence[int], *, count: int, size: int) -> Parts:
    """Divide entries of the given sizes in bytes into parts of at most `count` entries and about `size` bytes.

    An entry that is larger than `size` is a part by itself.
    """
    starts = [0]
    total = 0
    for number, each in enumerate(sizes):
        if number > starts[-1] and (number - starts[-1] == count or total + each > size):
            starts.append(number)
            total = 0
        total += each
    first = starts[-1]
    while first and len(sizes) - first < count and total + sizes[first - 1] <= size:
        first -= 1
        total += sizes[first]
    archives = tuple(range(start, end) for start, end in pairwise([*starts, len(sizes)]))
    return Parts(archives if len(archives) > 1 else (), range(first, len(sizes)))
