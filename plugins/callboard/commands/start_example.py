"""Which files are still those of the example, byte for byte: ``data/example.txt`` has the git blob id of each.

By that id git also finds the first wording of a file that a lab changed, so that the tests keep a whole example.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from callboard.commands import git

LIST = Path(__file__).parents[1] / "data" / "example.txt"
# Where a lab that was started keeps the example, for the tests.
COPY = "tests/data/example"
TOML = "site.toml"


@dataclass(frozen=True, slots=True)
class Example:
    """Paths below the project: `own` are exactly the example's, `changed` are no longer, `ids` are those of all."""

    own: tuple[str, ...]
    changed: tuple[str, ...]
    ids: Mapping[str, str]


def look(root: Path) -> Example:
    """What of the example is in the project `root`."""
    lines = (line.split(" ", 1) for line in LIST.read_text("utf-8").splitlines())
    ids = {path: id for id, path in lines}
    there = {path: blob_id((root / path).read_bytes()) for path in ids if (root / path).is_file()}
    own = tuple(path for path, found in there.items() if found == ids[path])
    return Example(own, tuple(path for path in there if path not in own), ids)


def listed(root: Path) -> str:
    """The list for the example in the folder `root`: its settings and all of its content."""
    paths = [root / TOML, *(path for path in sorted((root / "content").rglob("*")) if path.is_file())]
    return "".join(f"{blob_id(path.read_bytes())} {path.relative_to(root).as_posix()}\n" for path in paths)


def copies(root: Path, example: Example) -> Iterator[tuple[str, bytes]]:
    """The files that the tests' copy of the example lacks, with their first wording where it is to be found."""
    if not (root / "tests").is_dir():
        return
    for path, wanted in example.ids.items():
        copy = root / COPY / path
        if copy.is_file() and blob_id(copy.read_bytes()) == wanted:
            continue
        data = (root / path).read_bytes() if path in example.own else git.blob(root, wanted)
        if data is not None:
            yield f"{COPY}/{path}", data


def blob_id(data: bytes) -> str:
    """The id that git gives a file.

    >>> blob_id(b"")
    'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'
    """
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
