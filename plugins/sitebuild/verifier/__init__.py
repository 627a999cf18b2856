"""The verifier: reads a finished site before it is switched in, and finds what no reader should meet.

It knows nothing of how the site was made. Each file is read by itself (`pages`, `feeds`, `calendars`), then what they
need of each other is compared: links, anchors, pictures, the sitemap. What was learned of a file is remembered by its
digest, so that the cost of a check is that of the change.
"""

from __future__ import annotations

import hashlib
import json
import posixpath
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

from sitebuild.kept import Kept
from sitebuild.verifier.calendars import read_calendar
from sitebuild.verifier.facts import Facts
from sitebuild.verifier.feeds import read_json, read_xml
from sitebuild.verifier.pages import BROKEN, read_page

__all__ = ["BROKEN", "Fault", "verify"]
_VERSION = 1
# Sources and litter have no place in a site.
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


def verify(site: Path, *, url: str, absent: Collection[str] = (), own: Collection[str] = (), kept: Kept) -> list[Fault]:
    """Every fault of the finished site in the folder `site`, which will be read at `url` (no last slash).

    `absent` are paths that must not be there, such as those of drafts; `own` are files that the lab put there as they
    are, which only need to exist. `kept` remembers what was learned.
    """
    paths = sorted(path for path in site.rglob("*") if path.is_file())
    names = [path.relative_to(site).as_posix() for path in paths]
    remembered = _Memory(kept, url)
    facts: dict[str, Facts] = {}
    faults: list[Fault] = []
    for path, name in zip(paths, names, strict=True):
        if name in own:
            facts[name] = Facts()
            continue
        data = path.read_bytes()
        if not data:
            faults.append(Fault(name, "is empty"))
        if name.endswith(_STRANGE) or any(part.startswith(".") for part in name.split("/")):
            faults.append(Fault(name, "is no file of a site"))
        facts[name] = remembered.facts(name, data)
    remembered.keep()
    faults += [Fault(name, message) for name, found in facts.items() for message in found.faults]
    faults += _between(facts, url)
    faults += [Fault(name, "must not be published") for name in names if _is_below(name, absent)]
    return sorted(faults)


class _Memory:
    """What was learned of files, by the digest of their bytes; only what this run saw is kept for the next one."""

    def __init__(self, kept: Kept, url: str) -> None:
        self.kept = kept
        self.url = url
        self.recipe = f"verified {_VERSION} {url}".encode()
        self.seen: dict[str, dict[str, object]] = {}
        try:
            self.known: dict[str, dict[str, object]] = json.loads(kept.get(self.recipe) or b"{}")
        except ValueError:
            self.known = {}

    def facts(self, name: str, data: bytes) -> Facts:
        suffix = posixpath.splitext(name)[1]
        key = f"{hashlib.sha256(data).hexdigest()}{suffix}"
        if key not in self.known:
            self.known[key] = _read(suffix, data, self.url).plain()
        self.seen[key] = self.known[key]
        return Facts.of(self.known[key])

    def keep(self) -> None:
        self.kept.put(self.recipe, json.dumps(self.seen, sort_keys=True).encode())


def _read(suffix: str, data: bytes, url: str) -> Facts:
    if suffix == ".html":
        return read_page(data, url)
    if suffix in (".xml", ".rss", ".atom", ".svg"):
        return read_xml(data, url)
    if suffix == ".ics":
        return read_calendar(data)
    return read_json(data) if suffix == ".json" else Facts()


def _between(facts: Mapping[str, Facts], url: str) -> Iterator[Fault]:
    """Faults that only all files together show: links and pictures that lead nowhere, anchors that are not there."""
    base = urlsplit(url).path
    anchors = {name: set(found.anchors) for name, found in facts.items()}
    targets: dict[tuple[str, str], str | None] = {}
    for name, found in facts.items():
        folder = posixpath.dirname(name)
        for link in (*found.links, *found.assets):
            is_link = link in found.links
            address, anchor = urldefrag(link)
            if not address:
                target: str | None = name
            else:
                key = (folder if not address.startswith(("/", "http")) else "", address)
                if key not in targets:
                    targets[key] = _file(address, folder, base, url, facts)
                target = targets[key]
            if target is None:
                yield Fault(name, f"leads to {link}, which is not there", is_link)
            elif anchor and target.endswith(".html") and unquote(anchor) not in anchors[target]:
                yield Fault(name, f"leads to {link}, a place that this page does not have", is_link)


def _file(address: str, folder: str, base: str, url: str, facts: Mapping[str, Facts]) -> str | None:
    """The file that answers at an address of the site; None where there is none."""
    path = address.removeprefix(url) if address.startswith(url) else None
    if path is None:
        if address.startswith("/") and not address.startswith(f"{base}/"):
            return None
        path = address.removeprefix(base) if address.startswith("/") else f"/{folder}/{address}"
    path = posixpath.normpath(unquote(path.partition("?")[0])).lstrip("/") if path.strip("/") else ""
    for name in (path, f"{path}/index.html".lstrip("/")):
        if name in facts and name:
            return name
    return None


def _is_below(name: str, places: Collection[str]) -> bool:
    return any(name == place or name.startswith(place.rstrip("/") + "/") for place in places)
