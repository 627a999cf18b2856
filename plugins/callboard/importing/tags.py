"""Template tags in a post's text, Liquid's and Hugo's: what a post can say without them is put in their place.

A tag that only prints something (an address, a setting), a picture, a listing or a film is replaced; what needs the
former site's templates stays as it was written, and is told with its line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from callboard.importing.parts import Kind
from callboard.importing.references import code_of
from callboard.read.limits import find_flood

# A tag that is longer is none; neither end of one is looked for further away.
_LONGEST = 2000
_OPENINGS = re.compile(r"\{%|\{\{[<%]?")
_ATTRIBUTE = re.compile(r"""([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`>]+))""")
_WORDS = re.compile(r"""[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|`[^`]*`|[^\s"'`>]+)|"([^"]*)"|'([^']*)'|`([^`]*)`|(\S+)""")
_EXPRESSION = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+))\s*""")
_FILTER = re.compile(r"""\s*(\w+)\s*(?::\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+)))?\s*""")
_SHORTCODES = ("{{<", "{{%")
_PICTURE = re.compile(r"figure|image|img|picture", re.IGNORECASE)
_FILMS = {
    "youtube": "https://www.youtube.com/watch?v=",
    "vimeo": "https://vimeo.com/",
}
_PLAIN_FILTERS = frozenset("relative_url absolute_url escape xml_escape strip strip_html uri_escape".split())
_EMPTY = ("rawhtml", "/rawhtml", "html", "/html", "raw", "/raw")


@dataclass(slots=True)
class Tags:
    """Replaces the tags of one post.

    `page` finds the path of a post by the name that a tag calls it, None where there is none; `values` are what
    ``site.`` and ``page.`` stand for. `kind` is the system that made pages of the posts: its own tags count everywhere,
    those of another one, which a post brought from there, outside of code. `changed` and `left` are filled: the tags
    with their lines.
    """

    values: Mapping[str, str]
    page: Callable[[str], str | None]
    kind: Kind
    changed: list[tuple[int, str]] = field(default_factory=list)
    left: list[tuple[int, str]] = field(default_factory=list)

    def replace(self, text: str, first_line: int) -> str:
        """`text`, whose first line is `first_line` of its file, without the tags that are not needed."""
        if "{{" not in text and "{%" not in text:
            return text
        out: list[str] = []
        at, line, counted = 0, first_line, 0
        code = [] if find_flood(text, "", 1) else code_of(text)
        for start, end, inner in _tags(text):
            is_code = any(begin <= start < stop for begin, stop in code)
            if start < at or not self._is_meant(text[start : start + 3], is_code=is_code):
                continue
            line += text.count("\n", counted, start)
            counted = start
            words, stop = self._instead(text, start, end, inner)
            tag = " ".join(text[start:end].split())
            if words is None:
                self.left.append((line, tag))
                continue
            self.changed.append((line, tag))
            out += [text[at:start], words]
            at = stop
        return "".join([*out, text[at:]])

    def _is_meant(self, opening: str, *, is_code: bool) -> bool:
        own: Kind = "hugo" if opening in _SHORTCODES else "jekyll"
        return self.kind == own or (not is_code and (own == "jekyll" or self.kind == "folder"))

    def _instead(self, text: str, start: int, end: int, inner: str) -> tuple[str | None, int]:
        """What stands in the place of the tag, and up to where; None where nothing does."""
        opening = text[start : start + 3]
        if opening in _SHORTCODES:
            return self._shortcode(inner), end
        if opening.startswith("{{"):
            return self._printed(inner, text[start - 1 : start], text[end : end + 1]), end
        name, _, rest = inner.strip(" -\t\n").partition(" ")
        if name in ("raw", "comment"):
            close = re.compile(r"\{%-?\s*end" + name + r"\s*-?%\}").search(text, end)
            if close is None:
                return None, end
            return (text[end : close.start()] if name == "raw" else ""), close.end()
        return self._tag(name, rest.strip()), end

    def _tag(self, name: str, rest: str) -> str | None:
        if name in ("post_url", "link"):
            target = self.page(rest.strip("\"'"))
            return target or (f"/{rest.strip('/')}" if name == "link" and not rest.startswith("_") else None)
        if name == "highlight":
            return f"```{rest.partition(' ')[0]}"
        if name == "endhighlight":
            return "```"
        if name in _FILMS and rest:
            return f"<{_FILMS[name]}{rest.split(maxsplit=1)[0]}>"
        if name == "include":
            file, _, said = rest.partition(" ")
            return self._include(file, _attributes(said))
        return None

    def _include(self, file: str, said: Mapping[str, str]) -> str | None:
        film = next((address for name, address in _FILMS.items() if name in file.lower()), "")
        if film and said.get("id"):
            return f"<{film}{said['id']}>"
        return _figure(said, root="/") if _PICTURE.search(file) else None

    def _printed(self, inner: str, before: str, after: str) -> str | None:
        parts = inner.strip("- \t\n").split("|")
        value = self._value(_EXPRESSION.fullmatch(parts[0]), before, after)
        for part in parts[1:]:
            match = _FILTER.fullmatch(part)
            if value is None or match is None:
                return None
            name, argument = match[1], self._value(match, "", "/", first=2)
            if name in ("prepend", "append") and argument is not None:
                value = argument + value if name == "prepend" else value + argument
            elif name not in _PLAIN_FILTERS:
                return None
            elif name.endswith("_url"):
                value = value if value.startswith(("/", "http://", "https://")) else f"/{value}"
        return value

    def _value(self, match: re.Match[str] | None, before: str, after: str, first: int = 1) -> str | None:
        if match is None:
            return None
        quoted = next((match[n] for n in (first, first + 1) if match[n] is not None), None)
        name = match[first + 2]
        if quoted is not None or name is None:
            return quoted
        if name in ("site.baseurl", "site.url"):
            # Addresses begin at the root of the site here; by itself in a link, each of them is the home page.
            if after in ("/", "{"):
                return ""
            return "/" if before in ("(", '"', "'") else self.values.get("site.url", "/")
        return self.values.get(name)

    def _shortcode(self, inner: str) -> str | None:
        inner = inner.strip()
        if inner.startswith("/*") and inner.endswith("*/"):
            return f"{{{{< {inner[2:-2].strip()} >}}}}"
        name, _, rest = inner.rstrip("/").strip().partition(" ")
        said, words = _attributes(rest), _positional(rest)
        first = words[0] if words else ""
        if name in ("ref", "relref"):
            return self._reference(first or said.get("path", ""))
        if name in ("figure", "img", "image"):
            return _figure(said or {"src": first})
        if name in _FILMS:
            film = said.get("id") or first
            return f"<{_FILMS[name]}{film}>" if film else None
        if name == "gist" and len(words) > 1:
            return f"<https://gist.github.com/{words[0]}/{words[1]}>"
        if name == "param":
            return self.values.get(first)
        return {"highlight": f"```{first}", "/highlight": "```", **dict.fromkeys(_EMPTY, "")}.get(name)

    def _reference(self, wanted: str) -> str | None:
        path, mark, place = wanted.partition("#")
        target = self.page(path) if path else ""
        return None if target is None else target + mark + place


def _tags(text: str) -> Iterator[tuple[int, int, str]]:
    """Each tag with the place of its begin and end, and what stands inside."""
    for match in _OPENINGS.finditer(text):
        opening = match[0]
        closing = {"{%": "%}", "{{": "}}", "{{<": ">}}", "{{%": "%}}"}[opening]
        end = text.find(closing, match.end(), match.end() + _LONGEST)
        if end >= 0:
            yield match.start(), end + len(closing), text[match.end() : end]


def _attributes(text: str) -> dict[str, str]:
    found = {}
    for match in _ATTRIBUTE.finditer(text):
        found[match[1].lower()] = next((part for part in match.groups()[1:] if part is not None), "")
    return found


def _positional(text: str) -> list[str]:
    words = (next((part for part in match.groups() if part is not None), None) for match in _WORDS.finditer(text))
    return [word for word in words if word]


def _figure(said: Mapping[str, str], root: str = "") -> str | None:
    """A picture in Markdown, or in HTML where it has a caption."""
    address = next((said[name] for name in ("src", "path", "url", "image_path", "image", "file") if said.get(name)), "")
    if not address or "{" in address:
        return None
    if root and not address.startswith(("/", "http://", "https://")):
        address = root + address
    caption = said.get("caption", "")
    alt = said.get("alt") or said.get("title") or caption
    if caption:
        picture = f'<img src="{escape(address)}" alt="{escape(alt)}">'
        return f"<figure>{picture}<figcaption>{escape(caption)}</figcaption></figure>"
    plain = re.sub(r"[\[\]\r\n]", " ", alt).strip()
    return f"![{plain}]({address if ' ' not in address else f'<{address}>'})"
