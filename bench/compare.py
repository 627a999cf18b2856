"""Builds of Callboard and of plain Pelican by turns, medians of both, and what reading and extraction take alone.

Every build is a cold one into a new folder; `bench.peer_settings` are the settings of plain Pelican. A ratio of two
figures of one run says something; a figure alone depends on the machine.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Literal

from bench import extraction, peer, price, relating, saving, size
from bench.measure import Cost, measure, median, peak_memory
from bench.posts import write_posts
from sitebuild import exits
from sitebuild.errors import Refused

ROOT = Path(__file__).resolve().parents[1]
TASKS = ROOT / "tasks.py"
Part = Literal["extract", "relate", "save", "size"]
PARTS: tuple[Part, ...] = ("extract", "relate", "save", "size")
OURS, THEIRS, EXPLAIN = "Callboard", "plain Pelican", "explain"


def run(*, n: int, corpus: Path | None, runs: int, only: Part | None = None) -> int:
    """Compare on `n` made-up posts, or on those of `corpus`, `runs` builds each; prints a table.

    With `only` nothing is compared: extraction or relating alone are measured, or what one build takes and makes.
    """
    if n < 1 or runs < 1:
        raise Refused("--n and --runs count from 1")
    if only == "relate":
        _print_relating(runs)
        return exits.OK
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        content = _posts_of(corpus) if corpus else work / "content"
        if not corpus:
            write_posts(content, n)
        count = sum(1 for path in content.rglob("*.md"))
        if only == "extract":
            print(f"{count} posts, best of {runs}")
            _print_rate(extraction.rate(content, runs=runs))
            return exits.OK
        if only == "save":
            if corpus:
                content = Path(shutil.copytree(content, work / "content"))
            print(f"{count} posts, medians of {runs}")
            print(saving.waits(content, runs=runs))
            return exits.OK
        if only == "size":
            _print_size(count, content, work / "site")
            return exits.OK
        python = peer.install(ROOT / ".cache" / "bench")
        costs: dict[str, list[Cost]] = {OURS: [], THEIRS: [], EXPLAIN: []}
        files: dict[str, int] = {}
        for turn in range(runs):
            print(f"run {turn + 1} of {runs}, {count} posts ...", flush=True)
            site = work / "site"
            for name, command in (
                (OURS, _ours("build", "--content", str(content), "--output", str(site))),
                (THEIRS, peer.build_command(python, content, site)),
            ):
                costs[name].append(measure(command))
                files[name] = sum(path.is_file() for path in site.rglob("*"))
                shutil.rmtree(site)
            costs[EXPLAIN].append(measure(_ours("explain", str(content), "--json")))
        _print_table({name: median(each) for name, each in costs.items()}, count, files)
        _print_relating(runs=1)
        _print_rate(extraction.rate(content, runs=runs))
        print(price.price_of(content, work))
        _print_verdict(median(costs[OURS]), median(costs[THEIRS]))
    return exits.OK


def _ours(*arguments: str) -> list[str]:
    return [sys.executable, str(TASKS), *arguments]


def _posts_of(corpus: Path) -> Path:
    """The folder of posts: `corpus` itself, or the part for Pelican of one that has a part for each generator."""
    inner = corpus / "pelican" / "content"
    folder = inner if inner.is_dir() else corpus
    if not any(folder.rglob("*.md")):
        raise Refused(f"there are no posts in {corpus}", "give --corpus a folder with .md files")
    return folder


def _print_table(medians: dict[str, Cost], count: int, files: dict[str, int]) -> None:
    print(f"\n{count} posts, cold builds, medians\n\n{'':24}{'CPU s':>8}{'wall s':>8}{'files':>8}")
    for name, written in files.items():
        print(f"{name:24}{_seconds(medians[name].cpu):>8}{medians[name].wall:>8.2f}{written:>8}")
    ours, theirs, explain = medians[OURS], medians[THEIRS], medians[EXPLAIN]
    print(f"{'ratio':24}{_ratio(ours, theirs):>8}{ours.wall / theirs.wall:>8.2f}")
    rate = count / (explain.cpu or explain.wall)
    print(f"\nreading, extraction and relating (explain --json): {rate:.0f} announcements a second a core")


def _print_rate(rate: float) -> None:
    print(f"extraction alone: {rate:.0f} announcements a second a core", flush=True)


def _print_relating(runs: int) -> None:
    """The seconds for all posts and for half of them, which tell how they grow; the best of `runs`."""
    half, whole = (min(relating.seconds(n) for _ in range(runs)) for n in (relating.POSTS // 2, relating.POSTS))
    grown = whole / max(half, 1e-9)
    print(f"relating {relating.POSTS} posts alone: {whole:.2f} s of CPU, {grown:.2f} times that of half as many")


def _print_size(count: int, content: Path, site: Path) -> None:
    cost = measure(_ours("build", "--content", str(content), "--output", str(site)))
    print(f"{count} posts, one cold build: {_seconds(cost.cpu)} s of CPU, {cost.wall:.2f} s\n")
    print("\n".join(size.lines(size.sizes_of(site))))
    memory = peak_memory()
    print(f"memory of the largest process: {'-' if memory is None else f'{memory:.0f}'} MiB")


def _print_verdict(ours: Cost, theirs: Cost) -> None:
    wall = ours.wall / theirs.wall
    print(f"bench: Callboard takes {_ratio(ours, theirs)} times the CPU and {wall:.2f} times the time of plain Pelican")


def _ratio(ours: Cost, theirs: Cost) -> str:
    return f"{ours.cpu / theirs.cpu:.2f}" if ours.cpu and theirs.cpu else "-"


def _seconds(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
