"""Diff: show an article before and after cleaning."""
