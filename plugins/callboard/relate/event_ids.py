"""What an edition is called in addresses: a stated id, else the ledger's, else that of its first announcing post.

A post may state the id of an event that another post announces without any id of its own: `join_stated`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from callboard.model import Post
from callboard.relate.editions import Mention, agree, name_key, year_of
from callboard.relate.identity import first_free, safe_id, when
from callboard.relate.ledger import Ledger


def announcing_first(edition: Mention, posts: Sequence[Post]) -> list[int]:
    """The edition's posts, the first that announces it in front, the others in their order.

    To announce is to give dates or topics of one's own event; a post that mentions the event in passing comes last.
    """
    dated = {number for number, _ in edition.dates}

    def rank(number: int) -> tuple[bool, bool]:
        return number not in edition.owners, number not in dated and not posts[number].facts.topics

    head = min(edition.posts, key=rank)
    return [head, *(number for number in edition.posts if number != head)]


def join_stated(editions: Sequence[Mention], posts: Sequence[Post], ledger: Ledger) -> list[Mention]:
    """The editions, of which those that only state another's id have become a part of it.

    ``event: {id: X}`` names the event whose id is X also where no post states X there: X is what the ledger calls the
    event, or what it is called after its announcing post, or the id of a post whose event it is (``news/x``).
    """
    called = _called(editions, posts, ledger)
    by_post = {_flat(posts[post].id): number for number, edition in enumerate(editions) for post in edition.owners}
    stated = {edition.id.casefold() for edition in editions if edition.id}
    heirs = {number: number for number in range(len(editions))}
    for number, edition in enumerate(editions):
        name = edition.id.casefold()
        target = called.by_name.get(name)
        if target is None or not called.is_meant(target, edition):
            target = by_post.get(name)
        if not name or target is None:
            continue
        while heirs[target] != target:
            target = heirs[target]
        if target == number:
            continue
        heir, own = editions[target], called.names.get(target, "")
        # The event keeps the id that it has without this post; what another edition states is not its own.
        is_own = own == name or (own not in stated and own not in ledger.events) or target in called.known
        heir.id = heir.id or (own if is_own else "")
        kept = heir.id
        heir.take(edition)
        heir.id = kept
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


@dataclass(frozen=True, slots=True)
class _Called:
    """What editions without a stated id are called if nobody states any. `known` are those that the ledger names."""

    editions: Sequence[Mention]
    posts: Sequence[Post]
    ledger: Ledger
    names: Mapping[int, str]
    known: frozenset[int]
    by_name: Mapping[str, int]

    def is_meant(self, target: int, edition: Mention) -> bool:
        """Whether `edition`, which states the id of `target`, speaks of it and not of an event of its own.

        An event that is announced later, or that the ledger does not know under its name, has to agree with it.
        """
        if target in self.known or agree(self.editions[target], edition):
            return True
        first, stating = (when(self.posts[each.posts[0]]) for each in (self.editions[target], edition))
        return self.names[target] not in self.ledger.events and first <= stating


def _called(editions: Sequence[Mention], posts: Sequence[Post], ledger: Ledger) -> _Called:
    names: dict[int, str] = {number: "" for number, edition in enumerate(editions) if edition.id}
    taken: set[str] = set()
    _claim_known(editions, posts, ledger, names, taken)
    known = frozenset(number for number, name in names.items() if name)
    _claim_derived(editions, posts, names, taken)
    names = {number: name for number, name in names.items() if name}
    return _Called(editions, posts, ledger, names, known, {name.casefold(): number for number, name in names.items()})


def _claim_known(
    editions: Sequence[Mention], posts: Sequence[Post], ledger: Ledger, names: dict[int, str], taken: set[str]
) -> None:
    for _, number, name in sorted(_known(editions, posts, ledger)):
        if number not in names and name.casefold() not in taken:
            names[number] = name
            taken.add(name.casefold())


def _claim_derived(
    editions: Sequence[Mention], posts: Sequence[Post], names: dict[int, str], taken: set[str]
) -> None:
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
        first = posts[announcing_first(edition, posts)[0]].id
        for name in {name for each in mine for name in by_post.get(each, ())}:
            entry = ledger.events[name]
            renamed = name_key(entry.name) not in edition.keys
            overlap = len(mine & set(entry.posts))
            score = (bool(entry.gone), renamed, not edition.owners, entry.posts[0] != first, -overlap)
            pairs.append((score, number, name))
    return pairs


def _derived(edition: Mention, posts: Sequence[Post]) -> list[str]:
    if not edition.owners:
        facts = edition.facts[0][1]
        year = year_of(facts)
        name = safe_id((facts.short_name or facts.name or edition.name).replace("/", "-")).lower()
        return [name if not year or str(year) in name else f"{name}-{year}"]
    name = posts[announcing_first(edition, posts)[0]].id.lower()
    return [name.rsplit("/", 1)[-1], name.replace("/", "-")]


def _flat(post_id: str) -> str:
    return safe_id(post_id.replace("/", "-")).casefold()
