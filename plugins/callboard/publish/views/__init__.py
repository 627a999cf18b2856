"""What templates see: plain values, already in the page's language, already linked.

A template never computes: it prints. Each URL here is root-relative (with the site's base path in front) unless its
name says ``absolute``. Text fields are plain text (Jinja escapes them); fields of type ``Markup`` are safe HTML.
"""
