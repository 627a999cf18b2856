"""A content folder understood: every post by itself, then all of them together.

Everything that builds, checks or explains goes this way: read -> extract -> relate -> check.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from callboard.check import aliases as check_aliases
from callboard.check import old_addresses as check_old
from callboard.check import posts as check_posts
from callboard.check import references as check_references
from callboard.check import similar as check_similar
from callboard.lab_files import LabFiles, read_lab_files
from callboard.model import Index, Post, Problem, Reference
from callboard.publish import texts
from callboard.publish.authors import Author
from callboard.publish.links import Resolver, Urls
from callboard.publish.old_addresses import with_old_addresses
from callboard.publish.pages import pages as all_pages
from callboard.publish.publication import Publication
from callboard.publish.subscriptions import Catalogue
from callboard.read import content as contents
from callboard.relate import relate
from callboard.relate.ledger import Ledger
from callboard.settings import Site
from callboard.understanding import (
    Outcome,
    Understood,
    is_told,
    join_translations,
    refusal,
    refuse_clashes,
    understand_all,
)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A whole content folder. `fates` names the outcome of every file, so that the sums can be checked.

    `files` are published beside the pages; `ignored` gives, for each file that is left out, the rule that says so.
    """

    root: Path
    site: Site
    now: dt.datetime
    index: Index
    pages: tuple[Post, ...]
    understood: tuple[Understood, ...]
    problems: tuple[Problem, ...]
    fates: Mapping[str, Outcome]
    files: tuple[str, ...]
    ignored: Mapping[str, str]
    authors: tuple[Author, ...]
    ledger: Ledger


def load(
    root: Path,
    site: Site,
    now: dt.datetime,
    *,
    drafts: bool = False,
    ledger: Ledger | None = None,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> Loaded:
    """Read all of a content folder. With `drafts`, posts that are not (yet) published are part of the index.

    `ledger` stands in for that of the folder.
    `progress` is called with a stage, what is done of it and how much there is.
    """
    found = contents.find(root)
    problems = [
        refusal(entry.path, "file-unreadable", f"This is {entry.rule}.", "Put a plain file here.")
        for entry in found
        if entry.fate == "rejected"
    ]
    lab = read_lab_files(root)
    known = lab.ledger if ledger is None else ledger
    problems += lab.problems
    files, clashing = _without_clashes(entry.path for entry in found if entry.fate in ("static", "file"))
    problems += clashing
    texts = [entry for entry in found if entry.fate in ("post", "page")]
    read = []
    for number, each in enumerate(understand_all(root, texts, site, now), 1):
        read.append(each)
        progress("Reading posts", number, len(texts))
    read = refuse_clashes(join_translations(read, site), drafts=drafts)
    accepted = [each.post for each in read if each.post and not each.refused]
    shown = [post for post in accepted if drafts or post.header.status == "published"]
    pages = tuple(post for post in shown if contents.is_page(post.path))
    index = relate([p for p in shown if not contents.is_page(p.path)], thesaurus=lab.thesaurus, ledger=known)
    index, across, wanted = _check_across(index, pages, site, files)
    beside = {entry.path for entry in found if entry.fate == "file"}
    accepts = {post.path: post.header.accept for post in accepted}
    problems += [problem for problem in across if is_told(problem, accepts.get(problem.path, frozenset()))]
    problems += [problem for each in read for problem in each.problems]
    if site.old_addresses:
        site, told = _check_old_addresses(index, site, now, lab, pages, files)
        problems += told
    ignored = {entry.path: entry.rule for entry in found if entry.fate == "ignored"}
    ignored |= dict.fromkeys(beside & set(files) - wanted, "no published post refers to it")
    files = tuple(path for path in files if path not in ignored)
    fates: dict[str, Outcome] = {}
    for entry in found:
        if entry.fate in ("data", "rejected"):
            fates[entry.path] = entry.fate
    for path in files:
        fates[path] = "static"
    for path in ignored:
        fates[path] = "ignored"
    for problem in clashing:
        fates[problem.path] = "rejected"
    for each in read:
        fates[each.path] = each.outcome
    return Loaded(
        root=root,
        site=site,
        now=now,
        index=index,
        pages=pages,
        understood=tuple(_as_related(read, index)),
        problems=tuple(sorted(set(problems))),
        fates=dict(sorted(fates.items())),
        files=files,
        ignored=dict(sorted(ignored.items())),
        authors=lab.authors,
        ledger=known,
    )


def _as_related(read: Iterable[Understood], index: Index) -> Iterator[Understood]:
    """The files with their posts as the index has them: nothing needs what was known of each by itself."""
    related = {post.path: post for post in index.posts}
    return (replace(each, post=related.get(each.path, each.post)) for each in read)


def _without_clashes(paths: Iterable[str]) -> tuple[tuple[str, ...], list[Problem]]:
    """The files that can lie side by side on every system; two whose names differ only in case are both refused."""
    by_name: dict[str, list[str]] = {}
    for path in paths:
        by_name.setdefault(path.casefold(), []).append(path)
    problems = []
    for same in by_name.values():
        for path in same if len(same) > 1 else ():
            message = f"Its name differs only in case from {', '.join(other for other in same if other != path)}."
            problems.append(Problem(path, 0, 0, "file-clash", "error", message, "Rename one."))
    return tuple(same[0] for same in by_name.values() if len(same) == 1), problems


def _check_across(
    index: Index, pages: tuple[Post, ...], site: Site, files: tuple[str, ...]
) -> tuple[Index, list[Problem], set[str]]:
    """What only all posts together can show: problems, and the files that posts refer to.

    The index comes back without the old addresses that cannot be used.
    """
    urls = Urls(site.url)
    posts = {post.path: urls.post(post.slug) for post in index.posts}
    posts |= {page.path: urls.to(f"{page.slug}/") for page in pages}
    places = {*posts.values(), *_places(index, site, urls)}
    taken = [f"{place.removeprefix(urls.base).lstrip('/')}index.html" for place in places]
    kept, problems = check_old.keep_feed_ids([with_old_addresses(post, site) for post in index.posts])
    kept, told = check_aliases.keep(kept, taken)
    problems += told
    index = replace(index, posts=tuple(kept))
    resolver = Resolver(urls, posts, frozenset(files), frozenset(places))
    problems += [*index.problems, *check_posts.find(index), *check_similar.find(index)]
    wanted = set()
    for post in (*index.posts, *pages):
        problems += check_references.find(post, resolver)
        covers = [Reference(post.header.cover, 0, image=True)] if post.header.cover else []
        wanted |= {resolver.resolve(each, post.path).file or "" for each in (*post.body.references, *covers)}
    return index, problems, wanted


def _check_old_addresses(
    index: Index, site: Site, now: dt.datetime, lab: LabFiles, pages: tuple[Post, ...], files: tuple[str, ...]
) -> tuple[Site, list[Problem]]:
    """`site` with those of its old addresses that can be used: all that is published is listed, and not rendered."""
    publication = Publication(index, replace(site, old_addresses=()), now, authors=lab.authors, standing=pages)
    catalogue = Catalogue(publication, lab.ledger)
    beside = [*texts.NAMES, *(path if path.startswith("static/") else f"files/{path}" for path in files)]
    return check_old.keep(
        site,
        [page.path for page in all_pages(publication, catalogue, pages)],
        [*beside, *(subscription.path for subscription in catalogue.all())],
    )


def _places(index: Index, site: Site, urls: Urls) -> list[str]:
    """The addresses of all pages that are not posts."""
    years = {row.date.start.year for event in index.events for row in event.rows}
    return [
        *(urls.to(path) for path in ("", "dates/", "events/", "topics/", "archives/")),
        *(urls.to(f"dates/{year}/") for year in years),
        *(urls.event(event.id) for event in index.events),
        *(urls.topic(topic.slug) for topic in index.topics),
        *(urls.group(group.slug) for group in site.groups),
    ]


def sums(loaded: Loaded) -> dict[str, int]:
    """How many files of the content folder ended in which way."""
    return dict(sorted(Counter(loaded.fates.values()).items()))
