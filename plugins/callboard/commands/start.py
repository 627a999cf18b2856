"""``./board start``: the example becomes the lab's own site, shown first, in one step, as often as wanted."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from callboard import builder, report, settings
from callboard.commands import start_example, start_logo
from callboard.commands.start_answers import asked, taken, typed
from callboard.commands.start_plan import Plan, lab_at, plan
from callboard.commands.start_questions import NONE
from sitebuild.changes import apply, recover
from sitebuild.errors import Refused

_STAGE = ".start"


def run(
    *,
    given: Mapping[str, str],
    colours: str = "",
    logo: Path | None = None,
    yes: bool = False,
    dry_run: bool = False,
) -> int:
    """Show what is to be done for the answers `given` (by key of site.toml), ask once, do it.

    At a terminal it asks for the answers that are not given. `yes` asks nothing at all; `dry_run` changes nothing.

    :raises Refused: for an answer that cannot be used or is missing, and when nobody agrees; nothing is changed then.
    """
    root = builder.ROOT
    if not dry_run and recover(root, _STAGE):
        print("An earlier start was interrupted; all is again as it was before it.")
    builder.load_site(root / start_example.TOML, "")
    lab = lab_at(root, start_example.look(root))
    if lab.started:
        print("This lab was started before; what stays the same is not told.")
    asking = sys.stdin.isatty() and not yes
    if asking:
        print(f"Enter takes what stands in brackets; {NONE} stands for none.\n")
    answers = (asked if asking else taken)(lab, given, colours, logo)
    zone = settings.Site(timezone=answers.values["timezone"]).zone
    made = plan(lab, answers.values, answers.groups, builder.clock().astimezone(zone).date())
    if answers.logo:
        for path, data in start_logo.changes(answers.logo, root):
            made.files[path] = data
            made.told.append(f"{path}: {'removed, the new logo takes its place' if data is None else 'the logo'}")
    code = _done(made, root, asking=asking, yes=yes, dry_run=dry_run)
    if code == 0 and not (dry_run or lab.started) and (root / "output" / report.NAME).is_file():
        print("output/ still has the example: the first time, ./board build --allow-shrink")
    return code


def _done(made: Plan, root: Path, *, asking: bool, yes: bool, dry_run: bool) -> int:
    for told in made.told:
        print(f"  {told}")
    if not made.files:
        print("Nothing is to be changed.")
        return 0
    if dry_run:
        print("Nothing was changed (--dry-run).")
        return 0
    if not asking and not yes:
        raise Refused("nobody is here to agree; nothing was changed", "add --yes")
    if asking and typed("\nDo all this? [y/N] ").strip().lower() not in {"y", "yes"}:
        print("Nothing was changed.")
        return 1
    apply(root, made.files, _STAGE)
    print("Done. Next: ./board serve")
    print("Then commit, after ./board check --fix")
    return 0
