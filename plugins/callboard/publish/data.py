"""Open data, ``/data/v1/``: dates, events, topics and posts as JSON, each with a JSON Schema beside it.

One thing a line, in a fixed order, so that two versions can be compared. Nothing is ever renamed or taken away within
a version; `docs/data-formats.md` describes every key.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from callboard.model import Event, ImportantDate, Moved, Post, Row, Topic, UndatedRow
from callboard.publish.publication import Publication
from callboard.publish.rows import event_name, held
from callboard.relate.instants import closes
from callboard.relate.moments import end_instant, instant, iso, precision

FOLDER = "data/v1"
NAMES = ("dates", "events", "topics", "posts")
SCHEMAS = Path(__file__).resolve().parents[1] / "data" / "schema"


def files(publication: Publication) -> Iterator[tuple[str, bytes]]:
    """Each file's path below the site and its bytes, the schemas included."""
    makers = {"dates": _dates, "events": _events, "topics": _topics, "posts": _posts}
    for name in NAMES:
        yield f"{FOLDER}/{name}.json", _written(publication, name, makers[name](publication))
        yield f"{FOLDER}/{name}.schema.json", (SCHEMAS / f"{name}.schema.json").read_bytes().replace(b"\r\n", b"\n")


def _written(publication: Publication, name: str, lists: dict[str, Iterable[dict[str, Any]]]) -> bytes:
    head = {
        "version": 1,
        "schema": publication.urls.absolute(publication.urls.to(f"{FOLDER}/{name}.schema.json")),
        "site": {
            "name": publication.site.name,
            "url": publication.site.url + "/",
            "language": publication.site.language,
            "timezone": publication.site.timezone,
        },
    }
    # Thing after thing: as lists, all dates of many years would need several times the memory of the file.
    data = bytearray(_encoded(_json(head)[:-1]))
    for key, things in lists.items():
        data += _encoded(f',\n"{key}":[')
        for number, thing in enumerate(things):
            data += _encoded(f"{',' if number else ''}\n{_json(thing)}")
        data += b"\n]"
    data += b"}\n"
    return bytes(data)


def _encoded(text: str) -> bytes:
    # Half a character, of which a broken text may be left, cannot be written as UTF-8; as an escape it is the same.
    return text.encode("utf-8", "backslashreplace")


def _json(thing: object) -> str:
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":"))


def _dates(publication: Publication) -> dict[str, Iterable[dict[str, Any]]]:
    rows = sorted(publication.rows, key=lambda row: (row.date.start, row.id))
    undated = [row for event in publication.index.events for row in event.undated]
    undated.sort(key=lambda row: (row.event_id, row.post_id, row.undated.line))
    return {
        "dates": (_row(publication, row) for row in rows),
        "undated": (_undated(publication, row) for row in undated),
    }


def _row(publication: Publication, row: Row) -> dict[str, Any]:
    date = row.date
    return {
        "id": row.id,
        "uid": f"{row.id}@{publication.site.authority}",
        "event": row.event_id,
        "kind": date.kind,
        "label": date.label,
        "round": date.round,
        "track": date.track,
        "status": date.status,
        **_value(date),
        "closes": _utc(closes(date)),
        "text": date.text,
        "inferred": list(date.inferred),
        "source": _source(publication, row.post_id, date.line),
        "history": [_moved(publication, moved) for moved in row.history],
    }


def _value(date: ImportantDate) -> dict[str, Any]:
    """What the date says, in words and as instants where there are some."""
    begin, end = instant(date), end_instant(date)
    return {
        "start": date.start.isoformat(),
        "end": date.end.isoformat() if date.end else None,
        "time": f"{date.time:%H:%M}" if date.time else None,
        "end_time": f"{date.end_time:%H:%M}" if date.end_time else None,
        "precision": precision(date),
        "zone": date.zone,
        "zone_source": date.zone_source,
        "datetime": iso(date),
        "instant": _utc(begin) if begin else None,
        "end_instant": _utc(end) if end else None,
    }


def _moved(publication: Publication, moved: Moved) -> dict[str, Any]:
    return {
        **_value(moved.was),
        "source": _source(publication, moved.post, moved.line),
        "published": moved.on.isoformat() if moved.on else None,
    }


def _undated(publication: Publication, row: UndatedRow) -> dict[str, Any]:
    undated = row.undated
    return {
        "event": row.event_id,
        "kind": undated.kind,
        "label": undated.label,
        "text": undated.text,
        "source": _source(publication, row.post_id, undated.line),
    }


def _source(publication: Publication, post_id: str, line: int) -> dict[str, Any]:
    """The post and the line of its file; `url` is null for a post that is not on the site."""
    post = publication.posts.get(post_id)
    url = f"{_post_url(publication, post)}#line-{line}" if post else None
    return {"post": post_id, "line": line, "url": url}


def _events(publication: Publication) -> dict[str, Iterable[dict[str, Any]]]:
    return {"events": (_event(publication, event) for event in sorted(publication.index.events, key=lambda e: e.id))}


def _event(publication: Publication, event: Event) -> dict[str, Any]:
    urls, facts = publication.urls, event.facts
    dated = sorted(event.rows, key=lambda row: (row.date.start, row.id))
    main = held(event)
    return {
        "id": event.id,
        "name": event.name,
        "short_name": event_name(event),
        "series": event.series,
        "edition": facts.edition,
        "kind": facts.kind,
        "url": urls.absolute(urls.event(event.id)),
        "site": facts.url,
        "calendar": urls.absolute(urls.event_calendar(event.id)) if dated else None,
        "start": main.start.isoformat() if main else None,
        "end": main.last.isoformat() if main else None,
        "place": facts.place,
        "online": facts.online,
        "host": facts.host,
        "dates": [row.id for row in dated],
        "topics": list(event.topics),
        "people": [{"name": p.name, "role": p.role, "affiliations": list(p.affiliations)} for p in event.people],
        "posts": list(event.posts),
    }


def _topics(publication: Publication) -> dict[str, Iterable[dict[str, Any]]]:
    return {"topics": (_topic(publication, topic) for topic in sorted(publication.index.topics, key=lambda t: t.slug))}


def _topic(publication: Publication, topic: Topic) -> dict[str, Any]:
    uses = sorted(topic.uses, key=lambda use: (use.event_id, use.post_id, use.line.line))
    return {
        "id": topic.slug,
        "name": topic.name,
        "description": topic.description,
        "field": topic.field,
        "broader": topic.broader,
        "url": publication.urls.absolute(publication.urls.topic(topic.slug)),
        "uses": [
            {"event": use.event_id, "text": use.line.text, "source": _source(publication, use.post_id, use.line.line)}
            for use in uses
        ],
    }


def _posts(publication: Publication) -> dict[str, Iterable[dict[str, Any]]]:
    return {"posts": (_post(publication, post) for post in sorted(publication.index.posts, key=lambda post: post.id))}


def _post(publication: Publication, post: Post) -> dict[str, Any]:
    return {
        "id": post.id,
        "url": _post_url(publication, post),
        "title": post.title,
        "summary": post.summary,
        "published": post.published.isoformat() if post.published else None,
        "modified": post.modified.isoformat() if post.modified else None,
        "language": publication.language(post),
        "group": post.group,
        "authors": [link.text for link in publication.author_links(post)],
        "event": post.event_id,
    }


def _post_url(publication: Publication, post: Post) -> str:
    return publication.urls.absolute(publication.urls.post(post.slug))


def _utc(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
