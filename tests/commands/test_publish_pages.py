"""`./board publish` by GitHub Pages: commits are pushed to a bare repository, and never what is not ready."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from callboard import builder
from callboard.commands import publish_places
from callboard.commands.publish_places import PAGES, Pages
from callboard.settings import Site
from sitebuild.errors import Refused
from tests.commands.publishing import POST, files_of, folder_of, write

ROOT = Path(__file__).resolve().parents[2]
GIT = ["git", "-c", "user.name=Test", "-c", "user.email=test@univ.eu", "-c", "commit.gpgsign=false"]


def git(folder, *words):
    return subprocess.run([*GIT, *words], cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


def commit(lab, title):
    git(lab, "add", "-A")
    git(lab, "commit", "-qm", title)


def on_the_hub(lab):
    return git(lab, "ls-remote", "origin", "refs/heads/main").split("\t")[0]


@pytest.fixture(scope="module")
def pushed(tmp_path_factory):
    """A repository with a post and the workflow, and the bare one that it was pushed to."""
    home = tmp_path_factory.mktemp("pushed")
    lab = folder_of(home / "lab", {publish_places.WORKFLOW: "on: push\n", "content/news/one.md": POST.format("one")})
    shutil.copyfile(ROOT / ".gitignore", lab / ".gitignore")
    git(home, "init", "-q", "--bare", "-b", "main", "hub.git")
    git(lab, "init", "-q", "-b", "main")
    git(lab, "remote", "add", "origin", "../hub.git")
    commit(lab, "A post")
    git(lab, "push", "-q", "origin", "main")
    return home


@pytest.fixture
def repository(pushed, tmp_path, monkeypatch):
    """A copy of both; the commands take it for the project."""
    shutil.copytree(pushed, tmp_path / "copy")
    monkeypatch.setattr(builder, "ROOT", tmp_path / "copy" / "lab")
    return builder.ROOT


def test_what_is_committed_is_pushed_once_it_builds(pushed, real, go, tmp_path_factory):
    hub = shutil.copytree(pushed / "hub.git", tmp_path_factory.mktemp("hub") / "hub.git")
    shutil.copytree(pushed / "lab", real, dirs_exist_ok=True)
    git(real, "remote", "set-url", "origin", str(hub))
    before = on_the_hub(real)
    write(real, "new.md", POST.format("x").replace("01-10", "02-30"))
    commit(real, "A slip")
    assert "nothing was published: 1 error" in go(PAGES)[2]
    assert on_the_hub(real) == before
    write(real, "new.md", POST.format("x"))
    commit(real, "Corrected")
    code, out, err = go(PAGES)
    assert code == 0, err
    assert on_the_hub(real) == git(real, "rev-parse", "HEAD")
    told = "Pushed 2 commits to origin, whose workflow builds and publishes now ("
    assert out.splitlines()[-1].startswith(told)
    assert "news/new/index.html" in files_of(real / "output")
    # What a build leaves is nothing to commit.
    assert Pages(Site()).look(real) == real / "output"


def test_a_dry_run_names_the_commits(repository):
    write(repository, "one.md", POST.format("More"))
    commit(repository, "More words")
    before = on_the_hub(repository)
    pages = Pages(Site())
    pages.look(repository)
    assert [line.partition(" ")[2] for line in pages.plan(repository)] == ["More words"]
    assert on_the_hub(repository) == before


def test_a_branch_that_is_new_there(repository):
    git(repository, "switch", "-qc", "lab")
    pages = Pages(Site(branch="lab", repository="https://github.com/lab/news"))
    pages.look(repository)
    assert pages.send(repository).endswith("publishes now: https://github.com/lab/news/actions")


def test_nothing_new(repository):
    pages = Pages(Site())
    pages.look(repository)
    assert pages.send(repository) == "Branch main of origin has all of this already"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(lambda lab: write(lab, "new.md", "x"), "not committed: content/news/new.md", id="new-post"),
        pytest.param(lambda lab: write(lab, "one.md", "x"), "not committed: content/news/one.md", id="changed-post"),
        pytest.param(lambda lab: (lab / "content/news/one.md").unlink(), "not committed: ", id="removed-post"),
        pytest.param(lambda lab: git(lab, "switch", "-qc", "x"), "the branch x is checked out", id="other-branch"),
        pytest.param(lambda lab: git(lab, "switch", "-q", "--detach"), "no branch is checked out", id="no-branch"),
        pytest.param(lambda lab: git(lab, "remote", "remove", "origin"), "origin does not take", id="no-remote"),
        pytest.param(lambda lab: (lab / publish_places.WORKFLOW).unlink(), "there is no .github", id="no-workflow"),
        pytest.param(lambda lab: shutil.move(lab / ".git", lab / "x"), "nothing can be pushed: ", id="no-repository"),
    ],
)
def test_what_keeps_commits_from_going_is_told(repository, change, told):
    change(repository)
    with pytest.raises(Refused) as caught:
        Pages(Site()).look(repository)
    assert caught.value.message.startswith(told)
    assert caught.value.hint


def test_what_others_pushed_is_never_lost(repository):
    write(repository, "other.md", POST.format("x"))
    commit(repository, "Theirs")
    git(repository, "push", "-q", "origin", "main")
    git(repository, "reset", "-q", "--hard", "HEAD~")
    write(repository, "mine.md", POST.format("y"))
    commit(repository, "Mine")
    before = on_the_hub(repository)
    with pytest.raises(Refused) as caught:
        Pages(Site()).look(repository)
    assert "git pull --rebase" in caught.value.hint
    assert on_the_hub(repository) == before


@pytest.mark.skipif(os.name == "nt", reason="needs scripts that the system starts")
def test_a_branch_that_takes_no_direct_pushes(repository):
    hook = repository.with_name("hub.git") / "hooks" / "pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\necho 'GH006: Protected branch' >&2\nexit 1\n", "utf-8")
    hook.chmod(0o755)
    write(repository, "one.md", POST.format("More"))
    commit(repository, "More words")
    pages = Pages(Site())
    pages.look(repository)
    with pytest.raises(Refused, match="remote: GH006: Protected branch") as caught:
        pages.send(repository)
    assert "pull request" in caught.value.hint
