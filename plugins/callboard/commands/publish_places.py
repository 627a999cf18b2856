"""Where a site may go: a folder of this machine, a folder of another one by rsync, GitHub Pages by its workflow.

Each place is looked at before anything is built, so that nobody waits for a build that could not be sent.
"""

from __future__ import annotations

import filecmp
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from callboard import builder, report
from callboard.commands import git
from callboard.commands.build import shown
from callboard.settings import Site
from sitebuild import rsync
from sitebuild.errors import Refused
from sitebuild.staging import check_output

PAGES = "github-pages"
WORKFLOW = ".github/workflows/publish.yml"
# By the docs this is the lab's own repository, whatever others a clone came from.
REMOTE = "origin"
_FORMS = f'a folder, user@host:folder for rsync, or "{PAGES}"'
_NAMED = 5


class Place(Protocol):
    """One of the three. Nothing that a place says of itself has an end, so that the closing line can go on."""

    @property
    def output(self) -> Path | None:
        """The folder to build into; None for the usual one."""

    def look(self, scratch: Path) -> Path:
        """A folder with the report of the site that is there now, if one is; `scratch` is an empty one for it.

        :raises Refused: where no site can go there.
        """

    def plan(self, site: Path) -> list[str]:
        """What sending the finished `site` would do, a line each."""

    def send(self, site: Path) -> str:
        """Send the finished `site`; what was done, in words."""


def find(text: str, home: Path, site: Site) -> Place:
    """The place that `text` means; a folder is relative to `home`.

    :raises Refused: for none, and for what is none of the three.
    """
    if not text:
        raise Refused(
            "nothing says where to publish",
            f"give --to, or write publish_to = … above the groups of site.toml: {_FORMS}",
        )
    if text == PAGES:
        return Pages(site)
    drive = os.name == "nt" and re.match(r"[A-Za-z]:[\\/]", text)
    if not drive and rsync.is_place(text):
        return Remote(text)
    if not drive and re.match(r"[^/\\]*:", text):
        raise Refused(f"{text} is no place to publish to", f"give {_FORMS}; without spaces and signs of a shell")
    try:
        return Folder(home / Path(text).expanduser())
    except RuntimeError as error:
        raise Refused(f"{text} is no place to publish to: {error}", "write the whole path") from error


@dataclass(slots=True)
class Folder:
    """A folder that a web server serves: the site is built beside it and switched in."""

    output: Path

    def look(self, scratch: Path) -> Path:
        check_output(self.output.resolve(), marker=report.NAME, keep=[builder.ROOT])
        return self.output

    def plan(self, site: Path) -> list[str]:
        old, new = _files(self.output), _files(site)
        sent = [path for path in new if path not in old or not filecmp.cmp(old[path], new[path], shallow=False)]
        return _planned(sent, [path for path in old if path not in new])

    def send(self, site: Path) -> str:
        return f"Published in {shown(site)}"


@dataclass(slots=True)
class Remote:
    """A folder of another machine, such as ``user@host:folder``."""

    place: str
    output: Path | None = None

    def look(self, scratch: Path) -> Path:
        print(f"Looking at {self.place}", flush=True)
        names = rsync.names_in(self.place)
        if report.NAME in names:
            rsync.fetch(self.place, report.NAME, scratch)
        elif names:
            raise Refused(
                f"{self.place} is not empty and holds no site of ours (it has no {report.NAME})",
                "give a new or empty folder; all else that is in it would be removed",
            )
        return scratch

    def plan(self, site: Path) -> list[str]:
        return _planned(*rsync.send(site, self.place, dry_run=True))

    def send(self, site: Path) -> str:
        print(f"Sending to {self.place}", flush=True)
        sent, removed = rsync.send(site, self.place)
        return f"Published in {self.place}: {_counted(sent, 'file')} sent, {len(removed)} removed"


@dataclass(slots=True)
class Pages:
    """GitHub Pages: what is sent are commits, of which the workflow there builds the site once more."""

    site: Site
    output: Path | None = None
    commit: str = field(default="", init=False)

    def look(self, scratch: Path) -> Path:
        root, branch = builder.ROOT, self.site.branch
        if not (root / WORKFLOW).is_file():
            raise Refused(f"there is no {WORKFLOW}, which publishes on GitHub Pages", "docs/publishing.md tells of it")
        try:
            on = git.branch_of(root)
            self.commit = git.commit_of(root, "HEAD")
            left = git.uncommitted(root)
        except git.NoRepository as error:
            raise Refused(f"nothing can be pushed: {error}", "GitHub Pages needs git and a repository") from error
        if on != branch:
            where = f"the branch {on} is" if on else "no branch is"
            raise Refused(
                f"{where} checked out, and {branch} is what is published",
                f"merge it into {branch} by a pull request, or git switch {branch}",
            )
        if left:
            more = f" and {len(left) - _NAMED} more" if len(left) > _NAMED else ""
            raise Refused(
                f"not committed: {', '.join(left[:_NAMED])}{more}",
                "commit what is to be published and remove the rest; only commits reach GitHub",
            )
        print(f"Asking {REMOTE}", flush=True)
        git.push(root, self.commit, REMOTE, branch, dry_run=True)
        return root / "output"

    def plan(self, site: Path) -> list[str]:
        return git.push(builder.ROOT, self.commit, REMOTE, self.site.branch, dry_run=True)

    def send(self, site: Path) -> str:
        pushed = git.push(builder.ROOT, self.commit, REMOTE, self.site.branch)
        if not pushed:
            return f"Branch {self.site.branch} of {REMOTE} has all of this already"
        at = f": {self.site.repository}/actions" if self.site.repository else ""
        return f"Pushed {_counted(pushed, 'commit')} to {REMOTE}, whose workflow builds and publishes now{at}"


def _files(folder: Path) -> dict[str, Path]:
    return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


def _planned(sent: list[str], removed: list[str]) -> list[str]:
    return [*(f"+ {path}" for path in sent), *(f"- {path}" for path in removed)]


def _counted(things: list[str], name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else 's'}"
