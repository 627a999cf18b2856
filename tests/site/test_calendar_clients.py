"""Programs that subscribe: vdirsyncer polls over loopback, khal lists what it keeps; once more after an edit."""

from __future__ import annotations

import functools
import http.server
import os
import subprocess
import sys
import threading
from pathlib import Path

import icalendar
import pytest

CALL = """---
title: "Call for Papers: Quiet Rivers 2027"
date: 2027-01-11
id: rivers
event: {name: Quiet Rivers 2027}
---
We ask for papers.

- Submission deadline: 5 March 2027, 23:59 AoE
- Notification: 2 April 2027
- Camera-ready: 9 April 2027, 18:00 (Europe/Berlin)
- Workshop: 14–15 June 2027 in Porto
"""
OTHER = CALL.replace("Quiet Rivers", "Loud Lakes").replace("id: rivers", "id: lakes")
EDITS = {
    "title": lambda text: text.replace("Call for Papers: Quiet", "Second call: Quiet"),
    "date": lambda text: text.replace("5 March", "12 March").replace("2 April", "6 April"),
    "body": lambda text: text.replace("We ask for papers.", "We ask for papers.\n\nAnd for posters."),
    "slug": lambda text: text.replace("id: rivers", "id: rivers\nslug: elsewhere"),
}
MOVED = {"date": {"2027-03-13": "Submission", "2027-04-06": "Notification"}}
SYNC = """[general]
status_path = "{home}/status"
[pair board]
a = "web"
b = "disk"
collections = null
conflict_resolution = "a wins"
[storage web]
type = "http"
url = "{url}"
[storage disk]
type = "filesystem"
path = "{home}/kept"
fileext = ".ics"
"""
LIST = """[calendars]
[[board]]
path = {home}/kept
readonly = True
[locale]
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
timeformat = %H:%M
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = UTC
default_timezone = UTC
[sqlite]
path = {home}/khal.db
"""


class Host(http.server.SimpleHTTPRequestHandler):
    """A static host with the site below `base`."""

    base = ""

    def translate_path(self, path):
        return super().translate_path(path.removeprefix(self.base) or "/")

    def log_message(self, *_arguments):
        """Nothing: the tests say what they saw."""


@pytest.fixture
def host():
    """A function that serves a folder, and gives the address."""
    servers = []

    def serve(folder, base):
        handler = functools.partial(type("Based", (Host,), {"base": base}), directory=str(folder))
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


class Client:
    """vdirsyncer with a khal beside it, both at home in a folder of their own."""

    def __init__(self, home: Path, url: str) -> None:
        self.home = home
        (home / "kept").mkdir(parents=True)
        (home / "sync").write_text(SYNC.format(home=home.as_posix(), url=url), "utf-8")
        (home / "list").write_text(LIST.format(home=home.as_posix()), "utf-8")
        self._run("vdirsyncer", "-c", str(home / "sync"), "discover")

    def poll(self) -> None:
        self._run("vdirsyncer", "-c", str(self.home / "sync"), "sync")

    def listed(self) -> dict[str, str]:
        """What a person sees: the day of each entry by its title. (vdirsyncer gives each a UID of its own making.)"""
        command = ("khal", "-c", str(self.home / "list"), "list", "--once", "--day-format", "")
        said = self._run(*command, "--format", "{title}\t{start-date}", "2026-01-01", "2029-01-01")
        lines = [line.split("\t") for line in said.splitlines() if "\t" in line]
        found = dict(lines)
        assert len(found) == len(lines) == len(list((self.home / "kept").iterdir())), "none is doubled"
        return found

    def _run(self, program: str, *arguments: str) -> str:
        path = Path(sys.executable).with_name(program)
        if not path.exists():
            pytest.skip(f"there is no {program} here")
        home = {"HOME": str(self.home), "XDG_CONFIG_HOME": str(self.home), "XDG_CACHE_HOME": str(self.home)}
        env = os.environ | home | {"XDG_DATA_HOME": str(self.home), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
        done = subprocess.run([str(path), *arguments], env=env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.mark.skipif(os.name == "nt", reason="these programs are not for Windows")
@pytest.mark.parametrize("base", ["", "/lab"], ids=["root", "sub-path"])
def test_subscribers_see_what_moved_and_nothing_twice(build_site, host, tmp_path, base):
    url = f"https://board.example.org{base}"
    files = {"news/rivers.md": CALL, "news/lakes.md": OTHER}
    built = build_site(files, url=url)
    address = host(built.folder, base)
    client = Client(tmp_path / "client", f"{address}/calendars/all.ics")
    client.poll()
    first, uids = client.listed(), uids_of(built.folder)
    before = first
    assert len(first) == len(uids) == 8
    text = CALL
    for name, edit in EDITS.items():
        text = edit(text)
        build_site(files | {"news/rivers.md": text}, url=url)
        client.poll()
        after = client.listed()
        assert (after.keys(), uids_of(built.folder)) == (first.keys(), uids), name
        changed = {day: title.split()[0] for title, day in after.items() if before[title] != day}
        assert changed == MOVED.get(name, {}), name
        before = after
    client.poll()
    assert client.listed() == after, "another poll changes nothing"


def uids_of(folder):
    calendar = icalendar.Calendar.from_ical((folder / "calendars" / "all.ics").read_bytes())
    return {str(entry["UID"]) for entry in calendar.walk("VEVENT")}
