"""Dates that are not what they were at an earlier state of the posts, though no post says that they moved."""

from __future__ import annotations

from collections.abc import Iterable

from callboard.model import ImportantDate, Index, Problem, Row
from callboard.relate.differences import Difference
from callboard.relate.labels import MOVES
from callboard.relate.slot import spoken

CODES: dict[str, str] = {
    "moved-in-silence": "A date that was committed has another value now, and no post says that it moved.",
}
_HINT = (
    "Strike the old date and leave it beside the new one, or write “extended from …”. If it was a slip, accept this."
)


def find(differences: Iterable[Difference], index: Index) -> tuple[Problem, ...]:
    """A warning for each date of `index` that `differences` tell as moved and whose posts keep silent about it."""
    posts = {post.id: post for post in index.posts}
    found = []
    for each in differences:
        if each.thing != "date" or each.what != "moved" or each.before is None or each.after is None:
            continue
        was, now = each.before.date, each.after.date
        post = posts[each.after.post_id]
        if was.start == now.start and was.end == now.end and _is_more_precise(was, now):
            continue
        if _is_said(each.after, was, post.title) or "moved-in-silence" in post.header.accept:
            continue
        message = (
            f"{each.name} was {spoken(was)} in the last commit, and is {spoken(now)} here; no word says that it moved."
        )
        found.append(Problem(post.path, now.line, 1, "moved-in-silence", "warning", message, _HINT))
    return tuple(found)


def _is_said(row: Row, was: ImportantDate, title: str) -> bool:
    # What only the ledger remembers has no words.
    told = any(moved.was.text and moved.was.start == was.start for moved in row.history)
    return told or any(MOVES.search(text) for text in (row.date.label, row.date.text, row.date.quote, title))


def _is_more_precise(was: ImportantDate, now: ImportantDate) -> bool:
    """Whether a time or zone was added, and none that stood there changed."""
    pairs = ((was.time, now.time), (was.end_time, now.end_time), (was.zone, now.zone))
    return all(old is None or old == new for old, new in pairs)
