DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (5, "21–25 July, 2027", "past-event"),
    (7, "26 July 2027", "not-a-deadline"),
    (7, "19 August 2027 to 30 August 2027", "not-a-deadline"),
    (7, "30 April 2030", "not-a-deadline"),
]
