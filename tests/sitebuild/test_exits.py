"""One place that turns an outcome into an exit code and a message."""

import os
import signal
import threading

import pytest

from sitebuild import exits
from sitebuild.errors import Refused


def raising(fault):
    def command():
        raise fault

    return command


@pytest.mark.parametrize(
    ("command", "code", "message"),
    [
        pytest.param(lambda: 0, 0, "", id="done"),
        pytest.param(lambda: 1, 1, "", id="refused-posts"),
        pytest.param(
            raising(Refused("no such folder", "make it")), 1, "error: no such folder\nhint: make it", id="hint"
        ),
        pytest.param(raising(Refused("no such folder")), 1, "error: no such folder", id="no-hint"),
        pytest.param(raising(KeyError("x")), 70, "internal error", id="fault-of-ours"),
        pytest.param(raising(KeyboardInterrupt()), 130, "Stopped by Ctrl-C", id="ctrl-c"),
        pytest.param(raising(exits.Terminated()), 143, "Stopped by SIGTERM", id="sigterm"),
    ],
)
def test_exit_codes(command, code, message, capsys):
    assert exits.guarded(command) == code
    told = capsys.readouterr().err
    assert message in told
    assert ("Traceback" in told) == (code == exits.CRASHED)


def test_a_reader_that_went_away_is_no_fault_of_ours(capsys, monkeypatch):
    class Gone:
        def close(self):
            raise BrokenPipeError

    monkeypatch.setattr(exits.sys, "stdout", Gone())
    assert exits.guarded(raising(BrokenPipeError())) == 1
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
def test_sigterm_lets_a_command_clean_up(capsys):
    before = signal.getsignal(signal.SIGTERM)
    cleaned = []

    def command():
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            signal.pause()
        except Exception:  # noqa: BLE001  what commands do must not swallow it
            return 0
        finally:
            cleaned.append(True)
        return 0

    assert exits.guarded(command) == 143
    assert cleaned
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
def test_sigterm_stays_sigterm_where_a_library_takes_it_for_ctrl_c(capsys):
    def command():
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            signal.pause()
        except exits.Terminated:
            raise KeyboardInterrupt from None

    assert exits.guarded(command) == 143
    assert "SIGTERM" in capsys.readouterr().err


def test_a_thread_may_run_a_command_too():
    codes = []
    thread = threading.Thread(target=lambda: codes.append(exits.guarded(lambda: 5)))
    thread.start()
    thread.join()
    assert codes == [5]
