"""What `./board audit` finds in sites that are broken on purpose, that it finds nothing in ours, and what it says."""

from __future__ import annotations

import json
import shutil

import pytest

from audit import browser, files, node, run
from audit.site import Site, serve, type_of
from callboard.commands.test import find_browser

CHROMIUM = find_browser()
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium or Chrome here")
HEAD = "<!doctype html><html lang='en'><title>A page</title><link rel='icon' href='data:,'>"
PAGE = HEAD + "<h1 id='top'>A page</h1>{}</html>"
ENTRY = "BEGIN:VEVENT\r\nUID:{}\r\nDTSTAMP:20270101T000000Z\r\nDTSTART:20270101T000000Z\r\nEND:VEVENT\r\n"
BOOK = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{}END:VCALENDAR\r\n"
FEED = "<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title>{}</feed>"
ATOM = "<entry><id>{}</id><title>t</title><updated>2027-01-01T00:00:00Z</updated><link href='{}'/></entry>"
CONTENT = "<content type='html'>&amp;lt;h2&gt;A&lt;/h2&gt;</content></entry>"
TEXT = ATOM.format("x", "https://e.org/").replace("</entry>", CONTENT)
SCHEMA = json.dumps({"type": "object", "required": ["version"]})


@pytest.fixture
def site(tmp_path):
    """A function that makes a site of the given files, at the address of a sub-path."""

    def make(given):
        for path, text in given.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(text.encode())
        return Site(tmp_path, "https://board.example.org/lab")

    return make


@pytest.mark.parametrize("judge", [files.feeds, files.calendars, files.data, files.links], ids=lambda j: j.__name__)
def test_nothing_in_the_example(example, judge):
    assert list(judge(Site(example.folder, example.url))) == []


@pytest.mark.parametrize(
    ("judge", "given", "said"),
    [
        (files.feeds, {"a.xml": FEED.format("<entry>")}, "feedparser"),
        (files.feeds, {"a.xml": FEED.format(2 * ATOM.format("x", "https://example.org/"))}, "of another one"),
        (files.feeds, {"a.xml": FEED.format(ATOM.format("x", "/news/"))}, "no whole address"),
        (files.feeds, {"a.xml": FEED.format(ATOM.format("x", "https://e.org/").replace(">t<", "><"))}, "title"),
        (files.feeds, {"a.xml": FEED.format(TEXT)}, "Unexpected end tag : h2"),
        (files.calendars, {"a.ics": BOOK.format(ENTRY.format("x")).replace("\r\n", "\n")}, "CRLF"),
        (files.calendars, {"a.ics": BOOK.format(ENTRY.format("x" * 90))}, "75 octets"),
        (files.calendars, {"a.ics": BOOK.format(2 * ENTRY.format("x"))}, "of another one"),
        (files.calendars, {"a.ics": "not a calendar\r\n"}, ""),
        (files.data, {"a.json": "{"}, "is no JSON"),
        (files.data, {"a.json": "{}", "a.schema.json": SCHEMA}, "version"),
        (files.links, {"a/index.html": PAGE.format("<a href='/lab/b/'>b</a>")}, "leads nowhere: /lab/b/"),
        (files.links, {"a/index.html": PAGE.format("<img src='b.png'>")}, "leads nowhere: b.png"),
        (files.links, {"a/index.html": PAGE.format("<a href='#bottom'>b</a>")}, "no such place: #bottom"),
    ],
)  # fmt: skip
def test_what_is_broken_is_found(site, judge, given, said):
    found = list(judge(site(given)))
    assert found
    assert said in found[0].message
    assert found[0].path in given


def test_what_is_whole_is_not(site):
    links = "<a href='/lab/a/#top'>a</a><a href='https://elsewhere.example.org/x'>x</a><a href='webcal://board.example.org/lab/a.ics'>c</a>"
    made = site(
        {
            "a/index.html": PAGE.format(links),
            "a.ics": BOOK.format(ENTRY.format("x")),
            "a.xml": FEED.format(ATOM.format("x", "https://example.org/")),
            "a.json": '{"version": 1}',
            "a.schema.json": SCHEMA,
        }
    )
    assert [each for judge in (files.feeds, files.calendars, files.data, files.links) for each in judge(made)] == []


@needs_browser
def test_a_browser_sees_what_is_forbidden_fetched_and_too_heavy(site):
    policy = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'self'\">"
    given = {
        "index.html": PAGE.format("<script>1</script><img src='x.png'>").replace("<h1", f"{policy}<h1"),
        "news/a/index.html": PAGE.format("<script src='/lab/big.js'></script><p>" + "word " * 9 + "</p>"),
        "big.js": f"/* {''.join(chr(33 + n * n % 90) for n in range(60_000))} */ throw new Error('mine')",
        "404.html": PAGE.format(""),
    }
    made = site(given)
    with serve(made) as origin, browser.launched(CHROMIUM) as chromium:
        seen = [f"{each.path}: {each.message}" for each in browser.policy(chromium, made, origin)]
        heavy = [f"{each.path}: {each.message}" for each in browser.weight(chromium, made, origin)]
        wrong = [f"{each.path}: {each.message}" for each in browser.axe(chromium, made, origin)]
    assert any(each.startswith("index.html: policy: script-src") for each in seen)
    assert any("news/a/index.html: script: mine" in each for each in seen)
    assert not any(each.startswith("404.html") for each in seen)
    assert any("image-alt" in each for each in wrong)
    assert heavy == [] or all("bytes of script" in each for each in heavy)


@needs_browser
def test_no_page_of_the_example_is_too_heavy(example):
    site = Site(example.folder, example.url)
    with serve(site) as origin, browser.launched(CHROMIUM) as chromium:
        assert list(browser.weight(chromium, site, origin)) == []


def test_a_table_a_sum_and_what_is_missing(example, monkeypatch, capsys):
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert run.run(output=example.folder, only="links,html") == 0
    said = capsys.readouterr().out
    assert "html: not judged, there is no npm here" in said
    assert "links" in said
    assert said.splitlines()[-1].startswith("audit: 0 errors in ")


def test_errors_are_counted_by_type_and_make_the_exit_code(site, capsys, monkeypatch):
    made = site({"index.html": PAGE.format("<a href='/lab/b/'>b</a>"), "build-report.json": "{}"})
    monkeypatch.setattr(run, "_site", lambda _output, _stack: made)
    assert run.run(output=made.folder, only="links") == 1
    lines = capsys.readouterr().out.splitlines()
    assert "links: index.html: leads nowhere: /lab/b/" in lines
    assert any(line.split() == ["home", "1", "1"] for line in lines)
    assert lines[-1].startswith("audit: 1 error in 2 files")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"only": "beauty"}, "there is no check beauty"),
        ({"only": "", "output": "."}, "not the folder of a finished site"),
    ],
)
def test_what_cannot_be_judged_is_refused(run, tmp_path, example, arguments, said):
    from audit.run import run as audit

    output = tmp_path if "output" in arguments else example.folder
    code, _, err = run(lambda: audit(output=output, only=arguments["only"]))
    assert code == 1
    assert said in err


def test_the_lock_of_npm_pins_everything_by_hash():
    asked = json.loads((node.HERE / "package.json").read_text("utf-8"))["dependencies"]
    packages = json.loads((node.HERE / "package-lock.json").read_text("utf-8"))["packages"]
    assert packages[""]["dependencies"] == asked
    for name, package in packages.items():
        if name:
            assert package["integrity"].startswith("sha512-"), name
    assert {name: packages[f"node_modules/{name}"]["version"] for name in asked} == asked


def test_types():
    assert type_of("calendars/topics/x.ics") == "calendars"
    assert [type_of(path) for path in ("404.html", "about/index.html", "dates/index.html", "robots.txt")] == [
        "404", "pages", "dates, list", "files",
    ]  # fmt: skip
