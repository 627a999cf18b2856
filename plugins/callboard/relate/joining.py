"""Why posts belong to one event, in words that `explain` prints; and a note where they may, but nothing is sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from callboard.model import Joined, Post, Problem
from callboard.relate.editions import Mention, name_key
from callboard.relate.event_ids import announcing_first
from callboard.relate.naming import Named


def reasons(
    editions: Sequence[Mention],
    posts: Sequence[Post],
    alone: Mapping[int, Mention],
    translations: Mapping[int, int],
    named: Sequence[Named],
) -> dict[int, Joined]:
    """For each post of an edition but the announcing one why it is there.

    `alone` is what each post said of its own event before it joined, `translations` the post that another translates.
    """
    spoken = {each.number: each.words for each in named if each.sure}
    found: dict[int, Joined] = {}
    for edition in editions:
        if len(edition.owners) < 2:
            continue
        announcing = announcing_first(edition, posts)[0]
        bearers = Counter(key for number in edition.owners if number in alone for key in alone[number].keys)
        for number in edition.owners - {announcing}:
            own, other = alone.get(number), posts[announcing].path
            if translations.get(number, number) != number and translations[number] in edition.owners:
                found[number] = Joined("translation", posts[number].header.translation_of or "", other)
            elif own and own.id:
                found[number] = Joined("id", own.id, other)
            elif number in spoken:
                found[number] = Joined("words", spoken[number], other)
            elif own:
                found[number] = Joined("name", _shared_name(own, bearers), other)
    return found


def hints(editions: Sequence[Mention], posts: Sequence[Post], named: Sequence[Named]) -> list[Problem]:
    """A note for each post that names an edition and was not joined to it, for the hint was weak."""
    found = []
    owned = {number: edition for edition in editions for number in edition.owners}
    for each in named:
        edition = owned.get(each.known)
        if each.sure or edition is None or each.number in edition.posts:
            continue
        other = posts[announcing_first(edition, posts)[0]]
        found.append(
            Problem(
                posts[each.number].path,
                0,
                0,
                "event-not-joined",
                "note",
                f"“{each.words}” is named here, the event of {other.path}; this post was not joined to it.",
                f"If it is about that event, write `event: {{id: {other.id}}}` in the front matter.",
            )
        )
    return found


def _shared_name(own: Mention, bearers: Mapping[str, int]) -> str:
    """The name that a post shares with others of its event, as it writes it, with its year."""
    _, facts = own.facts[0]
    names = [text for text in (facts.short_name, facts.name) if text]
    name = next((text for text in names if bearers.get(name_key(text), 0) > 1), names[0] if names else "")
    year = next((str(year) for year in sorted(own.years)), "")
    return name if not year or year in name else f"{name} {year}"
