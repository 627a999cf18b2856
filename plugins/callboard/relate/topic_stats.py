"""How well the topics of all posts join them, and what a maintainer could add to join more."""

from __future__ import annotations

from dataclasses import dataclass

from callboard.model import Index, Topic, TopicLine
from callboard.relate.nearest import Neighbours, groups
from callboard.relate.thesaurus import Thesaurus

LONGEST_ALIAS = 6  # words; a longer line is no name of anything


@dataclass(frozen=True, slots=True)
class Place:
    """A line of topics and the post it stands in."""

    path: str
    line: TopicLine


@dataclass(frozen=True, slots=True)
class Stats:
    """`topics` are those that occur, those of the most events first; `unmatched` are the lines that name none."""

    topics: tuple[tuple[Topic, int], ...]
    lines: int
    unmatched: tuple[Place, ...]

    @property
    def joining(self) -> int:
        """How many topics join two events or more."""
        return sum(events > 1 for _, events in self.topics)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Lines that say nearly the same and name no topic: aliases for `topic`, or, where none is near, a new topic."""

    places: tuple[Place, ...]
    topic: str | None

    @property
    def aliases(self) -> tuple[str, ...]:
        """The lines as aliases, those that are short enough to be one first."""
        texts = dict.fromkeys(place.line.text.strip(" .;,") for place in self.places)
        return tuple(sorted(texts, key=lambda text: len(text.split()) > LONGEST_ALIAS))


def stats(index: Index) -> Stats:
    """Count the topics of an index and the lines that lead to them."""
    topics = [(topic, len({use.event_id for use in topic.uses})) for topic in index.topics]
    topics.sort(key=lambda pair: (-pair[1], -len(pair[0].uses), pair[0].name.casefold()))
    places = [Place(post.path, line) for post in index.posts for line in post.facts.topics]
    places.sort(key=lambda place: (place.path, place.line.line, place.line.text))
    return Stats(tuple(topics), len(places), tuple(place for place in places if not place.line.canonical))


def suggest(found: Stats, thesaurus: Thesaurus) -> list[Suggestion]:
    """What could join the unmatched lines: near-duplicates of the most posts first, then in the order of the posts."""
    by_text: dict[str, list[Place]] = {}
    for place in found.unmatched:
        by_text.setdefault(place.line.text, []).append(place)
    near = Neighbours.of(thesaurus.lexicon.phrases)
    suggestions = []
    for texts in groups(by_text):
        places = tuple(place for text in texts for place in by_text[text])
        suggestions.append(Suggestion(places, next((slug for text in texts if (slug := near.nearest(text))), None)))
    return sorted(suggestions, key=lambda each: -len({place.path for place in each.places}))
