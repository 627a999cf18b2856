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
from front_matter.vocabulary import fold

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
    "is in on from the of to for by at be do has a all any only page post article blog main needs need recent "
    "require required requires news seo work front site website".split()
)
# With a date behind them: when a post is to be seen, or until when, which of the two nobody can tell.
_MOMENTS = frozenset(
    "publish published publishing live visible show shown hide hidden embargoed release released available valid "
    "remove removed delete deleted archive archived sunset offline online schedule private public hold display".split()
)
_TIMES = frozenset(
    "is be on from until till after before by since at date time datetime day when start end begin".split()
)
_DATE = re.compile(r"\d{4}-\d\d-\d\d.*")
_YES = frozenset("ja oui si sí sim да 是 はい".split())
_NO = frozenset("never none nein non nee não nej nei нет 否 いいえ".split())
#: Keys that hold the state of a post in other systems, and words of it that no post in public has.
STATES = frozenset(
    "access audience privacy permission permissions workflow workflowstate stage moderation moderationstate review "
    "publication publicationstate lifecycle sitestatus".split()
)
_STATE_WORDS = frozenset(
    "private hidden internal unlisted confidential secret restricted embargoed unpublished pending preview members "
    "review noindex".split()
)
_ROBOTS = ("robots", "metarobots", "seorobots", "googlebot")
_PASSWORDS = frozenset({"password", "passwd", "passphrase", "postpassword"})
_PARTS = re.compile(r"[A-Z]?[^\W\dA-Z_]+|[A-Z]+(?![a-z])|\d+")
_GLUED = re.compile(
    "(?:exclude|hide|hidden|omit|skip|ignore|no|donot|dont)(?:from|in)?(?:the)?"
    "(?:list|index|feed|rss|search|sitemap|home|homepage|robots|collections|publish)s?"
)


def wishes(raw: str, node: Node) -> Iterator[tuple[str, Node, Wish]]:
    """What a key asks for, or what the keys of the mapping below it do (``sitemap: {disable: true}``)."""
    if isinstance(node.content, dict) and set(_words(raw)) <= PLACES | {"seo"}:
        for key, inner in node.content.items():
            if wish := wish_of(key if fold(key) in _ROBOTS else f"{raw}_{key}", inner):
                yield f"{raw}.{key}", inner, wish
    elif wish := wish_of(raw, node):
        yield raw, node, wish


def wish_of(raw: str, node: Node) -> Wish | None:
    """Whether a key with its value asks that the post be *hidden*; *unclear* where it may, and nothing can obey it."""
    name, word, words = fold(raw), plain_word(node), set(_words(raw))
    if name in _ROBOTS:
        said = {plain_word(each) for each in node.scalars()}
        return "hidden" if any({"noindex", "none"} & set(re.split(r"[\s,;]+", each)) for each in said) else None
    if name in _PASSWORDS:
        return "hidden" if word and read_yes_no(node) is not False else None
    if name in STATES and set(re.split(r"[\s_-]+", word)) & _STATE_WORDS:
        return "unclear"
    if _DATE.fullmatch(word):
        return "unclear" if words & _MOMENTS and words <= _MOMENTS | _TIMES else None
    answer = _answer(node, word)
    if answer is None:
        return None
    if not words <= AWAY | SHOWN | PLACES | _FILLERS:
        return "hidden" if answer and _is_glued(name) else None
    away, shown = bool(words & AWAY), bool(words & (SHOWN | PLACES))
    if away:
        return "hidden" if answer else None
    return "hidden" if shown and not answer else None


def _answer(node: Node, word: str) -> bool | None:
    return True if word in _YES else False if word in _NO else read_yes_no(node)


def _words(raw: str) -> Iterator[str]:
    return (part.casefold() for part in _PARTS.findall(raw))


def _is_glued(name: str) -> bool:
    """A key whose words are written as one, as systems that fold the case of keys give them back."""
    return _GLUED.fullmatch(name) is not None
