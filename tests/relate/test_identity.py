import pytest

from callboard.relate import update
from callboard.relate.identity import fingerprint, identify, path_id, safe_id
from callboard.relate.ledger import Ledger, PostEntry
from tests.relate.factory import index, post


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("news/smash.md", "news/smash"),
        ("news/2025-01-12-smash.md", "news/smash"),
        ("news/2025-1-2_smash.markdown", "news/smash"),
        ("news/smash/index.md", "news/smash"),
        ("news/2025-01-12-smash/index.md", "news/smash"),
        ("index.md", "index"),
        ("news/2025-01-12.md", "news/2025-01-12"),
        ("news/smash.fr.md", "news/smash.fr"),
        ("news/Été à Paris.md", "news/Ete-a-Paris"),
        ("news/研讨会.md", "news/研讨会"),
        ("news/…/!!!.md", "news"),
        ("!!!.md", "post"),
        ("news/smash", "news/smash"),
    ],
)
def test_path_id(path, name):
    assert path_id(path) == name


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        *[("../../etc", "etc"), ("a b\tc", "a-b-c"), (".", ""), ("a//b/", "a/b"), ("É", "E")],
        *[("con", "con-id"), ("news/NUL.x/com1", "news/NUL-id.x/com1-id"), ("console/com10", "console/com10")],
    ],
)
def test_safe_id(text, safe):
    assert safe_id(text) == safe


@pytest.mark.parametrize("letter", ["a", "ü", "会", "😀"])
def test_two_long_ids_fit_into_a_path_and_stay_two(letter):
    one, other = safe_id(letter * 400 + "1"), safe_id(letter * 400 + "2")
    assert one != other
    assert len(one) < 140
    assert len(one.encode()) < 240


def names(*posts, ledger=None, complete=True):
    return identify(posts, ledger or Ledger(), complete=complete)[0]


def test_a_stated_id_wins_over_ledger_and_path():
    ledger = Ledger({"old": PostEntry("old", path="news/a.md")})
    assert names(post("news/a.md", id="Mine"), ledger=ledger) == ["Mine"]


def test_an_id_stated_twice_is_given_to_the_earlier_post_and_told():
    first, second = post("news/b.md", published="2025-01-01", id="x"), post("news/a.md", published="2025-02-01", id="x")
    ids, problems = identify((second, first), Ledger())
    assert ids == ["news/a", "x"]
    assert [(p.path, p.code, p.severity) for p in problems] == [("news/a.md", "id-twice", "warning")]


def test_equal_names_on_other_days_are_told_apart():
    seminars = [post(f"news/2025-0{n}-01-seminar.md", published=f"2025-0{n}-01") for n in (2, 1)]
    assert names(*seminars) == ["news/2025-02-01-seminar", "news/seminar"]
    assert names(post("news/a.md"), post("news/a.markdown"), post("news/a/index.md")) == [
        "news/a-2",
        "news/a",
        "news/a-3",
    ]


def test_the_ledger_knows_a_post_by_its_path():
    ledger = Ledger(
        {"x": PostEntry("x", path="news/a.md"), "dead": PostEntry("dead", path="news/a.md", gone="2024-01-01")}
    )
    assert names(post("news/a.md"), ledger=ledger) == ["x"]


def test_a_post_that_came_back_has_its_old_id():
    ledger = Ledger({"x": PostEntry("x", path="news/a.md", gone="2024-01-01")})
    assert names(post("news/a.md"), ledger=ledger) == ["x"]


def test_a_known_path_whose_id_another_post_states_gets_a_new_one():
    ledger = Ledger({"x": PostEntry("x", path="news/a.md")})
    assert names(post("news/a.md"), post("news/b.md", id="x"), ledger=ledger) == ["news/a", "x"]


def test_an_id_of_the_ledger_is_not_given_to_another_post():
    ledger = Ledger({"news/a": PostEntry("news/a", path="news/2024-01-01-a.md", title="Old", gone="2024-05-05")})
    assert names(post("news/2025-01-01-a.md", title="New"), ledger=ledger, complete=False) == ["news/2025-01-01-a"]


BEFORE = [
    post("news/2025-01-12-smash.md", title="SMASH", words="<p>We meet in <b>May</b>.</p>"),
    post("news/other.md", title="Other", words="<p>Something else.</p>", published="2025-01-03"),
]
MOVED = {
    "all but the words": post("r/new.md", title="New", published=None, words="<p>We meet</p> in May."),
    "title and words": post("news/x/smash.md", title="Renamed", words="Changed.", published="2025-01-01"),
    "file and words": post("events/new.md", title="SMASH", words="Changed."),
    "title alone is left": post("events/new.md", title=" smash", words="Changed.", published="2026-01-01"),
    "name alone is left": post("events/smash/index.md", title="New", words="Changed.", published=None),
}


@pytest.mark.parametrize("renamed", MOVED.values(), ids=MOVED)
def test_a_renamed_post_is_known_again(renamed):
    ledger = update(Ledger(), index(*BEFORE))
    assert names(renamed, BEFORE[1], ledger=ledger) == ["news/smash", "news/other"]


def test_in_doubt_a_new_id_is_given():
    twins = [post("news/a.md", title="Talk"), post("news/b.md", title="Talk")]
    ledger = update(Ledger(), index(*twins))
    assert names(post("x/c.md", title="Talk"), ledger=ledger) == ["x/c"]


def test_a_part_of_the_posts_renames_none():
    ledger = update(Ledger(), index(*BEFORE))
    assert names(MOVED["all but the words"], ledger=ledger, complete=False) == ["r/new"]


def test_a_fingerprint_is_of_the_words_alone():
    one, two, none = (post(words=words) for words in ("<p>We  meet</p>", "<h2>We\nmeet</h2>", "<img>"))
    assert fingerprint(one) == fingerprint(two) != ""
    assert fingerprint(none) == ""


def test_a_fingerprint_knows_nothing_of_how_a_text_is_set():
    plain, set_ = (
        post(words=words) for words in ("<p>&#8220;We meet&#8221; at&#160;3</p>", "<p>“We meet” at\xa03</p>")
    )
    assert fingerprint(plain) == fingerprint(set_) == fingerprint(post(words='<p>"We meet" at 3</p>'))
