"""What is installed is pinned: packages by hash, actions by commit, and a workflow may do no more than it needs."""

import ast
import re
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ["requirements/run.txt", "requirements/dev.txt", "bench/peer.txt", ".ci/judges.txt"]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def pins(name):
    return dict(re.findall(r"^(\S+)==(\S+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))


def asked_for(name):
    lines = (ROOT / name).read_text("utf-8").splitlines()
    return {re.split(r"[\[<>=~ ]", line)[0].lower() for line in lines if line and line[0] not in "#-"}


def test_the_development_lock_holds_the_whole_lock():
    assert pins("requirements/run.txt").items() <= pins("requirements/dev.txt").items()


def test_the_bench_compares_with_the_same_pelican():
    assert pins("bench/peer.txt")["pelican"] == pins("requirements/run.txt")["pelican"]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_hashes_every_package_and_names_no_index(name):
    lines = (ROOT / name).read_text("utf-8").splitlines()
    said = [line for line in lines if line and not line.lstrip().startswith("#")]
    assert all(re.fullmatch(r"[a-z0-9-]+==\S+ .*\\|    --hash=sha256:[0-9a-f]{64}( \\)?", line) for line in said)
    assert not [line for line in lines if "://" in line or "--index" in line or "--find-links" in line]


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_has_what_its_list_asks_for(name):
    assert asked_for(name.replace(".txt", ".in")) <= set(pins(name))


def imported(paths):
    """Names of the packages that some modules import: all of those that a name may come from."""
    modules = set()
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                modules.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and not node.level:
                modules.add(str(node.module).partition(".")[0])
    packages = packages_distributions()
    return {tuple(sorted({name.lower() for name in packages[module]})) for module in modules if module in packages}


def test_what_the_site_imports_is_asked_for_by_name():
    """A package that only comes with another one may be gone with that one's next version."""
    asked = asked_for("requirements/run.in")
    used = imported([*(ROOT / "plugins").rglob("*.py"), *ROOT.glob("*.py")])
    assert [names for names in used if not asked & set(names)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit(path):
    text = path.read_text("utf-8")
    used = re.findall(r"uses: *(.+)", text)
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d[\d.]*", action)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_workflow_begins_without_rights(path):
    workflow = yaml.safe_load(path.read_text("utf-8"))
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        assert "permissions" in job, name
        assert "timeout-minutes" in job, name
        checkouts = [step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout@")]
        assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_every_system_is_tested():
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text("utf-8"))
    systems = {name.partition("-")[0] for name in workflow["jobs"]["test"]["strategy"]["matrix"]["os"]}
    assert systems == {"ubuntu", "macos", "windows"}
