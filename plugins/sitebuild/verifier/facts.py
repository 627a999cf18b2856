"""What the verifier learns from one file alone: what is wrong in it, and what it needs of other files."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Self

_ADDRESSES = ("links", "assets", "anchors")


@dataclass(frozen=True, slots=True)
class Facts:
    """`faults` are sentences; `links` and `assets` are addresses as written, `anchors` the places in the file.

    A link may lead elsewhere; an asset (a style sheet, a picture) must be of this site. `own` are addresses that the
    file says are its own; a page that sends its readers on has none, and gives in `moved` where to and the address
    that it says is that of what they find.
    """

    faults: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    assets: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()

    def plain(self) -> dict[str, Any]:
        """As JSON keeps it; what is empty is left out."""
        return {name: value for name in Facts.__slots__ if (value := getattr(self, name))}

    def sharing(self, said: dict[str, str]) -> Self:
        """The same with the addresses that other files have too as the same objects, which `said` collects."""
        once = {name: tuple(said.setdefault(each, each) for each in getattr(self, name)) for name in _ADDRESSES}
        return replace(self, **once)

    @classmethod
    def of(cls, plain: dict[str, Any]) -> Self:
        """Back from `plain`."""
        return cls(**{name: tuple(map(str, plain.get(name, ()))) for name in Facts.__slots__})
