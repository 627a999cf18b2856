"""How commands speak: problems, sums and one closing line that a person can act on."""

from __future__ import annotations

import contextlib
import json
import posixpath
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import PurePath

from rich.console import Console
from rich.progress import Progress

from callboard.model import Problem


def place(root: PurePath, problem: Problem) -> str:
    """The file of a problem as the person knows it; site.toml lies beside the content folder.

    >>> place(PurePath("content"), Problem("../site.toml", 3, 1, "old-address", "error", ""))
    'site.toml'
    """
    return posixpath.normpath((root / problem.path).as_posix())


def as_text(problem: Problem, root: PurePath, *, hint: bool = True) -> str:
    r"""``content/news/x.md:3:7: error[code] message``, and the `hint` below it.

    >>> as_text(Problem("x.md", 3, 7, "date-impossible", "error", "No such day.", "Correct it."), PurePath("content"))
    'content/x.md:3:7: error[date-impossible] No such day.\n  hint: Correct it.'
    """
    where = f"{place(root, problem)}:{problem.line}:{problem.column}"
    below = f"\n  hint: {problem.hint}" if hint and problem.hint else ""
    return f"{where}: {problem.severity}[{problem.code}] {problem.message}{below}"


def as_github(problem: Problem, root: PurePath) -> str:
    """A workflow command, which GitHub shows at the line of a pull request."""
    level = {"error": "error", "warning": "warning"}.get(problem.severity, "notice")
    text = _escaped(f"{problem.message} {problem.hint}".strip())
    path = _escaped(place(root, problem)).replace(":", "%3A").replace(",", "%2C")
    line = max(problem.line, 1)
    return f"::{level} file={path},line={line},col={max(problem.column, 1)},title={problem.code}::{text}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def as_json(problems: Iterable[Problem], root: PurePath) -> str:
    rows = [
        {
            "path": place(root, p),
            "line": p.line,
            "column": p.column,
            "code": p.code,
            "severity": p.severity,
            "message": p.message,
            "hint": p.hint,
        }
        for p in problems
    ]
    return json.dumps({"version": 1, "problems": rows}, ensure_ascii=False, indent=1)


def tell(problems: Iterable[Problem], root: PurePath, *, notes: bool = False) -> None:
    """Print problems to standard error; notes only when asked for."""
    for problem in problems:
        if notes or problem.severity != "note":
            print(as_text(problem, root), file=sys.stderr)


def counted(problems: Iterable[Problem], *, known: int = 0) -> str:
    """The sum of problems, such as 2 errors and 1 warning, in the order of weight; so many warnings are `known`.

    >>> counted([])
    'no problems'
    >>> counted(2 * [Problem("x.md", 3, 7, "link-broken", "warning", "")], known=1)
    '2 warnings (1 as before)'
    """
    severities = [problem.severity for problem in problems]
    parts = []
    for severity in ("error", "warning", "note"):
        count = severities.count(severity)
        if count:
            before = f" ({known} as before)" if known and severity == "warning" else ""
            parts.append(f"{count} {severity}{'s' if count > 1 else ''}{before}")
    return ", ".join(parts) or "no problems"


@contextlib.contextmanager
def progress() -> Iterator[Callable[[str, int, int], None]]:
    """Something to call with a stage, what is done of it and how much there is; shown on a terminal after a second."""
    console = Console(stderr=True)
    began = last = time.monotonic()
    # No thread of its own: a build forks.
    shown = Progress(console=console, transient=True, auto_refresh=False, disable=not console.is_terminal)
    bar = shown.add_task("", total=None)

    def tell(stage: str, done: int, total: int) -> None:
        nonlocal last
        moment = time.monotonic()
        if moment - began > 1 and not shown.live.is_started:
            shown.start()
        if moment - last > 0.1:
            last = moment
            shown.update(bar, description=stage, completed=done, total=total or None, refresh=True)

    try:
        yield tell
    finally:
        shown.stop()
