"""Posts that speak of a known edition by its name and number, though nothing of that name was read as their event.

"HOGRA 2027 gives everyone a week more" is about HOGRA 2027 if that is the only edition that its title or its first
lines name. Anything less is a hint for the author, never a join: two editions named, a name without its year, an
edition that is only looked back on, that hosts another meeting or at which somebody speaks, a name in passing in
ordinary news. The year may be missing where the post's own dates or its host tell which edition is meant.
"""

from __future__ import annotations

import datetime as dt
import html
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from callboard.model import Post
from callboard.relate.editions import Mention, agree, distinctive, name_key, plain_name
from callboard.relate.numbers import number_of, without_numbers

_LEAD = 400
_MARKUP = 2000  # letters of a body's HTML in which its first lines surely stand
_TAGS = re.compile(r"<[^>]*>")
_BLOCKS = re.compile(r"</(?:p|li|h[1-6]|td|dt|dd)>|<br[^>]*>")
_TOKEN = re.compile(
    r"(?P<year>(?<!\d)(?:19|20)\d\d(?!\d))|['\u2019](?P<brief>\d\d)\b|(?P<word>[^\W\d_]+|\d+)|(?P<stop>[.!?:;]\s)"
)
_EDITION = re.compile(
    r"\b(?P<short>(?=\w*[A-Z]\w*[A-Z])\w[\w+&-]*?)(?:[ -]?(?P<year>(?:19|20)\d\d)|\s?['\u2019](?P<brief>\d\d))\b"
)
_PAST = frozenset("after since like than before past last nach après depuis tras seit".split())
_BESIDE = frozenset("at with by following alongside bei à en".split())
_PARTS = frozenset(
    """speakers speaker keynote keynotes talks programme program schedule sessions panel tutorials workshops awards
    registration volunteers photos pictures day days""".split()
)
_OURS = frozenset("our we us my i his her their at in was were is are will has have".split())
_ARTICLES = frozenset("the a an our der die das le la les el los our this".split())

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """Edition `place`, that of post `known`, is named in post `number` by `words`; `sure` when the post is about it."""

    number: int
    place: int
    known: int
    words: str
    sure: bool


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int
    year: int | None = None
    stop: bool = False


@dataclass(frozen=True, slots=True)
class _Hit:
    """A name of edition `place`, `key`, between two letters of a text; `exact` with its year or number."""

    place: int
    start: int
    end: int
    exact: bool
    leads: bool = False
    before: str = ""
    key: str = ""


@dataclass(slots=True)
class Names:
    """The names of all editions as sequences of words, to be found in a text in one pass."""

    editions: Sequence[Mention]
    places: dict[Words, set[int]] = field(default_factory=lambda: defaultdict(set))
    lengths: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    acronyms: set[Words] = field(default_factory=set)

    def __post_init__(self) -> None:
        for place, edition in enumerate(self.editions):
            for _, facts in edition.facts:
                for name in (facts.short_name, facts.name):
                    words = tuple(each.text for each in _tokens(plain_name(name)) if each.year is None)
                    if words and distinctive(name_key(name)) and len("".join(words)) > 2:
                        self.places[words].add(place)
                        if _has_capitals(plain_name(name)):
                            self.acronyms.add(words)
                        self.lengths[words[0]].add(len(words))

    def find(self, text: str) -> list[_Hit]:
        """Every name that stands in `text`, in order; the longest where one is a part of another."""
        tokens = _tokens(text)
        hits: list[_Hit] = []
        at = 0
        while at < len(tokens):
            found = next(
                (
                    (len(words), self.places[words])
                    for size in sorted(self.lengths.get(tokens[at].text, ()), reverse=True)
                    if (words := tuple(each.text for each in tokens[at : at + size])) in self.places
                ),
                None,
            )
            if found is None:
                at += 1
                continue
            hits += self._hits(text, tokens, at, at + found[0], found[1])
            at += found[0]
        return hits

    def _hits(self, text: str, tokens: Sequence[_Token], first: int, last: int, places: set[int]) -> list[_Hit]:
        start, end = tokens[first].start, tokens[last - 1].end
        before = tokens[first - 1] if first else None
        after = tokens[last] if last < len(tokens) else None
        years = {each.year for each in (before, after) if each and each.year is not None}
        sentence = start
        for each in reversed(tokens[:first]):
            if each.stop:
                break
            sentence = each.start
        lead_in = text[sentence:start]
        number = number_of(f"{lead_in.split()[-1]} X") if lead_in.strip() else None
        words = [word for word in re.findall(r"[^\W\d_]+", lead_in.casefold()) if word not in _ARTICLES]
        name = tuple(each.text for each in tokens[first:last])
        hits = []
        for place in sorted(places):
            edition = self.editions[place]
            hosts = _hosts(edition)
            tail = text[end : end + 60]
            hosted = any(host and name_key(tail.strip(" @,")).startswith(host) for host in hosts)
            exact = hosted or bool(years & edition.years) or (number is not None and number in edition.ordinals)
            if years and not years & edition.years:
                continue
            if not exact and name in self.acronyms and not _has_capitals(text[start:end]):
                continue
            stop = after.end if after and after.year is not None else end
            told = words[-1] if words else ""
            hits.append(
                _Hit(place, start, stop, exact, leads=len(words) < 2, before=told, key=name_key(text[start:end]))
            )
        return hits


def find_named(
    numbers: Iterable[int], posts: Sequence[Post], said: Mapping[int, Mention], editions: Sequence[Mention]
) -> Iterator[Named]:
    """What of `editions` the posts `numbers` name, which have no event of their own that is known by a name.

    `said` is what was read of those that announce something all the same. Each post is looked at when it is asked for,
    so that what has joined an edition counts.
    """
    names: Names | None = None
    for number in numbers:
        names = names or Names(editions)
        named = _named(number, posts, said.get(number), names)
        if named is not None:
            yield named


def _named(number: int, posts: Sequence[Post], mention: Mention | None, names: Names) -> Named | None:
    post = posts[number]
    title, lead = post.title[:_LEAD], lead_of(post)
    hosts = _hosts(mention) if mention else set()
    for text, around in ((title, title), (lead, f"{title}. {lead}")):
        hits = [hit for hit in names.find(text) if name_key(text[hit.start : hit.end]) not in hosts]
        if not hits:
            continue
        if text is title and mention and not any(hit.exact for hit in hits):
            hits = _borne_out(hits, mention, number, names, posts)
        exact = [hit for hit in hits if hit.exact]
        hit = (exact or hits)[0]
        words = text[hit.start : hit.end]
        only = len({each.place for each in hits}) == 1 and names_no_other(
            around, names.editions[hit.place], {*hosts, name_key(words)}
        )
        sure = hit.exact and only and _is_about(hit, post, mention, names.editions[hit.place], in_title=text is title)
        return Named(number, hit.place, min(names.editions[hit.place].posts), words, sure)
    return None


def _is_about(hit: _Hit, post: Post, mention: Mention | None, edition: Mention, *, in_title: bool) -> bool:
    """Whether a post that names one edition is about it: an announcement that fits it, or news that begins with it."""
    if hit.before in _PAST:
        return False
    if mention is not None and mention.founds:
        return hit.before not in _BESIDE and not _contradicts(edition, mention, post)
    if in_title and hit.before == "at":
        return _is_part(post.title[: hit.start])
    return hit.before not in _BESIDE and (in_title or hit.leads)


def _is_part(before: str) -> bool:
    """Whether what is said to be at an event is a part of it: "Invited speakers at ABC", not "Our paper at ABC"."""
    *words, _ = re.findall(r"\w+", before.casefold())
    return not _PARTS.isdisjoint(words) and _OURS.isdisjoint(words)


def _borne_out(hits: Sequence[_Hit], mention: Mention, number: int, names: Names, posts: Sequence[Post]) -> list[_Hit]:
    """The hits of a title without year; one of them exact where what else the post says bears it out.

    "ABC: deadline extended" is about ABC 2027 if it moves a date of that, names the same host, or gives its year or
    long name in its first lines.
    """
    days = _days(mention, posts)
    hosts = _hosts(mention)
    lead = {(hit.place, hit.exact or hit.key) for hit in names.find(lead_of(posts[number]))}

    def is_it(hit: _Hit) -> bool:
        edition = names.editions[hit.place]
        called = any(place == hit.place and said != hit.key for place, said in lead)
        beginning = hit.leads and (called or not days.isdisjoint(_days(edition, posts)))
        alike = beginning or not hosts.isdisjoint(_hosts(edition))
        return alike and not _contradicts(edition, mention, posts[number])

    found = [hit for hit in hits if is_it(hit)]
    return [replace(found[0], exact=True)] if len({hit.place for hit in found}) == 1 else list(hits)


def _has_capitals(name: str) -> bool:
    """Whether a name of one word is written as no common word is: "NOW", "QuMo"."""
    return " " not in name and any(map(str.isupper, name[1:]))


def _hosts(mention: Mention) -> set[str]:
    """The meetings of which the event is a part, for comparing."""
    return {name_key(facts.host) for _, facts in mention.facts if facts.host}


def _days(mention: Mention, posts: Sequence[Post]) -> set[tuple[str, dt.date]]:
    """What is said to be on which day, now or formerly."""
    dates = (posts[post].facts.dates[place] for post, place in mention.dates)
    return {(date.kind, date.start) for date in dates}


def names_no_other(text: str, edition: Mention, also: Collection[str] = ()) -> bool:
    """Whether nothing like "ABC 2027" in `text` is another edition, known or not; names in `also` may stand there."""
    own = {*edition.keys, *also, *_hosts(edition)}
    for match in _EDITION.finditer(text):
        year = int(match["year"]) if match["year"] else 2000 + int(match["brief"])
        if name_key(match["short"]) not in own or (year not in edition.years and edition.years):
            return False
    return True


def lead_of(post: Post) -> str:
    """The first lines of a post as a reader sees them."""
    markup = ""
    for part in post.body.parts:
        markup += part
        if len(markup) > _MARKUP:
            break
    text = html.unescape(_TAGS.sub("", _BLOCKS.sub(". ", markup[:_MARKUP])))
    return " ".join(text.split())[:_LEAD]


def _contradicts(edition: Mention, mention: Mention, post: Post) -> bool:
    """Whether what the post announces cannot be of the edition: other days, or deadlines after it is over."""
    if not agree(edition, mention):
        return True
    if edition.moves or mention.moves:
        return False
    last = max((day for span in edition.spans for day in span), default=None)
    due = [date.start for date in post.facts.dates if date.kind != "event" and date.status != "superseded"]
    return last is not None and bool(due) and min(due) > last


def _tokens(text: str) -> list[_Token]:
    found = []
    for match in _TOKEN.finditer(without_numbers(text)):
        year = int(match["year"]) if match["year"] else 2000 + int(match["brief"]) if match["brief"] else None
        found.append(_Token(match[0].casefold(), match.start(), match.end(), year, stop=bool(match["stop"])))
    return found
