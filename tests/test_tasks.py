"""The commands as they are declared: their options, the caller's paths, what follows `--`, exit codes."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType

import pytest

import callboard.commands
import tasks
from sitebuild.errors import Refused

ROOT = Path(tasks.__file__).parent


@pytest.fixture
def call(monkeypatch, tmp_path):
    """Run a task with a command that remembers how it was called; returns its exit code."""
    monkeypatch.setenv("CALLBOARD_CALLER", str(tmp_path))

    def run(*argv, outcome=0):
        # A word of Python's own has a module with another name.
        word = {"import": "import_"}.get(argv[0], argv[0])
        name = f"callboard.commands.{word}"
        module = ModuleType(name)

        def command(*positional, **options):
            run.called = (*positional, options) if positional else options
            if isinstance(outcome, BaseException):
                raise outcome
            return outcome

        module.run = command
        monkeypatch.setitem(sys.modules, name, module)
        monkeypatch.setattr(callboard.commands, word, module, raising=False)
        try:
            tasks.main(list(argv))
        except SystemExit as end:
            return end.code or 0
        return 0

    return run


DEFAULTS = {
    "serve": {"port": 8000, "content": None, "browser": False},
    "build": {
        "content": None,
        "output": None,
        "settings": None,
        "now": None,
        "strict": False,
        "search": False,
        "cards": False,
        "allow_shrink": False,
    },
    "check": {"path": None, "strict": False, "format": "text", "fix": False},
    "new": {"title": None, "event": None, "kind": "news", "edit": False},
    "start": {
        "given": dict.fromkeys(
            ["name", "tagline", "description", "language", "timezone", "url", "repository", "licence", "groups"], ""
        ),
        "colours": "",
        "logo": None,
        "yes": False,
        "dry_run": False,
    },
    "doctor": {},
    "golden": {},
    "words": {"add": ""},
    "lint": {"fix": False},
}


@pytest.mark.parametrize("name", DEFAULTS)
def test_what_a_command_gets_when_nothing_is_said(call, name):
    assert call(name) == 0
    assert call.called == DEFAULTS[name]


@pytest.mark.parametrize(
    ("argv", "expected"),
    [
        pytest.param(["build", "--content", "a", "--output=b"], {"content": "a", "output": "b"}, id="relative"),
        pytest.param(["build", "--settings", "../x.py", "--strict"], {"settings": "../x.py", "strict": True}, id="up"),
        pytest.param(["build", "--now", "2026-03-10"], {"now": "2026-03-10"}, id="now"),
        pytest.param(["explain", "a/b.md", "--json"], {"path": "a/b.md", "json": True}, id="path-first"),
        pytest.param(["explain", "--front-matter", "b.md"], {"path": "b.md", "front_matter": True}, id="path-last"),
        pytest.param(["check", "--path", "x", "--format", "github"], {"path": "x", "format": "github"}, id="check"),
        pytest.param(["check", "--fix"], {"fix": True}, id="fix"),
        pytest.param(["new", "--title", "A b: c", "--kind=cfp"], {"title": "A b: c", "kind": "cfp"}, id="new"),
        pytest.param(["serve", "--port", "8123"], {"port": 8123}, id="number"),
        pytest.param(
            ["import", "old", "--feed", "f.xml"], {"src": "old", "feed": "f.xml", "dry_run": False}, id="import"
        ),
        pytest.param(["import", "old", "--dry-run", "--content", "c"], {"content": "c", "dry_run": True}, id="try"),
    ],
)
def test_options_reach_the_command(call, tmp_path, argv, expected):
    """Paths are those of the folder that the launcher was started in."""
    assert call(*argv) == 0
    for name, value in expected.items():
        is_path = isinstance(call.called[name], Path)
        assert call.called[name] == (tmp_path / value if is_path else value)
        assert is_path == (name in {"content", "output", "settings", "path", "src", "feed"})


def test_a_place_to_publish_is_left_to_the_command(call, tmp_path):
    """It may be no path at all."""
    assert call("publish", "--to", "web@host:a", "--dry-run") == 0
    expected = {"to": "web@host:a", "home": tmp_path, "strict": False, "allow_shrink": False, "dry_run": True}
    assert call.called == expected


def test_absolute_and_home_paths_are_taken_as_they_are(call, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "home"))
    absolute = tmp_path.parent / "x"
    call("build", "--content", str(absolute), "--output", "~/site")
    assert call.called["content"] == absolute
    assert call.called["output"] == tmp_path / "home" / "site"


def test_what_follows_the_dashes_goes_to_pytest_word_by_word(call):
    assert call("test", "--coverage", "--", "-k", "a or b", "tests/x.py") == 0
    assert call.called == (["-k", "a or b", "tests/x.py"], {"coverage": True, "fuzz": False})


@pytest.mark.parametrize(
    ("outcome", "code", "message"),
    [
        pytest.param(1, 1, "", id="refused-posts"),
        pytest.param(Refused("no folder content/"), 1, "error: no folder content/", id="refused"),
        pytest.param(ZeroDivisionError(), 70, "internal error", id="fault-of-ours"),
        pytest.param(KeyboardInterrupt(), 130, "Stopped", id="ctrl-c"),
    ],
)
def test_exit_codes_pass_through(call, capsys, outcome, code, message):
    assert call("build", outcome=outcome) == code
    assert message in capsys.readouterr().err


@pytest.mark.parametrize("name", [*DEFAULTS, "explain", "import", "publish", "test", "bench", "faults"])
@pytest.mark.parametrize("flag", ["--help", "-h"])
def test_help_of_one_task(call, capsys, name, flag):
    assert call(name, flag) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"Usage: ./board {name}")
    assert not hasattr(call, "called")


@pytest.mark.parametrize(
    ("argv", "message"),
    [
        pytest.param(["explain"], "path", id="missing-path"),
        pytest.param(["import"], "src", id="missing-source"),
        pytest.param(["build", "--nope"], "--nope", id="unknown-option"),
        pytest.param(["serve", "--port", "x"], "x", id="no-number"),
    ],
)
def test_a_wrong_call_is_told_without_a_traceback(call, capsys, argv, message):
    assert call(*argv) == 1
    told = capsys.readouterr().err
    assert message in told
    assert "Traceback" not in told


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["ctrl-c", "sigterm"])
def test_a_running_command_can_be_stopped(tmp_path, sent, code):
    script = (
        "import signal, sys, time, types\n"
        # Where the tests run in the background of a shell, Ctrl-C would be ignored, as it should be there.
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "sys.argv = ['tasks.py', 'doctor']\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "import tasks\n"
        "import callboard.commands\n"
        "module = types.ModuleType('callboard.commands.doctor')\n"
        "def run():\n"
        "    print('running', flush=True)\n"
        "    time.sleep(60)\n"
        "module.run = run\n"
        "sys.modules[module.__name__] = callboard.commands.doctor = module\n"
        "tasks.main(['doctor'])\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout.readline() == "running\n"
        started = time.monotonic()
        child.send_signal(sent)
        told = child.communicate()[1]
    assert child.returncode == code
    assert time.monotonic() - started < 30
    assert "Traceback" not in told
    assert told.startswith("Stopped by")
