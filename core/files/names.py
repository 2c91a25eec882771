"""Find out which names a file system takes for one."""

from __future__ import annotations

import os
from tempfile import TemporaryDirectory

from copydesk.files.write import TEMPORARY


def folds_names(path: str) -> bool:
    """Return whether names that differ in case, or in how an accent is put, are one where a path lies.

    It is tried out in a folder that is removed again; where none can be made, nothing else can.

    Args:
        path: a path; the deepest folder above it that is there is asked.
    """
    while not os.path.isdir(path):
        path = os.path.dirname(path)
    try:
        with TemporaryDirectory(prefix=TEMPORARY[0], suffix=TEMPORARY[1], dir=path) as folder:
            for name in ("case", "caf\u00e9"):
                os.mkdir(os.path.join(folder, name))
            return any(os.path.exists(os.path.join(folder, name)) for name in ("CASE", "cafe\u0301"))
    except OSError:
        return False
