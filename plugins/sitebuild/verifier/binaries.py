"""Pictures, fonts and the pieces of the search index: whole, from their first bytes to their last.

>>> read_binary(".webp", b"RIFF" + (4).to_bytes(4, "little") + b"WEBP").faults
()
>>> read_binary(".webp", b"RIFF" + (9).to_bytes(4, "little") + b"WEBP").faults
('is not whole',)
"""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable

from sitebuild.verifier.facts import Facts


def read_binary(suffix: str, data: bytes) -> Facts:
    """The facts of a file whose `suffix` is one of `WHOLE`."""
    return Facts() if WHOLE[suffix](data) else Facts(("is not whole",))


def _is_png(data: bytes) -> bool:
    return data.startswith(b"\x89PNG\r\n\x1a\n") and data.endswith(b"IEND\xaeB`\x82")


def _is_jpeg(data: bytes) -> bool:
    return data.startswith(b"\xff\xd8\xff") and data.endswith(b"\xff\xd9")


def _is_gif(data: bytes) -> bool:
    return data.startswith((b"GIF87a", b"GIF89a")) and data.endswith(b";")


def _is_webp(data: bytes) -> bool:
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP" and int.from_bytes(data[4:8], "little") + 8 == len(data)


def _is_woff2(data: bytes) -> bool:
    return data[:4] == b"wOF2" and int.from_bytes(data[8:12], "big") == len(data)


def _is_gzip(data: bytes) -> bool:
    try:
        gzip.decompress(data)
    except (OSError, EOFError, zlib.error):
        return False
    return True


#: What is looked into, by the suffix of the file's name.
WHOLE: dict[str, Callable[[bytes], bool]] = {
    ".png": _is_png,
    ".jpg": _is_jpeg,
    ".jpeg": _is_jpeg,
    ".gif": _is_gif,
    ".webp": _is_webp,
    ".woff2": _is_woff2,
    **dict.fromkeys((".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter"), _is_gzip),
}
