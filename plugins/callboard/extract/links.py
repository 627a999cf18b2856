"""The links that matter to an event: its own site, and where to submit.

A link is judged by its host, its words and the sentence it stands in, in that order; style files, guidelines, social
networks and the pages of other meetings are neither.

>>> from callboard.extract.blocks import Run
>>> text = "Submit here, with this template."
>>> runs = Run(text[:11], 1, href="https://easychair.org/x"), Run(text[11:], 1, href="https://example.org/style.zip")
>>> [link.url for link in read_links(Outline((Block(0, "paragraph", runs, text, starts=(0, 11)),)))]
['https://easychair.org/x']
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Literal, NamedTuple
from urllib.parse import urlsplit

from callboard.model import Link

from .blocks import Block, Outline, Sought
from .cues import Cued, cues_in
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
Rel = Literal["site", "submission"]


class Anchor(NamedTuple):
    """One link as it is printed: its address, its words, and where they stand in which block."""

    url: str
    text: str
    start: int
    block: Block

    @property
    def line(self) -> int:
        """The file's line on which it begins."""
        return self.block.line_at(self.start)

    @property
    def sentence(self) -> str:
        """The sentence around it; of a long one, what is near."""
        begin, sentence = self._spoken()
        near, end = self._near(begin), min(begin + len(sentence), self.start + _LONGEST_SENTENCE)
        return self.block.text[near:end]

    @property
    def before(self) -> str:
        """What its sentence says before it."""
        return self.block.text[self._near(self._spoken()[0]) : self.start]

    def _near(self, begin: int) -> int:
        return max(begin, self.start - _LONGEST_SENTENCE)

    def _spoken(self) -> tuple[int, str]:
        spoken = sentences(self.block.text)
        return spoken[max(0, bisect_right(spoken, (self.start, _LAST)) - 1)] if spoken else (0, "")


class _Place(NamedTuple):
    """What is known of the place in the web that an address leads to."""

    takes: bool  # a submission system runs there
    refuses: bool  # no submission system does
    other: bool  # it is never an event's own site
    file: bool


def read_links(outline: Outline) -> tuple[Link, ...]:
    """The links to the event's site and to its submission system, each once, in reading order."""
    return each_once(related(outline))


def each_once(found: Iterable[tuple[Rel, Anchor]]) -> tuple[Link, ...]:
    """The links that :func:`related` found, each once, in their order."""
    links: dict[tuple[str, str], Link] = {}
    for rel, anchor in found:
        links.setdefault((rel, anchor.url), Link(rel, anchor.url, anchor.line))
    return tuple(links.values())


def related(outline: Outline) -> list[tuple[Rel, Anchor]]:
    """Each printed link that matters, with its `rel`; a list of many events names no site of this one."""
    found = [(rel, anchor) for anchor in anchors(outline) if (rel := _rel(anchor))]
    listed = sum(rel == "site" and anchor.block.kind == "item" for rel, anchor in found)
    return [(rel, anchor) for rel, anchor in found if rel != "site" or listed <= MOST_SITES]


def anchors(outline: Outline) -> Iterator[Anchor]:
    """Every web link of a post, bare addresses too, in reading order."""
    for block in outline.blocks:
        if (block.cues & _BARE.bit or any(map(_HREF, block.runs))) and not (block.nav or block.kind == "code"):
            for start, text, url in _printed(block):
                yield Anchor(url, text, start, block)


def _rel(anchor: Anchor) -> Rel | None:
    """What a link is to the event of its post, if it is anything."""
    place = _place_of(anchor.url)
    if place is None:
        return None
    if _is_submission(anchor, place):
        return "submission"
    return "site" if _is_site(anchor, place) else None


def _is_submission(anchor: Anchor, place: _Place) -> bool:
    """Whether a link leads to where one submits."""
    text, other = anchor.text, words("places", "not_submission")
    if place.file:
        return False
    # An address that stands for itself says nothing of what it is.
    if place.takes and (_BARE.match(text) or not other.search(text)):
        return True
    says = words("places", "submission_words")
    if not _may_say(anchor, says) or place.refuses or other.search(text):
        return False
    if says.search(text):
        return True
    said = anchor.before or anchor.sentence
    if len(text.split()) > _LONGEST_WORDS or not says.search(said):
        return False
    return not other.search(said[-_NEAR:])


def _is_site(anchor: Anchor, place: _Place) -> bool:
    """Whether a link leads to the event's own site."""
    if place.other or not _names_site(anchor):
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
    if not _may_say(anchor, site):
        return False
    if site.search(text):
        return len(anchor.block.text) < _LONGEST_SENTENCE or bool(nouns.search(anchor.sentence))
    return bool(site.search(anchor.before) and nouns.search(anchor.sentence))


def _may_say(anchor: Anchor, said: Sought) -> bool:
    """Whether something may be said in the words of a link or in its sentence; mostly it is not."""
    return bool((anchor.block.cues | cues_in(anchor.text)) & said.bit)


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


@lru_cache(maxsize=1024)
def _place_of(url: str) -> _Place | None:
    """What is known of the place of an address; None for one that is none of the web's, or cannot be read."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in ("http", "https"):
        return None
    path = parts.path or "/"
    own = host.partition(".")[0] in data("places")["self_hosted"]  # it is named after the system that runs on it
    return _Place(
        own or _on(host, path, "submission_hosts"),
        _on(host, path, "not_submission_hosts"),
        _on(host, path, "not_site_hosts"),
        url.lower().endswith(_FILES),
    )


def _on(host: str, path: str, key: str) -> bool:
    """Whether a path of a host is on one of the hosts under `key`, or below one of their paths."""
    known = _hosts(key)
    while host:
        if path.startswith(known.get(host, ("\0",))):
            return True
        host = host.partition(".")[2]
    return False


@cache
def _hosts(key: str) -> dict[str, tuple[str, ...]]:
    """The known hosts under `key`, each with the paths that count: "/" for all of them."""
    known: dict[str, tuple[str, ...]] = {}
    for place in data("places")[key]:
        host, _, folder = place.partition("/")
        known[host] = (*known.get(host, ()), f"/{folder}")
    return known
