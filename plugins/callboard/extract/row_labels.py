"""The label of each row as it is printed: whole in a list, short in a sentence, one for all values of a thing."""

from __future__ import annotations

import re

from .candidates import Candidate
from .clauses import LONGEST, short_label
from .labels import Vocabulary
from .mentions import MOVED_FROM

_VERB_LAST = re.compile(
    r"\s(?:is|are|was|were|will be|moves|shifts|runs|takes? place|(?:is|are|was|be) held|wird|wurde|werden|wurden"
    r"|est|sont|foi|é|è|es|son|wordt|worden|extended|moved|postponed"
    r"|(?:doivent|doit|deben|debe|devem|deve|devono|müssen|muss|moeten|moet)\s.{3,30})$",
    re.IGNORECASE,
)


class RowLabels:
    """Gives labels to the candidates of a post, which must come in order."""

    def __init__(self, title: str, words: Vocabulary) -> None:
        self.title = title
        self.words = words
        self.first: dict[int, str] = {}

    def is_clause(self, label: str) -> bool:
        """Whether a label goes on to its verb: "The school runs", "Les articles doivent être soumis"."""
        return bool(_VERB_LAST.search(label)) or self.words.held.within(label.casefold())

    def of(self, candidate: Candidate) -> str:
        """The label of a row; the values that one clause gives to one thing share it."""
        label, before = candidate.label, candidate.before
        if candidate.row in self.first:
            return self.first[candidate.row]
        spoken = candidate.form == "sentence" or MOVED_FROM.search(before)
        named = before.rstrip().endswith((":", "：")) and len(label) <= LONGEST
        if named or not (spoken or (candidate.form == "label-first" and self.is_clause(label))):
            return label
        if candidate.lead and self.words.kind(candidate.lead) == candidate.kind:
            label = candidate.lead
        else:
            label = short_label(label) or (self.title if candidate.kind == "event" else label[:LONGEST])
        self.first[candidate.row] = label
        return label
