"""The theme's files as the site serves them: style sheets joined in the order of their names, addresses by digest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from callboard.settings import Group


@dataclass(frozen=True, slots=True)
class Assets:
    """`files` are (output path, bytes); `folder` is where they lie, named by a digest of all of them."""

    folder: str
    files: tuple[tuple[str, bytes], ...]


def collect(themes: Iterable[Path], groups: Iterable[Group]) -> Assets:
    """All files of the themes' ``static/`` folders, a later theme's in place of an earlier one's.

    ``css/*.css`` become one ``callboard.css``, followed by the accents of the groups.
    """
    found: dict[str, bytes] = {}
    for theme in themes:
        static = theme / "static"
        for path in sorted(static.rglob("*")) if static.is_dir() else ():
            if path.is_file() and not path.name.startswith("."):
                found[path.relative_to(static).as_posix()] = path.read_bytes()
    sheets = sorted(name for name in found if name.startswith("css/") and name.endswith(".css"))
    joined = b"\n".join([*(found.pop(name) for name in sheets), _accents(groups).encode()])
    found["callboard.css"] = joined
    digest = hashlib.sha256()
    for name in sorted(found):
        digest.update(name.encode() + b"\0" + found[name] + b"\0")
    folder = f"theme/{digest.hexdigest()[:10]}"
    return Assets(folder, tuple((f"{folder}/{name}", found[name]) for name in sorted(found)))


def _accents(groups: Iterable[Group]) -> str:
    rules = [
        f'[data-g="{group.slug}"] {{ --accent-light: {group.accent[0]}; --accent-dark: {group.accent[1]}; }}'
        for group in groups
    ]
    return "@layer tokens {\n" + "\n".join(rules) + "\n}\n"
