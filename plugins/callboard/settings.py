"""``site.toml``: the one block that a lab edits, read once into a frozen object.

Every key is on one line below; an unknown key or a wrong value is an error that names it. Described in
``docs/settings.md``.
"""

from __future__ import annotations

import datetime as dt
import difflib
import os
import re
import tomllib
import zoneinfo
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from babel import Locale, UnknownLocaleError

from callboard.read.tree import slug


class SettingsError(Exception):
    """A setting that cannot be used. The message names the file, the key and what would do."""


@dataclass(frozen=True, slots=True)
class Group:
    """A part of the blog; `accent` is its colour on light and on dark paper."""

    slug: str
    name: str
    accent: tuple[str, str] = ("#101211", "#eceeeb")


@dataclass(frozen=True, slots=True)
class OldAddress:
    """A path that something had before, and the path or address that it has now; `line` is that of the file or 0."""

    path: str
    target: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Site:
    """All settings of a lab. `url` has no trailing slash; `now` is set only in a demo."""

    name: str = "Callboard"
    tagline: str = ""
    description: str = ""
    language: str = "en"
    timezone: str = "UTC"
    url: str = "http://localhost:8000"
    repository: str = ""
    branch: str = "main"
    email: str = ""
    licence: str = ""
    licence_url: str = ""
    authority: str = "localhost"
    authority_since: str = "2026"
    calendar_days: int = 90
    now: dt.datetime | None = None
    reminders: tuple[int, ...] = (14, 3, 1)
    reminders_since: dt.date | None = None
    old_addresses: tuple[OldAddress, ...] = ()
    old_feed_ids: str = ""
    moved_in: dt.date | None = None
    publish_to: str = ""
    groups: tuple[Group, ...] = field(default=(Group("news", "News"),))

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        return zoneinfo.ZoneInfo(self.timezone)

    @property
    def since(self) -> dt.datetime:
        """The first instant of `authority_since`.

        >>> Site(authority_since="2026-03").since.isoformat()
        '2026-03-01T00:00:00+00:00'
        """
        return _first_day(self.authority_since)

    @property
    def base(self) -> str:
        """The path below which the site lives: "" at a domain's root, else ``/lab``."""
        return urlsplit(self.url).path.rstrip("/")

    def group(self, value: str | None) -> Group | None:
        """The group that a post's ``group:`` names, by slug or name; None when there is no such group."""
        wanted = slug(value) if value else self.groups[0].slug
        return next((group for group in self.groups if wanted in (group.slug, slug(group.name))), None)


def load(path: Path, *, url: str | None = None) -> Site:
    """Read `path`; `url` (from the environment SITEURL, by default) overrides the address.

    :raises SettingsError: for a file that is not TOML, an unknown key, a wrong type, zone or address.
    """
    try:
        text = path.read_text("utf-8")
        data = tomllib.loads(text)
    except FileNotFoundError:
        raise SettingsError(f"{path.name}: there is no such file") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path.name}: {error}") from None
    url = url if url is not None else os.environ.get("SITEURL")
    if url:
        data["url"] = url
    site = from_data(data, path.name)
    return replace(site, old_addresses=tuple(replace(old, line=_line(text, old.path)) for old in site.old_addresses))


def from_data(data: Mapping[str, Any], name: str = "site.toml") -> Site:
    """A :class:`Site` from parsed TOML."""
    known = {f.name for f in fields(Site)}
    values: dict[str, Any] = {}
    for key, value in data.items():
        if key not in known:
            close = difflib.get_close_matches(key, known, 1)
            raise SettingsError(f"{name}: unknown setting {key!r}" + (f"; did you mean {close[0]!r}?" if close else ""))
        try:
            reader: Callable[[Any], Any] = _READERS.get(key, _text)
            values[key] = reader(value)
        except ValueError as error:
            raise SettingsError(f"{name}: {key} = {value!r}: {error}") from None
    return Site(**values)


def fault(key: str, value: Any) -> str | None:
    """What keeps `value` from being that of `key`, in words that follow its name; None if nothing does.

    >>> fault("timezone", "Lisbon"), fault("timezone", "Europe/Lisbon")
    ("is no time zone; write an IANA name such as 'Europe/Lisbon'", None)
    """
    reader: Callable[[Any], Any] = _READERS.get(key, _text)
    try:
        reader(value)
    except ValueError as error:
        return str(error)
    return None


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("should be text in quotes")  # noqa: TRY004  a wrong setting, whatever its type
    return value


def _timezone(value: Any) -> str:
    try:
        zoneinfo.ZoneInfo(_text(value))
    except (KeyError, ValueError, OSError):
        raise ValueError("is no time zone; write an IANA name such as 'Europe/Lisbon'") from None
    return str(value)


def _language(value: Any) -> str:
    if isinstance(value, list):
        raise ValueError("names one language of the site; a post in another one says `lang:`")  # noqa: TRY004  as above
    try:
        Locale.parse(_text(value).replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        raise ValueError("is no language; write a code such as 'en' or 'pt-BR'") from None
    return str(value)


def _url(value: Any) -> str:
    parts = urlsplit(_text(value))
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise ValueError("should be an address such as 'https://lab.example.org' or 'https://example.org/lab'")
    return str(value).rstrip("/")


def _authority(value: Any) -> str:
    if not re.fullmatch(r"(?:[\w.+-]+@)?[a-z\d](?:[a-z\d.-]*[a-z\d])?", _text(value), re.ASCII | re.IGNORECASE):
        raise ValueError("should be a domain or a mail address that is yours, such as 'lab.example.org'")
    return str(value)


def _since(value: Any) -> str:
    if not re.fullmatch(r"\d{4}(?:-\d\d(?:-\d\d)?)?", _text(value), re.ASCII):
        raise ValueError("should be a year or a day such as '2026' or '2026-03-01'")
    try:
        _first_day(value)
    except ValueError:
        raise ValueError("is no day that there is; write '2026' or '2026-03-01'") from None
    return str(value)


def _first_day(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text + "0000-01-01"[len(text) :]).replace(tzinfo=dt.UTC)


def _now(value: Any) -> dt.datetime:
    try:
        moment = value if isinstance(value, dt.datetime) else dt.datetime.fromisoformat(_text(value))
    except ValueError:
        raise ValueError("is no moment; write '2026-03-10T09:00:00+00:00'") from None
    if moment.tzinfo is None:
        raise ValueError("needs a zone: write '2026-03-10T09:00:00+00:00'")
    return moment


def _days(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 30 <= value <= 3650:
        raise ValueError("should be a number of days, from 30 to 3650")
    return value


def _day(value: Any) -> dt.date:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    try:
        return dt.date.fromisoformat(_text(value))
    except ValueError:
        raise ValueError("is no day; write '2027-03-01'") from None


def _reminders(value: Any) -> tuple[int, ...]:
    if not isinstance(value, list) or not all(type(days) is int and 0 < days < 366 for days in value):
        raise ValueError("should be numbers of days such as [14, 3, 1], or [] for none")
    return tuple(dict.fromkeys(value))


def _old_addresses(value: Any) -> tuple[OldAddress, ...]:
    if not isinstance(value, dict) or not all(isinstance(target, str) for target in value.values()):
        raise ValueError("should be a table of old and new paths such as '/news.xml' = '/feeds/all.rss.xml'")
    return tuple(OldAddress(path, target) for path, target in value.items())


def _line(text: str, key: str) -> int:
    """The line of a quoted key; 0 where it is written in another way."""
    starts = tuple(f"{quote}{key}{quote}" for quote in "\"'")
    return next((n for n, line in enumerate(text.splitlines(), 1) if line.lstrip().startswith(starts)), 0)


def _groups(value: Any) -> tuple[Group, ...]:
    if not isinstance(value, dict) or not value:
        raise ValueError("should be tables such as [groups.news] with a name")
    groups: dict[str, Group] = {}
    for key, data in value.items():
        group = _group(key, data)
        if group.slug in groups:
            raise ValueError(f"[groups.{key}] and another one are both “{group.slug}”")
        groups[group.slug] = group
    return tuple(groups.values())


def _group(key: str, data: Any) -> Group:
    if not isinstance(data, dict) or set(data) - {"name", "accent"}:
        raise ValueError(f"[groups.{key}] takes name and accent")
    accent = data.get("accent", Group.__dataclass_fields__["accent"].default)
    if isinstance(accent, str):
        accent = (accent, accent)
    if (
        not isinstance(accent, list | tuple)
        or len(accent) != 2
        or not all(isinstance(c, str) and _is_hex(c) for c in accent)
    ):
        raise ValueError(f"[groups.{key}] accent should be two colours, for light and dark: ['#1c4fc4', '#8fb2ff']")
    return Group(slug(key), _text(data.get("name", key)), tuple(accent))


def _is_hex(colour: str) -> bool:
    return len(colour) == 7 and colour[0] == "#" and all(c in "0123456789abcdefABCDEF" for c in colour[1:])


_READERS: dict[str, Callable[[Any], Any]] = {
    "authority": _authority,
    "authority_since": _since,
    "language": _language,
    "timezone": _timezone,
    "url": _url,
    "now": _now,
    "calendar_days": _days,
    "groups": _groups,
    "reminders": _reminders,
    "reminders_since": _day,
    "old_addresses": _old_addresses,
    "moved_in": _day,
}
