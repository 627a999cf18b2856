"""Where the keys and items of a YAML file stand, and which keys it says twice (the last one counts, in silence)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import yaml

Path = tuple[str | int, ...]
Place = tuple[int, int]


def places(text: str) -> tuple[Mapping[Path, Place], list[tuple[Path, Place]]]:
    """The line and column, from 1, of each key and item by its path; and the keys that were said before.

    >>> places("a: [x, y]")[0]["a", 1]
    (1, 8)

    :raises yaml.YAMLError: where the text is no YAML.
    """
    found: dict[Path, Place] = {}
    twice: dict[Path, Place] = {}
    for path, place in _walk(yaml.compose(text, Loader=yaml.SafeLoader), ()):
        if path in found and not any(path[:end] in twice for end in range(1, len(path))):
            twice[path] = place
        found[path] = place
    return found, [*twice.items()]


def _walk(node: yaml.Node | None, path: Path) -> Iterator[tuple[Path, Place]]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield (*path, str(key.value)), _place(key)
            yield from _walk(value, (*path, str(key.value)))
    elif isinstance(node, yaml.SequenceNode):
        for number, item in enumerate(node.value):
            yield (*path, number), _place(item)
            yield from _walk(item, (*path, number))


def _place(node: yaml.Node) -> Place:
    return node.start_mark.line + 1, node.start_mark.column + 1
