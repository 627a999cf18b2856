"""The index of topics: which events ask for each canonical topic, and with which words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from callboard.model import Post, Problem, Topic, TopicUse
from callboard.relate.lexicon import Concept, Span
from callboard.relate.thesaurus import Thesaurus

__all__ = ["Thesaurus", "index_topics", "matched_words"]


def matched_words(text: str, topic: Topic) -> tuple[str, str, str]:
    """The line `text` of one of the topic's uses in three: before, the words that name the topic, and after.

    >>> from callboard.model import TopicLine
    >>> use = TopicUse(TopicLine("Scans by MRI", 1), "e", "p", (9, 12))
    >>> matched_words("Scans by MRI", Topic("imaging", "Medical imaging", uses=(use,)))
    ('Scans by ', 'MRI', '')
    """
    start, end = next((use.span for use in topic.uses if use.line.text == text), (0, 0))
    return text[:start], text[start:end], text[end:]


def index_topics(posts: Sequence[Post], thesaurus: Thesaurus) -> tuple[tuple[Topic, ...], list[Problem]]:
    """The topics that events ask for, by name, each with its lines, and a note for each line that names none.

    Posts come with events and with `canonical` filled; what ordinary news has for topics joins no events. A topic
    without lines is left out, and is not the `broader` of another.
    """
    uses: dict[str, list[TopicUse]] = defaultdict(list)
    problems: list[Problem] = []
    for post in posts:
        for line in post.facts.topics:
            if post.event_id:
                spans = thesaurus.find(line.text)
                for slug in line.canonical:
                    uses[slug].append(TopicUse(line, post.event_id, post.id, spans.get(slug, (0, 0))))
            if not line.canonical:
                message = f"No canonical topic is named by {line.text!r}."
                hint = "It is shown as written. To join it to others, add an alias to content/topics.yaml."
                problems.append(Problem(post.path, line.line, 1, "topic-unmatched", "note", message, hint))
    topics = []
    for slug, lines in uses.items():
        concept = thesaurus.concepts.get(slug, Concept(slug, slug))
        broader = _ancestor(concept, thesaurus.concepts, uses)
        topics.append(Topic(slug, concept.name, concept.description, concept.field, broader, tuple(lines)))
    return tuple(sorted(topics, key=lambda topic: (topic.name.casefold(), topic.slug))), problems


def _ancestor(concept: Concept, concepts: Mapping[str, Concept], used: Mapping[str, object]) -> str | None:
    seen = {concept.slug}
    broader = concept.broader
    while broader is not None and broader not in seen:
        if broader in used:
            return broader
        seen.add(broader)
        broader = concepts[broader].broader
    return None
