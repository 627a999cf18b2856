"""A lab moves in: what its former site had goes on working, and no subscriber is flooded."""

from __future__ import annotations

import feedparser
import lxml.etree
import pytest

POST = "---\ntitle: {title}\ndate: {day}\n{more}---\nWords of {title}.\n"
FILES = {
    "news/2019-03-07-ferns.md": POST.format(title="Ferns", day="2019-03-07", more=""),
    "news/2020-11-30-moss.md": POST.format(
        title="Moss", day="2020-11-30", more='guid: "https://old.example.org/?p=12"\ncategory: Talks\n'
    ),
    "news/2027-01-12-new.md": POST.format(title="New", day="2027-01-12", more=""),
    "pages/about.md": "---\ntitle: About\n---\nWho we are.\n",
}
TOML = """
moved_in = 2027-01-01
old_feed_ids = "https://old.example.org/:year/:month/:day/:title"
[old_addresses]
"/news.xml" = "/feeds/all.rss.xml"
"/feed.xml" = "/feeds/all.atom.xml"
"/people.html" = "/about/"
"/papers/" = "https://papers.example.org/"
"/:categories/:year/:month/:day/:title.html" = "/news/:slug/"
'/:short_year/:i_month/:filename/' = "/news/:slug/"
"""


@pytest.fixture(scope="module")
def built(build_apart):
    found = build_apart(FILES, toml=TOML, url="https://example.org/lab")
    assert found.code == 0, found.err
    return found


def refresh(page):
    return page.xpath("//meta[@http-equiv='refresh']/@content")[0].partition("url=")[2]


@pytest.mark.parametrize(
    ("path", "target"),
    [
        pytest.param("people.html", "/lab/about/", id="page"),
        pytest.param("papers/index.html", "https://papers.example.org/", id="another site"),
        pytest.param("2019/03/07/ferns.html", "/lab/news/ferns/", id="Jekyll"),
        pytest.param("talks/2020/11/30/moss.html", "/lab/news/moss/", id="Jekyll with a category"),
        pytest.param("19/3/ferns/index.html", "/lab/news/ferns/", id="Hugo"),
    ],
)
def test_old_pages_lead_on(built, path, target):
    assert refresh(built.pages[path]) == target
    assert target in built.pages[path].xpath("//a/@href")


def test_posts_after_the_move_have_no_old_addresses(built):
    assert not [path for path in built.files if path.startswith(("2027/", "27/"))]


@pytest.mark.parametrize(("old", "new"), [("news.xml", "feeds/all.rss.xml"), ("feed.xml", "feeds/all.atom.xml")])
def test_an_old_feed_is_the_feed_at_its_own_address(built, old, new):
    mine = f"https://example.org/lab/{old}"
    assert built.files[old] == built.files[new].replace(f"https://example.org/lab/{new}".encode(), mine.encode())
    selves = lxml.etree.fromstring(built.files[old]).xpath("//*[@rel='self']/@href")
    assert selves == [mine]


@pytest.mark.parametrize("path", ["news.xml", "feed.xml", "feeds/all.atom.xml", "feeds/groups/talks.atom.xml"])
def test_entries_keep_the_ids_of_the_old_feed(built, path):
    ids = {entry.title: entry.id for entry in feedparser.parse(built.files[path]).entries}
    assert ids["Moss"] == "https://old.example.org/?p=12"
    assert ids.get("Ferns", "https://old.example.org/2019/03/07/ferns") == "https://old.example.org/2019/03/07/ferns"
    assert ids.get("New", "tag:board.example.org,2026:post/news/new") == "tag:board.example.org,2026:post/news/new"


WRONG = {
    '"/news.xml" = "/feeds/none.xml"': "there is no /feeds/none.xml on this site",
    '"/about/" = "/archives/"': "it is that of something on this site",
    '"/feeds/all.rss.xml" = "/feeds/all.atom.xml"': "it is that of something on this site",
    '"/robots.txt/x" = "/about/"': "it is that of something on this site",
    '"/feeds" = "/feeds/all.rss.xml"': "it is that of a folder of this site",
    '"/../x" = "/about/"': 'the path has the segment ".."',
    '"old.xml" = "/feeds/all.rss.xml"': "it does not begin with /",
    '"/a/" = "about"': "about is neither a path nor an address",
    '"/b/" = "javascript:alert(1)"': "javascript:alert(1) is neither a path nor an address",
    '"/:hour/" = "/news/:slug/"': "no post has :hour",
    '"/:year/" = "/about/"': "a pattern leads to /news/:slug/",
}


@pytest.fixture(scope="module")
def wrong(build_apart):
    return build_apart(FILES, toml="[old_addresses]\n" + "\n".join(WRONG) + '\n"/news" = "/about/"\n')


@pytest.mark.parametrize("line", WRONG)
def test_what_cannot_be_is_told_with_its_line(wrong, line):
    text = (wrong.folder.parent / "site.toml").read_text("utf-8").splitlines()
    told = [
        said for said in wrong.err.splitlines() if f"site.toml:{text.index(line) + 1}:1: error[old-address]" in said
    ]
    assert len(told) == 1
    assert WRONG[line] in told[0]


def test_the_rest_is_built_and_the_command_fails(wrong):
    assert wrong.code == 1
    assert "Words of" in wrong.page("news/ferns").text_content()
    # The folder of the posts has no page of its own.
    assert refresh(wrong.pages["news/index.html"]) == "/about/"


def test_a_pattern_that_meets_another_page_is_told_at_the_post(build_site):
    built = build_site(FILES, toml='[old_addresses]\n"/groups/:categories/" = "/news/:slug/"\n')
    assert "content/news/2020-11-30-moss.md:1:1: warning[alias-taken]" in built.err


def test_a_feed_id_belongs_to_one_post(build_site):
    same = 'feed_id: "https://old.example.org/x"\n'
    built = build_site(
        {
            "news/a.md": POST.format(title="A", day="2027-01-10", more=same),
            "news/b.md": POST.format(title="B", day="2027-01-11", more=same),
            "news/c.md": POST.format(title="C", day="2027-01-12", more="guid: 12\n"),
        }
    )
    ids = {entry.title: entry.id for entry in feedparser.parse(built.files["feeds/all.atom.xml"]).entries}
    assert ids == {
        "A": "https://old.example.org/x",
        "B": "tag:board.example.org,2026:post/news/b",
        "C": "tag:board.example.org,2026:post/news/c",
    }
    assert "content/news/b.md:4:1: warning[feed-id-taken]" in built.err
    assert "content/news/c.md:4:7: warning[value-ignored]" in built.err
