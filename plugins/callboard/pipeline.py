"""The way of a post through the house: read, extract, relate, check. Everything that builds or explains goes this way.

`understand` takes one file's bytes; `load` takes a content folder. Neither looks at a clock: `now` is handed in.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import front_matter
import yaml
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


def load(root: Path, site: Site, now: dt.datetime, *, drafts: bool = False) -> Loaded:
    """Read all of a content folder. With `drafts`, posts that are no(t yet) published are part of the index."""
    found = contents.find(root)
    fates: dict[str, Outcome] = {}
    problems: list[Problem] = []
    for entry in found:
        if entry.fate == "rejected":
            problems.append(_refusal(entry.path, "file-unreadable", f"This is {entry.rule}.", "Put a plain file here."))
        if entry.fate in ("static", "data", "ignored", "rejected"):
            fates[entry.path] = entry.fate
    authors = _data_file(root, "authors.yaml", authors_from, (), problems)
    own = _data_file(root, "topics.yaml", _thesaurus, None, problems)
    thesaurus = own or _thesaurus({})
    ledger = _ledger(root, problems)
    read = [_understand_file(root, e.path, site, now, page=e.fate == "page") for e in found if e.fate in ("post", "page")]
    read = _refuse_clashes(read)
    kinds = {entry.path: entry.fate for entry in found}
    accepted = [each.post for each in read if each.post and not each.refused]
    for each in read:
        fates[each.path] = "rejected" if each.refused or not each.post else each.post.header.status
    shown = [post for post in accepted if drafts or post.header.status == "published"]
    posts = [post for post in shown if kinds[post.path] == "post"]
    pages = tuple(post for post in shown if kinds[post.path] == "page")
    index = relate(posts, thesaurus=thesaurus, ledger=ledger)
    files = tuple(entry.path for entry in found if entry.fate == "static")
    resolver = _resolver(index, pages, site, files)
    across = [*index.problems, *check_posts.find(index)]
    for post in (*index.posts, *pages):
        across += check_references.find(post, resolver)
    accepts = {post.path: post.header.accept for post in accepted}
    across = [problem for problem in across if _is_told(problem, accepts.get(problem.path, frozenset()))]
    every = sorted({*problems, *across, *(problem for each in read for problem in each.problems)})
    return Loaded(
        root, site, now, index, pages, tuple(read), tuple(every), dict(sorted(fates.items())), files, authors, ledger
    )


def _understand_file(root: Path, path: str, site: Site, now: dt.datetime, *, page: bool) -> Understood:
    try:
        data = (root / path).read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        return Understood(path, None, (_refusal(path, "file-unreadable", f"{reason}.", "Check the file's rights."),))
    understood = understand(data, path, site, now)
    if page:
        # A standing page is about no day.
        understood = replace(understood, problems=tuple(p for p in understood.problems if p.code != "date-missing"))
    return understood


def _refuse_clashes(read: list[Understood]) -> list[Understood]:
    """Two posts that want one address are both refused, each naming the other; the rest live."""
    by_slug: dict[tuple[bool, str], list[Understood]] = defaultdict(list)
    for each in read:
        if each.post and not each.refused:
            by_slug[each.path.startswith("pages/"), each.post.slug.casefold()].append(each)
    told = {}
    for same in by_slug.values():
        for each in same if len(same) > 1 else ():
            others = ", ".join(other.path for other in same if other is not each)
            message = f"The address “{each.post.slug if each.post else ''}” is also that of {others}."
            line = each.post.header.lines.get("slug", 1) if each.post else 1
            told[each.path] = Problem(
                each.path, line, 1, "slug-clash", "error", message, "Give one of them another `slug:`."
            )
    return [replace(e, problems=(*e.problems, told[e.path])) if e.path in told else e for e in read]


def _resolver(index: Index, pages: Iterable[Post], site: Site, files: tuple[str, ...]) -> Resolver:
    urls = Urls(site.url)
    posts = {post.path: urls.post(post.slug) for post in index.posts}
    posts |= {page.path: urls.to(f"{page.slug}/") for page in pages}
    places = [*posts.values(), *(urls.event(event.id) for event in index.events)]
    places += [urls.topic(topic.slug) for topic in index.topics]
    places += [urls.group(group.slug) for group in site.groups]
    places += [urls.to(path) for path in ("", "dates/", "events/", "topics/", "archives/")]
    places += [urls.to(f"dates/{y}/") for y in {r.date.start.year for e in index.events for r in e.rows}]
    return Resolver(urls, posts, frozenset(files), frozenset(places))


def _accepted(problems: Iterable[Problem], accept: frozenset[str]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if _is_told(problem, accept))


def _is_told(problem: Problem, accept: frozenset[str]) -> bool:
    return problem.severity == "error" or problem.code not in accept


def _refusal(path: str, code: str, message: str, hint: str) -> Problem:
    return Problem(path, 0, 0, code, "error", message, hint)


def _data_file(
    root: Path, name: str, make: Callable[[Any], Any], default: Any, problems: list[Problem]
) -> Any:
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
        problems.append(Problem(name, line, column, "data-file", "error", f"{reason}.", "Compare with docs/settings.md."))
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
        ledger, told = parse_ledger(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        problems.append(Problem("ledger.txt", 1, 1, "ledger-line", "note", f"The ledger is left out: {error}.", ""))
        return Ledger()
    problems += told
    return ledger


def sums(loaded: Loaded) -> dict[str, int]:
    """How many files of the content folder ended in which way."""
    return dict(sorted(Counter(loaded.fates.values()).items()))


