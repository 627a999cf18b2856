"""Keys without a meaning here: which of them are a slip that would publish a draft, and what is told of the rest."""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from front_matter.entries import Entries
from front_matter.events import is_deadline
from front_matter.nodes import Node
from front_matter.problems import Found, shorten
from front_matter.values import plain_word
from front_matter.vocabulary import CONTAINERS, QUIET, SOFT, find_event_part, find_key, fold, suggest, suggestions
from front_matter.wishes import clear_word, wishes

_TOLD_KEYS = 20
# Shorter words are one letter away from words that are meant.
_LEAST_OF_A_SLIP = 5
_STATUS_KEYS = frozenset({"draft", "published", "publish_date", "expiry_date", "status", "hidden"})
_STATUS_WORDS = frozenset("true false yes no on off t f y n 1 0 draft published unpublished private hidden".split())
_DATE = re.compile(r"\d{4}-\d\d-\d\d.*")


def tell_unknown_keys(entries: Entries, found: Found) -> None:
    """Refuse what may be a misspelt wish that the post not be seen, warn of other slips; one note names the rest."""
    unknown: list[str] = []
    for raw, node in entries.raw.items():
        known = find_key(raw)
        if known and not (isinstance(node.content, dict | tuple) and fold(raw) in SOFT and known.name != "build"):
            continue
        told = [wish for *_, wish in wishes(raw, node)]
        if "unclear" in told:
            message = f"“{shorten(raw, 40)}: {shorten(plain_word(node), 20)}” may ask that the post not be seen."
            hint = "Write draft: true, publish_date: or expiry_date: for what it means, or delete the line."
            found.add("status-key-unknown", node.key_line, 1, message, hint)
        elif not (told or _is_container(raw, node)) and (word := clear_word(node)):
            message = f"“{shorten(raw, 40)}: {word}” asks that the post not be seen, and says nothing here."
            found.add("status-key-unknown", node.key_line, 1, message, "Write draft: true, or delete the line.")
            continue
        if told or fold(raw) in QUIET or find_event_part(raw) or is_deadline(raw, node):
            continue
        if meant := next((word for word in suggestions(raw) if _is_status_slip(word, node)), None):
            message = f"“{shorten(raw, 40)}” is no key; was “{meant}” meant? A slip here would publish a draft."
            found.add("status-key-unknown", node.key_line, 1, message, f"Write {meant}, or delete the line.")
            continue
        if slip := _slip(raw):
            message = f"“{shorten(raw, 40)}” is no key, and is left out; “{slip}” may be meant."
            found.add("key-misspelt", node.key_line, 1, message, f"Write {slip}, or delete the line.")
            continue
        unknown.append(raw)
    if not unknown:
        return
    words = [_ask(raw) for raw in unknown[:_TOLD_KEYS]]
    more = f" and {len(unknown) - _TOLD_KEYS} more" if len(unknown) > _TOLD_KEYS else ""
    message = f"No meaning here: {', '.join(words)}{more}."
    found.add("unknown-key", entries.raw[unknown[0]].key_line, 1, message, "The keys that count: docs/front-matter.md.")


def _is_container(raw: str, node: Node) -> bool:
    """Whether the keys below this one were read as the post's own."""
    return fold(raw) in CONTAINERS and isinstance(node.content, dict)


def _is_status_slip(meant: str, node: Node) -> bool:
    """Whether a key that is nearly `meant` has a value that only a key of the status has."""
    key = find_key(meant)
    if key is None or key.name not in _STATUS_KEYS:
        return False
    word = plain_word(node)
    return bool(_DATE.fullmatch(word)) if key.kind == "date" else word in _STATUS_WORDS


def _slip(raw: str) -> str | None:
    """The key that `raw` is but for one letter too many, too few, wrong or in its neighbour's place; no plural."""
    meant, word = suggest(raw), fold(raw)
    if not meant or len(word) < _LEAST_OF_A_SLIP or word.rstrip("s") == fold(meant).rstrip("s"):
        return None
    return meant if OSA.distance(word, fold(meant)) == 1 else None


def _ask(raw: str) -> str:
    meant = suggest(raw)
    return f"“{shorten(raw, 30)}”" + (f" (did you mean “{meant}”?)" if meant else "")
