"""`./board serve`: a preview with drafts on this machine only, which tells open pages when something was saved."""

from __future__ import annotations

import functools
import gc
import http.client
import mimetypes
import threading
from contextlib import contextmanager

import lxml.html
import pytest

from callboard.commands import serve
from callboard.preview import Preview
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
        if path == "gone.pdf":
            raise FileNotFoundError(2, "No such file or directory", "news/gone.pdf")
        if path == "fault/index.html":
            raise KeyError("ours")
        return self.files.get(path)


@contextmanager
def served(board, changes):
    handler = functools.partial(serve.Handler, get=board.get, changes=changes)
    with serve.Server((serve.HOST, 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join(10)


def get(port, path, method="GET", host="localhost"):
    connection = http.client.HTTPConnection(serve.HOST, port, timeout=10)
    connection.request(method, path, headers={"Host": host})
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
        "a.js": b"1",
        "a.woff2": b"2",
        "a.svg": b"<svg/>",
        "feeds/all.json": b"{}",
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
        ("/gone.pdf", 500, "text/html; charset=utf-8", b"news/gone.pdf"),
        ("/fault/", 500, "text/html; charset=utf-8", b"KeyError: &#x27;ours&#x27;"),
        ("/a.js", 200, "text/javascript; charset=utf-8", b"1"),
        ("/a.woff2", 200, "font/woff2", b"2"),
        ("/a.svg", 200, "image/svg+xml", b"svg"),
        ("/feeds/all.json", 200, "application/json; charset=utf-8", b"{}"),
        ("/__reload.js", 200, "text/javascript; charset=utf-8", b"EventSource"),
        ("/__reload.js?3", 200, "text/javascript; charset=utf-8", b"EventSource"),
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
    assert get(preview[0], "/__reload", method="HEAD") == (200, "text/event-stream", b"")


def test_types_are_the_same_on_every_system(preview, monkeypatch):
    """Windows keeps its own table, where other programs have written."""
    monkeypatch.setattr(mimetypes, "guess_type", lambda *_: ("text/plain", None))
    assert get(preview[0], "/a.js")[1] == "text/javascript; charset=utf-8"


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:1", "LOCALHOST", ""])
def test_this_machine_is_answered(preview, host):
    assert get(preview[0], "/", host=host)[0] == 200


@pytest.mark.parametrize("host", ["example.org", "localhost.example.org:8000", "x:y:z", "[", "localhost@example.org"])
@pytest.mark.parametrize("path", ["/", "/__reload", "/__reload.js", "/nowhere/"])
def test_a_name_from_elsewhere_reads_nothing(preview, host, path):
    status, _, text = get(preview[0], path, host=host)
    assert (status, b"localhost alone" in text) == (421, True)


@pytest.mark.parametrize(("error", "told"), [(ConnectionResetError(104, "reset"), False), (KeyError("ours"), True)])
def test_a_browser_that_went_on_is_no_error(capsys, error, told):
    with serve.Server((serve.HOST, 0), serve.Handler) as server:
        try:
            raise error
        except (ConnectionResetError, KeyError):
            server.handle_error(None, (serve.HOST, 1))
    assert bool(capsys.readouterr().err) is told


def test_pages_get_the_reload_script_and_their_policy_allows_it(preview):
    for path in ("/", "/nowhere/", "/broken/"):
        page = lxml.html.document_fromstring(get(preview[0], path)[2])
        assert page.xpath("//head/script/@src") == ["/__reload.js?0"]
    assert "connect-src 'self'" in POLICY
    assert "script-src 'self'" in POLICY


def test_an_open_page_is_told_of_the_next_build(preview):
    port, changes = preview
    connection = http.client.HTTPConnection(serve.HOST, port, timeout=10)
    connection.request("GET", "/__reload?0", headers={"Host": "localhost"})
    response = connection.getresponse()
    assert response.getheader("Content-Type") == "text/event-stream"
    changes.rise()
    assert response.readline() == b"data: again\n"
    connection.close()


def test_a_page_that_is_older_than_the_site_is_told_at_once(preview):
    """Nothing is lost between the page and its first question, or while nobody looked at it."""
    port, changes = preview
    page = lxml.html.document_fromstring(get(port, "/")[2])
    changes.rise()
    address = page.xpath("//head/script/@src")[0].replace(".js?", "?")
    assert get(port, address)[2] == b"data: again\n\n"


def test_waiting_ends_with_a_change_and_not_before():
    changes = serve.Changes()
    assert not changes.wait(0, 0.01)
    changes.rise()
    assert changes.wait(0, 10)
    assert not changes.wait(1, 0.01)


def test_the_rest_waits_until_all_who_were_told_have_their_page(preview):
    port, changes = preview
    connection = http.client.HTTPConnection(serve.HOST, port, timeout=10)
    connection.request("GET", "/__reload?0", headers={"Host": "localhost"})
    response = connection.getresponse()
    waited = threading.Event()

    def look():
        changes.rise()
        changes.wait_for_looks(10)
        waited.set()

    while not changes.listening:
        pass
    thread = threading.Thread(target=look)
    thread.start()
    assert response.readline() == b"data: again\n"
    connection.close()
    assert get(port, "/a.css")[0] == 200
    assert not waited.is_set()
    assert get(port, "/")[0] == 200
    thread.join(10)
    assert waited.is_set()


def test_nobody_is_waited_for_who_does_not_look(preview):
    changes = preview[1]
    changes.rise()
    changes.wait_for_looks(10)
    assert changes.number == 1


def test_a_port_in_use_is_told(lab, run, preview):
    code, _, err = run(lambda: serve.run(port=preview[0], content=None, browser=False))
    assert (code, str(preview[0]) in err, "--port" in err) == (1, True, True)


def test_a_saved_post_is_built_again(lab, run, monkeypatch):
    """The test plays the watcher: what it saves is served when the command asks for the next change."""
    path = lab / "content" / "news" / "draft.md"
    path.write_text(POST, "utf-8")
    served_ports, seen, raised = [], [], serve.Changes()

    class Server(serve.Server):
        def __init__(self, *arguments):
            super().__init__(*arguments)
            served_ports.append(self.server_port)

    def saves(*folders):
        seen.append(folders)
        yield
        seen.append(get(served_ports[0], "/news/draft/")[2])
        path.write_text(POST.replace("Xfirst", "Xsecond"), "utf-8")
        yield
        seen.append((raised.number, get(served_ports[0], "/news/draft/")[2]))
        (lab / "site.toml").write_text("nonsense = 1\n", "utf-8")
        yield
        seen.append((raised.number, get(served_ports[0], "/news/draft/")[2]))
        raise KeyboardInterrupt

    monkeypatch.setattr(serve, "Server", Server)
    monkeypatch.setattr(serve, "saves", saves)
    monkeypatch.setattr(serve, "Changes", lambda: raised)
    code, out, _ = run(lambda: serve.run(port=0, content=None, browser=False))
    assert code == 130
    watched, first, (number, second), (last_number, third) = seen
    assert watched == (lab / "content", lab)
    assert b"Xfirst" in first
    assert b"Xsecond" in second
    assert number == last_number == 1
    assert third == second
    assert f"Serving at http://localhost:{served_ports[0]}/ with drafts" in out
    assert "error: site.toml: unknown setting 'nonsense'" in out
    assert not (lab / "output").exists()


def test_files_that_go_while_they_are_read_end_nothing(lab, run, monkeypatch):
    made = []

    def make(self, url, seen=None):
        made.append(url)
        if len(made) == 2:
            raise FileNotFoundError(2, "No such file or directory", "theme/static/icon.svg")

    monkeypatch.setattr(serve.Board, "make", make)
    monkeypatch.setattr(serve, "saves", lambda *_: iter([None] * 3))
    code, out, _ = run(lambda: serve.run(port=0, content=None, browser=False))
    assert (code, len(made), "theme/static/icon.svg" in out) == (0, 3, True)


BROKEN = "---\ntitle: [\n---\nXnothing"


def test_a_broken_post_keeps_its_last_good_page(lab):
    path, picture = lab / "content" / "news" / "draft.md", lab / "content" / "news" / "fig.svg"
    picture.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', "utf-8")
    path.write_text(POST + "\n![A figure](fig.svg)\n", "utf-8")
    board = serve.Board(None)
    address = "news/draft/index.html"

    def make():
        board.make("http://localhost:1")
        return board.get(address)

    good = make()
    assert b"Xfirst" in good
    path.write_text(BROKEN, "utf-8")
    # A second build while it is broken changes nothing.
    for kept in (make(), make()):
        page = lxml.html.document_fromstring(kept)
        assert "Xfirst" in page.find(".//article").text_content()
        told = page.xpath("//main/*[@role='alert']")[0].text_content()
        assert "content/news/draft.md:2:8: error[yaml-" in told
        shown = page.xpath("//article//img[@alt='A figure']/@src")[0]
        assert board.get(shown.removeprefix("/")) == picture.read_bytes()
    assert b"A draft of ours" not in board.get("index.html")
    path.write_text(POST.replace("Xfirst", "Xmended"), "utf-8")
    mended = make()
    assert b"Xmended" in mended
    assert b'role="alert"' not in mended
    path.write_text(BROKEN, "utf-8")
    assert b"Xmended" in make()
    path.unlink()
    assert make() is None


def test_sites_that_were_replaced_are_forgotten(lab):
    (lab / "content" / "news" / "draft.md").write_text(POST, "utf-8")
    board = serve.Board(None)
    held = []
    gc.collect()
    # What is left is what the command itself finds.
    gc.disable()
    try:
        for _ in range(3):
            board.make("http://localhost:1")
            assert board.get("index.html")
            held.append(sum(isinstance(each, Preview) for each in gc.get_objects()))
    finally:
        gc.enable()
    assert held[0] == held[1] == held[2]


def test_a_post_that_was_never_good_has_no_page(lab):
    (lab / "content" / "news" / "draft.md").write_text(BROKEN, "utf-8")
    board = serve.Board(None)
    for _ in range(2):
        board.make("http://localhost:1")
        assert board.get("news/draft/index.html") is None


def test_a_save_tells_what_is_new_and_what_is_gone(lab, capsys):
    """Warnings that stand in the terminal already are counted; errors are told until they are mended."""
    news = lab / "content" / "news"
    (news / "broken.md").write_text(BROKEN, "utf-8")
    (news / "other.md").write_text(POST + "\n[Gone](gone.md)\n", "utf-8")
    board = serve.Board(None)

    def save(text):
        (news / "mine.md").write_text(POST + text, "utf-8")
        board.make("http://localhost:1")
        out, err = capsys.readouterr()
        lines = [line.partition("]")[0] for line in err.splitlines() if not line.startswith("  hint")]
        return [line.replace("content/news/", "") for line in lines], out.splitlines()[-1]

    (error, *lines), sums = save("\n[A](a.md)\n")
    assert error.startswith("broken.md:2:8: error[yaml-")
    assert lines == ["mine.md:8:1: warning[link-broken", "other.md:8:1: warning[link-broken"]
    assert "as before" not in sums
    # A line more above what is wrong makes no other problem of it.
    lines, sums = save("\n\n[A](a.md)\n")
    assert (lines, "1 error, 2 warnings (2 as before)" in sums) == ([error], True)
    lines, sums = save("\n[B](b.md)\n\n[A](a.md)\n")
    assert lines == [error, "mine.md:8:1: warning[link-broken"]
    assert sums.startswith("1 error, 3 warnings (2 as before)")
    lines, sums = save("")
    assert lines == [error, "gone: mine.md:8:1: warning[link-broken", "gone: mine.md:10:1: warning[link-broken"]
    assert sums.startswith("1 error, 1 warning (1 as before)")


def test_what_was_understood_and_every_problem_stand_above_the_text(lab):
    call = "---\ntitle: A call for kelp\ndate: 2027-01-10\n---\n\n![](no.png)\n\n## Dates\n\n- Papers: 3 May 2027\n"
    (lab / "content" / "news" / "call.md").write_text(call, "utf-8")
    board = serve.Board(None)
    board.make("http://localhost:1")
    page = lxml.html.document_fromstring(board.get("news/call/index.html"))
    (note,) = page.xpath("//main/details[@class='preview-note']")
    assert note is page.find(".//main")[0]
    counted = note.findtext("summary")
    assert counted.startswith("Preview of news/call.md: 1 date, 0 topics, ")
    told = [each.text_content() for each in note.iterchildren("p")]
    assert any("call.md:6:1: " in each and "[image-missing]" in each for each in told)
    assert "Papers" in note.findtext("pre")
    assert "Mon 3 May 2027" in note.findtext("pre")
    assert page.get_element_by_id("main").xpath("count(.//details[@class='preview-note'])") == 1
    assert b"preview-note" not in board.get("index.html")


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
