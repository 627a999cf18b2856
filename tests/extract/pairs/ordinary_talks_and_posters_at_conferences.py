DATES: list[object] = []
UNDATED: list[object] = []
IGNORED = [
    (13, "Sunday, May 17, 2026, 10:45 am – 12:30 pm", "not-a-deadline"),
    (21, "Tuesday, May 19, 2026, 10:45 am – 12:15 pm", "not-a-deadline"),
    (31, "Sunday, May 17, 2026, 2:45 – 6:45 pm", "not-a-deadline"),
]
