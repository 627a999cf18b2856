"""Old addresses that posts claim: none may be another page's, and all must be paths that every system can hold."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from callboard.model import Post, Problem
from callboard.publish.links import alias_path
from sitebuild.writer import path_fault

CODES = {"alias-taken": "An old address of a post is that of another page, or no address; it leads nowhere."}
#: Folders of files that are none of a post's, and that no page would be looked for in.
FOLDERS = ("calendars", "data/v1", "feeds", "files", "search", "static", "theme")


def keep(posts: Sequence[Post], taken: Collection[str]) -> tuple[list[Post], list[Problem]]:
    """The posts with the aliases that can be used, and a problem for each of the others.

    `taken` are the output paths of everything else, but for the `FOLDERS`.
    """
    used = dict.fromkeys(FOLDERS, "a folder of the site") | {
        path.casefold(): "something on this site" for path in taken
    }
    inside = {folder for path in used for folder in parts_of(path)[1:]}
    kept, problems = [], []
    for post in posts:
        good = []
        for alias in post.header.aliases:
            path = alias_path(alias)
            fault = address_fault(path)
            folders = parts_of(path.casefold())
            other = next((used[part] for part in folders if part in used), None)
            if path.casefold() in inside:
                other = "a folder of the site"
            if fault or other:
                why = f"the path {fault}" if fault else f"it is that of {other}"
                message = f"The old address {alias} is left out: {why}."
                line = post.header.lines.get("aliases", 1)
                problems.append(
                    Problem(post.path, line, 1, "alias-taken", "warning", message, "Remove it, or write another.")
                )
            else:
                used[path.casefold()] = post.path
                inside.update(folders[1:])
                good.append(alias)
        same = len(good) == len(post.header.aliases)
        kept.append(post if same else replace(post, header=replace(post.header, aliases=tuple(good))))
    return kept, problems


def address_fault(path: str) -> str | None:
    """What keeps `path` from being a page's; None if nothing does."""
    hidden = next((name for name in path.split("/") if name.startswith(".")), None)
    return path_fault(path) or (f'has the segment "{hidden}", a hidden name' if hidden else None)


def parts_of(path: str) -> list[str]:
    """The path and every folder of it, for a page may stand where a folder would be."""
    names = path.split("/")
    return ["/".join(names[:end]) for end in range(len(names), 0, -1)]
