"""Lets Pelican itself read such files, for pages: the same vocabulary, handed over under Pelican's names.

Pelican looks at `file_extensions` and calls `read`. How a body becomes HTML is the site's own choice, so that pages and
posts are rendered alike: the setting ``FRONT_MATTER_RENDER``, a function of the text; ``FRONT_MATTER_NOW`` is the
build's one moment.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from markdown_it import MarkdownIt
from pelican.readers import BaseReader

from callboard.model import Header
from front_matter.source import read


class FrontMatterReader(BaseReader):
    """A Pelican reader of Markdown with any front matter. A refused file raises `ValueError`, which Pelican logs."""

    enabled = True
    file_extensions = ["md", "markdown", "mkd", "mdown"]  # noqa: RUF012  Pelican's own way of declaring them

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """The body's HTML and the metadata of the file at `source_path`."""
        zone = ZoneInfo(self.settings["TIMEZONE"])
        now = self.settings.get("FRONT_MATTER_NOW") or dt.datetime.now(dt.UTC)
        source = read(Path(source_path).read_bytes(), source_path, zone=zone, now=now)
        if source.refused:
            raise ValueError("; ".join(p.message for p in source.problems if p.severity == "error"))
        render = self.settings.get("FRONT_MATTER_RENDER") or MarkdownIt("commonmark").enable("table").render
        plain = {key: value for key, value in _metadata(source.header).items() if value}
        return render(source.body), {key: self.process_metadata(key, value) for key, value in plain.items()}


def _metadata(header: Header) -> dict[str, Any]:
    """What Pelican asks of a page, as text, which it reads in its own way."""
    return {
        "title": header.title,
        "date": header.published and header.published.isoformat(),
        "modified": header.modified and header.modified.isoformat(),
        "slug": header.slug,
        "summary": header.summary,
        "category": header.group,
        "tags": list(header.tags),
        "authors": list(header.authors),
        "lang": header.language,
        "status": "published" if header.status == "published" else "draft",
    }
