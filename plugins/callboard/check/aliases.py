"""Old addresses that posts claim: none may be another page's, and all must be paths that every system can hold."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from callboard.model import Post, Problem
from callboard.publish.links import alias_path
from sitebuild.writer import path_fault

CODES = {"alias-taken": "An old address of a post is that of another page, or no address; it leads nowhere."}


def keep(posts: Sequence[Post], taken: Collection[str]) -> tuple[list[Post], list[Problem]]:
    """The posts with the aliases that can be used, and a problem for each of the others.

    `taken` are the output paths of all pages.
    """
    used = {path.casefold(): "a page of the site" for path in taken}
    kept, problems = [], []
    for post in posts:
        good = []
        for alias in post.header.aliases:
            path = alias_path(alias)
            fault = path_fault(path)
            other = next((used[part] for part in parts_of(path.casefold()) if part in used), None)
            if fault or other:
                why = f"the path {fault}" if fault else f"it is that of {other}"
                message = f"The old address {alias} is left out: {why}."
                line = post.header.lines.get("aliases", 1)
                problems.append(
                    Problem(post.path, line, 1, "alias-taken", "warning", message, "Remove it, or write another.")
                )
            else:
                used[path.casefold()] = post.path
                good.append(alias)
        same = len(good) == len(post.header.aliases)
        kept.append(post if same else replace(post, header=replace(post.header, aliases=tuple(good))))
    return kept, problems


def parts_of(path: str) -> list[str]:
    """The path and every folder of it, for a page may stand where a folder would be."""
    names = path.split("/")
    return ["/".join(names[:end]) for end in range(len(names), 0, -1)]
