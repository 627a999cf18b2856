"""`./board diff` against a real repository: what a change does to the index, in words."""

import json
import subprocess

import pytest

from callboard.commands import diff

CALL = """---
title: "Call for Papers: Workshop on Quiet Rivers (QURI 2027)"
date: 2027-01-11
---

QURI 2027 takes place on 3 June 2027 in Riga.

- Submission deadline: 3 March 2027
- Notification: 12 April 2027

## Topics

- Federated learning
"""
SECOND = """---
title: "QURI 2027: one week more"
date: 2027-01-20
---

- Submission deadline: ~~3 March 2027~~ 10 March 2027
"""
OTHER = """---
title: "Call for Papers: Workshop on Loud Rivers (LORI 2027)"
date: 2027-01-12
---

- Submission deadline: 1 March 2027
- Notification: 1 April 2027
- Workshop: 5 May 2027
"""


def git(folder, *words):
    said = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *said, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(lab):
    """The lab as a repository with one call committed."""
    (lab / "content" / "news" / "call.md").write_text(CALL, "utf-8")
    git(lab, "init", "-q", "-b", "main")
    git(lab, "add", "-A")
    git(lab, "commit", "-qm", "A call")
    return lab


def told(run, ref="HEAD", format="text"):
    code, out, err = run(lambda: diff.run(ref=ref, content=None, format=format))
    assert (code, err) == (0, "")
    return out


def write(lab, name, text):
    (lab / "content" / "news" / name).write_text(text, "utf-8")


CHANGES = {
    "another place": (
        {"call.md": CALL.replace("in Riga", "in Oslo, Norway")},
        "moves 1 event",
        ["~ event QURI 2027 moves from Riga to Oslo, Norway (content/news/call.md)"],
    ),
    "no place any more": (
        {"call.md": CALL.replace(" in Riga", "")},
        "moves 1 event",
        ["~ event QURI 2027 is no longer said to be in Riga (content/news/call.md)"],
    ),
    "nothing": ({}, "the index stays as it is", []),
    "a date in its place": (
        {"call.md": CALL.replace("3 March", "10 March")},
        "moves 1 date (Submission deadline: 3 → 10 Mar 2027)",
        ["~ QURI 2027: Submission deadline moves from 3 Mar 2027 to 10 Mar 2027 (content/news/call.md:8)"],
    ),
    "a second post": (
        {"second.md": SECOND},
        "adds 1 post, moves 1 date (Submission deadline: 3 → 10 Mar 2027), joins QURI 2027",
        [
            "+ post “QURI 2027: one week more” is new (content/news/second.md)",
            "+ post “QURI 2027: one week more” joins QURI 2027 (content/news/second.md)",
            "~ QURI 2027: Submission deadline moves from 3 Mar 2027 to 10 Mar 2027 (content/news/second.md:6)",
        ],
    ),
    "another event": ({"other.md": OTHER}, "adds 1 post, 1 event and 3 dates", None),
    "a cancellation": (
        {"call.md": CALL.replace("QURI 2027 takes", "**QURI 2027 is cancelled.** QURI 2027 takes")},
        "cancels 3 dates",
        None,
    ),
    "another topic": (
        {"call.md": CALL.replace("Federated learning", "Differential privacy")},
        "adds 1 topic, removes 1 topic",
        None,
    ),
    "a removed post": ({"call.md": None}, "removes 1 post, 1 event, 3 dates and 1 topic", None),
    "a renamed file": ({"call.md": None, "renamed.md": CALL}, "the index stays as it is", []),
    "a broken post": ({"other.md": "---\ntitle: [\n---\n"}, "refuses 1 post", []),
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_a_change_does_is_said(repository, run, name):
    files, summary, lines = CHANGES[name]
    for file, text in files.items():
        path = repository / "content" / "news" / file
        path.unlink(missing_ok=True)
        if text is not None:
            path.write_text(text, "utf-8")
    head, *rest = told(run).rstrip("\n").split("\n")
    assert head.partition("): ")[2] == f"{summary}."
    assert lines is None or rest == (["", *lines] if lines else [])


def test_against_an_older_commit_and_a_tag(repository, run):
    git(repository, "tag", "before")
    write(repository, "other.md", OTHER)
    git(repository, "add", "-A")
    git(repository, "commit", "-qm", "Another call")
    assert "stays as it is" in told(run)
    for ref in ("HEAD~1", "before"):
        assert "adds 1 post, 1 event and 3 dates" in told(run, ref)
        assert told(run, ref).startswith(f"Against {ref} (")


def test_json_has_a_row_a_difference(repository, run):
    write(repository, "call.md", CALL.replace("3 March", "10 March"))
    data = json.loads(told(run, format="json"))
    assert (data["version"], data["ref"], len(data["commit"])) == (1, "HEAD", 40)
    assert data["differences"] == [
        {
            "thing": "date",
            "what": "moved",
            "id": "call.submission_deadline",
            "name": "Submission deadline",
            "event": "QURI 2027",
            "before": "2027-03-03",
            "after": "2027-03-10",
            "path": "news/call.md",
            "line": 8,
            "text": "QURI 2027: Submission deadline moves from 3 Mar 2027 to 10 Mar 2027",
        }
    ]


def test_markdown_keeps_what_posts_say_as_text(repository, run):
    write(repository, "second.md", SECOND.replace("one week more", "*one* <week> [more](x)"))
    text = told(run, format="markdown")
    assert text.startswith("## What this does to the index\n\nAgainst `HEAD` (")
    assert "QURI 2027: \\*one\\* \\<week\\> \\[more\\](x)" in text
    assert "(`content/news/second.md:6`)" in text


def test_nothing_of_the_repository_changes(repository, run):
    write(repository, "other.md", OTHER)
    before = subprocess.run(["git", "status", "--porcelain"], cwd=repository, capture_output=True, check=True).stdout
    told(run)
    after = subprocess.run(["git", "status", "--porcelain"], cwd=repository, capture_output=True, check=True).stdout
    assert after == before == b"?? content/news/other.md\n"


def test_a_folder_that_was_not_there_was_empty(lab, run):
    (lab / "content" / "news").rmdir()
    (lab / "content").rmdir()
    git(lab, "init", "-q", "-b", "main")
    git(lab, "add", "-A")
    git(lab, "commit", "-qm", "No posts")
    (lab / "content" / "news").mkdir(parents=True)
    write(lab, "call.md", CALL)
    assert "adds 1 post, 1 event, 3 dates and 1 topic" in told(run)


REFUSED = [
    pytest.param({"ref": "nope"}, "git knows no 'nope'", id="an unknown name"),
    pytest.param({"ref": "--all"}, "git knows no '--all'", id="an option"),
    pytest.param({"format": "xml"}, "--format 'xml' is not known", id="an unknown format"),
]


@pytest.mark.parametrize(("given", "message"), REFUSED)
def test_what_cannot_be_done_is_refused(repository, run, given, message):
    code, out, err = run(lambda: diff.run(**({"ref": "HEAD", "content": None, "format": "text"} | given)))
    assert (code != 0, out) == (True, "")
    assert message in err


def test_without_a_repository(lab, run, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(lab.parent))
    code, _, err = run(lambda: diff.run(ref="HEAD", content=None, format="text"))
    assert code != 0
    assert "diff needs git and a repository" in err


def test_without_git(lab, run, monkeypatch):
    monkeypatch.setenv("PATH", "")
    code, _, err = run(lambda: diff.run(ref="HEAD", content=None, format="text"))
    assert code != 0
    assert "git was not found" in err


def test_before_the_first_commit(lab, run):
    git(lab, "init", "-q", "-b", "main")
    code, _, err = run(lambda: diff.run(ref="HEAD", content=None, format="text"))
    assert code != 0
    assert "before its first commit" in err
