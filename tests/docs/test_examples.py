"""What the docs show is so: examples parse, run, and print what is printed."""

import datetime as dt
import doctest
import json
import shutil
import tomllib

import pytest
import yaml

from callboard import pipeline
from callboard.commands import explain, output
from callboard.model import Problem
from callboard.settings import Site
from callboard.understanding import Outcome
from sitebuild import exits
from tests.docs.pages import DOCS, PAGES, ROOT, blocks, code, rows, sections

POST = "content/news/2023-01-16-tml4h-iclr-2023.md"
FORMATS = sections((DOCS / "data-formats.md").read_text("utf-8"), 2)
MAINTAINERS = sections((DOCS / "maintainers.md").read_text("utf-8"), 2)
README = PAGES["README.md"].read_text("utf-8")
PARSERS = {"json": json.loads, "toml": tomllib.loads, "yaml": lambda text: list(yaml.safe_load_all(text))}


def each(*languages):
    return [
        pytest.param(block, id=f"{name}-{block.line}")
        for name, page in PAGES.items()
        for block in blocks(page.read_text("utf-8"), *languages)
    ]


def run_python(text):
    """Run an example; returns the number of failed lines."""
    if ">>>" not in text:
        exec(compile(text, "example", "exec"), {})
        return 0
    test = doctest.DocTestParser().get_doctest(text, {}, "example", None, 0)
    return doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test, out=lambda _: None).failed


def words(line):
    return " ".join(line.split())


def shape(value):
    """The keys of nested data; of a list, those of its first entry."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value and isinstance(value[0], dict) else []
    return None


@pytest.mark.parametrize("block", each("json", "toml", "yaml"))
def test_data_can_be_parsed(block):
    assert PARSERS[block.language](block.text) is not None


@pytest.mark.parametrize("block", each("python"))
def test_python_runs(block):
    assert run_python(block.text) == 0


@pytest.mark.parametrize(
    ("text", "failed"),
    [(">>> 1 + 1\n2\n", 0), (">>> 1 + 1\n3\n", 1), (">>> nothing\n", 1), ("x = 1\n", 0)],
    ids=["right", "wrong", "raises", "script"],
)
def test_the_test_sees(text, failed):
    assert run_python(text) == failed


@pytest.fixture
def printed(monkeypatch, capsys, example_content):
    """What `explain` prints of a post, on a screen that is wide enough for every row."""

    def run(**options):
        monkeypatch.setenv("COLUMNS", "250")
        path = example_content.parent / POST
        assert explain.run(path=path, **({"json": False, "front_matter": False} | options)) == 0
        return capsys.readouterr().out

    return run


def test_the_readme_shows_a_post_and_the_rows_that_explain_prints_for_it(printed):
    shown = next(block.text for block in blocks(README, "text"))
    table = {words(line) for line in printed().splitlines()}
    assert [line for line in shown.splitlines() if words(line) not in table] == []
    assert len(shown.splitlines()) > 3


def test_the_readme_quotes_lines_of_that_post(example_content):
    quoted = next(block.text for block in blocks(README, "markdown"))
    written = (example_content.parent / POST).read_text("utf-8").splitlines()
    assert [line for line in quoted.splitlines() if line not in written] == []
    assert POST in README


def test_the_readme_fits_a_screen_or_three():
    assert len(README.splitlines()) <= 120


def test_the_posts_that_members_are_shown_are_read_as_they_are_told(tmp_path, example_content):
    call, extension = blocks(PAGES["docs/members.md"].read_text("utf-8"), "markdown")
    (tmp_path / "static" / "img").mkdir(parents=True)
    shutil.copy(next(example_content.rglob("*.png")), tmp_path / "static" / "img" / "quiet-sensors.png")
    (tmp_path / "2027-02-15-call-for-papers-quiet-sensors-2027.md").write_text(call.text, "utf-8")
    (tmp_path / "2027-04-20-extension.md").write_text(extension.text, "utf-8")
    loaded = pipeline.load(tmp_path, Site(), dt.datetime(2027, 5, 1, tzinfo=dt.UTC))
    assert [problem for problem in loaded.problems if problem.severity != "note"] == []
    assert [len(event.posts) for event in loaded.index.events] == [2]
    rows = {row.date.kind: row for row in loaded.index.events[0].rows}
    assert {kind: row.date.start.isoformat() for kind, row in rows.items()} == {
        "submission_deadline": "2027-05-07",
        "notification": "2027-05-28",
        "event": "2027-06-24",
    }
    assert [moved.was.start for moved in rows["submission_deadline"].history] == [dt.date(2027, 4, 30)]


def test_the_schema_of_explain_has_the_keys_that_are_printed(printed):
    shown = json.loads(blocks(FORMATS["explain --json"], "json")[0].text)
    real = json.loads(printed(json=True))
    assert shown["version"] == real["version"]
    post, example = real["posts"][0], shown["posts"][0]
    assert list(example) == list(post)
    for key, value in post.items():
        if value and isinstance(value, dict | list):
            assert shape(example[key]) == shape(value), key
    described = {word for row in rows(FORMATS["explain --json"]) for word in code(row[0])}
    assert {*post["dates"][0], *post["event"], *example["event"]} <= described


def test_the_format_of_check_has_the_keys_that_are_printed():
    shown = json.loads(blocks(FORMATS["check --format json"], "json")[0].text)
    problem = Problem("news/x.md", 3, 7, "date-impossible", "error", "No.")
    assert shape(shown) == shape(json.loads(output.as_json([problem], ROOT)))


def test_every_package_that_is_asked_for_has_its_reason_and_licence():
    asked = (ROOT / "requirements" / "run.in").read_text("utf-8").split("\n")
    names = {line.partition("[")[0].strip() for line in asked if line and line[0] not in "#-"}
    table = rows(sections((DOCS / "why.md").read_text("utf-8"), 2)["Packages and their licences"])
    assert {row[0] for row in table} == names
    assert all(len(row) == 3 and all(row) for row in table)


def test_the_kinds_of_files_that_a_build_counts_are_described():
    described = {code(row[0])[0] for row in rows(MAINTAINERS["Accounting"])}
    assert described == set(Outcome.__args__)


def test_every_exit_code_is_described():
    described = {int(row[0]) for row in rows(MAINTAINERS["Exit codes"])}
    assert described == {value for name, value in vars(exits).items() if name.isupper() and isinstance(value, int)}
