"""docs/commands.md is what tasks.py declares, and every command that is written anywhere can be given."""

import re

import invoke
import pytest

import tasks
from tests.docs.pages import DOCS, PAGES, ROOT, code, rows, sections

TASKS = {
    name.rstrip("_").replace("_", "-"): {argument.names[0]: argument for argument in task.get_arguments()}
    for name, task in vars(tasks).items()
    if isinstance(task, invoke.Task)
}
SECTIONS = sections((DOCS / "commands.md").read_text("utf-8"), 2)
# Messages and comments advise commands too.
PATTERNS = [
    *("plugins/**/*.py", "bench/*.py", "faults/*.py", "*.py"),
    *("requirements/*.in", "*.toml", ".ci/run", ".github/**/*.*"),
]
SOURCES = {path.relative_to(ROOT).as_posix(): path for pattern in PATTERNS for path in sorted(ROOT.glob(pattern))}
_COMMAND = re.compile(
    r"(?:(?:\./|\bpy |\bpython )board[ \t]+(?P<task>[a-z][a-z-]*)|`(?P<bare>[a-z][a-z-]*)(?= --\w))(?P<rest>[^`\n#|]*)"
)


def wrong_commands(text):
    """The commands in a text that name a task or an option that does not exist."""
    for match in _COMMAND.finditer(text):
        options = TASKS.get(match["task"] or match["bare"])
        if match["bare"] and options is None:
            continue
        given = re.findall(r"(?<!\S)--([a-z][a-z-]*)", re.split(r"(?<!\S)--(?!\S)", match["rest"])[0])
        if options is None or not set(given) <= {*options, "help"}:
            yield match[0].strip()


def described(task):
    """The options that the section of a task describes, with the cells of their rows."""
    return {code(row[0])[0].removeprefix("--"): row for row in rows(SECTIONS.get(task, ""))}


def test_every_task_has_a_section_and_every_section_a_task():
    assert sorted(SECTIONS) == sorted(TASKS)


@pytest.mark.parametrize("task", TASKS)
def test_every_option_of_a_task_is_described(task):
    assert sorted(described(task)) == sorted(TASKS[task])


@pytest.mark.parametrize(
    ("task", "option"),
    [(task, name) for task, options in TASKS.items() for name, argument in options.items() if argument.default],
)
def test_the_default_of_an_option_is_told(task, option):
    assert str(TASKS[task][option].default) in described(task)[option][-1]


@pytest.mark.parametrize("name", PAGES)
def test_the_docs_name_commands_that_exist(name):
    assert list(wrong_commands(PAGES[name].read_text("utf-8"))) == []


@pytest.mark.parametrize("name", SOURCES)
def test_messages_name_commands_that_exist(name):
    assert list(wrong_commands(SOURCES[name].read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("`./board serve`", [], id="a-task"),
        pytest.param("./board serve --port 8123  # here", [], id="an-option"),
        pytest.param("./board sevre", ["./board sevre"], id="no-task"),
        pytest.param("SITEURL=x ./board build --outptu y", ["./board build --outptu y"], id="no-option"),
        pytest.param("py board build --port 1", ["py board build --port 1"], id="an-option-of-another-task"),
        pytest.param("./board test -- --maxfail 1", [], id="for-pytest"),
        pytest.param("`lint --fxi`", ["`lint --fxi"], id="without-the-launcher"),
        pytest.param("`pytest --fxi`", [], id="another-program"),
        pytest.param("`./board TASK --help`", [], id="a-placeholder"),
        pytest.param("`./board build --help`", [], id="help"),
    ],
)
def test_the_test_sees(text, wrong):
    assert list(wrong_commands(text)) == wrong
