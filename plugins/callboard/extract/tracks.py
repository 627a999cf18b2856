"""Tracks that a post names above the dates of each: in a line, in a heading, or as an event beside the event.

Two tracks have the same lines, often with the same days: "Submissions due: 3 May" under "Papers" and under "Demos".
Only what has a line of the same kind in another place is a track; "Registration" beside "Submission" is none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from callboard.model import Kind

from .blocks import Block
from .candidates import Candidate
from .context import Context
from .lexicon import event_nouns
from .topic_words import is_type

LONGEST_NAME = 60
_CALL = re.compile(r"^call for\s+", re.IGNORECASE)
_NO_TRACK = re.compile(r"\d|\bsubmissions?\W*$|[.!?]$", re.IGNORECASE)


def name_tracks(post: Context, candidates: Sequence[Candidate]) -> None:
    """Set `track` of the candidates that are rows, and `apart` of those of an event beside the event of the post."""
    rows = [candidate for candidate in candidates if candidate.reason is None and candidate.kind]
    if not rows:
        return
    listed = [candidate for candidate in rows if candidate.form != "sentence" and not candidate.track]
    plain = [candidate for candidate in listed if not candidate.group and candidate.block.kind == "paragraph"]
    _set(post, _by(plain, lambda c: c.block.index), lambda block: block.first_line(), _is_first_line)
    heads = _heads(post)
    _set(post, _by(listed, lambda c: heads[c.block.index]), lambda block: block.text, _is_heading_of_type)
    _events_beside(post, rows)


def _heads(post: Context) -> list[int | None]:
    """For each block the index of what stands above it as a heading: also a bold line, or one that names a type."""
    out: list[int | None] = []
    head: int | None = None
    for block in post.outline.blocks:
        said = block.text.strip(" *_:：")
        lead = block.kind == "paragraph" and not block.group and _may_be_track(post, said)
        if block.kind == "heading" or (lead and (block.strong or is_type(said))):
            head = block.index
        out.append(head)
    return out


def _by(candidates: Iterable[Candidate], place: Callable[[Candidate], int | None]) -> Mapping[int, list[Candidate]]:
    out: dict[int, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        index = place(candidate)
        if index is not None and not candidate.track:
            out[index].append(candidate)
    return out


def _heading(candidate: Candidate) -> int:
    """The index of the heading right above a candidate."""
    return candidate.block.section[-1]


def _set(
    post: Context,
    places: Mapping[int, list[Candidate]],
    name: Callable[[Block], str],
    names_track: Callable[[str, Block, Sequence[Candidate]], bool],
) -> None:
    """Give the names of some places to the dates there, if they are names of tracks that have lines in common."""
    named: dict[int, str] = {}
    for index, members in places.items():
        block = post.outline.blocks[index]
        said = _CALL.sub("", name(block).strip(" *_:："))
        if _may_be_track(post, said) and names_track(said, block, members):
            named[index] = said
    names: dict[Kind | None, set[str]] = defaultdict(set)
    for index, said in named.items():
        for candidate in places[index]:
            names[candidate.kind].add(said)
    for index, said in named.items():
        if any(len(names[candidate.kind]) > 1 for candidate in places[index]):
            for candidate in places[index]:
                candidate.track = said


def _may_be_track(post: Context, said: str) -> bool:
    dates = post.words.sections["dates"].within(said.casefold())
    return 0 < len(said) < LONGEST_NAME and not (dates or _NO_TRACK.search(said))


def _is_first_line(_name: str, block: Block, members: Sequence[Candidate]) -> bool:
    """Whether a line without a date stands above several lines of dates in one paragraph."""
    lines = {candidate.line for candidate in members if candidate.form == "label-first"}
    return len(lines) > 1 and block.line not in lines


def _is_heading_of_type(name: str, _block: Block, _members: Sequence[Candidate]) -> bool:
    return is_type(name)


def _events_beside(post: Context, rows: Sequence[Candidate]) -> None:
    """What stands under the heading of an event with a day of its own, "Doctoral seminar", is of that event alone."""
    events = [c for c in rows if c.kind == "event" and c.form == "label-first" and c.block.section]
    places: dict[str, set[int]] = defaultdict(set)
    for candidate in events:
        for noun in _nouns(candidate.label):
            places[noun].add(_heading(candidate))
    named, title = set[int]().union(*places.values()), _nouns(post.title)
    beside: dict[int, str] = {}
    for index in {_heading(candidate) for candidate in events}:
        name = post.outline.blocks[index].text
        nouns = _nouns(name)
        if nouns and not nouns & title and named - {index} and not any(places[noun] - {index} for noun in nouns):
            beside[index] = name
    for candidate in rows:
        for index in beside.keys() & candidate.block.section:
            candidate.track, candidate.apart = candidate.track or beside[index], True


def _nouns(text: str) -> set[str]:
    return {match[0].rstrip("s") for match in event_nouns().finditer(text.casefold())}
