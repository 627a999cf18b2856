r"""What the former site's settings say: its kind, address, zone, permalinks, and where its files lie.

>>> source = Source("lab", {"_config.yml": 40}, {"_config.yml": b"url: https://lab.example.org\nbaseurl: /news\n"})
>>> former = read_former(source)
>>> former.kind, former.url, former.base
('jekyll', 'https://lab.example.org/news', '/news')
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import yaml

from callboard.importing.parts import Kind, Source
from sitebuild.errors import Refused

JEKYLL_CONFIGS = ("_config.yml", "_config.yaml", "_config.toml")
_HUGO_NAMES = tuple(f"{stem}.{ending}" for stem in ("hugo", "config") for ending in ("toml", "yaml", "yml", "json"))
HUGO_CONFIGS = (*_HUGO_NAMES, *(f"config/_default/{name}" for name in _HUGO_NAMES))
_HUGO_PARTS = ("permalinks", "languages", "params")
_LONGEST_CONFIG = 1_000_000
_PLAIN = re.compile(r"\^?(?:[\w/-]|\\?\.|\.\*){1,60}\$?")


@dataclass(frozen=True, slots=True)
class Former:
    """The former site's settings. `url` is the whole address without a trailing slash, "" if it is not said.

    `base` is the path below which the site lived, "" at a domain's root; `zone` is a name, "" if it is not said.
    `permalinks` are patterns by collection or section, "" for that of all. `roots` are the folders that addresses
    beginning with a slash are looked for in, `contents` those of Hugo's posts, each with its language ("" for the
    site's own) and `passed_over` the names that it makes nothing of. `values` are settings that a post may print;
    `settings` is all of them.
    """

    kind: Kind
    url: str = ""
    base: str = ""
    zone: str = ""
    future: bool = False
    permalinks: Mapping[str, str] = field(default_factory=dict)
    roots: tuple[str, ...] = ("",)
    contents: tuple[tuple[str, str], ...] = ()
    passed_over: tuple[re.Pattern[str], ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)


def read_former(source: Source) -> Former:
    """The former site of a folder.

    :raises Refused: for settings that cannot be read.
    """
    paths = source.sizes
    if any(name in paths for name in JEKYLL_CONFIGS) or any(path.startswith("_posts/") for path in paths):
        return _jekyll(_merged(source, JEKYLL_CONFIGS))
    if any(path.startswith("content/") for path in paths) and any(name in paths for name in HUGO_CONFIGS):
        return _hugo(_hugo_settings(source))
    return Former("folder", roots=("", "static", "content"))


def _jekyll(settings: Mapping[str, Any]) -> Former:
    collections = settings.get("collections")
    permalinks = {"": _text(settings.get("permalink")) or "date"}
    for name, said in collections.items() if isinstance(collections, dict) else ():
        if isinstance(said, dict) and _text(said.get("permalink")):
            permalinks[_text(name)] = _text(said["permalink"])
    base = _text(settings.get("baseurl")).strip("/")
    url = _address(_text(settings.get("url")).rstrip("/"))
    url = f"{url}/{base}" if url and base else url
    return Former(
        "jekyll",
        url=url,
        base=_base(url) or (f"/{base}" if base else ""),
        zone=_text(settings.get("timezone")),
        future=settings.get("future") is True,
        permalinks=permalinks,
        values=_scalars("site", settings),
        settings=settings,
    )


def _hugo(settings: Mapping[str, Any]) -> Former:
    folded = {key.lower(): value for key, value in settings.items()}
    permalinks = folded.get("permalinks")
    said = permalinks if isinstance(permalinks, dict) else {}
    # Newer sites say for which kind of page: [permalinks.page].
    pages = said["page"] if isinstance(said.get("page"), dict) else said
    static = folded.get("staticdir")
    statics = static if isinstance(static, list) else [static]
    params = folded.get("params")
    url = _address(_text(folded.get("baseurl")).rstrip("/"))
    return Former(
        "hugo",
        url=url,
        base=_base(url),
        zone=_text(folded.get("timezone")),
        future=folded.get("buildfuture") is True,
        permalinks={_text(key): _text(value) for key, value in pages.items() if isinstance(value, str)},
        roots=(*(_text(each).strip("/") for each in statics if _text(each)), "static", "assets", "assets/media"),
        contents=_contents(folded),
        passed_over=_passed_over(folded.get("ignorefiles")),
        values=_scalars("", params if isinstance(params, dict) else {}),
        settings=folded,
    )


def _contents(settings: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """The folders of posts, the deepest first, so that ``content/en`` goes before ``content``."""
    own = _text(settings.get("defaultcontentlanguage"))
    found = {(_text(settings.get("contentdir")) or "content").strip("/"): ""}
    languages = settings.get("languages")
    for name, said in languages.items() if isinstance(languages, dict) else ():
        folded = {str(key).lower(): value for key, value in said.items()} if isinstance(said, dict) else {}
        if folder := _text(folded.get("contentdir")).strip("/"):
            found[folder] = "" if name == own else _text(name)
    return tuple(sorted(found.items(), key=lambda pair: -len(pair[0])))


def _passed_over(said: object) -> tuple[re.Pattern[str], ...]:
    """The patterns of Hugo's ``ignoreFiles`` that can be tried without fear for the time that they take."""
    plain = (
        [each for each in said if isinstance(each, str) and _PLAIN.fullmatch(each)] if isinstance(said, list) else []
    )
    return tuple(re.compile(each) for each in plain)


def _hugo_settings(source: Source) -> dict[str, Any]:
    merged = _merged(source, HUGO_CONFIGS)
    for part in _HUGO_PARTS:
        names = [f"config/_default/{part}.{ending}" for ending in ("toml", "yaml", "yml", "json")]
        if found := _merged(source, names):
            merged[part] = found
    return merged


def _merged(source: Source, names: tuple[str, ...] | list[str]) -> dict[str, Any]:
    merged: dict[str, Any] = {}
    for name in names:
        if name in source.texts:
            merged |= {str(key): value for key, value in _parse(name, source.texts[name]).items()}
    return merged


def _parse(name: str, data: bytes) -> dict[Any, Any]:
    hint = "correct it, or give the folder of the posts alone: then nothing of the site's settings is read"
    if len(data) > _LONGEST_CONFIG:
        raise Refused(f"{name} has {len(data):,} bytes, which no settings have", hint)
    try:
        text = data.decode("utf-8-sig")
        if name.endswith(".toml"):
            read: Any = tomllib.loads(text)
        else:
            read = json.loads(text) if name.endswith(".json") else yaml.safe_load(text)
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        reason = " ".join(str(error).split())[:200]
        raise Refused(f"{name} cannot be read: {reason}", hint) from None
    if read is not None and not isinstance(read, dict):
        raise Refused(f"{name} holds no settings", hint)
    return read or {}


def _address(url: str) -> str:
    """`url` where it is one; a port that is none, or an open bracket, makes it none."""
    try:
        urlsplit(url).port  # noqa: B018  it is read lazily, and raises
    except ValueError:
        return ""
    return url


def _base(url: str) -> str:
    return urlsplit(url).path.rstrip("/")


def _text(value: object) -> str:
    """A setting as text; numbers and mappings are none."""
    return value.strip() if isinstance(value, str) else ""


def _scalars(prefix: str, settings: Mapping[str, Any]) -> dict[str, str]:
    """What a post may print: text and numbers, by the name that it has there."""
    dot = f"{prefix}." if prefix else ""
    return {
        f"{dot}{key}": str(value)
        for key, value in settings.items()
        if isinstance(value, str | int) and not isinstance(value, bool)
    }
