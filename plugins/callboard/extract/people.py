"""People of an event: the lists under "Organizing team", "Committee", "Chairs", "Speakers".

Only such a heading (or bold label) makes its list a list of people, and only entries that look like a name are taken.
Names and affiliations are told apart by commas, brackets, dashes, bold type and line breaks.

>>> split_person("Doina Maric, North Lab, Fjord University (Norway)")
('Doina Maric', ('North Lab', 'Fjord University', 'Norway'))
>>> split_person("Registration desk opens at nine") is None
True
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from callboard.model import Person

from .blocks import Block, Outline
from .lexicon import Phrases, data, words
from .prose import following, is_label, split_outside

LONGEST_HEADING = 60
LONGEST_ENTRY = 240
_DIVIDER = re.compile(r"\s[-–—|·]+\s|\s*[|·•]\s*|\s*[:：]\s+|\n|\s[–—]|[–—]\s|，|、")
_MAY_DIVIDE = re.compile("[-–—|·•:：\n，、]")
_BRACKETED = re.compile(
    r"^(?P<name>[^()（）\[\]]+?)\s*[(（\[](?P<inside>[^()（）\[\]]*)[)）\]]\s*(?P<rest>.*)$", re.DOTALL
)
_WORD = re.compile(r"[^\W\d_](?:[\w'’.‘-]*\w)?\.?")
_HAN_NAME = re.compile(r"^[\u3400-\u9fff\u3040-\u30ff·]{2,8}$|^[\uac00-\ud7af]{2,5}$")
_ADDRESS = re.compile(r"@|https?:", re.IGNORECASE)
_NO_AFFILIATION = re.compile(
    r"\W*$|(?:email|e-mail|homepage|website|webpage|link|web|bio|photo|contact|he/him|she/her|they/them)\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"\s+(?=[,;)])")
_AND = re.compile(r"\s+(?:and|und|et|y|e|&)\s+")
_FIRST_AND = re.compile(r"^\s*(?:and|und|et|y|e|&)\s+")
_NOISE = re.compile(r"[*†‡§¹²³]+|\b\S+@\S+\.\S+|https?://\S+|\[at\]\S*|<[^>]*>")
_NOISE_SIGNS = frozenset("*†‡§¹²³@/[<")  # one of which is in all noise
_OPENING = frozenset("(（[")
_TO_COMMAS = str.maketrans(dict.fromkeys("()（）[]", ","))
_AND_BEFORE = re.compile(r"^(?:and|&)\s+")


def read_people(outline: Outline) -> tuple[Person, ...]:
    """The people of a post, each once, in reading order."""
    found: dict[tuple[str, str], Person] = {}
    for person in _read(outline):
        found.setdefault((person.name, person.role), person)
    return tuple(found.values())


@lru_cache(maxsize=1024)
def split_person(text: str) -> tuple[str, tuple[str, ...]] | None:
    """A name and the affiliations after it; None when `text` does not begin with what looks like a name."""
    if len(text) > LONGEST_ENTRY:
        return None
    parts = [part for part in text.split("\n") if part.strip()]
    if not _NOISE_SIGNS.isdisjoint(text):
        parts = [_NOISE.sub("", part) for part in parts]
    text = " ".join([part.strip() for part in parts])
    text = _LOOSE.sub("", text).strip(" ,;:.-–—")
    bracket = None if _OPENING.isdisjoint(text) else _BRACKETED.match(text)
    if bracket and "," not in bracket["name"] and not _DIVIDER.search(bracket["name"]):
        name, rest = bracket["name"], f"{bracket['inside']}, {bracket['rest']}"
    else:
        divided = _DIVIDER.search(text) if _MAY_DIVIDE.search(text) else None
        comma = min(at for at in (text.find(","), text.find(";"), len(text)) if at >= 0)
        at = min(divided.start() if divided else len(text), comma)
        end = divided.end() if divided and divided.start() == at else at + 1
        name, rest = text[:at], text[end:]
    name = _without_titles(name)
    return (name, _affiliations(rest)) if is_name(name) else None


def is_name(text: str) -> bool:
    """Whether `text` looks like a person's name: two to six capitalised words, or two to eight Chinese characters."""
    if _HAN_NAME.match(text):
        return True
    parts = text.split()
    if not 2 <= len(parts) <= 6 or words("people", "not_a_person").search(text):
        return False
    small = _set("particles")
    bare = [part.strip("()\"“”'‘’") for part in parts]
    if not all(map(_WORD.fullmatch, bare)):
        return False
    big = [part for part, word in zip(parts, bare, strict=True) if word[0].isupper() or not part[0].islower()]
    return len(big) >= 2 and big[-1] == parts[-1] and all(part in big or part.lower() in small for part in parts)


def _read(outline: Outline) -> Iterator[Person]:
    role: str | None = None
    level = 0
    labelled = False  # the role is a label's: it ends with its own list
    naming = outline.holding(_role_words())
    for block in outline.blocks[naming[0].index :] if naming else ():
        if block.nav or block.quoted or block.kind in ("code", "caption"):
            continue
        if role is None and not block.cues & _role_words().bit and block.kind != "heading":
            continue
        if block.kind == "heading":
            inner = _role(block.text)
            if inner or role is None or block.level <= level:
                role, level, labelled = inner, block.level if inner else 0, False
                continue
            yield from _person(block, block.text, role)  # a heading a person, below "Speakers"
        elif (named := _label_role(block, outline)) is not None:
            role, labelled = named, level == 0
        elif role and is_label(block, outline) and _ends(block, outline):
            role = None
        elif role:
            if labelled and block.kind == "paragraph" and block.parent is None and not _has_person(block.text):
                role = None
                continue
            yield from _people(block, role)


def _people(block: Block, role: str) -> Iterator[Person]:
    """Those whom one block under a role's heading names."""
    if block.kind == "cell" and block.cell and block.cell.column and split_person(block.text) is None:
        return
    if len(block.text) > LONGEST_ENTRY and "\n" not in block.text:
        return
    lines = block.text.split("\n")
    if block.kind == "paragraph" and len(lines) > 1 and sum(_has_person(line) for line in lines) > 1:
        at = 0
        for line in lines:
            yield from _person(block, line, role, at)
            at += len(line) + 1
    elif block.kind == "paragraph" and (parts := _enumerated_people(block.text)):
        at = 0
        for part in parts:
            at = max(at, block.text.find(part.strip(), at))
            yield from _person(block, part, role, at)
    elif block.kind != "header_cell":
        yield from _person(block, block.text, role)


def _person(block: Block, text: str, role: str, at: int = 0) -> Iterator[Person]:
    read = split_person(text)
    if read:
        yield Person(read[0], block.line_at(at + len(text) - len(text.lstrip())), read[1], role)


def _has_person(text: str) -> bool:
    return split_person(text) is not None


def _enumerated_people(text: str) -> list[str]:
    """The entries of a paragraph "A B (X), C D (Y) and E F (Z)": each with its brackets; [] when it is no such list."""
    parts = [piece for part in split_outside(text, ",;") for piece in _AND.split(part)]
    parts = [_FIRST_AND.sub("", part) for part in parts]
    return parts if len(parts) > 1 and all(_has_person(part) for part in parts) else []


def _role(text: str) -> str | None:
    """What people under a heading are: "organizer", "chair", "speaker"…; None when it is not about people."""
    if len(text) > LONGEST_HEADING:
        return None
    if not _role_words().search(text):
        return None
    return next((role for role, pattern in _roles() if pattern.search(text)), None)


def _label_role(block: Block, outline: Outline) -> str | None:
    """The role that a bold line or one with a colon names, when a list of people follows."""
    if not block.cues & _role_words().bit or not is_label(block, outline):
        return None
    after = following(outline, block)
    return _role(block.text) if after is not None and _has_person(after.text.split("\n")[0]) else None


def _ends(block: Block, outline: Outline) -> bool:
    """Whether a label ends the people above it: it names another section, or neither it nor what follows is a name."""
    if words("calls", "not_topic_headings").search(block.text) and _role(block.text) is None:
        return True
    after = following(outline, block)
    return split_person(block.text) is None and not (after and _has_person(after.text))


def _without_titles(name: str) -> str:
    parts = name.strip().strip("*_").split()
    titles = _set("titles")
    while parts and parts[0].lower() in titles:
        parts.pop(0)
    while parts and parts[-1].lower() in titles:
        parts.pop()
    return " ".join(parts)


def _affiliations(text: str) -> tuple[str, ...]:
    divided = _DIVIDER.sub(",", text) if _MAY_DIVIDE.search(text) else text
    pieces = split_outside(divided.translate(_TO_COMMAS), ",;；，、")
    found = (piece.strip(" .:*_-–—") for piece in pieces)
    return tuple(dict.fromkeys(_AND_BEFORE.sub("", piece) for piece in found if not _is_no_affiliation(piece)))


def _is_no_affiliation(piece: str) -> bool:
    return bool(_NO_AFFILIATION.match(piece) or _ADDRESS.search(piece))


@cache
def _roles() -> tuple[tuple[str, Phrases], ...]:
    return tuple((role, Phrases(names)) for role, names in data("people")["roles"].items())


@cache
def _role_words() -> Phrases:
    return Phrases(name for names in data("people")["roles"].values() for name in names)


@cache
def _set(key: str) -> frozenset[str]:
    return frozenset(data("people")[key])
