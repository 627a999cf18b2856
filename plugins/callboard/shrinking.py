"""A build that would lose many posts at once is most likely a mistake: a moved folder, a bad merge, a wrong --content.

The site that would be replaced says in its own report how many posts it has.
"""

from __future__ import annotations

import json
from pathlib import Path

from callboard import report
from callboard.pipeline import Loaded
from sitebuild.errors import Refused

# More of either is lost by hand now and then; more of both is asked about.
_POSTS = 3
_SHARE = 0.10


class WouldShrink(Refused):
    """The build of `loaded` stops before it writes a page; what it knows of the posts may say where they went."""

    def __init__(self, loaded: Loaded, before: int) -> None:
        now = len(loaded.index.posts)
        super().__init__(
            f"the site would shrink from {before} posts to {now}; the old site stays",
            "bring the posts back, or add --allow-shrink if this is meant",
        )
        self.loaded = loaded


def refuse_shrinking(output: Path, loaded: Loaded) -> None:
    """Raise `WouldShrink` if `loaded` has many posts fewer than the site that lies in `output`."""
    before = _posts_of(output)
    lost = before - len(loaded.index.posts)
    if lost > _POSTS and lost > _SHARE * before:
        raise WouldShrink(loaded, before)


def _posts_of(output: Path) -> int:
    """How many posts the site in `output` has by its report; 0 where there is none, or none that can be read."""
    try:
        posts = json.loads((output / report.NAME).read_text("utf-8"))["output"]["posts"]
    except (OSError, ValueError, KeyError, TypeError):
        return 0
    return posts if isinstance(posts, int) else 0
