"""Drawn covers: a title read as a train path, as a small inline SVG.

Every letter is one minute. A vowel waits, a consonant moves one stop, a space turns the train round, and so does the
edge of its corridor. The title's SHA-256 settles scale, direction, start, spacing and which side of the line is solid;
the group gives the colour, by ``data-g`` and the theme's CSS. The drawing holds no style, no script and no id, so that
any number of covers may stand in one page under a strict Content-Security-Policy.
"""

from __future__ import annotations

import hashlib
import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

WIDTH, HEIGHT = 1200, 630
SQUARE = 1400  # diagonal drawings are made on a larger square that is then turned
SHORT_NAME_LIMIT = 16

# What turns a diagonal drawing: about the middle of the cover, after the square was moved over it.
_MIDDLE = (WIDTH / 2, HEIGHT / 2)
_MOVED = ((WIDTH - SQUARE) / 2, (HEIGHT - SQUARE) / 2)
_VOWELS = frozenset("aeiouy")
_LATIN_END = 0x250
_Point = tuple[int, int]
Place = tuple[float, float]
# Widths in units of the plan: the line, its echoes, and the light of the stop in its plate.
_LINE, _ECHO, _LIGHT = 0.72, 0.34, 0.62


@dataclass(frozen=True, slots=True)
class _Plan:
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


def cover(title: str, group_slug: str, short: str = "") -> Markup:
    """Return the cover of `title` in the colours of `group_slug`: SVG of 1200 by 630, about 1 to 4 kB.

    `short` (an event's short name) is set on a black plate; longer than 16 characters it is left out. The same
    arguments give the same drawing on every machine. The drawing is decorative and hidden from screen readers.

    >>> drawing = cover("Quiet Sensors: ten more days", "research", "QS23")
    >>> str(drawing[:29]), "QS23" in drawing
    ('<svg class="cover" data-g="re', True)
    """
    plan = _plan(title)
    corners, stop = _run(title, plan)
    line = [
        f'<path class="cover-solid" d="{_path(corners, plan)}{_closing(corners, plan)}"/>',
        _echoes(corners, plan),
        f'<path class="cover-line" stroke-width="{plan.unit * _LINE:.0f}" d="{_path(corners, plan)}"/>',
        _stop(stop, plan),
    ]
    shapes = "".join(line)
    if not plan.downwards:
        turn = f"rotate({plan.turn} {_MIDDLE[0]:g} {_MIDDLE[1]:g}) translate({_MOVED[0]:g} {_MOVED[1]:g})"
        shapes = f'<g transform="{turn}">{shapes}</g>'
    # Safe: every part but the group and the short name is made of numbers here, and _head and _plate escape those.
    return Markup(_head(group_slug) + shapes + _plate(short) + "</svg>")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A cover's shapes as points of the picture, for whoever paints it in another way than SVG.

    `solid` is a polygon, `line` and each of `echoes` an open path with its width; `stop` is a middle with the radii of
    its plate and of its light.
    """

    solid: tuple[Place, ...]
    echoes: tuple[tuple[Place, ...], ...]
    echo_width: float
    line: tuple[Place, ...]
    line_width: float
    stop: tuple[Place, float, float]


def drawing(title: str) -> Drawing:
    """The shapes of the cover of `title`, in the coordinates of its picture.

    >>> shapes = drawing("Quiet Sensors: ten more days")
    >>> len(shapes.solid) == len(shapes.line) + 2
    True
    """
    plan = _plan(title)
    corners, stop = _run(title, plan)
    far = plan.breadth * 2 * plan.side

    def path(offset: float = 0) -> tuple[Place, ...]:
        return tuple(_turned(x, y + offset, plan) for x, y in corners)

    return Drawing(
        solid=(*path(), _turned(corners[-1][0], far, plan), _turned(corners[0][0], far, plan)),
        echoes=tuple(path(offset) for offset in _offsets(plan)),
        echo_width=plan.unit * _ECHO,
        line=path(),
        line_width=plan.unit * _LINE,
        stop=(_turned(*stop, plan), _radius(plan), _radius(plan) * _LIGHT),
    )


def _turned(x: float, y: float, plan: _Plan) -> Place:
    """A stop of the plan as a point of the picture."""
    if plan.downwards:
        return (y * plan.unit, x * plan.unit)
    angle = math.radians(plan.turn)
    across, along = x * plan.unit + _MOVED[0] - _MIDDLE[0], y * plan.unit + _MOVED[1] - _MIDDLE[1]
    return (
        _MIDDLE[0] + across * math.cos(angle) - along * math.sin(angle),
        _MIDDLE[1] + across * math.sin(angle) + along * math.cos(angle),
    )


def _plan(title: str) -> _Plan:
    digest = int(hashlib.sha256(title.encode()).hexdigest(), 16)
    unit = (45, 60, 75)[digest % 3]
    turn = (0, 45, -45)[(digest >> 4) % 3]
    length, breadth = (HEIGHT, WIDTH) if turn == 0 else (SQUARE, SQUARE)
    across = breadth / unit
    low, high = (across * 0.28, across * 0.72) if turn == 0 else (across * 0.40, across * 0.62)
    return _Plan(
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


def _run(title: str, plan: _Plan) -> tuple[list[_Point], _Point]:
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


def _forever(moves: list[str]) -> Iterator[str]:
    while True:
        yield from moves


def _corners(points: list[_Point]) -> list[_Point]:
    """Leave out the points on a straight line between their neighbours."""
    kept = [points[0]]
    for point, following in pairwise(points[1:]):
        before = kept[-1]
        bend = (following[0] - point[0]) * (point[1] - before[1]) - (point[0] - before[0]) * (following[1] - point[1])
        if bend:
            kept.append(point)
    kept.append(points[-1])
    return kept


def _at(x: float, y: float, plan: _Plan) -> str:
    along, across = f"{x * plan.unit:g}", f"{y * plan.unit:g}"
    return f"{across},{along}" if plan.downwards else f"{along},{across}"


def _path(corners: list[_Point], plan: _Plan, offset: float = 0) -> str:
    """Draw the line, moved across by `offset`. Relative steps are short, and the same for every echo."""
    (x, y), *_ = corners
    steps = (_at(end[0] - begin[0], end[1] - begin[1], plan) for begin, end in pairwise(corners))
    return f"M{_at(x, y + offset, plan)}l{' '.join(steps)}"


def _closing(corners: list[_Point], plan: _Plan) -> str:
    far = plan.breadth * 2 * plan.side
    return f" L{_at(corners[-1][0], far, plan)} {_at(corners[0][0], far, plan)}Z"


def _echoes(corners: list[_Point], plan: _Plan) -> str:
    """Lines at equal headway on the side that is not solid."""
    lines = "".join(_path(corners, plan, offset) for offset in _offsets(plan))
    return f'<path class="cover-echo" stroke-width="{plan.unit * _ECHO:.0f}" d="{lines}"/>'


def _offsets(plan: _Plan) -> Iterator[float]:
    count = int(plan.breadth * 0.75 / plan.headway)
    return (-plan.side * number * plan.headway for number in range(1, count + 1))


def _radius(plan: _Plan) -> float:
    return max(40.0, plan.unit * 0.95)


def _stop(stop: _Point, plan: _Plan) -> str:
    across, along = _at(*stop, plan).split(",")
    radius = _radius(plan)
    return (
        f'<circle class="cover-plate" cx="{across}" cy="{along}" r="{radius:.0f}"/>'
        f'<circle class="cover-stop" cx="{across}" cy="{along}" r="{radius * _LIGHT:.0f}"/>'
    )


def _head(group_slug: str) -> str:
    return (
        f'<svg class="cover" data-g="{escape(group_slug)}" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" '
        f'height="{HEIGHT}" preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">'
        f'<rect class="cover-ground" x="-9" y="-9" width="{WIDTH + 18}" height="{HEIGHT + 18}"/>'
    )


def _plate(short: str) -> str:
    text = " ".join(short.split())
    if not text or len(text) > SHORT_NAME_LIMIT:
        return ""
    width = 56 + sum(47 if unicodedata.east_asian_width(char) in "WF" else 31 for char in text)
    return (
        f'<rect class="cover-plate" x="36" y="{HEIGHT - 120}" width="{width}" height="84"/>'
        f'<text class="cover-name" x="64" y="{HEIGHT - 62}">{escape(text)}</text>'
    )
