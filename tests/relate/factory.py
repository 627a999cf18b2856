"""Posts, dates and indexes for the tests of this folder, with as few words as each test needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from callboard.model import (
    Body,
    EventFacts,
    Facts,
    Header,
    ImportantDate,
    Index,
    Kind,
    Link,
    Person,
    Post,
    Row,
    TopicLine,
    Undated,
)
from callboard.relate import Ledger, Thesaurus, relate

NO_TOPICS = Thesaurus.from_data({})


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def moment(text: str) -> dt.datetime:
    """ "2025-01-31T11:59" in UTC."""
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def date(
    start: str, kind: Kind = "submission_deadline", label: str = "Submission deadline", **said: Any
) -> ImportantDate:
    """A date; `end` may be ISO text, `time` and `end_time` may be "23:59"."""
    for key in ("time", "end_time"):
        if isinstance(said.get(key), str):
            said[key] = dt.time.fromisoformat(said[key])
    if isinstance(said.get("end"), str):
        said["end"] = day(said["end"])
    return ImportantDate(kind=kind, label=label, start=day(start), line=said.pop("line", 1), **said)


def event(name: str | None = None, **said: Any) -> EventFacts:
    for key in ("start", "end"):
        if isinstance(said.get(key), str):
            said[key] = day(said[key])
    return EventFacts(name=name, **said)


def post(
    path: str = "news/call.md",
    *dates: ImportantDate,
    title: str = "",
    published: str | None = "2025-01-01",
    about: EventFacts | None = None,
    others: Sequence[EventFacts] = (),
    topics: Sequence[str] = (),
    undated: Sequence[Undated] = (),
    people: Sequence[Person] = (),
    links: Sequence[Link] = (),
    words: str = "",
    group: str = "news",
    **header: Any,
) -> Post:
    """A post as the reader leaves it: its id is not settled yet."""
    when = dt.datetime.fromisoformat(published).replace(tzinfo=dt.UTC) if published else None
    return Post(
        path=path,
        id="",
        slug=path.rsplit("/", 1)[-1].removesuffix(".md"),
        title=title or (about.name if about else None) or path,
        header=Header(published=when, title=title or None, **header),
        group=group,
        body=Body(parts=(words,)),
        facts=Facts(
            event=about,
            other_events=tuple(others),
            dates=dates,
            undated=tuple(undated),
            topics=tuple(TopicLine(text, line) for line, text in enumerate(topics, 30)),
            people=tuple(people),
            links=tuple(links),
        ),
        summary=header.get("summary") or "",
    )


def index(*posts: Post, ledger: Ledger | None = None, thesaurus: Thesaurus = NO_TOPICS, complete: bool = True) -> Index:
    return relate(posts, thesaurus=thesaurus, ledger=ledger or Ledger(), complete=complete)


def rows(found: Index) -> list[Row]:
    return [row for each in found.events for row in each.rows]


def ids(found: Index) -> dict[str, str]:
    """Every id of an index, by what it stands for, in words that survive renaming."""
    return {row.id: f"{row.date.start} {row.date.label}" for row in rows(found)}


def codes(found: Index) -> list[str]:
    return [problem.code for problem in found.problems]
