"""The index of topics: which events ask for each canonical topic, and with which words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from callboard.model import Post, Problem, Topic, TopicLine, TopicUse
from callboard.relate.altered import altered
from callboard.relate.lexicon import Concept, Span
from callboard.relate.nearest import Neighbours
from callboard.relate.thesaurus import Thesaurus

__all__ = ["Thesaurus", "index_topics", "name_topics", "split_use"]

Spans = Mapping[str, Mapping[str, Span]]


def name_topics(posts: Sequence[Post], ids: Sequence[str], thesaurus: Thesaurus) -> tuple[list[Post], Spans]:
    """The posts with their `ids` and canonical topics on their lines, and where in each line's text those are named."""
    spans: dict[str, dict[str, Span]] = {}
    slugs: dict[str, tuple[str, ...]] = {}
    named = []
    for post, name in zip(posts, ids, strict=True):
        lines = []
        for line in post.facts.topics:
            if line.text not in spans:
                spans[line.text] = thesaurus.find(line.text)
                slugs[line.text] = tuple(spans[line.text])
            found = slugs[line.text]
            lines.append(line if line.canonical == found else TopicLine(line.text, line.line, line.group, found))
        facts = altered(post.facts, topics=tuple(lines)) if lines else post.facts
        named.append(altered(post, id=name, facts=facts))
    return named, spans


def index_topics(posts: Sequence[Post], thesaurus: Thesaurus, spans: Spans) -> tuple[tuple[Topic, ...], list[Problem]]:
    """The topics that events ask for, by name, each with its lines, and a note for each line that names none.

    Posts come from `name_topics` and know their events; what ordinary news has for topics joins no events. A topic
    without lines is left out, even if a tag names it, and is not the `broader` of another.
    """
    concepts = thesaurus.concepts
    told = _Unmatched(thesaurus)
    uses: dict[str, list[TopicUse]] = defaultdict(list)
    tagged: dict[str, list[str]] = defaultdict(list)
    tags: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for post in posts:
        for tag in post.header.tags:
            if tag not in tags:
                tags[tag] = thesaurus.match(tag)
            for slug in tags[tag]:
                tagged[slug].append(post.id)
        for line in post.facts.topics:
            for slug in line.canonical if post.event_id else ():
                uses[slug].append(TopicUse(line, post.event_id or "", post.id, spans[line.text][slug]))
            if not line.canonical:
                problems.append(told(post, line))
    topics = []
    for slug, lines in uses.items():
        concept = concepts[slug]
        broader = _ancestor(concept, concepts, uses)
        marked = tuple(dict.fromkeys(tagged.get(slug, ())))
        topics.append(Topic(slug, concept.name, concept.description, concept.field, broader, tuple(lines), marked))
    return tuple(sorted(topics, key=lambda topic: (topic.name.casefold(), topic.slug))), problems


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
