"""What `serve` writes above the text of a post: what was understood of it, every problem, or why the page is older."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath

from rich.console import Console

from callboard.commands import output as say
from callboard.commands.explain_table import as_table
from callboard.model import Problem
from callboard.understanding import Understood

_WIDTH = 88
_MAIN = re.compile(rb"<main\b[^>]*>")


def above(page: bytes, note: str) -> bytes:
    """`page` with a note, which is HTML, at the beginning of its text."""
    return _MAIN.sub(lambda main: main[0] + note.encode(), page, count=1)


def understanding(understood: Understood, root: PurePath) -> str:
    """A line that counts the facts and problems of a post; unfolded, the problems and what `explain` prints of it."""
    written = io.StringIO()
    alone = replace(understood, problems=())
    Console(file=written, width=_WIDTH, color_system=None).print(as_table([alone], _WIDTH))
    text = "\n".join(line.rstrip() for line in written.getvalue().splitlines())
    facts = understood.post.facts if understood.post else None
    found = ((len(facts.dates), "date"), (len(facts.topics), "topic")) if facts else ()
    told = [f"{count} {thing}{'' if count == 1 else 's'}" for count, thing in found]
    line = html.escape(f"Preview of {understood.path}: {', '.join(told)}, {say.counted(understood.problems)}")
    inner = f"{_told(understood.problems, root)}<pre>{html.escape(text.strip())}</pre>"
    return f'<details class="preview-note"><summary>{line}</summary>{inner}</details>'


def last_good(errors: Iterable[Problem], root: PurePath) -> str:
    """Why a page is older than its post: the errors of that."""
    text = "This is the last good page; the post cannot be used as it is now:"
    return f'<div class="preview-note" role="alert"><p><strong>{text}</strong></p>{_told(errors, root)}</div>'


def _told(problems: Iterable[Problem], root: PurePath) -> str:
    return "".join(f"<p>{html.escape(say.as_text(problem, root))}</p>" for problem in problems)
