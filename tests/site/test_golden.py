"""A small site whose every byte is kept. `./board golden` writes it anew; `git diff` shows what a change changes."""

from callboard.commands import golden


def kept() -> dict[str, bytes]:
    output = golden.HOME / "output"
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def test_the_golden_site_is_what_is_built():
    built, expected = golden.build(), kept()
    assert sorted(built) == sorted(expected)
    changed = [name for name in built if built[name] != expected[name]]
    assert changed == [], "run ./board golden and look at git diff"


def test_the_golden_site_is_small():
    assert 25 < len(kept()) <= 100
