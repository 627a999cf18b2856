"""Why a printed date is no important date: a quotation, news, a past edition, the post's own day or a holiday."""

from __future__ import annotations

import re

from callboard.model import DEADLINES, REGISTRATION

from .candidates import Candidate
from .clauses import first_clause, has_verb
from .documents import is_of_document
from .kinds import LONG_LABEL, Kinds
from .markup import tag_at
from .moves import MOVED_AFTER, moved_from, moved_to, planned
from .phrasings import SHORT_WILL
from .prose import last_sentence
from .words import is_unspaced

_QUOTED = re.compile(r"^\W{0,3}[\"“„«]|(?:—|--|―)\s*[A-Z][\w .]+$")
_SPEAKER = re.compile(r"\b(?:wrote|writes|said|says|quoted?|schrieb|écrit)\b[^.]{0,40}:\s*$", re.IGNORECASE)
_OBLIGES = re.compile(
    r"\b(?:will|must|should|shall|please|can|may|need|invite\w*|welcome\w*|encourage\w*|to be|is|are|deadline\w*"
    r"|due|extended|open|"
    r"closes?|ends?|finaliza|cierra|vence|encerra|endet|sollen|müssen|können|bitten|bitte|werden|frist|bis"
    r"|doivent|devront|peuvent|veuillez|deben|deberán|pueden|podrán|hasta|devem|deverão|podem|até|devono|possono)\b"
    r"|(?:^|[.:!]\s|,\s|\band )(?:submit|send|register|apply|sign up|e-?mail|upload|rsvp|let (?:us|me)"
    r"|write|contact|book|reserve|confirm|reply|return|complete|fill|nominate|propose|get in touch|tell us)\b"
)
_DONE = re.compile(
    r"\b(?:was|were|had|have been|has been)\b(?! (?:extended|moved|postponed|set|changed|prolonged|pushed))"
)
# In a list of dates that tells what was: "La fase 1 fue el día 3 de mayo de 2026".
_WAS = re.compile(
    r"\b(?:was|were|took place|fue(?:ron)?|tuvo lugar|foi|foram|war(?:en)?|fand(?:en)?|(?:a|ont) eu lieu"
    r"|vond(?:en)?|si è tenut[oa])\b"
)
_DID = re.compile(r"\w{7}(?:しました|行いました|でした|いただきました)\W*$")  # no remark, as 締め切りました is
_BYLINE = re.compile(r"(?:by|von|par|por|di|da|door) \w+(?: \w+){0,3}")  # "3 May 2026 by Ann Bell"
_ACCEPTED = re.compile(r"\baccepted (?=abstract|paper|talk|poster|submission|contribution|proposal)")
# In a list of dates code is a way to print one: `2027-02-10`. It is none of that in `~D[2027-02-10]`.
_PROGRAM = re.compile(r"[={}~$\\]|\w[(\[]")
# The end of a caption: "The stage at night (3 May 2026) by Ann Bell", "(3 May 2026). Photo: Ann Bell".
# Two points make a day of what could be a version or a fraction: "31.01."
_CLOSING_STAMP = re.compile(r"\(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\)\W*$")  # "The programme is online. (2024-03-21)"
_DAY_AND_MONTH = re.compile(r"\d{1,2}\.\d{1,2}\.")
_NUMBER = re.compile(r"\d{1,2}\.\d")
_TELLS = re.compile(r"[*_\s]*[:：]")  # "Update 27 March: we set no limit"
_UPDATED = re.compile(r"\bupdated?:?\s?\(\s*$")  # "27 May [UPDATE (5/23): extended]"
_CREDIT = re.compile(
    r"\s?[)\]][\s.,–—-]*(?:(?:by|von|par|por|di|door)\s+[A-Z][\w'’.-]+\s+[A-Z]|©|(?i:photos?|fotos?|images?|credits?)\b)"
)
_UNTIL_DOTS = re.compile(
    r"\b(?:bis|bis zum|bis spätestens|spätestens|am|vom|zum|tot|vóór)\s+(?:dem\s+)?$", re.IGNORECASE
)
_UNTIL_SLASH = re.compile(
    r"\b(?:jusqu['’]au|avant le|d['’]ici (?:le|au)|hasta el|antes del|até(?: o dia| dia)?|entro il|fino al)\s+$",
    re.IGNORECASE,
)
_FOLLOWING = re.compile(r"\b(?:following|these) (?:days|dates|times)\W*$", re.IGNORECASE)
_REPORT_ON = re.compile(
    r"\b(?:report|recap|review|reflections?|summary|notes|slides|photos|videos|recordings|bericht|rückblick|bilder"
    r"|compte[ -]rendu|résumé|resumen|informe|relatório|resoconto|verslag)\s+(?:\w+\s+)?(?:on|of|from|about|über|vom"
    r"|zum|zur|del?|du|sur|sobre|su|sul|van|over)\b"
)
WAS_HELD = re.compile(
    r"\b(?:was|were|has been|had been) (?:\w+ )?(?:held|hosted|organi[sz]ed|co-?located)|\btook place\b"
)
# "She was honoured at the conference, held in Porto, from": what was done there comes before.
_HELD_ASIDE = re.compile(r",\s+(?:(?:which|that) (?:was|were) )?held\b")
# The same, of those who went there: "Some of us attended and presented at the conference held in Porto from".
_ATTENDED = re.compile(r"\b(?:attended|participated in|took part in|presented (?:at|on|in))\b.*(?<!\bbe)\s+held\b")
_WEEK_OF = re.compile(
    r"\b(?:week (?:of|beginning|starting|commencing)|woche (?:vom|ab)|semaine du|semana (?:del?|do)|settimana del"
    r"|week van)"
    r"(?:\s\w+day,?)?\s+$"
)
# The days behind it are the host's; they are those of the event only where it gives none of its own.
WITH_HOST = re.compile(
    r"\W*(?:co-?located|collocated|in conjunction|together|held) with\b|\W*(?:as )?part of\b", re.IGNORECASE
)
# Before the day on which the early fee ends: "Regular rate (after 15 May)", "On site (beginning 16 May)".
_AFTER = re.compile(
    r"\b(?:after|nach(?: dem)?|après(?: le)?|después del?|depois de|dopo il|na)\s+$"
    r"|\(\s*(?:beginning|starting|from|as of|ab(?: dem)?|à partir du|a partir del?|desde(?: el)?|dal|vanaf)\s+$"
)
OWN_LABEL, SHORT, LONG_UNSPACED, LONG_DAY_LABEL = 24, 14, 45, 34
_ASKS = re.compile(
    r"[\W\d]*(?:[\w ]{2,20}:\W+)?(?:(?:please|kindly|just)\s+)?"
    r"(?:(?:e-?)?mail|send|submit|upload|return|bitte|sende[nt]?"
    r"|schick(?:t|e|en)|reicht|merci de?|veuillez|envoyez|adressez|prière d[e']|env[ií]en?|env[ií]a"
    r"|manden?|remitan?|enviem?|mande[m]?|encaminhe[m]?"
    r"|inviate|invia(?:re)?|mandate|spedite|stuur)\b",
    re.IGNORECASE,
)


class Reasons(Kinds):
    """Tells why a date of one post is none; None where it may be a row."""

    def reason(self, candidate: Candidate) -> str | None:
        """Why `candidate`, whose kind is settled, is no row, or None."""
        section = self.sections[candidate.block.index]
        if not self.announces and section != "dates":
            return "not-a-deadline"
        if self.is_byline(candidate):
            return "own-date"
        if section == "news" and self.is_closing_stamp(candidate):
            return "news"
        reason = self.place_reason(candidate) or self.words_reason(candidate)
        if reason or candidate.form == "sentence":
            return reason or self.sentence_reason(candidate)
        if self.is_news(candidate):
            return "news"
        if section == "dates":
            if (
                candidate.form == "label-first"
                and candidate.kind in (None, "other")
                and _WAS.search(candidate.label.casefold())
            ):
                return "past-event"
            return None if candidate.label or candidate.kind else "not-a-deadline"
        return self.loose_reason(candidate)

    def is_byline(self, candidate: Candidate) -> bool:
        """Whether a day is all that stands below the first heading, which names no event that could be then."""
        block, blocks = candidate.block, self.outline.blocks
        alone = candidate.form == "apart" and block.kind == "paragraph" and block.text.strip() == candidate.phrase.text
        above = blocks[block.index - 1] if alone and block.index else None
        first = above and above.kind == "heading" and not any(b.kind == "heading" for b in blocks[: above.index])
        return bool(first) and candidate.kind not in (None, "event") and self.sections[block.index] != "dates"

    def place_reason(self, candidate: Candidate) -> str | None:
        """What the place of a date says: navigation, code, a quotation, a past edition."""
        block, phrase = candidate.block, candidate.phrase
        section = self.sections[block.index]
        listed = section == "dates" and candidate.form != "sentence"
        if block.nav:
            return "navigation"
        code = [run.text for run in block.runs_between(phrase.start, phrase.end) if run.code]
        printed = listed and (candidate.kind or candidate.form != "label-first")
        if code and not (printed and not any(map(_PROGRAM.search, code))):
            return "code"
        if candidate.form == "apart" and self.is_over_below(candidate):
            return "past-event"
        if candidate.form == "apart" and not block.cell and tag_at(self.outline.blocks[block.index].text, phrase.start):
            return "code"
        if block.quoted and self.is_quotation(candidate):
            return "quote"
        return "past-event" if section == "past" else None

    def is_over_below(self, candidate: Candidate) -> bool:
        """Whether the line below a day on a card of an event says no more than that it is over: "Completed"."""
        below = self.outline.blocks[candidate.block.index + 1 : candidate.block.index + 2]
        return any(self.words.status["over"].fullmatch(block.text.casefold().strip(" *_()[].!✓✔✅")) for block in below)

    def words_reason(self, candidate: Candidate) -> str | None:
        """What the words around a date say: the post's own day, a holiday, a number that is no date."""
        before, sentence = candidate.before.casefold(), candidate.form == "sentence"
        if self.is_own(candidate):
            return "own-date"
        beside = candidate.kind is None and candidate.before.rstrip().endswith(":")  # "In conjunction with XYZ: 3 May"
        if (beside or candidate.kind == "event") and WITH_HOST.match(candidate.before):
            candidate.kind = "event"
            return "maybe-host"
        if _CREDIT.match(candidate.after) or (
            candidate.kind in REGISTRATION and not sentence and _AFTER.search(before)
        ):
            return "not-a-deadline"
        if candidate.phrase.last is None and _WEEK_OF.search(before):
            return "not-a-day"
        if self.words.other_days.within((candidate.label + candidate.after[:60] + before[-60:]).casefold()):
            return "not-a-deadline"
        numbered = candidate.block.kind == "heading" and candidate.phrase.start == 0  # "1.4 Improved timeline"
        listed = self.sections[candidate.block.index] == "dates" and self.is_value(candidate) and not numbered
        if not candidate.phrase.weak or candidate.was or (listed and not self.is_numbering(candidate)):
            return None
        sure = self.is_until(candidate) if sentence else _DAY_AND_MONTH.fullmatch(candidate.phrase.text)
        return None if candidate.kind and sure else "not-a-date"

    def is_own(self, candidate: Candidate) -> bool:
        """Whether a day is the post's own, or that of its last change."""
        before, label = candidate.before.casefold(), candidate.label.casefold()
        if candidate.phrase.weak and candidate.kind and _UPDATED.search(before):
            return True
        own = self.words.own.match(before.strip(" *_(—–-"))
        if own and (told := _TELLS.match(candidate.after)) and has_verb(candidate.after[told.end() :]):
            return True
        own = own or (self.words.own.match(label) and candidate.form != "date-first")
        return own and len(label) < OWN_LABEL and (candidate.form == "sentence" or not candidate.kind)

    def is_numbering(self, candidate: Candidate) -> bool:
        """Whether a cell holds a number with a point that has no more of a day: "5.1", in a table of chapters."""
        return candidate.block.cell is not None and bool(_NUMBER.fullmatch(candidate.block.text.strip(" *_")))

    def is_until(self, candidate: Candidate) -> bool:
        """Whether words that lead up to days only stand before a date without month name and year: "bis 20.02."."""
        return bool(_UNTIL_DOTS.search(candidate.before) and candidate.phrase.text.endswith(".")) or bool(
            _UNTIL_SLASH.search(candidate.before) and "/" in candidate.phrase.text
        )

    def is_news(self, candidate: Candidate) -> bool:
        """Whether a line begins with the day on which something was told."""
        section, form = self.sections[candidate.block.index], candidate.form
        if section == "news":
            start = candidate.phrase.start
            if candidate.kind in DEADLINES and moved_to(candidate.block.text[max(0, start - LONG_LABEL) : start]):
                return False
            return form in ("date-first", "apart") or candidate.block.cell is not None
        listed = section == "dates" and candidate.block.kind != "heading"  # "24 March: postponing deadlines"
        return form == "date-first" and not listed and self.is_stamp(candidate)

    def is_closing_stamp(self, candidate: Candidate) -> bool:
        """Whether a line of news ends with the day, as a number in brackets, like the lines next to it."""
        block, blocks, phrase = candidate.block, self.outline.blocks, candidate.phrase
        near = [b for b in blocks[max(0, block.index - 1) : block.index + 2] if b.index != block.index]
        stamp = _CLOSING_STAMP.search(block.text)
        return bool(stamp and stamp.start() <= phrase.start and any(_CLOSING_STAMP.search(b.text) for b in near))

    def is_value(self, candidate: Candidate) -> bool:
        """Whether a date without month name and year is all that stands after its label, or before it."""
        if candidate.form == "sentence":
            return False
        return candidate.form != "label-first" or len(candidate.after.strip()) < 3

    def is_quotation(self, candidate: Candidate) -> bool:
        block = candidate.block
        before = self.outline.blocks[block.index - 1].text if block.index else ""
        if (
            _QUOTED.search(block.text)
            or _SPEAKER.search(before)
            or _SPEAKER.search(block.text[max(0, candidate.phrase.start - 80) : candidate.phrase.start])
        ):
            return True
        return candidate.form == "sentence" and candidate.kind in (None, "other")

    def is_stamp(self, candidate: Candidate) -> bool:
        label = _ACCEPTED.sub("", candidate.label.casefold())
        long = len(label) > (LONG_UNSPACED if is_unspaced(label) else LONG_LABEL) and not self.begins_firmly(label)
        told = self.words.stamp.within(label) or self.words.past.within(label) or bool(_DID.search(label))
        return told or long or bool(_BYLINE.fullmatch(label))

    def begins_firmly(self, label: str) -> bool:
        """Whether a long label begins as that of a deadline and goes on to no verb."""
        return self.words.firm.match(label) and not has_verb(label)

    def sentence_reason(self, candidate: Candidate) -> str | None:
        before = SHORT_WILL.sub(" will", candidate.before.casefold())
        if candidate.kind is None:
            return "past-event" if self.words.past.within(before) else "not-a-deadline"
        if candidate.kind == "event":
            return self.event_reason(before)
        if (
            self.is_closed_now(candidate)
            or planned(before)
            or moved_from(before)
            or moved_to(before)
            or MOVED_AFTER.match(candidate.after)
        ):
            return None
        if is_unspaced(before or candidate.after):
            return "past-event" if self.words.past.within(before) else None
        if _DONE.search(before) and not re.search(r"\b(?:deadline|due|will|must|please)\b", before):
            return "past-event"
        whole = len(before.strip()) < SHORT or candidate.phrase.last is not None
        said = f"{before} {first_clause(candidate.after.casefold())}" if whole else before
        told = (
            self.names(candidate)
            or self.words.held.within(f"{before} {first_clause(candidate.after.casefold())}")
            or (not has_verb(before) and self.words.ahead.within(first_clause(candidate.after.casefold())))
            or _OBLIGES.search(said)
            or self.words.obliges.within(said)
            or self.words.ahead.within(said)
            or candidate.lead
        )
        return None if told else "past-event"

    def event_reason(self, before: str) -> str | None:
        """Why the words before a day of an event tell of a past one, if they do."""
        if _REPORT_ON.search(before) and not self.words.ahead.within(before):
            return "past-event"
        if WAS_HELD.search(before) or _ATTENDED.search(before):
            return "past-event"
        if (aside := _HELD_ASIDE.search(before)) and self.words.past.within(before[: aside.start()]):
            return "maybe-moved"
        if not self.words.past.within(before[-100:]) or self.words.held.within(before):
            return None
        return "maybe-moved" if planned(before) or moved_from(before) else "past-event"

    def is_led_to(self, candidate: Candidate) -> bool:
        """Whether the line above a date leads up to it: "The workshop will take place on:"."""
        first = self.outline.firsts.get(candidate.block.group, candidate.block)
        above = self.outline.above(first).rstrip(" *_")
        held = self.words.held.within(last_sentence(above).casefold())
        leads = above.endswith((":", "：")) or _FOLLOWING.search(above)
        return bool(leads) and held and not self.words.speaking.within(above.casefold())

    def is_asked(self, candidate: Candidate) -> bool:
        """Whether a short sentence asks for something by a day: "Send us your abstract by 5 May"."""
        return bool(_ASKS.match(candidate.before)) and self.is_due(candidate.before.casefold(), "")

    def is_only_due(self, candidate: Candidate) -> bool:
        """Whether "by" leads up to the end of a fee, or nothing but "at latest by" to what the item around it names."""
        before = candidate.before.casefold()
        if candidate.kind in ("early_registration", "registration_deadline") and candidate.form == "label-first":
            return self.is_due(before, "")
        due = self.words.due.fullmatch(before.strip(" *_"))
        return due and candidate.kind in DEADLINES and candidate.block.parent is not None

    def loose_reason(self, candidate: Candidate) -> str | None:
        """A line with a label that does not stand under important dates."""
        label, kind = candidate.label.casefold(), candidate.kind
        if candidate.form == "apart" and kind in (None, "event") and self.is_led_to(candidate):
            candidate.kind = "event"
            return None
        if not kind:
            return "not-a-deadline"
        if kind == "event" and candidate.listed and not label:
            return None  # a day, and a link to sign up
        firm = self.words.firm.within(label)
        if kind == "event":
            named = self.says_when(candidate) and len(label) < LONG_DAY_LABEL
            if named and is_of_document(self.outline, candidate.block):
                return "own-date"
            return None if named else "maybe-event"
        ends = self.words.firm.ends(label) or label.startswith("deadline")
        if (kind == "other" and not ends) or not (firm or candidate.listed):
            return None if self.is_asked(candidate) or self.is_only_due(candidate) else "maybe"
        told = candidate.form == "date-first" or candidate.block.cell
        if told and len(candidate.label.split()) > 12 and not self.begins_firmly(label):
            return "news"
        return None
