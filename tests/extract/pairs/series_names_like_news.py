DATES: list[object] = []
UNDATED = [
    (7, "event", "Ann Bell -- Welcome to the seminar", "Feb 9"),
    (8, "event", "Tom Reed -- The longest voyage I've made", "Feb 23"),
    (9, "event", "Eva Lund -- Some thoughts on maps", "Mar 2"),
    (11, "event", "Li Wei -- Joys of teaching", "Mar 16"),
]
IGNORED = [
    (10, "Mar 9", "not-a-deadline"),
    (10, "this week", "relative"),
]
