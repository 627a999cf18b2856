"""Finished sites in a browser: served from this machine, each page in a context of its own."""

from __future__ import annotations

import functools
import http.server
import threading
from urllib.parse import urlsplit

import pytest

from callboard.commands.test import find_browser

CHROMIUM = find_browser()
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium or Chrome here")
ARGUMENTS = [
    *(
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
    ),
    *("--disable-default-apps", "--disable-sync", "--disable-dev-shm-usage", "--metrics-recording-only"),
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below `base` and says nothing: the tests say what they saw."""

    def __init__(self, *arguments, base="", **options):
        self.base = base
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        return super().translate_path(path.removeprefix(self.base))

    def log_message(self, *_arguments):
        pass


@pytest.fixture(scope="module")
def served():
    """A function that serves a folder until the module's tests are done, and gives its address without a last slash."""
    servers = []

    def serve(folder, base=""):
        handler = functools.partial(Quiet, directory=str(folder), base=base)
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        servers.append((server, thread))
        return f"http://127.0.0.1:{server.server_port}{base}"

    yield serve
    for server, thread in servers:
        server.shutdown()
        thread.join(10)
        server.server_close()


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as play:
        launched = play.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser):
    """A function that opens a page of a served site in a context of its own; ``page.wrong`` gathers what goes wrong."""
    contexts = []

    def opened(address, path, **options):
        context = browser.new_context(**{"timezone_id": "America/Los_Angeles", "locale": "en-GB"} | options)
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.wrong = []
        page.on("console", lambda said: page.wrong.append(said.text) if said.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on("request", lambda request: page.wrong.append(request.url) if elsewhere(request.url, address) else None)
        page.on("requestfailed", lambda request: page.wrong.append(f"failed: {request.url}"))
        page.on("response", lambda response: page.wrong.append(response.url) if response.status >= 400 else None)
        page.goto(address + path, wait_until="load")
        return page

    yield opened
    for context in contexts:
        context.close()


#: WCAG 2.2 AA and axe's own best practices.
STANDARD = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "resultTypes": ["violations"],
}


@pytest.fixture(scope="session")
def violations():
    """A function that runs axe-core on a page and names each broken rule with its element."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()

    def run(page):
        found = axe.run(page, options=STANDARD).response["violations"]
        return [f"{rule['id']} {node['target']}" for rule in found for node in rule["nodes"]]

    return run


def elsewhere(url, address):
    return not url.startswith(("data:", "blob:")) and urlsplit(url).netloc != urlsplit(address).netloc
