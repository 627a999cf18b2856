"""A build under odd circumstances, in a process of its own; whatever it takes from them shows in its bytes.

Nothing of ours and no library is imported before the clock is set, or they would have the true one.
"""

from __future__ import annotations

import datetime
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

_NETWORK = frozenset({"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"})


def build(settings: Path, content: Path, output: Path, *, umask: int, processes: int, days: int, offline: bool) -> int:
    """Build with that umask, as many processes, a clock `days` ahead and, if `offline`, no way out of this machine."""
    if days:
        _set_clock(datetime.timedelta(days=days))
    if offline:
        sys.addaudithook(_refuse_network)
    os.umask(umask)
    from callboard import artwork, rendering, understanding
    from callboard.commands import build as command

    os.cpu_count = lambda: processes
    if processes > 1:
        rendering.WORTH_PROCESSES = understanding.WORTH_PROCESSES = artwork.WORTH_PROCESSES = 1
    return command.run(content=content, output=output, settings=settings, now=None, strict=False)


def _refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _NETWORK:
        raise RuntimeError(f"a build must not use the network: {event} {arguments[1:]}")


def _set_clock(ahead: datetime.timedelta) -> None:
    true_time = time.time
    time.time = lambda: true_time() + ahead.total_seconds()
    for name in ("localtime", "gmtime"):
        setattr(time, name, _of_the_set_clock(getattr(time, name)))
    # mypy takes the names of classes for fixed; a build that reads the clock finds these.
    datetime.date = _in_place_of(datetime.date, {"today": _today})  # type: ignore[misc]  # replaced on purpose
    told: dict[str, Callable[..., object]] = {
        "now": lambda cls, tz=None: cls.fromtimestamp(time.time(), tz),
        "today": _today,
        "utcnow": lambda cls: cls.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None),
    }
    datetime.datetime = _in_place_of(datetime.datetime, told)  # type: ignore[misc]  # replaced on purpose


def _today(cls: Any) -> object:
    return cls.fromtimestamp(time.time())


def _of_the_set_clock(read: Any) -> Any:
    return lambda seconds=None: read(time.time() if seconds is None else seconds)


def _in_place_of(true: type, told: dict[str, Callable[..., object]]) -> Any:
    """A class that passes for `true` and answers what the clock is asked for by itself."""

    class Meta(type):
        def __instancecheck__(cls, instance: object) -> bool:
            return isinstance(instance, true)

        def __subclasscheck__(cls, subclass: type) -> bool:
            return issubclass(subclass, true)

    methods: dict[str, Any] = {name: classmethod(method) for name, method in told.items()}
    return Meta(true.__name__, (true,), {**methods, "__module__": "datetime", "__slots__": ()})
