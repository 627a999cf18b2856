"""Judges in Chromium: axe-core, the security policy, what is fetched and how much, what moves while it loads.

One page of each type, in light and dark, wide and narrow.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from itertools import product
from typing import Any, Literal
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from audit.site import Finding, Site

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (1280, 320)
# WCAG 2.2 AA is all of these.
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
# Over the wire, without pictures; all but the first are those of every page.
HOME_BYTES, SCRIPT_BYTES, REQUESTS = 60_000, 15_000, 12
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run", "--disable-sync"]
_WATCH = """
window.seen = { policy: [], shift: 0 };
addEventListener('securitypolicyviolation', (e) => seen.policy.push(`${e.effectiveDirective}: ${e.blockedURI}`));
new PerformanceObserver((list) => { for (const e of list.getEntries()) if (!e.hadRecentInput) seen.shift += e.value; })
  .observe({ type: 'layout-shift', buffered: true });
"""


@contextlib.contextmanager
def launched(path: str) -> Iterator[Browser]:
    """Chromium, or Chrome, at `path`."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=_ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def axe(browser: Browser, site: Site, origin: str) -> Iterator[Finding]:
    """axe-core on a page of each type. The policy is set aside for it: axe itself is an injected script."""
    judge = Axe()
    with _context(browser, bypass_csp=True, reduced_motion="reduce") as context:
        for path in site.samples.values():
            page = context.new_page()
            for scheme, width in product(SCHEMES, WIDTHS):
                page.emulate_media(color_scheme=scheme)
                page.set_viewport_size({"width": width, "height": 900})
                page.goto(origin + path, wait_until="load")
                for each in judge.run(page, options=RULES).response["violations"]:
                    where = each["nodes"][0]["target"]
                    yield Finding(path, f"{each['id']} ({scheme}, {width} px): {each['help']}, at {where}")
            page.close()


def policy(browser: Browser, site: Site, origin: str) -> Iterator[Finding]:
    """Nothing that the policy forbids, no error of a script, no request to anybody else, nothing wider than 320 px."""
    for path in site.samples.values():
        wrong: list[str] = []
        with _visit(browser, origin, path, wrong, 320) as (page, _):
            wrong += [f"policy: {each}" for each in page.evaluate("seen.policy")]
            if page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") > 0:
                wrong.append("scrolls sideways at 320 px")
        yield from (Finding(path, each) for each in wrong)


def weight(browser: Browser, site: Site, origin: str) -> Iterator[Finding]:
    """The bars of size and calm: bytes over the wire, script, requests, layout shift."""
    for path in site.samples.values():
        with _visit(browser, origin, path, [], 1280) as (page, loads):
            shift = page.evaluate("seen.shift")
        plain = sum(size for kind, size in loads if kind != "Image")
        script = sum(size for kind, size in loads if kind == "Script")
        bars = [
            ("bytes without pictures", plain, HOME_BYTES if path == "index.html" else None),
            ("bytes of script", script, SCRIPT_BYTES),
            ("requests", len(loads), REQUESTS),
            ("layout shift", round(shift, 4), 0),
        ]
        for what, value, bar in bars:
            if bar is not None and value > bar:
                yield Finding(path, f"{value} {what}, the bar is {bar}")


@contextlib.contextmanager
def _context(browser: Browser, **options: Any) -> Iterator[BrowserContext]:
    context = browser.new_context(**options)
    context.set_default_timeout(30_000)
    try:
        yield context
    finally:
        context.close()


@contextlib.contextmanager
def _visit(
    browser: Browser, origin: str, path: str, wrong: list[str], width: int
) -> Iterator[tuple[Page, list[tuple[str, int]]]]:
    """A page that has loaded with an empty cache, and kind and size of each load; `wrong` gathers what failed."""
    kinds: dict[str, str] = {}
    loads: list[tuple[str, int]] = []

    def asked(said: dict[str, Any]) -> None:
        if said["request"]["url"].startswith("http"):
            # Pagefind's program is counted apart from the site's own script.
            found = "/pagefind/" in said["request"]["url"]
            kinds[said["requestId"]] = "Search" if found else said["type"]
            if urlsplit(said["request"]["url"]).netloc != urlsplit(origin).netloc:
                wrong.append(f"third party: {said['request']['url']}")

    def came(said: dict[str, Any]) -> None:
        if said["requestId"] in kinds:
            loads.append((kinds[said["requestId"]], int(said["encodedDataLength"])))

    with _context(browser, viewport={"width": width, "height": 900}) as context:
        context.add_init_script(_WATCH)
        page = context.new_page()
        page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
        page.on("console", lambda said: wrong.append(f"console: {said.text}") if said.type == "error" else None)
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.requestWillBeSent", asked)
        session.on("Network.loadingFinished", came)
        page.goto(origin + path, wait_until="networkidle")
        yield page, loads
