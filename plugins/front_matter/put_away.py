"""What the path says of a post: a folder for drafts, a file name that says the same, a copy by a file manager.

>>> folder_of_drafts("news/_drafts/a.md"), folder_of_drafts("news/draft.md")
('_drafts', None)
>>> named_draft("news/2027-01-15-draft-programme.md"), named_draft("news/drafting.md")
('draft', None)
"""

from __future__ import annotations

import re
import unicodedata

from front_matter.wishes import DRAFT_WORDS

#: Folders whose name says nothing but that what is in them is not for readers.
PLAIN = frozenset({"draft", "drafts", "unpublished", "trash"})
#: Folders that most likely do; what is in them is told of.
LIKELY = frozenset(
    (
        "private hidden internal confidential secret embargo embargoed wip unlisted backup backups "
        "entwurf entwürfe brouillon brouillons borrador borradores bozza bozze rascunho rascunhos utkast 草稿 下書き"
    ).split()
)
_PUBLIC_UNDERSCORES = frozenset({"_index"})
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?!\d)")
_SPLIT = re.compile(r"[\W_]+")
_FIRST = DRAFT_WORDS | {"confidential"}
_LAST = DRAFT_WORDS - {"drafts"}
_ENDINGS = DRAFT_WORDS | {"private", "hidden"}
_COPY = re.compile(
    r"(?:copy|copie|copia|cópia|kopie|kopia)(?: \d+)?(?: (?:of|de|di|von|van|av) .+)?"
    r"|.+[ _](?:copy|copie|copia|cópia|kopie|kopia)(?: ?\(?\d+\)?)?"
    r"|.+\((?:(?:copy|copie|copia|cópia|kopie|kopia)(?: \d+)?|\d{1,2})\)(?: ?\(\d+\))?",
)
_SENTENCE = re.compile(r"do[-_ ]?not[-_ ]?(?:publish|post)|not[-_ ]for[-_ ]publication")


def folder_of_drafts(path: str) -> str | None:
    """The folder of `path`, at any depth, by whose name nothing in it is published; None where there is none."""
    return next((folder for folder in _parts(path)[:-1] if folder.strip("_.- ") in PLAIN | LIKELY), None)


def is_plain(folder: str) -> bool:
    """Whether a folder is one for drafts and nothing else, which nobody needs to be told."""
    return folder.strip("_.- ") in PLAIN


def is_put_away(path: str) -> bool:
    """Whether the file's name is one that other systems pass over: ``_x.md``, ``x.draft.md``.

    >>> is_put_away("news/_x.md"), is_put_away("news/_index.md"), is_put_away("news/x.draft.fr.md")
    (True, False, True)
    """
    stem, *endings = _parts(path)[-1].split(".")
    return (stem.startswith("_") and stem not in _PUBLIC_UNDERSCORES) or not _ENDINGS.isdisjoint(endings[:-1])


def named_draft(path: str) -> str | None:
    """The word in a file's name, at its beginning or end, that says that the post may be a draft.

    A name is a guess: what the header says of the post goes before it.
    """
    *folders, name = _parts(path)
    stem = name.partition(".")[0]
    if stem in {"index", "_index"} and folders:
        stem = folders[-1]
    stem = _DATE.sub("", stem, count=1).strip(" _-")
    if sentence := _SENTENCE.search(stem):
        return sentence[0]
    words = [word for word in _SPLIT.split(stem) if word]
    if words and words[0] in _FIRST:
        return words[0]
    return words[-1] if words and words[-1] in _LAST else None


def is_copy(path: str) -> bool:
    """Whether a file manager or a browser named the file so, because there was one of that name.

    >>> is_copy("news/call (1).md"), is_copy("news/Copy of call.md"), is_copy("news/call - Kopie (2).md")
    (True, True, True)
    >>> is_copy("news/camera-ready-copy.md"), is_copy("news/call (2027).md")
    (False, False)
    """
    return _COPY.fullmatch(_parts(path)[-1].partition(".")[0].strip()) is not None


def _parts(path: str) -> list[str]:
    return unicodedata.normalize("NFC", path).replace("\\", "/").casefold().split("/")
