"""The label of each row as it is printed: whole in a list, short in a sentence, one for all values of a thing."""

from __future__ import annotations

import re

from .candidates import Candidate
from .clauses import LONGEST, first_clause, has_verb, short_label
from .labels import Vocabulary
from .moves import moved_from
from .words import PLACE

_VERB_LAST = re.compile(
    r"\s(?:is|are|was|were|will be|moves|shifts|runs|takes? place|(?:is|are|was|be) held|wird|wurde|werden|wurden"
    r"|est|sont|foi|é|è|es|son|wordt|worden|extended|moved|postponed"
    r"|(?:doivent|doit|deben|debe|devem|deve|devono|müssen|muss|moeten|moet)\s.{3,30})$",
    re.IGNORECASE,
)


_ADDRESS = re.compile(r"\w@\w|://")
_OPENS_LAST = re.compile(r"\s+(?:opens?|starts?|begins?)$")
_DIGIT = re.compile(r"\d")
_EDITION = re.compile(r"[A-Z][\w-]+ (?:19|20)\d\d")
_SINCE = re.compile(r"(?:ab(?: dem)?|as of|from|starting|à partir du)$", re.IGNORECASE)
SHORTEST = 20


class RowLabels:
    """Gives labels to the candidates of a post, which must come in order."""

    def __init__(self, title: str, words: Vocabulary) -> None:
        self.title = title
        self.words = words
        self.first: dict[int, str] = {}

    def is_clause(self, label: str) -> bool:
        """Whether a label goes on to its verb: "The school runs", "Les articles doivent être soumis"."""
        return bool(_VERB_LAST.search(label)) or has_verb(label) or self.words.held.within(label.casefold())

    def invites(self, candidate: Candidate) -> bool:
        """Whether a label only asks to come: "Save the date:", "Join us on"."""
        label = candidate.label.casefold()
        return (
            candidate.kind == "event"
            and candidate.form != "sentence"
            and self.words.held.within(label)
            and not self.words.nouns.within(label)
        )

    def is_no_name(self, candidate: Candidate) -> bool:
        """Whether what stands around the days of an event is its place, or a sentence about something else."""
        label = candidate.label
        if candidate.form not in ("apart", "date-first") or self.words.nouns.within(label.casefold()):
            return candidate.form == "apart" and has_verb(label)
        place = candidate.phrase.last is not None and not candidate.group and PLACE.search(label)
        return bool(place) or (candidate.form == "date-first" and label[:1].islower() and has_verb(label))

    def spoken(self, candidate: Candidate, said: str) -> str:
        """The label that a sentence gives; an event that it names by no noun is that of the title: "we meet on"."""
        label = short_label(candidate.before if candidate.before.strip() else said) or short_label(said)
        if candidate.kind == "event":
            if not label and not self.words.nouns.within(self.title.casefold()):
                label = short_label(first_clause(candidate.after))  # "On 3 May the school takes place"
            named = (
                (label.startswith("Next ") and label != "Next one")
                or self.words.nouns.within(label.casefold())
                or (label and (label in self.title or _EDITION.fullmatch(label)))
            )
            return label if named else self.title or label
        if not label or self.is_due(label) or _SINCE.match(label):
            begun = _DIGIT.split(candidate.quote.partition(candidate.phrase.text)[0], maxsplit=1)[0]
            said_first = short_label(begun)
            label = _OPENS_LAST.sub("", said_first) or short_label(candidate.after)
        return label if label and not _ADDRESS.search(label) else said[:LONGEST]

    def is_due(self, label: str) -> bool:
        """Whether a label is no more than words such as "at the latest"."""
        folded = label.casefold()
        return self.words.due.match(folded) and self.words.due.ends(folded) and len(folded) < SHORTEST

    def of(self, candidate: Candidate) -> str:
        """The label of a row; the values that one clause gives to one thing share it."""
        label, before = candidate.label, candidate.before
        if candidate.row in self.first:
            return self.first[candidate.row]
        if self.invites(candidate):
            return self.title or label
        if candidate.kind == "event" and self.is_no_name(candidate):
            return self.title or label
        spoken = candidate.form == "sentence" or moved_from(before)
        named = before.rstrip().endswith((":", "：")) and len(label) <= LONGEST
        if named or not (spoken or (candidate.form == "label-first" and self.is_clause(label))):
            return label
        if candidate.lead and self.words.kind(candidate.lead) in (candidate.kind, "opening"):  # "Our call for papers"
            label = candidate.lead
        else:
            label = self.spoken(candidate, label)
        self.first[candidate.row] = label
        return label
