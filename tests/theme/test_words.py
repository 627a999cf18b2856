"""The catalogues: nothing missing, nothing stale, the same values in each language, set as its typography wants."""

from __future__ import annotations

import ast
import html
import re

import jinja2
import pytest

from callboard.commands import words
from callboard.publish.catalogues import FOLDER, SOURCE, language_for, languages

CODES = [code for code in languages() if code != SOURCE]
_VALUES = re.compile(r"%\(\w+\)s|\{\w+\}")
# What is a name, or the same in every language.
_NAMES = {"webcal", "google.com", ".ics", "Atom", "RSS", "JSON Feed", "JSON", "CSV", "llms.txt"}
_SPOKEN = re.compile(r'(?:aria-label|title|alt|placeholder)="([^"]*)"')


@pytest.fixture(scope="module")
def gathered():
    return words.gathered()


@pytest.fixture(scope="module", params=CODES)
def catalogue(request):
    return words.read(FOLDER / f"{request.param}.po")


def texts(message):
    """Each translation of a message."""
    return [message.string] if isinstance(message.string, str) else list(message.string)


def test_english_french_and_chinese_are_spoken():
    assert {"en", "fr", "zh"} <= set(languages())
    assert (language_for("zh-TW"), language_for("fr-CA")) == ("", "fr-CA")


@pytest.mark.parametrize("code", CODES)
def test_a_catalogue_is_as_the_command_writes_it(code, gathered):
    path = FOLDER / f"{code}.po"
    fresh = words.text_of(words.renewed(path, code, gathered), code)
    assert path.read_text("utf-8") == fresh, "run ./board words, and translate what is new"


def test_every_text_is_translated(catalogue):
    assert [message.id for message in catalogue if message.id and not words.is_translated(message)] == []


def test_values_and_plurals_are_those_of_the_source(catalogue):
    wrong = [(message.id, str(error)) for message in catalogue if message.id for error in message.check(catalogue)]
    for message in catalogue:
        sources = [message.id] if isinstance(message.id, str) else list(message.id)
        wanted = {value for text in sources for value in _VALUES.findall(text)}
        wrong += [(message.id, text) for text in texts(message) if message.id and set(_VALUES.findall(text)) != wanted]
    assert wrong == []


def test_no_translation_brings_markup(catalogue):
    """Templates print texts as they are, in attributes too; quotation marks are typographic."""
    assert [text for message in catalogue if message.id for text in texts(message) if set(text) & set('<>&"')] == []


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("fr", r"'|\.\.\.|\u202f?(?<!\u202f)[;:!?»](?!\w|//)|«(?!\u202f)|[“”]"),
        ("zh", r"[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]|[，。；：（）“”] | [，。；：（）]|\.\.\."),
    ],
)
def test_typography(code, wrong):
    found = [text for message in words.read(FOLDER / f"{code}.po") if message.id for text in texts(message)]
    assert [text for text in found if re.search(wrong, text)] == []


def said_past_the_catalogues(template):
    """Texts that stand in a template as they are."""
    source = re.sub(r"{% block \w+_class %}.*?{% endblock %}", "", template.read_text("utf-8"))
    pieces = jinja2.Environment(autoescape=True).lex(source)
    plain = "".join(text if kind == "data" else "\0" * kind.endswith("_begin") for _, kind, text in pieces)
    shown = re.sub(r"<[^>]*>| (?:lang|data-[\w-]+)(=\"[^\"]*\")?", "\n", plain)
    texts = html.unescape("\n".join([shown, *_SPOKEN.findall(plain)])).replace("\0", "\n")
    lines = {line.strip() for line in texts.splitlines()}
    return {line for line in lines if re.search(r"[^\W\d_]{2}", line)} - _NAMES


def test_no_text_of_a_template_is_said_past_the_catalogues():
    found = {each.name: said_past_the_catalogues(each) for each in (words.ROOT / "theme/templates").rglob("*.html")}
    assert {name: texts for name, texts in found.items() if texts} == {}


def test_the_test_sees(tmp_path):
    template = tmp_path / "x.html"
    template.write_text('<p title="A title" class="no text">{% if x %}{{ _("Said") }}{% else %}Left{% endif %}</p>')
    assert said_past_the_catalogues(template) == {"A title", "Left"}


def test_texts_of_the_code_are_where_they_are_found():
    """Not in f-strings, in which the extraction of some Pythons sees nothing."""
    hidden = [
        ast.unparse(call)
        for module in (words.ROOT / "plugins/callboard/publish").glob("*.py")
        for text in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and getattr(call.func, "attr", getattr(call.func, "id", "")) == "say"
    ]
    assert hidden == []
