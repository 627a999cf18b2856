"""Builds that go wrong leave a whole site: the short form of `./board faults`, and what judges there can see."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys

import pytest

from faults import disks
from faults.child import Fault
from faults.ground import ROOT, Ground
from faults.tally import Tally, heading
from faults.variations import VARIATIONS

posix_only = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")


@pytest.fixture(scope="module")
def ground(tmp_path_factory):
    return Ground(tmp_path_factory.mktemp("faults"))


@posix_only
@pytest.mark.parametrize(
    ("what", "share", "more", "code"),
    [
        pytest.param("SIGKILL", 0.5, {}, -signal.SIGKILL, id="killed"),
        pytest.param("SIGKILL", 0.4, {"processes": 3}, -signal.SIGKILL, id="killed-with-workers"),
        pytest.param("SIGINT", 0.3, {"processes": 3}, 130, id="ctrl-c-with-workers"),
        pytest.param("SIGINT", 0.9, {"exchange": False}, 130, id="ctrl-c-two-renames"),
        pytest.param("SIGTERM", 0.6, {}, 143, id="sigterm"),
        pytest.param("full", 0.01, {}, 1, id="full-at-the-first-write"),
        pytest.param("full", 0.4, {}, 1, id="full-in-the-middle"),
    ],
)
def test_a_build_that_goes_wrong_leaves_a_whole_site(ground, what, share, more, code):
    ground.put("A")
    ended = ground.start("B", Fault(what, max(int(share * ground.changes), 1), **more)).end()
    assert ended.code == code, ended.said
    assert "Traceback" not in ended.said
    assert ground.judge() in {"A", "B"}
    if what == "SIGKILL":
        assert ground.is_repaired_by("B")


@posix_only
def test_of_two_builds_at_once_one_is_whole(ground):
    ground.put("A")
    both = {side: ground.start(side) for side in ("A", "B")}
    codes = {side: running.end().code for side, running in both.items()}
    assert sorted(codes.values()) in ([0, 0], [0, 1])
    assert codes[ground.judge()] == 0


def test_a_read_only_folder_is_told(ground):
    with disks.read_only(ground.output.parent, lambda: ground.put("A")) as made:
        if not made:
            pytest.skip("this user may write everywhere")
        ended = ground.start("B").end()
        assert (ended.code, ground.judge()) == (1, "A")
    assert "cannot be" in ended.said
    assert "Traceback" not in ended.said


# --- the judges -----------------------------------------------------------------------------------------------------


def test_a_site_of_both_is_told_from_a_damaged_one(ground):
    ground.put("A")
    assert ground.judge() == "A"
    (ground.output / "index.html").write_bytes((ground.work / "whole-B" / "index.html").read_bytes())
    assert ground.judge() == "mixed"
    (ground.output / "index.html").write_bytes(b"<!doctype")
    assert ground.judge() == "damaged"
    ground.put("B")
    (ground.output / "index.html").unlink()
    assert ground.judge() == "mixed"
    for path in list(ground.output.rglob("*")):
        if path.is_file():
            path.unlink()
    assert ground.judge() == "damaged"


@pytest.mark.parametrize(
    ("judged", "code", "bad"),
    [
        ("B", 0, False),
        ("A", 1, False),
        ("A", -9, False),
        ("A", 0, True),
        ("mixed", 1, True),
        ("damaged", -9, True),
        ("A", 70, True),
    ],
)
def test_what_counts_as_bad(judged, code, bad):
    tally = Tally("a fault")
    tally.add(judged, wanted="B", code=code)
    assert tally.bad == bad
    assert len(heading().split("exit codes")[0]) == len(str(tally).split(f"{code} (1)")[0])


def test_a_kind_that_cannot_be_tried_says_why():
    assert str(Tally("a fault", skipped="no disk")).endswith("  skipped: no disk")


def test_nine_variations_and_no_network():
    assert len(VARIATIONS) == 10
    usual = VARIATIONS[0]
    for each in VARIATIONS[1:]:
        odd = [name for name in type(each).__slots__ if getattr(each, name) != getattr(usual, name)]
        assert len(odd) == 2, each
        assert odd[0] == "name"


def test_the_set_clock_and_the_closed_network_are_real():
    script = (
        f"import sys; sys.path[:0] = [{str(ROOT)!r}]\n"
        "import datetime, time\nfrom faults import varied\n"
        "varied._set_clock(datetime.timedelta(days=400))\n"
        "print(datetime.date.today())\nprint(datetime.datetime.now(datetime.UTC).date())\n"
        "print(datetime.datetime.today().date())\nprint(datetime.date.fromtimestamp(time.time()))\n"
        "print(datetime.date(*time.gmtime()[:3]))\n"
        "sys.addaudithook(varied._refuse_network)\n"
        "import socket\n"
        "try:\n    socket.create_connection(('127.0.0.1', 9))\nexcept RuntimeError as error:\n    print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    *days, refused = done.stdout.splitlines()
    ahead = dt.datetime.now(dt.UTC).date() + dt.timedelta(days=400)
    assert len(days) == 5
    assert all(abs((dt.date.fromisoformat(day) - ahead).days) <= 1 for day in days)
    assert refused.startswith("a build must not use the network")
