"""No file of the project names a place on somebody's own machine."""

import re
import subprocess

import pytest

from tests.docs.pages import ROOT

# Folders below which only one machine has what is named; a shebang's /usr and /bin are everybody's.
_PRIVATE = re.compile(
    r"(?<![\w.:/~}*-])/(?:home|Users|root|mnt|media|srv|tmp|work|workspace|workspaces|builds|private/var)/(?=[\w.-])"
    r"|\b[A-Za-z]:\\+Users\\+\w|file:///(?:home|Users|root|tmp|work)/",
)


def private_paths(text):
    return [text[max(match.start() - 20, 0) : match.end() + 20] for match in _PRIVATE.finditer(text)]


def tracked():
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    return [ROOT / name for name in listed.stdout.decode("utf-8").split("\0") if name]


def test_tracked_files_name_no_private_path():
    files = [path for path in tracked() if path.is_file()]
    if not files:
        pytest.skip("this is no git checkout")
    found = {}
    for path in files:
        text = path.read_bytes().decode("utf-8", "replace")
        if "\0" not in text and (paths := private_paths(text)):
            found[path.relative_to(ROOT).as_posix()] = paths
    assert found == {}


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param('"/{}/ada/news"'.format("home"), True, id="linux"),
        pytest.param("see /{}/ada/news".format("Users"), True, id="macos"),
        pytest.param("C:\\{}\\ada".format("Users"), True, id="windows"),
        pytest.param("/{}/x.py".format("tmp"), True, id="temporary"),
        pytest.param("https://example.org/{}/x".format("home"), False, id="of-an-address"),
        pytest.param("#!/usr/bin/env python3", False, id="of-every-machine"),
        pytest.param("/news/{}/".format("work"), False, id="of-the-site"),
    ],
)
def test_the_test_sees(text, seen):
    assert bool(private_paths(text)) == seen
