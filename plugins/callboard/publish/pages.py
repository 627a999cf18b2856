"""Every page of the site: its path, its template and what the template prints. Empty things have no page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from markupsafe import Markup

from callboard.model import Post
from callboard.publish import structured
from callboard.publish.cards import post_image
from callboard.publish.dates import dates_view, year_view
from callboard.publish.event_pages import event_pages
from callboard.publish.filling import filled
from callboard.publish.home import archive, author_view, group_rows, home_pages, home_view
from callboard.publish.page import Maker, Page, showing
from callboard.publish.paging import address, next_address, part, parts
from callboard.publish.posts import post_view
from callboard.publish.publication import Publication
from callboard.publish.search import SEARCH_POLICY, search_view
from callboard.publish.side_pages import embedded, redirects
from callboard.publish.subscribe import subscribe_view
from callboard.publish.subscriptions import Catalogue, Subscription
from callboard.publish.topics import topic_index, topic_pages, topic_view


def pages(
    publication: Publication, catalogue: Catalogue, standing: Iterable[Post] = (), *, search: bool = False
) -> Iterator[Page]:
    """All pages in a fixed order; `standing` are the pages of ``content/pages/``, `search` adds the search page."""
    make, say = Maker(publication, catalogue), publication.words.say
    yield from _home(publication, make)
    for post in publication.newest:
        yield _post(make.told_in(publication.language(post)), post)
    if any(event.rows or event.undated for event in publication.index.events):
        yield make(
            "dates/index.html",
            "dates",
            say("Important dates"),
            say("What closes, opens or takes place next, read from the posts of this site."),
            showing("dates", dates_view, publication),
            nav="dates/",
            subject=publication.posts_of_events,
            calendars=lambda: catalogue.calendars.site + catalogue.calendars.kinds,
        )
    for year in sorted({row.date.start.year for row in publication.rows}):
        yield make(
            f"dates/{year}/index.html",
            "dates",
            say("Important dates of %(year)s", year=year),
            say("Every date of %(year)s that the posts of this site name.", year=year),
            showing("dates", year_view, publication, year),
            nav="dates/",
            crumbs=[(say("Dates"), "dates/"), (str(year), f"dates/{year}/")],
            subject=publication.posts_by_year[year],
        )
    yield from event_pages(publication, make)
    yield from _topics(publication, make)
    yield from _groups(publication, make)
    yield from _authors(publication, make)
    yield make(
        "archives/index.html",
        "archives",
        say("Archive"),
        say("All posts of %(name)s by year.", name=publication.site.name),
        partial(_archive, publication),
        nav="archives/",
    )
    for post in standing:
        told = make.told_in(publication.language(post))
        yield told(
            f"{post.slug}/index.html",
            "page",
            post.title,
            post.summary,
            partial(_standing, told.publication, post),
            nav=f"{told.publication.facing(post).slug}/",
            subject=[post],
            translations=partial(_translations, publication, post),
        )
    if search:
        yield _search(publication, make)
    yield make(
        "subscribe/index.html",
        "subscribe",
        say("Subscribe"),
        say("Feeds and calendars of %(name)s, and how to use them.", name=publication.site.name),
        showing("follow", subscribe_view, publication, catalogue),
        # What can be followed became more with the first post of a group, topic or author.
        subject=[
            posts[-1]
            for things in (publication.posts_by_group, publication.posts_by_topic, publication.posts_by_author)
            for posts in things.values()
        ],
    )
    if publication.rows:
        yield from embedded(publication, make)
    yield from redirects(publication, make)
    yield make("404.html", "404", say("Not found"), say("There is no page at this address."), dict, listed=False)


def _standing(publication: Publication, page: Post) -> dict[str, Any]:
    return {
        "body": Markup(filled(publication, page)),
        "language": publication.language(page),
        "direction": publication.direction(page),
        "also_in": publication.also_in(page),
    }


def _archive(publication: Publication) -> dict[str, Any]:
    years, undated = archive(publication)
    return {"years": years, "undated": undated}


def _search(publication: Publication, make: Maker) -> Page:
    say = publication.words.say
    page = make(
        "search/index.html",
        "search",
        say("Search"),
        say("Search the posts and events of %(name)s.", name=publication.site.name),
        showing("search", search_view, publication),
        nav="search/",
    )
    return page.but(csp=Markup(SEARCH_POLICY))


def _home(publication: Publication, make: Maker) -> Iterator[Page]:
    site = publication.site
    for number in range(1, home_pages(publication) + 1):
        path = f"{address('', number)}index.html"
        title = site.name if number == 1 else publication.words.say("News, page %(number)s", number=number)
        yield make(path, "index", title, site.description, showing("home", home_view, publication, number), nav="")


def _post(make: Maker, post: Post) -> Page:
    publication = make.publication
    event = publication.events.get(post.event_id or "")
    group = publication.groups[post.group]

    def feeds() -> tuple[Subscription, ...]:
        polled = make.catalogue.site + make.catalogue.group(post.group) + (make.catalogue.event(event) if event else ())
        # Many feeds are a post's; each is named in one format, and the home page and /subscribe/ name all.
        return tuple(each for each in polled if each.main)

    def data() -> tuple[dict[str, Any], ...]:
        shown = post_image(publication, post)[0] or make.card[0]
        about = structured.event(publication, event, shown) if event else {}
        return structured.posting(publication, post, shown), about

    return make(
        f"news/{post.slug}/index.html",
        "post",
        post.title,
        post.summary or post.title,
        showing("post", post_view, publication, post),
        nav="",
        crumbs=[(group.name, f"groups/{group.slug}/"), (post.title, f"news/{post.slug}/")],
        subject=[post],
        feeds=feeds,
        calendars=partial(make.catalogue.calendars.event, event.id) if event else tuple,
        json_ld=data,
        translations=partial(_translations, publication, post),
        listed=post.header.status == "published",
        image=partial(post_image, publication, post),
    )


def _translations(publication: Publication, post: Post) -> tuple[tuple[str, str], ...]:
    """Language and whole address of each post that says the same, this one included; () for a post by itself."""
    same = publication.translations.of(post)
    # Of two in one language only one can be named, and a page names itself.
    urls, places = publication.urls, publication.resolver.posts
    found = {publication.language(each): urls.absolute(places[each.path]) for each in (*same, post)}
    return tuple(found.items()) if len(found) > 1 else ()


def _topics(publication: Publication, make: Maker) -> Iterator[Page]:
    if not publication.index.topics:
        return
    say = publication.words.say
    yield make(
        "topics/index.html",
        "topics",
        say("Topics"),
        say("What calls ask for, by field, in one index."),
        showing("index", topic_index, publication),
        nav="topics/",
        subject=[post for posts in publication.posts_by_topic.values() for post in posts],
    )
    for topic in publication.index.topics:
        path = f"topics/{topic.slug}/"
        for number in range(1, topic_pages(publication, topic) + 1):
            title = _numbered(publication, topic.name, number)
            yield make(
                f"{address(path, number)}index.html",
                "topic",
                title,
                topic.description or say("Calls that ask for %(name)s.", name=topic.name),
                showing("topic", topic_view, publication, topic, number),
                nav="topics/",
                crumbs=[(say("Topics"), "topics/"), (topic.name, path), *_part_crumb(title, path, number)],
                subject=publication.posts_by_topic[topic.slug],
                feeds=make.own(partial(make.catalogue.topic, topic)),
                calendars=partial(make.catalogue.calendars.topic, topic.slug),
            )


def _groups(publication: Publication, make: Maker) -> Iterator[Page]:
    for slug, posts in publication.posts_by_group.items():
        group = publication.groups[slug]
        path = f"groups/{slug}/"
        for number in range(1, parts(len(posts)) + 1):
            title = _numbered(publication, group.name, number)
            yield make(
                f"{address(path, number)}index.html",
                "group",
                title,
                publication.words.say("All posts of the group %(name)s.", name=group.name),
                partial(_group, publication, slug, number),
                crumbs=[(group.name, path), *_part_crumb(title, path, number)],
                subject=posts,
                feeds=make.own(partial(make.catalogue.group, slug)),
                calendars=partial(make.catalogue.calendars.group, slug),
            )


def _group(publication: Publication, slug: str, number: int) -> dict[str, Any]:
    """Page `number` of a group; only the first tells what is due."""
    posts = publication.posts_by_group[slug]
    older = next_address(f"groups/{slug}/", number, parts(len(posts)))
    return {
        "group": publication.groups[slug],
        "number": number,
        "posts": [publication.item(post) for post in part(posts, number)],
        "rows": group_rows(publication, slug) if number == 1 else (),
        "older": publication.urls.to(older) if older else "",
    }


def _numbered(publication: Publication, title: str, number: int) -> str:
    return title if number == 1 else publication.words.say("%(title)s, part %(number)s", title=title, number=number)


def _part_crumb(title: str, folder: str, number: int) -> list[tuple[str, str]]:
    """What leads to a further page of what stands in `folder`."""
    return [(title, address(folder, number))] if number > 1 else []


def _authors(publication: Publication, make: Maker) -> Iterator[Page]:
    for author in publication.authors:
        posts = publication.posts_by_author.get(author.slug)
        if posts:
            yield make(
                f"authors/{author.slug}/index.html",
                "author",
                author.name,
                publication.words.say("Posts by %(name)s.", name=author.name),
                showing("author", author_view, publication, author, posts),
                crumbs=[(author.name, f"authors/{author.slug}/")],
                subject=posts,
                feeds=make.own(partial(make.catalogue.author, author.slug)),
            )
