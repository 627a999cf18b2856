"""What ``./board start`` asks: each question with its reason, and what an answer must be.

A check takes the answer as it was typed and returns what is meant, or raises ``ValueError`` with what would do.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
import zoneinfo
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from callboard.commands.start_colours import PALETTE, pair
from callboard.publish.catalogues import languages
from callboard.read.tree import slug
from callboard.settings import Group, fault

# What is not to be: the answer that empties.
NONE = "-"
LICENCES = {
    "CC BY 4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC BY-SA 4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
}
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Question:
    """`usual` is the answer of those who give none; one that is `needed` has no such."""

    key: str
    ask: str
    why: str
    check: Callable[[str], str]
    needed: bool = False
    usual: str = ""


def line(text: str) -> str:
    """One line of text.

    >>> line("  River   Lab ")
    'River Lab'
    """
    if any(unicodedata.category(char) in {"Cc", "Cs"} for char in text):
        raise ValueError("has a character that cannot be printed; type it again")
    text = " ".join(text.split())
    if len(text) > _LONGEST:
        raise ValueError(f"has {len(text)} characters; at most {_LONGEST}")
    return text


def language(text: str) -> str:
    """The code of a language."""
    _refuse("language", text)
    return text


def timezone(text: str) -> str:
    """The IANA name of a time zone."""
    known = zoneinfo.available_timezones()
    if text in known:
        return text
    by_city = {name.rpartition("/")[2].casefold(): name for name in sorted(known)} | {n.casefold(): n for n in known}
    close = difflib.get_close_matches(text.strip().replace(" ", "_").casefold(), by_city, 1, 0.75)
    meant = f"; did you mean {by_city[close[0]]}?" if close else ""
    raise ValueError(f"is no time zone; write an IANA name such as Europe/Lisbon{meant}")


def url(text: str) -> str:
    """The address of a site in public."""
    if "://" not in text and re.match(r"[\w-]+(\.[\w-]+)+", text):
        raise ValueError(f"should begin with https://; did you mean https://{text}?")
    host = host_of(text)
    _refuse("url", text)
    if "." not in host:
        raise ValueError("should be the address that readers will type, such as https://lab.univ.edu")
    if re.search(r"(^|\.)example\.(org|com|net)$", host):
        raise ValueError("is only an example; if none is there yet, give the one that it will have")
    return text.rstrip("/")


def repository(text: str) -> str:
    """The address of a repository, as a browser opens it."""
    ssh = re.fullmatch(r"(?:ssh://)?git@([^:/]+)[:/](.+?)(?:\.git)?/?", text)
    if ssh:
        raise ValueError(f"should be an address for browsers; did you mean https://{ssh[1]}/{ssh[2]}?")
    if not re.match("https?://", text) or not host_of(text) or not urlsplit(text).path.strip("/"):
        raise ValueError("should be an address such as https://github.com/your-lab/news")
    return text.rstrip("/").removesuffix(".git")


def licence(text: str) -> str:
    """The name of one of the licences that are known."""
    found = next((name for name in LICENCES if name.casefold() == text.casefold()), None)
    if found is None:
        raise ValueError(f"is not known; write {', '.join(LICENCES)} or {NONE}, others into site.toml afterwards")
    return found


def groups(text: str) -> str:
    """Names of groups, with commas between them."""
    names = [line(name) for name in text.split(",") if name.strip()]
    if not names:
        raise ValueError("should be at least one name, such as News")
    slugs = [slug(name) for name in names]
    for name in names:
        if slugs.count(slug(name)) > 1:
            raise ValueError(f"names {name} twice")
    return ", ".join(names)


QUESTIONS = (
    Question("name", "Name of the lab", "at the head of each page and in feeds", line, needed=True),
    Question("tagline", "A few words beside it", "such as: News and calls", line),
    Question("description", "One sentence about the site", "for search engines and the foot of pages", line),
    Question("language", "Language", f"the interface speaks {', '.join(languages())}; dates all", language, usual="en"),
    Question("timezone", "Time zone", "of dates that name none, and of the site's today", timezone, needed=True),
    Question("url", "Address", "where readers will find the site; a path is allowed", url, needed=True),
    Question("repository", "Repository", "for “Edit this page” and “Report a mistake”", repository),
    Question("licence", "Licence of the texts", f"one of {', '.join(LICENCES)}", licence),
    Question("groups", "Groups", "parts of the blog, with commas; the first one is the usual", groups),
)


def grouped(names: str, now: tuple[Group, ...], colours: Mapping[str, tuple[str, str]]) -> tuple[Group, ...]:
    """The groups of `names`: those that are there `now` as they are, new ones in the next colours of the palette.

    `colours` are those that were asked for, by slug.
    """
    kept = {slug(name): _known(name, now) for name in names.split(", ")}
    used = {group.accent for group in kept.values() if group} | set(colours.values())
    free = [accent for accent in PALETTE if accent not in used]
    found = []
    for name in names.split(", "):
        old = kept[slug(name)]
        if old is None:
            old = Group(slug(name), name, free.pop(0) if free and slug(name) not in colours else PALETTE[0])
        found.append(Group(old.slug, name, colours.get(old.slug, old.accent)))
    return tuple(found)


def coloured(text: str) -> dict[str, tuple[str, str]]:
    """The option ``--colours``: colours by the slug of their group.

    >>> coloured("News=#c2290b/#ff8466")
    {'news': ('#c2290b', '#ff8466')}
    """
    found = {}
    for part in text.split(","):
        name, equals, colours = part.partition("=")
        if not equals:
            raise ValueError('should be such as "News=#c2290b/#ff8466, Talks=#0b6a45/#62cc98"')
        found[slug(name)] = pair(colours)
    return found


def host_of(address: str) -> str:
    """The name of the machine of an address, as it is written on the wire."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        plain = parts.port is None or parts.port > 0
    except ValueError:
        plain, host = False, ""
    if not plain or re.search(r"[\s\\<>\"@]", address) or (host and fault("authority", host)):
        raise ValueError("should be an address such as https://lab.univ.edu, without spaces or a password")
    return host


def _known(name: str, now: tuple[Group, ...]) -> Group | None:
    return next((group for group in now if slug(name) in (group.slug, slug(group.name))), None)


def _refuse(key: str, value: Any) -> None:
    wrong = fault(key, value)
    if wrong:
        raise ValueError(wrong)
