"""What submissions are invited on: the entries of the lists under "Topics", "Scope", "We are interested in …".

A page that asks for no contributions names no topics. Front matter settles what the topics are; the prose still gives
them their lines and groups.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from callboard.model import Header, TopicLine

from .blocks import Outline
from .cues import Cued
from .lexicon import words
from .prose import sentences
from .topic_hints import hinted
from .topic_reader import TopicReader

_WORD = re.compile(r"[^\W_]+")
_OF_INTEREST = Cued(r"\btopics of interest\b|\bareas of interest (?:include|are),? but\b", re.IGNORECASE)
_MOST_CODE = 2  # blocks of code in a call: how to cite, how to format


def read_topics(outline: Outline, header: Header) -> tuple[TopicLine, ...]:
    """The topics of a post in reading order, each with its line; `header.topics` settles which they are.

    A page that asks for no contributions names no topics. Linear in the length of the post; never raises.
    """
    read = _unique(_read(outline, header)) if header.topics or _asks(outline, header) else ()
    return _settled(header, read) if header.topics else read


def _read(outline: Outline, header: Header) -> list[TopicLine]:
    """What the post surely says are topics; where no list is one of them, what stands below a hint as well."""
    reader = TopicReader(outline)
    found = reader.read()
    if reader.listed:
        return found
    call = any(map(words("calls", "calls").search, _titles(outline, header)))
    hints = hinted(outline, call=call, named={topic.text.casefold() for topic in found})
    return TopicReader(outline, hints).read() if hints else found


def fold(text: str) -> str:
    """`text` for comparing: no case, no punctuation, single spaces."""
    plain = text if text.isascii() else unicodedata.normalize("NFKC", text)
    return " ".join(_WORD.findall(plain.casefold()))


def _asks(outline: Outline, header: Header) -> bool:
    """Whether contributions are asked for at all, and not applications for work or changes to software."""
    titles = _titles(outline, header)
    if any(words("calls", "not_calls").search(title) for title in titles[:2]):
        return False
    if _documents(outline) and not any(map(words("calls", "calls").search, titles)):
        return False
    calls, invited, given = (words("calls", key) for key in ("calls", "invitations", "contributions"))
    texts = (*titles, *(block.text for block in outline.holding(calls, _OF_INTEREST, given)))
    return any(
        calls.search(text)
        or _OF_INTEREST.search(text)
        or (given.search(text) and any(invited.search(said) and given.search(said) for _, said in sentences(text)))
        for text in texts
    )


def _documents(outline: Outline) -> bool:
    """Whether a page tells how to use or change software."""
    software = words("calls", "software")
    if len(outline.of_kind("code")) > _MOST_CODE:
        return True
    return any(software.search(block.text) for block in outline.holding(software))


def _titles(outline: Outline, header: Header) -> list[str]:
    return [header.title or "", *(block.text for block in outline.of_kind("heading"))]


def _settled(header: Header, read: tuple[TopicLine, ...]) -> tuple[TopicLine, ...]:
    """The topics of the front matter, where the prose has the same words with its line and group."""
    known = {fold(topic.text): topic for topic in read}
    line = header.lines.get("topics", 0)
    return tuple(replace(known.get(fold(text), TopicLine(text, line)), text=text) for text in header.topics)


def _unique(topics: Iterable[TopicLine]) -> tuple[TopicLine, ...]:
    said = ((fold(topic.text), topic) for topic in reversed(list(topics)))
    return tuple({(words, topic.group): topic for words, topic in said if words}.values())[::-1]
