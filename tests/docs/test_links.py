"""Every link between the project's pages leads somewhere, and every page of the docs is found from the README."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.docs.pages import PAGES, ROOT, anchors, links


def broken(page, text):
    """The relative links of a page that lead nowhere."""
    for link in links(text):
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            continue
        target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
        if not _leads(target, parts.fragment, text if target == page else None):
            yield link


def _leads(target, anchor, text):
    """Whether a file of the project has an anchor; also where the system does not tell capital letters from small."""
    if not target.is_relative_to(ROOT) or not target.exists():
        return False
    if target != ROOT and target.name not in {entry.name for entry in target.parent.iterdir()}:
        return False
    return not anchor or anchor in anchors(target.read_text("utf-8") if text is None else text)


@pytest.mark.parametrize("name", PAGES)
def test_links_lead_somewhere(name):
    page = PAGES[name]
    assert list(broken(page, page.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        pytest.param("[a](docs/why.md)", [], id="a-page"),
        pytest.param("[a](docs/nowhere.md)", ["docs/nowhere.md"], id="no-page"),
        pytest.param("[a](docs/Why.md)", ["docs/Why.md"], id="other-case"),
        pytest.param("[a](docs/why.md#declined)", [], id="an-anchor"),
        pytest.param("[a](docs/why.md#accepted)", ["docs/why.md#accepted"], id="no-anchor"),
        pytest.param("# One two\n\n[a](#one-two)", [], id="own-anchor"),
        pytest.param("# `one.two`\n\n# onetwo\n\n[a](#onetwo-1)", [], id="second-of-one-name"),
        pytest.param("![a](docs/nothing.png)", ["docs/nothing.png"], id="no-picture"),
        pytest.param("[a](../outside.md)", ["../outside.md"], id="outside"),
        pytest.param("`[a](nowhere.md)`", [], id="in-code"),
        pytest.param("[a](https://example.org/nowhere.md#x)", [], id="another-site"),
    ],
)
def test_the_test_sees(text, wrong):
    assert list(broken(ROOT / "README.md", text)) == wrong


def test_the_readme_leads_to_every_page_of_the_docs():
    linked = {Path(link.split("#")[0]).as_posix() for link in links(PAGES["README.md"].read_text("utf-8"))}
    assert sorted({name for name in PAGES if name.startswith("docs/")} - linked) == []
