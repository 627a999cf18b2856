"""Old addresses kept alive: the pattern in site.toml that says what permalinks said, and which posts it leaves out.

What site.toml would make of a post is asked of the site itself (`publish.old_addresses`), never guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from urllib.parse import quote, urlsplit

from callboard.importing.former import Former
from callboard.importing.parts import Found, Text
from callboard.importing.permalinks import clean, hugo_template, jekyll_template
from callboard.model import Body, Facts, Post
from callboard.publish.links import alias_path
from callboard.publish.old_addresses import is_pattern, unknown_parts, with_old_addresses
from callboard.settings import OldAddress, Site

POSTS = "/news/:slug/"
_PARTS = re.compile(r"(:[a-z_]+)")
_HUGO_NAMES = (":filename", ":contentbasename", ":slugorfilename", ":slugorcontentbasename")


def pattern_for(texts: Sequence[Text], site: Site, former: Former) -> OldAddress | None:
    """The pattern that gives the most posts their address, if it gives it to half of them and to two at least."""
    known = [text for text in texts if text.address]
    base = below("", site, former)
    candidates = dict.fromkeys(base + pattern for text in known for pattern in _patterns(text.found, former))
    best, most = None, 0
    for pattern in candidates:
        count = sum(has_address(text, replace(site, old_addresses=(_old(pattern),)), former) for text in known)
        if count > most:
            best, most = pattern, count
    return _old(best) if best and most >= 2 and 2 * most >= len(known) else None


def has_address(text: Text, site: Site, former: Former) -> bool:
    """Whether, by what site.toml says and the post's header, something answers at the post's old address."""
    wanted = alias_path(below(text.address, site, former))
    post = with_old_addresses(as_post(text), site)
    return wanted in {f"news/{text.slug}/index.html", *map(alias_path, post.header.aliases)}


def feed_pattern(ids: Mapping[str, str], texts: Iterable[Text], site: Site, former: Former) -> str:
    """The pattern of ids in feeds that is right for the most of `ids` (by source path), "" where none is for half.

    Without `ids` it is that of the system's own feeds.
    """
    known = [text for text in texts if text.address]
    root = former.url if former.url.startswith("http") else ""
    origins = filter(None, map(_origin, ids.values()))
    starts = dict.fromkeys([*([root] if root else []), *(o + end for o in origins for end in (former.base, ""))])
    patterns = dict.fromkeys(pattern for text in known for pattern in _patterns(text.found, former))
    both = [way for pattern in patterns for way in (_without_ending(pattern), pattern)]
    ways = both if ids or former.kind == "jekyll" else list(patterns)
    candidates = [f"{start}{way}" for start in starts for way in ways]
    if not ids:
        usual = {text.found.path: usual_feed_id(text, former) for text in known} if root else {}
        return _best(candidates, usual, known, site)
    return _best(candidates, ids, known, site)


def usual_feed_id(text: Text, former: Former) -> str:
    """The id that jekyll-feed or Hugo's own template gives the post."""
    address = quote(text.address, safe="/-._~!$&'()*+,;=:@")
    return former.url + (address if former.kind == "hugo" else _without_ending(address))


def feed_id_of(text: Text, site: Site) -> str | None:
    """The id that the post has by its header and site.toml, None for one of the new site."""
    return with_old_addresses(as_post(text), site).header.feed_id


def as_post(text: Text) -> Post:
    """The post as far as its address hangs on it."""
    header = text.header
    return Post(text.target, header.id or "", text.slug, header.title or "", header, "", Body(), Facts())


def below(address: str, site: Site, former: Former) -> str:
    """The old address as the new site has to answer it: the former base counts as far as the new one is not in it."""
    return former.base.removeprefix(site.base) + address


def _best(patterns: Iterable[str], ids: Mapping[str, str], texts: Sequence[Text], site: Site) -> str:
    best, most = "", 0
    for pattern in patterns:
        there = replace(site, old_feed_ids=pattern)
        count = sum(ids.get(text.found.path) == feed_id_of(text, there) for text in texts if text.found.path in ids)
        if count > most:
            best, most = pattern, count
    return best if 2 * most >= len(ids) else ""


def _old(pattern: str) -> OldAddress:
    return OldAddress(pattern, POSTS)


def _patterns(found: Found, former: Former) -> list[str]:
    """The template as site.toml can say it, in each way that may be meant by its title."""
    template = hugo_template(found, former) if former.kind == "hugo" else jekyll_template(found, former)
    template = template.replace(":output_ext", ".html").replace(":section/", f"{found.section}/")
    template = template.replace(":collection", found.section).replace(":slugified_categories", ":categories")
    ways = []
    names = (":filename", ":slug", *((":year-:month-:day-:filename",) if former.kind == "hugo" else ()))
    titles = {":title", ":name", ":path", *_HUGO_NAMES, *([":slug"] if former.kind == "hugo" else [])}
    for name in names:
        parts = (name if part in titles else part for part in _PARTS.split(template))
        ways.append(clean("".join(parts)))
    return [way for way in dict.fromkeys(ways) if is_pattern(way) and not unknown_parts(way)]


def _without_ending(address: str) -> str:
    return address.removesuffix(".html").rstrip("/")


def _origin(address: str) -> str:
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in ("http", "https") else ""
