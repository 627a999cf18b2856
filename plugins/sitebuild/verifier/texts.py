"""Style sheets, scripts and plain texts: what they load, and where they lead.

>>> read_style(b"@font-face { src: url('a.woff2') } p { fill: url(#b) }", "https://example.org").assets
('a.woff2',)
>>> read_text(b"Sitemap: https://example.org/sitemap.xml", "https://example.org").links
('https://example.org/sitemap.xml',)
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sitebuild.verifier.facts import Facts

# One way only: each is read in time that grows with the length of the text.
_COMMENT = re.compile(r"/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/|\Z)")
_LOADED_BY_STYLE = re.compile(r"""url\(\s*+["']?([^"')\s]++)|@import\s++["']([^"']++)""")
_LOADED_BY_SCRIPT = re.compile(r"""(?:\bfrom|\bimport)\s*+(?:\(\s*+)?["'](\.{1,2}/[^"'?#]++)["']""")
# The forms in which `robots.txt` and `llms.txt` name a page.
_NAMED = re.compile(r"^Sitemap:[ \t]*+(\S++)|\]\(([^\s()\]]++)\)", re.MULTILINE)


def read_style(data: bytes, site: str) -> Facts:
    """The facts of a style sheet: all that it loads is of this site."""
    text = _COMMENT.sub("", data.decode("utf-8", "replace"))
    loaded = dict.fromkeys(one or two for one, two in _LOADED_BY_STYLE.findall(text))
    third = [url for url in loaded if url.startswith(("http:", "https:", "//")) and not url.startswith(f"{site}/")]
    return Facts(
        tuple(f"loads {url} from another site" for url in third),
        assets=tuple(url for url in loaded if url not in third and not url.startswith(("#", "data:"))),
    )


def read_script(data: bytes, _site: str) -> Facts:
    """The facts of a script: the modules beside it that it imports."""
    return Facts(assets=tuple(dict.fromkeys(_LOADED_BY_SCRIPT.findall(data.decode("utf-8", "replace")))))


def read_text(data: bytes, site: str) -> Facts:
    """The facts of a plain text for programs: the pages that it names."""
    found = (one or two for one, two in _NAMED.findall(data.decode("utf-8", "replace")))
    return Facts(links=tuple(dict.fromkeys(url for url in found if url.startswith(f"{site}/"))))


#: How a text is read, by the suffix of the file's name.
TEXTS: dict[str, Callable[[bytes, str], Facts]] = {
    ".css": read_style,
    ".js": read_script,
    ".mjs": read_script,
    ".txt": read_text,
}
