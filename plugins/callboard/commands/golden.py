"""``./board golden``: build the golden site of the tests anew, to be looked at with ``git diff``.

In the project itself the list of the example's files follows too; a lab that was started has them as they came.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path

from callboard import builder
from callboard.commands import start_example
from callboard.commands.build import shown

HOME = builder.ROOT / "tests" / "data" / "golden"
_LEFT_OUT = ("theme/", "cards/")
_DIGEST = re.compile(rb"theme/[0-9a-f]{10}/")


def run() -> int:
    """Write ``tests/data/golden/output`` as this code builds it."""
    output = HOME / "output"
    shutil.rmtree(output, ignore_errors=True)
    for name, data in sorted(build().items()):
        path = output / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    if not (builder.ROOT / start_example.COPY).is_dir():
        start_example.LIST.write_text(start_example.listed(builder.ROOT), "utf-8", newline="\n")
    print(f"Wrote {shown(output)}. Next: git diff {shown(output)}")
    return 0


def build() -> dict[str, bytes]:
    """The golden site's files by path, without the theme (its digest stands still) and drawn pictures."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "site"
        builder.build(config=HOME / "conf.py", output=output)
        files = {path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    return {name: _DIGEST.sub(b"theme/DIGEST/", data) for name, data in files.items() if not name.startswith(_LEFT_OUT)}
