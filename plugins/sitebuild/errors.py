"""What a person can put right, as an exception: a sentence and a hint, never a traceback."""

from __future__ import annotations


class Refused(Exception):
    r"""The build cannot go on, and the person who started it can change that.

    >>> str(Refused("output/ is a file", "choose another folder"))
    'output/ is a file\nhint: choose another folder'
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}\nhint: {self.hint}" if self.hint else self.message
