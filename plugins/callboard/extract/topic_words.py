"""The words of a call's topics: which headings and sentences announce them, what is an entry, a group, a lead-in.

>>> names_topics("Topics of interest"), opens("We are interested in, but not limited to:"), opens("Our goals include:")
(True, True, False)
>>> is_type("Short papers (4 pages)"), is_type("Paper recycling in cities")
(True, False)
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, reduce
from itertools import groupby, takewhile
from operator import or_

from .blocks import Block, Outline
from .cues import Cued, cues_in
from .lexicon import Phrases, data, words
from .prose import NUMERIC_DAY, find_day, tidy
from .topic_prose import FEWEST_ENTRIES, without_number

LONGEST_HEADING = 80
LONGEST_GROUP = 200
FEWEST_HEADS = 2
LONGEST_LINE = 24  # words of one entry that stands on a line of its own
LONGEST_NAME = 10  # words of a list's name above it
LONGEST_TYPE = 4  # words that name a kind of contribution
LONGEST_STOP = 3  # words of a heading about another part of a call

_LENGTH = Cued(
    r"(?<!\d)\d{1,5}\s?(?:[-–+]?\s?pages?|[-–]?\s*words?|min(?:ut[eo])?s?|Minuten|minuti|Seiten|Wörter|Zeichen|mots|"
    r"páginas|palabras|palavras|caracteres|pagine|parole|pagina's|woorden)\b|\d\s?(?:分間|分钟|分鐘|字以内|字以內|ページ|页|頁)",
    re.IGNORECASE,
)
_AFTER_TYPE = re.compile(r"[:(\[–—,]|\s-\s|\b(?:of|that|which|up to|must|should|will|are expected)\b")
_PREPOSITION = re.compile(r"(?<=\S)\s+(?:from|by|in|for|with|de|von|aus|zu)\s+", re.IGNORECASE)
_ADDRESS = re.compile(r"@\w+\.")
_GROUP_TAIL = re.compile(
    r"[\s,(]*(?:\b(?:which|that) )?\b(?:including|include|includes|such as|e\.g\.|like|for example|among others|are)?"
    r"(?:[\s,(]*\bbut\b(?: (?:is|are)\b)?)?(?:[\s,]*\bnot limited to\b)?[\s,:;.)—–-]*$",
    re.IGNORECASE,
)
_INTERESTED_IN = Cued(r"\binterested in (?P<what>.+?)[\s,]*(?:,|\bincluding\b|\bsuch as\b|:|$)", re.IGNORECASE)
_BULLET = re.compile(r"\s*[•·▪◦‣●■➢►▸✓✔✅➤→⁃∙◆]|(?:^|\n)\s*[*+–—-](?=[ \t])")
_COLONS = (":", "：", "︰")
_GOES_ON = re.compile(
    r"(?:of|for|to|in|as|that|which|from|on|with|and|or|by|via|at|using|through|von|für|zu|de|du|des|"
    r"pour|en|para|per|di|da|do|van|voor)\b",
    re.IGNORECASE,
)  # words with which what is bold goes on, and does not end
_TELLS = Cued(r"\b(?:must|should|shall)(?: be)?\W+$", re.IGNORECASE)
_ASKS_ON = re.compile(r"\b(?:on|about|zu|über|sur|sobre|su|over)\W+$", re.IGNORECASE)
_EMPTY_WORDS = re.compile(
    r"\b(?:list|of|interest|the|for|and|conference|workshop|symposium|main|possible|suggested|relevant|example|research|"
    r"our|include|key)\b|\W",
    re.IGNORECASE,
)


def names_topics(text: str) -> bool:
    """Whether a heading says that topics follow: "Topics of interest", "Scope and topics"."""
    plain = plain_heading(text)
    short = len(plain) <= LONGEST_HEADING or text.endswith((":", "："))
    if not (short and words("calls", "topic_headings").search(plain)):
        return False
    return opens(plain) or (
        len(plain.split()) <= 6 and not (another_list(plain) or words("calls", "beside_topics").search(plain))
    )


def generic(heading: str) -> bool:
    """Whether a heading says "topics" and nothing of which: "List of topics", "Topics of interest"."""
    rest = words("calls", "topic_headings").remove(plain_heading(heading))
    return not _EMPTY_WORDS.sub("", rest)


def ends_topics(heading: str) -> bool:
    """Whether a heading or label is about another part of a call: "Important dates", "Programme"."""
    plain = plain_heading(heading)
    if words("calls", "not_topic_headings").search(plain) and len(plain.split()) <= LONGEST_STOP:
        return True
    if words("calls", "not_wanted").search(plain):
        return True
    rest = words("calls", "not_topic_alone").remove(plain)
    return rest != plain and not _EMPTY_WORDS.sub("", rest)


def opens(sentence: str) -> bool:
    """Whether a sentence, by its words, announces topics below it."""
    return bool(_leads().search(sentence)) and not elsewhere(sentence)


def may_open(block: Block) -> bool:
    """Whether a sentence of a block may be one that :func:`opens`; most have no word for it."""
    return bool(block.cues & _leads().bit)


def elsewhere(sentence: str) -> bool:
    """Whether a sentence speaks of formats, dates, people, of what the event is for, has been or does not want."""
    if _past_or_unwanted(sentence):
        return True
    if words("calls", "sure_leads").search(sentence) or _asks_on(sentence):
        return False
    if words("calls", "open_lists").search(sentence) and words("calls", "topic_headings").search(sentence):
        return False
    return words("calls", "not_topics").search(sentence) is not None or (
        not words("calls", "open_lists").search(sentence)
        and bool(words("calls", "beside_topics").search(sentence) or words("calls", "aims").search(sentence))
    )


def another_list(sentence: str) -> bool:
    """Whether a sentence announces a list of formats, conditions or the like, and not of topics."""
    return bool(words("calls", "not_topics").search(sentence) or _past_or_unwanted(sentence))


def lead_group(sentence: str) -> str | None:
    """What "we are (also) interested in methods at scale, including:" calls its list; None for plain lead-ins."""
    match = _INTERESTED_IN.search(sentence)
    name = group_name(match["what"]) if match else None
    return None if name is None or words("calls", "topic_leads").search(name) or len(name) > LONGEST_HEADING else name


def group_name(text: str) -> str | None:
    """What a heading, label or parent item calls its group: without "including:" at its end."""
    name = tidy(_GROUP_TAIL.sub("", tidy(without_number(text[:LONGEST_GROUP]))))
    return (f"{name})" if name.count("(") > name.count(")") else name) or None


def is_type(text: str) -> bool:
    """Whether an entry names a kind of contribution: "Short papers (4 pages)", "Posters", "Demo track: …"."""
    return bool(_type_named(text))


def is_plain_type(text: str) -> bool:
    """The same, where the entry says no more than that: "Posters", "Short papers", not "Clinical notes"."""
    head = _type_named(text)
    return len(head) == 1 or any(words("calls", "type_qualifiers").fullmatch(word) for word in head[:-1])


def _type_named(text: str) -> list[str]:
    """The words with which an entry names a kind of contribution; none where it does not."""
    types, phrases = (words("calls", key) for key in ("contribution_types", "contribution_phrases"))
    if not cues_in(text) & (types.bit | phrases.bit):
        return []
    head = _AFTER_TYPE.split(text.strip(" *•-"), maxsplit=1)[0].split()
    if not 0 < len(head) <= LONGEST_TYPE:
        return []
    noun = _PREPOSITION.split(" ".join(head), maxsplit=1)[0].split()[-1]
    if all(types.fullmatch(said.strip(".")) for said in (noun, head[-1])):
        return head
    return head if phrases.fullmatch(" ".join(head)) else []


def is_person(text: str) -> bool:
    """Whether an entry begins with people: "Early-career researchers", "Personen, die …"."""
    people = words("calls", "people")
    return bool(cues_in(text) & people.bit) and people.search(" ".join(text.split(maxsplit=2)[:2])) is not None


def has_length(text: str) -> bool:
    """Whether a text gives a length: pages, words, minutes."""
    return bool(_LENGTH.search(text))


def names_other(text: str) -> bool:
    """Whether an entry is none of a list of topics: a kind of contribution, a length, a day, an address or people."""
    if not (cues_in(text) & _other_words() or "@" in text):
        return False
    return is_type(text) or has_length(text) or dated(text) or is_person(text)


def dated(text: str) -> bool:
    """Whether a text holds a day or an address, as no topic does."""
    return bool(find_day(text) or _ADDRESS.search(text))


def is_entry(text: str) -> bool:
    """Whether a line can be an entry of a list that is not marked up as one: short, no sentence, no day."""
    return not text.rstrip().endswith((".", "?", "!", ":")) and len(text.split()) <= LONGEST_LINE and not dated(text)


def left_open(text: str) -> bool:
    """Whether a text ends with a colon, in any script."""
    return text.endswith(_COLONS)


def _asks_on(sentence: str) -> bool:
    """Whether a sentence asks for work on what follows: "We welcome abstracts, artefacts, and reports on:"."""
    if not (left_open(sentence) and _ASKS_ON.search(sentence)):
        return False
    return bool(words("calls", "invitations").search(sentence) and words("calls", "contributions").search(sentence))


def _past_or_unwanted(sentence: str) -> bool:
    return bool(_unwanted().search(sentence) or (left_open(sentence) and _TELLS.search(sentence)))


@cache
def _leads() -> Phrases:
    return Phrases(data("calls")["topic_leads"] + data("calls")["may_be_about"] + data("calls")["sure_leads"])


@cache
def _other_words() -> int:
    """The bit of what :func:`names_other` needs but for an address."""
    kinds = (words("calls", key) for key in ("contribution_types", "contribution_phrases", "people"))
    return reduce(or_, (each.bit for each in kinds), _LENGTH.bit | NUMERIC_DAY.bit)


@cache
def _unwanted() -> Phrases:
    return Phrases(data("calls")["past_topics"] + data("calls")["not_wanted"])


def plain_heading(text: str) -> str:
    """A heading's words without the signs around them."""
    return text.strip().strip(":：*_# ")


def bulleted(text: str) -> bool:
    """Whether a text begins with a bullet that Markdown does not know, or does not take for one."""
    return _BULLET.match(text) is not None


def bullet_parts(text: str) -> Iterator[str]:
    """The parts of a text after its bullets."""
    marks = [match.end() - 1 for match in _BULLET.finditer(text)]
    for start, end in zip(marks, [*marks[1:], len(text)], strict=True):
        yield text[start + 1 : end]


def bold_head(block: Block) -> str | None:
    """The bold words with which a paragraph begins, as a title of what it says; None when there are none."""
    return bold_lead(block) if block.kind == "paragraph" and block.parent is None else None


def bold_title(block: Block) -> str | None:
    """A first line that is all bold, with a description on the next one, of the page or of the file."""
    first = block.first_line()
    return first if len(first) < len(block.text) and block.strong_until(0) >= len(first) else None


def bold_lead(block: Block, *, headed: bool = False) -> str | None:
    """The bold words with which any block begins, if what follows explains them, as it does in a `headed` list."""
    if not block.runs[0].strong or block.strong:
        return None
    head = "".join(run.text for run in takewhile(lambda run: run.strong, block.runs)).strip()
    rest = block.text[block.text.find(head) + len(head) :].lstrip()
    signs = (":", "：", ".", "–", "—", "-") if block.kind != "item" else (":", "：", ".", "–", "—", "-", ",", "，")
    ends = head.endswith((".", ":", "：")) or rest.startswith(signs) or "\n" in block.text
    ends = ends or (block.kind == "item" and rest[:1].isupper() and rest[1:2].islower())
    ends = ends or (headed and not _GOES_ON.match(rest))
    return plain_heading(head).rstrip(".") if ends and len(head) <= LONGEST_HEADING else None


def short_runs(outline: Outline) -> frozenset[int]:
    """Paragraphs one after the other, each a few words without a full stop, or a question: a list by another name."""
    return _runs(outline, _in_short, FEWEST_ENTRIES)


def heads_list(block: Block, outline: Outline) -> bool:
    """Whether a paragraph is a few words without a stop, right above a list: its name, however it is set."""
    if not _plain_paragraph(block) or "\n" in block.text or len(block.text.split()) > LONGEST_NAME:
        return False
    after = outline.blocks[block.index + 1] if block.index + 1 < len(outline.blocks) else None
    listed = after is not None and (after.kind == "item" or (_plain_paragraph(after) and bulleted(after.text)))
    return listed and is_entry(block.text) and not bulleted(block.text)


def headed_runs(outline: Outline) -> frozenset[int]:
    """Paragraphs that stand one after the other, each with a bold head."""
    return _runs(outline, lambda block: bold_head(block) is not None, FEWEST_HEADS)


def _runs(outline: Outline, fits: Callable[[Block], object], fewest: int) -> frozenset[int]:
    found: list[int] = []
    plain = enumerate(filter(_plain_paragraph, outline.of_kind("paragraph")))
    for _, stretch in groupby(plain, key=lambda place: place[1].index - place[0]):
        paragraphs = [block for _, block in stretch]
        for fitting, run in groupby(paragraphs, key=fits) if len(paragraphs) >= fewest else ():
            if fitting and len(together := [block.index for block in run]) >= fewest:
                found += together
    return frozenset(found)


def _in_short(block: Block) -> str:
    if "\n" in block.text:
        return ""
    return "question" if block.text.endswith("?") else "entry" if is_entry(block.text) and not block.strong else ""


def _plain_paragraph(block: Block) -> bool:
    return block.kind == "paragraph" and block.parent is None
