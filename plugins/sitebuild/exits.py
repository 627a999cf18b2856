"""Exit codes of every command, and the one place that turns an outcome into one.

0 done; 1 something was refused, the message says what; 70 a fault of ours (``EX_SOFTWARE`` of sysexits.h);
130 and 143 stopped by Ctrl-C and by SIGTERM (128 plus the signal's number, as shells count).
"""

from __future__ import annotations

import contextlib
import signal
import sys
import traceback
from collections.abc import Callable, Iterator
from types import FrameType

from sitebuild.errors import Refused

OK = 0
REFUSED = 1
CRASHED = 70
INTERRUPTED = 130
TERMINATED = 143


class Terminated(BaseException):
    """SIGTERM came; like KeyboardInterrupt it passes every `except Exception`, so that only cleaning up runs."""


def guarded(command: Callable[[], int]) -> int:
    """Run `command` and return the exit code that its outcome deserves; messages go to standard error.

    >>> guarded(lambda: 0)
    0
    """
    try:
        with _sigterm_raises():
            return command()
    except Refused as problem:
        print(f"error: {problem}", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        print("Stopped by Ctrl-C.", file=sys.stderr)
        return INTERRUPTED
    except Terminated:
        print("Stopped by SIGTERM.", file=sys.stderr)
        return TERMINATED
    except BrokenPipeError:
        # The reader of a pipe went away (`| head`); what is still buffered must not raise again at exit.
        with contextlib.suppress(OSError):
            sys.stdout.close()
        return REFUSED
    except Exception:  # noqa: BLE001  the last resort: whatever is left is a fault of the program
        traceback.print_exc()
        print("internal error: this is a fault of the program, not of your files; please report it.", file=sys.stderr)
        return CRASHED


@contextlib.contextmanager
def _sigterm_raises() -> Iterator[None]:
    came = False

    def stop(_signal: int, _frame: FrameType | None) -> None:
        nonlocal came
        came = True
        raise Terminated

    try:
        before = signal.signal(signal.SIGTERM, stop)
    except ValueError:  # Only the main thread may set handlers; elsewhere SIGTERM keeps its meaning.
        yield
        return
    try:
        yield
    except KeyboardInterrupt:
        # What is not Python takes every signal for Ctrl-C: the watcher of `serve` does.
        if came:
            raise Terminated from None
        raise
    finally:
        signal.signal(signal.SIGTERM, before)
