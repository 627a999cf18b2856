"""Ids of posts: what the front matter says, else what the ledger says, else the path.

An id outlives its post's title, slug, file name, folder and group. The ledger knows each post by its path; a post
whose path it does not know takes the id of a post that has gone when the two are plainly one (`_SIGNS`).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import html
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from callboard.model import Post, Problem
from callboard.relate.ledger import Ledger, PostEntry

EARLIEST = dt.datetime.min.replace(tzinfo=dt.UTC)
_DATED = re.compile(r"\d{4}-\d{1,2}-\d{1,2}[-_ ]?")
_UNSAFE = re.compile(r"[^\w.~/-]+")
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?=\.|$)", re.IGNORECASE)
# A path of the site has 200 characters, and more than the id is in it.
_LONGEST = 120
_MOST_BYTES = 200
_TAGS = re.compile(r"<[^>]*>")
_WORDS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=16384)
def safe_id(text: str) -> str:
    """`text` as an id: letters of any script, digits and ``. _ ~ / -``; accents of Latin letters are dropped.

    No part of it is empty, begins or ends with a point or is the name of a device of Windows, and it is not long, so
    that it can stand in a path.

    >>> safe_id("Évènement: été 2025!"), safe_id("  "), safe_id("con/aux.x")
    ('Evenement-ete-2025', '', 'con-id/aux-id.x')
    """
    parts = _UNSAFE.sub("-", text if text.isascii() else _without_accents(text)).split("/")
    safe = "/".join(_not_a_device(kept) for part in parts if (kept := part.strip("-.")))
    data = safe.encode("utf-8", "replace")
    if len(safe) <= _LONGEST and len(data) <= _MOST_BYTES:
        return safe
    # Two long ones stay two.
    begin = data[:_MOST_BYTES].decode("utf-8", "ignore")[:_LONGEST].rstrip("-./")
    return f"{begin}-{hashlib.sha256(data).hexdigest()[:8]}"


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(each for each in decomposed if not "\u0300" <= each <= "\u036f")
    return unicodedata.normalize("NFC", plain)


def _not_a_device(name: str) -> str:
    device = _DEVICE.match(name)
    return f"{device[0]}-id{name[device.end() :]}" if device else name


def path_id(path: str) -> str:
    """The id of a post that nobody named: its path without extension, ``index`` and the date before its name.

    >>> path_id("news/2023-01-12-smash.md"), path_id("news/smash/index.md"), path_id("2023-01-12.md")
    ('news/smash', 'news/smash', '2023-01-12')
    """
    folder, name = _folder_and_name(path)
    return _joined(folder, _DATED.sub("", name, count=1) or name)


def fingerprint(post: Post) -> str:
    """A mark of the post's words, by which it is known again under another name; "" for a post without words.

    It is of letters alone: how quotation marks and spaces are set differs between versions, the post is the same.
    """
    words = _WORDS.findall(html.unescape(_TAGS.sub(" ", " ".join(post.body.parts))))
    return hashlib.sha256(" ".join(words).encode("utf-8", "replace")).hexdigest()[:12] if words else ""


def when(post: Post) -> dt.datetime:
    """The post's place in time; a post without a date comes before all others."""
    return post.published or EARLIEST


def identify(posts: Sequence[Post], ledger: Ledger, *, complete: bool = True) -> tuple[list[str], list[Problem]]:
    """The id of each post, in the order of `posts`, and a warning for each id that two posts claim.

    `complete` says that `posts` are all posts of the site: only then can a post that the ledger knows have gone.
    """
    ids: dict[int, str] = {}
    problems = _claim_stated(posts, ids)
    taken = set(ids.values())
    _claim_known(posts, ledger, ids, taken)
    if complete and ledger.posts:
        _claim_moved(posts, ledger, ids, taken)
    for number in sorted(range(len(posts)), key=lambda n: (when(posts[n]), posts[n].path)):
        if number not in ids:
            ids[number] = _derive(posts[number].path, taken, ledger)
            taken.add(ids[number])
    return [ids[number] for number in range(len(posts))], problems


def first_free(names: Iterable[str], taken: Callable[[str], bool]) -> str:
    """The first of `names` that is not taken, else the last of them with the first number that makes it free."""
    name = ""
    for name in names:
        if not taken(name):
            return name
    number = 2
    while taken(f"{name}-{number}"):
        number += 1
    return f"{name}-{number}"


def _claim_stated(posts: Sequence[Post], ids: dict[int, str]) -> list[Problem]:
    problems: list[Problem] = []
    owners: dict[str, str] = {}
    for number in sorted(range(len(posts)), key=lambda n: (when(posts[n]), posts[n].path)):
        post = posts[number]
        stated = safe_id(post.header.id or "")
        if stated in owners:
            message = f"The id {stated!r} is that of {owners[stated]} already; this post is given another one."
            hint = "Remove `id:` here, or give the post an id of its own."
            problems.append(Problem(post.path, post.header.lines.get("id", 0), 1, "id-twice", "warning", message, hint))
        elif stated:
            owners[stated] = post.path
            ids[number] = stated
    return problems


def _claim_known(posts: Sequence[Post], ledger: Ledger, ids: dict[int, str], taken: set[str]) -> None:
    known: dict[str, str] = {}
    for entry in sorted(ledger.posts.values(), key=lambda each: (bool(each.gone), each.id)):
        known.setdefault(entry.path, entry.id)
    for number, post in enumerate(posts):
        name = known.get(post.path)
        if number not in ids and name is not None and name not in taken:
            ids[number] = name
            taken.add(name)


Sign = tuple[str, ...] | None


def _signs(path: str, title: str, published: str, mark: str) -> tuple[Sign, ...]:
    """By what a post is known again, the surest first; None where it lacks the sign."""
    name, title = _DATED.sub("", _folder_and_name(path)[1]), title.casefold().strip()
    return (
        (mark,) if mark else None,
        (name, title) if name and title else None,
        (title, published) if title and published else None,
        (name, published) if name and published else None,
        (title,) if title else None,
        (name,) if name else None,
    )


def _claim_moved(posts: Sequence[Post], ledger: Ledger, ids: dict[int, str], taken: set[str]) -> None:
    """A sign counts only where one post and one entry carry it: a doubt gives a new id, never another post's."""
    new = [number for number in range(len(posts)) if number not in ids]
    if not new:
        return
    signs_of_posts = {
        number: _signs(posts[number].path, posts[number].title, iso(posts[number]), fingerprint(posts[number]))
        for number in new
    }
    lost = [entry for entry in ledger.posts.values() if entry.id not in taken]
    signs_of_lost = {entry.id: _signs(entry.path, entry.title, entry.published, entry.mark) for entry in lost}
    for rank in range(6):
        bearers: dict[Sign, list[int]] = defaultdict(list)
        owners: dict[Sign, list[PostEntry]] = defaultdict(list)
        for number in new:
            if number not in ids:
                bearers[signs_of_posts[number][rank]].append(number)
        for entry in lost:
            if entry.id not in taken:
                owners[signs_of_lost[entry.id][rank]].append(entry)
        for sign, numbers in bearers.items():
            if sign is not None and len(numbers) == 1 and len(owners[sign]) == 1:
                ids[numbers[0]] = owners[sign][0].id
                taken.add(owners[sign][0].id)


def _derive(path: str, taken: set[str], ledger: Ledger) -> str:
    folder, name = _folder_and_name(path)
    return first_free((path_id(path), _joined(folder, name)), lambda each: each in taken or each in ledger.posts)


def _joined(folder: str, name: str) -> str:
    return safe_id(f"{folder}/{name}") or "post"


def iso(post: Post) -> str:
    """The post's day and time as the ledger keeps it; "" for a post without a date."""
    return post.published.isoformat() if post.published else ""


def _folder_and_name(path: str) -> tuple[str, str]:
    folder, _, name = path.rpartition("/")
    stem, _, extension = name.rpartition(".")
    if stem and extension:
        name = stem
    if name.lower() == "index" and folder:
        folder, _, name = folder.rpartition("/")
    return folder, name
