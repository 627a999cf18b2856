"""The body that is published: tidied, marked, safe and well set."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from lxml import etree

from callboard.model import Heading, ImportantDate, Link, Person, TopicLine, Undated


def markup(element):
    return etree.tostring(element, encoding="unicode", method="html", with_tail=False)


def row(text, line, day="2027-03-03", **said):
    return ImportantDate("submission_deadline", "Papers", dt.date.fromisoformat(day), line, text=text, **said)


# --- headings -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# A\n\n## B\n\n### C", [2, 3, 4]),
        ("## A\n\n#### B\n\n## C", [2, 3, 2]),
        ("#### A\n\n## B\n\n### C\n\n## D", [2, 2, 3, 2]),
        ("###### A\n\n##### B\n\n# C", [2, 2, 2]),
        ("# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F", [2, 3, 4, 5, 6, 6]),
    ],
)
def test_headings_start_at_two_and_skip_nothing(finish, text, levels):
    made = finish(text)
    assert [heading.level for heading in made.headings] == levels


def test_bold_in_a_heading_is_unwrapped(finish, published):
    assert (
        markup(published("## **Important *dates***").find("h2"))
        == '<h2 id="important-dates">Important <em>dates</em></h2>'
    )
    assert finish("## **Important dates**").headings == (Heading(2, "important-dates", "Important dates"),)


def test_anchors_are_unique_and_keep_out_of_the_pages_own(finish):
    made = finish("## Dates\n\n## Dates\n\n## Main\n\n## 日期\n\n## !!!\n\n<h2 id='own'>Own</h2>")
    anchors = [heading.anchor for heading in made.headings]
    assert len(set(anchors)) == 6
    assert not {"main", "top", "dates", "glance", "read"} & set(anchors)
    assert anchors[3:] == ["日期", "section", "own"]


def test_an_empty_heading_goes(published):
    assert published("##\n\nText").find("h2") is None


def test_the_heading_that_is_the_title_leaves_the_body(published):
    root = published("Before\n\n## The title\n\nAfter\n\n## Stays", title_line=3)
    assert [h.text for h in root.iter("h2")] == ["Stays"]
    assert "".join(root.text_content().split()) == "BeforeAfterStays"


# --- cover and styles -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("![A](/static/a.png)\n\nText", 0),
        ('<img src="/static/a.png" alt="A" style="width: 100%;"/>\n\nText', 0),
        ("Text\n\n![A](/static/a.png)", 0),
        ("![B](/static/b.png)\n\n![A](/static/a.png)", 2),
        ("![A](/static/a.png)\n\n![A](/static/a.png)", 1),
    ],
)
def test_a_first_image_that_is_the_cover_is_shown_once(published, text, left):
    root = published(text, cover="/static/a.png")
    assert len(list(root.iter("img"))) == left
    assert not [p for p in root.iter("p") if not len(p) and not (p.text or "").strip()]


def test_text_beside_the_cover_stays(published):
    assert "beside" in published("![A](a.png) beside", cover="a.png").text_content()


@pytest.mark.parametrize(
    "style",
    [
        "text-decoration: line-through",
        "text-decoration:line-through;color:red",
        "TEXT-DECORATION: LINE-THROUGH",
        "text-decoration-line : line-through",
    ],
)
def test_a_style_that_strikes_becomes_s(published, style):
    root = published(f'Due <span style="{style}">3 March</span> 10 March')
    assert [s.text for s in root.iter("s")] == ["3 March"]


def test_struck_text_stays_struck(published):
    root = published("~~one~~ <s>two</s> <del>three</del> <strike>four</strike>")
    assert [e.text for e in root.iter("s", "del")][:3] == ["one", "two", "three"]
    assert "four" in root.text_content()


def test_styles_are_dropped_and_a_width_becomes_an_attribute(finish, published):
    root = published('<p style="color:red" class="x" onclick="y()">Red</p>\n\n<style>p{}</style>\n\nText')
    assert not root.xpath(".//@style | .//@class | .//@onclick | .//style")
    assert finish('<img src="a.png" style="width: 300px">').references[0].width == 300
    assert finish('<img src="a.png" width="200">').references[0].width == 200
    assert finish('<img src="a.png" width="100%">').references[0].width is None


def test_tables_scroll_by_themselves(published):
    root = published("| a | b |\n|---|---|\n| 1 | 2 |")
    [box] = root.xpath(".//div[@class='scroll']")
    assert box.find("table") is not None
    assert (box.get("tabindex"), box.get("role")) == ("0", "group")


def test_columns_keep_their_side(published):
    root = published("| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | 3 |\n\n<table><tr><td align='right'>4</td></tr></table>")
    assert [cell.get("class") for cell in root.iter("td")] == [None, "at-end", "at-center", "at-end"]
    assert not root.xpath(".//@align | .//@style")


def test_footnotes_and_their_arrows_have_names(published):
    root = published("Text[^1]\n\n[^1]: A note.")
    [notes] = root.xpath(".//div[@role='doc-endnotes']")
    assert notes.get("aria-label") == "Footnotes"
    assert [arrow.get("aria-label") for arrow in notes.iter("a")] == ["Back to the text"]


# --- dates and lines ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("- Papers: 3 March 2027", 1, "3 March 2027"),
        ("Intro\n\n- Papers: **3 March 2027**", 3, "3 March 2027"),
        ("One\nPapers are due 3 March 2027, at noon.", 2, "3 March 2027"),
        ("| Papers | 3 March 2027 |\n|---|---|", 1, "3 March 2027"),
        ("<ul>\n<li>Papers <b>3 March 2027</b></li></ul>", 2, "3 March 2027"),
        ("> *3 March 2027* is the day", 1, "3 March 2027"),
        ("## Due 3 March 2027", 1, "3 March 2027"),
    ],
)
def test_a_taken_date_stands_in_time(published, text, line, words):
    root = published(text, dates=(row(words, line),))
    [time] = root.iter("time")
    assert (time.text, time.get("datetime")) == (words, "2027-03-03")
    [place] = root.xpath(f"//*[@id='line-{line}']") or [None]
    assert place is not None
    assert words in place.text_content() or place.getparent().tag in ("tr", "h2")


def test_only_the_taken_of_two_equal_dates_is_marked(published):
    root = published("3 March 2027\n\n3 March 2027", dates=(row("3 March 2027", 3),))
    assert [p.find("time") is not None for p in root.iter("p")] == [False, True]


def test_two_dates_of_one_line(published):
    dates = (row("3 March", 1), row("10 March", 1, "2027-03-10"))
    root = published("From 3 March to 10 March, **3 March** again", dates=dates)
    assert [(t.text, t.get("datetime")) for t in root.iter("time")] == [
        ("3 March", "2027-03-03"),
        ("10 March", "2027-03-10"),
    ]
    assert root.text_content().replace("\xa0", " ").strip() == "From 3 March to 10 March, 3 March again"


def test_a_stated_time_is_part_of_the_value(published):
    root = published("Due 3 March 2027, 23:59", dates=(row("3 March 2027", 1, time=dt.time(23, 59)),))
    assert next(root.iter("time")).get("datetime").startswith("2027-03-03T23:59")


def test_a_date_in_several_pieces_is_left_as_it_is(published):
    root = published("Due 3 *March* 2027", dates=(row("3 March 2027", 1),))
    assert not list(root.iter("time"))
    assert root.xpath("//*[@id='line-1']")


def test_every_fact_has_a_place_to_link_to(published):
    text = "Intro of\ntwo lines.\n\n- Topic\n- TBA\n\nAna, Lab\nJun, Lab\n\n[Site](https://example.org)"
    root = published(
        text,
        topics=(TopicLine("Topic", 4),),
        undated=(Undated("submission_deadline", "Papers", "TBA", 5),),
        people=(Person("Ana", 7), Person("Jun", 8)),
        links=(Link("site", "https://example.org", 10),),
        dates=(row("x", 1), row("y", 2)),
    )
    ids = root.xpath(".//@id")
    assert sorted(ids) == sorted(f"line-{n}" for n in (1, 2, 4, 5, 7, 8, 10))
    assert root.xpath("//li[@id='line-4']")[0].text == "Topic"


def test_facts_of_the_front_matter_are_linked_to_the_beginning(published):
    root = published("\n\n\n\n\nText", dates=(row("x", 3),))
    assert root[0].get("id") == "line-3"


# --- safety ---------------------------------------------------------------------------------------------------------

HOSTILE = {
    "script": "<script>XBAD()</script>Kept",
    "script in text": "Kept <script>XBAD()</script>",
    "split script": "<scr<script>ipt>XBAD()</script>Kept",
    "handler": '<p onclick="XBAD()">Kept</p>',
    "handler on image": '<img src="a.png" onerror="XBAD()"> Kept',
    "handler without quotes": "<p onmouseover=XBAD()>Kept</p>",
    "svg": "<svg><script>XBAD()</script></svg>Kept",
    "svg handler": '<svg onload="XBAD()"></svg>Kept',
    "math": "<math><mtext><style><img src=x onerror=XBAD()></style></mtext></math>Kept",
    "iframe": '<iframe srcdoc="<script>XBAD()</script>"></iframe>Kept',
    "object": '<object data="XBAD"></object><embed src="XBAD">Kept',
    "meta": '<meta http-equiv="refresh" content="0;url=https://xbad.example.com">Kept',
    "base": '<base href="https://xbad.example.com/">Kept',
    "link": '<link rel="stylesheet" href="https://xbad.example.com/x.css">Kept',
    "style": "<style>@import 'https://xbad.example.com'</style>Kept",
    "style attribute": '<p style="background:url(https://xbad.example.com)">Kept</p>',
    "form": '<form action="https://xbad.example.com"><input name="x"></form>Kept',
    "slot": '<a data-slot="0">Kept</a><img data-slot="99999">',
    "comment": "<!-- XBAD -->Kept",
    "template": "<template><script>XBAD()</script></template>Kept",
    "noscript": "<noscript><p title='</noscript><img src=x onerror=XBAD()>'></noscript>Kept",
    "class": '<p class="board st-open">Kept</p>',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_is_hostile_goes_and_the_rest_stays(finish, published, text):
    root = published(text)
    assert "Kept" in root.text_content()
    page = markup(root)
    names = {element.tag for element in root.iter(etree.Element)}
    assert not names & {
        "script",
        "style",
        "iframe",
        "object",
        "embed",
        "meta",
        "base",
        "link",
        "form",
        "input",
        "svg",
        "template",
    }
    assert not [
        a
        for a in root.xpath(".//@*")
        if a.attrname.startswith("on") or a.attrname in ("style", "class", "data-slot", "srcset")
    ]
    assert "xbad.example.com" not in page
    assert "XBAD" not in page or "XBAD" in root.text_content()


UNSAFE = [
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    " javascript:alert(1)",
    "java&#x09;script:alert(1)",
    "java&#10;script:alert(1)",
    "&#106;avascript:alert(1)",
    "&#x1;javascript:alert(1)",
    "vbscript:x",
    "data:text/html;base64,PHNjcmlwdD4=",
    "file:///etc/passwd",
]


OPEN = [
    *("<div>", "<b>", "<table><tr><td>", "</div></article></main>", "<a href='", "<![CDATA[", "<textarea>", "<title>"),
    *("<plaintext>", "<xmp>", "<select>", "<script>", "<style>", "</html>"),
]


@pytest.fixture(scope="module")
def hostile_site(build_apart):
    """One site of many posts, each with one thing that must not get out of it."""
    head = "---\ntitle: A\ndate: 2027-01-10\n---\n"
    files = {
        f"news/unsafe-{n}.md": f'{head}[one](<{address}>) and <a href="{address}">two</a>.\n'
        for n, address in enumerate(UNSAFE)
    }
    files |= {f"news/open-{n}.md": f"{head}Before {tag} after\n" for n, tag in enumerate(OPEN)}
    files["news/comment.md"] = f"{head}Before\n\n<!-- open\n\nAfter\n"
    built = build_apart(files)
    assert built.code == 0
    return built


@pytest.mark.parametrize(("number", "address"), list(enumerate(UNSAFE)), ids=UNSAFE)
def test_an_unsafe_address_is_printed_nowhere_and_told(hostile_site, number, address):
    assert re.search(rf"news/unsafe-{number}\.md:5:\d+: warning\[link-unsafe\]", hostile_site.err)
    prose = hostile_site.page(f"news/unsafe-{number}").xpath("//div[@class='prose']")[0]
    assert not [a for a in prose.xpath(".//@href") if not a.startswith(("#", "/"))]
    assert prose.text_content().strip().startswith("one and")


def test_an_unsafe_address_is_in_no_feed(hostile_site):
    feeds = {path: data for path, data in hostile_site.files.items() if path.startswith("feeds/")}
    assert feeds
    for data in feeds.values():
        assert not re.search(rb"(href|src)=\W*\w*script:", data, re.IGNORECASE)


def test_an_unclosed_comment_hides_nothing_but_itself(hostile_site):
    page = hostile_site.page("news/comment")
    assert page.xpath("/html/body/footer")
    assert "Before" in page.xpath("//div[@class='prose']")[0].text_content()


@pytest.mark.parametrize(("number", "tag"), list(enumerate(OPEN)), ids=OPEN)
def test_an_unclosed_tag_does_not_reach_the_page_around_it(hostile_site, number, tag):
    page = hostile_site.page(f"news/open-{number}")
    assert page.xpath("/html/body/footer")
    assert page.xpath("/html/body/main")
    assert not page.xpath("//div[@class='prose']//footer")
    assert "Before" in page.xpath("//div[@class='prose']")[0].text_content()


# --- type -----------------------------------------------------------------------------------------------------------


def test_typography_of_the_text_alone(published):
    root = published('He said "no" -- twice... and `"code" -- stays...`\n\n```\n"a" -- b...\n```\n')
    assert root.find("p").text.strip().startswith("He said “no” — twice…") or "“no”" in root.find("p").text
    assert root.find(".//p/code").text == '"code" -- stays...'
    assert root.find(".//pre/code").text == '"a" -- b...\n'


def test_titles_are_not_set(build_site):
    built = build_site({"news/x.md": "---\ntitle: 'A \"study\" -- of code'\ndate: 2027-01-10\n---\nText.\n"})
    assert built.page("news/x").findtext(".//h1") == 'A "study" -- of code'


def test_other_languages_are_left_as_they_are(published):
    assert published('Il dit « non » -- "deux"', language="fr").find("p").text == 'Il dit « non » -- "deux"'


def test_words_are_counted(finish):
    assert finish("One two three.\n\n- four\n- five").words == 5


def test_references_have_lines_and_words(finish):
    made = finish("a\n\n[b](x.md)\n![c d](y.png)\n\n<img src='z.png'>\n")
    assert [(r.url, r.line, r.image, r.alt) for r in made.references] == [
        ("x.md", 3, False, None),
        ("y.png", 4, True, "c d"),
        ("z.png", 6, True, None),
    ]
    assert len(made.parts) == 4
