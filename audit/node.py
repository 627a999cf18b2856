"""Judges of npm: W3C Nu (which runs on Java), Lighthouse, and the schema of sitemaps that the package `sitemap` brings.

They are installed into ``.cache/audit`` as ``package-lock.json`` pins them, without running anything of theirs.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import etree

from audit.site import Finding, Site
from sitebuild.errors import Refused

HERE = Path(__file__).resolve().parent
CACHE = HERE.parent / ".cache" / "audit"
LEAST = {"accessibility": 100, "best-practices": 100, "seo": 100, "performance": 99}
TIMES = (
    ("largest paint", "largest-contentful-paint"),
    ("blocked", "total-blocking-time"),
    ("shift", "cumulative-layout-shift"),
)
Report = dict[str, Any]  # as Lighthouse writes it
_FILES = ("package.json", "package-lock.json")
# Command lines of some systems end at 32,000 characters.
_A_TIME = 200


def install(cache: Path = CACHE) -> Path:
    """The folder of packages, installed anew when the lock is another one.

    :raises Refused: when npm cannot install them.
    """
    if any(_bytes(cache / name) != _bytes(HERE / name) for name in _FILES):
        shutil.rmtree(cache, ignore_errors=True)
        cache.mkdir(parents=True)
        shutil.copy(HERE / _FILES[1], cache)
        (cache / _FILES[0]).write_bytes((HERE / _FILES[0]).read_bytes() + b"\n")
        command = [shutil.which("npm") or "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        done = subprocess.run(command, cwd=cache, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Refused(f"npm ci failed: {done.stderr.strip()[-300:]}", "run it again when the network is there")
        # Written last: what was interrupted is begun anew.
        shutil.copy(HERE / _FILES[0], cache)
    return cache / "node_modules"


def _bytes(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def html(site: Site, packages: Path) -> Iterator[Finding]:
    """Every page by W3C's Nu: errors and warnings."""
    jar = packages / "vnu-jar" / "build" / "dist" / "vnu.jar"
    pages = site.ending(".html")
    for begin in range(0, len(pages), _A_TIME):
        files = [str(site.folder / path) for path in pages[begin : begin + _A_TIME]]
        command = [shutil.which("java") or "java", "-Xss4m", "-jar", str(jar), "--format", "json", "--exit-zero-always"]
        done = subprocess.run([*command, *files], capture_output=True, text=True, check=False)
        for each in json.loads(done.stderr)["messages"]:
            # What the policy forbids is judged in a browser: Nu takes data blocks for scripts, and files for strangers.
            policy = "violates Content Security Policy" in each["message"]
            if not policy and (each["type"] == "error" or each.get("subType") == "warning"):
                path = Path(unquote(urlsplit(each.get("url", "")).path)).relative_to(site.folder.resolve()).as_posix()
                yield Finding(path, f"line {each.get('lastLine')}: {each['message']}")


def sitemap(site: Site, packages: Path) -> Iterator[Finding]:
    """The sitemap against the schema of sitemaps.org, and its addresses against the files."""
    schema = etree.XMLSchema(etree.parse(packages / "sitemap" / "schema" / "sitemap.xsd"))
    for path in (path for path in site.files if path.endswith(".xml") and "sitemap" in path):
        tree = etree.fromstring(site.read(path))
        if not schema.validate(tree):
            yield Finding(path, str(schema.error_log))
        for address in tree.iter("{*}loc"):
            name = unquote(urlsplit(str(address.text)).path)[len(site.base) + 1 :]
            if f"{name}index.html" not in site.files and name not in site.files:
                yield Finding(path, f"leads nowhere: {address.text}")


def lighthouse(site: Site, origin: str, packages: Path, browser: str, runs: int = 1) -> Iterator[Finding]:
    """Lighthouse as for a phone, on a page of each type: the median of `runs`, which it prints, against the bars."""
    with tempfile.TemporaryDirectory() as folder:
        for path in site.samples.values():
            address = origin + path.removesuffix("index.html")
            try:
                reports = [_report(address, packages, browser, Path(folder)) for _ in range(runs)]
            except Refused as refused:
                yield Finding(path, refused.message)
                continue
            print(f"  {path}: {_measured(reports)}", flush=True)
            yield from (Finding(path, said) for said in below(reports, path))


def _report(address: str, packages: Path, browser: str, folder: Path) -> Report:
    """What one run of Lighthouse reports of a page.

    :raises Refused: when it did not run.
    """
    report = folder / "report.json"
    report.unlink(missing_ok=True)
    flags = "--headless=new --no-sandbox --disable-gpu --disable-background-networking --no-first-run --disable-sync"
    command = [shutil.which("node") or "node", str(packages / "lighthouse" / "cli" / "index.js"), address, "--quiet"]
    command += ["--output=json", f"--output-path={report}", f"--only-categories={','.join(LEAST)}"]
    command += [f"--chrome-path={browser}", f"--chrome-flags={flags} --user-data-dir={folder}/profile"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not report.is_file():
        raise Refused(f"Lighthouse did not run: {done.stderr.strip()[-200:]}")
    made: Report = json.loads(report.read_bytes())
    return made


def score(reports: Sequence[Report], category: str) -> int:
    """The median of a category's scores, 0 to 100."""
    return round(100 * median(report["categories"][category]["score"] or 0 for report in reports))


def below(reports: Sequence[Report], path: str) -> Iterator[str]:
    """The bars that a page does not reach."""
    for name, least in LEAST.items():
        # What is not to be found, and a search that is none, are closed to search engines.
        if name == "seo" and path == "404.html":
            continue
        if (reached := score(reports, name)) < least:
            yield f"{name} {reached}, the bar is {least}"


def _measured(reports: Sequence[Report]) -> str:
    scores = [f"{name} {score(reports, name)}" for name in LEAST]
    values = {name: median(report["audits"][key]["numericValue"] or 0 for report in reports) for name, key in TIMES}
    times = [f"{name} {value:.3f}" if name == "shift" else f"{name} {value:.0f} ms" for name, value in values.items()]
    return ", ".join(scores + times)
