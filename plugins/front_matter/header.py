"""A header's values to the one vocabulary: what each key means, which of several counts, and what is odd."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping

from callboard.model import Flavour, Header
from front_matter.entries import Entries, collect
from front_matter.events import read_dates, read_event
from front_matter.moments import DateError, describe, read_moment, read_name_date
from front_matter.nodes import Node
from front_matter.problems import Found, shorten
from front_matter.status import read_status
from front_matter.unknown import tell_unknown_keys
from front_matter.values import (
    is_iri,
    read_cover,
    read_date,
    read_language,
    read_names,
    read_paths,
    read_text,
    read_words,
    read_yes_no,
    without_markup,
)
from front_matter.vocabulary import KEYS, fold

_PROSE = frozenset({"title", "summary"})


def build_header(
    values: Mapping[str, Node],
    flavour: Flavour,
    path: str,
    *,
    zone: dt.tzinfo,
    now: dt.datetime,
    groups: Collection[str],
    found: Found,
) -> Header:
    """The header of the post at `path`. Values that cannot be read are told to `found` and stay None or empty."""
    entries = collect(dict(values), found)
    lines = _lines(entries)
    published, modified = _read_moments(entries, path, zone, found)
    cover, cover_alt = _read_cover(entries, found)
    callboard = _read_callboard(entries, found)
    event = read_event(entries, lines, found)
    header = Header(
        flavour=flavour,
        id=_text(entries, "id", found, strict=True),
        title=_text(entries, "title", found, strict=True),
        published=published,
        modified=modified,
        status=read_status(entries, path, zone, now, found),
        slug=_text(entries, "slug", found, strict=True),
        summary=_text(entries, "summary", found),
        cover=cover,
        cover_alt=_text(entries, "cover_alt", found) or cover_alt,
        group=_read_group(entries, groups, found),
        authors=_list(entries, "authors", read_names, found),
        tags=_list(entries, "tags", read_words, found),
        aliases=tuple(path for raw, node in entries.given("aliases") for path in read_paths(node, raw, found)),
        language=_read_language(entries, found),
        translation_of=_text(entries, "translation_of", found, strict=True),
        feed_id=_read_feed_id(entries, found),
        pinned=_read_pinned(entries, found),
        event=event,
        dates=read_dates(entries, found),
        topics=_list(entries, "topics", read_words, found),
        ignore=callboard.get("ignore", ()),
        accept=frozenset(callboard.get("accept", ())),
        lines=lines,
    )
    if published:
        found.moments.append(published)
    if header.status == "published" and published and published > now:
        message = f"{describe(published)} lies in the future; the post is published all the same."
        found.add("date-future", *entries.place("date"), message, "Write publish_date to hold the post back.")
    _tell_stripped(entries, found)
    tell_unknown_keys(entries, found)
    return header


def _tell_stripped(entries: Entries, found: Found) -> None:
    for raw, node in entries.raw.items():
        place = next(((each.line, each.column) for each in node.scalars() if each.stripped), None)
        if place:
            message = (
                f"An escape in “{shorten(raw, 40)}” makes a character that no page or feed can hold; it was taken out."
            )
            found.add("control-characters", *place, message, "Delete the escape.")


def _lines(entries: Entries) -> dict[str, int]:
    lines = {raw: node.key_line for raw, node in entries.raw.items()}
    for key in KEYS:
        given = entries.given(key.name)
        if given:
            lines[key.name] = (entries.first(key.name) or given[0])[1].key_line
    return lines


def _text(entries: Entries, name: str, found: Found, *, strict: bool = False) -> str | None:
    given = entries.first(name)
    if name in _PROSE:
        for raw, node in entries.given(name):
            _tell_comment(raw, node, found)
    text = read_text(given[1], given[0], found, strict=strict) if given else None
    return _plain(given[0], given[1], text, found) if given and text and name in _PROSE else text


def _plain(raw: str, node: Node, text: str, found: Found) -> str | None:
    """A title or summary without HTML: it stands in lists, feeds and calendars, where none is read."""
    plain = without_markup(text)
    if plain != text:
        message = f"“{raw}” holds HTML; its text was taken: “{shorten(plain)}”."
        found.add("header-markup", node.line, node.column, message, "Write plain text; characters need no entities.")
    return plain or None


def _tell_comment(raw: str, node: Node, found: Found) -> None:
    """A ``#`` in a sentence that is not in quotes ends it, which nobody means in a title."""
    if node.comment:
        message = f"“{shorten(node.comment, 40)}” begins a comment for YAML, and is not part of “{raw}”."
        found.add("yaml-comment", node.line, node.column, message, "Put the whole value in quotes.")


def _list(
    entries: Entries, name: str, reader: Callable[[Node, str, Found], tuple[str, ...]], found: Found
) -> tuple[str, ...]:
    given = entries.first(name)
    return reader(given[1], given[0], found) if given else ()


def _read_moments(
    entries: Entries, path: str, zone: dt.tzinfo, found: Found
) -> tuple[dt.datetime | None, dt.datetime | None]:
    """When the post appeared and when it changed. The date is the header's, else the file name's, else the change's."""
    date, change = entries.first("date"), entries.first("modified")
    modified = read_date(change[1], change[0], zone, found) if change else None
    named = _read_name(path, zone, found, refuse=date is None)
    if date is not None:
        published = read_date(date[1], date[0], zone, found)
        if published and named and published.date() != named.date():
            message = f"The file's name says {describe(named)}, “{date[0]}” says {describe(published)}, which counts."
            found.add("file-name-date", date[1].line, date[1].column, message, "Rename the file or correct the date.")
    else:
        published = named or (modified if change and fold(change[0]) == "lastupdated" else None)
        refused = change is not None and modified is None
        if published is None and not refused and not _has_name_error(found):
            line, column = entries.place("date")
            message = "The post has no date: it is listed last, and in no feed."
            found.add("date-missing", line, column, message, "Write a line `date: 2026-03-31` into the header.")
    if published and modified and modified <= published:
        if modified < published and change:
            message = f"“{change[0]}” ({describe(modified)}) lies before the post's date ({describe(published)})."
            found.add("modified-ignored", change[1].line, change[1].column, message, "Correct one of the two.")
        modified = None
    return published, modified


def _read_name(path: str, zone: dt.tzinfo, found: Found, *, refuse: bool) -> dt.datetime | None:
    """The date of the file's name. One that does not exist is an error only where nothing else gives a date."""
    text = read_name_date(path)
    if text is None:
        return None
    try:
        return read_moment(text, zone).at
    except DateError as error:
        if refuse:
            found.add(error.code, 0, 0, f"{error.message} (the file's name).", "Rename the file, or write a date.")
        return None


def _has_name_error(found: Found) -> bool:
    return any(problem.line == 0 and problem.severity == "error" for problem in found.problems)


def _read_cover(entries: Entries, found: Found) -> tuple[str | None, str | None]:
    given = entries.first("cover")
    return read_cover(given[1], given[0], found) if given else (None, None)


def _read_language(entries: Entries, found: Found) -> str | None:
    given = entries.first("language")
    return read_language(given[1], given[0], found) if given else None


def _read_feed_id(entries: Entries, found: Found) -> str | None:
    given = entries.first("feed_id")
    text = _text(entries, "feed_id", found, strict=True)
    if given and text and not is_iri(text):
        raw, node = given
        message = f"“{shorten(text, 40)}” ({raw}) is no id that a feed can have, and was left out."
        found.add("value-ignored", node.line, node.column, message, "Write it with its scheme: https://… or tag:….")
        return None
    return text


def _read_pinned(entries: Entries, found: Found) -> bool:
    given = entries.first("pinned")
    if given is None:
        return False
    answer = read_yes_no(given[1])
    if answer is None:
        message = f"“{given[0]}” is neither true nor false and was left out."
        found.add("value-ignored", given[1].line, given[1].column, message, "Write pinned: true.")
    return bool(answer)


def _read_group(entries: Entries, groups: Collection[str], found: Found) -> str | None:
    """The group: of several categories the first that the site knows, else the first."""
    given = entries.first("group")
    if given is None:
        return None
    raw, node = given
    words = read_words(node, raw, found)
    if not words:
        return None
    known = {fold(group) for group in groups}
    one = next((word for word in words if fold(word) in known), words[0])
    if known and fold(one) not in known:
        message = f"“{shorten(one, 40)}” is no group of this site; the post goes to the default group."
        found.add("group-unknown", node.line, node.column, message, f"Write one of: {', '.join(groups)}.")
    if len(words) > 1:
        message = f"The post is in the group “{shorten(one, 40)}”; its other categories are left out."
        found.add("group-several", node.line, node.column, message, "Write what else it is about as tags.")
    return one


def _read_callboard(entries: Entries, found: Found) -> dict[str, tuple[str, ...]]:
    given = entries.first("callboard")
    if given is None:
        return {}
    raw, node = given
    if not isinstance(node.content, dict):
        message = f"“{raw}” is no mapping and was left out."
        found.add("value-ignored", node.line, node.column, message, "Write callboard: {accept: [code]}.")
        return {}
    said: dict[str, tuple[str, ...]] = {}
    for key, value in node.content.items():
        if key in {"ignore", "accept"}:
            said[key] = read_words(value, f"{raw}.{key}", found)
        else:
            message = f"“{shorten(key, 40)}” below “{raw}” is not known and was left out."
            found.add("value-ignored", value.line, value.column, message, "Known are ignore and accept.")
    return said
