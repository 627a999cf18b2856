"""``./board words``: the interface's texts, gathered from templates and code into the catalogues of translators.

A text that is new is empty in each ``.po`` until somebody translates it; one that is gone leaves. Nothing is guessed
from a text that was like it: a test refuses what is empty, and nobody has to look for what a program thought.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from callboard.commands.build import shown
from callboard.publish.catalogues import FOLDER, SOURCE, languages, locale_of
from sitebuild import exits
from sitebuild.errors import Refused

ROOT = Path(__file__).resolve().parents[3]
# `say` and `count` are methods of Words, `marked` is for constants, `_` and `ngettext` for templates.
_KEYWORDS = {"_": None, "say": None, "marked": None, "ngettext": (1, 2), "count": (1, 2)}
_TEMPLATES = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}
_HEADER = """# The words of the interface in {name}. `./board words` brings in what is new: docs/maintainers.md
msgid ""
msgstr ""
"Language: {code}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plural}\\n"

"""


def run(*, add: str = "") -> int:
    """Bring every catalogue up to date, and begin one for the language `add`.

    :raises Refused: for a code that names no language.
    """
    if add and (locale_of(add) is None or add == SOURCE):
        raise Refused(f"{add} is no language that a catalogue can be made for", "give a code such as pt-BR")
    template = gathered()
    for code in sorted({*languages(), *([add] if add else [])} - {SOURCE}):
        path = FOLDER / f"{code}.po"
        catalog = renewed(path, code, template)
        path.write_text(text_of(catalog, code), "utf-8")
        missing = sum(bool(message.id) and not is_translated(message) for message in catalog)
        print(f"{shown(path)}: {len(catalog)} texts, {missing} to translate")
    return exits.OK


def gathered() -> Catalog:
    """Every text of the templates and of `publish`."""
    catalog = Catalog(fuzzy=False)
    for path in _sources():
        method = "jinja2.ext:babel_extract" if path.suffix == ".html" else "python"
        options = _TEMPLATES if path.suffix == ".html" else {}
        for _line, text, _comments, _context in extract_from_file(
            method, path, keywords=_KEYWORDS, options=options, strip_comment_tags=True
        ):
            catalog.add(text)
    return catalog


def renewed(path: Path, code: str, template: Catalog) -> Catalog:
    """The catalogue at `path`, or an empty one, with exactly the texts of `template`."""
    catalog = Catalog(locale=code.replace("-", "_"), fuzzy=False)
    if path.exists():
        catalog = read(path)
    catalog.update(template, no_fuzzy_matching=True)
    return catalog


def read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.stem.replace("-", "_"), abort_invalid=True)


def text_of(catalog: Catalog, code: str) -> str:
    """The catalogue as a file: the same texts give the same bytes, wherever they stand in the code."""
    out = io.BytesIO()
    write_po(out, catalog, width=110, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    locale = locale_of(code)
    header = _HEADER.format(name=locale.english_name if locale else code, code=code, plural=catalog.plural_forms)
    return header + out.getvalue().decode("utf-8").strip() + "\n"


def is_translated(message: Message) -> bool:
    """Whether a text, in all its plural forms, has been said in the other language."""
    said = message.string
    return bool(said) and (isinstance(said, str) or all(said or ("",)))


def _sources() -> Iterator[Path]:
    yield from sorted((ROOT / "theme" / "templates").rglob("*.html"))
    yield from sorted((ROOT / "plugins" / "callboard" / "publish").glob("*.py"))
