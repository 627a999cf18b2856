"""The project's own Markdown files, and what stands in them: headings, links, blocks of code, rows of tables."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markdown_it import MarkdownIt

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = {
    path.relative_to(ROOT).as_posix(): path
    for path in sorted({*ROOT.glob("*.md"), *DOCS.rglob("*.md"), *(ROOT / ".github").rglob("*.md")})
}
_NO_ANCHOR = re.compile(r"[^\w\- ]")
_MARKDOWN = MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True)
class Block:
    """A fenced block of code; `line` is that of its fence."""

    language: str
    text: str
    line: int


@cache
def tokens_of(text):
    return _MARKDOWN.parse(text)


def headings(text):
    """Level and plain text of each heading."""
    tokens = tokens_of(text)
    return [
        (int(token.tag[1]), "".join(child.content for child in tokens[place + 1].children))
        for place, token in enumerate(tokens)
        if token.type == "heading_open"
    ]


def anchors(text):
    """The anchors that GitHub gives the headings."""
    found = []
    for _, heading in headings(text):
        name = _NO_ANCHOR.sub("", heading.lower()).replace(" ", "-")
        equals = sum(other == name or re.fullmatch(rf"{re.escape(name)}-\d+", other) is not None for other in found)
        found.append(f"{name}-{equals}" if name in found else name)
    return found


def links(text):
    """The targets of links and pictures, as they are written."""
    children = [child for token in tokens_of(text) if token.type == "inline" for child in token.children]
    return [str(c.attrs[name]) for c in children for name in ("href", "src") if name in c.attrs]


def blocks(text, *languages):
    found = [Block(t.info.strip(), t.content, t.map[0] + 1) for t in tokens_of(text) if t.type == "fence"]
    return [block for block in found if not languages or block.language in languages]


def sections(text, level):
    """The text below each heading of a level, by the heading, up to the next heading of that level or a higher one."""
    lines = text.split("\n")
    tokens = tokens_of(text)
    marks = [(int(t.tag[1]), t.map[0], tokens[n + 1]) for n, t in enumerate(tokens) if t.type == "heading_open"]
    found = {}
    for place, (depth, line, inline) in enumerate(marks):
        end = next((other for deep, other, _ in marks[place + 1 :] if deep <= level), len(lines))
        if depth == level:
            found["".join(child.content for child in inline.children)] = "\n".join(lines[line + 1 : end])
    return found


def rows(text):
    """The rows of all tables, as lists of cells in Markdown, without heads."""
    found = []
    for token in tokens_of(text):
        if token.type == "tbody_open":
            found += [_cells(line) for line in text.split("\n")[slice(*token.map)] if line.strip()]
    return found


def code(cell):
    """The words of a cell that are set as code."""
    return re.findall(r"`([^`]+)`", cell)


def _cells(line):
    return [cell.strip() for cell in line.strip().strip("|").split(" | ")]
