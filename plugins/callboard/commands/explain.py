"""``./board explain``: what the site understands of a post, before anything is published."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from rich.console import Console

from callboard import builder, pipeline
from callboard.commands.check import alone, content_of, is_below, moment_for
from callboard.commands.explain_json import as_front_matter, as_json
from callboard.commands.explain_table import as_table
from callboard.model import Problem
from callboard.pipeline import Loaded
from callboard.understanding import Understood
from sitebuild.errors import Refused


def run(*, path: Path, json: bool, front_matter: bool) -> int:
    """Print what was understood of the posts at `path`; 0 also when they have problems: `check` is the judge."""
    root, wanted = content_of(path)
    site = builder.load_site(builder.ROOT / "site.toml")
    loaded = pipeline.load(root, site, moment_for(root, site), drafts=True, only=alone(root, wanted))
    if rule := loaded.ignored.get(wanted):
        raise Refused(f"{path} is not read: {rule}", "name a Markdown file, or a folder of them")
    posts = [each for each in understood(loaded) if is_below(each.path, wanted)]
    if json:
        print(as_json(posts))
    elif front_matter:
        for each in posts:
            block = as_front_matter(each.post) if each.post else ""
            print(f"# {each.path}\n{block or '# nothing to settle'}\n")
    else:
        console = Console()
        console.print(as_table(posts, console.width))
        count = len(posts)
        print(
            f"Explained {count} post{'' if count == 1 else 's'}. To settle facts: ./board explain {path} --front-matter"
        )
    return 0


def understood(loaded: Loaded) -> list[Understood]:
    """Each file with the ids, topics and problems that only all posts together can give."""
    problems = by_file(loaded.problems)
    return [replace(each, problems=problems.get(each.path, ())) for each in loaded.understood]


def by_file(problems: Iterable[Problem]) -> dict[str, tuple[Problem, ...]]:
    """What is told of each file of which anything is, in its order."""
    found: dict[str, list[Problem]] = defaultdict(list)
    for problem in problems:
        found[problem.path].append(problem)
    return {path: tuple(own) for path, own in found.items()}
