"""Translations that name no original: the post stands alone, in lists beside the one that it translates."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from callboard.model import Post, Problem
from callboard.publish.translations import names_of

CODES = {"translation-unknown": "`translation_of` names no other post of the site; the post stands alone."}


def find(posts: Sequence[Post]) -> list[Problem]:
    """A warning for each of `posts` (or of the standing pages) that translates none of the others."""
    bearers: dict[str, set[str]] = {}
    for post in posts:
        for name in names_of(post):
            bearers.setdefault(name, set()).add(post.path)
    return [
        _problem(post, wanted, bearers)
        for post in posts
        # The name of a file says it too (``call.fr.md``), and is right while the original is a draft.
        if "translation_of" in post.header.lines
        and (wanted := post.header.translation_of)
        and not bearers.get(wanted, set()) - {post.path}
    ]


def _problem(post: Post, wanted: str, bearers: dict[str, set[str]]) -> Problem:
    others = [name for name, paths in bearers.items() if paths != {post.path}]
    close = difflib.get_close_matches(wanted, others, 1, 0.6)
    if wanted in bearers:
        message = f"“translation_of: {wanted}” names this post itself."
    else:
        message = f"“translation_of: {wanted}” names no post of the site; this one stands alone."
    hint = f"Did you mean {close[0]}?" if close else "Write the id, path or slug of the original."
    return Problem(post.path, post.header.lines["translation_of"], 1, "translation-unknown", "warning", message, hint)
