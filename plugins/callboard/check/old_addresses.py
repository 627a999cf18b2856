"""The table of old addresses in site.toml, each of which must be free and lead to something, and old ids in feeds."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from callboard.check.aliases import address_fault, parts_of
from callboard.model import Post, Problem
from callboard.publish.links import alias_path
from callboard.publish.old_addresses import OF_DATE, OF_POST, is_pattern, place_of, unknown_parts
from callboard.settings import OldAddress, Site

CODES = {
    "old-address": "An entry of old_addresses in site.toml cannot be used.",
    "feed-id-taken": "Two posts claim one id in feeds; the later one has its own.",
}
#: Where posts live now: what a pattern leads to.
POSTS = "/news/:slug/"
# Where all feeds and calendars lie.
_FEEDS = frozenset({"feeds", "calendars"})
# Problems name files from the content folder.
_FILE = "../site.toml"


def keep(site: Site, pages: Collection[str], files: Collection[str]) -> tuple[Site, list[Problem]]:
    """`site` with the old addresses that can be used, and an error for each of the others.

    `pages` are the output paths of all pages, `files` those of all other files; of feeds and calendars only where
    `names_feeds`.
    """
    taken = {path.casefold() for path in (*pages, *files)}
    kept, problems = [], []
    for old in site.old_addresses:
        fault = next(_faults(old, taken, pages, files), None)
        if fault:
            hint = f'Write "/old/path/" = "/new/path/", a whole address, or "/:year/:title/" = "{POSTS}".'
            message = f"The old address {old.path} is left out: {fault}."
            problems.append(Problem(_FILE, old.line, 1, "old-address", "error", message, hint))
        else:
            kept.append(old)
            if not is_pattern(old.path):
                taken.add(place_of(old).casefold())
    return replace(site, old_addresses=tuple(kept)), problems


def names_feeds(site: Site) -> bool:
    """Whether an old address may be that of a feed or a calendar of today, or lead to one."""
    fixed = (old for old in site.old_addresses if not is_pattern(old.path))
    heads = (path.strip("/").partition("/")[0].casefold() for old in fixed for path in (place_of(old), old.target))
    return not _FEEDS.isdisjoint(heads)


def keep_feed_ids(posts: Sequence[Post]) -> tuple[list[Post], list[Problem]]:
    """The posts with the feed ids that are theirs alone, and a warning for each of the others."""
    owners: dict[str, Post] = {}
    problems = []
    found = {}
    for post in sorted(
        posts, key=lambda p: (p.published is None, p.published.timestamp() if p.published else 0, p.path)
    ):
        wanted = post.header.feed_id
        if wanted and wanted in owners:
            line = post.header.lines.get("feed_id", 1)
            message = f"The feed id {wanted} is that of {owners[wanted].path} already."
            hint = "Give each post the id that it had, or none."
            problems.append(Problem(post.path, line, 1, "feed-id-taken", "warning", message, hint))
            found[post.path] = replace(post, header=replace(post.header, feed_id=None))
        elif wanted:
            owners[wanted] = post
    return [found.get(post.path, post) for post in posts], problems


def _faults(old: OldAddress, taken: Collection[str], pages: Collection[str], files: Collection[str]) -> Iterator[str]:
    if not old.path.startswith("/"):
        yield "it does not begin with /"
    if is_pattern(old.path):
        if unknown := unknown_parts(old.path):
            yield f"no post has :{unknown[0]}, only {', '.join(':' + part for part in sorted(OF_DATE | OF_POST))}"
        if old.target != POSTS:
            yield f"a pattern leads to {POSTS}"
        return
    place = place_of(old)
    if fault := address_fault(place):
        yield f"the path {fault}"
    if any(part in taken for part in parts_of(place.casefold())):
        yield "it is that of something on this site"
    if any(name.startswith(place.casefold() + "/") for name in taken):
        yield "it is that of a folder of this site"
    if not old.target.startswith(("/", "https://", "http://")):
        yield f"{old.target} is neither a path nor an address"
    if old.target.startswith("/") and not _exists(old.target, pages, files):
        yield f"there is no {old.target} on this site"


def _exists(target: str, pages: Collection[str], files: Collection[str]) -> bool:
    path = target.partition("#")[0].strip("/")
    return path in files or path in pages or alias_path(path) in pages
