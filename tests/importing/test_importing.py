"""The decisions of an import, as tables: tags, links, headers, permalinks, what is a post, what a second run does."""

from __future__ import annotations

import datetime as dt

import pytest

from callboard.importing import feed, finding, headers, permalinks, record, references
from callboard.importing.former import Former, read_former
from callboard.importing.parts import Found, Left, Source, Text
from callboard.importing.tags import Tags
from callboard.model import Header

DAY = dt.datetime(2019, 3, 7, 14, 5, tzinfo=dt.UTC)


def source(*paths, **texts):
    return Source("old", dict.fromkeys([*paths, *texts], 10), {name: data.encode() for name, data in texts.items()})


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("jekyll", "[a]({{ site.baseurl }}/x)", "[a](/x)"),
        ("jekyll", "[a]({{site.url}}{{site.baseurl}}/x)", "[a](/x)"),
        ("jekyll", "[home]({{ site.baseurl }})", "[home](/)"),
        ("jekyll", "at {{ site.url }}.", "at https://old.example.org."),
        ("jekyll", "{{ '/a/b.png' | relative_url }} {{ 'c' | prepend: site.baseurl | absolute_url }}", "/a/b.png /c"),
        ("jekyll", "{{ site.title }} by {{ page.author | escape }}", "Owls by Ada"),
        ("jekyll", "{{ page.nothing }} {{ x | unknown }}", None),
        ("jekyll", "{% raw %}{{ kept }}{% endraw %} {{ site.title }}", "{{ kept }} Owls"),
        ("jekyll", "a{% comment %}b {{ site.title }}{% endcomment %}c", "ac"),
        ("jekyll", "{% highlight ruby %}\nx\n{% endhighlight %}", "```ruby\nx\n```"),
        ("jekyll", "[a]({% post_url 2019-01-01-a %}) {% link _posts/2019-01-01-a.md %}", "[a](/news/a.md) /news/a.md"),
        ("jekyll", "{% link assets/x.pdf %}", "/assets/x.pdf"),
        ("jekyll", "{% post_url 2019-01-01-none %}", None),
        ("jekyll", '{% include figure.html path="assets/x.jpg" title="An owl" %}', "![An owl](/assets/x.jpg)"),
        ("jekyll", '{% include youtube.html id="abc" %}', "<https://www.youtube.com/watch?v=abc>"),
        ("jekyll", "{% for a in b %}{% endfor %} {% include nav.html %} {%", None),
        ("jekyll", "```\n{{ site.title }}\n```", "```\nOwls\n```"),
        ("jekyll", "{{< ref x >}}", None),
        ("hugo", '[a]({{< relref "a.md#top" >}}) [b]({{< ref "a" >}})', "[a](/news/a.md#top) [b](/news/a.md)"),
        ("hugo", '{{< figure src="x.png" alt="An owl" >}}', "![An owl](x.png)"),
        (
            "hugo",
            '{{< figure src="x.png" caption="A <b>\\"" >}}',
            '<figure><img src="x.png" alt="A &lt;b&gt;\\"><figcaption>A &lt;b&gt;\\</figcaption></figure>',
        ),
        (
            "hugo",
            "{{< youtube abc >}} {{< vimeo 12 >}}",
            "<https://www.youtube.com/watch?v=abc> <https://vimeo.com/12>",
        ),
        ("hugo", "{{< highlight go >}}\nx\n{{< /highlight >}}", "```go\nx\n```"),
        ("hugo", "{{< param mail >}} {{</* youtube id */>}}", "us@example.org {{< youtube id >}}"),
        ("hugo", "{{% callout %}}a{{% /callout %}} {{< relref none.md >}}", None),
        ("hugo", "[a]({{ site.baseurl }}/x)\n\n```\n{{ site.title }}\n```", "[a](/x)\n\n```\n{{ site.title }}\n```"),
        (
            "folder",
            "```\n{{< youtube a >}}\n```\n{{< youtube b >}}",
            "```\n{{< youtube a >}}\n```\n<https://www.youtube.com/watch?v=b>",
        ),
    ],
)
def test_tags_are_replaced_by_what_they_print_or_told(kind, text, expected):
    values = {
        "site.url": "https://old.example.org",
        "site.title": "Owls",
        "page.author": "Ada",
        "mail": "us@example.org",
    }
    page = references.named({"_posts/2019-01-01-a.md": "news/a.md", "content/blog/a.md": "news/a.md"})
    if kind == "hugo":
        page = references.named({"content/blog/a.md": "news/a.md"})
    tags = Tags(values, page, kind)
    said = tags.replace(text, 5)
    assert said == (text if expected is None else expected)
    if expected is None and not (kind == "jekyll" and "{{<" in text):
        assert tags.left
        assert {line for line, _ in tags.left} == {5}


@pytest.mark.parametrize("flood", ["{{" * 50_000, "{% " * 30_000, '{{< "' * 20_000, "{% raw %}" * 5_000, "](" * 40_000])
def test_floods_of_tags_and_links_are_read_once(flood):
    assert Tags({}, lambda name: None, "jekyll").replace(flood, 1)
    assert references.replaced(flood, lambda address: None)[0] == flood


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("![a](x.png) and [b](</y z.pdf> 'title')", ["x.png", "/y z.pdf"]),
        ("[a](b_(c).html)", ["b_(c).html"]),
        ("<img alt='' src='x.png'> <a href=\"/y\">", ["x.png", "/y"]),
        ("[a]: /one 'title'\n[b]: <two>\n", ["/one", "two"]),
        ("```\n![a](x.png)\n```\n![b](y.png)", ["y.png"]),
        ("    [a](x)\n\n[b](y)", ["y"]),
        ("<pre>```</pre>\n\n[b](y)", ["y"]),
    ],
)
def test_addresses_are_found_where_they_count(text, found):
    assert [place.address for place in references.places(text)] == found


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("/lab/a.png?x=1#y", ("/a.png", "?x=1#y")),
        ("http://www.old.example.org/lab/a.png", ("/a.png", "")),
        ("{static}/a%20b.png", ("/a b.png", "")),
        ("../a.png", ("../a.png", "")),
        ("https://old.example.org/other/a.png", None),
        ("https://elsewhere.example.org/lab/a.png", None),
        ("mailto:a@example.org", None),
        ("javascript:alert(1)", None),
        ("//[", None),
        ("#top", None),
    ],
)
def test_an_address_is_one_of_the_former_site_or_not(address, local):
    assert references.local_path(address, Former("jekyll", url="https://old.example.org/lab", base="/lab")) == local


def test_no_path_leads_out_of_the_former_site():
    former = Former("jekyll")
    for path in ("../../x", "/../x", "a/../../../x", "/%2e%2e/x"):
        tried = references.candidates(path, beside="_posts", address="/2019/a/", former=former)
        assert not [each for each in tried if each.startswith(("..", "/"))]


@pytest.mark.parametrize(
    ("template", "values", "expected"),
    [
        ("date", {}, "/2019/03/07/A-Call.html"),
        ("pretty", {"categories": "one Two"}, "/one/two/2019/03/07/A-Call/"),
        ("none", {"category": "One Two"}, "/one-two/A-Call.html"),
        ("/:year/:i_month/:slug", {}, "/2019/3/a-call"),
        ("/n/:short_year:y_day:output_ext", {}, "/n/19066.html"),
        ("date", {"permalink": "/own/"}, "/own/"),
        ("date", {"permalink": "/x/:title/"}, "/x/A-Call/"),
        ("date", {"url": "/not/this"}, "/2019/03/07/A-Call.html"),
    ],
)
def test_jekyll_permalinks(template, values, expected):
    found = Found("_posts/2019-03-07-A-Call.md", "news/2019-03-07-A-Call.md", "posts")
    former = Former("jekyll", permalinks={"": template})
    assert permalinks.address_of(found, Header(published=DAY, title="T"), values, former) == expected


@pytest.mark.parametrize(
    ("path", "template", "slug", "expected"),
    [
        ("content/blog/a/b/index.md", None, None, "/blog/a/b/"),
        ("content/blog/2019-03-07-B.md", None, None, "/blog/2019-03-07-b/"),
        ("content/blog/b.md", None, "own", "/blog/own/"),
        ("content/blog/b.md", "/:year/:month/:slug/", None, "/2019/03/a-call-really/"),
        ("content/blog/b.md", "/:sections/:contentbasename", None, "/blog/b"),
    ],
)
def test_hugo_permalinks(path, template, slug, expected):
    site = source(path, "content/blog/a/b/index.md")
    former = Former("hugo", contents=(("content", ""),), permalinks={"blog": template} if template else {})
    found = next(each for each in finding.find(site, former)[0] if each.path == path)
    header = Header(published=DAY, title="A call: really", slug=slug)
    assert permalinks.address_of(found, header, {}, former) == expected


@pytest.mark.parametrize(
    ("text", "keys", "expected"),
    [
        ("---\ntitle: A\n---\nx", {"draft": True}, "---\ndraft: true\ntitle: A\n---\nx"),
        ("---\r\ntitle: A\r\n---\r\nx", {"aliases": ["/a"]}, '---\r\naliases: ["/a"]\r\ntitle: A\r\n---\r\nx'),
        (
            "+++\ntitle = 'A'\n[extra]\na = 1\n+++\n",
            {"feed_id": "t:1"},
            "+++\nfeed_id = \"t:1\"\ntitle = 'A'\n[extra]\na = 1\n+++\n",
        ),
        ('{"title": "A"}\nx', {"aliases": ["/é"]}, '{"aliases": ["/é"], "title": "A"}\nx'),
        ("Title: A\n\nx", {"aliases": ["/a", "/b"]}, "aliases: /a, /b\nTitle: A\n\nx"),
        ("# A\n", {"aliases": ["/a"]}, '---\naliases: ["/a"]\n---\n\n# A\n'),
        ("\ufeff---\ntitle: A\n---\nx", {"draft": True}, "\ufeff---\ndraft: true\ntitle: A\n---\nx"),
        ("---\naliases: [/b]\n---\nx", {"aliases": ["/a"]}, '---\nredirect_from: ["/a"]\naliases: [/b]\n---\nx'),
        ("---\naliases: [/b]\nredirect_from: /c\n---\nx", {"aliases": ["/a"]}, None),
        ("---\ndraft: false\n---\nx", {"draft": True}, None),
        ("---\n  title: A\n---\nx", {"draft": True}, None),
        ('---\ntitle: "A\n---\nx', {"draft": True}, None),
    ],
)
def test_keys_are_added_and_nothing_else_changes(text, keys, expected):
    assert headers.with_keys(text, keys) == expected


@pytest.mark.parametrize(
    ("kind", "path", "target"),
    [
        ("jekyll", "_posts/2019-01-01-a.md", "news/2019-01-01-a.md"),
        ("jekyll", "blog/_posts/sub/2019-01-01-a.markdown", "news/sub/2019-01-01-a.markdown"),
        ("jekyll", "_posts/2019-01-01-a.html", "news/2019-01-01-a.md"),
        ("jekyll", "_drafts/a.md", "news/_drafts/a.md"),
        ("jekyll", "_posts/a.md", "its name has no date"),
        ("jekyll", "_posts/2019-01-01-a.textile", "no Markdown"),
        ("jekyll", "_projects/a.md", "what lies in _projects/ is no news"),
        ("jekyll", "_news/a.md", "news/a.md"),
        ("jekyll", "_includes/a.html", ""),
        ("jekyll", "README.md", ""),
        ("hugo", "content/post/a/index.md", "news/a/index.md"),
        ("hugo", "content/post/a/more.md", "a part of content/post/a/"),
        ("hugo", "content/en/post/a.md", "news/a.en.md"),
        ("hugo", "content/publication/a.md", "what lies in publication/ is no news"),
        ("hugo", "content/about.md", "a page and no post"),
        ("hugo", "content/post/a.knit.md", ""),
        ("hugo", "layouts/a.html", ""),
        ("folder", "a/b.md", "news/a/b.md"),
        ("folder", "pages/a.md", "pages/a.md"),
        ("folder", "news/a.md", "news/a.md"),
        ("folder", "a.org", "no Markdown"),
    ],
)
def test_what_is_a_post_and_where_it_goes(kind, path, target):
    settings = {
        "jekyll": {"_config.yml": "title: x"},
        "hugo": {
            "hugo.yaml": "ignoreFiles: ['\\.knit\\.md$', '(a+)+$']\nlanguages:\n  en: {contentDir: content/en}\n",
            "content/post/a/index.md": "---\n",
        },
        "folder": {},
    }[kind]
    site = source(path, **settings)
    found, left = finding.find(site, read_former(site))
    said = {each.path: each.target for each in found} | {each.path: each.why for each in left if isinstance(each, Left)}
    assert (said.get(path, "") == target) or (target and said.get(path, "").startswith(target))


@pytest.mark.parametrize(
    ("before", "there", "verdict"),
    [
        (None, None, "new"),
        (None, "now", "there"),
        (None, "other", "taken"),
        (("now", "source"), "now", "there"),
        (("now", "source"), None, "gone"),
        (("now", "source"), "other", "edited"),
        (("then", "other source"), "then", "renewed"),
        (("then", "source"), "then", "there"),
        (("then", "other source"), "now", "there"),
        (("then", "other source"), "other", "edited"),
    ],
)
def test_what_a_second_run_does(before, there, verdict):
    entry = record.Entry("s", "t", *before) if before else None
    assert record.verdict(record.Entry("s", "t", "now", "source"), entry, there) == verdict


def test_a_damaged_list_of_what_came_over_is_read_as_far_as_it_goes():
    line = record.render([record.Entry("old/a b.md", "news/a b.md", "0" * 16, "1" * 16)])
    assert list(record.parse(f"<<<<<<<\n{line}\nx <- y\n")) == ["old/a b.md"]


@pytest.mark.parametrize(
    ("data", "entries", "path"),
    [
        (
            '{"feed_url": "https://o.example.org/feed.json", "items": [{"id": "1", "url": "u", "title": "T"}, 3, {}]}',
            [("1", "u", "T")],
            "/feed.json",
        ),
        (
            (
                '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
                '<item rdf:about="a"><title>T</title><link>u</link></item></rdf:RDF>'
            ),
            [("a", "u", "T")],
            "",
        ),
        (
            (
                '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "yy">]>'
                "<rss><channel><item><guid>g</guid><title>&x;&y;T</title></item></channel></rss>"
            ),
            [("g", "", "&x;&y;T")],
            "",
        ),
        (
            "<rss><channel><item><link>u</link><title>A &amp; B & C</title></item></channel>",
            [("u", "u", "A & B  C")],
            "",
        ),
    ],
    ids=["json", "rdf", "entities", "damaged"],
)
def test_feeds_are_read(data, entries, path):
    read = feed.read_feed(data.encode(), "old.xml")
    assert [(entry.id, entry.link) for entry in read.entries] == [each[:2] for each in entries]
    assert read.path == path
    assert "root:" not in read.entries[0].title


def test_a_post_is_known_in_the_feed_by_its_address_or_by_a_title_of_its_own():
    def text(name, title, address=""):
        found = Found(name, f"news/{name}")
        return Text(found, found.target, "", b"", Header(title=title), {}, 1, "x", address)

    texts = [text("a.md", "One", "/lab/2019/a.html"), text("b.md", "Two"), text("c.md", "Same"), text("d.md", "Same")]
    entries = [
        feed.Entry("1", "http://other.example.org/lab/2019/a/", "Another title"),
        feed.Entry("2", "", " two "),
        feed.Entry("3", "", "Same"),
        feed.Entry("https://x.example.org/lab/2019/a.html", "", ""),
    ]
    ids, lost = feed.match(entries, texts)
    assert ids == {"a.md": "1", "b.md": "2"}
    assert [entry.id for entry in lost] == ["3"]
