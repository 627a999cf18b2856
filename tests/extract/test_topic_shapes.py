"""The shapes in which calls name their topics, and the lists that look like topics and are none."""

import pytest

from callboard.extract.letters import unfolded
from callboard.extract.outline import outline
from callboard.extract.topics import read_topics
from callboard.model import Header
from callboard.read.markdown import html, tree


def grouped(text):
    read = read_topics(unfolded(outline(tree(html(text)))), Header(title="Call for papers"))
    return [(topic.group, topic.text) for topic in read]


def plain(*texts):
    return [(None, text) for text in texts]


SHAPES = {
    "a committee that invites, and an open list": (
        "The Harbour Committee invites papers on any topic at sea, including (but not limited to):\n\n- tides\n- fog\n",
        plain("tides", "fog"),
    ),
    "an aim, and an open list": (
        "The meeting aims to bring together sailors on topics including, but not limited to:\n\n- tides\n- fog\n",
        plain("tides", "fog"),
    ),
    "formats and topics in one sentence": (
        "We welcome all types of contributions on the following topics:\n\n- tides\n- fog\n",
        plain("tides", "fog"),
    ),
    "a lead-in that is not the last sentence": (
        "We invite notes (2 pages) on the following topics. You may bring older work.\n\n- tides\n- fog\n",
        plain("tides", "fog"),
    ),
    "examples for the sentence before": (
        "We invite papers on all that floats. Examples include:\n\n- rafts\n- corks\n",
        plain("rafts", "corks"),
    ),
    "tracks": (
        "Papers may be sent to these technical tracks:\n\n- Track 1: Hulls and keels\n- Track 2: Sails\n",
        plain("Hulls and keels", "Sails"),
    ),
    "a heading of tracks": ("## Tracks\n\n1. Track A - Hulls\n2. Track B - Sails\n", plain("Hulls", "Sails")),
    "strands as paragraphs": (
        (
            "We are interested in the following areas:\n\n"
            "Strand 1 – Shores: dunes; cliffs (high, low); salt marshes.\n\n"
            "Strand 2 – Open Sea: tides; swell.\n\nPlease write to us.\n"
        ),
        [
            ("Shores", "dunes"),
            ("Shores", "cliffs (high, low)"),
            ("Shores", "salt marshes"),
            ("Open Sea", "tides"),
            ("Open Sea", "swell"),
        ],
    ),
    "bars between topics below capitals": (
        (
            "The list of topics includes, but is not limited to:\n\nSHORES:<br>\nDunes | Cliffs | Salt marshes\n\n"
            "OPEN SEA<br>\nTides | Swell (long/short)\n\nOther papers are welcome as well.\n"
        ),
        [
            ("SHORES", "Dunes"),
            ("SHORES", "Cliffs"),
            ("SHORES", "Salt marshes"),
            ("OPEN SEA", "Tides"),
            ("OPEN SEA", "Swell (long/short)"),
        ],
    ),
    "a lead-in and labelled lines below a heading": (
        "## Scope\n\nThe topics include, among others:\n\nShores: dunes; cliffs; marshes.\n\nSea: tides; swell.\n",
        [
            ("Shores", "dunes"),
            ("Shores", "cliffs"),
            ("Shores", "marshes"),
            ("Sea", "tides"),
            ("Sea", "swell"),
        ],
    ),
    "a table that counts": (
        "## Topics\n\n<table><tr><td>1</td><td>Owls</td></tr><tr><td>2</td><td>Bats</td></tr></table>\n",
        plain("Owls", "Bats"),
    ),
    "short paragraphs after a lead-in": (
        "We invite papers on the following topics:\n\nSoil maps\n\nClay\n\nLoam and sand\n\nWe meet in May.\n",
        plain("Soil maps", "Clay", "Loam and sand"),
    ),
    "numbered paragraphs": (
        "<h4>征文范围</h4><p>1. 海洋生态</p><p>2. 湖泊治理</p><p>3. 河流模型</p>",
        plain("海洋生态", "湖泊治理", "河流模型"),
    ),
    "paragraphs with bold heads": (
        (
            "## Themes\n\n**Erosion.** Where does all that sand go, and who pays for it?\n\n"
            "**Silt.** How do harbours stay open?\n"
        ),
        plain("Erosion", "Silt"),
    ),
    "bold heads after a lead-in": (
        (
            "We invite proposals on one of the following themes.\n\n**Erosion:** Where does it go? Who pays?\n\n"
            "**Silt:** How do harbours stay open? What then?\n\nSend one page.\n"
        ),
        plain("Erosion", "Silt"),
    ),
    "headings that are topics": (
        "## Topics\n\n### Track 1: Erosion\n\nWhere does it go?\n\n### Track 2: Silt\n\nHow do harbours stay open?\n",
        plain("Erosion", "Silt"),
    ),
    "bold lines that are topics": (
        "## Themes\n\n**Erosion**\n\nWhere does it go, we ask.\n\n**Silt**\n\nHow do harbours stay open?\n",
        plain("Erosion", "Silt"),
    ),
    "a table with a column of groups": (
        (
            "## Topics\n\n| Area | Topics |\n|---|---|\n| Shores | dunes, cliffs, salt marshes |\n"
            "| Sea | tides and swell |\n"
        ),
        [("Shores", "dunes"), ("Shores", "cliffs"), ("Shores", "salt marshes"), ("Sea", "tides and swell")],
    ),
    "a table with numbers": (
        "## Tracks\n\n| No | Theme | Chair |\n|---|---|---|\n| 1 | Dunes | Ada Holm |\n| 2 | Tides | Bo Lind |\n",
        plain("Dunes", "Tides"),
    ),
    "a heading over one line of commas": (
        "## Topics\n\ntides, dunes, salt marshes, fog\n",
        plain("tides", "dunes", "salt marshes", "fog"),
    ),
    "a line of semicolons below a heading": (
        "## Topics of interest\n\ntides; dunes; fog at sea\n",
        plain("tides", "dunes", "fog at sea"),
    ),
    "a label in the line": ("**Topics:** tides, dunes, fog.\n", plain("tides", "dunes", "fog")),
    "such as after an invitation": (
        "We welcome submissions on all aspects of the sea, such as tides, dunes, and fog.\n",
        plain("tides", "dunes", "fog"),
    ),
    "including after an invitation": (
        "We invite contributions from any field of sea research, including but not limited to tides, dunes, and fog.\n",
        plain("tides", "dunes", "fog"),
    ),
    "papers on": ("We are seeking papers on tides, old dunes, and fog.\n", plain("tides", "old dunes", "fog")),
    "letters in brackets": ("Topics of interest are (a) tides, (b) dunes, (c) fog.\n", plain("tides", "dunes", "fog")),
    "groups with lists in them": (
        "## Scope\n\n- **Sea**\n  - Tides\n  - Swell\n- **Land**\n  - Dunes\n",
        [("Sea", "Tides"), ("Sea", "Swell"), ("Land", "Dunes")],
    ),
    "numbered groups": (
        "## Topics\n\n**Track 1: Sea**\n\n- Tides\n\n**Track 2: Land**\n\n- Dunes\n",
        [("Sea", "Tides"), ("Land", "Dunes")],
    ),
    "a call in pre": (
        (
            "<pre>\nCALL FOR PAPERS\n\nThe workshop is about the sea.\n\nTOPICS OF INTEREST\n\n- tides, also those of\n"
            "  small lakes\n- dunes\n\nIMPORTANT DATES\n\n- soon\n</pre>\n"
        ),
        plain("tides, also those of small lakes", "dunes"),
    ),
    "a call in pre with underlined headings": (
        (
            "<pre>\nCall for papers\n===============\n\nTopics\n------\n * tides\n * dunes\n\nSubmission\n----------\n"
            " * by mail\n</pre>\n"
        ),
        plain("tides", "dunes"),
    ),
    "a call in pre, numbered": (
        (
            "<pre>\nCall for papers\n\nTopics of interest include:\n\n1. tides\n2. dunes\n\n"
            "*** Programme ***\n\n1. lunch\n</pre>\n"
        ),
        plain("tides", "dunes"),
    ),
    "bare lines": (
        (
            "Topics of interest include:\nTides of the north\nDunes\nSalt marshes\n\n"
            "We look forward to a long meeting of many people from all of the sea.\n"
        ),
        plain("Tides of the north", "Dunes", "Salt marshes"),
    ),
    "bare lines below a heading": (
        "## Topics\n\nTides of the north\nDunes\nSalt marshes\n",
        plain("Tides of the north", "Dunes", "Salt marshes"),
    ),
    "German, a lead-in": (
        "Wir freuen uns über Beiträge zu folgenden Themen:\n\n- Gezeiten\n- Dünen\n",
        plain("Gezeiten", "Dünen"),
    ),
    "German, categories": (
        "Dafür suchen wir Vorträge aus einem der folgenden Bereiche:\n\n- Gezeiten\n- Dünen\n",
        plain("Gezeiten", "Dünen"),
    ),
    "German, questions": (
        "## Leitfragen\n\n- Wohin geht der Sand?\n- Wer zahlt?\n",
        plain("Wohin geht der Sand?", "Wer zahlt?"),
    ),
    "German, in prose": (
        "Willkommen sind Beiträge zu Gezeiten, Dünen und Nebel.\n",
        plain("Gezeiten", "Dünen", "Nebel"),
    ),
    "French, propositions": (
        "Nous attendons des propositions sur :\n\n- les marées\n- les dunes\n",
        plain("les marées", "les dunes"),
    ),
    "French, axes": (
        (
            "Les communications pourront s'inscrire dans l'un des axes suivants :\n\n"
            "- Axe 1 : les marées\n- Axe 2 : les dunes\n"
        ),
        plain("les marées", "les dunes"),
    ),
    "Spanish, areas": ("### Áreas de interés\n\n* Mareas\n* Dunas\n", plain("Mareas", "Dunas")),
    "Spanish, a lead-in": (
        "Las propuestas podrán versar sobre las siguientes líneas temáticas:\n\n- Mareas\n- Dunas\n",
        plain("Mareas", "Dunas"),
    ),
    "Portuguese, a lead-in": (
        "São bem-vindos trabalhos nos seguintes eixos, mas não se limitam a eles:\n\n- Marés\n- Dunas\n",
        plain("Marés", "Dunas"),
    ),
    "Italian, a lead-in": (
        "I contributi potranno riguardare:\n\n- le maree\n- le dune\n",
        plain("le maree", "le dune"),
    ),
    "Italian, a heading": ("## Temi\n\n- Maree\n- Dune\n", plain("Maree", "Dune")),
    "Dutch, a heading": ("## Onderwerpen\n\n- Getijden\n- Duinen\n", plain("Getijden", "Duinen")),
    "Dutch, a lead-in": ("Mogelijke onderwerpen zijn:\n\n- getijden\n- duinen\n", plain("getijden", "duinen")),
    "Chinese, a heading over a sentence": (
        "## 四、会议主题\n\n包括但不限于海洋生态、湖泊治理、河流模型等。\n",
        plain("海洋生态", "湖泊治理", "河流模型"),
    ),
    "Chinese, in prose": (
        "欢迎投稿。主题包括但不限于海洋与港口、湖泊、河流等。\n",
        plain("海洋与港口", "湖泊", "河流"),
    ),
    "Chinese, asked for behind": (
        "有关海藻、贝壳、潮汐，或是任何海边的主题，我们都欢迎投稿！\n",
        plain("海藻", "贝壳", "潮汐", "任何海边的主题"),
    ),
    "a sentence, then headings over enumerations": (
        (
            "# Call\n\nTideConf covers two tracks, including but not limited the following areas or topics.\n\n"
            "### Track 1: Shores\n\nDunes & Sand, Salt Marshes, Cliffs (high, low)\n\n"
            "### Track 2: Open Sea\n\nTides, Swell, Deep Currents\n\n## Dates\n\nMay, June, July\n"
        ),
        [
            ("Shores", "Dunes & Sand"),
            ("Shores", "Salt Marshes"),
            ("Shores", "Cliffs (high, low)"),
            ("Open Sea", "Tides"),
            ("Open Sea", "Swell"),
            ("Open Sea", "Deep Currents"),
        ],
    ),
    "Japanese, a heading over a line": ("## 討論主題\n\n潮汐、砂丘の形成、海霧\n", plain("潮汐", "砂丘の形成", "海霧")),
    "Japanese, a lead-in": ("以下のテーマの論文を募集します。\n\n- 潮汐\n- 砂丘\n", plain("潮汐", "砂丘")),
    "Korean, a heading": ("## 주제\n\n- 조석\n- 사구\n", plain("조석", "사구")),
    "what kramdown says of a list": ("## Topics\n\n- Tides\n- Dunes {: .wide}\n", plain("Tides", "Dunes")),
    "a last entry that invites more": (
        "## Topics\n\n- Tides\n- Dunes\n- ... and more! Any other work is welcome too!\n",
        plain("Tides", "Dunes"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), SHAPES.values(), ids=SHAPES)
def test_topics_in_every_shape(text, expected):
    assert grouped(text) == expected


LOOKALIKES = {
    "a table of contents": "## Topics and tracks\n\n- [Topics](#topics)\n- [Demos](#demos)\n",
    "what was discussed last time": "The previous workshop explored questions such as:\n\n- tides\n- dunes\n",
    "who may come": "Participants may include, but are not limited to:\n\n- sailors\n- pilots\n",
    "who is wanted": "We are looking for board members who bring:\n\n- Patience: time to give\n- Salt: a life at sea\n",
    "who may come, in prose": "We invite papers from researchers in fields such as law, art, and tax.\n",
    "formats in prose": "We invite submissions, including short papers, posters, and demos.\n",
    "what a proposal holds": "Each proposal should include:\n\n- a title\n- a summary\n",
    "what a proposal holds, in French": "Les propositions doivent comprendre :\n\n- un titre\n- un résumé\n",
    "what a proposal holds, in Spanish": "Las propuestas deben incluir:\n\n- un título\n- un resumen\n",
    "what a proposal holds, in German": "Die Beiträge sollten enthalten:\n\n- einen Titel\n- eine Zusammenfassung\n",
    "criteria": "## Review criteria\n\n- novelty\n- clarity\n",
    "criteria in a scope": "## Topics\n\n### Evaluation criteria\n\n- novelty\n- clarity\n",
    "what one learns": "## Learning outcomes\n\n- to sail\n- to swim\n",
    "what a course teaches": "After the topics you will learn:\n\n- to sail\n- to swim\n",
    "prizes": "Prizes include, but are not limited to:\n\n- a boat\n- a hat\n",
    "sponsors": "## Sponsors\n\n- Net Makers\n- Rope Works\n",
    "hotels": "## Hotels\n\n- Sea View\n- Old Port\n",
    "a programme": "## Programme\n\n- Welcome\n- Coffee\n",
    "questions and answers": "## FAQ\n\n- May I bring a dog?\n- Is there a ferry?\n",
    "aims under a theme": "## Theme\n\nThe theme is designed to:\n\n- open doors\n- build bridges\n",
    "somebody's work": "This special issue honours her work on her research topics: tides, dunes, and fog.\n",
    "a sentence below a topics heading": "## Topics\n\nWe will meet, talk, and eat.\n",
    "chairs in a scope": "## Topics\n\nChairs: Ada Holm, Bo Lind, Cy Marr\n",
    "rules of conduct": "## Requirements\n\n- be kind\n- be on time\n",
    "code in pre": "## Topics\n\n<pre>\n- tides\n- dunes\n</pre>\n",
    "tracks that are formats": "## Tracks\n\n- Research track\n- Industry track\n- Demo track\n",
}


@pytest.mark.parametrize("text", LOOKALIKES.values(), ids=LOOKALIKES)
def test_lookalikes_are_no_topics(text):
    assert grouped(text) == []
