"""Write outputs below the output root, whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress

from copydesk.errors import InputError


def write_whole(root: str, name: str, data: bytes, scratch: str, source: str) -> None:
    """Write a file below a root through a scratch file and a rename.

    Args:
        root: the output root, a real path.
        name: the file's path below it, parts joined by "/".
        data: its bytes.
        scratch: path of the scratch file, on the same file system.
        source: the input it is made from, which must not be overwritten.

    Raises:
        InputError: the file would lie outside the root, or on top of its own input.
        OSError: it cannot be written.
    """
    path = os.path.join(root, *name.split("/"))
    folder = os.path.dirname(path)
    os.makedirs(folder, exist_ok=True)
    real = os.path.realpath(folder)
    if os.path.commonpath((root, real)) != root:
        raise InputError(f"a link in the output folder leads out of it, to {real}")
    if os.path.exists(path) and os.path.exists(source) and os.path.samefile(path, source):
        raise InputError("the output would overwrite the input; choose another -o")
    try:
        with open(scratch, "wb") as file:
            file.write(data)
        os.replace(scratch, path)
    except OSError:
        with suppress(OSError):
            os.unlink(scratch)
        raise
