"""``_headers``: what a host that reads this file sends with each answer (Netlify, Cloudflare Pages, GitLab by a rule).

The pages hold their policy themselves; the one that is sent has to fit all of them, so it is the widest, and a browser
obeys both.

>>> headers_text("/lab").splitlines()[0]
'/lab/*'
"""

from __future__ import annotations

from collections.abc import Mapping

from callboard.publish.search import SEARCH_POLICY

_FOR_ALL = {
    "Content-Security-Policy": SEARCH_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# Other sites may show what is meant for them.
_OPEN = {"Access-Control-Allow-Origin": "*"}
# Named by a digest of their content.
_FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}


def headers_text(base: str) -> str:
    """The file, for a site below `base`: "" at the root of a domain, else ``/lab``."""
    rules: dict[str, Mapping[str, str]] = {
        "*": _FOR_ALL,
        "calendars/*": {"Content-Type": "text/calendar; charset=utf-8", **_OPEN},
        **dict.fromkeys(("data/*", "embed/*", "feeds/*"), _OPEN),
        **dict.fromkeys(("cards/*", "pictures/*", "theme/*"), _FOR_EVER),
    }
    return "".join(
        f"{base}/{path}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
        for path, headers in rules.items()
    )
