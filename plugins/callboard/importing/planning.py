"""The whole of an import, decided: the posts with their changes, the files that they show, the lines for site.toml."""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from callboard.importing.addresses import below, feed_id_of, feed_pattern, has_address, pattern_for
from callboard.importing.feed import Feed, match
from callboard.importing.files import Files
from callboard.importing.finding import find
from callboard.importing.former import Former, read_former
from callboard.importing.parts import Left, Piece, Plan, Source, Text
from callboard.importing.reading import Here, held_back, read_text
from callboard.importing.rewriting import Rewriter
from callboard.importing.targets import settle
from callboard.settings import OldAddress, Site
from front_matter.values import is_iri
from sitebuild.errors import Refused

_FEEDS = {"jekyll": ("/feed.xml", "/feeds/all.atom.xml"), "hugo": ("/index.xml", "/feeds/all.rss.xml")}


def plan(source: Source, here: Here, feed: Feed) -> Plan:
    """What is to be written, and what is not; `feed` is that of the former site, without entries if nobody has it.

    :raises Refused: for settings that cannot be read, and where there are no posts at all.
    """
    former = read_former(source)
    found, left = find(source, former)
    read = [read_text(each, source, former, here) for each in found]
    left += [each for each in read if isinstance(each, Left)]
    taken = [held_back(each, source, former, here) for each in read if isinstance(each, Text)]
    texts, unplaced = settle(taken, source, here)
    left += unplaced
    if not texts:
        raise Refused(_nothing(left), "give the folder of a Jekyll or Hugo site, or the folder of the posts themselves")
    moved = _Moved(texts, former, here, feed)
    files = Files(source, former, here)
    rewriter = Rewriter(source, former, texts, files)
    pieces: list[Piece] = []
    doubts = moved.doubts
    for text in sorted(texts, key=lambda text: text.header.status != "published"):
        ready = rewriter.make(text, moved.keys(text))
        if isinstance(ready, Left):
            left.append(ready)
        else:
            pieces.append(ready.piece)
            doubts += ready.doubts
    left = [each for each in left if each.path not in files.placed and each.path not in files.left]
    left += [*files.refused(), *(Left(path, what) for path, what in source.odd.items() if path not in files.left)]
    pieces = [*files.pieces(), *sorted(pieces, key=lambda piece: piece.target)]
    return Plan(former.kind, tuple(pieces), tuple(sorted(left)), tuple(moved.lines()), (*doubts, *_groups(texts, here)))


class _Moved:
    """What keeps old addresses and ids alive: lines for site.toml, and keys for the posts that these do not cover."""

    def __init__(self, texts: Sequence[Text], former: Former, here: Here, feed: Feed) -> None:
        self._former, self._here, self._feed = former, here, feed
        public = [text for text in texts if text.header.status == "published" and not text.target.startswith("pages/")]
        self._ids, lost = match(feed.entries, public)
        self.doubts = [Left(entry.link or entry.id, "an entry of the old feed that is no post here") for entry in lost]
        site = here.site
        self._is_reachable = not site.base or former.base == site.base or former.base.startswith(f"{site.base}/")
        if not self._is_reachable and any(text.address for text in public):
            why = f"no redirects: the site's own address has the path {site.base}, which none of its old ones has"
            self.doubts.append(Left(former.url or "/", why))
        self._pattern = self._find_pattern(public, site)
        site = self._with_pattern(site)
        self._feed_pattern = "" if site.old_feed_ids else feed_pattern(self._ids, public, site, former)
        self._site = replace(site, old_feed_ids=site.old_feed_ids or self._feed_pattern)
        self._public = {text.found.path for text in public}

    def keys(self, text: Text) -> dict[str, object]:
        """The keys that the header of a post needs."""
        keys: dict[str, object] = {}
        if text.found.path not in self._public:
            return keys
        if text.address and self._is_reachable and not has_address(text, self._site, self._former):
            keys["aliases"] = [below(text.address, self._here.site, self._former)]
        wanted = self._ids.get(text.found.path)
        if wanted and not is_iri(wanted):
            why = f"its id in the old feed, {wanted[:80]}, is no address and cannot be kept: subscribers see it anew"
            self.doubts.append(Left(text.found.path, why))
        elif wanted and wanted != feed_id_of(text, self._site):
            keys["feed_id"] = wanted
        return keys

    def lines(self) -> list[str]:
        """What is to be written into site.toml, nothing of it that stands there already."""
        site, lines = self._here.site, []
        if (self._pattern or self._feed_pattern) and site.moved_in is None:
            lines.append(f'moved_in = "{self._today()}"')
        if self._feed_pattern:
            doubt = "" if self._ids else "  # as the system makes them; compare with the old feed"
            lines.append(f"old_feed_ids = {_quoted(self._feed_pattern)}{doubt}")
        table = {self._pattern.path: self._pattern.target} if self._pattern else {}
        old, new = _FEEDS.get(self._former.kind, ("", ""))
        path = self._feed.path.removeprefix(site.base) or (below(old, site, self._former) if old else "")
        if path and self._is_reachable and not any(each.path == path for each in site.old_addresses):
            table[path] = self._feed.successor if self._feed.path else new
        return [
            *lines,
            *(["", "[old_addresses]"] if table else []),
            *(f"{_quoted(a)} = {_quoted(b)}" for a, b in table.items()),
        ]

    def _find_pattern(self, public: Sequence[Text], site: Site) -> OldAddress | None:
        dated = replace(site, moved_in=site.moved_in or self._today())
        missing = [text for text in public if text.address and not has_address(text, dated, self._former)]
        if not self._is_reachable or not missing:
            return None
        found = pattern_for(public, replace(dated, old_addresses=()), self._former)
        return None if found in [replace(old, line=0) for old in site.old_addresses] else found

    def _with_pattern(self, site: Site) -> Site:
        return replace(
            site,
            old_addresses=(*site.old_addresses, *([self._pattern] if self._pattern else [])),
            moved_in=site.moved_in or self._today(),
        )

    def _today(self) -> dt.date:
        return self._here.now.astimezone(self._here.site.zone).date()


def _quoted(text: str) -> str:
    """A text as TOML has it."""
    return json.dumps(text, ensure_ascii=False)


def _groups(texts: Sequence[Text], here: Here) -> list[Left]:
    """Categories that are no groups of the site, by how many posts have them."""
    counted = Counter(
        text.header.group for text in texts if text.header.group and not here.site.group(text.header.group)
    )
    said = ", ".join(f"{name} ({count})" for name, count in counted.most_common(10))
    why = f"categories that are no groups of this site: {said}; each group is a table [groups.NAME] in it"
    return [Left("site.toml", why)] if counted else []


def _nothing(left: Sequence[Left]) -> str:
    first = f"; {left[0].path}: {left[0].why}" if left else ""
    return f"there are no posts to bring over{first}"
