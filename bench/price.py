"""What safety costs of a cold build: sanitising posts, staging and switching, verifying the finished site.

One build in this process and in no other one, so that its processor seconds hold all of the work; what is imported
before is not counted, which makes the shares a little larger than those of a command.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import nh3

from callboard import builder
from sitebuild.staging import staged
from sitebuild.verifier import verify

# Nothing that an earlier build has learned of the same files makes this one cheaper.
_SETTINGS = """
from publishconf import *
from publishconf import CALLBOARD
CALLBOARD = {{**CALLBOARD, "cache": {cache!r}}}
"""


@dataclass(slots=True)
class Price:
    """Processor seconds of a build, and of its parts that make it safe."""

    whole: float = 0.0
    sanitising: float = 0.0
    staging: float = 0.0
    verifying: float = 0.0

    @property
    def share(self) -> float:
        return (self.sanitising + self.staging + self.verifying) / self.whole

    def __str__(self) -> str:
        parts = (("sanitising", self.sanitising), ("staging", self.staging), ("verifying", self.verifying))
        told = ", ".join(f"{name} {seconds / self.whole:.1%}" for name, seconds in parts)
        return f"safety: {self.share:.1%} of the build's CPU ({told})"


def price_of(content: Path, work: Path) -> Price:
    """Build `content` once into the folder `work`."""
    settings = work / "price.py"
    settings.write_text(_SETTINGS.format(cache=str(work / "price-cache")), "utf-8")
    price = Price()

    def counted(part: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **said: Any) -> Any:
            with _counted(price, part):
                return function(*given, **said)

        return call

    @contextlib.contextmanager
    def counted_staged(*given: Any, **said: Any) -> Iterator[Path]:
        with contextlib.ExitStack() as stack:
            with _counted(price, "staging"):
                folder = stack.enter_context(staged(*given, **said))
            yield folder
            with _counted(price, "staging"):
                stack.close()

    with (
        mock.patch.object(os, "cpu_count", return_value=1),
        mock.patch.object(nh3, "clean", counted("sanitising", nh3.clean)),
        mock.patch.object(builder, "verify", counted("verifying", verify)),
        mock.patch.object(builder, "MANY_POSTS", sys.maxsize),
        mock.patch.object(builder, "staged", counted_staged),
        _counted(price, "whole"),
    ):
        builder.build(config=settings, content=content, output=work / "price-site")
    return price


@contextlib.contextmanager
def _counted(price: Price, part: str) -> Iterator[None]:
    began = time.process_time()
    try:
        yield
    finally:
        setattr(price, part, getattr(price, part) + time.process_time() - began)
