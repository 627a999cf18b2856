"""The plain text files at the root of the site, for programs that come by and for the host."""

from __future__ import annotations

from collections.abc import Iterator

from callboard.publish.headers import headers_text
from callboard.publish.llms import llms_text
from callboard.publish.publication import Publication
from callboard.publish.subscriptions import Catalogue

#: What every site has or may have beside its pages, feeds, calendars and the files of the lab.
NAMES = ("_headers", "robots.txt", "llms.txt", "sitemap.xml", "build-report.json", "search/index.html")


def texts(publication: Publication, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Path and text of each."""
    urls = publication.urls
    yield "_headers", headers_text(urls.base)
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {urls.absolute(urls.to('sitemap.xml'))}\n"
    yield "llms.txt", llms_text(publication, catalogue)
