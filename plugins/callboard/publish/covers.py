"""Drawn covers: a title read as a train path, as a small inline SVG.

Every letter is one minute. A vowel waits, a consonant moves one stop, a space turns the train round, and so does the
edge of its corridor. The title's SHA-256 settles scale, direction, start, spacing and which side of the line is solid;
the group gives the colour, by ``data-g`` and the theme's CSS. The drawing holds no style, no script and no id, so that
any number of covers may stand in one page under a strict Content-Security-Policy.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from callboard.publish.cover_plan import (
    ECHO,
    HEIGHT,
    LIGHT,
    LINE,
    MIDDLE,
    MOVED,
    RADIUS,
    WIDTH,
    Place,
    Plan,
    Point,
    offsets,
    plan_of,
    run,
    turned,
)

SHORT_NAME_LIMIT = 16
_Box = tuple[float, float, float, float]


def cover(title: str, group_slug: str, short: str = "") -> Markup:
    """Return the cover of `title` in the colours of `group_slug`: SVG of 1200 by 630, about 1 kB.

    What lies outside of the picture is left out, for a site has many thousands of covers.

    `short` (an event's short name) is set on a black plate; longer than 16 characters it is left out. The same
    arguments give the same drawing on every machine. The drawing is decorative and hidden from screen readers.

    >>> drawing = cover("Quiet Sensors: ten more days", "research", "QS23")
    >>> str(drawing[:29]), "QS23" in drawing
    ('<svg class="cover" data-g="re', True)
    """
    plan = plan_of(title)
    corners, stop = run(title, plan)
    line = _Line(corners, plan)
    echoes = "".join(line.seen(ECHO, offset) for offset in offsets(plan))
    shapes = [
        f'<path class="cover-solid" d="{line.solid()}"/>',
        f'<path class="cover-echo" d="{echoes}"/>',
        f'<path class="cover-line" d="{line.seen(LINE)}"/>',
        _stop(stop, plan),
    ]
    # All numbers inside are stops of the plan, most of them of one digit.
    placed = f'<g transform="{_transform(plan)}">{"".join(shapes)}</g>'
    # Safe: every part but the group and the short name is made of numbers here, and _head and _plate escape those.
    return Markup(_head(group_slug) + placed + _plate(short) + "</svg>")


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
    plan = plan_of(title)
    corners, stop = run(title, plan)
    far = plan.breadth * 2 * plan.side

    def path(offset: float = 0) -> tuple[Place, ...]:
        return tuple(turned(x, y + offset, plan) for x, y in corners)

    return Drawing(
        solid=(*path(), turned(corners[-1][0], far, plan), turned(corners[0][0], far, plan)),
        echoes=tuple(path(offset) for offset in offsets(plan)),
        echo_width=plan.unit * ECHO,
        line=path(),
        line_width=plan.unit * LINE,
        stop=(turned(*stop, plan), RADIUS * plan.unit, RADIUS * LIGHT * plan.unit),
    )


def _transform(plan: Plan) -> str:
    turn = "" if plan.downwards else f"rotate({plan.turn} {MIDDLE[0]:g} {MIDDLE[1]:g}) "
    moved = "" if plan.downwards else f"translate({MOVED[0]:g} {MOVED[1]:g}) "
    return f"{turn}{moved}scale({plan.unit})"


class _Line:
    """The corners of a run with what its line and all echoes share: the steps between them, and where each is seen."""

    def __init__(self, corners: list[Point], plan: Plan) -> None:
        self.corners = corners
        self.plan = plan
        self.steps = [_step(begin, end, plan) for begin, end in pairwise(corners)]
        places = [turned(x, y, plan) for x, y in corners]
        self.boxes = [_box(pair) for pair in pairwise(places)]
        (x, y), (right, down) = turned(0, 0, plan), turned(0, 1, plan)
        self.across = right - x, down - y

    def solid(self) -> str:
        """One side of the line, to beyond the picture; what the line does before and after the picture is left out."""
        last = len(self.corners) - 1
        first = _hidden(self.boxes)
        end = max(last - _hidden(self.boxes[::-1]), first)
        middle = self.steps[first:end]
        before = [_step(self.corners[0], self.corners[first], self.plan)] if first else []
        after = [_step(self.corners[end], self.corners[last], self.plan)] if end < last else []
        far = self.plan.breadth * 2 * self.plan.side
        ends = (number for x, _ in (self.corners[-1], self.corners[0]) for number in _pair(x, far, self.plan))
        return f"{self._path(0, 0, [*before, *middle, *after])}L{_numbers(ends)}Z"

    def seen(self, width: float, offset: float = 0) -> str:
        """The line, moved across by `offset` and drawn in that width, as far as it is in the picture."""
        margin = width * self.plan.unit
        left, top = -margin - offset * self.across[0], -margin - offset * self.across[1]
        right, bottom = left + WIDTH + 2 * margin, top + HEIGHT + 2 * margin
        runs: list[list[int]] = []
        for number, (low, high, up, down) in enumerate(self.boxes):
            if high > left and low < right and down > top and up < bottom:
                if not runs or runs[-1][-1] != number - 1:
                    runs.append([])
                runs[-1].append(number)
        return "".join(self._path(run[0], offset, self.steps[run[0] : run[-1] + 1]) for run in runs)

    def _path(self, corner: int, offset: float, steps: list[str]) -> str:
        """An open path that begins at a corner moved across; its steps are relative, which is short."""
        x, y = self.corners[corner]
        return f"M{_numbers(_pair(x, y + offset, self.plan))}l{' '.join(steps).replace(' -', '-')}"


def _hidden(boxes: Sequence[_Box]) -> int:
    """How many of the first steps one can leave out: the box around them all does not meet the picture."""
    left = top = math.inf
    right = bottom = -math.inf
    for number, (low, high, up, down) in enumerate(boxes):
        left, right, top, bottom = min(left, low), max(right, high), min(top, up), max(bottom, down)
        if right > 0 and left < WIDTH and bottom > 0 and top < HEIGHT:
            return number
    return len(boxes)


def _box(points: Iterable[Place]) -> _Box:
    """Left, right, top and bottom of what lies around `points`."""
    xs, ys = zip(*points, strict=True)
    return min(xs), max(xs), min(ys), max(ys)


def _step(begin: Point, end: Point, plan: Plan) -> str:
    return _numbers(_pair(end[0] - begin[0], end[1] - begin[1], plan))


def _pair(x: float, y: float, plan: Plan) -> Place:
    """What is along and across as what is to the right and down."""
    return (y, x) if plan.downwards else (x, y)


def _numbers(numbers: Iterable[float]) -> str:
    """Numbers as short as paths may have them.

    >>> _numbers([0.5, -1, 2, -0.25, 0])
    '.5-1 2-.25 0'
    """
    text = " ".join(f"{number:g}" for number in numbers)
    return re.sub(r"(?<!\d)0(?=\.)", "", text).replace(" -", "-")


def _stop(stop: Point, plan: Plan) -> str:
    """A light in its plate: one circle, whose stroke is what is seen of the plate."""
    x, y = _pair(*stop, plan)
    return f'<circle class="cover-stop" cx="{x:g}" cy="{y:g}" r="{RADIUS * (1 + LIGHT) / 2:.2g}"/>'


def _head(group_slug: str) -> str:
    return (
        f'<svg class="cover" data-g="{escape(group_slug)}" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'preserveAspectRatio="xMidYMid slice" aria-hidden="true">'
        f'<path class="cover-ground" d="M-9-9h{WIDTH + 18}v{HEIGHT + 18}H-9"/>'
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
