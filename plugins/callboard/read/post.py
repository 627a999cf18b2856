"""A post out of its parts: title, slug, group, summary, body."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import PurePosixPath

from lxml.html import HtmlElement
from unidecode import unidecode

from callboard.model import Facts, Header, ImportantDate, Post
from callboard.read import body
from callboard.read.languages import named
from callboard.settings import Site

_DATED = re.compile(r"^\d{4}-\d{1,2}-\d{1,2}[-_]")
# Windows has devices of these names in every folder.
_DEVICES = frozenset({"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)})
_SUMMARY = 220
_PARAGRAPH = 40


def assemble(
    root: HtmlElement,
    header: Header,
    facts: Facts,
    *,
    path: str,
    site: Site,
    heading: tuple[str, int],
    moment: Callable[[ImportantDate], str],
) -> Post:
    """The post that was read from `path`; `root` is used up. `heading` is the body's first heading and its line.

    `moment` gives the ISO text of a date, as all outputs print it.

    The heading leaves the body when it is the title. A summary that the body contradicts is not shown to anybody:
    the first paragraph stands in its place.
    """
    title = header.title or heading[0] or name_of(named(path)[0]).replace("-", " ").replace("_", " ").capitalize()
    is_title = bool(heading[0]) and heading[0].casefold() == title.casefold()
    language = header.language or site.language
    doubted = any(p.code == "contradiction" and p.line == header.lines.get("summary") for p in facts.problems)
    summary = header.summary if header.summary and not doubted else _first_paragraph(root)
    group = site.group(header.group) or site.groups[0]
    return Post(
        path=path,
        id=header.id or "",
        slug=slugify(header.slug or name_of(path)),
        title=title,
        header=header,
        group=group.slug,
        body=body.finish(
            root,
            facts,
            cover=header.cover,
            title_line=heading[1] if is_title else 0,
            language=language,
            moment=moment,
        ),
        facts=facts,
        summary=" ".join(summary.split()),
    )


def name_of(path: str) -> str:
    """A file's name without date, extension and ``index``.

    >>> name_of("news/2023-01-12-smash.md"), name_of("news/smash/index.md"), name_of("news/smash/index.fr.md")
    ('smash', 'smash', 'smash.fr')
    """
    pure = PurePosixPath(path)
    stem, dot, rest = pure.stem.partition(".")
    if stem.lower() in ("index", "_index") and pure.parent.name:
        stem = pure.parent.name
    stem += dot + rest
    return _DATED.sub("", stem) or stem


def slugify(text: str) -> str:
    """A name for an address: plain letters, digits and hyphens; never empty.

    >>> slugify("Journée d'été (2026)"), slugify("!!!"), slugify("aux")
    ('journee-d-ete-2026', 'post', 'aux-post')
    """
    name = re.sub(r"[^a-z0-9]+", "-", unidecode(text).lower()).strip("-")[:90].rstrip("-") or "post"
    return f"{name}-post" if name in _DEVICES else name


def _first_paragraph(root: HtmlElement) -> str:
    for paragraph in root.iter("p"):
        text = " ".join(paragraph.text_content().split())
        if len(text) >= _PARAGRAPH:
            return text if len(text) <= _SUMMARY else text[: text.rfind(" ", 0, _SUMMARY)].rstrip(",;: ") + " …"
    return ""
