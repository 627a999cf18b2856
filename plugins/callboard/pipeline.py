"""The way of a post through the house: read, extract, relate, check. Everything that builds or explains goes this way.

`understand` takes one file's bytes; `load` takes a content folder. Neither looks at a clock: `now` is handed in.
"""

from __future__ import annotations

import datetime as dt
import multiprocessing
import os
import signal
import threading
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any, Literal

import yaml

import front_matter
from callboard.check import aliases as check_aliases
from callboard.check import body as check_body
from callboard.check import posts as check_posts
from callboard.check import references as check_references
from callboard.extract import extract
from callboard.model import Index, Post, Problem
from callboard.publish.links import Resolver, Urls
from callboard.publish.publication import Author, authors_from
from callboard.read import content as contents
from callboard.read import markdown, tree
from callboard.read.post import assemble
from callboard.relate import relate
from callboard.relate.ledger import Ledger
from callboard.relate.ledger import parse as parse_ledger
from callboard.relate.topics import Thesaurus
from callboard.settings import Site

Outcome = Literal["published", "draft", "scheduled", "expired", "ignored", "rejected", "static", "data"]
# First segments of addresses that are the site's own; a standing page cannot have them.
RESERVED = frozenset(
    "archives authors calendars dates events feeds files groups news page search static subscribe theme topics".split()
)
# Below this many posts, starting processes costs more than it saves.
WORTH_PROCESSES = 200
THESAURUS = Path(__file__).parent / "data" / "topics.yaml"


@dataclass(frozen=True, slots=True)
class Understood:
    """One file: the post that was read from it, and what should be known of it. A refused file may have a post too."""

    path: str
    post: Post | None
    problems: tuple[Problem, ...]

    @property
    def refused(self) -> bool:
        return self.post is None or any(problem.severity == "error" for problem in self.problems)

    @property
    def outcome(self) -> Outcome:
        return "rejected" if self.refused or self.post is None else self.post.header.status


@dataclass(frozen=True, slots=True)
class Loaded:
    """A whole content folder. `fates` names the outcome of every file, so that the sums can be checked."""

    root: Path
    site: Site
    now: dt.datetime
    index: Index
    pages: tuple[Post, ...]
    understood: tuple[Understood, ...]
    problems: tuple[Problem, ...]
    fates: Mapping[str, Outcome]
    files: tuple[str, ...]
    authors: tuple[Author, ...]
    ledger: Ledger


def understand(data: bytes, path: str, site: Site, now: dt.datetime) -> Understood:
    """Read one post. `path` is its name below the content folder, with forward slashes."""
    groups = tuple(group.slug for group in site.groups)
    source = front_matter.read(data, path, zone=site.zone, now=now, groups=groups)
    if any(problem.severity == "error" for problem in source.problems):
        return Understood(path, None, source.problems)
    header = source.header
    root = markdown.tree(markdown.html(source.body, first_line=source.body_line))
    heading, heading_line = tree.first_heading(root)
    title = header.title or heading
    title_line = header.lines.get("title", 1) if header.title else heading_line
    lines = [""] * (source.body_line - 1) + source.body.split("\n")
    facts = extract(root, header, path=path, title=title, title_line=title_line, source=lines)
    problems = (*source.problems, *facts.problems, *check_body.find(root, source.body, header, path, heading))
    post = assemble(root, header, facts, path=path, site=site, heading=(heading, heading_line))
    return Understood(path, post, _accepted(problems, header.accept))


def load(
    root: Path,
    site: Site,
    now: dt.datetime,
    *,
    drafts: bool = False,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
) -> Loaded:
    """Read all of a content folder. With `drafts`, posts that are not (yet) published are part of the index.

    `progress` is called with a stage, what is done of it and how much there is.
    """
    found = contents.find(root)
    problems = [
        _refusal(entry.path, "file-unreadable", f"This is {entry.rule}.", "Put a plain file here.")
        for entry in found
        if entry.fate == "rejected"
    ]
    authors = _data_file(root, "authors.yaml", authors_from, (), problems)
    thesaurus = _data_file(root, "topics.yaml", _thesaurus, None, problems) or _thesaurus({})
    problems += thesaurus.problems
    ledger = _ledger(root, problems)
    files = tuple(entry.path for entry in found if entry.fate == "static")
    texts = [entry for entry in found if entry.fate in ("post", "page")]
    read = []
    for number, each in enumerate(_read(root, texts, site, now), 1):
        read.append(each)
        progress("Reading posts", number, len(texts))
    read = _refuse_clashes(read)
    accepted = [each.post for each in read if each.post and not each.refused]
    shown = [post for post in accepted if drafts or post.header.status == "published"]
    pages = tuple(post for post in shown if contents.is_page(post.path))
    index = relate([p for p in shown if not contents.is_page(p.path)], thesaurus=thesaurus, ledger=ledger)
    index, across = _check_across(index, pages, site, files)
    accepts = {post.path: post.header.accept for post in accepted}
    problems += [problem for problem in across if _is_told(problem, accepts.get(problem.path, frozenset()))]
    problems += [problem for each in read for problem in each.problems]
    fates: dict[str, Outcome] = {e.path: e.fate for e in found if e.fate in ("static", "data", "ignored", "rejected")}
    fates |= {each.path: each.outcome for each in read}
    return Loaded(
        root=root,
        site=site,
        now=now,
        index=index,
        pages=pages,
        understood=tuple(read),
        problems=tuple(sorted(set(problems))),
        fates=dict(sorted(fates.items())),
        files=files,
        authors=authors,
        ledger=ledger,
    )


def _check_across(
    index: Index, pages: tuple[Post, ...], site: Site, files: tuple[str, ...]
) -> tuple[Index, list[Problem]]:
    """What only all posts together can show; the index comes back without the old addresses that cannot be used."""
    urls = Urls(site.url)
    posts = {post.path: urls.post(post.slug) for post in index.posts}
    posts |= {page.path: urls.to(f"{page.slug}/") for page in pages}
    places = {*posts.values(), *_places(index, site, urls)}
    taken = [f"{place.removeprefix(urls.base).lstrip('/')}index.html" for place in places]
    kept, problems = check_aliases.keep(index.posts, taken)
    index = replace(index, posts=tuple(kept))
    resolver = Resolver(urls, posts, frozenset(files), frozenset(places))
    problems += [*index.problems, *check_posts.find(index)]
    for post in (*index.posts, *pages):
        problems += check_references.find(post, resolver)
    return index, problems


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


def _read(root: Path, texts: Sequence[contents.Found], site: Site, now: dt.datetime) -> Iterator[Understood]:
    """Read the files in their order; many of them in several processes, because a post is read by itself."""
    read = partial(_understand_file, root, site, now)
    workers = min(os.cpu_count() or 1, 8)
    if len(texts) < WORTH_PROCESSES or workers == 1:
        yield from map(read, texts)
        return
    # A fork is cheap and safe while there is one thread; "spawn" is what all systems have.
    can_fork = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    context = multiprocessing.get_context("fork" if can_fork else "spawn")
    with ProcessPoolExecutor(workers, context, initializer=_leave_signals_to_the_parent) as pool:
        yield from pool.map(read, texts, chunksize=25)


def _leave_signals_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _understand_file(root: Path, site: Site, now: dt.datetime, entry: contents.Found) -> Understood:
    path = entry.path
    try:
        data = (root / path).read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        return Understood(path, None, (_refusal(path, "file-unreadable", f"{reason}.", "Check the file's rights."),))
    try:
        understood = understand(data, path, site, now)
    except Exception as error:
        error.add_note(f"This happened while {path} was read.")
        raise
    if entry.fate == "page":
        # A standing page is about no day.
        understood = replace(understood, problems=tuple(p for p in understood.problems if p.code != "date-missing"))
    return understood


def _refuse_clashes(read: list[Understood]) -> list[Understood]:
    """Two posts that want one address are both refused, each naming the other, as is a page that wants one of ours."""
    by_slug: dict[tuple[bool, str], list[Understood]] = defaultdict(list)
    for each in read:
        if each.post and not each.refused:
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


def _accepted(problems: Iterable[Problem], accept: frozenset[str]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if _is_told(problem, accept))


def _is_told(problem: Problem, accept: frozenset[str]) -> bool:
    return problem.severity == "error" or problem.code not in accept


def _refusal(path: str, code: str, message: str, hint: str) -> Problem:
    return Problem(path, 0, 0, code, "error", message, hint)


def _data_file(root: Path, name: str, make: Callable[[Any], Any], default: Any, problems: list[Problem]) -> Any:
    """The data of a YAML file of the content folder; what is wrong with it becomes a problem of that file."""
    path = root / name
    if not path.is_file():
        return default
    try:
        return make(yaml.safe_load(path.read_text("utf-8")) or {})
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        reason = getattr(error, "problem", None) or "this is no YAML"
        problems.append(
            Problem(name, line, column, "data-file", "error", f"{reason}.", "Compare with docs/settings.md.")
        )
    except (ValueError, OSError) as error:
        problems.append(Problem(name, 1, 1, "data-file", "error", f"{error}.", "Compare with docs/settings.md."))
    return default


def _thesaurus(own: Any) -> Thesaurus:
    return Thesaurus.from_data(yaml.load(THESAURUS.read_text("utf-8"), Loader=_FastLoader), own)


_FastLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _ledger(root: Path, problems: list[Problem]) -> Ledger:
    path = root / "ledger.txt"
    if not path.is_file():
        return Ledger()
    try:
        # A byte that is no UTF-8 harms its own line at most.
        ledger, told = parse_ledger(path.read_bytes().decode("utf-8", "replace"))
    except OSError as error:
        message = f"The ledger is left out: {error}."
        problems.append(Problem("ledger.txt", 1, 1, "ledger-line", "note", message, "Check the file's rights."))
        return Ledger()
    problems += told
    return ledger


def sums(loaded: Loaded) -> dict[str, int]:
    """How many files of the content folder ended in which way."""
    return dict(sorted(Counter(loaded.fates.values()).items()))
