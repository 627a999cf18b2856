"""``./board topics``: how well topics join the events, and what would join more of them."""

from __future__ import annotations

import json as jsons
from pathlib import Path

from rich.console import Console

from callboard import builder, pipeline
from callboard.commands import output as say
from callboard.commands.build import shown
from callboard.commands.check import content_of
from callboard.commands.topics_text import as_data, as_table, as_yaml
from callboard.lab_files import read_lab_files
from callboard.relate.topic_stats import stats, suggest
from sitebuild.errors import Refused


def run(*, content: Path | None, stats_only: bool, suggestions: bool, json: bool) -> int:
    """Print the statistics of the published posts' topics, or with `suggestions` YAML for ``content/topics.yaml``.

    Nothing is written and nothing is merged: what is printed is for a person to choose from.
    """
    if stats_only and suggestions:
        raise Refused("--stats and --suggest are two answers", "give one of the two")
    if suggestions and json:
        raise Refused("--suggest prints YAML, which is not --json", "leave one of the two out")
    root, wanted = content_of(content or builder.ROOT / "content")
    if wanted != ".":
        raise Refused("topics are counted over a whole content folder", "name the folder that holds all of its posts")
    site = builder.load_site(builder.ROOT / "site.toml")
    with say.progress() as progress:
        loaded = pipeline.load(root, site, site.now or builder.clock(), progress=progress)
    say.tell((problem for problem in loaded.problems if problem.code in ("topics-file", "data-file")), shown(root))
    found = stats(loaded.index)
    if suggestions:
        thesaurus = read_lab_files(root).thesaurus
        print(as_yaml(suggest(found, thesaurus), thesaurus, shown(root)), end="")
    elif json:
        print(jsons.dumps(as_data(found, shown(root)), ensure_ascii=False, indent=1))
    else:
        console = Console()
        console.print(as_table(found, shown(root), console.width))
        print(_closing(len(found.unmatched)))
    return 0


def _closing(unmatched: int) -> str:
    if not unmatched:
        return "Every line names a topic."
    lines = "1 line names" if unmatched == 1 else f"{unmatched} lines name"
    return f"{lines} no topic. To give it names: ./board topics --suggest"
