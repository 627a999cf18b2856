"""``./board new``: a post from an archetype, with id, date and slug, ready to be filled."""

from __future__ import annotations

import datetime as dt
import os
import shlex
import subprocess
import sys
from pathlib import Path

import yaml

from callboard import builder
from callboard.commands.build import shown
from callboard.read.post import slugify
from sitebuild.errors import Refused

ARCHETYPES = {
    "news": "Say what happened, and why it matters to a reader.\n",
    "cfp": (
        "One paragraph: what the event is, where and when it takes place, whom it asks.\n\n"
        "## Topics\n\nTopics of interest include:\n\n- first topic\n- second topic\n\n"
        "## Important dates\n\n"
        "All deadlines are 23:59 AoE.\n\n"
        "- Submission deadline: TBA\n- Notification: TBA\n- Camera-ready: TBA\n- Workshop: TBA\n\n"
        "## Organizers\n\n- Name, affiliation\n"
    ),
    "seminar": (
        "One paragraph about the talk and who gives it.\n\n"
        "- Talk: TBA (write, for example: 17 March 2027, 16:00 CET)\n- Place: room, and how to join online\n"
    ),
    "extension": (
        "One sentence on what has moved and why.\n\n"
        "- Submission deadline: extended from OLD DATE to NEW DATE (write both with day, month and year)\n"
    ),
}


def run(*, title: str | None, event: str | None, kind: str, edit: bool) -> int:
    """Write the post and say where it is; asks for the title when it is missing and somebody is there to answer."""
    if kind not in ARCHETYPES:
        raise Refused(f"--kind {kind!r} is not known", f"use one of {', '.join(ARCHETYPES)}")
    if not title and sys.stdin.isatty():
        title = input("Title: ").strip()
    if not title:
        raise Refused("a post needs a title", './board new --title "What it is about"')
    site = builder.load_site(builder.ROOT / "site.toml")
    now = builder.clock().astimezone(site.zone)
    path = _place(builder.ROOT / "content" / "news", title, now.date())
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text(title, kind, now, event, path.stem), "utf-8", newline="\n")
    if edit:
        _open(path)
    print(f"Wrote {shown(path)}. Next: fill it, then ./board explain {shown(path)}")
    return 0


def text(title: str, kind: str, now: dt.datetime, event: str | None, stem: str) -> str:
    """A whole post: front matter that survives any title, and the archetype's body."""
    header: dict[str, object] = {
        "id": f"news/{stem[11:]}",
        "title": title,
        "date": now.strftime("%Y-%m-%d"),
        "authors": [],
        "summary": "",
    }
    if event:
        header["event"] = {"name": event}
    block = yaml.safe_dump(header, allow_unicode=True, sort_keys=False, width=10_000)
    return f"---\n{block}draft: true\n---\n\n{ARCHETYPES[kind]}"


def _place(folder: Path, title: str, day: dt.date) -> Path:
    slug = slugify(title)
    for number in range(1, 100):
        name = slug if number == 1 else f"{slug}-{number}"
        path = folder / f"{day.isoformat()}-{name}.md"
        if not any(folder.glob(f"*{name}.md")):
            return path
    raise Refused(f"there are a hundred posts named {slug}", "choose another title")


def _open(path: Path) -> None:
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        raise Refused(f"wrote {shown(path)}, but $EDITOR names no editor", "open it by hand")
    try:
        subprocess.run([*shlex.split(editor), str(path)], check=False)
    except OSError as error:
        raise Refused(f"wrote {shown(path)}, but {editor} does not start: {error.strerror}") from error
