from tests.extract.reading import row

DATES = [
    row(9, "event", "波の輪読会", "2027-07-09", track="4. 波の高さ"),
    row(10, "event", "波の輪読会", "2027-07-30", track="5. 波の形(2.戻る波まで)"),
    row(11, "event", "波の輪読会", "2027-08-17", track="5. 波の形(3.立つ波)"),
    row(12, "event", "波の輪読会", "2027-08-27", track="6. 波の音"),
]
UNDATED: list[object] = []
IGNORED: list[object] = []
