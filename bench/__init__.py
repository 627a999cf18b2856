"""`./board bench`: Callboard and plain Pelican build the same posts, in turn, in one run."""
