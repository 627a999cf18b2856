"""The arrows of the house, read from the imports: what runs the wrong way fails here with file and line."""

import ast
import re
from pathlib import Path

import pytest

PLUGINS = Path(__file__).resolve().parents[1] / "plugins"

# What each part may import of ours, besides itself. The longest name that fits a module decides.
MAY_IMPORT = {
    "callboard": set(),
    "callboard.model": set(),
    "callboard.settings": {"callboard.model", "callboard.read.tree"},
    "callboard.extract": {"callboard.model"},
    "callboard.relate": {"callboard.model"},
    "callboard.read": {"callboard.model", "callboard.settings", "front_matter"},
    "callboard.publish": {"callboard.model", "callboard.relate", "callboard.read", "callboard.settings"},
    # It looks at all of it, and nothing of it looks back.
    "callboard.check": {
        *("callboard.model", "callboard.read", "callboard.extract", "callboard.relate", "callboard.publish"),
        *("callboard.settings", "front_matter", "sitebuild"),
    },
    "callboard.artwork": {"callboard.processes", "callboard.publish", "sitebuild"},
    "callboard.commands": {"callboard", "front_matter", "sitebuild"},
    "callboard.importing": {
        *("callboard.model", "callboard.read", "callboard.publish", "callboard.settings", "front_matter", "sitebuild"),
    },
    "callboard.processes": set(),
    "callboard.memory": {"callboard.read", "callboard.relate", "callboard.settings", "callboard.understanding"},
    "callboard.outputs": {"callboard.publish"},
    "callboard.preview": {"callboard.outputs", "callboard.publish", "callboard.rendering", "sitebuild"},
    "callboard.rendering": {"callboard.outputs", "callboard.processes", "callboard.publish", "sitebuild"},
    "callboard.yaml_places": set(),
    "callboard.config": {"sitebuild"},
    "callboard.lab_files": {
        *("callboard.model", "callboard.publish", "callboard.read", "callboard.relate", "callboard.yaml_places"),
        *("front_matter", "sitebuild"),
    },
    "callboard.understanding": {
        *("callboard.check", "callboard.extract", "callboard.model", "callboard.read", "callboard.settings"),
        *("callboard.processes", "callboard.relate", "front_matter"),
    },
    "callboard.pipeline": {"callboard"},
    "callboard.report": {"callboard.model", "callboard.pipeline", "callboard.publish"},
    "callboard.shrinking": {"callboard.pipeline", "callboard.report", "sitebuild"},
    "callboard.builder": {"callboard", "front_matter", "sitebuild"},
    "callboard.plugin": {"callboard", "front_matter", "sitebuild"},
    "front_matter": {"callboard.model"},
    "sitebuild": set(),
}
MAY_IMPORT_PELICAN = {
    "callboard.builder",
    "callboard.commands",
    "callboard.config",
    "callboard.plugin",
    "callboard.publish",
    "sitebuild",
}
# Facts about a post come from its text alone: no files, clock, processes or network here.
PURE = {"callboard.model", "callboard.extract", "callboard.importing", "callboard.relate"}
OUTSIDE_WORLD = {"glob", "os", "pathlib", "shutil", "socket", "subprocess", "tempfile", "time", "urllib.request"}
# Paths as text, without a file system.
PURE_NAMES = {"pathlib.PurePath", "pathlib.PurePosixPath"}
# The edges, where `now` is not told from outside: a command, and a run of Pelican's own.
MAY_READ_THE_CLOCK = {"callboard.builder", "callboard.commands", "callboard.plugin"}
CLOCKS = {"now", "utcnow", "today"}


def imports_of(source, package=""):
    """Each imported name of a piece of Python in `package`, with its line; `from a import b` gives a.b."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: 1 - node.level or None] if node.level else []
            origin = ".".join([*above, *filter(None, [node.module])])
            yield from ((f"{origin}.{alias.name}", node.lineno) for alias in node.names)


def is_in(name, part):
    return name == part or name.startswith(part + ".")


def part_of(module):
    parts = [part for part in MAY_IMPORT if is_in(module, part)]
    return max(parts, key=len) if parts else None


def wrong_arrows(module, source, package=None):
    """What `module` of `package` imports and may not, as sentences."""
    part = part_of(module)
    assert part, f"{module} belongs to no part of the house"
    allowed = MAY_IMPORT[part] | {part}
    ours = {name.partition(".")[0] for name in MAY_IMPORT}
    for name, line in imports_of(source, package or module.rpartition(".")[0]):
        root = name.partition(".")[0]
        if root in ours and not any(is_in(name, other) for other in allowed):
            yield f"line {line}: {module} imports {name}"
        if root == "pelican" and not any(is_in(module, other) for other in MAY_IMPORT_PELICAN):
            yield f"line {line}: {module} imports {name}"
        outside = name not in PURE_NAMES and any(is_in(name, other) for other in OUTSIDE_WORLD)
        if outside and any(is_in(module, other) for other in PURE):
            yield f"line {line}: {module} imports {name}"


def clocks_read(source):
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in CLOCKS and isinstance(node.value, ast.Attribute | ast.Name):
            owner = node.value.attr if isinstance(node.value, ast.Attribute) else node.value.id
            if owner in {"date", "datetime"}:
                yield node.lineno


def module_of(path):
    parts = path.relative_to(PLUGINS).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


SOURCES = {module_of(path): path for path in sorted(PLUGINS.rglob("*.py"))}


@pytest.mark.parametrize("module", SOURCES)
def test_arrows_run_one_way(module):
    path = SOURCES[module]
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    assert list(wrong_arrows(module, path.read_text("utf-8"), package)) == []


@pytest.mark.parametrize("module", [name for name in SOURCES if not any(is_in(name, at) for at in MAY_READ_THE_CLOCK)])
def test_now_is_an_argument(module):
    assert list(clocks_read(SOURCES[module].read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("module", "source", "wrong"),
    [
        pytest.param("callboard.extract.dates", "from callboard.relate import events", True, id="extract-to-relate"),
        pytest.param("callboard.extract.dates", "from callboard import publish", True, id="from-the-package"),
        pytest.param("callboard.extract.dates", "from ..relate import events", True, id="by-a-relative-name"),
        pytest.param("callboard.extract.dates", "from .tokens import Token", False, id="beside-it"),
        pytest.param("callboard.extract.dates", "from . import tokens", False, id="beside-it-by-package"),
        pytest.param("callboard.extract.dates", "import pathlib", True, id="extract-to-files"),
        pytest.param("callboard.extract.dates", "from callboard.model import Facts", False, id="extract-to-model"),
        pytest.param("callboard.relate", "import callboard.extract", True, id="relate-to-extract"),
        pytest.param("callboard.relate.events", "def f():\n from pelican import signals", True, id="inside-a-function"),
        pytest.param("callboard.publish.feeds", "from pelican import signals", False, id="publish-to-pelican"),
        pytest.param("callboard.read.content", "import front_matter", False, id="read-to-front-matter"),
        pytest.param("sitebuild.writer", "import callboard.model", True, id="sitebuild-to-callboard"),
        pytest.param("sitebuild.writer", "import sitebuild.errors", False, id="within-a-part"),
        pytest.param("callboard.model", "import callboard.extract", True, id="model-to-anything"),
    ],
)
def test_the_test_sees(module, source, wrong):
    assert bool(list(wrong_arrows(module, source))) == wrong


def test_the_test_sees_clocks():
    assert list(clocks_read("import datetime as dt\nx = dt.date.today()\ny = dt.datetime(2026, 1, 1)\n")) == [2]


def test_what_is_let_pass_has_its_reason():
    """`# noqa` and `# type: ignore` say why, behind the mark or in a comment right above."""
    root = PLUGINS.parent
    bare = []
    for path in sorted(
        path for name in ("plugins", "faults", "bench", "audit") for path in (root / name).rglob("*.py")
    ):
        above = ""
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
            mark = re.search(r"# (?:noqa: [A-Z0-9, ]+|type: ignore\[[a-z, -]+\])(.*)", line)
            if mark and not mark[1].strip(" #") and not above.startswith("#"):
                bare.append(f"{path.relative_to(root)}:{number}")
            above = line.strip()
    assert bare == []
