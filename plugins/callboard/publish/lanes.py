"""Labels of points on an axis, each on a lane where it meets no other, in the narrowest place that shows them.

Positions are percentages of the axis, widths pixels. What a label needs is reckoned too wide rather than too narrow.

>>> lanes = Lanes(640)
>>> [lanes.put(at, at, "Notification") for at in (10.0, 12.0, 95.0)]
[(0, False), (1, False), (0, True)]
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

POINT = 8.0  # half of a point with the air around it
GAP = 10.0  # between a point and its label
LONGEST = 24
_WIDE, _CAPITAL, _LETTER = 14.0, 10.0, 7.5


def width_of(text: str) -> float:
    """About how many pixels `text` takes as a label."""
    return sum(
        _WIDE if unicodedata.east_asian_width(letter) in "WF" else _CAPITAL if letter.isupper() else _LETTER
        for letter in text
    )


def shortened(text: str) -> str:
    """`text`, cut where it is too long for a label."""
    room = LONGEST * _LETTER
    if width_of(text) <= room:
        return text
    kept = text
    while kept and width_of(kept) > room - _LETTER:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def fits(points: Iterable[tuple[float, float, str]], width: float) -> bool:
    """Whether every label has its room on one side of its point when the axis is `width` wide."""
    return all(width_of(text) + GAP <= max(100 - to, at) * width / 100 for at, to, text in points)


class Lanes:
    """Gives labels their lanes from the top; there are as many as are needed."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.taken: list[list[tuple[float, float]]] = []

    def put(self, at: float, to: float, text: str) -> tuple[int, bool]:
        """The lane of a point, or of a span, and its label, and whether the label stands before it."""
        first, last = at * self.width / 100, to * self.width / 100
        size = width_of(text) + GAP
        before = last + size > self.width and first >= self.width - last
        begin, end = (first - size, last + POINT) if before else (first - POINT, last + size)
        for number, lane in enumerate(self.taken):
            if all(end <= a or b <= begin for a, b in lane):
                lane.append((begin, end))
                return number, before
        self.taken.append([(begin, end)])
        return len(self.taken) - 1, before
