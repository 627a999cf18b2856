"""The command: builds the site, calls every judge that is installed, prints a table of page types and checks."""

from __future__ import annotations

import contextlib
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from playwright.sync_api import Browser
from rich import box
from rich.console import Console
from rich.table import Table

from audit import browser, files, node
from audit.site import Finding, Site, serve, type_of
from callboard import builder, report
from callboard.commands.test import find_browser
from sitebuild import exits
from sitebuild.errors import Refused

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Check:
    """One judge: `missing` names what it lacks here, "" for nothing."""

    name: str
    judge: Callable[[Site], Iterable[Finding]]
    missing: str = ""


def run(*, output: Path | None, only: str, runs: int = 1) -> int:
    """Judge the site in `output`, or one that is built for it; 1 when any judge found something.

    `only` names the checks that are wanted, with commas between them; "" for all. `runs` is how often Lighthouse
    looks at a page; the median counts.
    """
    with contextlib.ExitStack() as stack:
        site = _site(output, stack)
        every = checks(Tools(site, stack), runs)
        wanted = {name.strip() for name in only.split(",") if name.strip()} or {check.name for check in every}
        if unknown := wanted - {check.name for check in every}:
            known = ", ".join(check.name for check in every)
            raise Refused(f"there is no check {', '.join(sorted(unknown))}", f"there are {known}")
        found: dict[str, list[Finding]] = {}
        for check in (check for check in every if check.name in wanted):
            if not check.missing:
                print(f"{check.name} …", flush=True)
                found[check.name] = list(check.judge(site))
        absent = [check for check in every if check.name in wanted and check.missing]
    return tell(site, found, absent)


class Tools:
    """What judges need besides the site, started when the first one asks and ended with `stack`."""

    def __init__(self, site: Site, stack: contextlib.ExitStack) -> None:
        self._site, self._stack = site, stack
        self.chromium = find_browser() or ""
        self.no_browser = "" if self.chromium else "no Chromium or Chrome"
        self.no_npm = "" if shutil.which("npm") else "no npm"
        self.no_java = "" if shutil.which("java") else "no Java"

    @cached_property
    def origin(self) -> str:
        return self._stack.enter_context(serve(self._site))

    @cached_property
    def browser(self) -> Browser:
        return self._stack.enter_context(browser.launched(self.chromium))

    @cached_property
    def packages(self) -> Path:
        return node.install()


def checks(tools: Tools, runs: int) -> tuple[Check, ...]:
    """All judges, each with what it lacks on this machine."""
    return (
        Check("feeds", files.feeds),
        Check("calendars", files.calendars),
        Check("data", files.data),
        Check("links", files.links),
        Check("sitemap", lambda site: node.sitemap(site, tools.packages), tools.no_npm),
        Check("html", lambda site: node.html(site, tools.packages), tools.no_npm or tools.no_java),
        Check("policy", lambda site: browser.policy(tools.browser, site, tools.origin), tools.no_browser),
        Check("weight", lambda site: browser.weight(tools.browser, site, tools.origin), tools.no_browser),
        Check("axe", lambda site: browser.axe(tools.browser, site, tools.origin), tools.no_browser),
        Check(
            "lighthouse",
            lambda site: node.lighthouse(site, tools.origin, tools.packages, tools.chromium, runs),
            tools.no_npm or tools.no_browser,
        ),
    )


def tell(site: Site, found: Mapping[str, Sequence[Finding]], absent: Iterable[Check]) -> int:
    """Print what was found, the table, and what could not be judged; 1 when anything was found."""
    for name, findings in found.items():
        for each in findings[:SHOWN]:
            print(f"{name}: {each.path}: {each.message}")
        if len(findings) > SHOWN:
            print(f"{name}: and {len(findings) - SHOWN} more")
    Console(width=None if sys.stdout.isatty() else 120).print(table(site, found))
    for check in absent:
        print(f"{check.name}: not judged, there is {check.missing} here")
    count = sum(map(len, found.values()))
    print(f"audit: {count} error{'' if count == 1 else 's'} in {len(site.files)} files by {len(found)} judges")
    return exits.REFUSED if count else exits.OK


def table(site: Site, found: Mapping[str, Sequence[Finding]]) -> Table:
    """Types of pages and files by checks: how many errors, and nothing where there is none."""
    shown = Table(box=box.SIMPLE_HEAD)
    shown.add_column("type")
    shown.add_column("files", justify="right")
    for name in found:
        shown.add_column(name, justify="right")
    sizes = Counter(map(type_of, site.files))
    errors = {name: Counter(type_of(each.path) for each in findings) for name, findings in found.items()}
    for kind in sorted(set(sizes).union(*errors.values())):
        shown.add_row(kind, str(sizes[kind]), *(str(errors[name][kind] or "") for name in found))
    return shown


def _site(output: Path | None, stack: contextlib.ExitStack) -> Site:
    url = builder.load_site(builder.ROOT / "site.toml").url
    if output is None:
        output = Path(stack.enter_context(tempfile.TemporaryDirectory())) / "site"
        builder.build(config=builder.ROOT / "publishconf.py", output=output)
    elif not (output / report.NAME).is_file():
        raise Refused(f"{output} is not the folder of a finished site", "give one that `./board build` made")
    return Site(output.resolve(), url)
