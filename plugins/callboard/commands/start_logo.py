"""The lab's logo: an SVG or PNG that can stand in a square, for the place where the theme looks for it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from PIL import Image, UnidentifiedImageError

FOLDER = "override/static"
_LARGEST = 200_000
_SVG = "{http://www.w3.org/2000/svg}svg"
# Shown at 44 pixels, on screens that have two or three for one.
_FINEST = 96


def changes(path: Path, root: Path) -> Iterator[tuple[str, bytes | None]]:
    """The files that make the picture at `path` the logo of the project `root`.

    :raises ValueError: for a picture that would not do.
    """
    kind = path.suffix.lower()
    if kind not in {".svg", ".png"}:
        raise ValueError("should be an SVG or PNG")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ValueError(f"cannot be read: {error.strerror or error}") from None
    if len(data) > _LARGEST:
        raise ValueError(f"has {len(data)} bytes; every page loads it, so at most {_LARGEST}")
    _check_svg(data) if kind == ".svg" else _check_png(data)
    place, other = f"{FOLDER}/icon{kind}", f"{FOLDER}/icon{'.png' if kind == '.svg' else '.svg'}"
    if not (root / place).is_file() or (root / place).read_bytes() != data:
        yield place, data
    if (root / other).is_file():
        yield other, None


def _check_svg(data: bytes) -> None:
    try:
        tree = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError:
        raise ValueError("is no SVG that can be read") from None
    if tree.tag != _SVG:
        raise ValueError('is no SVG; its first tag should be <svg xmlns="http://www.w3.org/2000/svg">')
    for node in tree.iter(etree.Element):
        if etree.QName(node).localname.lower() in {"script", "foreignobject"} or any(
            str(name).lower().startswith("on") for name in node.attrib
        ):
            raise ValueError(f"has a script in line {node.sourceline}; export it as a plain SVG")


def _check_png(data: bytes) -> None:
    try:
        with Image.open(io.BytesIO(data), formats=["PNG"]) as picture:
            width, height = picture.size
            picture.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError):
        raise ValueError("is no PNG that can be read") from None
    if width != height:
        raise ValueError(f"is {width} × {height} pixels; its place is a square")
    if width < _FINEST:
        raise ValueError(f"is only {width} pixels wide; at least {_FINEST}, or an SVG")
