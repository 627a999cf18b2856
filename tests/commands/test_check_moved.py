"""`./board check` tells what moved since the last commit without a word, in a real repository."""

import json

import pytest

from callboard.commands import check
from tests.commands.test_diff import CALL, SECOND, git, write


@pytest.fixture
def repository(lab):
    write(lab, "call.md", CALL)
    git(lab, "init", "-q", "-b", "main")
    git(lab, "add", "-A")
    git(lab, "commit", "-qm", "A call")
    return lab


def told(run):
    _, out, _ = run(lambda: check.run(path=None, strict=False, format="json"))
    problems = json.loads(out)["problems"]
    return [(each["path"], each["line"]) for each in problems if each["code"] == "moved-in-silence"]


def test_an_edit_without_a_word(repository, run):
    assert told(run) == []
    write(repository, "call.md", CALL.replace("3 March 2027", "10 March 2027"))
    assert told(run) == [("content/news/call.md", 8)]
    git(repository, "commit", "-qam", "Moved")
    assert told(run) == []


SAID = [
    pytest.param({"call.md": CALL.replace("3 March 2027", "~~3 March~~ 10 March 2027")}, id="struck"),
    pytest.param({"call.md": CALL.replace("3 March 2027", "10 March 2027 (extended)")}, id="a word"),
    pytest.param({"call.md": CALL.replace("3 March 2027", "3 March 2027, 23:59 AoE")}, id="only more precise"),
    pytest.param({"second.md": SECOND}, id="a second post"),
    pytest.param(
        {
            "call.md": CALL.replace("3 March", "10 March").replace(
                "---\n", "---\ncallboard: {accept: [moved-in-silence]}\n", 1
            )
        },
        id="accepted",
    ),
]


@pytest.mark.parametrize("files", SAID)
def test_what_is_said_is_not_told(repository, run, files):
    for name, text in files.items():
        write(repository, name, text)
    assert told(run) == []


def test_without_a_repository_or_a_commit_nothing_is_told(lab, run, monkeypatch):
    write(lab, "call.md", CALL)
    assert told(run) == []
    git(lab, "init", "-q", "-b", "main")
    assert told(run) == []
    monkeypatch.setenv("PATH", "")
    assert told(run) == []
