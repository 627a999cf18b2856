"""One post understood: read, extracted and checked by itself; and many of them, one after the other or side by side.

Nothing here looks at a clock: `now` is handed in.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Literal

import front_matter
from callboard.check import body as check_body
from callboard.extract import extract, next_day
from callboard.model import Post, Problem
from callboard.processes import map_all
from callboard.read import content as contents
from callboard.read import languages, markdown, tree
from callboard.read.columns import placed
from callboard.read.limits import find_flood
from callboard.read.post import assemble
from callboard.read.translations import settle
from callboard.relate.moments import iso
from callboard.settings import Site

Outcome = Literal["published", "draft", "scheduled", "expired", "ignored", "rejected", "static", "data"]
# First segments of addresses that are the site's own; a standing page cannot have them.
RESERVED = frozenset(
    (
        "archives authors calendars data dates embed events feeds files groups news page search series static "
        "subscribe theme topics"
    ).split()
)
# Below this many posts, starting processes costs more than it saves.
WORTH_PROCESSES = 200


@dataclass(frozen=True, slots=True)
class Understood:
    """One file: the post that was read from it, and what should be known of it. A refused file may have a post too.

    `until` is the first moment from which the same file may be understood otherwise, None where no moment changes it;
    `digest` is that of its bytes (SHA-256), empty for what could not be read.
    """

    path: str
    post: Post | None
    problems: tuple[Problem, ...]
    until: dt.datetime | None = None
    digest: bytes = b""
    refused: bool = field(init=False)

    def __post_init__(self) -> None:
        refused = self.post is None or any(problem.severity == "error" for problem in self.problems)
        object.__setattr__(self, "refused", refused)

    @property
    def outcome(self) -> Outcome:
        return "rejected" if self.refused or self.post is None else self.post.header.status


def understand(data: bytes, path: str, site: Site, now: dt.datetime) -> Understood:
    """Read one post. `path` is its name below the content folder, with forward slashes."""
    groups = tuple(group.slug for group in site.groups)
    source = front_matter.read(data, path, zone=site.zone, now=now, groups=groups)
    unread = source.refused and not source.header.lines  # nothing of the header could be read
    if unread and source.body_line == 1:  # nor where it ends
        return Understood(path, None, source.problems)
    header = source.header
    turns = [moment for moment in source.moments if moment > now]
    if not header.language:
        header = replace(header, language=languages.named(path)[1] or None)
    if flood := find_flood(source.body, path, source.body_line):
        return Understood(path, None, (*source.problems, flood), min(turns, default=None))
    root = markdown.tree(markdown.html(source.body, first_line=source.body_line))
    heading, heading_line = tree.first_heading(root)
    title = header.title or heading
    title_line = header.lines.get("title", 1) if header.title else heading_line
    lines = [""] * (source.body_line - 1) + source.body.split("\n")
    facts = extract(root, header, path=path, title=title, title_line=title_line, source=lines, now=now)
    if not header.language:
        header = replace(header, language=languages.by_script(source.body) or None)
    problems = (
        *source.problems,
        *facts.problems,
        *check_body.find(root, source.body, header, path, line=source.body_line, heading=heading),
    )
    post = assemble(root, header, facts, path=path, site=site, heading=(heading, heading_line), moment=iso)
    post = replace(post, body=replace(post.body, references=placed(post.body.references, lines)))
    if not header.modified or header.modified > now:
        turns.append(next_day(now))
    if unread:  # what the text says is shown; what is missing may stand in the header
        return Understood(path, post, source.problems, min(turns, default=None))
    told = tuple(problem for problem in problems if is_told(problem, header.accept))
    return Understood(path, post, told, min(turns, default=None))


def is_told(problem: Problem, accept: frozenset[str]) -> bool:
    """Whether the author should still be told: errors always, the rest unless the front matter accepts its code."""
    return problem.severity == "error" or problem.code not in accept


def refusal(path: str, code: str, message: str, hint: str) -> Problem:
    """An error of a file as a whole."""
    return Problem(path, 0, 0, code, "error", message, hint)


def understand_all(
    root: Path, texts: Sequence[contents.Found], site: Site, now: dt.datetime, known: Mapping[str, Understood]
) -> Iterator[Understood]:
    """Read the files in their order; many of them in several processes, because a post is read by itself.

    Those that are `known`, by their paths, are not read again.
    """
    new = [entry for entry in texts if entry.path not in known]
    read = map_all(partial(_understand_file, root, site, now), new, worth=WORTH_PROCESSES, chunk=25)
    yield from (known[entry.path] if entry.path in known else next(read) for entry in texts)


def _understand_file(root: Path, site: Site, now: dt.datetime, entry: contents.Found) -> Understood:
    path = entry.path
    try:
        data = (root / path).read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        return Understood(path, None, (refusal(path, "file-unreadable", f"{reason}.", "Check the file's rights."),))
    try:
        understood = understand(data, path, site, now)
    except Exception as error:
        error.add_note(f"This happened while {path} was read.")
        raise
    if entry.fate == "page":
        # A standing page is about no day.
        understood = replace(understood, problems=tuple(p for p in understood.problems if p.code != "date-missing"))
    return replace(understood, digest=digest_of(data))


def digest_of(data: bytes) -> bytes:
    """What tells the bytes of two files apart."""
    return hashlib.sha256(data).digest()


def join_translations(read: list[Understood], site: Site) -> list[Understood]:
    """The same, with those posts told of their original that are translations by the way they are named."""
    settled = settle((each.post for each in read if each.post and not each.refused), site.language)
    return [replace(each, post=settled[each.path]) if each.path in settled else each for each in read]


def refuse_clashes(read: list[Understood], *, drafts: bool) -> list[Understood]:
    """Two posts that want one address are both refused, each naming the other, as is a page that wants one of ours."""
    by_slug: dict[tuple[bool, str], list[Understood]] = defaultdict(list)
    for each in read:
        if each.post and not each.refused and (drafts or each.post.header.status == "published"):
            by_slug[contents.is_page(each.path), each.post.slug].append(each)
    told: dict[str, Problem] = {}
    for (page, slug), same in by_slug.items():
        for each in same:
            others = ", ".join(other.path for other in same if other is not each)
            if others or (page and slug in RESERVED):
                told[each.path] = _clash(each, slug, f"that of {others}" if others else "one of the site's own")
    return [replace(e, problems=(*e.problems, told[e.path])) if e.path in told else e for e in read]


def _clash(understood: Understood, slug: str, of: str) -> Problem:
    line = understood.post.header.lines.get("slug", 1) if understood.post else 1
    message = f"The address “{slug}” is also {of}."
    return Problem(understood.path, line, 1, "slug-clash", "error", message, "Give one of them another `slug:`.")
