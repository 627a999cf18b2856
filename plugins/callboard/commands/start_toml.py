"""``site.toml`` with other values, its comments, order and other keys left as they are.

Lines are replaced, and what came out is parsed: where it does not say what it should, the file is written in a way
that lines cannot follow, and nothing is changed.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence

from callboard.read.tree import slug
from callboard.settings import Group
from sitebuild.errors import Refused

_VALUE = r"""("(?:[^"\\]|\\.)*"|'[^']*'|\[[^\]\n]*\]|[^#\n]*?)"""
_GROUP = re.compile(r"\s*\[\s*groups\s*\.\s*(?:\"([^\"]+)\"|'([^']+)'|([\w-]+))\s*\]")
# Told of a line that goes with it.
_OF_NOW = "# The example site lives at a fixed moment"


def edited(text: str, values: Mapping[str, str | None], groups: Sequence[Group] | None = None) -> str:
    """`text` with each of `values` set, or removed where it is None, and with exactly these `groups`, in order.

    :raises Refused: for a file in which that cannot be done line by line.
    """
    old = tomllib.loads(text)
    head, tables = _parts(text)
    for key, value in values.items():
        head = _without(head, key) if value is None else _with(head, key, quoted(value))
    if groups is not None:
        tables = _regrouped(tables, groups)
    new = re.sub(r"\n{3,}", "\n\n", "".join([*head, *(line for table in tables for line in table)]))
    wanted = {key: value for key, value in {**old, **values}.items() if value is not None}
    if groups is not None:
        wanted["groups"] = {each.slug: each for each in groups}
    if not _says(new, wanted, grouped=groups is not None):
        raise Refused("site.toml is written in a way that cannot be changed line by line", "change it by hand")
    return new


def quoted(value: str) -> str:
    """A text of one line as TOML writes it."""
    return json.dumps(value, ensure_ascii=False)


def _parts(text: str) -> tuple[list[str], list[list[str]]]:
    """The lines before the first table, and those of each table; comments right above one belong to it."""
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    tables: list[list[str]] = []
    head: list[str] = []
    part = head
    for line in lines:
        if line.lstrip().startswith("["):
            begin = len(part)
            # What is said above the first table speaks of them all.
            while tables and begin and part[begin - 1].startswith("#"):
                begin -= 1
            tables.append([*part[begin:], line])
            del part[begin:]
            part = tables[-1]
        else:
            part.append(line)
    return head, tables


def _with(lines: list[str], key: str, value: str) -> list[str]:
    pattern = re.compile(rf"(\s*{key}\s*=\s*){_VALUE}(\s*(?:#.*)?\n)")
    found = {n: match for n, line in enumerate(lines) if (match := pattern.fullmatch(line))}
    if found:
        return [f"{found[n][1]}{value}{found[n][3]}" if n in found else line for n, line in enumerate(lines)]
    last = max((n for n, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")), default=len(lines))
    return [*lines[:last], f"{key} = {value}\n", *lines[last:]]


def _without(lines: list[str], key: str) -> list[str]:
    kept = [line for line in lines if not re.match(rf"\s*{key}\s*=", line)]
    return [line for line in kept if key != "now" or not line.startswith(_OF_NOW)]


def _regrouped(tables: list[list[str]], groups: Sequence[Group]) -> list[list[str]]:
    known = {}
    for table in tables:
        name = next((found for line in table if (found := _GROUP.match(line))), None)
        if name:
            known[slug(name[1] or name[2] or name[3])] = table
    others = [table for table in tables if table not in known.values()]
    wanted = [*(_grouped(known.get(group.slug), group) for group in groups), *others]
    return [[*(["\n"] if number else []), *_trimmed(table)] for number, table in enumerate(wanted)]


def _trimmed(table: list[str]) -> list[str]:
    end = max(n for n, line in enumerate(table, 1) if line.strip())
    return table[:end]


def _grouped(table: list[str] | None, group: Group) -> list[str]:
    begun = _trimmed(table) if table else [f"[groups.{_key(group.slug)}]\n"]
    named = _with(begun, "name", quoted(group.name))
    return _with(named, "accent", json.dumps(list(group.accent)))


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else quoted(name)


def _says(text: str, wanted: Mapping[str, object], *, grouped: bool) -> bool:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    if grouped:
        said = [(slug(key), value["name"], tuple(value["accent"])) for key, value in data["groups"].items()]
        groups = wanted["groups"]
        assert isinstance(groups, dict)
        if said != [(each.slug, each.name, each.accent) for each in groups.values()]:
            return False
    return {**data, "groups": None} == {**wanted, "groups": None}
