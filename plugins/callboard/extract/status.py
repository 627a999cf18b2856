"""Where a date stands: current, superseded, tentative or cancelled; and which value took the place of which.

A struck date is superseded where another value stands for it, in its line or in a line of the same label. A date
struck only because it has passed is the date all the same; one that is still to come was called off.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Collection, Sequence

from callboard.model import DateStatus

from .blocks import Outline
from .candidates import Candidate
from .context import Context
from .cues import Cued
from .labels import Vocabulary
from .moves import AWAY_AFTER, MOVED_AFTER, TO, moved_from, moved_to, moves_on, planned
from .spans import Span
from .vague import OPEN
from .words import REMARK, arrow, meaning

_FIRST_WORD = re.compile(r"^(?:(?:update|the|our|die|der|das|la|le|el|o|a|il|de)\b\W*)+")
_SMALL = frozenset("the our is are update a an".split())
LONGEST_LEAD = 40
LONGEST_SPOKEN = 60  # letters: a longer label of a sentence is a clause, and not the name of one thing
_EXTENDED = re.compile(
    r"[\s,(\[*_–—-]*(?:extended|extension|verlängert|prolongée?|ampliad[oa]|prorrogad[oa]|prorogat[oa]|verlengd|延长|延長|연장)(?!\w)",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:is|are) expected to\b", re.IGNORECASE)  # of people, behind a day: it is no doubt of it
_ALL_TENTATIVE = Cued(
    r"\b(?:below are|following are|these are|all)\s(?:the\s)?(?:tentative|provisional|preliminary) dates\b"
    r"|\b(?:dates|deadlines)(?: (?:below|above|listed|here))? are (?:still |all )?"
    r"(?:tentative|provisional|preliminary)\b",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"\b(extended|extension|updated|revised)\s?\d\b")  # "Papers (extended 2)", the 2 being raised
_MARKS = " *_:;,.(–—-→>"
_FROM = ("from", "von", "vom", "du", "de", "del", "dal", "do", "da", "van")


def statuses(
    post: Context, dated: Sequence[tuple[Candidate, Span]], *, today: dt.date | None = None
) -> tuple[list[DateStatus], dict[int, list[int]]]:
    """The status of every candidate, and for the index of a current one the indexes that it replaces.

    With `today` a struck day that is still to come, and for which no other stands, is called off.
    """
    candidates, spans, words = [candidate for candidate, _ in dated], [span for _, span in dated], post.words
    out: list[DateStatus] = ["current"] * len(candidates)
    replaces: dict[int, list[int]] = defaultdict(list)
    rows: dict[int, list[int]] = defaultdict(list)
    for i, candidate in enumerate(candidates):
        rows[candidate.row].append(i)
    for members in rows.values():
        standing = any(not candidates[i].phrase.struck for i in members)
        old = [i for n, i in enumerate(members) if _is_old(candidates, spans, members, n, words, standing=standing)]
        gone = set(old)
        fresh = [i for i in members if i not in gone]
        for i in old:
            out[i] = "superseded"
        if old and fresh:
            target = fresh[-1] if candidates[old[0]].phrase.start < candidates[fresh[-1]].phrase.start else fresh[0]
            replaces[target].extend(old)
    _across(candidates, spans, words, out, replaces)
    noted = _noted_as_tentative(post.outline)
    for i, candidate in enumerate(candidates):
        if out[i] == "current":
            ahead = today is not None and (spans[i].end or spans[i].start) > today
            out[i] = _struck(candidate, ahead=ahead) or _doubtful(candidate, post, noted)
    return out, replaces


def _is_old(
    candidates: Sequence[Candidate],
    spans: Sequence[Span],
    members: list[int],
    n: int,
    words: Vocabulary,
    *,
    standing: bool,
) -> bool:
    """Whether the `n`-th value of a row is an old one; `standing`: one of the row's values is not struck."""
    candidate = candidates[members[n]]
    before = REMARK.sub(" ", candidate.before.casefold())
    if (
        candidate.was
        or ((n or "(" in before) and words.status["was"].ends(before.rstrip(" :*_-–(the").rstrip()))
        or moved_from(candidate.before)
        or (n + 1 < len(members) and (planned(candidate.before) or _remarked_as_old(candidate, words)))
        or (n and _stands_behind(candidates, spans, members[n - 1], members[n], words))
    ):
        return True
    if candidate.phrase.struck and standing:
        return True
    return n + 1 < len(members) and _gives_way(candidates, spans, members[n], members[n + 1], words, standing=standing)


def _gives_way(
    candidates: Sequence[Candidate], spans: Sequence[Span], old: int, new: int, words: Vocabulary, *, standing: bool
) -> bool:
    """Whether the words around the next value of a row, and how it is set, say that it takes the place of `old`."""
    candidate, following = candidates[old], candidates[new]
    if candidate.phrase.struck and following.phrase.struck and not standing:
        return True
    if not (following.phrase.struck or meaning(following.before)) and _EXTENDED.match(following.after):
        return True  # "3 May 2027 10 May 2027 extended"
    if moves_on(following.before) or (TO.fullmatch(following.before) and MOVED_AFTER.match(following.after)):
        return True
    if _stands_behind(candidates, spans, old, new, words):
        return False
    between = REMARK.sub(" ", following.before).casefold()
    newer = (
        not following.phrase.struck
        and words.status["new"].within(between)
        and not words.status["was"].ends(between.rstrip(" :*_-–("))
        and not moved_from(between)
    )
    return arrow(following.before) or (newer and (candidate.form == "sentence" or following.label == candidate.label))


def _remarked_as_old(candidate: Candidate, words: Vocabulary) -> bool:
    """Whether brackets behind a day say no more than that it is the old one: "3 May (original), 10 May (extended)"."""
    remark = REMARK.match(candidate.after.lstrip())
    return remark is not None and words.status["was"].fullmatch(remark[0].strip("() ").casefold())


def _stands_behind(
    candidates: Sequence[Candidate], spans: Sequence[Span], new: int, old: int, words: Vocabulary
) -> bool:
    """Whether the old value stands in brackets behind the new one: "10 May, extended! (3 May)", "(from 3 May)"."""
    value, between = candidates[old], candidates[old].before.casefold()
    if AWAY_AFTER.match(value.after):
        return True
    said, opened, inside = between.rpartition("(")
    if not opened or spans[old].start >= spans[new].start:
        return False
    moved = words.status["new"].within(said) or moved_to(candidates[new].before)
    return moved and inside.strip() in ("", *_FROM)


def _across(
    candidates: Sequence[Candidate],
    spans: Sequence[Span],
    words: Vocabulary,
    out: list[DateStatus],
    replaces: dict[int, list[int]],
) -> None:
    """Old and new values in lines of their own: "Original deadline" and "New deadline", a struck line and the next."""
    by_kind: dict[str, list[int]] = defaultdict(list)
    for i, candidate in enumerate(candidates):
        if out[i] == "current" and candidate.kind:
            by_kind[candidate.kind].append(i)
    for several in (several for several in by_kind.values() if len(several) > 1):
        _moved_in_words(several, candidates, spans, out, replaces)
        members = [i for i in several if not _is_clause(candidates[i]) and out[i] == "current"]
        clauses = [i for i in several if _is_clause(candidates[i])]
        plain = {i: _plain(candidates[i], words) for i in members}
        places = {i: n for n, i in enumerate(members)}
        latest: dict[tuple[str, str | None, tuple[int, ...] | None], int] = {}
        for i in reversed(members):
            place = candidates[i].block.section if candidates[i].form == "sentence" else None
            key = (plain[i], candidates[i].track, place)
            newer = latest.get(key)
            others = [j for j in members if j != i] or clauses
            if newer is None and len(others) == 1 and _says_old(candidates[i], words):
                newer = others[0]
            if newer is None:
                newer = _beside(places[i], members, candidates, words)
            if newer is not None and spans[newer].start != spans[i].start:
                both_struck = candidates[i].phrase.struck
                said = _says_old(candidates[i], words) or (
                    newer not in replaces  # else it says of its own line that its value is new
                    and _says_new(candidates[newer], words)
                    and not _says_new(candidates[i], words)
                    and spans[i].start < spans[newer].start
                )
                if both_struck or said:
                    out[i] = "superseded"
                    replaces[newer].append(i)
                    continue
                if _is_news(candidates, spans, i, newer, words) and newer not in replaces and out[newer] == "current":
                    out[newer] = "superseded"
                    replaces[i].append(newer)
                    latest[key] = i
                    continue
            latest.setdefault(key, i)


def _moved_in_words(
    several: Sequence[int],
    candidates: Sequence[Candidate],
    spans: Sequence[Span],
    out: list[DateStatus],
    replaces: dict[int, list[int]],
) -> None:
    """The one line whose day a sentence moves on: "Papers: 3 May", and below "the deadline is extended to 10 May"."""
    lines = [i for i in several if candidates[i].form != "sentence" and not candidates[i].phrase.struck]
    moved = [i for i in several if candidates[i].form == "sentence" and moved_to(candidates[i].before)]
    if len(lines) == len(moved) == 1 and spans[lines[0]].start < spans[moved[0]].start and not replaces.get(moved[0]):
        out[lines[0]] = "superseded"
        replaces[moved[0]].append(lines[0])


def _is_clause(candidate: Candidate) -> bool:
    return candidate.form == "sentence" and len(candidate.label) > LONGEST_SPOKEN


def _is_news(candidates: Sequence[Candidate], spans: Sequence[Span], i: int, j: int, words: Vocabulary) -> bool:
    """Whether the line `i` says that it is new, and the line `j` below it neither that nor a later day."""
    new, old = candidates[i], candidates[j]
    said = words.status["new"].match(_FIRST_WORD.sub("", new.label.casefold()))
    return (
        said
        and not _says_new(old, words)
        and spans[i].start > spans[j].start
        and new.block.section == old.block.section
    )


def _beside(at: int, members: Sequence[int], candidates: Sequence[Candidate], words: Vocabulary) -> int | None:
    """The line beside the struck line `at` that says in fewer words that it is new: "New deadline"."""
    old = candidates[members[at]]
    for j in (*members[at + 1 : at + 2], *members[max(0, at - 1) : at]):
        new = candidates[j]
        said = set(_plain(new, words).split())
        if (
            old.phrase.struck
            and not new.phrase.struck
            and old.group == new.group
            and abs(old.block.index - new.block.index) <= 1
            and _says_new(new, words)
            and (old.form == "sentence" or said < set(_plain(old, words).split()))
        ):
            return j
    return None


def _plain(candidate: Candidate, words: Vocabulary) -> str:
    """A label without the words that say old or new."""
    kept = [
        w
        for w in re.findall(r"\w+", _FOOTNOTE.sub(r"\1", candidate.label.casefold()))
        if w not in _SMALL and not any(words.status[s].match(w) for s in ("new", "was"))
    ]
    return " ".join(kept)


def _says_old(candidate: Candidate, words: Vocabulary) -> bool:
    return words.says_old(_FIRST_WORD.sub("", candidate.label.casefold()))


def _says_new(candidate: Candidate, words: Vocabulary) -> bool:
    return words.status["new"].within(f"{candidate.label} {candidate.after[:40]}".casefold())


def _struck(candidate: Candidate, *, ahead: bool) -> DateStatus | None:
    """What it says of a day that it is struck: "~~3 May~~ TBA", or that it was called off, if it is still to come."""
    if not candidate.phrase.struck:
        return None
    if OPEN.match(candidate.after.lstrip(_MARKS)):
        return "superseded"
    return "cancelled" if ahead else None


def _noted_as_tentative(outline: Outline) -> set[tuple[int, ...]]:
    """The sections of which a note says that all of their days are tentative."""
    return {block.section for block in outline.holding(_ALL_TENTATIVE) if _ALL_TENTATIVE.search(block.text)}


def _doubtful(candidate: Candidate, post: Context, noted: Collection[tuple[int, ...]]) -> DateStatus:
    """Whether a date is tentative or called off, by the words around it, its heading or the line above its list."""
    words = post.words
    if candidate.phrase.either:
        return "tentative"
    around = f"{candidate.label} {candidate.before[-40:]} {_ASKED.sub('', candidate.after)[:60]}".casefold()
    if words.unsettled.within(around):
        return "cancelled" if words.status["cancelled"].within(around) else "tentative"
    above = [heading.text for heading in post.outline.headings(candidate.block)[-1:]]
    first = candidate.block if candidate.block.kind == "code" else post.outline.firsts.get(candidate.group)
    if first and ((lead := post.outline.above(first)).endswith((":", "：")) or len(lead) < LONGEST_LEAD):
        above.append(lead)
    if any(words.status["tentative"].within(text.casefold()) for text in above):
        return "tentative"
    return "tentative" if any(candidate.block.section[: len(section)] == section for section in noted) else "current"
