"""What the event of a post is called: from its titles, its links, the sentences that define it, the label of its row.

Each source gives candidates; the first name that is one settles it, and later ones may only add its acronym or edition.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from callboard.model import ImportantDate

from .blocks import Block, Outline, Sought
from .cues import Cued
from .lexicon import event_nouns, words
from .links import Anchor
from .prose import sentences_with
from .titles import ACRONYM, CAPITAL, EDITION, TitleFacts, bare_name, full_year, kind_of, read_title

FIRST_BLOCKS = 12
_SPOKEN = frozenset(("paragraph", "item", "quote", "definition"))
LONGEST_NAME = 160
NEAR = 40  # letters before a name in which another meeting may be spoken of
_SMALL = r"(?:of|on|in|for|and|the|to|with|at|de|la|del|der|für|und|des|les|sur|et|e|y|en|do|da|di|per|&)"
_BRACKETS = rf"\s*\({ACRONYM}(?:[ -]?(?:19|20)\d\d|\s?['’]\d\d)?\)"
_PROPER = re.compile(
    rf"{CAPITAL}(?:,?\s+(?:{_SMALL}\s+){{0,3}}{CAPITAL}){{0,18}}(?:{_BRACKETS})?"
    r"(?:\s+(?:workshop|symposium|conference|challenge|seminar|competition|school|colloquium|summit))?"
)
_DEFINED = re.compile(_BRACKETS)
_ACRONYM_INSIDE = re.compile(rf"\s*(\({ACRONYM}\))(\s+\w+)$")
_NOT_THE_EVENT = re.compile(
    r"[\s-]*(?:format|template|style|guidelines?|page|pages|site|website|proceedings|papers?|submissions?|volumes?|series|"
    r"committee|booklet|chairs?|organi[sz]ers|program(?:me)?|schedule|management|system|fees?|hotels?|notes|survey|"
    r"highlights?|publi(?:shing|cations?)|services?|partners?|proposals?|topics?|attendees|participants|registration|"
    r"deadlines?|venue|community|association|portal|(?:(?:&|and) \w+ )?(?:cent(?:er|re)|hall))\b",
    re.IGNORECASE,
)
_NO_FIRST_WORDS = frozenset(
    "this our these each all your any every such other updated new upcoming main accepted previous past next online "
    "virtual similar half-day full-day one-day two-day while when if most many some several another both satellite "
    "related link dieser diese dieses unser unsere ce cette notre este esta nuestro nuestra nosso nossa questo questa "
    "deze dit onze".split()
)
_AFTER_NOUN = re.compile(
    r"(?:['’]?\d{2,4}|\s|\d)*$|\s+(?:on|for|in|of|de|du|sobre|zu|zur|über|für|su|op|di|da|des)\b|\s*\("
)
_OTHER_EDITION = Cued(r"\b(?:next year|last year|previous)\b", re.IGNORECASE)
_HOST_WORD = re.compile(
    r"\b(?:with|following|part of|alongside|supported by|organi[sz]ed by|hosted by|society|event of)\s+"
    r"(?:both\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
# What a meeting is on, in whatever letters: up to its acronym in brackets, else to where a place or a verb may begin.
_ON = re.compile(
    r"\s+(?:on|for|about)(?:"
    rf"(?:\s(?!(?:will|is|are|at|which|that|held)\b)[\w&/'’-]+,?){{1,14}}?{_BRACKETS}|"
    r"(?:\s(?!(?:will|is|are|at|in|which|that|held|co-located|to|by|from|as|where)\b)[\w&/'’-]+){1,9})"
)
_ARTICLE = re.compile(r"(?:^The| the) ")
_ON_NAME = re.compile(rf"\s+(?:on|for)\s+{CAPITAL}")
_SUBJECT = Cued(
    rf"(?:The\s+)?(?P<name>(?:{CAPITAL}\s+){{0,3}}?{EDITION.pattern})\s+"
    r"(?:is|will|aims|brings|calls|features|focuses|invites|provides|seeks|solicits|takes|welcomes|ist|lädt)\b"
)
_ACRONYM_AND_NOUN = re.compile(rf"(?P<host>{ACRONYM}|[A-Z]\w+)(?:[ -]?(?:19|20)\d\d|\s?['’]\d\d)?\s+(?P<noun>\w+)")
_WORKSHOP_AT = Cued(
    rf"(?i:\bworkshops?)\s+(?:\w+\s+){{0,3}}(?:at|@|with|of)\s+(?:the\s+)?(?P<host>{ACRONYM}|[A-Z]\w+)\b"
)
_THIS_WORKSHOP = Cued(
    r"\b(?:this|our) workshop\b|\bthe workshop (?:will|is|aims|brings|focuses|invites|seeks|welcomes)\b", re.IGNORECASE
)
_ABOUT_IT = re.compile(r"(?:goals?|aims?|topics?|about|scope)\b", re.IGNORECASE)
_PUNCTUATED = re.compile(r"\s*[:–—-]")


def heads(outline: Outline, title: str) -> tuple[TitleFacts, ...]:
    """The title, and the first headings and lines that are written like one."""
    texts = [title]
    several = _several(outline)
    for block in outline.blocks[:FIRST_BLOCKS]:
        first = block.text.split("\n")[0]
        if (block.kind == "heading" and block.level not in several and names_meeting(first)) or (
            block.kind == "paragraph"
            and len(first) < 300
            and (_called(first) or (block.strong and names_meeting(first)))
        ):
            texts.append(first)
    return tuple(read_title(text) for text in texts if text)


def _several(outline: Outline) -> frozenset[int]:
    """The levels at which several headings name meetings: parts of one event or several, none of them this one."""
    named: dict[int, set[str]] = defaultdict(set)
    for block in outline.holding(event_nouns(), EDITION):
        if block.kind == "heading" and names_meeting(block.text) and (name := read_title(block.text).name):
            named[block.level].add(bare_name(name))
    return frozenset(level for level, names in named.items() if len(names) > 1)


def _called(text: str) -> bool:
    match = words("events", "post_kinds").search(text)
    return bool(match and match.start() < 20 and _PUNCTUATED.match(text, match.end()))


@lru_cache(maxsize=256)
def names_meeting(text: str) -> bool:
    """Whether a heading names an event, rather than a part of a page about it ("Workshop programme")."""
    if text.partition(" ")[0].lower() in _NO_FIRST_WORDS:
        return False
    if EDITION.search(text):
        return True
    if (
        not event_nouns().search(text)
        or text.rstrip().endswith("?")
        or words("calls", "not_topic_headings").search(text)
    ):
        return False
    capitals = [word for word in text.split() if word[:1].isupper()]
    return len(capitals) >= 3 and not _ABOUT_IT.match(text)


def name_of(
    outline: Outline, titles: Sequence[TitleFacts], sites: Sequence[Anchor], dates: Sequence[ImportantDate]
) -> tuple[str | None, str | None, str | None]:
    """Name, acronym and edition: from titles, then link words, defining sentences, bold words, and the event's row."""
    rows = [row for row in dates if row.kind == "event"]
    hosts = _Hosts(outline)
    first_year = min((row.start.year for row in dates), default=0)
    sources: tuple[Callable[[], Iterable[TitleFacts]], ...] = (
        lambda: titles,
        lambda: _linked_names(sites),
        lambda: _spoken_names(outline, hosts),
        lambda: () if name else _subjects(outline, hosts, first_year),
        lambda: _row_names(rows, hosts),
    )
    name = short = edition = None
    for source in sources:
        for found in source():
            if name is None and found.name and len(found.name) <= LONGEST_NAME:
                name = found.name
            if found.short_name and short is None and (name is None or _fits(found, name)):
                short = found.short_name
            if found.edition and edition is None and (found.name == name or _fits(found, name)):
                edition = found.edition
        if name and short:
            break
    better = _better(name, titles, _spoken_names(outline, hosts)) if name else None
    return better or name, short, edition


def _fits(found: TitleFacts, name: str | None) -> bool:
    """Whether two mentions are of one event: the same name, or an acronym that stands in the other's name."""
    if found.name is None or name is None:
        return True
    first, second = bare_name(found.name).casefold(), bare_name(name).casefold()
    return first in second or second in first


def _better(name: str, titles: Sequence[TitleFacts], spoken_names: Iterable[TitleFacts]) -> str | None:
    """A full name for one that is only an acronym and a year, from the sentence or heading that spells it out."""
    if event_nouns().search(name):
        return None
    candidates = [*titles, *spoken_names]
    short = name.split(" ", maxsplit=1)[0]
    return next(
        (
            c.name
            for c in candidates
            if c.name and c.name != name and c.short_name == short and event_nouns().search(c.name)
        ),
        None,
    )


def _linked_names(sites: Iterable[Anchor]) -> Iterator[TitleFacts]:
    for anchor in sites:
        words_of = anchor.text.strip(" .,")
        named = event_nouns().search(words_of) and not words("places", "site_words").search(words_of)
        if named and anchor.block.index < FIRST_BLOCKS and len(words_of.split()) > 2:
            yield read_title(_inner_short(words_of))


def _spoken_names(outline: Outline, hosts: _Hosts) -> Iterator[TitleFacts]:
    """Names in sentences: first those that are defined or "will be held", then any with an event's word."""
    plain: list[TitleFacts] = []
    for block in spoken(outline, event_nouns()):
        for _, sentence in sentences_with(block.text, event_nouns()) if event_nouns().search(block.text) else ():
            if not event_nouns().search(sentence) or _OTHER_EDITION.search(sentence):
                continue
            held = words("events", "held").search(sentence)
            for start, said in _proper_names(sentence):
                found = read_title(_inner_short(said))
                defined = _DEFINED.search(said)
                if found.name is None or not (defined or _like_name(found.name)):
                    continue
                if hosts.names(found.name):
                    continue
                if defined or (held and start < held.start()):
                    yield found
                elif block.kind != "item":
                    if start <= len("The "):
                        yield found
                    plain.append(found)
    yield from plain


def _subjects(outline: Outline, hosts: _Hosts, first_year: int) -> Iterator[TitleFacts]:
    """What sentences begin with that say what a meeting without such a word does: "TIDES 2031 invites papers"."""
    for block in spoken(outline, _SUBJECT):
        for _, sentence in sentences_with(block.text, _SUBJECT):
            said = _SUBJECT.compiled.match(sentence)
            year = full_year(said["year"], said["brief"]) if said else None
            if not said or not year or int(year) < first_year:
                continue
            if not (hosts.of_workshop and hosts.has_workshops(said["short"])):
                yield TitleFacts(said["name"], said["short"] if said["name"].startswith(said["short"]) else None, year)


class _Hosts:
    """The meetings at which the one of a post may be held, whose names are not its own."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline

    def names(self, name: str) -> bool:
        """Whether an acronym and a word for a meeting name such a host: "the NordML 2031 workshop"."""
        said = _ACRONYM_AND_NOUN.fullmatch(name)
        if said is None:
            return False
        return self.of_workshop if kind_of(said["noun"]) == "conference" else self.has_workshops(said["host"])

    def has_workshops(self, acronym: str) -> bool:
        """Whether an acronym is that of a known meeting with workshops, or of one that the post says has some."""
        return acronym in self._said or words("events", "have_workshops").fullmatch(acronym) is not None

    @cached_property
    def of_workshop(self) -> bool:
        """Whether the post is of a workshop."""
        return any(_THIS_WORKSHOP.search(block.text) for block in self._outline.holding(_THIS_WORKSHOP))

    @cached_property
    def _said(self) -> frozenset[str]:
        blocks = self._outline.blocks[:FIRST_BLOCKS]
        return frozenset(at["host"] for block in blocks for at in _WORKSHOP_AT.finditer(block.text))


def _proper_names(sentence: str) -> Iterator[tuple[int, str]]:
    """Capitalised phrases with an event's word, each with its offset; none that belongs to another meeting."""
    for match in _PROPER.finditer(sentence):
        noun = event_nouns().search(match[0])
        if noun is None or _NOT_THE_EVENT.match(sentence, match.end()) or match[0].startswith("In "):
            continue  # "In Tenth Workshop on …" is where a paper was published
        if _NOT_THE_EVENT.match(match[0], noun.end()):
            continue
        articles = list(_ARTICLE.finditer(match[0], 0, noun.start()))
        start = match.start() + (articles[-1].end() if articles else 0)
        if not _HOST_WORD.search(sentence[max(0, start - NEAR) : start]):
            end = match.end()
            named = end - start > len(noun[0]) or _ON_NAME.match(sentence, end)  # not "the workshop for all of us"
            if named and noun.end() == len(match[0]) and (more := _ON.match(sentence, end)):
                end = more.end()
            said = sentence[start:end].rstrip()
            yield start, said[:1].upper() + said[1:]


def _like_name(name: str) -> bool:
    """Whether words with an event's noun are its name: the noun ends them, or "on", "for", "of" follows it."""
    parts = name.split()
    if len(parts) < 2 or parts[0].lower() in _NO_FIRST_WORDS or _NOT_THE_EVENT.match(parts[-1]):
        return False
    if len(parts) == 2 and words("events", "no_names").fullmatch(parts[0]):
        return False
    return any(_AFTER_NOUN.match(name, noun.end()) for noun in event_nouns().finditer(name))


def _inner_short(text: str) -> str:
    """Put an acronym last, so that "Large Data (LDA) symposium" and "Large Data symposium (LDA)" are read alike."""
    match = _ACRONYM_INSIDE.search(text)
    return f"{text[: match.start()]}{match[2]} {match[1]}" if match else text


def _row_names(rows: Iterable[ImportantDate], hosts: _Hosts) -> Iterator[TitleFacts]:
    for row in rows:
        found = read_title(row.label.strip(" .,*"))
        named = found.name and len(found.name.split()) > 1 and re.search(r"[A-Z]{2,}", found.name)
        if found.name and named and not hosts.names(found.name):
            yield found


def spoken(outline: Outline, *sought: Sought) -> list[Block]:
    """The blocks in which the post speaks in sentences, those alone in which what is `sought` may stand, if any is."""
    blocks = outline.holding(*sought) if sought else outline.blocks
    return [block for block in blocks if block.kind in _SPOKEN and not block.nav]
