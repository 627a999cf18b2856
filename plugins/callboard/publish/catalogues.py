"""The interface's words in other languages: one ``.po`` file a language below ``data/words/``.

English is what templates and code say themselves. A build reads the ``.po`` as it is, once a process and only where a
page needs it: no compiled copy that could be older than its source, and no step between a translator and the page.

>>> catalogue("fr").gettext("Important dates")
'Dates importantes'
>>> language_for("zh-CN"), language_for("zh-TW"), language_for("fr-CA"), language_for("")
('zh-CN', '', 'fr-CA', '')
"""

from __future__ import annotations

import gettext
import io
from functools import cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations

FOLDER = Path(__file__).resolve().parents[1] / "data" / "words"
#: The language that the templates themselves speak.
SOURCE = "en"


def languages() -> tuple[str, ...]:
    """The codes of all languages that the interface speaks."""
    return (SOURCE, *sorted(path.stem for path in FOLDER.glob("*.po")))


def language_for(code: str) -> str:
    """`code` where the interface speaks that language in the script that is usual for it, else ""."""
    return code if _shelf(code) else ""


@cache
def catalogue(code: str) -> gettext.NullTranslations:
    """The words in the language of `code`; where there are none, English ones."""
    name = _shelf(code)
    if name in ("", SOURCE):
        return gettext.NullTranslations()
    with (FOLDER / f"{name}.po").open("rb") as file:
        catalog = read_po(file, locale=name, abort_invalid=True)
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return Translations(compiled)


@cache
def locale_of(code: str) -> Locale | None:
    """CLDR's locale of a language code; None for a code that names none."""
    try:
        return Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError):
        return None


@cache
def _shelf(code: str) -> str:
    """The catalogue of a language, which must be of its script too: Taiwan's readers get no simplified characters."""
    wanted = locale_of(code)
    if wanted is None:
        return ""
    same = (name for name in languages() if name.split("-")[0] == wanted.language)
    return next((name for name in same if _script(locale_of(name)) == _script(wanted)), "")


def _script(locale: Locale | None) -> str:
    if locale is None or locale.script:
        return locale.script or "" if locale else ""
    likely = Locale.parse(get_global("likely_subtags").get(locale.language, "en_Latn_US"))
    return likely.script or ""
