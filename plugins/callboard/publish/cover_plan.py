"""How a title is read as a train path: the plan that its digest settles, and the corners of the run.

Lengths and places are in stops of the plan, along the run and across, until `turned` makes them places of the picture.
"""

from __future__ import annotations

import hashlib
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

WIDTH, HEIGHT = 1200, 630
SQUARE = 1400  # diagonal drawings are made on a larger square that is then turned

# What turns a diagonal drawing: about the middle of the cover, after the square was moved over it.
MIDDLE = (WIDTH / 2, HEIGHT / 2)
MOVED = ((WIDTH - SQUARE) / 2, (HEIGHT - SQUARE) / 2)
_VOWELS = frozenset("aeiouy")
_LATIN_END = 0x250
Point = tuple[int, int]
Place = tuple[float, float]
# Widths in stops, which the style sheet has too: the line, its echoes. The plate of the stop, and the light in it.
LINE, ECHO = 0.72, 0.34
RADIUS, LIGHT = 0.95, 0.62


@dataclass(frozen=True, slots=True)
class Plan:
    """What the digest settles. Lengths are in stops of `unit` pixels: `length` along the run, `breadth` across."""

    unit: int
    turn: int
    length: float
    breadth: float
    low: float
    high: float
    start: int
    heading: int
    side: int
    headway: float

    @property
    def downwards(self) -> bool:
        return self.turn == 0


def plan_of(title: str) -> Plan:
    """The plan of a title's cover."""
    digest = int(hashlib.sha256(title.encode()).hexdigest(), 16)
    unit = (45, 60, 75)[digest % 3]
    turn = (0, 45, -45)[(digest >> 4) % 3]
    length, breadth = (HEIGHT, WIDTH) if turn == 0 else (SQUARE, SQUARE)
    across = breadth / unit
    low, high = (across * 0.28, across * 0.72) if turn == 0 else (across * 0.40, across * 0.62)
    return Plan(
        unit=unit,
        turn=turn,
        length=length / unit,
        breadth=across,
        low=low,
        high=high,
        start=round(low + ((digest >> 8) % 100) / 100 * (high - low)),
        heading=1 if (digest >> 16) % 2 else -1,
        side=-1 if (digest >> 18) % 2 else 1,
        headway=(1.5, 2, 2.5)[(digest >> 20) % 3],
    )


def run(title: str, plan: Plan) -> tuple[list[Point], Point]:
    """Drive the train from edge to edge: the corners of its path, and where its yellow stop is."""
    moves = _steps(title)
    first, last, pace = (0.16, 0.84, 72) if plan.downwards else (0.36, 0.64, 90)
    halt = min(last, max(first, len(moves) / pace)) * plan.length
    x, y, heading = -1, plan.start, plan.heading
    points, stop = [(x, y)], None
    for move in _forever(moves):
        if x >= plan.length + 2:
            break
        x += 1
        if move == "turn":
            heading = -heading
        elif move == "go":
            if not plan.low <= y + heading <= plan.high:
                heading = -heading
            y += heading
        points.append((x, y))
        if stop is None and x >= halt:
            stop = (x, y)
    return _corners(points), stop or points[-1]


def turned(x: float, y: float, plan: Plan) -> Place:
    """A stop of the plan as a point of the picture."""
    if plan.downwards:
        return (y * plan.unit, x * plan.unit)
    angle = math.radians(plan.turn)
    across, along = x * plan.unit + MOVED[0] - MIDDLE[0], y * plan.unit + MOVED[1] - MIDDLE[1]
    return (
        MIDDLE[0] + across * math.cos(angle) - along * math.sin(angle),
        MIDDLE[1] + across * math.sin(angle) + along * math.cos(angle),
    )


def offsets(plan: Plan) -> Iterator[float]:
    """How far each echo lies across from the line, on the side that is not solid."""
    count = int(plan.breadth * 0.75 / plan.headway)
    return (-plan.side * number * plan.headway for number in range(1, count + 1))


def _steps(title: str) -> list[str]:
    """Read a title as moves: ``wait``, ``go`` or ``turn``. A letter of another script goes by its number."""
    moves = []
    for char in unicodedata.normalize("NFKD", title.lower()):
        if char.isspace():
            moves.append("turn")
        elif char.isalpha() and ord(char) < _LATIN_END:
            moves.append("wait" if char in _VOWELS else "go")
        elif char.isalnum():
            moves.append(("go", "wait", "go", "turn", "go")[ord(char) % 5])
    return moves or ["go", "go", "wait", "go", "turn"]


def _forever(moves: list[str]) -> Iterator[str]:
    while True:
        yield from moves


def _corners(points: list[Point]) -> list[Point]:
    """Leave out the points on a straight line between their neighbours."""
    kept = [points[0]]
    for point, following in pairwise(points[1:]):
        before = kept[-1]
        bend = (following[0] - point[0]) * (point[1] - before[1]) - (point[0] - before[0]) * (following[1] - point[1])
        if bend:
            kept.append(point)
    kept.append(points[-1])
    return kept
