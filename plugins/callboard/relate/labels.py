"""Whether two labels name the same thing: "Paper Submission Deadline" and "New submission date", but not posters.

Words that every label has say nothing; a word that sets one thing apart from another of its kind ("poster", "demo")
must be in both. Labels in other languages are equal only when they are equal.

>>> near("Paper Submission Deadline", "Submissions due (extended)", "submission_deadline")
True
>>> near("Submission deadline", "Poster submission", "submission_deadline")
False
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from callboard.model import Kind

MOVES = re.compile(
    r"\b(?:exten(?:ded|sion|ds?)|postponed?|postponement|resched\w+|moved?|moves|shifted|pushed back|delayed|"
    r"new (?:deadline|dates?|submission)|updated|changed|revised|final deadline|now due|instead of|"
    r"verlängert\w*|verschoben\w*|prolong\w*|report[ée]e?s?|ampliad\w*|aplazad\w*|prorog\w*|adiad\w*|verlengd|"
    r"uitgesteld)|\(was\b|延期|延长|延長|변경|연장",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_NOISE = frozenset(
    """a an and at by for from in is of on or our the this to until till with your all any
    date dates day days deadline deadlines due important tentative extended extension new final updated revised firm
    hard submission submissions submit submitting paper papers manuscript manuscripts contribution contributions article
    articles decision decisions notification notifications notify acceptance accept accepted author authors result
    results camera ready version versions copy registration registrations register early late bird standard workshop
    workshops symposium conference event meeting seminar talk session takes place held start starts end ends abstract
    abstracts rebuttal response responses period opens open opening opened call cfp closes close closing""".split()
)
_APART = frozenset(
    """poster posters demo demos demonstration demonstrations tutorial tutorials proposal proposals short long full
    artifact artifacts artefact artefacts supplementary supplement student students doctoral consortium breaking
    industry track challenge competition special journal proceedings travel grant grants visa review reviews keynote
    banquet dinner reception excursion hackathon school""".split()
)


def near(one: str, two: str, kind: Kind) -> bool:
    """Whether labels of two dates of one `kind` can name one thing."""
    if kind == "other":
        a, b = " ".join(_WORD.findall(one.casefold())), " ".join(_WORD.findall(two.casefold()))
        return bool(a) and fuzz.ratio(a, b) >= 92
    left, right = _telling(one), _telling(two)
    if left == right:
        return True
    if (left ^ right) & _APART:
        return False
    return not left or not right or fuzz.token_set_ratio(" ".join(sorted(left)), " ".join(sorted(right))) >= 80


@lru_cache(maxsize=4096)
def _telling(label: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(label.casefold()) if not word.isdigit()) - _NOISE
