"""Links and images of a post that lead nowhere, or say nothing to those who cannot see them."""

from __future__ import annotations

from urllib.parse import unquote

from callboard.model import Post, Problem, Reference
from callboard.publish.links import Resolver

CODES = {
    "image-missing": "An image is not in the content folder; it is left out of the page.",
    "image-remote": "An image lies on another site; the page shows a link in its place.",
    "alt-missing": "An image has no alternative text.",
    "link-broken": "A link leads to no page or file of the site.",
    "link-unsafe": "A link has an address that no page may carry; the link is removed.",
}
# Characters of an address that a message repeats; data: addresses are as long as the pictures in them.
_SHOWN = 120


def find(post: Post, resolver: Resolver) -> list[Problem]:
    """The problems of a post's cover and references, in the order of their lines."""
    found: list[Problem] = []
    if post.header.cover:
        line = post.header.lines.get("cover", 1)
        found += _image(Reference(post.header.cover, line, image=True, alt="cover"), post, resolver)
    for reference in post.body.references:
        found += _image(reference, post, resolver) if reference.image else _link(reference, post, resolver)
    return found


def _image(reference: Reference, post: Post, resolver: Resolver) -> list[Problem]:
    verdict = resolver.resolve(reference, post.path).verdict
    url = _shown(reference.url)
    if verdict == "remote":
        message = f"The image {url} lies on another site."
        return [_problem(post, reference, "image-remote", message, "Copy it to static/img/.")]
    if verdict != "ok":
        hint = "Put the file there, or correct the path."
        return [_problem(post, reference, "image-missing", f"There is no image {url or '(no address)'}.", hint)]
    if reference.alt is None:
        hint = 'Say in a few words what it shows; write alt="" for a mere ornament.'
        return [_problem(post, reference, "alt-missing", f"The image {url} has no alternative text.", hint)]
    return []


def _link(reference: Reference, post: Post, resolver: Resolver) -> list[Problem]:
    verdict = resolver.resolve(reference, post.path).verdict
    if verdict == "missing":
        hint = "Correct the address, or remove the link."
        message = f"The link {_shown(reference.url)} leads to nothing here."
        return [_problem(post, reference, "link-broken", message, hint)]
    if verdict == "unsafe":
        message = f"The link {_shown(reference.url)} is not one that a page may carry."
        return [_problem(post, reference, "link-unsafe", message, "Use http, https, mailto or tel.")]
    return []


def _shown(url: str) -> str:
    """An address as its author knows it, who writes ``{static}/café.png`` where Markdown reads escapes."""
    plain = unquote(url)
    if not plain.isprintable() or " " in plain or "\ufffd" in plain:
        plain = url
    return plain if len(plain) <= _SHOWN else plain[:_SHOWN] + "…"


def _problem(post: Post, reference: Reference, code: str, message: str, hint: str) -> Problem:
    return Problem(post.path, reference.line, reference.column, code, "warning", message, hint)
