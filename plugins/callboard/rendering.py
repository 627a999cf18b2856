"""Pages become files: each rendered by its template, many of them in several processes where the system can fork.

What is written does not depend on who writes it: pages are claimed in their order before the work is divided.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket

from callboard.outputs import Templates
from callboard.processes import can_fork, process_pool, workers
from callboard.publish.page import Page
from sitebuild.errors import Refused
from sitebuild.writer import Writer

# Below this many pages, starting processes costs more than it saves.
WORTH_PROCESSES = 400


class Compiled(jinja2.BytecodeCache):
    """Templates compiled once a process: `serve` builds again and again, with a new environment each time."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was compiled from the same text under the same name."""
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.code:
            self._code[bucket.key, bucket.checksum] = bucket.code


COMPILED = Compiled()

# What forked processes find: a page's context cannot be sent to them, but it is there when they begin.
_shared: list[tuple[Templates, Sequence[Page], Writer]] = []


def write_pages(
    templates: Templates,
    pages: Sequence[Page],
    writer: Writer,
    meanwhile: Callable[[], None],
    progress: Callable[[str, int, int], None],
) -> None:
    """Render and write `pages`; `meanwhile` is other work of the same build, done by this process.

    `progress` is called with a stage, what is done of it and how much there is.

    :raises Refused: for a template that cannot be rendered, by its name and line.
    """
    for page in pages:
        writer.claim(page.path, page.path)
    if len(pages) < WORTH_PROCESSES or workers() == 1 or not can_fork():
        meanwhile()
        _write(templates, pages, writer)
        return
    _shared.append((templates, pages, writer))
    try:
        with process_pool("fork") as pool:
            count = 4 * workers()
            slices: list[Future[None]] = [pool.submit(_write_slice, number, count) for number in range(count)]
            meanwhile()
            for done, each in enumerate(slices, 1):
                each.result()
                progress("Writing pages", done, count)
    finally:
        _shared.clear()


def _write_slice(number: int, slices: int) -> None:
    templates, pages, writer = _shared[0]
    _write(templates, pages[number::slices], writer)


def _write(templates: Templates, pages: Sequence[Page], writer: Writer) -> None:
    for page in pages:
        writer.fill(page.path, render(templates, page))


def render(templates: Templates, page: Page) -> str:
    """The text of `page`.

    :raises Refused: for a template that cannot be rendered, by its name and line.
    """
    try:
        return templates(page.template, page.language).render(page=page.view(), **page.context())
    except Exception as error:
        # Whatever an expression of a template raises is the template's.
        raise Refused(f"the template {_where(error, page.template)}: {error}", "mend it in theme/templates/") from error


def _where(error: Exception, name: str) -> str:
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{error.name or name}, line {error.lineno}"
    trace = error.__traceback__
    where = f"{name}.html"
    while trace:
        if trace.tb_frame.f_code.co_filename.endswith(".html"):
            where = f"{Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return where
