"""Keys beside the vocabulary that ask, by the words they are made of, that a post not be seen.

There are too many of them for a list: ``excludeFromSearch``, ``hide_from_home``, ``show_in_feed: false``,
``sitemap: {disable: true}``, ``robots: noindex``. A key says such a thing where *every* word of it belongs to this
small language, so that ``hide_toc`` and ``exclude_from_nav`` do not. A site has no half-hidden posts: such a post is
withheld.

>>> wish_of("excludeFromList", Node("true", 1, 1)), wish_of("show_in_feed", Node("no", 1, 1))
('hidden', 'hidden')
>>> wish_of("hide_toc", Node("true", 1, 1)), wish_of("visible_since", Node("2030-01-01", 1, 1))
(None, 'unclear')
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from front_matter.nodes import Node
from front_matter.values import plain_word, read_yes_no
from front_matter.vocabulary import CONTAINERS, fold

Wish = Literal["hidden", "unclear"]

#: What a draft is called, as a value, a tag or a part of a file's name.
DRAFT_WORDS = frozenset(
    "draft drafts unpublished wip entwurf brouillon borrador bozza rascunho utkast 草稿 下書き черновик".split()
)
#: Each of these with a yes asks not to be seen.
AWAY = frozenset(
    (
        "draft drafts wip archived hide hidden invisible unlisted unpublished unpublish private secret confidential "
        "sensitive restricted internal members member staff embargoed withheld withhold hold exclude excluded omit "
        "disable disabled disallow suppress ignore skip deleted removed trashed retracted preview unfinished "
        "incomplete progress pending concept review noindex nofeed norss nosearch nolist noarchive nositemap nopublish "
        "robotsdisallow donotpublish dontpublish hiddeninhomelist membersonly protected encrypt encrypted login auth "
        "test testing todo no not dont never privé prive privée privado privato privat verborgen versteckt oculto "
        "oculta caché cachée nascosto intern interne vertraulich confidentiel"
    ).split()
)
#: Each of these with a no asks the same.
SHOWN = frozenset(
    (
        "show shown display displayed include included visible public publish published publishable live released "
        "release active listed indexed indexable searchable approved reviewed finished final complete completed output "
        "ready cleared publication generate export sync website web blog "
        "veröffentlicht öffentlich sichtbar publié publie publiée publicado publicada pubblicato pubblicata público "
        "gepubliceerd publicerad publiceret publisert"
    ).split()
)
#: Places of a site; by themselves with a no, they ask not to be there.
PLACES = frozenset(
    "list lists listing index home homepage feed feeds rss atom search sitemap robots collection collections google "
    "pagefind frontpage".split()
)
_FILLERS = frozenset(
    "is in on from the of to for by at be do can may has this a all any only everyone me ok allow allowed until page "
    "post article main needs need recent require required requires news seo work front site".split()
)
# With a date behind them: when a post is to be seen, or until when, which of the two nobody can tell.
_MOMENTS = frozenset(
    "publish published publishing publication live visible show shown hide hidden embargoed release released available "
    "valid remove removed delete deleted archive archived sunset offline online schedule private public hold display "
    "secret confidential".split()
)
_TIMES = frozenset(
    "is be on from until till after before by since at date time datetime day when start end begin".split()
)
_GRAMMAR = AWAY | SHOWN | PLACES | _FILLERS | _MOMENTS
_DATE = re.compile(r"\d{4}-\d\d-\d\d.*")
_YES = frozenset("ja oui si sí sim да 是 はい".split())
_NO = frozenset("never none nein non nee não nej nei нет 否 いいえ".split())
#: Keys that hold the state of a post in other systems, and words of it that no post in public has.
STATES = frozenset(
    "access audience privacy permission permissions workflow workflowstate stage moderation moderationstate review "
    "publication publicationstate lifecycle sitestatus visible tier".split()
)
_STATE_WORDS = frozenset(
    "private hidden internal unlisted confidential secret restricted embargoed unpublished pending preview members "
    "review paid subscribers".split()
)
#: As the value of any key, these say the same.
_CLEAR_WORDS = DRAFT_WORDS | {"private", "hidden", "unlisted", "noindex"}
_ROBOTS = ("robots", "metarobots", "seorobots", "googlebot")
_PASSWORDS = frozenset({"password", "passwd", "passphrase", "postpassword"})
_PARTS = re.compile(r"[A-Z]?[^\W\dA-Z_]+|[A-Z]+(?![a-z])|\d+")
# Words that are written as one, as systems that fold the case of keys give them back.
_SURFACE = "(?:list|index|feed|rss|search|sitemap|home|homepage|robots|collections|publish)s?"
_GLUED_AWAY = re.compile(f"(?:exclude|hide|hidden|omit|skip|ignore|no|donot|dont)(?:from|in)?(?:the)?{_SURFACE}")
_GLUED_SHOWN = re.compile(f"(?:show|display|include|visible|list)(?:d|ed)?(?:in|on)?(?:the)?{_SURFACE}")


def wishes(raw: str, node: Node) -> Iterator[tuple[str, Node, Wish]]:
    """What a key asks for, or what the keys of the mapping below it do (``sitemap: {disable: true}``)."""
    items = node.content if isinstance(node.content, tuple) else (node,)
    mappings = [item.content for item in items if isinstance(item.content, dict)]
    if mappings and fold(raw) not in CONTAINERS and set(_words(raw)) <= _GRAMMAR:
        for key, inner in (pair for mapping in mappings for pair in mapping.items()):
            if wish := wish_of(key if fold(key) in _ROBOTS else f"{raw}_{key}", inner):
                yield f"{raw}.{key}", inner, wish
    elif wish := wish_of(raw, node):
        yield raw, node, wish


def clear_word(node: Node) -> str:
    """The word in a value, at any depth, with which other systems keep a post back; "" where there is none."""
    return next((word for item in node.scalars() if (word := plain_word(item)) in _CLEAR_WORDS), "")


def wish_of(raw: str, node: Node) -> Wish | None:
    """Whether a key with its value asks that the post be *hidden*; *unclear* where it may, and nothing can obey it."""
    word, words = plain_word(node), set(_words(raw))
    if wish := _by_value(fold(raw), node, word):
        return wish
    if _DATE.fullmatch(word):
        return "unclear" if words & _MOMENTS and words <= _MOMENTS | _TIMES else None
    answer = _answer(node, word)
    if answer is None:
        return None
    if not words <= AWAY | SHOWN | PLACES | _FILLERS:
        glued = _GLUED_AWAY if answer else _GLUED_SHOWN
        return "hidden" if glued.fullmatch(fold(raw)) else None
    if words & AWAY:
        return "hidden" if answer else None
    return "hidden" if words & (SHOWN | PLACES) and not answer else None


def _by_value(name: str, node: Node, word: str) -> Wish | None:
    """The same for keys whose values are words."""
    if name in _PASSWORDS:
        return "hidden" if word and read_yes_no(node) is not False else None
    if name == "saveas":
        # Pelican's way to make no page of a post.
        return "hidden" if node.content in ("", None) else None
    if name not in _ROBOTS and name not in STATES:
        return None
    said = {part for each in node.scalars() for part in re.split(r"[\s,;_-]+", plain_word(each))}
    if name in _ROBOTS:
        return "hidden" if said & {"noindex", "none"} else None
    return "unclear" if said & _STATE_WORDS else None


def _answer(node: Node, word: str) -> bool | None:
    return True if word in _YES else False if word in _NO else read_yes_no(node)


def _words(raw: str) -> Iterator[str]:
    return (part.casefold() for part in _PARTS.findall(raw))
