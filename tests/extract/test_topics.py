"""Topics: what submissions are invited on, and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from callboard.extract.outline import outline
from callboard.extract.prose import enumeration, sentences, tidy
from callboard.extract.topics import fold, read_topics
from callboard.model import Header, TopicLine
from callboard.read.markdown import html, tree

CALL = "# Call for papers\n\n"


def topics(text, **header):
    return read_topics(outline(tree(html(text))), Header(**header))


def texts(text, **header):
    return [topic.text for topic in topics(text, **header)]


def grouped(text):
    return [(topic.group, topic.text) for topic in topics(text)]


LISTS = {
    "heading and lead-in": (
        "## Topics of interest\n\nTopics include, but are not limited to:\n\n- tides;\n- dunes.\n",
        ["tides", "dunes"],
    ),
    "heading alone": ("## Themes\n\n* Moss\n* Lichen\n", ["Moss", "Lichen"]),
    "lead-in alone": (
        "We welcome work on, among others, the following topics:\n\n1. Kelp\n2. Coral\n",
        ["Kelp", "Coral"],
    ),
    "bold lead-in in capitals": ("**AREAS OF INTEREST ARE NOT LIMITED TO:**\n\n- Peat\n- Bogs\n", ["Peat", "Bogs"]),
    "open, with a comma, after an aim": (
        "The aim is a lively debate on areas related, but not limited, to the following:\n\n- Kelp\n- Eels\n",
        ["Kelp", "Eels"],
    ),
    "headings of areas below": (
        "Choose one of the areas below.\n\n### Area 1: Shores\n\nDunes<br>\nTides<br>\nBays\n",
        ["Dunes", "Tides", "Bays"],
    ),
    "numbers in square brackets": ("## Research interest\n\n- [R1] Kelp.\n- [R2] Eels.\n", ["Kelp", "Eels"]),
    "invitation with a colon": ("We solicit contributions on:\n\n- Wells\n- Springs\n", ["Wells", "Springs"]),
    "goal right under a topics heading": (
        "## Topics\n\nOur goal is to study these questions:\n\n- Why ice?\n- Ice loss\n",
        ["Why ice?", "Ice loss"],
    ),
    "last entries that say nothing": (
        "## Topics\n\n- Snow, and\n- Hail; and\n- and many more\n- others\n",
        ["Snow", "Hail"],
    ),
    "numbers in the text": ("## Topics\n\n- 1) Rain\n- (b) Fog\n", ["Rain", "Fog"]),
    "a lead-in that is an item": (
        "- Topics of interest include:\n  - Locks\n  - Weirs\n- Good food\n",
        ["Locks", "Weirs"],
    ),
    "lines divided by breaks": ("## Topics\n\nCanals<br>Harbours<br>Ports\n", ["Canals", "Harbours", "Ports"]),
    "lead-in and lines in one paragraph": (
        "Topics include:<br>Canals<br>Harbours<br>Ports\n",
        ["Canals", "Harbours", "Ports"],
    ),
    "foreign bullets": ("## Topics\n\n• Reefs • Atolls\n", ["Reefs", "Atolls"]),
    "lead-in above foreign bullets": ("Possible topics are:\n\n• Reefs<br>• Atolls\n", ["Reefs", "Atolls"]),
    "one short paragraph each": (
        "## Topics\n\nSoil maps\n\nClay\n\nLoam and sand\n",
        ["Soil maps", "Clay", "Loam and sand"],
    ),
    "terms with definitions": (
        "## Topics\n\nErosion\n: Where does it go?\n\nSilt\n: What is it?\n",
        ["Erosion", "Silt"],
    ),
    "a table that lays out": ("## Topics\n\n<table><tr><td>Owls</td><td>Bats</td></tr></table>\n", ["Owls", "Bats"]),
    "a bold title over its description": ("## Topics\n\n- **Seeds**<br>How do they travel far?\n", ["Seeds"]),
    "a bold title before a few words": (
        "## Topics\n\n- **Seeds on roads**: how they go\n",
        ["Seeds on roads: how they go"],
    ),
    "a bold title before its explanation": (
        "## Topics\n\n- **Seeds on roads.** Seeds travel far. We ask how they do it, and why.\n- **Moss**: on walls\n",
        ["Seeds on roads", "Moss: on walls"],
    ),
    "prose after the list of a lead-in": (
        "Topics include:\n\n- Tides\n\nThat is all.\n\nIt is.\n\n- cake\n",
        ["Tides"],
    ),
    "a lead-in item below a heading": ("## Topics\n\n- Topics include:\n  - Tides\n", ["Tides"]),
    "German": ("## Themen\n\nMögliche Themen sind unter anderem:\n\n- Moore\n- Auen\n", ["Moore", "Auen"]),
    "French": ("Les thématiques comprennent, sans s'y limiter :\n\n- Marées\n- Dunes\n", ["Marées", "Dunes"]),
    "Spanish": ("## Áreas temáticas\n\n- Ríos\n- Lagos\n", ["Ríos", "Lagos"]),
    "Chinese": ("## 征稿范围\n\n- 海洋\n- 湖泊\n", ["海洋", "湖泊"]),
    "Japanese": ("## 募集分野\n\n- 河川\n- 湖沼\n", ["河川", "湖沼"]),
    "two lists under one scope": (
        "## Scope\n\nWe are interested in tools, including:\n\n- Rakes\n\nWe also look at topics such as:\n\n- Hoes\n",
        ["Rakes", "Hoes"],
    ),
    "an entry that is too long": (f"## Topics\n\n- Kites\n- {'far ' * 300}\n", ["Kites"]),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_the_entries_of_lists_are_topics(text, expected):
    assert texts(CALL + text) == expected


OTHERS = {
    "kinds of contributions": "## Topics\n\n- Full papers (8 pages)\n- Posters\n- Demo track\n",
    "lengths": "## Topics\n\n- Essays of 2 pages\n- Notes of 300 words\n",
    "types named by the sentence": "We invite the following types of submissions:\n\n- Studies\n- Surveys\n",
    "aims": "## Scope\n\nThe workshop has these goals:\n\n- to meet\n- to talk\n",
    "dates": "## Topics\n\n- Papers: 3 May 2031\n- Answers: 9 June 2031\n",
    "organisers": "## Organizers\n\n- Ada Holm\n- Bo Lind\n",
    "a list of anything": "We will serve:\n\n- tea\n- cake\n",
    "prose after the lead-in": "Topics of interest include fields.\n\nWe meet at sea.\n\n- tea\n- cake\n",
    "a stop heading below": "## Topics\n\n### Submission types\n\n- long\n- short\n",
    "a stop label": "## Topics\n\n**Important dates**\n\n- soon\n- later\n",
    "a list after that of the lead-in": "Topics include:\n\n- short papers\n- posters\n\n**Tip**\n\n- tea\n- cake\n",
    "a stop label of one word": "## Topics\n\n**Programme**\n\n- tea\n- cake\n",
    "a label below a stop heading": "## Topics\n\n### Important dates\n\n**Sea**\n\n- tea\n",
    "terms outside a scope": "Erosion\n: Where does it go?\n",
    "foreign bullets outside a scope": "• tea • cake\n",
    "sentences divided by breaks": "## Topics\n\nWe meet.<br>We talk.<br>We go.\n",
    "past events": "If you want to see which topics we had, check out the past events:\n\n- 2029\n- 2030\n",
    "header cells only": "## Topics\n\n| Track |\n|---|\n",
    "code": "## Topics\n\n    - tea\n    - cake\n",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_other_lists_are_none(text):
    assert texts(CALL + text) == []


def test_a_page_that_asks_for_nothing_names_no_topics():
    assert texts("# Our garden\n\n## Themes\n\n- Moss\n- Lichen\n") == []


@pytest.mark.parametrize("page", ["```\na\n```\n\n" * 3, "Open a pull request.\n\n", "Edit config.toml first.\n\n"])
def test_a_page_about_software_is_a_call_where_a_heading_says_so(page):
    text = page + "## Topics\n\n- Moss\n- Lichen\n\nWe welcome all submissions.\n"
    assert texts(text) == []
    assert texts(CALL + text) == ["Moss", "Lichen"]


@pytest.mark.parametrize(
    "page", ["## Call for tutorial proposals\n\n", "We invite authors to submit original work.\n\n"]
)
def test_pages_that_call(page):
    assert texts(page + "## Topics\n\n- Moss\n- Lichen\n") == ["Moss", "Lichen"]


def test_areas_of_interest_that_are_left_open_make_a_call():
    assert texts("Areas of interest include, but are not limited to:\n\n- Moss\n- Lichen\n") == ["Moss", "Lichen"]


def test_research_areas_of_an_open_position_are_no_topics():
    assert texts("# PhD position\n\nSubmit your application.\n\n## Research areas\n\n- Moss\n- Lichen\n") == []


GROUPS = {
    "headings below the topics": (
        "## Topics\n\n### Theory\n\n- Knots\n\n### Practice\n\n- Ropes\n",
        [("Theory", "Knots"), ("Practice", "Ropes")],
    ),
    "headings that a sentence points to": (
        (
            "Please write under the research areas defined below.\n\n### Sea:\n\n- Tides\n\nAll is welcome.\n\n"
            "### Land:\n\n- Dunes\n\n## Team\n\n- Ada Holm\n"
        ),
        [("Sea", "Tides"), ("Land", "Dunes")],
    ),
    "bold lines that a sentence points to": (
        "We welcome papers on the following topics:\n\n**Sea**\n\n- Tides\n\n**Land**\n\n- Dunes\n",
        [("Sea", "Tides"), ("Land", "Dunes")],
    ),
    "bold lines": ("## Topics\n\n**Sea:**\n\n- Tides\n\n**Land**\n\n- Dunes\n", [("Sea", "Tides"), ("Land", "Dunes")]),
    "a bold line over lines": (
        "## Topics\n\n**Sea**\n\nTides<br>Waves<br>Winds\n",
        [("Sea", "Tides"), ("Sea", "Waves"), ("Sea", "Winds")],
    ),
    "nested bullets": (
        "## Topics\n\n- Sea, including:\n  - Tides\n  - Waves\n- Wind\n",
        [("Sea", "Tides"), ("Sea", "Waves"), (None, "Wind")],
    ),
    "what one is interested in": (
        "We are also interested in tools at sea, including:\n\n- Nets\n",
        [("tools at sea", "Nets")],
    ),
    "a topics heading inside the scope": (
        "## Topics\n\n### Social and Policy Topics\n\n- Law\n\n### List of topics\n\n- Tax\n",
        [("Social and Policy Topics", "Law"), (None, "Tax")],
    ),
    "a stop heading, then another group": (
        "## Topics\n\n### Important dates\n\n- soon\n\n### Sea\n\n- Tides\n",
        [("Sea", "Tides")],
    ),
    "a group whose words also name a part of a page": (
        "## Topics\n\n### Program analysis\n\n- Types\n\n### Programme\n\n- Lunch\n",
        [("Program analysis", "Types")],
    ),
    "headings below a muted one": (
        "## Topics\n\n### Important dates\n\n#### Round one\n\n- soon\n",
        [],
    ),
    "an item with a second paragraph": (
        "## Topics\n\n- Tides\n\n  They come and go.\n\n- Dunes\n",
        [(None, "Tides"), (None, "Dunes")],
    ),
    "a label that names the formats of a list": (
        "## Topics\n\n- Tides\n\n**Submission types:**\n\n- free\n\n**Land**\n\n- Dunes\n",
        [(None, "Tides"), ("Land", "Dunes")],
    ),
    "a lead-in below a muted heading": (
        "## Topics\n\n### Important dates\n\nsoon\n\n- Easter\n\nTopics also include:\n\n- Dunes\n",
        [(None, "Dunes")],
    ),
    "a list after prose": ("## Topics\n\nRead this first.\n\n- Tides\n", [(None, "Tides")]),
    "columns of a table": (
        "## Topics\n\n| Sea | Land |\n|---|---|\n| Tides | Dunes |\n",
        [("Sea", "Tides"), ("Land", "Dunes")],
    ),
    "terms with several definitions": (
        "## Topics\n\nSea\n: Tides\n: Waves\n",
        [("Sea", "Tides"), ("Sea", "Waves")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), GROUPS.values(), ids=GROUPS)
def test_groups_are_kept(text, expected):
    assert grouped(CALL + text) == expected


INLINE = {
    "commas": ("Topics of interest include tides, dunes and moss.", ["tides", "dunes", "moss"]),
    "a comma before and": (
        "Topics include, but are not limited to: law, search and rescue, and tax.",
        ["law", "search and rescue", "tax"],
    ),
    "semicolons": (
        "We welcome papers in areas such as tides, old and new; dunes; moss.",
        ["tides, old and new", "dunes", "moss"],
    ),
    "numbers": ("We invite papers on 1) tides, 2) dunes, and 3) moss.", ["tides", "dunes", "moss"]),
    "adjectives of the last noun": (
        "Topics include tides, fog, coastal and tidal law.",
        ["tides", "fog", "coastal and tidal law"],
    ),
    "work on the themes of": (
        "We invite papers on any topic related to the themes of salt, wind, and fog.",
        ["salt", "wind", "fog"],
    ),
    "long brackets": (
        "Topics may include tides (of the sea, of lakes, of rivers, of the air, and of the moon), fog, and dew.",
        ["tides (of the sea, of lakes, of rivers, of the air, and of the moon)", "fog", "dew"],
    ),
    "numbers with and": ("We invite papers on (i) tides, (ii) fog and (iii) ice.", ["tides", "fog", "ice"]),
    "a sentence that ends with etc.": (
        "Topics include tides, fog, ice, etc. Posters are welcome.",
        ["tides", "fog", "ice"],
    ),
    "no and at the end": ("Topics include tides, fog, study of dunes.", ["tides", "fog", "study of dunes"]),
    "en in French": ("Les thèmes sont : sel, vent et travail en mer.", ["sel", "vent", "travail en mer"]),
    "en in Dutch": ("De thema's zijn: zout, wind en het werk op zee.", ["zout", "wind", "het werk op zee"]),
    "examples in German": ("Themen sind z.B. Ebbe, Nebel und Dünen.", ["Ebbe", "Nebel", "Dünen"]),
    "Chinese": ("主题包括：海洋、湖泊、河流。", ["海洋", "湖泊", "河流"]),
}


@pytest.mark.parametrize(("text", "expected"), INLINE.values(), ids=INLINE)
def test_enumerations_in_a_sentence_that_names_topics(text, expected):
    assert texts(f"{CALL}{text}\n") == expected


NOT_INLINE = {
    "two things": "Topics include tides and dunes.",
    "a theme with its title": "The theme of this year is *Salt: a Tale of Wind, Waves, and Ice*.",
    "what topics do": "We welcome submissions on topics that spark joy, foster learning, and inspire sailors.",
    "where topics lie": "We welcome papers on topics at the edge of tides with fog, dew, or rain.",
    "whose work": "We welcome work from many institutions, including but not limited to ports, fleets, and piers.",
    "methods of all kinds": "We welcome papers on empirical, theoretical, and practice-based research.",
    "a note": "## Topics\n\n**Note:** Papers addressing tides, fog, or dunes without salt are not for us.",
    "a sentence left open": "## Topics\n\nTo this end, topics include, but are not limited to:\n\nMore soon.",
    "who comes": "We bring together researchers from fields such as law, art, and tax.",
    "a person's fields": "She works in areas such as law, art, and tax.",
    "long parts": f"Topics are {'very ' * 13}old, new, and odd.",
    "a sentence without end": f"Topics include {'a, b, ' * 700}.",
    "one number": "We invite papers on 1) tides.",
    "muted": "## Topics\n\n### Speakers\n\nTopics include tides, dunes and moss.",
}


@pytest.mark.parametrize("text", NOT_INLINE.values(), ids=NOT_INLINE)
def test_other_enumerations_are_no_topics(text):
    assert texts(f"{CALL}{text}\n") == []


def test_a_list_makes_an_enumeration_in_prose_needless():
    text = "Topics include tides, dunes and moss.\n\n## Topics\n\n- Tides and waves\n- Dunes\n"
    assert texts(CALL + text) == ["Tides and waves", "Dunes"]


def test_each_topic_has_its_line():
    text = "# Call for papers\n\n## Topics\n\n- Tides,\n  high and low\n- Dunes\n\n• Moss\n"
    assert [(topic.line, topic.text) for topic in topics(text)][:2] == [(5, "Tides, high and low"), (7, "Dunes")]


def test_lines_of_an_enumeration_over_two_lines():
    text = "# Call for papers\n\nTopics of interest include tides, dunes,\nmoss and peat.\n"
    assert [topic.line for topic in topics(text)] == [3, 3, 4, 4]


def test_a_topic_said_twice_is_one():
    assert texts(CALL + "## Topics\n\n- Tides\n- tides.\n") == ["Tides"]


def test_front_matter_settles_and_keeps_line_and_group():
    text = CALL + "## Topics\n\n### Sea\n\n- Tides\n- Waves\n"
    read = topics(text, topics=("tides", "Storms"), lines={"topics": 4})
    assert read == (TopicLine("tides", 7, "Sea"), TopicLine("Storms", 4))


def test_folding_ignores_case_and_punctuation():
    assert fold("Machine-Learning: (Ethics)") == "machine learning ethics"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("• nets, etc.", "nets, etc."), ("(iv) nets;", "nets"), ("nets,  and", "nets"), ("  ", "")],
    ids=["etc", "roman", "and", "nothing"],
)
def test_tidy(text, expected):
    assert tidy(text) == expected


def test_and_inside_brackets_does_not_divide():
    assert enumeration("tides, dunes (red and white)") == ["tides", "dunes (red and white)"]


def test_an_and_in_open_brackets_does_not_divide():
    assert enumeration("tides, dunes (red and white") == ["tides", "dunes (red and white"]


def test_phrases_inside_a_longer_one_are_not_found_again():
    from callboard.extract.lexicon import Phrases

    phrases = Phrases(["research areas", "areas", "organi*"])
    found = [match[0] for match in phrases.finditer("Research areas, areas: ORGANISED, İstanbul")]
    assert found == ["research areas", "areas", "organised"]
    assert phrases.fullmatch("areas of İ") is None


def test_no_text_has_no_sentences():
    assert sentences(" \n ") == ()


@given(st.text(alphabet="Topics :,;.-*#\n•1)ab", max_size=200))
@settings(deadline=None, max_examples=60)
def test_never_an_exception(text):
    for topic in topics(CALL + "## Topics\n\n" + text):
        assert topic.text.strip()
        assert topic.line > 0


@pytest.mark.parametrize("unit", ["a, ", "1) x ", "• x ", "Topics include a, b; ", "...", "(", "x\n"])
def test_work_doubles_when_the_text_doubles(unit, monkeypatch):
    looked_at = []
    from callboard.extract import lexicon

    original = lexicon.Phrases.search
    monkeypatch.setattr(
        lexicon.Phrases, "search", lambda self, text: looked_at.append(len(text)) or original(self, text)
    )
    sizes = []
    for times in (500, 1000):
        looked_at.clear()
        topics(f"{CALL}## Topics\n\n{unit * times}")
        sizes.append(sum(looked_at))
    assert sizes[1] < 2.5 * sizes[0]
