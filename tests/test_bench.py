"""The bench without its builds: the posts that it makes up, what it measures and what it prints."""

import datetime as dt
import sys
from dataclasses import replace

import pytest

from bench import compare, price, relating
from bench.measure import Cost, measure, median
from bench.posts import make, write_posts
from callboard.lab_files import read_thesaurus
from callboard.relate import Ledger, relate
from callboard.relate.editions import agree
from sitebuild.errors import Refused


def test_posts_depend_on_their_number_alone(tmp_path):
    write_posts(tmp_path / "posts", 12)
    files = sorted((tmp_path / "posts").iterdir())
    assert [path.name for path in files] == [f"call-{number:05}.md" for number in range(12)]
    assert files[10].read_text("utf-8") == make(10).text
    assert len({path.read_text("utf-8") for path in files}) == 12


@pytest.mark.parametrize("number", [0, 5, 999])
def test_a_post_has_what_an_announcement_has(number):
    text = make(number).text
    assert 500 < len(text.split()) < 700
    assert text.startswith("Title: ")
    assert "\n## Important dates\n\n- Abstracts: **" in text
    assert ("| Track |" in text) == (number % 5 == 0)


def test_a_cost_counts_the_processes_of_a_process():
    busy = "sum(range(3_000_000))"
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {busy!r}])"
    cost = measure([sys.executable, "-c", code])
    assert cost.wall > 0
    assert cost.cpu is None or cost.cpu > 0


def test_a_build_that_fails_is_told_with_its_last_words():
    with pytest.raises(Refused, match=r"exit 3 of(?s:.)*the last words"):
        measure([sys.executable, "-c", "print('the last words'); raise SystemExit(3)"])


@pytest.mark.parametrize(
    ("costs", "expected"),
    [
        pytest.param([Cost(1, 5), Cost(3, 1), Cost(2, 9)], Cost(2, 5), id="odd"),
        pytest.param([Cost(None, 5), Cost(None, 7)], Cost(None, 6), id="no-cpu"),
    ],
)
def test_the_median_of_each_figure(costs, expected):
    assert median(costs) == expected


def bench(monkeypatch, corpus, told):
    """Run the bench with files instead of builds."""

    def write(command):
        told.append(command)
        if "explain" not in command:
            site = compare.Path(command[command.index("--output" if "build" in command else "-o") + 1])
            site.mkdir()
            (site / "index.html").write_text("", encoding="utf-8")
        return Cost(6.0, 3.0) if "build" in command else Cost(4.0, 2.0)

    monkeypatch.setattr(compare, "measure", write)
    monkeypatch.setattr(compare.price, "price_of", lambda *_: price.Price(10, 0.5, 0.25, 0.75))
    monkeypatch.setattr(compare.relating, "seconds", lambda number: number / 8000)
    monkeypatch.setattr(compare.peer, "install", lambda _folder: "python-of-pelican")
    return compare.run(n=8, corpus=corpus, runs=2)


def test_extraction_alone_needs_no_peer_and_no_build(monkeypatch, capsys):
    monkeypatch.setattr(compare, "measure", None)
    monkeypatch.setattr(compare.peer, "install", None)
    assert compare.run(n=3, corpus=None, runs=1, only="extract") == 0
    first, last = capsys.readouterr().out.splitlines()
    assert first == "3 posts, best of 1"
    assert int(last.removeprefix("extraction alone: ").removesuffix(" announcements a second a core")) > 0


def test_relating_alone_is_the_best_of_its_runs(monkeypatch, capsys):
    monkeypatch.setattr(compare, "measure", None)
    told = {5000: [0.75, 0.5], 10000: [1.5, 1.75]}
    monkeypatch.setattr(compare.relating, "seconds", lambda number: told[number].pop())
    assert compare.run(n=3, corpus=None, runs=2, only="relate") == 0
    printed = capsys.readouterr().out
    assert printed == "relating 10000 posts alone: 1.50 s of CPU, 3.00 times that of half as many\n"


def test_from_save_to_seen(monkeypatch, capsys, tmp_path):
    monkeypatch.setattr(compare, "measure", None)
    posts = tmp_path / "posts"
    write_posts(posts, 3)
    before = sorted(path.read_text("utf-8") for path in posts.iterdir())
    assert compare.run(n=1, corpus=posts, runs=1, only="save") == 0
    first, last = capsys.readouterr().out.splitlines()
    assert first == "3 posts, medians of 1"
    assert last.startswith("from save to seen: ")
    assert sorted(path.read_text("utf-8") for path in posts.iterdir()) == before


def test_a_build_s_sizes_and_memory(monkeypatch, capsys):
    def write(command):
        site = compare.Path(command[command.index("--output") + 1])
        for name, length in {"index.html": 5000, "news/a/index.html": 9000, "feeds/all.atom.xml": 300_000}.items():
            path = site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"x" * length)
        return Cost(6.0, 3.0)

    monkeypatch.setattr(compare, "measure", write)
    assert compare.run(n=2, corpus=None, runs=1, only="size") == 0
    printed = capsys.readouterr().out
    assert printed.startswith("2 posts, one cold build: 6.00 s of CPU, 3.00 s\n")
    assert "news/*.html                 0.01       1   9 news/a/index.html\n" in printed
    assert "\nthe site: 314 kB of at most 1000000\n" in printed
    assert "\nfeeds/all.atom.xml: 300 kB of at most 300: TOO LARGE\n" in printed
    assert "\nmemory of the largest process: " in printed


def test_both_build_the_same_posts_by_turns(monkeypatch, capsys, tmp_path):
    inner = tmp_path / "pelican" / "content"
    write_posts(inner, 3)
    told = []
    assert bench(monkeypatch, tmp_path, told) == 0
    assert ["explain" if "explain" in each else each[0] == "python-of-pelican" for each in told] == [
        False,
        True,
        "explain",
    ] * 2
    assert all(str(inner) in each for each in told)
    printed = capsys.readouterr().out
    assert "3 posts, cold builds, medians" in printed
    assert "\nextraction alone: " in printed
    told = "safety: 15.0% of the build's CPU (sanitising 5.0%, staging 2.5%, verifying 7.5%)"
    assert printed.splitlines()[-2] == told
    assert "\nrelating 10000 posts alone: 1.25 s of CPU, 2.00 times that of half as many\n" in printed
    assert (
        printed.splitlines()[-1] == "bench: Callboard takes 1.50 times the CPU and 1.50 times the time of plain Pelican"
    )


def test_without_a_corpus_the_posts_are_made_up(monkeypatch, capsys):
    assert bench(monkeypatch, None, []) == 0
    assert "8 posts, cold builds, medians" in capsys.readouterr().out


def test_a_corpus_without_posts_is_told(monkeypatch, tmp_path):
    with pytest.raises(Refused, match="no posts in"):
        bench(monkeypatch, tmp_path, [])


def test_posts_to_relate_are_of_as_many_events():
    posts = relating.related_posts(12, read=5)
    index = relate(posts, thesaurus=read_thesaurus(""), ledger=Ledger())
    assert (len({post.path for post in posts}), len(index.events)) == (12, 12)
    assert relating.seconds(3) > 0


@pytest.mark.parametrize("alike", [False, True], ids=["names of their own", "one name and year for all"])
def test_relating_compares_in_proportion_to_the_posts(monkeypatch, alike):
    """Steps, not seconds: how often two events are compared grows with the posts, not with their square."""
    thesaurus = read_thesaurus("")

    def steps(count):
        calls = 0
        posts = relating.related_posts(count, read=40)
        if alike:
            posts = [_named_alike(post, number) for number, post in enumerate(posts)]

        def counted(*pair):
            nonlocal calls
            calls += 1
            return agree(*pair)

        for name in ("events", "event_ids", "naming"):
            monkeypatch.setattr(sys.modules[f"callboard.relate.{name}"], "agree", counted)
        relate(posts, thesaurus=thesaurus, ledger=Ledger())
        return calls

    few = steps(120)
    assert steps(480) < 4 * few + 480


def _named_alike(post, number):
    """The post as one on "Data Days 2027", on some day of the year, one year after the other."""
    day = dt.date(2027 + number // 300, 1, 1) + dt.timedelta(days=number % 300)
    dates = tuple(each for each in post.facts.dates if each.kind != "event")
    event = replace(post.facts.event, name="Data Days", short_name=None, edition=None, start=day, end=None)
    return replace(post, facts=replace(post.facts, event=event, dates=dates))


def test_the_price_of_safety_is_counted_part_by_part(tmp_path):
    write_posts(tmp_path / "content", 2)
    found = price.price_of(tmp_path / "content", tmp_path)
    assert min(found.sanitising, found.staging, found.verifying) > 0
    assert 0 < found.share < 1
    assert (tmp_path / "price-site" / "index.html").is_file()
