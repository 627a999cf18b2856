"""Texts kept in a third of their bytes: the prose of ten thousand posts waits in memory until its page is written.

>>> parts = Packed(("<p>A ", "link</a> and another</p>"))
>>> len(parts), parts[0], parts[1:], parts == ("<p>A ", "link</a> and another</p>")
(2, '<p>A ', ('link</a> and another</p>',), True)
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from typing import overload

# Between two parts; no text of a post has it (`read.body`).
_END = "\0"


class Packed(Sequence[str]):
    """A tuple of texts without NUL, to be read now and then: each reading unpacks all of them."""

    __slots__ = ("_data",)

    def __init__(self, parts: Sequence[str]) -> None:
        # The fastest level: it packs nearly as well, and every post passes here.
        self._data = zlib.compress(_END.join(parts).encode("utf-8", "surrogatepass"), 1)

    def _parts(self) -> tuple[str, ...]:
        return tuple(zlib.decompress(self._data).decode("utf-8", "surrogatepass").split(_END))

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[str, ...]: ...

    def __getitem__(self, index: int | slice) -> str | tuple[str, ...]:
        return self._parts()[index]

    def __len__(self) -> int:
        return len(self._parts())

    def __iter__(self) -> Iterator[str]:
        return iter(self._parts())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._parts() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._parts())
