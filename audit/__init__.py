"""``./board audit``: a finished site before judges that nobody here wrote.

`files` has the judges that are Python packages, `browser` those that need Chromium, `node` those of npm, whose
versions ``package-lock.json`` pins. A judge that is not installed is named, never passed over in silence.
"""
