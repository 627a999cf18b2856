"""`./board serve`: a preview with drafts on this machine only, which tells open pages when it was built again."""

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

POST = "---\ntitle: A draft of ours\ndraft: true\ndate: 2027-01-10\n---\nXfirst of all words.\n"


@contextmanager
def served(folder, changes):
    handler = functools.partial(serve.Handler, directory=str(folder), changes=changes)
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
def preview(tmp_path):
    folder = tmp_path / "preview"
    (folder / "news" / "x").mkdir(parents=True)
    policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    page = f"<html><head>{policy}</head><body>{{}}</body></html>"
    (folder / "index.html").write_text(page.format("home"), "utf-8")
    (folder / "news" / "x" / "index.html").write_text(page.format("post"), "utf-8")
    (folder / "404.html").write_text(page.format("lost"), "utf-8")
    (folder / "a.css").write_text("a {}", "utf-8")
    changes = serve.Changes()
    with served(folder, changes) as port:
        yield port, changes, folder


@pytest.mark.parametrize(
    ("path", "status", "kind", "text"),
    [
        ("/", 200, "text/html; charset=utf-8", b"home"),
        ("/index.html", 200, "text/html; charset=utf-8", b"home"),
        ("/news/x/", 200, "text/html; charset=utf-8", b"post"),
        ("/news/x/?a=b", 200, "text/html; charset=utf-8", b"post"),
        ("/nowhere/", 404, "text/html; charset=utf-8", b"lost"),
        ("/../../../etc/passwd", 404, "text/html; charset=utf-8", b"lost"),
        ("/a.css", 200, "text/css", b"a {}"),
        ("/__reload.js", 200, "text/javascript; charset=utf-8", b"EventSource"),
    ],
)
def test_what_is_served(preview, path, status, kind, text):
    found = get(preview[0], path)
    assert found[:2] == (status, kind)
    assert text in found[2]


def test_a_folder_without_its_slash_is_redirected(preview):
    assert get(preview[0], "/news/x")[0] == 301


def test_pages_get_the_reload_script_and_their_policy_allows_it(preview):
    for path in ("/", "/nowhere/"):
        page = lxml.html.document_fromstring(get(preview[0], path)[2])
        assert page.xpath("//head/script/@src") == ["/__reload.js"]
    assert "connect-src 'self'" in POLICY
    assert "script-src 'self'" in POLICY


def test_the_files_themselves_stay_as_they_were_built(preview):
    get(preview[0], "/")
    assert b"__reload" not in (preview[2] / "index.html").read_bytes()


def test_an_open_page_is_told_of_the_next_build(preview):
    port, changes, _ = preview
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


def test_the_preview_is_told_apart_and_links_to_itself(lab, run, monkeypatch):
    (lab / "content" / "news" / "draft.md").write_text(POST, "utf-8")
    monkeypatch.setattr(serve, "watch", lambda *_folders, **_options: iter(()))
    code, _, _ = run(lambda: serve.run(port=0, content=None, browser=False))
    page = lxml.html.parse(str(lab / ".preview" / "news" / "draft" / "index.html"))
    assert code == 0
    assert "draft" in page.findtext(".//article").lower() or "draft" in page.find(".//article").text_content().lower()
    assert "noindex" in page.xpath("//meta[@name='robots']/@content")
    for feed in (lab / ".preview").rglob("*.xml"):
        assert b"A draft of ours" not in feed.read_bytes() or feed.name == "sitemap.xml"
