"""What lies in ``content/``, each file by what becomes of it. Nothing is left out without a rule that names it."""

from __future__ import annotations

import os
import posixpath
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path
from typing import Literal

from front_matter.put_away import folder_of_drafts

Fate = Literal["post", "page", "static", "file", "data", "ignored", "rejected"]

POSTS = frozenset({".md", ".markdown", ".mkd", ".mdown", ".mdwn", ".mkdn"})
#: Texts that other systems publish, and that are no posts here.
TEXTS = frozenset(
    (
        ".rst .rest .html .htm .xhtml .org .adoc .asciidoc .textile .ipynb .mdx .qmd .rmd .docx .doc .odt .rtf .tex"
    ).split()
)
UNREAD = "a text that is no Markdown"
_NOTE = "a note for the folder"
_PLACE = attrgetter("path", "fate", "rule")
# What a text editor makes of "x.md" where it adds an ending of its own.
_DOUBLE_ENDING = re.compile(r"\.(?:md|markdown|mkd|mdown)\.(?:txt|text|html?|docx)$", re.IGNORECASE)
FILES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".pdf", ".bib", ".csv", ".zip"})
DATA = frozenset({"authors.yaml", "topics.yaml", "ledger.txt", "imported.txt"})
LITTER = ("~", ".bak", ".orig", ".swp", ".swo", ".tmp", ".rej", ".old", ".save", ".part", ".crdownload")
# What merge tools and synchronisers put beside a file that two people changed: "x.LOCAL.123.md", "x_BACKUP_1.md".
_CONFLICT = re.compile(
    r"(?i:conflicted copy|case conflict|\.sync-conflict-)|[._](?:LOCAL|REMOTE|BASE|BACKUP)(?:[._]\d+)?\.\w+$"
)
# What people and programs call the version before, with the ending of a post behind it: "x.bak.md", "x.old.2.md".
_BACKUP = re.compile(
    r"\.(?:bak|backup|old|orig|tmp|save|swp|rej)(?:[._-]?\d+)?\.(?:md|markdown|mkd|mdown|mdwn|mkdn)$", re.IGNORECASE
)
#: Folders of other systems and tools that hold no posts.
FOREIGN = frozenset(
    {"node_modules", "__pycache__", "_templates", "_includes", "_layouts", "_sass", "_data", "_plugins", "archetypes"}
)


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A file of the content folder: `path` is relative, with forward slashes; `rule` says why it is ignored.

    A *static* file is published; a *file* beside posts is, when a post refers to it.
    """

    path: str
    fate: Fate
    rule: str = ""


def find(content: Path, *, only: str | None = None) -> tuple[Found, ...]:
    """All files below `content`, in a fixed order. Links that lead outside are rejected.

    With `only`, a path below `content`, no other text is found; named like this a ``README.md`` is a post too.
    """
    root = content.resolve()
    found = tuple(sorted(_walk(root, "", root), key=_PLACE))
    return found if only is None else tuple(_alone(each, only) for each in found if _is_left(each, only))


def _is_left(found: Found, only: str) -> bool:
    return found.path == only or found.fate not in ("post", "page")


def _alone(found: Found, only: str) -> Found:
    """A note for the folder is a post where it is the one that is asked for."""
    return replace(found, fate="post", rule="") if found.path == only and found.rule == _NOTE else found


def is_page(path: str) -> bool:
    """Whether a file of the content folder is a standing page and no post."""
    return path.startswith("pages/")


def _walk(folder: Path, name: str, root: Path) -> Iterator[Found]:
    """What lies in `folder`, which has that `name` below `root`."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=attrgetter("name"))
    except OSError:
        yield Found(name or ".", "rejected", "a folder that cannot be read")
        return
    for entry in entries:
        inner = f"{name}/{entry.name}" if name else entry.name
        if entry.name.startswith("."):
            yield Found(inner, "ignored", "hidden")
        elif entry.is_symlink() and not is_inside(Path(entry.path), root):
            yield Found(inner, "rejected", "a link that leads nowhere or outside the content folder")
        elif entry.is_dir():
            if entry.is_symlink():
                yield Found(inner, "ignored", "a link to a folder")
            elif entry.name.casefold() in FOREIGN:
                yield Found(inner, "ignored", "a folder of templates or programs")
            else:
                yield from _walk(Path(entry.path), inner, root)
        else:
            yield _judge(inner, entry)


def is_inside(path: Path, root: Path) -> bool:
    """Whether `path` leads to something below `root`, which is resolved."""
    try:
        return path.resolve(strict=True).is_relative_to(root)
    except (OSError, RuntimeError):
        return False


def _judge(name: str, entry: os.DirEntry[str]) -> Found:  # noqa: PLR0911  one return for each rule
    suffix = posixpath.splitext(entry.name)[1].lower()
    if _is_litter(entry.name):
        return Found(name, "ignored", "left by an editor or a synchroniser")
    try:
        mode = entry.stat().st_mode
    except FileNotFoundError:
        return Found(name, "ignored", "gone since the folder was listed")
    if not stat.S_ISREG(mode):
        return Found(name, "rejected" if suffix in POSTS else "ignored", "not a regular file")
    if not _encodable(name):
        return Found(name, "rejected", "a file name that is not UTF-8")
    if suffix in POSTS:
        if entry.name.lower() in ("readme.md", "license.md"):
            return Found(name, "ignored", _NOTE)
        return Found(name, "page" if is_page(name) else "post")
    if name in DATA:
        return Found(name, "data")
    if name.startswith("static/"):
        if folder_of_drafts(name):
            return Found(name, "ignored", "in a folder of drafts")
        return Found(name, "static")
    if suffix in FILES:
        return Found(name, "file")
    if (suffix in TEXTS or _DOUBLE_ENDING.search(entry.name)) and not folder_of_drafts(name):
        return Found(name, "ignored", UNREAD)
    return Found(name, "ignored", "no post, picture or document")


def _is_litter(name: str) -> bool:
    return (
        name.casefold().endswith(LITTER)
        or name.startswith(("#", "~$"))
        or bool(_CONFLICT.search(name) or _BACKUP.search(name))
    )


def _encodable(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
