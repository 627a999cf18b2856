"""What a build says of itself: ``build-report.json``."""

from __future__ import annotations

import json
from collections import Counter

from callboard.pipeline import Loaded, sums

NAME = "build-report.json"


def text(loaded: Loaded, files: int) -> str:
    """The report as JSON: what became of every file under ``content/``, and what was written.

    It is part of the site, and so it names no file that is not: not the picture of a draft, no hidden file.
    """
    severities = [problem.severity for problem in loaded.problems]
    data = {
        "version": 1,
        "now": loaded.now.isoformat(),
        "content": {"files": len(loaded.fates), **sums(loaded)},
        "ignored": Counter(loaded.ignored.values()),
        "phrases": _phrases(loaded),
        "problems": {name: severities.count(name) for name in ("error", "warning", "note")},
        "output": {"files": files, "posts": len(loaded.index.posts)},
    }
    return json.dumps(data, indent=1, sort_keys=True) + "\n"


def _phrases(loaded: Loaded) -> dict[str, int]:
    """How many date-like phrases were seen in what is published, and what they became; nothing else exists."""
    posts = loaded.index.posts
    dated = sum(len(post.facts.dates) for post in posts)
    undated = sum(len(post.facts.undated) for post in posts)
    ignored: dict[str, int] = {}
    for post in posts:
        for phrase in post.facts.ignored:
            ignored[phrase.reason] = ignored.get(phrase.reason, 0) + 1
    return {
        "seen": dated + undated + sum(ignored.values()),
        "dated": dated,
        "undated": undated,
        **{f"ignored: {reason}": count for reason, count in sorted(ignored.items())},
    }
