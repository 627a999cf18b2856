"""The clause of a sentence that leads up to a date, and the short label that it gives.

>>> clauses("Everything else stays: the same topics, and the workshop on")[0]
'the workshop on'
>>> short_label("Results are presented in an online session on")
'Online session'
>>> short_label("The paper deadline is extended from")
'Paper deadline'
>>> short_label("Registration for both tracks closes on")
'Registration for both tracks closes'
"""

from __future__ import annotations

import re

from .words import EDGES, meaning

LONGEST = 60
_AND = r"(?:and|but|while|whereas|und|aber|et|mais|y|e|ed|en|maar)"
_THE = r"(?:the|our|this|that|an?|die|der|das|den|les?|la|l['’]|una?|ein|eine|el|los|las|os?|as?|il|lo|gli|het|de)"
# Verbs that make a sentence of the words before a date, beside those that a label may have too ("due", "extended").
VERBS = (
    "will|is|are|was|were|be|been|has|have|had|must|should|shall|can|may|takes? place|took place|moves|shifts"
    "|runs from|expires?|wird|werden|wurden?|sind|ist|war|waren|müssen|können|kann|sollen|findet|finden|fand|treffen"
    "|trifft|nehmen|laden|bitten|beginnt|endet|erfolgt|erfolgen|est|sont|sera|seront|doivent|devront|peuvent|aura"
    "|auront|a lieu|ont lieu|se déroule|se tient|a été|ont été|es|son|será|serán|ha sido|han sido|se ha|se han|deben"
    "|deberán|pueden|podrán|tendrán?|estarán?|están?|permanece|permanecerá|queda|se celebra|se celebrará"
    "|se realizará|são|foi|foram|serão|deve|devem|deverão|podem|vai|vão|acontece|acontecerá|acontecerão|decorre"
    "|decorrerá|estão|terá|terão|è|sono|sarà|saranno|devono|dovranno|possono|va|vanno|si terrà|si terranno|si tiene"
    "|si svolge|si svolgerà|avrà|zijn|wordt|worden|moet|deberá|debe|puede|podrá|deverá|pode|poderá|poderão|sollte"
    "|soll|muss|doit|devra|peut|pourra|dovrà|dovete|devi|potete|può|potrà|zal|zullen|moeten|termina|terminam|terminan|kan|kunt|kunnen"
    "|vindt|vinden|gaat|hoort|krijgt|sluit"
)
_BREAK = re.compile(
    rf"[;:]\s+|[，；]|(?<=[며고]),\s+|\s[—–]\s|,\s+(?=(?:please|bitte|veuillez|por favor)\s)"
    rf"|,?\s+{_AND}\s+(?={_THE}\s|(?:we|you|please|authors|registration|notification)\b)"
    r"|,\s+(?=(?:we|the organi[sz]ers)\s)"
    r"|,?\s+(?:and\s+)?(?:preceded|followed|accompanied)\s+by\s+"
    r"|\b(?:announce|confirm|report|remind you)\s+that\s+|,\s+(?:which|who|where|die|qui|que)\s",
    re.IGNORECASE,
)
_JOINED = re.compile(r",?\s+and\s+(?!(?:will|is|are|has|have|can|must|should|may)\s)", re.IGNORECASE)
_ARTICLE = re.compile(
    rf"^(?:(?:{_AND}|also|then|finally|please|bitte|veuillez|por favor|this year|as always),?(?:\s+|$))*"
    rf"(?:{_THE}(?<!['’])\s+|l['’])*",
    re.IGNORECASE,
)
_VERB = re.compile(
    rf"(?:^|,?\s+)(?:(?:{VERBS}|remains?|stays?|moves?|takes?|took|changes?|extends?|extended|moved|postponed|shifted"
    r"|brought|pushed|now|until|runs?|(?:com|go)ing out|falls?|held|due|originally|initially|planned|scheduled"
    r"|verlängert|verschoben|initialement|prévue?s?|se|ha|han|si|fino)(?=[\s,]|$)).*$",
    re.IGNORECASE | re.DOTALL,
)
_FINITE = re.compile(rf"(?<!\w)(?:{VERBS})(?!\w)", re.IGNORECASE)
_KEEP = re.compile(
    r"\s+(?:(will)\s+(open|close|start|begin|end)|(?:is\s+|are\s+)?(opens|closes|starts|begins|ends|open|close|start"
    r"|begin|end|öffnet|beginnt|endet|ouvre|abre|apre|cierra|encerra))\s*$",
    re.IGNORECASE,
)
_STAYS = re.compile(r"\bopen\s+(?:until|till|through|to)\b", re.IGNORECASE)
_ACTOR = re.compile(
    r"^(?:we|you|they|it|he|she|i|there|please|authors?|submitters?|participants?|wir|sie|nous|vous|autores)\b",
    re.IGNORECASE,
)
_YOUR = re.compile(r"\b(?:your|an?|the|their|ihren?|vos|votre|su|sus|seu|suas?)\s+([^,;()]{3,50})$", re.IGNORECASE)
_DEADLINE = re.compile(r"\b(?:an?|the)\s+((?:[\w-]+\s+){0,4}(?:deadline|date))$", re.IGNORECASE)
_BY_WEEKS = re.compile(
    r",?\s+by\s+(?:an?|one|two|three|\d{1,2})\s+(?:more\s+)?(?:days?|weeks?|months?)$", re.IGNORECASE
)
_SHOWN = re.compile(
    r"(?<!should be )(?<!must be )"
    r"\b(?:presented|given|shown)\s+(?:in|at|during)\s+(?:the|our|an?)\s+(.{3,60}?)(?:\s+on(?:\s+\w+day)?)?$",
    re.IGNORECASE,
)
_LAST = re.compile(r"\b(?:at|for|to|in|of)\s+(?:the|our|its|an?)\s+(.{3,60})$", re.IGNORECASE)
_LOOSE = re.compile(r"(?:^|\s+)(?:we|they|you|it|there|that|which|que|qui|die|che)$", re.IGNORECASE)
_THIS = re.compile(r"\s+(?:this|next|diesen|diesem|ce|cette|n?est[ea]|n?ess[ea]|quest[oa]|deze)$", re.IGNORECASE)
_PREPOSITION = re.compile(r"^(?:at(?! least)|in|for|with|by|on|of|during|to)\s+", re.IGNORECASE)
_AIM = re.compile(r"\bto\s+(?:the|our|a|an)\s+([^,;()]{3,60})$", re.IGNORECASE)


def clauses(before: str) -> list[str]:
    """The clauses of the words before a date, the nearest to it first."""
    found = [each.strip() for part in _BREAK.split(before) for each in _sentences(part)]
    return [part for part in reversed(found) if re.search(r"[^\W\d_]{2}", part)]


def _sentences(part: str) -> list[str]:
    """Two sentences that "and" joins, each with its verb: "Papers are chosen in May and posters will be due on"."""
    halves = _JOINED.split(part, maxsplit=1)
    return halves if all(map(has_verb, halves)) else [part]


def first_clause(after: str) -> str:
    """The words behind a date that still belong to its clause."""
    return _BREAK.split(after, maxsplit=1)[0]


def has_verb(text: str) -> bool:
    """Whether `text` goes on to a verb, as a clause does and no label."""
    return bool(_FINITE.search(text))


def short_label(before: str) -> str:
    """The words before a date in a sentence as a label: the noun phrase nearest to the date, "" where none is left.

    Verbs, leading articles and small words go; "opens" and "closes" stay, for they say which of two things it is.
    """
    for clause in clauses(before):
        if label := _noun_phrase(clause):
            return label
    return ""


def _noun_phrase(clause: str) -> str:
    before, opened, inside = clause.rpartition("(")
    if opened and ")" not in inside and len(inside.split()) > 1 and before.strip():
        clause = inside  # "We look for hosts (deadline to send a bid"
    text = _BY_WEEKS.sub("", _THIS.sub("", meaning(clause)))
    if _ACTOR.match(text):
        found = _DEADLINE.search(text) or _AIM.search(text) or _YOUR.search(text)
        text = found[1] if found else text if len(text) <= LONGEST // 2 else ""
    else:
        found = _DEADLINE.search(text) or _SHOWN.search(text)
        text = found[1] if found else _cut(_ARTICLE.sub("", text), clause)
    text = _PREPOSITION.sub("", _ARTICLE.sub("", text).strip(EDGES))
    if len(text) > LONGEST and (found := _LAST.search(text)):
        text = found[1]
    if len(text) > LONGEST:
        text = text[:LONGEST].rpartition(" ")[0].strip(EDGES)
    if text.count('"') % 2:
        text = text.rpartition('"')[0].strip(EDGES)
    if _LOOSE.search(text):
        return ""
    text += ")" * (text.count("(") > text.count(")"))
    return text[:1].upper() + text[1:]


def _cut(text: str, clause: str) -> str:
    """`text` up to its verb, with the verb where it says whether something opens or closes."""
    if not (kept := _KEEP.search(text)) or _STAYS.search(clause):
        return _VERB.sub("", text)
    subject = _VERB.sub("", text[: kept.start()])
    verb = (kept[2] + ("" if subject.endswith("s") else "s")) if kept[1] else kept[3]
    return f"{subject} {verb}"
