"""Addresses: where each thing of the site lives, and what a reference in a post means.

>>> urls = Urls("https://example.org/lab")
>>> urls.post("smash"), urls.absolute(urls.topic("fairness"))
('/lab/news/smash/', 'https://example.org/lab/topics/fairness/')
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal
from urllib.parse import quote, unquote, urljoin, urlsplit

from callboard.model import Reference
from callboard.read.tree import slug

Verdict = Literal["ok", "missing", "remote", "unsafe"]
_PLAIN = re.compile(r"[A-Za-z0-9/._~-]*")
_SIGNS = {"+": "plus", "#": "sharp"}
_NAME_SIGNS = re.compile(r"(?<=\w)[+#]+(?!\w)")
SCHEMES = frozenset({"http", "https", "mailto", "tel", "webcal"})


@dataclass(frozen=True, slots=True)
class Urls:
    """Root-relative addresses below the site's base path; `site` is the address without a trailing slash."""

    site: str

    @property
    def base(self) -> str:
        return _base(self.site)

    def absolute(self, url: str) -> str:
        """The whole address of a root-relative one; others are completed as a browser would."""
        if url.startswith("/") and not url.startswith("//"):
            return self.site[: len(self.site) - len(self.base)] + url
        return urljoin(self.site + "/", url)

    def to(self, path: str) -> str:
        """The address of an output path: ``topics/index.html`` is ``/topics/``."""
        return f"{self.base}/{_quoted(path.removesuffix('index.html'))}"

    def post(self, slug: str) -> str:
        return self.to(f"news/{slug}/")

    def event(self, event_id: str) -> str:
        return self.to(f"events/{place_of(event_id)}/")

    def event_calendar(self, event_id: str) -> str:
        return self.to(f"calendars/events/{place_of(event_id)}.ics")

    def topic(self, slug: str) -> str:
        return self.to(f"topics/{slug}/")

    def group(self, slug: str) -> str:
        return self.to(f"groups/{slug}/")

    def author(self, slug: str) -> str:
        return self.to(f"authors/{slug}/")

    def static(self, path: str) -> str:
        """The address of a file of ``content/``: those of ``static/`` keep their path, others live below ``files/``."""
        return self.to(output_path(path))


def series_slug(name: str) -> str:
    """The address of a series, by its name alone: signs that are a part of a name are written out.

    >>> series_slug("C++"), series_slug("C# Days"), series_slug("C"), series_slug("Quiet + small")
    ('c-plus-plus', 'c-sharp-days', 'c', 'quiet-small')
    >>> series_slug("🎉") == series_slug("🎊")
    False
    """
    spelt = _NAME_SIGNS.sub(lambda match: " ".join(("", *map(_SIGNS.__getitem__, match[0]))), name)
    if re.search(r"\w", spelt) is None:
        return f"series-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
    return slug(spelt)


@cache
def _base(site: str) -> str:
    return urlsplit(site).path.rstrip("/")


def _quoted(path: str) -> str:
    return path if _PLAIN.fullmatch(path) else quote(path, safe="/-._~")


def output_path(path: str) -> str:
    """Where a file of ``content/`` lies on the site.

    >>> output_path("static/img/a.png"), output_path("news/b.pdf")
    ('static/img/a.png', 'files/news/b.pdf')
    """
    return path if path.startswith("static/") else f"files/{path}"


def alias_path(alias: str) -> str:
    """The file that answers at an old address.

    >>> alias_path("/2019/call/"), alias_path("old.html")
    ('2019/call/index.html', 'old.html')
    """
    path = alias.strip("/")
    return path if path.endswith(".html") else f"{path}/index.html".lstrip("/")


def place_of(event_id: str) -> str:
    """An event's folder: its id, without the folder that all news share.

    >>> place_of("news/smash"), place_of("tml4h-2023")
    ('smash', 'tml4h-2023')
    """
    return event_id.removeprefix("news/")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a reference leads: `file` is the path below ``content/`` when it is a file of the lab's own."""

    url: str
    verdict: Verdict = "ok"
    file: str | None = None


@dataclass(frozen=True, slots=True)
class Resolver:
    """Resolves what posts refer to: `posts` maps content paths to addresses, `pages` are all addresses of the site."""

    urls: Urls
    posts: Mapping[str, str]
    files: Collection[str]
    pages: Collection[str] = field(default_factory=frozenset)

    def resolve(self, reference: Reference, path: str) -> Target:
        """What `reference` in the post at `path` means. Pelican's, Jekyll's, Hugo's and plain relative forms.

        >>> r = Resolver(Urls("https://example.org/lab"), {"news/b.md": "/lab/news/b/"}, {"static/img/a.png"})
        >>> r.resolve(Reference("/static/img/a.png", 1, image=True), "news/x.md").url
        '/lab/static/img/a.png'
        >>> r.resolve(Reference("{filename}b.md#top", 1), "news/x.md").url
        '/lab/news/b/#top'
        >>> r.resolve(Reference("javascript:alert(1)", 1), "news/x.md").verdict
        'unsafe'
        """
        url = reference.url
        if not url.isprintable():
            url = "".join(c for c in url if ord(c) > 32 or c == " ")
        url = url.strip()
        try:
            parts = urlsplit(url)
        except ValueError:
            return Target("", "unsafe")
        if parts.scheme or parts.netloc:
            safe = parts.scheme in SCHEMES or (not parts.scheme and bool(parts.netloc))
            return Target(url, ("remote" if reference.image else "ok") if safe else "unsafe")
        if not parts.path:
            return Target(url, "ok" if url else "missing")
        tail = url[len(parts.path) :] if url.startswith(parts.path) else ""
        return self._local(unquote(parts.path), tail, path)

    def _local(self, target: str, tail: str, path: str) -> Target:
        for prefix in ("{filename}", "{static}", "{attach}", "|filename|"):
            target = target.removeprefix(prefix)
        folder = "" if target.startswith("/") else posixpath.dirname(path)
        wanted = posixpath.normpath(posixpath.join(folder, target.lstrip("/"))) if target.strip("/") else ""
        for candidate in (wanted, f"static/{wanted}"):
            if candidate in self.posts:
                return Target(self.posts[candidate] + tail)
            if candidate in self.files:
                return Target(self.urls.static(candidate) + tail, file=candidate)
        page = self.urls.to(wanted + "/" if wanted and "." not in posixpath.basename(wanted) else wanted)
        known = page in self.pages or not wanted
        return Target(page + tail, "ok" if known else "missing")
