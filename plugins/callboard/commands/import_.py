"""``./board import``: the posts of a Jekyll or Hugo site, or of a folder, brought over into ``content/``.

What comes over and how is decided in `callboard.importing`; here the folder is read and the files are written, each in
one step and none over another one.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import front_matter
from callboard import builder
from callboard.commands import import_report
from callboard.commands import output as say
from callboard.commands.build import shown
from callboard.importing import record
from callboard.importing.feed import LARGEST, Feed, read_feed
from callboard.importing.former import HUGO_CONFIGS, JEKYLL_CONFIGS
from callboard.importing.parts import LONGEST_TEXT, Piece, Source, digest
from callboard.importing.planning import plan
from callboard.importing.reading import Here
from callboard.read import content as contents
from callboard.read.post import name_of, slugify
from callboard.settings import Site
from sitebuild.errors import Refused
from sitebuild.writer import write_atomic

# What programs make in such a folder, or bring along: nothing of it was written by the lab.
_TOOLS = frozenset({"node_modules", "__pycache__"})
_OF_JEKYLL = frozenset({"_site", "vendor"})
_OF_HUGO = frozenset({"public", "resources", "themes"})
_SETTINGS = (".yml", ".yaml", ".toml", ".json")
_MOST_FILES = 200_000
_MOST_BYTES = 1_000_000_000
_STAYS = "give the folder of the site, or of its posts"


def run(*, src: Path, feed: Path | None = None, content: Path | None = None, dry_run: bool = False) -> int:
    """Bring over what is new at `src`, and say what came over and what did not.

    With `dry_run` the same is said and nothing written.

    :raises Refused: for a folder, settings or a feed that cannot be read, and where there is no post.
    """
    content = content or builder.ROOT / "content"
    root = _root(src, content)
    site = builder.load_site(builder.ROOT / "site.toml")
    with say.progress() as progress:
        progress("Reading the former site", 0, 0)
        source = read_source(root)
        here = _here(content, source.name, site)
        decided = plan(source, here, _feed(feed) if feed else Feed())
        done = []
        for number, piece in enumerate(decided.pieces, 1):
            done.append(_bring(piece, root, source.name, content, here, dry_run=dry_run))
            progress("Bringing over", number, len(decided.pieces))
    if not dry_run:
        _remember(done, content, here)
    print(import_report.text(decided, done, shown(content), dry_run=dry_run))
    return 0


def read_source(root: Path) -> Source:
    """Everything below `root` that is a plain file, with the bytes of what may be a text or a setting.

    Links are not followed, folders that programs made are left out.
    """
    sizes: dict[str, int] = {}
    texts: dict[str, bytes] = {}
    odd: dict[str, str] = {}
    total = 0
    for path, entry in _walk(root, odd):
        if (what := _odd(entry, path)) is not None:
            odd[path] = what
            continue
        size = entry.stat(follow_symlinks=False).st_size
        if _is_text(path) and size <= LONGEST_TEXT:
            try:
                texts[path] = Path(entry.path).read_bytes()
            except OSError as error:
                odd[path] = f"it cannot be read: {error.strerror or error}"
                continue
            total += size
        sizes[path] = size
        if len(sizes) > _MOST_FILES or total > _MOST_BYTES:
            limit = f"{_MOST_FILES:,} files or {_MOST_BYTES:,} bytes of text"
            raise Refused(f"{root} has more than {limit}", _STAYS)
    return Source(root.name, sizes, texts, odd)


def _is_text(path: str) -> bool:
    suffix = os.path.splitext(path)[1].lower()
    is_setting = suffix in _SETTINGS and ("/" not in path or path.startswith("config/_default/"))
    return is_setting or suffix in contents.POSTS | contents.TEXTS


def _made(root: Path) -> frozenset[str]:
    """The folders right below `root` that the site's system made."""
    made = _OF_JEKYLL if any((root / name).is_file() for name in JEKYLL_CONFIGS) else frozenset()
    return made | (_OF_HUGO if any((root / name).is_file() for name in HUGO_CONFIGS) else frozenset())


def _walk(root: Path, odd: dict[str, str]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """All that is no folder, with its path below `root`; `odd` is told of folders that cannot be read."""
    made = _made(root)
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(root / folder) as found:
                entries = list(found)
        except OSError as error:
            odd[folder or "."] = f"it cannot be read: {error.strerror or error}"
            continue
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if entry.name.startswith(".") or path in made:
                continue
            if not entry.is_dir(follow_symlinks=False):
                yield path, entry
            elif entry.name not in _TOOLS:
                folders.append(path)


def _odd(entry: os.DirEntry[str], path: str) -> str | None:
    """What an entry is that is no plain file with a name that every system has; None for a plain one."""
    if entry.is_symlink():
        return "a link to somewhere else, which is not followed"
    try:
        path.encode("utf-8")
        is_plain = stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode)
    except UnicodeEncodeError:
        return "a name that is not UTF-8"
    except OSError as error:
        return f"it cannot be read: {error.strerror or error}"
    return None if is_plain else "no plain file"


def _root(src: Path, content: Path) -> Path:
    if not src.exists():
        raise Refused(f"there is no folder {src}", _STAYS)
    if not src.is_dir():
        raise Refused(f"{src} is a file", _STAYS)
    root, own = src.resolve(), content.resolve()
    if root.is_relative_to(own) or own.is_relative_to(root):
        raise Refused(f"{src} and {content} lie one in the other", "give the folder of another site")
    return root


def _here(content: Path, name: str, site: Site) -> Here:
    """What lies in the content folder before anything is brought over."""
    now = builder.clock()
    found = contents.find(content) if content.is_dir() else ()
    entries = record.parse(_read_record(content))
    own = {entry.target for source, entry in entries.items() if source.startswith(f"{name}/")}
    slugs: dict[str, str] = {}
    for each in found:
        if each.fate == "post" and each.path not in own:
            header = front_matter.read((content / each.path).read_bytes(), each.path, zone=site.zone, now=now).header
            slugs.setdefault(slugify(header.slug or name_of(each.path)), each.path)
    return Here(site, now, frozenset(each.path for each in found), slugs, entries)


def _read_record(content: Path) -> str:
    try:
        return (content / record.NAME).read_text("utf-8", errors="replace")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise Refused(f"{record.NAME} cannot be read: {error.strerror or error}", "check its rights") from error


def _feed(path: Path) -> Feed:
    try:
        with path.open("rb") as file:
            return read_feed(file.read(LARGEST + 1), path.name)
    except OSError as error:
        hint = "save the old feed as a file, and give that"
        raise Refused(f"the feed {path} cannot be read: {error.strerror or error}", hint) from error


def _bring(
    piece: Piece, root: Path, name: str, content: Path, here: Here, *, dry_run: bool
) -> tuple[Piece, record.Verdict, record.Entry]:
    """Write one file where it is new; what became of it, and what is remembered of it."""
    origin = _bytes(root / piece.source)
    data = origin if piece.data is None else piece.data
    new = record.Entry(record.line_safe(f"{name}/{piece.source}"), piece.target, digest(data), digest(origin))
    before = here.entries.get(new.source)
    target = content.joinpath(*piece.target.split("/"))
    verdict = record.verdict(new, before, _there(target))
    if verdict == "new" and not dry_run:
        _write(target, data, content)
    return piece, verdict, before if before and verdict != "new" else new


def _there(path: Path) -> str | None:
    """The mark of what lies at `path`; a folder or a link that leads nowhere has one of its own."""
    if not os.path.lexists(path):
        return None
    try:
        return digest(path.read_bytes())
    except OSError:
        return "no file"


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refused(
            f"{path} cannot be read: {error.strerror or error}", "check its rights, and run it again"
        ) from error


def _write(path: Path, data: bytes, content: Path) -> None:
    there = next(folder for folder in path.parents if os.path.lexists(folder))
    if there.is_relative_to(content) and not there.resolve().is_relative_to(content.resolve()):
        raise Refused(f"{there} leads out of {content}", "put a plain folder there")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, data)
    except OSError as error:
        hint = "check the space and rights there; what was written stays, so run it again"
        raise Refused(f"{path} cannot be written: {error.strerror or error}", hint) from error


def _remember(done: list[tuple[Piece, record.Verdict, record.Entry]], content: Path, here: Here) -> None:
    entries = dict(here.entries) | {entry.source: entry for _, verdict, entry in done if verdict != "taken"}
    if entries != here.entries:
        _write(content / record.NAME, record.render(entries.values()).encode("utf-8"), content)
