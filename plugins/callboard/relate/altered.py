"""A frozen thing with some other values, as `dataclasses.replace` makes it, in a third of its time.

Relating gives every post, row and line its final values, so that most of its work would be `__init__` of frozen
classes, which sets one attribute after the other in Python. Here all are copied in one go.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import lru_cache
from itertools import repeat
from operator import attrgetter, call
from typing import Any, TypeVar

_T = TypeVar("_T")
_Setter = Callable[[object, object], None]


def altered(thing: _T, **values: object) -> _T:
    """`thing`, of a frozen class with slots and two fields or more, with other `values` of some of its fields.

    >>> from callboard.model import TopicLine
    >>> altered(TopicLine("Bees", 3), canonical=("bees",))
    TopicLine(text='Bees', line=3, group=None, canonical=('bees',))
    """
    cls: Any = type(thing)
    read, setters = _fields(cls)
    copy: _T = object.__new__(cls)
    # A setter returns None, so that any() calls every one of them.
    any(map(call, setters.values(), repeat(copy), read(thing)))
    for name, value in values.items():
        setters[name](copy, value)
    return copy


@lru_cache(maxsize=64)
def _fields(cls: Any) -> tuple[Callable[[object], tuple[object, ...]], Mapping[str, _Setter]]:
    """What reads all fields of a class as one tuple, and what sets each, in the same order."""
    setters: dict[str, _Setter] = {each.name: getattr(cls, each.name).__set__ for each in fields(cls)}
    return attrgetter(*setters), setters
