"""Sizes of pictures, so that a page keeps room for them."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree
from PIL import Image, UnidentifiedImageError

_PIXELS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif"})


def size_of(path: Path) -> tuple[int, int] | None:
    """Width and height in pixels; None for what is no picture or cannot be measured."""
    suffix = path.suffix.lower()
    if suffix == ".svg":
        return _vector_size(path)
    if suffix not in _PIXELS:
        return None
    try:
        with Image.open(path) as image:
            return int(image.width), int(image.height)
    except (UnidentifiedImageError, OSError, Image.DecompressionBombError):
        return None


def _vector_size(path: Path) -> tuple[int, int] | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.parse(path, parser).getroot()
    except (etree.XMLSyntaxError, OSError):
        return None
    box = re.findall(r"[\d.]+", root.get("viewBox") or "")
    sides = [root.get("width") or "", root.get("height") or ""]
    numbers = [m[0] for side in sides if (m := re.match(r"[\d.]+(?=px$|$)", side))]
    numbers = numbers if len(numbers) == 2 else box[2:4]
    try:
        width, height = (round(float(number)) for number in numbers)
    except ValueError:
        return None
    return (width, height) if width > 0 and height > 0 else None
