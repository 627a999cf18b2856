"""``./board publish``: the public site, built, verified and sent to where its readers find it.

Nothing is sent that a build told an error of, that shows a draft or a moment that stands still, that has no address
for readers, or that lost many posts against the site which is there.
"""

from __future__ import annotations

import tempfile
import time
from functools import partial
from pathlib import Path

from callboard import builder
from callboard.commands import build, publish_places
from callboard.commands import output as say
from callboard.commands.start_questions import url
from callboard.pipeline import Loaded
from callboard.settings import Site
from callboard.shrinking import refuse_shrinking
from sitebuild.errors import Refused

_LISTED = 20


def run(*, to: str, home: Path, strict: bool = False, allow_shrink: bool = False, dry_run: bool = False) -> int:
    """Publish in the place `to`, of which a folder is relative to `home`; without one, in that of site.toml.

    With `dry_run` the site is built aside, and what would be sent is told.

    :raises Refused: for a site or a place that is not ready; what readers see is as it was.
    """
    began = time.monotonic()
    root = builder.ROOT
    site = builder.load_site(root / "site.toml")
    _refuse_example(site)
    place = publish_places.find(to or site.publish_to, home if to else root, site)
    with tempfile.TemporaryDirectory(prefix="callboard-publish-") as scratch:
        live = place.look(Path(scratch))
        with say.progress() as progress:
            loaded, written = builder.build(
                config=root / "publishconf.py",
                output=Path(scratch) / "site" if dry_run else place.output,
                search=True,
                cards=True,
                # What counts is the site that readers have, not the last one that was built here.
                allow_shrink=True,
                accept=partial(_accept, strict=strict, live=None if allow_shrink else live),
                progress=progress,
            )
        build.tell(loaded)
        told = _planned(place.plan(written)) if dry_run else place.send(written)
    print(f"{told} ({time.monotonic() - began:.1f} s, {say.counted(loaded.problems)}). {build.due(loaded)}")
    return 0


def _planned(lines: list[str]) -> str:
    for line in lines[:_LISTED]:
        print(f"  {line}")
    if len(lines) > _LISTED:
        print(f"  and {len(lines) - _LISTED} more")
    return "Nothing was sent, as --dry-run asks" if lines else "There is nothing to send"


def _accept(loaded: Loaded, *, strict: bool, live: Path | None) -> None:
    """Refuse what is not to be published; `live` has the report of the site that readers have, where that counts."""
    try:
        _refuse_example(loaded.site)
        _refuse_problems(loaded, strict=strict)
        if live:
            refuse_shrinking(live, loaded)
    except Refused:
        build.tell(loaded, refused=True)
        raise


def _refuse_example(site: Site) -> None:
    """Refuse a site that stands still or has no address of its own, as the example does."""
    if site.now:
        hint = "./board start makes the example your lab's; of a lab's site.toml, remove the line"
        raise Refused(f"site.toml holds the site at one moment, now = {site.now.isoformat()}", hint)
    try:
        url(site.url)
    except ValueError as error:
        hint = "correct url in site.toml, or SITEURL where that is set"
        raise Refused(f"the address of the site, {site.url}, {error}", hint) from error


def _refuse_problems(loaded: Loaded, *, strict: bool) -> None:
    drafts = [post.path for post in (*loaded.index.posts, *loaded.pages) if post.header.status != "published"]
    if drafts:
        raise Refused(f"{drafts[0]} is a draft", "publishconf.py says drafts: False for CALLBOARD")
    found = [problem.severity for problem in loaded.problems]
    if "error" in found or (strict and "warning" in found):
        hint = "mend what is told above" + (" (warnings count with --strict)" if strict else "")
        raise Refused(f"nothing was published: {say.counted(loaded.problems)}", hint)
