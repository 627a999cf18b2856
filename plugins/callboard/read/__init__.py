"""From the bytes of a file to a post: front matter, one Markdown conversion, facts, safe HTML."""
