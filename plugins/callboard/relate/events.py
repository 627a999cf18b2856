"""Which posts speak of one edition, and what all of them say of it.

`gather` joins what posts say: by the front matter's ``event: {id: …}``, by ``translation_of``, else by name and year.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import partial

from callboard.model import EventFacts, Joined, Post, Problem
from callboard.relate.editions import YEAR, Mention, agree, bare, mentions, months_of, name_key, year_of
from callboard.relate.event_ids import announcing_first, join_stated
from callboard.relate.identity import when
from callboard.relate.joining import hints, reasons
from callboard.relate.known import Anew
from callboard.relate.ledger import Ledger
from callboard.relate.naming import Named, find_named, names_no_other


@dataclass(frozen=True, slots=True)
class Gathered:
    """The editions, why posts joined them, by the numbers of the posts, and notes on posts that may belong to one."""

    editions: list[Mention]
    joined: dict[int, Joined]
    problems: list[Problem]


def gather(posts: Sequence[Post], ledger: Ledger, known: Anew) -> Gathered:
    """The editions that `posts` speak of, each with all that is said of it, its posts from earliest to latest."""
    said = [
        mention
        for number, post in enumerate(posts)
        for mention in known.get("said", (post,), partial(_said, number, post), given=number)
    ]
    said.sort(key=lambda m: (not m.id, when(posts[m.posts[0]]), posts[m.posts[0]].path, not m.owners, m.name))
    alone = {mention.posts[0]: mention for mention in said if mention.owners}
    translations = _translations(posts)
    shelf = _Shelf()
    waiting: dict[int, Mention] = {}
    for mention in said:
        if mention.posts[0] in translations:
            continue
        if mention.owners and not (mention.keys or mention.id or mention.apart):
            waiting[mention.posts[0]] = mention
        elif mention.founds:
            shelf.join(mention)
    for mention in said:
        original = translations.get(mention.posts[0]) if mention.owners else None
        waits = mention.posts[0] in waiting and waiting[mention.posts[0]] is mention
        if not waits and original not in waiting and (mention.posts[0] in translations or not mention.founds):
            shelf.join(mention, beside=original)
    named = _join_named(shelf, posts, alone, waiting)
    for number, mention in waiting.items():
        if mention.founds and number not in shelf.by_post:
            shelf.join(mention)
    for mention in said:
        # The event of an original may have no name: it stands only now.
        original = translations.get(mention.posts[0]) if mention.owners else None
        if original in waiting:
            shelf.join(mention, beside=original)
    editions = _in_order(join_stated(_in_order(shelf.editions(), posts), posts, ledger), posts)
    return Gathered(editions, reasons(editions, posts, alone, translations, named), hints(editions, posts, named))


def _said(number: int, post: Post) -> tuple[Mention, ...]:
    return tuple(mentions(number, post))


def _join_named(
    shelf: _Shelf, posts: Sequence[Post], alone: Mapping[int, Mention], waiting: Mapping[int, Mention]
) -> list[Named]:
    """Join the posts without a named event of their own to the edition that they surely name; all that is named."""
    homeless = [
        number
        for number, post in enumerate(posts)
        if number not in shelf.by_post and not (number in alone and (alone[number].apart or alone[number].id))
    ]
    homeless.sort(key=lambda number: (when(posts[number]), posts[number].path))
    places = shelf.places()
    named = []
    for each in find_named(homeless, posts, alone, [shelf.found[place] for place in places]):
        named.append(each)
        if each.sure:
            mention = waiting.get(each.number) or alone.get(each.number) or bare(each.number, posts[each.number])
            shelf.put(mention, places[each.place])
    return named


def speakers(edition: Mention, posts: Sequence[Post]) -> list[Post]:
    """The posts whose own event it is, with only those words on an event as a whole that are of this edition."""
    found = []
    for number in edition.posts:
        if number in edition.owners:
            post, said = posts[number], posts[number].facts.verdicts
            if said and said != (kept := tuple(each for each in said if names_no_other(each.subject, edition))):
                post = replace(post, facts=replace(post.facts, verdicts=kept))
            found.append(post)
    return found


def merged_facts(edition: Mention, posts: Sequence[Post]) -> EventFacts:
    """What all posts say of the edition: for each field the announcing post's word, else that of the next one."""
    rank = {number: place for place, number in enumerate(announcing_first(edition, posts))}
    order = [facts for _, facts in sorted(edition.facts, key=lambda pair: rank[pair[0]])]
    if len(order) == 1 and (order[0].start or not order[0].end):
        return order[0]
    values = {
        each.name: next((v for facts in order if (v := getattr(facts, each.name)) is not None), None)
        for each in fields(EventFacts)
    }
    first = next((facts for facts in order if facts.start), None)
    # Both days come from one post: the end of one printing with the start of another would be a range nobody gave.
    values |= {"start": first.start if first else None, "end": first.end if first else None}
    return EventFacts(**values)


def series_names(editions: Sequence[Mention], facts: Sequence[EventFacts]) -> list[str | None]:
    """The series of each edition: as its posts say, else the name that it shares with an edition of another year."""
    spelt: dict[str, str] = {}
    years: dict[str, set[int | None]] = defaultdict(set)
    for each in facts:
        if each.series:
            spelt.setdefault(_series_key(each), each.series)
        year = year_of(each, each.start)
        for key in _names(each):
            years[key].add(year)
    names: list[str | None] = []
    for edition, each in zip(editions, facts, strict=True):
        known = _series_key(each)
        shared = [key for key in _names(each) if key in edition.keys and (key in spelt or len(years[key] - {None}) > 1)]
        if known or not shared:
            names.append(spelt.get(known))
        else:
            names.append(spelt.setdefault(shared[0], _without_year(each, shared[0])))
    return names


def _series_key(facts: EventFacts) -> str:
    """The name of the series for comparing; of one without a word in it, the name as it is."""
    return name_key(facts.series) or facts.series or ""


def _in_order(editions: Sequence[Mention], posts: Sequence[Post]) -> list[Mention]:
    """The editions and what each holds, from the earliest post to the latest."""
    for edition in editions:
        if len(edition.posts) > 1:
            edition.posts = sorted(dict.fromkeys(edition.posts), key=lambda n: (when(posts[n]), posts[n].path))
        place = {number: rank for rank, number in enumerate(edition.posts)}
        edition.dates.sort(key=lambda pair: (place[pair[0]], pair[1]))
    return sorted(editions, key=lambda e: (when(posts[e.posts[0]]), posts[e.posts[0]].path, not e.owners, e.name))


def _names(facts: EventFacts) -> list[str]:
    return [key for text in (facts.short_name, facts.name) if (key := name_key(text))]


def _without_year(facts: EventFacts, key: str) -> str:
    """The words of the name that make up `key`, spelt as the post spells them."""
    text = next(text for text in (facts.short_name, facts.name) if name_key(text) == key) or ""
    return YEAR.sub("", text).strip(" -,:()'\u2019")


_Drawers = dict[int | None, list[int]]


@dataclass(slots=True)
class _Shelf:
    """The editions found so far, by id and by each name and year under which a mention may find them, and by month."""

    found: list[Mention] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)
    by_id: dict[str, int] = field(default_factory=dict)
    by_name: dict[tuple[str, int], _Drawers] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    by_post: dict[int, int] = field(default_factory=dict)
    copied: set[int] = field(default_factory=set)

    def join(self, mention: Mention, *, beside: int | None = None) -> None:
        """Put `mention` to its edition, or let it found one. `beside` is the post that it translates."""
        shelves = mention.shelves
        places = self._places(mention, shelves, beside)
        if not places:
            if not mention.founds:
                return
            places = [len(self.found)]
            self.found.append(mention)
            self.parents.append(places[0])
        else:
            self._take(places[0], mention)
        for other in places[1:]:
            # What has just been said may be the bridge between two that did not know of each other.
            if agree(self.found[places[0]], self.found[other]):
                self._take(places[0], self.found[other])
                self.parents[other] = places[0]
        if mention.id:
            self.by_id[mention.id.casefold()] = places[0]
        if mention.owners:
            self.by_post[mention.posts[0]] = places[0]
        for name in shelves:
            for month in months_of(mention) or (None,):
                self.by_name[name][month].append(places[0])

    def put(self, mention: Mention, place: int) -> None:
        """Put `mention` to the edition at `place`, whatever they are called."""
        self._take(place, mention)
        self.by_post[mention.posts[0]] = place

    def _take(self, place: int, mention: Mention) -> None:
        """Let the edition at `place` take `mention`; what a post said by itself stays as it was."""
        if place not in self.copied:
            self.copied.add(place)
            self.found[place] = self.found[place].copy()
        self.found[place].take(mention)

    def places(self) -> list[int]:
        """Where the editions stand; what another one took in has no place any more."""
        return [place for place, parent in enumerate(self.parents) if parent == place]

    def editions(self) -> list[Mention]:
        return [self.found[place] for place in self.places()]

    def _places(self, mention: Mention, shelves: set[tuple[str, int]], beside: int | None) -> list[int]:
        if mention.id:
            place = self.by_id.get(mention.id.casefold())
            return [] if place is None else [self._root(place)]
        if beside is not None and beside in self.by_post:
            return [self._root(self.by_post[beside])]
        if mention.apart:
            return []
        months = months_of(mention)
        places = set()
        for drawers in (self.by_name[name] for name in shelves if name in self.by_name):
            # One that has days can only meet those of its months, and those whose days are not fixed.
            wanted = (None, *months) if months else drawers
            places |= {self._root(place) for month in wanted for place in drawers.get(month, ())}
        return sorted(place for place in places if agree(self.found[place], mention))

    def _root(self, place: int) -> int:
        while self.parents[place] != place:
            place = self.parents[place]
        return place


def _translations(posts: Sequence[Post]) -> dict[int, int]:
    """For each translated post the one that it translates, which it may name by id, path or slug."""
    named: dict[str, int] = {}
    for number, post in enumerate(posts):
        for name in (post.slug, post.path, post.header.id, post.id):
            if name:
                named[name] = number
    found = {}
    for number, post in enumerate(posts):
        original = named.get(post.header.translation_of or "")
        if original is not None and original != number:
            found[number] = original
    return found
