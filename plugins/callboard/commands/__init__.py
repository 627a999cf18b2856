"""One module a command. Each has ``run(…) -> int``, the exit code; ``tasks.py`` declares them."""
