"""The people of ``authors.yaml``, who have a page with their posts."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from callboard.publish.links import SCHEMES
from callboard.read.tree import slug


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody of ``authors.yaml``."""

    slug: str
    name: str
    affiliation: str = ""
    link: str = ""
    picture: str = ""


class AuthorsError(ValueError):
    """What ``authors.yaml`` cannot mean; `path` names the keys below which it stands."""

    def __init__(self, message: str, *path: str) -> None:
        super().__init__(message)
        self.path = path


_AUTHOR = ("name", "affiliation", "link", "picture")


def authors_from(data: Any) -> tuple[Author, ...]:
    """Authors from the plain data of ``authors.yaml``: a mapping of slugs to name, affiliation, link, picture.

    :raises AuthorsError: when it is not such a mapping.
    """
    if not isinstance(data, dict):
        raise AuthorsError("should be a mapping of short names to name, affiliation, link and picture")
    found = []
    for key, entry in data.items():
        if not isinstance(entry, dict) or not entry.get("name"):
            raise AuthorsError(f"{key}: needs a name", key)
        for name in entry:
            if name not in _AUTHOR:
                close = difflib.get_close_matches(str(name), _AUTHOR, 1)
                meant = f"; did you mean {close[0]!r}?" if close else ""
                raise AuthorsError(f"{key}: {name!r} is not known{meant}", key, name)
        fields = {name: str(entry.get(name) or "") for name in _AUTHOR}
        if fields["link"] and urlsplit(fields["link"]).scheme not in SCHEMES:
            raise AuthorsError(
                f"{key}: the link {fields['link'][:60]!r} is no address that a page may carry", key, "link"
            )
        found.append(Author(slug(str(key)), **fields))
    return tuple(found)
