"""The pictures and documents that posts refer to: which of them come over, and where they are found and published.

What a published post shows goes below ``static/``, under the path that it had; what lies in a post's own folder stays
beside it; what only drafts show lies outside of ``static/``, where nothing is published until such a post needs it.
"""

from __future__ import annotations

import posixpath

from callboard.importing.former import Former
from callboard.importing.parts import LARGEST_FILE, Left, Piece, Source, Text
from callboard.importing.reading import Here
from callboard.publish.links import output_path
from callboard.read.content import FILES, POSTS, TEXTS
from front_matter.put_away import folder_of_drafts
from sitebuild.writer import fold, path_fault

# A page or a program would run on the lab's own address, beside its security policy.
_ACTIVE = frozenset({".html", ".htm", ".xhtml", ".js", ".mjs", ".css", ".php", ".swf", ".wasm", ".sh", ".exe"})


class Files:
    """Gives each file of the former site that is asked for its place, once."""

    def __init__(self, source: Source, former: Former, here: Here) -> None:
        self._source, self._former, self._here = source, former, here
        self._spelled: dict[str, str] = {}
        for path in here.files:
            self._know(path)
        self._given: set[str] = set()
        self.placed: dict[str, str] = {}
        self.left: dict[str, str] = {}

    def place(self, path: str, text: Text) -> str | None:
        """The path below ``content/`` of the file at `path`, which `text` refers to; None where it stays behind."""
        if path in self.placed:
            return self.placed[path]
        if path in self.left:
            return None
        entry = self._here.entries.get(f"{self._source.name}/{path}")
        target = entry.target if entry else self._as_spelled(self._target(path, text))
        if why := self._fault(path, target) or (None if entry else self._clash(target)):
            self.left[path] = why
            return None
        self._know(target)
        self._given.add(target)
        self.placed[path] = target
        return target

    def pieces(self) -> list[Piece]:
        return [Piece(target, path) for path, target in sorted(self.placed.items())]

    def refused(self) -> list[Left]:
        return [Left(path, why) for path, why in sorted(self.left.items())]

    def _target(self, path: str, text: Text) -> str:
        beside = posixpath.dirname(text.found.path)
        published = text.header.status == "published"
        suffix = posixpath.splitext(path)[1].lower()
        # A folder of posts has no root of its own that addresses begin at.
        is_root = self._former.kind == "folder" and not beside and not path.startswith("static/")
        is_inside = is_root or (beside and path.startswith(f"{beside}/") and not _is_jekyll_folder(beside))
        if suffix in FILES and is_inside:
            return f"{posixpath.dirname(text.target)}/{path.removeprefix(f'{beside}/')}"
        roots = sorted((*self._former.roots, *(folder for folder, _ in self._former.contents)), key=len, reverse=True)
        root = next((root for root in roots if root and path.startswith(f"{root}/")), "")
        web = path.removeprefix(f"{root}/") if root else path
        web = "/".join(part.lstrip("_") or part for part in web.removeprefix("static/").split("/"))
        return f"static/{web}" if published else web

    def _fault(self, path: str, target: str) -> str | None:
        suffix = posixpath.splitext(path)[1].lower()
        if path in self._source.odd:
            return f"{self._source.odd[path]}; put a plain file there"
        size = self._source.sizes[path]
        if size > LARGEST_FILE:
            return f"{size:,} bytes; more than {LARGEST_FILE:,} do not come over"
        if (
            suffix in _ACTIVE
            or suffix in POSTS
            or suffix in TEXTS - {".docx", ".doc", ".odt", ".rtf", ".tex", ".ipynb"}
        ):
            return "a page or a program, which a post may not bring along"
        if any(part.startswith(".") for part in target.split("/")):
            return "its name begins with a point, and such files are not published"
        if fault := path_fault(output_path(target)):
            return f"its path {fault}; rename it there first"
        if target.startswith("static/") and folder_of_drafts(target):
            return "it lies in a folder whose name says that it is not for readers"
        if not target.startswith("static/") and suffix not in FILES:
            return "only a draft refers to it, and files of its kind are published at once"
        return None

    def _clash(self, target: str) -> str | None:
        other = self._spelled.get(fold(target))
        if other is not None and other != target:
            return f"its name differs only in case from {other}"
        if target in self._given:
            return f"another file of the former site has its place, {target}"
        return None

    def _as_spelled(self, target: str) -> str:
        """The path in folders as they are spelled already: two that differ only in case are one elsewhere."""
        folder = posixpath.dirname(target)
        parts: list[str] = []
        for part in filter(None, folder.split("/")):
            inside = "/".join([*parts, part])
            parts = self._spelled.get(fold(inside), inside).split("/")
        return posixpath.join("/".join(parts), posixpath.basename(target))

    def _know(self, path: str) -> None:
        parts = path.split("/")
        for end in range(1, len(parts) + 1):
            inside = "/".join(parts[:end])
            self._spelled.setdefault(fold(inside), inside)


def _is_jekyll_folder(folder: str) -> bool:
    """Whether Jekyll makes posts of what lies there, so that nothing beside them had an address."""
    return any(part in ("_posts", "_drafts") for part in folder.split("/"))
