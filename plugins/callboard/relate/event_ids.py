"""What an edition is called in addresses: a stated id, else the ledger's, else that of its first announcing post.

A post may state the id of an event that another post announces without any id of its own: `join_stated`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from callboard.model import Post
from callboard.relate.editions import Mention, agree, name_key, year_of
from callboard.relate.identity import first_free, safe_id, when
from callboard.relate.ledger import Ledger


def announcing_first(edition: Mention, posts: Sequence[Post]) -> list[int]:
    """The edition's posts, the first that announces it in front, the others in their order.

    To announce is to give dates or topics of one's own event; a post that mentions the event in passing comes last.
    """
    if len(edition.posts) == 1:
        return [*edition.posts]
    dated = {number for number, _ in edition.dates}

    def rank(number: int) -> tuple[bool, bool]:
        return number not in edition.owners, number not in dated and not posts[number].facts.topics

    head = min(edition.posts, key=rank)
    return [head, *(number for number in edition.posts if number != head)]


def join_stated(editions: Sequence[Mention], posts: Sequence[Post], ledger: Ledger) -> list[Mention]:
    """The editions, of which those that only state another's id have become a part of it.

    ``event: {id: X}`` names the event whose id is X also where the announcing post does not state it: X is what the
    ledger calls the event, or what it is called after its announcing post, or the id of a post whose event it is.
    """
    if not any(edition.id for edition in editions):
        return [*editions]
    editions = [*editions]
    called = _Called(editions, posts, ledger)
    stated = {edition.id.casefold() for edition in editions if edition.id}
    heirs = list(range(len(editions)))
    for number, edition in enumerate(editions):
        target = called.target(edition)
        while target is not None and heirs[target] != target:
            target = heirs[target]
        if target is None or target == number:
            continue
        # What a post said by itself stays as it was.
        heir = editions[target] = editions[target].copy()
        own = called.names.get(target, "")
        # The event keeps the id that it has without this post, unless another event states that one.
        free = own.casefold() not in stated and own not in ledger.events
        name = heir.id or (own if free or target in called.known or own.casefold() == edition.id.casefold() else "")
        heir.take(edition)
        heir.id = name
        heirs[number] = target
    return [edition for number, edition in enumerate(editions) if heirs[number] == number]


def event_ids(editions: Sequence[Mention], posts: Sequence[Post], ledger: Ledger) -> list[str]:
    """The id of each edition. `posts` have their final ids."""
    names = {number: edition.id for number, edition in enumerate(editions) if edition.id}
    taken = {name.casefold() for name in names.values()}
    _claim_known(editions, posts, ledger, names, taken)
    taken |= {name.casefold() for name in ledger.events}
    _claim_derived(editions, posts, names, taken)
    return [names[number] for number in range(len(editions))]


class _Called:
    """What editions without a stated id are called if nobody states any. `known` are those that the ledger names."""

    def __init__(self, editions: Sequence[Mention], posts: Sequence[Post], ledger: Ledger) -> None:
        self.editions, self.posts, self.ledger = editions, posts, ledger
        self.names = {number: "" for number, edition in enumerate(editions) if edition.id}
        taken: set[str] = set()
        _claim_known(editions, posts, ledger, self.names, taken)
        self.known = {number for number, name in self.names.items() if name}
        _claim_derived(editions, posts, self.names, taken)
        self._by_name = {name.casefold(): number for number, name in self.names.items() if name}
        # Without a folder, a post's id is a name like any other.
        owned = [(posts[post].id, number) for number, edition in enumerate(editions) for post in edition.owners]
        self._by_post = {safe_id(name.replace("/", "-")).casefold(): number for name, number in owned if "/" in name}

    def target(self, edition: Mention) -> int | None:
        """The edition that `edition` means by the id that it states; None if that is its own."""
        name = edition.id.casefold()
        number = self._by_name.get(name) if name else None
        return number if number is not None and self._is_meant(number, edition) else self._by_post.get(name)

    def _is_meant(self, number: int, edition: Mention) -> bool:
        """Whether the name is not taken by chance: by a later event, or by one that is new where the name is old."""
        other = self.editions[number]
        if number in self.known or not edition.anchors or agree(other, edition):
            return True
        earlier = when(self.posts[other.posts[0]]) < when(self.posts[edition.posts[0]])
        return earlier and self.names[number] not in self.ledger.events


def _claim_known(
    editions: Sequence[Mention], posts: Sequence[Post], ledger: Ledger, names: dict[int, str], taken: set[str]
) -> None:
    for _, number, name in sorted(_known(editions, posts, ledger)):
        if number not in names and name.casefold() not in taken:
            names[number] = name
            taken.add(name.casefold())


def _claim_derived(editions: Sequence[Mention], posts: Sequence[Post], names: dict[int, str], taken: set[str]) -> None:
    for number, edition in enumerate(editions):
        if number not in names:
            names[number] = first_free(_derived(edition, posts), lambda name: name in taken)
            taken.add(names[number])


def _known(
    editions: Sequence[Mention], posts: Sequence[Post], ledger: Ledger
) -> list[tuple[tuple[bool, bool, bool, bool, int], int, str]]:
    """Each edition with each event of the ledger that has one of its posts, the likeliest pair first."""
    by_post: dict[str, list[str]] = defaultdict(list)
    for entry in ledger.events.values():
        for name in entry.posts:
            by_post[name].append(entry.id)
    pairs = []
    for number, edition in enumerate(editions):
        mine = {posts[each].id for each in edition.posts}
        named = {name for each in mine for name in by_post.get(each, ())}
        first = posts[announcing_first(edition, posts)[0]].id if named else ""
        for name in named:
            entry = ledger.events[name]
            renamed = name_key(entry.name) not in edition.keys
            overlap = len(mine & set(entry.posts))
            score = (bool(entry.gone), renamed, not edition.owners, entry.posts[0] != first, -overlap)
            pairs.append((score, number, name))
    return pairs


def _derived(edition: Mention, posts: Sequence[Post]) -> list[str]:
    if not edition.owners:
        facts = edition.facts[0][1]
        year = year_of(facts, facts.start)
        name = safe_id((facts.short_name or facts.name or edition.name).replace("/", "-")).lower()
        return [name if not year or str(year) in name else f"{name}-{year}"]
    name = posts[announcing_first(edition, posts)[0]].id.lower()
    return [name.rsplit("/", 1)[-1], name.replace("/", "-")]
