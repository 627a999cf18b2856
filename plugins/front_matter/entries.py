"""The keys of one header, found by what they mean.

A key may be spelt in many ways and given more than once in different spellings; the vocabulary's order decides.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from front_matter.nodes import Node
from front_matter.problems import Found, HeaderError, shorten
from front_matter.vocabulary import KEYS, fold

_SPELLINGS = {key.name: tuple(fold(spelling) for spelling in key.spellings) for key in KEYS}


@dataclass(frozen=True, slots=True)
class Entries:
    """Raw keys and values; `spelt` gives the raw key by its folded name."""

    raw: dict[str, Node]
    spelt: dict[str, str] = field(default_factory=dict)

    def given(self, name: str) -> list[tuple[str, Node]]:
        """What was written for a key of the vocabulary: raw key and value, in the order in which they count."""
        spelt = self.spelt
        return [(spelt[spelling], self.raw[spelt[spelling]]) for spelling in _SPELLINGS[name] if spelling in spelt]

    def first(self, name: str) -> tuple[str, Node] | None:
        """The first of them that is not empty."""
        return next((pair for pair in self.given(name) if pair[1].content not in (None, "", (), {})), None)

    def place(self, name: str) -> tuple[int, int]:
        """Line and column of a key that was given, empty or not; (0, 0) for one that was not."""
        given = self.given(name)
        return (given[0][1].line, given[0][1].column) if given else (0, 0)


def collect(header: dict[str, Node], found: Found) -> Entries:
    """The header's entries. Two spellings of one name ("Title", "title") are a key that is given twice: an error."""
    entries = Entries(header)
    for raw, node in header.items():
        name = fold(raw)
        if name in entries.spelt:
            first = entries.spelt[name]
            message = f"“{shorten(raw, 40)}” and “{shorten(first, 40)}” (line {header[first].key_line}) are one key."
            found.add_error(HeaderError("duplicate-key", node.key_line, 1, message, "Keep one of the two."))
        else:
            entries.spelt[name] = raw
    return entries
