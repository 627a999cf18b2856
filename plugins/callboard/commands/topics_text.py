"""What ``./board topics`` prints: tables for a person, data for a program, YAML to paste."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any

import yaml
from rich.console import Group, RenderableType
from rich.constrain import Constrain
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from callboard.relate.thesaurus import Thesaurus
from callboard.relate.topic_stats import LONGEST_ALIAS, Place, Stats, Suggestion
from callboard.relate.topics_file import normal_slug

_NEW_FIELD = "New topics"


def as_table(found: Stats, root: PurePath, width: int) -> RenderableType:
    """Sums, the topics with their events, and the lines that name none; `width` columns wide at most."""
    parts: list[RenderableType] = [Text(line) for line in _sums(found)]
    if found.topics:
        table = _table("Topic", "Field", "Events", "Lines")
        for topic, events in found.topics:
            table.add_row(Text(topic.name), Text(topic.field, style="dim"), str(events), str(len(topic.uses)))
        parts += _section("Topics", table)
    if found.unmatched:
        table = _table("Where", "Names no topic")
        for place in found.unmatched:
            table.add_row(Text(_where(place, root), style="cyan"), Text(place.line.text))
        parts += _section("Unmatched", table)
    return Constrain(Group(*parts, Text()), width)


def as_data(found: Stats, root: PurePath) -> dict[str, Any]:
    """The statistics as plain data."""
    return {
        "version": 1,
        "topics": [
            {"slug": topic.slug, "name": topic.name, "field": topic.field, "events": events, "lines": len(topic.uses)}
            for topic, events in found.topics
        ],
        "occurring": len(found.topics),
        "joining": found.joining,
        "lines": found.lines,
        "unmatched": [
            {"path": (root / place.path).as_posix(), "line": place.line.line, "text": place.line.text}
            for place in found.unmatched
        ],
    }


def as_yaml(suggestions: list[Suggestion], thesaurus: Thesaurus, root: PurePath) -> str:
    """Entries for ``content/topics.yaml``: aliases of topics that are near, then new topics; places as comments."""
    if not suggestions:
        return "# Every line names a topic: there is nothing to add.\n"
    lines = sum(len(each.places) for each in suggestions)
    out = [
        f"# {lines} line{'' if lines == 1 else 's'} name no topic. Keep what is right, give new topics a field, a name",
        "# and a sentence, and paste it into content/topics.yaml. An alias should be a phrase that others write too:",
        "# shorten it. Where a field or topic is in the file already, add to it there.",
    ]
    near: dict[str, dict[str, list[Suggestion]]] = {}
    for each in suggestions:
        if each.topic is not None:
            concept = thesaurus.concepts[each.topic]
            near.setdefault(concept.field, {}).setdefault(concept.slug, []).append(each)
    for field, topics in sorted(near.items()):
        out += ["", f"{_scalar(field)}:"]
        for slug, group in topics.items():
            out += [f"  {slug}:  # {thesaurus.concepts[slug].name}", "    aliases:"]
            out += [line for each in group for line in _aliases(each, root)]
    new = [each for each in suggestions if each.topic is None]
    if new:
        out += ["", f"{_NEW_FIELD}:"]
    taken = set(thesaurus.concepts)
    for each in new:
        name = each.aliases[0]
        slug = _free_slug(name, taken)
        out += [f"  {slug}:", f"    name: {_scalar(name)}", '    description: ""', "    aliases:"]
        out += _aliases(each, root)
    return "\n".join(out) + "\n"


def _sums(found: Stats) -> Iterator[str]:
    matched = found.lines - len(found.unmatched)
    count = len(found.topics)
    yield f"{matched} of {found.lines} lines name a topic{_share(matched, found.lines)}."
    occur = "1 topic occurs" if count == 1 else f"{count} topics occur"
    yield f"{occur}; {found.joining} join two events or more{_share(found.joining, count)}."


def _share(part: int, whole: int) -> str:
    return f" ({100 * part // whole} %)" if whole else ""


def _section(title: str, content: RenderableType) -> list[RenderableType]:
    return [Text(f"\n{title}", style="bold green"), Padding(content, (0, 0, 0, 2))]


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim", show_edge=False)
    for column in columns:
        table.add_column(column, justify="right" if column in ("Events", "Lines") else "left", overflow="fold")
    return table


def _aliases(each: Suggestion, root: PurePath) -> Iterator[str]:
    places: dict[str, list[str]] = {}
    for place in each.places:
        places.setdefault(place.line.text.strip(" .;,"), []).append(_where(place, root))
    for alias in each.aliases:
        long = ", too long to be found elsewhere" if len(alias.split()) > LONGEST_ALIAS else ""
        yield f"      - {_scalar(alias)}  # {_all(places[alias])}{long}"


def _all(places: Iterable[str]) -> str:
    return ", ".join(places)


def _where(place: Place, root: PurePath) -> str:
    return f"{(root / place.path).as_posix()}:{place.line.line}"


def _scalar(text: str) -> str:
    """A text as one line of YAML, in quotes where it needs them."""
    return yaml.safe_dump(text, allow_unicode=True, width=10**6).removesuffix("\n").removesuffix("\n...")


def _free_slug(name: str, taken: set[str]) -> str:
    """An address in plain letters that no topic has."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    base = "-".join(normal_slug(plain)[:LONGEST_ALIAS]) or "topic"
    slug, number = base, 2
    while slug in taken:
        slug, number = f"{base}-{number}", number + 1
    taken.add(slug)
    return slug
