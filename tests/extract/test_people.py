"""People: the lists under headings that say so, with names told from affiliations."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callboard.extract.outline import outline
from callboard.extract.people import is_name, read_people, split_person
from callboard.model import Person
from callboard.read.markdown import html, tree


def people(text):
    return read_people(outline(tree(html(text))))


def named(text):
    return [(person.name, person.role) for person in people(text)]


ENTRIES = {
    "commas": ("Ada Holm,  North Lab, Fjord University", ("Ada Holm", ("North Lab", "Fjord University"))),
    "brackets": ("Ada Holm (Fjord University, Norway)", ("Ada Holm", ("Fjord University", "Norway"))),
    "brackets and more": ("Ada Holm (North Lab), Norway", ("Ada Holm", ("North Lab", "Norway"))),
    "a dash": ("Ada Holm - North Lab", ("Ada Holm", ("North Lab",))),
    "an en dash": ("Ada Holm – North Lab", ("Ada Holm", ("North Lab",))),
    "a colon": ("Ada Holm: North Lab", ("Ada Holm", ("North Lab",))),
    "a bar": ("Ada Holm | North Lab", ("Ada Holm", ("North Lab",))),
    "a semicolon": ("Ada Holm; North Lab", ("Ada Holm", ("North Lab",))),
    "a line break": ("Ada Holm,\nNorth Lab", ("Ada Holm", ("North Lab",))),
    "nothing": ("Ada Holm", ("Ada Holm", ())),
    "titles": ("Prof. Dr. Ada Holm, PhD, North Lab", ("Ada Holm", ("PhD", "North Lab"))),
    "a title behind": ("Ada Holm PhD", ("Ada Holm", ())),
    "particles": ("Jan van der Berg, Polder", ("Jan van der Berg", ("Polder",))),
    "an address": ("Ada Holm, North Lab, ada@example.org", ("Ada Holm", ("North Lab",))),
    "an affiliation with and": ("Ada Holm, A-Lab, and B-Lab", ("Ada Holm", ("A-Lab", "B-Lab"))),
    "initials and accents": ("Élodie J. Ørsted, Kyst", ("Élodie J. Ørsted", ("Kyst",))),
    "Chinese": ("王小明，海洋大学", ("王小明", ("海洋大学",))),
}


@pytest.mark.parametrize(("text", "expected"), ENTRIES.values(), ids=ENTRIES)
def test_names_and_affiliations(text, expected):
    assert split_person(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Fjord University",
        "Registration opens soon",
        "Ada",
        "tba",
        "Lunch Break",
        "a b c d e f g",
        "",
        "Ada Holm " * 40,
        "Ada 3 Holm",
    ],
)
def test_what_is_no_person(text):
    assert split_person(text) is None


def test_small_words_end_no_name():
    assert not is_name("Ada Holm van")


SHAPES = {
    "a heading and its list": (
        "## Organizers\n\n- Ada Holm\n- Bo Lind\n",
        [("Ada Holm", "organizer"), ("Bo Lind", "organizer")],
    ),
    "British spelling": ("## Organising committee\n\n- Ada Holm\n", [("Ada Holm", "organizer")]),
    "speakers": ("## Invited speakers\n\n- Ada Holm\n", [("Ada Holm", "speaker")]),
    "programme committee": ("## Programme Committee\n\n- Ada Holm\n", [("Ada Holm", "committee")]),
    "a label": (
        "**Program Chairs**\n\n- Ada Holm\n\nSee you there, all of you.\n\n- Bo Lind\n",
        [("Ada Holm", "chair")],
    ),
    "a label of another kind ends it": (
        "## Organizers\n\n- Ada Holm\n\n**Dates**\n\n- Easter Monday\n",
        [("Ada Holm", "organizer")],
    ),
    "a label of anything else ends it": (
        "## Organizers\n\n- Ada Holm\n\n**Useful things**\n\nBring boots.\n\n- Easter Monday\n",
        [("Ada Holm", "organizer")],
    ),
    "labels below a heading": (
        "## Committee\n\n**Chairs:**\n\n- Ada Holm\n\n**Reviewers:**\n\n- Bo Lind\n",
        [("Ada Holm", "chair"), ("Bo Lind", "committee")],
    ),
    "a heading for each person": (
        "## Speakers\n\n### Ada Holm\n\nShe studies tides.\n\n### Bo Lind\n",
        [("Ada Holm", "speaker"), ("Bo Lind", "speaker")],
    ),
    "a new section": ("## Speakers\n\n- Ada Holm\n\n## Meals\n\n- Easter Monday\n", [("Ada Holm", "speaker")]),
    "an enumeration in a paragraph": (
        "## Organizers\n\nAda Holm (Fjord), Bo Lind and Cy Moe (Kyst, Norway)\n",
        [("Ada Holm", "organizer"), ("Bo Lind", "organizer"), ("Cy Moe", "organizer")],
    ),
    "lines of a paragraph": (
        "## Organizers\n\nAda Holm, Fjord<br>Bo Lind, Kyst\n",
        [("Ada Holm", "organizer"), ("Bo Lind", "organizer")],
    ),
    "a table": ("## Organizers\n\n| Name | From |\n|---|---|\n| Ada Holm | Kyst |\n", [("Ada Holm", "organizer")]),
    "ordinary lists": ("## Plans\n\n- Ada Holm\n- Bo Lind\n", []),
    "a quotation": ("## Organizers\n\n> Ada Holm\n", []),
    "a long entry": (f"## Organizers\n\n- Ada Holm, {'far ' * 80}\n", []),
    "twice": ("## Organizers\n\n- Ada Holm\n- Ada Holm\n", [("Ada Holm", "organizer")]),
    "a long heading": (f"## Organizers of {'very ' * 20} old meetings\n\n- Ada Holm\n", []),
}


@pytest.mark.parametrize(("text", "expected"), SHAPES.values(), ids=SHAPES)
def test_where_people_stand(text, expected):
    assert named(text) == expected


def test_each_person_has_line_role_and_affiliations():
    assert people("# Call\n\n## Team\n\n- Ada Holm, Fjord, Kyst\n") == (
        Person("Ada Holm", 5, ("Fjord", "Kyst"), "organizer"),
    )


def test_lines_of_people_in_one_paragraph():
    assert [person.line for person in people("## Team\n\nAda Holm,\nBo Lind and\nCy Moe\n")] == [3, 4, 5]


@given(st.text(alphabet="AaBb ,;()-–\n*·1", max_size=120))
@settings(deadline=None, max_examples=60)
def test_never_an_exception(text):
    assert all(person.name for person in people("## Organizers\n\n" + text))
