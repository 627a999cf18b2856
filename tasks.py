"""The commands of the project, run by the launcher `board` (`./board --help` lists them) or by invoke.

Each one is a thin call into `callboard.commands`, imported inside so that no command pays for another one's
libraries. Relative paths are those of the folder that the launcher was started in.
"""

from __future__ import annotations

import functools
import inspect
import os
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import invoke
from invoke import Collection, Context, Exit, Program

ROOT = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT), str(ROOT / "plugins")]

from sitebuild import exits  # noqa: E402  the path above comes first

# Short forms made from first letters (`-t` for `--strict`) help nobody.
task = functools.partial(invoke.task, auto_shortflags=False)


@task(
    help={
        "port": "port of the address that is printed",
        "content": "folder of posts; default content/",
        "browser": "open the address in a browser",
    }
)
def serve(_context: Context, port: int = 8000, content: str = "", browser: bool = False) -> None:
    """Build the site with drafts, serve it, and build again whenever a file is saved."""

    def command() -> int:
        from callboard.commands import serve

        return serve.run(port=port, content=_path(content), browser=browser)

    _finish(command)


@task(
    help={
        "content": "folder of posts; default content/",
        "output": "folder of the site; default output/",
        "settings": "settings file; default publishconf.py",
        "now": "the moment to build for, as 2026-03-10T09:00:00+00:00; default the clock",
        "strict": "exit 1 on warnings too",
        "search": "make the search page and its index too",
        "cards": "draw a picture for social networks for each post and event too",
        "allow-shrink": "go on when the site would have many posts fewer",
    }
)
def build(
    _context: Context,
    content: str = "",
    output: str = "",
    settings: str = "",
    now: str = "",
    strict: bool = False,
    search: bool = False,
    cards: bool = False,
    allow_shrink: bool = False,
) -> None:
    """Build the public site into output/."""

    def command() -> int:
        from callboard.commands import build

        return build.run(
            content=_path(content),
            output=_path(output),
            settings=_path(settings),
            now=now or None,
            strict=strict,
            search=search,
            cards=cards,
            allow_shrink=allow_shrink,
        )

    _finish(command)


@task(
    help={
        "to": "a folder, user@host:folder for rsync, or github-pages; default publish_to of site.toml",
        "strict": "publish nothing on warnings either",
        "allow-shrink": "go on when the site would have many posts fewer",
        "dry-run": "build the site aside, say what would be sent, and send nothing",
    }
)
def publish(
    _context: Context, to: str = "", strict: bool = False, allow_shrink: bool = False, dry_run: bool = False
) -> None:
    """Build the public site and send it to where readers find it."""

    def command() -> int:
        from callboard.commands import publish

        return publish.run(to=to, home=_caller(), strict=strict, allow_shrink=allow_shrink, dry_run=dry_run)

    _finish(command)


@task(
    help={
        "path": "a post or a folder of posts",
        "json": "print JSON (docs/data-formats.md)",
        "front-matter": "print front matter that settles what was read",
    }
)
def explain(_context: Context, path: str, json: bool = False, front_matter: bool = False) -> None:
    """Show what the site understands of a post."""

    def command() -> int:
        from callboard.commands import explain

        return explain.run(path=_caller() / Path(path).expanduser(), json=json, front_matter=front_matter)

    _finish(command)


@task(
    help={
        "path": "a post or a folder; default content/",
        "strict": "exit 1 on warnings too",
        "format": "text, json or github",
        "fix": "show as a diff, then write, what is safe: the ledger of ids, and text that was encoded wrongly",
    }
)
def check(_context: Context, path: str = "", strict: bool = False, format: str = "text", fix: bool = False) -> None:
    """Print every problem of the posts, with file, line and hint."""

    def command() -> int:
        from callboard.commands import check

        return check.run(path=_path(path), strict=strict, format=format, fix=fix)

    _finish(command)


@task(
    help={
        "ref": "commit, branch or tag to compare with; the word --ref may be left out",
        "content": "folder of posts; default content/",
        "format": "text, markdown or json",
    },
)
def diff(_context: Context, ref: str = "HEAD", content: str = "", format: str = "text") -> None:
    """Say in words what the changes since a commit do to the index."""

    def command() -> int:
        from callboard.commands import diff

        return diff.run(ref=ref, content=_path(content), format=format)

    _finish(command)


@task(
    help={
        "content": "folder of posts; default content/",
        "stats": "how many topics there are and join events, and which lines name none; this is the default",
        "suggest": "print YAML for content/topics.yaml that would join the lines that name none",
        "json": "print the statistics as JSON",
    }
)
def topics(
    _context: Context, content: str = "", stats: bool = False, suggest: bool = False, json: bool = False
) -> None:
    """Tell how well topics join the events, or suggest what would join more."""

    def command() -> int:
        from callboard.commands import topics

        return topics.run(content=_path(content), stats_only=stats, suggestions=suggest, json=json)

    _finish(command)


@task(
    help={
        "title": "title of the post; asked for if missing",
        "event": "the event that it announces",
        "kind": "cfp, news, seminar or extension",
        "edit": "open the post in $EDITOR",
    }
)
def new(_context: Context, title: str = "", event: str = "", kind: str = "news", edit: bool = False) -> None:
    """Start a post."""

    def command() -> int:
        from callboard.commands import new

        return new.run(title=title or None, event=event or None, kind=kind, edit=edit)

    _finish(command)


@task(
    name="import",
    help={
        "src": "folder of a Jekyll or Hugo site, or of posts",
        "feed": "a file: the feed that subscribers have, whose ids the posts keep",
        "content": "folder that the posts come to; default content/",
        "dry-run": "say the same and write nothing",
    },
)
def import_(_context: Context, src: str, feed: str = "", content: str = "", dry_run: bool = False) -> None:
    """Bring over the posts of a Jekyll or Hugo site."""

    def command() -> int:
        from callboard.commands import import_

        return import_.run(
            src=_caller() / Path(src).expanduser(), feed=_path(feed), content=_path(content), dry_run=dry_run
        )

    _finish(command)


@task(
    help={
        "name": "name of the lab",
        "tagline": "a few words beside the name",
        "description": "one sentence about the site",
        "language": "language of the site, such as en, fr or zh",
        "timezone": "its time zone, such as Europe/Lisbon",
        "url": "address that the site will have",
        "repository": "address of its repository",
        "licence": "licence of the texts: CC BY 4.0, CC BY-SA 4.0 or CC0 1.0",
        "groups": "names of the parts of the blog, with commas between them",
        "colours": "colours of groups, on light and on dark paper: News=#c2290b/#ff8466",
        "logo": "a square SVG or PNG",
        "yes": "ask nothing; what is not given stays or is none",
        "dry-run": "show what would be done, and change nothing",
    }
)
def start(
    _context: Context,
    name: str = "",
    tagline: str = "",
    description: str = "",
    language: str = "",
    timezone: str = "",
    url: str = "",
    repository: str = "",
    licence: str = "",
    groups: str = "",
    colours: str = "",
    logo: str = "",
    yes: bool = False,
    dry_run: bool = False,
) -> None:
    """Turn the example into the site of your lab; asks for what is not given."""
    given = {
        "name": name,
        "tagline": tagline,
        "description": description,
        "language": language,
        "timezone": timezone,
        "url": url,
        "repository": repository,
        "licence": licence,
        "groups": groups,
    }

    def command() -> int:
        from callboard.commands import start

        return start.run(given=given, colours=colours, logo=_path(logo), yes=yes, dry_run=dry_run)

    _finish(command)


@task()
def doctor(_context: Context) -> None:
    """Tell versions, what is installed and the state of the last build."""

    def command() -> int:
        from callboard.commands import doctor

        return doctor.run()

    _finish(command)


@task()
def golden(_context: Context) -> None:
    """Build the golden site of the tests anew, to be looked at with `git diff`."""

    def command() -> int:
        from callboard.commands import golden

        return golden.run()

    _finish(command)


@task(help={"add": "code of a language to begin a catalogue for, such as de or pt-BR"})
def words(_context: Context, add: str = "") -> None:
    """Bring the interface's texts into the catalogues of translators."""

    def command() -> int:
        from callboard.commands import words

        return words.run(add=add)

    _finish(command)


@task(
    help={
        "coverage": "measure coverage and hold it to the goals",
        "fuzz": "only the tests that make up their input, with many thousand examples each",
    }
)
def test(context: Context, coverage: bool = False, fuzz: bool = False) -> None:
    """Run the tests; what follows `--` goes to pytest."""

    def command() -> int:
        from callboard.commands import test

        return test.run(shlex.split(context.remainder), coverage=coverage, fuzz=fuzz)

    _finish(command)


@task(help={"fix": "repair what can be repaired"})
def lint(_context: Context, fix: bool = False) -> None:
    """Check style, formatting and types."""

    def command() -> int:
        from callboard.commands import lint

        return lint.run(fix=fix)

    _finish(command)


@task(
    help={
        "n": "number of generated posts",
        "corpus": "folder of posts to use instead, in Pelican's flavour",
        "runs": "builds of each kind",
        "extract": "measure extraction alone; nothing is built",
        "relate": "measure relating 10,000 posts alone; nothing is built",
        "save": "measure the time from a saved post to its page; nothing is built",
        "size": "build once; tell the sizes of the site and the memory it took",
    }
)
def bench(
    _context: Context,
    n: int = 1000,
    corpus: str = "",
    runs: int = 3,
    extract: bool = False,
    relate: bool = False,
    save: bool = False,
    size: bool = False,
) -> None:
    """Compare a build with plain Pelican's on the same posts."""

    def command() -> int:
        from bench import compare

        wanted = {"extract": extract, "relate": relate, "save": save, "size": size}
        only = next((part for part in compare.PARTS if wanted[part]), None)
        return compare.run(n=n, corpus=_path(corpus), runs=runs, only=only)

    _finish(command)


@task(
    help={
        "output": "folder of a finished site; by default one is built for it",
        "only": "checks that are wanted, with commas between them",
        "runs": "how often Lighthouse looks at a page; the median counts",
    }
)
def audit(_context: Context, output: str = "", only: str = "", runs: int = 1) -> None:
    """Put the site before judges that nobody here wrote."""

    def command() -> int:
        from audit import run

        return run.run(output=_path(output), only=only, runs=runs)

    _finish(command)


@task(
    help={
        "runs": "number of builds that are killed; the other kinds are in proportion",
        "seed": "the random moments are those of this number",
        "identical": "compare builds under other circumstances byte by byte instead",
    }
)
def faults(_context: Context, runs: int = 200, seed: int = 1, identical: bool = False) -> None:
    """Kill, interrupt, starve and race builds, and tell whether the site was whole afterwards."""

    def command() -> int:
        from faults import run

        return run.run(runs=runs, seed=seed, identical=identical)

    _finish(command)


def main(argv: list[str]) -> None:
    """Run the task that `argv` names; ends the process."""
    cut = argv.index("--") if "--" in argv else len(argv)
    words, rest = argv[:cut], argv[cut + 1 :]
    if words and any(word in {"-h", "--help"} for word in words[1:]):
        # invoke would take it for the value of a positional argument that is still missing.
        words = ["--help", words[0]]
    if words[:1] == ["diff"] and words[1:2] and not words[1].startswith("-"):
        # invoke has no positional argument that may be left out.
        words.insert(1, "--ref")
    if rest:
        # invoke joins what follows by spaces; quoted, `-k "a or b"` survives.
        words += ["--", shlex.join(rest)]
    board = _Board(name="board", binary="board", namespace=Collection.from_module(sys.modules[__name__]))
    try:
        board.run(["board", *words])
    except ValueError as problem:
        # invoke converts the values of options and lets what int() says fall through.
        print(f"board: an option wants a number ({problem})", file=sys.stderr)
        sys.exit(exits.REFUSED)


class _Board(Program):
    """invoke's program with a help page that speaks of one task only."""

    def print_task_help(self, name: str) -> None:
        context = self.parser.contexts[name]
        places = "".join(f" {argument.name.upper()}" for argument in context.positional_args)
        print(f"Usage: ./board {name}{places} [options]\n\n{inspect.getdoc(self.collection[name])}\n")
        options = context.help_tuples()
        if options:
            self.print_columns(options)


def _finish(command: Callable[[], int]) -> None:
    # invoke turns this off; then every start would compile all of our modules again.
    sys.dont_write_bytecode = False
    code = exits.guarded(command)
    if code:
        raise Exit(code=code)


def _path(given: str) -> Path | None:
    return _caller() / Path(given).expanduser() if given else None


def _caller() -> Path:
    return Path(os.environ.get("CALLBOARD_CALLER") or Path.cwd())


if __name__ == "__main__":
    main(sys.argv[1:])
