"""The part of a sentence that enumerates topics: "We invite papers on tides, dunes, and fog".

>>> enumerated("We invite papers on tides, dunes, and the law of the sea.")
'tides, dunes, and the law of the sea.'
"""

from __future__ import annotations

import re
from functools import cache, reduce
from operator import or_
from typing import NamedTuple

from .cues import Cued, cues_in
from .lexicon import words
from .prose import enumeration, split_outside
from .topic_prose import CLAUSE, FEWEST_ENTRIES

_NOT_ONLY = (
    r"but|and|are|is|not|necessarily|in\ no\ way|limited|restricted|to|among\ others|for\ example|e\.g\.|"
    r"the\ following|unter\ anderem|u\.\s?a\.|z\.\s?b\.|etwa|beispielsweise|zum\ beispiel|insbesondere|entre\ autres|"
    r"notamment|par\ exemple|entre\ otros|por\ ejemplo|entre\ outros|por\ exemplo|tra\ gli\ altri|ad\ esempio|"
    r"onder\ andere|bijvoorbeeld"
)
_TOPICS = (
    r"topics?|areas?|themes|subjects?|aspects|questions|issues|themen(?:felder|bereiche|gebiete)?|fragen|aspekte|bereiche|"
    r"schwerpunkte|thèmes|thématiques|sujets|axes|temas|tópicos|áreas|ejes|líneas|eixos|linhas|temi|tematiche|argomenti|"
    r"aree|onderwerpen|thema's"
)
_ARE = (
    r"include|includes|including|are|is|comprise|such\ as|range\ from|sind|umfassen|reichen\ von|wie|comprennent|"
    r"incluent|sont|tels\ que|telles\ que|comme|incluyen|son|tales\ como|como|incluem|são|tais\ como|includono|"
    r"comprendono|sono|quali|come|zijn|omvatten|zoals"
)
_INLINE = Cued(
    rf"""(?:\b(?:{_TOPICS})\b[^.:;]{{0,60}}?(?:\b(?:{_ARE})\b|:)
            (?:[\s,(–—-]*\b(?:{_NOT_ONLY})(?!\w))*[\s,:)–—-]*
          |(?:主题|主題|议题|議題|领域|領域|方向|论题|選題|选题|トピック|テーマ|分野|주제|분야)
            (?:包括|包含|涵盖|为|為|は|에는|는|:|：)?(?:但不限于|但不限於|(?:、)?等)?\s*(?:[:：]|は)?\s*)
        (?P<rest>.+)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
# Some languages name the topics before they ask for them: "有关甲、乙、丙的主题，我们都欢迎投稿".
_ASKED_FOR = Cued(
    r"(?:有關|有关|關於|关于|圍繞|围绕)(?:於|于)?\s*(?P<rest>[^。！？；]+?)[，,\s]*"
    r"(?:我們|我们)?(?:都|均|皆|也)?(?:非常|十分)?(?:歡迎|欢迎)[^。！？；，,]{0,6}(?:投稿|來稿|来稿|提交)"
)
_ASKED_LAST = Cued(
    r"(?P<rest>[^。！？]+?)(?:など|等)?(?:に関する|についての|に関連する|に関わる)[^。、]{0,24}(?:論文|発表|研究|投稿|原稿)[^。、]{0,12}"
    r"(?:募集|歓迎|受け付け|お待ち)|(?P<korean>[^.。!?]+?)\s*등?\s?(?:에|과|와)\s?(?:관한|관련된|대한)\s[^.,]{0,24}(?:논문|발표|원고)"
    r"[^.,]{0,10}(?:모집|환영)"
)
_VERB_LAST = Cued(
    r"\bdie sich (?:\w+ )?mit (?P<rest>.+?),? (?:befassen|beschäftigen|auseinandersetzen)\b", re.IGNORECASE
)
_SOMEBODYS = re.compile(r"(?:\b(?:his|her|their|my)|['’]s)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
_CONTRIBUTED = (
    r"papers?|articles?|abstracts?|contributions?|submissions?|proposals?|manuscripts?|talks?|presentations?|posters?|"
    r"essays?|research|works?|communications?|propositions?|beiträge|einreichungen|vorträge|propuestas|trabajos|"
    r"ponencias|trabalhos|artigos|contributi|proposte|bijdragen|voorstellen"
)
_WORKS = rf"{_CONTRIBUTED}|aspects?|areas?|fields?"
_WORK = Cued(rf"\b(?:{_CONTRIBUTED}|topics?|themes?|work)\b", re.IGNORECASE)
_ON = (
    r"including|include|such\ as|e\.g\.|for\ example|among\ others|on|about|addressing|covering|concerning|regarding|"
    r"exploring|wie|etwa|zu|über|portant\ sur|sur|comme|sobre|tales\ como|tais\ como|como|su|riguardanti|quali|come|"
    r"over|zoals"
)
_ABOUT = re.compile(
    rf"""\b(?:{_WORKS})\b[^.:;?!]{{0,120}}?(?:\b(?:{_ON})\b|:)
        (?:[\s,(–—-]*\b(?:{_NOT_ONLY}|topics?|areas?|themes?)\b)*[\s,:)–—-]*
        (?P<rest>.+)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_PEOPLE = Cued(
    r"\b(?:researchers|scholars|students|practitioners|participants|academics|experts|faculty|professionals|authors|"
    r"people|industry|academia|forscher\w*|studierende\w*|chercheurs?|investigadores|estudiantes|pesquisadores|"
    r"ricercatori|onderzoekers)\b|\bfrom [^.,;:]{0,60}\b(?:institutions|organi[sz]ations|companies)\b",
    re.IGNORECASE,
)
_MANY = r"topics|themes|of interest|themen\w*|thema's|thèmes|thématiques|temas|tópicos|temi|tematiche|onderwerpen"
_PLAIN_TOPICS = re.compile(rf"\b(?:topic|theme|{_MANY})\b|[\u3040-\u9fff\uac00-\ud7af]", re.IGNORECASE)
_MANY_TOPICS = Cued(rf"\b(?:{_MANY})\b|包括|包含|涵盖|涵蓋|不限|トピック", re.IGNORECASE)
_SIGNS = tuple(",;，、；)）")  # one of which stands in each enumeration
_FIRST = Cued(r"\(?\b(?:1|i|a)\)\s*\S", re.IGNORECASE)
_SECOND = re.compile(r"[\s,;]\(?(?:2|ii|b)\)\s*\S", re.IGNORECASE)
_ALONE = re.compile(
    rf"^(?:[\s,:)–—-]*\b(?:{_NOT_ONLY}|those|topics?|areas?|themes?|fields?|subjects?|questions?)\b)*[\s,:)）：–—-]*",
    re.IGNORECASE | re.VERBOSE,
)
_INNER = Cued(
    r"\b(?:including|such as|e\.g\.,?|for example|for instance|namely|einschließlich|darunter|wie etwa|tels que|"
    r"telles que|notamment|incluyendo|tales como|incluindo|tais como|quali|tra cui|zoals|waaronder)(?!\w)[\s,:]*",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(
    r"[,;]\s*(?:but |and )?(?:especially|particularly|in particular|preferably|"
    r"with (?:a )?(?:special|particular|strong) \w+|insbesondere|vor allem|en particulier|especialmente|en particular|"
    r"em particular|in particolare|vooral)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_WORK_ON = re.compile(
    rf"^(?:(?:any|all|original|new|novel)\s+)*(?:{_WORKS}|topics?)\s+(?:related\s+)?(?:on|to|in|about|addressing|"
    r"concerning|regarding|zu|sur|sobre|su|over)\s+(?:the\s+(?:themes|topics|areas)\s+of\s+)?",
    re.IGNORECASE,
)
_WE = re.compile(r"\bwe\b|\bwir\b|\bnous\b|\bnós\b", re.IGNORECASE)
# What is done with a subject that another entry names: "the design, implementation and use of mobile systems".
_NO_SUBJECT = re.compile(
    r"(?:the )?(?:design|development|implementation|usage|use|evaluation|analysis|deployment|applications?|services?"
    r"|theory|practice|methods|tools|techniques|management|maintenance|testing|operation)",
    re.IGNORECASE,
)
_THEIRS = re.compile(r"(?:their|its|deren|leurs?|sus?|seus?|suas?|loro|hun)\s", re.IGNORECASE)


def may_enumerate(text: str) -> bool:
    """Whether a sentence of `text` may be :func:`enumerated`: most lack a sign or a word."""
    return bool(cues_in(text) & _bits()) and any(map(text.__contains__, _SIGNS))


@cache
def _bits() -> int:
    keys = ("invitations", "topic_leads", "may_be_about", "open_lists")
    bits = (
        *(words("calls", key).bit for key in keys),
        *(pattern.bit for pattern in (_INLINE, _ASKED_FOR, _ASKED_LAST)),
    )
    return reduce(or_, bits)


def enumerated(sentence: str, *, invited: bool = False, named: bool = False) -> str | None:
    """The part of a sentence that enumerates its topics, None when it enumerates none.

    `invited`: the sentences around it ask for contributions; `named`: it stands under a heading that names topics.
    """
    first = _FIRST.search(sentence)
    if first and _SECOND.search(sentence, first.end()) and _invites(sentence):
        return sentence[first.start() :]
    if asked := _ASKED_FOR.search(sentence) or _ASKED_LAST.search(sentence):
        rest: str = next(filter(None, asked.groups()))
        return rest
    match = _INLINE.search(sentence)
    if match and _SOMEBODYS.search(sentence[: match.start()]):
        return None
    said = match[0][: match.start("rest") - match.start()] if match else ""
    plain = _PLAIN_TOPICS.search(said) is not None
    asks = words("calls", "invitations").search(sentence) is not None
    left = _left_open(sentence) if plain or asks or invited or named else None
    if left and (plain or not (CLAUSE.search(left.rest) or _of_people(left.before))):
        return left.rest
    many = _MANY_TOPICS.search(said) is not None
    if match and (plain or asks or named) and (many or not _WE.search(match["rest"])):
        return _narrowed(match["rest"])
    may = words("calls", "may_be_about").search(sentence)
    if may and _WORK.search(sentence[: may.start()]) and not CLAUSE.search(sentence[may.end() :]):
        return _narrowed(sentence[may.end() :])
    about = (_VERB_LAST.search(sentence) or _ABOUT.search(sentence)) if asks else None
    if about is None or _of_people(sentence[: about.start("rest")]) or CLAUSE.search(about["rest"]):
        return None
    return _narrowed(about["rest"])


def entries_of(rest: str) -> list[str]:
    """The entries of what a sentence enumerates, without those that only point back: "and their interfaces"."""
    first, *more = enumeration(rest) or [""]
    entries = [entry for entry in (_WORK_ON.sub("", first), *more) if entry and not _THEIRS.match(entry)]
    return entries if sum(bool(_NO_SUBJECT.fullmatch(entry)) for entry in entries) * 2 < len(entries) else []


class _LeftOpen(NamedTuple):
    before: str
    rest: str


def _left_open(sentence: str) -> _LeftOpen | None:
    """What stands after "including, but not limited to", up to the end of its bracket, and what before."""
    found = list(words("calls", "open_lists").finditer(sentence))
    if not found:
        return None
    rest = _EMPHASIS.sub("", _in_bracket(_ALONE.sub("", sentence[found[-1].end() :])))
    return _LeftOpen(sentence[: found[-1].start()], rest) if rest else None


def _narrowed(rest: str) -> str:
    """An enumeration that another one explains is the inner one: "on the sea, including tides, dunes, and fog"."""
    rest = _EMPHASIS.sub("", rest)
    inner = _INNER.search(rest)
    if inner is None or len(split_outside(rest[: inner.start()], ",，、;；")) > FEWEST_ENTRIES - 1:
        return rest
    within = _in_bracket(rest[inner.end() :])
    return within if len(enumeration(within)) >= FEWEST_ENTRIES else rest


def _of_people(before: str) -> bool:
    """Whether an enumeration says of what fields people are: no work is named between them and it."""
    people = list(_PEOPLE.finditer(before))
    return bool(people) and not _WORK.search(before, people[-1].end())


def _in_bracket(text: str) -> str:
    """`text` up to the bracket that closes one opened before it."""
    depth = 0
    for at, letter in enumerate(text):
        depth += (letter in "(（") - (letter in ")）")
        if depth < 0:
            return text[:at]
    return text


def _invites(sentence: str) -> bool:
    return bool(words("calls", "invitations").search(sentence) or words("calls", "topic_leads").search(sentence))
