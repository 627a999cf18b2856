"""``./board check``: every problem of the posts, with file, line, column, code and hint."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from callboard import builder, pipeline
from callboard.check import ledger as check_ledger
from callboard.check import moved as check_moved
from callboard.commands import fix as mend
from callboard.commands import git
from callboard.commands import output as say
from callboard.commands.build import is_site, shown
from callboard.commands.diff import load_at
from callboard.model import Problem
from callboard.relate.differences import between, known
from callboard.settings import Site
from sitebuild.errors import Refused

FORMATS = ("text", "json", "github")


def run(*, path: Path | None, strict: bool, format: str, fix: bool = False) -> int:
    """Print the problems of `path`, by default of ``content/``; 1 on errors, and on warnings with `strict`.

    With `fix`, what is safe is shown and written first, and the problems are those that are left.
    """
    if format not in FORMATS:
        raise Refused(f"--format {format!r} is not known", f"use one of {', '.join(FORMATS)}")
    if fix and format != "text":
        raise Refused(f"--fix prints a diff, which is not --format {format}", "leave one of the two out")
    root, wanted = content_of(path or builder.ROOT / "content")
    only = alone(root, wanted)
    site = builder.load_site(builder.ROOT / "site.toml")
    now = moment_for(root, site)
    written = _fix(pipeline.load(root, site, now, only=only), wanted) if fix else ""
    loaded = pipeline.load(root, site, now, drafts=True, only=only)
    problems = [problem for problem in _all_problems(loaded, only) if is_below(problem.path, wanted)]
    _print(problems, shown(root), format)
    if format == "text":
        count = sum(is_below(each.path, wanted) for each in loaded.understood)
        print(f"Checked {count} post{'' if count == 1 else 's'}: {say.counted(problems)}.")
    if written:
        print(written)
    severities = {problem.severity for problem in problems}
    return int("error" in severities or (strict and "warning" in severities))


def content_of(path: Path) -> tuple[Path, str]:
    """The content folder around `path` and the path inside it: the site's own, else the folder that was named."""
    if not path.exists():
        raise Refused(f"there is no file or folder {path}")
    path = path.resolve()
    content = (builder.ROOT / "content").resolve()
    if path.is_relative_to(content):
        return content, path.relative_to(content).as_posix()
    return (path, ".") if path.is_dir() else (path.parent, path.name)


def alone(root: Path, wanted: str) -> str | None:
    """`wanted` where it is one file outside of the site's content: what lies around it may be anything."""
    return wanted if wanted != "." and not is_site(root) else None


def moment_for(root: Path, site: Site) -> dt.datetime:
    """The moment at which `root` is read: a fixed one is that of the site's own content alone."""
    return (site.now if is_site(root) else None) or builder.clock()


def is_below(path: str, wanted: str) -> bool:
    return wanted in {".", path} or path.startswith(f"{wanted}/")


def _all_problems(loaded: pipeline.Loaded, only: str | None) -> list[Problem]:
    told = check_ledger.find(loaded.index, loaded.ledger) if is_site(loaded.root) else ()
    return sorted({*loaded.problems, *told, *(_moved(loaded) if only is None else ())})


def _moved(loaded: pipeline.Loaded) -> tuple[Problem, ...]:
    """What moved since the last commit without a word; nothing where there is no git, or no commit to compare with."""
    try:
        commit = git.commit_of(loaded.root, "HEAD")
        if not git.is_changed(loaded.root, commit):
            return ()
        old = load_at(commit, loaded.root, loaded.site, loaded.now)
    except (git.NoRepository, Refused):
        return ()
    ledger = known(old.ledger, old.index, loaded.ledger)
    new = pipeline.load(loaded.root, loaded.site, loaded.now, ledger=ledger)
    return check_moved.find(between(old.index, new.index), new.index)


def _fix(loaded: pipeline.Loaded, wanted: str) -> str:
    """Show and write what is safe below `wanted`, and in the site's own content the ledger; says what was written."""
    paths = [each.path for each in loaded.understood if is_below(each.path, wanted)]
    changes = [*mend.posts(loaded, paths), *(mend.ledger(loaded) if is_site(loaded.root) else ())]
    for change in changes:
        print(mend.diff(change, shown(loaded.root)), end="")
    mend.write(changes, loaded.root)
    return mend.closing(changes, shown(loaded.root))


def _print(problems: list[Problem], root: Path, form: str) -> None:
    if form == "json":
        print(say.as_json(problems, root))
        return
    write = say.as_github if form == "github" else say.as_text
    for problem in problems:
        print(write(problem, root))
