"""From candidates to facts: rows of dates, rows without a day, and what is ignored and why. Nothing is dropped."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from callboard.model import Header, Ignored, ImportantDate, Kind, Undated, ZoneSource

from .blocks import Outline
from .doubts import Doubts
from .inherit import covering, notes
from .judge import Judge
from .labels import Vocabulary, vocabulary
from .mentions import Mentions, mentions, vague_patterns
from .names import languages_of
from .phrases import Phrase, read
from .rows import ROUND, Candidate, assemble, is_letter, meaning
from .sections import sections
from .status import statuses
from .years import Span, Years, printed
from .zones import zone_on

_NUMERIC = re.compile(r"(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d\d)\b")
_AMERICAN = re.compile(r"\b(?:[PECM][SD]?T|USA|U\.S\.A?|United States|[A-Z][a-z]+, [A-Z]{2})\b")
_FORM_RANK = {"label-first": 0, "date-first": 0, "apart": 0, "sentence": 2}


@dataclass(slots=True)
class DateFacts:
    """The dates of one post."""

    dates: list[ImportantDate] = field(default_factory=list)
    undated: list[Undated] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)


def read_dates(
    outline: Outline, header: Header, *, path: str, title: str, title_line: int, doubts: Doubts
) -> DateFacts:
    """All that a post says of dates; what is odd about them goes to `doubts`."""
    return _Reading(outline, header, path, title, title_line, doubts).read()


class _Reading:
    def __init__(
        self, outline: Outline, header: Header, path: str, title: str, title_line: int, doubts: Doubts
    ) -> None:
        self.outline, self.header, self.doubts = outline, header, doubts
        self.path, self.title, self.title_line = path, title, title_line
        self.words: Vocabulary = vocabulary()
        self.body = "\n".join(block.text for block in outline.blocks if block.kind != "code")
        self.languages = languages_of(self.body, header.language)
        self.day_first = _day_first(self.body, self.languages)
        self.out = DateFacts()

    def read(self) -> DateFacts:
        patterns = vague_patterns(self.body)
        found = [
            mentions(block, self.languages, patterns=patterns, day_first=self.day_first)
            for block in self.outline.blocks
        ]
        assembly = assemble(self.outline, found, self.words)
        judge = Judge(self.outline, sections(self.outline, found, self.title, self.words), self.title, self.words)
        judge.judge(assembly.dates)
        given = self.from_header()
        spans = self.years(given).settle(assembly.dates)
        self.code(found)
        opens = judge.opens(assembly.open)
        kept = {id(entry) for entry in opens}
        for entry in assembly.open:
            line = entry.block.line_at(entry.vague.start)
            if id(entry) in kept and entry.kind:
                self.out.undated.append(Undated(entry.kind, entry.label, entry.vague.text, line))
            elif entry.vague.what != "open":
                self.out.ignored.append(
                    Ignored(entry.vague.text, line, "relative" if entry.vague.what == "relative" else "not-a-day")
                )
        self.rows(assembly.dates, spans, found, given)
        self.header_phrases()
        self.out.dates.sort(key=lambda row: row.line)
        self.out.ignored.sort(key=lambda ignored: ignored.line)
        return self.out

    def years(self, given: Sequence[ImportantDate]) -> Years:
        published = self.header.published.date() if self.header.published else None
        extra = [Span(row.start, row.end, sure=True) for row in given if row.kind == "event"]
        start = _as_day(self.header.event.get("start"))
        if start:
            extra.append(Span(start, _as_day(self.header.event.get("end")), sure=True))
        for text in (self.title, self.header.summary or ""):
            extra.extend(span for phrase in read(text, self.languages) if (span := printed(phrase)) and not extra)
        return Years(self.outline, title=self.title, path=self.path, published=published, extra=extra)

    def code(self, found: Sequence[Mentions]) -> None:
        for block in self.outline.blocks:
            if block.kind == "code" and not is_letter(block):
                for phrase in found[block.index].phrases:
                    if not phrase.weak:
                        self.out.ignored.append(Ignored(phrase.text, block.line_at(phrase.start), "code"))

    # -- rows

    def rows(
        self,
        candidates: list[Candidate],
        spans: Sequence[Span | None],
        found: Sequence[Mentions],
        given: list[ImportantDate],
    ) -> None:
        ignored_by_header = [text.casefold() for text in self.header.ignore]
        accepted: list[tuple[Candidate, Span]] = []
        rest: list[tuple[Candidate, Span | None]] = []
        for candidate, span in zip(candidates, spans, strict=True):
            if any(text in candidate.phrase.text.casefold() for text in ignored_by_header):
                candidate.reason = "front-matter"
            if candidate.reason is None and span is None:
                candidate.reason = "no-year"
            if candidate.reason is None and span:
                accepted.append((candidate, span))
            else:
                rest.append((candidate, span))
        accepted, repeats = self.without_repeats(accepted)
        all_notes = notes(self.outline, found)
        state, replaces = statuses([c for c, _ in accepted], [s for _, s in accepted], self.outline, self.words)
        used: dict[int, int] = {}
        made: list[ImportantDate] = []
        for (candidate, span), status in zip(accepted, state, strict=True):
            row = self.row(candidate, span, all_notes)
            used[row.line] = used.get(row.line, 0) + 1
            name = f"line-{row.line}" if used[row.line] == 1 else f"line-{row.line}-{used[row.line]}"
            made.append(replace(row, status=status, id=name))
        self.share_clock(accepted, made, state)
        for i, row in enumerate(made):
            made[i] = replace(row, replaces=tuple(made[j].id for j in replaces.get(i, ())))
        made = self.settled(made, given)
        spoken = {(row.start, row.end) for row in made}
        for candidate, span in [*repeats, *rest]:
            self.ignore(candidate, span, spoken, made)
        for (_, span), row in zip(accepted, made, strict=False):
            self.doubts.of_row(row, span)
        for candidate, span in accepted:
            self.doubts.of_phrase(candidate.phrase, span, candidate.line)
        self.out.dates = [*given, *made]

    def row(self, candidate: Candidate, span: Span, all_notes: Sequence[object]) -> ImportantDate:
        phrase = candidate.phrase
        kind: Kind = candidate.kind or "other"
        zone = zone_on(phrase.zone, span.start, self.body) if phrase.zone else None
        source: ZoneSource = "stated" if zone else "not_stated"
        time = phrase.time
        note = covering(candidate, all_notes, self.words) if not zone else None  # type: ignore[arg-type]
        if note and note.zone:
            zone, source = zone_on(note.zone, span.start, self.body), "inherited"
            time = time or note.time
        track, round_ = candidate.track, candidate.round
        if track and ROUND.search(track):
            track, round_ = None, track
        return ImportantDate(
            kind=kind,
            label=candidate.label or self.title,
            start=span.start,
            end=span.end if span.end != span.start else None,
            line=candidate.line,
            time=time,
            end_time=phrase.end_time,
            zone=zone,
            zone_source=source,
            track=track,
            round=round_,
            text=phrase.text,
            quote=candidate.quote[:400],
            inferred=() if span.sure else ("year",),
        )

    def share_clock(
        self, accepted: Sequence[tuple[Candidate, Span]], made: list[ImportantDate], state: Sequence[str]
    ) -> None:
        """A struck date ended at the hour and in the zone of the date that took its place."""
        current = {c.row: i for i, (c, _) in enumerate(accepted) if state[i] != "superseded"}
        for i, (old, _) in enumerate(accepted):
            new = current.get(old.row)
            if (
                state[i] == "superseded"
                and old.phrase.struck
                and new is not None
                and not made[i].zone
                and not made[i].time
            ):
                printed_zone = accepted[new][0].phrase.zone
                zone = zone_on(printed_zone, made[i].start, self.body) if printed_zone else made[new].zone
                made[i] = replace(made[i], zone=zone, time=made[new].time, zone_source=made[new].zone_source)

    def without_repeats(
        self, accepted: list[tuple[Candidate, Span]]
    ) -> tuple[list[tuple[Candidate, Span]], list[tuple[Candidate, Span | None]]]:
        """Each date once, where its label is; the other mentions apart."""
        best: dict[tuple[object, ...], Candidate] = {}
        events = [(s.start, s.end or s.start) for c, s in accepted if c.kind == "event" and _rank(c) < 2]
        for candidate, span in accepted:
            key = (candidate.kind, span.start, span.end)
            if key not in best or _rank(candidate) < _rank(best[key]):
                best[key] = candidate
        kept: list[tuple[Candidate, Span]] = []
        repeats: list[tuple[Candidate, Span | None]] = []
        for candidate, span in accepted:
            first = best[candidate.kind, span.start, span.end]
            own_line = candidate.group == first.group and _rank(candidate) == _rank(first) and candidate.group
            differs = own_line and (candidate.label, candidate.track) != (first.label, first.track)
            inside = (
                candidate.kind == "event"
                and candidate.form == "sentence"
                and any(a <= span.start and (span.end or span.start) <= b for a, b in events)
            )
            if (candidate is first and not inside) or differs or _apart(candidate, first):
                kept.append((candidate, span))
            else:
                candidate.reason = "repeat"
                repeats.append((candidate, span))
        return kept, repeats

    def ignore(
        self,
        candidate: Candidate,
        span: Span | None,
        spoken: set[tuple[dt.date, dt.date | None]],
        made: Sequence[ImportantDate],
    ) -> None:
        reason = candidate.reason or "not-a-deadline"
        if span and reason not in ("front-matter", "code", "quote", "own-date"):
            end = span.end if span.end != span.start else None
            within = any(
                row.kind == "event" and row.start <= span.start and (end or span.start) <= row.last for row in made
            )
            if (span.start, end) in spoken or within:
                reason = "repeat"
        if not (candidate.phrase.weak and reason == "not-a-date"):
            self.out.ignored.append(Ignored(candidate.phrase.text, candidate.line, reason))

    # -- the front matter

    def from_header(self) -> list[ImportantDate]:
        """The rows that the front matter gives."""
        out: list[ImportantDate] = []
        for entry in self.header.dates:
            label = str(entry.get("label") or "").strip()
            line = entry.get("line")
            line = line if isinstance(line, int) else self.header.lines.get("dates", 1)
            value = entry.get("date")
            phrase, span = self.header_span(value)
            if span is None:
                text = str(value or "")
                kind = self.words.kind(label)
                if text and kind:
                    self.out.undated.append(Undated(kind, label, text, line))
                continue
            zone = zone_on(phrase.zone, span.start, self.body) if phrase and phrase.zone else None
            out.append(ImportantDate(
                kind=self.words.kind(label) or "other", label=label, start=span.start, end=span.end, line=line,
                time=phrase.time if phrase else None, end_time=phrase.end_time if phrase else None,
                zone=zone, zone_source="stated" if zone else "not_stated", text=str(value), quote=f"{label}: {value}",
                inferred=() if span.sure else ("year",), id=f"line-{line}-front-matter-{len(out) + 1}",
            ))  # fmt: skip
        return out

    def header_span(self, value: object) -> tuple[Phrase | None, Span | None]:
        if isinstance(value, dt.datetime):
            clock = value.time() if value.time() != dt.time() else None
            offset = value.utcoffset()
            phrase = next(iter(read(value.isoformat(), self.languages)), None)
            return (
                replace(phrase, time=clock, zone=phrase.zone if offset is not None else None) if phrase else None
            ), Span(value.date(), None, sure=True)
        if isinstance(value, dt.date):
            return None, Span(value, None, sure=True)
        phrases = read(str(value or ""), self.languages, day_first=self.day_first)
        if not phrases:
            return None, None
        span = printed(phrases[0])
        if span is None and self.header.published:
            year = self.header.published.year
            span = printed(replace(phrases[0], first=replace(phrases[0].first, year=year)))
            span = replace(span, sure=False) if span else None
        return phrases[0], span

    def settled(self, made: list[ImportantDate], given: list[ImportantDate]) -> list[ImportantDate]:
        """The rows of the prose that the front matter does not settle, and the event's days if only it gives them."""
        kinds = {row.kind for row in given if row.kind != "other"}
        labels = {meaning(row.label).casefold() for row in given}
        kept = []
        for row in made:
            if row.status != "superseded" and (row.kind in kinds or meaning(row.label).casefold() in labels):
                same = any((row.start, row.end) == (other.start, other.end) for other in given)
                self.out.ignored.append(Ignored(row.text, row.line, "repeat" if same else "front-matter"))
            else:
                kept.append(row)
        start, end = _as_day(self.header.event.get("start")), _as_day(self.header.event.get("end"))
        if start and not any(row.kind == "event" for row in (*kept, *given)):
            line = self.header.lines.get("event", self.title_line)
            given.append(ImportantDate("event", str(self.header.event.get("name") or self.title), start, line,
                                       end=end if end and end > start else None, text=str(start), id=f"line-{line}-event"))  # fmt: skip
        return kept

    def header_phrases(self) -> None:
        """Dates in the title and the summary: a row if they are the event's and nothing else says it, else ignored."""
        spoken = {(row.start, row.end): row for row in self.out.dates}
        line = self.header.lines.get("summary", 1)
        in_body = {(b.line, b.text) for b in self.outline.blocks[:3]}
        for text, at, reason in ((self.title, self.title_line, "title"), (self.header.summary or "", line, "summary")):
            if not text or any(at == body_line for body_line, _ in in_body):
                continue
            for phrase in read(text, self.languages, day_first=self.day_first):
                span = printed(phrase)
                known = span and (span.start, span.end) in spoken
                days = {(row.start.month, row.start.day) for row in self.out.dates}
                known = known or (not span and (phrase.first.month, phrase.first.day) in days)
                if (
                    span
                    and not known
                    and reason == "title"
                    and self.words.kind(text) in ("event", "opening")
                    and not any(row.kind == "event" for row in self.out.dates)
                ):
                    self.out.dates.append(
                        ImportantDate(
                            "event", text, span.start, at, end=span.end, text=phrase.text, quote=text, id=f"line-{at}"
                        )
                    )
                else:
                    self.out.ignored.append(Ignored(phrase.text, at, "repeat" if known else reason))


def _rank(candidate: Candidate) -> int:
    heading = candidate.block.kind == "heading"
    return _FORM_RANK[candidate.form] * 2 + heading + (not candidate.group)


def _apart(candidate: Candidate, first: Candidate) -> bool:
    """Whether two lines of one kind and day are two things: lists of two tracks or rounds."""
    named = candidate.track or candidate.round
    return bool(
        candidate is not first
        and named
        and candidate.form != "sentence"
        and (candidate.track, candidate.round) != (first.track, first.round)
    )


def _as_day(value: object) -> dt.date | None:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    try:
        return dt.date.fromisoformat(str(value)[:10]) if value else None
    except ValueError:
        return None


def _day_first(text: str, languages: frozenset[str]) -> bool:
    """Whether 03/04/2026 is the third of April: by the post's other dates, its language, then signs of America."""
    for first, second in _NUMERIC.findall(text):
        if int(first) > 12:
            return True
        if int(second) > 12:
            return False
    return bool(languages - {"en"}) or not _AMERICAN.search(text)
