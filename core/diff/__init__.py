"""Diff: show an article before and after cleaning."""

from copydesk.diff.compare import compare
from copydesk.diff.edits import Change, Edit, FileDiff

__all__ = ["Change", "Edit", "FileDiff", "compare"]
