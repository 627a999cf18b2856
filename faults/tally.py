"""What became of the site under one kind of fault, counted; a line of the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from faults.ground import Judgement
from sitebuild import exits

_COLUMNS = ("runs", "old", "new", "mixed", "damaged", "exit 0 wrongly", "not repaired")


@dataclass(slots=True)
class Tally:
    """The runs of one kind of fault; `skipped` says why there are none."""

    fault: str
    skipped: str = ""
    judged: Counter[str] = field(default_factory=Counter)
    codes: Counter[int] = field(default_factory=Counter)
    wrong: int = 0
    unrepaired: int = 0
    crashes: list[str] = field(default_factory=list)

    def add(self, judgement: Judgement, *, wanted: str, code: int, said: str = "") -> None:
        """Count a run that should have made the site `wanted`; exit 0 promises that it did."""
        whole = "new" if judgement == wanted else "old"
        self.judged[judgement if judgement in {"mixed", "damaged"} else whole] += 1
        self.codes[code] += 1
        self.wrong += code == exits.OK and judgement != wanted
        if code == exits.CRASHED:
            self.crashes.append(said)

    @property
    def bad(self) -> bool:
        return bool(self.judged["mixed"] or self.judged["damaged"] or self.wrong or self.unrepaired or self.crashes)

    def __str__(self) -> str:
        if self.skipped:
            return f"{self.fault:46}  skipped: {self.skipped}"
        figures = [self.judged.total(), *(self.judged[each] for each in _COLUMNS[1:5]), self.wrong, self.unrepaired]
        codes = ", ".join(f"{code} ({count})" for code, count in sorted(self.codes.items()))
        return _line(self.fault, map(str, figures), codes)


def heading() -> str:
    """The words above the figures."""
    return _line("fault", _COLUMNS, "exit codes (runs)")


def _line(name: str, cells: Iterable[str], codes: str) -> str:
    figures = "".join(f"{cell:>{len(head) + 2}}" for cell, head in zip(cells, _COLUMNS, strict=True))
    return f"{name:46}{figures}  {codes}"
