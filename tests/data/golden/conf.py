"""Settings of the golden site: the published ones, with its own content and address."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[2]))

from publishconf import *  # noqa: E402, F403
from publishconf import CALLBOARD  # noqa: E402

SITEURL = "https://golden.example.org/lab"
PATH = str(HERE / "content")
TIMEZONE = "Europe/Berlin"
CALLBOARD = {**CALLBOARD, "site": str(HERE / "site.toml")}
del HERE
