"""The search page: where its script finds Pagefind's program, and the policy under which that runs."""

from __future__ import annotations

from callboard.publish.publication import Publication
from callboard.publish.site import POLICY
from callboard.publish.views.site import SearchView

#: Where the index lies, below the site's root.
INDEX = "pagefind"

# Pagefind's program is WebAssembly that runs beside the page; no other page needs either.
SEARCH_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'") + "; worker-src 'self'"


def search_view(publication: Publication) -> SearchView:
    """What the script must know, below a sub-path too."""
    urls = publication.urls
    return SearchView(program=urls.to(f"{INDEX}/pagefind.js"), base=urls.to(""))
