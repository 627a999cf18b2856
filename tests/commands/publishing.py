"""What the tests of publishing share: posts, folders of files, what a report says."""

import json

POST = "---\ntitle: {}\ndate: 2027-01-10\n---\nWords.\n"


def write(lab, name, text):
    (lab / "content" / "news" / name).write_text(text, "utf-8")


def folder_of(folder, files):
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def files_of(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def report_of(posts):
    return json.dumps({"output": {"posts": posts}})
