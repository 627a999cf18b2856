"""The files and folders that docs/architecture.md names are there."""

import re

import pytest

from tests.docs.pages import DOCS, ROOT, blocks, code, rows, sections

PARTS = sections((DOCS / "architecture.md").read_text("utf-8"), 2)


def named(cell):
    """The paths of a cell; a bare file name lies in the folder of the path before it."""
    folder = ROOT
    for word in code(cell):
        path = ROOT / word if "/" in word or (ROOT / word).exists() else folder / word
        folder = path if word.endswith("/") else path.parent
        yield path


@pytest.mark.parametrize("row", rows(PARTS["Where to change what"]), ids=lambda row: row[0].replace(" ", "-"))
def test_a_place_to_change_something_is_there(row):
    places = list(named(row[1]))
    assert [path for path in places if not path.exists()] == []
    assert places or "where it is raised" in row[1]


def test_the_house_has_the_rooms_that_are_drawn():
    """Each line of the drawing begins with a name, indented below its folder."""
    folders = [ROOT]
    missing = []
    for line in blocks(PARTS["The house"])[0].text.splitlines():
        for at, name in (
            (m.start(), m[1]) for m in re.finditer(r"(?:^ *|  +)([a-z_]+(?:/|\.py|\.toml)|board)(?=  |$)", line)
        ):
            indent = (len(line) - len(line.lstrip())) // 2 if at == 0 else 0
            path = folders[indent] / name
            if not path.exists():
                missing.append(name)
            if name.endswith("/"):
                folders[indent + 1 :] = [path]
    assert missing == []
    assert len(folders) > 1


def test_every_room_is_drawn():
    drawn = set(re.findall(r"[a-z_]+(?=/)|[a-z_]+\.py", blocks(PARTS["The house"])[0].text))
    callboard = ROOT / "plugins" / "callboard"
    rooms = {
        path.name
        for path in [*callboard.iterdir(), *(ROOT / "plugins").iterdir()]
        if not path.name.startswith(("_", "."))
    }
    assert sorted(rooms - drawn) == []
