"""What is the same on every page: name, navigation, groups, the addresses of the theme's files, the policy."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from callboard.model import Post
from callboard.publish.assets import Assets
from callboard.publish.publication import Publication
from callboard.publish.views.shared import LinkView, Moment
from callboard.publish.views.site import SiteView

# No third party, nothing inline. A page fetches from its own site alone, where judges that run inside of it, such as
# Lighthouse, look for robots.txt. Data blocks (JSON-LD) are no scripts to a browser and need no exception.
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)

#: The type of pages and cards, below the theme's ``static/``.
FONT = "fonts/archivo-callboard.woff2"


def site_view(publication: Publication, assets: Assets, standing: Iterable[Post], *, search: bool = False) -> SiteView:
    """The view that every template gets as ``site``; `standing` are the pages of ``content/pages/``.

    `search` tells whether the build makes the search index.
    """
    site, urls, words = publication.site, publication.urls, publication.words
    index = publication.index
    local = publication.now.astimezone(site.zone)
    say = words.say
    nav = [LinkView(say("News"), urls.to(""))]
    if any(event.rows or event.undated for event in index.events):
        nav.append(LinkView(say("Dates"), urls.to("dates/")))
    if index.events:
        nav.append(LinkView(say("Events"), urls.to("events/")))
    if index.topics:
        nav.append(LinkView(say("Topics"), urls.to("topics/")))
    nav.append(LinkView(say("Archive"), urls.to("archives/")))
    faces = {face.path: face for face in map(publication.facing, standing)}.values()
    own = tuple(LinkView(page.title, urls.to(f"{page.slug}/")) for page in faces)
    nav += own
    as_of = say(
        "%(weekday)s %(day)s, %(time)s",
        weekday=words.weekday_short(local.date()),
        day=words.medium(local.date()),
        time=f"{local:%H:%M} {local.tzname() or ''}".strip(),
    )
    return SiteView(
        name=site.name,
        tagline=site.tagline,
        base=urls.base,
        url=site.url,
        language=site.language,
        groups=tuple(group for group in publication.groups.values() if group.count),
        nav=tuple(nav),
        as_of=Moment(publication.now.isoformat(), as_of),
        demo=site.now is not None,
        footer=(LinkView(say("Archive"), urls.to("archives/")), *own),
        licence=LinkView(site.licence, site.licence_url, external=True) if site.licence else None,
        repository=site.repository,
        about=site.description,
        stylesheet=urls.to(f"{assets.folder}/callboard.css"),
        script=urls.to(f"{assets.folder}/js/main.js"),
        theme_script=_if_there(publication, assets, "js/early.js"),
        font=urls.to(f"{assets.folder}/{FONT}"),
        icon=_if_there(publication, assets, "icon.png") or urls.to(f"{assets.folder}/icon.svg"),
        # Nothing in it ends an attribute; escaped it would be longer by half.
        csp=Markup(POLICY),
        search=urls.to("search/") if search else "",
        subscribe=urls.to("subscribe/"),
        embed_stylesheet=urls.to(f"{assets.folder}/embed.css"),
    )


def _if_there(publication: Publication, assets: Assets, name: str) -> str:
    path = f"{assets.folder}/{name}"
    return publication.urls.to(path) if any(known == path for known, _ in assets.files) else ""
