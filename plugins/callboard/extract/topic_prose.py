"""Topics that a sentence or a paragraph enumerates, where no list marks them up.

>>> enumerated("We invite papers on tides, dunes, and the law of the sea.")
'tides, dunes, and the law of the sea.'
>>> labelled("Strand 2 – Shores: dunes; cliffs; salt marshes.")
Labelled(name='Shores', start=19, entries=('dunes', 'cliffs', 'salt marshes'))
>>> labelled("Please note: we meet at sea, on land, and in the air.") is None
True
"""

from __future__ import annotations

import re
from functools import reduce
from operator import or_
from typing import NamedTuple

from .blocks import Block
from .cues import Cued
from .lexicon import words
from .prose import enumeration, sentences, split_outside, tidy

LONGEST_ENTRY = 12  # words of one entry that only commas divide
LONGEST_PART = 30  # words of one entry that a stronger sign divides
LONGEST_NAME = 14  # words of the label before an enumeration
FEWEST_ENTRIES = 3
LONGEST_UNSPACED = 24  # letters of one entry in Chinese, Japanese or Korean

_NOT_ONLY = (
    r"but|and|are|is|not|necessarily|in\ no\ way|limited|restricted|to|among\ others|for\ example|e\.g\.|the\ following"
)
_INLINE = Cued(
    rf"""(?:\b(?:topics?|areas?|themes?|subjects?|aspects|questions|issues)\b[^.:;]{{0,60}}?
            (?:\b(?:include|includes|including|are|is|comprise|such\ as|range\ from)\b|:)
            (?:[\s,(–—-]*\b(?:{_NOT_ONLY})\b)*[\s,:)–—-]*
          |(?:主题|主題|议题|議題|领域|領域|方向|论题|選題|选题|トピック|テーマ|分野|주제|분야)
            (?:包括|包含|涵盖|为|為|は|에는|는|:|：)?(?:但不限于|但不限於|(?:、)?等)?\s*(?:[:：]|は)?\s*)
        (?P<rest>.+)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
# Chinese names the topics before it asks for them: "有关甲、乙、丙的主题，我们都欢迎投稿".
_ASKED_FOR = Cued(
    r"(?:有關|有关|關於|关于|圍繞|围绕)(?:於|于)?\s*(?P<rest>[^。！？；]+?)[，,\s]*"
    r"(?:我們|我们)?(?:都|均|皆|也)?(?:非常|十分)?(?:歡迎|欢迎)[^。！？；，,]{0,6}(?:投稿|來稿|来稿|提交)"
)
_SOMEBODYS = re.compile(r"(?:\b(?:his|her|their|my)|['’]s)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_WORKS = (
    r"papers?|articles?|abstracts?|contributions?|submissions?|proposals?|manuscripts?|talks?|presentations?|posters?|"
    r"essays?|research|works?|communications?|propositions?|beiträge|einreichungen|vorträge|propuestas|trabajos|"
    r"ponencias|trabalhos|artigos|contributi|proposte|bijdragen|voorstellen|aspects?|areas?|fields?"
)
_ON = (
    r"including|include|such\ as|e\.g\.|for\ example|among\ others|on|about|addressing|covering|concerning|regarding|"
    r"exploring|wie|etwa|zu|über|portant\ sur|sur|comme|sobre|tales\ como|tais\ como|como|su|riguardanti|quali|come|"
    r"over|zoals"
)
_ABOUT = re.compile(
    rf"""\b(?:{_WORKS})\b(?P<between>[^.:;?!]{{0,120}}?)(?:\b(?:{_ON})\b|:)
        (?:[\s,(–—-]*\b(?:{_NOT_ONLY}|topics?|areas?|themes?)\b)*[\s,:)–—-]*
        (?P<rest>.+)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_CLAUSE = Cued(
    r"\b(?:we|you|our|your|us|please|will|must|should|shall|that are|who|whose|wir|sie|nous|vous|is|was|were|has|have|"
    r"authors?)\b",
    re.IGNORECASE,
)
_PEOPLE = Cued(
    r"\b(?:researchers|scholars|students|practitioners|participants|academics|experts|faculty|professionals|authors|"
    r"people|industry|academia|forscher\w*|studierende\w*|chercheurs?|investigadores|estudiantes|pesquisadores|ricercatori|onderzoekers)\b",
    re.IGNORECASE,
)
_PLAIN_TOPICS = re.compile(r"\b(?:topics?|themes?|of interest)\b|[\u3040-\u9fff\uac00-\ud7af]", re.IGNORECASE)
_FIRST = Cued(r"\(?\b(?:1|i|a)\)\s*\S", re.IGNORECASE)
_SECOND = re.compile(r"[\s,;]\(?(?:2|ii|b)\)\s*\S", re.IGNORECASE)
_NUMBERED = re.compile(
    r"^\s*(?:(?:sub-?)?(?:track|strand|theme|topic|area|axis|session|stream|thema|themenfeld|schwerpunkt|axe|thème|eje|"
    r"tema|línea|eixo|trilha|asse|thematic area|special session)\s*)(?:no\.?\s*|n°\s*)?(?:\d{1,2}|[IVX]{1,4}|[A-H])"
    r"\s*[:.)–—-]+\s*(?=\S)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^(?P<name>[^:：\n]{2,110}?)\s*(?:[:：]\s*\n?|\n|\s[–—]\s)\s*(?P<rest>\S.*)$", re.DOTALL)
_OPENS = re.compile(r"^(?:(?:主要)?(?:包括|包含|涵盖|涵蓋)?(?:但|並|且)?(?:不限于|不限於)?[:：]?)")
_UNSPACED = re.compile(r"[\u3040-\u9fff]")
_SEPARATORS = ("|", ";；", "•·")
_COMMAS = ",，、"


class Labelled(NamedTuple):
    """An enumeration with the name before it, if any; `start` is where the enumeration begins in its text."""

    name: str | None
    start: int
    entries: tuple[str, ...]


def may_enumerate(block: Block) -> bool:
    """Whether one of the sentences of a block may be :func:`enumerated`; most blocks have no word for it."""
    leads = (words("calls", "invitations"), words("calls", "topic_leads"))
    return bool(block.cues & reduce(or_, (sought.bit for sought in (_INLINE, _ASKED_FOR, *leads))))


def enumerated(sentence: str) -> str:
    """The part of a sentence that enumerates its topics, "" when it enumerates none."""
    first = _FIRST.search(sentence)
    if first and _SECOND.search(sentence, first.end()) and _invites(sentence):
        return sentence[first.start() :]
    if asked := _ASKED_FOR.search(sentence):
        return asked["rest"]
    match = _INLINE.search(sentence)
    if match and _SOMEBODYS.search(sentence[: match.start()]):
        return ""
    if match and (
        _PLAIN_TOPICS.search(match[0][: match.start("rest") - match.start()])
        or words("calls", "invitations").search(sentence)
    ):
        return match["rest"]
    if not words("calls", "invitations").search(sentence):
        return ""
    about = _ABOUT.search(sentence)
    if about is None or _PEOPLE.search(about["between"]) or _CLAUSE.search(about["rest"]):
        return ""
    return about["rest"]


def all_enumerated(text: str) -> tuple[str, ...]:
    """The entries of a text that is nothing but one enumeration: the paragraph below a heading "Topics"."""
    said = _OPENS.sub("", text.strip())
    if len(sentences(text)) != 1 or _CLAUSE.search(said) or _LABEL.match(said):
        return ()
    entries = enumeration(said)
    return tuple(entries) if len(entries) >= FEWEST_ENTRIES and all(map(short_entry, entries)) else ()


def labelled(text: str) -> Labelled | None:
    """The enumeration of a paragraph "Name: one; two; three", or of one without a name that strong signs divide."""
    number = _NUMBERED.match(text)
    match = _LABEL.match(text[number.end() :] if number else text)
    name = match["name"] if match else ""
    if match and len(name.split()) <= LONGEST_NAME and not _CLAUSE.search(name):
        entries = _divided(match["rest"])
        if entries:
            return Labelled(tidy(name) or None, match.start("rest") + (number.end() if number else 0), entries)
    entries = () if _CLAUSE.search(text) else _divided(text, commas=False)
    return Labelled(None, 0, entries) if len(entries) >= FEWEST_ENTRIES else None


def without_number(text: str) -> str:
    """A name of a track or theme without its number: "Strand 2 – Shores" -> "Shores"."""
    return _NUMBERED.sub("", text, count=1)


def short_entry(entry: str) -> bool:
    """Whether a part of an enumeration is short enough to be an entry of it."""
    return len(entry) <= LONGEST_UNSPACED if _UNSPACED.search(entry) else len(entry.split()) <= LONGEST_ENTRY


def _divided(text: str, *, commas: bool = True) -> tuple[str, ...]:
    for sign in _SEPARATORS:
        parts = split_outside(text, sign)
        if len(parts) >= FEWEST_ENTRIES - 1 and all(0 < len(part.split()) <= LONGEST_PART for part in parts):
            return tuple(entry for part in parts if (entry := tidy(part)))
    if not commas or len(sentences(text)) != 1 or _CLAUSE.search(text) or not any(sign in text for sign in _COMMAS):
        return ()
    entries = enumeration(text)
    return tuple(entries) if len(entries) >= FEWEST_ENTRIES and all(map(short_entry, entries)) else ()


def _invites(sentence: str) -> bool:
    return bool(words("calls", "invitations").search(sentence) or words("calls", "topic_leads").search(sentence))
