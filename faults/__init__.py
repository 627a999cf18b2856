"""Builds that are killed, interrupted, starved of disk or raced: is the site whole afterwards? See `faults.run`."""
