"""The site in memory: the bytes of a build at every address, and nothing read again that did not change."""

from __future__ import annotations

import datetime as dt
import random
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from callboard import builder, pipeline, understanding
from callboard.memory import Memory
from callboard.outputs import Listed, Outputs, ready
from callboard.preview import Preview
from callboard.settings import Site
from sitebuild.errors import Refused
from tests.conftest import EXAMPLE

NOW = dt.datetime(2027, 2, 1, 9, tzinfo=dt.UTC)
CALL = "# A call of ours\n\n## Dates\n\n- Papers: ~~1 February 2027~~ 3 May 2027\n"


def preview(lab, memory=None):
    return builder.preview(config=lab / "pelicanconf.py", memory=memory or Memory())[1]


def test_every_address_holds_what_a_build_writes(lab, tmp_path):
    shutil.rmtree(lab / "content")
    shutil.copytree(EXAMPLE / "content", lab / "content")
    shutil.copy(EXAMPLE / "site.toml", lab / "site.toml")
    _, output = builder.build(config=lab / "pelicanconf.py", output=tmp_path / "site")
    made = preview(lab)
    written = {path.relative_to(output).as_posix(): path for path in output.rglob("*") if path.is_file()}
    assert {*made.paths()} == {*written} - {"build-report.json"}
    assert [path for path in made.paths() if made.get(path) != written[path].read_bytes()] == []
    assert made.get("nowhere") is None


def test_two_files_at_one_address_are_refused_as_in_a_build():
    files = (ready("a.txt", "the theme", b"1"), ready("A.txt", "a picture", b"2"))
    with pytest.raises(Refused, match=r"a picture cannot be written to A\.txt: it differs only in case"):
        Preview(Outputs([], None, files, ())).check()


def test_a_page_waits_for_no_list_of_what_else_there_is(lab, monkeypatch):
    (lab / "content" / "news" / "call.md").write_text(CALL, "utf-8")
    seen = []

    def look(loaded, made):
        seen.extend((made.get("news/call/index.html"), made.get("index.html"), made.get("sitemap.xml")))
        # What a build would refuse is told to one who has seen the page.
        monkeypatch.setattr(made, "check", refuse)

    def refuse():
        raise Refused("two files at one address")

    with pytest.raises(Refused, match="two files"):
        builder.preview(config=lab / "pelicanconf.py", memory=Memory(), seen=look)
    saved, home, sitemap = seen
    assert (b"3 May 2027" in saved, b"A call of ours" in home, sitemap) == (True, True, None)


def test_files_are_listed_no_further_than_to_the_one_that_is_asked_for():
    listed = []

    def files():
        for name in ("a.css", "b.css", "c.css"):
            listed.append(name)
            yield ready(name, "the theme", name.encode())

    made = Preview(Outputs([], None, files(), ()))
    assert (made.get("b.css"), listed) == (b"b.css", ["a.css", "b.css"])
    assert (made.get("a.css"), listed) == (b"a.css", ["a.css", "b.css"])
    made.beside = {"sitemap.xml": b"<x/>"}
    assert (made.get("sitemap.xml"), made.get("nowhere"), made.paths()) == (
        b"<x/>",
        None,
        ["a.css", "b.css", "c.css", "sitemap.xml"],
    )


def test_threads_that_go_through_one_list_all_see_all_of_it():
    numbers = Listed(range(2000))
    with ThreadPoolExecutor(4) as pool:
        assert all(found == [*range(2000)] for found in pool.map(lambda _: list(numbers), range(8)))


def test_a_template_that_cannot_be_rendered_is_told_when_its_page_is_asked_for(lab):
    (lab / "content" / "news" / "call.md").write_text(CALL, "utf-8")
    (lab / "theme" / "templates" / "post.html").write_text("{{ nothing.at_all }}", "utf-8")
    made = preview(lab)
    assert made.get("index.html")
    with pytest.raises(Refused, match=r"post\.html"):
        made.get("news/call/index.html")


def test_only_what_changed_is_read_again(lab, monkeypatch):
    read = []
    real = understanding.understand
    monkeypatch.setattr(
        understanding, "understand", lambda data, path, *rest: read.append(path) or real(data, path, *rest)
    )
    folder = lab / "content" / "news"
    for name in ("a", "b", "c"):
        (folder / f"{name}.md").write_text(CALL, "utf-8")
    memory = Memory()
    preview(lab, memory)
    assert read == ["news/a.md", "news/b.md", "news/c.md"]
    (folder / "b.md").write_text(CALL.replace("3 May", "4 May"), "utf-8")
    (folder / "c.md").unlink()
    assert b"4 May" in preview(lab, memory).get("news/b/index.html")
    assert read[3:] == ["news/b.md"]
    (lab / "site.toml").write_text((lab / "site.toml").read_text("utf-8").replace("Berlin", "Lisbon"), "utf-8")
    preview(lab, memory)
    assert read[4:] == ["news/a.md", "news/b.md"]


TIDES = "---\ntitle: Workshop on Tides 2027\ndate: 2027-01-0{}\n---\n\n## Dates\n\n- Papers: {} May 2027\n"
SAVES = [
    {"a.md": TIDES.format(4, 3), "b.md": TIDES.format(6, 9), "c.md": CALL + "\n[The call](a.md), [another](b.md).\n"},
    {"a.md": TIDES.format(4, 3) + "\n## Topics\n\n- Machine learning\n- Kelp\n"},
    {"c.md": CALL.replace("3 May", "4 May") + "\n[The call](a.md), [another](d.md).\n"},
    {"b.md": None},
    {"d.md": "---\ntitle: Tides 2027 is over\ndate: 2027-01-20\nslug: a\n---\nIt was good.\n"},
    {"d.md": "---\ntitle: Gezeiten\ndate: 2027-01-20\nlang: de\ntranslation_of: a\naliases: [/x/]\n---\nGut.\n"},
    {"a.md": "---\ntitle: [\n---\n"},
]


@pytest.mark.parametrize("seed", range(2))
def test_after_each_save_every_address_holds_what_would_be_made_anew(lab, seed):
    (lab / "content" / "topics.yaml").write_text("Tides:\n  kelp: {name: Kelp, aliases: [algae]}\n", "utf-8")
    memory, order = Memory(), random.Random(seed).sample(SAVES[1:], len(SAVES) - 1)
    for saved in (SAVES[0], *order):
        for name, text in saved.items():
            path = lab / "content" / "news" / name
            path.unlink(missing_ok=True)
            if text is not None:
                path.write_text(text, "utf-8")
        made, anew = preview(lab, memory), preview(lab)
        assert made.paths() == anew.paths()
        assert [path for path in made.paths() if made.get(path) != anew.get(path)] == []


TEXTS = (
    CALL,
    "---\ntitle: To come\npublish_date: 2027-02-02T12:00:00Z\n---\nText.\n",
    "---\ntitle: To go\nexpires: 2027-02-02T18:00:00Z\ndate: 2027-02-02\n---\nText.\n",
    "---\ntitle: Changed\ndate: 2027-01-02\nlastmod: 2027-02-03\n---\n" + CALL,
    "---\ntitle: Below\ncascade:\n  - publishDate: 2027-02-03\n---\nText.\n",
    "---\ntitle: [\n---\n",
    "",
)
SAVED = st.tuples(st.sampled_from("abc"), st.sampled_from((*TEXTS, None)))
HOURS = st.integers(-30, 80)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=st.lists(st.tuples(st.lists(SAVED, max_size=2), HOURS), min_size=2, max_size=5))
def test_what_is_remembered_is_what_would_be_read(tmp_path, steps):
    """Posts are saved and deleted, the clock goes on, or back: memory never shows."""
    root = tmp_path / "content"
    shutil.rmtree(root, ignore_errors=True)
    (root / "news").mkdir(parents=True)
    memory = Memory()
    for saved, hours in steps:
        for name, text in saved:
            path = root / "news" / f"{name}.md"
            path.unlink(missing_ok=True)
            if text is not None:
                path.write_text(text, "utf-8")
        now = NOW + dt.timedelta(hours=hours)
        remembered = pipeline.load(root, Site(), now, memory=memory)
        assert _told(remembered) == _told(pipeline.load(root, Site(), now))


def _told(loaded):
    posts = [(each.path, each.outcome, each.post, each.problems) for each in loaded.understood]
    return posts, loaded.problems, loaded.fates, loaded.index
