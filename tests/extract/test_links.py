"""Links: the event's own site and its submission system, and no others."""

import pytest

from callboard.extract.links import read_links
from callboard.extract.outline import outline
from callboard.model import Link
from callboard.read.markdown import html, tree


def links(text):
    return [(link.rel, link.url) for link in read_links(outline(tree(html(text))))]


SITE = "https://tides.example.org/"
SUBMIT = "https://submit.example.org/"

FOUND = {
    "a known system": (
        "Send it [here](https://easychair.org/conferences/?conf=tides).",
        [("submission", "https://easychair.org/conferences/?conf=tides")],
    ),
    "below a known host": (
        "[site](https://tides31.hotcrp.com/paper)",
        [("submission", "https://tides31.hotcrp.com/paper")],
    ),
    "a system on a host of its own": (
        "See https://pretalx.example.org/tides/cfp",
        [("submission", "https://pretalx.example.org/tides/cfp")],
    ),
    "a system named by the sentence": (
        "O envio é feito pela plataforma EasyChair [neste link](https://go.example.org/tides).",
        [("submission", "https://go.example.org/tides")],
    ),
    "Japanese": ("[発表申込フォーム](https://form.example.org/t)", [("submission", "https://form.example.org/t")]),
    "a known path": (
        "[forms](https://www.sciencesconf.org/submission/1)",
        [("submission", "https://www.sciencesconf.org/submission/1")],
    ),
    "the link says so": (f"[Submission portal]({SUBMIT})", [("submission", SUBMIT)]),
    "the sentence says so": (f"Please submit your paper [here]({SUBMIT}).", [("submission", SUBMIT)]),
    "a bare address": (
        "We use OpenReview: https://openreview.net/group?id=Tides.",
        [("submission", "https://openreview.net/group?id=Tides")],
    ),
    "the event's name": (f"Join the [Workshop on Tides]({SITE}).", [("site", SITE)]),
    "a word for a site": (f"See the [website]({SITE}) for all.", [("site", SITE)]),
    "more about the workshop": (f"More information on the workshop: [link]({SITE})", [("site", SITE)]),
    "acronym and year alone": (f"**[TIDES 2031]({SITE})**", [("site", SITE)]),
    "said twice": (f"The [workshop]({SITE}). The [workshop page]({SITE}).", [("site", SITE)]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_links_that_matter(text, expected):
    assert links(text) == expected


NONE = {
    "style files": "Submit with the [LaTeX template](https://example.org/x.zip).",
    "style files at a known host": "[Word template](https://ras.papercept.net/word.php)",
    "a file of a known host": "[here](https://easychair.org/publications/easychair.zip)",
    "a guideline before it": f"Submitted papers follow the guidelines [here]({SITE}).",
    "many words": f"Submit [whatever you have at hand today]({SITE}).",
    "the host's own": f"In conjunction with the [Ocean Conference]({SITE}).",
    "a past edition": f"The previous workshop is [here, at its website]({SITE}).",
    "a network": "Our [workshop](https://twitter.com/tides) is online.",
    "a network that takes submissions": "Submit to [us](https://twitter.com/tides)",
    "relative": "The [workshop](../tides) and [submit](/submit).",
    "a broken address": 'The <a href="http://[broken">workshop</a> is on.',
    "anything else": f"We like [sand]({SITE}).",
    "acronym and year in a sentence": f"As in [TIDES 2030]({SITE}) we shall walk along the whole of the long beach.",
    "code": "    https://easychair.org/conferences/?conf=tides",
    "a list of events": "".join(f"- [Workshop {n}](https://example.org/{n})\n" for n in range(5)),
}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_links_that_do_not(text):
    assert links(text) == []


def test_each_link_has_its_line():
    text = f"Dear all,\nsee the\n[workshop page]({SITE}).\n"
    assert read_links(outline(tree(html(text, first_line=9)))) == (Link("site", SITE, 11),)


def test_work_doubles_when_the_links_double(monkeypatch):
    from callboard.extract import lexicon

    looked_at = []
    original = lexicon.Phrases.search
    monkeypatch.setattr(
        lexicon.Phrases, "search", lambda self, text: looked_at.append(len(text)) or original(self, text)
    )
    sizes = []
    for times in (200, 400):
        looked_at.clear()
        links("[x workshop](http://a.example.org) " * times)
        sizes.append(sum(looked_at))
    assert sizes[1] < 2.2 * sizes[0]
