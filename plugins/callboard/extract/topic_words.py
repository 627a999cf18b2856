"""The words of a call's topics: which headings and sentences announce them, what is an entry, a group, a lead-in.

>>> names_topics("Topics of interest"), opens("We are interested in, but not limited to:"), opens("Our goals include:")
(True, True, False)
>>> is_type("Short papers (4 pages)"), is_type("Paper recycling in cities")
(True, False)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .blocks import Outline
from .lexicon import words
from .prose import find_day, tidy

LONGEST_HEADING = 80
LONGEST_GROUP = 200
LONGEST_ENTRY = 12  # words of one entry of an enumeration in prose
FEWEST_ENTRIES = 3
LONGEST_STOP = 3  # words of a heading about another part of a call

_NOT_ONLY = (
    r"but|and|are|is|not|necessarily|in\ no\ way|limited|restricted|to|among\ others|for\ example|e\.g\.|the\ following"
)
_INLINE = re.compile(
    rf"""(?:\b(?:topics?|areas?|themes?|subjects?|aspects)\b[^.:;]{{0,60}}?
            (?:\b(?:include|includes|including|are|is|comprise|such\ as|range\ from)\b|:)
            (?:[\s,(–—-]*\b(?:{_NOT_ONLY})\b)*[\s,:)–—-]*
          |(?:主题|主題|议题|議題|领域|領域|トピック|テーマ|分野)
            (?:包括|包含|为|為|は|:|：)?(?:但不限于|但不限於|(?:、)?等)?\s*(?:[:：]|は)\s*)
        (?P<rest>.+)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_PLAIN_TOPICS = re.compile(r"\b(?:topics?|themes?|of interest)\b|[\u3040-\u9fff]", re.IGNORECASE)
_FIRST = re.compile(r"\(?\b(?:1|i|a)\)\s+\S", re.IGNORECASE)
_SECOND = re.compile(r"[\s,;]\(?(?:2|ii|b)\)\s+\S", re.IGNORECASE)
_LENGTH = re.compile(
    r"(?<!\d)\d{1,5}\s?(?:[-–+]?\s?pages?|[-–]?\s*words?|min(?:ute)?s?|Seiten|páginas|pagine)\b", re.IGNORECASE
)
_AFTER_TYPE = re.compile(r"[:(\[–—,]|\s-\s|\bof\b|\bup to\b")
_ADDRESS = re.compile(r"@\w+\.")
_GROUP_TAIL = re.compile(
    r"[\s,(]*\b(?:including|include|includes|such as|e\.g\.|like|for example|among others|are)?"
    r"(?:[\s,(]*\bbut\b)?(?:[\s,]*\bnot limited to\b)?[\s,:;.)—–-]*$",
    re.IGNORECASE,
)
_INTERESTED_IN = re.compile(r"\binterested in (?P<what>.+?)[\s,]*(?:,|\bincluding\b|\bsuch as\b|:|$)", re.IGNORECASE)
_EMPTY_WORDS = re.compile(
    r"\b(?:list|of|interest|the|for|and|conference|workshop|symposium|main|possible|suggested|relevant|example|research|"
    r"our|include|key)\b|\W",
    re.IGNORECASE,
)


def names_topics(text: str) -> bool:
    """Whether a heading says that topics follow: "Topics of interest", "Scope and topics"."""
    plain = plain_heading(text)
    if len(plain) > LONGEST_HEADING or not words("calls", "topic_headings").search(plain):
        return False
    return opens(plain) or (len(plain.split()) <= 6 and not words("calls", "not_topics").search(plain))


def generic(heading: str) -> bool:
    """Whether a heading says "topics" and nothing of which: "List of topics", "Topics of interest"."""
    rest = words("calls", "topic_headings").remove(plain_heading(heading))
    return not _EMPTY_WORDS.sub("", rest)


def ends_topics(heading: str) -> bool:
    """Whether a heading or label is about another part of a call: "Important dates", "Programme"."""
    plain = plain_heading(heading)
    if words("calls", "not_topic_headings").search(plain) and len(plain.split()) <= LONGEST_STOP:
        return True
    rest = words("calls", "not_topic_alone").remove(plain)
    return rest != plain and not _EMPTY_WORDS.sub("", rest)


def opens(sentence: str) -> bool:
    """Whether a sentence, by its words, announces topics below it."""
    return bool(words("calls", "topic_leads").search(sentence)) and not elsewhere(sentence)


def elsewhere(sentence: str) -> bool:
    """Whether a sentence speaks of formats, dates, people, or of what the event is for."""
    return bool(words("calls", "not_topics").search(sentence) or words("calls", "aims").search(sentence))


def lead_group(sentence: str) -> str | None:
    """What "we are (also) interested in methods at scale, including:" calls its list; None for plain lead-ins."""
    match = _INTERESTED_IN.search(sentence)
    name = group_name(match["what"]) if match else None
    return None if name is None or words("calls", "topic_leads").search(name) or len(name) > LONGEST_HEADING else name


def group_name(text: str) -> str | None:
    """What a heading, label or parent item calls its group: without "including:" at its end."""
    return tidy(_GROUP_TAIL.sub("", tidy(text[:LONGEST_GROUP]))) or None


def enumerated(sentence: str) -> str:
    """The part of a sentence that enumerates its topics, "" when it enumerates none."""
    first = _FIRST.search(sentence)
    if first and _SECOND.search(sentence, first.end()) and _invites(sentence):
        return sentence[first.start() :]
    match = _INLINE.search(sentence)
    if match is None or not (
        _PLAIN_TOPICS.search(match[0][: match.start("rest") - match.start()])
        or words("calls", "invitations").search(sentence)
    ):
        return ""
    return match["rest"]


def _invites(sentence: str) -> bool:
    return bool(words("calls", "invitations").search(sentence) or words("calls", "topic_leads").search(sentence))


def is_type(text: str) -> bool:
    """Whether an entry names a kind of contribution: "Short papers (4 pages)", "Posters", "Demo track: …"."""
    head = _AFTER_TYPE.split(text.strip(" *•-"), maxsplit=1)[0].split()
    return 0 < len(head) <= 4 and bool(words("calls", "contribution_types").fullmatch(head[-1].strip(".")))


def has_length(text: str) -> bool:
    """Whether a text gives a length: pages, words, minutes."""
    return bool(_LENGTH.search(text))


def dated(text: str) -> bool:
    """Whether a text holds a day or an address, as no topic does."""
    return bool(find_day(text) or _ADDRESS.search(text))


def is_entry(text: str) -> bool:
    """Whether a line can be an entry of a list that is not marked up as one: short, no sentence, no day."""
    return (
        len(text.split()) <= 2 * LONGEST_ENTRY and not text.rstrip().endswith((".", "?", "!", ":")) and not dated(text)
    )


def plain_heading(text: str) -> str:
    """A heading's words without the signs around them."""
    return text.strip().strip(":：*_# ")


def bulleted(text: str) -> bool:
    """Whether a text begins with a bullet that Markdown does not know."""
    return text.lstrip()[:1] in tuple("•·▪◦‣●■➢")


def bullet_parts(text: str) -> Iterator[tuple[int, str]]:
    """The parts of a text after its bullets, each with the offset of its bullet."""
    marks = [match.start() for match in re.finditer(r"[•·▪◦‣●■➢]\s*", text)]
    for start, end in zip(marks, [*marks[1:], len(text)], strict=True):
        yield start, text[start + 1 : end]


def short_runs(outline: Outline) -> frozenset[int]:
    """Paragraphs that stand one after the other, each a few words without a full stop: a list by another name."""
    found: list[int] = []
    run: list[int] = []
    for block in outline.blocks:
        if (
            block.kind == "paragraph"
            and block.parent is None
            and is_entry(block.text)
            and not block.strong
            and "\n" not in block.text
        ):
            run.append(block.index)
            continue
        found += run if len(run) >= FEWEST_ENTRIES else []
        run = []
    return frozenset(found + (run if len(run) >= FEWEST_ENTRIES else []))
