"""What pure functions gave for the very things that they were asked about before: it is not worked out again.

A process that relates the same posts again and again, of which one was saved, thus does the work of one post and that
of telling that the others did not change.

>>> known, post = Known(), ["a post"]
>>> for text in ("one", "one", "two"):
...     known.begin()
...     known.get("length", (post,), lambda: print("asked of", text), given=text)
asked of one
asked of two
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any, TypeVar

_T = TypeVar("_T")


class Anew:
    """Works everything out: for who asks once."""

    def begin(self) -> None:
        """Begin another round."""

    def get(self, what: Hashable, things: tuple[object, ...], make: Callable[[], _T], *, given: object = None) -> _T:
        """What `make` gives: the value `what` of frozen `things`, by their identity, and of `given`, by its value."""
        return make()


@dataclass(frozen=True, slots=True)
class _Value:
    """`things` are held, so that no others take their identity."""

    things: tuple[object, ...]
    given: object
    value: Any


class Known(Anew):
    """Remembers all that was asked in the round before."""

    def __init__(self) -> None:
        self._before: dict[tuple[Hashable, ...], _Value] = {}
        self._now: dict[tuple[Hashable, ...], _Value] = {}

    def begin(self) -> None:
        """Begin another round; what was not asked for in the last one is forgotten."""
        self._before, self._now = self._now, {}

    def get(self, what: Hashable, things: tuple[object, ...], make: Callable[[], _T], *, given: object = None) -> _T:
        """What `make` gives, or gave in the round before when it was asked of the same."""
        key = (what, *map(id, things))
        found = self._before.get(key)
        if found is None or (found.given is not given and found.given != given):
            found = _Value(things, given, make())
        self._now[key] = found
        value: _T = found.value
        return value
