"""The site as published: no drafts, the address of site.toml or of the environment's SITEURL."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403
from pelicanconf import CALLBOARD, ROOT, SITE

SITEURL = os.environ.get("SITEURL") or SITE.get("url", "http://localhost:8000")
OUTPUT_PATH = str(ROOT / "output")
CALLBOARD = {**CALLBOARD, "drafts": False, "pictures": True, "cache": str(ROOT / ".cache" / "pictures")}
