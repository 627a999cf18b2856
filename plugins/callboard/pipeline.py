"""A content folder understood: every post by itself, then all of them together.

Everything that builds, checks or explains goes this way: read -> extract -> relate -> check.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from callboard.check import aliases as check_aliases
from callboard.check import files as check_files
from callboard.check import old_addresses as check_old
from callboard.check import pictures as check_pictures
from callboard.check import posts as check_posts
from callboard.check import references as check_references
from callboard.check import similar as check_similar
from callboard.check import translations as check_translations
from callboard.lab_files import LabFiles, read_lab_files
from callboard.memory import Memory
from callboard.model import Index, Post, Problem, Reference, in_order
from callboard.publish import texts
from callboard.publish.authors import Author
from callboard.publish.links import Resolver, Urls, alias_path, output_path
from callboard.publish.old_addresses import with_old_addresses
from callboard.publish.pages import pages as all_pages
from callboard.publish.publication import Publication
from callboard.publish.subscriptions import Catalogue
from callboard.read import content as contents
from callboard.relate import Anew, relate
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
    only: str | None = None,
    ledger: Ledger | None = None,
    memory: Memory | None = None,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> Loaded:
    """Read all of a content folder. With `drafts`, posts that are not (yet) published are part of the index.

    `only` is the path of the one text that is read, whatever else lies there.
    `ledger` stands in for that of the folder. What `memory` knows of the texts is not read again.
    `progress` is called with a stage, what is done of it and how much there is.
    """
    found = contents.find(root, only=only)
    problems = [
        refusal(entry.path, "file-unreadable", f"This is {entry.rule}.", "Put a plain file here.")
        for entry in found
        if entry.fate == "rejected"
    ]
    lab = read_lab_files(root)
    ledger = lab.ledger if ledger is None else ledger
    known = memory.related if memory else Anew()
    problems += lab.problems
    files, clashing = check_files.keep(entry.path for entry in found if entry.fate in ("static", "file"))
    problems += [*clashing, *check_files.unread(entry.path for entry in found if entry.rule == contents.UNREAD)]
    texts = [entry for entry in found if entry.fate in ("post", "page")]
    read = []
    remembered = memory.recall(root, texts, site, now) if memory else {}
    for number, each in enumerate(understand_all(root, texts, site, now, remembered), 1):
        read.append(each)
        progress("Reading posts", number, len(texts))
    if memory:
        memory.keep(texts, read, now)
    read = refuse_clashes(join_translations(read, site), drafts=drafts)
    accepted = [each.post for each in read if each.post and not each.refused]
    shown = [post for post in accepted if drafts or post.header.status == "published"]
    pages = tuple(post for post in shown if contents.is_page(post.path))
    index = relate(
        [p for p in shown if not contents.is_page(p.path)],
        thesaurus=lab.thesaurus,
        ledger=ledger,
        known=known,
    )
    index, across, wanted = _check_across(index, pages, site, files, known)
    index, site, told = _check_addresses(index, site, now, lab, pages, files)
    across += [*told, *check_pictures.find(root, wanted & set(files))]
    beside = {entry.path for entry in found if entry.fate == "file"}
    accepts = {post.path: post.header.accept for post in accepted}
    problems += [problem for problem in across if is_told(problem, accepts.get(problem.path, frozenset()))]
    problems += [problem for each in read for problem in each.problems]
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
        understood=tuple(_as_related(read, index, known)),
        problems=tuple(in_order(problems)),
        fates=dict(sorted(fates.items())),
        files=files,
        ignored=dict(sorted(ignored.items())),
        authors=lab.authors,
        ledger=ledger,
    )


def _as_related(read: Iterable[Understood], index: Index, known: Anew) -> Iterator[Understood]:
    """The files with their posts as the index has them: nothing needs what was known of each by itself."""
    related = {post.path: post for post in index.posts}
    for each in read:
        post = related.get(each.path, each.post)
        yield known.get("related", (each, post), partial(replace, each, post=post))


def _check_across(
    index: Index, pages: tuple[Post, ...], site: Site, files: tuple[str, ...], known: Anew
) -> tuple[Index, list[Problem], set[str]]:
    """What only all posts together can show: problems, and the files that posts refer to.

    The index comes back with all old addresses of its posts.
    """
    urls = Urls(site.url)
    posts = {post.path: urls.post(post.slug) for post in index.posts}
    posts |= {page.path: urls.to(f"{page.slug}/") for page in pages}
    addressed = [
        known.get("addressed", (post,), partial(with_old_addresses, post, site), given=site) for post in index.posts
    ]
    kept, problems = check_old.keep_feed_ids(addressed)
    index = replace(index, posts=tuple(kept))
    there = (posts, frozenset(files), frozenset((*posts.values(), *_places(index, site, urls))))
    resolver = known.get("resolver", (), partial(Resolver, urls, *there), given=(site.url, *there))
    problems += [*index.problems, *check_posts.find(index, known), *check_similar.find(index, known)]
    problems += [*check_translations.find(index.posts), *check_translations.find(pages)]
    wanted: set[str] = set()
    for post in (*index.posts, *pages):
        told, needed = known.get("references", (post, resolver), partial(_references, post, resolver))
        problems += told
        wanted |= needed
    return index, problems, wanted


def _references(post: Post, resolver: Resolver) -> tuple[list[Problem], set[str]]:
    """What is wrong with the references of a post, and the files that they lead to."""
    covers = [Reference(post.header.cover, 0, image=True)] if post.header.cover else []
    needed = {resolver.resolve(each, post.path).file for each in (*post.body.references, *covers)}
    return check_references.find(post, resolver), {file for file in needed if file}


def _check_addresses(
    index: Index, site: Site, now: dt.datetime, lab: LabFiles, pages: tuple[Post, ...], files: tuple[str, ...]
) -> tuple[Index, Site, list[Problem]]:
    """`index` and `site` with those of their old addresses that can be used: all that is published is listed first."""
    if not site.old_addresses and not any(post.header.aliases for post in index.posts):
        return index, site, []
    bare = tuple(
        replace(post, header=replace(post.header, aliases=())) if post.header.aliases else post for post in index.posts
    )
    publication = Publication(
        replace(index, posts=bare), replace(site, old_addresses=()), now, authors=lab.authors, standing=pages
    )
    catalogue = Catalogue(publication, lab.ledger)
    beside = [*texts.NAMES, *map(output_path, files)]
    if check_old.names_feeds(site):
        # Many are to be listed, and no alias can have the place of one.
        beside += [subscription.path for subscription in catalogue.all()]
    own = [page.path for page in all_pages(publication, catalogue, pages)]
    posts, problems = check_aliases.keep(index.posts, [*own, *beside])
    own += [alias_path(alias) for post in posts for alias in post.header.aliases]
    site, told = check_old.keep(site, own, beside)
    return replace(index, posts=tuple(posts)), site, [*problems, *told]


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
