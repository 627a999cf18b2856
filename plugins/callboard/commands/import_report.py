"""What ``./board import`` says: what came over, with its changes, what did not and why, and what is to be done next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from callboard.importing import record
from callboard.importing.parts import Left, Piece, Plan

Done = tuple[Piece, record.Verdict, record.Entry]
# A terminal would obey them.
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_KINDS = {"jekyll": "a Jekyll site", "hugo": "a Hugo site", "folder": "a folder of posts"}
_PASTE = "For site.toml, by hand: keys above its first table, the others into an [old_addresses] that is there"
_LEFT = {
    "edited": "changed here since it came over; it is left as it is",
    "renewed": "changed at the former site since it came over; remove it here to have it anew",
    "gone": "came over before and is no longer here; it stays away",
    "taken": "another file has its place and is left as it is; rename one of the two, then run this again",
}


def text(plan: Plan, done: Sequence[Done], content: Path, *, dry_run: bool) -> str:
    """The whole report; its last line says what to do next."""
    new = [piece for piece, verdict, _ in done if verdict == "new"]
    posts = [piece for piece in new if piece.is_post]
    files = [piece for piece in new if not piece.is_post]
    left = [Left((content / e.target).as_posix(), _LEFT[v]) for _, v, e in done if v in _LEFT]
    parts = [
        [f"Read as {_KINDS[plan.kind]}."],
        _section("Posts" if not dry_run else "Posts that would come over", _brought(posts, content)),
        _section("Pictures and documents", _brought(files, content)),
        _section("Left as they are", _lines(left)),
        _section("Did not come over", _lines(plan.left)),
        _section("To be looked at", _lines(plan.doubts)),
        _section(_PASTE, plan.settings),
        [_closing(posts, files, plan, sum(verdict == "there" for _, verdict, _ in done), left, dry_run=dry_run)],
    ]
    return "\n\n".join("\n".join(map(_shown, part)) for part in parts if part)


def _shown(line: str) -> str:
    return _CONTROL.sub(lambda match: ascii(match[0])[1:-1], line.replace("\n", "\\n"))


def _section(title: str, lines: Sequence[str]) -> list[str]:
    return [title, *(f"  {line}" if line else "" for line in lines)] if lines else []


def _brought(pieces: Sequence[Piece], content: Path) -> list[str]:
    return [line for piece in pieces for line in _piece(piece, content)]


def _piece(piece: Piece, content: Path) -> Iterator[str]:
    draft = " (draft)" if piece.is_draft else ""
    yield f"{(content / piece.target).as_posix()}{draft} <- {piece.source}"
    yield from (f"    {change}" for change in piece.changes)


def _lines(rows: Sequence[Left]) -> list[str]:
    return [f"{row.path}: {row.why}" for row in rows]


def _closing(
    posts: Sequence[Piece], files: Sequence[Piece], plan: Plan, there: int, left: Sequence[Left], *, dry_run: bool
) -> str:
    drafts = sum(piece.is_draft for piece in posts)
    said = f"{_count(len(posts), 'post')} ({_count(drafts, 'draft')}) and {_count(len(files), 'file')}"
    before = f", {there} were there already" if there else ""
    kept = f", {len(left)} left as they are" if left else ""
    verb = "Would bring" if dry_run else "Brought"
    after = "run it without --dry-run" if dry_run else "./board check, then ./board check --fix"
    paste = "put the lines above into site.toml, then " if plan.settings and not dry_run else ""
    return f"{verb} over {said}{before}{kept}; {_count(len(plan.left), 'path')} did not come over. Next: {paste}{after}"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
