"""Long lists in parts: the first at the address of the whole, the others behind it, as ``page/2/`` and so on.

>>> parts(0), parts(60), parts(61), address("groups/news/", 1), address("groups/news/", 2)
(1, 1, 2, 'groups/news/', 'groups/news/page/2/')
>>> part([1, 2, 3, 4, 5], 2, size=2), next_address("", 2, parts(5, size=2))
([3, 4], 'page/3/')
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

# A post in a list is some 3 KB with its picture, so that a page of them stays below 200 KB.
A_PAGE = 60
_T = TypeVar("_T")


def parts(count: int, size: int = A_PAGE) -> int:
    """How many pages a list of `count` things fills, at least one."""
    return max(1, -(-count // size))


def part(things: Sequence[_T], number: int, size: int = A_PAGE) -> Sequence[_T]:
    """What page `number`, counted from 1, has of a list."""
    return things[(number - 1) * size : number * size]


def address(folder: str, number: int) -> str:
    """The path of page `number` of what stands in `folder`, below the site."""
    return folder if number == 1 else f"{folder}page/{number}/"


def next_address(folder: str, number: int, pages: int) -> str:
    """The path of the page after `number`; "" after the last one."""
    return address(folder, number + 1) if number < pages else ""
