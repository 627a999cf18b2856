import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from callboard.relate.ledger import DateEntry, EventEntry, Ledger, PostEntry, parse, render

DATE = DateEntry("smash.notification", event="smash", kind="notification", label="Notification", value="2025-03-03")
LEDGER = Ledger(
    {"news/smash": PostEntry("news/smash", path="news/smash.md", title="SMASH")},
    {"smash": EventEntry("smash", name="SMASH", posts=("news/smash",))},
    {DATE.id: DATE},
)


def test_a_line_an_id_sorted_with_usual_values_left_out():
    assert render(LEDGER).split("\n")[1:] == [
        'date smash.notification {"event":"smash","kind":"notification","label":"Notification","value":"2025-03-03"}',
        'event smash {"name":"SMASH","posts":["news/smash"]}',
        'post news/smash {"path":"news/smash.md","title":"SMASH"}',
        "",
    ]


def test_an_empty_ledger_is_a_heading():
    assert parse(render(Ledger())) == (Ledger(), ())


@pytest.mark.parametrize(
    "dirt",
    [
        pytest.param("\ufeff{}", id="byte order mark"),
        pytest.param("{}\n\n   \n# a remark", id="blanks and remarks"),
        pytest.param("{}\npost", id="a word alone"),
        pytest.param("{}\npost news/x", id="no data"),
        pytest.param("{}\nimage x {{}}", id="an unknown word"),
        pytest.param("{}\npost x {{", id="broken JSON"),
        pytest.param("{}\npost x []", id="a list"),
        pytest.param('{}\npost x {{"title":3}}', id="a number for a text"),
        pytest.param('{}\nevent x {{"posts":"a"}}', id="a text for a list"),
        pytest.param('{}\nevent x {{"posts":[1]}}', id="a list of numbers"),
        pytest.param('{}\ndate x {{"sequence":true}}', id="a truth for a number"),
        pytest.param("{}\ndate x " + "[" * 100_000, id="a tower of brackets"),
        pytest.param("<<<<<<< ours\n{}=======\n>>>>>>> theirs", id="conflict marks"),
    ],
)
def test_a_damaged_line_is_told_and_harms_no_other(dirt):
    ledger, problems = parse(dirt.format(render(LEDGER)), "ledger.txt")
    assert ledger == LEDGER
    harmless = dirt.startswith("\ufeff") or "remark" in dirt
    assert {problem.code for problem in problems} == (set() if harmless else {"ledger-line"})
    assert all(problem.severity == "note" and problem.line and problem.hint for problem in problems)


def test_crlf_and_unknown_keys_are_read():
    text = render(LEDGER).replace("\n", "\r\n").replace('{"event"', '{"colour":"red","event"')
    assert parse(text) == (LEDGER, ())


OTHER = DateEntry(DATE.id, event="smash", kind="notification", label="Notification", value="2025-03-10", sequence=1)
GONE = DateEntry(
    DATE.id, event="smash", kind="notification", label="Notification", value="2025-03-03", gone="2025-01-01"
)


@pytest.mark.parametrize(
    ("one", "two", "kept"),
    [
        pytest.param(DATE, OTHER, OTHER, id="the higher sequence"),
        pytest.param(DATE, GONE, DATE, id="the living one"),
        pytest.param(
            PostEntry("p", path="b.md", published="2025-02-01"),
            PostEntry("p", path="z.md", published="2025-01-01"),
            PostEntry("p", path="z.md", published="2025-01-01"),
            id="the post that was there first",
        ),
        pytest.param(
            EventEntry("e", posts=("a", "b")),
            EventEntry("e", posts=("a", "c")),
            EventEntry("e", posts=("a", "b", "c")),
            id="an event that two branches joined has both posts",
        ),
        pytest.param(DATE, DATE, DATE, id="equal lines"),
    ],
)
def test_two_lines_with_one_id_become_one_whatever_their_order(one, two, kept):
    def text(*entries):
        return "\n".join(
            line
            for entry in entries
            for line in render(Ledger(**{f"{entry.word}s": {entry.id: entry}})).split("\n")
            if not line.startswith("#")
        )

    for pair in itertools.permutations((one, two)):
        ledger, problems = parse(text(*pair))
        assert getattr(ledger, f"{kept.word}s")[kept.id] == kept
        assert [problem.code for problem in problems] == ([] if one == two else ["ledger-twice"])


names = st.text(st.characters(codec="utf-8", exclude_categories=["Z", "C"]), min_size=1, max_size=12)
texts = st.text(max_size=20)
ledgers = st.builds(
    lambda posts, events, dates: Ledger(*({each.id: each for each in entries} for entries in (posts, events, dates))),
    st.lists(st.builds(PostEntry, names, texts, texts, texts, texts, texts), max_size=4),
    st.lists(st.builds(EventEntry, names, texts, st.lists(texts, max_size=3).map(tuple), texts, texts), max_size=4),
    st.lists(
        st.builds(DateEntry, names, texts, texts, value=texts, sequence=st.integers(0, 99), gone=texts), max_size=4
    ),
)


@given(ledgers)
def test_what_is_written_is_read_again(ledger):
    assert parse(render(ledger)) == (ledger, ())


@given(ledgers, st.randoms())
def test_the_order_of_lines_says_nothing(ledger, random):
    lines = render(ledger).split("\n")
    random.shuffle(lines)
    assert render(parse("\n".join(lines))[0]) == render(ledger)


@given(st.text())
def test_no_text_breaks_the_reader(text):
    ledger, _ = parse(text)
    assert parse(render(ledger)) == (ledger, ())


def test_a_lone_surrogate_can_be_written():
    ledger = Ledger(posts={"p": PostEntry("p", title="\ud800")})
    assert parse(render(ledger).encode().decode()) == (ledger, ())
