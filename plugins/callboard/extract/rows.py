"""Row assembly: which words are the label of which date, whatever the shape of the list, line or sentence.

A segment is one line of a block as the reader sees it. In a segment the label stands before its dates
("label: date"), after them ("date: label"), or somewhere else: in the term, the cell beside it, the line above.
Nothing is judged here; :mod:`callboard.extract.judge` says what is a row.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from operator import attrgetter

from callboard.model import DEADLINES

from .blocks import Block
from .candidates import WINDOW, Open, Segment, Segments
from .clauses import VERBS
from .mentions import inside
from .moments import past_clocks
from .moves import MOVED_AFTER, TO, moved_to, moves_on, planned
from .phrases import Phrase
from .phrasings import BRACKET_GOES_ON, IS_OPEN
from .vague import Vague
from .words import (
    LONGEST_LABEL,
    REMARK,
    SENTENCE_END,
    heading_first,
    is_unspaced,
    meaning,
    tail,
    without_heading,
)

_VERB = re.compile(
    rf"(?<!\w)(?:{VERBS}|we|you|please|may not|that|which|who|wir|nous|vous|se|que"
    r"|(?:opens?|closes?|starts?|begins?|ends?)\s+(?:on|at|until))\b",
    re.IGNORECASE,
)
_FEW = 8
SHORTEST_BRACKET = 40
LONGEST_HEADING = 60  # letters: a longer one with a verb is a sentence
NEAR = 4 * LONGEST_LABEL
_GOES_ON = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s+(?![A-Z\d])[^\W_][\w'’]*[\s.]|\s?[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
)
_OPEN_UNTIL = re.compile(rf"{IS_OPEN} (?:until|till)\s*$", re.IGNORECASE)
_PASSED = re.compile(r"\s(?:has|have|had|was|were)\s")
_SAYS = re.compile(r"[^\W\d_]{2}")
# What stands between a day and its label; behind "From 3 to 5 May" a comma goes on with the sentence.
_APART = re.compile(r"[\s*_)\]]*(?:[:：–—|,-]|\.\s)")
_APART_COMMA = re.compile(r"[\s*_)\]]*[:：–—|-]")
_ON_DAY = re.compile(
    r"\W*(?:on|from|during|over|in|starting|am|vom|vor|le|du|el|del|em|no|il|dal|op|van)\b", re.IGNORECASE
)
_TELLS = re.compile(r"[)\]*_\s]*[:：–—-]\s")
_LEAD = re.compile(r"\s*([^:：]{2,60})[:：]\s")
# What leads to the new value: "submission due --> NEW:".
_ARROW = re.compile(r"\s*(?:-+>|=+>|→|⇒|➔)\W*(?:\b(?:new|now|neu)\b\W*)?$", re.IGNORECASE)
_SET_OFF = re.compile(r"[(\[,;–—-][^(\[,;–—-]*$")
_ASIDE_FIRST = re.compile(r"^[\s*_]*\([^()]*\)[\s*_]*[:.–—-]")
_ASIDE = re.compile(r"^[\s*_]*\([^()]*\)")
_MARKED = re.compile(r"^[\s\W]*(?:updated?|new|extended|neu|nouveau|nuevo|final|revised|!+)[\s:–—-]*$", re.IGNORECASE)


class Builder(Segments):
    """Finds the label of each date."""

    def block(self, block: Block) -> None:
        block = self.readable(block)
        segments = self.values_joined(block, list(self.segments(block)))
        for number, segment in enumerate(segments):
            if segment.phrases:
                above = segments[number - 1] if number else None
                below = segments[number + 1] if number + 1 < len(segments) else None
                self.segment(block, segment, above, below)
            for vague in segment.vague:
                self.open(block, segment, vague)

    def segment(self, block: Block, segment: Segment, above: Segment | None, below: Segment | None) -> None:
        """Read one line; `above` and `below` are the lines around it in the block."""
        text, phrases = block.text, segment.phrases
        first = phrases[0]
        before = text[segment.start : first.start]
        label = meaning(SENTENCE_END.split(without_heading(before.removeprefix(heading_first(before))))[-1])
        if _MARKED.match(label):
            label = ""
        if not label:
            after = self.afters(text, phrases, segment.end)
            said = [_ARROW.sub("", words[past_clocks(words) :]) for words in after]
            if block.kind == "definition" and self.under_term(block, said[0]):
                self.apart(block, segment, above, below)
            elif _OPEN_UNTIL.search(before) or self.is_prose(block, segment, before, said[0]):
                self.sentences(block, segment)
            elif self.is_stamped(block, segment):
                self.date_first(block, _part(segment, segment.start, first.end), [""], [""])
                self.sentences(block, _part(segment, first.end, segment.end))
            elif stamped := self.stamped_label(block, segment):
                self.date_first(block, _part(segment, segment.start, first.end), [""], [""])
                self.label_first(block, _part(segment, first.end, segment.end), stamped)
                self.out.dates[-1].told = True
            elif any(meaning(words) and not self.note(words) and not self.aside(words) for words in said):
                self.date_first(block, segment, after, said)
            else:
                self.apart(block, segment, above, below)
        elif self.is_sentence(block, before, segment):
            self.sentences(block, segment)
        elif (told := self.sentence_behind(block, segment)) is not None:
            self.label_first(block, _part(segment, segment.start, told), label)
            self.sentences(block, _part(segment, told, segment.end))
        else:
            self.label_first(block, segment, label)

    def under_term(self, block: Block, after: str) -> bool:
        """Whether the label is the term: it names a kind of date, and the words after the date none (a place)."""
        return bool(self.words.kind(self.label_elsewhere(block))) and self.words.kind(after) is None

    def is_prose(self, block: Block, segment: Segment, before: str, after: str) -> bool:
        """Whether a line that begins with a day goes on as running text: "From 3 to 5 May we met. Talks were …"."""
        apart = _APART_COMMA if _SAYS.search(before) else _APART
        if block.kind not in ("paragraph", "quote", "item") or apart.match(_ASIDE.sub("", after)):
            return False
        text = block.text[segment.start : segment.end]
        one = (_ON_DAY.match(before) or _PASSED.match(after)) and text.rstrip().endswith(".")
        several = block.kind != "item" and SENTENCE_END.search(text)
        return bool(one or several) and bool(_VERB.search(after))

    def is_stamped(self, block: Block, segment: Segment) -> bool:
        """Whether a line tells on its first day what moved to another: "27 March: the deadline moves to 3 April"."""
        if len(segment.phrases) < 2:
            return False
        second = segment.phrases[1]
        told = block.text[segment.phrases[0].end : second.start]
        if is_unspaced(told):
            return told.lstrip().startswith((":", "：")) and bool(
                MOVED_AFTER.match(block.text[second.end : segment.end])
            )
        return bool(_TELLS.match(told) and _VERB.search(told) and moved_to(told))

    def stamped_label(self, block: Block, segment: Segment) -> str:
        """The deadline that a line names between the day on which it was told and its own: "3 May - Papers: 9 June"."""
        if len(segment.phrases) != 2 or segment.phrases[0].struck:
            return ""
        told = block.text[segment.phrases[0].end : segment.phrases[1].start]
        label = meaning(SENTENCE_END.split(told)[-1]) if told.rstrip(" *_").endswith((":", "：")) else ""
        return label if self.words.kind(label) in DEADLINES else ""

    def is_sentence(self, block: Block, before: str, segment: Segment) -> bool:
        tight = before.rstrip(" \u00a0([*_–—-").endswith((":", "：", "|"))
        rest = before[lead.end() :] if (lead := _LEAD.match(before)) else before
        if SENTENCE_END.search(before):
            last = list(SENTENCE_END.finditer(before))[-1].end()
            rest = before[last:]
            if not (tight and len(rest) < 80):
                return True
        if block.kind == "heading":
            return not tight and len(rest) > LONGEST_HEADING and bool(_VERB.search(rest))
        if tight:
            return len(rest) > LONGEST_LABEL
        if block.kind in ("paragraph", "quote") and (planned(before) or self.leads_in(block, before, segment)):
            return True
        told = lead and SENTENCE_END.search(block.text, segment.phrases[-1].end, segment.end) and _VERB.search(lead[1])
        return len(rest) > 90 or bool(told or _VERB.search(rest) or self.goes_on(block, segment))

    def leads_in(self, block: Block, before: str, segment: Segment) -> bool:
        """Whether a sentence begins with its day: "On the weekend of 3 May, the first edition will take place"."""
        after = block.text[segment.phrases[0].end : segment.end]
        return bool(_ON_DAY.match(before)) and after.lstrip(" *_").startswith(",") and bool(_VERB.search(after))

    def goes_on(self, block: Block, segment: Segment) -> bool:
        """Whether a line of running text goes on right behind its last date: "Le colloque du 3 mars est annulé."."""
        if block.kind not in ("paragraph", "quote"):
            return False
        first, last = segment.phrases[0].end, segment.phrases[-1]
        if SENTENCE_END.search(block.text, first, max(first, last.start)) or BRACKET_GOES_ON.match(block.text, first):
            return True
        return any(_GOES_ON.match(block.text, phrase.end, segment.end) for phrase in segment.phrases[:_FEW])

    def sentence_behind(self, block: Block, segment: Segment) -> int | None:
        """Where a sentence about something else begins behind "label: date": "On 3 May the office is closed."."""
        text, lines = block.text, block.line_starts()
        for before, phrase in itertools.pairwise(segment.phrases):
            ends = [match.end() for match in SENTENCE_END.finditer(text[before.end : phrase.start])]
            line = bisect_left(lines, phrase.start + 1) - 1
            start = before.end + ends[-1] if ends else lines[line] if line >= 0 else -1
            if start <= before.end or not (ends or self.is_complete(text[before.end : start])):
                continue
            stop = SENTENCE_END.search(text, phrase.end, min(segment.end, phrase.end + WINDOW))
            lead, rest = text[start : phrase.start], text[phrase.end : stop.start() if stop else segment.end][:WINDOW]
            folded = f"{lead} {rest}".casefold()
            again = any(words.within(folded) for words in self.words.status.values()) or moved_to(lead)
            told = _VERB.search(lead) or (_ON_DAY.match(lead) and _VERB.search(rest))
            if told and not again and lead[:1].isupper() and not lead.rstrip(" *_").endswith((":", "：")):
                return start
        return None

    def is_complete(self, rest: str) -> bool:
        """Whether a line says no more behind its date, or only a remark on it."""
        return not meaning(rest) or self.note(rest)

    def label_first(self, block: Block, segment: Segment, label: str) -> None:
        text, row = block.text, self.next_row()
        previous_end = segment.start
        after = self.afters(text, segment.phrases, segment.end)
        for i, phrase in enumerate(segment.phrases):
            between = text[previous_end : phrase.start]
            words = meaning(SENTENCE_END.split(between)[-1])
            if i and words and not self.note(between) and not self.says_was(between) and self.new_label(words, between):
                label, row = words, self.next_row()
            candidate = self.add(phrase, block, label, "label-first", row, segment)
            candidate.was = i > 0 and self.says_was(between)
            candidate.before, candidate.after = between, after[i]
            previous_end = max(previous_end, phrase.end)

    def new_label(self, words: str, between: str) -> bool:
        """Whether the words between two dates are a label of the second: "…, Beginn: 1. Oktober"."""
        return self.words.kind(words) is not None or len(words) > 12 or between.rstrip(" *_").endswith((":", "："))

    def date_first(self, block: Block, segment: Segment, after: list[str], said: list[str]) -> None:
        """Read "date: label"; `said` is what stands `after` each date but for other clock times."""
        text = block.text
        labels = ["" if self.note(words) else self.label_after(words) for words in said]
        rows: list[int] = [0] * len(labels)
        previous = segment.start
        for i, phrase in enumerate(segment.phrases):
            between = text[previous : phrase.start]
            joined = i > 0 and (
                self.says_was(between)
                or not labels[i - 1]
                or between.rstrip().endswith("(")
                or self.is_moved(between)
                or (segment.phrases[i - 1].struck and not phrase.struck and not labels[i])
            )
            rows[i] = rows[i - 1] if joined else self.next_row()
            if joined and labels[i - 1]:
                labels[i] = labels[i - 1]
            previous = max(previous, phrase.end)
        for i in reversed(range(len(labels) - 1)):
            labels[i] = labels[i] or labels[i + 1]
        previous = segment.start
        for i, phrase in enumerate(segment.phrases):
            candidate = self.add(phrase, block, labels[i], "date-first", rows[i], segment)
            candidate.before, candidate.after = text[previous : phrase.start], after[i]
            previous = max(previous, phrase.end)

    def is_moved(self, between: str) -> bool:
        """Whether the words between two dates name a thing, and then say that it is moved: "papers (extended to"."""
        return moved_to(between) and meaning(_SET_OFF.sub("", between)) not in ("", meaning(between))

    def label_after(self, text: str) -> str:
        """The label that stands after a date: its first clause, without "(was" that leads up to the next date."""
        if self.says_was(text) or self.is_moved(text):
            text = _SET_OFF.sub("", text)
        text = _ASIDE_FIRST.sub("", text)
        return meaning(self.first_clause(text), after=True)

    def apart(self, block: Block, segment: Segment, above: Segment | None, below: Segment | None) -> None:
        """Dates alone: the label is in the term, the line above or below, the item around, or the heading."""
        row, label = self.next_row(), ""
        if above and not above.phrases:
            label = meaning(block.text[above.start : above.end])
        elif below and not below.phrases and (not above or above.phrases) and block.kind != "definition":
            label = meaning(block.text[below.start : below.end])
        label = label or self.label_elsewhere(block)
        after = self.afters(block.text, segment.phrases, segment.end)
        if not self.words.kind(label):
            label = next((remark for remark in map(self.label_after, after) if self.words.kind(remark)), label)
        previous = segment.start
        for i, phrase in enumerate(segment.phrases):
            candidate = self.add(phrase, block, label, "apart", row, segment)
            candidate.listed = self.is_card(block)
            candidate.before, candidate.after = block.text[previous : phrase.start], after[i]
            previous = max(previous, phrase.end)

    def is_card(self, block: Block) -> bool:
        """Whether a day above its heading is of a timeline, whose first day stands below "Important dates"."""
        first = self.cards.get(block.index)
        above = self.outline.headings(self.outline.blocks[first])[-1:] if first is not None else ()
        return any(self.words.sections["dates"].within(heading.text.casefold()) for heading in above)

    def sentences(self, block: Block, segment: Segment) -> None:
        text = block.text
        lead_match = _LEAD.match(text, segment.start)
        lead = meaning(lead_match[1]) if lead_match and lead_match.end() <= segment.phrases[0].start + 1 else ""
        ends = [m.end() for m in SENTENCE_END.finditer(text, segment.start, segment.end)]
        ends = [end for end in ends if not self.splits(segment.phrases, end)]
        bounds = [segment.start, *ends, segment.end]
        for start, end in itertools.pairwise(bounds):
            phrases = tuple(inside(segment.phrases, start, end))
            after = self.afters(text, phrases, end)
            row, previous = self.next_row(), start
            old_first = len(phrases) > 1 and self.was_in_brackets(text[start : phrases[0].start])
            for i, phrase in enumerate(phrases):
                between = text[previous : phrase.start]
                if (
                    i > old_first
                    and not self.says_was(between)
                    and self.parts(text[max(start, phrases[i - 1].start - WINDOW) : phrases[i - 1].start], between)
                ):
                    row = self.next_row()
                whole = Segment(start, end, phrases, ())
                candidate = self.add(phrase, block, tail(meaning(between)), "sentence", row, whole)
                candidate.before, candidate.after = between, after[i]
                candidate.lead = lead
                candidate.was = self.says_was(between) if i else old_first
                previous = max(previous, phrase.end)

    def parts(self, said: str, between: str) -> bool:
        """Whether the words between two dates of a sentence turn to another thing; `said` stands before the first."""
        if TO.fullmatch(between) or len(meaning(REMARK.sub(" ", between))) < 4 or moves_on(between):
            return False
        if between.lstrip()[:1] in ("(", "[") and moved_to(between):
            return False
        folded = between.casefold()
        new = self.words.held.within(folded) or self.words.status["new"].within(folded) or moved_to(between)
        return not (new and planned(said))

    def was_in_brackets(self, before: str) -> bool:
        """Whether the words before a date open a bracket that says that it is the old value: "Die Frist (bisher"."""
        opened = before.rfind("(", -SHORTEST_BRACKET)
        return opened >= 0 and self.words.status["was"].fullmatch(meaning(before[opened:]).casefold())

    def open(self, block: Block, segment: Segment, vague: Vague) -> None:
        """Note a phrase without a day. A line may hold very many, so that only the words near each are looked at."""
        text = self.standing(block)
        before = meaning(SENTENCE_END.split(text[max(segment.start, vague.start - NEAR) : vague.start])[-1])
        if vague.what == "beside":  # "Early bird ends on 1 July, registration closes two weeks later"
            before = before.rpartition(", ")[2]
        after = meaning(self.first_clause(text[vague.end : min(segment.end, vague.end + NEAR)]))
        label = before if before and len(before) < 90 else after
        if not label and vague.what != "relative":
            label = self.label_elsewhere(block)
        self.out.open.append(Open(vague, block, label, text[segment.start : min(segment.end, segment.start + NEAR)]))

    def splits(self, phrases: tuple[Phrase, ...], at: int) -> bool:
        """Whether the place `at` lies inside a phrase."""
        last = bisect_left(phrases, at, key=attrgetter("start")) - 1
        return last >= 0 and at < phrases[last].end


def _part(segment: Segment, start: int, end: int) -> Segment:
    return Segment(start, end, tuple(inside(segment.phrases, start, end)), ())
