"""Pages that stand beside the site's own: at addresses of the past, and for other sites."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from callboard.publish.embed import BLOCK, FRAME, embed_view
from callboard.publish.gone import gone
from callboard.publish.links import alias_path
from callboard.publish.old_addresses import is_file, is_pattern
from callboard.publish.page import Maker, Page, showing
from callboard.publish.publication import Publication
from callboard.publish.subscriptions import Catalogue
from callboard.publish.views.shared import Moment


def embedded(publication: Publication, make: Maker) -> Iterator[Page]:
    """The next dates for other sites, as a page and as a fragment."""
    say = publication.words.say
    for path, template in ((FRAME, "embed"), (BLOCK, "embed_block")):
        page = make(
            path,
            template,
            say("Next dates"),
            say("What comes next."),
            showing("embed", embed_view, publication),
            listed=False,
        )
        dates = publication.urls.absolute(publication.urls.to("dates/"))
        yield page.but(absolute=dates)


def redirects(publication: Publication, make: Maker) -> Iterator[Page]:
    """A page at each old address of a post, and of what site.toml names, which leads to the new one."""
    urls = publication.urls
    found = [(alias, post.title, urls.post(post.slug)) for post in publication.newest for alias in post.header.aliases]
    for old in publication.site.old_addresses:
        if not is_pattern(old.path) and not is_file(old):
            target = urls.base + old.target if old.target.startswith("/") else old.target
            found.append((old.path, publication.site.name, target))
    for path, title, target in found:
        page = make(alias_path(path), "redirect", title, "", showing("target", str, target), listed=False)
        yield page.but(absolute=urls.absolute(target))


def past_pages(publication: Publication, catalogue: Catalogue) -> Iterator[Page]:
    """A page at each address that the site had and has no longer (`gone`): some may be paths that cannot be written."""
    make, say = Maker(publication, catalogue), publication.words.say
    for each in gone(publication, catalogue.ledger):
        if each.target:
            page = make(each.path, "redirect", say("Page moved"), "", showing("target", str, each.target), listed=False)
            yield page.but(absolute=publication.urls.absolute(each.target))
        else:
            on = _day(publication, each.on)
            context: Callable[[], dict[str, Any]] = partial(dict, on=on)
            yield make(each.path, "gone", say("Gone"), say("What stood here is gone."), context, listed=False)


def _day(publication: Publication, text: str) -> Moment | None:
    try:
        day = dt.date.fromisoformat(text)
    except ValueError:
        return None
    return Moment(day.isoformat(), publication.words.long(day))
