"""Style sheets and scripts: what can be said of them without a browser."""

import re
from itertools import product

import pytest

LAYERS = ["reset", "tokens", "base", "layout", "components", "pages", "print"]
#: Set by the script, or by the publisher in a post's body, or a plain hook.
FOREIGN_CLASSES = {"js", "home", "lost", "m1", "m3", "l", "r", "a", "b", "tll"}
BODY_CLASSES = {"post", "dates", "topics", "topic", "events", "event", "group", "author", "archives", "page"}


@pytest.fixture(scope="module")
def sheets(theme):
    return {
        path.name: re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.S)
        for path in sorted((theme / "static/css").glob("*.css"))
    }


@pytest.fixture(scope="module")
def css(sheets):
    return "\n".join(sheets.values())


def test_files_are_numbered_and_the_first_orders_the_layers(sheets):
    assert all(re.fullmatch(r"\d\d-[a-z-]+\.css", name) for name in sheets)
    assert f"@layer {', '.join(LAYERS)};" in next(iter(sheets.values()))


def test_every_rule_is_in_a_known_layer(sheets):
    for name, text in sheets.items():
        assert text.count("{") == text.count("}"), name
        outer = re.sub(r"\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\}", "{}", text)
        for rule in re.findall(r"([^{};]+)\{\}", outer):
            assert rule.strip() == "@font-face" or rule.strip().removeprefix("@layer ") in LAYERS, (name, rule)


def test_every_custom_property_is_defined(css):
    assert set(re.findall(r"var\((--[\w-]+)", css)) <= set(re.findall(r"(--[\w-]+)\s*:", css))


def test_nothing_is_fetched_but_the_font(css, theme):
    assert re.findall(r"url\(([^)]*)\)", css) == ['"fonts/archivo-callboard.woff2"']
    assert (theme / "static/fonts/archivo-callboard.woff2").stat().st_size < 30_000
    assert "SIL Open Font License" in (theme / "static/fonts/OFL.txt").read_text("utf-8").replace(
        "SIL OPEN FONT LICENSE", "SIL Open Font License"
    )
    assert "@import" not in css


def test_no_shadow_gradient_or_radius(css):
    for word in ("gradient(", "text-shadow", "border-radius: 1", "filter:", "blur("):
        assert word not in css


def test_sides_are_logical(css):
    assert not re.findall(r"(?:margin|padding|border)-(?:left|right|top|bottom)|text-align: (?:left|right)|float:", css)


def test_every_class_of_the_templates_is_styled(theme, css):
    styled = set(re.findall(r"\.([a-zA-Z][\w-]*)", css))
    for template in (theme / "templates").rglob("*.html"):
        text = re.sub(r"\{[%{#].*?[%}#]\}", " ", template.read_text("utf-8"))
        used = {
            name for value in re.findall(r'class="([^"]*)"', text) for name in value.split() if not name.endswith("-")
        }
        assert used <= styled | FOREIGN_CLASSES | BODY_CLASSES, template.name


def test_scripts_are_small(theme):
    """All that a page may load, but for the search page, which has a program of its own besides."""
    scripts = {path.name: path.stat().st_size for path in (theme / "static/js").glob("*.js")}
    assert scripts.pop("search.js") <= 5_000
    # The page that copies addresses has no filters and no margin.
    assert scripts.pop("copy.js") <= scripts["filter.js"]
    assert sum(scripts.values()) <= 15_000


def _luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(scope="module")
def colours(sheets):
    text = sheets["02-tokens.css"]
    plain = dict(re.findall(r"(--[\w-]+): (#[0-9a-f]+);", text))
    pairs = {name: (light, dark) for name, light, dark in re.findall(r"(--[\w-]+): light-dark\((#\w+), (#\w+)\)", text)}
    return {name: pairs.get(name, (value, value)) for name, value in plain.items()}


@pytest.mark.parametrize("theme_name", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [
        *product(["--ink", "--ink-2"], ["--paper", "--paper-2"], [4.5]),
        *product(["--b-ink", "--b-ink-2", "--signal"], ["--b-paper", "--b-paper-2"], [4.5]),
        ("--on-signal", "--signal", 7),
        ("--field", "--paper", 3),
        ("--field", "--paper-2", 3),
    ],
)
def test_contrast(colours, theme_name, text, ground, least):
    assert _contrast(colours[text][theme_name], colours[ground][theme_name]) >= least


def test_plain_and_paired_light_values_agree(sheets):
    text = sheets["02-tokens.css"]
    plain = dict(re.findall(r"(--[\w-]+): (#[0-9a-f]+);", text))
    for name, light in re.findall(r"(--[\w-]+): light-dark\((#\w+),", text):
        assert plain[name] == light


def test_accents_of_groups_are_readable(sheets, colours):
    accents = re.findall(r"--accent-light: (#\w+); --accent-dark: (#\w+);", sheets["03-groups.css"])
    assert len(accents) >= 4
    for accent in accents:
        for theme_name in (0, 1):
            assert _contrast(accent[theme_name], colours["--paper"][theme_name]) >= 4.5
            assert _contrast(accent[theme_name], colours["--on-g"][theme_name]) >= 4.5
