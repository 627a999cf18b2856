"""Whether the ledger knows the ids that are published: a build goes on without it, and names may then change ids."""

from __future__ import annotations

from callboard.model import Index, Problem
from callboard.relate.ledger import Ledger

CODES: dict[str, str] = {
    "ledger-missing": "There are posts and no ledger that keeps their ids.",
    "ledger-stale": "The ledger does not know all ids that are published.",
}
_HINT = "Run `./board check --fix`, and commit the file with the posts."


def find(index: Index, ledger: Ledger) -> tuple[Problem, ...]:
    """One note when `ledger` is missing or lacks ids of published posts of `index`, their events and dates.

    >>> from callboard.relate.ledger import Ledger
    >>> find(Index((), (), ()), Ledger())
    ()
    """
    posts = {post.id for post in index.posts if post.header.status == "published"}
    if not posts:
        return ()
    if ledger == Ledger():
        message = "There is no ledger: the ids of posts, events and dates hang on file names and words."
        return (Problem("ledger.txt", 0, 0, "ledger-missing", "note", message, _HINT),)
    rows = {row.id for event in index.events for row in event.rows if row.post_id in posts}
    events = {event.id for event in index.events if not posts.isdisjoint(event.posts)}
    new = len(posts - ledger.posts.keys()) + len(events - ledger.events.keys()) + len(rows - ledger.dates.keys())
    if not new:
        return ()
    message = f"The ledger does not know {new} published id{'' if new == 1 else 's'} yet."
    return (Problem("ledger.txt", 0, 0, "ledger-stale", "note", message, _HINT),)
