"""`./board serve`: a preview with drafts on this machine only, which tells open pages when something was saved."""

from __future__ import annotations

import functools
import http.client
import http.server
import threading
from contextlib import contextmanager

import lxml.html
import pytest

from callboard.commands import serve
from callboard.publish.site import POLICY
from sitebuild.errors import Refused

POST = "---\ntitle: A draft of ours\ndraft: true\ndate: 2027-01-10\n---\nXfirst of all words.\n"
PAGE = "<html><head><title>A page</title></head><body>%s</body></html>"


class Board:
    """A board that serves what it is given."""

    def __init__(self, files):
        self.files = files

    def get(self, path):
        if path == "broken/index.html":
            raise Refused("the template post.html, line 3: <no>")
        return self.files.get(path)


@contextmanager
def served(board, changes):
    handler = functools.partial(serve.Handler, board=board, changes=changes)
    with http.server.ThreadingHTTPServer((serve.HOST, 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join(10)


def get(port, path, method="GET"):
    connection = http.client.HTTPConnection(serve.HOST, port, timeout=10)
    connection.request(method, path)
    response = connection.getresponse()
    found = response.status, response.getheader("Content-Type"), response.read()
    connection.close()
    return found


@pytest.fixture
def preview():
    files = {
        "index.html": (PAGE % "home").encode(),
        "news/x/index.html": (PAGE % "post").encode(),
        "404.html": (PAGE % "lost").encode(),
        "a.css": b"a {}",
        "feeds/ä.ics": b"BEGIN:VCALENDAR",
    }
    changes = serve.Changes()
    with served(Board(files), changes) as port:
        yield port, changes


@pytest.mark.parametrize(
    ("path", "status", "kind", "text"),
    [
        ("/", 200, "text/html; charset=utf-8", b"home"),
        ("/index.html", 200, "text/html; charset=utf-8", b"home"),
        ("/news/x/", 200, "text/html; charset=utf-8", b"post"),
        ("/news/x/?a=b", 200, "text/html; charset=utf-8", b"post"),
        ("/nowhere/", 404, "text/html; charset=utf-8", b"lost"),
        ("/../../../etc/passwd", 404, "text/html; charset=utf-8", b"lost"),
        ("/a.css", 200, "text/css; charset=utf-8", b"a {}"),
        ("/feeds/%C3%A4.ics", 200, "text/calendar; charset=utf-8", b"VCALENDAR"),
        ("/broken/", 500, "text/html; charset=utf-8", b"line 3: &lt;no&gt;"),
        ("/__reload.js", 200, "text/javascript; charset=utf-8", b"EventSource"),
    ],
)
def test_what_is_served(preview, path, status, kind, text):
    found = get(preview[0], path)
    assert found[:2] == (status, kind)
    assert text in found[2]


@pytest.mark.parametrize(
    ("path", "to"), [("/news/x", "/news/x/"), ("/news/x?a=b", "/news/x/?a=b"), ("//news/x", "/news/x/")]
)
def test_a_folder_without_its_slash_is_redirected(preview, path, to):
    connection = http.client.HTTPConnection(serve.HOST, preview[0], timeout=10)
    connection.request("GET", path)
    response = connection.getresponse()
    assert (response.status, response.getheader("Location")) == (301, to)
    connection.close()


def test_a_head_has_no_body(preview):
    assert get(preview[0], "/", method="HEAD") == (200, "text/html; charset=utf-8", b"")


def test_pages_get_the_reload_script_and_their_policy_allows_it(preview):
    for path in ("/", "/nowhere/", "/broken/"):
        page = lxml.html.document_fromstring(get(preview[0], path)[2])
        assert page.xpath("//head/script/@src") == ["/__reload.js"]
    assert "connect-src 'self'" in POLICY
    assert "script-src 'self'" in POLICY


def test_an_open_page_is_told_of_the_next_build(preview):
    port, changes = preview
    connection = http.client.HTTPConnection(serve.HOST, port, timeout=10)
    connection.request("GET", "/__reload")
    response = connection.getresponse()
    assert response.getheader("Content-Type") == "text/event-stream"
    told = []
    reader = threading.Thread(target=lambda: told.append(response.readline()), daemon=True)
    reader.start()
    while not told:
        # Builds may come before the page listens; each one is told to whoever does.
        changes.rise()
        reader.join(0.02)
    assert told == [b"data: again\n"]
    connection.close()


def test_waiting_ends_with_a_change_and_not_before():
    changes = serve.Changes()
    assert not changes.wait(0, 0.01)
    changes.rise()
    assert changes.wait(0, 10)
    assert not changes.wait(1, 0.01)


def test_a_port_in_use_is_told(lab, run, preview):
    code, _, err = run(lambda: serve.run(port=preview[0], content=None, browser=False))
    assert (code, str(preview[0]) in err, "--port" in err) == (1, True, True)


def test_a_saved_post_is_built_again(lab, run, monkeypatch):
    """The test plays the watcher: what it saves is served when the command asks for the next change."""
    path = lab / "content" / "news" / "draft.md"
    path.write_text(POST, "utf-8")
    served_ports, seen, raised = [], [], serve.Changes()
    real = http.server.ThreadingHTTPServer

    def remember(*arguments):
        server = real(*arguments)
        served_ports.append(server.server_port)
        return server

    def watch(*folders, **_options):
        seen.append([folder.name for folder in folders])
        seen.append(get(served_ports[0], "/news/draft/")[2])
        path.write_text(POST.replace("Xfirst", "Xsecond"), "utf-8")
        yield {("changed", str(path))}
        seen.append((raised.number, get(served_ports[0], "/news/draft/")[2]))
        (lab / "site.toml").write_text("nonsense = 1\n", "utf-8")
        yield {("changed", "site.toml")}
        seen.append((raised.number, get(served_ports[0], "/news/draft/")[2]))
        raise KeyboardInterrupt

    monkeypatch.setattr(serve.http.server, "ThreadingHTTPServer", remember)
    monkeypatch.setattr(serve, "watch", watch)
    monkeypatch.setattr(serve, "Changes", lambda: raised)
    code, out, _ = run(lambda: serve.run(port=0, content=None, browser=False))
    assert code == 130
    watched, first, (number, second), (last_number, third) = seen
    assert {"content", "theme", "site.toml"} <= set(watched)
    assert b"Xfirst" in first
    assert b"Xsecond" in second
    assert number == last_number == 1
    assert third == second
    assert f"Serving at http://localhost:{served_ports[0]}/ with drafts" in out
    assert "error: site.toml: unknown setting 'nonsense'" in out
    assert not (lab / "output").exists()


def test_the_preview_is_told_apart_and_links_to_itself(lab):
    (lab / "content" / "news" / "draft.md").write_text(POST, "utf-8")
    published = POST.replace("draft: true\n", "").replace("A draft", "One")
    (lab / "content" / "news" / "out.md").write_text(published, "utf-8")
    board = serve.Board(None)
    board.make("http://localhost:1")
    page = lxml.html.document_fromstring(board.get("news/draft/index.html"))
    assert "draft" in page.find(".//article").text_content().lower()
    assert "noindex" in page.xpath("//meta[@name='robots']/@content")
    assert b"http://localhost:1/" in board.get("feeds/all.atom.xml")
    assert b"A draft of ours" not in board.get("feeds/all.atom.xml")
    assert not (lab / ".preview").exists()
