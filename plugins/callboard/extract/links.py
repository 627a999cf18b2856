"""The links that matter to an event: its own site, and where to submit.

A link is judged by its host, its words and the sentence it stands in, in that order; style files, guidelines, social
networks and the pages of other meetings are neither.

>>> is_submission("https://easychair.org/conferences/?conf=x", "here", "")
True
>>> is_submission("https://example.org/style.zip", "LaTeX template", "Submit with the LaTeX template.")
False
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple
from urllib.parse import urlsplit

from callboard.model import Link

from .blocks import Block, Outline
from .cues import Cued
from .lexicon import data, event_nouns, words
from .prose import sentences

_BARE = Cued(r"https?://[^\s<>\"'）)\]}]+")
_HREF = attrgetter("href")
_NAMED_EDITION = re.compile(r"^[A-Z][\w&+-]*[A-Z][\w&+-]*[ '’-]?(?:19|20)?\d\d$")
_OTHER_MEETING = Cued(
    r"\b(?:conjunction with|located with|part of|affiliated with|alongside|following|during|hosted by|organi[sz]ed by|"
    r"supported by|sponsored by|proceedings of|see also)(?: \w+){0,3} $",
    re.IGNORECASE,
)
_OTHER_YEAR = Cued(r"\b(?:previous|past|earlier|last year|next year|future)\b", re.IGNORECASE)
_LONGEST_SENTENCE = 400
_LONGEST_WORDS = 3
_NEAR = 80
_FILES = (".zip", ".pdf", ".tex", ".cls", ".sty", ".bib", ".doc", ".docx", ".odt", ".gz")
_LAST = "\U0010ffff"
_LONGEST_NAME = 40
MOST_SITES = 3


class Anchor(NamedTuple):
    """One link as it is printed: its words, the sentence around it, and what that sentence says before it."""

    url: str
    text: str
    line: int
    sentence: str
    before: str
    block: Block


def read_links(outline: Outline) -> tuple[Link, ...]:
    """The links to the event's site and to its submission system, each once, in reading order."""
    return each_once(related(outline))


def each_once(found: Iterable[tuple[str, Anchor]]) -> tuple[Link, ...]:
    """The links that :func:`related` found, each once, in their order."""
    links: dict[tuple[str, str], Link] = {}
    for rel, anchor in found:
        links.setdefault((rel, anchor.url), Link(rel, anchor.url, anchor.line))
    return tuple(links.values())


def related(outline: Outline) -> list[tuple[str, Anchor]]:
    """Each printed link that matters, with its `rel`; a list of many events names no site of this one."""
    found: list[tuple[str, Anchor]] = []
    for anchor in anchors(outline):
        if is_submission(anchor.url, anchor.text, anchor.before or anchor.sentence):
            found.append(("submission", anchor))
        elif is_site(anchor):
            found.append(("site", anchor))
    listed = sum(rel == "site" and anchor.block.kind == "item" for rel, anchor in found)
    return [(rel, anchor) for rel, anchor in found if rel != "site" or listed <= MOST_SITES]


def anchors(outline: Outline) -> Iterator[Anchor]:
    """Every web link of a post, bare addresses too, in reading order."""
    for block in outline.blocks:
        if block.nav or block.kind == "code" or not _may_link(block):
            continue
        spoken = sentences(block.text)
        for start, text, url in sorted(_printed(block)):
            begin, sentence = spoken[max(0, bisect_right(spoken, (start, _LAST)) - 1)] if spoken else (0, "")
            near = max(begin, start - _LONGEST_SENTENCE)
            around = block.text[near : min(begin + len(sentence), start + _LONGEST_SENTENCE)]
            yield Anchor(url, text, block.line_at(start), around, block.text[near:start], block)


def is_submission(url: str, text: str, sentence: str) -> bool:
    """Whether a link leads to where one submits."""
    if url.lower().endswith(_FILES):
        return False
    named = "" if _BARE.match(text) else text  # an address that stands for itself says nothing of what it is
    if (_on(url, "submission_hosts") or _self_hosted(url)) and not words("places", "not_submission").search(named):
        return True
    if not _web(url) or words("places", "not_submission").search(text) or _on(url, "not_submission_hosts"):
        return False
    says = words("places", "submission_words")
    if says.search(text):
        return True
    if len(text.split()) > _LONGEST_WORDS or not says.search(sentence):
        return False
    return not words("places", "not_submission").search(sentence[-_NEAR:])


def is_site(anchor: Anchor) -> bool:
    """Whether a link leads to the event's own site."""
    if not _web(anchor.url) or _on(anchor.url, "not_site_hosts") or not _names_site(anchor):
        return False
    return not (_OTHER_MEETING.search(anchor.before) or _OTHER_YEAR.search(anchor.sentence))


def _names_site(anchor: Anchor) -> bool:
    """Whether a link says by its words, or the sentence before it, that it leads to the site of an event."""
    text, nouns = anchor.text.strip(), event_nouns()
    if nouns.search(text) and not words("places", "not_submission").search(text):
        return True
    if len(text) < _LONGEST_NAME and _NAMED_EDITION.match(text) and len(anchor.block.text) <= len(text) + 20:
        return True
    site = words("places", "site_words")
    if site.search(text):
        return bool(nouns.search(anchor.sentence)) or len(anchor.block.text) < _LONGEST_SENTENCE
    return bool(site.search(anchor.before) and nouns.search(anchor.sentence))


def _may_link(block: Block) -> bool:
    return block.cues & _BARE.bit != 0 or any(map(_HREF, block.runs))


def _printed(block: Block) -> Iterator[tuple[int, str, str]]:
    """The offset, words and address of each link of a block."""
    at = 0
    for url, group in groupby(block.runs, key=_HREF):
        text = "".join(run.text for run in group)
        if url:
            yield at, text, url
        elif "://" in text:
            for bare in _BARE.finditer(text):
                yield at + bare.start(), bare[0], bare[0].rstrip(".,;:!?")
        at += len(text)


def _web(url: str) -> bool:
    """Whether an address leads into the web and can be read at all."""
    return _parts(url) is not None


@lru_cache(maxsize=256)
def _parts(url: str) -> tuple[str, str] | None:
    """Host and path of an address of the web; None for any other and for one that cannot be read."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return None
    return (host, parts.path or "/") if parts.scheme in ("http", "https") else None


@cache
def _hosts(key: str) -> dict[str, tuple[str, ...]]:
    """The known hosts under `key`, each with the paths that count: "/" for all of them."""
    known: dict[str, tuple[str, ...]] = {}
    for place in data("places")[key]:
        host, _, folder = place.partition("/")
        known[host] = (*known.get(host, ()), f"/{folder}")
    return known


def _self_hosted(url: str) -> bool:
    """Whether the host of `url` is named after the submission system that runs on it."""
    parts = _parts(url)
    return parts is not None and parts[0].partition(".")[0] in data("places")["self_hosted"]


@lru_cache(maxsize=1024)
def _on(url: str, key: str) -> bool:
    """Whether `url` is on one of the hosts under `key`, or below one of their paths."""
    parts = _parts(url)
    if parts is None:
        return False
    host, path = parts
    known = _hosts(key)
    while host:
        if path.startswith(known.get(host, ("\0",))):
            return True
        host = host.partition(".")[2]
    return False
