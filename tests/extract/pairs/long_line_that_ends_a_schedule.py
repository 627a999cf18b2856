from tests.extract.reading import row

DATES = [
    row(8, "other", "Announcement of the task", "2027-02-12"),
    row(9, "other", "Release of test data", "2027-05-10", "08:00", "UTC+02:00"),
    row(10, "submission_deadline", "Submission of results", "2027-05-13", "08:00", "UTC+02:00"),
    row(11, "submission_deadline", "Deadline for papers", "2027-05-31"),
    row(
        12,
        "event",
        "Workshop and lunch at the Kelp Conference in Lund: “Counting what grows below” (others can join online)",
        "2027-06-11",
        "10:20–12:30",
        "UTC+02:00",
    ),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
