"""What a page is, and how one is made of its parts and of what all pages share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from callboard.model import Post
from callboard.publish import structured
from callboard.publish.calendar_files import CalendarFile
from callboard.publish.cards import site_image
from callboard.publish.publication import Publication
from callboard.publish.subscriptions import Catalogue, Subscription
from callboard.publish.views.shared import LinkView
from callboard.publish.views.site import PageView
from callboard.publish.words import direction


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be written at `path`, with the root-relative address `url`: `view` and `context` go to `template`.

    Both are called when the page is rendered, and not before: they are the work, and what they give of all pages
    together would fill the memory. `language` is that of the interface; `modified` is when what the page shows last
    changed.
    """

    path: str
    url: str
    template: str
    language: str
    view: Callable[[], PageView]
    context: Callable[[], dict[str, Any]]
    modified: dt.datetime
    listed: bool = True

    def but(self, **said: Any) -> Page:
        """The same page with some other values in its view."""
        made = self.view
        return replace(self, view=lambda: replace(made(), **said))


def showing(name: str, view: Callable[..., object], *given: object) -> Callable[[], dict[str, Any]]:
    """A template's context with one thing in it, made when it is asked for."""
    return lambda: {name: view(*given)}


class Maker:
    """Makes a page of its parts; knows what all pages share."""

    def __init__(self, publication: Publication, catalogue: Catalogue) -> None:
        self.publication = publication
        self.catalogue = catalogue
        self.first = publication.site.since
        self.newest = self._modified(publication.index.posts)
        self.card = site_image(publication)
        self._told = {publication.words.language: self}

    def told_in(self, language: str) -> Maker:
        """The maker of pages in `language`, or in that of the site where the interface does not speak it."""
        publication = self.publication.told_in(language)
        spoken = publication.words.language
        if spoken not in self._told:
            self._told[spoken] = Maker(publication, Catalogue(publication, self.catalogue.ledger))
        return self._told[spoken]

    def __call__(  # noqa: PLR0913  all that a page may have, by keyword
        self,
        path: str,
        template: str,
        title: str,
        description: str,
        context: Callable[[], dict[str, Any]],
        *,
        nav: str | None = None,
        crumbs: list[tuple[str, str]] | None = None,
        subject: Iterable[Post] | None = None,
        feeds: Callable[[], tuple[Subscription, ...]] | None = None,
        json_ld: Callable[[], tuple[dict[str, Any], ...]] = tuple,
        translations: Callable[[], tuple[tuple[str, str], ...]] = tuple,
        calendars: Callable[[], tuple[CalendarFile, ...]] = tuple,
        listed: bool = True,
        image: Callable[[], tuple[str, str]] = lambda: ("", ""),
    ) -> Page:
        """`subject` are the posts that the page shows, None for all; `crumbs` are (name, path) below the home page.

        `nav` is the path of the navigation that is current.

        `image` gives the root-relative address of a picture for social networks, and its words; without one it is the
        site's card, where cards are made; `feeds` are those that the page names, None for those of the site,
        `calendars` those that it offers to add. All of them are asked when the page is rendered.
        """
        publication = self.publication
        urls = publication.urls
        url = urls.to(path)

        def view() -> PageView:
            trail = [(publication.site.name, urls.to("")), *((name, urls.to(place)) for name, place in crumbs or ())]
            data = (structured.website(publication), *json_ld())
            polled = self.catalogue.site if feeds is None else feeds()
            shown = image()
            address, alt = shown if shown[0] else self.card
            if crumbs:
                data += (structured.breadcrumbs([(name, urls.absolute(place)) for name, place in trail]),)
            return PageView(
                kind=template,
                url=url,
                absolute=urls.absolute(url),
                title=title,
                description=description,
                language=publication.words.language,
                nav=urls.to(nav) if nav is not None else "",
                image=urls.absolute(address) if address else "",
                image_alt=alt,
                feeds=tuple(feed.view(publication) for feed in polled),
                crumbs=tuple(
                    LinkView(name, place, current=number == len(trail)) for number, (name, place) in enumerate(trail, 1)
                )
                if crumbs
                else (),
                json_ld=structured.block(*data),
                noindex=not listed,
                translations=translations(),
                calendars=self.catalogue.calendars.links(calendars()),
                direction=direction(publication.words.language),
            )

        return Page(path, url, template, publication.words.language, view, context, self._modified(subject), listed)

    def own(self, subscriptions: Callable[[], tuple[Subscription, ...]]) -> Callable[[], tuple[Subscription, ...]]:
        """The feeds of a page that is about one thing, with those of the site where the thing has none of its own."""

        def feeds() -> tuple[Subscription, ...]:
            own = subscriptions()
            return own if any(each.write_at for each in own) else self.catalogue.site + own

        return feeds

    def _modified(self, posts: Iterable[Post] | None) -> dt.datetime:
        """When the last of the posts was changed or appeared, by the build's moment at the latest."""
        if posts is None:
            return self.newest
        last = max((moment for post in posts if (moment := post.modified or post.published)), default=self.first)
        return min(last, self.publication.now)
