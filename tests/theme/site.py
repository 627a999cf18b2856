"""A small site of invented views."""

from dataclasses import replace

from markupsafe import Markup

from callboard.publish.covers import cover
from callboard.publish.views.dates import CalendarView, DatesView, MonthView
from callboard.publish.views.events import EventItem, EventView, SeriesView
from callboard.publish.views.pictures import BarsView, MarkView, TickView, TimelineView, YearBar
from callboard.publish.views.posts import (
    ArchiveYear,
    AuthorView,
    GlanceView,
    HomeView,
    IgnoredView,
    NoteView,
    PostView,
    TocItem,
)
from callboard.publish.views.rows import RowView, WasView
from callboard.publish.views.shared import (
    CoverView,
    FactView,
    FeedView,
    GroupView,
    LinkView,
    Moment,
    PersonView,
    PostItem,
)
from callboard.publish.views.site import SiteView
from callboard.publish.views.topics import AskView, TopicIndexView, TopicItem, TopicView

HOSTILE = "</title><script>alert(1)</script><b onclick='x'>\"&"

NEWS = GroupView("news", "News", "N", "/groups/news/", 2)
FEEDS = (
    FeedView("Calendar", "https://board.example.org/calendars/all.ics", "text/calendar"),
    FeedView("Posts", "https://board.example.org/feeds/all.atom", "application/atom+xml"),
)
SITE = SiteView(
    name="Fjord Lab",
    tagline="News and calls",
    base="",
    url="https://board.example.org",
    language="en",
    groups=(NEWS,),
    nav=(LinkView("News", "/"), LinkView("Dates", "/dates/")),
    as_of=Moment("2031-03-10T09:00+00:00", "10 March 2031, 09:00 UTC"),
    demo=True,
    footer=(LinkView("About", "/about/"),),
    licence=LinkView("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
    repository="https://example.org/source",
    about="A lab.",
    stylesheet="/theme/callboard.css",
    script="/theme/js/main.js",
    font="/theme/fonts/archivo-callboard.woff2",
    icon="/theme/icon.svg",
    csp="default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'",
    theme_script="/theme/js/early.js",
)


def make_row(number: int = 1, **changes) -> RowView:
    """A submission deadline on 20 March 2031, 23:59 AoE, open as of 10 March."""
    row = RowView(
        id=f"row-{number}",
        anchor=f"line-{number}",
        kind="submission_deadline",
        kind_text="Submission deadline",
        label="Papers due",
        date=Moment("2031-03-20T23:59-12:00", "20 Mar"),
        long="20 March 2031",
        day="20",
        month="Mar",
        year="2031",
        weekday="Thursday",
        time="23:59 AoE",
        zone_note="",
        state="open",
        state_text="Open",
        opens="2031-03-20T12:00:00Z",
        last="2031-03-20T12:00:00Z",
        closes="2031-03-21T11:59:00Z",
        deadline=True,
        moved="",
        event=LinkView("Tidal Models", "/events/tidal/"),
        group="news",
        letter="N",
        place="Bergen",
        source=LinkView("Call: Tidal Models", f"/news/call/#line-{number}"),
        line=number,
        quote="Papers are due on 20 March",
        ics="/calendars/tidal.ics",
        zoned=True,
        event_id="tidal",
        topics=("tides",),
        language="en",
    )
    return replace(row, **changes)


CLOSING = make_row(
    2,
    label="Registration",
    date=Moment("2031-03-10", "10 Mar"),
    day="10",
    time="",
    zone_note="no time, no zone stated",
    state="closes-today",
    state_text="Closes today",
    opens="2031-03-09T10:00:00Z",
    closes="2031-03-11T12:00:00Z",
    zoned=False,
    kind="registration_deadline",
)
MOVED = make_row(
    3,
    state="extended",
    state_text="Extended",
    moved="extended",
    was=(WasView(Moment("2031-03-01", "1 Mar"), LinkView("Call", "/")),),
)
MEETING = make_row(
    4,
    kind="event",
    label="Workshop",
    date=Moment("2031-05-04", "4–5 May"),
    day="4–5",
    month="May",
    state="planned",
    state_text="Planned",
    deadline=False,
    opens="2031-05-03T10:00:00Z",
    closes="2031-05-06T12:00:00Z",
    time="",
    zoned=False,
    topics=(),
)
CANCELLED = make_row(5, state="cancelled", status="cancelled", state_text="Cancelled", event_id="other", topics=())
ON_NOW = replace(
    MEETING,
    id="row-6",
    state="on-now",
    state_text="On now",
    opens="2031-03-09T00:00:00Z",
    closes="2031-03-12T00:00:00Z",
)
PAST = make_row(
    7,
    date=Moment("2031-02-01", "1 Feb"),
    state="closed",
    state_text="Closed",
    closes="2031-02-02T12:00:00Z",
    ics="",
    passed=True,
)
UNDATED = make_row(
    8,
    date=Moment("", "Early summer"),
    dated=False,
    state="tba",
    state_text="TBA",
    opens="",
    closes="",
    time="",
    zoned=False,
    day="",
)


def make_item(title: str = "A call about tides", **changes) -> PostItem:
    item = PostItem(
        title=title,
        url="/news/call/",
        group=NEWS,
        published=Moment("2031-03-01", "1 Mar 2031"),
        updated=None,
        summary="What the sea does next.",
        authors=(LinkView("Åse Lund", "/authors/ase/"), LinkView("Guest", "")),
        cover=CoverView(svg=cover(title, "news", "TIDE")),
        language="en",
    )
    return replace(item, **changes)


BODY = Markup(
    '<p>The <time datetime="2031-03-20">20 March</time> is the day.</p><h2 id="dates">Dates</h2>'
    '<ul><li id="line-1">Papers: <s>1 March</s> 20 March</li></ul>'
)
TIMELINE = TimelineView(
    marks=(
        MarkView(20.0, 20.0, "gone", "was 1 Mar", Moment("2031-03-01", "1 Mar"), 0),
        MarkView(40.0, 40.0, "due", "Papers", Moment("2031-03-20", "20 Mar"), 1),
        MarkView(80.0, 90.0, "meet", "Workshop", Moment("2031-05-04", "4 May"), 0, True),
    ),
    ticks=(TickView(10.0, "Mar", "M"), TickView(50.0, "Apr", "A")),
    label="Milestones of Tidal Models",
    now=30.0,
    now_text="10 Mar",
    lanes=2,
    start="2031-02-20",
    end="2031-05-20",
)
TOPIC = TopicItem("Tides", "/topics/tides/", 1, 2, 1, "Water")
ASK = AskView(
    event=LinkView("Tidal Models", "/events/tidal/", note="Workshop"),
    group="news",
    letter="N",
    state="open",
    state_text="Open",
    before="models of ",
    matched="tides",
    after=" that last",
    source=LinkView("Call", "/news/call/#line-1"),
    line=1,
    language="en",
)
EDITION = EventItem(
    "Tidal Models 2031",
    "/events/tidal/",
    "news",
    "N",
    Moment("2031-05-04", "4–5 May 2031"),
    "Bergen",
    "open",
    "Open",
    MEETING,
    "second",
)
SERIES = SeriesView("Tidal Models", "tidal-models", (EDITION, replace(EDITION, next=None, when=None)))
GLANCE = GlanceView(
    event=LinkView("Tidal Models 2031", "/events/tidal/", note="a workshop"),
    next=make_row(),
    rows=(MOVED, MEETING, CANCELLED, UNDATED),
    lines="lines 1–4",
    facts=(
        FactView("Place", "Bergen", "and online"),
        FactView("Organizers", links=(LinkView("Åse Lund", "/authors/ase/"), LinkView("Guest", ""))),
    ),
    topics=(LinkView("Tides", "/topics/tides/"),),
    site=LinkView("Workshop site", "https://example.org/"),
    submission=LinkView("Submit", "https://example.org/submit"),
    timeline=TIMELINE,
)
POST = PostView(
    item=make_item(label="Call for papers", pinned=True, updated=Moment("2031-03-05", "5 Mar 2031")),
    body=BODY,
    toc=(TocItem(2, "dates", "Dates"),),
    minutes=2,
    glance=GLANCE,
    previous=LinkView("Before", "/news/a/"),
    next=LinkView("After", "/news/b/"),
    same_event=(make_item(),),
    related=((make_item(), "Shares tides"),),
    taken=(make_row(),),
    set_aside=(IgnoredView("last year’s May", 9, "an earlier edition"),),
    edit="https://example.org/edit",
    report="https://example.org/report",
    topic_lines=(NoteView("Tides", "/topics/tides/", 1, "line-1"),),
)
HOME = HomeView(
    make_item(),
    (make_item("Another"),),
    (CLOSING, make_row(), MOVED, MEETING),
    (ON_NOW,),
    (MOVED,),
    (TOPIC,),
    4,
    2,
    "/page/2/",
)
EMPTY_HOME = HomeView(None, (make_item(),), (), (), (), (), 0, 1)
DATES = DatesView(
    on_now=(ON_NOW,),
    next_dates=(CLOSING, make_row(), MOVED, MEETING),
    months=(
        MonthView(
            "2031-03",
            "March",
            "2031",
            (make_row(), MOVED, CANCELLED),
            CalendarView(("Mo", "Tu"), ((("", ""), ("20", "due")),)),
        ),
        MonthView("2031-05", "May", "2031", (MEETING,)),
    ),
    undated=(UNDATED,),
    past=(MonthView("2031-02", "February", "2031", (PAST,)),),
    years=(LinkView("2030", "/dates/2030/"), LinkView("2031", "/dates/", current=True)),
    counts=((4, "ahead"),),
    kinds=(("submission_deadline", "Submission deadline"), ("event", "Event")),
    topics=(("tides", "Tides"),),
    events=(("tidal", "Tidal Models"), ("other", "Other")),
    picture=BarsView(
        bars=(YearBar("Tidal Models", "/events/tidal/", "news", TIMELINE.marks, 20.0, 90.0),),
        ticks=TIMELINE.ticks,
        label="Timeline of 2031",
        now=19.0,
        now_text="10 Mar",
        start="2031-01-01",
        end="2032-01-01",
    ),
)
EMPTY_DATES = DatesView((), (), (), (), (), (), (), (), (), ())
EVENT = EventView(
    item=EDITION,
    full="Bergen Workshop on Tidal Models",
    deck="Two days by the sea.",
    facts=(FactView("When", "4–5 May 2031"), FactView("Series", "Tidal Models", links=(LinkView("2030", "/x/"),))),
    rows=(MOVED, MEETING),
    undated=(UNDATED,),
    timeline=TIMELINE,
    topics=(("Tides", (ASK,)), ("", (ASK, ASK))),
    topic_links=(LinkView("Tides", "/topics/tides/"),),
    people=(PersonView("Åse Lund", "Fjord Lab", "chair", "/authors/ase/"), PersonView("Guest", "", "")),
    posts=(make_item(),),
    series=SERIES,
    site=LinkView("Workshop site", "https://example.org/"),
)
TOPIC_INDEX = TopicIndexView(1, (("Water", "field-1", (TOPIC,)),), (("T", "letter-t", (TOPIC,)),))
TOPIC_PAGE = TopicView(
    TOPIC,
    "The sea, twice a day.",
    ((ASK, ASK),),
    (make_row(),),
    (make_item(),),
    (TOPIC,),
    (("2030", 1, 50.0), ("2031", 2, 100.0)),
    LinkView("Water", "/topics/water/"),
    (LinkView("Spring tides", "/topics/spring-tides/"),),
)
AUTHOR = AuthorView(
    "Åse Lund",
    "/authors/ase/",
    "Fjord Lab",
    LinkView("example.org", "https://example.org/"),
    "/images/ase.png",
    (make_item(),),
)

BARE_POST = PostView(
    item=make_item(published=None, summary="", authors=(), draft=True),
    body=BODY,
    toc=(),
    minutes=0,
    glance=None,
    previous=None,
    next=None,
    same_event=(),
    related=(),
    taken=(),
    set_aside=(),
)
YEAR = ArchiveYear("2031", "y2031", (make_item(),))

#: The views of every kind of page, and of the pages that have nothing to say.
VIEWS = {
    "index": ("index.html", {"home": HOME}),
    "index, nothing due": ("index.html", {"home": EMPTY_HOME}),
    "post": ("post.html", {"post": POST}),
    "post, bare": ("post.html", {"post": BARE_POST}),
    "dates": ("dates.html", {"dates": DATES}),
    "dates, none": ("dates.html", {"dates": EMPTY_DATES}),
    "dates of a year": ("dates.html", {"dates": replace(EMPTY_DATES, year="2030", months=DATES.months)}),
    "topics": (
        "topics.html",
        {"index": TopicIndexView(1, (("Water", "field-1", (TOPIC,)),), (("T", "letter-t", (TOPIC,)),))},
    ),
    "topics, none": ("topics.html", {"index": TopicIndexView(0)}),
    "topic": ("topic.html", {"topic": TOPIC_PAGE}),
    "events": ("events.html", {"series": [SERIES]}),
    "events, none": ("events.html", {"series": []}),
    "event": ("event.html", {"event": EVENT}),
    "group": ("group.html", {"group": NEWS, "number": 1, "posts": [make_item()], "rows": [make_row()], "older": ""}),
    "author": ("author.html", {"author": AUTHOR}),
    "archives": ("archives.html", {"years": [YEAR], "undated": [make_item(published=None)]}),
    "page": ("page.html", {"body": BODY, "language": "en", "direction": "auto", "also_in": ()}),
    "404": ("404.html", {}),
}
