"""The index of topics: which events ask for each canonical topic, and with which words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, partial

from callboard.model import Post, Problem, Topic, TopicLine, TopicUse
from callboard.relate.altered import altered
from callboard.relate.known import Anew
from callboard.relate.lexicon import Concept, Span
from callboard.relate.nearest import Neighbours
from callboard.relate.thesaurus import Thesaurus

__all__ = ["Thesaurus", "index_topics", "name_topics", "split_use"]

Spans = Mapping[str, Mapping[str, Span]]


def name_topics(
    posts: Sequence[Post], ids: Sequence[str], thesaurus: Thesaurus, known: Anew
) -> tuple[list[Post], list[Spans]]:
    """The posts with their `ids` and canonical topics on their lines, and where in each line's text those are named."""
    find = cache(thesaurus.find)
    named = [
        known.get("named", (post, thesaurus), partial(_named, post, name, find), given=name)
        for post, name in zip(posts, ids, strict=True)
    ]
    return [post for post, _ in named], [spans for _, spans in named]


def _named(post: Post, name: str, find: Callable[[str], Mapping[str, Span]]) -> tuple[Post, Spans]:
    spans = {line.text: find(line.text) for line in post.facts.topics}
    slugs = {text: tuple(found) for text, found in spans.items()}
    lines = tuple(
        line if line.canonical == slugs[line.text] else altered(line, canonical=slugs[line.text])
        for line in post.facts.topics
    )
    facts = altered(post.facts, topics=lines) if lines else post.facts
    return altered(post, id=name, facts=facts), spans


def index_topics(
    posts: Sequence[Post], thesaurus: Thesaurus, spans: Sequence[Spans], known: Anew
) -> tuple[tuple[Topic, ...], list[Problem]]:
    """The topics that events ask for, by name, each with its lines, and a note for each line that names none.

    Posts come from `name_topics` and know their events; what ordinary news has for topics joins no events. A topic
    without lines is left out, even if a tag names it, and is not the `broader` of another.
    """
    concepts = thesaurus.concepts
    told = known.get("unmatched", (thesaurus,), partial(_Unmatched, thesaurus))
    match = cache(thesaurus.match)
    uses: dict[str, list[TopicUse]] = defaultdict(list)
    tagged: dict[str, list[str]] = defaultdict(list)
    problems: list[Problem] = []
    for post, places in zip(posts, spans, strict=True):
        said = known.get("topics", (post, thesaurus), partial(_said, post, places, match, told))
        for slug, use in said.uses:
            uses[slug].append(use)
        for slug in said.tags:
            tagged[slug].append(post.id)
        problems += said.problems
    topics = []
    for slug, lines in uses.items():
        concept = concepts[slug]
        broader = _ancestor(concept, concepts, uses)
        marked = tuple(dict.fromkeys(tagged.get(slug, ())))
        topics.append(Topic(slug, concept.name, concept.description, concept.field, broader, tuple(lines), marked))
    return tuple(sorted(topics, key=lambda topic: (topic.name.casefold(), topic.slug))), problems


@dataclass(frozen=True, slots=True)
class _Said:
    """What one post says of topics: its lines and its tags, by the slugs that they name, and lines that name none."""

    uses: tuple[tuple[str, TopicUse], ...]
    tags: tuple[str, ...]
    problems: tuple[Problem, ...]


def _said(post: Post, spans: Spans, match: Callable[[str], tuple[str, ...]], told: _Unmatched) -> _Said:
    event, lines = post.event_id, post.facts.topics
    return _Said(
        tuple(
            (slug, TopicUse(line, event, post.id, spans[line.text][slug])) for line in lines for slug in line.canonical
        )
        if event
        else (),
        tuple(slug for tag in post.header.tags for slug in match(tag)),
        tuple(told(post, line) for line in lines if not line.canonical),
    )


def split_use(use: TopicUse) -> tuple[str, str, str]:
    """The line of a use in three: before, the words that name the topic, and after.

    >>> from callboard.model import TopicLine
    >>> split_use(TopicUse(TopicLine("Scans by MRI", 1), "e", "p", (9, 12)))
    ('Scans by ', 'MRI', '')
    """
    text, (start, end) = use.line.text, use.span
    return text[:start], text[start:end], text[end:]


class _Unmatched:
    """Notes on lines that name no topic, each with the topic that it may mean."""

    def __init__(self, thesaurus: Thesaurus) -> None:
        self.thesaurus = thesaurus
        self.notes: dict[str, tuple[str, str]] = {}

    @cached_property
    def neighbours(self) -> Neighbours:
        return Neighbours.of(self.thesaurus.lexicon.phrases)

    def __call__(self, post: Post, line: TopicLine) -> Problem:
        if line.text not in self.notes:
            self.notes[line.text] = self._note(line.text)
        return Problem(post.path, line.line, 1, "topic-unmatched", "note", *self.notes[line.text])

    def _note(self, text: str) -> tuple[str, str]:
        """The message and the hint for a line of that text."""
        message = f"No canonical topic is named by {text!r}."
        hint = "It is shown as written. To join it to others, add an alias to content/topics.yaml."
        if near := self.neighbours.nearest(text):
            name = self.thesaurus.concepts[near].name
            hint = f"Is it {name!r}? Then add an alias to {near!r} in content/topics.yaml. It is shown as written."
        return message, hint


def _ancestor(concept: Concept, concepts: Mapping[str, Concept], used: Mapping[str, object]) -> str | None:
    """The nearest broader topic that is used."""
    broader = concept.broader
    while broader is not None and broader not in used:
        broader = concepts[broader].broader
    return broader
