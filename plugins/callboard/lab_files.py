"""The lab's own data in ``content/``: ``authors.yaml``, ``topics.yaml`` and the ledger of ids.

A file that cannot be used is told with its place and left out; the site is built all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from callboard.model import Problem
from callboard.publish.authors import Author, AuthorsError, authors_from
from callboard.read.content import is_inside
from callboard.relate.ledger import Ledger
from callboard.relate.ledger import parse as parse_ledger
from callboard.relate.topics import Thesaurus
from callboard.yaml_places import places
from front_matter.nodes import Node
from front_matter.problems import HeaderError
from front_matter.yaml_block import parse_yaml
from sitebuild.writer import path_fault

TOPICS = "topics.yaml"
THESAURUS = Path(__file__).parent / "data" / "topics.yaml"
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class LabFiles:
    """What the files say; `problems` is what is wrong with them."""

    authors: tuple[Author, ...]
    thesaurus: Thesaurus
    ledger: Ledger
    problems: tuple[Problem, ...]


def read_lab_files(root: Path) -> LabFiles:
    """Read the data files of the content folder `root`; a file that is not there says nothing."""
    problems: list[Problem] = []
    authors = _data_file(root, "authors.yaml", _authors, (), problems)
    thesaurus = _data_file(root, TOPICS, read_thesaurus, None, problems) or read_thesaurus("")
    ledger = _ledger(root, problems)
    return LabFiles(authors, thesaurus, ledger, (*problems, *thesaurus.problems))


def _data_file(root: Path, name: str, make: Callable[[str], Any], default: Any, problems: list[Problem]) -> Any:
    """What `make` makes of a YAML file of the content folder; what is wrong with it becomes a problem of that file."""
    path = root / name
    if not path.is_file() or not is_inside(path, root.resolve()):
        return default
    try:
        return make(path.read_text("utf-8-sig"))
    except HeaderError as error:
        message = error.message.replace("front matter", "file")
        problems.append(Problem(name, error.line, error.column, "data-file", "error", message, error.hint))
    except RecursionError:
        problems.append(Problem(name, 1, 1, "data-file", "error", "The file is nested too deep.", "Write it flat."))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        reason = getattr(error, "problem", None) or "this is no YAML"
        problems.append(
            Problem(name, line, column, "data-file", "error", f"{reason}.", "Compare with docs/settings.md.")
        )
    except (ValueError, OSError) as error:
        line, column = getattr(error, "place", (1, 1))
        problems.append(
            Problem(name, line, column, "data-file", "error", f"{error}.", "Compare with docs/settings.md.")
        )
    return default


class _Misplaced(ValueError):
    """What a file cannot mean, and the line and column where it stands."""

    def __init__(self, message: str, place: tuple[int, int]) -> None:
        super().__init__(message)
        self.place = place


def _authors(text: str) -> tuple[Author, ...]:
    nodes = parse_yaml(text, 1)
    try:
        authors = authors_from(Node(nodes, 1, 1).plain())
    except AuthorsError as error:
        raise _Misplaced(str(error), _place(nodes, error.path)) from error
    taken: dict[str, str] = {}
    for key, author in zip(nodes, authors, strict=True):
        if fault := path_fault(f"authors/{author.slug}/index.html"):
            raise _Misplaced(f"{key}: no page can have that name: its path {fault}", (nodes[key].key_line, 1))
        if author.slug in taken:
            raise _Misplaced(f"{key}: its page would be that of {taken[author.slug]}", (nodes[key].key_line, 1))
        taken[author.slug] = key
    return authors


def _place(nodes: dict[str, Node], path: Sequence[str]) -> tuple[int, int]:
    """Where the value below the keys of `path` stands; the beginning of the file where there is none."""
    place = (1, 1)
    inside: object = nodes
    for key in path:
        if not isinstance(inside, dict) or key not in inside:
            break
        place, inside = (inside[key].line, inside[key].column), inside[key].content
    return place


# `serve` builds at each saved file, and the thesaurus is hundreds of topics.
@lru_cache(maxsize=4)
def read_thesaurus(text: str) -> Thesaurus:
    """The shipped thesaurus with what `text`, the lab's own file, says."""
    own = yaml.safe_load(text)
    found, twice = places(text)
    shipped = yaml.load(THESAURUS.read_text("utf-8"), Loader=_Loader)
    thesaurus = Thesaurus.from_data(shipped, own, TOPICS, found)
    for slug in thesaurus.concepts:
        if fault := path_fault(f"topics/{slug}/index.html"):
            place = next((at for keys, at in found.items() if keys and str(keys[-1]).casefold() == slug), (1, 1))
            raise _Misplaced(f"{slug}: no page can have that name: its path {fault}", place)
    problems = []
    for key, (line, column) in twice:
        message = f"{key[-1]!r} was said before; this one counts."
        problems.append(Problem(TOPICS, line, column, "topics-file", "warning", message, "Put both together."))
    return replace(thesaurus, problems=(*thesaurus.problems, *problems))


def _ledger(root: Path, problems: list[Problem]) -> Ledger:
    path = root / "ledger.txt"
    if not path.is_file() or not is_inside(path, root.resolve()):
        return Ledger()
    try:
        # A byte that is no UTF-8 harms its own line at most.
        ledger, told = parse_ledger(path.read_bytes().decode("utf-8", "replace"))
    except OSError as error:
        message = f"The ledger is left out: {error}."
        problems.append(Problem("ledger.txt", 1, 1, "ledger-line", "note", message, "Check the file's rights."))
        return Ledger()
    problems += told
    return ledger
