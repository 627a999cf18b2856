"""`./board publish` to another machine: by a program that only remembers how it was called, and by rsync itself."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from callboard.commands.publish_places import Remote
from callboard.report import NAME
from sitebuild.errors import Refused
from tests.commands.publishing import files_of, folder_of, report_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs scripts that the system starts")
PLACE = "web@host.univ.eu:public_html/lab"
# Remembers its arguments and answers by what it is asked: to list a folder, to fetch a file, to send.
FAKE = """#!{python} -IS
import json, pathlib, sys
home = pathlib.Path({home!r})
words = sys.argv[1:]
with (home / "calls").open("a") as calls:
    calls.write(json.dumps(words) + "\\n")
places = words[words.index("--") + 1 :]
kind = "list" if len(places) == 1 else "fetch" if places[1] == "./" else "send"
code, out, err = json.loads((home / "answers").read_text())[kind]
if kind == "fetch":
    pathlib.Path("build-report.json").write_text(out)
else:
    sys.stdout.write(out)
sys.stderr.write(err)
sys.exit(code)
"""
LISTED = "drwxr-xr-x          4,096 2027/01/15 08:00:00 .\n-rw-r--r--          1,234 2027/01/15 08:00:00 {}\n"
MISSING = 'rsync: [sender] change_dir "/x" failed: No such file or directory (2)\nrsync error: (code 23)\n'


@pytest.fixture
def fake(tmp_path, monkeypatch):
    """A function that sets what a program called `rsync` answers; and `calls`, how it was called."""
    home = tmp_path / "bin"
    home.mkdir()
    (home / "rsync").write_text(FAKE.format(python=sys.executable, home=str(home)), "utf-8")
    (home / "rsync").chmod(0o755)
    monkeypatch.setenv("PATH", str(home), prepend=os.pathsep)

    def answer(**said):
        (home / "answers").write_text(json.dumps(said), "utf-8")

    answer.calls = lambda: [json.loads(line) for line in (home / "calls").read_text("utf-8").splitlines()]
    return answer


@pytest.fixture
def site(tmp_path):
    """Something like a finished site."""
    return folder_of(tmp_path / "finished", {NAME: "{}", "index.html": "new", "theme/1/a.css": "a"})


def test_the_site_is_built_and_sent_after_a_look_at_what_is_there(real, go, fake):
    sent = "<f+++++++++ index.html\ncd+++++++++ news/\n*deleting   news/gone/\n*deleting   news/gone/index.html\n"
    fake(list=[0, LISTED.format(NAME), ""], fetch=[0, report_of(3), ""], send=[0, sent, ""])
    code, out, err = go(PLACE)
    assert code == 0, err
    assert out.splitlines()[-1].startswith(f"Published in {PLACE}: 1 file sent, 1 removed (")
    assert "search/index.html" in files_of(real / "output")
    listed, fetched, (*options, dashes, source, target) = fake.calls()
    assert listed == ["--", f"{PLACE}/"]
    assert fetched == ["--", f"{PLACE}/{NAME}", "./"]
    assert (dashes, source, target) == ("--", "./", f"{PLACE}/")
    assert {"--delete-after", "--delay-updates"} <= set(options)


def test_the_site_that_readers_have_is_what_may_not_shrink(real, go, fake):
    fake(list=[0, LISTED.format(NAME), ""], fetch=[0, report_of(9), ""])
    code, _, err = go(PLACE)
    assert (code, len(fake.calls())) == (1, 2)
    assert "would shrink from 9 posts to 2" in err


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        pytest.param([0, LISTED.format("thesis.tex"), ""], "holds no site of ours", id="others-files"),
        pytest.param([255, "", "ssh: no route\n"], "rsync ended with 255: ssh: no route\nhint: ", id="no-way"),
        pytest.param([23, "", "Permission denied (13)\n"], "23: Permission denied", id="no-rights"),
        pytest.param([12, "", ""], "12: without a word", id="no-word"),
        pytest.param([0, "", ""], "rsync lists nothing", id="another-rsync"),
    ],
)
def test_a_place_that_no_site_can_go_to_is_told_before_a_build(real, go, fake, answer, told):
    fake(list=answer)
    code, out, err = go(PLACE)
    assert (code, out) == (1, f"Looking at {PLACE}\n")
    assert told in err


@pytest.mark.parametrize("answer", [[23, "", MISSING], [0, LISTED.splitlines()[0] + "\n", ""]], ids=["none", "empty"])
def test_a_first_site_needs_nothing_there(fake, tmp_path, answer):
    fake(list=answer)
    assert Remote(PLACE).look(tmp_path) == tmp_path


def test_sending_that_breaks_off_is_an_error(fake, site):
    fake(send=[20, "<f+++++++++ index.html\n", "rsync: connection unexpectedly closed\n"])
    with pytest.raises(Refused, match="broke off: rsync ended with 20: rsync: connection") as caught:
        Remote(PLACE).send(site)
    assert "publish again" in caught.value.hint


def test_a_dry_run_is_one_of_rsync(fake, site):
    fake(send=[0, "<fc.T...... index.html\n*deleting   old.html\n", ""])
    assert Remote(PLACE).plan(site) == ["+ index.html", "- old.html"]
    assert "--dry-run" in fake.calls()[0]


def test_a_machine_without_rsync(site, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refused, match="rsync was not found"):
        Remote(PLACE).send(site)


@pytest.fixture
def near(tmp_path, monkeypatch):
    """The name of another machine, which is this one."""
    rsync = shutil.which("rsync")
    if (
        not rsync
        or "openrsync" in subprocess.run([rsync, "--version"], capture_output=True, text=True, check=False).stdout
    ):
        pytest.skip("there is no rsync here, or another one than Samba's")
    shell = tmp_path / "shell"
    shell.write_text('#!/bin/sh\nwhile [ "$1" != rsync ]; do shift; done\nexec "$@"\n', "utf-8")
    shell.chmod(0o755)
    monkeypatch.setenv("RSYNC_RSH", str(shell))
    return "web@host"


def test_a_first_site_and_the_next_one(near, site, tmp_path):
    live = tmp_path / "live"
    place = Remote(f"{near}:{live}")
    assert place.look(tmp_path / "finished") == site
    assert place.plan(site) == [f"+ {name}" for name in (NAME, "index.html", "theme/1/a.css")]
    assert not live.exists()
    assert place.send(site).endswith(": 3 files sent, 0 removed")
    assert files_of(live) == files_of(site)
    (site / "index.html").write_text("NEW", "utf-8")
    shutil.move(site / "theme" / "1", site / "theme" / "2")
    os.utime(site / NAME, (1, 1))
    assert place.send(site).endswith(": 2 files sent, 1 removed")
    assert files_of(live) == files_of(site)
    assert not (live / "theme" / "1").exists()


def test_the_report_of_what_is_there_is_fetched(near, tmp_path):
    live, scratch = folder_of(tmp_path / "live", {NAME: report_of(7), ".hidden": ""}), tmp_path / "scratch"
    scratch.mkdir()
    assert files_of(Remote(f"{near}:{live}/").look(scratch)) == {NAME: report_of(7).encode()}


def test_others_files_are_left_alone(near, tmp_path):
    live = folder_of(tmp_path / "live", {".hidden file": ""})
    with pytest.raises(Refused, match="is not empty"):
        Remote(f"{near}:{live}").look(tmp_path)


def test_a_folder_whose_parent_is_missing_is_an_error(near, site, tmp_path):
    with pytest.raises(Refused, match="rsync ended with"):
        Remote(f"{near}:{tmp_path}/no/where").send(site)
