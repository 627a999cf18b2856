"""The words that front matter may use: one table, from which reading, checks, schema and documentation all come.

Names are compared without case, hyphens, underscores and blanks, so that ``publishDate``, ``publish_date`` and
``Publish-Date`` are one key.

>>> fold("publishDate") == fold("Publish-Date")
True
>>> find_key("redirect_from").name
'aliases'
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Kind = Literal[
    "text", "date", "yes-no", "status", "build", "cover", "names", "words", "paths", "event", "dates", "callboard"
]


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the vocabulary: `spellings` in the order in which they are asked, and what it means, for people."""

    name: str
    spellings: tuple[str, ...]
    kind: Kind
    meaning: str


KEYS: tuple[Key, ...] = (
    Key("title", ("title",), "text", "The title. Without one, the first heading is taken, else the file's name."),
    Key(
        "date",
        ("date", "date_published"),
        "date",
        "When the post appeared. Without one, the file's name (`2026-03-31-title.md`) or `last_updated` is taken.",
    ),
    Key(
        "modified",
        ("last_updated", "lastmod", "modified", "updated", "date_modified"),
        "date",
        "When the post was last changed.",
    ),
    Key(
        "draft",
        (
            *("draft", "drafts", "is_draft", "wip"),
            *("entwurf", "brouillon", "borrador", "bozza", "rascunho", "utkast", "草稿", "下書き", "черновик"),
        ),
        "yes-no",
        "`true` keeps the post out of the site.",
    ),
    Key(
        "published",
        (
            *("published", "publish", "is_published", "public", "visible", "listed"),
            *("active", "enabled", "ready", "render"),
        ),
        "yes-no",
        "`false` keeps the post out of the site; a date means `publish_date`.",
    ),
    Key(
        "status",
        ("status", "state", "post_status", "publish_status", "visibility"),
        "status",
        "`published`, `draft`, `scheduled` or `expired`; anything else is an error.",
    ),
    Key(
        "hidden",
        (
            *("hidden", "private", "unlisted", "unpublished", "hide", "headless", "disabled", "archived", "expired"),
            *("ignore", "ignored"),
            *("exclude_from_collections", "eleventy_exclude_from_collections"),
        ),
        "yes-no",
        "`true` is treated as `draft: true`, with a warning.",
    ),
    Key(
        "build",
        ("build",),
        "build",
        "Hugo's: `render` or `list` that is `never` or `false` is treated as `draft: true`, with a warning.",
    ),
    Key(
        "publish_date",
        (
            *("publish_date", "pub_date", "published_date", "publish_on", "published_on", "publish_at", "published_at"),
            *("publish_from", "published_from", "publish_after", "publish_up", "publishing_date", "date_to_publish"),
            *("publish_time", "published_time", "release_date", "release_on", "release_at"),
            *("go_live", "go_live_date", "go_live_on", "go_live_at", "live_from", "visible_from", "show_from"),
            *("show_after", "not_before", "scheduled", "scheduled_for", "scheduled_at", "scheduled_date"),
            *("schedule_date", "embargo", "embargoed", "embargo_date", "embargo_until", "embargoed_until"),
            *("draft_until", "hidden_until", "hide_until", "hold_until"),
        ),
        "date",
        "Before this moment the post is not published.",
    ),
    Key(
        "expiry_date",
        (
            *("expiry_date", "unpublish_date", "unpublish_on", "unpublish_at", "expires", "expires_on", "expires_at"),
            *("expire", "expire_date", "expiry", "expiration", "expiration_date", "expires_after", "unpublish_after"),
            *("publish_until", "published_until", "publish_down", "live_until", "visible_until", "show_until"),
            *("hide_on", "hide_after", "remove_on", "remove_after", "delete_on", "delete_after", "archive_on"),
            *("archive_after", "take_down", "take_down_on", "take_down_date", "not_after"),
        ),
        "date",
        "From this moment on the post is not published.",
    ),
    Key("slug", ("slug",), "text", "The post's part of its address."),
    Key(
        "summary",
        ("oneline_description", "summary", "description", "excerpt"),
        "text",
        "One or two sentences for lists, feeds and cards.",
    ),
    Key(
        "cover",
        ("cover", "image", "featured_image", "teaser"),
        "cover",
        "A picture: its path, or a mapping with `filename` and `alt`.",
    ),
    Key("cover_alt", ("cover_alt", "image_alt"), "text", "What the picture shows, in words."),
    Key("group", ("group", "category", "categories"), "words", "The part of the blog that the post belongs to."),
    Key("authors", ("authors", "author"), "names", "Names: `A, B and C`, a list, or mappings with `name`."),
    Key("tags", ("tags", "tag"), "words", "Words of your own: a list, or text with commas."),
    Key("aliases", ("aliases", "redirect_from"), "paths", "Old addresses that lead to this post."),
    Key("language", ("lang", "language"), "text", "The post's language: `en`, `fr`, `pt-BR`."),
    Key("translation_of", ("translation_of",), "text", "The id or path of the post that this one translates."),
    Key("feed_id", ("feed_id", "guid"), "text", "The id that the post had in the feed of another site, to keep it."),
    Key("pinned", ("pinned",), "yes-no", "`true` keeps the post at the top of lists."),
    Key("event", ("event",), "event", "What the post announces: `name`, `start`, `end`, `place`, `url` and more."),
    Key(
        "dates",
        ("dates", "important_dates", "key_dates", "deadlines"),
        "dates",
        "Important dates: a list of `label` and `date`.",
    ),
    Key("topics", ("topics",), "words", "Topics that settle what is read from the text; mappings count by `title`."),
    Key(
        "callboard",
        ("callboard",),
        "callboard",
        "`ignore`: phrases that are no dates; `accept`: codes of warnings that are right as they are.",
    ),
    Key("id", ("id",), "text", "A name that stays when title, date and file change."),
)

#: Keys beside ``event`` (``event_start``, ``startdate`` …) and those inside it, by the name that the event gets.
EVENT_PARTS: dict[str, tuple[str, ...]] = {
    "name": ("name", "title"),
    "short_name": ("short_name", "short", "acronym"),
    "series": ("series",),
    "edition": ("edition",),
    "start": ("start", "start_date", "date_start", "begin", "from", "date"),
    "end": ("end", "end_date", "date_end", "until", "to"),
    "place": ("place", "location", "venue", "where"),
    "online": ("online", "virtual"),
    "url": ("url", "website", "link", "site"),
    "kind": ("kind", "type"),
    "host": ("host",),
    "id": ("id",),
    "apart": ("apart",),
}
#: Keys of one entry of ``dates``, by the name that the entry gets.
DATE_PARTS: dict[str, tuple[str, ...]] = {
    "label": ("label", "info", "name", "title", "what", "text", "description", "milestone"),
    "date": ("date", "value", "when", "day", "due", "deadline"),
    "start": ("start", "start_date", "begin", "from"),
    "end": ("end", "end_date", "until", "to"),
    "time": ("time", "clock", "start_time"),
    "end_time": ("end_time",),
    "zone": ("zone", "timezone", "tz"),
    "kind": ("kind", "type"),
    "status": ("status",),
    "track": ("track",),
    "round": ("round", "phase", "cycle"),
    "was": ("was", "old", "old_date", "previous", "original"),
}
_BARE_EVENT_KEYS = ("start_date", "end_date", "date_start", "date_end", "location", "venue", "place")

#: Keys that other systems use for layout and order: known, without meaning here, and not worth a note.
QUIET = frozenset(
    re.sub("[-_]", "", name)
    for name in (
        "layout permalink type weight order toc toc_sticky toc_label show_toc show_date math mathjax katex mermaid "
        "comments comment comment_id share ads sidebar nav nav_order nav_title navtitle parent grand_parent "
        "has_children classes author_profile header menu menus cascade outputs markup keywords "
        "subtitle read_time reading_time icon theme css js linktitle related lightgallery resources params"
    ).split()
)

#: Spellings that also name other things (``hide: [toc]``): a list or a mapping below one says nothing of the status,
#: and what looks like one of them is no slip of the pen.
SOFT = frozenset(
    "state visibility public visible listed active enabled ready hide disabled archived expired wip scheduled embargo"
    " embargoed expire build entwurf brouillon borrador bozza rascunho utkast 草稿 下書き черновик".split()
)
#: Mappings in which other systems keep keys of the site's own: one of the status in there counts too.
CONTAINERS = (
    "extra",
    "params",
    "meta",
    "metadata",
    "page",
    "post",
    "frontmatter",
    "custom",
    "options",
    "data",
    "config",
)

# Dividers, and what cannot be seen: a key with a blank of no width in it is still that key.
_DIVIDERS = re.compile("[-_\\s\u00ad\u200b-\u200d\u2060\ufeff]")
_DEADLINE = re.compile(
    r"\b(?:deadlines?|due|notifications?|camera ready|cfp|rebuttal|call for (?:papers|abstracts))\b"
    r"|\b(?:submissions?|abstracts?|papers?|posters?|registration|early ?bird|proposals?)\b.*\b"
    r"(?:dates?|opens?|closes?|closing|ends?|starts?)\b"
)
_OPENS = re.compile(r"\b(?:opens?|opening|starts?|begins?)\b")


@lru_cache(maxsize=1024)
def fold(name: str) -> str:
    """The name as it is compared."""
    return _DIVIDERS.sub("", name).casefold()


_BY_NAME = {fold(spelling): key for key in KEYS for spelling in key.spellings}
_EVENT_NAMES = {fold(spelling): part for part, spellings in EVENT_PARTS.items() for spelling in spellings}
_EVENT_KEYS = {fold(f"event_{spelling}"): part for spelling, part in _EVENT_NAMES.items()} | {
    fold(name): _EVENT_NAMES[fold(name)] for name in _BARE_EVENT_KEYS
}
_DATE_NAMES = {fold(spelling): part for part, spellings in DATE_PARTS.items() for spelling in spellings}
_SUGGESTED = {fold(word): word for word in sorted({word for key in KEYS for word in key.spellings} - SOFT)}


def find_key(name: str) -> Key | None:
    """The key of the vocabulary that `name` spells."""
    return _BY_NAME.get(fold(name))


def find_event_part(name: str, *, inside: bool = False) -> str | None:
    """The part of the event that a key gives, beside ``event`` or `inside` it.

    >>> find_event_part("event-start"), find_event_part("startdate"), find_event_part("location", inside=True)
    ('start', 'start', 'place')
    """
    return (_EVENT_NAMES if inside else _EVENT_KEYS).get(fold(name))


def find_date_part(name: str) -> str | None:
    """The part of an important date that a key of an entry of ``dates`` gives.

    >>> find_date_part("info"), find_date_part("time-zone"), find_date_part("Papers")
    ('label', 'zone', None)
    """
    return _DATE_NAMES.get(fold(name))


def read_deadline_label(name: str) -> str | None:
    """The words of a key that gives a date of its own, else None.

    >>> read_deadline_label("submissionDeadline"), read_deadline_label("cfp_date_end"), read_deadline_label("layout")
    ('Submission deadline', 'CFP deadline', None)
    """
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", name)
    words = " ".join(re.split(r"[-_\s]+", words)).strip().lower()
    if not _DEADLINE.search(words):
        return None
    if words.startswith("cfp"):
        return "CFP opens" if _OPENS.search(words) else "CFP deadline"
    return words[0].upper() + words[1:]


def suggest(name: str) -> str | None:
    """The key that was probably meant.

    >>> suggest("sumary"), suggest("zzz")
    ('summary', None)
    """
    return next(iter(suggestions(name)), None)


def suggestions(name: str) -> list[str]:
    """The spellings that are nearly `name`, the nearest first.

    >>> suggestions("publishing")
    ['publish_on', 'publishing_date', 'publish']
    """
    close = difflib.get_close_matches(fold(name)[:40], list(_SUGGESTED), n=3, cutoff=0.75)
    return [_SUGGESTED[word] for word in close]
