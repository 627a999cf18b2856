"""Which texts of the former site may be posts, and where each would go; a reason for each of the others.

A post of Jekyll lies in ``_posts``, ``_drafts`` or a collection, a post of Hugo in a section of its content. What
other things lie in such folders (people, papers, standing pages) is told by the folder's name, or has no date.
"""

from __future__ import annotations

import posixpath
import re

from callboard.importing.former import Former
from callboard.importing.parts import PAGES, Found, Left, Source
from callboard.read.content import FOREIGN, POSTS, TEXTS
from sitebuild.writer import path_fault

#: Collections and sections whose entries are no news, whatever dates they have.
NOT_NEWS = frozenset(
    (
        "about admin author authors bibliography book books course courses data doc docs documentation home member "
        "members page pages paper papers people person portfolio project projects publication publications slide "
        "slides software student students tag tags categories teaching team"
    ).split()
)
_DATED = re.compile(r"\d{4}-\d{1,2}-\d{1,2}-.")
_NOTES = frozenset("readme license licence contributing changelog code_of_conduct security conduct".split())
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]+')
_PAGE = "a page and no post; where it should live on, put it into content/pages/ by hand"
_FORMAT = "no Markdown; save it as Markdown to have it here"


def find(source: Source, former: Former) -> tuple[list[Found], list[Left]]:
    """The texts that may be posts, in the order of their paths, and those that are none."""
    finder = {"jekyll": _jekyll, "hugo": _hugo, "folder": _folder}[former.kind]
    found: list[Found] = []
    left: list[Left] = []
    for path in sorted(source.sizes):
        verdict = finder(path, former, source) if _is_text(path) else None
        if isinstance(verdict, Left):
            left.append(verdict)
        elif verdict is not None:
            found.append(verdict)
    return found, left


def suffix_of(path: str) -> str:
    return posixpath.splitext(path)[1].lower()


def _is_text(path: str) -> bool:
    return suffix_of(path) in POSTS | TEXTS


def _jekyll(path: str, former: Former, source: Source) -> Found | Left | None:
    parts = path.split("/")
    at = next((n for n, part in enumerate(parts[:-1]) if part in ("_posts", "_drafts")), None)
    if at is not None:
        return _post(path, parts, at)
    holder = next((n for n, part in enumerate(parts[:-1]) if part.startswith("_")), None)
    if holder is None:
        return Left(path, _PAGE) if _has_header(path, source) and not _is_note(path) else None
    name = parts[holder].strip("_")
    if parts[holder] in FOREIGN:
        return None
    if name.casefold() in NOT_NEWS:
        return Left(path, _other(parts[holder]))
    if suffix_of(path) not in POSTS:
        return Left(path, _FORMAT) if suffix_of(path) not in PAGES else None
    return Found(path, _target(parts[holder + 1 :]), section=name, must_have_date=True)


def _post(path: str, parts: list[str], at: int) -> Found | Left:
    draft = parts[at] == "_drafts"
    inside = parts[at + 1 :]
    if suffix_of(path) not in POSTS and suffix_of(path) not in PAGES:
        return Left(path, _FORMAT)
    if not draft and not _DATED.match(parts[-1]):
        return Left(
            path, "its name has no date, so that Jekyll passed it over; put the day before it, as in 2027-03-01-"
        )
    folders = tuple(part for part in parts[:at] if not part.startswith("_"))
    return Found(path, _target(["_drafts", *inside] if draft else inside), "posts", folders, draft=draft)


def _hugo(path: str, former: Former, source: Source) -> Found | Left | None:
    folder, language = next(
        ((folder, language) for folder, language in former.contents if path.startswith(f"{folder}/")), ("", "")
    )
    if not folder:
        return None
    parts = path.removeprefix(f"{folder}/").split("/")
    stem = parts[-1].partition(".")[0]
    if stem == "_index" or any(pattern.search(path) for pattern in former.passed_over):
        return None
    if len(parts) == 1 or (len(parts) == 2 and stem == "index"):
        return Left(path, _PAGE)
    if parts[0].casefold().strip("_") in NOT_NEWS:
        return Left(path, _other(parts[0]))
    bundle = next((n for n in range(2, len(parts)) if _is_bundle("/".join([folder, *parts[:n]]), source)), None)
    if bundle is not None and (bundle < len(parts) - 1 or stem != "index"):
        beside = "/".join([folder, *parts[:bundle]])
        return Left(path, f"a part of {beside}/, which Hugo makes no page of")
    if suffix_of(path) not in POSTS:
        return _page_of_html(path, parts, source)
    if language:
        parts[-1] = f"{posixpath.splitext(parts[-1])[0]}.{language}{suffix_of(path)}"
    return Found(path, _target(parts[1:]), section=parts[0], folders=tuple(parts[1:-1]), must_have_date=True)


def _page_of_html(path: str, parts: list[str], source: Source) -> Found | Left | None:
    if suffix_of(path) in PAGES and _has_header(path, source):
        return Found(path, _target(parts[1:]), section=parts[0], folders=tuple(parts[1:-1]), must_have_date=True)
    return Left(path, _FORMAT) if suffix_of(path) not in PAGES else None


def _is_bundle(folder: str, source: Source) -> bool:
    return any(f"{folder}/index{ending}" in source.sizes for ending in (".md", ".markdown", ".html"))


def _folder(path: str, former: Former, source: Source) -> Found | Left | None:
    if _is_note(path):
        return None
    if suffix_of(path) not in POSTS:
        return Left(path, _FORMAT)
    parts = path.split("/")
    if parts[0] == "pages" and len(parts) > 1:
        return Found(path, _target(parts[1:], "pages"))
    return Found(path, _target(parts[1:] if parts[0] == "news" and len(parts) > 1 else parts))


def _target(parts: list[str], top: str = "news") -> str:
    """The path below ``content/``, with plain names where some system could not have these.

    >>> _target(["2019-01-01-what?.markdown"]), _target(["a", "con", "x.html"])
    ('news/2019-01-01-what-.markdown', 'news/a/con-/x.md')
    """
    names = []
    for part in parts:
        plain = _FORBIDDEN.sub("-", part).strip(" ")
        stem, dot, rest = plain.partition(".")
        plain = plain if path_fault(plain) is None else f"{stem.rstrip(' .')}-{dot}{rest}".rstrip(" .")
        names.append(plain)
    path = "/".join([top, *names])
    return path if suffix_of(path) not in PAGES else f"{posixpath.splitext(path)[0]}.md"


def _has_header(path: str, source: Source) -> bool:
    return source.texts.get(path, b"")[:16].lstrip(b"\xef\xbb\xbf").startswith((b"---", b"+++"))


def _is_note(path: str) -> bool:
    return posixpath.basename(path).partition(".")[0].casefold() in _NOTES


def _other(folder: str) -> str:
    return f"what lies in {folder}/ is no news; if it is, import that folder by itself"
