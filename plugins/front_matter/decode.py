r"""A file's bytes to text: whatever the editor, the operating system or a mail program did to it on the way.

What comes out has ``\n`` newlines, no byte order mark, no character that XML forbids and none besides ``\n`` at
which `str.splitlines` would break, so that every count of lines agrees with the editor's.

>>> from front_matter.problems import Found
>>> decode(b"\xef\xbb\xbfCaf\xc3\xa9\r\n", Found("x.md"))
'Café\n'
"""

from __future__ import annotations

import codecs
import re

from front_matter.problems import Found
from front_matter.repair import repair_lines

_SIGNATURES = {
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"RIFF": "a picture, sound or film",
    b"%PDF-": "a PDF document",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
}
# The longer marks first: that of UTF-32 begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
# A character of UTF-8 outside ASCII (RFC 3629, section 4), or a byte that belongs to none.
_SEQUENCE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|(?P<strange>[\x80-\xff])"
)
_UNDEFINED_IN_1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")
_SAVE = "Save the file as UTF-8 (most editors have it under “Save with encoding”)."

_SOFT_BREAKS = {0x0B: " ", 0x0C: " ", 0x1C: " ", 0x1D: " ", 0x1E: " ", 0x2028: " ", 0x2029: " "}
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes, found: Found) -> str | None:
    """The text of a file, or None where it is none; `found` is told what was converted, repaired or taken out."""
    for signature, name in _SIGNATURES.items():
        if data.startswith(signature):
            found.add("not-text", 0, 0, f"The file is {name}, not text.", "Give it its own ending and link to it.")
            return None
    text = _decode_wide(data, found)
    if text is None:
        text = _decode_bytes(data.replace(b"\r\n", b"\n").replace(b"\r", b"\n"), found)
    if text is None:
        return None
    text = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if _is_binary(text):
        found.add("not-text", 0, 0, "The file holds binary data, not text.", "Give it its own ending and link to it.")
        return None
    text = repair_lines(_join_surrogates(text), found).translate(_SOFT_BREAKS)
    return _drop_forbidden(text, found)


def strip_forbidden(text: str) -> str:
    r"""`text` without control characters and lone surrogates, which an escape in a header may have made.

    >>> strip_forbidden("a\x00b")
    'ab'
    """
    text = _join_surrogates(text).replace("\r\n", "\n").replace("\r", "\n").translate(_SOFT_BREAKS)
    return _FORBIDDEN.sub("", text)


def is_forbidden(text: str) -> bool:
    """Whether `text` has characters that `strip_forbidden` takes out."""
    return _FORBIDDEN.search(_join_surrogates(text)) is not None


def _decode_wide(data: bytes, found: Found) -> str | None:
    """UTF-16 and UTF-32, by their mark, else by the zero bytes between the letters."""
    encoding, name, start = "", "", 0
    for mark, codec, label in _MARKS:
        if data.startswith(mark):
            encoding, name, start = codec, label, len(mark)
            break
    else:
        half = len(data) // 2
        if half >= 2 and data[1::2].count(0) > 0.7 * half and data[0::2].count(0) < 0.1 * half:
            encoding, name = "utf-16-le", "UTF-16"
        elif half >= 2 and data[0::2].count(0) > 0.7 * half and data[1::2].count(0) < 0.1 * half:
            encoding, name = "utf-16-be", "UTF-16"
    if not encoding:
        return None
    found.add("encoding-converted", 0, 0, f"The file is {name}; it was read as such.", _SAVE)
    if name == "UTF-16":
        # Half a character at the end is what a cut transfer leaves.
        return data[start : start + (len(data) - start) // 2 * 2].decode(encoding, "surrogatepass")
    return data[start:].decode(encoding, "replace")


def _decode_bytes(data: bytes, found: Found) -> str | None:
    """UTF-8, else UTF-8 in which some bytes are Windows-1252, as a paste from an old program leaves them."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    try:
        # Surrogates in UTF-8 are what some databases write for an emoji.
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        pass
    lines: list[str] = []
    foreign: list[int] = []
    strange = bytearray()
    for number, line in enumerate(data.split(b"\n"), 1):
        try:
            lines.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            text, bad = _decode_mixed(line)
            strange += bad
            foreign.append(number)
            lines.append(text)
    if b"\x00" not in data and _is_not_1252(strange, data):
        found.add("encoding-unknown", foreign[0], 1, "The text is neither UTF-8 nor Windows-1252.", _SAVE)
        return None
    more = f", and so are {len(foreign) - 1} more lines" if len(foreign) > 1 else ""
    found.add(
        "encoding-converted",
        foreign[0],
        1,
        f"The line is not UTF-8; it was read as Windows-1252{more}. Check its accents.",
        _SAVE,
    )
    return "\n".join(lines)


def _decode_mixed(line: bytes) -> tuple[str, bytes]:
    r"""A line's text, and those of its bytes that are not UTF-8.

    >>> _decode_mixed(b"caf\xe9 \xc3\xa9")
    ('café é', b'\xe9')
    """
    strange: list[bytes] = []

    def convert(match: re.Match[bytes]) -> bytes:
        if match["strange"] is None:
            return match[0]
        strange.append(match[0])
        return match[0].decode("cp1252", "replace").encode()

    return _SEQUENCE.sub(convert, line).decode("utf-8"), b"".join(strange)


def _is_not_1252(strange: bytes | bytearray, data: bytes) -> bool:
    """Whether the bytes cannot be Windows-1252, or are far too many for a language that is written in it."""
    return not _UNDEFINED_IN_1252.isdisjoint(strange) or len(strange) > 0.3 * len(b"".join(data.split()))


def _is_binary(text: str) -> bool:
    head = text[:65536]
    count = len(_FORBIDDEN.findall(head))
    return count >= 8 and count > 0.1 * len(head)


def _join_surrogates(text: str) -> str:
    """Two halves of one character, each written by itself, become that character again."""
    if not _SURROGATE.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _drop_forbidden(text: str, found: Found) -> str:
    first = _FORBIDDEN.search(text)
    if first is None:
        return text
    clean, count = _FORBIDDEN.subn("", text)
    line = text.count("\n", 0, first.start()) + 1
    column = first.start() - text.rfind("\n", 0, first.start())
    many = f"{count} characters were taken out" if count > 1 else "A character was taken out"
    found.add(
        "control-characters",
        line,
        column,
        f"{many} that no page or feed can hold (the first is U+{ord(first.group()):04X}).",
        "Delete what looks empty there and type it again.",
    )
    return clean
