"""What is dear to make, smaller pictures and social cards: made once, in several processes, and kept between builds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from callboard.processes import map_all
from callboard.publish.cards import Card, paint
from callboard.publish.pictures import Shrinking, shrink, shrinkings
from sitebuild.kept import Kept

# One takes a tenth of a second and more.
WORTH_PROCESSES = 8


class _Job(Protocol):
    @property
    def recipe(self) -> bytes: ...


Work = TypeVar("Work", bound=_Job)


def smaller_pictures(
    root: Path, sizes: Mapping[str, tuple[int, int] | None], kept: Kept
) -> dict[str, tuple[tuple[Shrinking, bytes], ...]]:
    """The smaller copies of each picture that has any, by its path below `root`, narrowest first."""
    jobs = list(shrinkings(root, sizes))
    found: dict[str, tuple[tuple[Shrinking, bytes], ...]] = {}
    for job, data in zip(jobs, _made(jobs, shrink, kept), strict=True):
        if data:
            found[job.name] = (*found.get(job.name, ()), (job, data))
    return found


def painted(cards: Iterable[Card], font: Path, kept: Kept) -> list[tuple[Card, bytes]]:
    """Each card with its picture as PNG."""
    jobs = list(cards)
    return list(zip(jobs, _made(jobs, partial(paint, font=font), kept), strict=True))


def _made(jobs: Sequence[Work], make: Callable[[Work], bytes], kept: Kept) -> list[bytes]:
    found = [kept.get(job.recipe) for job in jobs]
    missing = [job for job, data in zip(jobs, found, strict=True) if data is None]
    fresh = map_all(make, missing, worth=WORTH_PROCESSES)
    done: list[bytes] = []
    for job, old in zip(jobs, found, strict=True):
        data = old
        if data is None:
            data = next(fresh)
            kept.put(job.recipe, data)
        done.append(data)
    return done
