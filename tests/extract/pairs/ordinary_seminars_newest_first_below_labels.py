DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (7, "28 November 2026, 3 PM - 4 PM", "past-event"),
    (11, "29 August 2026, 3 PM - 4 PM", "past-event"),
    (15, "25 April 2026, 3 PM - 4 PM", "past-event"),
    (19, "7 March 2026, 3 PM - 4 PM", "past-event"),
    (23, "16 February 2026, 2 PM - 3 PM", "past-event"),
]
