"""pelicanconf.py and publishconf.py looked over before a build: unknown names, wrong types, zones, plugins, a theme.

Pelican passes over most of it, or stumbles over it later with a message about its own insides.
"""

from __future__ import annotations

import difflib
import importlib.util
import re
import zoneinfo
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

import jinja2
from pelican.settings import DEFAULT_CONFIG

from sitebuild.errors import Refused

_OWN = frozenset({"CALLBOARD", "ROOT", "SITE", "SITEMAP"})
# Settings that Pelican knows without giving them a default.
_BARE = frozenset({"AUTHOR", "FEED_DOMAIN", "TIMEZONE"})
_SHIPPED = frozenset({"callboard", "pelican.plugins.sitemap"})
_TYPES: dict[str, tuple[type, ...]] = {
    **{key: (dict,) for key, value in DEFAULT_CONFIG.items() if isinstance(value, dict)},
    **{key: (list, tuple) for key, value in DEFAULT_CONFIG.items() if isinstance(value, list)},
    "CALLBOARD": (dict,),
    "OUTPUT_PATH": (str, Path),
    "PATH": (str, Path),
    "PLUGINS": (list, tuple),
    "PLUGIN_PATHS": (list, tuple),
    "SITEMAP": (dict,),
    "SITEURL": (str,),
    "THEME": (str, Path),
    "THEME_TEMPLATES_OVERRIDES": (list, tuple),
    "TIMEZONE": (str,),
}
# What is left of Pelican's own settings where the plugin reads all posts and writes all pages.
_USED = frozenset(
    {
        *(
            "BIND",
            "DEFAULT_LANG",
            "JINJA_ENVIRONMENT",
            "JINJA_FILTERS",
            "JINJA_GLOBALS",
            "JINJA_TESTS",
            "LOCALE",
            "LOG_FILTER",
        ),
        *("OUTPUT_PATH", "PATH", "PELICAN_CLASS", "PLUGINS", "PLUGIN_PATHS", "PORT", "SITENAME", "SITEURL", "THEME"),
        "THEME_TEMPLATES_OVERRIDES",
    }
)
_SETS = re.compile(r"(\w+)\s*[=:\[+]")
_OPTIONS = ("site", "override", "drafts", "pictures", "cache")
_NAMES: dict[type, str] = {list: "a list", tuple: "a list", dict: "a dictionary", str: "text in quotes", Path: "a path"}


def check(said: Mapping[str, Any], config: Path) -> None:
    """Look over what the settings file `config` sets.

    :raises Refused: for the first setting that cannot be used; the message names file, line and setting.
    """
    _refuse_unknown(said, config)
    for key, types in _TYPES.items():
        if key in said and not isinstance(said[key], types):
            raise _refusal(config, key, f"should be {_NAMES[types[0]]}", "docs/settings.md describes it")
    if "CALLBOARD" not in said:
        raise Refused(f"{config.name}: CALLBOARD is not set", "begin with `from pelicanconf import *`")
    _check_options(said["CALLBOARD"], config)
    _check_plugins(said.get("PLUGINS") or (), config)
    for folder in (said.get("THEME"), *(said.get("THEME_TEMPLATES_OVERRIDES") or ())):
        if folder and not Path(folder).is_dir():
            key = "THEME" if folder == said.get("THEME") else "THEME_TEMPLATES_OVERRIDES"
            raise _refusal(config, key, f"names {folder}, and there is no such folder", "correct the path")
    _check_jinja(said.get("JINJA_ENVIRONMENT") or {}, config)
    _refuse_idle(said, config)


def check_zone(zone: str, config: Path) -> None:
    """Whether `TIMEZONE` is one. site.toml speaks first: there the zone of pelicanconf.py comes from."""
    try:
        zoneinfo.ZoneInfo(zone)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        hint = "write an IANA name such as 'Europe/Lisbon'"
        raise _refusal(config, "TIMEZONE", f"is {zone!r}, which is no time zone", hint) from None


def _refuse_unknown(said: Mapping[str, Any], config: Path) -> None:
    known = {*DEFAULT_CONFIG, *_OWN, *_BARE}
    plugins = said.get("PLUGINS")
    others = set(plugins if isinstance(plugins, list | tuple) else ()) - _SHIPPED
    lines = _lines(config)
    for key in sorted(key for key in known if key.lower() in lines and key not in lines):
        # Pelican takes no notice of it; where a helper's name is meant, the setting itself is set in the same file.
        raise Refused(
            f"{config.name}{_line(config, key.lower())}: unknown setting {key.lower()}", f"did you mean {key}?"
        )
    for key in sorted(key for key in said if key.isupper() and key not in known):
        close = difflib.get_close_matches(key, known, 1, 0.8)
        # Another plugin may bring settings that only it knows.
        if close or not others:
            hint = f"did you mean {close[0]}?" if close else "docs/settings.md describes every key"
            raise Refused(f"{config.name}{_line(config, key)}: unknown setting {key}", hint)


def _refuse_idle(said: Mapping[str, Any], config: Path) -> None:
    """What would be obeyed by Pelican alone must not be passed over: its author would look for the pages in vain."""
    if set(said.get("PLUGINS") or ()) - _SHIPPED:
        return  # another plugin may go by it
    for key in sorted(DEFAULT_CONFIG.keys() & said.keys() - _USED):
        if said[key]:
            hint = "remove it: the plugin reads all posts and writes all pages itself (docs/settings.md)"
            raise _refusal(config, key, "has no effect", hint)


def _check_options(options: Mapping[str, Any], config: Path) -> None:
    for key in options:
        if key not in _OPTIONS:
            raise _refusal(config, "CALLBOARD", f"has an unknown key {key!r}", _meant(str(key), _OPTIONS))
    if not options.get("site"):
        raise _refusal(config, "CALLBOARD", "has no 'site'", "give it the path of site.toml")


def _check_plugins(plugins: Collection[Any], config: Path) -> None:
    for name in plugins:
        if isinstance(name, str) and "." in name and name not in _SHIPPED and not _exists(name):
            raise _refusal(config, "PLUGINS", f"names {name!r}, which is not installed", _meant(name, _SHIPPED))
    if "callboard" not in plugins:
        close = difflib.get_close_matches("callboard", [str(name) for name in plugins], 1)
        what = f"names {close[0]!r} and not 'callboard'" if close else "does not name 'callboard'"
        raise _refusal(config, "PLUGINS", what, "without it there is no site: PLUGINS = ['callboard', ...]")


def _exists(module: str) -> bool:
    try:
        return importlib.util.find_spec(module) is not None
    except (ImportError, ValueError):
        return False


def _check_jinja(environment: Mapping[str, Any], config: Path) -> None:
    try:
        jinja2.Environment(**environment)
    except Exception as error:
        raise _refusal(config, "JINJA_ENVIRONMENT", f"cannot be used: {error}", "correct it") from error


def _meant(name: str, known: Collection[str]) -> str:
    close = difflib.get_close_matches(name, known, 1)
    return f"did you mean {close[0]!r}?" if close else f"known are {', '.join(sorted(known))}"


def _refusal(config: Path, key: str, what: str, hint: str) -> Refused:
    return Refused(f"{config.name}{_line(config, key)}: {key} {what}", hint)


def _line(config: Path, key: str) -> str:
    """The line on which a settings file sets `key`."""
    number = _lines(config).get(key)
    return f", line {number}" if number else ""


def _lines(config: Path) -> dict[str, int]:
    """Each name that a settings file sets, and the last line that does."""
    try:
        lines = config.read_text("utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return {}
    found = ((number, _SETS.match(line)) for number, line in enumerate(lines, 1))
    return {sets[1]: number for number, sets in found if sets}
