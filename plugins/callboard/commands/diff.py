"""``./board diff [REF]``: what the changes since a commit do to the index, in words."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

from callboard import builder, pipeline
from callboard.commands import diff_words, git
from callboard.commands.build import shown
from callboard.lab_files import read_lab_files
from callboard.pipeline import Loaded
from callboard.relate.differences import between, known
from callboard.settings import Site
from sitebuild.errors import Refused

FORMATS = {"text": diff_words.as_text, "markdown": diff_words.as_markdown, "json": diff_words.as_json}


def run(*, ref: str, content: Path | None, format: str) -> int:
    """Print what is published otherwise than at `ref`; 0 also when posts were refused: `check` is the judge."""
    if format not in FORMATS:
        raise Refused(f"--format {format!r} is not known", f"use one of {', '.join(FORMATS)}")
    folder = content or builder.ROOT / "content"
    if not folder.is_dir():
        raise Refused(f"there is no folder {folder}")
    site = builder.load_site(builder.ROOT / "site.toml")
    now = site.now or builder.clock()
    try:
        commit = git.commit_of(folder, ref)
        old = load_at(commit, folder, site, now)
    except git.NoRepository as error:
        raise Refused(f"{shown(folder)} cannot be compared: {error}", "diff needs git and a repository") from error
    ledger = known(old.ledger, old.index, read_lab_files(folder).ledger)
    new = pipeline.load(folder, site, now, ledger=ledger)
    refused = tuple(each.path for each in new.understood if each.refused)
    report = diff_words.Report(ref, commit, shown(folder).as_posix(), between(old.index, new.index), refused)
    print(FORMATS[format](report))
    return 0


def load_at(commit: str, folder: Path, site: Site, now: dt.datetime) -> Loaded:
    """A content folder as it was at `commit`; an empty one where it was not there.

    :raises git.NoRepository: without git, or outside of a repository.
    """
    with tempfile.TemporaryDirectory(prefix="callboard-diff-") as place:
        git.write_folder(folder, commit, Path(place))
        return pipeline.load(Path(place), site, now)
