"""`board` on a machine that has only Python: a project of its own in a folder, with an empty lock."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import venv
import zipfile
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest

import tasks

ROOT = Path(__file__).resolve().parents[1]
TASKS = '''
def task(function):
    return function

@task
def probe():
    """Tell where it runs."""

import json, os, sys
print(json.dumps({"argv": sys.argv[1:], "prefix": sys.prefix, "cwd": os.getcwd(),
                  "caller": os.environ["CALLBOARD_CALLER"]}))
sys.exit(7)
'''


def run(project, *arguments, cwd, **env):
    command = [sys.executable, str(project / "board"), *arguments]
    return subprocess.run(command, cwd=cwd, env=os.environ | env, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project whose environment two first runs made at once."""
    folder = tmp_path_factory.mktemp("a project")
    shutil.copy(ROOT / "board", folder)
    (folder / "tasks.py").write_text(TASKS, encoding="utf-8")
    (folder / "requirements").mkdir()
    (folder / "requirements" / "run.txt").write_text("# nothing\n", encoding="utf-8")
    command = [sys.executable, str(folder / "board"), "probe"]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    told = [child.communicate()[1] for child in both]
    assert [child.returncode for child in both] == [7, 7], told
    assert sum("Packages are ready" in text for text in told) == 1
    return folder


@pytest.fixture
def board():
    """The launcher as a module."""
    loader = SourceFileLoader("board", str(ROOT / "board"))
    module = module_from_spec(spec_from_loader("board", loader))
    loader.exec_module(module)
    return module


def test_a_task_runs_in_the_environment_from_any_folder(project, tmp_path):
    run(project, "probe", cwd=tmp_path)
    done = run(project, "probe", "a b", "--", "-k", "x or y", cwd=tmp_path)
    said = json.loads(done.stdout)
    assert done.returncode == 7
    assert done.stderr == ""
    assert said["argv"] == ["probe", "a b", "--", "-k", "x or y"]
    assert Path(said["prefix"]).samefile(project / ".venv")
    assert Path(said["cwd"]).samefile(project)
    assert Path(said["caller"]).samefile(tmp_path)


def test_packages_are_installed_again_only_when_the_lock_changed(project, tmp_path):
    lock = project / "requirements" / "run.txt"
    run(project, "probe", cwd=tmp_path)
    assert run(project, "probe", cwd=tmp_path).stderr == ""
    lock.write_text(lock.read_text("utf-8") + "# changed\n", encoding="utf-8")
    assert "Packages are ready" in run(project, "probe", cwd=tmp_path, PIP_USER="1", PIP_TARGET="x").stderr
    assert run(project, "probe", cwd=tmp_path).stderr == ""


def test_an_environment_that_was_not_finished_is_made_anew(board, monkeypatch, tmp_path):
    place = tmp_path / ".venv"
    place.mkdir()
    (place / "python").touch()
    made = []
    monkeypatch.setattr(board, "VENV", str(place))
    monkeypatch.setattr(board, "PYTHON", str(place / "python"))
    monkeypatch.setattr(venv.EnvBuilder, "create", lambda builder, folder: made.append((builder.clear, folder)))
    monkeypatch.setattr(board.subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 0, b"", b""))
    for unfinished in (True, False):
        if unfinished:
            (place / "unfinished").touch()
        board.install("run")
        assert made == [(True, str(place))]
        assert board.is_ready("run")


def write_wheel(folder):
    """A package of one empty module; returns the digest of its file."""
    wheel = folder / "tiny-1.0-py3-none-any.whl"
    info = "tiny-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as file:
        file.writestr("tiny.py", "")
        file.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n")
        file.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        file.writestr(f"{info}/RECORD", f"tiny.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n")
    return hashlib.sha256(wheel.read_bytes()).hexdigest()


def test_a_package_is_installed_only_with_the_hash_of_the_lock(project, tmp_path):
    right = write_wheel(tmp_path)
    lock = project / "requirements" / "run.txt"
    source = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(tmp_path)}
    before = lock.read_text("utf-8")
    try:
        lock.write_text(f"tiny==1.0 --hash=sha256:{'0' * 64}\n", encoding="utf-8")
        refused = run(project, "probe", cwd=tmp_path, **source)
        lock.write_text(f"tiny==1.0 --hash=sha256:{right}\n", encoding="utf-8")
        taken = run(project, "probe", cwd=tmp_path, **source)
    finally:
        lock.write_text(before, encoding="utf-8")
    assert refused.returncode == 1
    assert refused.stderr.splitlines()[-1].startswith("board: pip could not install the packages")
    assert taken.returncode == 7
    assert list((project / ".venv").rglob("tiny.py"))
    assert run(project, "probe", cwd=tmp_path).returncode == 7


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]], ids=["alone", "--help", "-h"])
def test_help_lists_the_tasks_and_installs_nothing(tmp_path, arguments):
    for name in ("board", "tasks.py"):
        shutil.copy(ROOT / name, tmp_path)
    done = run(tmp_path, *arguments, cwd=tmp_path)
    assert done.returncode == 0
    assert re.search(r"^  serve +\S", done.stdout, re.MULTILINE)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["board", "tasks.py"]


def test_the_list_is_that_of_invoke(board):
    listed = board.list_tasks()
    declared = tasks.invoke.Collection.from_module(tasks).tasks
    assert listed == {name: (task.__doc__ or "").split("\n")[0] for name, task in declared.items()}
    assert all(listed.values())


@pytest.mark.parametrize(
    ("name", "hint"),
    [("biuld", "Did you mean `build`?"), ("zzz", "`./board --help` lists them.")],
)
def test_an_unknown_task_is_answered_at_once(board, capsys, name, hint):
    assert board.main([name]) == 1
    assert capsys.readouterr().err == f"board: there is no task `{name}`. {hint}\n"


def test_too_old_a_python_gets_one_sentence(board, capsys, monkeypatch):
    monkeypatch.setattr(board, "OLDEST", (99, 0))
    assert board.main(["serve"]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "needs Python 99.0 or newer" in told
    assert "install" in told


@pytest.mark.skipif(os.name == "nt", reason="needs a script as a program")
def test_a_newer_python_on_the_path_takes_over(board, monkeypatch, tmp_path):
    for name, code in (("python3.14", 1), ("python3.13", 0)):
        (tmp_path / name).write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    taken = []
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(board, "OLDEST", (99, 0))
    monkeypatch.setattr(board, "hand_over", lambda command, *_: taken.append(command) or 0)
    assert board.main(["serve", "--port", "1"]) == 0
    assert taken == [[str(tmp_path / "python3.13"), str(ROOT / "board"), "serve", "--port", "1"]]


@pytest.mark.parametrize("module", ["ensurepip", "venv"])
def test_a_python_without_ensurepip_gets_one_sentence(board, capsys, monkeypatch, tmp_path, module):
    monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.setattr(board, "VENV", str(tmp_path / ".venv"))
    monkeypatch.setattr(board, "PYTHON", str(tmp_path / ".venv" / "python"))
    assert board.main(["serve"]) == 1
    told = capsys.readouterr().err.splitlines()
    assert "ensurepip" in told[-1]
    assert "apt install python3." in told[-1]


def test_ctrl_c_while_packages_are_installed(board, capsys, monkeypatch):
    def interrupt(_kind):
        raise KeyboardInterrupt

    monkeypatch.setattr(board, "prepare", interrupt)
    assert board.main(["serve"]) == 130
    assert capsys.readouterr().err == "Stopped.\n"


def test_a_folder_that_cannot_be_written_gets_one_sentence(board, capsys, monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setattr(board, "VENV", str(tmp_path / "file" / ".venv"))
    assert board.main(["serve"]) == 1
    told = capsys.readouterr().err
    assert told.startswith("board: the packages cannot be set up in ")
    assert told.count("\n") == 1


def test_every_development_task_exists(board):
    assert set(board.DEV_TASKS) <= set(board.list_tasks())
