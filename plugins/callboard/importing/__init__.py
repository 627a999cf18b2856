"""A former site (Jekyll, Hugo, a folder of posts) -> what comes over, where to, with which changes, and what does not.

Nothing here opens a file or writes one: a `Source` comes in, a `Plan` goes out, and `commands/import_.py` does it.
"""
