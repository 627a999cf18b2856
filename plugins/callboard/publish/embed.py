"""The *next dates* block for other sites: a fragment of HTML, and a small page for an iframe. Neither needs a script.

Days are written out and the moment of the build stands below them, so that a block that nobody renewed tells no lie.
"""

from __future__ import annotations

from callboard.model import Row
from callboard.publish.publication import Publication
from callboard.publish.rows import event_name
from callboard.publish.views.shared import Moment
from callboard.publish.views.site import EmbedRow, EmbedView
from callboard.relate.moments import iso

FRAME = "embed/next-dates/index.html"
#: Not .html, for it is no document by itself.
BLOCK = "embed/next-dates.htm"
_SHOWN = 5


def embed_view(publication: Publication) -> EmbedView:
    """What both forms print; all addresses are absolute."""
    agenda, urls = publication.agenda, publication.urls
    entries = (*agenda.on_now, *agenda.upcoming)[:_SHOWN]
    return EmbedView(
        rows=tuple(_row(publication, entry.row) for entry in entries),
        title=publication.words.say("Next dates") + f" · {publication.site.name}",
        dates=urls.absolute(urls.to("dates/")),
    )


def _row(publication: Publication, row: Row) -> EmbedRow:
    words, date = publication.words, row.date
    event = publication.events[row.event_id]
    return EmbedRow(
        date=Moment(iso(date), words.span(date.start, date.end, year=True)),
        time=words.time(date),
        label=words.label(date.label, date.kind),
        event=event_name(event),
        url=publication.urls.absolute(publication.urls.event(event.id)),
        was=words.span(row.history[-1].was.start, row.history[-1].was.end, year=True) if row.history else "",
    )
