"""``./board build``: the public site, whole or not at all."""

from __future__ import annotations

import datetime as dt
import sys
import time
from pathlib import Path

from callboard import builder
from callboard.check import ledger as check_ledger
from callboard.commands import output as say
from callboard.pipeline import Loaded, sums
from callboard.relate.agenda import next_change
from callboard.shrinking import WouldShrink
from sitebuild.errors import Refused


def run(
    *,
    content: Path | None,
    output: Path | None,
    settings: Path | None,
    now: str | None,
    strict: bool,
    search: bool = False,
    cards: bool = False,
    allow_shrink: bool = False,
) -> int:
    """Build all that can be built, tell every problem; 1 when a post was refused, or on warnings with `strict`."""
    began = time.monotonic()
    try:
        with say.progress() as progress:
            loaded, written = builder.build(
                config=settings or builder.ROOT / "publishconf.py",
                content=content,
                output=output,
                now=moment(now) if now else None,
                search=search,
                cards=cards,
                allow_shrink=allow_shrink,
                progress=progress,
            )
    except WouldShrink as refused:
        # Where the posts went: refused, drafts now, or not there.
        tell(refused.loaded, refused=True)
        raise
    tell(loaded)
    print(f"Built {shown(written)} in {time.monotonic() - began:.1f} s: {say.counted(loaded.problems)}. {due(loaded)}")
    return exit_code(loaded, strict=strict)


def tell(loaded: Loaded, *, refused: bool = False) -> None:
    """Every error and warning and, but for a site that is `refused`, what the ledger lacks; then the sums."""
    say.tell(loaded.problems, shown(loaded.root))
    if is_site(loaded.root) and not refused:
        say.tell(check_ledger.find(loaded.index, loaded.ledger), shown(loaded.root), notes=True)
    print(accounting(loaded))


def exit_code(loaded: Loaded, *, strict: bool) -> int:
    severities = {problem.severity for problem in loaded.problems}
    if strict and "warning" in severities:
        print("Warnings count with --strict.", file=sys.stderr)
    return int("error" in severities or (strict and "warning" in severities))


def accounting(loaded: Loaded) -> str:
    """Every file under ``content/`` by what became of it; the sums agree."""
    parts = ", ".join(f"{count} {outcome}" for outcome, count in sums(loaded).items())
    rows = sum(len(event.rows) for event in loaded.index.events)
    found = (("event", len(loaded.index.events)), ("date", rows), ("topic", len(loaded.index.topics)))
    index = ", ".join(f"{count} {thing}{'' if count == 1 else 's'}" for thing, count in found)
    files = f"{len(loaded.fates)} file{'' if len(loaded.fates) == 1 else 's'}"
    return f"{files}: {parts}. {index}."


def due(loaded: Loaded) -> str:
    """When something on the site changes next, so that people know when to build again."""
    change = next_change(loaded.index, loaded.now.astimezone(loaded.site.zone))
    return f"Next change due: {change:%d %b %Y %H:%M} UTC." if change else "No change is due."


def shown(root: Path) -> Path:
    """A folder as the person knows it: relative to where they are, when that is shorter."""
    try:
        return Path(root).resolve().relative_to(Path.cwd().resolve())
    except ValueError:
        return Path(root)


def is_site(root: Path) -> bool:
    """Whether `root` is the site's own content folder, whose ids the ledger keeps."""
    return root.resolve() == (builder.ROOT / "content").resolve()


def moment(text: str) -> dt.datetime:
    """A moment given by hand; it must say its zone."""
    try:
        found = dt.datetime.fromisoformat(text)
    except ValueError:
        raise Refused(f"--now {text!r} is no moment", "write 2026-03-10T09:00:00+00:00") from None
    if found.tzinfo is None:
        raise Refused(f"--now {text!r} names no zone", "write 2026-03-10T09:00:00+00:00")
    return found
