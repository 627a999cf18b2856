"""Smaller copies of a lab's pictures, so that a phone need not load what a wide screen shows.

Each picture gets WebP copies in the `WIDTHS` below its own; one that is no smaller in bytes than the original is left
out. Drawings (SVG), animations and small pictures stay as they are.
"""

from __future__ import annotations

import hashlib
import io
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from PIL import Image, ImageOps

WIDTHS = (480, 800, 1200)
_RECIPE = "picture 1"
# A name may be as long as a path of the site, and gets longer here.
_LONGEST_STEM = 60
_QUALITY = 82
_LOSSLESS = frozenset({"PNG", "GIF"})


@dataclass(frozen=True, slots=True)
class Shrinking:
    """One copy to be made of the picture `name` (below ``content/``), which is the `file` of `size` bytes.

    `recipe` says all that the copy depends on, the picture's bytes included.
    """

    name: str
    file: Path
    size: int
    width: int
    recipe: bytes

    @property
    def path(self) -> str:
        """Where the copy lies on the site; another picture of the same name has another path, the same one has this."""
        digest = hashlib.sha256(self.recipe).hexdigest()[:8]
        # In one spelling: names that differ only in case or Unicode form cannot lie side by side everywhere.
        stem = unicodedata.normalize("NFC", PurePosixPath(self.name).stem.casefold())
        return f"pictures/{stem[:_LONGEST_STEM]}-{digest}-{self.width}.webp"


def shrinkings(root: Path, sizes: Mapping[str, tuple[int, int] | None]) -> Iterator[Shrinking]:
    """The copies that are worth a try: `sizes` are width and height in pixels of the pictures below `root`."""
    for name, size in sorted(sizes.items()):
        widths = [width for width in WIDTHS if size and width < size[0]]
        if widths and not name.lower().endswith(".svg"):
            data = (root / name).read_bytes()
            digest = hashlib.sha256(data).hexdigest()
            for width in widths:
                yield Shrinking(name, root / name, len(data), width, f"{_RECIPE}\0{width}\0{digest}".encode())


def shrink(job: Shrinking) -> bytes:
    """The picture in the job's width as WebP, without its metadata; empty where that is no gain, or not to be had."""
    try:
        with Image.open(job.file) as source:
            if getattr(source, "is_animated", False):
                return b""
            lossless = source.format in _LOSSLESS
            upright = ImageOps.exif_transpose(source)
            plain = upright.convert("RGBA" if upright.has_transparency_data else "RGB")
    except (OSError, ValueError, Image.DecompressionBombError):
        return b""
    height = max(1, round(plain.height * job.width / plain.width))
    small = plain.resize((job.width, height), Image.Resampling.LANCZOS)
    encoded = [_encoded(small, quality=_QUALITY)]
    if lossless:
        encoded.append(_encoded(small, lossless=True))
    smallest = min(encoded, key=len)
    return smallest if len(smallest) < job.size else b""


def _encoded(picture: Image.Image, **options: int | bool) -> bytes:
    out = io.BytesIO()
    picture.save(out, "WEBP", method=4, **options)
    return out.getvalue()
