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
    "examples below topics": (
        "Topics include:\n\n- Tides at night\n    - *Example*: when the moon is full\n- Fog\n    - e.g., at dawn\n",
        plain("Tides at night", "Fog"),
    ),
    "questions below bold topics": (
        "Topics include:\n\n- **Tides**\n    - Why now?\n    - Why here?\n- **Fog**\n    - Who sees it?\n",
        plain("Tides", "Fog"),
    ),
    "questions below names that are not bold": (
        "Topics include:\n\n- Tides\n    - Why now?\n    - Why here?\n",
        [("Tides", "Why now?"), ("Tides", "Why here?")],
    ),
    "bold topics whose explanation begins without a sign": (
        (
            "Topics include:\n\n- **Old tides**, which are those that came in the last age of ice\n"
            "- **Fog** Ways to see it from afar, and ways to see through it\n"
            "- **Salt** in the wind of the sea, and in the wells of the shore\n"
        ),
        plain("Old tides", "Fog", "Salt in the wind of the sea, and in the wells of the shore"),
    ),
    "bold topics before all explanations": (
        (
            "Topics include:\n\n- **Old tides** (those that came in the last age of ice)\n"
            "- **Fog** papers that tell how to see through it from afar\n"
            "- **Salt** in the wind of the sea, and in the wells of the shore\n"
        ),
        plain("Old tides", "Fog", "Salt in the wind of the sea, and in the wells of the shore"),
    ),
    "links below topics": (
        "## Topics\n\n- Tides\n- Map: https://example.org/map\n- [1] https://example.org\n",
        plain("Tides"),
    ),
    "a sentence that says how topics are grouped": (
        (
            "We invite papers on topics broadly categorized into (i) tides, (ii) fog and (iii) old and new salt.\n\n"
            "- **Tides**\n    - ebb\n    - flow\n- **Fog**\n    - dew\n    - mist\n"
        ),
        [("Tides", "ebb"), ("Tides", "flow"), ("Fog", "dew"), ("Fog", "mist")],
    ),
    "examples that are not indented": (
        (
            "Topics include:\n\n1. Sea\n  - Example topics within scope: tides\n  - Example topics out of scope: fog\n"
            "\n2. Shore\n  - Example topics within scope: dunes\n  - Example topics out of scope: reeds\n"
        ),
        plain("Sea", "Shore"),
    ),
    "numbers above lists that are not indented": (
        "## Topics\n\n1. Sea\n- tides\n- fog\n\n2. Shore\n- dunes\n- reeds\n",
        [("Sea", "tides"), ("Sea", "fog"), ("Shore", "dunes"), ("Shore", "reeds")],
    ),
    "what a call asks for, whatever its kind": (
        "We invite abstracts, artefacts, and reports on:\n\n- 🔹 tides\n- ▶️ fog\n",
        plain("tides", "fog"),
    ),
    "questions below a sentence that asks for work": (
        "We seek papers with a view of the sea.\n\n- Why fog?\n- Who sails?\n- What is salt?\n",
        plain("Why fog?", "Who sails?", "What is salt?"),
    ),
    "a list that is not indented enough": (
        (
            "We invite papers on these topics:\n\n1. The sea, including but not limited to:\n  * tides\n  * fog\n\n"
            "2. The shore, which includes, but is not limited to:\n  * dunes\n  * reeds\n"
        ),
        [("The sea", "tides"), ("The sea", "fog"), ("The shore", "dunes"), ("The shore", "reeds")],
    ),
    "a topic that goes from one thing to another": (
        "Topics of interest include, but are not limited to: Tides, From Rafts to Keels, and Salt Marshes.\n",
        plain("Tides", "From Rafts to Keels", "Salt Marshes"),
    ),
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
    "a heading that is a sentence": (
        (
            "## We invite all who go to sea to speak to our subject through the following two themes:\n\n"
            "### 1. Water that is read\n\n- maps of silt\n- charts\n\n### 2. Keepers\n\n- lighthouses\n"
        ),
        [("Water that is read", "maps of silt"), ("Water that is read", "charts"), ("Keepers", "lighthouses")],
    ),
    "a sentence that breaks off above headings": (
        (
            "This meeting takes papers on the sea. Topics may include, but are not limited to.\n\n"
            "#### Track 1 : Water\n\n• tides\n\n• fog\n\n#### Track 2 : Shores\n\n• cliffs\n"
        ),
        [("Water", "tides"), ("Water", "fog"), ("Shores", "cliffs")],
    ),
    "a sentence that points far below": (
        (
            "We invite papers on all topics related to trust at sea, to harbours and to pilots, including but not "
            "limited to those listed below.\n\n### Trust\n\n- flags\n- lamps\n"
        ),
        [("Trust", "flags"), ("Trust", "lamps")],
    ),
    "who comes and what papers are about, in one sentence": (
        (
            "## Scope\n\nThere will be talks of invited speakers and contributed papers concerning all aspects of the "
            "sea.\n\n- tides\n- fog\n"
        ),
        plain("tides", "fog"),
    ),
    "bold titles above their descriptions": (
        (
            "We welcome work on the following themes:\n\n* **Boats that talk**\nSystems that speak to their crews.\n\n"
            "* **Harbours and their lights**\nAll that shines at night, and for whom.\n"
        ),
        plain("Boats that talk", "Harbours and their lights"),
    ),
    "kinds of papers and what they must do": (
        (
            "We invite papers on the topics below.\n\n- Regular papers must describe results that nobody has seen\n"
            "- Tool papers must describe a tool, and how one gets it\n\n## Topics\n\n- tides\n- fog\n\n"
            "## Ethical considerations\n\nPapers with people in them:\n\n- Say whether a board has approved it\n"
        ),
        plain("tides", "fog"),
    ),
    "folded parts": (
        (
            "We invite papers. Topics of interest include:\n\nClick a part to unfold it.\n\n"
            "<details><summary>Words</summary><ul><li>knots</li><li>loans</li></ul></details>\n\n"
            "<details><summary>Trades</summary><ul><li>pilots</li><li>families</li></ul></details>\n\n"
            "<details><summary>Committee</summary><ul><li>Ada Holm</li></ul></details>\n"
        ),
        [("Words", "knots"), ("Words", "loans"), ("Trades", "pilots"), ("Trades", "families")],
    ),
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
    "bare lines below a lead-in, ended by a sentence": (
        "We invite papers on the following topics:\n\nTides<br>Dunes<br>Salt marshes<br>Any question may be asked.\n",
        plain("Tides", "Dunes", "Salt marshes"),
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
    "Spanish, categories": ("## Categorías sugeridas\n\n- Mareas\n- Dunas\n", plain("Mareas", "Dunas")),
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
    "an open list in a sentence after the one that invites": (
        (
            "We invite abstracts on the sea. "
            "Subfields may include but are not limited to tides, dunes, fog, and their bounds.\n"
        ),
        plain("tides", "dunes", "fog"),
    ),
    "an open list that explains what comes before it": (
        (
            "Abstracts are invited for talks on any aspect of the "
            "sea, including but not limited to tides, dunes, and fog.\n"
        ),
        plain("tides", "dunes", "fog"),
    ),
    "an open list in brackets": (
        "We invite papers on the sea (including, but not limited to, tides, dunes, fog) that are new.\n",
        plain("tides", "dunes", "fog"),
    ),
    "contributions to": (
        "We welcome any work related to the sea, including contributions to tides, dunes, and fog.\n",
        plain("tides", "dunes", "fog"),
    ),
    "an example inside an enumeration": (
        "We invite papers on tides, dunes (such as seifs, stars), and fog.\n",
        plain("tides", "dunes (such as seifs, stars)", "fog"),
    ),
    "emphasis behind an enumeration": (
        "Topics include tides, dunes, and fog, especially where they meet.\n",
        plain("tides", "dunes", "fog"),
    ),
    "what papers may address": (
        "Papers may address tides, dunes, or fog.\n",
        plain("tides", "dunes", "fog"),
    ),
    "a sentence of topics and a list of them": (
        (
            "## Topics and themes\n\nWe look, but not only, at these areas: Earth, Mars, and Venus.\n\n"
            "We seek abstracts that fit one of the following categories:\n\n- maps of craters\n- old dust\n\n"
            "We are not seeking the following:\n\n- rocks\n- sand\n"
        ),
        plain("maps of craters", "old dust"),
    ),
    "a sentence that sums up the list below": (
        "Topics include tides, dunes, and fog.\n\n## Topics\n\n- Tides and dunes\n- Fog at sea\n",
        plain("Tides and dunes", "Fog at sea"),
    ),
    "names of lists in italics": (
        "We accept abstracts in the following topics, and beyond:\n\n*Sea*\n\n- tides\n\n*Places of use*\n\n- ports\n",
        [("Sea", "tides"), ("Places of use", "ports")],
    ),
    "names of lists as plain lines": (
        "Topics include, but are not limited to:\n\nSea areas\n\n- tides\n\nLand\n\n• dunes • salt\n",
        [("Sea areas", "tides"), ("Land", "dunes"), ("Land", "salt")],
    ),
    "a list that begins with a paragraph": (
        "Topics are:\n\n\\- Tides of the\nnorth.\n\n-   Dunes\n\n-   Fog\n",
        plain("Tides of the north", "Dunes", "Fog"),
    ),
    "a lead-in two paragraphs before the list": (
        "We invite papers on the topics listed below.\n\nAll papers are read by three people.\n\n- tides\n- dunes\n",
        plain("tides", "dunes"),
    ),
    "a lead-in, then a remark": (
        (
            "We think of the following areas. "
            "If you work on something else, we want to hear about it!\n\n- tides\n- dunes\n"
        ),
        plain("tides", "dunes"),
    ),
    "topics covered, under a heading": (
        "## Tracks\n\nWe meet people interested in the topics covered in our tracks, such as:\n\n- tides\n- dunes\n",
        plain("tides", "dunes"),
    ),
    "what the workshop covers": ("The workshop covers:\n\n- tides\n- dunes\n", plain("tides", "dunes")),
    "what one likes to hear about": ("We are keen to hear about:\n\n- tides\n- dunes\n", plain("tides", "dunes")),
    "ideas for talks": ("Some ideas for talks:\n\n- tides\n- dunes\n", plain("tides", "dunes")),
    "questions, a paragraph each": (
        (
            "We welcome papers on the following questions:\n\n"
            "How do tides rise?\n\nWho owns the dunes?\n\nWhy fog?\n\nCome.\n"
        ),
        plain("How do tides rise?", "Who owns the dunes?", "Why fog?"),
    ),
    "questions, one after the other": (
        "We meet at sea. Possible questions include: How do tides rise? Who owns the dunes? Come and ask.\n",
        plain("How do tides rise?", "Who owns the dunes?"),
    ),
    "words that are also kinds of contributions": (
        (
            "## Topics\n\n- Learning from demonstrations\n- Clinical "
            "notes\n- Science communication\n- Keynote talks\n- Fog\n"
        ),
        plain("Learning from demonstrations", "Clinical notes", "Science communication", "Fog"),
    ),
    "topics below an entry of a mixed list": (
        "## Topics\n\n- Fog\n- Experience reports:\n  - of sailors\n- Tides\n",
        [(None, "Fog"), ("Experience reports", "of sailors"), (None, "Tides")],
    ),
    "a sentence about the labels below it, under a heading": (
        "## Topics\n\nPapers on the following topics are welcome.\n\n**Sea:**\n\n- Tides\n\n**Land:**\n\n- Dunes\n",
        [("Sea", "Tides"), ("Land", "Dunes")],
    ),
    "an entry that speaks of papers": (
        "## Topics\n\n- What makes us love old papers\n- Oral communications\n- Fog\n",
        plain("What makes us love old papers", "Fog"),
    ),
    "a group with a bracket at its end": (
        "## Topics\n\n- Sea (and what is in it)\n  - Tides\n",
        [("Sea (and what is in it)", "Tides")],
    ),
    "last entries in other words": (
        "## Topics\n\n- Tides\n- … among many others!\n- und vieles mehr\n- y otros\n",
        plain("Tides"),
    ),
    "German, topics are": (
        "Mögliche Themen sind unter anderem Gezeiten, Dünen und Nebel.\n",
        plain("Gezeiten", "Dünen", "Nebel"),
    ),
    "German, the verb last": (
        "Gesucht werden Beiträge, die sich mit Gezeiten, Dünen oder Nebel befassen.\n",
        plain("Gezeiten", "Dünen", "Nebel"),
    ),
    "German, aspects": (
        "Einreichungen können u. a. folgende Aspekte behandeln:\n\n- Gezeiten\n- Dünen\n",
        plain("Gezeiten", "Dünen"),
    ),
    "French, what papers may be about": (
        "Les communications pourront porter sur les marées, les dunes ou le brouillard.\n",
        plain("les marées", "les dunes", "le brouillard"),
    ),
    "French, not only": (
        (
            "Les contributions pourront traiter, de manière non exclusive, des points suivants :\n\n"
            "- les marées\n- les dunes\n"
        ),
        plain("les marées", "les dunes"),
    ),
    "Spanish, topics such as": (
        "Los trabajos podrán tratar temas como mareas, dunas y niebla.\n",
        plain("mareas", "dunas", "niebla"),
    ),
    "Portuguese, in prose": (
        "Convidamos a submissão de artigos sobre marés, dunas e névoa.\n",
        plain("marés", "dunas", "névoa"),
    ),
    "Japanese, papers on what stands below": (
        "以下に示すような仕組みや道具に関する論文を対象とします。\n\n- 潮汐\n- 砂丘\n",
        plain("潮汐", "砂丘"),
    ),
    "Japanese, the verb last": ("潮汐、砂丘、海霧などに関する論文を募集します。\n", plain("潮汐", "砂丘", "海霧")),
    "Korean, the verb last": ("조석, 사구, 안개 등에 관한 논문을 모집합니다.\n", plain("조석", "사구", "안개")),
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
    "topics that are excluded": "The following topics are excluded from our scope:\n\n- war\n- storms\n",
    "results of all kinds": (
        "Papers on our topics of interest fall into one of these categories:\n\n"
        "- Original and unpublished results, or\n- Recent results that have been published\n"
    ),
    "works that are cited": "A non-exhaustive list of selected references on our topics:\n\n- Tides, 1911\n- Fog\n",
    "aims of a journal": "### 1.1 Aims & Scope\n\nThe journal seeks to:\n\n- print papers\n- serve sailors\n",
    "a heading said twice": "## Tracks\n\n- Topics of interest\n- Tracks\n",
    "old problems": "## Archive\n\nHere are all previous problems:\n\n- tides of old\n- fog of old\n- salt of old\n",
    "a bold theme": "## Theme\n\n**Tides of old, new fogs, and the salt between**\n\nAll are welcome.\n",
    "what an author has": "Studies that go on are welcome, provided that:\n\n- gauges are set\n- boats are there\n",
    "what papers must be": "## Topics\n\nPapers must be:\n\n- new\n- unpublished\n",
    "a clause": "Contributions reporting on finds are encouraged, including notes on ice, fog, or sea.\n",
    "parts of a theme": "## Theme note\n\n### Salt\n\nAn old thing.\n\n### Wind\n\nA new thing.\n",
    "questions to the reader": "All is said there.\n\n- Why fog?\n- Who sails?\n- What is salt?\n",
    "what an abstract answers": "A good abstract should answer the following questions:\n\n- Who?\n- Why?\n- How?\n",
    "what papers tell": "Please outline the following aspects:\n\n- what was done\n- why it was done\n",
    "what to leave out": "## Topics\n\n### Things to avoid\n\n- sales talks\n- old news\n",
    "who is asked to speak": "Please send us a talk if:\n\n- you are new to the sea\n- you have a boat\n",
    "categories that a sentence counts": "We invite papers in three different categories:\n\n- Plans\n- Finds\n",
    "what a group knows": "We invite you. Areas of expertise in the group include:\n\n- knots\n- nets\n",
    "what is new this year": "今年徵稿與去年有幾個不同之處：\n\n- 演講的時間變短\n- 課程在會場外\n",
    "what all submissions are asked to say": (
        "We ask that all notes address the following aspects:\n\n- **Care**: is it safe?\n- **Scale**: is it fast?\n"
    ),
    "conflicts of interest": "Conflicts of interest include:\n\n- recent coauthors\n- current colleagues\n",
    "paragraphs on keywords": "**LENGTH:** one page\n\n**KEYWORDS:** please add keywords\n\n**LANGUAGES:** any\n",
    "what a jury asks": "The evaluation is based on the following questions:\n\n- Is it new?\n- Is it clear?\n",
    "a sentence that lists its ends": "The themes are broad: software, from making it, to keeping it, and so on.\n",
    "a theme, and another clause": (
        "While the theme of this year is _harbours_, we welcome papers across all of tidal music, and on boats.\n"
    ),
    "what is done with a subject": (
        "We seek research on the design, implementation, usage, and evaluation of gauges, applications, and services.\n"
    ),
    "parts of a sentence": "Talks about old work, but those on new work, and on none are welcome.\n",
    "what was covered": "We covered the following topics:\n\n- tides\n- dunes\n",
    "whom it speaks to": "We want to encourage you to submit a talk:\n\n- if you are new\n- if you are shy\n- now\n",
    "sessions with their lengths, in Spanish": "## Temas\n\n- Sesión de 30 minutos: una idea\n- Taller de 2 horas\n",
    "a title in quotation marks": "The topics are “Learn, play, create”, and joy, and hope.\n",
    "what a template fills in": "## Topics\n\n- {{ topic }} {% endfor %}\n",
    "what is not wanted": "We are not looking for papers on:\n\n- tides\n- dunes\n",
    "what is out of scope": "## Out of scope\n\n- tides\n- dunes\n",
    "what is out of scope, in a scope": "## Topics\n\n### Out of scope\n\n- tides\n- dunes\n",
    "topics of last year": "The following topics were covered last year:\n\n- tides\n- dunes\n",
    "topics of other years, in French": "Les thématiques des années précédentes étaient :\n\n- marées\n- dunes\n",
    "people": (
        "We welcome work on, but not limited to:\n\n"
        "- Sailors who write\n- Students of fishing\n- Young researchers\n- People\n"
    ),
    "people who may submit, in German": (
        "Wir freuen uns über Beiträge von allen, die am Meer arbeiten, einschließlich:\n\n- Forschende\n- Segler\n"
    ),
    "fields of people": "We invite participants from fields including, but not limited to, law, art, and tax.\n",
    "people in prose": "We invite papers on life, including but not limited to sailors, students, and teachers.\n",
    "categories that are formats": "We invite work in the following categories:\n\n- long\n- short\n",
    "formats below a format": "We welcome:\n\n- Standard papers of 4 to 12 pages\n  - old ideas\n  - new ideas\n",
    "parts of the page": "See the call for papers, including suggested topics, chairs, and dates.\n",
    "adjectives of one noun": "We welcome papers on ethical, social, and legal issues.\n",
    "one question": "Questions such as: Why fog? We do not know.\n",
    "what a proposal holds, in Portuguese": (
        "A submissão de mesas temáticas deve incluir:\n\n- um título\n- um resumo\n"
    ),
    "one theme": "今年的主題為「海」，寓意自由、深藍、長久。\n",
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
