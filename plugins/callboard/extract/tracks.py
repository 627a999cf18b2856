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
from .kinds import STRONG
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
    heads = {place: _head(post, *place) for place in {(c.group, c.block.section) for c in listed}}
    _set(post, _by(listed, lambda c: heads[c.group, c.block.section]), lambda block: block.text, _is_heading_of_type)
    _events_beside(post, rows)


def _head(post: Context, group: int, section: Sequence[int]) -> int | None:
    """The index of what may name the track of dates: the line right above their list, else the nearest heading."""
    blocks = post.outline.blocks
    first = post.outline.firsts.get(group)
    if first and first.index:
        above = blocks[first.index - 1]
        said = _name(above.text)
        if above.kind == "paragraph" and _may_be_track(post, said) and (above.strong or is_type(said)):
            return above.index
    names = ((index, _name(blocks[index].text)) for index in reversed(section))
    return next((index for index, said in names if _may_be_track(post, said) and is_type(said)), None)


def _name(text: str) -> str:
    return _CALL.sub("", text.strip(" *_:："))


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
        said = _name(name(block))
        if _may_be_track(post, said) and names_track(said, block, members):
            named[index] = said
    names: dict[Kind | None, set[str]] = defaultdict(set)
    for index, said in named.items():
        for candidate in places[index]:
            names[candidate.kind].add(said)
    for index, said in named.items():
        if any(len(names[candidate.kind]) > 1 for candidate in places[index]):
            for candidate in places[index]:
                if candidate.kind != "event" or said.casefold() in candidate.label.casefold():
                    candidate.track = said


def _may_be_track(post: Context, said: str) -> bool:
    if not 0 < len(said) < LONGEST_NAME or _NO_TRACK.search(said):
        return False
    return not post.words.sections["dates"].within(said.casefold()) and post.words.kind(said) not in STRONG


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
    named = set[int]().union(*places.values())
    beside: dict[int, str] = {}
    for index in {_heading(candidate) for candidate in events}:
        name = post.outline.blocks[index].text
        nouns = _nouns(name) if named - {index} else set()
        if nouns and not any(places[noun] - {index} for noun in nouns) and not nouns & _nouns(post.title):
            beside[index] = name
    for candidate in rows:
        for index in beside.keys() & candidate.block.section:
            candidate.track, candidate.apart = candidate.track or beside[index], True


def _nouns(text: str) -> set[str]:
    return {match[0].rstrip("s") for match in event_nouns().finditer(text)}
