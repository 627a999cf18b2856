"""The search index of a finished site, by Pagefind (https://pagefind.app).

Pages say themselves what of them is found: Pagefind reads ``data-pagefind-body`` and its other attributes. The index is
fetched piece by piece while a reader types, so that its size does not matter to them. Pagefind names its files anew at
each run: the same content gives the same results, not the same bytes.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from sitebuild.errors import Refused

# Pagefind brings interfaces of its own; the site has one.
_UNUSED = ("*-ui.*", "pagefind-highlight.js")


def write_index(site: Path, folder: Path, language: str) -> None:
    """Write the index of the pages in `site` to `folder`.

    One index for pages of all languages, with the word forms of `language` (RFC 5646).

    :raises Refused: where Pagefind cannot be run on this system, or fails.
    """
    command = [sys.executable, "-m", "pagefind", "--quiet", "--site", str(site), "--output-path", str(folder)]
    command += ["--force-language", language.split("-", maxsplit=1)[0]]
    done = subprocess.run(command, check=False, capture_output=True, text=True, errors="replace")
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines() or [f"exit {done.returncode}"]
        raise Refused(f"the search index could not be made: {said[-1]}", "build without --search")
    for pattern in _UNUSED:
        for path in folder.glob(pattern):
            path.unlink()
