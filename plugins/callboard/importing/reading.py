"""A text of the former site read: its header as the new site understands it, its address, what holds it back."""

from __future__ import annotations

import datetime as dt
import posixpath
import zoneinfo
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import front_matter
from callboard.importing import headers
from callboard.importing.former import Former
from callboard.importing.parts import LONGEST_TEXT, Found, Left, Source, Text
from callboard.importing.permalinks import address_of
from callboard.importing.record import Entry
from callboard.model import Header, PostStatus
from callboard.read.post import name_of, slugify
from callboard.settings import Site
from front_matter.decode import decode
from front_matter.problems import Found as Problems
from front_matter.problems import HeaderError
from front_matter.vocabulary import fold


@dataclass(frozen=True, slots=True)
class Here:
    """The site that things come to: its settings, the moment, what lies in its content folder.

    `files` are all paths there, `slugs` those of its posts with the paths, `entries` what came over before, by source.
    """

    site: Site
    now: dt.datetime
    files: frozenset[str] = frozenset()
    slugs: Mapping[str, str] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)


def read_text(found: Found, source: Source, former: Former, here: Here) -> Text | Left:
    """The post at `found`, or why it is none."""
    if found.path not in source.texts:
        return Left(found.path, f"longer than {LONGEST_TEXT:,} bytes, which is no text of a person")
    data = source.texts[found.path]
    problems = Problems(found.path)
    text = decode(data, problems)
    if text is None:
        return Left(found.path, problems.problems[-1].message)
    text = _as_written(data) or text
    read = front_matter.read(data, found.target, zone=here.site.zone, now=here.now)
    header = read.header
    if found.must_have_date and header.published is None and not read.refused:
        return Left(
            found.path, "it has no date, so it is taken for a page; give it one, or import its folder by itself"
        )
    error = next((problem for problem in read.problems if problem.severity == "error"), None)
    try:
        values, _ = headers.values_of(text)
    except HeaderError:
        values = {}
    return Text(
        found=found,
        target=found.target,
        text=text,
        data=data,
        header=header,
        values=values,
        body_line=read.body_line,
        slug=slugify(header.slug or name_of(found.target)),
        address=address_of(
            found, _in_zone(data, found, header, former, here), _with_defaults(values, found, former), former
        ),
        error=f"{error.message} (line {error.line})" if error else "",
    )


def held_back(text: Text, source: Source, former: Former, here: Here) -> Text:
    """The text, no longer published where the former site's settings or the date kept it back."""
    keys = _holding(text, source, former, here)
    status: PostStatus = "draft" if "draft" in keys else "scheduled" if keys else text.header.status
    return replace(text, held=keys, header=replace(text.header, status=status))


def _holding(text: Text, source: Source, former: Former, here: Here) -> dict[str, object]:
    found, header = text.found, text.header
    if header.status != "published":
        return {}
    is_said = any(fold(key) == "published" for key in text.values)
    default = None if is_said else _default(former, found, "published")
    if default is False or (former.kind == "hugo" and _is_hidden_by_section(found, source, here)):
        return {"draft": True}
    is_ahead = header.published is not None and header.published > here.now
    if is_ahead and header.published and former.kind != "folder" and not former.future:
        return {"publish_date": header.published.isoformat()}
    return {}


def _as_written(data: bytes) -> str | None:
    """The text with its own line ends where it is plain UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _in_zone(data: bytes, found: Found, header: Header, former: Former, here: Here) -> Header:
    """The header with its date as the former site took it, on which its address hangs."""
    try:
        zone: dt.tzinfo = zoneinfo.ZoneInfo(former.zone or "UTC")
    except (ValueError, OSError, zoneinfo.ZoneInfoNotFoundError):
        zone = here.site.zone
    is_same = str(zone) == here.site.timezone
    read = header if is_same else front_matter.read(data, found.target, zone=zone, now=here.now).header
    if read.published is None or former.kind == "hugo":
        # Hugo takes a date as it is written, whatever its zone.
        return read
    return Header(published=read.published.astimezone(zone), title=header.title, slug=header.slug)


def _with_defaults(values: Mapping[str, object], found: Found, former: Former) -> Mapping[str, object]:
    more = {key: _default(former, found, key) for key in ("permalink", "categories", "category")}
    return {key: value for key, value in more.items() if value is not None} | dict(values)


def _default(former: Former, found: Found, key: str) -> object:
    """What Jekyll's ``defaults`` give a post for `key`; the last that fits counts."""
    value: object = None
    rows = former.settings.get("defaults") if former.kind == "jekyll" else None
    for row in rows if isinstance(rows, list) else ():
        scope, values = (row.get("scope"), row.get("values")) if isinstance(row, dict) else (None, None)
        if not isinstance(scope, dict) or not isinstance(values, dict) or key not in values:
            continue
        path, kind = str(scope.get("path") or "").strip("/"), scope.get("type")
        is_there = not path or found.path == path or found.path.startswith(f"{path}/")
        if is_there and kind in (None, found.section, "drafts" if found.draft else found.section):
            value = values[key]
    return value


def _is_hidden_by_section(found: Found, source: Source, here: Here) -> bool:
    """Whether the ``cascade`` of a folder above asks that its posts not be seen."""
    folder = posixpath.dirname(found.path)
    while folder:
        data = source.texts.get(f"{folder}/_index.md")
        if data is not None:
            read = front_matter.read(data, "_index.md", zone=here.site.zone, now=here.now)
            line = read.header.lines.get("cascade", -1)
            if any(each.code == "status-key-unknown" and each.line >= line > 0 for each in read.problems):
                return True
        folder = posixpath.dirname(folder)
    return False
