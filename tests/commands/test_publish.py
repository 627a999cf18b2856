"""`./board publish`: what goes where, and what keeps a site from going anywhere."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from callboard import builder
from callboard.commands import publish, publish_places
from callboard.commands.publish_places import PAGES, Folder, Pages, Remote
from callboard.report import NAME
from callboard.settings import Site
from sitebuild.errors import Refused

ROOT = Path(__file__).resolve().parents[2]
POST = "---\ntitle: {}\ndate: 2027-01-10\n---\nWords.\n"
PLACE = "web@host.univ.eu:public_html/lab"
GIT = ["git", "-c", "user.name=Test", "-c", "user.email=test@univ.eu", "-c", "commit.gpgsign=false"]
posix = pytest.mark.skipif(os.name == "nt", reason="needs scripts that the system starts")


@pytest.fixture
def real(lab, monkeypatch):
    """A lab whose address is no example's, with two posts; it is the middle of January 2027."""
    toml = lab / "site.toml"
    text = re.sub(r"now = .*\n", "", toml.read_text("utf-8")).replace("board.example.org", "board.univ.eu")
    toml.write_text(text, "utf-8")
    for name in ("one", "two"):
        write(lab, f"{name}.md", POST.format(name))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")
    return lab


@pytest.fixture
def go(real, run):
    """A function that publishes."""
    return lambda to="", **options: run(lambda: publish.run(to=to, home=real, **options))


@pytest.fixture
def site(tmp_path):
    """Something like a finished site."""
    return folder_of(tmp_path / "finished", {NAME: "{}", "index.html": "new", "theme/1/a.css": "a"})


def write(lab, name, text):
    (lab / "content" / "news" / name).write_text(text, "utf-8")


def folder_of(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def files_of(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def report_of(posts):
    return json.dumps({"output": {"posts": posts}})


class TestWhatIsPublished:
    def test_a_folder_gets_the_whole_public_site(self, real, go):
        live = folder_of(real / "www", {NAME: report_of(9)})
        write(real, "draft.md", POST.format("Secretissimo").replace("date", "draft: true\ndate"))
        code, out, err = go("www")
        assert (code, files_of(live)) == (1, {NAME: report_of(9).encode()})
        assert "error: the site would shrink from 9 posts to 2; the old site stays\nhint: " in err
        assert out == "3 files: 1 draft, 2 published. 0 events, 0 dates, 0 topics.\n"
        code, out, err = go("www", allow_shrink=True)
        assert code == 0, err
        assert re.search(r"^Published in www \(\d+\.\d s, no problems\)\. No change is due\.$", out, re.MULTILINE)
        files = files_of(live)
        assert {"index.html", "news/one/index.html", "search/index.html"} <= set(files)
        assert any(name.startswith("pagefind/") for name in files)
        assert b"https://board.univ.eu/" in files["index.html"]
        assert not any(b"Secretissimo" in data for data in files.values())
        assert not (real / "output").exists()

    @pytest.mark.parametrize(
        ("text", "options", "told"),
        [
            (POST.format("x").replace("01-10", "02-30"), {}, "error[date-impossible]"),
            (POST.format("x") + "![A](/none.png)\n", {"strict": True}, "warning[image-missing]"),
        ],
        ids=["error", "warning"],
    )
    def test_posts_with_problems_are_told_and_the_old_site_stays(self, real, go, text, options, told):
        live = folder_of(real / "www", {NAME: report_of(2)})
        write(real, "wrong.md", text)
        code, out, err = go("www", **options)
        assert (code, files_of(live)) == (1, {NAME: report_of(2).encode()})
        assert told in err
        assert re.search(
            r"^error: nothing was published: 1 (error|warning).*\nhint: mend what is told above", err, re.M
        )
        assert "3 files: " in out

    def test_what_only_the_finished_site_shows_is_asked_about_before_the_switch(self, real, monkeypatch):
        asked = []

        def accept(loaded):
            asked.append(len(loaded.problems))
            if len(asked) == 2:
                raise Refused("no")

        monkeypatch.setattr(builder, "_verify", lambda *_, **__: [object()])
        with pytest.raises(Refused, match="no"):
            builder.build(config=real / "publishconf.py", accept=accept)
        assert asked == [0, 1]
        assert not (real / "output").exists()

    def test_settings_that_show_drafts_are_refused(self, real, go):
        write(real, "draft.md", POST.format("x").replace("date", "draft: true\ndate"))
        conf = real / "publishconf.py"
        conf.write_text(conf.read_text("utf-8") + "\nCALLBOARD['drafts'] = True\n", "utf-8")
        code, _, err = go("www")
        assert (code, "error: news/draft.md is a draft\nhint: " in err) == (1, True)
        assert not (real / "www").exists()

    @pytest.mark.parametrize(
        ("old", "new", "told"),
        [
            (r"\A", 'now = "2027-02-01T09:00:00+00:00"\n', "stands still|at one moment"),
            ("board.univ.eu", "board.example.org", "https://board.example.org, is only an example"),
            (r"url = .*\n", "", "http://localhost:8000, should be the address that readers will type"),
        ],
        ids=["a-moment", "an-example", "none"],
    )
    def test_a_site_that_is_no_labs_yet_is_refused(self, real, go, old, new, told):
        toml = real / "site.toml"
        toml.write_text(re.sub(old, new, toml.read_text("utf-8"), count=1), "utf-8")
        code, out, err = go("www")
        assert (code, out, (real / "www").exists()) == (1, "", False)
        assert re.search(told, err)
        assert "\nhint: " in err

    def test_a_dry_run_tells_and_changes_nothing(self, real, go):
        live = folder_of(real / "www", {NAME: report_of(2), "news/gone/index.html": "old"})
        before = files_of(live)
        code, out, _ = go("www", dry_run=True)
        assert (code, files_of(live), (real / "output").exists()) == (0, before, False)
        assert f"  + {NAME}\n" in out
        assert re.search(r"^  and \d+ more$", out, re.MULTILINE)
        assert "\nNothing was sent, as --dry-run asks (" in out
        assert Folder(live).plan(folder_of(real / "site", {NAME: report_of(2), "a": "b"})) == [
            "+ a",
            "- news/gone/index.html",
        ]


class TestWhereTo:
    @pytest.mark.parametrize(
        ("text", "place"),
        [
            ("www/lab", Folder(Path("home") / "www/lab")),
            (os.path.abspath("www"), Folder(Path(os.path.abspath("www")))),
            ("./a:b", Folder(Path("home") / "a:b")),
            (f"./{PAGES}", Folder(Path("home") / PAGES)),
            (PAGES, Pages(Site())),
            (PLACE, Remote(PLACE)),
            ("host-alias:~/www", Remote("host-alias:~/www")),
            ("[2001:db8::1]:www", Remote("[2001:db8::1]:www")),
        ],
    )
    def test_a_place(self, text, place):
        assert publish_places.find(text, Path("home"), Site()) == place

    def test_a_folder_below_ones_home(self, monkeypatch, tmp_path):
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.setenv("USERPROFILE", str(tmp_path))
        assert publish_places.find("~/www", Path("elsewhere"), Site()) == Folder(tmp_path / "www")

    @pytest.mark.parametrize(
        "text",
        ["", "https://lab.univ.eu/", "rsync://host/www", "host::www", "host:", "host:/", "host:a b", "host:$(id)",
         "-oProxyCommand=x:www", "web@-x:www", "host:a;b", "host:-x", "host:`id`", "host:a\nb", "~no-such-person/x"],
    )  # fmt: skip
    def test_what_is_no_place_is_told_with_what_would_be(self, text):
        with pytest.raises(Refused) as caught:
            publish_places.find(text, Path("home"), Site())
        assert caught.value.hint

    def test_site_toml_says_it_and_the_command_line_overrides_it(self, real, go):
        toml = real / "site.toml"
        toml.write_text('publish_to = "https://x"\n' + toml.read_text("utf-8"), "utf-8")
        assert "https://x is no place" in go()[2]
        assert "rsync://x is no place" in go("rsync://x")[2]

    @pytest.mark.parametrize("name", [".", "..", "full"])
    def test_a_folder_that_is_no_sites_is_refused_before_anything_is_built(self, real, go, name):
        folder_of(real / "full", {"thesis.tex": "text"})
        code, out, err = go(name)
        assert (code, out) == (1, "")
        assert "--output" not in err
        assert (real / "full" / "thesis.tex").exists()


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


@posix
class TestByRsync:
    def test_the_site_is_built_and_sent_after_a_look_at_what_is_there(self, real, go, fake):
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

    def test_the_site_that_readers_have_is_what_may_not_shrink(self, real, go, fake):
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
    def test_a_place_that_no_site_can_go_to_is_told_before_a_build(self, real, go, fake, answer, told):
        fake(list=answer)
        code, out, err = go(PLACE)
        assert (code, out) == (1, f"Looking at {PLACE}\n")
        assert told in err

    @pytest.mark.parametrize(
        "answer", [[23, "", MISSING], [0, LISTED.splitlines()[0] + "\n", ""]], ids=["none", "empty"]
    )
    def test_a_first_site_needs_nothing_there(self, fake, tmp_path, answer):
        fake(list=answer)
        assert Remote(PLACE).look(tmp_path) == tmp_path

    def test_sending_that_breaks_off_is_an_error(self, fake, site):
        fake(send=[20, "<f+++++++++ index.html\n", "rsync: connection unexpectedly closed\n"])
        with pytest.raises(Refused, match="broke off: rsync ended with 20: rsync: connection") as caught:
            Remote(PLACE).send(site)
        assert "publish again" in caught.value.hint

    def test_a_dry_run_is_one_of_rsync(self, fake, site):
        fake(send=[0, "<fc.T...... index.html\n*deleting   old.html\n", ""])
        assert Remote(PLACE).plan(site) == ["+ index.html", "- old.html"]
        assert "--dry-run" in fake.calls()[0]

    def test_a_machine_without_rsync(self, site, monkeypatch, tmp_path):
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(Refused, match="rsync was not found"):
            Remote(PLACE).send(site)


@pytest.mark.skipif(os.name == "nt" or shutil.which("rsync") is None, reason="there is no rsync here")
class TestByTheSystemsRsync:
    @pytest.fixture(autouse=True)
    def _near(self, tmp_path, monkeypatch):
        """The other machine is this one."""
        if "openrsync" in subprocess.run(["rsync", "--version"], capture_output=True, text=True, check=False).stdout:
            pytest.skip("this is another rsync than Samba's")
        shell = tmp_path / "shell"
        shell.write_text('#!/bin/sh\nwhile [ "$1" != rsync ]; do shift; done\nexec "$@"\n', "utf-8")
        shell.chmod(0o755)
        monkeypatch.setenv("RSYNC_RSH", str(shell))

    def test_a_first_site_and_the_next_one(self, site, tmp_path):
        live = tmp_path / "live"
        place = Remote(f"web@host:{live}")
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

    def test_the_report_of_what_is_there_is_fetched(self, tmp_path):
        live, scratch = folder_of(tmp_path / "live", {NAME: report_of(7), ".hidden": ""}), tmp_path / "scratch"
        scratch.mkdir()
        assert files_of(Remote(f"host:{live}/").look(scratch)) == {NAME: report_of(7).encode()}

    def test_others_files_are_left_alone(self, tmp_path):
        live = folder_of(tmp_path / "live", {".hidden file": ""})
        with pytest.raises(Refused, match="is not empty"):
            Remote(f"host:{live}").look(tmp_path)

    def test_a_folder_whose_parent_is_missing_is_an_error(self, site, tmp_path):
        with pytest.raises(Refused, match="rsync ended with"):
            Remote(f"host:{tmp_path}/no/where").send(site)


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


class TestByGitHubPages:
    def test_what_is_committed_is_pushed_once_it_builds(self, pushed, real, go, tmp_path_factory):
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

    def test_a_dry_run_names_the_commits(self, repository):
        write(repository, "one.md", POST.format("More"))
        commit(repository, "More words")
        before = on_the_hub(repository)
        pages = Pages(Site())
        pages.look(repository)
        assert [line.partition(" ")[2] for line in pages.plan(repository)] == ["More words"]
        assert on_the_hub(repository) == before

    def test_a_branch_that_is_new_there(self, repository):
        git(repository, "switch", "-qc", "lab")
        pages = Pages(Site(branch="lab", repository="https://github.com/lab/news"))
        pages.look(repository)
        assert pages.send(repository).endswith("publishes now: https://github.com/lab/news/actions")

    def test_nothing_new(self, repository):
        pages = Pages(Site())
        pages.look(repository)
        assert pages.send(repository) == "Branch main of origin has all of this already"

    @pytest.mark.parametrize(
        ("change", "told"),
        [
            pytest.param(lambda lab: write(lab, "new.md", "x"), "not committed: content/news/new.md", id="new-post"),
            pytest.param(
                lambda lab: write(lab, "one.md", "x"), "not committed: content/news/one.md", id="changed-post"
            ),
            pytest.param(lambda lab: (lab / "content/news/one.md").unlink(), "not committed: ", id="removed-post"),
            pytest.param(lambda lab: git(lab, "switch", "-qc", "x"), "the branch x is checked out", id="other-branch"),
            pytest.param(lambda lab: git(lab, "switch", "-q", "--detach"), "no branch is checked out", id="no-branch"),
            pytest.param(lambda lab: git(lab, "remote", "remove", "origin"), "origin does not take", id="no-remote"),
            pytest.param(lambda lab: (lab / publish_places.WORKFLOW).unlink(), "there is no .github", id="no-workflow"),
            pytest.param(
                lambda lab: shutil.move(lab / ".git", lab / "x"), "nothing can be pushed: ", id="no-repository"
            ),
        ],
    )
    def test_what_keeps_commits_from_going_is_told(self, repository, change, told):
        change(repository)
        with pytest.raises(Refused) as caught:
            Pages(Site()).look(repository)
        assert caught.value.message.startswith(told)
        assert caught.value.hint

    def test_what_others_pushed_is_never_lost(self, repository):
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

    @posix
    def test_a_branch_that_takes_no_direct_pushes(self, repository):
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
