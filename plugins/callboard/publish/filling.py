"""A post's prose with its references filled in: addresses of this site, pictures in their sizes."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from callboard.model import Post, Reference
from callboard.publish.links import Target

if TYPE_CHECKING:
    from callboard.publish.publication import Publication


def filled(publication: Publication, post: Post, *, absolute: bool = False) -> str:
    """The prose of a post, which is safe HTML; with absolute addresses for feeds."""
    page = publication.urls.absolute(publication.urls.post(post.slug))
    first, *others = post.body.parts
    pieces = [first]
    for reference, part in zip(post.body.references, others, strict=True):
        target = publication.resolver.resolve(reference, post.path)
        url = _absolute(publication, target.url, page) if absolute else target.url
        pieces += (_attribute(publication, reference, target, url, absolute=absolute), part)
    return "".join(pieces)


def srcset(publication: Publication, file: str, width: int, *, absolute: bool = False) -> str:
    """A picture of ``content/`` in its widths; "" where it has one only."""
    copies = publication.copies.get(file)
    if not copies:
        return ""
    all_urls = publication.urls
    urls = [(all_urls.to(path), size) for path, size in copies] + [(all_urls.static(file), width)]
    return ", ".join(f"{all_urls.absolute(url) if absolute else url} {size}w" for url, size in urls)


def _absolute(publication: Publication, url: str, page: str) -> str:
    return page + url if url.startswith("#") else publication.urls.absolute(url)


def _attribute(publication: Publication, reference: Reference, target: Target, url: str, *, absolute: bool) -> str:
    if not reference.image:
        # The author was told; the mark lets a verifier tell such a link from a mistake of ours.
        broken = " data-broken" if target.verdict == "missing" else ""
        return f' href="{escape(url)}"{broken}' if target.verdict in ("ok", "missing") else ""
    alt = escape(reference.alt or "")
    if target.verdict == "remote":
        nameless = publication.words.say("Picture on another site")
        return f'<a href="{escape(url)}">{alt or escape(nameless)}</a>'
    if target.verdict != "ok" or not target.file:
        return f"<span>{alt}</span>"
    size = publication.files.get(target.file)
    if not size:
        return f'<img src="{escape(url)}" alt="{alt}" loading="lazy">'
    width, height = size
    if reference.width and reference.width < width:
        width, height = reference.width, max(1, round(height * reference.width / width))
    widths = srcset(publication, target.file, size[0], absolute=absolute)
    # As wide as the text at most; the theme's measure.
    copies = f' srcset="{escape(widths)}" sizes="(min-width: 48rem) min({width}px, 44rem), 100vw"' if widths else ""
    return f'<img src="{escape(url)}"{copies} alt="{alt}" width="{width}" height="{height}" loading="lazy">'
