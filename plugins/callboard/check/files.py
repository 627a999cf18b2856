"""Files that are not published as their name promises: what no system could hold side by side, and texts of others."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath

from callboard.model import Problem
from callboard.publish.links import output_path
from sitebuild.writer import fold, path_fault

CODES = {
    "file-clash": "The names of two pictures or documents differ only in case; neither is published.",
    "file-name": "The name of a picture or document is one that some system cannot hold; it is not published.",
    "file-unread": "A text in another format than Markdown, which other systems publish, is not read.",
}


def keep(paths: Iterable[str]) -> tuple[tuple[str, ...], list[Problem]]:
    """Those of `paths` that every system can hold side by side, and an error for each of the others.

    >>> keep(["static/a.png", "static/con.png", "static/B.png", "static/b.png"])[0]
    ('static/a.png',)
    """
    spelled: dict[str, dict[str, None]] = {}
    good, problems = [], []
    for path in paths:
        fault = path_fault(output_path(path))
        if fault:
            problems.append(Problem(path, 0, 0, "file-name", "error", f"Its path {fault}.", "Rename it."))
            continue
        good.append(path)
        for part in _parts(path):
            spelled.setdefault(fold(part), {})[part] = None
    kept = []
    for path in good:
        others = [other for part in _parts(path) for other in spelled[fold(part)] if other != part]
        if others:
            message = f"Its name differs only in case from {others[0]}."
            problems.append(Problem(path, 0, 0, "file-clash", "error", message, "Rename one."))
        else:
            kept.append(path)
    return tuple(kept), problems


def unread(paths: Iterable[str]) -> list[Problem]:
    """A warning for each of `paths`, texts that are no Markdown: nobody should miss a post in silence."""
    hint = "Save it as Markdown, with a name that ends in .md; or move it to static/ to publish it as it is."
    message = "It is not read: a post is a Markdown file."
    return [Problem(path, 0, 0, "file-unread", "warning", message, hint) for path in paths]


def _parts(path: str) -> list[str]:
    """The path and its folders: folders that differ only in case are one folder elsewhere."""
    return [path, *(str(parent) for parent in PurePosixPath(path).parents if parent.name)]
