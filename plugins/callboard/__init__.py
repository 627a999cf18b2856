"""Callboard: the index of important dates and topics, read out of a lab's news posts.

As a Pelican plugin it is named ``callboard``; ``callboard.plugin`` is the only module that knows Pelican's signals.
"""


def register() -> None:
    """Called by Pelican. Imported here and not above, so that the core can be used without Pelican."""
    from callboard import plugin  # noqa: PLC0415  see above

    plugin.register()
