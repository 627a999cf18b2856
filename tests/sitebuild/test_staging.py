"""A build takes its output's place in one step, or leaves it as it was."""

import errno
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from sitebuild import staging
from sitebuild.errors import Refused
from sitebuild.staging import staged

MARKER = "report.json"
posix_only = pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")


@pytest.fixture(params=["exchange", "two renames"])
def switch(request, monkeypatch):
    """Both ways of switching; the second is what systems without an exchange get."""
    if request.param == "two renames":
        monkeypatch.setattr(staging, "exchange", lambda *_: False)
    return request.param


def build(output, files, **options):
    with staged(output, marker=MARKER, **options) as folder:
        for name, text in {MARKER: "{}", **files}.items():
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8")
            yield_point(name)


def yield_point(_name):
    """Stand-in for what may go wrong between two files."""


def files_of(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def names_beside(output):
    return sorted(path.name for path in output.parent.iterdir())


def test_first_build_makes_the_output_and_its_parents(tmp_path):
    output = tmp_path / "a" / "b" / "site"
    build(output, {"index.html": "one"})
    assert files_of(output) == {MARKER: "{}", "index.html": "one"}
    assert names_beside(output) == ["site"]


@pytest.mark.usefixtures("switch")
def test_second_build_replaces_everything(tmp_path):
    output = tmp_path / "site"
    build(output, {"old/page.html": "gone", "index.html": "one"})
    build(output, {"index.html": "two"})
    assert files_of(output) == {MARKER: "{}", "index.html": "two"}
    assert names_beside(output) == ["site"]


@pytest.mark.usefixtures("switch")
def test_an_empty_folder_is_taken(tmp_path):
    output = tmp_path / "site"
    output.mkdir()
    build(output, {"index.html": "one"})
    assert "index.html" in files_of(output)


@pytest.mark.usefixtures("switch")
@pytest.mark.parametrize("fault", [RuntimeError("x"), KeyboardInterrupt(), SystemExit(3)], ids=repr)
def test_a_build_that_fails_leaves_the_old_site(tmp_path, monkeypatch, fault):
    output = tmp_path / "site"
    build(output, {"index.html": "one"})

    def fail(name):
        if name == "b.html":
            raise fault

    monkeypatch.setattr(sys.modules[__name__], "yield_point", fail)
    with pytest.raises(type(fault)):
        build(output, {"a.html": "two", "b.html": "two", "c.html": "two"})
    assert files_of(output) == {MARKER: "{}", "index.html": "one"}
    assert names_beside(output) == ["site"]


def test_a_build_without_the_marker_is_not_taken(tmp_path):
    output = tmp_path / "site"
    build(output, {"index.html": "one"})
    with pytest.raises(RuntimeError, match=MARKER), staged(output, marker=MARKER) as folder:
        (folder / "index.html").write_text("two", encoding="utf-8")
    assert files_of(output)["index.html"] == "one"


def test_a_failed_second_rename_puts_the_old_site_back(tmp_path, monkeypatch):
    output = tmp_path / "site"
    build(output, {"index.html": "one"})
    monkeypatch.setattr(staging, "exchange", lambda *_: False)
    rename = Path.rename

    def refuse_new(self, target):
        if ".new-" in self.name:
            raise PermissionError(13, "in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse_new)
    with pytest.raises(Refused, match="in use"):
        build(output, {"index.html": "two"})
    assert files_of(output)["index.html"] == "one"
    assert names_beside(output) == ["site"]


@pytest.mark.parametrize(("after", "site"), [(".site.old-", "one"), ("site", "two")], ids=["first", "second"])
def test_ctrl_c_right_after_a_rename_leaves_a_whole_site(tmp_path, monkeypatch, after, site):
    output = tmp_path / "site"
    build(output, {"index.html": "one"})
    monkeypatch.setattr(staging, "exchange", lambda *_: False)
    rename = Path.rename
    sent = []

    def interrupted(self, target):
        rename(self, target)
        if not sent and target.name.startswith(after):
            sent.append(target)
            raise KeyboardInterrupt

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build(output, {"index.html": "two"})
    assert sent
    assert files_of(output)["index.html"] == site


def test_what_killed_builds_left_is_removed(tmp_path):
    output = tmp_path / ".preview"
    build(output, {"index.html": "one"})
    for left in (".preview.new-0123abcd", ".preview.old-0123abcd"):
        (tmp_path / left / "news").mkdir(parents=True)
    for foreign in (".preview.new-notes", ".preview.old-0123abcde", "preview.new-0123abcd"):
        (tmp_path / foreign).mkdir()
    build(output, {"index.html": "two"})
    assert files_of(output)["index.html"] == "two"
    assert names_beside(output) == [".preview", ".preview.new-notes", ".preview.old-0123abcde", "preview.new-0123abcd"]


def test_an_old_site_that_was_aside_comes_back_before_the_next_build(tmp_path):
    output = tmp_path / "site"
    build(output, {"index.html": "one"})
    output.rename(tmp_path / ".site.old-0123abcd")
    with pytest.raises(RuntimeError, match=MARKER), staged(output, marker=MARKER):
        during = files_of(output)
    assert during == files_of(output) == {MARKER: "{}", "index.html": "one"}
    assert names_beside(output) == ["site"]


@posix_only
def test_a_killed_build_leaves_the_old_site_and_no_lock(tmp_path):
    output = tmp_path / "site"
    build(output, {"index.html": "one"})
    script = (
        "import sys, os, pathlib\n"
        "from sitebuild.staging import staged\n"
        f"with staged(pathlib.Path(sys.argv[1]), marker={MARKER!r}) as folder:\n"
        "    (folder / 'index.html').write_text('half')\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    env = os.environ | {"PYTHONPATH": str(Path(staging.__file__).parents[1])}
    done = subprocess.run([sys.executable, "-c", script, str(output)], env=env, check=False)
    assert done.returncode == -signal.SIGKILL
    assert files_of(output)["index.html"] == "one"
    build(output, {"index.html": "two"})
    assert files_of(output)["index.html"] == "two"
    assert names_beside(output) == ["site"]


def test_of_two_builds_at_once_one_is_refused(tmp_path):
    output = tmp_path / "site"
    told = []
    with staged(output, marker=MARKER) as folder:

        def other():
            try:
                build(output, {"index.html": "other"})
            except Refused as problem:
                told.append(str(problem))

        thread = threading.Thread(target=other)
        thread.start()
        thread.join()
        (folder / MARKER).write_text("{}", encoding="utf-8")
        (folder / "index.html").write_text("first", encoding="utf-8")
    assert told
    assert f"process {os.getpid()}" in told[0]
    assert files_of(output)["index.html"] == "first"
    build(output, {"index.html": "later"})
    assert files_of(output)["index.html"] == "later"


@pytest.mark.usefixtures("switch")
def test_builds_in_a_crowd_leave_one_whole_site(tmp_path):
    output = tmp_path / "site"
    outcomes = []

    def one(number):
        try:
            build(output, {f"{page}.html": str(number) for page in range(20)})
            outcomes.append("built")
        except Refused:
            outcomes.append("refused")

    threads = [threading.Thread(target=one, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(outcomes) == 8
    assert "built" in outcomes
    pages = files_of(output)
    del pages[MARKER]
    assert len(pages) == 20
    assert len(set(pages.values())) == 1
    assert names_beside(output) == ["site"]


@pytest.mark.skipif(sys.platform != "linux", reason="the exchange of Linux")
def test_a_reader_never_meets_a_missing_site(tmp_path):
    output = tmp_path / "site"
    build(output, {"index.html": "0"})
    stop = threading.Event()
    seen = set()

    def read():
        while not stop.is_set():
            seen.add((output / "index.html").exists())

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(20):
        build(output, {"index.html": str(number)})
    stop.set()
    reader.join()
    assert seen == {True}


@pytest.mark.skipif(os.name == "nt", reason="needs a symbolic link")
def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    output = tmp_path / "site"
    output.symlink_to(tmp_path / "real")
    build(output, {"index.html": "one"})
    assert output.is_symlink()
    assert files_of(tmp_path / "real")["index.html"] == "one"


def test_somebody_elses_folder_is_refused_and_untouched(tmp_path):
    output = tmp_path / "thesis"
    output.mkdir()
    (output / "chapter.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(Refused, match="not made by a build"):
        build(output, {"index.html": "one"})
    assert files_of(output) == {"chapter.txt": "years of work"}
    assert names_beside(output) == ["thesis"]


def project(tmp_path):
    (tmp_path / "project" / "content").mkdir(parents=True)
    return tmp_path / "project"


@pytest.mark.parametrize(
    ("output", "message"),
    [
        pytest.param(".", "would replace", id="parent-of-project"),
        pytest.param("project", "would replace", id="project"),
        pytest.param("project/content", "would replace", id="content"),
        pytest.param("project/content/site", "lies inside", id="inside-content"),
        pytest.param("project/x/../content/site", "lies inside", id="inside-content-by-detour"),
        pytest.param("project/file", "is a file", id="file"),
    ],
)
def test_outputs_that_would_cost_files_are_refused(tmp_path, output, message):
    root = project(tmp_path)
    (root / "file").write_text("", encoding="utf-8")
    with pytest.raises(Refused, match=message) as caught:
        build(tmp_path / output, {}, keep=[root], sources=[root / "content"])
    assert caught.value.hint
    assert (root / "content").is_dir()


def test_the_usual_output_inside_the_project_is_fine(tmp_path):
    root = project(tmp_path)
    build(root / "output", {"index.html": "one"}, keep=[root], sources=[root / "content"])
    assert (root / "output" / "index.html").exists()


def test_the_root_of_a_file_system_is_refused(tmp_path):
    with pytest.raises(Refused, match="root of a file system"):
        build(Path(tmp_path.anchor), {})


def test_a_place_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(Refused, match="cannot be written"):
        build(tmp_path / "file" / "site", {})


@pytest.mark.parametrize("named", [True, False], ids=["a file that cannot be opened", "a write that fails"])
def test_a_disk_that_gets_full_is_told_whoever_writes(tmp_path, named):
    """Pelican and its plugins write files of their own, such as the sitemap."""
    output = tmp_path / "site"

    def fail(new):
        raise OSError(errno.ENOSPC, "No space left on device", *([str(new / "sitemap.xml")] if named else []))

    with pytest.raises(Refused, match="No space left"), staged(output, marker="done") as new:
        fail(new)
    assert not output.exists()


def test_what_is_wrong_elsewhere_is_no_fault_of_the_output(tmp_path):
    with pytest.raises(FileNotFoundError), staged(tmp_path / "site", marker="done"):
        (tmp_path / "nowhere").read_bytes()
