"""What submissions are invited on: the entries of the lists under "Topics", "Scope", "We are interested in …".

A call opens a *scope* in one of four ways: a heading that names topics, a sentence before a list that does, a sentence
that points to "the research areas below", or an enumeration in that sentence itself. Inside a scope, headings and bold
lines are groups; headings, labels and sentences that speak of something else (formats, dates, people) mute it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from callboard.model import Header, TopicLine

from .blocks import Block, Outline
from .lexicon import words
from .prose import day_pattern, enumeration, following, is_label, last_sentence, sentences, tidy

LONGEST_HEADING = 80
LONGEST_ENTRY = 12  # words of one entry of an enumeration in prose
FEWEST_ENTRIES = 3

_BELOW = re.compile(
    r"\b(?:topics|areas|themes|subjects|tracks)\b.{0,60}\b(?:below|following|listed here)\b"
    r"|\b(?:following|below)\b.{0,40}\b(?:topics|areas|themes|subjects)\b",
    re.IGNORECASE,
)
_INLINE = re.compile(
    r"""(?:(?:\b(?:topics?|areas?|themes?|subjects?|aspects)\b[^.:;]{0,60}?
            (?:\b(?:include|includes|including|are|is|comprise|such\ as|range\ from)\b|:)
            (?:[\s,(–—-]*\b(?:but|and|are|is|not|necessarily|in\ no\ way|limited|restricted|to|among\ others|for\ example|e\.g\.|the\ following)\b)*[\s,:)–—-]*)
          |(?:主题|主題|议题|議題|领域|領域|トピック|テーマ|分野)(?:包括|包含|为|為|は|:|：)?(?:但不限于|但不限於|(?:、)?等)?\s*(?:[:：]|は)\s*)
        (?P<rest>.+)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_PLAIN_TOPICS = re.compile(r"\b(?:topics?|themes?|of interest)\b|[\u3040-\u9fff]", re.IGNORECASE)
_SCOPE = re.compile(r"^\W*(?:aims? and )?scope\W*$", re.IGNORECASE)
_NUMBERED = re.compile(r"\(?(?:1|i|a)\)\s+\S.*?[\s,;](?:and\s+)?\(?(?:2|ii|b)\)\s+\S", re.IGNORECASE | re.DOTALL)
_BEFORE_NUMBERS = re.compile(r"\(?(?:1|i|a)\)\s", re.IGNORECASE)
_OF_INTEREST = re.compile(r"\btopics of interest\b", re.IGNORECASE)
_LENGTH = re.compile(r"\d+\s*(?:[-–+]?\s*pages?|[-–]?\s*words?|min(?:ute)?s?|Seiten|páginas|pagine)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"@\w+\.")
_FILLER = re.compile(
    r"^(?:and|or)?\s*(?:many |much |so )?(?:more|others?|etc\.?|among others|and so on|\W*|any other (?:relevant|related) topics?)\W*$",
    re.IGNORECASE,
)
_GROUP_TAIL = re.compile(
    r"[\s,(]*\b(?:including|include|includes|such as|e\.g\.|like|for example|among others|are)?(?:[\s,(]*\bbut\b)?(?:[\s,]*\bnot limited to\b)?[\s,:;.)—–-]*$",
    re.IGNORECASE,
)
_INTERESTED_IN = re.compile(r"\binterested in (?P<what>.+?)[\s,]*(?:,|\bincluding\b|\bsuch as\b|:|$)", re.IGNORECASE)
_POINTS = re.compile(r"\b(?:includ\w+|following|below|limited to|such as|namely|as follows|folgende\w*|suivant\w*|siguient\w*|seguint\w*)\b|[^.。!?]$", re.IGNORECASE)
_OPENING_COLON = (":", "：", "︰")


def read_topics(outline: Outline, header: Header) -> tuple[TopicLine, ...]:
    """The topics of a post in reading order, each with its line; `header.topics` settles which they are.

    A page that asks for no contributions names no topics. Linear in the length of the post; never raises.
    """
    read = _unique(_Reader(outline, header).read()) if header.topics or _asks(outline, header) else ()
    return _settled(header, read) if header.topics else read


def fold(text: str) -> str:
    """`text` for comparing: no case, no punctuation, single spaces."""
    return " ".join(re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", text).casefold()).split())


def _asks(outline: Outline, header: Header) -> bool:
    """Whether contributions are asked for at all, and not applications for work."""
    titles = [header.title or "", *(block.text for block in outline.blocks if block.kind == "heading")]
    if any(words("calls", "not_calls").search(title) for title in titles[:2]):
        return False
    calls, invited, given = (words("calls", key) for key in ("calls", "invitations", "contributions"))
    texts = (*titles, *(block.text for block in outline.blocks))
    return any(
        calls.search(text)
        or _OF_INTEREST.search(text)
        or (given.search(text) and any(invited.search(said) and given.search(said) for _, said in sentences(text)))
        for text in texts
    )


def _settled(header: Header, read: tuple[TopicLine, ...]) -> tuple[TopicLine, ...]:
    """The topics of the front matter, where the prose has the same words with its line and group."""
    known = {fold(topic.text): topic for topic in read}
    line = header.lines.get("topics", 0)
    return tuple(replace(known.get(fold(text), TopicLine(text, line)), text=text) for text in header.topics)


def _unique(topics: Iterable[TopicLine]) -> tuple[TopicLine, ...]:
    return tuple({(fold(topic.text), topic.group): topic for topic in reversed(list(topics)) if fold(topic.text)}.values())[::-1]


@dataclass(slots=True)
class _Scope:
    """Where topics are being named: a heading's section (`level`), or the lists right after one sentence (0)."""

    level: int
    group: str | None = None
    named: bool = False  # a heading says "topics", not only "scope"
    muted: int | None = None  # the level of the heading under which nothing counts; 7 for a label's own list
    lists: int = 0


class _Reader:
    def __init__(self, outline: Outline, header: Header) -> None:
        self.outline = outline
        self.scope: _Scope | None = None
        self.level = 0  # of the section that is being read
        self.items: dict[int, list[Block]] = defaultdict(list)
        self.children: dict[int, int] = defaultdict(int)
        for block in outline.blocks:
            if block.kind in ("item", "term", "cell"):
                self.items[block.group].append(block)
            if block.parent is not None and block.kind in ("item", "definition"):
                self.children[block.parent] += 1
        self.rejected: dict[int, bool] = {}
        self.short = _short_runs(outline)

    def read(self) -> list[TopicLine]:
        listed: list[TopicLine] = []
        inline: list[TopicLine] = []
        for block in self.outline.blocks:
            if block.nav or block.kind in ("code", "caption"):
                continue
            if block.kind == "heading":
                self._heading(block)
            elif block.kind == "item":
                listed += self._item(block)
            elif block.kind in ("term", "definition"):
                listed += self._definition(block)
            elif block.kind in ("cell", "header_cell"):
                listed += self._cell(block)
            elif block.parent is None:
                listed += self._paragraph(block)
                inline += self._inline(block)
        return listed or inline

    # --- what opens, groups and closes a scope

    def _heading(self, block: Block) -> None:
        self.level = block.level
        text, scope = block.text, self.scope
        if _names_topics(text):
            inside = scope and scope.level and block.level > scope.level
            if scope and inside and not scope.muted:
                scope.group = None if _generic(text) else _group_name(text)
            else:
                self.scope = _Scope(block.level, named=not _SCOPE.search(text))
        elif scope is None:
            return
        elif scope.level == 0 or block.level <= scope.level:
            # A sentence that ends in a colon right above headings speaks of their lists.
            self.scope = None
        elif words("calls", "not_topic_headings").search(_plain_heading(text)) and not _long(text):
            scope.muted = min(scope.muted or 7, block.level)
        elif scope.muted is None or block.level <= scope.muted:
            scope.muted, scope.group = None, _group_name(text)

    def _paragraph(self, block: Block) -> Iterator[TopicLine]:
        after = following(self.outline, block)
        before_list = after is not None and after.kind in ("item", "term", "cell", "header_cell")
        before_heading = after is not None and after.kind == "heading"
        sentence = last_sentence(block.text)
        if block.index in self.short and self.scope and self.scope.level and not self.scope.muted:
            yield from self._entry(block.text, block.line, self.scope.group)
        elif before_list or (after is not None and _bulleted(after.text)):
            self._lead(block, sentence)
        elif (before_heading or (after and is_label(after, self.outline))) and _opens(sentence) and (
            block.text.endswith(_OPENING_COLON) or _BELOW.search(sentence)
        ):
            level = after.level - 1 if after and after.kind == "heading" and after.level > self.level else self.level
            self.scope = _Scope(max(level, 1), lists=1 if before_heading else 0)
        elif _bulleted(block.text):
            yield from self._lines(block)
        elif is_label(block, self.outline) and self.scope and self.scope.level:
            self._label(block)
        elif self.scope and self.scope.level == 0:
            self.scope = None
        yield from self._broken_lines(block)

    def _lead(self, block: Block, sentence: str) -> None:
        """A paragraph right above a list."""
        colon = block.text.endswith(_OPENING_COLON)
        scope = self.scope
        if _elsewhere(sentence) and not (scope and scope.named and scope.lists == 0 and not words("calls", "not_topics").search(sentence)):
            if scope:
                scope.muted = scope.muted or 7
        elif (_opens(sentence) and _POINTS.search(sentence)) or (colon and words("calls", "invitations").search(sentence)):
            group = _lead_group(sentence)
            if scope and scope.level:
                scope.group, scope.muted = group, None
            else:
                self.scope = _Scope(0, group)
        elif is_label(block, self.outline):
            self._label(block)
        elif scope and (scope.level == 0 or not colon):
            self.scope = scope if scope.level else None

    def _label(self, block: Block) -> None:
        """A bold line, or one that ends with a colon: a group inside a scope, or the end of it."""
        scope = self.scope
        if scope is None:
            return
        if words("calls", "not_topic_headings").search(block.text) and not _names_topics(block.text):
            scope.muted = scope.muted or 7
        elif scope.level == 0 and scope.lists and scope.group is None:
            self.scope = None
        elif scope.muted in (None, 7):
            scope.muted, scope.group = None, _group_name(block.text)

    # --- what stands in a scope

    def _item(self, block: Block) -> Iterator[TopicLine]:
        if self.children[block.index] and _opens(block.text):
            if self.scope is None or self.scope.muted:
                self.scope = _Scope(0)
            return
        scope = self.scope
        if scope is None or scope.muted or self._reject(block.group):
            return
        scope.lists += 1
        if self.children[block.index]:
            return
        group = scope.group
        if block.parent is not None and not _opens(self.outline.blocks[block.parent].text):
            group = _group_name(self.outline.blocks[block.parent].text)
        first, *more = block.text.split("\n")
        titled = bool(more) and block.runs[0].strong  # a bold title, then its description on the next line
        yield from self._entry(first if titled else block.text, block.line, group)

    def _definition(self, block: Block) -> Iterator[TopicLine]:
        scope = self.scope
        if scope is None or scope.muted or self._reject(block.group):
            return
        term = block if block.kind == "term" or block.parent is None else self.outline.blocks[block.parent]
        many = self.children[term.index] > 1
        if (block.kind == "definition") == many:
            yield from self._entry(block.text, block.line, _group_name(term.text) if many else scope.group)

    def _cell(self, block: Block) -> Iterator[TopicLine]:
        """A cell of a table that only lays out topics, one or more columns of them."""
        scope = self.scope
        if scope is None or scope.muted or block.kind == "header_cell" or self._reject(block.group):
            return
        headers = block.cell.headers if block.cell else ()
        group = _group_name(headers[0]) if headers and not _names_topics(headers[0]) else scope.group
        yield from self._entry(block.text, block.line, group)

    def _lines(self, block: Block) -> Iterator[TopicLine]:
        """A paragraph whose lines or parts begin with a bullet that Markdown does not know."""
        scope = self.scope
        if scope and not scope.muted:
            for start, part in _bullet_parts(block.text):
                yield from self._entry(part, block.line_at(start), scope.group)

    def _broken_lines(self, block: Block) -> Iterator[TopicLine]:
        """Lines under a topics heading, or after an opening sentence, that only ``<br>`` divides."""
        lines = block.text.split("\n")
        if len(lines) < FEWEST_ENTRIES or _bulleted(block.text):
            return
        opened = _opens(lines[0])
        within = self.scope is not None and self.scope.level and not self.scope.muted
        body = lines[1:] if opened else lines
        if not (opened or within) or not all(_is_entry(line) for line in body if line.strip()):
            return
        at = len(block.text) - len("\n".join(body))
        for line in body:
            yield from self._entry(line, block.line_at(at + len(line) - len(line.lstrip())), self.scope.group if self.scope else None)
            at += len(line) + 1

    def _inline(self, block: Block) -> Iterator[TopicLine]:
        """An enumeration inside a sentence, where that sentence plainly names topics."""
        after = following(self.outline, block)
        if after is not None and after.kind == "item" and block.text.endswith(_OPENING_COLON):
            return
        if self.scope and self.scope.muted:
            return
        for start, sentence in sentences(block.text):
            if _elsewhere(sentence):
                continue
            rest = _enumerated(sentence)
            entries = enumeration(rest) if rest else []
            if len(entries) < FEWEST_ENTRIES or any(len(entry.split()) > LONGEST_ENTRY for entry in entries):
                continue
            at = start + sentence.find(rest)
            for entry in entries:
                at = max(at, block.text.find(entry, at))
                yield from self._entry(entry, block.line_at(at), None)

    def _entry(self, text: str, line: int, group: str | None) -> Iterator[TopicLine]:
        topic = tidy(text)
        if topic and not _FILLER.match(topic) and not _is_type(topic) and not _LENGTH.search(topic):
            yield TopicLine(topic, line, group)

    def _reject(self, group: int) -> bool:
        """Whether a list names kinds of contributions, lengths, days or addresses rather than topics."""
        if group not in self.rejected:
            texts = [block.text for block in self.items[group]]
            wrong = sum(bool(_is_type(text) or _LENGTH.search(text) or _dated(text)) for text in texts)
            self.rejected[group] = 2 * wrong >= len(texts)
        return self.rejected[group]


def _names_topics(text: str) -> bool:
    """Whether a heading says that topics follow: "Topics of interest", "Scope and topics"."""
    plain = _plain_heading(text)
    if len(plain) > LONGEST_HEADING or not words("calls", "topic_headings").search(plain):
        return False
    return _opens(plain) or len(plain.split()) <= 6 and not words("calls", "not_topics").search(plain)


def _generic(heading: str) -> bool:
    """Whether a heading says "topics" and nothing of which: "List of topics", "Topics of interest"."""
    rest = words("calls", "topic_headings").sub("", _plain_heading(heading))
    return not re.sub(r"\b(?:list|of|interest|the|for|and|conference|workshop|symposium|main|possible|suggested|relevant|example|research|our|include|key)\b|\W", "", rest, flags=re.IGNORECASE)


def _opens(sentence: str) -> bool:
    """Whether a sentence, by its words, announces topics below it."""
    return bool(words("calls", "topic_leads").search(sentence)) and not _elsewhere(sentence)


def _elsewhere(sentence: str) -> bool:
    """Whether a sentence speaks of formats, dates, people, or of what the event is for."""
    return bool(words("calls", "not_topics").search(sentence) or words("calls", "aims").search(sentence))


def _lead_group(sentence: str) -> str | None:
    """What "we are (also) interested in methods at scale, including:" calls its list; None for plain lead-ins."""
    match = _INTERESTED_IN.search(sentence)
    name = _group_name(match["what"]) if match else None
    return None if name is None or words("calls", "topic_leads").search(name) or len(name) > LONGEST_HEADING else name


def _group_name(text: str) -> str | None:
    return tidy(_GROUP_TAIL.sub("", tidy(text))) or None


def _enumerated(sentence: str) -> str:
    """The part of a sentence that enumerates its topics, "" when it enumerates none."""
    invited = words("calls", "invitations").search(sentence) or words("calls", "topic_leads").search(sentence)
    if invited and _NUMBERED.search(sentence):
        start = _BEFORE_NUMBERS.search(sentence)
        return sentence[start.start() :] if start else ""
    match = _INLINE.search(sentence)
    if match is None or not (_PLAIN_TOPICS.search(match[0][: match.start("rest") - match.start()]) or words("calls", "invitations").search(sentence)):
        return ""
    return match["rest"]


def _is_type(text: str) -> bool:
    """Whether an entry names a kind of contribution: "Short papers (4 pages)", "Posters", "Demo track: …"."""
    head = re.split(r"[:(\[–—,]|\s-\s|\bof\b|\bup to\b", text.strip(" *•-"), maxsplit=1)[0].split()
    return 0 < len(head) <= 4 and bool(words("calls", "contribution_types").fullmatch(head[-1].strip(".")))


def _dated(text: str) -> bool:
    return bool(day_pattern().search(text) or _ADDRESS.search(text))


def _is_entry(text: str) -> bool:
    return len(text.split()) <= 2 * LONGEST_ENTRY and not text.rstrip().endswith((".", "?", "!", ":")) and not _dated(text)


def _plain_heading(text: str) -> str:
    return text.strip().strip(":：*_# ")


def _long(text: str) -> bool:
    """Whether a heading is more than a stop word or two, as "Evaluation of generative models" is."""
    return len(text.split()) > 3


def _bulleted(text: str) -> bool:
    return text.lstrip()[:1] in tuple("•·▪◦‣●■➢")


def _bullet_parts(text: str) -> Iterator[tuple[int, str]]:
    marks = [match.start() for match in re.finditer(r"[•·▪◦‣●■➢]\s*", text)]
    for start, end in zip(marks, [*marks[1:], len(text)], strict=True):
        yield start, text[start + 1 : end]


def _short_runs(outline: Outline) -> frozenset[int]:
    """Paragraphs that stand one after the other, each a few words without a full stop: a list by another name."""
    found: list[int] = []
    run: list[int] = []
    for block in outline.blocks:
        if block.kind == "paragraph" and block.parent is None and _is_entry(block.text) and not block.strong and "\n" not in block.text:
            run.append(block.index)
            continue
        found += run if len(run) >= FEWEST_ENTRIES else []
        run = []
    return frozenset(found + (run if len(run) >= FEWEST_ENTRIES else []))
