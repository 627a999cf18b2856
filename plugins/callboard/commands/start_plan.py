"""What starting a lab does to its files, worked out before anything is written."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import yaml

from callboard import settings
from callboard.commands import git, start_toml
from callboard.commands.start_example import COPY, TOML, Example, copies
from callboard.commands.start_questions import host_of
from callboard.publish.catalogues import SOURCE
from callboard.relate.ledger import Ledger, parse, render
from callboard.settings import Group

LEDGER = "content/ledger.txt"
ABOUT = "content/pages/about.md"
NEWS = "content/news"
_PICTURES = "content/static/"
_WRITTEN = {".md", ".markdown", ".mdown", ".yaml"}
_TEXTS = Path(__file__).parents[1] / "data" / "start.yaml"


@dataclass(frozen=True, slots=True)
class Lab:
    """The project as it is: `data` is what site.toml says, `first` what the example's said, as far as known."""

    root: Path
    example: Example
    text: str
    data: Mapping[str, Any]
    first: Mapping[str, Any]

    @property
    def started(self) -> bool:
        return "now" not in self.data and self.data.get("name") != self.first.get("name")

    def own(self, key: str) -> Any:
        """What the lab itself wrote for `key`; None where it wrote nothing or the example's word still stands."""
        value = self.data.get(key)
        return value if self.started or value != self.first.get(key) else None


@dataclass(slots=True)
class Plan:
    """`files` by their path below the project, None for what goes; `told` is the plan in words."""

    files: dict[str, bytes | None] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)


def lab_at(root: Path, example: Example) -> Lab:
    """The project at `root`; its site.toml can be read."""
    text = (root / TOML).read_text("utf-8")
    copy = root / COPY / TOML
    first = copy.read_bytes() if copy.is_file() else git.blob(root, example.ids[TOML])
    if TOML in example.own:
        first = text.encode("utf-8")
    return Lab(root, example, text, tomllib.loads(text), tomllib.loads((first or b"").decode("utf-8")))


def plan(lab: Lab, values: Mapping[str, str], groups: tuple[Group, ...], today: dt.date) -> Plan:
    """All that is to be done for the answers `values`."""
    made = Plan()
    _settings(made, lab, values, groups, today)
    removed = _removed(made, lab)
    _ledger(made, lab, removed)
    language = values["language"]
    if ABOUT in removed:
        made.files[ABOUT] = _page("about", language, values["name"])
        made.told.append(f"{ABOUT}: a short page about the site, to be rewritten")
    posts = {path.relative_to(lab.root).as_posix() for path in (lab.root / NEWS).rglob("*") if path.is_file()}
    if not posts - removed:
        path = f"{NEWS}/{today.isoformat()}-welcome.md"
        made.files[path] = _page("welcome", language, values["name"], id="news/welcome", date=today)
        made.told.append(f"{path}: a first post, to be rewritten")
    return made


def _settings(made: Plan, lab: Lab, values: Mapping[str, str], groups: tuple[Group, ...], today: dt.date) -> None:
    wanted = dict(values)
    host = host_of(values["url"])
    if lab.own("authority") is None:
        wanted |= {"authority": host, "authority_since": today.isoformat()}
    elif lab.data["authority"] != host:
        made.told.append(f"{TOML}: authority stays {lab.data['authority']}: ids in feeds and calendars are made of it")
    news = {key: value for key, value in wanted.items() if value != lab.data.get(key, "")}
    made.told += [f"{TOML}: {key} = {start_toml.quoted(value)}" for key, value in news.items()]
    changed: dict[str, str | None] = {**news}
    if "now" in lab.data:
        changed["now"] = None
        made.told.append(f"{TOML}: now is removed; the site follows the clock")
    regroup = groups != _groups_of(lab)
    if regroup:
        made.told += [f"{TOML}: group {each.name}, {each.accent[0]} and {each.accent[1]}" for each in groups]
    if changed or regroup:
        made.files[TOML] = start_toml.edited(lab.text, changed, groups if regroup else None).encode("utf-8")


def _groups_of(lab: Lab) -> tuple[Group, ...]:
    return settings.from_data(lab.data).groups


def _removed(made: Plan, lab: Lab) -> set[str]:
    """The example's files that go, those apart that the lab changed or that its own posts show."""
    content = {path for path in lab.example.own if path not in {TOML, LEDGER}}
    words = "\n".join(_own_texts(lab, content))
    shown = {path for path in content if path.startswith(_PICTURES) and path.rpartition("/")[2] in words}
    going = content - shown
    made.files |= dict.fromkeys(going)
    if going:
        made.told.append(f"removed, as the example has them: {_counted(going)}")
    kept = [path for path in lab.example.changed if path not in {TOML, LEDGER}]
    if not lab.started:
        made.told += [f"{path}: stays, it was changed" for path in kept]
    made.told += [f"{path}: stays, a post of yours shows it" for path in sorted(shown)]
    saved = dict(copies(lab.root, lab.example)) if going or TOML in lab.example.own else {}
    if saved:
        made.files |= saved
        made.told.append(f"{COPY}/: the example, for the tests")
    return going


def _own_texts(lab: Lab, example: set[str]) -> Iterator[str]:
    for path in (lab.root / "content").rglob("*"):
        if path.suffix in _WRITTEN and path.is_file() and path.relative_to(lab.root).as_posix() not in example:
            yield path.read_bytes().decode("utf-8", "replace")


def _counted(paths: set[str]) -> str:
    kinds = {"post": f"{NEWS}/", "picture": _PICTURES}
    counts = {kind: sum(path.startswith(folder) for path in paths) for kind, folder in kinds.items()}
    parts = [f"{count} {kind}{'' if count == 1 else 's'}" for kind, count in counts.items() if count]
    return ", ".join(parts + sorted(path for path in paths if not path.startswith(tuple(kinds.values()))))


def _ledger(made: Plan, lab: Lab, removed: set[str]) -> None:
    """Ids of the example must not rest as tombstones: nobody has subscribed to them."""
    path = lab.root / LEDGER
    if not path.is_file():
        return
    old = path.read_bytes()
    ledger, _ = parse(old.decode("utf-8", "replace"))
    gone = {name for name in lab.example.ids if name in removed or not (lab.root / name).exists()}
    left = _without(ledger, {name.removeprefix("content/") for name in gone})
    if left == ledger:
        return
    made.files[LEDGER] = render(left).encode("utf-8") if left != Ledger() else None
    made.told.append(f"{LEDGER}: without the ids of the example; ./board check --fix writes yours")


def _without(ledger: Ledger, paths: set[str]) -> Ledger:
    posts = {id: entry for id, entry in ledger.posts.items() if entry.path not in paths}
    lost = ledger.posts.keys() - posts.keys()
    events = {id: entry for id, entry in ledger.events.items() if not entry.posts or set(entry.posts) - lost}
    dates = {id: entry for id, entry in ledger.dates.items() if entry.event in events}
    return replace(ledger, posts=posts, events=events, dates=dates)


def _page(which: str, language: str, name: str, **header: object) -> bytes:
    texts = yaml.safe_load(_TEXTS.read_text("utf-8"))
    spoken = next((code for code in (language, re.split("[-_]", language)[0]) if code in texts), SOURCE)
    if language.startswith("zh-") and language not in {"zh-CN", "zh-Hans", "zh-SG"}:
        spoken = SOURCE
    said = texts[spoken][which]
    header |= {"title": said["title"].replace("{name}", name), "summary": said["summary"]}
    if spoken == SOURCE != language.partition("-")[0]:
        header["lang"] = SOURCE
    block = yaml.safe_dump(header, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{block}---\n\n{said['body']}".encode()
