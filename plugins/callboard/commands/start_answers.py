"""The answers that ``./board start`` goes by: given as options, typed at a terminal, or what stands there already."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from callboard import settings
from callboard.commands import start_logo
from callboard.commands.start_colours import pair
from callboard.commands.start_plan import Lab
from callboard.commands.start_questions import LICENCES, NONE, QUESTIONS, Question, coloured, grouped
from callboard.read.tree import slug
from callboard.settings import Group
from sitebuild.errors import Refused

_T = TypeVar("_T")
_ACCENTS = "two colours, on light and on dark paper"


@dataclass(frozen=True, slots=True)
class Answers:
    """`values` by key of site.toml; `logo` is the path of a picture that would do."""

    values: Mapping[str, str]
    groups: tuple[Group, ...]
    logo: Path | None


def asked(lab: Lab, given: Mapping[str, str], colours: str, logo: Path | None) -> Answers:
    """Ask for all that was not given; what was given is checked first, so that nobody answers in vain."""
    _check(lab, given, colours, logo, needed=False)
    values = {
        each.key: _checked(each, given[each.key]) if given.get(each.key) else _ask(each, lab) for each in QUESTIONS
    }
    accents = _accents(colours, values["groups"])
    for group in grouped(values["groups"], _groups(lab), accents):
        if not colours:
            accents[group.slug] = _until_right(f"Colours of {group.name}", _ACCENTS, " ".join(group.accent), pair)
    chosen = logo or _until_right("Logo", "path of a square SVG or PNG", "", lambda text: _picture(text, lab.root))
    return _answers(lab, values, accents, chosen)


def taken(lab: Lab, given: Mapping[str, str], colours: str, logo: Path | None) -> Answers:
    """What was given, and for the rest what stands there.

    :raises Refused: naming every answer that is wrong, or missing without a word that could stand for it.
    """
    _check(lab, given, colours, logo, needed=True)
    values = {each.key: _checked(each, given.get(each.key, "")) or _usual(each, lab, given) for each in QUESTIONS}
    return _answers(lab, values, _accents(colours, values["groups"]), logo)


def _answers(lab: Lab, values: dict[str, str], accents: Mapping[str, tuple[str, str]], logo: Path | None) -> Answers:
    names = values.pop("groups")
    address = LICENCES.get(values["licence"], lab.own("licence_url") or "") if values["licence"] else ""
    return Answers(values | {"licence_url": address}, grouped(names, _groups(lab), accents), logo)


def _check(lab: Lab, given: Mapping[str, str], colours: str, logo: Path | None, *, needed: bool) -> None:
    wrong = []
    for question in QUESTIONS:
        text = given.get(question.key, "")
        if text:
            wrong += _fault(f"--{question.key} {text!r}", lambda: _checked(question, text))  # noqa: B023  called at once
        elif needed and question.needed and not _usual(question, lab, given):
            wrong.append(f"--{question.key} is missing: {question.ask[0].lower()}{question.ask[1:]}, {question.why}")
    if not wrong:
        names = given.get("groups") or _usual_groups(lab)
        wrong += _fault("--colours", lambda: _accents(colours, names))
    if logo:
        wrong += _fault(f"--logo {logo.name!r}", lambda: dict(start_logo.changes(logo, lab.root)))
    if wrong:
        raise Refused("\n".join(wrong), "nothing was changed; ./board start --help tells the options")


def _fault(what: str, check: Callable[[], object]) -> list[str]:
    try:
        check()
    except ValueError as error:
        return [f"{what} {error}"]
    return []


def _accents(colours: str, names: str) -> dict[str, tuple[str, str]]:
    accents = coloured(colours) if colours else {}
    known = [slug(name) for name in names.split(", ")]
    for name in accents:
        if name not in known:
            raise ValueError(f"names {name}, and the groups are {names}")
    return accents


def _checked(question: Question, text: str) -> str:
    if text == NONE and question.needed:
        raise ValueError("is needed")
    return question.check(text) if text and text != NONE else ""


def _usual(question: Question, lab: Lab, given: Mapping[str, str]) -> str:
    """What holds without an answer."""
    if given.get(question.key) == NONE:
        return ""
    if question.key == "groups":
        return _usual_groups(lab)
    return str(lab.own(question.key) or question.usual)


def _usual_groups(lab: Lab) -> str:
    return ", ".join(group.name for group in _groups(lab))


def _groups(lab: Lab) -> tuple[Group, ...]:
    return settings.from_data(lab.data).groups


def _ask(question: Question, lab: Lab) -> str:
    usual = _usual(question, lab, {})

    def check(text: str) -> str:
        if question.needed and not text:
            raise ValueError("is needed")
        # What the lab wrote into site.toml by itself may be more than is asked for.
        return text if text == usual else _checked(question, text)

    return _until_right(question.ask, question.why, usual, check)


def _until_right(ask: str, why: str, usual: str, check: Callable[[str], _T]) -> _T:
    """Ask until `check` passes an answer; an empty one is `usual`, which stands as it is only if it passes too."""
    while True:
        answer = typed(f"{ask} ({why}){f' [{usual}]' if usual else ''}: ").strip() or usual
        try:
            return check(answer)
        except ValueError as error:
            print(f"  {answer or 'An answer'} {error}{'' if str(error).endswith('?') else '.'}")


def _picture(text: str, root: Path) -> Path | None:
    if text in {"", NONE}:
        return None
    caller = Path(os.environ.get("CALLBOARD_CALLER") or Path.cwd())
    path = caller / Path(text).expanduser()
    dict(start_logo.changes(path, root))
    return path


def typed(prompt: str) -> str:
    """One line from the terminal.

    :raises Refused: where there is no more to read.
    """
    try:
        return input(prompt)
    except EOFError:
        print()
        raise Refused("there was no answer; nothing was changed", "answer each question, or give options") from None
