"""Structured data (schema.org, JSON-LD): a data block that a Content-Security-Policy allows."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from markupsafe import Markup

from callboard.model import Event, Post
from callboard.publish.publication import Publication
from callboard.publish.rows import held
from callboard.publish.words import marked
from callboard.relate.moments import iso

_NOWHERE = marked("Place not stated")


def block(*things: dict[str, Any]) -> Markup:
    """The things as one JSON-LD text that cannot end the script element around it."""
    data = {"@context": "https://schema.org", "@graph": [thing for thing in things if thing]}
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def website(publication: Publication) -> dict[str, Any]:
    site = publication.site
    return {"@type": "WebSite", "name": site.name, "url": site.url + "/", "inLanguage": site.language}


def posting(publication: Publication, post: Post, image: str) -> dict[str, Any]:
    """A post as BlogPosting; what it does not say is left out. `image` is a picture's root-relative address, or ""."""
    url = publication.urls.absolute(publication.urls.post(post.slug))
    thing: dict[str, Any] = {
        "@type": "BlogPosting",
        "@id": url,
        "url": url,
        "headline": post.title,
        "inLanguage": publication.language(post),
        "author": [{"@type": "Person", "name": link.text} for link in publication.author_links(post)],
        "publisher": {"@type": "Organization", "name": publication.site.name, "url": publication.site.url + "/"},
    }
    if post.published:
        thing["datePublished"] = post.published.isoformat()
        thing["dateModified"] = (post.modified or post.published).isoformat()
    if post.summary:
        thing["description"] = post.summary
    return thing | _image(publication, image)


def _image(publication: Publication, image: str) -> dict[str, Any]:
    return {"image": [publication.urls.absolute(image)]} if image else {}


def event(publication: Publication, event: Event, image: str) -> dict[str, Any]:
    """An event that has a day; {} for one that has none, because nothing is invented."""
    main = held(event)
    if main is None:
        return {}
    url = publication.urls.absolute(publication.urls.event(event.id))
    moved = next((row.history[-1].was for row in event.rows if row.date is main and row.history), None)
    status = "EventCancelled" if main.status == "cancelled" else "EventRescheduled" if moved else "EventScheduled"
    thing: dict[str, Any] = {
        "@type": "Event",
        "@id": url,
        "url": url,
        "name": event.name,
        "startDate": iso(main),
        "endDate": iso(replace(main, start=main.last, time=main.end_time)),
        "eventStatus": f"https://schema.org/{status}",
        "organizer": _organizers(publication, event),
    }
    if moved:
        thing["previousStartDate"] = iso(moved)
    if summary := publication.posts[event.posts[0]].summary:
        thing["description"] = summary
    facts = event.facts
    place = {"@type": "Place", "name": facts.place, "address": facts.place} if facts.place else None
    online = {"@type": "VirtualLocation", "url": facts.url or url} if facts.online else None
    mode = "Mixed" if place and online else "Online" if online else "Offline"
    if place or online:
        thing["location"] = [each for each in (place, online) if each]
        thing["eventAttendanceMode"] = f"https://schema.org/{mode}EventAttendanceMode"
    else:
        # Readers of this data want a location; what they get is the truth.
        nowhere = publication.words.say(_NOWHERE)
        thing["location"] = [{"@type": "Place", "name": nowhere, "address": nowhere}]
    return thing | _image(publication, image)


def _organizers(publication: Publication, event: Event) -> list[dict[str, Any]]:
    """Those whom the posts name, else the lab that announces it."""
    named = [{"@type": "Person", "name": person.name} for person in event.people if person.role == "organizer"]
    site = publication.site
    return named or [{"@type": "Organization", "name": site.name, "url": site.url + "/"}]


def breadcrumbs(crumbs: list[tuple[str, str]]) -> dict[str, Any]:
    """A trail of (name, absolute address)."""
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": url}
        for number, (name, url) in enumerate(crumbs, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}
