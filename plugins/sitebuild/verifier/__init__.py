"""The verifier: reads a finished site before it is switched in, and finds what no reader should meet.

It knows nothing of how the site was made. Each file is read by itself (`pages`, `feeds`, `calendars`, `texts`,
`binaries`), then what they need of each other is compared: links, anchors, pictures, the address that each file says is
its own, the sitemap. What was learned of a file is remembered by its digest, so that the cost of a check is that of the
change; what many files share, a row or an entry, is read once.
"""

from __future__ import annotations

import hashlib
import json
import os
import posixpath
import stat
import zlib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sitebuild.kept import Kept
from sitebuild.verifier.binaries import WHOLE, read_binary
from sitebuild.verifier.calendars import Calendars
from sitebuild.verifier.facts import Facts
from sitebuild.verifier.feeds import read_json, read_xml
from sitebuild.verifier.pages import BROKEN, Pages
from sitebuild.verifier.texts import TEXTS

__all__ = ["BROKEN", "Fault", "verify"]
_VERSION = 4
MAP = "sitemap.xml"
# Fewer places of a page are looked through as fast as a set of them would be, which takes several times the memory.
_MANY = 60
# Sources and litter have no place in a site.
_READ_BY_OTHERS = stat.S_IRGRP | stat.S_IROTH
_STRANGE = (".md", ".markdown", ".py", ".pyc", ".toml", ".orig", ".rej", ".swp", "~", ".tmp", ".part")


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong with the file at `path`; `message` continues a sentence that begins with the path.

    `link` marks a link for people that leads nowhere, which a text may have brought along; all else is a fault of what
    made the site.
    """

    path: str
    message: str
    link: bool = False

    def __str__(self) -> str:
        return f"{self.path} {self.message}"


def verify(
    site: Path,
    *,
    url: str,
    absent: Collection[str] = (),
    own: Collection[str] = (),
    mapped: bool = True,
    kept: Kept,
) -> list[Fault]:
    """Every fault of the finished site in the folder `site`, which will be read at `url` (no last slash).

    `absent` are paths that must not be there, such as those of drafts; `own` are files that the lab put there as they
    are, which only need to exist. `mapped` says that the sitemap names every page. `kept` remembers what was learned.
    """
    faults: list[Fault] = []
    names = sorted(_files(site, faults))
    remembered = _Memory(kept, url)
    facts: dict[str, Facts] = {}
    for name in names:
        if name in own:
            facts[name] = Facts()
            continue
        try:
            data = (site / name).read_bytes()
        except OSError as error:
            faults.append(Fault(name, f"cannot be read: {error.strerror}"))
            continue
        if not data:
            faults.append(Fault(name, "is empty"))
        if name.endswith(_STRANGE) or any(part.startswith(".") for part in name.split("/")):
            faults.append(Fault(name, "is no file of a site"))
        facts[name] = remembered.facts(name, data)
    remembered.keep()
    faults += [Fault(name, message) for name, found in facts.items() for message in found.faults]
    faults += _between(facts, url)
    faults += _addresses(facts, url, mapped=mapped)
    faults += [Fault(name, "must not be published") for name in names if _is_below(name, absent)]
    return sorted(faults)


def _files(site: Path, faults: list[Fault]) -> Iterator[str]:
    """Every plain file below `site`, by its path there. Anything else is a fault, as are rights unlike the rest's."""

    def tell(error: OSError) -> None:
        faults.append(Fault(Path(error.filename).relative_to(site).as_posix(), f"cannot be read: {error.strerror}"))

    rights: dict[int, list[str]] = {}
    for folder, folders, names in os.walk(site, onerror=tell):
        below = "" if folder == str(site) else f"{Path(folder).relative_to(site).as_posix()}/"
        faults += [
            Fault(f"{below}{name}", "is a link to a folder") for name in folders if os.path.islink(f"{folder}/{name}")
        ]
        for name in names:
            mode = os.lstat(f"{folder}/{name}").st_mode
            if stat.S_ISREG(mode):
                rights.setdefault(mode & _READ_BY_OTHERS, []).append(f"{below}{name}")
                yield f"{below}{name}"
            else:
                faults.append(Fault(f"{below}{name}", "is no plain file"))
    usual = max(rights, key=lambda mode: len(rights[mode]), default=0)
    faults += [
        Fault(name, "cannot be read by all who can read the rest")
        for mode, same in rights.items()
        if mode & usual != usual
        for name in same
    ]


class _Memory:
    """What was learned of files, by the digest of their bytes; only what this run saw is kept for the next one."""

    def __init__(self, kept: Kept, url: str) -> None:
        self.kept = kept
        self.recipe = f"verified {_VERSION} {url}".encode()
        self.read = _Reader(url)
        self.seen: dict[str, Facts] = {}
        self.said: dict[str, str] = {}
        try:
            found = kept.get(self.recipe)
            self.known: dict[str, dict[str, object]] = json.loads(zlib.decompress(found)) if found else {}
        except (ValueError, zlib.error):
            self.known = {}

    def facts(self, name: str, data: bytes) -> Facts:
        suffix = posixpath.splitext(name)[1]
        key = f"{hashlib.sha256(data).hexdigest()}{suffix}"
        if key not in self.seen:
            found = Facts.of(self.known[key]) if key in self.known else self.read(suffix, data)
            self.seen[key] = found.sharing(self.said)
        return self.seen[key]

    def keep(self) -> None:
        packed = zlib.compressobj(1)
        data = [packed.compress(b"{")]
        for number, (key, facts) in enumerate(sorted(self.seen.items(), key=itemgetter(0))):
            entry = f"{json.dumps(key)}:{json.dumps(facts.plain())}"
            data.append(packed.compress((entry if not number else f",{entry}").encode()))
        self.kept.put(self.recipe, b"".join((*data, packed.compress(b"}"), packed.flush())))


class _Reader:
    """Reads one file after the other by what they are."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.pages = Pages(url)
        self.calendars = Calendars(url)

    def __call__(self, suffix: str, data: bytes) -> Facts:
        if suffix == ".html":
            return self.pages.read(data)
        if suffix in (".xml", ".rss", ".atom", ".svg"):
            return read_xml(data, self.url)
        if suffix == ".ics":
            return self.calendars.read(data)
        if suffix == ".json":
            return read_json(data, self.url)
        if suffix in TEXTS:
            return TEXTS[suffix](data, self.url)
        return read_binary(suffix, data) if suffix in WHOLE else Facts()


def _between(facts: Mapping[str, Facts], url: str) -> Iterator[Fault]:
    """Faults that only all files together show: links and pictures that lead nowhere, anchors that are not there."""
    base = urlsplit(url).path
    anchors = {
        name: frozenset(found.anchors) if len(found.anchors) > _MANY else found.anchors for name, found in facts.items()
    }
    # What a link of one file leads to is what the same link of any other file does, if it begins at the root.
    answers: dict[str, str] = {}
    for name, found in facts.items():
        own: dict[str, str] = {}
        for links, are_links in ((found.links, True), (found.assets, False)):
            for link in links:
                known = answers if link.startswith(("/", "http")) else own
                if link not in known:
                    known[link] = _answer(link, name, base, url, anchors)
                if known[link]:
                    yield Fault(name, known[link], are_links)


def _addresses(facts: Mapping[str, Facts], url: str, *, mapped: bool) -> Iterator[Fault]:
    """Files that say they are others, pages that send readers elsewhere than they say, and what the sitemap lacks."""
    base = urlsplit(url).path

    def file(address: str) -> str | None:
        return _file(address.partition("#")[0], "", base, url, facts)

    listed = {file(link) for link in facts[MAP].links} if mapped and MAP in facts else None
    for name, found in facts.items():
        for address in found.own:
            if file(address) != name:
                yield Fault(name, f"says that its address is {address}")
        if found.moved:
            told, *canonical = found.moved
            if told.startswith(("/", f"{url}/")) and file(told) is None:
                yield Fault(name, f"sends readers to {told}, which is not there")
            elif canonical and file(canonical[0]) != file(told):
                yield Fault(name, f"sends readers to {told}, and says that they find {canonical[0]}")
        if listed is not None and name.endswith(".html"):
            if found.own and name not in listed:
                yield Fault(name, "is not in the sitemap")
            if found.moved and name in listed:
                yield Fault(name, "is in the sitemap, and sends its readers on")


def _answer(link: str, name: str, base: str, url: str, anchors: Mapping[str, Collection[str]]) -> str:
    """What is wrong with a link of the file `name`; empty if it leads to one of the files, which `anchors` names."""
    address, _, anchor = link.partition("#")
    target = _file(address, posixpath.dirname(name), base, url, anchors) if address else name
    if target is None:
        return f"leads to {link}, which is not there"
    if anchor and target.endswith(".html") and unquote(anchor) not in anchors[target]:
        return f"leads to {link}, a place that this page does not have"
    return ""


def _file(address: str, folder: str, base: str, url: str, files: Collection[str]) -> str | None:
    """The file that answers at an address of the site; None where there is none."""
    path = address.removeprefix(url) if address.startswith(url) else None
    if path is None:
        if address.startswith("/") and not address.startswith(f"{base}/"):
            return None
        path = address.removeprefix(base) if address.startswith("/") else f"/{folder}/{address}"
    path = posixpath.normpath(unquote(path.partition("?")[0])).lstrip("/") if path.strip("/") else ""
    for name in (path, f"{path}/index.html".lstrip("/")):
        if name in files and name:
            return name
    return None


def _is_below(name: str, places: Collection[str]) -> bool:
    return any(name == place or name.startswith(place.rstrip("/") + "/") for place in places)
